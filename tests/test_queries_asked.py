"""A question in plain words: what it names, how it wants it to stand, and when."""

from datetime import date

import pytest

from ontology.kinds import CommitmentStatus
from queries.asked import read_asked


def labels(question: str) -> dict[str, list[str]]:
    return {sort: [named.label for named in some] for sort, some in read_asked(question).things.items()}


@pytest.mark.parametrize(
    ("question", "things"),
    [
        ("Wat is er toegezegd over Oekraïne?", {"country": ["Oekraïne"]}),
        ("wat is er toegezegd over oekraine", {"country": ["Oekraïne"]}),
        ("What was promised about Ukraine?", {"country": ["Oekraïne"]}),
        ("toezeggingen over Russische tegoeden", {"country": ["Rusland"]}),
        ("Polen en Hongarije", {"country": ["Polen", "Hongarije"]}),
        ("Wat zegde de minister van Defensie toe?", {"actor": ["minister van Defensie"]}),
        ("Wat moet Defensie nog doen?", {"actor": ["Ministerie van Defensie"]}),
        ("Wat doet de EU met China?", {"actor": ["Europese Unie"], "country": ["China"]}),
        ("Is het te laat?", {}),  # "IS" is an organisation, "is" a verb
        ("migratie en asiel", {"theme": ["migratie en asiel"]}),
    ],
)
def test_things_are_known_by_any_of_their_names(question: str, things: dict[str, list[str]]) -> None:
    assert labels(question) == things


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("Welke toezeggingen zijn te laat?", CommitmentStatus.OVERDUE),
        ("Welke toezeggingen over Irak zijn nagekomen?", CommitmentStatus.KEPT),
        ("wat is uitgesteld", CommitmentStatus.DELAYED),
        ("Which promises were withdrawn?", CommitmentStatus.WITHDRAWN),
        ("openstaande toezeggingen", CommitmentStatus.OPEN),
        ("Welke beloften zijn niet nagekomen?", CommitmentStatus.OPEN),
        ("toezeggingen die nog niet zijn nagekomen", CommitmentStatus.OVERDUE),
    ],
)
def test_a_standing_chooses(question: str, status: CommitmentStatus) -> None:
    assert status in read_asked(question).statuses


@pytest.mark.parametrize(
    "question",
    [
        "Wat zegde het kabinet toe over Oekraïne, en is het te laat?",
        "Wat is beloofd, en zijn ze nagekomen?",
        "What did the cabinet promise, and is it late?",
        "Wat is beloofd, en heeft het kabinet dat nagekomen?",
        "Wat is er over Irak toegezegd?",
    ],
)
def test_asking_how_it_stands_chooses_nothing(question: str) -> None:
    assert read_asked(question).statuses == frozenset()


@pytest.mark.parametrize(
    ("question", "before", "as_of", "years"),
    [
        ("Wat moet voor 1 juli 2024 klaar zijn?", date(2024, 7, 1), None, ()),
        ("Wat komt er vóór 2024-07-01?", date(2024, 7, 1), None, ()),
        ("Wat komt er uiterlijk 1 juli 2024?", date(2024, 7, 2), None, ()),
        ("Hoe stond het op 1 juli 2024?", None, date(2024, 7, 1), ()),
        ("Wat is in 2023 toegezegd?", None, None, (2023,)),
        ("Wat is toegezegd?", None, None, ()),
    ],
)
def test_days_are_read(question: str, before: date | None, as_of: date | None, years: tuple[int, ...]) -> None:
    asked = read_asked(question)
    assert (asked.before, asked.as_of, asked.years, asked.words) == (before, as_of, years, ())


def test_what_is_not_kept_is_not_kept() -> None:
    statuses = read_asked("Welke toezeggingen zijn niet nagekomen?").statuses
    assert CommitmentStatus.KEPT not in statuses
    assert CommitmentStatus.PARTLY_KEPT in statuses


def test_a_day_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ValueError, match="31 februari 2024 is no day of the calendar"):
        read_asked("Wat komt er voor 31 februari 2024?")


def test_the_government_and_advices_are_known_by_any_word() -> None:
    assert read_asked("Wat heeft de regering beloofd?").government
    assert not read_asked("Wat heeft Frankrijk beloofd?").government
    assert read_asked("welke adviezen komen er").advice
    assert not read_asked("welke toezeggingen komen er").advice


def test_words_that_nothing_knows_are_kept_for_the_text() -> None:
    assert read_asked("Wat is er van de waterstofvisie gekomen?").words == ("waterstofvisie",)
