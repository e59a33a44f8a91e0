"""What documents tell became of promises, with what each sentence is about, so that the promise can be found."""

import re
from bisect import bisect_left
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date

from extract.promises.country_words import countries_within
from extract.promises.row_tales import ROW_RULE
from extract.records import EntityRef, Extraction, FollowUp, Mention, Span
from extract.themes.topics import find_products, find_topics
from graph.plan import Plan, Planned, label_of
from graph.statements import day_of
from graph.wording import NAMES, amounts_in, editions_in, is_name, without_names
from ontology.kinds import CommitmentStatus, EntityKind

HEADING = 0.6  # a heading says what the paragraph is about, and often a little more
_BACK = re.compile(
    r"\b(?:daarover|hierover|daarmee|hiermee|daarom|daardoor|hierdoor)\b"
    r"|\b(?:deze toezegging|(?:vindt|wordt|is|komt) (?:deze|dit))\b"
    r"|^(?:deze|dit|de (?:actualisering|evaluatie|brief))\b",
    re.IGNORECASE,
)
# What was promised in a debate was said there, and no document that we have read need hold it.
_PROMISED = re.compile(
    r"\b(?:(?:toegezegd|aangekondigd)e?|(?<!aantal )(?<!volgende )toezegging(?:en)?"
    r"|in het vooruitzicht (?:stelde|gesteld)e?)\b"
    r"(?! (?:tijdens|in|aan het slot van) (?:het|een|ons) \S*(?:debat|overleg))"
    r"|\b(?:krijg(?:t|en) de vorm van|(?:uitgewerkt|verbreed|uitgebreid|omgevormd|omgedoopt) tot)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Told:
    """A follow-up of a document with what it is about.

    `before` is what its heading and the sentence before it are about; `points_back` says whether it leans on those,
    `says_promised` whether it speaks of a promise at all, and `cites` are the documents that its document names.
    """

    document: EntityRef
    day: date
    record: FollowUp
    topics: Mapping[str, float] = field(hash=False)
    before: Mapping[str, float] = field(hash=False)
    products: frozenset[str]
    editions: frozenset[str]
    points_back: bool
    says_promised: bool
    speaker: EntityRef | None
    cites: frozenset[EntityRef]

    @property
    def said(self) -> Mapping[str, float]:
        """What it is about, with what stands before it when it leans on that."""
        return {**self.before, **self.topics} if self.points_back else self.topics


def gather_told(plan: Plan) -> tuple[Told, ...]:
    """All follow-ups of documents whose day is known, in order of time."""
    found: list[Told] = []
    for planned in plan.documents:
        day = day_of(planned)
        if day is not None:
            starts = [mention.span.start for mention in planned.extraction.mentions]
            binding = {one.span.start for one in planned.extraction.commitments}
            found += [
                _of_follow_up(plan, planned, day, record, starts)
                for record in planned.extraction.follow_ups
                if not _only_promises(record, binding, day)
            ]
    return tuple(sorted(found, key=lambda told: (told.day, told.document, told.record.span)))


def _only_promises(record: FollowUp, binding: AbstractSet[int], day: date) -> bool:
    """Whether a sentence promises, and says but beside that what was done: "die verbonden is met …"."""
    if record.outcome is not CommitmentStatus.KEPT or record.span.start not in binding or in_row(record):
        return False
    return not (record.period and record.period.last and record.period.last <= day)


def in_row(record: FollowUp) -> bool:
    """Whether a row of a list of promises tells it, beside the promise itself."""
    return record.evidence.rule.endswith(ROW_RULE)


def _of_follow_up(plan: Plan, planned: Planned, day: date, record: FollowUp, starts: list[int]) -> Told:
    extraction = planned.extraction
    words, topics = _about(extraction, record.span, starts)
    if record.period:
        topics = {**find_topics(words.replace(record.period.text, " ")), **_places(topics)}
    topics |= amounts_in(words)
    for mention in _within(extraction, record.span, starts):
        if mention.ref.kind is EntityKind.PROGRAMME:  # a short name says what the full one says
            topics = {**find_topics(label_of(plan, mention.ref)), **topics}
    nearby, before = _about(extraction, record.before, starts) if record.before else ("", {})
    before = {**{stem: HEADING * weight for stem, weight in find_topics(record.heading).items()}, **before}
    return Told(
        document=planned.ref,
        day=day,
        record=record,
        topics=topics,
        before=before,
        products=find_products(words),
        editions=editions_in(words.replace(record.period.text, " ") if record.period else words),
        points_back=all(topic.startswith("@") for topic in topics) or bool(_BACK.search(record.text)),
        says_promised=in_row(record) or bool(_PROMISED.search(f"{nearby} {record.text}")),
        speaker=extraction.reading.header_at(record.span.start).speaker or extraction.reading.header.speaker,
        cites=frozenset(m.ref for m in extraction.mentions if m.ref.kind is EntityKind.DOCUMENT),
    )


def _places(topics: Mapping[str, float]) -> dict[str, float]:
    return {topic: weight for topic, weight in topics.items() if topic.startswith("@")}


def _within(extraction: Extraction, span: Span, starts: list[int]) -> tuple[Mention, ...]:
    return extraction.mentions[bisect_left(starts, span.start) : bisect_left(starts, span.end)]


def _about(extraction: Extraction, span: Span, starts: list[int]) -> tuple[str, dict[str, float]]:
    """Words of a stretch without names, and what it is about, with the things it names."""
    inside = _within(extraction, span, starts)
    names = tuple(mention for mention in inside if is_name(mention))
    words = without_names(extraction.reading.layout.text, span.start, span.end, names)
    topics = find_topics(words)
    for mention in inside:
        ref = mention.ref
        topics[f"@{ref.kind.value}/{ref.id}"] = 0.5 if ref.kind in NAMES else 1.0
        for country in countries_within(mention) if ref.kind is EntityKind.REGION else ():
            topics.setdefault(f"@{country.kind.value}/{country.id}", 0.5)
    return words, topics
