"""What has to be settled over all documents before one of them is written: their identities and everybody's label."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import chain

from extract.known import known_entities
from extract.records import EntityRef, Extraction, Header
from graph.iris import BASE, check_base
from ontology.kinds import EntityKind
from ontology.reference import Theme, read_themes

REFERENCE, CORPUS = "reference", "corpus"  # graphs that belong to no document, so no document has these ids


@dataclass(frozen=True, slots=True)
class Planned:
    """A document with its identity; `renamed` tells its own headers' identities apart from those of other files."""

    extraction: Extraction
    ref: EntityRef
    renamed: Mapping[EntityRef, EntityRef] = field(hash=False)


@dataclass(frozen=True, slots=True)
class Plan:
    """All documents by their ids, the label of every entity that has no reference entry, and files left out.

    `repeated` pairs the name of a file that holds the same bytes as another with the name of the one that is kept.
    """

    base: str
    documents: tuple[Planned, ...]
    labels: Mapping[EntityRef, str]
    repeated: tuple[tuple[str, str], ...]


@cache
def known_themes() -> Mapping[str, Theme]:
    """Themes by their ids."""
    return {theme.id: theme for theme in read_themes()}


def headers_of(extraction: Extraction) -> tuple[Header, ...]:
    """The header of the file and those of the documents it bundles."""
    return (extraction.reading.header, *(part.header for part in extraction.reading.parts))


def _drop_repeated(extractions: Iterable[Extraction]) -> tuple[list[Extraction], tuple[tuple[str, str], ...]]:
    """Each content once, under the first of its names, and (name left out, name kept) of the others."""
    kept: dict[str, Extraction] = {}
    repeated: list[tuple[str, str]] = []
    for extraction in sorted(extractions, key=lambda e: (e.reading.document.name, e.reading.document.sha256)):
        document = extraction.reading.document
        first = kept.setdefault(document.sha256, extraction)
        if first is not extraction:
            repeated.append((document.name, first.reading.document.name))
    return list(kept.values()), tuple(repeated)


def _identify(extractions: Iterable[Extraction]) -> Iterator[Planned]:
    """Different files that claim one identity all get the first eight digits of their checksum behind it."""
    files = list(extractions)
    claims: dict[EntityRef, set[str]] = defaultdict(set)
    for extraction in files:
        for header in headers_of(extraction):
            claims[header.ref].add(extraction.reading.document.sha256)
    for extraction in files:
        document = extraction.reading.document
        renamed = {
            header.ref: EntityRef(header.ref.kind, f"{header.ref.id}-{document.sha256[:8]}")
            for header in headers_of(extraction)
            if len(claims[header.ref]) > 1 or header.ref.id in (REFERENCE, CORPUS)
        }
        own = extraction.reading.header.ref
        yield Planned(extraction, renamed.get(own, own), renamed)


def _named(extraction: Extraction) -> Iterator[tuple[EntityRef, int, str]]:
    """What the text calls things, with a rank: an entity's own label before a title, a title before a mention."""
    for entity in extraction.entities:
        yield entity.ref, 0, entity.label
    for header in headers_of(extraction):
        if header.title:
            yield header.ref, 1, header.title
    for mention in extraction.mentions:
        yield mention.ref, 2, mention.text


def _choose_labels(extractions: Iterable[Extraction]) -> dict[EntityRef, str]:
    """For each entity the label of the best rank; within it the most frequent, then the longest, then the first."""
    counts: dict[EntityRef, Counter[tuple[int, str]]] = defaultdict(Counter)
    known = known_entities()
    for ref, rank, label in chain.from_iterable(_named(extraction) for extraction in extractions):
        if ref not in known and ref.kind is not EntityKind.THEME:
            counts[ref][rank, label] += 1
    labels: dict[EntityRef, str] = {}
    for ref, found in counts.items():
        (_, label), _ = min(found.items(), key=lambda item: (item[0][0], -item[1], -len(item[0][1]), item[0][1]))
        labels[ref] = " ".join(label.split())
    return labels


def plan_graph(extractions: Iterable[Extraction], base: str = BASE) -> Plan:
    """Settle identities and labels, in any order of the extractions; ValueError for a base that is none."""
    files, repeated = _drop_repeated(extractions)
    documents = tuple(sorted(_identify(files), key=lambda planned: planned.ref))
    labels = _choose_labels(files)
    for planned in documents:
        for header in headers_of(planned.extraction):
            if header.ref in planned.renamed:
                labels[planned.renamed[header.ref]] = header.title or labels.get(header.ref, header.ref.id)
    return Plan(check_base(base), documents, labels, repeated)


def label_of(plan: Plan, ref: EntityRef) -> str:
    """The one Dutch label of an entity: from the reference list, else from the documents, else its id in words."""
    if ref.kind is EntityKind.THEME:
        theme = known_themes().get(ref.id)
        return theme.label_nl if theme else ref.id.replace("-", " ")
    entry = known_entities().get(ref)
    if entry:
        return entry.label_nl
    return plan.labels.get(ref) or ref.id.replace("-", " ")
