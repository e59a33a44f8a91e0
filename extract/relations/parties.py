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
_LEAD = 60
_CHAMBER = EntityRef(EntityKind.ORGANISATION, "tweede-kamer")
# In a debate only members are spoken of so, with their party behind the name.
_ADDRESSED = re.compile(r"\b(?:[Dd]e\s+heer|[Mm]evrouw|[Dd]e\s+heren|(?:het|de)\s+(?:lid|leden))\s+$")


@cache
def _parties() -> dict[str, EntityRef]:
    rows = read_table("parties.tsv")
    return {row["word"]: EntityRef(EntityKind.ORGANISATION, row["party"]) for row in rows}


@cache
def _after_name() -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in sorted(_parties(), key=len, reverse=True))
    return re.compile(rf"{_BETWEEN}\((?P<party>{words})(?:\)|,\s*[^()]{{2,40}}\))", re.IGNORECASE)


@cache
def _before_name() -> re.Pattern[str]:
    """Parties before a name: "SP-Kamerlid X", "de fractie van de VVD, bij monde van X"."""
    words = "|".join(re.escape(word) for word in sorted(_parties(), key=len, reverse=True))
    posts = r"(?:(?:Tweede\s+|Eerste\s+)?[Kk]amerlid|fractievoorzitter|fractieleider|senator|woordvoerder"
    posts += r"|Europarlementariër|leider|lijsttrekker)"
    return re.compile(
        rf"(?<![\w-])(?P<party>{words})(?:-(?:fractie)?{posts}\s+|(?:-fractie)?,?\s+bij\s+monde\s+van\s+(?:de\s+heer\s+|mevrouw\s+|het\s+lid\s+)?)$"
    )


@cache
def _by_small() -> dict[str, EntityRef]:
    return {word.casefold(): party for word, party in _parties().items()}


def find_party_members(reading: Reading, persons: Iterable[Mention]) -> Iterator[Membership]:
    """Persons with their party in brackets right behind the name."""
    text = reading.layout.text
    for mention in persons:
        end = mention.span.end
        if found := _before_name().search(text, max(0, mention.span.start - _LEAD), mention.span.start):
            evidence = reading.evidence(Span(found.start(), end), "membership:party")
            yield Membership(mention.ref, _by_small()[found["party"].casefold()], "lid", (evidence,))
        if "(" not in text[end : end + 2]:
            continue
        if found := _after_name().match(text, end, end + _LONGEST):
            evidence = reading.evidence(Span(mention.span.start, found.end()), "membership:party")
            yield Membership(mention.ref, _by_small()[found["party"].casefold()], "lid", (evidence,))
            if _ADDRESSED.search(text, max(0, mention.span.start - _LEAD), mention.span.start):
                yield Membership(mention.ref, _CHAMBER, "lid", (evidence,))
