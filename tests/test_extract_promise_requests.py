"""What a letter asks binds its reader; what a council does with one advice binds the council."""

from hashlib import sha256

import pytest

from extract.pipeline import extract
from extract.records import Document

LETTER = (
    "Ministerie van Defensie\n\nAan de Voorzitter van de Adviesraad Internationale Vraagstukken\n\nDatum 3 mei 2031\n"
    "Betreft Adviesaanvraag\n\nGeachte voorzitter,\n\nDe kust verandert snel.\n\n{}\n\n"
    "De minister van Defensie,\nA.B. Bos\n"
)
PAGE = (
    "Adviesraad Internationale Vraagstukken\n\nAIV blikt vooruit\n\nNieuwsbericht | 16-01-2031\n\n"
    "De AIV heeft plannen.\n\n{}\n"
)


def read(page: str, sentence: str) -> tuple[int, set[str]]:
    raw = page.format(sentence)
    found = extract(Document("stuk.txt", "text/plain", raw, sha256(raw.encode()).hexdigest()))
    return len(found.commitments), {miss.reason for miss in found.near_misses}


@pytest.mark.parametrize(
    "sentence",
    [
        "Daarom verzoek ik de AIV om een briefadvies over kabels.",
        "Ik doe dit verzoek mede namens de minister van Buitenlandse Zaken.",
        "Graag ontvang ik uw advies uiterlijk 1 maart 2032.",
        "Ik vraag u bij de tweede vraag samen te werken met de CAVV.",
        "Over een tweede aanvraag beraad ik mij nog.",
    ],
)
def test_a_request_binds_who_reads_it(sentence: str) -> None:
    assert read(LETTER, sentence) == (0, {"request"})


@pytest.mark.parametrize(
    "sentence",
    [
        "Ik zal uw advies met een kabinetsreactie naar de Tweede Kamer sturen.",
        "Bij de NAVO vraag ik aandacht voor de kust.",
        "Ik verzoek u in te stemmen en zal de Tweede Kamer in mei een brief sturen.",
        "Graag ontvang ik uw advies, waarna ik de Tweede Kamer een brief zal sturen.",
    ],
)
def test_what_the_writer_does_binds_the_writer(sentence: str) -> None:
    assert read(LETTER, sentence)[0] == 1


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("De AIV bereidt het advies voor samen met de WRR.", 1),
        ("Op dit moment wordt een advies over de haven voorbereid.", 1),
        ("De AIV gaat in het najaar met zijn zusterorganisatie over een aanpak praten.", 1),
        ("Een afschrift van deze brief zend ik aan de minister van Defensie.", 1),
        ("Voor elk advies stelt de raad een werkgroep in.", 0),
        ("Het bouwt voort op Stille kust, het advies dat in 2024 verscheen.", 0),
        ("De AIV bereidt adviezen voor in commissies.", 0),
    ],
)
def test_what_a_council_does_with_one_advice(sentence: str, count: int) -> None:
    assert read(PAGE, sentence)[0] == count
