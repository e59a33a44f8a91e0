"""The advice a letter or news page is about: what it says of "het advies" or "de aanvraag", it says of that one."""

import re
from collections.abc import Iterable
from dataclasses import replace

from extract.advices.askers import also_asked, asked_for
from extract.advices.councils import council_speaking
from extract.advices.entries import partners_in
from extract.advices.merging import Titled
from extract.advices.products import find_products
from extract.advices.requesters import Request
from extract.advices.spoken import Spoken
from extract.advices.stages import stage_of_clause
from extract.advices.urls import key_words, share_of
from extract.dates.deadlines import find_deadline
from extract.records import Advice, Mention, Reading, Sentence, Span
from ontology.kinds import AdviceStatus, DocumentKind

_HEADLINE = 400  # characters in which a page of a site has its headline, below its menu
_NEWS = re.compile(r"\b(?:nieuws(?:bericht)?|persbericht|actueel)\b", re.IGNORECASE)
_SUBJECT = re.compile(
    r"(?:aanbieding\s+(?:van\s+)?(?:het\s+|ons\s+)?\w*advies|adviesaanvraag|verzoek\s+om\s+advies|\w*advies)\b(?:\s+over)?\W+",
    re.IGNORECASE,
)
_OF_IT = re.compile(
    r"\b(?:het|dit|uw|ons)\s+(?:brief)?advies\b|\b(?:de|deze|uw)\s+(?:advies)?(?:aan)?vraag\b|\b(?:het|dit|uw)\s+(?:advies)?verzoek\b"
    r"|\b(?:vroeg|verzocht)\s+(?:de\s+raad|de\s+commissie|ons)\b",
    re.IGNORECASE,
)
_IT = re.compile(r"(?:Het|Dit)\s+(?:zal|wordt|verschijnt|komt|volgt)\b")


def is_news(reading: Reading) -> bool:
    """Whether a page of a council's site tells what is new."""
    own = reading.header.kind is None and council_speaking(reading, 0) is not None
    return own and _NEWS.search(reading.document.raw[:_HEADLINE]) is not None


def headline_first(reading: Reading, sayings: list[Spoken]) -> list[Spoken]:
    """What sentences tell, on a news page in its own order: the headline names what the rest tells of."""
    if not is_news(reading):
        return sayings
    ordered = sorted(sayings, key=lambda it: it.sentence.start)
    if len(ordered) > 1 and _is_headline_of(reading, *ordered[:2]):
        return ordered[1:]
    return ordered


def _is_headline_of(reading: Reading, one: Spoken, other: Spoken) -> bool:
    """Whether a headline says only what the advice is on that the opening names by its title."""
    place = reading.layout.source_of(other.sentence.start)
    near = one.sentence.start < _HEADLINE and one.sentence.block != other.sentence.block and place < 2 * _HEADLINE
    made = one.status in {AdviceStatus.IN_PREPARATION, AdviceStatus.PUBLISHED} and not one.quoted
    return near and made and other.quoted and other.status is AdviceStatus.PUBLISHED


def as_subject(reading: Reading, advices: Iterable[Titled], spoken: Spoken) -> str | None:
    """The title in the headline of a news page, for the request that its opening tells of in other words."""
    if spoken.status is not AdviceStatus.REQUESTED or spoken.quoted or not is_news(reading):
        return None
    headed = (it.advice for it in advices if it.advice.status is AdviceStatus.REQUESTED)
    opening = next((it for it in headed if it.evidence[0].start < _HEADLINE), None)
    place = reading.layout.source_of(spoken.sentence.start)
    return opening.title if opening and opening.evidence[0].end < place < 2 * _HEADLINE else None


def tell_subject(reading: Reading, mentions: tuple[Mention, ...], advices: list[Titled]) -> None:
    """Add to the advice that a text is about what its sentences say of it without its name."""
    index = _find_subject(reading, advices)
    if index is None:
        return
    advices[index] = advices[index]._replace(advice=_as_offered(reading, advices[index].advice))
    goes_on = -1
    for sentence in reading.sentences:
        text = reading.layout.text[sentence.start : sentence.end]
        of_it = _OF_IT.search(text) or (sentence.index == goes_on and _IT.match(text))
        if of_it and not find_products(reading.layout.text, Span(sentence.start, sentence.end), mentions):
            advices[index] = advices[index]._replace(advice=_told(reading, mentions, sentence, advices[index].advice))
            goes_on = sentence.index + 1


def _find_subject(reading: Reading, advices: list[Titled]) -> int | None:
    """Index of the advice that the subject line of a letter names, or of the first that a news page names."""
    if reading.header.kind is DocumentKind.LETTER:
        line = _SUBJECT.match(reading.header.title)
        words = key_words(reading.header.title[line.end() :]) if line else frozenset[str]()
        named = (i for i, it in enumerate(advices) if len(it.words) > 1 and share_of(it.words, words) == 1.0)
        return next(named, None)
    if not advices or not is_news(reading):
        return None
    return min(range(len(advices)), key=lambda i: advices[i].advice.evidence[0].start)


_OFFERED = re.compile(r"(?:aanbieding|(?:brief|spoed)?advies)\b", re.IGNORECASE)


def _as_offered(reading: Reading, advice: Advice) -> Advice:
    """The advice that a council's letter is or offers, by its subject line: it appears on the day of the letter."""
    header = reading.header
    offered = header.kind is DocumentKind.LETTER and council_speaking(reading, 0) and _OFFERED.match(header.title)
    if not offered or advice.status is AdviceStatus.PUBLISHED or header.day is None:
        return advice
    return replace(advice, status=AdviceStatus.PUBLISHED, issued=header.day.isoformat(), expected=None)


# "De kabinetsreactie op het advies volgt in mei": when something else comes
_WHAT_FOLLOWS = re.compile(r"\b\w*(?:reactie|debat|bijeenkomst|gesprek|brief(?!advies))", re.IGNORECASE)


def _told(reading: Reading, mentions: tuple[Mention, ...], sentence: Sentence, advice: Advice) -> Advice:
    """What a sentence adds: who asked, with whom, that it has been taken up, when it is to appear."""
    span = Span(sentence.start, sentence.end)
    text = reading.layout.text[span.start : span.end]
    header = reading.header_at(span.start)
    open_still = not (advice.requested_by or advice.own_initiative)
    asked = asked_for(reading, mentions, span) if open_still else Request()
    by = (*advice.requested_by, *asked.by, *also_asked(reading, mentions, span))
    status, expected = advice.status, advice.expected
    if status is not AdviceStatus.PUBLISHED:
        told = None if _WHAT_FOLLOWS.search(text) else find_deadline(text, 0, header.day, header.year)
        period = expected or told
        expected = period if period and (period.first or period.end) else None
        taken_up = stage_of_clause(text, asked=False) is AdviceStatus.IN_PREPARATION
        status = AdviceStatus.IN_PREPARATION if taken_up and council_speaking(reading, span.start) else status
    return replace(
        advice,
        status=status,
        expected=expected,
        requested_by=tuple(dict.fromkeys(by)),
        jointly_with=tuple(dict.fromkeys((*advice.jointly_with, *partners_in(text, span, mentions, advice.issued_by)))),
        evidence=tuple(dict.fromkeys((*advice.evidence, reading.evidence(span, "advice:subject")))),
    )
