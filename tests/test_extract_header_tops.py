"""Tops of pages: what makes a letter without a greeting, where a memo begins, and lines that are a day."""

from hashlib import sha256

import pytest

from extract.pipeline import read_structure
from extract.records import Document, Reading
from ontology.kinds import DocumentKind

TEXT = "De raad werkt aan adviezen over de kust. Dat doet hij voor de minister, die daarom vroeg.\n\n"
SIGNED = "De minister van Defensie,\n\nA.B. Zandvoorder\n"
SIDE = (
    "Bezoekadres\n\nHavenlaan 5\n\n2500 AA Den Haag\n\nPostadres\n\nPostbus 1\n\n2500 AA Den Haag\n\nBehandeld door\n\n"
    "Directie Kust\n\nOns kenmerk\n\nKH/3031\n\nUw kenmerk\n\n2031Z01\n\nBijlagen\n\n2\n\n"
)


def read(raw: str) -> Reading:
    return read_structure(Document("stuk.txt", "text/plain", raw, sha256(raw.encode()).hexdigest()))


@pytest.mark.parametrize(
    ("raw", "kind"),
    [
        (f"Datum 3 mei 2031\nBetreft De haven\n\n{TEXT}{SIGNED}", DocumentKind.LETTER),
        (f"{SIDE}Datum 3 mei 2031\n\nBetreft De haven\n\nGeachte voorzitter,\n\n{TEXT}{SIGNED}", DocumentKind.LETTER),
        (
            "The Hague, 3 May 2031\n\nDear Speaker,\n\nThe harbour is open, and that is what it is for.\n",
            DocumentKind.LETTER,
        ),
        (f"Datum 3 mei 2031\nBetreft De haven\n\n{TEXT}", None),
        (f"De haven\n\n{TEXT}{SIGNED}", None),
    ],
)
def test_what_makes_a_letter(raw: str, kind: DocumentKind | None) -> None:
    assert read(raw).header.kind is kind


def test_the_fields_over_a_memo_are_its_own() -> None:
    memo = "TER BESLISSING\n\nAan: minister van Defensie\n\nnota Havens\n\nDatum 3 mei 2031\n\nAanleiding\n\n{}"
    memo += "Geadviseerd besluit\n\nAkkoord\n"
    found = read(memo.format(TEXT))
    assert (found.parts, found.header.kind, str(found.header.day)) == ((), DocumentKind.MEMO_OF_ADVICE, "2031-05-03")


@pytest.mark.parametrize(
    "line",
    [
        "3 mei 2031",
        "dinsdag 3 mei 2031",
        "Geplaatst op: 3 mei 2031 | Laatst gewijzigd: 9 juni 2031",
        "_Gepubliceerd: 3 mei 2031_",
        "Advies nr. 12 | 3 mei 2031",
        "Versie 1.2, 3 mei 2031",
        "Status: definitief, 03-05-2031",
        "Aldus vastgesteld in de raadsvergadering van 3 mei 2031.",
        "(vastgesteld in de vergadering van 3 mei 2031)",
    ],
)
@pytest.mark.parametrize(
    "page", ["Adviesraad Zeevaart over de kust\n{}\n", "Nieuws\n\nDe kust\n\n{}\n\n", "{}\nDe kust\n"]
)
def test_a_line_that_is_a_day(line: str, page: str) -> None:
    assert str(read(page.format(line) + TEXT).header.day) == "2031-05-03"


@pytest.mark.parametrize(
    "line",
    [
        "Vergadering van 3 mei 2031",
        "Vergadering 3 mei 2031",
        "3 mei 2031: de raad spreekt over havens",
        "Stand 31 juni 2031",
        "Uw brief van\n3 mei 2031",
    ],
)
def test_a_line_with_a_day_of_something_else(line: str) -> None:
    assert read(f"De kust\n{line}\n{TEXT}").header.day is None


@pytest.mark.parametrize(
    ("head", "number"),
    [
        (
            "| 36 999 V | Begroting van de Zee |\n| --- | --- |\n| Nr. 30 | BRIEF VAN DE MINISTER VAN DEFENSIE |",
            "36999-V-30",
        ),
        ("36 999 Zeebeleid Nr. 60 BRIEF VAN DE MINISTER VAN DEFENSIE", "36999-60"),
        ("36999 Zeebeleid\n\nnr. 151 Brief van de minister van Defensie", "36999-151"),
        ("Eerste Kamer der Staten-Generaal\n36 999 Zeebeleid\nCB\nBRIEF VAN DE MINISTER VAN DEFENSIE", "36999-CB"),
        ("Zeebeleid\n\n36 999, nr. 74\n\nBrief van de minister van Defensie", "36999-74"),
        ("Zeebeleid\n\nDossier- en ondernummer: 36999 nr. 190", "36999-190"),
        ("kst-36999-V-190\n\nZeebeleid; Brief regering", "36999-V-190"),
        # A number in running text, wrapped to the start of a line, and one that an annex belongs to
        (
            "Wij spraken over de zee, en over wat wij aan de Kamer hebben geschreven (Kamerstuk\n36 999, nr. 3).",
            "",
        ),
        ("Bijlage 1 bij Kamerstuk 36 999 V, nr. 2\n\nOverzicht", ""),
    ],
)
def test_a_number_whose_head_has_lost_its_form(head: str, number: str) -> None:
    assert (
        read(f"{head}\n\nAan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\n{TEXT}").header.number == number
    )


@pytest.mark.parametrize(
    ("head", "day"),
    [
        (
            "36 999 Zee Nr. 60 BRIEF Aan de Voorzitter der Staten-Generaal Den Haag, 3 mei 2031 Met deze brief",
            "2031-05-03",
        ),
        (
            "36 999 Zee Nr. 60 LIJST VAN VRAGEN EN ANTWOORDEN Vastgesteld 3 mei 2031 De commissie heeft vragen",
            "2031-05-03",
        ),
        ("Bijlage bij het Besluit van de Minister van Defensie van 3 mei 2031, nr. BS3, over havens", "2031-05-03"),
        (
            "Vragen die leden in de Tweede Kamer der Staten-Generaal stelden, ontvangen 3 mei 2031, gaan over zee",
            "None",
        ),
    ],
)
def test_a_day_in_a_head_that_is_one_line(head: str, day: str) -> None:
    assert str(read(f"{head}\n\n{TEXT}").header.day) == day


def test_the_subject_ends_where_the_letter_begins() -> None:
    raw = "Aan de Voorzitter van de Tweede Kamer\nDatum 3 mei 2031\nBetreft Verslag van de Zeeraad\n{} {}"
    for opening in ("Graag bied ik u het verslag aan.", "Geachte voorzitter, hierbij bied ik u het verslag aan."):
        assert read(raw.format(opening, TEXT + SIGNED)).header.title == "Verslag van de Zeeraad"


@pytest.mark.parametrize(
    "top",
    [
        "WERKPROGRAMMA ADVIESRAAD MIGRATIE 2031\n\nInhoud\n",
        "Home > Publicaties\n\nMenu\nWerkprogramma 2031\nGepubliceerd op 3 mei 2031\n\nDe Adviesraad Migratie werkt.\n",
    ],
)
def test_whose_programme_a_page_is(top: str) -> None:
    header = read(f"{top}\n{TEXT}").header
    assert header.kind is DocumentKind.WORK_PROGRAMME
    assert header.speaker is not None
    assert header.speaker.id == "adviesraad-migratie"


def test_who_answers_questions_without_a_name() -> None:
    raw = (
        "Antwoorden van de minister van Defensie op vragen van het lid Bakker (SP) over havens\n\nVraag 1\nWaarom?\n\n"
    )
    assert [office.id for office in read(f"{raw}Antwoord\nDaarom.\n").header.signed_as] == ["minister-van-defensie"]
