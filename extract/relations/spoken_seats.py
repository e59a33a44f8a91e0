"""Who sits in a council by its sentences ("Voorzitter is ...", "De leden zijn ...") and its lines on committees."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from extract.advices.councils import council_speaking, is_council
from extract.frames import find_near, hear
from extract.list_roles import list_roles, role_words
from extract.records import Mention
from extract.relations.bodies import BODY, NOUN, Body, body_before, body_of
from extract.relations.compositions import Seat
from extract.relations.listed_names import PERSON, People, mention_as, mention_of, named
from extract.relations.name_parts import WORD
from extract.relations.name_rows import holders_at, row_seats, rows_at
from extract.relations.told_names import name_at
from extract.slugs import slug

# Who sits in a body, in each way that a sentence has of saying so; names follow.
_SPOKEN = re.compile(
    r"\b(?:(?P<members>[Ll]eden\s+(?:van\s+(?:deze|de|die)\s+\w+\s+)?(?:zijn|waren)"
    r"|(?:bestaa[nt]|bestonde?n?|bestaande|samengesteld|gevormd)\s+(?:[^.;:\n]{0,40}?\s)?(?:uit|door)"
    r"|(?:telt|telde|kent)\s+[^.;:]{0,60}?leden:"
    r"|(?:zitten|zaten|nemen|namen|hebben|hadden|maken|maakten)(?:\s+(?:ook|verder|daarnaast|nog))*"
    r"(?:\s+(?:in|op|per)\s+[^.,;:A-Z]{4,25}?(?=\s+deel\s))?(?:\s+(?:zitting|plaats|deel\s+uit))?:?"
    r"|[Vv]erder\s+(?:hebben|zitten)|als\s+volgt\s+samengesteld|samenstelling\s+(?:[^.;:]{0,50}\s)?(?:is|was|luidt)(?:\s+als\s+volgt)?)"
    r"|(?P<chair>[Vv]oorzitter\s+(?:van\s+de\s+raad\s+)?is|(?:wordt|werd|is)\s+voorgezeten\s+door"
    r"|(?:onder|staat\s+onder)\s+(?:het\s+)?voorzitterschap\s+van)"
    r"|(?P<vicevoorzitter>[Vv]icevoorzitter\s+is)"
    r"|(?P<secretaris>[Ss]ecretaris(?:-directeur)?\s+(?:is|w[eo]rdt?\s+(?:vervuld|waargenomen|bekleed)\s+door))"
    r"|(?P<staff>secretariaat\s+(?:wordt|[^.;:\n]{0,120}\bbestaat)\s+(?:(?:gevoerd|verzorgd|gevormd)\s+door|uit)"
    r"|(?:ondersteund|bijgestaan|terzijde\s+gestaan)\s+door))\s*:?\s+(?:(?:uit|in)\s+)?"
)
# One of these stands in each lead.
_LEADS = (
    *("eden van ", "eden zijn", "eden waren", "erder ", "oorzitter van", "oorzitter is", "ecretaris is", "ecretaris w"),
    *("ecretaris-directeur is", "bestaa", "bestond", "amengesteld", "gevormd", "telt ", "telde ", "kent "),
    *("amenstelling", "zitten", "zaten", "zitting", "deel uit", "ecretariaat", "ondersteund", "bijgestaan", "erzijde"),
    *("orgezeten door", "voorzitterschap"),
)
_REACH = 130  # characters before and after such a word within which what is said with it stands
_BACK = 450  # characters back to the body that "zij" or "de werkgroep" takes up
_POINTS = re.compile(r"\b(?:[Dd]aarin|[Hh]ierin|[Zz]ij|[Dd]aarvan)\b")
_IN = re.compile(r"\b(?:[Ii]n|[Dd]aarin|[Hh]ierin|[Vv]an)\b")
_SEATED = re.compile(r"\s*(?:zitting|plaats|deel\s+uit)\b|[^.;:]{0,60}?\bzitting\b")
_NOT_SURE = re.compile(r"(?:hebben|hadden|nemen|namen|maken|maakten)\b(?!.*(?:zitting|plaats|deel\s+uit))", re.DOTALL)
_SENTENCE = re.compile(r"[.!?:]\s|\n\s*\n")


class Spoken(NamedTuple):
    """Seats that sentences tell, and where the names stand of those who sit in a body that they do not name."""

    seats: tuple[Seat, ...]
    elsewhere: frozenset[int]


def find_spoken_seats(people: People) -> Spoken:
    """Names behind "leden zijn", "bestaat uit", "voorzitter is" and the like, in running text."""
    raw = people.reading.document.raw
    seats: list[Seat] = []
    elsewhere: set[int] = set()
    for found in find_near(_SPOKEN, raw, hear(raw, _LEADS), _LEADS, _REACH):
        rows = rows_at(people, found.end(), lenient=True)
        if not rows or not _is_sure(raw, found, rows[-1].end):
            continue
        known, body = _body_told(people, found)
        if not known:
            elsewhere.update(row.name.start for row in rows)
            continue
        role = {"members": "lid", "chair": "voorzitter", "staff": ""}.get(found.lastgroup or "", found.lastgroup or "")
        if found["secretaris"] and "directeur" in found["secretaris"]:
            role = "secretaris-directeur"
        seats += row_seats(people, rows, role, body)
    return Spoken(tuple(seats), frozenset(elsewhere))


def _is_sure(raw: str, found: re.Match[str], end: int) -> bool:
    """Whether "hebben A en B" goes on with "zitting", and "zitten A en B" tells in what; else they tell of anything."""
    members = found["members"] or ""
    if members.startswith(("zitten", "zaten")):
        return _IN.search(raw, *_clause(raw, found)) is not None
    return not _NOT_SURE.match(members) or _SEATED.match(raw, end) is not None


def _clause(raw: str, found: re.Match[str]) -> tuple[int, int]:
    """The sentence of a lead up to it."""
    low = max(0, found.start() - _BACK)
    starts = [it.end() for it in _SENTENCE.finditer(raw, low, found.start())]
    return (starts[-1] if starts else low), found.start()


def _body_told(people: People, found: re.Match[str]) -> tuple[bool, Body]:
    """Whether it is known which body a sentence is about, and which: a committee, or None for the council.

    It is named in the sentence, or before it when the sentence points back; "een werkgroep" is not known.
    """
    raw, (low, high) = people.reading.document.raw, _clause(people.reading.document.raw, found)
    named_here = list(BODY.finditer(raw, low, high))
    nouns = list(_SUBJECT.finditer(raw, named_here[-1].end() if named_here else low, found.end()))
    subject = nouns[-1] if nouns else None
    if subject and subject["noun"] in _COUNCIL:
        return True, None
    if named_here:
        return True, body_of(people.mentions, named_here[-1]["body"])
    if subject is None and not _POINTS.search(raw, low, found.end()):
        return not _CHAIRED.match(found[0]) or _names_council(people, low, found.start()), None
    before = body_before(people.mentions, raw, low, subject["noun"] if subject else "", _BACK)
    if before and (subject is None or subject["pointing"]):
        return True, before
    return subject is None or (subject["noun"] == "commissie" and _is_commission(people)), None


def _names_council(people: People, low: int, high: int) -> bool:
    """Whether a clause names the council: who chairs a meeting of it or a debate does not chair the council."""
    return any(low <= it.evidence.start < high and is_council(it.ref) for it in people.mentions)


def _is_commission(people: People) -> bool:
    """Whether the council itself is called a commission, as the CAVV is."""
    council = council_speaking(people.reading, 0)
    return council is not None and council.id.startswith("commissie-")


_SUBJECT = re.compile(
    r"(?P<pointing>\b(?:[Dd]eze|[Dd]ie|[Dd]e)\s+)?(?<![\w-])(?P<noun>[a-z]*(?:commissie|werkgroep|stuurgroep|projectgroep|jury"
    r"|panel|delegatie|raad|college|bestuur))(?![\w-]|\s+[A-ZÀ-Þ])"
)
_CHAIRED = re.compile(r"(?:wordt|werd|is|onder|staat)\s+(?:onder|voorgezeten|het|voorzitterschap)\b")
_COUNCIL = frozenset(("raad", "adviesraad", "college", "adviescollege"))


# "Per 1 mei treden A en B toe als lid van de raad", "A neemt afscheid als vicevoorzitter; zij wordt opgevolgd door B"
_JOINS = re.compile(
    r"tr(?<!\wtr)(?:eedt|eden|ad|aden)\s+(?P<names>[^;:\n]{5,200}?)\s+toe\s+(?:als\s+(?P<role>[\w-]+)\s+van|tot)\s+(?:de|het)\b"
)
_FOLLOWED = re.compile(
    r"\b[Aa]ls\s+(?P<role>[\w-]+)(?:\s+van\s+de\s+\w+)?(?:\s+(?:trad|treedt|fungeer\w+)\s+[^;\n]{5,80}?)?\s*[;,.]\s+"
    r"(?:en\s+)?(?:[Zz]ij|[Hh]ij|[Dd]eze)?\s*(?:wordt|is|werd)\s+(?:[^.,;A-Z]{2,30}?\s)?opgevolgd\s+door\s+"
)


def find_joining(people: People) -> Iterator[Seat]:
    """Who joins a council, and who follows up one of its officers."""
    raw = people.reading.document.raw
    for found in _JOINS.finditer(raw) if " toe " in raw else ():
        if role := list_roles().get((found["role"] or "lid").casefold(), ""):
            names = holders_at(people, found.start("names"), stop=found.end("names"), lenient=True)
            yield from (Seat(mention_of(people, it.name), role, None) for it in names)
    for found in _FOLLOWED.finditer(raw) if "opgevolgd door" in raw else ():
        role, one = list_roles().get(found["role"].casefold(), ""), name_at(people, found.end(), lenient=True)
        if role and one:
            yield Seat(mention_of(people, one), role, None)


# Before a colon the name of a committee may hold any words: "Werkgroep Internationale samenwerking: A, B"
_COMMITTEE_LINE = re.compile(
    rf"^[ \t•*–-]*(?P<body>{NOUN}\s+[A-ZÀ-Þ](?:(?!voorzitter|leden)[^:\n–—(,.]){{2,70}}?)(?:\s+\([A-Z]{{2,6}}\))?"
    r"\s*[:–—]\s+(?P<names>[^\n]{4,160})$",
    re.MULTILINE,
)


_PART = re.compile(r"[^,;]+?(?=,|;|\s+en\s+|$)")


_SURNAME = re.compile(
    rf"(?P<surname>(?:[Vv]an\s|[Dd]e\s|[Dd]en\s|[Dd]er\s|[Tt]er\s|[Tt]en\s|[Ee]l\s)*{WORD}(?:-{WORD})?)"
)


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
    ref, label = body_of(people.mentions, line["body"])
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
    person = mention_as(people.reading, next(iter(bearers)), start, start + len(surname["surname"]))
    return Seat(person, role, ref, label)


@cache
def _full_name() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:en\s+)?{PERSON.pattern}(?:\s+\((?P<role>{role_words()})\))?\s*\.?")
