"""Candidate mentions, and which of them stand when they overlap."""

from collections.abc import Iterable
from typing import NamedTuple

from extract.records import EntityRef


class Candidate(NamedTuple):
    """A stretch that may be a mention; `ref` is None where a negative label says that nothing is named here."""

    start: int
    end: int
    ref: EntityRef | None
    rule: str
    confidence: float
    label: str = ""
    narrower: str = ""
    number: str = ""


def _order(candidate: Candidate) -> tuple[int, int, str, tuple[str, ...]]:
    return (candidate.start, candidate.end, candidate.rule, candidate.ref or ())


def _rank(candidate: Candidate) -> tuple[int, bool, float, int, str, tuple[str, ...]]:
    # The longest name wins (guidelines); of two equal stretches the one that blocks, then the more certain one.
    length = candidate.end - candidate.start
    named = candidate.ref is not None
    return (-length, named, -candidate.confidence, candidate.start, candidate.rule, candidate.ref or ())


def _settle(cluster: list[Candidate]) -> list[Candidate]:
    kept: list[Candidate] = []
    for candidate in sorted(cluster, key=_rank):
        if all(candidate.end <= other.start or other.end <= candidate.start for other in kept):
            kept.append(candidate)
    return kept


def settle(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Candidates that stand, in text order: of overlapping ones the longest, and none that a negative label blocks.

    >>> from ontology.kinds import EntityKind
    >>> eu = Candidate(0, 2, EntityRef(EntityKind.ORGANISATION, "eu"), "list:organisations", 1.0)
    >>> compass = Candidate(0, 20, EntityRef(EntityKind.DOCUMENT, "strategisch-kompas"), "list:documents", 1.0)
    >>> [candidate.end for candidate in settle([eu, compass])]
    [20]
    """
    ordered = sorted(candidates, key=_order)
    settled: list[Candidate] = []
    cluster: list[Candidate] = []
    reach = -1
    for candidate in ordered:
        if candidate.start >= reach and cluster:
            settled.extend(cluster if len(cluster) == 1 else _settle(cluster))
            cluster = []
        cluster.append(candidate)
        reach = max(reach, candidate.end)
    settled.extend(cluster if len(cluster) == 1 else _settle(cluster))
    return sorted((candidate for candidate in settled if candidate.ref is not None), key=_order)
