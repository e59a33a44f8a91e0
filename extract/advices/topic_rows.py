"""Topics that a council names in a row: behind "denkt aan", "onderwerpen zijn" or the colon of what it counts."""

import re
from collections.abc import Iterator

from extract.advices.stages import stage_of_cell, stage_of_clause
from extract.advices.topics import find_topics, split_row
from ontology.kinds import AdviceStatus

ADVISES_ON = " adviezen uit over"  # tells by itself that a council speaks
# Of these a council's sentence with such a row has one.
ROW_CUES = (
    *("denkt ", "denken ", "nderwerpen", "hema’s", "hema's"),
    *("enkbaar", " plaats ", "Ten eerste", "Ten tweede", "Ten derde", "belangstelling", "terugkomen op"),
    ADVISES_ON,
)
_WE = r"(?:wij|we|(?:de|het)\s+(?:raad|commissie|college|[A-Z]\w+))"
# "Voor 2033 denkt de raad aan Spitsbergen, aan de Rode Zee en aan ...": but "denkt aan een bijeenkomst"
_THINKS = re.compile(
    rf"\b(?:denk(?:t|en)\s+{_WE}|{_WE}\s+denk(?:t|en))\s+(?:[^.;:,]{{0,40}}?\s)??(?P<word>aan)\s+(?P<topics>[^.;:]{{4,400}})"
)
_WHEN = re.compile(
    r"\b(?:20\d\d|advies|adviezen|onderwerp|onderwerpen|thema|agenda|programma|periode|daarna|[Ll]ater)\b"
)
# "Mogelijke onderwerpen voor later zijn X, Y en Z", or what is counted with a colon behind it
_NAMES = re.compile(
    r"(?:\b(?P<two>[Tt]wee)\s+)?"
    r"\b(?:(?i:mogelijke|nieuwe|volgende|voorgenomen|andere|gekozen|verdere|drie|vier|vijf|zes)\s+){0,3}"
    r"(?:[Oo]nderwerpen|[Tt]hema[’']s|[Aa]dviesonderwerpen)(?:\s[^.;:]{0,60}?)?"
    r"(?:\s+zijn:|:|\s+zijn(?!\s+(?:in|op|bij|door|tijdens|met|uit|voor|al|reeds|nog|niet|ook|nu|\w*ge\w+)\b))"
    r"\s+(?P<topics>[^.;:]{6,400})\."
)
# What else has topics: "Nieuwe onderwerpen op de website zijn contact en vacatures"
_ELSEWHERE = re.compile(r"\b(?:website|site|nieuwsbrief|vergadering|gesprek|overleg)(?:en)?\b")
# "In 2031 brengt de raad onder meer adviezen uit over X, Y en Z."
_WILL_ADVISE = re.compile(
    r"\bbreng(?:t|en)\s+(?:[^.;:]{3,80}?\s)?adviezen\s+uit\s+(?P<word>over):?\s+(?P<topics>[^.;:]{6,300})\."
)
# "Denkbaar is dat de raad zich op eigen initiatief uitspreekt over X": one by one, where no row is
_MAY_SPEAK = re.compile(
    rf"\b[Dd]enkbaar\s+(?:is\s+)?dat\s+{_WE}\s+(?:[^.;:]{{0,60}}?\s)??"
    r"(?:uitspreekt|uitlaat|buigt|adviseert|advies\s+uitbrengt|een\s+\w*advies\s+uitbrengt)\s+over\s+"
)
# Under a heading of what is possible: "Voorts zou de raad kunnen terugkomen op X", "toonde belangstelling voor X"
_TAKES_UP = re.compile(
    rf"\b(?:zou|kan|wil)\s+{_WE}\s+(?:\w+\s+){{0,2}}?terugkomen\s+op\s+"
    r"|\bbelangstelling\s+(?:\w+\s+)?voor\s+"
)
# "In de eerste plaats de handel met X, waarom de Kamer heeft gevraagd": a point of a list that is no clause
_FIRST = re.compile(
    r"(?:In\s+de\s+(?:eerste|tweede|derde|laatste)\s+plaats|Ten\s+(?:eerste|tweede|derde))\s+(?=(?:de|het|een)\s)"
)
# What is thought of besides topics, and what is no name of one: "aan een bijeenkomst", "aan de vraag of ..."
_NO_TOPIC = re.compile(
    r"(?:een|de|het)?\s*(?:(?:\w+\s+)?\w*(?:advies|verkenning|studie|signalement|bijeenkomst|gesprek|congres|debat|website|fonds|bezoek)\b"
    r"|vragen?\s|vraag\b)",
    re.IGNORECASE,
)


def find_rows(text: str, above: AdviceStatus | None) -> Iterator[tuple[str, AdviceStatus]]:
    """Topics of a council's sentence with how far they are; `above` is what the heading says of those under it."""
    if "denk" in text and (found := _THINKS.search(text)) and (above or _WHEN.search(text, 0, found.start("word"))):
        yield from _topics(found, AdviceStatus.POSSIBLE)
    elif " adviezen uit" in text and (found := _WILL_ADVISE.search(text)):
        yield from _topics(found, AdviceStatus.PRIORITY)
    elif found := _NAMES.search(text):
        lead = text[: found.start("topics")]
        if _ELSEWHERE.search(lead):
            return
        new = AdviceStatus.PRIORITY if "nieuwe " in lead else None
        status = stage_of_clause(lead, asked=False) or stage_of_cell(lead) or above or new
        if status:
            yield from _topics(found, status)
    elif found := _single(text, above):
        yield from ((topic, AdviceStatus.POSSIBLE) for topic in find_topics(text, found.end()))


def _single(text: str, above: AdviceStatus | None) -> re.Match[str] | None:
    """Words before the one topic that a sentence says the council may take up."""
    if found := _MAY_SPEAK.search(text):
        return found
    return _TAKES_UP.search(text) or _FIRST.match(text) if above is AdviceStatus.POSSIBLE else None


def _topics(found: re.Match[str], status: AdviceStatus) -> Iterator[tuple[str, AdviceStatus]]:
    groups = found.groupdict()
    for part in split_row(groups["topics"], groups.get("word") or "", two=bool(groups.get("two"))):
        if not _NO_TOPIC.match(part):
            yield from ((topic, status) for topic in find_topics(part, 0))
