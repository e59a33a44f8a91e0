"""Units of time in Dutch, from "1 juni" to "derde kwartaal van 2022", read as half-open days.

Words live in `lists/date_words.tsv`, the days behind them in `days.py`; which side of a unit counts is for `dates.py`.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from extract.days import (
    Days,
    christmas_recess,
    easter,
    months_after,
    prinsjesdag,
    quarters,
    summer_recess,
    third_of_month,
    verantwoordingsdag,
    whole_day,
    whole_months,
    whole_year,
)


class Clock(NamedTuple):
    """When the text speaks: the document's day, else the year that it names."""

    anchor: date | None
    year: int | None

    @property
    def this_year(self) -> int | None:
        """The year that "dit jaar" means."""
        return self.anchor.year if self.anchor else self.year


class Unit(NamedTuple):
    """Words that name days; `days` is None when not known, `kind` is "impossible" when no calendar has them."""

    start: int
    end: int
    kind: str
    days: Days | None


@cache
def read_words(name: str) -> dict[str, str]:
    """Words of one set of `lists/date_words.tsv`, with their values."""
    text = (files("extract") / "lists" / "date_words.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in text.splitlines())
    return {word: value for group, word, value in rows if group == name}


def any_of(name: str) -> str:
    """A pattern of the words of one set, the longest first."""
    return "|".join(re.escape(word) for word in sorted(read_words(name), key=len, reverse=True))


_FULL_MONTH = "|".join(word for word in read_words("month") if len(word) > 4 or word in {"mei", "juni", "juli"})
_MONTH = rf"(?:(?:{_FULL_MONTH})\b|(?:{any_of('month')})\b\.?)"
_YEAR = r"(?:19|20)\d\d(?!\d)"
_NAMED_YEAR = (
    r"(?:later |nog |verderop )?dit (?:kalender|begrotings)?jaar|het lopende (?:kalender|begrotings)?jaar"
    r"|(?:volgend|komend) (?:kalender|begrotings)?jaar|(?:het )?(?:volgende|komende) (?:kalender|begrotings)?jaar"
)
_OF_YEAR = rf"(?:\s+(?:van\s+|in\s+)?(?P<y>{_YEAR}|{_NAMED_YEAR}))?"
_TO = r"\s*(?:-|–|/|en|of|tot en met|t/m)\s*"
_DAY_OF_MONTH = rf"(?P<d>\d{{1,2}})(?:e|ste|de)?\s+(?P<m>{_MONTH}){_OF_YEAR}"
_DAY = re.compile(_DAY_OF_MONTH, re.IGNORECASE)
_NUMBER = rf"(?P<n>\d{{1,3}}|{any_of('number')})"
_SPAN = r"(?P<u>(?:werk)?dag(?:en)?|week|weken|maand(?:en)?|kwarta(?:al|len)|halfjaar|half jaar|ja(?:ar|ren))\b"
_ORDINAL = f"(?:{any_of('ordinal')})"


def read_year(words: str | None, clock: Clock) -> int | None:
    """The year that words name: "2023", "dit jaar", "volgend jaar"; None when it is not said or not known.

    "Komend jaar" is the next calendar year: letters and budgets that say it look ahead from the autumn.
    """
    if not words:
        return None
    if words[0].isdigit():
        return int(words)
    this = clock.this_year
    return this + ("volgend" in words.lower() or "komend" in words.lower()) if this is not None else None


def _coming(make: Callable[[int], Days], words: str | None, clock: Clock) -> Days | None:
    """A unit in the year named, else the first that is not over on the anchor, else in the document's year."""
    year = read_year(words, clock)
    if year is not None or words:
        return make(year) if year is not None else None
    if clock.anchor:
        days = make(clock.anchor.year)
        return days if days[1] > clock.anchor else make(clock.anchor.year + 1)
    return make(clock.year) if clock.year is not None else None


def _month_number(word: str) -> int:
    return int(read_words("month")[word.lower().rstrip(".")])


def _ordinal(word: str | None) -> int:
    return int(read_words("ordinal")[word.lower()]) if word else 0


def _read_day(m: re.Match[str], clock: Clock) -> Days | None:
    """Read "1 juni", "uiterlijk 1 juni 2022"."""
    day, month = int(m["d"]), _month_number(m["m"])
    return _coming(lambda year: whole_day(date(year, month, day)), m["y"], clock)


def _read_day_range(m: re.Match[str], clock: Clock) -> Days | None:
    """Read "3 tot en met 5 juni 2023"."""
    month = _month_number(m["m"])
    first_month = _month_number(m["m1"]) if m["m1"] else month

    def make(year: int) -> Days:
        return date(year, first_month, int(m["d"])), date(year, month, int(m["d2"])) + timedelta(days=1)

    return _coming(make, m["y"], clock)


def _read_numeric(m: re.Match[str], _clock: Clock) -> Days | None:
    """Read "01-06-2022", "2022-06-01"."""
    if m["iso"]:
        return whole_day(date.fromisoformat(m["iso"]))
    return whole_day(date(int(m["yy"]), int(m["mm"]), int(m["dd"])))


def _read_quarter(m: re.Match[str], clock: Clock) -> Days | None:
    """Read "derde kwartaal van 2022", "Q2/Q3", "eerste en tweede kwartaal", "2024-Q1"."""
    first = _ordinal(m["o"]) or int(m["q"] or m["q3"])
    last = _ordinal(m["o2"]) or int(m["q2"] or 0) or first
    year = m["y"] or m["y1"] or m["y2"]
    return _coming(lambda y: quarters(y, first, last), year, clock)


def _read_half(m: re.Match[str], clock: Clock) -> Days | None:
    """Read "de eerste helft van 2026", "tweede jaarhelft", "H1 2026", "eerste helft van juni"."""
    half = _ordinal(m["o"]) if m["o"] else int(m["h"])
    if m["m"]:
        month = _month_number(m["m"])

        def make(year: int) -> Days:
            start, after = whole_months(year, month, month)
            middle = date(year, month, 16)
            return (start, middle) if half == 1 else (middle, after)

        return _coming(make, m["ym"], clock)
    return _coming(lambda year: whole_months(year, 6 * half - 5, 6 * half), m["y"] or m["yh"] or m["yb"], clock)


def _read_season(m: re.Match[str], clock: Clock) -> Days | None:
    """Meteorological seasons: "dit voorjaar", "najaar 2023", "komende zomer"."""
    first = int(read_words("season")[(m["s"] or m["s2"]).lower()])
    words = m["y"] or m["ys"] or ("volgend jaar" if (m["w"] or "").lower().startswith("volgend") else None)
    return _coming(lambda year: whole_months(year, first, (first + 1) % 12 + 1), words, clock)


def _read_part(m: re.Match[str], clock: Clock) -> Days | None:
    """Begin and end of a year are its outer quarters; "medio" is the middle third of it, four months.

    The quarters are those of the published annotation guidelines of the field ("eind 2022" is October to December).
    """
    part = int(read_words("part")[m["p"].lower()])
    if m["m"]:
        month = _month_number(m["m"])
        return _coming(lambda year: third_of_month(year, month, part), m["ym"], clock)
    months = {1: (1, 3), 2: (5, 8), 3: (10, 12)}[part]
    return _coming(lambda year: whole_months(year, *months), m["yp"], clock)


def _read_month(m: re.Match[str], clock: Clock) -> Days | None:
    """Read "juni", "mei/juni 2022", "januari tot en met maart 2023"."""
    first = _month_number(m["m"])
    last = _month_number(m["m2"]) if m["m2"] else first
    return _coming(lambda year: whole_months(year, first, last), m["y"], clock)


def _read_years(m: re.Match[str], _clock: Clock) -> Days | None:
    """Read "2023", "2024-2026", "2024/25"."""
    first = int(m["y"])
    last = int(m["y2"]) if m["y2"] else first
    last = last + first - first % 100 if last < 100 else last
    return whole_year(first, last) if last >= first else whole_year(first)


def _read_named_year(m: re.Match[str], clock: Clock) -> Days | None:
    """Read "Dit jaar" is what is left of it on the day of the document."""
    year = read_year(m["y"], clock)
    if year is None:
        return None
    start, end = whole_year(year)
    if clock.anchor and year == clock.anchor.year:
        start = clock.anchor
    return start, end


def _moment(name: str, year: int) -> Days:
    """Fixed and movable moments of the parliamentary year."""
    if name == "zomerreces":
        return summer_recess(year)
    if name == "kerstreces":
        return christmas_recess(year)
    if name == "voorjaarsnota":  # at the latest on 1 June: Comptabiliteitswet 2016, artikel 2.26
        return whole_day(date(year, 6, 1))
    if name == "najaarsnota":  # at the latest on 1 December: the same
        return whole_day(date(year, 12, 1))
    if name.startswith("kerst"):
        return date(year, 12, 25), date(year, 12, 27)
    if name == "jaarwisseling":
        return whole_day(date(year + 1, 1, 1))
    if name in {"pasen", "pinksteren"}:
        first = easter(year) + timedelta(days=49 if name == "pinksteren" else 0)
        return first, first + timedelta(days=2)
    return whole_day(verantwoordingsdag(year) if name == "verantwoordingsdag" else prinsjesdag(year))


def _read_moment(m: re.Match[str], clock: Clock) -> Days | None:
    """Read "Prinsjesdag", "het zomerreces", "de Voorjaarsnota 2025"."""
    name = m["e"].lower()
    return _coming(lambda year: _moment(name, year), m["y"], clock)


def _amount(word: str) -> int:
    return int(word) if word.isdigit() else int(read_words("number")[word.lower()])


def _later(day: date, amount: int, span: str) -> date:
    """A day some days, weeks, months or years after another."""
    span = span.lower()
    if span.startswith(("dag", "werkdag")):
        # Seven days hold five working days; holidays are not counted.
        return day + timedelta(days=amount if span.startswith("dag") else -(-amount * 7 // 5))
    if span.startswith("we"):
        return day + timedelta(weeks=amount)
    sizes = (("maand", 1), ("kwart", 3), ("half", 6), ("ja", 12))
    return months_after(day, amount * next(size for name, size in sizes if span.startswith(name)))


_FROM_DOCUMENT = re.compile(r"(?:dagtekening|heden|vandaag|(?:deze|de) (?:brief|dag)|verzending)", re.IGNORECASE)


def _read_within(m: re.Match[str], clock: Clock) -> Days | None:
    """Read "Binnen zes weken", counted from the document or from a day; after something else the end is not known."""
    base = clock.anchor
    if m["a"] and not _FROM_DOCUMENT.match(m["a"]):
        day = _DAY.match(m["a"])
        days = _read_day(day, clock) if day else None
        base = days[0] if days else None
    return (base, _later(base, _amount(m["n"]), m["u"]) + timedelta(days=1)) if base else None


def _read_next(m: re.Match[str], clock: Clock) -> Days | None:
    """Read "De komende twee jaar", "het komende halfjaar"."""
    if not clock.anchor:
        return None
    return clock.anchor, _later(clock.anchor, _amount(m["n"] or "1"), m["u"] or m["u2"])


def _read_over(m: re.Match[str], clock: Clock) -> Days | None:
    """Read "Over twee weken"."""
    return whole_day(_later(clock.anchor, _amount(m["n"]), m["u"])) if clock.anchor else None


def _read_this(m: re.Match[str], clock: Clock) -> Days | None:
    """Read "Deze maand", "volgende week", "volgend kwartaal"; "komende" is the next one."""
    if not clock.anchor:
        return None
    day, shift = clock.anchor, int(not m["w"].lower().startswith(("deze", "dit")))
    span = m["u"].lower()
    if span == "week":
        first = day + timedelta(days=7 * shift - day.weekday())
        return first, first + timedelta(days=7)
    size = 1 if span == "maand" else 3
    first = months_after(date(day.year, (day.month - 1) // size * size + 1, 1), shift * size)
    return first, months_after(first, size)


_DAYS = (
    rf"(?P<d>\d{{1,2}})(?:\s+(?P<m1>{_MONTH}))?\s*(?:-|–|tot en met|t/m|tot|en)\s*(?P<d2>\d{{1,2}})\s+"
    rf"(?P<m>{_MONTH}){_OF_YEAR}"
)
_NUMERIC = r"(?P<iso>\d{4}-\d\d-\d\d)|(?P<dd>\d{1,2})[-/.](?P<mm>\d{1,2})[-/.](?P<yy>(?:19|20)\d\d)"
_PART = (
    rf"(?P<p>{any_of('part')})\s+(?:van\s+)?(?:(?P<m>{_MONTH})(?:\s+(?:van\s+)?(?P<ym>{_YEAR}|{_NAMED_YEAR}))?"
    rf"|(?P<yp>{_YEAR}|{_NAMED_YEAR}|(?:de maand |het )?jaar\b(?! (?:19|20))))"
)
_HALF = (
    rf"(?P<o>eerste|tweede|1e|2e)\s+(?:helft\s+van\s+(?:(?P<m>{_MONTH})"
    rf"(?:\s+(?:van\s+)?(?P<ym>{_YEAR}|{_NAMED_YEAR}))?|(?P<yh>{_YEAR}|{_NAMED_YEAR}|het jaar))"
    rf"|(?:jaarhelft|halfjaar)(?:\s+(?:van\s+)?(?P<y>{_YEAR}|{_NAMED_YEAR}))?)"
    rf"|H(?P<h>[12])\b(?:\s+(?:van\s+)?(?P<yb>{_YEAR}|{_NAMED_YEAR}))?"
)
_QUARTER = (
    rf"(?P<o>{_ORDINAL})(?:{_TO}(?:het\s+)?(?P<o2>{_ORDINAL}))?\s+kwartaal{_OF_YEAR}"
    rf"|[QK](?P<q>[1-4])(?:{_TO}[QK]?(?P<q2>[1-4]))?\b(?:\s+(?:van\s+)?(?P<y1>{_YEAR}|{_NAMED_YEAR}))?"
    rf"|(?P<y2>{_YEAR})[-/ ]?[QK](?P<q3>[1-4])"
)
_SEASON = (
    rf"(?:(?P<w>dit|deze|komende?|volgende?|het|de|in)\s+)(?:(?:vroege|late|komende|volgende)\s+)?"
    rf"(?P<s>{any_of('season')})\b{_OF_YEAR}|(?:vroege |late )?(?P<s2>{any_of('season')})\s+(?P<ys>{_YEAR})"
)
_MOMENT = (
    r"(?P<e>zomerreces|kerstreces|prinsjesdag|verantwoordingsdag|voorjaarsnota|najaarsnota|miljoenennota"
    rf"|kerstmis|kerst|pasen|pinksteren|jaarwisseling)\b{_OF_YEAR}"
)
_WITHIN = rf"binnen\s+(?:een (?:periode|termijn) van\s+)?{_NUMBER}\s+{_SPAN}(?:\s+na\s+(?P<a>[^,.;:()]{{3,60}}))?"
_NEXT = rf"(?:de|het)\s+(?:eerst)?(?:komende|volgende)\s+(?:{_NUMBER}\s+{_SPAN}|(?P<u2>halfjaar))"
_THIS = r"(?P<w>deze|dit|komende?|volgende?|aanstaande)\s+(?P<u>maand|week|kwartaal)\b"
_MONTHS = rf"(?P<m>{_FULL_MONTH}|{_MONTH}(?=\s+{_YEAR}))(?:{_TO}(?P<m2>{_FULL_MONTH}))?\b{_OF_YEAR}"
_YEARS = rf"(?P<y>{_YEAR})(?:\s*(?:-|–|/|tot en met|t/m|en|tot)\s*(?P<y2>{_YEAR}|\d\d(?!\d)))?"

# Order decides between rules that begin at the same place: the longer reading first.
_UNITS: tuple[tuple[str, str, Callable[[re.Match[str], Clock], Days | None]], ...] = (
    ("within", _WITHIN, _read_within),
    ("over", rf"over\s+{_NUMBER}\s+{_SPAN}", _read_over),
    ("next", _NEXT, _read_next),
    ("numeric", _NUMERIC, _read_numeric),
    ("days", _DAYS, _read_day_range),
    ("day", _DAY_OF_MONTH, _read_day),
    ("part", _PART, _read_part),
    ("half", _HALF, _read_half),
    ("quarter", _QUARTER, _read_quarter),
    ("season", _SEASON, _read_season),
    ("moment", _MOMENT, _read_moment),
    ("this", _THIS, _read_this),
    ("month", _MONTHS, _read_month),
    ("named-year", rf"(?P<y>{_NAMED_YEAR})\b", _read_named_year),
    ("years", _YEARS, _read_years),
)
_GROUP = re.compile(r"\(\?P<\w+>")
_READERS = {kind: (re.compile(pattern, re.IGNORECASE), reader) for kind, pattern, reader in _UNITS}
_ANY_UNIT = re.compile(
    r"(?<![\w-])(?:(?<!/)|(?=[a-z]))(?:"
    + "|".join(f"(?P<{kind.replace('-', '_')}>{_GROUP.sub('(?:', p)})" for kind, p, _ in _UNITS)
    + ")",
    re.IGNORECASE,
)


def find_units(text: str, clock: Clock) -> Iterator[Unit]:
    """Units of time in text order; they do not overlap."""
    for found in _ANY_UNIT.finditer(text):
        kind = (found.lastgroup or "").replace("_", "-")
        pattern, reader = _READERS[kind]
        match = pattern.match(text, found.start())
        if match is None:
            raise ValueError(f"a rule for {kind} that does not read its own words: {found[0]!r}")
        try:
            days = reader(match, clock)
        except ValueError:  # 31 June, 30 February, month 13
            yield Unit(*found.span(), "impossible", None)
            continue
        yield Unit(*found.span(), kind, days)
