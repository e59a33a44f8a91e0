"""A query whose variables are bound in its own text, for engines that take nothing but text.

Oxigraph binds a variable before it evaluates anything. A VALUES clause at the end of a query joins only afterwards, so
a FILTER inside would not see it: the clause is put into each group that names the variable, those of sub-queries too
(a data block of VALUES and the group around a sub-query are none). SPARQL 1.2 is to get such a way of binding.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

import pyoxigraph as ox

from ontology.terms import PREFIXES

Term = ox.NamedNode | ox.Literal

_TOKEN = re.compile(
    r"""
    (?P<skip> <[^<>"{}|^`\\\x00-\x20]*>          # an IRI
            | \#[^\n]*
            | \"\"\"(?:[^"\\]|\\.|"(?!\"\"))*\"\"\" | '''(?:[^'\\]|\\.|'(?!''))*'''
            | "(?:[^"\\\n]|\\.)*" | '(?:[^'\\\n]|\\.)*' )
  | (?P<variable> [?$]\w+ )
  | (?P<word> [A-Za-z_][\w-]* )
  | (?P<mark> [{}()] )
    """,
    re.VERBOSE | re.DOTALL,
)


class BindingError(ValueError):
    """A query in which a variable cannot be bound."""


@dataclass(slots=True)
class _Group:
    """A pair of braces while it is read: where it opens, and the variables named in it so far."""

    start: int
    names: set[str]
    takes: bool


def write_query(sparql: str, bindings: Mapping[str, Term] | None = None) -> str:
    """A query that stands on its own: with our prefixes, and with its variables bound.

    Raises BindingError for a variable that the query does not name.

    >>> print(write_query("SELECT ?a { ?a ?b ?c }", {"a": ox.NamedNode("urn:x")}).splitlines()[-1])
    SELECT ?a { VALUES (?a) { (<urn:x>) } ?a ?b ?c }
    """
    head = " ".join(f"PREFIX {prefix}: <{iri}>" for prefix, iri in PREFIXES.items())
    return f"{head}\n{_bind(sparql, dict(bindings or {}))}"


def _bind(sparql: str, bindings: Mapping[str, Term]) -> str:
    if not bindings:
        return sparql
    found = [group for group in _find_groups(sparql) if group.takes]
    missing = set(bindings) - set().union(*(group.names for group in found))
    if missing:
        raise BindingError(f"the query does not name the variable ?{min(missing)}")
    parts, at = [], 0
    for group in sorted(found, key=lambda group: group.start):
        names = [name for name in bindings if name in group.names]
        if names:
            row = " ".join(str(bindings[name]) for name in names)
            parts += [sparql[at : group.start], f" VALUES (?{' ?'.join(names)}) {{ ({row}) }}"]
            at = group.start
    return "".join((*parts, sparql[at:]))


def _find_groups(sparql: str) -> list[_Group]:
    """All pairs of braces; `takes` tells whether a VALUES clause may stand right after the opening one."""
    done: list[_Group] = []
    opened: list[_Group] = []
    words: list[str] = []  # the last tokens, to see what a brace belongs to
    for match in _TOKEN.finditer(sparql):
        said = match[0]
        if match["variable"]:
            for group in opened:
                group.names.add(said[1:])
        elif said == "{":
            opened.append(_Group(match.end(), set(), takes=not _opens_data(words) and not _is_minus(words)))
        elif said == "}" and opened:
            done.append(opened.pop())
        elif match["word"] and said.upper() == "SELECT" and opened and words[-1:] == ["{"]:
            opened[-1].takes = False
        if said[0] != "#":
            words.append(said.upper() if match["word"] else said)
    return done


def _opens_data(words: list[str]) -> bool:
    """Whether a brace opens the data of a VALUES clause: `VALUES ?x {` or `VALUES (?x ?y) {`."""
    at = len(words) - 1
    if at >= 0 and words[at] == ")":
        at -= 1
    while at >= 0 and words[at][0] in "?$":
        at -= 1
    if at >= 0 and words[at] == "(":
        at -= 1
    return at >= 0 and words[at] == "VALUES"


def _is_minus(words: list[str]) -> bool:
    """Whether a brace opens a MINUS: a variable more in common with it would change what it takes away."""
    return words[-1:] == ["MINUS"]
