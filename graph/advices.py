"""Advices as statements: what one is about, by its title and by what any document says of it."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache

from extract.councils import council_names, is_listed_council
from extract.promises.country_words import countries_within
from extract.records import Advice, EntityRef, Extraction, Mention, Sentence
from extract.slugs import slug
from extract.themes.topics import find_topics
from graph.iris import advice_iri
from graph.plan import Plan, Planned
from graph.statements import Statement
from graph.wording import HOME
from ontology.kinds import AdviceStatus, EntityKind

TITLE_NAME = 2.0  # a country or region in a title is what the advice is about
_PLACES = frozenset({EntityKind.COUNTRY, EntityKind.REGION})
_SHORTEST_TITLE = 8  # letters; a shorter name of a document is no title of its own ("NPV")
# What follows the sentence that names an advice, when it says what is in it.
_INSIDE = (
    "daarin ",
    "hierin ",
    "in het advies ",
    "in dit advies ",
    "het advies ",
    "dit advies ",
    "de raad ",
)

Descriptions = Mapping[str, Mapping[str, float]]


def describe_advices(plan: Plan) -> Descriptions:
    """What documents say of papers that they name, by the slug of the title, for few titles tell it."""
    wanted = {slug(fact.title) for planned in plan.documents for fact in _advices(planned.extraction)}
    found: dict[str, dict[str, float]] = {}
    for planned in plan.documents:
        for mention in planned.extraction.mentions:
            if mention.ref.kind is EntityKind.DOCUMENT and len(mention.text) >= _SHORTEST_TITLE:
                title = slug(mention.text)
                if title in wanted:
                    found.setdefault(title, {}).update(_said_of(planned.extraction, mention))
    return found


def _advices(extraction: Extraction) -> Iterator[Advice]:
    return (fact for fact in extraction.facts if isinstance(fact, Advice) and fact.status is AdviceStatus.PUBLISHED)


@cache
def _openings() -> tuple[str, ...]:
    """What such a sentence begins with; a council is called by any of its names."""
    return (*_INSIDE, *(f"de {name.lower()} " for name in council_names()))


def _said_of(extraction: Extraction, mention: Mention) -> dict[str, float]:
    """What the sentence that names an advice is about beside the title, and the next when it goes on about it."""
    reading = extraction.reading
    sentence = reading.sentence_at(mention.span.start)
    if sentence is None:
        return {}
    text = reading.layout.text
    words = f"{text[sentence.start : mention.span.start]} {text[mention.span.end : sentence.end]}"
    following: tuple[Sentence, ...] = reading.sentences[sentence.index + 1 : sentence.index + 2]
    for other in following:
        if other.block == sentence.block and text[other.start : other.end].lower().startswith(_openings()):
            words = f"{words} {text[other.start : other.end]}"
    return find_topics(words)


def state_advice(plan: Plan, planned: Planned, day: date, advice: Advice, described: Descriptions) -> Statement:
    """An advice by its title, with what the document says of it around it, and others of its title."""
    title, names = advice.title, dict[str, float]()
    for mention in planned.extraction.mentions:
        if mention.text in title and mention.ref not in HOME and mention.ref != advice.issued_by:
            for ref, weight in _meant(mention):
                names[f"@{ref.kind.value}/{ref.id}"] = weight
                title = title.replace(mention.text, " ")
    topics = {**find_topics(title), **names}
    text = " ".join(evidence.quote for evidence in advice.evidence if "//" not in evidence.quote)
    return Statement(
        iri=f"<{advice_iri(plan.base, advice.issued_by, advice.title)}>",
        document=planned.ref,
        day=day,
        place=advice.evidence[0].start,
        text=" ".join(advice.title.split()),
        evidence=advice.evidence[0],
        topics=topics,
        nearby={**described.get(slug(advice.title), {}), **find_topics(text)},
        products=frozenset({"advice"}),
        named=frozenset(),
        actors=frozenset({advice.issued_by}),
        due=advice.expected,
        status=advice.status,
        issued=advice.issued,
        stretches=tuple((evidence.start, evidence.end) for evidence in advice.evidence),
    )


def _meant(mention: Mention) -> Iterator[tuple[EntityRef, float]]:
    """What a name in a title stands for: a place for itself and its country, a body for itself."""
    if mention.ref.kind in _PLACES:
        yield mention.ref, TITLE_NAME
        yield from ((country, TITLE_NAME) for country in countries_within(mention))
    elif mention.ref.kind is EntityKind.ORGANISATION and not is_listed_council(mention.ref):
        yield mention.ref, 1.0
