"""Words that name something only by their document or by what was named before: "uw Kamer", "de Raad"."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import takewhile
from typing import NamedTuple

from extract.councils import is_listed_council
from extract.known import known_entities
from extract.names.candidates import Candidate
from extract.names.lexicon import Anchor
from extract.names.memory import PART, Memory, find_nearest
from extract.portfolios import is_of_other_state, portfolios
from extract.records import EntityRef, Header, Mention, Reading
from extract.slugs import slug
from extract.wordlists import read_table
from ontology.kinds import EntityKind

_STANDING_IN = "deixis:own-council"  # "de raad" in the text of a council acts, as "wij" does, and names nothing
_BUDGET_OF = re.compile(r"\bbegrotingssta(?:at|ten) (?:van het [Mm]inisterie van|voor|van) ")
_TITLE_PAGE = 120  # characters
_BY_DOCUMENT, _BY_ANTECEDENT, _BY_WORD, _BY_DEFAULT = 0.9, 0.85, 0.9, 0.6


def names_something(mention: Mention) -> bool:
    """Whether a mention is a name, and not a word that only stands for the council that speaks."""
    return mention.evidence.rule != _STANDING_IN


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
def antecedent_words() -> frozenset[str]:
    """Words of an id by which an antecedent may be looked for."""
    rows = (context for contexts in _contexts().values() for context in contexts)
    asked = {key.removeprefix(PART) for context in rows for key in context.antecedents if key.startswith(PART)}
    return frozenset(asked | {"minister", "staatssecretaris"})


def _addressee(header: Header) -> EntityRef:
    for ref in header.addressed_to:
        if ref.kind is EntityKind.ORGANISATION:
            return ref
    return EntityRef(EntityKind.ORGANISATION, "tweede-kamer")


class Bodies(NamedTuple):
    """Whose text it is: the advisory council that speaks in it, and the ministry that its head names."""

    council: EntityRef | None
    ministry: EntityRef | None


def find_own_bodies(reading: Reading, named: Sequence[Candidate]) -> Bodies:
    """The council and the ministry that words such as "de raad" and "de minister" are of; `named` is in text order."""
    head = takewhile(lambda one: one.start <= _TITLE_PAGE, named)
    ministries = (one.ref for one in head if one.ref and one.ref.id.startswith("ministerie-van-"))
    ministry = next((ref for ref in ministries if not is_of_other_state(ref.id)), None)
    return Bodies(_find_council(reading, named), ministry)


def _find_council(reading: Reading, named: Sequence[Candidate]) -> EntityRef | None:
    """The advisory council that speaks in a document, else one on its title page, else the one that it names often."""
    speaker = reading.header.speaker
    if speaker and is_listed_council(speaker):
        return speaker
    for candidate in named:  # a programme opens with the name of its council
        if candidate.start > _TITLE_PAGE:
            break
        if candidate.ref and is_listed_council(candidate.ref):
            return candidate.ref
    counts = Counter([candidate.ref for candidate in named if candidate.ref])
    councils = (ref for ref, count in counts.items() if count > 2 and is_listed_council(ref))
    return min(councils, key=lambda ref: (-counts[ref], ref), default=None)


def _ministry(header: Header, own: Bodies) -> EntityRef:
    for ref in filter(None, (*header.signed_as, header.speaker, own.council)):
        if ref.id.startswith("ministerie-"):
            return ref
        entry = known_entities().get(ref)
        if entry and entry.parent.startswith("ministerie-"):
            return EntityRef(EntityKind.ORGANISATION, entry.parent)
    titled = _field_of_title(header.title)
    of_budget = EntityRef(EntityKind.ORGANISATION, f"ministerie-van-{titled[1]}") if titled else None
    if of_budget and of_budget in known_entities():  # the minister for foreign trade has a chapter, but no ministry
        return of_budget
    return own.ministry or EntityRef(EntityKind.ORGANISATION, "ministerie-van-buitenlandse-zaken")


def _field_of_title(title: str) -> tuple[str, str] | None:
    """The preposition and portfolio of the ministry that a budget is of: "de begrotingsstaat van het Ministerie van …".

    >>> _field_of_title("Vaststelling van de begrotingsstaten van het Ministerie van Defensie (X) voor het jaar 2031")
    ('van', 'defensie')
    """
    found = _BUDGET_OF.search(title)
    rest = title[found.end() :] if found else ""
    name = max((name for name in portfolios() if rest.startswith(name)), key=len, default="")
    return (portfolios()[name][1], slug(portfolios()[name][0])) if name else None


def _holder(post: str, header: Header, own: Bodies, memory: Memory, position: int) -> tuple[EntityRef, float]:
    """Who "de minister" or "de staatssecretaris" is: who signs, who was named last, else that of the own ministry."""
    for ref in header.signed_as:
        if ref.id.startswith(f"{post}-"):
            return ref, _BY_DOCUMENT
    nearest = find_nearest(memory, EntityKind.OFFICE, (f"{PART}{post}",), position)
    if nearest and not is_of_other_state(nearest.id):
        return nearest, _BY_DOCUMENT
    if titled := _field_of_title(header.title):
        preposition = titled[0] if post == "minister" else "van"
        return EntityRef(EntityKind.OFFICE, f"{post}-{preposition}-{titled[1]}"), _BY_DOCUMENT
    ministry = _ministry(header, own)
    return EntityRef(EntityKind.OFFICE, ministry.id.replace("ministerie-", f"{post}-", 1)), _BY_DEFAULT


def _resolve(
    context: Context, reading: Reading, memory: Memory, own: Bodies, position: int
) -> tuple[EntityRef | None, float]:
    if context.antecedents:
        found = find_nearest(memory, context.kind, context.antecedents, position)
        if found:
            return found, _BY_ANTECEDENT
    header = reading.header_at(position)
    match context.id:
        case "@addressee":
            return _addressee(header), _BY_DOCUMENT
        case "@council":
            return own.council, _BY_DOCUMENT
        case "@commission":  # "de commissie", where the council is called one
            called = own.council is not None and own.council.id.startswith("commissie-")
            return own.council if called else None, _BY_DOCUMENT
        case "@ministry":
            return _ministry(header, own), _BY_DOCUMENT
        case "@minister":
            return _holder("minister", header, own, memory, position)
        case "@secretary":
            return _holder("staatssecretaris", header, own, memory, position)
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
    reading: Reading, text: str, anchors: Iterable[Anchor], memory: Memory, own: Bodies
) -> Iterator[Candidate]:
    """Mentions by the words of `contexts.tsv`."""
    contexts = _contexts()
    for word, start, end in anchors:
        if start and (text[start - 1].isalnum() or text[start - 1] == "-"):
            continue
        for context in contexts[word]:
            if _applies(context, text, start, end):
                ref, confidence = _resolve(context, reading, memory, own, start)
                if ref is not None:
                    yield Candidate(start, end, ref, context.rule, confidence)
                    break
