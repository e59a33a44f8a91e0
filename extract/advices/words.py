"""Words of work programmes (`lists/advice_*.tsv`) as patterns: columns, stages, kinds of advice, who asks for one."""

import re
from functools import cache

from extract.page.ruled import words_in_row
from extract.wordlists import read_table
from ontology.kinds import AdviceKind, AdviceStatus


@cache
def words_of(kind: str) -> dict[str, str]:
    """Words of one set of `advice_words.tsv` with their values.

    >>> words_of("kind")["briefadvies"]
    'advisory-letter'
    """
    return {row["word"]: row["value"] or "" for row in read_table("advice_words.tsv") if row["set"] == kind}


def any_of(words: list[str] | dict[str, str]) -> str:
    r"""Alternation of words that may be broken over lines, longest first.

    >>> any_of(["advies", "advies over"])
    '(?:advies\\s+over|advies)'
    """
    return "(?:" + "|".join(words_in_row(word) for word in sorted(words, key=len, reverse=True)) + ")"


def kind_of(word: str) -> AdviceKind | None:
    """Which of the two kinds of advice a word names, if either.

    >>> kind_of("Briefadvies"), kind_of("essay")
    (<AdviceKind.ADVISORY_LETTER: 'advisory-letter'>, None)
    """
    value = words_of("kind").get(" ".join(word.casefold().split()), "")
    return AdviceKind(value) if value else None


@cache
def _words() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")


STAGES = (  # "mogelijke nieuwe adviesaanvragen" are possible, "verwachte adviezen in voorbereiding" in preparation
    AdviceStatus.POSSIBLE,
    AdviceStatus.PRIORITY,
    AdviceStatus.EXPECTED,
    AdviceStatus.IN_PREPARATION,
    AdviceStatus.REQUESTED,
    AdviceStatus.PUBLISHED,
)
LONGEST_HEADING = 110


def status_of_heading(heading: str) -> AdviceStatus | None:
    """How far the advices are that stand under a heading, if it says so.

    >>> status_of_heading("Prioritaire nieuwe onderwerpen voor 2026")
    <AdviceStatus.PRIORITY: 'priority'>
    >>> status_of_heading("Over de adviesraad")
    """
    if len(heading) > LONGEST_HEADING or heading.rstrip().endswith((".", ":", "?")):
        return None
    words = [word.group() for word in _words().finditer(heading.casefold())]
    if not any(word in words_of("noun") for word in words):
        return None
    return stage_of(words)


_BARE = frozenset("nog niet in en of wel reeds al te deels naar verwachting gestart opgestart begonnen".split())


def status_of_bare(heading: str) -> AdviceStatus | None:
    """How far the advices are under a heading of a council's own that is a status and nothing else.

    >>> status_of_bare("Aangevraagd, nog niet gestart"), status_of_bare("In voorbereiding")
    (<AdviceStatus.REQUESTED: 'requested'>, <AdviceStatus.IN_PREPARATION: 'in-preparation'>)
    >>> status_of_bare("Aangevraagde stukken")
    """
    words = [word.group() for word in _words().finditer(heading.casefold())]
    if not words or not all(word in _BARE or word in words_of("status") for word in words):
        return None
    denied = words.index("niet") if "niet" in words else len(words)
    return stage_of(words[:denied])


def stage_of(words: list[str]) -> AdviceStatus | None:
    """The stage that words name; the first of `STAGES` when they name several."""
    found = {words_of("status")[word] for word in words if word in words_of("status")}
    return next((stage for stage in STAGES if stage.value in found), None)


LONGEST_LEAD = 300


@cache
def _leads() -> tuple[tuple[re.Pattern[str], AdviceStatus], ...]:
    rows = words_of("lead").items()
    found = ((re.compile(rf"\b{words_in_row(words)}\b"), AdviceStatus(value)) for words, value in rows)
    return tuple(sorted(found, key=lambda row: STAGES.index(row[1])))


def status_of_lead(paragraph: str) -> AdviceStatus | None:
    """How far the advices are that a list names, by the sentence that leads to it.

    >>> status_of_lead("Mei was druk. In 2030 bracht de raad drie adviezen uit:")
    <AdviceStatus.PUBLISHED: 'published'>
    >>> status_of_lead("De raad stelt daarbij de volgende vragen:")
    """
    text = paragraph.rstrip()
    if not text.endswith(":"):
        return None
    sentence = re.split(r"(?<=[.?!])\s+(?=[A-Z])", text[-LONGEST_LEAD:])[-1].casefold()
    named = any(word.group() in words_of("noun") for word in _words().finditer(sentence))
    if not named and not sentence.endswith(("aan de orde:", "aan bod:")):
        return None
    return next((status for pattern, status in _leads() if pattern.search(sentence)), None)
