"""Commitments: what binds, what only looks like it, and who, what, until when. Sentences are ours, in the genre."""

import csv
import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from extract.dates.dates import find_periods
from extract.pipeline import extract
from extract.promises.acts import weigh_kind
from extract.promises.clauses import cut_clauses, cut_words
from extract.promises.commitments import find_commitments
from extract.promises.country_words import countries_implied, countries_within
from extract.promises.lexicon import read_frames, read_set, read_verbs
from extract.promises.speakers import find_signing_office
from extract.records import (
    Block,
    Commitment,
    Document,
    EntityRef,
    Evidence,
    Header,
    Issue,
    Layout,
    Mention,
    Money,
    NearMiss,
    Part,
    Reading,
    Section,
    Sentence,
    Span,
)
from extract.wordlists import read_table
from ontology.kinds import BlockKind, CommitmentKind, DocumentKind, EntityKind, IssueKind

TABLE = Path(__file__).parent / "gold" / "commitments.tsv"
ORGANISATION, COUNTRY, OFFICE = EntityKind.ORGANISATION, EntityKind.COUNTRY, EntityKind.OFFICE
NAMES = {
    "kabinet": (ORGANISATION, "kabinet"),
    "uw Kamer": (ORGANISATION, "tweede-kamer"),
    "Uw Kamer": (ORGANISATION, "tweede-kamer"),
    "De Kamer": (ORGANISATION, "tweede-kamer"),
    "de Kamer": (ORGANISATION, "tweede-kamer"),
    "Staten-Generaal": (ORGANISATION, "staten-generaal"),
    "AIV": (ORGANISATION, "adviesraad-internationale-vraagstukken"),
    "Adviesraad Migratie": (ORGANISATION, "adviesraad-migratie"),
    "EU": (ORGANISATION, "eu"),
    "VN": (ORGANISATION, "verenigde-naties"),
    "Raad": (ORGANISATION, "raad-van-de-europese-unie"),
    "Europese Commissie": (ORGANISATION, "europese-commissie"),
    "Veiligheidsplatform": (ORGANISATION, "veiligheidsplatform"),
    "ministerie van Buitenlandse Zaken": (ORGANISATION, "ministerie-van-buitenlandse-zaken"),
    "minister van Defensie": (OFFICE, "minister-van-defensie"),
    "minister van Buitenlandse Zaken": (OFFICE, "minister-van-buitenlandse-zaken"),
    "Watergezant": (OFFICE, "watergezant"),
    "Hoge Vertegenwoordiger": (OFFICE, "hoge-vertegenwoordiger"),
    "Nederland": (COUNTRY, "NL"),
    "Nederlandse": (COUNTRY, "NL"),
    "Koninkrijk": (COUNTRY, "NL"),
    "Rusland": (COUNTRY, "RU"),
    "Russische": (COUNTRY, "RU"),
    "China": (COUNTRY, "CN"),
    "Verenigde Staten": (COUNTRY, "US"),
    "Turkije": (COUNTRY, "TR"),
    "Duitsland": (COUNTRY, "DE"),
    "Frankrijk": (COUNTRY, "FR"),
    "Denemarken": (COUNTRY, "DK"),
    "Zweden": (COUNTRY, "SE"),
    "Oekraïne": (COUNTRY, "UA"),
    "Soedan": (COUNTRY, "SD"),
    "Suriname": (COUNTRY, "SR"),
    "Armenië": (COUNTRY, "AM"),
    "Havenstrategie": (EntityKind.DOCUMENT, "havenstrategie"),
    "Waterconferentie": (EntityKind.EVENT, "waterconferentie"),
    "Havenwet": (EntityKind.DOCUMENT, "havenwet"),
    "motie van het lid De Wit": (EntityKind.DOCUMENT, "motie-van-het-lid-de-wit"),
}
_NAME = re.compile(rf"(?<!\w)(?:{'|'.join(sorted(map(re.escape, NAMES), key=len, reverse=True))})(?!\w)")
CABINET = EntityRef(ORGANISATION, "kabinet")
COUNCIL = EntityRef(ORGANISATION, "adviesraad-internationale-vraagstukken")
CHAMBER = EntityRef(ORGANISATION, "tweede-kamer")
LETTER = Header(
    ref=EntityRef(EntityKind.DOCUMENT, "brief"),
    kind=DocumentKind.LETTER,
    title="",
    day=date(2022, 3, 8),
    signed_as=(EntityRef(OFFICE, "minister-van-buitenlandse-zaken"),),
    addressed_to=(CHAMBER,),
    speaker=CABINET,
)
FRAMEWORK = Header(LETTER.ref, DocumentKind.POLICY_FRAMEWORK, "", speaker=EntityRef(COUNTRY, "NL"))
PROGRAMME = Header(LETTER.ref, DocumentKind.WORK_PROGRAMME, "", year=2026, speaker=COUNCIL)
BUDGET = Header(LETTER.ref, DocumentKind.BUDGET_CHAPTER, "", year=2023, speaker=CABINET)
NOBODY = Header(LETTER.ref, None, "")

Found = Commitment | NearMiss | Issue


def read(*sentences: str, header: Header = LETTER, heading: str = "", kind: BlockKind = BlockKind.PARAGRAPH) -> Reading:
    """A reading of one block, laid out as it stands; with a heading the block is a section."""
    text = " ".join(sentences)
    layout = Layout(text, text, (0,), (0,), (Block(kind, 0, len(text)),))
    spans, at = [], 0
    for number, sentence in enumerate(sentences):
        spans.append(Sentence(number, at, at + len(sentence), 0))
        at += len(sentence) + 1
    sections = (Section(0, 1, "", heading, Span(0, 1), 0, len(text)),) if heading else ()
    return Reading(Document("brief.txt", "text/plain", text, "0" * 64), layout, tuple(spans), sections, header)


def find(
    *sentences: str, header: Header = LETTER, heading: str = "", kind: BlockKind = BlockKind.PARAGRAPH
) -> list[Found]:
    reading = read(*sentences, header=header, heading=heading, kind=kind)
    mentions = tuple(
        Mention(
            EntityRef(*NAMES[match[0]]),
            Span(*match.span()),
            match[0],
            Evidence("brief.txt", match.start(), match.end(), match[0], "list"),
        )
        for match in _NAME.finditer(reading.layout.text)
    )
    return list(find_commitments(reading, mentions, ()))


def one(*sentences: str, header: Header = LETTER, heading: str = "") -> Commitment:
    """The commitment of the last sentence."""
    found = [item for item in find(*sentences, header=header, heading=heading) if isinstance(item, Commitment)]
    assert found, f"no commitment in {sentences}"
    return found[-1]


def reasons(*sentences: str, header: Header = LETTER, heading: str = "") -> list[str]:
    return [i.reason for i in find(*sentences, header=header, heading=heading) if isinstance(i, NearMiss)]


def ids(refs: tuple[EntityRef, ...]) -> list[str]:
    return [ref.id for ref in refs]


def table() -> list[tuple[str, str, str]]:
    with TABLE.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [(row["kind"], row["actors"], row["sentence"]) for row in rows]


def test_the_ground_truth_is_long_enough_and_half_of_it_hard() -> None:
    kinds = [kind for kind, _, _ in table()]
    assert len(kinds) >= 220
    assert 0.4 <= kinds.count("-") / len(kinds) <= 0.6


@pytest.mark.parametrize(("kind", "actors", "sentence"), table(), ids=lambda value: value[:40])
def test_a_sentence_of_the_ground_truth(kind: str, actors: str, sentence: str) -> None:
    found = [item for item in find(sentence) if isinstance(item, Commitment)]
    assert [item.kind.value for item in found] == ([] if kind == "-" else [kind])
    assert ["|".join(ids(item.actors)) for item in found] == ([] if kind == "-" else [actors])


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("Het kabinet zal deze steun moeten verhogen.", "need"),
        ("Het is noodzakelijk dat het kabinet de posten versterkt.", "need"),
        ("Nederland zal hierdoor meer kunnen uitvoeren.", "possibility"),
        ("Mogelijk wordt het mandaat verlengd.", "possibility"),
        ("Eventuele meerkosten worden binnen de begroting van Defensie opgevangen.", "possibility"),
        ("Het kabinet zal niet deelnemen aan de missie.", "refusal"),
        ("Zal het kabinet de missie verlengen?", "question"),
        ("Indien dit lukt, zal het kabinet de steun verhogen.", "condition"),
        ("In deze brief wordt het beleid verder uitgewerkt.", "this-document"),
        ("Deze brief volgt op het overleg van 3 mei.", "this-document"),
        ("Deze notitie zal ingaan op de visserij.", "this-document"),
        ("De Europese Commissie zal een voorstel presenteren.", "other-actor"),
        ("De sancties worden door Rusland ontweken.", "no-act"),
        ("Nederland zal door de droogte worden geraakt.", "undergoes"),
        ("Daarmee vergroten we de weerbaarheid.", "consequence"),
        ("Inmiddels wordt gewerkt aan een verdrag.", "running-policy"),
        ("Het kabinet wil dat Turkije meer doet.", "wish-for-others"),
        ("De Raad zal naar verwachting een akkoord presenteren.", "expectation"),
        ("Bijgaand ontvangt u het verslag van het bezoek.", "this-document"),
        ("Als bijlage ontvangt u het rapport.", "this-document"),
        ("Op grond van artikel 7 van de Visserijwet wordt elke vergunning bij besluit vastgesteld.", "reported"),
        ("In de evaluatie, die in december verscheen, wordt deze aanpak verbeterd.", "reported"),
        ("In het akkoord wordt de vlootsteun verhoogd.", "reported"),
        ("De president van Kenia zal Nederland in mei bezoeken.", "other-actor"),
        ("Een delegatie uit Vietnam zal het kabinet om steun vragen.", "other-actor"),
        ("De minister van Defensie van Polen zal Nederland bezoeken.", "other-actor"),
    ],
)
def test_a_near_miss_keeps_the_reason(sentence: str, reason: str) -> None:
    found = find(sentence)
    assert [type(item) for item in found] == [NearMiss]
    assert reasons(sentence) == [reason]


@pytest.mark.parametrize(
    ("hit", "miss"),
    [
        (
            "Het kabinet zal de steun niet alleen verlengen maar ook verhogen.",
            "Het kabinet zal de steun niet verlengen.",
        ),
        (
            "In de nota die in mei volgt, wordt de steun verhoogd.",
            "In de nota die in mei verscheen, wordt de steun verhoogd.",
        ),
        (
            "Op grond van artikel 7 wordt uw Kamer in mei geïnformeerd.",
            "Op grond van artikel 7 wordt een vergunning verleend.",
        ),
        ("De planning volgt in juni.", "Per 1 mei 2023 is de planning als volgt."),
        ("Er bestaat het voornemen de site te vernieuwen.", "Er bestaat geen voornemen de site te vernieuwen."),
        ("De Keniaanse president zal ik in mei ontvangen.", "De Keniaanse president zal Nederland bezoeken."),
        (
            "De minister van Defensie zal het kabinet vertegenwoordigen.",
            "De minister van Defensie van Rusland zal het kabinet uitnodigen.",
        ),
        (
            "Dit past bij het plan van het kabinet om een nota te publiceren.",
            "Dit past bij het plan van Frankrijk om een nota te publiceren.",
        ),
        (
            "Er bestaat een voornemen om een loket te openen.",
            "Bekend is uw voornemen om een loket te openen.",
        ),
        ("Die werkwijze wordt de komende jaren beproefd.", "Die werkwijze wordt de komende jaren gevoeld."),
        ("Om die reden zal het kabinet de steun verhogen.", "Dit is nodig om de steun te verhogen."),
        ("Als gevolg hiervan zal het kabinet de steun verhogen.", "Als dit lukt, zal het kabinet de steun verhogen."),
        ("Het plan wordt versterkt.", "Het plan wordt steeds vaker genoemd."),
        ("Het kabinet zet in op versterking.", "Het kabinet zet vraagtekens bij versterking."),
        ("Het kabinet zet zich in voor vrede.", "Landen die zich inzetten voor vrede verdienen steun."),
        ("Nederland en Zweden werken samen.", "Zweden en Denemarken werken samen."),
        ("Het kabinet heeft besloten om de steun te verhogen.", "De Raad heeft besloten om de steun te verhogen."),
        ("Het kabinet verwacht de Kamer in mei te informeren.", "Het kabinet verwacht een zware winter."),
        ("Nederland neemt deel aan de missie.", "Nederland neemt kennis van de missie."),
        ("Na 2030 krimpt het postennet tot 120 posten.", "Na 2030 krimpt de wereldhandel."),
        ("Daarom komen er 3 miljoen euro bij.", "Daarom komen er 3 miljoen bezoekers."),
        ("Toegankelijk bestuur is de koninkrijksinzet.", "De koninkrijksinzet is in de nota beschreven."),
        ("De ambassadeurs worden gevraagd de oogst te volgen.", "De ambassadeurs worden gevraagd of dit klopt."),
        ("Wij zullen niet rusten totdat de haven open is.", "Wij rusten niet uit."),
    ],
)
def test_the_near_miss_stands_beside_the_hit(hit: str, miss: str) -> None:
    assert [item for item in find(hit) if isinstance(item, Commitment)]
    assert not [item for item in find(miss) if isinstance(item, Commitment)]


def test_the_strongest_kind_of_a_sentence_counts() -> None:
    found = one("Het kabinet zet zich in voor vrede en zal uw Kamer hierover informeren.")
    assert found.kind is CommitmentKind.DELIVERABLE


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Het kabinet versterkt de capaciteit van de posten.", CommitmentKind.ACTION),
        ("Het kabinet versterkt de samenwerking met Duitsland.", CommitmentKind.EFFORT),
        ("Het kabinet zal de maatregelen uitwerken.", CommitmentKind.ACTION),
        ("Het kabinet zal de maatregelen uitwerken in een nota.", CommitmentKind.DELIVERABLE),
        ("Het kabinet wil zich inzetten voor een hof door het oprichten van een raad.", CommitmentKind.EFFORT),
        ("Het kabinet zet in op uitbreiding van de capaciteit.", CommitmentKind.ACTION),
        ("Nederland zal de overeenkomst ondertekenen.", CommitmentKind.DELIVERABLE),
        ("Nederland levert hieraan een bijdrage.", CommitmentKind.EFFORT),
        ("Nederland levert hieraan bijdragen door het budget voor de kust te verhogen.", CommitmentKind.ACTION),
    ],
)
def test_the_object_decides_the_kind(sentence: str, kind: CommitmentKind) -> None:
    assert one(sentence).kind is kind


def test_an_unknown_act_after_a_modal_is_effort() -> None:
    assert weigh_kind([], ("iets", "doen")) is CommitmentKind.EFFORT


def test_a_passive_without_agent_binds_the_speaker() -> None:
    sentence = "De dienstverlening wordt verder gemoderniseerd."
    assert ids(one(sentence).actors) == ["kabinet"]
    assert ids(one(sentence, header=FRAMEWORK).actors) == ["NL"]


def test_a_passive_with_an_agent_binds_the_agent() -> None:
    assert ids(one("Uw Kamer wordt hierover door de minister van Defensie geïnformeerd.").actors) == [
        "minister-van-defensie"
    ]


def test_those_who_act_together_both_bind_themselves() -> None:
    found = one("Nederland en Suriname trekken samen op tegen smokkel.")
    assert ids(found.actors) == ["NL", "SR"]
    assert ids(found.concerns) == ["SR"]


def test_a_joint_advice_is_promised_by_both_councils() -> None:
    found = one("De AIV zal samen met de Adviesraad Migratie een advies uitbrengen.", header=PROGRAMME)
    assert ids(found.actors) == [COUNCIL.id, "adviesraad-migratie"]


def test_a_partner_of_another_sort_does_not_bind_itself() -> None:
    assert ids(one("Nederland zal samen met de EU pleiten voor hervorming.").actors) == ["NL"]


def test_the_state_says_we_and_the_signing_minister_says_i() -> None:
    assert ids(one("Wij zetten ons in voor hervorming.").actors) == ["NL"]
    assert ids(one("Ik zal uw Kamer hierover informeren.").actors) == ["minister-van-buitenlandse-zaken"]


def test_het_is_who_the_sentence_before_spoke_of() -> None:
    first = "Het Koninkrijk zet zich in voor hervorming."
    assert ids(one(first, "Het zal hierbij blijven hameren op toezicht.").actors) == ["NL"]
    assert reasons("De markt is groot.", "Het zal hierbij blijven hameren op toezicht.") == []


def test_a_sentence_can_go_on_with_the_verb_of_the_one_before() -> None:
    found = one("Nederland zal pleiten voor een verbod.", "En zich inzetten voor toezicht.")
    assert (ids(found.actors), found.evidence.rule) == (["NL"], "future-continued")
    assert not [item for item in find("En zich inzetten voor toezicht.") if isinstance(item, Commitment)]


def test_daarbij_goes_on_with_the_actor_of_the_sentence_before() -> None:
    first = "Nederland zal het initiatief nemen tot overleg."
    assert ids(one(first, "Daarbij zal worden verkend hoe anderen dit zien.").actors) == ["NL"]
    assert ids(one("De markt is groot.", "Daarbij zal worden verkend hoe anderen dit zien.").actors) == ["kabinet"]


def test_dat_doet_repeats_what_the_sentence_before_promised() -> None:
    found = one("Nederland investeert in vredesmissies.", "Dat doet Nederland met geld en met mensen.")
    assert found.kind is CommitmentKind.ACTION
    assert not [i for i in find("Zweden telt veel meren.", "Dat doet Nederland ook.") if isinstance(i, Commitment)]


def test_a_clause_of_reason_does_not_lend_its_actor() -> None:
    found = one("Het kabinet wil een rol spelen waarbij we samenwerken met anderen.")
    assert ids(found.actors) == ["kabinet"]


@pytest.mark.parametrize(
    ("sentence", "recipients"),
    [
        ("Het kabinet zal uw Kamer hierover informeren.", ["tweede-kamer"]),
        ("In juni ontvangt u een brief.", ["tweede-kamer"]),
        ("Nederland zal pleiten voor de inzet die uw Kamer reeds is toegegaan.", []),
        ("Het kabinet zal een plan opstellen.", []),
    ],
)
def test_to_whom_it_is_promised(sentence: str, recipients: list[str]) -> None:
    assert ids(one(sentence).recipients) == recipients


def test_with_whom_outcomes_are_shared_is_promised_them() -> None:
    assert ids(one("Het kabinet zal de uitkomsten met de Europese Commissie delen.").recipients) == [
        "europese-commissie"
    ]
    assert ids(one("Het kabinet zal de uitkomsten met de Europese Commissie bespreken.").recipients) == []


def test_who_asked_a_council_for_its_advice_is_promised_it() -> None:
    asked = "In 2026 brengt de AIV een advies uit op verzoek van de minister van Defensie en de Staten-Generaal."
    assert ids(one(asked, header=PROGRAMME).recipients) == ["minister-van-defensie", "staten-generaal"]
    assert ids(one(asked).recipients) == ["minister-van-defensie", "staten-generaal"]
    found = one("Op verzoek van het kabinet bereidt de AIV een advies voor over havens.", header=PROGRAMME)
    assert (ids(found.actors), ids(found.recipients)) == ([COUNCIL.id], ["kabinet"])
    assert ids(one("De AIV bereidt een advies voor over havens.", header=PROGRAMME).recipients) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "De AIV brengt op eigen initiatief adviezen uit.",
        "Jaarlijks stelt de AIV een werkprogramma op.",
        "De AIV stelt uiteindelijk het advies vast.",
        "Nederland pleit in de Raad voor hervorming.",
        "De adviezen worden voorbereid door een commissie.",
    ],
)
def test_how_a_council_works_is_no_promise(sentence: str) -> None:
    assert not [item for item in find(sentence, header=PROGRAMME) if isinstance(item, Commitment)]


def test_a_topic_that_a_council_only_weighs_is_no_promise() -> None:
    sentence = "Dit advies zal verkennen hoe havens worden beschermd."
    assert reasons(sentence, header=PROGRAMME, heading="Andere mogelijke onderwerpen") == ["possible-topic"]
    assert one(sentence, header=PROGRAMME, heading="Prioritaire onderwerpen").kind is CommitmentKind.DELIVERABLE


def test_the_deadline_is_read_from_the_day_of_the_letter() -> None:
    found = one("Uw Kamer ontvangt uiterlijk 1 juni een notitie.")
    assert found.due is not None
    assert (found.due.first, found.due.last, found.due_text) == (None, date(2022, 6, 1), "uiterlijk 1 juni")


def test_a_vague_deadline_keeps_its_words() -> None:
    found = one("De minister van Defensie zal het voorstel op korte termijn indienen.")
    assert found.due is not None
    assert (found.due.first, found.due.end, found.due_text) == (None, None, "op korte termijn")


def test_a_promise_without_a_moment_has_no_deadline() -> None:
    found = one("Het kabinet zal een plan opstellen.")
    assert (found.due, found.due_text) == (None, "")


def test_a_budget_speaks_on_prinsjesdag_of_the_year_before() -> None:
    found = one("Het kabinet zal later dit jaar een strategie presenteren.", header=BUDGET)
    assert found.due is not None
    assert (found.due.first, found.due.last) == (date(2022, 9, 20), date(2022, 12, 31))


def test_a_deadline_without_a_year_becomes_an_issue() -> None:
    found = find("Het Koninkrijk zal in het derde kwartaal een plan opstellen.", header=FRAMEWORK)
    assert [item.kind for item in found if isinstance(item, Issue)] == [IssueKind.UNREAD_DEADLINE]


def test_an_impossible_date_becomes_an_issue_beside_the_promise() -> None:
    found = find("Uw Kamer ontvangt uiterlijk 31 juni een notitie.")
    assert [type(item) for item in found] == [Commitment, Issue]
    issue = found[1]
    assert isinstance(issue, Issue)
    assert issue.kind is IssueKind.IMPOSSIBLE_DATE
    assert issue.evidence is not None
    assert issue.evidence.quote == "31 juni"


def test_a_promise_of_nobody_is_an_issue() -> None:
    found = find("Het plan wordt verder uitgebreid.", header=NOBODY)
    assert [type(item) for item in found] == [Issue, NearMiss]
    assert [item.kind for item in found if isinstance(item, Issue)] == [IssueKind.UNCLEAR_ACTOR]


@pytest.mark.parametrize(
    ("sentence", "countries"),
    [
        ("Het kabinet zal met Duitsland en Frankrijk samenwerken.", ["DE", "FR"]),
        ("Gezien de situatie in Oekraïne investeert het kabinet in de krijgsmacht.", []),
        ("In het licht van de oorlog in Oekraïne zal het kabinet de steun verhogen.", ["UA"]),
        ("Nederland steunt het door Duitsland en Frankrijk geïnitieerde proces.", []),
        ("Nederland blijft Oekraïne steunen.", ["UA"]),
    ],
)
def test_about_which_countries(sentence: str, countries: list[str]) -> None:
    assert ids(one(sentence).concerns) == countries


def test_a_sentence_that_points_back_is_about_the_countries_before_it() -> None:
    before = "In Soedan verslechtert de situatie."
    assert ids(one(before, "Hierover zal het kabinet uw Kamer informeren.").concerns) == ["SD"]
    assert ids(one(before, "Het kabinet zal de posten versterken.").concerns) == []


def test_a_paragraph_about_one_country_is_about_it() -> None:
    before = ("China is een grote speler.", "Een goede relatie met China is nodig.")
    assert ids(one(*before, "Waar mogelijk zoeken wij de samenwerking.").concerns) == ["CN"]
    assert ids(one("China groeit.", "Turkije groeit ook.", "Wij zoeken samenwerking.").concerns) == []


@pytest.mark.parametrize(
    ("sentence", "promises"),
    [
        ("Het kabinet zal de Havenstrategie presenteren.", ["havenstrategie"]),
        ("Nederland organiseert in 2023 de Waterconferentie.", ["waterconferentie"]),
        ("Uw Kamer ontvangt een notitie over de Havenwet.", []),
        ("Het kabinet richt een Veiligheidsplatform op.", ["veiligheidsplatform"]),
        ("Het kabinet zet zich in voor de Havenstrategie.", []),
    ],
)
def test_what_is_to_be_delivered(sentence: str, promises: list[str]) -> None:
    assert ids(one(sentence).promises) == promises


def test_which_motion_a_promise_answers() -> None:
    found = one("Conform de motie van het lid De Wit beziet het kabinet de regeling.")
    assert ids(found.answers) == ["motie-van-het-lid-de-wit"]


def test_the_evidence_is_the_sentence() -> None:
    sentences = ("De markt is groot.", "Het kabinet zal een plan opstellen.")
    found = one(*sentences)
    assert found.text == found.evidence.quote == sentences[1]
    assert found.evidence.rule == "future-self"
    assert 0.0 < found.evidence.confidence < 1.0


def test_what_a_semicolon_parts_off_is_no_evidence() -> None:
    found = one("Het kabinet zal Oekraïne steunen; de EU neemt het voortouw bij de wederopbouw.")
    assert found.text == "Het kabinet zal Oekraïne steunen;"
    assert ids(one("Hoe nu verder: hierover zal het kabinet uw Kamer informeren.").recipients) == ["tweede-kamer"]


def test_a_list_after_a_colon_stays_with_its_promise() -> None:
    text = "Het kabinet zet in op drie zaken: vrede, handel en recht."
    assert one(text).text == text


@pytest.mark.parametrize("kind", [BlockKind.TABLE, BlockKind.HEADING, BlockKind.FURNITURE, BlockKind.LINKS])
def test_tables_and_headings_promise_nothing(kind: BlockKind) -> None:
    assert find("Het kabinet zal een plan opstellen.", kind=kind) == []


@pytest.mark.parametrize("kind", [BlockKind.PARAGRAPH, BlockKind.BULLET, BlockKind.FOOTNOTE, BlockKind.SIDEBAR])
def test_running_text_promises_wherever_it_stands(kind: BlockKind) -> None:
    assert len(find("Het kabinet zal een plan opstellen.", kind=kind)) == 1


def test_the_section_of_a_promise_is_kept() -> None:
    assert one("Het kabinet zal een plan opstellen.", heading="Veiligheid").section == 0
    assert one("Het kabinet zal een plan opstellen.").section is None


def test_reading_twice_gives_the_same() -> None:
    sentences = ("Het kabinet zal een plan opstellen.", "Nederland steunt Oekraïne.")
    assert find(*sentences) == find(*sentences)


def test_the_tables_hold_what_the_rules_need() -> None:
    verbs = read_verbs()
    assert {"richt", "opricht"} <= verbs.finite.keys()
    assert verbs.participle["opgericht"][0].kind is CommitmentKind.DELIVERABLE
    assert {verb.present for entries in verbs.finite.values() for verb in entries} <= {
        "y",
        "n",
        "intent",
        "deliver",
        "same",
        "dated",
    }
    assert {verb.passive for entries in verbs.finite.values() for verb in entries} <= {"y", "n", "future"}
    assert len({frame.rule for frame in read_frames()}) == len(read_frames())
    assert all(frame.cues for frame in read_frames())


def test_an_unknown_set_of_words_fails() -> None:
    with pytest.raises(KeyError, match="no words in the set 'onbekend'"):
        read_set("onbekend")


@pytest.mark.parametrize(
    ("sentence", "word", "opener"),
    [
        ("het plan dat het kabinet zal opstellen", "zal", "dat"),
        ("om die reden zal het kabinet komen", "zal", None),
        ("in het advies dat verscheen, zal dit staan", "zal", None),
        ("de raad zal, als gevolg hiervan, groeien", "zal", None),
    ],
)
def test_what_makes_a_clause_subordinate(sentence: str, word: str, opener: str | None) -> None:
    clauses = cut_clauses(cut_words(sentence))
    at = clauses.subordinator(clauses.words.index(word))
    assert (None if at is None else clauses.words[at]) == opener


def test_a_particle_is_no_preposition() -> None:
    clauses = cut_clauses(cut_words("Het kabinet richt in mei een raad op."))
    assert clauses.particle(2, "op") == 7
    assert clauses.particle(2, "in") is None


def test_an_empty_sentence_has_no_words() -> None:
    assert cut_clauses(cut_words("")).words == ()


def test_a_letter_opens_with_what_it_tells_itself() -> None:
    address, tells = (
        "Den Haag, 8 maart 2022",
        "Op verzoek van de vaste commissie informeert het kabinet u over de missie.",
    )
    assert reasons(address, tells) == ["this-document"]
    assert reasons(address, "Uw Kamer vroeg om informatie over de missie.", tells) == ["this-document"]
    later = ("De missie is groot.", "De missie is duur.", "De missie is lang.", "De missie is zwaar.")
    assert one(address, *later, tells).kind is CommitmentKind.DELIVERABLE
    assert one(address, "Het kabinet informeert u in juni over de missie.").due_text == "in juni"
    assert one(address, "Het kabinet informeert u jaarlijks over de missie.").due_text == "jaarlijks"
    assert one(address, tells, header=FRAMEWORK).kind is CommitmentKind.DELIVERABLE
    # What is yet to come first is not told by this letter.
    assert one(address, "Zodra de missie terug is, informeert het kabinet u.").kind is CommitmentKind.DELIVERABLE
    assert one(address, "Na afloop van de missie ontvangt u van het kabinet een verslag.").recipients


@pytest.mark.parametrize(
    ("before", "sentence", "countries"),
    [
        # A plural points back to a row of countries, over other sentences, but not to one country.
        (
            ("Met Duitsland en Frankrijk is veel contact.",),
            "Nederland zal die bondgenoten blijven opzoeken.",
            ["DE", "FR"],
        ),
        (("Armenië en Turkije praten.", "Dat is goed."), "Nederland blijft de partijen steunen.", ["AM", "TR"]),
        (("Armenië praat.",), "Nederland blijft beide landen steunen.", []),
        (("Armenië en Turkije praten.",), "Nederland blijft de landen van de regio steunen.", []),
        # The two of which a whole text speaks need not stand near; one that it names once is none of them.
        (
            (
                "Armenië en Soedan bouwen.",
                "Armenië praat.",
                "Turkije ook.",
                "Turkije bouwt.",
                "Dat is goed.",
                "Dat is fijn.",
            ),
            "Nederland blijft een vrede tussen beide landen steunen.",
            ["AM", "TR"],
        ),
        # "Dit land" and "hierover" point to the sentence before.
        (("In Soedan wordt gevochten.",), "Het kabinet zal dit land blijven steunen.", ["SD"]),
        (("In Soedan wordt gevochten.", "Dat is erg."), "Het kabinet zal hierover uw Kamer informeren.", []),
        # A relation without its other side is that of the paragraph; one with its other side is not.
        (
            ("De band met Suriname is oud.", "Ministers gaan op bezoek."),
            "Het kabinet zal de samenwerking versterken.",
            ["SR"],
        ),
        (("De band met Suriname is oud.",), "Het kabinet zal de samenwerking met de VN versterken.", []),
        (("Suriname en Turkije zijn partners.",), "Het kabinet zal de samenwerking versterken.", []),
        # Who leads it is not where it is.
        (("De door Duitsland geleide groep staat in Soedan.",), "Het kabinet zal deze inzet verlengen.", ["SD"]),
        # Examples and partners are not what a sentence is about.
        (("Dat speelt ook in landen als Soedan en Turkije.",), "Nederland zal beide landen steunen.", []),
        # A term stands for its countries.
        ((), "Nederland blijft pleiten voor de twee-statenoplossing.", ["IL", "PS"]),
        ((), "Nederland blijft pleiten voor de lidstaten.", []),
        (("Nederland steunt de twee-statenoplossing.",), "Nederland blijft de partijen benaderen.", ["IL", "PS"]),
    ],
)
def test_countries_that_a_sentence_points_back_to(before: tuple[str, ...], sentence: str, countries: list[str]) -> None:
    concerns = one(*before, sentence).concerns
    assert [ref.id for ref in concerns if ref.kind is COUNTRY] == countries


def test_a_heading_about_one_country_speaks_for_its_sentences() -> None:
    reading = read("Wij zoeken samenwerking.", heading="Turkije")
    heading = Layout(
        "Turkije\n" + reading.layout.text,
        "Turkije\n" + reading.layout.text,
        (0,),
        (0,),
        (
            Block(BlockKind.HEADING, 0, 7),
            Block(BlockKind.PARAGRAPH, 8, 8 + len(reading.layout.text)),
        ),
    )
    section = Section(0, 1, "", "Turkije", Span(0, 7), 0, len(heading.text))
    sentence = Sentence(0, 8, len(heading.text), 1)
    turkey = Mention(EntityRef(COUNTRY, "TR"), Span(0, 7), "Turkije", Evidence("brief.txt", 0, 7, "Turkije", "list"))
    document = Document("brief.txt", "text/plain", heading.text, "0" * 64)
    whole = Reading(document, heading, (sentence,), (section,), LETTER)
    (found,) = find_commitments(whole, (turkey,), ())
    assert isinstance(found, Commitment)
    assert ids(found.concerns) == ["TR"]


@pytest.mark.parametrize(
    ("name", "kind", "countries"),
    [
        ("EU-US Trade and Technology Council", ORGANISATION, ["US"]),
        ("Oekraïne Faciliteit", EntityKind.PROGRAMME, ["UA"]),
        ("Speciaal Gezant voor Soedan", OFFICE, ["SD"]),
        ("Nederlandse Bank", ORGANISATION, []),
        ("Benelux", ORGANISATION, []),
        ("Oekraïnewet", EntityKind.DOCUMENT, []),
        ("Oekraïne", COUNTRY, []),
    ],
)
def test_countries_within_a_longer_name(name: str, kind: EntityKind, countries: list[str]) -> None:
    mention = Mention(EntityRef(kind, "x"), Span(0, len(name)), name, Evidence("b.txt", 0, len(name), name, "list"))
    assert [ref.id for ref in countries_within(mention)] == countries


@pytest.mark.parametrize(
    ("place", "countries"), [("kabul", ["AF"]), ("gazastrook", ["PS"]), ("brussel", []), ("afrika", [])]
)
def test_a_place_is_in_its_country_but_a_seat_of_organisations_is_not(place: str, countries: list[str]) -> None:
    mention = Mention(EntityRef(EntityKind.REGION, place), Span(0, 1), "X", Evidence("b.txt", 0, 1, "X", "list"))
    assert [ref.id for ref in countries_within(mention)] == countries


def test_every_term_that_stands_for_countries_is_looked_for() -> None:
    for row in read_table("implied_countries.tsv"):
        assert [ref.id for ref in countries_implied(f"De {row['words']} is van belang.")] == row["countries"].split("|")


@pytest.mark.parametrize(
    ("sentence", "countries"),
    [
        ("De Kamer ontvangt het Irakbesluit in mei.", ["IQ"]),
        ("Het kabinet houdt vast aan het Ruslandbeleid en de Oekraïnesteun.", ["RU", "UA"]),
        ("Het kabinet houdt vast aan het buitenlandbeleid.", []),
        ("Het Nederlandbeleid is af.", []),
        ("Wij sluiten een Tunesiëdeal.", ["TN"]),
    ],
)
def test_a_country_begins_a_compound(sentence: str, countries: list[str]) -> None:
    assert [ref.id for ref in countries_implied(sentence.lower())] == countries


@pytest.mark.parametrize(
    ("sentence", "countries"),
    [
        ("Nederland zal met Noorwegen en Canada een onderhoudscontract onderzoeken.", {"NO", "CA", "UA"}),
        ("Nederland zal dit voorjaar extra munitie leveren.", {"UA"}),
        ("Nederland zal de handel met Rusland verder beperken.", {"RU"}),
        ("Nederland zal de samenwerking met Canada uitbreiden.", {"CA", "UA"}),
    ],
)
def test_under_a_heading_allies_join_in_and_others_are_the_matter(sentence: str, countries: set[str]) -> None:
    raw = f"Geachte voorzitter,\n\nIn deze brief staat het beleid.\n\n2. Oekraïne\n\n{sentence}\n"
    (commitment,) = extract(Document("b.txt", "text/plain", raw, "0" * 64)).commitments
    assert {ref.id for ref in commitment.concerns if ref.kind is COUNTRY} == countries


SETTINGS = (
    # A heading speaks for the headings under it, until one that names something else.
    ("2. Oekraïne\n\n2.1 Middelen", "Nederland zal dit jaar meer munitie leveren.", {"UA"}),
    ("2. Oekraïne\n\n2.1 NAVO", "Nederland zal dit jaar meer munitie leveren.", set()),
    ("Motie-Janssen c.s. Syrië: heropen de post in de hoofdstad", "Het kabinet zal hierover besluiten.", {"SY"}),
    # Words that point back, beside such as only look like it.
    ("2. Middelen", "De ramp trof Malawi. Nederland zal daar een team plaatsen.", {"MW"}),
    ("2. Middelen", "De ramp trof Malawi. Nederland zal daarnaast een team plaatsen.", set()),
    ("2. Middelen", "Malawi vangt velen op. Voor hen zal Nederland scholen bouwen.", {"MW"}),
    ("2. Middelen", "Malawi vroeg om steun. Het kabinet zal deze in mei verlenen.", {"MW"}),
    ("2. Middelen", "Malawi vroeg om steun. Het kabinet zal deze zomer een brief sturen.", set()),
    ("2. Middelen", "Malawi, Ghana en Togo namen het over. Hierover zal het kabinet berichten.", set()),
    # Allies join in what the text is about, unless the relation with them is the matter.
    ("2. Middelen", "De ramp trof Malawi. Hiervoor zal Nederland samen met België een fonds vormen.", {"BE", "MW"}),
    ("2. Middelen", "De ramp trof Malawi. Hierover zal de dialoog met België worden versterkt.", {"BE"}),
    # A mission stands for where it is; the same letters within another word do not.
    ("2. Middelen", "Nederland zal twee adviseurs aan KFOR leveren.", {"XK"}),
    ("2. Middelen", "Nederland zal twee adviseurs aan de taskforce leveren.", set()),
    # A place is in its country, but where an event is held is not what it is about.
    ("2. Middelen", "Nederland zal in Kisumu een school bouwen.", {"KE"}),
    ("2. Middelen", "Nederland zal dit op COP30 in Belém bepleiten.", set()),
    # A post stands in a country, a meeting only in a town.
    ("2. Middelen", "Nederland zal in Kopenhagen een attaché plaatsen.", {"DK"}),
    ("2. Middelen", "Nederland zal dit in Brussel bepleiten.", set()),
)


def test_where_its_subject_shows_is_not_what_a_council_advises_on() -> None:
    text = ("Soedan kent honger.", "In Soedan groeit weinig.", "De AIV zal in mei een advies uitbrengen over zaaigoed.")
    assert [ref for ref in one(*text, header=PROGRAMME).concerns if ref.kind is COUNTRY] == []
    assert ids(one(*text[:2], "Het kabinet zal in mei zaaigoed leveren.").concerns) == ["SD"]


@pytest.mark.parametrize(("heading", "countries"), [("2. Middelen", {"MW"}), ("Tot slot", set()), ("2. NAVO", set())])
def test_a_title_speaks_where_no_heading_does_and_not_at_the_close(heading: str, countries: set[str]) -> None:
    raw = (
        "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDen Haag, 3 april 2031\n\n"
        "Betreft: Wederopbouw van Malawi\n\nGeachte voorzitter,\n\nIn deze brief staat het beleid.\n\n"
        f"{heading}\n\nDe minister zal dit jaar vier scholen bouwen.\n"
    )
    (commitment,) = extract(Document("b.txt", "text/plain", raw, "0" * 64)).commitments
    assert {ref.id for ref in commitment.concerns if ref.kind is COUNTRY} == countries


@pytest.mark.parametrize(("heading", "text", "countries"), SETTINGS)
def test_what_surrounds_a_promise_says_about_which_countries(heading: str, text: str, countries: set[str]) -> None:
    raw = f"Geachte voorzitter,\n\nIn deze brief staat het beleid.\n\n{heading}\n\n{text}\n"
    (commitment,) = extract(Document("b.txt", "text/plain", raw, "0" * 64)).commitments
    assert {ref.id for ref in commitment.concerns if ref.kind is COUNTRY} == countries


@pytest.mark.parametrize(
    ("sentence", "partners"),
    [
        ("Samen met Duitsland en Frankrijk zal het kabinet een plan opstellen.", ["DE", "FR"]),
        ("In nauwe samenwerking met de VN zal Nederland pleiten voor hervorming.", ["verenigde-naties"]),
        ("Het kabinet zal in overleg met de Europese Commissie een plan opstellen.", ["europese-commissie"]),
        ("Nederland zal met Denemarken samenwerken in de Raad.", ["DK"]),
        ("Nederland en Zweden werken samen.", []),
        ("Het kabinet zal met spoed Duitsland informeren.", []),
        ("Nederland zal de handel met China onderzoeken.", []),
    ],
)
def test_with_whom_it_is_done(sentence: str, partners: list[str]) -> None:
    assert ids(one(sentence).partners) == partners


def test_the_amount_of_a_promise() -> None:
    found = one("Het kabinet trekt 25 miljoen euro uit voor ontmijning.")
    assert found.amount == Money(Decimal(25_000_000), "25 miljoen euro")
    assert one("Het kabinet trekt middelen uit voor 25 miljoen mensen.").amount is None


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("Hiermee voldoe ik aan mijn toezegging om de Kamer te informeren.", "kept-here"),
        ("De toezegging om de Kamer te informeren is met de brief van 3 mei gestand gedaan.", "kept-here"),
        ("Aan de toezegging om uw Kamer te informeren is voldaan.", "kept-here"),
        ("Met genoegen bied ik u de nota aan.", "this-document"),
        ("De AIV pleit voor een Europese aanpak.", "other-actor"),
        ("Het kabinet stelt vast dat de toestand verslechtert.", "observation"),
    ],
)
def test_what_a_letter_does_and_finds_is_no_promise(sentence: str, reason: str) -> None:
    assert reasons(sentence) == [reason]


def test_what_is_done_by_a_year_to_come_is_promised_and_by_one_past_is_not() -> None:
    sentence = "In {} zijn alle posten aangesloten en is het personeel opgeleid."
    assert one(sentence.format(2025)).kind is CommitmentKind.ACTION
    assert not [item for item in find(sentence.format(2021)) if isinstance(item, Commitment)]
    assert one(sentence.format(2023), header=BUDGET).evidence.rule == "frame-result"
    assert not [item for item in find(sentence.format(2025), header=PROGRAMME) if isinstance(item, Commitment)]


@pytest.mark.parametrize("kind", [DocumentKind.POLICY_FRAMEWORK, DocumentKind.REPORT, DocumentKind.STRATEGY, None])
def test_a_text_but_for_a_budget_tells_what_its_own_year_brought(kind: DocumentKind | None) -> None:
    other = replace(BUDGET, kind=kind)
    for sentence in ("In 2023 zijn de draaiboeken herzien.", "Eind 2023 is een steunpunt ingericht."):
        assert one(sentence, header=BUDGET).evidence.rule == "frame-result"
        assert one(sentence, header=replace(other, year=2022)).evidence.rule == "frame-result"
        for header in (other, replace(other, year=None)):  # without a year nothing says that it is to come
            assert not [item for item in find(sentence, header=header) if isinstance(item, Commitment)]
    told = find("In 2023 is reeds een steunpunt ingericht.", header=BUDGET)
    assert not [item for item in told if isinstance(item, Commitment)]


def test_who_presides_is_who_promises_the_conference() -> None:
    sentence = "In 2026 zal de top plaatsvinden, waarvan {} voorzitter is."
    assert ids(one(sentence.format("Nederland")).actors) == ["NL"]
    assert not [item for item in find(sentence.format("Zweden")) if isinstance(item, Commitment)]


def test_after_a_semicolon_only_the_promise_is_quoted_and_dated() -> None:
    found = one("In 2022 was er een top; in 2026 zal de top plaatsvinden, waarvan Nederland voorzitter is.")
    assert found.text.strip().startswith("in 2026")
    assert found.due is not None
    assert found.due.last == date(2026, 12, 31)


def test_a_capital_letter_that_grows_in_lower_case_keeps_its_place() -> None:
    clauses = cut_clauses(cut_words("In İzmir is 1 juni rustig."))
    assert [clauses.starts[clauses.words.index(word)] for word in ("is", "juni")] == [9, 14]
    ((start, end, _),) = find_periods("In İzmir op 1 juni", date(2022, 3, 8), None)
    assert (start, end) == (9, 18)


def test_points_of_a_list_are_promised_by_who_leads_it_in() -> None:
    lead, points = (
        "Het kabinet zet in op:",
        ("verdubbeling van de bijdrage;", "een nieuw loket in Lagos;", "de handel;"),
    )
    found = [i for i in find(lead, *points, kind=BlockKind.BULLET) if isinstance(i, Commitment)]
    assert [(item.kind, item.text) for item in found[1:]] == [
        (CommitmentKind.ACTION, points[0]),
        (CommitmentKind.DELIVERABLE, points[1]),
    ]
    assert {ref.id for item in found for ref in item.actors} == {"kabinet"}


@pytest.mark.parametrize(
    ("sentences", "kind"),
    [
        (("Wat gaan we doen:", "een loket in Recife openen;"), BlockKind.BULLET),
        (("Wat doet het kabinet:", "het loket wordt bekostigd uit het fonds;"), BlockKind.BULLET),
        (("Wat doet het kabinet:", "het loket kan worden bekostigd uit het fonds;"), None),
        (("Wat gaat er mis:", "een loket in Recife openen;"), None),
        (("Het gaat om de volgende maatregelen:", "uitbreiding van de controles;"), BlockKind.BULLET),
        (("Het gaat om de volgende oorzaken:", "uitbreiding van de controles;"), None),
        (("Het gaat om de volgende maatregelen:", "geen uitbreiding van de controles;"), None),
        (("Het kabinet zet in op vrede.", "uitbreiding van de controles;"), None),
    ],
)
def test_what_leads_in_a_list(sentences: tuple[str, ...], kind: BlockKind | None) -> None:
    found = [item for item in find(*sentences, kind=BlockKind.BULLET) if isinstance(item, Commitment)]
    assert any(item.text == sentences[1] for item in found) is (kind is not None)


def test_a_text_that_led_in_one_list_may_leave_that_out_at_the_next() -> None:
    def points(*blocks: tuple[BlockKind, str]) -> list[str]:
        text, at, cut, spans = " ".join(line for _, line in blocks), 0, [], []
        for number, (kind, line) in enumerate(blocks):
            cut.append(Block(kind, at, at + len(line)))
            spans.append(Sentence(number, at, at + len(line), number))
            at += len(line) + 1
        reading = replace(read(text), layout=Layout(text, text, (0,), (0,), tuple(cut)), sentences=tuple(spans))
        return [item.text for item in find_commitments(reading, (), ()) if isinstance(item, Commitment)]

    lead, first = (BlockKind.PARAGRAPH, "Concrete acties:"), (BlockKind.BULLET, "oprichting van een havenloket;")
    told, later = (BlockKind.PARAGRAPH, "De zee is druk."), (BlockKind.BULLET, "verlenging van het havenproject;")
    causes = (BlockKind.PARAGRAPH, "De oorzaken zijn divers:")
    assert points(lead, first, told, later) == [first[1], later[1]]
    assert points(told, later) == []
    assert points(lead, first, causes, later) == [first[1]]


def test_he_is_the_one_office_that_the_sentence_before_named() -> None:
    told = "De minister van Defensie bezocht de kazerne."
    assert ids(one(told, "Hij zal de Kamer daarover berichten.").actors) == ["minister-van-defensie"]
    both = "De minister van Defensie sprak de minister van Buitenlandse Zaken."
    assert not [item for item in find(both, "Hij zal de Kamer daarover berichten.") if isinstance(item, Commitment)]


def test_het_that_wills_is_the_one_own_actor_of_the_sentence_before() -> None:
    told = "Het kabinet deelt die zorg."
    assert ids(one(told, "Het zal dit onder de aandacht brengen.").actors) == ["kabinet"]
    assert not [item for item in find(told, "Het vraagt om een herbezinning.") if isinstance(item, Commitment)]


def test_we_goes_on_for_the_ministry_in_a_text_that_nobody_signs() -> None:
    unsigned = replace(LETTER, signed_as=())
    told = "Het ministerie van Buitenlandse Zaken steunt Nederlanders overal."
    assert ids(one(told, "Daarom zetten we ons in voor hulp.", header=unsigned).actors) == [
        "ministerie-van-buitenlandse-zaken"
    ]
    assert ids(one("De zee is ruw.", "Daarom zetten we ons in voor hulp.", header=unsigned).actors) == ["NL"]


def test_a_minister_and_a_state_secretary_send_one_letter() -> None:
    text = "Nr. 9 BRIEF VAN DE MINISTER EN STAATSSECRETARIS VAN DEFENSIE\nAan de Kamer\nDe zee is ruw en het is koud.\n"
    spans = [
        (text.index("MINISTER"), "MINISTER", "minister"),
        (text.index("STAATS"), "STAATSSECRETARIS", "staatssecretaris"),
    ]
    offices = tuple(
        Mention(
            EntityRef(OFFICE, f"{office}-van-defensie"),
            Span(at, at + len(words)),
            words,
            Evidence("brief.txt", at, at + len(words), words, "list"),
        )
        for at, words, office in spans
    )
    both = ("minister-van-defensie", "staatssecretaris-van-defensie")
    assert tuple(ref.id for ref in find_signing_office(read(text), offices)) == both
    assert tuple(ref.id for ref in find_signing_office(read(text), offices[1:])) == both
    apart = text.replace(" EN ", " ZN ")
    assert tuple(ref.id for ref in find_signing_office(read(apart), offices)) == both[:1]


def test_why_it_is_done_is_not_what_it_is_about() -> None:
    reason = "Het kabinet verhoogt het budget omdat Rusland de haven bedreigt."
    assert [ref.id for ref in one(reason).concerns if ref.kind is COUNTRY] == []
    assert [ref.id for ref in one("Het kabinet verhoogt de druk op Rusland.").concerns] == ["RU"]


def test_with_whom_a_thing_is_shared_is_not_told_of_it() -> None:
    assert one("Nederland opent in mei een kantoor dat met Denemarken wordt gedeeld.").recipients == ()
    assert ids(one("In mei worden de uitkomsten met Denemarken gedeeld.").recipients) == ["DK"]


def test_a_part_of_a_letter_is_signed_by_who_signs_the_letter() -> None:
    part = replace(LETTER, signed_as=(), addressed_to=())
    text = "Ik zeg toe hierop in mei terug te komen."
    reading = replace(read(text), parts=(Part(part, Span(0, len(text))),))
    (found,) = [item for item in find_commitments(reading, (), ()) if isinstance(item, Commitment)]
    assert ids(found.actors) == ["minister-van-buitenlandse-zaken"]
    alone = replace(read(text, header=part), parts=())
    (found,) = [item for item in find_commitments(alone, (), ()) if isinstance(item, Commitment)]
    assert ids(found.actors) == ["NL"]


def test_the_one_country_in_the_title_is_what_a_sentence_without_any_is_about() -> None:
    about = replace(LETTER, title="Strategie voor de betrekkingen met China")
    assert [ref.id for ref in one("Het kabinet verhoogt het budget.", header=about).concerns] == ["CN"]
    two = replace(LETTER, title="Strategie voor de betrekkingen met China en Turkije")
    assert one("Het kabinet verhoogt het budget.", header=two).concerns == ()


def test_those_who_sign_together_say_we() -> None:
    both = (EntityRef(OFFICE, "minister-van-defensie"), EntityRef(OFFICE, "minister-van-buitenlandse-zaken"))
    letter = Header(LETTER.ref, DocumentKind.LETTER, "", day=date(2022, 3, 8), signed_as=both, speaker=CABINET)
    assert one("Wij zullen een plan opstellen.", header=letter).actors == both
    assert one("Ik zal een plan opstellen.", header=letter).actors == both[:1]
    assert ids(one("Onze ambassades blijven hen steunen.", header=letter).actors) == ["NL"]


def test_an_envoy_of_the_state_binds_itself() -> None:
    assert ids(one("De Watergezant zal in mei een bezoek brengen aan Suriname.").actors) == ["watergezant"]
    assert not [i for i in find("De Hoge Vertegenwoordiger zal een bezoek brengen.") if isinstance(i, Commitment)]


def test_a_budget_reads_a_bare_quarter_in_its_own_year() -> None:
    found = one("De website wordt in het derde kwartaal vernieuwd.", header=BUDGET)
    assert found.due is not None
    assert (found.due.first, found.due.last) == (date(2023, 7, 1), date(2023, 9, 30))


def test_what_a_council_will_publish_on_a_date_is_a_promise_in_a_letter_too() -> None:
    found = one("De AIV brengt in het vierde kwartaal van 2022 advies uit over havens.")
    assert ids(found.actors) == [COUNCIL.id]
    assert reasons("De AIV brengt advies uit over havens.") == ["other-actor"]


def test_whose_is_no_verb() -> None:
    sentence = "De minister van Defensie antwoordde dat Nederland zijn algemene bijdrage vanaf 2026 zal afbouwen."
    assert ids(one(sentence).actors) == ["NL"]
    assert not [i for i in find("Hij dacht dat Nederland zijn bijdrage zal afbouwen.") if isinstance(i, Commitment)]


@pytest.mark.parametrize(
    ("line", "heading", "actors", "last"),
    [
        ("Eind 2022: de nota over havens (minister van Defensie)", "", ["minister-van-defensie"], date(2022, 12, 31)),
        ("Uiterlijk 1 juli 2022: de Staat van de havens", "Planning", ["kabinet"], date(2022, 7, 1)),
    ],
)
def test_a_line_of_a_planning_promises_a_product(line: str, heading: str, actors: list[str], last: date) -> None:
    found = [i for i in find(line, heading=heading, kind=BlockKind.BULLET) if isinstance(i, Commitment)]
    assert [(item.kind, ids(item.actors)) for item in found] == [(CommitmentKind.DELIVERABLE, actors)]
    assert found[0].due is not None
    assert found[0].due.last == last


@pytest.mark.parametrize(
    "line",
    [
        "Eind 2021: de nota over havens",  # over
        "Mei 2022: verkiezingen in Suriname",  # no product of ours, and no planning
        "Eind 2022: de nota telt honderd bladzijden",  # told, not planned
        "Havens: de nota over transport",  # no moment
    ],
)
def test_a_line_that_is_no_planning_promises_nothing(line: str) -> None:
    assert not [i for i in find(line, kind=BlockKind.BULLET) if isinstance(i, Commitment)]


def signing(text: str) -> list[str]:
    """Offices that sign a letter without a signature that could be read."""
    names = {"MINISTER VAN DEFENSIE": "minister-van-defensie", "Minister van Defensie": "minister-van-defensie"}
    found = [(match.start(), name) for name in names for match in re.finditer(name, text)]
    mentions = tuple(
        Mention(
            EntityRef(OFFICE, names[name]), Span(at, at + len(name)), name, Evidence("b", at, at + 9, name[:9], "list")
        )
        for at, name in sorted(found)
    )
    return ids(find_signing_office(read(text), mentions))


@pytest.mark.parametrize(
    "text",
    [
        "Nr. 9 BRIEF VAN DE MINISTER VAN DEFENSIE\nIk stuur u in mei een nota.",
        "Ik stuur een nota.\nDe Minister van Defensie",
    ],
)
def test_a_letter_without_signature_is_of_the_office_in_its_head_or_last_line(text: str) -> None:
    assert signing(text) == ["minister-van-defensie"]


@pytest.mark.parametrize(
    "text", ["Ik sprak met de Minister van Defensie.", "Vraag aan de Minister van Defensie.\n" + "a " * 99]
)
def test_an_office_that_a_letter_only_names_does_not_sign_it(text: str) -> None:
    assert signing(text) == []


def test_a_joint_product_of_councils_is_promised_by_both() -> None:
    found = one("Dit advies wordt in samenwerking met de Adviesraad Migratie opgesteld.", header=PROGRAMME)
    assert ids(found.actors) == ["adviesraad-internationale-vraagstukken", "adviesraad-migratie"]
    assert reasons("Adviezen worden met zorg voorbereid.", header=PROGRAMME)
    assert not [i for i in find("Adviezen worden met zorg voorbereid.", header=PROGRAMME) if isinstance(i, Commitment)]


def test_who_speaks_in_a_passive_sentence_promises_it() -> None:
    found = one("De hulp zal in 2022 worden verhoogd, zo heb ik met de partners afgesproken.")
    assert ids(found.actors) == ["minister-van-buitenlandse-zaken"]
    assert ids(one("De hulp zal in 2022 worden verhoogd.").actors) == ["kabinet"]


def test_a_deadline_is_the_day_of_the_meeting_where_it_is_done() -> None:
    found = one("Tijdens de Milieuraad van 12 juni pleit Nederland voor strengere regels.")
    assert found.due is not None
    assert found.due.first == date(2022, 6, 12)
    assert one("Nederland pleit voor uitvoering van de brief van 12 juni.").due is None


@pytest.mark.parametrize(("header", "year"), [(BUDGET, 2023), (LETTER, 2022)])
def test_the_year_of_a_budget_is_its_own(header: Header, year: int) -> None:
    found = one("Het kabinet trekt in de eerste helft van het jaar 10 miljoen euro uit.", header=header)
    assert found.due is not None
    assert (found.due.first, found.due.last) == (date(year, 1, 1), date(year, 6, 30))


def test_what_is_planned_for_a_month_is_planned_in_it() -> None:
    due = one("De handelsmissie staat gepland voor november 2022.").due
    assert due is not None
    assert (due.first, due.end) == (date(2022, 11, 1), date(2022, 12, 1))
    before = one("Het kabinet stuurt uw Kamer voor november 2022 een brief.").due
    assert before is not None
    assert (before.first, before.end) == (None, date(2022, 11, 1))
    budget = one("Het kabinet verhoogt de defensiebegroting voor 2023.").due
    assert budget is not None
    assert (budget.first, budget.end) == (date(2023, 1, 1), date(2024, 1, 1))


def test_the_next_report_is_not_this_one() -> None:
    assert one("Het kabinet zal in de volgende rapportage ingaan op de visserij.").actors == (CABINET,)
    assert reasons("Het kabinet zal in het volgende hoofdstuk ingaan op de visserij.") == ["this-document"]


class TestCouncils:
    """A council that speaks promises by its parts too, and mostly tells its work."""

    COUNCIL = EntityRef(ORGANISATION, "adviesraad-internationale-vraagstukken")
    PROGRAMME = Header(
        ref=EntityRef(EntityKind.DOCUMENT, "werkprogramma"),
        kind=DocumentKind.WORK_PROGRAMME,
        title="Werkprogramma 2023",
        year=2023,
        speaker=COUNCIL,
    )

    @pytest.mark.parametrize(
        ("sentence", "kind"),
        [
            ("In het voorjaar van 2023 brengt een delegatie van de AIV een bezoek aan Athene.", "action"),
            ("Wij streven naar kortere adviezen.", "effort"),
            ("De AIV gaat korter adviseren.", "action"),
            ("In april 2023 spreekt een subcommissie van de AIV met deskundigen in Bern.", "deliverable"),
            ("Jongeren worden in 2023 bij ieder traject betrokken.", "action"),
        ],
    )
    def test_promises(self, sentence: str, kind: str) -> None:
        commitments = [item for item in find(sentence, header=self.PROGRAMME) if isinstance(item, Commitment)]
        assert [item.kind.value for item in commitments] == [kind]
        assert commitments[0].actors == (self.COUNCIL,)

    @pytest.mark.parametrize(
        "sentence",
        [
            "Een delegatie bezoekt regelmatig een lidstaat.",
            "De werkgroep bestaat uit vijf leden.",
            "Jongeren worden bij ieder traject betrokken.",
        ],
    )
    def test_work(self, sentence: str) -> None:
        assert not [item for item in find(sentence, header=self.PROGRAMME) if isinstance(item, Commitment)]


@pytest.mark.parametrize(
    ("hit", "miss"),
    [
        ("In Erbil houden wij tien trainers.", "Met die gevoeligheid houden wij rekening."),
        ("De resultaten delen wij met de sector.", "Die zorgen delen wij met de sector."),
        ("Het kabinet omarmt de agenda en brengt die verder.", "De omvang baart het kabinet zorgen."),
        ("De politie plaatst twee liaisons in Quito.", "De politie van Colombia plaatst twee liaisons in Quito."),
        (
            "Een interdepartementale werkgroep brengt in juni een plan uit.",
            "De inlichtingendiensten waarschuwen ervoor.",
        ),
        ("Wij laten de bevolking niet in de steek.", "Wij sturen de bevolking geen geld."),
        (
            "De landbouwraden gaan ondernemers begeleiden.",
            "De landbouwraden van Duitsland gaan ondernemers begeleiden.",
        ),
    ],
)
def test_an_own_actor_acts_whatever_its_verb(hit: str, miss: str) -> None:
    assert one(hit)
    assert not [item for item in find(miss) if isinstance(item, Commitment)]


def test_a_numbered_point_is_what_will_be_done() -> None:
    found = find("Actie 2.", "Verlenging van de bijdrage aan de missie in Litouwen tot eind 2026.")
    assert [item.kind.value for item in found if isinstance(item, Commitment)] == ["deliverable"]
    assert not find("Tabel 2.", "Verlenging van de bijdrage aan de missie in Litouwen tot eind 2026.")


def test_a_ministry_of_who_signs() -> None:
    assert ids(one("Mijn ministerie start in juni een proef.").actors) == ["ministerie-van-buitenlandse-zaken"]


@pytest.mark.parametrize(
    ("hit", "miss"),
    [
        ("Mocht de situatie verslechteren, dan wordt u geïnformeerd.", "Mocht dit lukken, dan kan het kabinet volgen."),
        ("Zo nodig zal Nederland een voorstel indienen.", "Zo nodig kunnen tarieven worden verhoogd."),
        ("De brief verschijnt naar verwachting in mei.", "China publiceert naar verwachting in mei een brief."),
        ("Het wapenembargo wordt onverkort gehandhaafd.", "Het wapenembargo wordt op grote schaal geschonden."),
    ],
)
def test_what_holds_in_a_case_or_by_expectation(hit: str, miss: str) -> None:
    assert one(hit)
    assert not [item for item in find(miss) if isinstance(item, Commitment)]


@pytest.mark.parametrize(
    ("hit", "miss"),
    [
        ("De AIV bereidt een vervolg voor op dit advies.", "De AIV bereidt adviezen voor over dit onderwerp."),
        ("Het advies wordt opgesteld door een subcommissie.", "Adviezen worden opgesteld door een subcommissie."),
        ("De AIV vernieuwt de aanpak van zijn adviezen.", "De AIV adviseert gevraagd en ongevraagd."),
    ],
)
def test_a_plan_of_a_council_is_not_its_work(hit: str, miss: str) -> None:
    assert one(hit, header=PROGRAMME)
    assert not [item for item in find(miss, header=PROGRAMME) if isinstance(item, Commitment)]


def test_only_a_number_makes_a_point_of_running_text() -> None:
    led = find("Het kabinet zal twee dingen doen:", "Verlenging van de missie is er een van.")
    assert len([item for item in led if isinstance(item, Commitment)]) == 1


@pytest.mark.parametrize(
    ("before", "sentence", "dropped"),
    [
        ("De Europese Commissie werkt aan een wet.", "Daarnaast zal een toezichthouder worden aangewezen.", True),
        ("De Europese Commissie werkt aan een wet.", "Daarnaast wordt de Nederlandse bijdrage verhoogd.", False),
        ("De Europese Commissie werkt aan een wet.", "Daarom zal een toezichthouder worden aangewezen.", False),
        ("De Europese Commissie werkt aan een wet.", "Ook wordt uw Kamer in mei geïnformeerd.", False),
        ("Het kabinet werkt aan een wet.", "Daarnaast zal een toezichthouder worden aangewezen.", False),
        ("Het kabinet vraagt Rusland om een wet.", "Daarnaast zal een toezichthouder worden aangewezen.", False),
        ("De wet is oud.", "Daarnaast zal een toezichthouder worden aangewezen.", False),
    ],
)
def test_what_goes_on_with_what_another_does_binds_nobody_of_ours(before: str, sentence: str, dropped: bool) -> None:
    found = find(before, sentence)
    assert isinstance(found[-1], NearMiss if dropped else Commitment)
    # And what goes on with that in turn.
    chained = find(before, sentence, "Verder zal een loket worden geopend.")
    assert isinstance(chained[-1], NearMiss if dropped else Commitment)


@pytest.mark.parametrize(
    "sentence",
    [
        "De heer Wierda verlaat de AIV in mei 2026.",
        "Mevrouw Aziz verruilt de AIV per 1 mei 2026 voor het onderwijs.",
        "Prof. dr. E. van Sloten verlaat de AIV in mei 2026.",
        "Zijn opvolger wordt bij koninklijk besluit benoemd.",
    ],
)
def test_who_leaves_a_council_promises_nothing_for_it(sentence: str) -> None:
    assert all(isinstance(item, NearMiss) for item in find(sentence, header=PROGRAMME))
    assert isinstance(find("De AIV verlaat in mei 2026 het pand.", header=PROGRAMME)[-1], Commitment)


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Het kabinet zal in 2019 een fonds oprichten.", IssueKind.UNREAD_DEADLINE),
        ("In 2019 zal het kabinet een fonds oprichten.", IssueKind.UNREAD_DEADLINE),
        ("Zoals toegezegd in de brief van 3 mei 2022 zal ik u een nota sturen.", IssueKind.CIRCULAR_REFERENCE),
        ("Het kabinet zal in 2023 een fonds oprichten.", None),
        ("Na het advies dat in 2019 uitkwam, zal het kabinet een fonds oprichten.", None),
        ("Het kabinet zal de motie van 3 mei 2019 uitvoeren.", None),
        ("Zoals toegezegd in de brief van 3 januari 2022 zal ik u een nota sturen.", None),
        ("Zoals toegezegd zal ik u op 3 mei 2022 een nota sturen.", None),
    ],
)
def test_a_term_that_is_over_and_a_promise_yet_to_come_are_issues(sentence: str, kind: IssueKind | None) -> None:
    found = find(sentence)
    assert [item.kind for item in found if isinstance(item, Issue)] == ([kind] if kind else [])
    assert any(isinstance(item, Commitment) for item in found)
