"""What promises without a finite verb of its own: fixed forms of words, points of lists, results, what goes on."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from itertools import pairwise

from extract.promises.actor_phrases import find_phrase
from extract.promises.actors import NETHERLANDS, binds_itself, is_advisory, serves_apart, speakers_of
from extract.promises.acts import ACTION, DELIVERABLE, EFFORT, find_acts, has_effort_object, participles, weigh_kind
from extract.promises.clauses import SINGULAR, Words
from extract.promises.clocks import day_sent
from extract.promises.exclusions import is_refused
from extract.promises.lexicon import Frame, read_frames, read_set
from extract.promises.moments import has_moment, is_of_past
from extract.promises.practices import is_of_other
from extract.promises.scenes import Scene
from extract.promises.subjects import find_subject
from extract.promises.verdicts import Claim, Context
from extract.records import EntityRef
from ontology.kinds import EntityKind

_FRAMES = read_frames()
_FRAME_CUES = frozenset().union(*(frame.cues for frame in _FRAMES))
_FRAMES_OF: Mapping[str, tuple[int, ...]] = {
    cue: tuple(at for at, frame in enumerate(_FRAMES) if cue in frame.cues) for cue in _FRAME_CUES
}
_PASSIVE, _SCHEDULED = read_set("passive"), read_set("scheduled")
_SHARED_VERBS = _SCHEDULED | {"krijgt", "krijgen"}  # that others may be the subject of
_NAMED = frozenset({"named", "moment-named"})
_UNACTED = frozenset({"unacted", "moment"})
_DATED = frozenset({"moment", "moment-named"})
_FIRST = frozenset({"ik", "wij", "we"})
_NEED, _POSSIBILITY = map(read_set, ("need", "possibility"))
_HEADED, _ACTING = 4, 9  # words within which the head of a point in a list stands, and who acts in it with a verb
_LEADING = frozenset().union(*map(read_set, ("future", "go", "intent", "stay")))
_SOFT_NOUN = read_set("soft-noun")  # "intensivering van de dialoog" is effort as the dialogue is
_LISTED = tuple((kind, read_set(f"listed-{kind.value}")) for kind in (DELIVERABLE, ACTION, EFFORT))
_PREPOSITION, _DETERMINER = map(read_set, ("preposition", "determiner"))
RESULT = re.compile(
    r"(?:in|eind|begin|medio|uiterlijk|tegen|per|vanaf) (?:\w+ ){0,2}?(?P<year>20\d\d) (?:is|zijn)\b", re.IGNORECASE
)
_BY_NOW = frozenset({"reeds", "inmiddels"})  # what has been done stays done in the year that a budget is for
_SO_DONE = (("dit", "gebeurt"), ("dat", "gebeurt"))
# "Hierbij informeren wij u over het besluit om … bij te dragen": what the letter tells is decided.
_DECISION_TOLD = re.compile(
    r"\b(?:besluit|kabinetsbesluit) "
    r"(?:(?:van [^.;,]{3,40} )?(?:om|tot)|van (?:het kabinet|de regering) (?:de|het|een))\b[^.;]*\bte \w+en\b"
)
ONWARD = frozenset({"en", "alsook", "alsmede", "evenals"})
_TOLD = SINGULAR | _NEED | _POSSIBILITY | {"is", "zijn", "heeft", "hebben"}  # whose sentence is no point of a list
_ARTICLE = frozenset({"een", "het", "dit"})  # "een besluit nemen" tells of nobody who decides
Frames = tuple[tuple[Frame, re.Match[str]], ...]


def judge_result(context: Context) -> Claim | None:
    """Judge "In 2025 zijn alle posten aangesloten" in a text of 2024: what will have been done by a year to come.

    A budget is of the year before its own; any other text tells by the same words what its own year brought, and one
    without a day or year what any year did.
    """
    header, lower = context.scene.header, context.scene.clauses.lower
    found = RESULT.match(lower) if "20" in lower else None
    if found is None:
        return None
    sent = day_sent(header)
    today = sent.year if sent else header.year
    if today is None or int(found["year"]) <= today or is_advisory(header):
        return None
    clauses = context.scene.clauses
    verb = bisect_right(clauses.starts, found.end() - 1) - 1
    if is_refused(clauses.core(verb)) or not _BY_NOW.isdisjoint(clauses.core(verb)):
        return None
    verbs = participles(clauses, clauses.tail(verb), future=True)
    return Claim("frame-result", weigh_kind(verbs, clauses.tail(verb)), (), verb) if verbs else None


def find_frames(words: Words) -> Frames:
    """Fixed forms that stand in a sentence ("de oprichting van een fonds is voorzien"), in the order of their table."""
    cues = words.vocabulary & _FRAME_CUES
    if not cues:  # as in most sentences
        return ()
    found: list[tuple[Frame, re.Match[str]]] = []
    for at in sorted(set().union(*map(_FRAMES_OF.__getitem__, cues))):
        frame = _FRAMES[at]
        if frame.beside and frame.beside.isdisjoint(words.vocabulary):
            continue
        if match := frame.pattern.search(words.lower):
            found.append((frame, match))
    return tuple(found)


def judge_frames(scene: Scene, frames: Frames) -> Iterator[Claim]:
    """Claims of the fixed forms in a sentence, unless somebody acts in what nobody may."""
    clauses = scene.clauses
    for frame, found in frames:
        last = max(0, bisect_right(clauses.starts, found.end() - 1) - 1)
        first = bisect_right(clauses.starts, found.start()) - 1
        if frame.actors in _UNACTED and (_is_acted(scene, first, last) or is_of_other(scene) or _opens_foreign(scene)):
            continue
        if frame.rule.startswith("foreseen") and any(map(_is_election, clauses.vocabulary)):
            continue
        if frame.actors in _DATED and not has_moment(scene, first):
            continue
        if frame.actors == "ahead" and is_of_past(scene):
            continue
        if frame.actors == "ours" and _others_act(scene, first, last):
            continue
        if frame.actors == "own" and _is_of_another(scene, first):
            continue
        near = (name.ref for name in scene.names if frame.actors in _NAMED and first <= name.first <= last)
        actors = tuple(dict.fromkeys(ref for ref in near if binds_itself(ref, scene.header)))
        if frame.actors in _NAMED and not actors:
            actors = next((speakers_of(w, scene.header) for w in clauses.words[first : last + 1] if w in _FIRST), ())
        if actors or frame.actors not in _NAMED:
            kind = frame.kind or weigh_kind(find_acts(clauses, first, last + 1), clauses.words[first : last + 1])
            yield Claim(f"frame-{frame.rule}", kind, actors, last)


def _is_election(word: str) -> bool:
    return word.endswith(("verkiezingen", "verkiezing"))


def _is_acted(scene: Scene, first: int, last: int) -> bool:
    """Whether somebody is the subject of a verb between two words, who then acts or is told of."""
    words = scene.clauses.words
    verbs = (
        at
        for at in range(max(0, first), last + 1)
        if words[at] in _SCHEDULED and "er" not in words[max(0, at - 1) : at + 2]  # "er komt een coördinator"
    )
    return any(find_subject(scene, at).role in {"self", "other", "parliament"} for at in verbs)


def _opens_foreign(scene: Scene) -> bool:
    """Whether what a sentence begins with is another state's: "De Franse ambassade opent in mei"."""
    name = scene.by_first.get(1) if scene.clauses.words[0] in _DETERMINER else None
    foreign = name is not None and name.ref.kind is EntityKind.COUNTRY and name.ref != NETHERLANDS
    return foreign and scene.clauses.words[1].endswith("e")


def _others_act(scene: Scene, first: int, last: int) -> bool:
    """Whether another is the subject of a form: "Rusland en China krijgen er een bondgenoot bij"."""
    clauses = scene.clauses
    verbs = (at for at in range(first, last + 1) if clauses.words[at] in _SHARED_VERBS or clauses.is_finite(at))
    subjects = (find_subject(scene, at) for at in verbs)
    return any(subject.role == "other" and not serves_apart(subject.actors) for subject in subjects)


def _is_of_another(scene: Scene, noun: int) -> bool:
    """Whether a plan is somebody else's: "het plan van Frankrijk om", "het voornemen van de Europese Commissie om"."""
    words = scene.clauses.words
    name = next((scene.by_first[at] for at in (noun + 2, noun + 3) if at in scene.by_first), None)
    return name is not None and words[noun + 1] == "van" and not binds_itself(name.ref, scene.header)


def judge_continued(context: Context) -> Claim | None:
    """Judge "en zich inzetten voor …" and "dit gebeurt door … te …" after a sentence that committed."""
    clauses = context.scene.clauses
    if context.previous_kind and clauses.words[:2] in _SO_DONE and {"door", "te"} <= clauses.vocabulary:
        acts = find_acts(clauses, 2, clauses.closing(2))
        return Claim("present-same", weigh_kind(acts, ()), context.previous, 1)
    if context.previous_kind is None or clauses.words[0] not in ONWARD:
        return None
    acts = find_acts(clauses, 1, len(clauses.core(0)) + 1)
    return Claim("future-continued", weigh_kind(acts, clauses.core(0)), context.previous, 0) if acts else None


def judge_told(scene: Scene) -> Claim | None:
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
                soft = kind is ACTION and word in _SOFT_NOUN and has_effort_object(clauses.words[at:])
                return Claim("frame-listed", EFFORT if soft else kind, actors, at)
        if word in _PREPOSITION:
            break
    return _judge_infinitive(scene, actors)


def _others_begin(scene: Scene) -> bool:
    """Whether a point begins with another who acts: "TNO en de KNAW gaan samen onderzoek doen"."""
    subject = find_phrase(scene, 0, "main")
    return subject is not None and subject.role == "other" and not _LEADING.isdisjoint(scene.clauses.words[1:_ACTING])


def _judge_infinitive(scene: Scene, actors: tuple[EntityRef, ...]) -> Claim | None:
    """Judge a point without a subject: "de posten in Dakar uitbreiden", "het loket wordt bekostigd uit het fonds"."""
    clauses = scene.clauses
    passive = next((at for at, word in enumerate(clauses.words) if word in _PASSIVE), None)
    if passive is not None:
        done = participles(clauses, clauses.core(passive), future=True)
        free = done and not is_refused(clauses.core(passive)) and clauses.subordinator(passive) is None
        free = free and (_NEED | _POSSIBILITY).isdisjoint(clauses.vocabulary)
        return Claim("frame-listed", weigh_kind(done, clauses.words), actors, passive) if free else None
    end = next((at for at in clauses.turns if at and clauses.opens(at)), len(clauses.words))
    if any(word in _TOLD and before not in _ARTICLE for before, word in pairwise(("", *clauses.words[:end]))):
        return None
    if _others_begin(scene):
        return None
    for at, before in enumerate(("", *clauses.words[:-1])):
        acts = find_acts(clauses, at, at + 1) if before != "te" else []
        if acts:
            return Claim("frame-listed", weigh_kind(acts, clauses.words), actors, at)
    return None
