"""Words for days in heads: months in two languages and in short, places of writing."""

from datetime import date

from extract.letterhead.signatures import MONTHS

_ENGLISH = "january february march april may june july august september october november december".split()
_NUMBERS = {month: number for names in (_ENGLISH, MONTHS) for number, month in enumerate(names, 1)}
# As heads shorten them: "3 mrt. 2031"
_NUMBERS |= {"jan": 1, "feb": 2, "febr": 2, "mrt": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9}
_NUMBERS |= {"okt": 10, "nov": 11, "dec": 12}
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
