"""Terms of office by the person who held them: who held which office on a day."""

from datetime import date
from functools import cache

from ontology.kinds import EntityKind
from ontology.reference import Tenure, read_tenures


@cache
def tenures_by_person() -> dict[str, tuple[Tenure, ...]]:
    """The known terms of office and memberships of each person, by id."""
    found: dict[str, list[Tenure]] = {}
    for tenure in read_tenures():
        if tenure.member_kind is EntityKind.PERSON:
            found.setdefault(tenure.member, []).append(tenure)
    return {member: tuple(tenures) for member, tenures in found.items()}


def covers(tenure: Tenure, day: date) -> bool:
    """Whether a day falls within a term; a term without a first or last day is open on that side."""
    return (tenure.since is None or tenure.since <= day) and (tenure.until is None or day < tenure.until)


def held_office(member: str, day: date) -> bool:
    """Whether a person is known to have held an office or seat on a day, with a term that the lists date."""
    return any((t.since or t.until) and covers(t, day) for t in tenures_by_person().get(member, ()))


def office_held(member: str, prefix: str, day: date | None) -> str:
    """The office whose id begins with a word that a person held on a day, else the only one ever held, else ""."""
    held = [tenure for tenure in tenures_by_person().get(member, ()) if tenure.office.startswith(prefix)]
    offices = {tenure.office for tenure in held if day and covers(tenure, day)} or {tenure.office for tenure in held}
    return offices.pop() if len(offices) == 1 else ""
