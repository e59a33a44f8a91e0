"""What a person decided of entities, and what is put before a person: merges, refusals, things that may be one."""

from dataclasses import replace

import pytest
from graph_letters import COALITION, COUNCIL, letter, library
from msgspec import structs

from extract.records import Entity, EntityRef, Extraction, Membership
from graph.curation import Curation, CurationError, Decision, Row
from graph.iris import BASE
from graph.merging import merge_entities, read_merges, ref_of
from graph.plan import plan_graph
from graph.quads import write_graphs
from graph.store import load_store, select
from graph.twins import Twins, find_twins
from ontology.kinds import EntityKind

OTHER = EntityRef(EntityKind.ORGANISATION, "coalitie-vrije-havens")
KNOWN = EntityRef(EntityKind.ORGANISATION, "adviesraad-internationale-vraagstukken")


def iri(ref: EntityRef) -> str:
    return f"{BASE}{ref.kind.value}/{ref.id}"


def decide(*rows: tuple[Decision, EntityRef, EntityRef]) -> Curation:
    return Curation(tuple(Row(decision, iri(left), iri(right)) for decision, left, right in rows))


def names_of(extraction: Extraction) -> set[EntityRef]:
    return {mention.ref for mention in extraction.mentions}


def twice() -> tuple[Extraction, ...]:
    """The letter, in which the coalition is named under two ids."""
    first = letter()
    (one, *_) = [mention for mention in first.mentions if mention.ref == COALITION]
    again = (*first.mentions, structs.replace(one, ref=OTHER))
    return (replace(first, mentions=again, entities=(*first.entities, Entity(OTHER, "Coalitie Vrije Havens"))),)


def test_merged_entities_are_one_everywhere() -> None:
    (merged,) = merge_entities((letter(),), decide((Decision.SAME_ENTITY, COALITION, OTHER)))
    assert COALITION in names_of(letter())
    assert COALITION not in names_of(merged)
    assert OTHER in names_of(merged)
    assert repr(COALITION) not in repr((merged.mentions, merged.commitments, merged.facts, merged.entities))


def test_the_name_that_gives_way_stays_as_another_name() -> None:
    merged = merge_entities(library(), decide((Decision.SAME_ENTITY, COUNCIL, KNOWN)))
    lines = write_graphs(plan_graph(merged))
    names = [line for line in lines if line.startswith(f"<{iri(KNOWN)}>") and "altLabel" in line]
    (label,) = {
        entity.label for extraction in library() for entity in extraction.entities if entity.ref == COUNCIL
    } or {COUNCIL.id.replace("-", " ")}
    assert any(label in line for line in names)
    assert not any(line.startswith(f"<{iri(COUNCIL)}>") for line in lines)


def test_memberships_follow_the_merge() -> None:
    merged = merge_entities(library(), decide((Decision.SAME_ENTITY, COUNCIL, KNOWN)))
    bodies = {fact.organisation for one in merged for fact in one.facts if isinstance(fact, Membership)}
    before = {fact.organisation for one in library() for fact in one.facts if isinstance(fact, Membership)}
    assert COUNCIL in before
    assert bodies == {KNOWN if ref == COUNCIL else ref for ref in before}


def test_nothing_decided_changes_nothing() -> None:
    assert merge_entities(library(), Curation()) == library()
    refused = decide((Decision.NOT_SAME_ENTITY, COALITION, OTHER))
    assert merge_entities(library(), refused) == library()


def test_a_chain_of_merges_ends_in_one() -> None:
    third = EntityRef(EntityKind.ORGANISATION, "havencoalitie")
    chain = decide((Decision.SAME_ENTITY, COALITION, OTHER), (Decision.SAME_ENTITY, OTHER, third))
    assert read_merges(chain) == {COALITION: third, OTHER: third}


@pytest.mark.parametrize(
    ("left", "right", "problem"),
    [
        (f"{BASE}country/NL", f"{BASE}organisation/kabinet", "different kinds"),
        ("https://example.org/a", f"{BASE}organisation/kabinet", "no entity"),
        (f"{BASE}commitment/1", f"{BASE}commitment/2", "no entity"),
    ],
)
def test_rows_that_cannot_be_honoured_are_refused(left: str, right: str, problem: str) -> None:
    with pytest.raises(CurationError, match=problem):
        read_merges(Curation((Row(Decision.SAME_ENTITY, left, right),)))


def test_only_our_own_addresses_are_entities() -> None:
    assert ref_of(iri(KNOWN)) == KNOWN
    assert ref_of("https://example.org/organisation/x") is None
    assert ref_of(f"{BASE}commitment/1f2e") is None
    assert ref_of(f"{BASE}country/") is None


def twins(*rows: tuple[Decision, EntityRef, EntityRef]) -> tuple[Twins, ...]:
    store = load_store(write_graphs(plan_graph(twice())))
    assert select(store, "ASK { ?s ?p ?o }").rows == ((True,),)
    return find_twins(store, BASE, decide(*rows))


def test_names_that_come_near_are_put_before_a_person() -> None:
    found = [(pair.left, pair.right) for pair in twins()]
    assert (COALITION, OTHER) in found or (OTHER, COALITION) in found


def test_what_was_decided_is_not_asked_again() -> None:
    for decision in (Decision.NOT_SAME_ENTITY, Decision.SAME_ENTITY):
        left = {frozenset((pair.left, pair.right)) for pair in twins((decision, OTHER, COALITION))}
        assert frozenset((COALITION, OTHER)) not in left
