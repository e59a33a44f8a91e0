"""What only the documents together show: threads of promises, what became of them, and how they stand on a day.

Nothing is claimed that the documents do not show. A status comes with its reason in words, and that no delivery was
found says something about the documents that were read, not about the one who promised.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from msgspec import structs

from extract.records import EntityRef, Evidence
from graph.commitments import name_commitments
from graph.contradictions import find_contradictions
from graph.curation import NOTHING, Curation
from graph.iris import entity_iri
from graph.links import Link
from graph.nquads import Triple, day, decimal, integer, named, text
from graph.outcomes import Outcome
from graph.plan import Plan, Planned
from graph.ratability import rate
from graph.sheet import Sheet, annotate, hashed, open_sheet, statement_of
from graph.statements import Statement, day_of, title_of
from graph.status import UNDATED, Said, Verdict, find_moves, judge
from graph.threads import Thread, became_of, build_threads, latest_day, said_of
from ontology.kinds import CommitmentStatus

_KEPT = frozenset({CommitmentStatus.KEPT, CommitmentStatus.PARTLY_KEPT})
_TYPE, _REASON, _CONFIDENCE = named("rdf:type"), named("bg:reason"), named("bg:confidence")


@dataclass(frozen=True, slots=True)
class Desk:
    """What is at hand while the corpus is written: sheets and titles by document."""

    plan: Plan
    as_of: date
    sheets: Mapping[EntityRef, Sheet]
    titles: Mapping[EntityRef, str]


def write_corpus(plan: Plan, as_of: date | None = None, curation: Curation = NOTHING) -> Iterator[Triple]:
    """Threads and statuses as of a day; without one, of the latest day of any document."""
    yield from _write_ratability(plan)
    for planned in plan.documents:
        taken = day_of(planned)
        if taken:
            yield f"<{entity_iri(plan.base, planned.ref)}>", named("bg:datedAs"), day(taken)
    threads = build_threads(plan, curation)
    latest = as_of or latest_day(plan, threads)
    if latest is None:
        return
    sheets = {planned.ref: open_sheet(plan, planned) for planned in plan.documents}
    desk = Desk(plan, latest, sheets, {ref: title_of(plan, ref) for ref in sheets})
    for thread in threads:
        yield from _write_statuses(desk, thread)
        if thread.followed:
            yield from _write_thread(desk, thread)
    for planned in plan.documents:
        if day_of(planned) is None:
            yield from _write_undated(desk, planned)
    yield from _write_contradictions(desk, threads)


def _write_ratability(plan: Plan) -> Iterator[Triple]:
    """How well each promise can be checked, and what it lacks."""
    for planned in plan.documents:
        for iri, commitment in name_commitments(open_sheet(plan, planned)):
            share, lacking = rate(commitment)
            yield iri, named("bg:ratability"), decimal(share)
            for criterion in lacking:
                yield iri, named("bg:lacks"), text(criterion.lacks_nl, "nl")
                yield iri, named("bg:lacks"), text(criterion.lacks_en, "en")


def _write_verdict(iri: str, predicate: str, verdict: Verdict, as_of: date) -> Iterator[Triple]:
    yield iri, named(predicate), named(f"bg:{verdict.status.term}")
    yield iri, _REASON, text(verdict.reason_nl, "nl")
    yield iri, _REASON, text(verdict.reason_en, "en")
    yield iri, named("bg:asOf"), day(as_of)


def _write_statuses(desk: Desk, thread: Thread) -> Iterator[Triple]:
    """The status of each commitment, from what was said and told from its day on: the last one stands for itself."""
    became = became_of(thread, desk.titles)
    for one in thread.statements:
        if one.kind is None:
            continue
        later = [other for other in thread.statements if other.day > one.day or _gives_term(other, one)]
        verdict = judge(
            said_of([one, *later], desk.titles), [told for told in became if told.day >= one.day], desk.as_of
        )
        if verdict:
            yield from _write_verdict(one.iri, "bg:commitmentStatus", verdict, desk.as_of)


def _gives_term(other: Statement, one: Statement) -> bool:
    """Whether a statement says until when, of a promise that the same document makes without a term."""
    return other.document == one.document and one.due is None and other.due is not None


def _write_undated(desk: Desk, planned: Planned) -> Iterator[Triple]:
    """The status of each commitment of a document that says no day: no thread holds it, and its own term is all."""
    title = desk.titles[planned.ref]
    for iri, commitment in name_commitments(desk.sheets[planned.ref]):
        term = (commitment.due.first, commitment.due.last) if commitment.due else (None, None)
        verdict = judge([Said(UNDATED, title, *term, commitment.kind)], [], desk.as_of)
        if verdict:
            yield from _write_verdict(iri, "bg:commitmentStatus", verdict, desk.as_of)


def _write_thread(desk: Desk, thread: Thread) -> Iterator[Triple]:
    """A thread with its statements, links, follow-ups, and status; none when nothing of it was said by then."""
    said, became = said_of(thread.statements, desk.titles), became_of(thread, desk.titles)
    verdict = judge(said, became, desk.as_of)
    if verdict is None:
        return
    yield thread.iri, _TYPE, named("bg:Thread")
    yield thread.iri, _CONFIDENCE, decimal(thread.score)
    yield from _write_verdict(thread.iri, "bg:threadStatus", verdict, desk.as_of)
    for one in thread.statements:
        yield thread.iri, named("bg:statement"), one.iri
    moves = find_moves([one for one in said if one.day <= desk.as_of], [one for one in became if one.day <= desk.as_of])
    if moves:
        yield thread.iri, named("bg:driftDays"), integer(sum(move.days for move in moves))
    for link in thread.links:
        yield from _write_link(desk, link)
    for outcome in thread.outcomes:
        yield from _write_outcome(desk, thread, outcome)


def _write_link(desk: Desk, link: Link) -> Iterator[Triple]:
    """That a statement continues an earlier one: with its score, its rule, and the later words."""
    if link.later.iri == link.earlier.iri:
        return  # one advice in two work programmes
    sheet = desk.sheets[link.later.document]
    triple = (link.later.iri, named("bg:continues"), link.earlier.iri)
    statement = statement_of(sheet, triple)
    yield triple
    yield statement, _TYPE, named("rdf:Statement")
    for part, value in zip(("rdf:subject", "rdf:predicate", "rdf:object"), triple, strict=True):
        yield statement, named(part), value
    if link.earlier.due and link.later.due and link.earlier.due.last and link.later.due.last:
        yield statement, named("bg:driftDays"), integer((link.later.due.last - link.earlier.due.last).days)
    yield from _show(sheet, statement, link.later.evidence, link.score, link.rule)


def _show(sheet: Sheet, body: str, evidence: Evidence, score: float, rule: str) -> Iterator[Triple]:
    told = structs.replace(evidence, confidence=score, rule=rule)
    yield from annotate(sheet, body, told)[1]


def _name_outcome(desk: Desk, outcome: Outcome) -> str:
    """The written IRI of a follow-up."""
    place = (str(outcome.evidence.start), str(outcome.evidence.end), outcome.by)
    return hashed(desk.sheets[outcome.document], "follow-up", outcome.statement.iri, outcome.document.id, *place)


def _write_outcome(desk: Desk, thread: Thread, outcome: Outcome) -> Iterator[Triple]:
    """What a document tells of a thread, with its words; what keeps the promise when it does."""
    sheet = desk.sheets[outcome.document]
    iri = _name_outcome(desk, outcome)
    yield thread.iri, named("bg:followUp"), iri
    yield iri, _TYPE, named("bg:FollowUp")
    yield iri, named("bg:tells"), named(f"bg:{outcome.status.term}")
    yield iri, named("bg:tellsOf"), outcome.statement.iri
    yield iri, named("dcterms:date"), day(outcome.day)
    yield iri, named("dcterms:isPartOf"), sheet.document
    yield iri, named("dcterms:description"), text(" ".join(outcome.evidence.quote.split()), "nl")
    if outcome.due and outcome.due.first:
        yield iri, named("bg:newDueFrom"), day(outcome.due.first)
    if outcome.due and outcome.due.last:
        yield iri, named("bg:newDueBy"), day(outcome.due.last)
    shown = list(_show(sheet, iri, outcome.evidence, outcome.score, outcome.rule))
    yield from shown
    if outcome.status not in _KEPT:
        return
    deliverer = outcome.by or shown[0][0]
    yield iri, named("bg:delivery"), deliverer
    if outcome.day > desk.as_of:
        return
    yield thread.iri, named("bg:fulfilledBy"), deliverer
    for one in thread.statements:
        if one.kind and one.day <= outcome.day and one.iri != deliverer:
            yield one.iri, named("bg:fulfilledBy"), deliverer


def _write_contradictions(desk: Desk, threads: tuple[Thread, ...]) -> Iterator[Triple]:
    """What the documents say of promises that cannot all be so, as issues."""
    for found in find_contradictions(desk.plan, threads):
        sheet = desk.sheets[found.document]
        place = (str(found.evidence.start), str(found.evidence.end))
        iri = hashed(sheet, "issue", found.document.id, found.kind.value, found.message, *place)
        yield iri, _TYPE, named("bg:Issue")
        yield iri, named("bg:issueKind"), text(found.kind.value)
        yield iri, named("rdfs:comment"), text(found.message, "en")
        yield iri, named("dcterms:isPartOf"), sheet.document
        yield from annotate(sheet, iri, found.evidence)[1]
