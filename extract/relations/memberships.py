"""Who holds which role where: lists of members, signatures, offices with names, movers of motions."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache, partial

from extract.advices.councils import council_of
from extract.advices.requesters import mentions_in
from extract.frames import hear
from extract.known import known_refs
from extract.records import Entity, EntityRef, Header, Issue, Membership, Mention, Reading, Span
from extract.relations.chairs import LONGEST_LEAD, body_named, chairing, leading, said_to_be
from extract.relations.chamber_members import CUES as CALLED
from extract.relations.chamber_members import find_chamber_members
from extract.relations.compositions import find_seats
from extract.relations.constituted import CUES as CONSISTING
from extract.relations.constituted import find_constituted
from extract.relations.listed_names import people_of
from extract.relations.name_parts import HONORIFIC
from extract.relations.officers import committee_officer, counterpart, minister_in_heading, successor
from extract.relations.parties import find_party_members
from extract.relations.posts import UNPLACED, Post, known_post, post_of, posted_roles
from extract.relations.proposals import CUES as PROPOSING
from extract.relations.roles_around import compound_role, envoy_abroad, role_around
from extract.relations.rosters import find_roster_names
from extract.relations.rows import find_row_seats
from extract.relations.runs import find_runs, with_runs
from extract.relations.staff import find_staff, is_own_page
from ontology.kinds import EntityKind, OrganisationKind

Found = Membership | Entity | Issue
_PERSON, _COUNTRY = EntityKind.PERSON, EntityKind.COUNTRY
_IN_ROW = re.compile(r"\s*(?:,|\ben\b)\s+(?:de\s+|zijn\s+|haar\s+)?")
_APPOSED = re.compile(rf"(?:\s+\([^()]{{2,60}}\))?\s+{HONORIFIC}", re.IGNORECASE)
_BRACKET = re.compile(rf"\s+\([^()]{{2,60}}\)\s+{HONORIFIC}$", re.IGNORECASE)
_SIGNED = re.compile(rf",?\s*(?:\[[^\]]*\]\s*)*\n\s*{HONORIFIC}", re.IGNORECASE)
_COLLEAGUE = re.compile(r"\b(?:zijn|haar|diens|hun)\s+(?:collega|ambtgenoot)(?:['’]s)?\s+$")


def find_memberships(reading: Reading, mentions: tuple[Mention, ...]) -> Iterator[Found]:
    """Each membership once, with all places that show it; and the bodies and persons that no list knows."""
    found: dict[tuple[EntityRef, EntityRef, str], Membership] = {}
    for item in _find_all(reading, mentions):
        if isinstance(item, Membership):
            key = (item.member, item.organisation, item.role)
            one = found.get(key)
            found[key] = _merge(one, item) if one else item
        else:
            yield item
    yield from found.values()


def _merge(one: Membership, other: Membership) -> Membership:
    return replace(
        one,
        evidence=tuple(dict.fromkeys((*one.evidence, *other.evidence))),
        as_of=one.as_of or other.as_of,
        term=one.term or other.term,
    )


def _find_all(reading: Reading, mentions: tuple[Mention, ...]) -> Iterator[Found]:
    persons = [mention for mention in mentions if mention.ref.kind is _PERSON]
    for header in (reading.header, *(part.header for part in reading.parts)):
        yield from _signatories(header, persons)
    yield from _seated(reading, mentions, persons)
    if persons:
        yield from _named_with_office(reading, mentions)
        yield from find_party_members(reading, persons)
    heard = hear(reading.layout.text, (*CONSISTING, *CALLED, *PROPOSING))
    yield from find_constituted(reading, mentions, heard)
    yield from find_chamber_members(reading, mentions, heard)


def _signatories(header: Header, persons: list[Mention]) -> Iterator[Membership]:
    """Who signs a letter holds the office under which it is signed, on the day of the letter."""
    for signer, office in zip(header.signed_by, header.signed_as, strict=False):
        post = post_of(office)
        places = [mention.evidence for mention in persons if mention.ref == signer]
        if post and (evidence := tuple(places[-1:]) or header.evidence):
            yield Membership(
                signer, post.organisation, post.role, evidence, header.day.isoformat() if header.day else ""
            )


_TITLED = re.compile(r"-(?:prof|dr|mr|drs|ir|ing|msc|llm|phd|mpa|mba)$")


def _seated(reading: Reading, mentions: tuple[Mention, ...], persons: list[Mention]) -> Iterator[Found]:
    """Members on lists, of the committee whose heading stands above them, else of the council that speaks."""
    # A name that took the title on the next line along ("Anna de Zee\nProf") is read from its own line.
    sound = tuple(it for it in mentions if it.ref.kind is not _PERSON or not _TITLED.search(it.ref.id))
    listed = (*sound, *find_roster_names(reading, [it for it in persons if not _TITLED.search(it.ref.id)]))
    seats = [*find_seats(reading.document.raw, listed), *find_row_seats(reading, listed)]
    # Lists that set roles above or below names are told by their whole; what they seat is not read line by line.
    seated = {(seat.person.ref, seat.body) for seat in seats}
    seats += [it for it in find_staff(reading, sound) if (it.person.ref, it.body) not in seated]
    if is_own_page(reading, mentions):
        seats = with_runs(seats, tuple(find_runs(people_of(reading, sound))))
    for seat in seats:
        council = council_of(reading, mentions, seat.person.span)
        body = seat.body or council
        if body is None:
            continue
        if seat.person.evidence.rule == "membership:roster" and seat.person.ref not in known_refs():
            yield Entity(seat.person.ref, seat.person.text)
        if seat.body and seat.body not in known_refs():
            yield Entity(seat.body, seat.body_label, narrower=OrganisationKind.COMMITTEE, part_of=council)
        yield Membership(seat.person.ref, body, seat.role, (seat.person.evidence,), seat.as_of, seat.term)


@cache
def _posted() -> tuple[str, ...]:
    return tuple(posted_roles())


@cache
def _lead() -> re.Pattern[str]:
    words = sorted(posted_roles(), key=len, reverse=True)
    # A role may be glued to capitals that the page lost elsewhere, never to small letters.
    return re.compile(
        rf"(?-i:(?<![a-zà-ÿ-]))({'|'.join(re.escape(word) for word in words)})\s+{HONORIFIC}$", re.IGNORECASE
    )


def _named_with_office(reading: Reading, mentions: tuple[Mention, ...]) -> Iterator[Membership]:
    """Names with their office: "president X", "minister van Defensie Z", and then "zijn collega W"."""
    text = reading.layout.text
    last: tuple[int, Post, int] | None = None
    for before, mention in zip((None, *mentions), mentions, strict=False):
        if mention.ref.kind is not _PERSON:
            continue
        lead = text[max(0, mention.span.start - LONGEST_LEAD) : mention.span.start]
        sentence = reading.sentence_at(mention.span.start)
        if succession := successor(text, before, mention, partial(_body_from, reading, mentions, mention)):
            member, held, span = succession
            evidence = reading.evidence(span, "membership:succession")
            yield Membership(member, held.organisation, held.role, (evidence,))
        found = (
            _apposed(text, mentions, before, mention)
            or compound_role(text, before, mention)
            or _after_role(reading, mentions, lead, before, mention)
            or committee_officer(reading, mentions, mention, lead)
            or chairing(text, mentions, mention)
            or counterpart(text, before, mention, last[1] if last else None, lead)
            or leading(reading, mentions, lead, mention)
            or said_to_be(reading, mentions, mention)
            or role_around(text, mentions, mention)
        )
        if found is None and last and sentence and last[0] == sentence.index and (said := _COLLEAGUE.search(lead)):
            found = last[1], Span(mention.span.start - len(lead) + said.start(), mention.span.end)
        if found is None and last and sentence and last[0] == sentence.index:
            found = _beside_last(text, mentions, before, mention, last)
        if found:
            post, span = found
            yield Membership(
                mention.ref, post.organisation, post.role, (reading.evidence(span, "membership:office-name"),)
            )
            last = (sentence.index, post, mention.span.end) if sentence else None


def _beside_last(
    text: str, mentions: tuple[Mention, ...], before: Mention | None, mention: Mention, last: tuple[int, Post, int]
) -> tuple[Post, Span] | None:
    """An office without its country in a row with one that has it: "de Noorse minister Dahl en handelsgezant Bru"."""
    office = _before_bracket(text, mentions, before, mention)
    if office is None or office.ref.kind is not EntityKind.OFFICE or last[1].organisation.kind is not _COUNTRY:
        return None
    row = _IN_ROW.fullmatch(text, last[2], office.span.start)
    tied = row and _APPOSED.fullmatch(text, office.span.end, mention.span.start)
    role = " ".join(office.text.split()).casefold()
    return (Post(last[1].organisation, role), Span(office.span.start, mention.span.end)) if tied else None


def _body_from(reading: Reading, mentions: tuple[Mention, ...], mention: Mention, at: int) -> EntityRef | None:
    """The body named at a position, else, when none is named, the council whose document it is."""
    if at < 0:
        return council_of(reading, mentions, mention.span)
    return body_named(reading, mentions, at, at)


def _before_bracket(
    text: str, mentions: tuple[Mention, ...], before: Mention | None, mention: Mention
) -> Mention | None:
    """What is named before brackets that stand before a name: "minister van Handel (Secretary of Commerce) Dahl"."""
    found = _BRACKET.search(text, max(0, mention.span.start - 2 * LONGEST_LEAD), mention.span.start)
    if found is None:
        return before
    near = mentions_in(mentions, Span(max(0, found.start() - LONGEST_LEAD), mention.span.start))
    return next((it for it in near if it.span.end == found.start()), before)


def _apposed(
    text: str, mentions: tuple[Mention, ...], before: Mention | None, mention: Mention
) -> tuple[Post, Span] | None:
    """An office right before a name, on one line or, as in a signature, on the line above it."""
    before = _before_bracket(text, mentions, before, mention)
    if before is None or before.ref.kind is not EntityKind.OFFICE:
        return None
    between = text[before.span.end : mention.span.start]
    if _APPOSED.fullmatch(between) and (abroad := envoy_abroad(text, mentions, before)):
        return abroad, Span(before.span.start, mention.span.end)
    post = post_of(before.ref) if _APPOSED.fullmatch(between) or _SIGNED.fullmatch(between) else None
    return (post, Span(before.span.start, mention.span.end)) if post else None


def _after_role(
    reading: Reading, mentions: tuple[Mention, ...], lead: str, before: Mention | None, mention: Mention
) -> tuple[Post, Span] | None:
    """A word for a role right before a name; where it is held, an adjective or what is known of the person tells."""
    match = _lead().search(lead) if hear(lead.lower(), _posted()) else None
    if not match:
        return None
    role, where = posted_roles()[match[1].casefold()]
    start = mention.span.start - len(lead) + match.start(1)
    post: Post | None
    abroad = before and before.ref.kind is EntityKind.COUNTRY and 0 <= start - before.span.end <= 2
    if before and abroad and (where == "state" or (where == "ministry" and before.ref.id != "NL")):
        post, start = Post(before.ref, role), before.span.start
    elif where in UNPLACED:
        post = known_post(mention, role, reading.header_at(mention.span.start))
        country = minister_in_heading(reading, mentions, start) if post is None and where == "ministry" else None
        post = Post(country, role) if country else post
    else:
        post = Post(EntityRef(EntityKind.ORGANISATION, where), role)
    return (post, Span(start, mention.span.end)) if post else None
