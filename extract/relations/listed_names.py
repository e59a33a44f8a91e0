"""Names of persons on lists of members, by their form alone: titles, initials, call name, surname, degrees."""

import re
from bisect import bisect_left
from typing import NamedTuple

from extract.names.people import DEGREE, known_person
from extract.records import EntityRef, Evidence, Mention, Reading, Span
from extract.relations.name_parts import CAPITALS, INITIALS, INNER_PARTICLES, PARTICLES, TITLES, WORD
from extract.slugs import slug
from ontology.kinds import EntityKind

# Looking a member up in its enum costs more than comparing with it.
_ORGANISATION, _PERSON = EntityKind.ORGANISATION, EntityKind.PERSON
ROSTER = "membership:roster"
_LIKELY = 0.85
_TITLES = rf"(?:(?i:{TITLES})(?:\s+|(?=[A-Z(])))*"
_DEGREES = rf"(?:,?\s+{DEGREE})*"
# On a page that lost its columns the next word may be the title or role of another.
_NO_SURNAME = (
    r"(?!(?:MSc|LLM|PhD|BSc|Prof|Drs?|Mr|Ir|Ing|Mevrouw|Mevr|Mw|Dhr|De heer|LGen|Gen|Leden|Lid|Raadsleden"
    r"|(?:Vice-?|Onder|Plaatsvervangend )?[Vv]oorzitters?"
    r"|Secretaris[\w-]*|Secretariaat|Bureau|Commissie|Werkgroep|Algemeen|Directeur|Junior|Ambtelijk|Plaatsvervangend)\b)"
)
# What a line under a name begins with: "Hoogleraar in Leiden", "Voormalig bestuurder"
_NO_FIRST = (
    r"(?!(?:Hoogleraar|Emeritus|Lector|Docent|Onderzoeker|Bestuurder|Adviseur|Econoom|Jurist|Arts|Voormalig|Oud|Eerder"
    r"|Zelfstandig|Partner|Senior|Termijn|Benoemd|Werkzaam|Werkt|Ambassadeur|Ondernemer|Burgemeester|Rector|Decaan)\b)"
)
PERSON = re.compile(
    rf"{_TITLES}(?P<name>(?:(?P<initials>{INITIALS})\s?(?:\((?P<call>{WORD}(?:[ -]{WORD})?)\)\s)?"
    rf"|(?P<first>{_NO_FIRST}(?![A-Z]\w*-[a-z]){WORD}(?:-{WORD})?)\s)(?P<surname>{PARTICLES}{WORD}(?:-?\s?{INNER_PARTICLES}{_NO_SURNAME}{WORD})?|(?<=[.)]\s){CAPITALS}))"
    rf"{_DEGREES}(?=[\s,;:.)(|/–-]|$)(?:\s*\([A-Z][^()]{{1,30}}\))?"
)


class Named(NamedTuple):
    """A name on a list, where it stands in the raw text, and the role told with it ("" when none is)."""

    start: int
    end: int
    surname: str
    initials: str
    call: str
    role: str


def named(found: re.Match[str], role: str) -> Named:
    """What a match of `PERSON` says."""
    start, end = found.span("name")
    surname = " ".join(found["surname"].split())
    return Named(start, end, surname, found["initials"] or "", found["call"] or found["first"] or "", role)


class People(NamedTuple):
    """What a document mentions, and the persons among it by where they end in the raw text."""

    reading: Reading
    mentions: tuple[Mention, ...]
    persons: tuple[Mention, ...]
    ends: tuple[int, ...]
    bodies: frozenset[int]  # where the names of organisations begin


def people_of(reading: Reading, mentions: tuple[Mention, ...]) -> People:
    """The persons among the mentions of a document."""
    persons = sorted((it for it in mentions if it.ref.kind is _PERSON), key=_end)
    bodies = frozenset(it.evidence.start for it in mentions if it.ref.kind is _ORGANISATION)
    return People(reading, mentions, tuple(persons), tuple(map(_end, persons)), bodies)


def _end(mention: Mention) -> int:
    return mention.evidence.end


def is_other(people: People, one: Named) -> bool:
    """Whether what looks like the name of a person is that of an organisation."""
    return one.start in people.bodies


def mention_of(people: People, one: Named) -> Mention:
    """The person as mentioned at a name on a list, else one by that name; a bare surname says less than the list."""
    surname = slug(one.surname)
    for mention in people.persons[bisect_left(people.ends, one.start + 1) :]:
        if mention.evidence.start >= one.end:
            break
        if mention.ref.id.endswith(surname) and not (one.call and mention.ref.id == surname):
            return mention
    return listed_mention(people.reading, one)


def listed_mention(reading: Reading, one: Named) -> Mention:
    """A person by a name that only its place on a list shows."""
    return mention_as(reading, person_of(one.initials, one.call, one.surname), one.start, one.end)


def mention_as(reading: Reading, person: EntityRef, start: int, end: int) -> Mention:
    """A person whom a stretch of the raw text names on a list."""
    quote = reading.document.raw[start:end]
    evidence = Evidence(reading.document.name, start, end, quote, ROSTER, _LIKELY)
    return Mention(person, _clean_at(reading, start), " ".join(quote.split()), evidence)


def person_of(initials: str, call: str, surname: str) -> EntityRef:
    """Who bears a name on a list: a known person whose call name or initials agree, else one by that name."""
    name = f"{call or initials.strip()} {surname}"
    return known_person(initials, call, surname) or EntityRef(EntityKind.PERSON, slug(name))


def _clean_at(reading: Reading, position: int) -> Span:
    """About where a raw position stands in the cleaned text: in the nearest run copied from there or before."""
    runs = zip(reading.layout.sources, reading.layout.starts, strict=True)
    at = min(((abs(source - position), start) for source, start in runs if source <= position), default=(0, 0))[1]
    return Span(at, at + 1)
