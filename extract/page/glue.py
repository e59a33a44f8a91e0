"""Headings and sentences that lost the line break behind them: "RechtsstatelijkheidDe Unie is", "op te lossen.Het"."""

import re

from msgspec.structs import replace

from extract.page.lines import Line, is_ended, read_words

_LONGEST = 110  # characters of a heading; longer ones are sentences
_SHORTEST_REST = 60
# The capital comes first: a pattern that begins with something rare is the fastest to search for.
_GLUED = re.compile(r"[A-ZÀ-Þ](?<=[a-zà-ÿ)’]{2}[A-ZÀ-Þ])(?=[a-zà-ÿ]|[’'][a-z]| [a-z])")
_STOPPED = re.compile(r"[.?!](?=[A-ZÀ-Þ][a-zà-ÿ]+[ ,])")
# What may be such a stop, one pattern a sign: a pattern that begins with one character is the fastest to search for.
_STOPS = tuple(re.compile(rf"{sign}(?=[A-ZÀ-Þ][a-zà-ÿ])") for sign in (r"\.", r"\?", "!"))
_BEFORE = re.compile(r"(?:[a-zà-ÿ]{3}|[a-z]\)|\d)$")
_TOKEN = re.compile(r"[\w’'-]+")


def split_glued(line: Line) -> tuple[Line, Line] | None:
    """A heading at the start of a line, and the sentence stuck to it, or None.

    >>> line = Line("Westelijke BalkanHet kabinet blijft de stabiliteit in de regio ook in 2024 steunen.", 0)
    >>> [part.text[:17] for part in split_glued(line) or ()]
    ['Westelijke Balkan', 'Het kabinet blijf']
    """
    text = line.text
    if not (text[0].isupper() or text[0].isdigit()):
        return None
    for found in _GLUED.finditer(text, 0, _LONGEST):
        at = found.start()
        head = text[:at]
        if len(text) - at < _SHORTEST_REST or is_ended(head) or re.search(r"[.?!;] ", head):
            return None
        if not _is_name(text, at):
            return _cut(line, at)
    return None


def _is_name(text: str, at: int) -> bool:
    """The capital at `at` stands within a name that is written so: GroenLinks, LinkedIn."""
    for token in _TOKEN.finditer(text, max(0, text.rfind(" ", 0, at) + 1)):
        name = re.sub(r"(?:[’']?s|-.*)$", "", token[0])
        return not read_words("inner_capitals.tsv").isdisjoint((token[0], name))
    return False


def find_stops(raw: str) -> list[int]:
    """Where a sentence may have lost the space behind it: only lines with such a place need to be looked at."""
    return sorted(found.start() for stop in _STOPS for found in stop.finditer(raw))


def split_stopped(line: Line) -> tuple[Line, Line] | None:
    """Two sentences without a space between them, or None."""
    for found in _STOPPED.finditer(line.text):
        word = line.text[line.text.rfind(" ", 0, found.end()) + 1 : found.end()]
        if not _BEFORE.search(line.text, max(0, found.start() - 3), found.start()):
            continue
        if word.lower() not in read_words("abbreviations.tsv") and "/" not in word and "@" not in word:
            return _cut(line, found.end())
    return None


def _cut(line: Line, at: int) -> tuple[Line, Line]:
    return replace(line, text=line.text[:at]), replace(line, text=line.text[at:], start=line.start + at, gap=0)
