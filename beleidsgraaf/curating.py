"""`undecided`: names that may stand for several things, and things that may be one, for a person to decide."""

from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from beleidsgraaf.checking import open_graph
from beleidsgraaf.console import Exit, print_json, print_table, say
from extract.records import EntityRef
from graph.curation import NOTHING, Decision, read_curation
from graph.iris import entity_iri, find_base
from graph.store import select
from graph.twins import Twins, find_twins

_AMBIGUOUS = """SELECT DISTINCT ?file ?message ?quote WHERE {
  ?issue bg:issueKind "ambiguous-name" ; rdfs:comment ?message ; dcterms:isPartOf ?document .
  ?document bg:fileName ?file .
  OPTIONAL { ?note oa:hasBody ?issue ; oa:hasTarget/oa:hasSelector/oa:exact ?quote }
}"""
_QUOTES = """SELECT ?thing ?before ?quote ?after WHERE {
  ?note oa:motivatedBy oa:identifying ; oa:hasBody ?thing ; oa:hasTarget/oa:hasSelector ?words .
  ?words oa:exact ?quote .
  OPTIONAL { ?words oa:prefix ?before }
  OPTIONAL { ?words oa:suffix ?after }
}"""
_GRAPHS = "SELECT DISTINCT ?graph WHERE { GRAPH ?graph { ?s ?p ?o } }"


@dataclass(frozen=True, slots=True)
class Undecided:
    """Two things with the ids that `curation.tsv` takes, why they may be one, and words that name each."""

    left: str
    right: str
    why: str
    quote_left: str
    quote_right: str


def run_undecided(graph: Path, curation: Path | None, *, rows: bool, as_json: bool) -> Exit:
    """Print what a person may decide; `rows` prints it as lines for `curation.tsv`, each still a remark."""
    store = open_graph(graph)
    base = find_base(str(name) for (name,) in select(store, _GRAPHS).rows)
    twins = find_twins(store, base, read_curation(curation, base) if curation else NOTHING)
    pairs = _with_quotes(store, base, twins)
    if rows:
        for pair in pairs:
            print("\t".join((f"# {Decision.SAME_ENTITY}", pair.left, pair.right, pair.why)))
        return Exit.FINE
    names = sorted(tuple(map(str, row)) for row in select(store, _AMBIGUOUS).rows)
    if as_json:
        told = [dict(zip(("file", "message", "quote"), row, strict=True)) for row in names]
        print_json({"ambiguous": told, "perhaps_one": pairs})
        return Exit.FINE
    if names:
        print_table("Names that may stand for several things", ("document", "which", "words"), names)
    cells = [(pair.left, pair.right, pair.why, pair.quote_left, pair.quote_right) for pair in pairs]
    if cells:
        print_table("Things that may be one", ("left", "right", "why", "words left", "words right"), cells)
    say(f"{len(names)} names and {len(pairs)} pairs are undecided; decide pairs in curation.tsv beside the documents.")
    return Exit.FINE


def _with_quotes(store: ox.Store, base: str, twins: tuple[Twins, ...]) -> list[Undecided]:
    wanted = {entity_iri(base, ref) for pair in twins for ref in (pair.left, pair.right)}
    quotes: dict[str, str] = {}
    for thing, before, quote, after in select(store, _QUOTES).rows if wanted else ():
        if str(thing) in wanted:
            words = f"{before or ''}[{quote}]{after or ''}"
            quotes[str(thing)] = min(quotes.get(str(thing), words), words)

    def told(ref: EntityRef) -> str:
        return quotes.get(entity_iri(base, ref), "")

    return [
        Undecided(
            f"{pair.left.kind.value}/{pair.left.id}",
            f"{pair.right.kind.value}/{pair.right.id}",
            pair.reason,
            told(pair.left),
            told(pair.right),
        )
        for pair in twins
    ]
