"""Advices whose title has a line of facets under it: "Briefadvies | 3 mei 2031", "In voorbereiding | najaar 2031"."""

import re
from collections.abc import Iterator

from extract.advices.chunks import Line
from extract.advices.enumerations import Told
from extract.advices.headlines import is_headline
from extract.advices.moments import ISSUED
from extract.advices.parts import part_of
from extract.advices.stages import stage_of_bare
from extract.advices.words import words_of
from extract.councils import council_called
from extract.records import Span
from ontology.kinds import AdviceStatus

_BAR = re.compile(r"\s+[|·]\s+")
_MOMENT = re.compile(ISSUED, re.IGNORECASE)
_SERIES = re.compile(r"\s+(?:(?:nr|no)\.?\s*)?\d{1,4}(?:/\d{1,4})?$")  # "Adviesrapport nr. 131"
_PUBLICATION = {"publicatie", "advies", "wetsadvies"}


def find_faceted(text: str, lines: list[Line], publications: bool) -> Iterator[Told]:
    """Each headline that stands above such a line, with the lines up to the next one.

    Among `publications` a line with a day and nothing else is one: "3 mei 2031".
    """
    heads = [(line, stage) for line in lines if (stage := _stage_of_facets(line.text, publications))]
    named = [(title, stage) for line, stage in heads if (title := _title_above(text, line))]
    for index, (title, stage) in enumerate(named):
        end = named[index + 1][0].start if index + 1 < len(named) else lines[-1].end
        yield Told(title, Span(title.start, end), stage)


def _stage_of_facets(line: str, publications: bool) -> AdviceStatus | None:
    """How far an advice is by the first of its facets; what has a kind and a day has appeared."""
    if publications and line[-1].isdigit() and " " in line and _MOMENT.fullmatch(line):
        return AdviceStatus.PUBLISHED
    if "|" not in line and "·" not in line:
        return None
    first, *others = _BAR.split(line)
    small = first.casefold()
    if all(map(part_of, others)):  # not "Advies 131 | Zee en zand | 3 mei 2031"
        small = _SERIES.sub("", small)
    if small in _PUBLICATION or small in words_of("kind"):
        return AdviceStatus.PUBLISHED if any(_MOMENT.fullmatch(it) for it in others) else None
    return stage_of_bare(first) if others else None


def _title_above(text: str, line: Line) -> Span | None:
    """The headline above a line of facets, with or without a blank line between them; the name of a council is none."""
    above = text[: line.start].rstrip()
    low = above.rfind("\n") + 1
    low += len(above[low:]) - len(above[low:].lstrip())
    title = above[low:]
    return Span(low, low + len(title)) if is_headline(title) and council_called(title) is None else None
