"""How far the subject of a committee goes on in small letters: "Commissie Hoger onderwijs en wetenschap"."""

import re

from extract.names.boundaries import stop_words

_ADJECTIVE = re.compile(
    r"(?:[A-ZÀ-Þ][\w-]*(?:isch|al|el|air|iev|euz|bar|lijk|ig|nd|es|ks|ds|ts|iek|zam)e|Hoger|Middelbaar|Openbaar|Jonge"
    r"|Nieuwe|Vrije)$"
)
_NOUN = re.compile(r" (?P<noun>[a-zà-ÿ][\w-]{3,})")
# What is joined by "en" belongs to the name when one body follows, not several: "... en onderwijs heeft", "..., die"
_JOINED = re.compile(
    r"(?:, [a-zà-ÿ][\w-]{3,})*,? en (?P<noun>[a-zà-ÿ][\w-]{3,})(?=[,.;:()\n]|$"
    r"| (?:heeft|had|is|was|wordt|werd|zal|kan|bereidt|bereidde|adviseert|werkt|werkte|komt|kwam|begint|die|van de)\b)"
)
_PEOPLE = frozenset("leden voorzitter voorzitters secretaris anderen raad raden commissie commissies staf".split())


def subject_end(text: str, start: int, reach: int) -> int:
    """Where the subject ends of a body whose capitals stand in text[start:reach]: with the noun of its adjective.

    >>> text = "Commissie Hoger onderwijs en wetenschap, die advies gaf"
    >>> text[: subject_end(text, 9, 15)]
    'Commissie Hoger onderwijs en wetenschap'
    >>> text = "Commissie Defensie brengt advies uit"
    >>> text[: subject_end(text, 9, 18)]
    'Commissie Defensie'
    """
    noun = _NOUN.match(text, reach) if _ADJECTIVE.search(text, start, reach) else None
    if noun and noun["noun"] not in stop_words():
        reach = noun.end()
    joined = _JOINED.match(text, reach) if reach > start else None
    return joined.end() if joined and joined["noun"] not in _PEOPLE | stop_words() else reach
