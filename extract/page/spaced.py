"""Tables ruled by runs of spaces alone, as text exports write them: which lines are one, and where its columns begin.

A column is told by the white that runs down beside it, since what begins or ends a cell may stand a little aside.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import accumulate
from typing import NamedTuple

from extract.page.headings import is_field, is_person
from extract.page.lines import Line, is_ended
from extract.wordlists import read_column, read_table

_CELL = re.compile(r"[^ ]+(?: [^ ]+)*")
_RULE = re.compile(r"[-=_–—+. ]+")
_FIGURE = re.compile(r"(?:EUR|€)? ?[-–+±]?[\d.,/ ]*\d[\d.,]*(?: ?%| mln| mld)?|[-–—.]+")
_MARKED = re.compile(r"(?:[-–—•*]|\d{1,4}[.)]?|[A-Za-z]{1,4}[.)]|[A-Z])")
_WIDE = "   "
_NEAR = 2  # characters by which a cell may begin beside its column
_OVER = 8  # and by which its last word may stick out into the next one
_LONGEST_GROUP = 50  # characters of a line across the columns that says of what kind the rows below it are
_FEWEST = 3  # rows of a table without names of columns; two lines with a gap are chance, or a signature
_ODD = 8  # one line in so many may run into the white between two columns
_FULL = 24  # characters of a line of text in a narrow column, on average
_HEAD = 3  # lines over which the names of columns are broken at most


class Cell(NamedTuple):
    """A piece of a line that wide spaces keep apart: where on the page it begins, its words and their raw offset."""

    low: int
    text: str
    start: int

    @property
    def high(self) -> int:
        """Where it ends on the page."""
        return self.low + len(self.text)


class Ruled(NamedTuple):
    """A line of a table with its cells by column; none for one that runs across the columns."""

    line: Line
    cells: dict[int, list[Cell]]

    @property
    def is_group(self) -> bool:
        """Whether it is a short line that runs across the columns, which says of what kind the rows below it are."""
        return not self.cells and len(self.line.text) <= _LONGEST_GROUP and not is_ended(self.line.text)


class Spaced(NamedTuple):
    """A table: the lines [first, end) of its page, how many columns and how many lines name them.

    `room` is how many characters the widest line of each column has.
    """

    first: int
    end: int
    width: int
    head: int
    lines: list[Ruled]
    room: list[int]


def find_spaced(page: list[Line], wide: list[int]) -> Iterator[Spaced]:
    """Tables of a page; `wide` are the lines with wide spaces in them."""
    cells = {i: cut for i in wide if _is_free(page[i]) and len(cut := _cut_cells(page[i])) > 1}
    done = 0
    for i, cut in cells.items():
        if i < done or _WIDE not in page[i].text or (len(cut) == 2 and _MARKED.fullmatch(cut[0].text)):
            continue
        first, end = _grow(page, cells, i)
        if table := _read(page, first, end):
            yield table
        done = end


def _cut_cells(line: Line) -> list[Cell]:
    """The pieces of a line between two spaces or more."""
    found = _CELL.finditer(line.text)
    return [Cell(line.indent + cell.start(), cell[0], line.start + cell.start()) for cell in found]


def _is_free(line: Line) -> bool:
    return line.kind is None and not line.fixed and "\t" not in line.text


def _grow(page: list[Line], cells: dict[int, list[Cell]], i: int) -> tuple[int, int]:
    """The lines about a line with a gap that may be of one table: with gaps, or in line with its columns."""
    starts = [cell.low for cell in cells[i]]
    first = i
    while first and not page[first].gap and _is_free(page[first - 1]) and _is_above(page[first - 1], starts, cells[i]):
        first -= 1
    starts = [cell.low for at in range(first, i + 1) for cell in cells.get(at, ())[1:]]
    margin = min(line.indent for line in page[first : i + 1])
    at = end = i + 1
    while at < len(page) and _is_free(page[at]) and page[at].gap <= _NEAR:
        line = page[at]
        if line.gap and at in cells and count_names([cell.text for cell in cells[at]]):
            break  # the next table
        if at in cells and (not line.gap or any(_is_under(cell.low, starts) for cell in cells[at][1:])):
            starts += [cell.low for cell in cells[at][1:]]
            end = at + 1
        elif _is_under(line.indent, starts) or _RULE.fullmatch(line.text):
            end = at + 1
        elif line.indent <= margin + _OVER and line.indent + len(line.text) <= min(starts) + _NEAR:
            end = at + 1 if end == at and not line.gap else end
        elif at != end or len(line.text) > _LONGEST_GROUP or is_ended(line.text):
            break
        at += 1
    return first, end


def _is_above(line: Line, starts: list[int], cells: list[Cell]) -> bool:
    """Whether a line right above one with cells is of the same table: in line with a column, or a number before one."""
    if not _is_under(line.indent, starts[1:]):
        numbered = _cut_cells(line)
        return len(numbered) > 1 and _is_under(numbered[1].low, starts)
    return line.indent + len(line.text) <= cells[-1].high + _OVER


def _is_under(indent: int, starts: list[int]) -> bool:
    return any(abs(indent - start) <= _NEAR for start in starts)


def _read(page: list[Line], first: int, end: int) -> Spaced | None:
    """The lines as a table, if they are one."""
    cut = [[] if _RULE.fullmatch(line.text) else _cut_cells(line) for line in page[first:end]]
    several = [cells for cells in cut if len(cells) > 1]
    if len(several) < _FEWEST - 1:
        return None
    lines = [Ruled(line, cells) for line, cells in zip(page[first:end], _in_columns(cut, several), strict=True)]
    width = max((max(it.cells) + 1 for it in lines if it.cells), default=0)
    head = _count_heads(lines)
    labels = sum(cells[0].text[-1] == ":" or (not head and is_field(cells[0].text)) for cells in several)
    if labels * 2 >= len(several):
        return None
    rows = [it for it in lines[head:] if len(it.cells) > 1]
    if width < 2 or len(rows) + (head > 0) < _FEWEST or not _tells(lines[head:], width, head > 0):
        return None
    room = [max((len(cell.text) for it in lines for cell in it.cells.get(i, ())), default=0) for i in range(width)]
    return Spaced(first, end, width, head, lines, room)


def _in_columns(cut: list[list[Cell]], several: list[list[Cell]]) -> list[dict[int, list[Cell]]]:
    """Each line's cells by column: by the white between columns, else by their order where most lines have as many."""
    windows = _windows(several)
    placed = [_place(cells, windows) for cells in cut]
    crowded = sum(len(some) > 1 for cells in placed for some in cells.values())
    most = max(map(len, several))
    if len(windows) >= 2 and crowded * _ODD <= len(several) and len(windows) <= most:
        return placed
    ordered = most > 2 and sum(len(cells) == most for cells in several) * 2 >= len(several)
    return _in_order(cut, most) if ordered else [{} for _ in cut] if crowded else placed


def _in_order(cut: list[list[Cell]], width: int) -> list[dict[int, list[Cell]]]:
    """Cells of a full line in their order; those of another under the cells of the full line above it."""
    placed: list[dict[int, list[Cell]]] = []
    above = next(cells for cells in cut if len(cells) == width)
    for cells in cut:
        above = cells if len(cells) == width else above
        under: dict[int, list[Cell]] = {}
        at = 0
        for cell in cells:
            left = range(at, width)
            at = min(left, key=lambda i: abs(above[i].low - cell.low)) + 1 if left else width
            under.setdefault(at - 1, []).append(cell)
        last = cells[-1].high if cells else 0
        placed.append({} if len(cells) == 1 and at < width and last > above[at].low + _OVER else under)
    return placed


def _windows(lines: list[list[Cell]]) -> list[tuple[int, int]]:
    """Where columns begin and end: what is not white on (nearly) all lines."""
    edges = [0] * (max(cells[-1].high for cells in lines) + 2)
    for cells in lines:
        for cell in cells:
            edges[cell.low] += 1
            edges[cell.high] -= 1
    few = len(lines) // _ODD or int(len(lines) > _FEWEST)
    filled = [count > few for count in accumulate(edges)]
    starts = [x for x, full in enumerate(filled) if full and not (x and filled[x - 1])]
    ends = [x for x, full in enumerate(filled) if not full and x and filled[x - 1]]
    return list(zip(starts, ends, strict=True))


def _place(cells: list[Cell], windows: list[tuple[int, int]]) -> dict[int, list[Cell]]:
    """Cells by column; none for a line that runs on over the columns."""
    placed: dict[int, list[Cell]] = {}
    for cell in cells:
        for part in _part(cell, [start for start, _ in windows]):
            column = min(range(len(windows)), key=lambda i: (_apart(part, windows[i]), abs(part.low - windows[i][0])))
            over = part.high - windows[column + 1][0] if column + 1 < len(windows) else 0
            if over > _OVER and part is cells[-1]:
                return {}
            placed.setdefault(column, []).append(part)
    return placed


def _apart(cell: Cell, window: tuple[int, int]) -> int:
    """How far the beginning of a cell is from a column: 0 within it."""
    start, end = window
    return max(start - cell.low, cell.low - end + 1, 0)


def _part(cell: Cell, starts: list[int]) -> Iterator[Cell]:
    """A cell parted where a word begins right at a column and fills the one before it, so that one space is left."""
    crossed = [start for start in starts if cell.low < start < cell.high]
    at = cell.low
    if crossed and all(cell.text[start - cell.low - 1] == " " for start in crossed):
        for start in crossed:
            words = cell.text[at - cell.low : start - cell.low - 1]
            yield Cell(at, words, cell.start + at - cell.low)
            at = start
    yield Cell(at, cell.text[at - cell.low :], cell.start + at - cell.low) if at > cell.low else cell


# --- What makes lines a table -----------------------------------------------------------------------------------------


@cache
def _heads() -> frozenset[str]:
    """Names of columns, of tables of advices, of actions and of members."""
    of_advices, others = read_column("advice_columns.tsv", "words"), read_column("table_heads.tsv", "word")
    of_actions = [row["word"] for row in read_table("commitment_words.tsv") if row["set"].startswith("column-")]
    return frozenset((*of_advices, *of_actions, *others))


def count_names(words: list[str]) -> int:
    """How many of some words name columns, if they are most of them and more than one.

    >>> count_names(["Naam", "Functie", "Tot en met"]), count_names(["Datum", "4 mei 2031", "Zee"])
    (2, 0)
    """
    known = sum(word.casefold().strip(" *:") in _heads() for word in words)
    return known if known > 1 and known * 2 >= len(words) else 0


def _count_heads(lines: list[Ruled]) -> int:
    """How many lines at the top name the columns, which may be broken: those with which most names are known."""
    stop = next((at for at in range(1, len(lines)) if lines[at].line.gap), _HEAD)
    named = [count_names(_join(lines[:count])) for count in range(1, min(_HEAD, stop, len(lines) - 1) + 1)]
    most = max(named, default=0)
    return named.index(most) + 1 if most else 0


def _join(lines: list[Ruled]) -> list[str]:
    """The words of each column over some lines."""
    width = max((max(it.cells) + 1 for it in lines if it.cells), default=0)
    words = (" ".join(cell.text for it in lines for cell in it.cells.get(i, ())) for i in range(width))
    return [word for word in words if word]


def _tells(lines: list[Ruled], width: int, headed: bool) -> bool:
    """Whether columns tell of something: figures are no cells to read, nor is running text beside running text."""
    columns = [[cells[0].text for it in lines if (cells := it.cells.get(i))] for i in range(width)]
    telling = [words for words in columns if sum(map(_is_figure, words)) * 2 <= len(words)]
    of_persons = sum(map(is_person, columns[0])) * 2 > len(columns[0])
    if len(telling) < 2 or (len(telling) < 3 and not headed and not of_persons):
        return False
    return headed or not any(_runs_on(words) for words in columns[:-1])


def _is_figure(text: str) -> bool:
    return _FIGURE.fullmatch(text) is not None or _MARKED.fullmatch(text) is not None


def _runs_on(words: list[str]) -> bool:
    """Whether the lines of a column go on from each other, as a text does."""
    long = sum(map(len, words)) > _FULL * len(words)  # not months or stages, which are in small letters too
    return long and sum(word[0].islower() for word in words) * 2 > len(words)
