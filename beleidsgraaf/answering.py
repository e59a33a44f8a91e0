"""`ask`: a question in a person's own words, answered with promises, how each stands, and the words it was made in."""

import textwrap
from collections import Counter
from collections.abc import Sequence
from datetime import date
from difflib import SequenceMatcher
from pathlib import Path

from beleidsgraaf.asking import print_answer, shorten_iri
from beleidsgraaf.console import OUT, Exit, print_json, say
from beleidsgraaf.standing import NAMES, Standing, check_form, read_day, read_standings, row_of
from graph.status import write_day
from graph.store import Answer, Value
from graph.stories import Story
from ontology.kinds import CommitmentKind, CommitmentStatus
from queries.asked import Asked, Named, read_asked
from queries.catalogue import list_queries
from queries.names import fold
from queries.run import ParameterError

# What one who asks wants to see first.
_ORDER = (
    *(CommitmentStatus.OVERDUE, CommitmentStatus.DELAYED, CommitmentStatus.DUE, CommitmentStatus.OPEN),
    *(CommitmentStatus.REPEATED, CommitmentStatus.PARTLY_KEPT, CommitmentStatus.KEPT, CommitmentStatus.WITHDRAWN),
)
_KINDS = tuple(CommitmentKind)
# Who speaks for the Dutch state, besides its ministries: letters say "Nederland zal" as often as "het kabinet zal".
_GOVERNMENT = ("kabinet", "Nederland")
# Sorts of things whose names stand in texts as common words: "defensie", "veiligheid".
_WORDS_TOO = frozenset({"actor", "theme"})
# Shorter words stand in too many others ("zit" in "voorzitter").
_INNER = 5
# So alike (of one) are a question and one of the catalogue that asks the same in other words.
_ALIKE = 0.8
_COLUMNS = ("status", "due_by", "days_late", "promise", "ministries", "actors", "source", "stated", "reason", "iri")


def run_ask(words: Sequence[str], graph: Path, as_of: str | None, most: int, form: str) -> Exit:
    """Print the promises that a question asks about, what is late first; WRONG_FOUND when there are none."""
    check_form(form)
    question = " ".join(words).strip()
    if not question:
        raise ParameterError('ask something, as in: beleidsgraaf ask "Wat is over Oekraïne toegezegd?"')
    asked = read_asked(question)
    standings, day = read_standings(graph, read_day(as_of) or asked.as_of)
    found = sorted((one for one in standings if _is_asked(one, asked, day)), key=lambda one: _order(one, day))
    if form == "json":
        promises = [row_of(one, day) for one in found]
        print_json({"question": question, "about": describe_asked(asked), "as_of": day, "promises": promises})
    elif form == "csv":
        print_answer(Answer(_COLUMNS, tuple(_cells(one, day) for one in found)), form)
    elif found:
        _tell(found, asked, day, most)
        say(f"Waar het staat, in welke woorden: beleidsgraaf explain {shorten_iri(found[0].story.iri)} --graph {graph}")
    else:
        _tell_nothing(asked, standings, day)
    if form == "table":
        _offer(question, always=not found)
    return Exit.FINE if found else Exit.WRONG_FOUND


def _is_asked(one: Standing, asked: Asked, day: date) -> bool:
    """Whether a question asks for a promise (or, where it says so, an advice)."""
    story, due = one.story, one.story.due(day)
    said = [line for line in story.lines if line.day <= day]
    years = {line.day.year for line in said} | ({due.year} if due else set())
    return (
        asked.advice == all(line.kind is None for line in said)
        and (not asked.statuses or one.verdict.status in asked.statuses)
        and (not asked.government or _is_of_government(story))
        and (asked.before is None or (due is not None and due < asked.before))
        and (not asked.years or not years.isdisjoint(asked.years))
        and all(any(_names(story, named, day) for named in some) for some in asked.things.values())
        and all(_holds(_haystack(story, day), word) for word in asked.words)
    )


def _is_of_government(story: Story) -> bool:
    return any(name in _GOVERNMENT or name.startswith("Ministerie van") for name in story.ministries)


def _holds(haystack: str, word: str) -> bool:
    """Whether a word stands there; a longer one also within a word: "strategie" in "Afrikastrategie"."""
    return (word if len(word) >= _INNER else f" {word}") in haystack


def _labels(story: Story) -> set[str]:
    """All that a promise is by, to or about, by name."""
    return {*story.ministries, *(name for names in story.parties.values() for name in names)}


def _names(story: Story, named: Named, day: date) -> bool:
    """Whether a promise is by, to or about a thing, or says its name; names of actors and themes are words as well."""
    if named.label in _labels(story):
        return True
    return named.sort not in _WORDS_TOO and f" {named.typed} " in _said(story, day)


def _said(story: Story, day: date) -> str:
    """The words of a promise and of what became of it, folded, between spaces."""
    said = [line.text for line in story.lines if line.day <= day]
    told = [text for one in story.sequels if one.day <= day for text in (one.text, one.name)]
    return f" {fold(' '.join((*said, *told)))} "


def _haystack(story: Story, day: date) -> str:
    """The same, with the names of all that it is by, to or about."""
    return f"{_said(story, day)}{fold(' '.join(sorted(_labels(story))))} "


def _order(one: Standing, day: date) -> tuple[int, date, int, date, str]:
    line = one.story.line(day)
    kinds = [_KINDS.index(said.kind) for said in one.story.lines if said.kind]
    status = _ORDER.index(one.verdict.status)
    return status, one.story.due(day) or date.max, min(kinds, default=len(_KINDS)), line.day, one.story.iri


def _cells(one: Standing, day: date) -> tuple[Value, ...]:
    row = row_of(one, day)
    return tuple(row[name] for name in _COLUMNS)


def describe_asked(asked: Asked) -> str:
    """What was understood of a question, in Dutch.

    >>> describe_asked(read_asked("Welke toezeggingen van het kabinet over Oekraïne zijn te laat?"))
    'toezeggingen van de regering, over Oekraïne, over tijd'
    """
    parts = ["adviezen" if asked.advice else "toezeggingen"]
    parts[0] += " van de regering" if asked.government else ""
    parts += [
        f"{'van, aan of over' if sort == 'actor' else 'over'} {' of '.join(named.label for named in some)}"
        for sort, some in asked.things.items()
    ]
    parts += [f"met “{word}”" for word in asked.words]
    parts += [f"gedaan of te doen in {' of '.join(map(str, asked.years))}"] if asked.years else []
    parts += [f"met een termijn voor {write_day(asked.before, 'nl')}"] if asked.before else []
    open_too = CommitmentStatus.OPEN in asked.statuses
    wanted = ["nog niet nagekomen"] if open_too else [NAMES[one] for one in _ORDER if one in asked.statuses]
    return ", ".join([*parts, *([" of ".join(wanted)] if wanted else [])])


def _tell(found: Sequence[Standing], asked: Asked, day: date, most: int) -> None:
    """The answer in figures, then promise by promise."""
    what = describe_asked(asked)
    if len(found) == 1:
        what = what.replace("adviezen", "advies", 1).replace("toezeggingen", "toezegging", 1)
    counts = Counter(one.verdict.status for one in found)
    told = [f"{counts[status]} {NAMES[status]}" for status in _ORDER if counts[status]]
    say(f"{len(found)} {what}; stand op {write_day(day, 'nl')}: {', '.join(told)}.")
    say("" if asked.statuses else f"{_judge(found, day)}\n")
    for number, one in enumerate(found[:most] if most else found, 1):
        _tell_one(number, one, day)
    left = len(found) - most if most else 0
    if left > 0:
        say(f"… en nog {left}; --most 0 toont alles, --format csv geeft een tabel.")


def _judge(found: Sequence[Standing], day: date) -> str:
    """Whether it is late, in one sentence; without a term that cannot be said."""
    dated = sum(one.story.due(day) is not None for one in found)
    late = sum(one.verdict.status is CommitmentStatus.OVERDUE for one in found)
    if not dated:
        return "Te laat? Dat is niet te zeggen: er staat geen termijn bij die in dagen is te lezen."
    if len(found) == 1:
        return f"Te laat? {'Ja' if late else 'Nee'}: {found[0].verdict.reason_nl}."
    without = f"; zonder termijn: {len(found) - dated}" if dated < len(found) else ""
    return f"Te laat? Van de {dated} met een termijn {'is' if late == 1 else 'zijn'} er {late} over tijd{without}."


def _tell_one(number: int, one: Standing, day: date) -> None:
    story, line, late = one.story, one.story.line(day), row_of(one, day)["days_late"]
    actors = "; ".join(story.parties.get("committedBy") or story.parties.get("issuedBy") or story.ministries)
    head = f"{number}. {NAMES[one.verdict.status]}" + (f", {late} dagen" if late else "")
    say(f"{head} · {actors} · {line.title}, {write_day(line.day, 'nl')}")
    _wrap(f"“{line.text}”")
    if story.due(day) or one.verdict.status is not CommitmentStatus.OPEN:
        _wrap(one.verdict.reason_nl)
    more = [line for line in story.lines if line.day <= day and line is not story.line(day)]
    if more:
        _wrap(f"ook gezegd in: {'; '.join(dict.fromkeys(f'{one.title} ({one.day.year})' for one in more))}")
    say(f"   {shorten_iri(story.iri)}\n")


def _wrap(text: str) -> None:
    margin = " " * 3
    say(textwrap.fill(text, max(40, OUT.width), initial_indent=margin, subsequent_indent=margin))


def _tell_nothing(asked: Asked, standings: Sequence[Standing], day: date) -> None:
    """That there is nothing, and which part of the question does find something by itself."""
    say(f"Geen {describe_asked(asked)}, gevonden in deze documenten tot {write_day(day, 'nl')}.")
    parts = {named.label: [_names(one.story, named, day) for one in standings] for named in _things(asked)}
    parts |= {f"“{word}”": [_holds(_haystack(one.story, day), word) for one in standings] for word in asked.words}
    for part, hits in parts.items():
        say(f"Met alleen {part}: {sum(hits)} toezeggingen of adviezen.")


def _things(asked: Asked) -> list[Named]:
    return [named for some in asked.things.values() for named in some]


def _offer(question: str, *, always: bool) -> None:
    """The question of the catalogue that comes nearest, when it is near or nothing else answered."""
    wanted = fold(question)
    alike = {query.id: SequenceMatcher(None, wanted, fold(query.question_nl)).ratio() for query in list_queries()}
    near = max(list_queries(), key=lambda query: alike[query.id])
    if always or alike[near.id] >= _ALIKE:
        say(f"Een vaste vraag die erop lijkt: “{near.question_nl}” (beleidsgraaf query {near.id}).")
    if always:
        say("Alle vaste vragen: beleidsgraaf query.")
