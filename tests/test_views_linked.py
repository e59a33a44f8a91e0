"""The site of linked data: each IRI of ours has a page, each link leads somewhere, and bytes stay the same."""

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree as ET

import pyoxigraph as ox
import pytest

from extract.pipeline import extract
from extract.reading import find_files, read_document
from graph.description import check_description
from graph.nquads import named, text
from graph.quads import write_quads
from graph.settings import Settings, default_settings
from graph.vocabulary import DESCRIBING
from views.linked.jsonld import read_literal, write_jsonld
from views.linked.places import UnsafePathError, find_places, folder_of, link_from, page_of
from views.linked.things import call, index_triples, name_thing
from views.linked.writing import SITEMAP, Site, _write_sitemap, write_linked_site

BASE = "https://example.org/beleid/id/"
DAY = date(2031, 7, 1)
HOSTILE = 'Een "titel" & <script>alert(1)</script> \u200fמימין\u200e\x07\nmet regels ' + "lang " * 2000


def settings() -> Settings:
    return replace(default_settings(BASE), endpoint="https://example.org/sparql")


@pytest.fixture(scope="module")
def lines(examples: Path) -> list[str]:
    return sorted(write_quads((extract(read_document(path)) for path in find_files([examples])), BASE))


@pytest.fixture(scope="module")
def site(lines: list[str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    published = write_linked_site(lines, settings(), folder, issued=DAY, gold={"mention-f1": 0.9})
    assert published.pages > 500
    assert check_description(published.description) == ()
    return folder


class Links(HTMLParser):
    """What a page links to, and the fragments that it has."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        for name in ("href", "src"):
            if told.get(name) is not None and told.get("rel") != "canonical":
                self.links.append(str(told[name]))
        if told.get("id"):
            self.ids.append(str(told["id"]))


def read_links(page: Path) -> Links:
    links = Links()
    links.feed(page.read_text("utf-8"))
    links.close()
    return links


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[Path, Links]:
    return {page: read_links(page) for page in site.rglob("*.html")}


def test_every_link_leads_to_a_file_and_every_fragment_to_a_place(pages: dict[Path, Links]) -> None:
    broken = []
    for page, found in pages.items():
        for link in set(found.links):
            if re.match(r"(https?|mailto|tel):", link):
                continue
            path, _, fragment = link.partition("#")
            target = (page.parent / path).resolve() if path else page
            if not target.is_file() or (fragment and fragment not in pages[target].ids):
                broken.append((str(page), link))
    assert broken == []


def test_links_within_the_site_are_relative(pages: dict[Path, Links]) -> None:
    own = ("/", "file:", "https://example.org/beleid", "https://w3id.org/beleidsgraaf/id")
    assert [link for found in pages.values() for link in found.links if link.startswith(own)] == []


def test_no_page_has_the_same_fragment_twice(pages: dict[Path, Links]) -> None:
    assert [page for page, found in pages.items() if len(found.ids) != len(set(found.ids))] == []


def test_every_iri_of_ours_has_a_page_at_its_path(lines: list[str], site: Path, pages: dict[Path, Links]) -> None:
    own = set(re.findall(rf"<({re.escape(BASE)}[^>]*|https://w3id\.org/beleidsgraaf/[^>]*)>", "\n".join(lines)))
    assert len(own) > 1000
    for iri in own:
        bare, _, fragment = iri.partition("#")
        path = bare.removeprefix("https://example.org/beleid/").removeprefix("https://w3id.org/beleidsgraaf/")
        page = site / path / "index.html"
        assert page.is_file(), iri
        assert not fragment or fragment in pages[page].ids, iri
        assert (page.parent / "index.ttl").is_file(), iri


def test_json_ld_and_turtle_of_a_page_say_the_same(site: Path) -> None:
    checked = 0
    for page in sorted((site / "id").glob("*/*/index.html"))[::25]:
        if "/graph/" in str(page):
            continue
        html = page.read_text("utf-8")
        script = re.search(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
        assert script, page
        told = {str(quad.triple) for quad in ox.parse(script[1].encode(), ox.RdfFormat.JSON_LD)}
        turtle = {str(q.triple) for q in ox.parse((page.parent / "index.ttl").read_bytes(), ox.RdfFormat.TURTLE)}
        assert told == turtle, page
        assert 'rel="alternate" type="text/turtle" title="Turtle" href="index.ttl"' in html
        checked += 1
    assert checked > 20


def test_the_turtle_of_a_graph_is_all_of_it(lines: list[str], site: Path) -> None:
    wanted = {line for line in lines if line.endswith(f"<{BASE}graph/corpus> .")}
    found = list(ox.parse((site / "id/graph/corpus/index.ttl").read_bytes(), ox.RdfFormat.TURTLE))
    assert len(found) == len(wanted) > 0


@pytest.mark.parametrize("suffix", ["ttl", "trig", "nq", "jsonld"])
def test_each_dump_holds_the_whole_graph(suffix: str, lines: list[str], site: Path) -> None:
    form = ox.RdfFormat.from_extension(suffix)
    assert form is not None
    quads = {
        quad if form.supports_datasets else quad.triple
        for quad in ox.parse(path=site / f"dumps/graph.{suffix}", format=form)
    }
    wanted = ox.parse("\n".join(lines).encode(), ox.RdfFormat.N_QUADS)
    assert quads == {quad if form.supports_datasets else quad.triple for quad in wanted}


def test_checksums_hold_for_every_file(site: Path) -> None:
    rows = dict(reversed(line.split("  ", 1)) for line in (site / "SHA256SUMS").read_text().splitlines())
    files = {str(path.relative_to(site)): path for path in site.rglob("*") if path.is_file()}
    assert set(rows) == set(files) - {"SHA256SUMS"}
    assert {name: hashlib.sha256(files[name].read_bytes()).hexdigest() for name in rows} == rows


def test_the_description_tells_size_and_checksum_of_the_dumps(site: Path) -> None:
    dcat = (site / "dcat.ttl").read_text("utf-8")
    for dump in (site / "dumps").iterdir():
        assert hashlib.sha256(dump.read_bytes()).hexdigest() in dcat
        assert f'"{dump.stat().st_size}"^^xsd:nonNegativeInteger' in dcat


def read_all(folder: Path) -> dict[str, str]:
    found = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in found}


def test_the_same_graph_gives_the_same_bytes(lines: list[str], tmp_path: Path) -> None:
    few = [line for line in lines if "/commitment/" in line or "graph/reference>" in line]
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        write_linked_site(few, settings(), tmp_path / name, issued=DAY)
    assert read_all(tmp_path / "one") == read_all(tmp_path / "two")


def test_the_sitemap_names_every_page(site: Path, pages: dict[Path, Links]) -> None:
    space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    found = {str(one.text) for one in ET.parse(site / "sitemap.xml").getroot().iter(f"{space}loc")}
    paths = {str(page.parent.relative_to(site)) for page in pages}
    assert found == {"https://example.org/beleid/" + ("" if path == "." else f"{path}/") for path in paths}


def test_a_large_site_has_a_sitemap_of_sitemaps(tmp_path: Path) -> None:
    _write_sitemap(Site(tmp_path), "https://example.org/", [f"id/{number}" for number in range(SITEMAP + 1)])
    assert "sitemap-2.xml" in (tmp_path / "sitemap.xml").read_text()
    assert (tmp_path / "sitemap-2.xml").read_text().count("<loc>") == 1


# Words


def test_every_term_that_is_shown_has_a_name(lines: list[str], site: Path) -> None:
    described = (site / "dcat.ttl", site / "void.ttl", site / "provenance.ttl")
    quads = [*ox.parse("\n".join(lines).encode(), ox.RdfFormat.N_QUADS)]
    quads += [quad for path in described for quad in ox.parse(path=path)]
    rdf_type = ox.NamedNode(DESCRIBING["rdf"] + "type")
    used = {str(quad.predicate) for quad in quads} | {str(quad.object) for quad in quads if quad.predicate == rdf_type}
    ours = {term for term in used if any(term.startswith(f"<{space}") for space in DESCRIBING.values())}
    assert [term for term in sorted(ours) if ":" in call(term)[0]] == []


def test_a_page_speaks_dutch_and_shows_the_words_in_their_place(site: Path) -> None:
    page = (site / "id/country/UA/index.html").read_text("utf-8")
    assert "<h1><bdi>Oekraïne</bdi></h1>" in page
    assert re.search(r"<h2>Waar het staat \(\d+\)</h2>", page)
    assert "<mark>Oekraïne</mark>" in page
    assert '<html lang="nl">' in page


def test_the_ontology_has_a_page_for_people(site: Path) -> None:
    page = (site / "def/index.html").read_text("utf-8")
    for wanted in ('id="Commitment"', "toezegging · commitment", 'id="committedBy"', 'href="#Actor"', "voorbeeld"):
        assert wanted in page
    assert (site / "def/0.1.0/index.html").is_file()
    assert 'id="DueFrom"' in (site / "shape/index.html").read_text("utf-8")
    assert 'id="License"' in (site / "portal/index.html").read_text("utf-8")


# Hostile input


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    graph = f"<{BASE}graph/reference>"
    subject = f"<{BASE}organisation/raad>"
    facts = [
        f"{subject} <http://www.w3.org/2004/02/skos/core#prefLabel> {text(HOSTILE, 'nl')} {graph} .",
        f"{subject} <http://www.w3.org/2004/02/skos/core#altLabel> {text('</script><b>', 'qaa-x-none')} {graph} .",
        f"{subject} <http://xmlns.com/foaf/0.1/page> <javascript:alert(1)> {graph} .",
    ]
    write_linked_site(sorted(facts), settings(), tmp_path)
    return tmp_path


def test_hostile_text_stays_text(hostile: Path) -> None:
    page = (hostile / "id/organisation/raad/index.html").read_text("utf-8")
    assert "<script>alert" not in page
    assert page.count("<script") == page.count("</script>") == 1
    assert 'href="javascript:' not in page
    assert "\x07" not in page
    assert "\u2407" in page
    title = re.search("<title>(.*?)</title>", page, re.DOTALL)
    assert title
    assert len(title[1]) < 200


def test_hostile_text_comes_back_from_json_ld_and_turtle(hostile: Path) -> None:
    folder = hostile / "id/organisation/raad"
    script = re.search(r'ld\+json">(.*?)</script>', (folder / "index.html").read_text("utf-8"), re.DOTALL)
    assert script
    for quads in (ox.parse(script[1].encode(), ox.RdfFormat.JSON_LD), ox.parse(path=folder / "index.ttl")):
        literals = {quad.object.value for quad in quads if isinstance(quad.object, ox.Literal)}
        assert literals == {HOSTILE, "</script><b>"}


@pytest.mark.parametrize("tail", ["../../etc/passwd", "a/../b", "a%2Fb", "a b", ".hidden", "x/", "a//b"])
def test_an_iri_that_is_no_path_never_leaves_the_site(tail: str) -> None:
    places = find_places(BASE)
    if tail == "x/":
        assert folder_of(places, BASE + tail) == "id/x"
        return
    with pytest.raises(UnsafePathError, match="cannot have a page"):
        folder_of(places, BASE + tail)


@pytest.mark.parametrize(
    ("base", "iri", "page"),
    [
        ("https://example.org/", "https://example.org/country/UA", "country/UA/index.html"),
        ("https://example.org/a/b/id/", "https://example.org/a/b/id/country/UA", "id/country/UA/index.html"),
        ("https://example.org/id/", "https://w3id.org/beleidsgraaf/theme/water", "theme/water/index.html"),
        ("https://example.org/id/", "https://w3id.org/beleidsgraaf/def#Advice", "def/index.html"),
        ("https://example.org/id/", "https://example.org/void.ttl", "void.ttl"),
    ],
)
def test_pages_stand_at_the_path_of_their_iri(base: str, iri: str, page: str) -> None:
    folder = folder_of(find_places(base), iri)
    assert folder is not None
    assert page_of(folder) == page
    assert (Path("/site/x") / link_from("x", page)).resolve() == Path("/site") / page


def triples_of(document: str) -> Iterator[str]:
    yield from (str(quad.triple) for quad in ox.parse(document.encode(), ox.RdfFormat.JSON_LD))


@pytest.mark.parametrize(
    "value",
    ['"a"', '"a"@nl', '"12"^^<http://www.w3.org/2001/XMLSchema#integer>', '"\\u0007\\"\\\\\\n"', "<https://e.org/a:b>"],
)
def test_json_ld_keeps_each_sort_of_term(value: str) -> None:
    triple = ("<https://example.org/s>", "<https://schema.org/name>", value)
    found = write_jsonld([triple], DESCRIBING)
    assert json.loads(found)["@graph"][0]["schema:name"]
    parsed = next(iter(ox.parse(f"{' '.join(triple)} .".encode(), ox.RdfFormat.N_TRIPLES)))
    assert list(triples_of(found)) == [str(parsed.triple)]


def test_a_literal_is_read_whole() -> None:
    assert read_literal('"a \\"b\\"@nl"@en') == ('a "b"@nl', "en", "")


def test_a_membership_is_called_after_what_it_ties() -> None:
    member, role, body, tie = (f"<https://example.org/{name}>" for name in ("anna", "lid", "raad", "m1"))
    things = index_triples(
        [
            (tie, named("org:organization"), body),
            (tie, named("org:member"), member),
            (tie, named("org:role"), role),
            (member, named("skos:prefLabel"), '"Anna de Wit"@nl'),
            (role, named("skos:prefLabel"), '"lid"@nl'),
            (body, named("skos:prefLabel"), '"Raad voor Water"@nl'),
        ]
    )
    assert name_thing(things, tie) == "Anna de Wit – lid – Raad voor Water"
    assert name_thing(things, "<https://example.org/m2>") == "m2"
