"""Places and bodies that no list knows, told by the word before them: "in Rukla", "vakbond AFMP"."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import product

from extract.names.boundaries import capitalised_end, opens_sentence, word_start
from extract.names.candidates import Candidate
from extract.names.lexicon import Anchor
from extract.names.people import PARTICLE
from extract.records import EntityRef
from extract.slugs import slug
from extract.wordlists import read_column, read_table
from ontology.kinds import EntityKind

_FAIR, _WEAK = 0.82, 0.7
_PREPOSITIONS = ("in", "In", "naar", "vanuit", "Vanuit", "nabij", "te")
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZŠČŽŁÖÇŞÉ"
_PLACE_WORDS = (
    *(f" {word} {letter}" for word, letter in product(_PREPOSITIONS, _LETTERS)),
    *(f"\n{word} {letter}" for word, letter in product(("In", "Vanuit"), _LETTERS)),
)
_PLACE = re.compile(
    r"(?P<name>[A-ZÀ-ÞŠČŽŁŞ][a-zß-ÿšžčćđłńșțşğıėūāē’']{2,}(?:-(?:[A-ZÀ-ÞŠ][a-zß-ÿš]+|sur|les|el|al|en)){0,2}"
    r"(?: [A-ZÀ-ÞŠ][a-zß-ÿšćč]{2,})?)(?=[,.;:)?\n]| [a-z(]|$)"
)
_ROW = re.compile(r"(?:, | en )(?P<name>[A-ZÀ-Þ][a-zß-ÿ]{2,}(?:-[A-ZÀ-Þ][a-zß-ÿ]+)?)(?=[,.;)]| en [A-ZÀ-Þ])")
# Words with a capital that follow "in" and are no places: titles, seasons of policy, firms' words.
_COMMON_ENDING = re.compile(
    r"(?:brief|brieven|nota|notitie|wet|fonds|plan|agenda|raad|commissie|kamer|stuk|stukken|verslag|begroting|akkoord|verdrag|"
    r"strategie|programma|rapport|kwartaal|artikel|bijlage|tabel|figuur|paragraaf|hoofdstuk|zaken|beleid|context|verband|"
    r"ing|heid|schap|atie|iteit|isme|kader|app|loket|kompas|handvest|statuut|protocol|online|punt|tijd|dag|week|jaar|"
    r"recht|staat|politiek|defensie|overheid|bank|club|groep|dienst|markt|unie|team|huis|paleis|hof|ment|[ie]us|spreek|landen|"
    r"[nlrktpsdg]se|talig|lands|krant|blad|nieuws|gesprek|overleg|top|forum|huizen|gebied|eilanden)$",
    re.IGNORECASE,
)
_INSIDE_TITLE = re.compile(r"[a-z] [A-ZÀ-Þ][a-z]+$")  # "het programma Work in Progress"
# Words before the name of a place; `bare` ones are no part of it ("de provincie Zeeland", but "vliegbasis Volkel").
BASES = tuple(f"{word} " for word in read_column("place_heads.tsv", "word"))
_BARE = frozenset(f"{row['word']} " for row in read_table("place_heads.tsv") if row["bare"])
BODIES = tuple(f"{word} " for word in read_column("body_heads.tsv", "word"))
UNITS = (" Brigade", " Bataljon", " Eskadron", " Divisie", " Legerkorps", " brigade", " bataljon")
SHIPS = ("Zr.Ms. ", "Hr.Ms. ", "Zr. Ms. ")
_UNIT = re.compile(r"(?<![\w-])\d{1,3}(?:e|ste|de)? (?:[A-Z][a-z]+e? ){0,2}$")
_FIRM = re.compile(r"[A-Z](?:[\w&.-]*[\w&])?(?: (?:of|the|van|en|&) (?=[A-Z])| (?=[A-Z])|(?=[,.;:)?\n]|$| [a-z(]))")

_LISTED = "list:regions"
_CALLED = (". ", "heer ", "evrouw ", "an ", "de ", "en ", "er ")  # how what stands before a surname ends
_CALL = re.compile(
    r"(?:\b(?:heer|[Mm]evrouw|(?:[Dd]hr|[Mm]evr|[Mm]w|[Dd]rs?|[Pp]rof|[Ii]r|[Mm]r|[Jj]hr)\.) "
    rf"|[^\s|] (?:[A-Z]\. ?){{1,5}}){PARTICLE}$"
)


@cache
def _excluded() -> frozenset[str]:
    words = (*read_column("name_excluded.tsv", "word"), *read_column("phrase_stops.tsv", "word"))
    return frozenset((*(word.lower() for word in words), "grote", "kleine", "oude", "eerste", "tweede", "derde"))


def is_surname(text: str, candidate: Candidate) -> bool:
    """Whether a place of the lists stands where a person's surname does, behind initials or a form of address.

    "de heer Van Delden", "met J. Dover"; a letter that opens a line numbers it: "B. Veluwe".
    """
    start = candidate.start
    if candidate.rule != _LISTED or not text.endswith(_CALLED, 0, start):
        return False
    return _CALL.search(text, max(0, start - 30), start) is not None


def find_ship(text: str, start: int, end: int) -> Iterator[Candidate]:
    """A ship names neither the person nor the town that it is called after: "Zr.Ms. Johan de Witt"."""
    reach = capitalised_end(text, end - 1, frozenset({"de", "van", "der"}))
    if reach > end:
        yield Candidate(start, reach, None, "pattern:ship", 1.0)


def _named(text: str, span: tuple[int, int], kind: EntityKind, rule: str) -> Candidate:
    start, end = span
    name = " ".join(text[start:end].split())
    return Candidate(
        start, end, EntityRef(kind, slug(name)), f"pattern:{rule}", _WEAK if rule == "place" else _FAIR, name
    )


def place_anchors() -> Iterator[str]:
    """Prepositions of places with the capital after them."""
    yield from _PLACE_WORDS


def find_places(text: str, anchors: Iterable[Anchor], listed: Mapping[int, Candidate]) -> Iterator[Candidate]:
    """Find "in Rukla", "vanuit Porto Alegre": words with a capital behind a place's preposition, that no list knows."""
    ends = {one.end for one in listed.values()}
    for _, start, end in anchors:
        found = _PLACE.match(text, end - 1)
        if found is None or found.start() in listed or found.end() in ends:
            continue
        words = found["name"].lower().replace("-", " ").split()
        if any(word in _excluded() for word in words) or _INSIDE_TITLE.search(text, max(0, start - 24), start):
            continue
        if not _COMMON_ENDING.search(words[0]) and not _COMMON_ENDING.search(words[-1]):
            yield _named(text, found.span(), EntityKind.REGION, "place")
            yield from _further_places(text, found.end(), listed)


def _further_places(text: str, end: int, listed: Mapping[int, Candidate]) -> Iterator[Candidate]:
    """Find the rest of a row of places: "in Rukla, Harskamp en Oirschot"."""
    found = _ROW.match(text, end)
    while found and found.start("name") not in listed:
        name = found["name"].lower()
        if name in _excluded() or _COMMON_ENDING.search(name):
            return
        yield _named(text, found.span("name"), EntityKind.REGION, "place")
        found = _ROW.match(text, found.end())


def find_base(text: str, start: int, end: int) -> Iterator[Candidate]:
    """Find "vliegbasis Volkel", "Kamp Holland", "de provincie Zeeland"."""
    if (start and text[start - 1].isalnum()) or not text[end : end + 1].isupper():
        return
    reach = capitalised_end(text, end - 1, frozenset(), most=2)
    name = text[end:reach]
    if len(name) > 2 and not name.isupper() and name.partition(" ")[0].lower() not in _excluded():
        bare = text[start:end] in _BARE
        yield _named(text, (end if bare else start, reach), EntityKind.REGION, "base")


def find_firm(text: str, start: int, end: int) -> Iterator[Candidate]:
    """Find "het bedrijf VFS Global", "vakbond AFMP": the name behind the word for what it is."""
    if not text[end : end + 1].isupper():
        return
    reach = at = end
    while found := _FIRM.match(text, at):
        at = found.end()
        reach = at - (found[0][-1] == " ")
        if found[0][-1] != " " or at - end > 60:
            break
    name = text[end:reach]
    if len(name) > 2 and name.split(" ")[0].lower() not in _excluded() and name[-1] != ".":
        yield _named(text, (end, reach), EntityKind.ORGANISATION, "firm")


def find_unit(text: str, start: int, end: int) -> Iterator[Candidate]:
    """Find "13 Lichte Brigade", "42 Pantserinfanteriebataljon": a unit by its number."""
    before = _UNIT.search(text, max(0, start - 30), start + 1)
    if before and not text[end : end + 1].isalnum():
        yield _named(text, (before.start(), end), EntityKind.ORGANISATION, "unit")


_NETHERLANDS = EntityRef(EntityKind.COUNTRY, "NL")
_AT_HOME = re.compile(r"[A-ZÀ-Þ][a-zß-ÿ]{4,}$")


def find_at_home(text: str, named: Iterable[Candidate]) -> Iterator[Candidate]:
    """Find "Reclassering Nederland": a body's own word before the name of the country."""
    for country in named:
        if country.ref != _NETHERLANDS or not text.startswith(" Nederland", country.start - 1):
            continue
        first = word_start(text, country.start - 1)
        word = text[first : country.start - 1]
        if text[country.end - 1] != "d" or not _AT_HOME.match(word) or word.lower() in _excluded():
            continue
        if not opens_sentence(text, first):
            yield _named(text, (first, country.end), EntityKind.ORGANISATION, "at-home")
