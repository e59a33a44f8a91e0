"""What somebody has resolved: "De minister heeft besloten … te verhogen", "Nederland heeft toegezegd … bij te dragen".

The perfect tense tells of the past, but what was resolved is still to be done. Whoever resolved it is bound, not the
speaker.
"""

from collections.abc import Iterator
from itertools import pairwise

from extract.promises.actor_phrases import Subject, opening_actors
from extract.promises.acts import ACTION, DELIVERABLE, find_acts, weigh_kind
from extract.promises.clauses import Clauses
from extract.promises.exclusions import is_refused
from extract.promises.lexicon import read_subordinators
from extract.promises.moments import is_of_past
from extract.promises.scenes import Scene
from extract.promises.subjects import find_subject
from extract.promises.verdicts import Claim
from extract.records import EntityRef

_HAVE = frozenset({"heb", "heeft", "hebben"})
_DECIDED, _PLEDGED = frozenset({"besloten"}), frozenset({"toegezegd", "aangekondigd"})
_RESOLVED = _DECIDED | _PLEDGED
_TOLD = frozenset(read_subordinators()) - {"om"}
_BEFORE = frozenset({"eerder", "destijds"})
# "Ik heb uw Kamer toegezegd", "heeft het lid … toegezegd": the promise stands in an earlier paper.
_TO_CHAMBER = frozenset("kamer u lid leden debat commissiedebat".split())


def _who(scene: Scene, verb: int) -> tuple[EntityRef, ...]:
    """Who resolved: the subject, or after "en" whom the sentence begins with; () when that is none who binds itself."""
    subject: Subject = find_subject(scene, verb)
    if subject.role == "elided":
        return opening_actors(scene)
    return subject.actors if subject.role == "self" and subject.clause == "main" else ()


def _is_of_clause(clauses: Clauses, verb: int, at: int) -> bool:
    """Whether a participle is that of "heeft", not as in "begrip voor wie besloten te gaan"; asides may part them."""
    words = clauses.words
    if not _HAVE.isdisjoint(words[verb + 1 : at]):
        return False
    for turn in (turn for turn in clauses.turns if verb < turn < at and clauses.opens(turn)):
        if words[turn - 1] != "," or "," not in words[turn:at]:
            return False
    return True


def _tells_act(what: tuple[str, ...]) -> bool:
    """Whether an infinitive tells what is to be done, and no clause what is so: "besloten dat het te vroeg is"."""
    opening = what[1:2] if what[:1] == (",",) else what[:1]
    if not _TOLD.isdisjoint(opening):
        return False
    return any(word == "te" and after.endswith("n") for word, after in pairwise(what))


def judge_decisions(scene: Scene) -> Iterator[Claim]:
    """Claims of what was decided, pledged or announced to be done; "besloten tot de aanschaf" names a product."""
    clauses = scene.clauses
    vocabulary, words = clauses.vocabulary, clauses.words
    if _RESOLVED.isdisjoint(vocabulary) or _HAVE.isdisjoint(vocabulary) or not _BEFORE.isdisjoint(vocabulary):
        return
    for verb in (at for at, word in enumerate(words) if word in _HAVE):
        end = clauses.closing(verb + 1)
        at = next((at for at in range(verb + 1, end) if words[at] in _RESOLVED), None)
        if at is None or not _is_of_clause(clauses, verb, at):
            continue
        if is_refused(words[verb + 1 : at]) or is_refused(words[at + 1 : at + 4]):
            continue
        if words[at] in _PLEDGED and not _TO_CHAMBER.isdisjoint(vocabulary):
            continue
        what = words[at + 1 : end]
        product = what[:1] == ("tot",) and words[at] in _DECIDED
        actors = _who(scene, verb) if product or _tells_act(what) else ()
        if actors and not is_of_past(scene):
            acts = find_acts(clauses, at + 1, end)
            kind = weigh_kind(acts, what) if acts else DELIVERABLE if product else ACTION
            yield Claim("frame-resolved", kind, actors, at)
