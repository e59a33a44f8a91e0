"""Whose advices a sentence of a council tells of: what another body is asked for or makes is not its own."""

import re
from bisect import bisect_left

from extract.advices.councils import council_speaking, is_council
from extract.advices.products import Product
from extract.advices.words import words_of
from extract.records import EntityRef, Mention, Reading, Sentence
from ontology.kinds import EntityKind

_THE = r"(?:de\s+|het\s+)(?:Afdeling\s+advisering\s+van\s+de\s+)?"
# "is advies gevraagd aan de Raad van State", "het advies van de Raad voor de rechtspraak"
_BEHIND = re.compile(
    rf"[^.;]{{0,40}}?\b(?:gevraagd|verzocht|ingewonnen|voorgelegd|ontvangen)\s+(?:aan|bij|van)\s+{_THE}"
    rf"|\s+van\s+{_THE}"
)
# "Ook de Raad voor de rechtspraak bracht een advies uit"
_SUBJECT = re.compile(
    r"(?:(?:Ook|Eerder|Daarnaast|Verder|Later|Wel)\s+|.*[,;]\s+(?:en|terwijl|maar)\s+)?(?:[Dd]e|[Hh]et)\s+(?=[A-Z])"
)
_MAKES = re.compile(
    r"(?:\s+\([^()]*\))?\s+(?:bracht|brengt|publiceerde|publiceert|schreef|stelde|kwam|komt|adviseerde|adviseert|heeft|zal|werkt|bereidt)\b"
)
_BODY = re.compile(r"raad|college|rekenkamer|planbureau|autoriteit|afdeling|instituut|commissie-van|venetie")


def of_speaker(
    reading: Reading, mentions: tuple[Mention, ...], sentence: Sentence, products: list[Product]
) -> list[Product]:
    """Products of a sentence that are the speaking council's own, as far as the sentence tells."""
    text = reading.layout.text
    speaker = council_speaking(reading, sentence.start)
    subject = _SUBJECT.match(text, sentence.start, sentence.end)
    named = _named_at(mentions, subject.end()) if subject else None
    if named and _is_other(named.ref, speaker) and _MAKES.match(text, named.span.end):
        return [it for it in products if it.place.start < named.span.start]
    return [it for it in products if not _asked_elsewhere(text, mentions, it, sentence, speaker)]


def _asked_elsewhere(
    text: str, mentions: tuple[Mention, ...], product: Product, sentence: Sentence, speaker: EntityRef | None
) -> bool:
    noun = _NOUN.match(text, product.place.start, sentence.end)
    for at in (noun.end() if noun else product.place.end, product.place.end):
        found = _BEHIND.match(text, at, sentence.end)
        named = _named_at(mentions, found.end()) if found else None
        if named is not None and _is_other(named.ref, speaker):
            return True
    return False


_NOUN = re.compile(r"[\w-]+")


def _is_other(ref: EntityRef, speaker: EntityRef | None) -> bool:
    """Whether a body that advises too is not the one that speaks, nor a council that may write with it."""
    if ref.kind is not EntityKind.ORGANISATION or ref == speaker:
        return False
    return ref.id in words_of("judges") or (not is_council(ref) and _BODY.search(ref.id) is not None)


def _named_at(mentions: tuple[Mention, ...], at: int) -> Mention | None:
    index = bisect_left(mentions, at, key=lambda mention: mention.span.start)
    named = mentions[index] if index < len(mentions) else None
    return named if named and named.span.start == at else None
