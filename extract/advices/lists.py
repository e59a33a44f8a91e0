"""Advices in lists: bullets or headings under a heading that says how far they are ("Lopende adviestrajecten")."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from msgspec.structs import replace

from extract.advices.councils import council_speaking
from extract.advices.entries import head_of_entry, split_entry
from extract.advices.headlines import begun_title, is_asking
from extract.advices.products import tells
from extract.advices.sections import LONGEST_HEADING, LONGEST_ITEM, StatusSection, text_of
from extract.advices.words import MARKS
from extract.page.raw_view import raw_span
from extract.page.ruled import GAP, rule_text
from extract.records import Block, Layout, Reading, Span
from ontology.kinds import AdviceStatus, BlockKind

_BODY = {BlockKind.PARAGRAPH, BlockKind.BULLET}
_MARK = re.compile(rf"(?:[{MARKS}]|\d{{1,2}}[.)]|\d{{1,2}}\.\d{{1,2}}\.?|[a-z][.)])\s+")
_MONTH = re.compile(r"\((?:[^()]*\s)?(?:19|20)\d\d\)\s*$")
_BRACKETED = re.compile(r"[\s»”’]*\([^()]*\)[\s.;,]*")
_ASKS = re.compile(r"(?:Hoe|Wat|Welke?|In hoeverre|Waarom|Wanneer|Zijn|Is|Kan|Kunnen|Moet|Dient)\b")


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


def find_items(reading: Reading, sections: tuple[StatusSection, ...], tables: list[Span]) -> Iterator[Item]:
    """Advices that stand as bullets or headings in the sections that say how far they are.

    A section that holds a table has its advices there; headings in it are pieces of the table.
    """
    for section in sections:
        if tables and _holds_table(reading.layout, section, tables):
            continue
        kinds = [block.kind for block in section.blocks if block.kind in {BlockKind.BULLET, BlockKind.HEADING}]
        if not kinds:
            yield from _begun(reading, section)
        else:
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
    text = text_of(reading.layout, block).strip()
    mark = _MARK.match(text)
    text = text[mark.end() :] if mark else text
    return not text or (text[0].islower() and not led) or (text.endswith("?") and bool(_ASKS.match(text)))


def _bullets(reading: Reading, section: StatusSection) -> Iterator[Item]:
    year = _year_of(reading.layout, section)
    starts = [i for i, block in enumerate(section.blocks) if block.kind is BlockKind.BULLET]
    starts = [i for i in starts if not _is_question(reading, section.blocks[i], section.led)]
    starts = [i for i in starts if not tells(text_of(reading.layout, section.blocks[i]))]
    for at, following in pairwise([*starts, len(section.blocks)]):
        block = section.blocks[at]
        title = title_span(reading.layout, Span(block.start, block.end))
        # Text after the last bullet that no longer belongs to it cannot be told by its form: one paragraph does.
        after = [it for it in section.blocks[at + 1 : following] if it.kind in _BODY]
        after = after[: _paragraphs_of(starts)] if following == len(section.blocks) else after
        low, high = title.end, after[-1].end if after else block.end
        if _BRACKETED.fullmatch(reading.layout.text, low, block.end):
            low = min(block.end + 1, high)  # the month and kind of the entry, read with its title
        body = Span(low, high) if reading.layout.text[low:high].strip(" .;,»”’") else None
        yield Item(title, body, section.status, Span(block.start, block.end), year)


def _year_of(layout: Layout, section: StatusSection) -> str:
    """The one year in which the advices of a list are said to have appeared ("In 2030 zijn uitgebracht:")."""
    years = set(_IN_YEAR.findall(text_of(layout, section.heading)))
    return years.pop() if len(years) == 1 else ""


_IN_YEAR = re.compile(r"\b[Ii]n\s+(?:de\s+loop\s+van\s+)?(20\d\d)\b(?!\s*[-–/])")


def _paragraphs_of(starts: list[int]) -> int:
    """How many paragraphs stand under the bullets before the last one, at most."""
    return max((following - at - 1 for at, following in pairwise(starts)), default=1)


def _headed(reading: Reading, section: StatusSection) -> Iterator[Item]:
    """A heading is a topic when text stands under it; lines without a gap between them are one heading.

    Under a heading that speaks of no advices the text must.
    """
    split = (part for block in section.blocks for part in _split_paragraph(reading.layout, block))
    blocks = _join_headings(reading.layout, split)
    starts = [i for i, block in enumerate(blocks) if block.kind is BlockKind.HEADING]
    for at, following in pairwise([*starts, len(blocks)]):
        body = [it for it in blocks[at + 1 : following] if it.kind in _BODY]
        if section.vague and not any(_ADVICE.search(text_of(reading.layout, it)) for it in body):
            continue
        if body and blocks[at].end - blocks[at].start <= LONGEST_ITEM:
            span = title_span(reading.layout, Span(blocks[at].start, blocks[at].end), whole=True)
            yield Item(span, Span(blocks[at].end, body[-1].end), section.status)


def _begun(reading: Reading, section: StatusSection) -> Iterator[Item]:
    """Topics that a council's paragraphs begin with: "Visserij en recht. De minister heeft gevraagd ..."."""
    if not council_speaking(reading, section.heading.start):
        return
    for block in section.blocks:
        if block.kind is BlockKind.PARAGRAPH and (length := begun_title(text_of(reading.layout, block))):
            title = Span(block.start, block.start + length)
            yield Item(title, Span(title.end + 1, block.end), section.status)


_ADVICE = re.compile(
    r"(?i:advies|adviez|advise|rapport\b|signalement|verkenning\b|aanvraag|gevraagd door|hoofdvraag|eigen initiatief)"
)
_TOP = re.compile(rf"[^{GAP}]{{8,{LONGEST_HEADING}}}(?={GAP})")


def _split_paragraph(layout: Layout, block: Block) -> Iterator[Block]:
    """A heading in larger type at the head of a column, ruled closer than the text it was taken for a part of."""
    if block.kind is BlockKind.PARAGRAPH:
        if is_asking(text_of(layout, block)):
            yield replace(block, kind=BlockKind.HEADING)
            return
        ruled = rule_text(layout, Span(block.start, min(block.end, block.start + 2 * LONGEST_HEADING)))
        top = _TOP.match(ruled)
        if top and "\n" in top.group() and "\n" not in ruled[top.end() :] and GAP in ruled[top.end() + 1 :]:
            yield replace(block, kind=BlockKind.HEADING, end=block.start + top.end())
            yield replace(block, start=block.start + top.end() + 1)
            return
        if headed := _headline(ruled):
            yield replace(block, kind=BlockKind.HEADING, end=block.start + headed)
            yield replace(block, start=block.start + headed + 1)
            return
    yield block


_LINE_END = re.compile(rf"[\n{GAP}]")


def _headline(ruled: str) -> int:
    """Length of a first line that is much shorter than the next, which begins a sentence; 0 when there is none."""
    first, _, rest = ruled.partition("\n")
    following = _LINE_END.split(rest, maxsplit=1)[0]
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


_FIRST_SENTENCE = re.compile(r"(?<=[\w)’'»])(?:[.:;]\s|\s[–—-]\s)")


def title_span(layout: Layout, span: Span, whole: bool = False) -> Span:
    """The part of a bullet that names the topic: up to its month in brackets, else its first sentence when it is long.

    "Klimaatadaptatie. Dit advies verkent ..." names "Klimaatadaptatie"; a short one, and a heading, name themselves.
    """
    text = layout.text[span.start : span.end]
    mark = _MARK.match(text)
    low = mark.end() if mark else 0
    stop = len(text.rstrip())
    if whole:
        low += head_of_entry(text[low:])
    else:
        first, last = split_entry(text[low:])
        low, after = low + first, low + last
        # A month in brackets right after the title is shown with it.
        stop = stop if _MONTH.search(text) and _BRACKETED.fullmatch(text, after) else after
    if not whole and not _MONTH.search(text) and stop - low > 60:
        cut = _FIRST_SENTENCE.search(text[low:stop])
        stop = low + cut.start() if cut else stop
    return Span(span.start + low, span.start + stop)
