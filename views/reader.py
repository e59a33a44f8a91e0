"""The reader: a document as readable text, with what was found in it marked in place."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from markupsafe import Markup, escape

from queries.reasons import explain_reason
from views.corpus import Corpus, Source, local_name
from views.html import Bar, Page, both_in, render
from views.marks import Mark, TextBlock, place_marks
from views.words import KINDS, MARKS, PROPERTIES, Word, word_for

# What the panel says of each sort of thing, in this order.
_TOLD: dict[str, tuple[str, ...]] = {
    "Commitment": (
        "commitmentKind", "commitmentStatus", "reason", "ratability", "lacks", "continues", "committedBy",
        "committedTo", "concerns", "promises", "answers",
        "dcterms:subject", "dueFrom", "dueBy", "dueText", "amount",
        "partner", "fulfilledBy",
    ),
    "Advice": (
        "adviceStatus", "issuedBy", "requestedBy", "preparedBy", "dcterms:issued", "expectedFrom", "expectedBy",
    ),
    "FollowUp": ("tells", "tellsOf", "delivery", "newDueFrom", "newDueBy"),
    "NearMiss": ("reason",),
    "Issue": ("issueKind", "rdfs:comment"),
    "Fact": ("org:member", "org:role", "org:organization", "participant", "participatesIn"),
    "Mention": ("dcterms:issued", "dcterms:identifier", "skos:broader"),
}  # fmt: skip
_LETTERS = {
    "Commitment": "T",
    "Advice": "A",
    "FollowUp": "M",
    "Fact": "F",
    "Mention": "V",
    "NearMiss": "N",
    "Issue": "?",
}
_CODES = frozenset({"reason", "issueKind"})  # told as a code when they are no sentence: those of near misses and issues
_HEADINGS = 4  # levels of headings that a page tells apart, the title of the page counted in
_MENTION = "Mention"


@dataclass(frozen=True, slots=True)
class Entry:
    """A heading in the table of contents, with the promises under it before the next heading."""

    anchor: str
    level: int
    text: str
    promises: int


def mark_text(
    text: str, spans: list[tuple[int, int, int]], marks: tuple[Mark, ...], begun: set[int] | None = None
) -> Markup:
    """A text as HTML in which each stretch knows its marks: passages around, the innermost mention within.

    `begun` are marks that began in an earlier block, and grows.
    """
    edges = sorted({0, len(text), *(at for start, end, _ in spans for at in (start, end))})
    parts: list[Markup] = []
    open_passage: tuple[int, ...] = ()
    begun = set() if begun is None else begun
    for start, end in pairwise(edges):
        over = [(low, high, number) for low, high, number in spans if low <= start and high >= end]
        passage = tuple(sorted(number for _, _, number in over if marks[number].sort != _MENTION))
        mentions = [(high - low, number) for low, high, number in over if marks[number].sort == _MENTION]
        if passage != open_passage:
            parts.append(Markup("</span>") if open_passage else Markup())
            parts.append(_open_passage(passage, marks, begun) if passage else Markup())
            open_passage = passage
        piece = text[start:end]
        parts.append(_mention(piece, marks[min(mentions)[1]], min(mentions)[1]) if mentions else escape(piece))
    if open_passage:
        parts.append(Markup("</span>"))
    return Markup().join(parts)


def _open_passage(passage: tuple[int, ...], marks: tuple[Mark, ...], begun: set[int]) -> Markup:
    """A stretch with its marks; where some begin stands a button for each sort, for who reads by keyboard or ear.

    The letter on it is drawn by the style sheet, so that it is no part of the text that one copies or searches.
    """
    classes = " ".join(sorted({f"s-{marks[number].sort}" for number in passage}))
    opened = Markup('<span class="{}" data-m="{}">').format(classes, " ".join(map(str, passage)))
    for sort in sorted({marks[number].sort for number in passage}):
        fresh = [number for number in passage if marks[number].sort == sort and number not in begun]
        if fresh:
            begun.update(fresh)
            label = both_in("aria-label", MARKS[sort].nl, MARKS[sort].en)
            opened += Markup(
                '<button type="button" class="flag f-{}" data-m="{}" data-letter="{}" {}></button>'
            ).format(sort, " ".join(map(str, fresh)), _LETTERS[sort], label)
    return opened


def _mention(piece: str, mark: Mark, number: int) -> Markup:
    return Markup('<a class="m" href="#at={}-{}" data-m="{}">{}</a>').format(mark.start, mark.end, number, piece)


def _render_blocks(
    blocks: tuple[TextBlock, ...], marks: tuple[Mark, ...]
) -> Iterator[tuple[str, int, Markup, TextBlock, int]]:
    """Each block as (anchor, depth of its heading or 0, HTML, block, promises that begin in it)."""
    placed = place_marks(blocks, marks)
    counted: set[int] = set()
    begun: set[int] = set()
    above = 1
    for number, block in enumerate(blocks):
        spans = placed.get(number, [])
        promises = {at for _, _, at in spans if marks[at].sort == "Commitment"} - counted
        counted |= promises
        depth = 0
        if block.kind == "heading":
            depth = min(max(block.level, 1) + 1, above + 1, _HEADINGS)
            above = depth
        yield f"b{number}", depth, mark_text(block.text, spans, marks, begun), block, len(promises)


def _value(corpus: Corpus, value: str, subjects: dict[str, int]) -> Any:
    """A value as the panel shows it: the number of a thing, a word in both languages, or a text."""
    if value in corpus.things:
        return subjects.setdefault(value, len(subjects))
    if value.startswith(("http://", "https://")):
        word = word_for(local_name(value))
        return [word.nl, word.en]
    return value


def _lines(corpus: Corpus, mark: Mark, subjects: dict[str, int]) -> list[Any]:
    """What is said of a marked thing, property by property."""
    told: list[Any] = []
    subject = corpus.one(mark.thing, "rdf:subject")
    if subject:
        word = PROPERTIES.get(local_name(corpus.one(mark.thing, "rdf:predicate"))) or word_for(
            local_name(corpus.one(mark.thing, "rdf:predicate"))
        )
        told.append([word.nl, word.en, [_value(corpus, corpus.one(mark.thing, "rdf:object"), subjects)]])
        told.insert(0, ["van", "of", [_value(corpus, subject, subjects)]])
    for prop in _TOLD[mark.sort]:
        values = corpus.all(mark.thing, prop)
        english = corpus.all(mark.thing, f"{prop}@en")
        word = PROPERTIES.get(prop.partition(":")[2] or prop) or Word(prop, prop)
        if english:
            told.append([word.nl, word.en, [["; ".join(values or english), "; ".join(english)]]])
        elif prop in _CODES and values:
            told.append([word.nl, word.en, [list(explain_reason(value)) for value in values]])
        elif values:
            told.append([word.nl, word.en, [_value(corpus, value, subjects) for value in values]])
    return told


def reader_data(corpus: Corpus, source: Source, blocks: tuple[TextBlock, ...], marks: tuple[Mark, ...]) -> Any:
    """What the script of a reader page needs: the marks, and what is known of each thing that they show."""
    subjects: dict[str, int] = {}
    told = [[mark.sort, subjects.setdefault(mark.thing, len(subjects)), mark.start, mark.end] for mark in marks]
    lines: dict[str, list[Any]] = {}
    for mark in marks:
        if mark.thing not in lines:
            lines[mark.thing] = _lines(corpus, mark, subjects)
    described = [_subject(corpus, thing, lines.get(thing, [])) for thing in list(subjects)]
    return {
        "marks": told,
        "subjects": described,
        "sorts": {sort: [word.nl, word.en] for sort, word in MARKS.items()},
        "starts": [block.start for block in blocks],
        "document": source.iri,
    }


def _subject(corpus: Corpus, thing: str, lines: list[Any]) -> dict[str, Any]:
    known = corpus.things.get(thing)
    kind = KINDS[known.kind].word if known else Word("feit", "fact")
    data = {
        "iri": thing if known else "",
        "name": known.name if known else "",
        "en": known.english if known else "",
        "kind": [kind.nl, kind.en],
        "lines": lines,
        "same": list(corpus.all(thing, "owl:sameAs"))[:4],
        "else": sorted({place.document for place in corpus.places.get(thing, ())}) if known else [],
    }
    return {key: value for key, value in data.items() if value not in ("", [])}


def render_reader(
    corpus: Corpus, source: Source, blocks: tuple[TextBlock, ...], marks: tuple[Mark, ...], bar: Bar
) -> str:
    """HTML of a document."""
    rendered = list(_render_blocks(blocks, marks))
    page = Page(
        source.page,
        Word(source.title, source.title),
        Word(f"{source.file}, {word_for(source.kind).nl}, {source.issued or 'zonder datum'}",
             f"{source.file}, {word_for(source.kind).en}, {source.issued or 'undated'}"),
        "reader.html.j2",
        ("reader.js",),
    )  # fmt: skip
    counts: dict[str, int] = {}
    for mark in marks:
        counts[mark.sort] = counts.get(mark.sort, 0) + 1
    values = {
        "blocks": rendered,
        "contents": _contents(rendered),
        "ticks": [round(1000 * at / max(1, len(rendered))) for at, told in enumerate(rendered) for _ in range(told[4])],
        "letters": _LETTERS,
        "promises": any(mark.sort == "Commitment" for mark in marks),
        "sorts": [(sort, word, counts[sort]) for sort, word in MARKS.items() if sort in counts],
        "others": [other for other in corpus.sources if other.iri != source.iri],
        "source": source,
    }
    data: Mapping[str, Any] = {
        **reader_data(corpus, source, blocks, marks),
        "documents": {other.iri: [other.title, other.page] for other in corpus.sources},
    }
    return render(page, bar, values, data)


def _contents(rendered: list[tuple[str, int, Markup, TextBlock, int]]) -> list[Entry]:
    """Headings with the promises from each to the next; what stands before the first is told as the beginning."""
    found: list[Entry] = []
    for anchor, depth, _, block, promises in rendered:
        if depth or not found:
            text = block.text if depth else ""
            found.append(Entry(anchor, depth, text, promises))
        else:
            last = found[-1]
            found[-1] = Entry(last.anchor, last.level, last.text, last.promises + promises)
    return found
