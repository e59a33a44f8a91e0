"""Words broken over two lines: whether the hyphen was put there by the typesetter, and words that lost theirs."""

import re
from bisect import bisect_left
from collections import Counter
from enum import Enum
from functools import cached_property

from extract.page.lines import read_words

_LAST = re.compile(r"[^\s(«“‘\"'/–—]+$")
_FIRST = re.compile(r"[\w’']+")
_SEARCHED = 200_000  # characters of all different words, in which searching is faster than sorting them
_SIGNS = ("", ",", ".", ";", ":", ")")
_SUSPENDED = frozenset({"en", "of", "als", "tot", "dan", "noch", "maar", "resp", "respectievelijk", "dus"})
# Vowels that may not meet in a Dutch compound without a hyphen (Leidraad, 6.2: klinkerbotsing).
_CLASH = frozenset({"aa", "ae", "ai", "au", "ee", "ei", "eu", "ie", "ii", "ij", "oe", "oi", "oo", "ou", "ui", "uu"})


class Joint(Enum):
    """How two lines of one paragraph meet."""

    SPACE = " "
    KEEP = "-"  # the hyphen belongs to the word: EU-lidstaten
    DROP = ""  # the hyphen was the typesetter's: aanpassings-vermogen
    LOST = "lost"  # the hyphen is gone: ontwik kelingsdoelen


# To look a member up on its class takes ten times as long as a name of the module, and every line asks for some.
SPACE, KEEP, DROP, LOST = Joint


class Vocabulary:
    """How often a document uses each word, counted when first asked."""

    def __init__(self, raw: str) -> None:
        self._raw = raw

    @cached_property
    def _counts(self) -> Counter[str]:
        return Counter(self._raw.lower().split())

    @cached_property
    def _listed(self) -> str:
        """All words, each on a line of its own."""
        return "\n".join(("", *self._counts))

    @cached_property
    def _sorted(self) -> list[str]:
        return sorted(self._counts)

    def count(self, word: str) -> int:
        """Occurrences of a single word, in any case, alone or before a sign."""
        small, counts = word.lower(), self._counts
        return sum([counts.get(small + sign, 0) for sign in _SIGNS])

    def has(self, word: str) -> bool:
        """The word, in lower case, occurs alone or before a comma or full stop."""
        counts = self._counts
        return word in counts or f"{word}," in counts or f"{word}." in counts

    def is_common(self, word: str) -> bool:
        """The word, as it stands, occurs more than once."""
        return self._counts.get(word, 0) > 1

    def is_once(self, word: str) -> bool:
        """The word, in lower case, occurs just once as it stands."""
        return self._counts.get(word, 0) == 1

    def has_start(self, start: str) -> bool:
        """Some word begins so."""
        if len(self._listed) < _SEARCHED:
            return f"\n{start}" in self._listed
        at = bisect_left(self._sorted, start)
        return at < len(self._sorted) and self._sorted[at].startswith(start)


def join_lines(above: str, below: str, vocabulary: Vocabulary) -> Joint:
    """How the last word of a line meets the first of the next."""
    if above[-1] in "-\u00ad\u2010" and len(above) > 1 and not above[-2].isspace():
        return _join_hyphen(above, below, vocabulary)
    if above[-1].isalpha() and below[0].islower() and is_lost(above, below, vocabulary):
        return LOST
    return SPACE


def _join_hyphen(above: str, below: str, vocabulary: Vocabulary) -> Joint:
    """Rules in this order: what is sure by form, then the document's own spelling, then Dutch spelling.

    EU-lidstaten, Noord-Afrika, 2-procentsnorm, in- en uitvoer; sanctie-instrument when the document writes it so;
    geo-economisch because vowels would clash; else aanpassings-vermogen is one word.
    """
    left = _LAST.search(above, above.rfind(" ") + 1)
    right = _FIRST.match(below)
    if above[-1] == "\u00ad" or left is None or right is None:
        return DROP if above[-1] == "\u00ad" else KEEP
    head, tail = left[0][:-1], right[0]
    last = head.rpartition("-")[2]
    if tail.lower() in _SUSPENDED:
        return SPACE
    if not tail[0].islower() or not last or not last[-1].islower() or last[0].isdigit():
        return KEEP
    if not last.islower() and any(char.isupper() for char in last[1:]):
        return KEEP
    joined, kept = vocabulary.count(last + tail), vocabulary.count(f"{last}-{tail}")
    if joined != kept:
        return DROP if joined > kept else KEEP
    if last.lower() in read_words("hyphen_prefixes.tsv") or last[-1] + tail[0] in _CLASH:
        return KEEP
    return KEEP if "-" in head and len(last) <= 3 else DROP


def is_lost(above: str, below: str, vocabulary: Vocabulary) -> bool:
    """A word broken over two lines whose hyphen is gone: neither half is a word of the document, the whole is."""
    right = below.partition(" ")[0]
    if not right.isalpha():
        found = _FIRST.match(right)
        right = found[0] if found else ""
    if len(right) < 4 or vocabulary.is_common(right):
        return False  # most lines: the next one begins with a word of the document
    left = above.rpartition(" ")[2]
    if len(left) < 3 or not left.isalpha():
        return False
    small = left.lower()
    whole = small + right
    if vocabulary.has(whole):
        return small not in read_words("function_words.tsv") and vocabulary.count(right) <= 1
    # Neither half occurs anywhere else, and a word of the document runs over the seam: ontwik|kelings.
    if len(left) < 4 or not vocabulary.is_once(small) or vocabulary.count(right) > 1:
        return False
    return vocabulary.has_start(whole[: len(left) + 3])
