"""Quotes that still stand, quotes that moved, files that are gone."""

from pathlib import Path

import pyoxigraph as ox
import pytest
from graph_letters import LETTER_TEXT, PROGRAMME_TEXT, STRATEGY_TEXT, library

from graph.quads import write_quads
from graph.sources import Problem, verify
from graph.store import load_store

TEXTS = {"brief.txt": LETTER_TEXT, "strategie.txt": STRATEGY_TEXT, "programma.txt": PROGRAMME_TEXT}


@pytest.fixture(scope="module")
def store() -> ox.Store:
    return load_store(write_quads(library()))


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text, "utf-8", newline="")
    return tmp_path


def test_all_is_well_where_nothing_changed(store: ox.Store, sources: Path) -> None:
    assert verify(store, [sources]) == ()
    assert verify(store, [sources / name for name in TEXTS]) == ()


def test_a_file_that_is_gone_is_reported_once(store: ox.Store, sources: Path) -> None:
    (sources / "brief.txt").unlink()
    (moved,) = verify(store, [sources])
    assert (moved.file, moved.problem) == ("brief.txt", Problem.MISSING)


def test_a_text_that_shifted_shows_what_stands_there_now(store: ox.Store, sources: Path) -> None:
    (sources / "strategie.txt").write_text("De " + STRATEGY_TEXT, "utf-8", newline="")
    changed, *moved = verify(store, [sources])
    assert changed.problem is Problem.CHANGED
    assert {m.problem for m in moved} == {Problem.MOVED}
    cabinet = next(m for m in moved if m.quote == "kabinet")
    assert cabinet.found == ("De " + STRATEGY_TEXT)[cabinet.start : cabinet.end] != "kabinet"
    assert cabinet.annotation.startswith("https://w3id.org/beleidsgraaf/id/annotation/")


def test_a_change_behind_all_quotes_is_a_change_still(store: ox.Store, sources: Path) -> None:
    (sources / "strategie.txt").write_text(STRATEGY_TEXT + "PS", "utf-8", newline="")
    assert [(m.file, m.problem) for m in verify(store, [sources])] == [("strategie.txt", Problem.CHANGED)]


def test_of_two_files_with_one_name_the_one_that_was_read_counts(store: ox.Store, sources: Path) -> None:
    (sources / "oud").mkdir()
    (sources / "oud/brief.txt").write_text("iets anders", "utf-8")
    assert verify(store, [sources]) == ()


def test_a_file_that_became_unreadable_is_missing(store: ox.Store, sources: Path) -> None:
    (sources / "brief.txt").write_bytes(b"%PDF-1.7")
    assert [(m.file, m.problem) for m in verify(store, [sources])] == [("brief.txt", Problem.MISSING)]


def test_a_path_that_is_not_there_is_refused(store: ox.Store, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        verify(store, [tmp_path / "nergens"])
