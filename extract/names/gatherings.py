"""Gatherings told by a compound or by the word before their name: "Migratielezing", "oefening Cold Response"."""

import re
from collections.abc import Iterator

from msgspec.structs import replace

from extract.known import known_entities
from extract.names.boundaries import capitalised_end, opens_sentence, word_start
from extract.names.candidates import Candidate
from extract.names.head_ends import subject_after
from extract.records import EntityRef
from extract.slugs import slug
from ontology.kinds import EntityKind

_FAIR = 0.82
_EVENT = EntityKind.EVENT  # looking a member up in its enum costs more than comparing with it
GATHERINGS = ("lezing", "lecture", "congres", "symposium", "herdenking", "top ", "top.", "top,", "top\n", "wedstrijd")
TOPS = ("Top in ", "Top van ", "Top te ")
EXERCISES = ("oefening ", "Oefening ")
OPERATIONS = ("operatie ", "Operatie ", "patrouillemissie ", "trainingsmissie ", "campagne ")
SESSIONS = ("UNGA", "AVVN", "UNEA", "CSW", "MRR")
_NO_GATHERING = frozenset({"Laptop", "Desktop", "Vaccinatie-top", "Lezing", "Herdenking", "Top", "Voorlezing"})
_LOWER_NO_NAME = re.compile(r"[a-zà-ÿ]")
_PERSON_BEFORE = re.compile(r"(?:\b[A-ZÀ-Þ][\w’'é-]+ (?:(?:van|de|der|den) )*){1,3}$")
_ARTICLES = frozenset(
    {"De", "Het", "Een", "Die", "Deze", "Dit", "In", "Op", "Bij", "Tijdens", "Na", "Voor", "Onze", "Haar"}
)
_SESSION = re.compile(r"(?:UNGA|AVVN|UNEA|CSW|MRR)[- ]?\d{1,2}(?!\d)")
_HYPHENED = ("lecture", "congres", "symposium")
_TOP_AT = re.compile(
    r" (?:in|van|te) (?!De |Het |Raad|Europa\b)[A-ZÀ-Þ][a-zß-ÿ]{3,}(?:-[A-Z][a-z]+)?(?= [a-z(]|[,.;:)\n]|$)"
)
# "Tweede Golfoorlog"; in small letters only of conferences, for "de tweede NAVO-top" counts those of a year.
_ORDINAL = (
    r"(?:[Ee]erste|[Tt]weede|[Dd]erde|[Vv]ierde|[Vv]ijfde|[Zz]esde|[Zz]evende|[Aa]chtste|[Nn]egende|[Tt]iende|[Ee]lfde"
    r"|[Tt]waalfde|[Dd]ertiende|[Vv]eertiende|\d{1,3}(?:e|ste|de)) $"
)
_NUMBERED = re.compile(rf"\b{_ORDINAL}")
_THE = re.compile(r"\b[Dd]e $")
_YEAR = re.compile(r" (?:19|20)\d\d(?!\d)")


def _found(text: str, start: int, end: int, kind: EntityKind, rule: str) -> Candidate:
    name = " ".join(text[start:end].split())
    return Candidate(start, end, EntityRef(kind, slug(name)), f"pattern:{rule}", _FAIR, name[0].upper() + name[1:])


def find_gathering(text: str, start: int, end: int) -> Iterator[Candidate]:
    """Find "Srebrenica-herdenking", "Anton de Kom-lezing", "Noordzeetop": a gathering by what it is about."""
    end -= len(text[start:end]) - len(text[start:end].rstrip(" .,\n"))
    first = word_start(text, start)
    word, part = text[first:end], text[first:start]
    if not part or text[end : end + 1].isalnum() or word in _NO_GATHERING or not word[0].isupper():
        return
    if word.endswith(_HYPHENED) and not part.endswith("-"):
        return  # "Volkscongres" and "Partijcongres" are other things
    if not part.endswith("-") and (len(part) < 4 or part.isupper()):
        return
    if (
        part.endswith("-")
        and not part[:-1].isupper()
        and (names := _PERSON_BEFORE.search(text, max(0, first - 40), first))
    ):
        words = names[0].split()
        while words and (words[0] in _ARTICLES or words[0].islower()):
            words = words[1:]
        first -= len(" ".join(words)) + 1 if words else 0
    elif not part.endswith("-") and opens_sentence(text, first):
        return  # "Klimaattoppen …" and "Bergtop" at the beginning may be any
    yield _found(text, first, subject_after(text, end), EntityKind.EVENT, "gathering")


def find_top(text: str, start: int, end: int) -> Iterator[Candidate]:
    """Find "de Top van Warschau": with a capital, and its town behind it."""
    opened = _TOP_AT.match(text, start + 3)
    if opened and _THE.search(text, max(0, start - 6), start):
        yield _found(text, start, opened.end(), EntityKind.EVENT, "gathering")


def find_exercise(text: str, start: int, end: int) -> Iterator[Candidate]:
    """Find "oefening Cold Response 2024": the name behind the word."""
    yield from _named_behind(text, end, EntityKind.EVENT, "exercise")


def find_operation(text: str, start: int, end: int) -> Iterator[Candidate]:
    """Find "operatie Prosperity Guardian": the name behind the word."""
    yield from _named_behind(text, end, EntityKind.PROGRAMME, "operation")


def _named_behind(text: str, end: int, kind: EntityKind, rule: str) -> Iterator[Candidate]:
    if not text[end : end + 1].isupper():
        return
    reach = capitalised_end(text, end - 1, frozenset({"of", "the"}), most=4)
    if reach <= end or not _LOWER_NO_NAME.search(text, end, reach):
        return
    year = _YEAR.match(text, reach)
    yield _found(text, end, year.end() if year else reach, kind, rule)


def find_session(text: str, start: int, end: int) -> Iterator[Candidate]:
    """Find "UNGA78": a numbered session."""
    found = _SESSION.match(text, start)
    if found and not (start and text[start - 1].isalnum()):
        yield _found(text, start, found.end(), EntityKind.EVENT, "session")


def with_number(text: str, event: Candidate) -> Candidate:
    """An event with its number, which is part of its name: "Tweede Golfoorlog", "dertiende WTO-conferentie"."""
    if event.ref is None or event.ref.kind is not _EVENT or not text.endswith("e ", 0, event.start):
        return event
    found = _NUMBERED.search(text, max(0, event.start - 13), event.start)
    if found is None:
        return event
    whole = text[event.start : event.end].lower()
    told = found[0][0].isupper() and not opens_sentence(text, found.start())
    if "conferenties" in whole or (not told and "conferentie" not in whole):
        return event
    if event.ref in known_entities():
        return replace(event, start=found.start())
    name = " ".join(text[found.start() : event.end].split())
    ref = EntityRef(EntityKind.EVENT, slug(name))
    return replace(event, start=found.start(), ref=ref, label=name[0].upper() + name[1:])
