"""What stands on a page but not in the text: running heads and feet, page numbers; and where pages begin."""

import re
from collections import Counter
from functools import cache
from importlib.resources import files

from extract.page.lines import Line, is_numbers
from ontology.kinds import BlockKind

_DIGITS = re.compile(r"\d+")
_LAST_NUMBER = re.compile(r"(\d{1,3})$")
# In plain text, where no form feed parts the pages, a foot that counts them does.
_FOOT = re.compile(r"(?:Pagina|Page) \d|(?:Tweede|Eerste) Kamer, vergaderjaar ")


@cache
def _known() -> re.Pattern[str]:
    """One pattern out of `lists/furniture.tsv`: lines that are furniture wherever they stand."""
    rows = (files("extract") / "lists" / "furniture.tsv").read_text("utf-8").splitlines()[1:]
    return re.compile("|".join(f"(?:{row.split(chr(9))[0]})" for row in rows if row), re.IGNORECASE)


def mark_furniture(lines: list[Line]) -> tuple[list[Line], frozenset[int]]:
    """Lines with furniture marked and pages counted, and the pages before which a page is missing (torn)."""
    edges = _edges(lines)
    shapes = Counter(_DIGITS.sub("#", lines[i].text) for i in edges)
    known = _known()
    marked: set[int] = {i for i, line in enumerate(lines) if len(line.text) < 120 and known.fullmatch(line.text)}
    for i in edges:
        text = lines[i].text
        shape = _DIGITS.sub("#", text)
        if (is_numbers(text) and _is_page_number(lines, i)) or _is_running(shape, shapes[shape]):
            marked.add(i)
    return _count_pages(lines, marked)


def _edges(lines: list[Line]) -> list[int]:
    """Lines that are the first or last of a page, or set apart by two empty lines or more."""
    opening = [i for i, line in enumerate(lines) if line.gap > 1 or line.breaks]
    return sorted({0, len(lines) - 1, *opening, *(i - 1 for i in opening if i)}) if lines else []


def _is_page_number(lines: list[Line], i: int) -> bool:
    """One number, not one with a line close under it: that is a footnote."""
    return " " not in lines[i].text and (i + 1 == len(lines) or lines[i + 1].gap > 0 or lines[i + 1].breaks)


def _is_running(shape: str, count: int) -> bool:
    """A line that comes back with another number, or three times the same; short ones may be cells of a table."""
    if len(shape) < 8 or shape.endswith((".", ":", ",", ";")):
        return False
    return count > (1 if shape.endswith("#") or shape.startswith("#") else 2)


def _count_pages(lines: list[Line], marked: set[int]) -> tuple[list[Line], frozenset[int]]:
    """Number the pages, and name those before which a page is missing: page numbers 3 and 5 with one break between."""
    page, number, breaks, last_break = 1, 0, 0, 0
    torn: set[int] = set()
    counted: list[Line] = []
    for i, line in enumerate(lines):
        opens = i > 0 and (line.breaks or (line.gap > 0 and _opens_page(lines, marked, i)))
        if opens:
            page += 1
            breaks += 1
            last_break = page
        kind = BlockKind.FURNITURE if i in marked else None
        counted.append(Line(line.text, line.start, line.gap, line.indent, page, opens, kind))
        found = _LAST_NUMBER.search(line.text) if i in marked else None
        if found:
            if number and breaks == 1 and int(found[1]) - number > 1:
                torn.add(last_break)
            number, breaks = int(found[1]), 0
    return counted, frozenset(torn)


def _opens_page(lines: list[Line], marked: set[int], i: int) -> bool:
    """A line with room above it is the first under a foot, or a head without room below it."""
    if i not in marked:
        counts = lines[i].gap > 1 or (lines[i - 1].gap > 0 and _FOOT.match(lines[i - 1].text) is not None)
        return i - 1 in marked and counts
    heads = i - 1 not in marked and lines[i].gap > 1
    return heads and i + 1 < len(lines) and lines[i + 1].gap <= 1 and not lines[i + 1].breaks
