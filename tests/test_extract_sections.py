"""Headings and the sections under them."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.page.headings import is_person
from extract.page.layout import lay_out
from extract.page.outline import find_levels, is_chapter, read_number
from extract.page.sections import find_sections
from extract.records import Layout, Section
from ontology.kinds import BlockKind

TEXT = "Het kabinet zet zich hier ook in de komende jaren voor in, samen met zijn partners. Dat blijft zo.\n"


def outline(*headings: str) -> list[tuple[int, str, int | None]]:
    """Level, number and parent of the sections of a document with these headings, each over a paragraph."""
    raw = "\n".join(f"{heading}\n\n{TEXT}" for heading in headings)
    return [(s.level, s.number, s.parent) for s in find_sections(lay_out(raw))]


def test_decimal_numbers_nest() -> None:
    assert outline("1 Veiligheid", "1.1 De Unie", "1.1.1 De brigade", "1.2 Het bondgenootschap", "2 Handel") == [
        (1, "1", None),
        (2, "1.1", 0),
        (3, "1.1.1", 1),
        (2, "1.2", 0),
        (1, "2", None),
    ]


def test_a_section_ends_where_the_next_of_its_depth_begins() -> None:
    layout = lay_out(f"1 Veiligheid\n\n{TEXT}\n1.1 De Unie\n\n{TEXT}\n2 Handel\n\n{TEXT}")
    first, second, third = find_sections(layout)
    assert first.end == second.end == third.start
    assert third.end == len(layout.text)
    assert layout.text[first.heading_span.start : first.heading_span.end] == first.heading == "1 Veiligheid"


@pytest.mark.parametrize(
    ("heading", "number"),
    [
        ("Hoofdstuk 3", "3"),
        ("Bijlage 1 Overzicht van moties", "1"),
        ("Doelstelling 4: de Unie als speler", "4"),
        ("Pijler II Hervormen", "II"),
        ("2.3.1 Legitimiteit", "2.3.1"),
        ("Actielijn 12 Cyber", "12"),
        ("Oekraïne", ""),
        ("2023 in vogelvlucht", ""),
        ("Thema’s voor later", ""),
    ],
)
def test_the_number_of_a_heading(heading: str, number: str) -> None:
    assert read_number(heading).number == number


def test_a_chapter_is_a_number_and_nothing_more() -> None:
    assert is_chapter("Hoofdstuk 12")
    assert not is_chapter("Hoofdstuk 12 Handel")
    assert not is_chapter("Hoofdstuk")
    assert not is_chapter("Lid 2")


def test_headings_without_a_number_are_as_deep_as_those_before_them() -> None:
    stacked = [
        ("Veiligheid", False),
        ("De Unie", True),
        ("Het bondgenootschap", False),
        ("Waarden", False),
        ("Recht", True),
    ]
    assert find_levels(stacked) == [1, 2, 2, 1, 2]
    assert find_levels([("Oekraïne", False), ("Turkije", False), ("Migratie", False)]) == [1, 1, 1]


def test_headings_that_come_again_are_parts_of_the_subject_before_them() -> None:
    subjects = ("Havens in Benin", "Visserij", "Kabels")
    raw = "\n\n".join(
        f"{subject}\n\n{subject}. {TEXT}\n\nInzet Nederland\n\nOp {subject}: {TEXT}" for subject in subjects
    )
    sections = find_sections(lay_out(raw))
    assert [(s.heading, s.level, s.parent) for s in sections] == [
        ("Havens in Benin", 1, None),
        ("Inzet Nederland", 2, 0),
        ("Visserij", 1, None),
        ("Inzet Nederland", 2, 2),
        ("Kabels", 1, None),
        ("Inzet Nederland", 2, 4),
    ]
    once = find_sections(lay_out(f"Havens in Benin\n\n{TEXT}\n\nInzet Nederland\n\n{TEXT}\n\nKabels\n\n{TEXT}"))
    assert {s.level for s in once} == {1}


def test_objectives_stand_under_the_pillar_above_them() -> None:
    levels = find_levels([("Versterken", False), ("Doelstelling 4: de Unie", False), ("Hervormen", False)])
    assert levels == [1, 2, 1]


def test_standing_headings_are_on_the_top() -> None:
    assert find_levels([("1 Handel", False), ("Oceanen", False), ("Conclusie", False)]) == [1, 2, 1]


def test_a_chapter_number_under_its_title_is_one_section_with_it() -> None:
    raw = f"Uitgebrachte adviezen\n\nHoofdstuk 2\n\n{TEXT}\n\nHandel\n\n{TEXT}"
    sections = find_sections(lay_out(raw))
    assert [(s.number, s.heading, s.level) for s in sections] == [("2", "Uitgebrachte adviezen", 1), ("", "Handel", 2)]


def test_a_chapter_number_over_its_title_lends_it_its_number() -> None:
    sections = find_sections(lay_out(f"Hoofdstuk 4\n\nAdviezen in voorbereiding\n\n{TEXT}"))
    assert [(s.number, s.heading) for s in sections] == [("4", "Adviezen in voorbereiding")]


def test_a_text_without_headings_has_no_sections() -> None:
    assert find_sections(lay_out(TEXT)) == ()


def check(layout: Layout, sections: tuple[Section, ...]) -> None:
    """Sections stand in order; each lies within its parent, which is less deep; siblings do not overlap."""
    for number, section in enumerate(sections):
        assert section.index == number
        assert 0 <= section.start < section.end <= len(layout.text)
        if number:
            assert sections[number - 1].start < section.start
        if section.parent is None:
            continue
        parent = sections[section.parent]
        assert parent.index < number
        assert parent.level < section.level
        assert parent.start < section.start
        assert section.end <= parent.end


HEADINGS = st.sampled_from(
    [
        "1 Handel",
        "1.2 Oceanen",
        "2.3.1 Vis",
        "Hoofdstuk 2",
        "Inleiding",
        "Oekraïne",
        "Doelstelling 4: de Unie",
        TEXT.strip(),
    ]
)


@given(st.lists(HEADINGS, max_size=25))
@settings(max_examples=100, deadline=None)
def test_sections_nest(lines: list[str]) -> None:
    layout = lay_out("\n\n".join(lines))
    check(layout, find_sections(layout))


def test_sections_of_real_documents_nest(shared: Path) -> None:
    for path in sorted((shared / "seeds").glob("*.txt")):
        layout = lay_out(path.read_text("utf-8"))
        sections = find_sections(layout)
        check(layout, sections)
        assert len(sections) > 4


def test_a_bullet_over_a_paragraph_opens_a_section_and_an_item_of_a_list_does_not() -> None:
    raw = f"Mogelijke onderwerpen\n\n{TEXT}\n• Migratie\n\n{TEXT}\n• Handel\n\n{TEXT}"
    sections = find_sections(lay_out(raw))
    assert [(s.heading, s.level, s.parent) for s in sections] == [
        ("Mogelijke onderwerpen", 1, None),
        ("Migratie", 2, 0),
        ("Handel", 2, 0),
    ]
    listed = f"Onderwerpen\n\n{TEXT.strip()[:-1]}:\n\n• Migratie\n\n• Handel\n\n{TEXT}"
    assert [s.heading for s in find_sections(lay_out(listed))] == ["Onderwerpen"]


def test_a_numbered_line_between_paragraphs_heads_the_next() -> None:
    raw = f"{TEXT}1. Werk aan draagvlak\n{TEXT}2. Werk aan een sterker bondgenootschap\n{TEXT}"
    assert [s.heading for s in find_sections(lay_out(raw))] == [
        "1. Werk aan draagvlak",
        "2. Werk aan een sterker bondgenootschap",
    ]
    listed = f"De raad beveelt aan:\n1. Werk aan draagvlak\n2. Werk aan een bondgenootschap\n{TEXT}"
    assert find_sections(lay_out(listed)) == ()


def test_the_foot_of_a_page_before_a_numbered_line_is_not_what_it_follows() -> None:
    foot = "\nPagina {} van 3\n\n"
    pages = [f"{n}. {title}\n{TEXT}" for n, title in ((1, "Kust"), (2, "Zee"), (3, "Tot slot"))]
    raw = TEXT + pages[0] + foot.format(1) + pages[1] + foot.format(2) + pages[2]
    assert [s.heading for s in find_sections(lay_out(raw))] == ["1. Kust", "2. Zee", "3. Tot slot"]
    listed = raw.replace(f"1. Kust\n{TEXT}", "1. Kust\n").replace("Zee\n" + TEXT, "Zee\n")
    assert "2. Zee" not in [s.heading for s in find_sections(lay_out(listed))]


def test_a_series_stands_under_the_series_before_it() -> None:
    names = ["1. Inleiding", "Pijler I: Kust", "Doelstelling 1: Kaarten", "Doelstelling 2: Lichten", "Pijler II: Zee"]
    names += ["Doelstelling 3: Loket", "2. Slot", "Doelstelling 4: Los"]
    levels = find_levels([(name, False) for name in names])
    assert levels[1] == levels[4] > levels[0]
    assert levels[2] == levels[3] == levels[5] > levels[1]
    assert levels[7] == levels[1]  # after another chapter a series stands on its own


def test_the_lettered_parts_of_a_budget_stand_under_their_article() -> None:
    raw = (
        "Hoofdstuk V Buitenlandse Zaken\n\n"
        "Beleidsartikel 4: Consulaire belangenbehartiging en het uitdragen van waarden en belangen elders\n\n"
        "A. Algemene doelstelling\n\nHet verlenen van goede diensten aan alle burgers.\n\n"
        "C. Beleidswijzigingen\n\nDe leges voor een akte worden per 1 januari verhoogd.\n"
    )
    found = find_sections(lay_out(raw))
    titles = [section.heading for section in found]
    assert titles[2:] == ["A. Algemene doelstelling", "C. Beleidswijzigingen"]
    assert [found[section.parent].heading[:15] for section in found[2:] if section.parent is not None] == [
        "Beleidsartikel "
    ] * 2


def test_a_roman_number_is_no_initial() -> None:
    assert not is_person("V. Nieuwe onderwerpen")
    assert is_person("V. de Vries")
    assert is_person("V. Bakker")


def test_a_name_with_one_initial_is_no_lettered_heading() -> None:
    raw = "Leden van de raad\n\nA. de Vries\n\nDe raad adviseert de regering over het beleid in het buitenland.\n"
    assert "A. de Vries" not in [section.heading for section in find_sections(lay_out(raw))]


FICHE = f"""Fiche 3: Verordening havens

1. Algemene gegevens

a) Titel voorstel
Voorstel voor een verordening van het Europees Parlement en de Raad over loodsen

b) Behandelingstraject Raad
Raad Vervoer, Telecommunicatie en Energie

2. Nederlandse positie

a) Essentie Nederlands beleid op dit terrein
{TEXT}
b) Nederland zet zich in voor havens
"""


def test_a_fiche_parts_what_its_form_asks_from_what_was_filled_in() -> None:
    layout = lay_out(FICHE)
    sections = [(s.heading, s.level) for s in find_sections(layout)]
    assert sections == [
        ("Fiche 3: Verordening havens", 1),
        ("1. Algemene gegevens", 1),
        ("a) Titel voorstel", 2),
        ("b) Behandelingstraject Raad", 2),
        ("2. Nederlandse positie", 1),
        ("a) Essentie Nederlands beleid op dit terrein", 2),
    ]
    filled = [layout.text[b.start : b.end] for b in layout.blocks if b.kind is BlockKind.PARAGRAPH]
    assert "Raad Vervoer, Telecommunicatie en Energie" in filled
