"""Motions, amendments, notes and promises that are named after members of parliament."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from extract.advices.requesters import mentions_in
from extract.frames import Heard, find_cues
from extract.known import known_refs
from extract.names.full_names import called_name_at
from extract.names.people import SMALL_OF_PARTY
from extract.records import Entity, EntityRef, Issue, Mention, Proposal, Reading, Span
from extract.slugs import slug
from ontology.kinds import DocumentKind, EntityKind, IssueKind
from ontology.reference import read_references, read_tenures

_PARTICLE = r"(?:(?:[Vv]an|[Dd]e|[Dd]en|[Dd]er|[Tt]er|[Tt]en|[Vv]on|[Ee]l|'t|’t|in)\s+)*"
_NAME = rf"{_PARTICLE}[A-ZÀ-Þ][\w’']*[a-zß-ÿ][\w’']*(?:[-–][A-ZÀ-Þ]\w+)?"
_NAMED_AFTER = re.compile(
    r"(?P<kind>[Mm]otie|[Aa]mendement|[Ii]nitiatiefnota|[Ii]nitiatiefwet(?:svoorstel)?|[Tt]oezegging)"
    # "motie van het lid Piri", "toezegging aan het lid Boswijk", "motie-Piri", "amendement Teunissen"
    r"(?:\s+(?:van|aan)\s+(?:het|de)\s+(?:(?:[Tt]weede\s+|[Ee]erste\s+)?[Kk]amer)?(?:lid|leden)\s+|-|\s+(?:aan\s+)?)"
    rf"(?P<names>{_NAME}(?:(?:,\s+|\s+en\s+|/){_NAME})*)(?P<others>\s+c\.s\.)?"
)
MEMBER_NAME = re.compile(rf"(?:(?=[A-ZÀ-Þ’'])|{SMALL_OF_PARTY}){_NAME}(?![\w-])")
CUES = ("otie", "mendement", "nitiatiefnota", "nitiatiefwet", "oezegging")
_OFFICES = ("minister", "staatssecretaris", "kabinet", "regering", "tweede", "eerste", "kamer")
_KINDS = {"motie": DocumentKind.MOTION, "toezegging": "", "initiatiefnota": DocumentKind.PARLIAMENTARY_PAPER}


@dataclass(frozen=True, slots=True)
class NamedAfter:
    """A proposal in the text: what it is, where, and its members; `called` when the text calls them so."""

    what: EntityRef
    label: str
    kind: str
    members: tuple[tuple[EntityRef, str], ...]
    span: Span
    called: bool = False


_ONE_NAME = re.compile(_NAME)


def find_named_after(reading: Reading, mentions: tuple[Mention, ...], heard: Heard) -> Iterator[NamedAfter]:
    """Proposals named after members, in text order; "toezegging Minister-President" is named after none."""
    text = reading.layout.text
    # The words are rare: looking for them first spares the pattern most of the text.
    starts = [at - 1 for _, at in find_cues(heard, CUES) if at]
    for match in filter(None, (_NAMED_AFTER.match(text, at) for at in starts)):
        names = [" ".join(name.group().split()) for name in _ONE_NAME.finditer(match["names"])]
        called = " lid " in match.group() or " leden " in match.group()
        # "De toezegging van de Minister" is named after none: a surname without "lid" begins with a capital.
        if any(is_office(name) or not (called or name[0].isupper()) for name in names):
            continue
        # "De initiatiefwet Verantwoord ondernemen": a bill with a name of its own, beside "initiatiefwet-Piri".
        if (
            match["kind"].casefold().startswith("initiatiefwet")
            and not called
            and match.group()[len(match["kind"])] != "-"
        ):
            continue
        span = Span(match.start(), match.end())
        whole = called_name_at(text, match.end("names") - len(names[-1]), match.end("names")) if called else None
        if whole:
            span = Span(match.start(), max(whole[0], match.end()))
            names[-1] = " ".join(text[match.end("names") - len(names[-1]) : whole[0]].split())
        label = " ".join(text[span.start : span.end].split())
        what = _document_at(mentions, span) or EntityRef(EntityKind.DOCUMENT, slug(label))
        day = reading.header_at(span.start).day
        members = tuple((_person_at(mentions, span, name) or member_called(name, day), name) for name in names)
        members = (*members[:-1], (whole[1], names[-1])) if whole else members
        yield NamedAfter(what, label, match["kind"].casefold(), members, span, called)


_OWN = re.compile(
    r"\b(?:MOTIE|AMENDEMENT|INITIATIEFNOTA) VAN (?:HET LID|DE LEDEN) "
    r"(?P<names>[A-ZÀ-Þ][A-ZÀ-Þ’'-]+(?:(?:, | EN | )(?!C\.S|OVER\b|TER\s+VERVANGING)[A-ZÀ-Þ][A-ZÀ-Þ’'-]+)*)"
)
_HEAD = 1_500  # characters in which a paper names its movers


_NAMES_APART = re.compile(r", | EN ")


def find_own_movers(reading: Reading) -> Iterator[NamedAfter]:
    """Movers of the paper itself, in the capitals of its head: "Nr. 12 MOTIE VAN DE LEDEN PIRI EN KAHRAMAN"."""
    if not reading.header.number:
        return
    match = _OWN.search(reading.layout.text, 0, _HEAD)
    if match:
        day = reading.header.day
        names = [_in_small(name) for name in _NAMES_APART.split(match["names"])]
        members = tuple((member_called(name, day), name) for name in names)
        span = Span(match.start(), match.end())
        yield NamedAfter(reading.header.ref, reading.header.title, "", members, span)


def _in_small(name: str) -> str:
    """A surname in capitals as it is written: "VAN DER LEE" is "Van der Lee"."""
    words = [word.lower() if word in _SMALL else word.capitalize() for word in name.split()]
    return " ".join((words[0].capitalize(), *words[1:]))


_SMALL = frozenset(("VAN", "DE", "DEN", "DER", "TER", "TEN", "VON", "EL", "AL", "IN", "'T", "’T"))


def is_office(name: str) -> bool:
    """Whether what looks like a surname names an office or chamber.

    >>> is_office("Minister"), is_office("Van der Zee")
    (True, False)
    """
    return name.rpartition(" ")[2].casefold().startswith(_OFFICES)


def _document_at(mentions: tuple[Mention, ...], span: Span) -> EntityRef | None:
    near = mentions_in(mentions, Span(max(0, span.start - 40), span.end + 40))
    fitting = (
        m for m in near if m.ref.kind is EntityKind.DOCUMENT and m.span.start < span.end and span.start < m.span.end
    )
    return next((mention.ref for mention in fitting), None)


def _person_at(mentions: tuple[Mention, ...], span: Span, name: str) -> EntityRef | None:
    for mention in mentions_in(mentions, span):
        if mention.ref.kind is EntityKind.PERSON and name.endswith(mention.text.rpartition(" ")[2]):
            return mention.ref if mention.ref in known_refs() else None
    return None


CHAMBERS = {"tweede-kamer", "eerste-kamer"}


@cache
def _members_by_surname() -> dict[str, tuple[str, ...]]:
    """Ids of known members of parliament by surname with its particles."""
    sat = {tenure.member for tenure in read_tenures() if tenure.organisation in CHAMBERS}
    found: dict[str, list[str]] = {}
    for entry in read_references():
        if entry.kind is EntityKind.PERSON and entry.id in sat:
            for name in {entry.label_nl.partition(" ")[2].casefold(), *(name.casefold() for name in entry.ambiguous)}:
                found.setdefault(name, []).append(entry.id)
    return {name: tuple(ids) for name, ids in found.items()}


def member_called(surname: str, day: date | None) -> EntityRef:
    """The one member of parliament of that surname who sat on a day, else who left last before it; else the surname.

    A motion is cited after its mover has left, so who sat last is meant when nobody sits.
    """
    ids = _members_by_surname().get(surname.casefold(), ())
    if len(ids) > 1 and day:
        left = {member: _left(member, day) for member in ids}
        last = max(left.values())
        ids = tuple(member for member in ids if left[member] == last)
    return EntityRef(EntityKind.PERSON, ids[0] if len(ids) == 1 else slug(surname))


def _left(member: str, day: date) -> date:
    """When a member last left before a day; the day itself for who sat on it, or of whom no dates are known."""
    ends = [
        min(tenure.until or day, day)
        for tenure in read_tenures()
        if tenure.member == member and tenure.organisation in CHAMBERS and (tenure.since is None or tenure.since <= day)
    ]
    return max(ends, default=date.min)


def find_proposals(
    reading: Reading, mentions: tuple[Mention, ...], heard: Heard
) -> Iterator[Proposal | Entity | Issue]:
    """Each proposal with the members it is named after; what no list knows of both; and whose surname is not enough."""
    found: dict[tuple[EntityRef, EntityRef], Proposal] = {}
    mentioned = {mention.ref for mention in mentions}
    for named in (*find_own_movers(reading), *find_named_after(reading, mentions, heard)):
        if named.what != reading.header.ref and named.what not in known_refs() and named.what not in mentioned:
            yield Entity(
                named.what, named.label[:1].upper() + named.label[1:], narrower=str(_KINDS.get(named.kind, ""))
            )
        evidence = reading.evidence(named.span, "proposal:named-after")
        for member, name in named.members:
            if member not in known_refs():
                yield Entity(member, name)
                if name.casefold() in _members_by_surname():
                    message = f"Several members of parliament are called {name}; which one is meant is not decided."
                    yield Issue(IssueKind.AMBIGUOUS_NAME, message, evidence)
            one = found.get((named.what, member))
            places = (*one.evidence, evidence) if one else (evidence,)
            found[named.what, member] = Proposal(named.what, member, places)
    yield from found.values()
