"""Heads of state and government by surname: which country they led on the day of a document."""

from datetime import date
from hashlib import sha256

import pytest

from extract.pipeline import extract
from extract.records import Document, Membership
from extract.wordlists import read_table
from ontology.kinds import EntityKind
from ontology.reference import read_references

LETTER = """Aan de Voorzitter van de Tweede Kamer

Den Haag, {day}

Betreft: Verslag

Geachte voorzitter,

{sentence}
"""


def led(sentence: str, day: str = "3 april 2025") -> set[tuple[str, str]]:
    raw = LETTER.format(day=day, sentence=sentence)
    found = extract(Document("brief.txt", "text/plain", raw, sha256(raw.encode()).hexdigest())).facts
    return {(it.role, it.organisation.id) for it in found if isinstance(it, Membership)}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Ik sprak president Zelensky.", {("president", "UA")}),
        ("Premier Starmer was in Den Haag.", {("premier", "GB")}),
        ("Oud-president Sarkozy was in Den Haag.", set()),
        ("Premier Scholz was in Den Haag.", set()),  # he was chancellor: another word, another post
    ],
)
def test_a_title_and_a_surname_name_the_country(sentence: str, expected: set[tuple[str, str]]) -> None:
    assert led(sentence) == expected


def test_of_those_with_one_surname_who_leads_is_meant() -> None:
    assert led("Ik sprak president Aoun.", "3 april 2025") == {("president", "LB")}
    assert led("Premier Rasmussen was in Den Haag.", "3 april 2031") == set()
    assert led("Ik sprak minister van Buitenlandse Zaken Bayramov.", "3 april 2025") == {
        ("minister van buitenlandse zaken", "AZ")
    }


def test_a_leader_counts_only_in_office() -> None:
    assert led("Premier Truss was in Den Haag.", "3 oktober 2022") == {("premier", "GB")}
    assert led("Premier Truss was in Den Haag.", "3 april 2025") == set()


def test_the_list_holds_known_persons_and_countries_in_order_of_days() -> None:
    persons = {it.id for it in read_references() if it.kind is EntityKind.PERSON}
    countries = {it.id for it in read_references() if it.kind is EntityKind.COUNTRY}
    rows = read_table("world_leaders.tsv")
    assert [row["person"] for row in rows if row["person"] not in persons] == []
    assert [row["country"] for row in rows if row["country"] not in countries] == []
    terms = [(date.fromisoformat(row["since"]), date.fromisoformat(row["until"])) for row in rows if row["until"]]
    assert all(since < until for since, until in terms)
