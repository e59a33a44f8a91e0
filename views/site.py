"""All pages of a graph as one site in a folder: overview, register, reader, comparison and networks."""

from pathlib import Path

import pyoxigraph as ox

from views.corpus import read_corpus
from views.drawing import write_network
from views.html import Bar, Link
from views.networks import NETWORKS, read_named
from views.words import Word

# The page on which any thing can be the middle.
EGO = "everything"


def site_bar() -> Bar:
    """The pages that the bar of every page leads to."""
    networks = tuple(Link(network.file, network.title) for network in NETWORKS)
    return Bar((Link(networks[0].file, Word("Netwerken", "Networks")),), networks)


def write_site(store: ox.Store, folder: Path) -> tuple[Path, ...]:
    """Write all pages into a folder; returns their paths."""
    corpus = read_corpus(store)
    bar = site_bar()
    return tuple(
        write_network(folder, corpus, read_named(store, corpus, network), network, bar, ego=network.name == EGO)
        for network in NETWORKS
    )
