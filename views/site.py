"""All pages of a graph as one site in a folder: overview, register, reader, comparison and networks."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from views import compare, overview, register
from views.compare import render_compare
from views.corpus import Corpus, read_corpus, with_pages
from views.drawing import render_network
from views.html import Bar, Link
from views.marks import Mark, TextBlock, find_marks, place_marks, read_blocks, widen_places
from views.networks import NETWORKS, Network, read_named, read_network
from views.overview import Coverage, render_overview
from views.reader import render_reader
from views.register import read_promises, render_register
from views.words import Word

# The page on which any thing can be the middle.
EGO = "everything"
# Blocks that are no text of the document: page numbers, running headers, lists of links.
_FURNITURE = frozenset({"furniture", "links"})


def site_bar() -> Bar:
    """The pages that the bar of every page leads to."""
    networks = tuple(Link(network.file, network.title) for network in NETWORKS)
    links = (
        Link(overview.FILE, Word("Overzicht", "Overview")),
        Link(register.FILE, Word("Toezeggingen", "Commitments")),
        Link(f"{overview.FILE}#documents", Word("Documenten", "Documents")),
        Link(compare.FILE, Word("Vergelijking", "Comparison")),
        Link(networks[0].file, Word("Netwerken", "Networks")),
    )
    return Bar(links, networks)


def render_site(
    store: ox.Store, texts: Sequence[Mapping[str, Any]] = (), not_read: Sequence[str] = ()
) -> Iterator[tuple[str, str]]:
    """File name and HTML of each page.

    `texts` are the documents as readable text (file, sha256, blocks), of which one without a text gets no page of its
    own; `not_read` are sentences about files that could not be read.
    """
    read = {str(text["sha256"]).casefold(): read_blocks(text) for text in texts}
    corpus = with_pages(read_corpus(store), frozenset(read))
    bar = site_bar()
    promises, marks = read_promises(corpus), find_marks(corpus)
    blocks = {source.iri: read[source.sha256.casefold()] for source in corpus.sources if source.page}
    corpus = widen_places(corpus, blocks)
    sizes = {iri: _measure(told, marks[iri]) for iri, told in blocks.items()}
    yield overview.FILE, render_overview(corpus, promises, Coverage(marks, sizes, tuple(not_read)), bar)
    yield register.FILE, render_register(corpus, promises, bar)
    yield compare.FILE, render_compare(corpus, promises, bar)
    for source in corpus.sources:
        if source.page:
            yield source.page, render_reader(corpus, source, blocks[source.iri], marks[source.iri], bar)
    yield from _render_networks(store, corpus, bar)


def _render_networks(store: ox.Store, corpus: Corpus, bar: Bar) -> Iterator[tuple[str, str]]:
    for network in NETWORKS:
        graph = read_named(store, corpus, network)
        yield network.file, render_network(corpus, graph, network, bar, ego=network.name == EGO)


def _measure(blocks: tuple[TextBlock, ...], marks: tuple[Mark, ...]) -> tuple[int, int]:
    """How many paragraphs a document has, and in how many of them something was found."""
    found = [mark for mark in marks if mark.sort not in {"NearMiss", "Issue"}]
    placed = place_marks(blocks, found)
    own = [at for at, block in enumerate(blocks) if block.kind not in _FURNITURE]
    return len(own), sum(at in placed for at in own)


def write_site(
    store: ox.Store, folder: Path, texts: Sequence[Mapping[str, Any]] = (), not_read: Sequence[str] = ()
) -> tuple[Path, ...]:
    """Write all pages into a folder; returns their paths. See `render_site`."""
    written: list[Path] = []
    for file, html in render_site(store, texts, not_read):
        path = folder / file
        path.write_text(html, "utf-8", newline="\n")
        written.append(path)
    return tuple(written)


def render_picture(store: ox.Store, sparql: str, name: str, *, in_site: bool = False) -> str:
    """The answer to a question of two to four columns (from, to, relation, what shows it) as a page of its own.

    `in_site` says that the other pages stand beside it. Raises ValueError when the columns cannot be drawn.
    """
    corpus = read_corpus(store)
    first = next((line.lstrip("# ").strip() for line in sparql.splitlines() if line.startswith("#")), "") or name
    network = Network(
        name, Word(first[:120], first[:120]), Word("Antwoord op een eigen vraag.", "Answer to a question.")
    )
    graph = read_network(store, corpus, sparql)
    return render_network(corpus, graph, network, site_bar() if in_site else Bar())
