"""Signatures as they stand on the page: offices and as many names, in whatever order and in however many columns.

The lines are read raw, since blocks tear columns apart and join a name with its office. Offices and names pair by rank:
beside each other ("De minister van X,  De minister van Y," over two names), below each other, names above their
offices, or two offices in a row and then two names.
"""

import re
from collections.abc import Iterator
from itertools import combinations, pairwise
from typing import NamedTuple

from extract.letterhead.closings import LIST_HEAD
from extract.letterhead.signers import begins_office, is_known_office, is_name, persons_by_name
from extract.slugs import slug

_POST = r"(?:minister(?:-president)?|staatssecretaris)\b"
_OFFICE = re.compile(rf"(?:de )?{_POST}(?! ?\()", re.IGNORECASE)
_SAID = re.compile(r"[\s|]*(?:[Dd]e\b|[A-Z])")  # "minister van X" with neither stands under a name, or in a sentence
_NEXT_OFFICE = re.compile(rf"(?<=[a-z],) (?=de {_POST})", re.IGNORECASE)  # on the same line, with one space between
_ARTICLE = re.compile(r"de ", re.IGNORECASE)
# An office that no list knows, as names of ministries are written: a sentence that begins with a minister is none.
_WRITTEN = re.compile(rf"(?i:(?:de )?{_POST}(?: van| voor)?)(?: (?:en|van|voor|de|het|[A-ZÀ-Þ][\w’'-]*,?))*")
_CELL = re.compile(r"[^\s|]+(?: [^\s|]+)*")
_LINES = 16  # of a foot
_ABOVE = 3  # lines over an office that a name may stand in
_OFF = 6  # characters that a cell may stand beside the head of its column
_MOST = 4  # who sign one letter; more are a list of a cabinet
_FEWEST_WORDS = 2  # of a name
_LONGEST_NAMES = 50  # characters of each name on a line, as of any name; longer lines would take ages to part
_LONGEST_HEAD = 120  # characters of the heading of a list, with the room below it
_INTERIM = re.compile(r",? \(?(?:a\.\s?i\.|ad interim|wnd\.)\)?(?=\W*$)")
_SECOND_OFFICE = re.compile(r",? (?:tevens )?minister van algemene zaken\b", re.IGNORECASE)  # the premier's
_COPY = re.compile(
    r"\((?i:w\.?\s?g\.?|was getekend|getekend)\)[\s,.:]*(?=\S)|(?:w\.g\.|[Ww]as getekend|[Gg]etekend)[\s,.:]+(?=\S)"
)
# What may stand between an office and a name: a mark of a copy, the number of a page, the rule of a table.
_NOTHING = re.compile(
    r"\W*(?:(?:was )?getekend|w\.\s?g|handtekening|pagina \d+ van \d+|\d{1,3}"
    r"|(?:en |tevens )?minister van algemene zaken)?\W*",
    re.IGNORECASE,
)
_PLACEHOLDER = re.compile(r"\[(?:ondertekenaar|handtekening)[^\]]*\]", re.IGNORECASE)
_PAGE = re.compile(r"\s+[Pp]agina \d+ van \d+$")  # that has run on behind a name
_ADDRESS = re.compile(r"(?:Postbus|Postadres|Bezoekadres)\b|\d{4} ?[A-Z]{2}\b|[A-Z][A-Za-z ]+ \d{1,4}[a-z]?$")


class Row(NamedTuple):
    """A name and its office; the name is "" where a placeholder stands in its place."""

    name: str
    office: str


class Foot(NamedTuple):
    """Who signs at one place of the raw text, [start, end)."""

    rows: tuple[Row, ...]
    start: int
    end: int


class _Office(NamedTuple):
    text: str
    column: int


def read_foot(raw: str, at: int) -> Foot:
    r"""Who signs at a place of the raw text at which the name of an office stands; no rows where nobody does.

    >>> text = "De Minister van      De Minister van\nDefensie,            Financiën,\n\nA. Bos               K. Wit\n"
    >>> [tuple(row) for row in read_foot(text, 0).rows]
    [('A. Bos', 'Minister van Defensie'), ('K. Wit', 'Minister van Financiën')]
    """
    offices: list[_Office] = []
    names: list[str] = []
    start = end = _first_line(raw, at)
    for low, high in _lines(raw, start, _LINES):
        line = raw[low:high]
        if not _take(line, offices, names):
            if _ADDRESS.match(line.lstrip()):
                offices = []  # that is written to
            break
        end = high
    if len(offices) > _MOST or not all(_is_whole(office.text) for office in offices):
        return Foot((), start, end)
    named_above = raw[start:at].strip() != ""
    signs = not _heads_list(raw, start) if named_above else _SAID.match(raw, at) is not None
    return Foot(tuple(_pair(offices, names)) if signs else (), start, end)


def _heads_list(raw: str, start: int) -> bool:
    """Whether the line above these names is the heading of a list, such as of who took part."""
    return LIST_HEAD.match(raw[max(0, start - _LONGEST_HEAD) : start].rstrip().rpartition("\n")[2]) is not None


def _pair(offices: list[_Office], names: list[str]) -> Iterator[Row]:
    """Offices and names by rank, nothing when there are not as many of both."""
    named = names if len(names) == len(offices) else [name for name in names if name]
    if len(named) == 1 < len(offices):
        named = _part(named[0], len(offices))
    if len(named) == len(offices):
        for office, name in zip(offices, named, strict=True):
            yield Row(name, _bare(office.text))


def _lines(raw: str, low: int, most: int) -> Iterator[tuple[int, int]]:
    for _ in range(most):
        if low >= len(raw):
            return
        high = raw.find("\n", low)
        high = len(raw) if high < 0 else high
        yield low, high
        low = high + 1


def _first_line(raw: str, at: int) -> int:
    """Where the line of an office begins, or that of the names above it."""
    start = low = raw.rfind("\n", 0, at) + 1
    for _ in range(_ABOVE):
        if low == 0:
            break
        high, low = low - 1, raw.rfind("\n", 0, low - 1) + 1
        cells = [_COPY.sub("", found[0]).strip(" ,") for found in _CELL.finditer(raw, low, high)]
        if cells and not all(map(is_name, cells)):
            break
        start = low if cells else start
    return start


def _take(line: str, offices: list[_Office], names: list[str]) -> bool:
    """Take the offices and names of a line; False when it holds anything else."""
    cells = list(_CELL.finditer(line))
    for cell in cells:
        text, places = _PLACEHOLDER.subn("", _PAGE.sub("", cell[0]))
        if not _NOTHING.fullmatch(text):
            bare = _COPY.sub("", text).strip(" ,")
            above = _column_of(offices, cell.start(), alone=len(cells) == 1)
            if above is not None and _goes_on(offices[above].text, text):
                offices[above] = _Office(f"{offices[above].text} {text}", offices[above].column)
            elif _OFFICE.match(text):
                head, _, name = text.rpartition(", ")
                named = is_name(name)
                offices += (_Office(one, cell.start()) for one in _NEXT_OFFICE.split(head if named else text))
                names += [name] if named else []
            elif is_name(bare) or (len(offices) > 1 and _part(bare, len(offices))):
                names.append(bare)
            else:
                return False
        names += [""] * places
    return True


def _column_of(offices: list[_Office], column: int, *, alone: bool) -> int | None:
    """Which office a cell may go on with: the last one in its column, or the only one."""
    near = [i for i, office in enumerate(offices) if abs(office.column - column) <= _OFF]
    if near:
        return near[-1]
    return 0 if alone and len(offices) == 1 else None


def _goes_on(office: str, text: str) -> bool:
    """Whether a line is the rest of an office above it: "Minister van Economische" and "Zaken,"."""
    if _OFFICE.match(text):
        return False
    runs_on = text[0].islower() and not office.endswith(",") and not is_name(text)
    return runs_on or begins_office(_bare(f"{office} {text}"))


def _bare(office: str) -> str:
    """An office without its article, the premier's second one, and the word that it is held for a while."""
    plain = _INTERIM.sub("", _SECOND_OFFICE.sub("", office)).strip(" ,")
    return _ARTICLE.sub("", plain, count=1) if _ARTICLE.match(plain) else plain


def _is_whole(office: str) -> bool:
    return is_known_office(_bare(office)) or _WRITTEN.fullmatch(_INTERIM.sub("", office)) is not None


def _part(line: str, count: int) -> list[str]:
    """The names on a line that lost the room between them, when they can be parted in one way only.

    Where there are more ways, the one with most names that the lists know.

    >>> _part("Anna Bakker Karel Zeeman", 2), _part("A. de Wit K.L. Bos", 2), _part("Anna Bakker", 2)
    (['Anna Bakker', 'Karel Zeeman'], ['A. de Wit', 'K.L. Bos'], [])
    """
    if count > _MOST or len(line) > _LONGEST_NAMES * count:
        return []
    words = line.split(" ")
    found: dict[int, list[list[str]]] = {}
    for cuts in combinations(range(_FEWEST_WORDS, len(words) - 1), count - 1):
        names = [" ".join(words[low:high]) for low, high in pairwise((0, *cuts, len(words)))]
        if all(map(is_name, names)):
            found.setdefault(sum(slug(name) in persons_by_name() for name in names), []).append(names)
    best = found[max(found)] if found else []
    return best[0] if len(best) == 1 else []
