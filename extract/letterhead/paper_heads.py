"""What the head of a parliamentary paper (Kamerstuk) says: number, sort, titles of its dossiers, title on a site."""

import re
from typing import NamedTuple

from extract.letterhead.bundles import Stretch
from extract.page.mastheads import is_dossier, is_sort, read_titled
from extract.records import Block, Layout, Span
from ontology.kinds import BlockKind, DocumentKind

_SEARCHED = 60  # blocks in which the head stands: a site's menus come before it, each line a block of furniture
_DOSSIER = re.compile(
    r"(?P<number>\d{2} ?\d{3}(?:[ -]?(?:\([IVXR\d-]+\)|[IVX]{1,5}|\d{2})(?=[\s|]|$))?)[\s|]*(?P<title>.*?)[\s|]*$",
    re.DOTALL,
)
_PIECE = re.compile(
    r"(?:[Nn]r\. ?(?P<digits>\d{1,4}|[A-Z]{1,2}\b)|(?P<letter>[A-Z]{1,2})(?= [A-Z]{3}))\W*(?P<sort>.*)$", re.DOTALL
)
# A sort in small letters, "Nr. 3391 Brief van de minister", or the letter that the Senate gives a paper, "Nr. F"
_IN_SMALL = re.compile(
    r"[Nn]r\. ?\d{1,4}\W+(?:Brief|Verslag|Nota|Motie|Amendement|Lijst|Memorie|Antwoord)\b|Nr\. [A-Z]{1,2}$"
)
_RUN_ON = re.compile(r"(?P<title>.*\S)\s+(?P<piece>[Nn]r\. ?(?:\d{1,4}|[A-Z]{1,2}))$", re.DOTALL)  # behind a title
_OF_LETTER = ("Aan de ", "Aan het ", "Datum ", "Betreft ")  # what a letter begins with, which no site gives as a title
_ROW = re.compile(r"\| (\d{5}(?:-[IVX\d]+)?),? nr\. (\d{1,4})\b")
_HERDRUK = re.compile(r"^HERDRUK\d?\W*")
_SORTS = (
    ("BRIEF", DocumentKind.LETTER),
    ("MOTIE", DocumentKind.MOTION),
    ("VERSLAG", DocumentKind.REPORT),
    ("JAARVERSLAG", DocumentKind.REPORT),
    ("RAPPORT", DocumentKind.REPORT),
    ("MEMORIE", DocumentKind.PARLIAMENTARY_PAPER),
)
_DEBATE = re.compile(r"VERSLAG VAN EEN|MOTIE|AMENDEMENT|LIJST VAN|VOORLOPIG VERSLAG|HOUDENDE|VERSLAG VAN DE COMMISSIE")


class PaperHead(NamedTuple):
    """Parts of a head, each "" when it is not there; `sort` is as printed ("BRIEF VAN DE MINISTER VAN DEFENSIE")."""

    dossier: str = ""
    dossier_title: str = ""
    piece: str = ""
    sort: str = ""
    site_title: str = ""
    number_span: Span | None = None
    title_span: Span | None = None
    site_span: Span | None = None

    @property
    def kind(self) -> DocumentKind | None:
        """Kind of document that the sort says; a memorandum is a budget's when its dossier is."""
        if not self.sort:
            return None
        if self.sort.startswith("MEMORIE") and "begroting" in self.dossier_title.lower():
            return DocumentKind.BUDGET_CHAPTER
        found = next((kind for word, kind in _SORTS if self.sort.startswith(word)), None)
        return found or DocumentKind.PARLIAMENTARY_PAPER

    @property
    def has_many_voices(self) -> bool:
        """Members of parliament speak in it, alone or with a minister, so that nobody speaks throughout."""
        return _DEBATE.match(self.sort) is not None


def read_paper_head(layout: Layout, stretch: Stretch) -> PaperHead:
    """Head of a paper, empty when there is none."""
    head = PaperHead()
    for block in _top(layout, stretch):
        text = layout.text[block.start : block.end]
        if is_dossier(text) and not head.piece:
            found = _DOSSIER.match(text)
            if found and not head.dossier:
                head = head._replace(dossier=found["number"], dossier_title=_flat(found["title"]))
                if found["title"]:
                    head = head._replace(title_span=_span(block, found, "title"))
        elif head.dossier and not head.piece and (is_sort(text) or _IN_SMALL.match(text)):
            head = _with_piece(head, block, text)
        elif head.piece and not head.sort and is_sort(text):
            head = head._replace(sort=_HERDRUK.sub("", _flat(text)))
        elif head.dossier and not head.dossier_title and not head.piece:
            run_on = _RUN_ON.match(text)
            title = run_on["title"] if run_on else text
            head = head._replace(dossier_title=_flat(title), title_span=Span(block.start, block.start + len(title)))
            head = _with_piece(head, block, text, run_on.start("piece")) if run_on else head
        elif not head.dossier and not head.site_title and not text.startswith(_OF_LETTER):
            span = Span(block.start, block.end)
            head = head._replace(site_title=read_titled(text) or _flat(text), site_span=span)
    if not head.sort and is_sort(head.site_title.upper()):
        head = head._replace(sort=head.site_title.upper())
    return head if head.piece else PaperHead()


def _top(layout: Layout, stretch: Stretch) -> list[Block]:
    blocks = layout.blocks[stretch.start : min(stretch.end, stretch.start + _SEARCHED)]
    return [block for block in blocks if block.kind is not BlockKind.FURNITURE and block.end - block.start < 400][:12]


def _with_piece(head: PaperHead, block: Block, text: str, at: int = 0) -> PaperHead:
    found = _PIECE.match(text, at)
    if not found:
        return head
    end = block.start + (found.end("digits") if found["digits"] else found.end("letter"))
    sort = _HERDRUK.sub("", _flat(found["sort"]))
    sort = sort.upper() if _IN_SMALL.match(text) else sort
    return head._replace(piece=found["digits"] or found["letter"], sort=sort, number_span=Span(block.start, end))


def _span(block: Block, found: re.Match[str], group: str) -> Span:
    return Span(block.start + found.start(group), block.start + found.end(group))


def _flat(text: str) -> str:
    return " ".join(text.split()).strip(" .,;:|")


def title_of(head: PaperHead) -> tuple[str, Span | None]:
    """Title of a paper and where it stands: the one a site gives it, else its dossier's, with its sort.

    >>> title_of(PaperHead("36 999", "De zee", "4", "VERSLAG VAN EEN COMMISSIEDEBAT"))[0]
    'Verslag van een commissiedebat, De zee'
    """
    if is_named_by_site(head):
        return head.site_title, head.site_span
    if head.kind in {DocumentKind.LETTER, DocumentKind.BUDGET_CHAPTER} or not head.sort:
        return head.dossier_title, head.title_span
    sort = _in_small(head.sort)
    return (f"{sort}, {head.dossier_title}" if head.dossier_title else sort), head.title_span


_MOVERS = re.compile(r"(?:(?<= lid )|(?<= leden ))[^,].*?(?= over |$)")
_LOWER = frozenset(("en", "van", "de", "den", "der", "ter", "ten", "c.s.", "c.s"))


def _in_small(sort: str) -> str:
    """A sort in capitals as it is written in a sentence.

    >>> _in_small("MOTIE VAN DE LEDEN BAKKER EN VAN DER ZEE")
    'Motie van de leden Bakker en van der Zee'
    """
    plain = sort.capitalize()
    return _MOVERS.sub(lambda found: " ".join(w if w in _LOWER else w.capitalize() for w in found[0].split(" ")), plain)


def is_named_by_site(head: PaperHead) -> bool:
    """A site gives the paper a title, which says more than its sort."""
    return bool(head.site_title) and head.site_title.casefold() != head.sort.casefold()


def read_row(text: str) -> tuple[str, str]:
    """Dossier and number out of the row that the official publications put above a paper, or two times "".

    >>> read_row("Tweede Kamer der Staten-Generaal | 2030-2031 | 36999-V nr. 12 |")
    ('36999-V', '12')
    """
    found = _ROW.search(text)
    return (found[1], found[2]) if found else ("", "")
