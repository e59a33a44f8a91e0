"""Sections of a report whose heading, or the sentence that leads to a list, says how far the advices under it are."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from msgspec import structs

from extract.advices.councils import council_speaking
from extract.advices.headings import follows, is_general, read_heading, stage_of_heading
from extract.advices.stages import stage_of_bare, stage_of_cell, stage_of_lead, stage_of_title
from extract.advices.withdrawn import heads_withdrawn
from extract.advices.words import words_of
from extract.page.ruled import GAP, rule_text
from extract.records import Block, Layout, Reading, Span
from ontology.kinds import AdviceStatus, BlockKind

LONGEST_ITEM = 200


LONGEST_HEADING = 160


_TEXTUAL = {BlockKind.PARAGRAPH, BlockKind.BULLET, BlockKind.TABLE, BlockKind.HEADING}


_CHAPTER = re.compile(r"(?:Hoofdstuk|Deel|Bijlage)\s+(?:\d{1,2}|[IVX]{1,5}|[A-Z])\b")


_SENTENCE_END = (".", ":", ";", "?", ",")


@dataclass(frozen=True, slots=True)
class StatusSection:
    """A heading that names a status, and the blocks that stand under it; `led` when a sentence leads to a list.

    A `vague` one says of no advices that it is their status: "Wat wij onder handen hebben".
    """

    heading: Block
    status: AdviceStatus
    blocks: tuple[Block, ...]
    led: bool = False
    vague: bool = False


def find_status_sections(reading: Reading) -> tuple[StatusSection, ...]:
    """Sections whose heading says how far the advices under it are; they end at a chapter or the end of a part."""
    ends = [part.span.end for part in reading.parts]
    found: list[StatusSection] = []
    opened: StatusSection | None = None
    under: list[Block] = []
    blocks = list(_blocks(reading.layout))
    for block, following in pairwise([*blocks, None]):
        if block is None:
            break
        heading = _heading_of(reading.layout, block)
        listed = following is not None and following.kind is BlockKind.BULLET
        if opened and opened.led and under and block.kind is not BlockKind.BULLET:  # its list has ended
            found.append(replace(opened, blocks=tuple(under)))
            opened = None
        named = stage_of_title(heading) if heading else None
        status = named
        if status is None and heading and (listed or heading.startswith(_ASKED)):
            status = _stage_of_own(heading) if council_speaking(reading, block.start) else None
        lead = _lead_of(reading, block) if listed and block.kind in _LEADS else None
        status = status or lead
        chapter = opened is not None and _is_next(reading.layout, opened.heading, block, under)
        if chapter and status is None and council_speaking(reading, block.start):
            status = stage_of_heading(text_of(reading.layout, block))
        ended = chapter or (opened and any(opened.heading.start < end <= block.start for end in ends))
        if opened and (status or ended or _closes(reading.layout, opened.heading, block, following, under)):
            found.append(replace(opened, blocks=tuple(under)))
            opened = None
        if status:
            opened, under = StatusSection(block, status, (), lead is not None, named is None and lead is None), []
        elif opened and not _CHAPTER.match(heading):
            under.append(block)
    if opened:
        found.append(replace(opened, blocks=tuple(under)))
    return tuple(found)


_ASKED = ("Wat ", "Waar ", "Waaraan ")


def _stage_of_own(heading: str) -> AdviceStatus | None:
    """The stage that a heading of a council's own text names: "In voorbereiding", "Wat wij onder handen hebben"."""
    if stage := stage_of_bare(heading):
        return stage
    return stage_of_cell(" ".join(heading.split())) if heading.startswith(_ASKED) else None


def _lead_of(reading: Reading, block: Block) -> AdviceStatus | None:
    """How far advices are that a sentence leads to; in the letter of a minister only where it speaks of advice."""
    text = text_of(reading.layout, block)
    if "dvie" not in text and "dvis" not in text and not council_speaking(reading, block.start):
        return None
    return stage_of_lead(text)


def _blocks(layout: Layout) -> Iterator[Block]:
    """Blocks of text; short lines that stand apart on the page are headings, whatever they were taken for."""
    last: Block | None = None  # the point right above
    for block in layout.blocks:
        if block.kind not in _TEXTUAL:
            continue
        if block.kind in _POINTED and (points := _points(layout, block)):
            yield from points
        elif block.kind in {BlockKind.TABLE, BlockKind.HEADING} and "\n" in layout.text[block.start : block.end]:
            yield from _split(layout, block)
        elif last and _goes_on(layout, last, block):
            last = Block(
                BlockKind.BULLET, block.start, block.end, text_of(layout, block).split(" ")[0], page=block.page
            )
            yield last
        else:
            last = block if block.kind is BlockKind.BULLET else None
            yield structs.replace(block, kind=BlockKind.HEADING) if _is_heading(layout, block) else block


_NUMBER_OF = re.compile(r"\(?(\d{1,2}|[a-z])([.)])")
_NUMBERED = re.compile(r"\(?(\d{1,2}|[a-z])([.)])\s")


def _goes_on(layout: Layout, last: Block, block: Block) -> bool:
    """A numbered point that was taken for a heading, since it is short: the number after that of the point above it."""
    number = _NUMBER_OF.match(last.marker)
    following = _NUMBERED.match(text_of(layout, block)[:6])
    if not number or not following or block.kind is not BlockKind.HEADING or number[2] != following[2]:
        return False
    one, other = number[1], following[1]
    return int(other) == int(one) + 1 if one.isdigit() and other.isdigit() else ord(other[0]) == ord(one[0]) + 1


def _points(layout: Layout, block: Block) -> list[Block]:
    """Points "a. ...", "b. ..." on lines of their own in one block, two or more, and the sentence above them."""
    text = layout.text
    opens = _POINT.match(text, block.start, block.start + 5) is not None
    if not (opens or _LED_POINT.search(text, block.start, block.end)) or block.end - block.start > 20 * LONGEST_ITEM:
        return []
    ruled = rule_text(layout, Span(block.start, block.end))
    starts = [found.end(1) for found in _LINE_POINT.finditer(ruled)]
    marks = [ruled[at].lower() for at in starts]
    if len(starts) < 2 or any(ord(other) != ord(one) + 1 for one, other in pairwise(marks)):
        return []
    lead = ruled[: starts[0]].rstrip()
    parts = [Block(BlockKind.PARAGRAPH, block.start, block.start + len(lead), page=block.page)] if lead else []
    ends = [*starts[1:], len(ruled)]
    return parts + [
        Block(BlockKind.BULLET, block.start + low, block.start + len(ruled[:high].rstrip()), page=block.page)
        for low, high in zip(starts, ends, strict=True)
    ]


_LINE_POINT = re.compile(rf"(^|[\n{GAP}])[a-z1-9][.)][ \t]+(?=\S)")


_LED_POINT = re.compile(r":\s+[a1][.)][ \t]+\S")


_POINT = re.compile(r"[a-z1-9][.)][ \t]+(?=\S)")


_POINTED = {BlockKind.TABLE, BlockKind.PARAGRAPH, BlockKind.HEADING}


_LEADS = {BlockKind.PARAGRAPH, BlockKind.HEADING}


def _is_heading(layout: Layout, block: Block) -> bool:
    """Lines in larger type, and "3. Mogelijke onderwerpen", which looks like a numbered point."""
    if block.kind is BlockKind.BULLET:
        return block.marker[:1].isdigit() and _is_chapter(text_of(layout, block))
    return block.kind is BlockKind.PARAGRAPH and _is_set_apart(layout, block)


def _is_chapter(text: str) -> bool:
    return bool(stage_of_title(text)) or _is_plain(text)


def _is_plain(text: str) -> bool:
    """A heading that every report has ("Werkwijze", "Samenstelling van de raad"), so no advice."""
    heading = read_heading(text.strip())
    if heading and is_general(heading):
        return True  # "3.3 Adviesaanvragen": what stands under it, not how far
    plain = text.strip(" *:0123456789.").casefold()
    if heads_withdrawn(plain):
        return True
    return plain in words_of("plain") or plain.startswith(_plain_openings())


def text_of(layout: Layout, block: Block) -> str:
    """The words of a block."""
    return layout.text[block.start : block.end]


_BETWEEN_GAPS = re.compile(rf"[^{GAP}]+")


def _split(layout: Layout, block: Block) -> Iterator[Block]:
    """Chapter title, chapter number and first topic on one page may look like a table of three rows."""
    ruled = rule_text(layout, Span(block.start, block.end))
    if GAP not in ruled or len(ruled) > 4 * LONGEST_HEADING:
        yield block
        return
    for part in _BETWEEN_GAPS.finditer(ruled):
        if part.group().strip():
            yield Block(BlockKind.HEADING, block.start + part.start(), block.start + part.end(), page=block.page)


def _is_set_apart(layout: Layout, block: Block) -> bool:
    """A few short lines, ruled closer than the lines of the text below them, are a heading in larger type."""
    if block.end - block.start > LONGEST_HEADING or block.end + 1 >= len(layout.text):
        return False
    below = layout.block_at(block.end + 1)
    ruled = rule_text(layout, Span(block.start, block.end))
    if below.kind is not BlockKind.PARAGRAPH or "\n" not in ruled or GAP in ruled:
        return False
    under = rule_text(layout, Span(below.start, min(below.end, below.start + 300)))
    return GAP in under and "\n" not in under


def _heading_of(layout: Layout, block: Block) -> str:
    """Text of a heading, or of a short line that ends as no sentence does."""
    text = text_of(layout, block)
    if block.kind is BlockKind.HEADING:
        return text
    short = (
        block.kind in {BlockKind.PARAGRAPH, BlockKind.TABLE}
        and len(text) < LONGEST_HEADING
        and not text.rstrip().endswith(_SENTENCE_END)
    )
    return text if short else ""


def _number_of(layout: Layout, block: Block) -> str:
    """The number that a short line begins with, as the title of a chapter does: "IV. Doorwerking"; "" without one."""
    if block.end - block.start > LONGEST_HEADING:
        return ""
    heading = read_heading(text_of(layout, block))
    return heading.number if heading else ""


def _is_next(layout: Layout, opener: Block, block: Block, under: list[Block]) -> bool:
    """Whether the next chapter begins: its number is the one after the opener's, and no topic has such a number."""
    number = _number_of(layout, opener)
    own = _number_of(layout, block) if number else ""
    if not own or not follows(number, own):
        return False
    return not any(_is_same_sort(number, _number_of(layout, it)) for it in under)


def _is_same_sort(one: str, other: str) -> bool:
    return bool(other) and one.isdigit() == other.isdigit()


def _closes(layout: Layout, opener: Block, block: Block, following: Block | None, under: list[Block]) -> bool:
    """A heading that opens a chapter, that every report has, that stands higher, or that comes after bullets."""
    if block.kind is not BlockKind.HEADING:
        return False
    if following and _CHAPTER.match(text_of(layout, following)):
        return True
    if _is_plain(text_of(layout, block)):
        return True
    bulleted = bool(under) and under[0].kind is BlockKind.BULLET
    return bulleted or (bool(under) and 0 < block.level < opener.level)


@cache
def _plain_openings() -> tuple[str, ...]:
    return tuple(f"{word} " for word in words_of("opens"))
