"""What reading advices leans on: words and dates of cells, who asked, addresses, the raw page."""

from dataclasses import replace
from hashlib import sha256

import pytest

from extract.advices.lists import title_span
from extract.advices.merging import find_addressed, find_same, find_titled, merge, titled
from extract.advices.moments import read_expected, read_issued
from extract.advices.requesters import read_request
from extract.advices.stages import stage_of_title
from extract.advices.tables import find_tables, has_table, read_columns
from extract.advices.urls import Address, find_addresses, key_words, share_of, title_of_name
from extract.advices.words import kind_of, words_of
from extract.page.raw_view import raw_span, view_raw
from extract.page.ruled import GAP, mend, rule_text
from extract.pipeline import read_structure
from extract.records import Advice, Block, Document, EntityRef, Evidence, Layout, Period, Span
from extract.wordlists import read_table
from ontology.kinds import AdviceKind, AdviceStatus, BlockKind, EntityKind

COUNCIL = EntityRef(EntityKind.ORGANISATION, "adviesraad-migratie")


def plain(text: str) -> Layout:
    return Layout(text, text, (0,), (0,), (Block(BlockKind.PARAGRAPH, 0, len(text)),))


def advice(title: str, status: AdviceStatus = AdviceStatus.PUBLISHED, issued: str = "") -> Advice:
    return Advice(title, status, COUNCIL, (Evidence("x", 0, 1, "x", "test"),), issued=issued)


@pytest.mark.parametrize(
    ("heading", "status"),
    [
        ("Gepubliceerde adviezen in 2025", "published"),
        ("Adviezen uitgebracht in de periode juli 2024 – juni 2025", "published"),
        ("Adviezen in voorbereiding", "in-preparation"),
        ("Lopende projecten", "in-preparation"),
        ("Prioritaire nieuwe onderwerpen voor 2026", "priority"),
        ("Andere mogelijke onderwerpen 2026 - 2028", "possible"),
        ("Mogelijke adviesaanvragen", "possible"),
        ("Ontvangen adviesaanvragen", "requested"),
        ("Verwachte adviesaanvragen", "expected"),
    ],
)
def test_headings_that_say_how_far_advices_are(heading: str, status: str) -> None:
    found = stage_of_title(heading)
    assert found is not None
    assert found.value == status


@pytest.mark.parametrize(
    "heading",
    [
        "Over de adviesraad",
        "Werkwijze",
        "Lopende zaken",
        "Mogelijke gevolgen van de oorlog",
        "De raad bracht adviezen uit over lopende onderwerpen, en doet dat weer.",
    ],
)
def test_headings_that_say_no_such_thing(heading: str) -> None:
    assert stage_of_title(heading) is None


def test_statuses_of_the_word_list_are_known() -> None:
    told = {row["stage"] for row in read_table("advice_stages.tsv") if row["said_in"] == "word"}
    assert {AdviceStatus(value) for value in told} == set(AdviceStatus)
    assert {AdviceKind(value) for value in words_of("kind").values() if value} == set(AdviceKind)


def test_a_plain_advice_in_a_column_is_a_report_and_a_survey_is_neither() -> None:
    assert kind_of("Advies") is AdviceKind.ADVISORY_REPORT
    assert kind_of("Verkenning") is None


@pytest.mark.parametrize(
    ("header", "columns"),
    [
        ("Titel Maand Type Opdrachtgevend orgaan", ("title", "issued", "kind", "requester")),
        ("Titel Onderwerp Opdrachtgever Verwacht", ("title", "description", "requester", "expected")),
        ("Onderwerp | Aangevraagd door | Planning", ("title", "requester", "expected")),
        ("Advies\tStatus\tCommissie", ("title", "status", "committee")),
    ],
)
def test_headers_of_tables(header: str, columns: tuple[str, ...]) -> None:
    assert read_columns(header + "\nRest") == (columns, len(header))


@pytest.mark.parametrize(
    "text", ["Titel Omschrijving\nX", "Titel van de nota\nX", "Maand Type\nX", "Advies en status van X"]
)
def test_no_headers_of_tables(text: str) -> None:
    assert read_columns(text) is None


def test_a_sentence_with_two_names_of_columns_is_no_table() -> None:
    text = "Advies status onbekend bleef het hele jaar.\n"
    assert has_table(text)
    assert list(find_tables(plain(text))) == []


class TestRuledText:
    def test_blank_lines_and_breaks_are_told_apart(self) -> None:
        text = "Werk dat\nblijft liggen\n\nmaart 2026"
        assert rule_text(plain(text), Span(0, len(text))) == f"Werk dat\nblijft liggen{GAP * 2}maart 2026"

    def test_it_is_as_long_as_the_text(self) -> None:
        text = "Een  \n\n\n rij"
        assert len(rule_text(plain(text), Span(0, len(text)))) == len(text)

    @pytest.mark.parametrize(
        ("lines", "whole"),
        [
            ("Ontwikkelings-\nsamenwerking", "Ontwikkelingssamenwerking"),
            ("EU-\nhervormingen", "EU-hervormingen"),
            ("in- en\nuitvoer", "in- en uitvoer"),
            ("vrijheid en veiligheid\nonder druk", "vrijheid en veiligheid onder druk"),
        ],
    )
    def test_broken_words_are_made_whole(self, lines: str, whole: str) -> None:
        assert mend(lines, lines) == whole


class TestRawPage:
    TEXT = (
        "Werkprogramma 2027\n\nDe raad doet veel. De raad denkt na over migratie en werk in de wereld van\n"
        "morgen, en over terugkeer.\n\nAdviesraad Migratie | Werkprogramma 2027 3\n\f"
        "Hij doet dat al tien jaar, en hij zal dat blijven doen zolang er vragen zijn.\n\n"
        "Adviesraad Migratie | Werkprogramma 2027 4\n"
    )

    def test_positions_are_those_of_the_raw_text(self) -> None:
        reading = read_structure(Document("p.txt", "text/plain", self.TEXT, sha256(b"").hexdigest()))
        view = view_raw(reading)
        assert len(view.layout.text) == len(self.TEXT)
        for block in view.layout.blocks:
            if block.kind is not BlockKind.FURNITURE:
                assert view.layout.text[block.start : block.end] == self.TEXT[block.start : block.end]

    def test_running_headers_are_blanked(self) -> None:
        reading = read_structure(Document("p.txt", "text/plain", self.TEXT, sha256(b"").hexdigest()))
        furniture = [block for block in reading.layout.blocks if block.kind is BlockKind.FURNITURE]
        view = view_raw(reading)
        assert all(
            not view.layout.text[span.start : span.end].strip()
            for span in (raw_span(reading.layout, Span(block.start, block.end)) for block in furniture)
        )
        assert "terugkeer" in view.layout.text


@pytest.mark.parametrize(
    ("cell", "by", "behalf", "own"),
    [
        ("Minister van Defensie", ["minister-van-defensie"], [], False),
        (
            "Ministers van Buitenlandse\nZaken, Asiel & Migratie, BHOS",
            [
                "minister-van-buitenlandse-zaken",
                "minister-van-asiel-en-migratie",
                "minister-voor-buitenlandse-handel-en-ontwikkelingssamenwerking",
            ],
            [],
            False,
        ),
        (
            "Minister voor Buitenlandse Handel en Ontwikkelings-\nsamenwerking",
            ["minister-voor-buitenlandse-handel-en-ontwikkelingssamenwerking"],
            [],
            False,
        ),
        ("Staatssecretaris van Defensie", ["staatssecretaris-van-defensie"], [], False),
        ("Toezegging Minister President d.d. 3 mei", ["minister-president"], [], False),
        ("Eigen initiatief (na overleg met de Minister van Defensie)", [], [], True),
        ("Minister van Sprookjes", [], [], False),
    ],
)
def test_who_asked_by_the_words_of_a_cell(cell: str, by: list[str], behalf: list[str], own: bool) -> None:
    request = read_request(plain(cell), Span(0, len(cell)), (), COUNCIL)
    assert [ref.id for ref in request.by] == by
    assert [ref.id for ref in request.behalf] == behalf
    assert request.own is own


@pytest.mark.parametrize(
    ("text", "issued"),
    [("april 2025", "2025-04"), ("14 maart 2026", "2026-03-14"), ("3-11-2025", "2025-11-03"), ("uit 2017", "2017")],
)
def test_dates_of_issue(text: str, issued: str) -> None:
    assert read_issued(text) == issued


@pytest.mark.parametrize("text", ["31 juni 2024", "30-02-2025", "binnenkort", "nr. 122"])
def test_what_is_no_date_of_issue(text: str) -> None:
    assert read_issued(text) == ""


def test_expected_quarters() -> None:
    assert read_expected("Tweede\nkwartaal 2026") is not None
    assert read_expected("n.t.b.") is None


@pytest.mark.parametrize(
    ("bullet", "title"),
    [
        ("Klimaatadaptatie. Dit advies verkent wat de droogte voor de Sahel betekent.", "Klimaatadaptatie"),
        ("Wie bouwt Europa? Vakkrachten van buiten en van binnen de Unie (oktober 2026)", None),
        ("• Opvang in de regio", "Opvang in de regio"),
    ],
)
def test_the_part_of_a_bullet_that_names_the_topic(bullet: str, title: str | None) -> None:
    span = title_span(plain(bullet), Span(0, len(bullet)))
    assert bullet[span.start : span.end] == (title or bullet)


class TestAddresses:
    def test_a_path_with_a_day_and_a_name(self) -> None:
        text = "Zie https://www.adviesraadmigratie.nl/publicaties/2026/03/12/de-lange-weg-terug."
        (address,) = find_addresses(plain(text))
        assert (address.day, address.name) == ("2026-03-12", "de-lange-weg-terug")
        assert address.url.endswith("terug")

    def test_a_day_that_cannot_be_is_none(self) -> None:
        (address,) = find_addresses(plain("https://x.nl/2026/02/31/naam"))
        assert address.day == ""

    def test_names_of_countries_get_their_capital_back(self) -> None:
        assert title_of_name("advies-12-belgie-en-de-nederlandse-kust") == "België en de Nederlandse kust"

    def test_compounds_hold_their_parts(self) -> None:
        assert share_of(key_words("mensenrechten"), key_words("Het mensenrechtenbeleid")) == 1.0
        assert share_of(key_words("recht"), key_words("Rechtop")) == 0.0


class TestMerging:
    TITLES = ("De lange weg terug", "De lange weg terug naar Marokko", "Werk dat blijft liggen")

    def test_a_topic_means_the_title_with_the_fewest_other_words(self) -> None:
        advices = [titled(advice(title)) for title in reversed(self.TITLES)]
        assert find_same(advices, "de lange weg terug", published=True) == 2

    def test_a_topic_under_way_is_not_what_was_published(self) -> None:
        assert find_same([titled(advice("Terugkeer"))], "terugkeer", published=False) is None

    def test_a_title_is_found_again_give_or_take_its_subtitle(self) -> None:
        advices = [titled(advice("Werk dat blijft liggen"))]
        assert find_titled(advices, key_words("Werk dat blijft liggen")) == 0
        assert find_titled(advices, key_words("Werk")) is None

    def test_an_address_of_another_month_leads_elsewhere(self) -> None:
        address = Address("https://x.nl/a", Span(0, 1), "x.nl", "2026-04-01", "de-lange-weg-terug")
        assert find_addressed([titled(advice("De lange weg terug", issued="2026-04"))], address) == 0
        assert find_addressed([titled(advice("De lange weg terug", issued="2025-04"))], address) is None

    def test_what_the_first_says_stands_and_the_other_fills_what_it_leaves_open(self) -> None:
        period = Period(None, None, "later", "test")
        one = replace(advice("Terugkeer", issued="2026-03"), kind=AdviceKind.ADVISORY_LETTER)
        other = replace(advice("Terug", issued="2026-03-12"), kind=AdviceKind.ADVISORY_REPORT, expected=period)
        both = merge(one, other)
        assert (both.title, both.issued, both.kind) == ("Terugkeer", "2026-03-12", AdviceKind.ADVISORY_LETTER)
        assert both.expected is period
        assert merge(one, advice("Terugkeer", issued="2025-01")).issued == "2026-03"
