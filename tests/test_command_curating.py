"""`curation.tsv` beside the documents, and `undecided`, as a person uses them."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from beleidsgraaf.command import app

LETTER = """Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Den Haag, 3 april 2023

Het kabinet zal de Stichting Verre Haven steunen. De Stichting Vere Haven helpt daar havens mee te bouwen. Het lid
Mulder vroeg hiernaar.

De Minister van Buitenlandse Zaken,
A.B. Voorbeeld
"""
LEFT, RIGHT = "organisation/stichting-vere-haven", "organisation/stichting-verre-haven"


def run(*words: str | Path) -> tuple[int, str]:
    result = CliRunner().invoke(app, [str(word) for word in words])
    return result.exit_code, result.output


@pytest.fixture
def letters(tmp_path: Path) -> Path:
    folder = tmp_path / "brieven"
    folder.mkdir()
    (folder / "brief.txt").write_text(LETTER, "utf-8")
    return folder


def build(letters: Path, out: Path, *more: str | Path) -> str:
    code, said = run("build", letters, "-o", out, "-q", *more)
    assert code == 0, said
    return (out / "graph.nq").read_text("utf-8")


def pairs(out: Path, *more: str | Path) -> list[set[str]]:
    code, said = run("undecided", out, "--json", *more)
    assert code == 0, said
    return [{pair["left"], pair["right"]} for pair in json.loads(said)["perhaps_one"]]


def test_names_that_come_near_are_listed_with_their_words(letters: Path, tmp_path: Path) -> None:
    build(letters, tmp_path / "out")
    assert {LEFT, RIGHT} in pairs(tmp_path / "out")
    code, said = run("undecided", tmp_path / "out")
    assert code == 0
    assert "[Stichting Verre Haven]" in said.replace("\n", " ")


def test_a_row_beside_the_documents_makes_them_one(letters: Path, tmp_path: Path) -> None:
    before = build(letters, tmp_path / "out")
    (letters / "curation.tsv").write_text(f"kind\tleft\tright\tnote\nsame-entity\t{LEFT}\t{RIGHT}\tspelfout\n", "utf-8")
    after = build(letters, tmp_path / "out2")
    assert f"/id/{LEFT}>" in before
    assert f"/id/{LEFT}>" not in after
    assert '"Stichting Vere Haven"@nl' in after  # kept as another name
    assert {LEFT, RIGHT} not in pairs(tmp_path / "out2")


def test_a_refusal_is_honoured(letters: Path, tmp_path: Path) -> None:
    file = tmp_path / "besluiten.tsv"
    file.write_text(f"not-same-entity\t{LEFT}\t{RIGHT}\n", "utf-8")
    assert f"/id/{LEFT}>" in build(letters, tmp_path / "out", "--curation", file)
    assert {LEFT, RIGHT} not in pairs(tmp_path / "out", "--curation", file)


def test_rows_can_be_taken_over_as_remarks(letters: Path, tmp_path: Path) -> None:
    build(letters, tmp_path / "out")
    code, said = run("undecided", tmp_path / "out", "--rows")
    assert code == 0
    lines = [line.split("\t") for line in said.splitlines()]
    assert ["# same-entity", LEFT, RIGHT] in [cells[:3] for cells in lines]
    (letters / "curation.tsv").write_text(said, "utf-8")
    assert f"/id/{LEFT}>" in build(letters, tmp_path / "out2")  # a remark decides nothing


def test_a_thing_that_no_document_names_is_told_of(letters: Path, tmp_path: Path) -> None:
    (letters / "curation.tsv").write_text("same-entity\torganisation/nergens\torganisation/ergens\n", "utf-8")
    code, said = run("build", letters, "-o", tmp_path / "out", "-q")
    assert code == 0
    assert "organisation/nergens, of which no document" in " ".join(said.split())


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ("same-thing\ta\tb", "the kinds are"),
        ("same-entity\torganisation/x", "separated by tabs"),
        ("same-entity\tcountry/NL\torganisation/kabinet", "different kinds"),
    ],
)
def test_a_row_that_says_nothing_is_told_of_in_one_sentence(
    letters: Path, tmp_path: Path, row: str, problem: str
) -> None:
    (letters / "curation.tsv").write_text(row + "\n", "utf-8")
    code, said = run("build", letters, "-o", tmp_path / "out", "-q")
    assert code != 0
    assert problem in said.replace("\n", " ")
    assert "Traceback" not in said
