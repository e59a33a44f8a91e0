"""Who holds which role where: lists of members, signatures, offices with names, movers of motions."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from extract.advices.councils import council_of, has_council
from extract.frames import Heard, hear
from extract.known import known_refs
from extract.records import Entity, EntityRef, Header, Issue, Membership, Mention, Reading
from extract.relations.appointments import CUES as APPOINTING
from extract.relations.appointments import find_appointed
from extract.relations.bodies import body_of_page
from extract.relations.chamber_members import CUES as CALLED
from extract.relations.chamber_members import find_chamber_members
from extract.relations.committee_tables import find_table_seats
from extract.relations.compositions import Seat, find_seats, unplaced
from extract.relations.constituted import CUES as CONSISTING
from extract.relations.constituted import find_constituted
from extract.relations.council_officers import find_council_officers
from extract.relations.listed_names import ROSTER, people_of
from extract.relations.named_offices import find_named_with_office
from extract.relations.parties import find_party_members
from extract.relations.posts import post_of
from extract.relations.proposals import CUES as PROPOSING
from extract.relations.rosters import find_roster_names
from extract.relations.rows import find_row_seats
from extract.relations.runs import Run, find_runs, with_runs
from extract.relations.signed_seats import find_signed_seats
from extract.relations.staff import find_staff, is_own_page
from extract.relations.written_seats import find_written_seats, with_written
from ontology.kinds import EntityKind, OrganisationKind

_PERSON = EntityKind.PERSON  # looking a member up in its enum costs more than comparing with it

Found = Membership | Entity | Issue


def find_memberships(reading: Reading, mentions: tuple[Mention, ...]) -> Iterator[Found]:
    """Each membership once, with all places that show it; and the bodies and persons that no list knows."""
    found: dict[tuple[EntityRef, EntityRef, str], list[Membership]] = {}
    for item in _find_all(reading, mentions):
        if isinstance(item, Membership):
            found.setdefault((item.member, item.organisation, item.role), []).append(item)
        else:
            yield item
    yield from map(_merge, found.values())


def _merge(same: list[Membership]) -> Membership:
    if len(same) == 1:
        return same[0]
    return replace(
        same[0],
        evidence=tuple(dict.fromkeys(evidence for one in same for evidence in one.evidence)),
        as_of=next((one.as_of for one in same if one.as_of), ""),
        term=next((one.term for one in same if one.term), ""),
    )


def _find_all(reading: Reading, mentions: tuple[Mention, ...]) -> Iterator[Found]:
    persons = [mention for mention in mentions if mention.ref.kind is _PERSON]
    heard = hear(reading.layout.text, (*CONSISTING, *APPOINTING, *CALLED, *PROPOSING))
    seated = list(_seated(reading, mentions, heard))  # before signatures: a list says since when it holds
    yield from seated
    for header in (reading.header, *(part.header for part in reading.parts)):
        yield from _signatories(header, persons)
    if persons:
        yield from find_named_with_office(reading, mentions)
        yield from find_party_members(reading, persons)
    for found in find_chamber_members(reading, mentions, heard):
        if not (isinstance(found, Membership) and _is_of_council(found, seated)):
            yield found


def _is_of_council(found: Membership, seated: list[Found]) -> bool:
    """Whether "de leden Anna de Zee en ..." tells of a council, where a row of its members begins with the name."""
    names = {it.start for one in seated if isinstance(one, Membership) for it in one.evidence}
    return any(low <= start < high for low, high in ((it.start, it.end) for it in found.evidence) for start in names)


def _signatories(header: Header, persons: list[Mention]) -> Iterator[Membership]:
    """Who signs a letter holds the office under which it is signed, on the day of the letter."""
    for signer, office in zip(header.signed_by, header.signed_as, strict=False):
        post = post_of(office)
        places = [mention.evidence for mention in persons if mention.ref == signer]
        if post and (evidence := tuple(places[-1:]) or header.evidence):
            yield Membership(
                signer, post.organisation, post.role, evidence, header.day.isoformat() if header.day else ""
            )


def _unsigned(runs: Iterable[Run], signed: tuple[Seat, ...], seats: list[Seat]) -> Iterator[Run]:
    """Runs of names and roles that are no signatures, whose roles stand below, as far as nothing tells better."""
    starts = [it.person.evidence.start for it in signed]
    for run in runs:
        if not any(run.span.start <= it < run.span.end for it in starts):
            yield run._replace(seats=tuple(unplaced(run.seats, seats)))


def _without_lesser(seats: list[Seat]) -> Iterator[Seat]:
    """Seats without that of a member where the same name is told to hold an office: roles may stand under names."""
    officers = {(it.person.evidence.start, it.body) for it in seats if it.role != "lid"}
    return (it for it in seats if it.role != "lid" or (it.person.evidence.start, it.body) not in officers)


_TITLED = re.compile(r"-(?:prof|dr|mr|drs|ir|ing|msc|llm|phd|mpa|mba)$")


def _seated(reading: Reading, mentions: tuple[Mention, ...], heard: Heard) -> Iterator[Found]:
    """Members on lists, of the committee whose heading stands above them, else of the council that speaks."""
    # A name that took the title on the next line along ("Anna de Zee\nProf") is read from its own line.
    sound = tuple(it for it in mentions if it.ref.kind is not _PERSON or not _TITLED.search(it.ref.id))
    people = people_of(reading, sound)
    listed = (*sound, *find_roster_names(people))
    seats = [
        *find_seats(reading.document.raw, listed),
        *find_row_seats(reading, listed),
        *find_table_seats(reading, listed),
    ]
    seats = with_written(seats, find_written_seats(reading, listed))
    # Lists that set roles above or below names are told by their whole; what they seat is not read line by line.
    seated = {(seat.person.ref, seat.body) for seat in seats}
    if is_own_page(reading, mentions):
        seats += [it for it in find_staff(people) if (it.person.ref, it.body) not in seated]
        signed = tuple(find_signed_seats(people))
        runs = tuple(_unsigned(find_runs(people), signed, seats))
        seats = [*with_runs(seats, runs), *unplaced(signed, seats)]
    elif has_council(reading, mentions):
        seats += find_council_officers(people)
    seats += [*find_constituted(people, heard), *find_appointed(people, heard)]
    page = body_of_page(reading, mentions)
    for seat in _without_lesser(seats):
        council = council_of(reading, mentions, seat.person.span)
        body, label = (seat.body, seat.body_label) if seat.body else page or (council, "")
        if body is None:
            continue
        if seat.person.evidence.rule == ROSTER and seat.person.ref not in known_refs():
            yield Entity(seat.person.ref, seat.person.text)
        if label and body not in known_refs():
            yield Entity(body, label, narrower=OrganisationKind.COMMITTEE, part_of=council)
        yield Membership(seat.person.ref, body, seat.role, (seat.person.evidence,), seat.as_of, seat.term)
