"""English names told by their head word: "Freedom Online Coalition", "Champions Group on Adaptation Finance"."""

import re
from collections.abc import Iterator
from functools import cache

from extract.names.boundaries import CAPITALISED, capitalised_end
from extract.names.candidates import Candidate
from extract.records import EntityRef
from extract.slugs import slug
from extract.wordlists import read_column, read_table
from ontology.kinds import EntityKind

_FAIR = 0.8
_BEFORE = re.compile(rf"(?:\b(?:{CAPITALISED}|\d+)(?: (?:(?:of|for|on|and|the|in|to|against|&) )*))+$")
_INSIDE = frozenset({"of", "for", "on", "and", "the", "to", "against", "or", "&"})
_NEXT_CAPITAL = re.compile(r"[ -]([A-Z][a-z]+)(?!\w)")
_TELLING = (" of ", " on ", " for ", " against ")  # between capitals they are English: "Partnership for Market …"
_NAMED_YEARS = frozenset({"2020", "2030", "2063"})  # Horizon 2020, Agenda 2030, the African Union's Agenda 2063


@cache
def english_heads() -> dict[str, tuple[EntityKind, str]]:
    """English head words with what they name."""
    return {row["head"]: (EntityKind(row["kind"]), row["class"]) for row in read_table("english_heads.tsv")}


def english_anchors() -> Iterator[str]:
    """English head words as they occur in text."""
    yield from english_heads()


@cache
def column_headers() -> frozenset[str]:
    """Words that head a column of a table, and stand in no name."""
    return frozenset(read_column("column_headers.tsv", "word"))


@cache
def _excluded() -> frozenset[str]:
    return frozenset(read_column("name_excluded.tsv", "word"))


def _behind_cells(text: str, start: int, end: int) -> int:
    """Where a name begins behind the headers and amounts of a table: "Instrument 2024 Totaal Vredesfonds"."""
    at, first, named = start, start, False
    for word in text[start:end].split(" "):
        at += len(word) + 1
        bare = word.rstrip(",")
        # A number opens a name ("100 Days Fund") or is its year ("Horizon 2020 Fund"), else it is an amount.
        amount = bare.isdigit() and (named or text[start - 1 : start] in {".", ","}) and bare not in _NAMED_YEARS
        if amount or bare.lower() in column_headers():
            first = at
        named = True
    return min(first, end)


def find_english(text: str, start: int, end: int) -> Iterator[Candidate]:
    """Find "Freedom Online Coalition", "Champions Group on Adaptation Finance"."""
    if text[end : end + 1].isalnum() or (start and text[start - 1].isalnum()):
        return
    if _has_later_head(text, end):
        return
    kind, narrower = english_heads()[text[start:end]]
    before = _BEFORE.search(text, max(0, start - 80), start)
    first = _behind_cells(text, before.start(), start) if before else start
    while before and first < start:
        word = text[first:start].split(" ", 1)[0].rstrip(",")
        if word.lower() not in _excluded():
            break
        first += len(word) + 1
    reach = max(end, capitalised_end(text, end, _INSIDE))
    if first == start and reach == end:
        return
    if first == start and not any(small in text[end:reach] for small in _TELLING):
        return
    name = " ".join(text[first:reach].split())
    yield Candidate(first, reach, EntityRef(kind, slug(name)), "pattern:english", _FAIR, name, narrower)


def _has_later_head(text: str, end: int) -> bool:
    """Whether another head follows in the same run of capitals: a "Trust Fund" is a fund."""
    following = _NEXT_CAPITAL.match(text, end)
    for _ in range(2):
        if following is None:
            return False
        if following[1] in english_heads():
            return True
        following = _NEXT_CAPITAL.match(text, following.end())
    return False
