"""Memberships in layouts of other councils, said in sentences, and of members that no list knows; who signs how."""

from hashlib import sha256

import pytest

from extract.pipeline import extract
from extract.records import Document, Entity, Extraction, Membership

Row = tuple[str, str, str]
OPENING = """Werkprogramma 2029

Raad voor de Zeevaart

De Raad voor de Zeevaart adviseert de regering over de zeevaart. Dit programma zegt waarover.

"""
COUNCIL = "raad-voor-de-zeevaart"
LETTER = """Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Den Haag, 3 mei 2028

Geachte voorzitter,

"""


def read(text: str) -> Extraction:
    return extract(Document("stuk.txt", "text/plain", text, sha256(text.encode()).hexdigest()))


def rows(found: Extraction) -> set[Row]:
    memberships = (fact for fact in found.facts if isinstance(fact, Membership))
    return {(it.member.id, it.role, it.organisation.id) for it in memberships}


def test_roles_with_a_colon_and_names_in_a_row() -> None:
    found = read(
        f"""{OPENING}Samenstelling van de raad

Voorzitter: prof. dr. A.B. (Anna) ter Hoek
Plv. voorzitter: mr. O. Jansen-de Wild
Leden: drs. C. (Cor) Smeets, D. van Os en ir. F. Pietersen
Secretaris: G. Hoekwater
"""
    )
    assert rows(found) == {
        ("anna-ter-hoek", "voorzitter", COUNCIL),
        ("o-jansen-de-wild", "plaatsvervangend voorzitter", COUNCIL),
        ("cor-smeets", "lid", COUNCIL),
        ("d-van-os", "lid", COUNCIL),
        ("f-pietersen", "lid", COUNCIL),
        ("g-hoekwater", "secretaris", COUNCIL),
    }
    assert "D. van Os" in {entity.label for entity in found.entities}


def test_a_table_of_names_roles_and_terms() -> None:
    found = read(
        f"""{OPENING}Bijlage: leden van de raad per 1 mei 2028

Naam                     Functie            Benoemd tot
dr. Mirte Hoekwater      vicevoorzitter     1 juli 2030
Bram Pietersen           lid                2031
mr. Olga ter Hoek        lid                1-3-2031
"""
    )
    assert rows(found) == {
        ("mirte-hoekwater", "vicevoorzitter", COUNCIL),
        ("bram-pietersen", "lid", COUNCIL),
        ("olga-ter-hoek", "lid", COUNCIL),
    }


def test_a_sentence_that_says_of_whom_a_council_consists() -> None:
    sentence = "De raad bestaat uit dr. A. Hoek (voorzitter), mr. B. ter Veer als secretaris en mw. drs. C. de Wild."
    assert rows(read(f"{OPENING}{sentence} Zij dient vier jaar.\n")) == {
        ("a-hoek", "voorzitter", COUNCIL),
        ("b-ter-veer", "secretaris", COUNCIL),
        ("c-de-wild", "lid", COUNCIL),
    }


def test_those_who_were_heard_are_no_members() -> None:
    found = read(f"{OPENING}Geraadpleegde personen\n\nVoorzitter: mr. O. Jansen\nLeden: drs. C. Smeets en D. van Os\n")
    assert rows(found) == set()


@pytest.mark.parametrize(
    ("sentence", "row"),
    [
        (
            "De raad wil meer. Voorzitter van de raad is mevrouw Mirte Hoekwater.",
            ("mirte-hoekwater", "voorzitter", COUNCIL),
        ),
        ("De heer Bram Pietersen wordt per 1 mei benoemd tot lid van de raad.", ("bram-pietersen", "lid", COUNCIL)),
        (
            "De Gezondheidsraad, voorgezeten door prof. dr. Mirte Hoekwater, doet mee.",
            ("mirte-hoekwater", "voorzitter", "gezondheidsraad"),
        ),
        (
            "Met de Gezondheidsraad onder leiding van de heer Bram Pietersen is gesproken.",
            ("bram-pietersen", "voorzitter", "gezondheidsraad"),
        ),
        (
            "Gesproken is met de uitvoerend directeur van Unicef, mevrouw Hoekwater, en anderen.",
            ("hoekwater", "uitvoerend directeur", "unicef"),
        ),
        ("De heer Bram Pietersen was voorzitter van de raad.", None),
        ("Een reis onder leiding van de heer Bram Pietersen volgt.", None),
        ("De heer Bram Pietersen is geen lid van de raad.", None),
        ("Voorzitter van de jury is mevrouw Mirte Hoekwater.", None),
    ],
)
def test_roles_that_sentences_tell(sentence: str, row: Row | None) -> None:
    assert rows(read(f"{OPENING}{sentence}\n")) == ({row} if row else set())


@pytest.mark.parametrize(
    ("sentence", "members"),
    [
        ("In het debat vroeg het lid Zandvoorder naar de havens.", {"zandvoorder"}),
        ("Op vragen van de leden Zandvoorder en Van der Klif antwoord ik graag.", {"zandvoorder", "van-der-klif"}),
        ("Ik voer de motie-Zandvoorder/Klifman uit (Kamerstuk 31 409, nr. 3).", {"zandvoorder", "klifman"}),
        ("Ik kom terug op de toezegging aan het lid Zandvoorder over havens.", {"zandvoorder"}),
        ("De leden Frankrijk en Spanje stemden tegen.", set()),
        ("Het lid Minister bestaat niet.", set()),
        ("De initiatiefwet Veilige havens ligt bij de Eerste Kamer.", set()),
        ("Ik kom terug op de toezegging Zandvoorder over havens.", set()),
    ],
)
def test_members_of_parliament_that_no_list_knows(sentence: str, members: set[str]) -> None:
    found = read(f"{LETTER}{sentence}\n")
    assert rows(found) == {(member, "lid", "tweede-kamer") for member in members}
    known = {entity.ref.id for entity in found.entities if isinstance(entity, Entity)}
    assert members <= known | {mention.ref.id for mention in found.mentions}


def test_a_senator_is_a_member_of_the_senate() -> None:
    found = read(f"{LETTER}In het debat vroeg het Eerste Kamerlid Zandvoorder naar de havens.\n")
    assert {row[2] for row in rows(found)} <= {"eerste-kamer"}


@pytest.mark.parametrize(
    "signature",
    [
        "A.B. Zandvoorder\nMinister van Defensie\n",
        "A.B. Zandvoorder\n\nMinister van Defensie\n",
        "De Minister van Defensie,\nA.B. Zandvoorder\n",
    ],
)
def test_who_signs_with_or_without_an_article(signature: str) -> None:
    header = read(f"{LETTER}Ik informeer u over de havens. Dat doe ik graag.\n\n{signature}").reading.header
    assert [(it.id, to.id) for it, to in zip(header.signed_by, header.signed_as, strict=True)] == [
        ("a-b-zandvoorder", "minister-van-defensie")
    ]


def test_an_office_glued_to_the_last_sentence() -> None:
    text = f"{LETTER}Hierbij stuur ik u het verslag van de reis. De Minister van Defensie,\nA.B. Zandvoorder\n"
    assert [it.id for it in read(text).reading.header.signed_by] == ["a-b-zandvoorder"]


def test_an_office_in_the_last_sentence_signs_nothing() -> None:
    text = f"{LETTER}Ik stuur u het verslag. De Minister van Defensie, die ook reisde, was A.B. Zandvoorder.\n"
    assert read(text).reading.header.signed_by == ()


@pytest.mark.parametrize(
    ("head", "title", "speaker"),
    [
        ("Raad voor de Zeevaart\n\nWerkprogramma 2029", "Werkprogramma 2029", COUNCIL),
        ("Werkplan 2029\n\nAdviescommissie Havens en Kust", "Werkplan 2029", "adviescommissie-havens-en-kust"),
        ("Werkprogramma 2029 van de Zeevaartraad", "Werkprogramma 2029 van de Zeevaartraad", "zeevaartraad"),
    ],
)
def test_the_programme_of_a_council_that_no_list_knows(head: str, title: str, speaker: str) -> None:
    header = read(
        f"{head}\n\nVastgesteld door de raad op 3 december 2028\n\nDit programma zegt waarover.\n"
    ).reading.header
    assert (header.title, header.year, str(header.day)) == (title, 2029, "2028-12-03")
    assert header.speaker
    assert header.speaker.id == speaker


def test_a_programme_that_names_no_council_is_nobodys() -> None:
    header = read("Werkprogramma 2029\n\nRaad en daad\n\nDit programma zegt wat wij gaan doen.\n").reading.header
    assert header.speaker is None
