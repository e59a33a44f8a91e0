"""Advices of a list that tells of each when it appeared or how far it is, where no heading says so of all.

Each entry is a title with told parts beside it ("Zee en zand - vastgesteld (mei 2031)"), above it or below it.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from extract.advices.chunks import NO_ENTRY, Line
from extract.advices.entries import split_entry
from extract.advices.enumerations import Told
from extract.advices.headlines import LONGEST_TITLE, OWN_PAPER
from extract.advices.moments import ENTRY
from extract.advices.parts import parts_of, stage_of_row
from extract.advices.titles import FINITE
from extract.advices.withdrawn import is_gone
from extract.advices.words import MARKS
from extract.records import Span
from ontology.kinds import AdviceStatus

_MARK = re.compile(rf"(?:[·o>→+{MARKS}]|\(?\d{{1,2}}[.)])\s+(?=\S)")
_NUMBER = re.compile(r"(?:(?:nr|no)\.?\s*)?(\d{1,4})[.:]?\s+(?:[–—-]\s+)?(?=[A-ZÀ-Þ‘“\"])", re.IGNORECASE)
_SERIES = re.compile(r"\d{2,4}[/-]\d{1,3}\s+(?=[A-ZÀ-Þ‘“])")  # "31/04 Zee en zand"
_YEAR = re.compile(r"(?:19|20)\d\d:?")
# What a page of publications has beside them: where to read or load each
_LINK = re.compile(
    r"(?:Lees|Meer|Download|Bekijk|Open|Naar|Ga naar)\b.{0,80}|(?:https?:|www\.)\S+|.{0,80}\(?\b(?i:pdf|docx?)\b.{0,25}"
)
_PUBLISHED = re.compile(r"advi|publicatie|rapport|versche|verkenning", re.IGNORECASE)
_SEE_ALSO = re.compile(r"(?:Lees|Zie|Bekijk)\s+ook:?|Gerelateerde?(?:\s\w+)?|Eerdere?(?:\s\w+)?")
_SENTENCE = re.compile(r"[a-z)]\.\s+[A-Z]")
_CLAUSE = re.compile(rf"\b{FINITE}\b")
_SAYS = frozenset({"moment", "status"})
# What a list has that tells of its entries: a year, a bracket, a bar or a dash; most paragraphs end as sentences do
_TOLD = re.compile(r"\b(?:19|20)\d\d\b|\)$|\s[|–—-]\s")
_LONGEST_TOLD = 80


def heads_earlier(line: str) -> bool:
    """Whether a line stands above what was published before, also in a plan."""
    return _SEE_ALSO.fullmatch(line) is not None


def heads_publications(line: str) -> bool:
    """Whether a line stands above a list of what was published."""
    return heads_earlier(line) or _PUBLISHED.search(line) is not None


def find_dated(lines: list[Line], status: AdviceStatus | None, planned: bool, when: str) -> Iterator[Told]:
    """The entries of a list, when all tell a moment or how far they are; a moment in a plan does not say that.

    `when` is the moment that a heading tells of all.
    """
    if _is_paragraph(lines) or not any(_TOLD.search(line.text) for line in lines):
        return
    entries = list(_entries([it for it in lines if not (_LINK.fullmatch(it.text) or _YEAR.fullmatch(it.text))]))
    found = [_read(entry, when) for entry in _unnumbered(entries)]
    if len(found) > 1 and found[0] is None and heads_publications(lines[0].text):  # "WRR-rapporten", above them all
        found = found[1:]
    told = [entry for entry in found if entry]
    if len(told) < len(found):
        return
    for title, said, line in told:
        if stage := stage_of_row(f", {said}") or status or _stage_by_moment(said, planned):
            yield Told(title, line, stage)


def _stage_by_moment(said: str, planned: bool) -> AdviceStatus | None:
    """How far an advice is when no word says so: one with a moment has appeared, unless in a plan."""
    if not planned and "moment" in parts_of(said):
        return AdviceStatus.PUBLISHED
    return AdviceStatus.REQUESTED if is_gone(said) else None


def _is_paragraph(lines: list[Line]) -> bool:
    return lines[-1].text.endswith(".") and not _MARK.match(lines[0].text)


def _entries(lines: list[Line]) -> Iterator[list[Line]]:
    """Lines by entry: told parts on lines of their own stand above all titles, or below all; else each line is one."""
    told = [_is_told(line.text) for line in lines]
    if not lines or all(told):
        return
    if not any(told):
        starts = [i for i, line in enumerate(lines) if i == 0 or not _goes_on(lines[i - 1], line)]
    else:
        starts = [i for i in range(len(lines)) if i == 0 or (told[i] is told[0] and told[i - 1] is not told[0])]
    for low, high in pairwise([*starts, len(lines)]):
        entry = lines[low:high]
        yield [*entry[1:], entry[0]] if told[low] else entry


def _goes_on(above: Line, line: Line) -> bool:
    """Whether a line is the rest of the entry above it: in small letters, or behind a comma."""
    torn = line.text[0].islower() or above.text.endswith((",", " en", " van", " de", " het"))
    return torn and not NO_ENTRY.match(line.text)


def _is_told(line: str) -> bool:
    """Whether a line says when, of what kind, by whom or how far, and nothing else."""
    return len(line) < _LONGEST_TOLD and all(parts_of(_MARK.sub("", line, count=1)))


def _unnumbered(entries: list[list[Line]]) -> list[list[Line]]:
    """Entries without the numbers that all begin with, up or down by one: "141 Zee en zand"."""
    heads = [_NUMBER.match(entry[0].text) for entry in entries]
    counted = [int(it[1]) for it in heads if it]
    if len(counted) < max(2, len(entries)) or any(abs(other - one) != 1 for one, other in pairwise(counted)):
        return entries
    return [[_cut(entry[0], it.end()), *entry[1:]] for entry, it in zip(entries, heads, strict=True) if it]


def _cut(line: Line, at: int) -> Line:
    return Line(line.start + at, line.end, line.text[at:])


def _read(entry: list[Line], when: str) -> tuple[Span, str, Span] | None:
    """The title of an entry, what is told beside it, and where it all stands; None when nothing is told of when."""
    head = entry[0]
    for pattern in (_MARK, _SERIES, ENTRY):  # "- 3 mei 2031: Zee en zand"
        if mark := pattern.match(head.text):
            head = _cut(head, mark.end())
    low, high = split_entry(head.text)
    title = head.text[low:high].strip()
    behind = [_MARK.sub("", it.text, count=1) for it in entry[1:]]
    before = entry[0].text[: head.start + low - entry[0].start]
    said = ", ".join([_MARK.sub("", before, count=1).strip(" :,–-"), head.text[high:].strip(" :,;|·–-"), *behind, when])
    if not 4 <= len(title) <= LONGEST_TITLE or _SENTENCE.search(head.text) or title.endswith(":"):
        return None
    if (head.text.endswith(".") and _CLAUSE.search(title)) or (title[0].islower() and head is entry[0]):
        return None
    if NO_ENTRY.match(title) or OWN_PAPER.match(title) or not _SAYS & set(parts_of(said)):
        return None
    start, end = min(it.start for it in (head, *entry)), max(it.end for it in entry)
    return Span(head.start + low, head.start + high), said, Span(start, end)
