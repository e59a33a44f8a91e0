"""The files that describe a dataset to a portal, and whether they hold to what portals ask (`ontology/portal.ttl`)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

import pyshacl
from rdflib import Graph
from rdflib.namespace import SH

from graph.dcat import Described, write_dcat
from graph.exports import turtle_writer
from graph.nquads import Triple
from graph.provenance import write_provenance, write_quality
from graph.schemaorg import write_schemaorg
from graph.violations import Violation, read_result
from graph.vocabulary import DESCRIBING
from graph.void import write_void

PORTAL = "https://w3id.org/beleidsgraaf/portal#"


@dataclass(frozen=True, slots=True)
class Description:
    """Triples of each file: the catalogue as DCAT, the counts as VoID, the run and its quality, and schema.org."""

    dcat: tuple[Triple, ...]
    void: tuple[Triple, ...]
    provenance: tuple[Triple, ...]
    schemaorg: tuple[Triple, ...]


def describe_dataset(told: Described, gold: Mapping[str, float] | None = None) -> Description:
    """All descriptions of a dataset; `gold` holds figures against a gold standard, when there are any."""
    addresses = [f"{told.settings.site}dumps/{dump.file}" for dump in told.dumps]
    return Description(
        dcat=_sorted(write_dcat(told)),
        void=_sorted(write_void(told.dataset, told.settings, told.figures, addresses)),
        provenance=_sorted((*write_provenance(told), *write_quality(told, gold or {}))),
        schemaorg=_sorted(write_schemaorg(told)),
    )


def _sorted(triples: Iterable[Triple]) -> tuple[Triple, ...]:
    return tuple(sorted(set(triples)))


def write_description(triples: Iterable[Triple]) -> bytes:
    """A description as Turtle."""
    return turtle_writer(DESCRIBING)(triples)


def check_description(turtle: bytes) -> tuple[Violation, ...]:
    """What a portal would refuse or warn of, worst first; ValueError for what is no Turtle."""
    graph = Graph(bind_namespaces="none")
    try:
        graph.parse(data=turtle, format="turtle")
    except SyntaxError as error:
        raise ValueError(f"the description is no Turtle: {error}") from error
    shapes = _read_shapes()
    _, results, text = pyshacl.validate(graph, shacl_graph=shapes, inference="none", inplace=True)
    if not isinstance(results, Graph):
        raise TypeError(f"pySHACL gave no report: {text}")
    read = (read_result(graph, shapes, results, result).violation for result in results.objects(None, SH.result))
    found = [replace(violation, shape=violation.shape.removeprefix(PORTAL)) for violation in read]
    return tuple(sorted(set(found), key=lambda v: (v.severity != "violation", v.focus, v.shape, v.value)))


@cache
def _read_shapes() -> Graph:
    return Graph(bind_namespaces="none").parse(data=read_portal_shapes(), format="turtle")


@cache
def read_portal_shapes() -> str:
    """Text of `portal.ttl` (Turtle)."""
    return (files("ontology") / "portal.ttl").read_text("utf-8")
