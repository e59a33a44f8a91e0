"""Heads of documents in other forms: memos, answers, replies of the cabinet, non-papers, pages set as a table."""

from datetime import date
from hashlib import sha256

import pytest

from extract.pipeline import extract, read_structure
from extract.records import Document, EntityRef, Header
from ontology.kinds import DocumentKind, EntityKind


def head(raw: str) -> Header:
    return read_structure(Document("stuk.txt", "text/plain", raw, sha256(raw.encode()).hexdigest())).header


def test_a_memo_goes_under_its_subject() -> None:
    found = head(
        "MEMO\n\nAan:      Minister van Defensie\nVan:      Directie Beleid\nDatum:    12 maart 2031\n"
        "Onderwerp: Voorbereiding van de top\n\nAanleiding\nIn juni komt de top bijeen, waar ministers spreken.\n"
    )
    assert (found.title, found.day) == ("Voorbereiding van de top", date(2031, 3, 12))


def test_a_bare_kind_takes_its_subject_from_the_line_below() -> None:
    found = head(
        "Nota\nNederland en de Arctische zee\n\nDen Haag, mei 2030\n\n1. Inleiding\nHet kabinet opent een post.\n"
    )
    assert (found.title, found.month) == ("Nota Nederland en de Arctische zee", "2030-05")


def test_a_reply_of_the_cabinet_is_its_own_word_and_not_the_councils() -> None:
    found = head(
        "Kabinetsreactie op het AIV-advies ‘Stille kust’\n\nDatum 3 februari 2030\n\nHet kabinet dankt de AIV voor het "
        "advies en zal in 2030 een strategie opstellen.\n\nDe minister van Defensie,\nA.B. Janszen\n"
    )
    assert found.kind is DocumentKind.LETTER
    assert found.speaker is not None
    assert found.speaker.id == "kabinet"


@pytest.mark.parametrize(
    ("raw", "day"),
    [
        (
            "Non-paper on sanctions\n\nThe Hague, 14 January 2030\n\nThe Netherlands and others propose this.\n",
            (2030, 1, 14),
        ),
        (
            "Zeestrategie\nVan plan naar kust\n\n| Versie | 1.0 |\n| Datum | 7 oktober 2030 |\n| Status | Af |\n\nX.\n",
            (2030, 10, 7),
        ),
        (
            "Partners aan zee\nNota\nMinisterie van Defensie / Ministerie van Financiën, 14 maart 2031\n\nTekst.\n",
            (2031, 3, 14),
        ),
    ],
)
def test_the_day_stands_in_english_in_a_table_or_behind_who_wrote(raw: str, day: tuple[int, int, int]) -> None:
    assert head(raw).day == date(*day)


def test_a_letter_that_names_the_speaker_of_the_chamber_and_greets_nobody() -> None:
    found = head(
        "Ministerie van Defensie\n\nVoorzitter van de Tweede Kamer der Staten-Generaal\nPostbus 20018\n\n"
        "Datum   8 september 2030\nBetreft   Beleidsbrief zee\n\nMet deze brief informeer ik uw Kamer.\n\n"
        "De minister van Defensie,\nmede namens de minister-president,\n\nA.B. Janszen\n"
    )
    assert found.kind is DocumentKind.LETTER
    assert found.title == "Beleidsbrief zee"
    assert [ref.id for ref in found.addressed_to] == ["tweede-kamer"]
    assert [ref.id for ref in found.signed_by] == ["a-b-janszen"]


def test_a_line_with_the_number_of_the_paper_in_the_head() -> None:
    letter = "Aan de Voorzitter van de Tweede Kamer\n\nDen Haag, 5 december 2031\n\nBetreft: Verslag"
    letter += "\n\n{}\n\nGeachte voorzitter,\n\nTekst.\n"
    assert head(letter.format("Kamerstuk 36 999, nr. 206")).number == "36999-206"
    assert head(letter.format("Zie ook Kamerstuk 36 999, nr. 206 van vorig jaar.")).number == ""


def test_a_title_set_wide_and_the_chair_under_a_foreword() -> None:
    found = head(
        """ONDERWIJSRAAD

W E R K P R O G R A M M A   2 0 3 1

I. Voorwoord

De raad adviseert over het onderwijs en zijn toekomst, en doet dat in dit jaar vaker dan eerst. Wij danken allen.

Bente Vries
voorzitter

II. Taak

De raad is bij wet ingesteld en adviseert gevraagd en ongevraagd over het onderwijs.

III. Werkwijze

Een werkgroep bereidt ieder advies voor, waarna de raad het in een vergadering vaststelt.

IV. Middelen

Het budget is even hoog als in het jaar daarvoor, en wordt besteed aan onderzoek.

V. Tot slot

De raad hoort graag wat lezers van zijn adviezen vinden, en antwoordt op iedere brief.
"""
    )
    assert (found.title, found.kind) == ("Werkprogramma 2031", DocumentKind.WORK_PROGRAMME)
    assert [ref.id for ref in found.signed_by] == ["bente-vries"]


def test_answers_go_under_the_questions_that_open_them() -> None:
    found = head(
        "Vragen van de leden Bakker (D66) en Visser (CDA) aan de minister van Defensie "
        "over kabels (ingezonden 3 maart 2031)\n\n"
        "Antwoord van minister Janszen (Defensie) (ontvangen 24 maart 2031)\n\nVraag 1\nBent u bekend met dit?\n"
    )
    assert found.title.endswith("aan de minister van Defensie over kabels")
    assert found.day == date(2031, 3, 24)


def test_answers_go_under_what_is_said_above_them() -> None:
    found = head(
        "Antwoorden op de schriftelijke vragen van de leden Bakker (D66) en\nVisser (CDA) over kabels\n\n"
        "Vragen van de leden Bakker (D66) en Visser (CDA) aan de minister van Defensie over kabels."
        " (ingezonden 3 maart 2031)\n\n"
        "Antwoord van mevrouw Janszen (minister van Defensie), ontvangen\n24 maart 2031\n\nVraag 1\nKent u dit?\n"
    )
    assert found.title == "Antwoorden op de schriftelijke vragen van de leden Bakker (D66) en Visser (CDA) over kabels"
    assert found.kind is DocumentKind.LETTER
    assert found.day == date(2031, 3, 24)
    assert [ref.id for ref in found.signed_as] == ["minister-van-defensie"]


QUESTIONS = "Vragen van het lid Bos (CDA) aan de Minister van Defensie over de kust (ingezonden 9 januari 2031).\n\n"


@pytest.mark.parametrize(
    ("line", "offices", "persons"),
    [
        ("Antwoord van Minister Kuipers (Volksgezondheid, Welzijn en Sport), mede namens de Minister van Defensie",
         ["minister-van-volksgezondheid-welzijn-en-sport"], ["ernst-kuipers"]),
        ("Antwoord van Minister De Wit (Buitenlandse Handel en Ontwikkelingssamenwerking)",
         ["minister-voor-buitenlandse-handel-en-ontwikkelingssamenwerking"], []),
        ("Antwoord van de heer Kuipers (minister van Volksgezondheid, Welzijn en Sport)",
         ["minister-van-volksgezondheid-welzijn-en-sport"], ["ernst-kuipers"]),
        ("Antwoord van de raad (Defensie)", [], []),
        ("Antwoord van de heer Kuipers (D66)", [], []),
    ],
)  # fmt: skip
def test_who_answers_written_questions_has_signed(line: str, offices: list[str], persons: list[str]) -> None:
    head = "Antwoord schriftelijke vragen : Antwoord op vragen over een kustverdrag\n\n"
    raw = (
        f"{head}{QUESTIONS}{line} (ontvangen 14 februari 2031).\n\nVraag 1\n\nKomt er een loods?\n\nAntwoord 1\n\nJa.\n"
    )
    header = extract(Document("vragen.txt", "text/plain", raw, "0" * 64)).reading.header
    assert header.kind is DocumentKind.LETTER
    assert [ref.id for ref in header.signed_as] == offices
    assert [ref.id for ref in header.signed_by] == persons


COUNCIL_LETTER = (
    "{paper}\nKade 1\n2594 AC Den Haag\n\nAan de minister van Defensie\n\nDatum 18 september 2031\n\nExcellentie,\n\n"
)


@pytest.mark.parametrize(
    ("signed", "persons"),
    [
        ("Anna de Wit\nvoorzitter Adviesraad Migratie", ["anna-de-wit"]),
        ("Anna de Wit, voorzitter\nKarel Bos, directeur", ["anna-de-wit", "karel-bos"]),
        ("De raad", []),
    ],
)
def test_a_letter_on_a_councils_paper_is_the_councils(signed: str, persons: list[str]) -> None:
    body = f"Wij brengen in mei advies uit over de kust.\n\nHoogachtend,\n\n{signed}\n"
    raw = COUNCIL_LETTER.format(paper="Adviesraad Migratie") + body
    found = extract(Document("brief.txt", "text/plain", raw, "0" * 64))
    assert found.reading.header.speaker == EntityRef(EntityKind.ORGANISATION, "adviesraad-migratie")
    assert [ref.id for ref in found.reading.header.signed_by] == persons
    assert [[ref.id for ref in one.actors] for one in found.commitments] == [["adviesraad-migratie"]]
    other = extract(
        Document("brief.txt", "text/plain", raw.replace("Adviesraad Migratie", "Havenbedrijf", 1), "0" * 64)
    )
    assert other.reading.header.speaker == EntityRef(EntityKind.ORGANISATION, "kabinet")


@pytest.mark.parametrize(
    ("told", "number"),
    [
        ("Onderdeel van kamerstukdossier 36999 -402 De kust.", "36999-402"),
        ("Onderdeel van kamerstukdossier 21501 02-2508 Raad voor de kust.", "21501-02-2508"),
        ("Onderdeel van zaak 2031Z00036:", ""),
    ],
)
def test_the_number_that_a_viewer_tells(told: str, number: str) -> None:
    raw = f"De kust\nBrief regering\nNummer: 2031D00087, datum: 2031-03-04\n{told}\nPreview document\n"
    raw += "Geachte voorzitter,\nIk stuur uw Kamer in mei een brief over de kust.\n"
    assert extract(Document("brief.txt", "text/plain", raw, "0" * 64)).reading.header.number == number
