"""Names with their office in running text, each asked how it is told: "president X", "minister van Defensie Z"."""

import re
from collections.abc import Iterator
from functools import cache, partial

from extract.advices.councils import council_of
from extract.advices.requesters import mentions_in
from extract.frames import hear
from extract.records import EntityRef, Header, Membership, Mention, Reading, Span
from extract.relations.chairs import LONGEST_LEAD, body_named, chairing, leading, said_to_be
from extract.relations.name_parts import HONORIFIC
from extract.relations.neighbours import Told, by_neighbour, of_leader
from extract.relations.officers import committee_officer, counterpart, minister_in_heading, successor
from extract.relations.posts import UNPLACED, Post, foreign_post, known_post, post_of, posted_roles
from extract.relations.roles_around import compound_role, envoy_abroad, mention_from, of_antecedent, role_around
from extract.relations.staff import is_own_page
from ontology.kinds import EntityKind

_PERSON, _COUNTRY = EntityKind.PERSON, EntityKind.COUNTRY


_IN_ROW = re.compile(r"\s*(?:,|\ben\b)\s+(?:de\s+|zijn\s+|haar\s+)?")


_APPOSED = re.compile(rf"(?:\s+\([^()]{{2,60}}\))?\s+{HONORIFIC}", re.IGNORECASE)


_TIED = re.compile(rf"(?: \([^()]{{2,60}}\))?,? {HONORIFIC}", re.IGNORECASE)  # on one line


_BRACKET = re.compile(rf"\s+\([^()]{{2,60}}\)\s+{HONORIFIC}$", re.IGNORECASE)


_SIGNED = re.compile(rf",?\s*(?:\[[^\]]*\]\s*)*\n\s*{HONORIFIC}", re.IGNORECASE)


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


def find_named_with_office(reading: Reading, mentions: tuple[Mention, ...]) -> Iterator[Membership]:
    """Names with their office, and then who is told of beside them; who takes over an office from another."""
    text = reading.layout.text
    last: Told | None = None
    own = is_own_page(reading, mentions)
    for before, mention in zip((None, *mentions), mentions, strict=False):
        if mention.ref.kind is not _PERSON:
            continue
        sentence = reading.sentence_at(mention.span.start)
        if succession := successor(text, before, mention, partial(_body_from, reading, mentions, mention)):
            member, held, span = succession
            evidence = reading.evidence(span, "membership:succession")
            yield Membership(member, held.organisation, held.role, (evidence,))
        found = _told(reading, mentions, before, mention, last)
        if found and not (own and _is_of_council(text, *found)):
            post, span = _abroad(found[0], mention), found[1]
            evidence = reading.evidence(span, "membership:office-name")
            yield Membership(mention.ref, post.organisation, post.role, (evidence,))
            last = Told(sentence.index, post, mention.span.end) if sentence else None


def _is_of_council(text: str, post: Post, span: Span) -> bool:
    """Whether the council's own lists and sentences tell better who holds a post, on its page.

    A "commissievoorzitter" leads one of its committees, not the European Commission; who leads its staff has a title.
    """
    return text[span.start : span.end].casefold().startswith("commissievoorzitter") or post.role == "hoofd"


_APPOINTS = re.compile(r"\bbenoem(?:de|den|t|en)\s+(?:de|het)\s+$")


def _told(
    reading: Reading, mentions: tuple[Mention, ...], before: Mention | None, mention: Mention, last: Told | None
) -> tuple[Post, Span] | None:
    """The post with which a name is told, by the first way that tells one, and where it is."""
    sentence = reading.sentence_at(mention.span.start)
    beside = last if last and sentence and last.sentence == sentence.index else None
    text = reading.layout.text
    lead = text[max(0, mention.span.start - LONGEST_LEAD) : mention.span.start]
    return (
        (of_leader(text, before, mention, beside) if beside else None)
        or _apposed(reading, mentions, before, mention)
        or compound_role(text, before, mention)
        or _after_role(reading, mentions, lead, before, mention)
        or committee_officer(reading, mentions, mention, lead)
        or chairing(text, mentions, mention)
        or counterpart(text, before, mention, last.post if last else None, lead)
        or leading(reading, mentions, lead, mention)
        or said_to_be(reading, mentions, mention)
        or role_around(text, mentions, mention)
        or (by_neighbour(text, before, mention, beside) if beside else None)
        or (_beside_last(text, mentions, before, mention, beside) if beside else None)
    )


def _abroad(post: Post, mention: Mention) -> Post:
    """Who is known as a minister of another country holds no Dutch ministry, whatever stands around the name."""
    known = foreign_post(mention.ref.id) if post.organisation.id.startswith("ministerie-van-") else None
    return known or post


def _beside_last(
    text: str, mentions: tuple[Mention, ...], before: Mention | None, mention: Mention, last: Told
) -> tuple[Post, Span] | None:
    """An office without its country in a row with one that has it: "de Noorse minister Dahl en handelsgezant Bru"."""
    office = _before_bracket(text, mentions, before, mention)
    if office is None or office.ref.kind is not EntityKind.OFFICE or last.post.organisation.kind is not _COUNTRY:
        return None
    row = _IN_ROW.fullmatch(text, last.end, office.span.start)
    tied = row and _APPOSED.fullmatch(text, office.span.end, mention.span.start)
    role = " ".join(office.text.split()).casefold()
    return (Post(last.post.organisation, role), Span(office.span.start, mention.span.end)) if tied else None


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


def _is_anothers(header: Header, mention: Mention, post: Post) -> bool:
    """Whether one who signs stands below the office of another who does: the header knows the columns."""
    signed = {ref: post_of(office) for ref, office in zip(header.signed_by, header.signed_as, strict=False)}
    return signed.get(mention.ref, post) != post and post in signed.values()


# "Aan de Voorzitter van de Tweede Kamer / Binnenhof 4": what a number follows is a street
_HOUSE = re.compile(r"\s+\d{1,4}\b")


_OF_COUNTRY = re.compile(r"\s+van\s+(?:de\s+|het\s+)?")


def _country_behind(text: str, mentions: tuple[Mention, ...], mention: Mention) -> EntityRef | None:
    """The other country that a minister is of, told behind the name: "minister van Defensie Dahl van Noorwegen"."""
    of = _OF_COUNTRY.match(text, mention.span.end)
    body = mention_from(mentions, of.end()) if of else None
    return body.ref if body and body.ref.kind is _COUNTRY and body.ref.id != "NL" else None


def _apposed(
    reading: Reading, mentions: tuple[Mention, ...], before: Mention | None, mention: Mention
) -> tuple[Post, Span] | None:
    """An office right before a name, on one line or, as in a signature, on the line above it."""
    text = reading.layout.text
    before = _before_bracket(text, mentions, before, mention)
    if before is None or before.ref.kind is not EntityKind.OFFICE or _HOUSE.match(text, mention.span.end):
        return None
    if _APPOINTS.search(text, max(0, before.span.start - 20), before.span.start):  # "benoemde de minister mr. Bos"
        return None
    between = text[before.span.end : mention.span.start]
    if _APPOSED.fullmatch(between) and (abroad := envoy_abroad(mentions, before)):
        return abroad, Span(before.span.start, mention.span.end)
    post = post_of(before.ref) if _APPOSED.fullmatch(between) or _SIGNED.fullmatch(between) else None
    if post is None and post_of(before.ref) is None and _TIED.fullmatch(between):
        word = " ".join(before.text.split()).casefold()  # "secretaris-generaal X", "de raad en haar voorzitter, X"
        post = known_post(mention, word, reading.header_at(mention.span.start))
        post = post or of_antecedent(reading, mentions, before, word)
    if post and (country := _country_behind(text, mentions, mention)):
        post = Post(country, post.role)
    if post and _is_anothers(reading.header_at(mention.span.start), mention, post):
        return None
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
