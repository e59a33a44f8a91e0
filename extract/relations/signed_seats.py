"""Who signs for a council: a name above its role, or beside it, on the last lines of a letter or foreword."""

import re
from collections.abc import Iterator
from functools import cache

from extract.relations.compositions import Seat
from extract.relations.listed_names import People, mention_of, role_words
from extract.relations.posts import list_roles
from extract.relations.told_names import name_at

_FOOT = 1_500  # characters in which a letter is signed
_PLURAL = ("leden", "voorzitters")


@cache
def _role_line() -> re.Pattern[str]:
    return re.compile(
        rf"\s*(?:[Dd]e\s+)?(?P<role>{role_words()})(?:\s+(?:van\s+(?:de|het)\s+)?[A-Zar][^,.;:]{{2,80}})?\s*[,.]?\s*"
    )


def find_signed_seats(people: People) -> Iterator[Seat]:
    """Officers of a council by the lines under its letter: "Anna de Zee / voorzitter", "Anna de Zee, voorzitter"."""
    raw = people.reading.document.raw
    at = max(0, len(raw) - _FOOT)
    at = raw.find("\n", at) + 1 if at else 0
    above = ""  # the line right above
    low = at
    for line in raw[at:].split("\n"):
        if line.strip() and not _role_line().fullmatch(above):
            yield from _signed(people, low, low + len(line.rstrip()))
        above = line
        low += len(line) + 1


def _signed(people: People, low: int, high: int) -> Iterator[Seat]:
    raw = people.reading.document.raw
    start = low + len(raw[low:high]) - len(raw[low:high].lstrip())
    one = name_at(people, start, lenient=True, stop=high)
    if one is None:
        return
    rest = raw[one.end : high]
    beside = _role_line().fullmatch(rest.lstrip(" ,")) if rest.startswith(",") else None
    below = None
    if not rest.strip(" ,"):
        under = raw[high:].lstrip(" \t").removeprefix("\n").partition("\n")[0]
        below = _role_line().fullmatch(under)
    if (found := beside or below) and not found["role"].casefold().endswith(_PLURAL):
        role = list_roles()[found["role"].casefold()]
        yield Seat(mention_of(people, one), role, None)
