"""Countries that words stand for: within a longer name, by a place, by a term, at the head of a compound."""

import re
from functools import cache, lru_cache

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from extract.promises.actors import NETHERLANDS
from extract.records import EntityRef, Mention
from extract.wordlists import read_table
from ontology.kinds import EntityKind
from ontology.reference import read_references

Refs = tuple[EntityRef, ...]
_LETTERS = 3  # more of them has a country that begins a compound; "VSbeleid" nobody writes
# Tails of compounds with a country, as "Irakbesluit" and "Oekraïnesteun".
_TAILS = tuple(
    "beleid strategie notitie nota brief deal steun faciliteit fonds besluit"
    " missie gezant conferentie top tribunaal sancties dossier inzet aanpak gangers".split()
)
_NAMING = frozenset(
    {EntityKind.ORGANISATION, EntityKind.PROGRAMME, EntityKind.EVENT, EntityKind.OFFICE, EntityKind.DOCUMENT}
)
# What a document of these names is carried out in; a report or an advice is only cited.
_CARRIED_OUT = re.compile(
    r"(?:plan|strategie|strategy|compact|deal|akkoord|verklaring|agreement|partnership)\b", re.IGNORECASE
)
_PART = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")  # "Zuid-Soedan" is one word, which is not about Soedan
# What names a continent or its organisation, and no country: "Latijns-Amerika", "Inter-Amerikaanse"; or where an
# agreement was made: "Samoa-akkoord".
_NO_COUNTRY = re.compile(r"\w+-Amerik\w+|Amerikaanse Staten|\bSamoa\b(?:-| Agreement)")
_OTHERWISE = ("Amerik", "Samoa")


@cache
def _implied() -> tuple[tuple[str, Refs], ...]:
    return tuple(
        (row["words"], tuple(EntityRef(EntityKind.COUNTRY, code) for code in row["countries"].split("|")))
        for row in read_table("implied_countries.tsv")
    )


@cache
def _of_place() -> dict[str, Refs]:
    rows = read_table("place_countries.tsv")
    return {row["place"]: (EntityRef(EntityKind.COUNTRY, row["country"]),) for row in rows}


def countries_of_place(place: EntityRef) -> Refs:
    """The country of a city or a region, () when it lies in several or is in no list."""
    return _of_place().get(place.id, ())


@cache
def _by_name() -> dict[str, EntityRef]:
    """Countries by each single word that names them, as it is written within a longer name."""
    english = {"US": EntityRef(EntityKind.COUNTRY, "US"), "UK": EntityRef(EntityKind.COUNTRY, "GB")}
    return english | {
        word: EntityRef(EntityKind.COUNTRY, entry.id)
        for entry in read_references()
        if entry.kind is EntityKind.COUNTRY
        for word in (entry.label_nl, entry.label_en, *entry.names, *entry.adjectives)
        if _PART.fullmatch(word)
    }


def countries_implied(lower: str) -> Refs:
    """Countries of a term that stands for them in lower-case text.

    >>> [ref.id for ref in countries_implied("nederland blijft voorstander van de twee-statenoplossing.")]
    ['IL', 'PS']
    >>> [ref.id for ref in countries_implied("het irakbesluit volgt.")]
    ['IQ']
    >>> countries_implied("de benelux vergadert.")
    ()
    """
    matches = _terms().find_matches_as_indexes(lower)
    heard = {number for number, low, high in matches if _is_heard(number, lower, low, high)}
    if not heard:  # as in nearly every sentence
        return ()
    terms = len(_implied())
    refs = [_compounds()[number - terms][1] for number in sorted(heard) if number >= terms]
    refs += [ref for number in sorted(heard) if number < terms for ref in _implied()[number][1]]
    return tuple(dict.fromkeys(refs))


@cache
def _terms() -> AhoCorasick:
    """Terms that stand for countries, then compounds of a country's name; the first in the list counts."""
    words = [words for words, _ in _implied()] + [word for word, _ in _compounds()]
    return AhoCorasick(words, matchkind=MatchKind.LeftmostFirst, implementation=Implementation.ContiguousNFA)


def _is_heard(number: int, lower: str, low: int, high: int) -> bool:
    """Whether a match counts: a term where a word begins ("taskforce" holds no KFOR), a compound as a whole word."""
    if low and lower[low - 1].isalpha():
        return False
    return number < len(_implied()) or not (lower[high : high + 1].isalpha() or (low and lower[low - 1] == "-"))


@cache
def _lower_names() -> dict[str, EntityRef]:
    return {name.lower(): ref for name, ref in _by_name().items() if ref != NETHERLANDS and len(name) > _LETTERS}


@cache
def _compounds() -> tuple[tuple[str, EntityRef], ...]:
    """Names of countries at the head of a compound that is written as one word: "irakbesluit"."""
    return tuple((name + tail, ref) for name, ref in _lower_names().items() for tail in _TAILS)


@lru_cache(maxsize=4096)
def countries_of_words(text: str) -> Refs:
    """Countries whose names stand as words in a text; the own state is none.

    >>> [ref.id for ref in countries_of_words("EU-US Trade and Technology Council")]
    ['US']
    >>> [ref.id for ref in countries_of_words("Latijns-Amerika, Noord-Irak en Zuid-Soedan")]
    ['IQ', 'SS']
    """
    names, text = _by_name(), _NO_COUNTRY.sub("", text) if any(map(text.__contains__, _OTHERWISE)) else text
    words = (part for word in _PART.findall(text) for part in ((word,) if word in names else word.split("-")))
    found = (names[word] for word in words if word in names)
    return tuple(dict.fromkeys(ref for ref in found if ref != NETHERLANDS))


def countries_within(mention: Mention) -> Refs:
    """Countries in a longer name ("EU-US Trade and Technology Council") or of a place in one; the own state is none.

    Places that stand for an organisation ("Brussel", "Genève") are in no list and so of no country.
    """
    if mention.ref.kind is EntityKind.REGION:
        return countries_of_place(mention.ref)
    cited = mention.ref.kind is EntityKind.DOCUMENT and not _CARRIED_OUT.search(mention.text)
    return countries_of_words(mention.text) if mention.ref.kind in _NAMING and not cited else ()
