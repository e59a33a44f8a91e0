"""Members of a body that a sentence says it consists of: "De begeleidingscommissie bestaat uit mevr. X en dhr. Y"."""

import re
from collections.abc import Iterator
from functools import cache

from extract.advices.councils import council_speaking
from extract.advices.requesters import mentions_in
from extract.frames import Heard, sentences_with
from extract.known import known_refs
from extract.list_roles import list_roles, role_words
from extract.names.people import person
from extract.records import Entity, EntityRef, Evidence, Membership, Mention, Reading, Span
from extract.relations.name_parts import INITIALS, PARTICLE
from extract.slugs import slug
from ontology.kinds import EntityKind, OrganisationKind

_LONGEST_LEAD = 60
Found = Membership | Entity
CUES = ("besta", "bestond", "samengesteld", "gevormd door")
_CONSISTS = re.compile(
    r"\b(?P<body>\w*(?:commissie|raad|werkgroep|jury|panel|delegatie|taskforce|stuurgroep|bestuur))\s+"
    r"(?P<tail>(?:[^.;:]{0,60}?\s)?)(?:bestaat|bestond|bestaan|zal\s+bestaan|is\s+samengesteld|wordt\s+gevormd)\s+(?:uit|door)\s+",
    re.IGNORECASE,
)
_OF_MEMBERS = re.compile(r"(?:bestaa[nt]|bestond|samengesteld|gevormd)\s+(?:uit|door)\s", re.IGNORECASE)
_NAME = rf"(?:{PARTICLE}\s+)*[A-ZÀ-Þ][\w’'-]+"
_INITIALLED = rf"{INITIALS}(?:\([A-ZÀ-Þ]\w+\)\s)?{_NAME}"
_PERSON_NAME = rf"[A-ZÀ-Þ][\w’'-]+(?:\s+{_NAME})+"
_LISTED = re.compile(
    rf"(?:,\s*|\s*\ben\s+|\s*)(?:(?:de\s+heer|mevrouw|[Dd]hr\.|[Mm]evr\.|[Mm]w\.|prof\.|dr\.|mr\.|drs\.|ir\.)\s+)*(?P<name>{_INITIALLED}|{_PERSON_NAME})"
)


def find_constituted(reading: Reading, mentions: tuple[Mention, ...], heard: Heard) -> Iterator[Found]:
    """Members of a body that consists of them: "De begeleidingscommissie bestaat uit mevr. X en dhr. Y"."""
    text = reading.layout.text
    for sentence in sentences_with(reading, heard, CUES):
        consists = _OF_MEMBERS.search(text, sentence.start, sentence.end)
        if consists and (match := _CONSISTS.search(text, sentence.start, sentence.end)):
            yield from _persons_of(reading, mentions, match, sentence.end)


_HONOURED = re.compile(r"(?:heer|mevrouw|\.)\s+$")


def _persons_of(reading: Reading, mentions: tuple[Mention, ...], match: re.Match[str], stop: int) -> Iterator[Found]:
    text = reading.layout.text
    names: list[tuple[EntityRef, str, Evidence, str]] = []
    at = match.end()
    while listed := _LISTED.match(text, at, stop):
        span = Span(listed.start("name"), listed.end("name"))
        known = next((m.ref for m in mentions_in(mentions, span) if m.ref.kind is EntityKind.PERSON), None)
        titled = _HONOURED.search(text[at : span.start]) or "." in listed["name"]
        if not known and not titled:
            break
        held = _held().match(text, span.end, stop)
        ref = known or person(span.start, span.end, listed["name"], "constituted").ref
        if ref:
            names.append(
                (
                    ref,
                    listed["name"],
                    reading.evidence(Span(match.start(), span.end), "membership:consists-of"),
                    list_roles()[held["role"].casefold()] if held else "lid",
                )
            )
        at = held.end() if held else span.end
    if not names:
        return
    body = _body(reading, mentions, match)
    if body not in known_refs():
        yield Entity(body, match["body"], narrower=OrganisationKind.COMMITTEE)
    for ref, name, evidence, role in names:
        if ref not in known_refs():
            yield Entity(ref, name)
        yield Membership(ref, body, role, (evidence,))


@cache
def _held() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:\(|,?\s*als\s+)(?P<role>{role_words()})(?![\w-])\)?", re.IGNORECASE)


def _body(reading: Reading, mentions: tuple[Mention, ...], match: re.Match[str]) -> EntityRef:
    span = Span(match.start("body") - _LONGEST_LEAD, match.end("tail"))
    for mention in mentions_in(mentions, span):
        covers = mention.span.start <= match.start("body") < mention.span.end
        if covers and mention.ref.kind is EntityKind.ORGANISATION:
            return mention.ref
    speaking = council_speaking(reading, match.start())
    if speaking and match["body"].casefold() in {"raad", "commissie"}:
        return speaking
    return EntityRef(EntityKind.ORGANISATION, slug(match["body"]))
