"""When a question asks about: the day to stand on, terms, and stretches of time."""

from datetime import date

import pytest

from beleidsgraaf.moments import read_moments

TODAY = date(2025, 2, 12)


@pytest.mark.parametrize(
    ("question", "before", "as_of"),
    [
        ("Wat moet voor 1 juli 2024 klaar zijn?", date(2024, 7, 1), None),
        ("Wat komt er vóór 2024-07-01?", date(2024, 7, 1), None),
        ("What comes before 2024-07-01?", date(2024, 7, 1), None),
        ("What is due before July 2025?", date(2025, 7, 1), None),
        ("What is due by 1 March 2025?", date(2025, 3, 2), None),
        ("Wat komt er uiterlijk 1 juli 2024?", date(2024, 7, 2), None),
        ("Wat komt er voor de zomer?", date(2025, 6, 21), None),
        ("Wat komt er voor het zomerreces van 2024?", date(2024, 7, 5), None),
        ("Hoe stond het op 1 juli 2024?", None, date(2024, 7, 1)),
        ("Hoe stond het op 1-7-2024?", None, date(2024, 7, 1)),
        ("What may come of it?", None, None),
        ("Wat is toegezegd?", None, None),
    ],
)
def test_days_are_read(question: str, before: date | None, as_of: date | None) -> None:
    moments = read_moments(question, TODAY)
    assert (moments.before, moments.as_of, moments.within) == (before, as_of, ())


@pytest.mark.parametrize(
    ("question", "first", "end"),
    [
        ("Wat is in 2023 toegezegd?", date(2023, 1, 1), date(2024, 1, 1)),
        ("Wat is in maart 2025 toegezegd?", date(2025, 3, 1), date(2025, 4, 1)),
        ("Wat komt er in het derde kwartaal van 2024?", date(2024, 7, 1), date(2024, 10, 1)),
        ("Wat is sinds mei 2024 beloofd?", date(2024, 5, 1), None),
        ("What was promised since 2023?", date(2023, 1, 1), None),
        ("Wat is na 2023 beloofd?", date(2024, 1, 1), None),
        ("Wat is tussen 2022 en 2023 beloofd?", date(2022, 1, 1), date(2024, 1, 1)),
    ],
)
def test_stretches_are_read(question: str, first: date, end: date | None) -> None:
    moments = read_moments(question, TODAY)
    assert [(one.first, one.end) for one in moments.within] == [(first, end)]
    assert (moments.as_of, moments.before) == (None, None)
    assert not any(letter.isdigit() for letter in moments.rest)


def test_a_year_before_which_is_not_a_year_for_which() -> None:
    question = "Wat moet voor 2025 klaar zijn?"
    assert read_moments(question, only_due=True).before == date(2025, 1, 1)
    assert read_moments("Wat is voor 2025 begroot?").within[0].first == date(2025, 1, 1)


def test_a_year_in_a_name_is_no_time() -> None:
    assert read_moments("Hoe staat het met Agenda 2030?").within == ()
    assert read_moments("Hoe staat het met de agenda in 2030?").within != ()


def test_words_without_a_year_say_nothing_when_no_day_is_asked_about() -> None:
    moments = read_moments("Wat komt er voor de zomer?")
    assert (moments.before, moments.within) == (None, ())
    assert "zomer" not in moments.rest


@pytest.mark.parametrize("day", ["31 februari 2024", "2024-02-30"])
def test_a_day_that_does_not_exist_is_refused(day: str) -> None:
    with pytest.raises(ValueError, match=f"^{day} is no day of the calendar"):
        read_moments(f"Wat komt er voor {day}?")


def test_a_promise_counts_by_its_day_or_its_term() -> None:
    march = read_moments("in maart 2025")
    assert march.holds([date(2025, 3, 1)], None, only_due=False)
    assert march.holds([date(2024, 1, 1)], date(2025, 3, 31), only_due=False)
    assert not march.holds([date(2025, 3, 1)], date(2025, 4, 1), only_due=True)
    assert not march.holds([date(2025, 3, 1)], None, only_due=True)
    assert not read_moments("voor 1 juli 2025").holds([date(2025, 3, 1)], None, only_due=False)


@pytest.mark.parametrize(
    ("question", "due", "told"),
    [
        ("in maart 2025", True, "met een termijn in maart 2025"),
        ("beloften 2024", False, "gedaan of te doen in 2024"),
        ("voor 1 juli 2025", False, "met een termijn voor 1 juli 2025"),
        ("beloften", False, ""),
    ],
)
def test_what_was_understood_is_told(question: str, due: bool, told: str) -> None:
    assert read_moments(question).describe(only_due=due) == told
