"""What a document tells became of a promise: each cue under its own example, with near misses beside it."""

from datetime import date
from hashlib import sha256

import pytest

from extract.pipeline import extract
from extract.promises.follow_ups import takes_for_there
from extract.records import Document, FollowUp
from extract.wordlists import read_table
from ontology.kinds import CommitmentStatus

HEAD = "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDen Haag, 30 mei 2024\n\n"
CUES = read_table("follow_up_cues.tsv")


def told(text: str) -> tuple[FollowUp, ...]:
    raw = HEAD + text + "\n"
    return extract(Document("brief.txt", "text/plain", raw, sha256(raw.encode()).hexdigest())).follow_ups


@pytest.mark.parametrize("row", CUES, ids=[f"{row['outcome']}-{row['literal'].strip()}" for row in CUES])
def test_the_example_of_a_cue_tells_its_outcome(row: dict[str, str]) -> None:
    assert [one.outcome.value for one in told(row["example"])] == [row["outcome"]]


@pytest.mark.parametrize(
    "text",
    [
        "De notitie is nog niet gepubliceerd.",
        "De strategie moet in juli zijn vastgesteld.",
        "Zodra de evaluatie is afgerond, volgt een brief.",
        "Is de gezant al aangesteld?",
        "Het kabinet zal de uitkomsten delen.",
        "De waarde van de euro is gedaald.",
        "De notitie volgt nu.",  # without a term nothing is said about when
        "De Raad kan niet langer wachten.",
        "Er is meer aandacht nodig voor water.",
    ],
)
def test_what_did_not_happen_or_lies_ahead_tells_nothing(text: str) -> None:
    assert told(text) == ()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Op 1 oktober is de gezant begonnen.", date(2023, 10, 1)),
        ("Op 1 april is de gezant begonnen.", date(2024, 4, 1)),
        ("Sinds 20 september werkt de gezant in Togo.", date(2023, 9, 20)),
        ("Op 1 oktober 2023 is de gezant begonnen.", date(2023, 10, 1)),
        ("De nota verschijnt later dan voorzien, op 1 oktober.", date(2024, 10, 1)),
    ],
)
def test_what_was_done_on_a_day_without_a_year_lies_behind(text: str, day: date) -> None:
    (one,) = told(text)
    assert one.period is not None
    assert one.period.first == day


def test_part_of_a_delivery_is_a_delivery_in_part() -> None:
    whole = told("De pantservoertuigen zijn in mei geleverd.")
    part = told("De pantservoertuigen zijn in mei deels geleverd.")
    assert [one.outcome for one in (*whole, *part)] == [CommitmentStatus.KEPT, CommitmentStatus.PARTLY_KEPT]


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Hierbij bied ik uw Kamer de notitie over havens aan.", True),
        ("Met deze brief doe ik mijn toezegging over havens gestand.", True),
        ("Bij deze brief is het overzicht van havens gevoegd.", False),
        ("De notitie over havens is op 3 mei aan uw Kamer aangeboden.", False),
    ],
)
def test_the_document_itself_or_something_beside_it(text: str, whole: bool) -> None:
    assert [one.whole for one in told(text)] == [whole]


def test_a_delay_comes_with_its_new_term() -> None:
    (delay,) = told("Het besluit over de haven volgt nu in het vierde kwartaal van 2024.")
    assert delay.period is not None
    assert (delay.period.first, delay.period.last) == (date(2024, 10, 1), date(2024, 12, 31))


def test_withdrawn_goes_over_delayed() -> None:
    (one,) = told("De eerder uitgestelde conferentie, die was uitgesteld, vindt geen doorgang.")
    assert one.outcome is CommitmentStatus.WITHDRAWN


def test_what_points_back_has_its_heading_and_the_sentence_before_it() -> None:
    first = "Het kabinet heeft op 6 mei besloten de haven uit te breiden."
    decided, settled = told(f"Havens\n\n{first} Daarmee beschouw ik deze toezegging als afgedaan.")
    assert settled.before == decided.span
    assert decided.before is None
    assert settled.evidence.quote == settled.text


def test_evidence_stands_in_the_source() -> None:
    raw = HEAD + "De strategie is\nin april gepubliceerd.\n"
    document = Document("brief.txt", "text/plain", raw, sha256(raw.encode()).hexdigest())
    (one,) = extract(document).follow_ups
    assert raw[one.evidence.start : one.evidence.end] == one.evidence.quote == "De strategie is\nin april gepubliceerd."


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("Dit is in lijn met de havenstrategie.", True),
        ("Conform de vorig jaar vastgestelde havenstrategie investeert Nederland.", True),
        ("Het beleid is gekoppeld aan de klimaatagenda en de havenstrategie.", True),
        ("Het kabinet werkt aan de havenstrategie.", False),
        ("De havenstrategie volgt.", False),
        ("Conform de motie komt er een havenstrategie.", False),
        ("In het kader van de voorbereiding van de havenstrategie spreekt het kabinet met steden.", False),
    ],
)
def test_a_text_takes_a_thing_for_there(text: str, there: bool) -> None:
    at = text.index("havenstrategie")
    assert takes_for_there(text, at, at + len("havenstrategie")) is there


@pytest.mark.parametrize(
    ("text", "outcomes"),
    [
        ("De nota is niet klaar; de weg is met Duitsland verbreed.", ["kept"]),
        ("De nota is klaar; de weg is niet met Duitsland verbreed.", []),
        ("De nota is niet klaar, maar de weg is met Duitsland verbreed.", ["kept"]),
        ("De nota is klaar, maar de weg is niet met Duitsland verbreed.", []),
        ("De nota volgt alsnog in september 2024.", ["delayed"]),
        ("De nota is in maart 2024 alsnog verschenen.", ["kept"]),
        ("In mei plaatste de kustwacht drie boeien.", ["kept"]),
        ("In mei plaatste de kustwacht nog geen boeien.", []),
        ("In mei boden wij uw Kamer de havenvisie aan.", ["kept"]),
        ("In mei stelden beide landen een gezant aan.", ["kept"]),
        ("Het lid Jansen stelde in mei vragen.", []),
        ("De gezant treedt op 1 juli 2024 in functie.", []),
        ("Het actieplan is niet tijdig gereed.", ["delayed"]),
    ],
)
def test_a_cue_counts_in_its_own_part_and_in_all_its_forms(text: str, outcomes: list[str]) -> None:
    assert [one.outcome.value for one in told(text)] == outcomes


def test_a_text_without_full_stops_tells_nothing() -> None:
    assert [one.outcome.value for one in told("De nota is gepubliceerd.")] == ["kept"]
    assert told("De nota is gepubliceerd " + "en de nota is gepubliceerd " * 2_000) == ()
