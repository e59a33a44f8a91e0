"""Posts that another person tells, that stand behind a name, or that a council's own sentences leave without a body."""

from hashlib import sha256

import pytest

from extract.pipeline import extract
from extract.records import Document, EntityRef, Membership
from extract.relations.posts import foreign_post, post_of
from ontology.kinds import EntityKind

LETTER = """Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Den Haag, 3 april 2023

Geachte voorzitter,

{body}

De Minister van Buitenlandse Zaken,
W.B. Hoekstra
"""
PROGRAMME = """Wetenschappelijke Raad voor het Regeringsbeleid

Werkprogramma 2031

{body}
"""
AIV, WRR = "adviesraad-internationale-vraagstukken", "wetenschappelijke-raad-voor-het-regeringsbeleid"
SURVEY = "global-commission-on-adaptation"


def held(raw: str) -> set[tuple[str, str, str]]:
    found = extract(Document("stuk.txt", "text/plain", raw, sha256(raw.encode()).hexdigest()))
    facts = (fact for fact in found.facts if isinstance(fact, Membership))
    return {(it.member.id, it.role, it.organisation.id) for it in facts if it.member.id != "wopke-hoekstra"}


def told(body: str) -> set[tuple[str, str, str]]:
    return held(LETTER.format(body=body))


def test_all_in_a_row_lead_a_body() -> None:
    found = told(
        "De Global Commission on Adaptation, onder leiding van Ban Ki-moon en Kristalina Georgieva, vergadert."
    )
    assert found == {("ban-ki-moon", "voorzitter", SURVEY), ("kristalina-georgieva", "voorzitter", SURVEY)}


def test_who_stands_in_a_row_with_somebody_who_leads_nothing_holds_no_post() -> None:
    found = told("Ik sprak met president Zelensky en Kristalina Georgieva over de wederopbouw.")
    assert {person for person, _, _ in found} == {"volodymyr-zelensky"}


@pytest.mark.parametrize(
    ("body", "country"),
    [
        ("De Surinaamse president Santokhi en zijn minister van Buitenlandse Zaken Ramdin ontvingen mij.", "SR"),
        ("De Noorse premier Støre en haar minister van Defensie Ingrid Dahl ontvingen mij.", "NO"),
    ],
)
def test_a_minister_of_whoever_leads_another_country_is_of_that_country(body: str, country: str) -> None:
    ministers = {organisation for _, role, organisation in told(body) if role.startswith("minister")}
    assert ministers == {country}


def test_a_minister_in_a_row_with_another_countrys_leader_is_our_own() -> None:
    found = told("De Noorse premier Støre en minister van Defensie Ollongren ontvingen mij.")
    assert ("kajsa-ollongren", "minister van defensie", "ministerie-van-defensie") in found


def test_a_known_minister_of_another_country_holds_no_dutch_ministry() -> None:
    assert told("Minister Kuleba van Buitenlandse Zaken van Oekraïne nam deel.") == {
        ("dmytro-kuleba", "minister van buitenlandse zaken", "UA")
    }
    assert foreign_post("wopke-hoekstra") is None


@pytest.mark.parametrize(
    "body",
    [
        "Het plan is prof. A.G. (Bert) Koenders voor te dragen voor benoeming tot voorzitter van de AIV.",
        "Bert Koenders neemt met ingang van 15 september afscheid als voorzitter van de AIV.",
        "Een ander volgt Bert Koenders op, die sinds 1 januari 2014 voorzitter is van de AIV.",
        "Bert Koenders was sinds 1 juli 2017 voorzitter van de AIV.",
    ],
)
def test_who_is_named_for_a_role_or_leaves_it(body: str) -> None:
    assert ("bert-koenders", "voorzitter", AIV) in told(body)


@pytest.mark.parametrize(
    "body",
    [
        "Bert Koenders was in Den Haag, waar de voorzitter van de AIV sprak.",
        "Bert Koenders, die de AIV bezocht, sprak met de voorzitter van de AIV.",
    ],
)
def test_who_is_only_named_near_a_role_holds_none(body: str) -> None:
    assert told(body) == set()


def test_envoys_of_a_body_for_something() -> None:
    assert told("De speciaal gezant van de VN voor Syrië, Geir Pedersen, sprak met de partijen.") == {
        ("geir-pedersen", "speciaal gezant voor syrie", "verenigde-naties")
    }
    unknown = EntityRef(EntityKind.OFFICE, "speciaal-gezant-van-het-zeerijk-voor-syrie")
    assert post_of(unknown) is None


def test_a_ministers_adjective_may_stand_before_the_office_behind_a_name() -> None:
    assert told("Antony Blinken, de Amerikaanse minister van Buitenlandse Zaken, sprak met mij.") == {
        ("antony-blinken", "minister van buitenlandse zaken", "US")
    }


def test_a_role_without_a_body_in_a_councils_own_sentence_is_held_there() -> None:
    body = "Het bureau staat onder leiding van secretaris-directeur dr. P. (Patrick) Essers en telt tien mensen."
    assert ("patrick-essers", "secretaris-directeur", WRR) in held(PROGRAMME.format(body=body))
    assert told(body) == set()


def test_a_member_in_a_councils_sentence_is_one_of_parliament() -> None:
    found = held(PROGRAMME.format(body="Tijdens het debat vroeg het lid Piri om een advies van de raad."))
    assert {organisation for person, _, organisation in found if person == "kati-piri"} <= {"tweede-kamer"}
