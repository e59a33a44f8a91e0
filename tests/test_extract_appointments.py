"""Who is appointed, comes, leaves or leads, told by sentences and decrees; the near miss beside the hit."""

from hashlib import sha256

import pytest

from extract.pipeline import extract
from extract.records import Document, Membership

Row = tuple[str, str, str]
AIV, AWTI = "adviesraad-internationale-vraagstukken", "adviesraad-voor-wetenschap-technologie-en-innovatie"
CMR = "commissie-mensenrechten"
LETTER = """Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Den Haag, 3 mei 2028

Geachte voorzitter,

"""
REPORT = """Adviesraad Internationale Vraagstukken
Jaarverslag 2028

De Commissie Mensenrechten (CMR) bereidt adviezen voor.

"""


def rows(text: str) -> set[Row]:
    document = Document("stuk.txt", "text/plain", text, sha256(text.encode()).hexdigest())
    facts = (fact for fact in extract(document).facts if isinstance(fact, Membership))
    return {(it.member.id, it.role, it.organisation.id) for it in facts}


@pytest.mark.parametrize(
    ("sentence", "seats"),
    [
        (
            "De raad stemde in met de benoeming van mevrouw dr. K.L. Terp en mr. M. van Loo tot lid van de AIV.",
            {("k-l-terp", "lid", AIV), ("m-van-loo", "lid", AIV)},
        ),
        (
            "De heer O.P. Brands is voorgedragen voor herbenoeming als vicevoorzitter van de AIV.",
            {("o-p-brands", "vicevoorzitter", AIV)},
        ),
        (
            "Aan mevrouw mr. H.I. Kool wordt op haar verzoek eervol ontslag verleend als lid van de AIV.",
            {("h-i-kool", "lid", AIV)},
        ),
        (
            (
                "Met ingang van 1 mei 2028 worden benoemd tot lid van de AIV:\na. mw. dr. A.B. van Kamp te Leiden;\n"
                "b. de heer mr. C. Holwerd;\n\nDe heer D. Dekker tekent dit."
            ),
            {("a-b-van-kamp", "lid", AIV), ("c-holwerd", "lid", AIV)},
        ),
        (
            "Tot leden van de AIV worden benoemd:\n- dr. E. Giebel-Moor, tevens voorzitter;\n- mr. P. van Tongelen.\n",
            {("e-giebel-moor", "voorzitter", AIV), ("p-van-tongelen", "lid", AIV)},
        ),
        ("Mevrouw dr. E. Hooghe blijft voorzitter van de AIV.", {("e-hooghe", "voorzitter", AIV)}),
        (
            (
                "Ik heb een Adviescommissie Zeerecht ingesteld. De commissie bestaat uit:\n"
                "- mevrouw drs. J. Henk, voorzitter\n- de heer mr. W. Tuin, lid\n- drs. K. Pot, secretaris\n"
            ),
            {
                ("j-henk", "voorzitter", "adviescommissie-zeerecht"),
                ("w-tuin", "lid", "adviescommissie-zeerecht"),
                ("k-pot", "secretaris", "adviescommissie-zeerecht"),
            },
        ),
        (
            "De Commissie Evaluatie Hulp, onder voorzitterschap van de heer B. Ybema, was kritisch.",
            {("b-ybema", "voorzitter", "commissie-evaluatie-hulp")},
        ),
        ("Een commissie onder leiding van de heer B. Ybema was kritisch.", set()),
        ("De delegatie bestond uit de heer B. Ybema en mevrouw C. Blok.", set()),
        ("Op voorstel van minister Ybema benoemd tot lid van de AIV zijn drie deskundigen.", set()),
        ("De heer B. Ybema sprak over de benoeming. Het lid van de AIV was afwezig.", set()),
        ("De heer B. Ybema is niet benoemd tot lid van de AIV.", set()),
        ("De heer B. Ybema wordt niet herbenoemd tot lid van de AIV.", {("b-ybema", "lid", AIV)}),
        ("De heer B. Ybema zou worden benoemd tot lid van de AIV, maar trok zich terug.", set()),
    ],
)
def test_a_letter_tells_who_sits_in_a_body_that_it_names(sentence: str, seats: set[Row]) -> None:
    assert rows(f"{LETTER}{sentence}\n") == seats


@pytest.mark.parametrize(
    ("sentence", "seats"),
    [
        ("Dit jaar verliet dr. A.B. Hamer de raad na twee termijnen.", {("a-b-hamer", "lid", AIV)}),
        ("Dr. C. Luk (TU Delft) is met ingang van 1 mei 2028 voor vier jaar benoemd.", {("c-luk", "lid", AIV)}),
        ("Per 1 mei is mevrouw dr. C. Luk toegetreden tot de raad.", {("c-luk", "lid", AIV)}),
        (
            "Nieuw in de raad zijn, met ingang van 1 mei 2028, dr. C. Luk en mr. D. Vos.",
            {("c-luk", "lid", AIV), ("d-vos", "lid", AIV)},
        ),
        ("In juni namen wij afscheid van mr. E.F. Otten.", {("e-f-otten", "lid", AIV)}),
        (
            (
                "Mr. A. Lans trad af als vicevoorzitter. Hij werd als zodanig opgevolgd door dr. B. Oudkerk, die ook "
                "voorzitter bleef van de CMR."
            ),
            {("a-lans", "vicevoorzitter", AIV), ("b-oudkerk", "vicevoorzitter", AIV), ("b-oudkerk", "voorzitter", CMR)},
        ),
        ("In de CMR werd generaal b.d. J.K. Rinkel voorzitter na een vacature.", {("j-k-rinkel", "voorzitter", CMR)}),
        ("Het voorzitterschap van de AIV bleef berusten bij mr. N. Terling.", {("n-terling", "voorzitter", AIV)}),
        (
            "Als secretaris fungeert mr. E. Wouda, als plaatsvervangend secretaris mevrouw G. Riem LLM.",
            {("e-wouda", "secretaris", AIV), ("g-riem", "plaatsvervangend secretaris", AIV)},
        ),
        (
            (
                "Op 1 mei 2028 was de raad als volgt samengesteld: dr. K. Dekens (voorzitter), mw. dr. L.A. van\nRooij "
                "en mr. H. Tichel."
            ),
            {("k-dekens", "voorzitter", AIV), ("l-a-van-rooij", "lid", AIV), ("h-tichel", "lid", AIV)},
        ),
        ("Dr. C. Luk is per 1 mei benoemd tot ambassadeur.", set()),
        ("Per 1 mei is dr. C. Luk tot hoogleraar benoemd.", set()),
        ("De bijeenkomst werd voorgezeten door de heer D. Oort.", set()),
        ("Dr. C. Luk is in mei niet benoemd.", set()),
        ("Mevrouw dr. C. Luk is in mei vertrokken.", {("c-luk", "lid", AIV)}),
        ("Mevrouw dr. C. Luk is in mei vertrokken naar Oslo.", set()),
        ("De heer D. Oort nam in mei afscheid van de raad.", {("d-oort", "lid", AIV)}),
        ("De heer D. Oort nam in mei afscheid van mevrouw Havenaar.", set()),
        ("Mr. D. Oort heeft in een lezing afscheid genomen van dat idee.", set()),
        ("In mei verwelkomden wij dr. C. Luk en mr. D. Vos als leden.", {("c-luk", "lid", AIV), ("d-vos", "lid", AIV)}),
        ("In mei verwelkomden wij dr. C. Luk als spreker.", set()),
        ("In mei verwelkomden wij dr. C. Luk op een lustrum.", set()),
        ("De minister verwelkomde de heer C. Luk.", set()),
        ("Het voorzitterschap werd overgenomen door mr. N. Terling.", {("n-terling", "voorzitter", AIV)}),
        ("Het voorzitterschap is door mr. N. Terling waargenomen.", {("n-terling", "voorzitter", AIV)}),
        ("Het voorzitterschap werd besproken door mr. N. Terling.", set()),
        ("Het voorzitterschap is door mr. N. Terling geweigerd.", set()),
        ("Mr. D. Vos is door mevrouw dr. C. Luk voorgedragen als lid van de raad.", set()),
        ("Het advies kwam van een commissie bestaande uit dr. A. Hoek (voorzitter) en mr. B. Raven.", set()),
    ],
)
def test_a_report_tells_who_came_left_and_led(sentence: str, seats: set[Row]) -> None:
    assert rows(f"{REPORT}{sentence}\n") == seats


@pytest.mark.parametrize(
    ("sentence", "seats"),
    [
        (
            "In de Commissie Zeerecht (CZ) hebben thans zitting mr. A. Bos, voorzitter, en dr. L. van der Veer.",
            {("a-bos", "voorzitter", "commissie-zeerecht"), ("l-van-der-veer", "lid", "commissie-zeerecht")},
        ),
        (
            "De motie van de leden Zandvoorder en Karel Havenaar (Kamerstuk 33 750, nr. 12) voer ik uit.",
            {("zandvoorder", "lid", "tweede-kamer"), ("karel-havenaar", "lid", "tweede-kamer")},
        ),
        (
            "Ik sprak met minister van Defensie Karel Havenaar van Armenië.",
            {("karel-havenaar", "minister van defensie", "AM")},
        ),
        (
            "De Speciaal Vertegenwoordiger voor de Sahel van de EU, mevrouw Anna Havenaar, komt.",
            {("anna-havenaar", "speciaal vertegenwoordiger voor de sahel", "eu")},
        ),
    ],
)
def test_where_a_seat_or_office_is_held(sentence: str, seats: set[Row]) -> None:
    assert rows(f"{LETTER}{sentence}\n") == seats


def test_a_decree_names_the_members_of_the_committee_it_founds() -> None:
    text = """Besluit van 3 mei 2028, houdende instelling van de Staatscommissie Havens

Artikel 4
1. De commissie bestaat uit een voorzitter en ten minste zes leden.
2. Tot lid van de commissie worden benoemd:
a. R. van Zoelen, tevens voorzitter;
b. prof. dr. L. van Wissekerke.
"""
    assert rows(text) == {
        ("r-van-zoelen", "voorzitter", "staatscommissie-havens"),
        ("l-van-wissekerke", "lid", "staatscommissie-havens"),
    }
