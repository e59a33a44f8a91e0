"""The head of a parliamentary paper (Kamerstuk), and the frame of the sites that publish it.

The head is a few short lines that each stand by themselves, whatever room the page leaves between them: the dossiers
with their titles, the number and sort of the paper, whom it is for, place and date. Above it a site puts its menus and
what it knows about the paper.
"""

import re

from msgspec.structs import replace

from extract.page.lines import Line
from ontology.kinds import BlockKind

BEGINS, GOES_ON, OPENS = "begins", "goes on", "opens"  # the last: the text under the head begins here
_SEARCHED = 90  # lines in which the head of a paper stands; a site's menus and lists of meetings stand above it
_ABOVE = 9  # lines between the first dossier and the number: the titles of some dossiers
_DOSSIER = re.compile(
    r"\d{2} ?\d{3}(?:[ -]?(?:\([IVXR\d-]+\)|[IVX]{1,5}|[A-Z]|\d{2}))?(?=\s*$|\s*\||\s+[A-ZÀ-Þ«“‘\"'(\[])"
)
_SORT = r"(?:BRIEF|VERSLAG|NADER|VOORLOPIG|MEMORIE|NOTA|MOTIE|AMENDEMENT|LIJST|VOORSTEL|ADVIES|JAARVERSLAG|RAPPORT)"
_SMALL = r"(?:Brief|Verslag|Lijst|Memorie|Motie|Nota|Amendement)\b"
_NUMBER = re.compile(rf"[Nn]r\. ?\d{{1,4}}(?=\s*\|?$|\s+[A-Z]{{3}}|[A-Z]{{3}}|\s+{_SMALL})|[A-Z]{{1,2}} (?={_SORT}\b)")
_SORTED = re.compile(rf"(?:HERDRUK\d? ?)?{_SORT} [A-Z ,;\-–()/\d]{{3,}}")
_PLACE = re.compile(r"(?:Den Haag|[’'‘]s-Gravenhage|The Hague),? \d{1,2} [a-z]+ \d{4}$")
_SET = re.compile(r"(?:Vastgesteld|Ontvangen|Voorgesteld|Ingezonden|Verzonden),? ")
_FOR = re.compile(r"Aan de (?:Voorzitter|Leden|Koning)\b", re.IGNORECASE)
_CHAMBER = re.compile(r"(?:Tweede|Eerste) Kamer der Staten-Generaal(?:\s*\|)?(?:\s*\d)?(?:\s*\|)?$")
_TITLED = re.compile(
    r"(?P<sort>Brief|Kamerbrief|Verslag|Inbreng|Antwoord|Lijst|Memorie|Motie|Nota)[\w ]{0,40} ?[:;] (?P<title>.+)"
)
_PREVIEW = re.compile(r"Preview document\b")
_FRAME = re.compile(
    r"Datum publicatie ?Organisatie"
    r"|Preview document\b|Directe link naar document|Onderdeel van (?:kamerstukdossier|zaak|activiteiten)\b"
    r"|Kerngegevens$|U bent hier:?$|Transcriptie$|Gepubliceerd: |Indiener\(s\): |Gerelateerde personen:|\[overzicht\]"
)


def is_dossier(text: str) -> bool:
    """A dossier's number, with or without its title.

    >>> is_dossier("36 999 V Begroting van de Verre Landen"), is_dossier("36 999"), is_dossier("12 500 militairen")
    (True, True, False)
    """
    return text[0].isdigit() and _DOSSIER.match(text) is not None


def is_sort(text: str) -> bool:
    """The number or sort of a parliamentary paper.

    >>> is_sort("Nr. 12 BRIEF VAN DE MINISTER VAN DEFENSIE"), is_sort("Nr. 12"), is_sort("Nr. 12 gaat over defensie")
    (True, True, False)
    """
    return _NUMBER.match(text) is not None or _SORTED.match(text) is not None


def read_titled(text: str) -> str:
    """Title of a paper in the first line of a site's page, or "".

    >>> read_titled("Brief regering : Verslag van de Raad voor de Zee")
    'Verslag van de Raad voor de Zee'
    """
    found = _TITLED.match(text)
    return found["title"].strip() if found else ""


def mark_mastheads(lines: list[Line]) -> list[Line]:
    """Lines of a paper's head marked as standing by themselves, and those of the site above it as furniture."""
    number = next((i for i, line in enumerate(lines[:_SEARCHED]) if _is_number(lines, i, line)), -1)
    if number < 0:
        return _mark_unnumbered(lines)
    first = next(i for i in range(max(0, number - _ABOVE), number + 1) if i == number or is_dossier(lines[i].text))
    end = _head_end(lines, number)
    out = list(lines)
    for i in range(first, end):
        if lines[i].kind is not BlockKind.FURNITURE:
            out[i] = replace(lines[i], kind=None, fixed=_how(lines, i, first, number))
    if end < len(lines) and lines[end].kind is None:
        out[end] = replace(lines[end], fixed=OPENS)
    return _mark_frame(out, first)


def _is_number(lines: list[Line], i: int, line: Line) -> bool:
    """A paper's number with a dossier above it, or on a site's page its sort with whom it is for below it."""
    if not _NUMBER.match(line.text):
        return False
    return any(is_dossier(above.text) for above in lines[max(0, i - _ABOVE) : i])


def _head_end(lines: list[Line], number: int) -> int:
    """After the last line of the head: its date, else whom it is for, else its sort."""
    for i in range(number + 1, min(len(lines), number + 9)):
        text = lines[i].text
        belongs = is_sort(text) or _FOR.match(text) or _PLACE.match(text) or _SET.match(text) or _runs_on(lines, i)
        if not belongs and lines[i].kind is not BlockKind.FURNITURE:
            return i
    return number + 1


def _runs_on(lines: list[Line], i: int) -> bool:
    """The second line of a sort in capitals, which may have the number before it."""
    above = lines[i - 1].text.removeprefix("Nr. ").removeprefix("nr. ")
    return lines[i].gap == 0 and lines[i].text.isupper() and above.isupper()


def _how(lines: list[Line], i: int, first: int, number: int) -> str:
    text = lines[i].text
    if i < number and not is_dossier(text) and i > first and lines[i].gap == 0:
        above = lines[i - 1].text
        return GOES_ON if len(above) > 45 or not is_dossier(above) else BEGINS
    if _runs_on(lines, i) and not (is_sort(text) or is_dossier(text)):
        return GOES_ON
    return BEGINS


def _mark_unnumbered(lines: list[Line]) -> list[Line]:
    """A page that a site frames though what it shows has no head: answers to questions, an annex."""
    frame = next((i for i, line in enumerate(lines[:_SEARCHED]) if _PREVIEW.match(line.text)), -1)
    if frame < 0 or frame + 1 == len(lines):
        return lines
    out = list(lines)
    if lines[frame + 1].kind is None:
        out[frame + 1] = replace(lines[frame + 1], fixed=OPENS)
    return _mark_frame(out, frame + 1)


def _may_entitle(text: str) -> bool:
    """Whether a line of a site's frame can be the title of the paper, not the bare sort of page."""
    return text[0].isupper() and text != "Kamerstuk" and _FRAME.match(text) is None


def _mark_frame(lines: list[Line], first: int) -> list[Line]:
    """What a site puts above the head is furniture, but for the title that it gives the paper."""
    out = list(lines)
    framed = any(_FRAME.match(line.text) for line in lines[:first])
    titled = False
    for i, line in enumerate(lines[:first]):
        if _CHAMBER.match(line.text):
            out[i] = replace(line, kind=BlockKind.FURNITURE)
        elif not titled and (read_titled(line.text) or (framed and _may_entitle(line.text))):
            out[i], titled = replace(line, kind=None, fixed=BEGINS), True
        elif framed:
            out[i] = replace(line, kind=BlockKind.FURNITURE)
    return out
