"""Advices on a council's own page: lines with their stage, tables with one column of moments, titles by year, prose."""

from hashlib import sha256

import pytest

from extract.pipeline import extract
from extract.records import Advice, Document
from ontology.kinds import AdviceKind, AdviceStatus

OPENING = """Raad voor het Openbaar Bestuur

Werkprogramma 2031

Vastgesteld op 9 oktober 2030

De raad adviseert de regering en het parlement over het openbaar bestuur.

"""


def read(text: str) -> dict[str, Advice]:
    raw = OPENING + text
    found = extract(Document("plan.txt", "text/plain", raw, sha256(raw.encode()).hexdigest()))
    return {fact.title: fact for fact in found.facts if isinstance(fact, Advice)}


def stages(text: str) -> dict[str, AdviceStatus]:
    return {title: advice.status for title, advice in read(text).items()}


def test_a_line_names_an_advice_with_its_stage() -> None:
    text = """Advies in voorbereiding: Besturen op eilanden
Gevraagd door: Tweede Kamer
Verwachte publicatie: april 2031

Mogelijk advies: Grensgemeenten
Over dit onderwerp voert de raad gesprekken.
"""
    found = read(text)
    assert found["Besturen op eilanden"].status is AdviceStatus.IN_PREPARATION
    assert [ref.id for ref in found["Besturen op eilanden"].requested_by] == ["tweede-kamer"]
    assert found["Grensgemeenten"].status is AdviceStatus.POSSIBLE


def test_a_column_of_moments_parts_what_appeared_from_what_is_expected() -> None:
    text = """Adviezen in voorbereiding en gepubliceerd   Titel   Type   Gevraagd door   (Verwachte) publicatie
Besturen op eilanden   Adviesrapport   Minister van Defensie   maart 2030
De stad als gastheer   Briefadvies   Eigen initiatief   tweede kwartaal 2031
"""
    found = read(text)
    assert (found["Besturen op eilanden"].status, found["Besturen op eilanden"].issued) == (
        AdviceStatus.PUBLISHED,
        "2030-03",
    )
    awaited = found["De stad als gastheer"]
    assert awaited.status is AdviceStatus.IN_PREPARATION
    assert awaited.own_initiative
    assert awaited.expected is not None
    assert awaited.expected.text == "tweede kwartaal 2031"


def test_titles_stand_behind_a_year() -> None:
    found = read("Eerder verschenen\n2029: Rekenen op elkaar; De trage gemeente\n2028: Grip op groei\n")
    assert {title: advice.issued for title, advice in found.items()} == {
        "Rekenen op elkaar": "2029",
        "De trage gemeente": "2029",
        "Grip op groei": "2028",
    }


def test_bars_and_brackets_part_a_title_from_what_is_told() -> None:
    text = """Uitgebrachte adviezen 2029-2030

No. 46 | Rekenen op elkaar | juni 2029 | op verzoek van: Minister van Defensie
No. 47 | De trage gemeente | mei 2030 | eigen initiatief

Advies no. 47 trok veel belangstelling.

Aangekondigde adviesaanvragen

• Grensgemeenten (minister van Buitenlandse Zaken, aanvraag verwacht in het voorjaar)
• Digitale loketten (Eerste Kamer, aanvraag ontvangen op 18 november 2030)
"""
    found = read(text)
    assert set(found) == {"Rekenen op elkaar", "De trage gemeente", "Grensgemeenten", "Digitale loketten"}
    assert found["Rekenen op elkaar"].issued == "2029-06"
    assert [ref.id for ref in found["Grensgemeenten"].requested_by] == ["minister-van-buitenlandse-zaken"]
    assert (found["Digitale loketten"].status, found["Digitale loketten"].issued) == (AdviceStatus.REQUESTED, "")


def test_a_kind_on_the_next_line_is_no_part_of_a_title() -> None:
    text = """Uitgebracht in 2030

Nr. 46   Rekenen op elkaar
         briefadvies, 14 februari 2030, verzoek: minister van Defensie
"""
    assert read(text)["Rekenen op elkaar"].kind is AdviceKind.ADVISORY_LETTER


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Op eigen initiatief gaat de raad adviseren over de rol van provincies.",
            {"Rol van provincies": AdviceStatus.PRIORITY},
        ),
        (
            "In 2031 start de raad met een project over krimp en met een project over groei.",
            {"Krimp": AdviceStatus.PRIORITY, "Groei": AdviceStatus.PRIORITY},
        ),
        (
            "De minister van Defensie heeft aangekondigd een adviesaanvraag te zullen indienen over noodrecht.",
            {"Noodrecht": AdviceStatus.EXPECTED},
        ),
        ("De raad verkent of een advies over noodrecht zinvol is.", {"Noodrecht": AdviceStatus.POSSIBLE}),
        (
            "Een tweede advies, over noodrecht, wordt in het najaar ter hand genomen.",
            {"Noodrecht": AdviceStatus.PRIORITY},
        ),
        (
            "Mogelijke onderwerpen voor later zijn noodrecht in de stad en de positie van wijkraden.",
            {"Noodrecht in de stad": AdviceStatus.POSSIBLE, "Positie van wijkraden": AdviceStatus.POSSIBLE},
        ),
        ("De raad spreekt met een gemeente over een project.", {}),
    ],
)
def test_sentences_name_what_the_council_will_write_on(sentence: str, expected: dict[str, AdviceStatus]) -> None:
    assert stages(f"Vooruitblik\n\n{sentence}\n") == expected


def test_headings_of_every_report_and_tables_of_actions_are_no_advices() -> None:
    text = """Nieuwe adviezen

Besturen op eilanden
Dit advies verkent hoe kleine eilanden worden bestuurd, en wat dat van het Rijk vraagt.

Doorwerking en contacten
De raad wil met zijn adviezen ook buiten de stad worden gehoord, en spreekt met gemeenten.

Acties van de raad

1 | Oprichten van een panel | Raad | Q2
2 | Evaluatie van de werkwijze | Secretariaat | Q3
"""
    assert set(read(text)) == {"Besturen op eilanden"}


def test_labels_on_one_line_capitals_and_a_list_with_semicolons() -> None:
    found = read(
        """ADVIESTRAJECTEN 2031

1  Besturen op eilanden
   Aanvrager: minister van Defensie
   Start: februari 2031 – Oplevering: oktober 2031
   Hoe besturen kleine eilanden zichzelf?

2  Noodrecht in de stad
   Op eigen initiatief, samen met de Onderwijsraad
   Oplevering: begin 2032

AFGEROND IN 2030

De prijs van nabijheid (briefadvies, juli 2030)

RESERVELIJST

Wijkraden; Publieke data; Grensgemeenten
"""
    )
    assert {title: advice.status for title, advice in found.items()} == {
        "Besturen op eilanden": AdviceStatus.IN_PREPARATION,
        "Noodrecht in de stad": AdviceStatus.IN_PREPARATION,
        "De prijs van nabijheid": AdviceStatus.PUBLISHED,
        "Wijkraden": AdviceStatus.POSSIBLE,
        "Publieke data": AdviceStatus.POSSIBLE,
        "Grensgemeenten": AdviceStatus.POSSIBLE,
    }
    assert found["Noodrecht in de stad"].own_initiative
    assert (found["De prijs van nabijheid"].issued, found["De prijs van nabijheid"].kind) == (
        "2030-07",
        AdviceKind.ADVISORY_LETTER,
    )


def test_cells_on_lines_of_their_own_with_a_date_in_the_stage() -> None:
    found = read(
        """Tabel 1. Stand van zaken

Advies
Status
Verzoeker
Verwacht

Besturen op eilanden
Gepubliceerd op 3 september 2030
Minister van Defensie
–

Noodrecht in de stad
In voorbereiding
Eerste Kamer
maart 2031
"""
    )
    assert (found["Besturen op eilanden"].status, found["Besturen op eilanden"].issued) == (
        AdviceStatus.PUBLISHED,
        "2030-09-03",
    )
    assert found["Noodrecht in de stad"].status is AdviceStatus.IN_PREPARATION


def test_dates_first_labels_before_titles_and_topics_behind_over() -> None:
    found = read(
        """Vastgestelde adviezen (2030)
15 januari 2030 | Rekenen op elkaar | gevraagd door: minister van Defensie
18 juni 2030 | De trage gemeente | ongevraagd advies

Lopende adviestrajecten
Naam traject: Grensarbeid
Gevraagd door: Tweede Kamer
Planning: vaststelling in april 2031

Verwachte adviesaanvragen
- over noodrecht in de stad (kabinet)

Dagelijks bestuur
Voorzitter: mw. drs. Karin Oosterveen
Vicevoorzitters: dhr. Bas Treurniet en mw. Linde Hoekman
"""
    )
    assert set(found) == {"Rekenen op elkaar", "De trage gemeente", "Grensarbeid", "Noodrecht in de stad"}
    assert found["De trage gemeente"].issued == "2030-06-18"
    assert found["Noodrecht in de stad"].status is AdviceStatus.EXPECTED


def test_an_advice_that_its_council_will_bring_out_has_not_appeared() -> None:
    will = "In het voorjaar brengen we het advies ‘Besturen op eilanden’ uit."
    built = "De raad zal in 2031, voortbouwend op het advies ‘Rekenen op elkaar’, opnieuw adviseren."
    assert stages(f"Vooruitblik\n\n{will}\n")["Besturen op eilanden"] is AdviceStatus.IN_PREPARATION
    assert stages(f"Vooruitblik\n\n{built}\n")["Rekenen op elkaar"] is AdviceStatus.PUBLISHED


def test_members_with_titles_are_no_advices_and_the_finest_moment_counts() -> None:
    found = read(
        """Onderstaande adviezen zijn in 2030 verschenen:
• Besturen op eilanden, nr. 2030/04, 12 april 2030

In 2031 verwacht de raad de volgende adviezen uit te brengen:
1. Noodrecht in de stad (minister van Defensie; najaar 2031)

Ter overweging voor 2032:
a. Wijkraden

Presidium
Prof. dr. M.A. (Mirjam) Wielings, voorzitter
Prof. dr. J. (Jurre) Ekels, vicevoorzitter
"""
    )
    assert set(found) == {"Besturen op eilanden", "Noodrecht in de stad", "Wijkraden"}
    assert found["Besturen op eilanden"].issued == "2030-04-12"
    assert [ref.id for ref in found["Noodrecht in de stad"].requested_by] == ["minister-van-defensie"]
    assert found["Wijkraden"].status is AdviceStatus.POSSIBLE


def test_headings_that_ask_say_how_far_the_advices_under_them_are() -> None:
    found = read(
        """Wat wij onder handen hebben

Duinen en dijken
Op verzoek van de minister van Defensie stelt de raad een advies op over dijken. Het verschijnt in mei 2031.

Het secretariaat verhuist
In juni verhuist het secretariaat naar een ander gebouw in de stad, waar meer plaats is voor allen.

Wat daarna zou kunnen volgen

• De toekomst van het wad
• Samenwerking met kustlanden
"""
    )
    assert found["Duinen en dijken"].status is AdviceStatus.IN_PREPARATION
    assert [ref.id for ref in found["Duinen en dijken"].requested_by] == ["minister-van-defensie"]
    assert found["De toekomst van het wad"].status is AdviceStatus.POSSIBLE
    assert "Samenwerking met kustlanden" in found
    assert not any("secretariaat" in title for title in found)
