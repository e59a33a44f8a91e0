"""The reference lists (`lists/*.tsv`) as frozen records: who and what is known, under which names, from which source.

All lists of entities share their first columns; a cell with several values separates them by `|`. A name in `names` is
safe to look up anywhere, one in `ambiguous` only counts in a context that decides it (see `extract`), and one in
`negative` is a longer string that holds a name of this entry but is something else ("Georgia Tech" is not Georgië).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

from ontology.kinds import EntityKind

SEPARATOR = "|"
ENTITY_LISTS = {
    EntityKind.COUNTRY: "countries.tsv",
    EntityKind.REGION: "regions.tsv",
    EntityKind.ORGANISATION: "organisations.tsv",
    EntityKind.OFFICE: "offices.tsv",
    EntityKind.PERSON: "persons.tsv",
    EntityKind.DOCUMENT: "documents.tsv",
    EntityKind.EVENT: "events.tsv",
    EntityKind.PROGRAMME: "programmes.tsv",
}


@dataclass(frozen=True, slots=True)
class Reference:
    """One entry of a reference list.

    Attributes:
        kind: main class.
        id: ISO 3166-1 alpha-2 in capitals for a country, else the lower-case kebab slug of the full Dutch name.
        label_nl: preferred Dutch (or own) name.
        label_en: English name, "" when unknown.
        narrower: value of `OrganisationKind` or `DocumentKind`, or "".
        names: other names, safe to look up anywhere, case as written.
        adjectives: adjectives and inhabitants (countries and regions).
        ambiguous: names that need context.
        negative: longer strings in which a name of this entry means something else.
        same_as: IRIs of the same thing in authority files (owl:sameAs).
        close_match: IRIs of about the same concept (skos:closeMatch).
        parent: id of the organisation it belongs to (offices: the organisation of the post), or "".
        number: Kamerstuk number as "36045-3" (documents), or "".
        issued: date, month or year (documents, events), or "".
        source: where the facts come from.
    """

    kind: EntityKind
    id: str
    label_nl: str
    label_en: str
    narrower: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    ambiguous: tuple[str, ...]
    negative: tuple[str, ...]
    same_as: tuple[str, ...]
    close_match: tuple[str, ...]
    parent: str
    number: str
    issued: str
    source: str


@dataclass(frozen=True, slots=True)
class Tenure:
    """A known membership or term of office; `since` and `until` are half-open and may be unknown (None)."""

    member: str
    member_kind: EntityKind
    organisation: str
    office: str
    role: str
    since: date | None
    until: date | None
    source: str


@dataclass(frozen=True, slots=True)
class Theme:
    """A concept of the two-level thesaurus (beleidsthema); `broader` is "" for the nineteen top themes.

    `matches` pairs a SKOS mapping property ("exactMatch", "closeMatch", "broadMatch", "relatedMatch") with an IRI.
    `keywords` are the words that show the theme in a passage, `negative` those in which a keyword means something else.
    """

    id: str
    broader: str
    label_nl: str
    label_en: str
    keywords: tuple[str, ...]
    negative: tuple[str, ...]
    matches: tuple[tuple[str, str], ...]
    source: str


def read_rows(name: str) -> Iterator[dict[str, str]]:
    """Rows of a list in `ontology/lists`, by column name; no quoting, so a cell is what stands between two tabs."""
    heading, *lines = (files("ontology") / "lists" / name).read_text("utf-8").splitlines()
    columns = heading.split("\t")
    for line in lines:  # three times as fast as `csv`, which is made for more than this
        yield dict(zip(columns, line.split("\t"), strict=True))


def split_cell(cell: str) -> tuple[str, ...]:
    """Values of a cell.

    >>> split_cell("VS|Verenigde Staten van Amerika")
    ('VS', 'Verenigde Staten van Amerika')
    >>> split_cell("")
    ()
    """
    if not cell:  # as most cells are
        return ()
    return tuple([value for part in cell.split(SEPARATOR) if (value := part.strip())])


def _day(cell: str) -> date | None:
    return date.fromisoformat(cell) if cell else None


def _reference(kind: EntityKind, row: dict[str, str]) -> Reference:
    return Reference(
        kind=kind,
        id=row["id"],
        label_nl=row["label_nl"],
        label_en=row["label_en"],
        narrower=row.get("class", ""),
        names=split_cell(row["names"]),
        adjectives=split_cell(row.get("adjectives", "")),
        ambiguous=split_cell(row["ambiguous"]),
        negative=split_cell(row["negative"]),
        same_as=split_cell(row["same_as"]),
        close_match=split_cell(row.get("close_match", "")),
        parent=row.get("parent", ""),
        number=row.get("number", ""),
        issued=row.get("issued", ""),
        source=row["source"],
    )


@cache
def read_references() -> tuple[Reference, ...]:
    """All entries of all entity lists, in the order of the lists."""
    return tuple(_reference(kind, row) for kind, name in ENTITY_LISTS.items() for row in read_rows(name))


@cache
def read_tenures() -> tuple[Tenure, ...]:
    """Known terms of office and memberships (`tenures.tsv`)."""
    return tuple(
        Tenure(
            member=row["member"],
            member_kind=EntityKind(row["member_kind"]),
            organisation=row["organisation"],
            office=row["office"],
            role=row["role"],
            since=_day(row["since"]),
            until=_day(row["until"]),
            source=row["source"],
        )
        for row in read_rows("tenures.tsv")
    )


@cache
def read_themes() -> tuple[Theme, ...]:
    """The thesaurus (`themes.tsv`), top themes before the themes under them."""
    return tuple(
        Theme(
            id=row["id"],
            broader=row["broader"],
            label_nl=row["label_nl"],
            label_en=row["label_en"],
            keywords=split_cell(row["keywords"]),
            negative=split_cell(row["negative"]),
            matches=tuple((kind, iri) for kind, _, iri in (m.partition(" ") for m in split_cell(row["matches"]))),
            source=row["source"],
        )
        for row in read_rows("themes.tsv")
    )
