"""What a document says about itself, and the parts of a file that bundles several documents."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import PurePath

from extract.letterhead.answers import find_answering
from extract.letterhead.bundles import Stretch, find_stretches
from extract.letterhead.closings import find_closings
from extract.letterhead.days import find_day, find_month, find_told_day
from extract.letterhead.document_kinds import find_kind
from extract.letterhead.front import find_addressees, find_language, find_number, find_year
from extract.letterhead.lone_names import find_lone_names
from extract.letterhead.paper_heads import PaperHead, read_paper_head
from extract.letterhead.signatures import Signature, find_signatures, find_told_by_site, name_letter
from extract.letterhead.signers import chaired_by, name_office, name_person
from extract.letterhead.speakers import find_letterhead, find_speaker
from extract.letterhead.titles import find_title, read_offer
from extract.records import Document, EntityRef, Evidence, Header, Layout, Part, Sentence, Span
from extract.slugs import slug
from ontology.kinds import DocumentKind, EntityKind
from ontology.reference import read_references

_BOTH = re.compile(r"aan de (?:voorzitters van de )?Eerste en (?:de )?Tweede Kamer", re.IGNORECASE)
_FIRST_CHAMBER = ("eerste en", "Eerste en", "EERSTE EN")  # sought before the pattern, which is slow in long texts
_CLOSING = 6  # blocks in which a letter is signed
_OPENING = 40  # blocks in which the head of a letter stands
_UNNAMED = EntityRef(EntityKind.DOCUMENT, "document")


def read_header(document: Document, layout: Layout, sentences: tuple[Sentence, ...]) -> tuple[Header, tuple[Part, ...]]:
    """Header of the whole file, and its parts when it bundles several documents, such as a letter and its annex."""
    stem = slug(PurePath(document.name).stem) or "document"
    if not layout.blocks or not sentences:
        return Header(EntityRef(EntityKind.DOCUMENT, stem), None, "", language="und"), ()
    language = find_language(layout)
    stretches = find_stretches(layout)
    headers = [_read_part(document, layout, stretch, language) for stretch in stretches]
    if len(headers) == 1:
        return _identify(headers[0], stem), ()
    headers = _complete(headers, layout, stretches)
    main = max(range(len(headers)), key=lambda i: stretches[i].end - stretches[i].start)
    named = _distinguish([_identify(header, f"{stem}-{_suffix(header, i)}") for i, header in enumerate(headers)], stem)
    parts = tuple(Part(header, _span(layout, stretch)) for header, stretch in zip(named, stretches, strict=True))
    return _sum_up(named, main, stem), parts


def _suffix(header: Header, index: int) -> str:
    return header.kind.value if header.kind else str(index + 1)


def _distinguish(headers: list[Header], stem: str) -> list[Header]:
    """Two parts never share an identity: the later one falls back on the file's name."""
    seen: set[EntityRef] = {EntityRef(EntityKind.DOCUMENT, stem)}
    out: list[Header] = []
    for i, header in enumerate(headers):
        unique = header
        if header.ref in seen:
            unique = _replace(header, ref=EntityRef(EntityKind.DOCUMENT, f"{stem}-part-{i + 1}"))
        seen.add(unique.ref)
        out.append(unique)
    return out


def _span(layout: Layout, stretch: Stretch) -> Span:
    return Span(layout.blocks[stretch.start].start, layout.blocks[stretch.end - 1].end)


def _sum_up(headers: list[Header], main: int, stem: str) -> Header:
    """Header of a bundle: kind, title and speaker of its main part, date and signature of the letter that covers it."""
    chief = headers[main]
    letter = next((header for header in headers if header.kind is DocumentKind.LETTER), chief)
    return Header(
        ref=EntityRef(EntityKind.DOCUMENT, stem),
        kind=chief.kind or letter.kind,
        title=chief.title or letter.title,
        day=letter.day or chief.day,
        year=chief.year or letter.year,
        month=letter.month or chief.month,
        signed_by=letter.signed_by or chief.signed_by,
        signed_as=letter.signed_as or chief.signed_as,
        addressed_to=letter.addressed_to or chief.addressed_to,
        number=letter.number or chief.number,
        speaker=chief.speaker or letter.speaker,
        language=chief.language,
        evidence=tuple(dict.fromkeys(e for header in (letter, chief) for e in header.evidence)),
    )


def _complete(headers: list[Header], layout: Layout, stretches: list[Stretch]) -> list[Header]:
    """What one part of a bundle says about another: the letter names the title of its annex, the memo who gets it."""
    out = list(headers)
    spans = [_span(layout, stretch) for stretch in stretches]
    texts = [layout.text[span.start : span.end] for span in spans]
    for i, header in enumerate(headers):
        if header.kind is not DocumentKind.LETTER:
            continue
        title = read_offer(texts[i])
        if i + 1 < len(out) and title and not headers[i + 1].title:
            out[i + 1] = _entitle(headers[i + 1], title, texts[i + 1])
        if not header.addressed_to and any(_names_both(text) for text in texts):
            chambers = tuple(EntityRef(EntityKind.ORGANISATION, f"{which}-kamer") for which in ("eerste", "tweede"))
            out[i] = _replace(out[i], addressed_to=chambers)
    return out


def _names_both(text: str) -> bool:
    return any(words in text for words in _FIRST_CHAMBER) and _BOTH.search(text) is not None


def _entitle(header: Header, title: str, text: str) -> Header:
    kind = header.kind or find_kind(title)
    year = find_year(title, text, kind)
    return _replace(header, title=title, kind=kind, year=year, speaker=find_speaker(kind, text))


def _replace(header: Header, **changes: object) -> Header:
    values = {name: getattr(header, name) for name in Header.__slots__}
    return Header(**{**values, **changes})


def _identify(header: Header, fallback: str) -> Header:
    """The document's identity: its Kamerstuk number, else a title that the reference list knows, else its file name."""
    known = _find_known(header.title) if header.kind is not DocumentKind.LETTER else None
    name = f"kamerstuk-{slug(header.number)}" if header.number else known or fallback
    return _replace(header, ref=EntityRef(EntityKind.DOCUMENT, name))


_WHOSE = re.compile(r" van (?:de|het) ")


def _find_known(title: str) -> str | None:
    """Id of the document that the reference list knows by this title, with or without whose it is."""
    known = _documents_by_title()
    whose = _WHOSE.split(title, maxsplit=1)[0]
    return known.get(slug(title)) or known.get(slug(whose))


@cache
def _documents_by_title() -> dict[str, str]:
    return {
        slug(name): reference.id
        for reference in read_references()
        if reference.kind is EntityKind.DOCUMENT
        for name in (reference.label_nl, *reference.names)
    }


def _read_part(document: Document, layout: Layout, stretch: Stretch, language: str) -> Header:
    span = _span(layout, stretch)
    text = layout.text[span.start : span.end]
    head = read_paper_head(layout, stretch)
    opening = layout.blocks[stretch.start : min(stretch.end, stretch.start + _OPENING)]
    title, title_span = find_title(layout, stretch, head)
    number, number_span = find_number(layout, stretch, head)
    kind = head.kind or stretch.kind or find_kind(title)
    day, day_span = find_day(layout, opening)
    if day is None and kind is not DocumentKind.LETTER:
        day, day_span = find_told_day(layout.text, span)
    month, month_span = ("", None) if day else find_month(layout, opening)
    signed_by, signed_as, signatures = _find_signed(layout, stretch, kind)
    if kind is DocumentKind.LETTER and not title:
        title = name_letter([signature.office for signature in signatures], head.sort, day)
    shown = [(day_span or month_span, "header-date"), (title_span, "header-title"), (number_span, "header-number")]
    shown += [(signature.span, "header-signature") for signature in signatures]
    return Header(
        ref=_UNNAMED,
        kind=kind,
        title=title,
        day=day,
        year=None if day and kind is DocumentKind.LETTER else find_year(title, text, kind) or _year_of(month),
        month=month,
        signed_by=signed_by,
        signed_as=signed_as,
        addressed_to=find_addressees(layout, stretch) if kind is DocumentKind.LETTER else (),
        number=number,
        speaker=_find_speaker(kind, head, signed_as, text),
        language=language,
        evidence=tuple(_evidence(document, layout, span, rule) for span, rule in shown if span),
    )


def _year_of(month: str) -> int | None:
    return int(month[:4]) if month else None


def _find_speaker(
    kind: DocumentKind | None, head: PaperHead, signed_as: tuple[EntityRef, ...], text: str
) -> EntityRef | None:
    """Who speaks; a letter on a council's paper, or that only the chair of a council or chamber signed, is theirs."""
    if head.has_many_voices:
        return None
    if kind is DocumentKind.LETTER:
        body = chaired_by(signed_as[0]) if len(signed_as) == 1 else None
        if body := body or find_letterhead(text):
            return body
    return find_speaker(kind, text)


def _find_signed(
    layout: Layout, stretch: Stretch, kind: DocumentKind | None
) -> tuple[tuple[EntityRef, ...], tuple[EntityRef, ...], list[Signature]]:
    """Persons and offices that signed, and where; a name alone counts only under a foreword, not in a memo."""
    signatures = find_signatures(layout, stretch.start, stretch.end)
    for finder in (find_told_by_site, find_answering):
        signatures = signatures or list(finder(layout, stretch.start, stretch.end))
    if not signatures and kind in _CLOSED:
        signatures = list(_find_closed(layout, stretch))
    # Names that stand with their office first, so that who signs is not put under the office of another.
    signatures.sort(key=lambda signature: not (signature.name and signature.office))
    persons = [name_person(signature.name) for signature in signatures if signature.name]
    offices = [name_office(signature.office) for signature in signatures if signature.office]
    if not signatures and kind is not DocumentKind.MEMO_OF_ADVICE:
        for person, span in find_lone_names(layout, _signing_blocks(layout, stretch, kind)):
            persons.append(person)
            signatures.append(Signature("", "", span, stretch.start))
    return tuple(dict.fromkeys(persons)), tuple(dict.fromkeys(offices)), signatures


def _signing_blocks(layout: Layout, stretch: Stretch, kind: DocumentKind | None) -> Sequence[int]:
    """Where a lone name may be of who signs: a foreword or the foot of a letter; above "Geachte" stands its reader."""
    third = range(stretch.start, stretch.start + (stretch.end - stretch.start + 2) // 3)
    if kind is not DocumentKind.LETTER:
        return third
    greeting = (i for i in range(*stretch[:2]) if layout.text.startswith("Geachte", layout.blocks[i].start))
    first = next(greeting, None)
    foot = range(max(third.stop if first is None else first, stretch.end - _CLOSING), stretch.end)
    return foot if first is not None else (*third, *foot)


# Papers of a council that its officers sign at the foot; on other pages names at the foot are lists.
_CLOSED = frozenset((DocumentKind.LETTER, DocumentKind.WORK_PROGRAMME, DocumentKind.REPORT))


def _find_closed(layout: Layout, stretch: Stretch) -> Iterator[Signature]:
    """Officers at the foot, where their names stand in the cleaned text; what they chair is not told there."""
    span = _span(layout, stretch)
    for closing in find_closings(layout.raw, *layout.stretch(span)):
        at = layout.text.rfind(closing.name, span.start, span.end)
        if at >= 0:
            yield Signature(closing.name, "", Span(at, at + len(closing.name)), stretch.end - 1)


def _evidence(document: Document, layout: Layout, span: Span, rule: str) -> Evidence:
    pieces = layout.pieces(span)
    start, end = min(low for low, _ in pieces), max(high for _, high in pieces)
    return Evidence(document.name, start, end, document.raw[start:end], rule)
