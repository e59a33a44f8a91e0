"""Tables of advices flattened to lines: the header names the columns, and each column knows its words."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from extract.advices.table_rows import DECIDING, FEWEST_COLUMNS, Table, names_persons, read_rows
from extract.advices.words import any_of
from extract.page.ruled import GAP, rule_text
from extract.records import Block, Layout, Span
from extract.wordlists import read_table
from ontology.kinds import BlockKind

LONGEST_TABLE = 8000
RULED_WITHIN = 1500  # characters of a page that show whether its lines stand apart


@cache
def _columns() -> dict[str, list[str]]:
    names: dict[str, list[str]] = {}
    for row in read_table("advice_columns.tsv"):
        names.setdefault(row["words"], []).append(row["column"])
    return names


def columns_of(words: str) -> list[str]:
    """Columns that a word or label names, the likeliest first.

    >>> columns_of("Verwachte publicatie"), columns_of("Aan")
    (['expected'], [])
    """
    return _columns().get(" ".join(words.casefold().split()), [])


@cache
def _column_name() -> re.Pattern[str]:
    return re.compile(rf"[\s|]*({any_of(list(_columns()))})(?=[\s|:*]|$)", re.IGNORECASE)


@cache
def _title_columns() -> tuple[str, ...]:
    return tuple({word.split()[0].capitalize() for word, columns in _columns().items() if "title" in columns})


def has_table(raw: str) -> bool:
    """Whether two names of columns stand side by side somewhere; a sentence may do so too."""
    return any(_two_columns(raw, at) for word in _title_columns() for at in _heads(raw, word))


def _two_columns(text: str, at: int) -> bool:
    first = _column_name().match(text, at)
    return first is not None and _column_name().match(text, first.end()) is not None


def find_tables(layout: Layout) -> Iterator[Table]:
    """Tables of advices in text order."""
    starts = sorted({at for word in _title_columns() for at in _heads(layout.text, word)})
    done = 0
    for start in starts:
        if start < done or not _two_columns(layout.text, start):
            continue
        text = rule_text(layout, Span(start, _table_end(layout, start)))
        if "\n" not in text[:RULED_WITHIN]:  # every line of the page is followed by a blank one: they tell nothing
            text = text.replace(GAP, "\n")
        if header := read_columns(text):
            table = read_rows(layout, start, text, *header)
            done = table.span.end
            if not names_persons(layout.text, table.rows):
                yield table


def _line_starts(text: str, word: str) -> Iterator[int]:
    """Where a word starts a line of the page; after a space it may, since a paragraph's breaks became spaces."""
    at = text.find(word)
    while at >= 0:
        if at == 0 or text[at - 1].isspace() or text[at - 1] == "|":
            yield at
        at = text.find(word, at + 1)


def _heads(text: str, word: str) -> Iterator[int]:
    """Where a row of names of columns may begin that has this name of the titles: there, or at a name before it."""
    for at in _line_starts(text, word):
        start = at
        last = text[max(0, at - _LONGEST_NAME) : at].rsplit(None, 1)[-1:]
        if last and last[0].strip("|:*").casefold() in _last_words():  # as of few places
            while (before := _name_before(text, start)) is not None:
                start = before
        yield start if start == 0 or text[start - 1] == "\n" else at


_LONGEST_NAME = 60
_WORDS = re.compile(r"\S+")


@cache
def _last_words() -> frozenset[str]:
    """What the names of columns end in."""
    return frozenset(word.split()[-1] for word in _columns())


def _name_before(text: str, at: int) -> int | None:
    """Where the name of a column begins that stands right before a place, on its line or the one above."""
    low = max(0, at - _LONGEST_NAME)
    words = text[low:at].rstrip(" |\t\n:*")
    for word in list(_WORDS.finditer(words))[-4:]:
        if columns_of(words[word.start() :].lstrip("|*")):
            return low + word.start()
    return None


_HEAD_END = re.compile(r"[ \t|]*(?:[\n\x1e]|$)")


def read_columns(text: str) -> tuple[tuple[str, ...], int] | None:
    r"""Columns that a header names, and its length; None when the text does not start with a header.

    >>> read_columns("Titel Maand Type Opdrachtgevend orgaan\n\nDe raad")
    (('title', 'issued', 'kind', 'requester'), 38)
    >>> read_columns("Titel van de nota is nog niet bekend")
    """
    columns: list[str] = []
    end = 0
    while name := _column_name().match(text, end):
        words = " ".join(name.group(1).casefold().split())
        free = [column for column in _columns()[words] if column not in columns]
        if not free:
            break
        columns.append(free[0])
        end = name.end()
    if len(columns) < FEWEST_COLUMNS or "title" not in columns or not DECIDING & set(columns):
        return None
    # A sentence may begin with two such words ("Advies over ..."); a header ends with its line.
    return (tuple(columns), end) if _HEAD_END.match(text[end:]) else None


def _table_end(layout: Layout, start: int) -> int:
    """A table ends where links or footnotes begin, else where no table is long enough to reach."""
    stop = min(start + LONGEST_TABLE, len(layout.text))
    at = bisect_right(layout.blocks, start, key=lambda block: block.start)
    for block, following in pairwise((*layout.blocks[at:], None)):
        if block is None or block.start >= stop:
            break
        if block.kind is BlockKind.FOOTNOTE or (
            block.kind is BlockKind.LINKS and not _in_table(layout, block, following)
        ):
            return block.start
    return stop


def _in_table(layout: Layout, link: Block, following: Block | None) -> bool:
    """Whether an address stands under a row with another right below it: one line, with text and no heading below."""
    if following is None or following.kind not in {BlockKind.PARAGRAPH, BlockKind.TABLE}:
        return False
    return following.page == link.page and "\n" not in layout.text[link.start : link.end]
