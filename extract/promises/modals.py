"""Verbs that lead in an act: "zal … onderzoeken", "wil … bijdragen", "blijft … steunen", "gaat … leveren".

They promise what they lead in, unless that is no act ("zal leiden tot"), is only needed or possible, is turned down,
or is wished for others ("wil dat Rusland …").
"""

from itertools import pairwise

from extract.promises.actor_phrases import Subject
from extract.promises.actors import is_advisory
from extract.promises.acts import (
    ACTION,
    DELIVERABLE,
    EFFORT,
    act_verbs,
    participles,
    weigh_kind,
)
from extract.promises.clauses import Clauses
from extract.promises.exclusions import is_refused, stops
from extract.promises.lexicon import read_set, read_verbs
from extract.promises.present import reports_council
from extract.promises.verdicts import Context, Drop, Verdict, claim_of
from ontology.kinds import CommitmentKind

_VERBS = read_verbs()
_FUTURE, _GO, _INTENT, _STAY = map(read_set, ("future", "go", "intent", "stay"))
_NEED, _POSSIBILITY = read_set("need"), read_set("possibility")
_NOT_AN_ACT, _ACT_NOUN = read_set("not-an-act"), read_set("act-nouns")
_SAYING = read_set("effort-verb")
_PREPOSITION = read_set("preposition")
_FUTURE_OR_GO = _FUTURE | _GO
_WHITHER = frozenset({"naar", "te", "over", "uit", "om", "ervan", "in", "van"})  # with these "gaat" has no infinitive


def judge_modal(context: Context, verb: int, subject: Subject) -> Verdict:
    """Judge "het kabinet zal … onderzoeken", "Nederland wil … bijdragen", "Nederland blijft … steunen"."""
    clauses, word = context.scene.clauses, context.scene.clauses.words[verb]
    core, tail = clauses.core(verb), clauses.tail(verb)
    rule = "intent" if word in _INTENT else "stay" if word in _STAY else "future"
    if not _NEED.isdisjoint(core):
        return Drop("need", verb)
    if not _POSSIBILITY.isdisjoint(core) and word in _FUTURE:
        return Drop("possibility", verb)
    ends = word in _FUTURE_OR_GO and subject.role != "asset" and stops(core)
    if is_refused(core) and not (ends and act_verbs(clauses, verb)):
        return Drop("refusal", verb)
    if word in _FUTURE and core[:2] == ("als", "gevolg"):
        return Drop("consequence", verb)
    if (word in _GO or word == "ga") and {"ervan", "uit"}.issubset(core):
        return Drop("expectation", verb)
    if word in _INTENT and tail[:1] == ("dat",):
        return Drop("wish-for-others", verb)
    if word not in _FUTURE and reports_council(context, subject):
        return Drop("other-actor", verb)
    verbs = act_verbs(clauses, verb)
    if word in _FUTURE and "worden" in core and (not verbs or participles(clauses, core, future=True)):
        return Drop("undergoes", verb)
    idle = not verbs and _is_idle(core) and _ACT_NOUN.isdisjoint(core)
    if (
        ((word in _GO or word == "ga") and not verbs and not _lets(clauses, verb) and not _goes(core))
        or (idle and word not in _INTENT)
        or (word in _STAY and ("afhankelijk" in (clauses.words[verb - 1], *core) or "vraag" in core[:3]))
    ):
        return Drop("no-act", verb)
    kind = weigh_kind(verbs, core) if verbs or word not in _FUTURE_OR_GO else _kind_of_unknown(core)
    if {"adviseren", "over"} <= set(core) and is_advisory(context.scene.header):
        kind = DELIVERABLE  # what a council will advise on is an advice
    if word in {"beoogt", "beogen", "wenst", "wensen"} and kind is ACTION:
        kind = EFFORT  # an aim is not yet a measure
    return claim_of(rule, kind, subject, verb)


def _is_idle(core: tuple[str, ...]) -> bool:
    """Whether the infinitive is of a state; "zal zijn bondgenoten scherp houden" tells whose."""
    return any(
        word in _NOT_AN_ACT and not (word == "zijn" and after.isalpha() and after not in _PREPOSITION)
        for word, after in pairwise((*core, "."))
    )


def _lets(clauses: Clauses, verb: int) -> bool:
    """Whether somebody has something done, by whatever verb: "laat de gevolgen doorrekenen"."""
    last = [word for word in clauses.core(verb) if word.isalpha()][-2:]
    return clauses.words[verb] in {"laat", "laten"} and bool(last) and last[-1].endswith("en") and "te" not in last


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
