"""Names among cells and addresses, and laws with their subject: where a name begins and ends."""

import pytest

from extract.names.boundaries import capitalised_end
from extract.names.english import find_english
from extract.names.heads import find_headed


def english(text: str, head: str) -> list[str]:
    start = text.index(head)
    return [text[found.start : found.end] for found in find_english(text, start, start + len(head))]


def headed(text: str, head: str) -> list[str]:
    start = text.index(head)
    return [text[found.start : found.end] for found in find_headed(text, start, start + len(head))]


@pytest.mark.parametrize(
    ("text", "head", "name"),
    [
        ("Instrument 2023 2024 Totaal Lake Chad Facility 20 20 40", "Facility", "Lake Chad Facility"),
        ("Lake Chad Facility 20 20 10 50 Green Peace Fund 5 5", "Fund", "Green Peace Fund"),
        ("Bedrag x 1.000 Sahel Water Fund 80", "Fund", "Sahel Water Fund"),
        ("Raming 2025 Realisatie 2024 Blue Sea Initiative 7", "Initiative", "Blue Sea Initiative"),
        # Near misses: a number that opens a name, or is the year in it.
        ("de 100 Days Fund is open", "Fund", "100 Days Fund"),
        ("het Horizon 2020 Fund is open", "Fund", "Horizon 2020 Fund"),
        ("het G7 Water Fund is open", "Fund", "G7 Water Fund"),
    ],
)
def test_a_name_holds_no_headers_and_no_amounts(text: str, head: str, name: str) -> None:
    assert english(text, head) == [name]


def test_a_head_before_another_head_is_no_name_by_itself() -> None:
    assert english("het Sahel Trust Fund is open", "Trust") == []
    assert english("het Sahel Trust Fund is open", "Fund") == ["Sahel Trust Fund"]
    assert english("het Dutch Trust steunt dit", "Trust") == ["Dutch Trust"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Directie Europa Bezuidenhoutseweg 67 2594 AC Den Haag", "Directie Europa"),
        ("Directie Europa Bezuidenhoutseweg", "Directie Europa"),
        ("Directie Europa Rijnstraat 8 Den Haag", "Directie Europa"),
        ("Directie Europa Plein 4 Den Haag", "Directie Europa"),
        ("Directie Westelijk Halfrond Lange Voorhout 7", "Directie Westelijk Halfrond"),
        ("Directie Europa T 070 123 45 67", "Directie Europa"),
        ("Directie Europa T +31 70 123 45 67", "Directie Europa"),
        # Near misses: a market without a number, and a letter that is no telephone.
        ("Directie Interne Markt bereidt dit voor", "Directie Interne Markt"),
        ("Directie Interne Markt", "Directie Interne Markt"),
        ("Directie Plan B", "Directie Plan B"),
    ],
)
def test_an_organisation_ends_before_its_address(text: str, name: str) -> None:
    assert text[: capitalised_end(text, len("Directie"), frozenset())] == name


@pytest.mark.parametrize(
    ("text", "head", "name"),
    [
        (
            "de Uitvoeringswet verordening zeldzame aarden regelt dit",
            "wet",
            "Uitvoeringswet verordening zeldzame aarden",
        ),
        ("de Invoeringswet Rijkswet visumleges volgt", "wet", "Invoeringswet Rijkswet visumleges"),
        ("de Wet opsporing en vervolging zeeroof geldt", "Wet", "Wet opsporing en vervolging zeeroof"),
        # Near misses: nothing that belongs to the name follows.
        ("de Uitvoeringswet zal het kabinet snel indienen", "wet", "Uitvoeringswet"),
        ("de Uitvoeringswet is in de Kamer besproken", "wet", "Uitvoeringswet"),
        ("de Wet opsporing zeeroof en de Wet vervolging zeeroof gelden", "Wet", "Wet opsporing zeeroof"),
    ],
)
def test_a_law_keeps_its_subject(text: str, head: str, name: str) -> None:
    assert headed(text, head) == [name]
