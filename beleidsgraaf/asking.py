"""`query` and `explain`: questions to a graph, and where an answer comes from."""

import csv
import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from beleidsgraaf.checking import open_graph
from beleidsgraaf.console import Exit, complain, count, plain, print_json, print_table, say
from graph.endpoint import Endpoint
from graph.store import Answer, select
from ontology.terms import PREFIXES, UnknownTermError, term
from queries.catalogue import ParameterType, Query, find_query, list_queries
from queries.names import find_thing
from queries.run import ParameterError, run_query, run_text

FORMS = ("table", "csv", "json")
# A spreadsheet takes a cell that begins with one of these for a formula (OWASP, CSV injection).
_FORMULA = ("=", "+", "-", "@", "\t", "\r")

_OURS = re.compile(r"\bbg:(\w+)")
# Values of one property that are shown: a cabinet has forty names and hundreds of promises.
_SHOWN = 8
_NAMING = ("skos:prefLabel", "dcterms:title", "dcterms:description")
_SAID = """SELECT DISTINCT ?property ?value ?label ?language WHERE {
  { ?thing ?property ?value } UNION { ?value ?inverse ?thing . BIND(?inverse AS ?property)
    FILTER(?inverse IN (bg:committedBy, bg:committedTo, bg:requestedBy, org:member, bg:organisedBy)) }
  FILTER(?property NOT IN (oa:hasBody, rdf:subject, rdf:object))
  OPTIONAL { ?value skos:prefLabel|dcterms:title|dcterms:description ?label }
  BIND(LANG(?value) AS ?language)
} ORDER BY ?property ?value ?label"""
_QUOTES = """SELECT DISTINCT ?file ?start ?end ?quote ?before ?after ?rule WHERE {
  { ?annotation oa:hasBody ?thing } UNION { ?annotation oa:hasBody/rdf:subject ?thing }
  ?annotation oa:hasTarget ?target ; bg:rule ?rule .
  ?target oa:hasSource/bg:fileName ?file ; oa:hasSelector ?position, ?words .
  ?position oa:start ?start ; oa:end ?end .
  ?words oa:exact ?quote .
  OPTIONAL { ?words oa:prefix ?before }
  OPTIONAL { ?words oa:suffix ?after }
} ORDER BY ?file ?start ?end ?rule"""


@dataclass(frozen=True, slots=True)
class Question:
    """What was typed after `query`: a name with parameters, or a text or file of the user's own."""

    name: str | None
    parameters: tuple[str, ...]
    text: str | None
    file: Path | None

    def __post_init__(self) -> None:
        if sum(given is not None for given in (self.name, self.text, self.file)) > 1:
            raise ParameterError("give one question: a name, --text or --file, not several")


def read_parameters(words: tuple[str, ...], query: Query | None = None) -> dict[str, str]:
    """Parameters as typed; that of a question that needs only one may go without its name.

    >>> read_parameters(("country=Oekraïne", "date=2024-06-01"))
    {'country': 'Oekraïne', 'date': '2024-06-01'}
    >>> read_parameters(("Oekraïne",), find_query("promises-about-country"))
    {'country': 'Oekraïne'}
    """
    needed = [one.name for one in query.parameters if one.required] if query else []
    found: dict[str, str] = {}
    for word in words:
        name, equals, value = word.partition("=")
        if not equals and len(needed) == 1 and len(words) == 1:
            name, value = needed[0], word
        elif not equals or not name:
            raise ParameterError(f"a parameter is given as name=value, not {word!r}")
        if name in found:
            raise ParameterError(f"the parameter {name!r} is given twice")
        found[name] = value
    return found


def run(question: Question, graph: Path | Endpoint, form: str) -> Exit:
    """Ask, or list what can be asked, and print the answer."""
    if form not in FORMS:
        raise ParameterError(f"{form!r} is no form of answer; choose one of {', '.join(FORMS)}")
    if question.name is None and question.text is None and question.file is None:
        _list(form)
        return Exit.FINE
    if question.name and question.name.endswith(".rq") and Path(question.name).is_file():
        raise ParameterError(f"{question.name} is a file; give it as --file {question.name}")
    parameters = read_parameters(question.parameters, find_query(question.name) if question.name else None)
    store = graph if isinstance(graph, Endpoint) else open_graph(graph)
    if question.name is not None:
        answer = run_query(store, question.name, parameters)
    else:
        text = question.text if question.text is not None else read_question(question.file)
        answer = run_text(store, text)
        _point_at_unknown_terms(text, answer)
    print_answer(answer, form)
    return Exit.FINE


def _point_at_unknown_terms(sparql: str, answer: Answer) -> None:
    """Say which names of ours in a query that finds nothing do not exist: SPARQL takes them for things not met."""
    if answer.rows and answer.rows != ((False,),):
        return
    for name in dict.fromkeys(_OURS.findall(sparql)):
        try:
            term(name)
        except UnknownTermError as error:
            complain(str(error.args[0]))


def read_question(file: Path | None) -> str:
    """The text of a query; ParameterError when there is none or when it is no text."""
    if file is None:
        raise ParameterError("there is no question; give a name, --text or --file")
    try:
        return file.read_text("utf-8")
    except UnicodeDecodeError as error:
        raise ParameterError(f"{file} is no text in UTF-8; save the query as a text file") from error


def _list(form: str) -> None:
    if form == "json":
        print_json(
            [
                {
                    "name": q.id,
                    "nl": q.question_nl,
                    "en": q.question_en,
                    "parameters": plain(q.parameters),
                    "columns": q.columns,
                }
                for q in list_queries()
            ]
        )
        return
    rows = [(q.id, q.question_nl, " ".join(map(_usage, q.parameters))) for q in list_queries()]
    print_answer(Answer(("name", "question", "parameters"), tuple(rows)), form)


def _usage(parameter: Any) -> str:
    text = f"{parameter.name}={parameter.default or parameter.type.value.upper()}"
    return text if parameter.required else f"[{text}]"


def print_answer(answer: Answer, form: str) -> None:
    """An answer as a table, as CSV (RFC 4180, safe to open in a spreadsheet), or as JSON."""
    if form == "json":
        print_json([dict(zip(answer.columns, row, strict=True)) for row in answer.rows])
    elif form == "csv":
        writer = csv.writer(sys.stdout, lineterminator="\r\n")
        writer.writerow(answer.columns)
        writer.writerows([safe_cell(cell) for cell in row] for row in answer.rows)
    elif answer.rows:
        print_table("", answer.columns, list(answer.rows), shorten=shorten_iri)
        say(f"{count(len(answer.rows), 'row')}.")
    else:
        say("Nothing in this graph answers that.")


def safe_cell(cell: object) -> object:
    """A cell that a spreadsheet does not take for a formula."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell


def shorten_iri(text: str) -> str:
    """An IRI with its prefix, where it has one; other text as it is.

    >>> shorten_iri("https://w3id.org/beleidsgraaf/def#Effort")
    'bg:Effort'
    """
    for prefix, namespace in PREFIXES.items():
        if text.startswith(namespace) and len(text) > len(namespace):
            return f"{prefix}:{text.removeprefix(namespace)}"
    return text


def _resolve(store: ox.Store, thing: str) -> ox.NamedNode:
    """An IRI, a prefixed name such as `id:country/UA`, or a name."""
    prefix, colon, local = thing.partition(":")
    if colon and prefix in PREFIXES and not local.startswith("//"):
        thing = PREFIXES[prefix] + local
    return find_thing(store, ParameterType.ENTITY, thing)


def explain(thing: str, graph: Path, quotes: int, *, as_json: bool) -> Exit:
    """Print what the graph says of a thing, and the words it was read from."""
    store = open_graph(graph)
    node = _resolve(store, thing)
    bound: Mapping[str, ox.NamedNode] = {"thing": node}
    said = select(store, _SAID.replace("DISTINCT", "DISTINCT ?thing"), bound)
    found = select(store, _QUOTES.replace("DISTINCT ?file", "DISTINCT ?thing ?file"), bound)
    if as_json:
        print_json(
            {
                "iri": node.value,
                "says": [dict(zip(said.columns[1:], row[1:], strict=True)) for row in said.rows],
                "evidence": [dict(zip(found.columns[1:], row[1:], strict=True)) for row in found.rows],
            }
        )
        return Exit.FINE
    names = [
        str(value) for _, prop, value, _, tongue in said.rows if shorten_iri(str(prop)) in _NAMING and tongue != "en"
    ]
    say(f"{names[0]} ({node.value})" if names else node.value)
    print_table("", ("property", "value"), _properties(said))
    for _, file, start, end, quote, before, after, rule in found.rows[:quotes]:
        text = " ".join(f"{before or ''}[{quote}]{after or ''}".split())
        say(f"\n{file}, {start}–{end} ({rule})\n  {text}")
    left = len(found.rows) - quotes
    if left > 0:
        say(f"\n… and {left} more places; --quotes {len(found.rows)} shows all.")
    return Exit.FINE


def _properties(said: Answer) -> list[tuple[str, str]]:
    """Property and value, each pair once, the first of many; a thing with a name is shown by its name."""
    shown: dict[str, dict[str, None]] = {}
    for _, prop, value, label, _ in said.rows:
        text = shorten_iri(str(value))
        told = f"{' '.join(str(label).split())} ({text})" if label else text
        shown.setdefault(shorten_iri(str(prop)), {})[told] = None
    rows: list[tuple[str, str]] = []
    for prop, values in shown.items():
        rows += [(prop, value) for value in list(values)[:_SHOWN]]
        if len(values) > _SHOWN:
            rows.append((prop, f"… and {len(values) - _SHOWN} more; --json gives all"))
    return rows
