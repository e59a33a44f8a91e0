"""A document as it lies on the raw page: for tables, whose cells a layout may take for columns of running text."""

from collections.abc import Iterable
from dataclasses import replace

from msgspec import structs

from extract.records import Block, Layout, Mention, Part, Reading, Span
from ontology.kinds import BlockKind


def raw_span(layout: Layout, span: Span) -> Span:
    """From the first to the last character of a span of the cleaned text, in the raw text."""
    one, other = layout.source_of(span.start), layout.source_of(span.end - 1)
    return Span(min(one, other), max(one, other) + 1)


def view_raw(reading: Reading) -> Reading:
    """The same document with all positions in the raw text, running headers and page numbers blanked.

    It has no sentences: a cell is read as a whole.
    """
    layout = reading.layout
    spans = [(raw_span(layout, Span(block.start, block.end)), block) for block in layout.blocks]
    pieces: list[str] = []
    done = 0
    for span, block in sorted(spans, key=_place):
        if block.kind is BlockKind.FURNITURE and span.start >= done:
            pieces += (layout.raw[done : span.start], " " * (span.end - span.start))
            done = span.end
    text = "".join((*pieces, layout.raw[done:]))
    blocks = tuple(
        Block(block.kind, span.start, span.end, page=block.page) for span, block in sorted(spans, key=_place)
    )
    parts = tuple(Part(part.header, raw_span(layout, part.span)) for part in reading.parts)
    view = Layout(layout.raw, text, (0,), (0,), blocks)
    return replace(reading, layout=view, sentences=(), sections=(), parts=parts, turns=())


def _place(placed: tuple[Span, Block]) -> Span:
    return placed[0]


def mentions_on_page(mentions: Iterable[Mention], places: list[Span]) -> tuple[Mention, ...]:
    """The mentions within some places of the raw text, with their spans there."""
    if not places:
        return ()
    low, high = min(place.start for place in places), max(place.end for place in places)
    moved = (
        structs.replace(mention, span=Span(mention.evidence.start, mention.evidence.end))
        for mention in mentions
        if low <= mention.evidence.start < high  # which most are not
        and any(place.start <= mention.evidence.start < place.end for place in places)
    )
    return tuple(sorted(moved, key=lambda mention: mention.span))
