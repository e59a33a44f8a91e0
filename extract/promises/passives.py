"""Passives (lijdende vorm): without an agent they bind the speaker, with one the agent, if it can bind itself.

With "zal" any participle of doing promises; without it one of the table, or any that names a day to come or says that
it is done anew. What goes on already ("wordt jaarlijks …", how a council works) is no promise.
"""

import re
from bisect import bisect_left

from extract.promises.abroad import ABROAD
from extract.promises.actors import binds_itself, is_advisory
from extract.promises.acts import ACTION, DELIVERABLE, ONE_ADVICE, participles, weigh_kind
from extract.promises.agents import agent_ahead, find_agent, goes_to_chamber, is_shared
from extract.promises.clauses import Clauses
from extract.promises.exclusions import is_refused, stops
from extract.promises.lexicon import Verb, read_set, read_verbs
from extract.promises.moments import has_moment, names_moment
from extract.promises.practices import is_written, only_told
from extract.promises.scenes import Scene
from extract.promises.verdicts import Claim, Context, Drop, Verdict
from ontology.kinds import CommitmentKind, EntityKind

_UNDERGONE = read_set("undergone")
_PARTICIPLE = re.compile(r"\w{0,8}ge(?:\w+(?:d|t|en)|daan)|(?:door|uit|af|aan|op|in)?(?:be|ver|ont|her)\w+(?:d|t)")
_DELIVER_OBJECT = tuple(sorted(read_set("deliver-object")))
_PARTICIPLES = read_verbs().participle
_FUTURE, _NEED, _POSSIBILITY, _RUNNING = map(read_set, ("future", "need", "possibility", "running"))
_AUXILIARY, _FULL = _NEED | _POSSIBILITY | _FUTURE, frozenset(";:?!")
_DETERMINER, _ANEW = map(read_set, ("determiner", "anew"))
_PREPOSITION, _NOUN = read_set("preposition"), read_set("no-participle")
_OTHERS = frozenset({EntityKind.COUNTRY, EntityKind.ORGANISATION, EntityKind.REGION, EntityKind.PERSON})
# "Dit advies wordt samen met de raad opgesteld": one product; "adviezen worden door commissies voorbereid": its work.
_ONE_PRODUCT = re.compile(
    r"(?:bij )?(?:dit|het) (?:\w+ )?(?:advies|\w+advies|traject|adviestraject|symposium|congres|werkbezoek)\b"
)
_ENDED, _NEGATION = read_set("continued"), read_set("negation")
_GRANTED, _GRANT = read_set("granted"), tuple(sorted(read_set("grant")))
_OWN_THING = tuple(sorted(read_set("own-thing") | {"subsidies", "projecten", "programma’s", "bijdragen"}))
_NOW, _MAKING = frozenset({"momenteel"}), read_set("making")
_COUNCIL_PLAN = read_set("council-plan")
_PERIODIC = read_set("periodic")


def _is_done(tail: tuple[str, ...]) -> bool:
    """Whether beside "worden" stands a participle of doing, be it in no list: "zal worden gevoegd", not "getroffen"."""
    at = tail.index("worden") if "worden" in tail else len(tail)
    return any(
        word not in _UNDERGONE and _PARTICIPLE.fullmatch(word)
        for word in (*tail[max(0, at - 1) : at], *tail[at + 1 : at + 2])
    )


def _is_dated(scene: Scene, verb: int) -> bool:
    """Whether something is done on a day to come, in a clause that its participle ends: "wordt in mei overgemaakt"."""
    if not names_moment(scene.clauses):
        return False
    done = _ends_in_act(_without_relative(scene.clauses.core(verb)))
    others = any(
        not name.adjective and name.ref.kind in _OTHERS and not binds_itself(name.ref, scene.header)
        for name in scene.names
        if name.after <= verb and (name.first == 0 or scene.clauses.words[name.first - 1] in _DETERMINER)
    )
    abroad = any(word.startswith(ABROAD) for word in scene.clauses.words[:verb])
    return done and not others and not abroad and scene.clauses.subordinator(verb) is None and has_moment(scene, verb)


def _ends_in_act(core: tuple[str, ...]) -> bool:
    """Whether a participle of doing ends a clause, be it in no list."""
    return any(
        word not in _UNDERGONE
        and word not in _NOUN
        and (_PARTICIPLE.fullmatch(word) or word in _PARTICIPLES)
        and _ends(core, at)
        for at, word in enumerate(core)
    )


def _is_anew(scene: Scene, verb: int) -> bool:
    """Whether something is done that was not till now: "worden voortaan getraind", "wordt hiervoor extra geworven"."""
    clauses = scene.clauses
    core = clauses.core(verb)
    return not _ANEW.isdisjoint(core) and _ends_in_act(core) and clauses.subordinator(verb) is None


def _ends(core: tuple[str, ...], at: int) -> bool:
    """Whether a clause ends with the word, but for what a preposition joins on."""
    return at + 1 == len(core) or core[at + 1] in _PREPOSITION or not core[at + 1].isalpha() or core[at + 1] == "en"


def is_perfect(clauses: Clauses, verb: int) -> bool:
    """Whether "heeft" only helps a participle: "heeft een rol gespeeld in", not "heeft oog voor"."""
    core = clauses.core(verb)
    core = core[: core.index("die")] if "die" in core else core
    return any(
        (word in _PARTICIPLES or _PARTICIPLE.fullmatch(word)) and word not in _NOUN and _ends(core, at)
        for at, word in enumerate(core)
    )


def holds_participle(core: tuple[str, ...]) -> bool:
    """Whether a clause tells that something has been done, be it not at its end: "heeft toegezegd de dader te …"."""
    return any(word not in _NOUN and (word in _PARTICIPLES or _PARTICIPLE.fullmatch(word)) for word in core)


def _runs(clauses: Clauses, verb: int, verbs: list[Verb]) -> bool:
    """Whether what is done goes on already; of a product "momenteel" says that it is being made."""
    if clauses.words[verb] not in _FUTURE and "sinds" in clauses.core(verb):
        return True
    running = _RUNNING & clauses.vocabulary if "voortaan" not in clauses.vocabulary else frozenset()
    if "kamer" in clauses.vocabulary and any(entry.kind is DELIVERABLE for entry in verbs):
        running -= _PERIODIC  # "de Kamer wordt jaarlijks geïnformeerd"
    if not running or not running <= _NOW:  # as nearly always
        return bool(running)
    making = any(entry.infinitive in _MAKING for entry in verbs) or weigh_kind(verbs, clauses.words) is DELIVERABLE
    return not making


def _is_planned(clauses: Clauses, verbs: list[Verb]) -> bool:
    """Whether a council tells what it will do, not how it works: one product, something new, "voortaan"."""
    planned = any(entry.infinitive in _COUNCIL_PLAN for entry in verbs) or "voortaan" in clauses.vocabulary
    return planned or _ONE_PRODUCT.match(" ".join(clauses.words)) is not None


def _ends_support(clauses: Clauses, beside: tuple[str, ...]) -> bool:
    """Whether what is not done was going on, which is a measure: "de subsidie wordt niet verlengd"."""
    return not _ENDED.isdisjoint(beside) and any(word.endswith(_OWN_THING) for word in clauses.vocabulary)


def _withholds(clauses: Clauses, core: tuple[str, ...]) -> bool:
    """Whether what a state grants is refused, which is a measure: "Vergunningen voor wapens worden niet verleend"."""
    if _NEGATION.isdisjoint(core) or _GRANTED.isdisjoint(core):
        return False
    return any(word.endswith(_GRANT) for word in clauses.vocabulary)


def _is_infinitive(clauses: Clauses, verb: int) -> bool:
    """Whether "worden" only ends the group of another verb ("moeten worden"), or becomes ("wordt van kracht")."""
    if "kracht" in clauses.core(verb)[-2:]:
        return True
    if clauses.words[verb] != "worden":
        return False
    if verb and clauses.words[verb - 1] == "te":
        return True
    for at in reversed(clauses.turns[: bisect_left(clauses.turns, verb)]):
        word = clauses.words[at]
        if word in _AUXILIARY:
            return True
        if word in _FULL or clauses.opens(at):
            return False
    return False


def _without_relative(core: tuple[str, ...]) -> tuple[str, ...]:
    """A clause without the first relative one in it, which has a verb of its own: ", die sinds 2020 bestaat,"."""
    if "die" not in core:
        return core
    opens = next((at for at, word in enumerate(core[1:], 1) if word == "die" and core[at - 1] == ","), None)
    if opens is None:
        return core
    closes = next((at for at in range(opens, len(core)) if core[at] == ","), len(core))
    return core[: opens - 1] + core[closes + 1 :]


def _after_asides(clauses: Clauses, verb: int) -> tuple[str, ...]:
    """A clause to its end without asides (", die al bestaat,"); what another clause goes on with is not of it."""
    words, end, at = clauses.words, clauses.closing(verb + 1), verb + 1
    kept: list[str] = []
    while at < end:
        if clauses.opens(at) and words[at] != "zoals":  # "zal zoals gebruikelijk worden toegezonden"
            closes = next((k for k in range(at, end) if words[k] == ","), end)
            if words[at - 1] != "," or closes == end:
                break
            at = closes
        kept.append(words[at])
        at += 1
    return tuple(kept)


def _read_done(scene: Scene, verb: int, core: tuple[str, ...]) -> tuple[list[Verb], bool, bool]:
    """The verbs of a passive, whether it is done on a day to come or anew, and whether it goes on already."""
    clauses, future = scene.clauses, scene.clauses.words[verb] in _FUTURE
    beside = core + clauses.words[max(0, verb - 1) : verb]
    whole = future or agent_ahead(scene, verb)[0] == "self"
    verbs = participles(clauses, beside, whole) or participles(clauses, _after_asides(clauses, verb), whole)
    if not verbs and _withholds(clauses, core):
        verbs = participles(clauses, beside, future=True)
    runs = (is_advisory(scene.header) and not _is_planned(clauses, verbs)) or _runs(clauses, verb, verbs)
    if future:
        return verbs, False, runs
    dated = (runs or not verbs) and _is_dated(scene, verb)
    dated = dated or (not verbs and not runs and _is_anew(scene, verb))
    if dated and not verbs:
        verbs = participles(clauses, beside, future=True)
    return verbs, dated, runs


def _kind_of(clauses: Clauses, verb: int, verbs: list[Verb], core: tuple[str, ...]) -> CommitmentKind:
    """Kind by what is done to what; a verb in no list makes a product or is a measure."""
    if verbs and not is_refused(core):
        forms = [at for at in range(max(0, verb - 1), len(clauses.words)) if clauses.words[at] in _PARTICIPLES]
        cut = len(forms) == 1 and clauses.words[forms[0]] != "gewerkt"  # what is worked on follows
        return weigh_kind(verbs, clauses.words[: forms[0] + 1 if cut else len(clauses.words)])
    product = not verbs and ("kamer" in clauses.vocabulary or any(word.endswith(_DELIVER_OBJECT) for word in core))
    return DELIVERABLE if product else ACTION  # what is not extended ends


def judge_passive(context: Context, verb: int) -> Verdict | None:
    """Judge "wordt verder gemoderniseerd", "zal worden opgesteld", "wordt nauw samengewerkt"."""
    scene, clauses = context.scene, context.scene.clauses
    future = clauses.words[verb] in _FUTURE
    core, tail = _without_relative(clauses.core(verb)), clauses.tail(verb)
    if (future and {"worden", "zijn"}.isdisjoint(tail)) or _is_infinitive(clauses, verb):
        return None
    if future and not _NEED.isdisjoint(core):
        return Drop("need", verb)
    if future and not _POSSIBILITY.isdisjoint(core):
        return Drop("possibility", verb)
    if not future and is_written(scene, verb):
        return Drop("reported", verb)
    verbs, dated, runs = _read_done(scene, verb, core)
    if not (verbs or dated or (future and not is_advisory(scene.header) and _is_done(tail))):
        return Drop("no-act", verb)
    beside = core + clauses.words[max(0, verb - 1) : verb]
    ended = _ends_support(clauses, beside) or _withholds(clauses, core)
    if is_refused(core) and not (ended or (stops(core) and (future or dated))):
        return Drop("refusal", verb)
    role, agents = find_agent(scene, verb)
    if role == "other" and agents and goes_to_chamber(scene, agents):
        role, agents = "", ()
    if (role == "other" and not (future and not agents)) or (not role and is_shared(scene, verb)):
        return Drop("other-actor", verb)
    under_way = is_advisory(scene.header) and ONE_ADVICE.search(clauses.lower)  # "Nu wordt een advies voorbereid"
    if runs and not future and not dated and not under_way:
        return Drop("running-policy", verb)
    kind, opener = _kind_of(clauses, verb, verbs, core), clauses.subordinator(verb)
    if told := only_told(scene, verb, kind, future=future, dated=dated):
        return Drop(told, verb)
    rule = "future-passive" if future else "present-passive"
    return Claim(rule if opener is None else f"{rule}-{clauses.words[opener]}", kind, agents, verb)
