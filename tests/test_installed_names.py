"""Other distributions own import names like ours; in an installed environment ours must win."""

import importlib
from pathlib import Path

import pytest

ROOMS = ("ontology", "extract", "graph", "queries", "views", "beleidsgraaf")


@pytest.mark.parametrize("room", ROOMS)
def test_the_import_name_belongs_to_us(room: str) -> None:
    module = importlib.import_module(room)
    assert module.__file__ is not None
    folder = Path(module.__file__).parent
    neighbours = {folder.parent / other for other in ROOMS}
    assert all((neighbour / "py.typed").is_file() for neighbour in neighbours)


@pytest.mark.parametrize("room", ROOMS)
def test_every_room_says_what_it_is_for(room: str) -> None:
    assert (importlib.import_module(room).__doc__ or "").strip().endswith(".")
