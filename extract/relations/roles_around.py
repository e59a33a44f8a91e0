"""Roles that stand about a name with the body apart from them: "rechter X van het Hof", "UNRWA-hoofd X"."""

import re
from bisect import bisect_left

from extract.advices.requesters import mentions_in
from extract.list_roles import list_roles
from extract.records import Mention, Reading, Span
from extract.relations.name_parts import HONORIFIC
from extract.relations.posts import Post
from ontology.kinds import EntityKind

_HELD_IN = {EntityKind.ORGANISATION, EntityKind.COUNTRY}
_ROLES = (
    r"(?:vice|plaatsvervangend|onder|adjunct|interim|waarnemend|uitvoerend|algemeen|hoofd|speciaal|oud)?[- ]?"
    r"(?:secretaris-generaal|directeur-generaal|directeur|hoofd|chef|voorzitter|president|premier|minister-president|rechter"
    r"|aanklager|griffier|commissaris|co(?:ö|o)rdinator|woordvoerder|commandant|ambassadeur|gezant|rapporteur|topman|topvrouw"
    r"|vertegenwoordiger|burgemeester|gouverneur|bondskanselier|koning|koningin|bestuurslid|raadslid|lid)"
)
_BEFORE_NAME = re.compile(rf"(?<![\w-])(?P<role>{_ROLES})\s+{HONORIFIC}$", re.IGNORECASE)
_AFTER_NAME = re.compile(r"(?:\s+\([^()]{2,30}\))?\s+(?:van|bij)\s+(?:de\s+|het\s+)?")
_COMPOUND = re.compile(rf"-(?P<role>{_ROLES})\s+{HONORIFIC}", re.IGNORECASE)
_LED_BY = re.compile(
    rf"(?:\s+\([^()]{{2,30}}\))?,?\s+(?:(?:die|dat|wordt|werd|staat|stond|is|en)\s+)*(?:momenteel\s+|nu\s+|sinds\s+\d{{4}}\s+)?"
    rf"(?:geleid\s+door|onder\s+(?:de\s+)?leiding\s+van)\s+{HONORIFIC}",
    re.IGNORECASE,
)
_FAR = 60
_ENVOY = re.compile(r"(?:speciaa?l-?e?-|bijzondere?-)?(?:gezant|vertegenwoordiger|ambassadeur)(?:-voor-|-in-|$)")


def role_around(text: str, mentions: tuple[Mention, ...], mention: Mention) -> tuple[Post, Span] | None:
    """A role before a name and its body behind it, or a body that is led by who is named."""
    lead_at = max(0, mention.span.start - _FAR)
    after = _AFTER_NAME.match(text, mention.span.end)
    role = _BEFORE_NAME.search(text, lead_at, mention.span.start) if after else None
    if role and after:
        body = mention_from(mentions, after.end())
        if body and body.ref.kind in _HELD_IN and not role["role"].casefold().startswith("oud"):
            return Post(body.ref, role["role"].casefold()), Span(role.start(), body.span.end)
    if "leid" not in text[lead_at : mention.span.start]:
        return None
    for body in mentions_in(mentions, Span(lead_at - _FAR if lead_at > _FAR else 0, mention.span.start)):
        if body.ref.kind is EntityKind.ORGANISATION and _LED_BY.fullmatch(text, body.span.end, mention.span.start):
            return Post(body.ref, "hoofd"), Span(body.span.start, mention.span.end)
    return None


def compound_role(text: str, before: Mention | None, mention: Mention) -> tuple[Post, Span] | None:
    """A body with a role tied to it before a name: "UNRWA-hoofd X"."""
    if before is None or before.ref.kind is not EntityKind.ORGANISATION or not text.startswith("-", before.span.end):
        return None
    found = _COMPOUND.fullmatch(text, before.span.end, mention.span.start)
    return (Post(before.ref, found["role"].casefold()), Span(before.span.start, mention.span.end)) if found else None


def envoy_abroad(mentions: tuple[Mention, ...], office: Mention) -> Post | None:
    """An envoy of another country, whose name stands right before the office: "de Noorse speciaal gezant voor X"."""
    if not _ENVOY.match(office.ref.id):
        return None
    at = bisect_left(mentions, office.span.start, key=lambda it: it.span.start)
    near = mentions[at - 1] if at else None
    if near is None or near.ref.kind not in _HELD_IN or office.span.start - near.span.end > 1 or near.ref.id == "NL":
        return None
    return Post(near.ref, " ".join(office.text.split()).casefold())


def mention_from(mentions: tuple[Mention, ...], start: int) -> Mention | None:
    """What is named from a position of the cleaned text on, if anything."""
    at = bisect_left(mentions, start, key=lambda it: it.span.start)
    return mentions[at] if at < len(mentions) and mentions[at].span.start == start else None


_POSSESSIVE = re.compile(r"\b(?:haar|zijn|hun|diens)\s+(?:nieuwe\s+|huidige\s+)?$")
_POSSESSED = 20  # characters before a role in which it is told whose it is


def of_antecedent(reading: Reading, mentions: tuple[Mention, ...], role: Mention, word: str) -> Post | None:
    """The post of "haar voorzitter" in the organisation that was named last in the same sentence."""
    start, sentence = role.span.start, reading.sentence_at(role.span.start)
    if word not in list_roles() or sentence is None:
        return None
    if not _POSSESSIVE.search(reading.layout.text, max(sentence.start, start - _POSSESSED), start):
        return None
    before = [it for it in mentions_in(mentions, Span(sentence.start, start)) if it.ref.kind is EntityKind.ORGANISATION]
    return Post(before[-1].ref, list_roles()[word]) if before else None
