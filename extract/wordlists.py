"""The lists of Dutch words for finding names (`lists/*.tsv`)."""

import csv
from functools import cache
from importlib.resources import files


@cache
def read_table(name: str) -> tuple[dict[str, str], ...]:
    """Rows of a list in `extract/lists` by column name; no quoting, so a cell is what stands between two tabs."""
    text = (files("extract") / "lists" / name).read_text("utf-8")
    return tuple(csv.DictReader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE, strict=True))


def read_column(name: str, column: str) -> tuple[str, ...]:
    """One column of a list."""
    return tuple(row[column] for row in read_table(name))
