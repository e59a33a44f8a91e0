"""What is settled over all documents: identities that collide, files given twice, labels."""

from dataclasses import replace
from itertools import permutations

import pytest
from graph_letters import (
    COUNCIL,
    LETTER,
    LETTER_TEXT,
    MOTION,
    NL,
    PROGRAMME,
    STRATEGY,
    TRADE,
    letter,
    library,
    read,
)

from extract.known import known_entities
from extract.records import Entity, EntityRef, Extraction, Header
from graph.plan import Plan, label_of, plan_graph
from ontology.kinds import EntityKind


def another_letter(raw: str, name: str = "ander.txt") -> Extraction:
    """A file that claims to be the same letter."""
    return Extraction(reading=read(name, raw, letter().reading.header))


def test_documents_stand_in_the_order_of_their_ids() -> None:
    plans = {plan_graph(order).documents for order in permutations(library())}
    assert len(plans) == 1
    assert [planned.ref for planned in plans.pop()] == [STRATEGY, LETTER, PROGRAMME]


def test_the_same_bytes_are_one_document() -> None:
    again = another_letter(LETTER_TEXT, "kopie.txt")
    plan = plan_graph([again, letter()])
    assert [planned.ref for planned in plan.documents] == [LETTER]
    assert plan.repeated == (("kopie.txt", "brief.txt"),)


def test_different_files_with_one_identity_are_told_apart() -> None:
    first, second = letter(), another_letter(LETTER_TEXT + "PS\n")
    plan = plan_graph([first, second])
    wanted = {f"{LETTER.id}-{e.reading.document.sha256[:8]}" for e in (first, second)}
    assert {planned.ref.id for planned in plan.documents} == wanted
    assert {label_of(plan, planned.ref) for planned in plan.documents} == {"Kamerbrief over havens"}
    assert plan.repeated == ()


@pytest.mark.parametrize("reserved", ["reference", "corpus"])
def test_no_document_takes_the_graph_of_the_lists_or_the_corpus(reserved: str) -> None:
    ref = EntityRef(EntityKind.DOCUMENT, reserved)
    plan = plan_graph([Extraction(reading=read("a.txt", "a", Header(ref, None, "A")))])
    assert plan.documents[0].ref.id.startswith(f"{reserved}-")


def test_a_label_comes_from_the_list_then_the_record_then_the_text() -> None:
    plan = plan_graph(library())
    assert label_of(plan, NL) == known_entities()[NL].label_nl
    assert label_of(plan, COUNCIL) == "Raad voor Verre Zaken"
    assert label_of(plan, EntityRef(EntityKind.EVENT, "havenconferentie")) == "Havenconferentie"
    assert label_of(plan, EntityRef(EntityKind.ORGANISATION, "commissie-wereldzaken")) == "commissie wereldzaken"


def test_a_theme_has_the_label_of_the_thesaurus() -> None:
    assert label_of(plan_graph([]), TRADE) != ""
    assert label_of(plan_graph([]), EntityRef(EntityKind.THEME, "geen-thema")) == "geen thema"


def test_of_two_labels_the_most_frequent_wins_then_the_longest_in_any_order() -> None:
    def named(*labels: str) -> Plan:
        extra = tuple(Entity(MOTION, label) for label in labels)
        return plan_graph([replace(letter(), entities=extra)])

    assert label_of(named("motie Vermeer", "Motie-Vermeer", "motie Vermeer"), MOTION) == "motie Vermeer"
    assert label_of(named("motie Vermeer", "motie-Vermeer c.s."), MOTION) == "motie-Vermeer c.s."
    assert label_of(named("motie-Vermeer c.s.", "motie Vermeer"), MOTION) == "motie-Vermeer c.s."


def test_a_label_over_two_lines_stands_on_one() -> None:
    plan = plan_graph([replace(letter(), entities=(Entity(MOTION, "motie van\n  het lid Vermeer"),))])
    assert label_of(plan, MOTION) == "motie van het lid Vermeer"


def test_a_base_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="ends in a slash"):
        plan_graph([], base="example.org")
