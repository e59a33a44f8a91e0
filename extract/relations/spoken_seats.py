"""Who sits in a council by its sentences ("Voorzitter is ...", "De leden zijn ...") and its lines on committees."""

import re
from collections.abc import Iterator
from functools import cache

from extract.frames import find_near, hear
from extract.records import EntityRef, Evidence, Mention, Span
from extract.relations.compositions import Seat
from extract.relations.listed_names import LIKELY, PERSON, ROSTER, People, mention_of, named, role_words
from extract.relations.name_parts import WORD
from extract.relations.posts import list_roles
from extract.relations.rosters import clean_at
from extract.slugs import slug
from ontology.kinds import EntityKind

_ORGANISATION = EntityKind.ORGANISATION  # looking a member up in its enum costs more than comparing with it
BODY = re.compile(
    r"(?P<body>(?:(?:[Vv]aste|[Tt]ijdelijke)\s+)?(?:(?:Raads|Sub|Advies|Begeleidings)?[Cc]ommissie|[Ww]erkgroep|Sectie|Afdeling|Taskforce"
    r"|Projectgroep|Kerngroep|Klankbordgroep|Adviesgroep)\s+[A-ZÀ-Þ][\w’'-]*(?:(?:\s+|,\s+)(?:en|van|voor|de|het|der|in|[A-ZÀ-Þ][\w’'-]*))*)"
)
_SURNAME = re.compile(
    rf"(?P<surname>(?:[Vv]an\s|[Dd]e\s|[Dd]en\s|[Dd]er\s|[Tt]er\s|[Tt]en\s|[Ee]l\s)*{WORD}(?:-{WORD})?)"
)
_ROLE_BEHIND = re.compile(r"\s+(?:\(|als\s+)(?P<role>[a-zäë][\w/-]{2,25}(?:\s[a-z][\w/-]+(?=\)))?)\)?")
_SPOKEN = re.compile(
    r"\b(?:(?P<body>(?:[Dd]e\s+|[Hh]et\s+)?(?:(?:Raads|Sub)?[Cc]ommissie|[Ww]erkgroep|Sectie|Afdeling)\s+[A-Z][^.;:\n]{2,60}?)\s+)?"
    r"(?P<lead>[Dd]e\s+leden\s+van\s+(?:deze|de|die)\s+(?:commissie|werkgroep|raad)\s+zijn|[Ll]eden\s+zijn|[Oo]verige\s+leden\s+zijn"
    r"|[Vv]erder\s+(?:hebben|zitten|bestaat)|[Vv]oorzitter\s+(?:van\s+de\s+raad\s+)?is|[Vv]icevoorzitter\s+is|[Ss]ecretaris(?:-directeur)?\s+is"
    r"|(?:raad|commissie|[A-Z]{3,5})\s+bestaat\s+(?:[^.;:\n]{0,40}\s)?uit|secretariaat\s+(?:wordt|[^.;:\n]{0,120}\bbestaat)\s+(?:(?:gevoerd|verzorgd|gevormd)\s+door|uit)"
    r"|wordt\s+ondersteund\s+door|(?:wordt|staat)\s+(?:voorgezeten\s+door|onder\s+voorzitterschap\s+van))\s+"
)
# One of these stands in each lead.
_LEADS = (
    *("eden van ", "eden zijn", "erder ", "oorzitter van", "oorzitter is", "ecretaris is", "ecretaris-directeur is"),
    *("bestaat ", "ecretariaat wordt", "ondersteund door", "orgezeten door", "voorzitterschap van"),
)
_REACH = 250  # characters before and after such a word within which what is said with it stands
_NEAR = re.compile(r"\b(?:deze|die)\s+(?:commissie|werkgroep)")
_MORE = re.compile(r"\s*(?:,|\ben\b)\s+(?:en\s+)?")
_OFFICERS = ("vicevoorzitter", "secretaris-directeur", "secretaris")


def find_spoken_seats(people: People) -> Iterator[Seat]:
    """Names with their role in brackets, and those behind "leden zijn" or "voorzitter is", in running text."""
    raw = people.reading.document.raw
    last: tuple[EntityRef, str] | None = None
    at = 0
    for found in find_near(_SPOKEN, raw, hear(raw, _LEADS), _LEADS, _REACH):
        for body in BODY.finditer(raw, max(at, found.start() - 300), found.start("lead")):
            last = body_of(people, body["body"])
        at = found.end()
        told = found["lead"].casefold()
        role = "voorzitter" if told.startswith(("voorzitter", "wordt voor", "staat", "wordt onder voor")) else "lid"
        role = next((word for word in _OFFICERS if told.startswith(word)), role)
        where = last if found["body"] or _NEAR.search(found["lead"]) else None
        while one := PERSON.match(raw, before.end() if (before := _role_before().match(raw, at)) else at):
            behind = _ROLE_BEHIND.match(raw, one.end())
            own = list_roles().get(" ".join(behind["role"].split()).casefold(), "") if behind else ""
            own = list_roles()[before["role"].casefold()] if before and not own else own
            if ("ondersteund" in told or told.startswith("secretariaat")) and not own:
                break
            yield Seat(mention_of(people, named(one, own or role)), own or role, *(where or (None, "")))
            end = behind.end() if behind and own else one.end()
            more = _MORE.match(raw, end)
            at = more.end() if more else end
            if not more:
                break


# "Per 1 mei treden A en B toe als lid van de raad", "A neemt afscheid als vicevoorzitter; zij wordt opgevolgd door B"
_JOINS = re.compile(
    r"tre(?<!\wtre)(?:edt|den)\s+(?P<names>[^.;:]{5,160}?)\s+toe\s+(?:als\s+(?P<role>[\w-]+)\s+van|tot)\s+(?:de|het)\b"
)
_FOLLOWED = re.compile(
    r"\bals\s+(?P<role>[\w-]+)(?:\s+van\s+de\s+\w+)?\s*[;,.]\s+(?:en\s+)?(?:[Zz]ij|[Hh]ij|[Dd]eze)?\s*"
    r"(?:wordt|is)\s+opgevolgd\s+door\s+"
)


def find_joining(people: People) -> Iterator[Seat]:
    """Who joins a council, and who follows up one of its officers."""
    raw = people.reading.document.raw
    for found in _JOINS.finditer(raw) if " toe " in raw else ():
        role = list_roles().get((found["role"] or "lid").casefold(), "")
        at = found.start("names")
        while role and (one := PERSON.match(raw, at, found.end("names"))):
            yield Seat(mention_of(people, named(one, role)), role, None)
            more = _MORE.match(raw, one.end())
            at = more.end() if more else found.end("names")
    for found in _FOLLOWED.finditer(raw) if "opgevolgd door" in raw else ():
        role, one = list_roles().get(found["role"].casefold(), ""), PERSON.match(raw, found.end())
        if role and one:
            yield Seat(mention_of(people, named(one, role)), role, None)


# Before a colon the name of a committee may hold any words: "Werkgroep Internationale samenwerking: A, B"
_COMMITTEE_LINE = re.compile(
    r"^[ \t•*–-]*(?P<body>(?:(?:Raads|Sub|Advies)?[Cc]ommissie|Werkgroep|Taskforce|Projectgroep|Kerngroep|Klankbord"
    r"groep|Adviesgroep|Sectie|Afdeling)\s+[A-ZÀ-Þ](?:(?!voorzitter|leden)[^:\n–—(,.]){2,70}?)(?:\s+\([A-Z]{2,6}\))?\s*[:–—]\s+(?P<names>[^\n]{4,160})$",
    re.MULTILINE,
)


_PART = re.compile(r"[^,;]+?(?=,|;|\s+en\s+|$)")


@cache
def _role_before() -> re.Pattern[str]:
    """A role right before a name: "bestaat uit secretaris mr. X"."""
    return re.compile(rf"(?P<role>{role_words()})\s+(?=\S)")


@cache
def _surname() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:en\s+)?{_SURNAME.pattern}(?:\s+\((?P<role>{role_words()})\))?\s*\.?")


def find_committees(people: People, persons: list[Mention]) -> Iterator[Seat]:
    """Committees with bare surnames: "Commissie Zee: De Wit (voorzitter), Kok"; of whoever sits in the council."""
    raw = people.reading.document.raw
    if "ommissie" not in raw and "erkgroep" not in raw:
        return
    for line in _COMMITTEE_LINE.finditer(raw):
        seats: list[Seat] = []
        for part in _PART.finditer(line["names"]):
            seat = _committee_seat(people, persons, line, part)
            if seat is None:
                break
            seats.append(seat)
        yield from seats


def _committee_seat(people: People, persons: list[Mention], line: re.Match[str], part: re.Match[str]) -> Seat | None:
    """A seat by a full name, or by the surname of whoever of that name sits in the council."""
    ref, label = body_of(people, line["body"])
    full = _full_name().fullmatch(part[0])
    if full:
        role = list_roles()[full["role"].casefold()] if full["role"] else "lid"
        start = line.start("names") + part.start()
        found = PERSON.match(people.reading.document.raw, start + len(part[0]) - len(part[0].lstrip()))
        return Seat(mention_of(people, named(found, role)), role, ref, label) if found else None
    surname = _surname().fullmatch(part[0])
    bearers = {p.ref: p for p in persons if surname and p.ref.id.endswith(f"-{slug(surname['surname'])}")}
    if surname is None or len(bearers) != 1:
        return None
    role = list_roles()[surname["role"].casefold()] if surname["role"] else "lid"
    start = line.start("names") + part.start() + surname.start("surname")
    quote = people.reading.document.raw[start : start + len(surname["surname"])]
    evidence = Evidence(people.reading.document.name, start, start + len(quote), quote, ROSTER, LIKELY)
    return Seat(Mention(next(iter(bearers)), Span(*clean_at(people.reading, start)), quote, evidence), role, ref, label)


@cache
def _full_name() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:en\s+)?{PERSON.pattern}(?:\s+\((?P<role>{role_words()})\))?\s*\.?")


def body_of(people: People, label: str) -> tuple[EntityRef, str]:
    """The body that is mentioned by a name, else one by that name."""
    words = " ".join(label.split())
    for mention in people.mentions:
        if mention.ref.kind is _ORGANISATION and " ".join(mention.text.split()) == words:
            return mention.ref, words
    return EntityRef(_ORGANISATION, slug(words)), words
