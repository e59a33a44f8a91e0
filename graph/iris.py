"""The only module that mints IRIs: a natural key where there is one, else a hash of the fewest stable raw parts."""

import re
from collections.abc import Iterable
from hashlib import sha256

from extract.records import EntityRef
from extract.slugs import slug
from ontology.kinds import EntityKind
from ontology.terms import BGT, ID

BASE = ID
SEPARATOR = "\x1f"  # "unit separator": occurs in no name, slug or quote
SLUG_LIMIT = 100  # characters; a title in an IRI that is longer is cut and told apart by its hash

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_BASE = re.compile(r"https?://[A-Za-z0-9.:-]+/(?:[A-Za-z0-9._~/-]*/)?")


def check_base(base: str) -> str:
    """The base of all minted IRIs, if it is an http(s) IRI that ends in a slash; else ValueError.

    >>> check_base("https://example.org/id/")
    'https://example.org/id/'
    """
    if not _BASE.fullmatch(base):
        raise ValueError(f"the base of IRIs is an http(s) address that ends in a slash, not {base!r}")
    return base


def digest(*parts: str) -> str:
    """Sixteen hex digits that stand for the parts.

    >>> digest("a", "b") == digest("ab")
    False
    """
    return sha256(SEPARATOR.join(parts).encode()).hexdigest()[:16]


def entity_iri(base: str, ref: EntityRef) -> str:
    """IRI of an entity, of a theme in the thesaurus; ValueError for an id that is neither slug nor code.

    >>> entity_iri(BASE, EntityRef(EntityKind.COUNTRY, "UA"))
    'https://w3id.org/beleidsgraaf/id/country/UA'
    >>> entity_iri(BASE, EntityRef(EntityKind.THEME, "sancties"))
    'https://w3id.org/beleidsgraaf/theme/sancties'
    """
    if not _ID.fullmatch(ref.id):
        raise ValueError(f"the id of a {ref.kind.value} is a slug or a code, not {ref.id!r}")
    return f"{BGT}{ref.id}" if ref.kind is EntityKind.THEME else f"{base}{ref.kind.value}/{ref.id}"


def short_slug(title: str) -> str:
    """Slug of a title, cut at a hyphen and told apart by its hash when it is long.

    >>> short_slug("Digitalisering en oorlogvoering")
    'digitalisering-en-oorlogvoering'
    >>> len(short_slug("advies " * 50)) <= SLUG_LIMIT + 9
    True
    """
    whole = slug(title)
    if not whole:
        return digest(title)
    if len(whole) <= SLUG_LIMIT:
        return whole
    return f"{whole[:SLUG_LIMIT].rpartition('-')[0] or whole[:SLUG_LIMIT]}-{digest(whole)[:8]}"


# Path segments under the base: the main classes, and what has no natural key.
SEGMENTS = (
    *(kind.value for kind in EntityKind if kind is not EntityKind.THEME),
    *("advice", "annotation", "commitment", "follow-up", "graph", "issue", "membership", "near-miss"),
    *("participation", "role", "statement", "thread"),
)


def iri_prefixes(base: str) -> dict[str, str]:
    """A prefix for each sort of thing under the base, so that a Turtle file reads `country:UA`.

    >>> iri_prefixes(BASE)["country"]
    'https://w3id.org/beleidsgraaf/id/country/'
    """
    return {segment: f"{base}{segment}/" for segment in SEGMENTS}


def find_base(graphs: Iterable[str]) -> str:
    """The base that the names of a store's graphs were minted on, else the default one.

    >>> find_base(["https://example.org/a/graph/corpus", "https://example.org/a/graph/reference"])
    'https://example.org/a/'
    """
    tail = "graph/reference"
    return next((graph.removesuffix(tail) for graph in graphs if graph.endswith(f"/{tail}")), BASE)


def scheme_iri() -> str:
    """The thesaurus of themes (skos:ConceptScheme).

    >>> scheme_iri()
    'https://w3id.org/beleidsgraaf/theme'
    """
    return BGT.rstrip("/")


def graph_iri(base: str, name: str) -> str:
    """Named graph of a document (by its slug), of the reference lists or of the corpus."""
    return f"{base}graph/{name}"


def section_iri(document: str, index: int) -> str:
    """A section of a document, by its place."""
    return f"{document}#section-{index}"


def advice_iri(base: str, council: EntityRef, title: str) -> str:
    """An advice, by its council and title, so that two documents speak of the same one."""
    return f"{base}advice/{council.id}-{short_slug(title)}"


def role_iri(base: str, role: str) -> str:
    """A role such as "voorzitter"."""
    return f"{base}role/{short_slug(role)}"


def hashed_iri(base: str, kind: str, *parts: str) -> str:
    """Anything without a natural key: an annotation, a commitment, a membership.

    >>> hashed_iri(BASE, "membership", "a", "b")
    'https://w3id.org/beleidsgraaf/id/membership/f04cdced9736a69d'
    """
    return f"{base}{kind}/{digest(*parts)}"
