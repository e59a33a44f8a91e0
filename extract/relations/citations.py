"""Which documents a document cites: every other document that it names, and parliamentary papers in addresses."""

import re
from collections.abc import Iterator

from extract.advices.requesters import mentions_in
from extract.advices.urls import find_addresses
from extract.records import Citation, Entity, EntityRef, Evidence, Issue, Mention, Reading, Span
from extract.relations.callers import block_index, caller_of, find_callers
from extract.slugs import slug
from ontology.kinds import BlockKind, DocumentKind, EntityKind

# Looking a member up in its enum costs more than comparing with it.
_DOCUMENT, _FURNITURE = EntityKind.DOCUMENT, BlockKind.FURNITURE
_BESIDE = 2  # characters between a name and the mark behind it: a closing sign
# "kst-35697-F.pdf", "https://zoek.officielebekendmakingen.nl/kst-36045-3.html", "h-tk-20212022-57-4" is a debate
# The boundary comes behind the letters, since a pattern that begins with letters is found at once.
_PAPER = re.compile(r"kst-(?<!\wkst-)(?P<number>\d{5}(?:-[A-Za-z0-9]{1,5}){1,3})(?=[.\s)/]|$)")


def find_citations(reading: Reading, mentions: tuple[Mention, ...]) -> Iterator[Citation | Entity | Issue]:
    """Each cited document once, with all places that name it, and for a footnote the sentence that calls it.

    A document does not cite itself; an address in a footnote is that of the one document it is about.
    """
    found: dict[EntityRef, list[Evidence]] = {}
    callers = find_callers(reading.layout)
    yield from _located(reading, mentions, callers)
    own = (
        {reading.header.ref, *(part.header.ref for part in reading.parts)}
        if not reading.parts
        else {reading.header.ref}
    )
    for mention in mentions:
        if mention.ref.kind is _DOCUMENT and mention.ref not in own and not _is_own_part(reading, mention):
            found.setdefault(mention.ref, []).extend(_shown(reading, callers, mention))
    for paper in _PAPER.finditer(reading.layout.text):
        if reading.layout.block_at(paper.start()).kind is _FURNITURE:
            continue  # what a site says of the paper itself
        ref = EntityRef(_DOCUMENT, f"kamerstuk-{slug(paper['number'])}")
        span = Span(paper.start(), paper.end())
        at = reading.layout.source_of(span.start)
        if ref in own or any(it.start <= at < it.end for it in found.get(ref, ())):
            continue
        if ref not in found:
            yield Entity(ref, _label(paper["number"]), DocumentKind.PARLIAMENTARY_PAPER, number=paper["number"])
        found.setdefault(ref, []).append(reading.evidence(span, "citation:address"))
    yield from (Citation(ref, tuple(places)) for ref, places in found.items())


def _shown(reading: Reading, callers: dict[int, int], mention: Mention) -> Iterator[Evidence]:
    """Where a document is named, and the sentence whose footnote that is."""
    yield mention.evidence
    place = caller_of(reading.layout, callers, mention.span.start)
    sentence = reading.sentence_at(place - 1) if place else None
    if sentence:
        yield reading.evidence(Span(sentence.start, sentence.end), "citation:calls-note")


def _located(reading: Reading, mentions: tuple[Mention, ...], callers: dict[int, int]) -> Iterator[Entity]:
    """The address of a document: the only one in a footnote, for the only document named there or right before it."""
    if "http" not in reading.layout.text:
        return
    urls_in: dict[int, set[str]] = {}
    for address in find_addresses(reading.layout):
        urls_in.setdefault(block_index(reading.layout, address.span.start), set()).add(address.url)
    documents = tuple(mention for mention in mentions if mention.ref.kind is _DOCUMENT)
    for index, urls in sorted(urls_in.items()):
        block = reading.layout.blocks[index]
        if block.kind is not BlockKind.FOOTNOTE or len(urls) != 1:
            continue
        named = list(mentions_in(documents, Span(block.start, block.end)))
        if not named and index in callers:
            named = [mention for mention in documents if 0 <= callers[index] - mention.span.end <= _BESIDE]
        if len({mention.ref for mention in named}) == 1:
            yield Entity(named[0].ref, named[0].text, url=urls.pop())


def _label(number: str) -> str:
    """A number such as "36045-3" as parliament writes it; a letter numbers a paper of the senate.

    >>> _label("35697-F"), _label("21501-20-1795")
    ('Kamerstuk 35 697, F', 'Kamerstuk 21 501-20, nr. 1795')
    """
    dossier, _, rest = number.partition("-")
    suffix, _, paper = rest.rpartition("-")
    joint = "" if not suffix else f" {suffix}" if suffix.isalpha() else f"-{suffix}"
    shown = f"nr. {paper}" if paper.isdigit() else paper
    return f"Kamerstuk {dossier[:2]} {dossier[2:]}{joint}, {shown}"


def _is_own_part(reading: Reading, mention: Mention) -> bool:
    """The running header and title of a document name the document itself; so do parts of a bundle their own."""
    header = reading.header_at(mention.span.start)
    if header.ref == mention.ref or mention.evidence.quote == header.title:
        return True
    return reading.layout.block_at(mention.span.start).kind is _FURNITURE
