"""How a promise stands on a day, with the reason in words: a pure function of what was said and what became of it.

Nothing is ever called broken. That no delivery was found says something about the documents that were read, and the
reason says so: "geen levering gevonden in deze documenten tot …".
"""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from ontology.kinds import CommitmentKind, CommitmentStatus

MONTHS_NL = "januari februari maart april mei juni juli augustus september oktober november december".split()
MONTHS_EN = "January February March April May June July August September October November December".split()
# Stands for the day of a document that says none: what it promises had been promised on any day that is asked about.
UNDATED = date.min
_DECISIVE = frozenset({CommitmentStatus.KEPT, CommitmentStatus.PARTLY_KEPT, CommitmentStatus.WITHDRAWN})


class Said(NamedTuple):
    """A statement of the promise: when, in which document (its title), with which first and last day of its term."""

    day: date
    source: str
    first: date | None = None
    last: date | None = None
    kind: CommitmentKind | None = None


class Became(NamedTuple):
    """What a document tells of it: since which day, in which document, what delivers it, and the new term if any."""

    status: CommitmentStatus
    day: date
    source: str
    what: str = ""
    first: date | None = None
    last: date | None = None


class Move(NamedTuple):
    """A term that moved: from one last day to another, by a document of a day."""

    before: date
    after: date
    day: date
    source: str

    @property
    def days(self) -> int:
        """By how many days; fewer than none when the term came nearer."""
        return (self.after - self.before).days


class Verdict(NamedTuple):
    """A status with its reason in Dutch and English."""

    status: CommitmentStatus
    reason_nl: str
    reason_en: str


def write_day(day: date, language: str) -> str:
    """A day as it is written in a letter.

    >>> write_day(date(2024, 6, 1), "nl"), write_day(date(2024, 6, 1), "en")
    ('1 juni 2024', '1 June 2024')
    """
    months = MONTHS_NL if language == "nl" else MONTHS_EN
    return f"{day.day} {months[day.month - 1]} {day.year}"


def find_moves(said: Sequence[Said], became: Sequence[Became] = ()) -> tuple[Move, ...]:
    """Terms that moved from one document to the next, in order of time; of one document the last term counts."""
    by_document: dict[tuple[date, str], date] = {}
    for day, source, _, last in _terms(said, became):
        by_document[day, source] = max(last, by_document.get((day, source), last))
    ordered = [(day, source, last) for (day, source), last in by_document.items()]
    return tuple(
        Move(before, after, day, source)
        for (_, _, before), (day, source, after) in pairwise(ordered)
        if before != after
    )


def _terms(said: Iterable[Said], became: Iterable[Became]) -> list[tuple[date, str, date | None, date]]:
    """Day, document, first and last day of every term, in order of time."""
    terms = [(one.day, one.source, one.first, one.last) for one in said if one.last]
    terms += [(one.day, one.source, one.first, one.last) for one in became if one.last]
    return sorted(terms, key=lambda term: (term[0], term[1], term[3], term[2] or date.min))


def judge(said: Sequence[Said], became: Sequence[Became], as_of: date) -> Verdict | None:
    """How a promise stands on a day; None when nobody had made it yet."""
    said = sorted((one for one in said if one.day <= as_of), key=lambda one: (one.day, one.source))
    if not said:
        return None
    became = sorted((one for one in became if said[0].day <= one.day <= as_of), key=lambda one: (one.day, one.source))
    decisive = [one for one in became if one.status in _DECISIVE]
    if decisive:
        return _decide(decisive)
    moves = find_moves(said, became)
    terms = _terms(said, became)
    delayed = [one for one in became if one.status is CommitmentStatus.DELAYED]
    awaited = any(one.first and not one.last and as_of < one.first for one in delayed)  # "niet eerder dan in mei"
    if terms and terms[-1][3] < as_of and not awaited:
        return _after_term(said, moves, terms[-1][3], as_of)
    if delayed or (moves and moves[-1].days > 0):
        return _delay(delayed, moves)
    first, last = (terms[-1][2], terms[-1][3]) if terms else (None, None)
    again = ("toegezegd", "promised") if any(one.kind for one in said) else ("genoemd", "named")
    places = [(one.day, one.source) for one in said] + [(one.day, one.source) for one in became]
    return _ahead(places, first, last, as_of, again)


def _decide(decisive: Sequence[Became]) -> Verdict:
    """The last of what decides; of one day, kept goes over kept in part, and that over withdrawn."""
    order = (CommitmentStatus.WITHDRAWN, CommitmentStatus.PARTLY_KEPT, CommitmentStatus.KEPT)
    one = max(decisive, key=lambda one: (one.day, order.index(one.status), one.source, one.what))
    # "afgedaan" in May of what came in March; of one day, the document itself and not what it says
    for before in sorted(decisive, key=lambda one: (one.day, not one.what, one.source, one.what), reverse=True):
        if before.status is not one.status:
            break
        one = before
    nl, en = write_day(one.day, "nl"), write_day(one.day, "en")
    by_nl, by_en = f", volgens “{one.source}”", f", according to “{one.source}”"
    if one.what:  # the document itself needs no other to say so
        by_nl = f" met “{one.what}”{'' if one.what == one.source else by_nl}"
        by_en = f" by “{one.what}”{'' if one.what == one.source else by_en}"
    if one.status is CommitmentStatus.WITHDRAWN:
        return Verdict(one.status, f"ingetrokken volgens “{one.source}” ({nl})", f"withdrawn in “{one.source}” ({en})")
    if one.status is CommitmentStatus.PARTLY_KEPT:
        return Verdict(one.status, f"deels nagekomen op {nl}{by_nl}", f"kept in part on {en}{by_en}")
    return Verdict(one.status, f"nagekomen op {nl}{by_nl}", f"kept on {en}{by_en}")


def _after_term(said: Sequence[Said], moves: Sequence[Move], last: date, as_of: date) -> Verdict:
    nl, en = write_day(as_of, "nl"), write_day(as_of, "en")
    due_nl, due_en = write_day(last, "nl"), write_day(last, "en")
    if all(one.kind is CommitmentKind.EFFORT for one in said):
        return Verdict(
            CommitmentStatus.OPEN,
            f"inzet zonder toetsbaar product; de termijn liep tot en met {due_nl}",
            f"an effort without a product to check; its term ran to {due_en}",
        )
    moved = sum(move.days for move in moves)
    after_nl = f", na een verschuiving van {moved} dagen" if moved > 0 else ""
    after_en = f", after it had moved by {moved} days" if moved > 0 else ""
    return Verdict(
        CommitmentStatus.OVERDUE,
        f"geen levering gevonden in deze documenten tot {nl}; de termijn liep tot en met {due_nl}{after_nl}",
        f"no delivery found in these documents up to {en}; the term ran to {due_en}{after_en}",
    )


def _delay(delayed: Sequence[Became], moves: Sequence[Move]) -> Verdict:
    later = [move for move in moves if move.days > 0]
    if later:
        move = later[-1]
        return Verdict(
            CommitmentStatus.DELAYED,
            f"uitgesteld van {write_day(move.before, 'nl')} naar {write_day(move.after, 'nl')} ({move.days} dagen), "
            f"volgens “{move.source}”",
            f"put off from {write_day(move.before, 'en')} to {write_day(move.after, 'en')} ({move.days} days), "
            f"according to “{move.source}”",
        )
    one = delayed[-1]
    return Verdict(
        CommitmentStatus.DELAYED,
        f"uitgesteld volgens “{one.source}” ({write_day(one.day, 'nl')}), zonder nieuwe termijn",
        f"put off according to “{one.source}” ({write_day(one.day, 'en')}), without a new term",
    )


def _ahead(
    places: list[tuple[date, str]], first: date | None, last: date | None, as_of: date, again: tuple[str, str]
) -> Verdict:
    """Due while the term runs, repeated when a later document says the same, else open."""
    if first and last and first <= as_of:
        return Verdict(
            CommitmentStatus.DUE,
            f"de termijn loopt, van {write_day(first, 'nl')} tot en met {write_day(last, 'nl')}",
            f"its term runs from {write_day(first, 'en')} to {write_day(last, 'en')}",
        )
    if len(set(places)) > 1:
        day, source = max(places)
        return Verdict(
            CommitmentStatus.REPEATED,
            f"opnieuw {again[0]} in “{source}” ({write_day(day, 'nl')}); nog geen levering gevonden in deze documenten",
            f"{again[1]} again in “{source}” ({write_day(day, 'en')}); no delivery found in these documents yet",
        )
    if last:
        return Verdict(
            CommitmentStatus.OPEN,
            f"de termijn loopt af op {write_day(last, 'nl')}",
            f"its term ends on {write_day(last, 'en')}",
        )
    return Verdict(
        CommitmentStatus.OPEN,
        "zonder termijn in dagen; geen levering gevonden in deze documenten",
        "without a term in days; no delivery found in these documents",
    )
