"""Persons by their initials: which words before and behind a single one make it a name."""

import pytest

from extract.pipeline import extract
from extract.records import Document
from ontology.kinds import BlockKind, EntityKind

_TOP = "Leden en commissies\n\nDe Raad voor de Kust adviseert de regering over de kust.\n\n"


def persons(text: str) -> list[str]:
    found = extract(Document("leden.txt", "text/plain", _TOP + text, "0" * 64)).mentions
    return [mention.text for mention in found if mention.ref.kind is EntityKind.PERSON]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Leden: drs. K.T. Duin, P. Kust MA, dr. L.N. Zee.", ["K.T. Duin", "P. Kust", "L.N. Zee"]),
        ("Leden: P. Kust en A. Strand", ["P. Kust", "A. Strand"]),
        ("Secretaris is R. Wadden MSc.", ["R. Wadden"]),
        ("De thema's zijn A. Economie en B. Veiligheid.", []),
        ("Dr. J.C. (Josephine) d'Eb is lid. Josephine d'Eb is econoom.", ["J.C. (Josephine) d'Eb", "Josephine d'Eb"]),
        ("Prof. dr. Anna d’Eb is lid.", ["Anna d’Eb"]),
        ("Lid is prof. dr. K. Zee. Secretaris is mr. P. Strand.", ["K. Zee", "P. Strand"]),
    ],
)
def test_a_single_initial_is_told_by_a_degree_or_a_roster(text: str, names: list[str]) -> None:
    assert persons(text) == names


def test_words_for_pictures_and_links_of_a_site_are_no_text() -> None:
    raw = _TOP + "Foto van Anna Kust\nDrs. A. (Anna) Kust (voorzitter)\nEconoom uit Delft.\nLees meer over Anna Kust\n"
    layout = extract(Document("leden.txt", "text/plain", raw, "0" * 64)).reading.layout
    furniture = [layout.text[b.start : b.end] for b in layout.blocks if b.kind is BlockKind.FURNITURE]
    assert furniture == ["Foto van Anna Kust", "Lees meer over Anna Kust"]


def test_the_committee_that_speaks_is_one_by_its_word() -> None:
    raw = (
        "Werkprogramma 2031\n\nCommissie van advies inzake volkenrechtelijke vraagstukken\n\n"
        "De commissie brengt in mei 2031 een advies uit. De CAVV doet dat zelf.\n"
    )
    found = extract(Document("plan.txt", "text/plain", raw, "0" * 64))
    assert ("commissie", "commissie-van-advies-inzake-volkenrechtelijke-vraagstukken") in {
        (mention.text, mention.ref.id) for mention in found.mentions
    }
    assert [[ref.id for ref in item.actors] for item in found.commitments] == [
        ["commissie-van-advies-inzake-volkenrechtelijke-vraagstukken"]
    ]
