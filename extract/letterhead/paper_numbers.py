"""The number of a parliamentary paper whose head has lost its form: run together, in a table, on a site's own line.

Only what stands at the start of a line at the top counts, or the paper's mark in its foot ("kst-36999-V-12"): a number
in running text is of another paper.
"""

import re

from extract.records import Layout, Span

_TOP = 1_500  # characters in which a head stands
_BODY = re.compile(r"\b(?:Aan de (?:[Vv]oorzitter|leden)|Geachte\b)")
_DOSSIER = r"(?P<dossier>\d{2} ?\d{3}(?:[ -]?(?:\([IVXR\d-]+\)|[IVX]{1,5}|\d{2})(?![\w.]))?)"
_SORT = (
    r"(?:HERDRUK\d? )?(?:BRIEF|VERSLAG|MEMORIE|NOTA|MOTIE|AMENDEMENT|LIJST|VOORSTEL|JAARVERSLAG|NADER|VOORLOPIG"
    r"|(?:Herdruk \d )?(?:Brief van|BRIEF|Verslag van|Verslag houdende|Lijst van|Memorie van|Motie van|Nota van))\b"
)
# "36 999 V Vaststelling van … Nr. 12 BRIEF VAN …" on however many lines, or the Senate's letter on a line of its own
_HEAD = re.compile(
    rf"^[\W_]*{_DOSSIER}(?=[\s|\]])(?:(?!\d{{2}} ?\d{{3}},)[^.;]){{0,400}}?"
    rf"(?:[\s|][Nn]r\.? ?(?P<piece>\d{{1,4}}|[A-Z]{{1,2}})|\n\W*(?P<letter>[A-Z]{{1,2}}))[\s|]+(?={_SORT})",
    re.MULTILINE,
)
_LINE = re.compile(
    r"^[ |*_#]*(?:(?:Kamerstuk(?:nummer)?|Dossier- en ondernummer|Nummer):?\s+)?"
    rf"{_DOSSIER},? nr\.? ?(?P<piece>\d{{1,4}}|[A-Z]{{1,2}})[ |*_]*$",
    re.MULTILINE,
)
_SHORT = 45  # characters of a line of a head; in a wrapped sentence the line above is a long one
_MARK = "kst-"
_MARKED = re.compile(
    r"kst-(?P<dossier>\d{5}(?:-(?:[IVX]+|R\d+|\d{2}(?=-)))?)-(?P<piece>\d{1,4}|[A-Z]{1,2})\s*$", re.MULTILINE
)


def find_paper_number(layout: Layout, span: Span) -> tuple[str, str, Span] | None:
    """Dossier and piece of the paper that a stretch is, and where they are told."""
    low, high = layout.source_of(span.start), layout.source_of(span.end - 1) + 1
    top = low + max(min(_TOP, high - low), 0)
    body = _BODY.search(layout.raw, low, top)
    end = body.start() if body else top
    found = _HEAD.search(layout.raw, low, end + 1) or _alone(layout.raw, low, end)
    if found is None:
        at = layout.raw.find(_MARK, low, high)
        found = _MARKED.match(layout.raw, at, high) if at >= 0 else None
    if found is None:
        return None
    piece = found["piece"] or found.groupdict().get("letter") or ""
    return found["dossier"], piece, _shown(layout, span, found["dossier"])


def _alone(raw: str, low: int, end: int) -> re.Match[str] | None:
    """A number that is a line of the head, not one cited at the start of a line of running text."""
    found = _LINE.search(raw, low, end)
    above = raw[low : found.start()].rpartition("\n")[0].rpartition("\n")[2] if found else ""
    return found if len(above) <= _SHORT and not above.endswith(("(", "(Kamerstuk", "Kamerstukken")) else None


def _shown(layout: Layout, span: Span, dossier: str) -> Span:
    """Where the cleaned text has the dossier's number, else where the stretch begins."""
    at = layout.text.find(dossier, *span)
    return Span(at, at + len(dossier)) if at >= 0 else Span(span.start, span.start + 1)
