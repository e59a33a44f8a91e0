"""Which statements are one promise said again: rules, each with its score, over pairs that share something rare."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from extract.records import EntityRef
from graph.likeness import NEARBY, Likeness, compare, propose_pairs, weigh
from graph.statements import Statement
from ontology.kinds import AdviceStatus, CommitmentKind, EntityKind

# Thresholds were set on the statements of five public documents of 2022 to 2025 and six of our own (docs/threads.md).
SAME_NAME = 0.95  # both promise the thing of one name
SAME_ADVICE = 0.95  # one title in two work programmes
CONTINUED = 0.8  # "Deze strategie wordt in het najaar afgerond" after the sentence that announces it
LEAST_PRODUCT, LEAST_PRODUCT_SHARED = (
    0.28,
    3.5,
)  # the class agrees, so that one rare word is enough ("mensenrechtennota")
LEAST_WORDS, LEAST_WORDS_SHARED = 0.47, 7.0  # without a product, two rare words, beside names and themes
LEAST_REPEATED, REPEATED_RUNS, REPEATED_SHARED = 0.33, 3, 6.0  # or three runs of four words in the same order
LEAST_SUBJECT = 2.4  # nats: "mensenrechten" in a thousand promises of human rights still tells that much
LEAST_ADVICE, LEAST_ADVICE_SHARED = 0.25, 3.0
RUN_GAIN, RUN_LIMIT = 0.05, 0.4  # for each run of four words that both have
HALF_YEAR = 182  # days
NEAR = 400  # characters: the next sentence or the one after

_SAME = ("deze ", "dit ", "die ")
_DECISION = ("het besluit daarover", "een besluit daarover", "het besluit hierover", "een besluit hierover")
_THINGS = frozenset({EntityKind.DOCUMENT, EntityKind.EVENT, EntityKind.ORGANISATION, EntityKind.PROGRAMME})


class Link(NamedTuple):
    """The later of two statements continues the earlier one."""

    earlier: Statement
    later: Statement
    score: float
    rule: str


def find_links(statements: Sequence[Statement]) -> tuple[Link, ...]:
    """Links between statements in order of time, strongest first; each statement has one partner in a document."""
    weights = weigh(statement.topics for statement in statements)
    rarest = max(weights.values(), default=0.0)
    for statement in statements:
        for topic in statement.nearby:
            weights.setdefault(topic, rarest)
    bags = [{**dict.fromkeys(one.nearby, NEARBY), **one.topics} for one in statements]
    found: dict[tuple[str, EntityRef, str, EntityRef], Link] = {}
    papers = [
        dict.fromkeys(one.subjects, 1.0) for one in statements
    ]  # few promise a paper, so their words may be common
    pairs = {*propose_pairs(bags), *propose_pairs(papers), *_same_names(statements)}
    for low, high in sorted(pairs):
        link = _link(statements[low], statements[high], weights)
        if link:
            found[link.earlier.iri, link.earlier.document, link.later.iri, link.later.document] = link
    return _choose(found.values())


def _same_names(statements: Sequence[Statement]) -> Iterator[tuple[int, int]]:
    """Pairs that name one product, or are one advice, however many there are: each with the next one in time."""
    last: dict[object, int] = {}
    for index, statement in enumerate(statements):
        keys: tuple[object, ...] = (*statement.named, *((statement.iri,) if statement.status else ()))
        for key in keys:
            if key in last:
                yield last[key], index
            last[key] = index


def _link(one: Statement, other: Statement, weights: dict[str, float]) -> Link | None:
    """What joins two statements, the earlier first; None when they are not one promise."""
    if (one.status is None) != (other.status is None):
        return None
    if one.status is None and one.document == other.document:
        return _link_within(one, other)
    if one.day >= other.day or are_others(one.editions, other.editions) or are_others(one.countries, other.countries):
        return None
    alike = compare(one.topics, one.nearby, other.topics, other.nearby, weights)
    if one.status is not None:
        return _link_advices(one, other, alike)
    return _link_products(one, other, alike, weights) or _link_words(one, other, alike, weights)


def are_others(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether both name some and none in common: the report over 2023 is not that over 2022, nor Ghana Rwanda."""
    return bool(one and other) and one.isdisjoint(other)


def _link_within(one: Statement, other: Statement) -> Link | None:
    """Within a document: the same name, or "Deze strategie …" right after."""
    if _promised(one) & _promised(other):
        return Link(one, other, SAME_NAME, "thread:same-name")
    if not _both_delivered(one, other) or other.place - one.place > NEAR:
        return None
    opening = other.text.lower()
    if opening.startswith(_DECISION) or (opening.startswith(_SAME) and one.products & other.products):
        return Link(one, other, CONTINUED, "thread:continued")
    return None


def _promised(statement: Statement) -> frozenset[EntityRef]:
    return frozenset(ref for ref in statement.named if ref.kind in _THINGS)


def _both_delivered(one: Statement, other: Statement) -> bool:
    return one.kind is other.kind is CommitmentKind.DELIVERABLE


def _link_products(one: Statement, other: Statement, alike: Likeness, weights: dict[str, float]) -> Link | None:
    """Both promise a product: of one name, or of one class and about the same."""
    if not _both_delivered(one, other) or ("derived" in one.products) is not ("derived" in other.products):
        return None
    if _promised(one) & _promised(other):
        return Link(one, other, SAME_NAME, "thread:same-name")
    if not one.products & other.products or (_promised(one) and _promised(other)):
        return None  # two names are two things, whatever they are about
    if "event" in one.products & other.products and _another_edition(one, other):
        return None
    if subject := _same_subject(one, other, weights):
        return Link(one, other, subject, "thread:same-subject")
    score = min(0.94, alike.score + _gain(one, other))
    if score >= LEAST_PRODUCT and alike.shared >= LEAST_PRODUCT_SHARED and _tells(alike):
        return Link(one, other, min(0.94, score + 0.2), "thread:same-product")  # the class agrees too
    return None


def _another_edition(one: Statement, other: Statement) -> bool:
    """Whether an event of which the term was over is followed by one of half a year later or more."""
    first, second = one.due, other.due
    if not (first and second and first.last and first.last < other.day):
        return False
    begins = second.first or second.last
    return begins is not None and (begins - first.last).days > HALF_YEAR


def _same_subject(one: Statement, other: Statement, weights: dict[str, float]) -> float:
    """How sure it is that two papers of policy are about the same; 0 when they are not, or are about different places.

    A paper changes its name (nota, notitie, strategie, beleidskader) and keeps its subject, and the longer of two names
    holds the shorter: "mensenrechtennota" is "nota inzake Mensenrechten, Internationale rechtsorde en Democratie".
    """
    shared = sum(weights.get(stem, 0.0) for stem in one.subjects & other.subjects)
    least = min(sum(weights.get(stem, 0.0) for stem in side.subjects) for side in (one, other))
    places = [{topic for topic in side.topics if topic.startswith(("@country", "@region"))} for side in (one, other)]
    if shared < LEAST_SUBJECT or shared < least / 2 or (places[0] != places[1] and all(places)):
        return 0.0
    return min(0.9, 0.6 + 0.05 * shared)


def _gain(one: Statement, other: Statement) -> float:
    """For saying it in the same words."""
    return min(RUN_LIMIT, RUN_GAIN * len(one.runs & other.runs))


def _tells(alike: Likeness) -> bool:
    """Whether a word is shared, not only a theme or a place."""
    return any(word[0] not in "@#" for word in alike.words)


def _link_words(one: Statement, other: Statement, alike: Likeness, weights: dict[str, float]) -> Link | None:
    """The same in nearly the same words; a product and a course of action are two promises."""
    if CommitmentKind.DELIVERABLE in (one.kind, other.kind) and one.kind is not other.kind:
        return None
    if _both_delivered(one, other) and one.products and other.products and not one.products & other.products:
        return None
    own = sum(
        min(one.topics.get(word, 0.0), other.topics.get(word, 0.0)) * weights[word]
        for word in alike.words
        if word[0] not in "@#"
    )
    score = alike.score + _gain(one, other)
    if score >= LEAST_WORDS and own >= LEAST_WORDS_SHARED:
        return Link(one, other, min(0.94, score), "thread:same-words")
    if score >= LEAST_REPEATED and len(one.runs & other.runs) >= REPEATED_RUNS and own >= REPEATED_SHARED:
        return Link(one, other, min(0.94, score), "thread:same-phrase")
    return None


def _link_advices(one: Statement, other: Statement, alike: Likeness) -> Link | None:
    """An advice that one work programme plans and a later one continues or lists as published."""
    if one.actors != other.actors or one.document == other.document or one.status is AdviceStatus.PUBLISHED:
        return None
    if other.status is AdviceStatus.PUBLISHED and other.issued[:7] < one.day.isoformat()[:7]:
        return None
    if one.iri == other.iri:
        return Link(one, other, SAME_ADVICE, "thread:same-title")
    if alike.score >= LEAST_ADVICE and alike.shared >= LEAST_ADVICE_SHARED:
        return Link(one, other, min(0.94, 0.5 + alike.score / 2), "thread:same-topic")  # one council, one agenda
    return None


def _choose(links: Iterable[Link]) -> tuple[Link, ...]:
    """The strongest links first; but for one name, a statement has one partner in another document."""
    taken: set[tuple[str, EntityRef, EntityRef]] = set()
    chosen: list[Link] = []
    for link in sorted(links, key=lambda link: (-link.score, link.earlier.key, link.later.key)):
        sides = {
            (link.earlier.iri, link.earlier.document, link.later.document),
            (link.later.iri, link.later.document, link.earlier.document),
        }
        free = link.rule in {"thread:same-name", "thread:same-subject", "thread:continued"} or not sides & taken
        if free:
            taken |= sides
            chosen.append(link)
    return tuple(chosen)
