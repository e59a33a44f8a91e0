"""`beleidsgraaf build` as a person uses it, and what it says to bad input."""

import json
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from beleidsgraaf.command import app

LETTER = """Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Den Haag, 3 april 2023

Het kabinet zal in het tweede kwartaal van 2023 een strategie voor Moldavië publiceren.

De Minister van Buitenlandse Zaken,
A.B. Voorbeeld
"""


def run(*words: str | Path) -> "CliRunner.invoke.__class__":  # type: ignore[name-defined]
    return CliRunner().invoke(app, [str(word) for word in words])


def one_sentence(text: str) -> bool:
    return "Traceback" not in text and 0 < len(text.strip()) < 600


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "brief.txt"
    path.write_text(LETTER, "utf-8")
    return path


def test_a_build_leaves_all_it_promises(letter: Path, tmp_path: Path) -> None:
    result = run("build", letter, "-o", tmp_path / "out")
    assert result.exit_code == 0, result.output
    names = {path.name for path in (tmp_path / "out").iterdir()}
    assert {"graph.nq", "graph.ttl", "store", "report.json", "actors-themes.html"} <= names
    report = json.loads((tmp_path / "out" / "report.json").read_text("utf-8"))
    assert report["documents"][0]["date"] == "2023-04-03"
    assert report["documents"][0]["commitments"] == {"deliverable": 1}


def test_the_same_documents_give_the_same_bytes(examples: Path, tmp_path: Path) -> None:
    files = sorted(examples.glob("*.txt"))
    graphs = []
    for number, seed in enumerate(("0", "4242")):
        random.Random(number).shuffle(files)
        out = tmp_path / f"out{number}"
        subprocess.run(
            [sys.executable, "-m", "beleidsgraaf", "build", *map(str, files), "-o", str(out), "--quiet"],
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        )
        graphs.append([(out / name).read_bytes() for name in ("graph.nq", "graph.ttl", "report.json")])
    assert graphs[0] == graphs[1]


def test_a_rebuild_takes_the_place_of_the_earlier_one(letter: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert run("build", letter, "-o", out).exit_code == 0
    before = (out / "graph.nq").read_bytes()
    assert run("build", letter, "-o", out).exit_code == 0
    assert (out / "graph.nq").read_bytes() == before


def test_documents_that_a_rebuild_leaves_out_are_told_of(letter: Path, tmp_path: Path) -> None:
    out, later = tmp_path / "out", tmp_path / "later.txt"
    later.write_text("Nederland zal in 2026 een ambassade openen.\n", "utf-8")
    assert run("build", letter, "-o", out, "-q").output == ""
    told = " ".join(run("build", later, "-o", out, "-q").output.split())
    assert f"out no longer holds {letter.name}, not given this time (1 in all)" in told
    assert run("build", letter, later, "-o", out, "-q").output == ""
    letter.write_text(letter.read_text("utf-8") + "\nMeer.\n", "utf-8")  # another version is no loss
    assert run("build", letter, later, "-o", out, "-q").output == ""


def test_documents_without_a_text_in_a_folder_are_told_of(letter: Path, tmp_path: Path) -> None:
    letters = tmp_path / "letters"
    letters.mkdir()
    (letters / letter.name).write_bytes(letter.read_bytes())
    (letters / letter.name).with_suffix(".pdf").write_bytes(b"%PDF-1.7")  # its text lies beside it
    assert run("build", letters, "-o", tmp_path / "out", "-q").output == ""
    (letters / "nota.docx").write_bytes(b"PK\x03\x04")
    result = run("build", letters, "-o", tmp_path / "out", "-q")
    assert result.exit_code == 0
    assert "holds 1 document that is no plain text and not read (nota.docx)" in " ".join(result.output.split())


BAD_FILES = {
    "leeg.txt": b"",
    "wit.txt": b" \n\n ",
    "beeld.txt": bytes(range(256)) * 20,
    "nul.txt": b"a\x00b" * 50,
    "brief.pdf": b"%PDF-1.7 ...",
}


@pytest.mark.parametrize("name", BAD_FILES)
def test_a_bad_file_is_told_of_and_holds_up_nothing(name: str, letter: Path, tmp_path: Path) -> None:
    bad = tmp_path / name
    bad.write_bytes(BAD_FILES[name])
    result = run("build", bad, letter, "-o", tmp_path / "out")
    assert result.exit_code == 1
    assert name in result.output
    assert (tmp_path / "out" / "graph.nq").is_file()


def test_only_bad_files_write_nothing(tmp_path: Path) -> None:
    (tmp_path / "leeg.txt").write_bytes(b"")
    result = run("build", tmp_path / "leeg.txt", "-o", tmp_path / "out")
    assert result.exit_code == 1
    assert not (tmp_path / "out").exists()


def test_a_file_of_50_mb_is_refused_in_one_sentence(letter: Path, tmp_path: Path) -> None:
    big = tmp_path / "groot.txt"
    with big.open("wb") as file:
        file.truncate(50_000_000)
    result = run("build", big, letter, "-o", tmp_path / "out")
    assert result.exit_code == 1
    assert "50,000,000" in result.output


def test_a_missing_path_is_wrong_use(tmp_path: Path) -> None:
    result = run("build", tmp_path / "weg.txt", "-o", tmp_path / "out")
    assert result.exit_code == 2
    assert "weg.txt" in result.output
    assert one_sentence(result.output)


def test_a_folder_with_nothing_readable(tmp_path: Path) -> None:
    (tmp_path / "map").mkdir()
    (tmp_path / "map" / "foto.jpg").write_bytes(b"\xff\xd8\xff")
    result = run("build", tmp_path / "map", "-o", tmp_path / "out")
    assert result.exit_code == 2
    assert "nothing to read" in result.output


def test_an_output_folder_of_somebody_else_stays_as_it_is(letter: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "scriptie.docx").write_text("van mij")
    result = run("build", letter, "-o", out)
    assert result.exit_code == 2
    assert "scriptie.docx" in result.output
    assert sorted(path.name for path in out.iterdir()) == ["scriptie.docx"]


def test_a_document_in_another_language_is_read_with_an_issue(letter: Path, tmp_path: Path) -> None:
    french = tmp_path / "lettre.txt"
    french.write_text(
        "Le gouvernement français soutient les efforts de paix. Nous avons demandé aux ministres de présenter "
        "un rapport avant la fin de l'année, et les membres de la commission ont été informés.\n" * 3,
        "utf-8",
    )
    result = run("build", french, letter, "-o", tmp_path / "out")
    assert result.exit_code == 0, result.output
    report = json.loads((tmp_path / "out" / "report.json").read_text("utf-8"))
    told = {document["file"]: document for document in report["documents"]}
    assert "unknown-language" in {issue["kind"] for issue in told["lettre.txt"]["issues"]}
    assert told["lettre.txt"]["commitments"] == {}


def test_the_same_file_twice_counts_once(letter: Path, tmp_path: Path) -> None:
    (tmp_path / "map").mkdir()
    copy = tmp_path / "map" / "kopie.txt"
    copy.write_bytes(letter.read_bytes())
    result = run("build", letter, copy, "-o", tmp_path / "out")
    assert result.exit_code == 0
    assert "left out" in result.output


def test_two_files_of_one_name_stay_apart(letter: Path, tmp_path: Path) -> None:
    (tmp_path / "map").mkdir()
    other = tmp_path / "map" / letter.name
    other.write_text(LETTER.replace("Moldavië", "Georgië"), "utf-8")
    assert run("build", letter, other, "-o", tmp_path / "out").exit_code == 0
    graphs = {line.rsplit(" ", 2)[1] for line in (tmp_path / "out" / "graph.nq").read_text("utf-8").splitlines()}
    assert len([graph for graph in graphs if not graph.endswith(("/reference>", "/corpus>"))]) == 2


def test_json_for_programs(letter: Path, tmp_path: Path) -> None:
    result = run("build", letter, "-o", tmp_path / "out", "--json")
    assert json.loads(result.stdout)["documents"] == 1


def test_a_base_that_is_no_iri(letter: Path, tmp_path: Path) -> None:
    result = run("build", letter, "-o", tmp_path / "out", "--base", "geen iri")
    assert result.exit_code == 2
    assert not (tmp_path / "out").exists()
