"""Advices on cards: a title, and under it lines such as "Aanvrager: ...", "Planning: ...", "Eigen initiatief".

Cards are read from the raw lines of a page, as tables are: their lines are easily taken for headings or one paragraph.
"""

import re
from collections.abc import Iterator

from extract.advices.card_lines import OWN, TELLING, Line, read_lines
from extract.advices.entries import split_entry
from extract.advices.headings import CODE, STAGED, stage_of_heading
from extract.advices.moments import ENTRY, read_expected
from extract.advices.stages import stage_of_cell
from extract.advices.table_rows import Cells, Row, Table
from extract.advices.words import MARKS, words_of
from extract.records import Layout, Span

LONGEST_TITLE = 200
_MARK = re.compile(
    rf"(?:[┌│╭├›{MARKS}]|#{{1,5}}|{CODE}|\(?\d{{1,2}}(?:\.\d{{1,2}})?[.)]|\d{{1,2}}\.\d{{1,2}}|\d{{1,2}}(?=\s{{2}})|\(?[a-z][.)]|(?i:advies|onderwerp|project|traject|thema)\s+\d{{1,2}}\s*[:.])\s+"
)
_NEXT_SENTENCE = re.compile(r"\w{4,}\.\s+[A-Z]")
_SENTENCE = re.compile(r"[a-z]{3}\.(?:\s+[A-Z]|\s*\Z)|.{90}")
_OTHER_LABEL = re.compile(r"\s*[A-Z][\w ]{1,25}:\s")
# a heading ("Wat schuiven we door?"), a rule under one, cells behind arrows
_NO_TITLE = re.compile(r"={3}|-{3}|→|\b(?:Wat|Waar\w*|Welke)\b[^?]*\b(?:we|wij|de raad|de commissie)\b[^?]*\?")
# On a page of members: "Dr. A.B. (Anna) de Zee" above "Termijn: ..."
_PERSON = re.compile(
    r"\s*(?:(?:(?i:prof|mr|drs?|ir|ing|mw|mevr|dhr)\.\s?)+(?:[A-Z]\.|[A-Z][a-z]+\s)|(?:[A-Z]\.\s?)+\s?(?:\(|[A-Z][a-z]))"
)
_STAGED_END = re.compile(r"\s*[\[(](?P<tag>[^\[\]()\n]{3,40})[\])]\Z")
_ALSO_TELLING = {"status", "kind", "committee", "joint", "issued"}


def find_cards(layout: Layout, free: bool = False) -> Iterator[Table]:
    """Cards of advices on the raw page, those right after each other as one table; `free` in a council's programme."""
    lines = read_lines(layout.text, free)
    rows: list[Row] = []
    at = done = 0
    while at < len(lines):
        if not lines[at].column:
            at += 1
            continue
        end = _end(layout.text, lines, at)
        row = _card(layout.text, lines, done, (at, end), free)
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


def _follows(lines: list[Line], one: Row, other: Row) -> bool:
    return not any(one.span.end <= line.start and line.end <= other.span.start for line in lines)


def _end(text: str, lines: list[Line], at: int) -> int:
    """Where the labels of one card end: at a blank line, or at the title of the next card, which labels follow."""
    seen = {lines[at].column}
    for i in range(at + 1, len(lines)):
        line = lines[i]
        above = lines[i - 1]
        if above.column and above.value >= above.end and not (line.column or line.gap):
            continue  # the value of a label that has a line of its own
        if line.column not in {"", "title", *seen} and not (line.gap and above.column == ""):
            seen.add(line.column)
        elif line.column == above.column != "" and not line.gap:
            continue  # "Aanleiding" above "Aanvrager": the second says it better
        elif line.gap or line.column or _titles_next(lines, i, seen) or _outdented(text, line, lines[at]):
            return i
    return len(lines)


def _outdented(text: str, line: Line, first: Line) -> bool:
    """Whether a line stands before the labels, or has a mark of its own beside them."""
    if line.indent == first.indent:
        return _MARK.match(text, line.start + line.indent) is not None
    return line.indent < first.indent


def _titles_next(lines: list[Line], i: int, seen: set[str]) -> bool:
    return i + 1 < len(lines) and lines[i + 1].column in seen and not lines[i + 1].gap


def _card(text: str, lines: list[Line], done: int, place: tuple[int, int], free: bool) -> Row | None:
    """The card whose labels stand on the lines of `place`, when they tell of an advice under a title."""
    at, end = place
    cells = _values(text, lines, at, end)
    named = set(cells)
    if free and not any(_tells(column, text[low:high]) for column, (low, high) in cells.items()):
        return None
    if not free and (not named & TELLING or len(named & (TELLING | _ALSO_TELLING)) + ("title" in named) < 2):
        return None
    if "title" not in cells:
        title = _title(text, lines, done, at)
        if title is None:
            return None
        if staged := staged_in(text, *title):  # "Advies in voorbereiding: Zee en zand", "[loopt] Zee en zand"
            cells["status"], title = staged
        cells["title"] = title
    spans = {column: Span(*place) for column, place in cells.items() if place[0] < place[1]}
    if "title" not in spans:
        return None
    return Row(Span(min(s.start for s in spans.values()), max(s.end for s in spans.values())), spans)


def _tells(column: str, value: str) -> bool:
    """Whether a value is one that only advices have: a label of a programme may tell of anything."""
    small = value.casefold()
    if column == "requester":
        return any(word in small for word in words_of("asks")) or bool(OWN.match(value))
    if column == "kind":
        return " ".join(small.split()) in words_of("kind")
    if column == "status":
        return stage_of_cell(value) is not None
    return column in {"expected", "moment"} and read_expected(value) is not None


def _values(text: str, lines: list[Line], at: int, end: int) -> Cells:
    """Values by column; a line without a label goes on with the value above it."""
    cells: Cells = {}
    column = ""
    for line in lines[at:end]:
        if not line.column and _OTHER_LABEL.match(text, line.start, line.end):
            column = ""  # what no list knows: "Bijzonderheden: geen"
        column = line.column or column
        if not line.column and column == "requester" and _SENTENCE.search(text, line.start, line.end):
            column = ""  # what the advice is about, right below who asked for it
        if not column:
            continue
        low = cells[column][0] if not line.column else line.value
        if not line.column and low >= cells[column][1]:
            low = line.start + line.indent
        cells[column] = (low, line.start + len(text[line.start : line.end].rstrip()))
    return cells


def staged_in(text: str, low: int, high: int) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """Where a title says how far its advice is, and what is left of it: "[loopt] Zee", "Zee (in voorbereiding)"."""
    if found := STAGED.match(text, low, high):
        by_label = "stage" if found["stage"] else "tag"
        title = "title" if found["stage"] else "tagged"
        return (found.span(by_label), found.span(title)) if stage_of_cell(found[by_label]) else None
    found = _STAGED_END.search(text, low, high)
    return (found.span("tag"), (low, found.start())) if found and stage_of_cell(found["tag"]) else None


def _title(text: str, lines: list[Line], done: int, at: int) -> tuple[int, int] | None:
    """The line above the labels, or the lines without a blank one between them; a sentence is no title."""
    low, high = _block(text, lines, done, at)
    beside = at > 0 and "\n" not in text[lines[at - 1].end : lines[at].start]
    if low == high or (beside and (high - low > 1 or ENTRY.match(text, lines[low].start + lines[low].indent))):
        return None  # a date or number first, or a sentence that ends so: the reading of lines knows better
    if _is_prose(text, lines[low:high]):  # a title, what the advice is about, and the labels
        if high - low > 1 and _opens(text, lines[low], lines[low + 1]):
            high = low + 1
        else:
            low, high = _block(text, lines, done, low)
            if high - low != 1:
                return None
    start = lines[low].start + lines[low].indent if text[lines[low].start] in " \t" else lines[low].start
    end = lines[high - 1].start + len(text[lines[high - 1].start : lines[high - 1].end].rstrip())
    if mark := _MARK.match(text, start):
        start = mark.end()
    if _NO_TITLE.search(text, start, end) or _PERSON.match(text, start, end):
        return None
    if beside and split_entry(text[start:end])[1] < end - start:
        return None
    sentence = (
        text[end - 1] in ".:;,"
        or _NEXT_SENTENCE.search(text, start, end)
        or end - start > LONGEST_TITLE
        or high - low > 3
    )
    heading = not mark and stage_of_heading(text[start:end])
    return None if sentence or heading or start >= end else (start, end)


def _block(text: str, lines: list[Line], done: int, at: int) -> tuple[int, int]:
    """Lines right above `at` without a label, a blank line or a heading between them."""
    low = at - 1
    if low < done or lines[low].column:
        return at, at
    while low > done and not lines[low].gap and not lines[low - 1].column:
        here, above = lines[low], lines[low - 1]
        if _MARK.match(text, here.start + here.indent) or stage_of_heading(text[above.start : above.end].strip()):
            break
        low -= 1
    return low, at


def _is_prose(text: str, lines: list[Line]) -> bool:
    return text[lines[-1].start : lines[-1].end].rstrip().endswith(".")


def _opens(text: str, line: Line, following: Line) -> bool:
    """A line that is no piece of the paragraph under it."""
    words = text[line.start : line.end].strip()
    return words[-1] not in ".:;," and text[following.start : following.end].lstrip()[:1].isupper()
