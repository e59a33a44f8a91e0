"""Running a question: parameters are checked and bound as terms, never written into the text."""

import re
from collections.abc import Mapping
from datetime import date

import pyoxigraph as ox

from graph.store import Answer, Queried, Term, select
from ontology.kinds import AdviceStatus, CommitmentKind
from ontology.terms import XSD, term
from queries.catalogue import Parameter, ParameterType, Query, find_query
from queries.names import CLASSES, find_thing

__all__ = ["Answer", "ParameterError", "UpdateRefusedError", "run_query", "run_text"]

_UPDATE = re.compile(r"\s*(insert|delete|load|clear|drop|create|add|move|copy|with)\b", re.IGNORECASE)
_PROLOGUE = re.compile(r"\s*(?:#[^\n]*|(?:prefix\s+\S*\s*|base\s*)<[^>]*>)", re.IGNORECASE)
_LISTS: Mapping[ParameterType, type[CommitmentKind] | type[AdviceStatus]] = {
    ParameterType.KIND: CommitmentKind,
    ParameterType.STATUS: AdviceStatus,
}


class ParameterError(ValueError):
    """A parameter that is missing, unknown, or has a value that does not fit its type."""


class UpdateRefusedError(ValueError):
    """A SPARQL update where a question was expected: a question changes nothing."""


def run_query(store: Queried, name: str, parameters: Mapping[str, str] | None = None) -> Answer:
    """Answer to a question of the catalogue.

    Raises UnknownQueryError, ParameterError or UnknownNameError before anything is asked.
    """
    query = find_query(name)
    bindings = bind_parameters(store, query, parameters or {})
    answer = select(store, query.sparql, bindings)
    order = [answer.columns.index(column) for column in query.columns]
    return Answer(query.columns, tuple(tuple(row[at] for at in order) for row in answer.rows))


def run_text(store: Queried, sparql: str) -> Answer:
    """Answer to a SELECT, ASK, CONSTRUCT or DESCRIBE of the user's own; the usual prefixes may be left out.

    Raises UpdateRefusedError for an update, ValueError for what is no SPARQL.
    """
    rest = sparql
    while prologue := _PROLOGUE.match(rest):
        rest = rest[prologue.end() :]
    if _UPDATE.match(rest):
        raise UpdateRefusedError(
            "this would change the graph; ask with SELECT, ASK or CONSTRUCT, and build to change it"
        )
    return select(store, sparql)


def bind_parameters(store: Queried, query: Query, given: Mapping[str, str]) -> dict[str, Term]:
    """Terms for the parameters of a question; ParameterError or UnknownNameError for one that does not fit."""
    known = {parameter.name: parameter for parameter in query.parameters}
    unknown = sorted(set(given) - set(known))
    if unknown:
        offer = f"it has {', '.join(known)}" if known else "it has none"
        raise ParameterError(f"the question {query.id} has no parameter {unknown[0]!r}; {offer}")
    values = {p.name: p.default for p in query.parameters if p.default} | dict(given)
    missing = [p for p in query.parameters if p.required and p.name not in values]
    if missing:
        first = missing[0]
        raise ParameterError(
            f"the question {query.id} needs the parameter {first.name!r} ({first.type.value}): {first.meaning_en}"
        )
    return {name: read_value(store, known[name], value) for name, value in values.items()}


def read_value(store: Queried, parameter: Parameter, value: str) -> Term:
    """The term of a value as a person writes it; ParameterError or UnknownNameError when it does not fit the type."""
    if parameter.type in CLASSES:
        return find_thing(store, parameter.type, value)
    if parameter.type in _LISTS:
        return _read_member(parameter, value)
    if parameter.type is ParameterType.STRING:
        return ox.Literal(value)
    try:
        if parameter.type is ParameterType.DATE:
            return ox.Literal(date.fromisoformat(value).isoformat(), datatype=ox.NamedNode(XSD + "date"))
        if parameter.type is ParameterType.INTEGER:
            return ox.Literal(str(int(value)), datatype=ox.NamedNode(XSD + "integer"))
    except ValueError as error:
        form = "a date as 2024-06-01" if parameter.type is ParameterType.DATE else "a whole number"
        raise ParameterError(f"{parameter.name} is {form}, not {value!r}") from error
    raise ParameterError(f"no way to read a value of type {parameter.type!r}")


def _read_member(parameter: Parameter, value: str) -> Term:
    members = _LISTS[parameter.type]
    wanted = value.strip().casefold().replace(" ", "-").replace("_", "-")
    for member in members:
        if wanted in (member.value, member.term.casefold()):
            return ox.NamedNode(term(member.term))
    raise ParameterError(f"{parameter.name} is one of {', '.join(member.value for member in members)}, not {value!r}")
