"""From what a person types to the thing that is meant: names, abbreviations, codes and ids looked up in the graph."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Mapping
from difflib import get_close_matches

import pyoxigraph as ox

from graph.store import Queried, select
from queries.catalogue import ParameterType

# Main classes of the things that a parameter may be.
CLASSES: Mapping[ParameterType, tuple[str, ...]] = {
    ParameterType.ENTITY: (
        *("Person", "Office", "Organisation", "Country", "Region"),
        *("Document", "Event", "Programme", "Theme", "Advice"),
    ),
    ParameterType.ACTOR: ("Person", "Office", "Organisation", "Country"),
    ParameterType.COUNTRY: ("Country",),
    ParameterType.DOCUMENT: ("Document", "Advice"),
    ParameterType.ORGANISATION: ("Organisation",),
    ParameterType.THEME: ("Theme",),
}

# What a thing is called, and how close that is to being its name; apart from classes, since joining both is slow.
_NAMES = """SELECT DISTINCT ?thing ?rank ?name (LANG(?name) != "nl" AS ?foreign) WHERE {
    VALUES (?how ?rank) {
        (skos:prefLabel 0) (skos:notation 0) (bg:fileName 0) (dcterms:identifier 0) (dcterms:title 1) (skos:altLabel 2)
    }
    ?thing ?how ?name
}"""
_ASKED = {
    kind: f"SELECT DISTINCT ?thing WHERE {{ VALUES ?class {{ bg:{' bg:'.join(names)} }} ?thing a ?class }}"
    for kind, names in CLASSES.items()
}
_SEPARATORS = re.compile(r"[^a-z0-9]+")


class UnknownNameError(ValueError):
    """A name that nothing, or more than one thing, in the graph has; the sentence names what comes near."""

    def __init__(self, name: str, problem: str, near: tuple[str, ...]) -> None:
        super().__init__(f"{name!r} {problem}" + (f": {'; '.join(near)}" if near else ""))
        self.name, self.near = name, near


def fold(name: str) -> str:
    """A name as it is compared: lower case, without accents, its words apart by one space.

    >>> fold("Oekraïne"), fold("EU-lidstaten ")
    ('oekraine', 'eu lidstaten')
    """
    plain = "".join(char for char in unicodedata.normalize("NFKD", name) if not unicodedata.combining(char))
    return _SEPARATORS.sub(" ", plain.casefold()).strip()


def find_thing(store: Queried, kind: ParameterType, given: str) -> ox.NamedNode:
    """The thing of a kind that bears a name; UnknownNameError when none does, or more than one.

    A label, code or own id goes before a title, and a title before another name.
    """
    if given.startswith(("http://", "https://")):
        return _find_iri(store, given)
    wanted = {str(thing) for (thing,) in select(store, _ASKED[kind]).rows}
    found_names = select(store, _NAMES).rows
    labels: dict[str, str] = {}
    named: dict[str, dict[str, int]] = defaultdict(dict)
    rows = ((str(thing), int(str(rank)), bool(foreign), str(name)) for thing, rank, name, foreign in found_names)
    for iri, rank, _, name in sorted(row for row in rows if row[0] in wanted):  # ORDER BY takes eight times as long
        labels.setdefault(iri, name)
        named[fold(name)].setdefault(iri, rank)
    for iri in wanted:
        named[fold(iri.rpartition("/")[2])][iri] = 0
    ranks = named.get(fold(given), {})
    found = sorted(iri for iri, rank in ranks.items() if rank == min(ranks.values()))
    if len(found) == 1:
        return ox.NamedNode(found[0])
    if found:
        near = tuple(f"{labels.get(iri, '?')} <{iri}>" for iri in found)
        raise UnknownNameError(given, "may be more than one thing; give its IRI", near)
    matches = get_close_matches(fold(given), named, n=4, cutoff=0.6)
    near = tuple(dict.fromkeys(labels.get(iri, iri) for match in matches for iri in sorted(named[match])))
    raise UnknownNameError(given, f"is no {kind.value} in this graph" + ("; near it" if near else ""), near)


def _find_iri(store: Queried, given: str) -> ox.NamedNode:
    try:
        node = ox.NamedNode(given)
    except ValueError as error:
        raise UnknownNameError(given, f"is no IRI ({error})", ()) from error
    if not select(store, f"ASK {{ {node} ?p ?o }}").rows[0][0]:
        raise UnknownNameError(given, "is not described in this graph", ())
    return node
