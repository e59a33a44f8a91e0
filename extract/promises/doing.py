"""What an own actor does, whatever its verb: "vanaf 1 maart bemant de marine een schip", "wij testen de drones".

A table of verbs never holds all that a state does. With a future moment any present tense of an own actor is a plan;
without one it is when they act who speak here ("ik", "wij", the cabinet, a minister, an own body), unless its verb
tells a state ("telt", "ligt"), a thought ("verwacht", "deelt die zorg"), what was ("bracht"), or what the text does.
"""

import re

from extract.dates.words import FULL_MONTH
from extract.promises.actor_phrases import Subject
from extract.promises.actors import NETHERLANDS, are_councils, is_advisory, is_service
from extract.promises.acts import ONE_ADVICE
from extract.promises.clauses import Clauses
from extract.promises.exclusions import is_needed, is_refused
from extract.promises.lexicon import read_set, read_states, read_subordinators, read_verbs
from extract.promises.moments import has_moment, names_moment
from extract.promises.scenes import Scene
from extract.promises.subjects import find_subject
from extract.promises.verdicts import Claim
from ontology.kinds import CommitmentKind

_MOMENT, _STATE, _PAST, _TELLING = map(read_set, ("moment", "state", "past", "telling"))
_DELIVER_OBJECT = tuple(sorted(read_set("deliver-object") | read_set("dated-product")))
_EFFORT_OBJECT, _EFFORT_VERB = read_set("effort-object"), read_set("effort-verb")
_FIRST, _DETERMINER, _PREPOSITION = map(read_set, ("first-person", "determiner", "preposition"))
_OWN_BODY, _NEED, _RUNNING = map(read_set, ("own-body", "need", "running"))
_NO_VERB = frozenset(read_subordinators()).union(
    *map(read_set, ("preposition", "determiner", "slip", "opener", "coordinator", "negation", "no-verb", "follow")),
    *map(read_set, ("future", "passive", "intent", "stay", "need", "possibility")),
)
_WORD = re.compile(r"[a-zà-ÿ]{3,}(?:-[a-zà-ÿ]+)*")
_INFINITIVES = frozenset(read_verbs().infinitive)
_BODIES = frozenset().union(*map(read_set, ("own-post", "own-team", "own-ministry", "council-body")))
_OUR = frozenset({"ons", "onze", "mijn"})
_UNNAMED = _FIRST | _OUR | _BODIES
_KNOWN, _ANEW = frozenset(read_verbs().finite), read_set("anew")
_STATES = read_states()
_HANDING, _GOODS = read_set("handing"), ("systeem", "systemen")  # "levert radarsystemen" hands over goods
_WEAK_PAST = ("den", "ten")
_ACT_ENDS = ("t", "en")  # of a present tense but for "ik"
_BEFORE_SUBJECT = read_set("coordinator") | read_set("opener") | frozenset(",.;:()–-—")
_ALWAYS = read_set("always")  # what goes on is no plan
_NO_SUBJECT = _PREPOSITION | read_set("opener")  # before the verb they leave its subject after it
_TOLD = frozenset({"kamer", "u"})
_SUM = frozenset({"miljoen", "miljard", "euro"})
_HAVE = frozenset("heb heeft hebben had hadden is zijn ben was waren werd werden".split())
_PERFECT = 4  # words from "heeft" over its subject to what it helps
_ARTICLE = frozenset({"de", "een"})


def _is_act(word: str, subject: Subject) -> bool:
    """Whether a word beside its subject is the present tense of a verb of doing, on a day to come."""
    if word in _NO_VERB or word in _PAST or not _WORD.fullmatch(word):
        return False
    if subject.first:
        return word not in _STATE and f"{word}t" not in _STATE and not word.endswith(("de", "te"))
    if word in _STATE:
        return False
    if subject.plural:
        return word.endswith("en") and (word in _INFINITIVES or not word.endswith(_WEAK_PAST))
    return word.endswith("t")


def _beside_actors(scene: Scene) -> list[int]:
    """Words right before or after a name or "ik", "wij": where the finite verb of a main clause stands."""
    words = scene.clauses.words
    found: list[int] = []
    # "zet de Nederlandse ambassade", "onze krijgsmacht vertrekt": the noun after the adjective is the actor
    spans = [(name.first, name.after + name.adjective) for name in scene.names]
    if not _UNNAMED.isdisjoint(scene.clauses.vocabulary):
        spans += [(at, at + 1 + (word in _OUR)) for at, word in enumerate(words) if word in _UNNAMED]
    for first, after in spans:
        before = first - 1
        while before >= 0 and words[before] in _DETERMINER:
            before -= 1
        if before < 0 or words[before] in _BEFORE_SUBJECT:
            found += [after] if after < len(words) else []  # a subject that opens its clause has its verb after it
        elif before == 0 or words[before - 1] not in _ARTICLE:  # "de evaluatiedienst IOB": what the name explains
            found.append(before)
    return sorted(set(found))


def _is_participle(clauses: Clauses, verb: int) -> bool:
    """Whether a word ends what "heeft" began: "heb ik toegezegd", "heeft Nederland ingezet"."""
    return not _HAVE.isdisjoint(clauses.words[max(0, verb - _PERFECT) : verb])


def _kind(clauses: Clauses, verb: int) -> CommitmentKind:
    if clauses.words[verb].startswith(("besluit", "beslis")) or not _TOLD.isdisjoint(clauses.core(verb)):
        return CommitmentKind.DELIVERABLE
    core = clauses.core(verb)
    product = any(word.endswith(_DELIVER_OBJECT) and word not in _OWN_BODY for word in core)
    if product and not (clauses.words[verb] in _HANDING and any(word.endswith(_GOODS) for word in core)):
        return CommitmentKind.DELIVERABLE
    return CommitmentKind.ACTION


def _is_free(clauses: Clauses, verb: int) -> bool:
    """Whether nothing beside a verb refuses it, or says it is only needed, possible or thought."""
    core = clauses.core(verb)
    if is_refused(core) or is_needed(clauses, verb) or not _NEED.isdisjoint(core) or not _ALWAYS.isdisjoint(core):
        return False
    if "prijs" in core and "op" in core:
        return False  # "Ik stel het op prijs indien u …"
    if clauses.words[verb].startswith("ontvang") and not _SUM.isdisjoint(core):
        return False  # money that comes in
    following = clauses.words[verb + 1 : verb + 1 + len(core) + 2]
    return (
        "?" not in clauses.words and following[:2] not in {(",", "dat"), ("erop", "dat")} and "mogelijk" not in core[:2]
    )


def _names_day(scene: Scene) -> bool:
    """Whether a moment is finer than a year: a month, a season."""
    return not scene.clauses.vocabulary.isdisjoint(_MOMENT - {"jaar", "komende"})


def _is_dated_plan(scene: Scene, verb: int, subject: Subject, kind: CommitmentKind) -> bool:
    """Whether a day to come makes a plan of what somebody does; of a council's work only what it will hand over."""
    if not has_moment(scene, verb):
        return False
    if not are_councils(subject.actors):
        return True
    # A cabinet's text tells what a council does; "In 2026 legt de raad de nadruk op …" is what a programme is about.
    return is_advisory(scene.header) and (
        kind is CommitmentKind.DELIVERABLE or _names_day(scene) or "extra" in scene.clauses.vocabulary
    )


def _is_open_act(scene: Scene, verb: int, subject: Subject) -> bool:
    """Whether somebody who speaks here acts, in a sentence that names no day: "wij houden tien trainers in Erbil"."""
    clauses = scene.clauses
    if (
        is_advisory(scene.header)
        or is_service(subject.actors)
        or are_councils(subject.actors)
        or _is_standing(scene, verb, subject)
    ):
        return False
    word = clauses.words[verb]
    if not _TELLING.isdisjoint({word, f"{word}t"}) or not _RUNNING.isdisjoint(clauses.vocabulary):
        return False
    objects = _STATES.get(word)
    if objects is not None and not objects.isdisjoint(clauses.vocabulary):
        return False
    first = clauses.opening(verb)
    return (
        first >= verb - 1
        or _is_right_before(scene, verb, subject)
        or subject.body
        or _speaks(scene)
        or clauses.words[first] in _NO_SUBJECT
    )


def _is_standing(scene: Scene, verb: int, subject: Subject) -> bool:
    """Whether the state does what the table knows, and nothing says it is new: "Nederland levert 160 militairen"."""
    if subject.actors != (NETHERLANDS,) or subject.body or _speaks(scene):
        return False
    return scene.clauses.words[verb] in _KNOWN and _ANEW.isdisjoint(scene.clauses.core(verb))


def _is_right_before(scene: Scene, verb: int, subject: Subject) -> bool:
    """Whether the subject's name ends where the verb begins, so that no inversion can hide another subject."""
    name = scene.by_after.get(verb)
    return name is not None and name.ref in subject.actors


def _speaks(scene: Scene) -> bool:
    """Whether those who speak are named by a pronoun, which only a subject can be: "wij", not "het kabinet"."""
    return not scene.clauses.vocabulary.isdisjoint({"wij", "we", "ik"})


_SINCE = re.compile(rf"\bsinds (?:\d{{1,2}} |begin |medio |eind )?(?:{FULL_MONTH}|(?:19|20)\d\d)\b")


def judge_doing(scene: Scene, taken: frozenset[int]) -> Claim | None:
    """Judge "Eind 2024 halveert het kabinet de bijdrage"; the verbs at `taken` words are judged already."""
    clauses = scene.clauses
    if "sinds" in clauses.vocabulary and _SINCE.search(clauses.lower):
        return None  # "Sinds mei 2024 werkt de ambassade vanuit Tunis": so it is
    dated = names_moment(clauses)
    for verb in _beside_actors(scene):
        word = clauses.words[verb]
        if verb in taken or word in _NO_VERB or not _WORD.fullmatch(word) or _is_participle(clauses, verb):
            continue
        if not word.endswith(_ACT_ENDS) and "ik" not in clauses.vocabulary:
            continue
        if any(name.first <= verb < name.after for name in scene.names):
            continue  # "Minister-president Rutte:"
        subject = find_subject(scene, verb)
        if subject.role != "self" or subject.clause != "main" or not _is_act(word, subject):
            continue
        if not _is_free(clauses, verb):
            continue
        kind = _kind(clauses, verb)
        if dated and _is_dated_plan(scene, verb, subject, kind):
            return Claim("present-dated", kind, subject.actors, verb)
        if is_advisory(scene.header) and ONE_ADVICE.search(clauses.lower):
            return Claim("advice-present", CommitmentKind.DELIVERABLE, subject.actors, verb)
        if _is_open_act(scene, verb, subject):
            soft = kind is CommitmentKind.ACTION and not (_EFFORT_OBJECT | _EFFORT_VERB).isdisjoint(clauses.core(verb))
            return Claim("present-open", CommitmentKind.EFFORT if soft else kind, subject.actors, verb)
    return None
