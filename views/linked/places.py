"""Where in the site an IRI has its page, and how one page links to another whatever the site's base path is."""

import re
from dataclasses import dataclass

from graph.settings import find_root
from ontology.terms import BGT, ONTOLOGY

PAGE, TURTLE = "index.html", "index.ttl"
FILES = frozenset({"README.md", "dcat.ttl", "void.ttl", "provenance.ttl", "schemaorg.ttl"})
_SAFE = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9._~-]*(?:/[A-Za-z0-9_-][A-Za-z0-9._~-]*)*")
_BESIDE = "https://w3id.org/beleidsgraaf"  # ontology and shapes keep their IRIs, whatever base the data has


class UnsafePathError(ValueError):
    """An IRI of ours that cannot be the path of a file."""


@dataclass(frozen=True, slots=True)
class Places:
    """The base of the data, and the root of the site: what the IRIs of the dataset and its catalogue begin with."""

    base: str
    root: str


def find_places(base: str) -> Places:
    """Places of the data of a base."""
    return Places(base, find_root(base))


def folder_of(places: Places, iri: str) -> str | None:
    """Folder of the page of an IRI (bare, its fragment is of no matter), or None for one that is not ours.

    Raises UnsafePathError for one of ours that cannot be a path.

    >>> here = find_places("https://example.org/beleid/id/")
    >>> folder_of(here, "https://example.org/beleid/id/country/UA")
    'id/country/UA'
    >>> folder_of(here, "https://w3id.org/beleidsgraaf/def#Commitment")
    'def'
    >>> folder_of(here, "https://example.org/elders")
    """
    bare = iri.partition("#")[0]
    for space, folder in ((ONTOLOGY, "def"), (f"{_BESIDE}/shape", "shape"), (f"{_BESIDE}/portal", "portal")):
        if bare == space:
            return folder
    if bare == BGT.rstrip("/"):
        return "theme"
    if bare.startswith(BGT):
        return _checked(f"theme/{bare.removeprefix(BGT)}", iri)
    if bare.startswith(ONTOLOGY + "/"):
        return _checked(f"def/{bare.removeprefix(ONTOLOGY + '/')}", iri)
    if bare == places.root.rstrip("/") or bare == places.root:
        return ""
    if bare.startswith(places.root):
        return _checked(bare.removeprefix(places.root), iri)
    return None


def _checked(path: str, iri: str) -> str:
    if not _SAFE.fullmatch(path.rstrip("/")):
        raise UnsafePathError(f"{iri} cannot have a page: its path holds what no file name on every system may hold")
    return path.rstrip("/")


def is_file(folder: str) -> bool:
    """Whether what stands at the path of an IRI is a file of the site itself, which gets no page.

    >>> is_file("dumps/graph.ttl"), is_file("dataset")
    (True, False)
    """
    return folder.startswith("dumps/") or folder in FILES


def link_from(folder: str, target: str) -> str:
    """A relative link from the page of one folder to a file of the site.

    >>> link_from("id/country/UA", "theme/index.html"), link_from("", "style.css")
    ('../../../theme/index.html', 'style.css')
    """
    return "../" * (folder.count("/") + 1 if folder else 0) + target


def page_of(folder: str) -> str:
    """File of the page of a folder, or the file itself where there is no page.

    >>> page_of("id/country/UA"), page_of("")
    ('id/country/UA/index.html', 'index.html')
    """
    if is_file(folder):
        return folder
    return f"{folder}/{PAGE}" if folder else PAGE
