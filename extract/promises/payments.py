"""To whom money is promised: "draagt 12 miljoen euro bij aan UNHCR", "stelt 5 miljoen ter beschikking van het ICRC".

Only what somebody gives counts: "de bijdrage aan UNHCR wordt voortgezet" tells of a contribution, "draagt bij aan de
slagkracht van de NAVO" of no money, and a mission, a fund or a state is what money is for.
"""

from extract.promises.actors import PARLIAMENT
from extract.promises.amounts import names_money
from extract.promises.country_words import Refs
from extract.promises.lexicon import read_set
from extract.promises.scenes import Named, Scene
from ontology.kinds import EntityKind

_GIVING = read_set("giving")
_PASSIVE = frozenset({"wordt", "worden", "werd", "werden"})
_DETERMINER = read_set("determiner")
_RECEIVING = frozenset({EntityKind.ORGANISATION})
_IN_ROW = frozenset({EntityKind.ORGANISATION, EntityKind.PROGRAMME})


def paid_by(scene: Scene) -> Refs:
    """The organisations that a sentence gives money to."""
    clauses = scene.clauses
    if _GIVING.isdisjoint(clauses.vocabulary) or not _PASSIVE.isdisjoint(clauses.vocabulary):
        return ()
    if not (names_money(clauses.lower) or "bijdragen" in clauses.vocabulary or "bijdrage" in clauses.vocabulary):
        return ()
    for name in scene.names:
        if name.ref.kind in _RECEIVING and name.ref.id not in PARLIAMENT and _is_given(clauses.words, name):
            return _row_from(scene, name)
    return ()


def _is_given(words: tuple[str, ...], name: Named) -> bool:
    """Whether the words before a name give: "aan het WFP", "ter beschikking van UNICEF"."""
    at = name.first - 1
    while at > 0 and words[at] in _DETERMINER:
        at -= 1
    return at >= 0 and (words[at] == "aan" or words[max(0, at - 2) : at + 1] == ("ter", "beschikking", "van"))


def _row_from(scene: Scene, name: Named) -> Refs:
    """The organisations of a row, in which a fund may stand: "aan het CERF, UNHCR en het ICRC"."""
    words = scene.clauses.words
    found = [name.ref]
    while words[name.after : name.after + 1] in ((",",), ("en",)):
        at = name.after + 1
        while at < len(words) and words[at] in _DETERMINER:
            at += 1
        following = scene.by_first.get(at)
        if following is None or following.ref.kind not in _IN_ROW:
            break
        name = following
        found += [name.ref] if name.ref.kind in _RECEIVING else []
    return tuple(dict.fromkeys(found))
