"""Persons told by the office or party beside their name, offices told by a person, and papers by their form."""

import hashlib
from datetime import date

import pytest

from extract.names.mentions import find_mentions
from extract.records import Block, Document, EntityRef, Header, Layout, Mention, Reading
from extract.tenures import office_held
from extract.wordlists import read_table
from ontology.kinds import BlockKind, EntityKind
from ontology.reference import read_references


def links(text: str, day: date = date(2024, 3, 8)) -> list[tuple[str, str, str]]:
    document = Document("brief.txt", "text/plain", text, hashlib.sha256(text.encode()).hexdigest())
    layout = Layout(text, text, (0,), (0,), (Block(BlockKind.PARAGRAPH, 0, len(text)),))
    header = Header(ref=EntityRef(EntityKind.DOCUMENT, "brief"), kind=None, title="", day=day)
    found = find_mentions(Reading(document, layout, (), (), header, ()))
    return [(one.ref.kind.value, one.text, one.ref.id) for one in found if isinstance(one, Mention)]


def named(text: str, kind: str) -> list[str]:
    return [name for sort, name, _ in links(text) if sort == kind]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Er is gesproken met minister Virtanen over zee.", ["Virtanen"]),
        ("Oud-president Okonjala werd vrijgelaten.", ["Okonjala"]),
        ("Premier Halldórsson kondigde dit aan.", ["Halldórsson"]),
        ("Met mijn ambtgenoot, Anton van der Bergh, sprak ik.", ["Anton van der Bergh"]),
        ("HV Brinkma opende de zitting.", ["Brinkma"]),
        ("De speciaal vertegenwoordiger van de EU, Marta Kolarova, lichtte toe.", ["Marta Kolarova"]),
        ("Paus Honorius riep op tot vrede.", ["Honorius"]),
        ("De minister van Buitenlandse Zaken, Oxfam Novib en anderen", []),
        ("De minister van Financiën, Kamerbrief en bijlage", []),
        ("minister Buitenlandse Zaken", []),
        ("Een journalist Verwachte dit niet.", []),
        ("De directeur-generaal Van de Veldzaken", []),
        ("De president Europese samenwerking", []),
    ],
)
def test_a_person_by_the_office_before_the_name(text: str, names: list[str]) -> None:
    assert named(text, "person") == names


def test_a_known_person_ends_where_the_next_begins() -> None:
    text = "De minister van Defensie, Ruben Brekelmans Ank Bijleveld"
    assert named(text, "person") == ["Ruben Brekelmans", "Ank Bijleveld"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Vragen van Piet van der Laan (D66) over vis", [("person", "Piet van der Laan"), ("organisation", "D66")]),
        ("Joke Smits (Volt) vroeg", [("person", "Joke Smits"), ("organisation", "Volt")]),
        ("Anna Bruin (CU)", [("person", "Anna Bruin"), ("organisation", "CU")]),
        ("Een afspraak (Volt) is wat anders", []),
    ],
)
def test_a_member_by_the_party_in_brackets(text: str, found: list[tuple[str, str]]) -> None:
    assert [(kind, name) for kind, name, _ in links(text)] == found


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("vragen van het lid de Bruinsma (SP) over", ["de Bruinsma"]),
        ("de leden Aalders (Kamerstuk 22 111, nr. 4), Bakkers en Cornelis", ["Aalders", "Bakkers", "Cornelis"]),
        ("leden: Dekkers, Evertsen", ["Dekkers", "Evertsen"]),
        ("alle leden van de Wereldbank (WB)", []),
        ("het lid van de raad", []),
        ("lid Drs. en lid Mr.", []),
    ],
)
def test_members_by_surname(text: str, names: list[str]) -> None:
    assert named(text, "person") == names


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("gesprek met minister Araghchi.", "minister-van-buitenlandse-zaken-van-iran"),
        ("antwoord van Minister Hoekstra", "minister-van-buitenlandse-zaken"),
        ("Commissaris Lenarčič lichtte dit toe", "eurocommissaris"),
        ("een brief van commissaris Muižnieks", "commissaris-voor-de-mensenrechten-van-de-raad-van-europa"),
        ("de Finse minister Virtanen", "minister-van-finland"),
        ("minister Virtanen", ""),
    ],
)
def test_an_office_by_the_person_after_it(text: str, office: str) -> None:
    found = [key for kind, _, key in links(text, date(2023, 3, 8)) if kind == "office"]
    assert found == ([office] if office else [])


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Prof. dr. A. (Anna) Bruinsma voorzitter, tot 1 mei", ["voorzitter"]),
        ("De raad: vicevoorzitter mr. B. (Bert) Dekkers", ["vicevoorzitter"]),
        ("Op 1 juli volgt Anna Bruinsma de huidige leiding op als voorzitter.", ["voorzitter"]),
        ("Nederland was voorzitter van de groep.", []),
        ("Frankrijk treedt op als voorzitter.", []),
    ],
)
def test_the_chair_of_a_roster(text: str, roles: list[str]) -> None:
    assert [name for name in named(text, "office") if name.endswith("voorzitter")] == roles


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("de cybergezant en de Sahelgezant", ["cybergezant", "Sahelgezant"]),
        ("Er komt een speciaal gezant voor Noorwegen", []),
        ("de afgezant van het hof", []),
        ("Piet Smit (minister buitenlandse zaken)", ["minister buitenlandse zaken"]),
        ("de Minister-President van de Palestijnse Autoriteit", ["Minister-President van de Palestijnse Autoriteit"]),
        ("de President van Frankrijk", ["President van Frankrijk"]),
    ],
)
def test_posts(text: str, roles: list[str]) -> None:
    assert named(text, "office") == roles


@pytest.mark.parametrize(
    ("text", "documents"),
    [
        ("(Handelingen II 2018/19, nr. 12, item 4)", ["Handelingen II 2018/19, nr. 12, item 4"]),
        ("Handelingen I 2018–2019, nr. 7, items 2 en 5", ["Handelingen I 2018–2019, nr. 7, items 2 en 5"]),
        ("de handelingen van 2018", []),
        ("Aanbeveling (EU) 2019/534", ["Aanbeveling (EU) 2019/534"]),
        ("Uitvoeringsbesluit (GBVB) 2022/123", ["Uitvoeringsbesluit (GBVB) 2022/123"]),
        ("Gemeenschappelijk Standpunt 2008/944/GBVB", ["Gemeenschappelijk Standpunt 2008/944/GBVB"]),
        ("de aanbeveling (zie 2019/534)", []),
        ("Onderdeel van kamerstukdossier 22112 -418 Nieuws", ["22112 -418"]),
        ("Kamervraag 2019Z01234", ["Kamervraag 2019Z01234"]),
        ("de VN-Veiligheidsraadresolutie 2719", ["VN-Veiligheidsraadresolutie 2719"]),
        ("het Werkprogramma 2027 van de raad", ["Werkprogramma 2027"]),
        ("de defensiebegroting voor 2027", []),
        (
            "de brief Zicht op zee en land (Kamerstuk 31 111, nr. 2)",
            ["Zicht op zee en land", "Kamerstuk 31 111, nr. 2"],
        ),
        ("‘Een rapport over vis’ is geen cue", []),
        ("het advies ‘Vis in nood’ van de Zeeraad en ‘Zout en zoet’ verschenen", ["Vis in nood", "Zout en zoet"]),
    ],
)
def test_papers_by_their_form(text: str, documents: list[str]) -> None:
    assert named(text, "document") == documents


def test_projects_in_quotation_marks() -> None:
    assert named("het project «Veilig over het wad» begint", "programme") == ["Veilig over het wad"]
    assert named("een project «klein» begint", "programme") == []
    assert named("een waddenfonds voor zeehonden", "programme") == []
    assert named("het Waddenfonds", "programme") == ["Waddenfonds"]


def test_a_body_ends_before_the_next_word() -> None:
    assert named("Tot slot is de Raad voornemens dit te doen.", "organisation") == ["Raad"]
    assert named("Tot slot is de Raad voor Zeezaken hier.", "organisation") != ["Raad"]
    assert named("Binnen Buitenlandse Zaken komt een groep.", "organisation") == ["Buitenlandse Zaken"]
    assert named("De behandeling van Buitenlandse Zaken in mei", "organisation") == []


def test_the_office_of_a_day() -> None:
    assert office_held("wopke-hoekstra", "minister-", date(2021, 1, 1)) == "minister-van-financien"
    assert office_held("wopke-hoekstra", "minister-", date(2023, 1, 1)) == "minister-van-buitenlandse-zaken"
    assert office_held("wopke-hoekstra", "staatssecretaris-", date(2023, 1, 1)) == ""


def test_lists_of_holders_name_what_the_lists_hold() -> None:
    known = {(entry.kind, entry.id) for entry in read_references()}
    rows = list(read_table("foreign_ministers.tsv"))
    assert rows
    for row in rows:
        assert (EntityKind.PERSON, row["person"]) in known, row
        assert (EntityKind.OFFICE, row["office"]) in known, row
    for row in read_table("parties.tsv"):
        assert (EntityKind.ORGANISATION, row["party"]) in known, row


def test_a_colleague_of_a_portfolio_is_no_person() -> None:
    found = links("De adviesaanvraag is door uw ambtgenoot van Defensie toegezegd.")
    assert not [one for one in found if one[1] == "person" or "van Defensie" in one]
