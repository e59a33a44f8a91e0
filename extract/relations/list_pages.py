"""Names on the lines of lists on a council's page, as far as headings and roles above, before and behind them tell."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Set
from dataclasses import dataclass, field
from functools import cache
from itertools import accumulate
from typing import NamedTuple

from extract.frames import hear
from extract.list_roles import list_roles
from extract.relations.bodies import BODY_CUES, Body, body_alone, body_of
from extract.relations.compositions import OF_SOME_BODY, Seat
from extract.relations.listed_lines import COMPOSED, in_council, lead_at, many_of, names_on_line, role_alone
from extract.relations.listed_names import People
from extract.relations.name_rows import Holder, seats_of
from extract.relations.told_seats import SEATS

_MARK = re.compile(r"(?:[•▪■●‣*–—·o-]|\d{1,2}[.)])\s+")
_HEADING = re.compile(
    r"(?:Bijlage\s+)?(?:(?:\d{1,2}(?:\.\d{1,2})*|[A-Z]|[IVX]{1,5})\.?\s+)?"
    r"(?:(?:de|onze|over de|ons|het|wie zit er in de)\s+)?"
    r"(?:raad|raadsleden|leden|samenstelling|organisatie|bezetting|(?:dagelijks\s+)?bestuur|presidium|college"
    r"|commissieleden|wie zijn wij|wie we zijn|de mensen"
    r"|(?:adviesraad|AIV|CAVV)\b.{0,60}\b(?:als volgt samengesteld|bestaat.{0,30} uit)"
    r"|naam[\s|]{2,}.*\b(?:rol|functie|hoedanigheid))\b.{0,50}",
    re.IGNORECASE,
)
_STAFF = re.compile(
    r"(?:(?:\d{1,2}(?:\.\d{1,2})*|[A-Z]|[IVX]{1,5})\.?\s+)?(?:het\s+|ons\s+|de\s+)?"
    r"(?:wetenschappelijke?\s+|ambtelijke?\s+|ondersteunende\s+)?(?:secretariaat|bureau|staf|ondersteuning|medewerkers|team)\b.{0,40}",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"geraadpleegd|gesprekspartners|gesproken|ge[iï]nterviewd|respondenten|aanwezig|deelnemers|verzendlijst|auteurs?\b|bronnen|literatuur"
    r"|oud-leden|voormalige leden|eerdere leden|afgetreden|vertrokken|kandidaten|sprekers"
    r"|\b(?:be)?dankt?\b|\bdankwoord",
    re.IGNORECASE,
)
# A line is looked at further only when it holds one of these words.
_OTHER_CUES = frozenset(
    "geraadpleegd gespreks gesproken nterviewd respondent aanwezig deelnemers verzendlijst auteur bronnen literatuur "
    "leden afgetreden vertrokken kandidaten sprekers dank".split()
)
_HEADING_CUES = frozenset(
    (
        *"raad leden samenstelling organisatie bezetting bestuur college presidium".split(),
        "wie zi",
        "wie we",
        "de mensen",
        "naam",
        "samengesteld",
        "bestaat",
    )
)
_STAFF_CUES = frozenset("secretariaat bureau staf ondersteuning medewerkers team".split())
# Beside a name on a site: its picture, where to read more; and the line between a table's head and its rows
_SKIPPED = re.compile(r"(?:Foto|Portret|Afbeelding)\b|(?:Lees|Meer) (?:meer|over)\b|[\s|:-]*$")
_NOTHING: frozenset[str] = frozenset()
_FEWEST = 2
_SHORT = 80  # characters of a heading


@cache
def _cues() -> tuple[str, ...]:
    return tuple({*_OTHER_CUES, *BODY_CUES, *_HEADING_CUES, *_STAFF_CUES, *list_roles()})


@cache
def _role_cues() -> frozenset[str]:
    return frozenset({*list_roles(), "secretariaat", "bureau", "staf"})


@dataclass(slots=True)
class _List:
    """What the lines of a page have said so far: under which heading they stand, the last role, names not yet given."""

    under: str = ""
    role: str = ""
    body: Body = None
    others: bool = False  # they lead to persons who do not sit in the council
    pending: list[tuple[Holder, str, Body]] = field(default_factory=list)
    told: bool = False  # lines about the last name, which the list goes on below
    named: bool = False  # a name stands on the line right above
    above: bool = False  # roles stand on lines of their own above names


class _Line(NamedTuple):
    """A line without its mark, where it stands, the words of lists in it, and whether a blank line is above it."""

    text: str
    at: int
    heard: Set[str]
    blank: bool


def find_listed(people: People) -> Iterator[Seat]:
    """Names on lines of lists: under a heading of the council or a committee, with roles before, behind or above."""
    lines = people.reading.document.raw.split("\n")
    heard_on = _hear_lines(lines)
    page, at, blank = _List(), 0, False
    for number, line in enumerate(lines):
        low, at = at, at + len(line) + 1
        words = line.strip()
        if not words:
            blank = True
            continue
        mark = _MARK.match(words)
        text = (words[mark.end() :] if mark else words).strip("*#| ")
        if _SKIPPED.match(text):
            continue
        heard = heard_on.get(number, _NOTHING)
        if heard or page.under or page.pending or page.role:
            start = low + line.find(text[:20]) if text else low
            yield from _read_line(people, page, _Line(text, start, heard, blank))
        blank = False
    yield from _give(people, page)


def _hear_lines(lines: list[str]) -> dict[int, set[str]]:
    """The words of lists in each line that has some, by its number: heard in one pass over all of them."""
    small = [line.lower() for line in lines]
    starts = [0, *accumulate([len(line) + 1 for line in small])]
    found: dict[int, set[str]] = {}
    for cue, places in hear("\n".join(small), _cues()).items():
        for at in places:
            found.setdefault(bisect_right(starts, at) - 1, set()).add(cue)
    return found


def _give(people: People, page: _List) -> Iterator[Seat]:
    """The seats of the names so far; one name alone is no list, unless it has a role."""
    given, page.pending = page.pending, []
    if len(given) < _FEWEST and not any(role or one.held for one, role, _ in given):
        return
    for one, role, body in given:
        if page.under == "staff":
            yield from seats_of(people, in_council(one), role)
        else:
            yield from seats_of(people, one, role or "lid", body)


def _read_line(people: People, page: _List, line: _Line) -> Iterator[Seat]:
    """What one line adds to a list, or the seats of the list that it ends."""
    text, at, heard, blank = line
    raw = people.reading.document.raw
    bare = text.rstrip(":")
    short = len(text) < _SHORT and not text.endswith((".", ";", ","))
    page.others = _names_others(text, heard) or (page.others and (":" in text or not _is_heading(text, heard)))
    stop = at + len(text)
    lead = lead_at(people, at, stop) if heard & _role_cues() else None
    composed = bool(heard & _HEADING_CUES) and COMPOSED.match(text) is not None
    alone = role_alone(people, at, stop) if page.under and heard & _role_cues() else None
    if short and heard & BODY_CUES and (committee := body_alone(bare)):
        yield from _give(people, page)
        page.under, page.role, page.body = "body", "", body_of(people.mentions, committee)
    elif short and heard & BODY_CUES and OF_SOME_BODY.fullmatch(bare):
        yield from _give(people, page)
        page.under, page.role, page.body, page.others = "", "", None, True
    elif short and (kind := _kind_of_heading(bare, heard)) and not names_on_line(people, at, stop):
        yield from _give(people, page)
        page.under = "" if _OTHER.search(text) else kind
        page.role, page.body = list_roles().get(bare.casefold(), ""), None
    elif alone and page.named and page.pending and not (blank or page.above) and not alone.word.endswith("leden"):
        one, role, body = page.pending[-1]  # "Anna de Zee / Voorzitter / Hoogleraar in Delft"
        page.pending[-1], page.named, page.told = (one._replace(held=(alone,)), role, body), False, True
    elif alone:
        page.role, page.above = list_roles()[alone.word], True
    elif (page.under or ((lead or composed) and not page.others)) and (names := names_on_line(people, at, stop)):
        page.told, page.named = False, True
        if lead and not lead.held.word:  # "Bureau: A (secretaris), B (adviseur)"
            names = [in_council(one) for one in names if one.held]
        elif lead and not page.under:  # "Projectleider: A" under an advice tells who writes it
            names = [one for one in names if any(list_roles()[it.word] in SEATS for it in one.held)]
        page.pending += [(one, page.role, page.body) for one in names]
        if lead and names:
            page.role = many_of(names) or page.role
    elif (
        page.under
        and not (short and blank)
        and (page.told or (page.named and not blank) or _tells_of_last(raw, page, text))
    ):
        page.told, page.named = True, False
    elif page.pending or (short and blank and not text.endswith(":")):
        page.told = page.named = page.above = False
        yield from _give(people, page)
        page.role = ""
        page.under = "" if short and blank else page.under


def _tells_of_last(raw: str, page: _List, text: str) -> bool:
    """Whether a line begins with the last name again, and goes on to say who that is."""
    return bool(page.pending) and text.startswith(
        raw[page.pending[-1][0].name.start : page.pending[-1][0].name.end] + " "
    )


def _names_others(text: str, heard: Set[str]) -> bool:
    """Whether a line leads to persons who do not sit in the council."""
    return bool(heard & _OTHER_CUES) and _OTHER.search(text) is not None


def _is_heading(text: str, heard: Set[str]) -> bool:
    return bool(heard & _HEADING_CUES) and _HEADING.fullmatch(text) is not None


def _kind_of_heading(text: str, heard: Set[str]) -> str:
    """Of whom a heading says that they stand under it: "staff", "raad", or "" when it is none."""
    if heard & _STAFF_CUES and _STAFF.fullmatch(text):
        return "staff"
    return "raad" if _is_heading(text, heard) else ""
