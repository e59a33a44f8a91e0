"""Offices that no list names in full: portfolios of ministers, also several at once, envoys, chairs."""

import re
from collections.abc import Iterator
from functools import cache

from msgspec.structs import replace

from extract.names.boundaries import capitalised_end, word_start
from extract.names.candidates import Candidate
from extract.names.full_names import without_name
from extract.names.head_words import countries
from extract.portfolios import portfolios
from extract.records import EntityRef
from extract.slugs import slug
from extract.wordlists import read_table
from ontology.kinds import EntityKind

_SURE, _LIKELY = 0.95, 0.85
_OFFICE = r"(?P<office>[Mm]inister|[Ss]taatssecretaris|MINISTER|STAATSSECRETARIS)"
_PREPOSITION = r"(?P<preposition>van|voor|VAN|VOOR)"
_PLAIN = re.compile(r"[Mm]inister |[Ss]taatssecretaris ")
_MINISTER = re.compile(rf"{_OFFICE}(?P<plural>s|sen|S|SEN)? {_PREPOSITION} ")
_PARTICLES = r"(?:(?:van|de|der|den|ter|ten) )*"
_SPLIT = re.compile(
    rf"{_OFFICE} {_PARTICLES}[A-ZÀ-Þ][\w’-]+(?: {_PARTICLES}[A-ZÀ-Þ][\w’-]+)? (?:{_PREPOSITION} |\((?=[A-ZÀ-Þ]))"
)
_NEXT = re.compile(rf"(?P<join>, en |, | en |/|,\sEN\s|\sEN\s)(?:(?:de |DE )?{_OFFICE} )?(?:{_PREPOSITION}\s)?")
_SHARED = re.compile(
    rf"{_OFFICE} (?:en|EN) (?:[Dd]e |DE )?(?:[Mm]inister|[Ss]taatssecretaris|MINISTER|STAATSSECRETARIS) "
    r"(?:van|voor|VAN|VOOR) "
)
_BELOW = re.compile(r"(?<!\w)(?:[Vv]ice-?|[Oo]nder|[Pp]laatsvervangend )$")
_STANDING = re.compile(r"(?P<sort>[Vv]aste|[Aa]lgemene|[Tt]ijdelijke) (?:[Kk]amer)?commissie (?:(?:voor|van|inzake) )?")
_CHAIR = re.compile(r"\b(?:[Dd]e|[Gg]eachte|[Oo]nze|voorzitter en) $")
_COMPLEMENT = re.compile(r" (?:van|voor|bij)(?: de| het)?(?= [A-ZÀ-Þ0-9])")
# What an envoy or ambassador is for, without a preposition: "Speciaal Gezant Natuurlijke Hulpbronnen".
_SUBJECT = re.compile(
    r"[A-ZÀ-Þ](?:[\w-]*[a-z])?(?:heid|iteit|ing|aties?|zaken|rechten|bronnen|handel|klimaat|energie|cultuur|bestrijding|"
    r"rechtsstaat|democratie|recht|water|sport|werk|onderwijs|Pacific)\b",
    re.IGNORECASE,
)
_PREFIX = re.compile(
    r"(?:\b(?:[A-Z]{2,5}|[Ss]peciaal|[Ss]peciale|[Hh]oge|[Pp]ermanent|[Pp]ermanente|[Nn]ationaal|[Aa]djunct)[ -])+$"
)
_INDEFINITE = re.compile(r"\b(?:[Ee]en|[Gg]een|[Ee]nkele|[Mm]eerdere)(?: [a-z]+)? $")
_COMPOUND_ROLES = ("gezant", "ambassadeur")
_NO_OFFICE = frozenset({"afgezant", "merkambassadeur", "vredesgezant", "oud-ambassadeur", "ex-ambassadeur"})
_INSIDE = frozenset({"van", "de", "het", "der", "voor", "en", "of"})


@cache
def _portfolio_pattern() -> re.Pattern[str]:
    names = sorted(portfolios(), key=len, reverse=True)
    spelled = "|".join(re.escape(name) for name in names)
    # A header set in capitals, which may run over lines.
    capitals = "|".join(re.escape(name.upper()).replace("\\ ", r"\s") for name in names if not name.isupper())
    return re.compile(f"(?:{spelled}|{capitals})(?![^\\W\\d]|&|\\d\\d)")  # the mark of a note may follow


@cache
def _portfolio(name: str) -> tuple[str, str]:
    """Full name and usual preposition of a portfolio, also of one in capitals."""
    found, name = portfolios(), " ".join(name.split())
    return found[name] if name in found else next(found[known] for known in found if known.upper() == name)


def reads_as_portfolio(text: str, start: int) -> bool:
    """Whether what could be a surname is a portfolio, with or without "van": "uw ambtgenoot van Defensie"."""
    return opens_portfolio(text, start + len("van ") if text.startswith("van ", start) else start)


def opens_portfolio(text: str, start: int) -> bool:
    """Whether the name of a portfolio begins at a place: "minister Buitenlandse Zaken"."""
    return _portfolio_pattern().match(text, start) is not None


def _office(office: str, preposition: str, portfolio: str) -> EntityRef:
    full, usual = _portfolio(portfolio)
    # An abbreviation takes the preposition of its office: "minister van BHOS" is the minister voor …
    chosen = usual if portfolio.upper() != full.upper() or not preposition else preposition.lower()
    return EntityRef(EntityKind.OFFICE, slug(f"{office.lower()} {chosen} {full}"))


def find_minister(text: str, start: int, end: int) -> Iterator[Candidate]:
    """Find "minister van Defensie", and the whole post in "viceminister van Defensie"."""
    below = _BELOW.search(text, max(0, start - 17), start)
    for office in _offices(text, start):
        if below and office.start == start and office.ref:
            name = text[below.start() : office.end]
            yield replace(office, start=below.start(), ref=EntityRef(EntityKind.OFFICE, slug(name)), label=name)
        else:
            yield office


def _offices(text: str, start: int) -> Iterator[Candidate]:
    """Find "minister van Defensie", "Ministers van Buitenlandse Zaken en Defensie": each portfolio is an office."""
    yield from _around_name(text, start)
    yield from _sharing(text, start)
    opened = _MINISTER.match(text, start)
    found = _portfolio_pattern().match(text, opened.end()) if opened else None
    if found is None:
        yield from _plain(text, start, opened.end() if opened else 0)
    if opened is None:
        return
    if found is None:
        yield from _unknown_portfolio(text, start, opened.end())
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


@cache
def _lower_pattern() -> re.Pattern[str]:
    names = sorted((name.lower() for name in portfolios() if len(name) > 5), key=len, reverse=True)
    return re.compile("(?:" + "|".join(map(re.escape, names)) + r")(?![\w&])")


@cache
def _lower_portfolios() -> dict[str, str]:
    return {name.lower(): name for name in portfolios()}


def _plain(text: str, start: int, end: int) -> Iterator[Candidate]:
    """Find "(minister buitenlandse zaken)", "minister Defensie", as web pages and lists of papers write them."""
    opened = _PLAIN.match(text, start)
    if opened is None:
        return
    at = end or opened.end()
    found = _lower_pattern().match(text, at) or (None if end else _portfolio_pattern().match(text, at))
    if found:
        ref = _office(opened[0].strip(), "", _lower_portfolios().get(found[0], found[0]))
        yield Candidate(start, found.end(), ref, "pattern:minister", _SURE, _label(ref))


def _sharing(text: str, start: int) -> Iterator[Candidate]:
    """Find the first office in "de Minister en Staatssecretaris van Financiën": the portfolio is that of both."""
    opened = _SHARED.match(text, start)
    found = _portfolio_pattern().match(text, opened.end()) if opened else None
    if opened and found:
        ref = _office(opened["office"], "", found[0])
        yield Candidate(start, opened.end("office"), ref, "coordination:ministers", _SURE, _label(ref))


def _unknown_portfolio(text: str, start: int, end: int) -> Iterator[Candidate]:
    """Find "Minister voor Sport en Jeugd": a portfolio that the list does not know yet, by its capitals."""
    reach = capitalised_end(text, end - 1, frozenset({"en"}))
    name = text[start:reach]
    if reach > end and text[start + 1 : end].islower() and name.split(" ")[2] not in countries():
        ref = EntityRef(EntityKind.OFFICE, slug(name))
        yield Candidate(start, reach, ref, "pattern:minister", _LIKELY, name[0].upper() + name[1:])


def find_ministries(text: str, start: int, end: int) -> Iterator[Candidate]:
    """Find "ministeries van Defensie en Financiën": each portfolio is a ministry, the first with the word itself."""
    at, first = end, start - 1
    while found := _portfolio_pattern().match(text, at):
        ref = EntityRef(EntityKind.ORGANISATION, slug(f"ministerie van {_portfolio(found[0])[0]}"))
        name = f"Ministerie van {_portfolio(found[0])[0]}"
        yield Candidate(first, found.end(), ref, "coordination:ministries", _SURE, name, "ministry")
        following = _NEXT.match(text, found.end())
        if following is None or following["office"]:
            return
        at = first = following.end()


def find_standing(text: str, start: int, end: int) -> Iterator[Candidate]:
    """Find "algemene commissie voor Handel", "Vaste Kamercommissie Binnenlandse Zaken": committees of a chamber."""
    opened = _STANDING.match(text, start - 1) if start else None
    if opened is None:
        return
    found = _portfolio_pattern().match(text, opened.end())
    reach = found.end() if found else capitalised_end(text, opened.end() - 1, frozenset({"en"}))
    if reach > opened.end():
        name = f"{opened['sort'].lower()} commissie voor {text[opened.end() : reach]}"
        ref = EntityRef(EntityKind.ORGANISATION, slug(name))
        yield Candidate(opened.start(), reach, ref, "pattern:committee", _LIKELY, name, "committee")


def _around_name(text: str, start: int) -> Iterator[Candidate]:
    """Find "minister Timmermans van Buitenlandse Zaken": the words around the name tell the office."""
    opened = _SPLIT.match(text, start)
    found = _portfolio_pattern().match(text, opened.end()) if opened else None
    if opened and found:
        ref = _office(opened["office"], opened["preposition"] or "", found[0])
        yield Candidate(start, opened.end("office"), ref, "pattern:minister", _SURE, _label(ref))
        rest = opened.start("preposition") if opened["preposition"] else found.start()
        yield Candidate(rest, found.end(), None, "pattern:minister", _SURE)


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
    if text[end : end + 1].isalnum():
        return
    if start and text[start - 1].isalnum():
        yield from _compound_role(text, start, end)
        return
    word = text[start:end]
    role, use = _uses()[word]
    if start and text[start - 1] == "-" and use != "complement":
        return
    capital = word[0].isupper()
    if use == "complement":
        yield from _with_complement(text, start, end)
    elif use == "title" and is_subject(text[end : (subject := capitalised_end(text, end, _INSIDE))]):
        yield _named(start, subject, text[start:subject])
    elif use == "always" or (use == "capital" and capital):
        yield _named(start, end, role)
    elif use == "chair":
        alone = not re.match(r" (?:van|voor|is|te|zijn)\b", text[end : end + 10])
        if (capital and alone) or (alone and _CHAIR.search(text, max(0, start - 16), start)):
            yield _named(start, end, role)


def _compound_role(text: str, start: int, end: int) -> Iterator[Candidate]:
    """Find "watergezant", "Mensenrechtenambassadeur": a post by its subject."""
    first = word_start(text, start)
    word = text[first:end]
    known = text[start:end] in _COMPOUND_ROLES and start - first > 3 and word.lower() not in _NO_OFFICE
    if known and not _INDEFINITE.search(text, max(0, first - 24), first):
        yield _named(first, end, word.lower())


def _named(start: int, end: int, name: str) -> Candidate:
    return Candidate(
        start, end, EntityRef(EntityKind.OFFICE, slug(name)), "pattern:role", _LIKELY, name[0].upper() + name[1:]
    )


def is_subject(name: str) -> bool:
    """Whether capitalised words name what a post is for and not who holds it."""
    return _SUBJECT.search(name) is not None


def _with_complement(text: str, start: int, end: int) -> Iterator[Candidate]:
    prefix = _PREFIX.search(text, max(0, start - 40), start)
    first = prefix.start() if prefix else start
    if text[first].islower() and _INDEFINITE.search(text, max(0, first - 24), first):
        return  # "een eigen gezant voor de regio" is nobody yet
    joined = _COMPLEMENT.match(text, end)
    reach = without_name(text, joined.end(), capitalised_end(text, joined.end(), _INSIDE)) if joined else end
    if joined is None and is_subject(text[end : (subject := capitalised_end(text, end, _INSIDE))]):
        reach = subject
    if reach > end or first < start:
        name = " ".join(text[first:reach].split())
        ref = EntityRef(EntityKind.OFFICE, slug(name))
        yield Candidate(first, reach, ref, "pattern:role", _LIKELY, name[0].upper() + name[1:])
