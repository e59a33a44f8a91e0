"""A letter around a sentence, and who takes part in what according to it: what tests of relations share."""

from hashlib import sha256

from extract.pipeline import extract
from extract.records import Document, Extraction, Participation

LETTER = """Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Den Haag, 12 november 2024

Met deze brief informeer ik uw Kamer over de inzet van het kabinet.

{body}

De Minister van Buitenlandse Zaken,
C.C.J. Veldkamp
"""


def read(body: str) -> Extraction:
    text = LETTER.format(body=body)
    return extract(Document("brief.txt", "text/plain", text, sha256(text.encode()).hexdigest()))


def taking_part(body: str) -> set[tuple[str, str]]:
    facts = (fact for fact in read(body).facts if isinstance(fact, Participation))
    return {(fact.participant.id, fact.participates_in.id) for fact in facts}
