"""What was promised, planned or published, in which document and when: the statements that threads are made of."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from extract.dates.days import prinsjesdag
from extract.known import known_entities
from extract.records import (
    Advice,
    Commitment,
    EntityRef,
    Evidence,
    Extraction,
    Header,
    Mention,
    Period,
    Reading,
    Sentence,
)
from extract.themes.topics import find_products, find_subjects, find_topics
from graph.commitments import name_commitments
from graph.iris import advice_iri
from graph.plan import Plan, Planned, headers_of, label_of
from graph.sheet import open_sheet
from graph.wording import NAMES, amounts_in, editions_in, is_name, without_names
from ontology.kinds import AdviceStatus, CommitmentKind, DocumentKind, EntityKind

_HOME = frozenset({EntityRef(EntityKind.COUNTRY, "NL"), EntityRef(EntityKind.REGION, "europa")})  # in every other title
# What a promise may name besides what it is known to concern.
_BESIDE = frozenset({EntityKind.REGION, EntityKind.ORGANISATION})
# Openings and words that point back: the sentence before says what it is about; "daarnaast" and "ook" add what is new.
_ONWARD = re.compile(
    r"(?:in (?:dit|dat) (?:kader|verband)|daartoe|hiertoe|deze|dit|dat|(?:het|een|dit) besluit)\b", re.IGNORECASE
)
_LEANS = re.compile(
    r"\b(?:daarover|hierover|daarvan|hiervan|hiervoor|daarvoor|hiermee|daarmee)\b"
    r"|\b(?:dit|dat) (?:advies|rapport|verzoek|onderzoek)\b",
    re.IGNORECASE,
)
_TOKEN = re.compile(r"\w+")
TITLE_NAME = 2.0  # a country or region in a title is what the advice is about
RUN = 4  # words in a row that two statements share; fewer are grammar ("in het kader van" still is, so one is no proof)


@dataclass(frozen=True, slots=True)
class Statement:
    """A commitment or advice in one document.

    `iri` is a written term; `topics` weighs what it is about (stems, narrow themes and named things) and `nearby` what
    stands around it is about; `named` are the documents, events and bodies that are promised by name, `subjects` what
    its papers are about, `runs` its words in fours, and `place` orders statements within their document.
    """

    iri: str
    document: EntityRef
    day: date
    place: int
    text: str
    evidence: Evidence
    topics: Mapping[str, float] = field(hash=False)
    nearby: Mapping[str, float] = field(hash=False)
    products: frozenset[str]
    named: frozenset[EntityRef]
    actors: frozenset[EntityRef]
    due: Period | None = None
    kind: CommitmentKind | None = None
    status: AdviceStatus | None = None
    issued: str = ""
    runs: frozenset[str] = frozenset()
    subjects: frozenset[str] = frozenset()
    editions: frozenset[str] = frozenset()

    @property
    def countries(self) -> frozenset[str]:
        """Topics that are countries."""
        return countries_among(self.topics)

    @property
    def key(self) -> tuple[date, EntityRef, int, str]:
        """Order in time, then in the text."""
        return self.day, self.document, self.place, self.iri


def countries_among(topics: Iterable[str]) -> frozenset[str]:
    """Those topics that are countries, but for our own."""
    return frozenset(topic for topic in topics if topic.startswith("@country/") and topic != "@country/NL")


def day_of(planned: Planned, header: Header | None = None) -> date | None:
    """The day of a document, or the nearest that is known of it.

    Its own day or that of a part; else the day the reference lists give; else, of a budget, Prinsjesdag of the year
    before (Grondwet, artikel 105), and of anything else that names its year the first of January, or the day of the
    last advice that it lists as published.
    """
    extraction = planned.extraction
    whole = extraction.reading.header
    for one in filter(None, (header, whole, *(part.header for part in extraction.reading.parts))):
        if one.day:
            return one.day
    for one in filter(None, (header, *headers_of(extraction))):
        entry = known_entities().get(one.ref)
        if entry and len(entry.issued) == len("2022-12-23"):
            return date.fromisoformat(entry.issued)
    year = whole.year
    if year is None:
        return None
    if whole.kind is DocumentKind.BUDGET_CHAPTER:
        return prinsjesdag(year - 1)
    return max([date(year, 1, 1), *_published(extraction)])


def title_of(plan: Plan, ref: EntityRef) -> str:
    """What a document that was read calls itself, else what it is called."""
    for planned in plan.documents:
        for header in headers_of(planned.extraction):
            if planned.renamed.get(header.ref, header.ref) == ref and header.title:
                return " ".join(header.title.split())
    return label_of(plan, ref)


def _published(extraction: Extraction) -> Iterator[date]:
    for fact in extraction.facts:
        if isinstance(fact, Advice) and fact.status is AdviceStatus.PUBLISHED and fact.issued:
            yield last_day_of(fact.issued)


@cache
def last_day_of(value: str) -> date:
    """The last day of a day, month or year as it is written.

    >>> last_day_of("2024-02"), last_day_of("2023")
    (datetime.date(2024, 2, 29), datetime.date(2023, 12, 31))
    """
    year, _, rest = value.partition("-")
    month, _, day = rest.partition("-")
    if day:
        return date.fromisoformat(value)
    if month:
        following = date(int(year) + int(month) // 12, int(month) % 12 + 1, 1)
        return date.fromordinal(following.toordinal() - 1)
    return date(int(year), 12, 31)


def gather_statements(plan: Plan) -> tuple[Statement, ...]:
    """All statements of documents whose day is known, in order of time."""
    found = [one for planned in plan.documents for one in _of_document(plan, planned)]
    return tuple(sorted(found, key=lambda one: one.key))


def _of_document(plan: Plan, planned: Planned) -> Iterator[Statement]:
    day = day_of(planned)
    if day is None:
        return
    extraction = planned.extraction
    starts = [mention.span.start for mention in extraction.mentions]
    for iri, commitment in name_commitments(open_sheet(plan, planned)):
        yield _of_commitment(planned, day, iri, commitment, starts)
    for fact in extraction.facts:
        if isinstance(fact, Advice):
            yield _of_advice(plan, planned, day, fact)


def _of_commitment(planned: Planned, day: date, iri: str, commitment: Commitment, starts: list[int]) -> Statement:
    reading, mentions = planned.extraction.reading, planned.extraction.mentions
    low, high = commitment.span
    inside = mentions[bisect_left(starts, low) : bisect_left(starts, high)]
    bound = {*commitment.actors, *commitment.recipients, *commitment.partners}
    words = without_names(reading.layout.text, low, high, tuple(m for m in inside if is_name(m) or m.ref in bound))
    for term in filter(None, (commitment.due_text, commitment.due.text if commitment.due else "")):
        words = words.replace(term, " ")
    topics = {**find_topics(words), **amounts_in(words)}
    for ref in (*commitment.promises, *commitment.concerns):
        topics[f"@{ref.kind.value}/{ref.id}"] = 0.5 if ref.kind in NAMES else 1.0
    for mention in inside:
        if mention.ref.kind in _BESIDE and is_name(mention) and mention.ref not in _HOME and mention.ref not in bound:
            topics.setdefault(f"@{mention.ref.kind.value}/{mention.ref.id}", 0.5)
    for theme in commitment.themes:
        topics[f"#{theme.id}"] = 0.5
    header = reading.header_at(low)
    return Statement(
        iri=iri,
        document=planned.ref,
        day=day_of(planned, header) or day,
        place=low,
        text=" ".join(commitment.text.split()),
        evidence=commitment.evidence,
        topics=topics,
        nearby=_around(reading, mentions, starts, low, words),
        products=find_products(words),
        named=frozenset(commitment.promises),
        actors=frozenset(commitment.actors),
        due=commitment.due if commitment.due and (commitment.due.first or commitment.due.end) else None,
        kind=commitment.kind,
        runs=_runs_of(words),
        subjects=find_subjects(words),
        editions=editions_in(words),
    )


def _runs_of(words: str) -> frozenset[str]:
    """Runs of words in a row that say what it is about: "in het vierde kwartaal" does not."""
    tokens = _TOKEN.findall(words.lower())
    runs = (" ".join(tokens[at : at + RUN]) for at in range(len(tokens) - RUN + 1))
    return frozenset(run for run in runs if find_topics(run))


def _around(
    reading: Reading, mentions: tuple[Mention, ...], starts: list[int], position: int, words: str
) -> Mapping[str, float]:
    """What the sentence before is about, for one that leans on it."""
    sentence = reading.sentence_at(position)
    if sentence is None or sentence.index == 0 or not (_ONWARD.match(words) or _LEANS.search(words)):
        return {}
    before: Sentence = reading.sentences[sentence.index - 1]
    inside = mentions[bisect_left(starts, before.start) : bisect_left(starts, before.end)]
    names = tuple(mention for mention in inside if is_name(mention))
    return find_topics(without_names(reading.layout.text, before.start, before.end, names))


def _of_advice(plan: Plan, planned: Planned, day: date, advice: Advice) -> Statement:
    """An advice by its title, with what the document says of it around it."""
    title, places = advice.title, dict[str, float]()
    for mention in planned.extraction.mentions:
        ref = mention.ref
        if ref.kind in {EntityKind.COUNTRY, EntityKind.REGION} and mention.text in title and ref not in _HOME:
            places[f"@{ref.kind.value}/{ref.id}"] = TITLE_NAME
            title = title.replace(mention.text, " ")
    topics = {**find_topics(title), **places}
    text = " ".join(evidence.quote for evidence in advice.evidence if "//" not in evidence.quote)
    return Statement(
        iri=f"<{advice_iri(plan.base, advice.issued_by, advice.title)}>",
        document=planned.ref,
        day=day,
        place=advice.evidence[0].start,
        text=" ".join(advice.title.split()),
        evidence=advice.evidence[0],
        topics=topics,
        nearby=find_topics(text),
        products=frozenset({"advice"}),
        named=frozenset(),
        actors=frozenset({advice.issued_by}),
        due=advice.expected,
        status=advice.status,
        issued=advice.issued,
    )
