"""What one part of a row or line is by its words alone: a moment, a kind, who asked, how far, a number, a file."""

import re
from collections.abc import Iterator
from functools import cache

from extract.advices.moments import EXPECTED, YEARLESS
from extract.advices.requesters import ministers_of
from extract.advices.stages import stage_of_bare
from extract.advices.withdrawn import is_gone
from extract.advices.words import any_of, words_of
from ontology.kinds import AdviceStatus

_SPLIT = re.compile(r"\s[–—|·•-]\s|[;,]\s|\t|[ ]{2,}|\s*[()]\s*")
_MOMENT = re.compile(rf"\b(?:(?:op|in|per|voor|van|uit)\s+)?{EXPECTED}", re.IGNORECASE)
_WHEN = re.compile(
    rf"(?:(?:naar\s+verwachting|verwacht|gepland|gepubliceerd|verschenen|uitgebracht|vastgesteld|aangeboden|gereed|publicatie|datum|planning)"
    rf"\s*:?\s*)?(?:(?:op|in|per|voor|van|uit)\s+)?(?:{EXPECTED}|{YEARLESS})",
    re.IGNORECASE,
)
_SERIES = r"(?:\s*,?\s*(?:nr\.?|no\.?|nummer)?\s*(?:\d{2,4}[/-])?\d{1,4})?"
_OWN = re.compile(r"(?:(?:op|uit)\s+)?eigen\s+(?:initiatief|beweging)|ongevraagd(?:\s+advies)?", re.IGNORECASE)
_FROM = r"(?:(?:op\s+)?(?:verzoek|aanvraag|vraag)\s+van\s+|(?:aan)?gevraagd\s+door\s+|aan\s+)?(?:de\s+|het\s+)?"
_FILE = re.compile(r"(?:pdf|docx?|\d+(?:[.,]\d+)?\s*[kKmM]B|\d+\s+pagina[’']s)", re.IGNORECASE)
_NUMBER = re.compile(
    r"(?:(?:nr|no)\.?\s*)?\d{1,4}(?:[/-]\d{1,4})?|(?:[A-Z]{2,6}-)?(?:advies|rapport)\s+\d{2,4}/\d{1,3}"
)


@cache
def _kind() -> re.Pattern[str]:
    return re.compile(rf"(?:gezamenlijk\s+|ongevraagd\s+)?{any_of(words_of('kind'))}{_SERIES}", re.IGNORECASE)


@cache
def _asker() -> re.Pattern[str]:
    return re.compile(rf"{_FROM}{any_of(words_of('asks'))}(?!\w)[^.:]{{0,80}}", re.IGNORECASE)


def part_of(words: str) -> str:
    """The column that a part is of, "" when it may be anything.

    >>> [part_of(it) for it in ("Briefadvies nr. 12", "3 mei 2031", "in voorbereiding", "op verzoek van VWS")]
    ['kind', 'moment', 'status', 'requester']
    >>> part_of("Zee en zand")
    ''
    """
    part = words.strip(" .")
    if not part:
        return "empty"
    told = {
        "moment": _WHEN,
        "kind": _kind(),
        "number": _NUMBER,
        "requester": _OWN,
        "file": _FILE,
    }
    if found := next((column for column, pattern in told.items() if pattern.fullmatch(part)), ""):
        return found
    if stage_of_bare(_without_moments(part)) or is_gone(part):
        return "status"
    behind = part.removeprefix("op verzoek van ").removeprefix("verzoek ")
    return "requester" if _asker().fullmatch(part) or ministers_of(behind) else ""


def _without_moments(words: str) -> str:
    """Words without the moments among them, each of which has a year."""
    return _MOMENT.sub("", words) if "19" in words or "20" in words else words


def parts_of(line: str) -> Iterator[str]:
    """What the parts of a line are, by its dashes, bars, commas and brackets."""
    return (part_of(part) for part in _SPLIT.split(line))


def stage_of_row(rest: str) -> AdviceStatus | None:
    """How far the advice of one row is, by a piece of it that says nothing else ("gepubliceerd mei 2031")."""
    pieces = (_without_moments(piece).strip() for piece in _SPLIT.split(rest.split("\n", 1)[0])[1:])
    return next((stage for piece in pieces if piece and (stage := stage_of_bare(piece))), None)
