"""Lines of a council's page that say themselves how far the advices are that they name."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise

from extract.advices.chunks import Line
from extract.advices.entries import split_entry
from extract.advices.enumerations import Told
from extract.advices.headings import STAGED, stage_of_heading
from extract.advices.headlines import LONGEST_TITLE
from extract.advices.parts import part_of
from extract.advices.stages import stage_of_cell
from extract.records import Span
from ontology.kinds import AdviceStatus


def find_staged(lines: list[Line], planned: bool) -> Iterator[Told]:
    """Advices of lines with a stage before them: "Nieuw advies: Zee en zand", "Gepland: Stille kust; Havens"."""
    if not any(":" in line.text or line.text[0] == "[" for line in lines):
        return
    found = list(_by_line(lines, planned))
    yield from found or _by_label(lines)


# "Lopend: Zee en zand (gereed mei 2031); Stille kust": a label that is a stage, and titles behind it
_LABEL = re.compile(r"(?P<label>[A-Z][\w ]{3,40}):\s+(?P<rest>[A-ZÀ-Þ0-9‘“].+)")
_OTHER = re.compile(r"[A-Z][\w ]{3,40}:\s")
_PART = re.compile(r"(?:[^;()]|\([^()]*\))+")


def _by_label(lines: list[Line]) -> Iterator[Told]:
    """Titles with semicolons between them behind a label; lines without one go on with the line above."""
    stages = [_stage_of_label(line.text) for line in lines]
    starts = [i for i, stage in enumerate(stages) if stage]
    if not starts or starts[0] > 0:
        return
    labels = [*(i for i, line in enumerate(lines) if _OTHER.match(line.text)), len(lines)]
    for at in starts:
        following = labels[bisect_right(labels, at)]
        stage, found = stages[at], _LABEL.match(lines[at].text)
        if stage is None or found is None:
            continue
        base = lines[at].start + found.start("rest")
        words = "\n".join([found["rest"], *(line.text for line in lines[at + 1 : following])])
        if lines[following - 1].end - base != len(words):
            words = found["rest"]  # an indented line stands elsewhere than counted
        for part in _PART.finditer(words):
            low = part.start() + len(part[0]) - len(part[0].lstrip())
            first, last = split_entry(words[low : part.end()].rstrip(" ."))
            if 4 <= last - first <= LONGEST_TITLE:
                yield Told(Span(base + low + first, base + low + last), Span(base + low, base + part.end()), stage)


def _stage_of_label(line: str) -> AdviceStatus | None:
    found = _LABEL.match(line) if ":" in line[:42] else None
    first = found["rest"].split(";")[0] if found else ""
    return stage_of_heading(found["label"]) if found and not part_of(first) else None


def _by_line(lines: list[Line], planned: bool) -> Iterator[Told]:
    """Each line of a chunk that says itself how far its advice is, with what stands under it.

    What is new on a page that is no plan has appeared: "Nieuw advies: Zee en zand".
    """
    likely = [(i, line.text) for i, line in enumerate(lines) if ":" in line.text or line.text[0] == "["]
    starts = [(i, found) for i, text in likely if (found := STAGED.match(text))]
    for (at, found), following in pairwise([*starts, (len(lines), None)]):
        status = stage_of_cell(found["stage"] or found["tag"]) if found else None
        if found and not planned and (found["stage"] or "").startswith("Nieuw "):
            status = AdviceStatus.PUBLISHED
        if found and status:
            low = lines[at].start + found.start("title" if found["title"] else "tagged")
            yield Told(Span(low, lines[at].end), Span(lines[at].start, lines[following[0] - 1].end), status)
