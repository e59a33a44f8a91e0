"""Who signed: names and offices under a letter, and whom they stand for."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from extract.records import Block, EntityRef, Layout, Span
from extract.slugs import slug
from ontology.kinds import BlockKind, EntityKind
from ontology.reference import Reference, read_references

_OFFICE = re.compile(
    r"(?:De|DE|de|Mede namens de|mede namens de) ((?:[Mm]inister(?:-[Pp]resident)?|[Ss]taatssecretaris|[Vv]oorzitter"
    r"|[Dd]irecteur-[Gg]eneraal|[Ss]ecretaris-[Gg]eneraal|MINISTER|STAATSSECRETARIS)[^,.\n\[]*)"
)
_PARTICLES = r"(?:van|de|den|der|ten|ter|te|von|el|al|’t|'t|in|la|d’)"
_TITLES = r"(?:(?:[Pp]rof|[Dd]rs|[Dd]r|[Mm]r|[Ii]r|[Ii]ng|[Dd]s|[Jj]hr|[Jj]kvr)\.? )*"
_WORD = r"[A-ZÀ-Þ][\w’'-]*[a-zà-ÿ]"
_NAME = re.compile(
    rf"{_TITLES}(?:(?:[A-Z][a-z]?\.)+ ?(?:\({_WORD}\) )?|{_WORD} )(?:(?:{_PARTICLES} )*{_WORD}[ -]?){{1,3}}"
)
_PLACEHOLDER = re.compile(r"\[[^\]]*\]")


class Signature(NamedTuple):
    """A name and the office it signs for, either of which may be missing, with where they stand."""

    name: str
    office: str
    span: Span
    block: int


def find_signatures(layout: Layout, first: int, end: int) -> list[Signature]:
    """Signatures among the blocks [first, end)."""
    found: list[Signature] = []
    blocks = layout.blocks
    for i in range(first, end):
        block = blocks[i]
        if block.end - block.start > 250 or block.kind not in {BlockKind.PARAGRAPH, BlockKind.TABLE, BlockKind.HEADING}:
            continue
        text = layout.text[block.start : block.end].replace("\n", " ")
        office = _OFFICE.match(text)
        if not office:
            continue
        rest = _PLACEHOLDER.sub("", text[office.end() :]).strip(" ,")
        at = _name_beside(layout, i, first, end) if not is_name(rest) else i
        name = rest if at == i and is_name(rest) else _text(layout, blocks[at]) if at != i else ""
        if rest and not is_name(rest):
            continue  # a sentence that begins with an office
        low, high = min(blocks[at].start, block.start), max(blocks[at].end, block.end)
        found.append(Signature(name, office[1].strip(), Span(low, high), max(i, at)))
    return found


def _name_beside(layout: Layout, i: int, first: int, end: int) -> int:
    """Block with the name to an office: the next one, else the one before, else the office's own."""
    for at in (i + 1, i - 1):
        if first <= at < end and is_name(_text(layout, layout.blocks[at])):
            return at
    return i


def _text(layout: Layout, block: Block) -> str:
    return _PLACEHOLDER.sub("", layout.text[block.start : block.end]).strip(" ,\n")


def is_name(text: str) -> bool:
    """Nothing but the name of a person, with or without initials.

    >>> is_name("W.B. Hoekstra"), is_name("Hanke Bruins Slot"), is_name("De minister")
    (True, True, False)
    """
    return 4 < len(text) < 50 and not text.startswith(("De ", "Het ", "Den ")) and bool(_NAME.fullmatch(text))


def name_person(name: str) -> EntityRef:
    """The person a signature names: a known one when surname and initial agree with exactly one, else a slug.

    >>> name_person("X.Y. van Nergenshuizen").id
    'x-y-van-nergenshuizen'
    """
    plain = re.sub(rf"^{_TITLES}(?=[A-Z])", "", name).strip()
    called = re.search(r"\((\w+)\)", plain)
    plain = re.sub(r"\s*\(\w+\)\s*", " ", plain)
    by_slug = _persons_by_name().get(slug(plain))
    if by_slug:
        return by_slug
    head, _, surname = plain.partition(" ")
    known = [person for person in _persons_by_surname().get(slug(surname), ()) if person.label_nl[0] == head[0]]
    if len(known) == 1 and "." in head:
        return EntityRef(EntityKind.PERSON, known[0].id)
    return EntityRef(EntityKind.PERSON, slug(f"{called[1]} {surname}" if called else plain))


@cache
def _persons_by_name() -> dict[str, EntityRef]:
    return {
        slug(name): EntityRef(EntityKind.PERSON, person.id)
        for person in _references(EntityKind.PERSON)
        for name in (person.label_nl, *person.names)
    }


@cache
def _persons_by_surname() -> dict[str, list[Reference]]:
    found: dict[str, list[Reference]] = {}
    for person in _references(EntityKind.PERSON):
        found.setdefault(slug(person.label_nl.partition(" ")[2]), []).append(person)
    return found


def name_office(office: str) -> EntityRef:
    """The office a signature names, in lower case as lists have it: "DE MINISTER VAN DEFENSIE" is one.

    >>> name_office("Minister van Verkeer met de Maan").id
    'minister-van-verkeer-met-de-maan'
    """
    wanted = slug(office)
    return _offices_by_name().get(wanted, EntityRef(EntityKind.OFFICE, wanted))


@cache
def _offices_by_name() -> dict[str, EntityRef]:
    return {
        slug(name): EntityRef(EntityKind.OFFICE, office.id)
        for office in _references(EntityKind.OFFICE)
        for name in (office.label_nl, *office.names)
    }


def _references(kind: EntityKind) -> Iterator[Reference]:
    return (reference for reference in read_references() if reference.kind is kind)


def find_lone_names(layout: Layout, blocks: Sequence[int]) -> Iterator[tuple[EntityRef, Span]]:
    """Blocks that are the name of a known person and nothing else, such as under a foreword."""
    for i in blocks:
        block = layout.blocks[i]
        if block.kind is BlockKind.PARAGRAPH and block.end - block.start < 50:
            text = layout.text[block.start : block.end]
            person = _persons_by_name().get(slug(text))
            if person and is_name(text):
                yield person, Span(block.start, block.end)
