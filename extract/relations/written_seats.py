"""Who sits where by tables that spaces rule on the page: the cleaned text keeps their cells apart by bars.

"Naam | Functie | Termijn" has a person a row; "Commissie | Voorzitter | Secretaris" has a committee a row.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from extract.advices.requesters import mentions_in
from extract.list_roles import list_roles, role_words
from extract.page.ruled import cells_of
from extract.records import Layout, Mention, Reading, Span
from extract.relations.bodies import COLUMNS, body_in_cell, body_of
from extract.relations.compositions import Seat
from ontology.kinds import BlockKind, EntityKind

_PERSONS = frozenset("naam lid leden raad raadslid raadsleden".split())
_ROLES = frozenset("functie rol hoedanigheid".split())
_PERSON, _ROLE, _BODY = "person", "role", "body"


@cache
def _role() -> re.Pattern[str]:
    return re.compile(rf"(?P<role>{role_words()})(?![\w-])")


def find_written_seats(reading: Reading, mentions: tuple[Mention, ...]) -> Iterator[Seat]:
    """Seats of the rows of such tables, in text order."""
    if "|" not in reading.layout.text:
        return
    named = tuple(sorted((it for it in mentions if it.ref.kind is EntityKind.PERSON), key=lambda it: it.span))
    columns: tuple[str, ...] = ()
    role = ""
    for cells in _rows(reading.layout):
        words = [reading.layout.text[cell.start : cell.end] for cell in cells]
        if heads := _columns(words):
            columns, role = heads, ""
        elif not columns or len(cells) != len(columns):
            columns = ()
        elif _BODY in columns:
            yield from _of_bodies(mentions, named, columns, zip(words, cells, strict=True))
        else:
            role = words[columns.index(_ROLE)] or role  # written once before several names
            found = _role().match(role)
            person = next(mentions_in(named, cells[columns.index(_PERSON)]), None)
            if found and person:
                yield Seat(person, list_roles()[found["role"].casefold()], None)


def _rows(layout: Layout) -> Iterator[list[Span]]:
    """The cells of each row; none for what stands between two tables."""
    for block in layout.blocks:
        text = layout.text[block.start : block.end] if block.kind is BlockKind.TABLE else ""
        yield cells_of(text, block.start) if "|" in text and "\n" not in text else []


def _columns(words: list[str]) -> tuple[str, ...]:
    """What the columns are that a row names, one of names and one of roles or one of bodies and others of roles."""
    small = [word.casefold() for word in words]
    if len(small) > 1 and small[0] in COLUMNS and all(word in list_roles() for word in small[1:]):
        return (_BODY, *(list_roles()[word] for word in small[1:]))
    names = [_PERSON if word in _PERSONS else _ROLE if word in _ROLES else "" for word in small]
    return tuple(names) if names.count(_PERSON) == names.count(_ROLE) == 1 else ()


def _of_bodies(
    mentions: tuple[Mention, ...],
    named: tuple[Mention, ...],
    columns: tuple[str, ...],
    row: Iterable[tuple[str, Span]],
) -> Iterator[Seat]:
    (body, _), *others = row
    label = body_in_cell(body)
    for role, (_, cell) in zip(columns[1:], others, strict=True):
        person = next(mentions_in(named, cell), None)
        if label and person:
            yield Seat(person, role, *body_of(mentions, label))


def with_written(seats: list[Seat], written: Iterable[Seat]) -> list[Seat]:
    """The seats with those of the rows of tables in place of what the page's lines say of the same names."""
    kept = {seat.person.evidence.start: seat for seat in seats}
    rows = {seat.person.evidence.start: seat for seat in written}
    others = [seat for seat in seats if seat.person.evidence.start not in rows]
    return others + [
        replace(seat, as_of=kept[at].as_of, term=kept[at].term) if at in kept and not seat.body else seat
        for at, seat in rows.items()
    ]
