"""Titles of documents: in quotation marks after "advies" or "rapport", in footnotes before a site, in lists."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from extract.advices.grids import find_grids, with_grids
from extract.advices.tables import find_tables
from extract.advices.words import any_of, words_of
from extract.names.boundaries import show
from extract.names.candidates import Candidate
from extract.names.head_words import countries
from extract.names.roles import opens_portfolio
from extract.records import Advice, EntityRef, Header, Layout, Mention, Reading, Span
from extract.slugs import slug
from ontology.kinds import AdviceStatus, BlockKind, DocumentKind, EntityKind

_BULLET, _FOOTNOTE = BlockKind.BULLET, BlockKind.FOOTNOTE  # bound once: to look one up takes longer than the test
_LIKELY, _FAIR = 0.88, 0.8
_WRITTEN = frozenset({AdviceStatus.PUBLISHED, AdviceStatus.IN_PREPARATION, AdviceStatus.REQUESTED})
_POINT = re.compile(r"(?:^|\n)\s*(?:[•–-]|\(?[a-z]\)|[A-Z]?\.?\d{1,2}(?:\.\d{1,2})*[.)]?)\s+$")
_POINT_REACH = 12  # characters before a title that may number it
_SHORTEST = 8  # characters of a title that is looked for elsewhere
_QUOTED = re.compile(
    r"\w*(?: (?:getiteld|genaamd|met de titel|met als titel|over|opgesteld|uitgebracht|van de [A-Z][\w-]+"
    r"|(?:van|uit) (?:\d{1,2} \w+ )?(?:19|20)\d\d))?,?:? "
    r"(?:«\s?(?P<a>[^»\n]{3,240}?)\s?»|“(?P<b>[^”\n]{3,140}?)”|\"(?P<c>[^\"\n]{3,140}?)\"|[‘'`](?P<d>[^\n]{3,140}?)[’'](?!\w))"
)
_NAMED_PROJECT = re.compile(r" (?P<name>[A-ZÀ-Þ][\w&-]+(?: (?:(?:for|and|of|the|voor|en) )?[A-ZÀ-Þ][\w&-]+)+)")
_DEFINITE = re.compile(r"\b(?:[Hh]et|[Dd]e|ons|dit|deze) (?:\w+e )?$")
_AND_QUOTED = re.compile(
    r"(?: van (?:de |het )?[A-Z][\w-]+(?: [A-Z][\w-]+){0,4})?(?:,| en|, en) (?:het rapport |het advies )?"
    r"(?:«\s?(?P<a>[^»\n]{3,240}?)\s?»|“(?P<b>[^”\n]{3,140}?)”|[‘](?P<d>[^\n]{3,140}?)[’](?!\w))"
)
_LETTER = re.compile(r" (?P<title>[A-Z][^()\n.;:]{8,100}?)(?= \([Kk]amerstuk)")
_LONGEST_NAME = 90
# What is called by its own title; the subject of a letter is none.
_TITLED = frozenset(
    {DocumentKind.WORK_PROGRAMME, DocumentKind.STRATEGY, DocumentKind.POLICY_FRAMEWORK, DocumentKind.BUDGET_CHAPTER}
)
_BUDGET = "Vaststelling van de begrotingssta"  # "-staat", "-staten": the title that the law gives a budget
_OF_COUNCIL = " van de "
# The council in the next line: "Werkprogramma 2031 / ADVIESRAAD ZEEVAART"
_IN_CAPITALS = re.compile(r"(?<=\d) [A-Z]{4,}(?: [A-Z]{2,})+$")
_FRONT = 2000  # characters of a title page
PROJECT_CUES = ("project", "programma", "campagne", "initiatief")
LETTER_CUES = ("brief", "kamerbrief", "nota", "notitie", "rapport")
TITLE_CUES = (
    "advies",
    "rapport",
    "resolutie",
    "publicatie",
    "beleidsnota",
    "brochure",
    "studie",
    "briefadvies",
    "handreiking",
    "beleidsdoorlichting",
    "initiatiefnota",
    "strategie",
    "notitie",
    "mededeling",
    "beleidsbrief",
    "beleidskader",
    "evaluatie",
    "actieplan",
    "werkprogramma",
    "regeerakkoord",
    "coalitieakkoord",
    "hoofdlijnenakkoord",
    "assessment",
    "onderzoek",
    "kamerbrief",
    "rapportage",
    "verkenning",
    "leidraad",
    "routekaart",
    "essay",
    "nota",
    "brief",
    "beleidsreactie",
    "kabinetsreactie",
    "verslag",
    "visie",
    "paper",
)
_MONTH = r"januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
_DATED = re.compile(rf"(?P<title>[A-ZÀ-Þ][^\n]{{5,180}}?) \((?:{_MONTH}) (?:19|20)\d\d\)[.;]?$")
_HYPHEN = re.compile(r"-\s+")
_DOMAIN = r"(?: \((?:www\.)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,4}\))"
_SITE = re.compile(
    r"(?:.*(?:, | \| ))?(?P<title>[A-ZÀ-Þ][^|\n]{6,160}?)"
    rf"(?:{_DOMAIN}|(?: - | \|(?: \|)? )(?P<site>[A-Z][\w .&]{{2,40}}?){_DOMAIN}?)[. ]*$"
)
_PRINTED = rf"[A-Z][\w-]+(?: [A-Z]\w+)?,? (?:(?:{_MONTH}) )?(?:19|20)\d\d"  # where and when
_NOTE_SIGNS = frozenset("¹²³⁴⁵⁶⁷⁸⁹")
# "IOB, Water en vrede, Den Haag 2023", "AIV, Water en vrede, advies nr. 12, mei 2021"
_CITED = re.compile(
    r"(?:\W?[\d¹²³⁰-⁹]{1,3}\)?\s+)?(?:[Zz]ie (?:ook )?)?"
    r"(?P<author>[A-Z][\w&/-]{1,11})(?: [\w&/-]+){0,3}(?: \([^()]{2,40}\))?, "
    r"(?P<title>[A-ZÀ-Þ][^.,;:«‘“\n]*? [^.,;:\n]{3,120}?)"
    rf"(?=, (?:(?:[a-z]{{0,8}}(?:advies|rapport)|(?:\d{{1,2}} )?(?:{_MONTH})|(?:19|20)\d\d)\b|nr\.|{_PRINTED}))"
)
_TRAIL = re.compile(r"(?P<title>[A-ZÀ-Þ][^|\n]{6,160}?) \|[^\n]*$")


def _title(start: int, title: str, rule: str, confidence: float) -> Candidate:
    return Candidate(
        start,
        start + len(title),
        EntityRef(EntityKind.DOCUMENT, slug(_HYPHEN.sub("-", title))),
        rule,
        confidence,
        " ".join(title.split()),
    )


def find_quoted(text: str, start: int, end: int) -> Iterator[Candidate]:
    """Find the title in "het advies ‘De vertegenwoordiging van Nederland in de wereld’"."""
    found = _QUOTED.match(text, end)
    while found and found.lastgroup:
        title = found[found.lastgroup]
        if title[0].isupper() and " " in title:
            yield _title(found.start(found.lastgroup), title, "pattern:quoted-title", _LIKELY)
        found = _AND_QUOTED.match(text, found.end())


def find_quoted_project(text: str, start: int, end: int) -> Iterator[Candidate]:
    """Find the name in "het project «Water voor Vrede»", "het programma Skills for Peace"."""
    plain = _NAMED_PROJECT.match(text, end)
    if plain and not opens_portfolio(text, end + 1) and _DEFINITE.search(text, max(0, start - 24), start):
        at, reach = plain.span("name")
        name = text[at:reach]
        yield Candidate(at, reach, EntityRef(EntityKind.PROGRAMME, slug(name)), "pattern:named-project", _FAIR, name)
    found = _QUOTED.match(text, end)
    if found and found.lastgroup:
        name = found[found.lastgroup]
        if name[0].isupper() and len(name) < _LONGEST_NAME:
            at = found.start(found.lastgroup)
            ref = EntityRef(EntityKind.PROGRAMME, slug(name))
            yield Candidate(at, at + len(name), ref, "pattern:quoted-project", _LIKELY, name)


def find_letter(text: str, start: int, end: int) -> Iterator[Candidate]:
    """Find the subject by which a letter is named before its number: "de brief Water en vrede (Kamerstuk …)"."""
    found = _LETTER.match(text, end)
    if found and not any(sign in found["title"] for sign in "«‘“"):
        yield _title(found.start("title"), found["title"], "pattern:letter-title", _FAIR)


def find_own(header: Header, text: str) -> Iterator[Candidate]:
    """The title on the title page of a document that goes by it: "Werkprogramma 2027", a budget, a strategy."""
    title = header.title
    if header.kind not in _TITLED or (header.kind is DocumentKind.BUDGET_CHAPTER and not title.startswith(_BUDGET)):
        return
    if header.kind is DocumentKind.WORK_PROGRAMME:
        title = _IN_CAPITALS.sub("", title.partition(_OF_COUNCIL)[0])
    start = text.find(title, 0, _FRONT)
    if " " in title and start >= 0 and not text.startswith(".", start + len(title)):  # a sentence is no title
        yield _title(start, title, "header:title", _LIKELY)


@cache
def _bracket() -> re.Pattern[str]:
    """What stands behind a title: its kind, and with whom it is written."""
    return re.compile(rf"\s*\((?:(?:gezamenlijk|samen|met|i\.s\.m\.) [^)]*|{any_of(words_of('kind'))})\)\s*$")


def find_in_tables(layout: Layout, text: str) -> Iterator[Candidate]:
    """Titles in the first column of a table of advices."""
    if "dvies" not in text or all(block.kind is not BlockKind.TABLE for block in layout.blocks):
        return
    for table in with_grids(layout.text, list(find_tables(layout)), find_grids(layout)):
        for row in table.rows:
            if "title" in row.cells:
                span = row.cells["title"]
                title = _bracket().sub("", text[span.start : span.end]).strip()
                if title:
                    yield _title(text.index(title, span.start), title, "table:title", _LIKELY)


def add_advice_titles(
    reading: Reading, mentions: tuple[Mention, ...], advices: Iterable[Advice]
) -> tuple[Mention, ...]:
    """The mentions with the titles of advices wherever they stand, in place of what is named within them.

    A subject that is only possible or planned is no document yet, unless a table gives it a title and a form, or a
    list numbers it among the advices to come.
    """
    titles: dict[str, bool] = {}  # whether each is one wherever it stands
    for advice in advices:
        if len(advice.title) >= _SHORTEST and " " in advice.title:
            titles[advice.title] = titles.get(advice.title, False) or _is_titled(advice)
    if not titles:
        return mentions
    text = reading.layout.text.replace("\n", " ")
    found: list[Mention] = []
    for title in sorted(titles, key=lambda title: (-len(title), title)):
        for span in _places(text, title):
            if not (titles[title] or _is_point(reading.layout, span)):
                continue
            near = [one.span for one in (*found, *_overlapping(mentions, span))]
            if any(one.start < span.end and span.start < one.end and not _inside(one, span) for one in near):
                continue
            evidence = show(reading, span, "advice:title", _LIKELY)
            ref = EntityRef(EntityKind.DOCUMENT, slug(title))
            found.append(Mention(ref, span, reading.layout.text[span.start : span.end], evidence))
    nested = {one.span for title in found for one in _overlapping(mentions, title.span)}
    kept = (one for one in mentions if one.span not in nested)
    return tuple(sorted((*kept, *found), key=lambda mention: mention.span))


def _is_point(layout: Layout, span: Span) -> bool:
    """Whether a title opens a point of a list: behind a bullet, a letter or a number.

    A point that heads a paragraph of its own is a heading, which careful readers read as a subject.
    """
    at = bisect_right(layout.blocks, span.start, key=lambda block: block.start) - 1
    block, below = layout.blocks[at], layout.blocks[at + 1 : at + 2]
    if block.end - span.end <= 1 and below and below[0].kind is BlockKind.PARAGRAPH:
        return False
    if _POINT.search(layout.text, max(0, span.start - _POINT_REACH), span.start):
        return True
    return block.start == span.start and block.kind is _BULLET


def _is_titled(advice: Advice) -> bool:
    """Whether an advice has a title wherever that stands; a mere topic of running text is none."""
    rules = {one.rule for one in advice.evidence}
    return "advice:table" in rules or (advice.status in _WRITTEN and rules != {"advice:sentence"})


def _places(text: str, title: str) -> Iterator[Span]:
    at = text.find(title)
    while at >= 0:
        end = at + len(title)
        if not text[at - 1 : at].isalnum() and not text[end : end + 1].isalnum():
            yield Span(at, end)
        at = text.find(title, end)


def _overlapping(mentions: Sequence[Mention], span: Span) -> Sequence[Mention]:
    """Mentions in text order that share a character with a span; they do not overlap one another."""
    low = bisect_right(mentions, span.start, key=lambda mention: mention.span.end)
    high = bisect_left(mentions, span.end, key=lambda mention: mention.span.start)
    return mentions[low:high]


def _inside(inner: Span, outer: Span) -> bool:
    """Whether a name is only a part of a title, and not as long as it."""
    return outer.start <= inner.start and inner.end <= outer.end and inner != outer


def find_in_blocks(layout: Layout, text: str) -> Iterator[Candidate]:
    """Titles that fill a bullet of a list of publications, or a footnote before the site they stand on."""
    for block in layout.blocks:
        if block.kind is _BULLET and text[block.end - 1] in ").;":
            found = _DATED.match(text, block.start, block.end)
            if found:
                yield _title(block.start, found["title"], "pattern:dated-title", _LIKELY)
        elif (block.kind is _FOOTNOTE or text[block.start] in _NOTE_SIGNS) and block.end - block.start < 260:
            yield from _on_site(text, block.start, block.end)
            if (cited := _CITED.match(text, block.start, block.end)) and cited["author"] not in countries():
                yield _title(cited.start("title"), cited["title"], "pattern:cited-title", _LIKELY)


def _on_site(text: str, start: int, end: int) -> Iterator[Candidate]:
    """The title of a web page, and the site that publishes it."""
    ends_in_site = text[end - 1] == ")"
    found = (
        _SITE.match(text, start, end)
        if ends_in_site
        else _TRAIL.match(text, start, end) or _SITE.match(text, start, end)
    )
    if found is None:
        return
    yield _title(found.start("title"), found["title"].rstrip(), "pattern:site-title", _FAIR)
