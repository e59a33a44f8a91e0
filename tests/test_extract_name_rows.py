"""Rows of names in lists and sentences: roles with the body they are held in, work elsewhere, degrees, capitals."""

from hashlib import sha256

import pytest

from extract.pipeline import extract
from extract.records import Document, Membership

Row = tuple[str, str, str]
OPENING = """Adviesraad Internationale Vraagstukken
Werkprogramma 2029

De Commissie Europese Integratie (CEI) en de Commissie Mensenrechten (CMR) bereiden adviezen voor.

"""
AIV, CEI, CMR = "adviesraad-internationale-vraagstukken", "commissie-europese-integratie", "commissie-mensenrechten"


def rows(text: str) -> set[Row]:
    document = Document("stuk.txt", "text/plain", text, sha256(text.encode()).hexdigest())
    facts = (fact for fact in extract(document).facts if isinstance(fact, Membership))
    return {(it.member.id, it.role, it.organisation.id) for it in facts}


@pytest.mark.parametrize(
    ("line", "seats"),
    [
        ("Mevr. drs. A.B. (Anke) Hoving, voorzitter AIV", {("anke-hoving", "voorzitter", AIV)}),
        (
            "Dhr. mr. P. (Piet) van Wageningen LLM, vicevoorzitter AIV (tevens voorzitter CMR)",
            {("piet-van-wageningen", "vicevoorzitter", AIV), ("piet-van-wageningen", "voorzitter", CMR)},
        ),
        (
            "Dr. K. (Klaas) Tolsma, vicevoorzitter en voorzitter van de Commissie Mensenrechten",
            {("klaas-tolsma", "vicevoorzitter", AIV), ("klaas-tolsma", "voorzitter", CMR)},
        ),
        ("Voorzitter CEI: dr. K. (Klaas) Tolsma", {("klaas-tolsma", "voorzitter", CEI)}),
        ("Dr. K. (Klaas) Tolsma, lid namens Fryslân", {("klaas-tolsma", "lid", AIV)}),
        ("Drs. F. (Femke) d'Haens, lid, hoogleraar te Gent", {("femke-d-haens", "lid", AIV)}),
        ("Dr. Á. (Ágota) Szabó, lid", {("agota-szabo", "lid", AIV)}),
        ("Mr. J.G. DE HOOG, lid", {("j-g-de-hoog", "lid", AIV)}),
        (
            "Leden: dr. M. (Mia) Teunis (TU Delft), ir. B. (Bas) de Korte (voorheen ASML) en R. (Ria) Bol MSc",
            {("mia-teunis", "lid", AIV), ("bas-de-korte", "lid", AIV), ("ria-bol", "lid", AIV)},
        ),
        (
            "| mr. Mia Teunis | vicevoorzitter | 1-7-2031 |",
            {("mia-teunis", "vicevoorzitter", AIV)},
        ),
    ],
)
def test_a_line_of_a_list(line: str, seats: set[Row]) -> None:
    assert rows(f"{OPENING}Samenstelling van de raad\n\nDr. O. (Olga) Vos, erelid\n{line}\n") == {
        ("olga-vos", "erelid", AIV),
        *seats,
    }


@pytest.mark.parametrize(
    "line",
    [
        "Huisarts te Almere",
        "Foto van Mia Teunis",
        "drs. F. Oosting, ministerie van Financiën, Den Haag",
    ],
)
def test_what_stands_beside_names_is_no_member(line: str) -> None:
    found = rows(f"{OPENING}Leden\n\n{line}\nDr. O. (Olga) Vos\nMr. P. (Pia) Smit\n")
    assert {row[0] for row in found} <= {"olga-vos", "pia-smit", "f-oosting"}


def test_staff_of_committees_serves_the_council() -> None:
    text = f"{OPENING}Secretariaat\n\nMr. Olga Vos, secretaris\nPia Smit MSc, adjunct-secretaris CEI en CMR\n"
    assert rows(text) == {("olga-vos", "secretaris", AIV), ("pia-smit", "adjunct-secretaris", AIV)}


def test_two_who_sign_beside_each_other() -> None:
    text = """Adviesraad Migratie

Aan de Minister voor Asiel en Migratie
Datum 12 maart 2029
Betreft Werkprogramma

Geachte mevrouw,

Hierbij zenden wij u ons werkprogramma.

Hoogachtend,

mr. J.K. Bontekoe                    dr. A. de Waal
voorzitter                           secretaris-directeur
"""
    assert rows(text) == {
        ("j-k-bontekoe", "voorzitter", "adviesraad-migratie"),
        ("a-de-waal", "secretaris-directeur", "adviesraad-migratie"),
    }


def test_a_chair_of_another_council_is_no_chair_of_this_one() -> None:
    found = rows(f"{OPENING}Sprekers waren drs. B. Meinen (NAVO) en C. Noom, voorzitter van de Raad voor Cultuur.\n")
    assert ("c-noom", "voorzitter", AIV) not in found


def test_a_role_in_the_plural_behind_two_names() -> None:
    sentence = "De raad bestaat uit dr. O. Vos (voorzitter), mr. P. Smit en dr. Q. Bol (vicevoorzitters) en R. de Wit."
    assert rows(f"{OPENING}{sentence}\n") == {
        ("o-vos", "voorzitter", AIV),
        ("p-smit", "vicevoorzitter", AIV),
        ("q-bol", "vicevoorzitter", AIV),
        ("r-de-wit", "lid", AIV),
    }


def test_roles_before_the_names_of_a_row() -> None:
    sentence = "De raad telt vier leden: voorzitter Anna Vos, vicevoorzitter Karel Smit en de leden Jan Bol en Eva Wit."
    assert rows(f"{OPENING}{sentence}\n") >= {
        ("anna-vos", "voorzitter", AIV),
        ("karel-smit", "vicevoorzitter", AIV),
        ("jan-bol", "lid", AIV),
        ("eva-wit", "lid", AIV),
    }
