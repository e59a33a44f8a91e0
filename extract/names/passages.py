"""Passages that the rules do not read as the document's own Dutch: in another language, or quoted at length."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from extract.dates.dates import find_impossible_dates
from extract.names.lexicon import Anchor
from extract.quotations import find_quoted
from extract.records import Block, Issue, Reading, Span
from extract.wordlists import read_table
from ontology.kinds import BlockKind, IssueKind

_LEAST = 60  # characters: a shorter paragraph is a title or a name
_AT_LENGTH = 200  # characters of a quotation that holds more than one sentence
_FEWEST = 3  # words of a language, none of them Dutch
_DUTCH = (" de ", " het ", " van ", " een ", " dat ", " niet ", " wordt ", " zijn ")
_MONTHS = ("jan", "feb", "maart", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_LATE_DAY = re.compile(rf"[2-9]\d (?:{'|'.join(_MONTHS)})[a-z]*")
_RUNNING = frozenset({BlockKind.PARAGRAPH, BlockKind.BULLET})


@cache
def _languages() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (row["language"], re.compile(rf"\b(?:{row['words']})\b", re.IGNORECASE))
        for row in read_table("language_words.tsv")
    )


def month_anchors() -> Iterator[str]:
    """Beginnings of names of months, as they stand behind a day."""
    yield from (f" {month}" for month in _MONTHS)


def find_passages(reading: Reading, months: Iterable[Anchor]) -> Iterator[Issue]:
    """One issue for each other language that paragraphs are in, and one for each quotation at length.

    And one for each day before one of the months that no calendar has.
    """
    foreign: dict[str, list[Block]] = {}
    for block in reading.layout.blocks:
        if block.kind in _RUNNING and block.end - block.start >= _LEAST:
            language = _foreign(reading.layout.text[block.start : block.end])
            if language:
                foreign.setdefault(language, []).append(block)
    for language, blocks in sorted(foreign.items()):
        words = (
            f"{len(blocks)} paragraph{'s' * (len(blocks) > 1)} in {language}: names are looked for, promises are not."
        )
        evidence = reading.evidence(Span(blocks[0].start, blocks[0].end), "passage:language", 0.8)
        yield Issue(IssueKind.UNKNOWN_LANGUAGE, words, evidence)
    yield from _impossible_days(reading, months)
    for span in find_quoted(reading.layout.text):
        if span.end - span.start >= _AT_LENGTH:
            words = "The document quotes another at length; what stands there is not taken for its own promise."
            yield Issue(IssueKind.QUOTED_PASSAGE, words, reading.evidence(span, "passage:quoted", 0.8))


def _impossible_days(reading: Reading, months: Iterable[Anchor]) -> Iterator[Issue]:
    """Days that no calendar has, wherever they stand: also in a date line, a table or a report of the past."""
    text = reading.layout.text
    for _, at, _ in months:
        found = _LATE_DAY.match(text, at - 2) if at > 1 else None
        if found is None or found[0] < "29" or text[found.start() - 1 : found.start()].isdigit():
            continue
        sentence = reading.sentence_at(found.start())
        low, high = (sentence.start, sentence.end) if sentence else (found.start(), text.find("\n", found.end()))
        for start, end in find_impossible_dates(text[low : high if high > 0 else len(text)]):
            if low + start == found.start():
                evidence = reading.evidence(Span(low + start, low + end), "impossible-date")
                message = f"no calendar has {text[low + start : low + end]!r}"
                yield Issue(IssueKind.IMPOSSIBLE_DATE, message, evidence)


def _foreign(text: str) -> str:
    """The language of a paragraph without the commonest words of Dutch, "" when that says nothing.

    >>> _foreign("The ministers have agreed that this declaration will be published with the report and its annex.")
    'English'
    >>> _foreign("De ministers zijn het eens over de verklaring, de Declaration on the Future of the Internet.")
    ''
    """
    if " de " in text and (" van " in text or " het " in text or " een " in text):
        return ""  # nearly every Dutch paragraph, for the price of two look-ups
    lowered = f" {text.lower()} "
    if sum(word in lowered for word in _DUTCH) > 1:  # French has "de" as well
        return ""
    counts = {language: len(words.findall(lowered)) for language, words in _languages()}
    best = max(counts, key=lambda language: counts[language])
    return best if counts[best] >= _FEWEST else ""
