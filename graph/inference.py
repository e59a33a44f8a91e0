"""What follows from a graph and its ontology, written down on request in a graph of its own.

Class hierarchies, sub-properties, inverse, symmetric and transitive properties: the rules cax-sco, prp-spo1, prp-inv1,
prp-inv2, prp-symp and prp-trp of OWL 2 RL (https://www.w3.org/TR/owl2-profiles/, 4.3), as SPARQL updates until nothing
new follows. Not domains and ranges, which would make an error in a fact an error in a class, and not owl:sameAs, which
would copy every fact to every authority file. Decision 0007 tells what was measured.
"""

from collections.abc import Iterable
from functools import cache
from importlib.resources import files

import pyoxigraph as ox

from graph.iris import find_base, graph_iri
from graph.nquads import named, text
from graph.store import load_store
from ontology.terms import ONTOLOGY, read_ontology

INFERRED = "inferred"
_HEAD = """PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX owl: <http://www.w3.org/2002/07/owl#>
"""
# For each rule: the pairs of terms that the schema gives it, and what follows from what, for one such pair. The pairs
# are written into the rule, since an engine that finds ?p and ?q by itself looks at every triple (11 seconds became 1).
_RULES = (
    ("?p rdfs:subClassOf+ ?q", "?s a {q}", "?s a {p}"),
    ("?p rdfs:subPropertyOf+ ?q", "?s {q} ?o", "?s {p} ?o"),
    ("?p owl:inverseOf|^owl:inverseOf ?q", "?o {q} ?s", "?s {p} ?o . FILTER(isIRI(?o))"),
    ("?p a owl:SymmetricProperty BIND(?p AS ?q)", "?o {q} ?s", "?s {p} ?o . FILTER(isIRI(?o))"),
    ("?p a owl:TransitiveProperty BIND(?p AS ?q)", "?s {q} ?o", "?s {p} ?m . ?m {p} ?o"),
)
_SAID = (
    (
        "dcterms:description",
        text("Wat uit de andere deelgrafen en de ontologie volgt; niemand heeft het zo gezegd.", "nl"),
    ),
    ("dcterms:description", text("What follows from the other graphs and the ontology; nobody said it so.", "en")),
    ("prov:wasDerivedFrom", f"<{ONTOLOGY}>"),
)


@cache
def _write_update() -> str:
    """One round of all rules, for our ontology and what borrowed vocabularies say of their own terms."""
    schema = ox.Store()
    for turtle in (read_ontology(), (files("ontology") / "borrowed.ttl").read_text("utf-8")):
        schema.load(turtle.encode(), ox.RdfFormat.TURTLE)
    steps = []
    for pattern, then, when in _RULES:
        found = schema.query(f"{_HEAD} SELECT DISTINCT ?p ?q {{ {pattern} FILTER(isIRI(?p) && isIRI(?q)) }}")
        if not isinstance(found, ox.QuerySolutions):
            raise TypeError("a SELECT gives solutions")
        for p, q in sorted((str(row[0]), str(row[1])) for row in found):
            steps.append(f"INSERT {{ {then.format(p=p, q=q)} }} WHERE {{ {when.format(p=p, q=q)} }}")
    return " ;\n".join(steps)


def infer_lines(lines: Iterable[str]) -> list[str]:
    """Sorted lines of N-Quads of what follows and was not said, in the graph `graph/inferred`; empty when nothing does.

    What an earlier run inferred takes no part.
    """
    given = list(lines)
    target = graph_iri(find_base(line.rpartition(" <")[2].removesuffix("> .") for line in given), INFERRED)
    said = {line.rpartition(" <")[0] for line in given if not line.endswith(f" <{target}> .")}
    store = load_store(f"{triple} ." for triple in said)
    before = -1
    while before != len(store):
        before = len(store)
        store.update(_write_update())
    whole = ox.serialize((quad.triple for quad in store), format=ox.RdfFormat.N_TRIPLES) or b""
    new = {line.removesuffix(" .") for line in whole.decode().split("\n")[:-1]} - said
    if new:
        new |= {f"<{target}> {named(name)} {value}" for name, value in _SAID}
    return sorted(f"{triple} <{target}> ." for triple in new)
