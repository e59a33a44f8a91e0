"""The line between a commitment and analysis: each finite verb of a sentence is a claim, or is dropped for a reason.

The order of the rules stands in `judge_sentence`: what the whole sentence excludes comes first, then each finite verb
by its subject and its class (future, intent, staying, passive, present), then fixed frames without such a verb.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from itertools import pairwise

from extract.dates.words import read_words
from extract.promises.actors import (
    COUNCIL_PREFIXES,
    NETHERLANDS,
    PARLIAMENT,
    Scene,
    Subject,
    binds_itself,
    find_subject,
    is_advisory,
    is_service,
    opening_actors,
)
from extract.promises.acts import (
    ACTION,
    DELIVERABLE,
    EFFORT,
    LEADING,
    act_verbs,
    find_acts,
    participles,
    present_verbs,
    tightest,
    weigh_kind,
)
from extract.promises.clauses import FINITE, Clauses, Words
from extract.promises.dated import has_moment, judge_dated, judge_event
from extract.promises.exclusions import EXPECTED, find_exclusion, is_needed, is_refused
from extract.promises.lexicon import Frame, Verb, read_frames, read_set, read_verbs
from extract.promises.passives import is_perfect, judge_passive
from extract.promises.verdicts import Claim, Context, Drop, Verdict
from extract.records import EntityRef
from ontology.kinds import CommitmentKind

_VERBS, _FRAMES = read_verbs(), read_frames()
_FRAME_CUES = frozenset().union(*(frame.cues for frame in _FRAMES))
_FRAMES_OF: Mapping[str, tuple[int, ...]] = {
    cue: tuple(at for at, frame in enumerate(_FRAMES) if cue in frame.cues) for cue in _FRAME_CUES
}
_FUTURE, _GO, _INTENT, _STAY, _PASSIVE = map(read_set, ("future", "go", "intent", "stay", "passive"))
_NEED, _POSSIBILITY, _RUNNING, _CONSEQUENCE = map(read_set, ("need", "possibility", "running", "consequence"))
_NOT_AN_ACT, _ACT_NOUN, _OPINION, _PLAN = map(read_set, ("not-an-act", "act-nouns", "opinion", "plan-report"))
_SCHEDULED = frozenset(
    "verschijnt verschijnen volgt start starten gaat gaan opent openen sluit sluiten komt komen is zijn".split()
)
_SOURCE = read_set("source")
_SAYING = read_set("effort-verb")
_HEADED = 4  # words within which the head of a point in a list stands
_LISTED = tuple((kind, read_set(f"listed-{kind.value}")) for kind in (DELIVERABLE, ACTION, EFFORT))
_ASSET, _PREPOSITION, _NEAR = read_set("asset"), read_set("preposition"), 4
_STATUS = tuple(sorted(read_set("status-object")))
# "Bereidt een advies voor" announces one; "stelt het advies vast" and "brengt adviezen uit" tell how it works.
_ONE_ADVICE = re.compile(rf"\been (?:\w+ ){{0,2}}(?:{'|'.join(sorted(read_set('advice-product')))})\b")
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
RESULT = re.compile(
    r"(?:in|eind|begin|medio|uiterlijk|tegen|per|vanaf) (?:\w+ ){0,2}?(?P<year>20\d\d) (?:is|zijn)\b", re.IGNORECASE
)
_ALSO_NOUNS, _ARTICLE = frozenset({"besluit", "bericht", "verzet", "start"}), frozenset({"het", "een", "dit", "de"})
_SO_DONE = (("dit", "gebeurt"), ("dat", "gebeurt"))
_APPOINTED = frozenset({"aangewezen", "benoemd", "aangesteld", "belast", "gemachtigd"})
_HAVE = frozenset({"heeft", "hebben", "heb"})
# A plan also of a council, which mostly tells its work.
_GOING_ON = frozenset({"voortzetten", "continueren", "hervatten", "streven", "nastreven", "inspannen", "vrijhouden"})
_CARRIED_OUT = frozenset({"uitvoeren", "invulling geven"})  # of a motion: the act is what "door … te" tells
# "Hierbij informeren wij u over het besluit om … bij te dragen": what the letter tells is decided.
_DECISION_TOLD = re.compile(r"\b(?:besluit|kabinetsbesluit) (?:van [^.;,]{3,40} )?(?:om|tot)\b[^.;]*\bte \w+en\b")
_ALREADY = frozenset({"al", "reeds"})
_LASTING = 7  # words after a verb among which it is told how long it has been done
_LONG = frozenset("jaren jarenlang lang lange langer geruime enige decennia decennialang tientallen meerdere".split())
_BACKWARD, _A_YEAR = frozenset({"destijds", "toen", "eertijds", "vorig", "jl", "jongstleden"}), re.compile(r"20\d\d")
_PLURAL = ("en", "zijn", "gaan", "doen", "staan", "zien")
ONWARD = frozenset({"en", "alsook", "alsmede", "evenals"})
INFINITIVES = frozenset(word for word in FINITE if word.endswith(_PLURAL)) - _FUTURE - _PASSIVE
PLURAL_CUES = frozenset({"we", "wij"}) | read_set("own-body")
_OPEN = _FUTURE | _GO | _INTENT | _STAY | _PASSIVE
_FUTURE_OR_GO = _FUTURE | _GO
_SINGULAR = FINITE - INFINITIVES
_SELVES = PLURAL_CUES | {"ik", "ons", "onze"}
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
    idle = not verbs and not _NOT_AN_ACT.isdisjoint(core) and _ACT_NOUN.isdisjoint(core)
    if (
        ((word in _GO or word == "ga") and not verbs and not _lets(clauses, verb) and not _goes(core))
        or (idle and word not in _INTENT)
        or (word in _STAY and "afhankelijk" in core)
    ):
        return Drop("no-act", verb)
    kind = weigh_kind(verbs, core) if verbs or word not in _FUTURE_OR_GO else _kind_of_unknown(core)
    if word in {"beoogt", "beogen", "wenst", "wensen"} and kind is ACTION:
        kind = EFFORT  # an aim is not yet a measure
    return _claim(rule, kind, subject, verb)


def _lets(clauses: Clauses, verb: int) -> bool:
    """Whether somebody has something done, by whatever verb: "laat de gevolgen doorrekenen"."""
    last = [word for word in clauses.core(verb) if word.isalpha()][-2:]
    return clauses.words[verb] in {"laat", "laten"} and last[-1:] != [] and last[-1].endswith("en") and "te" not in last


def _goes(core: tuple[str, ...]) -> bool:
    """Whether somebody goes to do something that is no act with other words: "gaat twintig toestellen leveren"."""
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
    for entry in verbs:
        if entry.present in LEADING and not _reports_council(context, subject):
            return _judge_intent(context, verb, subject, entry)
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
        return Claim("present-same", context.previous_kind or EFFORT, subject.actors, verb)
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
    one = _ONE_ADVICE.search(" ".join(clauses.words))
    advice = (one and product) or _is_dated(context.scene, verb)
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
    if clauses.words[verb] in _HAVE and is_perfect(clauses, verb):
        return "observation"
    if _OBSERVED.search(" ".join(clauses.words[verb : clauses.closing(verb)])):
        return "observation"
    if clauses.words[0] in _CONSEQUENCE:
        return "consequence"
    if is_service(subject.actors) and not _changes(clauses, verb) and not has_moment(context.scene, verb):
        return "running-policy"  # a service at its work
    if _is_lasting(clauses.words[verb + 1 : verb + _LASTING]):
        return "running-policy"
    status = any(map(clauses.lower.__contains__, _STATUS)) and any(word.endswith(_STATUS) for word in core)
    if status or (subject.clause == "rel" and clauses.words[verb] in _TO_BE):
        return "running-policy"
    return "need" if subject.clause == "rel" and not _OPINION.isdisjoint(clauses.vocabulary) else ""


def _is_lasting(core: tuple[str, ...]) -> bool:
    """Whether it has been done for long: "draagt al jaren bij", "steunt sinds 2015"."""
    if "sinds" in core:
        return True
    return any(word in _ALREADY and after in _LONG for word, after in pairwise(core))


def _shared(context: Context, subject: Subject) -> Subject:
    """A subject left out is that of the verb before it; "het" is who the sentence before spoke of."""
    if subject.role == "elided":
        return Subject("elided", context.sharing or opening_actors(context.scene))
    if subject.role == "pronoun":
        return Subject("pronoun", context.previous)
    return subject


def _agrees(word: str, subject: Subject) -> bool:
    """Whether verb and subject have one number: "en bevorderen" does not share the subject "Nederland"."""
    plural = word.endswith(_PLURAL)
    if word in _VERBS.first and word not in _VERBS.finite:
        return subject.first
    return plural == subject.plural if subject.role == "self" else not plural or len(subject.actors) > 1


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


def _judge_verb(context: Context, verb: int) -> Verdict | None:
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


def _judge_result(context: Context, lower: str) -> Claim | None:
    """Judge "In 2025 zijn alle posten aangesloten" in a text of 2024: what will have been done by a year to come."""
    header = context.scene.header
    today = header.day.year if header.day else (header.year or 0) - 1
    found = RESULT.match(lower) if "20" in lower else None
    if found is None or not today or int(found["year"]) <= today or is_advisory(header):
        return None
    clauses = context.scene.clauses
    verb = bisect_right(clauses.starts, found.end() - 1) - 1
    if is_refused(clauses.core(verb)):
        return None
    verbs = participles(clauses, clauses.tail(verb), future=True)
    return Claim("frame-result", weigh_kind(verbs, clauses.tail(verb)), (), verb) if verbs else None


Frames = tuple[tuple[Frame, re.Match[str]], ...]


def find_frames(words: Words) -> Frames:
    """Fixed forms that stand in a sentence ("de oprichting van een fonds is voorzien"), in the order of their table."""
    cues = words.vocabulary & _FRAME_CUES
    if not cues:  # as in most sentences
        return ()
    candidates = [_FRAMES[at] for at in sorted({at for word in cues for at in _FRAMES_OF[word]})]
    return tuple([(frame, found) for frame in candidates if (found := frame.pattern.search(words.lower))])


def _judge_frames(scene: Scene, frames: Frames) -> Iterator[Claim]:
    clauses = scene.clauses
    for frame, found in frames:
        last = max(0, bisect_right(clauses.starts, found.end() - 1) - 1)
        first = bisect_right(clauses.starts, found.start()) - 1
        if frame.actors == "unacted" and _is_acted(scene, first, last):
            continue
        if frame.actors == "moment" and (_is_acted(scene, first, last) or not has_moment(scene, first)):
            continue
        if frame.actors == "ahead" and _is_of_past(scene):
            continue
        if frame.actors == "ours" and _others_act(scene, first, last):
            continue
        near = (name.ref for name in scene.names if frame.actors == "named" and first <= name.first <= last)
        actors = tuple(dict.fromkeys(ref for ref in near if binds_itself(ref, scene.header)))
        if actors or frame.actors != "named":
            kind = frame.kind or weigh_kind(find_acts(clauses, first, last + 1), clauses.words[first : last + 1])
            yield Claim(f"frame-{frame.rule}", kind, actors, last)


def _is_of_past(scene: Scene) -> bool:
    """Whether the years that a sentence names are all over: "In 2019 is besloten de post te sluiten"."""
    header, clauses = scene.header, scene.clauses
    if not _BACKWARD.isdisjoint(clauses.vocabulary) and not has_moment(scene, 0):
        return True
    today = header.day.year if header.day else header.year
    years = [int(word) for word in clauses.vocabulary if _A_YEAR.fullmatch(word)] if "20" in clauses.lower else []
    return bool(today and years) and max(years) < int(today or 0)


def _is_acted(scene: Scene, first: int, last: int) -> bool:
    """Whether somebody is the subject of a verb between two words, who then acts or is told of."""
    words = scene.clauses.words
    verbs = (at for at in range(max(0, first), last + 1) if words[at] in _SCHEDULED)
    return any(find_subject(scene, at).role in {"self", "other", "parliament"} for at in verbs)


def _others_act(scene: Scene, first: int, last: int) -> bool:
    """Whether another is the subject of a form: "Rusland en China krijgen er een bondgenoot bij"."""
    words = scene.clauses.words
    return any(
        find_subject(scene, at).role == "other" for at in range(first, last + 1) if words[at] in {"krijgt", "krijgen"}
    )


def _judge_continued(context: Context) -> Claim | None:
    """Judge "en zich inzetten voor …" and "dit gebeurt door … te …" after a sentence that committed."""
    clauses = context.scene.clauses
    if context.previous_kind and clauses.words[:2] in _SO_DONE and {"door", "te"} <= clauses.vocabulary:
        acts = find_acts(clauses, 2, clauses.closing(2))
        return Claim("present-same", weigh_kind(acts, ()), context.previous, 1)
    if context.previous_kind is None or clauses.words[0] not in ONWARD:
        return None
    acts = find_acts(clauses, 1, len(clauses.core(0)) + 1)
    return Claim("future-continued", weigh_kind(acts, clauses.core(0)), context.previous, 0) if acts else None


def _may_bind(scene: Scene) -> bool:
    """Whether somebody is in sight who may bind itself."""
    if not _SELVES.isdisjoint(scene.clauses.vocabulary):
        return True
    return any(binds_itself(name.ref, scene.header) for name in scene.names)


def _is_reported(scene: Scene) -> bool:
    """Whether a sentence only repeats another: "Volgens de Commissie zal …"."""
    if scene.clauses.words[:1] != ("volgens",):
        return False
    if not _SOURCE.isdisjoint(scene.clauses.words[1:4]):
        return True
    name = scene.by_first.get(1) or scene.by_first.get(2)
    return name is not None and not binds_itself(name.ref, scene.header)


def _is_expected(scene: Scene, verdict: Verdict) -> bool:
    """Whether "naar verwachting" leaves nothing of it but a forecast.

    What somebody is to deliver stays, what the chamber is to be sent, and what stands outside the relative clause that
    expects: "bereidt een wet voor, die naar verwachting in mei in consultatie gaat".
    """
    if not isinstance(verdict, Claim):
        return True
    words, actors = scene.clauses.words, verdict.actors
    opener = scene.clauses.subordinator(words.index("verwachting"))
    if opener is not None and scene.clauses.subordinator(verdict.at) is None:
        return False
    told = "u" in scene.clauses.vocabulary or any(name.ref.id in PARLIAMENT for name in scene.names)
    return verdict.kind is not DELIVERABLE or not (actors or told)


def _judge_told(scene: Scene) -> Claim | None:
    """Judge "hierbij informeren wij u over het besluit van het kabinet om … te leveren"."""
    clauses = scene.clauses
    found = _DECISION_TOLD.search(clauses.lower) if "te" in clauses.vocabulary else None
    if found is None:
        return None
    first, last = (bisect_right(clauses.starts, at) - 1 for at in (found.start(), found.end() - 1))
    acts = find_acts(clauses, first, last + 1)
    near = (name.ref for name in scene.names if first <= name.first <= last)
    actors = tuple(dict.fromkeys(ref for ref in near if binds_itself(ref, scene.header) and ref != NETHERLANDS))
    kind = weigh_kind(acts, clauses.words[first : last + 1])
    return Claim("frame-told", ACTION if kind is EFFORT else kind, actors, last) if acts else None


def judge_listed(scene: Scene, actors: tuple[EntityRef, ...]) -> Claim | None:
    """Judge a point of a list that a promise leads in: "verdubbeling van de bijdrage", "een nieuw loket in Lagos"."""
    clauses = scene.clauses
    if is_refused(clauses.words[:_HEADED]):
        return None
    for at, word in enumerate(clauses.words[:_HEADED]):
        for kind, nouns in _LISTED:
            if word in nouns:
                return Claim("frame-listed", kind, actors, at)
        if word in _PREPOSITION:
            break
    return _judge_infinitive(scene, actors)


def _judge_infinitive(scene: Scene, actors: tuple[EntityRef, ...]) -> Claim | None:
    """Judge a point without a subject: "de posten in Dakar uitbreiden", "het loket wordt bekostigd uit het fonds"."""
    clauses = scene.clauses
    passive = next((at for at, word in enumerate(clauses.words) if word in _PASSIVE), None)
    if passive is not None:
        done = participles(clauses, clauses.core(passive), future=True)
        free = done and not is_refused(clauses.core(passive)) and clauses.subordinator(passive) is None
        free = free and (_NEED | _POSSIBILITY).isdisjoint(clauses.vocabulary)
        return Claim("frame-listed", weigh_kind(done, clauses.words), actors, passive) if free else None
    if not (_SINGULAR | _NEED | _POSSIBILITY | _TO_BE).isdisjoint(clauses.vocabulary):
        return None
    for at in range(1, len(clauses.words)):
        acts = find_acts(clauses, at, at + 1) if clauses.words[at - 1] != "te" else []
        if acts:
            return Claim("frame-listed", weigh_kind(acts, clauses.words), actors, at)
    return None


def _judge_by_moment(scene: Scene, verdicts: list[Verdict]) -> Iterator[Claim]:
    """What no verb of the table promised, but a future moment does."""
    if any(isinstance(verdict, Claim) for verdict in verdicts):
        return
    taken = frozenset(drop.at for drop in verdicts if isinstance(drop, Drop) and drop.reason != "running-policy")
    claim = judge_dated(scene, taken) or (None if taken else judge_event(scene))
    if claim:
        yield claim


def judge_sentence(
    scene: Scene, frames: Frames, previous: tuple[EntityRef, ...], previous_kind: CommitmentKind | None
) -> tuple[Verdict, ...]:
    """Verdicts on the finite verbs of a sentence, in text order, then on the fixed forms in it.

    `previous` are the actors that the sentence before bound, and `previous_kind` to what; () and None when it did not.
    """
    lower = scene.clauses.lower
    reason = find_exclusion(scene.clauses)
    if reason or _is_reported(scene):
        told = _judge_told(scene) if reason == "this-document" else None
        return (told or Drop(reason or "reported", 0),)
    verdicts: list[Verdict] = []
    sharing: tuple[EntityRef, ...] = ()
    plural = len(scene.names) > 1 or not PLURAL_CUES.isdisjoint(scene.clauses.vocabulary)
    first_person = "ik" in scene.clauses.vocabulary
    finite = FINITE if plural else _SINGULAR
    if not (plural or previous or _may_bind(scene)):
        finite = _OPEN  # what others do now is no near miss, what they will do is
    for at, word in enumerate(scene.clauses.words):
        if word not in finite and not (first_person and word in _VERBS.first):
            continue  # an infinitive looks like a plural: without a plural actor in sight it need not be judged
        if word in INFINITIVES and at and scene.clauses.words[at - 1] == "te":
            continue
        verdict = _judge_verb(Context(scene, sharing, previous, previous_kind), at)
        reported = isinstance(verdict, Drop) and verdict.reason.startswith("subordinate")
        if (reported or isinstance(verdict, Claim)) and is_needed(scene.clauses, at):
            verdict = Drop("need", at)
        if verdict is None:
            continue
        verdicts.append(verdict)
        if isinstance(verdict, Claim) and verdict.actors:
            sharing = verdict.actors
    if frames:
        verdicts.extend(_judge_frames(scene, frames))
    result = _judge_result(Context(scene, (), previous, previous_kind), lower)
    verdicts += [result] if result else []
    verdicts.extend(_judge_by_moment(scene, verdicts))
    if "verwachting" in scene.clauses.vocabulary and EXPECTED.search(lower):
        verdicts = [Drop("expectation", item.at) if _is_expected(scene, item) else item for item in verdicts]
    if not verdicts:
        continued = _judge_continued(Context(scene, (), previous, previous_kind))
        verdicts += [continued] if continued else []
    return tuple(verdicts)
