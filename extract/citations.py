"""Which documents a document cites: every other document that it names, and parliamentary papers in addresses."""

import re
from collections.abc import Iterator

from extract.records import Citation, Entity, EntityRef, Evidence, Issue, Mention, Reading, Span
from extract.slugs import slug
from ontology.kinds import BlockKind, DocumentKind, EntityKind

# "kst-35697-F.pdf", "https://zoek.officielebekendmakingen.nl/kst-36045-3.html", "h-tk-20212022-57-4" is a debate
_PAPER = re.compile(r"\bkst-(?P<number>\d{5}(?:-[A-Za-z0-9]{1,5}){1,3})(?=[.\s)/]|$)")


def find_citations(reading: Reading, mentions: tuple[Mention, ...]) -> Iterator[Citation | Entity | Issue]:
    """Each cited document once, with all places that name it; a document does not cite itself."""
    found: dict[EntityRef, list[Evidence]] = {}
    own = (
        {reading.header.ref, *(part.header.ref for part in reading.parts)}
        if not reading.parts
        else {reading.header.ref}
    )
    for mention in mentions:
        if mention.ref.kind is EntityKind.DOCUMENT and mention.ref not in own and not _is_own_part(reading, mention):
            found.setdefault(mention.ref, []).append(mention.evidence)
    for paper in _PAPER.finditer(reading.layout.text) if "kst-" in reading.layout.text else ():
        ref = EntityRef(EntityKind.DOCUMENT, f"kamerstuk-{slug(paper['number'])}")
        span = Span(paper.start(), paper.end())
        if ref in own or any(it.start <= reading.layout.source_of(span.start) < it.end for it in found.get(ref, ())):
            continue
        if ref not in found:
            yield Entity(ref, _label(paper["number"]), DocumentKind.PARLIAMENTARY_PAPER, number=paper["number"])
        found.setdefault(ref, []).append(reading.evidence(span, "citation:address"))
    yield from (Citation(ref, tuple(places)) for ref, places in found.items())


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
    if reading.header_at(mention.span.start).ref == mention.ref:
        return True
    return reading.layout.block_at(mention.span.start).kind is BlockKind.FURNITURE
