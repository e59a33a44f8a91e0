"""Threads: all statements of one promise, with what became of it, over all documents of a build."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from extract.records import EntityRef
from graph.curation import NOTHING, Curation, Decision
from graph.deliveries import find_outcomes
from graph.gathering import gather_statements
from graph.iris import hashed_iri
from graph.links import CONTINUED, Link, continues, find_links
from graph.outcomes import Outcome
from graph.plan import Plan
from graph.statements import Statement
from graph.status import Became, Said
from graph.tales import gather_told
from ontology.kinds import CommitmentStatus, EntityKind

CONFIRMED = 1.0


@dataclass(frozen=True, slots=True)
class Thread:
    """Statements of one promise in order of time, the links that join them, and what became of it.

    `iri` is a written term; a promise that is said once and of which nothing was told is a thread of one statement.
    """

    iri: str
    statements: tuple[Statement, ...]
    links: tuple[Link, ...] = ()
    outcomes: tuple[Outcome, ...] = ()

    @property
    def followed(self) -> bool:
        """Whether more than one place tells of it, be it in one document."""
        return len({(one.document, one.iri) for one in self.statements}) > 1 or bool(self.outcomes)

    @property
    def score(self) -> float:
        """How sure the thread is: as sure as its weakest link, or the weakest of what is told of it."""
        scores = (*(link.score for link in self.links), *(one.score for one in self.outcomes))
        return min(scores, default=CONFIRMED)


def build_threads(plan: Plan, curation: Curation = NOTHING) -> tuple[Thread, ...]:
    """All threads, those of one statement too, in order of their first statement."""
    statements = gather_statements(plan)
    told = gather_told(plan)
    links = list(find_links(statements))
    outcomes = [*find_outcomes(plan, statements, told, links), *_confirmed_outcomes(statements, curation)]
    refused = curation.pairs(Decision.NOT_KEPT_BY)
    kept = [one for one in outcomes if not one.by or (one.statement.iri, one.by) not in refused]
    links += _follow_links(statements, kept)
    links += _confirmed_links(statements, curation)
    return _join(plan, statements, links, _told_once(kept), curation)


def _told_once(outcomes: Sequence[Outcome]) -> list[Outcome]:
    """Outcomes without what a row of a list tells of its own promise, when it tells that of an earlier one."""
    earlier = {(one.document, one.evidence.start) for one in outcomes if one.statement.document != one.document}
    return [
        one
        for one in outcomes
        if one.statement.document != one.document or (one.document, one.evidence.start) not in earlier
    ]


def unused_rows(plan: Plan, curation: Curation) -> tuple[str, ...]:
    """Ids of decisions about statements that no document makes any more."""
    known = {one.iri for one in gather_statements(plan)}
    both = {Decision.SAME_THREAD, Decision.NOT_SAME_THREAD}
    asked = [
        iri
        for row in curation.rows
        if row.decision not in {Decision.SAME_ENTITY, Decision.NOT_SAME_ENTITY}
        for iri in ((row.left, row.right) if row.decision in both else (row.left,))
    ]
    return tuple(iri for iri in dict.fromkeys(asked) if f"<{iri}>" not in known)


def _follow_links(statements: Sequence[Statement], outcomes: Iterable[Outcome]) -> list[Link]:
    """A sentence that tells of a promise and is one itself ("organiseert de conferentie nu in het najaar")."""
    places = {(one.document, one.evidence.start): one for one in statements if one.kind}
    outcomes = tuple(outcomes)
    found: list[Link] = []
    for outcome in outcomes:
        later = places.get((outcome.document, outcome.evidence.start))
        if later and later.iri != outcome.statement.iri and outcome.status is not CommitmentStatus.WITHDRAWN:
            found.append(Link(outcome.statement, later, outcome.score, "thread:follow-up"))
    return [*found, *_told_at_once(outcomes), *_go_on(statements, outcomes), *_new_terms(statements, outcomes)]


def _new_terms(statements: Sequence[Statement], outcomes: Iterable[Outcome]) -> Iterator[Link]:
    """What a sentence promises after it told that a promise is late: "… is niet gereed; u ontvangt haar in mei"."""
    by_document: dict[EntityRef, list[Statement]] = defaultdict(list)
    for one in statements:
        if one.due and one.kind:
            by_document[one.document].append(one)
    for outcome in outcomes:
        told, new = outcome.evidence, outcome.due
        if outcome.status is not CommitmentStatus.DELAYED or new is None:
            continue
        for later in by_document[outcome.document]:
            if told.start < later.evidence.start < told.end and later.due == new and not later.products:
                yield Link(outcome.statement, later, outcome.score, "thread:follow-up")


def _told_at_once(outcomes: Iterable[Outcome]) -> Iterator[Link]:
    """Promises of which one row of a list tells: the one in the row, and the earlier one that it says again."""
    told: dict[tuple[EntityRef, int], list[Outcome]] = defaultdict(list)
    for one in outcomes:
        told[one.document, one.evidence.start].append(one)
    for row in told.values():
        if all(one.statement.document != one.document for one in row):
            continue
        first, *others = sorted(row, key=lambda one: one.statement.key)
        for other in others:
            if other.statement.iri != first.statement.iri:
                yield Link(first.statement, other.statement, first.score, "thread:follow-up")


def _go_on(statements: Sequence[Statement], outcomes: Iterable[Outcome]) -> Iterator[Link]:
    """A promise that leans on a sentence that tells of an earlier one ("… is niet gereed. U ontvangt haar in mei")."""
    told = {(one.document, one.evidence.start): one for one in outcomes}
    for later in statements:
        outcome = told.get((later.document, later.leans_on)) if later.leans_on is not None else None
        if outcome and outcome.status is not CommitmentStatus.WITHDRAWN and continues(outcome.evidence.start, later):
            yield Link(outcome.statement, later, min(CONTINUED, outcome.score), "thread:continued")


def _confirmed_links(statements: Sequence[Statement], curation: Curation) -> list[Link]:
    by_iri = {one.iri: one for one in reversed(statements)}
    found: list[Link] = []
    for left, right in sorted(curation.pairs(Decision.SAME_THREAD)):
        if left in by_iri and right in by_iri:
            one, other = sorted((by_iri[left], by_iri[right]), key=lambda statement: statement.key)
            found.append(Link(one, other, CONFIRMED, "curation"))
    return found


def _confirmed_outcomes(statements: Sequence[Statement], curation: Curation) -> list[Outcome]:
    """Deliveries that a person names; they hold from the day of the promise, since no other is known."""
    by_iri = {one.iri: one for one in reversed(statements)}
    found: list[Outcome] = []
    for left, right in sorted(curation.pairs(Decision.KEPT_BY)):
        one = by_iri.get(left)
        if one:
            kept = CommitmentStatus.KEPT
            name = right[1:-1].rpartition("/")[2].replace("-", " ")
            found.append(
                Outcome(one, kept, one.day, one.document, one.evidence, right, name, None, CONFIRMED, "curation")
            )
    return found


def _join(
    plan: Plan, statements: Sequence[Statement], links: Iterable[Link], outcomes: Iterable[Outcome], curation: Curation
) -> tuple[Thread, ...]:
    """Unite statements by links, the strongest first, but for what a person keeps apart."""
    parent: dict[str, str] = {one.iri: one.iri for one in statements}
    members: dict[str, set[str]] = {iri: {iri} for iri in parent}
    apart = curation.pairs(Decision.NOT_SAME_THREAD)
    used: list[Link] = []
    for link in sorted(links, key=lambda link: (-link.score, link.earlier.key, link.later.key)):
        low, high = _root(parent, link.earlier.iri), _root(parent, link.later.iri)
        if low != high:
            crossing = ((a, b) for a in members[low] for b in members[high])
            if any((a, b) in apart or (b, a) in apart for a, b in crossing):
                continue
            parent[high] = low
            members[low] |= members.pop(high)
        used.append(link)
    return _as_threads(plan, statements, used, outcomes, parent)


def _root(parent: dict[str, str], iri: str) -> str:
    while parent[iri] != iri:
        parent[iri] = parent[parent[iri]]
        iri = parent[iri]
    return iri


def _as_threads(
    plan: Plan,
    statements: Sequence[Statement],
    links: Iterable[Link],
    outcomes: Iterable[Outcome],
    parent: dict[str, str],
) -> tuple[Thread, ...]:
    groups: dict[str, list[Statement]] = defaultdict(list)
    for one in statements:
        groups[_root(parent, one.iri)].append(one)
    by_link: dict[str, list[Link]] = defaultdict(list)
    for link in links:
        by_link[_root(parent, link.later.iri)].append(link)
    by_outcome: dict[str, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        by_outcome[_root(parent, outcome.statement.iri)].append(outcome)
    threads = [
        Thread(
            f"<{hashed_iri(plan.base, 'thread', group[0].iri)}>",
            tuple(group),
            tuple(sorted(by_link[root], key=lambda link: (link.later.key, link.earlier.key))),
            tuple(by_outcome[root]),
        )
        for root, group in groups.items()
    ]
    return tuple(sorted(threads, key=lambda thread: thread.statements[0].key))


def said_of(statements: Iterable[Statement], titles: Mapping[EntityRef, str]) -> tuple[Said, ...]:
    """What statements say, for the status of their promise; an advice that is published promises nothing any more."""
    return tuple(
        Said(
            one.day,
            titles.get(one.document, one.document.id),
            one.due.first if one.due else None,
            one.due.last if one.due else None,
            one.kind,
        )
        for one in statements
        if not one.issued
    )


def became_of(thread: Thread, titles: Mapping[EntityRef, str]) -> tuple[Became, ...]:
    """What became of a thread, for its status; one of several named things kept is a promise kept in part."""
    found: list[Became] = []
    for one in thread.outcomes:
        status = one.status
        if status is CommitmentStatus.KEPT and _misses_some(thread, one):
            status = CommitmentStatus.PARTLY_KEPT
        term = one.due
        found.append(
            Became(
                status,
                one.day,
                titles.get(one.document, one.document.id),
                one.name,
                term.first if term else None,
                term.last if term else None,
            )
        )
    return tuple(found)


def _misses_some(thread: Thread, outcome: Outcome) -> bool:
    """Whether a statement names several products of which some have not come by the day of an outcome."""
    named = {ref for ref in outcome.statement.named if ref.kind in {EntityKind.DOCUMENT, EntityKind.EVENT}}
    if len(named) < 2 or not outcome.rule.startswith(("kept:same-name", "kept:named")):
        return False
    come = {one.by for one in thread.outcomes if one.statement is outcome.statement and one.day <= outcome.day}
    return len(come) < len(named)


def latest_day(plan: Plan, threads: Iterable[Thread]) -> date | None:
    """The last day of any document that says or tells something."""
    days = [one.day for thread in threads for one in thread.statements]
    days += [header.day for planned in plan.documents if (header := planned.extraction.reading.header).day]
    return max(days, default=None)
