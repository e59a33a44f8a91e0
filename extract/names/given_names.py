"""Persons whom nothing tells but a given name: "Piet de Klerk", "Nasrin Sotoudeh", "María Corina Machado"."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from extract.names.boundaries import stop_words, word_start
from extract.names.candidates import Candidate
from extract.names.lexicon import Anchor
from extract.names.people import CAPITAL, DEGREE, PARTICLE, person
from extract.wordlists import read_column
from ontology.kinds import EntityKind

# Of surnames abroad: "bin Salman", "ould Abdel Aziz", "de la Espriella", "al-Khawaja".
SURNAME_OPENS = rf"{PARTICLE.replace('|in)', ')')}(?:(?:al|el|as|ad|ar|an|ash|at|az|ul)-)?"
_WHOLE = rf"(?!{DEGREE}\b){CAPITAL}"
_SURNAME = re.compile(
    rf" (?P<surname>(?:[A-Z]\. )?{SURNAME_OPENS}{_WHOLE}(?: (?:y |e )?{_WHOLE})?)"
    r"(?=[,.;:)?!\"”/]|\n|$| [a-zà-ÿ(–])"
)
_WORD = re.compile(r" ([^\W\d_]+)(?= )")
_PLACE_OPENS = re.compile(r"(?:\b(?:San|Santa|São|Sint|Saint|St\.|Port|Fort|Lake|Mount|Hong|Cape|Camp))[ -]$")
_MOST_GIVEN = 4  # behind the first one: a row of nothing else is a list
_POSSESSIVE = re.compile(r"[’']s?$")


@cache
def given_names() -> frozenset[str]:
    """Common given names, Dutch and foreign."""
    return frozenset(read_column("given_names.tsv", "word"))


@cache
def _called_after() -> tuple[str, ...]:
    return read_column("called_after.tsv", "word")


def given_name_anchors() -> Iterator[str]:
    """Given names with the space behind them."""
    yield from (name + " " for name in given_names())


def _opening(text: str, start: int) -> int | None:
    """Where the name begins of which a given name is the last part ("Jean-Claude"); None where it is no name."""
    before = text[start - 1] if start else " "
    if before == "-":
        first = word_start(text, start)
        return first if text[first : start - 1] in given_names() else None
    if before.isalnum() or before in "&’'":
        return None
    return None if _PLACE_OPENS.search(text, max(0, start - 6), start) else start


def _last_given(text: str, end: int) -> int:
    """Where the space begins behind all given names of a person: "José Manuel Santos"."""
    for _ in range(_MOST_GIVEN):
        found = _WORD.match(text, end)
        if not (found and found[1] in given_names() and text[found.end() + 1 : found.end() + 2].isupper()):
            break
        end = found.end()
    return end


def _is_surname(surname: str) -> bool:
    """Whether it is not what something called after a person ends in: "Anna Bos Prijs", "Nelson Mandela-lezing"."""
    words = surname.split(" ")
    stopped = any(word[0].isupper() and word.lower() in stop_words() for word in words[:2])  # not "ter" of "ter Zee"
    return not (stopped or words[-1].lower().endswith(_called_after()))


def _named_otherwise(found: re.Match[str], starts: Mapping[int, Candidate], ends: Mapping[int, Candidate]) -> bool:
    """Whether a surname begins or ends with something named, other than a place that it is itself: "Pam Bondi"."""
    low, high = found.span("surname")
    first, last = starts.get(low), ends.get(high)
    if first is None or first is not last or first.ref is None:
        return first is not None or last is not None
    return first.ref.kind is not EntityKind.REGION


def find_by_given_name(
    text: str, anchors: Iterable[Anchor], starts: Mapping[int, Candidate], ends: Mapping[int, Candidate]
) -> Iterator[Candidate]:
    """A given name that the lists hold and a surname behind it, where nothing else is named."""
    reach = 0
    for _, at, end in anchors:
        start = _opening(text, at) if at >= reach else None
        if start is None or start in starts:
            continue
        found = _SURNAME.match(text, _last_given(text, end - 1))
        if found is None or _named_otherwise(found, starts, ends):
            continue
        if not _is_surname(found["surname"]):
            continue
        before = ends.get(start - 1)
        if before is not None and before.ref is not None and before.ref.kind is EntityKind.PERSON:
            continue  # the second given name of someone known
        reach = found.end()
        name = _POSSESSIVE.sub("", text[start:reach])
        yield person(start, start + len(name), name, "pattern:given-name")
