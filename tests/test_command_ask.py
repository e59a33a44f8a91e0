"""`query`, `explain`, `view`, `export`, `validate` and `verify` as a person uses them, with good and bad input."""

import csv
import io
import json
import shutil
from pathlib import Path

import pyoxigraph as ox
import pytest
from click.testing import Result
from typer.testing import CliRunner

from beleidsgraaf.command import app
from queries.catalogue import list_queries

LETTER = """Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Den Haag, 3 april 2023

Het kabinet zal in het tweede kwartaal van 2023 een strategie voor Moldavië publiceren. Nederland steunt Georgië.

De Minister van Buitenlandse Zaken,
A.B. Voorbeeld
"""
NONSENSE = "dit is geen Turtle @@@"


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(app, [str(word) for word in words])


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sources")
    (folder / "brief.txt").write_text(LETTER, "utf-8")
    return folder


@pytest.fixture(scope="module")
def out(sources: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("built") / "out"
    result = run("build", sources, "-o", folder, "--quiet")
    assert result.exit_code == 0, result.output
    return folder


def test_without_a_name_all_questions_are_listed() -> None:
    result = run("query", "--json")
    assert {row["name"] for row in json.loads(result.stdout)} == {query.id for query in list_queries()}
    assert len(list_queries()) >= 15


def test_a_question_by_name(out: Path) -> None:
    result = run("query", "promises-about-country", "country=MD", "--graph", out, "--json")
    rows = json.loads(result.stdout)
    assert [(row["due_from"], row["due_by"]) for row in rows] == [("2023-04-01", "2023-06-30")]


@pytest.mark.parametrize("name", ["Moldavië", "moldavie", "MD"])
def test_a_country_by_name_or_code(name: str, out: Path) -> None:
    assert json.loads(run("query", "promises-about-country", f"country={name}", "-g", out, "--json").stdout)


def test_csv_is_read_back_by_a_csv_reader(out: Path) -> None:
    result = run("query", "promises-of-kind", "sort=deliverable", "-g", out, "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(result.stdout)))
    assert len(rows) == 1
    assert "Moldavië" in rows[0]["promise"]


def test_a_cell_that_a_spreadsheet_would_run_is_text(out: Path) -> None:
    result = run("query", "--text", 'SELECT ("=1+1" AS ?x) WHERE {}', "-g", out, "--format", "csv")
    assert result.stdout.splitlines() == ["x", "'=1+1"]


def test_a_query_of_ones_own_as_text_and_as_file(out: Path, tmp_path: Path) -> None:
    text = "SELECT (COUNT(DISTINCT ?c) AS ?n) WHERE { ?c a bg:Commitment }"
    (tmp_path / "vraag.rq").write_text(text, "utf-8")
    by_text = run("query", "--text", text, "-g", out, "--json")
    by_file = run("query", "--file", tmp_path / "vraag.rq", "-g", out, "--json")
    assert json.loads(by_text.stdout) == json.loads(by_file.stdout) == [{"n": 2}]


def test_a_term_that_does_not_exist_is_pointed_at_when_nothing_is_found(out: Path) -> None:
    result = run("query", "--text", "SELECT ?c { ?c a bg:Commitmen }", "-g", out)
    assert result.exit_code == 0
    assert "bg:Commitmen is not declared" in result.output
    assert "did you mean bg:Commitment" in " ".join(result.output.split())
    none = run("query", "--text", "SELECT ?c { ?c a bg:Commitment ; bg:dueBy '' }", "-g", out)
    assert "declared" not in none.output


def test_one_row_is_one_row(out: Path) -> None:
    assert "1 row." in run("query", "--text", "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", "-g", out).stdout


BAD_QUESTIONS = {
    "an unknown name": (["promises-about-contry", "country=MD"], "promises-about-country"),
    "a missing parameter": (["promises-about-country"], "country"),
    "an unknown parameter": (["promises-about-country", "land=MD"], "land"),
    "a parameter without =": (["promises-open-due-before", "before=2025-01-01", "MD"], "name=value"),
    "an unknown country": (["promises-about-country", "country=Atlantis"], "Atlantis"),
    "a date that is none": (["promises-due-before", "before=morgen"], "morgen"),
    "no SPARQL": (["--text", "geef mij alles"], "SPARQL"),
    "an unknown prefix": (["--text", "SELECT * { ?a a foo:Bar }"], "a prefix is not declared."),
    "an update": (["--text", "DELETE WHERE { ?s ?p ?o }"], "change"),
    "two questions": (["chairs", "--text", "ASK {}"], "one question"),
    "an unknown form": (["chairs", "--format", "xls"], "xls"),
    "a missing file": (["--file", "weg.rq"], "weg.rq"),
}


@pytest.mark.parametrize("case", BAD_QUESTIONS)
def test_a_bad_question_is_one_sentence(case: str, out: Path) -> None:
    words, told = BAD_QUESTIONS[case]
    result = run("query", *words, "-g", out)
    assert result.exit_code == 2
    assert told in result.output
    assert "Traceback" not in result.output
    assert result.output.strip().count("\n") <= 2


def test_a_graph_that_is_not_there(tmp_path: Path) -> None:
    result = run("query", "chairs", "-g", tmp_path / "weg")
    assert result.exit_code == 2
    assert "beleidsgraaf build" in result.output


@pytest.mark.parametrize("command", [["validate"], ["export", "-o", "x.nq"], ["query", "chairs", "-g"]])
def test_a_turtle_file_that_is_no_turtle(command: list[str], tmp_path: Path) -> None:
    bad = tmp_path / "bad.ttl"
    bad.write_text(NONSENSE, "utf-8")
    result = run(*command, bad)
    assert result.exit_code == 2
    assert "bad.ttl" in result.output
    assert "Traceback" not in result.output


@pytest.mark.parametrize("thing", ["Moldavië", "MD", "id:country/MD", "https://w3id.org/beleidsgraaf/id/country/MD"])
def test_explain_shows_the_words(thing: str, out: Path) -> None:
    result = run("explain", thing, "-g", out)
    assert result.exit_code == 0, result.output
    assert "[Moldavië]" in result.output
    assert "brief.txt" in result.output


def test_explain_a_commitment(out: Path) -> None:
    rows = json.loads(run("query", "promises-about-country", "country=MD", "-g", out, "--json").stdout)
    result = run("explain", rows[0]["commitment"], "-g", out, "--json")
    told = json.loads(result.stdout)
    quote = told["evidence"][0]["quote"]
    assert LETTER[told["evidence"][0]["start"] : told["evidence"][0]["end"]] == quote


def test_explain_begins_with_the_dutch_name_and_shortens_what_is_long(out: Path) -> None:
    result = run("explain", "kabinet", "-g", out)
    assert result.stdout.startswith("kabinet (https://")
    assert "more; --json gives all" in " ".join(result.stdout.split())


def test_a_question_with_one_parameter_takes_it_without_its_name(out: Path) -> None:
    named = run("query", "promises-about-country", "country=MD", "-g", out, "--json")
    assert json.loads(named.stdout)
    assert run("query", "promises-about-country", "MD", "-g", out, "--json").stdout == named.stdout
    refused = run("query", "promises-kept", "MD", "-g", out)
    assert refused.exit_code == 2
    assert "name=value" in refused.stderr


def test_explain_something_unknown(out: Path) -> None:
    result = run("explain", "Atlantis", "-g", out)
    assert result.exit_code == 2
    assert "Atlantis" in result.output


@pytest.mark.parametrize("form", ["ttl", "trig", "nq", "jsonld", "rdf"])
def test_an_export_holds_the_same_facts(form: str, out: Path, tmp_path: Path) -> None:
    path = tmp_path / f"graph.{form}"
    assert run("export", out, "-o", path).exit_code == 0
    store, whole = ox.Store(), ox.Store()
    rdf = ox.RdfFormat.from_extension(form)
    assert rdf is not None
    store.bulk_load(path=str(path), format=rdf)
    whole.bulk_load(path=str(out / "graph.nq"), format=ox.RdfFormat.N_QUADS)
    triples = {(quad.subject, quad.predicate, quad.object) for quad in store}
    assert triples == {(quad.subject, quad.predicate, quad.object) for quad in whole}


@pytest.mark.parametrize(("name", "suffix"), [("turtle", "ttl"), ("N-Quads", "nq"), ("json-ld", "jsonld")])
def test_a_form_may_be_called_by_its_own_name(name: str, suffix: str, out: Path, tmp_path: Path) -> None:
    assert run("export", out, "--format", name, "-o", tmp_path / "a").exit_code == 0
    assert run("export", out, "-o", tmp_path / f"b.{suffix}").exit_code == 0
    assert (tmp_path / "a").read_bytes() == (tmp_path / f"b.{suffix}").read_bytes()


def test_a_file_in_the_place_of_a_name_is_pointed_at(out: Path, tmp_path: Path) -> None:
    (tmp_path / "vraag.rq").write_text("ASK {}", "utf-8")
    result = run("query", tmp_path / "vraag.rq", "-g", out)
    assert result.exit_code == 2
    assert "give it as --file" in result.output


def test_a_build_without_its_store_says_what_can_be_asked(out: Path, tmp_path: Path) -> None:
    (tmp_path / "graph.nq").write_bytes((out / "graph.nq").read_bytes())
    result = run("query", "chairs", "-g", tmp_path)
    assert result.exit_code == 2
    assert "its store is not here" in result.output
    assert run("query", "chairs", "-g", tmp_path / "graph.nq").exit_code == 0


def test_an_export_does_not_overwrite_unasked(out: Path, tmp_path: Path) -> None:
    path = tmp_path / "mijn.ttl"
    path.write_text("van mij")
    assert run("export", out, "-o", path).exit_code == 2
    assert path.read_text() == "van mij"
    assert run("export", out, "-o", path, "--overwrite").exit_code == 0
    assert path.read_text("utf-8") != "van mij"


def test_an_unknown_form_of_export(out: Path, tmp_path: Path) -> None:
    result = run("export", out, "-o", tmp_path / "graph.docx")
    assert result.exit_code == 2
    assert "jsonld" in result.output


def test_view_draws_again_and_keeps_the_build_whole(out: Path, sources: Path) -> None:
    (out / "actors-themes.html").unlink()
    assert run("view", out).exit_code == 0
    assert (out / "actors-themes.html").is_file()
    assert run("build", sources, "-o", out, "--quiet").exit_code == 0


def test_view_refuses_a_folder_of_somebody_else(out: Path, tmp_path: Path) -> None:
    (tmp_path / "brief.docx").write_text("van mij")
    result = run("view", out, "-o", tmp_path)
    assert result.exit_code == 2
    assert [path.name for path in tmp_path.iterdir()] == ["brief.docx"]


def test_a_graph_conforms_and_its_quotes_stand(out: Path, sources: Path) -> None:
    assert run("validate", out).exit_code == 0
    assert run("verify", out, sources).exit_code == 0


def test_validate_says_in_words_what_is_wrong(out: Path, tmp_path: Path) -> None:
    text = (out / "graph.nq").read_text("utf-8")
    (tmp_path / "fout.nq").write_text("\n".join(line for line in text.splitlines() if "#commitmentKind>" not in line))
    result = run("validate", tmp_path / "fout.nq", "--json")
    assert result.exit_code == 1
    told = json.loads(result.stdout)
    assert not told["conforms"]
    assert any("commitmentKind" in violation["path"] for violation in told["violations"])


def test_verify_fails_when_a_quote_has_moved(out: Path, tmp_path: Path) -> None:
    (tmp_path / "brief.txt").write_text("x" + LETTER, "utf-8")
    result = run("verify", out, tmp_path, "--json")
    assert result.exit_code == 1
    problems = {moved["problem"] for moved in json.loads(result.stdout)["moved"]}
    assert "the quote does not stand there" in problems


def test_verify_tells_of_a_source_that_is_gone(out: Path, tmp_path: Path) -> None:
    (tmp_path / "ander.txt").write_text(LETTER.replace("Moldavië", "Armenië"), "utf-8")
    result = run("verify", out, tmp_path)
    assert result.exit_code == 1
    assert "brief.txt" in result.output


def test_a_build_can_be_moved(out: Path, tmp_path: Path) -> None:
    shutil.copytree(out, tmp_path / "elders")
    assert run("query", "documents", "-g", tmp_path / "elders").exit_code == 0
