"""Every form says the same, in one order, and reads like something a person wrote."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pyoxigraph as ox
import pytest
from graph_letters import library
from hypothesis import given
from hypothesis import strategies as st
from rdflib import Dataset, Graph

from graph.exports import FORMATS, ExportError, export_store, read_lines, render
from graph.nquads import decimal, integer, text
from graph.quads import write_quads
from graph.store import load_store

FORMS = {
    "nq": ox.RdfFormat.N_QUADS,
    "trig": ox.RdfFormat.TRIG,
    "ttl": ox.RdfFormat.TURTLE,
    "jsonld": ox.RdfFormat.JSON_LD,
    "rdf": ox.RdfFormat.RDF_XML,
}


@pytest.fixture(scope="module")
def lines() -> list[str]:
    return list(write_quads(library()))


def triples_of(data: bytes, form: str) -> set[ox.Triple]:
    return {quad.triple for quad in ox.parse(data, FORMS[form], base_iri="https://example.org/")}


def test_the_forms_are_those_of_the_table() -> None:
    assert set(FORMS) == set(FORMATS)


@pytest.mark.parametrize("form", FORMS)
def test_every_form_holds_the_same_triples(lines: list[str], form: str) -> None:
    written = triples_of(render(lines, form), form)
    assert written == triples_of(render(lines, "nq"), "nq")
    assert len(written) > 500


@pytest.mark.parametrize("form", ["nq", "trig", "jsonld"])
def test_a_form_with_graphs_keeps_them_apart(lines: list[str], form: str) -> None:
    assert set(ox.parse(render(lines, form), FORMS[form])) == set(ox.parse(render(lines, "nq"), FORMS["nq"]))


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # rdflib 7.6 warns of its own parser
def test_rdflib_reads_the_same(lines: list[str]) -> None:
    turtle = Graph().parse(data=render(lines, "ttl"), format="turtle")
    assert len(turtle) == len(triples_of(render(lines, "nq"), "nq"))
    trig = Dataset()
    trig.parse(data=render(lines, "trig"), format="trig")
    assert len(list(trig.quads())) == len(lines)


def test_a_store_gives_back_the_lines_it_was_made_of(lines: list[str]) -> None:
    assert read_lines(load_store(reversed(lines))) == lines


def test_turtle_reads_well(lines: list[str]) -> None:
    turtle = render(lines, "ttl").decode()
    assert "\ncountry:UA a " in turtle
    assert "\ndocument:kamerbrief-havens a " in turtle
    assert "document:kamerbrief-havens\\#section-0" in turtle
    assert "    bg:commitmentKind bg:Deliverable ;\n" in turtle
    assert re.search(r"\n    oa:end [0-9]+ ;\n    oa:start [0-9]+ \.\n", turtle)
    assert turtle.count("\ndocument:kamerbrief-havens a ") == 1
    assert turtle.index("\nrole:voorzitter a ") < turtle.index("\nannotation:")


def test_turtle_uses_the_base_it_was_built_with(tmp_path: Path) -> None:
    base = "https://example.org/x/"
    store = load_store(write_quads(library(), base))
    export_store(store, "ttl", tmp_path / "graph.ttl")
    written = (tmp_path / "graph.ttl").read_text("utf-8")
    assert f"@prefix country: <{base}country/> .\n" in written
    assert "\ncountry:UA a " in written


def test_an_unknown_form_names_those_there_are(lines: list[str]) -> None:
    with pytest.raises(ExportError, match="'xlsx' is no form of export; there are nq, trig, ttl, jsonld, rdf"):
        render(lines, "xlsx")


def test_control_characters_survive_all_forms_but_xml_where_they_are_drawn() -> None:
    odd = sorted(f"<a:s> <a:p> {term} <a:g> ." for term in (text("\x0cx\x01", "nl"), text("\x0b")))
    for form in ("ttl", "trig", "jsonld", "nq"):
        assert ox.Literal("\x0cx\x01", language="nl") in {t.object for t in triples_of(render(odd, form), form)}
    drawn = {t.object for t in triples_of(render(odd, "rdf"), "rdf")}
    assert {ox.Literal("␌x␁", language="nl"), ox.Literal("␋")} <= drawn


@given(
    st.text(st.characters(exclude_categories=("Cs",)), max_size=20),
    st.integers(-(10**9), 10**9),
    st.floats(0.0001, 1),
)
def test_any_literal_comes_back_from_turtle(value: str, number: int, share: float) -> None:
    odd = sorted(f"<a:s> <a:p> {term} <a:g> ." for term in (text(value, "nl"), integer(number), decimal(share)))
    assert triples_of(render(odd, "ttl"), "ttl") == triples_of(render(odd, "nq"), "nq")
    assert triples_of(render(odd, "trig"), "trig") == triples_of(render(odd, "nq"), "nq")


def test_the_bytes_are_the_same_for_any_hash_seed() -> None:
    code = (
        "import hashlib, random; from graph_letters import library; from graph.quads import write_quads;"
        "from graph.exports import FORMATS, render; documents = list(library()); random.shuffle(documents);"
        "lines = list(write_quads(documents));"
        "print([hashlib.sha256(render(lines, form)).hexdigest() for form in FORMATS])"
    )
    said = set()
    for seed in ("0", "1", "42"):
        here = str(Path(__file__).parent)
        environment = os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join([here, *sys.path])}
        command = [sys.executable, "-c", code]
        said.add(subprocess.run(command, env=environment, check=True, capture_output=True, text=True).stdout)
    assert len(said) == 1
    assert "[" in said.pop()
