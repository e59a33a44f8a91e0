"""Titles without quotation marks: "ons advies Water en recht verscheen", "vervolg op Haven in zicht (2021)"."""

import re
from collections.abc import Iterator

from msgspec.structs import replace

from extract.names.boundaries import joining_words, stop_words
from extract.names.candidates import Candidate
from extract.names.given_names import given_names
from extract.records import EntityRef, Layout
from extract.slugs import slug
from ontology.kinds import BlockKind, EntityKind

_FAIR = 0.82
# Kinds of papers that are called by a title which is a phrase; "strategie Azië" and "wet X" name their subject.
BARE_CUES = (
    "advies ",
    "rapport ",
    "essay ",
    "verkenning ",
    "studie ",
    "nota ",
    "beleidsbrief ",
    "notitie ",
    "handreiking ",
    "brochure ",
    "publicatie ",
    "titel ",
    "paper ",
)
_CALLED = frozenset(
    {"rapport ", "studie ", "essay ", "publicatie ", "paper "}
)  # also by capitals: "het rapport Safe Seas"
BUDGET_LAWS = ("Vaststelling van de begrotingssta",)
UNTIL_YEAR = tuple(f" ({year}" for year in ("199", "200", "201", "202", "203"))
BRINGS_OUT = ("brengt ", "brengen ", "bracht ", "brachten ")
_OWNED = re.compile(
    r"\b(?:[Hh]et|[Dd]e|[Dd]it|[Dd]eze|[Oo]ns|[Oo]nze|[Uu]w|[Hh]un|[Zz]ijn|[Hh]aar|[Mm]ijn)"
    r"(?: (?:(?!van\b)[a-zà-ÿ-]+e|vorig|recent|[A-Z][A-Za-z]+))? (?:(?![A-Z][a-z])[\w-]*)$"
)
_YEAR_BEHIND = re.compile(
    r"(?P<title>[A-ZÀ-Þ][^.;:()\n«“‘]{4,110}?)(?= \((?:[a-z]+ )?(?:19|20)\d\d\)| uit (?:19|20)\d\d\b)"
)
_MOST = 12  # words: what runs on longer is a clause
_WORD = re.compile(r" ?([^\W_](?:[\w’'&/-]*\w)?)(\?)?")
_JOINS = frozenset({"en", "of", "als", "niet", "wie", "wat", "hoe"})  # of the words that end a phrase
_ANOTHER = re.compile(r" (?:het|de|ons|een|zijn|haar)\b")
_OF_SOMEBODY = re.compile(
    r" (?:de |het |onze )?(?:[Mm]inister|[Ss]taatssecretaris|kabinet|leden|lid|[Rr]aad|commissie|[A-Z]{3,})\b"
)
_STATES = re.compile(r"[\w-]+ (?:de|het|een|te)\b")  # "geeft het advies Nederland de ruimte"
# What the sentence says of the paper: "het advies Haven in zicht uitgebracht", "… aan de minister aangeboden".
_TRAIL = re.compile(
    r" (?:en|of|de|het|aan|uit|toe|af|op|over|door|bij|van|in|voor|om|te|uitgebracht|overhandigd|gepresenteerd"
    r"|toegelicht|betrokken|meegenomen|opgevolgd|aangekondigd|gevraagd|aangehaald|geciteerd|betiteld|nagestuurd|behandeld)$"
)
_FOLLOWS_UP = re.compile(
    r"\b(?:vervolg (?:voor )?op|voort op|aan op|volgt op|aanvulling op|actualisering van"
    r"|opvolger van|adviezen|rapporten) (?P<title>[A-ZÀ-Þ][^.;:()\n,«“‘]{4,90})$"
)
_BROUGHT = re.compile(
    r"(?:wij|we|hij|zij|de (?:raad|commissie|AIV|CAVV|WRR|Rli|SER|AWTI)) (?P<title>[A-ZÀ-Þ][^.;:()\n«“‘]{4,110}?) uit\b"
)
_CONTENT = re.compile(r"(?<![\w-])[a-zà-ÿ]{3,}")
_NO_TITLE = re.compile(r"(?:[A-Z]{2,}|Deze|Dit|Wij|Ik|Nr|Uw|Tweede|Eerste|Minister|Staatssecretaris)\b")
_BUDGET_LAW = re.compile(
    r"Vaststelling van de begrotingssta(?:at|ten) (?:van|voor)[^.;:|]{10,180}? (?:voor het jaar |voor )(?:19|20)\d\d\b"
)
# The line of a letter's dossier, where it is the name of a paper and no mere subject ("28 638 Mensenhandel").
_DOSSIER = re.compile(
    r"\d\d \d{3}(?:[ -]?[IVX]+)?\s+"
    r"(?P<title>(?:Strategie|Kabinetsaanpak|Beleidsbrief|Beleidsnota|Nota|Actieplan|Beleidsdoorlichting|Beleidsagenda"
    r"|Evaluatie|Actieprogramma|Structuurvisie)\b[^\n.|]{4,110}?)(?=\s*(?:\n|$)| Nr\. ?\d)"
)
_LETTERHEAD = 3000  # characters
_AS_SORT = re.compile(
    r"(?P<title>[A-ZÀ-Þ][^\n()|]{7,120}?) \((?:rapport|advies|briefadvies|verkenning|essay|studie)\)$"
)


def _found(start: int, title: str, rule: str) -> Candidate:
    name = " ".join(title.split())
    return Candidate(
        start, start + len(title), EntityRef(EntityKind.DOCUMENT, slug(name)), f"pattern:{rule}", _FAIR, name
    )


def _is_phrase(title: str) -> bool:
    """Whether a title has ordinary words beside its first: "Haven in zicht", and not "Europese Commissie"."""
    return any(word not in joining_words() for word in _CONTENT.findall(title))


def title_end(text: str, start: int) -> int:
    """End of a title that begins at `start`: before its year, else where its phrase ends."""
    dated = _YEAR_BEHIND.match(text, start)
    if dated and dated["title"].count(" ") < _MOST:
        return dated.end()
    stops, reach = stop_words(), start
    for _ in range(_MOST):
        found = _WORD.match(text, reach)
        if found is None:
            break
        word = found[1].lower()
        if (word in stops and word not in _JOINS) or (word == "en" and _ANOTHER.match(text, found.end())):
            break
        if word == "van" and _OF_SOMEBODY.match(text, found.end()):
            break  # "de beleidsbrief Haven in zicht van staatssecretaris …"
        reach = found.end()
        if found[2]:
            return reach  # a title that asks
    while cut := _TRAIL.search(text, start, reach):
        reach = cut.start()
    return reach


def find_bare_title(text: str, start: int, end: int) -> Iterator[Candidate]:
    """Find the title in "ons advies Water en recht verscheen": behind a paper of somebody's or one that is known."""
    if not text[end : end + 1].isupper() or _OWNED.search(text, max(0, start - 60), start) is None:
        return
    first = text[end : text.find(" ", end)]
    if _NO_TITLE.match(text, end) or _STATES.match(text, end) or first.lower() in stop_words():
        return
    title = text[end : title_end(text, end)]
    if " " in title and (_is_phrase(title) or (text[start:end] in _CALLED and first not in given_names())):
        yield _found(end, title, "bare-title")


def find_followed_up(text: str, start: int, end: int) -> Iterator[Candidate]:
    """Find the title in "een vervolg op Haven in zicht (2021)": between what it follows up and its year."""
    found = _FOLLOWS_UP.search(text, max(0, start - 120), start)
    if found and _is_phrase(found["title"]):
        yield _found(found.start("title"), found["title"], "bare-title")


def find_brought_out(text: str, start: int, end: int) -> Iterator[Candidate]:
    """Find the title in "brengt de raad Haven in zicht uit"."""
    found = _BROUGHT.match(text, end)
    if found and " " in found["title"]:
        yield _found(found.start("title"), found["title"], "bare-title")


def find_listed_title(layout: Layout, text: str) -> Iterator[Candidate]:
    """Titles that fill a line: before their sort ("Haven in zicht (rapport)") or behind a dossier number."""
    for block in layout.blocks:
        if block.start < _LETTERHEAD and text[block.start].isdigit():
            dossier = _DOSSIER.match(text, block.start, block.end)
            if dossier:
                yield _found(dossier.start("title"), dossier["title"], "dossier-title")
        if block.kind is BlockKind.BULLET and text[block.end - 1] == ")":
            found = _AS_SORT.match(text, block.start, block.end)
            if found:
                yield _found(block.start, found["title"], "bare-title")


def find_budget_law(text: str, start: int, end: int) -> Iterator[Candidate]:
    """Find "Vaststelling van de begrotingsstaat van … voor het jaar 2026", the name of the dossier of a budget."""
    found = _BUDGET_LAW.match(text, start)
    if found:
        yield replace(_found(start, found[0], "budget-law"), narrower="budget-chapter")
