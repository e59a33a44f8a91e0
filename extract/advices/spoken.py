"""An advice that text speaks of."""

from typing import NamedTuple

from extract.records import EntityRef, Period, Sentence, Span
from ontology.kinds import AdviceKind, AdviceStatus


class Spoken(NamedTuple):
    """An advice that a sentence speaks of; `title` is what names it, `council` whose it is said to be.

    `adds` is whether the sentence says too little to tell of an advice that nothing else names; `said` is the stretch
    that speaks of it when it is not the sentence.
    """

    title: str
    status: AdviceStatus | None
    sentence: Sentence
    issued: str = ""
    kind: AdviceKind | None = None
    quoted: bool = False
    council: EntityRef | None = None
    adds: bool = False
    expected: Period | None = None
    said: Span | None = None
