"""Does a graph hold to the contract: SHACL (`ontology/shapes.ttl`), and no term of ours that the ontology lacks."""

import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pyshacl
from rdflib import BNode, Dataset, Graph, Literal, URIRef
from rdflib.namespace import SH, XSD
from rdflib.plugins.sparql import prepareQuery
from rdflib.plugins.sparql.sparql import Query
from rdflib.query import Result
from rdflib.term import Node

from graph.domains import find_outside
from graph.store import read_file
from graph.violations import (
    SEVERITIES,
    SHAPE,
    Finding,
    Violation,
    compact,
    name_of,
    quote_of,
    read_result,
    write_report,
)
from ontology.terms import BG, PREFIXES, UnknownTermError, term

Source = Graph | ox.Store | Path
_RANKS = {name: rank for rank, name in enumerate(SEVERITIES.values())}


@dataclass(frozen=True, slots=True)
class Report:
    """All violations, and the same as a SHACL validation report in Turtle."""

    violations: tuple[Violation, ...]
    turtle: str = field(repr=False)

    @property
    def conforms(self) -> bool:
        """Whether nothing was found at all, warnings included (SHACL, section 3.6.1)."""
        return not self.violations


def validate(source: Source) -> tuple[Violation, ...]:
    """What is wrong in the union of all graphs of an RDF file, a store or an rdflib graph; worst first, then by IRI.

    Raises ValueError for a file that is no RDF.

    >>> country = "<https://example.org/id/country/nl> a <https://w3id.org/beleidsgraaf/def#Country> ."
    >>> [found.message_en for found in validate(Graph().parse(data=country)) if found.shape == "CountryCode"]
    ['A country has one code of two capitals (skos:notation, ISO 3166-1 alpha-2).']
    """
    return validate_with_report(source).violations


def validate_with_report(source: Source) -> Report:
    """The same as `validate`, with the standard report beside it."""
    with _ill_typed_literals_in_silence():
        graph = _read(source)
        shapes = _read_shapes()
        _, results, text = pyshacl.validate(graph, shacl_graph=shapes, inference="none", inplace=True)
    if not isinstance(results, Graph):
        raise TypeError(f"pySHACL gave no report: {text}")
    found = results.objects(None, SH.result)  # and not what stands under them as sh:detail
    findings = [
        *_find_undeclared(graph),
        *_find_outside(graph),
        *(read_result(graph, shapes, results, result) for result in found),
    ]
    # One violation for each thing wrong: a value that breaks two constraints of a shape is told of once.
    once: dict[Violation, Finding] = {}
    for finding in sorted(findings, key=_rank):
        once.setdefault(finding.violation, finding)
    return Report(tuple(once), write_report(results, once.values()))


def _rank(finding: Finding) -> tuple[int, str, str, str, str, str]:
    found = finding.violation
    return (_RANKS[found.severity], found.focus, found.shape, found.path, found.value, str(finding.component))


@contextmanager
def _ill_typed_literals_in_silence() -> Iterator[None]:
    """Without rdflib's traceback in the log, and its warning when compared, for each date that does not exist.

    The shapes say so in words.
    """
    logger = logging.getLogger("rdflib.term")
    before = logger.disabled
    logger.disabled = True
    try:
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", "NotImplemented should not be used", DeprecationWarning)
            yield
    finally:
        logger.disabled = before


@cache
def _read_shapes() -> Graph:
    shapes = Graph(bind_namespaces="none")
    for prefix, namespace in PREFIXES.items():
        shapes.bind(prefix, namespace)
    return shapes.parse(data=(files("ontology") / "shapes.ttl").read_text("utf-8"), format="turtle")


class _Memory(Graph):
    """A graph in rdflib's memory that parses each query once.

    pySHACL asks the query of a SPARQL constraint anew for each focus node, and parsing takes 10 to 60 times as long as
    answering it.
    """

    def query(self, query_object: str | Query, *args: Any, **kwargs: Any) -> Result:
        prepared = _prepare(query_object) if isinstance(query_object, str) else query_object
        return super().query(prepared, *args, **kwargs)


@cache
def _prepare(query: str) -> Query:
    return prepareQuery(query, initNs=PREFIXES)


def _read(source: Source) -> Graph:
    """The union of all graphs in memory, where pySHACL is much faster than over a view of the store."""
    graph = _Memory(bind_namespaces="none")
    if isinstance(source, Graph):
        triples = (quad[:3] for quad in source.quads()) if isinstance(source, Dataset) else iter(source)
        for subject, predicate, value in triples:
            graph.add((subject, predicate, _as_written(value)))
        return graph
    known: dict[object, Node] = {}  # most things are named many times

    def read(part: object) -> Node:
        found = known.get(part)
        if found is None:
            found = known[part] = _read_term(part)
        return found

    for quad in read_file(source) if isinstance(source, Path) else source:
        graph.add((read(quad.subject), read(quad.predicate), read(quad.object)))
    return graph


def _read_term(part: object) -> Node:
    if isinstance(part, ox.NamedNode):
        return URIRef(part.value)
    if isinstance(part, ox.BlankNode):
        return BNode(part.value)
    if not isinstance(part, ox.Literal):
        raise TypeError(f"no term of RDF 1.1: {part!r}")
    if part.language:
        return Literal(part.value, lang=part.language)
    # not normalised: a checksum or date is checked as it was written
    return _as_written(Literal(part.value, datatype=URIRef(part.datatype.value), normalize=False))


def _as_written(node: Node) -> Node:
    """A plain string without its datatype: for rdflib the two differ, for RDF 1.1 and the lists in the shapes not."""
    return Literal(str(node)) if isinstance(node, Literal) and node.datatype == XSD.string else node


def _find_undeclared(graph: Graph) -> Iterator[Finding]:
    """Terms of ours that the graph uses and `beleid.ttl` does not declare, each with the first thing that uses it."""
    users: dict[URIRef, Node] = {}
    for subject, predicate, value in graph:
        for used in (predicate, value):
            if isinstance(used, URIRef) and used.startswith(BG):
                users[used] = min(users.get(used, subject), subject, key=str)
    for used, subject in users.items():
        try:
            term(used.removeprefix(BG))
        except UnknownTermError as error:
            violation = Violation(
                focus=str(subject),
                label=name_of(graph, subject),
                quote=quote_of(graph, subject),
                severity="violation",
                message_nl=f"De ontologie kent {compact(used)} niet.",
                message_en=f"The ontology does not know {compact(used)}{_hint(error)}.",
                path="",
                value=str(used),
                shape="DeclaredTerm",
            )
            yield Finding(violation, subject, used, None, SHAPE.DeclaredTermConstraintComponent)


def _find_outside(graph: Graph) -> Iterator[Finding]:
    """Properties of ours at things that are of none of the classes the ontology asks for (its domains and ranges)."""
    for found in find_outside(graph):
        end = found.subject if found.is_subject else found.value
        names = ", ".join(found.classes[:4]) + (", …" if len(found.classes) > 4 else "")
        side = ("begint bij", "starts at") if found.is_subject else ("eindigt bij", "ends at")
        violation = Violation(
            focus=str(end),
            label=name_of(graph, end),
            quote=quote_of(graph, end),
            severity="violation",
            message_nl=f"{compact(found.property)} {side[0]} iets van de klasse {names}.",
            message_en=f"{compact(found.property)} {side[1]} something of the class {names}.",
            path=compact(found.property),
            value=str(found.value if found.is_subject else found.subject),
            shape="DomainAndRange",
        )
        component = SHAPE.DomainAndRangeConstraintComponent
        yield Finding(violation, end, found.value if found.is_subject else found.subject, found.property, component)


def _hint(error: UnknownTermError) -> str:
    return f"; near it are {', '.join('bg:' + name for name in error.near)}" if error.near else ""
