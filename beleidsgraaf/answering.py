"""`ask`: a question in a person's own words, answered with promises, how each stands, and the words it was made in."""

import textwrap
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from difflib import SequenceMatcher
from pathlib import Path

from beleidsgraaf.asking import print_answer, shorten_iri
from beleidsgraaf.console import OUT, Exit, print_json, say
from beleidsgraaf.moments import Moments, read_moments
from beleidsgraaf.standing import NAMES, Standing, check_form, read_day, read_standings, row_of
from graph.status import write_day
from graph.store import Answer, Value
from graph.stories import Story
from ontology.kinds import CommitmentKind, CommitmentStatus
from queries.asked import Asked, Named, find_near, read_asked
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
# From here on it may help when nothing else does; below it questions share no more than "wat" and "over".
_SOMEWHAT = 0.55
_COLUMNS = ("status", "due_by", "days_late", "promise", "ministries", "actors", "source", "stated", "reason", "iri")


def run_ask(words: Sequence[str], graph: Path, as_of: str | None, most: int, form: str) -> Exit:
    """Print the promises that a question asks about, what is late first; WRONG_FOUND when there are none."""
    check_form(form)
    question = " ".join(words).strip()
    if not question:
        raise ParameterError('ask something, as in: beleidsgraaf ask "Wat is over Oekraïne toegezegd?"')
    standings, day = read_standings(graph, read_day(as_of) or read_moments(question).as_of)
    read = _read(question, day)
    found = _find(standings, read, day)
    if form == "json":
        promises = [row_of(one, day) for one in found]
        print_json({"question": question, "about": describe_question(read), "as_of": day, "promises": promises})
    elif form == "csv":
        print_answer(Answer(_COLUMNS, tuple(_cells(one, day) for one in found)), form)
    else:
        if not found:
            _tell_nothing(read, standings, day)
        told, wider = (found, read) if found else _find_wider(standings, read, day)
        if told and not found:
            say("\nWel gevonden:")
        if told:
            _tell(told, wider, day, most)
            iri = shorten_iri(told[0].story.iri)
            say(f"Waar het staat, in welke woorden: beleidsgraaf explain {iri} --graph {graph}")
        _offer(question, always=not found)
    return Exit.FINE if found else Exit.WRONG_FOUND


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, and when."""

    asked: Asked
    moments: Moments


def _read(question: str, day: date) -> Question:
    """A question, as it is asked on a day."""
    asked = read_asked(read_moments(question, day).rest)
    return Question(asked, read_moments(question, day, only_due=asked.due))


def _find(standings: Iterable[Standing], question: Question, day: date) -> list[Standing]:
    return sorted((one for one in standings if _is_asked(one, question, day)), key=lambda one: _order(one, day))


def _find_wider(standings: Sequence[Standing], question: Question, day: date) -> tuple[list[Standing], Question]:
    """What is found when less is asked: however it stands, without words that no list knows, advices for promises."""
    asked = question.asked
    wider = [replace(asked, statuses=frozenset())] if asked.statuses and (asked.words or asked.things) else []
    wider += [replace(asked, words=())] if asked.words and asked.things else []
    wider += [replace(one, advice=not one.advice) for one in (asked, *wider)]
    for one in wider:
        if found := _find(standings, replace(question, asked=one), day):
            return found, replace(question, asked=one)
    return [], question


def _is_asked(one: Standing, question: Question, day: date) -> bool:
    """Whether a question asks for a promise (or, where it says so, an advice)."""
    story, asked = one.story, question.asked
    said = [line for line in story.lines if line.day <= day]
    stated = [line.stated for line in said if line.stated]
    return (
        asked.advice == all(line.kind is None for line in said)
        and (not asked.statuses or one.verdict.status in asked.statuses)
        and (not asked.government or _is_of_government(story))
        and question.moments.holds(stated, story.due(day), only_due=asked.due)
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
    if named.sort in _WORDS_TOO:
        return False
    said = _said(story, day)
    return any(f" {name} " in said for name in named.names)


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
    return (
        status,
        one.story.due(day) or date.max,
        min(kinds, default=len(_KINDS)),
        line.stated or date.max,
        one.story.iri,
    )


def _cells(one: Standing, day: date) -> tuple[Value, ...]:
    row = row_of(one, day)
    return tuple(row[name] for name in _COLUMNS)


def describe_question(question: Question) -> str:
    """What was understood of a question, in Dutch.

    >>> describe_question(_read("Welke toezeggingen van het kabinet over Oekraïne zijn te laat?", date(2025, 1, 1)))
    'toezeggingen van de regering, over Oekraïne, over tijd'
    """
    asked = question.asked
    parts = ["adviezen" if asked.advice else "toezeggingen"]
    parts[0] += " van de regering" if asked.government else ""
    parts += [
        f"{'van, aan of over' if sort == 'actor' else 'over'} {' of '.join(named.label for named in some)}"
        for sort, some in asked.things.items()
    ]
    parts += [f"met “{word}”" for word in asked.words]
    parts += [when] if (when := question.moments.describe(only_due=asked.due)) else []
    open_too = CommitmentStatus.OPEN in asked.statuses
    wanted = ["nog niet nagekomen"] if open_too else [NAMES[one] for one in _ORDER if one in asked.statuses]
    return ", ".join([*parts, *([" of ".join(wanted)] if wanted else [])])


def _tell(found: Sequence[Standing], question: Question, day: date, most: int) -> None:
    """The answer in figures, then promise by promise."""
    what = describe_question(question)
    if len(found) == 1:
        what = what.replace("adviezen", "advies", 1).replace("toezeggingen", "toezegging", 1)
    counts = Counter(one.verdict.status for one in found)
    told = [f"{counts[status]} {NAMES[status]}" for status in _ORDER if counts[status]]
    say(f"{len(found)} {what}; stand op {write_day(day, 'nl')}: {', '.join(told)}.")
    say("" if question.asked.statuses else f"{_judge(found, day)}\n")
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
    which = (
        "De ene met een termijn is"
        if dated == 1
        else f"Van de {dated} met een termijn {'zijn' if late > 1 else 'is'} er"
    )
    how = ("" if late else "niet ") if dated == 1 else f"{late or 'geen'} "
    return f"Te laat? {which} {how}over tijd{without}."


def _tell_one(number: int, one: Standing, day: date) -> None:
    story, line, late = one.story, one.story.line(day), row_of(one, day)["days_late"]
    actors = "; ".join(story.parties.get("committedBy") or story.parties.get("issuedBy") or story.ministries)
    head = f"{number}. {NAMES[one.verdict.status]}" + (f", {late} {'dag' if late == 1 else 'dagen'}" if late else "")
    stated = write_day(line.stated, "nl") if line.stated else "zonder datum"
    say(f"{head} · {actors} · {line.title}, {stated}")
    _wrap(f"“{line.text}”")
    if story.due(day) or one.verdict.status is not CommitmentStatus.OPEN:
        _wrap(one.verdict.reason_nl)
    more = [line for line in story.lines if line.day <= day and line is not story.line(day)]
    if more:
        places = [f"{one.title} ({one.stated.year if one.stated else 'zonder datum'})" for one in more]
        _wrap(f"ook gezegd in: {'; '.join(dict.fromkeys(places))}")
    say(f"   {shorten_iri(story.iri)}\n")


def _wrap(text: str) -> None:
    margin = " " * 3
    say(textwrap.fill(text, max(40, OUT.width), initial_indent=margin, subsequent_indent=margin))


def _tell_nothing(question: Question, standings: Sequence[Standing], day: date) -> None:
    """That there is nothing, which part of the question does find something by itself, and what may have been meant."""
    asked = question.asked
    say(f"Geen {describe_question(question)}, gevonden in deze documenten tot {write_day(day, 'nl')}.")
    parts = {named.label: [_names(one.story, named, day) for one in standings] for named in _things(asked)}
    parts |= {f"“{word}”": [_holds(_haystack(one.story, day), word) for one in standings] for word in asked.words}
    for part, hits in parts.items() if len(parts) > 1 else ():
        what = "toezegging of advies" if sum(hits) == 1 else "toezeggingen of adviezen"
        say(f"Met alleen {part}: {sum(hits)} {what}.")
    for word in asked.words:
        if not any(parts[f"“{word}”"]) and (near := find_near(word)):
            say(f"Bedoelde u met “{word}” misschien {' of '.join(near)}?")


def _things(asked: Asked) -> list[Named]:
    return [named for some in asked.things.values() for named in some]


def _offer(question: str, *, always: bool) -> None:
    """The question of the catalogue that comes nearest, when it is near or nothing else answered."""
    wanted = fold(question)
    alike = {query.id: SequenceMatcher(None, wanted, fold(query.question_nl)).ratio() for query in list_queries()}
    near = max(list_queries(), key=lambda query: alike[query.id])
    if alike[near.id] >= (_SOMEWHAT if always else _ALIKE):
        say(f"Een vaste vraag die erop lijkt: “{near.question_nl}” (beleidsgraaf query {near.id}).")
    if always:
        say("Alle vaste vragen: beleidsgraaf query.")
