"""Finding named things in sentences of the genre: the hit, and the near miss beside it."""

import hashlib
import importlib.util
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.names.mentions import find_mentions
from extract.names.titles import add_advice_titles
from extract.pipeline import extract, read_structure
from extract.records import Advice, Block, Document, Entity, EntityRef, Evidence, Header, Layout, Mention, Reading
from ontology.kinds import AdviceStatus, BlockKind, EntityKind


def read(text: str, kind: BlockKind = BlockKind.PARAGRAPH, **header: object) -> Reading:
    document = Document("brief.txt", "text/plain", text, hashlib.sha256(text.encode()).hexdigest())
    layout = Layout(text, text, (0,), (0,), (Block(kind, 0, len(text)),))
    ref = EntityRef(EntityKind.DOCUMENT, "brief")
    fields = {"kind": None, "title": "", "day": date(2024, 5, 13), **header}
    return Reading(document, layout, (), (), Header(ref, **fields))  # type: ignore[arg-type]


def named(text: str, **header: object) -> list[tuple[str, str]]:
    found = find_mentions(read(text, **header))
    return [(mention.text, mention.ref.id) for mention in found if isinstance(mention, Mention)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nederland steunt Oekraïne.", [("Nederland", "NL"), ("Oekraïne", "UA")]),
        ("De EU-lidstaten overlegden.", [("EU", "eu")]),
        ("De Nederlandse inzet in de Sahel.", [("Nederlandse", "NL"), ("Sahel", "sahel")]),
        ("Wij en ons land doen mee.", []),
    ],
)
def test_names_of_the_lists(text: str, expected: list[tuple[str, str]]) -> None:
    assert named(text) == expected


def test_every_mention_shows_its_words() -> None:
    reading = read("De Minister van Defensie sprak in Den Haag met uw Kamer over Kamerstuk 36 045, nr. 3.")
    mentions = [found for found in find_mentions(reading) if isinstance(found, Mention)]
    assert len(mentions) == 4
    for mention in mentions:
        assert (
            reading.document.raw[mention.evidence.start : mention.evidence.end]
            == mention.evidence.quote
            == mention.text
        )


def test_what_no_list_knows_becomes_an_entity() -> None:
    found = list(find_mentions(read("Zie Kamerstuk 36 045, nr. 3.")))
    entities = [entity for entity in found if isinstance(entity, Entity)]
    assert [entity.number for entity in entities if entity.ref.id == "kamerstuk-36045-3"] in (["36045-3"], [])
    assert any(isinstance(one, Mention) and one.ref.id == "kamerstuk-36045-3" for one in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("De EU-NAVO-samenwerking groeit.", ["EU", "NAVO"]),
        (
            "de Chinees-Russische verklaring van 4 februari jl. zegt",
            ["Chinees-Russische verklaring van 4 februari jl."],
        ),
        ("het VN-Handvest", ["VN-Handvest"]),
        ("Ministerie van Buitenlandse Zaken", ["Ministerie van Buitenlandse Zaken"]),
        ("de Nederlandse ambassade in Den Haag", ["Nederlandse", "Den Haag"]),
        ("EU, NAVO, VN", ["EU", "NAVO", "VN"]),
        ("zie www.rijksoverheid.nl/oekraine en info@europa.eu", []),
        ("https://www.adviesraadinternationalevraagstukken.nl/EU", []),
        ("(europa.eu) over Europa", ["Europa"]),
        ("", []),
        ("12345 !!! ...", []),
    ],
)
def test_whole_names_and_parts_of_compounds(text: str, expected: list[str]) -> None:
    assert [name for name, _ in named(text or " ")] == expected


def test_lines_of_links_name_nothing() -> None:
    reading = read("EU Rusland AIV", kind=BlockKind.LINKS)
    assert list(find_mentions(reading)) == []


def laid_out(*blocks: tuple[BlockKind, str]) -> Reading:
    text = "\n".join(words for _, words in blocks)
    made, at = [], 0
    for kind, words in blocks:
        made.append(Block(kind, at, at + len(words)))
        at += len(words) + 1
    document = Document("brief.txt", "text/plain", text, hashlib.sha256(text.encode()).hexdigest())
    layout = Layout(text, text, (0,), (0,), tuple(made))
    return Reading(document, layout, (), (), Header(EntityRef(EntityKind.DOCUMENT, "brief"), None, ""))


def test_a_name_runs_over_the_lines_of_a_cell_and_over_two_headings() -> None:
    reading = laid_out(
        (BlockKind.HEADING, "Verenigde"),
        (BlockKind.HEADING, "Staten"),
        (BlockKind.TABLE, "Minister van\nDefensie"),
        (BlockKind.PARAGRAPH, "Verenigde"),
        (BlockKind.PARAGRAPH, "Staten"),
    )
    found = [m for m in find_mentions(reading) if isinstance(m, Mention)]
    assert [(m.text, m.ref.id) for m in found] == [
        ("Verenigde\nStaten", "US"),
        ("Minister van\nDefensie", "minister-van-defensie"),
    ]


def test_a_pattern_does_not_run_over_two_headings() -> None:
    reading = laid_out((BlockKind.HEADING, "Commissie Handel"), (BlockKind.HEADING, "Inleiding"))
    assert [m.text for m in find_mentions(reading) if isinstance(m, Mention)] == ["Commissie Handel"]


def test_names_stand_in_furniture_footnotes_and_side_columns() -> None:
    kinds = (BlockKind.FURNITURE, BlockKind.FOOTNOTE, BlockKind.SIDEBAR, BlockKind.TABLE, BlockKind.BULLET)
    reading = laid_out(*((kind, "over Oekraïne nu") for kind in kinds))
    assert [m.ref.id for m in find_mentions(reading) if isinstance(m, Mention)] == ["UA"] * len(kinds)


def test_mentions_come_in_text_order_and_do_not_overlap() -> None:
    text = "De Minister van Defensie informeert uw Kamer over de EU-lidstaten en het Verdrag van Lissabon."
    spans = [m.span for m in find_mentions(read(text)) if isinstance(m, Mention)]
    assert spans == sorted(spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))


def test_same_text_twice_gives_the_same_mentions() -> None:
    text = "De motie van de leden Piri en Kahraman en de Open Data Coalition (ODC). De ODC groeit."
    assert list(find_mentions(read(text))) == list(find_mentions(read(text)))


def test_entities_are_described_once_and_only_when_no_list_knows_them() -> None:
    text = "De motie-Wielingen en de motie van het lid Wielingen, over Oekraïne en de EU."
    found = [one for one in find_mentions(read(text)) if isinstance(one, Entity)]
    assert [(one.ref.id, one.narrower) for one in found] == [("motie-van-het-lid-wielingen", "motion")]


def test_confidence_falls_from_list_to_pattern() -> None:
    found = [m for m in find_mentions(read("Oekraïne en het Zeebodemverdrag")) if isinstance(m, Mention)]
    assert [m.evidence.rule for m in found] == ["list:countries", "pattern:compound"]
    assert found[0].evidence.confidence > found[1].evidence.confidence


@given(
    st.lists(
        st.sampled_from(
            ["Rusland", "uw Kamer", "de", "EU-", "motie van het lid", "Piri", "(", ")", "\n", ".", "SGP", "2021"]
        )
    )
)
def test_any_text_gives_evidence_that_fits(words: list[str]) -> None:
    reading = read(" ".join(words) or " ")
    for found in find_mentions(reading):
        if isinstance(found, Mention):
            evidence = found.evidence
            assert reading.document.raw[evidence.start : evidence.end] == evidence.quote


FLOORS = {"mention_f1": 0.97, "mention_exact_f1": 0.96, "country": 0.98, "other": 0.88}


def test_floor_on_the_annotated_documents(shared: Path) -> None:
    scores = score_mentions(shared)
    assert scores["mention_f1"] >= FLOORS["mention_f1"]
    assert scores["mention_exact_f1"] >= FLOORS["mention_exact_f1"]
    assert scores["country_link_accuracy"] == 1.0
    assert scores["link_bcubed_f1"] >= 0.98
    for name, value in scores.items():
        if name.startswith("mention_f1_"):
            assert value >= FLOORS["country" if name.endswith("country") else "other"], name


CLASSES = {
    EntityKind.PERSON: "PERSON",
    EntityKind.OFFICE: "ROLE",
    EntityKind.ORGANISATION: "ORG",
    EntityKind.COUNTRY: "COUNTRY",
    EntityKind.REGION: "REGION",
    EntityKind.DOCUMENT: "DOC",
    EntityKind.EVENT: "EVENT",
    EntityKind.PROGRAMME: "PROGRAMME",
}


def score_mentions(shared: Path) -> dict[str, float]:
    spec = importlib.util.spec_from_file_location("score", shared / "gold" / "score.py")
    assert spec
    assert spec.loader
    score = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(score)
    gold, system = {}, {}
    for path in sorted((shared / "gold").glob("*.segments.jsonl")):
        doc = path.name[:3]
        gold[doc] = score.Gold(shared / "gold", doc, shared / "seeds")
        raw = next((shared / "seeds").glob(f"{doc}_*")).read_text("utf-8")
        document = Document(f"{doc}.txt", "text/plain", raw, hashlib.sha256(raw.encode()).hexdigest())
        mentions = [m for m in find_mentions(read_structure(document)) if isinstance(m, Mention)]
        system[doc] = sorted(
            {(m.evidence.start, m.evidence.end, CLASSES[m.ref.kind], f"x/{m.ref.id}") for m in mentions}
        )
    out: dict[str, float] = {}
    score.mention_scores(system, gold, out)
    return out


def _advice(title: str, status: AdviceStatus) -> Advice:
    evidence = Evidence("brief.txt", 0, 1, "H", "test")
    return Advice(title, status, EntityRef(EntityKind.ORGANISATION, "adviesraad-migratie"), (evidence,))


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (AdviceStatus.PUBLISHED, ["havens-in-mali", "havens-in-mali"]),
        (AdviceStatus.IN_PREPARATION, ["havens-in-mali", "havens-in-mali"]),
        (AdviceStatus.POSSIBLE, ["ML", "ML"]),  # a subject, no document yet
    ],
)
def test_titles_of_advices_are_documents_wherever_they_stand(status: AdviceStatus, expected: list[str]) -> None:
    reading = read("Havens in Mali verscheen in mei. De Kamer besprak Havens in Mali, en andere havens.")
    mentions = tuple(found for found in find_mentions(reading) if isinstance(found, Mention))
    named = add_advice_titles(reading, mentions, [_advice("Havens in Mali", status)])
    assert [one.ref.id for one in named if one.ref.id != "tweede-kamer"] == expected
    assert all(one.evidence.quote == one.text for one in named)
    assert add_advice_titles(reading, mentions, []) == mentions


def test_a_possible_subject_is_a_title_where_a_list_gives_it_as_an_item_and_not_elsewhere() -> None:
    raw = "Mogelijke onderwerpen\n\n- Havens in Mali\n- Wapens en recht\n\nHet gaat om Havens in Mali."
    reading = read_structure(Document("programma.txt", "text/plain", raw, "0" * 64))
    mentions = tuple(found for found in find_mentions(reading) if isinstance(found, Mention))
    named = add_advice_titles(reading, mentions, [_advice("Havens in Mali", AdviceStatus.POSSIBLE)])
    assert [one.ref.id for one in named] == ["havens-in-mali", "ML"]


BUDGET = "Vaststelling van de begrotingsstaten van het Ministerie van Defensie (X) voor het jaar 2031"


@pytest.mark.parametrize(
    ("page", "title"),
    [
        ("Adviesraad Migratie\n\nWerkprogramma 2031\n\nVastgesteld op 3 december 2030", "Werkprogramma 2031"),
        (f"36 600 X {BUDGET}\n\nNr. 2 MEMORIE VAN TOELICHTING", BUDGET),
    ],
)
def test_a_document_on_whose_title_page_it_stands_goes_by_its_title(page: str, title: str) -> None:
    raw = f"{page}\n\nDe begroting wordt in het voorjaar besproken."
    found = find_mentions(read_structure(Document("programma.txt", "text/plain", raw, "0" * 64)))
    documents = [one.text for one in found if isinstance(one, Mention) and one.ref.kind is EntityKind.DOCUMENT]
    assert [" ".join(name.split()) for name in documents][:1] == [title]


@pytest.mark.parametrize(
    ("text", "speaker", "expected"),
    [
        ("Ook onderzoekt de staatssecretaris de leges.", None, "staatssecretaris-van-buitenlandse-zaken"),
        ("De minister beslist.", "ministerie-van-defensie", "minister-van-defensie"),
        (
            "De staatssecretaris van Financiën sprak. De staatssecretaris komt terug.",
            None,
            "staatssecretaris-van-financien",
        ),
    ],
)
def test_a_post_without_a_portfolio_is_the_last_named_or_that_of_the_own_ministry(
    text: str, speaker: str | None, expected: str
) -> None:
    ref = EntityRef(EntityKind.ORGANISATION, speaker) if speaker else None
    assert named(text, speaker=ref)[-1][1] == expected


def test_the_commission_is_the_council_that_is_called_one() -> None:
    volkenrecht = EntityRef(EntityKind.ORGANISATION, "commissie-van-advies-inzake-volkenrechtelijke-vraagstukken")
    text = "Daarom maakt de commissie meer ruimte voor korte adviezen."
    assert named(text, speaker=volkenrecht) == [("commissie", volkenrecht.id)]
    assert named(text, speaker=EntityRef(EntityKind.ORGANISATION, "adviesraad-migratie")) == []


@pytest.mark.parametrize(
    ("text", "short", "entity"),
    [
        (
            "De extern volkenrechtelijk adviseur (EVA) blijft. De EVA werkt door.",
            "EVA",
            "extern-volkenrechtelijk-adviseur",
        ),
        ("Noorwegen is lid van de EVA.", "EVA", "europese-vrijhandelsassociatie"),
        ("De Europese Vrijhandelsassociatie (EVA) groeit.", "EVA", "europese-vrijhandelsassociatie"),
        ("Het Maritiem Strategisch Overleg (MSO) vergadert.", "MSO", "maritiem-strategisch-overleg"),
        ("De Fishery Adjustment Reserve (FAR) loopt af.", "FAR", "fishery-adjustment-reserve"),
    ],
)
def test_an_abbreviation_means_what_the_text_spells_out(text: str, short: str, entity: str) -> None:
    assert {found for word, found in named(text) if word == short} == {entity}


def test_capitals_that_spell_no_body_name_nothing() -> None:
    assert "DFV" not in dict(named("De Directe Financiële Verplichtingen (DFV) dalen."))


PROGRAMME = "Werkprogramma 2031 van de Adviesraad Migratie\n\nMogelijke onderwerpen voor 2032\n\n"


@pytest.mark.parametrize(
    ("points", "titled"),
    [
        ("• Visserij in de Noordzee\n\n• Opvang langs de kust\n", True),
        ("• Visserij in de Noordzee\n\nDe vangst neemt af.\n\n• Opvang langs de kust\n\nZij neemt toe.\n", False),
    ],
)
def test_a_possible_subject_that_heads_its_own_paragraph_is_no_title(points: str, titled: bool) -> None:
    found = extract(Document("programma.txt", "text/plain", PROGRAMME + points, "0" * 64))
    assert "Visserij in de Noordzee" in [fact.title for fact in found.facts if isinstance(fact, Advice)]
    names = [mention.text for mention in found.mentions]
    assert ("Visserij in de Noordzee" in names, "Noordzee" in names) == (titled, not titled)
