"""Names that the words around them tell: posts by whose they are, papers of a year, gatherings, places, bodies."""

import pytest
from name_letters import named

from extract.pipeline import extract
from extract.records import Document


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("De directeur van UN Women dankte ons.", ["directeur van UN Women"]),
        ("De directeur van een bedrijf is verantwoordelijk.", []),
        ("De president van het Internationaal Gerechtshof sprak.", ["president van het Internationaal Gerechtshof"]),
        ("De emir van Qatar bemiddelde.", ["emir van Qatar"]),
        ("Zij werd directeur van UN Women.", []),
        ("De ambassadeur in Kinshasa sprak met de autoriteiten.", ["ambassadeur in Kinshasa"]),
        ("Een ambassadeur vertegenwoordigt zijn land.", []),
        ("De Russische ambassadeur is ontboden.", ["ambassadeur"]),
        ("Premier Modi bezocht het land.", ["Premier"]),
        ("De sancties tegen president Poetin gelden.", []),
        ("De griffier van de commissie ontving de brief.", ["griffier van de commissie"]),
        ("De informateur bracht verslag uit.", ["informateur"]),
        ("Er komt een informateur.", []),
        (
            "De speciaal rapporteur voor de vrijheid van meningsuiting sprak.",
            ["speciaal rapporteur voor de vrijheid van meningsuiting"],
        ),
        ("De minister van Defensie van Estland was te gast.", ["minister van Defensie van Estland"]),
        ("Aan de Commandant Zeestrijdkrachten is advies gevraagd.", ["Commandant Zeestrijdkrachten"]),
    ],
)
def test_posts_by_whose_they_are(text: str, posts: list[str]) -> None:
    assert named(text, "office") == posts


@pytest.mark.parametrize(
    ("text", "papers"),
    [
        ("Het Jaarplan 2026 is vastgesteld.", ["Jaarplan 2026"]),
        ("De MIVD beschrijft dit in zijn jaarverslag over 2022.", ["jaarverslag over 2022"]),
        ("Het jaarverslag is nog niet af.", []),
        ("Dit staat in de Monitor digitale afhankelijkheden, die volgt.", ["Monitor digitale afhankelijkheden"]),
        ("De monitor digitale afhankelijkheden volgt.", []),
        ("De Monitor laat een daling zien.", []),
        ("Zie Staatsblad 2023, 12.", ["Staatsblad 2023, 12"]),
        ("Het besluit komt in het Staatsblad.", ["Staatsblad"]),
        ("Het ochtendblad schreef erover.", []),
    ],
)
def test_papers_of_a_year_and_by_their_subject(text: str, papers: list[str]) -> None:
    assert named(text, "document") == papers


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Zij woonde de Srebrenica-herdenking bij.", ["Srebrenica-herdenking"]),
        ("Hij houdt de Anton de Kom-lezing.", ["Anton de Kom-lezing"]),
        ("De lezing werd goed bezocht.", []),
        ("Op de JEF-top is dit besproken.", ["JEF-top"]),
        ("Op de Noordzeetop is dit besproken.", ["Noordzeetop"]),
        ("Zij staan aan de top van de ranglijst.", []),
        ("De oefening Northern Wind 2024 begint.", ["Northern Wind 2024"]),
        ("De oefening duurde drie weken.", []),
        ("Tijdens UNGA78 heb ik gesproken.", ["UNGA78"]),
    ],
)
def test_gatherings(text: str, events: list[str]) -> None:
    assert named(text, "event") == events


@pytest.mark.parametrize(
    ("text", "kind", "names"),
    [
        ("De compagnie staat in Drawsko gelegerd.", "region", ["Drawsko"]),
        ("In Kamerbrieven is dit toegelicht.", "region", []),
        ("Dit is in Voorjaarsnota en begroting verwerkt.", "region", []),
        ("Op vliegbasis Volkel staan toestellen.", "region", ["vliegbasis Volkel"]),
        ("De provincie Zeeland is betrokken.", "region", ["Zeeland"]),
        ("Het bedrijf Northern Cable Works legt hem aan.", "organisation", ["Northern Cable Works"]),
        ("Het bedrijf heeft een boete gekregen.", "organisation", []),
        ("De subsidie aan Kansspel Nederland loopt af.", "organisation", ["Kansspel Nederland"]),
        ("Voor Nederland is dit van belang.", "organisation", []),
        ("De 14 Zware Brigade oefent.", "organisation", ["14 Zware Brigade"]),
        ("Twee van de brigade keerden terug.", "organisation", []),
        ("De marine levert een fregat.", "organisation", ["marine"]),
        ("De marine van Chili levert een fregat.", "organisation", []),
        ("Premier al-Zahrani heeft dit beloofd.", "person", ["al-Zahrani"]),
        ("De operatie Silver Shield loopt af.", "programme", ["Silver Shield"]),
        ("De operatie loopt af.", "programme", []),
        ("Zij bezochten het district Tumbira en de rivier Baruti.", "region", ["Tumbira", "Baruti"]),
        ("Het eiland in zee en het district zelf zijn bekend.", "region", []),
        ("De exportkredietverzekeraar Solvento en de vakcentrale Unitral.", "organisation", ["Solvento", "Unitral"]),
        ("Een staatsomroep is er niet, een vakcentrale wel.", "organisation", []),
    ],
)
def test_places_and_bodies_told_by_the_word_before(text: str, kind: str, names: list[str]) -> None:
    assert named(text, kind) == names


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("Zij sprak met Nasrin Hoveida over de zaak.", ["Nasrin Hoveida"]),
        ("Het Anna Instituut deed onderzoek.", []),
        ("Karel de Wintermaker werd benoemd.", ["Karel de Wintermaker"]),
    ],
)
def test_persons_by_a_given_name(text: str, persons: list[str]) -> None:
    assert named(text, "person") == persons


def test_a_roster_has_its_members_by_surname() -> None:
    roster = "Mr. A.B. (Anna) Kuypers      voorzitter\nDr. C. (Cor) van Ommeren      lid\n\n"
    text = roster + "Werkgroep Handel: Kuypers (voorzitter), Van Ommeren\n\nDe Kuypers van het dorp zijn oud."
    assert named(text, "person")[-2:] == ["Kuypers", "Van Ommeren"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hij volgt de Wet toezicht havens bij ministeriële regeling.", ["Wet toezicht havens"]),
        ("Wij zullen de Wet toezicht havens wijzigen.", ["Wet toezicht havens"]),
        ("De Landenstrategie Malawi verschijnt.", ["Landenstrategie Malawi"]),
        ("De landenstrategie verschijnt.", []),
        ("De Taskforce Veilige Havens komt bijeen.", ["Taskforce Veilige Havens"]),
        ("Er komt een taskforce van zes man.", []),
        ("Het programma Skills for Peace wordt verlengd.", ["Skills for Peace"]),
        ("Het programma Buitenlandse Zaken en een programma Voor Later.", []),
        ("De Rijkswet Havenpassen geldt.", ["Rijkswet Havenpassen"]),
        ("Gevraagd (motie-Vos, Kamerstuk 29 861, nr. 140).", ["motie-Vos", "Kamerstuk 29 861, nr. 140"]),
        ("Het textielconvenant loopt af, zonder convenant.", ["textielconvenant"]),
        ("Zr.Ms. Karel Doorman vaart uit vanuit Den Helder.", ["Den Helder"]),
        ("Hij sprak met zijn ambtgenoot Lindqvist.", ["Lindqvist"]),
        ("Hij sprak met zijn ambtgenoot in Malawi.", ["Malawi"]),
        ("Mr. T. (Tessa Marie) da Silva Vos is lid.", ["T. (Tessa Marie) da Silva Vos"]),
        ("De secretaris-generaal van het ministerie tekende.", ["secretaris-generaal van het ministerie"]),
    ],
)
def test_names_of_whole_families(text: str, expected: list[str]) -> None:
    found = extract(Document("brief.txt", "text/plain", text, "0" * 64)).mentions
    assert [one.text for one in found] == expected
