"""Advices on whole pages of councils whose layout a reader of the page sees and a line alone does not show."""

from hashlib import sha256

import pytest

from extract.advices.dated import heads_publications
from extract.advices.moments import read_expected
from extract.advices.parts import part_of
from extract.advices.staged import find_staged
from extract.advices.withdrawn import is_withdrawn
from extract.pipeline import extract
from extract.records import Advice, Document

Told = tuple[str, str, str]  # how far, when it appeared or is expected to begin, who asked


def read(text: str) -> dict[str, Told]:
    found = extract(Document("pagina.txt", "text/plain", text, sha256(text.encode()).hexdigest()))
    return {fact.title: told(fact) for fact in found.facts if isinstance(fact, Advice)}


def told(advice: Advice) -> Told:
    first = advice.expected.first if advice.expected else None
    asked = [ref.id.removeprefix("minister-van-") for ref in advice.requested_by] + ["eigen"] * advice.own_initiative
    return (advice.status.value, advice.issued or (f"{first:%Y-%m}" if first else ""), " ".join(asked))


AIV = "Adviesraad Internationale Vraagstukken\n"
CAVV = "Commissie van advies inzake volkenrechtelijke vraagstukken\n"
RUN_TOGETHER = """Jaarverslag 2030

Bijlage 2 Uitgebrachte adviezen in 2030

Nr. Titel Datum Soort Aanvrager
131 Kernwapens en ethiek 14 januari 2030 Adviesrapport Minister van Defensie
132 Sancties en de havens van Rotterdam
en Antwerpen 3 maart 2030 Brief-
advies Minister van Financiën
133 Hulp zonder regels en zonder dag
134 Het recht om te blijven 1 oktober 2030 Adviesrap-
port Eigen initiatief
"""


def test_cells_that_run_together_below_names_of_columns() -> None:
    assert read(AIV + RUN_TOGETHER) == {
        "Kernwapens en ethiek": ("published", "2030-01-14", "defensie"),
        "Sancties en de havens van Rotterdam en Antwerpen": ("published", "2030-03-03", "financien"),
        "Het recht om te blijven": ("published", "2030-10-01", "eigen"),
    }


def test_ministries_by_their_letters_and_quarters_of_the_year_of_the_plan() -> None:
    advices = read(
        "Gezondheidsraad\nWerkprogramma 2032\n\nAdviezen die in 2032 worden afgerond\n\nOnderwerp Aanvrager Planning\n"
        "1 Vaccinatie tegen gordelroos VWS kwartaal 1\n2 Fijnstof in metrostations IenW en VWS Q2\n\n"
        "Adviezen die van start gaan\n\nAanvrager Onderwerp\nVWS Screening op nierfalen\nSZW Werken bij hitte\n"
    )
    care, water = "volksgezondheid-welzijn-en-sport", "infrastructuur-en-waterstaat"
    assert advices == {
        "Vaccinatie tegen gordelroos": ("in-preparation", "2032-01", care),
        "Fijnstof in metrostations": ("in-preparation", "2032-04", f"{water} {care}"),
        "Screening op nierfalen": ("priority", "", care),
        "Werken bij hitte": ("priority", "", "sociale-zaken-en-werkgelegenheid"),
    }


BARE_LINES = """Jaarverslag 2033

Uitgebrachte adviezen

55 Piraterij en private beveiliging 4 maart 2033 adviesrapport minister van Defensie
56 De bescherming van journalisten 19 mei 2033 briefadvies Tweede Kamer

Samenstelling
De commissie telt zeven leden.
"""
BARE_CELLS = """Werkprogramma 2030

In voorbereiding

De NAVO zonder Amerika
Minister van Defensie
maart 2030

Kunst als diplomaat
Eigen initiatief
juni 2030

Werkwijze

Elke raad vergadert in zijn eigen huis.
"""


def test_tables_without_names_of_columns() -> None:
    assert read(CAVV + BARE_LINES) == {
        "Piraterij en private beveiliging": ("published", "2033-03-04", "defensie"),
        "De bescherming van journalisten": ("published", "2033-05-19", "tweede-kamer"),
    }
    assert read(AIV + BARE_CELLS) == {
        "De NAVO zonder Amerika": ("in-preparation", "2030-03", "defensie"),
        "Kunst als diplomaat": ("in-preparation", "2030-06", "eigen"),
    }


STATUS_WORDS = """
Stand van zaken adviesaanvragen per 1 september 2031

Steun aan Moldavië - vastgesteld (juli 2031)
De rol van grote mogendheden - in voorbereiding, gereed november 2031
Samenwerking met Suriname - gepland voor 2032
Vrije zeevaart - aangeboden op 4 juni 2031
Corruptie en hulp - ingetrokken
Wapens in de ruimte - uitgesteld tot nader order
"""
SERIES = """
Overzicht van adviezen

41 De Arctische oceaan in beweging, maart 2031
40 Vrede onder druk, februari 2031
39 Handel met dubbel gebruik, november 2030
"""
ABOVE = """
Verschenen adviezen

12 maart 2031
Stroom voor iedereen
Download (PDF, 2 MB)

4 juni 2031
Natuur met allure
Lees meer over Natuur met allure

Deel deze pagina
LinkedIn
"""


def test_lists_that_tell_of_each_how_far_it_is() -> None:
    assert read(AIV + STATUS_WORDS) == {
        "Steun aan Moldavië": ("published", "2031-07", ""),
        "De rol van grote mogendheden": ("in-preparation", "2031-11", ""),
        "Samenwerking met Suriname": ("priority", "2032-01", ""),
        "Vrije zeevaart": ("published", "2031-06-04", ""),
        "Wapens in de ruimte": ("possible", "", ""),
    }


def test_lists_that_tell_of_each_when_it_appeared() -> None:
    assert read(AIV + SERIES) == {
        "De Arctische oceaan in beweging": ("published", "2031-03", ""),
        "Vrede onder druk": ("published", "2031-02", ""),
        "Handel met dubbel gebruik": ("published", "2030-11", ""),
    }
    assert read(AIV + ABOVE) == {
        "Stroom voor iedereen": ("published", "2031-03-12", ""),
        "Natuur met allure": ("published", "2031-06-04", ""),
    }
    assert heads_publications("Publicaties van de raad")
    assert not heads_publications("Wie wij zijn")


def test_what_is_planned_by_quarters() -> None:
    advices = read(
        "Raad voor Cultuur\nWerkprogramma 2032\n\nPlanning per kwartaal\n\nEerste kwartaal\n"
        "- Briefadvies Leenrecht en e-books (op eigen initiatief)\n\nDerde kwartaal\n"
        "- Lokale omroepen (verzoek Tweede Kamer)\n\nOnbekend\n- Ambachten van morgen\n\n"
        "Vervallen\n- Advies over games\n"
    )
    assert advices == {
        "Leenrecht en e-books": ("priority", "2032-01", "eigen"),
        "Lokale omroepen": ("priority", "2032-07", "tweede-kamer"),
        "Ambachten van morgen": ("priority", "", ""),
    }


def test_labels_that_are_stages() -> None:
    advices = read(
        "Onderwijsraad\nJaarplan 2034\n\n"
        "Lopend: Kapitaal voor kennis (op verzoek van de Tweede Kamer, gereed maart 2034); Scholen in de regio.\n"
        "Mogelijk: Sport en leren; Open lessen.\nVerwacht: voorjaar 2034\n"
    )
    assert advices == {
        "Kapitaal voor kennis": ("in-preparation", "2034-03", "tweede-kamer"),
        "Scholen in de regio": ("in-preparation", "", ""),
        "Sport en leren": ("possible", "", ""),
        "Open lessen": ("possible", "", ""),
    }
    assert not list(find_staged([], planned=True))


def test_who_asked_before_a_colon() -> None:
    advices = read(
        AIV + "Werkprogramma 2033\n\nDe AIV heeft de volgende adviesaanvragen ontvangen:\n"
        "a. van de minister van Defensie: over de gereedheid van de vloot (ontvangen 3 februari 2032);\n"
        "b. van de Eerste Kamer: over verdragen in het parlement.\n\n"
        "Daarnaast verwacht de AIV in de loop van het jaar aanvragen over:\n- Groenland en de haring\n- zout en zand\n"
    )
    assert advices == {
        "Gereedheid van de vloot": ("requested", "", "defensie"),
        "Verdragen in het parlement": ("requested", "", "eerste-kamer"),
        "Groenland en de haring": ("expected", "", ""),
        "Zout en zand": ("expected", "", ""),
    }


def test_what_another_body_makes_is_no_advice_of_the_council() -> None:
    report = "Adviesraad Migratie\nJaarverslag 2031\n\nOverige ontwikkelingen\n"
    other = (
        "Over het wetsvoorstel gezinshereniging is advies gevraagd aan de Raad van State. "
        "Ook de Raad voor de rechtspraak bracht een advies uit over de vreemdelingenkamers. "
        "De aanvraag voor een advies over seizoensarbeid is ingetrokken."
    )
    assert read(report + other + "\n") == {}
    own = "De minister van Defensie vroeg de raad om advies over de opvang in kazernes."
    assert list(read(f"{report}{own}\n")) == ["Opvang in kazernes"]
    assert read(f"{report}{own} De aanvraag is in mei ingetrokken.\n") == {}


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("3 mei 2031", "moment"),
        ("verwacht in juni 2031", "moment"),
        ("kwartaal 2", "moment"),
        ("Briefadvies nr. 12", "kind"),
        ("in voorbereiding", "status"),
        ("gepland voor 2032", "moment"),
        ("loopt", "status"),
        ("op verzoek van de Tweede Kamer", "requester"),
        ("Defensie en VWS", "requester"),
        ("1,4 MB", "file"),
        ("31/04", "number"),
        ("Zee en zand", ""),
        ("Mei en juni in de tuin", ""),
        ("Advies over de kust", ""),
    ],
)
def test_what_a_part_is_by_its_words(words: str, part: str) -> None:
    assert part_of(words) == part


@pytest.mark.parametrize(
    ("text", "withdrawn"),
    [
        ("Zee en zand - vervallen", True),
        ("Status: ingetrokken", True),
        ("De adviesaanvraag werd in mei 2031 ingetrokken.", True),
        ("Dit onderwerp komt te vervallen.", True),
        ("Het verdrag is in mei ingetrokken.", False),
        ("Vervallen dijken", False),
        ("De raad adviseert over het vervallen van termijnen.", False),
    ],
)
def test_what_will_not_come(text: str, withdrawn: bool) -> None:
    assert is_withdrawn(text) is withdrawn


@pytest.mark.parametrize(
    ("words", "year", "first"),
    [
        ("kwartaal 2, 2032", None, "2032-04-01"),
        ("Q1-2032", None, "2032-01-01"),
        ("2032-Q3", None, "2032-07-01"),
        ("maart/april 2032", None, "2032-03-01"),
        ("eind mei 2032", None, "2032-05-21"),
        ("najaar", 2032, "2032-09-01"),
        ("tweede helft", 2032, "2032-07-01"),
        ("najaar", None, None),
        ("nog niet bekend", 2032, None),
    ],
)
def test_moments_of_a_plan(words: str, year: int | None, first: str | None) -> None:
    period = read_expected(words, year)
    assert (str(period.first) if period else None) == first
