"""Names that only their place on a list of members shows: "Leden: A, B en C", tables with "Naam" and "Functie"."""

import re
from collections.abc import Iterator
from itertools import pairwise

from extract.list_roles import list_roles
from extract.records import Mention
from extract.relations.listed_names import People, listed_mention
from extract.relations.name_rows import holders_at

_ROLE_COLUMNS = ("Functie", "Rol", "Hoedanigheid")
_TABLE_HEAD = re.compile(rf"[ \t|]*(?:Naam|Lid|Leden)[ \t|]{{2,}}(?:{'|'.join(_ROLE_COLUMNS)})\b[^\n]*$", re.MULTILINE)
_LONGEST = 1_500  # characters of a table or list of members


_LONGEST_LEAD = 40


def _leads(raw: str) -> Iterator[tuple[int, int]]:
    """Where a line says "Leden:" or another role and a colon, and where what follows begins."""
    at = raw.find(":")
    while at >= 0:
        low = raw.rfind("\n", max(0, at - _LONGEST_LEAD), at) + 1
        word = raw[low:at].strip(" \t-–•*").casefold().removesuffix("(en)") if low or at < _LONGEST_LEAD else ""
        if word in list_roles():
            yield low, at + 1
        at = raw.find(":", at + 1)


def find_roster_names(people: People) -> Iterator[Mention]:
    """Persons on lists whose names are not mentioned yet, such as one with a single initial and no title."""
    raw = people.reading.document.raw
    known = [(mention.evidence.start, mention.evidence.end) for mention in people.persons]
    for low, high in _stretches(raw):
        for at, end in _lines(raw, low, high):
            for name in (holder.name for holder in holders_at(people, at, end, lenient=True)):
                if not any(one < name.end and name.start < other for one, other in known):
                    yield listed_mention(people.reading, name)


def _lines(raw: str, low: int, high: int) -> Iterator[tuple[int, int]]:
    """Where the names of each line of a stretch begin, behind its mark, and where the line ends."""
    while low < high:
        end = raw.find("\n", low, high)
        end = high if end < 0 else end
        mark = _MARK.match(raw, low, end)
        yield (mark.end() if mark else low), end
        low = end + 1


_MARK = re.compile(r"[ \t•*|–-]*")


_FIRST_CELL = re.compile(r"[ \t|]*((?:\S(?: (?! ))?)+)")


def _stretches(raw: str) -> Iterator[tuple[int, int]]:
    """What stands after "Leden:" up to a blank line or the next role, and each cell of a column of names."""
    if "eden" not in raw and "oorzitter" not in raw and "ecretaris" not in raw:
        return
    for (_, start), (following, _) in pairwise([*_leads(raw), (len(raw), len(raw))]):
        low = start + len(raw[start : start + _LONGEST]) - len(raw[start : start + _LONGEST].lstrip(" \t"))
        stop = raw.find("\n\n", low)
        yield low, min(len(raw) if stop < 0 else stop, low + _LONGEST, following)
    heads = list(_table_heads(raw))
    starts = [*(head.start() for head in heads), len(raw)]
    for head, following in zip(heads, starts[1:], strict=True):
        stop = raw.find("\n\n", head.end() + 2, following)
        at = head.end() + 1
        while at < (following if stop < 0 else stop):
            end = raw.find("\n", at)
            end = len(raw) if end < 0 else end
            cell = _FIRST_CELL.match(raw[at:end])
            if cell:
                yield at + cell.start(1), at + cell.end(1)
            at = end + 1


def _table_heads(raw: str) -> Iterator[re.Match[str]]:
    """Lines that name a column of names and one of roles; the second word is the rare one."""
    lines: set[int] = set()
    for word in _ROLE_COLUMNS:
        at = raw.find(word)
        while at >= 0:
            lines.add(raw.rfind("\n", 0, at) + 1)
            at = raw.find(word, at + 1)
    yield from filter(None, (_TABLE_HEAD.match(raw, line) for line in sorted(lines)))
