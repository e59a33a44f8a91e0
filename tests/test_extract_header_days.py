"""On which day a document is, and who signed it, in heads of other makes than a letter's."""

from datetime import date

import pytest

from extract.letterhead.header import read_header
from extract.page.layout import lay_out
from extract.page.sentences import split_sentences
from extract.records import Document, Header
from ontology.kinds import BlockKind, DocumentKind

TEXT = (
    "Het kabinet zet zich in de komende jaren in voor een sterke Unie en voor goede betrekkingen met de landen\n"
    "aan haar grenzen, zoals het uw Kamer eerder heeft laten weten. Dat vraagt om inzet van allen, en om geduld\n"
    "van wie daarbij betrokken zijn, want de verhoudingen veranderen niet in een enkel jaar.\n\n"
)

ANSWER = """Vragen van het lid De Zee over de haven (ingezonden 3 mei 2031).

Antwoord van Minister Bakker (Defensie), mede namens de Minister van Financiën (ontvangen 24 mei 2031).
"""


def read(raw: str) -> Header:
    layout = lay_out(raw)
    return read_header(Document("stuk.txt", "text/plain", raw, "0" * 64), layout, split_sentences(layout))[0]


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("Ingediend | 3 mei 2031 |\n---|---|\nBeantwoord | 24 mei 2031 (na 21 dagen) |\n", date(2031, 5, 24)),
        ("De haven van Beira\n\nIngediend 3 mei 2031\nBeantwoord 24 mei 2031 (na 21 dagen)\n", date(2031, 5, 24)),
        (ANSWER, date(2031, 5, 24)),
        (ANSWER.replace(" (ontvangen 24 mei 2031)", ", ontvangen\n24 mei 2031"), date(2031, 5, 24)),
        ("Verslag van de Zeeraad\n\nBijlage\n\nNummer: 2031D12345, datum: 2031-05-24, versie: 2\n", date(2031, 5, 24)),
        (
            "Ministerie van Defensie\n\nDE ZEE IN\n\nBrief aan de Tweede Kamer\n24 mei 2031\n\nInleiding\n",
            date(2031, 5, 24),
        ),
        (
            "Werkplan 2032\n\nVastgesteld op 24 mei 2031. Aangeboden aan de minister van Defensie.\n",
            date(2031, 5, 24),
        ),
        ("Vaste commissie voor Havens\n\nBesluitenlijst commissiedebat Zeeraad d.d. 24 mei 2031\n", date(2031, 5, 24)),
        (
            "Vaste commissie voor Havens\n\nDe vaste commissie voor Havens heeft op 24 mei 2031 overleg gevoerd.\n",
            date(2031, 5, 24),
        ),
        ("Havens\n\nDe commissie voor Havens heeft op 24 mei 2031 vragen gesteld aan de minister.\n", None),
        ("Fiche 3: Verordening havens\n\nb) Datum ontvangst Commissiedocument\n24 mei 2031\n", None),
        ("Fiche 3: Verordening havens\n\nDatum ontvangst Commissiedocument: 24 mei 2031\n", None),
        # The day on which a question was put is not that of the answer, nor is a day in a sentence the document's.
        ("De haven van Beira\n\nIngediend 3 mei 2031\nIndiener Anna de Zee (VVD)\n", None),
        ("De haven van Beira\n\nOp 24 mei 2031 kwam de haven weer in gebruik\n\nInleiding\n", None),
        ("Verslag van de Zeeraad\n\nBijgewerkt: 2031-05-24\n", None),
    ],
)
def test_the_day_of_a_document(head: str, day: date | None) -> None:
    assert read(head + "\n" + TEXT).day == day


def test_the_day_of_a_letter_goes_before_that_of_a_site() -> None:
    raw = f"Nummer: 2031D12345, datum: 2031-06-02, versie: 2\n\nDen Haag, 24 mei 2031\n\nGeachte voorzitter,\n\n{TEXT}"
    assert read(raw).day == date(2031, 5, 24)


def test_a_month_on_the_title_page() -> None:
    header = read(f"Strategie voor de zee\n\nMinisterie van Defensie\nMaart 2031\n\n1 Inleiding\n\n{TEXT}")
    assert (header.day, header.month, header.year) == (None, "2031-03", 2031)
    beside = read(f"Strategie voor de zee\n\nIn maart 2031 begint de uitvoering\n\n1 Inleiding\n\n{TEXT}")
    assert beside.month == ""


def test_names_in_full_under_two_offices_side_by_side() -> None:
    header = read(
        f"Aan de Voorzitter van de Tweede Kamer\n\nDatum 24 mei 2031\nBetreft De zee\n\nGeachte voorzitter,\n\n{TEXT}"
        "De Minister van Buitenlandse Zaken,         De Minister van Defensie,\n\n"
        "Anna de Voorbeeld                           Karel Stellingman\n"
    )
    assert [ref.id for ref in header.signed_by] == ["anna-de-voorbeeld", "karel-stellingman"]
    assert [ref.id for ref in header.signed_as] == ["minister-van-buitenlandse-zaken", "minister-van-defensie"]


def test_a_signature_in_the_cells_of_a_table() -> None:
    header = read(f"Geachte voorzitter,\n\n{TEXT}De minister van Defensie, |\n---|\nQ.X. Stellingman |\n---|\n\n{TEXT}")
    assert [ref.id for ref in header.signed_by] == ["q-x-stellingman"]


def test_who_chairs_signs_the_foreword() -> None:
    title = "Werkprogramma 2032\nAdviesraad Migratie\n\n"
    assert [ref.id for ref in read(f"{title}{TEXT}Anna de Voorbeeld, voorzitter\n\n{TEXT * 9}").signed_by] == [
        "anna-de-voorbeeld"
    ]
    assert read(f"{title}{TEXT}Anna de Voorbeeld, boswachter\n\n{TEXT * 9}").signed_by == ()


def test_the_menu_of_a_site_is_no_title() -> None:
    header = read(
        "Direct naar de inhoud\nHome  Adviezen  Werkprogramma  Contact\n\nWerkprogramma 2032\nAdviesraad Migratie\n\n"
        f"{TEXT}{TEXT}"
    )
    assert header.title == "Werkprogramma 2032"
    assert header.kind is DocumentKind.WORK_PROGRAMME


def test_a_number_in_small_letters_is_a_papers_number_too() -> None:
    head = "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDen Haag, 2 juli 2009\n\n"
    assert read(
        f"29 999-02\nRaad voor de Zee\n\nnr. 17\nBRIEF VAN DE MINISTER VAN DEFENSIE\n\n{head}{TEXT}"
    ).number == ("29999-02-17")
    assert read(f"{head}Zie ook\nnr. 17\n\n{TEXT}").number == ""


def test_a_foot_that_counts_pages_ends_the_notes_above_it() -> None:
    page = f"{TEXT}Dat bleek uit onderzoek.1 Daarop is beleid gemaakt.\n\n1 Zie het rapport.\n\nPagina 1 van 2\n\n"
    layout = lay_out(f"{TEXT}{page}De volgende stap\n\n{TEXT}Pagina 2 van 2\n")
    notes = [layout.text[b.start : b.end] for b in layout.blocks if b.kind is BlockKind.FOOTNOTE]
    assert notes == ["Zie het rapport."]


HEAD = "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDen Haag, 5 mei 2031\n\nGeachte voorzitter,\n\n"


def signed(foot: str) -> tuple[list[str], list[str]]:
    header = read(f"{HEAD}{TEXT}{foot}")
    return [ref.id for ref in header.signed_by], [ref.id for ref in header.signed_as]


def test_three_offices_in_columns() -> None:
    foot = (
        "De Minister van             De Minister van         De Minister voor\n"
        "Buitenlandse Zaken,         Defensie,               de Zee,\n\n"
        "Anna de Voorbeeld           Karel Stellingman       Olga Kust\n"
    )
    assert signed(foot)[0] == ["anna-de-voorbeeld", "karel-stellingman", "olga-kust"]
    assert signed(foot)[1][:2] == ["minister-van-buitenlandse-zaken", "minister-van-defensie"]


@pytest.mark.parametrize(
    ("foot", "persons"),
    [
        ("De minister van Defensie,\n\n- handtekening -\n\nAnna de Voorbeeld\n", ["anna-de-voorbeeld"]),
        ("De minister van Defensie,\n\n(w.g.)\n\nAnna de Voorbeeld\n", ["anna-de-voorbeeld"]),
        ("De Minister-President,\nMinister van Algemene Zaken,\n\nAnna de Voorbeeld\n", ["anna-de-voorbeeld"]),
        # Who signs for a minister is none.
        ("De minister van Defensie,\nnamens deze,\n\nQ.X. de Voorbeeld\nDirecteur Kust\n", []),
        ("De minister van Defensie,\n\n- bijlage 3 van het rapport -\n\nAnna de Voorbeeld\n", []),
    ],
)
def test_what_stands_between_an_office_and_the_name(foot: str, persons: list[str]) -> None:
    assert signed(foot)[0] == persons


def test_who_signed_as_a_site_tells() -> None:
    site = "Verslag\n\nGerelateerde personen:\n- Eerste ondertekenaar: Q.X. Stellingman, minister van Defensie\n\n"
    header = read(f"{site}Geachte voorzitter,\n\n{TEXT * 9}")
    assert [ref.id for ref in header.signed_by] == ["q-x-stellingman"]
    told = read(f"{site}Geachte voorzitter,\n\n{TEXT}De Minister van Defensie,\n\nAnna de Voorbeeld\n")
    assert [ref.id for ref in told.signed_by] == ["anna-de-voorbeeld"]


@pytest.mark.parametrize(
    ("head", "day", "month"),
    [
        ("Datum 05-03-2031\nBetreft De zee\n", date(2031, 3, 5), ""),
        ("Kamerbrief over de zee\n\nKamerstuk: Kamerbrief | 05-03-2031\n", date(2031, 3, 5), ""),
        ("Wat de raad in 2031 doet\n\nNieuwsbericht | 05-03-2031 | 11:30\n", date(2031, 3, 5), ""),
        ("Agenda voor de zee\n\nDen Haag, juni 2031\n", None, "2031-06"),
        ("Briefadvies Veilige zee\n\nNr. 44, juni 2031\n", None, "2031-06"),
        ("Agenda voor de zee\n\nVersies van voor juni 2031\n", None, ""),
        ("Agenda voor de zee\n\nZaak 05-03-2031 en 06-03-2031\n", None, ""),
    ],
)
def test_dates_in_figures_and_months(head: str, day: date | None, month: str) -> None:
    header = read(f"{head}\n{TEXT}")
    assert (header.day, header.month) == (day, month)


def test_a_subject_under_the_name_of_its_field() -> None:
    letter = f"Datum\n5 mei 2031\n\nBetreft\nDe zee in beeld\n\nGeachte voorzitter,\n\n{TEXT}"
    assert read(letter).title == "De zee in beeld"
