"""Roles told around a name: a body behind or tied before, envoys, parties before and behind a name."""

from hashlib import sha256

import pytest

from extract.pipeline import extract
from extract.records import Document, Membership


def rows(sentence: str) -> set[tuple[str, str, str]]:
    raw = f"Aan de Voorzitter van de Tweede Kamer\n\nDen Haag, 3 april 2031\n\nGeachte voorzitter,\n\n{sentence}\n"
    found = extract(Document("brief.txt", "text/plain", raw, sha256(raw.encode()).hexdigest())).facts
    return {(it.member.id, it.role, it.organisation.id) for it in found if isinstance(it, Membership)}


@pytest.mark.parametrize(
    ("sentence", "row"),
    [
        (
            "De speciaal gezant voor de Hoorn, Marga Vinkers, sprak met allen.",
            ("marga-vinkers", "speciaal gezant voor de hoorn", "ministerie-van-buitenlandse-zaken"),
        ),
        ("Secretaris-generaal Jens Dahl van de NAVO wees op het belang.", ("jens-dahl", "secretaris-generaal", "navo")),
        ("UNRWA-hoofd Philippe Lazzarini sprak de aanwezigen toe.", ("philippe-lazzarini", "hoofd", "unrwa")),
        ("UNICEF wordt geleid door Catherine Russell.", ("catherine-russell", "hoofd", "unicef")),
        (
            "De Commandant der Strijdkrachten, generaal Karel Bosch, is ingelicht.",
            ("karel-bosch", "commandant der strijdkrachten", "ministerie-van-defensie"),
        ),
        ("Ook de Amerikaanse gezant Anna de Zee was aanwezig.", ("anna-de-zee", "gezant", "US")),
        ("SP-Kamerlid Jasper van Dijk stelde schriftelijke vragen.", ("jasper-van-dijk", "lid", "sp")),
        ("De fractie van de VVD, bij monde van Ruben Brekelmans, steunde dit.", ("ruben-brekelmans", "lid", "vvd")),
    ],
)
def test_roles_around_names(sentence: str, row: tuple[str, str, str]) -> None:
    assert row in rows(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Oud-secretaris-generaal Jens Dahl van de NAVO schreef een boek.",
        "De missie wordt geleid door UNICEF en Anna de Zee was daarbij.",
        "De VVD wees het af, en ook Karel Bosch was tegen.",
        "Karel Bosch van de NAVO schreef daarover.",
    ],
)
def test_who_holds_nothing(sentence: str) -> None:
    assert rows(sentence) == set()
