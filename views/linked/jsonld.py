"""Triples as JSON-LD with the prefixes of Turtle, small enough to stand in a page."""

import json
import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from graph.nquads import Triple, named
from ontology.terms import XSD

_TYPE = named("rdf:type")
_ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))")
_PLAIN = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r"}
# A script block ends at "</script"; a program that reads lines may take these separators for a line's end.
_IN_SCRIPT = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}


def read_literal(written: str) -> tuple[str, str, str]:
    r"""Text, language and datatype of a written literal.

    >>> read_literal('"een \\"motie\\""@nl')
    ('een "motie"', 'nl', '')
    >>> read_literal('"12"^^<http://www.w3.org/2001/XMLSchema#integer>')
    ('12', '', 'http://www.w3.org/2001/XMLSchema#integer')
    """
    end = written.rindex('"')
    tail = written[end + 1 :]
    language = tail[1:] if tail[:1] == "@" else ""
    datatype = tail[3:-1] if tail[:2] == "^^" else ""
    return unescape(written[1:end]), language, datatype


@cache
def _plain_char(code: str) -> str:
    return _PLAIN.get(code, code)


def unescape(text: str) -> str:
    r"""What a string of N-Triples says.

    >>> unescape('a\\tb\\u00e9')
    'a\tbé'
    """
    if "\\" not in text:
        return text
    return _ESCAPE.sub(lambda m: chr(int(m[1] or m[2], 16)) if m[1] or m[2] else _plain_char(m[3]), text)


def write_jsonld(triples: Iterable[Triple], prefixes: Mapping[str, str]) -> str:
    """A document that says the same as the triples, safe inside a script block."""
    used: set[str] = set()

    def shorten(iri: str) -> str:
        for prefix, namespace in prefixes.items():
            local = iri[len(namespace) :]
            if iri.startswith(namespace) and local and ":" not in local and not local.startswith("//"):
                used.add(prefix)
                return f"{prefix}:{local}"
        return iri

    nodes: dict[str, dict[str, Any]] = {}
    for subject, predicate, value in triples:
        node = nodes.setdefault(subject, {"@id": shorten(subject[1:-1])})
        if predicate == _TYPE:
            node.setdefault("@type", []).append(shorten(value[1:-1]))
        else:
            node.setdefault(shorten(predicate[1:-1]), []).append(_write_value(value, shorten))
    context = {prefix: prefixes[prefix] for prefix in sorted(used)}
    text = json.dumps({"@context": context, "@graph": list(nodes.values())}, ensure_ascii=False, separators=(",", ":"))
    for char, code in _IN_SCRIPT.items():
        text = text.replace(char, code)
    return text


def _write_value(value: str, shorten: Any) -> dict[str, str]:
    if value[0] == "<":
        return {"@id": shorten(value[1:-1])}
    text, language, datatype = read_literal(value)
    if language:
        return {"@value": text, "@language": language}
    if datatype and datatype != XSD + "string":
        return {"@value": text, "@type": shorten(datatype)}
    return {"@value": text}
