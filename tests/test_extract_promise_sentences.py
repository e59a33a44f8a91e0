"""Sentences of real forms, each read in a letter: what it promises, and what only looks like it right below."""

import csv
from hashlib import sha256
from pathlib import Path

import pytest

from extract.pipeline import extract
from extract.records import Document

TABLE = Path(__file__).parent / "promise_sentences.tsv"
HEAD = (
    "Ministerie van Buitenlandse Zaken\n\nAan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\n"
    "Datum 14 maart 2022\nBetreft Stand van zaken\n\nGeachte voorzitter,\n\nOver dit onderwerp is veel gesproken. "
    "De verhoudingen in de regio zijn veranderd. De cijfers laten dat zien. Dat is bekend.\n\n"
)
SIGNED = "\n\nDe Minister van Buitenlandse Zaken,\n\nJ. de Wit\n"


def table() -> list[tuple[str, str]]:
    with TABLE.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [(row["kinds"], row["text"].replace("|", "\n\n")) for row in rows]


@pytest.mark.parametrize(("kinds", "text"), table(), ids=lambda value: value[-60:])
def test_what_a_sentence_of_a_letter_promises(kinds: str, text: str) -> None:
    raw = HEAD + text + SIGNED
    found = extract(Document("brief.txt", "text/plain", raw, sha256(raw.encode()).hexdigest())).commitments
    assert " ".join(promise.kind.value for promise in found) == kinds.replace("-", "")


def test_near_misses_stand_beside_the_hits() -> None:
    kinds = [kinds for kinds, _ in table()]
    assert 0.25 <= kinds.count("-") / len(kinds) <= 0.6
