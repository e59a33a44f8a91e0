"""What a commitment says besides who commits and to whom: about what, which product, which earlier word it answers."""

import re
from collections.abc import Collection
from itertools import pairwise

from extract.promises.actors import NETHERLANDS, PARLIAMENT
from extract.promises.country_words import Refs, countries_implied, countries_within
from extract.promises.lexicon import read_set
from extract.promises.scenes import Scene
from extract.records import EntityRef, Mention
from ontology.kinds import CommitmentKind, EntityKind

_CAUSE = frozenset({"omdat", "aangezien", "doordat"})  # why, not about what
_ABOUT = frozenset({EntityKind.COUNTRY, EntityKind.REGION, EntityKind.ORGANISATION, EntityKind.PROGRAMME})
_ANSWERED = ("motie", "amendement", "toezegging", "initiatiefnota", "aiv-advies", "advies")
_PREPOSITION, _DETERMINER = read_set("preposition"), read_set("determiner")
_FOUNDING = read_set("founding")
_BACKGROUND = re.compile(
    r"^(?:mede )?(?:gezien|vanwege|gelet op|als gevolg van|naar aanleiding van|met uitzondering van)\b"
)
_PARTICIPLE = re.compile(r"(?:ge|be|ver|ont|her)\w+[dt]e")
_PARTNERS = frozenset({EntityKind.COUNTRY, EntityKind.ORGANISATION, EntityKind.OFFICE, EntityKind.REGION})
_BESIDE, _TOGETHER = read_set("beside"), read_set("together")
# "Tijdens de klimaattop in Lima", and what stands at the end of "die in mei in Lima plaatsvindt".
_LEADING = frozenset({"tijdens", "op", "bij", "naar"})
_GATHERINGS = ("top", "conferentie", "vergadering", "bijeenkomst")
_QUALIFIED = ("voorzitterschap", "vertaling", "vertalingen", "tekst", "taal")
# "De Kigali-aanpassing", "het Raamwerk van Sendai": called after where it was agreed.
_AGREED = re.compile(
    r"-(?:aanpassing|akkoord|amendement|conventie|overeenkomst|protocol|proces|raamwerk|richtlijn|verdrag|verklaring)"
)
_AGREEMENTS = ("akkoord", "conventie", "overeenkomst", "protocol", "raamwerk", "verdrag", "verklaring")
_HELD = frozenset({"plaatsvindt", "plaatsvinden", "bijeenkomt", "bijeenkomen", "gehouden"})
_NOT_OVER, _REACH = frozenset({"over", "van", "uit", "conform", "volgens", "onder", "via", "tegen", "aan", "door"}), 4


def _is_background(scene: Scene) -> int:
    """Word up to which a sentence only tells its occasion: "Gezien de situatie in Oekraïne investeert …"."""
    clauses = scene.clauses
    if not _BACKGROUND.match(clauses.lower):
        return 0
    return next((at for at in range(len(clauses.words)) if clauses.is_finite(at)), 0)


def concerns_of(
    scene: Scene, mentions: tuple[Mention, ...], actors: Collection[EntityRef], taken: Collection[EntityRef]
) -> Refs:
    """Countries, regions, organisations and programmes that a promise names; a country that joins in counts as well.

    Countries count also within a longer name, as half of a pair ("de Frans-Duitse as"), and by a term.
    """
    background, reason = _is_background(scene), len(scene.clauses.words)
    if not _CAUSE.isdisjoint(scene.clauses.vocabulary):
        reason = next((at for at, word in enumerate(scene.clauses.words) if word in _CAUSE and at), reason)
    skipped = {NETHERLANDS, scene.header.speaker, *taken}
    told = any(ref.id in PARLIAMENT for ref in taken)
    found: list[EntityRef] = []
    for name in scene.names:
        acts = name.ref in actors and name.ref.kind is not EntityKind.COUNTRY
        about = background <= name.first < reason and name.ref.kind in _ABOUT and name.ref not in skipped and not acts
        about = about and not (name.ref.kind is EntityKind.COUNTRY and _only_qualifies(scene, name.after))
        about = about and not (told and name.ref.id in PARLIAMENT)  # "aan beide Kamers der Staten-Generaal"
        if about and not _initiates(scene, name.first, name.after):
            found.append(name.ref)
    for mention in mentions:
        if not _hosts_event(scene, mention):
            found += countries_within(mention)
    found += [mention.ref for mention in _paired(mentions) if mention.ref not in skipped]
    return tuple(dict.fromkeys([*found, *countries_implied(scene.clauses.lower)]))


def _only_qualifies(scene: Scene, after: int) -> bool:
    """Whether a country only chairs, or its language is meant: "het Deense (EU-)voorzitterschap", "de Franse tekst"."""
    return after < len(scene.clauses.words) and scene.clauses.words[after].endswith(_QUALIFIED)


def _hosts_event(scene: Scene, mention: Mention) -> bool:
    """Whether a place only says where something is held or was agreed: "in aanloop naar COP30 in Belém"."""
    if mention.ref.kind is not EntityKind.REGION:
        return False
    at = next((n for n in scene.names if n.ref == mention.ref), None)
    if at is None:  # as within a compound
        lower, name = scene.clauses.lower, mention.text.lower()
        return f"{name}-" in lower and _AGREED.match(lower, lower.index(f"{name}-") + len(name)) is not None
    if at.first < 2:
        return False
    words = scene.clauses.words
    if words[at.first - 1] == "van" and words[at.first - 2].endswith(_AGREEMENTS):
        return True
    if words[at.first - 1] == "in" and not _HELD.isdisjoint(words[at.after : at.after + 2]):
        return True
    before = scene.by_after.get(at.first - 1)
    if before is not None and before.ref.kind is EntityKind.EVENT:
        return True
    led = not _LEADING.isdisjoint(words[max(0, at.first - 6) : at.first - 2])
    return led and words[at.first - 1] == "in" and words[at.first - 2].endswith(_GATHERINGS)


def _paired(mentions: tuple[Mention, ...]) -> list[Mention]:
    """Countries that are half of one word, which no name of the scene is: "Frans-Duitse"."""
    countries = [mention for mention in mentions if mention.ref.kind is EntityKind.COUNTRY]
    return [
        mention
        for one, other in pairwise(countries)
        if one.span.end + 1 == other.span.start
        for mention in (one, other)
        if one.ref != other.ref
    ]


def _initiates(scene: Scene, first: int, after: int) -> bool:
    """Whether a name only made what is spoken of: "het door Duitsland en Frankrijk geïnitieerde proces"."""
    if "door" not in scene.clauses.vocabulary:
        return False
    words = scene.clauses.words
    while first > 0 and (
        words[first - 1] in _DETERMINER or words[first - 1] in {"en", ","} or first - 1 in _last(scene)
    ):
        first -= 1
    ahead = words[after : after + 4]
    return first > 0 and words[first - 1] == "door" and any(_PARTICIPLE.fullmatch(word) for word in ahead)


def _last(scene: Scene) -> frozenset[int]:
    return frozenset(at for name in scene.names for at in range(name.first, name.after))


def partners_of(scene: Scene, actors: Collection[EntityRef]) -> Refs:
    """With whom it is done: "samen met Duitsland en Frankrijk", "in overleg met de EU", "trekt op met Canada"."""
    if "met" not in scene.clauses.vocabulary:
        return ()
    words = scene.clauses.words
    found: list[EntityRef] = []
    together = not _TOGETHER.isdisjoint(scene.clauses.vocabulary)
    for at, word in enumerate(words):
        if word != "met" or not (together or not _BESIDE.isdisjoint(words[max(0, at - 2) : at])):
            continue
        found += row_of(scene, at + 1)
    return tuple(dict.fromkeys(ref for ref in found if ref not in actors and ref != NETHERLANDS))


def row_of(scene: Scene, at: int) -> list[EntityRef]:
    """Names in a row from a word on, each perhaps with an article and one adjective before it."""
    words = scene.clauses.words
    found: list[EntityRef] = []
    while True:
        first = at
        while at < min(first + 3, len(words)) and at not in scene.by_first:
            if words[at] not in _DETERMINER and at > first + 1:
                return found
            at += 1
        name = scene.by_first.get(at)
        if name is None or name.adjective or name.ref.kind not in _PARTNERS:
            return found
        found.append(name.ref)
        at = name.after
        if words[at : at + 1] not in ((",",), ("en",)):
            return found
        at += 1


def answers_of(mentions: tuple[Mention, ...]) -> tuple[EntityRef, ...]:
    """Motions, promises and advices that a promise answers."""
    refs = (m.ref for m in mentions if m.ref.kind is EntityKind.DOCUMENT and m.ref.id.startswith(_ANSWERED))
    return tuple(dict.fromkeys(refs))


def promises_of(scene: Scene, kind: CommitmentKind, actors: Collection[EntityRef]) -> tuple[EntityRef, ...]:
    """The document or event to be delivered, or the body to be founded, when it has a name."""
    if kind is not CommitmentKind.DELIVERABLE:
        return ()
    kinds = {EntityKind.DOCUMENT, EntityKind.EVENT}
    if not _FOUNDING.isdisjoint(scene.clauses.vocabulary):
        kinds.add(EntityKind.ORGANISATION)
    found = []
    for name in scene.names:
        if name.ref.kind not in kinds or name.ref in actors or name.ref.id in PARLIAMENT:
            continue
        if not name.ref.id.startswith(("kamerstuk-", *_ANSWERED)) and not _is_governed(scene, name.first):
            found.append(name.ref)
    return tuple(dict.fromkeys(found))


def _is_governed(scene: Scene, first: int) -> bool:
    """Whether a name only qualifies something else: "een notitie over de Europawet"."""
    words = scene.clauses.words
    for at in range(first - 1, max(-1, first - 1 - _REACH), -1):
        if words[at] in _PREPOSITION:
            return words[at] in _NOT_OVER
    return False
