"""Terms used are terms declared, they stand where the ontology says, and the themes are a sound thesaurus."""

import re
from collections import Counter
from enum import Enum
from pathlib import Path

import pyoxigraph as ox
import pytest
from graph_letters import library
from rdflib import RDF, SKOS, Graph, Literal, URIRef

import graph as graph_room
from extract.pipeline import extract
from extract.reading import find_files, read_document
from graph.domains import find_outside, read_ends
from graph.plan import plan_graph
from graph.quads import write_quads
from graph.reference import write_reference
from graph.validation import validate
from ontology import kinds
from ontology.reference import read_themes
from ontology.terms import BG, BGT, declared_terms

# Classes of closed lists: their members are typed in the ontology, and need not be in the data again.
IN_THE_ONTOLOGY = {"AdviceKind", "AdviceStatus", "CommitmentKind", "CommitmentStatus"}


@pytest.fixture(scope="module")
def lines(examples: Path) -> list[str]:
    read = [extract(read_document(path)) for path in find_files([examples])]
    return [*write_quads(read), *write_quads(library())]


def test_terms_used_and_terms_declared_are_equal(lines: list[str]) -> None:
    used = set(re.findall(re.escape(BG) + r"(\w+)>", "\n".join(lines)))
    assert used - declared_terms() == set()
    # what no example happens to hold (a page of a PDF, a promise kept in part) some line of code can write
    code = "".join(path.read_text("utf-8") for path in Path(str(graph_room.__file__)).parent.glob("*.py"))
    lists = (found for found in vars(kinds).values() if isinstance(found, type) and issubclass(found, Enum))
    writable = set(re.findall(r"bg:(\w+)", code)) | {m.term for found in lists for m in found if hasattr(m, "term")}
    assert declared_terms() - used - writable == IN_THE_ONTOLOGY
    assert len(declared_terms() - used) < 12


# Domains and ranges


def test_what_is_written_keeps_to_domains_and_ranges(lines: list[str]) -> None:
    union = Graph().parse(data="\n".join(f"{line.rpartition(' <')[0]} ." for line in lines), format="nt")
    assert list(find_outside(union)) == []
    assert len(read_ends()) > 50


PREFIXES = f"@prefix bg: <{BG}> . @prefix : <https://example.org/id/> ."


@pytest.mark.parametrize(
    ("turtle", "outside"),
    [
        (":e a bg:Event ; bg:organisedBy :o . :o a bg:Actor .", []),
        (":p a bg:Programme ; bg:organisedBy :o . :o a bg:Actor .", []),  # one of a union
        (":d a bg:Document ; bg:organisedBy :o . :o a bg:Actor .", [("d", True)]),
        (":d a bg:Motion ; bg:cites :e . :e a bg:Law .", []),  # narrower classes
        (":d a bg:Motion ; bg:cites :e . :e a bg:Event .", [("e", False)]),
        (":d a bg:Letter ; bg:signedBy :o . :o a bg:Office .", [("o", False)]),
        (":c a bg:Commitment ; bg:commitmentKind bg:Action .", []),  # a closed list
        (':c a bg:Commitment ; bg:dueText "in mei"@nl .', []),
        (':d a bg:Document ; bg:dueText "in mei"@nl .', [("d", True)]),
    ],
)
def test_what_stands_outside_is_found(turtle: str, outside: list[tuple[str, bool]]) -> None:
    data = Graph().parse(data=f"{PREFIXES} {turtle}", format="turtle")
    found = [(str(o.subject if o.is_subject else o.value).rpartition("/")[2], o.is_subject) for o in find_outside(data)]
    assert found == outside


def test_validation_tells_it_in_words() -> None:
    data = Graph().parse(data=f"{PREFIXES} :d a bg:Document ; bg:organisedBy :o . :o a bg:Actor .", format="turtle")
    told = next(v for v in validate(data) if v.shape == "DomainAndRange")
    assert told.message_nl == "bg:organisedBy begint bij iets van de klasse bg:Event, bg:Programme."
    assert (told.focus, told.path) == ("https://example.org/id/d", "bg:organisedBy")


# The thesaurus (after the checks of qSKOS and of the SKOS reference, sections 4 to 8 and 10)


@pytest.fixture(scope="module")
def themes(lines: list[str]) -> Graph:
    graph = Graph()
    for quad in ox.parse("\n".join(lines).encode(), ox.RdfFormat.N_QUADS):
        if str(quad.subject).startswith(f"<{BGT.rstrip('/')}"):
            graph.parse(data=f"{quad.triple} .", format="nt")
    return graph


def test_every_theme_is_in_the_scheme_and_hangs_under_a_top(themes: Graph) -> None:
    scheme = URIRef(BGT.rstrip("/"))
    concepts = set(themes.subjects(RDF.type, SKOS.Concept))
    assert len(concepts) > 20
    for concept in concepts:
        assert set(themes.objects(concept, SKOS.inScheme)) == {scheme}
        above = list(themes.objects(concept, SKOS.broader))
        assert bool(above) != ((concept, SKOS.topConceptOf, scheme) in themes)
        assert all((other, SKOS.topConceptOf, scheme) in themes for other in above), concept
        assert concept not in above


def test_every_theme_has_one_label_in_each_language_and_no_two_share_one(themes: Graph) -> None:
    labels = Counter(
        (label.language, str(label).casefold())
        for label in themes.objects(None, SKOS.prefLabel)
        if isinstance(label, Literal)
    )
    assert [label for label, count in labels.items() if count > 1] == []
    for concept in themes.subjects(RDF.type, SKOS.Concept):
        languages = Counter(label.language for label in themes.objects(concept, SKOS.prefLabel))
        assert languages["nl"] == 1
        assert set(languages.values()) == {1}
        names = {str(label) for label in themes.objects(concept, SKOS.prefLabel)}
        assert names.isdisjoint(str(label) for label in themes.objects(concept, SKOS.altLabel))


def test_mapping_and_hierarchy_do_not_clash(themes: Graph) -> None:
    exact = list(themes.subject_objects(SKOS.exactMatch))
    assert exact
    assert len({other for _, other in exact}) == len(exact), "two themes are exactly the same foreign one"
    for concept, other in exact:
        assert (concept, SKOS.broadMatch, other) not in themes
        assert (concept, SKOS.relatedMatch, other) not in themes


def test_the_whole_thesaurus_is_sound_and_not_only_what_examples_name() -> None:
    by_id = {theme.id: theme for theme in read_themes()}
    for theme in by_id.values():
        assert theme.label_nl
        assert theme.label_en
        assert not theme.broader or not by_id[theme.broader].broader
    assert len({theme.label_nl.casefold() for theme in by_id.values()}) == len(by_id)
    plan = plan_graph(library())
    assert any("skos/core#topConceptOf" in verb for _, verb, _ in write_reference(plan, []))
