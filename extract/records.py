"""What was read: frozen records that refuse nonsense when made. Every fact carries its `Evidence`.

Positions in `Evidence` count Unicode code points in the raw text of the file; positions in `Span` count in the cleaned
text of its `Layout`. Both are half-open, and so are periods of days.

The records that a document has thousands of are structs of msgspec, which are made and compared in C; the collector of
garbage need not look at them, since what they hold can hold nothing that holds them.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from operator import attrgetter
from typing import NamedTuple

import msgspec

from ontology.kinds import (
    AdviceKind,
    AdviceStatus,
    BlockKind,
    CommitmentKind,
    CommitmentStatus,
    DocumentKind,
    EntityKind,
    IssueKind,
)

_START = attrgetter("start")


class EntityRef(NamedTuple):
    """Which thing: main class and id (ISO 3166-1 alpha-2 for a country, else a kebab slug of its full Dutch name)."""

    kind: EntityKind
    id: str


class Span(NamedTuple):
    """Half-open stretch of the cleaned text."""

    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        """Whether both hold a character; what only touches does not.

        >>> Span(0, 4).overlaps(Span(3, 9)), Span(0, 4).overlaps(Span(4, 9))
        (True, False)
        """
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Document:
    """A file as it was read: `raw` is the decoded text, before any cleaning; `sha256` is of its bytes, in hex."""

    name: str
    media_type: str
    raw: str = field(repr=False)
    sha256: str
    encoding: str = "utf-8"

    def __post_init__(self) -> None:
        if not self.name or "/" in self.name:
            raise ValueError(f"a document's name is a file name, not {self.name!r}")
        if len(self.sha256) != 64:
            raise ValueError(f"not a SHA-256 in hex: {self.sha256!r}")


class Evidence(msgspec.Struct, frozen=True, gc=False):
    """The exact words of a fact, where they stand in the raw text, and which rule or list spoke."""

    document: str
    start: int
    end: int
    quote: str
    rule: str
    confidence: float = 1.0

    def __post_init__(self) -> None:
        if self.start < 0 or self.end - self.start != len(self.quote) or not self.quote:
            raise ValueError(f"[{self.start}, {self.end}) does not fit the quote {self.quote!r}")
        if not 0.0 < self.confidence <= 1.0:
            raise ValueError(f"a confidence lies in (0, 1], not {self.confidence}")


class Block(msgspec.Struct, frozen=True, gc=False):
    """A stretch of the cleaned text that is one thing on the page.

    `marker` is the bullet, list number or footnote number that stood before it (not part of the text when it was only
    typography); `page` counts from 1; `level` is the depth of a heading (1 is highest).
    """

    kind: BlockKind
    start: int
    end: int
    marker: str = ""
    level: int = 0
    page: int = 1

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"an empty or reversed block [{self.start}, {self.end})")


@dataclass(frozen=True, slots=True)
class Layout:
    """Cleaned text with a map back to the raw text.

    The cleaned text is a sequence of runs, each copied character for character from the raw text (a line break may
    have become a space): run `i` starts at `starts[i]` in the cleaned text and at `sources[i]` in the raw text.
    The bar between two cells of a table that spaces rule on the page is copied from the white space between them.
    Blocks stand in reading order, do not overlap, and are separated by exactly one line break that belongs to none.
    """

    raw: str = field(repr=False)
    text: str = field(repr=False)
    starts: tuple[int, ...] = field(repr=False)
    sources: tuple[int, ...] = field(repr=False)
    blocks: tuple[Block, ...] = field(repr=False)

    def source_of(self, position: int) -> int:
        """Raw offset of the cleaned character at `position`."""
        run = bisect_right(self.starts, position) - 1
        return self.sources[run] + position - self.starts[run]

    def pieces(self, span: Span) -> list[tuple[int, int]]:
        """Raw stretches a span was copied from, in order of the cleaned text."""
        first = bisect_right(self.starts, span.start) - 1
        found: list[tuple[int, int]] = []
        for run in range(first, len(self.starts)):
            low = max(span.start, self.starts[run])
            high = min(span.end, self.starts[run + 1] if run + 1 < len(self.starts) else len(self.text))
            if low >= span.end:
                break
            if low < high:
                at = self.sources[run] + low - self.starts[run]
                found.append((at, at + high - low))
        return found

    def stretch(self, span: Span) -> tuple[int, int]:
        """Raw stretch from the first to the last character that a span was copied from."""
        starts, sources = self.starts, self.sources
        run = bisect_right(starts, span.start) - 1
        if run + 1 == len(starts) or span.end <= starts[run + 1]:  # most spans lie within one run
            moved = sources[run] - starts[run]
            return span.start + moved, span.end + moved
        last = bisect_left(starts, span.end, run + 1) - 1
        low = span.start + sources[run] - starts[run]
        high = span.end + sources[last] - starts[last]
        between = sources[run + 1 : last + 1]
        if low < min(between) and max(sources[run], *between) == sources[last]:  # in the order of the page
            return low, high
        pieces = self.pieces(span)
        return min(low for low, _ in pieces), max(high for _, high in pieces)

    def block_at(self, position: int) -> Block:
        """The block that holds a position of the cleaned text."""
        at = bisect_right(self.blocks, position, key=_START) - 1
        return self.blocks[at]


class Sentence(msgspec.Struct, frozen=True, gc=False):
    """A sentence of the cleaned text; `block` is the index of its block in the layout, `index` its own number."""

    index: int
    start: int
    end: int
    block: int


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it, in the cleaned text; `parent` is the index of the enclosing section."""

    index: int
    level: int
    number: str
    heading: str
    heading_span: Span
    start: int
    end: int
    parent: int | None = None


@dataclass(frozen=True, slots=True)
class Period:
    """Half-open days [first, end), either side of which may be open, with the words they were read from.

    >>> quarter = Period(date(2022, 7, 1), date(2022, 10, 1), "derde kwartaal 2022", "quarter")
    >>> quarter.last
    datetime.date(2022, 9, 30)
    """

    first: date | None
    end: date | None
    text: str
    rule: str

    def __post_init__(self) -> None:
        if self.first and self.end and self.first >= self.end:
            raise ValueError(f"a period that ends before it starts: {self.first} to {self.end} ({self.text!r})")

    @property
    def last(self) -> date | None:
        """Last day, counted in."""
        return self.end - timedelta(days=1) if self.end else None


@dataclass(frozen=True, slots=True)
class Entity:
    """A thing named in the text that no reference list knows, or of which the text says more than the list."""

    ref: EntityRef
    label: str
    narrower: str = ""
    alternatives: tuple[str, ...] = ()
    number: str = ""
    issued: str = ""
    url: str = ""
    part_of: EntityRef | None = None


class Mention(msgspec.Struct, frozen=True, gc=False):
    """A stretch of text that names one thing; `span` is where it stands in the cleaned text."""

    ref: EntityRef
    span: Span
    text: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Header:
    """What a document, or a part of a bundle, says about itself. Dates are days; `year` is what it names when undated.

    `month` is the one on the title page of an undated document ("2031-03").

    `ref` is the document's own identity (its Kamerstuk number, else a known title, else its file name).
    `speaker` is who speaks in it when no other actor is named (the cabinet, an advisory council, the Kingdom).
    """

    ref: EntityRef
    kind: DocumentKind | None
    title: str
    day: date | None = None
    year: int | None = None
    signed_by: tuple[EntityRef, ...] = ()
    signed_as: tuple[EntityRef, ...] = ()
    addressed_to: tuple[EntityRef, ...] = ()
    number: str = ""
    speaker: EntityRef | None = None
    language: str = "nl"
    evidence: tuple[Evidence, ...] = ()
    month: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """A document within a bundled file: its own header, and where it stands in the cleaned text."""

    header: Header
    span: Span


@dataclass(frozen=True, slots=True)
class Turn:
    """A stretch of a verslag in which one voice speaks: the header as it holds there, and where it stands.

    `binds` tells whether it is a voice of the cabinet's, whose promises count.
    """

    header: Header
    span: Span
    binds: bool


@dataclass(frozen=True, slots=True)
class Reading:
    """What all finders share: a document with its layout, sentences, sections, header and parts.

    `parts` is empty unless the file bundles several documents, and `turns` unless several voices speak in it.
    """

    document: Document
    layout: Layout
    sentences: tuple[Sentence, ...]
    sections: tuple[Section, ...]
    header: Header
    parts: tuple[Part, ...] = ()
    turns: tuple[Turn, ...] = ()

    def header_at(self, position: int) -> Header:
        """Header of the turn or the part that holds a position of the cleaned text, else of the whole."""
        if self.turns and (turn := self._turn_at(position)):
            return turn.header
        for part in self.parts:
            if part.span.start <= position < part.span.end:
                return part.header
        return self.header

    def binds_at(self, position: int) -> bool:
        """Whether promises that stand at a position of the cleaned text count: not those of members in a debate."""
        turn = self._turn_at(position) if self.turns else None
        return turn is None or turn.binds

    def _turn_at(self, position: int) -> Turn | None:
        at = bisect_right(self.turns, position, key=lambda turn: turn.span.start) - 1
        return self.turns[at] if at >= 0 and position < self.turns[at].span.end else None

    def evidence(self, span: Span, rule: str, confidence: float = 1.0) -> Evidence:
        """Evidence for a span, from its first to its last raw character."""
        start, end = self.layout.stretch(span)
        return Evidence(self.document.name, start, end, self.document.raw[start:end], rule, confidence)

    def sentence_at(self, position: int) -> Sentence | None:
        """The sentence that holds a position of the cleaned text, or None between sentences."""
        at = bisect_right(self.sentences, position, key=_START) - 1
        if at < 0 or position >= self.sentences[at].end:
            return None
        return self.sentences[at]

    def section_at(self, position: int) -> Section | None:
        """The innermost section that holds a position of the cleaned text, or None before the first heading."""
        at = bisect_right(self.sections, position, key=_START) - 1
        while at >= 0 and position >= self.sections[at].end:
            at -= 1
        return self.sections[at] if at >= 0 else None


class ThemeHit(msgspec.Struct, frozen=True, gc=False):
    """A theme (beleidsthema) of a passage, with the summed weight of the words that show it.

    `sentence` is the index of the sentence, `section` of the section; exactly one of them is given.
    """

    theme: EntityRef
    weight: float
    evidence: tuple[Evidence, ...]
    sentence: int | None = None
    section: int | None = None


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in euro, with the words it was read from."""

    value: Decimal
    text: str

    def __post_init__(self) -> None:
        if not self.value.is_finite() or self.value <= 0:
            raise ValueError(f"an amount is more than nothing, not {self.value} ({self.text!r})")


@dataclass(frozen=True, slots=True)
class Commitment:
    """A policy actor binds itself (toezegging, voornemen, inzet); the evidence spans the sentence."""

    kind: CommitmentKind
    actors: tuple[EntityRef, ...]
    span: Span
    text: str
    evidence: Evidence
    recipients: tuple[EntityRef, ...] = ()
    due: Period | None = None
    due_text: str = ""
    themes: tuple[EntityRef, ...] = ()
    concerns: tuple[EntityRef, ...] = ()
    promises: tuple[EntityRef, ...] = ()
    answers: tuple[EntityRef, ...] = ()
    partners: tuple[EntityRef, ...] = ()
    amount: Money | None = None
    section: int | None = None


class NearMiss(msgspec.Struct, frozen=True, gc=False):
    """A sentence that looked like a commitment and was dropped, with the rule that dropped it and why."""

    span: Span
    evidence: Evidence
    reason: str


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A sentence that tells what became of an earlier promise, and the paragraph that says which one.

    `outcome` is kept, partly kept, delayed, withdrawn or repeated; `whole` is true when the document itself is what was
    promised ("hierbij bied ik u aan"); `period` is the new term, or the day of delivery. `heading` and `before` (the
    sentence before it in its paragraph) say what it is about when it only points back, and `cited` are the documents
    that the paragraph names.
    """

    outcome: CommitmentStatus
    span: Span
    text: str
    evidence: Evidence
    heading: str = ""
    before: Span | None = None
    whole: bool = False
    period: Period | None = None
    cited: tuple[EntityRef, ...] = ()


@dataclass(frozen=True, slots=True)
class Advice:
    """An advice (advies) or advisory trajectory of a council. `issued` is "2025-04-10", "2025-04", "2025" or ""."""

    title: str
    status: AdviceStatus
    issued_by: EntityRef
    evidence: tuple[Evidence, ...]
    issued: str = ""
    expected: Period | None = None
    kind: AdviceKind | None = None
    requested_by: tuple[EntityRef, ...] = ()
    at_request_of: tuple[EntityRef, ...] = ()
    own_initiative: bool = False
    jointly_with: tuple[EntityRef, ...] = ()
    prepared_by: tuple[EntityRef, ...] = ()
    follows_up: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Membership:
    """A person (or country) holds a role in an organisation; `role` as written, lower case ("vicevoorzitter")."""

    member: EntityRef
    organisation: EntityRef
    role: str
    evidence: tuple[Evidence, ...]
    as_of: str = ""
    term: str = ""


@dataclass(frozen=True, slots=True)
class Citation:
    """The document cites another."""

    cited: EntityRef
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Proposal:
    """A motion, amendment, note or promise, and the member of parliament it is named after."""

    what: EntityRef
    member: EntityRef
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Participation:
    """A country or organisation takes part in an organisation, coalition, mission or programme."""

    participant: EntityRef
    participates_in: EntityRef
    evidence: tuple[Evidence, ...]
    place: EntityRef | None = None
    period: Period | None = None


@dataclass(frozen=True, slots=True)
class Organising:
    """Actors organise an event; `day` is a date, month, year or ""."""

    event: EntityRef
    organisers: tuple[EntityRef, ...]
    evidence: tuple[Evidence, ...]
    day: str = ""


@dataclass(frozen=True, slots=True)
class Succession:
    """A document or advice follows up an earlier one."""

    newer: EntityRef
    earlier: EntityRef
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Issue:
    """In scope, seen, not understood: `message` is one sentence for a person, in English."""

    kind: IssueKind
    message: str
    evidence: Evidence | None = None


Fact = Advice | Membership | Citation | Proposal | Participation | Organising | Succession
Found = Fact | Entity | Issue


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was read from one document, in text order."""

    reading: Reading
    entities: tuple[Entity, ...] = ()
    mentions: tuple[Mention, ...] = ()
    themes: tuple[ThemeHit, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    near_misses: tuple[NearMiss, ...] = ()
    facts: tuple[Fact, ...] = ()
    issues: tuple[Issue, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()

    def evidences(self) -> Iterator[Evidence]:
        """Every piece of evidence in the extraction."""
        for mention in self.mentions:
            yield mention.evidence
        for hit in self.themes:
            yield from hit.evidence
        for commitment in self.commitments:
            yield commitment.evidence
        for miss in self.near_misses:
            yield miss.evidence
        for told in self.follow_ups:
            yield told.evidence
        for fact in self.facts:
            yield from fact.evidence
        for issue in self.issues:
            if issue.evidence:
                yield issue.evidence
