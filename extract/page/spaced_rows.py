"""The rows of a table ruled by spaces, whose cells break over lines: where each begins, and its pieces in order."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from msgspec.structs import replace

from extract.page.headings import is_person
from extract.page.lines import Line, Place, read_words
from extract.page.spaced import Ruled, Spaced, find_spaced
from ontology.kinds import BlockKind

_NUMBER = re.compile(r"(?:nr\. ?)?\d{1,4}[.)]?|[IVX]{1,5}[.)]?|[a-z][.)]", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d\b")
_SLACK = 0.85  # of the widest line of a column
_LETTERED = re.compile(r"(?:[A-Z]|[IVX]{1,4}|\d)[.)] ")

Row = list[Ruled]


def write_tables(page: list[Line]) -> list[Line]:
    """The lines of a page, with those of its tables cut in pieces that stand row by row and cell by cell."""
    out: list[Line] = []
    at = 0
    for table in find_spaced(page, [i for i, line in enumerate(page) if "  " in line.text]):
        out += page[at : table.first]
        out += _write_rows(table)
        at = table.end
    return out + page[at:] if out else page


def _write_rows(table: Spaced) -> Iterator[Line]:
    """The pieces of the cells, row by row, each with its place; text that runs across the columns as it is."""
    opened = False  # the first piece of the table keeps the blank lines above it
    for row in _rows(table):
        first = row[0].line
        if not row[0].cells and not row[0].is_group:
            yield from (line.line for line in row)
            continue
        for at, piece in enumerate(_pieces(row, table)):
            yield replace(piece, gap=0 if opened else first.gap, breaks=at == 0 and first.breaks)
            opened = True


def _pieces(row: Row, table: Spaced) -> Iterator[Line]:
    if row[0].is_group:
        yield replace(row[0].line, kind=BlockKind.TABLE, place=Place(0, 1, opens=True))
        return
    opens = True
    for column in range(table.width):
        above = ""
        for line in row:
            for cell in line.cells.get(column, ()):
                apart = _is_apart_from(above, cell.text, _SLACK * table.room[column])
                place = Place(column, table.width, opens, apart)
                yield replace(line.line, text=cell.text, start=cell.start, kind=BlockKind.TABLE, place=place)
                opens, above = False, cell.text


def _is_apart_from(above: str, text: str, room: float) -> bool:
    """Whether a line of a cell begins something else: its first word had room on the line above."""
    if not above or _is_open(above) or not text[0].isupper():
        return False
    return len(above) + 1 + len(text.split(" ", 1)[0]) <= room


def _rows(table: Spaced) -> Iterator[Row]:
    """The head as one row, then the rows below it; a line across them is one of its own."""
    head, body = table.lines[: table.head], table.lines[table.head :]
    if head:
        yield head
    keyed = [i for i, line in enumerate(body) if 0 in line.cells]
    numbered = {i for i in keyed if _NUMBER.fullmatch(body[i].cells[0][0].text)}
    if len(numbered) > 1 and len(numbered) * 2 > len(keyed):
        # What stands in the column of the numbers and is none tells of the rows below it: "A. Lopend".
        body = [line._replace(cells={}) if i in keyed and i not in numbered else line for i, line in enumerate(body)]
        starts = numbered
    else:
        starts = _starts(body, keyed)
        body = [line._replace(cells={}) if _is_lettered(line) else line for line in body]
    row: Row = []
    for at, line in enumerate(body):
        if row and _is_apart(row, line, at in starts):
            yield row
            row = []
        row.append(line)
    if row:
        yield row


def _is_lettered(line: Ruled) -> bool:
    return line.cells.keys() == {0} and _LETTERED.match(line.line.text) is not None


def _is_apart(row: Row, line: Ruled, starts: bool) -> bool:
    """Whether a line is of another row than those above it; text across the columns ends at one or a blank line."""
    if row[0].cells or row[0].is_group:
        return starts or not line.cells
    return line.line.gap > 0 or len(line.cells) > 1 or line.is_group


def _starts(body: list[Ruled], keyed: list[int]) -> set[int]:
    """Which lines begin a row without a number: the first between blank lines, else those on which the key begins."""
    groups = [0, *(i for i in range(1, len(body)) if body[i].line.gap), len(body)]
    stretches = [body[low:high] for low, high in pairwise(groups)]
    if len(stretches) > 1 and not any(_is_several(stretch) for stretch in stretches):
        return set(groups[:-1])
    persons = {i for i, line in enumerate(body) if len(line.cells) > 1 and _names_person(line)}
    return persons | set(_by_key(body, keyed)) | {i for i in groups[1:-1] if 0 in body[i].cells}


def _names_person(line: Ruled) -> bool:
    """Whether a cell begins with a name, which is broken after its titles and initials if at all."""
    return any(is_person(cells[0].text) for cells in line.cells.values())


def _is_several(stretch: list[Ruled]) -> bool:
    """Whether two lines between blank ones each begin as much as a row has."""
    most = max(len(line.cells) for line in stretch)
    full = [line for line in stretch if 0 in line.cells and len(line.cells) == most > 1]
    return sum(all(_begins(cells[0].text) for cells in line.cells.values()) for line in full) > 1


def _by_key(body: list[Ruled], keyed: list[int]) -> Iterator[int]:
    """Lines on which the first column begins anew, alone or together with the column that is broken least."""
    counts = Counter(column for line in body for column in line.cells)
    first = body[keyed[0]].cells if keyed else {}
    anchor = min((column for column in first if column), key=lambda column: (counts[column], column), default=0)
    keys = [body[i].cells[0][-1].text for i in keyed]
    room = max(map(len, keys), default=0)
    small = sum(not _begins(key) for key in keys) * 2 > len(keys)  # "prof. dr. A. de Bakker"
    if len(keyed) == len(body) and not any(_is_open(key) or not (small or _begins(key)) for key in keys):
        yield from keyed  # nothing shows that any cell is broken
        return
    always = _goes_on(first[anchor][0].text) if anchor else True  # "tot 1 mei 2031"
    for i, above, key in zip(keyed, ["", *keys], keys, strict=False):
        other = body[i].cells.get(anchor)
        goes_on = _is_open(above) or not (small or _begins(key)) if above else False
        if above and other and not always:
            goes_on = goes_on or _goes_on(other[0].text)
        elif above and not other and not _LETTERED.match(key):
            goes_on = goes_on or len(above) + 1 + len(key.split(" ", 1)[0]) > room
        if not goes_on:
            yield i


def _goes_on(text: str) -> bool:
    """Whether a cell goes on from the one above: "en Handel", "2031" under "eerste kwartaal"."""
    first = text.split(" ", 1)[0]
    return text[0] in "(/&" or _YEAR.match(text) is not None or first in read_words("function_words.tsv")


def _begins(text: str) -> bool:
    return not text[0].islower() and text[0] not in "(/&"


def _is_open(text: str) -> bool:
    return text[-1] in "-,/&" or text.rpartition(" ")[2].lower() in read_words("function_words.tsv")
