"""What is named in a sentence of a letter, read whole."""

from hashlib import sha256

from extract.pipeline import extract
from extract.records import Document

_HEAD = "Aan de Voorzitter van de Tweede Kamer\n\nDen Haag, 3 april 2023\n\nBetreft: Stand van zaken\n\n"


def named(text: str, kind: str) -> list[str]:
    """What is named in a sentence of a letter, of one kind."""
    raw = _HEAD + text + "\n\nDe Minister van Buitenlandse Zaken,\n\nW.B. Hoekstra\n"
    found = extract(Document("brief.txt", "text/plain", raw, sha256(raw.encode()).hexdigest())).mentions
    low, high = len(_HEAD), len(_HEAD) + len(text)
    return [one.text for one in found if low <= one.evidence.start < high and one.ref.kind.value == kind]
