"""What sentences say of advices: each adds to the advice that it means, or tells of one that nothing else names."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from extract.advices.askers import asked_for, asked_near
from extract.advices.councils import council_of, council_speaking, is_council
from extract.advices.entries import partners_in
from extract.advices.merging import Titled, find_same, find_subtitled, find_titled, merge, titled
from extract.advices.requesters import Request, mentions_in, read_request
from extract.advices.spoken import Spoken
from extract.advices.urls import key_words
from extract.advices.values import readable, request_in
from extract.advices.words import words_of
from extract.records import Advice, EntityRef, Mention, Reading, Span
from ontology.kinds import AdviceStatus

# Who asks in a letter without saying who he is: "Ik heb de raad gevraagd", "Daarom verzoek ik de AIV".
_ASKS_HIMSELF = re.compile(
    r"\b[Ii]k\s+(?:heb|verzocht|vroeg|zal|vraag|verzoek)\b|\b(?:heb|verzoek|vraag|verzocht|vroeg|zal)\s+ik\b"
)
_AND_HIMSELF = re.compile(r"\ben\s+ik\s+(?:hebben|verzochten|vroegen|zullen)\b")
_REACTS = ("reactie", "reageer")
_ISSUED = re.compile(r"\b(?:uitgebracht|bracht|brachten|publiceerden?|gepubliceerd|verscheen|verschenen|stelde)\b")
_BETWEEN = re.compile(r"(?:\s*\([^()]*\))?\s*(?:,|,?\s*\ben\b)\s+(?:de\s+|het\s+)?")


def add(advices: list[Titled], found: Titled) -> None:
    """Add an advice, or what is said of it to the one of its title."""
    _join(advices, found, find_titled(advices, found.words))


def _join(advices: list[Titled], found: Titled, index: int | None) -> None:
    if index is None:
        advices.append(found)
    else:
        known, words = advices[index]
        both = merge(known, found.advice)
        if known.status is AdviceStatus.REQUESTED and found.advice.status is AdviceStatus.PUBLISHED:
            both = replace(both, status=AdviceStatus.PUBLISHED)  # a report tells of the request first
        advices[index] = Titled(both, words)


def hear_of(
    reading: Reading, mentions: tuple[Mention, ...], advices: list[Titled], spoken: Spoken, under: str | None
) -> None:
    """Add what a sentence says; `under` is the title of the advice under which it stands, if it stands under one."""
    span = Span(spoken.sentence.start, spoken.sentence.end)
    said = spoken.said or span
    council = spoken.council or council_of(reading, mentions, span)
    # What the Raad van State says of a bill or the Rekenkamer of accounts is none, but in their own texts.
    if council is None or (council.id in words_of("judges") and council_speaking(reading, span.start) != council):
        return
    if spoken.status is None:
        return
    request = _request(reading, mentions, said, spoken, council)
    if spoken.said and not (request.by or request.own):
        request = asked_for(reading, mentions, said, council)
    if request == Request() and spoken.status is not AdviceStatus.POSSIBLE:
        request = asked_near(reading, mentions, said)
    heard = Advice(
        readable(spoken.title),
        spoken.status,
        council,
        (reading.evidence(span, "advice:title" if spoken.quoted else "advice:sentence"),),
        issued=spoken.issued,
        kind=spoken.kind,
        requested_by=request.by,
        at_request_of=request.behalf,
        own_initiative=request.own,
        jointly_with=_partners(reading, mentions, said, council),
        expected=spoken.expected,
    )
    published = spoken.status is AdviceStatus.PUBLISHED
    if spoken.quoted:
        found = titled(heard)
        index = find_titled(advices, found.words)
        _join(advices, found, find_subtitled(advices, heard.title) if index is None else index)
    elif under is not None:
        _join(advices, titled(heard), find_titled(advices, key_words(under)))
    else:
        same = find_same(advices, heard.title, published)
        asked = find_same(advices, heard.title, published=False) if published and same is None else None
        if asked is not None and advices[asked].advice.status is AdviceStatus.REQUESTED:
            _join(advices, titled(heard), asked)
        elif same is not None or not spoken.adds:
            _join(advices, titled(heard), same)


def _request(
    reading: Reading, mentions: tuple[Mention, ...], span: Span, spoken: Spoken, council: EntityRef
) -> Request:
    """Who asked, by the sentence; in a reaction to an advice what is asked for is the reaction."""
    text = reading.layout.text[span.start : span.end]
    if spoken.status is AdviceStatus.PUBLISHED:
        told = _ISSUED.search(text) and not any(word in text for word in _REACTS)
        return request_in(reading, mentions, span, council) if told else Request()
    asked = request_in(reading, mentions, span, council)
    if not (_AND_HIMSELF.search(text) or (asked == Request() and _ASKS_HIMSELF.search(text))):
        return asked
    also = _ALSO.search(reading.layout.text, span.start, span.end)
    others = read_request(reading.layout, Span(*also.span("who")), mentions, council).by if also else ()
    by = (*asked.by, *_writer(reading, mentions, span), *others)
    return replace(asked, by=tuple(dict.fromkeys(by)))


_ALSO = re.compile(r"\b[Mm]ede\s+namens\s+(?P<who>[^.;]+?)(?=\s(?:vraag|verzoek)\b|,|[.;])")
_LETTERHEAD = 100  # characters in which a ministry has its name on its paper


def _writer(reading: Reading, mentions: tuple[Mention, ...], span: Span) -> tuple[EntityRef, ...]:
    """The office that writes a letter: who signs it, else the head of the ministry on whose paper it is."""
    signed = reading.header_at(span.start).signed_as
    if signed:
        return signed if len(signed) == 1 else ()
    first = next(mentions_in(mentions, Span(0, _LETTERHEAD)), None)
    named = first and first.ref.id.startswith("ministerie-van-")
    return read_request(reading.layout, first.span, mentions, None).by if first and named else ()


def _partners(reading: Reading, mentions: tuple[Mention, ...], span: Span, council: EntityRef) -> tuple[EntityRef, ...]:
    """Bodies with which a council writes; in the text of another only councils count."""
    text = reading.layout.text
    found = list(partners_in(text[span.start : span.end], span, mentions, council))
    if council_speaking(reading, span.start) != council:
        found = [it for it in found if is_council(it)]
    else:
        found += _written_with(text, span, mentions, council)
    if "gezamenlijk" in text[span.start : span.end]:
        councils = [it for it in mentions_in(mentions, span) if is_council(it.ref)]
        rows = (two for two in pairwise(councils) if _BETWEEN.fullmatch(text, two[0].span.end, two[1].span.start))
        found += [it.ref for two in rows for it in two if it.ref != council]
    return tuple(dict.fromkeys(found))


# "brengt de CAVV met de AIV advies uit", but not "in overleg met de AIV"
_WITH = re.compile(r"(?<!overleg )(?<!gesprek )(?<!contact )(?<!afstemming )\b[Mm]et\s+(?:de\s+|het\s+)?$")
_WRITES = re.compile(r"\b(?:breng|bereid|publice|werk|schrij|stel|bracht)")


def _written_with(text: str, span: Span, mentions: tuple[Mention, ...], council: EntityRef) -> Iterator[EntityRef]:
    """Other councils right behind "met" in a sentence of a council that says what it writes."""
    if _WRITES.search(text, span.start, span.end):
        for named in mentions_in(mentions, span):
            if named.ref != council and is_council(named.ref) and _WITH.search(text, span.start, named.span.start):
                yield named.ref
