"""What of a promise cannot be: a day of no calendar, a term that is over, a promise made after this document."""

import re
from collections.abc import Iterator

from extract.dates.dates import YEARLESS, find_impossible_dates, find_periods
from extract.dates.deadlines import find_bygone
from extract.promises.clocks import clock_of
from extract.promises.passages import Passage
from extract.records import Commitment, Issue, Span
from ontology.kinds import IssueKind

# Only the days from 29 lack in some month; what they begin with comes first, for which a search can look fast.
_LATE_DAY = re.compile(r"[2-9]\d(?<!2[0-8])(?<!\w\d\d) [a-z]")
_YEAR = re.compile(r"20\d\d\b")
_FUTURE = "future"
_SAID = ("toegezegd", "toezegging", "aangekondigd", "gemeld")
# "Zoals toegezegd in de brief van", before the day of that letter.
_SAID_IN = re.compile(rf"\b(?:{'|'.join(_SAID)})\b(?:(?!\b(?:zal|zullen)\b)[^.;,]){{0,60}} $", re.IGNORECASE)


def find_issues(passage: Passage, commitment: Commitment) -> Iterator[Issue]:
    """What of a commitment could not be read, or cannot be."""
    if commitment.due and commitment.due.rule == YEARLESS:
        yield Issue(
            IssueKind.UNREAD_DEADLINE,
            f"no year to read {commitment.due.text!r} with: the document has no date",
            commitment.evidence,
        )
    for start, end in find_impossible_dates(passage.text) if _LATE_DAY.search(passage.text) else ():
        low = passage.sentence.start
        evidence = passage.reading.evidence(Span(low + start, low + end), "impossible-date")
        yield Issue(IssueKind.IMPOSSIBLE_DATE, f"no calendar has {passage.text[start:end]!r}", evidence)
    if _YEAR.search(passage.text):
        yield from _out_of_time(passage, commitment)


def _out_of_time(passage: Passage, commitment: Commitment) -> Iterator[Issue]:
    """A term that is over before the document, and a reference to a promise that is not older than it."""
    anchor, year = clock_of(passage.header, passage.reading.header)
    if commitment.due is None and commitment.evidence.rule.startswith(_FUTURE):
        bygone = find_bygone(passage.text, anchor, year)
        if bygone:
            words = f"{bygone.text!r} is over before this document, so it is no term"
            yield Issue(IssueKind.UNREAD_DEADLINE, words, commitment.evidence)
    if anchor is None or not any(map(passage.text.lower().__contains__, _SAID)):
        return
    for start, _, period in find_periods(passage.text, anchor, year):
        dated = period.rule == "day" and period.first is not None and _YEAR.search(period.text)
        if dated and period.first and period.first > anchor and _SAID_IN.search(passage.text, 0, start):
            words = f"this refers to a promise of {period.first.isoformat()}, which is not older than this document"
            yield Issue(IssueKind.CIRCULAR_REFERENCE, words, commitment.evidence)
