"""Everything that pages show, read from a store once, in few questions without joins."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from importlib.resources import files

import pyoxigraph as ox

from ontology.terms import BG, DCTERMS, FOAF, ORG, OWL, RDF, RDFS, SKOS
from queries.run import run_text
from views.words import KINDS

Values = tuple[str, ...]
# Sentences that the graph gives in both languages; the English ones are known by their property with @en behind it.
_BOTH = frozenset({f"{BG}lacks", f"{BG}reason"})


@dataclass(frozen=True, slots=True)
class Place:
    """Where a document shows something: `start` and `end` count in the text of the file as it was read."""

    document: str
    start: int
    end: int
    quote: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Thing:
    """Anything with a name: its main class, Dutch name, and English one where the graph has it."""

    iri: str
    kind: str
    name: str
    english: str
    narrower: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """A document that was read, with the name of its file and of its page; `year` is None when it bears no date."""

    iri: str
    file: str
    sha256: str
    title: str
    kind: str
    issued: str
    page: str

    @property
    def year(self) -> int | None:
        """The year that it says it is of."""
        return int(self.issued[:4]) if self.issued[:4].isdigit() else None


@dataclass(frozen=True, slots=True)
class Corpus:
    """All of a graph that pages need.

    `facts` holds values by property and thing, `places` evidence by thing, `passages` the words that keep a promise.
    """

    things: Mapping[str, Thing]
    facts: Mapping[str, Mapping[str, Values]]
    places: Mapping[str, tuple[Place, ...]]
    classes: Mapping[str, frozenset[str]]
    sources: tuple[Source, ...]
    passages: Mapping[str, str] = field(default_factory=dict)

    def all(self, thing: str, prop: str) -> Values:
        """Values of a property of a thing (`commitmentKind`, `dcterms:subject`), sorted; none is no error."""
        return self.facts.get(prop, {}).get(thing, ())

    def one(self, thing: str, prop: str) -> str:
        """The first value, or ""."""
        values = self.all(thing, prop)
        return values[0] if values else ""

    def of_class(self, name: str) -> list[str]:
        """Things of a class, by IRI."""
        return sorted(thing for thing, classes in self.classes.items() if name in classes)

    def name(self, thing: str) -> str:
        """What a thing is called; a passage that keeps a promise is called by its words."""
        known = self.things.get(thing)
        if known:
            return known.name
        words = self.passages.get(thing)
        return f"“{words}”" if words else local_name(thing)


def local_name(iri: str) -> str:
    """What stands behind the last # or /.

    >>> local_name("https://w3id.org/beleidsgraaf/def#Kept")
    'Kept'
    """
    return iri.rsplit("#", 1)[-1].rsplit("/", 1)[-1]


@cache
def question(name: str) -> str:
    """Text of a question in `views/sparql`."""
    return (files("views") / "sparql" / f"{name}.rq").read_text("utf-8")


def _rows(store: ox.Store, name: str) -> Iterator[tuple[str, ...]]:
    """Rows as text; nothing is ""."""
    for row in run_text(store, question(name)).rows:
        yield tuple("" if value is None else str(value) for value in row)


def _short(iri: str) -> str:
    """The name that `Corpus.all` knows a property by: bare for our own, else with its prefix."""
    if iri.startswith(BG):
        return iri.removeprefix(BG)
    known = {DCTERMS: "dcterms", FOAF: "foaf", ORG: "org", OWL: "owl", RDF: "rdf", RDFS: "rdfs", SKOS: "skos"}
    for space, prefix in known.items():
        if iri.startswith(space):
            return f"{prefix}:{iri.removeprefix(space)}"
    raise ValueError(f"facts.rq asks for a property of a vocabulary that is not expected: {iri}")


def _read_facts(store: ox.Store) -> dict[str, dict[str, Values]]:
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for thing, prop, value, language in _rows(store, "facts"):
        told = f"{prop}@en" if language == "en" and prop in _BOTH else prop
        found[told][thing].add(value)
    return {
        _short(prop): {thing: tuple(sorted(values)) for thing, values in things.items()}
        for prop, things in found.items()
    }


def _read_classes(store: ox.Store) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for thing, name in _rows(store, "classes"):
        found[thing].add(local_name(name))
    return {thing: frozenset(names) for thing, names in found.items()}


def _read_things(store: ox.Store, classes: Mapping[str, frozenset[str]]) -> dict[str, Thing]:
    """Each thing by its best name: a preferred label before a title before a sentence, Dutch before another."""
    best: dict[str, tuple[tuple[int, bool, str], str]] = {}
    english: dict[str, str] = {}
    for thing, kind, order, language, name in _rows(store, "names"):
        told = " ".join(name.split())
        rank = (int(order), language == "en", told)
        if thing not in best or rank < best[thing][0]:
            best[thing] = rank, local_name(kind)
        if language == "en":
            english[thing] = min(told, english.get(thing, told))
    main = set(KINDS) | {"Actor"}
    return {
        thing: Thing(
            thing, kind, name or local_name(thing), english.get(thing, ""), min(classes[thing] - main, default="")
        )
        for thing, ((_, _, name), kind) in best.items()
    }


def _read_places(store: ox.Store) -> dict[str, tuple[Place, ...]]:
    found: dict[str, set[tuple[str, int, int, str, str, str]]] = defaultdict(set)
    for thing, document, start, end, quote, before, after in _rows(store, "quotes"):
        found[thing].add((document, int(start), int(end), quote, before, after))
    return {thing: tuple(Place(*place) for place in sorted(places)) for thing, places in found.items()}


def _read_sources(facts: Mapping[str, Mapping[str, Values]], classes: Mapping[str, frozenset[str]]) -> list[Source]:
    """Documents that were read, oldest first, undated last."""

    def one(iri: str, prop: str) -> str:
        return (*facts.get(prop, {}).get(iri, ()), "")[0]

    sources = [
        Source(
            iri=iri,
            file=names[0],
            sha256=one(iri, "sha256"),
            title=one(iri, "dcterms:title") or names[0],
            kind=min(classes.get(iri, frozenset()) - set(KINDS) - {"Actor"}, default="Document"),
            issued=one(iri, "dcterms:issued") or one(iri, "dcterms:date"),
            page=f"read-{local_name(iri)}.html",
        )
        for iri, names in facts.get("fileName", {}).items()
    ]
    return sorted(sources, key=lambda source: (source.issued or "9999", source.file, source.iri))


def read_corpus(store: ox.Store) -> Corpus:
    """All that pages show; an empty store gives an empty corpus."""
    facts, classes = _read_facts(store), _read_classes(store)
    things = _read_things(store, classes)
    sources = tuple(_read_sources(facts, classes))
    passages = {passage: " ".join(quote.split()) for passage, quote in sorted(_rows(store, "passages"))}
    return Corpus(things, facts, _read_places(store), classes, sources, passages)


def with_pages(corpus: Corpus, read: frozenset[str]) -> Corpus:
    """The same corpus, in which only documents whose text is at hand (by checksum) have a page to link to."""
    sources = tuple(
        source if source.sha256.casefold() in read else replace(source, page="") for source in corpus.sources
    )
    return replace(corpus, sources=sources)
