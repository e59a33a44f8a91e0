"""Persons who stand beside their office: "de gezant van de EU, Anna Bos,", "de Noorse minister van Zeezaken Dahl"."""

import re
from collections.abc import Iterable, Iterator, Mapping

from extract.names.boundaries import stop_words
from extract.names.candidates import Candidate
from extract.names.head_words import countries
from extract.names.people import CAPITAL, PARTICLE, PARTICLES, TITLES, person
from extract.names.roles import reads_as_portfolio
from extract.wordlists import read_column
from ontology.kinds import EntityKind

_BRACKET = r"(?P<bracket> \([^()]{2,60}\))?"
# Without "in", which goes on with the sentence: "gezant Anna Bos in Genève".
_WITHIN = PARTICLE.replace("|in)", ")")
_FULL = rf"(?P<name>{CAPITAL}(?: {_WITHIN}{CAPITAL}){{1,2}})(?![\w’'-])"
_APPOSED = re.compile(rf"{_BRACKET}, {TITLES}{_FULL}(?=[,.;:)]|\n|$| \(| (?:in|over|met|en|heeft|aan)\b)")
_BEHIND = re.compile(rf"{_BRACKET} {TITLES}{_FULL}(?=[,.;:)]|\n|$| [a-z(])")
_SURNAME = re.compile(rf"{_BRACKET} (?P<name>{_WITHIN}{CAPITAL})(?!\s+\d)(?=[,.;:)]|\n|$| [a-z(])")
_SURNAME_APPOSED = re.compile(rf", {TITLES}(?P<name>{_WITHIN}{CAPITAL}),(?= [a-z])")
_COUNTERPART = re.compile(rf"(?:s)?,? {TITLES}{_FULL}(?=[,.;:)]|\n|$| [a-z(])")
_COUNTERPART_SURNAME = re.compile(rf" (?P<name>{_WITHIN}{CAPITAL})(?=[,.;:)]|\n|$| [a-z(])")
_CUES = frozenset(read_column("person_cues.tsv", "word"))
SEVERAL = (
    "ministers ",
    "staatssecretarissen ",
    "presidenten ",
    "premiers ",
    "commissarissen ",
    "collega's ",
    "collega’s ",
    "Europarlementariërs ",
    "senatoren ",
    "rapporteurs ",
    "heren ",
    "dames ",
    "ambassadeurs ",
    "generaals ",
    "Eurocommissarissen ",
    "eurocommissarissen ",
    "bewindslieden ",
)
_EACH = rf"{_WITHIN}{CAPITAL}"
_SEVERAL = re.compile(rf"(?P<names>(?:{_EACH}, ){{0,5}}{_EACH} en {_EACH})(?=[,.;:)]|\n|$| [a-z(])")
_PART = re.compile(_EACH)
COUNTERPARTS = ("ambtgenoot", "ambtsgenoot", "counterpart", "evenknie")


def find_beside_office(
    text: str, named: Iterable[Candidate], starts: Mapping[int, Candidate], ends: Mapping[int, Candidate]
) -> Iterator[Candidate]:
    """Names right behind an office, which nothing else names; a surname alone behind that of another country."""
    for office in named:
        if office.ref is None or office.ref.kind is not EntityKind.OFFICE:
            continue
        found = _APPOSED.match(text, office.end) or _BEHIND.match(text, office.end)
        if found is None and (
            _is_foreign(office, ends) or _is_of_body(text, office) or text.startswith(" (", office.end)
        ):
            found = _SURNAME.match(text, office.end)
        if found is None and _is_of_body(text, office):
            found = _SURNAME_APPOSED.match(text, office.end)
        if found and _is_free(found, starts):
            yield person(found.start("name"), found.end("name"), found["name"], "pattern:beside-office")


def find_counterpart(text: str, start: int, end: int) -> Iterator[Candidate]:
    """Find "zijn Noorse ambtgenoot, Anna Dahl,": the name behind the word."""
    found = _COUNTERPART.match(text, end) or _COUNTERPART_SURNAME.match(text, end)
    if found and not _reads_on(found["name"]) and not reads_as_portfolio(text, found.start("name")):
        yield person(found.start("name"), found.end("name"), found["name"], "pattern:beside-office")


def find_several(text: str, start: int, end: int) -> Iterator[Candidate]:
    """Find both in "de ministers Bos en De Wit": surnames in a row behind the plural of an office."""
    found = _SEVERAL.match(text, end)
    if found is None or reads_as_portfolio(text, end):
        return
    names = list(_PART.finditer(found["names"]))
    if not any(one[0] in countries() or _reads_on(one[0]) for one in names):
        for one in names:
            yield person(end + one.start(), end + one.end(), one[0], "pattern:several")


def _is_foreign(office: Candidate, ends: Mapping[int, Candidate]) -> bool:
    before = ends.get(office.start - 1)
    return before is not None and before.ref is not None and before.ref.kind is EntityKind.COUNTRY


def _is_of_body(text: str, office: Candidate) -> bool:
    """Whether an office is told by whose it is ("de premier van Albanië Rama"), and is no minister's, whose is long."""
    no_minister = office.ref is not None and not office.ref.id.startswith(("minister-van", "minister-voor", "staats"))
    return no_minister and " van " in text[office.start : office.end]


def _is_free(found: re.Match[str], starts: Mapping[int, Candidate]) -> bool:
    """No word of it is the beginning of something that has a name already, and none opens a sentence or heading."""
    at = found.start("name")
    inside = (at + word.start() for word in re.finditer(r"\S+", found["name"]))
    return not any(place in starts for place in inside) and not _reads_on(found["name"])


def _reads_on(name: str) -> bool:
    words = name.split(" ")
    plain = stop_words()
    capitals = (word.lower() for word in words if word[0].isupper() and word.lower() not in PARTICLES)
    return any(word in plain or word in _CUES for word in capitals)
