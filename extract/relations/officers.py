"""Posts that only what stands around them tells: officers of "the committee", counterparts, who succeeds whom."""

import re
from bisect import bisect_left
from collections.abc import Callable
from functools import cache

from extract.list_roles import list_roles, role_words
from extract.records import EntityRef, Mention, Reading, Span
from extract.relations.name_parts import HONORIFIC
from extract.relations.posts import Post
from ontology.kinds import EntityKind

_LEAD = 170
_BACK = 60  # mentions back to the committee that "de commissie" takes up
_COMMITTEE = re.compile(r"(?:vaste|algemene|tijdelijke|parlementaire|bijzondere)-(?:kamer)?commissie|\w*commissie-")
_OFFICERS = (
    r"(?:(?:plaatsvervangend|plv\.|fungerend|waarnemend)\s+)?(?:voorzitter|ondervoorzitter|(?:adjunct-)?griffier)"
)
_OFFICER = re.compile(
    rf"\b(?P<role>{_OFFICERS})\s+van\s+de\s+"
    r"(?P<body>(?:(?:vaste|algemene|tijdelijke|bijzondere)\s+)?(?:kamer)?commissie[^,.;:\n]{0,90}?)"
    rf",?\s*{HONORIFIC}$",
    re.IGNORECASE,
)
_COUNTERPART = re.compile(
    rf"(?:ambts?genoot|collega(?:-minister)?|evenknie)(?:\s+van\s+[A-Z]\w+(?:\s+\w+)?)?,?\s+{HONORIFIC}$"
)
_COUNTERPARTS = ("genoot", "collega", "evenknie")
_BEFORE_SUCCESSOR = re.compile(rf"\s+(?:volgt\s+)?{HONORIFIC}", re.IGNORECASE)


def committee_officer(
    reading: Reading, mentions: tuple[Mention, ...], mention: Mention, lead: str
) -> tuple[Post, Span] | None:
    """Who signs for a committee: "De griffier van de commissie, Bosch"; which one it is was named before."""
    if "ommissie" not in lead:
        return None
    low = max(0, mention.span.start - _LEAD)
    found = _OFFICER.search(reading.layout.text, low, mention.span.start)
    if not found:
        return None
    body = _committee(mentions, found.start("body"), found["body"].casefold() == "commissie")
    return (Post(body, found["role"].casefold()), Span(found.start(), mention.span.end)) if body else None


def _committee(mentions: tuple[Mention, ...], at: int, plain: bool) -> EntityRef | None:
    """The committee named at a position; for a plain "commissie" the last one that was named before it."""
    index = bisect_left(mentions, at, key=lambda mention: mention.span.start)
    here = mentions[index] if index < len(mentions) else None
    if here and here.span.start == at and here.ref.kind is EntityKind.ORGANISATION:
        return here.ref
    if not plain:
        return None
    before = reversed(mentions[max(0, index - _BACK) : index])
    return next((it.ref for it in before if _is_committee(it.ref)), None)


def _is_committee(ref: EntityRef) -> bool:
    return ref.kind is EntityKind.ORGANISATION and _COMMITTEE.match(ref.id) is not None and ref.id != _COMMISSION


_COMMISSION = "europese-commissie"


def counterpart(
    text: str, before: Mention | None, mention: Mention, last: Post | None, lead: str
) -> tuple[Post, Span] | None:
    """Who holds the same post in another country: "mijn Noorse ambtgenoot, Anna Dahl"; a letter's is a minister's."""
    if before is None or before.ref.kind is not EntityKind.COUNTRY or not any(it in lead for it in _COUNTERPARTS):
        return None
    found = _COUNTERPART.search(text, before.span.end, mention.span.start)
    if not found or found.start() - before.span.end > 1:
        return None
    role = last.role.split(" ")[0] if last else "minister"
    return Post(before.ref, role), Span(before.span.start, mention.span.end)


def minister_in_heading(reading: Reading, mentions: tuple[Mention, ...], at: int) -> EntityRef | None:
    """The country that a section is about by its heading: under "Noorwegen" a minister without more is its own."""
    section = reading.section_at(at)
    if section is None:
        return None
    heading = section.heading_span
    index = bisect_left(mentions, heading.start, key=lambda mention: mention.span.start)
    named = mentions[index] if index < len(mentions) else None
    if named is None or named.span.start != heading.start or named.span.end != heading.end:
        return None
    return named.ref if named.ref.kind is EntityKind.COUNTRY and named.ref.id != "NL" else None


@cache
def _as_role() -> re.Pattern[str]:
    return re.compile(
        rf"\s+op\s+als\s+(?P<role>{role_words()})(?![\w-])(?P<of>\s+van\s+(?:de\s+|het\s+)?)?", re.IGNORECASE
    )


def successor(
    text: str, before: Mention | None, mention: Mention, body_at: Callable[[int], EntityRef | None]
) -> tuple[EntityRef, Post, Span] | None:
    """Who takes over: "Per 1 mei volgt Karel Bosch Anna de Zee op als voorzitter", "Bosch volgt De Zee op als lid"."""
    if before is None or before.ref.kind is not EntityKind.PERSON or not text.startswith(" op als ", mention.span.end):
        return None
    between = text[before.span.end : mention.span.start]
    found = _as_role().match(text, mention.span.end)
    opened = "volgt" in between or "olgt " in text[max(0, before.span.start - 40) : before.span.start]
    if not found or not opened or not _BEFORE_SUCCESSOR.fullmatch(between):
        return None
    body = body_at(found.end() if found["of"] else -1)
    post = Post(body, list_roles()[found["role"].casefold()]) if body else None
    return (before.ref, post, Span(before.span.start, found.end())) if post else None
