"""Advices that will not come, by what is told of them: withdrawn, dropped, lapsed."""

import re

GONE = (
    r"(?:vervalt|vervallen|verviel|ingetrokken|teruggetrokken|stopgezet|gestaakt|geschrapt|afgevallen|afgevoerd"
    r"|geannuleerd)"
)
# Each of these has one.
GOING = ("verval", "verviel", "getrokken", "stopgezet", "gestaakt", "geschrapt", "afgeva", "afgevo", "geannul")
_SUBJECTS = (
    r"(?:(?:advies)?aanvra(?:ag|gen)|(?:advies)?verzoek|advies|(?:advies)?traject|onderwerp|project|deze?|zij|dit)"
)
# "De aanvraag is in mei ingetrokken", "Dit onderwerp komt te vervallen", and "ingetrokken" in a cell or behind a title
_WITHDRAWN = re.compile(
    rf"\b{_SUBJECTS}\s+(?:is|zijn|werd|werden|wordt|komt|kwam|heeft|hebben)\b[^.;]{{0,60}}\b{GONE}\b"
    rf"|(?:^|[:(–—|\t-]\s*|[ ]{{2}})(?:(?:de\s+)?\w*aanvraag\s+)?(?:is\s+)?{GONE}"
    r"(?:\s+(?:in|op|per)\s[^.;()]{3,20})?[.)]?\s*$",
    re.IGNORECASE | re.MULTILINE,
)
_WHAT = r"(?:advies)?(?:onderwerpen|aanvragen|trajecten|adviezen|projecten)"
_HEADING = re.compile(rf"(?:{_WHAT}(?: die zijn)? )?{GONE}e?(?: {_WHAT})?(?: in 20\d\d)?", re.IGNORECASE)


def is_withdrawn(text: str) -> bool:
    """Whether what is told of an advice says that it will not come.

    >>> is_withdrawn("De aanvraag is in mei ingetrokken."), is_withdrawn("Zee en zand - vervallen")
    (True, True)
    >>> is_withdrawn("Wat als een verdrag wordt ingetrokken?")
    False
    """
    small = text.casefold()
    return any(cue in small for cue in GOING) and _WITHDRAWN.search(text) is not None


def is_gone(told: str) -> bool:
    """Whether what a cell holds, or what stands beside a title, says that its advice will not come.

    >>> is_gone("vervallen"), is_gone("ingetrokken verdragen")
    (True, False)
    """
    return is_withdrawn(f"- {told}")


def heads_withdrawn(heading: str) -> bool:
    """Whether a heading stands above what will not come.

    >>> heads_withdrawn("Vervallen onderwerpen"), heads_withdrawn("Verdragen die vervallen")
    (True, False)
    """
    small = heading.casefold()
    return any(cue in small for cue in GOING) and _HEADING.fullmatch(heading.strip(" .:*")) is not None
