"""How promises stand on a day, which of them are asked for, and what is told of each: shared by all that lists them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from beleidsgraaf.asking import FORMS
from beleidsgraaf.checking import open_graph
from graph.status import Verdict
from graph.store import Value
from graph.stories import Story, latest_day_of, read_as_of, read_stories
from ontology.kinds import CommitmentKind, CommitmentStatus
from queries.names import fold
from queries.run import ParameterError

# How a status is called in Dutch; a test holds it equal to the labels of the ontology.
NAMES = {
    CommitmentStatus.OPEN: "open",
    CommitmentStatus.DUE: "aan de beurt",
    CommitmentStatus.OVERDUE: "over tijd",
    CommitmentStatus.DELAYED: "uitgesteld",
    CommitmentStatus.PARTLY_KEPT: "deels nagekomen",
    CommitmentStatus.KEPT: "nagekomen",
    CommitmentStatus.WITHDRAWN: "ingetrokken",
    CommitmentStatus.REPEATED: "herhaald",
}
DONE = frozenset({CommitmentStatus.KEPT, CommitmentStatus.WITHDRAWN})


@dataclass(frozen=True, slots=True)
class Standing:
    """A promise with how it stands on the day that is asked about."""

    story: Story
    verdict: Verdict


def read_day(word: str | None, option: str = "--as-of") -> date | None:
    """A day as it is typed; ParameterError for what is none."""
    if word is None:
        return None
    try:
        return date.fromisoformat(word)
    except ValueError as error:
        raise ParameterError(f"{option} is a day such as 2024-07-01, not {word!r}") from error


def read_standings(graph: Path, as_of: date | None) -> tuple[tuple[Standing, ...], date]:
    """All promises that had been made by a day (else that of the build, else the last document's), and that day.

    Raises ParameterError for a day before the first document, and for a graph without dated documents when no day is
    given.
    """
    store = open_graph(graph)
    stories = read_stories(store)
    latest = read_as_of(store) or latest_day_of(stories)
    day = as_of or latest
    if day is None:
        raise ParameterError("no document in this graph says its day; give the day to ask about, as --as-of 2024-07-01")
    first = min((line.stated for story in stories for line in story.lines if line.stated), default=day)
    if day < first:
        raise ParameterError(
            f"{day.isoformat()} lies before the first document of this graph ({first.isoformat()}), "
            "so no promise had been made; give a later day"
        )
    found = [Standing(story, verdict) for story in stories if (verdict := story.verdict(day))]
    return tuple(found), day


def check_form(form: str) -> None:
    """ParameterError for a form of answer that there is not."""
    if form not in FORMS:
        raise ParameterError(f"{form!r} is no form of answer; choose one of {', '.join(FORMS)}")


def _has(names: Iterable[str], wanted: str | None) -> bool:
    """Whether one of the names holds what is asked for."""
    return wanted is None or any(fold(wanted) in fold(name) for name in names)


@dataclass(frozen=True, slots=True)
class Filter:
    """Which promises are asked for, by parts of names."""

    ministry: str | None = None
    theme: str | None = None
    country: str | None = None

    def holds(self, story: Story) -> bool:
        """Whether a promise is one of them."""
        return (
            _has((*story.ministries, *story.parties.get("committedBy", ())), self.ministry)
            and _has(story.parties.get("subject", ()), self.theme)
            and _has(story.parties.get("concerns", ()), self.country)
        )


def open_promises(standings: Iterable[Standing]) -> list[Standing]:
    """Those that are neither kept nor withdrawn, and that something can come of: no advices, no mere efforts."""
    return [
        one
        for one in standings
        if one.verdict.status not in DONE
        and any(line.kind and line.kind is not CommitmentKind.EFFORT for line in one.story.lines)
    ]


def row_of(one: Standing, day: date) -> dict[str, Value]:
    """What tables tell of a promise on a day, by the names of their columns."""
    story, line = one.story, one.story.line(day)
    due, status = story.due(day), one.verdict.status
    return {
        "status": NAMES[status],
        "due_by": due,
        "days_late": (day - due).days if due and status is CommitmentStatus.OVERDUE else None,
        "promise": line.text,
        "ministries": "; ".join(story.ministries),
        "actors": "; ".join(story.parties.get("committedBy", ())),
        "source": line.title,
        "stated": line.stated,
        "reason": one.verdict.reason_nl,
        "iri": story.iri,
    }
