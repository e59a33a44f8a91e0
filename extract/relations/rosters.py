"""Names that only their place on a list of members shows: "Leden: A, B en C", tables with "Naam" and "Functie"."""

import re
from collections.abc import Iterator
from itertools import pairwise

from extract.list_roles import list_roles
from extract.names.people import known_person
from extract.records import EntityRef, Evidence, Mention, Reading, Span
from extract.relations.name_parts import INITIALS, PARTICLES, TITLES, WORD
from extract.slugs import slug
from ontology.kinds import EntityKind

_NAME = re.compile(
    rf"(?:^|(?<=[,;]\s)|(?<=\sen\s)|(?<=[-–•]\s))(?:(?i:{TITLES})\s?)*"
    rf"(?P<name>(?:(?P<initials>{INITIALS})\s?(?:\((?P<call>{WORD})\)\s)?|(?P<first>{WORD})\s)"
    rf"(?P<surname>{PARTICLES}{WORD}(?:-?\s{PARTICLES}{WORD})?))"
    r"(?=\s*(?:,|;|\.?$|\(|\sen\s|\s{2,}|\t|\|))",
    re.MULTILINE,
)
_ROLE_COLUMNS = ("Functie", "Rol", "Hoedanigheid")
_TABLE_HEAD = re.compile(rf"[ \t|]*(?:Naam|Lid|Leden)[ \t|]{{2,}}(?:{'|'.join(_ROLE_COLUMNS)})\b[^\n]*$", re.MULTILINE)
_LONGEST = 1_500  # characters of a table or list of members


_LONGEST_LEAD = 40


def _leads(raw: str) -> Iterator[tuple[int, int]]:
    """Where a line says "Leden:" or another role and a colon, and where what follows begins."""
    at = raw.find(":")
    while at >= 0:
        low = raw.rfind("\n", max(0, at - _LONGEST_LEAD), at) + 1
        word = raw[low:at].strip(" \t-–•*").casefold().removesuffix("(en)") if low or at < _LONGEST_LEAD else ""
        if word in list_roles():
            yield low, at + 1
        at = raw.find(":", at + 1)


def find_roster_names(reading: Reading, persons: list[Mention]) -> Iterator[Mention]:
    """Persons on lists whose names are not mentioned yet, such as one with a single initial and no title."""
    raw = reading.document.raw
    known = [(mention.evidence.start, mention.evidence.end) for mention in persons]
    for low, high in _stretches(raw):
        for found in _NAME.finditer(raw[low:high]):
            start, end = low + found.start("name"), low + found.end("name")
            if not any(one < end and start < other for one, other in known):
                yield _named(reading, found, start, end)


_FIRST_CELL = re.compile(r"[ \t|]*((?:\S(?: (?! ))?)+)")


def _stretches(raw: str) -> Iterator[tuple[int, int]]:
    """What stands after "Leden:" up to a blank line or the next role, and each cell of a column of names."""
    if "eden" not in raw and "oorzitter" not in raw and "ecretaris" not in raw:
        return
    for (_, start), (following, _) in pairwise([*_leads(raw), (len(raw), len(raw))]):
        low = start + len(raw[start : start + _LONGEST]) - len(raw[start : start + _LONGEST].lstrip(" \t"))
        stop = raw.find("\n\n", low)
        yield low, min(len(raw) if stop < 0 else stop, low + _LONGEST, following)
    for head in _table_heads(raw):
        stop = raw.find("\n\n", head.end() + 2)
        at = head.end() + 1
        while at < (len(raw) if stop < 0 else stop):
            end = raw.find("\n", at)
            end = len(raw) if end < 0 else end
            cell = _FIRST_CELL.match(raw[at:end])
            if cell:
                yield at + cell.start(1), at + cell.end(1)
            at = end + 1


def _table_heads(raw: str) -> Iterator[re.Match[str]]:
    """Lines that name a column of names and one of roles; the second word is the rare one."""
    lines: set[int] = set()
    for word in _ROLE_COLUMNS:
        at = raw.find(word)
        while at >= 0:
            lines.add(raw.rfind("\n", 0, at) + 1)
            at = raw.find(word, at + 1)
    yield from filter(None, (_TABLE_HEAD.match(raw, line) for line in sorted(lines)))


def _named(reading: Reading, found: re.Match[str], start: int, end: int) -> Mention:
    initials, call = found["initials"] or "", found["call"] or found["first"] or ""
    surname = " ".join(found["surname"].split())
    name = f"{call or initials.strip()} {surname}"
    evidence = Evidence(reading.document.name, start, end, reading.document.raw[start:end], "membership:roster", 0.85)
    return Mention(person_of(initials, call, surname), Span(*clean_at(reading, start)), name, evidence)


def person_of(initials: str, call: str, surname: str) -> EntityRef:
    """Who bears a name on a list: a known person whose call name or initials agree, else one by that name."""
    name = f"{call or initials.strip()} {surname}"
    return known_person(initials, call, surname) or EntityRef(EntityKind.PERSON, slug(name))


def clean_at(reading: Reading, position: int) -> tuple[int, int]:
    """About where a raw position stands in the cleaned text: in the first run that was copied from there or after."""
    runs = zip(reading.layout.sources, reading.layout.starts, strict=True)
    at = min(((abs(source - position), start) for source, start in runs if source <= position), default=(0, 0))[1]
    return at, at + 1
