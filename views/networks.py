"""The networks: from answers to drawn networkx graphs, and from those to pages."""

import math
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path

import networkx as nx
import pyoxigraph as ox

from queries.run import run_text
from views.page import KINDS, Page, write_page

# The seed of the layout: any fixed number gives the same picture for the same graph.
SEED = 7
QUOTES_PER_NODE = 5
# A distance of 1 in the computed layout, in pixels; grows with the square root so that density stays the same.
PIXELS_PER_NODE = 90

PAGES: tuple[Page, ...] = (
    Page(
        "actors-themes.html", "Actoren en thema’s", "Wie zegt iets toe over welk beleidsthema, en wie komt daarin voor."
    ),
    Page(
        "countries-commitments.html",
        "Landen en toezeggingen",
        "Welke toezeggingen gaan over welk land, en wie deed ze.",
    ),
    Page(
        "documents-citations.html",
        "Documenten en aanhalingen",
        "Welk document haalt welk ander aan, bevat het of volgt erop.",
    ),
)


@dataclass(frozen=True, slots=True)
class Named:
    """Name and kind of a thing in the graph."""

    name: str
    kind: str


def _sparql(name: str) -> str:
    return (files("views") / "sparql" / f"{name}.rq").read_text("utf-8")


def _text(value: object) -> str:
    return "" if value is None else str(value)


def _number(value: object) -> int:
    return int(_text(value))


def _local(iri: str) -> str:
    return iri.rsplit("#", 1)[-1].rsplit("/", 1)[-1]


def _names(store: ox.Store) -> dict[str, Named]:
    """What each thing is called; sorted here, since sorting takes the store longer than all the rest."""
    rows = run_text(store, _sparql("names")).rows
    found: dict[str, Named] = {}
    for thing, kind, name, _ in sorted(rows, key=lambda row: (_text(row[0]), _number(row[3]), _text(row[2]))):
        found.setdefault(_text(thing), Named(" ".join(_text(name).split()), _local(_text(kind))))
    return found


def _quotes(store: ox.Store) -> dict[str, list[dict[str, str | int]]]:
    """The first quotes of each thing, in the order of the documents."""
    rows = run_text(store, _sparql("quotes")).rows
    found: dict[str, list[dict[str, str | int]]] = defaultdict(list)
    for thing, document, start, quote, before, after in sorted(
        rows, key=lambda row: (_text(row[0]), _text(row[1]), _number(row[2]), _text(row[3]))
    ):
        known = found[_text(thing)]
        place: dict[str, str | int] = {"document": _text(document), "start": _number(start), "quote": _text(quote)}
        if len(known) < QUOTES_PER_NODE and not any(one.items() >= place.items() for one in known):
            known.append({**place, "before": _text(before), "after": _text(after)})
    return found


def read_network(store: ox.Store, name: str) -> "nx.DiGraph[str]":
    """The network of a bundled question (file name without suffix); parallel relations share an edge."""
    names = _names(store)
    graph: nx.DiGraph[str] = nx.DiGraph()
    for source, target, relation, weight in sorted(
        run_text(store, _sparql(name)).rows, key=lambda row: [*map(_text, row)]
    ):
        ends = _text(source), _text(target)
        if not all(end in names for end in ends):
            continue
        value, known = _number(weight), graph.get_edge_data(*ends)
        if known:
            known["value"] += value
            known["relation"] += f", {_text(relation)}"
        else:
            graph.add_edge(*ends, value=value, relation=_text(relation))
    for node in graph:
        graph.nodes[node].update(name=names[node].name, kind=names[node].kind)
    return graph


def lay_out_network(graph: "nx.DiGraph[str]") -> None:
    """Give each node a place and a size: force-directed with a fixed seed (Fruchterman and Reingold 1991), degree."""
    if not graph:
        return
    undirected = graph.to_undirected()
    places = nx.spring_layout(
        undirected, k=2.2 / math.sqrt(len(graph)), iterations=120, seed=SEED, weight=None, method="force"
    )
    rank = nx.degree_centrality(undirected) if len(graph) > 1 else dict.fromkeys(graph, 1.0)
    highest = max(rank.values()) or 1.0
    scale = PIXELS_PER_NODE * math.sqrt(len(graph))
    for node, attributes in graph.nodes(data=True):
        x, y = places[node]
        attributes["x"], attributes["y"] = round(float(x) * scale), round(float(y) * scale)
        attributes["size"] = round(8 + 32 * math.sqrt(rank[node] / highest))


def _dressed(graph: "nx.DiGraph[str]", quotes: dict[str, list[dict[str, str | int]]]) -> "nx.DiGraph[str]":
    """A copy with short node ids, colours, shapes and quotes: what a page needs."""
    short = {node: f"n{number}" for number, node in enumerate(sorted(graph))}
    dressed: nx.DiGraph[str] = nx.relabel_nodes(graph, short)
    for iri, node in short.items():
        kind = KINDS[dressed.nodes[node]["kind"]]
        dressed.nodes[node].update(iri=iri, color=kind.color, shape=kind.shape, quotes=quotes.get(iri, []))
    return dressed


@cache
def page_names() -> tuple[str, ...]:
    """File names of the pages that `draw_networks` writes."""
    return tuple(page.file for page in PAGES)


def draw_networks(store: ox.Store, folder: Path) -> tuple[Path, ...]:
    """Write all networks as pages into a folder; returns their paths."""
    quotes, written = _quotes(store), []
    for page in PAGES:
        graph = read_network(store, page.file.removesuffix(".html"))
        lay_out_network(graph)
        written.append(write_page(folder, page, _dressed(graph, quotes), PAGES))
    return tuple(written)
