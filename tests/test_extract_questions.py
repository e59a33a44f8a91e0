"""Answers to written questions: the question before it says what an answer is about."""

import hashlib

import pytest

from extract.page.questions import question_of
from extract.pipeline import extract, read_structure
from extract.records import Commitment, Document
from extract.themes.words import top_themes
from ontology.kinds import EntityKind

ANSWERS = """Geachte voorzitter,

Hierbij zend ik u de antwoorden op de vragen over het beleid.

Vraag 1

Kent u het bericht over de gevangenis in Lusaka? Zo ja, wat vindt u daarvan?
Bent u bereid de Nederlandse gedetineerden in Zambia te laten bezoeken?

Antwoord op vraag 1

Ik zal uw Kamer in het najaar daarvan op de hoogte stellen.

Vraag 2

Hoeveel fregatten en munitie staan klaar?

Antwoord op vraag 2

Er zijn er vier. Ik zal uw Kamer in het najaar een overzicht zenden.

Vervolg

Ik zal uw Kamer in mei een overzicht zenden.
"""


def document(raw: str) -> Document:
    return Document("antwoorden.txt", "text/plain", raw, hashlib.sha256(raw.encode()).hexdigest())


def about(commitment: Commitment) -> tuple[str, list[str]]:
    countries = [ref.id for ref in commitment.concerns if ref.kind is EntityKind.COUNTRY]
    return top_themes()[commitment.themes[0].id], countries


def asked(raw: str, heading: str) -> str | None:
    reading = read_structure(document(raw))
    section = next(section for section in reading.sections if section.heading == heading)
    span = question_of(reading.layout.text, reading.sentences, section)
    return reading.layout.text[span.start : span.end].strip() if span else None


def test_a_question_says_what_its_answer_promises() -> None:
    first, second, other = extract(document(ANSWERS)).commitments
    assert about(first) == ("consulaire-dienstverlening", ["ZM"])
    assert about(second) == ("veiligheid-en-defensie", [])
    assert about(other)[1] == [], "under another heading no question speaks"


def test_a_question_goes_on_over_its_sentences_and_not_into_the_answer_before() -> None:
    first = asked(ANSWERS, "Antwoord op vraag 1") or ""
    assert first.startswith("Kent u")
    assert first.endswith("bezoeken?")
    assert asked(ANSWERS, "Antwoord op vraag 2") == "Hoeveel fregatten en munitie staan klaar?"
    assert asked(ANSWERS, "Vervolg") is None


@pytest.mark.parametrize(
    ("heading", "asks"),
    [("Antwoord", True), ("Kabinetsreactie", True), ("Reactie kabinet", True), ("Reactie op de crisis", False)],
)
def test_what_opens_an_answer(heading: str, asks: bool) -> None:
    advice = "Het rapport beveelt aan om in de komende jaren veel meer artsen naar Malawi te sturen."
    raw = f"Geachte voorzitter,\n\nAanbeveling 1\n\n{advice}\n\n{heading}\n\nDat zal ik in het voorjaar doen.\n"
    assert (asked(raw, heading) is not None) is asks


def test_an_answer_that_opens_a_text_has_no_question() -> None:
    assert asked("Antwoord\n\nIk zal uw Kamer in mei een overzicht zenden.\n", "Antwoord") is None
