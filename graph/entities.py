"""Mentions, and the entities they name: enough of each to read the graph of a document alone."""

from collections.abc import Iterator
from functools import cache

from extract.known import known_entities
from extract.records import Entity, EntityRef
from graph.holders import find_holder
from graph.iris import entity_iri, section_iri
from graph.nquads import Triple, dated, integer, named, text, web_address
from graph.plan import Plan, label_of
from graph.sheet import IDENTIFYING, Sheet, annotate, name, page_of
from ontology.kinds import DocumentKind, EntityKind, OrganisationKind

ACTORS = frozenset({EntityKind.PERSON, EntityKind.OFFICE, EntityKind.ORGANISATION})


@cache
def narrower_class(value: str) -> str:
    """Written class for a word of the closed lists of kinds; ValueError for a word in neither.

    >>> narrower_class("advisory-council")
    '<https://w3id.org/beleidsgraaf/def#AdvisoryCouncil>'
    """
    if value in list(OrganisationKind):
        return named(f"bg:{OrganisationKind(value).term}")
    return named(f"bg:{DocumentKind(value).term}")


def write_mentions(sheet: Sheet) -> Iterator[Triple]:
    """Mentions, each with its section, page and sentence, and that of an office with who held it on that day."""
    bare = sheet.document[1:-1]
    for mention in sheet.planned.extraction.mentions:
        note, triples = annotate(sheet, name(sheet, mention.ref), mention.evidence, IDENTIFYING)
        if not triples:
            continue
        yield from triples
        section = sheet.reading.section_at(mention.span.start)
        if section:
            yield note, named("bg:inSection"), f"<{section_iri(bare, section.index)}>"
        sentence = sheet.reading.sentence_at(mention.span.start)
        if sentence:
            yield note, named("bg:sentence"), integer(sentence.index)
        yield from page_of(sheet, note, mention.span.start)
        if mention.ref.kind is EntityKind.OFFICE:
            holder = find_holder(mention.ref, sheet.reading.header_at(mention.span.start).day)
            if holder:
                yield note, named("bg:heldBy"), name(sheet, holder)


def write_entities(sheet: Sheet) -> Iterator[Triple]:
    """Classes and labels of everything seen in a document, and what the text says of it beyond the reference lists."""
    for entity in sheet.planned.extraction.entities:
        yield from _write_found(sheet, entity)
    for ref in sorted(sheet.seen):
        yield from write_class(sheet.plan, ref)
        yield f"<{entity_iri(sheet.plan.base, ref)}>", named("skos:prefLabel"), text(label_of(sheet.plan, ref), "nl")
    for ref in sorted(sheet.acting):
        if ref.kind is EntityKind.COUNTRY or ref.kind in ACTORS:
            yield f"<{entity_iri(sheet.plan.base, ref)}>", named("rdf:type"), named("bg:Actor")


def write_class(plan: Plan, ref: EntityRef) -> Iterator[Triple]:
    """Main class of an entity, the narrower one that a reference list gives, and bg:Actor for what can only act."""
    iri = f"<{entity_iri(plan.base, ref)}>"
    yield iri, named("rdf:type"), named(f"bg:{ref.kind.term}")
    if ref.kind in ACTORS:
        yield iri, named("rdf:type"), named("bg:Actor")
    if ref.kind is EntityKind.COUNTRY:
        yield iri, named("skos:notation"), text(ref.id)
    entry = known_entities().get(ref)
    if entry and entry.narrower:
        yield iri, named("rdf:type"), narrower_class(entry.narrower)


def _write_found(sheet: Sheet, entity: Entity) -> Iterator[Triple]:
    iri = name(sheet, entity.ref)
    label = label_of(sheet.plan, entity.ref)
    for other in dict.fromkeys((entity.label, *entity.alternatives)):
        plain = " ".join(other.split())
        if plain and plain != label:
            yield iri, named("skos:altLabel"), text(plain, "nl")
    if entity.narrower:
        yield iri, named("rdf:type"), narrower_class(entity.narrower)
    if entity.number:
        yield iri, named("dcterms:identifier"), text(entity.number)
    if entity.issued:
        yield iri, named("dcterms:issued"), dated(entity.issued)
    page = web_address(entity.url)
    if page:
        yield iri, named("foaf:page"), page
    if entity.part_of:
        yield iri, named("dcterms:isPartOf"), name(sheet, entity.part_of)
