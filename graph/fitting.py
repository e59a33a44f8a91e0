"""How sure it is that a sentence that tells what became of something tells of a promise; the thresholds stand here."""

from collections.abc import Mapping
from datetime import date, timedelta
from math import exp

from extract.councils import is_listed_council
from extract.records import EntityRef
from graph.likeness import ENOUGH, NEARBY, Topics, total_of
from graph.links import FORGOTTEN, are_others
from graph.statements import Statement, countries_among, motions_among, programmes_among, sites_among
from graph.tales import Told
from graph.wording import amounts_among
from ontology.kinds import CommitmentKind, CommitmentStatus

# Of what the promise is about, a passage names this share, and this many nats in its own sentence or paragraph.
LEAST_SHARE, LEAST_SHARED = 0.4, 5.0
# Less will do when the letter names the document of the promise, and less still when the paragraph does, or says that
# it was promised.
LEAST_SHARED_CITED = 3.0
LEAST_SHARE_REFERRED, LEAST_SHARED_REFERRED = 0.25, 2.0
LEAST_SHARED_PROMISED = 2.5
LEAST_SHARED_LATE = 8.0  # more is asked of what comes years after the term
# One word in common is chance: two words or names, or one and a thing of the same class or a day near the term; and
# one more when the promise only leans on its surroundings, or the tale is of a country that the promise does not name.
LEAST_SIGNS = 2
RARE = 4.2  # nats: one statement in seventy has the word
TELLING = 0.5  # weight of a topic that is a sign: the tail of a compound is none
# Nats for what a tale and a promise have in common besides their topics: things of one class ("ambassade" in both; a
# paper of any sort tells little), a day of delivery near the term, and a motion, which asks for one thing or two.
CLASS_GAIN = {"event": 1.5, "post": 2.0, "body": 1.0, "fund": 1.5, "law": 1.0, "system": 1.5, "visit": 2.5}
PAPER_GAIN = 0.7
TERM_GAIN = 1.5
MOTION_GAIN = 3.0
COUNCIL_GAIN = 2.5  # a council advises on few things in a few years
NEAR_TERM = timedelta(120)
LATE = timedelta(400)  # a year, and a letter that is late itself
LONG_AFTER = timedelta(730)
LONGEST_TERM = timedelta(370)  # that something was done in a term of years is no sign

_PLACES = ("@country/", "@region/")  # however many, they are one sign: a town is in its country
_DONE = frozenset({CommitmentStatus.KEPT, CommitmentStatus.PARTLY_KEPT})


def fit(tale: Told, one: Statement, weights: Mapping[str, float]) -> float:
    """How sure it is that a sentence tells of a promise, in (0, 1); 0 when it is not."""
    if _is_ruled_out(tale, one):
        return 0.0
    said = tale.said
    wanted = _wanted(one, said)
    total = total_of(wanted, weights)
    shared = sum(min(weight, said.get(topic, 0.0)) * weights.get(topic, 0.0) for topic, weight in wanted.items())
    if not shared:
        return 0.0
    shared += _gain(tale, one)
    both = [topic for topic, weight in wanted.items() if min(weight, said.get(topic, 0.0)) >= TELLING]
    signs = len(both) - max(0, sum(topic.startswith(_PLACES) for topic in both) - 1)
    if any(weights.get(topic, 0.0) >= RARE for topic in both):
        signs += _is_put_off(tale, one)
    if not _is_enough(tale, one, shared, shared / total) or not _is_shown(tale, one, signs):
        return 0.0
    sure = (0.5 + min(1.0, shared / total) / 2) * (1 - exp(-2 * shared / ENOUGH))
    named = one.document in tale.record.cited
    return min(0.95, sure + 0.15 * named + 0.1 * tale.says_promised + 0.1 * tale.record.whole)


def _is_ruled_out(tale: Told, one: Statement) -> bool:
    """Whether a tale is of another council, of other things, or of another class than what was promised."""
    if tale.speaker and is_listed_council(tale.speaker) and tale.speaker not in one.actors:
        return True  # a council tells of its own advices, and of what the cabinet did only as an opinion
    if any(map(is_listed_council, one.actors)) and tale.speaker not in one.actors and not _names(tale, one.actors):
        return True  # nor does the cabinet keep what a council promised; it may tell of it, by its name
    again = tale.record.outcome is CommitmentStatus.REPEATED and tale.products and not one.products
    if again or (tale.record.whole and one.kind is not CommitmentKind.DELIVERABLE):
        return True  # a paper is neither said again nor brought by what promises none
    if one.products and tale.products:
        derived = ("derived" in one.products) is not ("derived" in tale.products)
        if derived or not one.products & tale.products:
            return True
    if _moment(tale) - one.until > FORGOTTEN and one.document not in tale.record.cited:
        return True
    period = tale.record.period
    if tale.record.outcome in _DONE and period and period.last and period.last < one.day:
        return True  # what was there before the promise keeps it not
    return _about_others(tale, one)


def _names(tale: Told, actors: frozenset[EntityRef]) -> bool:
    """Whether a tale that is not the document itself names who made the promise."""
    return not tale.record.whole and any(f"@{ref.kind.value}/{ref.id}" in tale.topics for ref in actors)


def _tells_of_council(tale: Told, one: Statement) -> bool:
    """Whether another tells what a council, which it names, did with its own promise."""
    return tale.speaker not in one.actors and any(map(is_listed_council, one.actors)) and _names(tale, one.actors)


def _about_others(tale: Told, one: Statement) -> bool:
    """Whether a tale names other years, countries, motions, places, programmes or amounts than a promise."""
    money = tale.record.outcome is not CommitmentStatus.PARTLY_KEPT
    return (
        are_others(tale.editions, one.editions)
        or are_others(countries_among(tale.topics), one.countries)
        or are_others(motions_among(tale.topics), one.motions)
        or are_others(sites_among(tale.topics), sites_among(one.topics))
        or are_others(programmes_among(tale.topics), programmes_among(one.topics))
        or (money and are_others(amounts_among(tale.topics), one.amounts))
    )


def _wanted(one: Statement, said: Topics) -> dict[str, float]:
    """What a tale of a promise would speak of: its own topics, or what stands around one that has none.

    Themes are not said, and places and names need not be said again: they only help.
    """
    wanted = dict(one.topics)
    if not any(topic[0] not in "@#" for topic in one.topics):  # "Een besluit daarover wordt voorgelegd"
        wanted |= {topic: NEARBY * weight for topic, weight in one.nearby.items()}
    return {topic: weight for topic, weight in wanted.items() if topic[0] not in "@#" or topic in said}


def _is_enough(tale: Told, one: Statement, shared: float, share: float) -> bool:
    """Whether so many nats, and such a part of what the promise is about, are enough."""
    if one.document in tale.record.cited:
        return shared >= LEAST_SHARED_REFERRED and share >= LEAST_SHARE_REFERRED
    if tale.says_promised:
        return shared >= LEAST_SHARED_PROMISED and share >= LEAST_SHARE_REFERRED
    least = LEAST_SHARED_CITED if one.document in tale.cites else LEAST_SHARED
    if _moment(tale) > ((one.due and one.due.last) or one.day + LONG_AFTER) + LONG_AFTER:
        least = LEAST_SHARED_LATE
    same_amount = bool(amounts_among(tale.topics) & one.amounts)
    return shared >= least and share >= (LEAST_SHARE_REFERRED if same_amount else LEAST_SHARE)


def _moment(tale: Told) -> date:
    """When that happened which is told: what a report of years later dates early was early."""
    period = tale.record.period
    return period.first if tale.record.outcome in _DONE and period and period.first else tale.day


def _is_shown(tale: Told, one: Statement, signs: int) -> bool:
    """Whether enough different things speak for it; a letter or a motion that is named is one that needs no other."""
    if one.document in tale.record.cited or one.motions & motions_among(tale.topics):
        return True
    bare = one.leans_on is not None
    if tale.says_promised:
        return signs >= 1 + bare
    signs += bool(one.products & tale.products) + (_is_done_in_time(tale, one) and not bare)
    signs += _tells_of_council(tale, one)
    elsewhere = bool(countries_among(tale.topics)) and not one.countries
    return signs >= LEAST_SIGNS + bare + elsewhere


def _gain(tale: Told, one: Statement) -> float:
    """What counts beside the topics."""
    classes = one.products & tale.products
    gain = max((CLASS_GAIN.get(name, PAPER_GAIN) for name in classes), default=0.0)
    if one.motions & motions_among(tale.topics):
        gain += MOTION_GAIN
    if _tells_of_council(tale, one):
        gain += COUNCIL_GAIN
    return gain + (TERM_GAIN if _is_done_in_time(tale, one) or _is_put_off(tale, one) else 0.0)


def _is_done_in_time(tale: Told, one: Statement) -> bool:
    """Whether what was done was done near the term."""
    period, due = tale.record.period, one.due
    if not (period and period.first and due and due.last and tale.record.outcome in _DONE):
        return False
    if due.last - (due.first or one.day) > LONGEST_TERM:
        return False
    return one.day <= period.first and (due.first or one.day) - NEAR_TERM <= period.first <= due.last + NEAR_TERM


def _is_put_off(tale: Told, one: Statement) -> bool:
    """Whether what is put off to a later term was due about when that is said."""
    period, due = tale.record.period, one.due
    if not (period and period.first and due and due.last and tale.record.outcome is CommitmentStatus.DELAYED):
        return False
    return due.last < period.first and abs(tale.day - due.last) <= LATE
