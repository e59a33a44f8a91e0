"""The line between a commitment and analysis: each finite verb of a sentence is a claim, or is dropped for a reason.

The order of the rules stands in `judge_sentence`: what the whole sentence excludes comes first, then each finite verb
by its subject and its class (future, intent, staying, passive, present), then fixed frames without such a verb.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from extract.actors import PARLIAMENT, Scene, Subject, binds_itself, find_subject, is_advisory, opening_subject
from extract.clauses import FINITE, Clauses
from extract.date_units import read_words
from extract.lexicon import KINDS, Verb, read_frames, read_set, read_verbs
from extract.records import EntityRef
from ontology.kinds import CommitmentKind

DELIVERABLE, ACTION, EFFORT = KINDS
_VERBS, _FRAMES = read_verbs(), read_frames()
_FUTURE, _GO, _INTENT, _STAY, _PASSIVE = map(read_set, ("future", "go", "intent", "stay", "passive"))
_NEED, _POSSIBILITY, _RUNNING = map(read_set, ("need", "possibility", "running"))
_NEGATION, _SOFT_NEGATION = map(read_set, ("negation", "soft-negation"))
_NOT_AN_ACT, _ACT_NOUN, _OPINION, _PLAN = map(read_set, ("not-an-act", "act-nouns", "opinion", "plan-report"))
_CONSEQUENCE, _DETERMINER, _PREPOSITION = map(read_set, ("consequence", "determiner", "preposition"))
_STATUS = tuple(sorted(read_set("status-object")))
_EFFORT_OBJECT = read_set("effort-object")
_DELIVER_OBJECT = tuple(sorted(read_set("deliver-object")))  # also at the end of a compound
_SOFT_VERB, _PRODUCT_VERB = map(read_set, ("soft-verb", "product-verb"))
_DOCUMENTS = "|".join(sorted(read_set("self-document")))
_SELF_CUES = read_set("self-document") | {"hierbij", "hieronder"}
_SELF_REFERENCE = re.compile(
    rf"\b(?:in|via|met) (?:deze|dit|bijgaande|bijgevoegde|voorliggende|onderstaande|(?:de|het) volgende) (?:\w+ )?"
    rf"(?:{_DOCUMENTS})\b|\bhierbij (?:treft|bied|ontvangt|doe|zend|stuur)\b|\bhieronder\b"
)
_THIS_DOCUMENT = re.compile(rf"^(?:deze|dit) (?:{_DOCUMENTS})\b")
_CONDITION = re.compile(
    r"^(?:als (?!gevolg|onderdeel|uitwerking|aanvulling|voorzitter|lid|gastland|partij|antwoord|reactie|eerste|laatste"
    r"|land|uitvloeisel|\w+e )|indien\b|mochten?\b|tenzij\b)"
)
# "Bereidt een advies voor" announces one; "stelt het advies vast" and "brengt adviezen uit" tell how it works.
_ONE_ADVICE = re.compile(rf"\been (?:\w+ ){{0,2}}(?:{'|'.join(sorted(read_set('advice-product')))})\b")
_DAY = re.compile(rf"\b\d{{1,2}} (?:{'|'.join(word for word in read_words('month') if len(word) > 3)})\b")
_PERHAPS = re.compile(r"(?:mogelijk|wellicht|misschien|eventueel)\b")
_EXPECTED = re.compile(r"\bnaar verwachting\b")
_MEANS = frozenset({"middel", "inzet", "deelname", "te"})  # "door middel van": a means, not an agent
_PLURAL = ("en", "zijn", "gaan", "doen", "staan", "zien")
ONWARD = frozenset({"en", "alsook", "alsmede", "evenals"})
INFINITIVES = frozenset(word for word in FINITE if word.endswith(_PLURAL)) - _FUTURE - _PASSIVE
PLURAL_CUES = frozenset({"we", "wij"}) | read_set("own-body")
_TO_BE = frozenset({"is", "zijn", "heeft", "hebben"})  # "de fora waarin wij actief zijn" describes
_LEADING = frozenset({"intent", "deliver"})  # verbs that only lead in what is to be done
_ACTOR_CLAUSES = frozenset({"main", "rel"})


@dataclass(frozen=True, slots=True)
class Claim:
    """A finite verb that commits: which rule, what kind, who, and at which word."""

    rule: str
    kind: CommitmentKind
    actors: tuple[EntityRef, ...]
    at: int
    main: bool = True


@dataclass(frozen=True, slots=True)
class Drop:
    """A finite verb that looked like committing and does not, with the reason."""

    reason: str
    at: int


Verdict = Claim | Drop


@dataclass(frozen=True, slots=True)
class Context:
    """What a verb is judged in: the sentence, the actors a verb may share, and what the sentence before claimed."""

    scene: Scene
    sharing: tuple[EntityRef, ...]
    previous: tuple[EntityRef, ...]
    previous_kind: CommitmentKind | None


def _present_verbs(clauses: Clauses, verb: int) -> tuple[Verb, ...]:
    """Verbs whose present tense stands at a word, with their particle and their words.

    Of two particles the first is the verb's: "zet … in voor een partnerschap op …" is "inzetten", not "opzetten".
    """
    word = clauses.words[verb]
    found: list[tuple[int, Verb]] = []
    for entry in _VERBS.finite.get(word) or _VERBS.first.get(word, ()):
        if entry.present == "n" or not clauses.meets(entry):
            continue
        at = verb if not entry.particle or word.startswith(entry.particle) else clauses.particle(verb, entry.particle)
        if at is not None:
            found.append((at, entry))
    parted = min((at for at, _ in found if at > verb), default=verb)
    return tuple(entry for at, entry in found if at in {verb, parted})


def _tightest(entries: list[Verb]) -> list[Verb]:
    """Of the readings of one word a phrase wins over the bare verb: "aandacht besteden" over "besteden"."""
    tight = [entry for entry in entries if entry.needs or entry.particle]
    return tight or entries


def _acts(clauses: Clauses, first: int, after: int) -> list[Verb]:
    """What is to be done, from the infinitives between two words; "het oprichten van" is a noun and does not count."""
    words, found = clauses.words, list[Verb]()
    for at in range(first, after):
        word = words[at]
        if word in _VERBS.infinitive:
            of = at + 1 < len(words) and words[at + 1] == "van"
            joined = words[at - 1] == "en" or words[at - 1] in _PREPOSITION or "het" in words[max(0, at - 3) : at]
            noun = words[at - 1] == "het" or (of and joined)
            if not noun:
                entries = (e for e in _VERBS.infinitive[word] if e.present not in _LEADING and clauses.meets(e))
                found += _tightest(list(entries))
        if word in _VERBS.split and words[at - 1] == "te":
            found += [e for e in _VERBS.split[word] if e.particle == words[at - 2] and clauses.meets(e)]
    return found


def _act_verbs(clauses: Clauses, verb: int) -> list[Verb]:
    """What is to be done after a modal: in its own clause, else in the rest of the sentence."""
    core_end = verb + 1 + len(clauses.core(verb))
    found = _acts(clauses, verb + 1, core_end)
    if found or core_end >= len(clauses.words) or not clauses.opens(core_end):
        return found  # what is joined on by "en" has its own finite verb
    return _acts(clauses, core_end, clauses.closing(verb + 1))


def _has_effort_object(words: tuple[str, ...]) -> bool:
    """Whether what is strengthened is effort itself; "de inzet van fregatten" is not."""
    for at, word in enumerate(words):
        if word in _EFFORT_OBJECT and not (word == "inzet" and words[at + 1 : at + 2] == ("van",)):
            return True
    return False


def weigh_kind(verbs: list[Verb] | tuple[Verb, ...], words: tuple[str, ...]) -> CommitmentKind:
    """The strongest kind of what is to be done; "samenwerking versterken" is effort, "een nota uitwerken" a product."""
    kind = min((verb.kind for verb in verbs), key=KINDS.index, default=EFFORT)
    names = {verb.infinitive for verb in verbs if verb.kind is kind}
    if "door" in words:  # by what means is not the object
        words = words[: words.index("door")]
    if kind is ACTION and names <= _SOFT_VERB and _has_effort_object(words):
        return EFFORT
    if kind is ACTION and names & _PRODUCT_VERB and any(word.endswith(_DELIVER_OBJECT) for word in words):
        return DELIVERABLE
    return kind


def _is_refused(core: tuple[str, ...]) -> bool:
    """Whether a "niet" or "geen" turns the act down; "niet alleen" and "niet voorziene" do not."""
    for at, word in enumerate(core):
        if word == "die":
            return False
        following = core[at + 1] if at + 1 < len(core) else ""
        attribute = word == "niet" and (following.endswith("e") or following.startswith("-"))
        if word in _NEGATION and following not in _SOFT_NEGATION and not attribute:
            return True
    return False


def _judge_modal(context: Context, verb: int, subject: Subject) -> Verdict:
    """Judge "het kabinet zal … onderzoeken", "Nederland wil … bijdragen", "Nederland blijft … steunen"."""
    clauses, word = context.scene.clauses, context.scene.clauses.words[verb]
    core, tail = clauses.core(verb), clauses.tail(verb)
    rule = "intent" if word in _INTENT else "stay" if word in _STAY else "future"
    if not _NEED.isdisjoint(core):
        return Drop("need", verb)
    if not _POSSIBILITY.isdisjoint(core) and word in _FUTURE:
        return Drop("possibility", verb)
    if _is_refused(core):
        return Drop("refusal", verb)
    if word in _INTENT and tail[:1] == ("dat",):
        return Drop("wish-for-others", verb)
    verbs = _act_verbs(clauses, verb)
    if word in _FUTURE and "worden" in core and (not verbs or _participles(clauses, core, future=True)):
        return Drop("undergoes", verb)
    idle = not verbs and not _NOT_AN_ACT.isdisjoint(core) and _ACT_NOUN.isdisjoint(core)
    if (word in _GO and not verbs) or (idle and word not in _INTENT) or (word in _STAY and "afhankelijk" in core):
        return Drop("no-act", verb)
    kind = weigh_kind(verbs, core)
    if word in {"beoogt", "beogen", "wenst", "wensen"} and kind is ACTION:
        kind = EFFORT  # an aim is not yet a measure
    return _claim(rule, kind, subject, verb)


def _claim(rule: str, kind: CommitmentKind, subject: Subject, verb: int) -> Claim:
    return Claim(f"{rule}-{subject.role}", kind, subject.actors, verb, subject.clause == "main")


def _judge_intent(context: Context, verb: int, subject: Subject, entry: Verb) -> Verdict:
    """Judge "is voornemens om … te komen", "verwacht de Kamer … te informeren"."""
    clauses = context.scene.clauses
    if _is_refused(clauses.core(verb)):
        return Drop("refusal", verb)
    verbs = _acts(clauses, verb + 1, clauses.closing(verb + 1))
    product = any(act.kind is DELIVERABLE for act in verbs)
    if entry.present == "deliver" and not product:
        return Drop("expectation", verb)
    return _claim("intent", DELIVERABLE if product else EFFORT, subject, verb)


def _judge_present(context: Context, verb: int, subject: Subject) -> Verdict | None:
    """Judge "het kabinet zet in op", "Nederland pleit voor", "richt het kabinet een raad op"."""
    clauses = context.scene.clauses
    verbs = list(_present_verbs(clauses, verb))
    if not verbs:
        return None
    for entry in verbs:
        if entry.present in _LEADING:
            return _judge_intent(context, verb, subject, entry)
    described = _describes(context, verb, subject)
    if described:
        return Drop(described, verb)
    if any(entry.present == "dated" for entry in verbs):
        known = _DAY.search(" ".join(clauses.words[clauses.opening(verb) : clauses.closing(verb)]))
        return _claim("present", DELIVERABLE, subject, verb) if known else Drop("running-policy", verb)
    if is_advisory(context.scene.header):
        advice = _ONE_ADVICE.search(" ".join(clauses.words)) and any(entry.kind is DELIVERABLE for entry in verbs)
        if not advice or not _RUNNING.isdisjoint(clauses.vocabulary):
            return Drop("running-policy", verb)
        return Claim("advice-present", DELIVERABLE, subject.actors, verb)
    if all(entry.present == "same" for entry in verbs):
        means = {"door", "te"} <= clauses.vocabulary
        if verb != 1 or not (context.previous_kind or means):
            return None
        return Claim("present-same", context.previous_kind or EFFORT, subject.actors, verb)
    kind = weigh_kind(_tightest(verbs), clauses.core(verb))
    if kind is not DELIVERABLE and any(name.ref.id in PARLIAMENT for name in context.scene.names):
        # "streeft ernaar de Kamer een voorstel te sturen"
        sent = [act for act in _acts(clauses, verb + 1, clauses.closing(verb + 1)) if act.kind is DELIVERABLE]
        kind = DELIVERABLE if sent and "te" in clauses.vocabulary else kind
    return _claim("present", kind, subject, verb)


def _describes(context: Context, verb: int, subject: Subject) -> str:
    """Why a present tense does not commit: it refuses, tells a consequence, a state, or stands in what is needed."""
    clauses = context.scene.clauses
    core = clauses.core(verb)
    if _is_refused(core):
        return "refusal"
    if clauses.words[0] in _CONSEQUENCE:
        return "consequence"
    if any(word.endswith(_STATUS) for word in core) or (subject.clause == "rel" and clauses.words[verb] in _TO_BE):
        return "running-policy"
    return "need" if subject.clause == "rel" and not _OPINION.isdisjoint(clauses.vocabulary) else ""


def _participles(clauses: Clauses, words: tuple[str, ...], future: bool) -> list[Verb]:
    found: list[Verb] = []
    for word in words:
        entries = [e for e in _VERBS.participle.get(word, ()) if clauses.meets(e)]
        found += [e for e in _tightest(entries) if e.passive == "y" or (future and e.passive == "future")]
    return found


def _agent(scene: Scene, verb: int) -> tuple[str, tuple[EntityRef, ...]]:
    """Who does it in a passive: "self", "other" or "" when "door" names nobody or only a means."""
    words = scene.clauses.words
    for at in range(verb + 1, len(words) - 1):
        if words[at] != "door":
            continue
        if words[at + 1] in _MEANS:
            return "", ()
        name = scene.by_first.get(at + 1 + (words[at + 1] in _DETERMINER))
        if name and not name.adjective:
            return ("self" if binds_itself(name.ref, scene.header) else "other"), (name.ref,)
        return "other", ()
    return "", ()


def _is_infinitive(clauses: Clauses, verb: int) -> bool:
    """Whether "worden" only ends the group of another verb ("moeten worden", "te worden")."""
    if clauses.words[verb] != "worden":
        return False
    for at in range(verb - 1, -1, -1):
        word = clauses.words[at]
        if word in _NEED or word in _POSSIBILITY or word in _FUTURE or (word == "te" and at == verb - 1):
            return True
        if word in ";:?!" or clauses.opens(at):
            return False
    return False


def _judge_passive(context: Context, verb: int) -> Verdict | None:
    """Judge "wordt verder gemoderniseerd", "zal worden opgesteld", "wordt nauw samengewerkt"."""
    scene, clauses = context.scene, context.scene.clauses
    future = clauses.words[verb] in _FUTURE
    core, tail = clauses.core(verb), clauses.tail(verb)
    if (future and {"worden", "zijn"}.isdisjoint(tail)) or _is_infinitive(clauses, verb):
        return None
    if future and not _NEED.isdisjoint(core):
        return Drop("need", verb)
    if future and not _POSSIBILITY.isdisjoint(core):
        return Drop("possibility", verb)
    beside = core + clauses.words[max(0, verb - 1) : verb]
    verbs = _participles(clauses, beside, future) or _participles(clauses, tail, future)
    if not verbs:
        return Drop("no-act", verb)
    if _is_refused(core):
        return Drop("refusal", verb)
    role, agents = _agent(scene, verb)
    if role == "other" and not (future and not agents):
        return Drop("other-actor", verb)
    if not future and (is_advisory(scene.header) or not _RUNNING.isdisjoint(clauses.vocabulary)):
        return Drop("running-policy", verb)
    forms = [at for at, word in enumerate(clauses.words) if at > verb - 2 and word in _VERBS.participle]
    kind = weigh_kind(verbs, clauses.words[: max(forms) + 1 if len(forms) == 1 else len(clauses.words)])
    opener = clauses.subordinator(verb)
    reported = opener is not None and not _PLAN.isdisjoint(clauses.words[:opener])
    if opener is not None and not future and kind is not DELIVERABLE and not reported:
        return Drop("subordinate", verb)
    rule = "future-passive" if future else "present-passive"
    return Claim(rule if opener is None else f"{rule}-{clauses.words[opener]}", kind, agents, verb)


def _shared(context: Context, subject: Subject) -> Subject:
    """A subject left out is that of the verb before it; "het" is who the sentence before spoke of."""
    if subject.role == "elided":
        return Subject("elided", context.sharing)
    if subject.role == "pronoun":
        return Subject("pronoun", context.previous)
    return subject


def _agrees(word: str, subject: Subject) -> bool:
    """Whether verb and subject have one number: "en bevorderen" does not share the subject "Nederland"."""
    plural = word.endswith(_PLURAL)
    if word in _VERBS.first and word not in _VERBS.finite:
        return subject.first
    return plural == subject.plural if subject.role == "self" else not plural or len(subject.actors) > 1


def _judge_verb(context: Context, verb: int) -> Verdict | None:
    """One finite verb: by its subject first, since what others do binds nobody here."""
    word = context.scene.clauses.words[verb]
    subject = _shared(context, find_subject(context.scene, verb))
    future_or_passive = word in _FUTURE or word in _PASSIVE
    if not subject.actors or subject.role in {"parliament", "other"}:
        if subject.role == "other" and word not in _PASSIVE:
            return Drop("other-actor", verb)
        if subject.clause in {"condition", "question", "final", "cause"}:
            return Drop(f"subordinate-{subject.clause}", verb) if future_or_passive else None
        return _judge_passive(context, verb) if future_or_passive else None
    if not _agrees(word, subject):
        return None
    if subject.clause not in _ACTOR_CLAUSES:
        reported = subject.clause == "that" and not _PLAN.isdisjoint(context.scene.clauses.words[:verb])
        if not reported:
            return Drop(f"subordinate-{subject.clause}", verb)
    if word in _PASSIVE:
        return Drop("undergoes", verb) if subject.role == "self" else _judge_passive(context, verb)
    if word in _GO or word == "ga":
        return _judge_present(context, verb, subject) or _judge_modal(context, verb, subject)
    if word in _FUTURE or word in _INTENT or word in _STAY or word == "blijf":
        return _judge_modal(context, verb, subject)
    return _judge_present(context, verb, subject)


def _judge_frames(clauses: Clauses, lower: str) -> Iterator[Claim]:
    for frame in _FRAMES:
        found = None if frame.cues.isdisjoint(clauses.vocabulary) else frame.pattern.search(lower)
        if found:
            at = bisect_right(clauses.starts, found.end() - 1) - 1
            yield Claim(f"frame-{frame.rule}", frame.kind, (), max(0, at))


def _judge_continued(context: Context) -> Claim | None:
    """Judge "en zich inzetten voor …" after a sentence that committed: its verb is left out."""
    clauses = context.scene.clauses
    if context.previous_kind is None or clauses.words[0] not in ONWARD:
        return None
    acts = _acts(clauses, 1, len(clauses.core(0)) + 1)
    return Claim("future-continued", weigh_kind(acts, clauses.core(0)), context.previous, 0) if acts else None


def _excluded(lower: str, vocabulary: frozenset[str]) -> str | None:
    """What a whole sentence is dropped for; words that a pattern needs are looked up before it is searched."""
    if lower.rstrip().endswith("?"):
        return "question"
    if _CONDITION.match(lower):
        return "condition"
    speaks_of_itself = not _SELF_CUES.isdisjoint(vocabulary)
    if speaks_of_itself and (_THIS_DOCUMENT.match(lower) or _SELF_REFERENCE.search(lower)):
        return "this-document"
    if _PERHAPS.match(lower):
        return "possibility"
    return "expectation" if "verwachting" in vocabulary and _EXPECTED.search(lower) else None


def _is_needed(clauses: Clauses, verb: int) -> bool:
    """Whether a verb stands in what is only said to be needed or found: "van belang dat Nederland …"."""
    words = clauses.words
    return any(
        word == "dat" and not _OPINION.isdisjoint(words[max(0, at - 8) : at]) for at, word in enumerate(words[:verb])
    )


def judge_sentence(
    scene: Scene, text: str, previous: tuple[EntityRef, ...], previous_kind: CommitmentKind | None
) -> tuple[Verdict, ...]:
    """Verdicts on the finite verbs of a sentence, in text order.

    `previous` are the actors that the sentence before bound, and `previous_kind` to what; () and None when it did not.
    """
    lower = text.lower()
    reason = _excluded(lower, scene.clauses.vocabulary)
    if reason:
        return (Drop(reason, 0),)
    verdicts: list[Verdict] = []
    opening = opening_subject(scene)
    sharing = opening.actors if opening else ()
    plural = len(scene.names) > 1 or not PLURAL_CUES.isdisjoint(scene.clauses.vocabulary)
    first_person = "ik" in scene.clauses.vocabulary
    for at, word in enumerate(scene.clauses.words):
        known = word in FINITE or (first_person and word in _VERBS.first)
        if not known or (not plural and word in INFINITIVES):
            continue  # an infinitive looks like a plural: without a plural actor in sight it need not be judged
        verdict = _judge_verb(Context(scene, sharing, previous, previous_kind), at)
        reported = isinstance(verdict, Drop) and verdict.reason.startswith("subordinate")
        if (reported or isinstance(verdict, Claim)) and _is_needed(scene.clauses, at):
            verdict = Drop("need", at)
        if verdict is None:
            continue
        verdicts.append(verdict)
        if isinstance(verdict, Claim) and verdict.actors:
            sharing = verdict.actors
    verdicts.extend(_judge_frames(scene.clauses, lower))
    if not verdicts:
        continued = _judge_continued(Context(scene, (), previous, previous_kind))
        verdicts += [continued] if continued else []
    return tuple(verdicts)
