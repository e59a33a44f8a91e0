"""Persons whom nothing tells but a given name: "Piet de Klerk", "Nasrin Sotoudeh"."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from extract.names.boundaries import stop_words
from extract.names.candidates import Candidate
from extract.names.lexicon import Anchor
from extract.names.people import CAPITAL, PARTICLE, person
from extract.wordlists import read_column
from ontology.kinds import EntityKind

_SURNAME = re.compile(
    rf" (?P<surname>{PARTICLE.replace('|in)', ')')}{CAPITAL}(?:-{CAPITAL})?)(?=[,.;:)?!]|\n|$| [a-zà-ÿ(])"
)
_NO_SURNAME = re.compile(
    r"(?:Foundation|Fund|Stichting|Instituut|Institute|Prize|Prijs|School|Centre|Center|College|Akkoord|Plan|Fellowship|"
    r"Programma|Lezing|Award|Fonds|Group|Groep|Academy|University|Universiteit|Huis|House|Museum|Commissie|Street|Straat)"
)


@cache
def _given() -> frozenset[str]:
    return frozenset(read_column("given_names.tsv", "word"))


def given_name_anchors() -> Iterator[str]:
    """Given names with the space behind them."""
    yield from (name + " " for name in _given())


def find_by_given_name(
    text: str, anchors: Iterable[Anchor], starts: Mapping[int, Candidate], ends: Mapping[int, Candidate]
) -> Iterator[Candidate]:
    """A given name that the lists hold and a surname behind it, where nothing else is named."""
    for _, start, end in anchors:
        if start and (text[start - 1].isalnum() or text[start - 1] in "-&’'"):
            continue
        found = _SURNAME.match(text, end - 1)
        if found is None or start in starts or found.start("surname") in starts or found.end() in ends:
            continue
        surname = found["surname"]
        if _NO_SURNAME.search(surname) or surname.lower() in stop_words():
            continue
        before = ends.get(start - 1)
        if before is not None and before.ref is not None and before.ref.kind is EntityKind.PERSON:
            continue  # the second given name of someone known
        name = text[start : found.end()]
        yield person(start, found.end(), name, "pattern:given-name")
