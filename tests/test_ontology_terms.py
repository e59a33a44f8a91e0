"""The ontology, the enums, the shapes and the lookup of terms say the same."""

import re
import subprocess
import sys

import pytest
from rdflib import OWL, RDF, RDFS, SH, SKOS, Graph, Literal, Namespace, URIRef

from ontology import terms
from ontology.kinds import (
    AdviceKind,
    AdviceStatus,
    CommitmentKind,
    DocumentKind,
    EntityKind,
    IssueKind,
    OrganisationKind,
)
from ontology.terms import BG, PREFIXES, UnknownTermError, declared_terms, read_ontology, term

BGT = Namespace(BG)
SHAPES = Namespace("https://w3id.org/beleidsgraaf/shape#")
FACTS = {"Section", "Commitment", "Advice", "Participation", "Thread", "NearMiss", "Issue"}
STATUSES = {"Open", "Due", "Overdue", "Delayed", "PartlyKept", "Kept", "Withdrawn", "Repeated"}


@pytest.fixture(scope="module")
def ontology() -> Graph:
    return Graph().parse(data=read_ontology(), format="turtle")


@pytest.fixture(scope="module")
def shapes() -> Graph:
    from importlib.resources import files

    return Graph().parse(data=(files("ontology") / "shapes.ttl").read_text("utf-8"), format="turtle")


def locals_of(values) -> set[str]:
    return {str(value).removeprefix(BG) for value in values}


def listed(graph: Graph, shape: str, predicate: URIRef = SH["in"]) -> set[str]:
    head = graph.value(SHAPES[shape], predicate)
    assert head is not None, f"{shape} has no {predicate}"
    return locals_of(graph.items(head))


def targets(graph: Graph, shape: str) -> set[str]:
    return locals_of(graph.objects(SHAPES[shape], SH.targetClass))


# The lookup


def test_term_gives_the_whole_iri() -> None:
    assert term("commitmentKind") == "https://w3id.org/beleidsgraaf/def#commitmentKind"


@pytest.mark.parametrize(
    ("wrong", "near"), [("Comitment", "Commitment"), ("dueTil", "dueText"), ("Organization", "Organisation")]
)
def test_an_undeclared_term_fails_with_its_neighbours(wrong: str, near: str) -> None:
    with pytest.raises(UnknownTermError, match=f"bg:{wrong} is not declared.*bg:{near}") as caught:
        term(wrong)
    assert caught.value.name == wrong
    assert near in caught.value.near


def test_a_term_like_no_other_says_where_to_declare_it() -> None:
    with pytest.raises(LookupError, match="declare it there first"):
        term("xyzzy")


def test_the_scan_finds_what_an_rdf_parser_finds(ontology: Graph) -> None:
    parsed = {str(s).removeprefix(BG) for s in ontology.subjects(RDF.type) if str(s).startswith(BG)}
    assert declared_terms() == parsed


def test_the_ontology_declares_every_term_of_ours_that_it_uses(ontology: Graph) -> None:
    used = {str(node) for triple in ontology for node in triple if str(node).startswith(BG) and str(node) != BG}
    assert locals_of(used) <= declared_terms()


def test_the_shapes_use_declared_terms_only(shapes: Graph) -> None:
    used = {str(node) for triple in shapes for node in triple if isinstance(node, URIRef) and node.startswith(BG)}
    assert locals_of(used) <= declared_terms()


def test_prefixes_are_those_of_the_ontology(ontology: Graph) -> None:
    bound = {prefix: str(namespace) for prefix, namespace in ontology.namespaces()}
    shared = bound.keys() & PREFIXES.keys()
    assert {"bg", "org", "oa", "schema"} <= shared
    assert {prefix: bound[prefix] for prefix in shared} == {prefix: PREFIXES[prefix] for prefix in shared}


def test_looking_up_terms_loads_no_rdf_library() -> None:
    code = "import sys; from ontology.terms import term; term('Commitment'); print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert "ontology.terms" in loaded
    assert not {"rdflib", "pyoxigraph", "owlready2"} & set(loaded)


# Words for people


def test_every_term_has_label_and_definition_in_both_languages(ontology: Graph) -> None:
    lacking = {
        (name, str(predicate), language)
        for name in declared_terms()
        for predicate in (RDFS.label, SKOS.definition)
        for language in ("nl", "en")
        if not any(
            isinstance(o, Literal) and o.language == language and o.strip()
            for o in ontology.objects(BGT[name], predicate)
        )
    }
    assert lacking == set()


def test_every_term_says_where_it_is_defined(ontology: Graph) -> None:
    assert {
        name for name in declared_terms() if (BGT[name], RDFS.isDefinedBy, URIRef(terms.ONTOLOGY)) not in ontology
    } == set()


def test_every_class_and_property_has_an_example(ontology: Graph) -> None:
    kinds = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty)
    lacking = {
        name
        for name in declared_terms()
        if any((BGT[name], RDF.type, kind) in ontology for kind in kinds)
        and (BGT[name], SKOS.example, None) not in ontology
    }
    assert lacking == set()


def test_every_property_is_an_object_or_a_datatype_property_and_not_both(ontology: Graph) -> None:
    lower = {name for name in declared_terms() if name[0].islower()}
    for name in lower:
        kinds = {OWL.ObjectProperty, OWL.DatatypeProperty} & set(ontology.objects(BGT[name], RDF.type))
        assert len(kinds) == 1, name


def test_classes_and_individuals_are_written_with_a_capital_and_no_name_is_both(ontology: Graph) -> None:
    upper = {name for name in declared_terms() if name[0].isupper()}
    for name in upper:
        kinds = {OWL.Class, OWL.NamedIndividual} & set(ontology.objects(BGT[name], RDF.type))
        assert len(kinds) == 1, name


def test_the_header_has_version_licence_and_title(ontology: Graph) -> None:
    header = URIRef(terms.ONTOLOGY)
    version = ontology.value(header, OWL.versionInfo)
    assert str(ontology.value(header, OWL.versionIRI)) == f"{header}/{version}"
    titles = {o.language for o in ontology.objects(header, URIRef(terms.DCTERMS + "title")) if isinstance(o, Literal)}
    assert titles == {"nl", "en"}
    assert (header, URIRef(terms.DCTERMS + "license"), None) in ontology


# Closed lists: enum = ontology = shapes


@pytest.mark.parametrize(
    ("enum", "of_class", "shape"),
    [
        (CommitmentKind, "CommitmentKind", "KindOfCommitment"),
        (AdviceStatus, "AdviceStatus", "AdviceStatus"),
        (AdviceKind, "AdviceKind", "AdviceKind"),
    ],
)
def test_a_closed_list_is_the_same_everywhere(ontology: Graph, shapes: Graph, enum, of_class: str, shape: str) -> None:
    wanted = {member.term for member in enum}
    assert locals_of(ontology.subjects(RDF.type, BGT[of_class])) == wanted
    assert one_of(ontology, of_class) == wanted
    assert listed(shapes, shape) == wanted


def one_of(ontology: Graph, of_class: str) -> set[str]:
    closed = ontology.value(BGT[of_class], OWL.equivalentClass)
    head = ontology.value(closed, OWL.oneOf)
    assert head is not None
    return locals_of(ontology.items(head))


def test_the_statuses_of_commitments_are_the_same_everywhere(ontology: Graph, shapes: Graph) -> None:
    assert locals_of(ontology.subjects(RDF.type, BGT.CommitmentStatus)) == STATUSES
    assert one_of(ontology, "CommitmentStatus") == STATUSES
    assert listed(shapes, "CommitmentStatus") == listed(shapes, "ThreadStatus") == STATUSES


def test_members_of_one_list_are_different(ontology: Graph) -> None:
    groups = [set(ontology.items(head)) for head in ontology.objects(None, OWL.distinctMembers)]
    for of_class in ("CommitmentKind", "CommitmentStatus", "AdviceStatus", "AdviceKind"):
        assert set(ontology.subjects(RDF.type, BGT[of_class])) in groups


@pytest.mark.parametrize(
    ("enum", "parent", "shape"),
    [
        (DocumentKind, "Document", "NarrowerDocument"),
        (OrganisationKind, "Organisation", "NarrowerOrganisation"),
    ],
)
def test_narrower_classes_are_the_same_everywhere(
    ontology: Graph, shapes: Graph, enum, parent: str, shape: str
) -> None:
    wanted = {member.term for member in enum}
    assert locals_of(ontology.subjects(RDFS.subClassOf, BGT[parent])) == wanted
    assert targets(shapes, shape) == wanted
    assert shapes.value(SHAPES[shape], SH.hasValue) == BGT[parent]


def test_main_classes_are_the_same_everywhere(ontology: Graph, shapes: Graph) -> None:
    wanted = {member.term for member in EntityKind}
    assert targets(shapes, "OneMainClass") == targets(shapes, "PreferredLabel") == wanted
    qualified = shapes.value(SHAPES.OneMainClass, SH.qualifiedValueShape)
    pattern = re.fullmatch(r"/def#\(([A-Za-z|]+)\)\$", str(shapes.value(qualified, SH.pattern)))
    assert pattern is not None
    assert set(pattern[1].split("|")) == wanted | FACTS
    disjoint = next(ontology.objects(None, OWL.members))
    assert wanted | FACTS <= locals_of(ontology.items(disjoint))


def test_kinds_of_issue_are_the_same_in_the_shapes(shapes: Graph) -> None:
    assert listed(shapes, "KindOfIssue") == {kind.value for kind in IssueKind}


# Shapes that speak


def test_every_shape_with_a_target_has_a_message_in_both_languages(shapes: Graph) -> None:
    properties = (SH.targetClass, SH.targetSubjectsOf, SH.targetObjectsOf, SH.targetNode)
    targeted = {shape for predicate in properties for shape in shapes.subjects(predicate)}
    assert len(targeted) > 60
    for shape in targeted:
        languages = sorted(str(o.language) for o in shapes.objects(shape, SH.message) if isinstance(o, Literal))
        assert languages == ["en", "nl"], shape


def test_no_shape_calls_property_shapes_one_focus_node_at_a_time(shapes: Graph) -> None:
    targeted = set(shapes.subjects(SH.targetClass)) | set(shapes.subjects(SH.targetSubjectsOf))
    assert [shape for shape in targeted if (shape, SH.property, None) in shapes] == []
