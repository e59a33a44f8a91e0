"""The embedded store (Oxigraph) in a folder, and rdflib's view of it for people."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

import pyoxigraph as ox
from oxrdflib import OxigraphStore
from rdflib import Dataset

from graph.binding import write_query
from graph.endpoint import Endpoint, EndpointError, ask, list_graphs
from ontology.terms import PREFIXES, XSD

Term = ox.NamedNode | ox.Literal
Value = str | int | bool | Decimal | date | None
Queried = ox.Store | Endpoint

LOADING = "loading"  # the graph that stands in a store elsewhere while others are loaded into it

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_INTEGERS = frozenset(XSD + name for name in ("integer", "nonNegativeInteger", "int", "long"))


class StoreError(OSError):
    """A store that cannot be opened; the sentence says what to do."""

    def __init__(self, path: Path, problem: str, way_out: str) -> None:
        super().__init__(f"{path}: {problem}; {way_out}")
        self.path = path


@dataclass(frozen=True, slots=True)
class Answer:
    """Rows of a query under their columns; an IRI is its text, a literal a number, day or text, nothing is None."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]


def create_store(path: Path, lines: Iterable[str]) -> None:
    """A new store in a folder, of lines of N-Quads."""
    store = ox.Store(str(path))
    store.bulk_load("\n".join(lines).encode(), ox.RdfFormat.N_QUADS)
    store.flush()
    del store  # gives up the lock on the folder


def open_store(path: Path, *, write: bool = False) -> ox.Store:
    """The store in a folder, or in the `store` of a build; for reading unless asked otherwise, so that many can read.

    Raises StoreError when there is none, when it is of something else, or when another process writes to it.
    """
    folder = path / "store" if (path / "store").is_dir() else path
    if not (folder / "CURRENT").is_file() and (path / "graph.nq").is_file():
        raise StoreError(path, "its store is not here", f"build it again, or ask {path / 'graph.nq'}")
    if not (folder / "CURRENT").is_file():
        raise StoreError(path, "there is no graph here", "build one first with `beleidsgraaf build`")
    try:
        return ox.Store(str(folder)) if write else ox.Store.read_only(str(folder))
    except (OSError, RuntimeError) as error:
        if "lock" in str(error).casefold():
            raise StoreError(path, "another process is writing to this store", "wait until it is done") from error
        raise StoreError(path, f"this is no store that can be read ({error})", "build the graph again") from error


def load_store(lines: Iterable[str]) -> ox.Store:
    """A store in memory, of lines of N-Quads."""
    store = ox.Store()
    store.bulk_load("\n".join(lines).encode(), ox.RdfFormat.N_QUADS)
    return store


def read_file(path: Path) -> ox.Store:
    """A store in memory, of an RDF file; ValueError when its suffix or its contents are no RDF."""
    form = ox.RdfFormat.from_extension(path.suffix.lstrip("."))
    if form is None:
        raise ValueError(f"{path}: a suffix like .nq, .trig, .ttl, .nt, .jsonld or .rdf says what RDF it holds")
    store = ox.Store()
    try:
        store.bulk_load(path=str(path), format=form)
    except SyntaxError as error:
        raise ValueError(f"{path} is no {form.name}: {error}") from error
    return store


def select(store: Queried, sparql: str, bindings: Mapping[str, Term] | None = None) -> Answer:
    """Answer to a SELECT or ASK over the union of all graphs, with variables bound to terms; columns as projected.

    Raises ValueError for what is no such query, RuntimeError for a binding of a variable that is not projected,
    EndpointError for an endpoint elsewhere that does not answer as it should.
    """
    if isinstance(store, Endpoint):
        columns, rows = ask(store, write_query(sparql, bindings), find_graphs(store))
        return Answer(columns, tuple(tuple(map(read_term, row)) for row in rows))
    substitutions: dict[ox.Variable, ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple] = {
        ox.Variable(name): term for name, term in (bindings or {}).items()
    }
    try:
        found = store.query(
            sparql, prefixes=dict(PREFIXES), use_default_graph_as_union=True, substitutions=substitutions
        )
    except SyntaxError as error:
        raise ValueError(f"not a SPARQL query: {_shorten(str(error))}") from error
    if isinstance(found, ox.QueryBoolean):
        return Answer(("answer",), ((bool(found),),))
    if isinstance(found, ox.QuerySolutions):
        columns = tuple(variable.value for variable in found.variables)
        return Answer(columns, tuple(tuple(map(read_term, row)) for row in found))
    return Answer(
        ("subject", "predicate", "object"),
        tuple((read_term(t.subject), t.predicate.value, read_term(t.object)) for t in found),
    )


def _shorten(problem: str) -> str:
    """What a parser says, without all that it might have read instead.

    >>> _shorten("error at 1:31: expected one of Prefix not found, ['%'], ['-']")
    'error at 1:31: a prefix is not declared'
    """
    place, _, expected = problem.partition(" expected one of ")
    if "Prefix not found" in expected:
        return f"{place} a prefix is not declared"
    return problem


@cache
def find_graphs(endpoint: Endpoint) -> tuple[str, ...]:
    """Our graphs at an endpoint: those under the base of its reference graph; all it has when there is none.

    Raises EndpointError when a load broke off there and nobody loaded it again.
    """
    graphs = list_graphs(endpoint)
    base = next((graph.removesuffix("graph/reference") for graph in graphs if graph.endswith("/graph/reference")), None)
    if base is None:
        return ()
    if f"{base}graph/{LOADING}" in graphs:
        raise EndpointError(
            f"{endpoint.url} holds <{base}graph/{LOADING}>: a load broke off there, or is under way; "
            "load it again with `beleidsgraaf push`"
        )
    return tuple(graph for graph in graphs if graph.startswith(f"{base}graph/"))


def read_term(term: object) -> Value:
    """A term as a value: numbers, truth and whole days as such, all else as text."""
    if term is None or isinstance(term, bool):
        return term
    if isinstance(term, ox.Literal):
        return _read_literal(term)
    if isinstance(term, ox.NamedNode | ox.BlankNode):
        return term.value
    return str(term)


def _read_literal(literal: ox.Literal) -> Value:
    datatype = literal.datatype.value
    if datatype in _INTEGERS:
        return int(literal.value)
    if datatype == XSD + "decimal":
        return Decimal(literal.value)
    if datatype == XSD + "boolean":
        return literal.value in {"true", "1"}
    if datatype == XSD + "date" and _DAY.fullmatch(literal.value):
        return date.fromisoformat(literal.value)
    return literal.value


def replace_graph(store: ox.Store, graph: str, lines: Iterable[str]) -> None:
    """Put lines in the place of one named graph, wholly or not at all; ValueError for a line of another graph."""
    end = f" <{graph}> ."
    triples: list[str] = []
    for line in lines:
        if not line.endswith(end):
            raise ValueError(f"a line of another graph than <{graph}>: {line!r}")
        triples.append(f"{line.removesuffix(end)} .")
    body = "\n".join(triples)
    store.update(f"DROP SILENT GRAPH <{graph}> ; INSERT DATA {{ GRAPH <{graph}> {{\n{body}\n}} }}")


def remove_graph(store: ox.Store, graph: str) -> None:
    """Withdraw one named graph; KeyError when it is not there."""
    node = ox.NamedNode(graph)
    if not store.contains_named_graph(node):
        raise KeyError(graph)
    store.remove_graph(node)


def view_dataset(store: ox.Store) -> Dataset:
    """The same store as an rdflib Dataset, whose default graph is the union of all graphs."""
    dataset = Dataset(store=OxigraphStore(store=store), default_union=True)
    for prefix, namespace in PREFIXES.items():
        dataset.bind(prefix, namespace)
    return dataset
