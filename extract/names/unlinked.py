"""Names that were seen and not linked: one issue each, never a mention with full confidence."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from extract.names.boundaries import show
from extract.names.candidates import Candidate
from extract.names.lexicon import Doubtful, Lexicon
from extract.records import Issue, Layout, Reading, Span
from extract.wordlists import read_column
from ontology.kinds import EntityKind, IssueKind

_ABBREVIATION = re.compile(r"[A-Z][A-Z][A-Z]+")  # its neighbours are looked at afterwards: four times as fast
_LONGEST = 7
_ROMAN = re.compile(r"[IVXLCDM]+")
_LOWER = re.compile(r"[a-z]{3}")
_FEWEST = 2  # an abbreviation used once is more often a misprint or a shout than a name


def _free(starts: list[int], named: Sequence[Candidate], start: int, end: int) -> bool:
    at = bisect_right(starts, start) - 1
    return (at < 0 or named[at].end <= start) and (at + 1 >= len(named) or named[at + 1].start >= end)


def find_ambiguous(reading: Reading, doubtful: Iterable[Doubtful], named: Sequence[Candidate]) -> Iterator[Issue]:
    """Names that may stand for several things, where neither the document nor the words around decide."""
    starts = [candidate.start for candidate in named]
    told: set[str] = set()
    for one in doubtful:
        if len(one.refs) < 2 or one.text in told or not _free(starts, named, one.start, one.end):
            continue
        if one.text.isupper() or one.refs[0].kind in {EntityKind.PERSON, EntityKind.COUNTRY}:
            told.add(one.text)
            choices = ", ".join(f"{ref.kind.value} {ref.id}" for ref in one.refs)
            evidence = show(reading, Span(one.start, one.end), "linking:ambiguous", 0.5)
            yield Issue(IssueKind.AMBIGUOUS_NAME, f"{one.text!r} may be {choices}", evidence)


@cache
def _common() -> frozenset[str]:
    return frozenset(read_column("common_abbreviations.tsv", "word"))


def _in_prose(layout: Layout, start: int) -> bool:
    return _LOWER.search(layout.text, max(0, start - 60), start + 60) is not None


def find_unknown(reading: Reading, text: str, lexicon: Lexicon, named: Sequence[Candidate]) -> Iterator[Issue]:
    """Abbreviations that no list knows and the text does not introduce, used more than once."""
    starts = [candidate.start for candidate in named]
    places: dict[str, list[int]] = {}
    common = _common()
    for found in _ABBREVIATION.finditer(text):
        word = found[0]
        if word in lexicon.by_form or word in common or len(word) > _LONGEST or _ROMAN.fullmatch(word):
            continue
        before, after = text[found.start() - 1 : found.start()], text[found.end() : found.end() + 1]
        if before.isalnum() or before == "-" or after.isalnum():
            continue
        if _free(starts, named, found.start(), found.end()) and _in_prose(reading.layout, found.start()):
            places.setdefault(word, []).append(found.start())
    for word, at in places.items():
        if len(at) >= _FEWEST:
            evidence = show(reading, Span(at[0], at[0] + len(word)), "linking:unknown", 0.5)
            yield Issue(IssueKind.UNKNOWN_NAME, f"no list knows the abbreviation {word!r}", evidence)
