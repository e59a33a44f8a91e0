"""The first page: what is in the graph, at a glance, and what was not understood."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from markupsafe import Markup

from queries.reasons import explain_reason
from views.charts import PARTS, Row, draw_chart, row_of
from views.corpus import Corpus, Source, local_name
from views.counts import by_kind, count_mentions, ranked
from views.html import Bar, Page, render
from views.marks import Mark
from views.register import Promise, latest_day, thing_word
from views.words import Word, word_for

FILE = "index.html"
MOST = 12  # rows of a chart: what one takes in at a glance
ISSUES = 200  # listed at most; the reader shows all in place
# How promises stand, in the order in which one wants to know.
STATUSES = ("Overdue", "Delayed", "Due", "Open", "Repeated", "PartlyKept", "Kept", "Withdrawn")
# What one may ask the register about from here.
_ASKED = ("Country", "Region", "Theme", "Organisation", "Office", "Person", "Programme", "Event", "Document")


@dataclass(frozen=True, slots=True)
class Coverage:
    """How far reading went: marks and (paragraphs, those with a find) of each document, and what was not read."""

    marks: Mapping[str, tuple[Mark, ...]]
    sizes: Mapping[str, tuple[int, int]]
    not_read: tuple[str, ...] = ()


def _figures(corpus: Corpus, promises: tuple[Promise, ...]) -> list[tuple[int, Word, str]]:
    kinds = Counter(thing.kind for iri, thing in corpus.things.items() if corpus.places.get(iri))
    actors = sum(kinds[kind] for kind in ("Organisation", "Person", "Office"))
    dated = sum(bool(promise.deadline) for promise in promises)
    standing = Counter(promise.status for promise in promises)
    threads = len(corpus.facts.get("statement", {}))
    return [
        (len(corpus.sources), Word("documenten gelezen", "documents read"), "#documents"),
        (len(promises), Word("toezeggingen", "commitments"), "register.html"),
        (dated, Word("met een termijn", "with a deadline"), "register.html#sort=deadline"),
        (standing["Overdue"], Word("over tijd", "overdue"), "register.html#status=Overdue&sort=deadline"),
        (standing["Kept"], Word("nagekomen", "kept"), "register.html#status=Kept"),
        (threads, Word("meer dan eens genoemd", "told of more than once"), "threads.html"),
        (len(corpus.of_class("Advice")), Word("adviezen", "advices"), "committees-advices.html"),
        (actors, Word("actoren genoemd", "actors named"), "actors-themes.html"),
        (kinds["Country"], Word("landen genoemd", "countries named"), "countries-commitments.html"),
    ]


def _asked(corpus: Corpus, promises: tuple[Promise, ...]) -> dict[str, Any]:
    """What the question on this page may be about: things that a promise is by, to or about, with their IRI."""
    used = {iri for p in promises for iri in (*p.actors, *p.recipients, *p.themes, *p.about)}
    found = [
        (thing_word(corpus, iri), iri) for iri in used if iri in corpus.things and corpus.things[iri].kind in _ASKED
    ]
    return {"things": sorted([word.nl, word.en, iri] for word, iri in found)}


def _register(facet: str, iri: str) -> str:
    return f"register.html#{facet}={quote(iri, safe='')}"


def _is_country(corpus: Corpus, iri: str) -> bool:
    thing = corpus.things.get(iri)
    return thing is not None and thing.kind == "Country"


def _charts(corpus: Corpus, promises: tuple[Promise, ...]) -> list[Markup]:
    """What most promises are about, whose they are and when they fall due; then who is named most."""
    what = Word("toezeggingen", "commitments")
    facets: tuple[tuple[Word, str, Callable[[Promise], Iterable[str]]], ...] = (
        (Word("Waarover", "On what"), "theme", lambda p: p.themes),
        (Word("Door wie", "By whom"), "actor", lambda p: p.actors),
        (Word("Over welk land", "About which country"), "country", lambda p: filter(country, p.about)),
    )

    def country(iri: str) -> bool:
        return _is_country(corpus, iri)

    stands = by_kind(promises, lambda p: [p.status] if p.status else [])
    rows = [row_of(word_for(one), stands[one], f"register.html#status={one}") for one in STATUSES if one in stands]
    charts = [draw_chart(Word("Hoe zij staan", "How they stand"), what, rows)]
    for title, facet, values in facets:
        counted = ranked(by_kind(promises, values), MOST)
        rows = [row_of(thing_word(corpus, iri), counts, _register(facet, iri)) for iri, counts in counted]
        charts.append(draw_chart(title, what, rows))
    years = sorted(by_kind(promises, lambda p: [p.deadline[:4]] if p.deadline else []).items())
    due = [row_of(Word(y, y), counts, f"register.html#from={y}-01-01&until={y}-12-31") for y, counts in years]
    charts.append(draw_chart(Word("Voor wanneer", "By when"), what, due))
    named = sorted(count_mentions(corpus, "Country").items(), key=lambda item: (-item[1], item[0]))[:MOST]
    most = [Row(thing_word(corpus, c), {"": n}, f"everything.html#focus={quote(c, safe='')}") for c, n in named]
    charts.append(draw_chart(Word("Meest genoemde landen", "Countries named most"), Word("keer", "times"), most))
    return [chart for chart in charts if chart]


def _coverage(corpus: Corpus, promises: tuple[Promise, ...], coverage: Coverage) -> list[dict[str, Any]]:
    """For each document what was found, and in how many of its paragraphs."""
    promised = Counter(promise.document for promise in promises)
    rows = []
    for source in corpus.sources:
        sorts = Counter(mark.sort for mark in coverage.marks.get(source.iri, ()))
        paragraphs, marked = coverage.sizes.get(source.iri, (0, 0))
        rows.append(
            {
                "source": source,
                "kind": word_for(source.kind),
                "promises": promised[source.iri],
                "mentions": sorts["Mention"],
                "facts": sorts["Fact"] + sorts["Advice"],
                "misses": sorts["NearMiss"],
                "issues": sorts["Issue"],
                "share": round(100 * marked / paragraphs) if paragraphs else None,
            }
        )
    return rows


def _issues(corpus: Corpus) -> list[dict[str, Any]]:
    """What was in scope, seen and not understood, with where it stands."""
    sources: dict[str, Source] = {source.iri: source for source in corpus.sources}
    found = []
    for issue in corpus.of_class("Issue"):
        place = next((place for place in corpus.places.get(issue, ()) if place.document in sources), None)
        document = place.document if place else corpus.one(issue, "dcterms:isPartOf")
        source = sources.get(document)
        found.append(
            {
                "message": corpus.one(issue, "rdfs:comment"),
                "kind": Word(*explain_reason(corpus.one(issue, "issueKind"))),
                "quote": " ".join(place.quote.split())[:240] if place else "",
                "title": source.title if source else local_name(document),
                "href": f"{source.page}#at={place.start}-{place.end}" if source and source.page and place else "",
            }
        )
    return sorted(found, key=lambda issue: (issue["title"], issue["href"], issue["message"]))


def render_overview(corpus: Corpus, promises: tuple[Promise, ...], coverage: Coverage, bar: Bar) -> str:
    """HTML of the overview."""
    page = Page(
        FILE,
        Word("Overzicht", "Overview"),
        Word(
            "Wat er in deze documenten staat, en wat er niet van begrepen is.",
            "What these documents say, and what of it was not understood.",
        ),
        "overview.html.j2",
        ("overview.js",),
    )
    reasons = Counter(corpus.one(miss, "reason") for miss in corpus.of_class("NearMiss"))
    ordered = sorted(reasons.items(), key=lambda item: (-item[1], item[0]))
    issues = _issues(corpus)
    values = {
        "figures": [figure for figure in _figures(corpus, promises) if figure[0] or figure[2].startswith("register")],
        "statuses": [(one, word_for(one)) for one in STATUSES if any(p.status == one for p in promises)],
        "asof": latest_day(corpus),
        "charts": _charts(corpus, promises),
        "coverage": _coverage(corpus, promises, coverage),
        "reasons": [(Word(*explain_reason(code)), count) for code, count in ordered[:MOST]],
        "issues": issues[:ISSUES],
        "more_issues": max(0, len(issues) - ISSUES),
        "not_read": coverage.not_read,
        "parts": [(word_for(part), color) for part, color in PARTS.items()],
    }
    return render(page, bar, values, _asked(corpus, promises))
