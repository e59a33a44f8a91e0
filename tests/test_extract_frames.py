"""Cheap questions in place of slow ones: words before patterns, runs before pieces, words before their plurals."""

import re

import pytest

from extract.frames import find_near, hear
from extract.names.abbreviations import find_uses
from extract.names.candidates import Candidate
from extract.records import EntityRef, Layout, Span
from ontology.kinds import EntityKind

_LEFT = re.compile(r"[A-Z]\w+ verliet de raad|[A-Z]\w+ nam afscheid")
_CUES = ("verliet", "afscheid")


def _near(text: str, reach: int) -> list[str]:
    return [found[0] for found in find_near(_LEFT, text, hear(text, _CUES), _CUES, reach)]


def test_a_pattern_is_found_around_each_of_its_words() -> None:
    assert _near("In mei nam niemand afscheid. Bos verliet de raad en Kok nam afscheid.", 20) == [
        "Bos verliet de raad",
        "Kok nam afscheid",
    ]


def test_what_two_words_meet_is_found_once() -> None:
    assert _near("Bos verliet de raad na een afscheid.", 40) == ["Bos verliet de raad"]


def test_a_pattern_is_not_looked_for_beyond_its_reach() -> None:
    assert _near("Bos verliet de raad", 2) == []


def test_a_text_without_the_words_has_none() -> None:
    assert _near("Bos bleef in de raad", 40) == []


@pytest.mark.parametrize(
    ("sources", "page"),
    [((0, 20, 40), (2, 43)), ((40, 20, 0), (0, 50)), ((0, 40, 20), (2, 50))],
    ids=["in order", "backwards", "the last before the second"],
)
def test_a_stretch_over_several_runs_reaches_from_the_first_to_the_last_on_the_page(
    sources: tuple[int, ...], page: tuple[int, int]
) -> None:
    layout = Layout("x" * 60, "x" * 30, (0, 10, 20), sources, ())
    assert layout.stretch(Span(2, 23)) == page


def test_a_stretch_within_a_run_is_moved() -> None:
    assert Layout("x" * 60, "x" * 30, (0, 10, 20), (0, 20, 40), ()).stretch(Span(12, 15)) == (22, 25)


def _uses(text: str, *short: str) -> list[tuple[int, str]]:
    ref = EntityRef(EntityKind.ORGANISATION, "club")
    known = [Candidate(0, 1, ref, "abbreviation:bracket", 0.9, word) for word in short]
    return [(one.start, text[one.start : one.end]) for one in find_uses(text, known)]


def test_of_abbreviations_that_begin_alike_the_longest_is_meant() -> None:
    assert _uses("De GoF en de GoFD gaan door", "GoF", "GoFD") == [(3, "GoF"), (13, "GoFD")]


def test_an_abbreviation_may_be_a_plural() -> None:
    assert _uses("Twee RHB's en drie RHBs", "RHB") == [(5, "RHB's"), (19, "RHBs")]


def test_letters_within_a_word_are_no_abbreviation() -> None:
    assert _uses("De GoFers en de NGoF gaan door", "GoF") == []
