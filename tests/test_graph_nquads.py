"""Terms and lines of N-Quads, against Oxigraph as the judge of their form."""

from datetime import date

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.nquads import dated, day, decimal, integer, iri, named, read_line, text, typed, web_address, write_lines
from ontology.terms import UnknownTermError

CHARACTERS = st.text(st.characters(exclude_categories=("Cs",)), max_size=30)


def parse(line: str) -> ox.Quad:
    return next(iter(ox.parse(line.encode(), ox.RdfFormat.N_QUADS)))


@given(CHARACTERS, st.sampled_from(["", "nl", "en"]))
def test_any_text_is_written_as_oxigraph_writes_it(value: str, language: str) -> None:
    written = text(value, language)
    quad = parse(f"<a:s> <a:p> {written} <a:g> .")
    assert isinstance(quad.object, ox.Literal)
    assert quad.object.value == value
    assert (quad.object.language or "") == language
    assert str(quad.object) == written


@given(CHARACTERS)
def test_a_line_is_read_as_it_was_written(value: str) -> None:
    triple = ("<a:s>", "<a:p>", text(value))
    (line,) = write_lines([triple], "<a:g>")
    assert read_line(line) == (*triple, "<a:g>")
    assert "\n" not in line


def test_control_characters_are_escaped_in_canonical_form() -> None:
    assert text("\x00\x07\x08\t\n\x0b\x0c\r\x1f\x7f") == r'"\u0000\u0007\b\t\n\u000B\f\r\u001F\u007F"'
    assert text("é€😀\u0080") == '"é€😀\u0080"'


@pytest.mark.parametrize("half", ["\ud800", "a\udfffb"])
def test_half_a_surrogate_pair_is_refused(half: str) -> None:
    with pytest.raises(ValueError, match="surrogate"):
        text(half)


@pytest.mark.parametrize(
    ("value", "datatype"),
    [("2025-04-10", "date"), ("2025-04", "gYearMonth"), ("2025", "gYear"), ("2024-02-29", "date")],
)
def test_a_date_has_the_datatype_of_its_length(value: str, datatype: str) -> None:
    assert dated(value) == typed(value, datatype)


@pytest.mark.parametrize("value", ["2025-13", "2025-02-30", "25", "april 2025", "", "2025-4", "2025-04-10T00:00"])
def test_what_is_no_date_is_refused(value: str) -> None:
    with pytest.raises(ValueError, match=r"neither a day|day is out of range|must be in"):
        dated(value)


@pytest.mark.parametrize("term", [integer(12), decimal(0.98), decimal(1.0), decimal(0.1234), day(date(2024, 2, 29))])
def test_a_store_gives_back_what_was_written(term: str) -> None:
    store = ox.Store()
    store.add(parse(f"<a:s> <a:p> {term} <a:g> ."))
    assert [str(quad.object) for quad in store] == [term]


@pytest.mark.parametrize(
    ("address", "written"),
    [
        ("https://example.org/a", "<https://example.org/a>"),
        ("https://example.org/a b|c", "<https://example.org/a%20b%7Cc>"),
        ("https://example.org/é", "<https://example.org/é>"),
        ("https://example.org/100%", "<https://example.org/100%25>"),
        ("https://example.org/[1]?a=[b]#c#d", "<https://example.org/%5B1%5D?a=%5Bb%5D#c%23d>"),
        ("HTTPS://Example.org:8080", "<HTTPS://Example.org:8080>"),
    ],
)
def test_an_address_becomes_an_iri_that_oxigraph_takes(address: str, written: str) -> None:
    assert web_address(address) == written
    assert parse(f"<a:s> <a:p> {written} <a:g> .").object == ox.NamedNode(written[1:-1])


@pytest.mark.parametrize(
    "address", ["", "zie de website", "www.example.org", "ftp://example.org/a", "https://", "https://-"]
)
def test_what_is_no_web_address_is_none(address: str) -> None:
    assert web_address(address) is None


@given(CHARACTERS)
def test_no_address_breaks_the_file(value: str) -> None:
    written = web_address(f"https://example.org/{value}")
    if written is not None:
        assert parse(f"<a:s> <a:p> {written} <a:g> .").object == ox.NamedNode(written[1:-1])


def test_terms_are_looked_up_strictly() -> None:
    assert named("bg:Commitment").endswith("def#Commitment>")
    assert named("oa:exact") == "<http://www.w3.org/ns/oa#exact>"
    with pytest.raises(UnknownTermError, match="Comitment"):
        named("bg:Comitment")
    with pytest.raises(KeyError):
        named("nobody:exact")
    with pytest.raises(ValueError, match="not an IRI"):
        iri("a b")


@pytest.mark.parametrize("line", ["<a:s> <a:p> <a:o> <a:g>", "<a:s> <a:p> <a:o> .", '<a:s> <a:p> "a b" .', ""])
def test_a_line_without_a_named_graph_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match="named graph"):
        read_line(line)
