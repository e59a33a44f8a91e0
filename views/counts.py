"""Counts over documents: who and what occurs in each, and how often."""

from collections import Counter
from collections.abc import Callable, Iterable

from views.corpus import Corpus
from views.register import Promise

Counts = dict[str, Counter[str]]


def top_theme(corpus: Corpus, theme: str) -> str:
    """The top theme above a theme."""
    return corpus.one(theme, "skos:broader") or theme


def count_mentions(corpus: Corpus, kind: str) -> Counter[str]:
    """How often each thing of a kind is named in the documents that were read."""
    read = {source.iri for source in corpus.sources}
    return Counter(
        {
            iri: sum(place.document in read for place in corpus.places.get(iri, ()))
            for iri, thing in corpus.things.items()
            if thing.kind == kind and corpus.places.get(iri)
        }
    )


def mentions_by_document(corpus: Corpus, kinds: Iterable[str]) -> Counts:
    """For each document how often it names each thing of some kinds."""
    wanted = set(kinds)
    found: Counts = {source.iri: Counter() for source in corpus.sources}
    for iri, places in corpus.places.items():
        thing = corpus.things.get(iri)
        if thing and thing.kind in wanted:
            for place in places:
                if place.document in found:
                    found[place.document][iri] += 1
    return found


def themes_by_document(corpus: Corpus, promises: Iterable[Promise]) -> Counts:
    """For each document how many of its sections and promises are about each top theme."""
    found: Counts = {source.iri: Counter() for source in corpus.sources}
    for section in corpus.of_class("Section"):
        document = section.partition("#")[0]
        if document in found:
            themes = {top_theme(corpus, theme) for theme in corpus.all(section, "dcterms:subject")}
            found[document].update(sorted(themes))
    for promise in promises:
        if promise.document in found:
            found[promise.document].update(promise.themes)
    return found


def countries_by_theme(corpus: Corpus, promises: Iterable[Promise]) -> Counts:
    """For each theme the countries that promises on it are about."""
    found: Counts = {}
    for promise in promises:
        countries = [iri for iri in promise.about if iri in corpus.things and corpus.things[iri].kind == "Country"]
        for theme in promise.themes:
            found.setdefault(theme, Counter()).update(countries)
    return found


def by_kind(promises: Iterable[Promise], values: Callable[[Promise], Iterable[str]]) -> dict[str, Counter[str]]:
    """Promises under each value (their actors, themes …), counted by kind."""
    found: dict[str, Counter[str]] = {}
    for promise in promises:
        for value in values(promise):
            found.setdefault(value, Counter())[promise.kind] += 1
    return found


def ranked(counts: dict[str, Counter[str]], most: int) -> list[tuple[str, Counter[str]]]:
    """The largest, by their totals; equal ones in one order."""
    return sorted(counts.items(), key=lambda item: (-item[1].total(), item[0]))[:most]
