"""How far an advice is by the words for it (`advice_stages.tsv`): in a cell, a heading, a lead to a list, a sentence.

The first row of the list that fits tells: "mogelijke nieuwe adviesaanvragen" are possible, "verwachte adviezen in
voorbereiding" in preparation.
"""

import re
from functools import cache
from typing import NamedTuple

from extract.advices.withdrawn import GOING, GONE
from extract.advices.words import words_of
from extract.frames import Heard, hear
from extract.page.ruled import words_in_row
from extract.wordlists import read_table
from ontology.kinds import AdviceStatus

NOUN = re.compile(
    r"advies|adviez|traject|onderwerp|project|thema|aanvra|vragen|werk(?!groep)|publicati|studies|planning|agenda"
    r"|prioriteit|rapport|producten|groslijst|longlist|verkenning|programma|terugblik|oogst"
)
_OURS = re.compile(r"\b(?:de (?:raad|commissie)|wij|we|op de lijst|kwam(?:en)? uit|versche?e?nen)\b")
_LAST_SENTENCE = re.compile(r"(?<=[.?!])\s+(?=[A-Z])")
_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")
_BARE = frozenset(
    "nog niet in en of wel reeds al te deels naar verwachting gestart opgestart begonnen "
    "voor op per tot nader order".split()
)
_LONGEST_TITLE = 110
_LONGEST_LEAD = 300


class _Row(NamedTuple):
    """Words of which one must stand in a line, and the pattern that then tells; none when the words do so alone."""

    cues: dict[str, None]
    pattern: re.Pattern[str] | None
    stage: AdviceStatus


@cache
def _rows(said_in: str) -> tuple[_Row, ...]:
    return tuple(
        _Row(
            dict.fromkeys(row["cues"].split("|")),
            re.compile(row["pattern"]) if row["pattern"] else None,
            AdviceStatus(row["stage"]),
        )
        for row in read_table("advice_stages.tsv")
        if row["said_in"] == said_in
    )


@cache
def _cues(said_in: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(cue for row in _rows(said_in) for cue in row.cues))


@cache
def heading_cues() -> tuple[str, ...]:
    """Words of which a heading that says how far advices are has one."""
    return tuple(dict.fromkeys((*_cues("heading"), *words_of("noun"))))


def stage_in_heading(words: str, heard: Heard) -> AdviceStatus | None:
    """The stage that small letters name, when the words of headings among them are heard."""
    if not heard:
        return None
    for row in _rows("heading"):
        if not row.cues.keys().isdisjoint(heard) and (row.pattern is None or row.pattern.search(words)):
            return row.stage
    return None


@cache
def words_for(stage: AdviceStatus) -> re.Pattern[str]:
    """All that names a stage in headings, to see what else a heading says."""
    rows = [row for row in _rows("heading") if row.stage is stage]
    return re.compile("|".join(row.pattern.pattern if row.pattern else "|".join(row.cues) for row in rows))


def stage_of_cell(words: str) -> AdviceStatus | None:
    """How far an advice is by the words of a cell ("Onder voorbehoud")."""
    small = words.casefold()
    return stage_in_heading(small, hear(small, heading_cues()))


@cache
def stage_words() -> dict[str, AdviceStatus]:
    """Words in small letters that say how far something is."""
    return {word: row.stage for row in _rows("word") for word in row.cues}


def stage_of(words: list[str]) -> AdviceStatus | None:
    """The stage that words in small letters name."""
    found = {stage_words()[word] for word in words if word in stage_words()}
    return next((row.stage for row in _rows("word") if row.stage in found), None)


def stage_of_title(heading: str) -> AdviceStatus | None:
    """How far the advices are that stand under the title of a chapter that speaks of advices.

    >>> stage_of_title("Prioritaire nieuwe onderwerpen voor 2026")
    <AdviceStatus.PRIORITY: 'priority'>
    >>> stage_of_title("Over de adviesraad")
    """
    if len(heading) > _LONGEST_TITLE or heading.rstrip().endswith((".", ":", "?")):
        return None
    words = _WORD.findall(heading.casefold())
    return stage_of(words) if any(word in words_of("noun") for word in words) else None


def stage_of_bare(heading: str) -> AdviceStatus | None:
    """How far the advices are under a heading of a council's own that is a stage and nothing else.

    >>> stage_of_bare("Aangevraagd, nog niet gestart"), stage_of_bare("In voorbereiding")
    (<AdviceStatus.REQUESTED: 'requested'>, <AdviceStatus.IN_PREPARATION: 'in-preparation'>)
    >>> stage_of_bare("Aangevraagde stukken")
    """
    words = _WORD.findall(heading.casefold())
    if not words or not all(word in _BARE or word in stage_words() for word in words):
        return None
    denied = words.index("niet") if "niet" in words else len(words)
    return stage_of(words[:denied])


@cache
def _leads() -> tuple[tuple[re.Pattern[str], AdviceStatus], ...]:
    """Patterns of leads; words of the list may be broken over lines."""
    rows = ((row, "|".join(words_in_row(cue) for cue in row.cues)) for row in _rows("lead"))
    return tuple((row.pattern or re.compile(rf"\b(?:{words})\b"), row.stage) for row, words in rows)


def stage_of_lead(paragraph: str) -> AdviceStatus | None:
    """How far the advices are that a list names, by the sentence that leads to it.

    >>> stage_of_lead("Mei was druk. In 2030 bracht de raad drie adviezen uit:")
    <AdviceStatus.PUBLISHED: 'published'>
    >>> stage_of_lead("De raad stelt daarbij de volgende vragen:")
    """
    text = paragraph.rstrip()
    if not text.endswith(":"):
        return None
    sentence = _LAST_SENTENCE.split(text[-_LONGEST_LEAD:])[-1].casefold()
    named = any(word in words_of("noun") for word in _WORD.findall(sentence))
    if not named and not sentence.endswith(("aan de orde:", "aan bod:")):
        return None
    return next((stage for pattern, stage in _leads() if pattern.search(sentence)), None)


def stage_of_own_lead(text: str, above: AdviceStatus | None) -> AdviceStatus | None:
    """The same in a council's own text, where vaguer words count too when no heading above says how far."""
    stage = stage_of_lead(text)
    if stage or above:
        return stage
    sentence = _LAST_SENTENCE.split(text)[-1].casefold()
    if not (NOUN.search(sentence) or _OURS.search(sentence)):
        return None
    return stage_in_heading(sentence, hear(sentence, heading_cues()))


def stage_of_sentence(sentence: str) -> AdviceStatus | None:
    """How far the advices are that a sentence of a council's own names."""
    if lead := stage_of_lead(sentence.rstrip(".?! ") + ":"):
        return lead
    words = sentence.casefold()
    rows = (row for row in _rows("sentence") if any(cue in words for cue in row.cues))
    return next((row.stage for row in rows if row.pattern is None or row.pattern.search(words)), None)


_DENYING = ("niet", "geen", "nooit", "noch", "afgezien", "ziet", *GOING)
_DENIED = re.compile(
    rf"\b(?:geen|nooit|noch|{GONE}|afgezien|ziet\b.*\bvan af)\b"
    r"|(?<!nog )\bniet\b(?! (?:alleen|later|in|op|aangevraagd|gevraagd|eerder|meer dan|te\b|zozeer|uitgesloten))"
)


def is_denied(clause: str) -> bool:
    """Whether a clause says that there is no advice: "niet gekozen", "geen advies", but not "nog niet gereed"."""
    words = clause.casefold()
    return any(cue in words for cue in _DENYING) and _DENIED.search(words) is not None


def stage_of_clause(clause: str, asked: bool) -> AdviceStatus | None:
    """How far an advice is by the words around its name in a council's sentence; None when it says that there is none.

    What is asked for ("adviesaanvraag") has not been made, whatever has been done about the request.

    >>> stage_of_clause("In mei brengt de raad een advies uit", asked=False)
    <AdviceStatus.IN_PREPARATION: 'in-preparation'>
    >>> stage_of_clause("Aan een advies begint de raad niet.", asked=False)
    """
    words = clause.casefold()
    if is_denied(words):
        return None
    words = words.replace(" zou", " ") if asked else words  # "die het kabinet zou sturen": late, not doubtful
    heard = hear(words, _cues("clause"))
    stages = (
        row.stage
        for row in _rows("clause")
        if not row.cues.keys().isdisjoint(heard) and (row.pattern is None or row.pattern.search(words))
    )
    if asked:
        if "in behandeling" in words:
            return AdviceStatus.IN_PREPARATION
        said = (AdviceStatus.POSSIBLE, AdviceStatus.EXPECTED, AdviceStatus.REQUESTED)
        return next((stage for stage in stages if stage in said), AdviceStatus.REQUESTED)
    return next(stages, None)


# A list of what runs may hold what has only come in: "Ingediend op 3 mei; de commissie moet nog worden samengesteld"
_NOT_BEGUN = re.compile(
    r"\bmoe(?:t|ten)\s+nog\b|\bnog\s+(?:niet|te)\s+(?:begonnen|gestart|aangevangen|opgepakt|starten|beginnen|plannen|in\s+te)"
    r"|\bstart\s+nog\b|\bwacht\s+op\b",
)
_REQUEST = r"\b(?:advies)?(?:aanvra(?:ag|gen)|verzoek)\b"
_AWAITED = re.compile(
    r"\b(?:advies)?aanvra(?:ag|gen)\b[^.;]{0,200}?\b(?:verwacht|volgt|toegezegd|aangekondigd|voorzien|onderweg|nog\s+niet\s+(?:ontvangen|binnen))"
    r"|\b(?:verwacht|kondigde|toegezegd|aangekondigd|zegde)\b[^.;]{0,200}?\b(?:advies)?aanvra(?:ag|gen)\b"
    r"|\b(?:zal|zullen|voornemens|aangekondigd|toegezegd)\b[^.;]{0,200}?\badvies\s+(?:te\s+)?(?:zullen\s+)?vragen\b",
    re.IGNORECASE,
)
_COME_IN = re.compile(
    rf"{_REQUEST}[^.;]{{0,200}}?\b(?:ontvangen|ingediend|binnengekomen|ontving|voorgelegd|gedaan|gestuurd|bereikte|kwam)\b"
    rf"|\b(?:ontving|ontvangen|diende|dienden|bereikte|stuurde|kwam)\b[^.;]{{0,200}}?{_REQUEST}",
    re.IGNORECASE,
)
_TO_COME = frozenset({AdviceStatus.PRIORITY, AdviceStatus.POSSIBLE, AdviceStatus.EXPECTED})


def stage_by_request(status: AdviceStatus, text: str) -> AdviceStatus | None:
    """How far an advice is by what its text says of the request, where the heading above says less; else None.

    >>> stage_by_request(AdviceStatus.PRIORITY, "De aanvraag is op 3 mei 2031 ontvangen.")
    <AdviceStatus.REQUESTED: 'requested'>
    >>> stage_by_request(AdviceStatus.PRIORITY, "Een adviesaanvraag wordt in mei verwacht.")
    <AdviceStatus.EXPECTED: 'expected'>
    >>> stage_by_request(AdviceStatus.PRIORITY, "De raad begint in mei.")
    """
    if status is AdviceStatus.IN_PREPARATION:
        return AdviceStatus.REQUESTED if _NOT_BEGUN.search(text) else None
    if status not in _TO_COME or not any(word in text for word in ("anvra", "erzoek", "dvies te v")) or is_denied(text):
        return None
    if status is not AdviceStatus.EXPECTED and _AWAITED.search(text):
        return AdviceStatus.EXPECTED
    return AdviceStatus.REQUESTED if _COME_IN.search(text) else None
