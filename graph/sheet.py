"""One document while it is written: naming things, and showing the words of what is said (Web Annotation)."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from extract.records import EntityRef, Evidence, Reading
from graph.iris import entity_iri, hashed_iri
from graph.nquads import Triple, decimal, integer, named, text
from graph.plan import Plan, Planned

AROUND = 32  # characters of context on either side of a quote, enough to find it again in a text that has shifted
DESCRIBING, IDENTIFYING, CLASSIFYING = named("oa:describing"), named("oa:identifying"), named("oa:classifying")

_TYPE = named("rdf:type")
_ANNOTATION = named("oa:Annotation")
_POSITION, _QUOTE = named("oa:TextPositionSelector"), named("oa:TextQuoteSelector")
_MOTIVE, _BODY, _TARGET = named("oa:motivatedBy"), named("oa:hasBody"), named("oa:hasTarget")
_SOURCE, _SELECTOR = named("oa:hasSource"), named("oa:hasSelector")
_START, _END = named("oa:start"), named("oa:end")
_EXACT, _PREFIX, _SUFFIX = named("oa:exact"), named("oa:prefix"), named("oa:suffix")
_CONFIDENCE, _RULE, _PAGE = named("bg:confidence"), named("bg:rule"), named("bg:page")


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is known while a document is written; the sets fill up on the way.

    `document` is the written term of its IRI, `seen` holds every entity that was named, `acting` those that act, and
    `shown` the annotations that stand.
    """

    plan: Plan
    planned: Planned
    document: str
    seen: set[EntityRef] = field(default_factory=set)
    acting: set[EntityRef] = field(default_factory=set)
    shown: set[str] = field(default_factory=set)

    @property
    def reading(self) -> Reading:
        """The reading that the extraction was made of."""
        return self.planned.extraction.reading


def open_sheet(plan: Plan, planned: Planned) -> Sheet:
    """An empty sheet for a document."""
    return Sheet(plan, planned, f"<{entity_iri(plan.base, planned.ref)}>")


def name(sheet: Sheet, ref: EntityRef) -> str:
    """The written IRI of an entity, which from now on is seen in this document."""
    ref = sheet.planned.renamed.get(ref, ref)
    sheet.seen.add(ref)
    return f"<{entity_iri(sheet.plan.base, ref)}>"


def actor(sheet: Sheet, ref: EntityRef) -> str:
    """The same, of one that acts."""
    sheet.acting.add(sheet.planned.renamed.get(ref, ref))
    return name(sheet, ref)


def hashed(sheet: Sheet, kind: str, *parts: str) -> str:
    """The written IRI of something without a natural key."""
    return f"<{hashed_iri(sheet.plan.base, kind, *parts)}>"


def annotate(sheet: Sheet, body: str, evidence: Evidence, motive: str = DESCRIBING) -> tuple[str, list[Triple]]:
    """An annotation that shows the words of a body, by its written IRI; no triples when it already stands."""
    key = (sheet.planned.ref.id, str(evidence.start), str(evidence.end), body)
    bare = hashed_iri(sheet.plan.base, "annotation", *key)
    note = f"<{bare}>"
    if note in sheet.shown:
        return note, []
    sheet.shown.add(note)
    raw = sheet.reading.document.raw
    target, position, quote = f"<{bare}#target>", f"<{bare}#position>", f"<{bare}#quote>"
    return note, [
        (note, _TYPE, _ANNOTATION),
        (note, _MOTIVE, motive),
        (note, _BODY, body),
        (note, _TARGET, target),
        (note, _CONFIDENCE, decimal(evidence.confidence)),
        (note, _RULE, text(evidence.rule)),
        (target, _SOURCE, sheet.document),
        (target, _SELECTOR, position),
        (target, _SELECTOR, quote),
        (position, _TYPE, _POSITION),
        (position, _START, integer(evidence.start)),
        (position, _END, integer(evidence.end)),
        (quote, _TYPE, _QUOTE),
        (quote, _EXACT, text(evidence.quote)),
        (quote, _PREFIX, text(raw[max(0, evidence.start - AROUND) : evidence.start])),
        (quote, _SUFFIX, text(raw[evidence.end : evidence.end + AROUND])),
    ]


def show(sheet: Sheet, body: str, evidences: tuple[Evidence, ...], motive: str = DESCRIBING) -> Iterator[Triple]:
    """Annotations that show each of the places a fact was read from."""
    for evidence in evidences:
        yield from annotate(sheet, body, evidence, motive)[1]


def statement_of(sheet: Sheet, triple: Triple) -> str:
    """The written IRI of the statement (rdf:Statement) of a plain relation."""
    return hashed(sheet, "statement", *triple)


def state(sheet: Sheet, triple: Triple, evidences: tuple[Evidence, ...], motive: str = DESCRIBING) -> Iterator[Triple]:
    """A plain relation, with a statement of it as the body of the annotations that show it."""
    yield triple
    if evidences:
        statement = statement_of(sheet, triple)
        yield statement, _TYPE, named("rdf:Statement")
        for part, value in zip(("rdf:subject", "rdf:predicate", "rdf:object"), triple, strict=True):
            yield statement, named(part), value
        yield from show(sheet, statement, evidences, motive)


def page_of(sheet: Sheet, note: str, position: int) -> Iterator[Triple]:
    """The page of an annotation, for files that have pages; `position` counts in the cleaned text."""
    if sheet.reading.document.media_type == "application/pdf":
        yield note, _PAGE, integer(sheet.reading.layout.block_at(position).page)
