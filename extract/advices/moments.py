"""When an advice appeared or is expected, out of a cell or a bracket."""

import re
from datetime import date

from extract.dates.dates import find_periods
from extract.dates.words import MONTHS
from extract.records import Header, Period

# "sep 2031", "mrt. 2032"
SHORT_MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_SHORT = r"(?:jan|febr?|mrt|apr|jun|jul|aug|sept?|okt|nov|dec)\b\.?"
_MONTH = "|".join((*MONTHS, _SHORT))
_ORDINAL = "eerste|tweede|derde|vierde|1e|2e|3e|4e"

ISSUED = rf"(?:(?:\d{{1,2}}\s+)?(?:{_MONTH})\s+(?:19|20)\d\d|\d{{1,2}}-\d{{1,2}}-(?:19|20)\d\d|(?:19|20)\d\d)"
_SEASON = r"(?:voorjaar|lente|zomer|najaar|herfst|winter)"
_QUARTER = r"(?:[QK][1-4]|kwartaal\s+[1-4])"
_PART = r"(?:begin|medio|halverwege|eind|einde)"
_YEAR_OF = r"(?:19|20)\d\d"
EXPECTED = (
    rf"(?:(?:{_ORDINAL})\s+(?:kwartaal|helft|half\s*jaar)(?:\s+van)?\s+{_YEAR_OF}"
    rf"|{_QUARTER}(?:\s*(?:/|-|–|en)\s*{_QUARTER})?(?:\s+|,\s*|-){_YEAR_OF}|{_YEAR_OF}[\s-]+Q[1-4]"
    rf"|(?:in\s+(?:de|het)\s+)?{_SEASON}(?:\s+van)?\s+{_YEAR_OF}"
    rf"|{_PART}\s+(?:(?:{_MONTH})\s+)?{_YEAR_OF}|(?:{_MONTH})\s*(?:/|-|–|of|en|tot)\s*(?:{_MONTH})\s+{_YEAR_OF}|{ISSUED})"
)
# "Q1", "eerste kwartaal", "najaar": what a cell or a heading says of when where the whole plan is of one year
YEARLESS = (
    rf"(?:(?:{_ORDINAL})\s+(?:kwartaal|helft|half\s*jaar)|{_QUARTER}(?:\s*(?:/|-|–|en)\s*{_QUARTER})?|{_SEASON}"
    rf"|(?:{_PART}\s+)?(?:{_MONTH})|{_PART}\s+(?:van\s+het\s+)?jaar)(?!\w|\s+{_YEAR_OF})"
)
_DAY = re.compile(rf"(?:(\d{{1,2}})\s+)?({_MONTH})\s+(\d{{4}})", re.IGNORECASE)
_NUMERIC = re.compile(r"(\d{1,2})-(\d{1,2})-(\d{4})")
_ISSUED = re.compile(ISSUED, re.IGNORECASE)

# "Briefadvies Zee en zand (mei 2031)": a kind is no part of the title where brackets tell more
_NAMED_KIND = (
    r"(?:(?:brief|vervolg|kort )?advies|adviesrapport|adviesbrief|rapport|verkenning|signalement|studie)\s+"
    r"(?=(?-i:[A-Z](?!aad\b|ommissie\b))[^()\n]{3,120}\([^()\n]*\b(?:(?:19|20)\d\d|verwacht|initiatief|verzoek|samen)\b[^()\n]*\)[.;]?(?:$|\n))"
)

# "02-03-2026 Titel", "Januari: Titel", "Advies nr. 52 – Titel": lines that say themselves that they are entries
ENTRY = re.compile(
    rf"\d{{1,2}}[-/.]\d{{1,2}}[-/.]20\d\d[\s:–-]+(?=\S)"
    rf"|(?:\d{{1,2}}\s+)?(?:{'|'.join((*MONTHS, *SHORT_MONTHS))})\.?(?:\s+20\d\d)?"
    r"\s*(?::|[–—|-]|(?=[ ]{2}|\t))\s+(?=\S)"
    r"|(?:[A-Z]{2,6}-)?(?:brief|vervolg)?(?:advies|rapport|policy brief|verkenning|studie|signalement)"
    r"\s+(?:(?:nr|no)\.?\s*)?\d{1,4}\s*(?:[:,|–—-]\s*|\s)(?-i:(?=[A-Z‘“\"]))"
    r"|\d{1,4}[ \t]{2,}(?=[A-Z‘“\"])"
    r"|(?:nr|no)\.?\s*\d{1,4}[\s:,|–-]+(?=[A-Z‘“\"])"
    rf"|{_NAMED_KIND}",
    re.IGNORECASE,
)
_HALF = re.compile(r"\b(?:helft|half ?jaar) (?=(?:19|20)\d\d)")  # cells leave out "van"
_SHORT_OF_YEAR = re.compile(rf"\b({_SHORT})(?=\s+(?:19|20)\d\d)", re.IGNORECASE)
_YEAR = re.compile(_YEAR_OF)
_YEARLESS = re.compile(YEARLESS, re.IGNORECASE)
_NUMBERED = re.compile(r"\b(?:kwartaal |[KQ])([1-4])\b(?:,?[\s-]*(?=20))?", re.IGNORECASE)
_QUARTER_OF = re.compile(rf"\b({_YEAR_OF})[\s-]+Q([1-4])\b")


def month_of(word: str) -> int:
    """Number of a month, written in full or short.

    >>> month_of("September"), month_of("mrt."), month_of("maart")
    (9, 3, 3)
    """
    small = word.casefold().rstrip(".")
    return MONTHS.index(small) + 1 if small in MONTHS else SHORT_MONTHS.index(small[:3]) + 1


def read_issued(text: str) -> str:
    """Day, month or year of a publication as ISO 8601, or "" when it cannot be.

    >>> read_issued("april 2025"), read_issued("10 april 2025"), read_issued("uit 2017"), read_issued("31 juni 2024")
    ('2025-04', '2025-04-10', '2017', '')
    """
    words = " ".join(text.split())
    if numeric := _NUMERIC.search(words):
        return _iso(int(numeric[3]), int(numeric[2]), int(numeric[1]))
    if named := _DAY.search(words):
        month = month_of(named[2])
        return _iso(int(named[3]), month, int(named[1])) if named[1] else f"{named[3]}-{month:02}"
    year = _YEAR.search(words)
    return year.group() if year else ""


def finest_issued(text: str) -> str:
    """The finest of the moments that a text names, the first of those: a day rather than the year in a number.

    >>> finest_issued("nr. 2032/04, 12 april 2032"), finest_issued("nog niet bekend")
    ('2032-04-12', '')
    """
    return max((read_issued(found[0]) for found in _ISSUED.finditer(text)), key=len, default="")


_MONTH_ALONE = re.compile(
    rf"\b(?:[Ii]n|[Bb]egin|[Mm]edio|[Hh]alverwege|[Ee]ind|[Oo]p\s+(?P<day>\d{{1,2}}))\s+(?P<month>{'|'.join(MONTHS)})\b(?!\s+(?:19|20)\d\d)"
)


def month_of_year(text: str, year: int | None) -> str:
    """The month or day that a report of one year names without it, with that year.

    >>> month_of_year("In maart verscheen een advies", 2030), month_of_year("In maart 2029 verscheen een advies", 2030)
    ('2030-03', '')
    """
    found = _MONTH_ALONE.search(text) if year else None
    if found is None or year is None:
        return ""
    month = MONTHS.index(found["month"]) + 1
    return _iso(year, month, int(found["day"])) if found["day"] else f"{year}-{month:02}"


def read_last(text: str, today: date) -> str:
    """The last day of that name before today, or "" when there is none.

    >>> read_last("20 april", date(2030, 10, 21)), read_last("20 november", date(2030, 10, 21))
    ('2030-04-20', '2029-11-20')
    """
    number, _, month = " ".join(text.split()).partition(" ")
    this = _iso(today.year, MONTHS.index(month.casefold()) + 1, int(number))
    return this if this <= today.isoformat() else _iso(today.year - 1, MONTHS.index(month.casefold()) + 1, int(number))


def _iso(year: int, month: int, day: int) -> str:
    try:
        return date(year, month, day).isoformat()
    except ValueError:  # 31 juni: the caller says so in an issue
        return ""


def plan_year(header: Header) -> int | None:
    """The one year that a programme or report is of, by its title."""
    named = set(_YEAR.findall(header.title))
    return int(named.pop()) if len(named) == 1 else None if named else header.year


def read_expected(text: str, year: int | None = None) -> Period | None:
    """Period in which an advice is expected, or None when the text does not say one; `year` is that of the whole plan.

    >>> read_expected("Derde kwartaal 2026").first
    datetime.date(2026, 7, 1)
    >>> read_expected("kwartaal 2", 2026).last
    datetime.date(2026, 6, 30)
    >>> read_expected("nog niet bekend")
    """
    words = _HALF.sub("helft van ", " ".join(text.split()))
    words = _QUARTER_OF.sub(r"Q\2 \1", _NUMBERED.sub(r"Q\1 ", words).strip())
    words = _SHORT_OF_YEAR.sub(lambda found: MONTHS[month_of(found[1]) - 1], words)
    named = _YEARLESS.search(words) if year and not _YEAR.search(words) else None
    words = _HALF.sub("helft van ", f"{named[0]} {year}") if named else words
    return next((period for _, _, period in find_periods(words, None, None) if period.first or period.end), None)
