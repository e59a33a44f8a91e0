"""Parties of the Dutch parliament by their group: "de Volt-fractie", "de fracties van VVD, CDA en SGP"."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from extract.names.candidates import Candidate
from extract.records import EntityRef
from extract.wordlists import read_table
from ontology.kinds import EntityKind
from ontology.reference import read_references

_LIKELY = 0.9
GROUPS = ("-fractie", "-Kamerlid", "-Kamerleden", "ractie van ", "racties van ")
_ARTICLE = r"(?:de |het )?"


@cache
def parties() -> Mapping[str, EntityRef]:
    """Parties by the names that texts give them; one name may be a common word elsewhere ("Volt", "Denk")."""
    listed = {entry.id for entry in read_references() if entry.kind is EntityKind.ORGANISATION}
    rows = read_table("parties.tsv")
    return {row["word"]: EntityRef(EntityKind.ORGANISATION, row["party"]) for row in rows if row["party"] in listed}


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = "|".join(map(re.escape, sorted(parties(), key=len, reverse=True)))
    return (
        re.compile(rf"(?<![\w/-])(?:{words})$"),
        re.compile(rf"{_ARTICLE}(?P<name>{words})(?![\w/-])(?P<on>(?:, | en )(?={_ARTICLE}(?:{words})\b))?"),
    )


def find_group(text: str, start: int, end: int) -> Iterator[Candidate]:
    """Find the party in "de leden van de SGP-fractie", "de fractie van Volt"."""
    before, listed = _patterns()
    if text[start] == "-":
        found = before.search(text, max(0, start - 28), start)
        if found:
            yield _party(found.start(), found.end(), found[0])
        return
    one = listed.match(text, end)
    while one:
        yield _party(one.start("name"), one.end("name"), one["name"])
        one = listed.match(text, one.end()) if one["on"] else None


def _party(start: int, end: int, name: str) -> Candidate:
    return Candidate(start, end, parties()[name], "pattern:party", _LIKELY, name)
