"""Who held an office on a day, by the known terms of office."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from functools import cache

from extract.records import EntityRef
from ontology.kinds import EntityKind
from ontology.reference import Tenure, read_tenures


@cache
def _by_office() -> Mapping[str, tuple[Tenure, ...]]:
    found: dict[str, list[Tenure]] = defaultdict(list)
    for tenure in read_tenures():
        if tenure.office and tenure.member_kind is EntityKind.PERSON and (tenure.since or tenure.until):
            found[tenure.office].append(tenure)
    return {office: tuple(tenures) for office, tenures in found.items()}


def find_holder(office: EntityRef, day: date | None) -> EntityRef | None:
    """The one person who is known to have held an office on a day; None where nobody is, or more than one.

    >>> find_holder(EntityRef(EntityKind.OFFICE, "minister-van-buitenlandse-zaken"), date(2016, 5, 1))
    EntityRef(kind=<EntityKind.PERSON: 'person'>, id='bert-koenders')
    """
    if office.kind is not EntityKind.OFFICE or day is None:
        return None
    holders = {
        tenure.member
        for tenure in _by_office().get(office.id, ())
        # A term without a first day began we know not when, so it says nothing of a day before its end.
        if tenure.since and tenure.since <= day and (tenure.until is None or day < tenure.until)
    }
    return EntityRef(EntityKind.PERSON, holders.pop()) if len(holders) == 1 else None
