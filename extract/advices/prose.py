"""Advices that sentences speak of: requests received or expected, advices under way, earlier ones named by title."""

import re
from collections.abc import Iterator

from extract.advices.councils import council_speaking, council_written_to, is_council, speaks_council
from extract.advices.headings import stage_of_heading
from extract.advices.paragraphs import find_told, told_cues
from extract.advices.quoted import find_named_advices, find_quoted_advices, told_day
from extract.advices.requesters import mentions_in
from extract.advices.spoken import Spoken
from extract.advices.spoken_frames import frame_cues, spoken_frames
from extract.advices.topic_rows import ADVISES_ON, ROW_CUES, find_rows
from extract.advices.topics import ABOUT, as_title, find_topics
from extract.advices.words import kind_of
from extract.frames import hear, sentences_with
from extract.records import Mention, Reading, Sentence, Span
from ontology.kinds import AdviceKind, AdviceStatus

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
_TAKING_UP = ("genomen", "opgepakt", "gestart", "begonnen")
_CUES = ("advies", "Advies", "adviser", "adviezen")
# What only a council calls its own work by.
_OWN_CUES = (
    "project over",
    "project naar",
    "traject over",
    "verkenning over",
    "verkenning naar",
    *ROW_CUES,
)
# "Voortbouwend op het industrie-advies": an earlier advice, known by its topic alone.
_COMPOUND = re.compile(
    r"(?i:voort(?:bouwend|borduurt|bouwt|bouwen)\s+op|vervolg\s+op)\s+het\s+(?P<topic>[\w-]*\w{3,})-?advies\b"
)
# An aside between brackets, such as: de defensie-industrie (Oekraïne advies in voorbereiding).
_BRACKETED = re.compile(r"\((?:het\s+)?(?P<topic>[^()]{3,60}?)[\s-]+advies\s+in\s+voorbereiding\)")


def find_spoken(reading: Reading, mentions: tuple[Mention, ...] = ()) -> Iterator[Spoken]:
    """What a council tells of its advices, what other sentences say of one, then what is named by its title."""
    speaks = speaks_council(reading)
    cues = (*_CUES, *_OWN_CUES) if speaks else _CUES
    heard = hear(reading.layout.text, (*cues, *told_cues()) if speaks else cues)
    told = list(find_told(reading, mentions, heard)) if speaks else []
    yield from (it for it in told if it.title)
    read = {it.sentence.index for it in told}
    for sentence in sentences_with(reading, heard, cues):
        if sentence.index in read:
            continue
        text = reading.layout.text[sentence.start : sentence.end]
        own = speaks and council_speaking(reading, sentence.start) is not None
        if not own and not any(cue in text for cue in _CUES):
            continue
        yield from _framed(reading, mentions, sentence, text, own)
        yield from _named(sentence, text)
        if any(cue in text for cue in (ROW_CUES if own else (ADVISES_ON,))):
            section = reading.section_at(sentence.start)
            above = stage_of_heading(section.heading) if section else None
            yield from (Spoken(topic, stage, sentence) for topic, stage in find_rows(text, above))
    yield from find_quoted_advices(reading, mentions)
    yield from find_named_advices(reading, mentions)


def _framed(
    reading: Reading, mentions: tuple[Mention, ...], sentence: Sentence, text: str, own: bool
) -> Iterator[Spoken]:
    """What the first frame that fits a sentence says; in another's text a council must be named in the frame."""
    heard = hear(text, frame_cues()).keys()
    for frame in spoken_frames() if heard else ():
        if heard.isdisjoint(frame.cues) or (match := frame.pattern.search(text)) is None:
            continue
        place = Span(sentence.start + match.start(), sentence.start + match.end())
        if frame.whose and not own and not any(is_council(it.ref) for it in mentions_in(mentions, place)):
            continue
        published = frame.status is AdviceStatus.PUBLISHED
        if published and not (_DONE.search(text) and _BEFORE_REQUEST.search(text) is None):
            continue
        # "Een advies" says no more than that; "een briefadvies" says which kind.
        kind = next((kind_of(word) for word in match.groups() if word and word != "advies"), None)
        kind = kind or (AdviceKind.ADVISORY_LETTER if _LETTER.search(match[0]) else None)
        issued = told_day(text, reading.header_at(sentence.start).day) if published else ""
        # A letter that only mentions advice on a topic names none; one that reacts to it does.
        adds = published and not own and _REACTION.search(text) is None
        council = council_written_to(reading) if _TO_YOU.search(match[0]) else None
        yield from (
            Spoken(it, frame.status, sentence, issued, kind, adds=adds, council=council)
            for it in find_topics(text, match.end())
        )
        return


_LETTER = re.compile(r"\bbriefadvies\s")
_TO_YOU = re.compile(r"\b[Ii]k\s+(?:vraag\s+|verzoek\s+)?(?:u|uw)\b|[Oo]ver\s+een\s+adviesaanvraag")


# What shows that an advice exists, and what that it is still asked for.
_DONE = re.compile(
    r"\b(?:uitgebracht|bracht|brachten|publiceerden?|gepubliceerd|vastgesteld|aangeboden|verschenen|verscheen|reactie"
    r"|kabinetsreactie|reageert|reageer|dankbaar|ontvangst|kennisgenomen)\b"
)
_REACTION = re.compile(r"\b(?:kabinets|beleids)?reactie\b[^.;]{0,40}\bop\b|\breage(?:ert|er|ren)\b")
_BEFORE_REQUEST = re.compile(r"\b(?:zal|zullen|gaat|komt|verwacht|gevraagd|verzocht|aanvraag|adviesaanvraag)\b")


def _named(sentence: Sentence, text: str) -> Iterator[Spoken]:
    for match in _COMPOUND.finditer(text) if "oort" in text or "ervolg" in text else ():
        yield Spoken(f"{match['topic']}-advies", AdviceStatus.PUBLISHED, sentence, quoted=True)
    for match in _AWAITED.finditer(text) if "anvraag" in text else ():
        status = AdviceStatus.REQUESTED if match["verb"].endswith("ontvangen") else AdviceStatus.EXPECTED
        yield from (Spoken(topic, status, sentence) for topic in find_topics(match["topic"], 0))
    if " of een " in text and (weighed := _WEIGHED.search(text)):
        yield from (Spoken(topic, AdviceStatus.POSSIBLE, sentence) for topic in find_topics(weighed["topic"], 0))
    if any(cue in text for cue in _TAKING_UP) and (taken := _TAKEN_UP.search(text)):
        yield from (Spoken(topic, AdviceStatus.PRIORITY, sentence) for topic in find_topics(taken["topic"], 0))
    for match in _BRACKETED.finditer(text) if "voorbereiding)" in text else ():
        yield Spoken(as_title(match["topic"]), AdviceStatus.IN_PREPARATION, sentence)
