"""The whole site: dumps, descriptions, a page and a Turtle file for each IRI, ontology, sitemap and checksums.

No clock and sorted everywhere, so that the same graph gives the same bytes.
"""

import gzip
import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from importlib.metadata import version
from pathlib import Path
from xml.sax.saxutils import escape

from graph.dcat import FILE_TYPES, Described, Dump
from graph.description import Description, describe_dataset, write_description
from graph.exports import render, turtle_writer
from graph.iris import iri_prefixes
from graph.nquads import Triple, read_line
from graph.settings import LICENCES, Settings
from graph.statistics import count_lines
from graph.vocabulary import DESCRIBING
from ontology.terms import read_ontology
from views.linked.jsonld import read_literal
from views.linked.lists import write_lists
from views.linked.pages import Desk, read_style, read_template, write_page
from views.linked.places import TURTLE, find_places, folder_of, is_file, page_of
from views.linked.things import index_triples
from views.linked.vocabulary import read_shapes, version_iri, write_ontology_page, write_shapes_page

SUMS = "SHA256SUMS"
SITEMAP = 50_000  # addresses in one sitemap at most (sitemaps.org, protocol)
_SHAPES = {"shape": "shapes.ttl", "portal": "portal.ttl"}


@dataclass(frozen=True, slots=True)
class Site:
    """A site while it is written: its folder, and the checksum of each file in it."""

    folder: Path
    sums: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Published:
    """What was written: how many pages and files, and the descriptions that stand in it as Turtle."""

    pages: int
    files: int
    description: bytes


def put(site: Site, path: str, content: bytes | str) -> None:
    """Write a file of the site and remember its checksum."""
    data = content.encode() if isinstance(content, str) else content
    target = site.folder / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(data)
    site.sums[path] = hashlib.sha256(data).hexdigest()


def write_linked_site(
    lines: Sequence[str],
    settings: Settings,
    folder: Path,
    *,
    issued: date | None = None,
    gold: Mapping[str, float] | None = None,
) -> Published:
    """Write the site of a graph (sorted lines of N-Quads) into an empty folder."""
    site = Site(folder)
    dumps = tuple(_write_dumps(site, lines, settings.base))
    told = Described(settings, count_lines(lines), dumps, find_places(settings.base).root, issued)
    description = describe_dataset(told, gold)
    for name in ("dcat", "void", "provenance", "schemaorg"):
        put(site, f"{name}.ttl", write_description(getattr(description, name)))
    folders = _write_things(site, lines, told, description)
    folders |= _write_vocabularies(site)
    put(site, "style.css", read_style())
    put(site, "README.md", _write_readme(told))
    _write_sitemap(site, settings.site, sorted(folders))
    sums = "".join(f"{checksum}  {path}\n" for path, checksum in sorted(site.sums.items()))
    (folder / SUMS).write_text(sums, "utf-8", newline="\n")
    whole = write_description((*description.dcat, *description.void, *description.provenance))
    return Published(len(folders), len(site.sums) + 1, whole)


def _write_dumps(site: Site, lines: Sequence[str], base: str) -> Iterator[Dump]:
    """The whole graph in each form, plain and compressed; without a time, which gzip would otherwise write down."""
    for suffix in FILE_TYPES:
        plain = render(lines, suffix, base)
        for name, data in ((f"graph.{suffix}", plain), (f"graph.{suffix}.gz", gzip.compress(plain, 6, mtime=0))):
            put(site, f"dumps/{name}", data)
            yield Dump(name, len(data), site.sums[f"dumps/{name}"])


def _write_things(site: Site, lines: Sequence[str], told: Described, description: Description) -> set[str]:
    """Pages and Turtle of all IRIs that are ours; returns their folders."""
    quads = [read_line(line) for line in lines]
    told_of = (*description.dcat, *description.void, *description.provenance)
    places = find_places(told.settings.base)
    prefixes = DESCRIBING | {"id": places.base} | iri_prefixes(places.base)
    things = index_triples((*(quad[:3] for quad in quads), *told_of))
    graphs: dict[str, list[Triple]] = defaultdict(list)
    for subject, predicate, value, graph in quads:
        graphs[graph].append((subject, predicate, value))
    desk = Desk(things, places, {prefix: prefixes[prefix] for prefix in sorted(prefixes)})
    write_turtle = turtle_writer(prefixes)
    subjects = _find_pages(desk, (*things.out, *things.into, *graphs))
    for bare, (folder, own) in subjects.items():
        put(site, page_of(folder), write_page(desk, folder, bare, own))
        triples = [triple for subject in own for triple in things.out.get(subject, ())]
        put(site, f"{folder}/{TURTLE}", write_turtle(graphs.get(f"<{bare}>", triples)))
    folders = {folder for folder, _ in subjects.values()}
    for folder, html in write_lists(desk, told, folders):
        put(site, page_of(folder), html)
        folders.add(folder)
    return folders


def _find_pages(desk: Desk, terms: Iterable[str]) -> dict[str, tuple[str, set[str]]]:
    """Bare IRIs that get a page, each with its folder and its subjects: itself and its fragments."""
    found: dict[str, tuple[str, set[str]]] = {}
    for written in sorted(set(terms)):
        folder = folder_of(desk.places, written[1:-1])
        if folder and not is_file(folder) and folder.partition("/")[0] not in ("def", "shape", "portal"):
            bare = written[1:-1].partition("#")[0]
            found.setdefault(bare, (folder, set()))[1].add(written)
    return found


def _write_vocabularies(site: Site) -> set[str]:
    """Pages and Turtle of the ontology, under its own IRI and that of this version, and of the shapes."""
    folders = {"def", f"def/{version_iri().rpartition('/')[2]}"}
    for folder in sorted(folders):
        put(site, page_of(folder), write_ontology_page(folder))
        put(site, f"{folder}/{TURTLE}", read_ontology())
    for folder, name in _SHAPES.items():
        put(site, page_of(folder), write_shapes_page(name, f"https://w3id.org/beleidsgraaf/{folder}", folder))
        put(site, f"{folder}/{TURTLE}", read_shapes(name))
    return folders | set(_SHAPES)


def _write_readme(told: Described) -> str:
    return read_template("readme.md.j2").render(
        settings=told.settings,
        licence=LICENCES[told.settings.license],
        figures=told.figures,
        dumps=told.dumps,
        version=version("beleidsgraaf"),
        ids=told.settings.base.removeprefix(told.root),
        sources=sorted(read_literal(source.file)[0] for source in told.figures.sources),
    )


def _write_sitemap(site: Site, address: str, folders: Sequence[str]) -> None:
    """Addresses of all pages; a sitemap of sitemaps when there are more than one may hold."""
    head = '<?xml version="1.0" encoding="UTF-8"?>\n'
    space = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
    found = [f"{address}{folder}/" if folder else address for folder in folders]
    parts = [found[at : at + SITEMAP] for at in range(0, len(found), SITEMAP)]
    names = ["sitemap.xml"] if len(parts) == 1 else [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    for name, part in zip(names, parts, strict=True):
        body = "".join(f"<url><loc>{escape(one)}</loc></url>\n" for one in part)
        put(site, name, f"{head}<urlset {space}>\n{body}</urlset>\n")
    if len(parts) > 1:
        body = "".join(f"<sitemap><loc>{escape(address + name)}</loc></sitemap>\n" for name in names)
        put(site, "sitemap.xml", f"{head}<sitemapindex {space}>\n{body}</sitemapindex>\n")
