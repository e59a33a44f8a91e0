"""Lines of a page with a label before a value ("Aanvrager: ..."), of which cards of advices are made."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from extract.advices.headings import stage_of_heading
from extract.advices.moments import EXPECTED
from extract.advices.tables import columns_of
from extract.advices.words import MARKS, any_of, words_of
from extract.wordlists import read_table

LONGEST_LABEL = 45


_LABEL = re.compile(rf"\s*(?:[{MARKS}]\s+)?\**(?P<label>[A-Z][\w ().’'/-]{{1,{LONGEST_LABEL}}}?)\**\s*:\**(?=\s|$)\s*")


# In a council's programme labels need no colon or capital: "wie vraagt?  Defensie", "planning ... mei 2031".
_FREE_LABEL = re.compile(
    rf"\s*(?:[>┌│└├╭╰╞{MARKS}]+\s+)?[*_]*(?P<label>[A-Za-z][\w ().’'/-]{{1,{LONGEST_LABEL}}}?)[*_]*\s?"
    r"(?:[?:=]+[*_]*(?=\s|$)|(?=[ ]{2}|\t)|\.{3,}|[|→>](?=\s))\s*"
)


_SIGN = re.compile(r"[:\t|?=→>]")


_PIECES = re.compile(r"(?:(?<!\s)\s+)?[|;•·/]\s+|(?<!\s)\s+[–—-]\s+|[.,]\s+(?=[\w ]{3,30}:\s)|\s\((?=[\w ]{3,30}:\s)")


OWN = re.compile(
    rf"\s*(?:[{MARKS}]\s+)?[*_]{{0,2}}(?:(?:(?:Op|Uit)\s+)?[Ee]igen\s+(?:initiatief|beweging)|[Oo]ngevraagd(?:\s+advies)?)(?:,\s+samen\s+met\s+[^:]{{3,80}})?\s*[.;]?[*_]{{0,2}}\s*$"
)


_SECOND = re.compile(rf"(?:\s[–—|-]|[;.])\s+(?P<label>[A-Z][\w ]{{1,{LONGEST_LABEL}}}?):\s+")


# What a line must go on with for a word at its head to be a label, where no sign parts the two: "Gereed maart 2031".
_LONGEST_VALUE = 300
_LONGEST_PIECE = 600  # characters that a label, or who asks, is looked for in; a long line has many pieces
_BEFORE_LABEL = f" \t{MARKS}"


@cache
def _values() -> dict[str, re.Pattern[str]]:
    whole = r"[ .]*$"
    moment = re.compile(rf"(?:in\s+)?{EXPECTED}(?:\s*\([^()]*\))?{whole}", re.IGNORECASE)
    received = rf"(?:(?:op\s+)?{EXPECTED},?\s+(?:van|door)\s+)?"
    return {
        "requester": re.compile(
            rf"{received}(?:de\s+|het\s+)?{any_of(words_of('asks'))}(?!\w)(?!.*(?:\.\s|\b(?:heeft|hebben|is|zijn|wordt|worden)\b))",
            re.IGNORECASE,
        ),
        "expected": moment,
        "start": moment,
        "kind": re.compile(rf"(?:{any_of(words_of('kind'))}(?=[ ]*(?:[,(;]|$))|nog onbekend{whole})", re.IGNORECASE),
        "joint": re.compile(r"(?:de\s+|het\s+)?[A-Z](?:[^.;:]|\.(?=\w)){1,90}$"),
        "status": re.compile(r"(?:[Ii]n\s|[Nn]og\s+niet\s)?[\w-]+(?:\s\w+){0,2}$"),
        "description": re.compile(r"[A-Z].*\?$"),
    }


@cache
def _bare_labels() -> re.Pattern[str]:
    words = [row["words"] for row in read_table("advice_columns.tsv") if row["column"] in _values()]
    return re.compile(rf"\s*(?:[{MARKS}]\s+)?(?P<label>(?-i:(?=[A-Z])){any_of(words)})\s+(?=\S)", re.IGNORECASE)


@cache
def _label_heads() -> frozenset[str]:
    """What a label without a sign begins with."""
    rows = (row for row in read_table("advice_columns.tsv") if row["column"] in _values())
    return frozenset(row["words"].split()[0].lower() for row in rows)


def _bare_label(words: str) -> tuple[str, int]:
    """The label at the head of a line that no sign parts from its value, by what such a value is."""
    head = words.lstrip(_BEFORE_LABEL).split(None, 1)[:1]
    if not head or head[0].lower() not in _label_heads():  # as of most lines
        return "", 0
    found = _bare_labels().match(words) if len(words) < _LONGEST_VALUE else None
    if found:
        for column in columns_of(found["label"]):
            if column in _values() and _values()[column].match(words, found.end()):
                return column, found.end()
    return "", 0


# What a card must say to be one of an advice; a letter has "Datum:" and "Onderwerp:" as well.
TELLING = {"requester", "expected"}


@cache
def _labels() -> tuple[str, ...]:
    """Words of which a card has one, as labels write them."""
    rows = (row for row in read_table("advice_columns.tsv") if row["column"] in TELLING)
    return tuple(dict.fromkeys(row["words"].split()[0].capitalize() for row in rows))


class Line(NamedTuple):
    """A line with something on it; `column` is what its label names, `value` where its value begins."""

    start: int
    end: int
    gap: bool
    column: str
    value: int
    indent: int = 0
    bare: bool = False  # no sign parts label and value


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
        label = raw[low:at].strip(f" \t{MARKS}") if low or at < LONGEST_LABEL else ""
        if label[:1].isupper() and set(columns_of(label)) & TELLING:
            return True
        at = raw.find(":", at + 1)
    return False


def read_lines(text: str, free: bool) -> list[Line]:
    """Lines of the page; in a programme the pieces of one whose later pieces have labels are lines of their own.

    A label that no sign parts from its value is one beside another label: a sentence may begin with the same words.
    """
    lines = list(_lines(text, free))
    return [
        line._replace(column="", value=0) if line.bare and line.column and not _in_company(lines, i) else line
        for i, line in enumerate(lines)
    ]


def _in_company(lines: list[Line], at: int) -> bool:
    above = lines[at - 1] if at and not lines[at].gap else None
    below = lines[at + 1] if at + 1 < len(lines) and not lines[at + 1].gap else None
    return any(line is not None and line.column not in {"", "title"} for line in (above, below))


def _lines(text: str, free: bool) -> Iterator[Line]:
    start = breaks = 0
    waits = False
    for line in text.split("\n"):
        indent = len(line) - len(line.lstrip())
        if indent == len(line):
            breaks += 1
        else:
            for low, high in _pieces(line) if free else ((0, len(line)),):
                words = line[low:high]
                column, value = _label(words, free)
                bare = free and not column
                column, value = _bare_label(words) if bare else (column, value)
                if waits and value < len(words) and OWN.match(words):  # "Aanvrager", and under it "eigen initiatief"
                    column, value = "", 0
                waits = bool(column) and value >= len(words)
                at = start + low
                yield Line(at, start + high, breaks > 1 and not low, column, at + value, indent, bare)
            breaks = 1
        start += len(line) + 1


def _pieces(line: str) -> list[tuple[int, int]]:
    """Parts of a line of which the later have labels: "Zee en zand | aanvrager: Defensie; planning: mei 2031"."""
    if ":" not in line or _PIECES.search(line) is None:
        return [(0, len(line))]
    cuts = [it for it in _PIECES.finditer(line) if _label(line[it.end() : it.end() + _LONGEST_PIECE], True)[0]]
    ends = [*(it.start() for it in cuts), len(line.rstrip(" )|"))]
    starts = [0, *(it.end() for it in cuts)]
    return [(low, high) for low, high in zip(starts, ends, strict=True) if low < high] or [(0, len(line))]


def _is_parted(head: str) -> bool:
    """Whether a line begins with what may part a label from its value."""
    return "  " in head or ".." in head or _SIGN.search(head) is not None


def _label(words: str, free: bool) -> tuple[str, int]:
    """The column that the label of a line names, and where in it its value begins; "" for a line without one."""
    names: list[str] = []
    if free:
        # A line that is a label and nothing else has its value on the next.
        head = words.strip()
        found = _FREE_LABEL.match(words) if len(head) > 2 and _is_parted(head[: LONGEST_LABEL + 10]) else None
        if found:
            names = columns_of(found["label"])
        elif len(head) < LONGEST_LABEL and (names := columns_of(head.strip("*_:?"))):
            names = [] if stage_of_heading(head) else names
        if names and not found and names[0] == "description":
            names = []
        if names:
            return names[0], found.end() if found else len(words)
    elif ":" in words[: LONGEST_LABEL + 10] and (found := _LABEL.match(words)):
        names = columns_of(found["label"])
        if not names and (found := _SECOND.search(words)):  # "Start: mei 2031 – Oplevering: juni 2032"
            names = columns_of(found["label"])
        if names and found:
            return names[0], found.end()
        return "", 0
    if ("eigen " in words or "Eigen " in words or "ngevraagd" in words) and OWN.match(words):
        return "requester", len(words) - len(words.lstrip())
    return "", 0
