"""Entities that may be one and the same, for a person to decide in `curation.tsv`: nothing here is merged by itself."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import pyoxigraph as ox

from extract.known import known_entities
from extract.records import EntityRef
from extract.slugs import slug
from graph.curation import NOTHING, Curation, Decision
from graph.merging import ref_of
from graph.store import select
from ontology.kinds import EntityKind

_NAMED = """SELECT DISTINCT ?thing ?label WHERE {
  { SELECT DISTINCT ?thing WHERE { ?note oa:motivatedBy oa:identifying ; oa:hasBody ?thing } }
  ?thing skos:prefLabel|skos:altLabel ?label .
  FILTER(LANG(?label) = "nl")
}"""
_PLACES = frozenset({EntityKind.COUNTRY, EntityKind.REGION})
_SHORT = re.compile(r"[A-Z][A-Za-z&-]{1,7}")
_SMALL = frozenset("de het van voor der den op in inzake en of for the and on".split())
_DIGITS = re.compile(r"\d+")
_MISSPELT = 2  # letters that differ
_LONG = 8  # letters a name has at least to be called misspelt: among shorter ones neighbours are other names


@dataclass(frozen=True, slots=True)
class Twins:
    """Two entities that may be one, and why."""

    left: EntityRef
    right: EntityRef
    reason: str


@dataclass(frozen=True, slots=True)
class _Named:
    """An entity with its names, as they are and as slugs."""

    ref: EntityRef
    names: tuple[str, ...]
    slugs: frozenset[str]


def find_twins(store: ox.Store, base: str, curation: Curation = NOTHING) -> tuple[Twins, ...]:
    """Pairs of a kind of which at least one stands in no reference list, and that no row has decided."""
    decided = {
        frozenset((ref_of(row.left, base), ref_of(row.right, base)))
        for row in curation.rows
        if row.decision in {Decision.NOT_SAME_ENTITY, Decision.SAME_ENTITY}
    }
    found = (pair for group in _by_kind(store, base).values() for pair in _compare(group))
    return tuple(pair for pair in found if frozenset((pair.left, pair.right)) not in decided)


def _by_kind(store: ox.Store, base: str) -> Mapping[EntityKind, Sequence[_Named]]:
    names: dict[EntityRef, set[str]] = defaultdict(set)
    for thing, label in select(store, _NAMED).rows:
        ref = ref_of(str(thing), base)
        if ref:
            names[ref].add(str(label))
    groups: dict[EntityKind, list[_Named]] = defaultdict(list)
    for ref, labels in sorted(names.items()):
        groups[ref.kind].append(_Named(ref, tuple(sorted(labels)), frozenset(slug(label) for label in labels)))
    return groups


def _compare(group: Iterable[_Named]) -> Iterator[Twins]:
    known = known_entities()
    for one, other in combinations(group, 2):
        if one.ref in known and other.ref in known:
            continue  # the lists keep apart what they hold
        if reason := _reason(one, other):
            yield Twins(one.ref, other.ref, reason)


def _reason(one: _Named, other: _Named) -> str:
    if one.slugs & other.slugs:
        return "bear the same name"
    if _bare(one) & _bare(other):
        return "bear the same name but for small words"
    if _numbers(one) != _numbers(other):
        return ""  # papers, resolutions and editions of one series
    if any(_abbreviates(short, name) for a, b in ((one, other), (other, one)) for short in a.names for name in b.names):
        return "one may abbreviate the other"
    pairs = [(a, b) for a in one.slugs for b in other.slugs]
    if one.ref.kind not in _PLACES and any(_holds(a, b, one.ref.kind) or _holds(b, a, one.ref.kind) for a, b in pairs):
        return "one name holds the other"
    return "are spelt nearly the same" if any(_misspelt(a, b) for a, b in pairs) else ""


def _bare(named: _Named) -> frozenset[str]:
    """Names without articles and prepositions: "Coalitie voor Vrije Havens" and "Coalitie Vrije Havens"."""
    words = ([word for word in name.split("-") if word not in _SMALL] for name in named.slugs)
    return frozenset("-".join(left) for left in words if len(left) > 1)


def _numbers(named: _Named) -> frozenset[str]:
    return frozenset(number for name in named.slugs for number in _DIGITS.findall(name))


def _abbreviates(short: str, name: str) -> bool:
    """Whether a short name is the initials of a long one.

    >>> _abbreviates("RvV", "Raad voor Veiligheid"), _abbreviates("RvV", "Raad van State")
    (True, False)
    """
    words = re.split(r"[ -]", name)
    if not _SHORT.fullmatch(short) or len(words) < 2:
        return False
    initials = "".join(word[0] for word in words if word).lower()
    capitals = "".join(word[0] for word in words if word[:1].isupper()).lower()
    return short.lower() == initials or (len(short) > 2 and short.lower() == capitals)


def _holds(short: str, long: str, kind: EntityKind) -> bool:
    """Whether all of a name begins or ends a longer one: a surname a full name, "Raad X" "Adviserende Raad X".

    >>> _holds("jansen", "eva-jansen", EntityKind.PERSON), _holds("raad", "raad-van-state", EntityKind.ORGANISATION)
    (True, False)
    """
    enough = "-" in short or (kind is EntityKind.PERSON and len(short) > 3)
    ends = long.endswith(f"-{short}") or (kind is not EntityKind.PERSON and long.startswith(f"{short}-"))
    return enough and ends


def _misspelt(one: str, other: str) -> bool:
    """Whether two long names differ in a letter or two.

    >>> _misspelt("havencoalitie", "havencoalite"), _misspelt("oost-europa", "west-europa")
    (True, False)
    """
    if min(len(one), len(other)) < _LONG or abs(len(one) - len(other)) > _MISSPELT or one[0] != other[0]:
        return False
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        before, row[0] = row[0], i
        for j, b in enumerate(other, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (a != b))
        if min(row) > _MISSPELT:
            return False
    return row[-1] <= _MISSPELT
