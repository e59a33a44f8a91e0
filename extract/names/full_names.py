"""Where the full name of a known person ends that begins with a word which looks like a surname: "Karel de Wit"."""

import re
from functools import cache

from extract.names.given_names import given_names
from extract.records import EntityRef
from extract.slugs import slug
from ontology.kinds import EntityKind
from ontology.reference import read_references

_MORE = re.compile(r" (?:(?:[Vv]an|[Dd]e|[Dd]en|[Dd]er|[Tt]er|[Tt]en|[Ee]l|[Aa]l|’t|'t|in) )*[A-ZÀ-Þ][\w’'-]+")


@cache
def _by_name() -> dict[str, EntityRef]:
    persons = (entry for entry in read_references() if entry.kind is EntityKind.PERSON)
    return {entry.label_nl: EntityRef(EntityKind.PERSON, entry.id) for entry in persons}


@cache
def _first_names() -> frozenset[str]:
    return frozenset(name.split(" ", 1)[0] for name in _by_name())


def full_name_at(text: str, start: int, end: int) -> tuple[int, EntityRef] | None:
    """End and id of the full name that begins with the word at [start, end); None when nobody is called so.

    >>> full_name_at("het lid Mark Rutte en anderen", 8, 12)
    (18, EntityRef(kind=<EntityKind.PERSON: 'person'>, id='mark-rutte'))
    >>> full_name_at("het lid Mark Rotterdam", 8, 12)
    """
    if text[start:end] not in _first_names():
        return None
    found = _MORE.match(text, end)
    ref = _by_name().get(" ".join(text[start : found.end()].split())) if found else None
    return (found.end(), ref) if found and ref else None


def called_name_at(text: str, start: int, end: int) -> tuple[int, EntityRef] | None:
    """End and id of a full name, known or not, that begins with a word; of an unknown one that is a common given name.

    >>> called_name_at("het lid Karel Havenaar en anderen", 8, 13)
    (22, EntityRef(kind=<EntityKind.PERSON: 'person'>, id='karel-havenaar'))
    """
    if known := full_name_at(text, start, end):
        return known
    found = _MORE.match(text, end) if text[start:end] in given_names() else None
    return (found.end(), EntityRef(EntityKind.PERSON, slug(text[start : found.end()]))) if found else None


def without_name(text: str, start: int, end: int) -> int:
    """End of a row of capitalised words without the name of the known person that closes it.

    >>> text = "Secretaris-Generaal van de NAVO Mark Rutte"
    >>> text[: without_name(text, 27, len(text))]
    'Secretaris-Generaal van de NAVO'
    """
    at = text.find(" ", start, end)
    while at >= 0:
        stop = min(place for place in (text.find(" ", at + 1, end), end) if place >= 0)
        found = full_name_at(text, at + 1, stop)
        if found and found[0] >= end:
            return at
        at = text.find(" ", at + 1, end)
    return end
