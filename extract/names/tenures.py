"""Office-holders by day: an office and a person named together on a day when the person did not hold it."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from extract.records import Issue, Mention, Reading
from extract.tenures import covers, tenures_by_person
from extract.wordlists import read_table
from ontology.kinds import EntityKind, IssueKind

_OFFICE, _PERSON = EntityKind.OFFICE, EntityKind.PERSON  # bound once: to look one up takes longer than the test
_LEADING = re.compile(r"(?:president|premier|bondskanselier|koning|secretaris-generaal|hoge-vertegenwoordiger)-van-")


@cache
def world_leaders() -> frozenset[str]:
    """Persons known by surname alone: heads of state and government of other countries, and of world organisations."""
    return frozenset(
        member for member, held in tenures_by_person().items() if any(_LEADING.match(tenure.office) for tenure in held)
    )


class Lead(NamedTuple):
    """At the head of a state or government from a day on, up to another."""

    role: str
    country: str
    since: date
    until: date | None


@cache
def leads() -> dict[str, tuple[Lead, ...]]:
    """Who led which state or government, by person."""
    found: dict[str, tuple[Lead, ...]] = {}
    for row in read_table("world_leaders.tsv"):
        until = date.fromisoformat(row["until"]) if row["until"] else None
        lead = Lead(row["role"], row["country"], date.fromisoformat(row["since"]), until)
        found[row["person"]] = (*found.get(row["person"], ()), lead)
    return found


def leads_then(lead: Lead, day: date) -> bool:
    """Whether a day lies within the time at the head."""
    return lead.since <= day and (lead.until is None or day < lead.until)


def leads_on(person: str, day: date) -> bool:
    """Whether a person led a state or government on a day."""
    return any(leads_then(lead, day) for lead in leads().get(person, ()))


def find_outside_term(reading: Reading, mentions: Sequence[Mention]) -> Iterator[Issue]:
    """Persons named right after an office that they are known to have held, but not on the document's day."""
    for office, person in pairwise(mentions):
        if office.ref.kind is not _OFFICE or person.ref.kind is not _PERSON:
            continue
        between = reading.layout.text[office.span.end : person.span.start]
        day = reading.header_at(person.span.start).day
        held = [tenure for tenure in tenures_by_person().get(person.ref.id, ()) if tenure.office == office.ref.id]
        if day is None or not held or between.strip(" ,\n"):
            continue
        if not any(covers(tenure, day) for tenure in held):
            message = f"{person.text} is not known to have been {office.ref.id} on {day.isoformat()}"
            yield Issue(IssueKind.OUTSIDE_TERM, message, person.evidence)
