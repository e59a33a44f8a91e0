"""The register of promises: a table that one can sort, filter, search and take along."""

from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from views.corpus import Corpus, Source, local_name
from views.html import Bar, Page, both, render
from views.words import Word, word_for

FILE = "register.html"
_COUNTRY = "Country"


@dataclass(frozen=True, slots=True)
class Promise:
    """A row of the register; things are IRIs, `thread` is "" for a promise of its own, `start` None without a place.

    `thread_due` is the last day of the term that the latest statement of its thread with a term names.
    """

    iri: str
    text: str
    kind: str
    status: str
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    themes: tuple[str, ...]
    about: tuple[str, ...]
    document: str
    page: str
    start: int | None
    end: int | None
    due_from: str
    due_by: str
    due_text: str
    kept_by: tuple[str, ...]
    thread: str
    thread_due: str
    drift: str
    rating: str
    lacks: Word
    reason: Word

    @property
    def deadline(self) -> str:
        """The last day, else the first one, else ""."""
        return self.due_by or self.due_from


def threads_of(corpus: Corpus) -> dict[str, str]:
    """The thread that each statement belongs to."""
    return {
        statement: thread
        for thread, statements in corpus.facts.get("statement", {}).items()
        for statement in statements
    }


def _thread_dues(corpus: Corpus, sources: dict[str, tuple[int, Source]]) -> dict[str, str]:
    """The last day that each thread names last, by the order of its documents."""
    found: dict[str, str] = {}
    for thread, statements in corpus.facts.get("statement", {}).items():
        dated = [
            (sources.get(corpus.one(one, "dcterms:isPartOf"), (-1, None))[0], corpus.one(one, "dueBy"))
            for one in statements
            if corpus.one(one, "dueBy")
        ]
        found[thread] = max(dated, default=(0, ""))[1]
    return found


def read_promises(corpus: Corpus) -> tuple[Promise, ...]:
    """All commitments, in the order of their documents and their places in them."""
    threads = threads_of(corpus)
    sources = {source.iri: (at, source) for at, source in enumerate(corpus.sources)}
    dues = _thread_dues(corpus, sources)
    found = [_promise(corpus, iri, sources, threads, dues) for iri in corpus.of_class("Commitment")]
    last = len(sources)
    return tuple(
        sorted(found, key=lambda p: (sources.get(p.document, (last, None))[0], p.start or 0, p.end or 0, p.iri))
    )


def _promise(
    corpus: Corpus, iri: str, sources: dict[str, tuple[int, Source]], threads: dict[str, str], dues: dict[str, str]
) -> Promise:
    place = next((place for place in corpus.places.get(iri, ()) if place.document in sources), None)
    document = place.document if place else corpus.one(iri, "dcterms:isPartOf")
    thread = threads.get(iri, "")
    thing = corpus.things.get(iri)
    status = corpus.one(iri, "commitmentStatus") or (corpus.one(thread, "threadStatus") if thread else "")
    return Promise(
        iri=iri,
        text=thing.name if thing else (place.quote if place else ""),
        kind=local_name(corpus.one(iri, "commitmentKind")),
        status=local_name(status),
        actors=corpus.all(iri, "committedBy"),
        recipients=corpus.all(iri, "committedTo"),
        themes=tuple(sorted({corpus.one(t, "skos:broader") or t for t in corpus.all(iri, "dcterms:subject")})),
        about=tuple(sorted({*corpus.all(iri, "concerns"), *corpus.all(iri, "promises"), *corpus.all(iri, "answers")})),
        document=document,
        page=sources[document][1].page if document in sources else "",
        start=place.start if place else None,
        end=place.end if place else None,
        due_from=corpus.one(iri, "dueFrom"),
        due_by=corpus.one(iri, "dueBy"),
        due_text=corpus.one(iri, "dueText"),
        kept_by=corpus.all(iri, "fulfilledBy"),
        thread=thread,
        thread_due=dues.get(thread, ""),
        drift=corpus.one(thread, "driftDays") or corpus.one(iri, "driftDays"),
        rating=corpus.one(iri, "ratability"),
        lacks=Word("; ".join(corpus.all(iri, "lacks")), "; ".join(corpus.all(iri, "lacks@en"))),
        reason=Word(corpus.one(iri, "reason"), corpus.one(iri, "reason@en")),
    )


def thing_word(corpus: Corpus, iri: str) -> Word:
    """The name of a thing in both languages."""
    thing = corpus.things.get(iri)
    if thing:
        return Word(thing.name, thing.english or thing.name)
    passage = corpus.name(iri)
    return Word(passage, passage) if iri in corpus.passages else word_for(local_name(iri))


def names(corpus: Corpus, things: tuple[str, ...]) -> Markup:
    """Names in both languages, one after another."""
    return Markup("; ").join(both(thing_word(corpus, thing)) for thing in things)


def latest_day(corpus: Corpus) -> str:
    """The day as of which the graph tells how promises stand, "" when it tells of none."""
    told = {**corpus.facts.get("commitmentStatus", {}), **corpus.facts.get("threadStatus", {})}
    return max((corpus.one(iri, "asOf") for iri in told), default="")


def _starts(promises: tuple[Promise, ...]) -> frozenset[str]:
    """Promises that tell how far a term moved: those of their own, and of each thread the one that falls due first."""
    found: dict[str, str] = {}
    for promise in sorted(promises, key=lambda p: (p.deadline or "9999", p.iri)):
        found.setdefault(promise.thread or promise.iri, promise.iri)
    return frozenset(found.values())


def register_data(corpus: Corpus, promises: tuple[Promise, ...]) -> dict[str, Any]:
    """What the script filters by: rows in the order of the table, with numbers for things."""
    things: dict[str, int] = {}

    def numbers(values: tuple[str, ...]) -> list[int]:
        return [things.setdefault(value, len(things)) for value in values]

    statements, starts = corpus.facts.get("statement", {}), _starts(promises)
    rows = [
        {
            "iri": p.iri,
            "actors": numbers(p.actors),
            "themes": numbers(p.themes),
            "about": numbers(p.about),
            "to": numbers(p.recipients),
            "doc": numbers((p.document,))[0],
            "kind": p.kind,
            "status": p.status,
            "from": p.due_from,
            "by": p.due_by,
            "term": p.due_text,
            "drift": p.drift if p.iri in starts else "",
            "rating": p.rating,
            "thread": [s for s in statements.get(p.thread, ()) if s != p.iri] if p.thread else [],
            "kept": numbers(p.kept_by),
        }
        for p in promises
    ]
    terms = sorted({p.kind for p in promises} | {p.status for p in promises})
    return {
        "asof": latest_day(corpus),
        "rows": [{key: value for key, value in row.items() if value not in ("", [])} for row in rows],
        "things": [_described(corpus, iri) for iri in things],
        "terms": {term: [word_for(term).nl, word_for(term).en] for term in terms if term},
    }


def _described(corpus: Corpus, iri: str) -> list[str]:
    thing, word = corpus.things.get(iri), thing_word(corpus, iri)
    return [word.nl, word.en, thing.kind if thing else "", iri]


def render_register(corpus: Corpus, promises: tuple[Promise, ...], bar: Bar) -> str:
    """HTML of the register."""
    page = Page(
        FILE,
        Word("Toezeggingen", "Commitments"),
        Word(
            "Wie zegde wat toe, aan wie, over welk thema en welk land, en voor wanneer.",
            "Who promised what to whom, on which theme and country, and by when.",
        ),
        "register.html.j2",
        ("register.js", "calendar.js", "timeline.js"),
    )
    titles = {source.iri: source.title + (f" ({source.year})" if source.year else "") for source in corpus.sources}
    values = {
        "promises": promises,
        "names": lambda things: names(corpus, things),
        "word": word_for,
        "title": lambda iri: titles.get(iri) or corpus.name(iri),
        "threads": any(p.thread for p in promises),
    }
    return render(page, bar, values, register_data(corpus, promises))
