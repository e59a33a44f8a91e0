"""The graph in other forms. Terms stay the text that N-Quads gave them, so nothing is lost and the order is ours.

Turtle and TriG are written here, because their libraries leave the order of prefixes to a hash table; JSON-LD and
RDF/XML by Oxigraph, from sorted quads.
"""

import io
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from itertools import groupby
from pathlib import Path

import pyoxigraph as ox

from graph.iris import BASE, find_base, iri_prefixes
from graph.nquads import Triple, named, read_line
from ontology.terms import PREFIXES, XSD

FORMATS = {
    "nq": "application/n-quads",
    "trig": "application/trig",
    "ttl": "text/turtle",
    "jsonld": "application/ld+json",
    "rdf": "application/rdf+xml",
}
# What the standards and other tools call them.
ALIASES = {
    "n-quads": "nq",
    "nquads": "nq",
    "turtle": "ttl",
    "json-ld": "jsonld",
    "rdf/xml": "rdf",
    "rdfxml": "rdf",
    "xml": "rdf",
}

_TYPE = named("rdf:type")
_LOCAL = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*(?:#[A-Za-z0-9_-]+)?")
_PLAIN = {  # literals that Turtle may write without quotes, by datatype
    XSD + "integer": re.compile(r"[+-]?[0-9]+"),
    XSD + "decimal": re.compile(r"[+-]?[0-9]*\.[0-9]+"),
    XSD + "boolean": re.compile("true|false"),
}
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")

Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple


class ExportError(ValueError):
    """A form that is not known; the sentence names those that are."""


def read_lines(store: ox.Store) -> list[str]:
    """All lines of a store, sorted: the N-Quads that it was loaded from."""
    written = io.BytesIO()
    store.dump(written, ox.RdfFormat.N_QUADS)
    return sorted(written.getvalue().decode().split("\n")[:-1])


def export_store(store: ox.Store, form: str, path: Path) -> None:
    """Write a store to a file in one of `FORMATS`; ExportError when that form is unknown."""
    base = find_base(graph.value for graph in store.named_graphs() if isinstance(graph, ox.NamedNode))
    path.write_bytes(render(read_lines(store), form, base))


def render(lines: Iterable[str], form: str, base: str = BASE) -> bytes:
    """Sorted lines of N-Quads in one of `FORMATS`; ExportError when that form is unknown."""
    writer = _WRITERS.get(form)
    if writer is None:
        raise ExportError(f"{form!r} is no form of export; there are {', '.join(FORMATS)}")
    return writer(lines, PREFIXES | {"id": base} | iri_prefixes(base))


def _write_nquads(lines: Iterable[str], _: Mapping[str, str]) -> bytes:
    return "".join(f"{line}\n" for line in lines).encode()


def _write_turtle(lines: Iterable[str], prefixes: Mapping[str, str]) -> bytes:
    """The union of all graphs, each triple once."""
    triples = sorted({read_line(line)[:3] for line in lines}, key=_order)
    return "".join((*_write_prefixes(prefixes), *_write_subjects(triples, _shortener(prefixes), ""))).encode()


def _write_trig(lines: Iterable[str], prefixes: Mapping[str, str]) -> bytes:
    short = _shortener(prefixes)
    parts = list(_write_prefixes(prefixes))
    quads = sorted(map(read_line, lines), key=lambda quad: (quad[3], _order(quad[:3])))
    for graph, group in groupby(quads, key=lambda quad: quad[3]):
        parts.append(f"\n{short(graph)} {{\n")
        parts.extend(_write_subjects([quad[:3] for quad in group], short, "    "))
        parts.append("}\n")
    return "".join(parts).encode()


def turtle_writer(prefixes: Mapping[str, str]) -> Callable[[Iterable[Triple]], bytes]:
    """A function that writes triples as Turtle of its own, sorted and grouped, naming only the prefixes it uses."""
    short = _shortener(prefixes)

    def write(triples: Iterable[Triple]) -> bytes:
        body = "".join(_write_subjects(sorted(set(triples), key=_order), short, ""))
        used = {prefix: namespace for prefix, namespace in prefixes.items() if f"{prefix}:" in body}
        return "".join((*_write_prefixes(used), body)).encode()

    return write


def _order(triple: Triple) -> tuple[bool, str, bool, str, str]:
    """What is said before the words that show it; subjects together, a thing before its fragments, classes first."""
    subject, predicate, value = triple
    shows = "/annotation/" in subject or "/statement/" in subject
    return shows, subject[1:-1], predicate != _TYPE, predicate, value


def _write_prefixes(prefixes: Mapping[str, str]) -> Iterator[str]:
    for prefix, namespace in sorted(prefixes.items()):
        yield f"@prefix {prefix}: <{namespace}> .\n"


def _write_subjects(triples: list[Triple], short: Callable[[str], str], margin: str) -> Iterator[str]:
    for subject, group in groupby(triples, key=lambda triple: triple[0]):
        yield f"\n{margin}{short(subject)}"
        separator = " "
        for predicate, same in groupby(group, key=lambda triple: triple[1]):
            verb = "a" if predicate == _TYPE else short(predicate)
            values = " ,\n".join(f"{margin}        {short(value)}" for _, _, value in same).lstrip()
            yield f"{separator}{verb} {values}"
            separator = f" ;\n{margin}    "
        yield " .\n"


def _shortener(prefixes: Mapping[str, str]) -> Callable[[str], str]:
    """A function that writes a term of N-Quads the short way of Turtle."""
    namespaces = {namespace: prefix for prefix, namespace in prefixes.items()}

    @cache
    def shorten_iri(value: str) -> str:
        bare = value[1:-1]
        for mark in "#/":
            cut = bare.rfind(mark) + 1
            prefix = namespaces.get(bare[:cut])
            if prefix is not None and _LOCAL.fullmatch(bare, cut):
                return f"{prefix}:{bare[cut:]}".replace("#", r"\#")
        return value

    def shorten(value: str) -> str:
        if value[0] == "<":
            return shorten_iri(value)
        if value[-1] != ">":
            return value
        literal, _, datatype = value.rpartition("^^<")
        shape = _PLAIN.get(datatype[:-1])
        if shape and shape.fullmatch(literal[1:-1]):
            return literal[1:-1]
        return f"{literal}^^{shorten_iri(f'<{datatype}')}"

    return shorten


def _parse(lines: Iterable[str]) -> list[ox.Quad]:
    return list(ox.parse("\n".join(lines).encode(), ox.RdfFormat.N_QUADS))


def _write_jsonld(lines: Iterable[str], _: Mapping[str, str]) -> bytes:
    """Expanded JSON-LD, where every IRI stands in full."""
    quads = sorted(map(read_line, lines), key=lambda quad: (quad[3], _order(quad[:3])))
    written = io.BytesIO()
    ox.serialize(_parse(f"{' '.join(quad)} ." for quad in quads), written, ox.RdfFormat.JSON_LD)
    return written.getvalue() + b"\n"


def _write_rdfxml(lines: Iterable[str], prefixes: Mapping[str, str]) -> bytes:
    """The union of all graphs; a control character, which XML 1.0 cannot hold (2.2), becomes its picture (U+2400…)."""
    triples = sorted({read_line(line)[:3] for line in lines}, key=_order)
    quads = _parse(f"{' '.join(triple)} ." for triple in triples)
    drawn = (ox.Triple(quad.subject, quad.predicate, _draw_controls(quad.object)) for quad in quads)
    used = dict(sorted(prefixes.items()))
    written = io.BytesIO()
    ox.serialize(drawn, written, ox.RdfFormat.RDF_XML, prefixes=used)
    return written.getvalue() + b"\n"


def _draw_controls(term: Term) -> Term:
    if not isinstance(term, ox.Literal) or not _NOT_IN_XML.search(term.value):
        return term
    drawn = _NOT_IN_XML.sub(lambda match: chr(0x2400 + ord(match.group())), term.value)
    if term.language:
        return ox.Literal(drawn, language=term.language)
    return ox.Literal(drawn, datatype=term.datatype)


_WRITERS: dict[str, Callable[[Iterable[str], Mapping[str, str]], bytes]] = {
    "nq": _write_nquads,
    "trig": _write_trig,
    "ttl": _write_turtle,
    "jsonld": _write_jsonld,
    "rdf": _write_rdfxml,
}
