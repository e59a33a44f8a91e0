"""Amounts of money: what is read as euro, and the numbers beside it that are not."""

from decimal import Decimal

import pytest

from extract.promises.amounts import find_amount
from extract.records import Money


@pytest.mark.parametrize(
    ("text", "value", "words"),
    [
        ("Het kabinet maakt € 300 miljoen vrij.", "300000000", "€ 300 miljoen"),
        ("Nederland draagt EUR 20 miljoen bij.", "20000000", "EUR 20 miljoen"),
        ("Dit kost structureel 2,4 miljard euro.", "2400000000", "2,4 miljard euro"),
        ("Het fonds groeit met anderhalf miljard euro.", "1500000000", "anderhalf miljard euro"),
        ("Er gaat een miljoen euro naar de opvang.", "1000000", "een miljoen euro"),
        ("Er komt 40 miljoen structureel beschikbaar.", "40000000", "40 miljoen"),
        ("Voor de veiling is € 250.000 gereserveerd.", "250000", "€ 250.000"),
        ("De bijdrage is 12.502.445 euro.", "12502445", "12.502.445 euro"),
        ("De bijdrage is € 1,2 mld.", "1200000000", "€ 1,2 mld."),
        ("De bijdrage is EUR 1.5 miljoen.", "1500000", "EUR 1.5 miljoen"),
        ("Het gaat om € 10-15 miljoen per jaar.", "10000000", "€ 10-15 miljoen"),
        ("Het gaat om 10 tot 15 miljoen euro per jaar.", "10000000", "10 tot 15 miljoen euro"),
        ("Eerst € 5 miljoen, later € 8 miljoen.", "5000000", "€ 5 miljoen"),
    ],
)
def test_an_amount_in_euro(text: str, value: str, words: str) -> None:
    assert find_amount(text) == Money(Decimal(value), words)


@pytest.mark.parametrize(
    "text",
    [
        "Er zijn 4 miljoen vluchtelingen in de regio.",
        "De Verenigde Staten geven 40 miljoen dollar.",
        "De uitgaven dalen van 0,62% in 2024 tot 0,44% in 2029.",
        "In 2023 wordt de euro ingevoerd.",
        "Het kabinet stelt miljoenen euro's beschikbaar.",
        "De bijdrage is € 0.",
        "",
    ],
)
def test_what_is_no_amount_in_euro(text: str) -> None:
    assert find_amount(text) is None


@pytest.mark.parametrize("value", ["0", "-5", "NaN", "Infinity"])
def test_an_amount_is_more_than_nothing(value: str) -> None:
    with pytest.raises(ValueError, match="more than nothing"):
        Money(Decimal(value), "niets")


def test_an_amount_is_written_without_an_exponent() -> None:
    found = find_amount("Er gaat 25 miljoen euro naar de opvang.")
    assert found is not None
    assert f"{found.value:f}" == "25000000"
