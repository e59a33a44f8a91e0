"""Persons told by what they do, whom no list knows: "de schrijver Boualem Sansal"."""

import re
from collections.abc import Iterable, Iterator, Mapping

from extract.names.boundaries import stop_words
from extract.names.candidates import Candidate
from extract.names.given_names import SURNAME_OPENS
from extract.names.lexicon import Anchor
from extract.names.people import CAPITAL, person
from extract.wordlists import read_column
from ontology.kinds import EntityKind

# Two words at least: one alone may be anything ("de rechter Internationaal").
_WHOLE = rf"{CAPITAL}(?: {SURNAME_OPENS}{CAPITAL}){{1,3}}"
_NAMES = re.compile(rf"{_WHOLE}(?:(?:, | en ){_WHOLE})*(?=[,.;:)?!”\"]|\n|$| [a-zà-ÿ(–])")
_EACH = re.compile(_WHOLE)
_WORD = re.compile(r"\S+")


def occupation_anchors() -> Iterator[str]:
    """Words for what somebody does, with the space behind them."""
    yield from (word + " " for word in read_column("occupations.tsv", "word"))


def find_by_occupation(
    text: str, anchors: Iterable[Anchor], starts: Mapping[int, Candidate], ends: Mapping[int, Candidate]
) -> Iterator[Candidate]:
    """Full names behind the word for what they do, where nothing else is named."""
    for _, start, end in anchors:
        found = _NAMES.match(text, end) if text[end : end + 1].isupper() else None
        if found is None or (start and text[start - 1].isalnum()):
            continue
        for name in _EACH.finditer(text, *found.span()):
            if _is_free(name, starts, ends):
                yield person(name.start(), name.end(), name[0], "pattern:occupation")


def _is_free(name: re.Match[str], starts: Mapping[int, Candidate], ends: Mapping[int, Candidate]) -> bool:
    """Whether no word of a name is something else: a place may be, which gave many their name."""
    if any(word[0].isupper() and word.lower() in stop_words() for word in name[0].split(" ")):
        return False
    inside = (name.start() + word.start() for word in _WORD.finditer(name[0]))
    named = (*(starts.get(at) for at in inside), ends.get(name.end()))
    return all(one is None or one.ref is None or one.ref.kind is EntityKind.REGION for one in named)
