"""`threads`, `due`, `near-misses`, `rappel` and `diff` as a person uses them."""

import csv
import json
import re
from datetime import date, datetime
from io import StringIO
from pathlib import Path

import pytest
from conftest import ROOT
from icalendar import Calendar
from rdflib import RDFS, Graph, URIRef
from typer.testing import CliRunner, Result

from beleidsgraaf.command import app
from beleidsgraaf.reminding import COLUMNS, Entry, half_year_of, write_calendar, write_csv, write_html
from beleidsgraaf.standing import NAMES
from ontology.kinds import CommitmentStatus
from ontology.terms import BG, read_ontology


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(app, [str(word) for word in words], env={"COLUMNS": "200"})


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("following") / "out"
    result = run("build", ROOT / "examples", "-o", folder, "-q")
    assert result.exit_code == 0, result.output
    return folder


def rows(result: Result) -> list[dict[str, str]]:
    assert result.exit_code == 0, result.output
    return list(csv.DictReader(StringIO(result.stdout)))


def test_statuses_are_called_as_in_the_ontology() -> None:
    ontology = Graph().parse(data=read_ontology(), format="turtle")
    labels = {
        status: next(str(o) for o in ontology.objects(URIRef(BG + status.term), RDFS.label) if o.language == "nl")  # type: ignore[union-attr]
        for status in CommitmentStatus
    }
    assert labels == NAMES


# threads


def test_threads_are_listed_with_both_quotes(out: Path) -> None:
    result = run("threads", out)
    assert result.exit_code == 0
    text = " ".join(result.stdout.split())
    assert "Het kabinet presenteert medio 2025 een strategie voor economische veiligheid." in text
    assert "over de bredere economische veiligheid informeren in de strategie die medio 2025 verschijnt." in text
    assert "verschoven van 2025-06-30 naar 2025-11-30 (+153 dagen)" in text
    assert "9 threads on 12 February 2025." in text  # one of them said twice in one document


def test_threads_for_a_program(out: Path) -> None:
    found = json.loads(run("threads", out, "--format", "json").stdout)
    assert len(found) == 9
    assert {one["status"] for one in found} == {"kept", "delayed", "withdrawn", "repeated", "due"}
    moved = next(one for one in found if one["drift_days"] == 153)
    assert [move["days"] for move in moved["moves"]] == [153]
    assert all(one["reason_en"] and one["statements"] and 0 < one["score"] <= 1 for one in found)


def test_threads_of_a_day_and_a_status(out: Path) -> None:
    late = rows(run("threads", out, "--status", "uitgesteld", "--format", "csv"))
    assert {row["status"] for row in late} == {"uitgesteld"}
    early = json.loads(run("threads", out, "--as-of", "2024-04-01", "--format", "json").stdout)
    assert {one["status"] for one in early} <= {"open", "due"}
    assert all(date.fromisoformat(s["date"]) <= date(2024, 4, 1) for one in early for s in one["statements"])


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--as-of", "2020-01-01"), "lies before the first document of this graph (2024-03-14)"),
        (("--as-of", "1 mei"), "--as-of is a day such as 2024-07-01"),
        (("--status", "gebroken"), "--status is one of open, due"),
        (("--format", "xml"), "no form of answer"),
    ],
)
def test_wrong_use_is_one_sentence(out: Path, words: tuple[str, ...], sentence: str) -> None:
    result = run("threads", out, *words)
    assert result.exit_code == 2
    assert sentence in " ".join(result.stderr.split())
    assert "Traceback" not in result.output


def test_a_graph_without_a_day(tmp_path: Path) -> None:
    (tmp_path / "kader.txt").write_text("Beleidskader\n\nNederland steunt Oekraïne.\n", "utf-8")
    assert run("build", tmp_path / "kader.txt", "-o", tmp_path / "out", "-q").exit_code == 0
    result = run("threads", tmp_path / "out")
    assert result.exit_code == 2
    assert "no document in this graph says its day" in " ".join(result.stderr.split())


def test_a_status_before_the_first_document_is_told(tmp_path: Path) -> None:
    result = run("build", ROOT / "examples", "-o", tmp_path / "out", "--as-of", "2020-01-01")
    assert result.exit_code == 0
    assert "lies before the first document" in " ".join(result.stderr.split())
    assert run("build", ROOT / "examples", "-o", tmp_path / "out", "--as-of", "2020").exit_code == 2


def test_a_decision_about_what_is_gone_is_told(tmp_path: Path) -> None:
    decided = tmp_path / "curation.tsv"
    decided.write_text("kept-by\tcommitment/0000000000000000\tdocument/a\tgone\n", "utf-8")
    result = run("build", ROOT / "examples", "-o", tmp_path / "out", "--curation", decided, "-q")
    assert result.exit_code == 0
    told = " ".join(result.stderr.split())
    assert "commitment/0000000000000000, of which no document with a date tells" in told
    assert "document/a, of which no document with a date tells" in told


# due


def test_due_before_a_day_soonest_first(out: Path) -> None:
    found = rows(run("due", out, "--before", "2025-09-01", "--format", "csv"))
    days = [row["due_by"] for row in found]
    assert days == sorted(days)
    assert max(days) < "2025-09-01"
    assert not {"nagekomen", "ingetrokken"} & {row["status"] for row in found}
    assert all(row["reason"] for row in found)


@pytest.mark.parametrize(
    ("words", "promise"),
    [
        (("--ministry", "buitenlandse zaken"), "een notitie over EU-uitbreiding"),
        (("--country", "oekraïne"), "Ukraine Recovery Conference"),
        (("--theme", "europese samenwerking"), "een notitie over EU-uitbreiding"),
    ],
)
def test_due_by_ministry_country_and_theme(out: Path, words: tuple[str, str], promise: str) -> None:
    found = rows(run("due", out, "--before", "2025-09-01", *words, "--format", "csv"))
    every = rows(run("due", out, "--before", "2025-09-01", "--format", "csv"))
    assert any(promise in row["promise"] for row in found)
    assert 0 < len(found) < len(every)


def test_what_is_said_later_is_not_known_earlier(out: Path) -> None:
    found = rows(run("due", out, "--before", "2026-01-01", "--as-of", "2025-01-01", "--format", "csv"))
    assert all(row["stated"] <= "2025-01-01" for row in found)
    assert any(row["due_by"] == "2025-06-30" for row in found)  # the conference, before it was put off


def test_due_without_a_day_lists_all_that_have_a_term(out: Path) -> None:
    every = rows(run("due", out, "--format", "csv"))
    assert every == rows(run("due", out, "--before", "9999-12-31", "--format", "csv")) != []
    assert "overdue, as of 12 February 2025." in run("due", out).stdout


def test_the_day_is_that_of_the_build(out: Path, tmp_path: Path) -> None:
    later = tmp_path / "later"
    assert run("build", ROOT / "examples", "-o", later, "-q", "--as-of", "2025-12-01").exit_code == 0
    assert "as of 1 December 2025." in run("due", later).stdout
    assert "as of 12 February 2025." in run("due", later, "--as-of", "2025-02-12").stdout
    passed = rows(run("diff", out, later, "--format", "csv"))
    assert ("aan de beurt", "over tijd") in {(row["before"], row["after"]) for row in passed}


def test_due_that_finds_nothing_says_where_else_to_look(out: Path) -> None:
    result = run("due", out, "--country", "Suriname")
    assert result.exit_code == 0
    assert "No open promise with a term fits, as of 12 February 2025" in result.stdout


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--country", "Oekrane"), "'Oekrane' for its country; near it: Oekraïne."),
        (("--theme", "watr"), "'watr' for its theme; near it: water."),
        (("--ministry", "buitenladse"), "'buitenladse' for its ministry; near it: Ministerie van Buitenlandse Zaken; "),
        (("--country", "Xyzzy"), "'Xyzzy' for its country."),
    ],
)
def test_a_name_that_nothing_bears_is_refused_with_what_comes_near(
    out: Path, words: tuple[str, str], told: str
) -> None:
    result = run("due", out, *words)
    assert result.exit_code == 2
    assert told in result.stderr
    assert result.stderr.count("\n") == 1


def test_a_country_may_be_given_in_english(out: Path) -> None:
    english, dutch = (rows(run("due", out, "--country", one, "--format", "csv")) for one in ("Ukraine", "Oekraïne"))
    assert english == dutch != []


def test_a_reminder_list_of_nobody_is_not_written(out: Path, tmp_path: Path) -> None:
    result = run("rappel", out, "-o", tmp_path / "rappel", "--ministry", "buitenladse")
    assert result.exit_code == 2
    assert not (tmp_path / "rappel").exists()


def test_near_misses_have_reasons(out: Path) -> None:
    found = rows(run("near-misses", out, "--format", "csv"))
    assert found
    assert all(row["reason"] and row["reason_nl"] != row["reason"] and row["sentence"] for row in found)


def test_near_misses_are_told_in_words_and_counted(out: Path) -> None:
    result = run("near-misses", out)
    assert result.exit_code == 0
    told, _, counts = result.stdout.partition(" near misses: \n")
    numbers = [int(line.split()[0]) for line in counts.splitlines()]
    assert sum(numbers) == int(told.split()[-1]) > 0
    assert numbers == sorted(numbers, reverse=True)
    assert "no-act" not in result.stdout


def test_near_misses_of_one_reason(out: Path) -> None:
    every = rows(run("near-misses", out, "--format", "csv"))
    by_code = rows(run("near-misses", out, "--reason", "other-actor", "--format", "csv"))
    assert [row for row in every if row["reason"] == "other-actor"] == by_code != []
    assert rows(run("near-misses", out, "--reason", "ander dan de schrijver", "--format", "csv")) == by_code
    refused = run("near-misses", out, "--reason", "zomaar")
    assert refused.exit_code == 2
    assert "'zomaar' is no reason" in refused.stderr


def test_a_country_may_be_typed_without_its_accents(out: Path) -> None:
    found = [
        rows(run("due", out, "--before", "2030-01-01", "--country", name, "--format", "csv"))
        for name in ("oekraine", "Oekraïne")
    ]
    assert found[0] == found[1] != []


# rappel


def test_the_reminder_list_and_the_calendar(out: Path, tmp_path: Path) -> None:
    result = run("rappel", out, "-o", tmp_path / "r")
    assert result.exit_code == 0, result.output
    page = (tmp_path / "r" / "rappel.html").read_text("utf-8")
    assert "Rappel eerste helft van 2025" in page
    assert page.count('<th scope="row"><a href="#m') == page.count('<h2 id="m') > 1
    assert "geen levering gevonden in deze documenten tot 12 februari 2025" in page
    assert not re.search(r"https?://(?!w3id)|<script|<link|<img|url\(", page), "the page needs nothing else"
    table = list(csv.DictReader((tmp_path / "r" / "rappel.csv").read_text("utf-8-sig").splitlines()))
    assert tuple(table[0]) == COLUMNS
    calendar = Calendar.from_ical((tmp_path / "r" / "termijnen.ics").read_bytes())
    events = list(calendar.walk("VEVENT"))
    assert len(events) == len({row["iri"] for row in table if row["termijn"]})
    assert all(event.decoded("dtstamp") == datetime.fromisoformat("2025-02-12T00:00:00+00:00") for event in events)


def test_the_same_list_twice_has_the_same_bytes(out: Path, tmp_path: Path) -> None:
    for name in ("one", "two"):
        assert run("rappel", out, "-o", tmp_path / name, "--as-of", "2025-01-15").exit_code == 0
    for path in (tmp_path / "one").iterdir():
        assert path.read_bytes() == (tmp_path / "two" / path.name).read_bytes()


def test_a_list_that_is_there_is_not_overwritten(out: Path, tmp_path: Path) -> None:
    assert run("rappel", out, "-o", tmp_path).exit_code == 0
    refused = run("rappel", out, "-o", tmp_path)
    assert refused.exit_code == 2
    assert "--overwrite" in refused.stderr
    assert run("rappel", out, "-o", tmp_path, "--overwrite", "--ministry", "defensie").exit_code == 0


NASTY = Entry(
    ministry="<b>Ministerie</b>",
    status=CommitmentStatus.OVERDUE,
    text='=HYPERLINK("http://example.org") <script>alert(1)</script>; één, twee',
    due=date(2024, 2, 29),
    stated=date(2024, 1, 1),
    source="@brief",
    reason="-1",
    ratability=0.4,
    iri="https://example.org/id/commitment/1",
)


def test_a_page_escapes_what_it_shows() -> None:
    page = write_html([NASTY], date(2024, 3, 1))
    assert "<script>" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "&lt;b&gt;Ministerie&lt;/b&gt;" in page


def test_a_spreadsheet_takes_no_cell_for_a_formula() -> None:
    (row,) = csv.DictReader(StringIO(write_csv([NASTY])))
    assert row["toezegging"].startswith("'=")
    assert row["in"] == "'@brief"
    assert row["reden"] == "'-1"


def test_a_calendar_keeps_to_rfc_5545() -> None:
    text = write_calendar([NASTY, NASTY], date(2024, 3, 1))
    assert all(len(line) <= 75 for line in text.split(b"\r\n"))  # folded, section 3.1
    (event,) = Calendar.from_ical(text).walk("VEVENT")
    assert event.decoded("dtstart") == date(2024, 2, 29)
    assert event.decoded("dtend") == date(2024, 3, 1)  # the day after the last one
    assert str(event["summary"]) == f"Toezegging: {NASTY.text}"


@pytest.mark.parametrize(
    ("day", "name", "last"),
    [
        (date(2024, 1, 1), "eerste helft van 2024", date(2024, 6, 30)),
        (date(2024, 6, 30), "eerste helft van 2024", date(2024, 6, 30)),
        (date(2024, 7, 1), "tweede helft van 2024", date(2024, 12, 31)),
    ],
)
def test_half_years(day: date, name: str, last: date) -> None:
    assert half_year_of(day) == (name, last)


# diff


def test_two_days_of_one_graph(out: Path) -> None:
    words = ("diff", out, out, "--as-of-a", "2024-04-01", "--as-of-b", "2025-02-12", "--format")
    found = rows(run(*words, "csv"))
    assert {"nieuw", "verschoven", "nagekomen"} <= {row["change"] for row in found}
    told = json.loads(run(*words, "json").stdout)
    assert len(told) == len(found)
    assert " nieuw, " in run(*words, "table").stdout


def test_nothing_changed(out: Path) -> None:
    result = run("diff", out, out)
    assert result.exit_code == 0
    assert result.stdout.strip() == "Nothing changed between the two."
