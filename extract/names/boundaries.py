"""Where a name begins and ends: word boundaries, phrases that run on, and the evidence of a broken name."""

import re
from bisect import bisect_right
from functools import cache

from extract.records import Evidence, Layout, Reading, Span
from extract.wordlists import read_column, read_table

_WORD = re.compile(r" ([^\W_](?:[\w’'&/.-]*\w)?)")
_NO_WORD = re.compile(r"[^\w’'-]+")
_LONGEST_WORD = 60
_GOES_ON = re.compile(r" en (?:de|het) [a-zà-ÿ]")
_HOUSE = re.compile(r" \d{1,4}(?: ?[a-zA-Z])?(?![\w.,]\d|\w)")
_DIALLED = re.compile(r":? \+?[(\d]")
_OF_STREET = re.compile(r" (?:Korte|Lange|Oude|Nieuwe|Kleine|Grote|Hoge|Lage)$")
_SENTENCE_OPENERS = frozenset({"Het", "Dit", "Deze", "Ik", "Wij", "Er", "Daarom", "Hierbij", "Ook"})
_SHARED_TAIL = re.compile(r"- en [\w-]*\w(?: [A-ZÀ-Þ][\w-]*\w)*")  # "Commissie Arbeids- en kennismigratie"
_NOTE = re.compile(r"(?<=[a-zà-ÿ])\d{1,2}$")
_SESSION = re.compile(r"(?:19|20)\d\d-(?:19|20)\d\d")
_GAP = re.compile(r"[\s\d\u00ad\u2010-]*")
CAPITALISED = r"[A-ZÀ-ÖØ-Þ](?:[\w’'&-]*[\w&])?"


def opens_word(text: str, start: int) -> bool:
    """Whether a name may begin here: after no letter, or after a lower-case one it was glued to ("BalkanDe Unie")."""
    if not start:
        return True
    before = text[start - 1]
    return not before.isalnum() or (
        before.islower() and text[start].isupper() and text[start + 1 : start + 2].islower()
    )


def closes_word(text: str, end: int) -> bool:
    """Whether a name may end here: before no letter, a glued sentence ("TurkijeHet"), footnote or session."""
    after = text[end : end + 1]
    if not after.isalnum():
        return True
    return text[end - 1].islower() and (
        (after.isupper() and text[end + 1 : end + 2].islower())
        or (after.isdigit() and (not text[end : end + 3].isdigit() or _SESSION.match(text, end) is not None))
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
def joining_words() -> frozenset[str]:
    """Small words within a name: "de", "van", "en"."""
    return frozenset(read_column("connectors.tsv", "word"))


def phrase_end(text: str, start: int, most: int = 12) -> int:
    """End of the noun phrase whose words follow `start`, up to punctuation or a word that cannot belong to a name.

    >>> phrase_end("het verdrag inzake clustermunitie is van kracht", 11)
    33
    """
    stops, joining = stop_words(), joining_words()
    end = at = start
    for _ in range(most):
        found = _WORD.match(text, at)
        if found is None or (found[1].lower() in stops and not _GOES_ON.match(text, at)):
            break
        if found[1] in _SENTENCE_OPENERS:
            break  # a heading, and the sentence under it
        at = found.end()
        if found[1].lower() not in joining:
            end = at
    return end


@cache
def _streets() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Endings of streets that are told by themselves, and those that are streets only before a number."""
    rows = read_table("street_endings.tsv")
    return tuple(row["ending"] for row in rows if not row["number"]), tuple(row["ending"] for row in rows)


def _before_address(text: str, start: int, end: int) -> int:
    """End of a name before the address, or the sign of a telephone, that the side of a letter puts behind it."""
    first = text.rfind(" ", start, end)
    if first < start:
        return end
    word = text[first + 1 : end].lower()
    numbered = _HOUSE.match(text, end) is not None
    if len(word) > 1 and not word.endswith(_streets()[numbered]):
        return end
    if len(word) == 1 and not _DIALLED.match(text, end):
        return end
    qualified = _OF_STREET.search(text, start, first)
    return qualified.start() if qualified else first


@cache
def _barred() -> frozenset[str]:
    """Words that are in no name of capitals: those that end a phrase, and the headers of columns."""
    return stop_words() | frozenset(read_column("column_headers.tsv", "word"))


def capitalised_end(text: str, start: int, connectors: frozenset[str], most: int = 8) -> int:
    """End of the run of capitalised words after `start`, with small connecting words between them.

    >>> capitalised_end("Group of Friends on Disarmament heeft", 5, frozenset({"of", "on"}))
    31
    """
    stops = _barred()
    end = at = start
    for _ in range(most):
        found = _WORD.match(text, at)
        if found is None:
            break
        word = found[1]
        at = found.end()
        if note := _NOTE.search(word):  # "vaste commissie voor Defensie1"
            return _before_address(text, start, at - len(note[0])) if word[0].isupper() else end
        if word[0].isupper() and word.lower() not in stops:
            end = at
        elif word not in connectors or (word == "en" and not text[at + 1 : at + 2].isupper()):
            break  # "… en Levensovertuiging" goes on, "… en de VN-gezant" is another name
    if end > start and (joint := _SHARED_TAIL.match(text, end)):
        end = joint.end()
    return _before_address(text, start, end) if end > start else end


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
