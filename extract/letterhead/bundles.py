"""Where one document ends and the next begins in a file that bundles them: a covering letter, its annex, a memo."""

import re
from typing import NamedTuple

from extract.letterhead.document_kinds import find_kind
from extract.letterhead.signatures import find_signatures
from extract.records import Layout
from ontology.kinds import BlockKind, DocumentKind

_LETTER = re.compile(
    r"^(?:(?:Zeer |Hoog)?geachte (?:voorzitter|heer|mevrouw|leden|minister|staatssecretaris)|Excellentie\b"
    r"|Dear (?:Speaker|President|Chair|Madam|Mr|Ms|Minister)"
    r"|Aan de (?:Voorzitter|Koning|voorzitter|leden))",
    re.IGNORECASE,
)
# A letter that greets nobody, by its address and the fields of its head.
_ADDRESSED = re.compile(r"(?:\bde |^)voorzitters? van de (?:Tweede|Eerste) Kamer\b", re.IGNORECASE)
_DAY, _SUBJECTS = "Datum", frozenset(("Betreft", "Onderwerp"))
_FIELDS = (_DAY, *sorted(_SUBJECTS))
_SEARCHED, _TOP = 60, 15  # blocks, with those of a site's menus, and without them
_LONGEST_FIELD = 150  # characters of a line of a side column, of which a head may have dozens
_ADDRESS = 250  # characters
_DECISION = re.compile(r"^(?:Geadviseerd besluit|Beslispunt(?:en)?|Gevraagd besluit)\b")
_MEMO_HEAD = re.compile(r"^(?:Aanleiding|beslisnota|nota )", re.IGNORECASE)
_PLACEHOLDER = re.compile(r"^\[[^\]]*\]$")
_LEAST = 1_500  # characters behind a signature that make an annex; fewer is a list of annexes or copies
_LEAST_HEADED = 300


class Stretch(NamedTuple):
    """Blocks [start, end) that are one document; its kind when its form shows it."""

    start: int
    end: int
    kind: DocumentKind | None


def find_stretches(layout: Layout) -> list[Stretch]:
    """The documents of a file, in order, together all its blocks."""
    blocks = layout.blocks
    count = len(blocks)
    memo = _find_memo(layout)
    letter_end = _find_letter_end(layout, memo)
    found: list[Stretch] = []
    start = 0
    if letter_end:
        found.append(Stretch(0, letter_end, DocumentKind.LETTER))
        start = letter_end
    if 0 == start < memo < min(count, _TOP) and all(it.end - it.start <= _LONGEST_FIELD for it in blocks[:memo]):
        memo = 0  # what stands above are the fields of its own head
    if start < memo:
        found.append(Stretch(start, memo, None))
    if memo < count:
        found.append(Stretch(memo, count, DocumentKind.MEMO_OF_ADVICE))
    return found


def _find_memo(layout: Layout) -> int:
    """First block of a memo with a proposed decision (beslisnota), else the number of blocks."""
    blocks = layout.blocks
    for i, block in enumerate(blocks):
        if block.end - block.start > 400 or block.kind is BlockKind.FURNITURE:
            continue
        if not _DECISION.match(layout.text[block.start : block.start + 40]):
            continue
        for j in range(i, -1, -1):
            opens_page = j == 0 or blocks[j - 1].page != blocks[j].page
            if opens_page and (j == 0 or i - j < 12):
                return j
            if _MEMO_HEAD.match(layout.text[blocks[j].start : blocks[j].start + 20]) and not (
                j and _MEMO_HEAD.match(layout.text[blocks[j - 1].start : blocks[j - 1].start + 20])
            ):
                return j
        return i
    return len(blocks)


def _is_annex(layout: Layout, start: int, end: int) -> bool:
    """What follows a signature is a document: much text, or text under a programme's title or on a page of its own."""
    blocks = layout.blocks
    if start >= end:
        return False
    length = blocks[end - 1].end - blocks[start].start
    headed = blocks[start].kind is BlockKind.HEADING
    own_page = headed and blocks[start].page != blocks[start - 1].page
    titled = headed and find_kind(layout.text[blocks[start].start : blocks[start].end]) is DocumentKind.WORK_PROGRAMME
    return length >= (_LEAST_HEADED if own_page or titled else _LEAST)


def _top(layout: Layout, end: int) -> list[str]:
    """How the blocks of the head begin: the first ones, and the lines of a side column that go on below them."""
    top = [block for block in layout.blocks[: min(end, _SEARCHED)] if block.kind is not BlockKind.FURNITURE]
    count = next((i for i, block in enumerate(top) if i >= _TOP and block.end - block.start > _LONGEST_FIELD), len(top))
    return [layout.text[block.start : min(block.end, block.start + _ADDRESS)] for block in top[:count]]


def _fields(texts: list[str]) -> set[str]:
    """Which fields of a letter's head these lines show."""
    return {field for text in texts for field in _FIELDS if text.startswith(field)}


def _find_letter_end(layout: Layout, memo: int) -> int:
    """End of the letter that the file begins with, 0 when it begins with none."""
    blocks = layout.blocks
    texts = _top(layout, memo)
    shown = _DAY in (fields := _fields(texts)) and not fields.isdisjoint(_SUBJECTS)
    addressed = bool(fields) and any(map(_ADDRESSED.search, texts))
    greets = addressed or any(map(_LETTER.match, texts))
    if not greets and not shown:
        return 0
    signatures = find_signatures(layout, 0, memo)
    if not greets and not any(signature.office for signature in signatures):
        return 0
    for signature in signatures:
        end = signature.block + 1
        while end < memo and _PLACEHOLDER.match(layout.text[blocks[end].start : blocks[end].end]):
            end += 1
        following = next((s for s in signatures if s.block >= end and s.block < end + 4), None)
        if following:
            continue
        return end if _is_annex(layout, end, memo) else memo
    return memo
