"""All figures of a graph beside a folder of gold."""

from collections.abc import Mapping
from dataclasses import dataclass

import pyoxigraph as ox

from graph.evaluation.facts import score_facts
from graph.evaluation.found import read_found
from graph.evaluation.gold import GoldDocument
from graph.evaluation.mentions import score_mentions
from graph.evaluation.mistakes import Mistake
from graph.evaluation.promises import score_commitments


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Figures in a fixed order (between 0 and 1, but for the two counts of commitments), and every mistake."""

    figures: Mapping[str, float]
    mistakes: tuple[Mistake, ...]

    def below(self, floors: Mapping[str, float]) -> dict[str, tuple[float, float]]:
        """Figures under their floor, each with the floor; KeyError for a floor of a figure that does not exist."""
        for name in floors:
            if name not in self.figures:
                raise KeyError(f"there is no figure {name}; there are {', '.join(self.figures)}")
        return {name: (self.figures[name], floor) for name, floor in floors.items() if self.figures[name] < floor}


def evaluate(store: ox.Store, gold: tuple[GoldDocument, ...]) -> Evaluation:
    """Hold what a graph says of the annotated documents beside what readers marked in them."""
    found = read_found(store)
    figures, ids, mistakes = score_mentions(gold, found)
    promised, more = score_commitments(gold, found, ids)
    related, most = score_facts(gold, found, ids)
    return Evaluation({**figures, **promised, **related}, (*mistakes, *more, *most))
