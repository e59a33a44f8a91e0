"""Who answers the written questions of members: "Antwoord van Minister De Wit (Defensie), mede namens …"."""

import re
from collections.abc import Iterator

from extract.letterhead.signatures import Signature
from extract.letterhead.signers import SURNAME, is_known_office, known_by_surname
from extract.records import Layout, Span

# "Antwoord van Minister De Wit (Defensie)", and as it was until 2010 "van de heer De Wit (minister van Defensie)"
_ANSWER = re.compile(
    rf"Antwoord(?:en)? van (?:de )?(?P<post>[Mm]inister|[Ss]taatssecretaris) (?P<name>{SURNAME})"
    r" \((?P<field>[^()]{4,90})\)"
    rf"|Antwoord(?:en)? van (?:de heer|mevrouw) (?P<of>{SURNAME})"
    r" \((?P<office>(?:[Mm]inister|[Ss]taatssecretaris) (?:van|voor) [^()]{4,90})\)"
    r"|Antwoord(?:en)? van de (?P<answering>(?:[Mm]inister|[Ss]taatssecretaris) (?:van|voor) [^()]{4,90}?)"
    r"(?=,? (?:mede namens|op (?:de )?(?:schriftelijke )?(?:[Kk]amer)?vragen))"
)
_OPENERS = ("Antwoord van ", "Antwoorden van ")
_ASKED = ("Vragen van ", "Vragen gesteld ")  # the answer may have run on behind the heading of the questions
_SEARCHED = 40  # blocks above the first question


def find_answering(layout: Layout, first: int, end: int) -> Iterator[Signature]:
    """The office that answers, with its holder when only one person of the lists bears the surname."""
    for i in range(first, min(end, first + _SEARCHED)):
        block = layout.blocks[i]
        text = layout.text[block.start : block.end].replace("\n", " ")
        if not text.startswith(_OPENERS) and not (text.startswith(_ASKED) and _OPENERS[0] in text):
            continue
        found = _ANSWER.search(text)
        if found:
            office = found["office"] or found["answering"] or _office(found["post"], found["field"])
            surname = found["name"] or found["of"]
            name = known_by_surname(surname) if surname else ""  # "Antwoorden van de minister van Y op vragen van …"
            yield Signature(name, office, Span(block.start, block.end), i)


def _office(post: str, field: str) -> str:
    """The office of a post and its portfolio; a minister without a ministry is one "voor" it."""
    names = [f"{post} {of} {field}" for of in ("van", "voor")]
    return next((name for name in names if is_known_office(name)), names[0])
