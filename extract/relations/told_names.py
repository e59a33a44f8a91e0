"""Names of persons in the running text of a council: by titles, initials, a common given name, or as mentioned."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from extract.names.given_names import given_names
from extract.records import Mention
from extract.relations.listed_names import PERSON, Named, People, is_other, named
from extract.relations.name_parts import NO_GIVEN, TITLES

# Of two words with capitals one of these shows that they name no person.
_NO_NAMES = frozenset(
    "Raad Raden Commissie Zaken Kamer Nederland Nederlandse Internationale Europese Adviesraad Ministerie Universiteit "
    "Vrede Veiligheid Beleid Bureau Stichting Instituut University Institute School Hogeschool Technische Vrije "
    "Hoge Vertegenwoordiger Minister Commissaris President".split()
)
_APART = re.compile(r"\n\s*\n")
_TITLED = re.compile(rf"(?:(?i:{TITLES})\s*)*")
_PLACED = re.compile(r"(?:te|in|aan|op|bij)\s")  # "Huisarts te Almere"


def name_at(people: People, at: int, lenient: bool = False, stop: int | None = None) -> Named | None:
    """The name of a person at a place of the raw text; `lenient` where a name is to be expected."""
    raw = people.reading.document.raw
    found = PERSON.match(raw, at, len(raw) if stop is None else stop)
    inside = next((it for it in range(found.start("name") + 1, found.end()) if it in people.bodies), 0) if found else 0
    if found and inside:  # "directeur Anna de Zee van Unicef"; what follows initials is a surname whatever else it is
        found = PERSON.match(raw, at, inside) or (found if found["initials"] else None)
    one = named(found, "") if found else None
    if found is None or one is None or (_APART.search(found[0]) and not _is_mentioned(people, one)):
        return _mentioned_from(people, at)
    return one if _is_person(people, one, titled=lenient or found.start("name") > found.start()) else None


def _mentioned_from(people: People, at: int) -> Named | None:
    """Who is mentioned by a whole name at a place, behind a title, where the lines of a page part it."""
    titles = _TITLED.match(people.reading.document.raw, at)
    start = titles.end() if titles else at
    index = bisect_left(people.ends, start + 1)
    mention = people.persons[index] if index < len(people.persons) else None
    if mention is None or mention.evidence.start != start or not (titles and titles[0]) or " " not in mention.text:
        return None
    return Named(start, mention.evidence.end, mention.text, "", "", "")


def names_in(people: People, low: int, high: int) -> Iterator[Named]:
    """Names of persons in a stretch of the raw text."""
    raw = people.reading.document.raw
    found = [(named(it, ""), it.start("name") > it.start()) for it in PERSON.finditer(raw, low, high)]
    names = [one for one, titled in found if _is_person(people, one, titled)]
    for mention in people.persons[bisect_left(people.ends, low + 1) :]:
        at = mention.evidence
        if at.start >= high:
            break
        if at.start >= low and not any(one.start < at.end and at.start < one.end for one in names):
            names.append(Named(at.start, at.end, mention.text, "", "", ""))
    yield from sorted(names)


def _is_person(people: People, one: Named, titled: bool) -> bool:
    """Whether what has the form of a name is one: two capitals alone may be anything."""
    if is_other(people, one) or one.call in NO_GIVEN or not _NO_NAMES.isdisjoint((one.call, *one.surname.split())):
        return False
    if _PLACED.match(one.surname) and one.call and one.call not in given_names():
        return False
    if titled or one.initials or one.call.split("-")[0] in given_names():
        return True
    mention = _mentioned_at(people, one)
    return mention is not None and mention.evidence.start < one.end


def _mentioned_at(people: People, one: Named) -> Mention | None:
    """The first person who is mentioned at a name or behind it."""
    index = bisect_left(people.ends, one.start + 1)
    return people.persons[index] if index < len(people.persons) else None


def _is_mentioned(people: People, one: Named) -> bool:
    """Whether a name with an empty line in it is one name: the cleaned text has the lines of a sentence together."""
    mention = _mentioned_at(people, one)
    return mention is not None and mention.evidence.start <= one.start and mention.evidence.end >= one.end
