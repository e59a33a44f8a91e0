"""What each rule for words of time makes of them: half-open days, or None when they cannot be known."""

import re
from datetime import date, timedelta

from extract.dates.days import (
    Days,
    christmas_recess,
    easter,
    months_after,
    prinsjesdag,
    quarters,
    summer_recess,
    third_of_month,
    verantwoordingsdag,
    weekday_of_month,
    whole_day,
    whole_months,
    whole_year,
)
from extract.dates.words import (
    MONTH,
    OF_YEAR,
    Clock,
    in_coming,
    month_number,
    ordinal,
    read_amount,
    read_words,
    read_year,
)

DAY_OF_MONTH = rf"(?P<d>\d{{1,2}})(?:e|ste|de)?\s+(?P<m>{MONTH}){OF_YEAR}"
_DAY = re.compile(DAY_OF_MONTH)


def read_day(m: re.Match[str], clock: Clock) -> Days | None:
    """Read "1 juni", "uiterlijk 1 juni 2022"."""
    day, month = int(m["d"]), month_number(m["m"])
    return in_coming(lambda year: whole_day(date(year, month, day)), m["y"], clock)


def read_day_range(m: re.Match[str], clock: Clock) -> Days | None:
    """Read "3 tot en met 5 juni 2023"."""
    month = month_number(m["m"])
    first_month = month_number(m["m1"]) if m["m1"] else month

    def make(year: int) -> Days:
        start, last = date(year, first_month, int(m["d"])), date(year, month, int(m["d2"]))
        if start > last:  # "9 december en 14 januari 2031"; "de 12e en 4e juni"
            start, last = (last, start) if first_month == month else (date(year - 1, first_month, int(m["d"])), last)
        return start, last + timedelta(days=1)

    return in_coming(make, m["y"], clock)


def read_weekday(m: re.Match[str], clock: Clock) -> Days | None:
    """Read "de derde woensdag van mei"."""
    month, weekday, count = month_number(m["m"]), int(read_words("weekday")[m["wd"]]), ordinal(m["o"])
    return in_coming(lambda year: whole_day(weekday_of_month(year, month, weekday, count)), m["y"], clock)


def read_numeric(m: re.Match[str], _clock: Clock) -> Days | None:
    """Read "01-06-2022", "2022-06-01"."""
    if m["iso"]:
        return whole_day(date.fromisoformat(m["iso"]))
    return whole_day(date(int(m["yy"]), int(m["mm"]), int(m["dd"])))


def read_quarter(m: re.Match[str], clock: Clock) -> Days | None:
    """Read "derde kwartaal van 2022", "Q2/Q3", "eerste en tweede kwartaal", "2024-Q1"."""
    first = ordinal(m["o"]) or int(m["q"] or m["q3"])
    last = ordinal(m["o2"]) or int(m["q2"] or 0) or first
    year = m["y"] or m["y1"] or m["y2"]
    return in_coming(lambda y: quarters(y, first, last), year, clock)


def read_half(m: re.Match[str], clock: Clock) -> Days | None:
    """Read "de eerste helft van 2026", "tweede jaarhelft", "H1 2026", "eerste helft van juni"."""
    half = ordinal(m["o"]) if m["o"] else int(m["h"])
    if m["m"]:
        month = month_number(m["m"])

        def make(year: int) -> Days:
            start, after = whole_months(year, month, month)
            middle = date(year, month, 16)
            return (start, middle) if half == 1 else (middle, after)

        return in_coming(make, m["ym"], clock)
    return in_coming(lambda year: whole_months(year, 6 * half - 5, 6 * half), m["y"] or m["yh"] or m["yb"], clock)


def read_season(m: re.Match[str], clock: Clock) -> Days | None:
    """Meteorological seasons: "dit voorjaar", "najaar 2023", "komende zomer"."""
    first = int(read_words("season")[(m["s"] or m["s2"]).lower()])
    words = m["y"] or m["ys"] or ("volgend jaar" if (m["w"] or "").lower().startswith("volgend") else None)
    return in_coming(lambda year: whole_months(year, first, (first + 1) % 12 + 1), words, clock)


def read_part(m: re.Match[str], clock: Clock) -> Days | None:
    """Begin and end of a year are its outer quarters; "medio" is the middle third of it, four months.

    The quarters are those of the published annotation guidelines of the field ("eind 2022" is October to December).
    """
    part = int(read_words("part")[m["p"].lower()])
    if m["m"]:
        month = month_number(m["m"])
        return in_coming(lambda year: third_of_month(year, month, part), m["ym"], clock)
    if m["tm"]:  # "voor het einde van deze maand"
        day = months_after(clock.anchor, int(m["tm"].startswith(("volg", "kom")))) if clock.anchor else None
        return third_of_month(day.year, day.month, part) if day else None
    if m["q"]:  # "het einde van het derde kwartaal": its first, middle or last month
        month = 3 * ordinal(m["q"]) - 3 + part
        return in_coming(lambda year: whole_months(year, month, month), m["yq"], clock)
    months = {1: (1, 3), 2: (5, 8), 3: (10, 12)}[part]
    return in_coming(lambda year: whole_months(year, *months), m["yp"], clock)


def read_month(m: re.Match[str], clock: Clock) -> Days | None:
    """Read "juni", "mei/juni 2022", "januari tot en met maart 2023"."""
    first = month_number(m["m"])
    last = month_number(m["m2"]) if m["m2"] else first
    return in_coming(lambda year: whole_months(year, first, last), m["y"], clock)


def read_years(m: re.Match[str], _clock: Clock) -> Days | None:
    """Read "2023", "2024-2026", "2024/25"."""
    first = int(m["y"])
    last = int(m["y2"]) if m["y2"] else first
    last = last + first - first % 100 if last < 100 else last
    return whole_year(first, last) if last >= first else whole_year(first)


def read_named_year(m: re.Match[str], clock: Clock) -> Days | None:
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
    if name.startswith("kerst"):
        return date(year, 12, 25), date(year, 12, 27)
    if name == "jaarwisseling":
        return whole_day(date(year + 1, 1, 1))
    if name in {"pasen", "pinksteren"}:
        first = easter(year) + timedelta(days=49 if name == "pinksteren" else 0)
        return first, first + timedelta(days=2)
    return whole_day(verantwoordingsdag(year) if name == "verantwoordingsdag" else prinsjesdag(year))


def read_moment(m: re.Match[str], clock: Clock) -> Days | None:
    """Read "Prinsjesdag", "het zomerreces"; "de Voorjaarsnota" and "de begrotingsbehandeling" come when they do."""
    name = m["e"].lower()
    if name in {"voorjaarsnota", "najaarsnota", "begrotingsbehandeling"}:
        return None
    return in_coming(lambda year: _moment(name, year), m["y"], clock)


def later(day: date, amount: int, span: str) -> date:
    """A day some days, weeks, months or years after another."""
    span = span.lower()
    if span.startswith(("dag", "werkdag")):
        # Seven days hold five working days; holidays are not counted.
        return day + timedelta(days=amount if span.startswith("dag") else -(-amount * 7 // 5))
    if span.startswith("we"):
        return day + timedelta(weeks=amount)
    sizes = (("maand", 1), ("kwart", 3), ("half", 6), ("ja", 12))
    return months_after(day, amount * next(size for name, size in sizes if span.startswith(name)))


_FROM_DOCUMENT = re.compile(r"(?:dagtekening|heden|vandaag|(?:deze|de) (?:brief|dag)|verzending)")


def read_within(m: re.Match[str], clock: Clock) -> Days | None:
    """Read "Binnen zes weken", counted from the document or from a day; after something else the end is not known."""
    base = clock.anchor
    if m["a"] and not _FROM_DOCUMENT.match(m["a"]):
        day = _DAY.match(m["a"])
        days = read_day(day, clock) if day else None
        base = days[0] if days else None
    return (base, later(base, read_amount(m["n"]), m["u"]) + timedelta(days=1)) if base else None


def read_next(m: re.Match[str], clock: Clock) -> Days | None:
    """Read "Het komende halfjaar"; "de komende twee jaar" tells how long it goes on, as "de komende jaren" does."""
    return (clock.anchor, later(clock.anchor, 1, m["u2"])) if clock.anchor and m["u2"] else None


def read_over(m: re.Match[str], clock: Clock) -> Days | None:
    """Read "Over twee weken"."""
    return whole_day(later(clock.anchor, read_amount(m["n"]), m["u"])) if clock.anchor else None


def read_this(m: re.Match[str], clock: Clock) -> Days | None:
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
