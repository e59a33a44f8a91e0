"""Who signs in every layout of a foot: names above, below and beside offices, lists that are none."""

from hashlib import sha256

import pytest

from extract.letterhead.signature_rows import read_foot
from extract.pipeline import read_structure
from extract.records import Document, Header

TOP = """Datum 3 mei 2031
Betreft De haven van Beira

Geachte voorzitter,

Met deze brief informeer ik uw Kamer over de haven, zoals gevraagd in het debat van vorige maand.

"""
DEFENCE = ("a-b-zandvoorder", "minister-van-defensie")
FINANCE = ("karel-oeverman", "minister-van-financien")


def header(raw: str) -> Header:
    return read_structure(Document("stuk.txt", "text/plain", raw, sha256(raw.encode()).hexdigest())).header


def signed(raw: str) -> list[tuple[str, str]]:
    found = header(raw)
    return [(one.id, office.id) for one, office in zip(found.signed_by, found.signed_as, strict=True)]


@pytest.mark.parametrize(
    "foot",
    [
        "A.B. Zandvoorder\nMinister van Defensie\n",
        "A.B. Zandvoorder\nminister van Defensie\n",
        "De minister van Defensie a.i.,\n\nA.B. Zandvoorder\n",
        "De minister van Defensie,\n(w.g.)\nA.B. Zandvoorder\nBijlage: kaart\n",
        "De minister van Defensie,\n\n\nA.B. Zandvoorder                      Pagina 3 van 3\n",
        "DE MINISTER VAN DEFENSIE\n\n[Handtekening]\n\nA.B. Zandvoorder\n",
        "| De minister van Defensie, |\n| --- |\n| A.B. Zandvoorder |\n",
    ],
)
def test_one_who_signs(foot: str) -> None:
    assert signed(TOP + foot) == [DEFENCE]


@pytest.mark.parametrize(
    "foot",
    [
        "A.B. Zandvoorder\nMinister van Defensie\n\nKarel Oeverman\nMinister van Financiën\n",
        "A.B. Zandvoorder      Karel Oeverman\nMinister van          Minister van\nDefensie              Financiën\n",
        "De minister van Defensie,\n\nDe minister van Financiën,\n\nA.B. Zandvoorder\n\nKarel Oeverman\n",
        "De minister van Defensie, De minister van Financiën,\n\nA.B. Zandvoorder Karel Oeverman\n",
        "| De minister van Defensie, | De minister van Financiën, |\n|--|--|\n| A.B. Zandvoorder | Karel Oeverman |\n",
        "De minister van Defensie,\tDe minister van Financiën,\n\nA.B. Zandvoorder\tKarel Oeverman\n",
        "de minister van Defensie,     de minister van Financiën,\n\n\nA.B. Zandvoorder              Karel Oeverman\n",
    ],
)
def test_two_who_sign(foot: str) -> None:
    assert signed(TOP + foot) == [DEFENCE, FINANCE]


def test_three_beside_each_other_with_offices_of_two_lines() -> None:
    foot = (
        "De minister van Defensie,     De minister van        De minister van Economische\n"
        "                              Financiën,             Zaken en Klimaat,\n\n\n"
        "A.B. Zandvoorder              Karel Oeverman         C. Duinker\n"
    )
    assert signed(TOP + foot) == [DEFENCE, FINANCE, ("c-duinker", "minister-van-economische-zaken-en-klimaat")]


def test_offices_over_places_for_hands() -> None:
    found = header(
        TOP + "De minister van Defensie,      De minister van Financiën,\n\n[Ondertekenaar 1]    [Ondertekenaar 2]\n"
    )
    assert [one.id for one in found.signed_as] == ["minister-van-defensie", "minister-van-financien"]
    assert found.signed_by == ()


@pytest.mark.parametrize(
    "raw",
    [
        # Who took part, who is written to, who is told of: nobody signs.
        "Deelnemers\n\nA.B. Zandvoorder\nMinister van Defensie\n\nKarel Oeverman\nMinister van Financiën\n",
        "Karel Oeverman\nMinister van Financiën\nKustweg 12\n\nDatum 3 mei 2031\n",
        "In juni sprak de\nminister van Defensie, A.B. Zandvoorder\nover de haven, die weer open is.\n",
        "De minister van Defensie sprak in de haven met\nKarel Oeverman\nover de schepen die daar liggen.\n",
    ],
)
def test_nobody_signs_in_a_list_an_address_or_a_sentence(raw: str) -> None:
    assert header(f"Verslag van een bezoek\n\n{raw}").signed_by == ()


def test_five_offices_are_a_cabinet_and_no_foot() -> None:
    pairs = "".join(
        f"{name}\nMinister van Defensie\n\n" for name in ("A. Een", "B. Twee", "C. Drie", "D. Vier", "E. Vijf")
    )
    assert read_foot(pairs, pairs.index("Minister")).rows == ()


def test_who_signs_in_the_place_of_a_minister_is_named_under_an_office_of_their_own() -> None:
    foot = "De Minister van Defensie,\nvoor deze,\nde Directeur-Generaal Beleid,\nKarel Oeverman\n"
    assert signed(TOP + foot) == [("karel-oeverman", "directeur-generaal-beleid")]


def test_long_lines_under_many_offices_are_not_parted() -> None:
    offices = "De minister van Defensie,   " * 8
    assert read_foot(f"{offices}\n{'Anna Bakker ' * 200}\n", 0).rows == ()
