"""Rows of a table of advices: what may stand in a cell of each column, and where the next row begins."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise

from extract.advices.moments import EXPECTED, ISSUED, YEARLESS
from extract.advices.requesters import CAPITAL, asker_cell, asking_phrase
from extract.advices.stages import stage_words
from extract.advices.words import any_of, words_of
from extract.dates.words import MONTHS
from extract.page.headings import is_person
from extract.page.ruled import GAP
from extract.records import Layout, Span
from ontology.kinds import AdviceStatus, BlockKind

LONGEST_TITLE = 220


FEWEST_COLUMNS = 2


DECIDING = {
    "issued",
    "kind",
    "requester",
    "expected",
    "moment",
    "status",
}  # a title and a description alone make no table


_IN_PROGRESS = (
    AdviceStatus.IN_PREPARATION,
    AdviceStatus.PRIORITY,
    AdviceStatus.POSSIBLE,
    AdviceStatus.REQUESTED,
    AdviceStatus.EXPECTED,
)


@dataclass(frozen=True, slots=True)
class Row:
    """One row: where it stands, and where each of its cells does, by column."""

    span: Span
    cells: dict[str, Span] = field(hash=False)


def names_persons(text: str, rows: Iterable[Row]) -> bool:
    """Whether the first column names who sits somewhere, and no advices: "Naam | Functie | Termijn"."""
    titles = [text[at : at + _NAME] for at in (row.cells["title"].start for row in rows if "title" in row.cells)]
    return sum(map(is_person, titles)) * 2 > len(titles)


_NAME = 40  # characters that show whether a cell begins with titles and initials


@dataclass(frozen=True, slots=True)
class Table:
    """A table of advices; `rest` is where rows stand that could not be read, if any."""

    span: Span
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    rest: Span | None = None

    @property
    def stages(self) -> tuple[AdviceStatus, ...]:
        """Statuses that its columns allow, the likeliest first."""
        if "expected" in self.columns:
            return _IN_PROGRESS
        return (AdviceStatus.PUBLISHED,) if "issued" in self.columns else ()


# What a committee is called, so that "Minister van Defensie Commissie Zee" is two cells.
_COMMITTEE = (
    r"(?-i:[A-Z][\w-]*commissie|Commissie|Werkgroep|Projectgroep|Beraadsgroep|Taskforce|C[A-Z]{2,3}|Nog|Alle|Gehele)\b"
)


@cache
def _cells(ruled: bool, strict: bool) -> dict[str, str]:
    """What may stand in a cell; in a `ruled` table a blank line ends it, else only its words can tell.

    A `strict` reading wants a committee to be called one.
    """
    unknown = any_of(words_of("unknown")) + r"|[-–—](?=[\s\x1e]|$)"
    free = rf"\S[^{GAP}]*?" if ruled else r"\S[^\n]*"
    return {
        "issued": rf"(?:{ISSUED}|{unknown})",
        **dict.fromkeys(("expected", "moment", "start"), rf"(?:{EXPECTED}|{YEARLESS}|{unknown})"),
        "kind": rf"(?:{_kinds()})(?!\w)(?:[ ]?\([^()\n]{{2,40}}\))?",
        "requester": rf"{asking_phrase()}(?!\w)[^{GAP}]*?" if ruled else asking_phrase(),
        "status": rf"(?:(?:in\s+)?{any_of(list(stage_words()))})(?:\s+(?:op|in|per|sinds)\s+{ISSUED})?",
        "number": r"(?:20\d\d[/-])?\d{1,4}[.)]?",
        "title": rf"\S.{{0,{LONGEST_TITLE}}}?",
        "description": r"\S.{0,1500}?",
        "committee": rf"{_COMMITTEE}[^{GAP}]*?" if strict else free,
        "joint": free,
    }


@cache
def _kinds() -> str:
    """Kinds of advice, which a narrow column may break anywhere ("Brief-", "advies"; "Adviesrap-", "port")."""
    words = sorted(words_of("kind"), key=len, reverse=True)
    return "|".join(r"\s+".join(_BREAK.join(part) for part in word.split()) for word in words)


_BREAK = r"(?:-\n\s*)?"


@cache
def _row_pattern(columns: tuple[str, ...], ruled: bool, strict: bool = False) -> re.Pattern[str]:
    """Cells in order; a free text ends at a blank line, or where the next cell's own words begin."""
    cells = _cells(ruled, strict)
    if columns[0] == "number":  # so that no title runs over into the next row
        cells["title"] = rf"\S(?:(?!\n\s*{cells['number']}\s+(?-i:[A-Z])).){{0,{LONGEST_TITLE}}}?"
    wall = rf"\s*[{GAP}\t|]\s*"
    parts = [r"[\s|]*"]
    for before, column in zip(("", *columns), columns, strict=False):
        words = cells[column].replace(CAPITAL, "") if _may_be_small(before, column) else cells[column]
        cell = f"(?P<{column}>{words})"
        if not before:
            parts.append(cell)
        elif column == "description":
            parts.append(rf"(?:{wall}|\s+(?={any_of(words_of('describes'))}\b)){cell}")
        elif column == "expected":
            # "(indien bekend)": without one the row ends where the next begins with a title and who asked for it.
            following = rf"(?={GAP}[^{GAP}]{{3,{LONGEST_TITLE}}}?[\s|]+{asker_cell()}(?!\w))"
            parts.append(rf"(?:[\s|]+{cell}|{following})")
        else:
            parts.append(rf"(?:{wall}|\s+){cell}")
    last_is_free = ruled and columns[-1] in {"requester", "description", "committee", "joint", "title"}
    if last_is_free:
        parts.append(rf"(?=[ \t|]*(?:{GAP}|$))")
    elif columns[-1] == "title":  # over its line, to where the next row begins
        parts.append(rf"(?=\s*(?:[{GAP}]|$)|[ \t]*\n[\s|]*{cells[columns[0]]}\s)")
    else:
        parts.append(rf"(?=[ \t|]*(?:[{GAP}\n]|$))")
    return re.compile("".join(parts), re.IGNORECASE | re.DOTALL)


def _may_be_small(before: str, column: str) -> bool:
    """Behind a date or kind, who asked may be written in small letters: it is not taken for a piece of the title."""
    return column == "requester" and before in {"issued", "expected", "kind", "status"}


@cache
def _asker(small: bool) -> re.Pattern[str]:
    return re.compile(asker_cell().replace(CAPITAL, "") if small else asker_cell(), re.IGNORECASE)


_BAR_OR_TAB = re.compile(r"[|\t]")


def read_rows(layout: Layout, start: int, text: str, columns: tuple[str, ...], length: int) -> Table:
    """Rows as far as they can be read, by the reading of the page's lines that gives most of them."""
    if _BAR_OR_TAB.search(text[:length]):
        readings = [list(_delimited(text, columns, length))]
    else:
        # What stands in line under its column is surest; then blank lines, then words that tell cells apart.
        readings = [list(_aligned(text, columns, length))]
        if "committee" in columns:
            readings.append(list(_flattened(text, columns, length, ruled=True, strict=True)))
        readings += [list(_flattened(text, columns, length, ruled)) for ruled in (True, False)]
    found = _unnumbered(text, max(readings, key=len))
    rows = tuple(_row(start, columns, cells) for cells in found)
    end = rows[-1].span.end if rows else start + length
    return Table(Span(start, end), columns, rows, _unread(layout, end, start + len(text)))


Cells = dict[str, tuple[int, int]]


_NUMBER = re.compile(r"(\d{1,4})[.)]?\s+(?=[A-ZÀ-Þ‘“])")


def _unnumbered(text: str, rows: list[Cells]) -> list[Cells]:
    """Rows without the numbers that titles begin with in a table whose head names no column for them."""
    numbers = [_NUMBER.match(text, *cells["title"]) if "title" in cells else None for cells in rows]
    counted = [int(it[1]) for it in numbers if it]
    if len(counted) < max(2, len(rows)) or any(abs(other - one) != 1 for one, other in pairwise(counted)):
        return rows
    return [{**cells, "title": (it.end(), cells["title"][1])} for cells, it in zip(rows, numbers, strict=True) if it]


def _row(start: int, columns: tuple[str, ...], cells: Cells) -> Row:
    spans = {column: Span(start + cells[column][0], start + cells[column][1]) for column in columns if column in cells}
    return Row(Span(min(spans.values()).start, max(span.end for span in spans.values())), spans)


def _flattened(text: str, columns: tuple[str, ...], length: int, ruled: bool, strict: bool = False) -> Iterator[Cells]:
    """Rows whose cells stand one after the other, told apart by blank lines or by their words."""
    pattern = _row_pattern(columns, ruled, strict)
    at = length
    asker = _asker(any(_may_be_small(*two) for two in pairwise(columns))) if "requester" in columns else None
    asked = asker.search(text, at) if asker else None
    begins = _beginning(columns[0])
    # Where nobody is named any more who may have asked, the pattern is slow to find that no row follows.
    while (asked or not asker) and (match := pattern.match(text, at) or _next_row(text, at, begins, pattern)):
        if "http" in match.group():
            break
        yield {column: match.span(column) for column in columns if match.group(column)}
        address = _ADDRESSES.match(text, match.end())
        at = address.end() if address else match.end()
        if asker and asked and asked.start() < at:
            asked = asker.search(text, at)


@cache
def _beginning(column: str) -> re.Pattern[str] | None:
    """What a line begins with that begins a row, where the first column tells."""
    told = column in {"number", "issued", "expected", "moment"}
    return re.compile(rf"\n[ \t]*(?={_cells(False, False)[column]}\s)", re.IGNORECASE) if told else None


def _next_row(text: str, at: int, begins: re.Pattern[str] | None, pattern: re.Pattern[str]) -> re.Match[str] | None:
    """The row behind one that cannot be read."""
    first = begins.search(text, at, at + LONGEST_TITLE) if begins else None
    following = begins.search(text, first.end(), first.end() + LONGEST_TITLE) if begins and first else None
    found = (pattern.match(text, it.end()) for it in (first, following) if it)
    return next((it for it in found if it), None)


_ADDRESSES = re.compile(r"(?:[\s|]*https?://\S+)+")  # under a row, where the advice can be read


_ON_ONE_LINE = re.compile(rf"[^\n{GAP}]+")
_BETWEEN_BARS = re.compile(r"[^|\t]+")


def _delimited(text: str, columns: tuple[str, ...], length: int) -> Iterator[Cells]:
    """Rows on a line of their own, with bars or tabs between the cells."""
    for line in _ON_ONE_LINE.finditer(text[length:]):
        parts = list(_BETWEEN_BARS.finditer(line.group()))
        parts = [part for part in parts if part.group().strip(" -:=+")]  # "|---|---|" rules a table
        if len(parts) == len(columns):
            low = length + line.start()
            spans = ((low + part.start(), low + part.start() + len(part.group().rstrip())) for part in parts)
            yield dict(zip(columns, spans, strict=True))
        elif line.group().strip(" |-+:"):
            return


_CELL = re.compile(r"[^\s](?:[^\s]| (?! ))*")


def _aligned(text: str, columns: tuple[str, ...], length: int) -> Iterator[Cells]:
    """Rows on a line of their own, each cell under the name of its column, with two spaces or more between them.

    A cell may be empty; a row that goes on in the next line is left to the other readings.
    """
    heads = [found.start() for found in _CELL.finditer(text, 0, length)]
    if len(heads) != len(columns):
        return
    for line in _ON_ONE_LINE.finditer(text[length:]):
        cells: Cells = {}
        for found in _CELL.finditer(text, length + line.start(), length + line.end()):
            at = found.start() - length - line.start()
            near = min(range(len(heads)), key=lambda i: abs(heads[i] - heads[0] - at))
            if columns[near] in cells or abs(heads[near] - heads[0] - at) > _OFF:
                return
            cells[columns[near]] = found.span()
        if not cells:
            continue
        if "title" not in cells or len(cells) < FEWEST_COLUMNS:
            return
        yield cells


_OFF = 2  # characters that a cell may stand beside the name of its column


_STOPS = re.compile(r"[.!?](?:\s|$)")


def _unread(layout: Layout, at: int, stop: int) -> Span | None:
    """What is left of the block of the table; or the next lines, when they hold a date and are no sentence."""
    rest = layout.text[at:stop]
    if not rest.strip():
        return None
    start = at + len(rest) - len(rest.lstrip())
    block = layout.block_at(start)
    if block.kind is BlockKind.TABLE and start < block.end:
        return Span(start, min(block.end, stop))
    lines = layout.text[start : min(stop, start + LONGEST_TITLE)].rstrip()
    like_row = _DATED.search(lines) and not _STOPS.search(lines)
    return Span(start, start + len(lines)) if like_row else None


_DATED = re.compile(rf"\S\s+(?:{'|'.join(MONTHS)}|kwartaal|helft)\s+(?:19|20)\d\d\b", re.IGNORECASE)
