"""When a document is of: the day in its head, on its title page, in a table of particulars, or that a site gives."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from extract.letterhead.day_lines import RECEIVED, find_day_line
from extract.letterhead.day_words import MONTH, PLACES, day_of, month_number, read_day
from extract.records import Block, Layout, Span
from ontology.kinds import BlockKind

_DAY = re.compile(rf"\b(\d{{1,2}}) ({MONTH})\.? (\d{{4}})\b", re.IGNORECASE)
# In a head of a parliamentary paper that is one line: "... Staten-Generaal Den Haag, 3 mei 2031"
_IN_HEAD = (
    r"(?-i:(?<=Staten-Generaal )(?:Den Haag|[’'‘]s-Gravenhage), "
    r"|(?<=[A-Z]{5} )(?:Vastgesteld|Ontvangen|Voorgesteld) )"
)
# Among the fields of a head that have run together: "... Ons kenmerk 4012 Datum 3 mei 2031 Betreft ..."
_FIELD = re.compile(rf"(?:\b(?:Datum|Date)[\s:|]+|{_IN_HEAD})(\d{{1,2}}) ({MONTH})\.? (\d{{4}})\b", re.IGNORECASE)
_FIELD_CUES = ("atum", "Staten-Generaal ", " Vastgesteld ", " Ontvangen ", " Voorgesteld ")
# "Besluit van de Minister van Defensie van 3 mei 2031, nr. BS2031": the day of a decree, not of the gazette it is in
_DECREED = re.compile(
    r"(?:[Bb]ijlage (?:\d+ )?bij het )?(?:Besluit|Regeling|Beleidsregels?) van (?:de|het) [^.;]{5,160}? "
    rf"van (\d{{1,2}}) ({MONTH}) (\d{{4}}), (?:nr|kenmerk)\b"
)
# "Notulen van de vergadering, gehouden op vrijdag 3 mei 2031"
_MINUTES = re.compile(
    r"(?:(?:Notulen|Besluitenlijst|Toezeggingenlijst)\b[^;]{0,90}? (?:van|op|d\.d\.) (?:[a-z]+dag )?"
    r"|De (?:vaste |algemene )?commissie voor [^.;]{3,80} heeft op (?=\d{1,2} [a-z]+ \d{4} overleg gevoerd\b))"
    rf"(\d{{1,2}}) ({MONTH}) (\d{{4}})\b"
)
_DATED = re.compile(
    rf"[|\s]*(?:Datum|Date|Vastgesteld|Voorgesteld|Ontvangen|Ingezonden|{PLACES},?)\b.{{0,50}}$", re.IGNORECASE
)
# "Vastgesteld door de raad op 15 januari 2031", "Goedgekeurd door het bestuur in zijn vergadering van 3 mei 2030"
_ADOPTED = re.compile(
    r"\(?(?:Ter vaststelling|(?:Aldus )?Vastgesteld|Goedgekeurd|Aangeboden)\b[^.:;]{0,70}?"
    rf"\b\d{{1,2}} (?:{MONTH}) \d{{4}}\b"
    r"(?:[^.:;]{0,40}$|\.(?:\s|$))",
    re.IGNORECASE,
)
# "Dit werkprogramma is op 3 mei 2031 vastgesteld", "Bijgewerkt op 3 mei 2031": what a page says of itself
_ITSELF = (
    r"(?:(?:Dit|Deze) (?:werkprogramma|werkplan|jaarplan|beleidskader|beleidsnota|nota|strategie|advies|jaarverslag"
    r"|verslag|pagina|reglement) (?:is|werd) (?:door [^.;:]{2,60} )?(?:(?:vastgesteld|bijgewerkt|goedgekeurd) )?"
    r"|^(?:Laatst |Laatste )?(?:[Bb]ijgewerkt|[Gg]ewijzigd|[Aa]angepast|[Ww]ijziging|[Uu]pdate)(?: op)?:? )"
)
_TOLD = re.compile(rf"{_ITSELF}(?:[^.;:]{{0,60}}?\b(?:op|van) )?(\d{{1,2}}) ({MONTH}) (\d{{4}})\b", re.MULTILINE)
_TOLD_CUES = ("astgesteld", "ijgewerkt", "ewijzigd", "oedgekeurd", "angepast", "ijziging", "pdate")
_BEFORE_DAY, _AFTER_DAY = 170, 90  # characters around such a word
# A news site's line under the title, and dates in figures behind "Datum" or the kind of a paper.
_PUBLISHED = re.compile(
    rf"(?:(?:{PLACES},?|Datum|Date|Publicatiedatum|Gepubliceerd(?: op)?|Vastgesteld(?: op)?):?\s+"
    r"|(?:Kamerstuk: ?)?(?:Kamerbrief|Kamerstuk|Brief|Rapport|Nota|Besluit|Publicatie"
    r"|Nieuws(?:bericht)?|Persbericht|Toespraak|Advies) \| )?"
    r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?: \| |$)"
)
# What a table of particulars or the heading of an answer calls the day on which it was given.
_ANSWERED = re.compile(
    r"[|\s]*(?:Beantwoord|Datum (?:antwoord|beantwoording|publicatie)|Publicatiedatum|Gepubliceerd|Verzonden)"
    rf"(?: op)?[\s|:]+(\d{{1,2}}) ({MONTH}) (\d{{4}})\b"
    rf"|Antwoord(?:en)? van [^|]{{3,300}}?[(,] ?ontvangen (\d{{1,2}}) ({MONTH}) (\d{{4}})\b"
    rf"|(?:Vragen van [^|]{{5,400}}?)?\(ontvangen (\d{{1,2}}) ({MONTH}) (\d{{4}})\)",
    re.IGNORECASE,
)
_ANSWERS = ("eantwoord", "ntwoord", "ublicatie", "epubliceerd", "erzonden", "ontvangen")
_SITE_DAY = re.compile(r"\b(?:datum:? ?|Documentdatum )(\d{4})-(\d\d)-(\d\d)\b")
_SITE_NUMBER = re.compile(r"Nummer: 20\d\d[A-Z]\d+, datum: ")
# "Ministerie van Defensie | mei 2031", "Adviesraad Migratie, vastgesteld op 3 mei 2031": whose it is, and of when
_ISSUER = (
    r"(?:Ministerie|Adviesraad|Adviescollege|Raad|Commissie|Directie|Kabinet|Permanente|Ambassade|[A-Z][a-z]{3,15}raad|[A-Z]{3,5})"
    r"\b[^.;:]{0,100}?(?:,|\|| [–-]) ?"
    r"(?:(?:vastgesteld|goedgekeurd)(?: door [^,|]{2,40})? op |(?:stand|versie|peildatum) (?:per |van )?)?"
)
_ALONE = re.compile(
    rf"(?:{PLACES},? |(?:maan|dins|woens|donder|vrij|zater|zon)dag |(?:N[ro]\.?|Nummer|Advies|Editie) ?\d{{1,4}}, "
    rf"|Versie |{_ISSUER})?"
    rf"(?:(\d{{1,2}}) )?({MONTH}) (\d{{4}})(?: ?\|[^|\d]{{2,30}})?$",
    re.IGNORECASE,
)
# "Dit werkprogramma is vastgesteld in de vergadering van 6 december 2031", "Het jaarplan is op 3 mei 2031 vastgesteld"
# The plan of another is "het plan voor de kust"; its own is "dit plan" or called by what programmes are called.
_PLAN = (
    r"\b(?:[Dd](?:it|eze) [a-z]*(?:programma|plan|agenda)|(?:[Ww]erk|[Jj]aar|[Aa]dvies)(?:programma|plan|agenda)"
    r"|(?:programma|plan|agenda)(?= (?:is|werd) ))\b"
    r"(?: [\w-]+){0,8}? (?:is|werd) "
)
_TOLD_DAY = rf"(?P<day>\d{{1,2}}) (?P<month>{MONTH}) (?P<year>\d{{4}})"
_SAID_ADOPTED = re.compile(
    rf"{_PLAN}(?:[^.;]{{0,60}}?\bvastgesteld\b[^.;]{{0,60}}?\b{_TOLD_DAY}"
    rf"|op {_TOLD_DAY.replace('?P<', '?P<op_')}[^.;]{{0,60}}?\bvastgesteld)"
)
_LONGEST_LINE = 120
_GREETINGS = ("Geachte", "Excellentie")
_LONGEST_ANSWER = 600
# A page gives its own "Publicatiedatum" in its first lines; further on it is that of what the page tells of.
_PARTICULARS, _APPEARED = 200, ("Publicatiedatum", "Gepubliceerd")
_TITLE_LINES = 12
_RUNNING_TEXT = 250  # characters of a block that is no line of a title page any more


def find_day(layout: Layout, blocks: Sequence[Block]) -> tuple[date | None, Span | None]:
    """Day in a line of the head that begins with a place or with "Datum"; else that on which it was answered.

    Else the one that the site gives which published it, else the day that is a line of the title page; else that on
    which a programme says that it was adopted.
    """
    blocks = _without_received(layout, blocks)
    for block in blocks:
        for line in _lines(layout, block):
            text = layout.text[line.start : line.end]
            if published := _PUBLISHED.match(text):
                return day_of(int(published[3]), int(published[2]), int(published[1])), line
            short = len(text) <= _LONGEST_LINE // 2
            found = _DAY.search(text) if _ADOPTED.match(text) or (short and _DATED.match(text)) else None
            if found:
                return read_day(found[3], found[2], found[1]), _within(line, found)
    for finder in (_find_field, _find_answered, _find_site_day, _find_alone, find_day_line, _find_adopted):
        day, span = finder(layout, blocks)
        if day:
            return day, span
    return None, None


def _without_received(layout: Layout, blocks: Sequence[Block]) -> Sequence[Block]:
    """Blocks but for those that say when a proposal of another was received, on their line or the one under it."""
    received = {i for i, block in enumerate(blocks) if RECEIVED.match(layout.text, block.start, block.end)}
    return (
        [block for i, block in enumerate(blocks) if i not in received and i - 1 not in received] if received else blocks
    )


def find_told_day(text: str, span: Span) -> tuple[date | None, Span | None]:
    """Day on which a document says of itself that it was adopted or last changed, wherever it says so."""
    for cue in _TOLD_CUES:
        at = text.find(cue, *span)
        while at >= 0:
            if found := _TOLD.search(text, max(span.start, at - _BEFORE_DAY), min(at + _AFTER_DAY, span.end)):
                return read_day(found[3], found[2], found[1]), Span(*found.span())
            at = text.find(cue, at + 1, span.end)
    return None, None


def find_month(layout: Layout, blocks: Sequence[Block]) -> tuple[str, Span | None]:
    """Month that is a line of the title page of an undated document, as "2031-03"."""
    for line, found in _title_lines(layout, blocks):
        if not found[1]:
            return f"{found[3]}-{month_number(found[2]):02}", line
    return "", None


def _lines(layout: Layout, block: Block) -> Iterator[Span]:
    """A block of no more than a line, or the lines of a table or title page."""
    if block.kind is not BlockKind.TABLE:
        if block.end - block.start <= _LONGEST_LINE:
            yield Span(block.start, block.end)
        return
    low = block.start
    while low < block.end:
        high = layout.text.find("\n", low, block.end)
        high = block.end if high < 0 else high
        if 0 < high - low <= _LONGEST_LINE:
            yield Span(low, high)
        low = high + 1


def _find_field(layout: Layout, blocks: Sequence[Block]) -> tuple[date | None, Span | None]:
    """Day in a field that has run together with others, or in the words with which a decree or minutes open."""
    for block in blocks:
        text = layout.text[block.start : block.end].replace("\n", " ")
        if layout.text.startswith(_GREETINGS, block.start):
            return None, None
        found = (
            (_FIELD.search(text) if any(cue in text for cue in _FIELD_CUES) else None)
            or _DECREED.match(text)
            or _MINUTES.match(text)
        )
        if found:
            return read_day(found[3], found[2], found[1]), _within(Span(block.start, block.end), found)
    return None, None


def _find_answered(layout: Layout, blocks: Sequence[Block]) -> tuple[date | None, Span | None]:
    if not blocks or not _tells_answer(layout.text[blocks[0].start : blocks[-1].end]):
        return None, None
    for block in blocks:
        if not _tells_answer(layout.text[block.start : block.end]):
            continue
        short = block.kind is not BlockKind.TABLE and block.end - block.start <= _LONGEST_ANSWER
        for line in (Span(block.start, block.end),) if short else _lines(layout, block):
            found = _ANSWERED.match(layout.text, line.start, line.end)
            if found and (line.start < blocks[0].start + _PARTICULARS or not found[0].startswith(_APPEARED)):
                first = next(group for group in (1, 4, 7) if found[group])
                return read_day(found[first + 2], found[first + 1], found[first]), Span(line.start, found.end())
    return None, None


def _tells_answer(text: str) -> bool:
    return any(word in text for word in _ANSWERS)


def _find_site_day(layout: Layout, blocks: Sequence[Block]) -> tuple[date | None, Span | None]:
    """Day that a site gives a paper, in the furniture or the line of particulars above its head."""
    for block in blocks:
        text = layout.text[block.start : block.end]
        told = "atum" in text and (block.kind is BlockKind.FURNITURE or _SITE_NUMBER.match(text))
        found = _SITE_DAY.search(text) if told else None
        if found:
            return day_of(int(found[1]), int(found[2]), int(found[3])), Span(block.start, block.end)
    return None, None


def _find_alone(layout: Layout, blocks: Sequence[Block]) -> tuple[date | None, Span | None]:
    for line, found in _title_lines(layout, blocks):
        if found[1]:
            return read_day(found[3], found[2], found[1]), line
    return None, None


def _find_adopted(layout: Layout, blocks: Sequence[Block]) -> tuple[date | None, Span | None]:
    for block in blocks:
        text = layout.text[block.start : block.end]
        found = _SAID_ADOPTED.search(text) if "vastgesteld" in text else None
        if found:
            told = "" if found["day"] else "op_"
            day = read_day(found[f"{told}year"], found[f"{told}month"], found[f"{told}day"])
            return day, Span(block.start + found.start(), block.start + found.end())
    return None, None


def _title_lines(layout: Layout, blocks: Sequence[Block]) -> Iterator[tuple[Span, re.Match[str]]]:
    """Lines of the title page that are a date and nothing else, above the first running text."""
    seen = 0
    for block in blocks:
        if block.kind is BlockKind.PARAGRAPH and block.end - block.start > _RUNNING_TEXT:
            return
        for line in _lines(layout, block) if block.kind is not BlockKind.FURNITURE else ():
            seen += 1
            if seen > _TITLE_LINES:
                return
            if seen > 1 and " 20" in layout.text[line.start : line.end]:
                found = _ALONE.match(layout.text, line.start, line.end)
                if found:
                    yield line, found


def _within(line: Span, found: re.Match[str]) -> Span:
    return Span(line.start + found.start(), line.start + found.end())
