"""Headers of letters of several ministers and of councils: rows and columns of signatures, fields on own lines."""

from hashlib import sha256

import pytest

from extract.pipeline import extract
from extract.records import Document, Extraction, Header, Membership
from ontology.kinds import EntityKind

TOP = """Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Den Haag, 5 juli 2010

Met deze brief informeren wij uw Kamer over de kust.

"""


def read(raw: str) -> Extraction:
    return extract(Document("brief.txt", "text/plain", raw, sha256(raw.encode()).hexdigest()))


def header(raw: str) -> Header:
    return read(raw).reading.header


def posts(raw: str) -> set[tuple[str, str]]:
    facts = (fact for fact in read(raw).facts if isinstance(fact, Membership))
    return {(it.member.id, it.organisation.id) for it in facts}


def test_a_portfolio_with_commas_is_one_office() -> None:
    signed = header(
        TOP
        + """De minister van Verkeer en Waterstaat,
C. M. P. S. Bakker
De minister van Volkshuisvesting, Ruimtelijke Ordening en Milieubeheer,
J. C. Zeeman-Huizing
De minister van Landbouw, Natuur en Voedselkwaliteit,
G. Verweij
"""
    )
    assert [it.id for it in signed.signed_by] == ["c-m-p-s-bakker", "j-c-zeeman-huizing", "g-verweij"]
    assert [it.id for it in signed.signed_as] == [
        "minister-van-verkeer-en-waterstaat",
        "minister-van-volkshuisvesting-ruimtelijke-ordening-en-milieubeheer",
        "minister-van-landbouw-natuur-en-voedselkwaliteit",
    ]


COLUMNS = """DE MINISTER VAN DEFENSIE        DE STAATSSECRETARIS VAN DEFENSIE

drs. A.Th.B. Bijleveld-Schouten       drs. B. Visser
"""


def test_offices_in_capitals_beside_each_other() -> None:
    signed = header(TOP + COLUMNS)
    assert [it.id for it in signed.signed_as] == ["minister-van-defensie", "staatssecretaris-van-defensie"]
    assert [it.id for it in signed.signed_by] == ["ank-bijleveld", "barbara-visser"]


def test_nobody_holds_the_office_of_the_next_column() -> None:
    held = {(fact.member.id, fact.role) for fact in read(TOP + COLUMNS).facts if isinstance(fact, Membership)}
    assert held == {
        ("ank-bijleveld", "minister van defensie"),
        ("barbara-visser", "staatssecretaris van defensie"),
    }


def test_a_signature_below_two_beside_each_other() -> None:
    signed = header(
        TOP
        + """De minister van Buitenlandse Zaken,     De minister van Defensie,
Bert Koenders                            J.A. Hennis-Plasschaert

De minister voor Buitenlandse Handel en Ontwikkelingssamenwerking,
Lilianne Ploumen
"""
    )
    assert {it.id for it in signed.signed_by} == {"bert-koenders", "jeanine-hennis-plasschaert", "lilianne-ploumen"}
    assert len(signed.signed_as) == 3


@pytest.mark.parametrize(
    ("address", "houses"),
    [
        (
            "Aan de Voorzitters van de Eerste en van de Tweede Kamer der Staten-Generaal",
            {"eerste-kamer", "tweede-kamer"},
        ),
        ("Aan de Voorzitters van de Eerste en Tweede Kamer", {"eerste-kamer", "tweede-kamer"}),
        ("Aan de Voorzitter van de Tweede Kamer", {"tweede-kamer"}),
    ],
)
def test_letters_to_both_houses(address: str, houses: set[str]) -> None:
    signed = header(f"{address}\n\nDen Haag, 5 juli 2010\n\nWij informeren u.\n\nDe minister van Defensie,\nA. Bos\n")
    assert {it.id for it in signed.addressed_to} == houses


def test_a_letter_of_a_council_is_the_councils() -> None:
    raw = """Adviesraad Internationale Vraagstukken

Aan de minister van Buitenlandse Zaken
Postbus 20061
2500 EB Den Haag

Datum: 11 november 2029
Betreft: Briefadvies over de kust

Excellentie,

Hierbij bied ik u het briefadvies ‘Stille kust’ aan.

Hoogachtend,

Jaap de Hoop Scheffer
Voorzitter Adviesraad Internationale Vraagstukken
"""
    found = header(raw)
    assert (found.title, found.speaker and found.speaker.id) == (
        "Briefadvies over de kust",
        "adviesraad-internationale-vraagstukken",
    )
    assert ("jaap-de-hoop-scheffer", "adviesraad-internationale-vraagstukken") in posts(raw)


def test_a_street_holds_no_office() -> None:
    raw = TOP.replace("Generaal\n", "Generaal\nPlein 2\n") + "De minister van Defensie,\nA. Bos\n"
    assert {member for member, _ in posts(raw)} == {"a-bos"}


def test_a_street_under_who_is_written_to_is_nobody() -> None:
    found = read("De Voorzitter van de Tweede Kamer der Staten-Generaal\nBinnenhof 4\nDen Haag\n\nDatum 5 juli 2010\n")
    assert [it.text for it in found.mentions if it.ref.kind is EntityKind.PERSON] == []


def test_a_council_that_no_list_knows_ends_before_the_month() -> None:
    raw = "Werkprogramma 2029\n\nRaad voor de Duinen\n\nnovember 2028\n\nDe Raad voor de Duinen adviseert.\n"
    speaker = header(raw).speaker
    assert speaker is not None
    assert speaker.id == "raad-voor-de-duinen"


def test_a_subject_on_the_line_below_its_field() -> None:
    raw = """Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Datum

10 februari 2029

Bijlage(n)


-

Betreft

Evaluatie van de raad 2024-2028

De voorzitter van de raad heeft u het rapport gestuurd.
"""
    assert header(raw).title == "Evaluatie van de raad 2024-2028"


@pytest.mark.parametrize(
    "signature",
    [
        "(w.g.) A.B. Zeeman\nMinister van Economische Zaken\n",
        "(was getekend)\n\nA.B. Zeeman\nMinister van Economische Zaken\n",
        "De Minister van Economische Zaken,\n(w.g.) A.B. Zeeman\n",
    ],
)
def test_who_is_written_to_signs_nothing_and_the_mark_of_a_copy_is_no_name(signature: str) -> None:
    letter = """Ministerie van Economische Zaken

De Voorzitter van de Tweede Kamer
der Staten-Generaal
Postbus 20018
2500 EA Den Haag

Datum 4 juli 2010
Betreft Veilige havens

Ik zal uw Kamer voor 1 oktober 2010 informeren over de havens.

"""
    found = read(letter + signature)
    signed = found.reading.header
    assert [it.id for it in signed.signed_as] == ["minister-van-economische-zaken"]
    assert [it.id for it in signed.signed_by] == ["a-b-zeeman"]
    assert [[it.id for it in one.actors] for one in found.commitments] == [["minister-van-economische-zaken"]]


def test_a_subject_ends_before_the_dossier_under_it_and_goes_on_with_its_years() -> None:
    top = "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDatum 10 mei 2029\nBetreft Balans van de havens"
    assert header(f"{top}\n\n29 999 Havenbeleid\nNr. 187 Brief van de minister\n").title == "Balans van de havens"
    assert header(f"{top}\n\n2029-2031\n\nDe balans volgt.\n").title == "Balans van de havens 2029-2031"


@pytest.mark.parametrize(
    "signature", ["De minister van Defensie,\n{}\n", "{}\nMinister van Defensie\n", "De minister van Defensie, {}\n"]
)
def test_initials_are_no_mark_of_a_copy(signature: str) -> None:
    signed = header(TOP + signature.format("W.G. Zeeman"))
    assert [it.id for it in signed.signed_by] == ["w-g-zeeman"]
    assert [it.id for it in signed.signed_as] == ["minister-van-defensie"]
