"""What only the documents together show: which promise a later document keeps, and how a promise stands on a day.

Nothing is claimed that the documents do not show: a promise gets a status only when a dated document keeps it or when
its term lies ahead; that nothing was found proves nothing.
"""

from collections.abc import Iterator
from datetime import date

from extract.records import Commitment, EntityRef, Header
from graph.commitments import name_commitments
from graph.iris import entity_iri
from graph.nquads import Triple, day, named
from graph.plan import Plan, headers_of
from graph.sheet import Sheet, open_sheet


def write_corpus(plan: Plan, as_of: date | None = None) -> Iterator[Triple]:
    """Links and statuses as of a day; without one, of the latest date that any document bears."""
    delivered = _read_days(plan)
    latest = as_of or max((header.day for header in delivered.values() if header.day), default=None)
    for planned in plan.documents:
        sheet = open_sheet(plan, planned)
        for iri, commitment in name_commitments(sheet):
            yield from _follow(sheet, iri, commitment, delivered, latest)


def _read_days(plan: Plan) -> dict[EntityRef, Header]:
    """Headers of all documents and parts that were read, by identity; those that several files claim are told apart."""
    return {
        planned.renamed.get(header.ref, header.ref): header
        for planned in plan.documents
        for header in headers_of(planned.extraction)
    }


def _follow(
    sheet: Sheet, iri: str, commitment: Commitment, delivered: dict[EntityRef, Header], as_of: date | None
) -> Iterator[Triple]:
    promised = sheet.reading.header_at(commitment.span.start).day or sheet.reading.header.day
    if promised is None or as_of is None or promised > as_of:
        return
    own = {header.ref for header in headers_of(sheet.planned.extraction)}
    kept = [
        ref
        for ref in commitment.promises
        if ref not in own and (header := delivered.get(ref)) and _comes_between(header, promised, as_of)
    ]
    for ref in kept:
        yield iri, named("bg:fulfilledBy"), f"<{entity_iri(sheet.plan.base, ref)}>"
    status = "bg:Kept" if kept else _read_status(commitment, as_of)
    if status:
        yield iri, named("bg:commitmentStatus"), named(status)
        yield iri, named("bg:asOf"), day(as_of)


def _comes_between(header: Header, promised: date, as_of: date) -> bool:
    """Whether a document is dated after the promise and not after the day that is asked about."""
    return header.day is not None and promised < header.day <= as_of


def _read_status(commitment: Commitment, as_of: date) -> str:
    """Open before the term, due within it; nothing afterwards, since what came of it may stand elsewhere."""
    due = commitment.due
    if due is None or due.last is None or due.last < as_of:
        return ""
    return "bg:Due" if due.first and due.first <= as_of else "bg:Open"
