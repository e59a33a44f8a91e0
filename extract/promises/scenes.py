"""The scene of a sentence: its words, its names in word positions, and who speaks.

Bodies that stand in no list by one bare word ("Defensie", "de marine") are names here too, where a clause can begin.
"""

from bisect import bisect_left
from itertools import pairwise

from msgspec import Struct

from extract.promises.clauses import Clauses
from extract.promises.lexicon import read_set
from extract.records import EntityRef, Header, Mention
from extract.wordlists import read_table
from ontology.kinds import EntityKind

# Looking a member up in its enum costs more than comparing with it.
_COUNTRY, _ORGANISATION = EntityKind.COUNTRY, EntityKind.ORGANISATION
# Bodies by their bare words, with the article that stands before them: "Defensie", "de marine", "het Rijk".
_BARE = {
    row["words"].split()[0]: (tuple(row["words"].split()), row["article"], row["body"])
    for row in read_table("bare_bodies.tsv")
}
BARE_WORDS = frozenset(_BARE)
# Whose, only the words around it tell: "onze ambassadeur", "de ambassadeur van Peru".
_AMBASSADOR = EntityRef(EntityKind.OFFICE, "ambassadeur")
_OF = (" van ", " van de ", " van het ")
_MINISTERS = ("minister", "staatssecretaris-")  # and ministries
_COORDINATOR = read_set("coordinator")
# "Een volgend kabinet" is not the one that speaks; "het nieuwe kabinet" is, in the letter by which it begins.
_NEXT = read_set("next-cabinet")


class Named(Struct, frozen=True, gc=False):
    """A mention, or words that stand for an actor, in word positions of its sentence."""

    first: int
    after: int
    ref: EntityRef
    adjective: bool


class Scene(Struct, frozen=True, gc=False):
    """What a sentence's subjects are looked for in: its words, its names, and who speaks."""

    clauses: Clauses
    names: tuple[Named, ...]
    header: Header
    by_first: dict[int, Named]
    by_after: dict[int, Named]


def set_scene(clauses: Clauses, mentions: tuple[Mention, ...], start: int, header: Header) -> Scene:
    """Names of a sentence that starts at `start` in the cleaned text; `mentions` are those that stand in it."""
    if not mentions and BARE_WORDS.isdisjoint(clauses.vocabulary):
        return Scene(clauses, (), header, {}, {})
    words, starts = clauses.words, clauses.starts
    names: list[Named] = []
    foreign: Mention | None = None  # the country of another's minister, which stands for him and not for itself
    for mention, following in pairwise((*mentions, None)):
        if mention is None or mention is foreign:
            continue
        last = mention
        if following and following.ref.kind is _COUNTRY and _is_of_state(clauses.lower, mention, following, start):
            last = foreign = following
        low, high = mention.span.start - start, last.span.end - start
        first = bisect_left(starts, low)
        after = bisect_left(starts, high, first)
        if first == after or starts[first] != low or starts[after - 1] + len(words[after - 1]) != high:
            continue
        if (first and words[first - 1] in _NEXT) or mention.ref == _AMBASSADOR:
            continue
        adjective = last is mention and last.ref.kind is _COUNTRY and words[after - 1].endswith(("se", "s"))
        names.append(Named(first, after, last.ref, adjective))
    names += _bare_bodies(clauses, names)
    found = tuple(names)
    return Scene(clauses, found, header, {n.first: n for n in found}, {n.after: n for n in found})


def _is_of_state(lower: str, mention: Mention, following: Mention, start: int) -> bool:
    """Whether a ministry or a minister is of the state behind it: "het ministerie van Defensie van Polen"."""
    if following.ref.id == "NL" or not mention.ref.id.startswith(_MINISTERS):
        return False
    return lower[mention.span.end - start : following.span.start - start] in _OF


def _bare_bodies(clauses: Clauses, names: list[Named]) -> list[Named]:
    """The bodies behind "Defensie" and "de marine" at the head of a clause or after its verb.

    "Aan defensie" is the field, and "de Indiase marine" another's.
    """
    if BARE_WORDS.isdisjoint(clauses.vocabulary):
        return []
    words, named = clauses.words, {at for name in names for at in range(name.first, name.after)}
    found: list[Named] = []
    for at, word in enumerate(words):
        if word not in _BARE or at in named:
            continue
        form, article, body = _BARE[word]
        before = at - 1 if article else at
        if words[at : at + len(form)] != form or (article and words[max(before, 0)] != article):
            continue
        if before == 0 or (before > 0 and (clauses.is_finite(before - 1) or words[before - 1] in _COORDINATOR)):
            ref = EntityRef(_ORGANISATION, body)
            found.append(Named(at, at + len(form), ref, adjective=False))
    return found
