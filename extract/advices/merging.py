"""One advice out of all places that speak of it: the row of a table, a paragraph, a caption, an address."""

from collections.abc import Iterable
from typing import NamedTuple

from extract.advices.urls import Address, key_words, share_of, title_of_name
from extract.records import Advice
from ontology.kinds import AdviceStatus

SAME_TITLE = 0.8  # share of key words either way: "Sancties die werken" is not "Sancties die niet werken in Iran"
SAME_TOPIC = 1.0  # a topic in running text is shorter than the title, so every key word of it must be there
SAME_NAME = 0.6  # addresses shorten titles; one shared word of two ("europese-veiligheid") is no proof


class Titled(NamedTuple):
    """An advice with the key words of its title, by which all that speaks of it finds it."""

    advice: Advice
    words: frozenset[str]


def titled(advice: Advice) -> Titled:
    """An advice with the key words of its title."""
    return Titled(advice, key_words(advice.title))


def find_same(advices: Iterable[Titled], title: str, published: bool) -> int | None:
    """Index of the advice that a sentence means by its topic; the one with the fewest other words when several hold it.

    A topic of an advice under way is not a published advice, since councils write again on what they wrote on before.
    """
    words = key_words(title)
    found: list[tuple[int, int]] = []
    for index, (advice, other) in enumerate(advices):
        same_side = (advice.status is AdviceStatus.PUBLISHED) == published
        if same_side and share_of(words, other) >= SAME_TOPIC:
            found.append((len(other), index))
    return min(found)[1] if found else None


def find_titled(advices: Iterable[Titled], words: frozenset[str]) -> int | None:
    """Index of the advice whose title has these key words, give or take a subtitle."""
    for index, (_, other) in enumerate(advices):
        if share_of(words, other) >= SAME_TITLE and share_of(other, words) >= SAME_TITLE:
            return index
    return None


def find_subtitled(advices: Iterable[Titled], title: str) -> int | None:
    """Index of the advice whose title is this one with a subtitle, or without it."""
    for index, (advice, _) in enumerate(advices):
        if _extends(title, advice.title) or _extends(advice.title, title):
            return index
    return None


def _extends(whole: str, title: str) -> bool:
    return len(whole) > len(title) and whole.casefold().startswith((f"{title}:".casefold(), f"{title}. ".casefold()))


def merge(one: Advice, other: Advice) -> Advice:
    """Both in one; what the first says stands, what it leaves open the other fills."""
    return Advice(  # anew: to replace nearly all of one takes several times as long
        title=other.title if _extends(other.title, one.title) and one.title else one.title,
        status=one.status,
        issued_by=one.issued_by,
        evidence=tuple(dict.fromkeys((*one.evidence, *other.evidence))),
        issued=other.issued if other.issued.startswith(one.issued) else one.issued,
        expected=one.expected or other.expected,
        kind=one.kind or other.kind,
        requested_by=tuple(dict.fromkeys((*one.requested_by, *other.requested_by))),
        at_request_of=tuple(dict.fromkeys((*one.at_request_of, *other.at_request_of))),
        own_initiative=one.own_initiative or other.own_initiative,
        jointly_with=tuple(dict.fromkeys((*one.jointly_with, *other.jointly_with))),
        prepared_by=tuple(dict.fromkeys((*one.prepared_by, *other.prepared_by))),
        follows_up=one.follows_up or other.follows_up,
        url=one.url or other.url,
    )


def find_addressed(advices: Iterable[Titled], address: Address) -> int | None:
    """Index of the advice that an address leads to: its path's words stand in the title, its month is that of issue."""
    name = key_words(title_of_name(address.name))
    found: list[tuple[float, int]] = []
    for index, (advice, words) in enumerate(advices):
        share = share_of(name, words)
        agrees = advice.status is not AdviceStatus.PUBLISHED or _agree(advice.issued, address.day)
        if share >= SAME_NAME and agrees:
            found.append((-share, index))
    return min(found)[1] if found else None


def _agree(issued: str, day: str) -> bool:
    return not issued or not day or day.startswith(issued) or issued.startswith(day)
