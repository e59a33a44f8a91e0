"""What a document quotes at length: sentences of others, and motions word for word; it promises nothing in them."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache

from extract.records import Span

_LONGEST = 4_000  # characters of a quotation; a sign further on closes another one
_SHORTEST = 40  # a shorter quotation is a name or a turn of phrase
_PAIRS = (("«", "»"), ("“", "”"), ("„", "”"), ("‘", "’"))
_SENTENCE = re.compile(r"[.?!…](?:\s+[A-ZÀ-Þ]|\s*$)")
_MOTION = re.compile(r"\bDe Kamer,\s+gehoord de beraadslaging")
_PASSED = re.compile(r"gaat over tot de orde van de dag\.?")
_ASKS = re.compile(r"(?:verzoekt|roept|spreekt|draagt|nodigt)\b[^.;]*[.;]?")


@lru_cache(maxsize=2)
def find_quoted(text: str) -> tuple[Span, ...]:
    """Stretches of a cleaned text that are quoted: sentences between quotation marks, and the text of motions.

    They are sorted and do not overlap.
    """
    found = sorted((*_between_signs(text), *_straight(text), *_motions(text)))
    merged: list[Span] = []
    for span in found:
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)


def is_quoted(quoted: tuple[Span, ...], position: int) -> bool:
    """Whether a position lies in a quoted stretch.

    >>> is_quoted((Span(10, 90),), 10), is_quoted((Span(10, 90),), 90)
    (True, False)
    """
    at = bisect_right(quoted, position, key=lambda span: span.start) - 1
    return at >= 0 and position < quoted[at].end


def _between_signs(text: str) -> Iterator[Span]:
    for opening, closing in _PAIRS:
        at = text.find(opening)
        while at >= 0:
            end = _end_of(text, at, opening, closing)
            if end - at >= _SHORTEST and _SENTENCE.search(text, at + 1, end):
                yield Span(at + 1, end)
            at = text.find(opening, max(end, at) + 1)


def _end_of(text: str, at: int, opening: str, closing: str) -> int:
    """Where a quotation ends, `at` when it does not; another one may stand in it."""
    high = min(len(text), at + _LONGEST)
    if closing == "’":
        end = text.find(closing, at, high)
        while end >= 0 and text[end + 1 : end + 2].isalnum():  # an apostrophe: foto’s, in de jaren ’90
            end = text.find(closing, end + 1, high)
        return max(at, end)
    depth, here = 0, at
    while here >= 0:
        depth += 1 if text[here] == opening else -1
        if depth == 0:
            return here
        inner, outer = text.find(opening, here + 1, high), text.find(closing, here + 1, high)
        here = min(inner, outer) if inner >= 0 and outer >= 0 else outer
    return at


def _straight(text: str) -> Iterator[Span]:
    """Whole sentences between straight marks, which open before a capital and close behind a full stop."""
    at = text.find('"')
    while at >= 0:
        end = text.find('"', at + 1, at + _LONGEST)
        opens = text[at + 1 : at + 2].isupper() and not text[at - 1 : at].isalnum()
        if opens and end - at >= _SHORTEST and text[end - 1] in ".?!…":
            yield Span(at + 1, end)
            end = text.find('"', end + 1)
        at = end


def _motions(text: str) -> Iterator[Span]:
    """From "De Kamer, gehoord de beraadslaging" to "gaat over tot de orde van de dag", else to the request's end."""
    if "gehoord de beraadslaging" not in text:
        return
    for found in _MOTION.finditer(text):
        passed = _PASSED.search(text, found.end(), found.end() + _LONGEST)
        asked = None if passed else _ASKS.search(text, found.end(), found.end() + _LONGEST)
        end = passed or asked
        yield Span(found.start(), end.end() if end else text.find("\n", found.end()) % (len(text) + 1))
