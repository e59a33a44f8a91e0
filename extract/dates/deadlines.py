"""Which of the periods that a promise names is its deadline."""

import re
from collections.abc import Collection
from dataclasses import replace
from datetime import date, timedelta

from extract.dates.dates import VAGUE, YEARLESS, find_periods
from extract.dates.elsewhere import GATHERING, OF_GATHERING, dates_something_else, is_aside, is_of_what_was, parted_from
from extract.dates.readers import later
from extract.dates.words import NUMBER, SPAN, read_amount
from extract.records import Period

# "Voorafgaand aan de Raad van 21 april", "na de top in Ankara op 24 juni": a side of when that is.
_BESIDE_EVENT = re.compile(
    r"\b(?P<lead>voorafgaand aan|in (?:de )?aanloop naar|voor|vóór|na|na afloop van) (?:de|het) (?:[\w-]+ ){0,2}[\w-]*"
    rf"{GATHERING}{OF_GATHERING}(?: in (?-i:[A-Z])[\w-]+)?,? $",
    re.IGNORECASE,
)
_OF_EVENT, _DATED_EVENT = ("van ", "op ", "in "), frozenset({"day", "days", "numeric", "month"})
# "Met ingang van 2032 voor vijf jaar", "vanaf 1 juli voor de duur van een jaar".
_FOR_LONG = re.compile(rf"\s+voor (?:(?:de duur|een periode) van )?{NUMBER}\s+{SPAN}", re.IGNORECASE)
_OF_BUDGET = re.compile(r"(?:begroting|uitgaven) $")
_PLANNED = re.compile(r"(?:\b(?:gepland|ingepland|geagendeerd|voorzien)|begroting|uitgaven) $")
_AMOUNT = re.compile(r" (?:(?:in totaal|ruim|circa|nog eens|maximaal|opnieuw) )*(?:€|eur\b|\d)", re.IGNORECASE)
# "…, maar niet later dan 1 mei" goes on about the same moment.
_STILL = frozenset({"", "in elk geval ", "in ieder geval "})
_LIMITS = ("niet later", "uiterlijk", "vóór", "op zijn laatst")
_UNDATED = {VAGUE, YEARLESS}
_NAMED_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_WILL = re.compile(r"\bzal\b|\bzullen\b")
_TERMS = ("in ", "uiterlijk ", "op ", "voor ", "vóór ", "per ", "eind ", "begin ", "medio ")


def _is_over(period: Period, anchor: date | None, year: int | None) -> bool:
    # What is written for a year is written in the autumn before it.
    today = anchor or (date(year - 1, 10, 1) if year is not None else None)
    return bool(today and period.end and period.end <= today)


def _planned_in(text: str, start: int, end: int, period: Period, clock: tuple[date | None, int | None]) -> Period:
    """What is planned "voor november" is planned in it, and "de begroting voor 2026" is of that year: not before."""
    words = period.text
    # "Voor 2025 reserveer ik …", "besloten voor 2025 EUR 9 miljoen te reserveren"
    if period.rule == "years-before" and (not start or _AMOUNT.match(text, end)):
        return replace(period, rule="years")
    if not words.startswith("voor ") or not _PLANNED.search(text, 0, start):
        return period
    if period.rule == "years-before":
        return replace(period, rule="years")
    inner = [found for _, _, found in find_periods(f"in {words[5:]}", *clock)]
    return replace(inner[0], text=words) if period.first is None and inner and inner[0].first else period


def _beside_event(text: str, start: int, period: Period) -> Period | None:
    """What comes before or after an event, of a period that tells when that is; None of any other.

    What is told before an event comes before it begins, or in the month that it is in.
    """
    if period.rule not in _DATED_EVENT or not period.text.lower().startswith(_OF_EVENT):
        return None
    found = _BESIDE_EVENT.search(text, max(0, start - 80), start)
    if found is None or period.first is None or period.end is None:
        return None
    words = text[found.start() : start] + period.text
    if found["lead"].lower().startswith("na"):
        return replace(period, first=period.end, end=None, text=words, rule=f"{period.rule}-after")
    end = period.end if period.rule == "month" else period.first + timedelta(days=1)
    return replace(period, first=None, end=end, text=words, rule=f"{period.rule}-before")


def _for_long(text: str, end: int, period: Period) -> Period:
    """A period from a day on with its end, when it is said for how long."""
    span = _FOR_LONG.match(text, end) if period.first and period.end is None else None
    if span is None or period.first is None:
        return period
    words = period.text + span[0]
    return replace(period, end=later(period.first, read_amount(span["n"]), span["u"]), text=words)


def find_deadline(
    text: str, verb: int, anchor: date | None, year: int | None, acts: Collection[int] = ()
) -> Period | None:
    """The deadline of a promise whose verb stands at an offset of its sentence: the first period that dates it.

    `acts` are the offsets of all that promises in it. A period without days ("op korte termijn") counts when no other
    does, and so does the year of a budget.
    """
    vague: Period | None = None
    of_budget: Period | None = None  # "de begroting voor 2032 stuur ik in september"
    acts = (verb, *acts)
    for start, end, found in find_periods(text, anchor, year):
        beside = _beside_event(text, start, found)
        period = beside or _planned_in(text, start, end, found, (anchor, year))
        if period.rule.endswith("since"):  # "doet sinds januari mee en zal in april"
            continue
        if _is_over(period, anchor, year) or is_of_what_was(text, start, end, found, anchor):
            continue
        if not beside and dates_something_else(text, start, end, period):
            continue
        if is_aside(text, start, end, acts):
            continue
        parted = parted_from(text, start, end, acts)
        limits = parted and text[parted.end() : start] in _STILL and period.text.lower().startswith(_LIMITS)
        if parted and not limits:
            continue
        if period.rule in _UNDATED:
            vague = vague or period
        elif found.rule == "years-before" and _OF_BUDGET.search(text, 0, start):
            of_budget = of_budget or period
        else:
            return _for_long(text, end, period)
    return of_budget or vague


def find_bygone(text: str, anchor: date | None, year: int | None) -> Period | None:
    """The first period that dates what a sentence promises, but is over before the document: "zal in 2019", in 2024.

    Only what names its year is told: the rest is read as the next one.
    """
    for start, end, period in find_periods(text, anchor, year):
        if start and not _WILL.search(text, 0, start):  # "dat in 2019 uitkwam, zal" dates the past
            continue
        named = _NAMED_YEAR.search(period.text) and period.text.lower().startswith(_TERMS)
        if named and _is_over(period, anchor, year) and not dates_something_else(text, start, end, period):
            return None if is_aside(text, start, end, (0,)) else period
    return None
