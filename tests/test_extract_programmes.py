"""Advices on the lines of a council's own programme: headings that say how far, entries, cards, tables, sentences."""

from hashlib import sha256

import pytest

from extract.advices.headings import stage_of_heading
from extract.pipeline import extract
from extract.records import Advice, Document
from ontology.kinds import AdviceStatus


def advices_of(body: str, head: str = "Adviesraad Migratie\n\nJaarplan 2031\n\n") -> dict[str, Advice]:
    raw = head + body
    found = extract(Document("plan.txt", "text/plain", raw, sha256(raw.encode()).hexdigest())).facts
    return {fact.title: fact for fact in found if isinstance(fact, Advice)}


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("2. Waaraan wordt gewerkt", AdviceStatus.IN_PREPARATION),
        ("Projecten in de afrondende fase", AdviceStatus.IN_PREPARATION),
        ("Wat verscheen in 2030", AdviceStatus.PUBLISHED),
        ("3 Adviesaanvragen die nog op behandeling wachten", AdviceStatus.REQUESTED),
        ("Nog niet ingeplande adviesvragen", AdviceStatus.REQUESTED),
        ("Onderwerpen in verkenning", AdviceStatus.POSSIBLE),
        ("Startende projecten", AdviceStatus.PRIORITY),
        ("Te verwachten adviesaanvragen", AdviceStatus.EXPECTED),
        ("Nieuwe kansen aan zee", None),
        ("Het laatste woord is aan de burger", None),
        ("De raad werkt aan drie adviezen.", None),
    ],
)
def test_headings_say_how_far_advices_are(line: str, status: AdviceStatus | None) -> None:
    assert stage_of_heading(line) == status


def test_entries_with_marks_dates_months_and_numbers() -> None:
    found = advices_of(
        """1. Wat verscheen in 2030

• Briefadvies 12, ‘Stille grenzen’ (maart 2030), op verzoek van de Tweede Kamer;
• ‘Lange wegen’ (juni 2030), op eigen initiatief;

2 Afgerond eerder

02-11-2029 Opvang dichtbij (advies)
Advies nr. 9 – Werken over grenzen – 6 juli 2029 – aangevraagd door: minister van Defensie

3. Nog niet ingeplande adviesvragen

a. Kinderen op reis (Eerste Kamer)
b. Havens en werk (minister van Defensie)

4. De raad

Onze leden vergaderen elke maand.
"""
    )
    assert {title: (it.status.value, it.issued[:7]) for title, it in found.items()} == {
        "Stille grenzen": ("published", "2030-03"),
        "Lange wegen": ("published", "2030-06"),
        "Opvang dichtbij": ("published", "2029-11"),
        "Werken over grenzen": ("published", "2029-07"),
        "Kinderen op reis": ("requested", ""),
        "Havens en werk": ("requested", ""),
    }
    assert [it.id for it in found["Stille grenzen"].requested_by] == ["tweede-kamer"]
    assert found["Lange wegen"].own_initiative
    assert not found["Opvang dichtbij"].own_initiative
    assert [it.id for it in found["Havens en werk"].requested_by] == ["minister-van-defensie"]


def test_headlines_with_text_and_bare_titles() -> None:
    found = advices_of(
        """Projecten in de afrondende fase

Weerbare dorpen
Het rapport verschijnt naar verwachting in mei 2031. De raad sprak met veel gemeenten.

Onderwerpen in verkenning

Eiland en vasteland
Wonen op water

Samenstelling

De raad telt negen leden.
"""
    )
    assert {title: it.status.value for title, it in found.items()} == {
        "Weerbare dorpen": "in-preparation",
        "Eiland en vasteland": "possible",
        "Wonen op water": "possible",
    }
    expected = found["Weerbare dorpen"].expected
    assert expected
    assert str(expected.first) == "2031-05-01"


def test_a_table_with_its_columns_in_another_order() -> None:
    found = advices_of(
        """Lopend werk

Nr.  Titel                     Aanvrager              Oplevering
1    Terug naar de kust        minister van Defensie  maart 2031
2    Kinderen in de haven      Tweede Kamer           Q2 2031
3    Werk buiten de stad       eigen initiatief       najaar 2031
"""
    )
    assert set(found) == {"Terug naar de kust", "Kinderen in de haven", "Werk buiten de stad"}
    assert {it.status for it in found.values()} == {AdviceStatus.IN_PREPARATION}
    assert [it.id for it in found["Kinderen in de haven"].requested_by] == ["tweede-kamer"]
    assert found["Werk buiten de stad"].own_initiative


def test_running_text_that_names_several() -> None:
    found = advices_of(
        """In 2030 bracht de raad de volgende adviezen uit: ‘Samen aan zee’ (februari 2030) en ‘Grip’ (mei 2030).

Voor 2032 heeft de raad drie onderwerpen gekozen: Ronde handel; De rechten van rivieren; Veilig vervoer.

De kabinetsreactie op ‘Samen aan zee’ verscheen in juni 2030. Wij lazen het boek ‘De grote oversteek’.
"""
    )
    assert {title: it.status.value for title, it in found.items()} == {
        "Samen aan zee": "published",
        "Grip": "published",
        "Ronde handel": "priority",
        "De rechten van rivieren": "priority",
        "Veilig vervoer": "priority",
    }


def test_rows_without_a_head_and_letters_before_headings() -> None:
    found = advices_of(
        """A. Adviezen die in 2030 zijn verschenen

126  Het einde van de stroom?     14-02-2030   Minister van Defensie
127  Kracht van de zee            30-05-2030   Eigen initiatief

B. Adviezen waaraan de raad werkt

– Een nieuwe kust (adviesrapport; gevraagd door de Eerste Kamer; te verschijnen in maart 2031)

C. Overige onderwerpen

De commissie wil uit eigen beweging adviseren over “Zand” en “De rechten van de duinen”.
"""
    )
    assert {title: it.status.value for title, it in found.items()} == {
        "Het einde van de stroom?": "published",
        "Kracht van de zee": "published",
        "Een nieuwe kust": "in-preparation",
        "Zand": "priority",
        "De rechten van de duinen": "priority",
    }
    assert [it.id for it in found["Het einde van de stroom?"].requested_by] == ["minister-van-defensie"]
    assert found["Kracht van de zee"].own_initiative
    assert found["De rechten van de duinen"].own_initiative
    assert not found["Een nieuwe kust"].own_initiative
