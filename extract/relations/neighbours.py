"""Posts that another person of the sentence tells: "zijn minister X", "geleid door A en B", "zijn collega X"."""

import re
from typing import NamedTuple

from extract.list_roles import list_roles
from extract.records import Mention, Span
from extract.relations.name_parts import HONORIFIC
from extract.relations.posts import Post
from ontology.kinds import EntityKind

_HIS = re.compile(r"\b(?:zijn|haar|diens|hun)\s+(?:nieuwe\s+)?$")
_TIED = re.compile(rf"(?:\s+\([^()]{{2,60}}\))?,?\s+{HONORIFIC}", re.IGNORECASE)
_ROW = re.compile(rf"(?:\s+\([^()]{{1,40}}\))?\s*(?:,|,?\s*\ben\b)\s+{HONORIFIC}", re.IGNORECASE)
_COLLEAGUE = re.compile(r"\b(?:zijn|haar|diens|hun)\s+(?:collega|ambtgenoot)(?:['’]s)?\s+$")
_LEAD = 60
_LEADERS = ("voorzitter", "hoofd")  # several may lead a body together
_NEXT_ROLE = re.compile(rf"\s*(?:,|,?\s*\ben\b)\s+(?P<role>[a-z-]{{3,30}})\s+{HONORIFIC}", re.IGNORECASE)


class Told(NamedTuple):
    """Who was told of last: in which sentence, with which post, and where the name ends."""

    sentence: int
    post: Post
    end: int


def by_neighbour(text: str, before: Mention | None, mention: Mention, last: Told) -> tuple[Post, Span] | None:
    """The post of a name by that of the one before it in the sentence, when nothing of its own tells one."""
    lead = text[max(0, mention.span.start - _LEAD) : mention.span.start]
    if said := _COLLEAGUE.search(lead):
        return last.post, Span(mention.span.start - len(lead) + said.start(), mention.span.end)
    if last.post.role in _LEADERS and _ROW.fullmatch(text, last.end, mention.span.start):
        return last.post, Span(last.end, mention.span.end)
    # "ROB-voorzitter A en vicevoorzitter B": a role without its body in a row with one that has it
    row = _NEXT_ROLE.fullmatch(text, last.end, mention.span.start)
    role = list_roles().get(row["role"].casefold(), "") if row else ""
    if role and last.post.organisation.kind is EntityKind.ORGANISATION and last.post.role in list_roles().values():
        return Post(last.post.organisation, role), Span(last.end, mention.span.end)
    return None


def of_leader(text: str, before: Mention | None, mention: Mention, last: Told) -> tuple[Post, Span] | None:
    """A minister of whoever leads another country: "de Noorse premier Dahl en zijn minister van Defensie Bru"."""
    country = last.post.organisation
    if before is None or before.ref.kind is not EntityKind.OFFICE or country.kind is not EntityKind.COUNTRY:
        return None
    if country.id == "NL" or not _TIED.fullmatch(text, before.span.end, mention.span.start):
        return None
    if not last.end <= before.span.start or not _HIS.search(text, last.end, before.span.start):
        return None
    role = " ".join(before.text.split()).casefold()
    return Post(country, role), Span(before.span.start, mention.span.end)
