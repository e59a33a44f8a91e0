"""Our own annotated documents: that they are sound and hard, and that what was reached on them does not sink."""

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from gold_floors import measure_gold, raise_floors
from gold_markup import (
    GOLD,
    THEMES,
    TYPES,
    Segment,
    Sheet,
    read_commitment,
    read_fact,
    read_names,
    read_source,
    render_files,
    segment_rows,
)

from beleidsgraaf.evaluating import read_floors
from graph.evaluation import Evaluation

NAMES = {"Nederland": ("COUNTRY", "NL"), "kabinet": ("ORG", "kabinet"), "EU": ("ORG", "eu")}
FLOORS = read_floors(GOLD / "floors.json")
KINDS = {"deliverable", "action", "effort"}
FACTS = {"document", "membership", "advice", "cites", "proposed", "participates", "organises", "successor"}


def rows(pattern: str) -> list[dict[str, Any]]:
    return [json.loads(line) for path in sorted(GOLD.glob(pattern)) for line in path.read_text("utf-8").splitlines()]


SAID = rows("1??.jsonl")
PLACES = rows("1??.segments.jsonl")
PROMISES = [row["commitment"] for row in SAID if row["commitment"]]


# The files and their sources


def test_every_file_follows_from_its_source() -> None:
    files = render_files()
    assert [path.name for path, text in files.items() if path.read_text("utf-8") != text] == []


def test_there_is_no_file_without_a_source() -> None:
    made = {path for path in (*GOLD.glob("1??.*jsonl"), *(GOLD / "texts").glob("*")) if path.is_file()}
    assert made == set(render_files())


# What there is


def test_there_are_enough_sentences() -> None:
    assert sum(bool(re.search(r"[.?!:;][»”¹]?$", row["text"])) for row in PLACES) >= 520


def test_half_of_what_looks_like_a_promise_is_none() -> None:
    near_misses = [row for row in SAID if row.get("reason")]
    assert len(PROMISES) + len(near_misses) >= 200
    assert len(near_misses) >= len(PROMISES)


def test_a_near_miss_promises_nothing() -> None:
    assert [row["seg"] for row in SAID if row.get("reason") and row["commitment"]] == []


def test_what_readers_disagree_on_counts_for_nobody() -> None:
    assert [row["seg"] for row in SAID if row.get("optional") and row["commitment"]] == []


def test_all_kinds_of_thing_occur() -> None:
    assert {mention["type"] for row in SAID for mention in row["mentions"]} == TYPES


def test_all_kinds_of_promise_occur_often() -> None:
    kinds = Counter(promise["kind"] for promise in PROMISES)
    assert set(kinds) == KINDS
    assert min(kinds.values()) >= 30


def test_many_deadlines_occur() -> None:
    assert len({promise["due_text"] for promise in PROMISES if promise["due_text"]}) >= 45


def test_all_relations_but_succession_occur() -> None:
    assert {fact["fact"] for fact in rows("1??.facts.jsonl")} == FACTS - {"successor"}


def test_countries_and_themes_are_of_the_closed_lists() -> None:
    themes = {theme for promise in PROMISES for theme in promise["themes"]}
    assert themes <= set(THEMES.values())
    assert len(themes) >= 15
    assert all(1 <= len(promise["themes"]) <= 3 for promise in PROMISES)
    assert all(re.fullmatch(r"[A-Z]{2}", country) for promise in PROMISES for country in promise["countries"])


def test_identifiers_have_the_right_shape() -> None:
    shapes = {True: r"[A-Z]{2}", False: r"[a-z0-9]+(-[a-z0-9]+)*"}
    ids = [(m["type"] == "COUNTRY", m["id"]) for row in SAID for m in row["mentions"]]
    assert [id_ for country, id_ in ids if not re.fullmatch(shapes[country], id_)] == []


def test_no_deadline_ends_before_it_starts() -> None:
    spans = [promise["due"].split("/") for promise in PROMISES if promise["due"]]
    assert spans
    assert [span for span in spans if ".." not in span and span[0] > span[1]] == []
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\d|\.\.", day) for span in spans for day in span)


def test_the_words_of_a_deadline_stand_in_the_sentence() -> None:
    texts = {row["seg"]: row["text"] for row in PLACES}
    said = [(row["commitment"]["due_text"], texts[row["seg"]]) for row in SAID if row["commitment"]]
    assert [(due, text) for due, text in said if due and due not in text] == []


def test_stretches_are_where_they_say_and_do_not_overlap() -> None:
    texts = {path.name[:3]: path.read_text("utf-8") for path in (GOLD / "texts").iterdir()}
    ends: dict[str, int] = {}
    for row in PLACES:
        document = row["seg"][:3]
        assert re.sub(r"\s+", " ", texts[document][row["start"] : row["end"]]) == row["text"]
        assert row["start"] >= ends.get(document, 0)
        ends[document] = row["end"]


def test_names_are_used() -> None:
    sources = "".join(path.read_text("utf-8") for path in (GOLD / "sources").iterdir())
    assert [name for name in read_names() if f"[{name}]" not in sources] == []


def test_no_sentence_is_of_the_real_documents(shared: Path) -> None:
    real = " ".join(" ".join(path.read_text("utf-8").split()) for path in (shared / "seeds").iterdir())
    assert [row["text"] for row in PLACES if len(row["text"]) > 60 and row["text"] in real] == []


# Reading a source


def read(text: str) -> Sheet:
    return read_source(text, NAMES)


def words(sheet: Sheet, segment: Segment) -> list[tuple[str, str]]:
    return [(sheet.raw[start:end], id_) for start, end, _, id_ in segment.mentions]


def test_marks_become_mentions() -> None:
    sheet = read("[Nederland] steunt [Georgië|GE] in de [Raad van Europa|ORG].")
    assert sheet.raw == "Nederland steunt Georgië in de Raad van Europa.\n"
    assert words(sheet, sheet.segments[0]) == [
        ("Nederland", "NL"),
        ("Georgië", "GE"),
        ("Raad van Europa", "raad-van-europa"),
    ]


def test_lines_follow_each_other_until_one_does_not_end_like_a_sentence() -> None:
    assert read("Een zin.\nNog een.\n\nKop\nTekst.").raw == "Een zin. Nog een.\n\nKop\nTekst.\n"


def test_bullets_stand_on_their_own_lines() -> None:
    assert read("De inzet is:\n• het ene;\n• het andere.\nDaarna verder.").raw == (
        "De inzet is:\n• het ene;\n• het andere.\n\nDaarna verder.\n"
    )


def test_a_word_broken_over_lines_keeps_its_place() -> None:
    sheet = read("De [ontwikke~ling|PROGRAMME] gaat door.")
    assert sheet.raw == "De ontwikke-\nling gaat door.\n"
    assert words(sheet, sheet.segments[0]) == [("ontwikke-\nling", "ontwikkeling")]


def test_wrapping_moves_no_character() -> None:
    text = "Het [kabinet] zal met [Nederland] en de [EU] spreken.\nDe [EU] zal luisteren."
    wide, narrow = read(text), read(f"%wrap 20\n{text}")
    assert max(map(len, narrow.raw.splitlines())) <= 20
    assert narrow.raw.replace("\n", " ") == wide.raw.replace("\n", " ")
    assert [s.mentions for s in narrow.segments] == [s.mentions for s in wide.segments]


def test_a_table_is_set_out() -> None:
    sheet = read("%table\nTitel  Jaar\n[EU]  2024\n%end")
    assert sheet.raw == "Titel   Jaar\nEU      2024\n"
    assert words(sheet, sheet.segments[1]) == [("EU", "eu")]


def test_what_stands_under_a_sentence_is_about_it() -> None:
    first, second, third = read("Een zin.\n=> effort NL | handel\nNog een.\n-- norm\nEn een.\n?").segments
    assert first.commitment is not None
    assert (second.reason, second.commitment) == ("norm", None)
    assert (third.optional, third.reason) == (True, "")


def test_a_commitment_is_read_whole() -> None:
    line = 'deliverable/action NL,TJ > tweede-kamer | due ../2025-05-31 "vóór 1 juni" | TJ UA | klimaat multilateraal'
    assert read_commitment(line) == {
        "kind": "deliverable",
        "kind_also": "action",
        "actor": ["NL", "TJ"],
        "recipient": ["tweede-kamer"],
        "due": "../2025-05-31",
        "due_text": "vóór 1 juni",
        "countries": ["TJ", "UA"],
        "themes": ["klimaat-energie-en-milieu", "multilateralisme"],
    }


def test_a_deadline_without_days_has_words_only() -> None:
    commitment = read_commitment('effort kabinet | due - "de komende jaren" | handel')
    assert (commitment["due"], commitment["due_text"]) == (None, "de komende jaren")


def test_a_fact_is_read_with_its_lists() -> None:
    fact = read_fact('advice title="Een advies" status=published month=2024-05 requested_by=kabinet,tweede-kamer')
    assert fact["requested_by"] == ["kabinet", "tweede-kamer"]
    assert (fact["date"], fact["own_initiative"]) == ("2024-05", False)


@pytest.mark.parametrize(
    ("text", "said"),
    [("[Onbekend] land.", "Onbekend"), ("[Iets|DING].", "names no type")],
)
def test_a_mark_that_says_nothing_is_refused(text: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        read(text)


def test_a_mention_hidden_in_an_earlier_word_is_refused() -> None:
    with pytest.raises(ValueError, match="hidden in an earlier word"):
        segment_rows("101", read("EUROPA en de [EU]."))


# What was reached


@pytest.fixture(scope="module")
def reached() -> Evaluation:
    return measure_gold(GOLD, GOLD / "texts")


@pytest.mark.parametrize("figure", sorted(FLOORS))
def test_a_figure_on_our_own_documents_stays_above_its_floor(figure: str, reached: Evaluation) -> None:
    assert reached.figures[figure] >= FLOORS[figure]


def test_every_figure_that_is_no_count_has_a_floor(reached: Evaluation) -> None:
    assert set(FLOORS) == {name for name, value in reached.figures.items() if isinstance(value, float)}


def test_floors_rise_and_do_not_sink() -> None:
    assert raise_floors({"a": 0.9, "b": 0.9, "count": 7}, {"a": 0.5, "b": 0.95}) == {"a": 0.896, "b": 0.95}


def test_nothing_reached_has_no_floor_under_nought() -> None:
    assert raise_floors({"a": 0.0}, {}) == {"a": 0.0}
