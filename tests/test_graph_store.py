"""The embedded store: questions, values, one graph replaced, locks and foreign folders."""

import subprocess
import sys
from datetime import date
from decimal import Decimal
from pathlib import Path

import pyoxigraph as ox
import pytest
from graph_letters import letter, library, strategy

from graph.exports import read_lines
from graph.iris import BASE, graph_iri
from graph.plan import plan_graph
from graph.quads import write_document_graph, write_quads
from graph.store import (
    StoreError,
    create_store,
    load_store,
    open_store,
    read_file,
    read_term,
    remove_graph,
    replace_graph,
    select,
    view_dataset,
)

XSD = "http://www.w3.org/2001/XMLSchema#"


@pytest.fixture(scope="module")
def lines() -> list[str]:
    return list(write_quads(library()))


@pytest.fixture
def store(lines: list[str]) -> ox.Store:
    return load_store(lines)


def test_a_store_in_a_folder_holds_what_was_written(tmp_path: Path, lines: list[str]) -> None:
    create_store(tmp_path / "store", lines)
    assert read_lines(open_store(tmp_path / "store")) == lines
    assert read_lines(open_store(tmp_path)) == lines  # the folder of a build will do


def test_many_can_read_at_once_and_none_can_write_by_accident(tmp_path: Path, lines: list[str]) -> None:
    create_store(tmp_path / "store", lines)
    first, second = open_store(tmp_path), open_store(tmp_path)
    assert len(first) == len(second) == len(lines)
    with pytest.raises(RuntimeError):
        first.clear()


def test_a_store_that_another_process_writes_to_is_refused(tmp_path: Path, lines: list[str]) -> None:
    create_store(tmp_path / "store", lines)
    code = "import sys, pyoxigraph; s = pyoxigraph.Store(sys.argv[1]); print('open', flush=True); sys.stdin.read()"
    command = [sys.executable, "-c", code, str(tmp_path / "store")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "open\n"
        with pytest.raises(StoreError, match="another process is writing to this store; wait until it is done"):
            open_store(tmp_path, write=True)
        other.communicate("")


@pytest.mark.parametrize("content", [None, "notes.txt", "CURRENT"])
def test_a_folder_without_a_store_says_so(tmp_path: Path, content: str | None) -> None:
    if content:
        (tmp_path / content).write_text("hallo", "utf-8")
    with pytest.raises(StoreError, match=r"build (one first|the graph again)") as caught:
        open_store(tmp_path)
    assert caught.value.path == tmp_path
    assert sorted(path.name for path in tmp_path.iterdir()) == ([content] if content else [])


def test_a_missing_folder_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="there is no graph here"):
        open_store(tmp_path / "nowhere", write=True)
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.parametrize(
    ("value", "datatype", "read"),
    [
        ("12", "integer", 12),
        ("0.5", "decimal", Decimal("0.5")),
        ("true", "boolean", True),
        ("2024-02-29", "date", date(2024, 2, 29)),
        ("2024-02", "gYearMonth", "2024-02"),
        ("2024", "gYear", "2024"),
        ("2024-02-29", "string", "2024-02-29"),
    ],
)
def test_a_literal_becomes_a_value(value: str, datatype: str, read: object) -> None:
    assert read_term(ox.Literal(value, datatype=ox.NamedNode(XSD + datatype))) == read


def test_other_terms_become_text() -> None:
    assert read_term(ox.NamedNode("a:b")) == "a:b"
    assert read_term(ox.Literal("huis", language="nl")) == "huis"
    assert read_term(None) is None


def test_a_select_is_asked_of_all_graphs_with_variables_bound(store: ox.Store) -> None:
    code = {"code": ox.Literal("UA")}
    answer = select(store, "SELECT DISTINCT ?land ?code { ?land skos:notation ?code }", code)
    assert answer.columns == ("land", "code")
    assert answer.rows == ((f"{BASE}country/UA", "UA"),)


def test_an_ask_and_a_construct_are_answered_too(store: ox.Store) -> None:
    assert select(store, "ASK { ?a a bg:Advice }").rows == ((True,),)
    answer = select(store, "CONSTRUCT { ?a bg:issuedBy ?c } WHERE { ?a bg:issuedBy ?c }")
    assert answer.columns == ("subject", "predicate", "object")
    assert len(answer.rows) == 2


@pytest.mark.parametrize("text", ["SELECT", "INSERT DATA { <a:b> <a:c> <a:d> }", "wie is de voorzitter?"])
def test_what_is_no_question_is_refused_and_changes_nothing(store: ox.Store, text: str) -> None:
    before = len(store)
    with pytest.raises(ValueError, match="not a SPARQL query"):
        select(store, text)
    assert len(store) == before


def test_binding_a_variable_that_is_not_projected_is_refused(store: ox.Store) -> None:
    with pytest.raises(RuntimeError, match="nobody"):
        select(store, "SELECT ?s { ?s a bg:Advice }", {"nobody": ox.Literal("x")})


def test_one_document_can_be_replaced(store: ox.Store, lines: list[str]) -> None:
    plan = plan_graph([strategy()])
    name = graph_iri(BASE, "havenstrategie")
    fresh, _ = write_document_graph(plan, plan.documents[0])
    replace_graph(store, name, [f"<a:s> <a:p> <a:o> <{name}> ."])
    assert len([line for line in read_lines(store) if line.endswith(f"<{name}> .")]) == 1
    replace_graph(store, name, sorted(fresh))
    assert read_lines(store) == lines


def test_lines_of_another_graph_do_not_get_in(store: ox.Store, lines: list[str]) -> None:
    with pytest.raises(ValueError, match="another graph"):
        replace_graph(store, graph_iri(BASE, "havenstrategie"), ["<a:s> <a:p> <a:o> <a:g> ."])
    assert read_lines(store) == lines


def test_a_replacement_that_fails_loses_nothing(store: ox.Store, lines: list[str]) -> None:
    name = graph_iri(BASE, "havenstrategie")
    with pytest.raises(SyntaxError):
        replace_graph(store, name, [f"<a:s> <a:p> stuk <{name}> ."])
    assert read_lines(store) == lines


def test_one_document_can_be_withdrawn(store: ox.Store) -> None:
    name = graph_iri(BASE, "kamerbrief-havens")
    remove_graph(store, name)
    assert select(store, "SELECT ?c { ?c a bg:Commitment ; dcterms:description ?text }").rows == ()
    with pytest.raises(KeyError, match="kamerbrief-havens"):
        remove_graph(store, name)


def test_odd_characters_survive_a_replacement() -> None:
    name = graph_iri(BASE, "x")
    odd = [f'<a:s> <a:p> "a\\"b\\\\c\\nd\\u000Be\\f é😀"@nl <{name}> .']
    store = load_store([])
    replace_graph(store, name, odd)
    assert read_lines(store) == odd


def test_rdflib_sees_the_same_store(store: ox.Store) -> None:
    dataset = view_dataset(store)
    found = dataset.query("SELECT DISTINCT ?c WHERE { ?c a bg:Commitment }")
    assert len(list(found)) == len(letter().commitments)
    graphs = {str(graph.identifier) for graph in dataset.graphs()}
    assert graph_iri(BASE, "kamerbrief-havens") in graphs


def test_a_file_is_read_by_its_suffix(tmp_path: Path, lines: list[str]) -> None:
    path = tmp_path / "graph.nq"
    path.write_text("".join(f"{line}\n" for line in lines), "utf-8")
    assert read_lines(read_file(path)) == lines


@pytest.mark.parametrize(
    ("name", "message"), [("graph.ttl", "is no Turtle"), ("graph.docx", "a suffix like"), ("graph", "a suffix like")]
)
def test_a_file_that_is_no_rdf_says_so(tmp_path: Path, name: str, message: str) -> None:
    (tmp_path / name).write_text("dit is een brief", "utf-8")
    with pytest.raises(ValueError, match=message):
        read_file(tmp_path / name)
