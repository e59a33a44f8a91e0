"""Which of the periods that a promise names is its deadline."""

import re
from collections.abc import Collection
from dataclasses import replace
from datetime import date

from extract.dates.dates import VAGUE, YEARLESS, find_periods
from extract.records import Period

# The date of another document, or of what has been: "de brief van 8 maart", "de in 2021 gehouden top", "3 juni jl."
_OF_ANOTHER = re.compile(r"\bvan (?:de |het )?$", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"\b(?:de|het|een|den|der) $", re.IGNORECASE)
# "De Raad zal het in januari vaststellen": the verb follows, so that "het" is what is done and no article.
_ENDS_CLAUSE = re.compile(r"\s+\w+en(?: en \w+en)?\s*[.,;]")
# "Presenteert het op 9 juni in …": no participle and noun follow, so that "het" is again what is done. They do in "het
# in maart aan uw Kamer gezonden plan".
_THING = re.compile(r"\bhet $", re.IGNORECASE)
_QUALIFIES = re.compile(r"\s+(?:aan (?:u|(?:uw|de) kamer) )?(?:\w+ )?\w{3,}(?:e|en|d|t)\s+\w", re.IGNORECASE)
_AT_EVENT = re.compile(
    r"\b(?:tijdens|op|bij|in) (?:de|het) [^.;,]{0,40}"
    r"(?:raad|top|conferentie|vergadering|bijeenkomst|overleg|debat)(?: (?-i:[A-Z])[\w-]+(?: en)?){0,5} (?:van )?$",
    re.IGNORECASE,
)
_GATHERING = re.compile(r"(?:raad|top|conferentie|vergadering|bijeenkomst|overleg|debat|brief|motie) $", re.IGNORECASE)
_LAST = re.compile(r"\s*(?:jl\b|j\.l\.|jongstleden)", re.IGNORECASE)
_DATED = re.compile(r"(?:\bd\.d\.|\bgedateerd|\bsinds|\bvanwege|\bwegens|\bdd\.) ?(?:van )?$", re.IGNORECASE)
# "De brief van 3 mei", but "kunt u de brief in mei verwachten".
_PAPER, _OF_PAPER = re.compile(r"\b(?:motie|brief) ?(?:van )?$", re.IGNORECASE), re.compile(r"van |\d")
# "Na de oefening, die voorzien is in mei": when something else will be.
_SCHEDULED = re.compile(r", (?:die|dat|welke) (?:\w+ ){0,3}(?:gepland|voorzien) (?:staa?n?t?|is|zijn) $", re.IGNORECASE)
_RANGE = re.compile(r"^van .* (?:tot|t/m)\b")  # "van 1 december tot en met 1 juni": when it is done
# "Ter voorbereiding op de komende winter", "gezien de komende verkiezingen", "niet in mei maar in juni".
_OF_OCCASION = re.compile(
    r"\b(?:voorbereiding(?: op)?|met het oog(?: op)?|gezien|gelet op|ondanks|in het licht van|niet)(?: de| het)? $",
    re.IGNORECASE,
)
# "Besluit over de inzet na 2027", "over de uitgaven vanaf 2030": of when that is.
_OF_MATTER = re.compile(r"\b(?:over|van) (?:de |het |een )?(?:[\w-]+e )?[\w-]+ $", re.IGNORECASE)
# What a report covers: "over de periode tot en met 2030", "over het jaar 2031".
_COVERED = re.compile(r"\bover (?:de (?:periode|jaren)|het (?:jaar|tijdvak)) $", re.IGNORECASE)
# "Aandringen op eerlijke verkiezingen in 2027"; "de verkiezingen in 2027 volgen" is done then.
_OF_VOTE = re.compile(r"\b(?:op|over|tot|van|voor) (?:[\w-]+ ){0,4}verkiezingen $", re.IGNORECASE)
_OPEN_YEARS = frozenset({"years-after", "years-from"})
# When others are to do it: "pleit ervoor dat de Raad in mei besluit".
_WISHED = re.compile(r"\b(?:(?:be)?pleit|(?:aan)?dring|(?:op)?roep)(?:en|t)?\b[^.;]*\bdat\b", re.IGNORECASE)
# How long each case takes is no deadline: "aanvragen binnen vijftien dagen afhandelen".
_OF_EACH = re.compile(r"\b(?:aanvragen|visa|iedere?|elke?|verzoeken|klachten|meldingen|dossiers)\b", re.IGNORECASE)
_RELATIVE = re.compile(r", (?:die|dat|welke|waar\w*)\b[^,;:]*$")
_CLAUSE_END = re.compile(r"[,;:]|$")
_GOES_ON = re.compile(
    r"\b(?:afloopt|aflopen|verloopt|eindigt|vervalt"
    r"|loopt|lopen|liep|ging|was|waren|werd|werden|begon|vond|sloot|vertrok)\b"
)
_OF_YEARS = re.compile(r"van \d{4} (?:tot|t/m)")
_PLANNED = re.compile(r"(?:\b(?:gepland|ingepland|geagendeerd|voorzien)|begroting|uitgaven) $")
_AMOUNT = re.compile(r" (?:(?:in totaal|ruim|circa|nog eens|maximaal|opnieuw) )*(?:€|eur\b|\d)", re.IGNORECASE)
_FOR_YEAR = re.compile(r"voor \d{4}")
# "Tijdens mijn bezoek, dat in mei is voorzien, zal ik": what is done there is done then.
_DURING, _HELD = (
    re.compile(r"(?:tijdens|bij) [^,;]*", re.IGNORECASE),
    re.compile(r"\b(?:voorzien|gepland|plaatsvindt|gehouden)\b"),
)
_OTHER_CLAUSE = re.compile(r", (?:en|maar|want) ", re.IGNORECASE)
# "…, maar niet later dan 1 mei" goes on about the same moment.
_STILL = frozenset({"", "in elk geval ", "in ieder geval "})
_LIMITS = ("niet later", "uiterlijk", "vóór", "op zijn laatst")
_UNDATED = {VAGUE, YEARLESS}
_NAMED_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_WILL = re.compile(r"\bzal\b|\bzullen\b")
_TERMS = ("in ", "uiterlijk ", "op ", "voor ", "vóór ", "per ", "eind ", "begin ", "medio ")


def _is_over(period: Period, anchor: date | None, year: int | None) -> bool:
    # What is written for a year is written in the autumn before it.
    today = anchor or (date(year - 1, 10, 1) if year is not None else None)
    return bool(today and period.end and period.end <= today)


def _is_aside(text: str, start: int, end: int, acts: Collection[int]) -> bool:
    """Whether a period tells of a thing, in a relative clause before what promises, or of what was or goes on anyway.

    ", die in juni spreekt, wordt u geïnformeerd", ", die tot 2030 loopt"; not ", die in juni wordt gepubliceerd". Or in
    what is urged on others.
    """
    wished = _WISHED.search(text, 0, start)
    if wished and all(act < wished.end() for act in acts):
        return True
    opened = _RELATIVE.search(text, 0, start)
    closed = _CLAUSE_END.search(text, end)
    if opened is None or closed is None:
        return False
    if _DURING.fullmatch(text, 0, opened.start()) and _HELD.search(text, opened.start(), closed.start()):
        return False
    return all(act > closed.start() for act in acts) or _GOES_ON.search(text, end, closed.start()) is not None


def _is_of_matter(text: str, start: int, kind: str, words: str) -> bool:
    """Whether a period tells when that is which the sentence is about: a report's years, a vote, another plan."""
    before = text[max(0, start - 48) : start]
    if _SCHEDULED.search(before) and not text.lower().startswith("tijdens "):
        return True
    if _OF_VOTE.search(before) or _COVERED.search(before) or words.startswith(("over de ", "over het ")):
        return True
    if kind == "month" and words.startswith("van ") and _GATHERING.search(before):
        return not _AT_EVENT.search(text[max(0, start - 64) : start])  # what is done there is done then
    of_year = kind in _OPEN_YEARS or (kind == "years" and words.startswith("voor "))  # "over de begroting voor 2033"
    return of_year and _OF_MATTER.search(before) is not None


def _dates_something_else(text: str, start: int, end: int, period: Period) -> bool:
    before = text[max(0, start - 24) : start]
    if _LAST.match(text, end) or _DATED.search(before):
        return True
    kind, words = period.rule, period.text.lower()
    if _OF_OCCASION.search(before) or (kind == "within" and _OF_EACH.search(text, 0, start)):
        return True
    if _is_of_matter(text, start, kind, words):
        return True
    if _PAPER.search(before) and (_OF_PAPER.match(words) or before.endswith("van ")):
        return True
    if kind == "years-before" and _FOR_YEAR.match(words):  # "de uitgaven voor 2023"
        return True
    if kind.startswith(("day", "numeric")) and _AT_EVENT.search(text[max(0, start - 64) : start]):
        return False  # what is done there is done on that day
    if kind.startswith(("day", "numeric")) and (words.startswith("van ") or _OF_ANOTHER.search(before)):
        return not _RANGE.search(words)
    if (
        kind.startswith("years")
        and not words.startswith(
            ("in ", "voor ", "vanaf ", "met ingang van ", "tot ", "uiterlijk ", "gedurende ", "vóór ", "per ", "na ")
        )
        and not _OF_YEARS.match(words)
    ):
        return not (text[max(0, start - 1) : start] == "(" and len(words) > len("2022"))
    attribute = words.startswith(("in ", "op ")) and _ATTRIBUTE.search(before)
    if attribute and _THING.search(before) and not _QUALIFIES.match(text, end):
        return False
    return bool(attribute) and not _ENDS_CLAUSE.match(text, end)


def _planned_in(text: str, start: int, end: int, period: Period, clock: tuple[date | None, int | None]) -> Period:
    """What is planned "voor november" is planned in it, and "de begroting voor 2026" is of that year: not before."""
    words = period.text
    # "Voor 2025 reserveer ik …", "besloten voor 2025 EUR 9 miljoen te reserveren"
    if period.rule == "years-before" and (not start or _AMOUNT.match(text, end)):
        return replace(period, rule="years")
    if not words.startswith("voor ") or not _PLANNED.search(text, 0, start):
        return period
    if period.rule == "years-before":
        return replace(period, rule="years")
    inner = [found for _, _, found in find_periods(f"in {words[5:]}", *clock)]
    return replace(inner[0], text=words) if period.first is None and inner and inner[0].first else period


def _parted(text: str, start: int, end: int, acts: Collection[int]) -> re.Match[str] | None:
    """What parts a period from all that promises: "…, en de raad komt in mei bijeen"."""
    found = [_OTHER_CLAUSE.search(text, min(end, act), max(start, act)) for act in acts]
    return found[0] if all(found) else None


def find_deadline(
    text: str, verb: int, anchor: date | None, year: int | None, acts: Collection[int] = ()
) -> Period | None:
    """The deadline of a promise whose verb stands at an offset of its sentence: the first period that dates it.

    `acts` are the offsets of all that promises in it. A period without days ("op korte termijn") counts when no other
    does.
    """
    vague: Period | None = None
    acts = (verb, *acts)
    told = text[:6].lower() == "zoals "  # "Zoals op 3 maart gemeld zal ik …"
    for start, end, found in find_periods(text, anchor, year):
        period = _planned_in(text, start, end, found, (anchor, year))
        if _is_over(period, anchor, year) or _dates_something_else(text, start, end, period):
            continue
        if (told and end < min(acts)) or _is_aside(text, start, end, acts):
            continue
        parted = _parted(text, start, end, acts)
        limits = parted and text[parted.end() : start] in _STILL and period.text.lower().startswith(_LIMITS)
        if parted and not limits:
            continue
        if period.rule not in _UNDATED:
            return period
        vague = vague or period
    return vague


def find_bygone(text: str, anchor: date | None, year: int | None) -> Period | None:
    """The first period that dates what a sentence promises, but is over before the document: "zal in 2019", in 2024.

    Only what names its year is told: the rest is read as the next one.
    """
    for start, end, period in find_periods(text, anchor, year):
        if start and not _WILL.search(text, 0, start):  # "dat in 2019 uitkwam, zal" dates the past
            continue
        named = _NAMED_YEAR.search(period.text) and period.text.lower().startswith(_TERMS)
        if named and _is_over(period, anchor, year) and not _dates_something_else(text, start, end, period):
            return None if _is_aside(text, start, end, (0,)) else period
    return None
