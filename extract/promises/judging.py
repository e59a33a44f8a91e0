"""Which claims of a passage hold.

What another is quoted with does not, nor what a council only weighs ("mogelijke onderwerpen"), nor what a letter does
by being sent ("Hierbij informeer ik u over …"); what binds nobody is an issue.
"""

import re
from typing import NamedTuple

from extract.dates.dates import VAGUE
from extract.dates.deadlines import find_deadline
from extract.promises.actors import PARLIAMENT, is_advisory
from extract.promises.bound import actors_bound
from extract.promises.claims import judge_sentence
from extract.promises.clocks import clock_of
from extract.promises.dated import judge_planned
from extract.promises.forms import judge_listed
from extract.promises.lexicon import read_set
from extract.promises.moments import has_moment
from extract.promises.others import OF_ANOTHER, is_done_by_another
from extract.promises.passages import Passage
from extract.promises.verdicts import Before, Claim, Drop
from extract.quotations import find_quoted, is_quoted
from extract.records import Issue, Reading, Span
from ontology.kinds import BlockKind, CommitmentKind, DocumentKind, EntityKind, IssueKind

_ADDRESSING = ("Den Haag", "Aan de ", "Geachte ", "Datum ", "Betreft ", "Nr.")
_ADDRESS, _OPENING = 15, 3  # sentences that an address at most takes, and that a letter opens with
_TELLING = ("present-self", "present-passive", "intent-self")  # rules by which a letter may do what it says
# "Tevens informeer ik u over …" does so wherever it stands.
_MORE = re.compile(
    r"(?:Ook|Tevens|Graag|Daarnaast|Voorts|Verder|Tot slot|Ten slotte)\b[^.;]{0,40}\b(?:u|[Kk]amer|geïnformeerd) over\b"
)
_WISHING = re.compile(
    r"\b[Ww]il(?:len)? (?:ik|wij|we) (?:u|uw Kamer|de Kamer) (?!hierover|daarover)[^.;]*\binformeren\b"
)
# What comes after something that is yet to be: "Zodra het onderzoek er is, stuur ik u …" is no telling.
_ONCE = re.compile(r"\b[Zz]odra\b|^(?:Na afloop|Na afronding|Na ommekomst|Nadat)\b")
_TO_YOU = re.compile(r"\bu\b")
_SAID = re.compile(r"(?:^|: )[‘“„\"«](?=[^’”\"»]*\b(?:[Ww]ij|[Ww]e|[Ii]k)\b)[^’”\"»]{12,}(?:[’”\"»]|$)")
_QUOTES = '‘“„"«'  # one of which opens what is said
_DECIDES, _TAKES = read_set("council-decides"), frozenset({"neemt", "nemen"})
_REQUEST = frozenset({"adviesaanvraag", "adviesaanvragen", "adviesverzoek", "aanvraag"})
_POSSIBLE, _ROLE = "mogelijk", "rol en verantwoordelijkheid"
_BULLET = BlockKind.BULLET


class Judgement(NamedTuple):
    """What a passage comes to: the claims that hold, else why others were dropped, and what could not be read."""

    claims: list[Claim]
    drops: list[Drop]
    issues: list[Issue]


def _is_settled(passage: Passage, claims: list[Claim]) -> bool:
    """Whether a council tells what it does, not what it will or would look into."""
    own = any(claim.actors and claim.rule.startswith(("present", "advice")) for claim in claims)
    return own and _POSSIBLE not in passage.scene.clauses.vocabulary


def _is_possible_topic(passage: Passage) -> bool:
    """Whether an advisory council only weighs a topic here: the heading says "mogelijke onderwerpen"."""
    if not is_advisory(passage.header):
        return False
    section = passage.reading.section_at(passage.sentence.start)
    while section is not None:
        if _POSSIBLE in section.heading.lower():
            return True
        section = passage.reading.sections[section.parent] if section.parent is not None else None
    return False


def _tells_role(passage: Passage, claims: list[Claim]) -> bool:
    """Whether a budget tells here what a minister is there for, which is no plan: "B. Rol en verantwoordelijkheid"."""
    if passage.reading.header.kind is not DocumentKind.BUDGET_CHAPTER:
        return False
    section = passage.reading.section_at(passage.sentence.start)
    told = section is not None and _ROLE in section.heading.lower()
    return told and all(
        claim.rule.startswith("present") and not has_moment(passage.scene, claim.at) for claim in claims
    )


def _is_left_open(passage: Passage, claim: Claim) -> bool:
    """Whether a council only tells that it has yet to choose ("beslist na de zomer"), or what will be asked of it."""
    if not is_advisory(passage.header):
        return False
    clauses = passage.scene.clauses
    told = claim.rule == "frame-comes-to-kamer" and not claim.actors
    if told or any(ref.kind is EntityKind.OFFICE for ref in claim.actors):
        return not _REQUEST.isdisjoint(clauses.vocabulary)
    core = clauses.core(claim.at)
    takes = clauses.words[claim.at] in _TAKES and "besluit" in core
    return takes or not _DECIDES.isdisjoint((clauses.words[claim.at], *core[-2:]))


def _nobody(passage: Passage) -> Issue:
    span = Span(passage.sentence.start, passage.sentence.end)
    words = "nobody is named who commits to this, and the document has no speaker"
    return Issue(IssueKind.UNCLEAR_ACTOR, words, passage.reading.evidence(span, "commitment-unclear-actor"))


def _is_quoted(passage: Passage, claims: list[Claim]) -> bool:
    """Whether all that commits stands in the words of another, quoted at length."""
    quoted = find_quoted(passage.reading.layout.text)
    starts = passage.scene.clauses.starts
    return bool(quoted) and all(is_quoted(quoted, passage.sentence.start + starts[claim.at]) for claim in claims)


def _is_said(passage: Passage, claims: list[Claim]) -> bool:
    """Whether a sentence gives what somebody said of himself: "‘Wij zullen blijven’, zei de secretaris-generaal"."""
    quoted = any(map(passage.text.__contains__, _QUOTES))
    found = _SAID.search(passage.text) if quoted else None
    if found is None:
        return False
    starts = passage.scene.clauses.starts
    return all(found.start() < starts[claim.at] < found.end() for claim in claims)


def opening_of(reading: Reading) -> range:
    """The sentences that a letter opens with, after its address: they say what the letter itself does."""
    if reading.header.kind is not DocumentKind.LETTER:
        return range(0)
    text = reading.layout.text
    heads = [s.index for s in reading.sentences[:_ADDRESS] if text.startswith(_ADDRESSING, s.start)]
    return range(heads[-1] + 1, heads[-1] + 1 + _OPENING) if heads else range(0)


def _is_telling(passage: Passage) -> bool:
    """Whether a sentence stands or speaks like one by which a letter tells something."""
    if passage.after.opening or _MORE.match(passage.text):
        return True
    return "informeren" in passage.scene.clauses.vocabulary and _WISHING.search(passage.text) is not None


def _tells_itself(passage: Passage, claims: list[Claim]) -> bool:
    """Whether a letter opens with what it tells by being sent: "Op verzoek van uw Kamer informeer ik u over …"."""
    if any(claim.rule not in _TELLING or claim.kind is not CommitmentKind.DELIVERABLE for claim in claims):
        return False
    if _ONCE.search(passage.text):
        return False
    due = find_deadline(passage.text, 0, *clock_of(passage.header, passage.reading.header))
    told = _TO_YOU.search(passage.text) or any(mention.ref.id in PARLIAMENT for mention in passage.mentions)
    return bool(told) and (due is None or (due.rule != VAGUE and due.last is None))


def _judge(passage: Passage, before: Before) -> Judgement:
    """The judgement of the words of a passage; a claim of nobody is an issue."""
    verdicts = judge_sentence(passage.scene, passage.frames, before.actors, before.kind)
    drops = [verdict for verdict in verdicts if isinstance(verdict, Drop)]
    claims = [verdict for verdict in verdicts if isinstance(verdict, Claim)]
    if claims and all(_is_left_open(passage, claim) for claim in claims):
        return _dropped("possible-topic")
    if not claims:
        return Judgement([], drops, [])
    if _is_quoted(passage, claims) or _is_said(passage, claims):
        return _dropped("quoted")
    if not _is_settled(passage, claims) and _is_possible_topic(passage):
        return _dropped("possible-topic")
    if _is_telling(passage) and _tells_itself(passage, claims):
        return _dropped("this-document")
    if is_done_by_another(passage, claims):
        return _dropped(OF_ANOTHER)
    if _tells_role(passage, claims):
        return _dropped("running-policy")
    if not actors_bound(claims, passage, before):
        return Judgement([], [Drop("unclear-actor", 0)], [_nobody(passage)])
    return Judgement(claims, drops, [])


def _dropped(reason: str) -> Judgement:
    return Judgement([], [Drop(reason, 0)], [])


def _judge_point(passage: Passage, lead: Before) -> Claim | None:
    """A point of a list that a promise leads in, or of a planning."""
    listed = judge_listed(passage.scene, lead.actors) if lead.kind else None
    if listed or passage.reading.layout.blocks[passage.sentence.block].kind is not _BULLET:
        return listed
    section = passage.reading.section_at(passage.sentence.start)
    return judge_planned(passage.scene, section.heading if section else "")


def judge_passage(passage: Passage, before: Before, lead: Before) -> Judgement:
    """The judgement of a passage by its words, else as a point of the list that `lead` leads in."""
    judgement = _judge(passage, before)
    point = None if judgement.claims else _judge_point(passage, lead)
    if (judgement.claims or point) and not passage.reading.binds_at(passage.sentence.start):
        return _dropped("other-voice")
    return judgement._replace(claims=[point]) if point else judgement
