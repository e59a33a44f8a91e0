"""What is marked in a document: where a mention, promise or other fact stands in its readable text."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from views.corpus import Corpus, Place, local_name

# A statement that a passage is about a theme says nothing about words that one could mark.
AROUND = 160  # characters of a sentence shown on either side of the words
_STOPS = (". ", "! ", "? ")
_UNMARKED = frozenset({"subject", "type"})


@dataclass(frozen=True, slots=True)
class TextBlock:
    """A paragraph, heading, bullet … of a document; `runs` pairs offsets in it with offsets in the file."""

    kind: str
    level: int
    marker: str
    text: str
    runs: tuple[tuple[int, int], ...]

    @property
    def start(self) -> int:
        """Where it begins in the file."""
        return self.runs[0][1]

    def __post_init__(self) -> None:
        if not self.runs or self.runs[0][0] != 0:
            raise ValueError(f"a block of text whose place in the file is not known: {self.text[:40]!r}")


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the file that shows something; `sort` is a key of `words.MARKS`."""

    sort: str
    thing: str
    start: int
    end: int


def read_blocks(text: Mapping[str, Any]) -> tuple[TextBlock, ...]:
    """Blocks of a text as a build wrote it; ValueError or KeyError for what is none."""
    return tuple(
        TextBlock(
            str(block["kind"]),
            int(block["level"]),
            str(block["marker"]),
            str(block["text"]),
            tuple(zip(block["runs"][::2], block["runs"][1::2], strict=True)),
        )
        for block in text["blocks"]
    )


def _sort(corpus: Corpus, thing: str) -> str:
    """What sort of mark shows a thing, or "" for what is not marked."""
    known = corpus.things.get(thing)
    if known:
        return known.kind if known.kind in {"Commitment", "Advice", "FollowUp"} else "Mention"
    classes = corpus.classes.get(thing, frozenset())
    for sort in ("NearMiss", "Issue"):
        if sort in classes:
            return sort
    if "Section" in classes:
        return ""
    predicate = local_name(corpus.one(thing, "rdf:predicate"))
    return "" if predicate in _UNMARKED else "Fact"


def find_marks(corpus: Corpus) -> dict[str, tuple[Mark, ...]]:
    """Marks of each document that was read, in text order, wider ones first."""
    places: dict[str, list[tuple[str, Place]]] = {source.iri: [] for source in corpus.sources}
    for thing, shown in corpus.places.items():
        for place in shown:
            if place.document in places:
                places[place.document].append((thing, place))
    sorts = {thing: _sort(corpus, thing) for thing in corpus.places}
    return {
        iri: tuple(
            sorted(
                {Mark(sorts[thing], thing, place.start, place.end) for thing, place in found if sorts[thing]},
                key=lambda mark: (mark.start, -mark.end, mark.sort, mark.thing),
            )
        )
        for iri, found in places.items()
    }


def place_marks(blocks: tuple[TextBlock, ...], marks: Iterable[Mark]) -> dict[int, list[tuple[int, int, int]]]:
    """For each block the marks in it, as (from, to, number of the mark), counted in the text of the block.

    A mark is looked for in the block that it begins in and, where it runs on, in the following ones of the same kind:
    a side column that stands between is not part of it.
    """
    runs = sorted(
        (source, source + length, block, at)
        for block, told in enumerate(blocks)
        for at, source, length in _lengths(told)
    )
    starts = [run[0] for run in runs]
    found: dict[int, list[tuple[int, int, int]]] = {}
    for number, mark in enumerate(marks):
        first = max(0, bisect_right(starts, mark.start) - 1)
        spans: dict[int, tuple[int, int]] = {}
        kind = ""
        for low, high, block, at in runs[first:]:
            if low >= mark.end:
                break
            start, end = max(low, mark.start), min(high, mark.end)
            if start >= end or (kind and blocks[block].kind != kind):
                continue
            kind = kind or blocks[block].kind
            span = (at + start - low, at + end - low)
            known = spans.get(block, span)
            spans[block] = (min(known[0], span[0]), max(known[1], span[1]))
        for block, (start, end) in spans.items():
            found.setdefault(block, []).append((start, end, number))
    return found


def _lengths(block: TextBlock) -> Iterator[tuple[int, int, int]]:
    """Runs of a block as (offset in the block, offset in the file, length)."""
    ends = [at for at, _ in block.runs[1:]] + [len(block.text)]
    for (at, source), end in zip(block.runs, ends, strict=True):
        yield at, source, end - at


def widen_places(corpus: Corpus, blocks: Mapping[str, tuple[TextBlock, ...]]) -> Corpus:
    """The same corpus, in which words of documents whose text is at hand stand in their whole sentence."""
    found: dict[str, list[tuple[int, int, int, int]]] = {
        iri: sorted(
            (source, source + length, at, offset)
            for at, told in enumerate(own)
            for offset, source, length in _lengths(told)
        )
        for iri, own in blocks.items()
    }
    starts = {iri: [run[0] for run in runs] for iri, runs in found.items()}

    def widen(place: Place) -> Place:
        runs = found.get(place.document)
        if not runs:
            return place
        low, high, block, offset = runs[max(0, bisect_right(starts[place.document], place.start) - 1)]
        if not low <= place.start < high:
            return place
        start = offset + place.start - low
        return _in_sentence(place, blocks[place.document][block].text, start)

    return replace(corpus, places={thing: tuple(map(widen, places)) for thing, places in corpus.places.items()})


def _in_sentence(place: Place, text: str, start: int) -> Place:
    """A place with what stands before and after it in its sentence, at most `AROUND` characters on either side.

    Words that the layout broke are not looked for: then what stood around them in the file is kept.
    """
    end = start + len(place.quote)
    if text[start:end] != place.quote:
        return place
    opened = max((text.rfind(stop, 0, start) + len(stop) for stop in _STOPS if stop in text[:start]), default=0)
    closed = min((at + 1 for stop in _STOPS if (at := text.find(stop, end)) >= 0), default=len(text))
    return replace(place, before=text[max(opened, start - AROUND) : start], after=text[end : min(closed, end + AROUND)])
