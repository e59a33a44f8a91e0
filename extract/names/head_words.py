"""Words that head a name, Dutch and English, and what a name is by them."""

from functools import cache
from typing import NamedTuple

from extract.names.english import english_heads
from extract.wordlists import read_column, read_table
from ontology.kinds import EntityKind
from ontology.reference import read_references


class Head(NamedTuple):
    """A head word: what it names, which words may open its complement, and how its compounds are told."""

    kind: EntityKind
    narrower: str
    complements: frozenset[str]
    compounds: str


@cache
def heads() -> dict[str, Head]:
    """Dutch head words with what they name."""
    return {
        row["head"]: Head(
            EntityKind(row["kind"]), row["class"], frozenset(row["complements"].split("|")), row["compounds"]
        )
        for row in read_table("name_heads.tsv")
    }


@cache
def _kinds() -> dict[str, EntityKind]:
    """Words that tell what a name is, where a bracket with an abbreviation shows that it is one."""
    return {row["word"]: EntityKind(row["kind"]) for row in read_table("kind_words.tsv")}


@cache
def word_list(name: str) -> frozenset[str]:
    """The words of a list, for looking one up."""
    return frozenset(read_column(name, "word"))


@cache
def countries() -> frozenset[str]:
    """Single-word names of countries: "Amerikastrategie" names a country, not yet a document."""
    return frozenset(
        name
        for entry in read_references()
        if entry.kind is EntityKind.COUNTRY
        for name in (entry.label_nl, *entry.names)
        if " " not in name
    )


def kind_of(name: str) -> tuple[EntityKind, str] | None:
    """What a name is by its head word, Dutch or English, or None when no head says so.

    >>> kind_of("Consulaire Service Organisatie")
    (<EntityKind.ORGANISATION: 'organisation'>, '')
    """
    words = name.split(" ")
    for word in reversed(words):
        if word in english_heads():
            return english_heads()[word]
        if word.lower() in _kinds():
            return _kinds()[word.lower()], ""
    for word in (words[0], words[-1]):
        for head, entry in heads().items():
            if len(head) > 3 and word.lower().endswith(head):
                return entry.kind, entry.narrower
        for ending, kind in _kinds().items():
            if len(ending) > 4 and word.lower().endswith(ending):
                return kind, ""
    return None
