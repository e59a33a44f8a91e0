"""A page of a network: self-contained, with text as text."""

import json
import re
from html.parser import HTMLParser

import networkx as nx
import pytest

from views.page import KINDS, Page, render_page

PAGE = Page("proef.html", "Proef", "Een proef.")
HOSTILE = [
    "<img src=x onerror=alert(1)>",
    "</script><script>alert(1)</script>",
    "javascript:alert(1)",
    'href="x" onclick="alert(1)"',
    "<!--",
    "naam\u2028met\u202eteken",
]


def network(names: list[str]) -> "nx.Graph[str]":
    graph: nx.Graph[str] = nx.Graph()
    for number, name in enumerate(names):
        graph.add_node(
            f"n{number}",
            name=name,
            kind="Organisation",
            iri=f"https://example.org/{number}",
            size=10,
            x=number,
            y=0,
            color=KINDS["Organisation"].color,
            shape="square",
            quotes=[{"quote": name, "before": "", "after": "", "document": "a.txt", "start": 0}],
        )
    for number in range(1, len(names)):
        graph.add_edge("n0", f"n{number}", relation="werkt samen met", value=1)
    return graph


def data_of(html: str) -> dict[str, object]:
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', html, re.DOTALL)
    assert found
    data = json.loads(found.group(1))
    assert isinstance(data, dict)
    return data


def test_hostile_names_survive_as_text() -> None:
    html = render_page(PAGE, network(HOSTILE), (PAGE,))
    assert {node["name"] for node in data_of(html)["nodes"]} == set(HOSTILE)  # type: ignore[attr-defined]
    outside = re.sub(r"<script.*?</script>", "", html, flags=re.DOTALL)
    assert "<img" not in outside
    assert "onclick=" not in outside.replace("onclick=&#34;", "")


def test_only_our_two_scripts_and_the_data() -> None:
    html = render_page(PAGE, network(HOSTILE), (PAGE,))
    seen: list[str] = []
    parser = HTMLParser()
    parser.handle_starttag = lambda tag, attrs: seen.append(tag)  # type: ignore[method-assign]
    parser.feed(html)
    assert seen.count("script") == 3
    assert "img" not in seen


def test_nothing_is_loaded_from_elsewhere() -> None:
    html = render_page(PAGE, network(["VN"]), (PAGE,))
    assert not re.findall(r"<(?:script|img|iframe)\b[^>]*\bsrc=|<link\b", html)
    assert "default-src 'none'" in html


@pytest.mark.parametrize("names", [[], ["Nederland"]])
def test_an_empty_or_tiny_network_says_what_there_is(names: list[str]) -> None:
    html = render_page(PAGE, network(names), (PAGE,))
    assert ("niets gevonden om te tekenen" in html) is (not names)
    assert f"({len(names)} punten, 0 verbanden)" in html


def test_the_table_names_the_neighbours() -> None:
    html = render_page(PAGE, network(["Nederland", "Benelux", "NAVO"]), (PAGE,))
    assert "<td>Benelux; NAVO</td>" in html


def test_the_same_network_gives_the_same_bytes() -> None:
    names = ["Nederland", "Benelux", "NAVO"]
    assert render_page(PAGE, network(names), (PAGE,)) == render_page(PAGE, network(names), (PAGE,))
