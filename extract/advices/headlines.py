"""Headlines on a council's page: lines that may name an advice, above a paragraph or lines that tell of it."""

import re

from extract.advices.chunks import NO_ENTRY, Line, is_plain
from extract.advices.headings import SENTENCE_END
from extract.advices.moments import EXPECTED
from extract.advices.titles import FINITE
from extract.advices.words import words_of

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
# A line of a caption or paragraph that was torn ends in a word that needs a next one.
_TORN = re.compile(r"\s(?:de|het|een|van|in|op|aan|voor|met|door|bij|en|of|dat|die|te)$")
_LABELLED = re.compile(
    r"(?=[A-Z][\w ()-]{2,30}:(?:\s|$))(?![^:]+:\s+[a-z])"
)  # "Aanvrager: Defensie"; "Zee: een kans" is a title


def is_headline(text: str) -> bool:
    """Whether a line may name an advice: short, no sentence, no label, and nothing that tells of one."""
    if len(text) > LONGEST_TITLE or "  " in text or not _TITLE_START.match(text):
        return False
    if text.endswith(SENTENCE_END) and not (text.endswith(("?", "!")) and len(text) < 70):
        return False
    if _TORN.search(text):
        return False
    if ":" in text and _LABELLED.match(text):
        return False
    if ":" in text and _ASKED_BY.search(text):
        return False
    return not (NO_ENTRY.match(text) or OWN_PAPER.match(text) or is_plain(text) or TELLS.match(text))


def is_asking(text: str) -> bool:
    """Whether a paragraph is one short question, as a topic over its text may be: "Wie betaalt de dijken?"."""
    return text.endswith("?") and len(text) < 70 and text[0].isupper() and "\n" not in text


_BEGUN = re.compile(
    r"(?P<title>[A-ZÀ-Þ0-9‘“][^.?!]{4,80})(?:\.|(?<=[a-z])(?P<asks>\?))\s+(?=[A-ZÀ-Þ])(?P<rest>.*)", re.DOTALL
)
_NO_TITLE = re.compile(
    r"(?:(?:De|Onze)\s+(?:raad|commissie|minister|ministers|staatssecretaris|[A-Z]{3,5})|Wij|We|Ook|Daarnaast|Naast|Voorts"
    r"|Verder|Ten\s+(?:eerste|tweede|derde|slotte)|Tot\s+slot|Er|Dit|Deze|Zij|Hij|Op\s+verzoek|Op\s+eigen|(?:In|Eind|Begin|Medio|Sinds|Vanaf|Voor)\s+20\d\d)\b"
    # what speaks of the council or its work is no title of it
    r"|.*\b(?:raad|commissie|wij|we|advies|adviezen|onderwerp|onderwerpen)\b"
)
_SAYS_MORE = re.compile(
    r"\b(?:gevraagd|verzocht|vroeg|verzoek|\w*aanvraag|\w*advies|eigen\s+initiatief)\b|\b[Pp]ublicatie:"
)
_CLAUSE = re.compile(rf"\b{FINITE}\b")


def begun_title(text: str) -> int:
    """Length of the title that a paragraph on an advice begins with, with no verb and a full stop; 0 without one.

    >>> begun_title("Visserij en recht. De minister heeft gevraagd wat dit betekent.")
    17
    >>> begun_title("De visserij groeit. De minister heeft gevraagd wat dit betekent.")
    0
    """
    found = _BEGUN.match(text)
    if found is None or _NO_TITLE.match(found["title"]) or not _SAYS_MORE.search(found["rest"]):
        return 0
    words = found["title"]
    clause = _CLAUSE.search(words) or not words_of("finite").keys().isdisjoint(words.split())
    if found["asks"]:
        return found.end("asks")
    return 0 if clause else found.end("title")


def stands_apart(lines: list[Line]) -> bool:
    """A first line that is no piece of the paragraph under it: shorter than its lines, which begin a sentence."""
    return lines[1].text[0].isupper() and len(lines[0].text) < 0.85 * max(len(line.text) for line in lines[1:])


def is_prose(lines: list[Line]) -> bool:
    """Whether lines are a paragraph."""
    return lines[-1].text.endswith((".", "?")) and len(lines[0].text) > 30
