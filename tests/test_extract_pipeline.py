"""The whole of reading: what a document does not say, and what holds for every extraction."""

import hashlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.pipeline import extract
from extract.records import Commitment, Document, Extraction
from ontology.kinds import IssueKind

LETTER = """Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

{date}Het kabinet zal later dit jaar een notitie over Moldavië sturen. Nederland steunt de Oekraïners.

De Minister van Buitenlandse Zaken,
A.B. Voorbeeld
"""
FRENCH = (
    "Le gouvernement français soutient les efforts de paix. Nous avons demandé aux ministres de présenter un rapport "
    "avant la fin de l'année, et les membres de la commission ont été informés.\n"
) * 4


def read(text: str) -> Extraction:
    return extract(Document("proef.txt", "text/plain", text, hashlib.sha256(text.encode()).hexdigest()))


def kinds(extraction: Extraction) -> set[IssueKind]:
    return {issue.kind for issue in extraction.issues}


def test_a_dated_letter_lacks_nothing() -> None:
    extraction = read(LETTER.format(date="Den Haag, 3 april 2023\n\n"))
    assert not kinds(extraction) & {IssueKind.MISSING_HEADER, IssueKind.UNKNOWN_LANGUAGE}
    assert [str(c.due.first) for c in extraction.commitments if c.due] == ["2023-04-03"]


def test_an_undated_letter_says_that_it_lacks_a_date() -> None:
    extraction = read(LETTER.format(date=""))
    assert IssueKind.MISSING_HEADER in kinds(extraction)
    assert all(c.due is None or (c.due.first, c.due.last) == (None, None) for c in extraction.commitments)


def test_a_document_in_french_is_told_of_and_promises_nothing() -> None:
    extraction = read(FRENCH)
    assert IssueKind.UNKNOWN_LANGUAGE in kinds(extraction)
    assert extraction.commitments == ()


PIECES = """Het kabinet zal Nederland Oekraïne de Minister van Defensie , . : ; ( ) - 1 2 § « » “ EU-lidstaten motie
Kamerstuk 36 045, nr. 3 later dit jaar • AIV (AIV) 31 juni é 𝄞""".split()
WORDS = st.lists(st.sampled_from([*PIECES, "\n", "\n\n", "\u200b", "\x0c"]), min_size=1, max_size=60)


@given(WORDS)
def test_every_quote_stands_where_it_says(words: list[str]) -> None:
    text = " ".join(words)
    if not text.strip():
        return
    for evidence in read(text).evidences():
        assert text[evidence.start : evidence.end] == evidence.quote


ANNOTATED = [
    word
    for path in sorted((Path(__file__).resolve().parent / "gold" / "texts").glob("*.txt"))
    for word in path.read_text("utf-8").split(" ")
]
# Stretches of running text, cut off anywhere, as flattened tables and side columns leave them.
STRETCHES = st.lists(
    st.tuples(st.integers(0, len(ANNOTATED) - 1), st.integers(1, 13), st.sampled_from(["\n", ".\n", ":\n", "\n\n"])),
    min_size=1,
    max_size=40,
)
HEADS = ("", "Werkprogramma 2031 van de Adviesraad Migratie\n\n", LETTER.format(date="Den Haag, 3 april 2023\n\n"))


@given(st.sampled_from(HEADS), STRETCHES)
def test_stretches_cut_off_anywhere_are_read(head: str, stretches: list[tuple[int, int, str]]) -> None:
    text = head + "".join(" ".join(ANNOTATED[at : at + count]) + end for at, count, end in stretches)
    for evidence in read(text).evidences():
        assert text[evidence.start : evidence.end] == evidence.quote


@given(WORDS)
def test_the_same_text_gives_the_same_records(words: list[str]) -> None:
    text = " ".join(words) or "leeg"
    assert read(text) == read(text)


@pytest.mark.parametrize("text", ["zonder leestekens " * 200, "!" * 500, "\n" * 50 + "a", "A.B.C. " * 100])
def test_odd_texts_are_read(text: str) -> None:
    assert all(isinstance(c, Commitment) for c in read(text).commitments)
