"""The comparison: two documents or years side by side, and where themes and countries lie in all of them."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from views.charts import shade
from views.corpus import Corpus, local_name
from views.counts import Counts, countries_by_theme, mentions_by_document, themes_by_document
from views.html import Bar, Page, render
from views.register import Promise, thing_word, threads_of
from views.words import Word, word_for

FILE = "compare.html"
ROWS, COLUMNS = 40, 24  # of a heat map: what fits on a page; the largest first
LONGEST = 400  # characters of a promise
_ACTORS = ("Person", "Office", "Organisation")


@dataclass(frozen=True, slots=True)
class HeatMap:
    """A table of counts with shades; `rows` pairs a name with (count, shade) for each column."""

    title: Word
    corner: Word
    columns: tuple[Word, ...]
    rows: tuple[tuple[Word, tuple[tuple[int, int], ...]], ...]


def draw_map(corpus: Corpus, title: Word, corner: Word, columns: list[tuple[Word, Counter[str]]]) -> HeatMap:
    """A heat map of things (rows) by columns of counts; the largest rows and columns that fit."""
    shown = sorted(enumerate(columns), key=lambda item: (-item[1][1].total(), item[0]))[:COLUMNS]
    kept = [columns[at] for at, _ in sorted(shown)]
    totals: Counter[str] = Counter()
    for _, counts in kept:
        totals.update(counts)
    things = sorted(totals, key=lambda thing: (-totals[thing], thing))[:ROWS]
    highest = max((counts[thing] for _, counts in kept for thing in things), default=1)
    rows = tuple(
        (thing_word(corpus, thing), tuple((counts[thing], shade(counts[thing], highest)) for _, counts in kept))
        for thing in things
    )
    return HeatMap(title, corner, tuple(word for word, _ in kept), rows)


def _numbered(counts: Counter[str], things: dict[str, int]) -> list[list[int]]:
    return [[things.setdefault(thing, len(things)), counts[thing]] for thing in sorted(counts) if counts[thing]]


def compare_data(corpus: Corpus, promises: tuple[Promise, ...], themes: Counts) -> dict[str, Any]:
    """What the script compares: per document the counts of themes, countries and actors, and what it plans."""
    things: dict[str, int] = {}
    countries = mentions_by_document(corpus, ("Country", "Region"))
    actors = mentions_by_document(corpus, _ACTORS)
    documents = [
        {
            "name": source.title,
            "page": source.page,
            "kind": source.kind,
            "year": source.year,
            "themes": _numbered(themes[source.iri], things),
            "countries": _numbered(countries[source.iri], things),
            "actors": _numbered(actors[source.iri], things),
        }
        for source in corpus.sources
    ]
    plans = [*_promised(corpus, promises), *_advised(corpus)]
    names = [[thing_word(corpus, iri).nl, thing_word(corpus, iri).en] for iri in things]
    return {"documents": documents, "plans": plans, "things": names}


def _promised(corpus: Corpus, promises: tuple[Promise, ...]) -> list[dict[str, Any]]:
    """What documents promise, with what is known of it; of the rest only that it stands there."""
    numbers = {source.iri: at for at, source in enumerate(corpus.sources)}
    documents = {promise.iri: promise.document for promise in promises}
    threads = corpus.facts.get("statement", {})
    return [
        {
            "doc": numbers[p.document],
            "text": p.text[:LONGEST],
            "due": p.deadline or p.thread_due,
            "status": [word_for(p.status).nl, word_for(p.status).en] if p.status else "",
            "told": p.status not in ("", "Open"),
            "later": sorted({numbers[d] for s in threads.get(p.thread, ()) if (d := documents.get(s)) in numbers}),
            "kept": [corpus.name(kept) for kept in p.kept_by],
            "href": f"register.html#promise={quote(p.iri, safe='')}",
        }
        for p in promises
        if p.document in numbers
    ]


def _advised(corpus: Corpus) -> Iterator[dict[str, Any]]:
    """Advices that a document plans or is asked for, with what later documents tell of them."""
    numbers = {source.iri: at for at, source in enumerate(corpus.sources)}
    threads, statements = threads_of(corpus), corpus.facts.get("statement", {})

    def documents(thing: str) -> set[int]:
        return {numbers[place.document] for place in corpus.places.get(thing, ()) if place.document in numbers}

    for iri in corpus.of_class("Advice"):
        states = {local_name(state) for state in corpus.all(iri, "adviceStatus")}
        if states == {"Published"}:
            continue
        thread = threads.get(iri, "")
        word = word_for(local_name(corpus.one(thread, "threadStatus")) or min(states, default="Expected"))
        plan = {
            "text": corpus.name(iri)[:LONGEST],
            "due": corpus.one(iri, "expectedBy"),
            "status": [word.nl, word.en],
            "told": True,
            "later": sorted({at for one in (iri, *statements.get(thread, ())) for at in documents(one)}),
            "kept": [corpus.name(kept) for kept in corpus.all(thread, "fulfilledBy")],
            "href": f"everything.html#focus={quote(iri, safe='')}",
        }
        yield from ({"doc": at, **plan} for at in sorted(documents(iri)))


def render_compare(corpus: Corpus, promises: tuple[Promise, ...], bar: Bar) -> str:
    """HTML of the comparison."""
    themes = themes_by_document(corpus, promises)
    by_theme = countries_by_theme(corpus, promises)
    documents = [
        (Word(*[f"{s.title[:60]}{f' ({s.year})' if s.year else ''}"] * 2), themes[s.iri]) for s in corpus.sources
    ]
    maps = [
        draw_map(corpus, Word("Thema’s per document", "Themes by document"), Word("thema", "theme"), documents),
        draw_map(
            corpus,
            Word("Landen per thema, in toezeggingen", "Countries by theme, in commitments"),
            Word("land", "country"),
            [(thing_word(corpus, theme), by_theme[theme]) for theme in sorted(by_theme) if by_theme[theme]],
        ),
    ]
    page = Page(
        FILE,
        Word("Vergelijking", "Comparison"),
        Word(
            "Twee documenten of jaren naast elkaar: wat in één staat, wat in beide, en wat er van plannen werd.",
            "Two documents or years side by side: what only one says, what both say, and what became of plans.",
        ),
        "compare.html.j2",
        ("compare.js",),
    )
    values = {"maps": [drawn for drawn in maps if drawn.rows], "documents": len(corpus.sources)}
    return render(page, bar, values, compare_data(corpus, promises, themes))
