"""Who speaks in a document: the advisory council whose programme it is, the Kingdom, or the cabinet."""

import re
from functools import cache

from ahocorasick_rs import AhoCorasick, Implementation

from extract.councils import advisory_councils, council_called, council_names
from extract.dates.words import MONTHS
from extract.records import EntityRef
from extract.slugs import slug
from ontology.kinds import DocumentKind, EntityKind

# Motions and amendments ask, memos advise: a promise in them is nobody's unless they name whose.
_NOBODYS = frozenset({DocumentKind.MEMO_OF_ADVICE, DocumentKind.MOTION})
_WITH = re.compile(
    r"\b(?:met|naast|evenals|alsmede|alsook) (?:de |het |een )?(?:[\w-]+ )?(?:van de |van het )?$", re.IGNORECASE
)
_PART_OF_WORD = re.compile(r"(?<=[\w-])")
_WORD = re.compile(r"\w")
_OPENING = 1_200  # characters in which a programme says whose it is
_OPENING_WEIGHT = 3
_LOGO_LINES = 6


def find_speaker(kind: DocumentKind | None, text: str) -> EntityRef | None:
    """Who speaks when no other actor is named: a council in its programme, the Kingdom in its framework, or cabinet."""
    if kind in _NOBODYS:
        return None
    if kind is DocumentKind.WORK_PROGRAMME or (kind is DocumentKind.REPORT and not _OF_CABINET.search(text[:_OPENING])):
        council = _find_council(text) or _council_in_capitals(text) or _named_council(text[:_OPENING])
        if council or kind is DocumentKind.WORK_PROGRAMME:
            return council  # a programme of a council that no list knows is not the cabinet's
    if kind is None and (council := _own_page(text)):
        return council
    if kind is not DocumentKind.LETTER and (kingdom := text.count("Koninkrijk")):
        kingdom -= text.count("Verenigd Koninkrijk")
        if kingdom > 2 * (text.count("kabinet") + text.count("Kabinet")):
            return EntityRef(EntityKind.COUNTRY, "NL")
    return EntityRef(EntityKind.ORGANISATION, "kabinet")


# "Adviesraad Zeevaart", "Raad voor de Kust", "Onderwijsraad", "Commissie van advies inzake ...", "Adviescollege ..."
_COUNCIL_NAME = (
    r"(?:(?:Tijdelijke|Nationale|Nederlandse|Wetenschappelijke|Algemene|Centrale|Onafhankelijke) )?"
    r"(?:(?:Advies(?:raad|commissie|college)|Staatscommissie|Raad (?:voor|van [Aa]dvies)|Commissie van [Aa]dvies)"
    rf"(?: (?!(?:{'|'.join(MONTHS)}|(?:19|20)\d\d)\b)"
    r"[\w’'-]+,?){1,9}|[A-Z][a-z]{4,20}raad(?: [A-Z][\w-]+){0,3})"
)
_HEADED_BY = re.compile(
    r"^(?:Werk(?:programma|plan) [^\n]{0,20}?van (?:de |het )?)?"
    rf"(?P<name>{_COUNCIL_NAME})(?: \([A-Z][A-Za-z]+\))?\s*$",
    re.MULTILINE,
)
_ADVISES = re.compile(
    rf"(?:De|Het) (?P<name>{_COUNCIL_NAME})(?: \([^)]*\))? "
    r"(?:adviseert|bestaat uit|telt|is (?:een|het) (?:onafhankelijk\w* )?advies)"
)


# The title of a page of its site.
_ABOUT_ITSELF = re.compile(
    r"(?:Over|Organisatie|Samenstelling|Leden|Werkwijze|Contact|Missie|Taken?)\b[^\n.]{0,25}\s"
    rf"(?:{_COUNCIL_NAME}|[A-Z][A-Za-z]{{2,6}})\s*\n"
)
_IS_COUNCIL = re.compile(rf"{_COUNCIL_NAME}(?: \([A-Z][A-Za-z]+\))?")


def is_council_name(text: str) -> bool:
    """Whether a line is nothing but the name of an advisory council, known or not.

    >>> is_council_name("Raad voor de Zeevaart"), is_council_name("Onderwijsraad"), is_council_name("Raad en daad")
    (True, True, False)
    """
    return text in council_names() or _IS_COUNCIL.fullmatch(text) is not None


# "WERKPROGRAMMA VAN DE RAAD VOOR DE ZEE 2031", "ADVIESRAAD MIGRATIE, JAARPLAN 2031-2032"
_AROUND_NAME = re.compile(
    r"(?:MEERJAREN)?(?:WERK|JAAR)(?:PROGRAMMA|PLAN)(?: VAN)?(?: DE| HET)?"
    r"|(?:VOOR )?(?:19|20)\d\d(?:\s?[-–/]\s?\d{2,4})?"
)


def _council_in_capitals(text: str) -> EntityRef | None:
    """The council whose name stands in a title in capitals, with what programmes are called and their years."""
    for line in text[:_OPENING].split("\n", _TITLE_LINES)[:_TITLE_LINES]:
        if line.isupper() and (called := council_called(_AROUND_NAME.sub("", line).strip(" ,–-"))):
            return called
    return None


def _named_council(opening: str) -> EntityRef | None:
    """A council that no list knows: the one whose name is a line of the title page, or who is said to advise."""
    found = _HEADED_BY.search(opening) or _ADVISES.search(opening.replace("\n", " "))
    return EntityRef(EntityKind.ORGANISATION, slug(found["name"])) if found else None


def find_letterhead(text: str) -> EntityRef | None:
    """The council on whose paper a letter is written: its name is the first line, in whatever letters.

    A logo has it on several lines: "ADVIESRAAD / MIGRATIE".
    """
    lines = [line.strip() for line in text[:_OPENING].split("\n", _LOGO_LINES)[:_LOGO_LINES]]
    for count in range(len(lines)):
        if called := council_called(" ".join(filter(None, lines[: count + 1]))):
            return called
    line = lines[0]
    return _find_council(line) or _named_council(line) if is_council_name(line) else None


# What a page tells of a council, not the council of itself: "Kabinet reageert op advies AIV"
_OF_OTHERS = re.compile(
    r"\b(?:kabinet\w*|regering|minister\w*|staatssecretaris|kamer\w*|reacti?e\w*|reageert|brief|aanbieding)\b",
    re.IGNORECASE,
)
# A reaction to a council, and the yearly account of a ministry, which may name councils often.
_OF_CABINET = re.compile(
    r"^[^\n.]{0,40}\b(?:[Kk]abinet|[Mm]inister)\b[^\n.]{0,60}\b(?:reageert|reactie)\b[^\n.]*$"
    r"|^[^\n.]{0,40}\b(?:(?i:jaarverslag)|[Ss]lotwet)\b[^\n.]{0,30}\b(?i:ministerie)\b",
    re.MULTILINE,
)
_ROSTER_HEAD = re.compile(
    r"^(Samenstelling|(?:Onze )?[Ll]eden|Raadsleden|Commissieleden|Voorzitter|Vicevoorzitter|Secretaris|Secretariaat"
    r"|Taak|Taken|Over ons|Werkwijze|Bureau|Vaste commissies|De raad|Wie wij zijn):?[ \t]*$",
    re.MULTILINE,
)
_FEWEST_HEADS = 2
_ROSTER_PAGE = 3_000  # characters in which such headings stand
_TITLE_LINES = 6  # the path of a page and what kind it is may stand above its title
_LONGEST_TITLE = 130


def _own_page(text: str) -> EntityRef | None:
    """The council that tells of itself on a page of its site: "Over de Adviesraad Zeevaart", "WRR blikt vooruit"."""
    opening = text[:_OPENING]
    if _ABOUT_ITSELF.match(opening) or _ADVISES.search(opening.replace("\n", " ")):
        return _find_council(opening) or _named_council(opening)
    for line in opening.split("\n", _TITLE_LINES)[:_TITLE_LINES]:
        if len(line) > _LONGEST_TITLE:
            break
        if _OF_OTHERS.search(line):
            return None
        if (council := _find_council(line)) and council == _find_council(opening[opening.find(line) + len(line) :]):
            return council
    return _find_council(text[:_ROSTER_PAGE]) if _heads_of_roster(text[:_ROSTER_PAGE]) else None


def _heads_of_roster(opening: str) -> bool:
    """Whether a page is set out as one on a council or its committee: its task, who sits in it, who is on its staff."""
    return len({found[1] for found in _ROSTER_HEAD.finditer(opening)}) >= _FEWEST_HEADS


def _find_council(text: str) -> EntityRef | None:
    """The advisory council that a text names most, not as a partner; the opening counts for more, then who is first."""
    names, ids = _names_to_seek()
    places: dict[str, list[int]] = {}
    for which, start, end in names.find_matches_as_indexes(text, overlapping=True):
        if _is_named(text, start, end):
            places.setdefault(ids[which], []).append(start)
    best, most = None, (0, 0)
    for council in advisory_councils():
        starts = places.get(council.id)
        if not starts:
            continue
        weight = len(starts) + sum(_OPENING_WEIGHT for start in starts if start < _OPENING)
        if (weight, -min(starts)) > most:
            best, most = EntityRef(EntityKind.ORGANISATION, council.id), (weight, -min(starts))
    return best


def _is_named(text: str, start: int, end: int) -> bool:
    """A whole name, not one that another body works with."""
    if _PART_OF_WORD.match(text, start) or _WORD.match(text, end):
        return False
    return not _WITH.search(text, max(0, start - 40), start)


@cache
def _names_to_seek() -> tuple[AhoCorasick, tuple[str, ...]]:
    """All names of councils to seek at once, and whose each is."""
    names = council_names()
    return AhoCorasick(list(names), implementation=Implementation.DFA), tuple(ref.id for ref in names.values())
