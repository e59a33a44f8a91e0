"""What changed between two graphs, or between two days of one: promises that are new, changed, moved, kept or gone."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from graph.stories import Story
from ontology.kinds import CommitmentStatus


class Change(StrEnum):
    """What became of a promise between the two."""

    NEW = "new"
    CHANGED = "changed"
    MOVED = "moved"
    KEPT = "kept"
    VANISHED = "vanished"


@dataclass(frozen=True, slots=True)
class Difference:
    """A promise with what changed, and its status and last day in both; "" and None where it is not there."""

    change: Change
    iri: str
    text: str
    source: str
    before: str
    after: str
    due_before: date | None
    due_after: date | None
    reason_nl: str
    reason_en: str


def compare_stories(
    old: Sequence[Story], new: Sequence[Story], as_of_old: date, as_of_new: date
) -> tuple[Difference, ...]:
    """Differences in the order of the changes, then of time.

    A promise is the same in both when they share one of its statements, whatever thread these stand in.
    """
    before = _said_by(old, as_of_old)
    after = _said_by(new, as_of_new)
    by_statement = {line.iri: story for story in before for line in story.lines}
    matched: set[str] = set()
    found: list[Difference] = []
    for story in after:
        earlier = [by_statement[line.iri] for line in story.lines if line.iri in by_statement]
        matched.update(one.iri for one in earlier)
        difference = _compare(earlier[0] if earlier else None, story, as_of_old, as_of_new)
        if difference:
            found.append(difference)
    documents = frozenset(line.document for story in new for line in story.lines)
    found += [_gone(story, as_of_old, documents) for story in before if story.iri not in matched]
    order = list(Change)
    return tuple(sorted(found, key=lambda one: (order.index(one.change), one.source, one.text, one.iri)))


def _said_by(stories: Iterable[Story], as_of: date) -> list[Story]:
    """Those that had been said by a day."""
    return [story for story in stories if story.verdict(as_of)]


def _compare(old: Story | None, new: Story, as_of_old: date, as_of_new: date) -> Difference | None:
    now = new.verdict(as_of_new)
    then = old.verdict(as_of_old) if old else None
    if now is None:
        return None
    due_then, due_now = old.due(as_of_old) if old else None, new.due(as_of_new)
    if then is None:
        change = Change.NEW
    elif now.status is not then.status and now.status in {CommitmentStatus.KEPT, CommitmentStatus.PARTLY_KEPT}:
        change = Change.KEPT
    elif due_then != due_now:
        change = Change.MOVED
    elif now.status is not then.status:
        change = Change.CHANGED
    else:
        return None
    line = new.line(as_of_new)
    return Difference(
        change,
        new.iri,
        line.text,
        line.title,
        then.status.value if then else "",
        now.status.value,
        due_then,
        due_now,
        now.reason_nl,
        now.reason_en,
    )


def _gone(story: Story, as_of: date, documents: frozenset[str]) -> Difference:
    """What the new graph does not hold: its document may be gone with it, which says nothing of the promise."""
    line, then = story.line(as_of), story.verdict(as_of)
    before = then.status.value if then else ""
    nl, en = "het document waarin het stond, is niet in de tweede graaf", "its document is not in the second graph"
    if not documents.isdisjoint(said.document for said in story.lines):
        nl, en = "staat niet meer in deze documenten", "no longer stands in these documents"
    return Difference(Change.VANISHED, story.iri, line.text, line.title, before, "", story.due(as_of), None, nl, en)
