"""Text in which white space tells how the raw page was ruled: tables and lists live by their line breaks."""

import re
from bisect import bisect_right
from functools import lru_cache

from extract.page.hyphens import DROP, SPACE, Vocabulary, join_lines
from extract.records import Layout, Span

GAP = "\x1e"  # a blank line (or furniture) stood here; a record separator, so that `\s` still matches it
_WHITE = re.compile(r"\s\s*")  # not \s+: what begins with one character is many times faster to search for


def rule_text(layout: Layout, span: Span) -> str:
    """Cleaned text of a span, equally long, with a line break where the raw text has one and `GAP` for a blank line."""
    text = layout.text[span.start : span.end]
    shift, after = _run_at(layout, span.start)
    parts: list[str] = []
    last = 0
    for white in _WHITE.finditer(text):
        low, high = white.span()
        start, end = span.start + low, span.start + high
        if start > after:
            shift, after = _run_at(layout, start)
        # Within a run, as most white space is, the page has as much of it as the text.
        within = start and end < after
        rule = _rule_of(layout.raw.count("\n", start + shift, end + shift)) if within else _ruling(layout, start, end)
        if (ruled := rule * (high - low)) != white[0]:  # most white space stays as it is
            parts += (text[last:low], ruled)
            last = high
    parts.append(text[last:])
    return "".join(parts)


def _run_at(layout: Layout, position: int) -> tuple[int, int]:
    """How far the raw text of the run that holds a position is from the cleaned text, and where the run ends."""
    run = bisect_right(layout.starts, position) - 1
    after = layout.starts[run + 1] if run + 1 < len(layout.starts) else len(layout.text)
    return layout.sources[run] - layout.starts[run], after


def _rule_of(breaks: int) -> str:
    return GAP if breaks > 1 else "\n" if breaks else " "


def _ruling(layout: Layout, start: int, end: int) -> str:
    if start == 0 or end >= len(layout.text):
        return "\n"
    low, high = layout.source_of(start - 1) + 1, layout.source_of(end)
    if high < low:  # the layout moved one of the two: what stands next to it here did not on the page
        return GAP
    return _rule_of(layout.raw.count("\n", low, high))


def cells_of(line: str, start: int = 0) -> list[Span]:
    """Where the cells of a line stand that bars keep apart, without the white space about them.

    >>> cells_of("2 | | Zee", 10)
    [Span(start=10, end=11), Span(start=14, end=14), Span(start=16, end=19)]
    """
    cells: list[Span] = []
    for cell in line.split("|"):
        inner = cell.strip()
        low = start + cell.find(inner) if inner else start + len(cell)
        cells.append(Span(low, low + len(inner)))
        start += len(cell) + 1
    return cells


def unrule(text: str) -> str:
    r"""The words of a ruled stretch on one line.

    >>> unrule("Regie op veiligheid \nin de ruimte\x1e")
    'Regie op veiligheid in de ruimte'
    """
    return " ".join(text.split())


def mend(text: str, raw: str) -> str:
    r"""The words of a ruled stretch on one line, with words that were broken over lines of a table made whole.

    >>> mend("Buitenlandse Handel en Ontwikkelings-\nsamenwerking", "")
    'Buitenlandse Handel en Ontwikkelingssamenwerking'
    >>> mend("Daadkracht: EU-\nhervormingen", "")
    'Daadkracht: EU-hervormingen'
    """
    if not re.search(r"[\n\x1e]", text):
        return unrule(text)
    vocabulary = _vocabulary(raw)
    lines = [stripped for line in re.split(r"[\n\x1e]", text) if (stripped := " ".join(line.split()))]
    whole = lines[0]
    for line in lines[1:]:
        joint = join_lines(whole, line, vocabulary)
        whole = (whole.rstrip("-\u00ad\u2010") if joint is DROP else whole) + (" " if joint is SPACE else "") + line
    return whole


@lru_cache(maxsize=1)
def _vocabulary(raw: str) -> Vocabulary:
    """Words of the document at hand, counted once."""
    return Vocabulary(raw)


def words_in_row(words: str) -> str:
    r"""Pattern for words of a list, which may be broken over lines.

    >>> words_in_row("op verzoek van")
    'op\\s+verzoek\\s+van'
    """
    return r"\s+".join(re.escape(word) for word in words.split())
