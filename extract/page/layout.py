"""From raw text to a `Layout`: the order of the repairs stands here, with the reason for it."""

import re
from bisect import bisect_left
from itertools import accumulate, compress
from operator import ne, sub

import msgspec

from extract.page.blocks import draft_blocks, measure_pages
from extract.page.columns import part_columns
from extract.page.footnotes import find_raised, mark_footnotes
from extract.page.furniture import mark_furniture
from extract.page.gaps import part_gaps
from extract.page.glue import find_stops
from extract.page.headings import Draft
from extract.page.hyphens import DROP, LOST, SPACE, Vocabulary, join_lines
from extract.page.lines import INVISIBLE, ODD_SPACES, pages_of, read_lines
from extract.page.mastheads import mark_mastheads
from extract.page.outline import find_levels
from extract.page.tables import mark_links, mark_tables
from extract.records import Block, Layout
from ontology.kinds import BlockKind

# Bound once: to look one up takes longer than the test.
_FURNITURE = BlockKind.FURNITURE
_HEADING = BlockKind.HEADING
_LINKS = BlockKind.LINKS
_TABLE = BlockKind.TABLE
_BY_LINE = frozenset({_TABLE, _LINKS, _FURNITURE})
_ODD = ODD_SPACES + INVISIBLE
_SLOW = "\u2000\u3000"  # rare, and slow to find in a long text: sought line by line
_UNEVEN = re.compile(rf"[\s{INVISIBLE}]{{2,}}|[^\S ]|[{INVISIBLE}]")


class _Text(msgspec.Struct, frozen=True, gc=False):
    """The cleaned text as it grows: its pieces, and from where in the raw text each was copied."""

    parts: list[str]
    sources: list[int]
    raw: str
    odd: list[str]  # white space but spaces, and invisible characters, that the document may have
    hidden: bool  # with invisible characters, which may stand between a line and the white space behind it
    marks: list[tuple[int, int]]  # glued marks of footnotes, which are left out, in order of their raw offsets


def lay_out(raw: str) -> Layout:
    """Cleaned text of a document, in blocks, with the map back to `raw`."""
    lines = read_lines(raw)
    # Furniture first: it says where pages are, and all that follows looks at one page. Then the head of a paper, whose
    # lines stand by themselves, so that no later rule joins them. Footnotes before columns, since their marks stand
    # alone on lines between those of the body. Columns before tables: both are short lines.
    lines, torn = mark_furniture(lines)
    lines, marks = mark_footnotes(mark_mastheads(lines))
    pages = part_columns(part_gaps(pages_of(find_raised(mark_links(lines)))))
    bases, widths = measure_pages(pages)
    lines = mark_tables(pages, bases, widths)
    drafts = draft_blocks(lines, bases, widths, torn, find_stops(raw))
    return _assemble(raw, drafts, marks)


def _assemble(raw: str, drafts: list[Draft], marks: dict[int, tuple[int, int]]) -> Layout:
    """Copy the drafts' lines into one text."""
    odd = [sign for sign in _ODD if sign in _SLOW or sign in raw]
    hidden = any(sign in INVISIBLE for sign in odd)
    text = _Text([], [], raw, odd, hidden, sorted(marks.values()))
    vocabulary = Vocabulary(raw)
    pieces: list[tuple[int, int]] = []  # of each block, the first and the one after its last
    kept = [draft for draft in drafts if _is_seen(draft)] if hidden else drafts
    end = 0
    for draft in kept:
        if pieces:
            _put(text, "\n", min(end, len(raw) - 1))
        first = len(text.parts)
        (_copy_rows if draft.kind in _BY_LINE else _copy)(text, draft, vocabulary)
        end = draft.lines[-1].end
        pieces.append((first, len(text.parts)))
    at = [0, *accumulate(map(len, text.parts))]
    levels = iter(_levels(kept))
    blocks = [
        Block(draft.kind, at[low], at[high], draft.marker, next(levels) if draft.kind is _HEADING else 0, draft.page)
        for draft, (low, high) in zip(kept, pieces, strict=True)
    ]
    starts, sources = _runs(at, text.sources)
    return Layout(raw, "".join(text.parts), starts, sources, tuple(blocks))


def _is_seen(draft: Draft) -> bool:
    """Whether it holds more than invisible characters."""
    return any(line.text.strip(INVISIBLE) for line in draft.lines)


def _runs(starts: list[int], sources: list[int]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Where the map jumps, in the cleaned and in the raw text: pieces that go on where the last one ended are one."""
    moved = [None, *map(sub, sources, starts)]
    jumps = list(map(ne, moved, moved[1:]))
    return tuple(compress(starts, jumps)), tuple(compress(sources, jumps))


def _levels(drafts: list[Draft]) -> list[int]:
    """Depth of each heading."""
    heads = [
        (draft.lines[0].text, above is not None and above.kind is _HEADING)
        for above, draft in zip([None, *drafts], drafts, strict=False)
        if draft.kind is _HEADING
    ]
    return find_levels(heads)


def _put(text: _Text, words: str, source: int) -> None:
    """Add characters copied from `source`."""
    text.parts.append(words)
    text.sources.append(source)


def _copy(text: _Text, draft: Draft, vocabulary: Vocabulary) -> None:
    """Copy running text, whose lines mostly meet with a space."""
    above = draft.lines[0].text
    words, sources = [above], [draft.lines[0].start]
    for line in draft.lines[1:]:
        below = line.text
        joint = LOST if line.gap < 0 else join_lines(above, below, vocabulary)
        if joint is not SPACE:
            if joint is DROP:
                words[-1] = above[:-1]
            _copy_lines(text, words, sources)
            words, sources = [], []
        words.append(below)
        sources.append(line.start)
        above = below
    _copy_lines(text, words, sources)


def _copy_lines(text: _Text, words: list[str], sources: list[int]) -> None:
    """Copy lines with a space between them, which is the first of the white space that stands there."""
    whole = " ".join(words)
    marked = text.marks and _marks_within(text.marks, min(sources), max(sources) + len(whole))
    if marked or text.hidden or not _is_even(text, whole):
        for line, source in zip(words[:-1], sources, strict=False):
            _copy_line(text, line, source, " ")
        _copy_line(text, words[-1], sources[-1])
    else:
        text.parts.extend([line + " " for line in words])
        text.parts[-1] = words[-1]
        text.sources.extend(sources)


def _is_even(text: _Text, words: str) -> bool:
    """Neither odd white space nor invisible characters; nearly all lines are so."""
    return "  " not in words and not [sign for sign in text.odd if sign in words]


def _copy_rows(text: _Text, draft: Draft, vocabulary: Vocabulary) -> None:
    """Copy what lives by its line breaks; a word that a cell breaks is whole again."""
    above = draft.lines[0]
    if above.place:
        _copy_cells(text, draft, vocabulary)
        return
    for line in draft.lines[1:]:
        broken = draft.kind is _TABLE and above.text[-1] == "-" and line.gap == 0 and line.text[0].islower()
        if broken and join_lines(above.text, line.text, vocabulary) is DROP:
            _copy_line(text, above.text[:-1], above.start)
        else:
            _copy_line(text, above.text, above.start, "\n")
        above = line
    _copy_line(text, above.text, above.start)


def _copy_cells(text: _Text, draft: Draft, vocabulary: Vocabulary) -> None:
    """Copy a row of a table ruled by spaces, with bars between its cells; a word that a cell breaks is whole again."""
    above = draft.lines[0]
    here = above.place
    assert here  # noqa: S101  # all lines of such a draft stand in cells
    _put_signs(text, "| " * here.column, above.start - 1)
    for line in draft.lines[1:]:
        there, here = here, line.place
        assert here  # noqa: S101
        joint = join_lines(above.text, line.text, vocabulary) if here.column == there.column else None
        _copy_line(text, above.text[:-1] if joint is DROP else above.text, above.start)
        if joint is None:
            _put_signs(text, " |" * (here.column - there.column) + " ", line.start - 1)
        elif joint is SPACE:
            _put_signs(text, " / " if here.apart else " ", above.end)
        above = line
    _copy_line(text, above.text, above.start)
    last = above.end if above.end < len(text.raw) else draft.lines[0].start - 1
    if last >= 0:
        _put_signs(text, " |" * (here.width - 1 - here.column), last)


def _put_signs(text: _Text, signs: str, source: int) -> None:
    """Signs between cells, each copied from the white space that keeps them apart."""
    for sign in signs:
        _put(text, sign, source)


def _space_after(raw: str, position: int) -> int:
    """Raw offset of the white space behind a line; invisible characters may stand before it."""
    while not raw[position].isspace():
        position += 1
    return position


def _copy_line(text: _Text, words: str, start: int, between: str = "") -> None:
    """Copy words with single spaces, without invisible characters and marks of footnotes, and what comes after it."""
    end = start + len(words)
    dropped = _marks_within(text.marks, start, end) if text.marks else []
    if not dropped and _is_even(text, words) and (not between or text.raw[end].isspace()):
        _put(text, words + between, start)
        return
    _copy_uneven(text, words, start, dropped)
    if between:
        _put(text, between, _space_after(text.raw, end))


def _marks_within(marks: list[tuple[int, int]], start: int, end: int) -> list[tuple[int, int]]:
    first = bisect_left(marks, (start + 1,))
    if first == len(marks) or marks[first][0] >= end:
        return []  # nearly all lines
    return marks[first : bisect_left(marks, (end,), first)]


def _copy_uneven(text: _Text, words: str, start: int, dropped: list[tuple[int, int]]) -> None:
    end = start + len(words)
    gaps = sorted([(m.start() + start, m.end() + start) for m in _UNEVEN.finditer(words)] + dropped)
    position = start
    for low, high in gaps:
        if low > position:
            _put(text, words[position - start : low - start], position)
        space = next((i for i in range(low, high) if words[i - start].isspace()), -1)
        if space >= 0 and start < low and high < end:
            _put(text, " ", space)
        position = high
    if position < end:
        _put(text, words[position - start :], position)
