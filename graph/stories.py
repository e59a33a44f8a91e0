"""Promises read back from a graph with all that is told of them, so that their status can be asked for any day."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

import pyoxigraph as ox

from graph.status import UNDATED, Became, Move, Said, Verdict, find_moves, judge
from graph.store import Value, select
from ontology.kinds import CommitmentKind, CommitmentStatus
from ontology.terms import BG

_KINDS = {BG + kind.term: kind for kind in CommitmentKind}
_STATUSES = {BG + status.term: status for status in CommitmentStatus}

_COMMITMENTS = """SELECT DISTINCT ?it ?text ?kind ?document ?title ?day ?first ?last ?words ?ratability WHERE {
    ?it a bg:Commitment ; dcterms:description ?text ; bg:commitmentKind ?kind ; dcterms:isPartOf ?document .
    ?document dcterms:title ?title . OPTIONAL { ?document bg:datedAs ?day }
    OPTIONAL { ?it bg:dueFrom ?first } OPTIONAL { ?it bg:dueBy ?last } OPTIONAL { ?it bg:dueText ?words }
    OPTIONAL { ?it bg:ratability ?ratability }
}"""
# Each document gives an advice its own status and term, so they are read graph by graph.
_ADVICES = """SELECT DISTINCT ?it ?text ?status ?document ?title ?day ?first ?last WHERE {
    GRAPH ?graph {
        ?it a bg:Advice ; dcterms:title ?text ; bg:adviceStatus ?status .
        ?annotation oa:hasBody ?it ; oa:hasTarget/oa:hasSource ?document .
        OPTIONAL { ?it bg:expectedFrom ?first } OPTIONAL { ?it bg:expectedBy ?last }
    }
    ?document dcterms:title ?title . OPTIONAL { ?document bg:datedAs ?day }
}"""
_THREADS = "SELECT DISTINCT ?thread ?it ?score WHERE { ?thread a bg:Thread ; bg:statement ?it ; bg:confidence ?score }"
_FOLLOW_UPS = """SELECT DISTINCT ?thread ?outcome ?of ?day ?document ?title ?text ?first ?last ?by ?name ?score ?told
WHERE {
    ?thread bg:followUp ?told .
    ?told bg:tells ?outcome ; bg:tellsOf ?of ; dcterms:date ?day ; dcterms:isPartOf ?document ;
        dcterms:description ?text .
    ?document dcterms:title ?title . ?annotation oa:hasBody ?told ; bg:confidence ?score .
    OPTIONAL { ?told bg:newDueFrom ?first } OPTIONAL { ?told bg:newDueBy ?last }
    OPTIONAL {
        ?told bg:delivery ?by . OPTIONAL { ?by dcterms:title ?own } OPTIONAL { ?by skos:prefLabel ?label }
        FILTER(!BOUND(?label) || LANG(?label) = "nl")
        BIND(COALESCE(?own, ?label) AS ?name)
    }
}"""
_PARTIES = """SELECT DISTINCT ?it ?part ?name ?ministry WHERE {
    VALUES ?part { bg:committedBy bg:committedTo bg:concerns dcterms:subject bg:issuedBy bg:requestedBy }
    ?it ?part ?who . ?who skos:prefLabel ?name . FILTER(LANG(?name) = "nl")
    OPTIONAL { ?who org:postIn/skos:prefLabel ?ministry . FILTER(LANG(?ministry) = "nl") }
}"""
# By itself, since the store joins a union of the two a hundred times more slowly.
_BROADER = """SELECT DISTINCT ?it (dcterms:subject AS ?part) ?name ("" AS ?ministry) WHERE {
    ?it a bg:Commitment ; dcterms:subject ?theme . ?theme skos:broader ?over . ?over skos:prefLabel ?name .
    FILTER(LANG(?name) = "nl")
}"""


# Who signed a document promises what its office, the cabinet or the state promises in it; not what a council does in
# the programme that is sent with it.
_SIGNERS = """SELECT DISTINCT ?it ("signedBy" AS ?part) ?name ("" AS ?ministry) WHERE {
    ?it a bg:Commitment ; dcterms:isPartOf ?document . ?document bg:signedBy ?who . ?who skos:prefLabel ?name .
    ?it bg:committedBy ?by . { ?document bg:signedAs ?by } UNION { ?by a bg:Government } UNION { ?by a bg:Country }
}"""
_AS_OF = "SELECT DISTINCT ?day WHERE { ?it bg:commitmentStatus|bg:threadStatus ?status ; bg:asOf ?day }"

# "Het advies verschijnt in mei", "U ontvangt haar in het najaar": which one, another line of the thread says
_LEANS = re.compile(r"\b(?:haar|hem|(?:het|dit) advies|deze (?:nota|notitie|strategie|visie))\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Line:
    """A statement of a promise in one document; `day` is UNDATED when that says none."""

    iri: str
    text: str
    document: str
    title: str
    day: date
    first: date | None = None
    last: date | None = None
    words: str = ""
    kind: CommitmentKind | None = None
    published: bool = False
    ratability: float = 0.0

    @property
    def stated(self) -> date | None:
        """The day of the document; None when it is not known."""
        return None if self.day == UNDATED else self.day


@dataclass(frozen=True, slots=True)
class Sequel:
    """What a document tells became of a promise; `name` is what delivers it, or "" for the passage itself."""

    status: CommitmentStatus
    of: str
    day: date
    document: str
    title: str
    text: str
    first: date | None
    last: date | None
    by: str
    name: str
    score: float


@dataclass(frozen=True, slots=True)
class Story:
    """A thread, or a promise that is said once: its lines and sequels in order of time, and who and what it is about.

    `parties` gives names by the local name of the property: committedBy, committedTo, concerns, subject, issuedBy, and
    signedBy of its documents.
    """

    iri: str
    score: float
    lines: tuple[Line, ...]
    sequels: tuple[Sequel, ...]
    parties: Mapping[str, tuple[str, ...]]
    ministries: tuple[str, ...]

    def line(self, as_of: date) -> Line:
        """What was said last, as of a day, rather in words that stand by themselves; ValueError when nothing was."""
        said = [line for line in self.lines if line.day <= as_of]
        if not said:
            raise ValueError(f"nothing of {self.iri} was said by {as_of.isoformat()}")
        last = [line for line in said if line.document == said[-1].document]
        return next((line for line in reversed(last) if not _LEANS.search(line.text)), said[-1])

    def verdict(self, as_of: date) -> Verdict | None:
        """How it stands on a day; None when it was not made by then."""
        return judge(self._said(), self._became(), as_of)

    def moves(self, as_of: date) -> tuple[Move, ...]:
        """How its term moved up to a day."""
        return find_moves(
            [one for one in self._said() if one.day <= as_of], [one for one in self._became() if one.day <= as_of]
        )

    def due(self, as_of: date) -> date | None:
        """The last day of its term as it was known on a day."""
        terms = [(one.day, one.last) for one in self._said() if one.last and one.day <= as_of]
        terms += [(one.day, one.last) for one in self._became() if one.last and one.day <= as_of]
        return max(terms)[1] if terms else None

    def _said(self) -> list[Said]:
        return [Said(one.day, one.title, one.first, one.last, one.kind) for one in self.lines if not one.published]

    def _became(self) -> list[Became]:
        return [Became(one.status, one.day, one.title, one.name, one.first, one.last) for one in self.sequels]


def read_stories(store: ox.Store) -> tuple[Story, ...]:
    """All promises and advices of a graph, threads first said first."""
    lines = _read_lines(store)
    threads: dict[str, set[str]] = defaultdict(set)
    scores: dict[str, float] = {}
    for thread, it, score in select(store, _THREADS).rows:
        threads[str(thread)].add(str(it))
        scores[str(thread)] = float(str(score))
    sequels = _read_sequels(store)
    names, ministries = _read_parties(store)
    joined = {it for its in threads.values() for it in its}
    groups = {**threads, **{it: {it} for it in lines if it not in joined}}
    stories = [
        Story(
            iri,
            scores.get(iri, 1.0),
            tuple(sorted((line for it in its for line in lines.get(it, ())), key=_order)),
            tuple(sequels.get(iri, ())),
            _gather(names, its),
            tuple(sorted({name for it in its for name in ministries.get(it, ())})),
        )
        for iri, its in groups.items()
        if any(it in lines for it in its)
    ]
    return tuple(sorted(stories, key=lambda story: (_order(story.lines[0]), story.iri)))


def _order(line: Line) -> tuple[date, str, date, str, str, str]:
    return line.day, line.title, line.last or date.max, line.iri, line.document, line.text


def _day(value: Value) -> date | None:
    return value if isinstance(value, date) else None


def _text(value: Value) -> str:
    return "" if value is None else str(value)


def _read_lines(store: ox.Store) -> dict[str, list[Line]]:
    found: dict[str, set[Line]] = defaultdict(set)
    for it, text, kind, document, title, day, first, last, words, ratability in select(store, _COMMITMENTS).rows:
        found[str(it)].add(
            Line(
                str(it), _text(text), _text(document), _text(title), _day(day) or UNDATED, _day(first), _day(last),
                _text(words), _KINDS.get(str(kind)), False, float(str(ratability or 0)),
            )
        )  # fmt: skip
    for it, text, status, document, title, day, first, last in select(store, _ADVICES).rows:
        published = str(status) == BG + "Published"
        told = (_text(text), _text(document), _text(title), _day(day) or UNDATED, _day(first), _day(last))
        found[str(it)].add(Line(str(it), *told, published=published))
    return {it: sorted(lines, key=_order) for it, lines in found.items()}


def _read_sequels(store: ox.Store) -> dict[str, list[Sequel]]:
    found: dict[str, set[Sequel]] = defaultdict(set)
    for row in select(store, _FOLLOW_UPS).rows:
        thread, outcome, of, day, document, title, text, first, last, by, name, score, _ = row
        if isinstance(day, date):
            told = (_STATUSES[str(outcome)], _text(of), day, _text(document), _text(title), _text(text))
            found[str(thread)].add(Sequel(*told, _day(first), _day(last), _text(by), _text(name), float(str(score))))
    return {thread: sorted(told, key=_order_of_sequel) for thread, told in found.items()}


def _order_of_sequel(one: Sequel) -> tuple[date, str, str, str, str, str]:
    return one.day, one.title, one.text, one.name, one.of, one.status.value


def _read_parties(store: ox.Store) -> tuple[dict[str, dict[str, set[str]]], dict[str, set[str]]]:
    """Names by statement and property, and the ministries of those who bind themselves."""
    names: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    ministries: dict[str, set[str]] = defaultdict(set)
    questions = (_PARTIES, _BROADER, _SIGNERS)
    for it, part, name, ministry in (row for asked in questions for row in select(store, asked).rows):
        local = str(part).rpartition("#")[2].rpartition("/")[2]
        names[str(it)][local].add(_text(name))
        if local in {"committedBy", "issuedBy"}:
            ministries[str(it)].add(_text(ministry) or _text(name))
    return names, ministries


def _gather(names: Mapping[str, Mapping[str, set[str]]], its: Iterable[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, set[str]] = defaultdict(set)
    for it in its:
        for part, some in names.get(it, {}).items():
            found[part] |= some
    return {part: tuple(sorted(some)) for part, some in found.items()}


def read_as_of(store: ox.Store) -> date | None:
    """The day as of which a graph was built; None when it gives no promise a status."""
    return max((day for (day,) in select(store, _AS_OF).rows if isinstance(day, date)), default=None)


def latest_day_of(stories: Iterable[Story]) -> date | None:
    """The last day of any document that says or tells something."""
    stories = tuple(stories)
    days = {line.stated for story in stories for line in story.lines if line.stated}
    return max(days | {told.day for story in stories for told in story.sequels}, default=None)
