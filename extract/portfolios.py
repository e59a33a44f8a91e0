"""Portfolios of ministers (`lists/portfolios.tsv`)."""

import re
from functools import cache

from extract.wordlists import read_table

_OF_STATE = re.compile(r"(?:minister-president-van|(?:minister|staatssecretaris)-v\w+-.+-van)-(?!.*nederland)")


@cache
def portfolios() -> dict[str, tuple[str, str]]:
    """Portfolio (also its abbreviation) with its full name and the preposition of its office."""
    found: dict[str, tuple[str, str]] = {}
    for row in read_table("portfolios.tsv"):
        for name in (row["portfolio"], *filter(None, row["abbreviations"].split("|"))):
            found.setdefault(name, (row["portfolio"], row["preposition"]))
    return found


def is_of_other_state(office: str) -> bool:
    """Whether the id of an office says that it is of another state than the Netherlands.

    >>> is_of_other_state("minister-van-defensie-van-litouwen"), is_of_other_state("minister-van-defensie")
    (True, False)
    """
    return _OF_STATE.match(office) is not None
