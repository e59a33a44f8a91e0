"""What a later document shows of a promise: delivered, delayed, withdrawn, said again; by title, words or mention."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from math import exp

from extract.councils import is_listed_council
from extract.promises.follow_ups import takes_for_there
from extract.records import EntityRef, Evidence, Mention, Reading, Span
from graph.iris import entity_iri
from graph.likeness import ENOUGH, NEARBY, total_of, weigh
from graph.links import Link, are_others
from graph.outcomes import BINDING, Outcome, promises_itself
from graph.papers import find_papers
from graph.plan import Plan, Planned, label_of
from graph.statements import Statement, countries_among, day_of, last_day_of, title_of
from graph.tales import Told
from ontology.kinds import AdviceStatus, CommitmentKind, CommitmentStatus, EntityKind

NAMED_AS_THERE = 0.7  # a later text takes it for there
PUBLISHED = 0.95
# Of what the promise is about, a passage names this share, and this many nats in its own sentence or paragraph.
LEAST_SHARE, LEAST_SHARED = 0.4, 5.0
# Less will do when the letter names the document of the promise, and less still when the paragraph does, or says that
# it was promised.
LEAST_SHARED_CITED = 3.0
LEAST_SHARE_REFERRED, LEAST_SHARED_REFERRED = 0.25, 2.0
# Nats for what a tale and a promise have in common besides their topics: things of one class ("ambassade" in both; a
# paper of any sort tells little), and a day of delivery near the term.
CLASS_GAIN = {"event": 1.5, "post": 2.0, "body": 1.0, "fund": 1.5, "law": 1.0, "system": 1.5}
PAPER_GAIN = 0.7
TERM_GAIN = 1.5
NEAR_TERM = 120  # days
LATE = 400  # days: a year, and a letter that is late itself

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
    weights = weigh(one.topics for one in statements)
    holders: dict[str, list[Statement]] = defaultdict(list)
    for one in statements:
        if one.kind in BINDING:
            for topic in one.topics.keys() | one.nearby.keys():
                holders[topic].append(one)
    for tale in told:
        words = tale.topics.keys() | (tale.before.keys() if tale.points_back else set())
        near = {one.iri: one for topic in words for one in holders.get(topic, ()) if one.day < tale.day}
        scored = [(score, one) for one in near.values() if (score := _fits(tale, one, weights))]
        if scored:
            score, one = min(scored, key=lambda pair: (-pair[0], pair[1].key))
            yield _as_outcome(plan, tale, one, score)


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
    single = period is not None and period.last is not None and period.first == period.last
    if period and period.last and single and not tale.record.whole and one.day < period.last <= tale.day:
        return period.last
    return tale.day


def _fits(tale: Told, one: Statement, weights: Mapping[str, float]) -> float:
    """How sure it is that a sentence tells of a promise; 0 when it is not."""
    if tale.speaker and is_listed_council(tale.speaker) and tale.speaker not in one.actors:
        return 0.0  # a council tells of its own advices, and of what the cabinet did only as an opinion
    if are_others(tale.editions, one.editions) or are_others(countries_among(tale.topics), one.countries):
        return 0.0
    again = tale.record.outcome is CommitmentStatus.REPEATED and tale.products and not one.products
    if again or (tale.record.whole and one.kind is not CommitmentKind.DELIVERABLE):
        return 0.0  # a paper is neither said again nor brought by what promises none
    said = {**tale.before, **tale.topics} if tale.points_back else tale.topics
    wanted = dict(one.topics)
    if not any(topic[0] not in "@#" for topic in one.topics):  # "Een besluit daarover wordt voorgelegd"
        wanted |= {topic: NEARBY * weight for topic, weight in one.nearby.items()}
    # Themes are not said, and places and names need not be said again: they only help.
    wanted = {topic: weight for topic, weight in wanted.items() if topic[0] not in "@#" or topic in said}
    total = total_of(wanted, weights)
    shared = sum(min(weight, said.get(topic, 0.0)) * weights.get(topic, 0.0) for topic, weight in wanted.items())
    shared += _gain(tale, one) if shared else 0.0
    referred = one.document in tale.record.cited or tale.says_promised
    least = LEAST_SHARED_REFERRED if referred else LEAST_SHARED_CITED if one.document in tale.cites else LEAST_SHARED
    if not total or shared < least or shared / total < (LEAST_SHARE_REFERRED if referred else LEAST_SHARE):
        return 0.0
    if one.products and tale.products:
        derived = ("derived" in one.products) is not ("derived" in tale.products)
        if derived or not one.products & tale.products:
            return 0.0
    sure = (0.5 + min(1.0, shared / total) / 2) * (1 - exp(-2 * shared / ENOUGH))
    named = one.document in tale.record.cited
    return min(0.95, sure + 0.15 * named + 0.1 * tale.says_promised + 0.1 * tale.record.whole)


def _gain(tale: Told, one: Statement) -> float:
    """What counts beside the topics."""
    classes = one.products & tale.products
    gain = max((CLASS_GAIN.get(name, PAPER_GAIN) for name in classes), default=0.0)
    return gain + (TERM_GAIN if _is_timely(tale, one) else 0.0)


def _is_timely(tale: Told, one: Statement) -> bool:
    """Whether what was done was done near the term, or what is put off was due about when that is said."""
    period, due = tale.record.period, one.due
    if not (period and period.first and due and due.last):
        return False
    if tale.record.outcome is CommitmentStatus.DELAYED:
        return due.last < period.first and abs(tale.day - due.last) <= timedelta(LATE)
    early = (due.first or one.day) - timedelta(NEAR_TERM)
    done = tale.record.outcome in {CommitmentStatus.KEPT, CommitmentStatus.PARTLY_KEPT}
    return done and one.day <= period.first and early <= period.first <= due.last + timedelta(NEAR_TERM)


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
