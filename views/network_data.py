"""What the page of a network draws and tells: points, lines, and the facts and words behind each, for JSON."""

from typing import Any

import networkx as nx

from views.corpus import Corpus, Place
from views.layout import name_groups
from views.words import KINDS, RELATIONS, word_for

# Evidence that a page carries for one thing; the reader has the rest.
QUOTES_PER_NODE = 4
# A page with very many points carries fewer for each.
MANY_NODES, FEW_QUOTES = 400, 2
# Things whose name is what was said.
_SENTENCES = frozenset({"Commitment", "Advice", "FollowUp"})


def number(index: dict[str, int], key: str) -> int:
    """The number of a thing that data names often, in order of first use."""
    return index.setdefault(key, len(index))


def documents_of(corpus: Corpus, thing: str) -> set[str]:
    """Documents that were read in which something is said."""
    read = {source.iri for source in corpus.sources}
    found = {place.document for place in corpus.places.get(thing, ())} | set(corpus.all(thing, "dcterms:isPartOf"))
    return (found | {thing}) & read


def themes_of(corpus: Corpus, thing: str) -> set[str]:
    """Top themes that something is about."""
    return {corpus.one(theme, "skos:broader") or theme for theme in corpus.all(thing, "dcterms:subject")}


def _place(place: Place, documents: dict[str, int]) -> list[Any]:
    """A piece of evidence as a page wants it: document, place, and the words with what stands around them."""
    return [number(documents, place.document), place.start, place.end, place.before, place.quote, place.after]


def network_data(corpus: Corpus, graph: "nx.DiGraph[str]") -> dict[str, Any]:
    """All that the page of a network draws and tells, as JSON-able values."""
    documents: dict[str, int] = {}
    themes: dict[str, int] = {}
    relations: dict[str, int] = {}
    facts: dict[str, int] = {}
    numbers = {node: at for at, node in enumerate(sorted(graph))}
    nodes = [_node(corpus, graph, node, documents) for node in numbers]
    edges = [
        [
            numbers[a],
            numbers[b],
            edge["value"],
            [number(relations, r) for r in edge["relations"]],
            [number(facts, via) for via in edge["via"]],
        ]
        for a, b, edge in sorted(graph.edges(data=True), key=lambda e: (numbers[e[0]], numbers[e[1]]))
    ]
    told = [_fact(corpus, fact, documents, themes, numbers.get(fact)) for fact in facts]
    return {
        "nodes": nodes,
        "edges": edges,
        "facts": told,
        "relations": [[r or "verbonden met", RELATIONS.get(r, r) or "connected with"] for r in relations],
        "groups": name_groups(graph),
        "themes": [[corpus.name(t), (corpus.things[t].english if t in corpus.things else "")] for t in themes],
        "documents": [_document(corpus, iri) for iri in documents],
        "kinds": {k: [KINDS[k].word.nl, KINDS[k].word.en, KINDS[k].color, KINDS[k].shape] for k in _used(graph)},
    }


def _used(graph: "nx.DiGraph[str]") -> list[str]:
    present = {str(told["kind"]) for _, told in graph.nodes(data=True)}
    return [kind for kind in KINDS if kind in present]


def _document(corpus: Corpus, iri: str) -> dict[str, Any]:
    for source in corpus.sources:
        if source.iri == iri:
            return {"name": source.title, "page": source.page, "year": source.year}
    return {"name": corpus.name(iri), "page": "", "year": None}


def _node(corpus: Corpus, graph: "nx.DiGraph[str]", node: str, documents: dict[str, int]) -> dict[str, Any]:
    told = graph.nodes[node]
    narrower = word_for(told["narrower"]) if told["narrower"] else None
    places = corpus.places.get(node, ())
    quotes = QUOTES_PER_NODE if len(graph) <= MANY_NODES else FEW_QUOTES
    data = {
        "iri": node,
        "name": told["name"],
        "en": told["english"],
        "kind": told["kind"],
        "narrower": [narrower.nl, narrower.en] if narrower else "",
        "size": told["size"],
        "x": told["x"],
        "y": told["y"],
        "group": told["group"],
        "same": [same for same in corpus.all(node, "owl:sameAs") if same.startswith(("https://", "http://"))][:4],
        "quotes": [_quote(place, documents, told["kind"]) for place in places[:quotes]],
        "places": len(places),
    }
    return {key: value for key, value in data.items() if value not in ("", [], None)}


def _quote(place: Place, documents: dict[str, int], kind: str) -> list[Any]:
    """Evidence of a node; what was said is its name already, so only the place is told."""
    data = _place(place, documents)
    return data[:3] if kind in _SENTENCES else data


def _fact(
    corpus: Corpus, fact: str, documents: dict[str, int], themes: dict[str, int], node: int | None
) -> dict[str, Any]:
    """What shows an edge: its documents and themes, and its sentence and place, unless a node has these already."""
    data: dict[str, Any] = {
        "docs": sorted(number(documents, iri) for iri in sorted(documents_of(corpus, fact))),
        "themes": sorted(number(themes, theme) for theme in sorted(themes_of(corpus, fact))),
    }
    if node is not None:
        data["node"] = node
    else:
        thing, places = corpus.things.get(fact), corpus.places.get(fact, ())
        told = thing.name if thing and thing.kind in _SENTENCES else (places[0].quote if places else "")
        data["iri"], data["kind"], data["text"] = fact, thing.kind if thing else "", told
        data["at"] = _place(places[0], documents)[:3] if places else None
    return {key: value for key, value in data.items() if value not in ("", [], None)}
