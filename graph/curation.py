"""What a person confirmed or refused: `curation.tsv`, kept beside the documents and honoured by each build.

Columns are `kind`, `left`, `right` and `note`, separated by tabs; a line that begins with `#` is a remark. An id is an
IRI, or what follows the base of all IRIs (`commitment/1f2e…`, `organisation/aiv`).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from graph.iris import BASE
from ontology.terms import PREFIXES

FILE = "curation.tsv"
COLUMNS = ("kind", "left", "right", "note")


class Decision(StrEnum):
    """What a row decides."""

    SAME_THREAD = "same-thread"
    NOT_SAME_THREAD = "not-same-thread"
    KEPT_BY = "kept-by"
    NOT_KEPT_BY = "not-kept-by"
    SAME_ENTITY = "same-entity"
    NOT_SAME_ENTITY = "not-same-entity"


class CurationError(ValueError):
    """A row that cannot be read; the sentence names the file and the line."""


@dataclass(frozen=True, slots=True)
class Row:
    """A decision about two things, by their IRIs."""

    decision: Decision
    left: str
    right: str
    note: str = ""

    def __post_init__(self) -> None:
        if not self.left or not self.right or self.left == self.right:
            raise ValueError(f"a decision is about two different things, not {self.left!r} and {self.right!r}")


@dataclass(frozen=True, slots=True)
class Curation:
    """All decisions, in the order of the file."""

    rows: tuple[Row, ...] = ()

    def pairs(self, decision: Decision) -> frozenset[tuple[str, str]]:
        """Written terms of the two sides of each row of a kind."""
        return frozenset((f"<{row.left}>", f"<{row.right}>") for row in self.rows if row.decision is decision)

    def merges(self) -> Mapping[str, str]:
        """For each entity that is another one, that other, through chains; ValueError when two rows contradict."""
        refused = {frozenset((row.left, row.right)) for row in self.rows if row.decision is Decision.NOT_SAME_ENTITY}
        other = {row.left: row.right for row in self.rows if row.decision is Decision.SAME_ENTITY}
        found: dict[str, str] = {}
        for left, right in other.items():
            seen, last = {left}, right
            while last in other:
                if last in seen:
                    raise CurationError(f"{left} is merged in a circle; leave one of its rows out")
                seen.add(last)
                last = other[last]
            if frozenset((left, last)) in refused:
                raise CurationError(f"{left} is both the same as {last} and not; leave one of the two rows out")
            found[left] = last
        return found


NOTHING = Curation()


def read_curation(path: Path, base: str = BASE) -> Curation:
    """Decisions of a file; OSError when it cannot be opened, CurationError for a row that says nothing we know."""
    try:
        lines = path.read_text("utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        raise CurationError(f"{path} is no text in UTF-8; save it as a text file with tabs") from error
    return Curation(tuple(_read_rows(path, lines, base)))


def _read_rows(path: Path, lines: Iterable[str], base: str) -> Iterable[Row]:
    for number, line in enumerate(lines, 1):
        cells = [cell.strip() for cell in line.split("\t")]
        if not line.strip() or line.startswith("#") or tuple(cells[:3]) == COLUMNS[:3]:
            continue
        if len(cells) < 3 or len(cells) > len(COLUMNS):
            raise CurationError(f"{path}, line {number}: a row has {', '.join(COLUMNS)}, separated by tabs: {line!r}")
        try:
            note = cells[3] if len(cells) > 3 else ""
            yield Row(Decision(cells[0]), _iri(cells[1], base), _iri(cells[2], base), note)
        except ValueError as error:
            kinds = ", ".join(Decision)
            raise CurationError(f"{path}, line {number}: {error}; the kinds are {kinds}") from error


def _iri(value: str, base: str) -> str:
    """An id as an IRI.

    >>> _iri("id:commitment/1f2e", "https://example.org/id/")
    'https://example.org/id/commitment/1f2e'
    """
    if "://" in value:
        return value
    prefix, colon, local = value.partition(":")
    if colon and prefix in PREFIXES and prefix != "id":
        return PREFIXES[prefix] + local
    return f"{base}{local if prefix == 'id' else value}" if value else ""


def find_curation(paths: Iterable[Path]) -> Path | None:
    """The `curation.tsv` that lies in one of the folders given; ValueError when there are several."""
    found = [path / FILE for path in paths if path.is_dir() and (path / FILE).is_file()]
    if len(found) > 1:
        raise CurationError(f"there is more than one {FILE} ({', '.join(map(str, found))}); name one with --curation")
    return found[0] if found else None
