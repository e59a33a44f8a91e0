"""An advice that text speaks of."""

from typing import NamedTuple

from extract.records import EntityRef, Sentence
from ontology.kinds import AdviceKind, AdviceStatus


class Spoken(NamedTuple):
    """An advice that a sentence speaks of; `title` is what names it, `council` whose it is said to be.

    `adds` is whether the sentence says too little to tell of an advice that nothing else names.
    """

    title: str
    status: AdviceStatus
    sentence: Sentence
    issued: str = ""
    kind: AdviceKind | None = None
    quoted: bool = False
    council: EntityRef | None = None
    adds: bool = False
