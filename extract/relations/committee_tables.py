"""Tables of committees: their names in the first column, and who chairs them in those under words for roles."""

import re
from collections.abc import Iterator

from extract.list_roles import list_roles
from extract.records import EntityRef, Mention, Reading
from extract.relations.bodies import COLUMNS, body_in_cell, body_of
from extract.relations.compositions import Seat
from extract.relations.rows import named, persons_by_surname

_CELL = re.compile(r"[^\s|](?:[^\n|\t]*?[^\s|])?(?=\s{2,}|\t|[ \t]*\||[ \t]*$)", re.MULTILINE)
_FIRST = COLUMNS | {"naam"}
# "Permanente commissies (voorzitters)": the one column beside the committees
_HEADED = re.compile(r"\w*(?:\s\w+)?\s?(?:[Cc]ommissies|[Ww]erkgroepen)\s+\((?P<role>voorzitters?)\)")
_HEADS = ("Commissie", "commissies", "Werkgroep", "werkgroepen", "Sectie")


def find_table_seats(reading: Reading, mentions: tuple[Mention, ...]) -> Iterator[Seat]:
    """Seats by tables of committees, in the order of the raw text; a bare surname is whoever of that name was named."""
    raw = reading.document.raw
    if "oorzitter" not in raw or not any(head in raw for head in _HEADS):
        return
    persons: dict[str, set[EntityRef]] | None = None
    roles: tuple[str, ...] = ()
    low = 0
    for line in raw.split("\n"):
        cells = _cells(raw, low, low + len(line)) if roles or _may_head(line) else []
        low += len(line) + 1
        if head := _roles_of_head(cells):
            roles = head
        elif roles and len(cells) > 1 and (body := body_in_cell(cells[0][0])):
            persons = persons_by_surname(mentions) if persons is None else persons
            for role, cell in zip(roles, cells[1:], strict=False):
                if person := named(reading, persons, *cell.span()):
                    yield Seat(person, role, *body_of(mentions, body))
        elif line.strip() and roles:
            roles = ()


def _may_head(line: str) -> bool:
    """Whether a line can be the head of such a table: to part every line that names a chair in cells is slow."""
    if "oorzitter" not in line:
        return False
    first = line.lstrip("-| \t\u00a0").casefold()
    return first.startswith(tuple(_FIRST)) or "ommissies" in line or "erkgroepen" in line


def _cells(raw: str, low: int, high: int) -> list[re.Match[str]]:
    return [cell for cell in _CELL.finditer(raw, low, high) if cell[0].strip("- ")]


def _roles_of_head(cells: list[re.Match[str]]) -> tuple[str, ...]:
    """The roles of the columns behind the first, when a line is the head of such a table."""
    if not cells:
        return ()
    if len(cells) == 1:
        found = _HEADED.fullmatch(cells[0][0].rstrip(":"))
        return (list_roles()[found["role"]],) if found else ()
    roles = tuple(list_roles().get(cell[0].casefold(), "") for cell in cells[1:])
    return roles if cells[0][0].casefold() in _FIRST and all(roles) else ()
