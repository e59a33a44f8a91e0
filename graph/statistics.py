"""What a graph holds, counted over the union of its named graphs: for VoID and the other descriptions."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graph.iris import find_base
from graph.nquads import named, read_line
from ontology.kinds import EntityKind

# Where the things of the graph are the same as, or near to, those of others: (name, prefix of their IRIs, home page).
AUTHORITIES = (
    ("tooi", "https://identifier.overheid.nl/tooi/", "https://standaarden.overheid.nl/tooi"),
    ("eurovoc", "http://eurovoc.europa.eu/", "https://op.europa.eu/s/eurovoc"),
    ("eu", "http://publications.europa.eu/resource/authority/", "https://op.europa.eu/web/eu-vocabularies"),
    ("wikidata", "http://www.wikidata.org/entity/", "https://www.wikidata.org/"),
)
_LINKS = frozenset(
    map(named, ("owl:sameAs", *(f"skos:{kind}Match" for kind in ("exact", "close", "broad", "narrow", "related"))))
)
_FACTS = tuple(map(named, ("bg:Commitment", "bg:Advice")))
_ENTITIES = tuple(named(f"bg:{kind.term}") for kind in EntityKind)
_BODY = named("oa:hasBody")
_TYPE, _FILE, _SHA, _ISSUED = map(named, ("rdf:type", "bg:fileName", "bg:sha256", "dcterms:issued"))


@dataclass(frozen=True, slots=True)
class Source:
    """A file that was read: the written IRI of its document, its name, checksum and day ("" when undated)."""

    document: str
    file: str
    sha256: str
    day: str


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts over a graph, each triple once; terms are as written in N-Quads, all mappings in order of their keys.

    `links` counts, for each authority and linking property, how many links there are; `facts` are commitments and
    advices, of which `shown` have the words they were read from; `entities` are things with a main class, of which
    `linked` are told to be the same as, or near to, something of an authority.
    """

    base: str
    triples: int
    subjects: int
    objects: int
    graphs: tuple[str, ...]
    classes: Mapping[str, int]
    properties: Mapping[str, tuple[int, int, int]]
    links: Mapping[tuple[str, str], int]
    sources: tuple[Source, ...]
    facts: int
    shown: int
    entities: int
    linked: int


def count_lines(lines: Iterable[str]) -> Figures:
    """Figures of lines of N-Quads."""
    graphs: set[str] = set()
    triples: set[tuple[str, str, str]] = set()
    for line in lines:
        subject, predicate, value, graph = read_line(line)
        graphs.add(graph)
        triples.add((subject, predicate, value))
    members: dict[str, set[str]] = defaultdict(set)
    used: Counter[str] = Counter()
    ends: dict[str, tuple[set[str], set[str]]] = defaultdict(lambda: (set(), set()))
    links: Counter[tuple[str, str]] = Counter()
    linked: set[str] = set()
    for subject, predicate, value in triples:
        used[predicate] += 1
        ends[predicate][0].add(subject)
        ends[predicate][1].add(value)
        if predicate == _TYPE:
            members[value].add(subject)
        elif predicate in _LINKS:
            linked.add(subject)
            links.update((name, predicate) for name, space, _ in AUTHORITIES if value.startswith(f"<{space}"))
    facts = set().union(*(members[name] for name in _FACTS))
    entities = set().union(*(members[name] for name in _ENTITIES))
    return Figures(
        base=find_base(graph[1:-1] for graph in graphs),
        triples=len(triples),
        subjects=len({subject for subject, _, _ in triples}),
        objects=len({value for _, _, value in triples}),
        graphs=tuple(sorted(graphs)),
        classes={name: len(found) for name, found in sorted(members.items()) if found},
        properties={name: (used[name], len(ends[name][0]), len(ends[name][1])) for name in sorted(used)},
        links=dict(sorted(links.items())),
        sources=_find_sources(triples),
        facts=len(facts),
        shown=len(facts & ends[_BODY][1]),
        entities=len(entities),
        linked=len(entities & linked),
    )


def _find_sources(triples: Iterable[tuple[str, str, str]]) -> tuple[Source, ...]:
    told: dict[str, dict[str, str]] = defaultdict(dict)
    for subject, predicate, value in triples:
        if predicate in (_FILE, _SHA, _ISSUED):
            told[subject][predicate] = value
    return tuple(
        Source(document, values[_FILE], values[_SHA], values.get(_ISSUED, ""))
        for document, values in sorted(told.items())
        if _FILE in values and _SHA in values
    )
