"""What a document says became of an earlier promise: delivered, delayed, withdrawn, or said again.

A sentence of that sort rarely names the promise in full ("Daarmee beschouw ik deze toezegging als afgedaan"), so it
comes with its paragraph and heading. Which promise is meant is for those who have all documents. The cues, each with
its Dutch example, stand in `lists/follow_up_cues.tsv`; besides, what was promised with a verb is told with its
participle ("opent", "heeft geopend"). When two speak, withdrawn goes over delayed, and that over kept.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from typing import NamedTuple

from ahocorasick_rs import BytesAhoCorasick, Implementation

from extract.dates.dates import find_periods
from extract.dates.days import prinsjesdag
from extract.promises.lexicon import read_set
from extract.promises.passages import LONGEST
from extract.quotations import find_quoted, is_quoted
from extract.records import FollowUp, Mention, Period, Reading, Sentence, Span
from extract.wordlists import read_table
from ontology.kinds import BlockKind, CommitmentKind, CommitmentStatus, DocumentKind, EntityKind

_BLOCKS = frozenset({BlockKind.PARAGRAPH, BlockKind.BULLET, BlockKind.FOOTNOTE, BlockKind.SIDEBAR})
_ORDER = (CommitmentStatus.WITHDRAWN, CommitmentStatus.DELAYED, CommitmentStatus.KEPT, CommitmentStatus.REPEATED)
_CONFIDENCE = 0.8
DONE_RULE = "follow-up:done:"  # before the participle that tells it
# What did not happen, is asked, wished or lies ahead tells nothing of what became of a promise.
_NOT_DONE = re.compile(
    r"\b(?=[dgilmnovwz])(?:niet|geen(?!.*\bmeer\b)|nooit|nog|moet|moeten|dient|dienen|zou|zouden|zal|zullen|zodra|indien|mits"
    r"|voorbereiding(?:en)?|onderhandelingen|gewerkt aan|werk(?:t|en) aan|lo(?:opt|pen))\b|\?"
)
_NUMBER = r"(?:twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|\w+tien|\w+tig|honderd)\b"
_PARTLY = re.compile(
    r"\b(?:deels|gedeeltelijk|ten dele)\b|\b(?:een|het|de) (?:eerste|deel)(?: deel| stap| tranche| versie)? van\b"
    r"|\b\d+ van de (?:in totaal )?\d"
    rf"|\b(?=\w++ van de )(?:één|een|{_NUMBER}) van de (?:in totaal )?(?:\d|{_NUMBER})"
    rf"|^van de (?:in totaal )?(?:[\d.,]+|{_NUMBER}) "
)
_PARTLY_CUES = ("deel", "ten dele", "eerste", "van de ")
# "Hierbij bied ik u … aan": the document is what was promised; "bij deze brief is gevoegd": something beside it is.
_WHOLE = re.compile(r"\bhierbij\b|\b(?:met deze brief|met deze nota)\b")
_BESIDE = re.compile(r"\b(?:als bijlage|bijgevoegd|gevoegd)\b")
_WHOLE_CUES = ("hierbij", "met deze ")
# A later text that takes a named thing for there: "de in 2023 gepubliceerde …", "in lijn met het …".
_THERE = re.compile(
    r"\b(?:gepubliceerde|verschenen|uitgebrachte|vastgestelde|aangeboden|gepresenteerde|gelanceerde|opgerichte|gehouden|"
    r"bestaande|conform|in lijn met|op (?:basis|grond) van|zoals (?:neergelegd|beschreven|opgenomen|uiteengezet) in|"
    r"(?:uitvoering|implementatie|uitwerking) van|gekoppeld aan|waaronder|volgt uit|voortbouwend op|in het kader van)\b"
    r"(?:\W+\w+){0,24}\W*$",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:zal|zullen|komt|komen|komende|volgt|verschijnt|voorgenomen|aangekondigde|toegezegde|nieuwe?|een|wordt|worden|ontvangt|"
    r"voorbereiding|gewerkt|werkt|begin|eind|uiterlijk)\b",
    re.IGNORECASE,
)


class Cue(NamedTuple):
    """What a pattern tells; `needs_term` when it only counts with a term beside it ("volgt nu in het najaar")."""

    outcome: CommitmentStatus
    pattern: re.Pattern[str]
    needs_term: bool
    rule: str


# What helps a participle to tell that something was done.
_DONE = re.compile(r"\b(?:is|zijn|was|waren|werd|werden|heb|heeft|hebben|had|hadden)\b")
_DELIVERED = frozenset({CommitmentStatus.KEPT, CommitmentStatus.PARTLY_KEPT})
_YEAR = re.compile(r"\d{4}")
_BUT = ", maar "
_PARTS = re.compile(rf";|{_BUT}")
_MARK = re.compile(r"[,;:]")
# What stands between an auxiliary and its verb: "is, zoals begroot, verhoogd"
_ASIDE = re.compile(r",\s+(?:zoals|conform|mede|volgens|overeenkomstig|na|samen|in|door)\b[^,;:]{2,80},$")
_LONGEST_ASIDE = 90
# "geleverd", "geplaatst"; not "gehouden", nor "gestart" and "gespreid", which double their last letter
_WEAK = re.compile(r" ge(\w{2,}(?:[^dtaeiou]d|[kfps]t))(?<!est)")
_BARE = str.maketrans("ïëü", "ieu")  # "geëvacueerd", "evacueerde"
_ACTS = frozenset({CommitmentKind.DELIVERABLE.value, CommitmentKind.ACTION.value})


@cache
def _cues() -> tuple[BytesAhoCorasick, tuple[Cue, ...]]:
    """What to listen for, in latin-1 small letters, and the cue of each; a participle begins with a space."""
    heard = [*_listed(), *_participles(), *_pasts()]
    literals = [literal.encode("latin-1") for literal, _ in heard]
    return BytesAhoCorasick(literals, implementation=Implementation.DFA), tuple(cue for _, cue in heard)


def _listed() -> Iterator[tuple[str, Cue]]:
    for row in read_table("follow_up_cues.tsv"):
        outcome, literal = CommitmentStatus(row["outcome"]), row["literal"]
        pattern = re.compile(row["pattern"])
        yield literal, Cue(outcome, pattern, row["needs_term"] == "y", f"follow-up:{row['outcome']}:{literal.strip()}")


def _participles() -> Iterator[tuple[str, Cue]]:
    """Participles of the verbs that promise what can be done, not only striven for; none of what is only meant."""
    meant = read_set("meant")
    for row in read_table("commitment_verbs.tsv"):
        word = row["participle"]
        if row["kind"] in _ACTS and word.isalpha() and word not in meant:
            yield f" {word}", Cue(CommitmentStatus.KEPT, _DONE, False, f"{DONE_RULE}{word}")


def _pasts() -> Iterator[tuple[str, Cue]]:
    """The past of those verbs where it follows from the participle and is not listed: "geleverd", "leverden"."""
    listed = {literal.strip() for literal, _ in _listed()}
    for literal, cue in _participles():
        if weak := _WEAK.fullmatch(literal):
            past = f"{weak[1].translate(_BARE)}e"
            if past not in listed:
                yield f" {past}", cue._replace(pattern=re.compile(rf"\b{past}n?\b"), rule=f"{DONE_RULE}{past}")


def find_follow_ups(reading: Reading, mentions: tuple[Mention, ...]) -> Iterator[FollowUp]:
    """Sentences that tell what became of something, in text order."""
    automaton, cues = _cues()
    text = reading.layout.text
    # One byte for each character keeps the positions, and lower case of bytes is fast; "É" stays, and begins no cue.
    lowered = text.encode("latin-1", "replace").lower()
    heard: dict[int, set[int]] = {}
    sentences, blocks = reading.sentences, reading.layout.blocks
    opens = [sentence.start for sentence in sentences]
    for number, start, end in automaton.find_matches_as_indexes(lowered, overlapping=True):
        told_by_verb = cues[number].pattern is _DONE
        if told_by_verb and text[end : end + 1].isalpha():
            continue  # "geopende" is no verb
        sentence = sentences[bisect_right(opens, start + 1) - 1]  # a literal may begin with the space before its word
        if not sentence.start <= start + 1 < sentence.end or blocks[sentence.block].kind not in _BLOCKS:
            continue
        if sentence.end - sentence.start > LONGEST:
            continue  # a lost table, looked through for each word
        if not told_by_verb or _is_done(text, sentence, start, end):
            heard.setdefault(sentence.index, set()).add(number)
    starts = [mention.span.start for mention in mentions]
    for index in sorted(heard):
        sentence = sentences[index]
        block = blocks[sentence.block]
        if reading.binds_at(sentence.start) and not is_quoted(find_quoted(text), sentence.start):
            inside = mentions[bisect_left(starts, block.start) : bisect_left(starts, block.end)]
            yield from _judge(reading, sentence, [cues[number] for number in sorted(heard[index])], inside)


def _is_done(text: str, sentence: Sentence, start: int, end: int) -> bool:
    """Whether a participle at [start, end) is a verb with its auxiliary in its own clause.

    Who "heeft zich ingezet" tells of an effort, not of something done.
    """
    low = _last_mark(text, sentence.start, start)
    while (
        low >= 0
        and text[low] == ","
        and (aside := _ASIDE.search(text, max(sentence.start, low - _LONGEST_ASIDE), low + 1))
    ):
        low = _last_mark(text, sentence.start, aside.start())
    stop = _MARK.search(text, end, sentence.end)
    clause = text[max(sentence.start, low) : stop.start() if stop else sentence.end]
    return _DONE.search(clause.lower()) is not None and " zich " not in clause


def _last_mark(text: str, start: int, end: int) -> int:
    """Where the last comma, colon or semicolon of a stretch stands, -1 without one."""
    return max(text.rfind(",", start, end), text.rfind(";", start, end), text.rfind(":", start, end))


def _judge(reading: Reading, sentence: Sentence, cues: list[Cue], mentions: tuple[Mention, ...]) -> Iterator[FollowUp]:
    """The strongest outcome that a sentence tells, if it tells any."""
    text = reading.layout.text[sentence.start : sentence.end].lower()
    spoken = [cue for cue in cues if cue.pattern is _DONE or cue.pattern.search(text)]
    for cue in sorted(spoken, key=lambda cue: _ORDER.index(cue.outcome)) if len(spoken) > 1 else spoken:
        if not cue.needs_term or _has_term(reading, sentence, cue.outcome):
            if cue.outcome is not CommitmentStatus.KEPT or not _NOT_DONE.search(_part(text, cue)):
                yield _build(reading, sentence, text, cue, mentions)
            return


def _has_term(reading: Reading, sentence: Sentence, outcome: CommitmentStatus) -> bool:
    """Whether a term stands beside a cue; what is put off comes later: "heeft in mei alsnog plaatsgevonden" is done."""
    term = _read_term(reading, sentence)
    if term is None or outcome is not CommitmentStatus.DELAYED:
        return term is not None
    day = reading.header_at(sentence.start).day or reading.header.day
    return not (day and term.last and term.last < day)


def _part(text: str, cue: Cue) -> str:
    """The part between semicolons, or beside "maar", in which a cue speaks; the whole when it speaks over them."""
    parts = _PARTS.split(text) if ";" in text or _BUT in text else ()
    word = cue.rule.removeprefix(DONE_RULE) if cue.pattern is _DONE else ""
    return next((part for part in parts if word in part and cue.pattern.search(part)), text)


def _build(reading: Reading, sentence: Sentence, lower: str, cue: Cue, mentions: tuple[Mention, ...]) -> FollowUp:
    """What a sentence, `lower` in small letters, tells by a cue."""
    before = reading.sentences[sentence.index - 1] if sentence.index else None
    section = reading.section_at(sentence.start)
    outcome = cue.outcome
    partly = any(map(lower.__contains__, _PARTLY_CUES)) and _PARTLY.search(lower)
    if outcome is CommitmentStatus.KEPT and partly:
        outcome = CommitmentStatus.PARTLY_KEPT
    whole = any(map(lower.__contains__, _WHOLE_CUES)) and _WHOLE.search(lower)
    span, term = Span(sentence.start, sentence.end), _read_term(reading, sentence)
    return FollowUp(
        outcome=outcome,
        span=span,
        text=reading.layout.text[sentence.start : sentence.end],
        evidence=reading.evidence(span, cue.rule, _CONFIDENCE),
        heading=section.heading if section else "",
        before=Span(before.start, before.end) if before and before.block == sentence.block else None,
        whole=bool(whole) and not _BESIDE.search(lower),
        period=_before(term, reading, sentence) if outcome in _DELIVERED else term,
        cited=tuple(dict.fromkeys(m.ref for m in mentions if m.ref.kind is EntityKind.DOCUMENT)),
    )


def _read_term(reading: Reading, sentence: Sentence) -> Period | None:
    """The last period of days that a sentence names: the new term, or the day of what was done."""
    header, whole = reading.header_at(sentence.start), reading.header
    text = reading.layout.text[sentence.start : sentence.end]
    day, year = header.day or whole.day, header.year or whole.year
    if day is None and year is not None and header.kind is DocumentKind.BUDGET_CHAPTER:
        day = prinsjesdag(year - 1)
    found = [period for _, _, period in find_periods(text, day, year) if period.first or period.end]
    return found[-1] if found else None


def _before(period: Period | None, reading: Reading, sentence: Sentence) -> Period | None:
    """When something was done: a day without a year lies behind, not ahead ("Op 1 april is de gezant begonnen")."""
    day = reading.header_at(sentence.start).day or reading.header.day
    if not (period and period.first and day and period.first > day) or _YEAR.search(period.text):
        return period
    first, end = (moment and _year_before(moment) for moment in (period.first, period.end))
    return replace(period, first=first, end=end)


def _year_before(day: date) -> date:
    return day.replace(year=day.year - 1, day=28 if (day.month, day.day) == (2, 29) else day.day)


def takes_for_there(text: str, start: int, end: int) -> bool:
    """Whether a sentence takes what it names at [start, end) for something that is there.

    >>> one = "Dit kader is gekoppeld aan de internationale havenstrategie."
    >>> takes_for_there(one, 30, 59)
    True
    >>> two = "Conform het akkoord komt er een havenstrategie."
    >>> takes_for_there(two, 32, 46)
    False
    """
    return bool(_THERE.search(text[:start])) and not _AHEAD.search(text[:end])
