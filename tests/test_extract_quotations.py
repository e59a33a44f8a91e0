"""What is quoted at length, and that nobody promises or does anything in the words of another."""

import pytest

from extract.pipeline import extract
from extract.quotations import find_quoted, is_quoted
from extract.records import Document, Extraction, Participation, Span

OTHERS = "Het kabinet zal in 2032 een vuurtoren bouwen. Nederland neemt daarom deel aan de NAVO."
MOTION = (
    "De Kamer, gehoord de beraadslaging, overwegende dat de kust donker is, verzoekt de regering een vuurtoren te "
    "bouwen, en gaat over tot de orde van de dag."
)


def words(text: str) -> list[str]:
    return [text[span.start : span.end] for span in find_quoted(text)]


def read(sentence: str) -> Extraction:
    raw = (
        "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDen Haag, 8 mei 2031\n\n"
        f"Betreft: vuurtorens\n\n{sentence}\n\nDe Minister van Defensie,\nQ.X. van Voorbeeldstein\n"
    )
    return extract(Document("brief.txt", "text/plain", raw, "0" * 64))


@pytest.mark.parametrize("signs", ["«»", "“”", "„”", "‘’", '""'])
def test_sentences_between_signs_are_quoted(signs: str) -> None:
    assert words(f"In het rapport staat: {signs[0]}{OTHERS}{signs[1]} Dat is een feit.") == [OTHERS]


@pytest.mark.parametrize(
    "text",
    [
        "Het advies «De vuurtoren aan de kust in een onzekere wereld» is klaar.",
        "De foto’s van ’s lands vuurtorens uit de jaren ’90 zijn mooi. Zij hangen in het museum van de stad.",
        "Een open einde: «Het kabinet zal in 2032 een vuurtoren bouwen. En dan niets meer.",
        'De boot van 12" is te kort. De andere van 14" is lang genoeg, zo blijkt uit het onderzoek.',
        "Hij sprak van een «lichtpunt». Zij sprak van een «baken». Beide woorden zijn goed.",
    ],
)
def test_names_and_apostrophes_are_no_quotation(text: str) -> None:
    assert words(text) == []


def test_a_quotation_within_another_is_part_of_it() -> None:
    outer = "De raad schrijft: het licht is «een baken in de nacht». Het moet daarom blijven branden."
    assert words(f"Het advies zegt «{outer}» en meer niet.") == [outer]


def test_a_motion_is_quoted_to_its_end_or_to_the_end_of_its_request() -> None:
    assert words(f"De motie luidt: {MOTION} Het kabinet neemt haar over.") == [MOTION]
    broken = MOTION.replace(", en gaat over tot de orde van de dag", "")
    assert words(f"{broken} Het kabinet neemt haar over.") == [broken]


def test_positions_in_a_quotation() -> None:
    assert is_quoted((Span(5, 9), Span(20, 30)), 25)
    assert not is_quoted((Span(5, 9), Span(20, 30)), 9)
    assert not is_quoted((), 0)


def test_a_promise_in_the_words_of_another_is_none() -> None:
    own = read(f"In de brief staat dat. {OTHERS}")
    assert own.commitments
    assert any(isinstance(fact, Participation) for fact in own.facts)
    quoted = read(f"De oppositie schreef: «{OTHERS}»")
    assert quoted.commitments == ()
    assert {miss.reason for miss in quoted.near_misses} == {"quoted"}
    assert not any(isinstance(fact, Participation) for fact in quoted.facts)


def test_a_promise_around_a_quotation_is_the_documents_own() -> None:
    around = read("Het kabinet zal in 2032 een vuurtoren bouwen, want «Het licht is zwak. Daarom vergaan er schepen.»")
    assert len(around.commitments) == 1
