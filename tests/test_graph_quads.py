"""The shapes of the contract, asked of the graph of three short documents."""

import re
from dataclasses import replace
from datetime import date

import pyoxigraph as ox
import pytest
from graph_letters import (
    CABINET,
    COALITION,
    LETTER,
    LETTER_TEXT,
    NL,
    UA,
    evidence_of,
    letter,
    library,
    mention,
    programme,
    read,
    strategy,
)

from extract.records import Advice, Citation, EntityRef, Extraction, Header, Membership, Participation, ThemeHit
from graph.nquads import read_line
from graph.plan import plan_graph
from graph.quads import write_document_graph, write_quads
from graph.sheet import AROUND
from graph.store import load_store, select
from ontology.kinds import EntityKind
from ontology.reference import read_tenures, read_themes
from ontology.terms import BG, PREFIXES, declared_terms, read_ontology

ID = PREFIXES["id"]


@pytest.fixture(scope="module")
def lines() -> list[str]:
    return list(write_quads(library()))


@pytest.fixture(scope="module")
def store(lines: list[str]) -> ox.Store:
    return load_store(lines)


def rows(store: ox.Store, pattern: str) -> list[tuple[str, ...]]:
    """Rows of a SELECT, each once, their IRIs under our base as the path only."""
    answer = select(store, pattern)
    return sorted({tuple(str(value).removeprefix(ID).removeprefix(BG) for value in row) for row in answer.rows})


def test_the_lines_are_sorted_and_each_is_there_once(lines: list[str]) -> None:
    assert lines == sorted(set(lines))


def test_nothing_is_a_blank_node(lines: list[str]) -> None:
    assert not [line for line in lines if re.search(r"(^| )_:", line.split('"')[0])]


def test_each_document_has_its_own_graph_beside_the_two_common_ones(lines: list[str]) -> None:
    graphs = {read_line(line)[3].removeprefix(f"<{ID}graph/").removesuffix(">") for line in lines}
    names = {"kamerbrief-havens", "havenstrategie", "werkprogramma-raad-voor-verre-zaken", "reference", "corpus"}
    assert graphs == names


def test_the_order_of_the_documents_does_not_matter(lines: list[str]) -> None:
    assert list(write_quads(reversed(library()))) == lines


def test_another_base_moves_everything_but_the_vocabularies(lines: list[str]) -> None:
    moved = list(write_quads(library(), "https://example.org/x/"))
    assert not [line for line in moved if ID in line]
    assert len(moved) == len(lines)


def test_a_document_says_what_it_is(store: ox.Store) -> None:
    found = rows(store, f"SELECT ?p ?o {{ <{ID}document/kamerbrief-havens> ?p ?o }}")
    said = {(p.rpartition("/")[2].rpartition("#")[2], o) for p, o in found}
    assert {
        ("type", "Document"),
        ("type", "Letter"),
        ("fileName", "brief.txt"),
        ("title", "Kamerbrief over havens"),
        ("issued", "2024-03-01"),
        ("identifier", "99999-13"),
        ("signedBy", "person/anna-de-wit"),
        ("signedAs", "office/minister-van-defensie"),
        ("addressedTo", "organisation/tweede-kamer"),
        ("creator", "organisation/kabinet"),
        ("cites", "document/kamerstuk-99999-12"),
        ("sha256", letter().reading.document.sha256),
    } <= said


def test_a_bundle_has_parts_and_a_year_where_it_has_no_day(store: ox.Store) -> None:
    whole = f"<{ID}document/werkprogramma-raad-voor-verre-zaken>"
    assert rows(store, f"SELECT ?part {{ {whole} dcterms:hasPart ?part . ?part a bg:MemoOfAdvice }}") == [
        ("document/beslisnota-werkprogramma",)
    ]
    assert rows(store, f"SELECT ?d (DATATYPE(?d) AS ?t) {{ {whole} dcterms:date ?d }}") == [
        ("2024", "http://www.w3.org/2001/XMLSchema#gYear")
    ]


def test_a_part_with_the_name_of_the_whole_is_not_its_own_part() -> None:
    bundle = programme()
    parts = (replace(bundle.reading.parts[0], header=replace(bundle.reading.header)),)
    store = load_store(write_quads([replace(bundle, reading=replace(bundle.reading, parts=parts))]))
    assert rows(store, "SELECT ?part { ?whole dcterms:hasPart ?part }") == []


def test_a_mention_is_shown_as_the_contract_says(store: ox.Store) -> None:
    found = select(
        store,
        """SELECT DISTINCT ?start ?end ?quote ?prefix ?suffix ?rule ?confidence ?section ?sentence {
            ?a a oa:Annotation ; oa:motivatedBy oa:identifying ; oa:hasBody ?country ; oa:hasTarget ?t ;
                bg:rule ?rule ; bg:confidence ?confidence ; bg:inSection ?section ; bg:sentence ?sentence .
            ?country skos:notation "UA" .
            ?t oa:hasSource ?document ; oa:hasSelector ?p , ?q . ?document bg:fileName "brief.txt" .
            ?p a oa:TextPositionSelector ; oa:start ?start ; oa:end ?end .
            ?q a oa:TextQuoteSelector ; oa:exact ?quote ; oa:prefix ?prefix ; oa:suffix ?suffix } ORDER BY ?start""",
    )
    first = found.rows[0]
    start = LETTER_TEXT.index("Oekraïne")
    before, after = LETTER_TEXT[start - AROUND : start], LETTER_TEXT[start + 8 : start + 8 + AROUND]
    assert first[:5] == (start, start + 8, "Oekraïne", before, after)
    assert (first[5], str(first[6]), first[8]) == ("list", "0.9", 2)
    assert str(first[7]).endswith("kamerbrief-havens#section-0")
    assert len(found.rows) == 2


def test_every_quote_stands_in_its_document(store: ox.Store) -> None:
    texts = {e.reading.document.name: e.reading.document.raw for e in library()}
    found = select(
        store,
        """SELECT ?file ?start ?end ?quote { ?t oa:hasSource/bg:fileName ?file ; oa:hasSelector ?p , ?q .
            ?p oa:start ?start ; oa:end ?end . ?q oa:exact ?quote }""",
    ).rows
    assert len(found) > 25
    assert [row for row in found if texts[str(row[0])][int(str(row[1])) : int(str(row[2]))] != row[3]] == []


@pytest.mark.parametrize(
    ("rule", "predicate", "value"),
    [
        ("header-date", "dcterms:issued", "2024-03-01"),
        ("header-title", "dcterms:title", "Kamerbrief over havens"),
        ("header-number", "dcterms:identifier", "99999-13"),
        ("header-signature", "bg:signedBy", "person/anna-de-wit"),
        ("header-kind", "rdf:type", "Letter"),
    ],
)
def test_what_a_document_says_of_itself_is_shown_as_a_statement(rule: str, predicate: str, value: str) -> None:
    one = letter()
    header = replace(one.reading.header, evidence=(evidence_of(one.reading, "Brief van de minister", rule),))
    store = load_store(write_quads([replace(one, reading=replace(one.reading, header=header))]))
    assert rows(
        store,
        f"""SELECT ?value ?words {{ ?s rdf:predicate {predicate} ; rdf:object ?value .
            ?a oa:hasBody ?s ; bg:rule "{rule}" ; oa:hasTarget/oa:hasSelector/oa:exact ?words }}""",
    ) == [(value, "Brief van de minister")]


def test_a_narrower_theme_makes_its_top_theme_a_subject_of_the_document() -> None:
    narrower = next(theme for theme in read_themes() if theme.broader)
    one = letter()
    hit = ThemeHit(EntityRef(EntityKind.THEME, narrower.id), 1.0, (), sentence=1)
    store = load_store(write_quads([replace(one, themes=(hit,), commitments=())]))
    subject = f"<{ID}document/kamerbrief-havens> dcterms:subject ?theme"
    assert rows(store, f"SELECT ?theme {{ {subject} }}") == [(f"{PREFIXES['bgt']}{narrower.broader}",)]


def test_only_what_was_mentioned_is_shown_as_a_mention(store: ox.Store) -> None:
    found = rows(store, "SELECT ?a { ?a oa:motivatedBy oa:identifying }")
    assert len(found) == sum(len(e.mentions) for e in library())


def test_the_same_place_shown_twice_is_one_annotation() -> None:
    one = letter()
    twice = replace(one, mentions=(*one.mentions, one.mentions[0]))
    assert list(write_quads([twice])) == list(write_quads([one]))


def test_a_page_is_given_for_a_pdf_only(store: ox.Store) -> None:
    one = letter()
    document = replace(one.reading.document, media_type="application/pdf")
    pdf = load_store(write_quads([replace(one, reading=replace(one.reading, document=document))]))
    assert len(rows(pdf, "SELECT ?a { ?a bg:page 1 }")) == len(one.mentions)
    assert rows(store, "SELECT ?a { ?a bg:page ?page }") == []


def test_a_commitment_is_whole(store: ox.Store) -> None:
    found = select(
        store,
        """SELECT ?kind ?by ?to ?due ?words ?what ?about ?theme ?section ?text ?document ?quote {
            ?c a bg:Commitment ; bg:commitmentKind ?kind ; bg:committedBy ?by ; bg:committedTo ?to ; bg:dueBy ?due ;
                bg:dueText ?words ; bg:promises ?what ; bg:concerns ?about ; dcterms:subject ?theme ;
                bg:inSection/dcterms:title ?section ; dcterms:description ?text ; dcterms:isPartOf ?document .
            ?a oa:hasBody ?c ; oa:motivatedBy oa:describing ; oa:hasTarget/oa:hasSelector/oa:exact ?quote
            FILTER NOT EXISTS { ?c bg:dueFrom ?from } }""",
    ).rows
    assert len(found) == 1
    kind, by, to, due, words, what, about, theme, section, text, document, quote = found[0]
    assert [str(v).removeprefix(ID).removeprefix(BG) for v in (kind, by, to, what, about, document)] == [
        "Deliverable",
        "organisation/kabinet",
        "organisation/tweede-kamer",
        "document/havenstrategie",
        "country/UA",
        "document/kamerbrief-havens",
    ]
    assert (due, words, section) == (date(2024, 6, 1), "uiterlijk 1 juni 2024", "Havens")
    assert str(theme).endswith("theme/handel-en-economie")
    assert text == quote
    assert str(text).startswith("Het kabinet zal")


def test_two_commitments_in_one_sentence_stay_two() -> None:
    one = letter()
    twice = replace(one, commitments=(*one.commitments, replace(one.commitments[0], actors=(NL,))))
    store = load_store(write_quads([twice]))
    assert len(rows(store, "SELECT DISTINCT ?c { ?c a bg:Commitment }")) == 3


def test_a_commitment_keeps_its_iri_when_text_is_put_before_it() -> None:
    def iris(extraction: Extraction) -> list[tuple[str, ...]]:
        return rows(load_store(write_quads([extraction])), "SELECT ?c { ?c a bg:Commitment }")

    one = letter()
    longer = read("brief.txt", "Voorwoord\n" + LETTER_TEXT, one.reading.header)
    moved = tuple(replace(c, evidence=evidence_of(longer, c.evidence.quote)) for c in one.commitments)
    assert iris(Extraction(reading=longer, commitments=moved)) == iris(one)


def test_an_advice_is_whole(store: ox.Store) -> None:
    planned = f"<{ID}advice/raad-voor-verre-zaken-zeekabels>"
    found = rows(store, f"SELECT ?p ?o {{ {planned} ?p ?o }}")
    said = {(p.rpartition("/")[2].rpartition("#")[2], o) for p, o in found}
    assert said == {
        ("type", "Advice"),
        ("title", "Zeekabels"),
        ("adviceStatus", "InPreparation"),
        ("issuedBy", "organisation/raad-voor-verre-zaken"),
        ("expectedFrom", "2024-04-01"),
        ("expectedBy", "2024-06-30"),
        ("requestedBy", "office/minister-van-defensie"),
        ("atRequestOf", "organisation/tweede-kamer"),
        ("preparedBy", "organisation/commissie-wereldzaken"),
        ("followsUp", "advice/raad-voor-verre-zaken-vrije-doorvaart"),
    }
    assert rows(
        store,
        "SELECT ?issued ?kind ?page { ?a bg:ownInitiative true ; dcterms:issued ?issued ; "
        "bg:adviceKind ?kind ; foaf:page ?page }",
    ) == [("2023-04", "AdvisoryLetter", "https://example.org/vrije%20doorvaart")]


def test_an_advice_that_follows_up_something_unlisted_follows_up_a_document() -> None:
    one = programme()
    advice = next(fact for fact in one.facts if isinstance(fact, Advice))
    other = replace(one, facts=(replace(advice, follows_up="Stille wateren"),))
    store = load_store(write_quads([other]))
    assert rows(store, "SELECT ?d ?label { ?a bg:followsUp ?d . ?d a bg:Document ; skos:prefLabel ?label }") == [
        ("document/stille-wateren", "stille wateren")
    ]


def test_an_advice_does_not_follow_up_itself() -> None:
    one = programme()
    advice = next(fact for fact in one.facts if isinstance(fact, Advice))
    store = load_store(write_quads([replace(one, facts=(replace(advice, follows_up=advice.title),))]))
    assert rows(store, "SELECT ?d { ?a bg:followsUp ?d }") == []


def test_a_membership_has_a_role_with_a_name(store: ox.Store) -> None:
    assert rows(
        store,
        "SELECT ?who ?where ?role ?day { ?m a org:Membership ; org:member ?who ; org:organization ?where ; "
        "bg:asOf ?day ; org:role [ a skos:Concept ; skos:prefLabel ?role ] . ?a oa:hasBody ?m }",
    ) == [("person/anna-de-wit", "organisation/raad-voor-verre-zaken", "voorzitter", "2024-01-01")]


@pytest.mark.parametrize(
    ("subject", "predicate", "value"),
    [
        ("document/kamerbrief-havens", "bg:cites", "document/kamerstuk-99999-12"),
        ("document/motie-van-het-lid-vermeer", "bg:proposedBy", "person/joost-vermeer"),
        ("event/havenconferentie", "bg:organisedBy", "country/BE"),
        ("event/havenconferentie", "bg:organisedBy", "country/NL"),
        ("document/havenstrategie", "bg:followsUp", "document/kamerstuk-99999-12"),
    ],
)
def test_a_plain_relation_is_shown_by_a_statement_of_it(
    store: ox.Store, subject: str, predicate: str, value: str
) -> None:
    found = select(
        store,
        f"""ASK {{ <{ID}{subject}> {predicate} <{ID}{value}> .
            ?s a rdf:Statement ; rdf:subject <{ID}{subject}> ; rdf:predicate {predicate} ; rdf:object <{ID}{value}> .
            ?a oa:hasBody ?s ; oa:motivatedBy oa:describing }}""",
    )
    assert found.rows == ((True,),)


def test_a_document_does_not_cite_itself() -> None:
    one = letter()
    own = Citation(LETTER, (evidence_of(one.reading, "Brief"),))
    store = load_store(write_quads([replace(one, facts=(own,))]))
    assert rows(store, "SELECT ?d { ?d bg:cites ?o }") == []


def test_a_participation_has_place_and_first_and_last_day(store: ox.Store) -> None:
    assert rows(
        store,
        "SELECT ?who ?what ?where ?from ?until { ?p a bg:Participation ; bg:participant ?who ; "
        "bg:participatesIn ?what ; bg:place ?where ; bg:from ?from ; bg:until ?until }",
    ) == [("country/NL", "organisation/coalitie-voor-vrije-havens", "country/BE", "2024-01-01", "2024-12-31")]


def test_sections_stand_in_their_document_with_themes_and_weights(store: ox.Store) -> None:
    assert rows(store, "SELECT ?n ?title { ?s a bg:Section ; bg:sectionNumber ?n ; dcterms:title ?title }") == [
        ("1", "Havens"),
        ("2", "Samenwerking"),
    ]
    assert rows(
        store,
        """SELECT ?theme ?weight ?quote { ?s a rdf:Statement ; rdf:predicate dcterms:subject ; rdf:object ?theme ;
            bg:weight ?weight . ?a oa:hasBody ?s ; oa:motivatedBy oa:classifying ;
            oa:hasTarget/oa:hasSelector/oa:exact ?quote }""",
    ) == [
        ("https://w3id.org/beleidsgraaf/theme/handel-en-economie", "3", "Havenfonds"),
        ("https://w3id.org/beleidsgraaf/theme/veiligheid-en-defensie", "1", "steunen"),
    ]


def test_a_theme_that_weighs_little_is_no_subject_of_the_document() -> None:
    one = letter()
    light = ThemeHit(EntityRef(EntityKind.THEME, "migratie"), 0.1, (), section=1)
    store = load_store(write_quads([replace(one, themes=(*one.themes, light))]))
    assert rows(store, f"SELECT ?t {{ <{ID}document/kamerbrief-havens> dcterms:subject ?t }}") == [
        ("https://w3id.org/beleidsgraaf/theme/handel-en-economie",),
        ("https://w3id.org/beleidsgraaf/theme/veiligheid-en-defensie",),
    ]


def test_near_misses_and_issues_are_kept_with_their_words(store: ox.Store) -> None:
    assert rows(
        store,
        "SELECT ?why ?quote { ?m a bg:NearMiss ; bg:reason ?why . "
        "?a oa:hasBody ?m ; oa:hasTarget/oa:hasSelector/oa:exact ?quote }",
    ) == [("conditional: another should act", "Het zou goed zijn als anderen volgen voor 31 juni.")]
    assert rows(
        store,
        "SELECT ?kind ?text ?quote { ?i a bg:Issue ; bg:issueKind ?kind ; rdfs:comment ?text . "
        "?a oa:hasBody ?i ; oa:hasTarget/oa:hasSelector/oa:exact ?quote }",
    ) == [("impossible-date", "31 June is no day.", "31 juni")]


def test_a_country_acts_only_where_it_does_something(store: ox.Store) -> None:
    assert rows(store, "SELECT ?c { ?c a bg:Country , bg:Actor }") == [("country/BE",), ("country/NL",)]
    assert rows(store, "ASK { id:organisation\\/tweede-kamer a bg:Actor , bg:Parliament }") == [("True",)]


def test_a_documents_graph_can_be_read_alone() -> None:
    plan = plan_graph(library())
    for planned in plan.documents:
        found = load_store(write_document_graph(plan, planned)[0])
        assert (
            rows(
                found,
                f"""SELECT ?thing {{ ?s ?p ?thing FILTER(STRSTARTS(STR(?thing), "{ID}")) FILTER(?p != oa:hasTarget)
                FILTER(?p != oa:hasSelector) FILTER NOT EXISTS {{ ?thing a ?class }} }}""",
            )
            == []
        )
        entities = "bg:Person bg:Office bg:Organisation bg:Country bg:Region bg:Document bg:Event bg:Programme bg:Theme"
        assert (
            rows(
                found,
                f"SELECT ?e {{ VALUES ?c {{ {entities} }} ?e a ?c FILTER NOT EXISTS {{ ?e skos:prefLabel ?l }} }}",
            )
            == []
        )


def test_everything_has_one_dutch_label(store: ox.Store) -> None:
    found = rows(
        store,
        """SELECT ?e (COUNT(DISTINCT ?l) AS ?n) { ?e skos:prefLabel ?l FILTER(LANG(?l) = "nl") }
            GROUP BY ?e HAVING(?n > 1)""",
    )
    assert found == []


def test_the_reference_graph_knows_only_what_is_needed(store: ox.Store) -> None:
    reference = f"GRAPH <{ID}graph/reference>"
    countries = rows(store, f"SELECT ?c {{ {reference} {{ ?c a bg:Country }} }}")
    assert countries == [("country/BE",), ("country/NL",), ("country/UA",)]
    assert ("country/UA", "http://publications.europa.eu/resource/authority/country/UKR") in rows(
        store, f"SELECT ?c ?o {{ {reference} {{ ?c owl:sameAs ?o }} }}"
    )
    assert rows(store, "SELECT ?e { ?e skos:altLabel ?l . ?e a bg:Organisation FILTER(STR(?l) = 'CVH') }") == [
        ("organisation/coalitie-voor-vrije-havens",)
    ]


def test_the_top_of_the_thesaurus_is_always_there(store: ox.Store) -> None:
    top = rows(store, "SELECT ?t { ?t skos:topConceptOf ?scheme . ?scheme a skos:ConceptScheme }")
    assert len(top) == 19
    assert rows(store, "SELECT ?t { ?t a bg:Theme ; skos:broader ?b FILTER NOT EXISTS { ?b a bg:Theme } }") == []


def test_a_known_term_of_office_stands_in_the_reference_graph() -> None:
    known = [t for t in read_tenures() if t.since and t.until and t.role]
    if not known:
        pytest.skip("the list of terms of office is empty")
    tenure = known[0]
    one = letter()
    ref = EntityRef(tenure.member_kind, tenure.member)
    store = load_store(write_quads([replace(one, mentions=(mention(one.reading, "kabinet", ref),))]))
    found = rows(
        store,
        f"""SELECT ?since ?until {{ GRAPH <{ID}graph/reference> {{
            ?m org:member <{ID}{ref.kind}/{ref.id}> ; org:memberDuring ?i .
            ?i time:hasBeginning/time:inXSDDate ?since ; time:hasEnd/time:inXSDDate ?until }} }}""",
    )
    assert (str(tenure.since), str(tenure.until)) not in found
    assert str(tenure.since) in {since for since, _ in found}


def test_every_term_that_is_written_is_declared(lines: list[str]) -> None:
    used = set(re.findall(re.escape(BG) + r"(\w+)>", "\n".join(lines)))
    assert len(used) > 40
    assert used <= declared_terms()
    declared = set(re.findall(r"^([a-z]+:\w+) a owl:", read_ontology(), re.MULTILINE))
    borrowed = set()
    for line in lines:
        predicate = read_line(line)[1][1:-1]
        prefix = next(p for p, namespace in PREFIXES.items() if predicate.startswith(namespace))
        borrowed.add(f"{prefix}:{predicate.removeprefix(PREFIXES[prefix])}")
    builtin = {"rdf:type", "rdf:subject", "rdf:predicate", "rdf:object", "rdfs:comment", "owl:sameAs"}
    assert borrowed - declared - builtin == set()


@pytest.mark.parametrize("fact", ["a fact", 3])
def test_a_fact_without_a_shape_is_refused(fact: object) -> None:
    one = replace(letter(), facts=(fact,))  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="no shape in the graph"):
        list(write_quads([one]))


def test_a_country_that_takes_part_twice_in_two_places_is_two_participations() -> None:
    one = letter()
    words = (evidence_of(one.reading, "Nederland"),)
    facts = tuple(Participation(NL, COALITION, words, place) for place in (UA, None))
    store = load_store(write_quads([replace(one, facts=facts)]))
    assert len(rows(store, "SELECT ?p { ?p a bg:Participation }")) == 2


def test_a_file_without_header_facts_still_has_a_title() -> None:
    bare = Extraction(reading=read("los.txt", "Tekst", Header(EntityRef(EntityKind.DOCUMENT, "los"), None, "")))
    store = load_store(write_quads([bare]))
    found = rows(store, "SELECT ?t ?l { ?d bg:fileName 'los.txt' ; dcterms:title ?t ; skos:prefLabel ?l }")
    assert found == [("los", "los")]


def test_roles_are_shared_and_members_are_not() -> None:
    one = programme()
    words = (evidence_of(one.reading, "Anna de Wit"),)
    chairs = tuple(Membership(who, CABINET, "voorzitter", words) for who in (NL, UA))
    store = load_store(write_quads([replace(one, facts=chairs)]))
    graph = f"GRAPH <{ID}graph/werkprogramma-raad-voor-verre-zaken>"
    found = rows(store, f"SELECT (COUNT(DISTINCT ?r) AS ?roles) (COUNT(?m) AS ?n) {{ {graph} {{ ?m org:role ?r }} }}")
    assert found == [("1", "2")]


def test_the_strategy_alone_has_no_promise() -> None:
    assert rows(load_store(write_quads([strategy()])), "SELECT ?c { ?c a bg:Commitment }") == []
