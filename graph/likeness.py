"""How alike two statements are in what they are about: shared stems weigh more the fewer statements have them."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import exp, log, sqrt
from typing import NamedTuple

from extract.themes.topics import common_stems

NEARBY = 0.5  # what stands around a sentence counts half: it helps "het besluit daarover" and drowns nothing
GENRE = 300  # statements: in a corpus of two letters, a word that both have is as telling as in one of three hundred
COMMON = 15  # of those, about as many have a word such as "handel" or "veiligheid"
RARE = 24  # statements: what more of them share proposes no pair, so that a thousand letters stay quick
ENOUGH = 9.0  # nats of shared information at which two thirds of the likeness is believed: about two rare words


class Likeness(NamedTuple):
    """What two statements share: `score` in [0, 1), `shared` in nats, and the words that show it, weightiest first."""

    score: float
    shared: float
    words: tuple[str, ...]


Topics = Mapping[str, float]


def weigh(bags: Iterable[Topics]) -> dict[str, float]:
    """How much each topic tells, in nats, from how many statements have it (inverse document frequency).

    Of few statements a share says little, so they are taken to be part of as many as the thresholds were set on, in
    which the words that are common in this genre were used as often as there.
    """
    counts: Counter[str] = Counter()
    total = 0
    for bag in bags:
        counts.update(bag.keys())
        total += 1
    usual = COMMON * max(0, GENRE - total) / GENRE
    common = common_stems()
    return {
        topic: log(1 + max(total, GENRE) / (count + (usual if topic in common else 0)))
        for topic, count in counts.items()
    }


def total_of(bag: Topics, weights: Topics) -> float:
    """What a bag tells in all, in nats."""
    return sum(weight * weights.get(topic, 0.0) for topic, weight in bag.items())


def compare(one: Topics, around_one: Topics, other: Topics, around_other: Topics, weights: Topics) -> Likeness:
    """Likeness of two bags, each with what stands around it; what only stands around both does not count."""
    gains: list[tuple[float, str]] = []
    for topic, weight in one.items():
        beside = other.get(topic) or NEARBY * around_other.get(topic, 0.0)
        if beside:
            gains.append((min(weight, beside) * weights.get(topic, 0.0), topic))
    for topic, weight in other.items():
        if topic not in one and topic in around_one:
            gains.append((min(weight, NEARBY * around_one[topic]) * weights.get(topic, 0.0), topic))
    shared = sum(gain for gain, _ in gains)
    first, second = total_of(one, weights), total_of(other, weights)
    if not (shared and first and second):  # what says nothing of its own is like nothing, whatever stands around it
        return Likeness(0.0, 0.0, ())
    overlap = min(1.0, shared / sqrt(first * second))
    held = min(1.0, shared / min(first, second))
    gains.sort(key=lambda gain: (-gain[0], gain[1]))
    score = (overlap + held) / 2 * (1 - exp(-shared / ENOUGH))
    return Likeness(score, shared, tuple(topic for _, topic in gains))


def propose_pairs(bags: Sequence[Topics], rare: int = RARE) -> Iterator[tuple[int, int]]:
    """Pairs of bags, in order, that share a topic which few bags have."""
    holders: dict[str, list[int]] = defaultdict(list)
    for index, bag in enumerate(bags):
        for topic in bag:
            holders[topic].append(index)
    partners: dict[int, set[int]] = defaultdict(set)
    for held in holders.values():
        if 1 < len(held) <= rare:
            for at, low in enumerate(held):
                partners[low].update(held[at + 1 :])
    for low in sorted(partners):
        for high in sorted(partners[low]):
            yield low, high
