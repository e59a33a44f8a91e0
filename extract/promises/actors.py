"""Who binds itself: the subject of a finite verb, found among the mentions and pronouns beside it."""

from bisect import bisect_left

from msgspec import Struct

from extract.promises.clauses import Clauses
from extract.promises.lexicon import read_set, read_subordinators
from extract.records import EntityRef, Header, Mention
from ontology.kinds import EntityKind

NETHERLANDS = EntityRef(EntityKind.COUNTRY, "NL")
PARLIAMENT = frozenset({"tweede-kamer", "eerste-kamer", "staten-generaal", "parlement"})
COUNCIL_PREFIXES = ("adviesraad-", "commissie-van-advies", "wetenschappelijke-raad", "raad-van-state")
_BINDING_OFFICES = (
    *(
        "minister",
        "staatssecretaris",
        "bewindspersoon",
        "bewindspersonen",
        "mensenrechtenambassadeur",
        "speciaal-gezant",
    ),
    *("gezant-", "watergezant", "klimaatgezant", "ambassadeur-voor-", "ambassadeur-in-", "thematisch-ambassadeur"),
)
_BINDING_BODIES = (
    "kabinet",
    "regering",
    "ministerraad",
    "ministerie-van-",
    "rijksoverheid",
    "krijgsmacht",
    "nederlandse-overheid",
)
# Services of a ministry, by how their ids begin: what they will do is its promise, what they do now is their work.
_SERVICES = tuple(sorted(read_set("service")))
_COUNCIL_PARTS = ("commissie-", "werkgroep-")  # of a council that speaks
_COUNCIL_OFFICES = ("voorzitter", "secretaris-directeur")
_COUNCIL_WORDS = read_set("council-body")
# Bodies by one bare word or two, and whether the article stands before them: "Defensie", "de marine".
_BARE = {
    "defensie": (("defensie",), False, "ministerie-van-defensie"),
    "buitenlandse": (("buitenlandse", "zaken"), False, "ministerie-van-buitenlandse-zaken"),
    "marine": (("marine",), True, "koninklijke-marine"),
    "luchtmacht": (("luchtmacht",), True, "koninklijke-luchtmacht"),
    "landmacht": (("landmacht",), True, "koninklijke-landmacht"),
}
_PAPERS = ("motie", "amendement", "rapport", "resolutie", "advies", "leden", "fractie", "indiener", "initiatiefnota")
_PAPER = 3  # words in which a clause says which paper it is of
_BARE_WORDS = frozenset(_BARE)

_DETERMINER, _OPENER, _SLIP = read_set("determiner"), read_set("opener"), read_set("slip")
_PREPOSITION, _JOINER = read_set("preposition"), read_set("joiner")
_COORDINATOR, _FIRST = read_set("coordinator"), read_set("first-person")
_OWN_BODY = read_set("own-body")
# Whose, but the own state's, need not be said of these: "de landbouwraden", "een interdepartementale werkgroep".
_OWN_POSTS, _OWN_TEAMS, _OWN_MINISTRY = map(read_set, ("own-post", "own-team", "own-ministry"))
# "Een volgend kabinet" is not the one that speaks; "het nieuwe kabinet" is, in the letter by which it begins.
_NEXT = frozenset("nieuw volgend volgende toekomstig toekomstige".split())
_ASKS = read_set("asks")
_SITTING = frozenset({"demissionaire", "huidige", "nieuwe", "voltallige"})  # "dit demissionaire kabinet"
_COUNT = frozenset("twee drie vier vijf enkele diverse meerdere alle".split())
_WHOSE = frozenset({"van", "der"})  # "de ambassade van Rusland", "de politie van Kosovo"
_OURS, _MINE = frozenset({"ons", "onze"}), frozenset({"mijn", "ons"})
_AFTER_PRONOUN = _PREPOSITION | _SLIP | {"zoveel", "samen", "actief", "nauw"}
_ASIDE = 12  # words that an aside between commas takes at most
_PLURAL_NAMES = frozenset({"ministers", "bewindspersonen", "staatssecretarissen"})
_ACTING = frozenset({EntityKind.COUNTRY, EntityKind.ORGANISATION, EntityKind.OFFICE, EntityKind.PERSON})
_SUBORDINATORS = read_subordinators()


class Named(Struct, frozen=True, gc=False):
    """A mention, or words that stand for an actor, in word positions of its sentence."""

    first: int
    after: int
    ref: EntityRef
    adjective: bool


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


class Scene(Struct, frozen=True, gc=False):
    """What a sentence's subjects are looked for in: its words, its names, and who speaks."""

    clauses: Clauses
    names: tuple[Named, ...]
    header: Header
    by_first: dict[int, Named]
    by_after: dict[int, Named]


def is_advisory(header: Header) -> bool:
    """Whether an advisory council speaks, which promises less than a cabinet does."""
    return bool(header.speaker and header.speaker.id.startswith(COUNCIL_PREFIXES))


def binds_itself(ref: EntityRef, header: Header) -> bool:
    """Whether an actor is one of those that can commit the policy of the document: the speaker, or the Dutch state."""
    if ref in {NETHERLANDS, header.speaker}:
        return True
    if ref.kind is EntityKind.OFFICE:
        return ref.id.startswith(_BINDING_OFFICES) or (is_advisory(header) and ref.id.startswith(_COUNCIL_OFFICES))
    if ref.kind is not EntityKind.ORGANISATION:
        return False
    part = is_advisory(header) and ref.id.startswith(_COUNCIL_PARTS)
    return part or ref.id.startswith(_BINDING_BODIES + COUNCIL_PREFIXES + _SERVICES)


def is_service(refs: tuple[EntityRef, ...]) -> bool:
    """Whether only services of a ministry act: "de Koninklijke Marechaussee"."""
    return all(ref.id.startswith(_SERVICES) for ref in refs)


def set_scene(clauses: Clauses, mentions: tuple[Mention, ...], start: int, header: Header) -> Scene:
    """Names of a sentence that starts at `start` in the cleaned text; `mentions` are those that stand in it."""
    if not mentions and _BARE_WORDS.isdisjoint(clauses.vocabulary):
        return Scene(clauses, (), header, {}, {})
    names: list[Named] = []
    for mention in mentions:
        low, high = mention.span.start - start, mention.span.end - start
        first, after = bisect_left(clauses.starts, low), bisect_left(clauses.ends, high) + 1
        if first and clauses.words[first - 1] in _NEXT:
            continue
        if first < after <= len(clauses.ends) and clauses.starts[first] == low and clauses.ends[after - 1] == high:
            last = clauses.words[after - 1]
            adjective = mention.ref.kind is EntityKind.COUNTRY and last.endswith(("se", "s"))
            names.append(Named(first, after, mention.ref, adjective))
    names += _bare_bodies(clauses, names)
    found = tuple(names)
    return Scene(clauses, found, header, {n.first: n for n in found}, {n.after: n for n in found})


def _bare_bodies(clauses: Clauses, names: list[Named]) -> list[Named]:
    """The bodies behind "Defensie" and "de marine" at the head of a clause or after its verb.

    "Aan defensie" is the field, and "de Indiase marine" another's.
    """
    if _BARE_WORDS.isdisjoint(clauses.vocabulary):
        return []
    words, named = clauses.words, {at for name in names for at in range(name.first, name.after)}
    found: list[Named] = []
    for at, word in enumerate(words):
        if word not in _BARE or at in named:
            continue
        form, article, body = _BARE[word]
        before = at - 1 if article else at
        if words[at : at + len(form)] != form or (article and words[max(before, 0)] != "de"):
            continue
        if before == 0 or (before > 0 and (clauses.is_finite(before - 1) or words[before - 1] in _COORDINATOR)):
            ref = EntityRef(EntityKind.ORGANISATION, body)
            found.append(Named(at, at + len(form), ref, adjective=False))
    return found


def _role_of(refs: tuple[EntityRef, ...], header: Header) -> str:
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
    acting = [ref for ref in refs if ref.kind in _ACTING]
    plural = len(refs) > 1 or words[name.first] in _PLURAL_NAMES
    return tuple(dict.fromkeys((*acting, *_jointly(scene, at)))), plural


def _jointly(scene: Scene, at: int) -> tuple[EntityRef, ...]:
    """The council with which another gives a joint advice, which both promise; other partners only help."""
    words = scene.clauses.words
    if words[at : at + 2] != ("samen", "met"):
        return ()
    at += 2 + (at + 2 < len(words) and words[at + 2] in _DETERMINER)
    partner = scene.by_first.get(at)
    return (partner.ref,) if partner and partner.ref.id.startswith(COUNCIL_PREFIXES) else ()


def _phrase_at(scene: Scene, at: int, clause: str) -> Subject | None:
    """The subject whose phrase begins at a word, if an actor's does."""
    words = scene.clauses.words
    while at < len(words) and words[at] in _OPENER:
        at += 1
    bare = at
    while at < len(words) and words[at] in _DETERMINER and words[at] not in _FIRST:
        at += 1
    if at >= len(words):
        return None
    skipped = words[at] == "uw" or words[at] in _SITTING
    name = scene.by_first.get(at) or (scene.by_first.get(at + 1) if skipped else None)
    if name and name.adjective:
        body = name.after < len(words) and name.ref == NETHERLANDS and words[name.after] in _OWN_BODY
        plural = body and words[name.after].endswith(("s", "en"))
        return Subject("self", (NETHERLANDS,), clause, plural, body=True) if body else None
    if name and name.ref.kind in _ACTING:
        refs, plural = _coordinated(scene, name)
        return Subject(_role_of(refs, scene.header), refs, clause, plural)
    if own := _own_body(scene, bare, at, clause):
        return own
    if words[bare] in _MINE and words[at : at + 2][-1] in _OWN_MINISTRY and scene.header.signed_as:
        return Subject("self", (_ministry_of(scene.header.signed_as[0]),), clause)
    counted = at + (words[at] in _COUNT and at + 1 < len(words))  # "twee leden van de raad"
    if words[counted] in _COUNCIL_WORDS and is_advisory(scene.header) and scene.header.speaker:
        return Subject("self", (scene.header.speaker,), clause, words[counted].endswith("en"), body=True)
    if words[bare] in _OURS and (words[at] in _OWN_BODY or words[at] == "land"):
        plural = words[at].endswith(("s", "en"))
        return Subject("self", (NETHERLANDS,), clause, plural, body=words[at] != "land")
    if words[bare] in _FIRST:
        speaker = speakers_of(words[bare], scene.header)
        return Subject("self", speaker, clause, plural=words[bare] != "ik", first=words[bare] == "ik")
    return None


def _ministry_of(office: EntityRef) -> EntityRef:
    """The ministry of who signs: "mijn ministerie"; an office without one speaks itself."""
    _, of, field = office.id.partition("-van-")
    return EntityRef(EntityKind.ORGANISATION, f"ministerie-van-{field}") if of else office


def _own_body(scene: Scene, bare: int, at: int, clause: str) -> Subject | None:
    """A post or a team of the state, be it after an adjective: "de landbouwraden", "de interdepartementale werkgroep".

    With "een" it only acts at the head of its clause: "er komt een werkgroep" sets one up.
    """
    words, opens = scene.clauses.words, scene.clauses.opening(at) == bare
    if bare == at or (words[bare] == "een" and not opens):
        return None
    described = words[at] not in _OWN_TEAMS | _OWN_POSTS and words[at].endswith("e") and at + 1 < len(words)
    at += described
    if words[at + 1 : at + 2] and words[at + 1] in _WHOSE:
        return None
    plural = words[at].endswith(("s", "en"))
    if words[at] in _OWN_POSTS and (plural or not described):  # "de nieuwe gezant" is not yet there
        return Subject("self", (NETHERLANDS,), clause, plural, body=True)
    if words[at] in _OWN_TEAMS and scene.header.speaker and not is_advisory(scene.header):
        return Subject("self", (scene.header.speaker,), clause, plural, body=True)
    return None


def speakers_of(word: str, header: Header) -> tuple[EntityRef, ...]:
    """Who says "ik" or "wij": the first who signs, or those who sign together; else the state in a cabinet's text.

    In the text of an advisory council it is the council.
    """
    if is_advisory(header) and header.speaker:
        return (header.speaker,)
    if word == "ik" and header.signed_as:
        return header.signed_as[:1]
    return header.signed_as if word in {"wij", "we"} and len(header.signed_as) > 1 else (NETHERLANDS,)


def _after_verb(scene: Scene, verb: int) -> Subject | None:
    """Inversion: "Hiertoe zal het kabinet", "zet in 2023 het kabinet zich in"."""
    words, at = scene.clauses.words, verb + 1
    while at < len(words) and words[at] in _SLIP:
        at += 1
    if at + 1 < len(words) and words[at] == "in" and words[at + 1].isdigit():
        at += 2
    if words[at : at + 1] == ("het",) and words[at + 1 : at + 2] and words[at + 1] in _AFTER_PRONOUN:
        return Subject("pronoun")  # "werkt het zoveel mogelijk", not "wordt het beleid"
    name = scene.by_first.get(at + (at < len(words) and words[at] in _DETERMINER))
    if name and name.ref.kind not in _ACTING:
        return None
    return _phrase_at(scene, at, "main")


def _before_aside(scene: Scene, verb: int) -> int:
    """Where a name ends that an aside parts from its verb: "De Minister van Defensie, Vermeer, komt"; else the verb."""
    words = scene.clauses.words
    if verb > 2 and words[verb - 1] == ")":  # "de Rijksdienst voor Ondernemend Nederland (RVO) zal"
        return next((at for at in range(verb - 2, max(0, verb - _ASIDE), -1) if words[at] == "("), verb)
    if verb < 2 or words[verb - 1] != ",":
        return verb
    commas = (at for at in range(verb - 2, max(0, verb - _ASIDE), -1) if words[at] == ",")
    return next((at for at in commas if at in scene.by_after), verb)


def _before_verb(scene: Scene, verb: int) -> Subject | None:
    """A subject that ends right before its verb: "Nederland zal", "waarin het Koninkrijk pleit"."""
    words = scene.clauses.words
    verb = _before_aside(scene, verb)
    at = verb - 1
    refs: tuple[EntityRef, ...]
    if at == 0 and words[at] == "het":
        return Subject("pronoun")
    if at >= 0 and words[at] in _FIRST:
        first, refs, role, plural = at, speakers_of(words[at], scene.header), "self", words[at] != "ik"
        partner = scene.by_after.get(at - 1) if at > 1 and words[at - 1] in _JOINER else None
        if partner and not partner.adjective and partner.ref.kind in _ACTING:
            first, refs, plural = partner.first, (partner.ref, *refs), True  # "de minister van Defensie en ik"
    else:
        name = scene.by_after.get(verb)
        if name is None or name.adjective or name.ref.kind not in _ACTING:
            return None
        first, refs = _joined_back(scene, name)
        role, plural = _role_of(refs, scene.header), (len(refs) > 1 or words[name.first] in _PLURAL_NAMES)
    while first > 0 and words[first - 1] in _DETERMINER:
        first -= 1
    before = words[first - 1] if first > 0 else ""
    if before in _SUBORDINATORS and before not in {"dan", "om"}:
        return Subject(role, refs, _SUBORDINATORS[before], plural)
    if before in _PREPOSITION:
        return None
    return Subject(role, (*refs, *_jointly(scene, verb + 1)), "main", plural, words[at] == "ik")


def _joined_back(scene: Scene, name: Named) -> tuple[int, tuple[EntityRef, ...]]:
    """First word and actors of a coordination that ends with a name."""
    words, first, refs = scene.clauses.words, name.first, [name.ref]
    while True:
        at = first - 1
        while at >= 0 and words[at] in _DETERMINER:
            at -= 1
        if at < 0 or (words[at] not in _JOINER and words[at] != ","):
            return first, tuple(reversed(refs))
        partner = scene.by_after.get(at)
        if partner is None or partner.adjective:
            return first, tuple(reversed(refs))
        refs.append(partner.ref)
        first = partner.first


def _in_first_field(scene: Scene, verb: int) -> Subject | None:
    """A long subject before its verb: "Het kabinet, en in het bijzonder de minister, zal"."""
    clauses = scene.clauses
    start = clauses.opening(verb)
    if any(clauses.is_finite(turn) for turn in clauses.turns if start <= turn < verb):
        return None
    return _phrase_at(scene, start, "main")


def _in_subordinate(scene: Scene, verb: int) -> Subject | None:
    """Verb-final: "waar het kabinet zich voor zal inzetten"."""
    opener = scene.clauses.subordinator(verb)
    if opener is None:
        return None
    sort = _SUBORDINATORS[scene.clauses.words[opener]]
    at = opener + 1
    while at < verb and scene.clauses.words[at] in _SLIP:
        at += 1
    return _phrase_at(scene, at, sort) or Subject("none", (), sort)


def _is_elided(clauses: Clauses, verb: int) -> bool:
    """Whether the subject is left out after "en": "Nederland … en zal deze lijn doortrekken"."""
    at = verb - 1
    while at >= 0 and clauses.words[at] in _SLIP and at > verb - 3:
        at -= 1
    return at > 0 and clauses.words[at] in _COORDINATOR


def _is_asked(scene: Scene, verb: int) -> bool:
    """Whether the chamber itself does something to another: "De Kamer verzoekt het kabinet"."""
    word = scene.clauses.words[verb]
    return word in _ASKS or word in {"heeft", "hebben", "had", "wil", "kan"}


def _is_paper(clauses: Clauses, verb: int) -> bool:
    """Whether a paper asks the one after the verb: "De motie roept de regering op"; not "Conform de motie roept"."""
    words, start = clauses.words, clauses.opening(verb)
    asks = words[verb] in _ASKS and words[start] in _DETERMINER
    return asks and any(word.startswith(_PAPERS) for word in words[start + 1 : min(verb, start + _PAPER)])


def find_subject(scene: Scene, verb: int) -> Subject:
    """The subject of the finite verb at a word: the actor beside it, on either side, that can bind itself."""
    before, after = _before_verb(scene, verb), _after_verb(scene, verb)
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
    if elided and after and after.role != "self" and "worden" not in scene.clauses.core(verb):
        return Subject("elided")  # "en zal uw Kamer informeren": the chamber is told
    if after and after.role == "other":
        return _in_first_field(scene, verb) or after
    if after:
        return after
    if elided:
        return Subject("elided")
    return _in_subordinate(scene, verb) or _in_first_field(scene, verb) or Subject("none")


def opening_actors(scene: Scene) -> tuple[EntityRef, ...]:
    """Actors that a sentence begins with, whom a later verb may share: "Nederland is … en zal dit voortzetten"."""
    found = _phrase_at(scene, 0, "main")
    return found.actors if found and found.role == "self" else ()
