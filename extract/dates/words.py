"""Words of time (tijdsaanduidingen): the lists, patterns of their parts, and the clock they are read by.

Patterns meet lower-case text: without regard to case a search is several times slower.
"""

import re
from collections.abc import Callable
from datetime import date
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from extract.dates.days import Days


class Clock(NamedTuple):
    """When the text speaks: the document's day, else the year that it names."""

    anchor: date | None
    year: int | None

    @property
    def this_year(self) -> int | None:
        """The year that "dit jaar" means."""
        return self.anchor.year if self.anchor else self.year


class Unit(NamedTuple):
    """Words that name days; `days` is None when not known, `kind` is "impossible" when no calendar has them."""

    start: int
    end: int
    kind: str
    days: Days | None


@cache
def read_words(name: str) -> dict[str, str]:
    """Words of one set of `lists/date_words.tsv`, with their values."""
    text = (files("extract") / "lists" / "date_words.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in text.splitlines())
    return {word: value for group, word, value in rows if group == name}


def any_of(name: str) -> str:
    """A pattern of the words of one set, the longest first."""
    return "|".join(re.escape(word) for word in sorted(read_words(name), key=len, reverse=True))


# The names of the months in full, in their order
MONTHS = tuple(word for word in read_words("month") if len(word) > len("sept") or word in {"mei", "juni", "juli"})
FULL_MONTH = "|".join(MONTHS)
MONTH = rf"(?:(?:{FULL_MONTH})\b|(?:{any_of('month')})\b\.?)"
YEAR = r"(?:19|20)\d\d(?!\d)"
NAMED_YEAR = (
    r"(?:later |nog |verderop )?dit (?:kalender|begrotings)?jaar|het lopende (?:kalender|begrotings)?jaar"
    r"|(?:volgend|komend|aankomend) (?:kalender|begrotings)?jaar|(?:later|verderop) in het jaar"
    r"|(?:de rest|het restant) van (?:dit|het) jaar"
    r"|(?:het )?(?:volgende|(?:aan)?komende|nieuwe) (?:kalender|begrotings)?jaar"
)
OF_YEAR = rf"(?:\s+(?:van\s+|in\s+)?(?P<y>{YEAR}|{NAMED_YEAR}))?"
TO = r"\s*(?:-|–|/|en|of|tot en met|t/m)\s*"
NUMBER = rf"(?P<n>\d{{1,3}}|{any_of('number')})"
SPAN = r"(?P<u>(?:werk)?dag(?:en)?|week|weken|maand(?:en)?|kwarta(?:al|len)|halfjaar|half jaar|ja(?:ar|ren))\b"
ORDINAL = f"(?:{any_of('ordinal')})"


def read_year(words: str | None, clock: Clock) -> int | None:
    """The year that words name: "2023", "dit jaar", "volgend jaar"; None when it is not said or not known.

    "Komend jaar" is the next calendar year: letters and budgets that say it look ahead from the autumn.
    """
    if not words:
        return None
    if words[0].isdigit():
        return int(words)
    this = clock.this_year
    if words.lower().endswith("het jaar") and clock.anchor and clock.year and clock.year > clock.anchor.year:
        this = clock.year  # "de eerste helft van het jaar" in a budget: its own year
    return this + any(word in words.lower() for word in ("volgend", "komend", "nieuw")) if this is not None else None


def in_coming(make: Callable[[int], Days], words: str | None, clock: Clock) -> Days | None:
    """A unit in the year named, else the first that is not over on the anchor, else in the document's year."""
    year = read_year(words, clock)
    if year is not None or words:
        return make(year) if year is not None else None
    if clock.anchor and clock.year and clock.year > clock.anchor.year:
        return make(clock.year)  # a budget speaks of its own year, some months before it
    if clock.anchor:
        days = make(clock.anchor.year)
        return days if days[1] > clock.anchor else make(clock.anchor.year + 1)
    return make(clock.year) if clock.year is not None else None


def month_number(word: str) -> int:
    """The number of a month, also of its abbreviation."""
    return int(read_words("month")[word.lower().rstrip(".")])


def ordinal(word: str | None) -> int:
    """The number of an ordinal ("derde"), 0 without one."""
    return int(read_words("ordinal")[word.lower()]) if word else 0


def read_amount(word: str) -> int:
    """A number in digits or in words ("zes")."""
    return int(word) if word.isdigit() else int(read_words("number")[word.lower()])
