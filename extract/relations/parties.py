"""Which party a member of parliament or minister is of: "het lid De Zee (VVD)", "Anna Bos (minister) (D66)"."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from extract.records import EntityRef, Membership, Mention, Reading, Span
from extract.wordlists import read_table
from ontology.kinds import EntityKind

# An office in brackets may stand between the name and the party; a party may be called with another or a chamber.
_BETWEEN = r"\s*(?:\((?:minister|staatssecretaris|minister-president)\b[^()]{0,80}\)\s*)?"
_LONGEST = 120


@cache
def _parties() -> dict[str, EntityRef]:
    rows = read_table("parties.tsv")
    return {row["word"]: EntityRef(EntityKind.ORGANISATION, row["party"]) for row in rows}


@cache
def _after_name() -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in sorted(_parties(), key=len, reverse=True))
    return re.compile(rf"{_BETWEEN}\((?P<party>{words})(?:\)|,\s*[^()]{{2,40}}\))", re.IGNORECASE)


@cache
def _by_small() -> dict[str, EntityRef]:
    return {word.casefold(): party for word, party in _parties().items()}


def find_party_members(reading: Reading, persons: Iterable[Mention]) -> Iterator[Membership]:
    """Persons with their party in brackets right behind the name."""
    text = reading.layout.text
    for mention in persons:
        end = mention.span.end
        if "(" not in text[end : end + 2]:
            continue
        if found := _after_name().match(text, end, end + _LONGEST):
            evidence = reading.evidence(Span(mention.span.start, found.end()), "membership:party")
            yield Membership(mention.ref, _by_small()[found["party"].casefold()], "lid", (evidence,))
