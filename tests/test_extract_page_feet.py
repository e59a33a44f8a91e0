"""Feet and heads of pages that cut a sentence in two: the sentence is whole again, and no heading comes of them."""

import pytest

from extract.page.layout import lay_out
from ontology.kinds import BlockKind as Kind

ABOVE = (
    "Het kabinet heeft de afgelopen jaren veel geleerd van de inzet in de regio en\n"
    "wil die lessen nu toepassen. De samenwerking met de partners is verbeterd en de\n"
    "hulp komt sneller aan. Tegelijk blijft de toestand in de grensgebieden zorgelijk,\n"
    "zodat het kabinet samen met de lokale overheden in het"
)
LOW = (
    "komende jaar blijft werken aan de veiligheid van de inwoners. Daarvoor is in de\n"
    "begroting voldoende geld opgenomen, zoals eerder aan de Kamer is gemeld.\n"
)
CAPITAL = LOW.replace("komende jaar", "Midden-Oosten")
GAPS = [("\n\n", "\n\n"), ("\n\f", "\n"), ("\n", "\n\f")]

FEET = [
    "BZ2400001",
    "Onze referentie BZ2400001",
    "Onze referentie\nBZ2400001",
    "Pagina 2 van 5\nOnze referentie\nBZ2400001",
    "Pagina 2 van 5 Onze referentie BZ2400001",
    "BZ2400001 Pagina 2 van 5",
    "Datum\n3 april 2024\nOns kenmerk\nMINBUZA-2024.12345-67",
    "Ministerie van Buitenlandse Zaken\nPagina 4 van 6",
    "Directie Europa\nPagina 2 van 4",
    "Departementaal Vertrouwelijk\nPagina 2 van 3",
    "Beleidskader Water en Vrede 2024-2028 | 6",
    "6 | Beleidskader Water en Vrede 2024-2028",
    "WRR | 3",
    "12 | AIV",
    "pagina 3/12",
    "Pagina 3 | 12",
    "blz. 4",
    "p. 3",
    "Blad 2 van 4",
    "kst-36999-12\nISSN 0921 - 7371\n’s-Gravenhage 2024\nTweede Kamer, vergaderjaar 2023–2024, 36 999, nr. 12 2",
    "kst-36999-12 ISSN 0921 - 7371 ’s-Gravenhage 2024 Tweede Kamer, vergaderjaar 2023-2024, 36 999, nr. 12 1",
    "ISSN 0921 - 7371 's-Gravenhage 2024",
    "ah-tk-20232024-1234",
    "blg-1123456",
    "Werkprogramma 2024\n7",
    "Jaarplan 2024 – Adviesraad Migratie – 8",
]


@pytest.mark.parametrize("below", [LOW, CAPITAL])
@pytest.mark.parametrize("gaps", GAPS)
@pytest.mark.parametrize("foot", FEET)
def test_a_sentence_goes_on_over_the_foot_of_a_page(foot: str, gaps: tuple[str, str], below: str) -> None:
    layout = lay_out(f"{ABOVE}{gaps[0]}{foot}{gaps[1]}{below}")
    assert f"in het {below[:12]}" in layout.text
    kinds = [(block.kind, layout.text[block.start : block.end]) for block in layout.blocks]
    assert [kind for kind, _ in kinds] == [Kind.PARAGRAPH] + [Kind.FURNITURE] * len(foot.split("\n"))


@pytest.mark.parametrize(
    "short",
    [
        "Ministerie van Buitenlandse Zaken",
        "Begroting 2025",
        "Directie Europa",
        "Agenda 2030",
        "Vertrouwelijk",
    ],
)
def test_a_short_line_between_paragraphs_that_have_ended_is_a_heading(short: str) -> None:
    raw = f"{ABOVE} buitenland.\n\n{short}\n\nHet kabinet blijft werken aan de veiligheid van de inwoners.\n"
    layout = lay_out(raw)
    assert [block.kind for block in layout.blocks] == [Kind.PARAGRAPH, Kind.HEADING, Kind.PARAGRAPH]


def test_rows_with_a_bar_are_no_feet() -> None:
    raw = f"{ABOVE} buitenland.\n\nNederland | 6\n\nDuitsland | 12\n\n{LOW}"
    assert all(block.kind is not Kind.FURNITURE for block in lay_out(raw).blocks)


def test_the_fields_of_a_letters_head_stay_where_the_text_has_not_begun() -> None:
    raw = (
        f"Datum 3 april 2024\nOnze referentie BZ2400001\nBetreft Water\n\nGeachte voorzitter,\n\n{ABOVE} buitenland.\n"
    )
    assert all(block.kind is not Kind.FURNITURE for block in lay_out(raw).blocks)


def test_a_paragraph_that_has_ended_does_not_go_on_behind_a_foot() -> None:
    layout = lay_out(f"{ABOVE} buitenland.\n\nPagina 2 van 5\n\n{CAPITAL}")
    assert [block.kind for block in layout.blocks] == [Kind.PARAGRAPH, Kind.FURNITURE, Kind.PARAGRAPH]
