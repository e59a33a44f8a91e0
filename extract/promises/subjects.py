"""The subject (onderwerp) of a finite verb: the actor beside it, on either side, that can bind itself.

A Dutch verb has its subject right before it, right after it (inversion), at the head of its clause, or, in a
subordinate clause, behind the word that opens it. `find_subject` weighs these places; where two name somebody, the one
who can bind itself wins from the one who is told or asked.
"""

from msgspec import structs

from extract.promises.actor_phrases import ACTING, PLURAL_NAMES, Subject, find_phrase, joint_council, role_of
from extract.promises.actors import speakers_of
from extract.promises.clauses import INFINITIVES, Clauses
from extract.promises.lexicon import read_set, read_subordinators
from extract.promises.scenes import Named, Scene
from extract.records import EntityRef
from ontology.kinds import EntityKind

_PAPERS = ("motie", "amendement", "rapport", "resolutie", "advies", "leden", "fractie", "indiener", "initiatiefnota")
_PAPER = 3  # words in which a clause says which paper it is of
_DETERMINER, _SLIP, _PREPOSITION = map(read_set, ("determiner", "slip", "preposition"))
_JOINER, _COORDINATOR, _FIRST, _ASKS = map(read_set, ("joiner", "coordinator", "first-person", "asks"))
# "Daarbij wil het de regio betrekken", "blijft het werken aan": no noun that "het" could be the article of.
_AFTER_PRONOUN = read_set("after-pronoun").union(_PREPOSITION, _SLIP)
_NO_NOUN = _AFTER_PRONOUN.union(_DETERMINER, INFINITIVES)
# Whoever they are, they act and are not what is done: "De president van Kenia zal Nederland bezoeken".
_VISITOR, _THEIR = read_set("visitor"), frozenset({"hun", "zijn", "haar", "diens"})
_TITLES = frozenset({"mevrouw", "mevr", "mw", "heer", "dr", "drs", "prof", "mr", "ir", "ambassadeur", "."})
_SUCH_AS = {("onder", "meer"), ("onder", "andere")}  # "ambassades in onder meer Ghana en Peru gaan"
_THEY = frozenset({"hij", "zij", "ze"})
_ASIDE_ENDS = frozenset("),")
_COLLEAGUE_AND_ME = 3  # words of "mijn ambtgenoot en" before "ik"
_ABOUT = 6  # words from "gaat" to the "om" that it goes with
_ASIDE = 12  # words that an aside between commas takes at most
_SUBORDINATORS = read_subordinators()
_NOBODY = Subject("none")


def _after_verb(scene: Scene, verb: int) -> Subject | None:
    """Inversion: "Hiertoe zal het kabinet", "investeert in 2031 het kabinet in"."""
    words, at = scene.clauses.words, verb + 1
    count = len(words)
    while at < count and words[at] in _SLIP:
        at += 1
    if at + 1 < count and words[at] == "in" and words[at + 1].isdigit():
        at += 2
    if at >= count:
        return None
    word = words[at]
    if word == "het" and at + 1 < count and words[at + 1] in (_NO_NOUN if at == verb + 1 else _AFTER_PRONOUN):
        return Subject("pronoun")  # "wil het de regio", not "wordt het beleid", "meer doet dan het geven van"
    name = scene.by_first.get(at + 1 if word in _DETERMINER else at)
    if name and name.ref.kind not in ACTING:
        return None
    return find_phrase(scene, at, "main")


def _before_aside(scene: Scene, verb: int) -> int:
    """Where a name ends that an aside parts from its verb: "De Minister van Defensie, Vermeer, komt"; else the verb."""
    words = scene.clauses.words
    if verb > 2 and words[verb - 1] == ")":  # "de Rijksdienst voor Ondernemend Nederland (RVO) zal"
        return next((at for at in range(verb - 2, max(0, verb - _ASIDE), -1) if words[at] == "("), verb)
    if words[verb - 1] != ",":
        return verb
    commas = (at for at in range(verb - 2, max(0, verb - _ASIDE), -1) if words[at] == ",")
    return next((at for at in commas if at in scene.by_after), verb)


def _before_verb(scene: Scene, verb: int) -> Subject | None:
    """A subject that ends right before its verb: "Nederland zal", "waarin het Koninkrijk pleit"."""
    words = scene.clauses.words
    if verb > 1 and words[verb - 1] in _ASIDE_ENDS:
        verb = _before_aside(scene, verb)
    at = verb - 1
    refs: tuple[EntityRef, ...]
    if at == 0 and words[at] == "het":
        about = words[verb] == "gaat" and "om" in words[verb + 1 : verb + _ABOUT]
        return Subject("other" if about else "pronoun")  # "Het gaat onder meer om fraude"
    if at == 0 and words[at] in _THEY and at not in scene.by_first:
        return Subject("other")  # "Zij roept het kabinet op": whoever that is, it is not whom she asks
    if at >= 0 and words[at] in _FIRST:
        first, refs, plural = _first_person(scene, at)
        role = "self"
    else:
        if verb not in scene.by_after:  # as before most verbs
            return None
        name = _office_of(scene, scene.by_after[verb])
        if name.adjective or name.ref.kind not in ACTING:
            return None
        first, refs = _joined_back(scene, name)
        role, plural = role_of(refs, scene.header), (len(refs) > 1 or words[name.first] in PLURAL_NAMES)
    while first > 0 and words[first - 1] in _DETERMINER:
        first -= 1
    before = words[first - 1] if first > 0 else ""
    if before in _JOINER and role == "self" and words[verb].endswith("en"):
        opening = find_phrase(scene, scene.clauses.opening(verb), "main")
        if opening and opening.role == "self":  # "de ambassade in Accra en RVO zullen"
            return Subject(role, tuple(dict.fromkeys((*opening.actors, *refs))), "main", plural=True)
    if before in _SUBORDINATORS and before not in {"dan", "om"}:
        return Subject(role, refs, _SUBORDINATORS[before], plural)
    if (
        before in _PREPOSITION
        or words[max(0, first - 2) : first] in _SUCH_AS
        or (before in _TITLES and refs and refs[0].kind is EntityKind.PERSON)
    ):
        return None  # "een werkgroep onder leiding van mevrouw Vermeer gaat"
    subject = Subject(role, (*refs, *joint_council(scene, verb + 1)), "main", plural, words[at] == "ik")
    return _joined_to_body(scene, verb, subject) if before in _JOINER else subject


def _joined_to_body(scene: Scene, verb: int, subject: Subject) -> Subject:
    """The own body that another is joined to, which binds itself: "De ambassade in Lagos en Unilever zullen"."""
    own = _in_first_field(scene, verb) if subject.role == "other" else None
    return structs.replace(own, plural=True) if own and own.body else subject


def _first_person(scene: Scene, at: int) -> tuple[int, tuple[EntityRef, ...], bool]:
    """First word and actors of "ik" or "wij" at a word, with who is joined to it, and whether they are several."""
    words, refs = scene.clauses.words, speakers_of(scene.clauses.words[at], scene.header)
    if at > 1 and words[at - 1] in _JOINER:
        partner = scene.by_after.get(at - 1)
        if partner and not partner.adjective and partner.ref.kind in ACTING:
            return partner.first, (partner.ref, *refs), True  # "de minister van Defensie en ik"
        low = at - _COLLEAGUE_AND_ME
        joint = find_phrase(scene, low, "main") if low >= 0 and words[low] == "mijn" else None
        if joint and joint.plural:
            return low, joint.actors, True  # "mijn ambtgenoot en ik"
    return at, refs, words[at] != "ik"


def _office_of(scene: Scene, name: Named) -> Named:
    """The office that stands right before its holder's name: "Minister Vermeer komt"; else the name itself."""
    office = scene.by_after.get(name.first) if name.ref.kind is EntityKind.PERSON else None
    return office if office and office.ref.kind is EntityKind.OFFICE else name


def _joined_back(scene: Scene, name: Named) -> tuple[int, tuple[EntityRef, ...]]:
    """First word and actors of a coordination that ends with a name."""
    words, first, refs = scene.clauses.words, name.first, [name.ref]
    while True:
        at = first - 1
        while at >= 0 and words[at] in _DETERMINER:
            at -= 1
        both = at > 0 and words[at] == "als" and "zowel" in words[:at]  # "zowel Nederland als België"
        if at < 0 or (words[at] not in _JOINER and words[at] != "," and not both):
            return first, tuple(reversed(refs))
        partner = scene.by_after.get(at)
        if partner is None or partner.adjective or partner.ref.kind not in ACTING:
            return first, tuple(reversed(refs))
        refs.append(partner.ref)
        first = partner.first


def _in_first_field(scene: Scene, verb: int) -> Subject | None:
    """A long subject before its verb: "Het kabinet, en in het bijzonder de minister, zal"."""
    clauses = scene.clauses
    start = clauses.opening(verb)
    found = find_phrase(scene, start, "main")
    if found is None or any(clauses.is_finite(turn) for turn in clauses.turns if start <= turn < verb):
        return None
    return found


def _in_subordinate(scene: Scene, verb: int) -> Subject | None:
    """Verb-final: "waar het kabinet zich voor zal inzetten"."""
    opener = scene.clauses.subordinator(verb)
    if opener is None:
        return None
    sort = _SUBORDINATORS[scene.clauses.words[opener]]
    at = opener + 1
    while at < verb and scene.clauses.words[at] in _SLIP:
        at += 1
    if scene.clauses.words[at] == "het" and scene.clauses.words[at + 1] in _NO_NOUN:
        return Subject("pronoun", (), sort)  # "heeft Nederland vragen, die het in Brussel zal stellen"
    return find_phrase(scene, at, sort) or Subject("none", (), sort)


def _is_elided(clauses: Clauses, verb: int) -> bool:
    """Whether the subject is left out after "en": "Nederland … en zal deze lijn doortrekken"."""
    words, at = clauses.words, verb - 1
    while at >= 0 and words[at] in _SLIP and at > verb - 3:
        at -= 1
    return at > 0 and words[at] in _COORDINATOR


def _is_asked(scene: Scene, verb: int) -> bool:
    """Whether the chamber itself does something to another: "De Kamer verzoekt het kabinet"."""
    word = scene.clauses.words[verb]
    return word in _ASKS or word in {"heeft", "hebben", "had", "wil", "kan"}


def _is_visitor(scene: Scene, verb: int) -> bool:
    """Whether a person or body of others begins the clause whose verb stands before one of ours: it is the subject.

    "De Britse premier zal Nederland bezoeken", "mevrouw Aziz verlaat de raad"; not "de premier zal ik ontvangen".
    """
    words, at = scene.clauses.words, scene.clauses.opening(verb)
    if words[verb + 1] in _FIRST:
        return False
    if words[0] in _TITLES and words[1] == ".":  # "Prof. dr. E. van Sloten", whose dots end no clause
        return True
    at += words[at] in _DETERMINER or words[at] in _THEIR
    while at < verb and words[at] not in _VISITOR and (words[at].endswith("e") or _is_adjective(scene, at)):
        at += 1
    if at >= verb or words[at] in _VISITOR:
        return at < verb
    name = scene.by_first.get(at)
    return name is not None and name.ref.kind is EntityKind.PERSON


def _is_adjective(scene: Scene, at: int) -> bool:
    return at in scene.by_first and scene.by_first[at].adjective


def _is_paper(clauses: Clauses, verb: int) -> bool:
    """Whether a paper asks the one after the verb: "De motie roept de regering op"; not "Conform de motie roept"."""
    words, start = clauses.words, clauses.opening(verb)
    asks = words[verb] in _ASKS and words[start] in _DETERMINER
    return asks and any(word.startswith(_PAPERS) for word in words[start + 1 : min(verb, start + _PAPER)])


def find_subject(scene: Scene, verb: int) -> Subject:
    """The subject of the finite verb at a word: the actor beside it, on either side, that can bind itself."""
    before = _before_verb(scene, verb)
    if before and before.role == "self" and scene.clauses.words[verb] not in _ASKS:
        return before  # whatever stands after it
    after = _after_verb(scene, verb)
    if not before and not after:  # as beside most verbs
        return Subject("elided") if _is_elided(scene.clauses, verb) else _further_off(scene, verb)
    if before and before.role == "parliament" and after and after.role == "self" and not _is_asked(scene, verb):
        return after  # "De Kamer zal ik informeren"
    if before and before.role == "parliament" and after is None:
        final = _in_subordinate(scene, verb)  # "waarna ik uw Kamer informeer"
        before = final if final and final.role == "self" else before
    if after and after.role == "self" and _is_paper(scene.clauses, verb):
        return Subject("other")
    asked = before and before.role == "other" and scene.clauses.words[verb] in _ASKS  # "De NAVO vraagt Nederland om"
    if before and (
        asked or before.role in {"self", "parliament"} or after is None or after.role not in {"self", "parliament"}
    ):
        return before
    elided = _is_elided(scene.clauses, verb)
    if elided and after and after.body and scene.clauses.words[verb - 1] in _COORDINATOR:
        return Subject("elided")  # "en vergroten onze bijdrage": the body is what is done to
    if elided and after and after.role != "self" and "worden" not in scene.clauses.core(verb):
        return Subject("elided")  # "en zal uw Kamer informeren": the chamber is told
    if after and after.role in {"other", "parliament"}:
        first = _in_first_field(scene, verb)  # "De bewindspersonen zullen de Kamer informeren"
        return first if first and (after.role == "other" or first.role == "self") else after
    if after and after.role == "self" and _is_visitor(scene, verb):
        return Subject("other")
    if after:
        return after
    return Subject("elided") if elided else _further_off(scene, verb)


def _further_off(scene: Scene, verb: int) -> Subject:
    """The subject that stands at the head of a verb's clause, if an actor does."""
    return _in_subordinate(scene, verb) or _in_first_field(scene, verb) or _NOBODY
