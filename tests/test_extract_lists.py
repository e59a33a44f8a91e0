"""Lint of the lists that rules of reading ask: no cue that is never met, no row that another says already."""

import re
from collections import defaultdict
from importlib.resources import files
from itertools import combinations, permutations

import pytest
from pattern_words import spellings, spells, spells_without

from extract.promises.lexicon import KINDS, Frame, read_frames
from extract.wordlists import read_table
from ontology.kinds import CommitmentKind

Row = dict[str, str]
FRAMES = read_frames()
STAGES = tuple(row for row in read_table("advice_stages.tsv") if row["pattern"])
FOLLOW_UPS = read_table("follow_up_cues.tsv")


def words(cell: str) -> frozenset[str]:
    return frozenset(filter(None, cell.split("|")))


@pytest.mark.parametrize("frame", FRAMES, ids=[frame.rule for frame in FRAMES])
def test_a_form_of_words_is_met_by_each_of_its_cues_and_never_without(frame: Frame) -> None:
    assert {cue for cue in frame.cues if not spells(frame.pattern.pattern, cue)} == set()
    assert not spells_without(frame.pattern.pattern, frame.cues)


@pytest.mark.parametrize("row", STAGES, ids=[f"{row['said_in']}-{row['pattern'][:30]}" for row in STAGES])
def test_a_stage_is_met_by_each_of_its_cues_and_never_without(row: Row) -> None:
    cues = words(row["cues"])
    assert {cue for cue in cues if not spells(row["pattern"], cue, whole=False)} == set()
    assert not spells_without(row["pattern"], cues, whole=False)


@pytest.mark.parametrize("row", FOLLOW_UPS, ids=[row["literal"].strip() for row in FOLLOW_UPS])
def test_what_became_of_a_promise_is_never_told_without_its_cue(row: Row) -> None:
    assert not spells_without(row["pattern"], {row["literal"]}, whole=False)


def test_a_cue_that_no_pattern_spells_is_seen() -> None:
    pattern = r"\b(?:is|zijn)\b[^.;]*\b(?:bestemd|begroot)\b"
    assert spells(pattern, "begroot")
    assert not spells(pattern, "ingeboekt")
    assert spells_without(pattern, {"bestemd"})
    assert not spells_without(pattern, {"bestemd", "begroot"})
    assert not spells_without(r"^\w+ kom(?:t|en) er(?: bij)?", {"komt", "komen"})
    assert not spells(r"heropenen", "openen")
    assert spells(r"heropenen", "openen", whole=False)


def by_verb() -> dict[tuple[str, str], list[Row]]:
    """Rows of the verb table by the verb that they enter: of a phrase its last word."""
    rows = defaultdict(list)
    for row in read_table("commitment_verbs.tsv"):
        rows[row["infinitive"].split()[-1], row["particle"]].append(row)
    return rows


def binds_as(row: Row) -> tuple[str, ...]:
    return row["kind"], row["present"], row["passive"]


def test_a_verb_is_entered_once_for_what_it_does() -> None:
    kept = [(*verb, row["infinitive"], *binds_as(row)) for verb, rows in by_verb().items() for row in rows]
    assert {key for key in kept if kept.count(key) > 1} == set()


def test_no_two_rows_of_a_verb_are_met_by_one_word() -> None:
    for verb, rows in by_verb().items():
        for one, other in combinations(rows, 2):
            shared = words(one["needs"]) & words(other["needs"])
            assert {word for word in shared if not word.startswith("!")} == set(), verb
            assert words(one["needs"]) or words(other["needs"]), verb


def test_a_row_with_words_says_more_than_the_verb_without() -> None:
    """Where the particle makes both as tight, the stronger kind wins, so a weaker one with words is never met."""
    for verb, rows in by_verb().items():
        bare = [row for row in rows if not row["needs"]]
        for row in rows:
            for other in bare:
                if row is not other:
                    strengths = [KINDS.index(CommitmentKind(it["kind"])) for it in (row, other)]
                    assert binds_as(row) != binds_as(other), verb
                    assert not row["particle"] or strengths[0] <= strengths[1], verb


def is_inside(row: Row, other: Row) -> bool:
    """Whether wherever a row of the contexts is met the other is met too, and says the same."""
    if any(row[key] != other[key] for key in ("word", "kind", "id", "antecedents")):
        return False
    if any(other[key] not in {"", row[key]} for key in ("after", "not_after")):
        return False
    known = spellings(row["before"])
    return not other["before"] or (bool(known) and all(re.search(f"(?:{other['before']})", words) for words in known))


def test_no_context_is_inside_another() -> None:
    rows = read_table("contexts.tsv")
    assert [(row, other) for row, other in permutations(rows, 2) if is_inside(row, other)] == []


def test_a_context_inside_another_is_seen() -> None:
    wide = dict.fromkeys(("id", "after", "not_after", "antecedents", "kind"), "") | {
        "word": "hof",
        "before": r"\b(?:het|dit) $",
    }
    assert is_inside(wide | {"before": "(?:en|of) het $"}, wide)
    assert not is_inside(wide | {"before": "(?:en|of) ons $"}, wide)
    assert not is_inside(wide | {"before": r"\w+ het $"}, wide)  # what it leaves open is not gone through
    assert not is_inside(wide, wide | {"after": " van"})
    assert is_inside(wide, wide | {"before": ""})


@pytest.mark.parametrize(
    ("pattern", "told"),
    [("a(?:b|c)?$", {"a", "ab", "ac"}), ("[Dd]e", {"De", "de"}), (r"\d", set()), ("a+", set()), ("a[^b]", set())],
)
def test_what_a_pattern_can_spell(pattern: str, told: set[str]) -> None:
    assert spellings(pattern) == told


TABLES = sorted(entry.name for entry in files("extract").joinpath("lists").iterdir())


@pytest.mark.parametrize("name", TABLES)
def test_a_list_says_nothing_twice(name: str) -> None:
    rows = [tuple(row.values()) for row in read_table(name)]
    assert {row for row in rows if rows.count(row) > 1} == set()
    for row in rows:
        for cell in row:
            listed = cell.split("|") if "(" not in cell else []  # a pattern has bars of its own
            assert len(listed) == len(set(listed)), row
