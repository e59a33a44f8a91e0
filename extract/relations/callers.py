"""Footnotes tied to the words that call them, although their marks are left out of the cleaned text."""

import re
from bisect import bisect_left, bisect_right

from extract.records import Layout
from ontology.kinds import BlockKind

_MARKS = re.compile(r"\s*(\d{1,3}(?:\s+\d{1,3})*)\s*")


def find_callers(layout: Layout) -> dict[int, int]:
    """For each footnote, by the number of its block, the position in the cleaned text behind the word that calls it.

    A number that is called more than once belongs to the last call before the note.
    """
    notes = {i: block for i, block in enumerate(layout.blocks) if block.kind is BlockKind.FOOTNOTE and block.marker}
    if not notes:
        return {}
    calls = _find_calls(layout, {block.marker for block in notes.values()})
    found: dict[int, int] = {}
    for i, block in notes.items():
        places = calls.get(block.marker, [])
        before = bisect_left(places, block.start)
        if before:
            found[i] = places[before - 1]
    return found


def _find_calls(layout: Layout, numbers: set[str]) -> dict[str, list[int]]:
    """Where the cleaned text leaves out a mark, by its number; page numbers are left out too, and are no marks."""
    starts, sources, raw = layout.starts, layout.sources, layout.raw
    pages = {layout.source_of(block.start) for block in layout.blocks if block.kind is BlockKind.FURNITURE}
    calls: dict[str, list[int]] = {}
    for run in range(len(starts) - 1):
        low, high = sources[run] + starts[run + 1] - starts[run], sources[run + 1]
        left_out = _MARKS.fullmatch(raw, low, high) if 0 < high - low < 20 else None
        if left_out and left_out.start(1) not in pages:
            for number in left_out[1].split():
                if number in numbers:
                    calls.setdefault(number, []).append(starts[run + 1])
    return calls


def caller_of(layout: Layout, callers: dict[int, int], position: int) -> int | None:
    """The place that calls the footnote in which a position stands, or None outside footnotes."""
    index = block_index(layout, position)
    return callers.get(index) if layout.blocks[index].kind is BlockKind.FOOTNOTE else None


def block_index(layout: Layout, position: int) -> int:
    """The number of the block that holds a position of the cleaned text."""
    return bisect_right(layout.blocks, position, key=lambda block: block.start) - 1
