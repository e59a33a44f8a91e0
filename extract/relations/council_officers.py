"""Officers of a council under its name, where another writes: in an address or on a page that lists councils."""

import re
from collections.abc import Iterator
from functools import cache

from extract.councils import council_called
from extract.frames import hear
from extract.list_roles import list_roles, role_words
from extract.records import EntityRef
from extract.relations.compositions import Seat
from extract.relations.listed_names import People, mention_of
from extract.relations.told_names import name_at

_OPENED = r"\s*(?:[Tt]\.a\.v\.\s+)?(?:[Aa]an\s+)?(?:[Dd]e\s+)?"
_BEFORE_NAME = r"\s*[,:]?\s+(?:de\s+heer\s+|mevrouw\s+)?"
_CUES = ("oorzitter", "ecretaris", "irecteur", "eden", "lid")
_UNDER = 4  # lines below its name in which an officer of a council stands
_NAME_END = re.compile(r"\s*\([A-Z]\w{1,9}\)$")


@cache
def _officer() -> re.Pattern[str]:
    return re.compile(rf"{_OPENED}(?P<role>{role_words()}){_BEFORE_NAME}")


def find_council_officers(people: People) -> Iterator[Seat]:
    """Seats by lines such as "Raad voor Cultuur / t.a.v. de voorzitter, mevrouw X", "Onderwijsraad / Voorzitter: X"."""
    raw = people.reading.document.raw
    taken = -1  # where the last council stands of which an officer was found: the first one is named for it
    for low in sorted({raw.rfind("\n", 0, at) + 1 for places in hear(raw, _CUES).values() for at in places}):
        found = _officer().match(raw, low) if low > taken else None
        end = raw.find("\n", low) if found else -1
        high = end if end >= 0 else len(raw)
        one = name_at(people, found.end(), lenient=True, stop=high) if found and found.end() <= high else None
        if one and found and (above := _council_above(raw, low)) and above[1] > taken:
            council, taken = above
            yield Seat(mention_of(people, one), list_roles()[found["role"].casefold()], council, raw[low:high].strip())


def _council_above(raw: str, low: int) -> tuple[EntityRef, int] | None:
    """The council whose name is all that stands on one of the lines above, and where that line begins."""
    seen = 0
    while low > 0 and seen < _UNDER:
        low, high = raw.rfind("\n", 0, low - 1) + 1, low - 1
        words = raw[low:high].strip()
        if words:
            seen += 1
            if council := council_called(_NAME_END.sub("", words)):
                return council, low
    return None
