"""Whom the claims of a sentence bind, where they leave that to what was said before or to who speaks."""

import re
from dataclasses import replace
from itertools import pairwise

from msgspec import structs

from extract.advices.councils import is_council
from extract.promises.actors import COUNCIL_OFFICES, NETHERLANDS, binds_itself, is_advisory
from extract.promises.acts import DELIVERABLE
from extract.promises.lexicon import read_set
from extract.promises.passages import Passage
from extract.promises.verdicts import Before, Claim
from extract.records import EntityRef, Header, Mention, Reading, Sentence, Span
from ontology.kinds import EntityKind

_NEUTER = frozenset({EntityKind.ORGANISATION, EntityKind.COUNTRY})
# What only one who wills does: "het vraagt om beleid" tells of a thing.
_WILLED = frozenset().union(*map(read_set, ("future", "go", "intent", "stay", "willed")))
_MINDED = read_set("minded")
# "Een brief van mij", "door ons", "mijn reactie volgt", "is ons streven"; "onze veiligheid" is everybody's.
_OWN_WORD = (
    "(?:inzet|insteek|streven|reactie|brief|voorstel|voornemen|bedoeling|ambitie|wens|intentie|appreciatie"
    "|(?:(?:eerstvolgende|komende|volgende) )?(?:overleg|gesprek|bezoek|ontmoeting))"
)
_BY_ME = re.compile(rf"\b(?:(?:van|door) mij|mijn {_OWN_WORD})\b")
_MINE, _OURS = frozenset({"mij", "mijn"}), frozenset({"ons", "onze"})
_BY_US = re.compile(rf"\b(?:(?:van|door) ons|(?:ons|onze) {_OWN_WORD})\b")
_EARLY = 7  # words within which the verb of a main clause stands
_HE = re.compile(r"\b(?:[HhZz]ij\b(?! die\b)|[Dd]e gezant\b(?! v))")
_HUMAN = frozenset({EntityKind.OFFICE, EntityKind.PERSON})
_CONTINUES = re.compile(
    r"(?:daarbij|hierbij|dit|dat|deze|(?:de|die|deze) inzet|(?:haar|zijn|hun) [\w-]+)\b", re.IGNORECASE
)
_SUBORDINATE = "-passive-"  # in the rule of a passive that a relative clause or the like holds
_OUR_SIDE = ("van nederlandse zijde", "van nederlandse kant")
_SAME = re.compile(r"\b(?:die|deze) (?:steun|bijdrage|hulp|inzet)\b")


def actors_bound(claims: list[Claim], passage: Passage, before: Before) -> tuple[EntityRef, ...]:
    """Actors of all claims; a passive without an agent takes those of the claim it continues, else the speaker."""
    main = any(claim.main and _SUBORDINATE not in claim.rule for claim in claims)
    named = [ref for claim in claims if claim.main or not main for ref in claim.actors]
    if not named and before.actors and (_CONTINUES.match(passage.text) or _SAME.search(passage.text)):
        named = list(before.actors)
    if not named and not is_advisory(passage.header):
        named = _first_persons(passage)
    if not named and passage.header.speaker:
        named = [passage.header.speaker]
    if is_advisory(passage.header) and passage.header.speaker:  # its chair speaks for it
        named = [passage.header.speaker if ref.id in COUNCIL_OFFICES else ref for ref in named]
        named += _joint_councils(passage, claims)
        if passage.header.speaker in named:  # what a clause beside it tells of the state is no promise of the council
            named = [ref for ref in named if ref != NETHERLANDS]
    if named == [NETHERLANDS] and _is_ministry(passage, before):
        named = list(before.actors)
    return tuple(dict.fromkeys(named))


def _joint_councils(passage: Passage, claims: list[Claim]) -> list[EntityRef]:
    """The councils that a council gives a product with: "Met de CAVV bereidt de raad een advies voor"."""
    words = passage.scene.clauses.words
    if "met" not in passage.scene.clauses.vocabulary or all(claim.kind is not DELIVERABLE for claim in claims):
        return []
    return [
        name.ref
        for name in passage.scene.names
        if is_council(name.ref) and "met" in words[max(0, name.first - 2) : name.first]
    ]


def _is_ministry(passage: Passage, before: Before) -> bool:
    """Whether "we" goes on for the ministry that the sentence before bound, in a text that nobody signs."""
    says_we = not passage.scene.clauses.vocabulary.isdisjoint({"we", "wij"}) and not passage.header.signed_as
    return says_we and bool(before.actors) and all(ref.id.startswith("ministerie-van-") for ref in before.actors)


def _first_persons(passage: Passage) -> list[EntityRef]:
    """Those who sign, or the state, where they speak and nobody else acts: "…, zo heb ik afgesproken"."""
    words, signed = passage.scene.clauses.vocabulary, passage.header.signed_as
    if "nederlandse" in words and any(map(passage.scene.clauses.lower.__contains__, _OUR_SIDE)):
        return [NETHERLANDS]
    if "ik" in words or (not _MINE.isdisjoint(words) and _BY_ME.search(passage.scene.clauses.lower)):
        return list(signed[:1])
    ours = not _OURS.isdisjoint(words) and _BY_US.search(passage.scene.clauses.lower)
    spoken = ours or not words.isdisjoint({"wij", "we"})
    return list(signed) if len(signed) > 1 and spoken else []


def with_signature(part: Header, whole: Header) -> Header:
    """A part of a letter (an annex, an agenda) with those who sign the letter, where it has nobody of its own.

    A turn of a debate is of the year that the debate is of.
    """
    if part.ref == whole.ref and not part.day and not part.year and whole.year:
        part = replace(part, year=whole.year)
    if part.signed_as or not whole.signed_as or part.speaker != whole.speaker or is_advisory(part):
        return part
    return replace(part, signed_as=whole.signed_as, addressed_to=part.addressed_to or whole.addressed_to)


def _subjects_meant(passage: Passage, before: tuple[Mention, ...]) -> tuple[EntityRef, ...]:
    """Whom "het" means beside a verb of willing: the one own actor of the sentence before.

    "Het zal dit … brengen", "Daarbij wil het …"; whether "het" is no article there is for the subject to see.
    """
    words = passage.scene.clauses.words
    if "het" not in words[:_EARLY]:
        return ()
    early = tuple(pairwise(words[:_EARLY]))
    opens = words[0] == "het" and len(words) > 1 and words[1] in _WILLED
    minded = any(word == "het" and after in _MINDED for word, after in early)  # "Daarom is het voornemens"
    if not opens and not minded and not any(word == "het" and before in _WILLED for before, word in early):
        return ()
    own = dict.fromkeys(m.ref for m in before if m.ref.kind in _NEUTER and binds_itself(m.ref, passage.header))
    own = dict.fromkeys(ref for ref in own if not is_council(ref) or is_advisory(passage.header))
    return tuple(own) if len(own) == 1 else ()


def with_subject(before: Before, passage: Passage, mentions: tuple[Mention, ...]) -> Before:
    """What the sentence before left to a passage, with whom "het" means where it bound nobody; `mentions` are in it."""
    if before.actors or not mentions:
        return before
    return Before(-2, _subjects_meant(passage, mentions), None)


def with_pronoun(
    reading: Reading, sentence: Sentence, inside: tuple[Mention, ...], before: tuple[Mention, ...], header: Header
) -> tuple[Mention, ...]:
    """The mentions of a sentence, with "hij" or "zij" as the one office, or the council, that the one before named."""
    speaker = header.speaker if is_advisory(header) else None
    humans = [mention for mention in before if mention.ref.kind in _HUMAN or mention.ref == speaker]
    if not humans or len({mention.ref for mention in humans}) != 1 or not binds_itself(humans[0].ref, header):
        return inside
    found = _HE.search(reading.layout.text, sentence.start, sentence.end)
    # Whom it names afterwards "hij" cannot be: "Daarbij noemt hij ook Anna Bos".
    if found is None or any(one.ref.kind in _HUMAN and one.span.start < found.start() for one in inside):
        return inside
    meant = structs.replace(humans[0], span=Span(*found.span()), text=found.group())
    return tuple(sorted((*inside, meant), key=lambda mention: mention.span))
