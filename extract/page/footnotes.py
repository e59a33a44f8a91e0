"""Footnotes at the foot of their page, and the marks that call them."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate
from string import digits

from msgspec.structs import replace

from extract.page.lines import Line, is_numbers, pages_of
from ontology.kinds import BlockKind

_NOTE = re.compile(r"(\d{1,3})(?:[ \t]+(?=\S)|$)")
_DIGITS = re.compile(r"[0-9][0-9]*")  # what begins with one character is many times faster to search for
_AFTER_OR_END = frozenset((*".,;:) \t\u00a0", ""))
_YEAR = re.compile(r"[12]\d{3}\.")
_YEAR_ENDS = re.compile(r" [A-ZÀ-Þ]")
_BEFORE = frozenset("abcdefghijklmnopqrstuvwxyzé)]”’»,.")
_END_NOTE = "X Noot"  # what the official publications write above each note
_RAISED = frozenset({"e", "de", "ste", "ième", "th", "st", "nd", "rd"})  # of an ordinal, on a line of its own


_Glued = dict[int, list[tuple[str, int, int]]]  # marks in a line, by where the line starts


def _find_glued(lines: list[Line]) -> _Glued:
    """All marks that are glued to words; few lines have one, so the whole text is searched for what may be one."""
    texts = [line.text for line in lines]
    text = "\n".join(texts)
    behind = list(_digits_behind(text))
    if not behind:
        return {}
    starts = [0, *accumulate(len(text) + 1 for text in texts)]
    found = {bisect_right(starts, at) - 1 for at in behind}
    return {lines[i].start: _glued_in(texts[i]) for i in found}


def _digits_behind(text: str) -> Iterator[int]:
    """Where a digit stands behind a letter or sign: digits are rare, and no pattern is as fast as to find one."""
    for digit in digits:
        at = text.find(digit, 1)
        while at > 0:
            if text[at - 1] in _BEFORE:
                yield at
            at = text.find(digit, at + 1)


def _glued_in(text: str) -> list[tuple[str, int, int]]:
    """Marks glued to a word or closing sign, not numbers within a name such as G20 or MH17, nor decimals.

    Behind a year that ends a sentence they are glued to its full stop: "voor de periode 2031–2037.3 Sinds".
    """
    found: list[tuple[str, int, int]] = []
    for number in _DIGITS.finditer(text):
        start, end = number.span()
        if end - start > 2 or not start or text[start - 1] not in _BEFORE or text[end : end + 1] not in _AFTER_OR_END:
            continue
        decimal = text[start - 1] in ",." and text[start - 2 : start - 1].isdigit()
        if decimal and not (start > 4 and _YEAR.match(text, start - 5, start) and _YEAR_ENDS.match(text, end)):
            continue
        found.append((number[0], start, end))
    return found


def mark_footnotes(lines: list[Line]) -> tuple[list[Line], dict[int, tuple[int, int]]]:
    """Lines with footnotes marked and lines of nothing but marks left out; and the glued marks by their raw offset."""
    out: list[Line] = []
    glued: dict[int, tuple[int, int]] = {}
    marks = _find_glued(lines)
    for page in pages_of(_mark_end_notes(lines)):
        notes = _find_notes(page, marks)
        if notes:
            first = min(notes)
            numbers = frozenset(notes.values())
            for i, line in enumerate(page[:first]):
                if line.kind is None and is_numbers(line.text) and numbers.issuperset(line.text.split()):
                    continue
                _collect_glued(line, numbers, marks, glued)
                out.append(page[i])
            out.extend(_as_note(line, i in notes) for i, line in enumerate(page[first:], first))
        else:
            out.extend(page)
    glued.update(_in_sequence(out, marks))
    return out, glued


def _mark_end_notes(lines: list[Line]) -> list[Line]:
    """Notes at the end of a published paper: a cue, the number on a line, and a paragraph."""
    if _END_NOTE not in [line.text for line in lines]:
        return lines
    out = list(lines)
    for i, line in enumerate(lines[:-1]):
        if line.text != _END_NOTE or not is_numbers(lines[i + 1].text):
            continue
        out[i] = replace(line, kind=BlockKind.FURNITURE)
        out[i + 1] = replace(lines[i + 1], kind=BlockKind.FOOTNOTE, gap=1)
        end = i + 2
        while end < len(lines) and lines[end].text != _END_NOTE and (end == i + 2 or not lines[end].gap):
            if lines[end].kind is BlockKind.FURNITURE:
                break
            out[end] = replace(lines[end], kind=BlockKind.FOOTNOTE, gap=0)
            end += 1
    return out


def _in_sequence(lines: list[Line], marks: _Glued) -> dict[int, tuple[int, int]]:
    """Glued marks that count up from 1 through a document, whose notes stand at its end or were left out.

    One that stands alone counts only before a sign or behind one: "bied ik u het rapport aan1."
    """
    accepted: list[tuple[int, int]] = []
    expected, sure = 1, False
    for line in lines:
        if line.start not in marks or line.kind is not None or line.fixed:
            continue
        for number, start, end in marks[line.start]:
            if expected <= int(number) <= expected + (2 if accepted else 1):
                expected = int(number) + 1
                accepted.append((line.start + start, line.start + end))
                sure = sure or _is_sure(line.text, start, end)
    alone = len(accepted) == 1 and sure and expected == 2
    return {mark[0]: mark for mark in accepted} if len(accepted) > 1 or alone else {}


def _is_sure(text: str, start: int, end: int) -> bool:
    """Behind a sign, or between a word of some length and a sign: not the name of a variant, "b1"."""
    if not text[start - 1].isalpha():
        return True
    return text[max(0, start - 4) : start].isalpha() and text[end : end + 1] in set(".,;:)")


def _as_note(line: Line, opens: bool) -> Line:
    """A line of a footnote; only the first of each keeps a gap, so that one sees where the next begins."""
    return line if line.kind else replace(line, kind=BlockKind.FOOTNOTE, gap=1 if opens else 0)


def _find_notes(page: list[Line], glued: _Glued) -> dict[int, str]:
    """Index and number of each line that opens a footnote: numbers called above that rise to the end of the page."""
    numbered = [(i, line.text) for i, line in enumerate(page) if line.text[0].isdigit() and line.kind is None]
    starts = [(i, found[1]) for i, text in numbered if (found := _NOTE.match(text))]
    if not starts:
        return {}
    marks: dict[str, int] = {}
    for i, text in numbered:
        if is_numbers(text):
            for number in text.split():
                marks.setdefault(number, i)
    for i, line in enumerate(page):
        if line.start in glued and line.kind is None:
            for number, _, _ in glued[line.start]:
                marks[number] = min(i, marks.get(number, i))
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


def _collect_glued(line: Line, numbers: frozenset[str], marks: _Glued, glued: dict[int, tuple[int, int]]) -> None:
    if line.kind is not None:
        return
    for number, start, end in marks.get(line.start, ()):
        if number in numbers:
            glued[line.start + start] = (line.start + start, line.start + end)


def find_raised(lines: list[Line]) -> list[Line]:
    """Put the raised end of an ordinal, alone on its line, back behind its number: "e" over "21 eeuw" is "21e eeuw"."""
    if _RAISED.isdisjoint([line.text for line in lines]):
        return lines
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
                out.append(replace(line, text=number[0]))
                out.append(replace(raised, gap=-1))
                line = replace(line, text=line.text[rest:], start=line.start + rest, gap=0)  # noqa: PLW2901
            else:
                out.append(raised)
            raised = None
        out.append(line)
    if raised:
        out.append(raised)
    return out
