"""Advices in the rows of tables and on cards."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from extract.advices.chunks import Chunk
from extract.advices.councils import council_speaking
from extract.advices.entries import partners_in
from extract.advices.headings import is_general, read_heading
from extract.advices.merging import merge
from extract.advices.moments import plan_year, read_expected, read_issued
from extract.advices.requesters import mentions_in, read_request
from extract.advices.sections import StatusSection
from extract.advices.stages import stage_by_request, stage_of, stage_of_cell, stage_of_clause
from extract.advices.table_rows import Row, Table
from extract.advices.values import about_title, said_of
from extract.advices.withdrawn import is_gone, is_withdrawn
from extract.advices.words import kind_of, words_of
from extract.records import Advice, EntityRef, Header, Issue, Mention, Reading, Span
from ontology.kinds import AdviceStatus, EntityKind, IssueKind


def cut_at_heading(table: Table, chunks: list[Chunk]) -> Table:
    """A table whose rest ends, as far as one can see, where a heading of the programme tells of other advices."""
    if table.rest is None or not table.rows:
        return table
    heads = [it.start for it in chunks if it.start >= table.rest.start and it.start != it.lines[0].start]
    end = min([table.rest.end, *heads])
    return replace(table, rest=Span(table.rest.start, end) if end > table.rest.start else None)


def told_above(table: Table, stages: list[tuple[int, AdviceStatus | None]]) -> AdviceStatus | None:
    """How far advices are where a table stands in a council's programme, if its columns allow it."""
    told = [stage for at, stage in stages if at <= table.span.start]
    headed = len(told) > 1 and told[-1] is not told[-2]  # right above, so that it holds whatever the columns are called
    return told[-1] if told and (headed or not table.stages or told[-1] in table.stages) else None


def read_tables(
    reading: Reading,
    mentions: tuple[Mention, ...],
    sections: tuple[StatusSection, ...],
    tables: list[tuple[Table, AdviceStatus | None]],
    main: EntityRef | None,
) -> Iterator[Advice | Issue]:
    """An advice for each row of the tables, and an issue for what could not be read of them."""
    for table, told in tables:
        under = told or status_above(reading, table, sections)
        status = under or (table.stages[0] if table.stages else None)
        for row in table.rows:
            yield from _row(reading, mentions, row, (status, under is not None), main)
        if unread := table.rest or (None if table.rows else table.span):
            message = "A table of advices could not be read to its end; part of it may be cut off."
            yield Issue(IssueKind.UNREAD_TABLE, message, reading.evidence(unread, "advice:table"))


def status_above(reading: Reading, table: Table, sections: tuple[StatusSection, ...]) -> AdviceStatus | None:
    """What the heading on its page says, above before below, if its columns allow it.

    A heading below counts too: exported pages often give the chapter's title after its table.
    """
    page = reading.layout.block_at(table.span.start).page
    above = [it for it in sections if it.heading.start < table.span.start]
    near = [it for it in reversed(above) if it.heading.page == page]
    below = [it for it in sections if not it.led and it.heading.start >= table.span.end and it.heading.page == page]
    below = [] if _has_title(reading, table) else below
    allowed = table.stages
    # A heading of an earlier page counts only where the columns say nothing.
    farther = [] if allowed else above[::-1]
    found = (it.status for it in (*near, *below, *farther) if not allowed or it.status in allowed)
    return next(found, None)


def _has_title(reading: Reading, table: Table) -> bool:
    """Whether the line above a table says that advices stand in it, though not how far they are."""
    above = reading.layout.text[: table.span.start].rstrip()
    heading = read_heading(above[above.rfind("\n") + 1 :].strip())
    return heading is not None and is_general(heading)


Status = tuple[AdviceStatus | None, bool]  # and whether a heading says so, not the columns alone


def _row(
    reading: Reading, mentions: tuple[Mention, ...], row: Row, status: Status, main: EntityRef | None
) -> Iterator[Advice | Issue]:
    text = reading.layout.text
    cell = {column: text[span.start : span.end] for column, span in row.cells.items()}
    council = council_speaking(reading, row.span.start) or main
    stage = _stage_of(reading.header_at(row.span.start), cell, status)
    if council is None or stage is None:
        message = "A table of advices does not say whose they are, or how far."
        yield Issue(IssueKind.UNREAD_TABLE, message, reading.evidence(row.span, "advice:table"))
        return
    if is_gone(cell.get("status", "")) or is_withdrawn(cell.get("description", "")):
        return
    about = about_title(reading, mentions, row.cells["title"], council)
    said = said_of(reading, mentions, row.cells.get("description"), council)
    evidence = (reading.evidence(row.span, "advice:table"),)
    advice = replace(
        about,
        status=stage,
        evidence=evidence,
        kind=about.kind or kind_of(_KIND_END.split(cell.get("kind", ""), maxsplit=1)[0]),
        jointly_with=tuple(dict.fromkeys((*about.jointly_with, *_partners(cell, row, mentions, council)))),
        issued=about.issued or read_issued(cell.get("issued", "")),
    )
    advice = merge(advice, said)
    if asked := row.cells.get("requester"):
        request = read_request(reading.layout, asked, mentions, council)
        own = request.own or said.own_initiative
        advice = replace(advice, requested_by=request.by, at_request_of=request.behalf, own_initiative=own)
        if not (request.by or request.behalf or request.own):
            message = "Who asked for this advice is not known."
            yield Issue(IssueKind.UNKNOWN_NAME, message, reading.evidence(asked, "advice:table"))
    year = plan_year(reading.header_at(row.span.start))
    advice = replace(advice, evidence=evidence, expected=read_expected(cell.get("expected", ""), year) or said.expected)
    yield advice
    yield from _unread_cells(reading, row, advice)


def _stage_of(header: Header, cell: dict[str, str], status: Status) -> AdviceStatus | None:
    """How far the advice of a row is; moves what its cells say of when to "issued" or "expected" accordingly."""
    under, headed = status
    told = cell.get("status", "")
    said = stage_of_clause(told, asked=False) if " niet " in f" {told} ".casefold() else None
    stage = said or stage_of(told.casefold().split()) or stage_of_cell(told) or under
    for words in (cell.get("requester", ""), cell.get("description", "")):
        stage = (stage_by_request(stage, words) if stage else None) or stage
    if stage is AdviceStatus.PUBLISHED and ("issued" not in cell or read_issued(told)):
        cell["issued"] = told if read_issued(told) else cell.pop("expected", told)  # "Gepubliceerd op 3 mei 2031"
    if not told and not headed and len(read_issued(cell.get("expected", ""))) == len("2031-05-03"):
        # "Publicatie | 3 mei 2031" on a page of publications: what is expected is so in a month or quarter.
        day = cell.pop("expected")
        cell["issued" if _is_past(header, day) or header.day is None else "expected"] = day
        stage = AdviceStatus.PUBLISHED if "issued" in cell else _under_way(stage)
    if moment := cell.get("moment"):
        past = _is_past(header, moment)
        cell["issued" if past else "expected"] = moment
        stage = AdviceStatus.PUBLISHED if past else _under_way(stage)
    if told and stage not in {None, AdviceStatus.PUBLISHED} and "issued" in cell:  # "Datum: juni 2031" of one that runs
        cell.setdefault("expected", cell.pop("issued"))
    return stage


def _partners(cell: dict[str, str], row: Row, mentions: tuple[Mention, ...], council: EntityRef) -> Iterator[EntityRef]:
    """With whom the council writes: "briefadvies, gezamenlijk met de raad", or in a column of its own."""
    for column in (it for it in ("kind", "requester") if it in cell):
        yield from partners_in(cell[column], row.cells[column], mentions, council)
    if place := row.cells.get("joint"):
        named = (m.ref for m in mentions_in(mentions, place) if m.ref.kind is EntityKind.ORGANISATION)
        yield from (ref for ref in named if ref != council)


_KIND_END = re.compile(r"\s*[,(]")


def _is_past(header: Header, moment: str) -> bool:
    """Whether the moment in a column for what has appeared and what is expected lies before the document's own."""
    period, today = read_expected(moment), header.day or (date(header.year, 1, 1) if header.year else None)
    return bool(period and period.last and today and period.last < today)


def _under_way(stage: AdviceStatus | None) -> AdviceStatus:
    return AdviceStatus.IN_PREPARATION if stage in {None, AdviceStatus.PUBLISHED} else stage


_SAYS_SOMETHING = re.compile(r"\w")


def _unread_cells(reading: Reading, row: Row, advice: Advice) -> Iterator[Issue]:
    for column, value, kind in (
        ("issued", advice.issued, IssueKind.IMPOSSIBLE_DATE),
        ("expected", advice.expected, IssueKind.UNREAD_DEADLINE),
    ):
        span = row.cells.get(column)
        if span and not value and not (column == "expected" and advice.issued):
            words = " ".join(reading.layout.text[span.start : span.end].casefold().split())
            if _SAYS_SOMETHING.search(words) and words not in words_of("unknown"):
                yield Issue(
                    kind,
                    f"The date {words!r} in a table of advices is not understood.",
                    reading.evidence(span, "advice:table"),
                )
