"""Who says "ik" in a letter whose signature could not be read: the office in its head, or the one that ends it."""

from dataclasses import replace
from itertools import pairwise

from extract.records import EntityRef, Header, Mention, Reading
from ontology.kinds import DocumentKind, EntityKind

_OFFICES = ("minister-", "staatssecretaris-")
_HEAD = "brief van de "  # "Nr. 9 BRIEF VAN DE MINISTER VAN …", as parliamentary papers print it
_JOINT_HEAD = "brief van de minister en "  # "BRIEF VAN DE MINISTER EN STAATSSECRETARIS VAN DEFENSIE"
_AND = (" en ", " en de ")
_ANSWERS = ("antwoord van ", "antwoorden van ", "beantwoording door ")  # whose, the line goes on to say
_TAIL = 120  # characters that a name and an office take at the end of a letter


def find_signing_office(reading: Reading, mentions: tuple[Mention, ...]) -> tuple[EntityRef, ...]:
    """The office in the head of a parliamentary paper, else that in its last lines; () when neither names one."""
    text = reading.layout.text
    offices = [m for m in mentions if m.ref.kind is EntityKind.OFFICE and m.ref.id.startswith(_OFFICES)]
    for mention, other in pairwise((*offices, None)):
        if mention is None:
            break
        start = mention.span.start
        if text[max(0, start - len(_JOINT_HEAD)) : start].lower() == _JOINT_HEAD:
            minister = EntityRef(EntityKind.OFFICE, mention.ref.id.replace("staatssecretaris-", "minister-", 1))
            return tuple(dict.fromkeys((minister, mention.ref)))
        if text[max(0, start - len(_HEAD)) : start].lower() == _HEAD:
            joint = other is not None and text[mention.span.end : other.span.start].lower() in _AND
            return (mention.ref, other.ref) if joint and other else (mention.ref,)
    ends = [m for m in offices[-1:] if m.span.end >= len(text.rstrip()) - _TAIL]
    return tuple(m.ref for m in ends if text[: m.span.start].rstrip(" ").endswith(("\n", "\nDe", "\nde")))


def _find_answering_office(reading: Reading, mentions: tuple[Mention, ...]) -> tuple[EntityRef, ...]:
    """The office whose answers a text says on a line of its own to be: "Antwoorden van de minister van Defensie op"."""
    text = reading.layout.text
    offices = (m for m in mentions if m.ref.kind is EntityKind.OFFICE and m.ref.id.startswith(_OFFICES))
    lines = ((m, text[text.rfind("\n", 0, m.span.start) + 1 : m.span.start].lower()) for m in offices)
    return next(((m.ref,) for m, before in lines if before.startswith(_ANSWERS)), ())


def add_signing_office(header: Header, reading: Reading, mentions: tuple[Mention, ...]) -> Header:
    """The header of a letter or of answers with the office that says "ik", where no signature gave one."""
    if header.signed_as or header.kind not in {DocumentKind.LETTER, None}:
        return header
    letter = header.kind is DocumentKind.LETTER
    offices = find_signing_office(reading, mentions) if letter else _find_answering_office(reading, mentions)
    return replace(header, signed_as=offices) if offices else header
