"""A question in plain words: what it names, and how it wants it to stand."""

import pytest

from ontology.kinds import CommitmentStatus
from queries.asked import find_names, find_near, read_asked


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
        ("Zijn er toezeggingen te laat?", CommitmentStatus.OVERDUE),
        ("Are there any promises overdue?", CommitmentStatus.OVERDUE),
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
        "Is de notitie over Irak te laat?",
        "Heeft het kabinet woord gehouden over Irak?",
        "Wat staat er over Irak, en is de notitie te laat?",
        "Wat is er over Irak toegezegd?",
    ],
)
def test_asking_how_it_stands_chooses_nothing(question: str) -> None:
    assert read_asked(question).statuses == frozenset()


def test_what_is_not_kept_is_not_kept() -> None:
    statuses = read_asked("Welke toezeggingen zijn niet nagekomen?").statuses
    assert CommitmentStatus.KEPT not in statuses
    assert CommitmentStatus.PARTLY_KEPT in statuses


def test_the_government_and_advices_are_known_by_any_word() -> None:
    assert read_asked("Wat heeft de regering beloofd?").government
    assert not read_asked("Wat heeft Frankrijk beloofd?").government
    assert read_asked("welke adviezen komen er").advice
    assert not read_asked("welke toezeggingen komen er").advice


def test_words_that_nothing_knows_are_kept_for_the_text() -> None:
    assert read_asked("Wat is er van de waterstofvisie gekomen?").words == ("waterstofvisie",)


def test_a_thing_brings_all_the_names_that_a_text_may_give_it() -> None:
    names = read_asked("What was promised about Ukraine?").things["country"][0].names
    assert {"ukraine", "oekraine", "oekraiense"} <= set(names)
    assert "vs" not in read_asked("beloften over Amerika").things["country"][0].names


@pytest.mark.parametrize(
    ("typed", "near"), [("Oekrayne", ("Oekraïne",)), ("afganistan", ("Afghanistan",)), ("waterstofvisie", ())]
)
def test_a_slip_of_the_pen_is_near_what_was_meant(typed: str, near: tuple[str, ...]) -> None:
    assert find_near(typed)[:1] == near


def test_names_are_found_where_they_stand() -> None:
    text = "Hoe staat het met de Agenda 2030 en China?"
    assert "China" in [text[low:high] for low, high in find_names(text)]


@pytest.mark.parametrize(
    ("question", "due"), [("Wat moet in maart klaar zijn?", True), ("Wat is in maart beloofd?", False)]
)
def test_what_has_to_be_done_asks_for_terms(question: str, due: bool) -> None:
    assert read_asked(question).due is due
