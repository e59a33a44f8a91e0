"""Advices in lists: bullets or headings under a heading that says how far they are ("Lopende adviestrajecten")."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from extract.advices.councils import council_speaking
from extract.advices.entries import split_entry
from extract.advices.words import status_of_bare, status_of_heading, status_of_lead, words_of
from extract.page.raw_view import raw_span
from extract.page.ruled import GAP, rule_text
from extract.records import Block, Layout, Reading, Span
from ontology.kinds import AdviceStatus, BlockKind

LONGEST_ITEM = 200
LONGEST_HEADING = 160
_TEXTUAL = {BlockKind.PARAGRAPH, BlockKind.BULLET, BlockKind.TABLE, BlockKind.HEADING}
_BODY = {BlockKind.PARAGRAPH, BlockKind.BULLET}
_CHAPTER = re.compile(r"(?:Hoofdstuk|Deel|Bijlage)\s+(?:\d{1,2}|[IVX]{1,5}|[A-Z])\b")
_MARK = re.compile(r"(?:[•▪■●‣*–—-]|\d{1,2}[.)]|\d{1,2}\.\d{1,2}\.?|[a-z][.)])\s+")
_MONTH = re.compile(r"\((?:[^()]*\s)?(?:19|20)\d\d\)\s*$")
_BRACKETED = re.compile(r"[\s»”’]*\([^()]*\)[\s.;,]*")
_ASKS = re.compile(r"(?:Hoe|Wat|Welke?|In hoeverre|Waarom|Wanneer|Zijn|Is|Kan|Kunnen|Moet|Dient)\b")
_SENTENCE_END = (".", ":", ";", "?", ",")


@dataclass(frozen=True, slots=True)
class Item:
    """One advice of a list: the stretch that names it, what is said about it, and the status of its section.

    `entry` is the whole bullet, which may tell more than the title; `year` is the one that the list is said to be of.
    """

    title: Span
    body: Span | None
    status: AdviceStatus
    entry: Span | None = None
    year: str = ""


@dataclass(frozen=True, slots=True)
class StatusSection:
    """A heading that names a status, and the blocks that stand under it; `led` when a sentence leads to a list."""

    heading: Block
    status: AdviceStatus
    blocks: tuple[Block, ...]
    led: bool = False


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
        status = status_of_heading(heading) if heading else None
        if status is None and heading and listed and council_speaking(reading, block.start):
            status = status_of_bare(heading)
        lead = _lead_of(reading, block) if listed and block.kind in _LEADS else None
        status = status or lead
        ended = opened and any(opened.heading.start < end <= block.start for end in ends)
        if opened and (status or ended or _closes(reading.layout, opened.heading, block, following, under)):
            found.append(replace(opened, blocks=tuple(under)))
            opened = None
        if status:
            opened, under = StatusSection(block, status, (), lead is not None), []
        elif opened and not _CHAPTER.match(heading):
            under.append(block)
    if opened:
        found.append(replace(opened, blocks=tuple(under)))
    return tuple(found)


def _lead_of(reading: Reading, block: Block) -> AdviceStatus | None:
    """How far advices are that a sentence leads to; in the letter of a minister only where it speaks of advice."""
    text = _text(reading.layout, block)
    if "dvie" not in text and "dvis" not in text and not council_speaking(reading, block.start):
        return None
    return status_of_lead(text)


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
            last = Block(BlockKind.BULLET, block.start, block.end, _text(layout, block).split(" ")[0], page=block.page)
            yield last
        else:
            last = block if block.kind is BlockKind.BULLET else None
            yield replace(block, kind=BlockKind.HEADING) if _is_heading(layout, block) else block


def _goes_on(layout: Layout, last: Block, block: Block) -> bool:
    """A numbered point that was taken for a heading, since it is short: the number after that of the point above it."""
    number = re.match(r"\(?(\d{1,2}|[a-z])([.)])", last.marker)
    following = re.match(r"\(?(\d{1,2}|[a-z])([.)])\s", _text(layout, block)[:6])
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
        return block.marker[:1].isdigit() and _is_chapter(_text(layout, block))
    return block.kind is BlockKind.PARAGRAPH and _is_set_apart(layout, block)


def _is_chapter(text: str) -> bool:
    return bool(status_of_heading(text)) or _is_plain(text)


def _is_plain(text: str) -> bool:
    """A heading that every report has ("Werkwijze", "Samenstelling van de raad"), so no advice."""
    plain = text.strip(" *:0123456789.").casefold()
    return plain in words_of("plain") or plain.startswith(_plain_openings())


def _text(layout: Layout, block: Block) -> str:
    return layout.text[block.start : block.end]


def _split(layout: Layout, block: Block) -> Iterator[Block]:
    """Chapter title, chapter number and first topic on one page may look like a table of three rows."""
    ruled = rule_text(layout, Span(block.start, block.end))
    if GAP not in ruled or len(ruled) > 4 * LONGEST_HEADING:
        yield block
        return
    for part in re.finditer(rf"[^{GAP}]+", ruled):
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
    text = _text(layout, block)
    if block.kind is BlockKind.HEADING:
        return text
    short = (
        block.kind in {BlockKind.PARAGRAPH, BlockKind.TABLE}
        and len(text) < LONGEST_HEADING
        and not text.rstrip().endswith(_SENTENCE_END)
    )
    return text if short else ""


def _closes(layout: Layout, opener: Block, block: Block, following: Block | None, under: list[Block]) -> bool:
    """A heading that opens a chapter, that every report has, that stands higher, or that comes after bullets."""
    if block.kind is not BlockKind.HEADING:
        return False
    if following and _CHAPTER.match(_text(layout, following)):
        return True
    if _is_plain(_text(layout, block)):
        return True
    bulleted = bool(under) and under[0].kind is BlockKind.BULLET
    return bulleted or (bool(under) and 0 < block.level < opener.level)


@cache
def _plain_openings() -> tuple[str, ...]:
    return tuple(f"{word} " for word in words_of("opens"))


def find_items(reading: Reading, sections: tuple[StatusSection, ...], tables: list[Span]) -> Iterator[Item]:
    """Advices that stand as bullets or headings in the sections that say how far they are.

    A section that holds a table has its advices there; headings in it are pieces of the table.
    """
    for section in sections:
        if tables and _holds_table(reading.layout, section, tables):
            continue
        kinds = [block.kind for block in section.blocks if block.kind in {BlockKind.BULLET, BlockKind.HEADING}]
        if kinds:
            yield from _bullets(reading, section) if kinds[0] is BlockKind.BULLET else _headed(reading, section)


def _holds_table(layout: Layout, section: StatusSection, tables: list[Span]) -> bool:
    """Whether a table stands in a section on the raw page; the spans of tables count there."""
    pages = [raw_span(layout, Span(block.start, block.end)) for block in (section.heading, *section.blocks)]
    start, end = min(page.start for page in pages), max(page.end for page in pages)
    return any(table.start < end and start < table.end for table in tables)


def _is_question(reading: Reading, block: Block, led: bool = False) -> bool:
    """A question under a topic ("Hoe kan Nederland ...?") is no topic; neither is what goes on in lower case.

    In a list that a sentence leads to the points go on with the sentence, so they may be in lower case.
    """
    text = _text(reading.layout, block).strip()
    mark = _MARK.match(text)
    text = text[mark.end() :] if mark else text
    return not text or (text[0].islower() and not led) or (text.endswith("?") and bool(_ASKS.match(text)))


def _bullets(reading: Reading, section: StatusSection) -> Iterator[Item]:
    year = _year_of(reading.layout, section)
    starts = [i for i, block in enumerate(section.blocks) if block.kind is BlockKind.BULLET]
    starts = [i for i in starts if not _is_question(reading, section.blocks[i], section.led)]
    for at, following in pairwise([*starts, len(section.blocks)]):
        block = section.blocks[at]
        title = title_span(reading.layout, Span(block.start, block.end))
        # Text after the last bullet that no longer belongs to it cannot be told by its form: one paragraph does.
        after = [it for it in section.blocks[at + 1 : following] if it.kind in _BODY]
        after = after[: _paragraphs_of(section, starts)] if following == len(section.blocks) else after
        low, high = title.end, after[-1].end if after else block.end
        if _BRACKETED.fullmatch(reading.layout.text, low, block.end):
            low = min(block.end + 1, high)  # the month and kind of the entry, read with its title
        body = Span(low, high) if reading.layout.text[low:high].strip(" .;,»”’") else None
        yield Item(title, body, section.status, Span(block.start, block.end), year)


def _year_of(layout: Layout, section: StatusSection) -> str:
    """The one year in which the advices of a list are said to have appeared ("In 2030 zijn uitgebracht:")."""
    years = set(_IN_YEAR.findall(_text(layout, section.heading)))
    return years.pop() if len(years) == 1 else ""


_IN_YEAR = re.compile(r"\b[Ii]n\s+(?:de\s+loop\s+van\s+)?(20\d\d)\b(?!\s*[-–/])")


def _paragraphs_of(section: StatusSection, starts: list[int]) -> int:
    """How many paragraphs stand under the bullets before the last one, at most."""
    return max((following - at - 1 for at, following in pairwise(starts)), default=1)


def _headed(reading: Reading, section: StatusSection) -> Iterator[Item]:
    """A heading is a topic when text stands under it; lines without a gap between them are one heading."""
    split = (part for block in section.blocks for part in _split_paragraph(reading.layout, block))
    blocks = _join_headings(reading.layout, split)
    starts = [i for i, block in enumerate(blocks) if block.kind is BlockKind.HEADING]
    for at, following in pairwise([*starts, len(blocks)]):
        body = [it for it in blocks[at + 1 : following] if it.kind in _BODY]
        if body and blocks[at].end - blocks[at].start <= LONGEST_ITEM:
            span = title_span(reading.layout, Span(blocks[at].start, blocks[at].end), whole=True)
            yield Item(span, Span(blocks[at].end, body[-1].end), section.status)


def _split_paragraph(layout: Layout, block: Block) -> Iterator[Block]:
    """A heading in larger type at the head of a column, ruled closer than the text it was taken for a part of."""
    if block.kind is BlockKind.PARAGRAPH:
        ruled = rule_text(layout, Span(block.start, min(block.end, block.start + 2 * LONGEST_HEADING)))
        top = re.match(rf"[^{GAP}]{{8,{LONGEST_HEADING}}}(?={GAP})", ruled)
        if top and "\n" in top.group() and "\n" not in ruled[top.end() :] and GAP in ruled[top.end() + 1 :]:
            yield replace(block, kind=BlockKind.HEADING, end=block.start + top.end())
            yield replace(block, start=block.start + top.end() + 1)
            return
        if headed := _headline(ruled):
            yield replace(block, kind=BlockKind.HEADING, end=block.start + headed)
            yield replace(block, start=block.start + headed + 1)
            return
    yield block


def _headline(ruled: str) -> int:
    """Length of a first line that is much shorter than the next, which begins a sentence; 0 when there is none."""
    first, _, rest = ruled.partition("\n")
    following = re.split(rf"[\n{GAP}]", rest, maxsplit=1)[0]
    short = 5 < len(first) < 0.6 * len(following) and GAP not in first
    return len(first) if short and first[-1].isalnum() and first[0].isupper() and following[0].isupper() else 0


def _join_headings(layout: Layout, blocks: Iterable[Block]) -> list[Block]:
    joined: list[Block] = []
    for block in blocks:
        last = joined[-1] if joined else None
        close = last and last.kind is block.kind is BlockKind.HEADING and last.page == block.page
        if last and close and GAP not in rule_text(layout, Span(last.end - 1, block.start + 1)):
            joined[-1] = replace(last, end=block.end)
        else:
            joined.append(block)
    return joined


def title_span(layout: Layout, span: Span, whole: bool = False) -> Span:
    """The part of a bullet that names the topic: up to its month in brackets, else its first sentence when it is long.

    "Klimaatadaptatie. Dit advies verkent ..." names "Klimaatadaptatie"; a short one, and a heading, name themselves.
    """
    text = layout.text[span.start : span.end]
    mark = _MARK.match(text)
    low = mark.end() if mark else 0
    stop = len(text.rstrip())
    if not whole:
        first, last = split_entry(text[low:])
        low, after = low + first, low + last
        # A month in brackets right after the title is shown with it.
        stop = stop if _MONTH.search(text) and _BRACKETED.fullmatch(text, after) else after
    if not whole and not _MONTH.search(text) and stop - low > 60:
        cut = re.search(r"(?<=[\w)’'»])(?:[.:;]\s|\s[–—-]\s)", text[low:stop])
        stop = low + cut.start() if cut else stop
    return Span(span.start + low, span.start + stop)
