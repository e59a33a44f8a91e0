"""What only the documents together show, and what they do not show."""

from dataclasses import replace
from datetime import date

import pytest
from graph_letters import STRATEGY, letter, programme, strategy

from extract.records import Extraction
from graph.corpus import write_corpus
from graph.plan import plan_graph
from graph.quads import write_quads
from graph.store import load_store, select


def statuses(*extractions: Extraction, as_of: date | None = None) -> dict[str, tuple[str, str]]:
    """Status and what kept it, by the first words of the promise."""
    store = load_store(write_quads(extractions, as_of=as_of))
    found = select(
        store,
        """SELECT ?text ?status ?by { ?c a bg:Commitment ; dcterms:description ?text .
            OPTIONAL { ?c bg:commitmentStatus ?status } OPTIONAL { ?c bg:fulfilledBy ?by } }""",
    )
    short = {None: ""}
    return {
        str(text).split(" ", 1)[0]: (
            short.get(status, str(status).rpartition("#")[2]),  # type: ignore[call-overload]
            short.get(by, str(by).rpartition("/")[2]),  # type: ignore[call-overload]
        )
        for text, status, by in found.rows
    }


def dated_strategy(day: date | None) -> Extraction:
    one = strategy()
    return replace(one, reading=replace(one.reading, header=replace(one.reading.header, day=day)))


def test_a_document_that_was_promised_and_came_later_keeps_the_promise() -> None:
    assert statuses(letter(), strategy()) == {"Het": ("Kept", "havenstrategie"), "Nederland": ("Open", "")}


@pytest.mark.parametrize(
    ("day", "why"),
    [
        (date(2024, 3, 1), "the same day is not later"),
        (date(2023, 1, 1), "it was there before it was promised"),
        (None, "its date is unknown"),
    ],
)
def test_a_document_that_is_not_shown_to_be_later_keeps_nothing(day: date | None, why: str) -> None:
    assert statuses(letter(), dated_strategy(day))["Het"][1] == "", why


@pytest.mark.parametrize(
    ("as_of", "status"),
    [
        (date(2024, 2, 28), ("", "")),  # before the promise
        (date(2024, 3, 1), ("Open", "")),  # on its day
        (date(2024, 5, 29), ("Open", "")),  # the day before the strategy
        (date(2024, 5, 30), ("Kept", "havenstrategie")),
        (date(2030, 1, 1), ("Kept", "havenstrategie")),
    ],
)
def test_a_status_holds_on_a_day(as_of: date, status: tuple[str, str]) -> None:
    assert statuses(letter(), strategy(), as_of=as_of)["Het"] == status


def test_after_the_term_it_is_overdue_and_the_reason_says_what_was_not_found() -> None:
    assert statuses(letter(), as_of=date(2024, 6, 1))["Het"] == ("Open", "")
    assert statuses(letter(), as_of=date(2024, 6, 2))["Het"] == ("Overdue", "")
    store = load_store(write_quads([letter()], as_of=date(2024, 6, 2)))
    reasons = select(store, "SELECT ?r { ?c bg:commitmentStatus bg:Overdue ; bg:reason ?r } ORDER BY ?r").rows
    assert [str(row[0]) for row in reasons] == [
        "geen levering gevonden in deze documenten tot 2 juni 2024; de termijn liep tot en met 1 juni 2024",
        "no delivery found in these documents up to 2 June 2024; the term ran to 1 June 2024",
    ]


def test_a_term_that_has_begun_is_due() -> None:
    one = letter()
    first = replace(one.commitments[0].due, first=date(2024, 4, 1))  # type: ignore[type-var]
    begun = replace(one, commitments=(replace(one.commitments[0], due=first),))
    assert statuses(begun, as_of=date(2024, 4, 1))["Het"][0] == "Due"
    assert statuses(begun, as_of=date(2024, 3, 31))["Het"][0] == "Open"


def test_without_a_day_the_latest_document_gives_it() -> None:
    store = load_store(write_quads([letter(), strategy()]))
    assert select(store, "SELECT DISTINCT ?d { ?c a bg:Commitment ; bg:asOf ?d }").rows == ((date(2024, 5, 30),),)


def test_documents_without_a_promise_have_no_status() -> None:
    said = {predicate.rpartition("#")[2] for _, predicate, _ in write_corpus(plan_graph([programme()]))}
    assert said == {"datedAs>"}


def test_a_document_without_any_date_shows_nothing() -> None:
    undated = replace(programme().reading, header=replace(programme().reading.header, year=None))
    assert list(write_corpus(plan_graph([replace(programme(), reading=undated)]))) == []


def test_a_document_without_a_date_is_judged_by_its_terms_alone() -> None:
    one = letter()
    undated = replace(one, reading=replace(one.reading, header=replace(one.reading.header, day=None)))
    told = statuses(undated, strategy(), as_of=date(2030, 1, 1))
    assert told.keys() == statuses(one, strategy(), as_of=date(2030, 1, 1)).keys()
    assert told["Het"][0] == "Overdue"  # what came when cannot be said, so nothing keeps it
    assert {status for status, _ in statuses(undated, strategy(), as_of=date(2020, 1, 1)).values()} == {"Open"}


def test_a_document_does_not_keep_its_own_promise() -> None:
    one = letter()
    own = replace(one.reading.header, ref=STRATEGY)
    assert statuses(replace(one, reading=replace(one.reading, header=own)), as_of=date(2025, 1, 1))["Het"][1] == ""
