"""Who sits in a council and on its staff, by the lines and sentences of its own programme."""

from hashlib import sha256

from extract.pipeline import extract
from extract.records import Document, Membership

HEAD = "Adviesraad Migratie\n\nJaarplan 2031\n\nDe Adviesraad Migratie adviseert regering en parlement.\n\n"
COUNCIL = "adviesraad-migratie"


def rows(body: str) -> set[tuple[str, str, str]]:
    raw = HEAD + body
    found = extract(Document("plan.txt", "text/plain", raw, sha256(raw.encode()).hexdigest())).facts
    return {(it.member.id, it.role, it.organisation.id) for it in found if isinstance(it, Membership)}


def test_names_with_roles_behind_and_degrees_under_a_plain_heading() -> None:
    body = """5. De raad

Prof. dr. H.J. (Hendrik) Molenkamp, voorzitter
Mr. S.A. (Sofie) Terlouw LLM, vicevoorzitter
Dr. K. (Karel) Abma
Drs. F. (Fadima) Ouattara MPA

Secretariaat: drs. M. (Mieke) Dorrestijn (secretaris), mr. J. Knol (plaatsvervangend secretaris)
"""
    assert rows(body) == {
        ("hendrik-molenkamp", "voorzitter", COUNCIL),
        ("sofie-terlouw", "vicevoorzitter", COUNCIL),
        ("karel-abma", "lid", COUNCIL),
        ("fadima-ouattara", "lid", COUNCIL),
        ("mieke-dorrestijn", "secretaris", COUNCIL),
        ("j-knol", "plaatsvervangend secretaris", COUNCIL),
    }


def test_staff_in_a_sentence() -> None:
    body = "De raad wordt ondersteund door mr. Eva Rietdijk (secretaris) en Tom Haring (adjunct-secretaris).\n"
    assert rows(body) == {("eva-rietdijk", "secretaris", COUNCIL), ("tom-haring", "adjunct-secretaris", COUNCIL)}


def test_those_who_were_heard_sit_in_nothing() -> None:
    body = """Geraadpleegde personen

Dr. K. (Karel) Abma
Drs. F. (Fadima) Ouattara
"""
    assert rows(body) == set()


def test_committees_with_bare_surnames_of_members() -> None:
    body = """E. Leden van de raad per 1 januari 2031

Voorzitter: drs. Paulien Verbrugge
Leden: dr. Naima Bouchtaoui, ir. Gerrit-Jan Kooiman, lt-gen b.d. Hans Roelofs

Commissie Grenzen: Bouchtaoui (voorzitter), Roelofs
Commissie Havens: Kooiman (voorzitter), Onbekend
"""
    assert rows(body) == {
        ("paulien-verbrugge", "voorzitter", COUNCIL),
        ("naima-bouchtaoui", "lid", COUNCIL),
        ("gerrit-jan-kooiman", "lid", COUNCIL),
        ("hans-roelofs", "lid", COUNCIL),
        ("naima-bouchtaoui", "voorzitter", "commissie-grenzen"),
        ("hans-roelofs", "lid", "commissie-grenzen"),
        ("gerrit-jan-kooiman", "voorzitter", "commissie-havens"),
    }


def test_a_sentence_of_whom_it_consists_on_a_day() -> None:
    body = "De raad bestaat op 1 januari 2031 uit prof. mr. Sanne Heerkens (voorzitter) en mr. Aisha Belhaj.\n"
    assert rows(body) == {("sanne-heerkens", "voorzitter", COUNCIL), ("aisha-belhaj", "lid", COUNCIL)}
