"""Where a name begins and ends: word boundaries, phrases that run on, and the evidence of a broken name."""

import re
from bisect import bisect_right
from functools import cache

from extract.records import Evidence, Layout, Reading, Span
from extract.wordlists import read_column

_WORD = re.compile(r" ([^\W_](?:[\w’'&/.-]*[\w’'])?)")
_NO_WORD = re.compile(r"[^\w’'-]+")
_LONGEST_WORD = 60
_GOES_ON = re.compile(r" en (?:de|het) [a-zà-ÿ]")
_SENTENCE_OPENERS = frozenset({"Het", "Dit", "Deze", "Ik", "Wij", "Er", "Daarom", "Hierbij", "Ook"})
_GAP = re.compile(r"[\s\d\u00ad\u2010-]*")
CAPITALISED = r"[A-ZÀ-ÖØ-Þ][\w’'&-]*"


def opens_word(text: str, start: int) -> bool:
    """Whether a name may begin here: after no letter, or after a lower-case one it was glued to ("BalkanDe Unie")."""
    if not start:
        return True
    before = text[start - 1]
    return not before.isalnum() or (
        before.islower() and text[start].isupper() and text[start + 1 : start + 2].islower()
    )


def closes_word(text: str, end: int) -> bool:
    """Whether a name may end here: before no letter, a glued sentence ("TurkijeHet") or footnote mark ("landen1")."""
    after = text[end : end + 1]
    if not after.isalnum():
        return True
    return text[end - 1].islower() and (
        (after.isupper() and text[end + 1 : end + 2].islower())
        or (after.isdigit() and not text[end : end + 3].isdigit())
    )


def word_start(text: str, at: int) -> int:
    """Where the word that goes on at `at` begins.

    >>> word_start("de (mensenrechtennota", 16)
    4
    """
    cut = text.rfind(" ", max(0, at - _LONGEST_WORD), at) + 1 or max(0, at - _LONGEST_WORD)
    if cut == at or text[cut:at].isalnum():  # nothing in it parts words
        return cut
    found = _NO_WORD.search(text, cut, at)
    while found:
        cut = found.end()
        found = _NO_WORD.search(text, cut, at)
    return cut


def opens_sentence(text: str, start: int) -> bool:
    """Whether a capital at `start` is only that of a sentence or line."""
    before = text[max(0, start - 3) : start].rstrip(" «“‘\"'(")
    return not before or before[-1] in ".!?:;\n•"


@cache
def stop_words() -> frozenset[str]:
    """Words that end a name which is an ordinary phrase ("wetsvoorstel over …"): finite verbs, conjunctions."""
    return frozenset(read_column("phrase_stops.tsv", "word"))


@cache
def _connectors() -> frozenset[str]:
    return frozenset(read_column("connectors.tsv", "word"))


def phrase_end(text: str, start: int, most: int = 12) -> int:
    """End of the noun phrase whose words follow `start`, up to punctuation or a word that cannot belong to a name.

    >>> phrase_end("het verdrag inzake clustermunitie is van kracht", 11)
    33
    """
    stops, connectors = stop_words(), _connectors()
    end = at = start
    for _ in range(most):
        found = _WORD.match(text, at)
        if found is None or (found[1].lower() in stops and not _GOES_ON.match(text, at)):
            break
        if found[1] in _SENTENCE_OPENERS:
            break  # a heading, and the sentence under it
        at = found.end()
        if found[1].lower() not in connectors:
            end = at
    return end


def capitalised_end(text: str, start: int, connectors: frozenset[str], most: int = 8) -> int:
    """End of the run of capitalised words after `start`, with small connecting words between them.

    >>> capitalised_end("Group of Friends on Disarmament heeft", 5, frozenset({"of", "on"}))
    31
    """
    stops = stop_words()
    end = at = start
    for _ in range(most):
        found = _WORD.match(text, at)
        if found is None:
            break
        word = found[1]
        at = found.end()
        if word[0].isupper() and word.lower() not in stops:
            end = at
        elif word not in connectors or (word == "en" and not text[at + 1 : at + 2].isupper()):
            break  # "… en Levensovertuiging" goes on, "… en de VN-gezant" is another name
    return end


def evidence_span(layout: Layout, span: Span) -> tuple[int, int]:
    """Raw stretch that shows a name: all of it, or its longest piece where foreign text stands between the pieces.

    White space, a hyphen or a footnote mark between pieces is not foreign; a side column or running header is.
    """
    run = bisect_right(layout.starts, span.start) - 1
    if run + 1 == len(layout.starts) or layout.starts[run + 1] >= span.end:
        shift = layout.sources[run] - layout.starts[run]
        return span.start + shift, span.end + shift
    pieces = layout.pieces(span)
    low, high = pieces[0]
    best = (low, high)
    for start, end in pieces[1:]:
        if start >= high and _GAP.fullmatch(layout.raw, high, start):
            high = end
        else:
            low, high = start, end
        if high - low > best[1] - best[0]:
            best = (low, high)
    return best


def show(reading: Reading, span: Span, rule: str, confidence: float) -> Evidence:
    """Evidence for a name, without the foreign text between its pieces."""
    start, end = evidence_span(reading.layout, span)
    return Evidence(reading.document.name, start, end, reading.document.raw[start:end], rule, confidence)
