"""What a thing of the state's own making will do: "Het onderzoek zal zich richten op", "Het fonds zal … ondersteunen".

Only some verbs tell what it is set up to do; what it leads to ("zal bijdragen aan", "zal leiden tot") is a forecast.
"""

from extract.promises.abroad import ABROAD
from extract.promises.actors import NETHERLANDS, binds_itself
from extract.promises.exclusions import is_refused
from extract.promises.lexicon import read_set
from extract.promises.practices import is_of_other
from extract.promises.scenes import Scene
from ontology.kinds import EntityKind

_FUTURE, _NEED, _POSSIBILITY = map(read_set, ("future", "need", "possibility"))
_DETERMINER, _PREPOSITION = map(read_set, ("determiner", "preposition"))
_ACTS = read_set("thing-acts")
_THING = tuple(sorted(read_set("own-thing") - read_set("others-thing")))
_SINGULAR = frozenset({"het", "dit", "een"})
_HEAD = 5  # words among which the noun of a subject stands
_OTHERS = frozenset({EntityKind.COUNTRY, EntityKind.ORGANISATION})


def acts_for_state(scene: Scene, verb: int) -> bool:
    """Whether the subject of "zal" is a thing of the state, and what it will do is what it is for."""
    clauses = scene.clauses
    if clauses.words[verb] not in _FUTURE or _ACTS.isdisjoint(clauses.vocabulary):
        return False
    core = clauses.core(verb)
    if _ACTS.isdisjoint(core) or "worden" in core:
        return False
    first = clauses.opening(verb)
    if clauses.words[first] in _PREPOSITION:  # "In 2024 zal het fonds": the subject stands behind the verb
        first = verb + 1
    head = clauses.words[first : first + _HEAD]
    if head[0] not in _DETERMINER or (head[0] in _SINGULAR and clauses.words[verb] == "zullen"):
        return False
    if not any(word.endswith(_THING) and not word.startswith(ABROAD) for word in head):
        return False
    others = any(
        name.ref != NETHERLANDS
        and name.ref.kind in _OTHERS
        and not binds_itself(name.ref, scene.header)
        and first <= name.first < first + _HEAD
        for name in scene.names
    )
    weighed = not _NEED.isdisjoint(core) or not _POSSIBILITY.isdisjoint(core)
    return not (others or weighed or is_refused(core) or is_of_other(scene))
