"""`publish`, `settings`, `push`, `infer` and `query --endpoint` as a person uses them, and what they refuse."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pyoxigraph as ox
import pytest
from click.testing import Result
from portal_shapes import find_results, read_official
from rdflib import Graph
from typer.testing import CliRunner

from beleidsgraaf.command import app
from graph.store import open_store

LETTER = """Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Den Haag, 3 april 2023

Het kabinet zal in het tweede kwartaal van 2023 een strategie voor Moldavië publiceren.

De Minister van Buitenlandse Zaken,
A.B. Voorbeeld
"""


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(app, [str(word) for word in words])


def refused(result: Result, *parts: str) -> None:
    """One sentence that holds all parts, no traceback, and the exit code of wrong use."""
    assert result.exit_code == 2, result.output
    told = " ".join(result.output.split())
    assert "Traceback" not in told
    assert len(told) < 700
    assert [part for part in parts if part not in told] == [], told


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("publish")
    (folder / "brief.txt").write_text(LETTER, "utf-8")
    result = run("build", folder / "brief.txt", "-o", folder / "out", "--quiet")
    assert result.exit_code == 0, result.output
    return folder / "out"


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings are read from where one stands."""
    monkeypatch.chdir(tmp_path)


def filled(**changed: str) -> None:
    """The settings file where one stands, with some of its text changed."""
    path = Path("beleidsgraaf.toml")
    assert run("settings", "-o", path).exit_code == 0
    text = path.read_text("utf-8")
    for old, new in changed.items():
        assert old in text
        text = text.replace(old, new)
    path.write_text(text, "utf-8")


def test_a_site_has_all_it_promises_and_its_checksums_hold(out: Path, tmp_path: Path) -> None:
    filled()
    result = run("publish", out, "-o", "site", "--date", "2031-07-01")
    assert result.exit_code == 0, result.output
    site = tmp_path / "site"
    names = {path.name for path in site.iterdir()}
    assert {"index.html", "README.md", "dcat.ttl", "void.ttl", "provenance.ttl", "sitemap.xml", "SHA256SUMS"} <= names
    assert {"id", "def", "theme", "shape", "dumps", "dataset"} <= names
    for row in (site / "SHA256SUMS").read_text().splitlines():
        checksum, name = row.split("  ", 1)
        assert hashlib.sha256((site / name).read_bytes()).hexdigest() == checksum
    if shutil.which("sha256sum"):
        check = subprocess.run(["sha256sum", "-c", "--quiet", "SHA256SUMS"], cwd=site, check=False)
        assert check.returncode == 0
    assert '"2031-07-01"^^xsd:date' in (site / "dcat.ttl").read_text()


def test_without_settings_the_defaults_are_used_and_said_to_be_so(out: Path) -> None:
    result = run("publish", out, "-o", "site")
    assert result.exit_code == 0, result.output
    assert "Er is geen beleidsgraaf.toml" in result.output
    assert "beleidsgraaf settings -o beleidsgraaf.toml" in result.output


def test_the_same_graph_gives_the_same_bytes_in_another_process(out: Path, tmp_path: Path) -> None:
    filled()
    sums = []
    for seed in ("0", "4242"):
        command = [sys.executable, "-m", "beleidsgraaf", "publish", str(out), "-o", f"site{seed}"]
        subprocess.run(command, check=True, capture_output=True, env={**os.environ, "PYTHONHASHSEED": seed})
        sums.append((tmp_path / f"site{seed}" / "SHA256SUMS").read_bytes())
    assert sums[0] == sums[1]


def test_a_site_takes_the_place_of_an_earlier_one_and_of_nothing_else(out: Path, tmp_path: Path) -> None:
    filled()
    assert run("publish", out, "-o", "site").exit_code == 0
    (tmp_path / "site" / "id").rename(tmp_path / "site" / "weg")
    refused(run("publish", out, "-o", "site"), "holds files that beleidsgraaf did not write")
    (tmp_path / "site" / "weg").rename(tmp_path / "site" / "id")
    assert run("publish", out, "-o", "site").exit_code == 0


def test_a_missing_publisher_is_named_in_dutch(out: Path) -> None:
    filled(**{'name = "Beleidsgraaf"': ""})
    refused(run("publish", out, "-o", "site"), "beleidsgraaf.toml noemt de naam van de uitgever niet")
    assert not Path("site").exists()


def test_another_base_than_that_of_the_graph_is_told(out: Path) -> None:
    filled(**{"https://w3id.org/beleidsgraaf/id/": "https://example.org/id/"})
    refused(run("publish", out, "-o", "site"), "base is https://example.org/id/", "gebouwd met https://w3id.org")


def test_a_base_that_is_no_iri_is_told_by_build_and_publish(out: Path) -> None:
    refused(
        run("build", out.parent / "brief.txt", "-o", "elders", "--base", "geen iri"), "the base of IRIs is an http(s)"
    )
    filled(**{"https://w3id.org/beleidsgraaf/id/": "geen iri"})
    refused(run("publish", out, "-o", "site"), "base is een http(s)-adres")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--date", "1 juli"], "--date is a day such as 2025-03-01"),
        (["--settings", "bestaat-niet.toml"], "No such file"),
        (["--quality", "bestaat-niet.json"], "No such file"),
    ],
)
def test_wrong_options_are_told(out: Path, words: list[str], told: str) -> None:
    refused(run("publish", out, "-o", "site", *words), told)
    assert not Path("site").exists()


def test_what_cannot_be_published_is_told(out: Path, tmp_path: Path) -> None:
    refused(run("publish", tmp_path / "niets", "-o", "site"), "there is no graph here")
    refused(run("publish", out / "graph.ttl", "-o", "site"), "does not keep graphs apart", "graph.nq")
    (tmp_path / "leeg.nq").write_text("")
    refused(run("publish", "leeg.nq", "-o", "site"), "holds nothing to publish")
    (tmp_path / "taal.nq").write_text('<urn:s> <urn:p> "x"@geentaaldiebestaat <urn:g> .\n')
    refused(run("publish", "taal.nq", "-o", "site"), "taal.nq is no N-Quads")


def test_a_store_that_is_being_written_is_told(out: Path, tmp_path: Path) -> None:
    shutil.copytree(out, tmp_path / "bezet")
    hold = "import pyoxigraph, sys; store = pyoxigraph.Store(sys.argv[1]); print('held', flush=True); input()"
    command = [sys.executable, "-c", hold, str(tmp_path / "bezet" / "store")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout
        assert other.stdout.readline() == b"held\n"
        refused(run("infer", "bezet"), "another process is writing to this store")
        other.communicate(b"\n")


def test_a_store_of_another_version_is_told(out: Path, tmp_path: Path) -> None:
    shutil.copytree(out, tmp_path / "nieuw")
    for manifest in (tmp_path / "nieuw" / "store").glob("MANIFEST*"):
        manifest.write_bytes(b"van een latere versie")
    refused(run("publish", "nieuw", "-o", "site"), "this is no store that can be read", "build the graph again")


def test_figures_against_gold_stand_in_the_description(out: Path, tmp_path: Path) -> None:
    filled()
    (tmp_path / "quality.json").write_text('{"commitments": {"precision": 0.875}}')
    assert run("publish", out, "-o", "site", "--quality", "quality.json").exit_code == 0
    assert "quality-commitments-precision" in (tmp_path / "site" / "provenance.ttl").read_text()


def test_settings_are_printed_or_written_and_never_overwritten(tmp_path: Path) -> None:
    printed = run("settings")
    assert printed.exit_code == 0
    assert "[publisher]" in printed.output
    filled()
    refused(run("settings", "-o", "beleidsgraaf.toml"), "is there already")
    assert run("settings", "-o", "beleidsgraaf.toml", "--overwrite").exit_code == 0


# infer


def test_what_follows_goes_into_the_build_once(out: Path, tmp_path: Path) -> None:
    shutil.copytree(out, tmp_path / "copy")
    said = len((out / "graph.nq").read_text().splitlines())
    assert run("infer", "copy").exit_code == 0
    first = (tmp_path / "copy" / "graph.nq").read_bytes()
    assert len(first.splitlines()) > said
    assert b"foaf/0.1/Agent" in first
    assert run("infer", "copy").exit_code == 0
    assert (tmp_path / "copy" / "graph.nq").read_bytes() == first
    assert {str(quad) for quad in open_store(tmp_path / "copy")} == {
        str(quad) for quad in ox.parse(first, ox.RdfFormat.N_QUADS)
    }
    assert run("validate", "copy").exit_code == 0
    filled()
    assert run("publish", "copy", "-o", "site").exit_code == 0
    assert (tmp_path / "site" / "id" / "graph" / "inferred" / "index.html").is_file()


def test_build_infers_when_asked(out: Path, tmp_path: Path) -> None:
    assert run("build", out.parent / "brief.txt", "-o", "afgeleid", "--infer", "--quiet").exit_code == 0
    assert "graph/inferred" in (tmp_path / "afgeleid" / "graph.nq").read_text()
    refused(run("infer", tmp_path / "afgeleid" / "graph.nq"), "is a file; give the folder of a build")


# push and query --endpoint


def test_an_endpoint_that_is_down_is_told(out: Path) -> None:
    result = run("push", "http://127.0.0.1:9/store", out)
    assert result.exit_code == 1
    assert "nothing answers at http://127.0.0.1:9/store" in " ".join(result.output.split())
    assert "nothing was loaded" in " ".join(result.output.split())
    refused(run("query", "documents", "--endpoint", "http://127.0.0.1:9/query"), "nothing answers at")


def test_what_is_no_endpoint_is_told(out: Path) -> None:
    refused(run("push", "localhost:7878", out), "an endpoint is an http(s) address")
    refused(run("query", "documents", "--endpoint", "graph.nq"), "an endpoint is an http(s) address")
    refused(run("push", "http://127.0.0.1:9/", out, "--timeout", "0"), "a timeout is a number of seconds above 0")
    refused(run("push", "http://127.0.0.1:9/", out, "--user", "dba"), "BELEIDSGRAAF_PASSWORD")


# The real documents


def test_the_seeds_are_published_and_satisfy_the_official_shapes(shared: Path, tmp_path: Path) -> None:
    built = run("build", shared / "seeds", "-o", "out", "--quiet")
    assert built.exit_code == 0, built.output
    filled()
    result = run("publish", "out", "-o", "site", "--date", "2031-07-01")
    assert result.exit_code == 0, result.output
    dcat, schemaorg = (Graph().parse(tmp_path / "site" / f"{name}.ttl") for name in ("dcat", "schemaorg"))
    assert find_results(dcat, read_official(shared / "shapes", "dcat-ap*.ttl")) == []
    nde = read_official(shared / "shapes", "nde*.ttl")
    assert find_results(dcat, nde) == []
    assert find_results(schemaorg, nde) == []


def test_what_evaluate_prints_becomes_quality_figures(out: Path, tmp_path: Path) -> None:
    filled()
    figures = {"figures": {"mention_f1": 0.9375, "commitments_gold": 12}, "below": [], "mistakes": []}
    (tmp_path / "quality.json").write_text(json.dumps(figures))
    assert run("publish", out, "-o", "site", "--quality", "quality.json").exit_code == 0
    told = (tmp_path / "site" / "provenance.ttl").read_text()
    assert "quality-mention-f1" in told
    assert "commitments-gold" not in told
