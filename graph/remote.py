"""Loading a graph into a store elsewhere, by the SPARQL 1.1 Graph Store Protocol or by SPARQL 1.1 Update.

Each named graph is replaced whole: the protocol's PUT does so in one request, and an update is first gathered under
another name and then moved. While it lasts, one more graph (`graph/loading`) stands in that store and names what is
being loaded, so that whoever finds it knows that a load broke off.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from graph.endpoint import Endpoint, EndpointError, list_graphs, send
from graph.iris import find_base, graph_iri
from graph.nquads import named, text
from graph.store import LOADING

# Triples in one update: about 500 kB, well under what servers take in one request (Virtuoso: 10,000 lines).
LINES = 2000


class PushError(EndpointError):
    """A load that broke off; the sentence names what is in the store and what is not."""

    def __init__(self, problem: EndpointError, done: Sequence[str], failed: str, waiting: Sequence[str]) -> None:
        why = str(problem).rstrip(".")
        parts = [
            f"the load broke off at <{failed}>: {why}",
            f"loaded whole: {_name(done)}; not loaded: {_name(waiting)}",
            "what stands under a name that ends in graph/loading tells the same in the store; push again to mend it",
        ]
        begun = failed in waiting or done  # else not even the marker could be put
        super().__init__("; ".join(parts) if begun else f"nothing was loaded: {why}")
        self.done, self.failed, self.waiting = tuple(done), failed, tuple(waiting)


@dataclass(frozen=True, slots=True)
class Way:
    """How one graph is put in place, and how it is taken away again."""

    put: Callable[[str, Sequence[str]], None]
    drop: Callable[[str], None]


def split_graphs(lines: Iterable[str]) -> Mapping[str, list[str]]:
    """Triples (lines of N-Triples) of each named graph; ValueError for a line that stands in none.

    >>> split_graphs(["<a:s> <a:p> <a:o> <a:g> ."])
    {'a:g': ['<a:s> <a:p> <a:o> .']}
    """
    found: dict[str, list[str]] = defaultdict(list)
    for line in lines:
        triple, _, graph = line.removesuffix("> .").rpartition(" <")
        if not line.endswith("> .") or triple.count(" ") < 2:
            raise ValueError(
                f"a statement that stands in no named graph; push a build, or its graph.nq: {line[:200]!r}"
            )
        found[graph].append(f"{triple} .")
    return dict(sorted(found.items()))


def push_graphs(endpoint: Endpoint, lines: Iterable[str], *, update: bool = False) -> Iterator[str]:
    """Replace each named graph at an endpoint, giving its name when it is there.

    Raises PushError, which names what is there and what is not, when it breaks off.
    """
    graphs = split_graphs(lines)
    way = _by_update(endpoint) if update else _by_protocol(endpoint)
    marker = graph_iri(find_base(graphs), LOADING)
    waiting, done = list(graphs), list[str]()
    at = marker
    try:
        way.put(marker, _mark(marker, waiting))
        for at in list(waiting):
            way.put(at, graphs[at])
            waiting.remove(at)
            done.append(at)
            yield at
        at = marker
        way.drop(marker)
    except EndpointError as error:
        raise PushError(error, done, at, waiting) from error


def withdraw_graphs(endpoint: Endpoint, asked: Endpoint, kept: Iterable[str], *, update: bool = False) -> Iterator[str]:
    """Take away graphs of the same base that are no longer wanted, giving the name of each when it is gone.

    `asked` answers queries over the same store, since neither protocol lists what is there. Graphs of others stay.
    Raises EndpointError.
    """
    wanted = frozenset(kept)
    space = graph_iri(find_base(wanted), "")
    way = _by_update(endpoint) if update else _by_protocol(endpoint)
    for graph in list_graphs(asked):
        if graph.startswith(space) and graph not in wanted:
            way.drop(graph)
            yield graph


def _mark(marker: str, graphs: Iterable[str]) -> list[str]:
    said = text("Deze deelgrafen worden geladen; zolang dit er staat, kan er een ontbreken of oud zijn.", "nl")
    parts = [f"<{marker}> {named('dcterms:hasPart')} <{graph}> ." for graph in graphs]
    return [f"<{marker}> {named('dcterms:description')} {said} .", *parts]


def _name(graphs: Sequence[str]) -> str:
    return ", ".join(f"<{graph}>" for graph in graphs) or "none"


def _by_protocol(endpoint: Endpoint) -> Way:
    """PUT and DELETE of the Graph Store Protocol (sections 5.3 and 5.4), with the graph named in the address."""
    joint = "&" if "?" in endpoint.url else "?"

    def address(graph: str) -> str:
        return f"{endpoint.url}{joint}graph={quote(graph, safe='')}"

    def put(graph: str, triples: Sequence[str]) -> None:
        body = "".join(f"{triple}\n" for triple in triples).encode()
        send(endpoint, "PUT", address(graph), body, {"Content-Type": "text/turtle"})

    def drop(graph: str) -> None:
        send(endpoint, "DELETE", address(graph), None, {})

    return Way(put, drop)


def _by_update(endpoint: Endpoint) -> Way:
    """Triples are gathered in a graph beside it, a part at a time, and moved in one request (SPARQL Update, 3.2.4)."""

    def run(update: str) -> None:
        send(endpoint, "POST", endpoint.url, update.encode(), {"Content-Type": "application/sparql-update"})

    def put(graph: str, triples: Sequence[str]) -> None:
        beside = f"{graph}-{LOADING}"
        run(f"DROP SILENT GRAPH <{beside}>")
        try:
            for at in range(0, len(triples), LINES):
                body = "\n".join(triples[at : at + LINES])
                run(f"INSERT DATA {{ GRAPH <{beside}> {{\n{body}\n}} }}")
            run(f"MOVE GRAPH <{beside}> TO GRAPH <{graph}>")
        except EndpointError:
            _try(lambda: run(f"DROP SILENT GRAPH <{beside}>"))
            raise

    def drop(graph: str) -> None:
        run(f"DROP SILENT GRAPH <{graph}>")

    return Way(put, drop)


def _try(step: Callable[[], None]) -> None:
    """Do a step that may fail for the same reason as the one before it, of which the caller tells."""
    try:
        step()
    except EndpointError:
        return
