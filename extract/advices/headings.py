"""Headings of a council's own page: their parts, and how far the advices are that stand under them."""

import re
from typing import NamedTuple

from extract.advices.stages import NOUN, heading_cues, stage_in_heading, stage_words, words_for
from extract.advices.words import words_of
from extract.frames import Heard, hear
from ontology.kinds import AdviceStatus

LONGEST_HEADING = 80


_BESIDE = frozenset(
    "ter om nog niet in en of wel reeds al te deels naar "
    "verwachting voor de het van dit jaar wat is er we wij eerder onder "
    "recent nieuw nieuwe laatste nu die aan start nader bepalen overige "
    "verdere andere volgende komende begin eind "
    "hebben heeft zijn wordt worden liggen ligt onze ons tot sinds vanaf per bij mee om momenteel bezig later al dit "
    "gestart lijst overzicht tabel van a b c d onlangs net pas "
    "zojuist eraan straks binnenkort begonnen aangevangen waarmee waaraan "
    "op mee houden houdt gaan verder raad commissie stand zaken kwartaal planning overzicht bijlage alle uitgegeven "
    "januari februari maart april mei juni juli augustus september oktober november december".split()
)


_NUMBERED = re.compile(
    r"(?:(?:#+|[›»▶►■•])\s*)?(?:(?:Deel|Hoofdstuk|Onderdeel|Lijst|Blok|Categorie|DEEL|LIJST)\s+)?(?:(?P<number>\d{1,2}(?:\.\d{1,2})*|[A-Z]|[IVX]{1,4})[.):]?\s+(?:[–—-]\s+)?)?(?=[A-Z])"
)


SENTENCE_END = (".", ";", ",", ":", "?", "!")


_WORD = re.compile(r"\w+")


# "A.1", "I-2", "P3", "2b": what numbers an entry of a programme
CODE = r"(?:(?:[A-Z]|[IVX]{1,4})[.-]?\d{1,2}[a-z]?[.:)]?|\d{1,2}(?:[.-]\d{1,2})?[a-z][.:)]?)"


_ASKING = re.compile(r"(?:[Ww]at|WAT|[Ww]aar|WAAR|[Ww]elke|WELKE)\w*\b")


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
    return Heading(found["number"] or "", bare, words, hear(words, heading_cues()), leads)


def stage_of_heading(line: str) -> AdviceStatus | None:
    """How far advices are that stand under a line of a programme, when it is a heading that says so.

    >>> stage_of_heading("2. Waaraan wordt gewerkt"), stage_of_heading("Nieuwe kansen aan zee")
    (<AdviceStatus.IN_PREPARATION: 'in-preparation'>, None)
    """
    heading = read_heading(line)
    return stage_under(heading) if heading else None


def stage_under(heading: Heading) -> AdviceStatus | None:
    """How far advices are under a heading; it names a stage and nothing else, or advices too."""
    stage = stage_in_heading(heading.words, heading.heard)
    if stage is None or NOUN.search(heading.words):
        return stage
    rest = _WORD.findall(words_for(stage).sub(" ", heading.words))
    return stage if all(it in _BESIDE or it in stage_words() or it.isdigit() for it in rest) else None


def is_general(heading: Heading) -> bool:
    """A heading above those that say how far: "3. Adviezen in 2030"."""
    nouns = words_of("noun")
    if heading.leads or nouns.keys().isdisjoint(heading.heard):
        return False
    words = _WORD.findall(heading.words)
    return all(it in _BESIDE or it.isdigit() or it in nouns for it in words) and any(it in nouns for it in words)


_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


def follows(one: str, other: str) -> bool:
    """Whether a chapter's number is the one after another's, in digits, letters or Roman figures.

    >>> follows("3", "4"), follows("C", "D"), follows("III", "IV"), follows("III", "V")
    (True, True, True, False)
    """
    if one.isdigit() and other.isdigit():
        return int(other) == int(one) + 1
    if one in _ROMAN and other in _ROMAN and _ROMAN.index(other) == _ROMAN.index(one) + 1:
        return True
    return len(one) == len(other) == 1 and one.isalpha() and ord(other) == ord(one) + 1


# "Advies in voorbereiding: Zee en zand": a line that says itself how far the advice is that it names
STAGED = re.compile(
    r"(?P<stage>(?:[A-Z][a-zë]+ ){0,3}(?:[Aa]dvies|[Bb]riefadvies|[Tt]raject|[Oo]nderwerp|[Pp]roject|[Vv]erkenning)"
    r"(?: [a-z]+){0,3}):\s+(?P<title>[A-Z‘“\"][^\n]{4,140})$"
    r"|\[(?P<tag>[^\]\n]{3,30})\]\s+(?P<tagged>[A-Z‘“\"][^\n.]{4,140})$"
)
