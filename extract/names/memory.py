"""What a document has named so far, and where, so that the nearest one before a place can be asked for."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from extract.names.candidates import Candidate
from extract.records import EntityRef
from ontology.kinds import EntityKind

_COUNTRY = EntityKind.COUNTRY  # bound once: to look one up takes longer than the test
PART = "~"  # before a word of an id, as in "~verdrag": any thing whose id has that word


@dataclass(frozen=True, slots=True)
class Memory:
    """Places by what was named there: by id, and by the words of the id that are asked for."""

    places: Mapping[str, tuple[tuple[int, EntityRef], ...]]


def remember(named: Iterable[Candidate], words: frozenset[str]) -> Memory:
    """The memory of mentions in text order; `words` are the words of an id by which things are asked for."""
    places: dict[str, list[tuple[int, EntityRef]]] = {}
    kept: dict[str, list[list[tuple[int, EntityRef]]]] = {}  # where the places of an id go
    for one in named:
        ref = one.ref
        if ref is None or ref.kind is _COUNTRY:
            continue
        lists = kept.get(ref.id)
        if lists is None:
            keys = (ref.id, *[PART + word for word in words.intersection(ref.id.split("-"))])
            lists = kept[ref.id] = [places.setdefault(key, []) for key in keys]
        for found in lists:
            found.append((one.start, ref))
    return Memory({key: tuple(found) for key, found in places.items()})


def find_nearest(memory: Memory, kind: EntityKind, keys: Iterable[str], position: int) -> EntityRef | None:
    """The last thing of a kind named before a position under one of the keys (an id, or a word of one)."""
    best: tuple[int, EntityRef] | None = None
    for key in keys:
        places = memory.places.get(key, ())
        for at in range(bisect_left(places, (position,)) - 1, -1, -1):
            if places[at][1].kind is kind:
                best = max(best, places[at]) if best else places[at]
                break
    return best[1] if best else None
