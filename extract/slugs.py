"""Canonical ids out of names."""

import re
import unicodedata
from functools import lru_cache

_ABBREVIATED = str.maketrans(
    {"ß": "ss", "ø": "o", "Ø": "O", "æ": "ae", "Æ": "AE", "ð": "d", "þ": "th", "ł": "l", "Ł": "L", "ı": "i"}
)
_COMBINING = re.compile("[\u0300-\u036f]+")


@lru_cache(4096)  # the same names come again and again
def slug(name: str) -> str:
    """Lower-case kebab slug without accents.

    >>> slug("Organisatie voor Veiligheid en Samenwerking in Europa (OVSE)")
    'organisatie-voor-veiligheid-en-samenwerking-in-europa-ovse'
    >>> slug("motie van het lid Šefčovič c.s.")
    'motie-van-het-lid-sefcovic-c-s'
    """
    letters = name
    if not name.isascii():
        letters = _COMBINING.sub("", unicodedata.normalize("NFKD", name.translate(_ABBREVIATED)))
    return re.sub(r"[^a-z0-9]+", "-", letters.casefold()).strip("-")
