"""Days that Dutch official language names: parts of a year, recesses, Prinsjesdag. All periods are half-open days."""

from calendar import monthrange
from datetime import date, timedelta

Days = tuple[date, date]
FRIDAY, MONDAY, TUESDAY, WEDNESDAY = 4, 0, 1, 2


def _weekday_from(day: date, weekday: int) -> date:
    return day + timedelta(days=(weekday - day.weekday()) % 7)


def whole_day(day: date) -> Days:
    """One day."""
    return day, day + timedelta(days=1)


def months_after(day: date, months: int) -> date:
    """The same day some months later, or the last day of that month when it is shorter.

    >>> months_after(date(2022, 1, 31), 1)
    datetime.date(2022, 2, 28)
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def whole_months(year: int, first: int, last: int) -> Days:
    """From the first day of one month to the end of another, which lies in the next year when its number is lower.

    >>> whole_months(2022, 12, 2)
    (datetime.date(2022, 12, 1), datetime.date(2023, 3, 1))
    """
    start = date(year, first, 1)
    return start, months_after(start, (last - first) % 12 + 1)


def whole_year(first: int, last: int | None = None) -> Days:
    """A calendar year, or the years from the first up to and including the last."""
    return date(first, 1, 1), date((last or first) + 1, 1, 1)


def quarters(year: int, first: int, last: int) -> Days:
    """Quarters of a year, the last counted in.

    >>> quarters(2022, 2, 3)
    (datetime.date(2022, 4, 1), datetime.date(2022, 10, 1))
    """
    return whole_months(year, 3 * first - 2, 3 * last)


def third_of_month(year: int, month: int, third: int) -> Days:
    """First, second or last part of a month: up to the 10th, up to the 20th, the rest."""
    first, after = whole_months(year, month, month)
    bounds = (first, date(year, month, 11), date(year, month, 21), after)
    return bounds[third - 1], bounds[third]


def weekday_of_month(year: int, month: int, weekday: int, count: int) -> date:
    """The first (or second, ...) of some day of the week in a month.

    >>> weekday_of_month(2022, 9, TUESDAY, 3)
    datetime.date(2022, 9, 20)
    """
    return _weekday_from(date(year, month, 7 * count - 6), weekday)


def prinsjesdag(year: int) -> date:
    """Third Tuesday of September (Grondwet, artikel 65).

    >>> prinsjesdag(2022)
    datetime.date(2022, 9, 20)
    """
    return weekday_of_month(year, 9, TUESDAY, 3)


def verantwoordingsdag(year: int) -> date:
    """Third Wednesday of May (Comptabiliteitswet 2016, artikel 2.30)."""
    return weekday_of_month(year, 5, WEDNESDAY, 3)


def summer_recess(year: int) -> Days:
    """Summer recess of the Tweede Kamer; fits its published recess dates of 2019 up to and including 2025.

    >>> summer_recess(2022)
    (datetime.date(2022, 7, 8), datetime.date(2022, 8, 29))
    """
    return _weekday_from(date(year, 7, 3), FRIDAY), _weekday_from(date(year, 8, 27), MONDAY)


def christmas_recess(year: int) -> Days:
    """Christmas recess that begins in a year; fits the published recess dates of 2019 up to and including 2025."""
    return _weekday_from(date(year, 12, 18), FRIDAY), _weekday_from(date(year + 1, 1, 9), MONDAY)


def easter(year: int) -> date:
    """Easter Sunday, by the anonymous Gregorian computus (Meeus, Jones, Butcher).

    >>> easter(2022)
    datetime.date(2022, 4, 17)
    """
    century, rest = divmod(year, 100)
    golden = year % 19
    leap, part = divmod(century, 4)
    skip = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap - skip + 15) % 30
    fourth, left = divmod(rest, 4)
    week = (32 + 2 * part + 2 * fourth - epact - left) % 7
    shift = (golden + 11 * epact + 22 * week) // 451
    month, day = divmod(epact + week - 7 * shift + 114, 31)
    return date(year, month, day + 1)
