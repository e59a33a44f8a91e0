"""How promises stand on a day, which of them are asked for, and what is told of each: shared by all that lists them."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from pathlib import Path

from beleidsgraaf.asking import FORMS
from beleidsgraaf.checking import open_graph
from graph.status import Verdict
from graph.store import Value
from graph.stories import Story, latest_day_of, read_as_of, read_stories
from ontology.kinds import CommitmentKind, CommitmentStatus
from queries.asked import find_label, is_named
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
_NEAR = 4  # names in a sentence about one that nothing bears
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
        return all(_has(names(story), getattr(self, part)) for part, names in _PARTS.items())

    def settled(self, standings: Iterable[Standing]) -> "Filter":
        """The same by names that promises bear: "Ukraine" is Oekraïne there; ParameterError for one that none bears."""
        stories = [one.story for one in standings]
        return Filter(**{part: _settle(part, getattr(self, part), stories) for part in _PARTS})


def _actors(story: Story) -> tuple[str, ...]:
    return *story.ministries, *story.parties.get("committedBy", ())


def _subjects(story: Story) -> tuple[str, ...]:
    return story.parties.get("subject", ())


def _countries(story: Story) -> tuple[str, ...]:
    return story.parties.get("concerns", ())


# What each part of a filter is held against.
_PARTS: Mapping[str, Callable[[Story], tuple[str, ...]]] = {
    "ministry": _actors,
    "theme": _subjects,
    "country": _countries,
}


def _settle(part: str, wanted: str | None, stories: Sequence[Story]) -> str | None:
    names = sorted({name for story in stories for name in _PARTS[part](story)})
    if _has(names, wanted):
        return wanted
    label = find_label(str(wanted))
    if label in names:
        return label
    if is_named(str(wanted)):
        return wanted  # a thing that there is, and that promises nothing here
    by_word: dict[str, list[str]] = defaultdict(list)
    for name in names:
        for word in (name, *name.split()):
            by_word[fold(word)].append(name)
    near = [name for word in get_close_matches(fold(str(wanted)), by_word, n=2, cutoff=0.6) for name in by_word[word]]
    told = f"; near it: {'; '.join(list(dict.fromkeys(near))[:_NEAR])}" if near else ""
    raise ParameterError(f"no promise of this graph has {wanted!r} for its {part}{told}")


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
