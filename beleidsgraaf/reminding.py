"""`rappel`: the half-yearly reminder list per ministry as HTML and CSV, and the deadlines as a calendar."""

import csv
import hashlib
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from importlib.resources import files
from io import StringIO
from pathlib import Path

import jinja2
from icalendar import Calendar, Event

from beleidsgraaf.asking import safe_cell
from beleidsgraaf.console import Exit, count, refuse_existing, say
from beleidsgraaf.standing import NAMES, Filter, Standing, open_promises, read_day, read_standings
from graph.status import write_day
from ontology.kinds import CommitmentKind, CommitmentStatus

HTML, CSV, CALENDAR = "rappel.html", "rappel.csv", "termijnen.ics"
COLUMNS = ("ministerie", "stand", "toezegging", "termijn", "gedaan op", "in", "reden", "toetsbaarheid", "iri")


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of the list."""

    ministry: str
    status: CommitmentStatus
    text: str
    due: date | None
    stated: date | None
    source: str
    reason: str
    ratability: float
    iri: str

    @property
    def late(self) -> bool:
        """Whether its term has passed without a delivery in the documents."""
        return self.status is CommitmentStatus.OVERDUE

    @property
    def status_nl(self) -> str:
        """The status in Dutch."""
        return NAMES[self.status]

    @property
    def due_nl(self) -> str:
        """The last day of the term in words, or that there is none."""
        return write_day(self.due, "nl") if self.due else "geen"

    @property
    def stated_nl(self) -> str:
        """The day of the document in words, or that it says none."""
        return write_day(self.stated, "nl") if self.stated else "zonder datum"


def half_year_of(day: date) -> tuple[str, date]:
    """The name of the half-year that a day lies in, and its last day.

    >>> half_year_of(date(2024, 7, 1))
    ('tweede helft van 2024', datetime.date(2024, 12, 31))
    """
    if day.month <= 6:
        return f"eerste helft van {day.year}", date(day.year, 6, 30)
    return f"tweede helft van {day.year}", date(day.year, 12, 31)


def list_entries(standings: Sequence[Standing], day: date, chosen: Filter) -> tuple[Entry, ...]:
    """Open products, and open measures with a term, by ministry; first what is over time, then by term."""
    found: list[Entry] = []
    for one in open_promises(standings):
        story, due = one.story, one.story.due(day)
        lines = [line for line in story.lines if line.day <= day and line.kind]
        product = any(line.kind is CommitmentKind.DELIVERABLE for line in lines)
        if not lines or not (product or due) or not chosen.holds(story):
            continue
        last = lines[-1]
        share = max(line.ratability for line in lines)
        for ministry in story.ministries or ("onbekend",):
            told = (last.text, due, last.stated, last.title, one.verdict.reason_nl, share, story.iri)
            found.append(Entry(ministry, one.verdict.status, *told))
    return tuple(sorted(found, key=_order))


def _order(entry: Entry) -> tuple[str, bool, date, date, str, str]:
    return (
        entry.ministry.casefold(),
        not entry.late,
        entry.due or date.max,
        entry.stated or date.max,
        entry.text,
        entry.iri,
    )


def write_html(entries: Sequence[Entry], day: date) -> str:
    """The list as one page that needs nothing else; everything from a document is escaped."""
    environment = jinja2.Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True)
    template = environment.from_string((files("beleidsgraaf") / "rappel.html.j2").read_text("utf-8"))
    groups: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        groups[entry.ministry].append(entry)
    name, last = half_year_of(day)
    soon = sum(1 for entry in entries if entry.due and entry.due <= last)
    return (
        template.render(groups=groups, half_year=name, day=write_day(day, "nl"), total=len(entries), soon=soon) + "\n"
    )


def write_csv(entries: Sequence[Entry]) -> str:
    """The list as CSV (RFC 4180), safe to open in a spreadsheet."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for e in entries:
        row = (
            e.ministry,
            e.status_nl,
            e.text,
            e.due or "",
            e.stated or "",
            e.source,
            e.reason,
            f"{e.ratability:.1f}",
            e.iri,
        )
        writer.writerow([safe_cell(cell) for cell in row])
    return out.getvalue()


def write_calendar(entries: Sequence[Entry], day: date) -> bytes:
    """Terms as all-day events (RFC 5545), one for each promise; the stamp is the day asked about, not the clock's."""
    calendar = Calendar()
    calendar.add("prodid", "-//beleidsgraaf//termijnen van toezeggingen//NL")
    calendar.add("version", "2.0")
    stamp = datetime.combine(day, time(), UTC)
    for iri, group in _by_promise(entries).items():
        entry = group[0]
        if entry.due is None:
            continue
        event = Event()
        event.add("uid", f"{hashlib.sha256(iri.encode()).hexdigest()[:32]}@beleidsgraaf")
        event.add("dtstamp", stamp)
        event.add("dtstart", entry.due)
        event.add("dtend", entry.due + timedelta(days=1))
        event.add("summary", f"Toezegging: {entry.text}")
        event.add("description", f"{entry.reason}\n{entry.source} ({entry.stated_nl})\n{iri}")
        event.add("categories", [other.ministry for other in group])
        event.add("transp", "TRANSPARENT")
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def _by_promise(entries: Sequence[Entry]) -> dict[str, list[Entry]]:
    found: dict[str, list[Entry]] = defaultdict(list)
    for entry in sorted(entries, key=lambda entry: (entry.due or date.max, entry.iri, entry.ministry)):
        found[entry.iri].append(entry)
    return found


def run_rappel(graph: Path, output: Path, as_of: str | None, ministry: str | None, *, overwrite: bool) -> Exit:
    """Write the list and the calendar into a folder."""
    standings, day = read_standings(graph, read_day(as_of))
    entries = list_entries(standings, day, Filter(ministry).settled(standings))
    paths = [output / name for name in (HTML, CSV, CALENDAR)]
    for path in paths:
        refuse_existing(path, overwrite=overwrite)
    output.mkdir(parents=True, exist_ok=True)
    paths[0].write_text(write_html(entries, day), "utf-8")
    paths[1].write_bytes(write_csv(entries).encode("utf-8-sig"))  # a spreadsheet knows UTF-8 by its mark
    paths[2].write_bytes(write_calendar(entries, day))
    say(f"{count(len({entry.iri for entry in entries}), 'open promise')} on {write_day(day, 'en')}:")
    for path in paths:
        say(str(path))
    return Exit.FINE
