"""From lines to drafts of blocks: paragraphs, headings, bullets, tables, and what interrupts them."""

import re
from bisect import bisect_left
from itertools import groupby, pairwise

import msgspec
from msgspec.structs import replace

from extract.page.glue import split_glued, split_stopped
from extract.page.headings import (
    FLOW,
    LONGEST_HEADING,
    SUBSTANTIAL,
    Draft,
    is_capital,
    is_field,
    mark_headings,
    runs_on,
)
from extract.page.lines import Line, bullet_of, is_ended, trim_line, usual_length
from extract.page.mastheads import GOES_ON
from extract.page.outline import is_chapter, is_standing
from ontology.kinds import BlockKind

# Bound once: to look one up takes longer than the test.
_BULLET = BlockKind.BULLET
_FOOTNOTE = BlockKind.FOOTNOTE
_FURNITURE = BlockKind.FURNITURE
_HEADING = BlockKind.HEADING
_LINKS = BlockKind.LINKS
_PARAGRAPH = BlockKind.PARAGRAPH
_SIDEBAR = BlockKind.SIDEBAR
_ASIDE = frozenset({_FURNITURE, _FOOTNOTE, _SIDEBAR})
_SIGNING = ("De Minister", "De minister", "De Staatssecretaris", "De staatssecretaris", "De Voorzitter", "Mede namens")
_NAMED = re.compile(r"(?:(?:[Dd]rs?|[Mm]r|[Pp]rof|[Ii]r)\. )*(?:[A-Z][a-z]?\. ?){1,6}(?:[a-z]+ ){0,3}[A-Z][\w’'-]+")
_SIGNED = re.compile(rf"[^.,;:]{{8,110}}?(?:,|(?P<name>,? {_NAMED.pattern})(?: [\w’'-]+)*)$")
_BULLET_ENDS = frozenset({" ", ".", ")", ""})
_SLACK = 0.85  # of the width: letters differ in width, so lines of one column differ in length


class _Setting(msgspec.Struct, frozen=True, gc=False):
    """What is usual on a page: empty lines between lines of a paragraph, and how long a line is."""

    base: int
    width: int
    full: list[int]  # length of each line of the document that runs on to the next, else 0

    def width_at(self, i: int) -> int:
        """How long a line may be here: the longest of the lines near it that run on, the shorter side counting."""
        before = max(self.full[max(0, i - 4) : i], default=0)
        after = max(self.full[i + 1 : i + 5], default=0)
        if before and after:
            return min(before, after)
        return before or after or self.width


def measure_pages(pages: list[list[Line]]) -> tuple[dict[int, int], dict[int, int]]:
    """For each page: empty lines between two lines of text (0, or 1 when double-spaced), and the width of a line."""
    bases: dict[int, int] = {}
    widths: dict[int, int] = {}
    paired = [_pairs(page) for page in pages]
    common = _base([pair for pairs in paired for pair in pairs], 0)
    for page, pairs in zip(pages, paired, strict=True):
        bases[page[0].page] = common = _base(pairs, common)
        if pairs:  # not the very longest: a line may hold a link or mark that stood apart on the page it came from
            width = usual_length(sorted([len(a.text) for a, _ in pairs]), 2)
        else:
            width = max([len(line.text) for line in page if line.kind is None], default=0)
        widths[page[0].page] = width
    return bases, widths


def _pairs(page: list[Line]) -> list[tuple[Line, Line]]:
    """Lines, not too short for the page, with the line on which their sentence goes on."""
    flow = [line for line in page if line.kind is None]
    least = 0.6 * usual_length(sorted([len(line.text) for line in flow]), 3) if flow else 0
    return [(a, b) for a, b in pairwise(flow) if b.text[0].islower() and len(a.text) >= least and not is_ended(a.text)]


def _base(pairs: list[tuple[Line, Line]], common: int) -> int:
    return int([b.gap for _, b in pairs].count(1) * 2 > len(pairs)) if pairs else common


def draft_blocks(
    lines: list[Line], bases: dict[int, int], widths: dict[int, int], torn: frozenset[int], stops: list[int]
) -> list[Draft]:
    """Drafts in reading order; `stops` are the places in the raw text that `find_stops` found."""
    drafts: list[Draft] = []
    for group in _group(lines, bases, widths):
        drafts.extend(_draft(group, stops))
    drafts = mark_headings(drafts)
    return _open_chapters(_bridge(drafts, torn))


def _group(lines: list[Line], bases: dict[int, int], widths: dict[int, int]) -> list[list[Line]]:
    """Lines that belong together."""
    # Neither much shorter than the lines of their page nor, for what was lost on the way, much longer.
    full = [
        len(a.text)
        if b.text[0].islower() and not b.breaks and widths[a.page] < 2 * len(a.text) < 2.4 * widths[a.page]
        else 0
        for a, b in pairwise(lines)
    ] + [0]
    settings = {page: _Setting(base, widths[page], full) for page, base in bases.items()}
    groups: list[list[Line]] = []
    above: Line | None = None
    for i, line in enumerate(lines):
        if line.fixed:
            new = line.fixed != GOES_ON
        elif above is None or line.kind is not above.kind or line.breaks:
            new = True
        elif line.kind is not None:
            new = _is_apart(above, line)
        elif not line.gap and not bases[line.page] and _plainly_goes_on(above.text, line.text):
            new = False
        else:
            new = _begins(lines, i, settings[line.page], len(groups[-1]) > 1)
        if new:
            groups.append([line])
        else:
            groups[-1].append(line)
        above = line
    return groups


def _plainly_goes_on(above: str, text: str) -> bool:
    """A sentence that has not ended goes on in lower case: most lines, known before anything is measured."""
    return text[0].islower() and (above[-1].isalpha() or above[-1] in ",-") and text[1:2] not in _BULLET_ENDS


def _is_apart(above: Line, line: Line) -> bool:
    """Furniture is a block a line, a footnote begins after a gap, so does a cell; links and boxes run on.

    A row of cells is a block too, so that no name runs on into the next.
    """
    if line.place:
        return line.place.opens
    if line.kind is _FURNITURE:
        return True
    if line.kind is _SIDEBAR:
        return is_ended(above.text) and line.text[0].isupper() and len(above.text) < 25
    return line.gap > 0 and line.kind is not _LINKS


def _is_deliberate(above: Line, below: Line, width: int) -> bool:
    """The first word of the next line had room on this one."""
    return len(above.text) + 1 + len(below.text.split(" ", 1)[0]) <= _SLACK * width


def _begins(lines: list[Line], i: int, setting: _Setting, grouped: bool) -> bool:
    """A line of running text begins a block; `grouped` says that the line above did not."""
    above, line = lines[i - 1], lines[i]
    following = lines[i + 1] if i + 1 < len(lines) and not lines[i + 1].breaks else None
    base = setting.base
    if line.gap < 0:
        return False
    marker = bullet_of(line.text)
    ended = is_ended(above.text)
    if is_standing(line.text) or is_standing(above.text) or _is_signature(line.text, following):
        return True
    if marker and (
        marker[0] in "•▪■◦●‣∙·➢✓" or ended or above.text[-1] in ":;" or line.gap > base or bullet_of(above.text)
    ):
        return True
    low = line.text[0].islower()
    if base:
        if line.gap == 0:  # a heading over two lines, unless the first would have had room for the second
            return not low and _is_deliberate(above, line, max(len(above.text), len(line.text)))
        if _opens_group(line, following):
            return True
        if grouped and above.gap == 0 and len(above.text) < 0.8 * setting.width_at(i - 1):
            return True  # the last of some lines that stand close together where lines do not
    if line.gap > base:
        return ended or not low or line.gap > base + 1
    if low and not ended:
        return False
    width = setting.width_at(i - 1)
    deliberate = _is_deliberate(above, line, width)
    if ended:
        return deliberate or _is_title(line, following, base, width)
    return deliberate and not runs_on(above.text)


def _is_signature(text: str, following: Line | None) -> bool:
    """An office with the name of who holds it, on the line or right under it."""
    found = _SIGNED.match(text) if text.startswith(_SIGNING) else None
    if not found:
        return False
    return found["name"] is not None or (following is not None and _NAMED.match(following.text) is not None)


def _opens_group(line: Line, following: Line | None) -> bool:
    return line.gap > 0 and following is not None and following.gap == 0 and following.kind is None


def _is_title(line: Line, following: Line | None, base: int, width: int) -> bool:
    """A short line after a sentence that is no sentence, with another block under it."""
    if following is None or following.kind is not None or line.text[-1] in ".,;:?!" or not is_capital(line.text):
        return False
    return _is_deliberate(line, following, width) and (not following.text[0].islower() or following.gap > base)


def _draft(group: list[Line], stops: list[int]) -> list[Draft]:
    first = group[0]
    if first.kind is not None:
        return [_draft_aside(group)]
    marker = bullet_of(first.text)
    if marker:
        rest = trim_line(replace(first, text=first.text[len(marker) :], start=first.start + len(marker)))
        return [Draft(_BULLET, (rest, *group[1:]), marker.strip(), first)]
    parts: list[Draft] = []
    glued = split_glued(first)
    if glued:
        parts.append(Draft(_HEADING, (glued[0],)))
        group = [glued[1], *group[1:]]
    start = 0
    if bisect_left(stops, group[0].start) < bisect_left(stops, group[-1].end):
        for i, line in enumerate(group):
            stopped = split_stopped(line)
            if stopped:
                parts.append(Draft(_PARAGRAPH, (*group[start:i], stopped[0])))
                group[i] = stopped[1]
                start = i
    parts.append(Draft(_PARAGRAPH, tuple(group[start:])))
    return parts


def _draft_aside(group: list[Line]) -> Draft:
    first = group[0]
    assert first.kind is not None  # noqa: S101  # the caller has seen to it
    if first.kind is _FOOTNOTE:
        number = re.match(r"(\d{1,3})(?:[ \t]+|$)", first.text)
        if number and len(number[0]) < len(first.text):
            rest = replace(first, text=first.text[number.end() :], start=first.start + number.end())
            return Draft(first.kind, (rest, *group[1:]), number[1])
        if number and len(group) > 1:
            return Draft(first.kind, tuple(group[1:]), number[1])
    return Draft(first.kind, tuple(group))


def _bridge(drafts: list[Draft], torn: frozenset[int]) -> list[Draft]:
    """Join a paragraph that goes on behind what interrupts it: a page's foot and head, its notes, a box."""
    out: list[Draft] = []
    open_at = -1
    for draft in drafts:
        if draft.kind in _ASIDE:
            out.append(draft)
            continue
        between = out[-1].kind if out else None
        if open_at >= 0 and _goes_on(out[open_at], draft, torn, between):
            before = out[open_at]
            out[open_at] = replace(before, lines=before.lines + draft.lines)
            continue
        out.append(draft)
        open_at = len(out) - 1 if draft.kind in FLOW else -1
    return out


def _goes_on(draft: Draft, following: Draft, torn: frozenset[int], between: BlockKind | None) -> bool:
    first, last = following.lines[0], draft.lines[-1]
    if following.kind is not _PARAGRAPH or first.fixed or (first.breaks and first.page in torn):
        return False
    if is_ended(last.text) or last.text[-1] == ":" or is_field(first.text):
        return False
    if first.page != last.page:
        low = first.text[0].islower() or not first.text[0].isalpha()
        return first.page - last.page == 1 and (low or runs_on(last.text) or len(draft.lines) > 1)
    if between is _FURNITURE and len(draft.lines) > 1 and first.text[0].isupper():
        return runs_on(last.text)  # a page ended here, though nothing else tells of it
    return first.text[0].islower() or (between is _SIDEBAR and draft.length >= SUBSTANTIAL)


def _open_chapters(drafts: list[Draft]) -> list[Draft]:
    """A chapter's number, and its title just before it, come out behind what stands under it: move them to the front.

    Only within a page, and only before tables, links and paragraphs that are not themselves under a heading.
    """
    out: list[Draft] = []
    for _, group in groupby(drafts, key=lambda draft: draft.page):
        page = list(group)
        at = next((i for i, d in enumerate(page) if len(d.lines) == 1 and is_chapter(d.lines[0].text)), 0)
        start = at - 1 if at and page[at - 1].kind in {_HEADING, _PARAGRAPH} else at
        if at and page[start].length < LONGEST_HEADING and not is_ended(page[start].lines[-1].text):
            title = [replace(d, kind=_HEADING) for d in page[start : at + 1]]
            page = title + page[:start] + page[at + 1 :]
        out.extend(page)
    return out
