"""Words for roles on lists of members and under letters (`membership_roles.tsv`): "voorzitter", "overige leden"."""

import re
from functools import cache

from extract.wordlists import read_table


@cache
def list_roles() -> dict[str, str]:
    """Words for roles on lists of members with their usual form."""
    return {row["word"]: row["role"] for row in read_table("membership_roles.tsv") if row["where"] == "list"}


@cache
def role_cues() -> tuple[str, ...]:
    """Each word for a role on a list as it may begin or stand within a sentence."""
    return tuple(dict.fromkeys(form for word in list_roles() for form in (word, word.capitalize())))


@cache
def role_words() -> str:
    """Pattern for a word for a role on a list, the longest first, in any case."""
    words = "|".join(re.escape(word) for word in sorted(list_roles(), key=len, reverse=True))
    return rf"(?ai:{words})"  # ASCII, so that no "ı" or "ſ" passes for a letter of the list


def is_plural(word: str) -> bool:
    """Whether a word for a role is that of several: "leden", "vicevoorzitters".

    >>> is_plural("overige leden"), is_plural("lid")
    (True, False)
    """
    return word.casefold().endswith(("leden", "voorzitters"))
