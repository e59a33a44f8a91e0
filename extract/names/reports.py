"""Persons in the frame of a report or motion: who chairs, who keeps the record, who is present, who signs."""

import re
from collections.abc import Iterator

from extract.names.boundaries import stop_words
from extract.names.candidates import Candidate
from extract.names.people import CAPITAL, PARTICLE, person

OFFICERS = ("oorzitter van de ", "riffier van de ")
FRAME_OFFICES = ("Voorzitter: ", "Griffier: ", "oorzitter: ", "riffier: ")
PRESENT = ("te weten: ", "leden der Kamer: ")
MOTION_ENDS = ("tot de orde van de dag",)
GREETINGS = ("riendelijke groet", "oogachtend,", "roeten,")
CREDITS = ("Beeld: ", "Foto: ", "Fotograaf: ", "Fotografie: ")

_NAME = rf"(?:{CAPITAL} |(?=[A-ZÀ-Þ])){PARTICLE}{CAPITAL}"
_NO_TITLE = r"(?!(?:Minister|Staatssecretaris|Mevrouw|Premier)\b)"
_LISTED = rf"(?=[A-ZÀ-Þ]){_NO_TITLE}{PARTICLE}{CAPITAL}(?: {PARTICLE}{CAPITAL})?"
# Lines of a report's head may have run together: "…, Jansen De griffier van …, De Wit Voorzitter: Jansen".
_ENDS = (
    r"(?=\s*(?:\n|$)|\s+(?:De (?:fungerend |plaatsvervangend )?(?:voorzitter|griffier|adjunct-griffier)\b"
    r"|Voorzitter\b|(?:Adjunct-g|G)riffier\b|Aanwezig\b|Inhoudsopgave\b))"
)
_OFFICER = re.compile(rf"[^,\n]{{4,90}},\s(?P<name>{_NAME}){_ENDS}")
_HOLDING = re.compile(rf"(?P<name>{_NAME}){_ENDS}")
_OF_SPEECH = re.compile(r"\b[Dd]e $")  # "De voorzitter: We beginnen" is a speech
_MEMBERS_PRESENT = re.compile(r"\b(?:leden|senatoren|Kamerleden|bewindslieden)\b[^.\n]{0,60}$")
_PRESENT = re.compile(rf"{_LISTED}(?:(?:,? en|,) {_LISTED})*")
_EACH = re.compile(_LISTED)
_NO_NAME = frozenset(
    {"Minister", "Staatssecretaris", "Raad", "Commissie", "Adviesraad", "Namens", "Mede", "Ministerie"}
)
_SIGNED = re.compile(rf"\.?(?:\s*\n(?P<name>{_LISTED})(?=\s*(?:\n|$)))")
_CREDITED = re.compile(
    rf"(?:© ?)?(?:[\w’'&. -]{{2,40}} / )?(?P<name>{CAPITAL} {PARTICLE}{CAPITAL})(?=[ \t]*(?:\n|$)|  )"
)
_GREETED = re.compile(rf"(?:en)?,?\s+(?P<name>(?:{CAPITAL} ){{1,2}}{PARTICLE}{CAPITAL})(?=,? ?\n|, [a-z])")
_GREETED_NEXT = re.compile(
    rf",? ?(?:[a-z][\w -]{{3,40}})?\s+(?P<name>(?:{CAPITAL} ){{1,2}}{PARTICLE}{CAPITAL})(?=,? ?\n?[a-z])"
)


def find_credited(text: str, start: int, end: int) -> Iterator[Candidate]:
    """Find the photographer in "Beeld: © Rijksoverheid / Anna Bos", the credit under a picture of a page."""
    found = _CREDITED.match(text, end)
    if found:
        yield person(found.start("name"), found.end("name"), found["name"], "pattern:credited")


def find_greeters(text: str, start: int, end: int) -> Iterator[Candidate]:
    """Find those who sign a council's letter: "Met vriendelijke groet,", "Anna Bos, voorzitter", "Karel Brug, …"."""
    found = _GREETED.match(text, end)
    for _ in range(3):
        if found is None or not _is_full_name(found["name"]):
            return
        yield person(found.start("name"), found.end("name"), found["name"], "pattern:greeter")
        found = _GREETED_NEXT.match(text, found.end())


def _is_full_name(name: str) -> bool:
    return not any(word.lower() in stop_words() or word in _NO_NAME for word in name.split(" "))


def find_officer(text: str, start: int, end: int) -> Iterator[Candidate]:
    """Find the name under a report: "De griffier van de commissie, Jansen"."""
    found = _OFFICER.match(text, end)
    if found:
        yield person(found.start("name"), found.end("name"), found["name"], "pattern:officer")


def find_presiding(text: str, start: int, end: int) -> Iterator[Candidate]:
    """Find the name at the head of a report: "Voorzitter: Jansen", "Griffier: De Wit"."""
    found = None if _OF_SPEECH.search(text, max(0, start - 4), start) else _HOLDING.match(text, end)
    if found:
        yield person(found.start("name"), found.end("name"), found["name"], "pattern:officer")


def find_present(text: str, start: int, end: int) -> Iterator[Candidate]:
    """Find the members in "Aanwezig zijn drie leden der Kamer, te weten: De Wit, Jansen en Bakker"."""
    found = _PRESENT.match(text, end)
    if found and _MEMBERS_PRESENT.search(text, max(0, start - 90), end):
        for name in _EACH.finditer(text, *found.span()):
            yield person(name.start(), name.end(), name[0], "pattern:present")


def find_signers(text: str, start: int, end: int) -> Iterator[Candidate]:
    """Find the members under a motion, one on each line after "en gaat over tot de orde van de dag."."""
    found = _SIGNED.match(text, end)
    while found:
        yield person(found.start("name"), found.end("name"), found["name"], "pattern:signer")
        found = _SIGNED.match(text, found.end())
