"""Officers of a council under its name, where another writes: in an address or on a page that lists councils."""

import re
from collections.abc import Iterator
from functools import cache

from extract.advices.councils import council_called
from extract.relations.compositions import Seat
from extract.relations.listed_names import People, mention_of, role_words
from extract.relations.posts import list_roles
from extract.relations.told_names import name_at

_OPENED = r"\s*(?:[Tt]\.a\.v\.\s+)?(?:[Aa]an\s+)?(?:[Dd]e\s+)?"
_BEFORE_NAME = r"\s*[,:]?\s+(?:de\s+heer\s+|mevrouw\s+)?"
_UNDER = 4  # lines below its name in which an officer of a council stands
_NAME_END = re.compile(r"\s*\([A-Z]\w{1,9}\)\s*$")


@cache
def _officer() -> re.Pattern[str]:
    return re.compile(rf"{_OPENED}(?P<role>{role_words()}){_BEFORE_NAME}")


def find_council_officers(people: People) -> Iterator[Seat]:
    """Seats by lines such as "Raad voor Cultuur / t.a.v. de voorzitter, mevrouw X", "Onderwijsraad / Voorzitter: X"."""
    raw = people.reading.document.raw
    if "oorzitter" not in raw and "ecretaris" not in raw:
        return
    council, left, low = None, 0, 0
    for line in raw.split("\n"):
        called = council_called(_NAME_END.sub("", line).strip()) if len(line) < 120 else None
        if called:
            council, left = called, _UNDER
        elif council and left and line.strip():
            left -= 1
            found = _officer().match(raw, low, low + len(line))
            one = name_at(people, found.end(), lenient=True, stop=low + len(line)) if found else None
            if one and found:
                yield Seat(mention_of(people, one), list_roles()[found["role"].casefold()], council, line.strip())
                council = None
        low += len(line) + 1
