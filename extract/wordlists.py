"""The lists of Dutch words for finding names (`lists/*.tsv`)."""

from functools import cache
from importlib.resources import files


@cache
def read_table(name: str) -> tuple[dict[str, str], ...]:
    """Rows of a list in `extract/lists` by column name; no quoting, so a cell is what stands between two tabs."""
    heading, *lines = (files("extract") / "lists" / name).read_text("utf-8").splitlines()
    columns = heading.split("\t")
    return tuple([dict(zip(columns, line.split("\t"), strict=True)) for line in lines])


def read_column(name: str, column: str) -> tuple[str, ...]:
    """One column of a list."""
    return tuple(row[column] for row in read_table(name))
