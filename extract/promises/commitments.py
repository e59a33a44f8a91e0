"""Commitments (toezeggingen, voornemens, inzet) of a document, and the sentences that only looked like one.

`claims.py` decides whether a sentence commits; here its actor, recipient, deadline and subjects are read.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from msgspec import Struct, structs

from extract.dates.dates import VAGUE, YEARLESS, find_impossible_dates
from extract.dates.days import prinsjesdag
from extract.dates.deadlines import find_deadline
from extract.promises.actors import COUNCIL_PREFIXES, NETHERLANDS, PARLIAMENT, binds_itself, is_advisory, speakers_of
from extract.promises.amounts import find_amount
from extract.promises.anaphora import Mentions, Refs, countries_meant, country_of_heading
from extract.promises.claims import PLURAL_CUES, judge_sentence
from extract.promises.clauses import FINITE, Words, cut_clauses, cut_words
from extract.promises.dated import judge_planned
from extract.promises.forms import ONWARD, RESULT, Frames, find_frames, judge_listed
from extract.promises.lexicon import KINDS, read_set
from extract.promises.particulars import answers_of, concerns_of, partners_of, promises_of, recipients_of
from extract.promises.rows import Columns, read_columns, read_row
from extract.promises.scenes import Scene, set_scene
from extract.promises.speakers import add_signing_office
from extract.promises.verdicts import Claim, Drop
from extract.quotations import find_quoted, is_quoted
from extract.records import (
    Commitment,
    EntityRef,
    Header,
    Issue,
    Mention,
    NearMiss,
    Reading,
    Sentence,
    Span,
    ThemeHit,
)
from extract.themes.subjects import Setting, set_themes, themes_of
from extract.themes.words import Hit
from ontology.kinds import BlockKind, CommitmentKind, DocumentKind, EntityKind, IssueKind

_BLOCKS = frozenset({BlockKind.PARAGRAPH, BlockKind.BULLET, BlockKind.FOOTNOTE, BlockKind.SIDEBAR})
# What speaks of the future or of an undergone act whoever does it.
_CUES = frozenset().union(*map(read_set, ("future", "go", "intent", "stay", "passive")))
# "Is" and "heeft" stand in nearly every sentence; the words that make a promise of them ("voornemens") do not.
_TO_BE = frozenset({"is", "zijn", "heeft", "hebben"})
_BACK = frozenset({"het", "dat"})  # "het zet hierbij in op …", "dat doet Nederland …"
_SELVES = PLURAL_CUES | {"ik", "ons", "onze"}
_ADDRESSING = ("Den Haag", "Aan de ", "Geachte ", "Datum ", "Betreft ", "Nr.")
_ADDRESS, _OPENING = 15, 3  # sentences that an address at most takes, and that a letter opens with
_TO_YOU = re.compile(r"\bu\b")
_LEADS_IN = re.compile(
    r"\b(?:volgende|concrete) (?:inzet|maatregelen|acties|stappen|activiteiten|voornemens)\b[^.;]*:$"
    r"|^(?:concreet|(?:concrete |voorgenomen )?(?:acties|actiepunten|maatregelen|voornemens)"
    r"|(?:onze |nederlandse )?inzet"
    r"|daartoe|hiertoe|dit betekent(?: concreet)?"
    r"|wat (?:gaan|doen) (?:we|wij)(?: doen)?|wat (?:we|wij) (?:gaan )?doen"
    r"|wat gaat (?:het kabinet|nederland) doen|wat doet (?:het kabinet|nederland)) ?[:?]$",
    re.IGNORECASE,
)
_SUM = re.compile(r"\b(?:EUR|euro|miljoen|miljard)\b|€")  # what has a price is a measure
_LEAD_ENDS, _WE = ":?", re.compile(r"\b(?:we|wij)\b", re.IGNORECASE)
_NEUTER = frozenset({EntityKind.ORGANISATION, EntityKind.COUNTRY})
# What only one who wills does: "het vraagt om beleid" tells of a thing.
_WILLED = read_set("future") | read_set("intent") | frozenset("pleit bepleit steunt streeft dringt zet werkt".split())
_HE, _HUMAN = (
    re.compile(r"\b(?:[HhZz]ij\b(?! die\b)|[Dd]e gezant\b(?! v))"),
    frozenset({EntityKind.OFFICE, EntityKind.PERSON}),
)
_SAID = re.compile(r"(?:^|: )[‘“„\"«](?=[^’”\"»]*\b(?:[Ww]ij|[Ww]e|[Ii]k)\b)[^’”\"»]{12,}(?:[’”\"»]|$)")
_POINT, _POINT_ENDS = re.compile(r"(?:Actie|Actiepunt|Maatregel|Punt) \d+ ?[.:]"), ".:"
_MOMENT_AT_MOST = 60  # characters before the colon in a line of a planning
_SHORTEST = 12  # characters; a shorter "sentence" is a label
_CONTINUES = re.compile(r"(?:daarbij|hierbij|dit|dat|deze|(?:de|die|deze) inzet)\b", re.IGNORECASE)
_SAME = re.compile(r"\b(?:die|deze) (?:steun|bijdrage|hulp|inzet)\b")
_POSSIBLE = "mogelijk"
_MOMENT, _STARTING = read_set("moment"), read_set("event")
_COMING_YEAR = re.compile(r"\b20\d\d\b")
_LATE_DAY = re.compile(r"\b(?:29|[3-9]\d) [a-z]")  # only these days lack in some month
# How often a rule is right, by the annotated documents and our own sentences, to one digit.
_CONFIDENCE = {"future": 0.9, "intent": 0.9, "stay": 0.9, "present": 0.8, "advice": 0.9, "frame": 0.8}


class _Before(Struct, frozen=True, gc=False):
    """What the sentence before said: its number, the actors it bound, and to what kind."""

    number: int
    actors: tuple[EntityRef, ...]
    kind: CommitmentKind | None


class _After(Struct, frozen=True, gc=False):
    """What a sentence comes after: a promise, the sentence that leads in its list, the address of a letter."""

    promise: bool
    listed: bool
    opening: bool


_NOTHING = _Before(-2, (), None)


class _Source(NamedTuple):
    """A whole document as the other finders left it."""

    mentions: Mentions
    themes: Setting


class _Passage(Struct, frozen=True, gc=False):
    """A sentence with what its particulars are read from."""

    reading: Reading
    sentence: Sentence
    text: str
    header: Header
    scene: Scene
    frames: Frames
    mentions: tuple[Mention, ...]
    opens: bool


def _clock(header: Header, whole: Header) -> tuple[date | None, int | None]:
    """The document's day, of a part without any that of the whole.

    A budget without a day was sent on Prinsjesdag of the year before (Grondwet, artikel 105).
    """
    if header.day is None and header.year is not None and header.kind is DocumentKind.BUDGET_CHAPTER:
        return prinsjesdag(header.year - 1), header.year
    if header.day is None and header.year is None:
        return whole.day, whole.year
    return header.day, header.year


def _is_settled(passage: _Passage, claims: list[Claim]) -> bool:
    """Whether a council tells what it does, not what it will or would look into."""
    own = any(claim.actors and claim.rule.startswith(("present", "advice")) for claim in claims)
    return own and _POSSIBLE not in passage.scene.clauses.vocabulary


def _is_possible_topic(passage: _Passage) -> bool:
    """Whether an advisory council only weighs a topic here: the heading says "mogelijke onderwerpen"."""
    if not is_advisory(passage.header):
        return False
    section = passage.reading.section_at(passage.sentence.start)
    while section is not None:
        if _POSSIBLE in section.heading.lower():
            return True
        section = passage.reading.sections[section.parent] if section.parent is not None else None
    return False


def _actors(claims: list[Claim], passage: _Passage, before: _Before) -> tuple[EntityRef, ...]:
    """Actors of all claims; a passive without an agent takes those of the claim it continues, else the speaker."""
    main = any(claim.main and claim.actors for claim in claims)
    named = [ref for claim in claims if claim.main or not main for ref in claim.actors]
    if not named and before.actors and (_CONTINUES.match(passage.text) or _SAME.search(passage.text)):
        named = list(before.actors)
    if not named and not is_advisory(passage.header):
        named = _first_persons(passage)
    if not named and passage.header.speaker:
        named = [passage.header.speaker]
    if named == [NETHERLANDS] and _is_ministry(passage, before):
        named = list(before.actors)
    return tuple(dict.fromkeys(named))


def _is_ministry(passage: _Passage, before: _Before) -> bool:
    """Whether "we" goes on for the ministry that the sentence before bound, in a text that nobody signs."""
    says_we = not passage.scene.clauses.vocabulary.isdisjoint({"we", "wij"}) and not passage.header.signed_as
    return says_we and bool(before.actors) and all(ref.id.startswith("ministerie-van-") for ref in before.actors)


def _first_persons(passage: _Passage) -> list[EntityRef]:
    """Those who sign, where they speak in a sentence without another actor: "…, zo heb ik afgesproken"."""
    words, signed = passage.scene.clauses.vocabulary, passage.header.signed_as
    if "ik" in words:
        return list(signed[:1])
    return list(signed) if len(signed) > 1 and not words.isdisjoint({"wij", "we"}) else []


def _may_promise(text: str, cut: Words, inside: tuple[Mention, ...], header: Header, continues: bool) -> bool:
    """Whether any rule can speak: a cue of the future, or one in sight who may bind itself.

    What `continues` a promise may leave its actor out.
    """
    words = cut.vocabulary
    year = "20" in text
    if not _CUES.isdisjoint(words) or _leads_in(text) or (year and RESULT.match(text)):
        return True
    if continues and (
        not ONWARD.isdisjoint(cut.parts[1:2]) or not (_BACK.isdisjoint(words) or FINITE.isdisjoint(words))
    ):
        return True
    dated = not _MOMENT.isdisjoint(words) or (year and _COMING_YEAR.search(text) is not None)
    if dated and not _STARTING.isdisjoint(words):
        return True
    if not _SELVES.isdisjoint(words) or ("buitenlandse" in words and "Buitenlandse Zaken " in text):
        return True
    return any(binds_itself(mention.ref, header) for mention in inside)


def _leads_in(text: str) -> bool:
    """Whether a sentence leads in a list of what will be done: "… met de volgende acties:"."""
    return text.endswith((":", "doen?")) and _LEADS_IN.search(text) is not None


def _lead_of(reading: Reading, sentence: Sentence, header: Header) -> _Before | None:
    """Who is to do what a list tells, when the sentence leads in one: who says "we" in it, else the speaker."""
    text = reading.layout.text[sentence.start : sentence.end]
    if header.speaker is None or is_advisory(header) or not _leads_in(text):
        return None
    actors = speakers_of("we", header) if _WE.search(text) else (header.speaker,)
    return _Before(sentence.index, actors, CommitmentKind.ACTION)


def _passage(
    reading: Reading, sentence: Sentence, inside: tuple[Mention, ...], after: _After, header: Header
) -> _Passage | None:
    """A sentence of running text that may promise, with what its particulars are read from."""
    text = reading.layout.text[sentence.start : sentence.end]
    planned = reading.layout.blocks[sentence.block].kind is BlockKind.BULLET and ":" in text[:_MOMENT_AT_MOST]
    words = cut_words(text)
    frames = find_frames(words)
    if not (after.listed or planned or frames) and not _may_promise(text, words, inside, header, after.promise):
        return None
    scene = set_scene(cut_clauses(words), inside, sentence.start, header)
    return _Passage(reading, sentence, text, header, scene, frames, inside, after.opening)


def _signed(part: Header, whole: Header) -> Header:
    """A part of a letter (an annex, an agenda) with those who sign the letter, where it has nobody of its own."""
    if part.signed_as or not whole.signed_as or part.speaker != whole.speaker or is_advisory(part):
        return part
    return replace(part, signed_as=whole.signed_as, addressed_to=part.addressed_to or whole.addressed_to)


def _spoken(passage: _Passage, before: tuple[Mention, ...]) -> tuple[EntityRef, ...]:
    """Whom "het" means that opens a sentence: the one own actor of the sentence before ("Het zal dit … brengen")."""
    words = passage.scene.clauses.words[:2]
    if words[0] != "het" or len(words) < 2 or words[1] not in _WILLED:
        return ()
    own = dict.fromkeys(m.ref for m in before if m.ref.kind in _NEUTER and binds_itself(m.ref, passage.header))
    own = dict.fromkeys(ref for ref in own if not ref.id.startswith(COUNCIL_PREFIXES) or is_advisory(passage.header))
    return tuple(own) if len(own) == 1 else ()


def _with_pronoun(
    reading: Reading, sentence: Sentence, inside: tuple[Mention, ...], before: tuple[Mention, ...], header: Header
) -> tuple[Mention, ...]:
    """The mentions of a sentence, with "hij" or "zij" as the one office, or the council, that the one before named."""
    speaker = header.speaker if is_advisory(header) else None
    humans = [mention for mention in before if mention.ref.kind in _HUMAN or mention.ref == speaker]
    if not humans or len({mention.ref for mention in humans}) != 1 or not binds_itself(humans[0].ref, header):
        return inside
    found = _HE.search(reading.layout.text, sentence.start, sentence.end)
    if found is None or any(mention.ref.kind in _HUMAN for mention in inside):
        return inside
    meant = structs.replace(humans[0], span=Span(*found.span()), text=found.group())
    return tuple(sorted((*inside, meant), key=lambda mention: mention.span))


def _narrow(passage: _Passage, claims: list[Claim]) -> Span:
    """The sentence, without what a colon or semicolon parts from its claims when that is a sentence of its own."""
    clauses, start = passage.scene.clauses, passage.sentence.start
    first, last = min(claim.at for claim in claims), max(claim.at for claim in claims)
    low, high = 0, len(passage.text)
    # A fixed form may hold a colon, never a semicolon.
    parting = {";"} if any(claim.rule.startswith("frame") for claim in claims) else {";", ":"}
    for at, word in enumerate(clauses.words):
        if word in parting and at < first:
            low = clauses.ends[at] + 1
        if word in parting and at > last and any(clauses.is_finite(k) for k in range(at + 1, len(clauses.words))):
            high = clauses.ends[at]
            break
    return Span(start, start + len(passage.text)) if high - low < _SHORTEST else Span(start + low, start + high)


def _build(
    source: _Source, passage: _Passage, claims: list[Claim], before: _Before, known: Mapping[int, Refs]
) -> Commitment:
    """The commitment of a sentence: the strongest kind of its claims, the actors of all of them."""
    reading, sentence = passage.reading, passage.sentence
    # What stands in a relative clause tells more of the thing: "de toestellen die Nederland stuurt".
    weighed = [claim for claim in claims if claim.main] or claims
    kind = min((claim.kind for claim in weighed), key=KINDS.index)
    claim = next(claim for claim in weighed if claim.kind is kind)
    kind = CommitmentKind.ACTION if kind is CommitmentKind.EFFORT and _SUM.search(passage.text) else kind
    span = _narrow(passage, claims)
    actors = _actors(claims, passage, before)
    recipients = recipients_of(passage.scene, actors)
    promises = promises_of(passage.scene, passage.mentions, kind, actors)
    answers = answers_of(passage.mentions)
    concerns = concerns_of(passage.scene, passage.mentions, actors, {*recipients, *promises, *answers})
    named = [ref for ref in concerns if ref.kind is EntityKind.COUNTRY]
    if named:
        more = country_of_heading(reading, source.mentions, sentence, named)
    else:
        more = countries_meant(reading, source.mentions, sentence, passage.scene.clauses, known)
    concerns = tuple(dict.fromkeys([*concerns, *more]))
    words = reading.layout.text[span.start : span.end]
    verb = passage.scene.clauses.starts[claim.at] - (span.start - sentence.start)
    due = find_deadline(words, max(0, verb), *_clock(passage.header, reading.header))
    section = reading.section_at(sentence.start)
    return Commitment(
        kind=kind,
        actors=actors,
        span=span,
        text=words,
        evidence=reading.evidence(span, claim.rule, _CONFIDENCE[claim.rule.split("-")[0]]),
        recipients=recipients,
        due=due,
        due_text=due.text if due else "",
        themes=themes_of(source.themes, span),
        concerns=concerns,
        promises=promises,
        answers=answers,
        partners=partners_of(passage.scene, actors),
        amount=find_amount(words),
        section=section.index if section else None,
    )


def _nobody(passage: _Passage) -> Issue:
    span = Span(passage.sentence.start, passage.sentence.end)
    words = "nobody is named who commits to this, and the document has no speaker"
    return Issue(IssueKind.UNCLEAR_ACTOR, words, passage.reading.evidence(span, "commitment-unclear-actor"))


def _issues(passage: _Passage, commitment: Commitment) -> Iterator[Issue]:
    """What of a commitment could not be read."""
    if commitment.due and commitment.due.rule == YEARLESS:
        yield Issue(
            IssueKind.UNREAD_DEADLINE,
            f"no year to read {commitment.due.text!r} with: the document has no date",
            commitment.evidence,
        )
    for start, end in find_impossible_dates(passage.text) if _LATE_DAY.search(passage.text) else ():
        low = passage.sentence.start
        evidence = passage.reading.evidence(Span(low + start, low + end), "impossible-date")
        yield Issue(IssueKind.IMPOSSIBLE_DATE, f"no calendar has {passage.text[start:end]!r}", evidence)


def _columns_of(reading: Reading, sentence: Sentence, columns: Columns | None) -> Columns | None:
    """The columns of the table of actions that a sentence heads or stands in."""
    if reading.layout.text.find("|", sentence.start, sentence.end) < 0:
        return None
    return read_columns(reading.layout.text[sentence.start : sentence.end]) or columns


def _holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _read_row(
    source: _Source, reading: Reading, sentence: Sentence, columns: Columns, header: Header
) -> Iterator[Commitment]:
    """The commitment of a row of a table of actions: "2 | Plaatsen van attachés | Ministerie van … | Q3 2025"."""
    row = read_row(reading.layout.text, sentence.start, columns)
    if row is None or row.act.end - row.act.start < _SHORTEST or header.speaker is None or is_advisory(header):
        return
    named = source.mentions
    inside = named.found[bisect_left(named.starts, row.line.start) : bisect_left(named.starts, row.line.end)]
    who = [m.ref for m in inside if row.who and _holds(row.who, m.span) and binds_itself(m.ref, header)]
    actors = tuple(dict.fromkeys(who)) or (header.speaker,)
    act = Sentence(sentence.index, row.act.start, row.act.end, sentence.block)
    told = tuple(mention for mention in inside if _holds(row.act, mention.span))
    passage = _passage(reading, act, told, _After(promise=False, listed=True, opening=False), header)
    if passage is None:
        return
    claim = judge_listed(passage.scene, actors) or Claim("frame-row", CommitmentKind.ACTION, actors, 0)
    line = reading.layout.text[row.line.start : row.line.end]
    due = find_deadline(line, 0, *_clock(header, reading.header))
    if due and due.rule == "day":
        due = replace(due, first=None)  # the day by which it is done
    yield replace(_build(source, passage, [claim], _NOTHING, {}), due=due, due_text=due.text if due else "")


def find_commitments(
    reading: Reading,
    mentions: tuple[Mention, ...],
    themes: tuple[ThemeHit, ...],
    words: Sequence[Hit] | None = None,
) -> Iterator[Commitment | NearMiss | Issue]:
    """Commitments in text order, each near miss with the reason it was dropped, and what could not be read."""
    named = Mentions(mentions, [mention.span.start for mention in mentions])
    source = _Source(named, set_themes(reading, themes, words))
    before, lead, known = _NOTHING, _NOTHING, dict[int, Refs]()
    habit, unled = _NOTHING, False  # a text that led in one list of acts may leave that out at the next
    columns: Columns | None = None
    mark = _NOTHING  # "Actie 2.", before what it numbers
    opening, own = _opening(reading), add_signing_office(reading.header, reading, mentions)
    low, inside = 0, tuple[Mention, ...]()
    for sentence in reading.sentences:
        first, low = bisect_left(named.starts, sentence.start, low), bisect_left(named.starts, sentence.end, low)
        last, inside = inside, mentions[first:low]
        kind, ending = reading.layout.blocks[sentence.block].kind, reading.layout.text[sentence.end - 1]
        bullet = kind is BlockKind.BULLET
        unled = unled if bullet else ending != ":"
        mark = mark if sentence.index - mark.number == 1 else _NOTHING
        lead = (lead if lead.kind or not unled else habit) if bullet else mark
        header = reading.header_at(sentence.start)
        if ending in _LEAD_ENDS and (led := _lead_of(reading, sentence, header)):
            lead = habit = led
            continue
        columns = _columns_of(reading, sentence, columns)
        if columns and kind is BlockKind.TABLE:
            yield from _read_row(source, reading, sentence, columns, header)
        if kind not in _BLOCKS or sentence.end - sentence.start < _SHORTEST:
            if ending in _POINT_ENDS and header.speaker and _is_point_mark(reading, sentence):
                mark = _Before(sentence.index, (header.speaker,), CommitmentKind.ACTION)
            continue
        before = before if sentence.index - before.number == 1 else _NOTHING
        after = _After(before.kind is not None, lead.kind is not None, sentence.index in opening)
        header = own if header is reading.header else _signed(header, own)
        named_here = _with_pronoun(reading, sentence, inside, last, header) if last else inside
        passage = _passage(reading, sentence, named_here, after, header)
        if passage is None:
            continue
        spoken = before if before.actors or not last else _Before(-2, _spoken(passage, last), None)
        claims, drops, issues = _judge(passage, spoken)
        point = None if claims else _judge_point(passage, lead if lead.kind else None)
        claims = [point] if point else claims
        yield from issues
        if claims:
            commitment = _build(source, passage, claims, before, known)
            known[sentence.index] = tuple(ref for ref in commitment.concerns if ref.kind is EntityKind.COUNTRY)
            before = _Before(sentence.index, commitment.actors, commitment.kind)
            lead = before if passage.text.endswith(":") else lead
            yield commitment
            yield from _issues(passage, commitment)
        elif drops:
            span = Span(sentence.start, sentence.end)
            yield NearMiss(span, reading.evidence(span, f"commitment-{drops[0].reason}"), drops[0].reason)


def _is_quoted(passage: _Passage, claims: list[Claim]) -> bool:
    """Whether all that commits stands in the words of another, quoted at length."""
    quoted = find_quoted(passage.reading.layout.text)
    starts = passage.scene.clauses.starts
    return bool(quoted) and all(is_quoted(quoted, passage.sentence.start + starts[claim.at]) for claim in claims)


def _is_said(text: str, claims: list[Claim], passage: _Passage) -> bool:
    """Whether a sentence gives what somebody said of himself: "‘Wij zullen blijven’, zei de secretaris-generaal"."""
    found = _SAID.search(text)
    if found is None:
        return False
    starts = passage.scene.clauses.starts
    return all(found.start() < starts[claim.at] < found.end() for claim in claims)


def _is_point_mark(reading: Reading, sentence: Sentence) -> bool:
    """Whether a short sentence only numbers the point after it: "Actie 2."."""
    return _POINT.fullmatch(reading.layout.text, sentence.start, sentence.end) is not None


def _judge_point(passage: _Passage, lead: _Before | None) -> Claim | None:
    """A point of a list that a promise leads in, or of a planning."""
    bullet = passage.reading.layout.blocks[passage.sentence.block].kind is BlockKind.BULLET
    if not bullet:
        return judge_listed(passage.scene, lead.actors) if lead else None
    section = passage.reading.section_at(passage.sentence.start)
    listed = judge_listed(passage.scene, lead.actors) if lead else None
    return listed or judge_planned(passage.scene, section.heading if section else "")


def _opening(reading: Reading) -> range:
    """The sentences that a letter opens with, after its address: they say what the letter itself does."""
    if reading.header.kind is not DocumentKind.LETTER:
        return range(0)
    text = reading.layout.text
    heads = [s.index for s in reading.sentences[:_ADDRESS] if text.startswith(_ADDRESSING, s.start)]
    return range(heads[-1] + 1, heads[-1] + 1 + _OPENING) if heads else range(0)


def _tells_itself(passage: _Passage, claims: list[Claim]) -> bool:
    """Whether a letter opens with what it tells by being sent: "Op verzoek van uw Kamer informeer ik u over …"."""
    if any(claim.rule != "present-self" or claim.kind is not CommitmentKind.DELIVERABLE for claim in claims):
        return False
    due = find_deadline(passage.text, 0, *_clock(passage.header, passage.reading.header))
    told = _TO_YOU.search(passage.text) or any(mention.ref.id in PARLIAMENT for mention in passage.mentions)
    return bool(told) and (due is None or (due.rule != VAGUE and due.last is None))


def _judge(passage: _Passage, before: _Before) -> tuple[list[Claim], list[Drop], list[Issue]]:
    """Claims and drops of a passage; a claim of nobody is an issue."""
    verdicts = judge_sentence(passage.scene, passage.frames, before.actors, before.kind)
    claims = [verdict for verdict in verdicts if isinstance(verdict, Claim)]
    drops = [verdict for verdict in verdicts if isinstance(verdict, Drop)]
    if claims and _is_quoted(passage, claims):
        return [], [Drop("quoted", 0)], []
    if claims and _is_said(passage.text, claims, passage):
        return [], [Drop("quoted", 0)], []
    if claims and not _is_settled(passage, claims) and _is_possible_topic(passage):
        return [], [Drop("possible-topic", 0)], []
    if claims and passage.opens and _tells_itself(passage, claims):
        return [], [Drop("this-document", 0)], []
    if claims and not _actors(claims, passage, before):
        return [], [Drop("unclear-actor", 0)], [_nobody(passage)]
    return claims, drops, []
