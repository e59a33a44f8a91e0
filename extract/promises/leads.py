"""Lists that a promise leads in ("… met de volgende acties:"), and who is to do what their points tell.

A point of such a list needs no actor and no finite verb of its own: those who led it in are bound.
"""

import re

from msgspec import Struct

from extract.promises.actors import is_advisory, speakers_of
from extract.promises.verdicts import NOTHING, Before
from extract.records import Header, Reading, Sentence
from ontology.kinds import CommitmentKind

_LEADS_IN = re.compile(
    r"\b(?:volgende|concrete) (?:inzet|maatregelen|acties|stappen|activiteiten|voornemens)\b[^.;]*:$"
    r"|^(?:concreet|(?:onze |de )?(?:concrete |voorgenomen |belangrijkste )?"
    r"(?:acties|actiepunten|maatregelen|voornemens|doelstellingen|doelen|beleidswijzigingen|plannen)"
    r"(?: (?:voor|in) (?:20\d\d|de komende (?:periode|jaren)))?"
    r"|(?:onze |nederlandse )?inzet"
    r"|daartoe|hiertoe|dit betekent(?: concreet)?"
    r"|wat (?:gaan|doen) (?:we|wij)(?: doen)?|wat (?:we|wij) (?:gaan )?doen"
    r"|[^.;]*\b(?:doe|doet|doen) (?:(?:het kabinet|nederland|wij|we|ik) )?(?:dit|dat)\b[^.;]*"
    r"|[^.;]*\binzet (?:richt zich|is gericht) op"
    r"|[^.;]*\b(?:zal|zullen|gaat|gaan) (?:het kabinet|nederland|wij|we|ik)"
    r"|wat gaat (?:het kabinet|nederland) doen|wat doet (?:het kabinet|nederland)) ?[:?]$",
    re.IGNORECASE,
)
LEAD_ENDS = frozenset(":?")
_WE = re.compile(r"\b(?:we|wij)\b", re.IGNORECASE)
_POINT_ENDS = (".", ":")
_POINT = re.compile(r"(?:Actie|Actiepunt|Maatregel|Punt) \d+ ?[.:]")


class Lists(Struct, frozen=True, gc=False):
    """What the lists of a text leave to a sentence.

    Attributes:
        lead: what led in the list that the sentence stands in, or the number it comes after; NOTHING without one.
        habit: what led in a list last; a text that led in one list of acts may leave that out at the next.
        unled: whether running text that leads in nothing came last.
        mark: "Actie 2.", right before what it numbers.
    """

    lead: Before = NOTHING
    habit: Before = NOTHING
    unled: bool = False
    mark: Before = NOTHING


def enter(lists: Lists, number: int, bullet: bool, colon: bool) -> Lists:
    """The lists at a sentence by its number, whether it is a point of one, and whether it ends with a colon."""
    mark = lists.mark if number - lists.mark.number == 1 else NOTHING
    if not bullet:
        return Lists(mark, lists.habit, not colon, mark)
    lead = lists.lead if lists.lead.kind or not lists.unled else lists.habit
    return Lists(lead, lists.habit, lists.unled, mark)


def leads_in(text: str) -> bool:
    """Whether a sentence leads in a list of what will be done: "… met de volgende acties:"."""
    return text.endswith((":", "doen?")) and _LEADS_IN.search(text) is not None


def lead_of(reading: Reading, sentence: Sentence, header: Header) -> Before | None:
    """Who is to do what a list tells, when the sentence leads in one: who says "we" in it, else the speaker.

    Only what ends with one of `LEAD_ENDS` does.
    """
    if header.speaker is None:
        return None
    text = reading.layout.text[sentence.start : sentence.end]
    if is_advisory(header) or not leads_in(text):
        return None
    actors = speakers_of("we", header) if _WE.search(text) else (header.speaker,)
    return Before(sentence.index, actors, CommitmentKind.ACTION)


def mark_of(reading: Reading, sentence: Sentence, header: Header) -> Before | None:
    """Who is to do what a short sentence only numbers: "Actie 2."."""
    if header.speaker is None or not reading.layout.text.endswith(_POINT_ENDS, sentence.start, sentence.end):
        return None
    numbers = _POINT.fullmatch(reading.layout.text, sentence.start, sentence.end)
    return Before(sentence.index, (header.speaker,), CommitmentKind.ACTION) if numbers else None
