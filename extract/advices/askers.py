"""Who asked for an advice, where sentences only point to it: "De minister vroeg hierom", "U vroeg ons"."""

import re
from collections.abc import Iterator

from extract.advices.councils import council_speaking, is_council
from extract.advices.products import find_products
from extract.advices.requesters import Request, mentions_in, read_request
from extract.records import EntityRef, Mention, Reading, Span
from ontology.kinds import EntityKind

_FOR_IT = r"(?:hierom|daarom|erom|daartoe|hiertoe|waarom|hierover|daarover)"
_ASK = r"(?:vroeg|vroegen|vraagt|verzocht|verzochten|verzoekt|gevraagd|aangevraagd)"
_CUES = ("vroeg", "vraag", "verzoek", "verzocht", "gevraagd", "toegezegd", "aangekondigd", "ingediend")
# A clause with a verb of asking and what is asked: for "hierom", "om advies", "advies over", of "ons" or "de raad".
_ASKING = re.compile(
    rf"(?<![^.;:])[^.;:]*\b(?:{_ASK}|[Uu]w\s+(?:advies)?(?:verzoek|aanvraag|vraag)|[Uu]w\s+(?:ambts)?voorganger)\b[^.;:]*"
)
_WHAT = re.compile(
    rf"\b{_FOR_IT}\b|\b(?:om\s+(?:een\s+)?\w*advies|advies\s+(?:over|inzake|uit)|om\s+een\s+(?:vervolg|rapport|studie|verkenning)|te\s+adviseren)\b"
    r"|\b(?:daar|er)\b.*\bom\b|\b(?:ons|de\s+raad|de\s+commissie|de\s+[A-Z]{3,5})\b|\b[Uu]\b|\bdoor\b",
)
_BY = re.compile(r"\bdoor\s+(?=(?:de|het|uw|mijn|zijn|haar|beide|[A-Z]))[^.;:]{3,160}")
_PASSIVE = re.compile(r"\b(?:aangevraagd|gevraagd|verzocht|toegezegd|aangekondigd|ingediend|gedaan)\b")
# "De raad is gevraagd te adviseren over de NAVO": by whom stays open
_IMPERSONAL = re.compile(r"\b(?:is|zijn|werd|werden|wordt|worden)\b.*\b(?:gevraagd|verzocht|aangevraagd)\b")
_HANDED_IN = re.compile(r"\b(?:toegezegd|aangekondigd|ingediend|aangevraagd)\b")
_NOT_ASKED = re.compile(r"\b(?:niet|noch|geen)\b")
_YOU = re.compile(
    r"\b[Uu]\s+(?:vroeg|verzocht|heeft|hebt|had)\b|\b(?:vroeg|verzocht|heeft|hebt|had|namens)\s+u\b|\bdoor\s+u\b"
    r"|\b[Uu]w\s+(?:ambts)?voorganger\b"
)
_YOUR = re.compile(r"\b[Uu]w\s+(?:advies)?(?:verzoek|aanvraag|vraag)\b|\bdat\s+u\s+[^.;]*\bdeed\b")
_TO = re.compile(r"^\s*(?:Aan\b|[Aa]an:|[Tt]\.a\.v\.)", re.MULTILINE)
HEAD = 700  # characters of a letter in which whom it is written to stands
_TOOK = re.compile(
    r"\bnam(?:en)?\b[^.;:]{0,60}\binitiatief\b|\b(?:niet\s+(?:aan)?gevraagd|gevraagd\s+noch)\b|\bop\s+eigen\s+initiatief\b|\bzelf\s+gekozen\b"
)


def asked_for(reading: Reading, mentions: tuple[Mention, ...], span: Span, council: EntityRef | None = None) -> Request:
    """Who asked for what a stretch tells of, by its clauses about a request."""
    text = reading.layout.text[span.start : span.end]
    own = bool(_TOOK.search(text))
    if own or not any(cue in text for cue in _CUES):
        return Request(own=own)
    by: dict[EntityRef, None] = {}
    for place in _clauses(text):
        within = Span(span.start + place.start, span.start + place.end)
        words = text[place.start : place.end]
        if _YOU.search(words) or _YOUR.search(words):
            by.update(dict.fromkeys(addressees(reading, mentions, span.start)))
        if pronoun := _PRONOUN.match(words.lstrip()):
            by.update(dict.fromkeys(_last_offices(mentions, within.start, 2 if pronoun["both"] else 1)))
        for stretch in _before_topic(words, within):
            request = read_request(reading.layout, stretch, mentions, council)
            by.update(dict.fromkeys((*request.by, *request.behalf)))
    return Request(tuple(ref for ref in by if not (is_council(ref) or ref.id.startswith(_PARTS))))


# "De vraag werd gesteld mede namens de minister van X", "De aanvraag is mede ondertekend door ..."
_ALSO = re.compile(
    r"\b(?:aanvraag|adviesaanvraag|verzoek|vraag)\b[^.;]*?\bmede\s+(?:namens|op\s+verzoek\s+van|(?:ondertekend|ingediend|gesteld|gedaan)\s+door)\s+(?P<who>[^.;]+)"
)


def also_asked(reading: Reading, mentions: tuple[Mention, ...], span: Span) -> tuple[EntityRef, ...]:
    """Who asked too, by a sentence that says so of a request."""
    found = _ALSO.search(reading.layout.text, span.start, span.end)
    return read_request(reading.layout, Span(*found.span("who")), mentions, None).by if found else ()


_REACH = 2  # sentences before and behind the one that names an advice, in its paragraph
# In the text of another: "had de AIV hierom verzocht", "het advies was aangevraagd door", not "vroeg om een reactie"
_FOR_ADVICE = re.compile(
    rf"\b{_FOR_IT}\b|\bdaar\b[^.]*\b(?:om|toe)\b|\b[Hh]et\s+advies\b[^.]*\b(?:aan)?gevraagd|\b[Dd]e\s+adviesaanvraag\b"
)
_FOR_MORE = re.compile(r"\b(?:reactie|debat|brief|toelichting|vervolg|bijeenkomst|gesprek)\b")


def asked_near(reading: Reading, mentions: tuple[Mention, ...], span: Span) -> Request:
    """Who asked for an advice, by the sentences behind and before the one that names it, up to another advice."""
    here, last = reading.sentence_at(span.start), reading.sentence_at(max(span.start, span.end - 1))
    if here is None or last is None:
        return Request()
    behind = range(last.index + 1, last.index + 1 + _REACH)
    before = range(here.index - 1, here.index - 1 - _REACH, -1)
    for side in (behind, before):
        for index in side:
            if not 0 <= index < len(reading.sentences) or reading.sentences[index].block != here.block:
                break
            place = Span(reading.sentences[index].start, reading.sentences[index].end)
            if side is before and _FOR_ADVICE.search(reading.layout.text, *place):
                break  # what points back is asked for the advice before it
            if (request := _asked_in(reading, mentions, place)) != Request():
                return request
            if find_products(reading.layout.text, place, mentions):
                break
    return Request()


def _asked_in(reading: Reading, mentions: tuple[Mention, ...], place: Span) -> Request:
    """Who asks in a sentence that names no advice; another than a council must say for what."""
    words = reading.layout.text[place.start : place.end]
    if not any(cue in words for cue in _CUES) or _FOR_MORE.search(words) or OF_ONE.search(words):
        return Request()
    council = council_speaking(reading, place.start)
    if council is None and not _FOR_ADVICE.search(words):
        return Request()
    if find_products(reading.layout.text, place, mentions):
        return Request()
    return asked_for(reading, mentions, place)


# "U heeft om het eerste advies gevraagd": of several, and not of which is told here
OF_ONE = re.compile(
    r"\b(?:het|de)\s+(?:eerste|tweede|derde|vierde|laatste|overige|andere)\s+(?:advi|onderwerp|traject)"
)
_VERB = re.compile(rf"\b{_ASK}\b")
_TOPIC = re.compile(r"\b(?:over|inzake|naar|welke?|hoe|wat|waarom|in\s+hoeverre)\b")
_BEHALF = re.compile(r"\b(?:mede\s+)?namens\b")
_RELATIVE = re.compile(r",\s+(?:waarom|waartoe|waarvoor)\s")


def _before_topic(words: str, within: Span) -> Iterator[Span]:
    """A clause up to what is asked about, which may name others, and what stands behind "namens"."""
    verb = _VERB.search(words)
    if verb and (led := _RELATIVE.search(words, 0, verb.start())):  # "advies over de NAVO, waarom de minister vroeg"
        within = within._replace(start=within.start + led.end())
        words, verb = words[led.end() :], _VERB.search(words[led.end() :])
    topic = _TOPIC.search(words, verb.end()) if verb else None
    if topic is None:
        yield within
        return
    yield Span(within.start, within.start + topic.start())
    if behalf := _BEHALF.search(words, topic.end()):
        yield Span(within.start + behalf.start(), within.end)


_PARTS = ("commissie-", "werkgroep-", "projectgroep-")
_PRONOUN = re.compile(
    r"(?:(?:Zij|Hij|Deze|zij|hij|die)\s+(?:vroeg|verzocht|had|heeft)\b"
    r"|(?P<both>(?:Beide|De)\s+(?:bewinds(?:personen|lieden)|ministers))\s+(?:vroegen|verzochten|hadden|hebben)\b)"
)
_NEAR = 300  # characters back in which "zij" was named


def _last_offices(mentions: tuple[Mention, ...], position: int, count: int) -> tuple[EntityRef, ...]:
    """Who "zij" is, or "beide bewindspersonen": the offices named last before a position."""
    before = [
        it.ref
        for it in mentions_in(mentions, Span(max(0, position - _NEAR), position))
        if it.ref.kind is EntityKind.OFFICE
    ]
    return tuple(dict.fromkeys(before))[-count:]


def _clauses(text: str) -> Iterator[Span]:
    for found in _ASKING.finditer(text):
        words = found[0]
        if _NOT_ASKED.search(words) or not (_WHAT.search(words) or _YOUR.search(words)):
            continue
        if (by := _BY.search(words)) and _PASSIVE.search(words):
            yield Span(found.start() + by.start(), found.start() + by.end())
        elif not _IMPERSONAL.search(words):
            yield Span(*found.span())
    for found in _BY.finditer(text):
        if _HANDED_IN.search(found[0]):
            yield Span(*found.span())


def addressees(reading: Reading, mentions: tuple[Mention, ...], position: int) -> tuple[EntityRef, ...]:
    """The office to which the letter that holds a position is written, if it is written to one."""
    part = next((it.span for it in reading.parts if it.span.start <= position < it.span.end), None)
    low = part.start if part else 0
    to = _TO.search(reading.layout.text, low, low + HEAD)
    named = mentions_in(mentions, Span(to.start(), to.start() + 160)) if to else ()
    return tuple(it.ref for it in named if it.ref.kind is EntityKind.OFFICE)[:1]
