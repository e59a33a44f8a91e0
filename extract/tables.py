"""Tables and lists that came out as runs of short lines, and lines of nothing but addresses of web pages."""

from itertools import groupby

from extract.lines import Line, bullet_of, is_ended
from extract.outline import is_chapter
from ontology.kinds import BlockKind

_CELL = 64  # characters; a cell's line is shorter, since a table has two columns or more
_FEWEST_CELLS = 3
_FEWEST_LINES = 4


def mark_links(lines: list[Line]) -> list[Line]:
    """Lines of nothing but URLs marked LINKS."""
    return [
        line._replace(kind=BlockKind.LINKS) if line.kind is None and _is_link(line.text) else line for line in lines
    ]


def _is_link(text: str) -> bool:
    if not text.startswith(("http://", "https://", "www.")):
        return False
    return all(part.startswith(("http", "www.")) for part in text.split())


def mark_tables(lines: list[Line], bases: dict[int, int], widths: dict[int, int]) -> list[Line]:
    """Lines of tables and lists marked TABLE.

    `bases` says for each page how many empty lines stand between two lines of running text, `widths` how wide it is.
    """
    out: list[Line] = []
    for page, group in groupby(lines, key=lambda line: line.page):
        found = list(group)
        marked = _mark_cells(found) if bases[page] else found
        out.extend(_mark_lists(marked, bases[page], widths[page]))
    return out


def _mark_cells(page: list[Line]) -> list[Line]:
    """On a page with an empty line after each line of text: groups of lines without one between them are cells.

    A table is a row of three such groups or more, with no two single lines beside each other.
    """
    groups: list[list[int]] = []
    for i, line in enumerate(page):
        if groups and line.gap == 0 and line.kind is None and page[i - 1].kind is None:
            groups[-1].append(i)
        else:
            groups.append([i])
    out = list(page)
    for first, end in _rows(page, groups):
        for group in groups[first:end]:
            for i in group:
                out[i] = page[i]._replace(kind=BlockKind.TABLE)
    return out


def _rows(page: list[Line], groups: list[list[int]]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    first = 0
    while first < len(groups):
        end = first
        while end < len(groups) and _fits(page, groups, first, end):
            end += 1
        if end < len(groups) and end > first and is_chapter(page[groups[end][0]].text):
            end -= 1  # the heading of the chapter that follows
        if sum(len(group) > 1 for group in groups[first:end]) >= _FEWEST_CELLS:
            found.append((first, end))
        first = max(end, first) + 1
    return found


def _fits(page: list[Line], groups: list[list[int]], first: int, at: int) -> bool:
    group = groups[at]
    lines = [page[i] for i in group]
    if any(line.kind is not None or len(line.text) > _CELL for line in lines) or is_chapter(lines[0].text):
        return False
    if len(group) > 1:
        return True
    return not is_ended(lines[0].text) and (at == first or len(groups[at - 1]) > 1)


def _mark_lists(page: list[Line], base: int, width: int) -> list[Line]:
    """Four short lines in a row or more that neither end a sentence nor go on with one, such as a list of members."""
    out = list(page)
    i = 0
    while i < len(page):
        end = i
        while end < len(page) and _is_item(page[end], width) and (end == i or page[end].gap <= base):
            end += 1
        run = page[i:end]
        while run and run[0].text.endswith("*"):
            run, i = run[1:], i + 1
        starts = sum(not line.text[0].islower() for line in run)
        if len(run) >= _FEWEST_LINES and starts * 5 >= len(run) * 4:
            for j in range(i, end):
                out[j] = page[j]._replace(kind=BlockKind.TABLE, gap=0 if j > i else page[j].gap)
        i = end + 1
    return out


def _is_item(line: Line, width: int) -> bool:
    text = line.text
    if line.kind is not None or is_chapter(text) or len(text) > 0.72 * width or is_ended(text) or text[-1] in ",;:-":
        return False
    return not bullet_of(text)
