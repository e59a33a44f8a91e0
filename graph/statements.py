"""What was promised, planned or published, in which document and when: the statements that threads are made of."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from extract.dates.days import prinsjesdag
from extract.known import known_entities
from extract.records import Advice, EntityRef, Evidence, Extraction, Header, Period
from graph.plan import Plan, Planned, headers_of, label_of
from ontology.kinds import AdviceStatus, CommitmentKind, DocumentKind

# Where one negotiates, so that two of them may stand for one matter ("in Genève", "in New York").
_MEETING_PLACES = frozenset(
    f"@region/{place}"
    for place in ("brussel", "geneve", "new-york", "den-haag", "washington", "wenen", "europa", "parijs")
)


@dataclass(frozen=True, slots=True)
class Statement:
    """A commitment or advice in one document.

    `iri` is a written term; `topics` weighs what it is about (stems, narrow themes and named things) and `nearby` what
    stands around it is about; `named` are the documents, events and bodies that are promised by name, `subjects` what
    its papers are about, `runs` its words in fours, and `place` orders statements within their document. `stretches` is
    where the document speaks of an advice, and `leans_on` where the sentence begins that this one cannot do without.
    `amounts` and `motions` are those among its topics, and the motions of the sentence that it leans on.
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
    stretches: tuple[tuple[int, int], ...] = ()
    leans_on: int | None = None
    motions: frozenset[str] = frozenset()
    amounts: frozenset[str] = frozenset()

    @property
    def countries(self) -> frozenset[str]:
        """Topics that are countries."""
        return countries_among(self.topics)

    @property
    def until(self) -> date:
        """The last day of the term; without one, the day of the document."""
        return (self.due and self.due.last) or self.day

    @property
    def key(self) -> tuple[date, EntityRef, int, str]:
        """Order in time, then in the text."""
        return self.day, self.document, self.place, self.iri


def countries_among(topics: Iterable[str]) -> frozenset[str]:
    """Those topics that are countries, but for our own."""
    return frozenset(topic for topic in topics if topic.startswith("@country/") and topic != "@country/NL")


def motions_among(topics: Iterable[str]) -> frozenset[str]:
    """Those topics that are motions."""
    return frozenset(topic for topic in topics if topic.startswith("@document/motie-"))


def programmes_among(topics: Iterable[str]) -> frozenset[str]:
    """Those topics that are programmes and funds."""
    return frozenset(topic for topic in topics if topic.startswith("@programme/"))


def sites_among(topics: Iterable[str]) -> frozenset[str]:
    """Those topics that are places where something can be set up, and not where others are spoken to."""
    return frozenset(topic for topic in topics if topic.startswith("@region/") and topic not in _MEETING_PLACES)


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
