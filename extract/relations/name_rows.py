"""Names in a row with the roles told about them: "A (voorzitter), B, hoogleraar in Leiden, en als secretaris C LLM".

Lists and sentences tell of members alike, so that one reader serves both: a name may have roles before and behind it,
each with the body it is held in, and what somebody does elsewhere, as far as the row goes on.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from extract.advices.councils import is_council
from extract.list_roles import is_plural, list_roles, role_words
from extract.names.people import DEGREE
from extract.relations.bodies import Body, is_part
from extract.relations.compositions import Seat
from extract.relations.listed_names import Named, People, mention_of
from extract.relations.name_parts import TITLES
from extract.relations.places import place_behind
from extract.relations.told_names import name_at

_NEXT = re.compile(
    r"\s*(?:[,;&|]|\ben\b|\balsmede\b|\bevenals\b|\balsook\b|[ \t]{2,})\s*"
    r"(?:(?:en|ook|verder|de(?!\s+heer)|het|namens\s+[^,;.]{3,40}?,)\s+)*(?=\S)"
)
# Where somebody works: "(VNO-NCW)", ", hoogleraar in Leiden," as far as the row goes on behind it or ends.
_ELSEWHERE = re.compile(r"\s*\([^()\n]{2,70}\)")
_DOES = re.compile(
    rf"(?:,\s+|[ \t]{{2,}}|\s*\|\s*)(?!{TITLES}|en\s)(?:(?:oud-)?[a-zë]|Universiteit|Hogeschool|TU\s|Vrije\s)"
    rf"[^,;:()|\n]{{3,90}}?(?=\s*(?:\(|[;.|]|,\s|\s\s|\s+en\s+(?:[A-Z]|{TITLES})|$))"
)
_TELLS = re.compile(r"\b(?:is|was|wordt|werd|zijn|heeft|hebben|die|werkt|sprak|zegt|vindt)\b")
_CLOSED = re.compile(r"(?P<term>[^()]{0,60})\)")
_ANOTHER = re.compile(r"\s*,\s+(?:tevens\s+)?|\s+(?:en|tevens)\s+(?:tevens\s+)?|\s*\(\s*(?:tevens\s+|ook\s+)")
# Since when, until when and in which term a role is held
_TERM = re.compile(
    r",?\s*(?:(?:tot|sinds|vanaf|per|t/m|benoemd|met\s+ingang\s+van)\b[^,;()\n]{0,30}?(?:19|20)\d\d"
    r"|(?:eerste|tweede|derde|1e|2e|3e)\s+(?:ambts)?termijn|a\.\s?i\.)"
)
_ROLE_ENDS = re.compile(
    r"\s*(?:[,;.:)(|/]|$|\n)|[ \t]{2,}|\s+(?:en|die|is|wordt|was|per|sinds|tot|vanaf|met|tevens|benoemd|[–—-])(?!\w)"
)
_DEGREES = re.compile(rf"(?:,?\s+{DEGREE}(?!\w))*")
_MOST_TOLD = 5  # roles, work and terms that follow each other behind a name


@cache
def _role_behind() -> re.Pattern[str]:
    return re.compile(
        r"(?P<lead>\s*[,(|/:]\s*|\s+[–—-]\s+|[ \t]{2,}|\s+(?=als\s|tevens\s))"
        rf"(?:(?:als|tevens|thans|onze|de|zijnde)\s+)*(?P<role>{role_words()})(?:\(en\))?(?![\w-])"
    )


@cache
def _another_role() -> re.Pattern[str]:
    return re.compile(rf"(?:{_ANOTHER.pattern})(?P<role>{role_words()})(?![\w-])")


@cache
def _role_before() -> re.Pattern[str]:
    return re.compile(rf"(?:als\s+|tot\s+)?(?P<role>{role_words()})(?:\s+is|\s*:)?\s+(?=\S)")


class Held(NamedTuple):
    """A word for a role that is told of a name, whether it is known where it is held, and the body when it is told."""

    word: str
    known: bool = True
    body: Body = None


class Holder(NamedTuple):
    """A name of a row with all that it is told to hold, and where what belongs to it ends."""

    name: Named
    held: tuple[Held, ...]
    end: int


def holders_at(people: People, at: int, stop: int | None = None, lenient: bool = False) -> list[Holder]:
    """The names in a row from a place on; `lenient` where a name is to be expected there."""
    raw = people.reading.document.raw
    stop = len(raw) if stop is None else stop
    row: list[Holder] = []
    many = ""  # a role in the plural before the names that have it
    while at < stop:
        led = _role_before().match(raw, at, stop)
        one = name_at(people, led.end() if led else at, lenient=lenient or bool(led), stop=stop)
        if one is None:
            break
        word = led["role"].casefold() if led else ""
        many = word if is_plural(word) else "" if word else many
        held, end = _told_behind(people, one.end, stop)
        before = (Held(word or many),) if (word or many) and not held else (Held(word),) if word else ()
        row.append(Holder(one, (*before, *held), end))
        following = _NEXT.match(raw, end, stop)
        if following is None:
            break
        at, lenient = following.end(), True
    return _with_shared(row)


_BULLET = re.compile(r"\s*(?:^|\n)[ \t]*(?:[-•*–o]|[a-z][.)]|\d{1,2}[.)])[ \t]+")
_ROOM = re.compile(r"\s*")


def rows_at(people: People, at: int, lenient: bool = False) -> list[Holder]:
    """The names in a row from a place on, or on the bulleted lines there, of which each tells of one."""
    raw = people.reading.document.raw
    while raw[at - 1 : at].isspace():
        at -= 1
    bullet = _BULLET.match(raw, at)
    if bullet is None:
        room = _ROOM.match(raw, at)
        return holders_at(people, room.end() if room else at, lenient=lenient)
    rows: list[Holder] = []
    while bullet:
        end = raw.find("\n", bullet.end())
        end = len(raw) if end < 0 else end
        rows += holders_at(people, bullet.end(), stop=end, lenient=True)[:1]
        bullet = _BULLET.match(raw, end)
    return rows


def _with_shared(row: list[Holder]) -> list[Holder]:
    """A role in the plural behind the last of several is that of those before it: "A en B (vicevoorzitters)"."""
    shared: tuple[Held, ...] = ()
    found: list[Holder] = []
    for one in reversed(row):
        if one.held:
            shared = one.held if len(one.held) == 1 and is_plural(one.held[0].word) else ()
        found.append(one if one.held else one._replace(held=shared))
    return found[::-1]


def _told_behind(people: People, at: int, stop: int) -> tuple[tuple[Held, ...], int]:
    """What is told behind a name, and where it ends."""
    raw = people.reading.document.raw
    held: list[Held] = []
    degrees = _DEGREES.match(raw, at, stop)
    at = degrees.end() if degrees else at
    for _ in range(_MOST_TOLD):
        following = (_another_role() if held else _role_behind()).match(raw, at, stop)
        following = following or (_role_behind().match(raw, at, stop) if held else None)
        place = place_behind(people, following.end(), stop) if following else None
        if following and place and _ROLE_ENDS.match(raw, place.end, stop):
            held.append(Held(following["role"].casefold(), place.known, place.body))
            at = _past_bracket(raw, following, place.end, stop)
        elif following and name_at(people, following.end() + 1, lenient=True, stop=stop):
            break  # the role of the next name: "A, vicevoorzitter B"
        elif found := _ELSEWHERE.match(raw, at, stop) or _does(raw, at, stop) or _TERM.match(raw, at, stop):
            at = found.end()
        else:
            break
    return tuple(held), at


def _past_bracket(raw: str, role: re.Match[str], at: int, stop: int) -> int:
    """Where a role ends with the bracket that it stands in: "(voorzitter, tot 1 mei 2031)"."""
    closed = _CLOSED.match(raw, at, stop) if "(" in role[0] else None
    if closed and not list_roles().keys() & set(closed["term"].casefold().split()):
        return closed.end()
    term = _TERM.match(raw, at, stop)
    return term.end() if term else at


def _does(raw: str, at: int, stop: int) -> re.Match[str] | None:
    """What somebody does elsewhere, which is no sentence about the name."""
    found = _DOES.match(raw, at, stop)
    return found if found and not _TELLS.search(found[0]) else None


_OF_COUNCIL = ("raadslid", "kroonlid")  # what a member of a committee may be besides: a member of the council


def seats_of(people: People, holder: Holder, role: str, body: Body = None) -> Iterator[Seat]:
    """Seats of a name in a body: those told with it, else the one of the row; one elsewhere is told with its body."""
    person = mention_of(people, holder.name)
    of_council = [it for it in holder.held if body and it.word in _OF_COUNCIL]
    own = [it for it in holder.held if it not in of_council]
    for it in own:
        if it.known:
            yield Seat(person, list_roles()[it.word], *(it.body or body or (None, "")))
    if role and all(_is_elsewhere(it) for it in own):
        yield Seat(person, role, *(body or (None, "")))
    yield from (Seat(person, list_roles()[it.word], None) for it in of_council)


def _is_elsewhere(held: Held) -> bool:
    """Whether a role is held outside the council: that says nothing of what somebody is in it."""
    return not held.known or (held.body is not None and not is_council(held.body[0]) and not is_part(held.body[0]))


def row_seats(people: People, row: Iterable[Holder], role: str, body: Body = None) -> Iterator[Seat]:
    """The seats of all names of a row."""
    for holder in row:
        yield from seats_of(people, holder, role, body)
