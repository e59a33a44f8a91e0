"""Commitments of the rows of a table of actions: "2 | Plaatsen van attachés | Ministerie van … | Q3 2025".

So are those of a list of promises made (toezeggingenlijst), where each is a sentence of its own beside the day on which
it was made and the debate: "4 | De minister zegt toe … te informeren | 12-3-2025 | CD Water | Openstaand".
"""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from extract.dates.deadlines import find_deadline
from extract.promises.actors import binds_itself, is_advisory
from extract.promises.building import Source, build_commitment
from extract.promises.clocks import clock_of
from extract.promises.forms import judge_listed
from extract.promises.judging import judge_passage
from extract.promises.passages import SHORTEST, After, find_passage
from extract.promises.rows import Columns, Row, read_columns, read_row
from extract.promises.verdicts import NOTHING, Claim
from extract.records import Commitment, Header, Period, Reading, Sentence, Span
from ontology.kinds import CommitmentKind

_IN_ROW = After(promise=False, listed=True, opening=False, named=(), others=False)
# Why the words of a row promise nothing, wherever they stand: "de minister zegt toe geen troepen te sturen".
_NO_PROMISE = frozenset({"refusal", "question", "request", "other-actor"})


def columns_of(reading: Reading, sentence: Sentence, columns: Columns | None) -> Columns | None:
    """The columns of the table of actions that a sentence heads or stands in."""
    if reading.layout.text.find("|", sentence.start, sentence.end) < 0:
        return None
    return read_columns(reading.layout.text[sentence.start : sentence.end]) or columns


def _holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def read_action(
    source: Source, reading: Reading, sentence: Sentence, columns: Columns, header: Header
) -> Iterator[Commitment]:
    """The commitment of a row of a table of actions: "2 | Plaatsen van attachés | Ministerie van … | Q3 2025"."""
    row = read_row(reading.layout.text, sentence.start, columns)
    if row is None or row.act.end - row.act.start < SHORTEST or header.speaker is None or is_advisory(header):
        return
    named = source.mentions
    inside = named.found[bisect_left(named.starts, row.line.start) : bisect_left(named.starts, row.line.end)]
    who = [m.ref for m in inside if row.who and _holds(row.who, m.span) and binds_itself(m.ref, header)]
    actors = tuple(dict.fromkeys(who)) or (header.speaker,)
    act = Sentence(sentence.index, row.act.start, row.act.end, sentence.block)
    told = tuple(mention for mention in inside if _holds(row.act, mention.span))
    passage = find_passage(reading, act, told, _IN_ROW, header)
    if passage is None:
        return
    judgement = judge_passage(passage, NOTHING, NOTHING)
    told_whole = judgement.claims  # "De minister zegt toe … te informeren"
    listed = judge_listed(passage.scene, actors)
    if not (told_whole or listed) and any(drop.reason in _NO_PROMISE for drop in judgement.drops):
        return
    listed = listed or Claim("frame-row", CommitmentKind.ACTION, actors, 0)
    due = _due(reading, row, columns, header)
    built = build_commitment(source, passage, told_whole or [listed], NOTHING, {})
    yield replace(built, due=due, due_text=due.text if due else "")


def _due(reading: Reading, row: Row, columns: Columns, header: Header) -> Period | None:
    """By when it is done: as its words say, else the columns for it; else a day of the row, but for promises made."""
    clock = clock_of(header, reading.header)
    places = [row.act, *filter(None, (row.when, row.standing))]
    places += [] if columns.promised else [row.line]
    for place in places:
        due = find_deadline(reading.layout.text[place.start : place.end], 0, *clock)
        if due:
            return replace(due, first=None) if due.rule == "day" else due  # the day by which it is done
    return None
