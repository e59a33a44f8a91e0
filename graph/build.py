"""The whole way from extractions to a folder with the graph."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from extract.records import Extraction
from graph.curation import NOTHING, Curation, Decision
from graph.exports import render
from graph.iris import BASE
from graph.merging import merge_entities, unused_merges
from graph.output import replace_output
from graph.plan import Plan, plan_graph
from graph.quads import write_graphs
from graph.store import create_store
from graph.threads import unused_rows


@dataclass(frozen=True, slots=True)
class Summary:
    """What a build wrote; `repeated` pairs a file left out with the one of the same bytes that was kept.

    `stale` are ids of decisions about what no document says any more.
    """

    output: Path
    documents: int
    mentions: int
    commitments: int
    facts: int
    near_misses: int
    issues: int
    quads: int
    repeated: tuple[tuple[str, str], ...]
    stale: tuple[str, ...] = ()


def build_graph(
    extractions: Iterable[Extraction],
    output: Path,
    *,
    base: str = BASE,
    as_of: date | None = None,
    curation: Curation = NOTHING,
    finish: Callable[[Path], None] | None = None,
) -> Summary:
    """Write `graph.nq`, `graph.ttl` and `store/` into a folder, all or nothing; `finish` may add files to it.

    `as_of` is the day for which statuses are given (else the latest day of any document), `curation` what a person
    confirmed or refused.

    What `curation` says is the same entity is one; its other decisions are for the threads of the corpus. Raises
    ValueError when there is nothing to write or the base is none, OutputError when the folder is not ours.
    """
    extractions = tuple(extractions)
    plan = plan_graph(merge_entities(extractions, curation, base), base)
    if not plan.documents:
        raise ValueError("there is no document to make a graph of; give at least one that can be read")
    lines = write_graphs(plan, as_of, curation)
    with replace_output(output) as folder:
        (folder / "graph.nq").write_bytes(render(lines, "nq", base))
        (folder / "graph.ttl").write_bytes(render(lines, "ttl", base))
        create_store(folder / "store", lines)
        if finish:
            finish(folder)
    summary = _sum_up(plan, output, len(lines))
    if not curation.rows:
        return summary
    stale = (*unused_rows(plan, curation), *unused_merges(extractions, curation, base), *_unread(lines, curation))
    return replace(summary, stale=tuple(dict.fromkeys(stale)))


def _unread(lines: Iterable[str], curation: Curation) -> Iterator[str]:
    """IRIs of what a person said keeps a promise, and of which the graph says nothing."""
    subjects = {line.partition(" ")[0] for line in lines}
    for _, right in sorted(curation.pairs(Decision.KEPT_BY)):
        if right not in subjects:
            yield right[1:-1]


def _sum_up(plan: Plan, output: Path, quads: int) -> Summary:
    extractions = [planned.extraction for planned in plan.documents]
    return Summary(
        output=output,
        documents=len(extractions),
        mentions=sum(len(e.mentions) for e in extractions),
        commitments=sum(len(e.commitments) for e in extractions),
        facts=sum(len(e.facts) for e in extractions),
        near_misses=sum(len(e.near_misses) for e in extractions),
        issues=sum(len(e.issues) for e in extractions),
        quads=quads,
        repeated=plan.repeated,
    )
