"""The lines of a council's own page by the blank ones between them, below the headings that say how far advices are."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from extract.advices.headings import (
    LONGEST_HEADING,
    SENTENCE_END,
    STAGED,
    Heading,
    follows,
    is_general,
    read_heading,
    stage_of_heading,
    stage_under,
)
from extract.advices.stages import stage_of_own_lead
from extract.advices.words import words_of
from ontology.kinds import AdviceStatus

_PLAIN = re.compile(
    r"(?:de |onze |over (?:de|ons)|het |ons )?(?:(?:dagelijks |algemeen )?bestuur|presidium|raad"
    r"|raadsleden|leden|organisatie|samenstelling"
    r"|secretariaat|bureau"
    r"|colofon"
    r"|contact|commissies?|werkgroepen|communicatie|financiën|budget|begroting|werkwijze|ten geleide|tot slot"
    r"|bijlagen?|inleiding"
    r"|ondersteuning|bezetting|middelen|evaluatie|internationale contacten|overige activiteiten|activiteiten|voorwoord"
    r"|kabinetsreacties?|reacties|verkenningen|adviezen|convenanten|publieksactiviteiten"
    r"|personeel|staf|vergaderingen|bijeenkomsten|doorwerking|contacten|wijzigingen"
    r"|nadere toelichting|netwerk|samenwerking|publiciteit"
    r"|capaciteit|planning en|acties|actiepunten|mijlpalen|financieel|financiering"
    r"|vooruitblik|kaderwet|wettelijk kader)\b.{0,45}"
)


# "Voorzitter: mw. K. Bos", "Leden  A. de Wit": a line of a list of members
_OFFICER = (
    r"(?:(?:vice-?|onder|plv\. |plaatsvervangend |algemeen |adjunct-)?"
    r"(?:voorzitters?|secretaris(?:-directeur)?|directeur|raadsleden|leden|lid)"
    r"(?:\s*:|\s{2,}|$|\s+(?:mw|dhr|prof|dr|drs|mr|ir)\.))"
)


NO_ENTRY = re.compile(
    rf"{_OFFICER}|(?:[Pp]rof|[Dd]rs?|[Mm]r|[Ii]r|[Mm]evr|[Mm]w|[Dd]hr)\.\s"
    r"|(?:Over (?:de|het) (?-i:[A-Z]{3,6}$|raad$|commissie$)|Over ons\b|Wie (?:zijn|is|wij)\b)"
    r"|(?:Wat|Waar\w*|Welke)\b[^?]*\b(?:we|wij)\b[^?]*\?$"
    r"|(?:(?:Kabinets)?[Rr]eacties? op\b|Lees meer|Meer informatie)\b"
    r"|(?:Download|Bekijk|Home|Zie ook|Bron|https?:|www\.|Pagina)\b",
    re.IGNORECASE,
)


def is_plain(line: str) -> bool:
    """Whether a line is a heading that every report has.

    >>> is_plain("De raad in 2031"), is_plain("Zee en zand")
    (True, False)
    """
    return _PLAIN.fullmatch(line.lower()) is not None


class Line(NamedTuple):
    """A line with something on it: where it stands on the raw page, and its words."""

    start: int
    end: int
    text: str


class Chunk(NamedTuple):
    """Lines without a blank one between them, below the headings they open with, and how far advices there are.

    `topics` is whether a heading above says that advices stand there, but not how far they are.
    """

    lines: list[Line]
    status: AdviceStatus | None
    start: int
    topics: bool = False


def cut_chunks(text: str) -> Iterator[Chunk]:
    """The lines of a council's page by the blank ones between them, and how far the advices there are."""
    status: AdviceStatus | None = None
    number, topics = "", False
    for chunk in _chunks(text):
        lines, start = chunk, chunk[0].start
        while (heading := _heading(lines[0].text)) and ((stage := stage_under(heading)) or is_general(heading)):
            number, status, topics, lines = heading.number, stage, stage is None, lines[1:]
            if not lines:
                break
        if not lines:
            continue
        if (status or topics) and _closes(lines[0].text, heading, number, len(lines) == 1):
            status, topics = None, False
        led, stage = _lead(lines), None
        if led and (stage := stage_of_own_lead(led, status)):
            status = stage
        yield Chunk(lines, None if led and not stage and _OTHER_LIST.search(led) else status, start, topics)


# A sentence that leads to a list of something else: the questions of one advice, the members, the criteria.
_OTHER_LIST = re.compile(
    r"\b(?:(?:deel|sub|hoofd)?vragen(?!\s+(?:zijn|die|werden|liggen|heeft))|aspecten|criteria|uitgangspunten"
    r"|doelen|taken|leden|voorwaarden|redenen|stappen|elementen"
    r"|punten|maatstaven|partijen|gesprekspartners|landen)\b[^:]{0,40}:$"
    r"|\b(?:zitting|bestaat uit|vertegenwoordigd|aanwezig|lid van|zitten)\b[^:]{0,60}:$",
    re.IGNORECASE,
)


def _heading(line: str) -> Heading | None:
    """A line as a heading; one that names an advice with its stage ("Advies in voorbereiding: Zee") is none."""
    return None if ": " in line and STAGED.match(line) else read_heading(line)


def _closes(text: str, heading: Heading | None, number: str, alone: bool) -> bool:
    """A heading that every report has, or one of a higher rank than the one that opened."""
    if len(text) > LONGEST_HEADING or text.endswith(SENTENCE_END):
        return False
    bare = heading.bare if heading else text
    if NO_ENTRY.match(bare):
        return True
    if is_plain(bare) or bare.casefold() in words_of("plain"):
        return True
    own = heading.number if heading else ""
    if not own or (alone and follows(number, own)):
        return bool(own)
    return bool(number) and own[0].isdigit() == number[0].isdigit() and own.count(".") < number.count(".")


def _chunks(text: str) -> Iterator[list[Line]]:
    """Lines with something on them, parted by blank lines and by headings with a colon."""
    chunk: list[Line] = []
    at = 0
    for line in text.split("\n"):
        words = "" if line.startswith("===") else line.strip()
        if chunk and (not words or (words.endswith(":") and stage_of_heading(words))):
            yield chunk
            chunk = []
        if words:
            low = at + (line.find(words[0]) if line[0] != words[0] else 0)
            chunk.append(Line(low, low + len(words), words))
        at += len(line) + 1
    if chunk:
        yield chunk


def _lead(lines: list[Line]) -> str:
    """The sentence with a colon that a chunk is, or with which it begins."""
    words: list[str] = []
    for line in lines[:6]:
        words.append(line.text)
        if line.text.endswith(":"):
            return " ".join(words)
    return ""
