"""One network as one HTML file that needs nothing else: no request leaves it and nothing from a document runs in it."""

import base64
import hashlib
import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import jinja2
import networkx as nx
from markupsafe import Markup

# Drawing is a picture of positions that were computed before; nothing moves by itself.
OPTIONS: dict[str, Any] = {
    "physics": {"enabled": False},
    "interaction": {"hover": True, "keyboard": {"enabled": True, "bindToWindow": False}, "tooltipDelay": 100},
    "nodes": {"borderWidth": 1, "font": {"size": 14, "strokeWidth": 3, "strokeColor": "#ffffff"}},
    "edges": {"color": {"color": "#9a9a9a", "highlight": "#1b1b1b"}, "smooth": False, "scaling": {"min": 1, "max": 8}},
}


@dataclass(frozen=True, slots=True)
class Kind:
    """How a kind of node is shown; colours are Okabe and Ito's, which colour-blind people can tell apart (2008)."""

    label: str
    color: str
    shape: str


KINDS: dict[str, Kind] = {
    "Person": Kind("persoon", "#56B4E9", "dot"),
    "Office": Kind("ambt", "#0072B2", "dot"),
    "Organisation": Kind("organisatie", "#E69F00", "square"),
    "Country": Kind("land", "#009E73", "dot"),
    "Region": Kind("regio", "#7FCDBB", "triangle"),
    "Document": Kind("document", "#CC79A7", "square"),
    "Event": Kind("gebeurtenis", "#F0E442", "star"),
    "Programme": Kind("programma", "#D55E00", "hexagon"),
    "Theme": Kind("thema", "#F0E442", "diamond"),
    "Commitment": Kind("toezegging", "#D55E00", "triangle"),
}


@dataclass(frozen=True, slots=True)
class Page:
    """A page to write: file name, title and one line of explanation, in Dutch."""

    file: str
    title: str
    summary: str


def _digest(script: str) -> str:
    return "'sha256-" + base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() + "'"


@cache
def _asset(name: str) -> str:
    return (files("views") / "assets" / name).read_text("utf-8")


@cache
def _library() -> str:
    """The vis-network script that pyvis ships; a closing tag in it would end our script block early."""
    script = (files("pyvis") / "lib" / "vis-9.1.2" / "vis-network.min.js").read_text("utf-8")
    return script.replace("</script", "<\\/script")


def _json(value: object) -> Markup:
    """JSON that can stand in a script block: no character in it can end the block or start a comment."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    for char, code in (
        ("<", "\\u003c"),
        (">", "\\u003e"),
        ("&", "\\u0026"),
        ("\u2028", "\\u2028"),
        ("\u2029", "\\u2029"),
    ):
        text = text.replace(char, code)
    return Markup(text)  # noqa: S704 - every character that HTML gives a meaning is escaped above


def _vis_data(graph: "nx.Graph[str]") -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Nodes and edges as vis-network wants them, made by pyvis from the networkx graph."""
    from pyvis.network import Network  # noqa: PLC0415 - pyvis imports IPython, which takes longer than a whole query

    net = Network(directed=graph.is_directed())
    net.from_nx(graph, show_edge_weights=False)
    nodes, edges, *_ = net.get_network_data()
    for node in nodes:
        node.pop("label", None)
    for number, edge in enumerate(edges):
        edge["id"] = f"e{number}"
    return nodes, edges


def _described(nodes: list[dict[str, Any]], graph: "nx.Graph[str]") -> list[dict[str, Any]]:
    """Nodes by name, with the names of their neighbours: what the table shows."""
    name = graph.nodes
    undirected = graph.to_undirected(as_view=True)
    described = [
        {**node, "neighbours": sorted(name[other]["name"] for other in undirected[node["id"]])} for node in nodes
    ]
    return sorted(described, key=lambda node: (node["name"].casefold(), node["id"]))


def render_page(page: Page, graph: "nx.Graph[str]", pages: tuple[Page, ...]) -> str:
    """HTML of one network; `pages` are the pages to link to.

    Nodes need `name`, `kind`, `iri`, `size`, `x`, `y` and `quotes`; edges `relation` and `value`.
    """
    nodes, edges = _vis_data(graph)
    used = {kind: KINDS[kind] for kind in KINDS if any(node["kind"] == kind for node in nodes)}
    counts = {kind: sum(node["kind"] == kind for node in nodes) for kind in used}
    kinds = {
        key: {"label": kind.label, "color": kind.color, "shape": kind.shape, "count": counts[key]}
        for key, kind in used.items()
    }
    environment = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined)
    library, script = _library(), _asset("network.js")
    return environment.from_string(_asset("network.html.j2")).render(
        title=page.title,
        summary=page.summary,
        file=page.file,
        pages=pages,
        kinds=kinds,
        nodes=_described(nodes, graph),
        edges=edges,
        data=_json({"nodes": nodes, "edges": edges, "options": OPTIONS, "kinds": kinds}),
        style=Markup(_asset("style.css")),  # noqa: S704 - our own file
        library=Markup(library),  # noqa: S704 - pyvis' own file
        script=Markup(script),  # noqa: S704 - our own file
        script_hashes=Markup(f"{_digest(library)} {_digest(script)}"),  # noqa: S704 - base64
    )


def write_page(folder: Path, page: Page, graph: "nx.Graph[str]", pages: tuple[Page, ...]) -> Path:
    """Write a page into a folder and return its path."""
    path = folder / page.file
    path.write_text(render_page(page, graph, pages), "utf-8", newline="\n")
    return path
