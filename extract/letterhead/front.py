"""What the head of a document shows: title, kind, day, year, number, addressees, language, and who speaks in it."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from ahocorasick_rs import AhoCorasick, Implementation

from extract.letterhead.bundles import Stretch
from extract.letterhead.paper_heads import PaperHead, is_named_by_site, read_row, title_of
from extract.records import Block, EntityRef, Layout, Span
from extract.slugs import slug
from ontology.kinds import BlockKind, DocumentKind, EntityKind, OrganisationKind
from ontology.reference import Reference, read_references

_TITLE_YEAR = re.compile(r"\b(20\d\d)\b")
# The year first and then the word before it: a search for fixed characters is fast.
_YEAR = re.compile(r" (20\d\d)\b")
_BEFORE_YEAR = re.compile(r"\b(?:in|voor|vanaf|begroting|begrotingsjaar|jaar)\Z")
_RUNNING = re.compile(r"(\d{2} ?\d{3}(?:[ -]?(?:\([IVXR\d-]+\)|[IVX]{1,5}|\d{2}))?),? (?:nr\. )?([A-Z]{1,3}|\d{1,4})\b")
_SUBJECT = re.compile(r"(?:Betreft|Onderwerp|Subject):?\s+(.+)", re.IGNORECASE | re.DOTALL)
_FIELD_BEHIND = re.compile(r"[ \n](?:Betreft|Onderwerp)(?:: | (?=[A-Z]))")
_SUBJECT_WORDS = frozenset(f"{word}{colon}" for word in ("Betreft", "Onderwerp", "Subject") for colon in ("", ":"))
_OFFERED = re.compile(
    r"\b(?:(?:Hierbij|Bijgaand|Bijgevoegd|Graag) (?:treft|ontvangt|bied(?:en)?|zend(?:en)?|stuur|sturen)"
    r"(?: (?:ik|wij))?|bied(?:en)? (?:ik|wij))"
    r" (?:u|uw Kamers?)(?: hierbij)?(?:,.{1,160}?,| [–-] .{1,120}? [–-])?(?: hierbij)?"
    r" (?:het|de|een) (.{5,200}?)(?:\s\([A-Za-z]{2,9}\))? (?:aan|toe)\b"
    r"(?P<rest> (?:van|over|inzake) [^.]{5,160}(?=\.))?"
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
_ALL_STOP_WORDS = frozenset().union(*_STOP_WORDS.values())
# Motions and amendments ask, memos advise: a promise in them is nobody's unless they name whose.
_NOBODYS = frozenset({DocumentKind.MEMO_OF_ADVICE, DocumentKind.MOTION})
_WITH = re.compile(
    r"\b(?:met|naast|evenals|alsmede|alsook) (?:de |het |een )?(?:[\w-]+ )?(?:van de |van het )?$", re.IGNORECASE
)
_PART_OF_WORD = re.compile(r"(?<=[\w-])")
_WORD = re.compile(r"\w")
_OPENING = 1_200  # characters in which a programme says whose it is
_OPENING_WEIGHT = 3
_LEAST_SHARE = 0.08  # running Dutch and English have a fifth or more of these words, headings and lists a tenth


def _flat(text: str) -> str:
    return " ".join(text.split()).strip(" .,;:")


def find_title(layout: Layout, stretch: Stretch, head: PaperHead) -> tuple[str, Span | None]:
    """Title: that on a site; a letter's subject, else what it offers or tells; a memo's first line; else the headings.

    A parliamentary paper without any of these goes under the title of its dossier.
    """
    if is_named_by_site(head):
        return title_of(head)
    if (head.kind or stretch.kind) is DocumentKind.LETTER:
        title, span = _find_subject(layout, stretch)
        return (title, span) if title else title_of(head)
    if head.piece:
        return title_of(head)
    if titled := _find_programme_title(layout, stretch):
        return titled
    top = [b for b in layout.blocks[stretch.start : stretch.start + 6] if b.kind is not BlockKind.FURNITURE]
    heads = [b for b in top if b.kind is BlockKind.HEADING and b.page == top[0].page and b.start < _first_text(top)]
    if stretch.kind is DocumentKind.MEMO_OF_ADVICE:
        heads = [b for b in top[:1] if layout.text[b.start :].lower().startswith(("nota", "beslisnota"))]
    if not heads and top and find_kind(layout.text[top[0].start : min(top[0].end, top[0].start + 80)]):
        heads = [b for b in top[:1] if b.end - b.start < 80]  # a title page with nothing under the title
    texts = [_flat(layout.text[block.start : block.end]) for block in heads]
    if len(heads) > 1 and texts[0].startswith("Ministerie van ") and not find_kind(texts[0]):
        heads, texts = heads[1:], texts[1:]  # whose site it is
    elif len(heads) > 1 and is_council_name(texts[0]) and find_kind(texts[1]):
        heads, texts = heads[1:], texts[1:]  # whose programme it is
    if top and (told := _find_memo_subject(layout, top[0]) or _find_questions(layout, top[0])):
        return told
    if not heads or texts[0].lower() in _PLAIN:
        return "", None
    if (
        " " not in texts[0]
        and len(texts) == 1
        and find_kind(texts[0])
        and (below := _line_below(layout, top, heads[0]))
    ):
        return f"{texts[0]} {_flat(layout.text[below.start : below.end])}", Span(heads[0].start, below.end)
    # A bare kind of document ("Beleidskader") takes its subject from the line under it.
    count = 2 if len(texts) > 1 and " " not in texts[0] else 1
    return " ".join(texts[:count]), Span(heads[0].start, heads[count - 1].end)


_MEMO = frozenset({"memo", "memorandum", "notitie", "intern memo", "ambtelijke notitie"})
_MEMO_SUBJECT = re.compile(
    r"^[ \t|]*(?:Onderwerp|Betreft)[ \t|]*:?[ \t|]+(?P<title>[^\n|]{4,160}?)[ \t|]*$", re.MULTILINE
)


def _find_memo_subject(layout: Layout, first: Block) -> tuple[str, Span] | None:
    """The subject among the fields of a memo, which greets nobody: "MEMO / Aan: ... / Onderwerp: ..."."""
    if _flat(layout.text[first.start : first.end]).lower() not in _MEMO:
        return None
    low = layout.source_of(first.start)
    found = _MEMO_SUBJECT.search(layout.raw, low, low + _TITLE_PAGE)
    at = layout.text.find(_flat(found["title"]), first.start) if found else -1
    return (_flat(found["title"]), Span(at, at + len(_flat(found["title"])))) if found and at >= 0 else None


_QUESTIONS = re.compile(r"Vragen van (?:het lid|de leden) [^\n]{5,400}?(?= \((?:ingezonden|ontvangen)\b)")


def _find_questions(layout: Layout, first: Block) -> tuple[str, Span] | None:
    """The questions of members with which their answers open."""
    found = _QUESTIONS.match(layout.text, first.start, first.end)
    return (_flat(found[0]), Span(*found.span())) if found else None


def _line_below(layout: Layout, top: Sequence[Block], head: Block) -> Block | None:
    """The short block right under a heading, when it is no sentence."""
    below = next((block for block in top if block.start > head.start), None)
    short = below is not None and below.end - below.start < 100 and layout.text[below.end - 1] not in ".:;"
    return below if short else None


_PROGRAMME = re.compile(
    r"^(?:[^\n|]{3,80}(?:\||\s[–-])\s?)?[ \t#*]*(?P<title>(?:(?:Meerjarig|Concept|Voorlopig|Jaarlijks)\w*[ -])?"
    r"(?:(?:Meerjaren|Meer|Advies)?[Ww]erk(?:programma|plan|agenda)|Jaar(?:plan(?:ning)?|programma)"
    r"|Advies(?:agenda|programma|planning)"
    r"|Programmering|Programma van [Ww]erkzaamheden|Planning(?: van)? adviezen"
    r"|WERKPROGRAMMA|WERKPLAN|JAARPLAN|ADVIESAGENDA"
    r"|JAARPROGRAMMA|ADVIESPROGRAMMA)(?=[\s\d])[^\n.;:]{0,70})[ \t*]*$",
    re.MULTILINE,
)
_PROGRAMME_WORDS = ("erk", "aar", "dvies", "lanning", "rogramm", "WERK", "JAAR", "ADVIES")
_TITLE_PAGE = 600  # characters of the raw text in which a programme's title stands on a line of its own


def _find_programme_title(layout: Layout, stretch: Stretch) -> tuple[str, Span] | None:
    """The line of a title page that is the title of a council's programme, whatever name or form stands around it."""
    first = layout.blocks[stretch.start]
    low = layout.source_of(first.start)
    opening = layout.raw[low : low + _TITLE_PAGE]
    if not any(word in opening for word in (*_PROGRAMME_WORDS, "W E R K", "J A A R", "A D V I E S")):
        return None
    if spaced := _SPACED.search(opening):
        title, flat = _closed(spaced[0]), _flat(spaced[0])
        at = layout.text.find(flat, first.start, first.start + 2 * _TITLE_PAGE)
        return (title, Span(at, at + len(flat))) if at >= 0 and _PROGRAMME.match(title) else None
    for found in _PROGRAMME.finditer(opening):
        lines = [line.strip(" #*\t") for line in re.split(r"[\n|]|\s[–-]\s", opening)]
        council = any(is_council_name(_flat(line)) or _is_head_of_council(line) for line in lines)
        title = _flat(found["title"])
        at = layout.text.find(title, first.start, first.start + 2 * _TITLE_PAGE)
        if at >= 0 and (council or _named_in(title)):
            return title, Span(at, at + len(title))
    return None


# "W E R K P R O G R A M M A   2 0 2 6": set wide, with more room between words
_SPACED = re.compile(r"^[ \t]*(?:[A-Z0-9] {1,4}){8,}[A-Z0-9][ \t]*$", re.MULTILINE)
_WIDE = re.compile(r" {2,}")


def _closed(spaced: str) -> str:
    """A title that was set wide, as it is written.

    >>> _closed("J A A R P L A N   2 0 3 1")
    'Jaarplan 2031'
    """
    return " ".join(word.replace(" ", "") for word in _WIDE.split(spaced.strip())).capitalize()


def _named_in(title: str) -> bool:
    return any(name in title for name in _all_names())


def _is_head_of_council(line: str) -> bool:
    """A line of a council's name in capitals, with its abbreviation in brackets, or the abbreviation alone."""
    bare = re.sub(r"\s*\([A-Z][A-Za-z]+\)$", "", _flat(line))
    bare = re.sub(r"^[A-Z][A-Za-z]{1,4} (?=Raad|Advies|Commissie)", "", bare)
    return bare.casefold() in _folded_names()


def _first_text(top: Sequence[Block]) -> int:
    return next((block.start for block in top if block.kind is not BlockKind.HEADING), top[-1].end if top else 0)


def _find_subject(layout: Layout, stretch: Stretch) -> tuple[str, Span | None]:
    blocks = layout.blocks[stretch.start : stretch.end]
    for i, block in enumerate(blocks[:20]):
        text = layout.text[block.start : block.end]
        if text in _SUBJECT_WORDS and i + 1 < len(blocks):  # the field's name on a line of its own
            below = blocks[i + 1]
            return _flat(layout.text[below.start : below.end]), Span(below.start, below.end)
        behind = _FIELD_BEHIND.search(text) if text.startswith("Datum") else None
        found = _SUBJECT.match(text, behind.start() + 1 if behind else 0)  # fields of a head may have run together
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
    return _flat(found[1] + (found["rest"] or "")) if found else ""


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
    return "", None


def normalise_number(dossier: str, piece: str) -> str:
    """Number of a parliamentary paper as lists have it.

    >>> normalise_number("35 925 V", "84"), normalise_number("21 501-20", "1795"), normalise_number("36 200-(V)", "2")
    ('35925-V-84', '21501-20-1795', '36200-V-2')
    """
    digits = re.sub(r"^(\d{2}) ?(\d{3})(?=([A-Z])?)", r"\1\2 ", dossier)
    return "-".join(part for part in (*re.split(r"[ ()-]+", digits), piece) if part)


_ADDRESSED = re.compile(
    r"\bAan (?:de|het)\b|\bGeachte\b|(?:^|(?<= ))(?:De )?[Vv]oorzitter van de (?=(?:Tweede|Eerste) Kamer)"
)
_OWN_NUMBER = re.compile(
    r"Kamerstuk(?:nummer)?:? (?:I{1,2} )?(\d{2} ?\d{3}[^,;]{0,12}?),? (?:nr\. )?([A-Z]{1,2}|\d{1,4})\.?"
)
_HEAD_BLOCKS = 15


def find_addressees(layout: Layout, stretch: Stretch) -> tuple[EntityRef, ...]:
    """Whom a letter is written to, from the lines above its first sentence."""
    blocks = [b for b in layout.blocks[stretch.start : stretch.start + 60] if b.kind is not BlockKind.FURNITURE][:14]
    opening = " ".join(layout.text[b.start : b.end] for b in blocks if b.end - b.start < 250)
    at = _ADDRESSED.search(opening)
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
    if kind in _NOBODYS:
        return None
    if kind in {DocumentKind.WORK_PROGRAMME, DocumentKind.REPORT}:
        council = _find_council(text) or _named_council(text[:_OPENING])
        if council or kind is DocumentKind.WORK_PROGRAMME:
            return council  # a programme of a council that no list knows is not the cabinet's
    if kind is not DocumentKind.LETTER and (kingdom := text.count("Koninkrijk")):
        kingdom -= text.count("Verenigd Koninkrijk")
        if kingdom > 2 * (text.count("kabinet") + text.count("Kabinet")):
            return EntityRef(EntityKind.COUNTRY, "NL")
    return EntityRef(EntityKind.ORGANISATION, "kabinet")


# "Adviesraad Zeevaart", "Raad voor de Kust", "Onderwijsraad", "Commissie van advies inzake ...", "Adviescollege ..."
_COUNCIL_NAME = (
    r"(?:(?:Tijdelijke|Nationale|Nederlandse|Wetenschappelijke|Algemene|Centrale|Onafhankelijke) )?"
    r"(?:(?:Advies(?:raad|commissie|college)|Staatscommissie|Raad (?:voor|van [Aa]dvies)|Commissie van [Aa]dvies)"
    r"(?: [\w’'-]+,?){1,9}|[A-Z][a-z]{4,20}raad(?: [A-Z][\w-]+){0,3})"
)
_HEADED_BY = re.compile(
    r"^(?:Werk(?:programma|plan) [^\n]{0,20}?van (?:de |het )?)?"
    rf"(?P<name>{_COUNCIL_NAME})(?: \([A-Z][A-Za-z]+\))?\s*$",
    re.MULTILINE,
)
_ADVISES = re.compile(
    rf"(?:De|Het) (?P<name>{_COUNCIL_NAME})(?: \([^)]*\))? (?:adviseert|is (?:een|het) (?:onafhankelijk\w* )?advies)"
)


def is_council_name(text: str) -> bool:
    """Whether a line is nothing but the name of an advisory council, known or not.

    >>> is_council_name("Raad voor de Zeevaart"), is_council_name("Onderwijsraad"), is_council_name("Raad en daad")
    (True, True, False)
    """
    return text in _all_names() or re.fullmatch(rf"{_COUNCIL_NAME}(?: \([A-Z][A-Za-z]+\))?", text) is not None


def _named_council(opening: str) -> EntityRef | None:
    """A council that no list knows: the one whose name is a line of the title page, or who is said to advise."""
    found = _HEADED_BY.search(opening) or _ADVISES.search(opening.replace("\n", " "))
    return EntityRef(EntityKind.ORGANISATION, slug(found["name"])) if found else None


def _find_council(text: str) -> EntityRef | None:
    """The advisory council that a text names most, not as a partner; the opening counts for more, then who is first."""
    names, ids = _council_names()
    places: dict[str, list[int]] = {}
    for which, start, end in names.find_matches_as_indexes(text, overlapping=True):
        if _is_named(text, start, end):
            places.setdefault(ids[which], []).append(start)
    best, most = None, (0, 0)
    for council in _councils():
        starts = places.get(council.id)
        if not starts:
            continue
        weight = len(starts) + sum(_OPENING_WEIGHT for start in starts if start < _OPENING)
        if (weight, -min(starts)) > most:
            best, most = EntityRef(EntityKind.ORGANISATION, council.id), (weight, -min(starts))
    return best


def _is_named(text: str, start: int, end: int) -> bool:
    """A whole name, not one that another body works with."""
    if _PART_OF_WORD.match(text, start) or _WORD.match(text, end):
        return False
    return not _WITH.search(text, max(0, start - 40), start)


@cache
def _council_names() -> tuple[AhoCorasick, tuple[str, ...]]:
    """All names of councils to seek at once, and whose each is."""
    names = [
        (name, council.id) for council in _councils() for name in dict.fromkeys((council.label_nl, *council.names))
    ]
    automaton = AhoCorasick([name for name, _ in names], implementation=Implementation.DFA)
    return automaton, tuple(council for _, council in names)


@cache
def _all_names() -> frozenset[str]:
    return frozenset(name for council in _councils() for name in (council.label_nl, *council.names))


@cache
def _folded_names() -> frozenset[str]:
    return frozenset(name.casefold() for name in _all_names())


@cache
def _councils() -> tuple[Reference, ...]:
    wanted = OrganisationKind.ADVISORY_COUNCIL.value
    return tuple(r for r in read_references() if r.kind is EntityKind.ORGANISATION and r.narrower == wanted)


def find_language(layout: Layout) -> str:
    """Language (ISO 639-1) by the share of its commonest words; "und" (ISO 639-2) when none is common enough."""
    words = layout.text[:10_000].lower().split()
    counts = Counter(filter(_ALL_STOP_WORDS.__contains__, words))
    shares = {language: sum(counts[stop] for stop in stops) for language, stops in _STOP_WORDS.items()}
    best = max(shares, key=lambda language: shares[language])
    return best if shares[best] >= _LEAST_SHARE * len(words) else "und"
