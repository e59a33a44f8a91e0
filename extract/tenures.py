"""Office-holders by day: an office and a person named together on a day when the person did not hold it."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from extract.records import Issue, Mention, Reading
from ontology.kinds import EntityKind, IssueKind
from ontology.reference import Tenure, read_tenures


@cache
def _by_member() -> dict[str, tuple[Tenure, ...]]:
    found: dict[str, list[Tenure]] = {}
    for tenure in read_tenures():
        if tenure.member_kind is EntityKind.PERSON:
            found.setdefault(tenure.member, []).append(tenure)
    return {member: tuple(tenures) for member, tenures in found.items()}


def find_outside_term(reading: Reading, mentions: Sequence[Mention]) -> Iterator[Issue]:
    """Persons named right after an office that they are known to have held, but not on the document's day."""
    for office, person in pairwise(mentions):
        if office.ref.kind is not EntityKind.OFFICE or person.ref.kind is not EntityKind.PERSON:
            continue
        between = reading.layout.text[office.span.end : person.span.start]
        day = reading.header_at(person.span.start).day
        held = [tenure for tenure in _by_member().get(person.ref.id, ()) if tenure.office == office.ref.id]
        if day is None or not held or between.strip(" ,\n"):
            continue
        if not any((t.since is None or t.since <= day) and (t.until is None or day < t.until) for t in held):
            message = f"{person.text} is not known to have been {office.ref.id} on {day.isoformat()}"
            yield Issue(IssueKind.OUTSIDE_TERM, message, person.evidence)
