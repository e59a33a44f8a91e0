"""What follows is written down once, apart, and no more than the rules allow."""

import pytest
from graph_letters import library

from graph.inference import INFERRED, infer_lines
from graph.nquads import named, text
from graph.quads import write_quads
from graph.store import load_store, select
from graph.validation import validate

BASE = "https://example.org/id/"
GRAPH, NEW = f"<{BASE}graph/reference>", f"<{BASE}graph/{INFERRED}>"


def thing(path: str) -> str:
    return f"<{BASE}{path}>"


def infer(*triples: tuple[str, str, str]) -> set[tuple[str, ...]]:
    lines = infer_lines(f"{subject} {verb} {value} {GRAPH} ." for subject, verb, value in triples)
    assert all(line.endswith(f" {NEW} .") for line in lines)
    found = {tuple(line.removesuffix(f" {NEW} .").split(" ", 2)) for line in lines}
    return {triple for triple in found if triple[0] != NEW}


TYPE = named("rdf:type")


def test_a_narrower_class_is_a_wider_one_all_the_way_up() -> None:
    council = thing("organisation/raad")
    found = infer((council, TYPE, named("bg:AdvisoryCouncil")))
    wider = {named(name) for name in ("bg:Organisation", "org:Organization", "foaf:Agent")}
    assert found == {(council, TYPE, name) for name in wider}


def test_a_law_is_a_legal_resource_and_a_motion_is_not() -> None:
    law, motion = thing("document/wet"), thing("document/motie")
    found = infer((law, TYPE, named("bg:Law")), (motion, TYPE, named("bg:Motion")))
    assert (law, TYPE, named("eli:LegalResource")) in found
    assert (motion, TYPE, named("eli:LegalResource")) not in found
    assert (motion, TYPE, named("foaf:Document")) in found


def test_themes_are_under_all_that_stand_above_them() -> None:
    low, middle, top = (thing(f"theme/{name}") for name in ("laag", "midden", "hoog"))
    found = infer((low, named("skos:broader"), middle), (middle, named("skos:broader"), top))
    assert (low, named("skos:broaderTransitive"), top) in found
    assert (top, named("skos:narrowerTransitive"), low) in found
    assert (top, named("skos:narrower"), middle) in found
    assert (low, named("skos:broader"), top) not in found  # broader is not transitive (SKOS, 8.6.8)


@pytest.mark.parametrize(
    ("said", "follows"),
    [
        (("a", "bg:cites", "b"), ("a", "dcterms:references", "b")),
        (("a", "bg:cites", "b"), ("b", "dcterms:isReferencedBy", "a")),
        (("a", "skos:topConceptOf", "b"), ("b", "skos:hasTopConcept", "a")),
        (("a", "skos:topConceptOf", "b"), ("a", "skos:inScheme", "b")),
        (("a", "skos:exactMatch", "b"), ("a", "skos:closeMatch", "b")),
        (("a", "org:subOrganizationOf", "b"), ("b", "org:hasSubOrganization", "a")),
        (("a", "bg:committedBy", "b"), ("a", "prov:wasAttributedTo", "b")),
    ],
)
def test_sub_properties_and_inverses(said: tuple[str, str, str], follows: tuple[str, str, str]) -> None:
    given, wanted = ((thing(s), named(p), thing(o)) for s, p, o in (said, follows))
    assert wanted in infer(given)


def test_neither_domains_nor_sameness_are_followed() -> None:
    """An error in a fact must not become an error in a class, nor a fact be told of every authority's record."""
    promise, council = thing("commitment/1"), thing("organisation/raad")
    found = infer(
        (promise, named("bg:committedTo"), council),
        (council, named("owl:sameAs"), "<http://www.wikidata.org/entity/Q1>"),
        (council, named("skos:prefLabel"), text("raad", "nl")),
    )
    assert found == set()


def test_nothing_follows_from_nothing() -> None:
    assert infer_lines([]) == []
    assert infer_lines([f"{thing('a')} {named('dcterms:title')} {text('x')} {GRAPH} ."]) == []


def test_inferring_again_gives_the_same_and_what_was_said_is_not_said_again() -> None:
    lines = sorted(write_quads(library(), BASE))
    once = infer_lines(lines)
    assert once == infer_lines([*lines, *once]) == sorted(set(once))
    said = {line.rpartition(" <")[0] for line in lines}
    assert [line for line in once if line.rpartition(" <")[0] in said] == []


def test_the_graph_says_what_it_is() -> None:
    lines = infer_lines([f"{thing('a')} {named('bg:cites')} {thing('b')} {GRAPH} ."])
    assert f"{NEW} {named('prov:wasDerivedFrom')} <https://w3id.org/beleidsgraaf/def> {NEW} ." in lines


def test_a_graph_with_what_follows_still_keeps_its_contract() -> None:
    lines = sorted(write_quads(library(), BASE))
    store = load_store([*lines, *infer_lines(lines)])
    assert [v for v in validate(store) if v.severity == "violation"] == []
    found = select(store, "SELECT DISTINCT ?thing { ?thing a foaf:Agent }").rows
    assert len(found) > len(select(load_store(lines), "SELECT DISTINCT ?thing { ?thing a foaf:Agent }").rows)


def test_literals_come_back_as_they_were() -> None:
    hard = text('een "motie"\n\x07 é', "nl")
    found = infer((thing("a"), named("skos:altLabel"), hard), (thing("a"), TYPE, named("bg:Motion")))
    assert (thing("a"), TYPE, named("bg:Document")) in found
    assert not [value for _, _, value in found if '"' in value]
