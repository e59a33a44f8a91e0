"""Frames of sentences that speak of an advice, and how far each says that it is; the topic stands behind them."""

import re
from functools import cache
from typing import NamedTuple

from extract.advices.topics import ABOUT
from ontology.kinds import AdviceStatus

# Any capitalised abbreviation may be one; whether it is a council, the mentions of the sentence tell.
_ONE_COUNCIL = (
    r"(?:de\s+|het\s+)?(?:[A-Z][A-Za-z]{1,6}|[Aa]dviesraad(?:\s+[A-Z]\w+){0,3}|[A-Z]?[a-z]*raad"
    r"(?:\s+voor\s+(?:de\s+|het\s+)?[\w,]+(?:\s+(?:en|[A-Z]\w+)\s+\w+)?)?|[Cc]ommissie\s+van\s+[Aa]dvies[^.;:]{4,50})"
    r"(?:\s+\([A-Z]\w+\))?"
)
_COUNCIL = rf"{_ONE_COUNCIL}(?:\s+en\s+{_ONE_COUNCIL})?"
_ASKED = (
    r"(?:(?:om\s+)?(?:een\s+)?(?:brief)?advies\s+(?:gevraagd|verzocht)"
    r"|(?:gevraagd|verzocht)\s+(?:om\s+)?(?:(?:een\s+)?(?:gezamenlijk\s+)?(?:brief)?advies(?:\s+uit\s+te\s+brengen)?"
    r"|te\s+adviseren))"
)
_TO_ASK = (
    r"(?:om\s+(?:een\s+)?(?:brief)?advies\s+(?:te\s+)?vragen"
    r"|(?:te\s+)?(?:vragen|verzoeken)\s+(?:om\s+)?(?:(?:een\s+)?(?:brief)?advies(?:\s+uit\s+te\s+brengen)?|te\s+adviseren))"
)
_FOR_ADVICE = (
    r"(?:(?:om\s+)?(?:een\s+)?(?:gezamenlijk\s+)?(?:brief)?advies(?:\s+uit\s+te\s+brengen)?|(?:om\s+)?te\s+adviseren)"
)
_SOON = r"(?:20\d\d|verwachting|voorjaar|zomer|najaar|jaar|maand|kwartaal|binnenkort|spoedig)"


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
            rf"{_COUNCIL}\s+(?:zal|zullen|gaat|komt)\s+(?:[^.;:]{{0,60}}?\s)?{_SOON}\s+"
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
    (
        AdviceStatus.REQUESTED,
        rf"(?:heeft|hebben|heb)\s+(?:[^.;:]{{0,120}}?\s)??{_COUNCIL}\s+(?:[^.;:]{{0,30}}?\s)??{_ASKED}\s+(?:{ABOUT})\s+",
    ),
    # "In 2030 vroeg ik de raad om advies over X", "De minister verzocht de AIV te adviseren over X"
    (
        AdviceStatus.REQUESTED,
        (
            rf"(?:vroeg|vroegen|verzocht|verzochten)\s+(?:[^.;:]{{0,60}}?\s)??{_COUNCIL}\s+(?:[^.;:]{{0,30}}?\s)??"
            rf"(?:om\s+(?:een\s+)?(?:brief)?advies(?:\s+uit\s+te\s+brengen)?|(?:om\s+)?te\s+adviseren"
            rf"|(?:een\s+)?advies\s+uit\s+te\s+brengen)\s+(?:{ABOUT})\s+"
        ),
    ),
    # "Mede namens mijn ambtgenoot vraag ik u advies over X", "Ik verzoek uw raad advies uit te brengen over X"
    (
        AdviceStatus.REQUESTED,
        (
            r"(?:(?:vraag|verzoek)\s+ik|[Ii]k\s+(?:vraag|verzoek))\s+(?:u|uw\s+(?:raad|commissie)),?\s+(?:[^.;:]{0,120}?\s)??"
            rf"{_FOR_ADVICE}\s+(?:{ABOUT})\s+"
        ),
    ),
    # "Tegen deze achtergrond verzoek ik de AIV om een advies over X", "Minister vraagt ROB om advies over X"
    (
        AdviceStatus.REQUESTED,
        (
            rf"(?:(?:vraag|verzoek)\s+ik|[Ii]k\s+(?:vraag|verzoek)|vraagt|verzoekt|vragen|verzoeken)\s+{_COUNCIL},?\s+"
            rf"(?:[^.;:]{{0,120}}?\s)??{_FOR_ADVICE}\s+(?:{ABOUT})\s+"
        ),
    ),
    # "Over een adviesaanvraag inzake X beraad ik mij nog"
    (
        AdviceStatus.POSSIBLE,
        rf"[Oo]ver\s+een\s+adviesaanvraag\s+(?:{ABOUT})\s+(?=[^.;]*\b(?:beraad|beraden|besluit|beslis))",
    ),
    # "Naar verwachting brengt de AIV in 2031 een advies uit over X"
    (
        AdviceStatus.EXPECTED,
        (
            rf"(?:breng(?:t|en)\s+{_COUNCIL}|{_COUNCIL}\s+breng(?:t|en))\s+(?:[^.;:]{{0,60}}?\s)?{_SOON}\s+"
            rf"(?:[^.;:]{{0,30}}?\s)?een\s+(?P<kind7>(?:brief|vervolg)?advies)\s+uit\s+(?:{ABOUT})\s+"
        ),
    ),
    # "In het najaar publiceert de raad een advies over X", "In 2031 brengt de CAVV met de AIV advies uit over X"
    (
        AdviceStatus.IN_PREPARATION,
        (
            rf"publice(?:ert|ren)\s+(?:{_COUNCIL}|wij|we)\s+(?:[^.;:]{{0,60}}?\s)?een\s+(?P<kind8>(?:brief|vervolg)?advies)"
            rf"\s+(?:{ABOUT})\s+"
        ),
    ),
    (
        AdviceStatus.IN_PREPARATION,
        (
            rf"breng(?:t|en)\s+(?:{_COUNCIL}|wij|we)\s+(?:[^.;:]{{0,60}}?\s)?(?:een\s+)?(?P<kind9>(?:brief|vervolg)?advies)"
            rf"\s+uit\s+(?:{ABOUT})\s+"
        ),
    ),
    # "dat de commissie een advies voorbereidt over X"
    (
        AdviceStatus.IN_PREPARATION,
        rf"{_COUNCIL}\s+een\s+(?P<kind11>(?:brief|vervolg)?advies)\s+(?:voorbereidt|opstelt)\s+(?:{ABOUT})\s+",
    ),
    # "Mogelijk volgt later nog een verkenning over X"
    (
        AdviceStatus.POSSIBLE,
        (
            rf"[Mm]ogelijk\s+(?:volgt|komt|start)\s+(?:[^.;:]{{0,40}}?\s)?een\s+"
            rf"(?P<kind12>verkenning|traject|(?:brief|vervolg)?advies)\s+(?:{ABOUT})\s+"
        ),
    ),
    # "Het kabinet zal de AIV om advies vragen over X", "Ik ben voornemens de raad te vragen te adviseren over X"
    (
        AdviceStatus.EXPECTED,
        (
            rf"(?:zal|zullen|ga|gaat|gaan|wil|willen|voornemens|toegezegd|besloten|bereid)\s+(?:[^.;:]{{0,60}}?\s)??{_COUNCIL}\s+"
            rf"(?:[^.;:]{{0,40}}?\s)??{_TO_ASK}\s+(?:{ABOUT})\s+"
        ),
    ),
    # "De CAVV heeft op 3 mei 2030 het advies inzake X vastgesteld", "bracht de AIV een briefadvies uit over X"
    (
        AdviceStatus.PUBLISHED,
        (
            rf"(?:{_COUNCIL}\s+(?:heeft|hebben|bracht|brachten|publiceerde)|(?:heeft|bracht|publiceerde)\s+{_COUNCIL})\s+"
            rf"(?:[^.;:]{{0,90}}?\s)??(?:(?:het|een|zijn|haar|hun)\s+)?(?P<kind5>(?:brief|vervolg)?advies(?:rapport)?)\s+"
            rf"(?:\(nr\.\s\d+\)\s+)?(?:uit\s+|uitgebracht\s+)?(?:{ABOUT})\s+"
        ),
    ),
    # "Het advies van de CAVV over X, dat op 3 mei 2030 is aangeboden", en "de reactie op het advies van de AIV over X".
    (
        AdviceStatus.PUBLISHED,
        (
            rf"\b(?:[Hh]et|[Zz]ijn|[Hh]aar)\s+(?P<kind6>(?:brief|vervolg)?advies(?:rapport)?)\s+(?:\(?nr\.\s\d+\)?\s+)?"
            rf"van\s+{_ONE_COUNCIL}\s+(?:{ABOUT})\s+"
        ),
    ),
)


_RECEIVED = (
    # "Op 5 mei ontving de CAVV een aanvraag van de minister voor een advies over X"
    (
        rf"ontving(?:en)?\s+(?:[^.;:]{{0,80}}?\s)?(?:een|twee)\s+(?:nieuwe\s+)?(?:advies)?aanvra(?:ag|gen)\s+"
        rf"(?:[^.;:]{{0,80}}?\s)?(?:(?:voor|om)\s+(?:een\s+)?(?:\w+\s+){{0,2}}?\w*advies\s+)?(?:{ABOUT})\s+"
    ),
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
    ("kind8", ("publice",)),
    ("kind9", ("breng",)),
    ("kind11", ("voorbereidt", "opstelt")),
    ("kind12", ("ogelijk",)),
    ("(?:vroeg|vroegen", ("vroeg", "verzocht")),
    ("|vraagt|", ("vraag", "verzoek", "vragen")),
    ("(?:vraag|verzoek)", ("vraag ik", "verzoek ik", "k vraag", "k verzoek")),
    ("beraad", ("beraad", "beraden", "besluit", "beslis")),
    ("kind7", ("breng",)),
    ("kind5", ("heeft", "hebben", "bracht", "publiceerde")),
    ("kind6", ("advies",)),
    ("(?:vragen|verzoeken)", ("vragen", "verzoeken")),
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
    whose: bool  # the sentence must name a council, when none speaks


def _cues_of(pattern: str) -> tuple[str, ...]:
    return next(cues for sign, cues in _FRAME_CUES if sign in pattern)


@cache
def frame_cues() -> tuple[str, ...]:
    """All words of which a frame has one, each once."""
    return tuple(dict.fromkeys(cue for _, cues in _FRAME_CUES for cue in cues))


@cache
def spoken_frames() -> tuple[Frame, ...]:
    """Frames in order."""
    received = tuple((AdviceStatus.REQUESTED, pattern) for pattern in _RECEIVED)
    return tuple(
        Frame(status, re.compile(pattern), _cues_of(pattern), _ONE_COUNCIL in pattern)
        for status, pattern in (*_FRAMES, *received)
    )
