"""Citations: parliamentary papers, motions, treaties, laws and strategies that a document names."""

from hashlib import sha256

import pytest

from extract.pipeline import extract
from extract.records import Citation, Document, Extraction

LETTER = """Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Den Haag, 12 november 2024

{body}

De Minister van Buitenlandse Zaken,
C.C.J. Veldkamp

Tweede Kamer, vergaderjaar 2024–2025, 36 600 V, nr. 40 1
"""


def read(body: str) -> Extraction:
    text = LETTER.format(body=body)
    return extract(Document("brief.txt", "text/plain", text, sha256(text.encode()).hexdigest()))


def cited(found: Extraction) -> dict[str, Citation]:
    return {fact.cited.id: fact for fact in found.facts if isinstance(fact, Citation)}


@pytest.mark.parametrize(
    ("body", "paper", "number"),
    [
        ("Zie de eerdere brief (Kamerstuk 36 999, nr. 3).", "kamerstuk-36999-3", "36999-3"),
        ("Zie de eerdere brief (Kamerstuk 36 600 V, nr. 21).", "kamerstuk-36600-v-21", "36600-V-21"),
        ("Zie de eerdere brief (Kamerstuk 21 501-02, nr. 999).", "kamerstuk-21501-02-999", "21501-02-999"),
        ("Zie kst-36998-F.pdf op officielebekendmakingen.nl.", "kamerstuk-36998-f", "36998-F"),
    ],
)
def test_parliamentary_papers_with_their_number(body: str, paper: str, number: str) -> None:
    found = read(body)
    assert paper in cited(found)
    assert {entity.number.casefold() for entity in found.entities if entity.ref.id == paper} == {number.casefold()}


def test_a_motion_and_its_number_are_both_cited() -> None:
    found = cited(read("Het kabinet voert de motie van het lid Piri c.s. (Kamerstuk 36 410, nr. 12) uit."))
    assert {"motie-van-het-lid-piri-c-s", "kamerstuk-36410-12"} <= set(found)


def test_the_running_header_is_the_document_itself() -> None:
    assert "kamerstuk-36600-v-40" not in cited(read("Dit is het eerste stuk over dit onderwerp."))


def test_a_document_named_twice_is_one_citation_with_two_places() -> None:
    found = cited(read("Het Handvest van de VN is helder. Ook dit verbiedt het Handvest van de VN."))
    assert len(found["handvest-van-de-verenigde-naties"].evidence) == 2


def test_the_evidence_is_the_name_as_it_stands() -> None:
    found = read("De Grondwet verlangt dit, en ook het Akkoord van Parijs en de motie van het lid Piri c.s.")
    raw = found.reading.document.raw
    places = [place for citation in cited(found).values() for place in citation.evidence]
    assert places
    assert all(raw[place.start : place.end] == place.quote for place in places)


@pytest.mark.parametrize(
    "body",
    [
        "Het kabinet zond uw Kamer 36 brieven, waarvan 12 in maart.",
        "De nota volgt, en er komt een verdrag.",
        "Het dossiernummer begint met 36 en eindigt op 600.",
    ],
)
def test_numbers_and_common_words_cite_nothing(body: str) -> None:
    assert cited(read(body)) == {}


def test_a_paper_in_an_address_that_was_already_named_is_not_counted_twice() -> None:
    found = cited(read("Zie Kamerstuk 36 045, nr. 3 (https://zoek.officielebekendmakingen.nl/kst-36045-3.html)."))
    assert [paper for paper in found if "36045" in paper] == ["kamerstuk-36045-3"]
