"""Memberships: lists of members, committees, signatures, offices with names, movers of motions."""

from hashlib import sha256
from pathlib import Path

import pytest

from extract.pipeline import extract
from extract.records import Document, Entity, Extraction, Issue, Membership
from ontology.kinds import EntityKind, IssueKind

Row = tuple[str, str, str]


def read(text: str) -> Extraction:
    return extract(Document("stuk.txt", "text/plain", text, sha256(text.encode()).hexdigest()))


def rows(found: Extraction) -> set[Row]:
    memberships = (fact for fact in found.facts if isinstance(fact, Membership))
    return {(it.member.id, it.role, it.organisation.id) for it in memberships}


PREAMBLE = """Werkprogramma 2027

Adviesraad Migratie

De Adviesraad Migratie adviseert regering en parlement. De leden van de raad worden bij koninklijk
besluit benoemd.

"""
ROLES_BELOW = """Samenstelling van de raad

Raadsleden*

* Samenstelling per 1 november 2026

Prof. dr. H. (Hilde) Aalders  Mr. O.F. (Omar) el Idrissi

Drs. W.J. (Willem-Jan) Pruis

Secretaris-Directeur

Dr. C. (Chantal) van den Eijnde

Voorzitter

LGen b.d. R.P. (Rutger) ter Braak

(tweede termijn)
"""
ROLES_ABOVE = """4. Samenstelling per 1-11-2026

Voorzitter

Dr. C. (Chantal) van den Eijnde

Leden

Prof. dr. H. (Hilde) Aalders

Mr. O.F. (Omar) el Idrissi

LGen b.d. R.P. (Rutger) ter Braak (tweede termijn)

Secretaris-directeur

Drs. W.J. (Willem-Jan) Pruis
"""
ROLES_BESIDE = """Samenstelling per 1 november 2026

Leden
Dr. C. (Chantal) van den Eijnde (voorzitter)
Prof. dr. H. (Hilde) Aalders
Mr. O.F. (Omar) el Idrissi
LGen b.d. R.P. (Rutger) ter Braak (tweede termijn)

Secretaris-directeur: drs. W.J. (Willem-Jan) Pruis
"""
COUNCIL = {
    ("chantal-van-den-eijnde", "voorzitter", "adviesraad-migratie"),
    ("hilde-aalders", "lid", "adviesraad-migratie"),
    ("omar-el-idrissi", "lid", "adviesraad-migratie"),
    ("rutger-ter-braak", "lid", "adviesraad-migratie"),
    ("willem-jan-pruis", "secretaris-directeur", "adviesraad-migratie"),
}


@pytest.mark.parametrize("layout", [ROLES_BELOW, ROLES_ABOVE, ROLES_BESIDE], ids=["below", "above", "beside"])
class TestLists:
    def test_each_member_has_the_role_that_goes_with_the_name(self, layout: str) -> None:
        assert rows(read(PREAMBLE + layout)) == COUNCIL

    def test_the_list_says_as_of_when(self, layout: str) -> None:
        facts = [fact for fact in read(PREAMBLE + layout).facts if isinstance(fact, Membership)]
        assert {fact.as_of for fact in facts} == {"2026-11-01"}

    def test_a_second_term_belongs_to_the_name_before_it(self, layout: str) -> None:
        facts = [fact for fact in read(PREAMBLE + layout).facts if isinstance(fact, Membership)]
        assert {fact.member.id: fact.term for fact in facts if fact.term} == {"rutger-ter-braak": "tweede termijn"}


def test_a_list_of_people_who_were_heard_is_no_list_of_members() -> None:
    heard = ROLES_BESIDE.replace("Samenstelling per 1 november 2026\n\nLeden", "Geraadpleegde personen\n")
    assert rows(read(PREAMBLE + heard)) == set()


def test_a_name_that_closes_a_foreword_is_no_member() -> None:
    assert rows(read(PREAMBLE + "Ik wens u veel leesplezier.\n\nDr. C. (Chantal) van den Eijnde\n")) == set()


COMMITTEES = """Raadscommissies

Twee vaste commissies maken deel uit van de raad.

Commissie Terugkeer

De Commissie Terugkeer bereidt adviezen voor over terugkeer, in het bijzonder naar
landen die daaraan niet meewerken.

Voorzitter:\tProf. dr. H. (Hilde) Aalders

Vicevoorzitter:\tLGen b.d. R.P. (Rutger) ter Braak

Commissie Arbeid en Gezin

Deze commissie bereidt adviezen voor over werk en gezinsleven.

Voorzitter: mr. O.F. (Omar) el Idrissi
Leden: dr. C. (Chantal) van den Eijnde en drs. W.J. (Willem-Jan) Pruis
"""


class TestCommittees:
    def test_chairs_belong_to_the_committee_above_them(self) -> None:
        assert rows(read(PREAMBLE + COMMITTEES)) == {
            ("hilde-aalders", "voorzitter", "commissie-terugkeer"),
            ("rutger-ter-braak", "vicevoorzitter", "commissie-terugkeer"),
            ("omar-el-idrissi", "voorzitter", "commissie-arbeid-en-gezin"),
            ("chantal-van-den-eijnde", "lid", "commissie-arbeid-en-gezin"),
            ("willem-jan-pruis", "lid", "commissie-arbeid-en-gezin"),
        }

    def test_a_committee_that_no_list_knows_is_described(self) -> None:
        labels = {entity.ref.id: entity for entity in read(PREAMBLE + COMMITTEES).entities}
        assert labels["commissie-terugkeer"].label == "Commissie Terugkeer"

    def test_the_evidence_is_the_name_as_it_stands(self) -> None:
        text = PREAMBLE + COMMITTEES
        for fact in read(text).facts:
            if isinstance(fact, Membership):
                assert all(text[it.start : it.end] == it.quote for it in fact.evidence)


LETTER = """Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Den Haag, {day}

Geachte voorzitter,

{body}

{signature}
"""
SIGNED = "De Minister van Buitenlandse Zaken,\nC.C.J. Veldkamp"


def letter(body: str, day: str = "12 november 2024", signature: str = SIGNED) -> Extraction:
    return read(LETTER.format(body=body, day=day, signature=signature))


def test_who_signs_holds_the_office_on_the_day_of_the_letter() -> None:
    facts = [fact for fact in letter("Hierbij informeer ik uw Kamer.").facts if isinstance(fact, Membership)]
    assert [(it.member.id, it.organisation.id, it.as_of) for it in facts] == [
        ("caspar-veldkamp", "ministerie-van-buitenlandse-zaken", "2024-11-12")
    ]


@pytest.mark.parametrize(
    ("sentence", "row"),
    [
        ("De Franse president Macron sprak in Brussel.", ("emmanuel-macron", "president", "FR")),
        ("Volgens president Poetin is dat onwaar.", ("vladimir-poetin", "president", "RU")),
        ("Eurocommissaris Kubilius was erbij.", ("andrius-kubilius", "eurocommissaris", "europese-commissie")),
        ("Minister-president Dick Schoof nam deel.", ("dick-schoof", "minister-president", "kabinet")),
        ("Premier Schoof nam deel.", ("dick-schoof", "minister-president", "kabinet")),
        ("Kamerlid Paternotte vroeg daarnaar.", ("jan-paternotte", "lid", "tweede-kamer")),
        ("Vragen van het lid Dobbe beantwoord ik later.", ("sarah-dobbe", "lid", "tweede-kamer")),
        (
            "Bert Koenders, voorzitter van de AIV, sprak daar ook.",
            ("bert-koenders", "voorzitter", "adviesraad-internationale-vraagstukken"),
        ),
        ("Ik voer de motie van het lid Piri (Kamerstuk 36 600 V, nr. 21) uit.", ("kati-piri", "lid", "tweede-kamer")),
    ],
)
def test_offices_and_members_named_in_sentences(sentence: str, row: Row) -> None:
    assert row in rows(letter(sentence))


def test_a_colleague_holds_the_same_office() -> None:
    found = rows(letter("Eurocommissaris Hoekstra schudde de hand van zijn collega Kubilius."))
    assert ("andrius-kubilius", "eurocommissaris", "europese-commissie") in found


@pytest.mark.parametrize(
    ("sentence", "person"),
    [
        ("Bert Koenders, voormalig voorzitter van de AIV, sprak daar ook.", "bert-koenders"),
        ("De president bezocht Macron niet.", "emmanuel-macron"),
        ("De voorzitter van de raad sprak met Dick Schoof.", "dick-schoof"),
    ],
)
def test_near_misses_say_nothing_of_an_office(sentence: str, person: str) -> None:
    assert person not in {row[0] for row in rows(letter(sentence))}


class TestConstituted:
    SENTENCE = "De begeleidingscommissie bestaat uit mevrouw Anna de Haan, de heer Jan Visser en prof. Omar Benali."

    def test_each_of_them_is_a_member(self) -> None:
        found = rows(letter(self.SENTENCE))
        members = {"anna-de-haan", "jan-visser", "omar-benali"}
        assert {row for row in found if row[2] == "begeleidingscommissie"} == {
            (member, "lid", "begeleidingscommissie") for member in members
        }

    def test_what_no_list_knows_is_described(self) -> None:
        described = {entity.ref.id for entity in letter(self.SENTENCE).entities if isinstance(entity, Entity)}
        assert {"begeleidingscommissie", "anna-de-haan"} <= described

    def test_a_number_of_members_names_nobody(self) -> None:
        found = rows(letter("De begeleidingscommissie bestaat uit negen leden van verschillende herkomst."))
        assert not any(row[2] == "begeleidingscommissie" for row in found)


class TestSharedSurnames:
    MOTION = "Dit volgt uit de motie van het lid Van Dam c.s. (Kamerstuk 33 997, nr. 145)."

    def test_who_sat_last_before_the_letter_is_meant(self) -> None:
        assert ("chris-van-dam", "lid", "tweede-kamer") in rows(letter(self.MOTION, day="8 maart 2022"))

    def test_who_sat_on_the_day_is_meant(self) -> None:
        assert ("martijn-van-dam", "lid", "tweede-kamer") in rows(letter(self.MOTION, day="8 maart 2014"))

    def test_without_a_day_the_surname_stays_undecided(self) -> None:
        found = read(f"Beleidskader water\n\n{self.MOTION}\n")
        assert not any(row[0].endswith("van-dam") and row[0] != "van-dam" for row in rows(found))
        ambiguous = [issue for issue in found.issues if issue.kind is IssueKind.AMBIGUOUS_NAME]
        assert any("Van Dam" in issue.message for issue in ambiguous if isinstance(issue, Issue))


def test_the_example_programme(examples: Path) -> None:
    found = rows(read((examples / "werkprogramma-aiv-2025-2027.txt").read_text("utf-8")))
    assert ("sietske-hoogland", "voorzitter", "adviesraad-internationale-vraagstukken") in found
    assert ("pieter-lindhout", "secretaris-directeur", "adviesraad-internationale-vraagstukken") in found
    assert ("tjalling-buwalda", "vicevoorzitter", "commissie-vrede-en-veiligheid") in found
    assert len(found) == 10


def test_members_are_persons(examples: Path) -> None:
    found = read((examples / "werkprogramma-aiv-2025-2027.txt").read_text("utf-8"))
    members = [fact.member.kind for fact in found.facts if isinstance(fact, Membership)]
    assert set(members) == {EntityKind.PERSON}
