"""What the head of a document shows: title, kind, day, year, number, addressees, language, and who speaks in it."""

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date
from functools import cache
from importlib.resources import files

from extract.bundles import Stretch
from extract.records import Block, EntityRef, Layout, Span
from ontology.kinds import BlockKind, DocumentKind, EntityKind, OrganisationKind
from ontology.reference import Reference, read_references

_MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
_DAY = re.compile(rf"\b(\d{{1,2}}) ({'|'.join(_MONTHS)}) (\d{{4}})\b", re.IGNORECASE)
_DATED = re.compile(
    r"(?:Datum|Date|Vastgesteld|(?:Den Haag|The Hague|[’']s-Gravenhage|Amsterdam|Utrecht|Brussel|Willemstad|Oranjestad"
    r"|Philipsburg),?)\b.{0,30}$",
    re.IGNORECASE,
)
_TITLE_YEAR = re.compile(r"\b(20\d\d)\b")
_YEAR = re.compile(r"\b(?:in|voor|vanaf|begroting|begrotingsjaar|jaar) (20\d\d)\b")
_RUNNING = re.compile(r"(\d{2} ?\d{3}(?:[ -]?(?:\([IVXR\d-]+\)|[IVX]{1,5}|\d{2}))?),? (?:nr\. )?([A-Z]{1,3}|\d{1,4})\b")
_DOSSIER = re.compile(r"(\d{2} \d{3}(?:[ -](?:[IVX]{1,5}|\d{2}))?)\s+[A-Z]")
_PIECE = re.compile(r"(?:Nr\.|Nummer) (\d{1,4})\b")
_SUBJECT = re.compile(r"(?:Betreft|Onderwerp|Subject):?\s+(.+)", re.IGNORECASE | re.DOTALL)
_OFFERED = re.compile(
    r"\b(?:Hierbij|Bijgaand|Bijgevoegd|Graag) (?:treft|ontvangt|bied(?:en)?|zend(?:en)?|stuur|sturen)(?: (?:ik|wij))?"
    r" (?:u|uw Kamer)(?: hierbij)?(?:,.{1,160}?,)? (?:het|de|een) (.{8,160}?)(?:\s\([A-Za-z]{2,9}\))? (?:aan|toe)\b"
)
_TOLD = re.compile(
    r"\b(?:informeer|bericht|informeren|berichten) (?:ik|wij) (?:u|uw Kamer)(?: graag| hierbij| nader)?(?:,[^,.]+,)?"
    r" (over [^.]{10,200})\."
    r"|\b(?:geef|geven|stuur|zend) (?:ik|wij) (?:u|uw Kamer)(?: graag| hierbij)?(?:,[^,.]+,)? (een [^.]{10,200})\."
)
_PLAIN = frozenset({"inleiding", "voorwoord", "samenvatting", "aanleiding", "inhoudsopgave", "introduction", "inhoud"})
_STOP_WORDS = {
    "nl": frozenset({"de", "het", "een", "van", "en", "in", "op", "is", "dat", "voor", "met", "te", "zijn", "aan"}),
    "en": frozenset({"the", "of", "and", "to", "in", "a", "is", "that", "for", "with", "be", "on", "by", "as"}),
    # Not read, but told apart: French and Spanish share "de" and "en" with Dutch, German "in" and "was".
    "fr": frozenset({"le", "la", "les", "de", "des", "du", "et", "en", "un", "une", "que", "pour", "dans", "avons"}),
    "de": frozenset(
        {"der", "die", "das", "und", "den", "von", "zu", "mit", "ist", "für", "auf", "des", "eine", "nicht"}
    ),
    "es": frozenset({"el", "la", "los", "las", "de", "del", "y", "en", "que", "un", "una", "por", "para", "con"}),
}
_LEAST_SHARE = 0.08  # running Dutch and English have a fifth or more of these words, headings and lists a tenth


def find_day(layout: Layout, blocks: Sequence[Block]) -> tuple[date | None, Span | None]:
    """Day in the line of a letter's head that begins with a place or with "Datum"."""
    for block in blocks:
        if block.end - block.start > 60:
            continue
        text = layout.text[block.start : block.end]
        found = _DAY.search(text) if _DATED.match(text) else None
        if found:
            return _read_day(found), Span(block.start + found.start(), block.start + found.end())
    return None, None


def _read_day(found: re.Match[str]) -> date | None:
    try:
        return date(int(found[3]), _MONTHS.index(found[2].lower()) + 1, int(found[1]))
    except ValueError:
        return None  # 31 juni: there is no such day, so the document is undated


def _flat(text: str) -> str:
    return " ".join(text.split()).strip(" .,;:")


def find_title(layout: Layout, stretch: Stretch) -> tuple[str, Span | None]:
    """Title: a letter's subject, else what it offers or tells; a memo's first line; else the headings at the top."""
    if stretch.kind is DocumentKind.LETTER:
        return _find_subject(layout, stretch)
    top = [b for b in layout.blocks[stretch.start : stretch.start + 6] if b.kind is not BlockKind.FURNITURE]
    heads = [b for b in top if b.kind is BlockKind.HEADING and b.page == top[0].page and b.start < _first_text(top)]
    if stretch.kind is DocumentKind.MEMO_OF_ADVICE:
        heads = [b for b in top[:1] if layout.text[b.start :].lower().startswith(("nota", "beslisnota"))]
    if not heads and top and find_kind(layout.text[top[0].start : min(top[0].end, top[0].start + 80)]):
        heads = [b for b in top[:1] if b.end - b.start < 80]  # a title page with nothing under the title
    texts = [_flat(layout.text[block.start : block.end]) for block in heads]
    if not heads or texts[0].lower() in _PLAIN:
        return "", None
    # A bare kind of document ("Beleidskader") takes its subject from the line under it.
    count = 2 if len(texts) > 1 and " " not in texts[0] else 1
    return " ".join(texts[:count]), Span(heads[0].start, heads[count - 1].end)


def _first_text(top: Sequence[Block]) -> int:
    return next((block.start for block in top if block.kind is not BlockKind.HEADING), top[-1].end if top else 0)


def _find_subject(layout: Layout, stretch: Stretch) -> tuple[str, Span | None]:
    blocks = layout.blocks[stretch.start : stretch.end]
    for i, block in enumerate(blocks[:20]):
        text = layout.text[block.start : block.end]
        found = _SUBJECT.match(text)
        if found:
            end, title = block.end, _flat(found[1])
            if i + 1 < len(blocks) and layout.text[blocks[i + 1].start].isdigit():
                more = _flat(layout.text[blocks[i + 1].start : blocks[i + 1].end])
                if len(more) < 25:  # the years of a programme on a line of their own
                    title, end = f"{title} {more}", blocks[i + 1].end
            return title, Span(block.start + found.start(1), end)
        offered = read_offer(text)
        if offered:
            at = text.find(offered)
            span = Span(block.start + at, block.start + at + len(offered)) if at >= 0 else Span(block.start, block.end)
            return f"Aanbieding {offered}", span
        told = _TOLD.search(text)
        if told:
            which = 1 if told[1] else 2
            title = f"Brief {_flat(told[1])}" if told[1] else f"Brief met {_flat(told[2])}"
            return title, Span(block.start + told.start(which), block.start + told.end(which))
    return "", None


def read_offer(text: str) -> str:
    """What a covering letter offers, or "".

    >>> read_offer("Hierbij bied ik u, mede namens de Minister van Defensie, het Werkplan 2031 van de raad aan.")
    'Werkplan 2031 van de raad'
    """
    found = _OFFERED.search(text)
    return _flat(found[1]) if found else ""


@cache
def _kinds() -> tuple[tuple[re.Pattern[str], DocumentKind], ...]:
    rows = (files("extract") / "lists" / "document_kinds.tsv").read_text("utf-8").splitlines()[1:]
    cells = [row.split("\t") for row in rows if row]
    return tuple((re.compile(cell[0], re.IGNORECASE), DocumentKind(cell[1])) for cell in cells)


def find_kind(title: str) -> DocumentKind | None:
    """Kind of document by the words of its title.

    >>> find_kind("Werkprogramma 2031").value, find_kind("Brochure")
    ('work-programme', None)
    """
    return next((kind for pattern, kind in _kinds() if pattern.search(title)), None)


def find_year(title: str, text: str, kind: DocumentKind | None) -> int | None:
    """Year a document is for: that in its title, or for a budget the one it names most."""
    named = _TITLE_YEAR.search(title)
    if named:
        return int(named[1])
    if kind is DocumentKind.BUDGET_CHAPTER:
        years = Counter(_YEAR.findall(text)).most_common(1)
        return int(years[0][0]) if years else None
    return None


def find_number(layout: Layout, stretch: Stretch) -> tuple[str, Span | None]:
    """The document's own Kamerstuk number, from the running foot or from the head of a parliamentary paper."""
    dossier = ""
    for block in layout.blocks[stretch.start : stretch.end]:
        if block.end - block.start > 200:
            continue
        text = layout.text[block.start : block.end]
        if block.kind is BlockKind.FURNITURE and "vergaderjaar" in text:
            found = _RUNNING.search(text)
            if found:
                return normalise_number(found[1], found[2]), Span(
                    block.start + found.start(), block.start + found.end()
                )
        elif block.page == 1:
            opened, piece = _DOSSIER.match(text), _PIECE.match(text)
            dossier = opened[1] if opened else dossier
            if piece and dossier:
                return normalise_number(dossier, piece[1]), Span(block.start, block.start + piece.end())
    return "", None


def normalise_number(dossier: str, piece: str) -> str:
    """Number of a parliamentary paper as lists have it.

    >>> normalise_number("35 925 V", "84"), normalise_number("21 501-20", "1795"), normalise_number("36 200-(V)", "2")
    ('35925-V-84', '21501-20-1795', '36200-V-2')
    """
    digits = re.sub(r"^(\d{2}) ?(\d{3})", r"\1\2", dossier)
    return "-".join(part for part in (*re.split(r"[ ()-]+", digits), piece) if part)


def find_addressees(layout: Layout, stretch: Stretch) -> tuple[EntityRef, ...]:
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
    found = [EntityRef(EntityKind.ORGANISATION, f"{which.lower()}-kamer") for which in _chambers_in(lines)]
    if not found and "Staten-Generaal" in lines:
        return (EntityRef(EntityKind.ORGANISATION, "staten-generaal"),)
    return tuple(found)


def _chambers_in(lines: str) -> list[str]:
    both = re.search(r"Eerste en (?:de )?Tweede Kamer|Tweede en (?:de )?Eerste Kamer", lines)
    return [which for which in ("Tweede", "Eerste") if both or f"{which} Kamer" in lines]


def find_speaker(kind: DocumentKind | None, text: str) -> EntityRef | None:
    """Who speaks when no other actor is named: a council in its programme, the Kingdom in its framework, or cabinet."""
    if kind is DocumentKind.MEMO_OF_ADVICE:
        return None
    if kind in {DocumentKind.WORK_PROGRAMME, DocumentKind.REPORT}:
        council = _find_council(text)
        if council:
            return council
    if text.count("Koninkrijk") > 2 * (text.count("kabinet") + text.count("Kabinet")):
        return EntityRef(EntityKind.COUNTRY, "NL")
    return EntityRef(EntityKind.ORGANISATION, "kabinet")


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


def find_language(layout: Layout) -> str:
    """Language (ISO 639-1) by the share of its commonest words; "und" (ISO 639-2) when none is common enough."""
    words = layout.text[:10_000].lower().split()
    shares = {language: sum(word in stops for word in words) for language, stops in _STOP_WORDS.items()}
    best = max(shares, key=lambda language: shares[language])
    return best if shares[best] >= _LEAST_SHARE * len(words) else "und"
