"""Advices of a council's own programme, plan or page, line by line: headings say how far, lines under them name."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from extract.advices.councils import is_council
from extract.advices.entries import split_entry
from extract.advices.moments import EXPECTED, MONTHS
from extract.advices.words import status_of_lead, words_of
from extract.records import Mention, Reading, Span
from extract.wordlists import read_table
from ontology.kinds import AdviceStatus, DocumentKind

LONGEST_HEADING, LONGEST_TITLE = 80, 140
_OPENING = 300  # characters in which a page of a council names it
_MARK = re.compile(r"(?:[•▪■●‣*–—·o-]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s+(?=\S)|\d\.\d{1,2}\.?\s+(?=[A-Z])")
_NUMBERED = re.compile(r"(?:#+\s*)?(?:(?P<number>\d{1,2}(?:\.\d{1,2})*|[A-Z]|[IVX]{1,4})[.)]?\s+)?(?=[A-Z])")
_NOUN = re.compile(
    r"advies|adviez|traject|onderwerp|project|thema|aanvra|vragen|werk(?!groep)|publicati|studies|planning|agenda"
    r"|prioriteit|rapport|producten|groslijst|longlist|verkenning|programma|terugblik|oogst",
    re.IGNORECASE,
)
_BESIDE = frozenset(
    "nog niet in en of wel reeds al te deels naar verwachting voor de het van dit jaar wat is er we wij eerder onder "
    "recent nieuw laatste nu die overige verdere andere volgende komende begin eind".split()
)
_LINE = re.compile(r"^[^\n]*", re.MULTILINE)
_SENTENCE = re.compile(r"[.;,:?!]$")
# "02-03-2026 Titel", "Januari: Titel", "Advies nr. 52 – Titel": lines that say themselves that they are entries
_ENTRY = re.compile(
    rf"\d{{1,2}}[-/.]\d{{1,2}}[-/.]20\d\d[\s:–-]+(?=\S)"
    rf"|(?:\d{{1,2}}\s+)?(?:{'|'.join(MONTHS)})(?:\s+20\d\d)?\s*(?::|[–—-])\s+(?=\S)"
    r"|(?:[A-Z]{2,6}-)?(?:brief|vervolg)?(?:advies|rapport|policy brief|verkenning|studie|signalement)"
    r"\s+(?:(?:nr|no)\.?\s*)?\d{1,4}\s*(?:[:,–—-]\s*|\s)(?=[A-Z‘“\"])"
    r"|\d{1,4}[ \t]{2,}(?=[A-Z‘“\"])"
    r"|(?:nr|no)\.?\s*\d{1,4}[\s:,–-]+(?=[A-Z‘“\"])",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"(?:advies|briefadvies|adviesrapport|verkenning|rapport|signalement|eigen initiatief|ongevraagd|gevraagd"
    r"|in voorbereiding"
    r"|verzoek|op verzoek|uitgebracht|verschenen|gepubliceerd|publicatie|verwacht|planning|status|gereed|oplevering"
    r"|start|loopt|aanvrager|(?:advies)?aanvraag|samen met)\b[^.]{0,160}$"
    rf"|(?:{EXPECTED})",
    re.IGNORECASE,
)
_PLAIN = re.compile(
    r"(?:de |onze |over (?:de|ons)|het |ons )?(?:raad|raadsleden|leden|organisatie|samenstelling"
    r"|secretariaat|bureau"
    r"|colofon"
    r"|contact|commissies?|werkgroepen|communicatie|financiën|budget|begroting|werkwijze|ten geleide|tot slot"
    r"|bijlagen?|inleiding"
    r"|ondersteuning|bezetting|middelen|evaluatie|internationale contacten|overige activiteiten|activiteiten|voorwoord"
    r"|bestuur|personeel|staf|vergaderingen|bijeenkomsten)\b.{0,45}",
    re.IGNORECASE,
)
_NO_ENTRY = re.compile(
    r"(?:Lees meer|Meer informatie|Download|Bekijk|Home|Zie ook|Bron|https?:|www\.|Pagina)\b", re.IGNORECASE
)


class Told(NamedTuple):
    """An advice on the raw page: its title, all that is said with it, and how far it is."""

    title: Span
    whole: Span
    status: AdviceStatus
    own: bool = False  # the sentence that names several says that the council asks itself


class _Line(NamedTuple):
    start: int
    end: int
    text: str
    gap: bool  # a blank line stands above it


@cache
def _stages() -> tuple[tuple[re.Pattern[str], AdviceStatus], ...]:
    rows = read_table("programme_stages.tsv")
    return tuple((re.compile(row["pattern"], re.IGNORECASE), AdviceStatus(row["stage"])) for row in rows)


def is_programme(reading: Reading, mentions: tuple[Mention, ...]) -> bool:
    """Whether a council tells of its own work: in its programme, or on a page that opens with its name."""
    header = reading.header
    if header.kind is DocumentKind.WORK_PROGRAMME:
        return True
    head = next((it for it in mentions if is_council(it.ref) and it.span.start < _OPENING), None)
    if head is None:
        return False
    first = next((it for it in mentions if it.span.start >= 0), head)
    return head.span.start <= first.span.start + 10 and (header.kind is None or head.span.start < 5)


def stage_of_heading(line: str) -> AdviceStatus | None:
    """How far advices are that stand under a line of a programme, when it is a heading that says so.

    >>> stage_of_heading("2. Waaraan wordt gewerkt"), stage_of_heading("Nieuwe kansen aan zee")
    (<AdviceStatus.IN_PREPARATION: 'in-preparation'>, None)
    """
    line = line.removesuffix(":")
    found = _NUMBERED.match(line)
    if not found or len(line) > LONGEST_HEADING or _SENTENCE.search(line):
        return None
    words = line[found.end() :].casefold()
    stage = next(((pattern, status) for pattern, status in _stages() if pattern.search(words)), None)
    if stage is None:
        return None
    rest = stage[0].sub(" ", words)
    bare = all(it in _BESIDE or it in words_of("status") or it.isdigit() for it in re.findall(r"\w+", rest))
    return stage[1] if bare or _NOUN.search(words) else None


def stage_of_cell(words: str) -> AdviceStatus | None:
    """How far an advice is by the words of a cell ("Onder voorbehoud")."""
    small = words.casefold()
    return next((status for pattern, status in _stages() if pattern.search(small)), None) if small else None


class Chunk(NamedTuple):
    """Lines without a blank one between them, below the headings they open with, and how far advices there are."""

    lines: list[_Line]
    status: AdviceStatus | None
    start: int


def find_programme(text: str, chunks: Sequence[Chunk]) -> list[Told]:
    """Advices of a council's own page or programme, in text order; `chunks` are those of its text."""
    found: list[Told] = []
    for index, chunk in enumerate(chunks):
        if not chunk.lines:
            continue
        following = chunks[index + 1] if index + 1 < len(chunks) else None
        after = following.lines if following and following.start == following.lines[0].start else []
        read = list(_read(text, chunk.lines, after, chunk.status)) if chunk.status else []
        if not read and not (found and found[-1].whole.end >= chunk.lines[-1].end):
            read = list(find_enumerated(text, Span(chunk.lines[0].start, chunk.lines[-1].end), chunk.status))
        found += read
    return found


def cut_chunks(text: str) -> Iterator[Chunk]:
    """The lines of a council's page by the blank ones between them, and how far the advices there are."""
    status: AdviceStatus | None = None
    number = ""
    for chunk in _chunks(text):
        lines, start = chunk, chunk[0].start
        while lines and ((stage := stage_of_heading(lines[0].text)) or _is_general(lines[0].text)):
            mark = _NUMBERED.match(lines[0].text)
            number = (mark["number"] or "") if mark else ""
            status, lines = stage, lines[1:]
        if lines and _closes(lines[0].text, number, len(lines) == 1):
            status = None
        if lines:
            led, stage = _lead(lines), None
            if led and (stage := _stage_of_lead(led, status)):
                status = stage
            yield Chunk(lines, None if led and not stage and _OTHER_LIST.search(led) else status, start)


# A sentence that leads to a list of something else: the questions of one advice, the members, the criteria.
_OTHER_LIST = re.compile(
    r"\b(?:(?:deel|sub|hoofd)?vragen(?!\s+(?:zijn|die|werden|liggen|heeft))|aspecten|criteria|uitgangspunten"
    r"|doelen|taken|leden|voorwaarden|redenen|stappen|elementen"
    r"|punten|maatstaven|partijen|gesprekspartners|landen)\b[^:]{0,40}:$",
    re.IGNORECASE,
)


def _is_general(text: str) -> bool:
    """A heading above those that say how far: "3. Adviezen in 2030"."""
    found = _NUMBERED.match(text)
    if not found or len(text) > LONGEST_HEADING or _SENTENCE.search(text):
        return False
    words = re.findall(r"\w+", text[found.end() :].casefold())
    return (
        bool(words)
        and all(it in _BESIDE or it.isdigit() or it in words_of("noun") for it in words)
        and any(it in words_of("noun") for it in words)
    )


def _closes(text: str, number: str, alone: bool) -> bool:
    """A heading that every report has, or one of a higher rank than the one that opened."""
    if len(text) > LONGEST_HEADING or _SENTENCE.search(text):
        return False
    mark = _NUMBERED.match(text)
    own = (mark["number"] or "") if mark else ""
    bare = text[mark.end() :] if mark else text
    if _PLAIN.fullmatch(bare):
        return True
    if bool(own) and _NUMBERED.match(text) and _follows(number, own) and alone:
        return True
    same = bool(own) and bool(number) and own[0].isdigit() == number[0].isdigit()
    return same and own.count(".") < number.count(".")


def _follows(one: str, other: str) -> bool:
    """Whether a chapter's number is the one after another's: "3" and "4", "C" and "D"."""
    if one.isdigit() and other.isdigit():
        return int(other) == int(one) + 1
    return len(one) == len(other) == 1 and ord(other) == ord(one) + 1 and one.isalpha()


_QUOTED = re.compile(
    r"[‘“\"«](?P<title>[A-Z0-9][^‘“”\"«»\n]{3,120}(?:\n[^‘“”\"«»\n]{2,80})?)[’”\"»](?!\w)(?P<more>\s*\([^()]{4,80}\))?"
)
_DATED = re.compile(
    r"(?:^|[:,]\s+|\ben\s+|\braad\s+|\bcommissie\s+|\b[A-Z]{3,5}\s+|adviez?s?e?n?\s+)(?P<title>[A-Z][^.;:()\n]{5,100}?)"
    r"\s+\((?P<when>[^()]{0,60}?20\d\d[^()]{0,60})\)"
)
_COUNTED = re.compile(r"(?:(?<=\s)|^)\(?(?P<n>[1-9]|[a-i]|i{1,3}|iv|v)\)\s+")
_PART = re.compile(r"\s*;\s*(?:en|of|alsmede)?\s*")


_ONE_SENTENCE = re.compile(r"\S[^.?!]*+(?:[.?!](?!\s+[A-Z‘“]|$)[^.?!]*+)*+[.?!]?")


def find_enumerated(text: str, span: Span, status: AdviceStatus | None) -> Iterator[Told]:
    """Advices that running text names one after the other: in quotes, with numbers, with months, behind a colon."""
    words = text[span.start : span.end]
    for sentence in _ONE_SENTENCE.finditer(words):
        stage = _stage_of_sentence(sentence[0], status)
        if stage is None:
            continue
        low, high = span.start + sentence.start(), span.start + sentence.end()
        quoted = [it for it in _QUOTED.finditer(text, low, high) if it["title"][-1] not in ".,"]
        own = "eigen beweging" in sentence[0] or "eigen initiatief" in sentence[0]
        if quoted:
            ends = [it.start() for it in quoted[1:]] + [high]
            yield from (
                Told(Span(*it.span("title")), Span(it.start() if len(quoted) > 1 else low, end), stage, own)
                for it, end in zip(quoted, ends, strict=True)
            )
        elif stage is AdviceStatus.PUBLISHED and (dated := list(_DATED.finditer(text, low, high))):
            yield from (Told(Span(*it.span("title")), Span(it.start("title"), it.end()), stage) for it in dated)
        elif len(counted := list(_COUNTED.finditer(text, low, high))) > 1:
            ends = [it.start() for it in counted[1:]] + [high]
            for it, end in zip(counted, ends, strict=True):
                yield from _part(text, it.end(), end, stage)
        elif (colon := sentence[0].find(": ")) > 0 and ";" in sentence[0][colon:]:
            at = low + colon + 2
            for found in [*_PART.finditer(text, at, high), None]:
                yield from _part(text, at, found.start() if found else high, stage)
                at = found.end() if found else at


def _part(text: str, low: int, high: int, stage: AdviceStatus) -> Iterator[Told]:
    piece = re.match(
        r"\s*(?P<title>[^()\n]{4,120}?(?:\n[^()\n]{2,80}?)?)(?:\s*\([^()]*\))?\s*(?:,|;|\.)?\s*(?:\ben\b|\bof\b)?\s*$",
        text[low:high],
    )
    if piece and not re.search(r"\b(?:is|zijn|wordt|worden|heeft)\b", piece["title"]):
        yield Told(Span(low + piece.start("title"), low + piece.end("title")), Span(low, high), stage)


_ASKED_FOR = re.compile(
    r"\b(?:vroeg|vroegen|verzocht|verzochten|gevraagd)\b[^.]*\badvies"
    r"|\b(?<!op )(?:vraag|verzoek|aanvraag)\s+van\b|adviesaanvraag",
    re.IGNORECASE,
)


def _stage_of_sentence(sentence: str, status: AdviceStatus | None) -> AdviceStatus | None:
    words = sentence.casefold()
    if status:
        return status if _NOUN.search(words) or "commissie" in words or "raad" in words or ": " in sentence else None
    if not _NOUN.search(words) and not re.search(r"\b(?:raad|commissie)\b", words):
        return None
    if re.search(r"\b(?:niet|nooit)\b|kabinetsreactie|reactie op", words):
        return None
    lead = status_of_lead(sentence.rstrip(".?! ") + ":")
    if lead:
        return lead
    if re.search(
        r"\b(?:publiceerden?|brachte?n?|verschen?e?n|verscheen|volgden?|rondden?|presenteerden?|uitgebracht)\b", words
    ):
        return AdviceStatus.PUBLISHED
    if _ASKED_FOR.search(sentence):
        return AdviceStatus.REQUESTED
    if re.search(r"\bwerk(?:t|en)\b[^.]{0,50}\baan\b|\bin voorbereiding\b", words):
        return AdviceStatus.IN_PREPARATION
    if re.search(r"ruimte ontstaat|mocht er|kiest de raad uit|eventueel|kunnen aan bod|zou(?:den)? ", words):
        return AdviceStatus.POSSIBLE
    if re.search(r"\b(?:wil|willen|gaat|zal)\b[^.]{0,60}\badviseren\b", words):
        return AdviceStatus.PRIORITY
    if re.search(r"\bgekozen\b|kiest de raad|kiest voor|agendeer|geagendeerd|op het programma", words):
        return AdviceStatus.PRIORITY
    return None


def _chunks(text: str) -> Iterator[list[_Line]]:
    chunk: list[_Line] = []
    for found in _LINE.finditer(text):
        if not found[0].strip():
            if chunk:
                yield chunk
                chunk = []
            continue
        if chunk and found[0].rstrip().endswith(":") and stage_of_heading(found[0].strip()):
            yield chunk
            chunk = []
        low = found.start() + len(found[0]) - len(found[0].lstrip())
        chunk.append(_Line(low, low + len(found[0].strip()), found[0].strip(), not chunk))
    if chunk:
        yield chunk


def _lead(lines: list[_Line]) -> str:
    """The sentence with a colon that a chunk is, or with which it begins."""
    words: list[str] = []
    for line in lines[:6]:
        words.append(line.text)
        if line.text.endswith(":"):
            return " ".join(words)
    return ""


def _stage_of_lead(text: str, status: AdviceStatus | None) -> AdviceStatus | None:
    sentence = re.split(r"(?<=[.?!])\s+(?=[A-Z])", text)[-1].casefold()
    stage = status_of_lead(text)
    if stage or status or not _NOUN.search(sentence):
        return stage
    return next((status for pattern, status in _stages() if pattern.search(sentence)), None)


def _read(text: str, lines: list[_Line], following: list[_Line], status: AdviceStatus) -> Iterator[Told]:
    """Entries of one chunk: marked lines, lines that say what they are, a headline with text under it, bare titles."""
    entries = _marked(lines)
    if entries:
        for one in entries:
            yield from _entry(text, one, status)
        return
    head = lines[0]
    if not _is_headline(head.text):
        return
    mark = _MARK.match(head.text)
    title = Span(head.start + (mark.end() if mark else 0), head.end)
    if len(lines) > 1 and (_TOLD.match(lines[1].text) or (_is_prose(lines[1:]) and _stands_apart(lines))):
        yield Told(title, Span(head.start, lines[-1].end), status)
    elif len(lines) > 1 and all(_is_headline(line.text) for line in lines):
        yield from (Told(Span(line.start, line.end), Span(line.start, line.end), status) for line in lines)
    elif len(lines) == 1 and following and (_is_prose(following) or _TOLD.match(following[0].text)):
        yield Told(title, Span(head.start, following[-1].end), status)


def _marked(lines: list[_Line]) -> list[list[_Line]]:
    """Lines with a mark or a number, date or month before a title, each with the lines that go on with it."""
    starts = [i for i, line in enumerate(lines) if _MARK.match(line.text) or _ENTRY.match(line.text)]
    if not starts or (starts[0] > 0 and not lines[starts[0] - 1].text.endswith(":")):
        return []
    if len(starts) == 1 and re.match(r"\d\.\d", lines[0].text):
        return []
    return [lines[low:high] for low, high in pairwise([*starts, len(lines)])]


def _entry(text: str, lines: list[_Line], status: AdviceStatus) -> Iterator[Told]:
    low, high = lines[0].start, lines[-1].end
    whole = Span(low, high)
    if mark := _MARK.match(text, low, high):
        low = mark.end()
    if head := _ENTRY.match(text, low, high):
        low = head.end()
    first, last = split_entry(text[low:high])
    cut = re.search(
        r"(?<=[\w)?!’”])(?:\.\s+(?=[A-Z])|(?=[ \t]{2})|\s+[–—]\s+|\s+-\s+|;\s|:\s(?=[A-Z][^.]{60}))|\n\s*(?=[A-Z])",
        text[low + first : low + last],
    )
    last = first + cut.start() if cut else last
    title = Span(low + first, low + last)
    words = text[title.start : title.end].strip()
    if len(words) < 4 or len(words) > LONGEST_TITLE or _NO_ENTRY.match(words) or words.endswith(":"):
        return
    if re.match(r"(?:Hoe|Wat|Welke?|In hoeverre|Waarom)\b[^?]*\?$", words):
        return
    yield Told(title, whole, status)


def _is_headline(text: str) -> bool:
    if len(text) > LONGEST_TITLE or _NO_ENTRY.match(text) or _PLAIN.fullmatch(text) or _TOLD.match(text):
        return False
    if ":" in text and re.match(r"[A-Z][\w ()-]{2,30}:(?:\s|$)", text) and not re.match(r"[^:]+:\s+[a-z]", text):
        return False
    ended = text.endswith(("?", "!")) and len(text) < 70
    return bool(re.match(r"[A-Z0-9‘“\"(]", text)) and (ended or not _SENTENCE.search(text)) and "  " not in text


def _stands_apart(lines: list[_Line]) -> bool:
    """A first line that is no piece of the paragraph under it: shorter than its lines, which begin a sentence."""
    return lines[1].text[0].isupper() and len(lines[0].text) < 0.85 * max(len(line.text) for line in lines[1:])


def _is_prose(lines: list[_Line]) -> bool:
    return lines[-1].text.endswith((".", "?")) and len(lines[0].text) > 30
