"""The line between a commitment and analysis: each finite verb of a sentence is a claim, or is dropped for a reason.

The order of the rules stands in `judge_sentence`: what the whole sentence excludes comes first, then each finite verb by
its class (future, intent, staying, passive, present), then fixed frames without a verb of committing.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extract.actors import CABINET, Scene, Subject, find_subject, is_advisory
from extract.clauses import FINITE, Clauses
from extract.lexicon import KINDS, Frame, Verb, read_frames, read_set, read_verbs
from extract.records import EntityRef
from ontology.kinds import CommitmentKind

DELIVERABLE, ACTION, EFFORT = KINDS
_VERBS = read_verbs()
_SETS = ("future", "go", "intent", "stay", "passive", "need", "possibility", "running", "negation", "soft-negation")
_FUTURE, _GO, _INTENT, _STAY, _PASSIVE, _NEED, _POSSIBILITY, _RUNNING, _NEGATION, _SOFT = map(read_set, _SETS)
_NOT_AN_ACT, _ACT_NOUN, _OPINION, _PLAN = map(read_set, ("not-an-act", "act-nouns", "opinion", "plan-report"))
_PRODUCT, _SELF_DOCUMENT, _ADVICE = map(read_set, ("product", "self-document", "advice-product"))
_EFFORT_OBJECT, _ACTION_OBJECT, _DELIVER_OBJECT = map(read_set, ("effort-object", "action-object", "deliver-object"))
_PREPOSITION, _DETERMINER = read_set("preposition"), read_set("determiner")
_SELF_REFERENCE = re.compile(
    r"\b(?:in|via|met) (?:de(?:ze)?|dit|het|bijgaande|bijgevoegde|voorliggende|de volgende|het volgende|onderstaande) "
    rf"(?:\w+ )?(?:{'|'.join(sorted(_SELF_DOCUMENT))})\b|\bhierbij (?:treft|bied|ontvangt|doe|zend|stuur)|\bhieronder\b"
)
_THIS_DOCUMENT = re.compile(rf"^(?:deze|dit) (?:{'|'.join(sorted(_SELF_DOCUMENT))})\b")
_CONDITION = re.compile(r"^(?:als|indien|mocht|mochten|tenzij)\b")
_BY_AGENT = re.compile(r"\bdoor (?!middel|te\b|inzet|versterk|steun|het |een |deelname|in )")
CLAUSES_OF_ACTOR = frozenset({"main", "rel"})


@dataclass(frozen=True, slots=True)
class Claim:
    """A finite verb that commits: which rule, what kind, who, and at which word."""

    rule: str
    kind: CommitmentKind
    actors: tuple[EntityRef, ...]
    at: int
    inherits: bool = False


@dataclass(frozen=True, slots=True)
class Drop:
    """A finite verb that looked like committing and does not, with the reason."""

    reason: str
    at: int


Verdict = Claim | Drop


def _present_verbs(clauses: Clauses, verb: int) -> tuple[Verb, ...]:
    """Verbs whose present tense stands at a word, with their particle and their words."""
    word = clauses.words[verb]
    return tuple(
        entry
        for entry in _VERBS.finite.get(word, ())
        if clauses.meets(entry)
        and (not entry.particle or word.startswith(entry.particle) or clauses.has_particle(verb, entry.particle))
    )


def _find_verbs(clauses: Clauses, words: tuple[str, ...], table: dict[str, tuple[Verb, ...]]) -> list[Verb]:
    return [entry for word in words if word in table for entry in table[word] if clauses.meets(entry)]


def _act_verbs(clauses: Clauses, verb: int) -> list[Verb]:
    """What is to be done after a modal: infinitives of its own clause, else of the rest of the sentence."""
    found = _find_verbs(clauses, clauses.core(verb), _VERBS.infinitive)
    return found or _find_verbs(clauses, clauses.tail(verb), _VERBS.infinitive)


def _specific(verbs: list[Verb] | tuple[Verb, ...]) -> list[Verb]:
    """A phrase wins over the bare verb in it: "aandacht besteden" over "besteden", "optrekken" over "trekken"."""
    tight = [verb for verb in verbs if verb.needs or verb.particle]
    return tight or list(verbs)


def weigh_kind(verbs: list[Verb] | tuple[Verb, ...], words: tuple[str, ...]) -> CommitmentKind:
    """The strongest kind of what is to be done; its object can make it weaker or stronger."""
    kinds = [verb.kind for verb in _specific(verbs)]
    kind = min(kinds, key=KINDS.index) if kinds else EFFORT
    found = frozenset(words)
    if kind is ACTION and not found.isdisjoint(_DELIVER_OBJECT):
        return DELIVERABLE
    if kind is ACTION and not found.isdisjoint(_EFFORT_OBJECT) and found.isdisjoint(_ACTION_OBJECT):
        return EFFORT
    if kind is EFFORT and not found.isdisjoint(_ACTION_OBJECT):
        return ACTION
    return kind


def _is_refused(core: tuple[str, ...]) -> bool:
    """ "Het kabinet zal niet deelnemen"; not "niet alleen", nor "niet langer"."""
    for at, word in enumerate(core):
        if word in _NEGATION and not (at + 1 < len(core) and core[at + 1] in _SOFT):
            return True
    return False


def _judge_modal(scene: Scene, verb: int, subject: Subject) -> Verdict:
    """ "Het kabinet zal … onderzoeken", "Nederland wil … bijdragen", "Nederland blijft … steunen"."""
    clauses, word = scene.clauses, scene.clauses.words[verb]
    core, tail = clauses.core(verb), clauses.tail(verb)
    rule = "intent" if word in _INTENT else "stay" if word in _STAY else "future"
    if not _NEED.isdisjoint(core) and "moeten" in core + tail[:2]:
        return Drop("need", verb)
    if not _POSSIBILITY.isdisjoint(core) and word in _FUTURE:
        return Drop("possibility", verb)
    if _is_refused(core):
        return Drop("refusal", verb)
    verbs = _act_verbs(clauses, verb)
    if word in _FUTURE and not {"worden", "word"}.isdisjoint(core):
        passive = [v for v in _find_verbs(clauses, core, _VERBS.participle) if v.passive]
        if not verbs or passive:
            return Drop("undergoes", verb)
    if word in _GO and not verbs:
        return Drop("no-act", verb)
    if word in _INTENT and (core[:1] == ("dat",) or (not core and tail[:1] == ("dat",))):
        return Drop("wish-for-others", verb)
    if not verbs and not _NOT_AN_ACT.isdisjoint(core) and _ACT_NOUN.isdisjoint(core):
        return Drop("no-act", verb)
    if word in _STAY and "afhankelijk" in core:
        return Drop("no-act", verb)
    kind = weigh_kind(verbs, core)
    if word in {"beoogt", "beogen", "wenst", "wensen"} and kind is ACTION:
        kind = EFFORT
    return Claim(f"{rule}-{subject.role}", kind, subject.actors, verb)


def _judge_present(scene: Scene, verb: int, subject: Subject) -> Verdict | None:
    """ "Het kabinet zet in op", "Nederland pleit voor", "richt het kabinet een raad op"."""
    clauses = scene.clauses
    verbs = [entry for entry in _present_verbs(clauses, verb) if entry.present]
    if not verbs:
        return None
    core = clauses.core(verb)
    if _is_refused(core):
        return Drop("refusal", verb)
    if is_advisory(scene.header):
        advice = not _ADVICE.isdisjoint(clauses.vocabulary)
        if not (advice and any(entry.kind is DELIVERABLE for entry in verbs)) or "jaarlijks" in clauses.vocabulary:
            return Drop("running-policy", verb)
        return Claim("advice-present", DELIVERABLE, subject.actors, verb)
    return Claim(f"present-{subject.role}", weigh_kind(verbs, core), subject.actors, verb)


def _agent(scene: Scene, verb: int, text: str) -> tuple[str, tuple[EntityRef, ...]]:
    """Who a passive names after "door": its role and actors, or no role when nobody is named."""
    words = scene.clauses.words
    for at in range(verb + 1, len(words) - 1):
        if words[at] != "door":
            continue
        first = at + 1 + (words[at + 1] in _DETERMINER)
        name = scene.by_first.get(first)
        if name and not name.adjective:
            from extract.actors import binds_itself

            return ("self" if binds_itself(name.ref, scene.header) else "other"), (name.ref,)
    return "", ()


def _judge_passive(scene: Scene, verb: int, text: str) -> Verdict | None:
    """ "wordt verder gemoderniseerd", "zal worden opgesteld", "wordt nauw samengewerkt"."""
    clauses, word = scene.clauses, scene.clauses.words[verb]
    future = word in _FUTURE
    core, tail = clauses.core(verb), clauses.tail(verb)
    if future and {"worden", "zijn"}.isdisjoint(tail):
        return None
    if future and not _NEED.isdisjoint(core):
        return Drop("need", verb)
    if not _POSSIBILITY.isdisjoint(core):
        return Drop("possibility", verb)
    before = clauses.words[max(0, verb - 1) : verb]
    verbs = [v for v in _find_verbs(clauses, core + before, _VERBS.participle) if v.passive]
    verbs = verbs or [v for v in _find_verbs(clauses, tail, _VERBS.participle) if v.passive]
    if not verbs:
        return Drop("no-act", verb)
    if _is_refused(core):
        return Drop("refusal", verb)
    role, agents = _agent(scene, verb, text)
    if role == "other":
        return Drop("other-actor", verb)
    if not future and not _RUNNING.isdisjoint(clauses.vocabulary):
        return Drop("running-policy", verb)
    if not future and is_advisory(scene.header):
        return Drop("running-policy", verb)
    kind = weigh_kind(verbs, clauses.words)
    opener = clauses.subordinator(verb)
    sort = "main" if opener is None else clauses.words[opener]
    if opener is not None and not future and kind is not DELIVERABLE:
        return Drop("subordinate", verb)
    rule = "future-passive" if future else "present-passive"
    return Claim(rule if sort == "main" else f"{rule}-{sort}", kind, agents, verb, inherits=not agents)


def _judge_verb(scene: Scene, verb: int, text: str, last: tuple[EntityRef, ...]) -> Verdict | None:
    """One finite verb: by its subject first, since what others do binds nobody here."""
    clauses, word = scene.clauses, scene.clauses.words[verb]
    subject = find_subject(scene, verb)
    if subject.role in {"elided", "pronoun"}:
        if not last:
            return _judge_passive(scene, verb, text) if word in _FUTURE | _PASSIVE else None
        subject = Subject(subject.role, last, subject.clause)
    if subject.clause not in CLAUSES_OF_ACTOR and not (
        subject.clause == "that" and not _PLAN.isdisjoint(clauses.words[:verb])
    ):
        return Drop(f"subordinate-{subject.clause}", verb)
    if subject.role == "parliament" and word in _FUTURE | _PASSIVE:
        return _judge_passive(scene, verb, text)
    if subject.role == "other" and word not in _PASSIVE:
        return Drop("other-actor", verb)
    if subject.role in {"none", "other", "parliament"}:
        return _judge_passive(scene, verb, text) if word in _FUTURE | _PASSIVE else None
    if word in _PASSIVE:
        return _judge_passive(scene, verb, text) if subject.role in {"elided", "pronoun"} else Drop("undergoes", verb)
    if word in _FUTURE | _INTENT | _STAY:
        return _judge_modal(scene, verb, subject)
    if word in _GO:
        return _judge_present(scene, verb, subject) or _judge_modal(scene, verb, subject)
    return _judge_present(scene, verb, subject)


def _judge_frames(scene: Scene, lower: str) -> Iterator[Claim]:
    for frame in read_frames():
        found = frame.pattern.search(lower)
        if found:
            yield Claim(f"frame-{frame.rule}", frame.kind, (), 0, inherits=True)


def _excluded(lower: str) -> str | None:
    """What a whole sentence is dropped for."""
    if lower.rstrip().endswith("?"):
        return "question"
    if _CONDITION.match(lower):
        return "condition"
    if _THIS_DOCUMENT.match(lower) or _SELF_REFERENCE.search(lower):
        return "this-document"
    return None


def judge_sentence(scene: Scene, text: str, previous: tuple[EntityRef, ...]) -> tuple[Verdict, ...]:
    """Verdicts on the finite verbs of a sentence, in text order; `previous` are the actors of the one before it."""
    lower = text.lower()
    reason = _excluded(lower)
    if reason:
        return (Drop(reason, 0),)
    verdicts: list[Verdict] = []
    last = previous
    for at, word in enumerate(scene.clauses.words):
        if word not in FINITE:
            continue
        verdict = _judge_verb(scene, at, text, last)
        if verdict is None:
            continue
        verdicts.append(verdict)
        if isinstance(verdict, Claim) and verdict.actors:
            last = verdict.actors
    verdicts.extend(_judge_frames(scene, lower))
    return tuple(verdicts)
