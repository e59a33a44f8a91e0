"""Names on one line of a list, which holds nothing but names, roles, terms and where somebody works."""

import re
from functools import cache
from typing import NamedTuple

from extract.list_roles import is_plural, list_roles, role_words
from extract.relations.bodies import is_part
from extract.relations.listed_names import People
from extract.relations.name_parts import MONTH
from extract.relations.name_rows import Held, Holder, holders_at
from extract.relations.places import place_behind

_TAIL = re.compile(
    rf"[\s,;.|)(/–-]*(?:(?:\d{{1,2}}(?:[- ]\w+[- ]|\s)?)?{MONTH}?\s*(?:19|20)\d\d"
    rf"|(?:eerste|tweede|derde|1e|2e)\s+(?:ambts)?termijn|sinds|per|tot|vanaf|benoemd|herbenoemd|lid|t/m|en met"
    rf"|\d{{1,2}}-\d{{1,2}}-|\d{{1,2}}\s+{MONTH}|[\s,;.|)(/–-])*$",
    re.IGNORECASE,
)
COMPOSED = re.compile(
    r"\**(?:Samenstelling|Bezetting)(?:\s+(?:van\s+)?(?:de\s+)?raad)?\**\s*:\s+"
)  # "Samenstelling: A, B"
_BEHIND_LEAD = re.compile(r"\**(?:\s+a\.i\.)?(?:\s+(?:is|zijn)(?:\s+de\s+\w+)?)?\s*(?::|\||\t|\s{2,}|\s[–—-]\s)[\s*]*")
_VERB = re.compile(r"\b(?:is|was|wordt|werd|zijn|heeft|werkt|sprak|zegt|vindt)\b")


class Lead(NamedTuple):
    """What stands before the names of a line: a role with its body, or "" for the word for staff, and where it ends."""

    held: Held
    end: int


@cache
def _lead() -> re.Pattern[str]:
    return re.compile(rf"\**(?P<role>{role_words()}|(?i:secretariaat|bureau|staf))(?:\(en\))?(?![\w-])")


def lead_at(people: People, at: int, stop: int) -> Lead | None:
    """A role, with its body if told, before a colon, bar or wide room: "Voorzitter:", "Voorzitter CEI:"."""
    raw = people.reading.document.raw
    found = _lead().match(raw, at, stop)
    place = place_behind(people, found.end(), stop) if found else None
    closed = _BEHIND_LEAD.match(raw, place.end, stop) if place else None
    if not (found and place and closed):
        return None
    word = found["role"].casefold()
    return Lead(Held(word if word in list_roles() else "", place.known, place.body), closed.end())


def role_alone(people: People, at: int, stop: int) -> Held | None:
    """A role that stands on a line by itself, with its body if told."""
    raw = people.reading.document.raw
    at += len(raw[at:stop]) - len(raw[at:stop].lstrip(" *:-–•"))
    found = _lead().match(raw, at, stop)
    place = place_behind(people, found.end(), stop) if found and found["role"].casefold() in list_roles() else None
    alone = found and place and not raw[place.end : stop].strip(" *:().,")
    return Held(found["role"].casefold(), place.known, place.body) if found and place and alone else None


def names_on_line(people: People, at: int, stop: int) -> list[Holder]:
    """All names of a line that holds nothing but names, roles, titles and terms; else none."""
    raw = people.reading.document.raw
    lead = lead_at(people, at, stop)
    composed = None if lead else COMPOSED.match(raw, at, stop)
    low = lead.end if lead else composed.end() if composed else at
    row = holders_at(people, low, stop, lenient=True)
    if lead and not lead.held.known:
        return []
    if lead and lead.held.word:
        row = [it if it.held else it._replace(held=(lead.held,)) for it in row]
    if not row or _TAIL.match(raw[row[-1].end : stop]):
        return row
    told = _affiliated().fullmatch(raw, row[-1].end, stop) if len(row) == 1 and row[0].name.start > low else None
    if told is None or _VERB.search(told[0]):
        return []
    return [row[0]._replace(held=(*row[0].held, Held(told["role"].casefold())))] if told["role"] else row


@cache
def _affiliated() -> re.Pattern[str]:
    """What a member does and where, behind a name: ", hoogleraar, T.M.C. Asser Instituut (voorzitter)"."""
    return re.compile(
        rf"(?:,\s+|\s*\(|\s+[–—-]\s+)(?:[^.;:]|(?<=[A-Z])\.){{3,140}}?(?:\s*[(,]\s*(?P<role>{role_words()})\)?)?\s*\)?\.?"
    )


def many_of(row: list[Holder]) -> str:
    """The role that lines below go on with: that of the last name, when it is a member of some sort."""
    words = [list_roles()[it.word] for it in row[-1].held if it.known]
    return words[-1] if words and (words[-1].endswith("lid") or is_plural(row[-1].held[-1].word)) else ""


def in_council(holder: Holder) -> Holder:
    """A member of staff, who may serve a committee but is the council's."""
    return holder._replace(held=tuple(map(_of_council, holder.held)))


def _of_council(held: Held) -> Held:
    serves = not held.known or (held.body is not None and is_part(held.body[0]))
    return Held(held.word) if serves else held
