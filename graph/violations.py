"""Violations of the contract in words, with the entity and its quote, and as a SHACL validation report."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from rdflib import BNode, Graph, Literal, URIRef
from rdflib.namespace import DCTERMS, RDF, SH, SKOS, Namespace
from rdflib.term import Node

from ontology.terms import OA, PREFIXES, term

SHAPE = Namespace("https://w3id.org/beleidsgraaf/shape#")
SEVERITIES = {str(SH.Violation): "violation", str(SH.Warning): "warning", str(SH.Info): "info"}  # worst first

_BODY, _TARGET, _SELECTOR, _EXACT = (URIRef(OA + name) for name in ("hasBody", "hasTarget", "hasSelector", "exact"))
_NAMES = (DCTERMS.title, DCTERMS.description, URIRef(term("fileName")))


@dataclass(frozen=True, slots=True)
class Violation:
    """One thing wrong, in words; IRIs are text, and "" stands for what does not apply.

    Attributes:
        focus: IRI of the entity or fact.
        label: its name, title or sentence, else "".
        quote: the words it was read from, else "".
        severity: "violation", "warning" or "info".
        message_nl: what is asked, in Dutch.
        message_en: the same in English.
        path: property or path, with prefixes ("bg:dueBy", "^oa:hasBody"), or "".
        value: the offending value, or "".
        shape: name of the shape in `shapes.ttl`.
    """

    focus: str
    label: str
    quote: str
    severity: str
    message_nl: str
    message_en: str
    path: str
    value: str
    shape: str


class Finding(NamedTuple):
    """A violation beside the RDF terms it was read from; `component` is the sort of constraint."""

    violation: Violation
    focus: Node
    value: Node | None
    path: Node | None
    component: Node


def read_result(graph: Graph, shapes: Graph, results: Graph, result: Node) -> Finding:
    """A result of a pySHACL report about a graph; ValueError when it says not what it is about."""
    focus, shape = results.value(result, SH.focusNode), results.value(result, SH.sourceShape)
    severity, component = results.value(result, SH.resultSeverity), results.value(result, SH.sourceConstraintComponent)
    value, path = results.value(result, SH.value), results.value(result, SH.resultPath)
    if focus is None or shape is None or component is None:
        raise ValueError(f"an incomplete result: {sorted(results.predicate_objects(result))}")
    # pySHACL drops the language of a message when a SPARQL constraint speaks, so they are taken from the shape itself.
    messages = {str(m.language): str(m) for m in shapes.objects(shape, SH.message) if isinstance(m, Literal)}
    violation = Violation(
        focus=str(focus),
        label=name_of(graph, focus),
        quote=quote_of(graph, focus),
        severity=SEVERITIES[str(severity)],
        message_nl=messages["nl"],
        message_en=messages["en"],
        path=write_path(results, path) if path is not None else "",
        value="" if value is None or value == focus else str(value),
        shape=str(shape).removeprefix(str(SHAPE)),
    )
    return Finding(violation, focus, value, path, component)


def _first(values: Iterable[Node]) -> str:
    """The smallest of some values, so that the choice does not hang on the order of a set."""
    return min((str(value) for value in values), default="")


def name_of(graph: Graph, node: Node) -> str:
    """Dutch name of a thing, else its title, sentence or file name; of an annotation that of its body; else ""."""
    labels = [label for label in graph.objects(node, SKOS.prefLabel) if isinstance(label, Literal)]
    name = _first(label for label in labels if label.language == "nl") or _first(labels)
    for predicate in _NAMES:
        name = name or _first(graph.objects(node, predicate))
    body = graph.value(_annotation(node), _BODY)
    if not name and body is not None and body != node:
        return name_of(graph, body)
    return name


def quote_of(graph: Graph, node: Node) -> str:
    """Words of the first annotation of a thing, or of an annotation, target or selector itself; else ""."""
    notes = sorted(graph.subjects(_BODY, node), key=str) or [_annotation(node)]
    for target in graph.objects(notes[0], _TARGET):
        for selector in graph.objects(target, _SELECTOR):
            if quote := _first(graph.objects(selector, _EXACT)):
                return quote
    return ""


def _annotation(node: Node) -> Node:
    """The annotation of a target or selector, whose IRIs are its own with a fragment."""
    return URIRef(node.partition("#")[0]) if isinstance(node, URIRef) else node


def compact(iri: str) -> str:
    """An IRI with its prefix, where we have one.

    >>> compact("https://w3id.org/beleidsgraaf/def#dueBy")
    'bg:dueBy'
    >>> compact("https://example.org/x")
    '<https://example.org/x>'
    """
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return f"<{iri}>"


def write_path(graph: Graph, path: Node) -> str:
    """A SHACL property path as SPARQL writes it (SHACL, section 2.3.1); ValueError for a sort that no shape uses."""
    if isinstance(path, URIRef):
        return compact(str(path))
    if (path, RDF.first, None) in graph:
        return "/".join(write_path(graph, step) for step in graph.items(path))
    inverse, alternatives = graph.value(path, SH.inversePath), graph.value(path, SH.alternativePath)
    if inverse is not None:
        return f"^{write_path(graph, inverse)}"
    if alternatives is not None:
        return "|".join(write_path(graph, step) for step in graph.items(alternatives))
    raise ValueError(f"a path that no shape of ours uses: {sorted(graph.predicate_objects(path))}")


def _copy_path(results: Graph, path: Node, report: Graph, name: str) -> Node:
    """The path in another graph, with blank nodes that are named after the result."""
    if isinstance(path, URIRef):
        return path
    copy = BNode(name)
    if (path, RDF.first, None) in results:
        steps = [_copy_path(results, step, report, f"{name}x{i}") for i, step in enumerate(results.items(path))]
        nodes = [copy, *(BNode(f"{name}y{i}") for i in range(1, len(steps)))]
        for node, step, rest in zip(nodes, steps, [*nodes[1:], RDF.nil], strict=True):
            report.add((node, RDF.first, step))
            report.add((node, RDF.rest, rest))
    for predicate in (SH.inversePath, SH.alternativePath):
        inner = results.value(path, predicate)
        if inner is not None:
            report.add((copy, predicate, _copy_path(results, inner, report, f"{name}z")))
    return copy


def write_report(results: Graph, findings: Iterable[Finding]) -> str:
    """The findings as a validation report (SHACL, section 3.6) in Turtle, with the same bytes each time."""
    report = Graph(bind_namespaces="none")
    for prefix in ("bg", "dcterms", "id", "oa", "org", "rdf", "sh", "skos", "time", "xsd"):
        report.bind(prefix, PREFIXES[prefix])
    report.bind("bgs", SHAPE)
    root = BNode("report")
    report.add((root, RDF.type, SH.ValidationReport))
    severities = {name: URIRef(iri) for iri, name in SEVERITIES.items()}
    number = 0
    for number, finding in enumerate(findings, 1):
        result, violation = BNode(f"result{number:06d}"), finding.violation
        report.add((root, SH.result, result))
        for predicate, value in (
            (RDF.type, SH.ValidationResult),
            (SH.focusNode, finding.focus),
            (SH.value, finding.value),
            (SH.resultSeverity, severities[violation.severity]),
            (SH.sourceShape, SHAPE[violation.shape]),
            (SH.sourceConstraintComponent, finding.component),
            (SH.resultMessage, Literal(violation.message_nl, lang="nl")),
            (SH.resultMessage, Literal(violation.message_en, lang="en")),
            (SH.resultPath, finding.path and _copy_path(results, finding.path, report, f"path{number:06d}")),
        ):
            if value is not None:
                report.add((result, predicate, value))
    report.add((root, SH.conforms, Literal(number == 0)))
    return report.serialize(format="turtle")
