"""A description conforms to what portals ask, and each thing they ask is missed when it is gone."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from portal_shapes import find_results, read_official
from rdflib import DCAT, DCTERMS, RDF, SH, VOID, BNode, Graph, Literal, Namespace, URIRef
from rdflib.collection import Collection

from graph.dcat import Described, Dump
from graph.description import PORTAL, check_description, describe_dataset, read_portal_shapes, write_description
from graph.provenance import QualityError, read_quality
from graph.settings import Settings, SettingsError, default_settings, default_text, find_root, read_settings
from graph.statistics import count_lines
from ontology.terms import BG

BASE = "https://example.org/beleid/id/"
DQV = Namespace("http://www.w3.org/ns/dqv#")
SPDX = Namespace("http://spdx.org/rdf/terms#")
VCARD = Namespace("http://www.w3.org/2006/vcard/ns#")
NL = "http://publications.europa.eu/resource/authority/"
SHA = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff"

LINES = tuple(
    f"{triple} <{BASE}graph/{graph}> ."
    for graph, triple in (
        ("brief", f'<{BASE}document/brief> <{BG}fileName> "brief.txt"'),
        ("brief", f'<{BASE}document/brief> <{BG}sha256> "{SHA}"^^<http://www.w3.org/2001/XMLSchema#hexBinary>'),
        ("brief", f'<{BASE}document/brief> <{DCTERMS.issued}> "2031-03-08"^^<http://www.w3.org/2001/XMLSchema#date>'),
        ("brief", f"<{BASE}document/brief> <{RDF.type}> <{BG}Document>"),
        ("brief", f"<{BASE}commitment/1> <{RDF.type}> <{BG}Commitment>"),
        ("brief", f"<{BASE}commitment/2> <{RDF.type}> <{BG}Commitment>"),
        ("brief", f"<{BASE}annotation/1> <http://www.w3.org/ns/oa#hasBody> <{BASE}commitment/1>"),
        ("brief", f"<{BASE}country/ML> <{RDF.type}> <{BG}Country>"),
        ("reference", f"<{BASE}country/ML> <{RDF.type}> <{BG}Country>"),
        ("reference", f"<{BASE}country/ML> <http://www.w3.org/2002/07/owl#sameAs> <{NL}country/MLI>"),
    )
)


def settings_for(text: str, tmp_path: Path) -> Settings:
    path = tmp_path / "beleidsgraaf.toml"
    path.write_text(text, "utf-8")
    return read_settings(path)


def described(settings: Settings | None = None, issued: date | None = date(2031, 7, 1)) -> Described:
    figures = count_lines(LINES)
    chosen = settings or replace(default_settings(BASE), endpoint="https://example.org/sparql")
    dumps = tuple(
        Dump(name, 1234, SHA) for name in ("graph.ttl", "graph.ttl.gz", "graph.nq", "graph.trig", "graph.jsonld")
    )
    return Described(chosen, figures, dumps, find_root(BASE), issued)


def parse(*parts: tuple[tuple[str, str, str], ...]) -> Graph:
    return Graph(bind_namespaces="none").parse(data=write_description([t for part in parts for t in part]))


def whole() -> Graph:
    told = replace(default_settings(BASE), endpoint="https://example.org/sparql")
    contact = replace(told.contact, telephone="+31701234567")
    found = describe_dataset(described(replace(told, contact=contact)), {"commitments-precision": 0.875})
    return parse(found.dcat, found.void, found.provenance)


def shapes_seen(graph: Graph) -> set[str]:
    return {violation.shape for violation in check_description(graph.serialize(format="turtle").encode())}


# What portals ask, in our words

SHAPES = Graph().parse(data=read_portal_shapes(), format="turtle")
NAMED = sorted(str(shape).removeprefix(PORTAL) for shape in SHAPES.subjects(SH.targetClass, None, unique=True))
REQUIRED = [name for name in NAMED if (URIRef(PORTAL + name), SH.minCount, None) in SHAPES]

# Those that ask how something is said when it is said: (shape, class, property, wrong value).
PLANTED = [
    ("Temporal", DCAT.Dataset, DCTERMS.temporal, Literal("2031/2032")),
    ("Compressed", DCAT.Distribution, DCAT.compressFormat, URIRef("https://example.org/gzip")),
    ("ContactTelephone", VCARD.Kind, VCARD.hasTelephone, Literal("070-1234567")),
    ("Days", DCAT.Dataset, DCTERMS.issued, Literal("1 juli 2031")),
    # and of those that ask for something, what a careless hand writes there
    ("License", DCAT.Dataset, DCTERMS.license, URIRef("http://creativecommons.org/publicdomain/zero/1.0")),
    (
        "MediaType",
        DCAT.Distribution,
        DCAT.mediaType,
        URIRef("https://www.iana.org/assignments/media-types/application/gzip"),
    ),
    ("ContactEmail", VCARD.Kind, VCARD.hasEmail, Literal("beheer@example.org")),
    ("Language", DCAT.Dataset, DCTERMS.language, Literal("nl")),
    ("Theme", DCAT.Dataset, DCAT.theme, URIRef("https://w3id.org/beleidsgraaf/theme/mensenrechten")),
    ("AccessRights", DCAT.Dataset, DCTERMS.accessRights, Literal("openbaar")),
    ("Title", DCAT.Dataset, DCTERMS.title, Literal("zonder taal")),
    ("Publisher", DCAT.Dataset, DCTERMS.publisher, URIRef("https://example.org/een-tweede-uitgever")),
    ("Identifier", DCAT.Dataset, DCTERMS.identifier, Literal("een tweede")),
    ("ByteSize", DCAT.Distribution, DCAT.byteSize, Literal("12 kB")),
    ("Period", DCTERMS.PeriodOfTime, DCAT.endDate, Literal(date(1999, 1, 1))),
]


def test_the_whole_description_conforms() -> None:
    assert check_description(whole().serialize(format="turtle").encode()) == ()


def test_each_thing_asked_has_a_test() -> None:
    assert set(NAMED) == {*REQUIRED, *(shape for shape, *_ in PLANTED), "WebAddress"}
    assert len(NAMED) > 45


@pytest.mark.parametrize("name", REQUIRED)
def test_each_thing_that_is_required_is_missed_when_it_is_gone(name: str) -> None:
    graph, shape = whole(), URIRef(PORTAL + name)
    path = SHAPES.value(shape, SH.path)
    alternatives = SHAPES.value(path, SH.alternativePath)
    properties = list(Collection(SHAPES, alternatives)) if alternatives else [path]
    for target in SHAPES.objects(shape, SH.targetClass):
        changed = Graph() + graph
        focus = min(changed.subjects(RDF.type, target))
        assert any((focus, found, None) in changed for found in properties), f"{focus} has nothing to remove"
        for found in properties:
            changed.remove((focus, found, None))
        seen = check_description(changed.serialize(format="turtle").encode())
        assert (str(focus), name) in {(violation.focus, violation.shape) for violation in seen}


@pytest.mark.parametrize(("name", "target", "path", "wrong"), PLANTED, ids=[case[0] for case in PLANTED])
def test_each_careless_value_is_seen(name: str, target: URIRef, path: URIRef, wrong: URIRef | Literal) -> None:
    graph = whole()
    focus = min(graph.subjects(RDF.type, target))
    if name == "Period":
        graph.remove((focus, path, None))
    graph.add((focus, path, wrong))
    assert name in shapes_seen(graph)


def test_a_blank_dataset_is_seen() -> None:
    graph = whole()
    graph.add((BNode(), RDF.type, DCAT.Dataset))
    assert "WebAddress" in shapes_seen(graph)


def test_violations_speak_both_languages_and_stand_worst_first() -> None:
    graph = whole()
    dataset = URIRef("https://example.org/beleid/dataset")
    graph.remove((dataset, DCTERMS.title, None))
    graph.remove((dataset, DCAT.landingPage, None))
    title, page = check_description(graph.serialize(format="turtle").encode())
    assert (title.severity, title.shape, title.focus) == ("violation", "Title", str(dataset))
    assert title.message_nl.startswith("Heeft een titel")
    assert title.message_en.startswith("Has a title")
    assert (page.severity, page.shape) == ("warning", "LandingPage")


def test_what_is_no_turtle_is_told() -> None:
    with pytest.raises(ValueError, match="no Turtle"):
        check_description(b"<<<")


# The official shapes


@pytest.mark.parametrize("issued", [date(2031, 7, 1), None])
def test_dcat_satisfies_the_official_shapes_of_dcat_ap_nl(shared: Path, issued: date | None) -> None:
    shapes = read_official(shared / "shapes", "dcat-ap*.ttl")
    data = parse(describe_dataset(described(issued=issued)).dcat)
    assert find_results(data, shapes) == []
    data.remove((None, DCTERMS.publisher, None))
    assert find_results(data, shapes) != []


def test_dcat_and_schema_org_satisfy_the_shapes_of_the_heritage_network(shared: Path) -> None:
    shapes = read_official(shared / "shapes", "nde*.ttl")
    found = describe_dataset(described())
    assert find_results(parse(found.dcat), shapes) == []
    assert find_results(parse(found.schemaorg), shapes) == []
    without = parse(found.schemaorg)
    without.remove((None, URIRef("https://schema.org/license"), None))
    assert find_results(without, shapes) != []


def test_the_heritage_network_only_hints_at_dates_when_none_is_given(shared: Path) -> None:
    shapes = read_official(shared / "shapes", "nde*.ttl")
    results = find_results(parse(describe_dataset(described(issued=None)).dcat), shapes)
    assert {result.split()[1] for result in results} == {str(DCTERMS[n]) for n in ("created", "issued", "modified")}


# What the files say


def test_counts_are_over_the_union_of_all_graphs() -> None:
    figures = count_lines(LINES)
    assert (figures.triples, figures.subjects, figures.objects) == (9, 5, 8)
    assert figures.classes[f"<{BG}Country>"] == 1
    assert figures.properties[f"<{RDF.type}>"] == (4, 4, 3)
    assert (figures.facts, figures.shown, figures.entities, figures.linked) == (2, 1, 2, 1)
    assert figures.base == BASE


def test_void_tells_classes_properties_and_links() -> None:
    graph = parse(describe_dataset(described()).void)
    dataset = URIRef("https://example.org/beleid/dataset")
    assert graph.value(dataset, VOID.triples) == Literal(9)
    part = graph.value(predicate=VOID["class"], object=URIRef(BG + "Commitment"))
    assert graph.value(part, VOID.entities) == Literal(2)
    linkset = graph.value(predicate=RDF.type, object=VOID.Linkset)
    assert graph.value(linkset, VOID.triples) == Literal(1)
    assert graph.value(graph.value(linkset, VOID.objectsTarget), VOID.uriSpace) == Literal(NL)


def test_provenance_names_sources_with_checksums_and_no_time_unless_given() -> None:
    graph = parse(describe_dataset(described(issued=None)).provenance)
    checksum = URIRef(f"{BASE}document/brief#sha256")
    assert (URIRef(f"{BASE}document/brief"), SPDX.checksum, checksum) in graph
    assert graph.value(checksum, SPDX.checksumValue).toPython() == bytes.fromhex(SHA)
    assert not list(graph.objects(None, URIRef("http://www.w3.org/ns/prov#endedAtTime")))


def test_quality_is_told_of_every_graph_and_against_gold_when_given() -> None:
    dataset = "https://example.org/beleid/dataset#quality-"
    plain = parse(describe_dataset(described()).provenance)
    assert float(plain.value(URIRef(dataset + "facts-shown"), DQV.value)) == 0.5
    assert (URIRef(dataset + "commitments-precision"), None, None) not in plain
    measured = parse(describe_dataset(described(), {"commitments-precision": 0.875}).provenance)
    assert float(measured.value(URIRef(dataset + "commitments-precision"), DQV.value)) == 0.875


def test_the_same_graph_gives_the_same_bytes_in_any_order() -> None:
    forward = describe_dataset(described())
    backward = describe_dataset(replace(described(), figures=count_lines(reversed(LINES))))
    assert write_description(forward.dcat) == write_description(backward.dcat)
    assert write_description(forward.void) == write_description(backward.void)


def test_a_hostile_title_stays_one_literal(tmp_path: Path) -> None:
    title = 'Een "titel" \\ met \u200fמימין\u200e en ' + "lang " * 2000
    settings = replace(default_settings(BASE), title=(title, "a title\r\nof two lines\x07"))
    graph = parse(describe_dataset(described(settings)).dcat)
    assert Literal(title, lang="nl") in set(graph.objects(None, DCTERMS.title))
    assert Literal("a title\r\nof two lines\x07", lang="en") in set(graph.objects(None, DCTERMS.title))


# The settings

DEFAULT = default_text()


def test_the_commented_defaults_are_settings(tmp_path: Path) -> None:
    settings = settings_for(DEFAULT, tmp_path)
    assert settings == default_settings("https://w3id.org/beleidsgraaf/id/")
    assert settings.site == "https://w3id.org/beleidsgraaf/"


def test_what_is_commented_out_can_be_switched_on(tmp_path: Path) -> None:
    loose = re.sub(r"(?m)^# (?=[a-z_]+ = |\[creator\])", "", DEFAULT)
    settings = settings_for(loose, tmp_path)
    assert settings.endpoint == "https://example.org/sparql"
    assert settings.contact.telephone == "+31700000000"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            'license = "https://creativecommons.org/publicdomain/zero/1.0/"',
            "noemt de licentie van de data niet; vul license in",
        ),
        ('base = "https://w3id.org/beleidsgraaf/id/"', "noemt de basis van alle IRI's niet; vul base in"),
        ('name = "Beleidsgraaf"', "noemt de naam van de uitgever niet; vul publisher.name in"),
        ('iri = "https://w3id.org/beleidsgraaf/publisher"', "noemt de IRI van de uitgever niet"),
        ('name = "Beheer van Beleidsgraaf"', "noemt de naam van het contactpunt niet"),
        ('email = "beheer@example.org"', "noemt het e-mailadres van het contactpunt niet"),
    ],
)
def test_what_is_missing_is_named_in_dutch(line: str, told: str, tmp_path: Path) -> None:
    assert line in DEFAULT
    with pytest.raises(SettingsError, match=re.escape(told)):
        settings_for(DEFAULT.replace(line, ""), tmp_path)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('base = "https://w3id.org/beleidsgraaf/id/"', 'base = "geen iri"', "base is een http(s)-adres"),
        ('base = "https://w3id.org/beleidsgraaf/id/"', 'base = "https://example.org/id"', "schuine streep"),
        ("publicdomain/zero/1.0/", "publicdomain/zero/1.0/deed.nl", "license is een van"),
        ('"beheer@example.org"', '"beheer"', "geen e-mailadres"),
        ('"Beleidsgraaf"', "12", "publisher.name is tekst"),
        ('# themes = ["INTR", "GOVE"]', 'themes = ["BUZA"]', "themes is een van de codes AGRI"),
        ('# languages = ["NLD", "ENG"]', 'languages = ["xx"]', "languages is een van de codes NLD, ENG, niet 'xx'"),
        ('# endpoint = "https://example.org/sparql"', 'endpoint = "sparql"', "endpoint is geen webadres"),
        ("[publisher]", "uitgever = 1\n[publisher]", "de instelling 'uitgever' bestaat niet"),
        ("[contact]", '[contact]\ne_mail = "x"', "bedoelt u 'email'?"),
        ('# telephone = "+31700000000"', 'telephone = "070"', "landnummer"),
        ("[publisher]", '[creator]\nname = "Een maker"\n[publisher]', "een naam en een IRI"),
        ("[publisher]", "[publisher", "geen leesbaar TOML-bestand"),
    ],
)
def test_what_is_wrong_is_told_in_dutch(old: str, new: str, told: str, tmp_path: Path) -> None:
    assert old in DEFAULT
    with pytest.raises(SettingsError, match=re.escape(told)):
        settings_for(DEFAULT.replace(old, new), tmp_path)


# Figures against gold


def test_quality_may_be_nested_or_flat(tmp_path: Path) -> None:
    path = tmp_path / "quality.json"
    path.write_text('{"commitments": {"precision": 0.5, "recall": 1}, "mention_f1": 0.9}')
    assert read_quality(path) == {"commitments-precision": 0.5, "commitments-recall": 1.0, "mention-f1": 0.9}


@pytest.mark.parametrize("text", ["", "[1]", "{}", '{"a": 2}', '{"a": true}', '{"a b": 1}', '{"a": "veel"}', "0.5"])
def test_what_is_no_quality_is_refused(text: str, tmp_path: Path) -> None:
    path = tmp_path / "quality.json"
    path.write_text(text)
    with pytest.raises(QualityError):
        read_quality(path)
