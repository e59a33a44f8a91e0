"""What was reached on the annotated documents does not sink: the floors in `floors.json` only rise."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from beleidsgraaf.command import app

FLOORS: dict[str, float] = json.loads((Path(__file__).parent / "floors.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def built(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("seeds") / "out"
    result = CliRunner().invoke(app, ["build", str(shared / "seeds"), "-o", str(out), "--quiet"])
    assert result.exit_code == 0, result.output
    return out


@pytest.fixture(scope="module")
def scores(built: Path, shared: Path) -> dict[str, float]:
    words = [sys.executable, str(shared / "gold" / "score.py"), str(built / "graph.nq"), str(shared / "gold"), "--json"]
    printed = subprocess.run(words, capture_output=True, text=True, check=True).stdout
    found = json.loads(printed)
    assert isinstance(found, dict)
    return found


@pytest.mark.parametrize("figure", sorted(FLOORS))
def test_a_figure_stays_above_its_floor(figure: str, scores: dict[str, float]) -> None:
    assert scores[figure] >= FLOORS[figure]


def test_the_real_documents_conform(built: Path) -> None:
    result = CliRunner().invoke(app, ["validate", str(built)])
    assert result.exit_code == 0, result.output


def test_every_quote_stands_in_the_real_documents(built: Path, shared: Path) -> None:
    result = CliRunner().invoke(app, ["verify", str(built), str(shared / "seeds")])
    assert result.exit_code == 0, result.output
