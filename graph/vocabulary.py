"""Terms of the vocabularies that describe a dataset, beside those of its contents."""

from collections.abc import Iterable, Iterator
from functools import cache

from graph.nquads import Triple, named, text
from ontology.terms import PREFIXES

EU = "http://publications.europa.eu/resource/authority/"
# Namespaces of dataset descriptions: DCAT 3, VoID, PROV-O, Data Quality Vocabulary and what they borrow from.
DESCRIBING = PREFIXES | {
    "adms": "http://www.w3.org/ns/adms#",
    "dqv": "http://www.w3.org/ns/dqv#",
    "sdmx": "http://purl.org/linked-data/sdmx/2009/attribute#",
    "spdx": "http://spdx.org/rdf/terms#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
}


@cache
def called(name: str) -> str:
    """A term of any vocabulary by its prefixed name; KeyError for an unknown prefix.

    >>> called("vcard:Kind")
    '<http://www.w3.org/2006/vcard/ns#Kind>'
    """
    prefix, _, local = name.partition(":")
    return named(name) if prefix in PREFIXES else f"<{DESCRIBING[prefix]}{local}>"


def describe(subject: str, classes: Iterable[str], values: Iterable[tuple[str, str]]) -> Iterator[Triple]:
    """Triples of one thing: its classes and its values, both by prefixed names; an empty value says nothing."""
    for name in classes:
        yield subject, called("rdf:type"), called(name)
    for name, value in values:
        if value:
            yield subject, called(name), value


def in_both(pair: tuple[str, str], name: str) -> list[tuple[str, str]]:
    """A property in Dutch and English."""
    return [(name, text(pair[0], "nl")), (name, text(pair[1], "en"))]


def listed(code: str, scheme: str, kind: str, labels: tuple[str, str]) -> Iterator[Triple]:
    """A term of a list of the EU with its labels beside it, so that no list has to be loaded to read or check it."""
    subject = f"<{EU}{scheme}/{code}>"
    values = [*in_both(labels, "skos:prefLabel"), ("skos:inScheme", f"<{EU}{scheme}>")]
    yield from describe(subject, dict.fromkeys((kind, "skos:Concept")), values)
    yield from describe(f"<{EU}{scheme}>", ("skos:ConceptScheme",), [("dcterms:title", text(scheme, "en"))])
