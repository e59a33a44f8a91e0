"""The networks: from the answer to a question to a drawn graph with all that its page shows."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import networkx as nx
import pyoxigraph as ox

from queries.run import run_text
from views.corpus import Corpus, Place, Thing, local_name, question
from views.layout import measure_nodes, name_groups, place_nodes
from views.timeline import place_threads
from views.words import KINDS, RELATIONS, Word, word_for

# Evidence that a page carries for one thing; the reader has the rest.
QUOTES_PER_NODE = 4
# More than this no page can hold; the graph has the rest.
MOST_NODES = 6000
# A page with very many points carries fewer for each.
MANY_NODES, FEW_QUOTES = 400, 2


@dataclass(frozen=True, slots=True)
class Network:
    """A network to draw: name of its question and page, title and one line of explanation."""

    name: str
    title: Word
    summary: Word

    @property
    def file(self) -> str:
        """File name of the page."""
        return f"{self.name}.html"


NETWORKS: tuple[Network, ...] = (
    Network(
        "actors-themes",
        Word("Actoren en thema’s", "Actors and themes"),
        Word(
            "Wie zegt iets toe over welk beleidsthema, en wie komt daarin voor.",
            "Who makes promises on which policy theme, and who occurs in them.",
        ),
    ),
    Network(
        "countries-commitments",
        Word("Landen en toezeggingen", "Countries and commitments"),
        Word(
            "Welke toezeggingen gaan over welk land, en wie deed ze.",
            "Which promises are about which country, and whose.",
        ),
    ),
    Network(
        "documents-citations",
        Word("Documenten en aanhalingen", "Documents and citations"),
        Word(
            "Welk document haalt welk ander aan, bevat het of volgt erop.",
            "Which document cites, contains or follows up which.",
        ),
    ),
    Network(
        "collaborations",
        Word("Wie werkt samen met wie", "Who works with whom"),
        Word(
            "Wie samen iets toezegt, adviseert of organiseert, en wie waaraan deelneemt.",
            "Who promises, advises or organises together, and who takes part in what.",
        ),
    ),
    Network(
        "committees-advices",
        Word("Commissies en adviezen", "Committees and advices"),
        Word(
            "Wie zit in welke raad of commissie, wat die adviseert en wie erom vroeg.",
            "Who sits on which council or committee, what it advises and who asked for it.",
        ),
    ),
    Network(
        "threads",
        Word("Draden", "Threads"),
        Word(
            "Uitspraken in verschillende documenten die één toezegging zijn, en waarmee die is nagekomen.",
            "Statements in different documents that are one promise, and what kept it.",
        ),
    ),
    Network(
        "everything",
        Word("Omgeving", "Surroundings"),
        Word(
            "Kies een naam en zie alles wat er één of twee stappen vandaan ligt.",
            "Choose a name and see all that lies one or two steps away.",
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class Tie:
    """A row of an answer that is drawn: from, to, how they are related, what shows it, and a weight of its own or 0."""

    source: str
    target: str
    relation: str = ""
    via: str = ""
    weight: int = 0


# Things whose name is what was said.
_SENTENCES = frozenset({"Commitment", "Advice", "FollowUp"})
# The network whose nodes stand by their days.
IN_TIME = "threads"


def read_ties(store: ox.Store, sparql: str) -> list[Tie]:
    """Rows of two to four columns; a third one of whole numbers is a weight.

    Raises ValueError for any other number of columns, and for what is no question.
    """
    answer = run_text(store, sparql)
    if not 2 <= len(answer.columns) <= 4:
        raise ValueError(
            f"a network is drawn from two columns (from, to) or three (from, to, relation or number); this question "
            f"has {len(answer.columns)}: {', '.join(answer.columns)}"
        )
    ties: set[Tie] = set()
    for row in answer.rows:
        ends = ["" if value is None else str(value) for value in row]
        if not ends[0] or not ends[1]:
            continue
        if len(row) == 3 and isinstance(row[2], int):
            ties.add(Tie(ends[0], ends[1], weight=row[2]))
        else:
            relation, via = (*ends[2:], "", "")[:2]
            ties.add(Tie(ends[0], ends[1], relation, via))
    return sorted(ties, key=lambda tie: (tie.source, tie.target, tie.relation, tie.via, tie.weight))


def _thing(corpus: Corpus, end: str) -> Thing:
    """What an end of an edge is; a value that is no thing of the graph is shown as it is."""
    known = corpus.things.get(end)
    if known:
        return known
    classes = corpus.classes.get(end, frozenset()) & set(KINDS)
    name = local_name(end) if end.startswith(("http://", "https://")) else " ".join(end.split())
    return Thing(end, min(classes, default="Thing"), name or end, "")


def build_network(corpus: Corpus, ties: Iterable[Tie]) -> "nx.DiGraph[str]":
    """A graph with names and kinds; parallel relations share an edge that knows its relations and what shows it."""
    graph: nx.DiGraph[str] = nx.DiGraph()
    for tie in ties:
        if tie.source == tie.target:
            continue
        if not graph.has_edge(tie.source, tie.target):
            graph.add_edge(tie.source, tie.target, relations=[], via=[], weight=0)
        edge = graph.edges[tie.source, tie.target]
        if tie.relation not in edge["relations"]:
            edge["relations"].append(tie.relation)
        if tie.via and tie.via not in edge["via"]:
            edge["via"].append(tie.via)
        edge["weight"] += max(0, tie.weight)
    for _, _, edge in graph.edges(data=True):
        edge["value"] = max(1, len(edge["via"]), edge["weight"])
    for node in graph:
        thing = _thing(corpus, node)
        graph.nodes[node].update(name=thing.name, english=thing.english, kind=thing.kind, narrower=thing.narrower)
    return graph


def trim_network(graph: "nx.DiGraph[str]", most: int = MOST_NODES) -> int:
    """Take away all but the nodes with most links; returns how many went."""
    if len(graph) <= most:
        return 0
    ranked = sorted(graph, key=lambda node: (-graph.degree(node), node))
    graph.remove_nodes_from(ranked[most:])
    return len(ranked) - most


def read_network(store: ox.Store, corpus: Corpus, sparql: str, *, in_time: bool = False) -> "nx.DiGraph[str]":
    """The network of a question, measured and laid out; ValueError when its columns cannot be drawn."""
    graph = build_network(corpus, read_ties(store, sparql))
    graph.graph["left"] = trim_network(graph)
    measure_nodes(graph)
    if in_time:
        graph.graph["axis"] = place_threads(corpus, graph)
    if not graph.graph.get("axis"):
        place_nodes(graph)
    return graph


def read_named(store: ox.Store, corpus: Corpus, network: Network) -> "nx.DiGraph[str]":
    """The network of a bundled question."""
    return read_network(store, corpus, question(network.name), in_time=network.name == IN_TIME)


def number(index: dict[str, int], key: str) -> int:
    """The number of a thing that data names often, in order of first use."""
    return index.setdefault(key, len(index))


def documents_of(corpus: Corpus, thing: str) -> set[str]:
    """Documents that were read in which something is said."""
    read = {source.iri for source in corpus.sources}
    found = {place.document for place in corpus.places.get(thing, ())} | set(corpus.all(thing, "dcterms:isPartOf"))
    return (found | {thing}) & read


def themes_of(corpus: Corpus, thing: str) -> set[str]:
    """Top themes that something is about."""
    return {corpus.one(theme, "skos:broader") or theme for theme in corpus.all(thing, "dcterms:subject")}


def place_data(corpus: Corpus, place: Place, documents: dict[str, int]) -> list[Any]:
    """A piece of evidence as a page wants it: document, place, and the words with what stands around them."""
    return [number(documents, place.document), place.start, place.end, place.before, place.quote, place.after]


def network_data(corpus: Corpus, graph: "nx.DiGraph[str]") -> dict[str, Any]:
    """All that the page of a network draws and tells, as JSON-able values."""
    documents: dict[str, int] = {}
    themes: dict[str, int] = {}
    relations: dict[str, int] = {}
    facts: dict[str, int] = {}
    numbers = {node: at for at, node in enumerate(sorted(graph))}
    nodes = [_node(corpus, graph, node, documents) for node in numbers]
    edges = [
        [
            numbers[a],
            numbers[b],
            edge["value"],
            [number(relations, r) for r in edge["relations"]],
            [number(facts, via) for via in edge["via"]],
        ]
        for a, b, edge in sorted(graph.edges(data=True), key=lambda e: (numbers[e[0]], numbers[e[1]]))
    ]
    told = [_fact(corpus, fact, documents, themes, numbers.get(fact)) for fact in facts]
    return {
        "nodes": nodes,
        "edges": edges,
        "facts": told,
        "relations": [[r or "verbonden met", RELATIONS.get(r, r) or "connected with"] for r in relations],
        "groups": name_groups(graph),
        "themes": [[corpus.name(t), (corpus.things[t].english if t in corpus.things else "")] for t in themes],
        "documents": [_document(corpus, iri) for iri in documents],
        "kinds": {k: [KINDS[k].word.nl, KINDS[k].word.en, KINDS[k].color, KINDS[k].shape] for k in _used(graph)},
    }


def _used(graph: "nx.DiGraph[str]") -> list[str]:
    present = {str(told["kind"]) for _, told in graph.nodes(data=True)}
    return [kind for kind in KINDS if kind in present]


def _document(corpus: Corpus, iri: str) -> dict[str, Any]:
    for source in corpus.sources:
        if source.iri == iri:
            return {"name": source.title, "page": source.page, "year": source.year}
    return {"name": corpus.name(iri), "page": "", "year": None}


def _node(corpus: Corpus, graph: "nx.DiGraph[str]", node: str, documents: dict[str, int]) -> dict[str, Any]:
    told = graph.nodes[node]
    narrower = word_for(told["narrower"]) if told["narrower"] else None
    places = corpus.places.get(node, ())
    quotes = QUOTES_PER_NODE if len(graph) <= MANY_NODES else FEW_QUOTES
    data = {
        "iri": node,
        "name": told["name"],
        "en": told["english"],
        "kind": told["kind"],
        "narrower": [narrower.nl, narrower.en] if narrower else "",
        "size": told["size"],
        "x": told["x"],
        "y": told["y"],
        "group": told["group"],
        "same": [same for same in corpus.all(node, "owl:sameAs") if same.startswith(("https://", "http://"))][:4],
        "quotes": [_quote(corpus, place, documents, told["kind"]) for place in places[:quotes]],
        "places": len(places),
    }
    return {key: value for key, value in data.items() if value not in ("", [], None)}


def _quote(corpus: Corpus, place: Place, documents: dict[str, int], kind: str) -> list[Any]:
    """Evidence of a node; what was said is its name already, so only the place is told."""
    data = place_data(corpus, place, documents)
    return data[:3] if kind in _SENTENCES else data


def _fact(
    corpus: Corpus, fact: str, documents: dict[str, int], themes: dict[str, int], node: int | None
) -> dict[str, Any]:
    """What shows an edge: its documents and themes, and its sentence and place, unless a node has these already."""
    data: dict[str, Any] = {
        "docs": sorted(number(documents, iri) for iri in sorted(documents_of(corpus, fact))),
        "themes": sorted(number(themes, theme) for theme in sorted(themes_of(corpus, fact))),
    }
    if node is not None:
        data["node"] = node
    else:
        thing, places = corpus.things.get(fact), corpus.places.get(fact, ())
        told = thing.name if thing and thing.kind in _SENTENCES else (places[0].quote if places else "")
        data["iri"], data["kind"], data["text"] = fact, thing.kind if thing else "", told
        data["at"] = place_data(corpus, places[0], documents)[:3] if places else None
    return {key: value for key, value in data.items() if value not in ("", [], None)}
