"""Who sits in a council or its committees by names in a row: "bestaat uit A en B", "daarin nemen zitting: ..."."""

from hashlib import sha256

import pytest

from extract.pipeline import extract
from extract.records import Document, Membership

COUNCIL = "adviesraad-migratie"
PAGE = "Over de Adviesraad Migratie\n\nNieuws\n\n{}\n"
GROUP = "werkgroep-havens"


def seats(body: str, page: str = PAGE) -> set[tuple[str, str, str]]:
    raw = page.format(body)
    found = extract(Document("stuk.txt", "text/plain", raw, sha256(raw.encode()).hexdigest()))
    return {(fact.member.id, fact.role, fact.organisation.id) for fact in found.facts if isinstance(fact, Membership)}


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "De raad telt drie leden: prof. dr. Mirte Hoekwater (voorzitter), dr. Tess Kalf, prof. mr.\nBram Zegel.",
            {
                ("mirte-hoekwater", "voorzitter", COUNCIL),
                ("tess-kalf", "lid", COUNCIL),
                ("bram-zegel", "lid", COUNCIL),
            },
        ),
        (
            "Er is een Werkgroep Havens. Daarin zitten:\n- Mirte Hoekwater, raadslid (voorzitter)\n- Bram Zegel (lid)",
            {
                ("mirte-hoekwater", "voorzitter", GROUP),
                ("mirte-hoekwater", "lid", COUNCIL),
                ("bram-zegel", "lid", GROUP),
            },
        ),
        (
            "De Werkgroep Havens begint in mei. In de werkgroep zitten ook Mirte Hoekwater (FNV) en Bram Zegel.",
            {("mirte-hoekwater", "lid", GROUP), ("bram-zegel", "lid", GROUP)},
        ),
        (
            "Het werk doet de Werkgroep Havens, onder voorzitterschap van kroonlid Mirte Hoekwater.",
            {("mirte-hoekwater", "voorzitter", GROUP), ("mirte-hoekwater", "kroonlid", COUNCIL)},
        ),
        (
            "De Werkgroep Havens bestond uit Mirte Hoekwater en Bram Zegel. Zij werd ondersteund door O. Kalf, lid.",
            {
                ("mirte-hoekwater", "lid", GROUP),
                ("bram-zegel", "lid", GROUP),
                ("o-kalf", "lid", GROUP),
            },
        ),
        (
            "Ook traden twee junior-raadsleden aan: Mirte Hoekwater en Bram Zegel.",
            {("mirte-hoekwater", "junior-raadslid", COUNCIL), ("bram-zegel", "junior-raadslid", COUNCIL)},
        ),
    ],
)
def test_names_in_a_row(body: str, found: set[tuple[str, str, str]]) -> None:
    assert seats(body) == found


@pytest.mark.parametrize(
    "body",
    [
        "Het is geschreven door een werkgroep bestaande uit Mirte Hoekwater en Bram Zegel.",
        "Op de foto zitten Mirte Hoekwater en Bram Zegel.",
        "Vragen hebben Mirte Hoekwater en Bram Zegel niet meer.",
        "De raad wordt bijgestaan door Bureau Kalf en door anderen.",
    ],
)
def test_who_is_of_another_body_or_only_named(body: str) -> None:
    assert seats(body) == set()


def test_who_chairs_a_committee_that_a_council_writes_of_does_not_chair_the_council() -> None:
    told = seats("De evaluatiecommissie, onder voorzitterschap van Mirte Hoekwater, was tevreden.")
    assert told == {("mirte-hoekwater", "voorzitter", "evaluatiecommissie")}


def test_the_people_on_a_page_about_a_committee_sit_in_that_committee() -> None:
    page = (
        "Over ons\nVaste commissies\n\nCommissie Water en bodem\n\nTaak\nDe Commissie Water en bodem van de "
        "Gezondheidsraad kijkt naar de zee.\n\nSamenstelling\n\nVoorzitter\n• dr. Q. Hoekwater, arts in Delft\n\n"
        "Leden\n• dr. X. Kalf, arts in Leiden\n• mw. B. Zegel MPH, econoom in Gent\n\n{}\n"
    )
    committee = "commissie-water-en-bodem"
    assert seats("De commissie komt in mei bijeen.", page) == {
        ("q-hoekwater", "voorzitter", committee),
        ("x-kalf", "lid", committee),
        ("b-zegel", "lid", committee),
    }


def test_a_table_of_committees_and_who_chairs_them() -> None:
    table = (
        "Naam                     Functie\nDr. A. (Anna) Terpstra    Voorzitter\nMr. B. (Bas) van Heuvel    Lid\n\n"
        "Commissie                 Voorzitter      Vicevoorzitter\nCommissie Havens          Van Heuvel      Terpstra\n"
        "Digitale kust             Terpstra        -\n\nMeer volgt.\n"
    )
    found = {it for it in seats(f"Leden van de raad\n\n{table}") if it[2].startswith("commissie-")}
    assert found == {
        ("bas-van-heuvel", "voorzitter", "commissie-havens"),
        ("anna-terpstra", "vicevoorzitter", "commissie-havens"),
        ("anna-terpstra", "voorzitter", "commissie-digitale-kust"),
    }


def test_who_writes_an_advice_and_an_unnamed_committee_have_no_seat() -> None:
    assert seats("Onderwerp: Kust\nProjectleider: dr. A. (Anna) Terpstra\nPublicatie: mei 2031") == set()
    assert seats("Samenstelling commissie\n\nDr. A. (Anna) Terpstra\nMr. B. (Bas) van Heuvel\n") == set()


LETTER = (
    "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDen Haag, 3 april 2024\n\nBetreft: Zaken\n\n"
    "Geachte voorzitter,\n\n{}\n\nDe Minister van Defensie,\n\nA.B. Janszen\n"
)


@pytest.mark.parametrize(
    ("sentence", "person", "organisation"),
    [
        ("Secretaris-generaal Stoltenberg noemde dat een stap vooruit.", "jens-stoltenberg", "navo"),
        ("Dat herhaalde secretaris-generaal Guterres in zijn rede.", "antonio-guterres", "verenigde-naties"),
        ("Ik sprak in Genève met Hoge Commissaris Türk.", "volker-turk", "ohchr"),
        ("Ik sprak met de Afrikaanse Unie en haar voorzitter Anna de Zee.", "anna-de-zee", "afrikaanse-unie"),
        ("De voorzitter, mevrouw Mirte Hoekwater, opende de zitting.", "mirte-hoekwater", ""),
        ("Secretaris-generaal Hoekwater was er ook.", "hoekwater", ""),
    ],
)
def test_an_office_whose_body_only_the_person_or_a_possessive_tells(
    sentence: str, person: str, organisation: str
) -> None:
    found = {where for who, _, where in seats(sentence, LETTER) if who == person}
    assert found == ({organisation} if organisation else set())


def test_a_list_that_lost_its_columns_and_opens_with_who_chairs() -> None:
    lost = (
        "4. Samenstelling per 1 januari 2031\n\nAM-leden Prof. mr. Q.X. (Mirte) Hoekwater\nVoorzitter Dr. A. (Tess) "
        "Kalf Vicevoorzitter\nMr. B. (Bram) van Zegel Drs. C. (Olga) de\nWild Prof. dr. D. (Sem) Vos\n"
        "Secretaris Mr. E. (Eva) Haan\n"
    )
    assert {(who, role) for who, role, _ in seats(lost)} == {
        ("mirte-hoekwater", "voorzitter"),
        ("tess-kalf", "vicevoorzitter"),
        ("bram-van-zegel", "lid"),
        ("olga-de-wild", "lid"),
        ("sem-vos", "lid"),
        ("eva-haan", "secretaris"),
    }
