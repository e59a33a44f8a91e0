"""What a question in a person's own words asks about: things that the lists know, a standing, and other words.

"Wat zegde het kabinet toe over Oekraïne, en is het te laat?" asks for promises of the government about Oekraïne; that
they may be late is what is asked, so it does not choose among them, as it does in "welke toezeggingen zijn te laat?".
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from importlib.resources import files

from ontology.kinds import CommitmentStatus, EntityKind, OrganisationKind
from ontology.reference import read_references, read_themes, split_cell
from queries.names import fold

# Names of at most so many letters are words as well ("is", "de"): they count as they are written ("EU", "IS").
_SHORT = 3
# So alike (of one) are a name and what is typed for it with a slip; lower, and countries stand for one another.
_NEAR = 0.8
_LONGEST = 8  # words of a name; only documents bear longer ones, and nobody types those
_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
# "Is het te laat?" and "Is de notitie te laat?" ask how something stands; they do not ask for what stands so.
_WHETHER = re.compile(
    r"(?:^|, (?:en |and )?)(?:is|zijn|was|waren|werd|werden|heeft|hebben|are|were|has|have) (?!er\b|there\b|any\b)"
    r"|\b(?:is|zijn|was|waren|werd|werden|are|were)\s+(?:het|dat|dit|die|ze|zij|deze|it|they|that)\b"
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

# What a slip of the pen is guessed to be; names of documents and programmes are made of common words.
_GUESSED = frozenset({"country", "region", "theme", "actor"})


@dataclass(frozen=True, slots=True)
class Named:
    """A thing that a question names: its sort, its label in the lists, and how a text may call it, folded."""

    sort: str
    label: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """What a question asks about; everything is empty or None where it does not say.

    Attributes:
        things: what it names, by sort; of one sort any will do, of two sorts one of each.
        statuses: how it should stand.
        government: whether only what the Dutch government promises.
        advice: whether it is about advices, not promises.
        due: whether its days are those of a term.
        words: words that nothing knows; they are looked for in the text.
    """

    things: Mapping[str, tuple[Named, ...]]
    statuses: frozenset[CommitmentStatus]
    government: bool
    advice: bool
    due: bool
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


@cache
def _names() -> Mapping[tuple[str, str], tuple[str, ...]]:
    """The names by which a text may call each thing, folded; short ones are words as well, so they are left out."""
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for name, thing in _known().items():
        if len(name) > _SHORT:
            found[thing].append(name)
    return {thing: tuple(names) for thing, names in found.items()}


def find_label(name: str) -> str | None:
    """The label of what bears a name in the lists; None when they do not know it.

    >>> find_label("Ukraine"), find_label("waterstofvisie")
    ('Oekraïne', None)
    """
    known = _known().get(_key(name))
    return known[1] if known else None


def is_named(part: str) -> bool:
    """Whether something in the lists has a name with a word that begins so.

    >>> is_named("defensie"), is_named("defensei")
    (True, False)
    """
    wanted = f" {fold(part)}"
    return any(wanted in f" {fold(name)}" for name in _known())


def find_near(word: str) -> tuple[str, ...]:
    """Labels of things whose name is spelt nearly so.

    >>> find_near("oekrane")
    ('Oekraïne',)
    """
    names = [name for name, (sort, _) in _known().items() if len(name) > _SHORT and sort in _GUESSED]
    return tuple(dict.fromkeys(_known()[name][1] for name in get_close_matches(fold(word), names, n=3, cutoff=_NEAR)))


def find_names(text: str) -> Iterator[tuple[int, int]]:
    """Where a text holds a name of the lists, as half-open stretches."""
    for chunk, start in _chunks(text):
        if _key(chunk) in _known():
            yield start, start + len(chunk)


def read_asked(question: str) -> Asked:
    """What a question asks about, but for the days in it.

    >>> asked = read_asked("Wat zegde het kabinet toe over Oekraïne, en is het te laat?")
    >>> asked.government, asked.things["country"][0].label, sorted(asked.statuses), asked.words
    (True, 'Oekraïne', [], ())
    """
    things: dict[str, dict[Named, None]] = defaultdict(dict)
    means: set[str] = set()
    words: dict[str, None] = {}
    for text, start in _chunks(question):
        meaning = _meanings().get(fold(text), "")
        if meaning in _STATUSES:
            means |= set() if _WHETHER.search(question[:start]) else {meaning}
        elif meaning:
            means.add(meaning)
        elif known := _known().get(_key(text)):
            names = dict.fromkeys((fold(text), *_names().get(known, ())))
            things[known[0]][Named(*known, tuple(names))] = None
        elif len(text) > 1:
            words[fold(text)] = None
    if {"not", "kept"} <= means:
        means = (means - {"kept"}) | {"open"}
    return Asked(
        things={sort: tuple(names) for sort, names in things.items()},
        statuses=frozenset().union(*(_STATUSES[meaning] for meaning in means if meaning in _STATUSES)),
        government="government" in means,
        advice="advice" in means,
        due="due" in means,
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
