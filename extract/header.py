"""What a document says about itself: kind, title, date, who signed, to whom, its number; and the parts of a bundle."""

import re
from collections import Counter
from collections.abc import Iterable
from datetime import date
from functools import cache
from importlib.resources import files
from pathlib import PurePath

from extract.bundles import Stretch, find_stretches
from extract.records import Document, EntityRef, Evidence, Header, Layout, Part, Sentence, Span
from extract.signatures import find_lone_names, find_signatures, name_office, name_person
from extract.slugs import slug
from ontology.kinds import BlockKind, DocumentKind, EntityKind, OrganisationKind
from ontology.reference import Reference, read_references

_MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split()  # noqa: SIM905
_DAY = re.compile(rf"\b(\d{{1,2}}) ({'|'.join(_MONTHS)}) (\d{{4}})\b", re.IGNORECASE)
_DATED = re.compile(
    r"^(?:Datum|Date|(?:Den Haag|[’']s-Gravenhage|Amsterdam|Utrecht|Brussel|Vastgesteld),?)\b.{0,30}$", re.IGNORECASE
)
_YEAR = re.compile(r"\b(?:in|voor|vanaf|begroting|begrotingsjaar|jaar) (20\d\d)\b")
_RUNNING = re.compile(r"(\d{2} ?\d{3}(?:[ -]?(?:\([IVXR\d-]+\)|[IVX]{1,5}|\d{2}))?),? ?(?:nr\.|[A-Z],) ?(\d{1,4})?")
_DOSSIER = re.compile(r"^(\d{2} \d{3}(?:[ -](?:[IVX]{1,5}|\d{2}))?)\s+[A-Z]")
_PIECE = re.compile(r"^Nr\. (\d{1,4})\b")
_SUBJECT = re.compile(r"^(?:Betreft|Onderwerp|Subject):?\s+(.+)", re.IGNORECASE | re.DOTALL)
_OFFERED = re.compile(
    r"(?:Hierbij|Bijgaand|Bijgevoegd) (?:treft u|bied ik u|zend ik u|ontvangt u|stuur ik u)(?:,[^,]+,)? (?:het|de|een) (.{8,160}?)"
    r"(?:\s\([A-Z]+\))? (?:aan|toe)\b"
)
_CHAMBERS = (("Tweede Kamer", "tweede-kamer"), ("Eerste Kamer", "eerste-kamer"), ("Staten-Generaal", "staten-generaal"))
_BOTH = re.compile(r"aan de (?:voorzitters van de )?Eerste en (?:de )?Tweede Kamer", re.IGNORECASE)
_KINGDOM = EntityRef(EntityKind.COUNTRY, "NL")
_CABINET = EntityRef(EntityKind.ORGANISATION, "kabinet")
_STOP_WORDS = {
    "nl": frozenset("de het een van en in op is dat voor met te zijn aan door ook niet bij".split()),  # noqa: SIM905
    "en": frozenset("the of and to in a is that for with be on by as are this it not".split()),  # noqa: SIM905
}


def read_header(document: Document, layout: Layout, sentences: tuple[Sentence, ...]) -> tuple[Header, tuple[Part, ...]]:
    """Header of the whole file, and its parts when it bundles several documents, such as a covering letter and annex."""
    stem = slug(PurePath(document.name).stem) or "document"
    language = _find_language(layout)
    stretches = find_stretches(layout)
    headers = [_read_part(document, layout, stretch, language) for stretch in stretches]
    if len(headers) == 1:
        return _identify(headers[0], stem), ()
    headers = _complete(headers, layout, stretches)
    main = max(range(len(headers)), key=lambda i: stretches[i].end - stretches[i].start)
    named = [_identify(header, f"{stem}-{_suffix(header, i)}") for i, header in enumerate(headers)]
    parts = tuple(Part(header, _span(layout, stretch)) for header, stretch in zip(named, stretches, strict=True))
    return _sum_up(named, main, stem), parts


def _suffix(header: Header, index: int) -> str:
    return header.kind.value if header.kind else str(index + 1)


def _span(layout: Layout, stretch: Stretch) -> Span:
    return Span(layout.blocks[stretch.start].start, layout.blocks[stretch.end - 1].end)


def _sum_up(headers: list[Header], main: int, stem: str) -> Header:
    """Header of a bundle: kind, title and speaker of its main part, date and signature of the letter that covers it."""
    chief = headers[main]
    letter = next((header for header in headers if header.kind is DocumentKind.LETTER), chief)
    return Header(
        ref=EntityRef(EntityKind.DOCUMENT, stem),
        kind=chief.kind,
        title=chief.title,
        day=letter.day or chief.day,
        year=chief.year or letter.year,
        signed_by=letter.signed_by or chief.signed_by,
        signed_as=letter.signed_as or chief.signed_as,
        addressed_to=letter.addressed_to or chief.addressed_to,
        number=letter.number or chief.number,
        speaker=chief.speaker or letter.speaker,
        language=chief.language,
        evidence=tuple(dict.fromkeys(e for header in (letter, chief) for e in header.evidence)),
    )


def _complete(headers: list[Header], layout: Layout, stretches: list[Stretch]) -> list[Header]:
    """What one part of a bundle says about another: the letter names the title of its annex, the memo the addressees."""
    out = list(headers)
    texts = [layout.text[_span(layout, s).start : _span(layout, s).end] for s in stretches]
    for i, header in enumerate(headers):
        if header.kind is not DocumentKind.LETTER:
            continue
        offered = _OFFERED.search(texts[i])
        if i + 1 < len(out) and offered and not headers[i + 1].title:
            title = _flat(offered[1])
            kind = headers[i + 1].kind or _find_kind(title)
            speaker = _find_speaker(kind, texts[i + 1])
            year = _find_year(title, texts[i + 1], kind)
            out[i + 1] = _replace(out[i + 1], title=title, kind=kind, speaker=speaker, year=year)
        if not header.addressed_to and any(_BOTH.search(text) for text in texts):
            chambers = tuple(EntityRef(EntityKind.ORGANISATION, f"{which}-kamer") for which in ("eerste", "tweede"))
            out[i] = _replace(out[i], addressed_to=chambers)
    return out


def _replace(header: Header, **changes: object) -> Header:
    values = {name: getattr(header, name) for name in Header.__slots__}
    return Header(**{**values, **changes})


def _identify(header: Header, fallback: str) -> Header:
    """The document's identity: its Kamerstuk number, else a title that the reference list knows, else its file name."""
    known = _documents_by_title().get(slug(header.title))
    name = f"kamerstuk-{slug(header.number)}" if header.number else known or fallback
    return _replace(header, ref=EntityRef(EntityKind.DOCUMENT, name))


@cache
def _documents_by_title() -> dict[str, str]:
    return {
        slug(name): reference.id
        for reference in read_references()
        if reference.kind is EntityKind.DOCUMENT
        for name in (reference.label_nl, *reference.names)
    }


def _read_part(document: Document, layout: Layout, stretch: Stretch, language: str) -> Header:
    blocks = layout.blocks[stretch.start : stretch.end]
    opening = blocks[: 40 if stretch.kind is DocumentKind.LETTER else 12]
    evidence: list[Evidence] = []
    show = lambda span, rule: evidence.append(_evidence(document, layout, span, rule))  # noqa: E731
    day = None
    for block in opening:
        text = layout.text[block.start : block.end]
        found = _DAY.search(text) if len(text) < 60 and _DATED.match(text) else None
        if found and day is None:
            day = _read_day(found)
            show(Span(block.start + found.start(), block.start + found.end()), "header-date")
    title, title_span = _find_title(layout, stretch)
    if title_span:
        show(title_span, "header-title")
    kind = stretch.kind or _find_kind(title)
    signed_by: list[EntityRef] = []
    signed_as: list[EntityRef] = []
    for signature in find_signatures(layout, stretch.start, stretch.end):
        signed_as.append(name_office(signature.office))
        if signature.name:
            signed_by.append(name_person(signature.name))
        show(signature.span, "header-signature")
    if not signed_as and kind is not DocumentKind.MEMO_OF_ADVICE:
        third = range(stretch.start, stretch.start + (stretch.end - stretch.start + 2) // 3)
        for person, span in find_lone_names(layout, third):
            signed_by.append(person)
            show(span, "header-signature")
    number, number_span = _find_number(layout, stretch)
    if number_span:
        show(number_span, "header-number")
    text = layout.text[blocks[0].start : blocks[-1].end]
    return Header(
        ref=EntityRef(EntityKind.DOCUMENT, "document"),
        kind=kind,
        title=title,
        day=day,
        year=_find_year(title, text, kind),
        signed_by=tuple(dict.fromkeys(signed_by)),
        signed_as=tuple(dict.fromkeys(signed_as)),
        addressed_to=_find_addressees(layout, stretch) if kind is DocumentKind.LETTER else (),
        number=number,
        speaker=_find_speaker(kind, text),
        language=language,
        evidence=tuple(evidence),
    )


def _evidence(document: Document, layout: Layout, span: Span, rule: str) -> Evidence:
    pieces = layout.pieces(span)
    start, end = min(low for low, _ in pieces), max(high for _, high in pieces)
    return Evidence(document.name, start, end, document.raw[start:end], rule)


def _read_day(found: re.Match[str]) -> date | None:
    try:
        return date(int(found[3]), _MONTHS.index(found[2].lower()) + 1, int(found[1]))
    except ValueError:
        return None  # 31 juni: no such day, so the document is undated


def _flat(text: str) -> str:
    return " ".join(text.split()).strip(" .,;:")


def _find_title(layout: Layout, stretch: Stretch) -> tuple[str, Span | None]:
    """Title: the subject of a letter, else what it offers; for others the headings at the top."""
    if stretch.kind is DocumentKind.LETTER:
        return _find_subject(layout, stretch)
    if stretch.kind is DocumentKind.MEMO_OF_ADVICE:
        first = layout.blocks[stretch.start]
        text = _flat(layout.text[first.start : first.end])
        is_title = text.lower().startswith(("nota", "beslisnota"))
        return (text, Span(first.start, first.end)) if is_title else ("", None)
    top = [b for b in layout.blocks[stretch.start : stretch.start + 6] if b.kind is not BlockKind.FURNITURE]
    heads = []
    for block in top:
        if block.kind is not BlockKind.HEADING or block.page != top[0].page:
            break
        heads.append(block)
    if not heads or is_plain_opening(layout.text[heads[0].start : heads[0].end]):
        return "", None
    texts = [_flat(layout.text[block.start : block.end]) for block in heads]
    # A bare kind of document ("Beleidskader") takes its subject from the line under it.
    count = 2 if len(texts) > 1 and len(texts[0].split()) == 1 else 1
    return " ".join(texts[:count]), Span(heads[0].start, heads[count - 1].end)


def is_plain_opening(text: str) -> bool:
    """A heading that opens many documents and names none: "Inleiding", "Voorwoord"."""
    return text.strip().lower() in {
        "inleiding",
        "voorwoord",
        "samenvatting",
        "aanleiding",
        "inhoudsopgave",
        "introduction",
    }


def _find_subject(layout: Layout, stretch: Stretch) -> tuple[str, Span | None]:
    blocks = layout.blocks[stretch.start : stretch.end]
    for i, block in enumerate(blocks[:20]):
        text = layout.text[block.start : block.end]
        found = _SUBJECT.match(text)
        if found:
            end, title = block.end, _flat(found[1])
            if i + 1 < len(blocks) and not layout.text[blocks[i + 1].start].isalpha():
                more = _flat(layout.text[blocks[i + 1].start : blocks[i + 1].end])
                if len(more) < 25:
                    title, end = f"{title} {more}", blocks[i + 1].end
            return title, Span(block.start + found.start(1), end)
        offered = _OFFERED.search(text)
        if offered:
            span = Span(block.start + offered.start(1), block.start + offered.end(1))
            return f"Aanbieding {_flat(offered[1])}", span
    return "", None


@cache
def _kinds() -> tuple[tuple[re.Pattern[str], DocumentKind], ...]:
    rows = (files("extract") / "lists" / "document_kinds.tsv").read_text("utf-8").splitlines()[1:]
    cells = [row.split("\t") for row in rows if row]
    return tuple((re.compile(cell[0], re.IGNORECASE), DocumentKind(cell[1])) for cell in cells)


def _find_kind(title: str) -> DocumentKind | None:
    return next((kind for pattern, kind in _kinds() if pattern.search(title)), None)


def _find_year(title: str, text: str, kind: DocumentKind | None) -> int | None:
    """Year a document is for: that in its title, or for a budget the one it names most."""
    named = re.search(r"\b(20\d\d)\b", title)
    if named:
        return int(named[1])
    if kind is DocumentKind.BUDGET_CHAPTER:
        years = Counter(_YEAR.findall(text)).most_common(1)
        return int(years[0][0]) if years else None
    return None


def _find_number(layout: Layout, stretch: Stretch) -> tuple[str, Span | None]:
    """The document's own Kamerstuk number, from the running foot or the head of a parliamentary paper."""
    dossier = ""
    for block in layout.blocks[stretch.start : stretch.end]:
        text = layout.text[block.start : block.end]
        if block.kind is BlockKind.FURNITURE and "vergaderjaar" in text:
            found = _RUNNING.search(text)
            if found:
                span = Span(block.start + found.start(), block.start + found.end())
                return _normalise(found[1], found[2] or ""), span
        elif len(text) < 200 and block.page == 1:
            opened, piece = _DOSSIER.match(text), _PIECE.match(text)
            dossier = opened[1] if opened else dossier
            if piece and dossier:
                return _normalise(dossier, piece[1]), Span(block.start, block.start + piece.end())
    return "", None


def _normalise(dossier: str, piece: str) -> str:
    """Number as lists have it.

    >>> _normalise("35 925 V", "84"), _normalise("21 501-20", "1795")
    ('35925-V-84', '21501-20-1795')
    """
    digits = re.sub(r"^(\d{2}) ?(\d{3})", r"\1\2", dossier)
    return "-".join(part for part in (*re.split(r"[ -]+", digits.replace("(", "").replace(")", "")), piece) if part)


def _find_addressees(layout: Layout, stretch: Stretch) -> tuple[EntityRef, ...]:
    """Whom a letter is written to, from the lines above its first sentence."""
    blocks = layout.blocks[stretch.start : stretch.start + 12]
    opening = " ".join(layout.text[b.start : b.end] for b in blocks if b.end - b.start < 250)
    at = re.search(r"\bAan (?:de|het)\b|\bGeachte\b", opening)
    if not at:
        return ()
    if re.match(r"Aan de Koning\b", opening[at.start() :]):
        return (EntityRef(EntityKind.ORGANISATION, "koning"),)
    salutation = opening.find("Geachte")
    lines = opening[at.start() : salutation if salutation > at.start() else at.start() + 200]
    found = [EntityRef(EntityKind.ORGANISATION, name) for words, name in _CHAMBERS[:2] if words in lines]
    if not found and _CHAMBERS[2][0] in lines:
        found = [EntityRef(EntityKind.ORGANISATION, _CHAMBERS[2][1])]
    return tuple(found)


def _find_speaker(kind: DocumentKind | None, text: str) -> EntityRef | None:
    """Who speaks when no other actor is named."""
    if kind is DocumentKind.MEMO_OF_ADVICE:
        return None
    if kind in {DocumentKind.WORK_PROGRAMME, DocumentKind.REPORT}:
        council = _find_council(text)
        if council:
            return council
    if text.count("Koninkrijk") > 2 * (text.count("kabinet") + text.count("Kabinet")):
        return _KINGDOM
    return _CABINET


def _find_council(text: str) -> EntityRef | None:
    """The advisory council that a text names most."""
    best, most = None, 0
    for council in _councils():
        count = sum(text.count(name) for name in (council.label_nl, *council.names))
        if count > most:
            best, most = EntityRef(EntityKind.ORGANISATION, council.id), count
    return best


@cache
def _councils() -> tuple[Reference, ...]:
    wanted = OrganisationKind.ADVISORY_COUNCIL.value
    return tuple(r for r in read_references() if r.kind is EntityKind.ORGANISATION and r.narrower == wanted)


def _find_language(layout: Layout) -> str:
    """Dutch, English, or undetermined ("und"), by the share of the commonest words."""
    words = layout.text[:20_000].lower().split()
    shares = {language: _share(words, stops) for language, stops in _STOP_WORDS.items()}
    best = max(shares, key=lambda language: shares[language])
    # Running Dutch and English have a quarter or more of these words; lists and headings about a tenth.
    return best if shares[best] >= 0.08 else "und"


def _share(words: Iterable[str], stops: frozenset[str]) -> float:
    seen = list(words)
    return sum(word in stops for word in seen) / len(seen) if seen else 0.0
