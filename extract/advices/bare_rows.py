"""Tables of advices without names of columns: their cells run together on a line, or each has a line of its own.

"55 Zee en zand 4 maart 2033 adviesrapport minister van Defensie", or a title with such cells below each other. The
first row tells what its cells are; where at least one more row says the same in that order, they are a table.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache

from extract.advices.chunks import Chunk, Line
from extract.advices.headlines import is_headline
from extract.advices.moments import EXPECTED, ISSUED
from extract.advices.parts import part_of
from extract.advices.requesters import CAPITAL, asking_phrase
from extract.advices.table_rows import Table, read_rows
from extract.advices.words import any_of, words_of
from extract.page.ruled import GAP, rule_text
from extract.records import Layout, Span
from ontology.kinds import AdviceStatus

_NUMBER = r"(?P<number>\d{1,4}[.)]?)\s+"
_LONGEST_CELL = 90
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_LONGEST_TABLE = 4_000
_FEWEST = 2  # rows, and told cells of each
_TOLD = {"moment", "kind", "requester", "status"}


@cache
def _cells() -> dict[str, re.Pattern[str]]:
    """What cells that run together may be, each up to the next or the end of the line."""
    end = r"(?=\s|$)"
    return {
        "moment": re.compile(rf"(?:{EXPECTED}){end}", re.IGNORECASE),
        "kind": re.compile(rf"{any_of([word for word in words_of('kind') if word != 'advies'])}{end}", re.IGNORECASE),
        "requester": re.compile(rf"(?:{asking_phrase().replace(CAPITAL, '')}){end}", re.IGNORECASE),
    }


_RUN = re.compile(rf"(?:{_NUMBER})?(?P<title>[A-ZÀ-Þ‘“].{{3,160}}?)\s+(?=(?:{ISSUED}|{EXPECTED})\s)", re.IGNORECASE)


def find_bare(layout: Layout, chunks: list[Chunk], status_at: Callable[[Span], AdviceStatus | None]) -> Iterator[Table]:
    """Tables under headings that say how far advices are, or that there are some, in text order."""
    done = 0
    for index, chunk in enumerate(chunks):
        if not (chunk.status or chunk.topics) or not chunk.lines or chunk.lines[0].start < done:
            continue
        columns = _columns_of(chunk.lines)
        if not columns:
            continue
        start, stop = chunk.lines[0].start, _stop(chunks, index)
        place = Span(start, stop)
        moment = {None: "moment", AdviceStatus.PUBLISHED: "issued"}.get(status_at(place), "expected")
        named = tuple(moment if column == "moment" else column for column in columns)
        text = rule_text(layout, place)
        text = text if "\n" in text else text.replace(GAP, "\n")
        table = read_rows(layout, start, text, named, 0)
        if len(table.rows) >= _FEWEST:
            done = table.span.end
            yield Table(table.span, named, table.rows)


def _stop(chunks: list[Chunk], index: int) -> int:
    """Where the chunks end that stand under the same headings."""
    first = chunks[index]
    end = first.lines[-1].end
    for chunk in chunks[index + 1 :]:
        headed = chunk.lines and chunk.start != chunk.lines[0].start
        other = chunk.status is not first.status or chunk.topics != first.topics
        if headed or other or end - first.start > _LONGEST_TABLE:
            break
        end = chunk.lines[-1].end if chunk.lines else end
    return end


def _columns_of(lines: list[Line]) -> tuple[str, ...]:
    """What the cells of the first row are, () when it is none."""
    if len(lines[0].text) > 20 and _YEAR.search(lines[0].text) and (found := _RUN.match(lines[0].text)):
        told = list(_run_together(lines[0].text, found.end()))
        if len(told) >= _FEWEST and len(set(told)) == len(told):
            return (*(("number",) if found["number"] else ()), "title", *told)
        return ()
    number = lines[0].text.rstrip(".)").isdigit()
    below = lines[2:8] if number else lines[1:7]
    if len(below) < _FEWEST or not is_headline(lines[int(number)].text):
        return ()
    cells: list[str] = []
    for line in below:
        part = part_of(line.text) if len(line.text) < _LONGEST_CELL else ""
        if part not in _TOLD or part in cells:
            break
        cells.append(part)
    return (*(("number",) if number else ()), "title", *cells) if len(cells) >= _FEWEST and "moment" in cells else ()


def _run_together(line: str, at: int) -> Iterator[str]:
    """The columns of the cells that a line ends in; none when something else stands between them."""
    found: list[str] = []
    while at < len(line.rstrip()):
        match = next(((column, it) for column, pattern in _cells().items() if (it := pattern.match(line, at))), None)
        if match is None:
            return
        found.append(match[0])
        at = match[1].end()
        at += len(line[at:]) - len(line[at:].lstrip())
    yield from found
