"""Do the properties of ours stand between things of the classes that the ontology names: its domains and ranges.

A reasoner would take a wrong subject for one more member of the class, and only find it when that contradicts something
else; here the class has to be stated.
"""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from rdflib import OWL, RDF, RDFS, Graph, Literal, URIRef
from rdflib.term import Node

from ontology.terms import BG, read_ontology


class Outside(NamedTuple):
    """A use of a property: the end that is of none of the classes (any one would do), and whether it is the subject."""

    subject: Node
    property: URIRef
    value: Node
    classes: tuple[str, ...]
    is_subject: bool


@cache
def read_ends() -> dict[URIRef, tuple[frozenset[Node], frozenset[Node]]]:
    """For each property of ours the classes of ours of its domain and of its range, with those under them."""
    ontology = Graph(bind_namespaces="none").parse(data=read_ontology(), format="turtle")
    found: dict[URIRef, tuple[frozenset[Node], frozenset[Node]]] = {}
    for kind in (OWL.ObjectProperty, OWL.DatatypeProperty):
        for name in ontology.subjects(RDF.type, kind):
            if isinstance(name, URIRef) and name.startswith(BG):
                domain, range_ = (_spread(ontology, ontology.value(name, end)) for end in (RDFS.domain, RDFS.range))
                found[name] = (domain, range_)
    return found


def _spread(ontology: Graph, end: Node | None) -> frozenset[Node]:
    """A class, or those of a union, with all narrower ones; empty for none, and for a datatype or a borrowed class."""
    if end is None:
        return frozenset()
    union = ontology.value(end, OWL.unionOf)
    members = list(ontology.items(union)) if union is not None else [end]
    if not all(str(member).startswith(BG) for member in members):
        return frozenset()
    narrower = (found for member in members for found in ontology.transitive_subjects(RDFS.subClassOf, member))
    return frozenset(found for found in narrower if isinstance(found, URIRef))


def find_outside(graph: Graph) -> Iterator[Outside]:
    """Uses of our properties by, or with, something that is stated to be of none of the classes it asks for."""
    types: dict[Node, set[Node]] = {}

    def fits(node: Node, classes: frozenset[Node]) -> bool:
        if node not in types:
            types[node] = set(graph.objects(node, RDF.type))
        return not classes or not classes.isdisjoint(types[node])

    for name, (domain, range_) in read_ends().items():
        if not domain and not range_:
            continue
        for subject, value in graph.subject_objects(name):
            if not fits(subject, domain):
                yield Outside(subject, name, value, _names(domain), is_subject=True)
            if not isinstance(value, Literal) and not _is_listed(value) and not fits(value, range_):
                yield Outside(subject, name, value, _names(range_), is_subject=False)


def _is_listed(value: Node) -> bool:
    """Whether a value is a member of a closed list, which the ontology types and the shapes check."""
    return str(value).startswith(BG)


def _names(classes: frozenset[Node]) -> tuple[str, ...]:
    return tuple(sorted(f"bg:{str(found).removeprefix(BG)}" for found in classes))
