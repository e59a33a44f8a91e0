"""Bodies by their town or country, gatherings by their town, envoys to come, surnames of those named in full."""

import pytest
from name_letters import named

from extract.names.bodies import find_local


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("De rechtbank te Zutphen deed uitspraak.", ["rechtbank te Zutphen"]),
        ("De rechtbank Amsterdam deed uitspraak.", ["rechtbank Amsterdam"]),
        ("Een rechtbank doet uitspraak.", []),
        ("Het kantoor komt in de gemeente Breda, zegt men.", ["gemeente Breda"]),
        ("Een gemeente in Friesland deed mee.", []),
        ("De Turkse kustwacht redde veertig mensen.", ["Turkse kustwacht"]),
        ("De Nederlandse kustwacht redde er drie.", ["Nederlandse kustwacht"]),
        ("De Poolse grenswacht en de Zwitserse centrale bank.", ["Poolse grenswacht", "Zwitserse centrale bank"]),
        ("De fracties van de VVD en de SGP stemden tegen.", ["VVD", "SGP"]),
        ("Bedrijven als Fugro en Damen dingen mee.", ["Fugro", "Damen"]),
        ("Damen en heren waren welkom.", []),
        ("De politie en het OM werken samen.", ["politie", "OM"]),
        ("De politie van Malta werkt samen.", []),
        ("Het Amerikaanse Congres stemde in. Later vroeg het Congres om uitstel.", ["Amerikaanse Congres", "Congres"]),
        ("Het Congres over havens vroeg om uitstel.", []),
        ("De Havens Network Secretariat publiceert dit.", ["Havens Network Secretariat"]),
    ],
)
def test_bodies_by_town_country_and_company(text: str, bodies: list[str]) -> None:
    assert named(text, "organisation") == bodies


@pytest.mark.parametrize(
    ("text", "kind", "names"),
    [
        ("Het Harbour Trust Fund keert uit.", "programme", ["Harbour Trust Fund"]),
        ("Het Harbour Trust keert uit.", "organisation", ["Harbour Trust"]),
        ("Volgens het Coastal Needs Assessment is dit te weinig.", "document", ["Coastal Needs Assessment"]),
        ("De Top van Tallinn komt dichterbij.", "event", ["Top van Tallinn"]),
        ("De top van Europa komt bijeen.", "event", []),
        ("De Commissie legde het uitbreidingspakket 2022 voor.", "document", ["uitbreidingspakket 2022"]),
        ("De Commissie legde een pakket voor.", "document", []),
        ("De Servische mediawet is omstreden.", "document", ["Servische mediawet"]),
        ("Een mediawet is omstreden.", "document", []),
        ("Hij hield de SER-lecture.", "event", ["SER-lecture"]),
        ("Zij hield een lecture.", "event", []),
        (
            "Er komt een speciaal gezant voor herstel en verzoening.",
            "office",
            ["speciaal gezant voor herstel en verzoening"],
        ),
        ("Er komt een gezant voor herstel en verzoening.", "office", []),
    ],
)
def test_names_by_their_last_head_or_town(text: str, kind: str, names: list[str]) -> None:
    assert named(text, kind) == names


def test_who_was_named_in_full_is_named_again_by_surname() -> None:
    text = "Dr. K. (Karel) Oosterzee leidt dit. Volgens Oosterzee is het klaar. Oosterzee heeft dat toegezegd."
    assert named(text, "person") == ["K. (Karel) Oosterzee", "Oosterzee", "Oosterzee"]


def test_a_surname_within_another_name_is_not_that_person() -> None:
    text = "Dr. K. (Karel) Water leidt dit. Water wordt schaars. Het Water Forum komt bijeen."
    assert "Water" not in named("Het water stijgt. Het Water Forum komt bijeen.", "person")
    assert named(text, "person")[0] == "K. (Karel) Water"


def test_a_town_is_found_only_with_a_capital() -> None:
    text = "rechtbank oordeelt"
    assert list(find_local(text, 0, 10)) == []
