"""What words say beside their topics: whom and where they name, amounts, and the years of yearly things."""

import re
from collections.abc import Iterable

from extract.records import EntityRef, Mention
from extract.themes.topics import find_products
from graph.status import MONTHS_NL
from ontology.kinds import EntityKind

NAMES = frozenset({EntityKind.COUNTRY, EntityKind.REGION, EntityKind.OFFICE})  # who and where, not what
HOME = frozenset({EntityRef(EntityKind.COUNTRY, "NL"), EntityRef(EntityKind.REGION, "europa")})  # in every other title
_YEARLY = frozenset({"report", "derived", "event"})
_AMOUNT = re.compile(r"\b(\d[\d.,]*) (miljoen|miljard)\b")


def amounts_in(words: str) -> dict[str, float]:
    """Amounts of money as topics: few promises name the same.

    >>> amounts_in("In 2031 gaat 120 miljoen euro extra naar havens.")
    {'@120 miljoen': 1.0}
    """
    return {f"@{number} {unit}": 1.0 for number, unit in _AMOUNT.findall(words)}


def amounts_among(topics: Iterable[str]) -> frozenset[str]:
    """Those topics that are amounts of money."""
    return frozenset(topic for topic in topics if topic.endswith((" miljoen", " miljard")))


_EDITION = re.compile(r"\b(?:over|van|voor) (?:het jaar )?(20\d\d)\b(?![-–/])|\b(\w{4,}) (20\d\d)\b(?![-–/])")
_MOMENTS = frozenset(
    (*MONTHS_NL, *"kwartaal helft begin eind einde medio jaar voorjaar zomer najaar herfst winter sinds vanaf".split())
)


def editions_in(words: str) -> frozenset[str]:
    """Years of which a text names a report or a meeting: those of other years are others.

    >>> sorted(editions_in("De rapportage over 2022 en de appreciatie van het pakket 2023 volgen in mei 2024."))
    ['2022', '2023']
    """
    if _YEARLY.isdisjoint(find_products(words)):
        return frozenset()
    return frozenset(over or year for over, noun, year in _EDITION.findall(words) if noun.lower() not in _MOMENTS)


def without_names(text: str, low: int, high: int, mentions: tuple[Mention, ...]) -> str:
    """The words without some names."""
    parts: list[str] = []
    for mention in mentions:
        if mention.span.start >= low:
            parts.append(text[low : mention.span.start])
            low = mention.span.end
    return " ".join((*parts, text[low:high]))


def is_name(mention: Mention) -> bool:
    """Whether a mention tells who or where, and not what.

    An organisation with a capital is who ("de Wereldbank"); in lower case it is what is spoken of ("een hof tegen
    corruptie"), and so is an office that is set up ("een speciaal gezant voor water").
    """
    if mention.ref.kind is EntityKind.ORGANISATION:
        return mention.text[:1].isupper()
    if mention.ref.kind is EntityKind.OFFICE:
        return not find_products(mention.text)
    return mention.ref.kind in NAMES
