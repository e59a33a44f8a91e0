"""A build is all or nothing, and touches nothing that it did not write."""

import json
from datetime import date
from pathlib import Path

import pytest
from graph_letters import LETTER_TEXT, letter, library, read

from extract.records import Extraction
from graph.build import build_graph
from graph.exports import read_lines, render
from graph.output import MANIFEST, OutputError, add_files, check_output, read_manifest, replace_output
from graph.quads import write_quads
from graph.store import open_store, select


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_build_leaves_the_graph_in_three_forms(tmp_path: Path) -> None:
    summary = build_graph(library(), tmp_path / "out")
    lines = list(write_quads(library()))
    assert names(tmp_path / "out") == [MANIFEST, "graph.nq", "graph.ttl", "store"]
    assert (tmp_path / "out/graph.nq").read_bytes() == render(lines, "nq")
    assert (tmp_path / "out/graph.ttl").read_bytes() == render(lines, "ttl")
    assert read_lines(open_store(tmp_path / "out")) == lines
    counts = (summary.documents, summary.mentions, summary.commitments, summary.facts, summary.near_misses)
    assert counts == (3, 20, 2, 8, 1)
    assert (summary.issues, summary.quads, summary.repeated) == (1, len(lines), ())
    assert names(tmp_path) == ["out"]


def test_building_again_replaces_what_was_built(tmp_path: Path) -> None:
    build_graph([letter()], tmp_path / "out")
    build_graph(library(), tmp_path / "out")
    assert (tmp_path / "out/graph.nq").read_bytes() == render(write_quads(library()), "nq")


def test_an_existing_empty_folder_is_fine(tmp_path: Path) -> None:
    (tmp_path / "a/b").mkdir(parents=True)
    assert build_graph([letter()], tmp_path / "a/b").documents == 1


def test_a_day_decides_about_the_status(tmp_path: Path) -> None:
    build_graph(library(), tmp_path / "out", as_of=date(2024, 3, 15))
    found = select(open_store(tmp_path / "out"), "SELECT DISTINCT ?s { ?c bg:commitmentStatus ?s }").rows
    assert [str(status).rpartition("#")[2] for (status,) in found] == ["Open"]


def test_more_can_be_written_before_the_build_stands(tmp_path: Path) -> None:
    def finish(folder: Path) -> None:
        assert len(open_store(folder)) > 0
        (folder / "network.html").write_text("<html>", "utf-8")

    build_graph([letter()], tmp_path / "out", finish=finish)
    assert "network.html" in read_manifest(tmp_path / "out")
    build_graph([letter()], tmp_path / "out")
    assert "network.html" not in names(tmp_path / "out")


def test_a_build_that_fails_leaves_the_earlier_one(tmp_path: Path) -> None:
    def fail(_: Path) -> None:
        raise RuntimeError("no disk")

    build_graph([letter()], tmp_path / "out")
    before = (tmp_path / "out/graph.nq").read_bytes()
    with pytest.raises(RuntimeError, match="no disk"):
        build_graph(library(), tmp_path / "out", finish=fail)
    assert (tmp_path / "out/graph.nq").read_bytes() == before
    assert len(open_store(tmp_path / "out")) > 0
    assert names(tmp_path) == ["out"]


def test_a_first_build_that_fails_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="there is no document to make a graph of"):
        build_graph([], tmp_path / "out")
    assert names(tmp_path) == []


def test_files_of_somebody_else_are_not_touched(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    for name in ("a.docx", "b.docx", "c.docx", "d.docx"):
        (out / name).write_text("werk", "utf-8")
    with pytest.raises(OutputError, match=r"did not write \(a.docx, b.docx, c.docx, …\); choose an empty folder"):
        build_graph([letter()], out)
    assert names(out) == ["a.docx", "b.docx", "c.docx", "d.docx"]


def test_a_note_put_beside_an_earlier_build_is_not_touched(tmp_path: Path) -> None:
    build_graph([letter()], tmp_path / "out")
    (tmp_path / "out/notities.txt").write_text("werk", "utf-8")
    with pytest.raises(OutputError, match=r"notities\.txt"):
        build_graph([letter()], tmp_path / "out")
    assert (tmp_path / "out/notities.txt").read_text("utf-8") == "werk"


def test_a_note_that_comes_while_building_is_not_touched(tmp_path: Path) -> None:
    def intrude(_: Path) -> None:
        (tmp_path / "out").mkdir()
        (tmp_path / "out/laat.txt").write_text("werk", "utf-8")

    with pytest.raises(OutputError, match=r"laat\.txt"):
        build_graph([letter()], tmp_path / "out", finish=intrude)
    assert names(tmp_path / "out") == ["laat.txt"]


def test_a_file_is_no_output_folder(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("werk", "utf-8")
    with pytest.raises(OutputError, match="is a file; choose a folder"):
        check_output(tmp_path / "out")


@pytest.mark.parametrize("manifest", ["", "{}", "[1]", "geen json"])
def test_a_manifest_that_cannot_be_read_is_somebody_elses(tmp_path: Path, manifest: str) -> None:
    (tmp_path / MANIFEST).write_text(manifest, "utf-8")
    with pytest.raises(OutputError, match="choose another output folder"):
        check_output(tmp_path)


def test_the_manifest_has_no_time(tmp_path: Path) -> None:
    build_graph([letter()], tmp_path / "a")
    build_graph([letter()], tmp_path / "b")
    assert (tmp_path / "a" / MANIFEST).read_bytes() == (tmp_path / "b" / MANIFEST).read_bytes()
    assert json.loads((tmp_path / "a" / MANIFEST).read_text("utf-8"))["files"] == ["graph.nq", "graph.ttl", "store"]


def test_files_written_later_can_be_told(tmp_path: Path) -> None:
    build_graph([letter()], tmp_path / "out")
    (tmp_path / "out/export.trig").write_text("", "utf-8")
    add_files(tmp_path / "out", ("export.trig",))
    check_output(tmp_path / "out")
    assert "export.trig" in read_manifest(tmp_path / "out")


def test_only_a_build_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out/werk.txt").write_text("werk", "utf-8")
    with pytest.raises(OutputError), replace_output(tmp_path / "out"):
        pass
    assert names(tmp_path / "out") == ["werk.txt"]


def test_a_relative_folder_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with replace_output(Path("out")) as folder:
        (folder / "a.txt").write_text("a", "utf-8")
    assert names(tmp_path / "out") == ["a.txt", MANIFEST]


def test_the_same_bytes_twice_are_reported(tmp_path: Path) -> None:
    copy = Extraction(reading=read("kopie.txt", LETTER_TEXT, letter().reading.header))
    assert build_graph([letter(), copy], tmp_path / "out").repeated == (("kopie.txt", "brief.txt"),)
