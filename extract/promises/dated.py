"""What begins or appears at a moment to come, and nobody acts: "De regeling gaat op 1 juli in", lines of a planning.

A table of verbs never holds all that a state sets going; these sentences bind whoever speaks. What others hold ("De top
vindt in mei plaats in Ankara") begins as well, so its subject must be of the state's own making.
"""

import re
from itertools import pairwise

from extract.promises.abroad import ABROAD
from extract.promises.actors import NETHERLANDS, binds_itself
from extract.promises.clauses import Clauses
from extract.promises.exclusions import is_refused
from extract.promises.lexicon import read_set
from extract.promises.moments import has_moment, names_moment
from extract.promises.practices import is_of_other
from extract.promises.scenes import Scene
from extract.promises.subjects import find_subject
from extract.promises.verdicts import Claim
from ontology.kinds import CommitmentKind, EntityKind

_STATE, _EVENT, _OTHERS_EVENT = map(read_set, ("state", "event", "others-event"))
_DELIVER_OBJECT = tuple(sorted(read_set("deliver-object") | read_set("dated-product")))
_DETERMINER, _PREPOSITION = read_set("determiner"), read_set("preposition")
_EVENT_ACTION, _EVENT_MEASURE = read_set("event-action"), read_set("event-measure")
_PLANNING = re.compile(r"planning|tijdpad|mijlpalen|kalender|vooruitblik|planningsbrief")
_OWN_THING = tuple(sorted(read_set("own-thing")))  # what the state sets going, also at the end of a compound
_SUBJECT = 12  # words before or after a verb among which its subject stands
_HEADED = 6  # words within which a sentence names its subject
_LEAD_IN = 9  # words that the moment of a planned product takes
_BECOMES = frozenset({("over", "in"), ("over", "naar"), ("over", "op")})
_STARTS = read_set("starts")
# A verb that begins something only with one of these words at the end of its clause.
_ONLY_WITH = {
    **dict.fromkeys(("gaat", "gaan"), _STARTS),
    **dict.fromkeys(("treedt", "treden"), frozenset({"aan", "af", "functie"})),
    **dict.fromkeys(("komt", "komen"), frozenset({"beschikbaar", "uit", "aan"})),
    **dict.fromkeys(("vindt", "vinden"), frozenset({"plaats"})),
    **dict.fromkeys(("keert", "keren"), frozenset({"terug"})),
    **dict.fromkeys(("loopt", "lopen"), frozenset({"door"})),
}
_ANYWHERE = frozenset({"plaats", "terug", "door"})  # "gaat terug naar 140": these need not end the clause
_NAMING = frozenset({EntityKind.COUNTRY, EntityKind.ORGANISATION, EntityKind.REGION})
# What holds begins when it is said from when: "Vanaf 1 juli geldt een meldplicht".
_HOLDS, _ONWARDS = frozenset({"geldt", "gelden"}), frozenset({"vanaf", "ingang", "per"})
_WHITHER = frozenset({"naar", "in", "voor", "aan", "te", "met"})
_JOINED = frozenset({"en", ","})
_HOSTED = frozenset({"nederland", "nederlandse", "gastheer", "gastland"})
_OWN_MEETING = tuple(sorted(read_set("own-meeting")))


def _is_subordinate(clauses: Clauses, verb: int) -> bool:
    """Whether a clause is subordinate; "Zoals gemeld vindt deze plaats" only says that it was told before."""
    opener = clauses.subordinator(verb)
    return opener is not None and not (clauses.words[opener] == "zoals" and verb == opener + 2)


def judge_planned(scene: Scene, heading: str) -> Claim | None:
    """Judge a line of a planning: "Begin 2025: de notitie over uitbreiding (Minister van Buitenlandse Zaken)"."""
    words = scene.clauses.words
    told = any(
        (word in _STATE or scene.clauses.is_finite(at)) and (at == 0 or words[at - 1] not in _DETERMINER)
        for at, word in enumerate(words)
    )
    if told or ":" not in words[:_LEAD_IN]:
        return None
    colon = words.index(":")
    product = any(word.endswith(_DELIVER_OBJECT) for word in words[colon + 1 :])
    if not (product or _PLANNING.search(heading.lower())) or not has_moment(scene, colon):
        return None
    actors = tuple(name.ref for name in scene.names if name.after > colon and binds_itself(name.ref, scene.header))
    return Claim("frame-planned", CommitmentKind.DELIVERABLE, actors, min(colon + 1, len(words) - 1))


def judge_event(scene: Scene, taken: frozenset[int]) -> Claim | None:
    """Judge "De regeling gaat op 1 juli in", "De eerste lichting vertrekt in april": what begins on a day.

    The verbs at `taken` words are judged already.
    """
    clauses = scene.clauses
    if _EVENT.isdisjoint(clauses.vocabulary) or not _OTHERS_EVENT.isdisjoint(clauses.vocabulary):
        return None
    if not names_moment(clauses):
        return None
    for verb, word in enumerate(clauses.words):
        if word not in _EVENT or verb == 0 or verb in taken or _is_subordinate(clauses, verb):
            continue
        near = clauses.words[max(0, verb - _SUBJECT) : verb + _SUBJECT]
        if verb > _SUBJECT and clauses.words[0] in _DETERMINER:
            near = (*clauses.words[:_HEADED], *near)  # an aside may part a subject from its verb
        if "deze" not in near and not any(token.endswith(_OWN_THING) for token in near):
            continue
        others = any(
            name.ref != NETHERLANDS and name.ref.kind in _NAMING and (not name.adjective or _opens(clauses, name.first))
            for name in scene.names
            if name.after <= verb and not _is_place(scene, name.first)
        )
        others = (
            others
            or _is_acted_after(scene, verb)
            or any(token.startswith(ABROAD) for token in clauses.words[:verb])
            or is_of_other(scene)
        )
        subject = find_subject(scene, verb)
        if others or not (subject.role == "none" or subject.body):
            continue
        if not _begins(clauses, verb) or is_refused(clauses.core(verb)):
            continue
        if has_moment(scene, verb):
            measure = not _EVENT_ACTION.isdisjoint((word, *clauses.core(verb))) or not _EVENT_MEASURE.isdisjoint(near)
            return Claim("present-event", CommitmentKind.ACTION if measure else CommitmentKind.DELIVERABLE, (), verb)
    return None


def _is_acted_after(scene: Scene, verb: int) -> bool:
    """Whether another stands behind the verb as its subject: "In juli opent in Delft het Gerechtshof zijn deuren"."""
    words = scene.clauses.words
    return any(
        name.first > verb + 1
        and name.ref.kind is EntityKind.ORGANISATION
        and words[name.first - 1] in _DETERMINER
        and words[name.first - 2] not in _PREPOSITION
        and not binds_itself(name.ref, scene.header)
        for name in scene.names
    )


def _opens(clauses: Clauses, first: int) -> bool:
    """Whether an adjective at a word is of what begins the sentence: "De Deense eenheid vertrekt in mei"."""
    return first == 0 or (first == 1 and clauses.words[0] in _DETERMINER)


def _is_place(scene: Scene, first: int) -> bool:
    """Whether a name tells where a thing goes or stands: "de missie naar Laos (en Peru)", "het loket in Accra"."""
    words, at = scene.clauses.words, first - 1
    while at > 0 and words[at] in _DETERMINER:
        at -= 1
    if at > 0 and words[at] in _JOINED and at in scene.by_after:
        return _is_place(scene, scene.by_after[at].first)
    return at >= 0 and words[at] in _WHITHER


def _begins(clauses: Clauses, verb: int) -> bool:
    """Whether a verb that begins something only with another word has that: "gaat … van start", "treedt … aan"."""
    core = clauses.core(verb)
    if clauses.words[verb] in _HOLDS:
        return not _ONWARDS.isdisjoint(clauses.vocabulary)
    needed = _ONLY_WITH.get(clauses.words[verb])
    if needed is None:
        return True
    hosted = not _HOSTED.isdisjoint(core) or any(word.endswith(_OWN_MEETING) for word in clauses.words)
    if "plaats" in needed and not hosted and core[:2] != ("deze", "plaats"):
        return False  # what others hold; "vindt deze plaats" points to what was said
    if core[:1] != ("over",) and any(pair in _BECOMES for pair in pairwise(core)):
        return True  # "gaat op 1 juli over in een ambassadekantoor"
    last = [word for word in core if word.isalpha()][-1:]
    return not needed.isdisjoint(last) or not (needed & _ANYWHERE).isdisjoint(core)
