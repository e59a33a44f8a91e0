"""What a sentence is about: stems, compounds, classes of products and subjects of papers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.themes.topics import PRODUCTS, find_products, find_subjects, find_topics, split_compound, stem
from extract.wordlists import read_table


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("notitie", "notities"),
        ("land", "landen"),
        ("groot", "grote"),
        ("mogelijkheid", "mogelijkheden"),
        ("multilaterale", "multilateralisme"),
        ("bezoek", "bezoeken"),
    ],
)
def test_forms_of_a_word_have_one_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(("one", "other"), [("haven", "havik"), ("water", "waarde"), ("kamer", "kamp")])
def test_other_words_have_another(one: str, other: str) -> None:
    assert stem(one) != stem(other)


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("afrikanotitie", ("afrika", "notitie")),
        ("veiligheidsstrategie", ("veiligheid", "strategie")),
        ("mensenrechtennota", ("mensenrechten", "nota")),
        ("sanctiecapaciteit", ("sanctie", "capaciteit")),
        ("notitie", ("notitie", "")),
        ("inzet", ("inzet", "")),
        ("water", ("water", "")),
    ],
)
def test_compounds_are_split_at_known_tails(word: str, parts: tuple[str, str]) -> None:
    assert split_compound(word) == parts


def test_what_every_letter_says_is_no_topic() -> None:
    assert find_topics("Het kabinet zal zich de komende jaren onverminderd blijven inzetten.") == {}
    assert set(find_topics("Het kabinet zal zich blijven inzetten voor schone havens.")) == {"schon", "haven"}


@pytest.mark.parametrize(
    ("text", "classes"),
    [
        ("Uw Kamer ontvangt een notitie.", {"policy"}),
        ("Uw Kamer ontvangt een overzicht.", {"report"}),
        ("Nederland organiseert een havenconferentie.", {"event"}),
        ("Het kabinet opent een ambassade.", {"post"}),
        ("Het kabinet steunt Oekraïne.", set()),
    ],
)
def test_classes_of_products(text: str, classes: set[str]) -> None:
    assert find_products(text) == classes


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("de multilateralismenota", "een notitie over de multilaterale prioriteiten", True),
        ("een nieuwe mensenrechtennota", "een nota inzake Mensenrechten en democratie", True),
        ("een Afrikastrategie", "de Afrikanotitie", True),
        ("een havenstrategie", "een waterstrategie", False),
        ("een beleidsnota", "een hoofdlijnennotitie", False),  # nothing is said of what they are about
    ],
)
def test_papers_about_the_same(one: str, other: str, same: bool) -> None:
    assert bool(find_subjects(one) & find_subjects(other)) is same


def test_a_report_has_no_subject_of_policy() -> None:
    assert find_subjects("een overzicht van missies") == frozenset()


def test_the_list_of_words_is_in_order() -> None:
    rows = read_table("topic_words.tsv")
    assert {row["set"] for row in rows} == {"general", "common", "opener", "tail", *PRODUCTS}
    assert len({(row["word"], row["set"]) for row in rows}) == len(rows)
    assert all(row["word"] == row["word"].lower().strip() for row in rows)
    kinds = [row["word"] for row in rows if row["set"] in PRODUCTS]
    assert len(set(kinds)) == len(kinds), "a word is in one class"


@given(st.text(max_size=60))
def test_any_text_has_topics_of_weight(text: str) -> None:
    assert all(0 < weight <= 1 for weight in find_topics(text).values())
    assert find_products(text) <= set(PRODUCTS)
