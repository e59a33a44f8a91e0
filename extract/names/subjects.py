"""Papers by what sort they are and their subject: "het beleidskader Water en Vrede 2025-2028", "ambtsbericht Peru"."""

import re
from collections.abc import Iterator

from extract.names.boundaries import CAPITALISED, joining_words, stop_words
from extract.names.candidates import Candidate
from extract.names.given_names import given_names
from extract.names.head_words import countries
from extract.names.roles import opens_portfolio
from extract.records import EntityRef
from extract.slugs import slug
from ontology.kinds import EntityKind

_FAIR = 0.84
SORTS = (
    "beleidskader ",
    "subsidiekader ",
    "subsidiebeleidskader ",
    "subsidieregeling ",
    "actieplan ",
    "actieprogramma ",
    "routekaart ",
    "kaderbrief ",
    "beleidsbrief ",
    "convenant ",
    "landenstrategie ",
    "regiostrategie ",
    "deltaplan ",
    "masterplan ",
    "uitvoeringsplan ",
    "ambtsbericht ",
    "strategie ",
)
_OF_PLACE = frozenset({"landenstrategie ", "regiostrategie ", "ambtsbericht ", "convenant "})
_BEFORE = re.compile(r"\b(?:[Hh]et|[Dd]e|[Oo]ns|[Oo]nze|[Dd]it|[Dd]eze) (?P<sort>(?:[a-zà-ÿ]+ )?)$")
_KIND_OF_SORT = re.compile(r"(?:algemeen|thematisch|meerjarige?|nationale?|integraal) $")
_RUN = rf"{CAPITALISED}(?: (?:(?:en|van|voor|in|&|de|het) ){{0,2}}(?!\d){CAPITALISED})*"
_SUBJECT = re.compile(rf"{_RUN}(?:(?:, {CAPITALISED})+ en {CAPITALISED})?")
_NEXT = re.compile(r" ([a-zà-ÿ][\w-]*)")
_YEARS = re.compile(r" (?:19|20)\d\d(?: ?[-–/] ?(?:19|20)?\d\d)?(?![\w.,–-]\d|\w)")


def find_subject(text: str, start: int, end: int) -> Iterator[Candidate]:
    """Find "het beleidskader Water en Vrede 2025-2028": a sort of paper, a subject with capitals, and its years."""
    if not text[end : end + 1].isupper() or (start and (text[start - 1].isalnum() or text[start - 1] == "-")):
        return
    before = _BEFORE.search(text, max(0, start - 24), start)
    found = _SUBJECT.match(text, end)
    if found is None or (before is None and text[start].islower()) or not _is_subject(text, start, found):
        return
    years = _YEARS.match(text, found.end())
    if text[start:end] == "strategie " and not years:
        return  # "de strategie Latijns-Amerika" may be any
    first = start
    if before and (sort := _KIND_OF_SORT.fullmatch(before["sort"])):
        first -= len(sort[0])
    reach = years.end() if years else found.end()
    name = " ".join(text[first:reach].split())
    yield Candidate(first, reach, EntityRef(EntityKind.DOCUMENT, slug(name)), "pattern:sort-and-subject", _FAIR, name)


def _is_subject(text: str, start: int, found: re.Match[str]) -> bool:
    """Whether what follows is a subject, and no body, person or country whose paper it is."""
    goes_on = _NEXT.match(text, found.end())
    if goes_on and goes_on[1] not in stop_words() and goes_on[1] not in joining_words():
        return False  # "de beleidsbrief Cultuur overal" is called by a title
    first = found[0].partition(" ")[0]
    if first.lower() in stop_words() or first in given_names():
        return False
    if text.startswith(tuple(_OF_PLACE), start):
        return True
    return not (found[0] in countries() or found[0].isupper() or opens_portfolio(text, found.start()))
