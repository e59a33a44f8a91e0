"""Committees with their officers and members in a row: "Commissie Zee | voorzitter A. Bos | leden: De Wit, Kok"."""

import re
from collections.abc import Iterator
from functools import cache

from extract.list_roles import list_roles, role_words
from extract.records import EntityRef, Mention, Reading
from extract.relations.bodies import BODY_CUES, NOUN, body_of
from extract.relations.compositions import Seat
from extract.relations.listed_names import mention_as, person_of
from extract.relations.name_parts import INITIALS, PARTICLE, PARTICLES, TITLES, WORD
from extract.slugs import slug
from ontology.kinds import EntityKind

_PARTICLES = rf"(?i:{PARTICLES})"
_NAME = re.compile(
    rf"(?:(?i:{TITLES})\s?)*(?P<name>(?:(?P<initials>{INITIALS})\s?(?:\((?P<call>{WORD})\)\s)?"
    rf"|(?!(?i:{PARTICLE})\s)(?P<first>{WORD})\s(?={_PARTICLES}[A-ZÀ-Þ]))?(?P<surname>{_PARTICLES}{WORD}(?:-{_PARTICLES}{WORD}|\s{WORD}(?=\s*[,;(]))?))"
    r"\s*(?:\([^()]{2,30}\))?\s*"
)
_SEPARATOR = re.compile(r"\s*[,;]\s*(?:en\s+)?|(?:(?<=\s)|\s)en\s+|\s*&\s*")
_BODIES = tuple(f"{cue[1:]} " for cue in sorted(BODY_CUES))
_LONGEST = 500  # characters of a row and the lines that it goes on in


@cache
def _role() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?P<role>{role_words()})(?![\w-])(?:\(en\))?\s*:?\s*", re.IGNORECASE)


@cache
def _row() -> re.Pattern[str]:
    """A body at the head of a line, a separator and a role."""
    return re.compile(
        rf"^[ \t|•*–-]*(?P<body>{NOUN}\s+(?!{role_words()}\b)[A-ZÀ-Þ][^\n|:;–()]{{2,80}}?)\s*(?:\([A-Z]\w{{1,8}}\))?"
        rf"\s*(?:[|:–—(,]|\.\s|\s-\s|\s{{2,}})\s*(?={_role().pattern})",
        re.MULTILINE | re.IGNORECASE,
    )


def find_row_seats(reading: Reading, mentions: tuple[Mention, ...]) -> Iterator[Seat]:
    """Who sits in which committee, in the order of the raw text; a bare surname is whoever of that name was named."""
    raw = reading.document.raw
    if "oorzitter" not in raw and "eden" not in raw:
        return
    rows = list(_rows(raw))
    persons = persons_by_surname(mentions) if rows else {}
    for index, row in enumerate(rows):
        stop = min(row.end() + _LONGEST, rows[index + 1].start() if index + 1 < len(rows) else len(raw))
        blank = re.compile(r"\n\s*\n").search(raw, row.end(), stop)
        body, label = body_of(mentions, row["body"])
        for role, start, end in _stretches(raw, row.end(), blank.start() if blank else stop):
            for found in _names(raw, start, end):
                if named := _named(reading, found, persons):
                    yield Seat(named, role, body, label)


def _rows(raw: str) -> Iterator[re.Match[str]]:
    """Rows by the lines that begin with a word for a body: few do, so the pattern is tried only there."""
    starts: set[int] = set()
    for body in _BODIES:
        at = raw.find(body)
        while at >= 0:
            low = raw.rfind("\n", 0, at) + 1
            if at - low < _INDENT:
                starts.add(low)
            at = raw.find(body, at + 1)
    yield from filter(None, (_row().match(raw, start) for start in sorted(starts)))


_INDENT = 40  # characters of room, bullets and the front of a compound before the word


def _stretches(raw: str, start: int, stop: int) -> Iterator[tuple[str, int, int]]:
    """Each role with the stretch up to the next one."""
    roles = list(_role().finditer(raw, start, stop))
    for index, found in enumerate(roles):
        end = roles[index + 1].start() if index + 1 < len(roles) else stop
        yield list_roles()[found["role"].casefold()], found.end(), end


def _names(raw: str, at: int, end: int) -> Iterator[re.Match[str]]:
    """Names as far as they go on; an officer may stand before "(voorzitter)" too, which ends the stretch."""
    while found := _NAME.match(raw, at, end):
        yield found
        following = _SEPARATOR.match(raw, found.end(), end)
        if following is None:
            return
        at = following.end()


def persons_by_surname(mentions: tuple[Mention, ...]) -> dict[str, set[EntityRef]]:
    """Persons of the text by each way to end their id with a surname."""
    found: dict[str, set[EntityRef]] = {}
    for ref in {mention.ref for mention in mentions if mention.ref.kind is EntityKind.PERSON}:
        words = ref.id.split("-")
        for cut in range(1, len(words)):
            found.setdefault("-".join(words[cut:]), set()).add(ref)
    return found


def named(reading: Reading, persons: dict[str, set[EntityRef]], start: int, end: int) -> Mention | None:
    """The person whose name is a stretch of the raw text: by initials or given name, else the one of that surname."""
    found = _NAME.fullmatch(reading.document.raw, start, end)
    return _named(reading, found, persons) if found else None


def _named(reading: Reading, found: re.Match[str], persons: dict[str, set[EntityRef]]) -> Mention | None:
    surname = " ".join(found["surname"].split())
    initials, call = found["initials"] or "", found["call"] or found["first"] or ""
    first = (call or initials)[:1].casefold()
    bearers = [ref for ref in persons.get(slug(surname), ()) if not first or ref.id.startswith(first)]
    ref = bearers[0] if len(bearers) == 1 else None
    if ref is None and first:
        ref = person_of(initials, call, surname)
    return mention_as(reading, ref, *found.span("name")) if ref else None
