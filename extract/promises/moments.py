"""Moments to come: whether a sentence names one, and whether it is not over by the day of its document.

What is told in the present tense is a plan when it has such a moment ("Vanaf 1 maart …"), else it may go on already.
"""

import re

from extract.dates.dates import VAGUE, YEARLESS
from extract.dates.deadlines import find_deadline
from extract.promises.clauses import Clauses
from extract.promises.clocks import day_sent
from extract.promises.lexicon import read_set
from extract.promises.scenes import Scene

_MOMENT, _BACKWARD = map(read_set, ("moment", "backward"))
_YEAR = re.compile(r"20\d\d")
_SOON = re.compile(
    r"\b(?:binnenkort|spoedig|korte termijn|\w*reces|(?:voor|na)jaarsnota"
    r"|komende (?:\w+ )?(?:dagen|weken|maanden|jaar|jaren|tijd|periode)"
    r"|(?:na|vanaf) (?:de |het )?\w+)\b",
    re.IGNORECASE,
)


# "Tijdens de komende zitting", "vanaf de volgende rapportage" name no day, but one to come.
_NEXT_EVENT = re.compile(
    r"\b(?:komende|eerstvolgende|aanstaande) (?:[\w-]+ ){0,2}[\w-]*"
    r"(?:zitting|bijeenkomst|vergadering|raad|top|conferentie|sessie|ronde|bezoek|overleg)\b"
    r"|\b(?:volgende|eerstvolgende) [\w-]*(?:overzicht|rapportage|brief|begroting|verslag|monitor)\b",
    re.IGNORECASE,
)


def names_moment(clauses: Clauses) -> bool:
    """Whether a sentence holds a word of time or a year, without which it names no moment."""
    if not _MOMENT.isdisjoint(clauses.vocabulary):
        return True
    return "20" in clauses.lower and any(map(_YEAR.fullmatch, clauses.vocabulary))


def has_moment(scene: Scene, verb: int) -> bool:
    """Whether a sentence names a moment that is not over: "in de loop van 2026", "vanaf 1 september"."""
    clauses, header = scene.clauses, scene.header
    if not names_moment(clauses):
        return False
    text = " ".join(clauses.words)
    at = sum(map(len, clauses.words[:verb])) + verb
    due = find_deadline(text, at, day_sent(header), header.year)
    if due is None:
        return _NEXT_EVENT.search(text) is not None
    if due.rule == VAGUE:
        return bool(_SOON.search(due.text))
    return due.rule == YEARLESS or due.first is not None or due.last is not None


def is_of_past(scene: Scene) -> bool:
    """Whether the years that a sentence names are all over: "In 2019 is besloten de post te sluiten"."""
    header, clauses = scene.header, scene.clauses
    if not _BACKWARD.isdisjoint(clauses.vocabulary) and not has_moment(scene, 0):
        return True
    today = header.day.year if header.day else header.year
    years = [int(word) for word in clauses.vocabulary if _YEAR.fullmatch(word)] if "20" in clauses.lower else []
    return bool(today and years) and max(years) < int(today or 0)
