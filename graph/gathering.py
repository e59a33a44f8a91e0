"""Statements gathered from documents: each commitment and advice with what it is about, for the threads."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from datetime import date

from extract.councils import is_listed_council
from extract.records import Advice, Commitment, EntityRef, Mention, Reading, Sentence, Span
from extract.themes.topics import find_products, find_subjects, find_topics
from graph.advices import Descriptions, describe_advices, state_advice
from graph.commitments import name_commitments
from graph.plan import Plan, Planned
from graph.sheet import open_sheet
from graph.statements import Statement, day_of, motions_among
from graph.wording import HOME, NAMES, amounts_among, amounts_in, editions_in, is_name, without_names
from ontology.kinds import EntityKind

# What a promise may name besides what it is known to concern.
_BESIDE = frozenset({EntityKind.REGION, EntityKind.ORGANISATION})
# Openings and words that point back: the sentence before says what it is about; "daarnaast" and "ook" add what is new.
_ONWARD = re.compile(
    r"(?:in (?:dit|dat) (?:kader|verband)|daartoe|hiertoe|deze|dit|dat|(?:het|een|dit) besluit)\b", re.IGNORECASE
)
_LEANS = re.compile(
    r"\b(?:daarover|hierover|daarvan|hiervan|hiervoor|daarvoor|hiermee|daarmee)\b"
    r"|\b(?:dit|dat) (?:advies|rapport|verzoek|onderzoek|voorstel)\b",
    re.IGNORECASE,
)
# "de voortgangsrapportage over het actieplan", in the letter that brings the plan
_OWN_PAPER = re.compile(
    r"\b(?:over|van|bij|aan) (?:het|de|dit|deze) (?:actieplan|plan|strategie|nota|notitie|visie|agenda|beleidskader)\b"
)
_MOTIONS = ("motie-", "kamerstuk-")  # ids of papers that few promises name
_ITSELF = re.compile(r"\b(?:de|deze|onze) (?:raad|commissie)\b", re.IGNORECASE)  # a council does not promise itself
_TOKEN = re.compile(r"\w+")
RUN = 4  # words in a row that two statements share; fewer are grammar ("in het kader van" still is, so one is no proof)


def gather_statements(plan: Plan) -> tuple[Statement, ...]:
    """All statements of documents whose day is known, in order of time."""
    described = describe_advices(plan)
    found = [one for planned in plan.documents for one in _of_document(plan, planned, described)]
    return tuple(sorted(found, key=lambda one: one.key))


def _of_document(plan: Plan, planned: Planned, described: Descriptions) -> Iterator[Statement]:
    day = day_of(planned)
    if day is None:
        return
    extraction = planned.extraction
    starts = [mention.span.start for mention in extraction.mentions]
    for iri, commitment in name_commitments(open_sheet(plan, planned)):
        yield _of_commitment(planned, day, iri, commitment, starts)
    for fact in extraction.facts:
        if isinstance(fact, Advice):
            yield state_advice(plan, planned, day, fact, described)


def _of_commitment(planned: Planned, day: date, iri: str, commitment: Commitment, starts: list[int]) -> Statement:
    reading, mentions = planned.extraction.reading, planned.extraction.mentions
    low, high = commitment.span
    inside = mentions[bisect_left(starts, low) : bisect_left(starts, high)]
    bound = {*commitment.actors, *commitment.recipients, *commitment.partners}
    words = without_names(reading.layout.text, low, high, tuple(m for m in inside if is_name(m) or m.ref in bound))
    for term in filter(None, (commitment.due_text, commitment.due.text if commitment.due else "")):
        words = words.replace(term, " ")
    topics = _topics_of(commitment, words, tuple(m for m in inside if m.ref not in bound))
    header = reading.header_at(low)
    bare = all(topic.startswith("#") for topic in topics)
    before = _before(reading, low) if bare or _ONWARD.match(words) or _LEANS.search(words) else None
    nearby = _about(reading, mentions, starts, before) if before else {}
    if bare and _OWN_PAPER.search(words):
        nearby = find_topics(header.title) or nearby
    return Statement(
        iri=iri,
        document=planned.ref,
        day=day_of(planned, header) or day,
        place=low,
        text=" ".join(commitment.text.split()),
        evidence=commitment.evidence,
        topics=topics,
        nearby=nearby,
        products=find_products(_ITSELF.sub(" ", words) if any(map(is_listed_council, commitment.actors)) else words),
        named=frozenset(ref for ref in commitment.promises if not _is_older(ref, day)),
        actors=frozenset(commitment.actors),
        due=commitment.due if commitment.due and (commitment.due.first or commitment.due.end) else None,
        kind=commitment.kind,
        runs=_runs_of(words),
        subjects=find_subjects(words),
        editions=editions_in(words),
        leans_on=reading.layout.stretch(Span(before.start, before.end))[0] if bare and before else None,
        motions=motions_among((*topics, *nearby)),
        amounts=amounts_among(topics),
    )


def _is_older(ref: EntityRef, day: date) -> bool:
    """Whether a name has a year before that of a document, in which it cannot be promised ("de Havenwet 1977")."""
    year = ref.id.rpartition("-")[2]
    return len(year) == len("1977") and year.isdigit() and int(year) < day.year


def _topics_of(commitment: Commitment, words: str, inside: tuple[Mention, ...]) -> dict[str, float]:
    """What a promise is about: its words, amounts, names and themes; `inside` are its mentions but those it binds."""
    topics = {**find_topics(words), **amounts_in(words)}
    for ref in (*commitment.promises, *commitment.concerns):
        topics[f"@{ref.kind.value}/{ref.id}"] = 0.5 if ref.kind in NAMES else 1.0
    for mention in inside:
        if mention.ref.kind in _BESIDE and is_name(mention) and mention.ref not in HOME:
            topics.setdefault(f"@{mention.ref.kind.value}/{mention.ref.id}", 0.5)
        if mention.ref.id.startswith(_MOTIONS):
            topics.setdefault(f"@{mention.ref.kind.value}/{mention.ref.id}", 1.0)
    return topics | {f"#{theme.id}": 0.5 for theme in commitment.themes}


def _runs_of(words: str) -> frozenset[str]:
    """Runs of words in a row that say what it is about: "in het vierde kwartaal" does not."""
    tokens = _TOKEN.findall(words.lower())
    runs = (" ".join(tokens[at : at + RUN]) for at in range(len(tokens) - RUN + 1))
    return frozenset(run for run in runs if find_topics(run))


def _before(reading: Reading, position: int) -> Sentence | None:
    """The sentence before that of a position, None at the beginning."""
    sentence = reading.sentence_at(position)
    return reading.sentences[sentence.index - 1] if sentence and sentence.index else None


def _about(
    reading: Reading, mentions: tuple[Mention, ...], starts: list[int], sentence: Sentence
) -> Mapping[str, float]:
    """What a sentence is about, with the papers that it names: "dit advies" is one of them."""
    inside = mentions[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
    names = tuple(mention for mention in inside if is_name(mention))
    cited = {f"@{m.ref.kind.value}/{m.ref.id}": 1.0 for m in inside if m.ref.kind is EntityKind.DOCUMENT}
    return {**find_topics(without_names(reading.layout.text, sentence.start, sentence.end, names)), **cited}
