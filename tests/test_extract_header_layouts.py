"""Heads as ministries, chambers, gazettes and sites lay them out: fields that run on, numbers, who signs for whom."""

from hashlib import sha256

import pytest

from extract.pipeline import extract, read_structure
from extract.records import Document, Header, Membership

BODY = "Geachte voorzitter,\n\nHierbij informeer ik uw Kamer over de havens. Dat doe ik graag.\n\n"
TO = "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\n"
SIGNED = "De Minister van Defensie,\n\nA.B. Zandvoorder\n"


def document(text: str) -> Document:
    return Document("stuk.txt", "text/plain", text, sha256(text.encode()).hexdigest())


def header(text: str) -> Header:
    return read_structure(document(text)).header


@pytest.mark.parametrize(
    ("head", "day"),
    [
        (f"{TO}Datum 7 december 2028 Betreft Vervanging van de havenkranen en wat daarbij hoort\n\n", "2028-12-07"),
        (f"Den Haag, 3 mrt. 2028\n\n{TO}Betreft: Havens\n\n", "2028-03-03"),
        (f"Den Haag, 23-09-2028\n\n{TO}Betreft: Havens\n\n", "2028-09-23"),
        (f"{TO}Uw brief Datum ontvangst 7 december 2028 over de havens van het land en de kranen\n\n", "None"),
    ],
)
def test_the_day_among_fields_and_shortened(head: str, day: str) -> None:
    assert str(header(f"{head}{BODY}{SIGNED}").day) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "STAATSCOURANT\n14 juni 2028\n\nBesluit van de Minister van Defensie van 3 juni 2028, nr. 3, over havens\n",
            "2028-06-03",
        ),
        (
            "Ministerie van Defensie\n\nNotulen van de vergadering gehouden op vrijdag 3 november 2028\n\n1. Opening\n",
            "2028-11-03",
        ),
        ("Havens in nood\n\nNo. 90, september 2028\n\nAdviesraad Internationale Vraagstukken\n", "None"),
        ("Ministerie van Defensie\n\nAgenda voor de vergadering van 3 november 2028\n\n1. Opening\n", "None"),
    ],
)
def test_the_day_of_decrees_and_minutes(text: str, day: str) -> None:
    assert str(header(text).day) == day


def test_the_month_behind_the_number_of_an_advice() -> None:
    assert header("Havens in nood\n\nNo. 90, september 2028\n\nAdviesraad Migratie\n").month == "2028-09"


@pytest.mark.parametrize(
    ("head", "number"),
    [
        ("21 501-02 Raad Algemene Zaken\n\nNr. 3391 Brief van de Minister van Defensie\n\n", "21501-02-3391"),
        (
            "Eerste Kamer der Staten-Generaal\n\n35 925 V\n\nVaststelling van de begroting Nr. F\n\nBRIEF\n\n",
            "35925-V-F",
        ),
        ("Vergaderjaar 2027-2028 Kamerstuk 32 500 V nr. 171\n\nBrief van de minister\n\n", "32500-V-171"),
        ("Tweede Kamer, vergaderjaar 2027-2028, 33 400 V, nr. 12\n\nBrief van de minister\n\n", "33400-V-12"),
        ("In vergaderjaar 2027-2028 kwam Kamerstuk 32 500 V nr. 171 langs\n\n", ""),
    ],
)
def test_the_number_of_a_paper(head: str, number: str) -> None:
    assert header(f"{head}{TO}Den Haag, 3 mei 2028\n\n{BODY}{SIGNED}").number == number


@pytest.mark.parametrize(
    ("foot", "signed"),
    [
        ("De Minister van Defensie,\n\nAnna B. Zandvoorder\n", [("anna-zandvoorder", "minister-van-defensie")]),
        (
            "De Minister van Defensie,\nnamens deze,\nde Directeur-Generaal Beleid,\n\nKarel Havenaar\n",
            [("karel-havenaar", "directeur-generaal-beleid")],
        ),
        (
            "De Minister van Defensie,      De Minister van Financiën,\n\nAnna B. Zandvoorder            K. Oever\n",
            [("anna-zandvoorder", "minister-van-defensie"), ("k-oever", "minister-van-financien")],
        ),
    ],
)
def test_who_signs_and_for_whom(foot: str, signed: list[tuple[str, str]]) -> None:
    found = header(f"{TO}Datum 3 mei 2028\n\n{BODY}{foot}")
    assert [(one.id, office.id) for one, office in zip(found.signed_by, found.signed_as, strict=True)] == signed


def test_whom_a_letter_is_written_to_does_not_sign_it() -> None:
    address = "Prof. mr. J. Hoogerwerf\nVoorzitter Adviesraad Migratie\nPostbus 20061\n\nDatum 3 mei 2028\n\n"
    found = header(f"{address}Geachte heer Hoogerwerf,\n\nIk vraag u om advies over havens.\n\n{SIGNED}")
    assert [one.id for one in found.signed_by] == ["a-b-zandvoorder"]


def test_who_signs_for_a_minister_is_no_minister() -> None:
    text = "Besluit van de Minister van Defensie van 3 juni 2028, nr. 12, over havens\n\nDe Minister van Defensie,\n\n"
    text += (
        "Besluit:\n\nDe havens gaan open.\n\nDe Minister van Defensie,\nnamens deze,\nde Directeur-Generaal Beleid,\n"
    )
    facts = extract(document(f"{text}Karel Havenaar\n")).facts
    assert not any(isinstance(it, Membership) and it.role.startswith("minister") for it in facts)


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (
            "| Aan | de Voorzitter van de Tweede Kamer |\n| Betreft | Inzet in de havens |\n| Kenmerk | 12 |\n\n",
            "Inzet in de havens",
        ),
        (
            f"{TO}Datum 3 mei 2028\nBetreft Agenda van de Havenraad\nOnze referentie 2028.12\n\n",
            "Agenda van de Havenraad",
        ),
    ],
)
def test_the_subject_without_the_fields_around_it(head: str, title: str) -> None:
    assert header(f"{head}{BODY}{SIGNED}").title == title


def test_who_answers_questions_on_the_line_that_tells_them() -> None:
    text = (
        "Aanhangsel van de Handelingen\n\nVragen van het lid Karabulut (SP) aan de Minister van Buitenlandse Zaken over"
        " havens (ingezonden 6 december 2019). Antwoord van Minister Blok (Buitenlandse Zaken) (ontvangen 15 januari "
        "2020).\n\nVraag 1\n\nKent u het bericht?\n\nAntwoord 1\n\nJa.\n"
    )
    found = header(text)
    assert str(found.day) == "2020-01-15"
    assert [office.id for office in found.signed_as] == ["minister-van-buitenlandse-zaken"]
