"""What a passive tells without promising it: how a thing is done, standing practice, others' work, what a law says."""

from extract.promises.abroad import ABROAD, begins_with_stranger, is_abroad
from extract.promises.actors import PARLIAMENT, binds_itself
from extract.promises.acts import ACTION, DELIVERABLE, EFFORT
from extract.promises.clauses import Clauses
from extract.promises.exclusions import is_refused
from extract.promises.lexicon import read_set
from extract.promises.moments import has_moment, names_moment
from extract.promises.scenes import Scene
from ontology.kinds import CommitmentKind, EntityKind

_DETERMINER, _PLAN, _ANEW, _PREPOSITION = map(read_set, ("determiner", "plan-report", "anew", "preposition"))
_ASKED_ABOUT, _WITHIN = read_set("asked-about"), frozenset({"in", "binnen"})
_PAPER, _PAST = read_set("self-document") | read_set("self-reference") | read_set("paper"), read_set("past")
_TOLD = frozenset({"u", "kamer"})
_STRANGER = tuple(sorted(read_set("stranger")))
_PAPER_NEAR = 4  # words within which a sentence names the paper it tells of
_OWNED = 4  # words from the article of what is owned to its owner: "het verslag van de Wereldbank"
_OF_BODY = frozenset({("van", "de"), ("van", "het")})
_EVERYWHERE = frozenset({"internationaal", "wereldwijd", "mondiaal", "elders"})
_BY_LAW, _BY_ARTICLE = frozenset({"krachtens", "ingevolge"}), ("op", "grond", "van", "artikel")


def only_told(scene: Scene, verb: int, kind: CommitmentKind, *, future: bool, dated: bool) -> str:
    """Why a passive that could promise an act of a kind only tells of it; "" when it does not."""
    clauses = scene.clauses
    opener = clauses.subordinator(verb)
    if _tells_way(clauses, opener) or (not future and _only_tells(scene, opener, kind)):
        return "subordinate"
    if not (future or dated) and kind is ACTION and _is_practice(clauses, verb):
        return "running-policy"
    if kind is DELIVERABLE:
        elsewhere = _is_made_abroad(scene, verb)
    else:
        elsewhere = not future and kind is EFFORT and _is_elsewhere(scene, verb)
        elsewhere = elsewhere or _opens_abroad(clauses) or (not dated and _is_of_other_before(scene, verb))
    return "other-actor" if elsewhere or _is_between_others(scene, verb) else ""


def _only_tells(scene: Scene, opener: int | None, kind: CommitmentKind) -> bool:
    """Whether a present passive stands in a clause that tells more of a thing: "wetgeving die wordt opgesteld".

    What is planned is no such thing, unless it is of another: "De gouverneur meldde dat de wacht wordt verdubbeld".
    """
    clauses = scene.clauses
    if opener is None or not (_PLAN.isdisjoint(clauses.words[:opener]) or begins_with_stranger(scene, 0)):
        return False
    if clauses.words[opener].startswith("waar") and not _TOLD.isdisjoint(clauses.words[opener:]):
        return False  # "de kosten, waarover u bij Voorjaarsnota wordt geïnformeerd"
    wished = clauses.words[opener] == "dat"  # "inzetten dat lijsten worden vastgesteld"
    return wished or kind is not DELIVERABLE or not names_moment(clauses)


def _tells_way(clauses: Clauses, opener: int | None) -> bool:
    """Whether a clause tells when or how something is done, not that it is: "de wijze waarop … zal worden"."""
    return opener is not None and opener > 0 and clauses.words[opener - 1] in _ASKED_ABOUT


def _is_practice(clauses: Clauses, verb: int) -> bool:
    """Whether a present passive tells what is done with a whole class: "Aanvragers worden gehoord", by no day."""
    words = clauses.words
    head = words[verb] == "worden" and (verb == 1 or (words[1] == "die" and words[verb - 1] == ","))
    bare = words[0].endswith(("en", "s")) and words[0] not in _PREPOSITION and words[0] not in _DETERMINER
    return head and bare and _ANEW.isdisjoint(clauses.vocabulary) and not is_refused(clauses.core(verb))


def _is_elsewhere(scene: Scene, verb: int) -> bool:
    """Whether others are at work in their own body: "in de Donaucommissie wordt gewerkt aan regels"."""
    words = scene.clauses.words
    city = scene.by_first.get(1) if words[0] == "in" else None  # "In Genève wordt onderhandeld"
    if words[0] in _EVERYWHERE or (city is not None and city.ref.kind is EntityKind.REGION):
        return True
    return any(
        name.ref.kind is EntityKind.ORGANISATION
        and not name.adjective
        and not binds_itself(name.ref, scene.header)
        and not _WITHIN.isdisjoint(words[max(0, name.first - 2) : name.first])
        and (name.after <= verb or name.first <= verb + 3)
        for name in scene.names
    )


def _opens_abroad(clauses: Clauses) -> bool:
    """Whether it befalls what another body has or does: "De VN-missie wordt beëindigd"."""
    at = int(clauses.words[0] in _DETERMINER)
    return any(word.startswith(ABROAD) for word in clauses.words[at : at + 1])


def _is_of_other_before(scene: Scene, verb: int) -> bool:
    """Whether that stands before a verb: "De steun van de EU wordt voortgezet"."""
    return scene.clauses.words[0] in _DETERMINER and is_of_other(scene) and "van" in scene.clauses.words[:verb]


def _is_made_abroad(scene: Scene, verb: int) -> bool:
    """Whether a product before a verb is that of a body abroad, and the chamber is not to get it.

    "Het rapport van de OVSE wordt gepubliceerd", "De bevindingen van de VN-rapporteur worden bekendgemaakt".
    """
    words = scene.clauses.words
    if words[0] not in _DETERMINER or any(name.ref.id in PARLIAMENT for name in scene.names):
        return False
    owners = [name.first for name in scene.names if not name.adjective and is_abroad(name.ref)]
    owners += [at for at, word in enumerate(words[:verb]) if word.startswith(ABROAD) and word.endswith(_STRANGER)]
    return any(at < verb and _is_owner(words, at) for at in owners)


def is_of_other(scene: Scene) -> bool:
    """Whether what a sentence is about is another body's: "het jaarverslag van de Wereldbank", "van de VN-missie"."""
    words = scene.clauses.words
    if any(word.startswith(ABROAD) and _is_owner(words, at) for at, word in enumerate(words)):
        return True
    return any(
        name.ref.kind is EntityKind.ORGANISATION
        and not binds_itself(name.ref, scene.header)
        and _is_owner(words, name.first)
        for name in scene.names
    )


def _is_owner(words: tuple[str, ...], first: int) -> bool:
    """Whether a name at a word owns what stands before it, and nothing governs that: "de strategie van de Raad"."""
    if words[max(0, first - 2) : first] not in _OF_BODY or first < _OWNED:
        return False
    governed = first > _OWNED and words[first - _OWNED - 1] in _PREPOSITION - {"van"}
    return words[first - _OWNED] in _DETERMINER and not governed


def _is_between_others(scene: Scene, verb: int) -> bool:
    """Whether what is done is others' among themselves: "Het overleg tussen Moskou en Washington wordt hervat"."""
    words = scene.clauses.words[:verb]
    if "tussen" not in words:
        return False
    first = words.index("tussen")
    parties = [name.ref for name in scene.names if first < name.first < verb]
    return len(parties) > 1 and not any(binds_itself(ref, scene.header) for ref in parties)


def is_written(scene: Scene, verb: int) -> bool:
    """Whether a sentence tells what stands in a paper or a law: "In de reactie wordt die lijn onderschreven"."""
    words = scene.clauses.words
    law = words[0] in _BY_LAW or words[:4] == _BY_ARTICLE
    if not law and not (words[0] == "in" and not _PAPER.isdisjoint(words[1:_PAPER_NEAR])):
        return False
    if any(name.ref.id in PARLIAMENT for name in scene.names):
        return False  # "Op grond van artikel 5 wordt uw Kamer geïnformeerd"
    return not has_moment(scene, verb) or not _PAST.isdisjoint(scene.clauses.vocabulary)
