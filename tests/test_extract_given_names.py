"""Persons abroad told by a given name alone, and what is called after a person."""

from hashlib import sha256

import pytest

from extract.pipeline import extract
from extract.records import Document
from extract.wordlists import read_column
from ontology.kinds import EntityKind
from ontology.reference import read_references

PLACES = (EntityKind.COUNTRY, EntityKind.REGION)


def persons(text: str) -> list[str]:
    raw = f"De minister schrijft aan de Kamer.\n\n{text}\n"
    document = Document("brief.txt", "text/plain", raw, sha256(raw.encode()).hexdigest())
    return [mention.text for mention in extract(document).mentions if mention.ref.kind is EntityKind.PERSON]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Wij vroegen om de vrijlating van Aysel Quliyeva en Emin Hüseynzadə.", ["Aysel Quliyeva", "Emin Hüseynzadə"]),
        ("In Bogota sprak María Fernanda Restrepo Gaviria.", ["María Fernanda Restrepo Gaviria"]),
        ("Hij ontmoette José Luis Arango y Tobar daar.", ["José Luis Arango y Tobar"]),
        ("Ook Hisham al-Tamimi en Latifa bint Rashid werden gehoord.", ["Hisham al-Tamimi", "Latifa bint Rashid"]),
        (
            "Aandacht voor Özgür Demirtaş, İlker Yıldırım en Štěpán Novotný.",
            ["Özgür Demirtaş", "İlker Yıldırım", "Štěpán Novotný"],
        ),
        (
            "Daarna kwamen Jean-Baptiste Mukendi en Marie-Claire Ilunga.",
            ["Jean-Baptiste Mukendi", "Marie-Claire Ilunga"],
        ),
        ("De zaak van Leyla Quliyeva’s broer loopt nog.", ["Leyla Quliyeva"]),
        ("Gisteren kwam Thandiwe R. Dlamini (directeur).", ["Thandiwe R. Dlamini"]),
    ],
)
def test_a_given_name_from_anywhere_tells_a_person(text: str, names: list[str]) -> None:
    assert persons(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Het Anna Kuipers Fonds krijgt geen subsidie.",
        "Zij hield de Nelson Okoye-lezing in de zaal.",
        "Daarover gaat het Leyla Quliyeva Award dit jaar.",
        "De haven Port Said Noord is gesloten.",
        "Het gebouw aan de Anna Visserstraat is verkocht.",
        "Dag van de Rechten en Islam Vandaag zijn titels.",
    ],
)
def test_what_is_called_after_a_person_is_none(text: str) -> None:
    assert persons(text) == []


def test_given_names_stand_once_in_order_and_are_no_places() -> None:
    names = read_column("given_names.tsv", "word")
    assert list(names) == sorted(set(names))
    places = {name for entry in read_references() if entry.kind in PLACES for name in (entry.label_nl, *entry.names)}
    assert {"Jordan", "Georgia", "Islam", "Dag"}.isdisjoint(names)
    assert places & set(names) <= {"Chile", "Israel"}


def test_what_is_called_after_a_person_is_told_by_words_in_small_letters_once() -> None:
    words = read_column("called_after.tsv", "word")
    assert list(words) == sorted({word.lower() for word in words})


def mentions(text: str) -> list[tuple[str, str]]:
    raw = f"De minister schrijft aan de Kamer.\n\n{text}\n"
    document = Document("brief.txt", "text/plain", raw, sha256(raw.encode()).hexdigest())
    known = {"person", "region"}
    return [(one.text, one.ref.kind.value) for one in extract(document).mentions if one.ref.kind.value in known]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Gisteren sprak Kees Urk over vis.", [("Kees Urk", "person")]),
        ("Ook mevrouw Leeds kwam langs.", [("Leeds", "person")]),
        ("Wij spraken met J. Leeds en met A. Kiel.", []),
        ("Wij reisden naar Leeds en Utrecht.", [("Leeds", "region"), ("Utrecht", "region")]),
        ("B. Veluwe", [("Veluwe", "region")]),
        ("Boten met vluchtelingen vergaan.", []),
        ("Koper en kobalt zijn schaars. Para 12 en Papa zijn geen plaatsen.", []),
        ("De haven in Koper groeit.", [("Koper", "region")]),
        ("Hun Kamer stemde in en Dan Kamerleden van alle kanten.", []),
        ("Daar sprak Karel d'Hondt en ook Karel ter Zee.", [("Karel d'Hondt", "person"), ("Karel ter Zee", "person")]),
    ],
)
def test_a_place_behind_a_given_name_or_an_address_is_a_surname(text: str, found: list[tuple[str, str]]) -> None:
    assert mentions(text) == found
