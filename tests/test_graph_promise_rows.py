"""A list of promises with how each stands: its rows tell of promises of earlier documents, or make them."""

from datetime import date
from hashlib import sha256

import pytest

from extract.pipeline import extract
from extract.promises.row_tales import ROW_RULE
from extract.promises.rows import read_status
from extract.records import Document, Extraction, FollowUp
from extract.wordlists import read_table
from graph.plan import plan_graph
from graph.status import judge
from graph.threads import Thread, became_of, build_threads, said_of

_LETTER = """Ministerie van Buitenlandse Zaken

Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Datum 14 maart 2030
Betreft Havens

Geachte voorzitter,

{body}

De minister van Buitenlandse Zaken,

J. Jansen
"""
_LIST = """Ministerie van Buitenlandse Zaken

Den Haag, 20 mei 2031

Overzicht toezeggingen

Nr. | {heads}
1 | {row}
2 | De Kamer ontvangt een nota over vuurtorens. | 3 mei 2031 | Loopt
"""
_HEADS = "Toezegging | Gedaan op | Stand van zaken"


def _read(name: str, raw: str) -> Extraction:
    return extract(Document(name, "text/plain", raw, sha256(raw.encode()).hexdigest()))


def _told(row: str, heads: str = _HEADS) -> list[FollowUp]:
    found = _read("lijst.txt", _LIST.format(heads=heads, row=row)).follow_ups
    return [one for one in found if one.evidence.rule.endswith(ROW_RULE)]


def _threads(body: str, row: str) -> list[Thread]:
    both = (_read("brief.txt", _LETTER.format(body=body)), _read("lijst.txt", _LIST.format(heads=_HEADS, row=row)))
    return list(build_threads(plan_graph(both)))


def _stands(thread: Thread) -> str:
    verdict = judge(said_of(thread.statements, {}), became_of(thread, {}), date(2031, 6, 1))
    assert verdict is not None
    return verdict.status.value


@pytest.mark.parametrize("row", read_table("row_statuses.tsv"), ids=lambda row: row["example"])
def test_the_example_of_a_status_is_read_by_its_row(row: dict[str, str]) -> None:
    status = read_status(row["example"])
    assert status is not None
    assert status.value == row["outcome"]


@pytest.mark.parametrize(
    ("cell", "outcome"),
    [
        ("De Kamer is bij brief van 3 mei 2031 geïnformeerd (Kamerstuk 36800, nr. 4).", "kept"),
        ("Nog niet afgedaan.", "repeated"),
        ("Wordt meegenomen in de brief over vissers.", "repeated"),
        ("Nog niet uitgevoerd.", "repeated"),
        ("Niet uitgevoerd.", "withdrawn"),
    ],
)
def test_how_a_promise_stands_is_read_from_its_cell(cell: str, outcome: str) -> None:
    (first, _) = _told(f"De Kamer ontvangt een havennota. | 3 mei 2030 | {cell}")
    assert first.outcome.value == outcome


@pytest.mark.parametrize("cell", ["CD Water", "-", "12 mei 2030"])
def test_a_cell_that_says_nothing_tells_nothing(cell: str) -> None:
    assert len(_told(f"De Kamer ontvangt een havennota. | 3 mei 2030 | {cell}")) == 1


def test_a_table_without_a_column_for_it_tells_nothing() -> None:
    assert _told("De havennota. | 3 mei 2030 | Afgedaan", heads="Stuk | Datum | Bron") == []


def test_a_status_of_one_word_is_shown_with_its_promise() -> None:
    (first, second) = _told("De Kamer ontvangt een havennota. | 3 mei 2030 | Afgedaan met de brief van 4 mei 2031.")
    assert first.evidence.quote == "Afgedaan met de brief van 4 mei 2031."
    assert second.evidence.quote == "De Kamer ontvangt een nota over vuurtorens. | 3 mei 2031 | Loopt"


@pytest.mark.parametrize(
    ("row", "status"),
    [
        ("De Kamer ontvangt een havennota. | 3 mei 2030 | Afgedaan met de brief van 4 mei 2031.", "kept"),
        ("De Kamer ontvangt een havennota. | 3 mei 2030 | Vervallen.", "withdrawn"),
        ("De Kamer ontvangt een havennota. | 3 mei 2030 | Loopt; volgt in het eerste kwartaal van 2032.", "delayed"),
        ("De Kamer ontvangt een brugnota. | 3 mei 2030 | Afgedaan met de brief van 4 mei 2031.", "overdue"),
    ],
)
def test_a_row_tells_of_the_promise_of_an_earlier_letter(row: str, status: str) -> None:
    threads = _threads("Uiterlijk 1 oktober 2030 ontvangt uw Kamer een nota over havens.", row)
    assert _stands(threads[0]) == status


def test_a_row_that_makes_a_promise_is_in_the_thread_of_the_one_it_says_again() -> None:
    row = "De Kamer ontvangt een havennota. | 3 mei 2030 | Deels afgedaan met de brief van 4 mei 2031."
    first, *others = _threads("Uiterlijk 1 oktober 2030 ontvangt uw Kamer een nota over havens.", row)
    assert [one.document.id for one in first.statements] == ["brief", "lijst"]
    assert _stands(first) == "partly-kept"
    assert [_stands(one) for one in others] == ["open"]


def test_what_a_row_says_is_done_is_no_promise_and_what_runs_has_the_term_of_its_cell() -> None:
    row = "De Kamer ontvangt een brugnota. | 3 mei 2030 | Loopt; volgt in het eerste kwartaal van 2032."
    (one, _) = _read("lijst.txt", _LIST.format(heads=_HEADS, row=row)).commitments
    assert one.due is not None
    assert one.due.last == date(2032, 3, 31)
    done = "De Kamer ontvangt een brugnota. | 3 mei 2030 | Afgedaan met de brief van 4 mei 2031."
    assert len(_read("lijst.txt", _LIST.format(heads=_HEADS, row=done)).commitments) == 1


def test_a_row_is_told_once_and_what_only_runs_is_not_told_of_itself() -> None:
    row = "De Kamer ontvangt een havennota. | 3 mei 2030 | Loopt; volgt in het eerste kwartaal van 2032."
    first, *others = _threads("Uiterlijk 1 oktober 2030 ontvangt uw Kamer een nota over havens.", row)
    assert len(first.outcomes) == 1
    assert [one.followed for one in others] == [False]
