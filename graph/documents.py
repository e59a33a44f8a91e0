"""A document that was read: what it says about itself, its parts, its sections and what they are about."""

from collections import defaultdict
from collections.abc import Iterator

from extract.records import EntityRef, Evidence, Header, Section, ThemeHit
from graph.iris import section_iri
from graph.nquads import Triple, dated, day, decimal, named, text, typed
from graph.plan import known_themes, label_of
from graph.sheet import CLASSIFYING, Sheet, actor, name, show, state, statement_of
from ontology.kinds import EntityKind

REASONS = 3  # places shown for the theme of a section: enough to judge it by, without a graph that is mostly keywords
SHARE = 0.1  # of the weight of all themes; what weighs less is mentioned in a document, not its subject
SUBJECTS = 5  # themes of a document as a whole at most, as a librarian would give it


def write_document(sheet: Sheet) -> Iterator[Triple]:
    """The file as a document, with its parts."""
    document = sheet.reading.document
    yield sheet.document, named("bg:fileName"), text(document.name)
    yield sheet.document, named("bg:sha256"), typed(document.sha256, "hexBinary")
    yield sheet.document, named("dcterms:format"), text(document.media_type)
    yield from _write_header(sheet, sheet.document, sheet.reading.header)
    for part in sheet.reading.parts:
        iri = name(sheet, part.header.ref)
        if iri == sheet.document:
            continue  # the first document of a bundle may give the whole its name
        yield sheet.document, named("dcterms:hasPart"), iri
        yield iri, named("dcterms:isPartOf"), sheet.document
        yield from _write_header(sheet, iri, part.header)


def _write_header(sheet: Sheet, iri: str, header: Header) -> Iterator[Triple]:
    name(sheet, header.ref)
    kind = named(f"bg:{header.kind.term}") if header.kind else named("bg:Document")
    yield iri, named("dcterms:title"), text(_title(sheet, header), "nl" if header.title else "")
    yield iri, named("dcterms:language"), text(header.language)
    if header.day:
        yield iri, named("dcterms:issued"), day(header.day)
    elif header.month:
        yield iri, named("dcterms:issued"), dated(header.month)
    elif header.year:
        yield iri, named("dcterms:date"), dated(f"{header.year:04d}")
    if header.number:
        yield iri, named("dcterms:identifier"), text(header.number)
    for ref in header.signed_by:
        yield iri, named("bg:signedBy"), actor(sheet, ref)
    for ref in header.signed_as:
        yield iri, named("bg:signedAs"), actor(sheet, ref)
    for ref in header.addressed_to:
        yield iri, named("bg:addressedTo"), actor(sheet, ref)
    if header.speaker:
        yield iri, named("dcterms:creator"), actor(sheet, header.speaker)
    yield iri, named("rdf:type"), kind
    yield from _show_header(sheet, iri, header, kind)


def _title(sheet: Sheet, header: Header) -> str:
    """Its title, else what it is called elsewhere."""
    return " ".join((header.title or label_of(sheet.plan, header.ref)).split())


def _show_header(sheet: Sheet, iri: str, header: Header, kind: str) -> Iterator[Triple]:
    """Where the date, title, number and signatures stand, each as a statement; what else was shown, as its kind."""
    for evidence in header.evidence:
        what = evidence.rule.removeprefix("header-")
        triples = [(iri, named("rdf:type"), kind)]
        if what == "date" and header.day:
            triples = [(iri, named("dcterms:issued"), day(header.day))]
        elif what == "date" and header.month:
            triples = [(iri, named("dcterms:issued"), dated(header.month))]
        elif what == "title" and header.title:
            triples = [(iri, named("dcterms:title"), text(_title(sheet, header), "nl"))]
        elif what == "number" and header.number:
            triples = [(iri, named("dcterms:identifier"), text(header.number))]
        elif what == "signature" and header.signed_by:
            triples = [(iri, named("bg:signedBy"), name(sheet, ref)) for ref in header.signed_by]
        for triple in triples:
            yield from state(sheet, triple, (evidence,))


def write_sections(sheet: Sheet) -> Iterator[Triple]:
    """Sections with their headings, and the section or document that each is part of."""
    bare = sheet.document[1:-1]
    for section in sheet.reading.sections:
        iri = f"<{section_iri(bare, section.index)}>"
        parent = sheet.document if section.parent is None else f"<{section_iri(bare, section.parent)}>"
        yield iri, named("rdf:type"), named("bg:Section")
        yield iri, named("dcterms:isPartOf"), parent
        yield iri, named("dcterms:title"), text(_heading(section), "nl")
        if section.number:
            yield iri, named("bg:sectionNumber"), text(section.number)
        if section.heading_span.end > section.heading_span.start:
            yield from show(sheet, iri, (sheet.reading.evidence(section.heading_span, "section.heading"),))


def _heading(section: Section) -> str:
    return " ".join((section.heading or section.number or f"§ {section.index + 1}").split())


def write_themes(sheet: Sheet) -> Iterator[Triple]:
    """Themes of sections, with their weight and some of the words that show them, and of the document as a whole."""
    bare = sheet.document[1:-1]
    hits = sheet.planned.extraction.themes
    for hit in hits:
        if hit.section is None:
            continue
        triple = (f"<{section_iri(bare, hit.section)}>", named("dcterms:subject"), name(sheet, hit.theme))
        yield from state(sheet, triple, _strongest(hit.evidence), CLASSIFYING)
        if hit.evidence:
            yield statement_of(sheet, triple), named("bg:weight"), decimal(hit.weight)
    for theme in _overall(hits):
        yield sheet.document, named("dcterms:subject"), name(sheet, theme)


def _strongest(evidences: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    return tuple(sorted(evidences, key=lambda e: (-e.confidence, e.start, e.end))[:REASONS])


def _overall(hits: tuple[ThemeHit, ...]) -> list[EntityRef]:
    """Top themes with a fair share of the weight of all passages, heaviest first; a narrower one counts for its top.

    The words of a section are those of its sentences, so sections count only where there are no sentences.
    """
    weights: dict[EntityRef, float] = defaultdict(float)
    by_sentence = any(hit.sentence is not None for hit in hits)
    for hit in hits:
        if (hit.sentence is not None) == by_sentence:
            theme = known_themes().get(hit.theme.id)
            weights[EntityRef(EntityKind.THEME, (theme and theme.broader) or hit.theme.id)] += hit.weight
    least = SHARE * sum(weights.values())
    heavy = sorted((-weight, theme) for theme, weight in weights.items() if weight >= least)
    return [theme for _, theme in heavy[:SUBJECTS]]
