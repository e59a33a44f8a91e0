"""Who holds which post, told by what stands around the name: party, committee, country, row, succession."""

from hashlib import sha256

import pytest
from relation_letters import LETTER

from extract.pipeline import extract
from extract.records import Document, EntityRef, Extraction, Membership, Proposal
from extract.relations.posts import post_of
from ontology.kinds import EntityKind

Row = tuple[str, str, str]
PROGRAMME = """Werkprogramma 2029

Raad voor de Zeevaart

De Raad voor de Zeevaart adviseert de regering over de zeevaart. Dit programma zegt waarover.

"""
COUNCIL = "raad-voor-de-zeevaart"


def read(text: str) -> Extraction:
    return extract(Document("stuk.txt", "text/plain", text, sha256(text.encode()).hexdigest()))


def rows(found: Extraction) -> set[Row]:
    memberships = (fact for fact in found.facts if isinstance(fact, Membership))
    return {(it.member.id, it.role, it.organisation.id) for it in memberships}


def told(body: str) -> set[Row]:
    signed = {("caspar-veldkamp", "minister van buitenlandse zaken", "ministerie-van-buitenlandse-zaken")}
    return rows(read(LETTER.format(body=body))) - signed


@pytest.mark.parametrize(
    ("body", "row"),
    [
        ("Vragen van Karel Woudsma (VVD) en Anna de Zeeuw (GroenLinks-PvdA).", ("karel-woudsma", "lid", "vvd")),
        (
            "Vragen van Karel Woudsma (VVD) en Anna de Zeeuw (GroenLinks-PvdA).",
            ("anna-de-zeeuw", "lid", "groenlinks-pvda"),
        ),
        ("Op verzoek van het lid Woudsma (CU) is dit bezien.", ("woudsma", "lid", "christenunie")),
        ("De vraag van het lid van der Woudsma (D66) volgt hier.", ("van-der-woudsma", "lid", "d66")),
        (
            "Beantwoord door Karel Woudsma (minister buitenlandse zaken) (CDA) op verzoek.",
            ("karel-woudsma", "lid", "cda"),
        ),
    ],
)
def test_the_party_of_a_member(body: str, row: Row) -> None:
    assert row in told(body)


@pytest.mark.parametrize(
    "body",
    [
        "De leden van de Wereldgezondheidsorganisatie (WHO) kwamen bijeen.",
        "Het lid Woudsma (Kamerstuk 36 999, nr. 3) vroeg daarom.",
        "De inbreng van de VVD (en van het lid Woudsma) is verwerkt.",
    ],
)
def test_what_stands_in_brackets_is_no_party(body: str) -> None:
    parties = {"vvd", "who", "wereldgezondheidsorganisatie"}
    assert not {row for row in told(body) if row[2] in parties}


@pytest.mark.parametrize(
    ("body", "row"),
    [
        ("Ik sprak de Noorse minister Dahlberg daarover.", None),
        (
            "Ik sprak de Noorse minister van Defensie Dahlberg daarover.",
            ("dahlberg", "minister van defensie", "NO"),
        ),
        (
            "Ik sprak de Noorse minister van Defensie (MoD) Dahlberg en handelsvertegenwoordiger (Trade) Bruvik.",
            ("bruvik", "handelsvertegenwoordiger", "NO"),
        ),
        ("Mijn Noorse ambtgenoot, Kari Dahlberg, steunt dit.", ("kari-dahlberg", "minister", "NO")),
        (
            "De Speciaal Vertegenwoordiger van de EU, Kari Dahlberg, deed verslag.",
            ("kari-dahlberg", "eu speciaal vertegenwoordiger", "eu"),
        ),
        ("Dat zei VN-gezant Kari Dahlberg in Genève.", ("kari-dahlberg", "gezant", "verenigde-naties")),
        (
            "Ik sprak de minister-president van de Palestijnse Autoriteit, dhr. Kari Dahlberg.",
            ("kari-dahlberg", "minister-president", "palestijnse-autoriteit"),
        ),
        ("Noorwegen\n\nIk sprak met minister Barth Eide daarover.", None),
    ],
)
def test_posts_in_other_countries_and_organisations(body: str, row: Row | None) -> None:
    found = told(body)
    assert row in found if row else not {it for it in found if it[2].startswith("ministerie")}


@pytest.mark.parametrize(
    "body",
    [
        "Ik sprak de minister van Defensie, Noorwegen en Denemarken daarover.",
        "De Minister van Defensie Hierbij ontvangt u de brief.",
        "De gezant van de EU, naast anderen, deed verslag.",
    ],
)
def test_what_follows_an_office_need_not_be_a_name(body: str) -> None:
    assert told(body) == set()


def test_an_office_of_another_country_is_held_there() -> None:
    post = post_of(EntityRef(EntityKind.OFFICE, "minister-van-zeezaken-van-noorwegen"))
    assert post is not None
    assert (post.organisation.id, post.role) == ("NO", "minister van zeezaken")
    dutch = post_of(EntityRef(EntityKind.OFFICE, "minister-van-zeezaken"))
    assert dutch is not None
    assert dutch.organisation.id == "ministerie-van-zeezaken"


COMMITTEE = """36 999 V Vaststelling van de begrotingsstaten

Nr. 58 LIJST VAN VRAGEN EN ANTWOORDEN

Vastgesteld 13 februari 2031

De vaste commissie voor Buitenlandse Zaken heeft een aantal vragen voorgelegd aan de Minister van Defensie.

De {chair} van de commissie,
Anna de Zeeuw

De {clerk} van de commissie,
Van Woudsma

Vraag 1

Wat is de stand van zaken?
"""


def test_who_signs_for_a_committee() -> None:
    body = "vaste-commissie-voor-buitenlandse-zaken"
    found = rows(read(COMMITTEE.format(chair="voorzitter", clerk="griffier")))
    assert {("anna-de-zeeuw", "voorzitter", body), ("van-woudsma", "griffier", body)} <= found
    other = rows(
        read(COMMITTEE.replace("vaste commissie voor Buitenlandse Zaken", "Kamer").format(chair="b", clerk="c"))
    )
    assert not {row for row in other if row[2] == body}


def test_committees_with_their_members_in_a_row() -> None:
    found = rows(
        read(
            f"""{PROGRAMME}Samenstelling van de raad

Prof. dr. A.B. (Anna) de Zeeuw      voorzitter
Gen-maj b.d. K. (Karel) Woudsma     lid (vanaf 1 mei 2029)
Mr. O.L. (Olga) van der Kust        secretaris

Commissies
Commissie Havens | voorzitter dr. A.B. de Zeeuw | leden: Woudsma, Van der Kust
Werkgroep Zeerecht: voorzitter K. Woudsma; leden mr. Q. Duinker en Onbekendman
"""
        )
    )
    assert found == {
        ("anna-de-zeeuw", "voorzitter", COUNCIL),
        ("karel-woudsma", "lid", COUNCIL),
        ("olga-van-der-kust", "secretaris", COUNCIL),
        ("anna-de-zeeuw", "voorzitter", "commissie-havens"),
        ("karel-woudsma", "lid", "commissie-havens"),
        ("olga-van-der-kust", "lid", "commissie-havens"),
        ("karel-woudsma", "voorzitter", "werkgroep-zeerecht"),
        ("q-duinker", "lid", "werkgroep-zeerecht"),
    }


def test_a_committee_in_a_sentence_is_no_row() -> None:
    found = rows(read(f"{PROGRAMME}De Commissie Havens (voorzitter en leden) komt in mei bijeen in Den Haag.\n"))
    assert found == set()


@pytest.mark.parametrize(
    ("sentence", "held"),
    [
        ("Met ingang van 1 juli volgt dr. Karel Woudsma Anna de Zeeuw op als voorzitter.", True),
        ("Mevrouw Karin Woudsma is door mevrouw Anna de Zeeuw op als lastig ervaren vragen gewezen.", False),
    ],
)
def test_who_succeeds_whom(sentence: str, held: bool) -> None:
    roles = {row[1:] for row in rows(read(f"{PROGRAMME}{sentence}\n")) if row[0].endswith("woudsma")}
    assert roles == ({("voorzitter", COUNCIL)} if held else set())


def test_a_motion_of_a_member_with_a_small_particle() -> None:
    found = read(LETTER.format(body="De motie van het lid Woudsma en de vraag van het lid de Kust (SGP) zijn bezien."))
    assert "woudsma" in {fact.member.id for fact in found.facts if isinstance(fact, Proposal)}
    assert ("de-kust", "lid", "tweede-kamer") in rows(found)


@pytest.mark.parametrize(
    ("body", "members"),
    [
        ("De motie van het lid Jasper van Dijk is bezien.", {"jasper-van-dijk"}),
        ("De motie van de leden Piri en Tom van der Lee c.s. is bezien.", {"kati-piri", "tom-van-der-lee"}),
        ("De motie van het lid Piri van vorig jaar is bezien.", {"kati-piri"}),
        ("De motie van het lid Jasper van Onbekendstra is bezien.", {"jasper-van-onbekendstra"}),
    ],
)
def test_motions_of_members_by_their_full_names(body: str, members: set[str]) -> None:
    found = read(LETTER.format(body=body))
    assert {fact.member.id for fact in found.facts if isinstance(fact, Proposal)} == members
    assert {row[0] for row in rows(found) if row[2] == "tweede-kamer"} == members


def test_members_by_their_full_names() -> None:
    assert told("De leden Agnes Mulder (CDA) en Jasper van Dijk vroegen hiernaar.") >= {
        ("agnes-mulder", "lid", "tweede-kamer"),
        ("agnes-mulder", "lid", "cda"),
        ("jasper-van-dijk", "lid", "tweede-kamer"),
    }


def test_an_office_ends_before_the_name_of_who_holds_it() -> None:
    held = {row for row in told("Secretaris-Generaal van de NAVO Mark Rutte sprak.") if row[0] == "mark-rutte"}
    assert {row[2] for row in held} == {"navo"}
