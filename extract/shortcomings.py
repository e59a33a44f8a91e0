"""What a document does not say of itself, so that nothing that hangs on it is missing in silence."""

import re
from collections.abc import Iterator

from extract.records import Evidence, Header, Issue, Reading, Span
from ontology.kinds import BlockKind, IssueKind

_LONG = 300  # characters: more than the longest sentence but a few
_SIGN = re.compile(r"[.?!…:;](?=\s|$)")
# The languages that the rules and lists are made for; English only for names in it.
UNDERSTOOD = frozenset(("nl", "en"))


def find_shortcomings(reading: Reading) -> Iterator[Issue]:
    """Issues about the document as a whole: language, punctuation, and a date that deadlines could be counted from."""
    start = _first_words(reading)
    if reading.header.language not in UNDERSTOOD:
        yield Issue(
            IssueKind.UNKNOWN_LANGUAGE,
            "The document is not in Dutch, so names were looked for but no commitments.",
            start,
        )
    yield from _unpunctuated(reading)
    headers = [part.header for part in reading.parts] or [reading.header]
    if not any(header.day or header.year for header in headers):
        yield Issue(
            IssueKind.MISSING_HEADER,
            "The document gives no date and no year, so deadlines such as 'later dit jaar' have no days.",
            start,
        )


def _unpunctuated(reading: Reading) -> Iterator[Issue]:
    """Running text without full stops is cut at capitals at best: a promise in it may hold too much or too little."""
    bare = [
        block
        for block in reading.layout.blocks
        if block.kind is BlockKind.PARAGRAPH
        and block.end - block.start >= _LONG
        and not _SIGN.search(reading.layout.text, block.start, block.end)
    ]
    if bare:
        words = f"Paragraphs without punctuation ({len(bare)}): where sentences end in them is a guess."
        evidence = reading.evidence(Span(bare[0].start, bare[0].end), "sentences:no-punctuation")
        yield Issue(IssueKind.NO_PUNCTUATION, words, evidence)


def speaks_dutch(header: Header) -> bool:
    """Whether commitments can be read in a document."""
    return header.language in UNDERSTOOD


def _first_words(reading: Reading) -> Evidence | None:
    if not reading.sentences:
        return None
    first = reading.sentences[0]
    return reading.evidence(Span(first.start, first.end), "header:missing")
