"""Ontology and shapes as pages for people: each term with its labels, definitions and example."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import pyoxigraph as ox

from ontology.terms import BG, OWL, PREFIXES, RDF, RDFS, SH, SKOS, read_ontology
from views.linked.pages import Row, Value, read_template
from views.linked.places import TURTLE, link_from

Node = ox.NamedNode | ox.BlankNode
_FIRST, _REST, _TYPE = RDF + "first", RDF + "rest", RDF + "type"
_GROUPS = (  # heading, and the class that puts a term there
    ("Klassen · Classes", OWL + "Class"),
    ("Relaties · Object properties", OWL + "ObjectProperty"),
    ("Gegevens · Datatype properties", OWL + "DatatypeProperty"),
    ("Vaste lijsten · Closed lists", OWL + "NamedIndividual"),
    ("Eisen · Shapes", SH + "NodeShape"),
    ("Eisen aan een eigenschap · Property shapes", SH + "PropertyShape"),
)
_ROWS = (  # what is told of a term, in this order
    (RDFS + "subClassOf", "soort van · subclass of"),
    (OWL + "equivalentClass", "precies · exactly"),
    (RDFS + "subPropertyOf", "bijzondere vorm van · subproperty of"),
    (OWL + "inverseOf", "omgekeerd · inverse of"),
    (RDFS + "domain", "van · domain"),
    (RDFS + "range", "naar · range"),
    (SKOS + "example", "voorbeeld · example"),
    (SH + "targetClass", "geldt voor · target class"),
    (SH + "path", "eigenschap · path"),
    (SH + "severity", "ernst · severity"),
)
_TEXTS = (SKOS + "definition", SH + "message")


@dataclass(frozen=True, slots=True)
class Term:
    """One term: its IRI, the fragment it has on the page, its name with prefix, label, texts and rows."""

    iri: str
    id: str
    name: str
    label: Value
    texts: tuple[Value, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Terms:
    """Terms of one sort."""

    heading: str
    terms: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The page of an ontology; fields that the template shares with other pages have their names."""

    title: str
    root: str
    iri: str
    turtle: str
    intro: tuple[Value, ...]
    groups: tuple[Terms, ...]
    jsonld: str = ""
    kinds: tuple[Value, ...] = ()


@cache
def read_shapes(name: str) -> str:
    """Text of a file of shapes in `ontology/`."""
    return (files("ontology") / name).read_text("utf-8")


def write_ontology_page(folder: str) -> str:
    """HTML of the ontology's page, in a folder of the site."""
    return _write(read_ontology(), BG.rstrip("#"), BG, folder)


def write_shapes_page(name: str, iri: str, folder: str) -> str:
    """HTML of the page of a file of shapes."""
    return _write(read_shapes(name), iri, f"{iri}#", folder)


def version_iri() -> str:
    """The IRI of this version of the ontology (owl:versionIRI)."""
    told = _index(read_ontology())
    return str(told[BG.rstrip("#")][OWL + "versionIRI"][0].value)


def _index(turtle: str) -> dict[str, dict[str, list[ox.NamedNode | ox.BlankNode | ox.Literal]]]:
    found: dict[str, dict[str, list[ox.NamedNode | ox.BlankNode | ox.Literal]]] = defaultdict(lambda: defaultdict(list))
    for quad in ox.parse(turtle, ox.RdfFormat.TURTLE):
        if isinstance(quad.subject, Node) and isinstance(quad.object, Node | ox.Literal):
            found[quad.subject.value][quad.predicate.value].append(quad.object)
    return found


def _write(turtle: str, iri: str, namespace: str, folder: str) -> str:
    told = _index(turtle)
    groups = []
    for heading, kind in _GROUPS:
        members = [
            subject
            for subject, facts in told.items()
            if subject.startswith(namespace) and any(value.value == kind for value in facts.get(_TYPE, ()))
        ]
        if members:
            terms = tuple(_read_term(told, subject, namespace) for subject in sorted(members))
            groups.append(Terms(heading, terms))
    head = told[iri]
    title = {value.language: value.value for value in _literals(head, PREFIXES["dcterms"] + "title")}
    intro = [*_texts(head, (PREFIXES["dcterms"] + "description",))]
    version = "".join(value.value for value in _literals(head, OWL + "versionInfo"))
    intro.append(Value(f"Versie {version}. Voorvoegsel van de namen: {namespace}", lang="nl"))
    page = Vocabulary(title["nl"], link_from(folder, ""), iri, TURTLE, tuple(intro), tuple(groups))
    return read_template("vocabulary.html.j2").render(page=page)


def _literals(facts: dict[str, list[ox.NamedNode | ox.BlankNode | ox.Literal]], property_: str) -> Iterator[ox.Literal]:
    yield from (value for value in facts.get(property_, ()) if isinstance(value, ox.Literal))


def _texts(
    facts: dict[str, list[ox.NamedNode | ox.BlankNode | ox.Literal]], properties: Iterable[str]
) -> Iterator[Value]:
    for property_ in properties:
        for value in sorted(_literals(facts, property_), key=lambda v: v.language != "nl"):
            yield Value(value.value, lang=value.language or "nl")


def _read_term(
    told: dict[str, dict[str, list[ox.NamedNode | ox.BlankNode | ox.Literal]]], subject: str, namespace: str
) -> Term:
    facts = told[subject]
    local = subject.removeprefix(namespace)
    labels = sorted(_literals(facts, RDFS + "label"), key=lambda v: v.language != "nl")
    label = " · ".join(dict.fromkeys(value.value for value in labels)) or local
    rows = []
    for property_, heading in _ROWS:
        values = [_say(told, value, namespace) for value in facts.get(property_, ())]
        if values:
            rows.append(Row(Value(heading), tuple(sorted(values, key=lambda value: value.text))))
    return Term(subject, local, local, Value(label), tuple(_texts(facts, _TEXTS)), tuple(rows))


def _say(
    told: dict[str, dict[str, list[ox.NamedNode | ox.BlankNode | ox.Literal]]],
    value: ox.NamedNode | ox.BlankNode | ox.Literal,
    namespace: str,
) -> Value:
    """A value in words: a term with its prefix, a class made of others as those, a path in its parts."""
    if isinstance(value, ox.Literal):
        return Value(value.value)
    if isinstance(value, ox.NamedNode):
        if value.value.startswith(namespace):
            return Value(value.value.removeprefix(namespace), f"#{value.value.removeprefix(namespace)}")
        known = ((p, n) for p, n in PREFIXES.items() if value.value.startswith(n))
        prefix, space = next(known, ("", ""))
        return Value(f"{prefix}:{value.value.removeprefix(space)}" if prefix else value.value, value.value)
    facts = told[value.value]
    for property_, word in ((OWL + "unionOf", " of "), (OWL + "oneOf", " of "), (SH + "alternativePath", " | ")):
        if property_ in facts:
            return Value(word.join(_say(told, part, namespace).text for part in _items(told, facts[property_][0])))
    if SH + "inversePath" in facts:
        return Value(f"^{_say(told, facts[SH + 'inversePath'][0], namespace).text}")
    if _FIRST in facts:
        return Value(" / ".join(_say(told, part, namespace).text for part in _items(told, value)))
    return Value("…")


def _items(
    told: dict[str, dict[str, list[ox.NamedNode | ox.BlankNode | ox.Literal]]],
    head: ox.NamedNode | ox.BlankNode | ox.Literal,
) -> Iterator[ox.NamedNode | ox.BlankNode | ox.Literal]:
    while isinstance(head, ox.BlankNode):
        yield told[head.value][_FIRST][0]
        head = told[head.value][_REST][0]
