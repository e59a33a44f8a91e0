"""Everything a page tells of one IRI: what is said of it and its fragments, what refers to it, and its words."""

import csv
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import pyoxigraph as ox

from graph.nquads import Triple, named
from graph.vocabulary import DESCRIBING
from ontology.terms import BG, read_ontology
from views.linked.jsonld import read_literal

_LABELS = tuple(
    map(named, ("skos:prefLabel", "dcterms:title", "dcterms:description", "foaf:name", "bg:dueText", "oa:exact"))
)
_BODY, _TARGET, _SOURCE, _EXACT = map(named, ("oa:hasBody", "oa:hasTarget", "oa:hasSource", "oa:exact"))
_PREFIX, _SUFFIX, _START = map(named, ("oa:prefix", "oa:suffix", "oa:start"))
# A node that only ties things together is called after what it ties.
_TIES = (
    tuple(map(named, ("org:member", "org:role", "org:organization"))),
    tuple(map(named, ("bg:participant", "bg:participatesIn"))),
)
_SUBJECT, _PREDICATE, _OBJECT = map(named, ("rdf:subject", "rdf:predicate", "rdf:object"))


@dataclass(frozen=True, slots=True)
class Quote:
    """Words in a source, with what stands around them; `note` and `document` are written IRIs."""

    note: str
    document: str
    start: int
    before: str
    exact: str
    after: str


@dataclass(frozen=True, slots=True)
class Things:
    """All triples, by the subject and by the object; terms as written in N-Quads."""

    out: Mapping[str, list[Triple]]
    into: Mapping[str, list[Triple]]
    labels: Mapping[str, str]


def index_triples(triples: Iterable[Triple]) -> Things:
    """Index triples by both ends and choose a label for each subject, the Dutch one first."""
    out: dict[str, list[Triple]] = defaultdict(list)
    into: dict[str, list[Triple]] = defaultdict(list)
    for triple in sorted(set(triples)):
        out[triple[0]].append(triple)
        if triple[2][0] == "<":
            into[triple[2]].append(triple)
    labels = {subject: _choose_label(found) for subject, found in out.items()}
    return Things(dict(out), dict(into), {subject: label for subject, label in labels.items() if label})


def _choose_label(triples: Iterable[Triple]) -> str:
    ranked = [
        (_LABELS.index(predicate), not value.endswith('"@nl'), value)
        for _, predicate, value in triples
        if predicate in _LABELS and value[0] == '"'
    ]
    return " ".join(read_literal(min(ranked)[2])[0].split()) if ranked else ""


def values_of(things: Things, subject: str, predicate: str) -> list[str]:
    """Written values of a property, sorted."""
    return [value for _, found, value in things.out.get(subject, ()) if found == predicate]


def name_thing(things: Things, written: str) -> str:
    """What to call an IRI: its label, what it ties, the words of an annotation, the relation it states, or its end."""
    label = things.labels.get(written) or _name_tie(things, written)
    if label:
        return label
    quote = read_quote(things, written)
    if quote:
        return f"“{quote.exact}”"
    predicate = values_of(things, written, _PREDICATE)
    if predicate:
        ends = [values_of(things, written, end) for end in (_SUBJECT, _OBJECT)]
        named_ends = [things.labels.get(end[0], "") if end and end[0] != written else "" for end in ends]
        return f"{named_ends[0]} – {call(predicate[0])[0]} – {named_ends[1]}".strip(" –")
    return call(written)[0] if "/def#" in written else written[1:-1].rstrip("/").rpartition("/")[2]


def _name_tie(things: Things, written: str) -> str:
    for properties in _TIES:
        ends = [end for tied in properties for end in values_of(things, written, tied)]
        if ends:
            return " – ".join(filter(None, (things.labels.get(end, "") for end in ends)))
    return ""


def read_quote(things: Things, note: str) -> Quote | None:
    """The words that an annotation points at, or None for what is none."""
    for target in values_of(things, note, _TARGET):
        stem = target.partition("#")[0]
        exact = _text(things, f"{stem}#quote>", _EXACT)
        if exact:
            source = values_of(things, target, _SOURCE)
            start = _text(things, f"{stem}#position>", _START)
            before, after = (_text(things, f"{stem}#quote>", part) for part in (_PREFIX, _SUFFIX))
            return Quote(note, source[0] if source else "", int(start or 0), before, exact, after)
    return None


def _text(things: Things, subject: str, predicate: str) -> str:
    found = values_of(things, subject, predicate)
    return read_literal(found[0])[0] if found else ""


def find_quotes(things: Things, written: str) -> list[Quote]:
    """The words that show a thing, by document and place."""
    notes = [subject for subject, predicate, _ in things.into.get(written, ()) if predicate == _BODY]
    found = [quote for note in notes if (quote := read_quote(things, note))]
    return sorted(found, key=lambda quote: (quote.document, quote.start, quote.note))


@cache
def _read_words() -> dict[str, tuple[str, str]]:
    """Names of terms, Dutch and English: ours from the ontology, those of others from a table."""
    words: dict[str, dict[str, str]] = defaultdict(dict)
    label = ox.NamedNode("http://www.w3.org/2000/01/rdf-schema#label")
    for quad in ox.parse(read_ontology(), ox.RdfFormat.TURTLE):
        if quad.predicate == label and isinstance(quad.object, ox.Literal) and isinstance(quad.subject, ox.NamedNode):
            words[f"<{quad.subject.value}>"][quad.object.language or ""] = quad.object.value
    found = {iri: (told["nl"], told["en"]) for iri, told in words.items() if iri.startswith(f"<{BG}")}
    text = (files("views") / "linked" / "words.tsv").read_text("utf-8")
    for row in csv.DictReader(text.splitlines(), delimiter="\t"):
        prefix, _, local = row["term"].partition(":")
        found[f"<{DESCRIBING[prefix]}{local}>"] = (row["nl"], row["en"])
    return found


@cache
def call(written: str) -> tuple[str, str]:
    """What a term of a vocabulary is called in Dutch and English, else its short form in both.

    >>> call("<http://www.w3.org/2004/02/skos/core#altLabel>")
    ('andere naam', 'other name')
    """
    known = _read_words().get(written)
    if known:
        return known
    bare = written[1:-1]
    for prefix, namespace in DESCRIBING.items():
        if bare.startswith(namespace):
            return (f"{prefix}:{bare.removeprefix(namespace)}",) * 2
    return bare, bare
