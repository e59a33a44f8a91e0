"""Rows of a table of actions (actielijst): what is to be done, by whom and when stand in columns of their own."""

from typing import NamedTuple

from extract.promises.lexicon import read_set
from extract.records import Span

_BAR = "|"
_ACT, _WHO, _DONE = map(read_set, ("column-act", "column-who", "row-done"))


class Columns(NamedTuple):
    """Which cells of a row tell what is to be done and by whom, and how many there are."""

    act: int
    who: int | None
    cells: int


class Row(NamedTuple):
    """Where in the cleaned text a row tells what is to be done, and where by whom."""

    line: Span
    act: Span
    who: Span | None


def read_columns(line: str) -> Columns | None:
    """The columns that a line heads, when it heads a table of actions.

    >>> read_columns("Nr. | Actie | Trekker | Gereed")
    Columns(act=1, who=2, cells=4)
    >>> read_columns("Nr. | Advies | Datum") is None
    True
    """
    cells = [cell.strip().lower() for cell in line.split(_BAR)]
    act = next((at for at, cell in enumerate(cells) if cell in _ACT), None)
    who = next((at for at, cell in enumerate(cells) if cell in _WHO), None)
    return Columns(act, who, len(cells)) if act is not None and len(cells) > 1 else None


def read_row(text: str, start: int, columns: Columns) -> Row | None:
    """The row of a table of actions that begins at an offset; one that says it is done, or has other cells, is none."""
    end = text.find("\n", start)
    end = len(text) if end < 0 else end
    cells, at = list[Span](), start
    for cell in text[start:end].split(_BAR):
        inner = cell.strip()
        low = at + cell.find(inner)
        cells.append(Span(low, low + len(inner)))
        at += len(cell) + 1
    if len(cells) != columns.cells or not _DONE.isdisjoint(text[start:end].lower().split()):
        return None
    return Row(Span(start, end), cells[columns.act], cells[columns.who] if columns.who is not None else None)
