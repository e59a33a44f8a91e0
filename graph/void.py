"""The dataset as VoID: how much it holds of what, where its links lead, where to get it (W3C VoID, sections 3 to 5)."""

import re
from collections.abc import Iterator, Sequence

from graph.iris import digest
from graph.nquads import Triple, named, text, typed
from graph.settings import Settings
from graph.statistics import AUTHORITIES, Figures
from graph.vocabulary import describe
from ontology.terms import DCTERMS, FOAF, OA, ONTOLOGY, ORG, PREFIXES, PROV, SKOS

_LOCAL = re.compile("[A-Za-z0-9_-]+")
_FORMATS = "http://www.w3.org/ns/formats/"
FEATURES = ("Turtle", "N-Quads", "TriG", "JSON-LD")


def number(value: int) -> str:
    """A count as a written term."""
    return typed(str(value), "integer")


def write_void(dataset: str, settings: Settings, figures: Figures, dumps: Sequence[str]) -> Iterator[Triple]:
    """The description of a dataset (its bare IRI); `dumps` are the addresses of its files."""
    subject = f"<{dataset}>"
    values = [
        ("void:triples", number(figures.triples)),
        ("void:distinctSubjects", number(figures.subjects)),
        ("void:distinctObjects", number(figures.objects)),
        ("void:classes", number(len(figures.classes))),
        ("void:properties", number(len(figures.properties))),
        ("void:uriSpace", text(settings.base)),
        *(("void:vocabulary", f"<{iri}>") for iri in (ONTOLOGY, DCTERMS, FOAF, OA, ORG, PROV, SKOS)),
        *(("void:feature", f"<{_FORMATS}{name}>") for name in FEATURES),
        *(("void:exampleResource", source.document) for source in figures.sources[:1]),
        *(("void:dataDump", f"<{address}>") for address in dumps),
        ("void:sparqlEndpoint", f"<{settings.endpoint}>" if settings.endpoint else ""),
        ("foaf:homepage", f"<{settings.site}>"),
        ("dcterms:title", text(settings.title[0], "nl")),
        ("dcterms:title", text(settings.title[1], "en")),
        ("dcterms:license", f"<{settings.license}>"),
    ]
    yield from describe(subject, ("void:Dataset",), values)
    yield from _write_partitions(dataset, figures)
    yield from _write_linksets(dataset, figures)


def _write_partitions(dataset: str, figures: Figures) -> Iterator[Triple]:
    for written, count in figures.classes.items():
        part = f"<{dataset}#class-{_slug(written)}>"
        yield f"<{dataset}>", named("void:classPartition"), part
        yield from describe(part, ("void:Dataset",), [("void:class", written), ("void:entities", number(count))])
    for written, (triples, subjects, objects) in figures.properties.items():
        part = f"<{dataset}#property-{_slug(written)}>"
        yield f"<{dataset}>", named("void:propertyPartition"), part
        values = [
            ("void:property", written),
            ("void:triples", number(triples)),
            ("void:distinctSubjects", number(subjects)),
            ("void:distinctObjects", number(objects)),
        ]
        yield from describe(part, ("void:Dataset",), values)


def _write_linksets(dataset: str, figures: Figures) -> Iterator[Triple]:
    for name, space, home in AUTHORITIES:
        target = f"<{dataset}#{name}>"
        counts = [(predicate, count) for (linked, predicate), count in figures.links.items() if linked == name]
        if not counts:
            continue
        told = [("void:uriSpace", text(space)), ("foaf:homepage", f"<{home}>"), ("dcterms:title", text(name, "en"))]
        yield from describe(target, ("void:Dataset",), told)
        for predicate, count in counts:
            linkset = f"<{dataset}#links-{name}-{_slug(predicate)}>"
            yield f"<{dataset}>", named("void:subset"), linkset
            values = [
                ("void:subjectsTarget", f"<{dataset}>"),
                ("void:objectsTarget", target),
                ("void:linkPredicate", predicate),
                ("void:triples", number(count)),
            ]
            yield from describe(linkset, ("void:Linkset",), values)


def _slug(written: str) -> str:
    """What tells a term apart in an IRI of ours: its prefix and name, else the hash of it.

    >>> _slug("<http://www.w3.org/2004/02/skos/core#Concept>"), _slug("<https://example.org/x>")
    ('skos-Concept', 'bc7ad374981a44c1')
    """
    bare = written[1:-1]
    for prefix, namespace in PREFIXES.items():
        if bare.startswith(namespace) and _LOCAL.fullmatch(bare, len(namespace)):
            return f"{prefix}-{bare[len(namespace) :]}"
    return digest(bare)
