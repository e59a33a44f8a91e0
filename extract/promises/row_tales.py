"""What a list of promises (toezeggingenlijst) says became of each: "3 | De Kamer ontvangt een havennota | Afgedaan".

The column of how they stand is read, by the words of `lists/row_statuses.tsv`, and the cell of the promise says which
one it is. What still runs comes with its new term, if any.
"""

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from extract.dates.dates import find_periods
from extract.page.ruled import cells_of
from extract.promises.clocks import clock_of
from extract.promises.lexicon import read_set
from extract.promises.rows import read_status
from extract.records import FollowUp, Mention, Period, Reading, Span
from ontology.kinds import BlockKind, EntityKind

ROW_RULE = ":row"  # after how the promise stands
_CONFIDENCE = 0.85
_SENTENCE = 4  # words that tell something by themselves
_BAR = "|"
_PROMISED, _STANDING = read_set("column-act") | read_set("column-asked"), read_set("column-standing")


class _Columns(NamedTuple):
    """Which cells of a row tell what was promised and how that stands, and how many there are."""

    promised: int
    standing: int
    cells: int


def find_row_tales(reading: Reading, mentions: tuple[Mention, ...]) -> Iterator[FollowUp]:
    """What the rows of lists of promises tell became of them, in text order."""
    text = reading.layout.text
    if _BAR not in text:
        return
    starts = [mention.span.start for mention in mentions]
    columns: _Columns | None = None
    for block in reading.layout.blocks:
        for start, row in _rows(text[block.start : block.end], block.start) if block.kind is BlockKind.TABLE else ():
            if heads := _read_columns(row):
                columns = heads
            elif columns and row.count(_BAR) == columns.cells - 1:
                cells = cells_of(row, start)
                promised = cells[columns.promised]
                inside = mentions[bisect_left(starts, promised.start) : bisect_left(starts, promised.end)]
                yield from _read_row(reading, promised, cells[columns.standing], inside)


def _rows(block: str, start: int) -> Iterator[tuple[int, str]]:
    """The rows of a block and where they begin: its lines when each has bars, else the one whose cells break."""
    lines = block.split("\n")
    if not all(_BAR in line for line in lines):
        lines = [block]
    for line in lines:
        yield start, line
        start += len(line) + 1


def _read_columns(line: str) -> _Columns | None:
    """The columns that a line heads, when it heads a list of promises and how they stand."""
    cells = [" ".join(cell.lower().split()) for cell in line.split(_BAR)]
    places = [next((at for at, cell in enumerate(cells) if cell in of), None) for of in (_PROMISED, _STANDING)]
    promised, standing = places
    return None if promised is None or standing is None else _Columns(promised, standing, len(cells))


def _read_row(reading: Reading, promised: Span, standing: Span, inside: tuple[Mention, ...]) -> Iterator[FollowUp]:
    """How the promise of a row stands, when its cell says so; `inside` are the mentions of its own cell."""
    text = reading.layout.text[standing.start : standing.end]
    status = read_status(text)
    if status and promised.start < promised.end:
        yield FollowUp(
            outcome=status,
            span=promised,
            text=text,
            evidence=reading.evidence(
                _shown(text, promised, standing), f"follow-up:{status.value}{ROW_RULE}", _CONFIDENCE
            ),
            period=_read_term(reading, standing),
            cited=tuple(dict.fromkeys(m.ref for m in inside if m.ref.kind is EntityKind.DOCUMENT)),
        )


def _shown(text: str, promised: Span, standing: Span) -> Span:
    """The cell that says how it stands, and the promise beside it when that says no more than "afgedaan"."""
    if len(text.split()) >= _SENTENCE:
        return standing
    return Span(min(promised.start, standing.start), max(promised.end, standing.end))


def _read_term(reading: Reading, cell: Span) -> Period | None:
    """The last period that a cell names: the new term, or the day on which it was done."""
    clock = clock_of(reading.header_at(cell.start), reading.header)
    found = [period for _, _, period in find_periods(reading.layout.text[cell.start : cell.end], *clock)]
    return next((period for period in reversed(found) if period.first or period.end), None)
