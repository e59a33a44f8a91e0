"""Where nodes stand: the same each time, apart from each other, large networks by community."""

import networkx as nx

from views.corpus import Corpus, Thing
from views.layout import measure_nodes, name_groups, place_nodes
from views.networks import Tie, build_network, trim_network
from views.timeline import place_threads


def network(edges: list[tuple[str, str]]) -> "nx.DiGraph[str]":
    names = {end for edge in edges for end in edge}
    things = {name: Thing(name, "Organisation", name.replace("-", " "), "") for name in names}
    graph = build_network(Corpus(things, {}, {}, {}, ()), [Tie(a, b) for a, b in edges])
    measure_nodes(graph)
    return graph


def star(leaves: int) -> "nx.DiGraph[str]":
    return network([("ministerie-van-buitenlandse-zaken", f"organisatie-{n}") for n in range(leaves)])


def test_the_same_network_lies_the_same_way() -> None:
    one, two = star(30), star(30)
    place_nodes(one)
    place_nodes(two)
    assert dict(one.nodes(data=True)) == dict(two.nodes(data=True))


def test_no_node_lies_over_another() -> None:
    graph = star(60)
    place_nodes(graph)
    told = list(graph.nodes(data=True))
    for at, (_, a) in enumerate(told):
        for _, b in told[at + 1 :]:
            assert max(abs(a["x"] - b["x"]), abs(a["y"] - b["y"])) > max(a["size"], b["size"]) * 0.8


def test_the_hub_is_the_largest_and_names_its_community() -> None:
    graph = star(10)
    sizes = {node: told["size"] for node, told in graph.nodes(data=True)}
    assert max(sizes, key=lambda node: sizes[node]) == "ministerie-van-buitenlandse-zaken"
    assert name_groups(graph)[0].startswith("ministerie van buitenlandse zaken")


def test_parts_lie_beside_each_other() -> None:
    graph = network([("a", "b"), ("c", "d"), ("e", "f")])
    place_nodes(graph)
    places = {(told["x"], told["y"]) for _, told in graph.nodes(data=True)}
    assert len(places) == 6


def test_a_large_network_is_placed_by_its_communities() -> None:
    edges = [(f"hub-{h}", f"lid-{h}-{n}") for h in range(12) for n in range(60)]
    edges += [(f"hub-{h}", f"hub-{(h + 1) % 12}") for h in range(12)]
    graph = network(edges)
    place_nodes(graph)
    hubs = [graph.nodes[f"hub-{h}"] for h in range(12)]
    for h, hub in enumerate(hubs):
        own = [graph.nodes[f"lid-{h}-{n}"] for n in range(60)]
        far = max(abs(member["x"] - hub["x"]) + abs(member["y"] - hub["y"]) for member in own)
        others = [abs(o["x"] - hub["x"]) + abs(o["y"] - hub["y"]) for o in hubs if o is not hub]
        assert far < 2 * min(others)


def test_what_no_page_can_hold_is_left_out_least_linked_first() -> None:
    graph = star(50)
    assert trim_network(graph, most=11) == 40
    assert "ministerie-van-buitenlandse-zaken" in graph
    assert trim_network(graph, most=11) == 0


def test_an_empty_network_has_no_places() -> None:
    graph: nx.DiGraph[str] = nx.DiGraph()
    measure_nodes(graph)
    place_nodes(graph)
    assert name_groups(graph) == []


def test_threads_stand_by_their_days() -> None:
    issued = {"dcterms:issued": {"eerst": ("2022-01-01",), "later": ("2023-07-01",), "nooit": ()}}
    corpus = Corpus({}, issued, {}, {}, ())
    graph = network([("later", "eerst"), ("los", "eerst")])
    assert place_threads(corpus, graph) == [(0, "2022"), (420, "2023"), (840, "2024")]
    x = {node: told["x"] for node, told in graph.nodes(data=True)}
    assert x["los"] < x["eerst"] < x["later"]


def test_threads_without_any_day_are_no_picture_in_time() -> None:
    assert place_threads(Corpus({}, {}, {}, {}, ()), network([("a", "b")])) == []
