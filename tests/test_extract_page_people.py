"""Persons, posts and bodies as pages of councils and saved papers have them, each beside a near miss."""

import pytest
from name_letters import named


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Beeld: © Rijksoverheid / Anna Veenstra\n\nDe raad werkt.", ["Anna Veenstra"]),
        ("Foto: Haven van Rotterdam in de mist\n\nDe raad werkt.", []),
        (
            "Met vriendelijke groet,\n\nAnna Veenstra, voorzitter\nKarel ter Zee, directeur",
            ["Anna Veenstra", "Karel ter Zee"],
        ),
        ("Met vriendelijke groet,\n\nDe Minister van Financiën", []),
        ("Toen boden prof. Veenstra en prof. Zee de Minister van Financiën het stuk aan.", ["Veenstra", "Zee"]),
        ("Vragen van de leden van der Zee en Veenstra (D66) volgen.", ["van der Zee", "Veenstra"]),
        ("De leden van de commissie en Veenstra volgen.", []),
    ],
)
def test_people(text: str, people: list[str]) -> None:
    assert named(text, "person") == people


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("A.B. (Anna) Veenstra is sinds 2031 voorzitter van het gezelschap.", ["voorzitter"]),
        ("Voorzitter is dr. A.B. Veenstra; mr. K.L. Zee is vicevoorzitter.", ["Voorzitter", "vicevoorzitter"]),
        ("Raadsvoorzitter A.B. Veenstra en directeur K.L. Zee vertellen.", ["Raadsvoorzitter", "directeur"]),
        ("• Ir. A.B. Veenstra, directeur Stichting Zee", []),
        ("De defensieattaché in Ankara sprak.", ["defensieattaché in Ankara"]),
        ("Een defensieattaché reisde mee.", []),
        ("UNRWA-Commissaris-Generaal Veenstra sprak.", ["UNRWA-Commissaris-Generaal"]),
    ],
)
def test_posts(text: str, posts: list[str]) -> None:
    assert named(text, "office") == posts


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Met de regering van Aruba is overlegd.", ["regering van Aruba"]),
        ("Een regering van nationale eenheid is gevormd.", []),
        ("De raad adviseert regering en parlement.", ["regering", "parlement"]),
        ("Regering en regeringspartijen spraken.", []),
        ("Het openbaar ministerie vervolgt hem.", ["openbaar ministerie"]),
        ("De huisvesting van de kustwacht is oud.", []),
    ],
)
def test_bodies(text: str, bodies: list[str]) -> None:
    assert named(text, "organisation") == bodies


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Adviesraad Internationale Vraagstukken Werkprogramma 2031", ["Adviesraad Internationale Vraagstukken"]),
        ("Het Internationaal Gerechtshof sprak. Het Hof was helder.", ["Internationaal Gerechtshof", "Hof"]),
        ("Er komt een regering van nationale eenheid; de regering van nationale eenheid faalt.", []),
    ],
)
def test_where_bodies_end(text: str, bodies: list[str]) -> None:
    assert named(text, "organisation") == bodies


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("In de Nieuwe Kerk de AIV-lezing bijwonen.", ["AIV-lezing"]),
        ("Daar was de Anton de Kom-lezing.", ["Anton de Kom-lezing"]),
    ],
)
def test_where_gatherings_begin(text: str, events: list[str]) -> None:
    assert named(text, "event") == events


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("De ministers Veenstra, Zee en De Bruin spraken.", ["Veenstra", "Zee", "De Bruin"]),
        ("Mijn collega's Veenstra en Zee spraken.", ["Veenstra", "Zee"]),
        ("De ministers Buitenlandse Zaken en Defensie spraken.", []),
        ("De ministers van Financiën en Defensie spraken.", []),
        ("De premiers Frankrijk en Spanje spraken.", []),
    ],
)
def test_several_behind_an_office(text: str, people: list[str]) -> None:
    assert named(text, "person") == people


def test_a_body_and_an_abbreviation_are_two() -> None:
    assert "Stichting Zeevaart" in named("De Stichting Zeevaart en ANWB spraken.", "organisation")
    assert named("Het Kabinet van de Gevolmachtigde Minister van Aruba sprak.", "organisation") == []


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Wij steunen de Baltische staten.", ["Baltische staten"]),
        ("Wij steunen de Sahel-landen.", ["Sahel"]),
    ],
)
def test_what_a_region_is_called(text: str, places: list[str]) -> None:
    assert named(text, "region") == places


def test_a_people_is_named_by_its_adjective() -> None:
    assert named("Hulp aan de Palestijnse gebieden gaat door.", "country") == ["Palestijnse"]
