"""Tables of advices that wide spaces rule on the page: the cleaned text writes each row on a line, with bars.

Where no names stand above the columns, what most cells of a column say tells what it is.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from itertools import groupby

from extract.advices.grids import find_grids
from extract.advices.moments import EXPECTED
from extract.advices.requesters import says_who_asked
from extract.advices.table_rows import Row, Table
from extract.advices.words import any_of, kind_of, words_of
from extract.page.headings import is_person
from extract.page.raw_view import raw_span
from extract.page.ruled import cells_of
from extract.page.spaced import count_names
from extract.records import Block, Layout, Span
from ontology.kinds import AdviceStatus, BlockKind

_NUMBER = re.compile(r"(?:[Nn](?:r|o)\.? ?)?\d{1,4}[.)]?")
_TITLE = 12  # characters of a title, on average: shorter are codes and names of committees
_FEWEST = 2  # rows

StatusAt = Callable[[Table], AdviceStatus | None]


def find_written(layout: Layout) -> list[Span]:
    """Where the cleaned text writes rows of tables that have no bars on the page."""
    places = []
    for ruled, group in groupby(layout.blocks, key=lambda block: _is_written(layout, block)):
        blocks = list(group)
        if ruled and len(blocks) >= _FEWEST:
            places.append(Span(blocks[0].start, blocks[-1].end))
    return places


def _is_written(layout: Layout, block: Block) -> bool:
    if block.kind is not BlockKind.TABLE:
        return False
    bar = layout.text.find("|", block.start, block.end)
    return bar >= 0 and layout.raw[layout.source_of(bar)] != "|"


def read_written(layout: Layout, status_at: StatusAt) -> list[Table]:
    """The tables of advices among them; `status_at` says how far the advices of one are, if a heading tells."""
    places = find_written(layout)
    if not places:
        return []
    headed = [it for it in find_grids(layout) if any(it.span.overlaps(place) for place in places)]
    bare = [place for place in places if not any(it.span.overlaps(place) for it in headed)]
    named = (_name_columns(layout, place, status_at) for place in bare)
    return sorted([*headed, *(table for table in named if table)], key=lambda table: table.span)


def on_page(layout: Layout, table: Table) -> Table:
    """The table with its places on the raw page."""
    rows = tuple(
        Row(raw_span(layout, row.span), {name: raw_span(layout, cell) for name, cell in row.cells.items()})
        for row in table.rows
    )
    return replace(table, span=raw_span(layout, table.span), rows=rows)


def without(tables: list[Table], written: list[Table]) -> list[Table]:
    """The tables of the page but for those that the cleaned text writes too."""
    return [it for it in tables if not any(it.span.overlaps(other.span) for other in written)]


def _name_columns(layout: Layout, place: Span, status_at: StatusAt) -> Table | None:
    """A table without names of columns, if its cells show who asked for an advice, or a heading that they are some."""
    lines = [cells for cells in _lines(layout, place) if len(cells) > 1]
    texts = [[layout.text[cell.start : cell.end] for cell in column] for column in zip(*lines, strict=False)]
    if count_names([column[0] for column in texts]):
        return None  # a table of something else
    status = status_at(Table(place, ("title",), ()))
    moment = {None: "moment", AdviceStatus.PUBLISHED: "issued"}.get(status, "expected")
    names = [_name_of(texts_of, moment) for texts_of in texts]
    title = _titles(texts, names)
    if title is None or moment not in names or (status is None and "requester" not in names):
        return None
    names[title] = "title"
    rows = [
        {name: cell for name, cell in zip(names, cells, strict=False) if name and cell.start < cell.end}
        for cells in lines
    ]
    found = tuple(Row(Span(cells[0].start, cells[-1].end), row) for cells, row in zip(lines, rows, strict=True))
    found = tuple(row for row in found if "title" in row.cells and len(row.cells) > 1)
    return Table(place, tuple(name for name in names if name), found) if len(found) >= _FEWEST else None


def _lines(layout: Layout, place: Span) -> Iterator[list[Span]]:
    start = place.start
    for line in layout.text[place.start : place.end].split("\n"):
        yield cells_of(line, start)
        start += len(line) + 1


def _titles(texts: list[list[str]], names: list[str]) -> int | None:
    """The column of titles: the first without a name whose cells are long enough."""
    free = (i for i, name in enumerate(names) if not name)
    found = next((i for i in free if sum(map(len, texts[i])) >= _TITLE * len(texts[i])), None)
    return None if found is None or sum(map(is_person, texts[found])) * 2 > len(texts[found]) else found


def _name_of(texts: list[str], moment: str) -> str:
    """What most cells of a column are, "" when they may be anything."""
    told: dict[str, Callable[[str], object]] = {
        "number": _NUMBER.fullmatch,
        moment: _moment().fullmatch,
        "kind": kind_of,
        "requester": says_who_asked,
    }
    filled = [text for text in texts if text]
    return next((name for name, says in told.items() if sum(bool(says(it)) for it in filled) * 2 > len(filled)), "")


@cache
def _moment() -> re.Pattern[str]:
    return re.compile(rf"{EXPECTED}|{any_of(words_of('unknown'))}|[-–]", re.IGNORECASE)
