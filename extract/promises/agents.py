"""Who does what a passive tells, by "door": one who can bind himself, another, or nobody when it only names a means."""

from extract.promises.abroad import is_abroad
from extract.promises.actor_phrases import find_phrase
from extract.promises.actors import PARLIAMENT, binds_itself, is_advisory, speakers_of
from extract.promises.lexicon import read_set
from extract.promises.scenes import Scene
from extract.records import EntityRef
from ontology.kinds import EntityKind

_DETERMINER, _COUNCIL_BODY = map(read_set, ("determiner", "council-body"))
_BY = frozenset({"door", "vanuit", "binnen"})
_BODIES = frozenset({EntityKind.ORGANISATION, EntityKind.OFFICE, EntityKind.COUNTRY})
_FOR = "namens"  # "Namens Nederland wordt in Genève gepleit voor"
_MEANS = read_set("measure") | {"middel", "deelname", "te"}  # "door middel van": a means, not an agent
_REACH = 3  # words between "door" and its noun: "door verschillende gerichte maatregelen"


def agent_ahead(scene: Scene, verb: int) -> tuple[str, tuple[EntityRef, ...]]:
    """Who does it, where a sentence opens with him: "Door Defensie wordt", "Namens Nederland wordt"."""
    words, at = scene.clauses.words, scene.clauses.opening(verb)
    if words[at] not in _BY and words[at] != _FOR:
        return "", ()
    name = scene.by_first.get(at + 1) or (scene.by_first.get(at + 2) if words[at + 1] in _DETERMINER else None)
    if name is None:
        return "", ()
    if not binds_itself(name.ref, scene.header):
        return ("other" if words[at] == "door" and name.after in {verb, verb - 1} else ""), (name.ref,)
    acts = not name.adjective and name.after == verb and (name.ref.kind in _BODIES or words[at] == _FOR)
    return ("self", (name.ref,)) if acts else ("", ())


def find_agent(scene: Scene, verb: int) -> tuple[str, tuple[EntityRef, ...]]:
    """Who does it in a passive: "self", "other" or "" when "door" names nobody or only a means."""
    words = scene.clauses.words
    opening = agent_ahead(scene, verb)
    if opening[0]:
        return opening
    if "door" not in scene.clauses.vocabulary:  # as in most passives
        return "", ()
    for at in range(verb + 1, len(words) - 1):
        if words[at] != "door":
            continue
        if words[at + 1] == "mij":
            return "self", speakers_of("ik", scene.header)
        name = scene.by_first.get(at + 1 + (words[at + 1] in _DETERMINER))
        if name and not name.adjective:
            return ("self" if binds_itself(name.ref, scene.header) else "other"), (name.ref,)
        body = find_phrase(scene, at + 1, "main")
        if body and body.body:
            return body.role, body.actors  # "door de posten", "door onze ambassade"
        if not _MEANS.isdisjoint(words[at + 1 : at + 2 + _REACH]):
            return "", ()
        if is_advisory(scene.header) and not _COUNCIL_BODY.isdisjoint(words[at + 1 : at + 1 + _REACH]):
            return "self", ()
        return "other", ()
    return "", ()


def is_shared(scene: Scene, verb: int) -> bool:
    """Whether "en" goes on with what somebody of abroad does: "worden geleid door de Commissie en zullen … worden"."""
    words = scene.clauses.words
    if words[verb - 1] != "en" or "door" not in words[:verb]:
        return False
    at = words.index("door") + 1
    name = scene.by_first.get(at + (words[at] in _DETERMINER))
    return name is not None and is_abroad(name.ref)


def goes_to_chamber(scene: Scene, agents: tuple[EntityRef, ...]) -> bool:
    """Whether the chamber is to get what another does first: "wordt door de IOB verricht en u gezonden"."""
    after = max((name.after for name in scene.names if name.ref in agents), default=len(scene.clauses.words))
    chamber = next((name.first for name in scene.names if name.first >= after and name.ref.id in PARLIAMENT), after)
    return "en" in scene.clauses.words[after:chamber]
