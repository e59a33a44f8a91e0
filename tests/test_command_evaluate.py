"""`evaluate` as a person uses it, and that it agrees with the scorer that came with the annotated documents."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import Result
from gold_markup import GOLD
from typer.testing import CliRunner

from beleidsgraaf.command import app
from extract.pipeline import extract
from extract.reading import find_files, read_document
from graph.build import build_graph

NEAR = 1e-9


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(app, [str(word) for word in words])


def build(texts: Path, out: Path) -> Path:
    build_graph((extract(read_document(path)) for path in find_files([texts])), out)
    return out


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(GOLD / "texts", tmp_path_factory.mktemp("own") / "out")


def score(shared: Path, graph: Path, gold: Path, texts: Path) -> dict[str, float]:
    words = [sys.executable, str(shared / "gold" / "score.py"), str(graph), str(gold), "--texts", str(texts), "--json"]
    found = json.loads(subprocess.run(words, capture_output=True, text=True, check=True).stdout)
    assert isinstance(found, dict)
    return found


def test_figures_of_our_own_documents_are_those_of_the_scorer(own: Path, shared: Path) -> None:
    expected = score(shared, own / "graph.nq", GOLD, GOLD / "texts")
    figures = json.loads(run("evaluate", own, GOLD, "--json").stdout)["figures"]
    assert list(figures) == list(expected)
    assert figures == pytest.approx(expected, abs=NEAR)


def test_figures_of_the_real_documents_are_those_of_the_scorer(
    shared: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    out = build(shared / "seeds", tmp_path_factory.mktemp("real") / "out")
    expected = score(shared, out / "graph.nq", shared / "gold", shared / "seeds")
    figures = json.loads(run("evaluate", out, shared / "gold", "--json").stdout)["figures"]
    assert figures == pytest.approx(expected, abs=NEAR)


def test_store_and_file_give_the_same_figures(own: Path) -> None:
    of_store = json.loads(run("evaluate", own, GOLD, "--json").stdout)
    of_file = json.loads(run("evaluate", own / "graph.nq", GOLD, "--texts", GOLD / "texts", "--json").stdout)
    assert of_store == of_file


def test_figures_stand_in_a_table_beside_their_floors(own: Path, tmp_path: Path) -> None:
    floors = tmp_path / "floors.json"
    floors.write_text('{"country_link_accuracy": 0.5}', "utf-8")
    result = run("evaluate", own, GOLD, "--floors", floors)
    assert result.exit_code == 0
    (line,) = [line for line in result.stdout.splitlines() if "country_link_accuracy" in line]
    assert "0.500" in line


def test_a_figure_under_its_floor_is_an_error(own: Path, tmp_path: Path) -> None:
    floors = tmp_path / "floors.json"
    floors.write_text('{"mention_f1": 1.01, "country_link_accuracy": 0}', "utf-8")
    result = run("evaluate", own, GOLD, "--floors", floors)
    assert result.exit_code == 1
    assert "mention_f1 is" in result.stderr
    assert "country_link_accuracy is" not in result.stderr
    assert list(json.loads(run("evaluate", own, GOLD, "--floors", floors, "--json").stdout)["below"]) == ["mention_f1"]


def test_mistakes_are_told_in_words_when_asked_for(tmp_path: Path) -> None:
    gold = tmp_path / "gold"
    (gold / "texts").mkdir(parents=True)
    text = "Het kabinet zal uw Kamer informeren. Nederland roept Atlantis op tot inkeer."
    (gold / "texts" / "901_brief.txt").write_text(text, "utf-8")
    spans = {"901-0000": (0, 36), "901-0001": (37, len(text))}
    lines = [
        json.dumps({"seg": name, "start": start, "end": end, "text": text[start:end]})
        for name, (start, end) in spans.items()
    ]
    (gold / "901.segments.jsonl").write_text("\n".join(lines), "utf-8")
    marked = {"text": "Atlantis", "type": "REGION", "id": "atlantis"}
    said = [{"seg": "901-0000", "mentions": []}, {"seg": "901-0001", "mentions": [marked]}]
    (gold / "901.jsonl").write_text("\n".join(map(json.dumps, said)), "utf-8")
    out = build(gold / "texts", tmp_path / "out")
    silent, told = run("evaluate", out, gold), run("evaluate", out, gold, "--show", "9")
    sentence = "missed mention in 901-0001: readers say REGION atlantis, the graph says nothing: «Atlantis»"
    assert sentence not in silent.stdout
    assert sentence in told.stdout
    assert "spurious commitment in 901-0000" in told.stdout


def test_only_so_many_mistakes_of_a_sort_are_told(own: Path) -> None:
    result = run("evaluate", own, GOLD, "--show", "1")
    assert sum(line.startswith("missed mention in") for line in result.stdout.splitlines()) == 1
    assert "more of this sort (missed mention)" in result.stdout


@pytest.mark.parametrize(
    ("floors", "said"),
    [("nonsense", "is no JSON"), ("[1]", "one JSON object"), ('{"mention_f9": 1}', "there is no figure mention_f9")],
)
def test_floors_that_are_none_are_refused(own: Path, tmp_path: Path, floors: str, said: str) -> None:
    path = tmp_path / "floors.json"
    path.write_text(floors, "utf-8")
    result = run("evaluate", own, GOLD, "--floors", path)
    assert result.exit_code == 2
    assert said in result.stderr.replace("\n", " ")


def test_a_folder_without_annotations_is_named(own: Path, tmp_path: Path) -> None:
    result = run("evaluate", own, tmp_path)
    assert result.exit_code == 2
    assert "no annotations" in result.stderr


def test_a_graph_of_other_documents_is_told_of(tmp_path: Path) -> None:
    (tmp_path / "brief.txt").write_text("Nederland steunt Oekraïne.\n", "utf-8")
    result = run("evaluate", build(tmp_path, tmp_path / "out"), GOLD)
    assert result.exit_code == 2
    assert "holds none of the annotated documents" in result.stderr


def test_a_graph_that_is_not_there_is_named(tmp_path: Path) -> None:
    result = run("evaluate", tmp_path / "nothing", GOLD)
    assert result.exit_code == 2
    assert "build one first" in result.stderr
