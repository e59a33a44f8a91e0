"""Periods that a promise names but that date something else: another document, an occasion, what was done, an aside."""

import re
from collections.abc import Collection
from datetime import date

from extract.dates.words import any_of
from extract.records import Period

# What is held, at the end of a word, and what may follow it before its date: "Raad Algemene Zaken (RAZ) van 3 mei".
GATHERING = r"(?:raad|top|conferentie|vergadering|bijeenkomst|zitting|overleg|debat|\brbz|\braz|\bao)"
OF_GATHERING = r"(?: (?-i:[A-Z])[\w/-]+(?: en)?){0,5}(?: \([\w /-]+\))?"
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
    rf"\b(?:tijdens|op|bij|in) (?:de|het|mijn|een) [^.;,]{{0,40}}{GATHERING}{OF_GATHERING} (?:van )?$", re.IGNORECASE
)
_GATHERING = re.compile(rf"(?:{GATHERING}|brief|motie) $", re.IGNORECASE)
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
_OPEN_YEARS = frozenset({"years-after", "years-from", "day-after", "month-after"})
# What a report covers: "over de periode tot en met 2030", "over het jaar 2031"; but money is spent over a period.
_COVERED = re.compile(r"\bover (?:de (?:periode|jaren)|het (?:jaar|tijdvak)) $", re.IGNORECASE)
_SUM_CUES = ("€", "EUR", "euro", "miljoen", "miljard")
# "Aandringen op eerlijke verkiezingen in 2027"; "de verkiezingen in 2027 volgen" is done then.
_OF_VOTE = re.compile(r"\b(?:op|over|tot|van|voor|aan) (?:[\w-]+ ){0,4}verkiezingen $", re.IGNORECASE)
# When others are to do it: "pleit ervoor dat de Raad in mei besluit".
_WISHED = re.compile(r"\b(?:(?:be)?pleit|(?:aan)?dring|(?:op)?roep)(?:en|t)?\b[^.;]*\bdat\b", re.IGNORECASE)
# How long each case takes is no deadline: "aanvragen binnen vijftien dagen afhandelen".
_OF_EACH = re.compile(r"\b(?:aanvragen|visa|iedere?|elke?|verzoeken|klachten|meldingen|dossiers)\b", re.IGNORECASE)
# "Jaarlijks in mei", "elk jaar op de derde woensdag van mei" names no one day, unless with its year.
_EACH_YEAR = re.compile(
    r"\b(?:jaarlijks|(?:elk|ieder) (?:jaar|halfjaar|kwartaal)|(?:een|twee|drie|vier)(?:maal| keer) per jaar),?"
    r" (?:\w+ ){0,2}$",
    re.IGNORECASE,
)
_OF_EACH_YEAR = re.compile(r"\s+van (?:elk|ieder) (?:kalender)?jaar\b", re.IGNORECASE)
_RELATIVE = re.compile(r", (?:die|dat|welke|waar\w*)\b[^,;:]*$")
# "De brief die …", "het rapport dat …"; "gemeld dat" opens no relative clause.
_RESTRICTIVE = re.compile(r"\b(?:die|(?:[Hh]et|[Dd]it|[Ee]en) (?:[\w-]+ ){1,2}dat)\b[^,;:]*$")
_RELATING = (" die ", " dat ", " welke ", " waar")  # without which a sentence has no relative clause
_CLAUSE_END = re.compile(r"[,;:]|$")
_GOES_ON = re.compile(
    r"\b(?:afloopt|aflopen|verloopt|eindigt|vervalt"
    r"|loopt|lopen|liep|ging|was|waren|werd|werden|begon|vond|sloot|vertrok)\b"
)
_OF_YEARS = re.compile(r"van \d{4} (?:tot|t/m)")
_IN_YEARS = (
    "over de ",
    "in ",
    "voor ",
    "vanaf ",
    "met ingang van ",
    "tot ",
    "uiterlijk ",
    "gedurende ",
    "vóór ",
    "per ",
    "na ",
)
# "In het hoogseizoen van 2026", "in de zomermaanden van 2027".
_IN_SEASON = re.compile(r"\bin (?:de|het) (?:[\w-]+e )?\w*(?:seizoen|maanden|weken) $", re.IGNORECASE)
_FOR_YEAR = re.compile(r"voor \d{4}")
# "Tijdens mijn bezoek, dat in mei is voorzien, zal ik": what is done there is done then.
_DURING = re.compile(r"(?:tijdens|bij|op|in) [^,;]*", re.IGNORECASE)
_HELD = re.compile(r"\b(?:voorzien|gepland|plaatsvind(?:t|en)|gehouden|bijeenkom(?:t|en)|begint)\b")
# "Naar aanleiding van het debat op 4 maart zal ik", "zoals op 3 maart gemeld zal ik": what was, before what promises.
OPENING = re.compile(
    r"(?:zoals|conform|overeenkomstig|(?:mede )?naar aanleiding van|in (?:vervolg|reactie|antwoord|aanvulling) op"
    r"|onder voorbehoud van|(?:met|onder) verwijzing naar|in lijn met|ter uitvoering van|op basis van) ",
    re.IGNORECASE,
)
_OTHER_CLAUSE = re.compile(r", (?:en|maar|want) ", re.IGNORECASE)
# A day without its year that is read as next year's was the last one when it tells what is done: "Ik heb op 5 maart
# gesproken en stuur", "het rapport dat op 3 maart verscheen"; not "heeft besloten op 1 februari te beginnen".
_SHORT = frozenset({"day", "days", "month", "weekday", "part", "numeric"})
_OPENS = re.compile(r"[,;:(]|\b(?:en|maar|want|dat|die)\b")
_CLOSES = re.compile(r"[,;:)]|\b(?:en|maar|want)\b|$")
_PERFECT = re.compile(r"\b(?:is|zijn|heb|hebben|heeft)\b")
_DONE = re.compile(rf"(?!(?:{any_of('planned')})\b)\b(?:\w*ge\w{{2,}}|(?:be|ver|ont|her|over)\w{{2,}})(?:d|t|en)\b")
_PAST = re.compile(rf"\b(?:{any_of('past')})\b")
_TO_BE = re.compile(r"\b(?:zal|zullen|wordt|worden|moet|moeten)\b")


def is_aside(text: str, start: int, end: int, acts: Collection[int]) -> bool:
    """Whether a period tells of a thing, in a relative clause before what promises, or of what was or goes on anyway.

    ", die in juni spreekt, wordt u geïnformeerd", ", die tot 2030 loopt"; not ", die in juni wordt gepubliceerd". Or in
    what is urged on others.
    """
    if end < min(acts) and OPENING.match(text) and " dat " not in text[:start]:
        return True
    wished = _WISHED.search(text, 0, start)
    if wished and all(act < wished.end() for act in acts):
        return True
    if not any(word in text for word in _RELATING):
        return False
    opened = _RELATIVE.search(text, 0, start)
    further = opened or _RESTRICTIVE.search(text, 0, start)
    closed = _CLAUSE_END.search(text, end) if further else None
    if further is None or closed is None:
        return False
    if _DURING.fullmatch(text, 0, further.start()) and _HELD.search(text, further.start(), closed.start()):
        return False
    if all(act > closed.start() for act in acts):
        return True
    return opened is not None and _GOES_ON.search(text, end, closed.start()) is not None


def parted_from(text: str, start: int, end: int, acts: Collection[int]) -> re.Match[str] | None:
    """What parts a period from all that promises: "…, en de raad komt in mei bijeen"."""
    found = [_OTHER_CLAUSE.search(text, min(end, act), max(start, act)) for act in acts]
    return found[0] if all(found) else None


def is_of_what_was(text: str, start: int, end: int, period: Period, anchor: date | None) -> bool:
    """Whether a day that lies in next year is the last one instead, since its clause tells what is done."""
    kind = period.rule.partition("-")[0]
    if anchor is None or kind not in _SHORT or not period.first or period.first.year <= anchor.year:
        return False
    if str(period.first.year) in period.text:
        return False
    low = max((found.end() for found in _OPENS.finditer(text, 0, start)), default=0)
    closes = _CLOSES.search(text, end)
    high = closes.start() if closes else len(text)
    if _PAST.search(text, low, high):
        return True
    return (
        _DONE.search(text, end, high) is not None
        and _PERFECT.search(text, low, high) is not None
        and _TO_BE.search(text, low, high) is None
    )


def _is_of_matter(text: str, start: int, kind: str, words: str) -> bool:
    """Whether a period tells when that is which the sentence is about: a report's years, a vote, another plan."""
    before = text[max(0, start - 48) : start]
    if _SCHEDULED.search(before) and not text.lower().startswith("tijdens "):
        return True
    if _COVERED.search(before) or words.startswith(("over de ", "over het ")):
        return not any(map(text.__contains__, _SUM_CUES))
    if _OF_VOTE.search(before):
        return True
    if kind == "month" and words.startswith("van ") and _GATHERING.search(before):
        return not _AT_EVENT.search(text[max(0, start - 64) : start])  # what is done there is done then
    of_year = kind in _OPEN_YEARS or (kind == "years" and words.startswith("voor "))  # "over de begroting voor 2033"
    return of_year and _OF_MATTER.search(before) is not None


def _is_of_each(text: str, start: int, end: int, kind: str, words: str) -> bool:
    """Whether a period comes again and again: what each case takes, or a day of each year."""
    if kind == "within":
        return _OF_EACH.search(text, 0, start) is not None
    if words[-4:].isdigit():
        return False
    before = text[max(0, start - 48) : start]
    return _EACH_YEAR.search(before) is not None or _OF_EACH_YEAR.match(text, end) is not None


def _is_attribute(text: str, start: int, end: int, before: str) -> bool:
    """Whether a period stands before what it dates: "de in 2021 gehouden top"."""
    if not _ATTRIBUTE.search(before):
        return False
    if _THING.search(before) and not _QUALIFIES.match(text, end):
        return False
    return not _ENDS_CLAUSE.match(text, end)


def dates_something_else(text: str, start: int, end: int, period: Period) -> bool:
    """Whether a period dates a document, an event, an occasion or a thing that a sentence only mentions."""
    before = text[max(0, start - 24) : start]
    if _LAST.match(text, end) or _DATED.search(before) or _OF_OCCASION.search(before):
        return True
    kind, words = period.rule, period.text.lower()
    if _is_of_each(text, start, end, kind, words) or _is_of_matter(text, start, kind, words):
        return True
    if _PAPER.search(before) and (_OF_PAPER.match(words) or before.endswith("van ")):
        return True
    if kind == "years-before" and _FOR_YEAR.match(words):  # "de uitgaven voor 2023"
        return True
    if kind.startswith(("day", "numeric")):
        if _AT_EVENT.search(text[max(0, start - 64) : start]):
            return False  # what is done there is done on that day
        if words.startswith("van ") or _OF_ANOTHER.search(before):
            return not _RANGE.search(words)
    if kind.startswith("years") and not words.startswith(_IN_YEARS) and not _OF_YEARS.match(words):
        bracketed = text[max(0, start - 1) : start] == "(" and len(words) > len("2022")
        return not bracketed and not (words.startswith("van ") and _IN_SEASON.search(before))
    return words.startswith(("in ", "op ")) and _is_attribute(text, start, end, before)
