"""The questions: their headers, their parameters, and the page that lists them."""

import re

import pytest
from conftest import ROOT

from queries.catalogue import (
    Parameter,
    ParameterType,
    Query,
    UnknownQueryError,
    describe_queries,
    find_query,
    list_queries,
    read_query,
)

HEADER = """# id: a-question
# nl: Wat is er?
# en: What is there?
# parameter: land (country, required) het land | the country
# parameter: least (integer, default 3) minstens | at least
# columns: one two
SELECT ?one ?two ?land ?least { ?one ?two ?land . FILTER(?least > 1) }
"""


def test_a_header_is_read() -> None:
    query = read_query(HEADER)
    assert (query.id, query.question_nl, query.columns) == ("a-question", "Wat is er?", ("one", "two"))
    assert query.parameters == (
        Parameter("land", ParameterType.COUNTRY, True, "", "het land", "the country"),
        Parameter("least", ParameterType.INTEGER, False, "3", "minstens", "at least"),
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("# id: a-question\n", ""),
        ("# en: What is there?\n", "# en: What is there?\n# en: Again?\n"),
        ("# columns:", "# kolommen:"),
        ("(country, required)", "(planet, required)"),
        ("(country, required)", "(country)"),
        (" | the country", ""),
    ],
)
def test_a_header_that_lacks_something_is_refused(old: str, new: str) -> None:
    with pytest.raises(ValueError, match=r"header|parameter's line|ParameterType"):
        read_query(HEADER.replace(old, new))


def test_there_are_questions_enough_and_each_has_its_file() -> None:
    files = {path.stem for path in (ROOT / "queries").glob("*.rq")}
    assert {query.id for query in list_queries()} == files
    assert len(files) >= 18


@pytest.mark.parametrize("query", list_queries(), ids=lambda query: query.id)
def test_a_question_is_asked_in_two_languages_and_projects_what_it_needs(query: Query) -> None:
    assert query.question_nl.endswith("?")
    assert query.question_en.endswith("?")
    projection = query.sparql.partition("WHERE")[0].partition("SELECT")[2]
    projected = set(re.findall(r"\?(\w+)", projection))
    assert {parameter.name for parameter in query.parameters} | set(query.columns) <= projected
    assert "ORDER BY" in query.sparql
    assert "PREFIX bg:" in query.sparql or "PREFIX org:" in query.sparql


@pytest.mark.parametrize("query", list_queries(), ids=lambda query: query.id)
def test_no_question_tests_whether_a_parameter_is_bound(query: Query) -> None:
    for parameter in query.parameters:  # BOUND is false of a variable that was substituted
        assert f"BOUND(?{parameter.name})" not in query.sparql


def test_an_unknown_question_names_its_neighbours() -> None:
    with pytest.raises(UnknownQueryError, match="did you mean chairs") as caught:
        find_query("chair")
    assert caught.value.near[0] == "chairs"
    with pytest.raises(UnknownQueryError, match="lists them all"):
        find_query("wxyz")


def test_the_page_is_what_the_headers_say() -> None:
    assert (ROOT / "docs/queries.md").read_text("utf-8") == describe_queries()
