"""A line at the top of a page that is nothing but a day and what it is called: "Geplaatst op: 3 mei 2031 | 14:15".

Read raw, since blocks join the lines of a page's top. What it may be called stands in `day_labels.tsv`: the day of a
meeting, or on which a question was put, is not the document's.
"""

import re
from collections.abc import Sequence
from datetime import date
from functools import cache

from extract.letterhead.day_words import MONTH, PLACES, day_of, read_day
from extract.records import Block, Layout, Span
from extract.wordlists import read_column

# On the line or over it: when a proposal of another was received
RECEIVED = re.compile(r"(?:[a-z][.)] )?Datum (?:van )?ontvangst\b")
_LINES = 14  # of a page's top, with its menu
_LONGEST = 90
# Over a day that is not the document's: "Datum ontvangst Commissiedocument", "Vergadering van de raad"
_OF_ANOTHER = re.compile(r"ontvang|ingezonden|ingediend|uw brief|peildatum|vergader|bijeenkomst", re.IGNORECASE)
_RUNNING_TEXT = 250  # characters of a line that is a whole paragraph


@cache
def _day_line() -> re.Pattern[str]:
    longest_first = sorted(read_column("day_labels.tsv", "label"), key=len, reverse=True)
    labels = "|".join(map(re.escape, longest_first))
    weekday = r"(?:maan|dins|woens|donder|vrij|zater|zon)dag"
    called = rf"(?:(?:{labels}|{weekday}|{PLACES}|\d+(?:\.\d+)*)[\W_]+)*"
    behind = rf"(?:[\W_]+(?:{labels}|{PLACES}|\d{{1,2}}[:.]\d\d|uur))*(?: *\| *(?:laatst|[a-z]+ (?:op|gewijzigd))\b.*)?"
    in_words = rf"(?P<d>\d{{1,2}}) (?P<m>{MONTH})\.? (?P<y>\d{{4}})"
    in_figures = r"(?P<fd>\d{1,2})[-/.](?P<fm>\d{1,2})[-/.](?P<fy>\d{4})"
    return re.compile(rf"[\W_]*{called}(?P<day>{in_words}|{in_figures})(?!\d){behind}[\W_]*", re.IGNORECASE)


def find_day_line(layout: Layout, blocks: Sequence[Block]) -> tuple[date | None, Span | None]:
    """The day that is a line at the top, with or without what it is called."""
    if not blocks:
        return None, None
    first = blocks[0].start
    low = layout.source_of(first)
    above = ""
    for line in layout.raw[low : low + _LINES * _LONGEST].split("\n", _LINES)[:_LINES]:
        if len(line) > _RUNNING_TEXT:
            break
        dated = "20" in line and len(line) <= _LONGEST and not _OF_ANOTHER.search(above)
        above = line if line.strip() else above
        found = _day_line().fullmatch(line) if dated else None
        if found and (at := layout.text.find(found["day"], first, blocks[-1].end)) >= 0:
            day = read_day(found["y"], found["m"], found["d"]) if found["m"] else _in_figures(found)
            return day, Span(at, at + len(found["day"]))
    return None, None


def _in_figures(found: re.Match[str]) -> date | None:
    return day_of(int(found["fy"]), int(found["fm"]), int(found["fd"]))
