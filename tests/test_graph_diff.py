"""What changed between two graphs, or between two days of one."""

from datetime import date

from test_graph_threads import letter, stories_of

from graph.diff import Change, Difference, compare_stories
from graph.stories import Story

MARCH, MAY, JUNE, LATE = date(2024, 3, 14), date(2024, 5, 30), date(2024, 6, 20), date(2025, 3, 1)
HARBOUR = "Het kabinet zal uiterlijk 1 september 2024 een havenstrategie publiceren."
CABLES = "Nederland organiseert eind 2024 een conferentie over zeekabels."


def first() -> tuple[Story, ...]:
    return stories_of(letter("a.txt", "14 maart 2024", HARBOUR, CABLES, number="36 990 V, nr. 21"))


def both(told: str) -> tuple[Story, ...]:
    return stories_of(
        letter("a.txt", "14 maart 2024", HARBOUR, CABLES, number="36 990 V, nr. 21"),
        letter("b.txt", "30 mei 2024", f"Kamerstuk 36 990 V, nr. 21 verdient aanvulling. {told}"),
    )


def changes(found: tuple[Difference, ...]) -> list[tuple[str, str]]:
    return [(one.change.value, "haven" if "haven" in one.text else one.text.split()[0]) for one in found]


def test_nothing_changed() -> None:
    assert compare_stories(first(), first(), JUNE, JUNE) == ()


def test_what_a_later_letter_moves_and_keeps() -> None:
    moved = compare_stories(first(), both("De havenstrategie volgt nu in het vierde kwartaal van 2024."), MAY, MAY)
    assert changes(moved) == [("moved", "haven")]
    assert (moved[0].due_before, moved[0].due_after) == (date(2024, 9, 1), date(2024, 12, 31))
    kept = compare_stories(first(), both("De havenstrategie is in mei gepubliceerd."), MAY, MAY)
    assert changes(kept) == [("kept", "haven")]
    assert (kept[0].before, kept[0].after) == ("open", "kept")


def test_what_is_withdrawn_has_changed() -> None:
    found = compare_stories(first(), both("De havenstrategie zal niet meer verschijnen."), MAY, MAY)
    assert changes(found) == [("changed", "haven")]


def test_what_is_new_and_what_is_gone() -> None:
    more = stories_of(letter("c.txt", "14 maart 2024", "Het kabinet opent in 2025 een ambassade in Lomé."))
    assert {one.change for one in compare_stories((), more, MARCH, MARCH)} == {Change.NEW}
    gone = compare_stories(first(), more, MARCH, MARCH)
    assert [one.change for one in gone] == [Change.NEW, Change.VANISHED, Change.VANISHED]
    assert all(one.after == "" and one.reason_en == "its document is not in the second graph" for one in gone[1:])


def test_two_days_of_one_graph() -> None:
    stories = first()
    assert compare_stories(stories, stories, date(2024, 3, 13), MARCH)[0].change is Change.NEW
    late = compare_stories(stories, stories, MARCH, LATE)
    assert {(one.before, one.after) for one in late} == {("open", "overdue")}


def test_the_same_promise_in_a_thread_is_not_new() -> None:
    found = compare_stories(first(), both("De havenstrategie vergt meer tijd."), MAY, MAY)
    assert changes(found) == [("changed", "haven")]
    assert found[0].iri.split("/")[-2] == "thread"


def test_what_went_with_its_document_is_told_apart_from_what_a_document_no_longer_says() -> None:
    other = stories_of(letter("c.txt", "14 maart 2024", "Het kabinet opent in 2025 een ambassade in Lomé."))
    gone = [one for one in compare_stories(first(), other, MARCH, MARCH) if one.change is Change.VANISHED]
    assert {one.reason_nl for one in gone} == {"het document waarin het stond, is niet in de tweede graaf"}
    less = stories_of(letter("a.txt", "14 maart 2024", HARBOUR, number="36 990 V, nr. 21"))
    left = [one for one in compare_stories(first(), less, MARCH, MARCH) if one.change is Change.VANISHED]
    assert {one.reason_nl for one in left} == {"staat niet meer in deze documenten"}
