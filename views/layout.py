"""Where nodes stand and how large they are, computed once and the same each time: pages only draw."""

import math
from collections.abc import Iterable, Mapping

import networkx as nx
import numpy as np
from numpy.typing import NDArray

Places = dict[str, tuple[float, float]]
Points = NDArray[np.float64]

# The seed of layout and communities: any fixed number gives the same picture for the same graph.
SEED = 7
# From 500 nodes networkx asks for SciPy, and all pairs (n² numbers in each step) are too many; larger parts are placed
# community by community.
ALL_PAIRS = 499
# Communities up to this size are laid out by force; larger ones, and their members, are wound up.
FORCED = 60
# Room around a node in pixels, for its label: letters are about 7 wide at the size that pages write.
LETTER, LINE, LABEL_LETTERS = 6.0, 16.0, 22
ASPECT = 1.6  # of a picture, as wide screens are
GAP = 70.0  # between parts that hang together with nothing else


def measure_nodes(graph: "nx.DiGraph[str]") -> None:
    """Give each node its `degree`, `size` (radius in pixels) and `group` (number of its community, largest first)."""
    if not graph:
        return
    undirected = graph.to_undirected()
    weights = dict(undirected.degree(weight="value"))
    highest = max(weights.values()) or 1
    for node, attributes in graph.nodes(data=True):
        attributes["degree"] = undirected.degree(node)
        attributes["size"] = round(6 + 24 * math.sqrt(weights[node] / highest), 1)
    groups = nx.community.louvain_communities(undirected, weight="value", seed=SEED)
    group_nodes(graph, sorted(groups, key=lambda group: (-len(group), min(group))))


def group_nodes(graph: "nx.DiGraph[str]", groups: Iterable[set[str]]) -> None:
    """Give each node the number of its community as `group`."""
    for number, members in enumerate(groups):
        for node in members:
            graph.nodes[node]["group"] = number


def name_groups(graph: "nx.DiGraph[str]", most: int = 2) -> list[str]:
    """A name for each community: those of its most central members that are no sentences."""
    members: dict[int, list[str]] = {}
    for node, attributes in graph.nodes(data=True):
        members.setdefault(attributes["group"], []).append(node)
    names: list[str] = []
    for number in sorted(members):
        ranked = sorted(
            members[number],
            key=lambda node: (
                graph.nodes[node]["kind"] == "Commitment",
                -graph.nodes[node]["size"],
                graph.nodes[node]["name"],
            ),
        )
        names.append(", ".join(graph.nodes[node]["name"][:48] for node in ranked[:most]))
    return names


def place_nodes(graph: "nx.DiGraph[str]") -> None:
    """Give each node `x` and `y`: each part by itself, overlaps moved apart, parts side by side."""
    undirected = graph.to_undirected()
    parts = sorted(nx.connected_components(undirected), key=lambda part: (-len(part), min(part)))
    placed = [_place_part(undirected.subgraph(part), graph) for part in parts]
    for node, (x, y) in _pack(placed, graph).items():
        graph.nodes[node]["x"], graph.nodes[node]["y"] = round(x), round(y)


def _place_part(part: "nx.Graph[str]", graph: "nx.DiGraph[str]") -> Places:
    nodes = sorted(part)
    if len(nodes) == 1:
        return {nodes[0]: (0.0, 0.0)}
    ordered = _ordered(part, nodes)
    if len(nodes) > ALL_PAIRS:
        return _place_many(ordered, {node: int(graph.nodes[node]["group"]) for node in nodes})
    places = _attract(ordered)
    points = np.array([places[node] for node in nodes], dtype=np.float64)
    boxes = np.array([_box(graph.nodes[node]) for node in nodes])
    points = _spread(points, boxes)
    return {node: (float(x), float(y)) for node, (x, y) in zip(nodes, points, strict=True)}


def _ordered(graph: "nx.Graph[str]", nodes: Iterable[str]) -> "nx.Graph[str]":
    """The part of a graph between some nodes, in an order that does not hang on how it was made."""
    wanted = set(nodes)
    ordered: nx.Graph[str] = nx.Graph()
    ordered.add_nodes_from(sorted(wanted))
    ordered.add_edges_from(
        sorted((min(a, b), max(a, b)) for a, b in graph.edges(wanted) if a in wanted and b in wanted)
    )
    return ordered


def _attract(graph: "nx.Graph[str]") -> Places:
    """Force-directed (Fruchterman and Reingold 1991), with the distances that suit hubs with many leaves."""
    start = nx.circular_layout(graph) if len(graph) < 4 else None
    steps = 200 if len(graph) < 300 else 80
    places = nx.spring_layout(
        graph,
        pos=start,
        k=2.4 / math.sqrt(len(graph)),
        iterations=steps,
        seed=SEED,
        weight=None,
        method="force",
    )
    return {node: (float(x), float(y)) for node, (x, y) in places.items()}


def _place_many(graph: "nx.Graph[str]", community: Mapping[str, int]) -> Places:
    """Communities placed as one node each by what ties them, and the members of each around its middle."""
    groups = _members(community)
    of = {node: number for number, group in enumerate(groups) for node in group}
    inner = [_place_group(graph, group) for group in groups]
    radius = np.array([max(math.hypot(x, y) for x, y in places.values()) + 40 for places in inner])
    tied: nx.Graph[str] = nx.Graph()
    tied.add_nodes_from(str(number) for number in range(len(groups)))
    tied.add_edges_from(
        sorted({(str(min(of[a], of[b])), str(max(of[a], of[b]))) for a, b in graph.edges if of[a] != of[b]})
    )
    middles = _attract(tied) if len(groups) <= ALL_PAIRS else _wind([str(n) for n in range(len(groups))], 1.0)
    points = np.array([middles[str(number)] for number in range(len(groups))], dtype=np.float64)
    if len(groups) > 1:
        points = _spread(points, np.stack([radius, radius], axis=1))
    return {
        node: (float(points[number][0]) + x, float(points[number][1]) + y)
        for number, places in enumerate(inner)
        for node, (x, y) in places.items()
    }


def _members(community: Mapping[str, int]) -> list[list[str]]:
    """Nodes of each community, by its number."""
    found: dict[int, list[str]] = {}
    for node, number in community.items():
        found.setdefault(number, []).append(node)
    return [found[number] for number in sorted(found)]


def _wind(nodes: list[str], distance: float) -> Places:
    """Points evenly spread over a disc, the first in the middle (Vogel 1979)."""
    return {
        node: (distance * math.sqrt(n) * math.cos(2.39996 * n), distance * math.sqrt(n) * math.sin(2.39996 * n))
        for n, node in enumerate(nodes)
    }


def _place_group(graph: "nx.Graph[str]", group: list[str]) -> Places:
    ranked = sorted(group, key=lambda node: (-graph.degree(node), node))
    if not 3 < len(group) <= FORCED:
        return _wind(ranked, 44.0)
    scale = 40 * math.sqrt(len(group))
    return {node: (float(x) * scale, float(y) * scale) for node, (x, y) in _attract(_ordered(graph, group)).items()}


def _box(node: Mapping[str, object]) -> tuple[float, float]:
    """Half width and half height that a node wants; the sentence of a promise is no label to make room for."""
    size = float(str(node["size"]))
    if node["kind"] == "Commitment":
        return size + 5, size + 5
    letters = min(len(str(node["name"])), LABEL_LETTERS)
    lines = 1 if len(str(node["name"])) <= LABEL_LETTERS else 2
    return max(size, letters * LETTER / 2) + 4, size + lines * LINE / 2 + 3


def _spread(points: Points, boxes: NDArray[np.float64]) -> Points:
    """Scale so that boxes have room on average, then push apart those that still overlap, a little at a time."""
    area = float((4 * boxes[:, 0] * boxes[:, 1]).sum())
    low, high = points.min(axis=0), points.max(axis=0)
    width, height = np.maximum(high - low, 1e-6)
    scale = math.sqrt(2.2 * area)
    points = (points - (low + high) / 2) / np.array([width, height])
    points *= np.array([scale * math.sqrt(ASPECT), scale / math.sqrt(ASPECT)])
    for _ in range(120):
        apart = points[:, None, :] - points[None, :, :]
        room = boxes[:, None, :] + boxes[None, :, :] - np.abs(apart)
        clash = (room > 0).all(axis=2)
        clash &= ~np.eye(len(points), dtype=bool)
        if not clash.any():
            break
        sideways = room[:, :, 0] < room[:, :, 1]
        order = np.sign(np.arange(len(points))[:, None] - np.arange(len(points))[None, :])
        push = np.zeros_like(apart)
        for axis, chosen in ((0, sideways), (1, ~sideways)):
            way = np.where(apart[:, :, axis] == 0, order, np.sign(apart[:, :, axis]))
            push[:, :, axis] = np.where(clash & chosen, way * room[:, :, axis] * 0.5, 0.0)
        limit = boxes.max() / 2
        points = points + np.clip(push.sum(axis=1), -limit, limit) * 0.7
    return points


def _pack(parts: list[Places], graph: "nx.DiGraph[str]") -> Places:
    """Parts in rows, largest first, so that the whole is about as wide as a screen."""
    boxes = [_bounds(part, graph) for part in parts]
    area = sum((right - left + GAP) * (bottom - top + GAP) for left, top, right, bottom in boxes)
    limit = max(math.sqrt(area * ASPECT) * 1.1, *(right - left for left, _, right, _ in boxes)) if boxes else 0.0
    found: Places = {}
    x = y = tall = 0.0
    for part, (left, top, right, bottom) in zip(parts, boxes, strict=True):
        if x and x + right - left > limit:
            x, y, tall = 0.0, y + tall + GAP, 0.0
        for node, (px, py) in part.items():
            found[node] = (x + px - left, y + py - top)
        x += right - left + GAP
        tall = max(tall, bottom - top)
    return found


def _bounds(part: Places, graph: "nx.DiGraph[str]") -> tuple[float, float, float, float]:
    boxes = {node: _box(graph.nodes[node]) for node in part}
    return (
        min(x - boxes[node][0] for node, (x, _) in part.items()),
        min(y - boxes[node][1] for node, (_, y) in part.items()),
        max(x + boxes[node][0] for node, (x, _) in part.items()),
        max(y + boxes[node][1] for node, (_, y) in part.items()),
    )
