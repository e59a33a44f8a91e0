"""Who signs at the foot of a council's letter or programme: a name above its role or beside it, on the raw lines.

The lines are read as they stand on the page, since only there two that sign beside each other keep their columns.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from extract.frames import hear
from extract.letterhead.signers import is_name
from extract.list_roles import is_plural, list_roles, role_words
from extract.records import Block, Layout

_FOOT = 1_500  # characters in which a letter is signed
_CELLS = re.compile(r"\S(?:.*?\S)?(?=\s{3,}|\t|\s*\||\s*$)")
_GREETINGS = ("oogachtend", "riendelijke groet", "amens de raad", "amens de commissie", "oogachting")
# A list of members or of who was heard, at the foot of a programme, has the same form.
LIST_HEAD = re.compile(
    r"\W*(?:\d[\d.]* )?(?:samenstelling|leden|raadsleden|secretariaat|bureau|de raad|geraadpleegd|gesprekspartners"
    r"|deelnemers|aanwezig|ge[iï]nterviewd|auteurs?)",
    re.IGNORECASE,
)
_HEADING = 60  # characters of a line that heads a list
_MOST = 3  # officers who sign a programme; more are a list
_APART = re.compile(r"(?P<name>[^,]{4,60}?)(?:, | \((?=[^()]*\)$))(?P<role>[^()]{3,90})\)?")  # "A. de Zee (voorzitter)"
_FOR_ANOTHER = ("amens deze", "oor deze,")  # an official who signs for a minister is not who writes
_MARK = re.compile(r"\(?(?:w\.\s?g\.|was getekend|getekend)\)?[\s,.:]*", re.IGNORECASE)


class Closing(NamedTuple):
    """A name and the role under which it signs, as written, and where the name stands in the raw text."""

    name: str
    role: str
    start: int
    end: int


# The last words of a letter may stand in one block with the office that signs it.
_LAST_WORDS = re.compile(r"(?:Hoogachtend|Met (?:vriendelijke groet(?:en)?|(?:de meeste )?hoogachting)),?\s+")
_LAST_CUES = ("Hoogachtend", "Met ")


def past_greeting(layout: Layout, block: Block) -> int:
    """Where a block begins, or where the office in it does behind the last words of a letter."""
    if not layout.text.startswith(_LAST_CUES, block.start):
        return block.start
    found = _LAST_WORDS.match(layout.text, block.start, block.end)
    return found.end() if found else block.start


@cache
def _role_line() -> re.Pattern[str]:
    """A role on a line: "voorzitter", "de secretaris-directeur", "voorzitter van de Adviesraad Zeevaart"."""
    return re.compile(
        rf"(?:[Dd]e\s+)?(?P<role>{role_words()})(?:\s+(?:van\s+(?:de|het)\s+)?[A-Zarc][^,.;:]{{2,80}})?\s*[,.]?"
    )


def find_closings(raw: str, low: int = 0, high: int | None = None) -> tuple[Closing, ...]:
    """Officers who sign at the foot of a stretch of the raw text, in the order of the page."""
    high = len(raw) if high is None else high
    foot = raw[max(low, high - _FOOT) : high]
    greeting = max(foot.rfind(it) for it in _GREETINGS)
    at = foot.find("\n", greeting) if greeting >= 0 else foot.find("\n") if len(foot) == _FOOT else 0
    start = high - len(foot) + max(at, 0)
    lines = [line for line in _lines(raw, start, high) if raw[line[0] : line[1]].strip()]
    listed = greeting < 0 and any(end - one < _HEADING and LIST_HEAD.match(raw[one:end]) for one, end in lines)
    found = (
        () if listed or any(it in foot for it in _FOR_ANOTHER) else tuple(_closings(raw, lines, greeted=greeting >= 0))
    )
    return found if greeting >= 0 or len(found) <= _MOST else ()


def _lines(raw: str, low: int, high: int) -> Iterator[tuple[int, int]]:
    while low < high:
        end = raw.find("\n", low, high)
        end = high if end < 0 else end
        yield low, end
        low = end + 1


def _closings(raw: str, lines: Sequence[tuple[int, int]], *, greeted: bool) -> Iterator[Closing]:
    """Names on one line with their roles on the next, or beside them; a role belongs to one line of names.

    Under the last words of a letter a role may stand above the name too.
    """
    taken = -1
    roled = [bool(hear(raw[low:end].lower(), tuple(list_roles()))) for low, end in lines]
    for index, (low, end) in enumerate(lines):
        if index == taken or not any(roled[index : index + 2]):  # most lines have no role on them or below
            continue
        cells = list(_CELLS.finditer(raw, low, end))
        if found := _beside(cells):
            yield from found
        elif index + 1 < len(lines):
            following = list(_CELLS.finditer(raw, *lines[index + 1]))
            if below := _below(cells, following) or (_below(following, cells) if greeted else []):
                taken = index + 1
                yield from below


def _beside(cells: list[re.Match[str]]) -> list[Closing]:
    """Names with their roles on one line, behind a comma each or in the next column: "A. de Zee, voorzitter"."""
    if len(cells) == 2 and (role := _role_line().fullmatch(cells[1][0])):
        found = [_closing(cells[0][0], role, cells[0].start())]
    else:
        found = [_apart(cell) for cell in cells]
    return [one for one in found if one] if all(found) else []


def _apart(cell: re.Match[str]) -> Closing | None:
    parts = _APART.fullmatch(cell[0])
    role = _role_line().fullmatch(parts["role"]) if parts else None
    return _closing(parts["name"], role, cell.start()) if parts and role else None


def _below(names: list[re.Match[str]], roles: list[re.Match[str]]) -> list[Closing]:
    """Names that stand above as many roles."""
    if len(names) != len(roles):
        return []
    matched = [_role_line().fullmatch(cell[0]) for cell in roles]
    found = [
        one
        for name, role in zip(names, matched, strict=True)
        if role and (one := _closing(name[0].rstrip(","), role, name.start()))
    ]
    return found if len(found) == len(names) else []


def _closing(text: str, role: re.Match[str], at: int) -> Closing | None:
    mark = _MARK.match(text)
    name = text[mark.end() :] if mark else text
    if not is_name(name) or is_plural(role["role"]):
        return None
    start = at + len(text) - len(name)
    return Closing(name, role["role"], start, start + len(name))
