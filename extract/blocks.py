"""From lines to drafts of blocks: paragraphs, headings, bullets, tables, and what interrupts them."""

import re
from itertools import groupby
from typing import NamedTuple

from extract.glue import split_glued, split_stopped
from extract.lines import Line, bullet_of, is_ended, read_words
from extract.outline import is_chapter, is_standing
from ontology.kinds import BlockKind

_FLOW = frozenset({BlockKind.PARAGRAPH, BlockKind.BULLET})
_ASIDE = frozenset({BlockKind.FURNITURE, BlockKind.FOOTNOTE, BlockKind.SIDEBAR})
_LONGEST_HEADING = 130
_LONGEST_STACKED = 90  # of a heading that stands on another one
_SUBSTANTIAL = 60  # characters of a block that can stand under a heading
_NUMBERED = re.compile(r"\d{1,2}(?:\.\d{1,2}){0,3}\.? +(?=[A-ZÀ-Þ«“‘])")
_SLACK = 0.85  # of the width: letters differ in width, so lines of one column differ in length


class Draft(NamedTuple):
    """A block to be: its kind, its lines, and the bullet or number before it."""

    kind: BlockKind
    lines: tuple[Line, ...]
    marker: str = ""

    @property
    def page(self) -> int:
        """Page it begins on."""
        return self.lines[0].page

    @property
    def length(self) -> int:
        """Characters."""
        return sum(len(line.text) for line in self.lines) + len(self.lines) - 1


def measure_pages(lines: list[Line]) -> tuple[dict[int, int], dict[int, int]]:
    """For each page: empty lines between two lines of running text (0, or 1 when double-spaced), and width of a line."""
    bases: dict[int, int] = {}
    widths: dict[int, int] = {}
    pages = [list(group) for _, group in groupby(lines, key=lambda line: line.page)]
    common = _base([pair for page in pages for pair in _pairs(page)], 0)
    for page in pages:
        pairs = _pairs(page)
        bases[page[0].page] = common = _base(pairs, common)
        longest = max((len(line.text) for line in page if line.kind is None), default=0)
        widths[page[0].page] = max((len(a.text) for a, _ in pairs), default=longest)
    return bases, widths


def _pairs(page: list[Line]) -> list[tuple[Line, Line]]:
    """Lines, not too short for the page, with the line on which their sentence goes on."""
    flow = [line for line in page if line.kind is None]
    least = 0.6 * max((len(line.text) for line in flow), default=0)
    return [
        (a, b)
        for a, b in zip(flow, flow[1:], strict=False)
        if b.text[0].islower() and len(a.text) >= least and not is_ended(a.text)
    ]


def _base(pairs: list[tuple[Line, Line]], common: int) -> int:
    return int(sum(b.gap == 1 for _, b in pairs) * 2 > len(pairs)) if pairs else common


def draft_blocks(lines: list[Line], bases: dict[int, int], widths: dict[int, int], torn: frozenset[int]) -> list[Draft]:
    """Drafts in reading order."""
    drafts: list[Draft] = []
    for group in _group(lines, bases, widths):
        drafts.extend(_draft(group))
    drafts = _mark_headings(drafts)
    return _open_chapters(_bridge(drafts, torn))


def _group(lines: list[Line], bases: dict[int, int], widths: dict[int, int]) -> list[list[Line]]:
    """Lines that belong together."""
    full = [
        len(a.text) if b.text[0].islower() and not b.breaks and len(a.text) * 2 > widths[a.page] else 0
        for a, b in zip(lines, lines[1:], strict=False)
    ] + [0]
    groups: list[list[Line]] = []
    above: Line | None = None
    for i, line in enumerate(lines):
        if above is None or line.kind != above.kind or line.breaks:
            new = True
        elif line.kind is not None:
            new = _is_apart(above, line)
        else:
            following = lines[i + 1] if i + 1 < len(lines) and not lines[i + 1].breaks else None
            width = _width(full, i - 1, widths[line.page])
            tight = bool(bases[line.page]) and above.gap == 0 and len(groups[-1]) > 1 and len(above.text) < 0.8 * width
            new = _begins(above, line, following, bases[line.page], width, not tight)
        if new:
            groups.append([line])
        else:
            groups[-1].append(line)
        above = line
    return groups


def _is_apart(above: Line, line: Line) -> bool:
    """Furniture is a block a line, a footnote begins after a gap, so does a cell; links and boxes run on."""
    if line.kind is BlockKind.FURNITURE:
        return True
    if line.kind is BlockKind.SIDEBAR:
        return is_ended(above.text) and line.text[0].isupper() and len(above.text) < 25
    return line.gap > 0 and line.kind is not BlockKind.LINKS


def _width(full: list[int], i: int, page_width: int) -> int:
    """How long a line may be here: the longest of the lines near it that run on, the shorter side counting."""
    before = max(full[max(0, i - 4) : i], default=0)
    after = max(full[i + 1 : i + 5], default=0)
    if before and after:
        return min(before, after)
    return before or after or page_width


def _is_deliberate(above: Line, below: Line, width: int) -> bool:
    """The first word of the next line had room on this one."""
    return len(above.text) + 1 + len(below.text.split(" ", 1)[0]) <= _SLACK * width


def _begins(above: Line, line: Line, following: Line | None, base: int, width: int, single: bool) -> bool:
    """A line of running text begins a block."""
    if line.gap < 0:
        return False
    marker = bullet_of(line.text)
    ended = is_ended(above.text)
    if is_standing(line.text) or is_standing(above.text):
        return True
    if marker and (
        marker[0] in "•▪■◦●‣∙·➢✓" or ended or above.text[-1] in ":;" or line.gap > base or bullet_of(above.text)
    ):
        return True
    low = line.text[0].islower()
    if base:
        if line.gap == 0:  # a heading over two lines, unless the first would have had room for the second
            return not low and _is_deliberate(above, line, max(len(above.text), len(line.text)))
        if _opens_group(line, following) or not single:
            return True
    if line.gap > base:
        return ended or not low or line.gap > base + 1
    deliberate = _is_deliberate(above, line, width)
    if ended:
        return deliberate or _is_title(line, following, base, width)
    if deliberate and not low:
        return not _runs_on(above.text)
    return False


def _opens_group(line: Line, following: Line | None) -> bool:
    return line.gap > 0 and following is not None and following.gap == 0 and following.kind is None


def _is_title(line: Line, following: Line | None, base: int, width: int) -> bool:
    """A short line after a sentence that is no sentence, with another block under it."""
    if following is None or following.kind is not None or line.text[-1] in ".,;:?!" or not _is_capital(line.text):
        return False
    return _is_deliberate(line, following, width) and (not following.text[0].islower() or following.gap > base)


def _is_capital(text: str) -> bool:
    first = text.lstrip("«“‘\"'(")[:1]
    return first.isupper() or bool(_NUMBERED.match(text))


def _runs_on(text: str) -> bool:
    """Cannot be the end of a block: a comma, a hyphen, or a word such as "de" or "van"."""
    return text[-1] in ",-–—/(" or text.rpartition(" ")[2].lower() in read_words("function_words.tsv")


def _draft(group: list[Line]) -> list[Draft]:
    first = group[0]
    if first.kind is not None:
        return [_draft_aside(group)]
    marker = bullet_of(first.text)
    if marker:
        rest = first._replace(text=first.text[len(marker) :], start=first.start + len(marker))
        return [Draft(BlockKind.BULLET, (rest, *group[1:]), marker.strip())]
    parts: list[Draft] = []
    glued = split_glued(first)
    if glued:
        parts.append(Draft(BlockKind.HEADING, (glued[0],)))
        group = [glued[1], *group[1:]]
    start = 0
    for i, line in enumerate(group):
        stopped = split_stopped(line)
        if stopped:
            parts.append(Draft(BlockKind.PARAGRAPH, (*group[start:i], stopped[0])))
            group[i] = stopped[1]
            start = i
    parts.append(Draft(BlockKind.PARAGRAPH, tuple(group[start:])))
    return parts


def _draft_aside(group: list[Line]) -> Draft:
    first = group[0]
    assert first.kind is not None  # noqa: S101  # the caller has seen to it
    if first.kind is BlockKind.FOOTNOTE:
        number = re.match(r"(\d{1,3})(?:[ \t]+|$)", first.text)
        if number and len(number[0]) < len(first.text):
            rest = first._replace(text=first.text[number.end() :], start=first.start + number.end())
            return Draft(first.kind, (rest, *group[1:]), number[1])
        if number and len(group) > 1:
            return Draft(first.kind, tuple(group[1:]), number[1])
    return Draft(first.kind, tuple(group))


def _mark_headings(drafts: list[Draft]) -> list[Draft]:
    """Paragraphs that are headings, found from the end backwards: a heading has something under it on its page."""
    out = list(drafts)
    below: Draft | None = None
    for i in range(len(out) - 1, -1, -1):
        draft = out[i]
        if draft.kind is BlockKind.FURNITURE:
            continue
        if below is not None and _is_heading(draft, below):
            if draft.marker:
                draft = _with_number(draft)
            out[i] = draft = draft._replace(kind=BlockKind.HEADING, marker="")
        below = draft
    return out


def _with_number(draft: Draft) -> Draft:
    """A list number that turned out to be the number of a heading is part of its text."""
    first = draft.lines[0]
    back = len(draft.marker) + 1
    text = f"{draft.marker} {first.text}"
    return draft._replace(lines=(first._replace(text=text, start=first.start - back), *draft.lines[1:]))


def _is_heading(draft: Draft, below: Draft) -> bool:
    first, last = draft.lines[0].text, draft.lines[-1].text
    if draft.kind not in _FLOW or below.page != draft.page or below.lines[0].breaks:
        return False
    if draft.kind is BlockKind.BULLET and (below.kind is BlockKind.BULLET or not draft.marker[0].isdigit()):
        return False
    if draft.length > _LONGEST_HEADING or len(draft.lines) > 4 or last[-1] in ".,;:!…-–":
        return False
    if is_ended(last) and not _is_tight(draft, below):
        return False
    if not _is_capital(first) or _runs_on(last) or is_field(first) or draft.length < 3:
        return False
    if below.kind is BlockKind.PARAGRAPH:
        whole = below.length >= _SUBSTANTIAL or (below.length >= 20 and is_ended(below.lines[-1].text))
        return whole and (_is_capital(below.lines[0].text) or below.lines[0].gap > 0)
    if below.kind is BlockKind.HEADING and not is_chapter(below.lines[0].text):
        return draft.length <= _LONGEST_STACKED
    return below.kind in {BlockKind.HEADING, BlockKind.BULLET, BlockKind.TABLE}


def _is_tight(draft: Draft, below: Draft) -> bool:
    """Two lines or more close together over a double-spaced paragraph: a heading even when it ends as a sentence."""
    if len(draft.lines) < 2 or len(below.lines) < 2:
        return False
    return all(line.gap == 0 for line in draft.lines[1:]) and below.lines[0].gap == below.lines[1].gap == 1


def is_field(text: str) -> bool:
    """A line of a letter's head or foot, by its first words: "Datum", "Betreft", "De minister van"."""
    words = read_words("letter_fields.tsv")
    start = [word.rstrip(":,").lower() for word in text.split(maxsplit=2)[:2]]
    return start[0] in words or " ".join(start) in words or text[0] == "["


def _bridge(drafts: list[Draft], torn: frozenset[int]) -> list[Draft]:
    """Join a paragraph that goes on behind what interrupts it: a page's foot and head, its notes, a box."""
    out: list[Draft] = []
    open_at = -1
    for draft in drafts:
        if draft.kind in _ASIDE:
            out.append(draft)
            continue
        boxed = out[-1].kind is BlockKind.SIDEBAR if out else False
        if open_at >= 0 and _goes_on(out[open_at], draft, torn, boxed):
            before = out[open_at]
            out[open_at] = before._replace(lines=before.lines + draft.lines)
            continue
        out.append(draft)
        open_at = len(out) - 1 if draft.kind in _FLOW else -1
    return out


def _goes_on(draft: Draft, following: Draft, torn: frozenset[int], boxed: bool) -> bool:
    first, last = following.lines[0], draft.lines[-1]
    if following.kind is not BlockKind.PARAGRAPH or (first.breaks and first.page in torn):
        return False
    if is_ended(last.text) or last.text[-1] == ":" or is_field(first.text):
        return False
    if first.page != last.page:
        low = first.text[0].islower() or not first.text[0].isalpha()
        return first.page - last.page == 1 and (low or _runs_on(last.text) or len(draft.lines) > 1)
    return first.text[0].islower() or (boxed and draft.length >= _SUBSTANTIAL)


def _open_chapters(drafts: list[Draft]) -> list[Draft]:
    """A chapter's number, and its title just before it, come out behind what stands under it: move them to the front.

    Only within a page, and only before tables, links and paragraphs that are not themselves under a heading.
    """
    out: list[Draft] = []
    for _, group in groupby(drafts, key=lambda draft: draft.page):
        page = list(group)
        at = next((i for i, d in enumerate(page) if len(d.lines) == 1 and is_chapter(d.lines[0].text)), 0)
        start = at - 1 if at and page[at - 1].kind in {BlockKind.HEADING, BlockKind.PARAGRAPH} else at
        if at and page[start].length < _LONGEST_HEADING and not is_ended(page[start].lines[-1].text):
            title = [d._replace(kind=BlockKind.HEADING) for d in page[start : at + 1]]
            page = title + page[:start] + page[at + 1 :]
        out.extend(page)
    return out
