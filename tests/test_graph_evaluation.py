"""Figures and mistakes on records made by hand, where one can count along."""

import json
from pathlib import Path

import pytest

from graph.evaluation import Evaluation, GoldDocument, Mistake, Sort, evaluate, read_gold
from graph.evaluation.facts import score_facts
from graph.evaluation.found import Annotated, Found, FoundAdvice, Stated, read_found
from graph.evaluation.gold import Marked, Promise, Row, Stretch
from graph.evaluation.mentions import score_mentions
from graph.evaluation.promises import score_commitments
from graph.store import load_store
from ontology.terms import BG, DCTERMS, ID, OA, RDF, SKOS, XSD

EU, NAVO, UA = ID + "organisation/eu", ID + "organisation/navo", ID + "country/UA"
STRETCHES = (Stretch("101-0000", 0, 40, "Eerste zin."), Stretch("101-0001", 41, 80, "Tweede zin."))


def mark(start: int, end: int, id_: str, type_: str = "ORG") -> Marked:
    return Marked(start, end, type_, id_, "101-0000", "woorden")


def gold(
    *mentions: Marked, facts: tuple[Row, ...] = (), optional: tuple[str, ...] = (), **promises: Promise
) -> GoldDocument:
    named = {f"101-{key.removeprefix('s')}": promise for key, promise in promises.items()}
    return GoldDocument("101", STRETCHES, mentions, named, frozenset(optional), facts)


def promise(*kinds: str, **values: frozenset[str]) -> Promise:
    empty: frozenset[str] = frozenset()
    return Promise(
        kinds or ("effort",),
        values.get("actors", frozenset({"kabinet"})),
        values.get("recipients", empty),
        values.get("countries", empty),
        values.get("themes", empty),
        None,
    )


def found(*mentions: Annotated, commitments: tuple[Stated, ...] = (), **values: object) -> Found:
    parts = {"advices": (), "names": {}, "memberships": frozenset(), **values}
    return Found({"101": mentions}, {"101": commitments}, **parts)  # type: ignore[arg-type]


def stated(start: int, end: int, kind: str = "effort", **values: frozenset[str]) -> Stated:
    actors = values.pop("actors", frozenset({ID + "organisation/kabinet"}))
    return Stated(ID + f"commitment/{start}", start, end, kind, actors=actors, **values)  # type: ignore[arg-type]


def sorts(mistakes: list[Mistake]) -> list[Sort]:
    return [mistake.sort for mistake in mistakes]


# Mentions


def test_the_same_words_count_and_are_exact() -> None:
    figures, _, mistakes = score_mentions([gold(mark(0, 4, "eu"))], found(Annotated(0, 4, "ORG", EU)))
    assert (figures["mention_f1"], figures["mention_exact_f1"], mistakes) == (1.0, 1.0, [])


@pytest.mark.parametrize(("end", "right"), [(8, 1.0), (9, 0.0)])
def test_half_of_the_words_in_common_count_and_less_do_not(end: int, right: float) -> None:
    figures, _, _ = score_mentions([gold(mark(0, 4, "eu"))], found(Annotated(0, end, "ORG", EU)))
    assert figures["mention_f1"] == right
    assert figures["mention_exact_f1"] == 0.0


def test_the_right_words_with_another_type_are_missed_and_spurious() -> None:
    figures, _, mistakes = score_mentions([gold(mark(0, 4, "eu"))], found(Annotated(0, 4, "REGION", EU)))
    assert figures["mention_f1"] == 0.0
    assert sorts(mistakes) == [Sort.MISSED_MENTION, Sort.SPURIOUS_MENTION]


def test_a_mention_is_counted_with_one_of_the_other_side_only() -> None:
    both = found(Annotated(0, 4, "ORG", EU), Annotated(0, 5, "ORG", NAVO))
    figures, ids, mistakes = score_mentions([gold(mark(0, 4, "eu"))], both)
    assert (figures["mention_precision"], figures["mention_recall"]) == (0.5, 1.0)
    assert ids == {EU: "eu"}
    assert sorts(mistakes) == [Sort.SPURIOUS_MENTION]


def test_a_long_mention_far_before_is_found() -> None:
    figures, _, _ = score_mentions([gold(mark(2, 30, "eu"), mark(40, 44, "navo"))], found(Annotated(0, 30, "ORG", EU)))
    assert figures["mention_precision"] == 1.0


def test_b_cubed_punishes_one_identity_for_two_things() -> None:
    merged = found(Annotated(0, 4, "ORG", EU), Annotated(5, 9, "ORG", EU))
    figures, _, _ = score_mentions([gold(mark(0, 4, "eu"), mark(5, 9, "navo"))], merged)
    assert figures["link_bcubed_f1"] == pytest.approx(2 * 0.5 * 1 / 1.5)


def test_a_wrong_country_is_named() -> None:
    figures, _, mistakes = score_mentions([gold(mark(0, 4, "GE", "COUNTRY"))], found(Annotated(0, 4, "COUNTRY", UA)))
    assert figures["country_link_accuracy"] == 0.0
    assert [mistake.tell() for mistake in mistakes] == [
        "wrong country in 101-0000: readers say GE, the graph says UA: «woorden»"
    ]


# Commitments


def test_a_commitment_belongs_to_the_stretch_it_covers_most() -> None:
    figures, mistakes = score_commitments([gold(s0001=promise())], found(commitments=(stated(38, 80),)), {})
    assert (figures["commitment_f1"], mistakes) == (1.0, [])


def test_missed_and_spurious_commitments_are_told() -> None:
    figures, mistakes = score_commitments([gold(s0000=promise())], found(commitments=(stated(41, 80),)), {})
    assert figures["commitment_f1"] == 0.0
    assert sorts(mistakes) == [Sort.MISSED_COMMITMENT, Sort.SPURIOUS_COMMITMENT]


def test_what_readers_disagree_on_is_no_mistake() -> None:
    document = gold(s0000=promise(), optional=("101-0001",))
    figures, mistakes = score_commitments([document], found(commitments=(stated(0, 40), stated(41, 80))), {})
    assert (figures["commitment_precision"], mistakes) == (1.0, [])


def test_two_commitments_in_a_stretch_count_once_with_the_strongest_kind() -> None:
    both = found(commitments=(stated(0, 20), stated(21, 40, "deliverable")))
    figures, mistakes = score_commitments([gold(s0000=promise("deliverable"))], both, {})
    assert (figures["commitments_found"], figures["commitment_kind_accuracy"], mistakes) == (1, 1.0, [])


def test_a_second_acceptable_kind_is_right() -> None:
    one = found(commitments=(stated(0, 40, "action"),))
    assert score_commitments([gold(s0000=promise("effort", "action"))], one, {})[0]["commitment_kind_accuracy"] == 1.0
    assert score_commitments([gold(s0000=promise("effort"))], one, {})[0]["commitment_kind_accuracy"] == 0.0


def test_actors_go_by_the_ids_that_their_mentions_have() -> None:
    one = found(commitments=(stated(0, 40, actors=frozenset({EU})),))
    document = gold(s0000=promise(actors=frozenset({"europese-unie"})))
    assert score_commitments([document], one, {EU: "europese-unie"})[0]["commitment_actor_f1"] == 1.0
    assert sorts(score_commitments([document], one, {})[1]) == [Sort.WRONG_ACTOR]


def test_the_country_that_promises_is_none_it_is_about() -> None:
    one = found(commitments=(stated(0, 40, concerns=frozenset({UA, ID + "country/NL", EU})),))
    document = gold(s0000=promise(countries=frozenset({"UA"})))
    assert score_commitments([document], one, {})[0]["commitment_country_f1"] == 1.0


# Relations

ADVICE: Row = {
    "fact": "advice",
    "title": "Grenzen aan groei",
    "status": "published",
    "date": "2024-05",
    "requested_by": ["eu"],
}


def advice(title: str, status: str = "Published", issued: str = "2024-05-03", by: str = EU) -> FoundAdvice:
    iri = ID + "advice/een"
    return FoundAdvice(
        "101", iri, frozenset({title}), frozenset({BG + status}), frozenset({issued}), frozenset({by}), False
    )


def test_an_advice_with_its_values() -> None:
    figures, mistakes = score_facts((gold(facts=(ADVICE,)),), found(advices=(advice("Grenzen aan groei"),)), {})
    assert (figures["advice_f1"], figures["advice_values_right"], mistakes) == (1.0, 1.0, [])


def test_a_title_cut_off_is_the_same_and_a_short_one_is_not() -> None:
    document = gold(facts=(ADVICE,))
    assert (
        score_facts((document,), found(advices=(advice("grenzen aan groei: een verkenning"),)), {})[0]["advice_f1"]
        == 1.0
    )
    assert score_facts((document,), found(advices=(advice("Grenzen"),)), {})[0]["advice_f1"] == 0.0


def test_each_wrong_value_of_an_advice_is_told() -> None:
    wrong = found(advices=(advice("Grenzen aan groei", "Possible", "2023", NAVO),))
    figures, mistakes = score_facts((gold(facts=(ADVICE,)),), wrong, {})
    assert figures["advice_values_right"] == 0.0
    assert sorted(mistake.wanted for mistake in mistakes) == ["issued 2024-05", "requested by eu", "status published"]


@pytest.mark.parametrize(
    ("person", "role", "body", "right"),
    [
        ("Anna de Vries", "voorzitter", NAVO, 1.0),
        ("Anna de Vries", "vicevoorzitter", NAVO, 1.0),  # holds the word: the readers' role is part of it
        ("Anna de Vries", "lid", NAVO, 0.0),
        ("Anna Bakker", "voorzitter", NAVO, 0.0),
        ("Anna de Vries", "voorzitter", EU, 0.0),
    ],
)
def test_a_membership_needs_surname_role_and_body(person: str, role: str, body: str, right: float) -> None:
    fact = {"fact": "membership", "person": "A. de Vries", "role": "voorzitter", "organisation": "navo"}
    known = found(names={"p": frozenset({person})}, memberships=frozenset({("p", body, role)}))
    assert score_facts((gold(facts=(fact,)),), known, {})[0]["membership_recall"] == right


def test_headers_and_cited_papers() -> None:
    facts: tuple[Row, ...] = (
        {"fact": "document", "date": "2024-05-03", "kamerstuk": "35925-V-84", "signatory": "Wopke Hoekstra"},
        {"fact": "cites", "cited": "kamerstuk-36045-3"},
        {"fact": "cites", "cited": "grondwet"},  # no parliamentary paper: not asked
    )
    header = {"date": frozenset({"2024 05 03"}), "number": frozenset({"35925 v 84"}), "signatory": frozenset({"rutte"})}
    known = found(headers={"101": header}, citations={"101": frozenset({"36045 3"})})
    figures, mistakes = score_facts((gold(facts=facts),), known, {})
    assert figures["document_header_recall"] == pytest.approx(2 / 3)
    assert figures["kamerstuk_citation_recall"] == 1.0
    assert [mistake.wanted for mistake in mistakes] == ["signatory hoekstra"]


# The graph and the folder


def quads(*triples: tuple[str, str, str]) -> list[str]:
    return [f"<{s}> <{p}> {o if o.startswith(('<', chr(34))) else f'<{o}>'} <{ID}graph/x> ." for s, p, o in triples]


def test_a_graph_is_read_by_its_contract() -> None:
    number = f"^^<{XSD}nonNegativeInteger>"
    store = load_store(
        quads(
            (ID + "document/x", BG + "fileName", '"101_brief.txt"'),
            (ID + "a", OA + "hasBody", UA),
            (ID + "a", OA + "hasTarget", ID + "a#target"),
            (ID + "a#target", OA + "hasSource", ID + "document/x"),
            (ID + "a#target", OA + "hasSelector", ID + "a#position"),
            (ID + "a#position", RDF + "type", OA + "TextPositionSelector"),
            (ID + "a#position", OA + "start", f'"3"{number}'),
            (ID + "a#position", OA + "end", f'"11"{number}'),
            (UA, RDF + "type", BG + "Country"),
            (UA, RDF + "type", BG + "Actor"),
            (UA, SKOS + "prefLabel", '"Oekraïne"@nl'),
            (ID + "document/x", DCTERMS + "issued", f'"2024-05-03"^^<{XSD}date>'),
        )
    )
    read = read_found(store)
    assert read.mentions == {"101": (Annotated(3, 11, "COUNTRY", UA),)}
    assert read.names[UA] == {"Oekraïne"}
    assert read.headers["101"]["date"] == {"2024 05 03"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "101_brief.txt").write_text("De EU en\n  de EU.", "utf-8")
    place = {"seg": "101-0000", "start": 0, "end": 17, "text": "De EU en de EU."}
    said = {"seg": "101-0000", "mentions": [{"text": "EU", "type": "ORG", "id": "eu"}] * 3, "commitment": None}
    (tmp_path / "101.segments.jsonl").write_text(json.dumps(place) + "\n", "utf-8")
    (tmp_path / "101.jsonl").write_text(json.dumps(said) + "\n", "utf-8")
    return tmp_path


def test_words_are_placed_at_their_nth_occurrence_in_the_raw_text(folder: Path) -> None:
    (document,) = read_gold(folder)
    assert [(mention.start, mention.end) for mention in document.mentions] == [(3, 5), (14, 16)]


def test_an_empty_graph_has_nothing_right(folder: Path) -> None:
    result = evaluate(load_store([]), read_gold(folder))
    assert result.figures["mention_f1"] == 0.0
    assert sorts(list(result.mistakes)) == [Sort.MISSED_MENTION, Sort.MISSED_MENTION]


def test_documents_that_are_not_there_are_named(folder: Path) -> None:
    (folder / "texts" / "101_brief.txt").unlink()
    with pytest.raises(FileNotFoundError, match="101_"):
        read_gold(folder)


def test_a_line_that_is_no_json_is_named(folder: Path) -> None:
    (folder / "101.jsonl").write_text("{", "utf-8")
    with pytest.raises(ValueError, match=r"101\.jsonl: line 1"):
        read_gold(folder)


def test_floors_name_figures_that_exist() -> None:
    result = Evaluation({"mention_f1": 0.5}, ())
    assert result.below({"mention_f1": 0.5}) == {}
    assert result.below({"mention_f1": 0.6}) == {"mention_f1": (0.5, 0.6)}
    with pytest.raises(KeyError, match="mention_f2"):
        result.below({"mention_f2": 0.1})
