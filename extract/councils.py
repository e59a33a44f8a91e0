"""The advisory councils (adviesraden) of the reference list, and what each is called."""

from functools import cache

from extract.records import EntityRef
from ontology.kinds import EntityKind, OrganisationKind
from ontology.reference import Reference, read_references

_ORGANISATION = EntityKind.ORGANISATION  # looking a member up in its enum costs more than comparing with it


@cache
def advisory_councils() -> tuple[Reference, ...]:
    """The advisory councils in the order of the list."""
    council = OrganisationKind.ADVISORY_COUNCIL.value
    return tuple(it for it in read_references() if it.kind is EntityKind.ORGANISATION and it.narrower == council)


@cache
def council_ids() -> frozenset[str]:
    """Ids of the advisory councils."""
    return frozenset(council.id for council in advisory_councils())


def is_listed_council(ref: EntityRef) -> bool:
    """Whether a thing is an advisory council of the reference list."""
    return ref.kind is _ORGANISATION and ref.id in council_ids()


@cache
def council_names() -> dict[str, EntityRef]:
    """Whose each name or abbreviation is, as it is written."""
    refs = ((council, EntityRef(EntityKind.ORGANISATION, council.id)) for council in advisory_councils())
    return {name: ref for council, ref in refs for name in (council.label_nl, *council.names)}


@cache
def _by_folded_name() -> dict[str, EntityRef]:
    return {name.casefold(): ref for name, ref in council_names().items()}


def council_called(name: str) -> EntityRef | None:
    """The advisory council that a name or abbreviation means, in whatever letters.

    >>> council_called("WRR").id, council_called("IMF")
    ('wetenschappelijke-raad-voor-het-regeringsbeleid', None)
    """
    return _by_folded_name().get(name.casefold())
