"""Who is appointed to a body, or leaves it, by decrees and letters: "benoemd tot lid van de Zeeraad: a. X; b. Y"."""

import re
from collections.abc import Iterator
from functools import cache

from extract.frames import Heard, find_cues, is_negated
from extract.list_roles import list_roles, role_words
from extract.relations.bodies import Body, body_before
from extract.relations.compositions import Seat
from extract.relations.listed_names import Named, People
from extract.relations.name_rows import Holder, row_seats, rows_at
from extract.relations.places import place_behind
from extract.relations.told_names import names_in
from extract.relations.told_seats import row_before, titled_from

CUES = ("benoem", "Benoem", "voorgedragen", "te dragen", "ontslag", "voordracht")
_DECREE = 3_000  # characters of a decree above the article that names the members
_REACH = 260  # characters around such a word within which the role and the names stand
_SENTENCE = re.compile(r"(?<![A-Z])(?<!\b(?:mr|dr|ir|mw))(?<!\b(?:drs|ing))(?<!prof|mevr)\.\s+(?=[A-Z])|\n\s*\n")
# What may stand between a role and a list of who is given it, and between a name and the role it is given
_LEADS_TO_LIST = re.compile(r"(?:\s*\([A-Z]\w+\))?[^.;:\n]{0,90}:\s*")
_GAP = re.compile(r"(?:\s*\([^()]{3,60}\))?,?(?:\s+[^.;:A-Z]{0,110})?\s+")
_OPENS = re.compile(r"\b(?:benoem(?:ing|en)|voordracht|ontslag|aanstelling)\s+(?:van|aan)\s+$")
_GIVES = re.compile(r"benoem|voorgedragen|te\s+dragen|ontslag|voordracht")
_BY_OTHERS = re.compile(r"\b(?:minister|staatssecretaris|door|voorstel\s+van|president|premier)\s+$")


@cache
def _given_role() -> re.Pattern[str]:
    return re.compile(rf"\b[TtAa](?:ot|ls)\s+(?:(?:nieuwe?|het|de|onafhankelijk)\s+)*(?P<role>{role_words()})(?![\w-])")


def find_appointed(people: People, heard: Heard) -> Iterator[Seat]:
    """Seats in a body that is named with the role: nothing is told of who is appointed to what is not named."""
    raw, layout, done = people.reading.document.raw, people.reading.layout, -1
    for _, position in find_cues(heard, CUES):
        at = layout.source_of(position)
        low, high = _sentence_around(raw, at)
        for found in _given_role().finditer(raw, max(low, done), high):
            done = found.end()
            place = place_behind(people, found.end(), len(raw))
            body = (place.body or _founded(people, found.end(), place.end)) if place.known else None
            if body is None:
                continue
            rows = _listed_behind(people, place.end) or _named_before(people, low, found.start())
            yield from row_seats(people, rows, list_roles()[found["role"].casefold()], body)


def _founded(people: People, low: int, high: int) -> Body:
    """The committee that a decree founds, of which it says "de commissie"."""
    raw = people.reading.document.raw
    return body_before(people.mentions, raw, low, "commissie", _DECREE) if "commissie" in raw[low:high] else None


def _sentence_around(raw: str, at: int) -> tuple[int, int]:
    low, high = max(0, at - _REACH), min(len(raw), at + _REACH)
    ends = [found.end() for found in _SENTENCE.finditer(raw, low, high)]
    return max((end for end in ends if end <= at), default=low), min((end for end in ends if end > at), default=high)


def _listed_behind(people: People, at: int) -> list[Holder]:
    lead = _LEADS_TO_LIST.match(people.reading.document.raw, at)
    return rows_at(people, lead.end()) if lead else []


def _named_before(people: People, low: int, high: int) -> list[Holder]:
    """The names in a row that are said to be given a role right behind them."""
    raw = people.reading.document.raw
    near = list(names_in(people, low, high))
    if not near:
        return []
    row: list[Named] = row_before(people, near[-1], low)
    opened = titled_from(raw, low, row[-1])
    gap = raw[near[-1].end : high]
    if (
        not _GAP.fullmatch(gap)
        or (is_negated(gap) and "herbenoem" not in gap)
        or _BY_OTHERS.search(raw, max(low, opened - 30), opened)
    ):
        return []
    told = _GIVES.search(gap) or _OPENS.search(raw, max(low, opened - 30), opened)
    return [Holder(one, (), one.end) for one in reversed(row)] if told else []
