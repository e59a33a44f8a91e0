"""Headlines on a council's page: lines that may name an advice, above a paragraph or lines that tell of it."""

import re

from extract.advices.chunks import NO_ENTRY, Line, is_plain
from extract.advices.headings import SENTENCE_END
from extract.advices.moments import EXPECTED

LONGEST_TITLE = 140
TELLS = re.compile(
    r"(?:advies|briefadvies|adviesrapport|verkenning|rapport|signalement|eigen initiatief|ongevraagd|gevraagd"
    r"|in voorbereiding"
    r"|verzoek|op verzoek|uitgebracht|verschenen|gepubliceerd|publicatie|verwacht|planning|status|gereed|oplevering"
    r"|start|loopt|aanvrager|(?:advies)?aanvraag|samen met)\b[^.]{0,160}$"
    rf"|(?:{EXPECTED})",
    re.IGNORECASE,
)
_TITLE_START = re.compile(r"[A-Z0-9‘“\"(]")
# What says who asked is no title, whatever label stands before it ("Aanleiding: eigen initiatief").
_ASKED_BY = re.compile(r":\s+(?:op\s+|uit\s+)?(?:eigen\s+(?:initiatief|beweging)|verzoek|aanvraag|ongevraagd|motie)\b")
# What a council publishes besides its advices
OWN_PAPER = re.compile(r"(?:Jaarverslag|Jaarplan|Werkprogramma|Werkplan|Kabinetsreactie|Nieuwsbrief|Persbericht)\b")
_LABELLED = re.compile(
    r"(?=[A-Z][\w ()-]{2,30}:(?:\s|$))(?![^:]+:\s+[a-z])"
)  # "Aanvrager: Defensie"; "Zee: een kans" is a title


def is_headline(text: str) -> bool:
    """Whether a line may name an advice: short, no sentence, no label, and nothing that tells of one."""
    if len(text) > LONGEST_TITLE or "  " in text or not _TITLE_START.match(text):
        return False
    if text.endswith(SENTENCE_END) and not (text.endswith(("?", "!")) and len(text) < 70):
        return False
    if ":" in text and _LABELLED.match(text):
        return False
    if ":" in text and _ASKED_BY.search(text):
        return False
    return not (NO_ENTRY.match(text) or OWN_PAPER.match(text) or is_plain(text) or TELLS.match(text))


def stands_apart(lines: list[Line]) -> bool:
    """A first line that is no piece of the paragraph under it: shorter than its lines, which begin a sentence."""
    return lines[1].text[0].isupper() and len(lines[0].text) < 0.85 * max(len(line.text) for line in lines[1:])


def is_prose(lines: list[Line]) -> bool:
    """Whether lines are a paragraph."""
    return lines[-1].text.endswith((".", "?")) and len(lines[0].text) > 30
