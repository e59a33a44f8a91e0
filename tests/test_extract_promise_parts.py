"""What a commitment leans on: whose promise binds, the day a text counts from, and the list a sentence stands in."""

from dataclasses import replace
from datetime import date

import pytest

from extract.advices.councils import main_council
from extract.promises.actors import NETHERLANDS, are_councils, binds_itself, ministry_of, speakers_of
from extract.promises.clocks import clock_of, day_sent
from extract.promises.leads import Lists, enter
from extract.promises.verdicts import NOTHING, Before
from extract.records import EntityRef, Evidence, Header, Mention, Span
from ontology.kinds import CommitmentKind, DocumentKind, EntityKind

COUNCIL = EntityRef(EntityKind.ORGANISATION, "adviesraad-voor-kustzaken")
MINISTER = EntityRef(EntityKind.OFFICE, "minister-van-defensie")
LETTER = Header(EntityRef(EntityKind.DOCUMENT, "brief"), DocumentKind.LETTER, "", day=date(2031, 3, 4))
BUDGET = Header(LETTER.ref, DocumentKind.BUDGET_CHAPTER, "", year=2031)
LED = Before(4, (MINISTER,), CommitmentKind.ACTION)


def test_ministers_and_services_bind_themselves_others_do_not() -> None:
    service = EntityRef(EntityKind.ORGANISATION, "koninklijke-marechaussee")
    envoy = EntityRef(EntityKind.OFFICE, "secretaris-generaal-van-de-navo")
    assert all(binds_itself(ref, LETTER) for ref in (NETHERLANDS, MINISTER, service))
    assert not binds_itself(envoy, LETTER)
    assert not binds_itself(EntityRef(EntityKind.COUNTRY, "NO"), LETTER)


@pytest.mark.parametrize("state", ["litouwen", "het-verenigd-koninkrijk", "de-verenigde-staten"])
def test_the_minister_of_another_state_binds_nobody_here(state: str) -> None:
    assert not binds_itself(EntityRef(EntityKind.OFFICE, f"minister-van-defensie-van-{state}"), LETTER)
    assert not binds_itself(EntityRef(EntityKind.OFFICE, f"minister-president-van-{state}"), LETTER)
    own = ("minister-president", "minister-van-buitenlandse-zaken-van-het-koninkrijk-der-nederlanden")
    assert all(binds_itself(EntityRef(EntityKind.OFFICE, office), LETTER) for office in own)


def test_the_chair_of_a_council_binds_only_where_the_council_speaks() -> None:
    chair = EntityRef(EntityKind.OFFICE, "voorzitter-van-de-adviesraad")
    assert binds_itself(chair, replace(LETTER, speaker=COUNCIL))
    assert not binds_itself(chair, LETTER)
    assert are_councils([COUNCIL])
    assert not are_councils([COUNCIL, MINISTER])


def test_ik_is_who_signs_and_wij_the_state_unless_two_sign() -> None:
    both = (MINISTER, EntityRef(EntityKind.OFFICE, "minister-van-buitenlandse-zaken"))
    assert speakers_of("ik", replace(LETTER, signed_as=both)) == both[:1]
    assert speakers_of("wij", replace(LETTER, signed_as=both)) == both
    assert speakers_of("wij", replace(LETTER, signed_as=both[:1])) == (NETHERLANDS,)


def test_an_office_without_a_field_speaks_for_no_ministry() -> None:
    assert ministry_of(MINISTER).id == "ministerie-van-defensie"
    assert ministry_of(EntityRef(EntityKind.OFFICE, "minister-president")).id == "minister-president"


def test_a_budget_counts_from_prinsjesdag_the_year_before_a_letter_from_its_day() -> None:
    assert day_sent(BUDGET) == date(2030, 9, 17)  # the third Tuesday of September
    assert day_sent(LETTER) == date(2031, 3, 4)
    assert day_sent(replace(BUDGET, kind=DocumentKind.LETTER)) is None


def test_a_part_without_a_day_counts_from_that_of_the_whole() -> None:
    assert clock_of(replace(LETTER, day=None), LETTER) == (date(2031, 3, 4), None)
    assert clock_of(replace(LETTER, day=None, year=2032), LETTER) == (None, 2032)
    assert clock_of(replace(LETTER, day=None, year=2031), LETTER) == (date(2031, 3, 4), None)


def test_a_list_keeps_who_led_it_in_until_running_text_ends_it() -> None:
    point = enter(Lists(lead=LED, habit=LED), 5, bullet=True, colon=False)
    assert point.lead == LED
    text = enter(point, 6, bullet=False, colon=False)
    assert text.lead == NOTHING


def test_a_text_that_led_in_one_list_may_leave_that_out_at_the_next_but_not_after_a_colon() -> None:
    after_text = enter(Lists(habit=LED), 8, bullet=False, colon=False)
    after_colon = enter(Lists(habit=LED), 8, bullet=False, colon=True)
    assert enter(after_text, 9, bullet=True, colon=False).lead == LED
    assert enter(after_colon, 9, bullet=True, colon=False).lead == NOTHING


def test_a_number_leads_in_only_what_stands_right_after_it() -> None:
    marked = Lists(mark=LED)
    assert enter(marked, 5, bullet=False, colon=False).lead == LED
    assert enter(marked, 6, bullet=False, colon=False).lead == NOTHING


def _named(ref: EntityRef, at: int) -> Mention:
    return Mention(ref, Span(at, at + 1), "x", Evidence("brief.txt", at, at + 1, "x", "list"))


def test_the_main_council_is_the_one_named_most_and_the_first_of_equals() -> None:
    other = EntityRef(EntityKind.ORGANISATION, "adviesraad-voor-bergzaken")
    ministers = tuple(_named(MINISTER, at) for at in range(10, 14))
    assert main_council((_named(COUNCIL, 0), _named(other, 1), _named(other, 2), *ministers)) == other
    assert main_council((_named(COUNCIL, 0), _named(other, 1), *ministers)) == COUNCIL
    assert main_council(ministers) is None
