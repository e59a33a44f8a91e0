"""Who held an office on a day, and how the graph says so beside the words."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from graph_letters import DEFENCE, letter
from msgspec import structs

from extract.records import EntityRef
from graph.holders import find_holder
from graph.iris import BASE
from graph.plan import plan_graph
from graph.quads import write_graphs
from ontology.kinds import EntityKind
from ontology.reference import Tenure, read_tenures

FOREIGN = EntityRef(EntityKind.OFFICE, "minister-van-buitenlandse-zaken")


def terms() -> list[Tenure]:
    found = [t for t in read_tenures() if t.office == FOREIGN.id and t.since and t.until]
    assert found
    return found


@pytest.mark.parametrize("tenure", terms(), ids=lambda t: f"{t.member}-{t.since}")
def test_a_term_counts_from_its_first_day_to_the_day_before_its_end(tenure: Tenure) -> None:
    assert tenure.since
    assert tenure.until
    person = EntityRef(EntityKind.PERSON, tenure.member)
    assert find_holder(FOREIGN, tenure.since) == person
    assert find_holder(FOREIGN, tenure.until - timedelta(days=1)) == person
    assert find_holder(FOREIGN, tenure.until) != person


def test_nobody_is_said_where_nothing_is_known() -> None:
    assert find_holder(FOREIGN, None) is None
    assert find_holder(FOREIGN, date(1815, 3, 16)) is None
    assert find_holder(EntityRef(EntityKind.OFFICE, "minister-van-verre-zaken"), date(2016, 5, 1)) is None
    assert find_holder(EntityRef(EntityKind.ORGANISATION, FOREIGN.id), date(2016, 5, 1)) is None


def test_the_mention_of_an_office_tells_who_held_it() -> None:
    one = letter()
    (first, *_) = one.mentions
    office = replace(one, mentions=(*one.mentions, structs.replace(first, ref=DEFENCE)))
    holder = find_holder(DEFENCE, one.reading.header.day)
    assert holder
    lines = [line for line in write_graphs(plan_graph([office])) if "def#heldBy>" in line]
    assert [line.split(" ")[2] for line in lines] == [f"<{BASE}person/{holder.id}>"]
    assert not any("def#heldBy>" in line for line in write_graphs(plan_graph([one])))
