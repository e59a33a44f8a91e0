"""Footnotes and the words that call them, and what a footnote says of a document that is cited."""

from hashlib import sha256

from extract.page.layout import lay_out
from extract.pipeline import extract
from extract.records import Citation, Document, Entity, Extraction
from extract.relations.callers import caller_of, find_callers

PAGE = """Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Den Haag, 12 november 2031

Het kabinet werkt aan het licht op zee, zoals de Kamer heeft gevraagd1. Daarover is in het voorjaar gesproken met
alle betrokken landen. Het Verdrag van Lissabon2 biedt daarvoor de ruimte, ook als het om kleine havens gaat die
geen eigen middelen hebben. Over drie jaar wordt bezien wat het heeft opgeleverd.

Daarna volgt een besluit over het vervolg.

1 Kamerstuk 36 999, nr. 3, te lezen op https://www.voorbeeld.example/2031/licht

2 https://www.voorbeeld.example/verdrag
"""


def read(raw: str) -> Extraction:
    return extract(Document("brief.txt", "text/plain", raw, sha256(raw.encode()).hexdigest()))


def test_each_note_knows_the_words_that_call_it() -> None:
    layout = lay_out(PAGE)
    callers = find_callers(layout)
    called = {layout.blocks[i].marker: layout.text[:place].rpartition(" ")[2] for i, place in callers.items()}
    assert called == {"1": "gevraagd", "2": "Lissabon"}


def test_from_a_place_in_a_note_to_its_caller() -> None:
    layout = lay_out(PAGE)
    callers = find_callers(layout)
    inside = layout.text.index("Kamerstuk 36 999")
    place = caller_of(layout, callers, inside)
    assert place is not None
    assert layout.text[place - 8 : place] == "gevraagd"
    assert caller_of(layout, callers, place) is None, "running text is called by nothing"


def test_without_footnotes_nothing_is_called() -> None:
    assert find_callers(lay_out("Het kabinet telt 12 ministers.\n\nDat zijn er veel.")) == {}


def test_a_citation_in_a_note_is_shown_by_the_sentence_that_calls_it_too() -> None:
    found = next(
        fact for fact in read(PAGE).facts if isinstance(fact, Citation) and fact.cited.id == "kamerstuk-36999-3"
    )
    assert [evidence.rule for evidence in found.evidence][-1] == "citation:calls-note"
    assert found.evidence[-1].quote.startswith("Het kabinet werkt aan het licht op zee")


def test_the_address_in_a_note_is_that_of_the_document_it_is_about() -> None:
    urls = {entity.ref.id: entity.url for entity in read(PAGE).entities if isinstance(entity, Entity) and entity.url}
    assert urls["kamerstuk-36999-3"] == "https://www.voorbeeld.example/2031/licht"
    assert urls["verdrag-van-lissabon"] == "https://www.voorbeeld.example/verdrag"


def test_two_addresses_in_a_note_are_nobodys() -> None:
    raw = PAGE.replace("/licht", "/licht en https://www.voorbeeld.example/anders")
    assert "kamerstuk-36999-3" not in {entity.ref.id for entity in read(raw).entities if entity.url}


def test_what_a_site_says_of_a_paper_is_no_citation() -> None:
    raw = (
        "Brief over het licht\n\nDirecte link naar document, HTML versie (kst-36999-53).\n\nPreview document\n\n"
        "36 999 Licht op zee\n\nNr. 53 BRIEF VAN DE MINISTER VAN DEFENSIE\n\n"
        "Het kabinet verwijst naar de eerdere brief (Kamerstuk 36 999, nr. 12)."
    )
    assert {fact.cited.id for fact in read(raw).facts if isinstance(fact, Citation)} == {"kamerstuk-36999-12"}


def test_a_document_does_not_cite_its_own_title() -> None:
    raw = (
        "Werkprogramma 2023-2024\n\nDe Raad voor Cultuur adviseert regering en parlement over cultuur, en doet dat "
        "ook in het komende jaar met adviezen en verkenningen.\n"
    )
    assert [fact for fact in read(raw).facts if isinstance(fact, Citation)] == []
