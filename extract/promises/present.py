"""Present tenses of an own actor: "het kabinet zet in op", "Nederland pleit voor", "is voornemens om …".

The table of verbs tells which of them promise. None does that only describes: a state, a service at its work, what has
been done for long, a consequence; and of a council's work only what it makes or goes on with.
"""

import re
from itertools import pairwise

from extract.dates.words import read_words
from extract.promises.actor_phrases import Subject
from extract.promises.actors import (
    PARLIAMENT,
    are_councils,
    is_advisory,
    is_service,
)
from extract.promises.acts import (
    DELIVERABLE,
    EFFORT,
    LEADING,
    ONE_ADVICE,
    find_acts,
    present_verbs,
    tightest,
    weigh_kind,
)
from extract.promises.clauses import Clauses
from extract.promises.exclusions import is_refused
from extract.promises.lexicon import Verb, read_set
from extract.promises.moments import has_moment
from extract.promises.passives import is_perfect
from extract.promises.scenes import Scene
from extract.promises.verdicts import Claim, Context, Drop, Verdict, claim_of
from ontology.kinds import CommitmentKind

_RUNNING, _CONSEQUENCE = read_set("running"), read_set("consequence")
_OPINION = read_set("opinion")
_STATUS = tuple(sorted(read_set("status-object")))
_MONTHS = "|".join(word for word in read_words("month") if len(word) > 3 or word == "mei")
_DAY = re.compile(
    rf"\b(?:\d{{1,2}}|in|begin|eind|medio|vanaf) (?:{_MONTHS})\b|\bkwartaal\b"
    r"|\b(?:in|eind|begin|medio) (?:\w+ ){0,3}20\d\d\b"
    r"|\bzodra\b"  # "Zodra het rapport er is, beslist het kabinet"
    r"|\b(?:dit|komend|volgend) (?:voorjaar|najaar|jaar)\b|\bin het (?:voorjaar|najaar)\b"
)
# "Stelt vast dat" says what is so, "stelt het kader vast" decides.
_OBSERVED = re.compile(
    r"(?:stelt|stellen|stel) (?:\w+ ){0,2}vast ,? ?(?:dat|hoe|wat|:)"
    r"|spreek(?:t|en)? [^.;]{0,30}\b(?:dank|waardering|zorg|zorgen|hoop|medeleven|vertrouwen)\b"
)
_OBSERVING = frozenset("stelt stellen stel spreek spreekt".split())
_ARTICLE = frozenset({"het", "een", "dit", "de", "deze", "die"})
_HAVE = frozenset({"heeft", "hebben", "heb"})
# A plan also of a council, which mostly tells its work.
# What a council does with one advice, with each of which it tells of work that ends
_UNDER_WAY = frozenset({"voorbereiden", "afronden", "opstellen"})
_ADVICES = frozenset({"advies", "briefadvies", "vervolgadvies", "adviesrapport", "verkenning"})
_SENDING = frozenset({"zenden", "sturen", "toezenden", "verzenden"})
_HABIT = frozenset({"elk", "elke", "ieder", "iedere"})  # "Voor elk advies stelt de raad een werkgroep in"
_GOING_ON = read_set("council-plan")
_CARRIED_OUT = frozenset({"uitvoeren", "invulling geven"})  # of a motion: the act is what "door … te" tells
_ALREADY, _NOW = frozenset({"al", "reeds"}), frozenset({"momenteel", "thans", "nu"})
_LASTING = 7  # words after a verb among which it is told how long it has been done
_LONG = read_set("long")
_PLAYS = frozenset({"speelt", "spelen", "vervult", "vervullen"})
_TO_BE = frozenset({"is", "zijn", "heeft", "hebben"})  # "de fora waarin wij actief zijn" describes


def _judge_intent(context: Context, verb: int, subject: Subject, entry: Verb) -> Verdict:
    """Judge "is voornemens om … te komen", "verwacht de Kamer … te informeren"."""
    clauses = context.scene.clauses
    if is_refused(clauses.core(verb)):
        return Drop("refusal", verb)
    verbs = find_acts(clauses, verb + 1, clauses.closing(verb + 1))
    product = any(act.kind is DELIVERABLE for act in verbs)
    if entry.present == "deliver" and not product:
        return Drop("expectation", verb)
    kind = weigh_kind(verbs, clauses.tail(verb)) if verbs else entry.kind
    return claim_of("intent", kind, subject, verb)


def judge_present(context: Context, verb: int, subject: Subject) -> Verdict | None:
    """Judge "het kabinet zet in op", "Nederland pleit voor", "richt het kabinet een raad op"."""
    clauses = context.scene.clauses
    verbs = list(present_verbs(clauses, verb))
    if not verbs:
        return None
    if clauses.words[verb] in _HAVE and is_perfect(clauses, verb):
        return Drop("observation", verb)
    leading = [entry for entry in verbs if entry.present in LEADING]
    if leading and not reports_council(context, subject):
        return _judge_intent(context, verb, subject, leading[0])
    described = _describes(context, verb, subject)
    if described:
        return Drop(described, verb)
    verbs = [entry for entry in verbs if entry.present != "dated"] or verbs
    if verbs[0].present == "dated":
        known = is_dated(context.scene, verb)
        return claim_of("present", verbs[0].kind, subject, verb) if known else Drop("running-policy", verb)
    if "geen" in clauses.vocabulary and _lacks_object(clauses, verb, verbs):
        return Drop("refusal", verb)
    product = any(entry.kind is DELIVERABLE for entry in verbs)
    if reports_council(context, subject) and not (product and is_dated(context.scene, verb)):
        return Drop("other-actor", verb)
    if is_advisory(context.scene.header):
        return _judge_council(context, verb, subject, verbs)
    if all(entry.present == "same" for entry in verbs):
        return _judge_same(context, verb, subject)
    kind = _kind_of_present(clauses, verb, tightest(verbs))
    told = any(name.ref.id in PARLIAMENT for name in context.scene.names)
    aimed = verbs[0].infinitive == "streven" and has_moment(context.scene, verb)
    if kind is not DELIVERABLE and (told or aimed):
        # "streeft ernaar de Kamer een voorstel te sturen", "streeft ernaar het advies in mei uit te brengen"
        sent = [act for act in find_acts(clauses, verb + 1, clauses.closing(verb + 1)) if act.kind is DELIVERABLE]
        kind = DELIVERABLE if sent and "te" in clauses.vocabulary else kind
    return claim_of("present", kind, subject, verb)


def _judge_same(context: Context, verb: int, subject: Subject) -> Claim | None:
    """Judge "Nederland doet dit door … te …", which repeats what the sentence before promised or tells how."""
    clauses = context.scene.clauses
    means = {"door", "te"} <= clauses.vocabulary
    if verb != 1 or not (context.previous_kind or means):
        return None
    acts = find_acts(clauses, verb + 1, clauses.closing(verb + 1)) if means else []
    kind = weigh_kind(acts, ()) if acts else context.previous_kind or EFFORT
    return Claim("present-same", kind, subject.actors, verb)


def _judge_council(context: Context, verb: int, subject: Subject, verbs: list[Verb]) -> Verdict:
    """Judge what a council tells of itself: one advice that it makes, what it goes on with; the rest is its work."""
    clauses = context.scene.clauses
    product = any(entry.kind is DELIVERABLE for entry in verbs)
    one = ONE_ADVICE.search(" ".join(clauses.words)) or _prepares(clauses, verbs)
    if not _HABIT.isdisjoint(clauses.words[: verb + 1]):
        return Drop("running-policy", verb)
    advice = one or (product and subject.body) or is_dated(context.scene, verb)
    if any(entry.infinitive in _GOING_ON for entry in verbs):
        return claim_of("present", _kind_of_present(clauses, verb, tightest(verbs)), subject, verb)
    if not advice or not _RUNNING.isdisjoint(clauses.vocabulary):
        return Drop("running-policy", verb)
    kind = DELIVERABLE if one or product else weigh_kind(tightest(verbs), clauses.core(verb))
    return Claim("advice-present", kind, subject.actors, verb)


def _prepares(clauses: Clauses, verbs: list[Verb]) -> bool:
    """Whether a council tells that an advice that was named is under way, or that it sends a copy of its letter."""
    doing = {entry.infinitive for entry in verbs}
    if not _UNDER_WAY.isdisjoint(doing) and not _ADVICES.isdisjoint(clauses.vocabulary):
        return True
    return "afschrift" in clauses.vocabulary and not _SENDING.isdisjoint(doing)


def _kind_of_present(clauses: Clauses, verb: int, verbs: list[Verb]) -> CommitmentKind:
    """Kind by the verb and what it is done to, which may open the sentence: "De samenwerking zetten wij voort"."""
    core, start = clauses.core(verb), clauses.opening(verb)
    fronted = clauses.words[start:verb] if start < verb - 1 and clauses.words[start] in _ARTICLE else ()
    if "door" in core and {entry.infinitive for entry in verbs} <= _CARRIED_OUT:
        means = find_acts(clauses, verb + core.index("door"), clauses.closing(verb + 1))
        if means:
            return weigh_kind(means, core[core.index("door") + 1 :])
    return weigh_kind(verbs, fronted + core)


def _lacks_object(clauses: Clauses, verb: int, verbs: list[Verb]) -> bool:
    """Whether the noun of a phrase is denied, be it after an aside: "geven wij, zoals toegelicht, geen uitvoering"."""
    words = clauses.words
    denied = {words[at + 1] for at in range(verb, len(words) - 1) if words[at] == "geen"}
    return any(not entry.needs.isdisjoint(denied) for entry in verbs)


def is_dated(scene: Scene, verb: int) -> bool:
    """Whether the stretch of a verb names a day, or its sentence a moment to come."""
    clauses = scene.clauses
    stretch = " ".join(clauses.words[clauses.opening(verb) : clauses.closing(verb)])
    return _DAY.search(stretch) is not None or has_moment(scene, verb)


def reports_council(context: Context, subject: Subject) -> bool:
    """Whether a cabinet's text only tells what an advisory council does: "De AIV beoogt hiermee …"."""
    return not is_advisory(context.scene.header) and are_councils(subject.actors)


def _changes(clauses: Clauses, verb: int) -> bool:
    """Whether a verb changes something: "breidt haar capaciteit uit", not "voert de regeling uit"."""
    return any(
        act.passive == "y" and act.kind is not EFFORT and act.infinitive != "uitvoeren"
        for act in present_verbs(clauses, verb)
    )


def _describes(context: Context, verb: int, subject: Subject) -> str:
    """Why a present tense does not commit: it refuses, tells a consequence, a state, or stands in what is needed."""
    clauses = context.scene.clauses
    core = clauses.core(verb)
    if is_refused(core):
        return "refusal"
    if clauses.words[verb] in _OBSERVING and _OBSERVED.match(" ".join(clauses.words[verb : clauses.closing(verb)])):
        return "observation"
    if clauses.words[0] in _CONSEQUENCE:
        return "consequence"
    if is_service(subject.actors) and not (
        "voortaan" in clauses.vocabulary or _changes(clauses, verb) or has_moment(context.scene, verb)
    ):
        return "running-policy"  # a service at its work
    if clauses.words[clauses.opening(verb)] == "sinds" or _is_lasting(clauses.words[verb + 1 : verb + _LASTING]):
        return "running-policy"
    if subject.clause == "rel" and _is_now(clauses, verb):
        return "running-policy"
    if subject.body and clauses.words[verb] in _PLAYS:
        return "running-policy"  # "Ambassades spelen een belangrijke rol"
    status = any(map(clauses.lower.__contains__, _STATUS)) and any(word.endswith(_STATUS) for word in core)
    if status or (subject.clause == "rel" and clauses.words[verb] in _TO_BE):
        return "running-policy"
    return "need" if subject.clause == "rel" and not _OPINION.isdisjoint(clauses.vocabulary) else ""


def _is_now(clauses: Clauses, verb: int) -> bool:
    """Whether a relative clause tells how things are: "waaraan Nederland op dit moment bijdraagt"."""
    opener = clauses.subordinator(verb)
    between = clauses.words[opener:verb] if opener is not None else ()
    return not _NOW.isdisjoint(between) or ("moment" in between and "dit" in between)


def _is_lasting(core: tuple[str, ...]) -> bool:
    """Whether it has been done for long: "draagt al jaren bij", "steunt sinds 2015"."""
    if "sinds" in core:
        return True
    return any(word in _ALREADY and after in _LONG for word, after in pairwise(core))
