"""`threads`, `due` and `diff`: promises followed through, for any day."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path

from beleidsgraaf.asking import print_answer, shorten_iri
from beleidsgraaf.checking import open_graph
from beleidsgraaf.console import Exit, count, print_json, print_table, say
from beleidsgraaf.standing import NAMES, Filter, Standing, check_form, open_promises, read_day, read_standings, row_of
from graph.diff import Change, Difference, compare_stories
from graph.status import write_day
from graph.store import Answer, Value
from graph.stories import latest_day_of, read_as_of, read_stories
from ontology.kinds import CommitmentStatus
from queries.run import ParameterError

_CHANGES = {
    Change.NEW: "nieuw",
    Change.CHANGED: "veranderd",
    Change.MOVED: "verschoven",
    Change.KEPT: "nagekomen",
    Change.VANISHED: "verdwenen",
}
_DUE_COLUMNS = ("due_by", "status", "promise", "ministries", "actors", "source", "stated", "reason", "iri")
_DIFF_COLUMNS = ("change", "promise", "source", "before", "after", "due_before", "due_after", "reason", "iri")


def _read_status(word: str) -> CommitmentStatus:
    wanted = word.strip().casefold()
    for status, name in NAMES.items():
        if wanted in {status.value, name, status.term.casefold()}:
            return status
    raise ParameterError(f"--status is one of {', '.join(status.value for status in NAMES)}, not {word!r}")


def run_threads(graph: Path, as_of: str | None, status: str | None, form: str) -> Exit:
    """Print each thread with its quotes, days, documents and score."""
    check_form(form)
    wanted = _read_status(status) if status else None
    standings, day = read_standings(graph, read_day(as_of))
    shown = [
        one
        for one in standings
        if (len({(line.document, line.iri) for line in one.story.lines if line.day <= day}) > 1 or one.story.sequels)
        and (wanted is None or one.verdict.status is wanted)
    ]
    if form == "json":
        print_json([_describe(one, day) for one in shown])
    elif form == "csv":
        print_answer(Answer(_THREAD_COLUMNS, tuple(row for one in shown for row in _thread_rows(one, day))), form)
    else:
        for number, one in enumerate(shown, 1):
            _tell_thread(number, one, day)
        say(f"{count(len(shown), 'thread')} on {write_day(day, 'en')}.")
    return Exit.FINE


_THREAD_COLUMNS = ("thread", "status", "score", "drift_days", "stated", "source", "says", "due_by", "quote", "reason")


def _thread_rows(one: Standing, day: date) -> Iterable[tuple[Value, ...]]:
    drift = sum(move.days for move in one.story.moves(day))
    head = (one.story.iri, NAMES[one.verdict.status], str(round(one.story.score, 2)), drift)
    for line in one.story.lines:
        if line.day <= day:
            yield (*head, line.stated, line.title, "uitspraak", line.last, line.text, one.verdict.reason_nl)
    for told in one.story.sequels:
        if told.day <= day:
            yield (*head, told.day, told.title, NAMES[told.status], told.last, told.text, one.verdict.reason_nl)


def _describe(one: Standing, day: date) -> dict[str, object]:
    story = one.story
    return {
        "thread": story.iri,
        "status": one.verdict.status.value,
        "reason_nl": one.verdict.reason_nl,
        "reason_en": one.verdict.reason_en,
        "as_of": day,
        "score": story.score,
        "drift_days": sum(move.days for move in story.moves(day)),
        "moves": [{"from": m.before, "to": m.after, "days": m.days, "document": m.source} for m in story.moves(day)],
        "statements": [
            {"iri": line.iri, "document": line.title, "date": line.stated, "due_by": line.last, "quote": line.text}
            for line in story.lines
            if line.day <= day
        ],
        "told": [
            {
                "outcome": t.status.value,
                "date": t.day,
                "document": t.title,
                "by": t.name,
                "quote": t.text,
                "score": t.score,
            }
            for t in story.sequels
            if t.day <= day
        ],
    }


def _tell_thread(number: int, one: Standing, day: date) -> None:
    story = one.story
    say(f"{number}. {NAMES[one.verdict.status]} ({one.verdict.reason_nl}); score {story.score:.2f}")
    for line in story.lines:
        if line.day <= day:
            term = f" [tot en met {write_day(line.last, 'nl')}]" if line.last else ""
            say(f"   {line.stated or 'zonder datum'}  {line.title}{term}\n      “{line.text}”")
    for told in story.sequels:
        if told.day <= day:
            what = f" met {told.name}" if told.name and told.name != told.title else ""
            say(f"   → {told.day.isoformat()}  {NAMES[told.status]}{what}, {told.title}\n      “{told.text}”")
    for move in story.moves(day):
        say(f"   verschoven van {move.before.isoformat()} naar {move.after.isoformat()} ({move.days:+d} dagen)")
    say(f"   {story.iri}\n")


def run_due(graph: Path, before: str | None, as_of: str | None, chosen: Filter, form: str) -> Exit:
    """Print open promises whose term ends before a day (any, when none is given), the soonest first."""
    check_form(form)
    limit = read_day(before, "--before") or date.max
    standings, day = read_standings(graph, read_day(as_of))
    chosen = chosen.settled(standings)
    dated = [(due, one) for one in open_promises(standings) if (due := one.story.due(day)) and due < limit]
    told = [row_of(one, day) for _, one in sorted(dated, key=_soonest) if chosen.holds(one.story)]
    if form == "table" and not told:
        day_en = write_day(day, "en")
        say(f"No open promise with a term fits, as of {day_en}; `beleidsgraaf ask` also finds those without.")
        return Exit.FINE
    print_answer(Answer(_DUE_COLUMNS, tuple(tuple(row[name] for name in _DUE_COLUMNS) for row in told)), form)
    if form == "table":
        late = sum(row["days_late"] is not None for row in told)
        say(f"{late} of them overdue, as of {write_day(day, 'en')}.")
    return Exit.FINE


def _soonest(dated: tuple[date, Standing]) -> tuple[date, date, str, str]:
    due, one = dated
    said = one.story.lines[-1]
    return due, said.day, said.text, one.story.iri


def run_diff(old: Path, new: Path, as_of_old: str | None, as_of_new: str | None, form: str) -> Exit:
    """Print what changed between two graphs, or between two days of one."""
    check_form(form)
    stores = open_graph(old), open_graph(new)
    before, after = map(read_stories, stores)
    first = read_day(as_of_old, "--as-of-a") or read_as_of(stores[0]) or latest_day_of(before)
    last = read_day(as_of_new, "--as-of-b") or read_as_of(stores[1]) or latest_day_of(after)
    if first is None or last is None:
        raise ParameterError("a graph without a dated document needs a day; give --as-of-a and --as-of-b")
    found = compare_stories(before, after, first, last)
    print_differences(found, form)
    return Exit.FINE


def print_differences(found: Sequence[Difference], form: str) -> None:
    """Differences as a table, CSV or JSON."""
    if form == "json":
        print_json(list(found))
        return
    name: Callable[[str], str] = lambda word: NAMES[CommitmentStatus(word)] if word else ""  # noqa: E731
    rows = tuple(
        (
            _CHANGES[d.change],
            d.text,
            d.source,
            name(d.before),
            name(d.after),
            d.due_before,
            d.due_after,
            d.reason_nl,
            d.iri,
        )
        for d in found
    )
    if form == "csv":
        print_answer(Answer(_DIFF_COLUMNS, rows), form)
    elif rows:
        print_table("", _DIFF_COLUMNS, rows, shorten=shorten_iri)
        counts = [f"{sum(d.change is change for d in found)} {word}" for change, word in _CHANGES.items()]
        say(", ".join(counts) + ".")
    else:
        say("Nothing changed between the two.")
