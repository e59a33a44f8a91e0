"""The networks: from the answer to a question to a graph whose points have their places."""

from collections.abc import Iterable
from dataclasses import dataclass

import networkx as nx
import pyoxigraph as ox

from queries.run import run_text
from views.corpus import Corpus, Thing, local_name, question
from views.layout import measure_nodes, place_nodes
from views.timeline import place_threads
from views.words import KINDS, Word

# More than this no page can hold; the graph has the rest.
MOST_NODES = 6000


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
            "Uitspraken, in welk document ook, die één toezegging zijn, en waarmee die is nagekomen.",
            "Statements, in whatever document, that are one promise, and what kept it.",
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
