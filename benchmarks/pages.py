"""How soon a large network can be used in a browser: our page beside what pyvis writes by default of the same graph.

    python benchmarks/pages.py [--nodes 5000] [--edges 15000] [--patience 120]

Opens both in Chromium without a GPU, the network off, and prints seconds from opening the file: to the first picture,
and for ours from there to the picture after a pan, a zoom, a search and a click. pyvis lays out in the browser; its
first picture comes when that is done, or not within the patience given.
"""

import argparse
import random
import shutil
import tempfile
import time
from pathlib import Path

import networkx as nx
from playwright.sync_api import Page, sync_playwright
from playwright.sync_api import TimeoutError as PlaywrightTimeout

from views.corpus import Corpus, Thing
from views.drawing import render_network
from views.html import Bar
from views.layout import measure_nodes, place_nodes
from views.networks import Network, Tie, build_network
from views.words import Word

KINDS = ("Organisation", "Person", "Country", "Theme", "Document", "Commitment")
CROWDS = 40  # communities of the generated graph, with hubs, as networks of people and papers have
# Resolves when the browser has painted what was asked for.
PAINTED = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))"


def generate(nodes: int, edges: int, seed: int = 1) -> "nx.DiGraph[str]":
    """A graph of communities with hubs; 15 of 100 edges lead out of their community."""
    chance = random.Random(seed)
    graph: nx.DiGraph[str] = nx.DiGraph()
    per = nodes // CROWDS
    while graph.number_of_edges() < edges:
        one = chance.randrange(nodes)
        inside = (chance.randrange(per) ** 2 // per) * CROWDS + one % CROWDS
        other = inside if chance.random() < 0.85 else chance.randrange(nodes)
        if one != other:
            graph.add_edge(f"https://example.org/{one}", f"https://example.org/{other}")
    return graph


def write_ours(graph: "nx.DiGraph[str]", path: Path) -> None:
    things = {
        iri: Thing(iri, KINDS[at % len(KINDS)], f"{KINDS[at % len(KINDS)]} nummer {at}", "")
        for at, iri in enumerate(sorted(graph))
    }
    corpus = Corpus(things, {}, {}, {}, ())
    drawn = build_network(corpus, [Tie(a, b, "werkt samen met") for a, b in sorted(graph.edges)])
    measure_nodes(drawn)
    place_nodes(drawn)
    network = Network("groot", Word("Groot", "Large"), Word("Gemaakt om te meten.", "Made to measure."))
    path.write_text(render_network(corpus, drawn, network, Bar()), "utf-8")


def write_theirs(graph: "nx.DiGraph[str]", path: Path) -> None:
    from pyvis.network import Network as PyvisNetwork  # noqa: PLC0415 - it imports IPython, and takes its time

    net = PyvisNetwork(cdn_resources="in_line")
    net.from_nx(graph)
    path.write_text(net.generate_html(), "utf-8")


def timed(page: Page, act: str) -> float:
    start = time.perf_counter()
    page.evaluate(f"() => {{ {act} }}")
    page.evaluate(PAINTED)
    return time.perf_counter() - start


def measure_ours(page: Page, path: Path) -> dict[str, float]:
    start = time.perf_counter()
    page.goto(path.as_uri())
    page.wait_for_selector("html[data-ready=true]")
    page.evaluate(PAINTED)
    found = {"first picture": time.perf_counter() - start}
    found["pan"] = timed(page, "network.moveTo({ position: { x: 300, y: 200 }, animation: false })")
    found["zoom"] = timed(page, "network.moveTo({ scale: network.getScale() * 2, animation: false })")
    found["open a community"] = timed(page, "network.body.emitter.emit('click', { nodes: ['g0'], edges: [] })")
    begun = time.perf_counter()
    page.locator("#search").fill("nummer 21")
    page.keyboard.press("Enter")
    page.wait_for_selector("#panel h2")
    page.evaluate(PAINTED)
    found["search and choose"] = time.perf_counter() - begun
    found["click a point"] = timed(
        page, "network.body.emitter.emit('click', { nodes: [shown.points[0].id], edges: [] })"
    )
    return found


def measure_theirs(page: Page, path: Path, patience: float) -> float | None:
    """Seconds until it has laid itself out and drawn (`physics.ready` of vis-network), or None."""
    start = time.perf_counter()
    page.goto(path.as_uri(), wait_until="commit")
    try:
        page.wait_for_function(
            "() => window.network && (network.physics.ready || network.physics.stabilizationIterations >= 1000)",
            timeout=patience * 1000,
            polling=250,
        )
    except PlaywrightTimeout:
        return None
    return time.perf_counter() - start


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--nodes", type=int, default=5000)
    parser.add_argument("--edges", type=int, default=15000)
    parser.add_argument("--patience", type=float, default=120)
    asked = parser.parse_args()
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    graph = generate(asked.nodes, asked.edges)
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as play:
        ours, theirs = Path(scratch) / "ours.html", Path(scratch) / "pyvis.html"
        start = time.perf_counter()
        write_ours(graph, ours)
        print(f"ours  written in {time.perf_counter() - start:.1f} s, {ours.stat().st_size / 1e6:.1f} MB")
        start = time.perf_counter()
        write_theirs(graph, theirs)
        print(f"pyvis written in {time.perf_counter() - start:.1f} s, {theirs.stat().st_size / 1e6:.1f} MB")
        browser = play.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        for what, seconds in measure_ours(browser.new_context(offline=True).new_page(), ours).items():
            print(f"ours  {what:20} {seconds:8.2f} s")
        page = browser.new_context(offline=True).new_page()
        found = measure_theirs(page, theirs, asked.patience)
        told = f"{found:8.2f} s" if found else f"not within {asked.patience:.0f} s"
        print(f"pyvis {'first picture':20} {told}")
        browser.close()


if __name__ == "__main__":
    main()
