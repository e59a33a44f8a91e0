"""Advices that sentences speak of: requests received or expected, advices under way, earlier ones named by title."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from extract.advices.councils import is_council
from extract.advices.moments import ISSUED, MONTHS, read_issued, read_last
from extract.advices.requesters import mentions_in
from extract.advices.words import kind_of, words_of
from extract.frames import Heard, hear, sentences_with
from extract.records import Mention, Reading, Sentence, Span
from ontology.kinds import AdviceKind, AdviceStatus

LONGEST_TOPIC = 160
_ARTICLE = re.compile(r"(?:de|het|een|'t)\s+", re.IGNORECASE)
_ABOUT = (
    r"(?:met\s+betrekking\s+tot|over|inzake|aangaande|betreffende|omtrent|rond(?:om)?|op\s+het\s+gebied\s+van|naar)"
)
_AND_ABOUT = re.compile(
    rf"\s*,?\s+en\s+(?:een\s+)?(?:{_ABOUT})\s+|\s+een\s+over\s+|;\s*(?:en\s+)?{_ABOUT}\s+", re.IGNORECASE
)
# A topic ends where the verb of its clause or the next clause begins.
_TOPIC_END = re.compile(
    r"\s(?:verwacht|ontvangen|voorzien|gevraagd|verzocht|aangekondigd|uitbrengen|uitgebracht|publiceren|gepubliceerd"
    r"|opstellen|voorbereid|voorbereiden|in\s+voorbereiding|afronden|verschijnen|worden|wordt|werd|zal|zullen|is|zijn"
    r"|heeft|hebben|dat|die|waarin|waarbij|om|zodat|omdat|aan\s+te\s+bieden|uit\s+te\s+brengen|te\s+adviseren"
    r"|naar\s+verwachting|op\s+verzoek|op\s+eigen\s+initiatief|in\s+het\s+(?:eerste|tweede|derde|vierde)\s+kwartaal)\b"
    # Scanned memos lost their full stops: a capital that opens sentences opens one there too.
    r"|[.?!;:(]|,\s|\s(?-i:(?=(?:Ook|Daarnaast|Er|Nu|Als|Zo|Verder|Tevens|Hierbij|Dit|Deze|De|Het|In|Op)\s))",
    re.IGNORECASE,
)
_COUNCIL = r"(?:de\s+)?(?:[A-Z][A-Za-z]{1,6}|[Aa]dviesraad(?:\s+[A-Z]\w+){0,3}|[Rr]aad(?:\s+voor\s+\w+)?)"
_ASKED = (
    r"(?:(?:om\s+)?(?:een\s+)?(?:brief)?advies\s+(?:gevraagd|verzocht)"
    r"|(?:gevraagd|verzocht)\s+(?:om\s+)?(?:(?:een\s+)?advies(?:\s+uit\s+te\s+brengen)?|te\s+adviseren))"
)


@dataclass(frozen=True, slots=True)
class Spoken:
    """An advice that a sentence speaks of; `title` is what names it."""

    title: str
    status: AdviceStatus
    sentence: Sentence
    issued: str = ""
    kind: AdviceKind | None = None
    quoted: bool = False


# Dutch example first, since each frame is read from one; order matters, as the first that fits a place wins.
_FRAMES: tuple[tuple[AdviceStatus, str], ...] = (
    # "De raad heeft adviesaanvragen ontvangen over X en over Y."
    (AdviceStatus.REQUESTED, rf"adviesaanvra(?:gen|ag)\s+ontvangen\s+(?:{_ABOUT})\s+"),
    (AdviceStatus.REQUESTED, rf"ontving\w*\s+(?:\w+\s+){{0,4}}?adviesaanvra(?:gen|ag)\s+(?:{_ABOUT})\s+"),
    # "Ook wordt een adviesaanvraag verwacht over X."
    (
        AdviceStatus.EXPECTED,
        rf"adviesaanvra(?:gen|ag)\s+(?:verwacht|voorzien|aangekondigd|voorbereid)\s+(?:{_ABOUT})\s+",
    ),
    (AdviceStatus.EXPECTED, rf"verwacht\w*\s+(?:\w+\s+){{0,4}}?adviesaanvra(?:gen|ag)\s+(?:{_ABOUT})\s+"),
    # Het ministerie werkt aan twee adviesaanvragen, een over X en een over Y.
    (
        AdviceStatus.EXPECTED,
        rf"werk(?:t|en)\s+(?:\w+\s+){{0,3}}?aan\s+(?:een|\w+)\s+adviesaanvra(?:gen|ag):?\s+(?:een\s+)?(?:{_ABOUT})\s+",
    ),
    # "De AIV bereidt een advies voor over X", "stelt een briefadvies op over X", "werkt aan een advies over X"
    (
        AdviceStatus.IN_PREPARATION,
        rf"(?:bereidt|stelt)\s+(?:[^.]{{0,90}}?\s)?een\s+(?P<kind>\w*advies)\s+(?:voor|op)\s+(?:{_ABOUT})\s+",
    ),
    (AdviceStatus.IN_PREPARATION, rf"werkt\s+(?:\w+\s+){{0,5}}?aan\s+een\s+(?P<kind2>\w*advies)\s+(?:{_ABOUT})\s+"),
    # "De raad is begonnen aan een advies over X", "start in 2030 met een advies over X"
    (
        AdviceStatus.IN_PREPARATION,
        rf"(?:begonnen|gestart|begon|startte)\s+(?:aan|met)\s+een\s+(?P<kind3>\w*advies)\s+(?:{_ABOUT})\s+",
    ),
    # "De raad zal in 2031 een vervolgadvies over X uitbrengen", "komt naar verwachting in mei met een advies over X"
    (
        AdviceStatus.EXPECTED,
        (
            rf"{_COUNCIL}\s+(?:zal|zullen|gaat|komt)\s+(?:[^.;:]{{0,60}}?\s)?(?:20\d\d|verwachting)\s+"
            rf"(?:[^.;:]{{0,30}}?\s)?een\s+(?P<kind4>(?:brief|vervolg)?advies)\s+(?:{_ABOUT})\s+"
        ),
    ),
    # "De raad is voornemens in 2030 advies uit te brengen over X"
    (
        AdviceStatus.PRIORITY,
        (
            rf"(?:voornemens|van\s+plan)\s+(?:om\s+)?(?:[^.;:]{{0,60}}?\s)?(?:advies\s+uit\s+te\s+brengen|te\s+adviseren)"
            rf"\s+(?:{_ABOUT})\s+"
        ),
    ),
    # "De minister heeft de AIV gevraagd advies uit te brengen over X", "heeft de raad om advies gevraagd over X"
    (AdviceStatus.REQUESTED, rf"(?:heeft|hebben)\s+{_COUNCIL}\s+{_ASKED}\s+(?:{_ABOUT})\s+"),
)
_RECEIVED = (
    # "Van de minister van Defensie is een adviesaanvraag ontvangen over X"
    (
        rf"\b(?:is|zijn|werd|werden)\s+(?:[^.;:]{{0,120}}?\s)?(?:advies)?aanvra(?:gen|ag)\s+"
        rf"(?:[^.;:]{{0,80}}?\s)?ontvangen(?:\s+(?:voor|om)\s+(?:een\s+)?\w*advies)?\s+(?:{_ABOUT})\s+"
    ),
    # "De minister heeft een adviesaanvraag ingediend over X", "... heeft een verzoek om advies gedaan over X"
    (
        rf"\b(?:heeft|hebben|diende)\s+(?:[^.;:]{{0,60}}?\s)?(?:adviesaanvraag|verzoek\s+om\s+advies)\s+"
        rf"(?:ingediend\s+|gedaan\s+|voorgelegd\s+|gestuurd\s+|in\s+)?(?:{_ABOUT})\s+"
    ),
)
# "Een adviesaanvraag over X wordt verwacht": the verb comes after the topic.
_AWAITED = re.compile(
    rf"\b(?:adviesaanvraag|aanvraag\s+(?:voor|om)\s+(?:een\s+)?advies)\s+(?:{_ABOUT})\s+(?P<topic>[^.;:,]{{3,120}}?)"
    r"\s+(?P<verb>(?:wordt|is)\s+(?:nog\s+|binnenkort\s+)?(?:verwacht|aangekondigd|voorzien)|is\s+(?:reeds\s+)?ontvangen)\b"
)
_APPEARED = re.compile(
    r"\b(?:publiceerde|publiceerden|verscheen|verschenen|bracht|brachten|gepubliceerd|uitgebracht|presenteerden?"
    r"|gepresenteerd|aangeboden|overhandigde|overhandigd)\b"
)
_BEFORE_TITLE = tuple(f"{word} {quote}" for word in ("", "rapport") for quote in "‘'“\"«")
_CUES = ("advies", "Advies", "adviser")
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


@cache
def _frames() -> tuple[tuple[AdviceStatus, re.Pattern[str], bool], ...]:
    """Frames in order; the last says whether one needs a word for a request, which is rare."""
    received = tuple((AdviceStatus.REQUESTED, pattern) for pattern in _RECEIVED)
    frames = (*_FRAMES, *received)
    return tuple((status, re.compile(pattern), "anvra" in pattern) for status, pattern in frames)


def find_spoken(reading: Reading, mentions: tuple[Mention, ...] = ()) -> Iterator[Spoken]:
    """Advices that sentences speak of, in text order of their sentences; then those that are named by their title."""
    heard = hear(reading.layout.text, _CUES)
    for sentence in sentences_with(reading, heard, _CUES):
        text = reading.layout.text[sentence.start : sentence.end]
        for status, pattern, asks in _frames():
            if asks and "anvra" not in text and "verzoek om" not in text:
                continue
            if match := pattern.search(text):
                # "Een advies" says no more than that; "een briefadvies" says which kind.
                kind = next((kind_of(word) for word in match.groups() if word and word != "advies"), None)
                yield from (Spoken(topic, status, sentence, kind=kind) for topic in _topics(text, match.end()))
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
            yield Spoken(match["title"].strip(), AdviceStatus.PUBLISHED, sentence, issued, kind, quoted=True)


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


def _topics(text: str, start: int) -> Iterator[str]:
    """Topics after "over": "over X en over Y" are two, a vague one ("dit onderwerp", "een breed scala") is none."""
    low: int | None = start
    while low is not None:
        end = _TOPIC_END.search(text, low)
        following = _AND_ABOUT.search(text, low)
        high = end.start() if end else len(text.rstrip(" ."))
        after: int | None = None
        if following and following.start() <= high:
            high, after = following.start(), following.end()
        topic = text[low:high].strip()
        if topic and len(topic) <= LONGEST_TOPIC and not is_vague(topic):
            yield as_title(topic)
        low = after


def as_title(topic: str) -> str:
    """A topic as a title: without its article, with a capital.

    >>> as_title("de bevordering van loyale samenwerking")
    'Bevordering van loyale samenwerking'
    """
    words = " ".join(topic.split())
    article = _ARTICLE.match(words)
    bare = words[article.end() :] if article else words
    return bare[:1].upper() + bare[1:]


def is_vague(topic: str) -> bool:
    """Whether a topic points elsewhere or names nothing.

    >>> is_vague("dit onderwerp"), is_vague("een breed scala aan onderwerpen"), is_vague("hybride dreigingen")
    (True, True, False)
    """
    words = topic.casefold().split()
    return len(topic) < 3 or words[0] in words_of("vague") or any(word in words_of("vague") for word in words[:3])


def _named(sentence: Sentence, text: str) -> Iterator[Spoken]:
    for match in _COMPOUND.finditer(text):
        yield Spoken(f"{match['topic']}-advies", AdviceStatus.PUBLISHED, sentence, quoted=True)
    for match in _AWAITED.finditer(text) if "anvraag" in text else ():
        status = AdviceStatus.REQUESTED if match["verb"].endswith("ontvangen") else AdviceStatus.EXPECTED
        yield from (Spoken(topic, status, sentence) for topic in _topics(match["topic"], 0))
    for match in _BRACKETED.finditer(text):
        yield Spoken(as_title(match["topic"]), AdviceStatus.IN_PREPARATION, sentence)
