"""Every question is asked of three short documents; answers are rows that a reader of them expects."""

import random
from datetime import date
from pathlib import Path

import pyoxigraph as ox
import pytest
from graph_letters import LETTER_TEXT, library

from extract.pipeline import extract
from extract.reading import find_files, read_document
from graph.iris import BASE
from graph.quads import write_quads
from graph.store import Answer, Value, load_store
from queries.catalogue import Query, UnknownQueryError, list_queries
from queries.names import UnknownNameError
from queries.run import ParameterError, UpdateRefusedError, run_query, run_text

GIVEN = {
    "actor": "kabinet",
    "before": "2025-01-01",
    "country": "Oekraïne",
    "document": "brief.txt",
    "entity": "Oekraïne",
    "minimum": "1",
    "ministry": "Raad voor Verre Zaken",
    "organisation": "Raad voor Verre Zaken",
    "section": "havens",
    "sort": "deliverable",
    "state": "published",
    "theme": "handel-en-economie",
}
STRATEGY_PROMISE = "Het kabinet zal uw Kamer uiterlijk 1 juni 2024 de Havenstrategie sturen over Oekraïne."
SUPPORT_PROMISE = LETTER_TEXT.splitlines()[3]


@pytest.fixture(scope="module")
def lines() -> list[str]:
    return list(write_quads(library()))


@pytest.fixture(scope="module")
def store(lines: list[str]) -> ox.Store:
    return load_store(lines)


def column(answer: Answer, name: str) -> list[Value]:
    at = answer.columns.index(name)
    return [row[at] for row in answer.rows]


def given_for(query: Query, *, optional: bool) -> dict[str, str]:
    return {p.name: GIVEN[p.name] for p in query.parameters if p.required or optional}


@pytest.mark.parametrize("query", list_queries(), ids=lambda query: query.id)
def test_every_question_has_an_answer_in_its_columns(store: ox.Store, query: Query) -> None:
    answer = run_query(store, query.id, given_for(query, optional=False))
    assert answer.columns == query.columns
    assert len(set(answer.rows)) == len(answer.rows)
    nothing = {"promises-to-actor", "countries-without-promise", "advices-by-requester"}
    nothing |= {"promises-drifted-most", "promises-open-due-before"}  # the one promise with a term is kept in time
    assert bool(answer.rows) != (query.id in nothing)


@pytest.mark.parametrize("query", [q for q in list_queries() if q.parameters], ids=lambda query: query.id)
def test_an_optional_parameter_only_narrows(store: ox.Store, query: Query) -> None:
    wide = run_query(store, query.id, given_for(query, optional=False))
    narrow = run_query(store, query.id, given_for(query, optional=True))
    if "minimum" not in given_for(query, optional=True) and query.id != "collaborations":
        assert set(narrow.rows) <= set(wide.rows)
    assert narrow.columns == wide.columns


@pytest.mark.parametrize("query", list_queries(), ids=lambda query: query.id)
def test_the_order_in_which_a_graph_was_loaded_does_not_matter(lines: list[str], store: ox.Store, query: Query) -> None:
    shuffled = random.Random(1).sample(lines, len(lines))
    given = given_for(query, optional=False)
    assert run_query(load_store(shuffled), query.id, given) == run_query(store, query.id, given)


def test_promises_about_a_country(store: ox.Store) -> None:
    answer = run_query(store, "promises-about-country", {"country": "UA"})
    assert set(column(answer, "promise")) == {STRATEGY_PROMISE, SUPPORT_PROMISE}
    assert column(run_query(store, "promises-about-country", {"country": "BE"}), "promise") == [SUPPORT_PROMISE]
    assert run_query(store, "promises-about-country", {"country": "NL"}).rows == ()


def test_promises_on_a_theme_of_an_actor_and_to_one(store: ox.Store) -> None:
    security = run_query(store, "promises-on-theme", {"theme": "veiligheid-en-defensie"})
    assert column(security, "promise") == [SUPPORT_PROMISE]
    assert column(run_query(store, "promises-of-actor", {"actor": "Nederland"}), "kind") == ["inzet"]
    assert column(run_query(store, "promises-to-actor", {"actor": "Tweede Kamer"}), "promise") == [STRATEGY_PROMISE]


@pytest.mark.parametrize(("before", "found"), [("2024-06-01", 0), ("2024-06-02", 1), ("2030-01-01", 1)])
def test_promises_due_before_a_day(store: ox.Store, before: str, found: int) -> None:
    answer = run_query(store, "promises-due-before", {"before": before})
    assert column(answer, "due_by") == [date(2024, 6, 1)] * found
    assert run_query(store, "promises-due-before", {"before": before, "actor": "Nederland"}).rows == ()
    assert run_query(store, "promises-due-before", {"before": before, "actor": "kabinet"}) == answer


def test_promises_without_a_deadline_and_of_a_kind(store: ox.Store) -> None:
    assert column(run_query(store, "promises-without-deadline", {}), "promise") == [SUPPORT_PROMISE]
    assert run_query(store, "promises-without-deadline", {"sort": "deliverable"}).rows == ()
    assert column(run_query(store, "promises-of-kind", {"sort": "effort"}), "promise") == [SUPPORT_PROMISE]


@pytest.mark.parametrize(("section", "found"), [("1", 2), ("havens", 2), ("Samenwerking", 0), ("2", 0)])
def test_promises_under_a_section(store: ox.Store, section: str, found: int) -> None:
    answer = run_query(store, "promises-under-section", {"section": section})
    assert column(answer, "under") == ["Havens"] * found


def test_what_answers_what_and_what_was_kept(store: ox.Store) -> None:
    answer = run_query(store, "promises-that-answer", {"document": "motie van het lid Vermeer"})
    assert answer.rows[0][:2] == ("motie van het lid Vermeer", SUPPORT_PROMISE)
    kept = run_query(store, "promises-kept", {})
    assert kept.rows[0][:5] == (
        STRATEGY_PROMISE,
        "Kamerbrief over havens",
        "Havenstrategie",
        date(2024, 5, 30),
        "nagekomen",
    )


def test_how_much_is_promised(store: ox.Store) -> None:
    assert [row[:4] for row in run_query(store, "promises-per-actor", {}).rows] == [
        ("Nederland", 1, 0, 0),
        ("kabinet", 1, 1, 1),
    ]
    per_theme = run_query(store, "promises-per-theme", {})
    assert dict(zip(column(per_theme, "theme"), column(per_theme, "promises"), strict=True)) == {
        "handel en economie": 2,
        "veiligheid en defensie": 1,
    }


def test_who_chairs_and_who_is_a_member(store: ox.Store) -> None:
    chairs = run_query(store, "chairs", {})
    assert ("Anna de Wit", "voorzitter", "Raad voor Verre Zaken") in [row[:3] for row in chairs.rows]
    members = run_query(store, "members-of", {"organisation": "RVZ"})
    assert [row[:2] for row in members.rows] == [("Anna de Wit", "voorzitter")]


def test_advices(store: ox.Store) -> None:
    assert column(run_query(store, "advices-by-status", {"state": "in-preparation"}), "title") == ["Zeekabels"]
    assert len(run_query(store, "advices-by-status", {}).rows) == 2
    for requester in ("minister van Defensie", "Tweede Kamer"):
        asked = run_query(store, "advices-by-requester", {"actor": requester})
        assert column(asked, "title") == ["Zeekabels"]
        assert column(asked, "requesters") == ["minister van Defensie"]
    unasked = run_query(store, "advices-unasked", {})
    assert column(unasked, "title") == ["Vrije doorvaart"]
    assert column(unasked, "own_initiative") == [True]


def test_documents_and_what_they_cite(store: ox.Store) -> None:
    cited = run_query(store, "citations", {})
    assert [row[:4] for row in cited.rows] == [
        ("Kamerbrief over havens", "Kamerstuk 99 999, nr. 12", "99999-12", "Kamerstuk 99 999, nr. 12")
    ]
    assert run_query(store, "citations", {"document": "programma.txt"}).rows == ()
    documents = run_query(store, "documents", {})
    assert [row[:7] for row in documents.rows if row[7] == "brief.txt"] == [
        ("Kamerbrief over havens", date(2024, 3, 1), "99999-13", "Anna de Wit", 2, 2, 16)
    ]
    assert len(documents.rows) == 3


def test_themes(store: ox.Store) -> None:
    themes = {row[:3] for row in run_query(store, "themes-of-documents", {}).rows}
    assert ("Kamerbrief over havens", "handel en economie", 1) in themes
    sections = run_query(store, "sections-on-theme", {"theme": "handel-en-economie"})
    assert column(sections, "words") == ["Havenfonds"]


def test_countries_that_are_named_but_get_nothing(lines: list[str]) -> None:
    without = [line for line in lines if not ("concerns>" in line and "country/BE>" in line)]
    answer = run_query(load_store(without), "countries-without-promise", {})
    assert [row[:3] for row in answer.rows] == [("België", 3, 1)]


def test_who_is_central_and_who_works_together(store: ox.Store) -> None:
    central = run_query(store, "central-actors", {"minimum": "2"})
    assert [row[:2] for row in central.rows] == [
        ("België", 2),
        ("Nederland", 2),
        ("Coalitie voor Vrije Havens", 2),
    ]
    assert run_query(store, "central-actors", {"minimum": "9"}).rows == ()
    for actor, other in (("België", "Nederland"), ("Nederland", "België")):
        together = run_query(store, "collaborations", {"actor": actor})
        assert [row[:4] for row in together.rows] == [(actor, other, "samen georganiseerd", 1)]
    assert run_query(store, "collaborations", {"actor": "kabinet"}).rows == ()


def test_taking_part_organising_proposing(store: ox.Store) -> None:
    part = run_query(store, "participations", {"actor": "Nederland"})
    assert part.rows[0][:5] == (
        "Nederland",
        "Coalitie voor Vrije Havens",
        "België",
        date(2024, 1, 1),
        date(2024, 12, 31),
    )
    assert [row[:3] for row in run_query(store, "organisers", {}).rows] == [
        ("Havenconferentie", "2025", "België"),
        ("Havenconferentie", "2025", "Nederland"),
    ]
    assert column(run_query(store, "proposals", {}), "proposal") == ["motie van het lid Vermeer"]


def test_evidence_near_misses_and_issues(store: ox.Store) -> None:
    shown = run_query(store, "evidence-of", {"entity": "UA"})
    assert column(shown, "quote") == ["Oekraïne"] * 3
    assert column(shown, "source") == ["brief.txt", "brief.txt", "strategie.txt"]
    promise = column(run_query(store, "promises-of-actor", {"actor": "kabinet"}), "commitment")[0]
    assert column(run_query(store, "evidence-of", {"entity": str(promise)}), "quote") == [STRATEGY_PROMISE]
    assert column(run_query(store, "near-misses", {}), "reason") == ["conditional: another should act"]
    assert column(run_query(store, "issues", {}), "quote") == ["31 juni"]


def test_an_issue_without_a_place_is_listed_too(lines: list[str]) -> None:
    shown = [line for line in lines if line.startswith(f"<{BASE}annotation/") and f"hasBody> <{BASE}issue/" in line]
    assert len(shown) == 1
    answer = run_query(load_store(line for line in lines if line not in shown), "issues", {})
    assert [row[:3] for row in answer.rows] == [("impossible-date", "31 June is no day.", None)]


def test_what_is_mentioned_most(store: ox.Store) -> None:
    most = run_query(store, "mentioned-most", {})
    assert [row[:4] for row in most.rows] == [
        ("België", "land", 3, 1),
        ("Nederland", "land", 3, 1),
        ("Oekraïne", "land", 3, 2),
    ]


@pytest.mark.parametrize(
    ("name", "given", "message"),
    [
        ("promises-about-country", {}, "needs the parameter 'country'"),
        ("promises-about-country", {"land": "UA"}, "has no parameter 'land'; it has country"),
        ("chairs", {"land": "UA"}, "has no parameter 'land'; it has none"),
        ("promises-due-before", {"before": "1 juni"}, "before is a date as 2024-06-01, not '1 juni'"),
        ("promises-due-before", {"before": "2024-02-30"}, "before is a date"),
        ("central-actors", {"minimum": "veel"}, "minimum is a whole number, not 'veel'"),
        ("promises-of-kind", {"sort": "belofte"}, "sort is one of deliverable, action, effort, not 'belofte'"),
        ("advices-by-status", {"state": "klaar"}, "state is one of published"),
    ],
)
def test_a_wrong_parameter_is_refused_before_anything_runs(
    store: ox.Store, name: str, given: dict[str, str], message: str
) -> None:
    with pytest.raises(ParameterError, match=message):
        run_query(store, name, given)


def test_an_unknown_name_or_question_is_refused(store: ox.Store) -> None:
    with pytest.raises(UnknownNameError, match="is no country in this graph"):
        run_query(store, "promises-about-country", {"country": "Atlantis"})
    with pytest.raises(UnknownQueryError, match="did you mean promises-about-country"):
        run_query(store, "promises-about-land", {})


@pytest.mark.parametrize("value", ['" } DROP ALL #', "x\\", "'; DELETE WHERE { ?s ?p ?o } #", "?commitment", "a\nb"])
def test_no_value_gets_into_the_text_of_a_question(store: ox.Store, value: str) -> None:
    before = len(store)
    assert run_query(store, "promises-under-section", {"section": value}).rows == ()
    assert len(store) == before


def test_a_closed_list_takes_value_or_term(store: ox.Store) -> None:
    for value in ("in-preparation", "InPreparation", "in preparation", "IN_PREPARATION"):
        assert len(run_query(store, "advices-by-status", {"state": value}).rows) == 1


def test_a_question_of_the_users_own(store: ox.Store) -> None:
    assert run_text(store, "SELECT (COUNT(DISTINCT ?c) AS ?n) { ?c a bg:Commitment }") == Answer(("n",), ((2,),))
    assert run_text(store, "# eigen vraag\nPREFIX x: <a:b>\nASK { ?c a bg:Advice }").rows == ((True,),)
    assert len(run_text(store, "CONSTRUCT { ?c a ?k } WHERE { ?c bg:commitmentKind ?k }").rows) == 2
    assert len(run_text(store, f"DESCRIBE <{BASE}country/UA>").rows) > 1


@pytest.mark.parametrize(
    "text",
    [
        "INSERT DATA { <a:b> <a:c> <a:d> }",
        "# leeg\nPREFIX a: <a:b>\nBASE <http://a/>\n  delete where { ?s ?p ?o }",
        "DROP ALL",
        "LOAD <https://example.org/x>",
        "WITH <a:b> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
    ],
)
def test_an_update_is_refused_in_words(store: ox.Store, text: str) -> None:
    with pytest.raises(UpdateRefusedError, match="would change the graph"):
        run_text(store, text)


@pytest.mark.parametrize("text", ["", "SELECT", "wie is de voorzitter?", "SELECT ?s { ?s a onbekend:ding }"])
def test_what_is_no_question_is_refused(store: ox.Store, text: str) -> None:
    with pytest.raises(ValueError, match="not a SPARQL query"):
        run_text(store, text)


@pytest.fixture(scope="module")
def built(examples: Path) -> ox.Store:
    """The graph of the documents that we wrote ourselves."""
    return load_store(write_quads(extract(read_document(path)) for path in find_files([examples])))


@pytest.mark.parametrize("query", list_queries(), ids=lambda query: query.id)
def test_every_question_gives_its_columns_on_the_examples(built: ox.Store, query: Query) -> None:
    fitting = {
        "actor": "Tweede Kamer",
        "organisation": "Tweede Kamer",
        "entity": "Tweede Kamer",
        "country": "Nederland",
    }
    given = {p.name: fitting.get(p.name, GIVEN[p.name]) for p in query.parameters if p.required}
    assert run_query(built, query.id, given).columns == query.columns
