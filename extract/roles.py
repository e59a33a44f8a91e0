"""Offices that no list names in full: portfolios of ministers, also several at once, envoys, chairs."""

import re
from collections.abc import Iterator
from functools import cache

from extract.boundaries import capitalised_end
from extract.candidates import Candidate
from extract.records import EntityRef
from extract.slugs import slug
from extract.wordlists import read_table
from ontology.kinds import EntityKind

_SURE, _LIKELY = 0.95, 0.85
_MINISTER = re.compile(r"(?P<office>[Mm]inister|[Ss]taatssecretaris)(?P<plural>s|sen)? (?P<preposition>van|voor) ")
_SPLIT = re.compile(
    r"(?P<office>[Mm]inister|[Ss]taatssecretaris) (?:(?:van|de|der|den|ter|ten) )*[A-ZÀ-Þ][\w’-]+(?: [A-ZÀ-Þ][\w’-]+)? "
    r"(?P<preposition>van|voor) "
)
_NEXT = re.compile(
    r"(?P<join>, en |, | en |/)(?:(?:de )?(?P<office>[Mm]inister|[Ss]taatssecretaris) )?(?:(?P<preposition>van|voor) )?"
)
_CHAIR = re.compile(r"\b(?:[Dd]e|[Gg]eachte|[Oo]nze|voorzitter en) $")
_COMPLEMENT = re.compile(r" (?:van|voor|bij)(?: de| het)?(?= [A-ZÀ-Þ0-9])")
_PREFIX = re.compile(
    r"(?:\b(?:[A-Z]{2,5}|[Ss]peciaal|[Ss]peciale|[Hh]oge|[Pp]ermanent|[Pp]ermanente|[Nn]ationaal|[Aa]djunct)[ -])+$"
)
_INSIDE = frozenset({"van", "de", "het", "der", "voor", "en", "of"})


@cache
def portfolios() -> dict[str, tuple[str, str]]:
    """Portfolio (also its abbreviation) with its full name and the preposition of its office."""
    found: dict[str, tuple[str, str]] = {}
    for row in read_table("portfolios.tsv"):
        for name in (row["portfolio"], *filter(None, row["abbreviations"].split("|"))):
            found.setdefault(name, (row["portfolio"], row["preposition"]))
    return found


@cache
def _portfolio_pattern() -> re.Pattern[str]:
    names = sorted(portfolios(), key=len, reverse=True)
    return re.compile("(?:" + "|".join(re.escape(name) for name in names) + r")(?![\w&])")


def _office(office: str, preposition: str, portfolio: str) -> EntityRef:
    full, usual = portfolios()[portfolio]
    # An abbreviation takes the preposition of its office: "minister van BHOS" is the minister voor …
    chosen = usual if portfolio != full or not preposition else preposition
    return EntityRef(EntityKind.OFFICE, slug(f"{office.lower()} {chosen} {full}"))


def find_minister(text: str, start: int, end: int) -> Iterator[Candidate]:
    """Find "minister van Defensie", "Ministers van Buitenlandse Zaken en Defensie": each portfolio is an office."""
    yield from _around_name(text, start)
    opened = _MINISTER.match(text, start)
    found = _portfolio_pattern().match(text, opened.end()) if opened else None
    if opened is None or found is None:
        return
    office, preposition = opened["office"], opened["preposition"]
    ref = _office(office, preposition, found[0])
    yield Candidate(start, found.end(), ref, "pattern:minister", _SURE, _label(ref))
    at = found.end()
    while following := _NEXT.match(text, at):
        found = _portfolio_pattern().match(text, following.end())
        if found is None or not (opened["plural"] or following["preposition"]) or following["office"]:
            return
        ref = _office(office, following["preposition"] or "", found[0])
        yield Candidate(found.start(), found.end(), ref, "coordination:ministers", _SURE, _label(ref))
        at = found.end()


def _around_name(text: str, start: int) -> Iterator[Candidate]:
    """Find "minister Timmermans van Buitenlandse Zaken": the words around the name tell the office."""
    opened = _SPLIT.match(text, start)
    found = _portfolio_pattern().match(text, opened.end()) if opened else None
    if opened and found:
        ref = _office(opened["office"], opened["preposition"], found[0])
        yield Candidate(start, opened.end("office"), ref, "pattern:minister", _SURE, _label(ref))
        yield Candidate(opened.start("preposition"), found.end(), None, "pattern:minister", _SURE)


def _label(ref: EntityRef) -> str:
    office, preposition, portfolio = ref.id.split("-", 2)
    full = next(
        (name for name, (whole, _) in portfolios().items() if name == whole and slug(name) == portfolio), portfolio
    )
    return f"{office.capitalize()} {preposition} {full}"


@cache
def _uses() -> dict[str, tuple[str, str]]:
    found: dict[str, tuple[str, str]] = {}
    for row in read_table("roles.tsv"):
        for form in filter(None, (row["role"], row["plural"])):
            for case in (form, form[0].upper() + form[1:], form.title()):
                found[case] = (row["role"], row["use"])
    return found


def role_anchors() -> Iterator[str]:
    """Words for offices as they occur in text."""
    yield from _uses()


def find_role(text: str, start: int, end: int) -> Iterator[Candidate]:
    """An office told by its word and what stands around it ("Gezant voor Religie", "de voorzitter")."""
    if text[end : end + 1].isalnum() or (start and text[start - 1].isalnum()):
        return
    word = text[start:end]
    role, use = _uses()[word]
    if start and text[start - 1] == "-" and use != "complement":
        return
    capital = word[0].isupper()
    if use == "complement":
        yield from _with_complement(text, start, end, role)
    elif use == "always" or (use == "capital" and capital):
        yield _named(text, start, end, role)
    elif use == "chair":
        alone = not re.match(r" (?:van|voor|is|te|zijn)\b", text[end : end + 10])
        if (capital and alone) or (alone and _CHAIR.search(text, max(0, start - 16), start)):
            yield _named(text, start, end, role)


def _named(text: str, start: int, end: int, name: str) -> Candidate:
    return Candidate(
        start, end, EntityRef(EntityKind.OFFICE, slug(name)), "pattern:role", _LIKELY, name[0].upper() + name[1:]
    )


def _with_complement(text: str, start: int, end: int, role: str) -> Iterator[Candidate]:
    prefix = _PREFIX.search(text, max(0, start - 40), start)
    first = prefix.start() if prefix else start
    joined = _COMPLEMENT.match(text, end)
    reach = capitalised_end(text, joined.end(), _INSIDE) if joined else end
    if reach > end or first < start:
        name = " ".join(text[first:reach].split())
        ref = EntityRef(EntityKind.OFFICE, slug(name))
        yield Candidate(first, reach, ref, "pattern:role", _LIKELY, name[0].upper() + name[1:])
