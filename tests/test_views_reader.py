"""The reader: marks stand where the words stand, whatever overlaps what."""

import re

import pytest
from views_samples import RAW, SENTENCE, SHA, sample, sample_text

from beleidsgraaf.texts import describe_text
from extract.pipeline import extract
from extract.records import Document
from views.corpus import read_corpus
from views.marks import Mark, TextBlock, find_marks, place_marks, read_blocks, widen_places
from views.reader import mark_text


def block(text: str, start: int = 0, kind: str = "paragraph") -> TextBlock:
    return TextBlock(kind, 0, "", text, ((0, start),))


def plain(html: str) -> str:
    return re.sub(r"<[^>]+>", "", html)


def test_a_mention_becomes_a_link_that_says_where_it_stands() -> None:
    html = mark_text("Steun aan Mali.", [(10, 14, 0)], (Mark("Mention", "id:ML", 110, 114),))
    assert html == 'Steun aan <a class="m" href="#at=110-114" data-m="0">Mali</a>.'


def test_a_mention_within_a_promise_within_near_misses() -> None:
    marks = (Mark("Commitment", "c", 0, 15), Mark("Mention", "m", 10, 14), Mark("NearMiss", "n", 5, 15))
    html = mark_text("Steun aan Mali.", [(0, 15, 0), (10, 14, 1), (5, 15, 2)], marks)
    assert plain(html) == "Steun aan Mali."
    assert html.count("<span") == html.count("</span>") == 2
    assert html.count('class="flag f-Commitment"') == 1
    assert 'class="s-Commitment s-NearMiss" data-m="0 2"' in html


def test_marks_that_cross_keep_all_text() -> None:
    marks = (Mark("Fact", "a", 0, 8), Mark("Commitment", "b", 4, 12))
    html = mark_text("abcdefghijkl", [(0, 8, 0), (4, 12, 1)], marks)
    assert plain(html) == "abcdefghijkl"
    assert re.findall(r'<span class="[^"]+" data-m="([^"]+)"', html) == ["0", "0 1", "1"]


def test_of_nested_mentions_the_inner_one_is_the_link() -> None:
    marks = (Mark("Mention", "ministerie", 0, 31), Mark("Mention", "land", 15, 31))
    html = mark_text("ministerie van Buitenlandse Zaken", [(0, 33, 0), (15, 33, 1)], marks)
    assert re.findall(r'data-m="(\d)"', html) == ["0", "1"]


def test_text_that_looks_like_html_is_text() -> None:
    assert mark_text("<b> & </b>", [], ()) == "&lt;b&gt; &amp; &lt;/b&gt;"


def test_a_mark_finds_its_place_through_runs_with_a_gap() -> None:
    broken = TextBlock("paragraph", 0, "", "samenwerking", ((0, 100), (6, 108)))
    assert place_marks((broken,), (Mark("Mention", "x", 100, 114),)) == {0: [(0, 12, 0)]}
    assert place_marks((broken,), (Mark("Mention", "x", 108, 114),)) == {0: [(6, 12, 0)]}


def test_a_side_column_between_is_no_part_of_a_mark() -> None:
    blocks = (block("Het kabinet zal", 0), block("terzijde", 20, "sidebar"), block("dit doen.", 40))
    assert place_marks(blocks, (Mark("Commitment", "x", 0, 49),)) == {0: [(0, 15, 0)], 2: [(0, 9, 0)]}


def test_a_mark_outside_all_blocks_is_nowhere() -> None:
    assert place_marks((block("tekst", 10),), (Mark("Mention", "x", 500, 505),)) == {}


def test_a_block_without_a_place_is_refused() -> None:
    with pytest.raises(ValueError, match="not known"):
        TextBlock("paragraph", 0, "", "tekst", ())


def test_marks_of_a_graph_in_text_order() -> None:
    corpus = read_corpus(sample())
    marks = find_marks(corpus)[corpus.sources[0].iri]
    assert [(mark.sort, RAW[mark.start : mark.end]) for mark in marks] == [
        ("Commitment", SENTENCE),
        ("Mention", "Oekraïne"),
    ]
    placed = place_marks(read_blocks(sample_text()), marks)
    assert [sample_text()["blocks"][1]["text"][a:b] for a, b, _ in placed[1]] == [SENTENCE, "Oekraïne"]


def test_the_text_that_a_build_writes_leads_back_to_the_file() -> None:
    raw = "Geachte voorzitter,\n\nHet kabinet zal de samen-\nwerking met Mali voort-\nzetten. Met dank.\n"
    text = describe_text(extract(Document("brief.txt", "text/plain", raw, SHA)))
    for told in read_blocks(text):
        ends = [at for at, _ in told.runs[1:]] + [len(told.text)]
        for (at, source), end in zip(told.runs, ends, strict=True):
            copied = raw[source : source + end - at]
            assert re.sub(r"\s", " ", copied) == re.sub(r"\s", " ", told.text[at:end])


def test_words_are_shown_in_their_whole_sentence() -> None:
    corpus = read_corpus(sample())
    wide = widen_places(corpus, {corpus.sources[0].iri: read_blocks(sample_text())})
    (place,) = wide.places["https://w3id.org/beleidsgraaf/id/country/UA"]
    assert place.before + place.quote + place.after == SENTENCE
    assert widen_places(corpus, {}).places == corpus.places
