"""Members whose roles and names run on in one line of a council's page."""

from hashlib import sha256

import pytest

from extract.pipeline import extract
from extract.records import Document, Membership

HEAD = "Adviesraad Migratie\n\nJaarplan 2031\n\nDe Adviesraad Migratie adviseert regering en parlement.\n\n"
COUNCIL = "adviesraad-migratie"


def rows(body: str) -> set[tuple[str, str, str]]:
    raw = HEAD + body
    found = extract(Document("plan.txt", "text/plain", raw, sha256(raw.encode()).hexdigest())).facts
    return {(it.member.id, it.role, it.organisation.id) for it in found if isinstance(it, Membership)}


GLUED = {
    ("tessa-molenaar", "voorzitter", COUNCIL),
    ("henk-kooiman", "vicevoorzitter", COUNCIL),
    ("naima-bouchtaoui", "lid", COUNCIL),
    ("wouter-van-veldhuizen", "lid", COUNCIL),
    ("marjan-kuiken", "secretaris", COUNCIL),
}


@pytest.mark.parametrize(
    "body",
    [
        (
            "Voorzitter Mw. prof. dr. T.A. (Tessa) Molenaar Vicevoorzitter Mr. H. (Henk) Kooiman Leden Drs. N. (Naima) "
            "Bouchtaoui Prof. dr. W. (Wouter) van Veldhuizen Secretaris Drs. M. (Marjan) Kuiken"
        ),
        (
            "Samenstelling per 1 mei 2031  Voorzitter  Dr. T.A. (Tessa) Molenaar  Vicevoorzitter  Mr. H. (Henk)\n"
            "Kooiman  Leden  Drs. N. (Naima) Bouchtaoui  Dr. W. (Wouter) van Veldhuizen\n"
            "Secretaris  Drs. M. (Marjan) Kuiken"
        ),
        (
            "Samenstelling: Tessa Molenaar (voorzitter), Henk Kooiman (vicevoorzitter), Naima Bouchtaoui en Wouter "
            "van Veldhuizen, Marjan Kuiken (secretaris)"
        ),
        (
            "Tessa Molenaar  voorzitter  Henk Kooiman  vicevoorzitter  Naima Bouchtaoui  lid\n"
            "Wouter van Veldhuizen  lid  Marjan Kuiken  secretaris"
        ),
    ],
)
def test_each_role_goes_to_the_name_it_stands_with(body: str) -> None:
    assert rows(f"{body}\n") == GLUED


def test_two_names_behind_one_chair_give_no_chair() -> None:
    body = "Voorzitter Dr. T. (Tessa) Molenaar Mr. H. (Henk) Kooiman Leden Drs. N. (Naima) Bouchtaoui Dr. K. Abma\n"
    assert {(member, role) for member, role, _ in rows(body)} == {("naima-bouchtaoui", "lid"), ("k-abma", "lid")}


def test_names_without_a_sign_where_one_ends_give_nothing() -> None:
    assert rows("Leden Xerte Molens Abbing Oerle Kooimans Voorzitter Bente Vries\n") == set()


def test_a_committee_in_the_row_holds_what_stands_behind_it() -> None:
    body = (
        "Leden  Dr. N. (Naima) Bouchtaoui  Dr. K. (Karel) Abma  Commissie Grenzen  Voorzitter: Dr. K. (Karel) Abma "
        "Secretariaat  Drs. M. (Marjan) Kuiken, secretaris-directeur\n"
    )
    assert rows(body) == {
        ("naima-bouchtaoui", "lid", COUNCIL),
        ("karel-abma", "lid", COUNCIL),
        ("karel-abma", "voorzitter", "commissie-grenzen"),
        ("marjan-kuiken", "secretaris-directeur", COUNCIL),
    }


def test_a_role_below_a_blank_line_is_of_the_name_under_it() -> None:
    body = """Leden van de raad

Mevrouw drs. E.J. Fokkens, voorzitter
De heer prof. dr. R. Abma
De heer ing. T. Hagens

Secretaris-directeur
Mevrouw dr. L. Postmus
"""
    assert {(member, role) for member, role, _ in rows(body)} == {
        ("e-j-fokkens", "voorzitter"),
        ("r-abma", "lid"),
        ("t-hagens", "lid"),
        ("l-postmus", "secretaris-directeur"),
    }


def test_what_is_told_of_a_member_does_not_end_the_list() -> None:
    body = """Leden
dr. Rosalie Postmus
Rosalie Postmus is onderzoeker in Leiden.
LGen b.d. Frits Hagens
Frits Hagens werkte bij Defensie.
"""
    assert {(member, role) for member, role, _ in rows(body)} == {("rosalie-postmus", "lid"), ("frits-hagens", "lid")}


def test_who_joins_and_who_follows_up_an_officer() -> None:
    body = (
        "Per 1 januari 2032 treden Marijke Postmus en Pieter Kalsbeek toe als lid van de raad. Joke Hagens neemt "
        "afscheid als vicevoorzitter; zij wordt opgevolgd door Hugo Raat. Kijkers treden toe tot de zaal.\n"
    )
    assert rows(body) == {
        ("marijke-postmus", "lid", COUNCIL),
        ("pieter-kalsbeek", "lid", COUNCIL),
        ("joke-hagens", "vicevoorzitter", COUNCIL),
        ("hugo-raat", "vicevoorzitter", COUNCIL),
    }


def test_where_a_member_works_and_what_staff_does_are_no_roles() -> None:
    body = """VII. Samenstelling (per 1 januari 2031)

Voorzitter      prof. mr. W.J. (Willemijn) Aards, Universiteit Leiden
Vicevoorzitter  mr. dr. R. (Ruud) Hoekman, oud-rechter
Leden           prof. dr. N. (Nadia) el Amri (Vrije Universiteit)

Bureau: dr. Ilse Vermaat (directeur), drs. Pim Haaksma (adviseur)
"""
    assert {(member, role) for member, role, _ in rows(body)} == {
        ("willemijn-aards", "voorzitter"),
        ("ruud-hoekman", "vicevoorzitter"),
        ("nadia-el-amri", "lid"),
        ("ilse-vermaat", "directeur"),
    }


def test_committees_with_full_stops_between_their_members() -> None:
    body = """Commissies
Commissie Grenzen. Voorzitter: Prof. mr. S.C. (Sabine) Terlouwen. Lid: Mr. A.J.
(Arend) Hulsman
"""
    assert rows(body) == {
        ("sabine-terlouwen", "voorzitter", "commissie-grenzen"),
        ("arend-hulsman", "lid", "commissie-grenzen"),
    }
