"""Words broken over two lines: whether the hyphen was put there by the typesetter, and words that lost theirs."""

import re
from bisect import bisect_left
from collections import Counter
from enum import Enum
from functools import cached_property

from extract.page.lines import read_words

_LAST = re.compile(r"[^\s(«“‘\"'/–—]+$")
_FIRST = re.compile(r"[\w’']+")
_HYPHENS = frozenset("-\u00ad\u2010")
_SEARCHED = 200_000  # characters of all different words, in which searching is faster than sorting them
_SIGNS = (b"", b",", b".", b";", b":", b")")
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
    """How often a document uses each word, in any case, counted when first asked.

    Words are kept as bytes, which are made small and parted in half the time that it takes with strings.
    """

    def __init__(self, raw: str) -> None:
        self._raw = raw

    @cached_property
    def _counts(self) -> Counter[bytes]:
        return Counter(_small(self._raw.replace("\u00a0", " ")).split())

    @cached_property
    def _listed(self) -> bytes:
        """All words, each on a line of its own."""
        return b"\n".join((b"", *self._counts))

    @cached_property
    def _sorted(self) -> list[bytes]:
        return sorted(self._counts)

    def count(self, word: str) -> int:
        """Occurrences of a single word, alone or before a sign."""
        small, counts = _small(word), self._counts
        return sum([counts.get(small + sign, 0) for sign in _SIGNS])

    def has(self, word: str) -> bool:
        """The word occurs alone or before a comma or full stop."""
        small, counts = _small(word), self._counts
        return small in counts or small + b"," in counts or small + b"." in counts

    def is_common(self, word: str) -> bool:
        """The word, as it stands, occurs more than once."""
        return self._counts.get(word.encode().lower(), 0) > 1

    def is_once(self, word: str) -> bool:
        """The word occurs just once as it stands."""
        return self._counts.get(_small(word), 0) == 1

    def has_start(self, start: str) -> bool:
        """Some word begins so."""
        small = _small(start)
        if len(self._listed) < _SEARCHED:
            return b"\n" + small in self._listed
        at = bisect_left(self._sorted, small)
        return at < len(self._sorted) and self._sorted[at].startswith(small)


def _small(text: str) -> bytes:
    return text.encode().lower()


def join_lines(above: str, below: str, vocabulary: Vocabulary) -> Joint:
    """How the last word of a line meets the first of the next."""
    last = above[-1]
    if last in _HYPHENS:
        broken = len(above) > 1 and not above[-2].isspace()
        return _join_hyphen(above, below, vocabulary) if broken else SPACE
    if last.isalpha() and below[0].islower() and is_lost(above, below, vocabulary):
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
    right = below[: below.find(" ")] if " " in below else below
    if not right.isalpha():
        found = _FIRST.match(right)
        right = found[0] if found else ""
    if len(right) < 4 or vocabulary.is_common(right):
        return False  # most lines: the next one begins with a word of the document
    left = above[above.rfind(" ") + 1 :]
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
