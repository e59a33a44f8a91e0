"""The comparison: two documents or years side by side, and where themes and countries lie in all of them."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from views.charts import shade
from views.corpus import Corpus
from views.counts import Counts, countries_by_theme, mentions_by_document, themes_by_document
from views.html import Bar, Page, render
from views.register import Promise, thing_word
from views.words import Word, word_for

FILE = "compare.html"
ROWS, COLUMNS = 40, 24  # of a heat map: what fits on a page; the largest first
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
    """What the script compares: per document the counts of themes, countries and actors, and its promises."""
    things: dict[str, int] = {}
    countries = mentions_by_document(corpus, ("Country", "Region"))
    actors = mentions_by_document(corpus, _ACTORS)
    documents = [
        {
            "name": source.title,
            "page": source.page,
            "year": source.year,
            "themes": _numbered(themes[source.iri], things),
            "countries": _numbered(countries[source.iri], things),
            "actors": _numbered(actors[source.iri], things),
        }
        for source in corpus.sources
    ]
    numbers = {source.iri: at for at, source in enumerate(corpus.sources)}
    statements = {
        s: sorted(numbers[d] for d in {p.document for p in promises if p.iri in told and p.iri != s} if d in numbers)
        for told in corpus.facts.get("statement", {}).values()
        for s in told
    }
    told = [
        {
            "doc": numbers[p.document],
            "text": p.text[:400],
            "due": p.deadline,
            "status": [word_for(p.status).nl, word_for(p.status).en] if p.status else "",
            "later": statements.get(p.iri, []),
            "kept": [corpus.name(kept) for kept in p.kept_by],
            "iri": p.iri,
        }
        for p in promises
        if p.document in numbers and (p.deadline or p.status or p.kept_by or p.iri in statements)
    ]
    names = [[thing_word(corpus, iri).nl, thing_word(corpus, iri).en] for iri in things]
    return {"documents": documents, "promises": told, "things": names}


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
            "Twee documenten of jaren naast elkaar: wat erbij kwam, wat verdween en wat er van plannen werd.",
            "Two documents or years side by side: what came, what went and what became of plans.",
        ),
        "compare.html.j2",
        ("compare.js",),
    )
    values = {"maps": [drawn for drawn in maps if drawn.rows], "documents": len(corpus.sources)}
    return render(page, bar, values, compare_data(corpus, promises, themes))
