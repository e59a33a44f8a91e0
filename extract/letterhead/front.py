"""What the head of a document shows: title, kind, day, year, number, addressees, language, and who speaks in it."""

import re
from collections import Counter

from extract.letterhead.bundles import Stretch
from extract.letterhead.paper_heads import PaperHead, read_row
from extract.letterhead.paper_numbers import find_paper_number
from extract.records import EntityRef, Layout, Span
from ontology.kinds import BlockKind, DocumentKind, EntityKind

_TITLE_YEAR = re.compile(r"\b(20\d\d)\b")
# The year first and then the word before it: a search for fixed characters is fast.
_YEAR = re.compile(r" (20\d\d)\b")
_BEFORE_YEAR = re.compile(r"\b(?:in|voor|vanaf|begroting|begrotingsjaar|jaar)\Z")
_RUNNING = re.compile(r"(\d{2} ?\d{3}(?:[ -]?(?:\([IVXR\d-]+\)|[IVX]{1,5}|\d{2}))?),? (?:nr\. )?([A-Z]{1,3}|\d{1,4})\b")
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
_ALL_STOP_WORDS = frozenset().union(*_STOP_WORDS.values())
_LEAST_SHARE = 0.08  # running Dutch and English have a fifth or more of these words, headings and lists a tenth


def find_year(title: str, text: str, kind: DocumentKind | None) -> int | None:
    """Year a document is for: that in its title, or for a budget the one it names most."""
    named = _TITLE_YEAR.search(title)
    if named:
        return int(named[1])
    if kind is DocumentKind.BUDGET_CHAPTER:
        found = [
            year for year in _YEAR.finditer(text) if _BEFORE_YEAR.search(text, max(0, year.start() - 15), year.start())
        ]
        years = Counter(year[1] for year in found).most_common(1)
        return int(years[0][0]) if years else None
    return None


def find_number(layout: Layout, stretch: Stretch, head: PaperHead) -> tuple[str, Span | None]:
    """The document's own Kamerstuk number: in its head, else in the running foot or a site's row of particulars."""
    if head.piece:
        return normalise_number(head.dossier, head.piece), head.number_span
    for block in layout.blocks[stretch.start : min(stretch.end, stretch.start + _HEAD_BLOCKS)]:
        if block.end - block.start < 50 and (own := _OWN_NUMBER.fullmatch(layout.text, block.start, block.end)):
            return normalise_number(own[1], own[2]), Span(block.start, block.end)
        if layout.text.startswith(_MASTS, block.start) and (mast := _MAST.match(layout.text, block.start, block.end)):
            return normalise_number(mast[1], mast[2]), Span(mast.start(1), mast.end())
    for block in layout.blocks[stretch.start : stretch.end]:
        if block.end - block.start > 200 or block.kind is not BlockKind.FURNITURE:
            continue
        text = layout.text[block.start : block.end]
        found = _RUNNING.search(text) if "vergaderjaar" in text else None
        if found:
            return normalise_number(found[1], found[2]), Span(block.start + found.start(), block.start + found.end())
        dossier, piece = read_row(text)
        if piece:
            return normalise_number(dossier, piece), Span(block.start, block.end)
        if told := _OF_DOSSIER.match(text):
            return normalise_number(f"{told[1]}-{told[2]}".strip("-"), told[3]), Span(block.start, block.end)
    blocks = layout.blocks[stretch.start : stretch.end]
    shown = find_paper_number(layout, Span(blocks[0].start, blocks[-1].end)) if blocks else None
    return (normalise_number(shown[0], shown[1]), shown[2]) if shown else ("", None)


# As a viewer tells: "Onderdeel van kamerstukdossier 21501 02-2508 Raad …", "… 32852 -402 Grondstoffen …".
_OF_DOSSIER = re.compile(r"Onderdeel van kamerstukdossier (\d{5}) ?([A-Z\d]{0,6})-(\d{1,4})\b")
_DOSSIER = re.compile(r"^(\d{2}) ?(\d{3})(?=([A-Z])?)")
_NUMBER_PARTS = re.compile(r"[ ()-]+")


def normalise_number(dossier: str, piece: str) -> str:
    """Number of a parliamentary paper as lists have it.

    >>> normalise_number("35 925 V", "84"), normalise_number("21 501-20", "1795"), normalise_number("36 200-(V)", "2")
    ('35925-V-84', '21501-20-1795', '36200-V-2')
    """
    digits = _DOSSIER.sub(r"\1\2 ", dossier)
    return "-".join(part for part in (*_NUMBER_PARTS.split(digits), piece) if part)


_ADDRESSED = re.compile(
    r"\bAan (?:de|het)\b|\bGeachte\b|(?:^|(?<= ))(?:De )?[Vv]oorzitter van de (?=(?:Tweede|Eerste) Kamer)"
)
_OWN_NUMBER = re.compile(
    r"Kamerstuk(?:nummer)?:? (?:I{1,2} )?(\d{2} ?\d{3}[^,;]{0,12}?),? (?:nr\. )?([A-Z]{1,2}|\d{1,4})\.?"
)
_HEAD_BLOCKS = 15
# "Tweede Kamer, vergaderjaar 2030-2031, 36 999 V, nr. 12" and "Vergaderjaar 2030-2031 Kamerstuk 36 999 V nr. 12"
_MASTS = ("Tweede Kamer", "Eerste Kamer", "Vergaderjaar")
_MAST = re.compile(
    r"(?:(?:Tweede|Eerste) Kamer[^\d]{0,40})?[Vv]ergaderjaar \d{4}\s?[-–]\s?\d{4},? (?:Kamerstuk(?:nummer)? )?"
    r"(\d{2} ?\d{3}(?:[ -]?(?:\([IVXR\d-]+\)|[IVX]{1,5}|\d{2}))?),? (?:nr\. ?)([A-Z]{1,2}|\d{1,4})\b"
)


_TO_THE_KING = re.compile(r"Aan de Koning\b")


def find_addressees(layout: Layout, stretch: Stretch) -> tuple[EntityRef, ...]:
    """Whom a letter is written to, from the lines above its first sentence."""
    blocks = [b for b in layout.blocks[stretch.start : stretch.start + 60] if b.kind is not BlockKind.FURNITURE][:14]
    opening = " ".join(layout.text[b.start : b.end] for b in blocks if b.end - b.start < 250)
    at = _ADDRESSED.search(opening)
    if not at:
        return ()
    if _TO_THE_KING.match(opening[at.start() :]):
        return (EntityRef(EntityKind.ORGANISATION, "koning"),)
    salutation = opening.find("Geachte")
    lines = opening[at.start() : salutation if salutation > at.start() else at.start() + 200]
    found = [EntityRef(EntityKind.ORGANISATION, f"{which.lower()}-kamer") for which in _chambers_in(lines)]
    if not found and "Staten-Generaal" in lines:
        return (EntityRef(EntityKind.ORGANISATION, "staten-generaal"),)
    return tuple(found)


_BOTH_CHAMBERS = re.compile(r"(?:Eerste en (?:van )?(?:de )?Tweede|Tweede en (?:van )?(?:de )?Eerste) Kamer")


def _chambers_in(lines: str) -> list[str]:
    both = _BOTH_CHAMBERS.search(lines)
    return [which for which in ("Tweede", "Eerste") if both or f"{which} Kamer" in lines]


def find_language(layout: Layout) -> str:
    """Language (ISO 639-1) by the share of its commonest words; "und" (ISO 639-2) when none is common enough."""
    words = layout.text[:10_000].lower().split()
    counts = Counter(filter(_ALL_STOP_WORDS.__contains__, words))
    shares = {language: sum(counts[stop] for stop in stops) for language, stops in _STOP_WORDS.items()}
    best = max(shares, key=lambda language: shares[language])
    return best if shares[best] >= _LEAST_SHARE * len(words) else "und"
