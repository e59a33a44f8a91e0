"""The judgement of one finite verb: by its subject, then by its class (future, intent, staying, passive, present)."""

import re
from itertools import pairwise

from extract.dates.words import read_words
from extract.promises.actor_phrases import Subject, opening_actors
from extract.promises.actors import COUNCIL_PREFIXES, NETHERLANDS, PARLIAMENT, binds_itself, is_advisory, is_service
from extract.promises.acts import (
    ACTION,
    DELIVERABLE,
    EFFORT,
    LEADING,
    ONE_ADVICE,
    act_verbs,
    find_acts,
    participles,
    present_verbs,
    tightest,
    weigh_kind,
)
from extract.promises.clauses import PLURAL_ENDINGS, Clauses
from extract.promises.dated import has_moment
from extract.promises.exclusions import is_refused
from extract.promises.lexicon import Verb, read_set, read_verbs
from extract.promises.passives import is_perfect, judge_passive
from extract.promises.scenes import Scene
from extract.promises.subjects import find_subject
from extract.promises.verdicts import Claim, Context, Drop, Verdict
from ontology.kinds import CommitmentKind

_VERBS = read_verbs()
_FUTURE, _GO, _INTENT, _STAY, _PASSIVE = map(read_set, ("future", "go", "intent", "stay", "passive"))
_NEED, _POSSIBILITY, _RUNNING, _CONSEQUENCE = map(read_set, ("need", "possibility", "running", "consequence"))
_NOT_AN_ACT, _ACT_NOUN, _OPINION, _PLAN = map(read_set, ("not-an-act", "act-nouns", "opinion", "plan-report"))
_SAYING = read_set("effort-verb")
_ASSET, _PREPOSITION = map(read_set, ("asset", "preposition"))
_NEAR = 4  # words beside a verb among which what the state sends stands
_STATUS = tuple(sorted(read_set("status-object")))
_MONTHS = "|".join(word for word in read_words("month") if len(word) > 3 or word == "mei")
_DAY = re.compile(
    rf"\b(?:\d{{1,2}}|in|begin|eind|medio|vanaf) (?:{_MONTHS})\b|\bkwartaal\b"
    r"|\b(?:in|eind|begin|medio) (?:\w+ ){0,3}20\d\d\b"
    r"|\b(?:dit|komend|volgend) (?:voorjaar|najaar|jaar)\b|\bin het (?:voorjaar|najaar)\b"
)
# "Stelt vast dat" says what is so, "stelt het kader vast" decides.
_OBSERVED = re.compile(
    r"^(?:stelt|stellen|stel) (?:\w+ ){0,2}vast ,? ?(?:dat|hoe|wat|:)"
    r"|^spreek(?:t|en)? [^.;]{0,30}\b(?:dank|waardering|zorg|zorgen|hoop|medeleven|vertrouwen)\b"
)
_ALSO_NOUNS = frozenset({"besluit", "bericht", "verzet", "start"})
_ARTICLE = frozenset({"het", "een", "dit", "de", "deze", "die"})
_APPOINTED = frozenset({"aangewezen", "benoemd", "aangesteld", "belast", "gemachtigd"})
_HAVE = frozenset({"heeft", "hebben", "heb"})
# A plan also of a council, which mostly tells its work.
_GOING_ON = read_set("council-plan")
_CARRIED_OUT = frozenset({"uitvoeren", "invulling geven"})  # of a motion: the act is what "door … te" tells
_ALREADY, _NOW = frozenset({"al", "reeds"}), frozenset({"momenteel", "thans", "nu"})
_LASTING = 7  # words after a verb among which it is told how long it has been done
_LONG = frozenset("jaren jarenlang lang lange langer geruime enige decennia decennialang tientallen meerdere".split())
_FUTURE_OR_GO = _FUTURE | _GO
_WHITHER = frozenset({"naar", "te", "over", "uit", "om", "ervan", "in", "van"})  # with these "gaat" has no infinitive
_WE = frozenset({"wij", "we"})
_TO_BE = frozenset({"is", "zijn", "heeft", "hebben"})  # "de fora waarin wij actief zijn" describes
_ACTOR_CLAUSES = frozenset({"main", "rel"})


def _judge_modal(context: Context, verb: int, subject: Subject) -> Verdict:
    """Judge "het kabinet zal … onderzoeken", "Nederland wil … bijdragen", "Nederland blijft … steunen"."""
    clauses, word = context.scene.clauses, context.scene.clauses.words[verb]
    core, tail = clauses.core(verb), clauses.tail(verb)
    rule = "intent" if word in _INTENT else "stay" if word in _STAY else "future"
    if not _NEED.isdisjoint(core):
        return Drop("need", verb)
    if not _POSSIBILITY.isdisjoint(core) and word in _FUTURE:
        return Drop("possibility", verb)
    if is_refused(core):
        return Drop("refusal", verb)
    if word in _FUTURE and core[:2] == ("als", "gevolg"):
        return Drop("consequence", verb)
    if word in _INTENT and tail[:1] == ("dat",):
        return Drop("wish-for-others", verb)
    if word not in _FUTURE and _reports_council(context, subject):
        return Drop("other-actor", verb)
    verbs = act_verbs(clauses, verb)
    if word in _FUTURE and "worden" in core and (not verbs or participles(clauses, core, future=True)):
        return Drop("undergoes", verb)
    idle = not verbs and _is_idle(core) and _ACT_NOUN.isdisjoint(core)
    if (
        ((word in _GO or word == "ga") and not verbs and not _lets(clauses, verb) and not _goes(core))
        or (idle and word not in _INTENT)
        or (word in _STAY and ("afhankelijk" in core or core[:2] == ("de", "vraag")))
    ):
        return Drop("no-act", verb)
    kind = weigh_kind(verbs, core) if verbs or word not in _FUTURE_OR_GO else _kind_of_unknown(core)
    if word in {"beoogt", "beogen", "wenst", "wensen"} and kind is ACTION:
        kind = EFFORT  # an aim is not yet a measure
    return _claim(rule, kind, subject, verb)


def _is_idle(core: tuple[str, ...]) -> bool:
    """Whether the infinitive is of a state; "zal zijn bondgenoten scherp houden" tells whose."""
    return any(
        word in _NOT_AN_ACT and not (word == "zijn" and after.isalpha() and after not in _PREPOSITION)
        for word, after in pairwise((*core, "."))
    )


def _lets(clauses: Clauses, verb: int) -> bool:
    """Whether somebody has something done, by whatever verb: "laat de gevolgen doorrekenen"."""
    last = [word for word in clauses.core(verb) if word.isalpha()][-2:]
    return clauses.words[verb] in {"laat", "laten"} and last[-1:] != [] and last[-1].endswith("en") and "te" not in last


def _goes(core: tuple[str, ...]) -> bool:
    """Whether somebody goes to do something that is no act with other words: "gaat twintig toestellen leveren"."""
    last = next((word for word in reversed(core) if word.isalpha()), "")
    if _WHITHER.isdisjoint(core) and last.endswith("en") and last not in _NOT_AN_ACT:
        return True  # whatever it is: "gaan we studenten uitwisselen"
    return "te" not in core and any(
        word.endswith("n")
        and word in _VERBS.infinitive
        and word not in _NOT_AN_ACT
        and (after in _PREPOSITION or not after.isalpha())
        for word, after in pairwise((*core, "."))
    )


def _kind_of_unknown(core: tuple[str, ...]) -> CommitmentKind:
    """What a verb that is in no table comes to: a measure, unless it is of saying or of lasting, or done to oneself."""
    return ACTION if _SAYING.isdisjoint(core) else EFFORT


def _claim(rule: str, kind: CommitmentKind, subject: Subject, verb: int) -> Claim:
    return Claim(f"{rule}-{subject.role}", kind, subject.actors, verb, subject.clause == "main")


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
    return _claim("intent", kind, subject, verb)


def _judge_present(context: Context, verb: int, subject: Subject) -> Verdict | None:
    """Judge "het kabinet zet in op", "Nederland pleit voor", "richt het kabinet een raad op"."""
    clauses = context.scene.clauses
    verbs = list(present_verbs(clauses, verb))
    if not verbs:
        return None
    if clauses.words[verb] in _HAVE and is_perfect(clauses, verb):
        return Drop("observation", verb)
    leading = [entry for entry in verbs if entry.present in LEADING]
    if leading and not _reports_council(context, subject):
        return _judge_intent(context, verb, subject, leading[0])
    described = _describes(context, verb, subject)
    if described:
        return Drop(described, verb)
    verbs = [entry for entry in verbs if entry.present != "dated"] or verbs
    if verbs[0].present == "dated":
        known = _is_dated(context.scene, verb)
        return _claim("present", verbs[0].kind, subject, verb) if known else Drop("running-policy", verb)
    if "geen" in clauses.vocabulary and _lacks_object(clauses, verb, verbs):
        return Drop("refusal", verb)
    product = any(entry.kind is DELIVERABLE for entry in verbs)
    if _reports_council(context, subject) and not (product and _is_dated(context.scene, verb)):
        return Drop("other-actor", verb)
    if is_advisory(context.scene.header):
        return _judge_council(context, verb, subject, verbs)
    if all(entry.present == "same" for entry in verbs):
        means = {"door", "te"} <= clauses.vocabulary
        if verb != 1 or not (context.previous_kind or means):
            return None
        acts = find_acts(clauses, verb + 1, clauses.closing(verb + 1)) if means else []
        kind = weigh_kind(acts, ()) if acts else context.previous_kind or EFFORT
        return Claim("present-same", kind, subject.actors, verb)
    kind = _kind_of_present(clauses, verb, tightest(verbs))
    if kind is not DELIVERABLE and any(name.ref.id in PARLIAMENT for name in context.scene.names):
        # "streeft ernaar de Kamer een voorstel te sturen"
        sent = [act for act in find_acts(clauses, verb + 1, clauses.closing(verb + 1)) if act.kind is DELIVERABLE]
        kind = DELIVERABLE if sent and "te" in clauses.vocabulary else kind
    return _claim("present", kind, subject, verb)


def _judge_council(context: Context, verb: int, subject: Subject, verbs: list[Verb]) -> Verdict:
    """Judge what a council tells of itself: one advice that it makes, what it goes on with; the rest is its work."""
    clauses = context.scene.clauses
    product = any(entry.kind is DELIVERABLE for entry in verbs)
    one = ONE_ADVICE.search(" ".join(clauses.words))
    advice = one or (product and subject.body) or _is_dated(context.scene, verb)
    if any(entry.infinitive in _GOING_ON for entry in verbs):
        return _claim("present", _kind_of_present(clauses, verb, tightest(verbs)), subject, verb)
    if not advice or not _RUNNING.isdisjoint(clauses.vocabulary):
        return Drop("running-policy", verb)
    kind = DELIVERABLE if one or product else weigh_kind(tightest(verbs), clauses.core(verb))
    return Claim("advice-present", kind, subject.actors, verb)


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


def _is_dated(scene: Scene, verb: int) -> bool:
    """Whether the stretch of a verb names a day, or its sentence a moment to come."""
    clauses = scene.clauses
    stretch = " ".join(clauses.words[clauses.opening(verb) : clauses.closing(verb)])
    return _DAY.search(stretch) is not None or has_moment(scene, verb)


def _reports_council(context: Context, subject: Subject) -> bool:
    """Whether a cabinet's text only tells what an advisory council does: "De AIV beoogt hiermee …"."""
    header = context.scene.header
    return not is_advisory(header) and all(ref.id.startswith(COUNCIL_PREFIXES) for ref in subject.actors)


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
    if _OBSERVED.search(" ".join(clauses.words[verb : clauses.closing(verb)])):
        return "observation"
    if clauses.words[0] in _CONSEQUENCE:
        return "consequence"
    changed = "voortaan" in clauses.vocabulary or _changes(clauses, verb)
    if is_service(subject.actors) and not changed and not has_moment(context.scene, verb):
        return "running-policy"  # a service at its work
    if _is_lasting(clauses.words[verb + 1 : verb + _LASTING]):
        return "running-policy"
    if subject.clause == "rel" and _is_now(clauses, verb):
        return "running-policy"
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


def _shared(context: Context, subject: Subject) -> Subject:
    """A subject left out is that of the verb before it; "het" is who the sentence before spoke of."""
    if subject.role == "elided":
        plural = not _WE.isdisjoint(context.scene.clauses.words[:1])  # "Wij … en zullen daarop blijven hameren"
        return Subject("elided", context.sharing or opening_actors(context.scene), plural=plural)
    if subject.role == "pronoun":
        return Subject("pronoun", context.previous)
    return subject


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
    return (word in _ALSO_NOUNS and before in _ARTICLE) or (word == "inzet" and before.endswith(("e", "het", "een")))


def _judge_appointed(context: Context, verb: int) -> Verdict | None:
    """Judge "de minister wordt in mei aangewezen als …": what befalls an own office is decided by its cabinet."""
    if not _APPOINTED.isdisjoint(context.scene.clauses.core(verb)) and _is_dated(context.scene, verb):
        return judge_passive(context, verb)
    return Drop("undergoes", verb)


def judge_verb(context: Context, verb: int) -> Verdict | None:
    """One finite verb: by its subject first, since what others do binds nobody here."""
    word = context.scene.clauses.words[verb]
    if _is_noun(context.scene.clauses, verb):
        return None
    subject = _shared(context, find_subject(context.scene, verb))
    future_or_passive = word in _FUTURE or word in _PASSIVE
    if subject.role == "none" and subject.clause == "main" and _moves_asset(context.scene, verb):
        dutch = any(name.ref == NETHERLANDS for name in context.scene.names if abs(name.first - verb) <= _NEAR)
        return _judge_modal(context, verb, Subject("asset", (NETHERLANDS,) if dutch else ()))
    if not subject.actors or subject.role in {"parliament", "other"}:
        if subject.role == "other" and word not in _PASSIVE:
            return Drop("other-actor", verb)
        if subject.clause in {"condition", "question", "final", "cause"}:
            return Drop(f"subordinate-{subject.clause}", verb) if future_or_passive else None
        return judge_passive(context, verb) if future_or_passive else None
    if not _agrees(word, subject):
        return None
    if subject.clause not in _ACTOR_CLAUSES:
        reported = subject.clause == "that" and not _PLAN.isdisjoint(context.scene.clauses.words[:verb])
        if not reported:
            return Drop(f"subordinate-{subject.clause}", verb)
    if word in _PASSIVE:
        own = subject.role == "self" and not subject.body
        return _judge_appointed(context, verb) if own else judge_passive(context, verb)
    if word in _GO or word == "ga":
        return _judge_present(context, verb, subject) or _judge_modal(context, verb, subject)
    if word in _FUTURE or word in _INTENT or word in _STAY or word == "blijf":
        return _judge_modal(context, verb, subject)
    return _judge_present(context, verb, subject)
