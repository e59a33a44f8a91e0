"""What sentence frames share: sentences with a cue, who is the subject, and things named in a row."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from extract.quotations import find_quoted, is_quoted
from extract.records import Mention, Period, Reading, Sentence
from ontology.kinds import EntityKind

_IN_ROW = re.compile(
    r"(?:\s*\([^()]{1,40}\))?\s*(?:,|/|\ben\b|, en\b|\balsmede\b|\bsamen\s+met\b)\s*"
    r"(?:(?:in|aan|van|bij|de|het|een|o\.a\.)\s+)*"
)
_PREPOSITION = re.compile(
    r"\b(?:aan|bij|binnen|buiten|door|in|jegens|langs|met|na|naar|om|onder|op|over|richting|rond|sinds|tegen|tot|tussen|uit|van|vanuit|via|voor)"
    r"\s+(?:(?:de|het|een|andere|onder|meer|o\.a\.)\s+)*$",
    re.IGNORECASE,
)
# "Als" before a noun is "as"; only where it opens a sentence does it make a condition.
_NEGATED = re.compile(
    r"\b(?:niet|geen|nooit|zonder|noch|zou|zouden|mogelijk|mogelijke|kandidaat|in gesprek|Als|Indien|Wanneer)\b"
)
ACTING = {EntityKind.COUNTRY, EntityKind.ORGANISATION, EntityKind.OFFICE, EntityKind.REGION}


@cache
def _automaton(cues: tuple[str, ...]) -> AhoCorasick:
    return AhoCorasick(list(cues), matchkind=MatchKind.Standard, implementation=Implementation.DFA)


Heard = Mapping[str, list[int]]


def hear(text: str, cues: tuple[str, ...]) -> Heard:
    """Where each cue stands, also within another: one pass over the text for all finders that look for rare words.

    >>> hear("deelname aan", ("deel", "deelname aan", "lid"))
    {'deel': [0], 'deelname aan': [0]}
    """
    heard: dict[str, list[int]] = {}
    for index, start, _ in _automaton(cues).find_matches_as_indexes(text, overlapping=True):
        heard.setdefault(cues[index], []).append(start)
    return heard


def find_cues(heard: Heard, cues: Iterable[str]) -> list[tuple[str, int]]:
    """Each of some cues with where it stands, in the order in which they end, the longest first.

    >>> find_cues({"deel": [0], "deelname aan": [0], "aan": [9]}, ("aan", "deelname aan"))
    [('deelname aan', 0), ('aan', 9)]
    """
    places = sorted((at + len(cue), at, cue) for cue in cues for at in heard.get(cue, ()))
    return [(cue, at) for _, at, cue in places]


def find_near(
    pattern: re.Pattern[str], text: str, heard: Heard, cues: Iterable[str], reach: int
) -> Iterator[re.Match[str]]:
    """Where a pattern fits that holds one of the cues: it is looked for around these alone, to be many times faster."""
    done = 0
    for cue, at in find_cues(heard, cues):
        for found in pattern.finditer(text, max(done, at - reach), min(len(text), at + len(cue) + reach)):
            yield found
            done = found.end()


def sentences_with(reading: Reading, heard: Heard, cues: tuple[str, ...]) -> list[Sentence]:
    """Sentences that hold one of the cues, each once, in text order; not those in the words of another."""
    found: dict[int, Sentence] = {}
    for _, at in find_cues(heard, cues):
        if (sentence := reading.sentence_at(at)) and not is_quoted(find_quoted(reading.layout.text), at):
            found[sentence.index] = sentence
    return [found[index] for index in sorted(found)]


def is_negated(text: str) -> bool:
    """Whether a stretch before a verb takes the statement back, or makes it a condition.

    >>> is_negated("Nederland zal niet opnieuw"), is_negated("Nederland zal opnieuw")
    (True, False)
    """
    return bool(_NEGATED.search(text))


def find_subjects(text: str, before: list[Mention], start: int) -> list[Mention]:
    """The actor nearest before a verb that no preposition governs, with those named in a row with it."""
    for index in range(len(before) - 1, -1, -1):
        mention = before[index]
        if mention.ref.kind in ACTING and not _PREPOSITION.search(text, start, mention.span.start):
            return list(reversed([mention, *_row_before(text, before[:index], mention)]))
    return []


def _row_before(text: str, before: list[Mention], mention: Mention) -> Iterator[Mention]:
    for earlier in reversed(before):
        if earlier.ref.kind not in ACTING or not _IN_ROW.fullmatch(text, earlier.span.end, mention.span.start):
            return
        yield earlier
        mention = earlier


def row_from(text: str, mentions: list[Mention], first: int) -> Iterator[Mention]:
    """A thing and those named in a row after it: "de Media Freedom Coalition en de Freedom Online Coalition"."""
    last = mentions[first]
    yield last
    for mention in mentions[first + 1 :]:
        if not _IN_ROW.fullmatch(text, last.span.end, mention.span.start):
            # "(de) Equal Rights Coalition (ERC)": the abbreviation names the same thing again.
            if mention.ref == last.ref and mention.span.start - last.span.end < 4:
                last = mention
                continue
            return
        yield mention
        last = mention


def iso_of(period: Period) -> str:
    """A period as day, month or year in ISO 8601, the finest that it fits in; "" when it spans more than a year."""
    first, last = period.first, period.last
    if first is None or last is None or first.year != last.year:
        return ""
    if first == last:
        return first.isoformat()
    return f"{first:%Y-%m}" if first.month == last.month else f"{first.year}"
