"""From extractions to lines of N-Quads: one named graph for each document, one for the reference lists, one for all."""

from collections.abc import Iterable, Iterator
from datetime import date

from extract.records import EntityRef, Extraction
from graph.commitments import write_commitments, write_issues, write_near_misses
from graph.corpus import write_corpus
from graph.curation import NOTHING, Curation
from graph.documents import write_document, write_sections, write_themes
from graph.entities import write_entities, write_mentions
from graph.facts import write_facts
from graph.iris import BASE, graph_iri
from graph.nquads import Triple, write_lines
from graph.plan import CORPUS, REFERENCE, Plan, Planned, plan_graph
from graph.reference import write_reference
from graph.sheet import Sheet, open_sheet


def _write_triples(sheet: Sheet) -> Iterator[Triple]:
    """Everything read from one document; entities last, since only then is known which are seen."""
    yield from write_document(sheet)
    yield from write_sections(sheet)
    yield from write_themes(sheet)
    yield from write_mentions(sheet)
    yield from write_commitments(sheet)
    yield from write_near_misses(sheet)
    yield from write_facts(sheet)
    yield from write_issues(sheet)
    yield from write_entities(sheet)


def write_document_graph(plan: Plan, planned: Planned) -> tuple[set[str], set[EntityRef]]:
    """Lines of one document's graph, and the entities it names."""
    sheet = open_sheet(plan, planned)
    graph = f"<{graph_iri(plan.base, planned.ref.id)}>"
    return set(write_lines(_write_triples(sheet), graph)), sheet.seen


def write_graphs(plan: Plan, as_of: date | None = None, curation: Curation = NOTHING) -> list[str]:
    """All lines of a plan, sorted, each once; `as_of` is the day for which a promise's status is given."""
    lines: set[str] = set()
    seen: set[EntityRef] = set()
    for planned in plan.documents:
        written, named = write_document_graph(plan, planned)
        lines |= written
        seen |= named
    lines.update(write_lines(write_reference(plan, seen), f"<{graph_iri(plan.base, REFERENCE)}>"))
    lines.update(write_lines(write_corpus(plan, as_of, curation), f"<{graph_iri(plan.base, CORPUS)}>"))
    return sorted(lines)


def write_quads(extractions: Iterable[Extraction], base: str = BASE, as_of: date | None = None) -> Iterator[str]:
    """Lines of N-Quads, without their line ends, in one order whatever the order of the extractions."""
    yield from write_graphs(plan_graph(extractions, base), as_of)
