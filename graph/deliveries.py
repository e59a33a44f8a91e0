"""What a later document shows of a promise: delivered, delayed, withdrawn, said again; by title, words or mention."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from extract.promises.follow_ups import takes_for_there
from extract.records import EntityRef, Evidence, Mention, Reading, Span
from graph.fitting import fit
from graph.iris import entity_iri
from graph.links import Link, weigh_statements
from graph.outcomes import BINDING, Outcome, promises_itself
from graph.papers import find_papers
from graph.plan import Plan, Planned, label_of
from graph.statements import Statement, day_of, last_day_of, title_of
from graph.tales import Told, in_row
from ontology.kinds import AdviceStatus, CommitmentStatus, EntityKind

NAMED_AS_THERE = 0.7  # a later text takes it for there
PUBLISHED = 0.95
SURE = 0.65  # enough to take over the name and the term that a later text gives to a promise
_GOING_ON = frozenset({CommitmentStatus.DELAYED, CommitmentStatus.REPEATED})
_NAMED = frozenset({EntityKind.DOCUMENT, EntityKind.EVENT, EntityKind.ORGANISATION, EntityKind.PROGRAMME})


def find_outcomes(
    plan: Plan, statements: Sequence[Statement], told: Sequence[Told], links: Iterable[Link]
) -> tuple[Outcome, ...]:
    """All outcomes that the documents show, in order of time."""
    found = [
        *_published(links),
        *find_papers(plan, statements),
        *_told(plan, statements, told),
        *_named_as_there(plan, statements),
    ]
    return tuple(sorted(found, key=_order))


def _order(one: Outcome) -> tuple[date, EntityRef, int, tuple[object, ...], str]:
    return one.day, one.document, one.evidence.start, one.statement.key, one.rule


def _published(links: Iterable[Link]) -> Iterator[Outcome]:
    """An advice that a later work programme lists as published."""
    for link in links:
        later = link.later
        if later.status is AdviceStatus.PUBLISHED and link.earlier.status is not None:
            yield Outcome(
                statement=link.earlier,
                status=CommitmentStatus.KEPT,
                day=min(last_day_of(later.issued), later.day) if later.issued else later.day,
                document=later.document,
                evidence=later.evidence,
                by=later.iri,
                name=later.text,
                due=None,
                score=min(PUBLISHED, link.score),
                rule="kept:published",
            )


def _told(plan: Plan, statements: Sequence[Statement], told: Sequence[Told]) -> Iterator[Outcome]:
    """Sentences that tell what became of something, each with the earlier promise it is most about."""
    weights = weigh_statements(statements)
    first = {one.iri: one for one in reversed(statements)}
    holders: dict[str, list[Statement]] = defaultdict(list)
    for one in statements:
        if one.kind in BINDING:
            _hold(holders, one)
    places = {(one.document, one.place): one for one in statements}
    for tale in told:
        own = places.get((tale.document, tale.record.span.start)) if in_row(tale.record) else None
        near = {one.key: one for topic in tale.said for one in holders.get(topic, ()) if one.day < tale.day}
        scored = [(score, one) for one in near.values() if (score := fit(tale, one, weights))]
        if own and (scored or tale.record.outcome is not CommitmentStatus.REPEATED):
            yield _as_outcome(plan, tale, own, tale.record.evidence.confidence)  # no earlier document need be read
        if scored:
            score, one = min(scored, key=lambda pair: (-pair[0], pair[1].key))
            yield _as_outcome(plan, tale, first[one.iri], score)
            if tale.record.outcome in _GOING_ON and score >= SURE:
                _hold(holders, _as_told(tale, one))


def _hold(holders: dict[str, list[Statement]], one: Statement) -> None:
    for topic in one.topics.keys() | one.nearby.keys():
        holders[topic].append(one)


def _as_told(tale: Told, one: Statement) -> Statement:
    """A promise under the name and the term that a later text gives it, by which later ones may speak of it."""
    said = tale.said
    topics = {topic: weight for topic, weight in one.topics.items() if topic in said}
    topics |= {topic: weight for topic, weight in tale.topics.items() if topic[0] != "@"}
    products = tale.products or one.products
    due = tale.record.period or one.due
    return replace(one, day=tale.day, place=tale.record.span.start, topics=topics, products=products, due=due)


def _as_outcome(plan: Plan, tale: Told, one: Statement, score: float) -> Outcome:
    record = tale.record
    kept = record.outcome in {CommitmentStatus.KEPT, CommitmentStatus.PARTLY_KEPT}
    return Outcome(
        statement=one,
        status=record.outcome,
        day=_day_of_delivery(tale, one) if kept else tale.day,
        document=tale.document,
        evidence=record.evidence,
        by=f"<{entity_iri(plan.base, tale.document)}>" if record.whole else "",
        name=title_of(plan, tale.document) if record.whole else "",
        due=None if kept else record.period,
        score=score,
        rule=f"{record.outcome.value}:{record.evidence.rule.rpartition(':')[2]}",
    )


def _day_of_delivery(tale: Told, one: Statement) -> date:
    """The day that the words give, when it lies between the promise and the document that tells."""
    period = tale.record.period
    if period is None or period.first is None or tale.record.whole:
        return tale.day
    # A day, or since when ("sinds 1 februari"), and not the months in which it may have been done.
    told = period.last in {None, period.first}
    return period.first if told and one.day < period.first <= tale.day else tale.day


def _named_as_there(plan: Plan, statements: Sequence[Statement]) -> Iterator[Outcome]:
    """Things promised by name that a later document takes for there; the first document that does."""
    promised: dict[EntityRef, list[Statement]] = defaultdict(list)
    for one in statements:
        if promises_itself(one):
            for ref in one.named:
                if ref.kind in _NAMED:
                    promised[ref].append(one)
    seen: set[tuple[str, EntityRef]] = set()
    for planned in sorted(plan.documents, key=lambda planned: (day_of(planned) or date.max, planned.ref)):
        binding = [one.span for one in planned.extraction.commitments]
        for day, mention, one in _named_later(planned, promised):
            evidence = (
                _there(planned.extraction.reading, mention, binding) if (one.iri, mention.ref) not in seen else None
            )
            if evidence:
                seen.add((one.iri, mention.ref))
                yield Outcome(
                    statement=one,
                    status=CommitmentStatus.KEPT,
                    day=day,
                    document=planned.ref,
                    evidence=evidence,
                    by=f"<{entity_iri(plan.base, mention.ref)}>",
                    name=label_of(plan, mention.ref),
                    due=None,
                    score=NAMED_AS_THERE,
                    rule="kept:named",
                )


def _named_later(
    planned: Planned, promised: Mapping[EntityRef, Sequence[Statement]]
) -> Iterator[tuple[date, Mention, Statement]]:
    """Where a document names what an earlier statement promised, with the day of the document."""
    day = day_of(planned)
    if day is None:
        return
    for mention in planned.extraction.mentions:
        yield from ((day, mention, one) for one in promised.get(mention.ref, ()) if one.day < day)


def _there(reading: Reading, mention: Mention, binding: Sequence[Span]) -> Evidence | None:
    """The sentence that takes a mention for something that is there, unless it promises it."""
    sentence = reading.sentence_at(mention.span.start)
    if sentence is None:
        return None
    at = bisect_left(binding, (sentence.start, 0))
    if at < len(binding) and binding[at].start < sentence.end:
        return None
    text = reading.layout.text[sentence.start : sentence.end]
    if not takes_for_there(text, mention.span.start - sentence.start, mention.span.end - sentence.start):
        return None
    return reading.evidence(Span(sentence.start, sentence.end), "follow-up:there", NAMED_AS_THERE)
