"""Finding named things in sentences of the genre: the hit, and the near miss beside it."""

import hashlib
from datetime import date

import pytest

from extract.mentions import find_mentions
from extract.records import Block, Document, Entity, EntityRef, Header, Layout, Mention, Reading
from ontology.kinds import BlockKind, EntityKind


def read(text: str, kind: BlockKind = BlockKind.PARAGRAPH, **header: object) -> Reading:
    document = Document("brief.txt", "text/plain", text, hashlib.sha256(text.encode()).hexdigest())
    layout = Layout(text, text, (0,), (0,), (Block(kind, 0, len(text)),))
    ref = EntityRef(EntityKind.DOCUMENT, "brief")
    fields = {"kind": None, "title": "", "day": date(2024, 5, 13), **header}
    return Reading(document, layout, (), (), Header(ref, **fields))  # type: ignore[arg-type]


def named(text: str, **header: object) -> list[tuple[str, str]]:
    found = find_mentions(read(text, **header))
    return [(mention.text, mention.ref.id) for mention in found if isinstance(mention, Mention)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nederland steunt Oekraïne.", [("Nederland", "NL"), ("Oekraïne", "UA")]),
        ("De EU-lidstaten overlegden.", [("EU", "eu")]),
        ("De Nederlandse inzet in de Sahel.", [("Nederlandse", "NL"), ("Sahel", "sahel")]),
        ("Wij en ons land doen mee.", []),
    ],
)
def test_names_of_the_lists(text: str, expected: list[tuple[str, str]]) -> None:
    assert named(text) == expected


def test_every_mention_shows_its_words() -> None:
    reading = read("De Minister van Defensie sprak in Den Haag met uw Kamer over Kamerstuk 36 045, nr. 3.")
    mentions = [found for found in find_mentions(reading) if isinstance(found, Mention)]
    assert len(mentions) == 4
    for mention in mentions:
        assert reading.document.raw[mention.evidence.start : mention.evidence.end] == mention.evidence.quote == mention.text


def test_what_no_list_knows_becomes_an_entity() -> None:
    found = list(find_mentions(read("Zie Kamerstuk 36 045, nr. 3.")))
    entities = [entity for entity in found if isinstance(entity, Entity)]
    assert [entity.number for entity in entities if entity.ref.id == "kamerstuk-36045-3"] in (["36045-3"], [])
    assert any(isinstance(one, Mention) and one.ref.id == "kamerstuk-36045-3" for one in found)
