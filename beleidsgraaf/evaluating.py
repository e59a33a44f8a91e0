"""`evaluate`: how well does the graph say what careful readers marked?"""

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

import pyoxigraph as ox

from beleidsgraaf.checking import open_graph
from beleidsgraaf.console import Exit, complain, print_json, print_table, say
from graph.evaluation import Evaluation, Mistake, Sort, evaluate, read_gold
from graph.store import select

_FILES = "SELECT DISTINCT ?name { ?document bg:fileName ?name }"


def run_evaluate(graph: Path, gold: Path, texts: Path | None, floors: Path | None, show: int, *, as_json: bool) -> Exit:
    """Print figures and mistakes; WRONG_FOUND when a figure is under its floor."""
    wanted = read_floors(floors) if floors else {}
    store, marked = open_graph(graph), read_gold(gold, texts)
    _refuse_others(store, [one.id for one in marked])
    found = evaluate(store, marked)
    below = found.below(wanted)
    if as_json:
        print_json({"figures": found.figures, "below": below, "mistakes": found.mistakes[: show or None]})
    else:
        _print_figures(found, wanted)
        _print_mistakes(found, show)
        for name, (figure, floor) in below.items():
            complain(f"{name} is {figure:.4f}, under its floor of {floor:.4f}.")
    return Exit.WRONG_FOUND if below else Exit.FINE


def _refuse_others(store: ox.Store, ids: Sequence[str]) -> None:
    """ValueError for a graph that was made of none of the annotated documents: its figures would say nothing."""
    files = [str(name) for (name,) in select(store, _FILES).rows]
    if not any(name.startswith(f"{id_}_") for name in files for id_ in ids):
        raise ValueError(
            f"the graph holds none of the annotated documents ({', '.join(ids[:3])}, …); build it from their texts, "
            "in files whose names begin with these ids"
        )


def read_floors(path: Path) -> dict[str, float]:
    """Figures that may not be lower than what stands in a JSON file; ValueError when it holds something else."""
    try:
        floors = json.loads(path.read_text("utf-8"))
    except ValueError as error:
        raise ValueError(f"{path} is no JSON: {error}") from error
    if not isinstance(floors, dict) or not all(isinstance(value, int | float) for value in floors.values()):
        raise ValueError(f"{path}: floors are one JSON object of figures and numbers")
    return floors


def _print_figures(found: Evaluation, floors: Mapping[str, float]) -> None:
    counts = {name for name, value in found.figures.items() if isinstance(value, int)}
    rows = [
        (name, str(value) if name in counts else f"{value:.3f}", f"{floors[name]:.3f}" if name in floors else None)
        for name, value in found.figures.items()
    ]
    print_table("", ("figure", "value", "floor"), rows)


def _print_mistakes(found: Evaluation, show: int) -> None:
    by_sort: dict[Sort, list[Mistake]] = defaultdict(list)
    for mistake in found.mistakes:
        by_sort[mistake.sort].append(mistake)
    for mistakes in by_sort.values():
        for mistake in mistakes[:show]:
            say(mistake.tell())
        if show < len(mistakes) and show:
            say(f"… and {len(mistakes) - show} more of this sort ({mistakes[0].sort}).")
