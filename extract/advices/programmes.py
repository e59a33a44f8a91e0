"""Advices of a council's own programme, plan or page, line by line: headings say how far, lines under them name."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from extract.advices.chunks import NO_ENTRY, Chunk, Line
from extract.advices.councils import council_speaking, is_council
from extract.advices.dated import find_dated, heads_earlier, heads_publications
from extract.advices.entries import split_entry
from extract.advices.enumerations import ONE_SENTENCE, Told, find_enumerated
from extract.advices.facets import find_faceted
from extract.advices.headings import CODE, LONGEST_HEADING
from extract.advices.headlines import LONGEST_TITLE, TELLS, is_headline, is_prose, stands_apart
from extract.advices.moments import ENTRY
from extract.advices.products import find_products, tells
from extract.advices.staged import find_staged
from extract.advices.stages import stage_of_cell, stage_of_clause
from extract.advices.words import MARKS
from extract.records import Mention, Reading, Span
from ontology.kinds import AdviceStatus, DocumentKind

_OPENING = 300  # characters in which a page of a council names it
_MARK = re.compile(rf"(?:[·o>→{MARKS}]|{CODE}|\(?\d{{1,2}}[.)]|\(?[a-z][.)])\s+(?=\S)|\d\.\d{{1,2}}\.?\s+(?=[A-Z])")
_SUBSECTION = re.compile(r"\d\.\d")
_TITLE_END = re.compile(
    r"(?<=[\w)?!’”])(?:\.\s+(?=[A-Z])|(?=[ \t]{2})|\s+[–—]\s+|\s+-\s+|;\s|:\s(?=[A-Z][^.]{60})|\s\|\s)|\n\s*(?=[A-Z])"
    r"|\n\s*(?=(?:(?:brief|vervolg)?advies(?:rapport)?|rapport|signalement|verkenning|notitie|(?:op )?verzoek|aanvra"
    r"|gevraagd|aangevraagd|verwacht|gereed|planning|eigen initiatief|\d{1,2} [a-z]+ 20\d\d)\b)"
)
# ". Kansen voor de kust": a title may have a second part where a kind or asker follows it
_SUBTITLE = re.compile(r"\.\s+(?:[\w’'-]+\s?){1,6}")
_QUESTION = re.compile(r"(?:Hoe|Wat|Welke?|In hoeverre|Waarom)\b[^?]*\?$")


def is_programme(reading: Reading, mentions: tuple[Mention, ...]) -> bool:
    """Whether a council tells of its own work: in its programme, its report, its letter, on a page of its site."""
    kind = reading.header.kind
    if kind is DocumentKind.WORK_PROGRAMME or council_speaking(reading, 0):
        return True
    return kind is None and bool(mentions) and mentions[0].span.start < _OPENING and is_council(mentions[0].ref)


_BRACKETED = re.compile(
    r"\w\s\((?:[^()]*[,;]\s)?(?:(?:brief|kort )?advies(?:rapport)?|(?:op )?verzoek|(?:aan)?gevraagd door|verwacht"
    r"|(?:op )?eigen initiatief|aanvrager)\b[^()]*\)$"
)
_OF_YEAR = re.compile(r"(?:19|20)\d\d(?::\s+|[ ]{2,}|\t+)(?=\S)")


def _by_year(lines: list[Line]) -> Iterator[Told]:
    """Titles behind a year, with semicolons between them: "2029: Zee en zand; Stille kust"."""
    for line in lines:
        if (year := _OF_YEAR.match(line.text)) is None:
            return
        at = line.start + year.end()
        for title in line.text[year.end() :].split(";"):
            words = title.strip(" .")
            low = at + title.find(words[:1])
            yield Told(Span(low, low + len(words)), Span(line.start, low + len(words)), AdviceStatus.PUBLISHED)
            at += len(title) + 1


_WITH_MOMENT = re.compile(r".{4,}\((?:[^()]*\b)?(?:19|20)\d\d\)$")  # "De prijs van patenten (briefadvies, juli 2031)"


def _by_semicolons(lines: list[Line], status: AdviceStatus) -> Iterator[Told]:
    """Titles with semicolons between them on one line that is no sentence: "Zee en zand; Stille kust; Havens"."""
    parts = lines[0].text.split("; ")
    if len(lines) > 1 or len(parts) < 2 or not all(it[:1].isupper() and len(it) < LONGEST_HEADING for it in parts):
        return
    at = lines[0].start
    for part in parts:
        words = part.rstrip(".")
        yield Told(Span(at, at + len(words)), Span(at, at + len(words)), status)
        at += len(part) + 2


def find_programme(text: str, chunks: Sequence[Chunk], topics: bool) -> list[Told]:
    """Advices of a council's own page or programme, in text order; `chunks` are those of its text.

    `topics` is whether headings may be topics, each above its paragraph, as in a work programme.
    """
    found: list[Told] = []
    chunks = [_as_planned(it) for it in chunks] if topics else chunks
    for index, chunk in enumerate(chunks):
        if not chunk.lines:
            continue
        following = chunks[index + 1] if index + 1 < len(chunks) else None
        after = following.lines if following and following.start == following.lines[0].start else []
        read = list(find_staged(chunk.lines, topics)) or list(find_faceted(text, chunk.lines, chunk.topics))
        if not read and chunk.status:
            read = [it for part in _entries_in(chunk.lines) for it in _read(text, part, after, chunk.status)]
        if not read and not chunk.status:
            below = after if topics and following and not following.status else []
            read = list(_under_topic(_with_paragraph(chunk.lines, below), chunk.topics))
        read = read or list(_dated(chunk, topics))
        if not read and not (found and found[-1].whole.end >= chunk.lines[-1].end):
            read = list(find_enumerated(text, Span(chunk.lines[0].start, chunk.lines[-1].end), chunk.status))
        found += [it._replace(when=chunk.when) for it in read] if chunk.when else read
    return found


def _as_planned(chunk: Chunk) -> Chunk:
    """A chunk under a quarter or month of a plan, which is what it plans."""
    return chunk._replace(status=AdviceStatus.PRIORITY) if chunk.when and not chunk.status else chunk


_YEAR_ALONE = re.compile(r"(?:19|20)\d\d:?")


def _entries_in(lines: list[Line]) -> list[list[Line]]:
    """A chunk in pieces, where a headline follows the end of a sentence without a blank line; years alone are heads."""
    lines = [line for line in lines if not _YEAR_ALONE.fullmatch(line.text)]
    starts = [
        i
        for i in range(1, len(lines) - 1)
        if lines[i - 1].text.endswith((".", "?"))
        and is_headline(lines[i].text)
        and lines[i + 1].text[:1].isupper()
        and stands_apart(lines[i:])
    ]
    return [lines[low:high] for low, high in pairwise([0, *starts, len(lines)]) if low < high]


def _dated(chunk: Chunk, planned: bool) -> Iterator[Told]:
    """Entries that tell themselves how far they are, under a heading of advices or of what was published."""
    if chunk.status or chunk.topics:
        yield from find_dated(chunk.lines, chunk.status, planned, chunk.when)
    elif len(chunk.lines) > 1 and heads_publications(chunk.lines[0].text):
        yield from find_dated(chunk.lines[1:], None, planned and not heads_earlier(chunk.lines[0].text), chunk.when)


# "Het signalement verschijnt in mei": what a paragraph says of the advice that its heading names
_ITS = re.compile(
    r"(?:^Een|\b(?:[Hh]et|[Dd]it)|\b(?:[Hh]ier|[Dd]aar)(?:over|toe|voor)\b[^.]{0,40}?)\s+(?:(?:een|kort|gezamenlijk)\s+)*"
    r"[\w-]*(?:advies|signalement|rapport|verkenning|aanvraag)\b"
)
# Whatever says when has a year.
_WHO_OR_WHEN = re.compile(
    r"\b(?:verzoek\s+van|gevraagd|aanvraag|eigen\s+initiatief|ongevraagd)\b|(?:19|20)\d\d", re.IGNORECASE
)
_STATUS = re.compile(r"^Status\s*:?\s+(?P<stage>\S.*)$")


def _under_topic(lines: list[Line], listed: bool) -> Iterator[Told]:
    """The advice of a topic whose paragraph says how far it is, where no heading above does.

    Where a heading says that topics of advices are `listed`, the paragraph may call its own by other words.
    """
    if len(lines) < 2 or not stands_apart(lines) or not is_headline(lines[0].text):
        return
    said = _STATUS.match(lines[-1].text)
    whole = Span(lines[0].start, lines[-1].end)
    stage = stage_of_cell(said["stage"]) if said else None
    body = " ".join(line.text for line in lines[1:])
    if stage is None and _WHO_OR_WHEN.search(body):
        products = find_products(body, Span(0, len(body)), ())
        if listed and products and not any(it.named for it in products):
            asked = stage_of_clause(body[: products[0].name], products[0].requests)
            later = _stage_of_body(body) if asked is AdviceStatus.REQUESTED else None
            stage = later or asked
        elif not products and _ITS.search(body):
            stage = _stage_of_body(body)
    if stage:
        yield Told(Span(lines[0].start, lines[0].end), whole, stage)


def _with_paragraph(lines: list[Line], below: list[Line]) -> list[Line]:
    """A heading with the paragraph under it, where a blank line stands between them; not with the next heading."""
    if len(lines) > 1 or (len(below) > 1 and stands_apart(below) and is_headline(below[0].text)):
        return lines
    return [*lines, *below]


def _stage_of_body(body: str) -> AdviceStatus | None:
    """How far the advice is by the sentence of a paragraph that speaks of it."""
    own = (it[0] for it in ONE_SENTENCE.finditer(body) if _ITS.search(it[0]))
    return next((stage for it in own if (stage := stage_of_clause(it, asked=False))), None)


_TOLD_BEHIND = re.compile(r"\([^()]+\)|,\s|\s[–—-]\s|\d{4}")  # what bare titles of a list have behind them


def _titles_of(lines: list[Line]) -> list[Line]:
    """Lines that are titles: where most say more than their title, one that does not is the head of a group."""
    told = [line for line in lines if _TOLD_BEHIND.search(line.text)]
    if told == lines[1:] and all(is_headline(line.text[: split_entry(line.text)[1]]) for line in told):
        return told
    return told if 2 * len(told) > len(lines) and len(told) > 2 else lines


def _read(text: str, lines: list[Line], following: list[Line], status: AdviceStatus) -> Iterator[Told]:
    """Entries of one chunk: marked lines, lines that say what they are, a headline above text, titles."""
    if status is AdviceStatus.PUBLISHED and _OF_YEAR.match(lines[0].text):
        yield from _by_year(lines)
        return
    if listed := list(_by_semicolons(lines, status)):
        yield from listed
        return
    head = lines[0]
    mark = _MARK.match(head.text)
    bare = head.text[mark.end() :] if mark else head.text
    alone = len(lines) == 1 and mark is not None and mark[0][:1].isdigit() and is_headline(bare)
    entries = [] if alone and following and is_prose(following) else _marked(lines)
    if entries:
        for one in entries:
            yield from _entry(text, one, status)
        return
    if not is_headline(bare):
        return
    if _BRACKETED.search(head.text):  # "Zee en zand (adviesrapport; gevraagd door het kabinet)", with text under it
        yield from _entry(text, lines, status)
        return
    title = Span(head.start + (mark.end() if mark else 0), head.end)
    if len(lines) > 1 and (TELLS.match(lines[1].text) or (is_prose(lines[1:]) and stands_apart(lines))):
        yield Told(title, Span(head.start, lines[-1].end), status)
    elif len(lines) > 1 and all(is_headline(line.text) for line in lines):
        for line in _titles_of(lines):
            first, last = split_entry(line.text)
            yield Told(Span(line.start + first, line.start + last), Span(line.start, line.end), status)
    elif len(lines) == 1 and _WITH_MOMENT.match(head.text):
        yield Told(title, Span(head.start, head.end), status)
    elif len(lines) == 1 and following and (is_prose(following) or TELLS.match(following[0].text)):
        yield Told(title, Span(head.start, following[-1].end), status)


def _marked(lines: list[Line]) -> list[list[Line]]:
    """Lines with a mark or a number, date or month before a title, each with the lines that go on with it."""
    starts = [i for i, line in enumerate(lines) if _MARK.match(line.text) or ENTRY.match(line.text)]
    if not starts or (starts[0] > 0 and not lines[starts[0] - 1].text.endswith(":")):
        return []
    if len(starts) == 1 and _SUBSECTION.match(lines[0].text):
        return []
    entries = [lines[low:high] for low, high in pairwise([*starts, len(lines)])]
    if len(entries) > 1 and all(len(it) == 1 for it in entries[:-1]) and _begins(entries[-1]):
        entries[-1] = entries[-1][:1]  # of entries of one line each, the last one is no longer either
    return entries


def _begins(entry: list[Line]) -> bool:
    """Whether a paragraph stands right under an entry."""
    return len(entry) > 1 and entry[1].text[0].isupper() and entry[-1].text.endswith(".")


def _entry(text: str, lines: list[Line], status: AdviceStatus) -> Iterator[Told]:
    low, high = lines[0].start, lines[-1].end
    whole = Span(low, high)
    if tells(text[low:high]):
        return
    if mark := _MARK.match(text, low, high):
        low = mark.end()
    if head := ENTRY.match(text, low, high):
        low = head.end()
    first, last = split_entry(text[low:high])
    cut = _TITLE_END.search(text[low + first : low + last])
    if cut and low + last < high and _SUBTITLE.fullmatch(text[low + first + cut.start() : low + last]):
        cut = None
    last = first + cut.start() if cut else last
    title = Span(low + first, low + last)
    words = text[title.start : title.end].strip()
    if len(words) < 4 or len(words) > LONGEST_TITLE or NO_ENTRY.match(words) or words.endswith(":") or "→" in words:
        return
    if not _QUESTION.match(words):
        yield Told(title, whole, status)
