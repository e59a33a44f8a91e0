"""Members of parliament: those after whom a motion or promise is named, and those who are called member."""

import re
from collections.abc import Iterator

from extract.advices.requesters import mentions_in
from extract.frames import Heard, find_cues
from extract.known import known_refs
from extract.names.full_names import called_name_at
from extract.records import Entity, EntityRef, Membership, Mention, Reading, Span
from extract.relations.proposals import MEMBER_NAME, find_named_after, is_office, member_called
from extract.relations.roles_around import mention_from
from ontology.kinds import EntityKind

Found = Membership | Entity
CUES = (
    *("het lid ", "Het lid ", "amerlid ", "de leden ", "De leden ", "amerleden "),
    *("uw lid ", "Uw lid ", "uw leden ", "Uw leden ", "een lid "),
)


def find_chamber_members(reading: Reading, mentions: tuple[Mention, ...], heard: Heard) -> Iterator[Found]:
    """Members after whom a motion or promise is named, and those who are called member."""
    for named in find_named_after(reading, mentions, heard):
        evidence = reading.evidence(named.span, "membership:named-after")
        # "Toezegging Hoekstra" may be named after who made it, a bill after its subject; a motion has movers.
        moved = named.kind in {"motie", "amendement"} or named.called
        yield from (
            Membership(ref, CHAMBER, "lid", (evidence,)) for ref, _ in named.members if moved or ref in known_refs()
        )
    text = reading.layout.text
    for cue, at in find_cues(heard, CUES):
        named_at = at + len(cue)
        senate = text[max(0, at - len("Eerste K")) : at].startswith("Eerste")
        house = EntityRef(EntityKind.ORGANISATION, "eerste-kamer") if senate else CHAMBER
        while name := MEMBER_NAME.match(text, named_at):
            whole = called_name_at(text, name.start(), name.end())
            end, member = whole or (name.end(), _member_at(reading, mentions, name))
            if member is None:
                break
            evidence = reading.evidence(Span(at, end), "membership:member")
            if member not in known_refs() and not any(m.ref == member for m in mentions):
                yield Entity(member, " ".join(text[name.start() : end].split()))
            yield Membership(member, house, "lid", (evidence,))
            more = _AND_MEMBER.match(text, end)
            if not more:
                break
            named_at = more.end()


def _member_at(reading: Reading, mentions: tuple[Mention, ...], name: re.Match[str]) -> EntityRef | None:
    """Who is called member: a person mentioned there, else whoever the surname means; no country or body."""
    mention = mention_from(mentions, name.start())
    spelled = " ".join(name[0].split())
    if is_office(spelled):
        return None
    if mention is None:
        over = mentions_in(mentions, Span(name.start(), name.end() + 1))
        mention = next((m for m in over if m.ref.kind is EntityKind.PERSON), None)
        plain = any(True for _ in mentions_in(mentions, Span(name.start(), name.end())))
        if mention is None:
            return None if plain else member_called(spelled, reading.header_at(name.start()).day)
    return mention.ref if mention.ref.kind is EntityKind.PERSON else None


CHAMBER = EntityRef(EntityKind.ORGANISATION, "tweede-kamer")
_AND_MEMBER = re.compile(r"(?:\s+\([\w/-]+\))?(?:\s*,\s+|\s+en\s+|\s*,\s+en\s+)(?=\S)")
