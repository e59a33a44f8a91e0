"""The judgement of one finite verb: by its subject first, since what others do binds nobody here, then by its class.

A verb of the future, of intent or of staying is judged in `modals.py`, a passive in `passives.py`, any other present
tense in `present.py`.
"""

from extract.promises.abroad import begins_with_stranger
from extract.promises.actor_phrases import Subject, opening_actors
from extract.promises.actors import NETHERLANDS, binds_itself, speakers_of
from extract.promises.acts import ACTION
from extract.promises.clauses import PLURAL_ENDINGS, Clauses
from extract.promises.lexicon import read_set, read_verbs
from extract.promises.modals import judge_modal
from extract.promises.passives import judge_passive
from extract.promises.present import is_dated, judge_present
from extract.promises.scenes import Scene
from extract.promises.subjects import find_subject
from extract.promises.things import acts_for_state
from extract.promises.verdicts import Claim, Context, Drop, Verdict
from extract.records import EntityRef
from ontology.kinds import EntityKind

_VERBS = read_verbs()
_FUTURE, _GO, _INTENT, _STAY, _PASSIVE = map(read_set, ("future", "go", "intent", "stay", "passive"))
_PLAN = read_set("plan-report")
_ASSET, _PREPOSITION = map(read_set, ("asset", "preposition"))
_NEAR = 4  # words beside a verb among which what the state sends stands
_NOUNS_TOO = frozenset({"besluit", "bericht", "verzet", "start", "inzet"})
_ARTICLE = frozenset({"het", "een", "dit", "de", "deze", "die"})
_APPOINTED, _FORMED = read_set("appointed"), read_set("formed")
_WE, _OPENS = frozenset({"wij", "we"}), 4  # words among which "ik" opens a sentence
_ACTOR_CLAUSES = frozenset({"main", "rel"})


def _shared(context: Context, subject: Subject, verb: int) -> Subject:
    """A subject left out is that of the verb before it; "het" is who the sentence before spoke of."""
    if subject.role == "elided":
        words = context.scene.clauses.words
        plural = not _WE.isdisjoint(words[:1])  # "Wij … en zullen daarop blijven hameren"
        first = "ik" in words[:_OPENS]  # "Ik dank u en houd het reisadvies tegen het licht"
        opening = speakers_of("ik", context.scene.header) if first else opening_actors(context.scene)
        actors = context.sharing or opening or _actors_before(context.scene, verb)
        return Subject("elided", actors, plural=plural, first=first)
    if subject.role == "pronoun" and subject.clause == "rel":
        return Subject("pronoun", _actors_before(context.scene, verb), "rel")
    if subject.role == "pronoun":
        return Subject("pronoun", context.previous)
    return subject


def _actors_before(scene: Scene, verb: int) -> tuple[EntityRef, ...]:
    """Who acts in the clause that a verb is joined on to: "Daar is Nederland present en blijft het trainen"."""
    finite = (at for at in range(verb - 1, 0, -1) if scene.clauses.is_finite(at))
    subject = next((found for at in finite if (found := find_subject(scene, at)).role != "none"), None)
    return subject.actors if subject and subject.role == "self" and subject.clause == "main" else ()


def _agrees(word: str, subject: Subject) -> bool:
    """Whether verb and subject have one number: "en bevorderen" does not share the subject "Nederland"."""
    plural = word.endswith(PLURAL_ENDINGS)
    if word in _VERBS.first and word not in _VERBS.finite:
        return subject.first
    if subject.role == "self":
        return plural == subject.plural
    return not plural or len(subject.actors) > 1 or subject.plural


def _moves_asset(scene: Scene, verb: int) -> bool:
    """Whether what the state sends is the subject: "zal een fregat deelnemen"; not "zullen Russische eenheden"."""
    words = scene.clauses.words
    if words[verb] not in _FUTURE or "worden" in scene.clauses.tail(verb):
        return False
    low, high = max(0, verb - _NEAR), verb + 1 + _NEAR
    at = next((at for at in range(low, min(high, len(words))) if words[at] in _ASSET), None)
    if at is None or any(word in _PREPOSITION for word in words[min(at, verb) : max(at, verb)]):
        return False
    return all(binds_itself(name.ref, scene.header) for name in scene.names if low <= name.first < high)


def _is_noun(clauses: Clauses, verb: int) -> bool:
    """Whether what could be a verb is named by the word before it: "het besluit over", "deze Nederlandse inzet"."""
    word, before = clauses.words[verb], clauses.words[verb - 1] if verb else ""
    return before.endswith(("e", "het", "een")) if word == "inzet" else before in _ARTICLE


def _judge_undergone(context: Context, verb: int, subject: Subject) -> Verdict | None:
    """Judge what befalls an own actor: that its cabinet forms or changes a body, or appoints somebody on a day.

    "Een taskforce wordt opgericht", "de ambassade zal worden versterkt"; "Nederland wordt weerbaarder" does nothing.
    """
    core = context.scene.clauses.core(verb)
    appointed = not _APPOINTED.isdisjoint(core) and is_dated(context.scene, verb)
    formed = not _FORMED.isdisjoint(core) and subject.actors != (NETHERLANDS,)
    return judge_passive(context, verb) if subject.body or appointed or formed else Drop("undergoes", verb)


def _is_passive(clauses: Clauses, verb: int) -> bool:
    """Whether "zal" leads in a passive: "zullen Nederlandse experts worden gedetacheerd"."""
    core = clauses.core(verb)
    if "worden" not in core:
        return False  # "zal bezien of": "bezien" is an infinitive here
    at = core.index("worden")
    return any(word in _VERBS.participle for word in (*core[max(0, at - 1) : at], *core[at + 1 : at + 2]))


def _befalls_none(scene: Scene, verb: int, subject: Subject) -> bool:
    """Whether what will be done is done to a thing: "Zij zullen worden herzien", "vragen van het lid Dam"."""
    if scene.clauses.words[verb] not in _FUTURE or any(ref.kind is not EntityKind.PERSON for ref in subject.actors):
        return False
    return _is_passive(scene.clauses, verb)


def _judge_thing(context: Context, verb: int) -> Verdict | None:
    """What a thing does that stands for the state: what it sends, what it set up."""
    if acts_for_state(context.scene, verb):
        return Claim("future-thing", ACTION, (), verb)
    if not _moves_asset(context.scene, verb):
        return None
    dutch = any(name.ref == NETHERLANDS for name in context.scene.names if abs(name.first - verb) <= _NEAR)
    return judge_modal(context, verb, Subject("asset", (NETHERLANDS,) if dutch else ()))


def judge_verb(context: Context, verb: int) -> Verdict | None:
    """One finite verb: by its subject first, since what others do binds nobody here."""
    words = context.scene.clauses.words
    word, after_te = words[verb], verb and words[verb - 1] == "te"  # "acht dit te kort"
    if after_te or (word in _NOUNS_TOO and _is_noun(context.scene.clauses, verb)):
        return None
    subject = _shared(context, find_subject(context.scene, verb), verb)
    future_or_passive = word in _FUTURE or word in _PASSIVE
    if subject.role == "none" and subject.clause == "main" and (claimed := _judge_thing(context, verb)):
        return claimed
    if not subject.actors or subject.role in {"parliament", "other"}:
        if subject.role == "other" and not (word in _PASSIVE or _befalls_none(context.scene, verb, subject)):
            return Drop("other-actor", verb)
        if subject.clause in {"condition", "question", "final", "cause"}:
            return Drop(f"subordinate-{subject.clause}", verb) if future_or_passive else None
        return judge_passive(context, verb) if future_or_passive else None
    if not _agrees(word, subject):
        return None
    if subject.clause not in _ACTOR_CLAUSES:
        planned = subject.clause == "that" and not _PLAN.isdisjoint(context.scene.clauses.words[:verb])
        reported = planned and not begins_with_stranger(context.scene, 0)
        if not reported:
            return Drop(f"subordinate-{subject.clause}", verb)
    if word in _PASSIVE or (word in _FUTURE and subject.role == "self" and _is_passive(context.scene.clauses, verb)):
        return _judge_undergone(context, verb, subject) if subject.role == "self" else judge_passive(context, verb)
    if word in _GO or word == "ga":
        return judge_present(context, verb, subject) or judge_modal(context, verb, subject)
    if word in _FUTURE or word in _INTENT or word in _STAY or word == "blijf":
        return judge_modal(context, verb, subject)
    return judge_present(context, verb, subject)
