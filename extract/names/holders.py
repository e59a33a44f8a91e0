"""Persons told by the office or party that stands beside their name: "minister Jansen", "Piet Jansen (CDA)"."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache

from extract.known import known_entities
from extract.names.boundaries import stop_words
from extract.names.candidates import Candidate
from extract.names.coordination import office_of_state
from extract.names.lexicon import Anchor
from extract.names.parties import parties
from extract.names.people import CAPITAL, DEGREE, PARTICLE, PARTICLES, TITLES, bearers_of, is_known, person
from extract.names.roles import is_subject, opens_portfolio, reads_as_portfolio
from extract.records import EntityRef, Reading, Span
from extract.slugs import slug
from extract.tenures import office_held
from extract.wordlists import read_table
from ontology.kinds import EntityKind

_LIKELY = 0.87
_PIECE = rf"(?!{DEGREE}\b)(?:{PARTICLE})?{CAPITAL}"
_NAME = re.compile(rf"(?=[A-ZÀ-ÖØ-ÞŠŽČ]|d[’'][A-Z]){_PIECE}(?:[ -]{_PIECE}){{0,2}}")
# Between an office and its holder: a bracket that explains the office, a rank, a comma before a full name.
_AFTER_CUE = re.compile(rf"(?: \([^()\n]{{2,60}}\))?(?: der (?:eerste|tweede) klasse| b\.d\.)?(?P<comma>,)? {TITLES}")
_BESIDE = re.compile(rf"[\s|,:–-]{{1,40}}{TITLES}")
_SUCCEEDS = re.compile(r"\bvolgt [^.;\n]{3,80} op als $")
_ARABIC = re.compile(r"(?:al|el|as|ad|ash|ben)-[A-ZÀ-Þ][\w’'-]+")  # "premier al-Sudani"
_CHAIRS = (
    "voorzitter",
    "Voorzitter",
    "vicevoorzitter",
    "Vicevoorzitter",
    "raadsvoorzitter",
    "Raadsvoorzitter",
    "secretaris-directeur",
    "Secretaris-directeur",
    "secretaris",
    "Secretaris",
    "algemeen secretaris",
    "Algemeen secretaris",
    "plaatsvervangend voorzitter",
    "plaatsvervangend secretaris",
    "adjunct-secretaris",
    "directeur",
    "Directeur",
)
_WITH_DEGREE = re.compile(rf"^,? {DEGREE}(?!\w)")
_IS = re.compile(rf" (?:is|wordt|blijft) {TITLES}")  # "Voorzitter is dr. Anna Bos"
_BECAME = re.compile(r" (?:is|was|werd|wordt|blijft)(?: (?:sinds|tot|vanaf|per|met ingang van) [\w ]{3,24})?(?: de)? $")
_ELSEWHERE = re.compile(r" (?:van |bij |voor |[A-Z])")  # "Karel Bos, directeur Stichting Zee"
_FORMER = ("oud-", "ex-", "oud ", "voormalig ")  # "oud-minister Jansen" holds the office no more
_MINISTERS = ("minister", "Minister", "staatssecretaris", "Staatssecretaris")
_COMMISSIONERS = ("commissaris", "Commissaris", "eurocommissaris", "Eurocommissaris")
_NO_NAME = frozenset({"Generaal", "Directeur", "Staat", "Buitenlandse", "President", "Majoor", "Kolonel", "Raad"})
_HOUSE_NUMBER = re.compile(r" \d{1,5}[a-z]?\s")  # or that of a post-office box, which may have five digits


@cache
def _cues() -> Mapping[str, bool]:
    """Words after which a name follows, as they occur in text, and whether a surname alone does ("premier Jansen")."""
    rows = {row["word"]: row["surname"] == "yes" for row in read_table("holder_cues.tsv")}
    return {form: alone for word, alone in rows.items() for form in (word, word[0].upper() + word[1:])}


@cache
def _brackets() -> Mapping[str, EntityRef]:
    """Parties by the bracket that names them: "(VVD)"."""
    return {f"({word})": party for word, party in parties().items()}


def holder_anchors() -> Iterator[str]:
    """Words and brackets beside which a person may be named."""
    yield from _cues()
    yield from _brackets()


def chair_anchors() -> Iterator[str]:
    """Offices of a roster."""
    yield from _CHAIRS


def find_holders(
    reading: Reading, text: str, anchors: Iterable[Anchor], named: Sequence[Candidate]
) -> Iterator[Candidate]:
    """Persons that no list knows, told by an office or a party; and offices told by the person after them."""
    starts = [candidate.start for candidate in named]
    cues, brackets = _cues(), _brackets()
    for word, start, end in anchors:
        if word in brackets:
            yield from _with_party(Span(start, end), brackets[word], text, named)
        elif (start and text[start - 1].isalnum()) or text[end : end + 1].isalnum():
            continue
        elif word in cues:
            yield from _after_word(reading, text, (word, start, end), named, starts)


def find_chairs(text: str, anchors: Iterable[Anchor], named: Sequence[Candidate]) -> Iterator[Candidate]:
    """Offices of a roster, told by the person beside them."""
    starts = [candidate.start for candidate in named]
    for word, start, end in anchors:
        if word in _CHAIRS and not (start and text[start - 1].isalnum()) and not text[end : end + 1].isalnum():
            yield from _chair(text, (word, start, end), named, starts)


def _is_free(span: tuple[int, int], named: Sequence[Candidate], starts: list[int]) -> bool:
    """Whether nothing is named in a stretch, but perhaps a person."""
    at = max(0, bisect_left(starts, span[0]) - 1)
    while at < len(named) and named[at].start < span[1]:
        one = named[at]
        if one.end > span[0] and one.ref is not None and one.ref.kind is not EntityKind.PERSON:
            return False
        at += 1
    return True


def _after_office(
    text: str, end: int, named: Sequence[Candidate], starts: list[int], surname: bool = True
) -> Iterator[Candidate]:
    opened = _AFTER_CUE.match(text, end)
    if opened is None:
        return
    if text[opened.end() : opened.end() + 1].islower():
        arabic = _ARABIC.match(text, opened.end()) if surname and not opened["comma"] else None
        if arabic and _is_free(arabic.span(), named, starts):
            yield person(*arabic.span(), arabic[0], "pattern:holder")
        return
    found = _NAME.match(text, opened.end())
    if found is None or not _is_name(found[0]) or reads_as_portfolio(text, found.start()):
        return
    if not surname and is_subject(found[0]):
        return  # "ambassadeur Internationale Veiligheid"
    name = _first_name(found[0])
    span = (found.start(), found.start() + len(name))
    alone = " " not in name or name.split(" ")[0].lower() in PARTICLES
    if alone and (opened["comma"] or not surname or name.split(" ")[0].lower() in PARTICLES) and not bearers_of(name):
        return  # "de minister van Financiën, Kamerbrief …", "Directeur-generaal Van de …"
    if alone and _HOUSE_NUMBER.match(text, span[1]):
        return  # the street under who is written to: "De Voorzitter van de Tweede Kamer / Plein 2"
    if _is_free(span, named, starts):
        yield person(*span, name, "pattern:holder")


def _first_name(name: str) -> str:
    """The first person of a run of capitalised words, when the lists know who it is: "Jan Jansen Piet" is two.

    The portfolio of a minister is no part of the name: "minister Jansen van Buitenlandse Zaken".
    """
    name = _without_portfolio(name)
    words = name.split(" ")
    for count in range(len(words) - 1, 1, -1):
        if is_known(" ".join(words[:count])):
            return " ".join(words[:count])
    return name


def _without_portfolio(name: str) -> str:
    before, of, after = name.partition(" van ")
    return before if of and opens_portfolio(f"{after} ", 0) else name


def _is_name(name: str) -> bool:
    words = name.replace("-", " ").split(" ")
    return not any(word in _NO_NAME or word.isupper() or word.lower() in stop_words() for word in words[:2])


def _after_word(
    reading: Reading, text: str, anchor: Anchor, named: Sequence[Candidate], starts: list[int]
) -> Iterator[Candidate]:
    word, start, end = anchor
    holders = list(_after_office(text, end, named, starts, _cues()[word]))
    yield from holders
    following = holders[0] if holders else _person_at(end + 1, named, starts)
    if following is None or following.ref is None or text[end : following.start] != " ":
        return
    if text.endswith(_FORMER, 0, start):
        return
    if word in _MINISTERS:
        ref = _minister(reading.header_at(start).day, word.lower(), following.ref) or _of_state(anchor, named, starts)
        if ref is None and following.ref in known_entities():  # a minister of a portfolio that the lists do not tell
            ref = EntityRef(EntityKind.OFFICE, word.lower())
    elif word in _COMMISSIONERS and text[start - 1 : start] != "-":
        ref = _commissioner(following.ref)
    else:
        return
    if ref is not None:
        yield Candidate(start, end, ref, "pattern:office-of-holder", _LIKELY, word)


def _person_at(start: int, named: Sequence[Candidate], starts: list[int]) -> Candidate | None:
    at = bisect_left(starts, start)
    one = named[at] if at < len(named) else None
    return one if one and one.start == start and one.ref and one.ref.kind is EntityKind.PERSON else None


@cache
def _foreign() -> Mapping[str, str]:
    """Offices of ministers of other countries, and of commissioners who are not of the European Union, by person."""
    return {row["person"]: row["office"] for row in read_table("foreign_ministers.tsv")}


def _minister(day: date | None, word: str, holder: EntityRef) -> EntityRef | None:
    office = office_held(holder.id, word + "-", day) or (word == "minister" and _foreign().get(holder.id))
    return EntityRef(EntityKind.OFFICE, office) if office else None


def _commissioner(holder: EntityRef) -> EntityRef:
    """The office of a commissioner: "commissaris Muižnieks" is of the Council of Europe, most are of the Union."""
    told = _foreign().get(holder.id, "")
    return EntityRef(EntityKind.OFFICE, told if told.startswith("commissaris") else "eurocommissaris")


def _of_state(anchor: Anchor, named: Sequence[Candidate], starts: list[int]) -> EntityRef | None:
    """The minister of another country whose portfolio the text does not tell: "de Finse minister Virtanen"."""
    word, start, _ = anchor
    at = bisect_left(starts, start) - 1
    country = named[at] if at >= 0 else None
    if country is None or country.ref is None or country.ref.kind is not EntityKind.COUNTRY or country.ref.id == "NL":
        return None
    return office_of_state(word.lower(), country.ref) if country.end == start - 1 else None


def _with_party(bracket: Span, party: EntityRef, text: str, named: Sequence[Candidate]) -> Iterator[Candidate]:
    """Find "Volt" in "Anna de Zee (Volt)": the person before the bracket makes a common word a party."""
    start, end = bracket
    at = bisect_left(named, start, key=lambda one: one.start) - 1
    before = named[at] if at >= 0 else None
    if before and before.ref and before.ref.kind is EntityKind.PERSON and text[before.end : start] == " ":
        yield Candidate(start + 1, end - 1, party, "pattern:party", _LIKELY, text[start + 1 : end - 1])


def _chair(text: str, anchor: Anchor, named: Sequence[Candidate], starts: list[int]) -> Iterator[Candidate]:
    """Find the office in a roster: "Prof. dr. A. Jansen  voorzitter, tot 1 mei", "| voorzitter mr. B. Bakker"."""
    word, start, end = anchor
    at = bisect_left(starts, start)
    before = named[at - 1] if at else None
    beside = False
    if before and before.ref and before.ref.kind is EntityKind.PERSON:
        gap = _WITH_DEGREE.sub("", text[before.end : start], count=1)
        bracketed = gap == " (" and text[end : end + 1] == ")"  # "Anna Bos (voorzitter)"
        beside = bracketed or (len(gap) < 40 and not gap.strip(" \t\n|,:–-")) or _BECAME.fullmatch(gap) is not None
        beside = beside and not (word.lower() == "directeur" and _ELSEWHERE.match(text, end))
    joined = _IS.match(text, end) or _BESIDE.match(text, end)
    after = named[at] if at < len(named) else None
    if joined and after and after.ref and after.ref.kind is EntityKind.PERSON and after.start == joined.end():
        beside = True
    if beside or _SUCCEEDS.search(text, max(0, start - 100), start):
        ref = EntityRef(EntityKind.OFFICE, slug(word))
        yield Candidate(start, end, ref, "pattern:roster", _LIKELY, word.capitalize())
