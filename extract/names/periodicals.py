"""Papers that come every year or under a heading of their own: "Jaarplan 2026", "Monitor …", "Staatsblad 2023, 12"."""

import re
from collections.abc import Iterator

from msgspec.structs import replace

from extract.councils import council_called
from extract.names.boundaries import opens_sentence, phrase_end
from extract.names.candidates import Candidate
from extract.records import EntityRef, Span
from extract.slugs import slug
from ontology.kinds import EntityKind

_LIKELY, _FAIR = 0.88, 0.82
YEARLY = (
    "jaarplan ",
    "jaarverslag ",
    "jaarrapportage ",
    "jaarbericht ",
    "jaarbrief ",
    "werkplan ",
    "werkprogramma ",
    "jaarprogramma ",
    "werkagenda ",
    "kennisagenda ",
    "onderzoeksagenda ",
    "verantwoordingsbrief ",
    "slotwet ",
    "voortgangsrapportage ",
    "thuisblijfadvies ",
)
HEADLINES = ("JAARVERSLAG ", "JAARPLAN ", "WERKPLAN ", "WERKPROGRAMMA ")  # of a title page
SUBJECTED = (
    "Monitor ",
    "Voortgangsrapportage ",
    "Jaarrapportage ",
    "Kwartaalrapportage ",
    "Periodieke Rapportage ",
    "Periodieke rapportage ",
    "Uitvoeringsagenda ",
    "Meerjarenprogramma ",
    "Meerjarenplan ",
    "Kennisagenda ",
    "Werkagenda ",
    "Basisrapportage ",
    "Dreigingsbeeld ",
    "Beleidsdoorlichting ",
    "Afwegingskader ",
    "Toetsingskader ",
    "Houtskoolschets ",
    "Marsroute ",
    "Toekomstvisie ",
    "Position paper ",
    "Beleidsvisie ",
    "Kabinetsvisie ",
    "Actieagenda ",
    "Strategische Agenda ",
    "Impactmonitor ",
    "Staat van de ",
    "Staat van het ",
)
GAZETTES = ("Staatsblad", "Staatscourant", "Tractatenblad", "Publicatieblad")
_YEAR = re.compile(
    r"\w+ (?:(?:voor (?:het jaar )?|over (?:het jaar )?|van (?:het jaar )?)(?=(?:19|20)\d\d))?"
    r"(?:[A-ZÀ-Þ][\w-]+ ){0,2}(?:19|20)\d\d(?: ?[-–/] ?(?:(?:19|20)?\d\d))?(?!\d|\.\d)"
)
_COUNCIL = re.compile(r"(?<![\w-])[A-Z][A-Z]+[A-Za-z]*(?: |-)$")
_OWNER = re.compile(r" van (?:de |het )?(?P<council>[A-Z]{2,6})\b")
_WHOSE = re.compile(
    r" van (?:de|het) (?P<council>[A-Z][\w-]+(?: (?:(?:voor|van|inzake|en|de|het) )*[A-Z][\w-]+)*)"
)  # a council by its name, which is a mention of its own
# "Werkprogramma AIV 2026–2028", "werkprogramma voor 2027", "werkprogramma 2026-28"
_PROGRAMME = re.compile(
    r"(?:[Ww]erkprogramma|WERKPROGRAMMA) (?:(?P<council>[A-Z]{2,6}) )?(?:voor |over )?(?:het jaar )?(?P<from>20\d\d)"
    r"(?: ?[-–/ ] ?(?P<to>20\d\d)|[-–/](?P<short>\d\d)(?!\d)|(?! ?[-–/] ?\d|\d|\.\d))"
)
_AIV = "AIV"  # whose programmes for some years the field calls by their years alone
_GAZETTE = re.compile(
    r"\w+(?: (?:van het Koninkrijk(?: der Nederlanden)?|van de (?:EU|Europese Unie)))?"
    r"(?:,? (?:19|20)\d\d,? ?(?:nr\. ?)?\d+)?"
)
_CUT = re.compile(r" (?:van \d|d\.d\.|jl\.|die|dat|aan|door|in|bij|naar|uit|met|volgt|verschijnt|meldt|wordt|loopt)\b")
_VERB = re.compile(r"[a-z]{1,4}t ")  # "de Monitor laat zien", "toont"
_DOCUMENT = EntityKind.DOCUMENT  # bound once: to look one up takes longer than the test
_CENTURIES = frozenset({" 19", " 20"})
_YEAR_BEHIND = re.compile(r" (?P<year>(?:19|20)\d\d(?:[-–](?:20)\d\d)?)(?!\w|[.,–-]\d)")
# "de Staat van de Unie 2031 kondigt": the sentence goes on; "de Monitor 2031 en de rest" may be the title's own
_YEAR_BEFORE_VERB = re.compile(r" (?:19|20)\d\d(?= (?!(?:en|van|voor|over|inzake|tot|met)\b)[a-zà-ÿ])")
_YEAR_AT_END = re.compile(r" \(?(?:19|20)\d\d(?:[-–](?:20)?\d\d)?\)?")


def _found(text: str, span: tuple[int, int], rule: str, narrower: str) -> Candidate:
    start, end = span
    name = " ".join(text[start:end].split())
    ref = EntityRef(_DOCUMENT, slug(name))
    return Candidate(
        start,
        end,
        ref,
        f"pattern:{rule}",
        _FAIR if rule == "subjected" else _LIKELY,
        name[0].upper() + name[1:],
        narrower,
    )


def find_yearly(text: str, start: int, end: int) -> Iterator[Candidate]:
    """Find "Jaarplan 2026", "CAVV-jaarverslag over 2023", "werkprogramma 2026–2028": a paper of a year or some."""
    programme = _PROGRAMME.match(text, start)
    found = programme or _YEAR.match(text, start)
    if found is None or (start and text[start - 1].isalnum()):
        return
    council = _COUNCIL.search(text, max(0, start - 12), start)
    owner = _OWNER.match(text, found.end())
    span = (council.start() if council else start, owner.end() if owner else found.end())
    if programme:
        behind = owner or _WHOSE.match(text, found.end())
        whose = programme["council"] or (council[0][:-1] if council else behind["council"] if behind else "")
        yield _programme(Span(*span), programme, _AIV if council_called(whose) == council_called(_AIV) else whose)
    else:
        yield _found(text, span, "yearly", "work-programme" if "plan" in text[start:end].lower() else "report")


def _programme(span: Span, found: re.Match[str], whose: str) -> Candidate:
    """A work programme by its council and its years, whatever the order in which they are told."""
    last = found["to"] or (found["from"][:2] + found["short"] if found["short"] else "")
    years = f"{found['from']}–{last}" if last else found["from"]
    council = whose or (_AIV if last else "")
    ref = EntityRef(_DOCUMENT, slug(f"{council} werkprogramma {years}"))
    label = f"{whose}-werkprogramma {years}" if whose.isupper() else f"Werkprogramma {years}"
    return Candidate(*span, ref, "pattern:work-programme", _LIKELY, label, "work-programme")


def find_subjected(text: str, start: int, end: int) -> Iterator[Candidate]:
    """Find "de Monitor strategische afhankelijkheden": a paper with a capital, called by its subject."""
    if start and (text[start - 1].isalnum() or text[start - 1] == "-"):
        return
    if text[start : start + 5] == "Staat" and not text[end : end + 1].isupper():
        return  # "de Staat van het recht" is a phrase
    reach = phrase_end(text, end - 1)
    if dated := _YEAR_BEFORE_VERB.search(text, end, reach):
        reach = dated.end()
    elif cut := _CUT.search(text, end, reach):
        reach = cut.start()
    if year := _YEAR_AT_END.match(text, reach):
        reach = year.end()
    whole = reach == len(text) or text[reach] in "\n|" or text.startswith("  ", reach)
    if _VERB.match(text, end) or reach <= end or (opens_sentence(text, start) and not whole):
        return
    yield _found(text, (start, reach), "subjected", "report")


def with_year(text: str, paper: Candidate) -> Candidate:
    """A listed paper with its year, which is part of its name: "Defensie Projectenoverzicht 2025"."""
    if not paper.ref or paper.ref.kind is not _DOCUMENT or text[paper.end : paper.end + 3] not in _CENTURIES:
        return paper
    found = _YEAR_BEHIND.match(text, paper.end)
    if found is None:
        return paper
    ref = EntityRef(_DOCUMENT, f"{paper.ref.id}-{slug(found['year'])}")
    return replace(paper, end=found.end(), ref=ref, label=text[paper.start : found.end()])


def find_official_gazette(text: str, start: int, end: int) -> Iterator[Candidate]:
    """Find "Staatsblad 2023, 129", and the gazette itself."""
    found = _GAZETTE.match(text, start)
    if found and not (start and text[start - 1].isalnum()) and not text[found.end() : found.end() + 1].isalnum():
        yield _found(text, found.span(), "gazette", "")
