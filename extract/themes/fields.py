"""What an advisory council is for: the themes of a promise that tells of the council's work as a whole."""

import re
from collections.abc import Mapping
from functools import cache

from extract.records import EntityRef
from extract.themes.themes import Weights
from extract.themes.words import STRONG
from extract.wordlists import read_column, read_table

# What a council says of its staff, its meetings or its public is about its work, not about the ministry's.
_HOUSEKEEPING = frozenset(
    {"advisering-buitenlandbeleid", "draagvlak-en-communicatie", "organisatie-en-bedrijfsvoering"}
)


@cache
def _fields() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for row in read_table("council_fields.tsv"):
        found[row["council"]] = (*found.get(row["council"], ()), row["theme"])
    return found


def field_of(speaker: EntityRef | None) -> tuple[str, ...]:
    """Themes of the field of the council that speaks; none when it is not a council or no list tells its field."""
    return _fields().get(speaker.id, ()) if speaker else ()


@cache
def _own_work() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(read_column('council_work.tsv', 'words'))})\b", re.IGNORECASE)


def of_own_work(found: Weights, said: str) -> bool:
    """Whether a council's promise is about its work and not about one subject ("Elk advies wordt toegelicht")."""
    subjects = (theme for theme, shown in found.items() if shown[0] >= STRONG)
    return _HOUSEKEEPING.issuperset(subjects) and _own_work().search(said) is not None
