"""Words that name something only by their document or by what was named before: "uw Kamer", "de Raad"."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from extract.candidates import Candidate
from extract.names import Anchor, Doubtful
from extract.records import EntityRef, Header, Reading
from extract.wordlists import read_table
from ontology.kinds import EntityKind, OrganisationKind
from ontology.reference import Reference, read_references

_BY_DOCUMENT, _BY_ANTECEDENT, _BY_WORD = 0.9, 0.85, 0.9
_NAME_IN_CONTEXT = 0.9
_NEAR = 40
_ROW = re.compile(r"(?: \([^()]*\))?(?:, | en | of |/|-| & |, en )(?:de |het )?")
_ADJECTIVE = re.compile(r" (?!(?:ge|ver)\w+d\b|beschikbaar)[a-zà-ÿ]{4,}")
_LANGUAGE = re.compile(r"\b(?:in|uit|naar|van|en) het $|\btaal $")
_COMMITTEES = re.compile(r"[Cc]ommissies?\b[^.;]*$")
_PERSON_CUE = re.compile(
    r"(?:[Pp]resident|[Pp]remier|[Mm]inister(?:-president)?|[Ss]taatssecretaris|[Ee]urocommissaris|[Bb]ondskanselier|[Kk]anselier|"
    r"[Ss]ecretaris-[Gg]eneraal|[Gg]ezant|[Vv]ertegenwoordiger|[Cc]ommissaris|[Aa]mbassadeur|[Kk]oning|[Pp]aus|[Gg]eneraal|[Cc]ollega|[Vv]oorzitter|[Hh]eer|[Mm]evrouw|"
    r"[Rr]egering|[Ll]id|[Kk]amerlid|[Ll]eden|[Tt]oezegging) $"
)


class Context(NamedTuple):
    """When a word names something, and what: an id, "@…" for a rule about the document, or the nearest antecedent."""

    before: re.Pattern[str] | None
    after: re.Pattern[str] | None
    not_after: re.Pattern[str] | None
    kind: EntityKind
    id: str
    antecedents: tuple[str, ...]
    rule: str


@cache
def _contexts() -> dict[str, tuple[Context, ...]]:
    found: dict[str, list[Context]] = {}
    for row in read_table("contexts.tsv"):
        found.setdefault(row["word"], []).append(
            Context(
                re.compile(f"(?:{row['before']})") if row["before"] else None,
                re.compile(row["after"]) if row["after"] else None,
                re.compile(row["not_after"]) if row["not_after"] else None,
                EntityKind(row["kind"]),
                row["id"],
                tuple(filter(None, row["antecedents"].split("|"))),
                f"deixis:{row['rule']}",
            )
        )
    return {word: tuple(contexts) for word, contexts in found.items()}


def context_anchors() -> Iterator[str]:
    """Words that may name something by their context."""
    yield from _contexts()


@cache
def known() -> dict[EntityRef, Reference]:
    """Entries of the reference lists by what they identify."""
    return {EntityRef(entry.kind, entry.id): entry for entry in read_references()}


@cache
def _antecedent_words() -> frozenset[str]:
    """Words that an antecedent may be looked for by."""
    rows = (context for contexts in _contexts().values() for context in contexts)
    asked = {key.removeprefix("~") for context in rows for key in context.antecedents if key.startswith("~")}
    return frozenset(asked | {"minister"})


class Memory:
    """Where each thing was named, so that the nearest one before a place can be asked for."""

    def __init__(self, named: Iterable[Candidate]) -> None:
        self.places: dict[str, list[tuple[int, EntityRef]]] = {}
        for candidate in named:
            if candidate.ref is None or candidate.ref.kind is EntityKind.COUNTRY:
                continue
            place = (candidate.start, candidate.ref)
            self.places.setdefault(candidate.ref.id, []).append(place)
            for part in _antecedent_words().intersection(candidate.ref.id.split("-")):
                self.places.setdefault("~" + part, []).append(place)

    def nearest(self, kind: EntityKind, keys: Iterable[str], position: int) -> EntityRef | None:
        """The last thing of a kind named before a position under one of the keys (an id, or "~" and a word of it)."""
        best: tuple[int, EntityRef] | None = None
        for key in keys:
            places = self.places.get(key, [])
            for at in range(bisect_left(places, (position,)) - 1, -1, -1):
                if places[at][1].kind is kind:
                    best = max(best, places[at]) if best else places[at]
                    break
        return best[1] if best else None


def _addressee(header: Header) -> EntityRef:
    for ref in header.addressed_to:
        if ref.kind is EntityKind.ORGANISATION:
            return ref
    return EntityRef(EntityKind.ORGANISATION, "tweede-kamer")


def _is_council(ref: EntityRef) -> bool:
    entry = known().get(ref)
    return entry is not None and entry.narrower == OrganisationKind.ADVISORY_COUNCIL.value


def find_council(reading: Reading, named: Iterable[Candidate]) -> EntityRef | None:
    """The advisory council that speaks in a document, else the one that it names most, if it names any often."""
    speaker = reading.header.speaker
    if speaker and _is_council(speaker):
        return speaker
    counts = Counter(candidate.ref for candidate in named if candidate.ref and _is_council(candidate.ref))
    best = min(counts, key=lambda ref: (-counts[ref], ref), default=None)
    return best if best and counts[best] > 2 else None


def _ministry(header: Header, council: EntityRef | None) -> EntityRef:
    for ref in (*header.signed_as, *((council,) if council else ())):
        entry = known().get(ref)
        if entry and entry.parent.startswith("ministerie-"):
            return EntityRef(EntityKind.ORGANISATION, entry.parent)
    return EntityRef(EntityKind.ORGANISATION, "ministerie-van-buitenlandse-zaken")


def _minister(header: Header, council: EntityRef | None, memory: Memory, position: int) -> EntityRef | None:
    for ref in header.signed_as:
        if ref.id.startswith("minister-"):
            return ref
    nearest = memory.nearest(EntityKind.OFFICE, ("~minister",), position)
    if nearest or not council:
        return nearest
    return EntityRef(EntityKind.OFFICE, _ministry(header, council).id.replace("ministerie-", "minister-", 1))


def _resolve(
    context: Context, reading: Reading, memory: Memory, council: EntityRef | None, position: int
) -> tuple[EntityRef | None, float]:
    if context.antecedents:
        found = memory.nearest(context.kind, context.antecedents, position)
        if found:
            return found, _BY_ANTECEDENT
    header = reading.header_at(position)
    match context.id:
        case "@addressee":
            return _addressee(header), _BY_DOCUMENT
        case "@council":
            return council, _BY_DOCUMENT
        case "@ministry":
            return _ministry(header, council), _BY_DOCUMENT
        case "@minister":
            return _minister(header, council, memory, position), _BY_DOCUMENT
        case "":
            return None, 0.0
        case fixed:
            return EntityRef(context.kind, fixed), _BY_WORD


def _applies(context: Context, text: str, start: int, end: int) -> bool:
    after = text[end : end + 30]
    return (
        (context.before is None or context.before.search(text[max(0, start - 16) : start]) is not None)
        and (context.not_after is None or context.not_after.match(after) is None)
        and (context.after.match(after) is not None if context.after else not after[:1].isalnum())
    )


def find_contextual(
    reading: Reading, text: str, anchors: Iterable[Anchor], memory: Memory, council: EntityRef | None
) -> Iterator[Candidate]:
    """Mentions by the words of `contexts.tsv`."""
    contexts = _contexts()
    for word, start, end in anchors:
        if start and (text[start - 1].isalnum() or text[start - 1] == "-"):
            continue
        for context in contexts[word]:
            if _applies(context, text, start, end):
                ref, confidence = _resolve(context, reading, memory, council, start)
                if ref is not None:
                    yield Candidate(start, end, ref, context.rule, confidence)
                    break


def link_doubtful(
    text: str, doubtful: Iterable[Doubtful], memory: Memory, named: Sequence[Candidate]
) -> Iterator[Candidate]:
    """Ambiguous names that their document or neighbours decide."""
    starts = [candidate.start for candidate in named]
    for one in doubtful:
        fitting = [ref for ref in one.refs if ref.id in memory.places and _may_recur(ref, one.text)]
        if len(fitting) == 1:
            yield Candidate(one.start, one.end, fitting[0], "linking:named-before", _NAME_IN_CONTEXT)
        elif len(one.refs) == 1 and (rule := _told_by_neighbours(text, one, named, starts)):
            yield Candidate(one.start, one.end, one.refs[0], rule, _NAME_IN_CONTEXT)


def _may_recur(ref: EntityRef, name: str) -> bool:
    if ref.kind is EntityKind.PERSON:
        return True
    return ref.kind is not EntityKind.EVENT and name.isupper() and 2 <= len(name) <= 8


def _told_by_neighbours(text: str, one: Doubtful, named: Sequence[Candidate], starts: list[int]) -> str:
    """The rule by which the words around an ambiguous name decide it, or ""."""
    ref = one.refs[0]
    before = text[max(0, one.start - 160) : one.start]
    if ref.kind is EntityKind.PERSON:
        return "linking:office-before" if _PERSON_CUE.search(before) else ""
    if ref.kind is EntityKind.COUNTRY:
        if _is_adjective(text, one, named, starts):
            return "linking:adjective"
        return "linking:in-company" if one.text.isupper() and _in_company(text, one, named, starts) else ""
    if ref.kind is EntityKind.ORGANISATION:
        entry = known()[ref]
        if entry.narrower == OrganisationKind.COMMITTEE.value and not one.text.isupper():
            return "linking:among-committees" if _COMMITTEES.search(before) else ""
        if one.text.isupper() and _in_company(text, one, named, starts):
            return "linking:in-company"
    return ""


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
    return (
        _ADJECTIVE.match(text, one.end) is not None
        and _LANGUAGE.search(text[max(0, one.start - 12) : one.start]) is None
    )


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
