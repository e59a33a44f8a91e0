"""The lines of a text and what can be seen of each without its neighbours."""

import re
from bisect import bisect_left
from functools import cache
from importlib.resources import files
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

import msgspec
from msgspec.structs import replace

from ontology.kinds import BlockKind

INVISIBLE = "\u00ad\u200b\u2060\ufeff"
# White space that can stand within a line beside plain spaces, which none of those that break a line can.
ODD_SPACES = "\t\x1f\u00a0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
_BLANKS = INVISIBLE + " \x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029" + ODD_SPACES
_BLANK_START = re.compile(f"[{_BLANKS}]*")
_NUMBERS = re.compile(r"\d{1,3}(?: \d{1,3})*")
_FINAL = re.compile(r"[.?!…][\"'”’»)\]]*\d{0,2}$")
_CLOSING = frozenset("\"'”’»)]0123456789")
_NEAR = 0.85  # of a length: lines of one column differ as their letters do
_SHARE = 0.12  # of the lines: in texts copied with their notes one line in twenty is longer than its column
_STRAY = 1.3  # times the usual length: longer than any line that is only a little wider than its fellows
_PAGE = attrgetter("page")
_BULLET = re.compile(r"([•▪■◦●‣∙·➢✓*]|[–—-]|o|\(?\d{1,2}[.)]|\(?[a-z]\)|\((?:[ivx]{1,4})\))\s+(?=\S)")


class Place(NamedTuple):
    """Where a piece of a line stands in a table: its column of so many, and whether it is the first of its row.

    `apart` says that it is not the rest of what stands above it in its cell, but something else.
    """

    column: int
    width: int
    opens: bool = False
    apart: bool = False


class Line(msgspec.Struct, frozen=True, gc=False):
    """A line without the white space around it; `text` is `raw[start : start + len(text)]`, so never empty.

    `gap` counts the empty lines before it, `indent` its leading white space, `page` counts from 1, and `breaks` says
    that a page begins here. `kind` is None as long as the line is part of the running text. `fixed` says of a line in
    the head of a document that it begins a block or goes on with the one above, whatever the white space says. `place`
    is that of a piece of a cell in a table.
    """

    text: str
    start: int
    gap: int = 0
    indent: int = 0
    page: int = 1
    breaks: bool = False
    kind: BlockKind | None = None
    fixed: str = ""
    place: Place | None = None

    @property
    def end(self) -> int:
        """Raw offset after the last character."""
        return self.start + len(self.text)


@cache
def read_words(name: str) -> frozenset[str]:
    """First column of a list in `extract/lists`; lines that begin with # are remarks."""
    text = (files("extract") / "lists" / name).read_text("utf-8")
    return frozenset(row.split("\t")[0] for row in text.splitlines()[1:] if row and not row.startswith("#"))


def read_lines(raw: str) -> list[Line]:
    r"""Lines with something on them; a form feed, or the lone leading space that some exports leave, breaks a page.

    >>> [(line.text, line.gap, line.breaks) for line in read_lines("Inleiding\n\nHet kabinet\n\fwil")]
    [('Inleiding', 0, False), ('Het kabinet', 1, False), ('wil', 0, True)]
    """
    found: list[Line] = []
    at = gap = 0
    feed = False
    feeds = "\f" in raw
    hidden = any(sign in raw for sign in INVISIBLE)
    for piece in raw.splitlines(keepends=True):
        text = piece.strip()
        if text and (not hidden or text[0] not in INVISIBLE or text.strip(_BLANKS)):
            indent = 0 if piece[0] == text[0] else len(piece) - len(piece.lstrip())
            line = Line(text, at + indent, gap, indent, 1, feed)
            found.append(trim_line(line) if hidden and (text[0] in INVISIBLE or text[-1] in INVISIBLE) else line)
            gap, feed = 0, False
        elif piece != "\f":
            gap += 1
        if feeds and piece[-1] == "\f":
            feed = True
        at += len(piece)
    return _page_starts(found)


def pages_of(lines: list[Line]) -> list[list[Line]]:
    """The lines of each page."""
    return [list(page) for _, page in groupby(lines, key=_PAGE)]


def trim_line(line: Line) -> Line:
    """The line without invisible characters and spaces at its ends, but for a soft hyphen that breaks a word."""
    low = len(_BLANK_START.match(line.text)[0])  # type: ignore[index]  # it matches the empty string as well
    text = line.text[low:]
    kept = text.rstrip(_BLANKS)
    if text.startswith(f"{kept}\u00ad"):
        kept += "\u00ad"
    return replace(line, text=kept, start=line.start + low)


def _page_starts(lines: list[Line]) -> list[Line]:
    """Mark lines with one leading space as page starts where hardly any other line is indented."""
    indented = [i for i, line in enumerate(lines) if line.indent]
    if len(indented) * 10 > len(lines):
        return lines
    noted = {i for i in indented if i and is_numbers(lines[i - 1].text)}  # the text of a footnote under its number
    starts = [i for i in indented if i and i not in noted and lines[i].indent == 1]
    if len(starts) > len(noted):
        for i in starts:
            lines[i] = replace(lines[i], breaks=True)
    return lines


def is_numbers(text: str) -> bool:
    """Nothing but small numbers: a page number or marks of footnotes.

    >>> is_numbers("13 14"), is_numbers("2026")
    (True, False)
    """
    return text[0].isdigit() and _NUMBERS.fullmatch(text) is not None


def is_ended(text: str) -> bool:
    """Ends as a sentence does.

    >>> is_ended("Dat is nodig.»"), is_ended("Dat is nodig:")
    (True, False)
    """
    last = text[-1]
    if last in ".?!…":
        return True
    if last not in _CLOSING:
        return False
    return _FINAL.search(text, max(0, len(text) - 6)) is not None


def usual_length(lengths: list[int], fewest: int) -> int:
    """The greatest of some sorted lengths that is no stray: so many, and a share of those half as long, are about so.

    >>> usual_length([40, 82, 84, 85, 139], 3), usual_length([40, 139], 3)
    (85, 139)
    """
    for at in range(len(lengths) - 1, -1, -1):
        near = at + 1 - bisect_left(lengths, _NEAR * lengths[at])
        long = len(lengths) - bisect_left(lengths, lengths[at] / 2)
        if near >= fewest and near >= _SHARE * long:
            return lengths[at] if lengths[-1] > _STRAY * lengths[at] else lengths[-1]
    return lengths[-1]


def bullet_of(text: str) -> str:
    """Bullet, dash or list number that a line begins with, with the space after it, or "".

    >>> bullet_of("• Hybride dreigingen"), bullet_of("2023 was een goed jaar")
    ('• ', '')
    """
    if text[:2].isalpha():
        return ""  # nearly all lines: a word
    found = _BULLET.match(text)
    return found[0] if found else ""
