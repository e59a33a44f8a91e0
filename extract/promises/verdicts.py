"""What the judgement of a finite verb comes to: a claim that commits, or a drop with its reason.

And what a sentence is judged in, which the sentence before may have begun.
"""

from msgspec import Struct

from extract.promises.actor_phrases import Subject
from extract.promises.scenes import Scene
from extract.records import EntityRef
from ontology.kinds import CommitmentKind


class Claim(Struct, frozen=True, gc=False):
    """A finite verb that commits: which rule, what kind, who, and at which word."""

    rule: str
    kind: CommitmentKind
    actors: tuple[EntityRef, ...]
    at: int
    main: bool = True


def claim_of(rule: str, kind: CommitmentKind, subject: Subject, verb: int) -> Claim:
    """The claim of a verb by its subject."""
    return Claim(f"{rule}-{subject.role}", kind, subject.actors, verb, subject.clause == "main")


class Drop(Struct, frozen=True, gc=False):
    """A finite verb that looked like committing and does not, with the reason."""

    reason: str
    at: int


Verdict = Claim | Drop


class Context(Struct, frozen=True, gc=False):
    """What a verb is judged in: the sentence, the actors a verb may share, and what the sentence before claimed."""

    scene: Scene
    sharing: tuple[EntityRef, ...]
    previous: tuple[EntityRef, ...]
    previous_kind: CommitmentKind | None


class Before(Struct, frozen=True, gc=False):
    """What the sentence before said: its number, the actors it bound, and to what kind."""

    number: int
    actors: tuple[EntityRef, ...]
    kind: CommitmentKind | None


NOTHING = Before(-2, (), None)  # before the first sentence, and after one that promised nothing
