"""How a promise stands on a day: each status with its near miss, and its reason in both languages."""

from datetime import date, timedelta
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.status import Became, Move, Said, Verdict, find_moves, judge, write_day
from ontology.kinds import CommitmentKind, CommitmentStatus

MARCH, MAY, JULY, NOVEMBER = date(2024, 3, 14), date(2024, 5, 30), date(2024, 7, 1), date(2024, 11, 1)
JUNE_1, SEPTEMBER_30, DECEMBER_31 = date(2024, 6, 1), date(2024, 9, 30), date(2024, 12, 31)
PROMISE = Said(MARCH, "Brief A", None, JUNE_1, CommitmentKind.DELIVERABLE)
QUARTER = Said(MARCH, "Brief A", JULY, SEPTEMBER_30, CommitmentKind.DELIVERABLE)
BARE = Said(MARCH, "Brief A", kind=CommitmentKind.ACTION)
KEPT = Became(CommitmentStatus.KEPT, MAY, "Brief B", "de nota")


def verdict(said: list[Said], became: list[Became], as_of: date) -> Verdict:
    found = judge(said, became, as_of)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("said", "became", "as_of", "status"),
    [
        ([PROMISE], [], MAY, "open"),
        ([PROMISE], [], JUNE_1, "open"),  # the last day counts in
        ([PROMISE], [], JUNE_1 + timedelta(days=1), "overdue"),
        ([BARE], [], date(2044, 1, 1), "open"),  # without a term nothing is ever late
        ([QUARTER], [], JULY - timedelta(days=1), "open"),
        ([QUARTER], [], JULY, "due"),
        ([QUARTER], [], SEPTEMBER_30, "due"),
        ([QUARTER], [], SEPTEMBER_30 + timedelta(days=1), "overdue"),
        ([PROMISE], [KEPT], MAY, "kept"),
        ([PROMISE], [KEPT], MAY - timedelta(days=1), "open"),  # what is not there yet keeps nothing
        ([PROMISE], [KEPT], NOVEMBER, "kept"),
        ([PROMISE], [KEPT._replace(status=CommitmentStatus.PARTLY_KEPT)], NOVEMBER, "partly-kept"),
        ([PROMISE], [KEPT._replace(status=CommitmentStatus.WITHDRAWN)], NOVEMBER, "withdrawn"),
        ([PROMISE], [KEPT._replace(status=CommitmentStatus.DELAYED)], MAY, "delayed"),
        ([PROMISE], [KEPT._replace(status=CommitmentStatus.DELAYED)], JULY, "overdue"),  # no new term was given
        ([PROMISE], [Became(CommitmentStatus.DELAYED, MAY, "Brief B", "", None, DECEMBER_31)], JULY, "delayed"),
        ([PROMISE, Said(MAY, "Brief B", None, DECEMBER_31)], [], JULY, "delayed"),
        ([PROMISE, Said(MAY, "Brief B", None, JUNE_1)], [], MAY, "repeated"),
        ([PROMISE, Said(MAY, "Brief B", None, MAY)], [], MAY, "repeated"),  # sooner is no delay
        ([BARE, BARE], [], MAY, "open"),  # twice in one document is no repetition
        ([BARE, BARE._replace(day=MAY, source="Brief B")], [], MAY, "repeated"),
    ],
)
def test_status(said: list[Said], became: list[Became], as_of: date, status: str) -> None:
    assert verdict(said, became, as_of).status.value == status


def test_before_the_promise_there_is_no_status() -> None:
    assert judge([PROMISE], [KEPT], MARCH - timedelta(days=1)) is None
    assert judge([], [], NOVEMBER) is None


def test_an_effort_is_never_overdue() -> None:
    effort = PROMISE._replace(kind=CommitmentKind.EFFORT)
    assert verdict([effort], [], NOVEMBER).status is CommitmentStatus.OPEN
    assert "inzet zonder toetsbaar product" in verdict([effort], [], NOVEMBER).reason_nl
    assert verdict([effort, PROMISE], [], NOVEMBER).status is CommitmentStatus.OVERDUE


@pytest.mark.parametrize(
    ("said", "became", "as_of", "dutch", "english"),
    [
        (
            [PROMISE],
            [],
            JULY,
            "geen levering gevonden in deze documenten tot 1 juli 2024",
            "no delivery found in these",
        ),
        ([PROMISE], [KEPT], JULY, "nagekomen op 30 mei 2024 met “de nota”, volgens “Brief B”", "kept on 30 May 2024"),
        (
            [PROMISE],
            [KEPT._replace(status=CommitmentStatus.WITHDRAWN)],
            JULY,
            "ingetrokken volgens “Brief B” (30 mei 2024)",
            "withdrawn in “Brief B”",
        ),
        (
            [PROMISE, Said(MAY, "Brief B", None, DECEMBER_31)],
            [],
            JULY,
            "uitgesteld van 1 juni 2024 naar 31 december 2024 (213 dagen), volgens “Brief B”",
            "put off from 1 June 2024 to 31 December 2024 (213 days)",
        ),
        (
            [PROMISE, Said(MAY, "Brief B", None, SEPTEMBER_30)],
            [],
            NOVEMBER,
            "de termijn liep tot en met 30 september 2024, na een verschuiving van 121 dagen",
            "after it had moved by 121 days",
        ),
        ([BARE], [], MAY, "zonder termijn in dagen", "without a term in days"),
        ([QUARTER], [], JULY, "de termijn loopt, van 1 juli 2024 tot en met 30 september 2024", "its term runs from"),
        ([Said(MARCH, "Programma"), Said(MAY, "Programma 2")], [], JULY, "opnieuw genoemd in", "named again in"),
    ],
)
def test_reason(said: list[Said], became: list[Became], as_of: date, dutch: str, english: str) -> None:
    found = verdict(said, became, as_of)
    assert dutch in found.reason_nl
    assert english in found.reason_en


def test_the_document_that_keeps_a_promise_needs_no_other_to_say_so() -> None:
    assert (
        verdict([PROMISE], [KEPT._replace(source="de nota")], JULY).reason_nl
        == "nagekomen op 30 mei 2024 met “de nota”"
    )


def test_what_is_settled_later_was_kept_when_it_came() -> None:
    settled = Became(CommitmentStatus.KEPT, NOVEMBER, "Brief C")
    assert "30 mei 2024" in verdict([PROMISE], [settled, KEPT], DECEMBER_31).reason_nl


def test_what_decides_last_counts() -> None:
    dropped = Became(CommitmentStatus.WITHDRAWN, NOVEMBER, "Brief C")
    assert verdict([PROMISE], [KEPT, dropped], DECEMBER_31).status is CommitmentStatus.WITHDRAWN
    assert verdict([PROMISE], [dropped._replace(day=MAY), KEPT], MAY).status is CommitmentStatus.KEPT


def test_the_order_in_which_a_document_keeps_a_promise_twice_does_not_matter() -> None:
    told = [KEPT._replace(source="Brief C", what=name) for name in ("Havenstrategie", "Kustnota", "Visserijvisie")]
    assert len({verdict([PROMISE], list(some), JULY) for some in permutations(told)}) == 1


def test_a_term_moves_from_document_to_document() -> None:
    said = [PROMISE, Said(MAY, "Brief B", None, SEPTEMBER_30), Said(MAY, "Brief B", None, JUNE_1)]
    told = [Became(CommitmentStatus.DELAYED, NOVEMBER, "Brief C", "", None, DECEMBER_31)]
    moves = find_moves(said, told)
    assert moves == (
        Move(JUNE_1, SEPTEMBER_30, MAY, "Brief B"),
        Move(SEPTEMBER_30, DECEMBER_31, NOVEMBER, "Brief C"),
    )
    assert [move.days for move in moves] == [121, 92]


def test_the_same_term_again_is_no_move() -> None:
    assert find_moves([PROMISE, PROMISE._replace(day=MAY, source="Brief B")]) == ()
    assert find_moves([BARE, PROMISE._replace(day=MAY, source="Brief B")]) == ()


@pytest.mark.parametrize("month", range(1, 13))
def test_days_are_written_as_in_a_letter(month: int) -> None:
    day = date(2024, month, 1)
    assert write_day(day, "nl").startswith("1 ")
    assert write_day(day, "nl").split()[1].islower()
    assert write_day(day, "en").split()[1][0].isupper()


DAYS = st.dates(date(2020, 1, 1), date(2026, 12, 31))
TERMS = st.tuples(st.none() | DAYS, st.none() | DAYS).filter(lambda t: not (t[0] and t[1]) or t[0] <= t[1])
SAIDS = st.builds(
    lambda day, source, term, kind: Said(day, source, *term, kind),
    DAYS,
    st.sampled_from(["A", "B", "C"]),
    TERMS,
    st.none() | st.sampled_from(CommitmentKind),
)
OUTCOMES = [s for s in CommitmentStatus if s.value in {"kept", "partly-kept", "delayed", "withdrawn", "repeated"}]
BECAMES = st.builds(
    lambda status, day, source, term: Became(status, day, source, "", *term),
    st.sampled_from(OUTCOMES),
    DAYS,
    st.sampled_from(["A", "B", "C"]),
    TERMS,
)


@given(st.lists(SAIDS, max_size=4), st.lists(BECAMES, max_size=4), DAYS)
def test_a_status_always_has_a_reason_and_no_promise_is_called_broken(
    said: list[Said], became: list[Became], as_of: date
) -> None:
    found = judge(said, became, as_of)
    assert (found is None) == all(one.day > as_of for one in said)
    if found:
        assert found.reason_nl
        assert found.reason_en
        assert not {"gebroken", "geschonden", "broken"} & set(f"{found.reason_nl} {found.reason_en}".split())
        assert found == judge(said[::-1], became[::-1], as_of)


@given(st.lists(SAIDS, max_size=4), st.lists(BECAMES, max_size=3), DAYS)
def test_what_comes_later_changes_nothing_before(said: list[Said], became: list[Became], as_of: date) -> None:
    known = [one for one in said if one.day <= as_of], [one for one in became if one.day <= as_of]
    assert judge(said, became, as_of) == judge(*known, as_of)
