"""What stands where something is in doubt is told with less confidence."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import replace

from msgspec import structs

from extract.records import Commitment, Evidence, Fact, Issue
from ontology.kinds import IssueKind

DOUBTED = 0.5  # the most confidence of a fact whose words hold a name or day that is in doubt
_DOUBTING = frozenset({IssueKind.AMBIGUOUS_NAME, IssueKind.OUTSIDE_TERM, IssueKind.IMPOSSIBLE_DATE})

Doubts = list[tuple[int, int]]


def find_doubts(issues: Iterable[Issue]) -> Doubts:
    """Raw stretches of ambiguous names, of persons out of term, and of dates that no calendar has, in text order."""
    return sorted(
        (issue.evidence.start, issue.evidence.end) for issue in issues if issue.kind in _DOUBTING and issue.evidence
    )


def doubt_commitments(commitments: Iterable[Commitment], doubts: Doubts) -> tuple[Commitment, ...]:
    """Commitments, with less confidence where their words hold a doubt."""
    return tuple(
        replace(told, evidence=_weaken(told.evidence)) if _is_doubted(told.evidence, doubts) else told
        for told in commitments
    )


def doubt_facts(facts: Iterable[Fact], doubts: Doubts) -> tuple[Fact, ...]:
    """Facts, with less confidence in the evidence that holds a doubt."""
    return tuple(
        replace(fact, evidence=tuple(_weaken(one) if _is_doubted(one, doubts) else one for one in fact.evidence))
        if any(_is_doubted(one, doubts) for one in fact.evidence)
        else fact
        for fact in facts
    )


def _is_doubted(evidence: Evidence, doubts: Doubts) -> bool:
    """Whether one of the doubts stands in the words of an evidence."""
    at = bisect_left(doubts, (evidence.start, 0))
    return at < len(doubts) and doubts[at][1] <= evidence.end


def _weaken(evidence: Evidence) -> Evidence:
    """The evidence with at most `DOUBTED` confidence."""
    return structs.replace(evidence, confidence=min(DOUBTED, evidence.confidence))
