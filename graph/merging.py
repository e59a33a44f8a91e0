"""Things that a person said are one (`same-entity` in `curation.tsv`) become one before anything is written."""

from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

from msgspec import Struct, structs

from extract.known import known_entities
from extract.records import Entity, EntityRef, Extraction
from graph.curation import Curation, CurationError
from graph.iris import BASE
from ontology.kinds import EntityKind


def ref_of(iri: str, base: str = BASE) -> EntityRef | None:
    """What an IRI of ours stands for; None for an IRI of anything else.

    >>> ref_of("https://w3id.org/beleidsgraaf/id/country/UA")
    EntityRef(kind=<EntityKind.COUNTRY: 'country'>, id='UA')
    """
    kind, _, key = iri.removeprefix(base).partition("/")
    return EntityRef(EntityKind(kind), key) if iri.startswith(base) and kind in list(EntityKind) and key else None


def read_merges(curation: Curation, base: str = BASE) -> dict[EntityRef, EntityRef]:
    """For each thing that is another one, that other; CurationError for a row about what is no thing of the graph."""
    found: dict[EntityRef, EntityRef] = {}
    for left, right in curation.merges().items():
        one, other = ref_of(left, base), ref_of(right, base)
        if one is None or other is None:
            raise CurationError(f"{left if one is None else right} is no entity of this graph, so it cannot be merged")
        if one.kind is not other.kind:
            raise CurationError(f"{left} and {right} are of different kinds, so they cannot be the same")
        found[one] = other
    return found


def merge_entities(extractions: Iterable[Extraction], curation: Curation, base: str = BASE) -> tuple[Extraction, ...]:
    """The extractions with one reference for what is the same; the name that gives way stays as another name."""
    merges, files = read_merges(curation, base), tuple(extractions)
    if not merges:
        return files
    labels = {entity.ref: entity.label for extraction in files for entity in extraction.entities}
    return tuple(_merge(extraction, merges, labels) for extraction in files)


def unused_merges(extractions: Iterable[Extraction], curation: Curation, base: str = BASE) -> tuple[str, ...]:
    """IRIs of things that a person said are another one, and that no document names."""
    files = tuple(extractions)
    refs = {left: ref_of(left, base) for left in curation.merges()}
    return tuple(left for left, ref in refs.items() if ref and not any(_names(one, ref) for one in files))


def _names(extraction: Extraction, ref: EntityRef) -> bool:
    """Whether anything that is read from a document refers to a thing."""
    reading, gone = extraction.reading, {ref: EntityRef(ref.kind, "")}
    parts = (extraction.mentions, extraction.entities, extraction.commitments, extraction.facts, reading.parts)
    return any(_swap(part, gone) != part for part in (reading.header, *parts))


def _label(ref: EntityRef, labels: Mapping[EntityRef, str]) -> str:
    entry = known_entities().get(ref)
    return entry.label_nl if entry else labels.get(ref) or ref.id.replace("-", " ")


def _merge(
    extraction: Extraction, merges: Mapping[EntityRef, EntityRef], labels: Mapping[EntityRef, str]
) -> Extraction:
    met = {mention.ref for mention in extraction.mentions if mention.ref in merges}
    kept = tuple(entity for entity in extraction.entities if entity.ref not in merges)
    other_names = tuple(
        Entity(merges[ref], _label(merges[ref], labels), alternatives=(_label(ref, labels),)) for ref in sorted(met)
    )
    reading = extraction.reading
    return replace(
        extraction,
        reading=replace(reading, header=_swap(reading.header, merges), parts=_swap(reading.parts, merges)),
        entities=(*_swap(kept, merges), *other_names),
        mentions=_swap(extraction.mentions, merges),
        commitments=_swap(extraction.commitments, merges),
        facts=_swap(extraction.facts, merges),
    )


def _swap(value: Any, merges: Mapping[EntityRef, EntityRef]) -> Any:
    """A record, or a tuple of them, in which every reference is the one that stays."""
    if isinstance(value, EntityRef):
        return merges.get(value, value)
    if type(value) is tuple:
        return tuple(_swap(part, merges) for part in value)
    if isinstance(value, Struct):
        new = _changed(value, value.__struct_fields__, merges)
        return structs.replace(value, **new) if new else value
    if is_dataclass(value) and not isinstance(value, type):
        new = _changed(value, (one.name for one in fields(value)), merges)
        return replace(value, **new) if new else value
    return value


def _changed(value: Any, names: Iterable[str], merges: Mapping[EntityRef, EntityRef]) -> dict[str, Any]:
    """The fields of a record that hold a reference that goes."""
    pairs = ((name, getattr(value, name)) for name in names)
    return {name: new for name, old in pairs if (new := _swap(old, merges)) != old}
