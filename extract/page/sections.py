"""Sections: a heading and all that stands under it, to the next heading of its depth or a higher one."""

from collections import Counter

from msgspec.structs import replace

from extract.page.outline import is_chapter, read_number
from extract.records import Block, Layout, Section, Span
from ontology.kinds import BlockKind

_BULLET, _HEADING = BlockKind.BULLET, BlockKind.HEADING  # bound once: to look one up takes longer than the test
_MARKS = frozenset("•▪■◦●‣∙·➢✓")
_LONGEST = 60  # characters of a heading with a bullet; a longer one is an item
_SUBSTANTIAL = 80  # characters of a paragraph that stands under it


_Head = tuple[Block, str, str]  # with its number, and its text


def find_sections(layout: Layout) -> tuple[Section, ...]:
    """Sections in text order, each with its parent; "Hoofdstuk 2" on a line under or over its title is one with it."""
    heads = _under_their_subjects(_merge_chapters(layout))
    found: list[Section] = []
    open_: list[int] = []
    for index, (block, number, heading) in enumerate(heads):
        while open_ and heads[open_[-1]][0].level >= block.level:
            open_.pop()
        end = next((b.start for b, _, _ in heads[index + 1 :] if b.level <= block.level), len(layout.text))
        parent = open_[-1] if open_ else None
        span = Span(block.start, block.end)
        found.append(Section(index, block.level, number, heading, span, block.start, end, parent))
        open_.append(index)
    return tuple(found)


def _under_their_subjects(heads: list[_Head]) -> list[_Head]:
    """Headings that come again and again, as parts of what is headed just before: "Inzet Nederland" of each subject."""
    times = Counter(text for _, number, text in heads if not number)
    found: list[_Head] = []
    subject: Block | None = None
    for block, number, text in heads:
        again = not number and times[text] > 1
        if again and subject and block.level == subject.level:
            found.append((replace(block, level=block.level + 1), number, text))
        else:
            found.append((block, number, text))
            subject = None if again else block
    return found


def _heads(layout: Layout, i: int) -> bool:
    """A bullet that is no item of a list but heads the paragraph under it: "• Migratie" above what is said of it."""
    blocks, text = layout.blocks, layout.text
    block = blocks[i]
    if block.end - block.start > _LONGEST or block.marker[:1] not in _MARKS or text[block.end - 1] in ".,;:?!":
        return False
    above = next((b for b in reversed(blocks[max(0, i - 3) : i]) if b.kind is not BlockKind.FURNITURE), None)
    below = next((b for b in blocks[i + 1 : i + 4] if b.kind is not BlockKind.FURNITURE), None)
    if above is None or below is None or below.kind is not BlockKind.PARAGRAPH or not text[block.start].isupper():
        return False
    ended = above.kind is BlockKind.HEADING or (above.kind is BlockKind.PARAGRAPH and text[above.end - 1] in ".?!")
    return ended and below.end - below.start >= _SUBSTANTIAL and text[below.start].isupper()


def _merge_chapters(layout: Layout) -> list[_Head]:
    """Headings with number and text; a bare chapter number lends its number to the title just before or after it."""
    blocks = layout.blocks
    heads: list[_Head] = []
    pending = ""
    level = 0
    for i, block in enumerate(blocks):
        if block.kind is _BULLET and _heads(layout, i):
            deep = Block(BlockKind.HEADING, block.start, block.end, block.marker, level + 1, block.page)
            heads.append((deep, "", layout.text[block.start : block.end].replace("\n", " ")))
        if block.kind is not _HEADING:
            continue
        level = block.level
        text = layout.text[block.start : block.end].replace("\n", " ")
        number = read_number(text).number
        if is_chapter(text):
            if heads and i and blocks[i - 1] is heads[-1][0] and not heads[-1][1]:
                title = heads[-1][0]
                merged = Block(title.kind, title.start, block.end, title.marker, block.level, title.page)
                heads[-1] = (merged, number, heads[-1][2])
                continue
            pending = number if i + 1 < len(blocks) and blocks[i + 1].kind is BlockKind.HEADING else ""
            if pending:
                continue
        heads.append((block, number or pending, text))
        pending = ""
    return heads
