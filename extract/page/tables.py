"""Tables and lists that came out as runs of short lines, and lines of nothing but addresses of web pages."""

from msgspec.structs import replace

from extract.page.headings import is_field
from extract.page.lines import Line, bullet_of, is_ended
from extract.page.outline import is_chapter, is_standing
from ontology.kinds import BlockKind

_CELL = 64  # characters; a cell's line is shorter, since a table has two columns or more
_WIDE = 70  # characters of a full line in a document whose short lines are cells and not a narrow column
_SHORT = 0.72  # of the width
_ADDRESS = ("http://", "https://", "www.")
_FEWEST_CELLS = 3
_FEWEST_LINES = 4
_BAR, _FEWEST_BARS, _FEWEST_ROWS = " | ", 2, 3


def mark_links(lines: list[Line]) -> list[Line]:
    """Lines of nothing but URLs marked LINKS."""
    return [
        replace(line, kind=BlockKind.LINKS)
        if line.text[0] in "hw" and line.text.startswith(_ADDRESS) and line.kind is None and _is_link(line.text)
        else line
        for line in lines
    ]


def _is_link(text: str) -> bool:
    return all(part.startswith(("http", "www.")) for part in text.split())


def mark_tables(pages: list[list[Line]], bases: dict[int, int], widths: dict[int, int]) -> list[Line]:
    """Lines of tables and lists marked TABLE.

    `bases` says for each page how many empty lines stand between two lines of running text, `widths` how wide it is.
    """
    out: list[Line] = []
    widest = max(widths.values(), default=0)
    for page in pages:
        number = page[0].page
        base = bases[number]
        marked = _mark_cells(page, base) if base or widest >= _WIDE else page
        out.extend(_mark_lists(_mark_rows(marked), _SHORT * (widths[number] if base else widest)))
    return out


def _mark_rows(page: list[Line]) -> list[Line]:
    """Three lines or more below each other whose cells as many bars keep apart are a table."""
    # Spaces doubled, since two bars with an empty cell between them share one.
    bars = [line.text.replace(" ", "  ").count(_BAR) if "|" in line.text else 0 for line in page]
    if max(bars, default=0) < _FEWEST_BARS:
        return page
    out, first = list(page), 0
    while first < len(page):
        end = first + 1
        while end < len(page) and bars[end] == bars[first] and page[end].gap == 0:
            end += 1
        if bars[first] >= _FEWEST_BARS and end - first >= _FEWEST_ROWS:
            out[first:end] = [
                replace(line, kind=BlockKind.TABLE) if line.kind is None else line for line in page[first:end]
            ]
        first = end
    return out


def _mark_cells(page: list[Line], base: int) -> list[Line]:
    """Groups of short lines, with an empty line between the groups, are cells; three such groups make a table.

    On a single-spaced page such groups may be paragraphs of a narrow column, so half of them must not end as those do.
    """
    groups: list[list[int]] = []
    for i, line in enumerate(page):
        if groups and line.gap == 0 and line.kind is None and page[i - 1].kind is None:
            groups[-1].append(i)
        else:
            groups.append([i])
    if sum(len(group) > 1 for group in groups) < _FEWEST_CELLS:
        return page
    out = list(page)
    for first, end in _rows(page, groups):
        cells = groups[first:end]
        several = [group for group in cells if len(group) > 1]  # a single line may be the heading of a paragraph
        ended = sum(is_ended(page[group[-1]].text) for group in several)
        if not base and ended * 2 > len(several):
            continue
        for i in range(cells[0][0], cells[-1][-1] + 1):
            out[i] = replace(page[i], kind=BlockKind.TABLE)
    return out


def _rows(page: list[Line], groups: list[list[int]]) -> list[tuple[int, int]]:
    """Stretches of groups with three of more than one line, and with at most two single lines beside each other."""
    found: list[tuple[int, int]] = []
    first = 0
    while first < len(groups):
        end = first
        singles = 0
        while end < len(groups) and _is_cell(page, groups[end]):
            singles = singles + 1 if len(groups[end]) == 1 else 0
            if singles > 2:
                break
            end += 1
        if end < len(groups) and end > first and is_chapter(page[groups[end][0]].text):
            end -= 1  # the heading of the chapter that follows
        while end - first > 1 and len(groups[end - 1]) == len(groups[end - 2]) == 1:
            end -= 1
        if end - first >= _FEWEST_CELLS and sum(len(group) > 1 for group in groups[first:end]) >= _FEWEST_CELLS:
            found.append((first, end))
        first = max(end, first) + 1
    return found


def _is_cell(page: list[Line], group: list[int]) -> bool:
    for i in group:
        line = page[i]
        if line.kind is not None or line.fixed or len(line.text) > _CELL:
            return False
    first = page[group[0]].text
    if len(group) == 1 and is_ended(first):
        return False
    return not (is_standing(first) or is_field(first) or bullet_of(first))


def _mark_lists(page: list[Line], longest: float) -> list[Line]:
    """Four short lines in a row or more that neither end a sentence nor go on with one, such as a list of members."""
    out = list(page)
    short = [len(line.text) <= longest and line.kind is None and not line.fixed for line in page]
    i = 0
    while i < len(page):
        if not short[i]:
            i += 1
            continue
        end = i
        while end < len(page) and short[end] and (end == i or page[end].gap <= 1) and _is_item(page[end].text):
            end += 1
        following = end + 1
        while i < end and page[i].text.endswith("*"):
            i += 1  # the heading of the list, with a mark
        if i < end < len(page) and page[end].kind is None and len(page[end].text) > longest:
            end -= 1  # the heading of the text below
        starts = sum(not line.text[0].islower() for line in page[i:end])
        if end - i >= _FEWEST_LINES and starts * 5 >= (end - i) * 4:
            for j in range(i, end):
                out[j] = replace(page[j], kind=BlockKind.TABLE, gap=0 if j > i else page[j].gap)
        i = following
    return out


def _is_item(text: str) -> bool:
    if text[-1] in ",;:-" or is_ended(text):
        return False
    return not (is_standing(text) or is_field(text) or bullet_of(text))
