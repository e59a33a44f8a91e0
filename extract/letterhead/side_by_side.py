"""Signatures in columns: two or three offices beside each other, each over its lines, and as many names below them."""

import re
from collections.abc import Iterator

_OPENERS = (
    *("  De Minister", "  De minister", "  De Staatssecretaris", "  De staatssecretaris"),
    *("  DE MINISTER", "  DE STAATSSECRETARIS"),
)
_ROW = re.compile(
    r"^[ \t|]*De (?:minister|staatssecretaris)\b[^\n]{0,70}?[ \t|]{2,}De (?:minister|staatssecretaris)\b[^\n]*$",
    re.MULTILINE | re.IGNORECASE,
)
_COLUMN = re.compile(r"De (?:minister|staatssecretaris)\b", re.IGNORECASE)
_CELL = re.compile(r"\S+(?: \S+)*")
_LINES = 12
_OFF = 6  # characters that a cell may stand beside the head of its column


def read_side_by_side(raw: str) -> Iterator[tuple[int, list[str]]]:
    r"""Where each row of signatures stands in the raw text, and the text of its columns.

    >>> text = "De Minister van      De Minister van\nDefensie,            Financiën,\n\nA. Bos               K. Wit\n"
    >>> list(read_side_by_side(text))
    [(0, ['De Minister van Defensie, A. Bos', 'De Minister van Financiën, K. Wit'])]
    """
    if not any(opener in raw for opener in _OPENERS):
        return
    for row in _ROW.finditer(raw):
        heads = [found.start() for found in _COLUMN.finditer(row[0])]
        columns: list[list[str]] = [[] for _ in heads]
        for number, line in enumerate(raw[row.start() :].split("\n", _LINES)[:_LINES]):
            if number and _COLUMN.match(line.lstrip(" \t|")) and all(map(_named, columns)):
                break  # the next signature below these
            if line.strip().isdigit():
                break  # the number of the page
            cells = [(found.start(), found[0].strip("| ")) for found in _CELL.finditer(line)]
            near = [min(range(len(heads)), key=lambda i, at=at: abs(heads[i] - at)) for at, _ in cells]  # type: ignore[misc]
            if len(set(near)) < len(near) or any(
                abs(heads[i] - at) > _OFF for i, (at, _) in zip(near, cells, strict=True)
            ):
                break
            for i, (_, words) in zip(near, cells, strict=True):
                columns[i].append(words)
        yield row.start(), [" ".join(column) for column in columns]


def _named(column: list[str]) -> bool:
    """Whether a column has lines below its office."""
    return len(column) > 1
