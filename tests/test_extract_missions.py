"""Who takes part in missions called by their abbreviations, and who organised an event that was named before."""

import pytest
from relation_letters import read, taking_part

from extract.records import Organising
from extract.relations.participations import _missions


@pytest.mark.parametrize(
    ("body", "mission"),
    [
        ("Nederland draagt bij aan EUMAM Oekraïne.", "eumam-oekraine"),
        (
            "De Nederlandse bijdrage aan EUPOL COPPS wordt verlengd. Nederland draagt bij aan EUPOL COPPS.",
            "eupol-copps",
        ),
        ("Nederland levert een fregat aan operatie Aspides.", "eunavfor-aspides"),
        ("Nederland levert zes waarnemers aan EUMA in Armenië.", "euma"),
        ("Nederland stelt instructeurs aan EUTM Mali ter beschikking.", "eutm-mali"),
    ],
)
def test_who_contributes_to_a_mission(body: str, mission: str) -> None:
    assert ("NL", mission) in taking_part(body)


@pytest.mark.parametrize(
    "body",
    [
        "Het bedrijf levert een fregat aan Indonesië.",
        "Nederland levert adviseurs aan het ministerie van Defensie van Oekraïne.",
        "Nederland draagt bij aan UNHCR en aan het emissiehandelssysteem.",
    ],
)
def test_what_is_no_mission(body: str) -> None:
    assert taking_part(body) == set()


def test_a_word_within_another_makes_no_mission() -> None:
    ids = {ref.id for ref in _missions()}
    assert {"minusma", "eutm-mali", "kfor"} <= ids
    assert not ids & {"emissiehandelssysteem", "permanent-structured-cooperation", "ndici"}


def organised(body: str) -> set[tuple[str, tuple[str, ...]]]:
    facts = (fact for fact in read(body).facts if isinstance(fact, Organising))
    return {(fact.event.id, tuple(it.id for it in fact.organisers)) for fact in facts}


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "Op 21 juni vond in Londen de Ukraine Recovery Conference plaats, georganiseerd door het VK en Oekraïne.",
            {("ukraine-recovery-conference", ("GB", "UA"))},
        ),
        (
            "De Ukraine Recovery Conference wordt in 2025 georganiseerd door Italië.",
            {("ukraine-recovery-conference", ("IT",))},
        ),
        ("Na de Ukraine Recovery Conference is een training georganiseerd door Italië.", set()),
        ("Tijdens de Ukraine Recovery Conference, georganiseerd gesprek of niet, sprak Italië.", set()),
    ],
)
def test_who_organised_an_event_that_stands_before(body: str, found: set[tuple[str, tuple[str, ...]]]) -> None:
    assert organised(body) == found
