"""In which body a role is held, as the words behind it tell: "van de Commissie Zee", "CEI", "van onze raad"."""

import re
from bisect import bisect_left
from typing import NamedTuple

from extract.councils import council_called
from extract.records import Mention
from extract.relations.bodies import BODY, Body, body_of
from extract.relations.listed_names import People
from ontology.kinds import EntityKind

_ORGANISATION = EntityKind.ORGANISATION  # looking a member up in its enum costs more than comparing with it
_OF = re.compile(r"\s+(?:van|bij|binnen|uit|in)\s+(?=(?:de|het|onze|deze|haar|zijn)\s|[A-Z])")
_BARE = re.compile(r"\s+(?=[A-Z])")
_AND = re.compile(r"\s+en\s+(?:de\s+|het\s+)?")
_ARTICLE = re.compile(r"(?:(?:de|het|onze|deze|haar)\s+)?")
_OWN_BODY = re.compile(r"(?i:raad|commissie|adviesraad|adviescollege|college)\b(?![ -][A-Z])")
_ABBREVIATION = re.compile(r"[A-Z]\w{1,9}\b")
_UNKNOWN = re.compile(r"\s+[A-Z]{2,6}(?:\s+en\s+[A-Z]{2,6})?(?=\s*(?:[,;:.()|\n]|$))")  # "voorzitter CKT"
_REST = re.compile(r"[^,;:.()|\n]*")
_FOR = re.compile(r"\s+(?:namens|voor|op\s+voordracht\s+van)\s+[^,;:.()|\n]{2,60}")


class Place(NamedTuple):
    """Where what tells of a body ends, whether it is known which one, and which: None for the council."""

    end: int
    known: bool = True
    body: Body = None


def place_behind(people: People, at: int, stop: int) -> Place:
    """The body told right behind a role; nothing told leaves the one of the list or sentence."""
    raw = people.reading.document.raw
    if found := _FOR.match(raw, at, stop):
        return Place(found.end())
    if of := _OF.match(raw, at, stop):
        place = body_at(people, of.end(), stop)
        if place.known:
            return place
        rest = _REST.match(raw, of.end(), stop)
        return place._replace(end=rest.end() if rest else of.end())
    bare = _BARE.match(raw, at, stop)
    place = body_at(people, bare.end(), stop) if bare else Place(at, known=False)
    if not bare or not place.known:
        unknown = _UNKNOWN.match(raw, at, stop)
        return Place(unknown.end(), known=False) if unknown else Place(at)
    more = _AND.match(raw, place.end, stop)
    second = body_at(people, more.end(), stop) if more else Place(at, known=False)
    return Place(second.end) if second.known else place  # who serves two committees is the council's


def body_at(people: People, at: int, stop: int) -> Place:
    """The body that is named at a place of the raw text, behind an article if any."""
    raw = people.reading.document.raw
    article = _ARTICLE.match(raw, at, stop)
    at = article.end() if article else at
    if mention := _mention_at(people, at):
        return Place(mention.evidence.end, True, (mention.ref, mention.text))
    if found := BODY.match(raw, at, stop):
        return Place(found.end(), True, body_of(people.mentions, found["body"]))
    if found := _OWN_BODY.match(raw, at, stop):
        return Place(found.end())
    found = _ABBREVIATION.match(raw, at, stop)
    council = council_called(found[0]) if found else None
    return Place(found.end(), True, (council, found[0])) if found and council else Place(at, known=False)


def _mention_at(people: People, at: int) -> Mention | None:
    """The organisation that is mentioned at a place."""
    if at not in people.bodies:
        return None
    index = bisect_left(people.mentions, at, key=lambda it: it.evidence.start)
    near = people.mentions[max(0, index - 1) : index + 3]
    return next((it for it in near if it.evidence.start == at and it.ref.kind is _ORGANISATION), None)
