"""What a question in a person's own words asks about: things that the lists know, a standing, days, and other words.

"Wat zegde het kabinet toe over Oekraïne, en is het te laat?" asks for promises of the government about Oekraïne; that
they may be late is what is asked, so it does not choose among them, as it does in "welke toezeggingen zijn te laat?".
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from importlib.resources import files

from graph.status import MONTHS_NL
from ontology.kinds import CommitmentStatus, EntityKind, OrganisationKind
from ontology.reference import read_references, read_themes, split_cell
from queries.names import fold

# Names of at most so many letters are words as well ("is", "de"): they count as they are written ("EU", "IS").
_SHORT = 3
_LONGEST = 8  # words of a name; only documents bear longer ones, and nobody types those
_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
_DAY = re.compile(rf"\b(\d{{4}})-(\d\d)-(\d\d)\b|\b(\d{{1,2}})\s+({'|'.join(MONTHS_NL)})\s+(\d{{4}})\b", re.IGNORECASE)
_LAST = re.compile(r"\b(?:uiterlijk|tot en met)\s+(?:op\s+)?$", re.IGNORECASE)
_BEFORE = re.compile(r"\b(?:v[oó][oó]r|tot|before|by)\s+$", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
# "Is het te laat?" asks how something stands; it does not ask for what stands so.
_WHETHER = re.compile(
    r"\b(?:is|zijn|was|waren|werd|werden|are|were)\s+(?:het|dat|dit|die|ze|zij|deze|it|they|that)\b"
    r"|\b(?:heeft|hebben|has|have)\s+(?:\w+\s+){1,4}(?:dat|dit|die|deze|ze|it|them|that)\b",
    re.IGNORECASE,
)
_OPEN = frozenset(CommitmentStatus) - {CommitmentStatus.KEPT, CommitmentStatus.WITHDRAWN}
_STATUSES: Mapping[str, frozenset[CommitmentStatus]] = {
    "open": _OPEN,
    "kept": frozenset({CommitmentStatus.KEPT, CommitmentStatus.PARTLY_KEPT}),
} | {
    status.value: frozenset({status})
    for status in (
        CommitmentStatus.OVERDUE,
        CommitmentStatus.DELAYED,
        CommitmentStatus.WITHDRAWN,
        CommitmentStatus.REPEATED,
    )
}


# Who acts is one sort: "Defensie" and its minister are not asked for together.
_SORTS = dict.fromkeys((EntityKind.PERSON, EntityKind.OFFICE, EntityKind.ORGANISATION), "actor")


@dataclass(frozen=True, slots=True)
class Named:
    """A thing that a question names: its sort, its label in the lists, and the name as it was typed, folded."""

    sort: str
    label: str
    typed: str


@dataclass(frozen=True, slots=True)
class Asked:
    """What a question asks about; everything is empty or None where it does not say.

    Attributes:
        things: what it names, by sort; of one sort any will do, of two sorts one of each.
        statuses: how it should stand.
        government: whether only what the Dutch government promises.
        advice: whether it is about advices, not promises.
        before: first day after the term.
        as_of: day to ask about.
        years: years in which it was said or falls due.
        words: words that nothing knows; they are looked for in the text.
    """

    things: Mapping[str, tuple[Named, ...]]
    statuses: frozenset[CommitmentStatus]
    government: bool
    advice: bool
    before: date | None
    as_of: date | None
    years: tuple[int, ...]
    words: tuple[str, ...]


@cache
def _meanings() -> Mapping[str, str]:
    """What a word or phrase of a question means."""
    _, *lines = (files("queries") / "asked_words.tsv").read_text("utf-8").splitlines()
    found: dict[str, str] = {}
    for line in lines:
        means, words = line.split("\t")
        for word in split_cell(words):
            found.setdefault(fold(word), means)
    return found


@cache
def _known() -> Mapping[str, tuple[str, str]]:
    """Sort and label of everything in the lists, by each of its names, folded; a short name as it is written."""
    found: dict[str, tuple[str, str]] = {}
    for theme in read_themes():
        for name in (theme.label_nl, theme.label_en):
            found.setdefault(_key(name), ("theme", theme.label_nl))
    for one in read_references():
        # Who asks for "Defensie" means the ministry, whatever the word may mean in a text.
        bare = one.ambiguous if one.narrower == OrganisationKind.MINISTRY else ()
        for name in (one.label_nl, one.label_en, *one.names, *one.adjectives, *bare):
            found.setdefault(_key(name), (_SORTS.get(one.kind, one.kind.value), one.label_nl))
    return found


def _key(name: str) -> str:
    """A name as it is looked up.

    >>> _key("Oekraïne"), _key("EU")
    ('oekraine', 'EU')
    """
    return name if len(name) <= _SHORT else fold(name)


def read_asked(question: str) -> Asked:
    """What a question asks about; ValueError for a day that does not exist.

    >>> asked = read_asked("Wat zegde het kabinet toe over Oekraïne, en is het te laat?")
    >>> asked.government, asked.things["country"][0].label, sorted(asked.statuses), asked.words
    (True, 'Oekraïne', [], ())
    """
    as_of, before, rest = _read_days(question)
    years = tuple(int(year) for year in _YEAR.findall(rest))
    rest = _YEAR.sub(" ", rest)
    things: dict[str, dict[Named, None]] = defaultdict(dict)
    means: set[str] = set()
    words: dict[str, None] = {}
    for text, start in _chunks(rest):
        meaning = _meanings().get(fold(text), "")
        if meaning in _STATUSES:
            means |= set() if _WHETHER.search(rest[:start]) else {meaning}
        elif meaning:
            means.add(meaning)
        elif known := _known().get(_key(text)):
            things[known[0]][Named(*known, fold(text))] = None
        elif len(text) > 1:
            words[fold(text)] = None
    if {"not", "kept"} <= means:
        means = (means - {"kept"}) | {"open"}
    return Asked(
        things={sort: tuple(names) for sort, names in things.items()},
        statuses=frozenset().union(*(_STATUSES[meaning] for meaning in means if meaning in _STATUSES)),
        government="government" in means,
        advice="advice" in means,
        before=before,
        as_of=as_of,
        years=years,
        words=tuple(words),
    )


def _chunks(text: str) -> Iterator[tuple[str, int]]:
    """Names and phrases that something knows, the longest first, else single words; each with its place."""
    words = list(_WORD.finditer(text))
    at = 0
    while at < len(words):
        for size in range(min(_LONGEST, len(words) - at), 0, -1):
            chunk = text[words[at].start() : words[at + size - 1].end()]
            if size == 1 or _key(chunk) in _known() or fold(chunk) in _meanings():
                yield chunk, words[at].start()
                at += size
                break


def _read_days(question: str) -> tuple[date | None, date | None, str]:
    """The day to ask about, the day before which a term ends, and the question without them.

    Raises ValueError for a day that does not exist.
    """
    as_of: date | None = None
    before: date | None = None
    rest = question
    for found in _DAY.finditer(question):
        year, month, day, day_nl, month_nl, year_nl = found.groups()
        parts = (year, month, day) if year else (year_nl, MONTHS_NL.index(month_nl.casefold()) + 1, day_nl)
        try:
            read = date(*map(int, parts))
        except ValueError as error:
            raise ValueError(f"{found[0]} is no day of the calendar; give one as 2024-07-01") from error
        lead = question[: found.start()]
        if _LAST.search(lead):
            before = read + timedelta(days=1)
        elif _BEFORE.search(lead):
            before = read
        else:
            as_of = read
        rest = rest.replace(found[0], " ")
    return as_of, before, rest
