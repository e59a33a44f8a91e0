"""Promises followed through several documents: what is one promise, what became of it, and what is neither."""

from datetime import date
from hashlib import sha256
from itertools import permutations
from pathlib import Path

import pytest
from conftest import ROOT

from extract.pipeline import extract
from extract.reading import find_files, read_document
from extract.records import Document, Extraction
from graph.curation import Curation, Decision, Row, read_curation
from graph.plan import plan_graph
from graph.quads import write_graphs, write_quads
from graph.statements import day_of
from graph.store import load_store, select
from graph.stories import Story, latest_day_of, read_stories
from graph.threads import build_threads, unused_rows
from ontology.kinds import CommitmentStatus


def letter(name: str, day: str, *paragraphs: str, number: str = "") -> Extraction:
    """A letter of the minister of Foreign Affairs, read from its text."""
    body = "\n\n".join(paragraphs)
    foot = f"\n\nTweede Kamer, vergaderjaar 2023-2024, {number} 1" if number else ""
    raw = (
        f"Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDen Haag, {day}\n\n{body}{foot}\n\n"
        "De Minister van Buitenlandse Zaken,\nM.A. Vondeling\n"
    )
    return extract(Document(name, "text/plain", raw, sha256(raw.encode()).hexdigest()))


def stories_of(*extractions: Extraction, curation: Curation = Curation()) -> tuple[Story, ...]:  # noqa: B008
    return read_stories(load_store(write_graphs(plan_graph(extractions), None, curation)))


def followed(stories: tuple[Story, ...]) -> list[Story]:
    return [one for one in stories if one.iri.split("/")[-2] == "thread"]


def story_about(stories: tuple[Story, ...], words: str) -> Story:
    found = [one for one in stories if any(words in line.text for line in one.lines)]
    assert len(found) == 1, [one.iri for one in found]
    return found[0]


def status(story: Story, as_of: date) -> str:
    verdict = story.verdict(as_of)
    return verdict.status.value if verdict else ""


@pytest.fixture(scope="module")
def examples() -> tuple[Story, ...]:
    return stories_of(*(extract(read_document(path)) for path in find_files([ROOT / "examples"])))


LAST = date(2025, 2, 12)


# The examples: kept, delayed, repeated and withdrawn


@pytest.mark.parametrize(
    ("words", "stands", "reason"),
    [
        ("een brief over de wederopbouw van Oekraïne", "kept", "30 mei 2024 met “Aanbieding brief over de wederopbouw"),
        ("een overzicht sturen van de Nederlandse bijdragen", "kept", "nagekomen op 30 mei 2024"),
        ("een gezant voor waterzaken", "kept", "nagekomen op 30 mei 2024"),
        ("EUFOR Althea met een jaar verlengen", "kept", "nagekomen op 6 december 2024"),
        ("een actualisering van de Afrikastrategie", "delayed", "van 31 december 2024 naar 20 juni 2025 (171 dagen)"),
        ("een internationale conferentie over water en vrede", "delayed", "van 30 juni 2025 naar 30 november 2025"),
        ("exportcontroles voor halfgeleiders", "withdrawn", "ingetrokken volgens"),
        ("medio 2025 een strategie voor economische veiligheid", "repeated", "opnieuw toegezegd in"),
    ],
)
def test_what_became_of_the_promises_of_the_examples(
    examples: tuple[Story, ...], words: str, stands: str, reason: str
) -> None:
    verdict = story_about(examples, words).verdict(LAST)
    assert verdict is not None
    assert verdict.status.value == stands
    assert reason in verdict.reason_nl


def test_the_examples_have_no_other_threads(examples: tuple[Story, ...]) -> None:
    assert len(followed(examples)) == 9  # one of them in the text of a budget and in its table
    assert latest_day_of(examples) == LAST


@pytest.mark.parametrize(
    ("words", "as_of", "stands"),
    [
        ("een brief over de wederopbouw van Oekraïne", date(2024, 5, 29), "open"),
        ("een brief over de wederopbouw van Oekraïne", date(2024, 5, 30), "kept"),
        ("EUFOR Althea met een jaar verlengen", date(2024, 4, 1), "open"),
        ("EUFOR Althea met een jaar verlengen", date(2024, 5, 30), "delayed"),
        ("EUFOR Althea met een jaar verlengen", date(2024, 12, 5), "delayed"),
        ("EUFOR Althea met een jaar verlengen", date(2024, 12, 6), "kept"),
        ("een actualisering van de Afrikastrategie", date(2024, 12, 31), "due"),
        ("een actualisering van de Afrikastrategie", date(2025, 1, 31), "overdue"),
        ("een actualisering van de Afrikastrategie", date(2025, 2, 12), "delayed"),
        ("een actualisering van de Afrikastrategie", date(2025, 6, 21), "overdue"),
        ("een internationale conferentie over water en vrede", date(2024, 6, 1), "repeated"),
        ("een internationale conferentie over water en vrede", date(2024, 3, 13), ""),
        ("exportcontroles voor halfgeleiders", date(2025, 2, 1), "due"),
    ],
)
def test_a_status_holds_on_a_day(examples: tuple[Story, ...], words: str, as_of: date, stands: str) -> None:
    assert status(story_about(examples, words), as_of) == stands


def test_drift_is_told_in_days_and_by_document(examples: tuple[Story, ...]) -> None:
    moves = story_about(examples, "een internationale conferentie over water en vrede").moves(LAST)
    assert [(move.before, move.after, move.days) for move in moves] == [(date(2025, 6, 30), date(2025, 11, 30), 153)]
    assert "stand van zaken" in moves[0].source


def test_the_graph_says_the_same_as_the_command(examples: tuple[Story, ...]) -> None:
    store = load_store(write_quads(extract(read_document(path)) for path in find_files([ROOT / "examples"])))
    found = select(store, "SELECT DISTINCT ?t ?s ?r { ?t bg:threadStatus ?s ; bg:reason ?r FILTER(LANG(?r) = 'nl') }")
    graph = {str(thread): (str(stands).rpartition("#")[2], str(reason)) for thread, stands, reason in found.rows}
    told = {one.iri: one.verdict(LAST) for one in followed(examples)}
    assert graph == {iri: (verdict.status.term, verdict.reason_nl) for iri, verdict in told.items() if verdict}


# The real documents


@pytest.fixture(scope="module")
def seeds(shared: Path) -> tuple[Story, ...]:
    return stories_of(*(extract(read_document(path)) for path in find_files([shared / "seeds"])))


THREADS = [
    # in the letter of March 2022, in the budget for 2023 or the framework
    ("Afrikastrategie formuleren", "Afrikanotitie"),
    ("Rijksbrede Veiligheidsstrategie, die eind 2022 gereed", "Rijksbrede Veiligheidsstrategie, die eind 2022 wordt"),
    ("internationale cyberstrategie zal in Q2/Q3", "nieuwe Internationale Cyberstrategie presenteren"),
    ("een notitie te sturen waarin de multilaterale", "multilateralisme strategie komen"),
    ("een notitie te sturen waarin de multilaterale", "De nieuwe multilateralismenota"),
    ("een nieuwe mensenrechtennota toekomen", "een nota inzake Mensenrechten"),
    ("een nieuwe mensenrechtennota toekomen", "De mensenrechtennota later dit jaar"),
    ("internationale ministeriële conferentie", "verantwoorde toepassing van kunstmatige"),
    ("volledig autonome wapensystemen", "gebruik van autonome wapensystemen"),
    ("strikt, fair en betrokken", "strikt, fair en betrokken"),
    ("inzet op conditionaliteit", "inzet op conditionaliteit"),
    ("het oprichten van een anti-corruptie hof", "het oprichten van een anti-corruptie hof"),
    ("frequenter gebruik van QMV", "frequenter gebruik van gekwalificeerde"),
    ("geïntegreerde benadering", "geïntegreerde benadering"),
    ("Het project Loket Buitenland", "het project Loket Buitenland"),
    ("crisisgereedstelling van het departement", "crisisgereedstelling van Buitenlandse Zaken"),
    ("kandidaturen- en benoemingenbeleid", "op het terrein van benoemingen"),
    # in the work programmes of 2024 and 2026
    ("Krimpende maatschappelijke ruimte", "Krimpende maatschappelijke ruimte: vrijheid"),
    ("loyale samenwerking binnen de EU", "De kracht van loyale samenwerking"),
    ("in het ruimtedomein", "Regie op veiligheid in de ruimte"),
    ("Het Westen en het mondiale Zuiden", "het mondiale Zuiden in een veranderende"),
    ("AI en de consequenties", "AI: technologie, macht"),
    ("Voedselzekerheid", "Voedselzekerheid (wereldwijd"),
    ("Migratie", "Migratiepartnerschappen"),
    ("Oekraïne", "Een update van de Oekraïne strategie"),
]
APART = [
    ("een nieuwe mensenrechtennota toekomen", "De nieuwe multilateralismenota"),
    ("Afrikastrategie formuleren", "nieuwe Internationale Cyberstrategie presenteren"),
    ("hoofdlijnennotitie over de Europawet", "De nieuwe multilateralismenota"),
    ("Hybride dreigingen", "Toekomstige relatie Rusland"),
    ("Sustainable Development Goals", "Toekomst van 3D benadering"),
    ("Europese solidariteit", "De kracht van loyale samenwerking"),
]


def together(stories: tuple[Story, ...], one: str, other: str) -> bool:
    """Whether some story has both in different documents."""
    for story in stories:
        first = {line.document for line in story.lines if one in line.text}
        second = {line.document for line in story.lines if other in line.text}
        if any(a != b for a in first for b in second):
            return True
    return False


def test_nearly_all_threads_of_the_real_documents_are_found(seeds: tuple[Story, ...]) -> None:
    missed = [pair for pair in THREADS if not together(seeds, *pair)]
    assert len(missed) <= 2, missed


@pytest.mark.parametrize(("one", "other"), APART)
def test_what_is_not_one_promise_stays_apart(seeds: tuple[Story, ...], one: str, other: str) -> None:
    assert not together(seeds, one, other)


def test_the_framework_keeps_what_letter_and_budget_announced(seeds: tuple[Story, ...]) -> None:
    kept = [one for one in seeds if any("multilateralisme strategie komen" in line.text for line in one.lines)]
    assert [status(one, date(2026, 1, 1)) for one in kept] == ["kept"]
    assert {told.name for told in kept[0].sequels} == {"Beleidskader Mondiaal Multilateralisme"}


def test_a_deadline_that_moved_from_letter_to_budget(seeds: tuple[Story, ...]) -> None:
    story = next(one for one in seeds if any("nieuwe mensenrechtennota" in line.text for line in one.lines))
    assert [move.days for move in story.moves(date(2023, 1, 1))] == [92]


# Rules, each with its near miss


def two(first: str, second: str, *, later: str = "6 september 2024") -> list[Story]:
    found = followed(stories_of(letter("a.txt", "14 maart 2024", first), letter("b.txt", later, second)))
    return [one for one in found if len({line.document for line in one.lines}) > 1]


@pytest.mark.parametrize(
    ("first", "second", "one"),
    [
        (
            "Het kabinet zal eind 2024 een havenstrategie publiceren.",
            "In het voorjaar van 2025 ontvangt uw Kamer de notitie over havens.",
            True,
        ),
        (
            "Het kabinet zal eind 2024 een havenstrategie publiceren.",
            "In het voorjaar van 2025 ontvangt uw Kamer de notitie over luchthavens in Benin.",
            False,
        ),
        (
            "Nederland organiseert eind 2024 een conferentie over zeekabels.",
            "In het voorjaar van 2025 organiseert Nederland de internationale conferentie over zeekabels.",
            True,
        ),
        (
            "Nederland organiseert eind 2024 een conferentie over zeekabels.",
            "In het voorjaar van 2025 stuurt het kabinet uw Kamer een rapport over zeekabels.",
            False,  # another sort of thing
        ),
        (
            "Nederland zal zich inzetten voor eerlijke tarieven voor kustvissers in de Stille Oceaan.",
            "Nederland zal zich blijven inzetten voor eerlijke tarieven voor kustvissers in de Stille Oceaan.",
            True,
        ),
        (
            "Nederland zal zich inzetten voor vrijheid in Georgië.",
            "Nederland zal zich inzetten voor handel met Georgië.",
            False,  # one country is not one promise
        ),
        (
            "Het kabinet zet in op versterking van de samenwerking met partners.",
            "Het kabinet zet in op intensivering van de samenwerking met gelijkgezinde partners.",
            False,  # commonplaces
        ),
        (
            "Het kabinet zal eind 2024 een havenstrategie publiceren.",
            "Medio 2025 stuurt het kabinet uw Kamer een evaluatie van de havenstrategie.",
            False,  # a paper about it
        ),
        (
            "Nederland organiseert in maart 2024 een conferentie over zeekabels.",
            "Nederland organiseert eind 2025 een conferentie over zeekabels.",
            False,  # the next one
        ),
        (
            "Nederland zal samen met de Wereldbank en de Aziatische Ontwikkelingsbank werken aan droge havens.",
            "Nederland zal samen met de Wereldbank en de Aziatische Ontwikkelingsbank werken aan schoon drinkwater.",
            False,  # the same partners
        ),
    ],
)
def test_one_promise_or_two(first: str, second: str, one: bool) -> None:
    assert bool(two(first, second)) is one


@pytest.mark.parametrize(
    ("first", "second", "one"),
    [
        (
            "Voor de zomer stuur ik uw Kamer de evaluatie van het noodfonds voor reizigers in het buitenland.",
            "De evaluatie van het noodfonds voor reizigers in het buitenland stuur ik uw Kamer in december 2024.",
            True,
        ),
        (
            "Voor de zomer stuur ik uw Kamer de evaluatie van het noodfonds voor reizigers in het buitenland.",
            "De evaluatie van het opleidingsfonds voor zeelieden stuur ik uw Kamer in december 2024.",
            False,  # another fund
        ),
        (
            "Het kabinet zal de wachttijden voor visa voor Surinaamse zakenreizigers verkorten.",
            "Samengevat zal het kabinet de wachttijden voor visa voor Surinaamse zakenreizigers in 2025 verkorten.",
            True,
        ),
        (
            "In mei informeer ik uw Kamer over de dienstverlening aan ouderen in Spanje.",
            "In juni informeer ik uw Kamer over de dienstverlening aan ouderen in Portugal.",
            False,  # another country
        ),
        (
            "Het kabinet zal een notitie over zeehavens uitbrengen.",
            "Dit najaar volgt een notitie over kustvisserij.",
            False,  # "dit" points at a time
        ),
        (
            "Het kabinet zal een notitie over zeehavens uitbrengen.",
            "Deze notitie volgt dit najaar.",
            True,
        ),
        (
            "Het kabinet zal zich inzetten voor vrije doorvaart van schepen met graan over de Zwarte Zee.",
            "Nederland zal de haven van Odesa helpen om schepen met graan sneller te laden.",
            False,  # of one subject, and not in the same words
        ),
    ],
)
def test_what_one_letter_says_twice(first: str, second: str, one: bool) -> None:
    stories = stories_of(letter("a.txt", "14 maart 2024", first, "De posten hebben het druk.", second))
    assert bool([story for story in stories if len(story.lines) > 1]) is one


def test_a_term_that_the_letter_gives_where_it_says_it_again_holds_for_both() -> None:
    first = "Het kabinet zal de wachttijden voor visa voor Surinaamse zakenreizigers verkorten."
    again = "Samengevat zal het kabinet de wachttijden voor visa voor Surinaamse zakenreizigers in 2024 verkorten."
    store = load_store(write_quads([letter("a.txt", "14 maart 2024", first, again)], as_of=date(2025, 3, 1)))
    found = select(store, "SELECT ?c { ?c a bg:Commitment ; bg:commitmentStatus bg:Overdue }")
    assert len(found.rows) == 2


def test_two_documents_of_one_day_repeat_nothing() -> None:
    text = "Nederland zal zich inzetten voor eerlijke tarieven voor kustvissers in de Stille Oceaan."
    assert two(text, f"{text} Punt.", later="14 maart 2024") == []


@pytest.mark.parametrize(
    ("told", "stands"),
    [
        ("De havenstrategie is in mei gepubliceerd.", "kept"),
        ("Hierbij bied ik uw Kamer de havenstrategie aan.", "kept"),
        ("De havenstrategie vergt meer tijd.", "delayed"),
        ("De havenstrategie zal niet meer verschijnen.", "withdrawn"),
        ("Van de havenstrategie is een eerste deel van de hoofdstukken gepubliceerd.", "partly-kept"),
        ("De waterstrategie is in mei gepubliceerd.", "open"),
        ("De havenstrategie is nog niet gepubliceerd.", "open"),
        ("De evaluatie van de havenstrategie is in mei gepubliceerd.", "open"),
    ],
)
def test_what_a_later_letter_tells(told: str, stands: str) -> None:
    promise = letter(
        "a.txt", "14 maart 2024", "Het kabinet zal een havenstrategie publiceren.", number="36 990 V, nr. 21"
    )
    reply = letter("b.txt", "6 juni 2024", f"In de brief van 14 maart 2024 (Kamerstuk 36 990 V, nr. 21). {told}")
    story = story_about(stories_of(promise, reply), "zal een havenstrategie")
    assert status(story, date(2024, 6, 6)) == stands


def test_one_letter_may_keep_two_promises() -> None:
    promise = letter(
        "a.txt",
        "14 maart 2024",
        "Uw Kamer ontvangt uiterlijk 1 juni een overzicht van zeekabels.",
        "Het kabinet stelt een gezant voor kustvisserij aan.",
        number="36 990 V, nr. 21",
    )
    reply = letter(
        "b.txt",
        "6 mei 2024",
        "Bij deze brief (vergelijk Kamerstuk 36 990 V, nr. 21) is het toegezegde overzicht van zeekabels gevoegd.",
        "Inmiddels is een gezant voor kustvisserij aangesteld.",
    )
    stories = stories_of(promise, reply)
    for words in ("overzicht van zeekabels", "gezant voor kustvisserij"):
        assert status(story_about(stories, words), date(2024, 5, 6)) == "kept"


def test_what_is_told_before_the_promise_tells_nothing_of_it() -> None:
    early = letter("a.txt", "6 januari 2024", "De havenstrategie is in december gepubliceerd.")
    promise = letter("b.txt", "14 maart 2024", "Het kabinet zal een havenstrategie publiceren.")
    assert status(story_about(stories_of(early, promise), "zal een havenstrategie"), date(2025, 1, 1)) == "open"


# What does not agree


def issues(*extractions: Extraction) -> list[tuple[str, str]]:
    found = select(
        load_store(write_quads(extractions)), "SELECT ?k ?m { ?i bg:issueKind ?k ; rdfs:comment ?m } ORDER BY ?k"
    )
    wanted = {"contradictory-deadline", "delivery-before-promise", "circular-reference"}
    return [(str(kind), str(message)) for kind, message in found.rows if str(kind) in wanted]


def test_two_terms_in_one_document_that_exclude_each_other() -> None:
    one = letter(
        "a.txt",
        "14 maart 2024",
        "Het kabinet zal uiterlijk 1 juni 2024 de Afrikastrategie publiceren.",
        "Uw Kamer ontvangt de Afrikastrategie in het vierde kwartaal van 2024.",
    )
    ((kind, message),) = issues(one)
    assert kind == "contradictory-deadline"
    assert "uiterlijk 1 juni 2024" in message


def test_two_terms_of_a_thing_without_a_name_that_exclude_each_other() -> None:
    one = letter(
        "a.txt",
        "14 maart 2024",
        "Voor de zomer stuur ik uw Kamer de evaluatie van het noodfonds voor reizigers in het buitenland.",
        "De evaluatie van het noodfonds voor reizigers in het buitenland stuur ik uw Kamer in december 2024.",
    )
    ((kind, message),) = issues(one)
    assert kind == "contradictory-deadline"
    assert "Voor de zomer" in message


def test_terms_that_fit_each_other_are_no_issue() -> None:
    one = letter(
        "a.txt",
        "14 maart 2024",
        "Het kabinet zal in 2024 de Afrikastrategie publiceren.",
        "Uw Kamer ontvangt de Afrikastrategie in het vierde kwartaal van 2024.",
    )
    assert issues(one) == []


def test_a_promise_in_a_later_letter_is_referred_to() -> None:
    early = letter(
        "a.txt", "14 maart 2024", "Zoals toegezegd in Kamerstuk 36 990 V, nr. 34 zal het kabinet de nota sturen."
    )
    late = letter("b.txt", "30 mei 2024", "De haven groeit.", number="36 990 V, nr. 34")
    assert [kind for kind, _ in issues(early, late)] == ["circular-reference"]
    assert issues(late) == []


# What a person confirmed or refused


def pair() -> tuple[Extraction, Extraction]:
    return (
        letter("a.txt", "14 maart 2024", "Het kabinet zal eind 2024 een havenstrategie publiceren."),
        letter("b.txt", "6 september 2024", "In het voorjaar van 2025 ontvangt uw Kamer de notitie over havens."),
    )


def ids(*extractions: Extraction) -> list[str]:
    return [line.iri for story in stories_of(*extractions) for line in story.lines]


def test_a_refused_link_is_not_made_again() -> None:
    left, right = ids(*pair())
    assert len(followed(stories_of(*pair()))) == 1
    refused = Curation((Row(Decision.NOT_SAME_THREAD, left, right),))
    assert followed(stories_of(*pair(), curation=refused)) == []


def test_a_confirmed_link_is_made() -> None:
    one = letter("a.txt", "14 maart 2024", "Het kabinet zal eind 2024 een havenstrategie publiceren.")
    other = letter("b.txt", "6 september 2024", "In het voorjaar van 2025 ontvangt uw Kamer het plan voor de kust.")
    left, right = ids(one, other)
    assert followed(stories_of(one, other)) == []
    (thread,) = followed(stories_of(one, other, curation=Curation((Row(Decision.SAME_THREAD, left, right),))))
    assert thread.score == 1.0
    assert {line.iri for line in thread.lines} == {left, right}


def test_a_delivery_is_confirmed_and_refused() -> None:
    (first, second), base = pair(), "https://w3id.org/beleidsgraaf/id/"
    left, _ = ids(first, second)
    paper = f"{base}document/kamerstuk-36990-v-34"
    kept = stories_of(first, second, curation=Curation((Row(Decision.KEPT_BY, left, paper),)))
    assert status(followed(kept)[0], date(2024, 9, 6)) == "kept"
    promise = letter(
        "a.txt", "14 maart 2024", "Het kabinet zal de havenstrategie publiceren.", number="36 990 V, nr. 21"
    )
    reply = letter("b.txt", "6 juni 2024", "Hierbij bied ik uw Kamer, zoals toegezegd, de havenstrategie aan.")
    by = {told.by for story in stories_of(promise, reply) for told in story.sequels}
    (statement,) = [line.iri for story in stories_of(promise, reply) for line in story.lines if "zal de" in line.text]
    rows = tuple(Row(Decision.NOT_KEPT_BY, statement, one) for one in sorted(by))
    assert rows
    assert followed(stories_of(promise, reply, curation=Curation(rows))) == []


def test_decisions_about_what_is_gone_are_told(tmp_path: Path) -> None:
    left, right = ids(*pair())
    path = tmp_path / "curation.tsv"
    path.write_text(f"kind\tleft\tright\tnote\nsame-thread\t{left}\tcommitment/0000000000000000\tgone\n", "utf-8")
    gone = unused_rows(plan_graph(pair()), read_curation(path))
    assert gone == ("https://w3id.org/beleidsgraaf/id/commitment/0000000000000000",)
    assert unused_rows(plan_graph(pair()), Curation((Row(Decision.SAME_THREAD, left, right),))) == ()


# Invariants


def test_the_order_of_the_documents_does_not_matter() -> None:
    three = (*pair(), letter("c.txt", "6 maart 2025", "De havenstrategie vergt meer tijd."))
    written = {tuple(write_quads(order)) for order in permutations(three)}
    assert len(written) == 1


def test_a_thread_is_named_after_its_first_statement() -> None:
    alone, both = stories_of(pair()[0]), followed(stories_of(*pair()))
    later = letter("c.txt", "6 maart 2025", "Uw Kamer ontvangt medio 2025 de nota over havens.")
    assert [one.iri for one in both] == [one.iri for one in followed(stories_of(*pair(), later))]
    assert len(alone) == 1


def test_every_link_has_a_score_and_a_rule() -> None:
    threads = build_threads(plan_graph(extract(read_document(path)) for path in find_files([ROOT / "examples"])))
    links = [link for thread in threads for link in thread.links]
    outcomes = [outcome for thread in threads for outcome in thread.outcomes]
    assert links
    assert all(0 < one.score <= 1 and one.rule for one in (*links, *outcomes))
    assert all(link.earlier.key < link.later.key for link in links)
    assert all(outcome.statement.day < outcome.day for outcome in outcomes)


def test_the_day_of_a_document_or_the_nearest_that_is_known() -> None:
    plan = plan_graph(extract(read_document(path)) for path in find_files([ROOT / "examples"]))
    days = {planned.extraction.reading.document.name: day_of(planned) for planned in plan.documents}
    assert days["kamerbrief-inzet-buitenland-2024.txt"] == date(2024, 3, 14)
    assert days["begroting-2025-buitenlandse-zaken.txt"] == date(2024, 9, 17)  # Prinsjesdag of the year before
    assert days["werkprogramma-aiv-2025-2027.txt"] == date(2025, 1, 1)
    assert days["beleidskader-water-en-vrede.txt"] is None


def test_no_status_is_outside_the_list(examples: tuple[Story, ...]) -> None:
    for story in examples:
        verdict = story.verdict(LAST)
        assert verdict is None or verdict.status in CommitmentStatus


_COUNCIL = """Adviesraad Internationale Vraagstukken
Werkprogramma 2030-2031

Den Haag, 3 januari 2030

Adviezen in voorbereiding
Dreigingen in de Arctische regio
In de tweede helft van 2030 verschijnt een advies over het Noordpoolgebied.
"""


@pytest.mark.parametrize(
    ("told", "stands"),
    [
        ("Op 9 november 2030 publiceerde de AIV een advies over de Arctische regio.", "kept"),
        ("Van een advies over de Arctische regio heeft de AIV afgezien.", "withdrawn"),
        ("Op 9 november 2030 publiceerde de AIV een advies over de Sahel.", "overdue"),
    ],
)
def test_a_letter_tells_what_a_council_did_and_its_reaction_is_another_promise(told: str, stands: str) -> None:
    council = extract(Document("raad.txt", "text/plain", _COUNCIL, sha256(_COUNCIL.encode()).hexdigest()))
    later = letter("brief.txt", "4 februari 2031", f"{told} De kabinetsreactie op dit advies stuur ik u in mei 2031.")
    stories = stories_of(council, later)
    assert status(story_about(stories, "verschijnt een advies"), date(2031, 3, 1)) == stands
    assert "verschijnt" not in story_about(stories, "kabinetsreactie").lines[0].text
