"""Amounts of money (bedragen) that a promise names, in euro: "€ 25 miljoen", "1,5 miljard euro", "EUR 250.000"."""

import re
from decimal import Decimal

from extract.records import Money

_CUES = ("€", "EUR", "euro", "miljoen", "miljard", "mln", "mld")
_LOWER_CUES = ("€", "eur ", "euro", "miljoen", "miljard", "mln", "mld")
_SIZES = {
    "duizend": Decimal(1_000),
    "miljoen": Decimal(1_000_000),
    "mln": Decimal(1_000_000),
    "miljard": Decimal(1_000_000_000),
    "mld": Decimal(1_000_000_000),
}
_WORDS = {
    "een half": "0,5",
    "een": "1",
    "één": "1",
    "anderhalf": "1,5",
    "twee": "2",
    "drie": "3",
    "vier": "4",
    "vijf": "5",
    "zes": "6",
    "zeven": "7",
    "acht": "8",
    "negen": "9",
    "tien": "10",
    "twintig": "20",
    "vijftig": "50",
    "honderd": "100",
}
_SIZE = r"(?:duizend|miljoen|miljard|mln|mld)"
_AMOUNT = re.compile(
    rf"(?<![\w.,])(?:(?P<sign>€|EUR\b|euro)\s?)?(?P<number>\d[\d.,]*\d|\d|(?:{'|'.join(_WORDS)})(?=\s{_SIZE}\b))"
    rf"(?:\s?(?:-|–|à|tot)\s?\d[\d.,]*(?=\s{_SIZE}\b))?"  # of a range the lower bound
    rf"(?:\s?(?P<size>{_SIZE})\b(?:(?<=ml[nd])\.)?)?(?P<euro>\s(?:euro|EUR)\b)?",
    re.IGNORECASE,
)
# "40 miljoen structureel" is money, "40 miljoen vluchtelingen" and "40 miljoen dollar" are not.
_BARE = re.compile(
    r"\s*(?:$|[.,;:)]|(?:structureel|extra|per jaar|jaarlijks|beschikbaar|vrij|uit|voor|aan|ten behoeve)\b)"
)


def _number(written: str) -> Decimal:
    """Dutch digits: a dot parts thousands, a comma the decimals; a dot before one or two digits parts decimals too."""
    digits = _WORDS.get(written.lower(), written)
    if "," not in digits and re.search(r"\.\d{1,2}$", digits) and digits.count(".") == 1:
        return Decimal(digits)
    return Decimal(digits.replace(".", "").replace(",", "."))


def names_money(lower: str) -> bool:
    """Whether a text in small letters may name an amount of money, as a quick look tells."""
    return any(map(lower.__contains__, _LOWER_CUES))


def find_amount(text: str) -> Money | None:
    """The first amount in euro that a text names, or None.

    >>> find_amount("Het kabinet trekt 2,5 miljoen euro uit.")
    Money(value=Decimal('2500000'), text='2,5 miljoen euro')
    >>> find_amount("Er zijn 4 miljoen vluchtelingen.")
    """
    if not any(map(text.__contains__, _CUES)):
        return None
    for found in _AMOUNT.finditer(text):
        if found["number"].count(",") > 1:  # "1,2,3" lists
            continue
        marked = found["sign"] or found["euro"]
        if not marked and (
            not found["size"] or found["size"].lower() == "duizend" or not _BARE.match(text, found.end())
        ):
            continue
        value = _number(found["number"]) * _SIZES.get((found["size"] or "").lower(), Decimal(1))
        if value:
            return Money(value.quantize(Decimal("0.01")).normalize() + 0, found[0].strip())
    return None
