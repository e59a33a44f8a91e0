"""Columns that a text export kept apart with runs of spaces, as `pdftotext -layout` does: side columns and tables."""

import re
from collections import Counter

from msgspec.structs import replace

from extract.page.headings import is_field
from extract.page.lines import Line
from extract.page.spaced_rows import write_tables
from ontology.kinds import BlockKind

_GAP = re.compile(r"(?<=\S)(?: {3,}| ?\t+ *)(?=\S)")
_FEWEST = 3  # lines with a gap at the same place that make a column
_LEFTMOST = 30  # characters before a side column begins
_SPREAD = 2  # characters by which its lines may begin apart


def part_gaps(pages: list[list[Line]]) -> list[list[Line]]:
    """Side columns taken out and marked SIDEBAR, rows of tables marked TABLE, wherever spaces keep columns apart."""
    out: list[list[Line]] = []
    for whole in pages:
        page, spaced = whole, _spaced(whole)
        if len(spaced) >= _FEWEST - 1 and (page := write_tables(whole)) is not whole:
            spaced = _spaced(page)
        gaps = {i: found for i in spaced if (found := _last_gap(page[i]))}
        out.append(_part_page(page, gaps) if len(gaps) >= _FEWEST else page)
    return out


def _spaced(page: list[Line]) -> list[int]:
    return [i for i, line in enumerate(page) if "   " in line.text or "\t" in line.text]


def _last_gap(line: Line) -> re.Match[str] | None:
    if line.kind is not None or line.fixed:
        return None
    found = list(_GAP.finditer(line.text))
    return found[-1] if found else None


def _part_page(page: list[Line], gaps: dict[int, re.Match[str]]) -> list[Line]:
    columns = Counter(page[i].indent + found.end() for i, found in gaps.items())
    place, _ = max(columns.items(), key=lambda item: (sum(columns[item[0] + d] for d in range(-_SPREAD, 3)), -item[0]))
    rows = [i for i, found in gaps.items() if abs(page[i].indent + found.end() - place) <= _SPREAD]
    if len(rows) >= _FEWEST and place >= _LEFTMOST and _is_side(page, gaps, rows, place):
        others = {i: found for i, found in gaps.items() if i not in rows}
        return _take_out(_mark_rows(page, others), gaps, rows, place)
    return _mark_rows(page, gaps)


def _is_side(page: list[Line], gaps: dict[int, re.Match[str]], rows: list[int], place: int) -> bool:
    """The lines before the gap are the head of a letter, or fill their column as running text does.

    Lines with several gaps are rows of cells.
    """
    if sum(len(_GAP.findall(page[i].text)) > 1 for i in rows) * 2 > len(rows):
        return False
    lefts = [page[i].text[: gaps[i].start()] for i in rows]
    if any(is_field(left) for left in lefts):
        return True
    filled = sum(page[i].indent + len(left) > 0.7 * place for i, left in zip(rows, lefts, strict=True))
    return filled * 2 > len(rows)


def _take_out(page: list[Line], gaps: dict[int, re.Match[str]], rows: list[int], place: int) -> list[Line]:
    body: list[Line] = []
    side: list[Line] = []
    for i, line in enumerate(page):
        if i in rows:
            found = gaps[i]
            body.append(replace(line, text=line.text[: found.start()]))
            right = line.text[found.end() :]
            side.append(replace(line, text=right, start=line.end - len(right), gap=0, kind=BlockKind.SIDEBAR))
        elif line.kind is None and rows[0] - 3 <= i <= rows[-1] + 12 and abs(line.indent - place) <= _SPREAD:
            side.append(replace(line, gap=0, kind=BlockKind.SIDEBAR))
        else:
            body.append(line)
    at = max((k for k, line in enumerate(body) if line.start <= side[-1].start), default=-1) + 1
    return body[:at] + side + body[at:]


def _mark_rows(page: list[Line], gaps: dict[int, re.Match[str]]) -> list[Line]:
    """Two lines with a gap in a row or more, close together, are rows of a table."""
    out = list(page)
    for i, found in gaps.items():
        if page[i].text[found.start() - 1] == ":":
            continue  # a label and its value
        beside = any(j in gaps and page[max(i, j)].gap <= 1 for j in (i - 1, i + 1))
        if beside:
            out[i] = replace(page[i], kind=BlockKind.TABLE)
    return out
