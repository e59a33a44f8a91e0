"""Who sits in a council or committee, out of lists: names with titles, initials and call names, and roles about them.

Lists are read from the raw lines, since a page in columns keeps name and role together only there.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from extract.advices.moments import read_issued
from extract.dates.words import MONTHS
from extract.list_roles import is_plural, list_roles, role_words
from extract.names.people import DEGREE
from extract.records import EntityRef, Mention
from extract.relations.bodies import body_alone, body_of
from extract.relations.name_parts import MONTH, TITLES
from ontology.kinds import EntityKind

_PERSON = EntityKind.PERSON
LONGEST_LINE = 200
_LAST_LINES = 4  # above the first name of a list, of which one may head it
BEFORE, AFTER = 700, 120  # characters around the names in which headings and roles of a list are looked for
# Where no letter stands nothing is tried: lines are looked at with blanks in place of names.
_TITLES = re.compile(rf"(?<![\w.])(?=[a-z])(?:{TITLES}|dr\.h\.c\.|{DEGREE})(?!\w)", re.IGNORECASE)
_TERM = re.compile(r"\(?\b((?:eerste|tweede|derde|1e|2e|3e)\s+(?:ambts)?termijn)\b\)?", re.IGNORECASE)
# "1 juli 2028", "tot 2027", "benoemd per 1-3-2026": from when and until when somebody sits
_DAYS = re.compile(
    rf"(?:\b(?:(?:her)?benoemd|sinds|vanaf|per|tot(?:\s+en\s+met)?|t/m|in)\s+)*"
    rf"\b(?:\d{{1,2}}\s+)?(?:{MONTH}\s+|\d{{1,2}}-\d{{1,2}}-)?(?:19|20)\d\d\b",
    re.IGNORECASE,
)
# Words that a line of a list holds beside names and roles: any other shows, at little cost, that the line is none.
_LINE_WORDS = frozenset(
    "prof dr mr drs ir ing mevr mw dhr jhr ds lgen gen lt kol mgr bc llm msc phd ma mba b d em r a de heer mevrouw "
    "luitenant generaal kolonel admiraal ambassadeur brig brigade maj majoor genm vice sch schout bij nacht commandeur "
    "viceadmiraal schadmiraal kapitein ter zee dr h c emeritus jonkheer "
    "eerste tweede derde 1e 2e 3e termijn ambtstermijn benoemd herbenoemd sinds vanaf per tot en met t m in".split()
).union(MONTHS)
_WORD = re.compile(r"\w+")
_PER_DAY = re.compile(r"per\s+\d", re.IGNORECASE)
_AS_OF = re.compile(r"\b(?:samenstelling|leden|situatie|stand)\b[^\n]{0,40}?\bper\s+(\d[^\n,;.)]{5,25})", re.IGNORECASE)
_CUE_WORDS = ("samenstelling", "leden", "bestuur", "adviescollege", "benoemd")
_CUE = re.compile(r"\b(?:samenstelling|raadsleden|leden|bestuur|adviescollege|benoemd)\b", re.IGNORECASE)
_OTHER_WORDS = (
    *("geraadpleegd", "gesprekspartners", "gesproken", "nterviewd", "respondenten", "aanwezig", "deelnemers"),
    *("verzendlijst", "auteur", "bronnen", "literatuur"),
)
# Words of lists of persons who are no members
_OTHERS = re.compile(
    r"\b(?:geraadpleegd\w*|gesprekspartners|gesproken|ge[iï]nterviewd\w*|respondenten|aanwezig\w*|deelnemers|verzendlijst|auteurs?|bronnen|literatuur)\b",
    re.IGNORECASE,
)
# A heading that leads away from the committee above it
_AWAY = re.compile(
    r"\W*(?:(?:het|ons|wetenschappelijke?|ambtelijke?)\s+)?"
    r"(?:secretariaat|bureau|staf|contact|colofon|postadres|adviezen)\b",
    re.IGNORECASE,
)
# A committee without its name: who sits in it does not sit in the council for that
OF_SOME_BODY = re.compile(
    r"(?:samenstelling|leden)\s+(?:van\s+de\s+)?(?:\w*commissie|werkgroep|projectgroep|klankbordgroep|begeleidingsgroep)",
    re.IGNORECASE,
)
_JUNK = re.compile(r"[\s,;:()\[\]*•·&/|–—-]+|\ben\b", re.IGNORECASE)


def lists_others(text: str) -> bool:
    """Whether a stretch has a word that leads to a list of persons who are no members: "Geraadpleegde personen".

    >>> lists_others("Wij spraken met de Geïnterviewden:"), lists_others("Leden van de raad:")
    (True, False)
    """
    small = text.lower()
    return any(word in small for word in _OTHER_WORDS) and _OTHERS.search(text) is not None


@dataclass(frozen=True, slots=True)
class Seat:
    """A person on a list: role, term and date as written, in the body of the nearest committee heading if any."""

    person: Mention
    role: str
    body: EntityRef | None
    body_label: str = ""
    term: str = ""
    as_of: str = ""


def unplaced(seats: Iterable[Seat], surer: Iterable[Seat]) -> Iterator[Seat]:
    """Seats without those of the council that surer ones tell, of the same name and role, to be in a committee."""
    placed = {(it.person.evidence.start, it.role) for it in surer if it.body}
    yield from (it for it in seats if it.body or (it.person.evidence.start, it.role) not in placed)


@dataclass(slots=True)
class _Entry:
    person: Mention
    role: str = ""
    term: str = ""


class _RoleLine(NamedTuple):
    """A role on a line of its own or before a name: how many names stand before it, and of which names it is.

    `sure` is whether a colon or a name behind it says that it is of what follows; `apart` whether a blank line parts it
    from the names before it and none from those behind it.
    """

    before: int
    role: str
    sure: bool
    apart: bool = False


@dataclass(slots=True)
class _Cluster:
    """Names that stand together, and the role lines between them by the number of names before each."""

    entries: list[_Entry] = field(default_factory=list)
    roles: list[_RoleLine] = field(default_factory=list)
    staff: bool = False  # under a heading of the staff, where a name without a role is no member


@cache
def _role() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?=[A-Za-z])({role_words()})(?![\w-])")


@cache
def _own_role() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:[,(|–—-]|\s)\s*{_role().pattern}", re.IGNORECASE)


def find_seats(raw: str, mentions: tuple[Mention, ...]) -> Iterator[Seat]:
    """Persons on lists of members, in the order of the raw text."""
    persons = sorted((m for m in mentions if m.ref.kind is _PERSON), key=_place)
    for group in _groups(raw, persons):
        yield from _read_group(raw, group, mentions)


def _groups(raw: str, persons: list[Mention]) -> Iterator[list[Mention]]:
    """Persons on list lines, grouped where no more than a committee's task stands between two."""
    listed = [person for person in persons if _is_listed(raw, person, persons)]
    group: list[Mention] = []
    for person in listed:
        if group and person.evidence.start - group[-1].evidence.end > BEFORE:
            yield group
            group = []
        group.append(person)
    if group:
        yield group


def _line(raw: str, at: int) -> tuple[int, int]:
    start = raw.rfind("\n", 0, at) + 1
    end = raw.find("\n", at)
    return start, len(raw) if end < 0 else end


def _is_listed(raw: str, person: Mention, persons: list[Mention]) -> bool:
    """A line of a list holds names, titles, roles and terms, and nothing else."""
    start, end = _line(raw, person.evidence.start)
    if end - start > LONGEST_LINE:
        return False
    line = raw[start:end]
    for other in persons[bisect_left(persons, start, key=_place) :]:
        low, high = other.evidence.start - start, min(other.evidence.end, end) - start
        if low >= len(line):
            break
        line = line[:low] + " " * (high - low) + line[high:]
    if not all(word in _LINE_WORDS or word in _role_words() or word.isdigit() for word in _WORD.findall(line.lower())):
        return False
    line = _TITLES.sub(" ", line)
    if not _JUNK.sub("", line):
        return True  # as most are: names and titles
    rest = _role().sub(" ", _TERM.sub(" ", _DAYS.sub(" ", line)))
    return not _JUNK.sub("", rest)


def _place(person: Mention) -> int:
    return person.evidence.start


@cache
def _role_words() -> frozenset[str]:
    return frozenset(word for role in list_roles() for word in _WORD.findall(role))


def _read_group(raw: str, group: list[Mention], mentions: tuple[Mention, ...]) -> Iterator[Seat]:
    start = max(0, group[0].evidence.start - BEFORE)
    stop = min(len(raw), group[-1].evidence.end + AFTER)
    dated = _PER_DAY.search(raw, start, min(len(raw), stop + BEFORE))
    as_of = _AS_OF.search(raw, start, min(len(raw), stop + BEFORE)) if dated else None
    date = read_issued(as_of[1]) if as_of else ""
    before = raw[start : group[0].evidence.start]
    lower = before.lower()
    cue = any(word in lower for word in _CUE_WORDS) and bool(_CUE.search(before))
    cue = cue and not lists_others(before)
    cue = cue and not any(OF_SOME_BODY.fullmatch(line.strip(" *:")) for line in before.split("\n")[-_LAST_LINES:])
    body: tuple[EntityRef, str] | None = None
    cluster = _Cluster()
    starts = [person.evidence.start for person in group]
    for low, high in _lines(raw, start, stop):
        line = raw[low:high].strip()
        names = group[bisect_left(starts, low) : bisect_left(starts, high)]
        if names:
            _add_names(raw, low, high, names, cluster)
        elif heading := _body_heading(raw, low, high, mentions):
            yield from _flush(cluster, body, cue, date)
            body, cluster = heading, _Cluster()
        elif line and not _add_role(line, cluster, _stands_apart(raw, low, high)):
            away = _AWAY.match(line) is not None
            if cluster.entries:
                yield from _flush(cluster, body, cue, date)
                cue, cluster = cue and not OF_SOME_BODY.fullmatch(line), _Cluster()
            body, cluster.staff = (None, True) if away else (body, cluster.staff)
    yield from _flush(cluster, body, cue, date)


def _lines(raw: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    low = _line(raw, start)[0]
    while low < stop:
        high = _line(raw, low)[1]
        yield low, high
        low = high + 1


def _add_names(raw: str, low: int, high: int, names: list[Mention], cluster: _Cluster) -> None:
    """Names of a line: "Voorzitter: A" and "A (voorzitter)" give A the role, "Leden: A, B en C" to all that follow."""
    lead = _role().search(raw, low, names[0].evidence.start)
    if lead and ")" not in raw[lead.end() : names[0].evidence.start]:
        cluster.roles.append(_RoleLine(len(cluster.entries), lead[1].casefold(), True))
    for index, person in enumerate(names):
        after = raw[person.evidence.end : names[index + 1].evidence.start if index + 1 < len(names) else high]
        own = _own_role().match(after)
        term = _TERM.search(after)
        cluster.entries.append(_Entry(person, own[1].casefold() if own else "", term[1].casefold() if term else ""))


def _stands_apart(raw: str, low: int, high: int) -> bool:
    """Whether a blank line stands above a line and none below it."""
    above, below = raw[raw.rfind("\n", 0, max(0, low - 1)) + 1 : low], raw[high + 1 : raw.find("\n", high + 1)]
    return not above.strip() and bool(below.strip())


def _add_role(line: str, cluster: _Cluster, apart: bool) -> bool:
    """A line with only a role or term; a term belongs to the name before it."""
    if (term := _TERM.fullmatch(line)) and cluster.entries:
        cluster.entries[-1].term = term[1].casefold()
        return True
    role = _role().fullmatch(line.strip(" :*()"))
    if role:
        cluster.roles.append(_RoleLine(len(cluster.entries), role[1].casefold(), line.endswith(":"), apart))
    return bool(role)


def _body_heading(raw: str, low: int, high: int, mentions: tuple[Mention, ...]) -> tuple[EntityRef, str] | None:
    body = body_alone(raw[low:high].strip(" *:\t\r"))
    return body_of(mentions, body) if body else None


def _flush(cluster: _Cluster, body: tuple[EntityRef, str] | None, cue: bool, as_of: str) -> Iterator[Seat]:
    """Names of a list with their roles; without a heading that says so, names on a page are no list of members."""
    told = len(cluster.entries) > 1 or any(line.sure for line in cluster.roles)
    if not cluster.entries or not (body or (cue and told)):
        return
    roles = _roles_by_entry(cluster)
    for index, entry in enumerate(cluster.entries):
        word = entry.role or roles.get(index, "" if cluster.staff else "lid")
        if not word:
            continue
        role = list_roles()[word]
        ref, label = body or (None, "")
        yield Seat(entry.person, role, ref, label, entry.term, "" if body else as_of)


def _roles_by_entry(cluster: _Cluster) -> dict[int, str]:
    """Whether role lines stand above their names or below them.

    Above, a chair or secretary is one name, members are many, and the chair is not put after the members. When that
    does not fit, each role stands below its name.
    """
    lines, count = cluster.roles, len(cluster.entries)
    if not lines:
        return {}
    ends = [line.before for line in lines[1:]] + [count]
    stretches = [(line, line.before, high) for line, high in zip(lines, ends, strict=True)]
    if all(line.apart or line.sure for line in lines):  # each right above its names: a chair's above one
        return {
            at: line.role
            for line, low, high in stretches
            for at in range(low, high if is_plural(line.role) else low + 1)
        }
    opens = lines[0].before == 0
    above = all(is_plural(line.role) or high - low == 1 for line, low, high in stretches)
    above = above and not any(list_roles()[line.role] == "voorzitter" for line in lines if line.before)
    if opens and (above or any(line.sure for line in lines)):
        return {at: line.role for line, low, high in stretches for at in range(low, high)}
    return {line.before - 1: line.role for line in lines if line.before and not is_plural(line.role)}
