"""Candidate mentions, and which of them stand when they overlap."""

from bisect import bisect_left
from collections.abc import Iterable
from operator import attrgetter

import msgspec

from extract.records import EntityRef


class Candidate(msgspec.Struct, frozen=True, gc=False):
    """A stretch that may be a mention; `ref` is None where a negative label says that nothing is named here."""

    start: int
    end: int
    ref: EntityRef | None
    rule: str
    confidence: float
    label: str = ""
    narrower: str = ""
    number: str = ""


_START = attrgetter("start")


def _rank(candidate: Candidate) -> tuple[int, bool, float, int, str, tuple[str, ...]]:
    # The longest name wins (guidelines); of two equal stretches the one that blocks, then the more certain one.
    length = candidate.end - candidate.start
    named = candidate.ref is not None
    return (-length, named, -candidate.confidence, candidate.start, candidate.rule, candidate.ref or ())


def _settle(cluster: list[Candidate], reach: int) -> list[Candidate]:
    first = cluster[0].start
    whole = [candidate for candidate in cluster if candidate.end == reach and candidate.start == first]
    if whole:  # nothing is as long as what covers the rest
        best = whole[0] if len(whole) == 1 else min(whole, key=_rank)
        return [best] if best.ref is not None else []
    kept: list[Candidate] = []
    for candidate in sorted(cluster, key=_rank):
        at = bisect_left(kept, candidate.start, key=_START)  # what is kept never overlaps, so two neighbours tell
        if (at and kept[at - 1].end > candidate.start) or (at < len(kept) and kept[at].start < candidate.end):
            continue
        kept.insert(at, candidate)
    return [candidate for candidate in kept if candidate.ref is not None]


def settle(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Candidates that stand, in text order: of overlapping ones the longest, and none that a negative label blocks.

    >>> from ontology.kinds import EntityKind
    >>> eu = Candidate(0, 2, EntityRef(EntityKind.ORGANISATION, "eu"), "list:organisations", 1.0)
    >>> compass = Candidate(0, 20, EntityRef(EntityKind.DOCUMENT, "strategisch-kompas"), "list:documents", 1.0)
    >>> [candidate.end for candidate in settle([eu, compass])]
    [20]
    """
    ordered = sorted(candidates, key=_START)
    settled: list[Candidate] = []
    first = 0  # of those that overlap, or touch what overlaps, the one at hand
    reach = -1
    for i, candidate in enumerate(ordered):
        if candidate.start < reach:
            reach = max(reach, candidate.end)
            continue
        if i - first > 1:
            settled += _settle(ordered[first:i], reach)
        elif i and ordered[first].ref is not None:
            settled.append(ordered[first])
        first, reach = i, candidate.end
    return settled + _settle(ordered[first:], reach) if ordered else settled
