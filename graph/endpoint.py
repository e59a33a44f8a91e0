"""A SPARQL 1.1 endpoint elsewhere: one request at a time, and one sentence for each way in which it can fail."""

import os
import time
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from http.client import HTTPException, HTTPResponse
from urllib.error import HTTPError, URLError
from urllib.parse import urlencode, urlsplit
from urllib.request import (
    HTTPDigestAuthHandler,
    HTTPPasswordMgrWithDefaultRealm,
    Request,
    build_opener,
    parse_http_list,
    parse_keqv_list,
)

import pyoxigraph as ox

PASSWORD = "BELEIDSGRAAF_PASSWORD"  # noqa: S105 - the name of the variable that holds it
LIMIT = 512 * 1024 * 1024  # bytes of an answer at most: what a machine of a few gigabytes can still read
_CHUNK = 1 << 16
_RESULTS = "application/sparql-results+json"
_ACCEPT = f"{_RESULTS}, application/n-triples;q=0.9, application/sparql-results+xml;q=0.5"

Row = tuple[object, ...]


class EndpointError(OSError):
    """An endpoint that does not answer as it should; the sentence says what it did and what to try."""


@dataclass(frozen=True, slots=True)
class Endpoint:
    """An address with how long to wait for it, in seconds, and who asks ("" for anybody)."""

    url: str
    timeout: float = 60.0
    user: str = ""
    password: str = field(default="", repr=False)

    def __post_init__(self) -> None:
        parts = urlsplit(self.url)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise ValueError(f"an endpoint is an http(s) address, not {self.url!r}")
        if not self.timeout > 0:
            raise ValueError(f"a timeout is a number of seconds above 0, not {self.timeout}")


def open_endpoint(url: str, timeout: float = 60.0, user: str = "") -> Endpoint:
    """An endpoint; the password of a user stands in the environment variable `BELEIDSGRAAF_PASSWORD`, not in a command.

    Raises ValueError for what is no address, or a user without password.
    """
    password = os.environ.get(PASSWORD, "") if user else ""
    if user and not password:
        raise ValueError(f"put the password of {user!r} in the environment variable {PASSWORD}")
    return Endpoint(url, timeout, user, password)


def send(
    endpoint: Endpoint, method: str, url: str, body: bytes | None, headers: Mapping[str, str]
) -> tuple[str, bytes]:
    """Media type and body of the answer to one request; EndpointError when there is none, or it is a refusal."""
    request = Request(url, data=body, method=method, headers=dict(headers))  # noqa: S310 - http(s), see Endpoint
    deadline = time.monotonic() + endpoint.timeout
    try:
        with _open(endpoint, request) as answer:
            return answer.headers.get_content_type(), _read(endpoint, answer, deadline)
    except HTTPError as error:
        with error:
            said = error.read(2000).decode("utf-8", "replace") if "html" not in error.headers.get_content_type() else ""
        why = f": {' '.join(said.split())[:200]}" if said.strip() else ""
        raise EndpointError(
            f"{url} refuses {method} (HTTP {error.code} {error.reason}){why}{_hint(error.code)}"
        ) from error
    except TimeoutError as error:
        raise _too_slow(endpoint, url) from error
    except URLError as error:
        if isinstance(error.reason, TimeoutError):
            raise _too_slow(endpoint, url) from error
        if isinstance(error.reason, ConnectionError) and not isinstance(error.reason, ConnectionRefusedError):
            raise _broken_off(url, error.reason) from error
        raise EndpointError(f"nothing answers at {url} ({error.reason}); is the server running?") from error
    except (HTTPException, ConnectionError) as error:
        raise _broken_off(url, error) from error


def _open(endpoint: Endpoint, request: Request) -> HTTPResponse:
    """The answer to a request.

    With a user, the request goes first without its body: a server that wants a password closes the line on a long body
    before it is read (Virtuoso 7 does), so that only a broken pipe would be seen.
    """
    opener = build_opener()
    if endpoint.user:
        body, request.data = request.data, b"" if request.data is not None else None
        try:
            answer: HTTPResponse = opener.open(request, timeout=endpoint.timeout)
        except HTTPError as error:
            with error:
                if error.code != 401 and body is None:
                    raise
            challenge = error.headers.get("WWW-Authenticate", "") if error.code == 401 else ""
        else:
            if body is None:
                return answer
            answer.close()
            challenge = ""
        request = Request(request.full_url, body, dict(request.headers), method=request.get_method())  # noqa: S310
        _sign(endpoint, request, challenge)
    signed: HTTPResponse = opener.open(request, timeout=endpoint.timeout)
    return signed


def _sign(endpoint: Endpoint, request: Request, challenge: str) -> None:
    """Say who asks, in the way that the server asked for (RFC 7616 and 7617)."""
    scheme, _, rest = challenge.partition(" ")
    if scheme.casefold() == "basic":
        pair = f"{endpoint.user}:{endpoint.password}".encode()
        request.add_unredirected_header("Authorization", f"Basic {b64encode(pair).decode()}")
    elif scheme.casefold() == "digest":
        known = HTTPPasswordMgrWithDefaultRealm()
        known.add_password(None, request.full_url, endpoint.user, endpoint.password)
        parts = parse_keqv_list([part for part in parse_http_list(rest) if part])
        said = HTTPDigestAuthHandler(known).get_authorization(request, parts)
        request.add_unredirected_header("Authorization", f"Digest {said}")


def _read(endpoint: Endpoint, answer: HTTPResponse, deadline: float) -> bytes:
    """All of an answer; a server that sends a little now and then is slow too."""
    parts: list[bytes] = []
    size = 0
    while chunk := answer.read1(_CHUNK):
        parts.append(chunk)
        size += len(chunk)
        if time.monotonic() > deadline:
            raise _too_slow(endpoint, answer.url)
        if size > LIMIT:
            raise EndpointError(f"{answer.url} answers with more than {LIMIT >> 20} MB; ask for less with LIMIT")
    return b"".join(parts)


def _broken_off(url: str, error: Exception) -> EndpointError:
    what = str(error) or type(error).__name__
    return EndpointError(f"{url} broke off in the middle ({what}); look at the server, and try again")


def _too_slow(endpoint: Endpoint, url: str) -> EndpointError:
    return EndpointError(f"{url} did not answer within {endpoint.timeout:g} seconds; wait longer with --timeout")


def _hint(code: int) -> str:
    if code in (401, 403):
        return f"; give --user, with the password in {PASSWORD}"
    if code in (404, 405):
        return "; is this the address of the endpoint?"
    if code in (301, 302, 307, 308):
        return "; give the address that it leads to"
    return ""


def list_graphs(endpoint: Endpoint) -> tuple[str, ...]:
    """Names of the graphs at an endpoint, sorted."""
    _, rows = ask(endpoint, "SELECT DISTINCT ?g WHERE { GRAPH ?g { ?s ?p ?o } }")
    return tuple(sorted(row[0].value for row in rows if isinstance(row[0], ox.NamedNode)))


def ask(endpoint: Endpoint, sparql: str, graphs: tuple[str, ...] = ()) -> tuple[tuple[str, ...], list[Row]]:
    """Columns and rows of a query over the union of graphs, all that the endpoint takes by itself when none is named.

    The answer to an ASK is one row with a truth value, a CONSTRUCT gives its triples. Raises EndpointError.
    """
    fields = [("query", sparql)]
    fields += [(kind, graph) for kind in ("default-graph-uri", "named-graph-uri") for graph in graphs]
    headers = {"Content-Type": "application/x-www-form-urlencoded", "Accept": _ACCEPT}
    media, body = send(endpoint, "POST", endpoint.url, urlencode(fields).encode(), headers)
    try:
        read = _read_answer(media, body)
    except SyntaxError as error:
        raise EndpointError(f"{endpoint.url} answers with what is no {media} ({error})") from error
    if read is None:
        raise EndpointError(
            f"{endpoint.url} answers with {media} where SPARQL results were asked; "
            "is this the address of the endpoint, and not of its page?"
        )
    return read


def _read_answer(media: str, body: bytes) -> tuple[tuple[str, ...], list[Row]] | None:
    results, form = ox.QueryResultsFormat.from_media_type(media), ox.RdfFormat.from_media_type(media)
    if results is not None:
        found = ox.parse_query_results(body, results)
        if isinstance(found, ox.QuerySolutions):
            return tuple(variable.value for variable in found.variables), [tuple(row) for row in found]
        return ("answer",), [(bool(found),)]
    if form is not None:
        quads = ox.parse(body, form)
        return ("subject", "predicate", "object"), [(quad.subject, quad.predicate, quad.object) for quad in quads]
    return None
