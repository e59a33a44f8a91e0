"""Dutch words of time to half-open periods of days, relative to a document's date or its stated year.

Units ("derde kwartaal van 2022") come from `date_units.py`; the words before one ("uiterlijk", "voor", "na") say which
side of it counts. What names no day ("op korte termijn") is a period without days, so that its words are not lost.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from ahocorasick_rs import AhoCorasick, Implementation

from extract.dates.days import Days
from extract.dates.units import STEMS, find_units
from extract.dates.words import Clock, Unit, any_of, read_words
from extract.records import Period

Found = tuple[int, int, Period]
VAGUE, YEARLESS = "vague", "yearless"

_LEAD = re.compile(
    rf"(?:^|(?<=[\s(«“\"'‘]))(?:(?P<lead>{any_of('lead')})\s+)?(?:(?P<in>in de loop van|in de periode|in de maand"
    r"|in de week|aan|in|op|per|rond|rondom|omstreeks|gedurende|tijdens|met|bij|over|om|van|tussen)\s+)?"
    r"(?:(?:de|het|den)\s+)?(?P<of>(?:periode|maanden|maand|jaren|\w*jaar|weekend van|week van)\s+)?"
    rf"(?:van\s+)?(?:(?:{any_of('weekday')})\s+)?$",
)
_LISTED = re.compile(r",\s*")
_JOIN = re.compile(r"\s*(?:-|–|/|en|of|dan wel|tot en met|t/m|tot)\s*(?:(?:in|op|het|de)\s+)*")
_VAGUE = re.compile(rf"(?<!\w)(?:{any_of('vague')})(?!\w)")
# "Na de zomer", "na het zomerreces" without their year say that it will be later, not when.
_LATER = re.compile(r"(?!.*(?:\d{4}|jaar$))(?:season-(?:after|from)|moment-after .*reces)")
_BEFORE_STEM = 64  # characters at most from where a unit begins to its first stem: "over een periode van … jaar"
_MIDDLE = (5, 9)  # "medio 2020" is May to August, half-open
_BY, _BEFORE, _AFTER, _FROM, _SINCE = "by", "before", "after", "from", "since"


def _joins(between: str, last: Unit, unit: Unit) -> bool:
    """Whether the words between two units make one of them; a comma does in a row of the same kind."""
    return _JOIN.fullmatch(between) is not None or (last.kind == unit.kind and _LISTED.fullmatch(between) is not None)


def _join_units(text: str, units: list[Unit]) -> list[Unit]:
    """Make one period of "eind 2024 of begin 2025", "tussen 1 april en 1 juli", "2024, 2025 en 2026"."""
    joined: list[Unit] = []
    for unit in units:
        last = joined[-1] if joined else None
        if (
            last
            and last.days
            and unit.days
            and last.days < unit.days
            and _joins(text[last.end : unit.start], last, unit)
        ):
            joined[-1] = Unit(last.start, unit.end, last.kind, (last.days[0], unit.days[1]))
        else:
            joined.append(unit)
    return joined


def _bound_before(unit: Unit, days: Days, words: str, of_period: bool) -> tuple[date | None, date | None]:
    """End at a unit: "voor de zomer" on 20 June, "voor 1 juli" with that day; "voor 2023" means for it."""
    if of_period or unit.kind in {"named-year", "next"} or (unit.kind == "years" and words.lower() == "voor"):
        return days
    if unit.kind == "part" and (days[0].month, days[1].month) == _MIDDLE:
        return None, days[1].replace(month=7)  # "tot medio 2020": half of the year
    if unit.kind == "part" and days[1].day == 1:
        return None, days[1]  # "voor eind 2022", "voor het einde van het kwartaal": with that end
    if unit.kind == "season":
        return None, days[0].replace(day=21)  # astronomical: the summer begins on 21 June
    if unit.kind in {"day", "numeric"}:
        return None, days[1]  # as all readers take "tot 1 juli" and "vóór 1 juli": what comes on that day is not late
    return None, days[0]


def _bound_after(unit: Unit, days: Days) -> tuple[date | None, date | None]:
    """Begin after a unit: "na de zomer" on 21 September, as that season ends; after a recess the rest of its year."""
    new_year = date(days[0].year + 1, 1, 1)
    if unit.kind == "season":
        return days[1].replace(day=21), None
    if unit.kind == "moment" and days[1] < new_year:
        return days[1], new_year
    return days[1], None


def _bound(unit: Unit, lead: re.Match[str] | None) -> tuple[str, date | None, date | None]:
    """Rule, first day and end of a dated unit after its lead."""
    days = unit.days
    if days is None:
        raise ValueError(f"no days to bound: {unit}")
    words = (lead["lead"] or "") if lead else ""
    side = read_words("lead").get(words.lower(), "")
    rule = f"{unit.kind}-{side}" if side else unit.kind
    if side == _BY:
        return rule, None, days[1]
    if side == _BEFORE:
        return rule, *_bound_before(unit, days, words, bool(lead and lead["of"]))
    if side == _AFTER:
        return rule, *_bound_after(unit, days)
    if side in {_FROM, _SINCE}:
        return rule, days[0].replace(month=1, day=1) if unit.kind == "named-year" else days[0], None
    if unit.kind == "day" and lead and (lead["of"] or lead["in"] or "").endswith(("week van", "week")):
        monday = days[0] - timedelta(days=days[0].weekday())  # "in de week van 9 december"
        return "week", monday, monday + timedelta(weeks=1)
    return unit.kind, *days


def _plain(text: str) -> str:
    """Lower case, character for character."""
    lower = text.lower()
    if len(lower) != len(text):  # a capital I with a dot becomes two characters
        lower = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    return lower


@cache
def _automaton() -> AhoCorasick:
    """What stands in words of time: stems of units, then words that name no day; few sentences have any."""
    return AhoCorasick([*STEMS, *read_words("vague")], implementation=Implementation.DFA)


def _look(lower: str) -> tuple[int, list[int]]:
    """From where on a unit may stand in lower-case text, -1 for nowhere; and where words that name no day may begin."""
    heard = _automaton().find_matches_as_indexes(lower, overlapping=True)
    if not heard:
        return -1, []
    first = next((start for number, start, _ in heard if number < len(STEMS)), -1)
    vague = sorted({start for number, start, _ in heard if number >= len(STEMS)})
    return (max(0, first - _BEFORE_STEM) if first >= 0 else -1), vague


def _find_vague(lower: str, starts: list[int]) -> Iterator[tuple[int, int]]:
    """Words that name no day, the longest at each place; they do not overlap."""
    done = 0
    for start in starts:
        if start >= done and (found := _VAGUE.match(lower, start)):
            done = found.end()
            yield start, done


def find_periods(text: str, anchor: date | None, year: int | None) -> tuple[Found, ...]:
    """Periods in a text with their positions in it, relative to the document's day, else to the year it names.

    Words that name no day give a period without days, with the rule "vague", or "yearless" when only the year lacks.

    >>> find_periods("Uw Kamer ontvangt de nota uiterlijk 1 juni.", date(2022, 3, 8), None)[0][2].last
    datetime.date(2022, 6, 1)
    """
    lower = _plain(text)
    begin, vague = _look(lower)
    if begin < 0 and not vague:  # as in most sentences
        return ()
    clock = Clock(anchor, year)
    found: list[Found] = []
    for unit in _join_units(lower, list(find_units(lower, clock, begin))) if begin >= 0 else ():
        if unit.kind == "impossible":
            continue
        lead = _LEAD.search(lower[max(0, unit.start - 48) : unit.start])
        start = unit.start - len(lead[0]) if lead else unit.start
        words = text[start : unit.end]
        if unit.days is None:
            known = anchor or year is not None
            found.append((start, unit.end, Period(None, None, words, VAGUE if known else YEARLESS)))
            continue
        rule, first, after = _bound(unit, lead)
        if _LATER.match(f"{rule} {words}"):
            rule, first, after = VAGUE, None, None
        found.append((start, unit.end, Period(first, after, words, rule)))
    for low, high in _find_vague(lower, vague):
        if all(high <= start or end <= low for start, end, _ in found):
            found.append((low, high, Period(None, None, text[low:high], VAGUE)))
    return tuple(sorted(found, key=lambda item: item[:2]))


def find_impossible_dates(text: str) -> tuple[tuple[int, int], ...]:
    """Stretches that are written as a date but are none.

    >>> find_impossible_dates("uiterlijk 31 juni 2022")
    ((10, 22),)
    """
    lower = _plain(text)
    clock = Clock(None, 2000)  # a leap year, so that 29 February stands
    begin, _ = _look(lower)
    units = find_units(lower, clock, begin) if begin >= 0 else ()
    return tuple((unit.start, unit.end) for unit in units if unit.kind == "impossible")
