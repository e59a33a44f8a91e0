"""Advices in the letters of ministers, and in tables and lists of programmes that write in small letters."""

from hashlib import sha256

import pytest

from extract.advices.merging import find_subtitled, titled
from extract.pipeline import extract
from extract.records import Advice, Document, EntityRef
from ontology.kinds import AdviceKind, AdviceStatus, EntityKind

LETTER = """Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Den Haag, 21 oktober 2030

Geachte voorzitter,

{body}

De Minister van Buitenlandse Zaken,
C.C.J. Veldkamp
"""
ANSWER = "Dit is de reactie op het advies «Stille kust» van de AIV."
PROGRAMME = """Onderwijsraad

Werkplan 2031

De Onderwijsraad adviseert de regering en het parlement over het onderwijs. In dit werkplan staat
waarover de raad in 2031 adviseert.

"""


def read(raw: str) -> dict[str, Advice]:
    found = extract(Document("stuk.txt", "text/plain", raw, sha256(raw.encode()).hexdigest()))
    return {fact.title: fact for fact in found.facts if isinstance(fact, Advice)}


def told(body: str) -> dict[str, Advice]:
    return read(LETTER.format(body=body))


@pytest.mark.parametrize(
    ("body", "issued"),
    [
        ("Op 20 april jl. presenteerde de AIV het advies «Stille kust».", "2030-04-20"),
        ("Op 20 november jl. presenteerde de AIV het advies «Stille kust».", "2029-11-20"),
        (f"{ANSWER} De AIV heeft zijn advies op 3 mei 2030 gepubliceerd.", "2030-05-03"),
        (f"{ANSWER} De Kamer heeft op 3 mei 2030 een motie aanvaard.", ""),
        (f"{ANSWER} Op 3 mei 2030 publiceerde de OESO een rapport.", ""),
    ],
)
def test_when_an_advice_appeared(body: str, issued: str) -> None:
    assert told(body)["Stille kust"].issued == issued


@pytest.mark.parametrize(
    ("after", "askers"),
    [
        ("Het kabinet had daar op 4 november 2029 om verzocht.", ["kabinet"]),
        ("De Tweede Kamer had hierom gevraagd.", ["tweede-kamer"]),
        ("Het kabinet is daarover verheugd.", []),
        ("Over de kust heeft het kabinet daar om een brief gevraagd.", []),
    ],
)
def test_who_had_asked(after: str, askers: list[str]) -> None:
    advice = told(f"Op 3 mei 2030 bracht de AIV het advies ‘Stille kust’ uit. {after}")["Stille kust"]
    assert [ref.id for ref in advice.requested_by] == askers


def test_a_title_with_and_without_its_subtitle_is_one_advice() -> None:
    advices = told(
        "Hierbij ontvangt u de reactie op het advies ‘Stille kust’ van de AIV.\n\n"
        "Op 3 mei 2030 bracht de AIV het advies ‘Stille kust: vissen zonder net’ uit."
    )
    assert [(title, advice.issued) for title, advice in advices.items()] == [
        ("Stille kust: vissen zonder net", "2030-05-03")
    ]
    one = [titled(Advice("Stille kust", AdviceStatus.PUBLISHED, EntityRef(EntityKind.ORGANISATION, "raad"), ()))]
    assert find_subtitled(one, "Stille kust: vissen zonder net") == 0
    assert find_subtitled(one, "Stille kusten: vissen zonder net") is None


def test_the_report_of_a_council_is_an_advice() -> None:
    advices = told("Dit volgt uit de rapporten ‘De open zee’ van de AIV en op het rapport ‘Havens’ van de Wereldbank.")
    assert list(advices) == ["De open zee"]


@pytest.mark.parametrize(
    ("body", "title"),
    [
        ("De AIV zal in 2031 een vervolgadvies over arctische havens uitbrengen.", "Arctische havens"),
        ("De AIV komt naar verwachting in mei met een briefadvies over arctische havens.", "Arctische havens"),
        ("De AIV zal daarbij ook ingaan op een eerder advies over arctische havens.", ""),
    ],
)
def test_an_advice_that_a_council_will_give(body: str, title: str) -> None:
    expected = [name for name, advice in told(body).items() if advice.status is AdviceStatus.EXPECTED]
    assert expected == ([title] if title else [])


def test_a_table_in_small_letters_with_addresses_under_its_rows() -> None:
    advices = read(
        f"""{PROGRAMME}Wat bracht de raad in 2030 uit?
Advies  Datum  Soort  Op verzoek van
Leren van de zee  17 januari 2030  adviesrapport  Tweede Kamer
https://www.raad.nl/publicaties/2030/01/17/leren-van-de-zee
Klas op het strand  4 juni 2030  briefadvies  eigen initiatief
https://www.raad.nl/publicaties/2030/06/04/klas-op-het-strand
De vloot als school  22 oktober 2030  adviesrapport  minister van Defensie
https://www.raad.nl/publicaties/2030/10/22/de-vloot-als-school

Over twee van deze adviezen moet de reactie nog verschijnen.
"""
    )
    found = [
        (title, it.issued, it.kind, [ref.id for ref in it.requested_by], it.own_initiative)
        for title, it in advices.items()
    ]
    assert found == [
        ("Leren van de zee", "2030-01-17", AdviceKind.ADVISORY_REPORT, ["tweede-kamer"], False),
        ("Klas op het strand", "2030-06-04", AdviceKind.ADVISORY_LETTER, [], True),
        ("De vloot als school", "2030-10-22", AdviceKind.ADVISORY_REPORT, ["minister-van-defensie"], False),
    ]


def test_a_heading_that_is_a_status_and_nothing_else() -> None:
    advices = read(
        f"""{PROGRAMME}Aangevraagd, nog niet gestart
- Scholen aan zee; verzoek van de Eerste Kamer van 19 november 2030
- Digitale klassen; verzoek van de minister van Defensie

Werkwijze
- Elk advies wordt voorbereid door een commissie
"""
    )
    assert {(title, it.status, tuple(ref.id for ref in it.requested_by)) for title, it in advices.items()} == {
        ("Scholen aan zee", AdviceStatus.REQUESTED, ("eerste-kamer",)),
        ("Digitale klassen", AdviceStatus.REQUESTED, ("minister-van-defensie",)),
    }
    assert (
        told("Aangevraagd, nog niet gestart\n- Scholen aan zee\n- Digitale klassen\n\nDe AIV adviseert hierover.") == {}
    )


def test_two_ministers_ask_when_one_does_so_for_the_other_too() -> None:
    advices = read(
        f"""{PROGRAMME}Lopende adviezen

Klas op het strand
Gevraagd door: minister van Defensie, mede namens de minister van Buitenlandse Zaken
Soort: briefadvies
Verwacht: Q2 2031

Leren van de zee
Gevraagd door: minister van Defensie op verzoek van de Tweede Kamer
Soort: briefadvies
Verwacht: Q3 2031
"""
    )
    both, one = advices["Klas op het strand"], advices["Leren van de zee"]
    assert [ref.id for ref in both.requested_by] == ["minister-van-defensie", "minister-van-buitenlandse-zaken"]
    assert ([ref.id for ref in one.requested_by], [ref.id for ref in one.at_request_of]) == (
        ["minister-van-defensie"],
        ["tweede-kamer"],
    )
