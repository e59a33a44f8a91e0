"""What another does in a passive that does not name him.

It goes on with what he does ("De Commissie werkt aan een wet. Ook wordt een toezichthouder aangewezen"), tells of what
he set going ("Het voorstel wordt in mei besproken"), or is the Crown's: who sits in a council "wordt bij koninklijk
besluit benoemd".
"""

from extract.promises.abroad import begins_with_stranger, is_abroad
from extract.promises.actors import PARLIAMENT, binds_itself, is_advisory
from extract.promises.acts import EFFORT
from extract.promises.clauses import Clauses, cut_clauses, cut_words
from extract.promises.lexicon import read_set
from extract.promises.moments import is_of_past
from extract.promises.passages import Passage
from extract.promises.passives import holds_participle
from extract.promises.scenes import Scene, set_scene
from extract.promises.subjects import find_subject
from extract.promises.verdicts import Claim

OF_ANOTHER = "other-actor"
_BY_THE_CROWN = "koninklijk besluit"
_GOES_ON, _OWN_MATTER = map(read_set, ("goes-on", "own-matter"))
_DETERMINER, _TAKEN_OVER = map(read_set, ("determiner", "taken-over"))
_JOINT_ACT = tuple(sorted(read_set("joint-act")))  # also at the end of a compound
_STATE = read_set("state") - read_set("future") - read_set("intent")
_ASKS, _HAVE = read_set("asks"), frozenset({"heeft", "hebben"})
_ASKED = frozenset({"gevraagd", "verzocht", "opgeroepen", "uitgenodigd", "gewaarschuwd"})
# Of whom this tells, a passive without an agent is the speaker's all the same.
_OURS = frozenset({"ik", "wij", "we", "ons", "onze", "mijn", "nederlandse", "u", "uw", "kabinetsreactie"})
_ANSWERING = read_set("answering")  # what these open, a state does about what others did, or for it
_PASSIVE = "-passive"
_SET_GOING = (_PASSIVE, "frame-scheduled", "frame-foreseen", "frame-takes-effect", "present-event")
_BEGINNING, _POINTING = frozenset({"frame-scheduled", "present-event"}), frozenset({"dit", "deze", "die"})
_SUBORDINATE = f"{_PASSIVE}-"  # in the rule of a passive that a relative clause or the like holds


def is_done_by_another(passage: Passage, claims: list[Claim]) -> bool:
    """Whether what nobody is named for is done by the Crown, by the actor of its sentence or of the one before."""
    scene = passage.scene
    if any(claim.actors or not claim.rule.endswith(_SET_GOING) for claim in claims if _SUBORDINATE not in claim.rule):
        return False
    if is_advisory(passage.header) and _BY_THE_CROWN in scene.clauses.lower:
        return True
    if not _OURS.isdisjoint(scene.clauses.vocabulary):
        return False
    if any(binds_itself(name.ref, passage.header) or name.ref.id in PARLIAMENT for name in scene.names):
        return False
    if all(_SUBORDINATE in claim.rule for claim in claims):
        return _is_led_by_another(scene)
    if scene.clauses.words[0] in _GOES_ON and all(claim.rule.endswith(_PASSIVE) for claim in claims):
        return passage.after.others or _others_act_before(passage, abroad=False)
    return _is_done_abroad(passage, claims)


def _is_done_abroad(passage: Passage, claims: list[Claim]) -> bool:
    """Whether states decide together what is told of, or somebody abroad has set it going in the sentence before."""
    clauses = passage.scene.clauses
    if clauses.words[0] in _ANSWERING or not _OWN_MATTER.isdisjoint(clauses.vocabulary):
        return False
    foreseen = any(claim.rule == "frame-foreseen" for claim in claims)
    if not foreseen and any(_is_act_of_bodies(clauses, at) for at in {0, *(claim.at + 1 for claim in claims)}):
        return True
    if any(claim.kind is EFFORT for claim in claims):
        return False
    if is_advisory(passage.header) and clauses.words[0] not in _POINTING:
        return False  # "Het advies wordt in mei vastgesteld" is the council's own
    begun = any(claim.rule in _BEGINNING for claim in claims)
    if begun and clauses.words[0] not in _POINTING:
        return False  # "Het wetsvoorstel gaat in mei in consultatie" begins something of its own
    only_went_on = passage.after.others and not passage.after.named
    return only_went_on or _others_act_before(passage, abroad=True)


def _is_led_by_another(scene: Scene) -> bool:
    """Whether the main clause is of another: "De Unie werkt aan een lijst, die in mei zal worden gepubliceerd"."""
    clauses = scene.clauses
    main = (at for at in clauses.turns if at and clauses.is_finite(at) and clauses.subordinator(at) is None)
    verb = next(main, None)
    return begins_with_stranger(scene, 0) or (verb is not None and find_subject(scene, verb).role == "other")


def _is_act_of_bodies(clauses: Clauses, at: int) -> bool:
    """Whether what is done to is a decision among states ("De verordening"), which no state takes alone.

    What a state does with one is its own: "De richtlijn wordt in 2031 geïmplementeerd".
    """
    words = clauses.words
    article = at < len(words) and words[at] in _DETERMINER and words[at] != "een"
    if not article or not _TAKEN_OVER.isdisjoint(clauses.vocabulary):
        return False
    at += 1
    while at < len(words) - 1 and words[at].endswith("e") and not words[at].endswith(_JOINT_ACT):
        at += 1
    return words[at].endswith(_JOINT_ACT)


def _others_act_before(passage: Passage, *, abroad: bool) -> bool:
    """Whether another is the subject of the sentence before, in the same block; `abroad` asks for one that does it."""
    reading, header = passage.reading, passage.header
    before = reading.sentences[passage.sentence.index - 1]
    if before.block != passage.sentence.block or not (passage.after.named or abroad):
        return False
    words = cut_words(reading.layout.text[before.start : before.end])
    scene = set_scene(cut_clauses(words), passage.after.named, before.start, header)
    if not _OURS.isdisjoint(words.vocabulary) or any(binds_itself(name.ref, header) for name in scene.names):
        return False
    verb = next((at for at in scene.clauses.turns if at and scene.clauses.is_finite(at)), None)
    if abroad:
        return _acts_abroad(scene, verb)
    return verb is not None and find_subject(scene, verb).role == "other"


def _acts_abroad(scene: Scene, verb: int | None) -> bool:
    """Whether somebody of abroad does something, which is more than to be, to ask or to be in want."""
    clauses = scene.clauses
    if clauses.lower.endswith("?") or not _ASKED.isdisjoint(clauses.vocabulary) or is_of_past(scene):
        return False
    if verb is not None and clauses.subordinator(verb) is None:
        word = clauses.words[verb]
        if word in _ASKS or (word in _STATE and not (word in _HAVE and holds_participle(clauses.core(verb)))):
            return False
        subject = find_subject(scene, verb)
        if subject.role == "other" and any(map(is_abroad, subject.actors)):
            return True
    return begins_with_stranger(scene, 0)
