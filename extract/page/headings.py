"""Which drafts of blocks are headings."""

import re

import msgspec

from extract.page.lines import Line, is_ended, read_words
from extract.page.mastheads import BEGINS, GOES_ON
from extract.page.outline import is_chapter, is_of_form
from ontology.kinds import BlockKind

# Bound once: to look one up takes longer than the test.
_BULLET = BlockKind.BULLET
_FOOTNOTE = BlockKind.FOOTNOTE
_FURNITURE = BlockKind.FURNITURE
_HEADING = BlockKind.HEADING
_PARAGRAPH = BlockKind.PARAGRAPH
_TABLE = BlockKind.TABLE
FLOW = frozenset({_PARAGRAPH, _BULLET})
LONGEST_HEADING = 130
SUBSTANTIAL = 45  # characters of a block that can stand under a heading
_LONGEST_STACKED = 90  # of a heading that stands on another one
_PERSON = re.compile(
    r"(?:(?:[Vv]ice|[Pp]laatsvervangend )?[Vv]oorzitter|[Ss]ecretaris(?:-[Dd]irecteur)?|[Ll]id|[Ll]eden):"
    r"|(?:(?:[Pp]rof|[Dd]rs?|[Mm]r|[Ii]r|[Mm]evr|[Mm]w|[Dd]hr|LGen)\b\.?|(?:[A-Z][a-z]?\.){1,5}) ?[A-Za-z(]"
)
# "A. Algemene doelstelling" of each article of a budget, which begins as "A. de Vries" does and ends as no name can.
_LETTERED = re.compile(
    r"[A-IVX]\. (?:[A-Z][\w-]+(?: [^,(]*)? [a-zà-ÿ-]+"
    r"|Beleidswijzigingen|Budgetflexibiliteit|Doelstelling|Evaluatie|Inleiding|Toelichting|Samenvatting|Conclusies?)$"
)
_ARTICLE = re.compile(r"(?:Beleidsa|A)rtikel \d")
_NUMBERED = re.compile(r"\d{1,2}(?:\.\d{1,2}){0,3}\.? +(?=[A-ZÀ-Þ«“‘])")


class Draft(msgspec.Struct, frozen=True, gc=False):
    """A block to be: its kind, its lines, and the bullet or number before it."""

    kind: BlockKind
    lines: tuple[Line, ...]
    marker: str = ""
    opening: Line | None = None  # the first line with its bullet or number

    @property
    def page(self) -> int:
        """Page it begins on."""
        return self.lines[0].page

    @property
    def length(self) -> int:
        """Characters."""
        return sum([len(line.text) for line in self.lines]) + len(self.lines) - 1


def mark_headings(drafts: list[Draft]) -> list[Draft]:
    """Paragraphs that are headings, found from the end backwards: a heading has something under it on its page."""
    out = list(drafts)
    below: Draft | None = None
    for i in range(len(out) - 1, -1, -1):
        draft = out[i]
        if draft.kind is _FURNITURE:
            continue
        if below is not None and (_is_heading(draft, below) or _is_numbered_alone(draft, out, i, below)):
            # A list number that turned out to be the number of a heading is part of its text.
            lines = (draft.opening, *draft.lines[1:]) if draft.opening else draft.lines
            out[i] = draft = Draft(_HEADING, lines)
        below = draft
    return _fill_in(out)


def _fill_in(drafts: list[Draft]) -> list[Draft]:
    """What stands alone under a heading of a form is what was filled in: "a) Titel voorstel", and the title."""
    out = list(drafts)
    above: Draft | None = None
    for i, draft in enumerate(drafts):
        if draft.kind is _HEADING and above is not None and above.kind is _HEADING and _is_of_form(above):
            numbered = _NUMBERED.match(draft.lines[0].text) is not None
            if not numbered and not _is_of_form(draft):
                out[i] = Draft(_PARAGRAPH, draft.lines)
        if draft.kind is not _FURNITURE:
            above = draft
    return out


def _is_of_form(draft: Draft) -> bool:
    return len(draft.lines) == 1 and is_of_form((draft.opening or draft.lines[0]).text)


def _is_heading(draft: Draft, below: Draft) -> bool:
    first, last = draft.lines[0].text, draft.lines[-1].text
    if draft.opening and _is_of_form(draft):
        return True
    if draft.kind not in FLOW or below.page != draft.page or below.lines[0].breaks:
        return False
    if draft.lines[0].fixed in {BEGINS, GOES_ON}:
        return False
    if draft.kind is _BULLET:
        numbered = draft.marker[0].isdigit() and below.lines[0].gap > 0 and draft.length <= _LONGEST_STACKED
        if not numbered or below.marker[:1].isdigit():
            return False
    if len(draft.lines) > 4 or draft.length > LONGEST_HEADING or last[-1] in ".,;:!…-–":
        return False
    if is_ended(last) and not _is_tight(draft, below):
        return False
    if not is_capital(first) or runs_on(last) or is_field(first) or is_person(first) or draft.length < 3:
        return False
    if below.kind is _PARAGRAPH:
        if draft.marker:
            return True
        whole = below.length >= SUBSTANTIAL or (below.length >= 20 and is_ended(below.lines[-1].text))
        return whole and (is_capital(below.lines[0].text) or below.lines[0].gap > 0)
    if below.kind is _HEADING and not is_chapter(below.lines[0].text):
        return draft.length <= _LONGEST_STACKED or _ARTICLE.match(first) is not None
    return below.kind in {_HEADING, _BULLET, _TABLE}


def _is_numbered_alone(draft: Draft, drafts: list[Draft], at: int, below: Draft) -> bool:
    """A numbered line that is not one of a list: between a paragraph that has ended and one that it can head.

    The foot and head of a page may stand between that paragraph and it.
    """
    if draft.kind is not _BULLET or not draft.marker[0].isdigit() or draft.length > _LONGEST_STACKED:
        return False
    above = next((drafts[i] for i in range(at - 1, -1, -1) if drafts[i].kind is not _FURNITURE), None)
    if above is None or above.kind not in {_PARAGRAPH, _FOOTNOTE} or below.kind is not above.kind:
        return False
    last = draft.lines[-1].text
    if is_ended(last) or last[-1] in ",;:-–" or runs_on(last):
        return False
    if not is_ended(above.lines[-1].text) and above.length >= SUBSTANTIAL:
        return False
    return is_capital(draft.lines[0].text) and is_capital(below.lines[0].text) and below.length >= SUBSTANTIAL


def _is_tight(draft: Draft, below: Draft) -> bool:
    """Two lines or more close together over a double-spaced paragraph: a heading even when it ends as a sentence."""
    if len(draft.lines) < 2 or len(below.lines) < 2:
        return False
    return all(line.gap == 0 for line in draft.lines[1:]) and below.lines[0].gap == below.lines[1].gap == 1


def is_person(text: str) -> bool:
    """Begins with a title, initials, or a role and a colon, as the lines of a list of members do.

    >>> is_person("Mevr. drs. S. (Sien) Bakker"), is_person("Voorzitter: Anna Bakker"), is_person("Professionals")
    (True, True, False)
    >>> is_person("A. de Vries"), is_person("A. Algemene doelstelling"), is_person("C. Beleidswijzigingen")
    (True, False, False)
    """
    return _PERSON.match(text) is not None and not _LETTERED.match(text)


def is_field(text: str) -> bool:
    """A line of a letter's head or foot, by its first words: "Datum", "Betreft", "De minister van"."""
    if text[0].islower():
        return False
    words = read_words("letter_fields.tsv")
    start = [word.rstrip(":,").lower() for word in text.split(maxsplit=2)[:2]]
    return start[0] in words or " ".join(start) in words or text[0] == "["


def is_capital(text: str) -> bool:
    """Begins with a capital, a quoted capital or the number of a heading."""
    first = text.lstrip("«“‘\"'(")[:1]
    return first.isupper() or bool(_NUMBERED.match(text))


def runs_on(text: str) -> bool:
    """Cannot be the end of a block: a comma, a hyphen, or a word such as "de" or "van"."""
    return text[-1] in ",-–—/(" or text.rpartition(" ")[2].lower() in read_words("function_words.tsv")
