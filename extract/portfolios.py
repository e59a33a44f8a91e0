"""Portfolios of ministers (`lists/portfolios.tsv`)."""

from functools import cache

from extract.wordlists import read_table


@cache
def portfolios() -> dict[str, tuple[str, str]]:
    """Portfolio (also its abbreviation) with its full name and the preposition of its office."""
    found: dict[str, tuple[str, str]] = {}
    for row in read_table("portfolios.tsv"):
        for name in (row["portfolio"], *filter(None, row["abbreviations"].split("|"))):
            found.setdefault(name, (row["portfolio"], row["preposition"]))
    return found
