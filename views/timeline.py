"""Threads of promises as a picture in time: a row for each, from the first statement to what became of it."""

from collections.abc import Iterable
from datetime import date

import networkx as nx

from views.corpus import Corpus
from views.layout import group_nodes

YEAR = 420.0  # pixels
ROW, STEP = 118.0, 58.0  # between rows, and between what stands on one day in a row
_UNDATED = -0.6  # years before the first date, where things without one stand


def day_of(corpus: Corpus, thing: str) -> float | None:
    """When something was said or issued, in years; None when nothing tells."""
    own = corpus.one(thing, "dcterms:issued") or corpus.one(thing, "dcterms:date")
    documents = {place.document for place in corpus.places.get(thing, ())} | set(corpus.all(thing, "dcterms:isPartOf"))
    days = [own] if own else []
    days += [corpus.one(iri, "datedAs") or corpus.one(iri, "dcterms:issued") for iri in sorted(documents)]
    return min((year for year in map(_in_years, days) if year is not None), default=None)


def _in_years(text: str) -> float | None:
    """A date, month or year as a number.

    >>> _in_years("2024"), _in_years("2024-07"), _in_years("")
    (2024.0, 2024.5, None)
    """
    parts = text.split("-")
    if not parts[0].isdigit():
        return None
    year = float(parts[0])
    if len(parts) == 2:
        return year + (int(parts[1]) - 1) / 12
    if len(parts) == 3:
        told = date.fromisoformat(text)
        return year + (told - date(told.year, 1, 1)).days / 366
    return year


def place_threads(corpus: Corpus, graph: "nx.DiGraph[str]") -> list[tuple[int, str]]:
    """Give each node `x` by its day and `y` by its thread; returns the years to mark, as (x, year)."""
    parts = sorted(nx.connected_components(graph.to_undirected()), key=min)
    days = {node: day_of(corpus, node) for node in graph}
    known = [day for day in days.values() if day is not None]
    if not known:
        return []
    first = int(min(known))
    group_nodes(graph, [set(part) for part in sorted(parts, key=lambda part: _begin(days, part))])
    top = 0.0
    for part in sorted(parts, key=lambda part: _begin(days, part)):
        taken: dict[int, int] = {}
        for node in sorted(part, key=lambda node: (days[node] is None, days[node] or 0.0, node)):
            day = days[node]
            x = round(((day - first) if day is not None else _UNDATED) * YEAR)
            slot = taken.get(x // 120, 0)
            taken[x // 120] = slot + 1
            graph.nodes[node]["x"], graph.nodes[node]["y"] = x, round(top + slot * STEP)
        top += ROW + (max(taken.values()) - 1) * STEP
    return [(round((year - first) * YEAR), str(year)) for year in range(first, int(max(known)) + 2)]


def _begin(days: dict[str, float | None], part: Iterable[str]) -> tuple[float, str]:
    return min((day for node in part if (day := days[node]) is not None), default=9999.0), min(part)
