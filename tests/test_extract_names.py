"""Names of the lists: the forms in which they are written, where they may stand, and which of them stands."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.names.boundaries import capitalised_end, closes_word, evidence_span, opens_sentence, opens_word, phrase_end
from extract.names.candidates import Candidate, settle
from extract.names.lexicon import Lexicon, build_lexicon, forms_of, scan, sure_name, without_accents
from extract.records import Block, EntityRef, Layout, Span
from ontology.kinds import BlockKind, EntityKind
from ontology.reference import Reference


def entry(kind: EntityKind, key: str, label: str, **more: tuple[str, ...] | str) -> Reference:
    fields: dict[str, object] = {
        "label_en": "",
        "narrower": "",
        "names": (),
        "adjectives": (),
        "ambiguous": (),
        "negative": (),
        "same_as": (),
        "close_match": (),
        "parent": "",
        "number": "",
        "issued": "",
        "source": "test",
    }
    return Reference(kind=kind, id=key, label_nl=label, **{**fields, **more})  # type: ignore[arg-type]


LISTS = (
    entry(EntityKind.COUNTRY, "RU", "Rusland", names=("Russische Federatie",), adjectives=("Russisch", "Russische")),
    entry(EntityKind.COUNTRY, "GE", "Georgië", negative=("Georgia Tech",), ambiguous=("Georgia",)),
    entry(EntityKind.COUNTRY, "FR", "Frankrijk", adjectives=("Franse",), ambiguous=("Frans",)),
    entry(EntityKind.REGION, "sahel", "Sahel", names=("Sahel-landen", "oosten van de Sahel")),
    entry(EntityKind.REGION, "noord-afrika", "Noord-Afrika"),
    entry(EntityKind.REGION, "hoge-noorden", "het Hoge Noorden"),
    entry(EntityKind.REGION, "midden-oosten", "Midden-Oosten"),
    entry(EntityKind.REGION, "mona", "Midden-Oosten en Noord-Afrika"),
    entry(EntityKind.ORGANISATION, "eu", "Europese Unie", names=("EU", "EU-delegatie")),
    entry(EntityKind.ORGANISATION, "vn-veiligheidsraad", "VN Veiligheidsraad", names=("VNVR",)),
    entry(EntityKind.ORGANISATION, "raad-van-europa", "Raad van Europa"),
    entry(EntityKind.DOCUMENT, "strategisch-kompas", "Strategisch Kompas", names=("EU Strategisch Kompas",)),
    entry(EntityKind.OFFICE, "president-van-frankrijk", "president van Frankrijk", names=("Franse president",)),
)


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return build_lexicon(LISTS, ("kamerstuk", "Kamerstuk"))


def found(lexicon: Lexicon, text: str) -> list[tuple[str, str]]:
    settled = settle(scan(lexicon, text).sure)
    return [(text[one.start : one.end], one.ref.id) for one in settled if one.ref]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rusland valt aan.", [("Rusland", "RU")]),
        ("De Russische economie", [("Russische", "RU")]),
        ("Ruslands agressie", [("Ruslands", "RU")]),  # genitive
        ("RUSLAND EN DE SAHEL", [("RUSLAND", "RU"), ("SAHEL", "sahel")]),  # a headline
        ("pro-Russische leiders", [("Russische", "RU")]),  # part of a compound with a hyphen
        ("de EU-lidstaten", [("EU", "eu")]),
        ("de Sahel-landen", [("Sahel", "sahel")]),  # words around a name are no name, though a list says so
        ("het oosten van de Sahel", [("Sahel", "sahel")]),
        ("de EU-delegatie in Moskou", [("EU", "eu")]),
        ("het EU Strategisch Kompas", [("EU Strategisch Kompas", "strategisch-kompas")]),  # the longest name
        ("de VN-Veiligheidsraad", [("VN-Veiligheidsraad", "vn-veiligheidsraad")]),
        ("de VN Veiligheidsraad", [("VN Veiligheidsraad", "vn-veiligheidsraad")]),
        ("raad van Europa", [("raad van Europa", "raad-van-europa")]),
        ("Het Hoge Noorden", [("Hoge Noorden", "hoge-noorden")]),  # without its article
        ("in Noord Afrika", [("Noord Afrika", "noord-afrika")]),
        ("Georgie en Georgië", [("Georgie", "GE"), ("Georgië", "GE")]),  # without its accent
        ("het Midden-Oosten en Noord-Afrika", [("Midden-Oosten", "midden-oosten"), ("Noord-Afrika", "noord-afrika")]),
        ("BalkanRusland zegt", [("Rusland", "RU")]),  # a heading glued to its sentence
        ("RuslandHet kabinet", [("Rusland", "RU")]),
        ("een Ruslandstrategie", [("Rusland", "RU")]),  # a closed compound counts through its named part
    ],
)
def test_names_as_they_are_written(lexicon: Lexicon, text: str, expected: list[tuple[str, str]]) -> None:
    assert found(lexicon, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "rusland zonder hoofdletter",
        "de neutraliteit",  # holds "eu"
        "Preussen",
        "Georgia Tech won de wedstrijd",  # negative label
        "Georgia is een staat",  # ambiguous: not sure by itself
        "Frans sprak met de pers",
        "een VNVRX",
        "Sahelanthropus",  # no compound of policy
    ],
)
def test_near_misses(lexicon: Lexicon, text: str) -> None:
    assert found(lexicon, text) == []


def test_negative_label_is_silent_even_for_the_ambiguous_name(lexicon: Lexicon) -> None:
    seen = scan(lexicon, "Georgia Tech")
    assert [one.ref for one in seen.sure] == [None]
    assert [one.text for one in seen.doubtful] == ["Georgia"]


def test_office_of_a_country_is_two_names(lexicon: Lexicon) -> None:
    text = "de Franse president"
    assert found(lexicon, text) == [("Franse", "FR")]
    assert sure_name(lexicon, "Franse president") is None
    assert any(name.ref and name.ref.id == "president-van-frankrijk" for name in lexicon.by_form["Franse president"])


def test_anchors_come_with_the_same_pass(lexicon: Lexicon) -> None:
    anchors = scan(lexicon, "Zie Kamerstuk 36 045 en kamerstukken.").anchors
    assert [(word, start) for word, start, _ in anchors] == [("Kamerstuk", 4), ("kamerstuk", 24)]


@pytest.mark.parametrize(
    ("name", "kind", "form"),
    [
        ("minister van Defensie", EntityKind.OFFICE, "Minister van Defensie"),
        ("Verdrag van Lissabon", EntityKind.DOCUMENT, "verdrag van Lissabon"),
        ("Our Common Agenda", EntityKind.DOCUMENT, "OUR COMMON AGENDA"),
        ("Rijksbrede Veiligheidsstrategie", EntityKind.DOCUMENT, "Rijksbrede veiligheidsstrategie"),
        ("Contact Group on Freedom of Religion", EntityKind.ORGANISATION, "Contact Group on freedom of religion"),
        ("SDG's", EntityKind.PROGRAMME, "SDG’s"),
        ("Asiel & Migratie", EntityKind.ORGANISATION, "Asiel en Migratie"),
        ("Genève", EntityKind.REGION, "Geneve"),
    ],
)
def test_forms_of_a_name(name: str, kind: EntityKind, form: str) -> None:
    assert form in forms_of(name, kind)


@pytest.mark.parametrize(
    ("name", "kind", "form"),
    [
        ("Our Common Agenda", EntityKind.DOCUMENT, "our Common Agenda"),  # a title keeps its capital
        ("Kijk op Europa", EntityKind.PROGRAMME, "kijk op Europa"),
        ("EU", EntityKind.ORGANISATION, "eu"),
        ("Rusland", EntityKind.COUNTRY, "rusland"),
    ],
)
def test_forms_that_a_name_has_not(name: str, kind: EntityKind, form: str) -> None:
    assert form not in forms_of(name, kind)


@given(st.text(max_size=30))
def test_without_accents_keeps_plain_text(text: str) -> None:
    plain = "".join(char for char in text if char.isascii())
    assert without_accents(plain) == plain


@given(
    st.sampled_from(["Rusland", "de EU", "Georgië,", "Sahel.", "het", "\n", "Strategisch Kompas", "x"]),
    st.integers(0, 5),
)
def test_scanned_stretches_lie_in_the_text_and_do_not_overlap(word: str, times: int) -> None:
    text = " ".join([word, "Rusland"] * times)
    settled = settle(scan(build_lexicon(LISTS, ()), text).sure)
    ends = [0, *(one.end for one in settled)]
    assert all(0 <= one.start < one.end <= len(text) for one in settled)
    assert all(end <= one.start for end, one in zip(ends, settled, strict=False))


RU = EntityRef(EntityKind.COUNTRY, "RU")
DOC = EntityRef(EntityKind.DOCUMENT, "verklaring")


def test_of_overlapping_candidates_the_longest_stands() -> None:
    short, long, apart = (
        Candidate(0, 9, RU, "list:countries", 0.99),
        Candidate(0, 20, DOC, "pattern:statement", 0.8),
        Candidate(25, 30, RU, "list:countries", 0.99),
    )
    assert settle([apart, short, long]) == [long, apart]


def test_of_equal_stretches_the_surer_stands_and_a_blocker_before_all() -> None:
    listed, guessed = Candidate(0, 9, RU, "list:countries", 0.99), Candidate(0, 9, DOC, "pattern:head", 0.8)
    assert settle([guessed, listed]) == [listed]
    assert settle([listed, Candidate(0, 9, None, "list:countries", 0.5)]) == []


def test_a_candidate_freed_by_none_is_kept() -> None:
    first, second = Candidate(0, 5, RU, "a", 0.9), Candidate(5, 8, RU, "a", 0.9)
    assert settle([second, first]) == [first, second]


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(1, 12)), max_size=15))
def test_settled_candidates_never_overlap(spans: list[tuple[int, int]]) -> None:
    settled = settle([Candidate(low, low + size, RU, "a", 0.9) for low, size in spans])
    assert all(one.end <= other.start for one, other in pairwise(settled))
    assert bool(settled) == bool(spans)


@pytest.mark.parametrize(
    ("text", "at", "opens"), [("EU", 0, True), ("deEU", 2, False), ("de EU", 3, True), ("xEuropa", 1, True)]
)
def test_where_a_word_opens(text: str, at: int, opens: bool) -> None:
    assert opens_word(text, at) is opens


@pytest.mark.parametrize(
    ("text", "end", "closes"),
    [
        ("EU", 2, True),
        ("EUs", 2, False),
        ("EU-", 2, True),
        ("Turkije1.", 7, True),
        ("MH17", 2, False),
        ("landen2022", 6, False),
    ],
)
def test_where_a_word_closes(text: str, end: int, closes: bool) -> None:
    assert closes_word(text, end) is closes


def test_where_a_sentence_opens() -> None:
    text = "Dit is zo. De raad «Zij» bleef"
    assert opens_sentence(text, 0)
    assert opens_sentence(text, text.index("De raad"))
    assert not opens_sentence(text, text.index("raad"))


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("over verstorende effecten van subsidies speelt daarin", " over verstorende effecten van subsidies"),
        ("inzake clustermunitie, dat", " inzake clustermunitie"),
        (
            "inzake de bescherming en het gebruik van waterlopen is",
            " inzake de bescherming en het gebruik van waterlopen",
        ),
        ("inzake kernproeven en Nederland", " inzake kernproeven"),
        ("wordt behandeld", ""),
    ],
)
def test_phrase_goes_on_to_a_verb_or_a_comma(phrase: str, name: str) -> None:
    text = " " + phrase
    assert text[: phrase_end(text, 0)] == name


def test_capitalised_run_stops_at_a_lower_word_and_at_another_name() -> None:
    inside = frozenset({"en", "voor", "de"})
    text = "Gezant voor Religie en Levensovertuiging en de VN"
    assert text[: capitalised_end(text, len("Gezant"), inside)] == "Gezant voor Religie en Levensovertuiging"


def _layout(raw: str, runs: list[tuple[int, int]]) -> Layout:
    text = "".join(raw[low:high] for low, high in runs)
    starts, total = [], 0
    for low, high in runs:
        starts.append(total)
        total += high - low
    block = Block(BlockKind.PARAGRAPH, 0, len(text))
    return Layout(raw, text, tuple(starts), tuple(low for low, _ in runs), (block,))


def test_name_broken_by_a_hyphen_or_a_footnote_mark_is_shown_whole() -> None:
    raw = "het mensenrech-\ntenfonds"
    layout = _layout(raw, [(0, 14), (16, len(raw))])
    start, end = evidence_span(layout, Span(4, len(layout.text)))
    assert raw[start:end] == "mensenrech-\ntenfonds"
    raw = "Team Europe \n31\nInitiatives"
    layout = _layout(raw, [(0, 12), (16, len(raw))])
    start, end = evidence_span(layout, Span(0, len(layout.text)))
    assert raw[start:end] == raw


def test_name_broken_by_a_side_column_is_shown_by_its_longest_piece() -> None:
    raw = "de VN \nHet Koninkrijk zal hier\nWaterconferentie"
    layout = _layout(raw, [(0, 6), (31, len(raw))])
    start, end = evidence_span(layout, Span(3, len(layout.text)))
    assert raw[start:end] == "Waterconferentie"
