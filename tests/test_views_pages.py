"""A page of a network: self-contained, with text as text."""

import json
import re
from html.parser import HTMLParser

import networkx as nx
import pytest
from views_samples import HOSTILE

from views.corpus import Corpus, Thing
from views.drawing import render_network
from views.html import Bar
from views.layout import measure_nodes, place_nodes
from views.networks import Network, Tie, build_network
from views.words import Word

NETWORK = Network("proef", Word("Proef", "Trial"), Word("Een proef.", "A trial."))


def corpus_of(names: list[str]) -> Corpus:
    things = {
        f"https://example.org/{n}": Thing(f"https://example.org/{n}", "Organisation", name, name)
        for n, name in enumerate(names)
    }
    return Corpus(things, {}, {}, {}, ())


def drawn(names: list[str]) -> str:
    corpus = corpus_of(names)
    first = "https://example.org/0"
    rows = [Tie(first, f"https://example.org/{n}", "werkt samen met") for n in range(1, len(names))]
    graph: nx.DiGraph[str] = build_network(corpus, rows)
    if len(names) == 1:
        graph.add_node(first, name=names[0], english="", kind="Organisation", narrower="")
    measure_nodes(graph)
    place_nodes(graph)
    return render_network(corpus, graph, NETWORK, Bar())


def data_of(html: str) -> dict[str, list[dict[str, str]]]:
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', html, re.DOTALL)
    assert found
    data = json.loads(found.group(1))
    assert isinstance(data, dict)
    return data


def test_hostile_names_survive_as_text() -> None:
    html = drawn(HOSTILE)
    assert {node["name"] for node in data_of(html)["nodes"]} == set(HOSTILE)
    outside = re.sub(r"<script.*?</script>", "", html, flags=re.DOTALL)
    assert "<img" not in outside
    assert "<svg onload" not in outside
    assert "49" not in outside.replace("{{ 7 * 7 }}", "")


def test_only_our_two_scripts_and_the_data() -> None:
    seen: list[str] = []
    parser = HTMLParser()
    parser.handle_starttag = lambda tag, attrs: seen.append(tag)  # type: ignore[method-assign]
    parser.feed(drawn(HOSTILE))
    assert seen.count("script") == 3
    assert "img" not in seen


def test_nothing_is_loaded_from_elsewhere_and_no_style_is_inline() -> None:
    html = drawn(["VN", "NAVO"])
    assert not re.findall(r"<(?:script|img|iframe)\b[^>]*\bsrc=|<link\b", html)
    policy = html.partition('Content-Security-Policy" content="')[2].partition('"')[0]
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy


@pytest.mark.parametrize("names", [[], ["Nederland"]])
def test_an_empty_or_tiny_network_says_what_there_is(names: list[str]) -> None:
    html = drawn(names)
    assert ("niets gevonden om te tekenen" in html) is (not names)
    assert f"({len(names)} punten, 0 verbanden)" in html


def test_the_table_names_the_neighbours() -> None:
    assert "<td>Benelux; NAVO</td>" in drawn(["Nederland", "Benelux", "NAVO"])


def test_the_same_network_gives_the_same_bytes() -> None:
    names = ["Nederland", "Benelux", "NAVO"]
    assert drawn(names) == drawn(names)


def test_a_label_of_five_hundred_characters_or_none_is_drawn() -> None:
    long = "Verdrag " * 70
    html = drawn(["", long, "NAVO"])
    assert len(data_of(html)["nodes"]) == 3
    assert long.strip() not in re.sub(r"<script.*?</script>", "", html, flags=re.DOTALL)


def test_a_passage_that_keeps_a_promise_is_called_by_its_words() -> None:
    corpus = Corpus({}, {}, {}, {}, (), {"https://example.org/annotation/4f": "De nota is verzonden."})
    assert corpus.name("https://example.org/annotation/4f") == "“De nota is verzonden.”"
    assert corpus.name("https://example.org/annotation/5a") == "5a"
