"""Terms and lines of N-Quads in their canonical form, as plain text: no RDF library stands between record and line.

A triple is three terms that are already written; a line is a triple with the graph it stands in.
Source: https://www.w3.org/TR/rdf12-n-quads/#canonical-quads
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache

from ontology.terms import PREFIXES, XSD, term

Triple = tuple[str, str, str]

_ESCAPED = re.compile('[\\x00-\\x1f"\\\\\\x7f\ud800-\udfff]')
_NAMED = {"\b": r"\b", "\t": r"\t", "\n": r"\n", "\f": r"\f", "\r": r"\r", '"': r"\"", "\\": r"\\"}
_NOT_IN_IRI = re.compile('[\\x00-\\x20<>"{}|^`\\\\\ud800-\udfff]')
# All but the ASCII of IRIs and the letters of the first plane that may stand in a path (RFC 3987, 2.2).
_ENCODED = re.compile(r"[^!#$%&'()*+,./0-9:;=?@A-Z_a-z~\[\]\u00a0-\ud7ff\uf900-\ufdcf\ufdf0-\uffef-]")
_WEB = re.compile(r"https?://[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]+)?(?:[/?#]\S*)?", re.IGNORECASE)
_STRAY_PERCENT = re.compile("%(?![0-9A-Fa-f]{2})")
_STRAY_BRACKET = re.compile(r"[\[\]]")
_DATES = (
    (re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}"), "date"),
    (re.compile(r"[0-9]{4}-(?:0[1-9]|1[0-2])"), "gYearMonth"),
    (re.compile(r"[0-9]{4}"), "gYear"),
)


def _escape(match: re.Match[str]) -> str:
    char = match.group()
    if char in _NAMED:
        return _NAMED[char]
    if "\ud800" <= char <= "\udfff":
        raise ValueError(f"half a surrogate pair, U+{ord(char):04X}, is no character of a text")
    return f"\\u{ord(char):04X}"


def iri(value: str) -> str:
    """An IRI as a term; ValueError when it holds a character that no IRI may hold.

    >>> iri("https://example.org/a")
    '<https://example.org/a>'
    """
    if _NOT_IN_IRI.search(value):
        raise ValueError(f"not an IRI: {value!r}")
    return f"<{value}>"


@cache
def named(name: str) -> str:
    """A term of a vocabulary by its prefixed name; LookupError for one of ours that the ontology does not declare.

    >>> named("bg:Commitment")
    '<https://w3id.org/beleidsgraaf/def#Commitment>'
    """
    prefix, _, local = name.partition(":")
    return f"<{term(local)}>" if prefix == "bg" else f"<{PREFIXES[prefix]}{local}>"


def web_address(value: str) -> str | None:
    """An address from a text as a term, with what may not stand in an IRI percent-encoded; None when it is none.

    >>> web_address("https://example.org/a b")
    '<https://example.org/a%20b>'
    >>> web_address("zie de website")
    """
    encoded = _ENCODED.sub(lambda match: "".join(f"%{byte:02X}" for byte in match.group().encode()), value.strip())
    if not _WEB.fullmatch(encoded):
        return None
    encoded = _STRAY_BRACKET.sub(lambda match: f"%{ord(match.group()):02X}", _STRAY_PERCENT.sub("%25", encoded))
    first, mark, rest = encoded.partition("#")
    return f"<{first}{mark}{rest.replace('#', '%23')}>"


def text(value: str, language: str = "") -> str:
    r"""A string as a term, with its language when it has one; ValueError for half a surrogate pair.

    >>> print(text('de "motie"', "nl"))
    "de \"motie\""@nl
    """
    escaped = _ESCAPED.sub(_escape, value) if _ESCAPED.search(value) else value
    return f'"{escaped}"@{language}' if language else f'"{escaped}"'


def typed(value: str, datatype: str) -> str:
    """A literal of an XML Schema datatype, by the datatype's local name.

    >>> typed("12", "integer")
    '"12"^^<http://www.w3.org/2001/XMLSchema#integer>'
    """
    return f'"{value}"^^<{XSD}{datatype}>'


def integer(value: int) -> str:
    """A whole number as a term."""
    return f'"{value}"^^<{XSD}integer>'


def decimal(value: float) -> str:
    """A number as a decimal with at most four places, in the canonical form that a store gives back (XSD 1.1, E.2).

    >>> decimal(0.5), decimal(1.0)
    ('"0.5"^^<http://www.w3.org/2001/XMLSchema#decimal>', '"1"^^<http://www.w3.org/2001/XMLSchema#decimal>')
    """
    return typed(f"{value:.4f}".rstrip("0").rstrip("."), "decimal")


def day(value: date) -> str:
    """A day as an xsd:date."""
    return typed(value.isoformat(), "date")


def dated(value: str) -> str:
    """A day, month or year as the XML Schema type of its length; ValueError for anything else.

    >>> dated("2025-04")
    '"2025-04"^^<http://www.w3.org/2001/XMLSchema#gYearMonth>'
    """
    for shape, datatype in _DATES:
        if shape.fullmatch(value):
            if datatype == "date":
                date.fromisoformat(value)
            return typed(value, datatype)
    raise ValueError(f"neither a day, a month nor a year: {value!r}")


def write_lines(triples: Iterable[Triple], graph: str) -> Iterator[str]:
    """Lines of N-Quads, without their line ends, of triples in one named graph (a written term)."""
    for subject, predicate, value in triples:
        yield f"{subject} {predicate} {value} {graph} ."


def read_line(line: str) -> tuple[str, str, str, str]:
    """The four terms of a line that `write_lines` wrote.

    >>> read_line('<a:s> <a:p> "a b ." <a:g> .')
    ('<a:s>', '<a:p>', '"a b ."', '<a:g>')
    """
    subject, _, rest = line.partition(" ")
    predicate, _, rest = rest.partition(" ")
    value, _, graph = rest.removesuffix(" .").rpartition(" ")
    if not value or graph[:1] != "<" or not line.endswith(" ."):
        raise ValueError(f"not a line of N-Quads with a named graph: {line!r}")
    return subject, predicate, value, graph
