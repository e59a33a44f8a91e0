"""What a graph says of the documents that readers annotated, as frozen records; asked over the union of all graphs."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import pyoxigraph as ox

from graph.evaluation.mistakes import normalise, tail
from graph.store import select
from ontology.kinds import CommitmentKind, EntityKind

# The readers' words for the main classes where they differ from ours.
TYPES = {
    EntityKind.PERSON.term: "PERSON",
    EntityKind.OFFICE.term: "ROLE",
    EntityKind.ORGANISATION.term: "ORG",
    EntityKind.COUNTRY.term: "COUNTRY",
    EntityKind.REGION.term: "REGION",
    EntityKind.DOCUMENT.term: "DOC",
    EntityKind.EVENT.term: "EVENT",
    EntityKind.PROGRAMME.term: "PROGRAMME",
}
_KINDS = {kind.term: kind.value for kind in CommitmentKind}
_ID = 3  # a file belongs to the document whose three digits its name starts with

_ANNOTATIONS = """SELECT ?file ?start ?end ?type ?body WHERE {
    ?annotation oa:hasBody ?body ; oa:hasTarget ?target .
    ?target oa:hasSource ?document ; oa:hasSelector ?position .
    ?document bg:fileName ?file .
    ?position a oa:TextPositionSelector ; oa:start ?start ; oa:end ?end .
    ?body a ?type }"""
_COMMITMENTS = "SELECT ?commitment ?property ?value WHERE { ?commitment a bg:Commitment ; ?property ?value }"
_BROADER = "SELECT ?narrow ?broad WHERE { ?narrow skos:broader ?broad }"
_NAMES = "SELECT ?entity ?name WHERE { ?entity skos:prefLabel|skos:altLabel|dcterms:title ?name }"
_ADVICES = """SELECT ?graph ?advice ?title ?status ?issued ?by ?own WHERE {
    GRAPH ?graph { ?advice a bg:Advice ; dcterms:title ?title .
        OPTIONAL { ?advice bg:adviceStatus ?status } OPTIONAL { ?advice dcterms:issued ?issued }
        OPTIONAL { ?advice bg:requestedBy ?by } OPTIONAL { ?advice bg:ownInitiative ?own } } }"""
_GRAPHS = "SELECT ?graph ?file WHERE { GRAPH ?graph { ?document bg:fileName ?file } }"
_MEMBERSHIPS = """SELECT DISTINCT ?person ?organisation ?role WHERE {
    ?membership a org:Membership ; org:member ?person ; org:organization ?organisation .
    ?membership org:role/skos:prefLabel ?role }"""
_HEADERS = """SELECT ?file ?day ?person ?number WHERE { ?whole bg:fileName ?file . ?whole dcterms:hasPart? ?document .
    OPTIONAL { ?document dcterms:issued|dcterms:date ?day } OPTIONAL { ?document bg:signedBy ?person }
    OPTIONAL { ?document dcterms:identifier ?number } }"""
_CITATIONS = "SELECT ?file ?number WHERE { ?document bg:fileName ?file ; bg:cites/dcterms:identifier ?number }"


@dataclass(frozen=True, slots=True, order=True)
class Annotated:
    """A mention in the graph, at half-open offsets in the raw text."""

    start: int
    end: int
    type: str
    entity: str


@dataclass(frozen=True, slots=True)
class Stated:
    """A commitment in the graph; what it names are IRIs, its themes are slugs of the top level."""

    iri: str
    start: int
    end: int
    kind: str | None = None
    first_day: str | None = None
    last_day: str | None = None
    actors: frozenset[str] = frozenset()
    recipients: frozenset[str] = frozenset()
    concerns: frozenset[str] = frozenset()
    themes: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class FoundAdvice:
    """An advice as one document's graph tells it; values are as written in the graph."""

    document: str
    iri: str
    titles: frozenset[str]
    statuses: frozenset[str]
    issued: frozenset[str]
    requesters: frozenset[str]
    own_initiative: bool


@dataclass(frozen=True, slots=True)
class Found:
    """All that is compared; by document id where a document says it."""

    mentions: Mapping[str, tuple[Annotated, ...]]
    commitments: Mapping[str, tuple[Stated, ...]]
    advices: tuple[FoundAdvice, ...]
    names: Mapping[str, frozenset[str]]
    memberships: frozenset[tuple[str, str, str]]
    headers: Mapping[str, Mapping[str, frozenset[str]]] = field(default_factory=dict)
    citations: Mapping[str, frozenset[str]] = field(default_factory=dict)


def read_found(store: ox.Store) -> Found:
    """What the graph in a store says."""
    mentions: dict[str, set[Annotated]] = defaultdict(set)
    places: dict[str, tuple[str, int, int]] = {}
    for file, start, end, type_, body in _rows(store, _ANNOTATIONS):
        name = tail(type_)
        if name in TYPES:
            mentions[file[:_ID]].add(Annotated(int(start), int(end), TYPES[name], body))
        elif name == "Commitment":
            places.setdefault(body, (file[:_ID], int(start), int(end)))
    names = _group(_rows(store, _NAMES))
    return Found(
        mentions={document: tuple(sorted(found)) for document, found in mentions.items()},
        commitments=_read_commitments(store, places),
        advices=tuple(_read_advices(store)),
        names=names,
        memberships=frozenset((person, body, normalise(role)) for person, body, role in _rows(store, _MEMBERSHIPS)),
        headers=_read_headers(store, names),
        citations=_group((file[:_ID], normalise(number)) for file, number in _rows(store, _CITATIONS)),
    )


def _rows(store: ox.Store, sparql: str) -> Iterator[tuple[str, ...]]:
    """Rows as text; what is not there is empty."""
    for row in select(store, sparql).rows:
        yield tuple("" if value is None else str(value) for value in row)


def _group(pairs: Iterator[tuple[str, ...]]) -> dict[str, frozenset[str]]:
    grouped: dict[str, set[str]] = defaultdict(set)
    for key, value in pairs:
        grouped[key].add(value)
    return {key: frozenset(values) for key, values in grouped.items()}


def _read_commitments(store: ox.Store, places: Mapping[str, tuple[str, int, int]]) -> dict[str, tuple[Stated, ...]]:
    said: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for iri, property_, value in _rows(store, _COMMITMENTS):
        said[iri][tail(property_)].add(value)
    broader = {row[0]: row[1] for row in _rows(store, _BROADER)}
    stated: dict[str, list[Stated]] = defaultdict(list)
    for iri, (document, start, end) in places.items():
        values = said[iri]
        kinds = [_KINDS[tail(kind)] for kind in values["commitmentKind"] if tail(kind) in _KINDS]
        stated[document].append(
            Stated(
                iri=iri,
                start=start,
                end=end,
                kind=kinds[0] if kinds else None,
                first_day=min(values["dueFrom"], default=None),
                last_day=min(values["dueBy"], default=None),
                actors=frozenset(values["committedBy"]),
                recipients=frozenset(values["committedTo"]),
                concerns=frozenset(values["concerns"]),
                themes=frozenset(tail(_top(theme, broader)) for theme in values["subject"]),
            )
        )
    return {document: tuple(found) for document, found in stated.items()}


def _top(theme: str, broader: Mapping[str, str]) -> str:
    while theme in broader:
        theme = broader[theme]
    return theme


def _read_advices(store: ox.Store) -> Iterator[FoundAdvice]:
    files = {row[0]: row[1] for row in _rows(store, _GRAPHS)}
    said: dict[tuple[str, str], list[tuple[str, ...]]] = defaultdict(list)
    for graph, advice, *values in _rows(store, _ADVICES):
        said[files.get(graph, "")[:_ID], advice].append(tuple(values))
    for (document, iri), rows in said.items():
        titles, statuses, issued, requesters, own = (
            frozenset(filter(None, column)) for column in zip(*rows, strict=True)
        )
        yield FoundAdvice(document, iri, titles, statuses, issued, requesters, "true" in {o.casefold() for o in own})


def _read_headers(store: ox.Store, names: Mapping[str, frozenset[str]]) -> dict[str, dict[str, frozenset[str]]]:
    """Days, numbers and the words of signatories' names of each document, or of the parts of a bundle."""
    said: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for file, day, person, number in _rows(store, _HEADERS):
        mine = said[file[:_ID]]
        mine["date"] |= {normalise(day)} if day else set()
        mine["number"] |= {normalise(number)} if number else set()
        mine["signatory"] |= {word for name in names.get(person, ()) for word in normalise(name).split()}
    return {document: {key: frozenset(values) for key, values in mine.items()} for document, mine in said.items()}
