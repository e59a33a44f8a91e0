"""`ask`: a question in plain words gets promises with how they stand, or a sentence about what there is."""

import csv
import json
import re
from io import StringIO
from pathlib import Path

import pytest
from conftest import ROOT
from typer.testing import CliRunner, Result

from beleidsgraaf.command import app


def ask(*words: str | Path) -> Result:
    return CliRunner().invoke(app, ["ask", *map(str, words)], env={"COLUMNS": "200"})


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("asked") / "out"
    built = CliRunner().invoke(app, ["build", str(ROOT / "examples"), "-o", str(folder), "-q"])
    assert built.exit_code == 0, built.output
    return folder


def rows(result: Result) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(result.stdout)))


def test_a_country_is_answered_with_figures_and_quotes(out: Path) -> None:
    result = ask("Wat zegde het kabinet toe over Oekraïne, en is het te laat?", "--graph", out)
    assert result.exit_code == 0, result.output
    assert "toezeggingen van de regering, over Oekraïne; stand op 12 februari 2025:" in result.stdout
    assert "Te laat?" in result.stdout
    assert "Oekraïne" in result.stdout.split("1. ", 1)[1]


def test_the_answer_in_the_readme_is_the_one_given(out: Path) -> None:
    block = re.search(r"```console\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    assert block
    asked, answer = re.split(r"(?<=\?)\"\n", block[1].partition('ask "')[2], maxsplit=1)
    given = ask(asked, "--graph", out, "--as-of", "2025-12-01").stdout
    assert " ".join(given.split()).startswith(" ".join(answer.split()))


def test_what_is_late_comes_first_and_says_by_how_many_days(out: Path) -> None:
    found = rows(ask("Wat is er toegezegd?", "--graph", out, "--as-of", "2026-01-01", "--format", "csv"))
    statuses = [row["status"] for row in found]
    late = statuses.count("over tijd")
    assert late > 1
    assert statuses[:late] == ["over tijd"] * late
    assert all(int(row["days_late"]) > 0 for row in found[:late])
    assert [row["due_by"] for row in found[:late]] == sorted(row["due_by"] for row in found[:late])


def test_a_standing_chooses_only_what_stands_so(out: Path) -> None:
    found = rows(ask("Welke toezeggingen zijn nagekomen?", "--graph", out, "--format", "csv"))
    assert found
    assert {row["status"] for row in found} <= {"nagekomen", "deels nagekomen"}


def test_the_words_may_be_given_apart(out: Path) -> None:
    whole = ask("toezeggingen over Oekraïne", "--graph", out, "--format", "csv").stdout
    assert whole == ask("toezeggingen", "over", "Oekraïne", "--graph", out, "--format", "csv").stdout
    assert rows(ask("Oekraïne", "--graph", out, "--format", "csv"))


def test_an_advice_is_no_promise(out: Path) -> None:
    advices = json.loads(ask("Welke adviezen komen er?", "--graph", out, "--format", "json").stdout)
    assert advices["about"] == "adviezen"
    promises = json.loads(ask("Welke toezeggingen zijn er?", "--graph", out, "--format", "json").stdout)
    assert {one["iri"] for one in advices["promises"]}.isdisjoint(one["iri"] for one in promises["promises"])


def test_who_signed_a_letter_is_asked_for_by_name(out: Path) -> None:
    found = rows(ask("Wat heeft Vondeling beloofd?", "--graph", out, "--format", "csv"))
    assert found
    assert len(found) < len(rows(ask("Wat is er beloofd?", "--graph", out, "--format", "csv")))


def test_no_more_are_told_than_wanted(out: Path) -> None:
    result = ask("toezeggingen", "--graph", out, "--most", "2")
    assert "2. " in result.stdout
    assert "\n3. " not in result.stdout
    assert "--most 0 toont alles" in result.stdout


def test_nothing_found_says_which_part_finds_something(out: Path) -> None:
    result = ask("toezeggingen over Oekraïne met waterstofvisie", "--graph", out)
    assert result.exit_code == 1
    assert "Geen toezeggingen, over Oekraïne, met “waterstofvisie”" in result.stdout
    assert "Met alleen “waterstofvisie”: 0" in result.stdout
    assert "Met alleen Oekraïne: 0" not in result.stdout
    assert "beleidsgraaf query" in result.stdout


def test_a_question_of_the_catalogue_is_pointed_at(out: Path) -> None:
    assert "(beleidsgraaf query chairs)" in ask("Wie zit wat voor?", "--graph", out).stdout


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ([""], "ask something"),
        (["Wat komt voor 31 februari 2024?"], "31 februari 2024 is no day of the calendar"),
        (["Oekraïne", "--format", "xml"], "'xml' is no form of answer"),
    ],
)
def test_wrong_use_is_one_sentence(out: Path, words: list[str], sentence: str) -> None:
    result = ask(*words, "--graph", out)
    assert result.exit_code == 2
    assert sentence in result.stderr
    assert result.stderr.count("\n") == 1


def test_a_document_without_a_date_is_asked_too(out: Path) -> None:
    found = rows(ask("Wat is er toegezegd over water?", "--graph", out, "--format", "csv"))
    undated = [row for row in found if row["source"] == "Beleidskader Water en Vrede"]
    assert undated
    assert {row["stated"] for row in undated} == {""}
    assert any(row["due_by"] for row in undated)
    assert "Beleidskader Water en Vrede, zonder datum" in ask("water", "--graph", out).stdout
    due = CliRunner().invoke(app, ["due", str(out), "--format", "csv"])
    assert "Beleidskader Water en Vrede" in {row["source"] for row in rows(due)}


def test_a_graph_without_any_date_asks_for_the_day(tmp_path: Path) -> None:
    built = ["build", str(ROOT / "examples" / "beleidskader-water-en-vrede.txt"), "-o", str(tmp_path / "out"), "-q"]
    assert CliRunner().invoke(app, built).exit_code == 0
    refused = ask("water", "--graph", tmp_path / "out")
    assert refused.exit_code == 2
    assert "--as-of" in refused.stderr
    given = ask("water", "--graph", tmp_path / "out", "--as-of", "2030-01-01")
    assert given.exit_code == 0
    assert "over tijd" in given.stdout


def test_a_thing_is_found_under_its_name_in_either_language(out: Path) -> None:
    dutch, english = (
        rows(ask(question, "--graph", out, "--format", "csv"))
        for question in ("Wat beloofde het kabinet over Oekraïne?", "What did the cabinet promise about Ukraine?")
    )
    assert dutch == english != []


def test_a_month_chooses_what_falls_due_in_it(out: Path) -> None:
    found = rows(ask("Wat moet in juni 2024 klaar zijn?", "--graph", out, "--format", "csv"))
    assert found
    assert {row["due_by"][:7] for row in found} == {"2024-06"}


def test_words_that_find_nothing_do_not_hide_the_rest(out: Path) -> None:
    result = ask("toezeggingen over Oekraïne met waterstofvisie", "--graph", out, "--most", "1")
    assert result.exit_code == 1
    assert "Wel gevonden:" in result.stdout
    assert "toezeggingen, over Oekraïne; stand op" in result.stdout
    alone = ask("waterstofvisie", "--graph", out)
    assert "Wel gevonden" not in alone.stdout
    assert "Met alleen" not in alone.stdout


def test_when_none_stands_so_it_says_how_they_stand(out: Path) -> None:
    told = ask("Welke toezeggingen over Moldavië zijn ingetrokken?", "--graph", out).stdout
    assert told.startswith("Geen toezeggingen, over Moldavië, ingetrokken,")
    other = told.partition("Wel gevonden:")[2]
    assert other.split(";")[0].strip().endswith("over Moldavië")
    assert "Wel gevonden" not in ask("Wat is er voor 1 januari 1999 ingetrokken?", "--graph", out).stdout


def test_a_slip_of_the_pen_is_pointed_out(out: Path) -> None:
    result = ask("Wat is beloofd over Oekrayne?", "--graph", out)
    assert result.exit_code == 1
    assert "Bedoelde u met “oekrayne” misschien Oekraïne?" in result.stdout
    assert "Een vaste vraag" not in result.stdout  # none is like it


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Wat moet voor 2 juni 2024 klaar zijn?", "Te laat? Nee: nagekomen"),
        ("Wat moet voor 1 juli 2024 klaar zijn?", "met een termijn is er 1 over tijd."),
        ("Wat moet in maart 2025 klaar zijn?", "met een termijn is er geen over tijd."),
    ],
)
def test_whether_it_is_late_is_said_in_plain_dutch(out: Path, question: str, sentence: str) -> None:
    assert sentence in ask(question, "--graph", out).stdout
