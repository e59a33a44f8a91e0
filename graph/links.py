"""Which statements are one promise said again: rules, each with its score, over pairs that share something rare."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from typing import NamedTuple

from extract.councils import is_listed_council
from extract.records import EntityRef
from graph.likeness import NEARBY, Likeness, compare, propose_pairs, weigh
from graph.statements import Statement
from ontology.kinds import AdviceStatus, CommitmentKind, EntityKind

# Thresholds were set on the statements of five public documents of 2022 to 2025 and six of our own (docs/threads.md).
SAME_NAME = 0.95  # both promise the thing of one name
SAME_ADVICE = 0.95  # one title in two work programmes, or a title and the promise to write it
CONTINUED = 0.8  # "Deze strategie wordt in het najaar afgerond" after the sentence that announces it
# The class agrees, so that one rare word is enough ("mensenrechtennota").
LEAST_PRODUCT, LEAST_PRODUCT_SHARED = 0.28, 3.5
LEAST_WORDS, LEAST_WORDS_SHARED = 0.47, 7.0  # without a product, two rare words, beside names and themes
LEAST_REPEATED, REPEATED_RUNS, REPEATED_SHARED = 0.33, 3, 6.0  # or three runs of four words in the same order
LEAST_WITHIN = 0.5  # and within a document, beside three such runs
LEAST_EFFORT, LEAST_EFFORT_OWN, LEAST_EFFORT_PLACED, FEW_TOPICS = 0.2, 7.0, 4.5, 8
LIKE_EFFORT, LEAST_EFFORT_LIKE = 0.3, 6.0  # a theme and most of what either says: less of it need be rare
LEAST_SUBJECT = 2.4  # nats: "mensenrechten" in a thousand promises of human rights still tells that much
LEAST_ADVICE, LEAST_ADVICE_SHARED = 0.22, 3.0
RUN_GAIN, RUN_LIMIT = 0.05, 0.4  # for each run of four words that both have
HALF_YEAR = 182  # days
FORGOTTEN = timedelta(5 * 365)  # a promise of which nothing was said for so long is another when it is made again
NEAR = 400  # characters: the next sentence or the one after

# "Dit najaar" points at a time, not at what was said.
_SAME = re.compile(
    r"(?:deze|dit|die)\s(?!(?:vroege\s|late\s|komende\s|nieuwe\s)?(?:\w+jaar|jaar|zomer|winter|lente|herfst|maand|week|weken|kwartaal"
    r"|kabinetsperiode|periode|zittingsperiode|dagen)\b)",
    re.IGNORECASE,
)
_DECISION = ("het besluit daarover", "een besluit daarover", "het besluit hierover", "een besluit hierover")
_WRITTEN = frozenset({"report", "advice"})
_BACK = re.compile(r"\b(?:haar|hem|deze|dit|die)\b|\bhet (?:advies|rapport)\b", re.IGNORECASE)
# "De kabinetsreactie op dit advies" is another paper than the advice.
_ABOUT_IT = re.compile(
    r"\b\w*(?:reactie|appreciatie|evaluatie|rapportage|oordeel|standpunt)\b[^,.;]{0,20}"
    r"\b(?:op|van|over|bij) (?:dit|deze|die|dat|het|haar)\b",
    re.IGNORECASE,
)
# Papers that come every year or for every meeting: the name alone is no sign of one promise.
_YEARLY = (
    "bnc-fiche",
    "defensie-projectenoverzicht",
    "geannoteerde-agenda",
    "hgis-",
    "miljoenennota",
    "najaarsnota",
    "staat-van-",
    "voorjaarsnota",
)
_THINGS = frozenset({EntityKind.DOCUMENT, EntityKind.EVENT, EntityKind.ORGANISATION, EntityKind.PROGRAMME})


class Link(NamedTuple):
    """The later of two statements continues the earlier one."""

    earlier: Statement
    later: Statement
    score: float
    rule: str


def find_links(statements: Sequence[Statement]) -> tuple[Link, ...]:
    """Links between statements in order of time, strongest first; each statement has one partner in a document."""
    weights = weigh_statements(statements)
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
    return (*_choose(found.values()), *_advices_promised(statements))


def weigh_statements(statements: Sequence[Statement]) -> dict[str, float]:
    """How much each topic tells; what only stands around a statement is as rare as can be."""
    weights = weigh(statement.topics for statement in statements)
    rarest = max(weights.values(), default=0.0)
    for statement in statements:
        for topic in statement.nearby:
            weights.setdefault(topic, rarest)
    return weights


def _advices_promised(statements: Sequence[Statement]) -> Iterator[Link]:
    """What a council promises where its programme speaks of an advice: "De raad brengt dit advies in mei uit"."""
    planned: dict[EntityRef, list[Statement]] = defaultdict(list)
    for one in statements:
        if one.status not in {None, AdviceStatus.PUBLISHED}:
            planned[one.document].append(one)
    for one in statements:
        at = one.evidence.start
        if one.kind is not CommitmentKind.DELIVERABLE or not one.products & _WRITTEN:
            continue
        about = [
            (high - low, advice)
            for advice in planned.get(one.document, ())
            if advice.actors == one.actors and (one.leans_on is not None or one.topics.keys() & advice.topics.keys())
            for low, high in advice.stretches
            if low <= at < high
        ]
        if about:
            _, advice = min(about, key=lambda found: (found[0], found[1].key))
            yield Link(advice, one, SAME_ADVICE, "thread:same-advice")


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
    within = one.status is None and one.document == other.document
    if within and (link := _link_within(one, other)):
        return link
    if (one.day >= other.day and not within) or _about_others(one, other):
        return None
    alike = compare(one.topics, one.nearby, other.topics, other.nearby, weights)
    if within:
        return _link_repeated(one, other, alike, weights)
    if one.status is not None:
        return _link_advices(one, other, alike)
    return _link_products(one, other, alike, weights) or _link_words(one, other, alike, weights)


def are_others(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether both name some and none in common: the report over 2023 is not that over 2022, nor Ghana Rwanda."""
    return bool(one and other) and one.isdisjoint(other)


def _about_others(one: Statement, other: Statement) -> bool:
    """Whether two statements are years apart or of two councils, or name other years, motions, amounts or countries."""
    return (
        other.day - one.until > FORGOTTEN
        or are_others(one.editions, other.editions)
        or are_others(one.motions, other.motions)
        or are_others(one.amounts, other.amounts)
        or are_others(one.countries, other.countries)
        or (one.actors.isdisjoint(other.actors) and any(map(is_listed_council, one.actors | other.actors)))
    )


def _link_within(one: Statement, other: Statement) -> Link | None:
    """Within a document: the same name, or "Deze strategie …" right after."""
    if _promised(one) & _promised(other):
        return Link(one, other, SAME_NAME, "thread:same-name")
    if not _both_delivered(one, other) or other.place - one.place > NEAR:
        return None
    if continues(one.evidence.start, other) and (not other.products or one.products & other.products):
        return Link(one, other, CONTINUED, "thread:continued")
    if other.text.lower().startswith(_DECISION) or (_SAME.match(other.text) and one.products & other.products):
        return Link(one, other, CONTINUED, "thread:continued")
    return None


def _link_repeated(one: Statement, other: Statement, alike: Likeness, weights: dict[str, float]) -> Link | None:
    """Within a document: one subject, or the same words; a text that says much about one thing promises much of it."""
    link = _link_products(one, other, alike, weights) or _link_words(one, other, alike, weights)
    if link and (link.rule == "thread:same-subject" or (link.score >= LEAST_WITHIN and _in_the_same_words(one, other))):
        return link
    return None


def _in_the_same_words(one: Statement, other: Statement) -> bool:
    return len(one.runs & other.runs) >= REPEATED_RUNS


def continues(start: int, other: Statement) -> bool:
    """Whether a statement says no more than when that of which the sentence at `start` tells will come.

    "De nota vergt meer tijd. U ontvangt haar in mei."
    """
    near = other.leans_on is not None and other.leans_on <= start < other.evidence.start
    return near and _BACK.search(other.text) is not None and not _ABOUT_IT.search(other.text)


def _promised(statement: Statement) -> frozenset[EntityRef]:
    return frozenset(ref for ref in statement.named if ref.kind in _THINGS and not ref.id.startswith(_YEARLY))


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
    if score >= LEAST_REPEATED and _in_the_same_words(one, other) and own >= REPEATED_SHARED:
        return Link(one, other, min(0.94, score), "thread:same-phrase")
    if one.kind is other.kind is CommitmentKind.EFFORT and _strives_alike(one, other, alike, own):
        return Link(one, other, min(0.94, 0.4 + alike.score / 2), "thread:same-effort")
    return None


def _strives_alike(one: Statement, other: Statement, alike: Likeness, own: float) -> bool:
    """Whether two short efforts share two words that few have, or one beside a country and a theme.

    Of a long sentence that lists what a cabinet stands for, any other shares two words.
    """
    if max(len(one.topics), len(other.topics)) > FEW_TOPICS or alike.score < LEAST_EFFORT:
        return False
    themed = any(word[0] == "#" for word in alike.words)
    if themed and alike.score >= LIKE_EFFORT and own >= LEAST_EFFORT_LIKE:
        return True
    with_place = themed and one.countries & other.countries
    return own >= (LEAST_EFFORT_PLACED if with_place else LEAST_EFFORT_OWN)


def _link_advices(one: Statement, other: Statement, alike: Likeness) -> Link | None:
    """An advice that one work programme plans and a later one continues or lists as published."""
    if one.actors != other.actors or one.document == other.document or one.status is AdviceStatus.PUBLISHED:
        return None
    if other.status is AdviceStatus.PUBLISHED and other.issued and other.issued[:7] < one.day.isoformat()[:7]:
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
