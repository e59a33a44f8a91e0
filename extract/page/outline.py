"""Numbers and depths of headings: what is numbered says its depth, what is not gets it from what stands around it."""

import re
from typing import NamedTuple

from extract.page.lines import read_words

_DECIMAL = re.compile(r"(\d{1,2}(?:\.\d{1,2}){0,3})\.?(?=\s)")
_WORDED = re.compile(r"([A-Z][a-z]+) (\d{1,3}|[IVX]{1,5}|[A-H])\b")
_LETTER, _LETTERED = 3, (") ", ". ")  # characters of "a) "
_CHAPTERS = frozenset({"Hoofdstuk", "Deel", "Bijlage", "Chapter", "Annex", "Part"})


def is_chapter(text: str) -> bool:
    """A line with nothing but the number of a chapter.

    >>> is_chapter("Hoofdstuk 2"), is_chapter("Hoofdstuk 2 Adviezen")
    (True, False)
    """
    word, _, number = text.partition(" ")
    return word in _CHAPTERS and 0 < len(number) <= 4 and number.isalnum()


def is_standing(text: str) -> bool:
    """A whole line that is a heading wherever it stands: a chapter's number, or "Inleiding", "Toelichting".

    >>> is_standing("Toelichting"), is_standing("Toelichting volgt.")
    (True, False)
    """
    if not text[0].isupper() or len(text) > 30:
        return is_of_form(text) if text[0].islower() else False
    return is_chapter(text) or text.rstrip(" *:").lower() in read_words("standing_headings.tsv")


def is_of_form(text: str) -> bool:
    """A lettered heading of the form that fiches on proposals of the Commission fill in, each over what it asks for.

    >>> is_of_form("b) Essentie Nederlands beleid op dit terrein"), is_of_form("b) Nederland zet zich in")
    (True, False)
    """
    lettered = text[1:_LETTER] in _LETTERED and text[0].islower()
    return lettered and text[_LETTER:].rstrip(" *:").lower() in read_words("fiche_headings.tsv")


class Number(NamedTuple):
    """Number of a heading and the word before it; `depth` is 0 when the number alone does not say it."""

    word: str
    number: str
    depth: int


def read_number(heading: str) -> Number:
    """Number of a heading.

    >>> read_number("2.3 Legitimiteit van de Raad"), read_number("Hoofdstuk 4"), read_number("Pijler II: handel").number
    (Number(word='', number='2.3', depth=2), Number(word='Hoofdstuk', number='4', depth=1), 'II')
    """
    decimal = _DECIMAL.match(heading)
    if decimal:
        return Number("", decimal[1], decimal[1].count(".") + 1)
    worded = _WORDED.match(heading)
    if worded and worded[1] in _CHAPTERS:
        return Number(worded[1], worded[2], 1)
    if worded and worded[1].lower() in read_words("series_words.tsv"):
        return Number(worded[1], worded[2], 0)
    return Number("", "", 0)


def find_levels(headings: list[tuple[str, bool]]) -> list[int]:
    """Depth of each heading, given its text and whether another heading stands directly above it.

    >>> find_levels([("1 Veiligheid", False), ("Samen sterker", True), ("NAVO", False), ("2 Handel", False)])
    [1, 2, 2, 1]
    """
    stacks = [stacked or (i + 1 < len(headings) and headings[i + 1][1]) for i, (_, stacked) in enumerate(headings)]
    levels: list[int] = []
    series: list[str] = []  # words of numbered series, the outer first: "Doelstelling 1" stands under "Pijler I"
    base = plain = 0  # depth of the last numbered heading; of the last that was not
    for i, (text, stacked) in enumerate(headings):
        number = read_number(text)
        following = headings[i + 1] if i + 1 < len(headings) else ("", False)
        if following[1] and is_chapter(following[0]) and not number.word:
            base = level = 1
            plain = 0
            series = []
        elif number.depth or (is_standing(text) and not is_of_form(text)):
            base = level = number.depth or 1
            plain = 0
            series = []
        elif number.word:
            series = (
                [*series[: series.index(number.word)], number.word] if number.word in series else [*series, number.word]
            )
            level = base + 1 + len(series)
        elif stacked and levels:
            level = plain = max(levels[-1], base) + 1
        elif stacks[i] or not plain:
            level = plain = base + 1
        else:
            level = plain
        levels.append(level)
    return levels
