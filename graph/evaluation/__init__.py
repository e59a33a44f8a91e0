"""How well a graph says what careful readers marked: the graph asked through SPARQL, held beside a folder of gold.

It lives in this room because it knows SPARQL and what the contract calls things, and nothing of how text is read.
"""

from graph.evaluation.evaluation import Evaluation, evaluate
from graph.evaluation.gold import GoldDocument, read_gold
from graph.evaluation.mistakes import Mistake, Sort

__all__ = ["Evaluation", "GoldDocument", "Mistake", "Sort", "evaluate", "read_gold"]
