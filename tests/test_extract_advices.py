"""Advices: tables, lists, sentences and addresses of work programmes that we wrote in the genre."""

from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from extract.pipeline import extract
from extract.records import Advice, Document, Issue
from ontology.kinds import AdviceKind, AdviceStatus, EntityKind, IssueKind

PREAMBLE = """Werkprogramma 2027

Adviesraad Migratie

Inleiding

De Adviesraad Migratie adviseert regering en parlement. In dit werkprogramma staat wat de raad
in 2027 wil doen, en wat de raad in het afgelopen jaar heeft gedaan.

"""


def read(text: str) -> tuple[dict[str, Advice], list[Issue]]:
    document = Document("programma.txt", "text/plain", text, sha256(text.encode()).hexdigest())
    found = extract(document)
    return {fact.title: fact for fact in found.facts if isinstance(fact, Advice)}, list(found.issues)


def ids(refs: tuple[tuple[EntityKind, str], ...]) -> list[str]:
    return [ref[1] for ref in refs]


PUBLISHED = """Gepubliceerde adviezen in 2026

Titel Maand Type Opdrachtgevend orgaan

Grenzen aan
gastvrijheid: opvang
in de regio

maart 2026 Adviesrapport Minister van Asiel
en Migratie en Minister
van Buitenlandse Zaken

De lange weg terug

juni 2026 Briefadvies Tweede Kamer

Werk dat blijft liggen
– arbeidsmigratie na 2030

september 2026 Adviesrapport Eigen initiatief
(conform geaccordeerd
werkprogramma)

Gezinnen over de grens

oktober 2026 Briefadvies Minister van Asiel en
Migratie op verzoek van
Eerste Kamer
"""


class TestFlattenedTable:
    @pytest.fixture
    def advices(self) -> dict[str, Advice]:
        return read(PREAMBLE + PUBLISHED)[0]

    def test_titles_broken_over_lines_are_whole(self, advices: dict[str, Advice]) -> None:
        assert set(advices) == {
            "Grenzen aan gastvrijheid: opvang in de regio",
            "De lange weg terug",
            "Werk dat blijft liggen – arbeidsmigratie na 2030",
            "Gezinnen over de grens",
        }

    def test_each_row_has_its_month_kind_and_status(self, advices: dict[str, Advice]) -> None:
        letter = advices["De lange weg terug"]
        assert (letter.issued, letter.kind, letter.status) == (
            "2026-06",
            AdviceKind.ADVISORY_LETTER,
            AdviceStatus.PUBLISHED,
        )
        assert letter.issued_by.id == "adviesraad-migratie"

    def test_two_ministers_over_three_lines_both_asked(self, advices: dict[str, Advice]) -> None:
        asked = advices["Grenzen aan gastvrijheid: opvang in de regio"].requested_by
        assert ids(asked) == ["minister-van-asiel-en-migratie", "minister-van-buitenlandse-zaken"]

    def test_who_asked_stands_apart_from_on_whose_behalf(self, advices: dict[str, Advice]) -> None:
        advice = advices["Gezinnen over de grens"]
        assert ids(advice.requested_by) == ["minister-van-asiel-en-migratie"]
        assert ids(advice.at_request_of) == ["eerste-kamer"]

    def test_own_initiative_has_no_asker(self, advices: dict[str, Advice]) -> None:
        advice = advices["Werk dat blijft liggen – arbeidsmigratie na 2030"]
        assert advice.own_initiative
        assert advice.requested_by == ()
        assert not advices["De lange weg terug"].own_initiative

    def test_the_evidence_of_a_row_is_its_words(self, advices: dict[str, Advice]) -> None:
        quote = advices["De lange weg terug"].evidence[0].quote
        assert quote.startswith("De lange weg terug")
        assert quote.endswith("Tweede Kamer")


EXPECTED = """Adviezen in voorbereiding

Titel Opdrachtgevend
orgaan

Korte omschrijving Verwachte publicatie
(indien bekend)

Statelozen
(gezamenlijk met de
Sociaal-Economische Raad)

Ministers van Asiel en
Migratie en van Justitie
en Veiligheid

Gezamenlijk advies over
wie geen nationaliteit heeft.

Eerste kwartaal 2027

Kennismigranten Minister van
Economische Zaken

Advies over de vraag wie
blijft en wie gaat.

Q3/Q4 2027
"""


def test_columns_in_another_order_with_a_title_and_an_asker_on_one_line() -> None:
    advices, issues = read(PREAMBLE + EXPECTED)
    first, second = advices["Statelozen"], advices["Kennismigranten"]
    assert first.status is second.status is AdviceStatus.IN_PREPARATION
    assert ids(first.requested_by) == ["minister-van-asiel-en-migratie", "minister-van-justitie-en-veiligheid"]
    assert ids(first.jointly_with) == ["sociaal-economische-raad"]
    assert first.expected is not None
    assert (first.expected.first, first.expected.last) == (date(2027, 1, 1), date(2027, 3, 31))
    assert second.expected is not None
    assert second.expected.last == date(2027, 12, 31)
    assert [issue for issue in issues if issue.kind is IssueKind.UNREAD_TABLE] == []


def test_a_description_may_share_the_line_of_the_title() -> None:
    table = """Lopende adviestrajecten

Titel Onderwerp Opdrachtgever Verwacht

Water en vlucht Advies over droogte als oorzaak van
vertrek uit de Sahel.

Minister van Asiel en
Migratie

Tweede kwartaal 2027
"""
    advices, _ = read(PREAMBLE + table)
    assert ids(advices["Water en vlucht"].requested_by) == ["minister-van-asiel-en-migratie"]


def test_bars_between_cells() -> None:
    table = """Adviezen in uitvoering

Onderwerp | Aangevraagd door | Planning
Opvang op zee | Tweede Kamer | najaar 2027
Kinderen zonder papieren | Eigen initiatief | n.t.b.
"""
    advices, issues = read(PREAMBLE + table)
    assert advices["Opvang op zee"].expected is not None
    assert advices["Kinderen zonder papieren"].own_initiative
    assert advices["Kinderen zonder papieren"].expected is None
    assert [issue for issue in issues if issue.kind is IssueKind.UNREAD_DEADLINE] == []


def test_a_table_cut_off_in_the_middle_is_an_issue_and_no_row() -> None:
    advices, issues = read(PREAMBLE + PUBLISHED.partition("juni 2026")[0] + "juni 2026 Brief")
    assert set(advices) == {"Grenzen aan gastvrijheid: opvang in de regio"}
    unread = [issue for issue in issues if issue.kind is IssueKind.UNREAD_TABLE]
    assert len(unread) == 1
    assert unread[0].evidence is not None
    assert "De lange weg terug" in unread[0].evidence.quote


def test_a_sentence_that_begins_like_a_header_is_no_table() -> None:
    advices, issues = read(PREAMBLE + "Advies\n\nOnderwerp van het advies is de vraag wie er blijft.\n")
    assert advices == {}
    assert issues == []


LISTS = """Adviezen uitgebracht in 2026

• De deur op een kier: gezinnen na het Migratiepact (maart 2026)

• Wie bouwt Europa? Vakkrachten van buiten (oktober 2026)

Lopende adviestrajecten

• Terugkeer naar veilige landen

De Minister van Asiel en Migratie heeft de raad gevraagd te adviseren over terugkeer naar Marokko.
Het advies verschijnt naar verwachting in het tweede kwartaal van 2027.

• Arbeidsmigratie uit India

Dit advies brengt de raad op eigen initiatief uit, samen met de Sociaal-Economische Raad. Het bouwt voort
op het advies ‘Wie bouwt Europa? Vakkrachten van buiten’ uit 2026.

Mogelijke nieuwe onderwerpen voor 2027

• Opvang in de regio

Libanon en Jordanië vangen miljoenen vluchtelingen op. Wat kan Nederland daaraan bijdragen?

• Klimaat

Wat vraagt het klimaat van het asielbeleid? De raad denkt daarbij aan drie vragen.

• Hoe kan Nederland leren van Canada?

Werkwijze

De raad werkt met commissies.
"""


class TestLists:
    @pytest.fixture
    def advices(self) -> dict[str, Advice]:
        return read(PREAMBLE + LISTS)[0]

    def test_the_section_gives_the_status(self, advices: dict[str, Advice]) -> None:
        assert {title: advice.status.value for title, advice in advices.items()} == {
            "De deur op een kier: gezinnen na het Migratiepact": "published",
            "Wie bouwt Europa? Vakkrachten van buiten": "published",
            "Terugkeer naar veilige landen": "in-preparation",
            "Arbeidsmigratie uit India": "in-preparation",
            "Opvang in de regio": "possible",
            "Klimaat": "possible",
        }

    def test_the_month_in_brackets_is_when_it_appeared(self, advices: dict[str, Advice]) -> None:
        assert advices["De deur op een kier: gezinnen na het Migratiepact"].issued == "2026-03"

    def test_the_paragraph_under_a_topic_says_who_asked_and_when(self, advices: dict[str, Advice]) -> None:
        advice = advices["Terugkeer naar veilige landen"]
        assert ids(advice.requested_by) == ["minister-van-asiel-en-migratie"]
        assert advice.expected is not None
        assert advice.expected.first == date(2027, 4, 1)

    def test_own_initiative_partner_and_earlier_advice(self, advices: dict[str, Advice]) -> None:
        advice = advices["Arbeidsmigratie uit India"]
        assert advice.own_initiative
        assert ids(advice.jointly_with) == ["sociaal-economische-raad"]
        assert advice.follows_up == "Wie bouwt Europa? Vakkrachten van buiten"

    def test_one_advice_gathers_all_places_that_speak_of_it(self, advices: dict[str, Advice]) -> None:
        assert len(advices["Wie bouwt Europa? Vakkrachten van buiten"].evidence) == 2


HEADED = """Voorgenomen adviezen

Een huis voor iedereen

De raad wil in de tweede helft van 2027 advies uitbrengen over huisvesting.

De stem van de nieuwkomer

Op verzoek van de Tweede Kamer verkent de raad hoe nieuwkomers meespreken.

Samenstelling van de raad

De raad bestaat uit negen leden, die voor vier jaar worden benoemd.
"""


def test_headings_with_text_under_them_are_topics_until_the_next_chapter() -> None:
    advices, _ = read(PREAMBLE + HEADED)
    assert set(advices) == {"Een huis voor iedereen", "De stem van de nieuwkomer"}
    assert all(advice.status is AdviceStatus.PRIORITY for advice in advices.values())
    assert ids(advices["De stem van de nieuwkomer"].requested_by) == ["tweede-kamer"]


@pytest.mark.parametrize(
    ("sentence", "title", "status"),
    [
        (
            "De raad heeft een adviesaanvraag ontvangen over de toekomst van de inburgering.",
            "Toekomst van de inburgering",
            "requested",
        ),
        ("Daarnaast wordt een adviesaanvraag verwacht over opvang op zee.", "Opvang op zee", "expected"),
        (
            "Het ministerie werkt aan een adviesaanvraag over opvang in gemeenten.",
            "Opvang in gemeenten",
            "expected",
        ),
        ("De Adviesraad Migratie bereidt een advies voor over statelozen.", "Statelozen", "in-preparation"),
        (
            "De Tweede Kamer heeft de Adviesraad Migratie verzocht te adviseren over terugkeer.",
            "Terugkeer",
            "requested",
        ),
        ("In het advies ‘De lange weg terug’ (juni 2026) ging de raad daarop in.", "De lange weg terug", "published"),
        ("Voortbouwend op het terugkeeradvies kijkt de raad naar gezinnen.", "terugkeer-advies", "published"),
    ],
)
def test_sentences_that_speak_of_an_advice(sentence: str, title: str, status: str) -> None:
    advices, _ = read(PREAMBLE + sentence + "\n")
    assert {name: advice.status.value for name, advice in advices.items()} == {title: status}


@pytest.mark.parametrize(
    "sentence",
    [
        "De Adviesraad Migratie heeft hierover een advies voorbereid, dat later volgt.",
        "Het parlement heeft de raad gevraagd te adviseren over vele uiteenlopende zaken.",
        "De commissie bereidt adviezen voor over actuele ontwikkelingen.",
        "De raad stelt een advies op over dit onderwerp.",
        "Het kabinet past het reisadvies voor Libanon aan.",
        "Het stembureau bracht geen advies uit.",
    ],
)
def test_near_misses_are_no_advices(sentence: str) -> None:
    advices, _ = read(PREAMBLE + sentence + "\n")
    assert advices == {}


def test_two_topics_of_one_sentence_are_two_advices() -> None:
    sentence = "De raad heeft adviesaanvragen ontvangen over de inburgering en over het recht op gezinsleven.\n"
    advices, _ = read(PREAMBLE + sentence)
    assert set(advices) == {"Inburgering", "Recht op gezinsleven"}


def test_a_letter_tells_whose_advice_it_speaks_of() -> None:
    letter = """Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Den Haag, 3 mei 2024

Hierbij bied ik u de reactie van het kabinet aan op het advies ‘Sancties op maat’ (februari 2024) van de
Adviesraad Internationale Vraagstukken (AIV). De Minister van Defensie heeft de AIV om advies gevraagd over de
veiligheid van de Noordzee.

De Minister van Buitenlandse Zaken,
C.C.J. Veldkamp
"""
    advices, _ = read(letter)
    assert advices["Sancties op maat"].issued_by.id == "adviesraad-internationale-vraagstukken"
    assert advices["Sancties op maat"].issued == "2024-02"
    assert ids(advices["Veiligheid van de Noordzee"].requested_by) == ["minister-van-defensie"]


LINKS = """
https://www.adviesraadmigratie.nl/publicaties/2026/03/12/grenzen-aan-gastvrijheid
https://www.adviesraadmigratie.nl/publicaties/2026/03/12/grenzen-aan-gastvrijheid
https://www.adviesraadmigratie.nl/publicaties/2026/06/04/de-weg-terug
https://www.adviesraadmigratie.nl/publicaties/2026/09/17/werk-dat-blijft-liggen
https://www.adviesraadmigratie.nl/publicaties/2026/10/01/familie
"""


class TestAddresses:
    def test_the_path_gives_the_day_when_it_agrees_with_the_month(self) -> None:
        advices, _ = read(PREAMBLE + PUBLISHED + LINKS)
        advice = advices["Grenzen aan gastvrijheid: opvang in de regio"]
        assert advice.issued == "2026-03-12"
        assert advice.url.endswith("/grenzen-aan-gastvrijheid")

    def test_as_many_addresses_as_rows_lead_to_them_in_order(self) -> None:
        advices, _ = read(PREAMBLE + PUBLISHED + LINKS)
        assert advices["Gezinnen over de grens"].url.endswith("/familie")

    def test_a_day_in_another_month_is_another_advice(self) -> None:
        links = LINKS.replace("2026/03/12", "2025/03/12").replace("/familie", "/familie\nhttps://example.org/x")
        advices, _ = read(PREAMBLE + "Adviezen uitgebracht in 2026\n\n• De weg terug (juni 2026)\n\n" + links)
        assert advices["De weg terug"].issued == "2026-06-04"
        assert advices["Grenzen aan gastvrijheid"].issued == "2025-03-12"

    def test_an_address_elsewhere_leads_to_no_advice(self) -> None:
        links = "https://www.rijksoverheid.nl/documenten/2026/03/12/grenzen-aan-gastvrijheid\n"
        advices, _ = read(PREAMBLE + PUBLISHED + links)
        assert advices["Grenzen aan gastvrijheid: opvang in de regio"].url == ""
        assert len(advices) == 4


def test_an_impossible_date_in_a_table_is_an_issue() -> None:
    table = PUBLISHED.replace("juni 2026", "31 juni 2026")
    advices, issues = read(PREAMBLE + table)
    assert advices["De lange weg terug"].issued == ""
    assert IssueKind.IMPOSSIBLE_DATE in {issue.kind for issue in issues}


def test_the_example_programme(examples: Path) -> None:
    advices, _ = read((examples / "werkprogramma-aiv-2025-2027.txt").read_text("utf-8"))
    by_status: dict[str, list[str]] = {}
    for title, advice in advices.items():
        by_status.setdefault(advice.status.value, []).append(title)
    assert {status: len(titles) for status, titles in by_status.items()} == {
        "published": 4,
        "in-preparation": 2,
        "possible": 2,
    }
    assert advices["Sancties die werken"].issued == "2024-11-21"
    assert ids(advices["Klimaatmigratie"].jointly_with) == ["adviesraad-migratie"]
