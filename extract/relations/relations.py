"""Facts between actors: who takes part in what, who organises what, which proposal is whose, what follows up what."""

import re
from collections.abc import Iterator
from dataclasses import replace

from extract.advices.requesters import mentions_in
from extract.frames import Heard, hear, sentences_with
from extract.records import (
    Entity,
    EntityRef,
    Issue,
    Mention,
    Organising,
    Participation,
    Proposal,
    Reading,
    Sentence,
    Span,
    Succession,
)
from extract.relations.organising import CUES as ORGANISING
from extract.relations.organising import find_organised
from extract.relations.participations import find_participations, participation_cues
from extract.relations.proposals import CUES as PROPOSING
from extract.relations.proposals import find_proposals
from extract.relations.relative_members import CHAIR_STEMS, find_self_chairs
from ontology.kinds import EntityKind

Found = Participation | Organising | Proposal | Succession | Entity | Issue
_FRAME = 0.8


def find_relations(reading: Reading, mentions: tuple[Mention, ...]) -> Iterator[Found]:
    """Each relation once, with all sentences that show it."""
    heard = hear(reading.layout.text, (*participation_cues(), *ORGANISING, *_STEMS, *PROPOSING, *CHAIR_STEMS))
    merged: dict[tuple[object, ...], Participation | Organising | Succession] = {}
    for found in (
        *find_participations(reading, mentions, heard),
        *find_organised(reading, mentions, heard),
        *_successions(reading, mentions, heard),
    ):
        if isinstance(found, Entity):
            yield found
            continue
        key = _key(found)
        one = merged.get(key)
        merged[key] = replace(one, evidence=tuple(dict.fromkeys((*one.evidence, *found.evidence)))) if one else found
    yield from merged.values()
    yield from find_proposals(reading, mentions, heard)
    yield from find_self_chairs(reading, mentions, heard)


def _key(found: Participation | Organising | Succession) -> tuple[object, ...]:
    if isinstance(found, Participation):
        return (Participation, found.participant, found.participates_in)
    if isinstance(found, Organising):
        return (Organising, found.event, found.organisers)
    return (Succession, found.newer, found.earlier)


_STEMS = (
    "ervolg op",
    "pvolger van",
    "oort op",
    "oortbouwend op",
    "ctualisering van",
    "pdate van",
    "erziening van",
    "werken in",
    "gewerkt in",
    "ervangt",
)
_FOLLOWS = re.compile(
    r"\b(?:vervolg\s+op|opvolger\s+van|bouw(?:t|en)\s+(?:\w+\s+)?voort\s+op|voort(?:bouwend|borduurt|bouwt)\s+op"
    r"|actualisering\s+van|update\s+van|herziening\s+van|vervangt)\s+"
    r"(?:(?:de|het|een|deze|eerdere?|vorige|huidige|bestaande)\s+)*$",
    re.IGNORECASE,
)
_WORKED_OUT = re.compile(
    r"(?:[^.]|nr\.){0,120}\b(?:uit\s*werken|uitgewerkt)\s+in\s+(?:(?:de|het|een|nieuwe|jaarlijkse)\s+)*", re.IGNORECASE
)
_THIS = re.compile(
    r"\b(?:deze|dit)\s+(?:\w+\s+)?(?:brief|beleidsbrief|nota|notitie|kader|beleidskader|strategie|programma|verslag)\b",
    re.IGNORECASE,
)


def _successions(reading: Reading, mentions: tuple[Mention, ...], heard: Heard) -> Iterator[Succession]:
    """Documents that follow up others: "een actualisering van de strategie", "uitgewerkt in de Staat van de Unie"."""
    text = reading.layout.text
    for sentence in sentences_with(reading, heard, _STEMS):
        inside = [
            it for it in mentions_in(mentions, Span(sentence.start, sentence.end)) if it.ref.kind is EntityKind.DOCUMENT
        ]
        evidence = reading.evidence(Span(sentence.start, sentence.end), "succession:frame", _FRAME)
        for index, mention in enumerate(inside):
            before = _not_bracketed(text, inside[:index])
            led = _FOLLOWS.search(text, max(sentence.start, mention.span.start - 80), mention.span.start)
            if led and (newer := _newer(reading, sentence, before, led.start())) and newer != mention.ref:
                yield Succession(newer, mention.ref, (evidence,))
            earlier = before[-1] if before else None
            if (
                earlier
                and earlier.ref != mention.ref
                and _WORKED_OUT.fullmatch(text, earlier.span.end, mention.span.start)
            ):
                yield Succession(mention.ref, earlier.ref, (evidence,))


def _not_bracketed(text: str, documents: list[Mention]) -> list[Mention]:
    """The number in brackets after a name is the same document's: "het akkoord (Kamerstuk 35 788, nr. 77)"."""
    return [it for it in documents if text[it.span.start - 1 : it.span.start] != "("]


_OTHER_SUBJECT = re.compile(r"\ben\b|;")


def _newer(reading: Reading, sentence: Sentence, before: list[Mention], at: int) -> EntityRef | None:
    """The document before the verb, unless another subject stands between them; else the one that speaks of itself."""
    text = reading.layout.text
    if before and not _OTHER_SUBJECT.search(text[before[-1].span.end : at]):
        return before[-1].ref
    return reading.header_at(sentence.start).ref if _THIS.search(text, sentence.start, at) else None
