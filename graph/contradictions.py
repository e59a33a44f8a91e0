"""What the documents say of promises that cannot all be so: for a person to look at, not for us to decide."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from extract.records import EntityRef, Evidence
from graph.plan import Plan, headers_of
from graph.statements import Statement, day_of
from graph.tales import gather_told
from graph.threads import Thread
from ontology.kinds import IssueKind


class Contradiction(NamedTuple):
    """A sort of contradiction, in one sentence, and where it stands."""

    kind: IssueKind
    message: str
    document: EntityRef
    evidence: Evidence


def find_contradictions(plan: Plan, threads: Iterable[Thread]) -> tuple[Contradiction, ...]:
    """All contradictions, in order of documents and places."""
    found = [*_circular(plan)]
    days = _days(plan)
    for thread in threads:
        found += _excluding_terms(thread)
        found += _early_deliveries(days, thread)
    return tuple(sorted(found, key=lambda one: (one.document, one.evidence.start, one.kind, one.message)))


def _excluding_terms(thread: Thread) -> Iterator[Contradiction]:
    """Two terms of one promise in one document that have no day in common."""
    for at, one in enumerate(thread.statements):
        for other in thread.statements[at + 1 :]:
            if one.document == other.document and one.iri != other.iri and _exclude(one, other):
                words = [side.due.text if side.due else "" for side in (one, other)]
                yield Contradiction(
                    IssueKind.CONTRADICTORY_DEADLINE,
                    f"this document gives one promise two terms: {words[0]!r} and {words[1]!r}",
                    other.document,
                    other.evidence,
                )


def _exclude(one: Statement, other: Statement) -> bool:
    first, second = one.due, other.due
    if first is None or second is None:
        return False
    return bool(
        (first.last and second.first and first.last < second.first)
        or (second.last and first.first and second.last < first.first)
    )


def _days(plan: Plan) -> dict[EntityRef, date]:
    """The day of each document, and of those that it holds, as far as it is known."""
    return {
        planned.renamed.get(header.ref, header.ref): day
        for planned in plan.documents
        for header in headers_of(planned.extraction)
        if (day := day_of(planned, header))
    }


def _early_deliveries(days: Mapping[EntityRef, date], thread: Thread) -> Iterator[Contradiction]:
    """A document that is promised by name and was read, with an earlier date than the promise."""
    for one in thread.statements:
        for ref in sorted(one.named):
            if ref in days and days[ref] < one.day and ref != one.document:
                yield Contradiction(
                    IssueKind.DELIVERY_BEFORE_PROMISE,
                    f"{ref.id} is promised here, and the document of that name is older ({days[ref].isoformat()})",
                    one.document,
                    one.evidence,
                )


def _circular(plan: Plan) -> Iterator[Contradiction]:
    """References to a promise in a document that is not older than the one that refers."""
    days = {planned.ref: day for planned in plan.documents if (day := day_of(planned))}
    for told in gather_told(plan):
        for ref in told.record.cited:
            if told.says_promised and ref in days and ref != told.document and days[ref] >= told.day:
                yield Contradiction(
                    IssueKind.CIRCULAR_REFERENCE,
                    f"this refers to a promise in {ref.id}, which is not older than this document",
                    told.document,
                    told.record.evidence,
                )
