"""Commitments (toezeggingen, voornemens, inzet) of a document, and the sentences that only looked like one.

`claims.py` decides whether a sentence commits; here its actor, recipient, deadline, countries and themes are read.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from extract.actors import NETHERLANDS, PARLIAMENT, Scene, binds_itself, is_advisory, set_scene
from extract.claims import Claim, Drop, judge_sentence
from extract.clauses import FINITE, cut_clauses
from extract.dates import VAGUE, YEARLESS, find_impossible_dates
from extract.days import prinsjesdag
from extract.deadlines import find_deadline
from extract.lexicon import KINDS, read_frames, read_set
from extract.records import (
    Commitment,
    EntityRef,
    Header,
    Issue,
    Mention,
    NearMiss,
    Period,
    Reading,
    Sentence,
    Span,
    ThemeHit,
)
from ontology.kinds import BlockKind, CommitmentKind, DocumentKind, EntityKind, IssueKind

_BLOCKS = frozenset({BlockKind.PARAGRAPH, BlockKind.BULLET, BlockKind.FOOTNOTE, BlockKind.SIDEBAR})
# What nearly every sentence holds is no cue; the words that make a promise of it ("voornemens") are.
_CUES = (FINITE - {"heeft", "hebben", "is", "zijn"}) | read_set("frame-cue")
_CONTINUES = re.compile(r"(?:daarbij|hierbij|dit|dat|deze|(?:de|die|deze) inzet)\b", re.IGNORECASE)
_LETTERS = re.compile(r"[^\W\d_]{2,}")
_SHORTEST = 12  # characters; a shorter "sentence" is a label
_POSSIBLE = "mogelijk"


def _clock(header: Header) -> tuple[date | None, int | None]:
    """The document's day; a budget without one was sent on Prinsjesdag of the year before (Grondwet, artikel 105)."""
    if header.day is None and header.year is not None and header.kind is DocumentKind.BUDGET_CHAPTER:
        return prinsjesdag(header.year - 1), None
    return header.day, header.year


def _is_possible_topic(reading: Reading, sentence: Sentence, header: Header) -> bool:
    """Whether an advisory council only weighs a topic here: the heading says "mogelijke onderwerpen"."""
    section = reading.section_at(sentence.start) if is_advisory(header) else None
    while section is not None:
        if _POSSIBLE in section.heading.lower():
            return True
        section = reading.sections[section.parent] if section.parent is not None else None
    return False


class _Before(NamedTuple):
    """What the sentence before said: its number, the actors it bound, and to what kind."""

    index: int
    actors: tuple[EntityRef, ...]
    kind: CommitmentKind | None


_NOTHING = _Before(-2, (), None)
_PAST_OF_KAMER = re.compile(r"\b(?:toegegaan|toegezonden|ontving|ontvingen|geïnformeerd over het)\b")
_REQUEST = re.compile(
    r"\b(?:op verzoek van|op een vraag van|op vraag van|naar aanleiding van een (?:vraag|verzoek) van) (?:het |de )?"
    r"|\b(?:kabinetsverzoek|regeringsverzoek)\b"
)


def _actors(claims: list[Claim], header: Header, before: _Before, text: str, index: int) -> tuple[EntityRef, ...]:
    """Actors of all claims; a passive without an agent takes those of a claim it continues, else the speaker."""
    named = [ref for claim in claims for ref in claim.actors]
    if not named:
        if _CONTINUES.match(text) and before.actors and index - before.index == 1:
            named = list(before.actors)
        elif header.speaker:
            named = [header.speaker]
    return tuple(dict.fromkeys(named))


def _recipients(scene: Scene, text: str, header: Header, actors: tuple[EntityRef, ...]) -> tuple[EntityRef, ...]:
    """The chamber that is told or sent something; the cabinet that asked an advisory council."""
    lower = text.lower()
    found: list[EntityRef] = []
    if is_advisory(header):
        request = _REQUEST.search(lower)
        if request:
            asked = [name.ref for name in scene.names if scene.clauses.starts[name.first] >= request.start() - 1]
            government = EntityRef(EntityKind.ORGANISATION, "kabinet")
            found += [ref for ref in asked[:1] if ref not in actors] or [government]
        return tuple(found)
    for name in scene.names:
        if name.ref.id in PARLIAMENT and name.ref.kind is EntityKind.ORGANISATION:
            after = " ".join(scene.clauses.words[name.after : name.after + 4])
            if not re.match(r"(?:reeds |al |op \d+ )?(?:is |reeds |al )*(?:toegegaan|toegezonden|ontving)", after):
                found.append(name.ref)
    if not found and re.search(r"\bu\b", lower):
        found += header.addressed_to
    return tuple(dict.fromkeys(found))


def _concerns(
    mentions: tuple[Mention, ...], actors: tuple[EntityRef, ...], recipients: tuple[EntityRef, ...], header: Header
) -> tuple[EntityRef, ...]:
    """What else a promise is about: countries, regions, organisations and programmes that it names."""
    kinds = {EntityKind.COUNTRY, EntityKind.REGION, EntityKind.ORGANISATION, EntityKind.PROGRAMME}
    refs = (m.ref for m in mentions if m.ref.kind in kinds and m.ref != NETHERLANDS)
    return tuple(dict.fromkeys(r for r in refs if r not in actors and r not in recipients and r != header.speaker))


def _promises(mentions: tuple[Mention, ...], kind: object) -> tuple[EntityRef, ...]:
    return ()


def find_commitments(
    reading: Reading, mentions: tuple[Mention, ...], themes: tuple[ThemeHit, ...]
) -> Iterator[Commitment | NearMiss | Issue]:
    """Commitments in text order, each near miss with the reason it was dropped, and what could not be read."""
    starts = [mention.span.start for mention in mentions]
    before = _NOTHING
    for sentence in reading.sentences:
        if reading.layout.blocks[sentence.block].kind not in _BLOCKS or sentence.end - sentence.start < _SHORTEST:
            continue
        text = reading.layout.text[sentence.start : sentence.end]
        if _CUES.isdisjoint(_LETTERS.findall(text.lower())):
            continue
        clauses = cut_clauses(text)
        header = reading.header_at(sentence.start)
        low, high = bisect_left(starts, sentence.start), bisect_left(starts, sentence.end)
        inside = mentions[low:high]
        scene = set_scene(clauses, inside, sentence.start, header)
        if sentence.index - before.index > 1:
            before = _NOTHING
        verdicts = judge_sentence(scene, text, before.actors, before.kind)
        claims = [verdict for verdict in verdicts if isinstance(verdict, Claim)]
        if claims and _is_possible_topic(reading, sentence, header):
            verdicts, claims = (Drop("possible-topic", 0),), []
        span = Span(sentence.start, sentence.end)
        if not claims:
            drops = [verdict for verdict in verdicts if isinstance(verdict, Drop)]
            if drops:
                yield NearMiss(span, reading.evidence(span, f"commitment-{drops[0].reason}"), drops[0].reason)
            before = _NOTHING
            continue
        actors = _actors(claims, header, before, text, sentence.index)
        kind = min((claim.kind for claim in claims), key=KINDS.index)
        before = _Before(sentence.index, actors, kind)
        claim = next(c for c in claims if c.kind is kind)
        anchor, year = _clock(header)
        due = find_deadline(text, clauses.starts[claim.at], anchor, year)
        recipients = _recipients(scene, text, header, actors)
        yield Commitment(
            kind=kind,
            actors=actors,
            span=span,
            text=text,
            evidence=reading.evidence(span, claim.rule),
            recipients=recipients,
            due=due,
            due_text=due.text if due else "",
            concerns=_concerns(inside, actors, recipients, header),
        )
