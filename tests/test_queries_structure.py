"""Which promises stand under an objective or pillar, by its number and by its title."""

from hashlib import sha256

import pyoxigraph as ox
import pytest

from extract.pipeline import extract
from extract.records import Document
from graph.quads import write_quads
from graph.store import load_store
from queries.run import run_query

FRAMEWORK = """Beleidskader Verre Havens

1. Inleiding

Het kabinet wil de havens van de wereld in 2024 veiliger maken.

Pijler I: Versterken

Het Koninkrijk zal de havenmeesters steunen.

Doelstelling 1: Betere kaarten

Het Koninkrijk zal in 2025 een kaart van alle havens publiceren.

Doelstelling 2: Meer lichten

Het Koninkrijk zal vuurtorens financieren. Uiterlijk 1 juni 2025 ontvangt uw Kamer een lijst van vuurtorens.

Pijler II: Hervormen

Doelstelling 3: Minder papier

Het Koninkrijk streeft naar een digitaal loket in 2024.
"""
LIGHTS = [
    "Het Koninkrijk zal vuurtorens financieren.",
    "Uiterlijk 1 juni 2025 ontvangt uw Kamer een lijst van vuurtorens.",
]
MAP = "Het Koninkrijk zal in 2025 een kaart van alle havens publiceren."
DESK = "Het Koninkrijk streeft naar een digitaal loket in 2024."


@pytest.fixture(scope="module")
def store() -> ox.Store:
    digest = sha256(FRAMEWORK.encode()).hexdigest()
    return load_store(write_quads([extract(Document("kader.txt", "text/plain", FRAMEWORK, digest))]))


@pytest.mark.parametrize(
    ("section", "promises"),
    [
        ("2", LIGHTS),
        ("Doelstelling 2", LIGHTS),
        ("meer lichten", LIGHTS),
        ("3", [DESK]),
        ("20", []),  # a number is a number: the years in the text are none
        ("hervormen", [DESK]),  # what stands under a pillar's objectives stands under the pillar
        ("versterken", sorted([MAP, *LIGHTS, "Het Koninkrijk zal de havenmeesters steunen."])),
        ("zeewering", []),
    ],
)
def test_promises_under_an_objective(store: ox.Store, section: str, promises: list[str]) -> None:
    found = run_query(store, "promises-under-section", {"section": section})
    assert sorted(str(row[0]) for row in found.rows) == promises


def test_each_promise_tells_its_own_objective(store: ox.Store) -> None:
    found = run_query(store, "promises-under-section", {"section": "versterken"})
    under = {str(row[0]): row[found.columns.index("under")] for row in found.rows}
    assert under[MAP] == "Doelstelling 1: Betere kaarten"
    assert under[LIGHTS[0]] == "Doelstelling 2: Meer lichten"
