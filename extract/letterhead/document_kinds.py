"""The kind of a document by the words of its title (`document_kinds.tsv`)."""

import re
from functools import cache
from importlib.resources import files

from ontology.kinds import DocumentKind


@cache
def _kinds() -> tuple[tuple[re.Pattern[str], DocumentKind], ...]:
    rows = (files("extract") / "lists" / "document_kinds.tsv").read_text("utf-8").splitlines()[1:]
    cells = [row.split("\t") for row in rows if row]
    return tuple((re.compile(cell[0], re.IGNORECASE), DocumentKind(cell[1])) for cell in cells)


def find_kind(title: str) -> DocumentKind | None:
    """Kind of document by the words of its title.

    >>> find_kind("Werkprogramma 2031").value, find_kind("Brochure")
    ('work-programme', None)
    """
    return next((kind for pattern, kind in _kinds() if pattern.search(title)), None)
