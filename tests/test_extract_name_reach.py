"""How far names reach: with their subject, purpose, number and parties; and people told by what they do."""

import pytest
from name_letters import named


@pytest.mark.parametrize(
    ("text", "kind", "names"),
    [
        ("Het Nationaal Programma Binnenwater loopt.", "programme", ["Nationaal Programma Binnenwater"]),
        ("Uit het Rivierenfonds EUR 2 miljoen.", "programme", ["Rivierenfonds"]),
        ("Daarna komt het Rivierenfonds voor Midden-Azië.", "programme", ["Rivierenfonds voor Midden-Azië"]),
        ("Daarna komt het Rivierenfonds voor een betere delta.", "programme", ["Rivierenfonds"]),
        ("Zie de Havenstrategie Zee en Kust.", "document", ["Havenstrategie Zee en Kust"]),
        ("De enquêtecommissie Turf en Wonen hoorde hen.", "organisation", ["enquêtecommissie Turf en Wonen"]),
        ("De onderzoekscommissie hoorde hen.", "organisation", ["onderzoekscommissie"]),
        ("Het Centrum voor Vrede en Recht opent.", "organisation", ["Centrum voor Vrede en Recht"]),
        ("Een centrum voor Vrede opent.", "organisation", []),
        ("Zij drongen een netwerk van Defensie binnen.", "organisation", ["Defensie"]),
        ("Tijdens de Dag van de Zee spraken zij.", "event", ["Dag van de Zee"]),
        ("Op de dag van Prinsjesdag sprak hij.", "event", ["Prinsjesdag"]),
        ("De Wet op de Zeeraad van 1998 geldt.", "document", ["Wet op de Zeeraad"]),
        (
            "Het Verdrag tussen Peru en Chili inzake zeegrenzen geldt.",
            "document",
            ["Verdrag tussen Peru en Chili inzake zeegrenzen"],
        ),
        ("Het Tweede Protocol bij het Zeeverdrag geldt.", "document", ["Tweede Protocol bij het Zeeverdrag"]),
        ("In de Staat van de Unie 2031 kondigde hij dit aan.", "document", ["Staat van de Unie 2031"]),
        ("Het Partnership for River Management groeit.", "programme", ["Partnership for River Management"]),
    ],
)
def test_a_name_goes_on_with_its_subject(text: str, kind: str, names: list[str]) -> None:
    assert named(text, kind) == names


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "In de dertiende ministeriële conferentie van de WTO slaagt dit.",
            ["dertiende ministeriële conferentie van de WTO"],
        ),
        ("Sinds de Tweede Golfoorlog is dit zo.", ["Tweede Golfoorlog"]),
        ("Bij de tweede NAVO-top slaagt dit.", ["NAVO-top"]),
        ("De eerste Intergouvernementele Conferenties volgen.", ["Intergouvernementele Conferenties"]),
    ],
)
def test_an_event_has_its_number(text: str, events: list[str]) -> None:
    assert named(text, "event") == events


@pytest.mark.parametrize(
    ("text", "documents"),
    [
        (
            "Zie Aanhangsel Handelingen, vergaderjaar 2014-2015, nr. 612.",
            ["Aanhangsel Handelingen, vergaderjaar 2014-2015, nr. 612"],
        ),
        ("Zie Handelingen II 2024/25, nr. 43, item 2.", ["Handelingen II 2024/25, nr. 43, item 2"]),
        ("Handelingen, die strafbaar zijn, volgen.", []),
        ("Zie het verslag (A/74/11) en A/HRC/53/21.", ["A/74/11", "A/HRC/53/21"]),
        ("De A/B-test en de S/2-klasse volgen.", []),
        ("De moties-Zeeman c.s. volgen.", ["moties-Zeeman c.s."]),
    ],
)
def test_papers_by_their_number(text: str, documents: list[str]) -> None:
    assert named(text, "document") == documents


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("De arts Oyubek Abu Safiyani zit vast.", ["Oyubek Abu Safiyani"]),
        ("De journalisten Candan Dündaro en Erdemir Gülo kwamen vrij.", ["Candan Dündaro", "Erdemir Gülo"]),
        ("De schrijver Ngabo wa Thiongi sprak.", ["Ngabo wa Thiongi"]),
        ("De rechter Internationaal Strafhof sprak.", []),
        ("De rechter sprak.", []),
        ("De heren Bolkema en Van Mierden spraken.", ["Bolkema", "Van Mierden"]),
        ("Bij motie vroeg De Zeeuw (PVV) hierom.", ["De Zeeuw"]),
        ("De leden Anke Dijkers en Kuikens (beiden CDA) vragen dit.", ["Anke Dijkers", "Kuikens"]),
        ("Prof. mr. Á. Szabolcs en drs. Ö. Yilmazer traden toe.", ["Á. Szabolcs", "Ö. Yilmazer"]),
        ("Lid is ir. P.J. (Piet) van den Berg-'t Hoen MSc.", ["P.J. (Piet) van den Berg-'t Hoen"]),
    ],
)
def test_people_by_what_they_do(text: str, people: list[str]) -> None:
    assert named(text, "person") == people


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("De VN-rapporteur voor het recht op huisvesting sprak.", ["VN-rapporteur voor het recht op huisvesting"]),
        (
            "De Permanent Vertegenwoordiger van Nederland bij de VN in New York sprak.",
            ["Permanent Vertegenwoordiger van Nederland bij de VN in New York"],
        ),
        ("De oud-minister Koenders sprak.", []),
        ("De thesaurier-generaal sprak.", ["thesaurier-generaal"]),
    ],
)
def test_posts_with_all_that_they_are_for(text: str, posts: list[str]) -> None:
    assert named(text, "office") == posts


@pytest.mark.parametrize(
    ("text", "kind", "names"),
    [
        ("In juli werd de actieagenda van Addis Abeba aangenomen.", "document", ["actieagenda van Addis Abeba"]),
        ("In juli werd een actieagenda over Addis Abeba aangenomen.", "document", []),
        ("Na de klimaattop van Parijs bleef dit zo.", "event", ["klimaattop van Parijs"]),
        ("Uit het trustfonds voor Afrika komt geld.", "programme", ["trustfonds voor Afrika"]),
    ],
)
def test_a_listed_name_in_small_letters(text: str, kind: str, names: list[str]) -> None:
    assert named(text, kind) == names
