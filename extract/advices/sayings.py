"""What the lines of a council's own programme say of an advice: when, who asked, with whom, of what kind."""

import re
from collections.abc import Iterator
from dataclasses import replace

from extract.advices.askers import asked_for
from extract.advices.entries import ASKER, ASKER_FIRST, partners_in
from extract.advices.enumerations import Told
from extract.advices.merging import merge
from extract.advices.moments import EXPECTED, finest_issued, plan_year, read_expected, read_issued
from extract.advices.parts import stage_of_row
from extract.advices.requesters import Request, read_request
from extract.advices.stages import stage_by_request
from extract.advices.values import about_title, request_in, said_of
from extract.advices.words import any_of, kind_of, words_of
from extract.dates.words import MONTHS
from extract.records import Advice, EntityRef, Mention, Reading, Span
from ontology.kinds import AdviceKind, AdviceStatus

_LABEL = re.compile(
    r"(?:[Aa]anvrager|[Vv]erzoek(?:er)?(?: van)?|[Gg]evraagd door|[Aa]angevraagd door|[Oo]pdrachtgever"
    r"|[Oo]p verzoek van"
    r"|[Aa]dviesaanvraag(?: van)?|[Aa]anvraag(?: van)?|[Vv]ragensteller|[Aa]dviesvrager|[Hh]erkomst)"
    r"\s*:?\s+(?:de |het |uw )?"
)
_CAME_FROM = re.compile(r"(?:aanvraag|verzoek|vraag)\s+(?:is\s+)?(?:kwam|komt|afkomstig|kwamen)\s+van\s+")
_ASKED = re.compile(
    r"(?:^|\n|[.,:]\s+|\b(?:heeft|hebben|vroeg|vroegen|verzocht|verzochten)\s+)(?P<who>[^.;:]{4,160}?)\s+(?:heeft\s+|hebben\s+|vroeg\s+|verzocht\s+)?"
    r"(?:de|het)\s+(?:raad|commissie|[A-Z]{3,5})\s+(?:op\s+[^.;]{4,30}\s+)?(?:om\s+(?:een\s+)?\w*advies|gevraagd|verzocht|om)\b"
)
_ASKED_FOR = re.compile(
    r"(?:^|\n|[.:]\s+)(?P<who>[^.;:\n]{4,120}?)\s+(?:vroeg|vroegen|verzocht|verzochten)\s+(?:op\s+[^.;]{4,30}\s+)?om\s+(?:een\s+)?\w*advies"
)
_CELL = re.compile(r"[ \t]{2,}([A-Z][^\n\t]{4,80}?)[ \t]*$", re.MULTILINE)  # the last cell of a row without a head
# "Zee en zand — minister van Defensie — in behandeling, gereed in mei"
_DASHED = re.compile(rf"\s[–—|]\s+(?P<who>(?:de\s+|het\s+)?{ASKER}\b[^–—|\n;,]{{0,90}})", re.IGNORECASE)
# "Zee en zand  adviesrapport, Minister van Defensie": the same on a line of its own
_BEHIND = re.compile(rf"(?:,|\t|[ ]{{2,}})\s*(?P<who>(?:de\s+|het\s+)?{ASKER}\b[^–—|\n;]{{0,90}})", re.IGNORECASE)
_SENTENCE = re.compile(r"\w{4,}\.\s")
_PIECE, _NO_ASKER = re.compile(r"[^;,]+"), re.compile(r"20\d\d|\bmet\b")
_BRACKET = re.compile(r"\(([^()]{4,90})\)")
_OWN = re.compile(r"\b(?:eigen\s+(?:initiatief|beweging)|ongevraagd(?!\s+advies\s+en))\b", re.IGNORECASE)
_MONTH = re.compile(rf"\b(?P<month>{'|'.join(MONTHS)})\b", re.IGNORECASE)
_DATE = re.compile(r"\b\d{1,2}[-/.]\d{1,2}[-/.]20\d\d\b")
_DUE = re.compile(
    rf"(?:verwacht|publicati|planning|gereed|oplever|afronding|verschijn|voorzien|aanbied|uiterlijk|beoogd|afgerond)[^\n]{{0,60}}?\b(?P<due>{EXPECTED})",
    re.IGNORECASE,
)
# Under a topic: "Mogelijk briefadvies.", "Een eventueel advies zou ...", "overweegt de raad om advies te vragen"
_MAYBE = re.compile(
    r"\b(?:[Mm]ogelijk|[Ee]ventueel) (?:\w+ )?(?:brief)?advies\b|\boverweegt\b[^.]{0,80}\bte vragen\b"
    r"|\b(?:[Aa]ls|[Ii]ndien) (?:de|onze) (?:agenda|capaciteit|tijd|planning)\b"
    r"|\bbesluit hierover\b|\b[Oo]nder voorbehoud\b|\bnog niet besloten\b"
)
_FOLLOWING_YEAR = re.compile(r"\b(20\d\d)\b")


def told_advice(page: Reading, mentions: tuple[Mention, ...], told: Told, council: EntityRef, year: str) -> Advice:
    """An advice of a programme; `year` is that of the heading it stands under, for one that tells only a month."""
    if told.status is AdviceStatus.PRIORITY and _MAYBE.search(page.layout.text, told.title.start, told.whole.end):
        told = told._replace(status=AdviceStatus.POSSIBLE)
    if other := stage_by_request(told.status, page.layout.text[told.whole.start : told.whole.end]):
        told = told._replace(status=other)
    received = other is AdviceStatus.REQUESTED
    if stage := stage_of_row(page.layout.text[told.title.end : told.whole.end]):
        told = told._replace(status=stage)
    about = about_title(page, mentions, told.title, council)
    if (asker := _ENDS_IN_BRACKETS.search(about.title)) and _asks(page, mentions, told.title, council, asker[1]):
        about = replace(about, title=about.title[: asker.start()])
    text = page.layout.text[told.whole.start : told.whole.end]
    said = said_of(page, mentions, told.whole, council)
    request = _request(page, mentions, told, council, text)
    published = told.status is AdviceStatus.PUBLISHED
    rest = text[: told.title.start - told.whole.start] + " " + text[told.title.end - told.whole.start :]
    due = None if published or received else _due(rest) or told.when
    found = Advice(
        about.title[:1].upper() + about.title[1:],
        told.status,
        council,
        (page.evidence(told.whole, "advice:programme"),),
        issued=(about.issued or _issued(f"{rest} {told.when}", year)) if published else "",
        expected=read_expected(due, plan_year(page.header)) if due else None,
        kind=about.kind or _kind(rest),
        requested_by=tuple(dict.fromkeys((*about.requested_by, *request.by))),
        at_request_of=request.behalf,
        own_initiative=request.own or told.own or bool(_OWN.search(text)),
        jointly_with=tuple(dict.fromkeys((*about.jointly_with, *partners_in(text, told.whole, mentions, council)))),
    )
    return merge(found, replace(said, requested_by=(), at_request_of=(), evidence=()))


_ENDS_IN_BRACKETS = re.compile(r"\s*\(([^()]{4,90})\)$")


_SAYS_WHEN = re.compile(
    r"(?:onder voorbehoud|indien|start|gereed|verwacht|planning|publicatie|trekker|oplevering|af te ronden)\b"
)


def _asks(page: Reading, mentions: tuple[Mention, ...], title: Span, council: EntityRef, words: str) -> bool:
    """Whether the brackets behind a title say who asked, or when: no part of the title."""
    if _SAYS_WHEN.match(words):
        return True
    at = page.layout.text.find(words, title.start, title.end + 1)
    request = read_request(page.layout, Span(at, at + len(words)), mentions, council) if at >= 0 else Request()
    return bool(request.by or request.own)


_DAY_MARKS = re.compile(r"[/.]")


def _issued(text: str, year: str) -> str:
    if day := _DATE.search(text):
        return read_issued(_DAY_MARKS.sub("-", day[0]))
    finest = finest_issued(text)
    if len(finest) > len("2031"):
        return finest
    year = finest or year
    month = _MONTH.search(text) if year else None
    return f"{year}-{MONTHS.index(month['month'].casefold()) + 1:02}" if month else year


_EXPECTED = re.compile(EXPECTED, re.IGNORECASE)
_STARTED = re.compile(r"\s+(?:van\s+start|gestart|begonnen|opgestart)\b")
_OF_REQUEST = re.compile(r"d\.d\.|\bvan\s+\d|\bop\s+\d|ontvangen|ingediend|gevraagd")


def _due(text: str) -> str:
    found = _DUE.search(text)
    if found:
        return found["due"]
    first = text.strip().split("\n", 1)[0]
    near = _EXPECTED.search(first)
    if near is None or _OF_REQUEST.search(first[: near.start()][-12:]) or _STARTED.match(first, near.end()):
        return ""
    return near[0]


_PLAIN_ADVICE = re.compile(r"[(,|–-]\s*advies\s*[,)|\n]|^advies\b")


def _kind(text: str) -> AdviceKind | None:
    words = [word for word in words_of("kind") if word != "advies"]
    found = re.search(rf"(?<![\w-]){any_of(words)}(?!\w)", text[:200], re.IGNORECASE)
    if found:
        return kind_of(found[0])
    return kind_of("advies") if _PLAIN_ADVICE.search(text[:200]) else None


_ASKER_END = re.compile(r"[.;|–]|\s-\s|\bd\.d\.|\bverwacht")


def _request(page: Reading, mentions: tuple[Mention, ...], told: Told, council: EntityRef, text: str) -> Request:
    """Who asked: on a line with a label, in brackets, before or after "vroeg de raad"."""
    base = told.whole.start
    for found in _LABEL.finditer(text):
        stop = text.find("\n", found.end())
        stop = len(text) if stop < 0 else stop
        sentence = _ASKER_END.search(text[found.end() : stop])
        end = found.end() + sentence.start() if sentence else stop
        request = read_request(page.layout, Span(base + found.end(), base + end), mentions, council)
        if sentence is None and not (request.by or request.behalf or request.own):  # "verzoek van de Eerste\nKamer"
            end = min(len(text), end + 1 + len(text[end + 1 :].split("\n", 1)[0]))
            request = read_request(page.layout, Span(base + found.end(), base + end), mentions, council)
        if request.by or request.behalf or request.own:
            return request
    request = request_in(page, mentions, told.whole, council)
    if request.by or request.behalf:
        return request
    for low, high in _places(text):
        span = Span(base + low, base + high)
        other = read_request(page.layout, span, mentions, council)
        if other.by or other.own:
            return other
    return request if request.own else asked_for(page, mentions, told.whole, council)


def _places(text: str) -> Iterator[tuple[int, int]]:
    for found in _CAME_FROM.finditer(text):
        stop = re.compile(r"[.;\n]").search(text, found.end())
        yield found.end(), stop.start() if stop else len(text)
    if first := ASKER_FIRST.match(text):
        yield first.span("who")
    for found in _BRACKET.finditer(text[:LONGEST]):
        first = _PIECE.match(found[1])  # "(minister van Defensie; najaar 2033)"
        if first and not _NO_ASKER.search(first[0]):
            yield found.start(1), found.start(1) + first.end()
    for found in _DASHED.finditer(text) if "–" in text or "—" in text or "|" in text else ():
        yield found.span("who")
    line = text.partition("\n")[0]
    if not _SENTENCE.search(line):
        yield from (found.span("who") for found in _BEHIND.finditer(line))
    for found in _CELL.finditer(text):
        yield found.span(1)
    for found in (*_ASKED.finditer(text), *_ASKED_FOR.finditer(text)):
        yield found.span("who")


LONGEST = 400


def year_above(text: str, at: int) -> str:
    """The one year that the heading or lead nearest above names, for entries that tell a month alone."""
    above = text[max(0, at - LONGEST) : at]
    years = _FOLLOWING_YEAR.findall(above[above.rfind("\n\n\n") + 1 :])
    return str(years[-1]) if years else ""
