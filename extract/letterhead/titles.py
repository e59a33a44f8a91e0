"""The title of a document: its subject, what it offers or tells, or the heading of its title page."""

import re
from collections.abc import Sequence

from extract.councils import council_called, council_names
from extract.dates.dates import find_periods
from extract.letterhead.bundles import Stretch
from extract.letterhead.document_kinds import find_kind
from extract.letterhead.paper_heads import PaperHead, is_named_by_site, title_of
from extract.letterhead.speakers import is_council_name
from extract.records import Block, Layout, Span
from ontology.kinds import BlockKind, DocumentKind

_SUBJECT = re.compile(r"(?:Betreft|Onderwerp|Subject):?\s+(.+)", re.IGNORECASE | re.DOTALL)

_FIELD_BEHIND = re.compile(r"[ \n](?:Betreft|Onderwerp)(?:: | (?=[A-Z]))")

# Fields of a head that have run on behind the subject
_BEHIND_SUBJECT = re.compile(
    r"[ \n](?:20\d\d-\d{6,}|(?:Ons|Uw|Onze) (?:kenmerk|referentie)\b.*|Bijlagen?(?:\(n\))?:? \d.*"
    # or the letter itself, on a page that has lost its lines
    r"|(?:Zeer |Hoog)?[Gg]eachte (?:[Vv]oorzitter|heer|mevrouw)\b.*"
    r"|(?:Hierbij|Graag|Bijgaand|(?:Met|Via|In) deze brief)"
    r" (?:bied|zend|stuur|ontvangt|treft|informeer)(?:en)? .*)\s*$",
    re.DOTALL,
)
# In a table of particulars: "| Betreft | De zee |"
_IN_TABLE = re.compile(r"\|\s*(?:Betreft|Onderwerp):?\s*\|\s*(?P<title>[^|\n]{4,200}?)\s*(?:\||$)")

_YEARS = re.compile(r"(?:19|20)\d\d(?:\s?[-–/]\s?(?:(?:19|20)\d\d|\d\d))?")

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

_LATER = ("Zodra ", "Wanneer ", "Na ", "Nadat ")
_ANY_YEAR = 2000  # that a moment is named is all that is asked, not which day it is

_PLAIN = frozenset({"inleiding", "voorwoord", "samenvatting", "aanleiding", "inhoudsopgave", "introduction", "inhoud"})


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


_QUESTIONS = re.compile(
    r"Vragen van (?:het lid|de leden) [^\n]{5,400}?(?= \((?:ingezonden|ontvangen)\b)"
    r"|(?:Antwoord(?:en)?|Beantwoording) (?:op|van) (?:de )?(?:schriftelijke )?(?:[Kk]amer)?vragen (?:van|gesteld door)"
    r" (?:het lid|de leden) [^\n.]{5,400}"
)


def _find_questions(layout: Layout, first: Block) -> tuple[str, Span] | None:
    """The questions of members with which their answers open, or what is said of both above them."""
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

# All that the title of a page says of a council that its first lines name
_OF_YEARS = re.compile(r"(?:Werk|Jaar)(?:programma|plan) 20\d\d(?:\s?[-–/]\s?(?:20)?\d\d)?")
_PROGRAMME_WORDS = ("erk", "aar", "dvies", "lanning", "rogramm", "WERK", "JAAR", "ADVIES")

_TITLE_PAGE = 600  # characters of the raw text in which a programme's title stands on a line of its own

_LINE_PARTS = re.compile(r"[\n|]|\s[–-]\s")


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
        lines = [line.strip(" #*\t") for line in _LINE_PARTS.split(opening)]
        council = any(is_council_name(_flat(line)) or _is_head_of_council(line) for line in lines)
        title = _flat(found["title"])
        at = layout.text.find(title, first.start, first.start + 2 * _TITLE_PAGE)
        named = _OF_YEARS.fullmatch(title) is not None and _named_in(_flat(opening))
        if at >= 0 and (council or named or _named_in(title)):
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
    return any(name in title for name in council_names())


_ABBREVIATED = re.compile(r"\s*\([A-Z][A-Za-z]+\)$")
_ABBREVIATION = re.compile(r"^[A-Z][A-Za-z]{1,4} (?=Raad|Advies|Commissie)")


def _is_head_of_council(line: str) -> bool:
    """A line of a council's name in capitals, with its abbreviation in brackets, or the abbreviation alone."""
    bare = _ABBREVIATED.sub("", _flat(line))
    bare = _ABBREVIATION.sub("", bare)
    return council_called(bare) is not None


def _first_text(top: Sequence[Block]) -> int:
    return next((block.start for block in top if block.kind is not BlockKind.HEADING), top[-1].end if top else 0)


def _first_line(layout: Layout, block: Block) -> Span:
    """A block up to the blank line on the raw page that it goes on behind, if there is one."""
    low = layout.source_of(block.start)
    blank = layout.raw.find("\n\n", low, low + block.end - block.start)
    return Span(block.start, block.start + blank - low if blank > 0 else block.end)


def _find_subject(layout: Layout, stretch: Stretch) -> tuple[str, Span | None]:
    blocks = layout.blocks[stretch.start : stretch.end]
    for i, block in enumerate(blocks[:20]):
        text = layout.text[block.start : block.end]
        if text.lstrip("- ") in _SUBJECT_WORDS and i + 1 < len(blocks):  # the field's name on a line of its own
            below = _first_line(layout, blocks[i + 1])
            return _flat(layout.text[below.start : below.end]), below
        cell = _IN_TABLE.search(text) if text.startswith("|") else None
        if cell:
            return _flat(cell["title"]), Span(block.start + cell.start("title"), block.start + cell.end("title"))
        behind = _FIELD_BEHIND.search(text) if text.startswith("Datum") else None
        found = _SUBJECT.match(text, behind.start() + 1 if behind else 0)  # fields of a head may have run together
        if found:
            end, title = block.end, _flat(_BEHIND_SUBJECT.sub("", found[1]))
            if i + 1 < len(blocks) and layout.text[blocks[i + 1].start].isdigit():
                more = _flat(layout.text[blocks[i + 1].start : blocks[i + 1].end])
                if _YEARS.fullmatch(more):  # of a programme, on a line of their own
                    title, end = f"{title} {more}", blocks[i + 1].end
            return title, Span(block.start + found.start(1), end)
        offered = read_offer(text)
        if offered:
            at = text.find(offered)
            span = Span(block.start + at, block.start + at + len(offered)) if at >= 0 else Span(block.start, block.end)
            return f"Aanbieding {offered}", span
        told = _TOLD.search(text)
        if told and not _is_to_come(text, told.start()):
            which = 1 if told[1] else 2
            title = f"Brief {_flat(told[1])}" if told[1] else f"Brief met {_flat(told[2])}"
            return title, Span(block.start + told.start(which), block.start + told.end(which))
    return "", None


def _is_to_come(text: str, at: int) -> bool:
    """Whether a sentence opens with when it will be told: "Voor de zomer informeer ik u over ..." is another letter."""
    opening = text[text.rfind(". ", 0, at) + 1 : at].lstrip()
    return opening.startswith(_LATER) or any(start == 0 for start, _, _ in find_periods(opening, None, _ANY_YEAR))


def read_offer(text: str) -> str:
    """What a covering letter offers, or "".

    >>> read_offer("Hierbij bied ik u, mede namens de Minister van Defensie, het Werkplan 2031 van de raad aan.")
    'Werkplan 2031 van de raad'
    """
    found = _OFFERED.search(text)
    return _flat(found[1] + (found["rest"] or "")) if found else ""
