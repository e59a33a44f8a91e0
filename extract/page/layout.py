"""From raw text to a `Layout`: the order of the repairs stands here, with the reason for it."""

import re
from bisect import bisect_left

import msgspec

from extract.page.blocks import draft_blocks, measure_pages
from extract.page.columns import part_columns
from extract.page.footnotes import find_raised, mark_footnotes
from extract.page.furniture import mark_furniture
from extract.page.gaps import part_gaps
from extract.page.glue import find_stops
from extract.page.headings import Draft
from extract.page.hyphens import DROP, LOST, SPACE, Vocabulary, join_lines
from extract.page.lines import INVISIBLE, pages_of, read_lines
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
_UNEVEN = re.compile(rf"[\s{INVISIBLE}]{{2,}}|[^\S ]|[{INVISIBLE}]")


class _Text(msgspec.Struct, frozen=True, gc=False):
    """The cleaned text as it grows: its parts, and the two columns of the map back."""

    parts: list[str]
    starts: list[int]
    sources: list[int]
    raw: str
    tabless: bool  # then what is in ASCII has no white space but spaces
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
    text = _Text([], [], [], raw, "\t" not in raw and "\x1f" not in raw, sorted(marks.values()))
    levels = iter(_levels(drafts))
    vocabulary = Vocabulary(raw)
    blocks: list[Block] = []
    at = end = 0
    for draft in drafts:
        if not draft.lines[0].text.strip(INVISIBLE) and not any(line.text.strip(INVISIBLE) for line in draft.lines):
            continue
        if blocks:
            at = _put(text, at, "\n", min(end, len(raw) - 1))
        start = at
        at = (_copy_rows if draft.kind in _BY_LINE else _copy)(text, at, draft, vocabulary)
        end = draft.lines[-1].end
        level = next(levels) if draft.kind is _HEADING else 0
        blocks.append(Block(draft.kind, start, at, draft.marker, level, draft.page))
    return Layout(raw, "".join(text.parts), tuple(text.starts), tuple(text.sources), tuple(blocks))


def _levels(drafts: list[Draft]) -> list[int]:
    """Depth of each heading."""
    heads = [
        (draft.lines[0].text, above is not None and above.kind is _HEADING)
        for above, draft in zip([None, *drafts], drafts, strict=False)
        if draft.kind is _HEADING
    ]
    return find_levels(heads)


def _put(text: _Text, at: int, words: str, source: int) -> int:
    """Add characters copied from `source`; a new run only where the map jumps."""
    if not text.starts or source - text.sources[-1] != at - text.starts[-1]:
        text.starts.append(at)
        text.sources.append(source)
    text.parts.append(words)
    return at + len(words)


def _copy(text: _Text, at: int, draft: Draft, vocabulary: Vocabulary) -> int:
    """Copy running text; lines with nothing but a line break between them are copied in one go."""
    above = draft.lines[0].text
    start, words = draft.lines[0].start, above
    for line in draft.lines[1:]:
        joint = LOST if line.gap < 0 else join_lines(above, line.text, vocabulary)
        above = line.text
        if joint is SPACE and line.start == start + len(words) + 1:
            words += f" {above}"
            continue
        if joint is SPACE:
            at = _copy_line(text, at, words, start, " ")
        else:
            at = _copy_line(text, at, words[:-1] if joint is DROP else words, start)
        start, words = line.start, above
    return _copy_line(text, at, words, start)


def _copy_rows(text: _Text, at: int, draft: Draft, vocabulary: Vocabulary) -> int:
    """Copy what lives by its line breaks; a word that a cell breaks is whole again."""
    above = draft.lines[0]
    if above.place:
        return _copy_cells(text, at, draft, vocabulary)
    for line in draft.lines[1:]:
        broken = draft.kind is _TABLE and above.text[-1] == "-" and line.gap == 0 and line.text[0].islower()
        if broken and join_lines(above.text, line.text, vocabulary) is DROP:
            at = _copy_line(text, at, above.text[:-1], above.start)
        else:
            at = _copy_line(text, at, above.text, above.start, "\n")
        above = line
    return _copy_line(text, at, above.text, above.start)


def _copy_cells(text: _Text, at: int, draft: Draft, vocabulary: Vocabulary) -> int:
    """Copy a row of a table ruled by spaces, with bars between its cells; a word that a cell breaks is whole again."""
    above = draft.lines[0]
    here = above.place
    assert here  # noqa: S101  # all lines of such a draft stand in cells
    at = _put_signs(text, at, "| " * here.column, above.start - 1)
    for line in draft.lines[1:]:
        there, here = here, line.place
        assert here  # noqa: S101
        joint = join_lines(above.text, line.text, vocabulary) if here.column == there.column else None
        at = _copy_line(text, at, above.text[:-1] if joint is DROP else above.text, above.start)
        if joint is None:
            at = _put_signs(text, at, " |" * (here.column - there.column) + " ", line.start - 1)
        elif joint is SPACE:
            at = _put_signs(text, at, " / " if here.apart else " ", above.end)
        above = line
    at = _copy_line(text, at, above.text, above.start)
    last = above.end if above.end < len(text.raw) else draft.lines[0].start - 1
    return _put_signs(text, at, " |" * (here.width - 1 - here.column), last) if last >= 0 else at


def _put_signs(text: _Text, at: int, signs: str, source: int) -> int:
    """Signs between cells, each copied from the white space that keeps them apart."""
    for sign in signs:
        at = _put(text, at, sign, source)
    return at


def _space_after(raw: str, position: int) -> int:
    """Raw offset of the white space behind a line; invisible characters may stand before it."""
    while not raw[position].isspace():
        position += 1
    return position


def _copy_line(text: _Text, at: int, words: str, start: int, between: str = "") -> int:
    """Copy words with single spaces, without invisible characters and marks of footnotes, and what comes after it."""
    end = start + len(words)
    dropped = _marks_within(text.marks, start, end) if text.marks else []
    # What is printable has neither odd white space nor invisible characters; nearly all lines end here.
    even = "  " not in words and ((text.tabless and words.isascii()) or words.isprintable())
    if even and not dropped and (not between or text.raw[end].isspace()):
        return _put(text, at, words + between, start)
    at = _copy_uneven(text, at, words, start, dropped)
    return _put(text, at, between, _space_after(text.raw, end)) if between else at


def _marks_within(marks: list[tuple[int, int]], start: int, end: int) -> list[tuple[int, int]]:
    first = bisect_left(marks, (start + 1,))
    if first == len(marks) or marks[first][0] >= end:
        return []  # nearly all lines
    return marks[first : bisect_left(marks, (end,), first)]


def _copy_uneven(text: _Text, at: int, words: str, start: int, dropped: list[tuple[int, int]]) -> int:
    end = start + len(words)
    gaps = sorted([(m.start() + start, m.end() + start) for m in _UNEVEN.finditer(words)] + dropped)
    position = start
    for low, high in gaps:
        if low > position:
            at = _put(text, at, words[position - start : low - start], position)
        space = next((i for i in range(low, high) if words[i - start].isspace()), -1)
        if space >= 0 and start < low and high < end:
            at = _put(text, at, " ", space)
        position = high
    return _put(text, at, words[position - start :], position) if position < end else at
