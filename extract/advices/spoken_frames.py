"""Frames of sentences that speak of an advice, and how far each says that it is; the topic stands behind them."""

import re
from functools import cache
from typing import NamedTuple

from extract.advices.topics import ABOUT
from ontology.kinds import AdviceStatus

_COUNCIL = r"(?:de\s+)?(?:[A-Z][A-Za-z]{1,6}|[Aa]dviesraad(?:\s+[A-Z]\w+){0,3}|[Rr]aad(?:\s+voor\s+\w+)?)"


_ASKED = (
    r"(?:(?:om\s+)?(?:een\s+)?(?:brief)?advies\s+(?:gevraagd|verzocht)"
    r"|(?:gevraagd|verzocht)\s+(?:om\s+)?(?:(?:een\s+)?advies(?:\s+uit\s+te\s+brengen)?|te\s+adviseren))"
)


# Dutch example first, since each frame is read from one; order matters, as the first that fits a place wins.
_FRAMES: tuple[tuple[AdviceStatus, str], ...] = (
    # "De raad heeft adviesaanvragen ontvangen over X en over Y."
    (AdviceStatus.REQUESTED, rf"adviesaanvra(?:gen|ag)\s+ontvangen\s+(?:{ABOUT})\s+"),
    (AdviceStatus.REQUESTED, rf"ontving\w*\s+(?:\w+\s+){{0,4}}?adviesaanvra(?:gen|ag)\s+(?:{ABOUT})\s+"),
    # "Ook wordt een adviesaanvraag verwacht over X."
    (
        AdviceStatus.EXPECTED,
        rf"adviesaanvra(?:gen|ag)\s+(?:verwacht|voorzien|aangekondigd|voorbereid)\s+(?:{ABOUT})\s+",
    ),
    (AdviceStatus.EXPECTED, rf"verwacht\w*\s+(?:\w+\s+){{0,4}}?adviesaanvra(?:gen|ag)\s+(?:{ABOUT})\s+"),
    # Het ministerie werkt aan twee adviesaanvragen, een over X en een over Y.
    (
        AdviceStatus.EXPECTED,
        rf"werk(?:t|en)\s+(?:\w+\s+){{0,3}}?aan\s+(?:een|\w+)\s+adviesaanvra(?:gen|ag):?\s+(?:een\s+)?(?:{ABOUT})\s+",
    ),
    # "De AIV bereidt een advies voor over X", "stelt een briefadvies op over X", "werkt aan een advies over X"
    (
        AdviceStatus.IN_PREPARATION,
        rf"(?:bereidt|stelt)\s+(?:[^.]{{0,90}}?\s)?een\s+(?P<kind>\w*advies)\s+(?:voor|op)\s+(?:{ABOUT})\s+",
    ),
    (AdviceStatus.IN_PREPARATION, rf"werkt\s+(?:\w+\s+){{0,5}}?aan\s+een\s+(?P<kind2>\w*advies)\s+(?:{ABOUT})\s+"),
    # "De raad is begonnen aan een advies over X", "start in 2030 met een advies over X"
    (
        AdviceStatus.IN_PREPARATION,
        rf"(?:begonnen|gestart|begon|startte)\s+(?:aan|met)\s+een\s+(?P<kind3>\w*advies)\s+(?:{ABOUT})\s+",
    ),
    # "De raad zal in 2031 een vervolgadvies over X uitbrengen", "komt naar verwachting in mei met een advies over X"
    (
        AdviceStatus.EXPECTED,
        (
            rf"{_COUNCIL}\s+(?:zal|zullen|gaat|komt)\s+(?:[^.;:]{{0,60}}?\s)?(?:20\d\d|verwachting)\s+"
            rf"(?:[^.;:]{{0,30}}?\s)?een\s+(?P<kind4>(?:brief|vervolg)?advies)\s+(?:{ABOUT})\s+"
        ),
    ),
    # "De raad is voornemens in 2030 advies uit te brengen over X"
    (
        AdviceStatus.PRIORITY,
        (
            rf"(?:voornemens|van\s+plan)\s+(?:om\s+)?(?:[^.;:]{{0,60}}?\s)?(?:advies\s+uit\s+te\s+brengen|te\s+adviseren)"
            rf"\s+(?:{ABOUT})\s+"
        ),
    ),
    # "Op eigen initiatief gaat de raad adviseren over X", "De raad wil in 2031 adviseren over X"
    (
        AdviceStatus.PRIORITY,
        (
            rf"(?:(?:gaat|zal|wil)\s+{_COUNCIL}|{_COUNCIL}\s+(?:gaat|zal|wil))\s+(?:[^.;:]{{0,60}}?\s)?adviseren"
            rf"\s+(?:{ABOUT})\s+"
        ),
    ),
    # "In 2032 start de raad met een project over X en met een project over Y"
    (
        AdviceStatus.PRIORITY,
        (
            rf"(?:start|begint)\s+(?:{_COUNCIL}\s+)?(?:[^.;:]{{0,30}}?\s)??met\s+een\s+(?:nieuw\s+)?"
            rf"(?:project|traject|verkenning)\s+(?:{ABOUT})\s+"
        ),
    ),
    # "De minister heeft aangekondigd een adviesaanvraag te zullen indienen over X"
    (
        AdviceStatus.EXPECTED,
        (
            r"aangekondigd\s+(?:om\s+|dat\s+\w+\s+)?(?:een|\w+)\s+adviesaanvra(?:ag|gen)\s+(?:[^.;:]{0,30}?\s)?"
            rf"(?:in\s+te\s+dienen|indienen|te\s+sturen|sturen|te\s+doen|doen)\s+(?:{ABOUT})\s+"
        ),
    ),
    # "De minister heeft de AIV gevraagd advies uit te brengen over X", "heeft de raad om advies gevraagd over X"
    (AdviceStatus.REQUESTED, rf"(?:heeft|hebben)\s+{_COUNCIL}\s+{_ASKED}\s+(?:{ABOUT})\s+"),
)


_RECEIVED = (
    # "Van de minister van Defensie is een adviesaanvraag ontvangen over X"
    (
        rf"\b(?:is|zijn|werd|werden)\s+(?:[^.;:]{{0,120}}?\s)?(?:advies)?aanvra(?:gen|ag)\s+"
        rf"(?:[^.;:]{{0,80}}?\s)?ontvangen(?:\s+(?:voor|om)\s+(?:een\s+)?\w*advies)?\s+(?:{ABOUT})\s+"
    ),
    # "De minister heeft een adviesaanvraag ingediend over X", "... heeft een verzoek om advies gedaan over X"
    (
        rf"\b(?:heeft|hebben|diende)\s+(?:[^.;:]{{0,60}}?\s)?(?:adviesaanvraag|verzoek\s+om\s+advies)\s+"
        rf"(?:ingediend\s+|gedaan\s+|voorgelegd\s+|gestuurd\s+|in\s+)?(?:{ABOUT})\s+"
    ),
)


# Of each frame one of these words stands in a sentence that it fits; looking for them costs little.
_FRAME_CUES = (
    ("(?:gevraagd|verzocht)", ("gevraagd", "verzocht")),
    ("anvra", ("anvra", "verzoek om")),
    ("(?:bereidt|stelt)", ("bereidt", "stelt")),
    ("werkt", ("werkt",)),
    ("(?:begonnen|gestart", ("begon", "start")),
    ("voornemens", ("voornemens", "plan")),
    ("adviseren", ("adviseren",)),
    ("(?:start|begint)", ("start", "begint")),
    ("(?:zal|zullen|gaat|komt)", ("zal", "zullen", "gaat", "komt")),
)


class Frame(NamedTuple):
    """A frame, how far the advices are that it tells of, and words of which one stands in it."""

    status: AdviceStatus
    pattern: re.Pattern[str]
    cues: tuple[str, ...]


@cache
def spoken_frames() -> tuple[Frame, ...]:
    """Frames in order."""
    received = tuple((AdviceStatus.REQUESTED, pattern) for pattern in _RECEIVED)
    return tuple(
        Frame(status, re.compile(pattern), next(cues for sign, cues in _FRAME_CUES if sign in pattern))
        for status, pattern in (*_FRAMES, *received)
    )
