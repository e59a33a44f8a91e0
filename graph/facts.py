"""Facts between things: advices, memberships, citations, proposals, participations, events and successions."""

from collections.abc import Callable, Iterator
from typing import Any

from extract.records import (
    Advice,
    Citation,
    EntityRef,
    Membership,
    Organising,
    Participation,
    Proposal,
    Succession,
)
from extract.slugs import slug
from graph.iris import advice_iri, role_iri, short_slug
from graph.nquads import Triple, dated, day, named, text, typed, web_address
from graph.sheet import Sheet, actor, hashed, name, show, state
from ontology.kinds import EntityKind


def write_facts(sheet: Sheet) -> Iterator[Triple]:
    """All facts of a document; TypeError for a kind of fact that has no shape in the graph."""
    for fact in sheet.planned.extraction.facts:
        write = _WRITERS.get(type(fact))
        if write is None:
            raise TypeError(f"no shape in the graph for {fact!r}")
        yield from write(sheet, fact)


def _write_advice(sheet: Sheet, advice: Advice) -> Iterator[Triple]:
    iri = f"<{advice_iri(sheet.plan.base, advice.issued_by, advice.title)}>"
    yield iri, named("rdf:type"), named("bg:Advice")
    yield iri, named("dcterms:title"), text(" ".join(advice.title.split()), "nl")
    yield iri, named("bg:adviceStatus"), named(f"bg:{advice.status.term}")
    yield iri, named("bg:issuedBy"), actor(sheet, advice.issued_by)
    if advice.kind:
        yield iri, named("bg:adviceKind"), named(f"bg:{advice.kind.term}")
    if advice.issued:
        yield iri, named("dcterms:issued"), dated(advice.issued)
    if advice.expected and advice.expected.first:
        yield iri, named("bg:expectedFrom"), day(advice.expected.first)
    if advice.expected and advice.expected.last:
        yield iri, named("bg:expectedBy"), day(advice.expected.last)
    if advice.own_initiative:
        yield iri, named("bg:ownInitiative"), typed("true", "boolean")
    yield from _write_advice_links(sheet, iri, advice)
    yield from show(sheet, iri, advice.evidence)


def _write_advice_links(sheet: Sheet, iri: str, advice: Advice) -> Iterator[Triple]:
    for ref in advice.requested_by:
        yield iri, named("bg:requestedBy"), actor(sheet, ref)
    for ref in advice.at_request_of:
        yield iri, named("bg:atRequestOf"), actor(sheet, ref)
    for ref in advice.jointly_with:
        yield iri, named("bg:jointlyWith"), actor(sheet, ref)
    for ref in advice.prepared_by:
        yield iri, named("bg:preparedBy"), actor(sheet, ref)
    if advice.follows_up:
        earlier = _earlier_advice(sheet, advice)
        if earlier != iri:
            yield iri, named("bg:followsUp"), earlier
    page = web_address(advice.url)
    if page:
        yield iri, named("foaf:page"), page


def _earlier_advice(sheet: Sheet, advice: Advice) -> str:
    """The advice of the same council under that title if any document lists it, else the document of that title."""
    wanted = slug(advice.follows_up)
    for planned in sheet.plan.documents:
        for fact in planned.extraction.facts:
            if isinstance(fact, Advice) and fact.issued_by == advice.issued_by and slug(fact.title) == wanted:
                return f"<{advice_iri(sheet.plan.base, fact.issued_by, fact.title)}>"
    return name(sheet, EntityRef(EntityKind.DOCUMENT, short_slug(advice.follows_up)))


def _write_membership(sheet: Sheet, membership: Membership) -> Iterator[Triple]:
    role = " ".join(membership.role.split())
    iri = hashed(sheet, "membership", *membership.member, membership.organisation.id, role)
    yield iri, named("rdf:type"), named("org:Membership")
    yield iri, named("org:member"), actor(sheet, membership.member)
    yield iri, named("org:organization"), actor(sheet, membership.organisation)
    if role:
        yield from write_role(sheet.plan.base, iri, role)
    if membership.as_of:
        yield iri, named("bg:asOf"), dated(membership.as_of)
    if membership.term:
        yield iri, named("bg:term"), text(membership.term)
    yield from show(sheet, iri, membership.evidence)


def write_role(base: str, membership: str, role: str) -> Iterator[Triple]:
    """The role of a membership, as a concept with its name."""
    concept = f"<{role_iri(base, role)}>"
    yield membership, named("org:role"), concept
    yield concept, named("rdf:type"), named("org:Role")
    yield concept, named("rdf:type"), named("skos:Concept")
    yield concept, named("skos:prefLabel"), text(role, "nl")


def _write_citation(sheet: Sheet, citation: Citation) -> Iterator[Triple]:
    cited = name(sheet, citation.cited)
    if cited != sheet.document:  # its own number in its own header
        yield from state(sheet, (sheet.document, named("bg:cites"), cited), citation.evidence)


def _write_proposal(sheet: Sheet, proposal: Proposal) -> Iterator[Triple]:
    triple = (name(sheet, proposal.what), named("bg:proposedBy"), actor(sheet, proposal.member))
    yield from state(sheet, triple, proposal.evidence)


def _write_participation(sheet: Sheet, participation: Participation) -> Iterator[Triple]:
    place = participation.place
    period = participation.period
    first = period.first.isoformat() if period and period.first else ""
    key = (*participation.participant, *participation.participates_in, place.id if place else "", first)
    iri = hashed(sheet, "participation", *key)
    yield iri, named("rdf:type"), named("bg:Participation")
    yield iri, named("bg:participant"), actor(sheet, participation.participant)
    yield iri, named("bg:participatesIn"), name(sheet, participation.participates_in)
    if place:
        yield iri, named("bg:place"), name(sheet, place)
    if period and period.first:
        yield iri, named("bg:from"), day(period.first)
    if period and period.last:
        yield iri, named("bg:until"), day(period.last)
    yield from show(sheet, iri, participation.evidence)


def _write_organising(sheet: Sheet, organising: Organising) -> Iterator[Triple]:
    event = name(sheet, organising.event)
    for ref in organising.organisers:
        yield from state(sheet, (event, named("bg:organisedBy"), actor(sheet, ref)), organising.evidence)
    if organising.day:
        yield from state(sheet, (event, named("dcterms:date"), dated(organising.day)), organising.evidence)


def _write_succession(sheet: Sheet, succession: Succession) -> Iterator[Triple]:
    newer, earlier = name(sheet, succession.newer), name(sheet, succession.earlier)
    if newer != earlier:
        yield from state(sheet, (newer, named("bg:followsUp"), earlier), succession.evidence)


_WRITERS: dict[type, Callable[[Sheet, Any], Iterator[Triple]]] = {
    Advice: _write_advice,
    Membership: _write_membership,
    Citation: _write_citation,
    Proposal: _write_proposal,
    Participation: _write_participation,
    Organising: _write_organising,
    Succession: _write_succession,
}
