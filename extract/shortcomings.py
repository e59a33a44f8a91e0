"""What a document does not say of itself, so that nothing that hangs on it is missing in silence."""

from collections.abc import Iterator

from extract.records import Evidence, Header, Issue, Reading, Span
from ontology.kinds import IssueKind

# The languages that the rules and lists are made for; English only for names in it.
UNDERSTOOD = frozenset(("nl", "en"))


def find_shortcomings(reading: Reading) -> Iterator[Issue]:
    """Issues about the document as a whole: its language, and a date that deadlines could be counted from."""
    start = _first_words(reading)
    if reading.header.language not in UNDERSTOOD:
        yield Issue(
            IssueKind.UNKNOWN_LANGUAGE,
            "The document is not in Dutch, so names were looked for but no commitments.",
            start,
        )
    headers = [part.header for part in reading.parts] or [reading.header]
    if not any(header.day or header.year for header in headers):
        yield Issue(
            IssueKind.MISSING_HEADER,
            "The document gives no date and no year, so deadlines such as 'later dit jaar' have no days.",
            start,
        )


def speaks_dutch(header: Header) -> bool:
    """Whether commitments can be read in a document."""
    return header.language in UNDERSTOOD


def _first_words(reading: Reading) -> Evidence | None:
    if not reading.sentences:
        return None
    first = reading.sentences[0]
    return reading.evidence(Span(first.start, first.end), "header:missing")
