"""What became of a promise, as one place in a later document tells or shows it."""

from datetime import date
from typing import NamedTuple

from extract.records import EntityRef, Evidence, Period
from graph.statements import Statement
from ontology.kinds import CommitmentKind, CommitmentStatus

BINDING = frozenset({CommitmentKind.DELIVERABLE, CommitmentKind.ACTION})  # what can be done, not only striven for


class Outcome(NamedTuple):
    """What became of a statement, on a day, as a document tells.

    `by` is the written term of what delivers it and `name` its name; both are "" for the passage itself.
    """

    statement: Statement
    status: CommitmentStatus
    day: date
    document: EntityRef
    evidence: Evidence
    by: str
    name: str
    due: Period | None
    score: float
    rule: str


def promises_itself(one: Statement) -> bool:
    """Whether what a statement names is what it promises, and not a paper about it ("evaluatie van de strategie")."""
    return one.kind is CommitmentKind.DELIVERABLE and "derived" not in one.products
