"""The line between a commitment and analysis: each finite verb of a sentence is a claim, or is dropped for a reason.

The order of the rules stands in `judge_sentence`: what the whole sentence excludes comes first, then each finite verb
by its subject and its class (future, intent, staying, passive, present), then fixed frames without such a verb.
"""

from collections.abc import Iterator
from itertools import compress

from extract.promises.abroad import is_abroad
from extract.promises.actors import PARLIAMENT, binds_itself
from extract.promises.acts import DELIVERABLE
from extract.promises.clauses import FINITE, INFINITIVES, SINGULAR
from extract.promises.dated import judge_event
from extract.promises.decisions import judge_decisions
from extract.promises.doing import judge_doing
from extract.promises.exclusions import EXPECTED, find_exclusion, is_needed
from extract.promises.forms import Frames, judge_continued, judge_frames, judge_result, judge_told
from extract.promises.lexicon import read_set, read_verbs
from extract.promises.scenes import Scene
from extract.promises.verbs import judge_verb
from extract.promises.verdicts import Claim, Context, Drop, Verdict
from extract.records import EntityRef
from ontology.kinds import CommitmentKind, EntityKind

_VERBS = read_verbs()
_FUTURE, _GO, _INTENT, _STAY, _PASSIVE = map(read_set, ("future", "go", "intent", "stay", "passive"))
_SOURCE, _OWN_PAPER = read_set("source"), read_set("own-paper")
# Words under which an own actor may stand that no mention is; those of a council only count in its own text.
OWN_CUES = frozenset({"we", "wij"}).union(*map(read_set, ("own-post", "own-team", "own-ministry")))
COUNCIL_CUES = read_set("council-body")
_PLURAL_CUES = OWN_CUES.union(read_set("own-body"), COUNCIL_CUES)
_KINGDOM = frozenset({"landen", "koninkrijk"})
_AFTER_TE = INFINITIVES | _FUTURE  # "te zullen openen"
_OPEN = _FUTURE | _GO | _INTENT | _STAY | _PASSIVE
_SELVES = OWN_CUES.union(COUNCIL_CUES, {"ik", "ons", "onze"}, read_set("colleague"))


def _may_bind(scene: Scene) -> bool:
    """Whether somebody is in sight who may bind itself."""
    if not _SELVES.isdisjoint(scene.clauses.vocabulary):
        return True
    return any(binds_itself(name.ref, scene.header) for name in scene.names)


def _is_reported(scene: Scene) -> bool:
    """Whether a sentence only repeats another: "Volgens de Commissie zal", "Volgens de planning van de VN wordt"."""
    if scene.clauses.words[:1] != ("volgens",):
        return False
    if not _SOURCE.isdisjoint(scene.clauses.words[1:4]):
        return True
    name = scene.by_first.get(1) or scene.by_first.get(2)
    if name is not None and not binds_itself(name.ref, scene.header):
        return True
    verb = next((at for at in scene.clauses.turns if scene.clauses.is_finite(at)), 0)
    return any(name.after <= verb and is_abroad(name.ref) for name in scene.names)


def _names_papers(scene: Scene) -> bool:
    """Whether a sentence names nobody, only papers: "Het wetsvoorstel seksuele misdrijven gaat …"."""
    return all(name.ref.kind is EntityKind.DOCUMENT or name.ref.id == "raad-van-state" for name in scene.names)


def _is_expected(scene: Scene, verdict: Verdict) -> bool:
    """Whether "naar verwachting" leaves nothing of it but a forecast.

    What somebody is to deliver stays, what the chamber is to be sent, and what stands outside the relative clause that
    expects: "bereidt een wet voor, die naar verwachting in mei in consultatie gaat".
    """
    if not isinstance(verdict, Claim):
        return True
    words, actors = scene.clauses.words, verdict.actors
    expected = words.index("verwachting")
    if verdict.at + 1 + len(scene.clauses.core(verdict.at)) < expected:
        return False  # "start in mei en zal naar verwachting een jaar duren"
    opener = scene.clauses.subordinator(expected)
    if opener is not None and scene.clauses.subordinator(verdict.at) is None:
        return False
    if not _OWN_PAPER.isdisjoint(words[: verdict.at + 4]) and verdict.kind is DELIVERABLE and _names_papers(scene):
        return False  # "het wetsvoorstel gaat naar verwachting in het voorjaar in consultatie"
    told = "u" in scene.clauses.vocabulary or any(name.ref.id in PARLIAMENT for name in scene.names)
    return verdict.kind is not DELIVERABLE or not (actors or told)


def _judge_by_moment(scene: Scene, verdicts: list[Verdict]) -> Iterator[Claim]:
    """What no verb of the table promised, but a future moment does."""
    if any(isinstance(verdict, Claim) for verdict in verdicts):
        return
    taken = frozenset(drop.at for drop in verdicts if isinstance(drop, Drop) and drop.reason != "running-policy")
    claim = judge_doing(scene, taken) or judge_event(scene, taken)
    if claim:
        yield claim


def _verbs_to_judge(scene: Scene, previous: tuple[EntityRef, ...]) -> list[int]:
    """The words of a sentence that may be finite verbs of somebody in sight, in text order."""
    vocabulary = scene.clauses.vocabulary
    plural = len(scene.names) > 1 or not _PLURAL_CUES.isdisjoint(vocabulary) or vocabulary >= _KINGDOM
    finite = FINITE if plural else SINGULAR
    if not (plural or previous or _may_bind(scene)):
        finite = _OPEN  # what others do now is no near miss, what they will do is
    words = scene.clauses.words
    # An infinitive looks like a plural: without a plural actor in sight it need not be judged.
    if "ik" in vocabulary:
        found = [at for at, word in enumerate(words) if word in finite or word in _VERBS.first]
    else:
        turns = scene.clauses.turns
        found = list(compress(turns, map(finite.__contains__, map(words.__getitem__, turns))))
    if "te" not in vocabulary:
        return found
    return [at for at in found if not (at and words[at - 1] == "te" and words[at] in _AFTER_TE)]


def _judge_verbs(scene: Scene, previous: tuple[EntityRef, ...], previous_kind: CommitmentKind | None) -> list[Verdict]:
    """Verdicts on the finite verbs of a sentence, in text order; a verb without a subject shares that of the last."""
    verdicts: list[Verdict] = []
    sharing: tuple[EntityRef, ...] = ()
    for at in _verbs_to_judge(scene, previous):
        verdict = judge_verb(Context(scene, sharing, previous, previous_kind), at)
        if verdict is None:
            continue
        reported = isinstance(verdict, Drop) and verdict.reason.startswith("subordinate")
        if (reported or isinstance(verdict, Claim)) and is_needed(scene.clauses, at):
            verdict = Drop("need", at)
        verdicts.append(verdict)
        if isinstance(verdict, Claim) and verdict.actors:
            sharing = verdict.actors
    return verdicts


def judge_sentence(
    scene: Scene, frames: Frames, previous: tuple[EntityRef, ...], previous_kind: CommitmentKind | None
) -> tuple[Verdict, ...]:
    """Verdicts on the finite verbs of a sentence, in text order, then on the fixed forms in it.

    `previous` are the actors that the sentence before bound, and `previous_kind` to what; () and None when it did not.
    """
    reason = find_exclusion(scene.clauses)
    if reason or _is_reported(scene):
        told = judge_told(scene) if reason == "this-document" else None
        return (told or Drop(reason or "reported", 0),)
    verdicts = _judge_verbs(scene, previous, previous_kind)
    if frames:
        verdicts.extend(judge_frames(scene, frames))
    verdicts.extend(judge_decisions(scene))
    context = Context(scene, (), previous, previous_kind)
    result = judge_result(context)
    verdicts += [result] if result else []
    verdicts.extend(_judge_by_moment(scene, verdicts))
    if "verwachting" in scene.clauses.vocabulary and EXPECTED.search(scene.clauses.lower):
        verdicts = [Drop("expectation", item.at) if _is_expected(scene, item) else item for item in verdicts]
    if not verdicts:
        continued = judge_continued(context)
        verdicts += [continued] if continued else []
    return tuple(verdicts)
