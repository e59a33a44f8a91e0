"""Advices in lists: what an item and the paragraphs under it say."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from extract.advices.councils import council_of
from extract.advices.entries import told_by_entry
from extract.advices.lists import Item
from extract.advices.merging import merge
from extract.advices.quoted import told_day
from extract.advices.stages import stage_by_request
from extract.advices.urls import key_words, share_of
from extract.advices.values import about_title, said_of
from extract.advices.withdrawn import is_withdrawn
from extract.records import Advice, Mention, Reading, Span
from ontology.kinds import AdviceStatus, BlockKind


def read_item(
    reading: Reading, mentions: tuple[Mention, ...], item: Item, tabled: list[frozenset[str]]
) -> Advice | None:
    """The advice that an item of a list names; `tabled` are the key words of those that tables told."""
    whole = Span(item.title.start, item.body.end if item.body else item.title.end)
    council = council_of(reading, mentions, whole)
    if council is None or is_withdrawn(reading.layout.text[whole.start : whole.end]):
        return None
    about = about_title(reading, mentions, item.title, council)
    if not about.title:
        return None
    evidence = [reading.evidence(item.title, "advice:list")]
    title = about.title[:1].upper() + about.title[1:] if item.entry else about.title
    advice = replace(about, title=title, status=item.status)
    if item.entry:
        told = told_by_entry(reading, mentions, item.entry, advice, item.year)
        advice = merge(replace(advice, status=told.status), told)
    for paragraph in _own_paragraphs(reading, item, about.title, tabled):
        evidence.append(reading.evidence(paragraph, "advice:list"))
        advice = merge(advice, said_of(reading, mentions, paragraph, council))
        words = reading.layout.text[paragraph.start : paragraph.end]
        advice = replace(advice, status=stage_by_request(advice.status, words) or advice.status)
        if advice.status is AdviceStatus.PUBLISHED and not advice.issued:
            advice = replace(advice, issued=told_day(words, reading.header_at(paragraph.start).day))
    issued = advice.issued if advice.status is AdviceStatus.PUBLISHED else ""  # else it is the day of the request
    return replace(advice, evidence=tuple(evidence), issued=issued)


def _own_paragraphs(reading: Reading, item: Item, title: str, tabled: list[frozenset[str]]) -> Iterator[Span]:
    """Text under a topic, without captions that speak of another advice: they name it and not the topic."""
    if item.body is None:
        return
    body, blocks = item.body, reading.layout.blocks
    at = max(0, bisect_right(blocks, body.start, key=lambda block: block.start) - 1)
    while at < len(blocks) and blocks[at].start < body.end:
        span = Span(max(blocks[at].start, body.start), min(blocks[at].end, body.end))
        text = reading.layout.text[span.start : span.end]
        if text.strip() and blocks[at].kind in PROSE and not _is_caption(text, title, tabled):
            yield span
        at += 1


def _is_caption(text: str, title: str, tabled: list[frozenset[str]]) -> bool:
    if not tabled or len(text) > LONGEST_CAPTION:
        return False
    words = key_words(text)
    return any(share_of(other, words) == 1.0 for other in tabled) and share_of(key_words(title), words) < 1.0


LONGEST_CAPTION = 400


PROSE = {BlockKind.PARAGRAPH, BlockKind.BULLET, BlockKind.HEADING}
