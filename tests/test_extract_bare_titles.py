"""Titles of papers that stand without quotation marks, each beside a phrase that only looks like one."""

import pytest
from name_letters import named

_BUDGET = "Vaststelling van de begrotingsstaat van het Ministerie van Justitie en Veiligheid (VI) voor het jaar 2026"


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Ons advies Haven in zicht verscheen in oktober 2020.", ["Haven in zicht"]),
        ("De reactie op het advies Wie betaalt de prijs? volgt in mei.", ["Wie betaalt de prijs?"]),
        ("Ons rapport Nederland aan het water uit 2023 kreeg aandacht.", ["Nederland aan het water"]),
        ("Het advies Tussen recht en macht aangeboden aan de minister.", ["Tussen recht en macht"]),
        ("Het rapport Safe Seas is bekend.", ["Safe Seas"]),
        ("Zie de nota Mondiale gezondheid, die volgt.", ["Mondiale gezondheid"]),
        ("Het rapport Anna Bos is bekend.", []),
        ("Daarmee geeft het advies Nederland de ruimte om te kiezen.", []),
        ("Wij hebben het advies Adviesraad Migratie gevraagd.", []),
        ("Een advies Nederland kon volgen was er niet.", []),
    ],
)
def test_behind_a_paper(text: str, titles: list[str]) -> None:
    assert named(text, "document") == titles


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Dit bouwt voort op Water en vrede (2019).", ["Water en vrede"]),
        ("Wij bereiden een vervolg voor op Grenzen in beweging (2021).", ["Grenzen in beweging"]),
        ("Dit bouwt voort op Europese Commissie (2019).", []),
        ("Dit bouwt voort op de ervaring van Water en vrede in Kenia.", []),
    ],
)
def test_followed_up(text: str, titles: list[str]) -> None:
    assert named(text, "document") == titles


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Op 3 april brengt de raad Kennis en Kansen uit.", ["Kennis en Kansen"]),
        ("Op 3 april brengt de raad het kabinet een bezoek.", []),
        ("Zie ook\n\n- Haven in zicht (rapport)\n- Nieuws over de haven (video)", ["Haven in zicht"]),
    ],
)
def test_brought_out_or_listed(text: str, titles: list[str]) -> None:
    assert named(text, "document") == titles


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (f"36 800 VI {_BUDGET}", [_BUDGET]),
        ("Bij de Vaststelling van de begrotingsstaat van een ministerie speelt dit.", []),
        (
            "De Rijksbegroting 2027 volgt op de eerste suppletoire begroting 2026.",
            [
                "Rijksbegroting 2027",
                "eerste suppletoire begroting 2026",
            ],
        ),
        ("Ten opzichte van de vastgestelde begroting 2026 verandert weinig.", []),
    ],
)
def test_budgets(text: str, titles: list[str]) -> None:
    assert named(text, "document") == titles


def test_number_that_the_session_runs_into() -> None:
    head = "Dossier- en ondernummer Tweede Kamer der Staten-Generaal2012-201333509 nr. 4"
    assert named(head, "document") == ["33509 nr. 4"]
    assert "Tweede Kamer der Staten-Generaal" in named(head, "organisation")


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Zie dit.1\n\n1 AIV, Veilig aan de randen, advies nr. 934, mei 2022.", ["Veilig aan de randen"]),
        ("Zie dit.1\n\n1 Zie ook WRR, Grip op water, 2023.", ["Grip op water"]),
        ("Dit is bekend.¹\n\nMeer volgt.\n\n¹ IOB, Samen sterk in water, Den Haag 2023.", ["Samen sterk in water"]),
        ("Zie dit.1 En dat.\n\n1 Nederland, Duitsland en Peru deden mee, Den Haag 2023.", []),
    ],
)
def test_cited_in_a_note(text: str, titles: list[str]) -> None:
    assert named(text, "document") == titles


def test_initiative_law_with_a_joined_subject() -> None:
    text = "De initiatiefwet Eerlijk en zuiver ondernemen van de leden Verhoef en Bos ligt voor."
    assert named(text, "document")[0].endswith("initiatiefwet Eerlijk en zuiver ondernemen")


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (
            "32 935 Strategie van Nederlands waterbeleid\n\nNr. 3 Brief van de minister",
            ["Strategie van Nederlands waterbeleid"],
        ),
        ("28 938 Mensensmokkel\n\nNr. 3 Brief van de minister", []),
        ("WERKPROGRAMMA 2031\n\nDe raad werkt hieraan.", ["WERKPROGRAMMA 2031"]),
        ("Het Werkprogramma CAVV 2031 volgt.", ["Werkprogramma CAVV 2031"]),
        ("Wij pleiten voor een openbaar jaarverslag van de EPF.", []),
        ("Het jaarverslag van de EPF volgt.", ["jaarverslag van de EPF"]),
    ],
)
def test_lines_that_are_titles_and_papers_still_to_be_made(text: str, titles: list[str]) -> None:
    assert named(text, "document") == titles


@pytest.mark.parametrize(
    ("text", "papers"),
    [
        ("Het Witboek Europese havens volgt.", ["Witboek Europese havens"]),
        ("Het Witboek Europese is onleesbaar.", ["Witboek Europese"]),
        ("De Experimentenwet Zeevaart geldt.", ["Experimentenwet Zeevaart"]),
        (
            "Het wetsvoorstel Nieuwe vaststelling havenuitslagen ligt voor.",
            ["wetsvoorstel Nieuwe vaststelling havenuitslagen"],
        ),
        ("Hij is ingesteld bij wet van 3 juli 1931.", ["wet van 3 juli 1931"]),
        ("Wij werken aan een nieuwe Sahelstrategie.", []),
        ("De Sahelstrategie volgt.", ["Sahelstrategie"]),
        ("Het wetsvoorstel tot goedkeuring daarvan ligt voor.", []),
        (
            "Het Associatieakkoord EU-Israël geldt. Wij bezien het Associatieakkoord.",
            ["Associatieakkoord EU-Israël"] * 2,
        ),
    ],
)
def test_papers_by_their_words(text: str, papers: list[str]) -> None:
    found = named(text, "document")
    assert len(found) == len(papers)
    assert all(one in whole for one, whole in zip(found, papers, strict=True))
