"""Footnotes at the foot of their page, and the marks that call them."""

import re
from itertools import groupby

from extract.lines import Line, is_numbers
from ontology.kinds import BlockKind

_NOTE = re.compile(r"(\d{1,3})(?:[ \t]+(?=\S)|$)")
# A mark glued to a word or closing sign, not a number within a name such as G20 or MH17.
_GLUED = re.compile(r"(?<=[a-zé)\]”’»,.])(?<!\d[,.])(\d{1,2})(?=[\s.,;:)]|$)")
_RAISED = frozenset({"e", "de", "ste", "ième", "th", "st", "nd", "rd"})  # of an ordinal, on a line of its own


def mark_footnotes(lines: list[Line]) -> tuple[list[Line], dict[int, tuple[int, int]]]:
    """Lines with footnotes marked and lines of nothing but marks left out; and the glued marks by their raw offset."""
    out: list[Line] = []
    glued: dict[int, tuple[int, int]] = {}
    for _, group in groupby(lines, key=lambda line: line.page):
        page = list(group)
        notes = _find_notes(page)
        if notes:
            first = min(notes)
            numbers = frozenset(notes.values())
            for i, line in enumerate(page[:first]):
                if line.kind is None and is_numbers(line.text) and numbers.issuperset(line.text.split()):
                    continue
                _collect_glued(line, numbers, glued)
                out.append(page[i])
            out.extend(_as_note(line, i in notes) for i, line in enumerate(page[first:], first))
        else:
            out.extend(page)
    return out, glued


def _as_note(line: Line, opens: bool) -> Line:
    """A line of a footnote; only the first of each keeps a gap, so that one sees where the next begins."""
    return line if line.kind else line._replace(kind=BlockKind.FOOTNOTE, gap=1 if opens else 0)


def _find_notes(page: list[Line]) -> dict[int, str]:
    """Index and number of each line that opens a footnote: numbers called above that rise to the end of the page."""
    starts = [(i, found[1]) for i, line in enumerate(page) if line.kind is None and (found := _NOTE.match(line.text))]
    marks: dict[str, int] = {}
    for i, line in enumerate(page):
        if line.kind is None and is_numbers(line.text):
            for number in line.text.split():
                marks.setdefault(number, i)
    if not starts:
        return {}
    for i, line in enumerate(page):
        if line.kind is None:
            for found in _GLUED.finditer(line.text):
                marks[found[1]] = min(i, marks.get(found[1], i))
    for at, (i, number) in enumerate(starts):
        if not _is_called(page, i, number, marks):
            continue
        chain = {i: number}
        last = int(number)
        for j, following in starts[at + 1 :]:
            if int(following) == last + 1:
                chain[j] = following
                last += 1
        return chain
    return {}


def _is_called(page: list[Line], i: int, number: str, marks: dict[str, int]) -> bool:
    """A mark with this number stands above it on the page, and it stands apart, in the page's lower half."""
    if page[i].gap == 0 or i * 2 < len(page):
        return False
    return marks.get(number, i) < i


def _collect_glued(line: Line, numbers: frozenset[str], glued: dict[int, tuple[int, int]]) -> None:
    if line.kind is not None:
        return
    for found in _GLUED.finditer(line.text):
        if found[1] in numbers:
            glued[line.start + found.start()] = (line.start + found.start(), line.start + found.end())


def find_raised(lines: list[Line]) -> list[Line]:
    """Put the raised end of an ordinal, alone on its line, back behind its number: "e" over "21 eeuw" is "21e eeuw"."""
    out: list[Line] = []
    raised: Line | None = None
    for line in lines:
        if line.text in _RAISED and line.kind is None and raised is None:
            raised = line
            continue
        if raised:
            number = re.match(r"\d{1,3}(?= )", line.text)
            if number:
                rest = number.end() + 1
                out.append(line._replace(text=number[0]))
                out.append(raised._replace(gap=-1))
                line = line._replace(text=line.text[rest:], start=line.start + rest, gap=0)  # noqa: PLW2901
            else:
                out.append(raised)
            raised = None
        out.append(line)
    if raised:
        out.append(raised)
    return out
