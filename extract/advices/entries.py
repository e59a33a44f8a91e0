"""Entries of a list of advices: where the title ends, and what commas and brackets after it tell."""

import re
from collections.abc import Iterator
from functools import cache

from extract.advices.moments import EXPECTED, ISSUED, finest_issued, read_expected
from extract.advices.requesters import Request, mentions_in, read_request
from extract.advices.stages import stage_by_request
from extract.advices.values import request_in
from extract.advices.words import any_of, kind_of, words_of
from extract.dates.words import MONTHS
from extract.records import Advice, EntityRef, Mention, Reading, Span
from ontology.kinds import AdviceStatus, EntityKind

_QUOTES = {"«": "»", "‘": "’", "“": "”", '"': '"', "'": "'", "„": "”", "*": "*", "_": "_"}
_NUMBER = r"(?:nr\.?|nummer|no\.)\s*\d{1,4}"
_OPENS_NAME = "".join(re.escape(mark) for mark in _QUOTES)


@cache
def _kinds() -> str:
    # "advies" names a kind only where a number, a date or the end follows; "advies over de kust" is a title.
    # "WRR-rapport 109" is one of the series of a council.
    own = any_of([word for word in words_of("kind") if word not in {"advies", "rapport"}])
    plain = r"(?:advies|rapport)(?=\s*(?:[,;).(–—|]|$|nr|nummer|\d|(?:van|uit)\s+\w+\s+20))"
    return rf"(?:(?:een\s+|gezamenlijk\s+|(?-i:[A-Z]{{2,6}})-)?(?:{own}(?!\w)|{plain})|{_NUMBER})"


_ASKED = (
    r"(?:(?:op\s+)?(?:verzoek|vraag|aanvraag)\s+van|(?:aan)?gevraagd\s+door|in\s+opdracht\s+van|aanvrager"
    r"|(?:een\s+)?vervolg\s+op|(?:op\s+)?eigen\s+(?:initiatief|beweging)|ongevraagd|(?:samen|gezamenlijk|in\s+samenwerking)\s+met|i\.s\.m\.)"
)
_WHEN = (
    r"(?:(?:naar\s+)?verwacht|beoogd|publicatie\b|planning\b|gepubliceerd|verschenen|uitgebracht|vastgesteld|gereed\b"
    r"|oplevering|afronding|te\s+verschijnen|voorzien\b|in\s+voorbereiding|status\b"
    r"|(?:gepland|aangeboden|ingetrokken|vervallen|uitgesteld|aangehouden|lopend|loopt|gestart|afgerond|opgeleverd|stopgezet)\b)"
)


ASKER = (
    r"(?:ministers?\s+(?:van|voor)|staatssecretaris(?:sen)?\s+(?:van|voor)|(?:Eerste|Tweede)\s+Kamer|Staten-Generaal"
    r"|kabinet|regering)"
)
# Who asked, before a colon at the head of an entry: "a. van de minister van Defensie: over de vloot"
ASKER_FIRST = re.compile(
    rf"(?:\W*\w[.)]\s+|\W*)(?:(?:van|door)\s+)?(?P<who>(?:de\s+|het\s+)?{ASKER}[^:;.\n]{{0,120}}):\s", re.IGNORECASE
)
_BRACKETED = re.compile(rf"\((?P<who>(?:de\s+|het\s+)?{ASKER}\b[^(),;]{{0,90}})[,;)]", re.IGNORECASE)


@cache
def _boundary() -> re.Pattern[str]:
    month = rf"(?:{'|'.join(MONTHS)})\b"
    season = r"(?:(?:eerste|tweede|derde|vierde)\s+(?:kwartaal|helft)|voorjaar|zomer|najaar|Q[1-4]|n\.t\.b\.)"
    told = rf"(?:{_kinds()}|{ISSUED}\b|{EXPECTED}|{month}|{season}|{_ASKED}|{_WHEN})"
    return re.compile(
        rf"\s*(?:[,;.:]\s+|\s[–—-]\s+|\s\|\s+|\()(?:(?:in|uit|van)\s+)?{told}"
        rf"|(?:\s*\(|\s[–—|]\s+)(?=(?:de\s+|het\s+)?{ASKER}\b)"
        r"|,\s+(?-i:over)\s+(?=[a-z])"
        r"|\s+(?=(?:op\s+verzoek\s+van|op\s+eigen\s+initiatief|(?:aan)?gevraagd\s+door\s+de)\b)",
        re.IGNORECASE,
    )


@cache
def _head() -> re.Pattern[str]:
    """What may stand before a title: "Advies nr. 12: ", "Briefadvies 47, ‘", "Maart 2030 – "."""
    named = rf"(?:het|een|de)\s+{any_of([*words_of('kind'), 'deelrapport', 'eindrapport'])}\s+(?-i:(?=[A-ZÀ-Þ‘“]))"
    asker = rf"(?:(?:van|door|op\s+verzoek\s+van)\s+)?(?:de\s+|het\s+)?{ASKER}[^:;.\n]{{0,120}}:\s+"
    one = rf"(?:(?:{any_of([*words_of('kind'), 'AIV-advies'])}(?!\w)(?:\s+\d{{1,4}}\b)?)|{_NUMBER}|{ISSUED}\b)"
    return re.compile(
        rf"(?:(?:onderwerp|titel|thema|project|traject):\s+(?=\S))|{asker}(?=\S)|{named}|{one}(?:\s*[,(]?\s*{one}\)?)*\s*(?:(?:[:,]|[–—-])\s+(?=\S)|,?\s*(?=[{_OPENS_NAME}]))",
        re.IGNORECASE,
    )


def head_of_entry(text: str) -> int:
    """Length of what stands before a title: "Advies nr. 12 ‘"; 0 where a title is all there is.

    >>> head_of_entry("Advies nr. 45 ‘Stille kust’"), head_of_entry("Advies over de kust")
    (14, 0)
    """
    head = _head().match(text)
    return head.end() if head else 0


def split_entry(text: str) -> tuple[int, int]:
    """Where the title of an entry begins and ends.

    >>> text = "Briefadvies 47, ‘Stille kust’ (mei 2030), op verzoek van de Tweede Kamer"
    >>> text[slice(*split_entry(text))]
    '‘Stille kust’'
    >>> text = "Zeerecht, een verkenning van de kust; gevraagd door de regering"
    >>> text[slice(*split_entry(text))]
    'Zeerecht, een verkenning van de kust'
    """
    low = head_of_entry(text)
    closing = _QUOTES.get(text[low : low + 1], "")
    high = text.find(closing, low + 4) if closing else -1
    if high > 0 and (high + 1 == len(text) or not (text[high + 1].isalpha() or text[high + 1].isdecimal())):
        return low, high + 1
    stop = len(text.rstrip(" .;,"))
    for found in _boundary().finditer(text, low + 3):
        if not _goes_on(text, found):
            return low, min(found.start(), stop)
    return low, stop


_NAMES_STUDY = re.compile(r"(?:verkenning|studie|essay|notitie)\Z", re.IGNORECASE)
_GOES_ON = re.compile(r"\s+(?:van|naar|over|voor|in)\s+[a-z]")


def _goes_on(text: str, found: re.Match[str]) -> bool:
    """Whether a word that also names a kind of advice goes on with the title: "..., een verkenning van de kust"."""
    tail = text[found.end() : found.end() + 30]
    named = _NAMES_STUDY.search(found[0])
    return bool(named) and _GOES_ON.match(tail) is not None


_JOINT = re.compile(
    r"(?:\b(?:[Ss]amen|[Gg]ezamenlijk(?:\s+(?:brief)?advies)?|[Ii]n\s+samenwerking|[Ii]n\s+samenspraak)\s+(?:op\s+)?|\((?:[^()]{0,40}\s)?)met:?\s+(?:de\s+|het\s+)?"
    r"|\b(?:i\.s\.m\.|m\.m\.v\.)\s+(?:de\s+|het\s+)?|[Pp]artners?:\s+(?:de\s+|het\s+)?"
)
_AND = re.compile(r"\s*(?:\([^)]*\))?\s*(?:,|\ben\b)\s*(?:de\s+|het\s+)?")
# What is told of an earlier advice or of the request: "(ontvangen 3 mei 2031)"
_EARLIER = re.compile(
    rf"\bvervolg\s+op\b[^;()]*|\b(?:ontvangen|ingediend|aangevraagd)\s+(?:(?:op|in)\s+)?{EXPECTED}", re.IGNORECASE
)
_EXPECTED = re.compile(EXPECTED, re.IGNORECASE)
_MONTH = re.compile(rf"\b({'|'.join(MONTHS)})\b", re.IGNORECASE)


def told_by_entry(reading: Reading, mentions: tuple[Mention, ...], span: Span, about: Advice, year: str) -> Advice:
    """What stands around the title of an entry; `year` is that of the list, for an entry that tells a month alone."""
    council, status = about.issued_by, about.status
    text = reading.layout.text[span.start : span.end]
    request = request_in(reading, mentions, span, council)
    if request == Request() and (asker := _BRACKETED.search(text) or ASKER_FIRST.match(text)):
        place = Span(span.start + asker.start("who"), span.start + asker.end("who"))
        request = read_request(reading.layout, place, mentions, council)
    published = status is AdviceStatus.PUBLISHED
    other = stage_by_request(status, text)
    due = None if published or other is AdviceStatus.REQUESTED else _EXPECTED.search(_EARLIER.sub(" ", text))
    return Advice(
        "",
        other or status,
        council,
        (),
        issued=_issued(text, year) if published else "",
        expected=read_expected(due[0]) if due else None,
        kind=next((kind for word in _words(text) if (kind := kind_of(word))), None),
        requested_by=request.by,
        at_request_of=request.behalf,
        own_initiative=request.own,
        jointly_with=tuple(dict.fromkeys(partners_in(text, span, mentions, council))),
    )


def _issued(text: str, year: str) -> str:
    if finest := finest_issued(text):
        return finest
    month = _MONTH.search(text) if year else None
    return f"{year}-{MONTHS.index(month[1].casefold()) + 1:02}" if month else year


@cache
def _kind_words() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w-]){any_of([word for word in words_of('kind') if word != 'advies'])}(?!\w)", re.IGNORECASE
    )


def _words(text: str) -> Iterator[str]:
    yield from (found[0] for found in _kind_words().finditer(text))


def partners_in(text: str, span: Span, mentions: tuple[Mention, ...], council: EntityRef) -> Iterator[EntityRef]:
    """Bodies after "samen met": the one right there, and those in a row with it."""
    for found in _JOINT.finditer(text):
        at: int | None = span.start + found.end()
        while at is not None:
            named = next((m for m in mentions_in(mentions, Span(at, span.end)) if m.span.start == at), None)
            if named is None or named.ref.kind is not EntityKind.ORGANISATION:
                break
            if named.ref != council:
                yield named.ref
            more = _AND.match(text, named.span.end - span.start)
            at = span.start + more.end() if more else None
