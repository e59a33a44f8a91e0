"""The phrase of an actor at a word: "de minister van Defensie en ik", "de Nederlandse ambassade", "onze krijgsmacht".

A phrase counts as an actor by its head: a name that can act, a body that is the own state's ("onze landbouwraden"), a
council's word for itself, or a pronoun of those who sign.
"""

from msgspec import Struct

from extract.advices.councils import is_council
from extract.portfolios import portfolios
from extract.promises.actors import (
    NETHERLANDS,
    PARLIAMENT,
    binds_itself,
    is_advisory,
    ministry_of,
    speakers_of,
)
from extract.promises.clauses import cut_words
from extract.promises.lexicon import read_set
from extract.promises.scenes import Named, Scene
from extract.records import EntityRef, Header
from extract.slugs import slug
from ontology.kinds import EntityKind

_DETERMINER, _OPENER, _JOINER, _FIRST = map(read_set, ("determiner", "opener", "joiner", "first-person"))
_OWN_BODY, _COUNCIL_WORDS = read_set("own-body"), read_set("council-body")
# Whose, but the own state's, need not be said of these: "de landbouwraden", "een interdepartementale werkgroep".
_OWN_POSTS, _OWN_TEAMS, _OWN_MINISTRY = map(read_set, ("own-post", "own-team", "own-ministry"))
_OWN_NOUNS = _OWN_POSTS | _OWN_TEAMS
_STAFF = read_set("staff")  # who act for whom they are of: "medewerkers van de ambassade", "een team van Defensie"
_SITTING = frozenset({"demissionaire", "huidige", "nieuwe", "voltallige"})  # "dit demissionaire kabinet"
_KINGDOM = ("landen", "van", "het", "koninkrijk")
_ALL_WHO_SIGN = frozenset({"bewindspersonen", "bewindslieden"})
_HEADS = _OWN_NOUNS | _ALL_WHO_SIGN | {_KINGDOM[0]}  # of own bodies that no mention is
_COUNT = frozenset("twee drie vier vijf enkele diverse meerdere alle".split())
_WHOSE = frozenset({"van", "der"})  # "de ambassade van Rusland", "de politie van Kosovo"
_OURS, _MINE = frozenset({"ons", "onze"}), frozenset({"mijn", "ons"})
_COLLEAGUE, _OF_FIELD, _AND_ME = read_set("colleague"), frozenset({"van", "voor"}), ("en", "ik")
# What a phrase begins with when no name does; but for "vier landen van het Koninkrijk".
_BEGINNERS = _OPENER.union(_DETERMINER, _FIRST, _HEADS, _STAFF, _SITTING, _COUNT, _COUNCIL_WORDS, _OURS, _MINE, {"uw"})
_PERSONAL = _OURS | _MINE | _FIRST  # what tells whose, or is who speaks
_FIELD_AT, _LONG_FIELD = 3, 8  # words before a portfolio ("mijn collega van") and in one
_FIELDS = {" ".join(cut_words(name).ordered): slug(field) for name, (field, _) in portfolios().items()}
PLURAL_NAMES = frozenset({"ministers", "bewindspersonen", "staatssecretarissen"})
ACTING = frozenset({EntityKind.COUNTRY, EntityKind.ORGANISATION, EntityKind.OFFICE, EntityKind.PERSON})


class Subject(Struct, frozen=True, gc=False):
    """Who does it: `role` is self, other, parliament, pronoun, elided or none; `clause` is its sort of clause.

    `body` tells that it is no actor by itself but a body of one: "de Nederlandse ambassade", "onze krijgsmacht".
    """

    role: str
    actors: tuple[EntityRef, ...] = ()
    clause: str = "main"
    plural: bool = False
    first: bool = False
    body: bool = False


def role_of(refs: tuple[EntityRef, ...], header: Header) -> str:
    """How those who act stand to the document: "self" when one of them can bind itself, "parliament", or "other"."""
    if any(binds_itself(ref, header) for ref in refs):
        return "self"
    return "parliament" if any(ref.id in PARLIAMENT for ref in refs) else "other"


def _coordinated(scene: Scene, name: Named) -> tuple[tuple[EntityRef, ...], bool]:
    """The name and those joined to it, and whether that is a plural: "Nederland en Suriname"."""
    refs, at, words = [name.ref], name.after, scene.clauses.words
    while at < len(words) and (words[at] in _JOINER or words[at] == ","):
        at += 1 + (at + 1 < len(words) and words[at + 1] in _DETERMINER)
        partner = scene.by_first.get(at)
        if partner is None and at < len(words) and words[at] == "ik" and words[at - 1] in _JOINER:
            refs += speakers_of("ik", scene.header)  # "zullen de minister van Defensie en ik"
            break
        if partner is None or partner.adjective:
            break
        refs.append(partner.ref)
        at = partner.after
    acting = [ref for ref in refs if ref.kind in ACTING]
    plural = len(refs) > 1 or words[name.first] in PLURAL_NAMES
    return tuple(dict.fromkeys((*acting, *joint_council(scene, at)))), plural


def joint_council(scene: Scene, at: int) -> tuple[EntityRef, ...]:
    """The council with which another gives a joint advice, which both promise; other partners only help."""
    words = scene.clauses.words
    if words[at : at + 2] != ("samen", "met"):
        return ()
    at += 2 + (at + 2 < len(words) and words[at + 2] in _DETERMINER)
    partner = scene.by_first.get(at)
    return (partner.ref,) if partner and is_council(partner.ref) else ()


def find_phrase(scene: Scene, at: int, clause: str) -> Subject | None:
    """The subject whose phrase begins at a word, if an actor's does."""
    words = scene.clauses.words
    count = len(words)
    if at >= count:
        return None
    of_kingdom = at + 1 < count and words[at + 1] == _KINGDOM[0]
    if not (words[at] in _BEGINNERS or at in scene.by_first or of_kingdom):  # as at most words
        return None
    while at < count and words[at] in _OPENER:
        at += 1
    bare = at
    while at < count and words[at] in _DETERMINER and words[at] not in _FIRST:
        at += 1
    if at >= count:
        return None
    skipped = words[at] == "uw" or words[at] in _SITTING
    name = scene.by_first.get(at) or (scene.by_first.get(at + 1) if skipped else None)
    if name and (name.adjective or name.ref.kind in ACTING):
        return _named(scene, name, clause)
    head = words[at : at + 2]  # behind an adjective, or not
    if not _STAFF.isdisjoint(head) and (staff := _staff(scene, at, clause)):
        return staff
    if not _HEADS.isdisjoint(head) and (own := _own_body(scene, bare, at, clause)):
        return own
    personal = words[bare] in _PERSONAL
    if words[bare] == "mijn" and (colleague := _colleague(scene, bare, clause)):
        return colleague
    if personal and words[bare] in _MINE and head[-1] in _OWN_MINISTRY and scene.header.signed_as:
        return Subject("self", (ministry_of(scene.header.signed_as[0]),), clause)
    if not _COUNCIL_WORDS.isdisjoint(head) and (council := _council(scene, bare, at, clause)):
        return council
    return _first_person(scene, bare, at, clause) if personal else None


def _council(scene: Scene, bare: int, at: int, clause: str) -> Subject | None:
    """The council that speaks, or some of it: "de raad", "twee leden van de raad", "een nieuwe commissie"."""
    words = scene.clauses.words
    described = words[at] in _COUNT or (bare < at and words[at].endswith("e") and words[at] not in _COUNCIL_WORDS)
    counted = at + 1 if described and at + 1 < len(words) else at
    if words[counted] in _COUNCIL_WORDS and is_advisory(scene.header) and scene.header.speaker:
        return Subject("self", (scene.header.speaker,), clause, words[counted].endswith("en"), body=True)
    return None


def _staff(scene: Scene, at: int, clause: str) -> Subject | None:
    """Those who work for an own actor: "medewerkers van de ambassade", "een klein team van Defensie"."""
    words = scene.clauses.words
    at += words[at] not in _STAFF
    if words[at + 1 : at + 2] != ("van",):
        return None
    owner = find_phrase(scene, at + 2, clause)
    if owner is None or owner.role != "self":
        return None
    return Subject("self", owner.actors, clause, words[at].endswith(("s", "en")), body=True)


def _first_person(scene: Scene, bare: int, at: int, clause: str) -> Subject | None:
    """Who speaks, by "ik" or "wij", or a body of the state: "onze krijgsmacht", "ons land"."""
    words = scene.clauses.words
    if words[bare] in _OURS and (words[at] in _OWN_BODY or words[at] == "land"):
        plural = words[at].endswith(("s", "en"))
        return Subject("self", (NETHERLANDS,), clause, plural, body=words[at] != "land")
    if words[bare] in _FIRST:
        speaker = speakers_of(words[bare], scene.header)
        return Subject("self", speaker, clause, plural=words[bare] != "ik", first=words[bare] == "ik")
    return None


def _named(scene: Scene, name: Named, clause: str) -> Subject | None:
    """The subject that a name of somebody who acts begins, or the own state's adjective: "de Nederlandse ambassade"."""
    if not name.adjective:
        refs, plural = _coordinated(scene, name)
        return Subject(role_of(refs, scene.header), refs, clause, plural)
    words = scene.clauses.words
    body = name.after < len(words) and name.ref == NETHERLANDS and words[name.after] in _OWN_BODY
    plural = body and words[name.after].endswith(("s", "en"))
    return Subject("self", (NETHERLANDS,), clause, plural, body=True) if body else None


def _colleague(scene: Scene, at: int, clause: str) -> Subject | None:
    """The other minister of the same cabinet: "mijn collega van Defensie (en ik)", not "mijn Duitse collega".

    Without a portfolio it is who signs beside me, if anybody does: "mijn ambtgenoot en ik".
    """
    words = scene.clauses.words[at : at + _FIELD_AT + _LONG_FIELD]
    if len(words) < _FIELD_AT or words[1] not in _COLLEAGUE:
        return None
    refs, after = scene.header.signed_as[1:], at + 2
    if words[2] in _OF_FIELD:
        ahead = " ".join(words[_FIELD_AT:])
        field = max((field for field in _FIELDS if f"{ahead} ".startswith(f"{field} ")), key=len, default=None)
        if field is None or ahead[len(field) :].startswith((" van ", " voor ")):
            return None
        refs = (EntityRef(EntityKind.OFFICE, f"minister-{words[2]}-{_FIELDS[field]}"),)
        after = at + _FIELD_AT + len(field.split())
    joint = scene.clauses.words[after : after + 2] == _AND_ME
    refs += speakers_of("ik", scene.header) if joint else ()
    if not joint and words[2] not in _OF_FIELD:
        return None
    return Subject("self", tuple(dict.fromkeys(refs)), clause, plural=joint)


def _own_body(scene: Scene, bare: int, at: int, clause: str) -> Subject | None:
    """A post or a team of the state, be it after an adjective: "de landbouwraden", "de interdepartementale werkgroep".

    With "een" it only acts at the head of its clause: "er komt een werkgroep" sets one up.
    """
    words = scene.clauses.words
    if _KINGDOM in (words[at : at + 4], words[at + 1 : at + 5]):  # "de vier landen van het Koninkrijk"
        return Subject("self", (NETHERLANDS,), clause, plural=True, body=True)
    several = (
        bare == at == 0 and words[0] in _OWN_POSTS and words[0].endswith(("s", "en"))
    )  # "Ambassades zien erop toe"
    if (bare == at and not several) or (words[bare] == "een" and scene.clauses.opening(at) != bare):
        return None
    adjective = words[at].endswith("e") or words[at] == "betrokken"
    described = words[at] not in _OWN_NOUNS and adjective and at + 1 < len(words)
    at += described
    if words[at + 1 : at + 2] and words[at + 1] in _WHOSE:
        return None
    plural = words[at].endswith(("s", "en"))
    if words[at] in _ALL_WHO_SIGN and scene.header.speaker:
        signed = scene.header.signed_as if len(scene.header.signed_as) > 1 else (scene.header.speaker,)
        return Subject("self", signed, clause, plural=True, body=True)
    if words[at] in _OWN_POSTS and (plural or not described):  # "de nieuwe gezant" is not yet there
        return Subject("self", (NETHERLANDS,), clause, plural, body=True)
    if words[at] in _OWN_TEAMS and scene.header.speaker and not is_advisory(scene.header):
        return Subject("self", (scene.header.speaker,), clause, plural, body=True)
    return None


def opening_actors(scene: Scene) -> tuple[EntityRef, ...]:
    """Actors that a sentence begins with, whom a later verb may share: "Nederland is … en zal dit voortzetten"."""
    found = find_phrase(scene, 0, "main")
    return found.actors if found and found.role == "self" else ()
