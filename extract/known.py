"""What the reference lists know, as finders ask for it."""

from functools import cache

from extract.records import EntityRef
from ontology.reference import read_references


@cache
def known_refs() -> frozenset[EntityRef]:
    """All things of the reference lists."""
    return frozenset(EntityRef(reference.kind, reference.id) for reference in read_references())
