"""Other engines take what is written, and give the same answers to all bundled questions.

Each test skips where its engine is not installed; `.ci/run` installs all of them.
"""

import importlib.util
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
import zipfile
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pyoxigraph as ox
import pytest
from graph_letters import library
from rdflib import Dataset, Graph
from test_queries_run import GIVEN

from extract.pipeline import extract
from extract.reading import find_files, read_document
from graph.binding import Term, write_query
from graph.endpoint import Endpoint
from graph.exports import render
from graph.quads import write_quads
from graph.remote import push_graphs
from graph.settings import default_settings
from graph.store import Answer, Value, find_graphs, load_store, read_term, select
from ontology.terms import PREFIXES, read_ontology
from queries.catalogue import Query, list_queries
from queries.run import bind_parameters
from views.linked.writing import write_linked_site

ENGINES = Path(__file__).resolve().parent / "engines"
JAVA = Path("/usr/share/java")  # where Debian's libapache-jena-java and what it needs lie
JARS = (
    *("jena-arq", "jena-base", "jena-core", "jena-iri", "slf4j-api", "slf4j-nop", "commons-lang3", "commons-csv"),
    *("commons-io", "commons-codec", "commons-compress", "dexx.collection", "thrift", "protobuf", "jsonld-java"),
    *("jackson-core", "jackson-databind", "jackson-annotations", "httpclient", "httpcore", "gson", "guava"),
    *("titanium-json-ld", "jakarta.json-api"),
)
QUERIES = list_queries()

# rdflib 7.6 warns of its own Dataset while it reads quads.
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")


@pytest.fixture(scope="module")
def lines() -> list[str]:
    """Three short documents, in which most questions have an answer."""
    return sorted(write_quads(library()))


@pytest.fixture(scope="module")
def example_lines(examples: Path) -> list[str]:
    return sorted(write_quads(extract(read_document(path)) for path in find_files([examples])))


@pytest.fixture(scope="module")
def store(lines: list[str]) -> ox.Store:
    return load_store(lines)


def bindings(store: ox.Store, query: Query, *, optional: bool = False) -> dict[str, Term]:
    return bind_parameters(store, query, {p.name: GIVEN[p.name] for p in query.parameters if p.required or optional})


def comparable(rows: tuple[tuple[Value, ...], ...]) -> list[str]:
    """Rows in one order, numbers as numbers; the order within GROUP_CONCAT is the engine's own (18.5.1.7)."""
    return sorted(repr(tuple(map(_comparable, row))) for row in rows)


def _comparable(value: Value) -> object:
    if isinstance(value, str):
        return sorted(value.split("; "))
    return Decimal(value).normalize() if isinstance(value, int | Decimal) and not isinstance(value, bool) else value


# rdflib


@pytest.fixture(scope="module")
def dataset(lines: list[str]) -> Dataset:
    dataset = Dataset(default_union=True)
    dataset.parse(data="\n".join(lines), format="nquads")
    return dataset


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.id)
@pytest.mark.parametrize("optional", [False, True])
def test_rdflib_answers_alike(dataset: Dataset, store: ox.Store, query: Query, optional: bool) -> None:
    bound = bindings(store, query, optional=optional)
    found = dataset.query(write_query(query.sparql, bound))
    rows = tuple(
        tuple(
            read_term(next(iter(ox.parse(f"<urn:s> <urn:p> {cell.n3()} .", ox.RdfFormat.TURTLE))).object)
            if cell is not None
            else None
            for cell in row
        )
        for row in found
    )
    wanted = select(store, query.sparql, bound)
    assert comparable(rows) == comparable(wanted.rows)


def test_rdflib_reads_every_form_as_the_same(lines: list[str]) -> None:
    union = {line.rpartition(" <")[0] for line in lines}
    for suffix, form in (("ttl", "turtle"), ("rdf", "xml")):
        assert len(Graph().parse(data=render(lines, suffix), format=form)) == len(union)
    for suffix, form in (("nq", "nquads"), ("trig", "trig"), ("jsonld", "json-ld")):
        dataset = Dataset()
        dataset.parse(data=render(lines, suffix), format=form)
        assert len(list(dataset.quads())) == len(lines)


# Oxigraph's server, loaded and asked over HTTP


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def wait_for(url: str, process: subprocess.Popen[bytes], seconds: float) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if process.poll() is not None:
            pytest.fail(f"the server stopped with {process.returncode}")
        try:
            with urllib.request.urlopen(url, timeout=5):
                return
        except urllib.error.HTTPError as answer:
            answer.close()
            return
        except OSError:
            time.sleep(0.2)
    pytest.fail(f"nothing answers at {url} after {seconds} seconds")


@pytest.fixture(scope="module")
def oxigraph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    program = shutil.which("oxigraph") or shutil.which("oxigraph", path=str(Path(sys.executable).parent))
    if not program:
        pytest.skip("Oxigraph's server is not here (pip install oxigraph)")
    address = f"127.0.0.1:{free_port()}"
    folder = tmp_path_factory.mktemp("oxigraph")
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(
            [program, "serve", "--location", str(folder / "db"), "--bind", address], stdout=log, stderr=log
        )
    try:
        wait_for(f"http://{address}/", process, 30)
        yield f"http://{address}"
    finally:
        process.terminate()
        process.wait(20)


@pytest.mark.parametrize("update", [False, True])
def test_oxigraph_is_loaded_and_answers_alike(oxigraph: str, lines: list[str], store: ox.Store, update: bool) -> None:
    list(push_graphs(Endpoint(f"{oxigraph}/{'update' if update else 'store'}"), lines, update=update))
    endpoint = Endpoint(f"{oxigraph}/query")
    find_graphs.cache_clear()
    assert set(find_graphs(endpoint)) == {
        graph.value for graph in store.named_graphs() if isinstance(graph, ox.NamedNode)
    }
    for query in QUERIES:
        for optional in (False, True):
            bound = bindings(store, query, optional=optional)
            wanted = select(store, query.sparql, bound)
            assert comparable(select(endpoint, query.sparql, bound).rows) == comparable(wanted.rows), query.id


# raptor


@pytest.fixture(scope="module")
def rapper() -> str:
    program = shutil.which("rapper")
    if not program:
        pytest.skip("rapper is not here (Debian: raptor2-utils)")
    return program


def count_with(rapper: str, path: Path, form: str) -> int:
    asked = [rapper, "--quiet", "--input", form, "--output", "ntriples", path.as_uri(), "https://example.org/"]
    run = subprocess.run(asked, capture_output=True, check=False, env={**os.environ, "LC_ALL": "C"})
    assert run.stderr == b"", run.stderr[:500]
    assert run.returncode == 0
    return len(set(run.stdout.splitlines()))


@pytest.mark.parametrize(("suffix", "form"), [("ttl", "turtle"), ("nq", "nquads"), ("rdf", "rdfxml"), ("trig", "trig")])
def test_raptor_reads_every_form(rapper: str, example_lines: list[str], tmp_path: Path, suffix: str, form: str) -> None:
    path = tmp_path / f"graph.{suffix}"
    path.write_bytes(render(example_lines, suffix))
    assert count_with(rapper, path, form) == len({line.rpartition(" <")[0] for line in example_lines})


def test_raptor_reads_ontology_shapes_and_descriptions(rapper: str, lines: list[str], tmp_path: Path) -> None:
    write_linked_site(lines, default_settings("https://w3id.org/beleidsgraaf/id/"), tmp_path)
    checked = 0
    for path in (*tmp_path.glob("*.ttl"), *(tmp_path / name / "index.ttl" for name in ("def", "shape", "portal"))):
        assert count_with(rapper, path, "turtle") > 10, path
        checked += 1
    assert checked == 7
    assert (tmp_path / "def/index.ttl").read_text("utf-8") == read_ontology()


# Apache Jena


@pytest.fixture(scope="module")
def jena(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The start of a command that runs a Java source file with Jena.

    Debian's jena-core 4.5.0 holds its copy of Xerces under another name than the messages that belong to it, and fails
    without them; they are unpacked under the name that it looks for.
    """
    jars = [JAVA / f"{name}.jar" for name in JARS]
    if not shutil.which("javac") or not all(jar.exists() for jar in jars):
        pytest.skip("Jena is not here (Debian: libapache-jena-java and default-jdk-headless)")
    messages = tmp_path_factory.mktemp("jena")
    with zipfile.ZipFile(JAVA / "jena-core.jar") as archive:
        for name in archive.namelist():
            _, inside, rest = name.partition("org/apache/jena/ext/xerces/")
            if inside and rest.endswith(".properties"):
                target = messages / "xerces" / rest
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(archive.read(name))
    return ["java", "-Xmx1g", "-cp", ":".join(map(str, (messages, *jars))), str(ENGINES / "AskJena.java")]


def ask_jena(jena: list[str], lines: list[str], folder: Path, asked: dict[str, str]) -> dict[str, Answer]:
    """Answers of Jena to queries by name."""
    (folder / "graph.nq").write_bytes(render(lines, "nq"))
    for name, sparql in asked.items():
        (folder / f"{name}.rq").write_text(sparql, "utf-8")
    run = subprocess.run([*jena, "graph.nq", "."], cwd=folder, capture_output=True, text=True, check=False, timeout=300)
    assert run.returncode == 0, run.stderr[-2000:]
    union = len({line.rpartition(" <")[0] for line in lines})
    assert run.stdout.strip() == f"{len(asked)} queries, {union} statements"
    answers = {}
    for name in asked:
        found = ox.parse_query_results((folder / f"{name}.srj").read_bytes(), ox.QueryResultsFormat.JSON)
        assert isinstance(found, ox.QuerySolutions)
        columns = tuple(variable.value for variable in found.variables)
        answers[name] = Answer(columns, tuple(tuple(map(read_term, row)) for row in found))
    return answers


def test_jena_answers_alike(jena: list[str], lines: list[str], store: ox.Store, tmp_path: Path) -> None:
    bound = {
        (query.id, optional): bindings(store, query, optional=optional)
        for query in QUERIES
        for optional in (False, True)
    }
    texts = {query.id: query.sparql for query in QUERIES}
    asked = {f"{name}-{optional}": write_query(texts[name], terms) for (name, optional), terms in bound.items()}
    answers = ask_jena(jena, lines, tmp_path, asked)
    different = [
        f"{name}-{optional}"
        for (name, optional), terms in bound.items()
        if comparable(answers[f"{name}-{optional}"].rows) != comparable(select(store, texts[name], terms).rows)
    ]
    assert different == []


# Virtuoso


@pytest.fixture(scope="module")
def virtuoso(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    program = shutil.which("virtuoso-t")
    if not program:
        pytest.skip("Virtuoso is not here (Debian: virtuoso-opensource)")
    folder = tmp_path_factory.mktemp("virtuoso")
    port, http = free_port(), free_port()
    settings = (ENGINES / "virtuoso.ini").read_text("utf-8")
    settings = settings.replace("PORT and HTTP", "ports").replace(":PORT", f":{port}").replace(":HTTP", f":{http}")
    (folder / "virtuoso.ini").write_text(settings, "utf-8")
    with (folder / "out").open("wb") as log:
        asked = [program, "+foreground", "+configfile", "virtuoso.ini"]
        process = subprocess.Popen(asked, cwd=folder, stdout=log, stderr=log)
    try:
        wait_for(f"http://127.0.0.1:{http}/sparql", process, 90)
        yield f"http://127.0.0.1:{http}"
    finally:
        process.kill()  # it would write its database first, which nobody needs
        process.wait(20)


def test_virtuoso_is_loaded_and_holds_the_same(virtuoso: str, lines: list[str], store: ox.Store) -> None:
    """By the Graph Store Protocol with a password (RFC 7616); the one it is installed with."""
    signing = Endpoint(f"{virtuoso}/sparql-graph-crud-auth", user="dba", password="dba")
    assert len(list(push_graphs(signing, lines))) == len(list(store.named_graphs()))
    endpoint = Endpoint(f"{virtuoso}/sparql", timeout=60)
    find_graphs.cache_clear()
    assert set(find_graphs(endpoint)) == {
        graph.value for graph in store.named_graphs() if isinstance(graph, ox.NamedNode)
    }
    for sparql in (
        "SELECT ?class (COUNT(DISTINCT ?thing) AS ?n) WHERE { ?thing a ?class } GROUP BY ?class",
        "SELECT DISTINCT ?thing ?label WHERE { ?thing skos:prefLabel ?label }",
        "SELECT DISTINCT ?promise ?text WHERE { ?promise a bg:Commitment ; dcterms:description ?text }",
        "SELECT DISTINCT ?words ?exact WHERE { ?words oa:exact ?exact }",
    ):
        assert comparable(select(endpoint, sparql).rows) == comparable(select(store, sparql).rows), sparql


def test_every_engine_of_ci_is_named_where_it_is_installed() -> None:
    run = (ENGINES.parent.parent / ".ci" / "run").read_text("utf-8")
    for package in ("raptor2-utils", "libapache-jena-java", "virtuoso-opensource"):
        assert package in run
    assert importlib.util.find_spec("rdflib")
    assert PREFIXES["bg"]
