"""Which chamber a promise tells something, and where a sentence only mentions one.

"Zoals uw Kamer heeft verzocht", "de in uw Kamer aangenomen motie" and "het fonds waar uw Kamer om vroeg" promise the
chamber nothing; "de brief die uw Kamer in mei ontvangt" does.
"""

import re
from functools import cache

from extract.dates.elsewhere import OPENING
from extract.dates.words import read_words
from extract.promises.actors import PARLIAMENT
from extract.promises.country_words import Refs
from extract.promises.lexicon import read_set
from extract.promises.scenes import Named, Scene
from extract.records import EntityRef
from ontology.kinds import EntityKind
from ontology.reference import read_references

CHAMBER = EntityRef(EntityKind.ORGANISATION, "tweede-kamer")
_BOTH = (EntityRef(EntityKind.ORGANISATION, "eerste-kamer"), CHAMBER)
_EACH, _REACH = frozenset({"beide", "kamers"}), 3
_COMMISSION = ("commissie",)  # by that word alone mostly the European one
# A committee of the chamber hears for it: "de vaste commissie voor Defensie".
_COMMITTEES = ("vaste-commissie-", "vaste-kamercommissie-")
_DETERMINER, _PREPOSITION = read_set("determiner"), read_set("preposition")
_ALREADY = re.compile(
    r"(?:is|zijn) (?:\w+ ){0,3}per brief\b|"
    r"(?:op \d+ \w+ |reeds |al |eerder |inmiddels )*(?:is |zijn |heeft )?(?:reeds |al |eerder )?"
    r"(?:toegegaan|toegezonden|ontvangen|ontving|gezonden|gemeld|(?:mede|mee)gedeeld|toegezegd|aangekondigd|aangeboden)"
)
_WAS, _TOLD_FORMS = frozenset({"is", "werd", "heeft", "heb", "hebben"}), frozenset({"geïnformeerd", "ingelicht"})
_PARTING = frozenset({",", ";", "die", "dat"})
_COMING = frozenset({"wordt", "worden", "zal", "zullen"})
_NEAR, _FAR = 9, 20  # words after a chamber among which it is said what it was told, and before it that it will be
# What of a chamber is no chamber told: "op verzoek van uw Kamer", "na goedkeuring van de Kamer".
_CHAMBERS_OWN = tuple(sorted(read_set("of-chamber")))
# "De met uw Kamer gemaakte afspraken", "het aan uw Kamer gezonden plan".
_PARTICIPLE = re.compile(r"\w+(?:de|te)|(?:\w*ge|be|ver|ont|her)\w+en")
_ARTICLES, _PRONOUNS = frozenset({"de", "een", "den"}), frozenset({"het", "deze", "dit", "die"})
# "Mijn brief aan uw Kamer van 3 mei": a paper that was sent.
_PAPERS = ("brief", "brieven", "antwoord", "antwoorden", "toezegging", "rapportage")
_RELATIVE, _PERFECT = frozenset({"die", "dat", "welke"}), frozenset({"is", "zijn", "heeft", "heb", "hebben"})
_PAST = tuple(sorted(read_words("past")))
# "Hierbij informeer ik u over het besluit om …": what this letter tells is told already.
_HEREBY = re.compile(r"(?:hierbij|bij dezen|(?:met|middels|in|via) deze brief) (?:informe|bericht|meld|bied)\w+ ")


def told_chambers(scene: Scene, first: int) -> Refs:
    """Chambers that a sentence tells or sends something; `first` is the word that promises first."""
    words = scene.clauses.words
    told: list[EntityRef] = []
    for name in scene.names:
        named = chambers_of(name.ref) and words[name.first : name.after] != _COMMISSION
        if named and not _is_only_mentioned(scene, name, first):
            told += each_chamber(words, name)
    return tuple(dict.fromkeys(told))


def each_chamber(words: tuple[str, ...], name: Named) -> Refs:
    """Both of "beide Kamers (der Staten-Generaal)", since each of them is told; else whom a name stands for."""
    both = _EACH.issubset(words[max(0, name.first - _REACH) : name.after])
    return _BOTH if both else chambers_of(name.ref) or (name.ref,)


def chambers_of(ref: EntityRef) -> Refs:
    """The chamber that a name is of, itself or by its committee; () of all else."""
    if ref.id in PARLIAMENT:
        return (ref,)
    return (_chamber_of_committee(ref),) if ref.id.startswith(_COMMITTEES) else ()


@cache
def _chamber_of_committee(committee: EntityRef) -> EntityRef:
    """The chamber of a committee that the lists know, else the one that letters are written to."""
    parts = {entry.id: entry.parent for entry in read_references() if entry.parent in PARLIAMENT}
    return EntityRef(EntityKind.ORGANISATION, parts.get(committee.id, CHAMBER.id))


def _is_only_mentioned(scene: Scene, name: Named, first: int) -> bool:
    """Whether a chamber is told nothing: it was told, did something, or stands in what opens or tells of a thing."""
    return (
        _was_told(scene.clauses.words, name)
        or _is_of_chamber(scene, name)
        or _is_in_opening(scene, name, first)
        or _is_in_relative(scene, name, first)
        or _is_in_attribute(scene.clauses.words, name)
    )


def _was_told(words: tuple[str, ...], name: Named) -> bool:
    """Whether a chamber was told before: "ontving de Kamer per brief", "is uw Kamer vorig jaar geïnformeerd"."""
    after = words[name.after : name.after + _NEAR]
    if words[max(0, name.first - 1)] in _WAS and not _TOLD_FORMS.isdisjoint(after) and "worden" not in after:
        return True
    # "Wordt in mei aan uw Kamer toegezonden" is still to come.
    before = words[max(0, name.first - _FAR) : name.first]
    clause = max((at for at, word in enumerate(before) if word in _PARTING), default=-1)
    if not _COMING.isdisjoint(before[clause + 1 :]):
        return False
    return _ALREADY.match(" ".join(after[:6])) is not None


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
    sent = (
        words[at] == "aan" and words[at - 1] in _PAPERS and words[name.after : name.after + 1] in (("van",), ("d.d.",))
    )
    return sent or words[at] == "door" or (words[at] == "van" and words[at - 1].endswith(_CHAMBERS_OWN))


def is_hereby(lower: str) -> bool:
    """Whether a sentence tells what this very letter tells: "Hierbij informeer ik u over het besluit om …"."""
    return _HEREBY.match(lower) is not None


def _is_in_opening(scene: Scene, name: Named, first: int) -> bool:
    """Whether a chamber stands in what a sentence goes back to: "Zoals uw Kamer verzocht zal", "Hierbij meld ik u"."""
    clauses = scene.clauses
    if is_hereby(clauses.lower):
        return name.first <= first
    if name.first >= first or not OPENING.match(clauses.lower):
        return False
    return "," in clauses.words[name.after : first] or not any(map(clauses.is_finite, range(name.first)))


def _is_in_relative(scene: Scene, name: Named, first: int) -> bool:
    """Whether a chamber stands in a clause of the past about a thing: "De motie die uw Kamer aannam, zal ik"."""
    words = scene.clauses.words
    if "," not in words[name.after : first]:
        return False
    before = range(name.first - 1, 0, -1)
    opener = next((at for at in before if words[at] in _PARTING or words[at].startswith("waar")), 0)
    if words[opener] not in _RELATIVE and not words[opener].startswith("waar"):
        return False
    clause = words[opener : words.index(",", name.after)]
    if not _COMING.isdisjoint(clause):
        return False
    return not _PERFECT.isdisjoint(clause) or clause[-1].endswith(("de", "te", "den", "ten", *_PAST))


def _is_in_attribute(words: tuple[str, ...], name: Named) -> bool:
    """Whether a chamber stands before a thing and tells of it: "de met uw Kamer gemaakte afspraken"."""
    if name.first < 2 or words[name.first - 1] not in _PREPOSITION:
        return False
    article, after = words[name.first - 2], words[name.after : name.after + 2]
    if article in _ARTICLES:
        return True
    return (
        article in _PRONOUNS and len(after) > 1 and after[1].isalpha() and _PARTICIPLE.fullmatch(after[0]) is not None
    )
