"""Names that no list knows, told by their head word: "Verdrag inzake …", "mensenrechtennota", "… Coalition"."""

import re
from collections.abc import Iterator
from functools import cache

from extract.names.boundaries import CAPITALISED, capitalised_end, opens_sentence, word_start
from extract.names.candidates import Candidate
from extract.names.committee_subjects import subject_end
from extract.names.english import column_headers
from extract.names.given_names import given_names
from extract.names.head_ends import body_end, complement_end, compound_end, law_end, law_reach, subject_after, with_noun
from extract.names.head_words import Head, countries, heads, word_list
from extract.records import EntityRef, Span
from extract.slugs import slug
from extract.wordlists import read_column
from ontology.kinds import EntityKind

_LIKELY, _FAIR = 0.88, 0.8
_LOWER_MODIFIER = re.compile(
    r"(?:\b(?:" + "|".join(word.lower() for word in read_column("name_modifiers.tsv", "word")) + r") )+$"
)
_CAPITAL_MODIFIER = re.compile(rf"(?:\b{CAPITALISED} )+$")
_INDEFINITE = re.compile(r"\b(?:[Ee]en|[Gg]een|[Ee]lke?|[Ii]eder)(?: [a-zà-ÿ-]+)? $")
_SHARING_HEAD = re.compile(r"\b[A-ZÀ-Þ][a-zà-ÿ]+- en $")
_HOUSE_NUMBER = re.compile(r",?\s\d{1,3}(?!\d)[a-zA-Z]?(?=[\s,|])")
_AND_ACRONYM = re.compile(r" en [A-Z]{2,6}(?![\w-])")  # "Stichting Zee en ANWB" are two
_LONGEST_ACRONYM = 6


def head_anchors() -> Iterator[str]:
    """Head words as they occur in text."""
    for head in heads():
        yield head
        yield head.capitalize()


def _candidate(text: str, span: Span, head: Head, rule: str, confidence: float) -> Candidate:
    start, end = span
    label = " ".join(text[start:end].split())
    return Candidate(start, end, EntityRef(head.kind, slug(label)), f"pattern:{rule}", confidence, label, head.narrower)


@cache
def _modifier_words() -> frozenset[str]:
    return frozenset(word.lower() for word in read_column("name_modifiers.tsv", "word"))


def _modifiers(text: str, start: int, capital: bool) -> int:
    """Where the adjectives and acronyms that belong to the name begin ("VN", "internationale", "Chemisch")."""
    before = text[max(0, start - 60) : start]
    last = before[before[:-1].rfind(" ") + 1 : -1].rpartition("\n")[2] if before[-1:] == " " else ""
    if not last or not (last.lower() in _modifier_words() or (capital and last[0].isupper())):
        return start  # the word before tells, which spares two searches
    # In small letters: a pattern that minds them is many times faster.
    found = _LOWER_MODIFIER.search(before.lower())
    if found is None and capital:
        found = _CAPITAL_MODIFIER.search(before)
        if found:
            words = found[0].split()
            barred = word_list("name_excluded.tsv") | column_headers()
            shout = len(words[-1]) > _LONGEST_ACRONYM and words[-1].isupper() and not text[start + 1].isupper()
            if shout:  # a heading in capitals, above it
                return start
            excluded = [at for at, word in enumerate(words) if word.lower() in barred]
            words = words[excluded[-1] + 1 :] if excluded else words
            return start - len(" ".join(words)) - 1 if words else start
    return start - len(found[0]) if found else start


def find_headed(text: str, start: int, end: int) -> Iterator[Candidate]:
    """A Dutch head word: bare with its complement, or the last part of a compound."""
    if text[end : end + 1].isalnum():
        return
    first = word_start(text, start)
    word, bare = text[first:end], text[start:end].lower()
    head = heads()[bare]
    capital = word[0].isupper()
    if first == start:
        yield from _bare(text, start, end, head, capital)
    elif word.lower() not in word_list("generic_compounds.tsv") and (
        head.kind is EntityKind.EVENT or text[first:start].rstrip("-") not in countries()
    ):
        yield from _compound(text, first, end, head, start - first)


def _bare(text: str, start: int, end: int, head: Head, capital: bool) -> Iterator[Candidate]:
    # Words as common as "centrum" and "week" name something only with a capital.
    reach = end if head.compounds == "name" and not capital else complement_end(text, end, head, capital)
    owned = not capital and head.kind is EntityKind.DOCUMENT and text.startswith(" van ", end)
    if owned and _INDEFINITE.search(text, max(0, start - 32), start):
        return  # "een openbaar jaarverslag van de EU" is still to be made
    if reach > end and head.narrower == "law" and capital:
        reach = law_end(text, end, reach)
    if reach > end:
        first = _modifiers(text, start, capital=capital)
        yield _candidate(text, Span(first, reach), head, "head", _LIKELY)
    elif capital:
        first = _modifiers(text, start, capital=True)
        if first < start:
            reach = body_end(text, end) if head.kind is EntityKind.ORGANISATION else subject_after(text, end)
            yield _candidate(text, Span(first, reach), head, "head", _FAIR)
        else:
            if bare_law := head.narrower == "law" and not opens_sentence(text, start):
                reach = law_reach(text, end)  # "de Wet transparantie rechtspersonen"
                bare_law = reach > end
            joining = {"en", "voor", "van", "de", "der", "den"} if head.kind is EntityKind.ORGANISATION else {"en"}
            reach = reach if bare_law else with_noun(text, end, capitalised_end(text, end, frozenset(joining)))
            if other := _AND_ACRONYM.search(text, end, reach):
                reach = other.start() if other.end() == reach else reach
            if head.narrower == "committee" and reach > end:
                reach = subject_end(text, end + 1, reach)
            if reach > end and head.compounds != "name":
                yield _candidate(text, Span(start, reach), head, "head", _FAIR)


def _compound(text: str, start: int, end: int, head: Head, length: int) -> Iterator[Candidate]:
    if text.startswith("- en ", start - 5) and (joined := _SHARING_HEAD.search(text, max(0, start - 40), start)):
        start, length = joined.start(), length + start - joined.start()  # "Hervormings- en Groeifaciliteit" is one name
    word = text[start:end]
    part = word[:length]
    capital = word[0].isupper()
    if head.kind is EntityKind.ORGANISATION and _HOUSE_NUMBER.match(text, end):
        return  # "Prins Frederikhof 12" is an address
    planned = head.narrower == "strategy" if capital else head.kind is not EntityKind.DOCUMENT
    if planned and _INDEFINITE.search(text, max(0, start - 32), start):
        return  # "een onafhankelijke toetscommissie", "een nieuwe Sahelstrategie" is any such one
    first = _modifiers(text, start, capital=capital)
    if capital and first < start and _is_given_name(text[first : start - 1], head):
        return  # "Anna Oldenhof" is no court
    if part.endswith("-") and part[:-1].isupper() and head.compounds != "lower":
        return  # "VN-agentschap" and "VN-agenda" name the VN
    if head.compounds == "name":
        if part.endswith("-") and part[:1].isupper() and part[1:2].islower():
            yield _candidate(text, Span(start, end), head, "compound", _FAIR)
    elif (
        (capital and (first < start or not opens_sentence(text, start)))
        or (head.compounds == "lower" and length > 2)
        or (head.compounds == "modified" and first < start)
    ):
        reach = compound_end(text, Span(start, end), head)
        yield _candidate(text, Span(first, reach), head, "compound", _FAIR)


def _is_given_name(modifier: str, head: Head) -> bool:
    """Whether the word before a compound is the given name of a person; before a court else stands an adjective."""
    if modifier in given_names():
        return True
    return head.narrower == "court" and " " not in modifier and modifier.lower() not in _modifier_words()
