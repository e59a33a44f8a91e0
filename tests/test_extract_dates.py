"""Deadlines: Dutch phrases and the days they name, read in a letter of 8 March 2022."""

import csv
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.dates.dates import VAGUE, YEARLESS, find_impossible_dates, find_periods
from extract.dates.days import (
    christmas_recess,
    easter,
    months_after,
    prinsjesdag,
    quarters,
    summer_recess,
    third_of_month,
    verantwoordingsdag,
    whole_months,
)
from extract.dates.deadlines import find_deadline
from extract.dates.words import Clock, read_words, read_year

LETTER = date(2022, 3, 8)
TABLE = Path(__file__).parent / "gold" / "deadlines.tsv"


def day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def phrases() -> list[tuple[str, date | None, date | None]]:
    with TABLE.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [(row["phrase"], day(row["first"]), day(row["last"])) for row in rows]


def test_the_table_of_phrases_is_long_enough() -> None:
    assert len(phrases()) >= 150
    assert len({phrase for phrase, _, _ in phrases()}) == len(phrases())


@pytest.mark.parametrize(("phrase", "first", "last"), phrases(), ids=str)
def test_a_phrase_has_its_days(phrase: str, first: date | None, last: date | None) -> None:
    periods = [period for _, _, period in find_periods(f"Uw Kamer wordt {phrase} geïnformeerd.", LETTER, None)]
    assert [(period.first, period.last) for period in periods] == [(first, last)]


@pytest.mark.parametrize(
    "phrase",
    [
        "op korte termijn",
        "op termijn",
        "de komende jaren",
        "in de komende maanden",
        "de komende periode",
        "de komende tijd",
        "zo spoedig mogelijk",
        "zo snel mogelijk",
        "binnenkort",
        "te zijner tijd",
        "bij de reguliere begrotingsmomenten",
        "deze kabinetsperiode",
        "jaarlijks",
        "halfjaarlijks",
        "elk kwartaal",
        "binnen zes weken na ontvangst van het advies",
    ],
)
def test_vague_words_are_kept_without_days(phrase: str) -> None:
    ((start, end, period),) = find_periods(f"Het kabinet doet dit {phrase}.", LETTER, None)
    assert (period.first, period.end, period.rule) == (None, None, VAGUE)
    assert period.text == phrase
    assert (start, end) == (21, 21 + len(phrase))


@pytest.mark.parametrize(
    "text",
    [
        "Het kabinet werkt aan een plan.",
        "De Agenda voor de toekomst is leidend.",
        "Resolutie 2231 blijft van kracht.",
        "Er zijn 298 slachtoffers.",
        "",
    ],
)
def test_what_names_no_time_has_no_period(text: str) -> None:
    assert find_periods(text, LETTER, None) == ()


@pytest.mark.parametrize(
    "words",
    [
        *(f"{part} {month}" for part in read_words("part") for month in ("jan", "juni")),
        *(f"{ordinal} kwartaal" for ordinal in read_words("ordinal")),
        *(f"{lead} {season}" for lead in ("de vroege", "dit", "komende") for season in read_words("season")),
        *(f"{month} 2023" for month in read_words("month")),
        *(f"binnen {number} weken" for number in read_words("number")),
    ],
)
def test_every_word_of_the_lists_opens_a_period(words: str) -> None:
    ((_, _, period),) = find_periods(f"Zij doet dat, {words} weer.", LETTER, None)
    assert (period.text, period.first is None) == (words, False)


@pytest.mark.parametrize("words", read_words("vague"))
def test_every_vague_word_of_the_lists_is_found_whole(words: str) -> None:
    assert [period.text for _, _, period in find_periods(f"Zij doet dat {words} weer.", LETTER, None)] == [words]
    assert words not in [period.text for _, _, period in find_periods(f"Zij doet dat {words}heid.", LETTER, None)]


def test_positions_are_those_of_the_words() -> None:
    text = "In dit kader zal Nederland begin 2023 een conferentie organiseren."
    ((start, end, period),) = find_periods(text, LETTER, None)
    assert text[start:end] == period.text == "begin 2023"


def test_several_periods_stand_in_text_order() -> None:
    found = find_periods("De nota komt in juni, het plan eind 2023.", LETTER, None)
    assert [period.text for _, _, period in found] == ["in juni", "eind 2023"]


@pytest.mark.parametrize(
    ("phrase", "year", "first", "last"),
    [
        ("in het derde kwartaal", 2026, date(2026, 7, 1), date(2026, 9, 30)),
        ("op 21 januari", 2026, date(2026, 1, 21), date(2026, 1, 21)),
        ("volgend jaar", 2026, date(2027, 1, 1), date(2027, 12, 31)),
        ("dit jaar", 2026, date(2026, 1, 1), date(2026, 12, 31)),
    ],
)
def test_an_undated_document_reads_them_in_the_year_it_names(phrase: str, year: int, first: date, last: date) -> None:
    ((_, _, period),) = find_periods(phrase, None, year)
    assert (period.first, period.last) == (first, last)


@pytest.mark.parametrize("phrase", ["in het derde kwartaal", "uiterlijk 1 juni", "volgend jaar", "dit najaar"])
def test_without_a_date_and_a_year_the_words_are_kept_as_yearless(phrase: str) -> None:
    ((_, _, period),) = find_periods(phrase, None, None)
    assert (period.first, period.end, period.rule) == (None, None, YEARLESS)


def test_a_named_year_needs_no_date_of_the_document() -> None:
    ((_, _, period),) = find_periods("eind 2024", None, None)
    assert period.last == date(2024, 12, 31)


@pytest.mark.parametrize("words", ["31 juni 2022", "30 februari", "29 februari 2023", "31 april"])
def test_a_date_that_no_calendar_has_is_no_period(words: str) -> None:
    assert find_periods(f"uiterlijk {words}", LETTER, None) == ()


def test_an_impossible_date_is_found_where_it_stands() -> None:
    text = "Uw Kamer ontvangt de brief uiterlijk 31 juni."
    ((start, end),) = find_impossible_dates(text)
    assert text[start:end] == "31 juni"
    assert find_impossible_dates("uiterlijk 30 juni") == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Uw Kamer ontvangt uiterlijk 1 juni een notitie.", date(2022, 6, 1)),
        ("Conform de motie van 3 juni zal het kabinet eind 2022 een plan sturen.", date(2022, 12, 31)),
        ("Zoals gemeld in de brief van 12 december zal het kabinet de Kamer in mei informeren.", date(2022, 5, 31)),
        ("Het kabinet zal de in 2023 te houden top voorbereiden.", None),
        ("Het kabinet zal de op 27 april 2022 aangenomen resolutie uitvoeren.", None),
        ("Het kabinet herziet de raming voor 2023.", None),
        ("Het kabinet zal de lessen van 3 maart jl. gebruiken.", None),
        ("Het kabinet zal het besluit van 2019 uitvoeren.", None),
        ("Het kabinet bouwt voort op het akkoord dat in 2015 werd gesloten.", None),
        ("Het fonds (2022-2027) zal hieraan bijdragen.", date(2027, 12, 31)),
    ],
)
def test_the_date_of_something_else_is_no_deadline(text: str, expected: date | None) -> None:
    period = find_deadline(text, 0, LETTER, None)
    assert (period.last if period else None) == expected


def test_a_deadline_lies_in_the_clause_of_its_verb() -> None:
    text = "Nederland zit in 2029 de Raad voor, en het kabinet zal een plan opstellen."
    assert find_deadline(text, text.index("zal"), LETTER, None) is None
    assert find_deadline(text, 0, LETTER, None) is not None


def test_a_dated_deadline_goes_before_a_vague_one() -> None:
    text = "De komende periode werkt het kabinet dit uit, in juni volgt een brief."
    period = find_deadline(text, 0, LETTER, None)
    assert period is not None
    assert period.last == date(2022, 6, 30)


def test_a_vague_deadline_counts_when_there_is_no_other() -> None:
    period = find_deadline("De minister zal dit op korte termijn doen.", 0, LETTER, None)
    assert period is not None
    assert (period.rule, period.text) == (VAGUE, "op korte termijn")


@pytest.mark.parametrize(
    ("year", "start", "end"),
    [(2019, "07-05", "09-02"), (2021, "07-09", "08-30"), (2023, "07-07", "08-28"), (2024, "07-05", "09-02")],
)
def test_the_summer_recess_fits_the_published_dates(year: int, start: str, end: str) -> None:
    expected = (date.fromisoformat(f"{year}-{start}"), date.fromisoformat(f"{year}-{end}"))
    assert summer_recess(year) == expected


def test_the_christmas_recess_runs_into_the_next_year() -> None:
    assert christmas_recess(2023) == (date(2023, 12, 22), date(2024, 1, 15))


def test_days_of_the_parliamentary_year() -> None:
    assert [prinsjesdag(year) for year in (2021, 2023)] == [date(2021, 9, 21), date(2023, 9, 19)]
    assert verantwoordingsdag(2023) == date(2023, 5, 17)
    assert [easter(year) for year in (2000, 2024, 2025)] == [date(2000, 4, 23), date(2024, 3, 31), date(2025, 4, 20)]


def test_months_of_a_winter_run_into_the_next_year() -> None:
    assert whole_months(2023, 12, 2) == (date(2023, 12, 1), date(2024, 3, 1))
    assert quarters(2023, 4, 4) == (date(2023, 10, 1), date(2024, 1, 1))
    assert third_of_month(2024, 2, 3) == (date(2024, 2, 21), date(2024, 3, 1))
    assert months_after(date(2022, 11, 30), 3) == date(2023, 2, 28)


def test_a_year_is_said_or_meant() -> None:
    clock = Clock(LETTER, None)
    assert [read_year(words, clock) for words in ("2027", "dit jaar", "volgend jaar", "komend jaar")] == [
        2027,
        2022,
        2023,
        2023,
    ]
    assert read_year("dit jaar", Clock(None, None)) is None
    assert read_year(None, clock) is None


@pytest.mark.parametrize(
    ("words", "first", "end"),
    [
        ("op 9 december en 14 januari 2023", date(2022, 12, 9), date(2023, 1, 15)),
        ("van 20 december tot en met 3 januari", date(2022, 12, 20), date(2023, 1, 4)),
        ("op 12 en 4 juni", date(2022, 6, 4), date(2022, 6, 13)),
    ],
)
def test_days_over_the_turn_of_a_year_run_forward(words: str, first: date, end: date) -> None:
    [(_, _, period)] = find_periods(words, LETTER, None)
    assert (period.first, period.end) == (first, end)


def test_the_words_of_time_are_unique_within_their_set() -> None:
    assert read_words("month")["juni"] == "6"
    assert all(
        value.isdigit() for name in ("month", "season", "ordinal", "part") for value in read_words(name).values()
    )


WORDS = st.sampled_from(
    [phrase for phrase, _, _ in phrases()] + ["en", "of", "tussen", "uiterlijk", "na", "voor", "2022"]
)


DAYS = st.builds(
    lambda day, month, year: f"{day} {month}{year}",
    st.integers(0, 32),
    st.sampled_from(sorted(read_words("month"))),
    st.sampled_from(["", " 2021", " 2029"]),
)


@given(
    st.lists(WORDS | DAYS | st.sampled_from(["tot", "tot en met", "/", "-", "komende 0 jaar"]), min_size=1, max_size=6),
    st.dates(date(1990, 1, 1), date(2090, 12, 31)) | st.none(),
    st.integers(1990, 2090) | st.none(),
)
def test_a_read_period_never_ends_before_it_starts(words: list[str], anchor: date | None, year: int | None) -> None:
    text = " ".join(words)
    found = find_periods(text, anchor, year)
    for start, end, period in found:
        assert text[start:end] == period.text
        assert period.first is None or period.end is None or period.end - period.first >= timedelta(days=1)
    assert list(found) == sorted(found, key=lambda item: item[:2])


@pytest.mark.parametrize(
    ("sentence", "first", "last"),
    [
        ("Voor 2024 trekt het kabinet EUR 5 miljoen uit.", date(2024, 1, 1), date(2024, 12, 31)),
        ("Het team staat van 1 juni tot 1 oktober 2022 paraat.", date(2022, 6, 1), date(2022, 10, 1)),
        ("De werkgroep presenteert het op 9 juni 2022 in Brussel.", date(2022, 6, 9), date(2022, 6, 9)),
        ("In de Raad van 16 mei dient Nederland een voorstel in.", date(2022, 5, 16), date(2022, 5, 16)),
        ("In de Raad Concurrentievermogen van 16 mei dient Nederland het in.", date(2022, 5, 16), date(2022, 5, 16)),
        ("Ik rapporteer op de tweede donderdag van mei.", date(2022, 5, 12), date(2022, 5, 12)),
        ("De steun gaat van 2024 tot en met 2026 naar scholen.", date(2024, 1, 1), date(2026, 12, 31)),
        ("Het team verschijnt niet in mei maar in juni 2022.", date(2022, 6, 1), date(2022, 6, 30)),
        ("Tijdens de Raad van mei dient Nederland een voorstel in.", date(2022, 5, 1), date(2022, 5, 31)),
        ("Voor 2024 staat een herziening gepland.", date(2024, 1, 1), date(2024, 12, 31)),
        ("Het kabinet werkt aan een nota, die in juni verschijnt.", date(2022, 6, 1), date(2022, 6, 30)),
    ],
)
def test_a_day_that_dates_the_promise(sentence: str, first: date, last: date) -> None:
    due = find_deadline(sentence, 0, LETTER, None)
    assert due is not None
    assert (due.first, due.last) == (first, last)


@pytest.mark.parametrize(
    "sentence",
    [
        "Het kabinet herziet het in 2022 gesloten akkoord.",
        "Het kabinet reageert op de brief van 16 mei.",
        "Het kabinet past de raming voor 2023 aan.",
        "Het kabinet handelt alle aanvragen binnen drie weken af.",
        "Ter voorbereiding op de komende winter stuurt het kabinet generatoren.",
        "Het kabinet steunt het fonds, dat tot en met 2030 loopt.",
        "Het kabinet pleit ervoor dat de bank in juni besluit.",
        "Het kabinet spreekt over de voorjaarsnota.",
        "Het kabinet stuurt een brief over de begroting voor 2024.",
        "Over de periode tot en met 2030 volgt een eindverslag.",
        "Nederland voert de besluiten van de top van juni 2023 uit.",
    ],
)
def test_a_day_that_dates_something_else(sentence: str) -> None:
    assert find_deadline(sentence, 0, LETTER, None) is None


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Binnen drie maanden na ontvangst van het advies zal het kabinet reageren.", "ontvangst van het advies"),
        ("Binnen een jaar na de start stuurt het kabinet een brief.", "de start"),
        ("Het rapport komt binnen een jaar na de proef en wordt openbaar.", "de proef"),
        ("Ik reageer binnen zes weken na de zitting.", "de zitting"),
        ("Binnen zes weken na ontvangst van uw verzoek stuur ik een brief.", "ontvangst van uw verzoek"),
        ("Ik reageer binnen vier weken na de stemming in uw Kamer.", "de stemming in uw Kamer"),
        ("Ik reageer binnen een maand na het bezoek aan Nederland.", "het bezoek aan Nederland"),
    ],
)
def test_what_a_term_runs_from_ends_before_the_verb(sentence: str, words: str) -> None:
    due = find_deadline(sentence, 0, LETTER, None)
    assert due is not None
    assert due.text.endswith(f" na {words}")
    assert (due.first, due.end) == (None, None)


def test_a_moment_that_comes_when_it_does_has_no_days() -> None:
    due = find_deadline("Uiterlijk bij de begrotingsbehandeling volgt een besluit.", 0, LETTER, None)
    assert due is not None
    assert (due.text, due.first, due.end) == ("Uiterlijk bij de begrotingsbehandeling", None, None)


def test_a_day_in_an_aside_before_the_verb_dates_that_not_the_promise() -> None:
    sentence = "Over het plan, dat de bank in juni presenteert, wordt u geïnformeerd."
    assert find_deadline(sentence, sentence.index("wordt"), LETTER, None) is None
    told = "Over het plan, dat in juni wordt gepresenteerd, wordt u geïnformeerd."
    due = find_deadline(told, told.index("wordt u"), LETTER, None, [told.index("wordt")])
    assert due is not None
    assert due.first == date(2022, 6, 1)


def test_what_is_written_for_a_year_may_still_speak_of_its_last_month_before() -> None:
    assert find_deadline("In december 2021 verschijnt het advies.", 0, None, 2022) is not None
    assert find_deadline("In mei 2021 verscheen het advies.", 0, None, 2022) is None


def test_from_this_year_on_begins_with_the_year() -> None:
    due = find_deadline("Vanaf dit jaar verschijnt een samenvatting.", 0, LETTER, None)
    assert due is not None
    assert (due.first, due.last) == (date(2022, 1, 1), None)


@pytest.mark.parametrize(
    ("sentence", "first", "last"),
    [
        ("Voorafgaand aan de Raad van 16 mei zal ik de inzet schetsen.", None, date(2022, 5, 16)),
        ("In aanloop naar de top in Lima, in juni, zal ik een voorstel doen.", None, date(2022, 6, 30)),
        ("Ik stuur het overzicht voor het commissiedebat Water van 12 mei.", None, date(2022, 5, 12)),
        ("Na de top van 28 en 29 juni volgt een brief.", date(2022, 6, 30), None),
        ("In de Raad Algemene Zaken (RAZ) van 16 mei dient Nederland het in.", date(2022, 5, 16), date(2022, 5, 16)),
        ("In de Raad, die in mei bijeenkomt, zal ik een voorstel doen.", date(2022, 5, 1), date(2022, 5, 31)),
        ("De inzet wordt met ingang van 2023 voor vijf jaar verlengd.", date(2023, 1, 1), date(2027, 12, 31)),
        ("Ik zend in mei van dit jaar de jaarlijkse rapportage.", date(2022, 5, 1), date(2022, 5, 31)),
        ("Vanaf 2024 stelt Nederland jaarlijks een miljoen beschikbaar.", date(2024, 1, 1), None),
        ("Over de periode 2023-2025 trekt het kabinet 4 miljoen euro uit.", date(2023, 1, 1), date(2025, 12, 31)),
        ("De begroting voor 2023 zend ik in september.", date(2022, 9, 1), date(2022, 9, 30)),
        ("In het hoogseizoen van 2023 opent een tweede loket.", date(2023, 1, 1), date(2023, 12, 31)),
    ],
)
def test_a_deadline_beside_an_event_or_with_its_length(sentence: str, first: date | None, last: date | None) -> None:
    due = find_deadline(sentence, len(sentence) - 2, LETTER, None)
    assert due is not None
    assert (due.first, due.last) == (first, last)


@pytest.mark.parametrize(
    "sentence",
    [
        "Ik rapporteer jaarlijks in mei over de inzet.",
        "Elk jaar op de derde woensdag van mei rapporteer ik over de inzet.",
        "Ik rapporteer in mei van elk jaar over de inzet.",
        "Ik informeer u twee keer per jaar, in juni en december, over de inzet.",
        "Over de periode 2023-2025 rapporteert het kabinet.",
    ],
)
def test_what_comes_again_each_year_names_no_one_day(sentence: str) -> None:
    due = find_deadline(sentence, len(sentence) - 2, LETTER, None)
    assert due is None or (due.first, due.end) == (None, None)


@pytest.mark.parametrize(
    ("sentence", "last"),
    [
        ("Ik heb op 1 maart met de sector gesproken en stuur in mei een brief.", date(2022, 5, 31)),
        ("Op 20 februari is de proef gestart en in mei volgt een brief.", date(2022, 5, 31)),
        ("Nederland doet sinds januari mee en zal in mei een tweede schip sturen.", date(2022, 5, 31)),
        ("Nederland doet sinds januari mee.", None),
        ("Nadat ik op 1 maart heb overlegd, zal ik in mei een brief sturen.", date(2022, 5, 31)),
        ("Het rapport dat op 1 maart verscheen, zal ik bespreken.", None),
        ("Naar aanleiding van het debat op 1 maart zal ik het bespreken.", None),
        # What is decided, planned or done by then is still to come.
        ("Het kabinet heeft besloten op 1 maart een missie te sturen.", date(2023, 3, 1)),
        ("Op 1 februari is een vervolg gepland.", date(2023, 2, 1)),
        ("Op 1 februari zal het stelsel zijn ingevoerd.", date(2023, 2, 1)),
    ],
)
def test_a_day_without_its_year_was_the_last_one_where_its_clause_tells_what_is_done(
    sentence: str, last: date | None
) -> None:
    due = find_deadline(sentence, sentence.index(" zal ") + 1 if " zal " in sentence else 0, LETTER, None)
    assert (due.last if due else None) == last


@pytest.mark.parametrize(
    ("sentence", "act", "dated"),
    [
        ("Het rapport dat de bank in mei uitbrengt, bespreek ik met u.", "bespreek", False),
        ("De brief die de bank in mei stuurt, bespreek ik met u.", "bespreek", False),
        ("De minister meldt dat Nederland in mei schepen stuurt, die patrouilleren.", "stuurt", True),
        ("In lijn met de motie van 1 juni zal ik het bespreken.", "zal", False),
        ("In reactie op uw vraag meld ik dat Nederland vanaf mei twee schepen stuurt.", "stuurt", True),
    ],
)
def test_a_relative_clause_or_opening_dates_what_it_tells_of(sentence: str, act: str, dated: bool) -> None:
    assert (find_deadline(sentence, sentence.index(act), LETTER, None) is not None) == dated
