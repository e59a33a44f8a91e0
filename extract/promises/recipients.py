"""To whom something is promised: the chamber that is told or sent it, who asked a council, with whom it is shared."""

import re
from collections.abc import Collection

from extract.advices.councils import is_council
from extract.promises.actors import PARLIAMENT, are_councils, is_advisory
from extract.promises.chambers import CHAMBER, chambers_of, each_chamber, is_hereby, told_chambers
from extract.promises.country_words import Refs
from extract.promises.lexicon import read_set
from extract.promises.particulars import row_of
from extract.promises.payments import paid_by
from extract.promises.scenes import Scene
from extract.records import EntityRef
from ontology.kinds import EntityKind

CABINET = EntityRef(EntityKind.ORGANISATION, "kabinet")
_DETERMINER, _PREPOSITION = read_set("determiner"), read_set("preposition")
# "In mei volgt de jaarlijkse Kamerbrief", "een brief volgt": its name says to whom it goes, or who reads it.
_LETTERS = r"(?:(?:de jaarlijkse|een(?: [\w-]+)?) kamerbrief|een (?:[\w-]+ )?brief)\b"
_COMES = "(?:volgt|verschijnt|komt)"
_LETTER = re.compile(
    rf"\b{_COMES} (?:[^.;,]* )?{_LETTERS}|\b{_LETTERS}(?: [^.;,]*)? {_COMES}\b|\been (?:[\w-]+ )?kamerbrief\b"
)
_YOUR_WAY = "uw kant op"
_REQUEST = re.compile(
    r"\b(?:op (?:een |het )?|naar aanleiding van een )(?:verzoek|vraag) van\b|\b(?:een|de) aanvraag van\b"
    r"|\b(?:kabinets|regerings)verzoek\b"
)
_SHARING = read_set("sharing")
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
_SUBMITTED = "indien"  # a plan, with the Commission: "bij de Europese Commissie indienen"
_TOWARDS = frozenset({"aan", "naar", "bij", "met"})
_INFORMING = frozenset({"informeren", "informeert", "inlichten", "berichten"})


def recipients_of(scene: Scene, actors: Collection[EntityRef], first: int) -> tuple[EntityRef, ...]:
    """The chamber that is told or sent something ("uw Kamer", "u"); who asked an advisory council for its advice.

    Else who is handed a product or given money. `first` is the word that promises first.
    """
    if is_advisory(scene.header) or (actors and are_councils(actors)):
        return _asking(scene, actors) or _addressed_by_council(scene, actors)
    words, lower = scene.clauses.words, scene.clauses.lower
    told = [*told_chambers(scene, first), *_submitted_to(scene)]
    if (not told and (_YOUR_WAY in lower or _follows_by_letter(lower))) or _tells_you(scene, bool(told)):
        told += scene.header.addressed_to or (CHAMBER,)  # whom a cabinet's text calls "u" when it has no address
    if not told and "met" in words and _is_shared(scene):
        told = row_of(scene, words.index("met") + 1)
    return tuple(dict.fromkeys(told or _handed_to(scene) or _asked(scene) or paid_by(scene)))


def _follows_by_letter(lower: str) -> bool:
    """Whether a letter to the chamber is on its way, which its own name says."""
    return "brief" in lower and _LETTER.search(lower) is not None


def _submitted_to(scene: Scene) -> Refs:
    """The council of state, when a bill goes there: "gaat voor advies naar de Raad van State"."""
    words = scene.clauses.words
    return tuple(
        name.ref
        for name in scene.names
        if name.ref.id == "raad-van-state"
        and not {"naar", "aan"}.isdisjoint(words[max(0, name.first - 2) : name.first])
    )


def _handed_to(scene: Scene) -> list[EntityRef]:
    """Whom a product is handed: "wordt aangeboden aan de conferentie", "overhandigt het aan de burgemeester"."""
    words = scene.clauses.words
    if _HANDED.isdisjoint(scene.clauses.vocabulary):
        return []
    for name in scene.names:
        before = [word for word in words[max(0, name.first - 2) : name.first] if word not in _DETERMINER]
        receiving = name.ref.kind in _RECEIVING and name.ref.id not in PARLIAMENT and not name.adjective
        if receiving and (before[-1:] == ["aan"] or (before[-1:] == ["bij"] and _SUBMITTED in scene.clauses.lower)):
            return [ref for ref in row_of(scene, name.first) if ref.kind in _RECEIVING]
    return []


def _asked(scene: Scene) -> list[EntityRef]:
    """The councils that an advice will be asked of: "De raad zal worden gevraagd daarover te adviseren"."""
    asked = not _REQUESTED.isdisjoint(scene.clauses.vocabulary) and "worden" in scene.clauses.vocabulary
    return [name.ref for name in scene.names if is_council(name.ref)] if asked else []


def _tells_you(scene: Scene, beside: bool) -> bool:
    """Whether "u" is told something; "zoals ik u meldde" only says what was told before.

    `beside` a chamber it is only in a row with it: "u en de Eerste Kamer".
    """
    clauses = scene.clauses
    if "u" not in clauses.vocabulary or is_hereby(clauses.lower):
        return False
    if beside:
        return "u en de " in clauses.lower
    return "zoals" not in clauses.vocabulary or _TOLD.search(_YOU_KNOW.sub("", clauses.lower)) is not None


def _addressed_by_council(scene: Scene, actors: Collection[EntityRef]) -> Refs:
    """Whom a council hands or tells something: "stuurt het naar de minister", "presenteert het in de Eerste Kamer"."""
    words = scene.clauses.words
    found: list[EntityRef] = []
    for name in scene.names:
        if name.ref in actors or not _is_addressed(name.ref):
            continue
        at = name.first - 1
        while at >= 0 and words[at] in _DETERMINER:
            at -= 1
        informed = at >= 0 and words[at] not in _PREPOSITION and not _INFORMING.isdisjoint(scene.clauses.vocabulary)
        within = at >= 0 and words[at] == "in" and bool(chambers_of(name.ref))
        if informed or within or (at >= 0 and words[at] in _TOWARDS):
            found += each_chamber(words, name)
            found += filter(_is_addressed, row_of(scene, name.first)[1:])
    if not found and "u" in scene.clauses.vocabulary and not is_hereby(scene.clauses.lower):
        return scene.header.addressed_to
    return tuple(
        dict.fromkeys(chamber for ref in found for chamber in chambers_of(ref) or (_CHAIRED.get(ref.id, ref),))
    )


def _is_addressed(ref: EntityRef) -> bool:
    """Whether a name is of one whom councils write to."""
    return ref.id.startswith(_ADDRESSED) or bool(chambers_of(ref))


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
    asked = [CABINET if ref.id == "regering" else ref for ref in asked if ref.kind is not EntityKind.COUNTRY]
    return tuple(dict.fromkeys(ref for ref in asked if ref not in actors)) or (CABINET,)
