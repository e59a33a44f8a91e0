"""Names that a sentence says in a row: "A (voorzitter), B, hoogleraar in Leiden, en C als secretaris"."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from extract.list_roles import is_plural, list_roles, role_words
from extract.relations.listed_names import Named, People
from extract.relations.name_parts import TITLES
from extract.relations.told_names import name_at

_NEXT = re.compile(
    r"\s*(?:[,;]|\ben\b|\balsmede\b|\bevenals\b|\balsook\b)\s+(?:(?:en|ook|verder|namens\s+[^,;.]{3,40}?,)\s+)?"
)
# Where somebody works: "(VNO-NCW)", ", hoogleraar in Leiden," as far as the row goes on behind it or ends.
_ELSEWHERE = re.compile(r"\s*\([^()\n]{2,70}\)")
_DOES = re.compile(rf",\s+(?!{TITLES}|en\s)(?:oud-)?[a-zë][^,;:()\n]{{3,90}}?(?=\s*(?:\(|[;.]|,\s|\s+en\s+[A-Zdm]|$))")


@cache
def _own() -> re.Pattern[str]:
    """A role behind a name: "(voorzitter)", "(voorzitter, tot 1 mei)", "als secretaris", ", raadslid"."""
    role = role_words()
    return re.compile(
        rf"\s*\((?P<inside>{role})(?![\w-])[^()]{{0,40}}\)|\s+als\s+(?P<told>{role})(?![\w-])"
        rf"|,\s+(?:tevens\s+)?(?P<behind>{role})(?=\s*(?:[,;.(]|$|\s+en\s))"
    )


@cache
def _before() -> re.Pattern[str]:
    return re.compile(rf"(?P<role>{role_words()})\s+(?=\S)")


class Holder(NamedTuple):
    """A name of a row, with all words for roles that are told with it, in their order."""

    name: Named
    words: tuple[str, ...]


def holders_at(people: People, at: int, stop: int | None = None, lenient: bool = False) -> Iterator[Holder]:
    """The names in a row from a place on; `lenient` where a name is to be expected there."""
    raw = people.reading.document.raw
    stop = len(raw) if stop is None else stop
    while at < stop:
        led = _before().match(raw, at, stop)
        if led and is_plural(led["role"]):
            return
        one = name_at(people, led.end() if led else at, lenient=lenient or bool(led), stop=stop)
        if one is None:
            return
        words, end = _told_with(raw, one.end, stop)
        yield Holder(one, (led["role"].casefold(), *words) if led else words)
        following = _NEXT.match(raw, end, stop)
        if following is None:
            return
        at, lenient = following.end(), True


def row_at(people: People, at: int, role: str, lenient: bool = False) -> Iterator[Named]:
    """The names in a row from a place on, each with the role that is told with it, else with `role`."""
    for name, words in holders_at(people, at, lenient=lenient):
        yield name._replace(role=list_roles()[words[-1]] if words else role)


def _told_with(raw: str, at: int, stop: int) -> tuple[tuple[str, ...], int]:
    """The words for roles that are told behind a name, and where what belongs to the name ends."""
    words: list[str] = []
    for _ in range(3):  # what somebody does, a role and a bracket may follow each other
        if found := _own().match(raw, at, stop):
            words.append((found["inside"] or found["told"] or found["behind"]).casefold())
        else:
            found = _ELSEWHERE.match(raw, at, stop) or _DOES.match(raw, at, stop)
            if found is None:
                break
        at = found.end()
    return tuple(words), at
