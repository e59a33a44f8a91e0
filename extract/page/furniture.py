"""What stands on a page but not in the text: running heads and feet, page numbers; and where pages begin."""

import re
from collections import Counter
from functools import cache
from importlib.resources import files
from itertools import pairwise
from string import digits

from msgspec.structs import replace

from extract.page.companions import find_companions
from extract.page.lines import Line, is_numbers
from ontology.kinds import BlockKind

_LONGEST = 120  # characters; the list tells of shorter lines only
_DIGITS = re.compile(r"\d\d*")  # not \d+: what begins with one character is many times faster to search for
_LAST_NUMBER = re.compile(r"(\d{1,3})$")
_OFTEN = 2  # what comes more often without a number is no chance
# In plain text, where no form feed parts the pages, a foot that counts them does.
_FOOT = re.compile(r"(?:Pagina|Page) \d|(?:Tweede|Eerste) Kamer, vergaderjaar ")


@cache
def _known() -> dict[str, re.Pattern[str]]:
    """Patterns out of `lists/furniture.tsv`, of lines that are furniture wherever they stand, by how these begin.

    The list has two letters in lower case, or one other character, with 0 for any digit: most lines need not be tried.
    """
    rows = (files("extract") / "lists" / "furniture.tsv").read_text("utf-8").splitlines()[1:]
    found: dict[str, list[str]] = {}
    for pattern, begins, _ in (row.split("\t") for row in rows if row):
        for beginning in begins.split(","):
            for form in digits if beginning == "0" else (beginning.ljust(2) if beginning.isalpha() else beginning,):
                found.setdefault(form, []).append(f"(?:{pattern})")
    return {form: re.compile("|".join(patterns), re.IGNORECASE) for form, patterns in found.items()}


def mark_furniture(lines: list[Line]) -> tuple[list[Line], frozenset[int]]:
    """Lines with furniture marked and pages counted, and the pages before which a page is missing (torn)."""
    edges = {i: _DIGITS.sub("#", lines[i].text) for i in _edges(lines)}
    shapes = Counter(edges.values())
    known = _known()
    marked = {
        i
        for i, line in enumerate(lines)
        if len(line.text) < _LONGEST
        and (likely := known.get(line.text[:2].lower()) or known.get(line.text[0]))
        and likely.fullmatch(line.text)
    }
    interrupting = {shape for i, shape in edges.items() if shapes[shape] > _OFTEN and not _heads_text(lines, i)}
    for i, shape in edges.items():
        running = _is_running(shape, shapes[shape]) and ("#" in shape or shape in interrupting)
        if running or (is_numbers(lines[i].text) and _is_page_number(lines, i)):
            marked.add(i)
    return _count_pages(lines, marked | find_companions(lines, marked))


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
    return count > (1 if shape.endswith("#") or shape.startswith("#") else _OFTEN)


def _heads_text(lines: list[Line], i: int) -> bool:
    """Whether a line may head what is under it, no page being turned there: "Inzet Nederland", of each subject anew."""
    if lines[i].breaks or not (0 < i < len(lines) - 1) or lines[i].gap <= lines[i + 1].gap or not lines[i + 1].gap:
        return False
    return lines[i - 1].text[-1] in ".?!" and lines[i + 1].text[0].isupper() and not lines[i + 1].breaks


def _count_pages(lines: list[Line], marked: set[int]) -> tuple[list[Line], frozenset[int]]:
    """Number the pages, and name those before which a page is missing: page numbers 3 and 5 with one break between."""
    number, breaks = 0, 0
    torn: set[int] = set()
    opening: list[int] = []
    # A page opens where the text says so, else at furniture or right under it.
    for i in sorted({*marked, *(i + 1 for i in marked), *(i for i, line in enumerate(lines) if line.breaks)}):
        if 0 < i < len(lines) and (lines[i].breaks or (lines[i].gap > 0 and _opens_page(lines, marked, i))):
            opening.append(i)
            breaks += 1
        found = _LAST_NUMBER.search(lines[i].text) if i in marked else None
        if found:
            if number and breaks == 1 and int(found[1]) - number > 1:
                torn.add(len(opening) + 1)
            number, breaks = int(found[1]), 0
    counted = list(lines)
    for page, (first, end) in enumerate(pairwise((*opening, len(lines))), 2):
        counted[first:end] = [replace(line, page=page) for line in lines[first:end]]
        counted[first] = replace(counted[first], breaks=True)
    for i in marked:
        counted[i] = replace(counted[i], kind=BlockKind.FURNITURE)
    if counted and counted[0].breaks:
        counted[0] = replace(counted[0], breaks=False)
    return counted, frozenset(torn)


def _opens_page(lines: list[Line], marked: set[int], i: int) -> bool:
    """A line with room above it is the first under a foot, or a head without room below it."""
    if i not in marked:
        counts = lines[i].gap > 1 or (lines[i - 1].gap > 0 and _FOOT.match(lines[i - 1].text) is not None)
        return i - 1 in marked and counts
    heads = i - 1 not in marked and lines[i].gap > 1
    return heads and i + 1 < len(lines) and lines[i + 1].gap <= 1 and not lines[i + 1].breaks
