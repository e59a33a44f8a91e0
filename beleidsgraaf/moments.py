"""When a question asks about: the day to stand on, and the stretches of time in which something was said or falls due.

Days, months, seasons and recesses are read as they are in a letter (`extract.dates`), relative to the day asked about.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from extract.dates.dates import find_impossible_dates, find_periods
from extract.records import Period
from graph.status import MONTHS_EN, MONTHS_NL, write_day
from queries.asked import find_names

# So that one reader does for both languages; "may" is a verb as well, so only a name with a capital is a month.
_ENGLISH = dict(zip(MONTHS_EN, MONTHS_NL, strict=True)) | {
    word: dutch
    for english, dutch in (("before", "voor"), ("by", "uiterlijk"), ("after", "na"), ("since", "sinds"))
    for word in (english, english.capitalize())
}
_TRANSLATED = re.compile(rf"\b(?:{'|'.join(_ENGLISH)})\b")
# "Wat moet voor 2025 klaar zijn?" asks for what comes before that year; "beloften voor 2025" are for it.
_FOR_YEARS = "years-before"
# What a letter promises "vóór 1 juli" is not late on that day; who asks for what comes before it means before.
_DAY_BEFORE, _STRICTLY = ("day-before", "numeric-before"), ("voor ", "vóór ")


@dataclass(frozen=True, slots=True)
class Moments:
    """What a question says of time, and the question without it (as long as it was).

    Attributes:
        as_of: day to ask about.
        before: first day after the term.
        within: stretches in one of which a promise was made or falls due.
        rest: the question with spaces where time stood.
    """

    as_of: date | None
    before: date | None
    within: tuple[Period, ...]
    rest: str

    def holds(self, stated: Sequence[date], due: date | None, *, only_due: bool) -> bool:
        """Whether a promise with these days is asked for; `only_due` when what counts is its term."""
        if self.before and (due is None or due >= self.before):
            return False
        days = ([] if only_due else [*stated]) + ([due] if due else [])
        return not self.within or any(_lies_in(day, period) for day in days for period in self.within)

    def describe(self, *, only_due: bool) -> str:
        """The same in Dutch, "" when it says nothing of time."""
        parts = (
            [f"{'met een termijn' if only_due else 'gedaan of te doen'} {_words(self.within)}"] if self.within else []
        )
        parts += [f"met een termijn voor {write_day(self.before, 'nl')}"] if self.before else []
        return ", ".join(parts)


def _lies_in(day: date, period: Period) -> bool:
    return (period.first is None or period.first <= day) and (period.end is None or day < period.end)


def _words(periods: Sequence[Period]) -> str:
    told = " of ".join(period.text.casefold() for period in periods)
    return f"in {told}" if told[0].isdigit() else told


def read_moments(question: str, today: date | None = None, *, only_due: bool = False) -> Moments:
    """What a question says of time; words like "voor de zomer" are counted from today, and say nothing without it.

    ValueError for a day that does not exist.

    >>> read_moments("Wat moet in maart 2025 klaar zijn?").within[0].first
    datetime.date(2025, 3, 1)
    >>> read_moments("Hoe stond het op 1 juli 2024?").as_of
    datetime.date(2024, 7, 1)
    """
    text = _TRANSLATED.sub(lambda found: _ENGLISH[found[0]], question)
    names = [span for span in find_names(text) if any(letter.isdigit() for letter in text[slice(*span)])]
    for low, high in find_impossible_dates(text):
        words = re.sub(r"^\D*(?=\d)", "", text[low:high])
        raise ValueError(f"{words} is no day of the calendar; give one as 2024-07-01")
    as_of: date | None = None
    before: date | None = None
    within: list[Period] = []
    rest = text
    for low, high, period in find_periods(text, today, None):
        if period.rule == "vague" or any(low < end and start < high for start, end in names):
            continue
        rest = rest[:low] + " " * (high - low) + rest[high:]
        if period.first is None and period.end:
            strict = period.rule in _DAY_BEFORE and period.text.casefold().startswith(_STRICTLY)
            before = period.end - timedelta(days=1) if strict else period.end
        elif period.first is None:
            continue
        elif period.rule == _FOR_YEARS and only_due:
            before = period.first
        elif period.first == period.last:
            as_of = period.first
        else:
            within.append(period)
    return Moments(as_of, before, tuple(within), rest)
