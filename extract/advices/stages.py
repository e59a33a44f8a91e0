"""How far advices are that stand under a heading, lead or cell of a council's own page (`programme_stages.tsv`)."""

import re
from functools import cache
from typing import NamedTuple

from extract.advices.words import status_of_lead, words_of
from extract.frames import Heard, hear
from extract.wordlists import read_table
from ontology.kinds import AdviceStatus

LONGEST_HEADING = 80
NOUN = re.compile(
    r"advies|adviez|traject|onderwerp|project|thema|aanvra|vragen|werk(?!groep)|publicati|studies|planning|agenda"
    r"|prioriteit|rapport|producten|groslijst|longlist|verkenning|programma|terugblik|oogst"
)
_OURS = re.compile(r"\b(?:de (?:raad|commissie)|wij|we|op de lijst|kwam(?:en)? uit|versche?e?nen)\b")
_BESIDE = frozenset(
    "ter om nog niet in en of wel reeds al te deels naar "
    "verwachting voor de het van dit jaar wat is er we wij eerder onder "
    "recent nieuw nieuwe laatste nu die aan start nader bepalen overige "
    "verdere andere volgende komende begin eind "
    "hebben heeft zijn wordt worden liggen ligt onze ons tot sinds vanaf per bij mee om momenteel bezig later al dit "
    "gestart lijst a b c d".split()
)
_NUMBERED = re.compile(
    r"(?:(?:#+|[›»▶►■•])\s*)?(?:(?:Deel|Hoofdstuk|Onderdeel|Lijst|Blok|Categorie|DEEL|LIJST)\s+)?(?:(?P<number>\d{1,2}(?:\.\d{1,2})*|[A-Z]|[IVX]{1,4})[.):]?\s+(?:[–—-]\s+)?)?(?=[A-Z])"
)
SENTENCE_END = (".", ";", ",", ":", "?", "!")
_WORD = re.compile(r"\w+")
# "A.1", "I-2", "P3", "2b": what numbers an entry of a programme
CODE = r"(?:(?:[A-Z]|[IVX]{1,4})[.-]?\d{1,2}[a-z]?[.:)]?|\d{1,2}(?:[.-]\d{1,2})?[a-z][.:)]?)"
_ASKING = re.compile(r"(?:[Ww]at|WAT|[Ww]aar|WAAR|[Ww]elke|WELKE)\w*\b")
_LAST_SENTENCE = re.compile(r"(?<=[.?!])\s+(?=[A-Z])")


class _Row(NamedTuple):
    """Words of which one must stand in a line, and the pattern that then tells; none when the words do so alone."""

    cues: tuple[str, ...]
    pattern: re.Pattern[str] | None
    status: AdviceStatus


@cache
def _rows() -> tuple[_Row, ...]:
    return tuple(
        _Row(
            tuple(row["cues"].split("|")),
            re.compile(row["pattern"]) if row["pattern"] else None,
            AdviceStatus(row["stage"]),
        )
        for row in read_table("programme_stages.tsv")
    )


@cache
def _cues() -> tuple[str, ...]:
    return tuple(dict.fromkeys((*(cue for row in _rows() for cue in row.cues), *words_of("noun"))))


def _stage_in(words: str, heard: Heard) -> AdviceStatus | None:
    """The first stage of the list that small letters name."""
    if not heard:
        return None
    for row in _rows():
        if any(cue in heard for cue in row.cues) and (row.pattern is None or row.pattern.search(words)):
            return row.status
    return None


@cache
def _words_for(stage: AdviceStatus) -> re.Pattern[str]:
    """All that names a stage, to see what else a heading says."""
    rows = [row for row in _rows() if row.status is stage]
    return re.compile("|".join(row.pattern.pattern if row.pattern else "|".join(row.cues) for row in rows))


class Heading(NamedTuple):
    """A line that may be a heading: its number, and its words in small letters with those of the lists in it."""

    number: str
    bare: str
    words: str
    heard: Heard
    leads: bool  # it ends with a colon


def read_heading(line: str) -> Heading | None:
    """The parts of a short line that begins with a capital and ends as no sentence does, but for a colon.

    >>> read_heading("2. Waaraan wordt gewerkt").words, read_heading("De raad vergadert.")
    ('waaraan wordt gewerkt', None)
    """
    leads = line.endswith(":")
    line = line[:-1] if leads or (line.endswith("?") and _ASKING.match(_NUMBERED.sub("", line, count=1))) else line
    if len(line) > LONGEST_HEADING or line.endswith(SENTENCE_END):
        return None
    found = _NUMBERED.match(line)
    if found is None:
        return None
    bare = line[found.end() :]
    words = bare.casefold()
    return Heading(found["number"] or "", bare, words, hear(words, _cues()), leads)


def stage_of_heading(line: str) -> AdviceStatus | None:
    """How far advices are that stand under a line of a programme, when it is a heading that says so.

    >>> stage_of_heading("2. Waaraan wordt gewerkt"), stage_of_heading("Nieuwe kansen aan zee")
    (<AdviceStatus.IN_PREPARATION: 'in-preparation'>, None)
    """
    heading = read_heading(line)
    return stage_under(heading) if heading else None


def stage_under(heading: Heading) -> AdviceStatus | None:
    """How far advices are under a heading; it names a stage and nothing else, or advices too."""
    stage = _stage_in(heading.words, heading.heard)
    if stage is None or NOUN.search(heading.words):
        return stage
    rest = _WORD.findall(_words_for(stage).sub(" ", heading.words))
    return stage if all(it in _BESIDE or it in words_of("status") or it.isdigit() for it in rest) else None


def is_general(heading: Heading) -> bool:
    """A heading above those that say how far: "3. Adviezen in 2030"."""
    nouns = words_of("noun")
    if heading.leads or nouns.keys().isdisjoint(heading.heard):
        return False
    words = _WORD.findall(heading.words)
    return all(it in _BESIDE or it.isdigit() or it in nouns for it in words) and any(it in nouns for it in words)


def stage_of_cell(words: str) -> AdviceStatus | None:
    """How far an advice is by the words of a cell ("Onder voorbehoud")."""
    small = words.casefold()
    return _stage_in(small, hear(small, _cues()))


def stage_of_lead(text: str, above: AdviceStatus | None) -> AdviceStatus | None:
    """How far advices are that a sentence with a colon leads to; vaguer words count where no heading says so."""
    stage = status_of_lead(text)
    if stage or above:
        return stage
    sentence = _LAST_SENTENCE.split(text)[-1].casefold()
    return _stage_in(sentence, hear(sentence, _cues())) if NOUN.search(sentence) or _OURS.search(sentence) else None
