"""Sentences of a laid-out text: what ends one, and what only looks like it."""

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from extract.page.lines import read_words
from extract.records import Block, Layout, Sentence
from ontology.kinds import BlockKind

_BY_LINE = frozenset({BlockKind.TABLE, BlockKind.LINKS, BlockKind.FURNITURE})
_CLOSED = r"[\"'”’»)\]]*(\s+)(?=([«“‘\"'(\[–-]*\s?[A-ZÀ-Þ0-9]|[’']s [A-Z]))"
# One pattern a sign: a search for something that begins with one fixed character is many times faster.
_ENDS = {sign: re.compile(re.escape(sign) + _CLOSED) for sign in ".?!…"}
_UNPUNCTUATED = 150  # characters without a full stop: longer than nearly all sentences of the genre
_SIGN = re.compile(r"[.?!…:;](?=\s)")
_OPENER = re.compile(
    r"(?<=[a-zà-ÿ0-9)%]) (?=(?:De|Het|Een|U|Uw|Ook|Er|Dit|Deze|Dat|Nu|Als|In|Op|Om|Bij|Met|Voor|Na|Naast|Hierbij"
    r"|Hiermee|Daarnaast|Daarbij|Daarom|Daarmee|Verder|Tevens|Wij|We|Ik|Wel|Zo|Indien|Wanneer|Omdat|Vanwege|Ten)"
    r" (?:[a-zà-ÿ]|[A-Z]{2,}\b|Minister|Kamer|Raad|Tweede|Eerste))"
)
_INITIALS = re.compile(r"(?:[A-Z](?:[a-z]|[hj])?\.)+$")
_NUMBERING = re.compile(r"\(?(?:\d{1,2}|[a-z]|[ivxIVX]{1,4})\.$")


@cache
def _abbreviations() -> dict[str, str]:
    """Abbreviations, in lower case: "inside" when something always follows, "may-end" when a sentence can end there."""
    rows = (files("extract") / "lists" / "abbreviations.tsv").read_text("utf-8").splitlines()[1:]
    return {row.split("\t")[0].lower(): row.split("\t")[1] for row in rows if row}


def split_sentences(layout: Layout) -> tuple[Sentence, ...]:
    """All sentences in reading order; those of a block tile it, but for the white space between them."""
    found: list[Sentence] = []
    text = layout.text
    ends = (found for sign, end in _ENDS.items() if sign in text for found in end.finditer(text))
    signs = sorted(ends, key=re.Match.start)
    at = 0
    for number, block in enumerate(layout.blocks):
        first = at
        while at < len(signs) and signs[at].start() < block.end:
            at += 1
        pieces = _split_lines(text, block) if block.kind in _BY_LINE else _split_block(text, block, signs[first:at])
        for start, end in pieces:
            found.append(Sentence(len(found), start, end, number))
    return tuple(found)


def _split_block(text: str, block: Block, signs: list[re.Match[str]]) -> Iterator[tuple[int, int]]:
    start = block.start
    if block.end - start > _UNPUNCTUATED and not _SIGN.search(text, start, block.end - 1):
        yield from _split_openers(text, block)
        return
    for found in signs:
        if found.end(2) <= block.end and _ends(text, start, found.start(), found.end()):
            yield start, found.start(1)
            start = found.end()
    if start < block.end:
        yield start, start + len(text[start : block.end].rstrip())


def _split_openers(text: str, block: Block) -> Iterator[tuple[int, int]]:
    """Sentences that lost their full stops, as in scanned memos: a small word with a capital opens one."""
    start = block.start
    for found in _OPENER.finditer(text, block.start, block.end):
        yield start, found.start()
        start = found.end()
    yield start, start + len(text[start : block.end].rstrip())


def _ends(text: str, start: int, at: int, following: int) -> bool:
    """The sign at `at` ends the sentence that began at `start`; `following` is where the next would begin."""
    if text[at] != ".":
        return True
    word = text[max(start, text.rfind(" ", start, at) + 1) : at + 1].lstrip("(«“‘\"'[")
    kind = _abbreviations().get(word.lower())
    # "de VS. Het" ends, "Bakker vs. Staat" does not.
    if kind and not (len(word) > 2 and word[:-1].isupper() and word.isascii()):
        return kind == "may-end" and text[following].isupper()
    if word[0].isupper() and _INITIALS.fullmatch(word):
        return False
    return len(word) <= at - start or not _NUMBERING.fullmatch(word)


def _split_lines(text: str, block: Block) -> Iterator[tuple[int, int]]:
    """A sentence a line; in a table, a line that goes on in lower case or brackets belongs to the one above it."""
    start = end = block.start
    above = ""
    for line in text[block.start : block.end].split("\n"):
        at = end + 1 if above else block.start
        if above and not (block.kind is BlockKind.TABLE and _continues(above, line)):
            yield start, end
            start = at
        end = at + len(line)
        above = line
    yield start, end


def _continues(above: str, line: str) -> bool:
    if line[0].islower() or line[0] in "(/&":
        return True
    return above[-1] in ",-–(/&+" or above.rpartition(" ")[2].lower() in read_words("function_words.tsv")
