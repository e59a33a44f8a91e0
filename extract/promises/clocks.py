"""The day from which a document counts its deadlines."""

import re
from dataclasses import replace
from datetime import date

from extract.dates.days import prinsjesdag
from extract.dates.words import read_words
from extract.records import Header, Reading
from ontology.kinds import DocumentKind

_TITLE = 240  # characters in which a text without a head names the meeting it is about
_OF_MEETING = re.compile(rf"\b(?:{'|'.join(read_words('month'))}) (?P<year>20\d\d)\b")
_BUDGET = DocumentKind.BUDGET_CHAPTER


def day_sent(header: Header) -> date | None:
    """The day of a document; a budget without one was sent on Prinsjesdag the year before (Grondwet, artikel 105)."""
    if header.day is None and header.year is not None and header.kind is _BUDGET:
        return prinsjesdag(header.year - 1)
    return header.day


def clock_of(header: Header, whole: Header) -> tuple[date | None, int | None]:
    """The day and year of a document, of a part without a day of its own those of the whole.

    An agenda in a letter names the year of its meeting: what it promises counts from the day of the letter.
    """
    if header.day is None and (header.year is None or (whole.day is not None and whole.day.year == header.year)):
        return whole.day, whole.year
    return day_sent(header), header.year


def with_year(header: Header, reading: Reading) -> Header:
    """The header, of a text without a date with the year of the meeting in its title: "Verslag … 24 februari 2025"."""
    if header.day is not None or header.year is not None:
        return header
    found = _OF_MEETING.search(reading.layout.text, 0, _TITLE)
    return replace(header, year=int(found["year"])) if found else header
