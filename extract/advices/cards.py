"""Advices on cards: a title, and under it lines such as "Aanvrager: ...", "Planning: ...", "Eigen initiatief".

Cards are read from the raw lines of a page, as tables are: their lines are easily taken for headings or one paragraph.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from extract.advices.entries import split_entry
from extract.advices.moments import ENTRY, read_expected
from extract.advices.stages import CODE, stage_of_cell, stage_of_heading
from extract.advices.tables import Cells, Row, Table, columns_of
from extract.advices.words import words_of
from extract.records import Layout, Span
from extract.wordlists import read_table

LONGEST_TITLE = 200
LONGEST_LABEL = 45
_LINE = re.compile(r"[^\n]*\S[^\n]*")
_MARK = re.compile(
    rf"(?:[•▪■●‣*–—┌│╭├›-]|#{{1,5}}|{CODE}|\(?\d{{1,2}}(?:\.\d{{1,2}})?[.)]|\d{{1,2}}\.\d{{1,2}}|\d{{1,2}}(?=\s{{2}})|\(?[a-z][.)]|(?:[Aa]dvies|Onderwerp|Project|Traject|Thema)\s+\d{{1,2}}\s*:)\s+"
)
_LABEL = re.compile(
    rf"\s*(?:[•▪■●‣*–—-]\s+)?\**(?P<label>[A-Z][\w ().’'/-]{{1,{LONGEST_LABEL}}}?)\**\s*:\**(?=\s|$)\s*"
)
# In a council's programme labels need no colon or capital: "wie vraagt?  Defensie", "planning ... mei 2031".
_FREE_LABEL = re.compile(
    rf"\s*(?:[•▪■●‣*–—>┌│└├╭╰╞-]+\s+)?[*_]*(?P<label>[A-Za-z][\w ().’'/-]{{1,{LONGEST_LABEL}}}?)[*_]*\s?"
    r"(?:[?:=]+[*_]*(?=\s|$)|(?=[ ]{2}|\t)|\.{3,}|[|→>](?=\s))\s*"
)
_OTHER_LABEL = re.compile(r"\s*[A-Z][\w ]{1,25}:\s")
# a heading ("Wat schuiven we door?"), a rule under one, cells behind arrows
_NO_TITLE = re.compile(r"={3}|-{3}|→|\b(?:Wat|Waar\w*|Welke)\b[^?]*\b(?:we|wij|de raad|de commissie)\b[^?]*\?")
_SIGNS = (":", "  ", "\t", "..", "|", "?", "=", "→", ">")  # what may part a label from its value
_PIECES = re.compile(r"\s*[|;•·/]\s+|\s+[–—-]\s+|[.,]\s+(?=[\w ]{3,30}:\s)|\s\((?=[\w ]{3,30}:\s)")
_OWN = re.compile(
    r"\s*(?:[•▪■●‣*–—-]\s+)?(?:(?:Op\s+)?[Ee]igen\s+initiatief|Ongevraagd(?:\s+advies)?)(?:,\s+samen\s+met\s+[^:]{3,80})?\s*[.;]?\s*$"
)
_SECOND = re.compile(rf"(?:\s[–—|-]|[;.])\s+(?P<label>[A-Z][\w ]{{1,{LONGEST_LABEL}}}?):\s+")
_STAGED = re.compile(
    r"(?P<stage>(?:[A-Z][a-zë]+ )?(?:[Aa]dvies|[Bb]riefadvies|[Vv]erkenning)(?: in [a-z]+)?):\s+(?=[A-Z‘“\"])"
    r"|\[(?P<tag>[^\]\n]{3,30})\]\s+(?=[A-Z‘“\"])"
)
_STAGED_END = re.compile(r"\s*[\[(](?P<tag>[^\[\]()\n]{3,40})[\])]\Z")
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
    indent: int = 0


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


def _lines(text: str, free: bool) -> Iterator[_Line]:
    """Lines of the page; in a programme the pieces of one whose later pieces have labels are lines of their own."""
    last, waits = 0, False
    for found in _LINE.finditer(text):
        gap = text.count("\n", last, found.start()) > 1
        indent = len(found[0]) - len(found[0].lstrip())
        for low, high in _pieces(found) if free else (found.span(),):
            column, value = _label(text, low, high, free)
            if waits and value < high and _OWN.match(text, low, high):  # "Aanvrager", and under it "eigen initiatief"
                column, value = "", low
            waits = bool(column) and value >= high
            yield _Line(low, high, gap and low == found.start(), column, value, indent)
        last = found.end()


def _pieces(line: re.Match[str]) -> list[tuple[int, int]]:
    """Parts of a line of which the later have labels: "Zee en zand | aanvrager: Defensie; planning: mei 2031"."""
    words = line[0]
    if ":" not in words or _PIECES.search(words) is None:
        return [line.span()]
    cuts = [it for it in _PIECES.finditer(words) if _label(words, it.end(), len(words), True)[0]]
    ends = [*(it.start() for it in cuts), len(words.rstrip(" )|"))]
    starts = [0, *(it.end() for it in cuts)]
    at = line.start()
    return [(at + low, at + high) for low, high in zip(starts, ends, strict=True) if low < high] or [line.span()]


def _label(text: str, low: int, high: int, free: bool) -> tuple[str, int]:
    """The column that the label of a line names, and where its value begins; "" for a line without one."""
    words = text[low:high]
    names: list[str] = []
    if free:
        # A line that is a label and nothing else has its value on the next.
        head = words.strip()
        signed = len(head) > 2 and any(sign in head[: LONGEST_LABEL + 10] for sign in _SIGNS)
        found = _FREE_LABEL.match(words) if signed else None
        names = (
            columns_of(found["label"])
            if found
            else columns_of(head.strip("*_:?"))
            if len(head) < LONGEST_LABEL and not stage_of_heading(head)
            else []
        )
        if names and not found and names[0] == "description":
            names = []
        if names:
            return names[0], low + (found.end() if found else len(words))
    elif ":" in words[: LONGEST_LABEL + 10] and (found := _LABEL.match(words)):
        names = columns_of(found["label"])
        if not names and (found := _SECOND.search(words)):  # "Start: mei 2031 – Oplevering: juni 2032"
            names = columns_of(found["label"])
        if names and found:
            return names[0], low + found.end()
        return "", low
    if ("nitiatief" in words or "ngevraagd" in words) and _OWN.match(words):
        return "requester", low + len(words) - len(words.lstrip())
    return "", low


def find_cards(layout: Layout, free: bool = False) -> Iterator[Table]:
    """Cards of advices on the raw page, those right after each other as one table; `free` in a council's programme."""
    lines = list(_lines(layout.text, free))
    rows: list[Row] = []
    at = done = 0
    while at < len(lines):
        if not lines[at].column or lines[at].column == "description":
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


def _follows(lines: list[_Line], one: Row, other: Row) -> bool:
    return not any(one.span.end <= line.start and line.end <= other.span.start for line in lines)


def _end(text: str, lines: list[_Line], at: int) -> int:
    """Where the labels of one card end: at a blank line, or at the title of the next card, which labels follow."""
    seen = {lines[at].column}
    for i in range(at + 1, len(lines)):
        line = lines[i]
        above = lines[i - 1]
        if above.column and above.value >= above.end and not (line.column or line.gap):
            continue  # the value of a label that has a line of its own
        if line.column not in {"", "title", *seen} and not (line.gap and above.column == ""):
            seen.add(line.column)
        elif line.gap or line.column or _titles_next(lines, i, seen) or _outdented(text, line, lines[at]):
            return i
    return len(lines)


def _outdented(text: str, line: _Line, first: _Line) -> bool:
    """Whether a line stands before the labels, or has a mark of its own beside them."""
    if line.indent == first.indent:
        return _MARK.match(text, line.start + line.indent) is not None
    return line.indent < first.indent


def _titles_next(lines: list[_Line], i: int, seen: set[str]) -> bool:
    return i + 1 < len(lines) and lines[i + 1].column in seen and not lines[i + 1].gap


def _card(text: str, lines: list[_Line], done: int, place: tuple[int, int], free: bool) -> Row | None:
    """The card whose labels stand on the lines of `place`, when they tell of an advice under a title."""
    at, end = place
    cells = _values(text, lines, at, end)
    named = set(cells)
    if free and not any(_tells(column, text[low:high]) for column, (low, high) in cells.items()):
        return None
    if not free and (not named & _TELLING or len(named & (_TELLING | _ALSO_TELLING)) + ("title" in named) < 2):
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
        return any(word in small for word in words_of("asks")) or bool(_OWN.match(value))
    if column == "kind":
        return " ".join(small.split()) in words_of("kind")
    return column in {"expected", "moment"} and read_expected(value) is not None


def _values(text: str, lines: list[_Line], at: int, end: int) -> Cells:
    """Values by column; a line without a label goes on with the value above it."""
    cells: Cells = {}
    column = ""
    for line in lines[at:end]:
        if not line.column and _OTHER_LABEL.match(text, line.start, line.end):
            column = ""  # what no list knows: "Bijzonderheden: geen"
        column = line.column or column
        if not column:
            continue
        low = cells[column][0] if not line.column else line.value
        if not line.column and low >= cells[column][1]:
            low = line.start + line.indent
        cells[column] = (low, line.start + len(text[line.start : line.end].rstrip()))
    return cells


def staged_in(text: str, low: int, high: int) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """Where a title says how far its advice is, and what is left of it: "[loopt] Zee", "Zee (in voorbereiding)"."""
    if (found := _STAGED.match(text, low, high)) and found["stage"]:
        return found.span("stage"), (found.end(), high)
    found = found or _STAGED_END.search(text, low, high)
    if found is None or stage_of_cell(found["tag"]) is None:
        return None
    return found.span("tag"), (found.end(), high) if found.start() == low else (low, found.start())


def _title(text: str, lines: list[_Line], done: int, at: int) -> tuple[int, int] | None:
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
    if _NO_TITLE.search(text, start, end):
        return None
    if beside and split_entry(text[start:end])[1] < end - start:
        return None
    sentence = text[end - 1] in ".:;," or end - start > LONGEST_TITLE or high - low > 3
    heading = not mark and stage_of_heading(text[start:end])
    return None if sentence or heading or start >= end else (start, end)


def _block(text: str, lines: list[_Line], done: int, at: int) -> tuple[int, int]:
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


def _is_prose(text: str, lines: list[_Line]) -> bool:
    return text[lines[-1].start : lines[-1].end].rstrip().endswith(".")


def _opens(text: str, line: _Line, following: _Line) -> bool:
    """A line that is no piece of the paragraph under it."""
    words = text[line.start : line.end].strip()
    return words[-1] not in ".:;," and text[following.start : following.end].lstrip()[:1].isupper()
