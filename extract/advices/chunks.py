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
from extract.advices.moments import EXPECTED, SHORT_MONTHS, YEARLESS
from extract.advices.stages import stage_of_lead, stage_of_own_lead
from extract.advices.withdrawn import heads_withdrawn
from extract.advices.words import any_of, words_of
from extract.dates.words import MONTHS
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
    r"|(?:Download|Bekijk|Home|Zie ook|Bron|https?:|www\.|Pagina)\b|©",
    re.IGNORECASE,
)


def is_plain(line: str) -> bool:
    """Whether a line is a heading that every report has.

    >>> is_plain("De raad in 2031"), is_plain("Zee en zand")
    (True, False)
    """
    small = line.lower()
    return small in words_of("plain") or _PLAIN.fullmatch(small) is not None


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
    when: str = ""  # the quarter or month that a heading above names


class _Above(NamedTuple):
    """What the headings above a chunk say: the number of the last, how far, whether advices stand there, and when."""

    number: str = ""
    status: AdviceStatus | None = None
    topics: bool = False
    when: str = ""


def cut_chunks(text: str) -> Iterator[Chunk]:
    """The lines of a council's page by the blank ones between them, and how far the advices there are."""
    above = _Above()
    for index, chunk in enumerate(_chunks(text)):
        first = next((i for i, it in enumerate(chunk[:_OPENING]) if _tells(_heading(it.text))), 0) if index == 0 else 0
        lines, heading, above = _under_headings(chunk[first:], above)
        if not lines:
            continue
        if any(above[1:]) and _closes(lines[0].text, heading, above.number, len(lines) == 1):
            above = _Above(above.number)
        led, stage = _lead(lines), None
        if led and (stage := stage_of_own_lead(led, above.status)):
            above = above._replace(status=stage)
        other = led and not stage and _OTHER_LIST.search(led)
        yield Chunk(lines, None if other else above.status, chunk[0].start, above.topics, above.when)


_OPENING = 5  # lines of a page in which its name may stand right above the first heading
_MOMENT = re.compile(
    rf"(?!\d{{1,2}}[\s-]|\d{{4}}\W*$)(?:in\s+(?:het\s+|de\s+)?)?(?:{EXPECTED}|{YEARLESS})\s*(?:\([^()]*\))?:?|{any_of(words_of('unknown'))}",
    re.IGNORECASE,
)


_LONGEST_MOMENT = 40
_FIRST_WORDS = frozenset(
    "eerste tweede derde vierde 1e 2e 3e 4e q1 q2 q3 q4 kwartaal voorjaar lente zomer najaar herfst winter begin medio "
    "halverwege eind einde in nog onbekend nader n.t.b. n.n.b. p.m. pm".split()
) | {*MONTHS, *SHORT_MONTHS}


def _is_moment(line: str) -> bool:
    """Whether a line is a quarter, season or month: "Eerste kwartaal", "In het najaar:"."""
    if len(line) > _LONGEST_MOMENT or line.split(None, 1)[0].rstrip(":").casefold() not in _FIRST_WORDS:
        return False  # as of most lines
    return _MOMENT.fullmatch(line) is not None


def _tells(heading: Heading | None) -> bool:
    return heading is not None and (stage_under(heading) is not None or is_general(heading))


def _stage_of(heading: Heading, words: str) -> AdviceStatus | None:
    """How far a heading says that advices are; one that leads to a list does so as a sentence first."""
    return (stage_of_lead(words) if heading.leads else None) or stage_under(heading)


def _under_headings(lines: list[Line], above: _Above) -> tuple[list[Line], Heading | None, _Above]:
    """Lines below the headings they open with, the first that is none of these, and what those say."""
    while lines:
        words = lines[0].text
        stands_over = len(lines) > 1 or above.topics or above.status
        if stands_over and _is_moment(words):
            above, lines = above._replace(when=words.rstrip(":")), lines[1:]
            continue
        heading = _heading(words)
        if heading is None or not ((stage := _stage_of(heading, words)) or is_general(heading)):
            return lines, heading, above
        above, lines = _Above(heading.number, stage, stage is None), lines[1:]
    return lines, None, above


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
    if is_plain(bare) or heads_withdrawn(bare):
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
