"""The commitment of a passage: its kind, actors, recipients, deadline, amount, themes and countries, with its words."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from extract.dates.deadlines import find_deadline
from extract.promises.actors import PARLIAMENT
from extract.promises.acts import ACTION, DELIVERABLE, EFFORT
from extract.promises.amounts import find_amount
from extract.promises.anaphora import Mentions, are_allies, countries_meant, country_beside_allies
from extract.promises.bound import actors_bound
from extract.promises.clocks import clock_of
from extract.promises.country_words import Refs
from extract.promises.lexicon import KINDS
from extract.promises.particulars import answers_of, concerns_of, partners_of, promises_of
from extract.promises.passages import SHORTEST, Passage
from extract.promises.recipients import recipients_of
from extract.promises.verdicts import Before, Claim
from extract.records import Commitment, Span
from extract.themes.subjects import Setting, themes_of
from ontology.kinds import CommitmentKind, EntityKind

_COUNTRY = EntityKind.COUNTRY
_PARTING = frozenset(";:")
_SUM = re.compile(r"\b(?:EUR|euro|miljoen|miljard)\b|€")  # what has a price is a measure
_AIMS = frozenset({"frame-aim-is", "frame-intention-is"})
_SUM_CUES = ("€", "EUR", "euro", "miljoen", "miljard")
# How often a rule is right, by the annotated documents and our own sentences, to one digit.
_CONFIDENCE = {"future": 0.9, "intent": 0.9, "stay": 0.9, "present": 0.8, "advice": 0.9, "frame": 0.8}


class Source(NamedTuple):
    """A whole document as the other finders left it."""

    mentions: Mentions
    themes: Setting


def _narrow(passage: Passage, claims: list[Claim]) -> Span:
    """The sentence, without what a colon or semicolon parts from its claims when that is a sentence of its own."""
    clauses, start = passage.scene.clauses, passage.sentence.start
    if _PARTING.isdisjoint(clauses.vocabulary):
        return Span(start, start + len(passage.text))
    first, last = min(claim.at for claim in claims), max(claim.at for claim in claims)
    low, high = 0, len(passage.text)
    # A fixed form may hold a colon, never a semicolon.
    parting = {";"} if any(claim.rule.startswith("frame") for claim in claims) else _PARTING
    for at in clauses.marks:
        if clauses.words[at] not in parting:
            continue
        if at < first:
            low = clauses.end(at) + 1
        if at > last and any(clauses.is_finite(k) for k in range(at + 1, len(clauses.words))):
            high = clauses.end(at)
            break
    return Span(start, start + len(passage.text)) if high - low < SHORTEST else Span(start + low, start + high)


def _of_main_clause(claims: list[Claim]) -> list[Claim]:
    """What stands in a relative clause tells more of the thing: "de toestellen die Nederland stuurt"; else all."""
    return [claim for claim in claims if claim.main] or claims


def _kind_of(claims: list[Claim], text: str, told: bool) -> tuple[CommitmentKind, Claim]:
    """The strongest kind of claims, and the first claim of that kind; effort that has a price is a measure.

    What a chamber is `told` counts also in a relative clause: "werk aan een kader, dat ik in mei met de Kamer deel".
    """
    claim = min(claims if told else _of_main_clause(claims), key=lambda claim: KINDS.index(claim.kind))
    if told and claim.kind is EFFORT and claim.rule in _AIMS:
        return DELIVERABLE, claim  # "Mijn streven is u de nota in mei te doen toekomen"
    priced = claim.kind is EFFORT and any(map(text.__contains__, _SUM_CUES)) and _SUM.search(text)
    return (ACTION if priced else claim.kind), claim


def _with_countries(source: Source, passage: Passage, concerns: Refs, known: Mapping[int, Refs]) -> Refs:
    """What a promise concerns, with the countries that it does not name but means."""
    named = [ref for ref in concerns if ref.kind is _COUNTRY]
    if named and not are_allies(named):
        return concerns
    look = country_beside_allies if named else countries_meant
    more = look(passage.reading, source.mentions, passage.sentence, passage.scene.clauses, known)
    return tuple(dict.fromkeys([*concerns, *more]))


def build_commitment(
    source: Source, passage: Passage, claims: list[Claim], before: Before, known: Mapping[int, Refs]
) -> Commitment:
    """The commitment of a sentence: the strongest kind of its claims, the actors of all of them.

    `known` are the countries of the promises before it, by the number of their sentence.
    """
    reading, sentence = passage.reading, passage.sentence
    actors = actors_bound(claims, passage, before)
    recipients = recipients_of(passage.scene, actors, min(one.at for one in _of_main_clause(claims)))
    kind, claim = _kind_of(claims, passage.text, any(ref.id in PARLIAMENT for ref in recipients))
    span = _narrow(passage, claims)
    promises = promises_of(passage.scene, kind, actors)
    answers = answers_of(passage.mentions)
    named = concerns_of(passage.scene, passage.mentions, actors, {*recipients, *promises, *answers})
    words = reading.layout.text[span.start : span.end]
    starts, low = passage.scene.clauses.starts, span.start - sentence.start
    acts = [starts[one.at] - low for one in _of_main_clause(claims)]
    due = find_deadline(words, max(0, starts[claim.at] - low), *clock_of(passage.header, reading.header), acts)
    section = reading.section_at(sentence.start)
    return Commitment(
        kind=kind,
        actors=actors,
        span=span,
        text=words,
        evidence=reading.evidence(span, claim.rule, _CONFIDENCE[claim.rule.split("-")[0]]),
        recipients=recipients,
        due=due,
        due_text=due.text if due else "",
        themes=themes_of(source.themes, span),
        concerns=_with_countries(source, passage, named, known),
        promises=promises,
        answers=answers,
        partners=partners_of(passage.scene, actors),
        amount=find_amount(words),
        section=section.index if section else None,
    )
