"""All pages of a graph as one site in a folder: overview, register, reader, comparison and networks."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from views import register
from views.corpus import Corpus, read_corpus, with_pages
from views.drawing import write_network
from views.html import Bar, Link
from views.marks import find_marks, read_blocks
from views.networks import NETWORKS, read_named
from views.reader import render_reader
from views.register import render_register
from views.words import Word

# The page on which any thing can be the middle.
EGO = "everything"


def site_bar() -> Bar:
    """The pages that the bar of every page leads to."""
    networks = tuple(Link(network.file, network.title) for network in NETWORKS)
    return Bar(
        (
            Link(register.FILE, Word("Toezeggingen", "Commitments")),
            Link(networks[0].file, Word("Netwerken", "Networks")),
        ),
        networks,
    )


def write_site(store: ox.Store, folder: Path, texts: Sequence[Mapping[str, Any]] = ()) -> tuple[Path, ...]:
    """Write all pages into a folder; returns their paths.

    `texts` are the documents as readable text (file, sha256, blocks); one without a text gets no page of its own.
    """
    corpus = read_corpus(store)
    read = {str(text["sha256"]).casefold(): text for text in texts}
    corpus = with_pages(corpus, frozenset(read))
    bar = site_bar()
    written = [*_write_readers(corpus, folder, read, bar)]
    written.append(_write(folder, register.FILE, render_register(corpus, bar)))
    written += [
        write_network(folder, corpus, read_named(store, corpus, network), network, bar, ego=network.name == EGO)
        for network in NETWORKS
    ]
    return tuple(written)


def _write_readers(corpus: Corpus, folder: Path, texts: Mapping[str, Mapping[str, Any]], bar: Bar) -> Iterator[Path]:
    marks = find_marks(corpus)
    for source in corpus.sources:
        if source.page:
            blocks = read_blocks(texts[source.sha256.casefold()])
            yield _write(folder, source.page, render_reader(corpus, source, blocks, marks[source.iri], bar))


def _write(folder: Path, file: str, html: str) -> Path:
    path = folder / file
    path.write_text(html, "utf-8", newline="\n")
    return path
