"""Canonical ids out of names."""

import re
import unicodedata

_ABBREVIATED = str.maketrans(
    {"ß": "ss", "ø": "o", "Ø": "O", "æ": "ae", "Æ": "AE", "ð": "d", "þ": "th", "ł": "l", "Ł": "L", "ı": "i"}
)


def slug(name: str) -> str:
    """Lower-case kebab slug without accents.

    >>> slug("Organisatie voor Veiligheid en Samenwerking in Europa (OVSE)")
    'organisatie-voor-veiligheid-en-samenwerking-in-europa-ovse'
    >>> slug("motie van het lid Šefčovič c.s.")
    'motie-van-het-lid-sefcovic-c-s'
    """
    plain = unicodedata.normalize("NFKD", name.translate(_ABBREVIATED))
    letters = "".join(char for char in plain if not unicodedata.combining(char))
    return re.sub(r"[^a-z0-9]+", "-", letters.casefold()).strip("-")
