"""Commitments (toezeggingen, voornemens, inzet) of a document, and the sentences that only looked like one.

Here the sentences are gone through in their order, since each may lean on what the one before promised or led in. What
makes a claim is decided in `claims.py`, which claims hold in `judging.py`, what they say besides in `building.py`.
"""

from bisect import bisect_left
from collections.abc import Iterator

from msgspec import structs

from extract.promises.action_tables import columns_of, read_action
from extract.promises.anaphora import Mentions, gather_mentions
from extract.promises.bound import with_pronoun, with_signature, with_subject
from extract.promises.building import Source, build_commitment
from extract.promises.clocks import with_year
from extract.promises.country_words import Refs
from extract.promises.judging import judge_passage, opening_of
from extract.promises.leads import LEAD_ENDS, Lists, enter, lead_of, mark_of
from extract.promises.others import OF_ANOTHER
from extract.promises.passages import SHORTEST, After, Passage, find_passage
from extract.promises.rows import Columns
from extract.promises.speakers import add_signing_office
from extract.promises.troubles import find_issues
from extract.promises.verdicts import NOTHING, Before, Drop
from extract.records import Commitment, Issue, Mention, NearMiss, Reading, Sentence, Span, ThemeHit
from extract.themes.subjects import set_themes
from extract.themes.themes import Weighed
from ontology.kinds import BlockKind, EntityKind

_BULLET, _TABLE, _COUNTRY = BlockKind.BULLET, BlockKind.TABLE, EntityKind.COUNTRY
_Found = tuple[Mention, ...]
_BLOCKS = frozenset({BlockKind.PARAGRAPH, BlockKind.BULLET, BlockKind.FOOTNOTE, BlockKind.SIDEBAR})


def _with_mentions(reading: Reading, named: Mentions) -> Iterator[tuple[Sentence, _Found, _Found]]:
    """The sentences of a document, each with the mentions in it and those in the sentence before."""
    low, inside = 0, _Found()
    for sentence in reading.sentences:
        first, low = bisect_left(named.starts, sentence.start, low), bisect_left(named.starts, sentence.end, low)
        last, inside = inside, named.found[first:low]
        yield sentence, inside, last


def _near_miss(passage: Passage, drop: Drop) -> NearMiss:
    span = Span(passage.sentence.start, passage.sentence.end)
    return NearMiss(span, passage.reading.evidence(span, f"commitment-{drop.reason}"), drop.reason)


def find_commitments(
    reading: Reading, mentions: tuple[Mention, ...], themes: tuple[ThemeHit, ...], said: Weighed | None = None
) -> Iterator[Commitment | NearMiss | Issue]:
    """Commitments in text order, each near miss with the reason it was dropped, and what could not be read."""
    named = gather_mentions(reading, mentions)
    source = Source(named, set_themes(reading, themes, said))
    opening, own = opening_of(reading), with_year(add_signing_office(reading.header, reading, mentions), reading)
    lists, before, known = Lists(), NOTHING, dict[int, Refs]()
    columns: Columns | None = None
    others = -2  # the last sentence in which somebody else acts
    meant = -1, _Found()  # the sentence in which a "hij" was somebody, and whom it names, for that of the next
    begun, header = reading.header, own  # the part or turn that the last sentence stands in, and with who signs
    text, blocks = reading.layout.text, reading.layout.blocks
    barred = "|" in text  # as a text with tables is
    for sentence, inside, last in _with_mentions(reading, named):
        kind, part = blocks[sentence.block].kind, reading.header_at(sentence.start)
        last_sign = text[sentence.end - 1]
        lists = enter(lists, sentence.index, kind is _BULLET, last_sign == ":")
        if last_sign in LEAD_ENDS and (led := lead_of(reading, sentence, part)):
            lists = structs.replace(lists, lead=led, habit=led)
            continue
        columns = columns_of(reading, sentence, columns) if barred else None
        if columns and kind is _TABLE:
            yield from read_action(source, reading, sentence, columns, part)
        if kind not in _BLOCKS or sentence.end - sentence.start < SHORTEST:
            if mark := mark_of(reading, sentence, part):
                lists = structs.replace(lists, mark=mark)
            continue
        before = before if sentence.index - before.number == 1 else NOTHING
        after = After(
            before.kind is not None,
            lists.lead.kind is not None,
            sentence.index in opening,
            last,
            others == sentence.index - 1,
        )
        if part is not begun:
            begun, header = part, own if part is reading.header else with_signature(part, own)
        spoken_of = (*last, *meant[1]) if meant[0] == sentence.index - 1 else last
        named_here = with_pronoun(reading, sentence, inside, spoken_of, header) if spoken_of else inside
        if named_here is not inside:
            meant = sentence.index, named_here
        passage = find_passage(reading, sentence, named_here, after, header)
        if passage is None:
            continue
        claims, drops, issues = judge_passage(passage, with_subject(before, passage, last), lists.lead)
        yield from issues
        if claims:
            commitment = build_commitment(source, passage, claims, before, known)
            known[sentence.index] = tuple([ref for ref in commitment.concerns if ref.kind is _COUNTRY])
            before = Before(sentence.index, commitment.actors, commitment.kind)
            lists = structs.replace(lists, lead=before) if passage.text.endswith(":") else lists
            yield commitment
            yield from find_issues(passage, commitment)
        elif drops:
            others = sentence.index if drops[0].reason == OF_ANOTHER else others
            yield _near_miss(passage, drops[0])
