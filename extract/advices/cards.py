"""Advices on cards: a title, and under it lines such as "Aanvrager: ...", "Planning: ...", "Eigen initiatief".

Cards are read from the raw lines of a page, as tables are: their lines are easily taken for headings or one paragraph.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from extract.advices.tables import Cells, Row, Table, columns_of
from extract.records import Layout, Span
from extract.wordlists import read_table

LONGEST_TITLE = 200
LONGEST_LABEL = 45
_LINE = re.compile(r"[^\n]*\S[^\n]*")
_MARK = re.compile(
    r"(?:[•▪■●‣*–—-]|#{1,5}|\(?\d{1,2}(?:\.\d{1,2})?[.)]|\d{1,2}\.\d{1,2}|\d{1,2}(?=\s{2})|\(?[a-z][.)]|[Aa]dvies\s+\d{1,2}\s*:)\s+"
)
_LABEL = re.compile(
    rf"\s*(?:[•▪■●‣*–—-]\s+)?\**(?P<label>[A-Z][\w ().’'/-]{{1,{LONGEST_LABEL}}}?)\**\s*:\**(?=\s|$)\s*"
)
_OWN = re.compile(
    r"\s*(?:[•▪■●‣*–—-]\s+)?(?:(?:Op\s+)?[Ee]igen\s+initiatief|Ongevraagd(?:\s+advies)?)(?:,\s+samen\s+met\s+[^:]{3,80})?\s*[.;]?\s*$"
)
_SECOND = re.compile(rf"(?:\s[–—|-]|[;.])\s+(?P<label>[A-Z][\w ]{{1,{LONGEST_LABEL}}}?):\s+")
_STAGED = re.compile(
    r"(?P<stage>(?:[A-Z][a-zë]+ )?(?:[Aa]dvies|[Bb]riefadvies|[Vv]erkenning)(?: in [a-z]+)?):\s+(?=[A-Z‘“\"])"
)
# What a card must say to be one of an advice; a letter has "Datum:" and "Onderwerp:" as well.
_TELLING = {"requester", "expected"}
_ALSO_TELLING = {"status", "kind", "committee", "joint", "issued"}


@cache
def _labels() -> tuple[str, ...]:
    """Words of which a card has one, as labels write them."""
    rows = (row for row in read_table("advice_columns.tsv") if row["column"] in _TELLING)
    return tuple(dict.fromkeys(row["words"].split()[0].capitalize() for row in rows))


class _Line(NamedTuple):
    """A line with something on it; `column` is what its label names, `value` where its value begins."""

    start: int
    end: int
    gap: bool
    column: str
    value: int


def has_card(raw: str) -> bool:
    r"""Whether a line begins with a label that only a card has; most texts are told by a few quick looks.

    >>> has_card("Stille diplomatie\nAanvrager: Tweede Kamer"), has_card("De planning: zie boven")
    (True, False)
    """
    if not any(word in raw for word in _labels()):
        return False
    at = raw.find(":")
    while at >= 0:
        low = raw.rfind("\n", max(0, at - LONGEST_LABEL), at) + 1
        label = raw[low:at].strip(" \t•▪■●‣*–—-") if low or at < LONGEST_LABEL else ""
        if label[:1].isupper() and set(columns_of(label)) & _TELLING:
            return True
        at = raw.find(":", at + 1)
    return False


def _lines(text: str) -> Iterator[_Line]:
    last = 0
    for found in _LINE.finditer(text):
        column, value = "", found.start()
        if ":" in found[0][: LONGEST_LABEL + 10] and (label := _LABEL.match(found[0])):
            names = columns_of(label["label"])
            if not names and (label := _SECOND.search(found[0])):  # "Start: mei 2031 – Oplevering: juni 2032"
                names = columns_of(label["label"])
            column, value = (names[0], found.start() + label.end()) if names and label else ("", value)
        elif "nitiatief" in found[0] or "ngevraagd" in found[0]:
            column = "requester" if _OWN.match(found[0]) else ""
        yield _Line(found.start(), found.end(), text.count("\n", last, found.start()) > 1, column, value)
        last = found.end()


def find_cards(layout: Layout) -> Iterator[Table]:
    """Cards of advices on the raw page, those right after each other as one table."""
    lines = list(_lines(layout.text))
    rows: list[Row] = []
    at = done = 0
    while at < len(lines):
        if not lines[at].column or lines[at].column == "description":
            at += 1
            continue
        end = _end(lines, at)
        row = _card(layout.text, lines, done, at, end)
        if row and rows and not _follows(lines, rows[-1], row):
            yield _table(rows)
            rows = []
        if row:
            rows.append(row)
        at = done = end
    if rows:
        yield _table(rows)


def _table(rows: list[Row]) -> Table:
    columns = tuple(dict.fromkeys(column for row in rows for column in row.cells))
    return Table(Span(rows[0].span.start, rows[-1].span.end), columns, tuple(rows))


def _follows(lines: list[_Line], one: Row, other: Row) -> bool:
    return not any(one.span.end <= line.start and line.end <= other.span.start for line in lines)


def _end(lines: list[_Line], at: int) -> int:
    """Where the labels of one card end: at a blank line, or at the title of the next card, which labels follow."""
    seen = {lines[at].column}
    for i in range(at + 1, len(lines)):
        line = lines[i]
        if line.column not in {"", "title", *seen} and not (line.gap and lines[i - 1].column == ""):
            seen.add(line.column)
        elif line.gap or line.column or _titles_next(lines, i, seen):
            return i
    return len(lines)


def _titles_next(lines: list[_Line], i: int, seen: set[str]) -> bool:
    return i + 1 < len(lines) and lines[i + 1].column in seen and not lines[i + 1].gap


def _card(text: str, lines: list[_Line], done: int, at: int, end: int) -> Row | None:
    """The card whose labels stand on the lines [at, end), when they tell of an advice and a title stands above them."""
    cells = _values(text, lines, at, end)
    named = set(cells)
    if not named & _TELLING or len(named & (_TELLING | _ALSO_TELLING)) + ("title" in named) < 2:
        return None
    if "title" not in cells:
        title = _title(text, lines, done, at)
        if title is None:
            return None
        if staged := _STAGED.match(text, *title):  # "Advies in voorbereiding: Zee en zand"
            cells["status"], title = staged.span("stage"), (staged.end(), title[1])
        cells["title"] = title
    spans = {column: Span(*place) for column, place in cells.items() if place[0] < place[1]}
    if "title" not in spans:
        return None
    return Row(Span(min(s.start for s in spans.values()), max(s.end for s in spans.values())), spans)


def _values(text: str, lines: list[_Line], at: int, end: int) -> Cells:
    """Values by column; a line without a label goes on with the value above it."""
    cells: Cells = {}
    column = ""
    for line in lines[at:end]:
        column = line.column or column
        low = cells[column][0] if not line.column else line.value
        cells[column] = (low, line.start + len(text[line.start : line.end].rstrip()))
    return cells


def _title(text: str, lines: list[_Line], done: int, at: int) -> tuple[int, int] | None:
    """The line above the labels, or the lines without a blank one between them; a sentence is no title."""
    low = at - 1
    while low > done and not lines[low].gap and not lines[low - 1].column:
        low -= 1
    if low < done or lines[low].column:
        return None
    start = lines[low].start + len(text[lines[low].start :]) - len(text[lines[low].start :].lstrip())
    end = lines[at - 1].start + len(text[lines[at - 1].start : lines[at - 1].end].rstrip())
    if mark := _MARK.match(text, start):
        start = mark.end()
    sentence = text[end - 1] in ".:;," or end - start > LONGEST_TITLE or at - low > 3
    return None if sentence or start >= end else (start, end)
