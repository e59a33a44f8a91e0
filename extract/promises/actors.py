"""Who can commit the policy of a document: the state, its cabinet, ministries and services, or the council that speaks.

What a party, another state or an international body promises binds nobody here, so every rule asks this first.
"""

from collections.abc import Iterable
from functools import cache

from extract.advices.councils import is_council
from extract.known import known_entities
from extract.portfolios import is_of_other_state
from extract.promises.lexicon import read_set
from extract.records import EntityRef, Header
from ontology.kinds import EntityKind

# Looking a member up in its enum costs more than comparing with it.
_OFFICE, _ORGANISATION = EntityKind.OFFICE, EntityKind.ORGANISATION
NETHERLANDS = EntityRef(EntityKind.COUNTRY, "NL")
PARLIAMENT = frozenset({"tweede-kamer", "eerste-kamer", "staten-generaal", "parlement"})
# Councils that advise on foreign policy: what a cabinet's text tells that they will publish is promised too.
_COUNCILS = ("adviesraad-", "commissie-van-advies", "wetenschappelijke-raad")
_OTHER_SPEAKERS = PARLIAMENT | {"kabinet"}
# Offices and bodies of the state, by how their ids begin.
_BINDING_OFFICES = tuple(sorted(read_set("binding-office")))
# Services of a ministry: what they will do is its promise, what they do now is their work.
_SERVICES = tuple(sorted(read_set("service")))
# Services that carry out, judge or prosecute on their own: what they will do is no promise of who speaks.
_APART = tuple(sorted(read_set("service-apart")))
BINDING_BODIES = (*sorted(read_set("binding-body")), *_COUNCILS, *_SERVICES)
_OF_BODIES = tuple(sorted(read_set("office-of-body")))  # "speciaal-gezant-van-de-vn-voor-jemen"
GOVERNMENTS = ("regering-", "ministerie-van-buitenlandse-zaken-van-")  # of other states: "regering-van-ghana"
_COUNCIL_PARTS = ("commissie-", "werkgroep-")  # of a council that speaks
COUNCIL_OFFICES = ("voorzitter", "secretaris-directeur")


def is_advisory(header: Header) -> bool:
    """Whether an advisory council speaks, also one that no list knows, which promises less than a cabinet does."""
    speaker = header.speaker
    return speaker is not None and speaker.kind is _ORGANISATION and speaker.id not in _OTHER_SPEAKERS


@cache
def _is_own_office(office: str) -> bool:
    """Whether an office is of the Dutch state, not of another with a minister of the same name."""
    if any(body in office for body in _OF_BODIES):
        return False
    return office.startswith(_BINDING_OFFICES) and not is_of_other_state(office)


@cache
def _is_council_part(ref: EntityRef) -> bool:
    """Whether a committee can be one of a council that speaks, not of another body: "de ILC"."""
    entry = known_entities().get(ref)
    return not (entry and entry.parent) or is_council(EntityRef(_ORGANISATION, entry.parent))


def binds_itself(ref: EntityRef, header: Header) -> bool:
    """Whether an actor is one of those that can commit the policy of the document: the speaker, or the Dutch state."""
    if ref in (NETHERLANDS, header.speaker):
        return True
    if ref.kind is _OFFICE:
        return _is_own_office(ref.id) or (ref.id.startswith(COUNCIL_OFFICES) and is_advisory(header))
    if ref.kind is not _ORGANISATION:
        return False
    part = ref.id.startswith(_COUNCIL_PARTS) and is_advisory(header) and _is_council_part(ref)
    return part or (ref.id.startswith(BINDING_BODIES) and not ref.id.startswith(GOVERNMENTS))


def is_service(refs: tuple[EntityRef, ...]) -> bool:
    """Whether only services of a ministry act: "de Koninklijke Marechaussee"."""
    return all(ref.id.startswith(_SERVICES) for ref in refs)


def serves_apart(refs: tuple[EntityRef, ...]) -> bool:
    """Whether only services act that nobody here speaks for: "de IOB", "RVO", "het Openbaar Ministerie"."""
    return bool(refs) and all(ref.id.startswith(_APART) for ref in refs)


def are_councils(refs: Iterable[EntityRef]) -> bool:
    """Whether only advisory councils act."""
    return all(is_council(ref) for ref in refs)


def ministry_of(office: EntityRef) -> EntityRef:
    """The ministry of who signs: "mijn ministerie"; an office without one speaks itself."""
    _, of, field = office.id.partition("-van-")
    return EntityRef(_ORGANISATION, f"ministerie-van-{field}") if of else office


def speakers_of(word: str, header: Header) -> tuple[EntityRef, ...]:
    """Who says "ik" or "wij": the first who signs, or those who sign together; else the state in a cabinet's text.

    In the text of an advisory council it is the council; nobody knows where nobody speaks throughout.
    """
    if is_advisory(header) and header.speaker:
        return (header.speaker,)
    if header.speaker is None and not header.signed_as:
        return ()
    if word == "ik" and header.signed_as:
        return header.signed_as[:1]
    return header.signed_as if word in {"wij", "we"} and len(header.signed_as) > 1 else (NETHERLANDS,)
