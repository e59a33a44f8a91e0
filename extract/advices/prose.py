"""Advices that sentences speak of: requests received or expected, advices under way, earlier ones named by title."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from extract.advices.councils import council_speaking, is_council
from extract.advices.moments import ISSUED, MONTHS, read_issued, read_last
from extract.advices.requesters import mentions_in
from extract.advices.spoken_frames import spoken_frames
from extract.advices.topics import ABOUT, as_title, find_topics
from extract.advices.words import kind_of
from extract.frames import Heard, hear, sentences_with
from extract.records import Mention, Reading, Sentence, Span
from ontology.kinds import AdviceKind, AdviceStatus


@dataclass(frozen=True, slots=True)
class Spoken:
    """An advice that a sentence speaks of; `title` is what names it."""

    title: str
    status: AdviceStatus
    sentence: Sentence
    issued: str = ""
    kind: AdviceKind | None = None
    quoted: bool = False


# "Een adviesaanvraag over X wordt verwacht": the verb comes after the topic.
_AWAITED = re.compile(
    rf"\b(?:adviesaanvraag|aanvraag\s+(?:voor|om)\s+(?:een\s+)?advies)\s+(?:{ABOUT})\s+(?P<topic>[^.;:,]{{3,120}}?)"
    r"\s+(?P<verb>(?:wordt|is)\s+(?:nog\s+|binnenkort\s+)?(?:verwacht|aangekondigd|voorzien)|is\s+(?:reeds\s+)?ontvangen)\b"
)
# "De raad verkent of een advies over X zinvol is"
_WEIGHED = re.compile(
    rf"\bof\s+een\s+(?:\w+\s+)?\w*advies\s+(?:{ABOUT})\s+(?P<topic>[^.;:,]{{3,120}}?)"
    r"\s+(?:zinvol|nodig|wenselijk|mogelijk|nuttig|opportuun|gewenst)\s+is\b"
)
# "Een tweede advies, over X, wordt in het najaar ter hand genomen"
_TAKEN_UP = re.compile(
    rf"\b[Ee]en\s+(?:\w+\s+)?\w*advies,?\s+(?:{ABOUT})\s+(?P<topic>[^.;:,]{{3,120}}?),?\s+(?:wordt|zal)\s+[^.;:]{{0,90}}?"
    r"\b(?:ter\s+hand\s+genomen|opgepakt|gestart|worden\s+begonnen)\b"
)
# "Mogelijke onderwerpen voor latere jaren zijn X, Y en Z."
_MAY_BE = re.compile(
    r"\b[Mm]ogelijke\s+(?:\w+\s+)?(?:onderwerpen|thema[’']s|adviezen)\s+(?:[^.;:]{0,40}?\s)?zijn:?\s+(?P<topics>[^.;:]{6,300})\."
)
_ROW = re.compile(r"\s*,\s+(?:en\s+)?|\s+en\s+(?=(?:de|het|een)\s)")
_APPEARED = re.compile(
    r"\b(?:publiceerde|publiceerden|verscheen|verschenen|bracht|brachten|gepubliceerd|uitgebracht|presenteerden?"
    r"|gepresenteerd|aangeboden|overhandigde|overhandigd)\b"
)
_BEFORE_TITLE = tuple(f"{word} {quote}" for word in ("", "rapport") for quote in "‘'“\"«")
_CUES = ("advies", "Advies", "adviser")
# What only a council calls its own work by.
_OWN_CUES = (
    "project over",
    "project naar",
    "traject over",
    "verkenning over",
    "verkenning naar",
    "ogelijke onderwerpen",
)
_QUOTED = re.compile(
    rf"\b(?P<kind>(?:brief|vervolg)?advies(?:rapport)?)\s+(?:nr\.\s+\d+\s+|\d{{2,4}}\s+)?[‘'“\"«](?P<title>[^‘’'“”\"«»]{{6,200}})[’'”\"»]"
    rf"(?:\s*,?\s*(?:\((?P<inside>[^)]{{4,40}})\)|(?:uit|van)\s+(?P<from>{ISSUED})))?",
)
# "Voortbouwend op het industrie-advies": an earlier advice, known by its topic alone.
_COMPOUND = re.compile(
    r"(?i:voort(?:bouwend|borduurt|bouwt|bouwen)\s+op|vervolg\s+op)\s+het\s+(?P<topic>[\w-]*\w{3,})-?advies\b"
)
# An aside between brackets, such as: de defensie-industrie (Oekraïne advies in voorbereiding).
_BRACKETED = re.compile(r"\((?:het\s+)?(?P<topic>[^()]{3,60}?)[\s-]+advies\s+in\s+voorbereiding\)")


def find_spoken(reading: Reading, mentions: tuple[Mention, ...] = ()) -> Iterator[Spoken]:
    """Advices that sentences speak of, in text order of their sentences; then those that are named by their title."""
    heard = hear(reading.layout.text, (*_CUES, *_OWN_CUES))
    for sentence in sentences_with(reading, heard, (*_CUES, *_OWN_CUES)):
        text = reading.layout.text[sentence.start : sentence.end]
        if not any(cue in text for cue in _CUES) and council_speaking(reading, sentence.start) is None:
            continue
        for status, pattern, cues in spoken_frames():
            if any(cue in text for cue in cues) and (match := pattern.search(text)):
                # "Een advies" says no more than that; "een briefadvies" says which kind.
                kind = next((kind_of(word) for word in match.groups() if word and word != "advies"), None)
                yield from (Spoken(topic, status, sentence, kind=kind) for topic in find_topics(text, match.end()))
                break
        yield from _named(sentence, text)
    yield from _titled(reading, heard)
    yield from _reported(reading, mentions)


def _titled(reading: Reading, heard: Heard) -> Iterator[Spoken]:
    """Advices by their title in quotation marks, which may hold what looks like the end of a sentence."""
    for at in heard.get("advies", ()):
        if not reading.layout.text.startswith(_BEFORE_TITLE, at + len("advies")):
            continue
        start = reading.layout.text.rfind(" ", 0, at) + 1
        match = _QUOTED.match(reading.layout.text, start)
        sentence = reading.sentence_at(at)
        if match and sentence:
            issued = read_issued(match["inside"] or match["from"] or "") or _appeared(
                reading, sentence, start, match.end()
            )
            kind = kind_of(match["kind"]) if match["kind"] != "advies" else None
            status = _stage_of_titled(reading, sentence, start)
            yield Spoken(match["title"].strip(), status, sentence, issued, kind, quoted=True)


# In a council's own text: "In het voorjaar brengen we het advies ‘Stille kust’ uit"
_WILL_APPEAR = re.compile(r"\b(?:breng(?:t|en)|publice(?:ert|ren))\s+[^.;:‘“«\"]{0,60}$")


def _stage_of_titled(reading: Reading, sentence: Sentence, start: int) -> AdviceStatus:
    """An advice that has a title has appeared, unless its council says that it will."""
    will = _WILL_APPEAR.search(reading.layout.text, sentence.start, start)
    return AdviceStatus.IN_PREPARATION if will and council_speaking(reading, start) else AdviceStatus.PUBLISHED


_REPORT = re.compile(
    r"[Rr]apport(?:en)?\s+[‘“\"«](?P<title>[^‘’“”\"«»]{6,200})[’”\"»]\s+van\s+(?:de|het)\s+(?=[A-ZÀ-Þa])"
)


def _reported(reading: Reading, mentions: tuple[Mention, ...]) -> Iterator[Spoken]:
    """Advices that are called reports: "het rapport ‘Stille kust’ van de AIV"."""
    text = reading.layout.text
    cues = [f"{word} {quote}" for word in ("apport", "apporten") for quote in '‘“"«']
    for found in (_REPORT.match(text, at - 1) for cue in cues for at in _places(text, cue)):
        if found is None:
            continue
        sentence = reading.sentence_at(found.start())
        near = mentions_in(mentions, Span(found.end(), found.end() + 1 + _LONGEST_COUNCIL))
        named = next((mention for mention in near if mention.span.start == found.end()), None)
        if sentence and named and is_council(named.ref):
            yield Spoken(found["title"].strip(), AdviceStatus.PUBLISHED, sentence, quoted=True)


_LONGEST_COUNCIL = 80


def _places(text: str, cue: str) -> Iterator[int]:
    at = text.find(cue, 1)
    while at >= 0:
        yield at
        at = text.find(cue, at + 1)


def _appeared(reading: Reading, sentence: Sentence, start: int, end: int) -> str:
    """When a sentence says that the one advice it names by title appeared ("Op 3 maart 2030 verscheen ...")."""
    text = reading.layout.text
    rest = text[sentence.start : start] + text[end : max(end, sentence.end)]
    day = reading.header_at(start).day
    if not any(quote in rest for quote in "‘“«") and (told := _told_day(rest, day)):
        return told
    following = reading.sentence_at(max(end, sentence.end) + 1)
    after = text[following.start : following.end] if following and following.block == sentence.block else ""
    return _told_day(after, day) if _ITS_ADVICE.search(after) else ""


def _told_day(text: str, today: date | None) -> str:
    """The one day on which something appeared; "op 3 mei jl." is the last such day before the document's own."""
    if not _APPEARED.search(text):
        return ""
    days = list(_WHEN.finditer(text))
    if len(days) != 1:
        return ""
    if days[0]["issued"]:
        return read_issued(days[0]["issued"])
    return read_last(days[0]["last"], today) if today else ""


# The sentence behind the one that names an advice: "De raad heeft zijn advies op 3 mei 2030 gepubliceerd".
_ITS_ADVICE = re.compile(
    r"\b(?:haar|zijn|dit|het)\s+(?:brief|vervolg)?advies(?:rapport)?\b(?!\s+(?:over|inzake|[‘“«\"]))"
)
_WHEN = re.compile(
    rf"\b(?:[Oo]p|[Ii]n)\s+(?:(?P<issued>{ISSUED})"
    rf"|(?P<last>\d{{1,2}}\s+(?:{'|'.join(MONTHS)}))\s+(?:jl\.|j\.l\.|jongstleden))"
)


def _named(sentence: Sentence, text: str) -> Iterator[Spoken]:
    for match in _COMPOUND.finditer(text):
        yield Spoken(f"{match['topic']}-advies", AdviceStatus.PUBLISHED, sentence, quoted=True)
    for match in _AWAITED.finditer(text) if "anvraag" in text else ():
        status = AdviceStatus.REQUESTED if match["verb"].endswith("ontvangen") else AdviceStatus.EXPECTED
        yield from (Spoken(topic, status, sentence) for topic in find_topics(match["topic"], 0))
    if " of een " in text and (weighed := _WEIGHED.search(text)):
        yield from (Spoken(topic, AdviceStatus.POSSIBLE, sentence) for topic in find_topics(weighed["topic"], 0))
    if "dvies" in text and (taken := _TAKEN_UP.search(text)):
        yield from (Spoken(topic, AdviceStatus.PRIORITY, sentence) for topic in find_topics(taken["topic"], 0))
    if "ogelijke " in text and (may := _MAY_BE.search(text)):
        topics = (topic for part in _ROW.split(may["topics"]) for topic in find_topics(part, 0))
        yield from (Spoken(topic, AdviceStatus.POSSIBLE, sentence) for topic in topics)
    for match in _BRACKETED.finditer(text):
        yield Spoken(as_title(match["topic"]), AdviceStatus.IN_PREPARATION, sentence)
