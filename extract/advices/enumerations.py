"""Advices that running text names one after the other, and how far its sentence says that they are."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from extract.advices.stages import NOUN, stage_of_sentence
from extract.records import Span
from ontology.kinds import AdviceStatus


class Told(NamedTuple):
    """An advice on the raw page: its title, all that is said with it, and how far it is."""

    title: Span
    whole: Span
    status: AdviceStatus
    own: bool = False  # the sentence that names several says that the council asks itself
    when: str = ""  # the quarter or month that the heading above names


_QUOTES = '‘“"«'
_QUOTED = re.compile(
    r"[‘“\"«](?P<title>[A-Z0-9][^‘“”\"«»\n]{3,120}(?:\n[^‘“”\"«»\n]{2,80})?)[’”\"»](?!\w)(?!,?\s+(?:zegt|zei|aldus|stelt|vindt|schrijft|meent)\b)(?P<more>\s*\([^()]{4,80}\))?"
)
_DATED = re.compile(
    r"(?:^|[:,]\s+|\ben\s+|\braad\s+|\bcommissie\s+|\b[A-Z]{3,5}\s+|adviez?s?e?n?\s+)(?P<title>[A-Z][^.;:()\n]{5,100}?)"
    r"\s+\((?P<when>[^()]{0,60}?20\d\d[^()]{0,60})\)"
)
_COUNTED = re.compile(r"(?:(?<=\s)|^)\(?(?P<n>[1-9]|[a-i]|i{1,3}|iv|v)\)\s+")
_PART = re.compile(r"\s*;\s*(?:en|of|alsmede)?\s*")
_PIECE = re.compile(
    r"\s*(?P<title>[^()\n]{4,120}?(?:\n[^()\n]{2,80}?)?)(?:\s*\([^()]*\))?\s*(?:,|;|\.)?\s*(?:\ben\b|\bof\b)?\s*$"
)
_CLAUSE = re.compile(r"\b(?:is|zijn|wordt|worden|heeft)\b")
ONE_SENTENCE = re.compile(r"\S[^.?!]*+(?:[.?!](?!\s+[A-Z‘“]|$)[^.?!]*+)*+[.?!]?")


def find_enumerated(text: str, span: Span, status: AdviceStatus | None) -> Iterator[Told]:
    """Advices that running text names one after the other: in quotes, with numbers, with months, behind a colon."""
    words = text[span.start : span.end]
    if not _may_name(words):
        return
    for sentence in ONE_SENTENCE.finditer(words):
        if _may_name(sentence[0]) and (stage := _stage_of_sentence(sentence[0], status)):
            yield from _named(text, Span(span.start + sentence.start(), span.start + sentence.end()), stage)


def _may_name(words: str) -> bool:
    """Whether words hold what names stand in or behind; most sentences of a page do not."""
    return ")" in words or (";" in words and ": " in words) or any(map(words.__contains__, _QUOTES))


def _named(text: str, sentence: Span, stage: AdviceStatus) -> Iterator[Told]:
    low, high = sentence
    words = text[low:high]
    if quoted := [it for it in _QUOTED.finditer(text, low, high) if it["title"][-1] not in ".,"]:
        own = "eigen beweging" in words or "eigen initiatief" in words
        ends = [it.start() for it in quoted[1:]] + [high]
        yield from (
            Told(Span(*it.span("title")), Span(it.start() if len(quoted) > 1 else low, end), stage, own)
            for it, end in zip(quoted, ends, strict=True)
        )
    elif stage is AdviceStatus.PUBLISHED and (dated := list(_DATED.finditer(text, low, high))):
        yield from (Told(Span(*it.span("title")), Span(it.start("title"), it.end()), stage) for it in dated)
    elif len(counted := list(_COUNTED.finditer(text, low, high))) > 1:
        ends = [it.start() for it in counted[1:]] + [high]
        for it, end in zip(counted, ends, strict=True):
            yield from _part(text, it.end(), end, stage)
    elif (colon := words.find(": ")) > 0 and ";" in words[colon:]:
        at = low + colon + 2
        for found in [*_PART.finditer(text, at, high), None]:
            yield from _part(text, at, found.start() if found else high, stage)
            at = found.end() if found else at


def _part(text: str, low: int, high: int, stage: AdviceStatus) -> Iterator[Told]:
    piece = _PIECE.match(text[low:high])
    if piece and not _CLAUSE.search(piece["title"]):
        yield Told(Span(low + piece.start("title"), low + piece.end("title")), Span(low, high), stage)


_WHO = re.compile(r"\b(?:raad|commissie|verscheen|verschenen|publiceerden?)\b")
_HAS_APPEARED = re.compile(
    r"\b(?:heeft|hebben|zijn|is)\b[^.]*\b(?:uitgebracht|gepubliceerd|verschenen)\b|\b(?:bracht|brachten)\b[^.]*\buit\b|\bversche?e?nen\b|\bpubliceerden?\b"
)
_DENIED = re.compile(r"\b(?:niet|nooit)\b|kabinetsreactie|reactie op")


def _stage_of_sentence(sentence: str, above: AdviceStatus | None) -> AdviceStatus | None:
    """How far the advices of a sentence are: as the heading above says, when it speaks of advices, else as it says."""
    words = sentence.casefold()
    if above:
        if above is not AdviceStatus.PUBLISHED and _HAS_APPEARED.search(words):
            return AdviceStatus.PUBLISHED  # behind the list that the lead or heading was for
        return above if NOUN.search(words) or "commissie" in words or "raad" in words or ": " in sentence else None
    if not (NOUN.search(words) or _WHO.search(words)) or _DENIED.search(words):
        return None
    return stage_of_sentence(sentence)
