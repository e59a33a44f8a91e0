"""The same promises and names are read however wide the lines of a text are."""

import re
import textwrap
from hashlib import sha256
from pathlib import Path

import pytest

from extract.pipeline import extract
from extract.records import Document, Extraction

TEXTS = sorted((Path(__file__).parent / "gold" / "texts").glob("*.txt"))
_LOST = 0.03  # of the promises: a heading that joins a line, a sentence that ends in a table


def read(raw: str) -> Extraction:
    return extract(Document("brief.txt", "text/plain", raw, sha256(raw.encode()).hexdigest()))


def rewrap(raw: str, width: int | None) -> str:
    """Paragraphs of running text in lines of another width, or in one line each; tables and lists as they are."""
    parts = []
    for part in re.split(r"\n\s*\n", raw):
        lines = part.split("\n")
        running = len(lines) > 2 and sum(map(len, lines)) / len(lines) > 50
        if running and not any(line.lstrip()[:1] in "•-–*" for line in lines):
            whole = re.sub(r"(\w)- (?=[a-z])", r"\1", " ".join(line.strip() for line in lines))
            parts.append("\n".join(textwrap.wrap(whole, width, break_on_hyphens=False)) if width else whole)
        else:
            parts.append(part)
    return "\n\n".join(parts)


def promises(extraction: Extraction) -> set[str]:
    return {re.sub(r"\W+", "", commitment.text.lower()) for commitment in extraction.commitments}


@pytest.mark.parametrize("width", [60, 80, 100])
def test_promises_do_not_hang_on_the_width_of_lines(width: int) -> None:
    whole, lost = 0, 0
    for path in TEXTS:
        raw = path.read_text("utf-8")
        plain = promises(read(rewrap(raw, None)))
        whole += len(plain)
        lost += len(plain - promises(read(rewrap(raw, width))))
    assert whole > 100
    assert lost <= _LOST * whole
