"""Words of work programmes (`lists/advice_*.tsv`) as patterns: columns, stages, kinds of advice, who asks for one."""

import re
from functools import cache

from extract.page.ruled import words_in_row
from extract.wordlists import read_table
from ontology.kinds import AdviceKind

# Characters that mark a point of a list, as they stand between the brackets of a pattern.
MARKS = "•▪■●‣▸▹►▻▶◦○◆◇❖✓✔➢➤*–—-"


@cache
def words_of(kind: str) -> dict[str, str]:
    """Words of one set of `advice_words.tsv` with their values.

    >>> words_of("kind")["briefadvies"]
    'advisory-letter'
    """
    return {row["word"]: row["value"] or "" for row in read_table("advice_words.tsv") if row["set"] == kind}


def small_letters(text: str) -> str:
    """A text in small letters and as long as it was: a pattern that minds capitals is many times faster.

    >>> small_letters("De AIV in İzmir")
    'de aiv in izmir'
    """
    return text.replace("İ", "I").lower()  # the one letter that would become two


def any_of(words: list[str] | dict[str, str]) -> str:
    r"""Alternation of words that may be broken over lines, longest first.

    >>> any_of(["advies", "advies over"])
    '(?:advies\\s+over|advies)'
    """
    return "(?:" + "|".join(words_in_row(word) for word in sorted(words, key=len, reverse=True)) + ")"


_BROKEN = re.compile(r"-\s+")


def kind_of(word: str) -> AdviceKind | None:
    """Which of the two kinds of advice a word names, if either; a narrow column may break it.

    >>> kind_of("Briefadvies"), kind_of("Brief- advies"), kind_of("essay")
    (<AdviceKind.ADVISORY_LETTER: 'advisory-letter'>, <AdviceKind.ADVISORY_LETTER: 'advisory-letter'>, None)
    """
    whole = _BROKEN.sub("", word) if "-" in word else word
    value = words_of("kind").get(" ".join(whole.casefold().split()), "")
    return AdviceKind(value) if value else None
