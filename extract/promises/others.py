"""What another does in a passive that does not name him.

It goes on with what he does ("De Commissie werkt aan een wet. Ook wordt een toezichthouder aangewezen"), or is the
Crown's: who sits in a council "wordt bij koninklijk besluit benoemd".
"""

from extract.promises.actors import PARLIAMENT, binds_itself, is_advisory
from extract.promises.clauses import cut_clauses, cut_words
from extract.promises.lexicon import read_set
from extract.promises.passages import Passage
from extract.promises.scenes import set_scene
from extract.promises.subjects import find_subject
from extract.promises.verdicts import Claim

OF_ANOTHER = "other-actor"
_BY_THE_CROWN = "koninklijk besluit"
_GOES_ON = read_set("goes-on")
# Of whom this tells, a passive without an agent is the speaker's all the same.
_OURS = frozenset({"ik", "wij", "we", "ons", "onze", "mijn", "nederlandse", "u", "uw", "kabinetsreactie"})


def is_done_by_another(passage: Passage, claims: list[Claim]) -> bool:
    """Whether passives without an agent tell what the Crown does, or go on with the sentence before and its actor."""
    clauses = passage.scene.clauses
    if any(claim.actors or not claim.rule.endswith("-passive") for claim in claims):
        return False
    if is_advisory(passage.header) and _BY_THE_CROWN in clauses.lower:
        return True
    if clauses.words[0] not in _GOES_ON or not _OURS.isdisjoint(clauses.vocabulary):
        return False
    if any(binds_itself(name.ref, passage.header) or name.ref.id in PARLIAMENT for name in passage.scene.names):
        return False
    return passage.after.others or _others_act_before(passage)


def _others_act_before(passage: Passage) -> bool:
    """Whether another is the subject of the first verb of the sentence before, in the same block."""
    reading, header = passage.reading, passage.header
    before = reading.sentences[passage.sentence.index - 1]
    if not passage.after.named or before.block != passage.sentence.block:
        return False
    words = cut_words(reading.layout.text[before.start : before.end])
    scene = set_scene(cut_clauses(words), passage.after.named, before.start, header)
    if not _OURS.isdisjoint(words.vocabulary) or any(binds_itself(name.ref, header) for name in scene.names):
        return False
    verb = next((at for at in scene.clauses.turns if at and scene.clauses.is_finite(at)), None)
    return verb is not None and find_subject(scene, verb).role == "other"
