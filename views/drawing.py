"""A network as its page: picture, side panel, filters and table in one file."""

from typing import Any

import networkx as nx

from views.corpus import Corpus
from views.html import Bar, Page, render
from views.network_data import network_data
from views.networks import Network
from views.words import KINDS

SCRIPTS = (
    "suggest.js",
    "network.js",
    "labels.js",
    "panel.js",
    "filters.js",
    "save.js",
    "start.js",
)
# Outlines of the shapes that vis-network draws, in a box from -7 to 7, for legends and SVG.
SHAPES = {
    "dot": "M-6 0A6 6 0 1 0 6 0A6 6 0 1 0 -6 0Z",
    "square": "M-6 -6H6V6H-6Z",
    "diamond": "M0 -7L7 0L0 7L-7 0Z",
    "triangle": "M0 -7L7 6H-7Z",
    "triangleDown": "M0 7L7 -6H-7Z",
    "star": "M0 -7L2 -2L7 -2L3 1L5 7L0 3L-5 7L-3 1L-7 -2L-2 -2Z",
    "hexagon": "M-7 0L-3.5 -6H3.5L7 0L3.5 6H-3.5Z",
}
# The letters of a name that a table shows; some titles run to a paragraph.
NAME_LETTERS = 160
# Neighbours that a row of the table names; the panel names all.
NEIGHBOURS, NEIGHBOUR_LETTERS = 12, 60


def _rows(graph: "nx.DiGraph[str]") -> list[dict[str, Any]]:
    """Nodes by name, with the names of their neighbours: what the table shows."""
    numbers = {node: at for at, node in enumerate(sorted(graph))}
    undirected = graph.to_undirected(as_view=True)
    rows = []
    for node, told in graph.nodes(data=True):
        others = sorted(graph.nodes[other]["name"][:NEIGHBOUR_LETTERS] for other in undirected[node])
        more = f"; … (+{len(others) - NEIGHBOURS})" if len(others) > NEIGHBOURS else ""
        rows.append(
            {
                "number": numbers[node],
                "name": told["name"][:NAME_LETTERS],
                "kind": KINDS[told["kind"]].word,
                "neighbours": "; ".join(others[:NEIGHBOURS]) + more,
            }
        )
    return sorted(rows, key=lambda row: (row["name"].casefold(), row["number"]))


def render_network(corpus: Corpus, graph: "nx.DiGraph[str]", network: Network, bar: Bar, *, ego: bool = False) -> str:
    """HTML of a network that was measured and laid out; with `ego`, it opens on the surroundings of one node."""
    page = Page(network.file, network.title, network.summary, "network.html.j2", SCRIPTS, library=True)
    counts = [str(told["kind"]) for _, told in graph.nodes(data=True)]
    kinds = [(key, kind, counts.count(key)) for key, kind in KINDS.items() if key in counts]
    data: dict[str, Any] = {
        **network_data(corpus, graph),
        "ego": ego,
        "name": network.name,
        "shapes": SHAPES,
        "site": bool(bar.links),
    }
    data["axis"] = graph.graph.get("axis", [])
    data["left"] = graph.graph.get("left", 0)
    values = {"kinds": kinds, "shapes": SHAPES, "rows": _rows(graph), "edges": graph.number_of_edges()}
    values["left"] = data["left"]
    return render(page, bar, values, data)
