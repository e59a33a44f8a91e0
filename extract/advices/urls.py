"""Addresses in the text: what their path says, and which title it names."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from extract.advices.words import words_of
from extract.records import Layout, Span
from ontology.kinds import EntityKind
from ontology.reference import read_references

_URL = re.compile(r"https?://(?P<host>[^\s/<>«»“”\"]+)(?P<path>/[^\s<>«»“”\"]*)?")
_DAY = re.compile(r"/((?:19|20)\d\d)/([01]\d)/([0-3]\d)(?=/|$)")
_WORDS = re.compile(r"[a-z0-9]+")
SHORTEST_PART = 5  # letters: a shorter word stands in too many others by chance


@dataclass(frozen=True, slots=True)
class Address:
    """A URL in the text, with the day in its path as ISO 8601 ("" when there is none) and its last word."""

    url: str
    span: Span
    host: str
    day: str
    name: str


def find_addresses(layout: Layout) -> Iterator[Address]:
    """Addresses in text order; the same one may come again."""
    if "http" not in layout.text:
        return
    for match in _URL.finditer(layout.text):
        url = match.group().rstrip(".,;:)]")
        path = (match["path"] or "").rstrip(".,;:)]/")
        yield Address(
            url, Span(match.start(), match.start() + len(url)), match["host"], _day(path), path.rpartition("/")[2]
        )


def _day(path: str) -> str:
    found = _DAY.search(path)
    if not found:
        return ""
    try:
        return date(int(found[1]), int(found[2]), int(found[3])).isoformat()
    except ValueError:  # /2025/02/31/: a path is no proof, so it simply has no day
        return ""


def key_words(text: str) -> frozenset[str]:
    """Words that tell one title from another: plain letters, no endings, no common words.

    >>> sorted(key_words("De toekomst van de Trans-Atlantische relaties"))
    ['atlantisch', 'relatie', 'toekomst', 'tran']
    """
    common = words_of("common")  # words that titles share and addresses drop
    return frozenset([_stem(word) for word in _WORDS.findall(_plain(text)) if len(word) > 1 and word not in common])


def _stem(word: str) -> str:
    if len(word) > 5 and word.endswith("en"):
        return word[:-2]
    return word[:-1] if len(word) > 4 and word.endswith(("s", "e")) else word


def share_of(named: frozenset[str], title: frozenset[str]) -> float:
    """Which share of the words of a path or topic a title holds; compounds hold their parts ("mensenrechtenbeleid")."""
    if not named or not title:
        return 0.0
    missing = named - title
    held = len(named) - len(missing)
    if parts := [word for word in missing if len(word) > SHORTEST_PART]:
        whole = " ".join(title)
        held += len([word for word in parts if word in whole])
    return held / len(named)


@cache
def _capitals() -> dict[str, str]:
    """Names of one word of countries and regions, and their adjectives, by their small letters."""
    kinds = {EntityKind.COUNTRY, EntityKind.REGION}
    entries = (entry for entry in read_references() if entry.kind in kinds)
    names = (name for entry in entries for name in (entry.label_nl, *entry.adjectives))
    return {_plain(name): name for name in names if name.isalpha() and name[0].isupper()}


def _plain(text: str) -> str:
    small = text.casefold()
    return small if small.isascii() else unicodedata.normalize("NFKD", small).encode("ascii", "ignore").decode()


_SERIES = re.compile(r"^(?:[a-z]{2,6}-)?advies-(?:nr-|nummer-)?\d+-")


def title_of_name(name: str) -> str:
    """A readable title out of the last word of a path; an address has lost its commas, accents and capitals.

    >>> title_of_name("aiv-advies-122-china-en-de-nederlandse-industriepolitiek")
    'China en de Nederlandse industriepolitiek'
    """
    words = _SERIES.sub("", name).replace("-", " ").split()
    title = " ".join(_capitals().get(word, word) for word in words)
    return title[:1].upper() + title[1:]
