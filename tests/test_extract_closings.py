"""Who signs at the foot of a council's paper, and on which day a paper says it was adopted."""

from datetime import date
from hashlib import sha256

import pytest

from extract.letterhead.closings import find_closings
from extract.pipeline import read_structure
from extract.records import Document, Header

LETTER = (
    "Raad voor de Kust\nPostbus 1\n\nAan de minister van Defensie\nQ.X. Nergenshuizen\n\nDatum 3 mei 2031\n"
    "Onderwerp Aanbieding advies Stille kust\n\nGeachte mevrouw Nergenshuizen,\n\n"
    "De raad biedt u hierbij zijn advies over de kust aan. Hij heeft het in april vastgesteld.\n\n"
)


def head(raw: str) -> Header:
    return read_structure(Document("stuk.txt", "text/plain", raw, sha256(raw.encode()).hexdigest())).header


def signers(raw: str) -> list[str]:
    return [ref.id for ref in head(raw).signed_by]


@pytest.mark.parametrize(
    ("foot", "found"),
    [
        (
            "Hoogachtend,\n\nprof. dr. Q. Stellingman\nvoorzitter\n\ndrs. X. de Voorbeeld\nsecretaris-directeur\n",
            [("prof. dr. Q. Stellingman", "voorzitter"), ("drs. X. de Voorbeeld", "secretaris-directeur")],
        ),
        (
            "Hoogachtend,\n\nProf. Q. Stellingman        Mr. X. de Voorbeeld LLM\nvoorzitter        secretaris\n",
            [("Prof. Q. Stellingman", "voorzitter"), ("Mr. X. de Voorbeeld LLM", "secretaris")],
        ),
        (
            "Namens de raad,\n\nw.g. Q. Stellingman\nVoorzitter van de Raad voor de Kust\n",
            [("Q. Stellingman", "Voorzitter")],
        ),
        ("Met vriendelijke groet,\nQ. Stellingman (vicevoorzitter)\n", [("Q. Stellingman", "vicevoorzitter")]),
        # A list of members, an office that an official signs for, and roles without a name are no signatures.
        ("Samenstelling\n\nQ. Stellingman\nvoorzitter\n\nX. de Voorbeeld\nsecretaris\n", []),
        ("Hoogachtend,\n\nnamens deze,\nQ. Stellingman\ndirecteur\n", []),
        ("Hoogachtend,\n\nde Raad voor de Kust\nvoorzitter en secretaris\n", []),
    ],
)
def test_officers_at_the_foot(foot: str, found: list[tuple[str, str]]) -> None:
    raw = f"{LETTER}{foot}"
    closings = find_closings(raw)
    assert [(it.name, it.role) for it in closings] == found
    assert all(raw[it.start : it.end] == it.name for it in closings)


def test_who_is_written_to_has_not_signed() -> None:
    foot = "Hoogachtend,\n\ndr. Q. Stellingman\nvoorzitter\n"
    assert signers(LETTER + foot) == ["q-stellingman"]
    assert signers(LETTER.replace("Q.X. Nergenshuizen", "Hanke Bruins Slot")) == []


def test_a_programme_is_signed_and_a_page_is_not() -> None:
    text = "De raad brengt in 2031 twee adviezen uit over de kust en de haven.\n\ndr. Q. Stellingman\nvoorzitter\n"
    assert signers(f"Raad voor de Kust\n\nWerkprogramma 2031\n\n{text}") == ["q-stellingman"]
    assert signers(f"Over de Raad voor de Kust\n\n{text}") == []


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("Dit werkprogramma is op 3 november 2030 door de raad vastgesteld.", date(2030, 11, 3)),
        ("Dit reglement is vastgesteld door de raad in zijn vergadering van 9 mei 2030.", date(2030, 5, 9)),
        ("Bijgewerkt op 14 oktober 2029", date(2029, 10, 14)),
        ("De wet, laatst gewijzigd op 3 mei 2020, regelt de taak van de raad.", None),
        ("De begroting is op 3 november 2030 vastgesteld.", None),
    ],
)
def test_the_day_on_which_a_page_says_it_was_adopted(said: str, day: date | None) -> None:
    text = "De raad adviseert over de kust. Hij kijkt daarbij naar de haven en naar de zee."
    assert head(f"Over de Raad voor de Kust\n\n{text}\n\n{said}\n\n{text}\n").day == day


def test_an_office_that_runs_on_behind_the_last_words_signs() -> None:
    letter = (
        "Ministerie van Defensie\n\nAan de Voorzitter van de Raad voor de Kust\n\nDatum 3 mei 2031\n\n"
        "Geachte voorzitter,\n\nGraag ontvang ik uw advies over de kust. "
        "Het is van belang voor de haven.\n\nMet vriendelijke groet,\nde Minister van Defensie,\n\n{}\n"
    )
    found = head(letter.format("Q.X. Stellingman"))
    assert [ref.id for ref in found.signed_by] == ["q-x-stellingman"]
    assert [ref.id for ref in found.signed_as] == ["minister-van-defensie"]


@pytest.mark.parametrize(
    "foot",
    [
        "Hoogachtend,\n\nVoorzitter\nA.B. Zandvoorder\n",
        "Hoogachtend,\n\nA.B. Zandvoorder, voorzitter          K. Oeverman, secretaris\n",
    ],
)
def test_a_role_above_a_name_and_two_with_their_roles_beside_them(foot: str) -> None:
    assert find_closings(f"De raad is gereed.\n\n{foot}")[0].name == "A.B. Zandvoorder"
