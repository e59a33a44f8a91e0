"""To whom something is promised: the chamber that is told or sent it, who asked a council, with whom it is shared."""

import re
from collections.abc import Collection

from extract.advices.councils import is_council
from extract.promises.actors import PARLIAMENT, are_councils, is_advisory
from extract.promises.country_words import Refs
from extract.promises.lexicon import read_set
from extract.promises.particulars import row_of
from extract.promises.scenes import Named, Scene
from extract.records import EntityRef
from ontology.kinds import EntityKind

CABINET = EntityRef(EntityKind.ORGANISATION, "kabinet")
_CHAMBER = EntityRef(EntityKind.ORGANISATION, "tweede-kamer")
_BOTH = (EntityRef(EntityKind.ORGANISATION, "eerste-kamer"), _CHAMBER)
_EACH, _REACH = frozenset({"beide", "kamers"}), 3
_DETERMINER = read_set("determiner")
_ALREADY = re.compile(
    r"(?:is|zijn) (?:\w+ ){0,3}per brief\b|"
    r"(?:op \d+ \w+ |reeds |al |eerder |inmiddels )*(?:is |zijn |heeft )?(?:reeds |al |eerder )?"
    r"(?:toegegaan|toegezonden|ontvangen|ontving|gezonden|gemeld|(?:mede|mee)gedeeld|toegezegd|aangekondigd|aangeboden)"
)
# "In mei volgt de jaarlijkse Kamerbrief": its name says to whom it goes.
_LETTER = re.compile(
    r"\b(?:volgt|verschijnt|komt) [^.;,]*\bkamerbrief\b|\bkamerbrief\b[^.;,]* (?:volgt|verschijnt|komt)\b"
)
_YOUR_WAY = "uw kant op"
_REQUEST = re.compile(
    r"\b(?:op (?:een |het )?|naar aanleiding van een )(?:verzoek|vraag) van\b|\b(?:een|de) aanvraag van\b"
    r"|\b(?:kabinets|regerings)verzoek\b"
)
_WAS, _TOLD_FORMS = frozenset({"is", "werd", "heeft", "heb", "hebben"}), frozenset({"geïnformeerd", "ingelicht"})
_PARTING = frozenset({",", ";", "die", "dat"})
_COMING = frozenset({"wordt", "worden", "zal", "zullen"})
_NEAR = 9  # words after a chamber among which it is said what it was told
_SHARING = read_set("sharing")
# What of a chamber is no chamber told: "op verzoek van uw Kamer", "na goedkeuring van de Kamer".
_CHAMBERS_OWN = tuple(sorted(read_set("of-chamber")))
_YOU_KNOW, _TOLD = re.compile(r"\bzoals (?:\w+ ){0,4}u\b"), re.compile(r"\bu\b")
_ADDRESSED = (
    "minister-",
    "staatssecretaris-",
    "voorzitter-van-de-tweede-kamer",
    "voorzitter-van-de-eerste-kamer",
    "kabinet",
)
# Who writes to the chair of a chamber writes to the chamber.
_CHAIRED = {
    f"voorzitter-van-de-{chamber}": EntityRef(EntityKind.ORGANISATION, chamber)
    for chamber in ("tweede-kamer", "eerste-kamer")
}
_RECEIVING = frozenset({EntityKind.ORGANISATION, EntityKind.OFFICE})
_HANDED, _REQUESTED = read_set("handed"), frozenset({"gevraagd", "verzocht"})
_TOWARDS = frozenset({"aan", "naar", "bij", "in", "met"})


def recipients_of(scene: Scene, actors: Collection[EntityRef]) -> tuple[EntityRef, ...]:
    """The chamber that is told or sent something ("uw Kamer", "u"); who asked an advisory council for its advice."""
    if is_advisory(scene.header) or (actors and are_councils(actors)):
        return _asking(scene, actors) or _addressed_by_council(scene)
    words = scene.clauses.words
    told = [
        ref
        for name in scene.names
        if (name.ref.id in PARLIAMENT or _is_submitted(scene, name.first, name.ref))
        and not _was_told(words, name)
        and not _is_of_chamber(scene, name)
        for ref in _each_chamber(words, name)
    ]
    lower = scene.clauses.lower
    if not told and (_tells_you(scene) or _YOUR_WAY in lower or _follows_by_letter(lower)):
        told = list(scene.header.addressed_to or (_CHAMBER,))  # whom a cabinet's text calls "u" when it has no address
    if not told and "met" in words and _is_shared(scene):
        told = row_of(scene, words.index("met") + 1)
    return tuple(dict.fromkeys(told or _handed_to(scene) or _asked(scene)))


def _follows_by_letter(lower: str) -> bool:
    """Whether a letter to the chamber is on its way, which its own name says."""
    return "kamerbrief" in lower and _LETTER.search(lower) is not None


def _each_chamber(words: tuple[str, ...], name: Named) -> Refs:
    """Both of "beide Kamers (der Staten-Generaal)", since each of them is told."""
    return _BOTH if _EACH.issubset(words[max(0, name.first - _REACH) : name.after]) else (name.ref,)


def _handed_to(scene: Scene) -> list[EntityRef]:
    """Whom a product is handed: "wordt aangeboden aan de conferentie", "overhandigt het aan de burgemeester"."""
    words = scene.clauses.words
    if _HANDED.isdisjoint(scene.clauses.vocabulary):
        return []
    for name in scene.names:
        before = [word for word in words[max(0, name.first - 2) : name.first] if word not in _DETERMINER]
        receiving = name.ref.kind in _RECEIVING and name.ref.id not in PARLIAMENT and not name.adjective
        if receiving and before[-1:] == ["aan"]:
            return [ref for ref in row_of(scene, name.first) if ref.kind in _RECEIVING]
    return []


def _asked(scene: Scene) -> list[EntityRef]:
    """The councils that an advice will be asked of: "De raad zal worden gevraagd daarover te adviseren"."""
    asked = not _REQUESTED.isdisjoint(scene.clauses.vocabulary) and "worden" in scene.clauses.vocabulary
    return [name.ref for name in scene.names if is_council(name.ref)] if asked else []


def _was_told(words: tuple[str, ...], name: Named) -> bool:
    """Whether a chamber was told before: "ontving de Kamer per brief", "is uw Kamer vorig jaar geïnformeerd"."""
    after = words[name.after : name.after + _NEAR]
    if words[max(0, name.first - 1)] in _WAS and not _TOLD_FORMS.isdisjoint(after) and "worden" not in after:
        return True
    # "Wordt in mei aan uw Kamer toegezonden" is still to come.
    before = words[max(0, name.first - _NEAR) : name.first]
    clause = max((at for at, word in enumerate(before) if word in _PARTING), default=-1)
    if not _COMING.isdisjoint(before[clause + 1 :]):
        return False
    return _ALREADY.match(" ".join(after[:6])) is not None


def _tells_you(scene: Scene) -> bool:
    """Whether "u" is told something; "zoals ik u meldde" only says what was told before."""
    clauses = scene.clauses
    if "u" not in clauses.vocabulary:
        return False
    return "zoals" not in clauses.vocabulary or _TOLD.search(_YOU_KNOW.sub("", clauses.lower)) is not None


def _is_of_chamber(scene: Scene, name: Named) -> bool:
    """Whether a chamber only tells whose a thing is, or did it: "de griffie van de Kamer", "door uw Kamer gesteund"."""
    words = scene.clauses.words
    if words[name.after : name.after + 1] == ("motie",):
        return True
    at = name.first - 1
    while at >= 0 and (words[at] in _DETERMINER or words[at] == "uw"):
        at -= 1
    if at < 1:
        return False
    return words[at] == "door" or (words[at] == "van" and words[at - 1].endswith(_CHAMBERS_OWN))


def _addressed_by_council(scene: Scene) -> Refs:
    """Whom a council hands or tells something: "stuurt het naar de minister", "presenteert het in de Eerste Kamer"."""
    words = scene.clauses.words
    found: list[EntityRef] = []
    for name in scene.names:
        chamber = name.ref.id in PARLIAMENT
        if not chamber and not name.ref.id.startswith(_ADDRESSED):
            continue
        at = name.first - 1
        while at >= 0 and words[at] in _DETERMINER:
            at -= 1
        if at >= 0 and words[at] in _TOWARDS and not (words[at] == "in" and not chamber):
            found.append(_CHAIRED.get(name.ref.id, name.ref))
    return tuple(dict.fromkeys(found))


def _is_submitted(scene: Scene, first: int, ref: EntityRef) -> bool:
    """Whether a bill goes to the council of state: "gaat voor advies naar de Raad van State"."""
    return ref.id == "raad-van-state" and not {"naar", "aan"}.isdisjoint(scene.clauses.words[max(0, first - 2) : first])


def _is_shared(scene: Scene) -> bool:
    """Whether something is shared in a main clause; "een kantoor dat met Denemarken wordt gedeeld" tells where."""
    clauses = scene.clauses
    if _SHARING.isdisjoint(clauses.vocabulary):
        return False
    shared = [at for at, word in enumerate(clauses.words) if word in _SHARING]
    return any(clauses.subordinator(at) is None for at in shared)


def _asking(scene: Scene, actors: Collection[EntityRef]) -> Refs:
    """Who asked a council: "op verzoek van de ministers van Defensie en Buitenlandse Zaken"; the cabinet if unnamed."""
    request = _REQUEST.search(scene.clauses.lower)
    if not request:
        return ()
    first = next(
        (n for n in scene.names if scene.clauses.starts[n.first] > request.start() and n.ref not in actors), None
    )
    asked = row_of(scene, first.first) if first else []
    return tuple(ref for ref in dict.fromkeys(asked) if ref.kind is not EntityKind.COUNTRY) or (CABINET,)
