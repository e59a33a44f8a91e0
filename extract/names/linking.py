"""Ambiguous names of the reference lists that their document, their neighbours or the day decide."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from extract.known import known_entities
from extract.names.boundaries import opens_sentence
from extract.names.candidates import Candidate
from extract.names.head_words import word_list
from extract.names.lexicon import Doubtful
from extract.names.memory import Memory
from extract.names.tenures import leads_on, world_leaders
from extract.records import EntityRef, Reading
from extract.tenures import held_office
from extract.wordlists import read_column
from ontology.kinds import EntityKind, OrganisationKind

# Bound once: to look one up takes longer than the test.
_COUNTRY = EntityKind.COUNTRY
_EVENT = EntityKind.EVENT
_OFFICE = EntityKind.OFFICE
_ORGANISATION = EntityKind.ORGANISATION
_PERSON = EntityKind.PERSON
_IN_CONTEXT = 0.9
_BEFORE = 160  # a row of committees opens with "commissies" and may name six of them
_NEAR = 40
_OWN = 2  # times that a text names a council whose committees it may call by their abbreviations
_ROW = re.compile(r"(?: \([^()]*\))?(?:, | en | of |/|-| & |, en )(?:de |het )?")
_ADJECTIVE = re.compile(r" (?!(?:ge|ver)\w+d\b|beschikbaar)[a-zà-ÿ]{4,}")
_LANGUAGE = re.compile(r"\b(?:in|uit|naar|van|en) het $|\btaal $")
_COMMITTEES = re.compile(
    r"\b[Cc]ommissies?\b"
    r"(?:[:,(]| (?:zijn|voor|en|de|het|is)\b(?: te weten)?| ?\(?[A-Z][\w-]*\)?| \w+ adviesraad)*[ (]*$"
)


@cache
def _person_cues() -> tuple[str, ...]:
    """Offices and titles as they stand before a surname, with the space between."""
    words = read_column("person_cues.tsv", "word")
    return tuple(f"{form} " for word in words for form in (word, word[0].upper() + word[1:]))


def link_doubtful(
    reading: Reading, text: str, doubtful: Iterable[Doubtful], memory: Memory, named: Sequence[Candidate]
) -> Iterator[Candidate]:
    """Ambiguous names that something decides: named in full elsewhere, in office on the day, or told by neighbours."""
    starts = [candidate.start for candidate in named]
    for one in doubtful:
        if one.refs[0].kind is _OFFICE and text.startswith("-", one.end):
            continue  # "BHO-financiering" is of the portfolio, and no office that acts
        fitting = [ref for ref in one.refs if ref.id in memory.places and _may_recur(ref, one.text)]
        if len(fitting) == 1:
            yield Candidate(one.start, one.end, fitting[0], "linking:named-before", _IN_CONTEXT)
        elif len(one.refs) > 1 and (ref := _in_office(reading, text, one)):
            yield Candidate(one.start, one.end, ref, "linking:in-office", _IN_CONTEXT)
        elif len(one.refs) > 1 and (like := _like_neighbours(text, one, named, starts)):
            yield Candidate(one.start, one.end, like, "linking:in-company", _IN_CONTEXT)
        elif len(one.refs) == 1 and _is_committee_of(one, memory):
            yield Candidate(one.start, one.end, one.refs[0], "linking:body-named", _IN_CONTEXT)
        elif len(one.refs) == 1 and (rule := _told_by_neighbours(text, one, named, starts)):
            yield Candidate(one.start, one.end, one.refs[0], rule, _IN_CONTEXT)


def _is_committee_of(one: Doubtful, memory: Memory) -> bool:
    """Whether an abbreviation is that of a committee whose council the document names more than once: "CVV", "CEI"."""
    if one.refs[0].kind is not _ORGANISATION or not one.text.isupper():
        return False
    entry = known_entities()[one.refs[0]]
    named = memory.places.get(entry.parent, ()) if entry.parent else ()
    return entry.narrower == OrganisationKind.COMMITTEE.value and len(named) >= _OWN


def _may_recur(ref: EntityRef, name: str) -> bool:
    if ref.kind is _PERSON:
        return True
    if ref.kind is _EVENT:
        return not name.isupper() and " " not in name and name[0].isupper()
    return name.isupper() and 2 <= len(name) <= 8


def _in_office(reading: Reading, text: str, one: Doubtful) -> EntityRef | None:
    """Of several bearers of a surname after an office, the only one who held an office on the document's day."""
    day = reading.header_at(one.start).day
    if day is None or not text.endswith(_person_cues(), 0, one.start):
        return None
    fitting = [ref for ref in one.refs if ref.kind is _PERSON and held_office(ref.id, day)]
    if not fitting:  # "president Jansen": of all who are called so, who leads a state on that day
        fitting = [ref for ref in one.refs if ref.kind is _PERSON and leads_on(ref.id, day)]
    return fitting[0] if len(fitting) == 1 else None


def _told_by_neighbours(text: str, one: Doubtful, named: Sequence[Candidate], starts: list[int]) -> str:
    """The rule by which the words around an ambiguous name decide it, or ""."""
    ref = one.refs[0]
    if ref.kind is _PERSON:
        if text.endswith(_person_cues(), 0, one.start) or _follows_office(text, one, named, starts):
            return "linking:office-before"
        return "linking:world-leader" if ref.id in world_leaders() and _stands_alone(text, one) else ""
    if ref.kind is _COUNTRY:
        if _is_adjective(text, one, named, starts):
            return "linking:adjective"
        return "linking:in-company" if one.text.isupper() and _in_company(text, one, named, starts) else ""
    if ref.kind is _ORGANISATION:
        entry = known_entities()[ref]
        if entry.narrower == OrganisationKind.COMMITTEE.value and not one.text.isupper():
            before = text[max(0, one.start - _BEFORE) : one.start]
            return "linking:among-committees" if "ommissie" in before and _COMMITTEES.search(before) else ""
        own = one.text.isupper() or (entry.narrower == "" and one.text[0].isupper())
        if own and _in_company(text, one, named, starts):
            return "linking:in-company"
    return ""


def _follows_office(text: str, one: Doubtful, named: Sequence[Candidate], starts: list[int]) -> bool:
    """Whether an office stands right before a surname ("de minister van Defensie, Jansen")."""
    at = bisect_left(starts, one.start) - 1
    if at < 0 or named[at].ref is None:
        return False
    office = named[at]
    return bool(office.ref and office.ref.kind is _OFFICE) and text[office.end : one.start] in {" ", ", "}


def _stands_alone(text: str, one: Doubtful) -> bool:
    """Whether a capitalised word is no part of a longer name; a sentence's first word goes before a small one."""
    before, after = text[max(0, one.start - 20) : one.start], text[one.end : one.end + 2]
    if opens_sentence(text, one.start) and len(one.text) > 4:
        return after[:1] == " " and after[1:].islower()
    word = before[:-1].rpartition(" ")[2].lstrip("\n")
    # "Volgens Poetin": a small word, also one that opens the sentence.
    lower = before[-1:] == " " and (word[:1].islower() or word.lower() in word_list("name_excluded.tsv"))
    return lower and after[:1] != "-" and not (after[:1] == " " and after[1:].isupper())


def _is_adjective(text: str, one: Doubtful, named: Sequence[Candidate], starts: list[int]) -> bool:
    """Whether a word that is also a first name or language is an adjective ("Frans-Duitse", "Frans voorstel")."""
    if not one.text.endswith(("s", "se")) or one.text.isupper():
        return False
    if text[one.end : one.end + 1] == "-":
        at = bisect_left(starts, one.end + 1)
        following = named[at] if at < len(named) else None
        return bool(
            following and following.start == one.end + 1 and following.ref and following.ref.kind is one.refs[0].kind
        )
    if opens_sentence(text, one.start):
        return False
    return (
        _ADJECTIVE.match(text, one.end) is not None
        and _LANGUAGE.search(text[max(0, one.start - 12) : one.start]) is None
    )


def _like_neighbours(text: str, one: Doubtful, named: Sequence[Candidate], starts: list[int]) -> EntityRef | None:
    """Of several bearers of an abbreviation the only body, where it stands in a row of bodies ("het CDA en de SGP")."""
    bodies = [ref for ref in one.refs if ref.kind is _ORGANISATION]
    if len(bodies) != 1 or not one.text.isupper():
        return None
    alone = Doubtful(one.start, one.end, one.text, (bodies[0],))
    return bodies[0] if _in_company(text, alone, named, starts) else None


def _in_company(text: str, one: Doubtful, named: Sequence[Candidate], starts: list[int]) -> bool:
    """Whether an abbreviation stands in a row of its like ("ICAO, IMO en ILO")."""
    at = bisect_left(starts, one.start)
    for neighbour in named[max(0, at - 1) : at + 1]:
        if neighbour.ref is None or neighbour.ref.kind is not one.refs[0].kind:
            continue
        low, high = min(neighbour.end, one.end), max(neighbour.start, one.start)
        if high - low < _NEAR and _ROW.fullmatch(text, low, high):
            return True
    return False
