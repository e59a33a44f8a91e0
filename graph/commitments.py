"""Commitments (toezeggingen), the near misses beside them, and what was seen and not understood."""

from collections import Counter
from collections.abc import Iterable, Iterator

from extract.records import Commitment, Evidence, Issue, NearMiss
from graph.iris import section_iri
from graph.nquads import Triple, day, named, text, typed
from graph.sheet import Sheet, actor, annotate, hashed, name, show


def number_quotes(evidences: Iterable[Evidence]) -> Iterator[tuple[str, str]]:
    """Each quote with how often it came before, so that two that read the same keep their own identity.

    What stands before them in the document may change without changing them.
    """
    counts: Counter[str] = Counter()
    for evidence in evidences:
        yield evidence.quote, str(counts[evidence.quote])
        counts[evidence.quote] += 1


def name_commitments(sheet: Sheet) -> tuple[tuple[str, Commitment], ...]:
    """Commitments of a document with their written IRIs."""
    commitments = sheet.planned.extraction.commitments
    keys = number_quotes(commitment.evidence for commitment in commitments)
    return tuple(
        (hashed(sheet, "commitment", sheet.planned.ref.id, *key), commitment)
        for key, commitment in zip(keys, commitments, strict=True)
    )


def write_commitments(sheet: Sheet) -> Iterator[Triple]:
    """All commitments of a document."""
    for iri, commitment in name_commitments(sheet):
        yield iri, named("rdf:type"), named("bg:Commitment")
        yield iri, named("bg:commitmentKind"), named(f"bg:{commitment.kind.term}")
        yield iri, named("dcterms:description"), text(" ".join(commitment.text.split()), "nl")
        yield iri, named("dcterms:isPartOf"), sheet.document
        yield from _write_links(sheet, iri, commitment)
        yield from _write_due(iri, commitment)
        if commitment.amount:
            yield iri, named("bg:amount"), typed(f"{commitment.amount.value:f}", "decimal")
            yield iri, named("bg:amountText"), text(" ".join(commitment.amount.text.split()), "nl")
        yield from show(sheet, iri, (commitment.evidence,))


def _write_links(sheet: Sheet, iri: str, commitment: Commitment) -> Iterator[Triple]:
    for ref in commitment.actors:
        yield iri, named("bg:committedBy"), actor(sheet, ref)
    for ref in commitment.recipients:
        yield iri, named("bg:committedTo"), actor(sheet, ref)
    for ref in commitment.themes:
        yield iri, named("dcterms:subject"), name(sheet, ref)
    for ref in commitment.concerns:
        yield iri, named("bg:concerns"), name(sheet, ref)
    for ref in commitment.promises:
        yield iri, named("bg:promises"), name(sheet, ref)
    for ref in commitment.answers:
        yield iri, named("bg:answers"), name(sheet, ref)
    for ref in commitment.partners:
        yield iri, named("bg:partner"), actor(sheet, ref)
    index = commitment.section
    if index is None and (section := sheet.reading.section_at(commitment.span.start)):
        index = section.index
    if index is not None:
        yield iri, named("bg:inSection"), f"<{section_iri(sheet.document[1:-1], index)}>"


def _write_due(iri: str, commitment: Commitment) -> Iterator[Triple]:
    if commitment.due:
        if commitment.due.first:
            yield iri, named("bg:dueFrom"), day(commitment.due.first)
        if commitment.due.last:
            yield iri, named("bg:dueBy"), day(commitment.due.last)
    words = commitment.due_text or (commitment.due.text if commitment.due else "")
    if words:
        yield iri, named("bg:dueText"), text(" ".join(words.split()), "nl")


def write_near_misses(sheet: Sheet) -> Iterator[Triple]:
    """Sentences that looked like a commitment and were dropped, with the reason."""
    misses: tuple[NearMiss, ...] = sheet.planned.extraction.near_misses
    for key, miss in zip(number_quotes(miss.evidence for miss in misses), misses, strict=True):
        iri = hashed(sheet, "near-miss", sheet.planned.ref.id, *key)
        yield iri, named("rdf:type"), named("bg:NearMiss")
        yield iri, named("bg:reason"), text(miss.reason)
        yield iri, named("dcterms:isPartOf"), sheet.document
        yield from show(sheet, iri, (miss.evidence,))


def write_issues(sheet: Sheet) -> Iterator[Triple]:
    """What was in scope, seen, and not understood."""
    issues: tuple[Issue, ...] = sheet.planned.extraction.issues
    for issue in issues:
        place = (str(issue.evidence.start), str(issue.evidence.end)) if issue.evidence else ()
        iri = hashed(sheet, "issue", sheet.planned.ref.id, issue.kind.value, issue.message, *place)
        yield iri, named("rdf:type"), named("bg:Issue")
        yield iri, named("bg:issueKind"), text(issue.kind.value)
        yield iri, named("rdfs:comment"), text(issue.message, "en")
        yield iri, named("dcterms:isPartOf"), sheet.document
        if issue.evidence:
            yield from annotate(sheet, iri, issue.evidence)[1]
