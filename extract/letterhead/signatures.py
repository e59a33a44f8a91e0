"""Who signed: names and offices under a letter, and whom they stand for."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from typing import NamedTuple

from extract.dates.words import MONTHS
from extract.letterhead.closings import past_greeting
from extract.letterhead.signature_rows import read_foot
from extract.letterhead.signers import is_name
from extract.portfolios import portfolios
from extract.records import Block, Layout, Span
from ontology.kinds import BlockKind

_POST = (
    r"(?:[Mm]inister(?:-[Pp]resident)?|[Ss]taatssecretaris|[Ff]ungerend voorzitter|[Vv]oorzitter|[Vv]icevoorzitter"
    r"|[Dd]irecteur-[Gg]eneraal|[Ss]ecretaris-[Gg]eneraal|MINISTER|STAATSSECRETARIS)"
)
# An office ends before the initials of who holds it, also without a comma: "De Minister van Defensie X.Y. Bakker".
_STARTS = r"\s(?:[A-Z]|[Pp]rof|[Dd]rs|[Dd]r|[Mm]r|[Ii]r|[Ii]ng|[Jj]hr)\."  # a name, by its initial or title
# The portfolio of some ministers has commas of its own: "Onderwijs, Cultuur en Wetenschap".
_FOR = r"\s(?:voor|namens) dezen?\b"
_OPENS = r"(?:De|DE|de|Mede namens de|mede namens de)"


@cache
def _office() -> re.Pattern[str]:
    with_commas = "|".join(re.escape(name) for name in sorted(portfolios(), key=len, reverse=True) if "," in name)
    return re.compile(
        rf"{_OPENS} ({_POST} (?i:(?:van|voor) (?:{with_commas}))|{_POST}(?:(?!{_STARTS}|{_FOR})[^,.:;\n\[])*)"
        rf"(?:(?=[,\n\[]|$)|(?={_STARTS}|{_FOR}))"
    )


_OPENERS = ("De ", "DE ", "de ", "Mede namens de ", "mede namens de ")
_CHAIR = "Voorzitter "
_SECOND_OFFICE = re.compile(r"^[\s,]*Minister van Algemene Zaken\b,?:?", re.IGNORECASE)  # the premier's
_BEHALF = re.compile(r"^[\s,]*(?:mede|mee) namens (?:de|het|mijn) [^.;:]{3,200},\s*$", re.IGNORECASE)  # for whom else
# What a copy has in place of a hand; "W.G." in capitals without brackets are initials.
_COPY_OF = re.compile(r"^(?:\((?i:w\.?g\.?|was getekend|getekend)\)|w\.?g\.|[Ww]as getekend|[Gg]etekend)[\s,.:]+(?=\S)")
_DEPUTY = re.compile(
    r"^[\s,]*(?:namens|voor) dezen?,?\s*", re.IGNORECASE
)  # who signs is named under an office of their own
_CHAMBER = re.compile(r"\b(?:Tweede Kamer|Eerste Kamer|Staten-Generaal)\b", re.IGNORECASE)
_PLACEHOLDER = re.compile(r"\[[^\]]*\]")


class Signature(NamedTuple):
    """A name and the office it signs for, either of which may be missing, with where they stand."""

    name: str
    office: str
    span: Span
    block: int


def find_signatures(layout: Layout, first: int, end: int) -> list[Signature]:
    """Signatures among the blocks [first, end), also those whose names and offices the blocks tear apart or join."""
    found = _in_blocks(layout, first, end)
    for rows in _in_rows(layout, first, end, {(it.name, it.office) for it in found if it.name and it.office}):
        low, high = rows[0].span.start, rows[0].block
        beside = [it for it in found if it.name and it.office and it.span.start >= low and it.block <= high]
        if len(rows) > len(beside):
            told = {it for row in rows for it in (row.name, row.office) if it}
            found = [*rows, *(it for it in found if it.name and not any(one in it.name + it.office for one in told))]
    return found


def _in_rows(layout: Layout, first: int, end: int, known: set[tuple[str, str]]) -> Iterator[list[Signature]]:
    """What is signed, and not all known yet, where the office of a minister begins a block; if none is, a line."""
    blocks = layout.blocks
    first = _below_address(layout, first, end)
    if first == end:
        return
    low = layout.source_of(blocks[first].start)
    high = layout.source_of(blocks[end].start) if end < len(blocks) else len(layout.raw)
    offices = set(_offices_in_blocks(layout, first, end))
    if not known:
        offices.update(_offices_on_lines(layout.raw, low, high))
    starts: list[tuple[int, int]] = []
    read = low
    for source in sorted(offices):
        if source < read:
            continue
        foot = read_foot(layout.raw, source)
        read = foot.end
        if not foot.rows or all((row.name, row.office) in known for row in foot.rows):
            continue
        starts = starts or sorted((layout.source_of(blocks[i].start), i) for i in range(first, end))
        above, last = (starts[max(bisect_right(starts, (it, end)) - 1, 0)][1] for it in (foot.start, foot.end - 1))
        span = Span(blocks[min(above, last)].start, blocks[max(above, last)].end)
        yield [Signature(row.name, row.office, span, max(above, last)) for row in foot.rows]


def _offices_in_blocks(layout: Layout, first: int, end: int) -> Iterator[int]:
    """Where in the raw text the office of a minister begins a block, or a line of a table."""
    text = layout.text
    for block in layout.blocks[first:end]:
        if text[block.start] in _INITIALS and _MINISTER.match(text, start := past_greeting(layout, block)):
            yield layout.source_of(start)
        elif block.kind is BlockKind.TABLE and (found := _MINISTER_LINE.search(text, block.start, block.end)):
            yield layout.source_of(found.end())


def _offices_on_lines(raw: str, low: int, high: int) -> Iterator[int]:
    """Where such an office begins a line that a block may have joined with the text above it: a cover's or the foot."""
    cover = min(high, low + _COVER)
    for start, end in ((low, cover), (max(cover, high - _FOOT), high)):
        for opener in _LINE_OPENERS:
            at = raw.find(opener, start, end)
            while at >= 0:
                yield at + 1
                at = raw.find(opener, at + 1, end)


_COVER, _FOOT = 4_000, 2_500  # characters of a covering letter, and in which a long one is signed
_BARE = ("Minister v", "minister v", "Staatssecretaris v", "staatssecretaris v")
_MINISTER = re.compile(
    r"(?:\| )?(?:[Dd]e |DE )(?:[Mm]inister|MINISTER|[Ss]taatssecretaris|STAATSSECR)"
    r"|(?:[Mm]inister|[Ss]taatssecretaris) v"
)
_INITIALS = frozenset("DdMmSs|H")  # of these, and of the last words of a letter
_LINE_OPENERS = (
    *(f"\n{article}{post}" for article in ("De ", "de ") for post in ("Minister", "minister", "Staatss", "staatss")),
    *(f"\nDE {post}" for post in ("MINISTER", "STAATSS")),
    *(f"\n{post}" for post in _BARE),
)
_MINISTER_LINE = re.compile(r"\n\|?\s*(?=(?:[Dd]e )?(?:[Mm]inister|[Ss]taatssecretaris)\b)")
_SIGNER = re.compile(
    r"(?:Gerelateerde personen:\s*-?\s*)?(?:Eerste|Mede|Tweede) ?ondertekenaar: ([^,\n]{4,60}), ([^,(\n]{5,90})"
)


def find_told_by_site(layout: Layout, first: int, end: int) -> Iterator[Signature]:
    """Who signed as a site tells above a paper: "Eerste ondertekenaar: A.B. Bos, minister van Defensie"."""
    for i in range(first, min(end, first + _SITE_BLOCKS)):
        block = layout.blocks[i]
        if "ndertekenaar: " in layout.text[block.start : min(block.end, block.start + 60)]:
            found = _SIGNER.match(layout.text, block.start, block.end)
            if found and is_name(found[1]) and (office := _office().fullmatch(f"De {found[2].strip()}")):
                yield Signature(found[1], office[1].strip(), Span(block.start, found.end()), i)


_SITE_BLOCKS = 40


def _in_blocks(layout: Layout, first: int, end: int) -> list[Signature]:
    found: list[Signature] = []
    blocks = layout.blocks
    for i in range(_below_address(layout, first, end), end):
        block = blocks[i]
        start = past_greeting(layout, block)
        if not layout.text.startswith(_OPENERS, start):
            found += _bare(layout, i, first) if layout.text.startswith(_CHAIR, block.start) else _glued(layout, i, end)
            continue
        if block.end - block.start > 250 or block.kind not in {BlockKind.PARAGRAPH, BlockKind.TABLE, BlockKind.HEADING}:
            continue
        text = layout.text[start : block.end].replace("\n", " ")
        office = _office().match(text)
        if not office:
            continue
        rest = text[office.end() :]
        if (deputy := _DEPUTY.match(rest)) and (own := _office().match(_with_article(rest[deputy.end() :]))):
            rest, office = _with_article(rest[deputy.end() :])[own.end() :], own
        rest = _BEHALF.sub("", rest)
        rest = _COPY_OF.sub("", _SECOND_OFFICE.sub("", _PLACEHOLDER.sub("", rest)).strip(" ,|"))
        at = _name_beside(layout, i, first, end) if not is_name(rest) else i
        name = rest if at == i and is_name(rest) else _text(layout, blocks[at]) if at != i else ""
        if (rest and not is_name(rest)) or (not name and _CHAMBER.search(office[1])):
            continue  # a sentence that begins with an office, or who is written to
        low, high = min(blocks[at].start, block.start), max(blocks[at].end, block.end)
        found.append(Signature(name, office[1].strip(), Span(low, high), max(i, at)))
    return found


def _with_article(text: str) -> str:
    """An office as it is said: "plv. Directeur-Generaal ..." has no article on some letters."""
    return text if text.startswith(_OPENERS) else f"De {text}"


_ADDRESS = 30  # blocks in which a letter says to whom it is written
_GREETINGS = ("Geachte ", "Excellentie", "Hooggeachte ")


def _below_address(layout: Layout, first: int, end: int) -> int:
    """Where a letter greets its reader: an office and a name above that are the reader's."""
    opening = range(first, min(end, first + _ADDRESS))
    return next((i for i in opening if layout.text.startswith(_GREETINGS, layout.blocks[i].start)), first)


def _bare(layout: Layout, i: int, first: int) -> list[Signature]:
    """The office of who chairs, without its article, right under the name: "A.B. de Vries / Voorzitter Zeeraad"."""
    block = layout.blocks[i]
    if i <= first or block.end - block.start > 120 or not is_name(_text(layout, layout.blocks[i - 1])):
        return []
    office = _office().fullmatch("De " + _text(layout, block))
    span = Span(layout.blocks[i - 1].start, block.end)
    return [Signature(_text(layout, layout.blocks[i - 1]), office[1].strip(), span, i)] if office else []


_LAST_GREETING = re.compile(r"\bHoogachtend,\s+(?=(?:de|De|DE)\s)")


def _glued(layout: Layout, i: int, end: int) -> list[Signature]:
    """An office that the page has lost to the last paragraph, with the name after it or in the next block."""
    block = layout.blocks[i]
    if block.kind is not BlockKind.PARAGRAPH or layout.text[block.end - 1] in ".?!:;)”’":
        return []
    low = layout.text.rfind(". De ", max(block.start, block.end - 160), block.end)
    if low < 0 and (greeting := _LAST_GREETING.search(layout.text, max(block.start, block.end - 200), block.end)):
        low = greeting.end() - 2
    tail = layout.text[low + 2 : block.end].replace("\n", " ") if low >= 0 else ""
    office = _office().match(tail) if "inister" in tail or "taatssecretaris" in tail else None
    if not office or not tail[office.end() :].startswith(","):
        return []
    rest = tail[office.end() :].strip(" ,")
    at = i if rest else i + 1
    name = rest or (_text(layout, layout.blocks[at]) if at < end else "")
    return [Signature(name, office[1].strip(), Span(low + 2, layout.blocks[at].end), at)] if is_name(name) else []


def _name_beside(layout: Layout, i: int, first: int, end: int) -> int:
    """Block with the name to an office: the next one, else the one before, else the office's own."""
    below = i + 1
    while below < end and _stands_between(layout, layout.blocks[below]):
        below += 1
    for at in (below, i - 1):
        if first <= at < end and is_name(_text(layout, layout.blocks[at])):
            return at
    return i


_SIGNED = re.compile(
    r"[-–(\[\s]*(?:handtekening|was getekend|w\.?g\.?|getekend|Minister van Algemene Zaken)[-–)\]\s,.]*", re.IGNORECASE
)


def _stands_between(layout: Layout, block: Block) -> bool:
    """What may stand between an office and the name: the rule of a table, "(w.g.)", the premier's second office."""
    if block.kind is BlockKind.FURNITURE:
        return True
    return block.end - block.start < 40 and _SIGNED.fullmatch(layout.text, block.start, block.end) is not None


def _text(layout: Layout, block: Block) -> str:
    """The words of a block without placeholders, and without "(w.g.)" before a name."""
    return _COPY_OF.sub("", _PLACEHOLDER.sub("", layout.text[block.start : block.end]).strip(" ,\n|"))


def name_letter(offices: Sequence[str], sort: str, day: date | None) -> str:
    """A title for a letter that has none: who wrote it, and when.

    >>> name_letter(["Minister van Defensie", "Minister voor de Zee"], "", date(2031, 5, 30))
    'Brief van de Minister van Defensie en de Minister voor de Zee van 30 mei 2031'
    """
    named = [f"de {office}" for office in dict.fromkeys(offices) if office]
    whose = " en ".join((", ".join(named[:-1]), named[-1])) if len(named) > 1 else "".join(named)
    title = f"Brief van {whose}" if whose else sort.capitalize()
    return f"{title} van {day.day} {MONTHS[day.month - 1]} {day.year}" if day and title else title
