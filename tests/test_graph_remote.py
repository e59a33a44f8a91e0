"""A store elsewhere: loaded whole or named, and each way in which an endpoint can fail is one sentence."""

import gc
import socket
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

import pyoxigraph as ox
import pytest

from graph.binding import BindingError, write_query
from graph.endpoint import Endpoint, EndpointError, open_endpoint
from graph.nquads import named, text
from graph.remote import LINES, PushError, push_graphs, split_graphs, withdraw_graphs
from graph.store import find_graphs, load_store, select
from queries.run import run_query

BASE = "https://example.org/id/"
GRAPHS = tuple(f"{BASE}graph/{name}" for name in ("brief", "corpus", "reference"))
HARD = 'zegt "ja",\nen \\ \u200fמ\u200e\x07'


def line(graph: str, number: int) -> str:
    return f"<{BASE}commitment/{number}> {named('dcterms:description')} {text(HARD, 'nl')} <{graph}> ."


LOADED = tuple(line(graph, number) for graph in GRAPHS for number in range(3))


@dataclass
class Fake:
    """A Graph Store and SPARQL endpoint over an Oxigraph store, that can be told to misbehave."""

    store: ox.Store = field(default_factory=ox.Store)
    asked: list[tuple[str, str]] = field(default_factory=list)
    refuse: str = ""  # requests whose address or body holds this are refused
    drop: str = ""  # requests whose address or body holds this get no answer
    signed: str = ""
    answer: tuple[str, bytes] | None = None  # instead of an answer
    wait: float = 0.0
    challenge: str = ""  # who does not sign is asked to, and not listened to any longer


class Handler(BaseHTTPRequestHandler):
    fake: Fake

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def handle_any(self) -> None:
        fake = self.fake
        if fake.challenge and "Authorization" not in self.headers:
            self.challenge()
            return
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode()
        fake.asked.append((self.command, self.path))
        fake.signed = self.headers.get("Authorization", "")
        time.sleep(fake.wait)
        if fake.drop and fake.drop in self.path + body:
            self.connection.shutdown(socket.SHUT_RDWR)
            self.close_connection = True
            return
        if fake.refuse and fake.refuse in self.path + body:
            self.reply(507, "text/plain", b"the disk is full")
        elif fake.answer:
            self.reply(200, *fake.answer)
        else:
            self.serve(body)

    do_GET = do_POST = do_PUT = do_DELETE = handle_any  # noqa: N815 - names that http.server wants

    def challenge(self) -> None:
        self.send_response(401)
        self.send_header("WWW-Authenticate", self.fake.challenge)
        self.send_header("Content-Length", "0")
        self.end_headers()
        self.close_connection = True

    def serve(self, body: str) -> None:
        fields = parse_qs(urlsplit(self.path).query)
        if self.command in ("PUT", "DELETE"):
            graph = ox.NamedNode(fields["graph"][0])
            self.fake.store.remove_graph(graph)
            if self.command == "PUT":
                self.fake.store.load(body.encode(), ox.RdfFormat.TURTLE, to_graph=graph)
            self.reply(204, "text/plain", b"")
        elif self.headers["Content-Type"] == "application/sparql-update":
            self.fake.store.update(body)
            self.reply(204, "text/plain", b"")
        else:
            self.query(parse_qs(body))

    def query(self, fields: dict[str, list[str]]) -> None:
        graphs = [ox.NamedNode(graph) for graph in fields.get("default-graph-uri", [])]
        found = self.fake.store.query(fields["query"][0], default_graph=graphs or None)
        if isinstance(found, ox.QueryTriples):
            self.reply(200, "application/n-triples", found.serialize(format=ox.RdfFormat.N_TRIPLES) or b"")
        else:
            media = "application/sparql-results+json"
            self.reply(200, media, found.serialize(format=ox.QueryResultsFormat.JSON) or b"")

    def reply(self, code: int, media: str, body: bytes) -> None:
        self.send_response(code)
        self.send_header("Content-Type", media)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@pytest.fixture
def fake() -> Fake:
    return Fake()


@pytest.fixture
def one_thread_collects() -> Iterator[None]:
    """Keep the cyclic collector out of the server's threads.

    An iterator of pyoxigraph may only be dropped by the thread that made it; one that an earlier test left in a cycle
    would otherwise be collected by whichever thread happens to run, which Python reports as an unraisable exception.
    """
    gc.collect()
    gc.disable()
    yield
    gc.enable()


@pytest.fixture
def endpoint(fake: Fake, one_thread_collects: None) -> Iterator[Endpoint]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("Bound", (Handler,), {"fake": fake}))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield Endpoint(f"http://127.0.0.1:{server.server_port}/store", timeout=5)
    server.shutdown()
    thread.join()
    server.server_close()


def contents(fake: Fake) -> set[str]:
    return {str(quad) for quad in fake.store}


WANTED = {str(quad) for quad in load_store(LOADED)}


@pytest.mark.parametrize("update", [False, True])
def test_each_graph_takes_the_place_of_the_one_that_stood_there(fake: Fake, endpoint: Endpoint, update: bool) -> None:
    old, other = line(GRAPHS[0], 99), line("https://example.org/van-een-ander", 1)
    fake.store.extend(load_store([old, other]))
    assert list(push_graphs(endpoint, LOADED, update=update)) == list(GRAPHS)
    assert contents(fake) == WANTED | {str(quad) for quad in load_store([other])}


@pytest.mark.parametrize("update", [False, True])
def test_while_loading_a_graph_of_its_own_says_so(fake: Fake, endpoint: Endpoint, update: bool) -> None:
    loading = push_graphs(endpoint, LOADED, update=update)
    assert next(loading) == GRAPHS[0]
    marker = ox.NamedNode(f"{BASE}graph/loading")
    told = {quad.object.value for quad in fake.store.quads_for_pattern(None, None, None, marker)}
    assert set(GRAPHS) <= told
    assert list(loading) == list(GRAPHS[1:])
    assert marker not in set(fake.store.named_graphs())


@pytest.mark.parametrize("update", [False, True])
def test_graphs_of_withdrawn_documents_are_taken_away_and_no_others(
    fake: Fake, endpoint: Endpoint, update: bool
) -> None:
    gone, other = f"{BASE}graph/oude-brief", "https://example.org/graph/van-een-ander"
    fake.store.extend(load_store([*LOADED, line(gone, 1), line(other, 1)]))
    assert list(withdraw_graphs(endpoint, endpoint, GRAPHS, update=update)) == [gone]
    assert contents(fake) == WANTED | {str(quad) for quad in load_store([line(other, 1)])}


def test_a_large_graph_is_updated_in_parts(fake: Fake, endpoint: Endpoint) -> None:
    many = [line(GRAPHS[2], number) for number in range(LINES + 1)]
    assert list(push_graphs(endpoint, many, update=True)) == [GRAPHS[2]]
    assert len(fake.store) == LINES + 1


@pytest.mark.parametrize("update", [False, True])
@pytest.mark.parametrize("how", ["refuse", "drop"])
def test_a_load_that_breaks_off_names_what_is_there_and_what_is_not(
    fake: Fake, endpoint: Endpoint, update: bool, how: str
) -> None:
    old = line(GRAPHS[1], 99)
    fake.store.extend(load_store([old]))
    loading = push_graphs(endpoint, LOADED, update=update)
    assert next(loading) == GRAPHS[0]
    setattr(fake, how, "graph/corpus" if update else "graph%2Fcorpus")
    with pytest.raises(PushError) as raised:
        next(loading)
    assert raised.value.done == (GRAPHS[0],)
    assert raised.value.failed == GRAPHS[1]
    assert raised.value.waiting == GRAPHS[1:]
    assert f"broke off at <{GRAPHS[1]}>" in str(raised.value)
    assert {str(quad) for quad in load_store([old])} <= contents(fake)
    # what is half there is named in the store itself, and asking it says so
    assert ox.NamedNode(f"{BASE}graph/loading") in set(fake.store.named_graphs())


def test_a_store_where_a_load_broke_off_answers_no_question(fake: Fake, endpoint: Endpoint) -> None:
    fake.store.extend(load_store([*LOADED, line(f"{BASE}graph/loading", 1)]))
    with pytest.raises(EndpointError, match=r"graph/loading.*a load broke off there.*beleidsgraaf push"):
        find_graphs(endpoint)
    fake.store.remove_graph(ox.NamedNode(f"{BASE}graph/loading"))
    assert find_graphs(endpoint) == GRAPHS


def test_nothing_is_sent_when_the_first_request_fails(fake: Fake, endpoint: Endpoint) -> None:
    fake.refuse = "graph"
    with pytest.raises(PushError, match=r"^nothing was loaded: "):
        list(push_graphs(endpoint, LOADED))
    assert contents(fake) == set()


def test_a_statement_in_no_graph_is_refused_before_anything_is_sent(fake: Fake, endpoint: Endpoint) -> None:
    with pytest.raises(ValueError, match="stands in no named graph"):
        list(push_graphs(endpoint, [*LOADED, '<urn:s> <urn:p> "o" .']))
    assert fake.asked == []


def test_literals_that_look_like_a_graph_are_split_right() -> None:
    tricky = f"<urn:s> <urn:p> {text('x <y> .')} <{GRAPHS[0]}> ."
    assert split_graphs([tricky]) == {GRAPHS[0]: ['<urn:s> <urn:p> "x <y> ." .']}


# Asking


def test_an_endpoint_answers_as_a_store_does(fake: Fake, endpoint: Endpoint) -> None:
    fake.store.extend(load_store(LOADED))
    sparql = "SELECT ?c ?text { ?c dcterms:description ?text } ORDER BY ?c"
    assert select(endpoint, sparql) == select(load_store(LOADED), sparql)
    bound = {"c": ox.NamedNode(f"{BASE}commitment/1")}
    assert select(endpoint, sparql, bound) == select(load_store(LOADED), sparql, bound)
    assert {row[1] for row in select(endpoint, sparql).rows} == {HARD}


def test_an_endpoint_answers_ask_and_construct(fake: Fake, endpoint: Endpoint) -> None:
    fake.store.extend(load_store(LOADED))
    assert select(endpoint, "ASK { ?s ?p ?o }").rows == ((True,),)
    assert len(select(endpoint, "CONSTRUCT { ?s a bg:Commitment } WHERE { ?s ?p ?o }").rows) == 3


def test_graphs_of_others_take_no_part(fake: Fake, endpoint: Endpoint) -> None:
    fake.store.extend(load_store([*LOADED, line("https://example.org/van-een-ander", 77)]))
    found = select(endpoint, "SELECT DISTINCT ?c { ?c ?p ?o }")
    assert len(found.rows) == 3


def test_a_bundled_question_finds_things_by_name_there(fake: Fake, endpoint: Endpoint) -> None:
    graph = f"<{BASE}graph/reference>"
    country = f"<{BASE}country/ML>"
    facts = [
        f"{country} {named('rdf:type')} {named('bg:Country')} {graph} .",
        f"{country} {named('skos:prefLabel')} {text('Mali', 'nl')} {graph} .",
    ]
    fake.store.extend(load_store(facts))
    assert run_query(endpoint, "promises-about-country", {"country": "mali"}).rows == ()


# What can go wrong


def failing(endpoint: Endpoint) -> str:
    with pytest.raises(EndpointError) as raised:
        select(endpoint, "ASK { ?s ?p ?o }")
    return str(raised.value)


def test_an_endpoint_that_is_down() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{taken.getsockname()[1]}/"
        told = failing(Endpoint(url))
    assert told.startswith(f"nothing answers at {url}")
    assert told.endswith("is the server running?")


def test_a_host_that_does_not_exist() -> None:
    assert "nothing answers at http://bestaat-niet.invalid/" in failing(Endpoint("http://bestaat-niet.invalid/"))


def test_an_endpoint_that_is_slow(fake: Fake, endpoint: Endpoint) -> None:
    fake.wait = 0.6
    told = failing(Endpoint(endpoint.url, timeout=0.2))
    assert told == f"{endpoint.url} did not answer within 0.2 seconds; wait longer with --timeout"


def test_an_endpoint_that_accepts_and_says_nothing() -> None:
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        told = failing(Endpoint(f"http://127.0.0.1:{silent.getsockname()[1]}/", timeout=0.2))
    assert "did not answer within 0.2 seconds" in told


def drip(server: socket.socket) -> None:
    """Answer one letter at a time."""
    connection, _ = server.accept()
    with connection:
        connection.recv(65536)
        connection.sendall(b"HTTP/1.0 200 OK\r\nContent-Type: text/turtle\r\n\r\n")
        for _ in range(20):
            try:
                connection.sendall(b"#")
            except OSError:
                return
            time.sleep(0.05)


def test_an_endpoint_that_drips() -> None:
    with socket.socket() as slow:
        slow.bind(("127.0.0.1", 0))
        slow.listen()
        thread = threading.Thread(target=drip, args=(slow,))
        thread.start()
        told = failing(Endpoint(f"http://127.0.0.1:{slow.getsockname()[1]}/", timeout=0.3))
        thread.join()
    assert "did not answer within 0.3 seconds" in told


def test_an_endpoint_that_refuses(fake: Fake, endpoint: Endpoint) -> None:
    fake.refuse = "ASK"
    fake.store.extend(load_store(LOADED))
    assert failing(endpoint) == f"{endpoint.url} refuses POST (HTTP 507 Insufficient Storage): the disk is full"


def test_an_endpoint_that_breaks_off(fake: Fake, endpoint: Endpoint) -> None:
    fake.drop = "ASK"
    assert "broke off in the middle" in failing(endpoint)


@pytest.mark.parametrize(
    ("media", "body", "told"),
    [
        ("text/html", b"<html>Welkom</html>", "text/html where SPARQL results were asked"),
        ("application/sparql-results+json", b'{"head": {"vars": ["g"]}, "results": {"bindings": [', "no application/"),
        ("application/sparql-results+json", b"<html>", "what is no application/sparql-results+json"),
        ("application/sparql-results+json", b"", "what is no application/sparql-results+json"),
    ],
)
def test_an_endpoint_that_answers_something_else(
    fake: Fake, endpoint: Endpoint, media: str, body: bytes, told: str
) -> None:
    fake.answer = (media, body)
    assert told in failing(endpoint)


def test_a_password_is_asked_for_and_never_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("BELEIDSGRAAF_PASSWORD", raising=False)
    with pytest.raises(ValueError, match="BELEIDSGRAAF_PASSWORD"):
        open_endpoint("http://localhost/", user="dba")
    monkeypatch.setenv("BELEIDSGRAAF_PASSWORD", "geheim")
    assert "geheim" not in repr(open_endpoint("http://localhost/", user="dba"))


@pytest.mark.parametrize(
    ("challenge", "signed"),
    [
        ('Basic realm="graph"', "Basic ZGJhOmdlaGVpbQ=="),  # dba:geheim
        ('Digest realm="SPARQL", nonce="n", qop="auth", algorithm=MD5', 'Digest username="dba", realm="SPARQL"'),
    ],
)
def test_a_server_that_asks_for_a_password_gets_a_long_body_only_with_it(
    fake: Fake, endpoint: Endpoint, challenge: str, signed: str
) -> None:
    fake.challenge = challenge
    signing = Endpoint(endpoint.url, user="dba", password="geheim")
    many = [line(graph, number) for graph in GRAPHS for number in range(5000)]  # 3 MB
    assert list(push_graphs(signing, many)) == list(GRAPHS)
    assert fake.signed.startswith(signed)
    assert "geheim" not in fake.signed
    assert len(fake.store) == len(many)


def test_a_server_that_asks_for_a_password_is_told_of(fake: Fake, endpoint: Endpoint) -> None:
    fake.challenge = 'Basic realm="graph"'
    assert "HTTP 401 Unauthorized); give --user, with the password in BELEIDSGRAAF_PASSWORD" in failing(endpoint)


@pytest.mark.parametrize("url", ["", "localhost", "ftp://example.org/", "file:///etc/passwd", "http://"])
def test_what_is_no_address_is_refused(url: str) -> None:
    with pytest.raises(ValueError, match="an endpoint is an http"):
        Endpoint(url)


@pytest.mark.parametrize("timeout", [0, -1, float("nan")])
def test_what_is_no_timeout_is_refused(timeout: float) -> None:
    with pytest.raises(ValueError, match="a timeout"):
        Endpoint("http://localhost/", timeout)


# Binding in the text of a query

X, LITERAL = ox.NamedNode("urn:x"), ox.Literal('"} ; DROP ALL', language="nl")


def test_a_bound_literal_cannot_end_the_query() -> None:
    query = write_query("SELECT ?x { ?s ?p ?x } # end", {"x": LITERAL})
    assert query.splitlines()[-1] == r'SELECT ?x { VALUES (?x) { ("\"} ; DROP ALL"@nl) } ?s ?p ?x } # end'
    assert select(load_store(LOADED), query).rows == ()


@pytest.mark.parametrize(
    ("sparql", "bound"),
    [
        # each group that names it, and no other
        ("SELECT ?x { { ?x ?p 1 } UNION { ?y ?p 2 } }", "SELECT ?x { V { V ?x ?p 1 } UNION { ?y ?p 2 } }"),
        # a sub-query takes it in its own group
        ("SELECT ?x { { SELECT ?x { ?x ?p ?o } } }", "SELECT ?x { V { SELECT ?x { V ?x ?p ?o } } }"),
        # the data of a VALUES clause are no group
        ("SELECT ?x { VALUES ?y { 1 } ?x ?p ?y }", "SELECT ?x { V VALUES ?y { 1 } ?x ?p ?y }"),
        ("SELECT ?x { VALUES (?x ?y) { (1 2) } }", "SELECT ?x { V VALUES (?x ?y) { (1 2) } }"),
        # a filter and a named graph do, what is taken away does not
        ("SELECT ?x { FILTER NOT EXISTS { ?x a 1 } }", "SELECT ?x { V FILTER NOT EXISTS { V ?x a 1 } }"),
        ("SELECT ?x { GRAPH ?g { ?x a 1 } }", "SELECT ?x { V GRAPH ?g { V ?x a 1 } }"),
        ("SELECT ?x { ?x a 1 MINUS { ?x a 2 } }", "SELECT ?x { V ?x a 1 MINUS { ?x a 2 } }"),
        # neither a string, a comment nor an IRI holds a brace or a variable; a smaller-than opens no IRI
        ('SELECT ?x { ?x a "{ ?x" } # { ?x', 'SELECT ?x { V ?x a "{ ?x" } # { ?x'),
        ("SELECT ?x { FILTER(?x < 1) { ?y a <urn:a> } }", "SELECT ?x { V FILTER(?x < 1) { ?y a <urn:a> } }"),
        ("SELECT ?x { { ?xy a 1 } ?x a 2 }", "SELECT ?x { V { ?xy a 1 } ?x a 2 }"),
    ],
)
def test_a_variable_is_bound_in_every_group_that_names_it(sparql: str, bound: str) -> None:
    found = write_query(sparql, {"x": X}).splitlines()[-1]
    assert found == bound.replace(" V ", " VALUES (?x) { (<urn:x>) } ")


def test_what_a_query_does_not_name_cannot_be_bound() -> None:
    with pytest.raises(BindingError, match=r"does not name the variable \?y"):
        write_query("SELECT ?x { ?x a 1 }", {"y": X})
