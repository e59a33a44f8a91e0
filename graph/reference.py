"""What the reference lists say of the things that documents name: names, identifiers, terms of office, thesaurus."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from extract.known import known_entities
from extract.records import EntityRef
from graph.entities import write_class
from graph.facts import write_role
from graph.iris import entity_iri, hashed_iri, scheme_iri
from graph.nquads import Triple, dated, day, iri, named, text
from graph.plan import Plan, headers_of, known_themes
from ontology.kinds import EntityKind
from ontology.reference import Reference, Tenure, Theme, read_tenures


def write_reference(plan: Plan, seen: Iterable[EntityRef]) -> Iterator[Triple]:
    """Facts of the lists about entities that some document names, and about what those facts need."""
    known = known_entities()
    wanted = {ref for ref in seen if ref in known}
    tenures = [tenure for tenure in read_tenures() if EntityRef(tenure.member_kind, tenure.member) in wanted]
    for tenure in tenures:
        wanted |= {ref for ref in _ends_of(tenure) if ref in known}
    wanted |= set(_parents_of(wanted))
    dated_itself = {header.ref for read in plan.documents for header in headers_of(read.extraction) if header.day}
    for ref in sorted(wanted):
        yield from write_class(plan, ref)
        yield from _write_entry(plan, known[ref])
        if known[ref].issued and ref not in dated_itself:  # a document that was read says so itself, to the day
            yield _write_date(plan, known[ref])
    for tenure in tenures:
        yield from _write_tenure(plan.base, tenure)
    yield from _write_thesaurus(plan, {ref.id for ref in seen if ref.kind is EntityKind.THEME})


def _parents_of(refs: Iterable[EntityRef]) -> Iterator[EntityRef]:
    """The organisations above, all the way up."""
    known = known_entities()
    for ref in refs:
        above = known[ref].parent
        passed: set[str] = set()
        while above and above not in passed:
            passed.add(above)
            parent = EntityRef(EntityKind.ORGANISATION, above)
            if parent not in known:
                break
            yield parent
            above = known[parent].parent


def _write_entry(plan: Plan, entry: Reference) -> Iterator[Triple]:
    subject = f"<{entity_iri(plan.base, EntityRef(entry.kind, entry.id))}>"
    yield subject, named("skos:prefLabel"), text(entry.label_nl, "nl")
    if entry.label_en:
        yield subject, named("skos:prefLabel"), text(entry.label_en, "en")
    for other in entry.names:
        if other != entry.label_nl:
            yield subject, named("skos:altLabel"), text(other, "nl")
    for match in entry.same_as:
        yield subject, named("owl:sameAs"), iri(match)
    for match in entry.close_match:
        yield subject, named("skos:closeMatch"), iri(match)
    if entry.number:
        yield subject, named("dcterms:identifier"), text(entry.number)
    parent = EntityRef(EntityKind.ORGANISATION, entry.parent)
    if parent in known_entities():
        yield subject, _above(entry.kind), f"<{entity_iri(plan.base, parent)}>"


def _write_date(plan: Plan, entry: Reference) -> Triple:
    moment = "dcterms:date" if entry.kind is EntityKind.EVENT else "dcterms:issued"
    return f"<{entity_iri(plan.base, EntityRef(entry.kind, entry.id))}>", named(moment), dated(entry.issued)


def _above(kind: EntityKind) -> str:
    """How a thing hangs under an organisation."""
    if kind is EntityKind.OFFICE:
        return named("org:postIn")
    return named("org:subOrganizationOf") if kind is EntityKind.ORGANISATION else named("dcterms:isPartOf")


def _ends_of(tenure: Tenure) -> Iterator[EntityRef]:
    yield EntityRef(EntityKind.ORGANISATION, tenure.organisation)
    if tenure.office:
        yield EntityRef(EntityKind.OFFICE, tenure.office)


def _write_tenure(base: str, tenure: Tenure) -> Iterator[Triple]:
    """A known membership, with the source of the list that knows it."""
    since = tenure.since.isoformat() if tenure.since else ""
    bare = hashed_iri(base, "membership", tenure.member_kind, tenure.member, tenure.organisation, tenure.role, since)
    membership = f"<{bare}>"
    organisation = EntityRef(EntityKind.ORGANISATION, tenure.organisation)
    yield membership, named("rdf:type"), named("org:Membership")
    yield membership, named("org:member"), f"<{entity_iri(base, EntityRef(tenure.member_kind, tenure.member))}>"
    if tenure.organisation:
        yield membership, named("org:organization"), f"<{entity_iri(base, organisation)}>"
    if tenure.office:
        yield membership, named("bg:inOffice"), f"<{entity_iri(base, EntityRef(EntityKind.OFFICE, tenure.office))}>"
    if tenure.role:
        yield from write_role(base, membership, tenure.role)
    yield membership, named("dcterms:source"), text(tenure.source)
    if tenure.since or tenure.until:
        yield membership, named("org:memberDuring"), f"<{bare}#interval>"
        yield from _write_interval(bare, tenure.since, tenure.until)


def _write_interval(bare: str, since: date | None, until: date | None) -> Iterator[Triple]:
    """A time:Interval from its first to its last day, both counted in."""
    interval = f"<{bare}#interval>"
    yield interval, named("rdf:type"), named("time:Interval")
    ends = (("Beginning", since), ("End", until - timedelta(days=1) if until else None))
    for end, moment in ends:
        if moment:
            instant = f"<{bare}#{end.lower()}>"
            yield interval, named(f"time:has{end}"), instant
            yield instant, named("rdf:type"), named("time:Instant")
            yield instant, named("time:inXSDDate"), day(moment)


def _write_thesaurus(plan: Plan, seen: set[str]) -> Iterator[Triple]:
    """All top themes, and those under them that some document is about."""
    scheme = f"<{scheme_iri()}>"
    yield scheme, named("rdf:type"), named("skos:ConceptScheme")
    yield scheme, named("skos:prefLabel"), text("Beleidsthema's", "nl")
    yield scheme, named("skos:prefLabel"), text("Policy themes", "en")
    for theme in known_themes().values():
        if not theme.broader or theme.id in seen:
            yield from _write_theme(plan, theme, scheme)


def _write_theme(plan: Plan, theme: Theme, scheme: str) -> Iterator[Triple]:
    ref = EntityRef(EntityKind.THEME, theme.id)
    subject = f"<{entity_iri(plan.base, ref)}>"
    yield from write_class(plan, ref)
    yield subject, named("rdf:type"), named("skos:Concept")
    yield subject, named("skos:inScheme"), scheme
    yield subject, named("skos:prefLabel"), text(theme.label_nl, "nl")
    if theme.label_en:
        yield subject, named("skos:prefLabel"), text(theme.label_en, "en")
    if theme.broader:
        yield subject, named("skos:broader"), f"<{entity_iri(plan.base, EntityRef(EntityKind.THEME, theme.broader))}>"
    else:
        yield subject, named("skos:topConceptOf"), scheme
    for kind, match in theme.matches:
        yield subject, named(f"skos:{kind}"), iri(match)
