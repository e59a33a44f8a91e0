"""Words for days in heads: months in two languages and in short, places of writing."""

from datetime import date

from extract.dates.words import read_words

_ENGLISH = "january february march april may june july august september october november december".split()
_NUMBERS = {month: number for number, month in enumerate(_ENGLISH, 1)} | {"febr": 2}
_NUMBERS |= {month: int(number) for month, number in read_words("month").items()}  # in full, and as in "3 mrt. 2031"
# ASCII: "ı" and "ſ" are no letters of a month in other case
MONTH = f"(?a:{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})"
PLACES = (
    r"(?:Den Haag|The Hague|[’'‘]s-Gravenhage|Amsterdam|Rotterdam|Utrecht|Brussel|New York|Genève|Wenen|Parijs"
    r"|Willemstad|Oranjestad|Philipsburg|Kralendijk)"
)


def read_day(year: str, month: str, day: str) -> date | None:
    """A day as a head writes it; None when there is no such day.

    >>> read_day("2031", "mrt", "3"), read_day("2031", "juni", "31")
    (datetime.date(2031, 3, 3), None)
    """
    return day_of(int(year), month_number(month), int(day))


def month_number(name: str) -> int:
    """Which month a word is, in any case."""
    return _NUMBERS[name.lower()]


def day_of(year: int, month: int, day: int) -> date | None:
    """A day in figures; None when there is no such day, so that the document is undated."""
    try:
        return date(year, month, day)
    except ValueError:
        return None
