"""Raise the floors of what was reached on annotated documents: `python tests/gold_floors.py [--anew]`.

Each figure's floor becomes what is reached less a margin, in `gold/floors.json` for our own documents and, where the
real ones lie beside the project, in `floors.json` for those. A floor never sinks, unless `--anew` sets them anew:
figures measured on what was found (kinds, actors, precision) may sink while more is found, and the commit says so.
"""

import json
import sys
from collections.abc import Mapping
from math import floor
from pathlib import Path
from tempfile import TemporaryDirectory

from extract.pipeline import extract
from extract.reading import find_files, read_document
from graph.build import build_graph
from graph.evaluation import Evaluation, evaluate, read_gold
from graph.store import open_store

TESTS = Path(__file__).resolve().parent
OWN = TESTS / "gold"
SHARED = TESTS.parent.parent / "shared"
# Room for a sentence or two that a rule for the genre costs; floors stand within half a point of what was reached.
MARGIN = 0.004


def measure_gold(gold: Path, texts: Path) -> Evaluation:
    """Read the documents of a folder, build their graph and hold it beside the annotations."""
    with TemporaryDirectory() as folder:
        out = Path(folder) / "out"
        build_graph((extract(read_document(path)) for path in find_files([texts])), out)
        return evaluate(open_store(out), read_gold(gold, texts))


def raise_floors(reached: Mapping[str, float], floors: Mapping[str, float]) -> dict[str, float]:
    """A floor for each figure that is no count: the old one, or what is reached less the margin if higher."""
    return {
        name: max(floors.get(name, 0.0), floor((value - MARGIN) * 1000) / 1000)
        for name, value in reached.items()
        if isinstance(value, float)
    }


def main(anew: bool) -> None:
    for path, gold, texts in (
        (OWN / "floors.json", OWN, OWN / "texts"),
        (TESTS / "floors.json", SHARED / "gold", SHARED / "seeds"),
    ):
        if texts.is_dir():
            old = {} if anew or not path.is_file() else json.loads(path.read_text("utf-8"))
            reached = measure_gold(gold, texts).figures
            path.write_text(json.dumps(raise_floors(reached, old), indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main("--anew" in sys.argv[1:])
