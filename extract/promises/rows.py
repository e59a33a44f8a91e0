"""Rows of a table of actions or of promises (actielijst, toezeggingenlijst): who is to do what, and by when."""

from typing import NamedTuple

from extract.page.ruled import cells_of
from extract.promises.lexicon import read_set
from extract.records import Span

_BAR = "|"
_ACT, _WHO, _WHEN, _DONE = map(read_set, ("column-act", "column-who", "column-when", "row-done"))
_PROMISE = "toezegging"  # begins the column of a list of promises, whose other days are those of the promising


class Columns(NamedTuple):
    """Which cells of a row tell what is to be done, by whom and by when, and how many there are.

    `promised` tells that it is a list of promises made.
    """

    act: int
    who: int | None
    when: int | None
    cells: int
    promised: bool


class Row(NamedTuple):
    """Where in the cleaned text a row tells what is to be done, and where by whom and by when."""

    line: Span
    act: Span
    who: Span | None
    when: Span | None


def read_columns(line: str) -> Columns | None:
    """The columns that a line heads, when it heads a table of actions.

    >>> read_columns("Nr. | Actie | Trekker | Gereed")
    Columns(act=1, who=2, when=3, cells=4, promised=False)
    >>> read_columns("Nr. | Advies | Datum") is None
    True
    """
    cells = [cell.strip().lower() for cell in line.split(_BAR)]
    act, who, when = (next((at for at, cell in enumerate(cells) if cell in of), None) for of in (_ACT, _WHO, _WHEN))
    if act is None or len(cells) == 1:
        return None
    return Columns(act, who, when, len(cells), cells[act].startswith(_PROMISE))


def read_row(text: str, start: int, columns: Columns) -> Row | None:
    """The row of a table of actions that begins at an offset; one that says it is done, or has other cells, is none."""
    end = text.find("\n", start)
    end = len(text) if end < 0 else end
    cells = cells_of(text[start:end], start)
    if len(cells) != columns.cells or not _DONE.isdisjoint(text[start:end].lower().split()):
        return None
    who, when = (cells[at] if at is not None else None for at in (columns.who, columns.when))
    return Row(Span(start, end), cells[columns.act], who, when)
