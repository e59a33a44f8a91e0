"""Whether every quote of a graph still stands where it was read: the check that the graph and its sources agree."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import pyoxigraph as ox

from extract.reading import UnreadableDocument, find_files, read_document
from extract.records import Document
from graph.store import select

_QUOTES = """SELECT ?file ?sha256 ?annotation ?start ?end ?quote WHERE {
    ?document bg:fileName ?file ; bg:sha256 ?sha256 .
    ?target oa:hasSource ?document ; oa:hasSelector ?position , ?words .
    ?annotation oa:hasTarget ?target .
    ?position oa:start ?start ; oa:end ?end .
    ?words oa:exact ?quote .
}"""


class Problem(StrEnum):
    """What can be wrong between a graph and its sources."""

    MISSING = "the file is not there"
    CHANGED = "the file has other bytes than when it was read"
    MOVED = "the quote does not stand there"


@dataclass(frozen=True, slots=True)
class Moved:
    """A quote, or a whole file (without an annotation), that is not as the graph says; `found` stands there now."""

    file: str
    problem: Problem
    annotation: str = ""
    start: int = 0
    end: int = 0
    quote: str = ""
    found: str = ""


def verify(store: ox.Store, sources: Iterable[Path]) -> tuple[Moved, ...]:
    """Read the sources (files and folders) again and check every quote, in order of file and place.

    Raises FileNotFoundError for a path that is not there.
    """
    files = _read_sources(sources)
    found: set[Moved] = set()
    for row in select(store, _QUOTES).rows:
        file, sha256, annotation, quote = (str(row[column]) for column in (0, 1, 2, 5))
        start, end = int(str(row[3])), int(str(row[4]))
        known = files.get(file, {})
        document = known.get(sha256) or next(iter(known.values()), None)
        if document is None:
            found.add(Moved(file, Problem.MISSING))
            continue
        if document.sha256 != sha256:
            found.add(Moved(file, Problem.CHANGED))
        words = document.raw[start:end]
        if words != quote:
            found.add(Moved(file, Problem.MOVED, annotation, start, end, quote, words))
    return tuple(sorted(found, key=lambda moved: (moved.file, moved.start, moved.end, moved.problem, moved.annotation)))


def _read_sources(sources: Iterable[Path]) -> dict[str, dict[str, Document]]:
    """Documents by file name and checksum; files of one name may lie in several folders."""
    files: dict[str, dict[str, Document]] = defaultdict(dict)
    for document in _read_all(sources):
        files[document.name][document.sha256] = document
    return files


def _read_all(sources: Iterable[Path]) -> Iterator[Document]:
    for path in find_files(sources):
        try:
            yield read_document(path)
        except UnreadableDocument:
            continue  # no quote can come from it; if one claims to, its file is reported as missing
