"""Papers by what sort they are and their subject, each beside a phrase that names none."""

import pytest
from name_letters import named


@pytest.mark.parametrize(
    ("text", "papers"),
    [
        ("Zie het beleidskader Water, Bodem en Lucht 2031-2035.", ["beleidskader Water, Bodem en Lucht 2031-2035"]),
        ("Het Beleidskader Zee en Zand 2031–2035 geldt.", ["Beleidskader Zee en Zand 2031–2035"]),
        ("Het subsidiekader Horizont 2031 volgt.", ["subsidiekader Horizont 2031"]),
        ("Het convenant Duurzaam Zand loopt af.", ["convenant Duurzaam Zand"]),
        ("Zie het algemeen ambtsbericht Jemen van mei 2031.", ["algemeen ambtsbericht Jemen"]),
        ("Een beleidskader Water is er niet.", []),
        ("Het actieplan Defensie en de Commissie is klaar.", []),
        ("Het actieplan Duitsland is klaar.", []),
        ("De strategie Groenland volgt.", []),
    ],
)
def test_sorts_and_subjects(text: str, papers: list[str]) -> None:
    assert named(text, "document") == papers


@pytest.mark.parametrize(
    ("text", "papers"),
    [
        ("De beleidsbrief Haven overal van staatssecretaris Veenstra volgt.", ["Haven overal"]),
        ("De beleidsbrief Havens is verstuurd.", ["beleidsbrief Havens"]),
    ],
)
def test_titles_beside_subjects(text: str, papers: list[str]) -> None:
    assert named(text, "document") == papers


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Het bureau zit aan de Prins Frederikhof 12 in Den Haag.", []),
        ("Het Landgerechtshof zit in Den Haag.", ["Landgerechtshof"]),
    ],
)
def test_courts_and_streets(text: str, bodies: list[str]) -> None:
    assert named(text, "organisation") == bodies


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("Kitty Veenstra is voorzitter. Directeur is mr. Erik Zee.", ["voorzitter", "Directeur"]),
        ("Plaatsvervangend voorzitter is een van de leden.", []),
    ],
)
def test_chairs_told_by_a_given_name(text: str, posts: list[str]) -> None:
    assert named(text, "office") == posts
