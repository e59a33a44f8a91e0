"""Who holds a role in a council by the words around a name: "X is sinds 2030 voorzitter", "raadslid X", "X, directeur".

The words are read where they stand in the raw text, as those of lists are; a sentence may break over lines.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from extract.frames import hear, is_negated
from extract.list_roles import is_plural, list_roles, role_cues, role_words
from extract.relations.bodies import BODY, Body, body_of, is_part
from extract.relations.compositions import Seat, lists_others
from extract.relations.listed_names import PERSON, Named, People, mention_of
from extract.relations.name_parts import TITLES
from extract.relations.name_rows import Holder, holders_at, row_seats
from extract.relations.places import body_at
from extract.relations.told_names import name_at, names_in
from ontology.kinds import EntityKind

_REACH = 190  # characters before a role in which the name that holds it stands
_IS = r"(?:is|wordt|werd|blijft|bleef|zijn|worden|blijven)"  # who "was" something may be no more
_WAS = r"(?:is|was|wordt|werd|blijft|bleef|zijn|waren|worden|werden)"
_SINCE = r"(?:(?:sinds|per|vanaf|tot|in|met\s+ingang\s+van|voor)\s+[^,.;:]{2,40}?\s+)?"
_KIND = (
    r"(?:(?:de|het|een|onze|ons|haar|zijn|hun|nieuwe?|huidige|eerste|tijdelijk|opnieuw|weer|nog|thans|nu|daar|er|ook"
    r"|tevens)\s+)*"
)
_VERBS = (
    r"(?:afscheid|benoemd|herbenoemd|secretariaat|bureau|aan|toe|af|op|terug|aangetreden|voorgedragen|voor\s+benoeming)"
)
# Between a name and the role it holds.
_GAPS = (
    # Behind a comma, a dash or in brackets: "Anna de Zee, voorzitter"
    re.compile(r"(?:\s*\([^()]{2,60}\))?\s*(?:[,(]|\s[–—-])\s*(?:de\s+|onze\s+|tevens\s+|thans\s+)?"),
    # Behind a verb: "Anna de Zee is sinds 2030 voorzitter"
    re.compile(
        rf"(?:\s*\((?:19|20)\d\d\))?\s+{_IS}\s+{_SINCE}(?:(?:her)?benoemd\s+)?{_SINCE}(?:(?:her)?benoemd\s+)?(?:tot\s+|als\s+)?{_KIND}"
    ),
    # Behind coming or going: "Anna de Zee neemt per 1 mei afscheid als lid"
    re.compile(rf"\s+[^.;:]{{0,70}}?\b{_VERBS}(?:\s+genomen)?\s+(?:als|tot)\s+{_KIND}"),
    # In a clause of its own: "Anna de Zee, die tevens voorzitter bleef"
    re.compile(rf"(?:\s*\([^()]{{2,60}}\))?,?\s+(?:op,?\s+)?die\s+{_SINCE}{_KIND}"),
)
# The verb first: "Sinds 2030 is Anna de Zee voorzitter", "de benoeming van Anna de Zee tot voorzitter"
_INVERTED = re.compile(rf"\s+(?:tot\s+|als\s+)?{_KIND}")
_OPENS_INVERTED = re.compile(r"\b(?:is|wordt|werd|blijft|bleef|benoeming\s+van)\s+$")
_BY = re.compile(r"\b(?:door|van)\s+$")
_AGAIN = re.compile(r"\b(?:herbenoemd|opnieuw|langer)\b")  # who is not given a seat again had it
_IN_BODY = re.compile(r"(?:^|[.;]\s+|\n)\s*(?:In|Bij|Binnen)\s+(?=(?:de|het)\s)")
_ENDS_ROLE = re.compile(
    r"(?!\s+bij\b)\s*(?:[,;:.)]|$|\n|\b(?:en|die|in|per|sinds|tot|van|na|is|wordt|werd|was|bleef|blijft|over|af|toe|op|herbenoemd|benoemd|teruggetreden|afgetreden|gestopt|begonnen|vertrokken)\b)"
)
_OF_BODY = re.compile(r"(?:\s+(?:is|wordt|werd|was|bleef|blijft))?\s+van\s+(?:de\s+|het\s+|onze\s+)?(?=\S)")
# Between a role and the name behind it.
_LEADS = (
    re.compile(
        rf"\s+van\s+(?P<body>(?:de\s+|het\s+|onze\s+)?[^.,;:\n]{{2,80}}?)(?P<tie>\s*[,:]|\s+{_WAS}(?:\s+(?:her)?benoemd)?)\s+"
    ),
    re.compile(
        rf"(?P<tie>\s*:|(?<=leden)\s+(?:aan|toe):|\s+(?:fungeer\w+|treedt\s+op|trad\s+op)|\s+{_WAS}(?:\s+(?:sinds|per|vanaf|in)\s+[^,.;]{{3,30}}?)?(?:\s+(?:nog|opnieuw))?)?\s+"
    ),
)
_ELSEWHERE = re.compile(r"\s+(?:van|bij)\s+(?:de\s+|het\s+)?[A-Z]")
_POSSESSIVE = re.compile(r"\b(?:haar|zijn|hun|diens)\s+$")


class _Role(NamedTuple):
    """A word for a role where it stands."""

    word: str
    start: int
    end: int


def find_told_seats(people: People) -> Iterator[Seat]:
    """Seats that the sentences of a council tell of, in the order of the raw text."""
    raw = people.reading.document.raw
    for role in _roles(raw):
        if list_roles()[role.word] in SEATS and _in_sentence(people, role):
            yield from _behind(people, role) or _before(people, role)


def _roles(raw: str) -> Iterator[_Role]:
    """Words for roles in a text that are whole words."""
    done = 0
    for at in sorted({at for found in hear(raw, role_cues()).values() for at in found}):
        if at >= done and (found := _role().match(raw, at)):
            done = found.end()
            yield _Role(found["role"].casefold(), *found.span())


@cache
def _role() -> re.Pattern[str]:
    return re.compile(rf"(?:(?<![\w-])|(?<=[A-Z]{{3}}-))(?P<role>{role_words()})(?![\w-])")


# Behind these a rare given name is one too: "directeur Wolf de Zee".
_OFFICERS = frozenset(
    "voorzitter raadsvoorzitter vicevoorzitter vice-voorzitter secretaris secretaris-directeur directeur".split()
) | {"algemeen secretaris", "raadslid"}
# What one is in a council; what its staff does may be done elsewhere too ("onderzoeker").
SEATS = frozenset(
    "voorzitter covoorzitter vicevoorzitter lid secretaris secretaris-directeur directeur directeur-secretaris "
    "raadssecretaris adjunct-secretaris adjunct-directeur junior-raadslid erelid buitenlid".split()
).union(
    (
        "plaatsvervangend voorzitter",
        "waarnemend voorzitter",
        "adviserend lid",
        "buitengewoon lid",
        "plaatsvervangend lid",
    ),
    ("algemeen secretaris", "plaatsvervangend secretaris", "ambtelijk secretaris", "wetenschappelijk secretaris"),
    ("plaatsvervangend directeur", "algemeen directeur"),
)
# Words that are of no name, role or list.
_SAYING = frozenset("is zijn was wordt werd heeft het een met voor door ook niet dat die deze naar over".split())
_SAYS = re.compile(r"\b(?:is|zijn|was|[a-zë]{3,})\b")
_LISTED = re.compile(
    r"\b(?:per|sinds|tot|vanaf|t/m|benoemd|termijn|mevrouw|heer|van|den|der|ter|ten|prof|mr|drs|ing)\b|\(\w[^()]*\)"
)
_ON_LINE = 400  # characters of its line around a role: a text without line breaks is not looked through for each
_NEAR = 300  # characters before a role in which a list may say that it is one of others


def _in_sentence(people: People, role: _Role) -> bool:
    """Whether a role stands in a sentence: lists, whose lines hold names and roles alone, others read."""
    raw = people.reading.document.raw
    low = max(raw.rfind("\n", 0, role.start) + 1, role.start - _ON_LINE)
    high = raw.find("\n", role.end, role.end + _ON_LINE)
    line = raw[low : high if high >= 0 else role.end + _ON_LINE]
    if BODY.match(line.lstrip("•*– -")) or lists_others(raw[max(0, role.start - _NEAR) : role.start]):
        return False
    if "(" not in line and not _SAYING.isdisjoint(line.split()):
        return True  # as most sentences show at little cost
    rest = _role().sub(" ", PERSON.sub(" ", line))
    return _SAYS.search(_LISTED.sub(" ", rest)) is not None


def _behind(people: People, role: _Role) -> list[Seat]:
    """Names behind a role: "secretaris-directeur X", "Voorzitter van de raad is X", "de overige leden zijn A en B"."""
    raw = people.reading.document.raw
    for lead in _LEADS:
        if found := lead.match(raw, role.end):
            at, tied = found.end(), found["tie"] or ""
            one = name_at(people, at, lenient=role.word in _OFFICERS or tied.endswith(":"))
            if not tied and "\n" in found[0] and raw[: role.start].rstrip().endswith(","):
                continue  # of the name before it on its line, with another below
            if one is None or (role.word in {"lid", "leden"} and not tied) or _ELSEWHERE.match(raw, one.end):
                continue  # "het lid De Zee" sits in parliament
            place = found.start("body") if "body" in lead.groupindex else None
            body = _body_at(people, role, place)
            row = holders_at(people, at, lenient=True) if is_plural(role.word) else []
            row = row or [Holder(one, (), one.end)]
            return list(row_seats(people, row, list_roles()[role.word], body[1])) if body[0] else []
    return []


def _before(people: People, role: _Role) -> list[Seat]:
    """The name before a role: "X, voorzitter", "X is sinds 2030 voorzitter", "is X de nieuwe voorzitter"."""
    raw = people.reading.document.raw
    if not _ENDS_ROLE.match(raw, role.end):
        return []
    low = max(0, role.start - _REACH, raw.rfind("\n\n", 0, role.start))
    for one in reversed(list(names_in(people, low, role.start))):
        gap = raw[one.end : role.start]
        opened = _OPENS_INVERTED.search(raw, max(low, one.start - 40), titled_from(raw, low, one))
        if is_negated(gap) and not _AGAIN.search(gap):
            return []
        if "gedragen" in gap and _BY.search(raw, max(low, one.start - 40), titled_from(raw, low, one)):
            continue  # "is door mevrouw Anna de Zee voorgedragen als lid"
        if any(it.fullmatch(gap) for it in _GAPS) or (opened and _INVERTED.fullmatch(gap)):
            of = _OF_BODY.match(raw, role.end)
            within = None if of else _within(people, low, opened.start()) if opened else None
            body = (True, within) if within else _body_at(people, role, of.end() if of else None)
            holders = [one] if gap.lstrip().startswith(("(", ",", "–", "-")) else row_before(people, one, low)
            return [_seat(people, it, role, body[1]) for it in holders] if body[0] else []
    return []


def _within(people: People, low: int, high: int) -> Body:
    """The committee with which a sentence opens: "In de Commissie Zee werd Anna de Zee voorzitter"."""
    opened = list(_IN_BODY.finditer(people.reading.document.raw, low, high))
    return body_at(people, opened[-1].end(), high).body if opened else None


_AND = re.compile(r"\s*(?:,|\ben\b)\s+(?:(?:(?i:prof|mr|drs?|ir|ing|mw|mevr|dhr)\.|mevrouw|de heer)\s*)*")


def row_before(people: People, one: Named, low: int) -> list[Named]:
    """A name with those in a row before it: "A en B zijn herbenoemd als lid"."""
    raw = people.reading.document.raw
    row = [one]
    for earlier in reversed(list(names_in(people, low, one.start))):
        if not _AND.fullmatch(raw, earlier.end, row[-1].start):
            break
        row.append(earlier)
    return row


_TITLES_BEFORE = re.compile(rf"(?<!\w)(?:(?i:{TITLES})\s*)+$")


def titled_from(raw: str, low: int, one: Named) -> int:
    """Where a name begins with its titles."""
    titles = _TITLES_BEFORE.search(raw, max(low, one.start - 40), one.start)
    return titles.start() if titles else one.start


def _seat(people: People, one: Named, role: _Role, body: Body) -> Seat:
    return Seat(mention_of(people, one), list_roles()[role.word], *(body or (None, "")))


def _body_at(people: People, role: _Role, place: int | None) -> tuple[bool, Body]:
    """Whether it is known where a role is held, and in which body other than the council."""
    raw = people.reading.document.raw
    if role.word == "commissievoorzitter":
        committee = _nearest_part(people, role)
        return committee is not None, committee
    if place is None and (bracketed := _bracketed(people, role)):
        return True, bracketed
    if place is None:
        return True, _antecedent(people, role) if _POSSESSIVE.search(raw, max(0, role.start - 8), role.start) else None
    told = body_at(people, place, len(raw))
    return told.known, told.body


def _bracketed(people: People, role: _Role) -> Body:
    """The committee before the bracket that holds a role: "de werkgroep Zeerecht (voorzitter: X; leden: Y)"."""
    raw = people.reading.document.raw
    opened = raw.rfind("(", max(0, role.start - _REACH), role.start)
    if opened < 0 or ")" in raw[opened : role.start]:
        return None
    named_before = list(BODY.finditer(raw, max(0, opened - _LONGEST_BODY), opened))
    if not named_before or raw[named_before[-1].end() : opened].strip():
        return None
    return body_of(people.mentions, named_before[-1]["body"])


_LONGEST_BODY = 100  # characters


def _antecedent(people: People, role: _Role) -> Body:
    """The committee whose "haar voorzitter" somebody is: the last that is named before in the same sentence."""
    low = max(people.reading.document.raw.rfind(". ", 0, role.start), role.start - _REACH)
    named_before = [
        it
        for it in people.mentions
        if low <= it.evidence.start < role.start and it.ref.kind is EntityKind.ORGANISATION and is_part(it.ref)
    ]
    return (named_before[-1].ref, named_before[-1].text) if named_before else None


def _nearest_part(people: People, role: _Role) -> Body:
    """The committee that is named nearest to its "commissievoorzitter", which may be named further on."""
    parts = [it for it in people.mentions if it.ref.kind is EntityKind.ORGANISATION and is_part(it.ref)]
    near = min(parts, key=lambda it: abs(it.evidence.start - role.start), default=None)
    return (near.ref, near.text) if near else None
