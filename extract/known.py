"""What the reference lists know, as finders and the graph ask for it."""

from collections.abc import KeysView, Mapping
from functools import cache

from extract.records import EntityRef
from ontology.reference import Reference, read_references


@cache
def known_entities() -> Mapping[EntityRef, Reference]:
    """Entries of the reference lists by what they stand for."""
    return {EntityRef(entry.kind, entry.id): entry for entry in read_references()}


def known_refs() -> KeysView[EntityRef]:
    """All things of the reference lists."""
    return known_entities().keys()
