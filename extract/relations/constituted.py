"""Who sits in a body that a sentence names: "De begeleidingscommissie bestaat uit X", "de jury onder leiding van X"."""

import re
from collections.abc import Iterator

from extract.advices.councils import council_speaking
from extract.advices.requesters import mentions_in
from extract.frames import Heard, sentences_with
from extract.records import EntityRef, Span
from extract.relations.bodies import BODY, Body, body_before, body_of
from extract.relations.compositions import Seat
from extract.relations.listed_names import People
from extract.relations.name_rows import row_seats, rows_at
from extract.slugs import slug
from ontology.kinds import EntityKind

_LONGEST_LEAD = 60
CUES = (
    "besta",
    "bestond",
    "samengesteld",
    "gevormd door",
    "oorzitterschap van",
    "leiding van",
    "orgezeten door",
    " zitting",
)
_LED_BY = ("schap van", "leiding van", "gezeten door")
# What a delegation or a meeting consists of are no members.
_NOUN = r"\b(?P<body>\w*(?i:commissie|raad|werkgroep|jury|panel|taskforce|stuurgroep|bestuur))"
_CONSISTS = re.compile(
    rf"{_NOUN}\s+(?P<tail>(?:[^.;:]{{0,60}}?\s)?)"
    r"(?:bestaat|bestond|bestaan|zal\s+bestaan|is\s+samengesteld|wordt\s+gevormd)\s+(?:uit|door)\s*:?\s*",
    re.IGNORECASE,
)
_CHAIRED = re.compile(
    rf"{_NOUN}(?P<tail>(?:\s+[A-ZÀ-Þ][^.,;:]{{0,60}}?)?),?\s+(?:(?:die|en|is|staat|stond|wordt|werd)\s+)*"
    r"(?:onder\s+(?:het\s+)?voorzitterschap\s+van|onder\s+(?:de\s+)?leiding\s+van|voorgezeten\s+door)\s+"
)
# "In de Commissie Zee hebben thans zitting" leads to the names of its members.
_SIT_IN = re.compile(
    rf"\b[Ii]n\s+(?:de|het)\s+{_NOUN}(?P<tail>(?:\s+[^;:]{{0,90}}?)?)\s+(?:hebben|heeft|hadden)\s+"
    r"(?:(?:thans|momenteel|nu|ook|verder|daarnaast)\s+)*zitting\s*:?\s*"
)
_OF_MEMBERS = re.compile(r"(?:bestaa[nt]|bestond|samengesteld|gevormd)\s+(?:uit|door)\b", re.IGNORECASE)
_BACK = 400  # characters back to the body that "de commissie" takes up
_BARE = frozenset("commissie raad werkgroep jury panel taskforce stuurgroep bestuur".split())


def find_constituted(people: People, heard: Heard) -> Iterator[Seat]:
    """Members and chairs of a body, whoever writes of it; nothing is told of a body without a name."""
    text = people.reading.layout.text
    for sentence in sentences_with(people.reading, heard, CUES):
        inside = text[sentence.start : sentence.end]
        if _OF_MEMBERS.search(inside) and (match := _CONSISTS.search(text, sentence.start, sentence.end)):
            yield from _seats(people, match, "lid")
        if " zitting" in inside and (match := _SIT_IN.search(text, sentence.start, sentence.end)):
            yield from _seats(people, match, "lid")
        if any(cue in inside for cue in _LED_BY) and (match := _CHAIRED.search(text, sentence.start, sentence.end)):
            yield from _seats(people, match, "voorzitter")


def _seats(people: People, match: re.Match[str], role: str) -> Iterator[Seat]:
    rows = rows_at(people, people.reading.layout.source_of(match.end() - 1) + 1)
    body = _body(people, match) if rows else None
    if body:
        yield from row_seats(people, rows[:1] if role == "voorzitter" else rows, role, body)


def _body(people: People, match: re.Match[str]) -> Body:
    """The body of a sentence: as mentioned or named there; "de commissie" is the council's or the last one named."""
    text, start = people.reading.layout.text, match.start("body")
    for mention in mentions_in(people.mentions, Span(start - _LONGEST_LEAD, match.end("tail"))):
        if mention.span.start <= start < mention.span.end and mention.ref.kind is EntityKind.ORGANISATION:
            return mention.ref, mention.text
    if found := BODY.match(text, start):
        return body_of(people.mentions, found["body"])
    word = match["body"].casefold()
    if text.startswith("een ", start - 4):
        return None
    if word not in _BARE:
        return EntityRef(EntityKind.ORGANISATION, slug(word)), match["body"]
    speaking = council_speaking(people.reading, start)
    if speaking and word in {"raad", "commissie"}:
        return speaking, match["body"]
    return body_before(people.mentions, text, start, word, _BACK)
