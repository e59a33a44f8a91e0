"""Things told by a year, a number or a day: "COP26", "begroting 2026", "verklaring van 4 februari jl."."""

import re
from collections.abc import Iterator

from extract.names.bare_titles import title_end
from extract.names.boundaries import phrase_end, word_start
from extract.names.candidates import Candidate
from extract.records import EntityRef, Span
from extract.slugs import slug
from ontology.kinds import EntityKind

_LIKELY, _FAIR = 0.88, 0.82
_EDITION = re.compile(r"(?:COP|CoP)[- ]?\d{1,2}\b|MC1\d\b")
_COVID = re.compile(r"(?:COVID|Covid|covid|[Cc]orona)(?:-19)?[- ]?(?:virus)?(?:pandemie|crisis|uitbraak)\b")
_MISSION = re.compile(r"EU(?:TM|CAP|NAVFOR|FOR|AM|BAM|PM|MM|POL|LEX)(?:[ -][A-Z][\w-]+){0,2}")
_MONTH = r"(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)"
_DAY = rf"\d{{1,2}} {_MONTH}(?: (?:(?:19|20)\d\d|jl\.|j\.l\.))?"
_STATEMENT = re.compile(rf"(?:\w+-? ?)?[Vv]erklaring van {_DAY}")
_LAW = re.compile(rf"[Ww]et van {_DAY}")
_BEFORE = re.compile(r"(?:[A-ZÀ-Þ][\w]+- ?)?[A-ZÀ-Þ]\w+ $")
_POLICY_LETTER = re.compile(rf"[Bb]eleidsbrief van {_DAY}")
_BUDGET = re.compile(
    r"(?:(?:[Ee]erste|[Tt]weede) suppletoire )?(?:[Oo]ntwerp|[Rr]ijks)?[Bb]egroting"
    r"(?: (?:van )?(?:Buitenlandse Zaken|BHOS|Defensie))?(?: (?:voor )?20\d\d)?"
)
_ANY_BUDGET = re.compile(r"begroting (?:voor )?\d")  # "de vastgestelde begroting 2027": of whom, the text does not say
_OF_THAT = ("daarvan", "hiervan", "ervan")  # "wetsvoorstel tot goedkeuring daarvan" has no name
_PACKAGE = re.compile(r"[Uu]itbreidingspakket(?: (?:van |voor )?20\d\d)?(?!\w)")
_BILL = re.compile(r"[Ww]etsvoorstel (?:over|voor|tot|inzake|ter) ")
_ADMINISTRATION = re.compile(r"[A-Z]\w+(?:-\d)?[ -][Aa]dministratie\b")
_GOVERNMENT = re.compile(r"[Rr]egering-[A-Z]\w+")
_BOARD = re.compile(r"(?:Bestuursraad|BR) van (?:het [Mm]inisterie van )?(?:BZ|Buitenlandse Zaken|Defensie)")


def _found(span: Span, kind: EntityKind, name: str, rule: str, *, label: str = "", narrower: str = "") -> Candidate:
    ref = EntityRef(kind, slug(name))
    return Candidate(span.start, span.end, ref, f"pattern:{rule}", _LIKELY, label or name, narrower)


def find_edition(text: str, start: int, end: int) -> Iterator[Candidate]:
    """Find "COP26": a numbered conference of the parties."""
    found = _EDITION.match(text, start)
    if found and not (start and text[start - 1].isalnum()):
        name = re.sub(r"[- ]", "", found[0]).upper()
        yield _found(Span(start, found.end()), EntityKind.EVENT, name, "edition")


def find_covid(text: str, start: int, end: int) -> Iterator[Candidate]:
    """Find "COVID-19-pandemie", "coronacrisis": one event under its many names."""
    found = _COVID.match(text, start)
    if found and not (start and text[start - 1].isalnum()):
        yield _found(Span(start, found.end()), EntityKind.EVENT, "COVID-19-pandemie", "pandemic")


def find_mission(text: str, start: int, end: int) -> Iterator[Candidate]:
    """Find "EUTM Mali", "EUCAP Sahel Niger": missions of the European Union."""
    found = _MISSION.match(text, start)
    if found and not (start and text[start - 1].isalnum()):
        yield _found(Span(start, found.end()), EntityKind.PROGRAMME, found[0], "mission")


def find_dated_document(text: str, start: int, end: int) -> Iterator[Candidate]:
    """A document by its day or year: "beleidsbrief van 8 maart", "begroting 2023"."""
    if found := _STATEMENT.match(text, start):
        before = _BEFORE.search(text, max(0, start - 40), start)
        first = before.start() if before else start
        if before:
            name = " ".join(text[first : found.end()].replace("- ", "-").split())
            yield _found(Span(first, found.end()), EntityKind.DOCUMENT, name, "statement")
    elif (found := _LAW.match(text, start)) and not (start and text[start - 1].isalnum()):
        yield _found(Span(*found.span()), EntityKind.DOCUMENT, found[0], "law", narrower="law")
    elif found := _POLICY_LETTER.match(text, max(0, start - 7)):
        yield _found(Span(*found.span()), EntityKind.DOCUMENT, found[0], "policy-letter", narrower="letter")
    else:
        yield from _budget(text, start)


def _budget(text: str, start: int) -> Iterator[Candidate]:
    found = _BUDGET.search(text, max(0, start - 21), start + 50)
    if found and found.start() and text[found.start() - 1].isalnum():
        return  # "de defensiebegroting voor 2026" has no name of its own
    if found is None or not found.start() <= start < found.end():
        return
    dated = found[0][-4:].isdigit() and not _ANY_BUDGET.match(found[0])
    if "suppletoire" in found[0] or dated:
        yield _found(Span(*found.span()), EntityKind.DOCUMENT, found[0], "budget", narrower="budget-chapter")


def find_package(text: str, start: int, end: int) -> Iterator[Candidate]:
    """Find "uitbreidingspakket 2024": what the Commission presents each year."""
    found = _PACKAGE.match(text, start)
    if found:
        yield _found(Span(*found.span()), EntityKind.DOCUMENT, found[0], "package")


def find_named_bill(text: str, start: int, end: int) -> Iterator[Candidate]:
    """Find "wetsvoorstel Vliegbelasting voor de korte afstand": a bill by its name, which begins with a capital."""
    if text[end : end + 1].isupper():
        first, reach = word_start(text, start), title_end(text, end)
        if reach > end:
            name = text[first:reach]
            yield _found(Span(first, reach), EntityKind.DOCUMENT, name, "bill", narrower="law")


def find_occasion(text: str, start: int, end: int) -> Iterator[Candidate]:
    """Bills by their subject, governments by their head, boards by their ministry."""
    if found := _BILL.match(text, start):
        reach = phrase_end(text, found.end() - 1)
        if reach > found.end() and not text.endswith(_OF_THAT, found.end(), reach):
            name = text[start:reach]
            yield _found(Span(start, reach), EntityKind.DOCUMENT, name, "bill", narrower="law")
    elif text.startswith("dministratie", start):
        found = _ADMINISTRATION.search(text, max(0, start - 24), end)
        if found and found.end() == end:
            yield _found(Span(*found.span()), EntityKind.ORGANISATION, found[0], "government", narrower="government")
    elif found := _GOVERNMENT.match(text, start):
        yield _found(Span(*found.span()), EntityKind.ORGANISATION, found[0], "government", narrower="government")
    elif found := _BOARD.match(text, start):
        ministry = "defensie" if found[0].endswith("Defensie") else "buitenlandse-zaken"
        name = f"bestuursraad-van-het-ministerie-van-{ministry}"
        yield _found(Span(*found.span()), EntityKind.ORGANISATION, name, "board", label=found[0])
