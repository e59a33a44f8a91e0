"""Tables of a council's own programme whose columns stand in any order, told by their heads alone."""

import re
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import NamedTuple

from extract.advices.stages import stage_of_bare, stage_of_cell
from extract.advices.table_rows import DECIDING, Cells, Row, Table, names_persons
from extract.advices.tables import columns_of
from extract.page.ruled import cells_of
from extract.records import Layout, Span

_CELL = re.compile(r"[^\s|](?:[^\s|]|[ ](?![ |\t\n]))*")
_GROUP = re.compile(r"[ |]*(?:[A-Z]|[IVX]{1,4}|\d)?[.):]?[ ]*(?P<words>[A-Z](?:[^\s|]|[ ](?![ |\t])){3,50})[ |:]*")
_WIDE = re.compile(r"\S(?: {2,}|\t)\S")
_FEWEST = 2
_LONGEST_HEAD = 200


class _Line(NamedTuple):
    start: int
    words: str


class _Ruling(NamedTuple):
    """The heads of a table with where each begins, whether bars keep its cells apart, and stand at its edges too."""

    heads: list[tuple[str, int]]
    barred: bool
    edged: bool


def find_grids(layout: Layout) -> Iterator[Table]:
    """Tables whose head is one line of names of columns, of which one is that of titles, in text order."""
    lines = layout.text.split("\n")
    starts = [0, *accumulate(len(line) + 1 for line in lines)]
    at = 0
    while at < len(lines):
        heads = _heads(lines[at])
        rows: list[Row] = []
        group: Span | None = None
        low = at
        at += 1
        if not heads:
            continue
        ruling = _Ruling(heads, "|" in lines[low], lines[low].lstrip().startswith("|"))
        while at < len(lines):
            line = _Line(starts[at], lines[at])
            if not line.words.strip(" |-+:=\t"):
                if line.words.strip() or not rows:
                    at += 1
                    continue
                break
            cells: Cells | None
            if under := _group(line):
                group, cells = under, {}
            elif (cells := _cells(line, ruling)) is None:
                break
            if "title" in cells and len(cells) >= _FEWEST:
                rows.append(_row(cells, group))
            at += 1
        columns = tuple(name for name, _ in heads if name)
        if rows and columns[-1] not in rows[-1].cells and not layout.text[rows[-1].span.end :].strip():
            rows.pop()  # cut off with the text
        if rows and not names_persons(layout.text, rows):
            yield Table(Span(starts[low], rows[-1].span.end), columns, tuple(rows))


def _row(cells: Cells, group: Span | None) -> Row:
    spans = {column: Span(*place) for column, place in cells.items()}
    whole = Span(min(it.start for it in spans.values()), max(it.end for it in spans.values()))
    return Row(whole, {"status": group, **spans} if group else spans)


def _group(line: _Line) -> Span | None:
    """The words of a line between rows that says how far those under it are ("B. Reservelijst"), and nothing else."""
    found = _GROUP.fullmatch(line.words)
    if not found or not (stage_of_bare(found["words"]) or stage_of_cell(found["words"])):
        return None
    return Span(line.start + found.start("words"), line.start + found.end("words"))


def _heads(words: str) -> list[tuple[str, int]]:
    """Names of the columns with where each begins, none for one that tells nothing of advices; [] for another line."""
    if len(words) > _LONGEST_HEAD or ("  " not in words.strip() and "|" not in words and "\t" not in words):
        return []
    names: list[tuple[str, int]] = []
    taken: set[str] = set()
    for cell in _CELL.finditer(words):
        free = [name for name in columns_of(cell[0].strip("* :")) if name not in taken]
        names.append((free[0] if free else "", cell.start()))
        taken.update(free[:1])
    return names if "title" in taken and taken & DECIDING else []


def _cells(line: _Line, ruling: _Ruling) -> Cells | None:
    """Cells by column: in order between bars, or when there is one for each; else each under the nearest head."""
    heads, barred = ruling.heads, ruling.barred
    if barred and "|" not in line.words:
        return None
    if barred:
        places = _between_bars(line, ruling.edged)
    else:
        places = [Span(line.start + it.start(), line.start + it.end()) for it in _CELL.finditer(line.words)]
    if len(places) == len(heads):
        chosen = list(zip(heads, places, strict=True))
    elif barred or (len(places) == 1 and len(line.words.strip()) > 80):
        return None if barred else {}
    else:
        chosen = []
        for place in places:
            at = place.start - line.start
            near = min(heads, key=lambda head: abs(head[1] - at))
            if abs(near[1] - at) > 6:
                return {} if len(places) > 1 else None
            chosen.append((near, place))
    return {name: place for (name, _), place in chosen if name and place.start < place.end}


def _between_bars(line: _Line, edged: bool) -> list[Span]:
    places = cells_of(line.words, line.start)
    if not edged:
        return places
    return places[1 : None if places[-1].start < places[-1].end else -1]


def with_grids(text: str, tables: list[Table], grids: Iterable[Table]) -> list[Table]:
    """Tables in text order, those read by their heads instead of what reads fewer rows of the same place."""
    found = list(tables)
    for grid in grids:
        same = [it for it in found if it.span.overlaps(grid.span)]
        full = sum(row.cells.keys() >= set(grid.columns) for row in grid.rows)
        if not same or sum(_is_sound(text, row) for it in same for row in it.rows) < full:
            found = [*(it for it in found if it not in same), grid]
    return sorted(found, key=lambda table: table.span)


def _is_sound(text: str, row: Row) -> bool:
    """Whether no cell runs over the gap between two columns."""
    return not any(_WIDE.search(text, cell.start, cell.end) for cell in row.cells.values())
