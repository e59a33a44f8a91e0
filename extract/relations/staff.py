"""Who sits in a council and on its staff, out of the lines of its own programme, plan or page."""

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from extract.advices.councils import council_speaking, main_council
from extract.frames import hear
from extract.list_roles import list_roles, role_words
from extract.records import EntityRef, Mention, Reading
from extract.relations.arrivals import find_arrivals
from extract.relations.bodies import BODY_CUES, body_alone, body_of
from extract.relations.compositions import Seat
from extract.relations.listed_names import PERSON, Named, People, mention_of, named, people_of
from extract.relations.name_parts import MONTH
from extract.relations.signed_seats import find_signed_seats
from extract.relations.spoken_seats import find_committees, find_joining, find_spoken_seats
from extract.relations.told_seats import find_told_seats
from ontology.kinds import DocumentKind

_MARK = re.compile(r"(?:[•▪■●‣*–—·o-]|\d{1,2}[.)])\s+")
_HEADING = re.compile(
    r"(?:(?:\d{1,2}(?:\.\d{1,2})*|[A-Z]|[IVX]{1,5})\.?\s+)?(?:(?:de|onze|over de|ons|het|wie zit er in de)\s+)?(?:raad"
    r"|raadsleden|leden"
    r"|samenstelling|organisatie|bezetting"
    r"|(?:dagelijks\s+)?bestuur|presidium|college|commissieleden|wie zijn wij|wie we zijn|de mensen)\b.{0,50}",
    re.IGNORECASE,
)
_STAFF = re.compile(
    r"(?:(?:\d{1,2}(?:\.\d{1,2})*|[A-Z]|[IVX]{1,5})\.?\s+)?(?:het\s+|ons\s+)?(?:secretariaat|bureau|staf|ondersteuning|medewerkers|team)\b.{0,40}",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"geraadpleegd|gesprekspartners|gesproken|ge[iï]nterviewd|respondenten|aanwezig|deelnemers|verzendlijst|auteurs?\b|bronnen|literatuur"
    r"|oud-leden|voormalige leden|eerdere leden|afgetreden|vertrokken|kandidaten|sprekers",
    re.IGNORECASE,
)
# A line is looked at further only when it holds one of these words.
_OTHER_CUES = frozenset(
    "geraadpleegd gespreks gesproken nterviewd respondent aanwezig deelnemers verzendlijst auteur bronnen literatuur "
    "leden afgetreden vertrokken kandidaten sprekers".split()
)
_HEADING_CUES = frozenset(
    (
        *"raad leden samenstelling organisatie bezetting bestuur college presidium".split(),
        "wie zi",
        "wie we",
        "de mensen",
    )
)
_STAFF_CUES = frozenset("secretariaat bureau staf ondersteuning medewerkers team".split())
_TAIL = re.compile(
    rf"[\s,;.|)(/–-]*(?:(?:\d{{1,2}}(?:[- ]\w+[- ]|\s)?)?{MONTH}?\s*(?:19|20)\d\d"
    rf"|(?:eerste|tweede|derde|1e|2e)\s+(?:ambts)?termijn|sinds|per|tot|vanaf|benoemd|herbenoemd|lid|t/m|en met"
    rf"|\d{{1,2}}-\d{{1,2}}-|\d{{1,2}}\s+{MONTH}|[\s,;.|)(/–-])*$",
    re.IGNORECASE,
)
# Where a member works, behind a name with a title: ", Universiteit Leiden", " (Asser Instituut)", ", oud-rechter"
_ELSEWHERE = re.compile(r"\s*(?:\([^()]{3,70}\)|,\s+[^\W\d][^,;:.]{3,80}?(?=\s*(?:[,(]|$)))")
_OTHER_ROLE = re.compile(r"\s*\([a-zë][a-zë0-9 -]{2,40}\)")  # "(adviseur)": no role in the council
_INSTITUTION = re.compile(
    r"(?:Universit|Hogeschool|Instituut|Institute|Vrije|Ministerie|Stichting|Technische|Erasmus|Radboud|Tilburg)"
)
_MORE = re.compile(r"\)?\s*(?:[,;&|]|\ben\b|\s{2,})\s*(?:en\s+)?")
_COMPOSED = re.compile(
    r"\**(?:Samenstelling|Bezetting)(?:\s+(?:van\s+)?(?:de\s+)?raad)?\**\s*:\s+"
)  # "Samenstelling: A, B"
_IN_BRACKET = re.compile(r"[^()\n]{1,60}(?=\))")
_FEWEST = 2
_SHORT = 80  # characters of a heading


@cache
def _cues() -> tuple[str, ...]:
    return tuple({*_OTHER_CUES, *BODY_CUES, *_HEADING_CUES, *_STAFF_CUES, *list_roles()})


@cache
def _role_cues() -> frozenset[str]:
    return frozenset({*list_roles(), "secretariaat", "bureau", "staf"})


@cache
def _lead() -> re.Pattern[str]:
    """A role before a colon, bar or wide room, or on a line of its own."""
    return re.compile(
        rf"\**(?P<role>{role_words()}|(?i:secretariaat|bureau|staf))(?:\(en\))?(?:\s+a\.i\.)?\**(?:\s+(?:van|is|zijn)(?:\s+de\s+\w+)?)?"
        r"\s*(?::|\||\t|\s{2,}|\s[–—-]\s)\s*"
    )


@cache
def _only_role() -> re.Pattern[str]:
    return re.compile(rf"\W*(?P<role>{role_words()})(?:\s+van\s+(?:de|het)\s+[\w -]{{3,40}})?\W*")


@cache
def _held() -> re.Pattern[str]:
    """A role behind a name: ", voorzitter", "(secretaris)", "– lid", or in the next column."""
    return re.compile(
        rf"\s*(?:[,(|/–—-]|\t|\s{{2,}}|:)\s*\(?(?P<role>{role_words()})(?![\w-])(?:\s+van\s+de\s+(?:raad|commissie|CAVV|AIV))?"
    )


def find_staff(reading: Reading, mentions: tuple[Mention, ...]) -> Iterator[Seat]:
    """Seats in a council that speaks in a document, or in a committee of it, in the order of the raw text."""
    if not is_own_page(reading, mentions):
        return
    people = people_of(reading, mentions)
    spoken = list(find_spoken_seats(people))
    # What a row of names tells of a committee, the words around one name do not tell of the council.
    placed = {(seat.person.evidence.start, seat.role) for seat in spoken if seat.body}
    told = [it for it in find_told_seats(people) if it.body or (it.person.evidence.start, it.role) not in placed]
    told += find_signed_seats(people)
    # Sentences tell surer than lists, whose roles may stand above or below names.
    said = {(seat.person.ref, seat.body) for seat in told}
    listed = [*_listed(people), *spoken, *find_joining(people), *find_arrivals(people)]
    seats = [*told, *(it for it in listed if (it.person.ref, it.body) not in said)]
    seats += find_committees(people, [seat.person for seat in seats])
    yield from (it for it in seats if not reading.parts or council_speaking(reading, it.person.span.start))


def is_own_page(reading: Reading, mentions: tuple[Mention, ...]) -> bool:
    """Whether a council speaks in a document, in its programme or on a page that opens with its name."""
    kind = reading.header.kind
    if any(council_speaking(reading, it) for it in (0, *(part.span.start for part in reading.parts))):
        return True
    council = main_council(mentions) if kind in {None, DocumentKind.WORK_PROGRAMME} else None
    if council is None or kind is DocumentKind.WORK_PROGRAMME:
        return council is not None
    return any(it.ref == council and it.span.start < 100 for it in mentions[:3])


@dataclass(slots=True)
class _List:
    """What the lines of a page have said so far: under which heading they stand, the last role, names not yet given."""

    under: str = ""
    role: str = ""
    body: tuple[EntityRef, str] | None = None
    others: bool = False  # they lead to persons who do not sit in the council
    pending: list[tuple[Named, str, tuple[EntityRef, str] | None]] = field(default_factory=list)
    told: bool = False  # lines about the last name, which the list goes on below
    named: bool = False  # a name stands on the line right above
    above: bool = False  # roles stand on lines of their own above names


class _Line(NamedTuple):
    """A line without its mark, where it stands, the words of lists in it, and whether a blank line is above it."""

    text: str
    at: int
    heard: Set[str]
    blank: bool


def _listed(people: People) -> Iterator[Seat]:
    """Names on lines of lists: under a heading of the council or a committee, with roles before, behind or above."""
    raw = people.reading.document.raw
    page, at, blank = _List(), 0, False
    for line in raw.split("\n"):
        low, at = at, at + len(line) + 1
        words = line.strip()
        if not words:
            blank = True
            continue
        mark = _MARK.match(words)
        text = (words[mark.end() :] if mark else words).strip("*# ")
        heard = hear(text.lower(), _cues()).keys()
        if heard or page.under or page.pending or page.role:
            start = low + line.find(text[:20]) if text else low
            yield from _read_line(people, page, _Line(text, start, heard, blank))
        blank = False
    yield from _give(people, page)


def _give(people: People, page: _List) -> Iterator[Seat]:
    """The seats of the names so far; one name alone is no list, unless it has a role."""
    given, page.pending = page.pending, []
    if len(given) < _FEWEST and not any(role for _, role, _ in given):
        return
    for one, role, body in given:
        if role or page.under != "staff":
            yield Seat(mention_of(people, one), role or "lid", *(body or (None, "")))


def _read_line(people: People, page: _List, line: _Line) -> Iterator[Seat]:
    """What one line adds to a list, or the seats of the list that it ends."""
    text, at, heard, blank = line
    raw = people.reading.document.raw
    bare = text.rstrip(":")
    short = len(text) < _SHORT and not text.endswith((".", ";", ","))
    page.others = _names_others(text, heard) or (page.others and (":" in text or not _is_heading(text, heard)))
    lead = _lead().match(text) if heard & _role_cues() else None
    composed = bool(heard & _HEADING_CUES) and _COMPOSED.match(text) is not None
    alone = _only_role().fullmatch(text) if page.under and heard & _role_cues() else None
    if short and heard & BODY_CUES and (committee := body_alone(bare)):
        yield from _give(people, page)
        page.under, page.role, page.body = "body", "", body_of(people.mentions, committee)
    elif short and (kind := _kind_of_heading(bare, heard)) and not _on_line(people, at, text):
        yield from _give(people, page)
        page.under = "" if _OTHER.search(text) else kind
        page.role, page.body = list_roles().get(bare.casefold(), ""), None
    elif (
        alone
        and page.named
        and page.pending
        and not (blank or page.above)
        and not alone["role"].casefold().endswith("leden")
    ):
        one, _, body = page.pending[-1]  # "Anna de Zee / Voorzitter / Hoogleraar in Delft"
        page.pending[-1], page.named, page.told = (one, list_roles()[alone["role"].casefold()], body), False, True
    elif alone:
        page.role, page.above = list_roles()[alone["role"].casefold()], True
    elif (page.under or ((lead or composed) and not page.others)) and (names := _on_line(people, at, text)):
        page.told, page.named = False, True
        if lead and lead["role"].casefold() not in list_roles():  # "Bureau: A (secretaris), B (adviseur)"
            names = [one for one in names if one.role]
        page.pending += [(one, one.role or page.role, page.body) for one in names]
        if lead and names:
            page.role = names[-1].role if names[-1].role.endswith("lid") else page.role
    elif (
        page.under
        and not (short and blank)
        and (page.told or (page.named and not blank) or _tells_of_last(raw, page, text))
    ):
        page.told, page.named = True, False
    elif page.pending or (short and blank):
        page.told = page.named = page.above = False
        yield from _give(people, page)
        page.role = ""
        page.under = "" if short and blank else page.under


def _tells_of_last(raw: str, page: _List, text: str) -> bool:
    """Whether a line begins with the last name again, and goes on to say who that is."""
    return bool(page.pending) and text.startswith(raw[page.pending[-1][0].start : page.pending[-1][0].end] + " ")


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


def _on_line(people: People, at: int, text: str) -> list[Named]:
    """All names of a line that holds nothing but names, roles, titles and terms; else none."""
    raw, lead = people.reading.document.raw, _lead().match(text) or _COMPOSED.match(text)
    own = list_roles().get(lead["role"].casefold(), "") if lead and "role" in lead.re.groupindex else ""
    found: list[Named] = []
    low = at + (lead.end() if lead else 0)
    stop = at + len(text)
    end = low
    while one := PERSON.match(raw, low, stop):
        if found and (one.start("name") in people.bodies or _INSTITUTION.match(one["name"])):
            low = end  # where the last one works
            break
        held = _held().match(raw, one.end(), stop)
        other = _OTHER_ROLE.match(raw, one.end(), stop) if not held else None
        end = held.end() if held else other.end() if other else one.end()
        if held and "(" in held[0] and (inside := _IN_BRACKET.match(raw, end, stop)):
            end = inside.end()  # "(voorzitter, tot 1 mei 2031)"
        found.append(named(one, list_roles()[held["role"].casefold()] if held else own))
        more = _MORE.match(raw, end, stop)
        low = more.end() if more else end
        if not more:
            break
    rest = raw[low:stop]
    alone = len(found) == 1 and found[0].start > at + (lead.end() if lead else 0)
    if alone and (elsewhere := _ELSEWHERE.match(raw, end, stop)):
        rest = raw[elsewhere.end() : stop]
    if not found or _TAIL.match(rest):
        return found
    if alone and (told := _affiliated().fullmatch(raw, end, stop)) and not _VERB.search(told[0]):
        return [found[0]._replace(role=list_roles()[told["role"].casefold()] if told["role"] else found[0].role)]
    return []


_VERB = re.compile(r"\b(?:is|was|wordt|werd|zijn|heeft|werkt|sprak|zegt|vindt)\b")


@cache
def _affiliated() -> re.Pattern[str]:
    """What a member does and where, behind a name: ", hoogleraar recht, Universiteit Leiden (voorzitter)"."""
    return re.compile(rf",\s+[^.;:]{{3,140}}?(?:\s*[(,]\s*(?P<role>{role_words()})\)?)?\s*\.?")
