"""Office-holders by day: an office and a person named together on a day when the person did not hold it."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from itertools import pairwise

from extract.records import Issue, Mention, Reading
from ontology.kinds import EntityKind, IssueKind
from ontology.reference import Tenure, read_tenures

_OFFICE, _PERSON = EntityKind.OFFICE, EntityKind.PERSON  # bound once: to look one up takes longer than the test
_LEADING = re.compile(r"(?:president|premier|bondskanselier|koning|secretaris-generaal|hoge-vertegenwoordiger)-van-")


@cache
def _by_member() -> dict[str, tuple[Tenure, ...]]:
    found: dict[str, list[Tenure]] = {}
    for tenure in read_tenures():
        if tenure.member_kind is EntityKind.PERSON:
            found.setdefault(tenure.member, []).append(tenure)
    return {member: tuple(tenures) for member, tenures in found.items()}


def _covers(tenure: Tenure, day: date) -> bool:
    return (tenure.since is None or tenure.since <= day) and (tenure.until is None or day < tenure.until)


def held_office(member: str, day: date) -> bool:
    """Whether a person is known to have held an office or seat on a day, with a term that the lists date."""
    return any((t.since or t.until) and _covers(t, day) for t in _by_member().get(member, ()))


def office_held(member: str, prefix: str, day: date | None) -> str:
    """The office whose id begins with a word that a person held on a day, else the only one ever held, else ""."""
    held = [tenure for tenure in _by_member().get(member, ()) if tenure.office.startswith(prefix)]
    offices = {tenure.office for tenure in held if day and _covers(tenure, day)} or {tenure.office for tenure in held}
    return offices.pop() if len(offices) == 1 else ""


@cache
def world_leaders() -> frozenset[str]:
    """Persons known by surname alone: heads of state and government of other countries, and of world organisations."""
    return frozenset(
        member for member, held in _by_member().items() if any(_LEADING.match(tenure.office) for tenure in held)
    )


def find_outside_term(reading: Reading, mentions: Sequence[Mention]) -> Iterator[Issue]:
    """Persons named right after an office that they are known to have held, but not on the document's day."""
    for office, person in pairwise(mentions):
        if office.ref.kind is not _OFFICE or person.ref.kind is not _PERSON:
            continue
        between = reading.layout.text[office.span.end : person.span.start]
        day = reading.header_at(person.span.start).day
        held = [tenure for tenure in _by_member().get(person.ref.id, ()) if tenure.office == office.ref.id]
        if day is None or not held or between.strip(" ,\n"):
            continue
        if not any(_covers(tenure, day) for tenure in held):
            message = f"{person.text} is not known to have been {office.ref.id} on {day.isoformat()}"
            yield Issue(IssueKind.OUTSIDE_TERM, message, person.evidence)
