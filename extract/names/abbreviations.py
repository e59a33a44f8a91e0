"""Abbreviations that the text itself introduces: "Group of Friends (GoF)", "GoF (Group of Friends)"."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from extract.names.candidates import Candidate
from extract.names.head_words import kind_of
from extract.portfolios import portfolios
from extract.records import EntityRef
from extract.slugs import slug
from extract.wordlists import read_column
from ontology.kinds import EntityKind
from ontology.reference import read_references

_LIKELY, _FAIR = 0.995, 0.82  # a text's own word for it goes before a list's
_IN_BRACKETS = re.compile(r" \((?P<short>(?=[\w&.-]*[A-Z][\w&.-]*[A-Z])[A-Za-z][\w&.-]{1,11}?)(?P<plural>[’']?s)?\)")
_QUOTES = frozenset("»”’\"'")
_CALLED = re.compile(
    r" \((?:hierna|verder)(?: te noemen| ook wel)?:? [«“‘']?(?:de |het )?(?P<word>[A-Za-zÀ-ÿ]{3,})[»”’']?\)"
)
_SHORTENED = re.compile(r" \((?P<word>[A-ZÀ-Þ][a-zà-ÿ]{5,})\)")
_NAMED_FURTHER = re.compile(r"-| (?:van|voor|over|inzake) (?:de |het )?[A-ZÀ-Þ]| [A-ZÀ-Þ]")
_BRACKET = re.compile(r" \((?=[A-Za-z])")
_SHORT = re.compile(r"(?<![\w-])(?=[\w&-]*[A-Z][\w&-]*[A-Z])[A-Za-z][\w&-]{1,9}$")
_WORDS_BACKWARDS = re.compile(r"[\w’'&/-]+(?: ,?[\w’'&/-]+){0,11}")


def _spells(short: str, name: str) -> bool:
    """Whether the letters of an abbreviation stand in the name in this order, the first at its start.

    >>> _spells("GoF", "Group of Friends"), _spells("EU", "Noord-Atlantische Verdragsorganisatie")
    (True, False)
    """
    letters = [char for char in short.lower() if char.isalnum()]
    initials = name.lower()
    if not letters or initials[:1] != letters[0]:
        return False
    at = 0
    for letter in letters:
        at = initials.find(letter, at) + 1
        if not at:
            return False
    return True


def _long_form(text: str, end: int, short: str) -> Candidate | None:
    """The capitalised words before the bracket whose initials spell the abbreviation, if their head says what it is."""
    # Read backwards, from the bracket on: forwards each character would have to be tried as the beginning.
    before = _WORDS_BACKWARDS.match(text[max(0, end - 120) : end][::-1])
    if before is None:
        return None
    words = before[0][::-1].split(" ")
    letters = [char for char in short.lower() if char.isalpha()]
    for count in range(2, min(len(words), len(letters) + 4) + 1):
        part = words[-count:]
        initials = [piece[0].lower() for word in part for piece in re.split(r"[-/]", word) if piece]
        capitals = sum(word[0].isupper() for word in part)
        name = " ".join(part)
        if part[0][0].isupper() and initials[0] == letters[0] and capitals >= 2 and _stands_for(short, name, initials):
            found = kind_of(name) or _kind_by_last(words[-1])
            if found is None:
                return None
            ref = EntityRef(found[0], slug(name))
            return Candidate(end - len(name), end, ref, "abbreviation:introduced", _FAIR, name, found[1])
    return None


def _kind_by_last(word: str) -> tuple[EntityKind, str] | None:
    """The kind by a word that is a head of names only where an abbreviation follows: "Strategisch Overleg (SO)"."""
    return (EntityKind.ORGANISATION, "") if word.lower() in read_column("introduced_heads.tsv", "head") else None


def _stands_for(short: str, name: str, initials: list[str]) -> bool:
    """Whether an abbreviation has the initials of a name, or its letters in order with all capitals among them."""
    letters = [char for char in short.lower() if char.isalpha()]
    if _subsequence(letters, initials):
        return True
    capitals = [piece[0].lower() for piece in re.split(r"[ /-]", name) if piece[:1].isupper()]
    return len(letters) > 2 and _subsequence(capitals, letters) and _spells(short, name)


def is_spelled_by(short: str, ref: EntityRef) -> bool:
    """Whether the initials of what a text names are exactly those of an abbreviation.

    >>> is_spelled_by("ISO", EntityRef(EntityKind.ORGANISATION, "internationaal-strategisch-overleg"))
    True
    """
    return "".join(word[0] for word in ref.id.split("-") if word) == short.lower()


def _subsequence(letters: list[str], initials: list[str]) -> bool:
    rest = iter(initials)
    return all(any(letter == initial for initial in rest) for letter in letters)


@cache
def names_of(ref: EntityRef | None) -> frozenset[str]:
    """All names that the lists give a thing."""
    return frozenset(
        name
        for entry in read_references()
        if ref and entry.id == ref.id and entry.kind is ref.kind
        for name in (*entry.names, *entry.ambiguous)
    )


def find_brackets(text: str) -> list[int]:
    """Where brackets open behind a space: that of the space."""
    return [found.start() for found in _BRACKET.finditer(text)]


def find_introduced(text: str, brackets: Iterable[int], named: Mapping[int, Candidate]) -> Iterator[Candidate]:
    """Abbreviations in brackets after a name, with the name itself where no list knew it.

    `named` holds the mentions by their end.
    """
    for at in brackets:
        found = _IN_BRACKETS.match(text, at)
        if found is None:
            continue
        short = found["short"]
        candidate = named.get(at)
        if candidate is None and text[at - 1 : at] in _QUOTES:
            candidate = named.get(at - 1) or named.get(at - 2)  # «Our Common Agenda» (OCA)
            at -= 1  # noqa: PLW2901
        if candidate is None:
            candidate = _long_form(text, at, short)
            if candidate is None:
                continue
            yield candidate
        elif candidate.ref and candidate.ref.kind is EntityKind.OFFICE and short in portfolios():
            continue  # the bracket shortens the portfolio
        elif not _spells(short, text[candidate.start : candidate.end]) and short not in names_of(candidate.ref):
            continue
        yield Candidate(found.start("short"), found.end() - 1, candidate.ref, "abbreviation:bracket", _LIKELY, short)


def find_explained(text: str, brackets: Iterable[int], named: Mapping[int, Candidate]) -> Iterator[Candidate]:
    """Abbreviations before the name in brackets: "GoF (Group of Friends)"."""
    starts = {candidate.start: candidate for candidate in named.values()}
    for bracket in brackets:
        candidate = starts.get(bracket + 2) if text[bracket + 2].isupper() else None
        if candidate is None or text[candidate.end : candidate.end + 1] != ")":
            continue
        short = _SHORT.search(text, max(0, bracket - 12), bracket)
        if short and _spells(short[0], text[candidate.start : candidate.end]):
            yield Candidate(short.start(), short.end(), candidate.ref, "abbreviation:bracket", _LIKELY, short[0])


def find_called(text: str, brackets: Iterable[int], named: Mapping[int, Candidate]) -> Iterator[Candidate]:
    """The word by which a text goes on to call something: "(hierna: het College)", "Havenwet 2019 (Havenwet)"."""
    for at in brackets:
        owner = named.get(at)
        found = _CALLED.match(text, at) or _SHORTENED.match(text, at) if owner else None
        if owner is None or owner.ref is None or found is None:
            continue
        word = found["word"]
        if found.re is _SHORTENED and word not in re.split(r"\W", text[owner.start : owner.end]):
            continue
        if word[0].islower():
            continue  # "(hierna: de richtlijnen)" goes on as a common noun
        uses = re.compile(rf"\b(?:[Dd]e|[Hh]et|[Dd]it|[Dd]eze) (?P<word>{word})\b")
        yield Candidate(*found.span("word"), owner.ref, "abbreviation:called", _LIKELY, word)
        for use in uses.finditer(text, found.end()):
            if not _NAMED_FURTHER.match(text, use.end()):
                yield Candidate(*use.span("word"), owner.ref, "abbreviation:called", _FAIR, word)


def find_uses(text: str, introduced: Iterable[Candidate]) -> Iterator[Candidate]:
    """Later uses of the abbreviations that a text introduces."""
    first: dict[str, Candidate] = {}
    for candidate in introduced:
        if candidate.rule == "abbreviation:bracket":
            first.setdefault(candidate.label, candidate)
    if not first:
        return
    reach = 0
    places = [(at, -len(word), word) for word in first for at in _places(text, word)]
    for at, minus, short in sorted(places):
        found = _PLURAL_END.match(text, at - minus) if at >= reach else None
        if found is None:
            continue
        reach = found.end()  # of those that overlap the first, of those the longest
        if at > first[short].start and not text[at - 1].isalnum():
            yield Candidate(at, reach, first[short].ref, "abbreviation:use", _LIKELY, short)


_PLURAL_END = re.compile(r"(?:[’']?s)?(?!\w)")


def _places(text: str, word: str) -> Iterator[int]:
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + 1)
