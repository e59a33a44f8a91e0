"""The competency questions: `.rq` files whose header says what they ask, what they need and what they answer.

A header line is a comment: `# id:`, `# nl:`, `# en:`, `# columns:`, and for each parameter
`# parameter: NAME (TYPE, required | optional | default VALUE) Dutch meaning | English meaning`.
A parameter is a variable that the query projects, so that it can be bound; the columns are those that are shown.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from functools import cache
from importlib.resources import files


class ParameterType(StrEnum):
    """What a parameter may be; all but the last three are things or list members, by IRI, name or code."""

    ENTITY = "entity"
    ACTOR = "actor"
    COUNTRY = "country"
    DOCUMENT = "document"
    ORGANISATION = "organisation"
    THEME = "theme"
    KIND = "kind"
    STATUS = "status"
    DATE = "date"
    STRING = "string"
    INTEGER = "integer"


class UnknownQueryError(LookupError):
    """A name that no question has; the sentence names its neighbours."""

    def __init__(self, name: str, near: Iterable[str]) -> None:
        self.name, self.near = name, tuple(near)
        hint = f"did you mean {' or '.join(self.near)}?" if self.near else "`beleidsgraaf query` lists them all."
        super().__init__(f"there is no question called {name!r}; {hint}")

    def __str__(self) -> str:
        return str(self.args[0])


@dataclass(frozen=True, slots=True)
class Parameter:
    """A variable to bind; `default` is "" when there is none."""

    name: str
    type: ParameterType
    required: bool
    default: str
    meaning_nl: str
    meaning_en: str


@dataclass(frozen=True, slots=True)
class Query:
    """A question with its parameters and the columns of its answer."""

    id: str
    question_nl: str
    question_en: str
    parameters: tuple[Parameter, ...]
    columns: tuple[str, ...]
    sparql: str


_HEADER = re.compile(r"^# (\w+): (.+)$", re.MULTILINE)
_PARAMETER = re.compile(r"(\w+) \((\w+), (required|optional|default (\S+))\) ([^|]+) \| (.+)")


def read_query(text: str) -> Query:
    """A question out of the text of its file; ValueError for a header that lacks something or says too much."""
    said: dict[str, list[str]] = {"id": [], "nl": [], "en": [], "parameter": [], "columns": []}
    for key, value in _HEADER.findall(text):
        if key not in said:
            raise ValueError(f"a question's header has no line {key!r}: {value!r}")
        said[key].append(value.strip())
    for key in ("id", "nl", "en", "columns"):
        if len(said[key]) != 1:
            raise ValueError(f"a question's header has one line {key!r}, not {len(said[key])}: {text[:80]!r}")
    parameters = tuple(_read_parameter(line) for line in said["parameter"])
    return Query(said["id"][0], said["nl"][0], said["en"][0], parameters, tuple(said["columns"][0].split()), text)


def _read_parameter(line: str) -> Parameter:
    found = _PARAMETER.fullmatch(line)
    if not found:
        raise ValueError(f"not a parameter's line: {line!r}")
    name, kind, need, default, dutch, english = found.groups()
    return Parameter(name, ParameterType(kind), need == "required", default or "", dutch.strip(), english.strip())


@cache
def list_queries() -> tuple[Query, ...]:
    """All questions, by id."""
    texts = (path.read_text("utf-8") for path in files("queries").iterdir() if path.name.endswith(".rq"))
    return tuple(sorted(map(read_query, texts), key=lambda query: query.id))


def find_query(name: str) -> Query:
    """A question by its id; UnknownQueryError, with the nearest, when there is none."""
    known = {query.id: query for query in list_queries()}
    if name not in known:
        raise UnknownQueryError(name, get_close_matches(name, known, n=3, cutoff=0.5))
    return known[name]


def describe_queries() -> str:
    """All questions as a page of Markdown: `docs/queries.md` is this text."""
    lines = [
        "# Questions",
        "",
        "Run one with `beleidsgraaf query` and its name. A thing can be given by its Dutch or English name, its",
        "abbreviation, its code or its IRI. The files are `queries/*.rq`; this page is made of their headers.",
        "",
        "Facts stand in the graph of each document that states them, and a question is asked of all graphs together.",
        "The same triple in two graphs is two solutions, so count with `COUNT(DISTINCT …)` in questions of your own.",
        "",
    ]
    for query in list_queries():
        lines += [f"## {query.id}", "", f"{query.question_nl}  ", f"*{query.question_en}*", ""]
        lines += [_describe(parameter) for parameter in query.parameters]
        lines += [""] if query.parameters else []
        lines += [f"Columns: {', '.join(f'`{column}`' for column in query.columns)}", ""]
    return "\n".join(lines)


def _describe(parameter: Parameter) -> str:
    need = "required" if parameter.required else f"default {parameter.default}" if parameter.default else "optional"
    return f"- `{parameter.name}` ({parameter.type.value}, {need}): {parameter.meaning_nl}; *{parameter.meaning_en}*"
