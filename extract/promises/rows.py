"""Rows of a table of actions or of promises (actielijst, toezeggingenlijst): who is to do what, and by when.

How a promise stands is read from its own column, by the words of `lists/row_statuses.tsv`.
"""

import re
from functools import cache
from typing import NamedTuple

from extract.page.ruled import cells_of
from extract.promises.lexicon import read_set
from extract.records import Span
from extract.wordlists import read_table
from ontology.kinds import CommitmentStatus

_BAR = "|"
_ACT, _WHO, _WHEN, _DONE = map(read_set, ("column-act", "column-who", "column-when", "row-done"))
_STANDING = read_set("column-standing")
_OVER = frozenset({CommitmentStatus.KEPT, CommitmentStatus.WITHDRAWN})
_PROMISE = "toezegging"  # begins the column of a list of promises, whose other days are those of the promising


class Columns(NamedTuple):
    """Which cells of a row tell what is to be done, by whom and by when, and how many there are.

    `promised` tells that it is a list of promises made, and `standing` is the cell that says how each stands.
    """

    act: int
    who: int | None
    when: int | None
    cells: int
    promised: bool
    standing: int | None = None


class Row(NamedTuple):
    """Where in the cleaned text a row tells what is to be done, and where by whom, by when and how it stands."""

    line: Span
    act: Span
    who: Span | None
    when: Span | None
    standing: Span | None = None


def read_columns(line: str) -> Columns | None:
    """The columns that a line heads, when it heads a table of actions.

    >>> read_columns("Nr. | Actie | Trekker | Gereed")
    Columns(act=1, who=2, when=3, cells=4, promised=False, standing=None)
    >>> read_columns("Nr. | Advies | Datum") is None
    True
    """
    cells = [" ".join(cell.lower().split()) for cell in line.split(_BAR)]
    act, who, when, standing = (
        next((at for at, cell in enumerate(cells) if cell in of), None) for of in (_ACT, _WHO, _WHEN, _STANDING)
    )
    if act is None or len(cells) == 1:
        return None
    return Columns(act, who, when, len(cells), cells[act].startswith(_PROMISE), standing)


def read_row(text: str, start: int, columns: Columns) -> Row | None:
    """The row of a table of actions that begins at an offset; one that says it is done, or has other cells, is none."""
    end = text.find("\n", start)
    end = len(text) if end < 0 else end
    cells = cells_of(text[start:end], start)
    if len(cells) != columns.cells or _is_over(text, Span(start, end), cells, columns):
        return None
    others = (cells[at] if at is not None else None for at in (columns.who, columns.when, columns.standing))
    return Row(Span(start, end), cells[columns.act], *others)


def _is_over(text: str, line: Span, cells: list[Span], columns: Columns) -> bool:
    """Whether a row says that it is done or given up: in the column for it, else anywhere."""
    if columns.standing is not None:
        return read_status(text[cells[columns.standing].start : cells[columns.standing].end]) in _OVER
    return not _DONE.isdisjoint(text[line.start : line.end].lower().split())


@cache
def _statuses() -> tuple[tuple[CommitmentStatus, re.Pattern[str]], ...]:
    return tuple(
        (CommitmentStatus(row["outcome"]), re.compile(row["pattern"])) for row in read_table("row_statuses.tsv")
    )


def read_status(cell: str) -> CommitmentStatus | None:
    """How a promise stands by the words of its cell: the first row of the list that fits.

    >>> read_status("Afgedaan met de brief van 3 mei."), read_status("Loopt; volgt in mei."), read_status("CD Water")
    (<CommitmentStatus.KEPT: 'kept'>, <CommitmentStatus.REPEATED: 'repeated'>, None)
    """
    words = " ".join(cell.lower().split())
    return next((status for status, pattern in _statuses() if pattern.search(words)), None)
