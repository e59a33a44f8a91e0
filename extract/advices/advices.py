"""Advices (adviezen) and advisory trajectories of a council, out of tables, lists, running text and addresses."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from extract.advices.addresses import lead_addresses
from extract.advices.cards import find_cards, has_card
from extract.advices.councils import council_of, council_speaking, has_council, main_council
from extract.advices.entries import partners_in, told_by_entry
from extract.advices.grids import find_grids, with_grids
from extract.advices.lists import Item, StatusSection, find_items, find_status_sections
from extract.advices.merging import Titled, find_same, find_subtitled, find_titled, merge, titled
from extract.advices.moments import read_expected, read_issued
from extract.advices.programmes import Chunk, cut_chunks, find_programme, is_programme
from extract.advices.prose import Spoken, find_spoken
from extract.advices.requesters import mentions_in, read_request
from extract.advices.sayings import told_advice, year_above
from extract.advices.stages import stage_of_cell
from extract.advices.tables import Row, Table, find_tables, has_table
from extract.advices.urls import key_words, share_of
from extract.advices.values import about_title, asked_after, readable, request_in, said_of
from extract.advices.words import kind_of, stage_of, words_of
from extract.known import known_refs
from extract.page.raw_view import mentions_on_page, raw_span, view_raw
from extract.records import Advice, Entity, EntityRef, Header, Issue, Layout, Mention, Reading, Span
from ontology.kinds import AdviceStatus, BlockKind, DocumentKind, EntityKind, IssueKind, OrganisationKind

Found = Advice | Entity | Issue


def find_advices(reading: Reading, mentions: tuple[Mention, ...]) -> Iterator[Found]:
    """Each advice once, with all places that speak of it; an issue for a row that could not be read."""
    named = reading.header.kind is DocumentKind.WORK_PROGRAMME or any(it in reading.layout.text for it in _WORDS)
    if not named or not has_council(reading, mentions):
        return
    sections = find_status_sections(reading)
    # Tables are read on the raw page: their short lines are easily taken for two columns side by side.
    tabled, carded = has_table(reading.document.raw), has_card(reading.document.raw)
    programme = is_programme(reading, mentions)
    page = view_raw(reading) if tabled or carded or programme else None
    tables = list(find_tables(page.layout)) if page and tabled else []
    if page and (carded or programme):
        tables = _with_cards(tables, find_cards(page.layout, free=programme))
    if page and programme:
        tables = with_grids(tables, find_grids(page.layout))
    headings = tuple(_on_page(reading.layout, section) for section in sections) if tables else ()
    advices: list[Titled] = []
    in_tables = mentions_on_page(mentions, [table.span for table in tables]) if tables else ()
    chunks = list(cut_chunks(page.layout.text)) if page and programme else []
    stages = [(chunk.start, chunk.status) for chunk in chunks]
    tables = [_cut_at_heading(table, chunks) for table in tables]
    staged = [(table, _told_above(table, stages)) for table in tables]
    for found in _tabled(page or reading, in_tables, headings, staged, main_council(mentions)):
        if isinstance(found, Advice):
            _add(advices, titled(found))
        else:
            yield found
    told = [words for _, words in advices]
    listed: list[tuple[Span, str]] = []
    own = _own_programme(reading, mentions, page, tables, chunks) if page and programme else []
    items = list(find_items(reading, sections, [table.span for table in tables if table.rows]))
    # On a page in columns the lines are torn, so that fewer are read from them than from the blocks of the page.
    own, items = (own, []) if len(own) > len(items) else ([], items)
    for item in items:
        if advice := _item(reading, mentions, item, told):
            _add(advices, titled(advice))
            listed.append((item.body or item.title, advice.title))
    for advice in own:
        _add(advices, titled(advice))
    for spoken in find_spoken(reading, mentions):
        _hear(reading, mentions, advices, spoken, listed)
    lead_addresses(reading, mentions, advices, tables)
    resolved = [_resolve_follow_up(advice, advices) for advice, _ in advices]
    yield from _unlisted(resolved, mentions)
    yield from sorted(resolved, key=lambda advice: (advice.evidence[0].start, advice.title))


def _cut_at_heading(table: Table, chunks: list[Chunk]) -> Table:
    """A table whose rest ends, as far as one can see, where a heading of the programme tells of other advices."""
    if table.rest is None or not table.rows:
        return table
    heads = [it.start for it in chunks if it.start >= table.rest.start and it.start != it.lines[0].start]
    end = min([table.rest.end, *heads])
    return replace(table, rest=Span(table.rest.start, end) if end > table.rest.start else None)


def _told_above(table: Table, stages: list[tuple[int, AdviceStatus | None]]) -> AdviceStatus | None:
    """How far advices are where a table stands in a council's programme, if its columns allow it."""
    told = [stage for at, stage in stages if at <= table.span.start]
    return told[-1] if told and (not table.stages or told[-1] in table.stages) else None


def _own_programme(
    reading: Reading, mentions: tuple[Mention, ...], page: Reading, tables: list[Table], chunks: list[Chunk]
) -> list[Advice]:
    """Advices on the lines of a council's own programme, but those of its tables."""
    council = council_speaking(reading, 0) or main_council(mentions)
    taken = [place for t in tables for place in (t.span, t.rest) if place and (t.rows or place is t.rest)]
    found = [
        one
        for one in find_programme(page.layout.text, chunks)
        if not any(it.start < one.whole.end and one.whole.start < it.end for it in taken)
    ]
    on_page = mentions_on_page(mentions, [one.whole for one in found])
    return [
        told_advice(page, on_page, one, council, year_above(page.layout.text, one.whole.start))
        for one in found
        if council
    ]


# The report of a council is an advice too: "het rapport ‘Stille kust’ van de AIV".
_WORDS = ("dvies", "dviez", "dvise", *(f"{word} {quote}" for word in ("apport", "apporten") for quote in '‘“«"'))


def _with_cards(tables: list[Table], cards: Iterable[Table]) -> list[Table]:
    """Tables and cards in text order; a card in a table is a piece of the table."""
    beside = [it for it in cards if not any(t.span.start < it.span.end and it.span.start < t.span.end for t in tables)]
    return sorted((*tables, *beside), key=lambda table: table.span)


def _on_page(layout: Layout, section: StatusSection) -> StatusSection:
    """A section whose heading stands where it does on the raw page."""
    place = raw_span(layout, Span(section.heading.start, section.heading.end))
    return replace(section, heading=replace(section.heading, start=place.start, end=place.end))


def _unlisted(advices: list[Advice], mentions: tuple[Mention, ...]) -> Iterator[Entity]:
    """Committees and offices that stand only in a cell, so that nothing else says what they are."""
    mentioned = {mention.ref for mention in mentions}
    for advice in advices:
        for ref in advice.prepared_by:
            if ref not in mentioned and ref not in known_refs():
                label = ref.id.removesuffix(f"-{advice.issued_by.id}").replace("-", " ")
                yield Entity(ref, label, narrower=OrganisationKind.COMMITTEE, part_of=advice.issued_by)
        for ref in (*advice.requested_by, *advice.at_request_of):
            if ref not in mentioned and ref not in known_refs():
                yield Entity(ref, ref.id.replace("-", " ").capitalize())


def _add(advices: list[Titled], found: Titled) -> None:
    """Add an advice, or what is said of it to the one of its title."""
    _join(advices, found, find_titled(advices, found.words))


def _join(advices: list[Titled], found: Titled, index: int | None) -> None:
    if index is None:
        advices.append(found)
    else:
        known, words = advices[index]
        advices[index] = Titled(merge(known, found.advice), words)


def _tabled(
    reading: Reading,
    mentions: tuple[Mention, ...],
    sections: tuple[StatusSection, ...],
    tables: list[tuple[Table, AdviceStatus | None]],
    main: EntityRef | None,
) -> Iterator[Advice | Issue]:
    for table, told in tables:
        status = told or _status_of(reading, table, sections)
        for row in table.rows:
            yield from _row(reading, mentions, row, status, main)
        if unread := table.rest or (None if table.rows else table.span):
            message = "A table of advices could not be read to its end; part of it may be cut off."
            yield Issue(IssueKind.UNREAD_TABLE, message, reading.evidence(unread, "advice:table"))


def _status_of(reading: Reading, table: Table, sections: tuple[StatusSection, ...]) -> AdviceStatus | None:
    """What the heading on its page says, above before below, if its columns allow it; else what its columns say.

    A heading below counts too: exported pages often give the chapter's title after its table.
    """
    page = reading.layout.block_at(table.span.start).page
    above = [it for it in sections if it.heading.start < table.span.start]
    near = [it for it in reversed(above) if it.heading.page == page]
    below = [it for it in sections if not it.led and it.heading.start >= table.span.end and it.heading.page == page]
    allowed = table.stages
    # A heading of an earlier page counts only where the columns say nothing.
    farther = [] if allowed else above[::-1]
    for section in [*near, *below, *farther]:
        if not allowed or section.status in allowed:
            return section.status
    return allowed[0] if allowed else None


def _row(
    reading: Reading,
    mentions: tuple[Mention, ...],
    row: Row,
    status: AdviceStatus | None,
    main: EntityRef | None,
) -> Iterator[Advice | Issue]:
    text = reading.layout.text
    cell = {column: text[span.start : span.end] for column, span in row.cells.items()}
    council = council_speaking(reading, row.span.start) or main
    stage = stage_of(cell.get("status", "").casefold().split()) or stage_of_cell(cell.get("status", "")) or status
    if stage is AdviceStatus.PUBLISHED and "issued" not in cell:
        told = cell.get("status", "")  # "Gepubliceerd op 3 mei 2031" in the column of stages
        cell["issued"] = told if read_issued(told) else cell.pop("expected", told)
    if moment := cell.get("moment"):
        past = _is_past(reading.header_at(row.span.start), moment)
        cell["issued" if past else "expected"] = moment
        stage = AdviceStatus.PUBLISHED if past else _under_way(stage)
    if council is None or stage is None:
        message = "A table of advices does not say whose they are, or how far."
        yield Issue(IssueKind.UNREAD_TABLE, message, reading.evidence(row.span, "advice:table"))
        return
    about = about_title(reading, mentions, row.cells["title"], council)
    said = said_of(reading, mentions, row.cells.get("description"), council)
    evidence = (reading.evidence(row.span, "advice:table"),)
    kind = about.kind or kind_of(_KIND_END.split(cell.get("kind", ""), maxsplit=1)[0])
    advice = replace(about, status=stage, evidence=evidence, kind=kind)
    for column in (it for it in ("kind", "requester") if it in cell):  # "briefadvies, gezamenlijk met de raad"
        partners = partners_in(cell[column], row.cells[column], mentions, council)
        advice = replace(advice, jointly_with=tuple(dict.fromkeys((*advice.jointly_with, *partners))))
    if place := row.cells.get("joint"):
        others = (m.ref for m in mentions_in(mentions, place) if m.ref.kind is EntityKind.ORGANISATION)
        joint = dict.fromkeys((*advice.jointly_with, *(it for it in others if it != council)))
        advice = replace(advice, jointly_with=tuple(joint))
    advice = merge(replace(advice, issued=about.issued or read_issued(cell.get("issued", ""))), said)
    if asked := row.cells.get("requester"):
        request = read_request(reading.layout, asked, mentions, council)
        advice = replace(
            advice,
            requested_by=request.by,
            at_request_of=request.behalf,
            own_initiative=request.own or said.own_initiative,
        )
        if not (request.by or request.behalf or request.own):
            yield Issue(
                IssueKind.UNKNOWN_NAME,
                "Who asked for this advice is not known.",
                reading.evidence(asked, "advice:table"),
            )
    advice = replace(advice, evidence=evidence, expected=read_expected(cell.get("expected", "")) or said.expected)
    yield advice
    yield from _unread_cells(reading, row, advice)


_KIND_END = re.compile(r"\s*[,(]")


def _is_past(header: Header, moment: str) -> bool:
    """Whether the moment in a column for what has appeared and what is expected lies before the document's own."""
    period, today = read_expected(moment), header.day or (date(header.year, 1, 1) if header.year else None)
    return bool(period and period.last and today and period.last < today)


def _under_way(stage: AdviceStatus | None) -> AdviceStatus:
    return AdviceStatus.IN_PREPARATION if stage in {None, AdviceStatus.PUBLISHED} else stage


def _unread_cells(reading: Reading, row: Row, advice: Advice) -> Iterator[Issue]:
    for column, value, kind in (
        ("issued", advice.issued, IssueKind.IMPOSSIBLE_DATE),
        ("expected", advice.expected, IssueKind.UNREAD_DEADLINE),
    ):
        span = row.cells.get(column)
        if span and not value and not (column == "expected" and advice.issued):
            words = " ".join(reading.layout.text[span.start : span.end].casefold().split())
            if re.search(r"\w", words) and words not in words_of("unknown"):
                yield Issue(
                    kind,
                    f"The date {words!r} in a table of advices is not understood.",
                    reading.evidence(span, "advice:table"),
                )


def _item(reading: Reading, mentions: tuple[Mention, ...], item: Item, tabled: list[frozenset[str]]) -> Advice | None:
    whole = Span(item.title.start, item.body.end if item.body else item.title.end)
    council = council_of(reading, mentions, whole)
    if council is None:
        return None
    about = about_title(reading, mentions, item.title, council)
    if not about.title:
        return None
    evidence = [reading.evidence(item.title, "advice:list")]
    title = about.title[:1].upper() + about.title[1:] if item.entry else about.title
    advice = replace(about, title=title, status=item.status)
    if item.entry:
        told = told_by_entry(reading, mentions, item.entry, advice, item.year)
        advice = merge(replace(advice, status=told.status), told)
    for paragraph in _own_paragraphs(reading, item, about.title, tabled):
        evidence.append(reading.evidence(paragraph, "advice:list"))
        advice = merge(advice, said_of(reading, mentions, paragraph, council))
    issued = advice.issued if advice.status is AdviceStatus.PUBLISHED else ""  # else it is the day of the request
    return replace(advice, evidence=tuple(evidence), issued=issued)


def _own_paragraphs(reading: Reading, item: Item, title: str, tabled: list[frozenset[str]]) -> Iterator[Span]:
    """Text under a topic, without captions that speak of another advice: they name it and not the topic."""
    if item.body is None:
        return
    body, blocks = item.body, reading.layout.blocks
    at = max(0, bisect_right(blocks, body.start, key=lambda block: block.start) - 1)
    while at < len(blocks) and blocks[at].start < body.end:
        span = Span(max(blocks[at].start, body.start), min(blocks[at].end, body.end))
        text = reading.layout.text[span.start : span.end]
        if text.strip() and blocks[at].kind in PROSE and not _is_caption(text, title, tabled):
            yield span
        at += 1


def _is_caption(text: str, title: str, tabled: list[frozenset[str]]) -> bool:
    if not tabled or len(text) > LONGEST_CAPTION:
        return False
    words = key_words(text)
    return any(share_of(other, words) == 1.0 for other in tabled) and share_of(key_words(title), words) < 1.0


LONGEST_CAPTION = 400
PROSE = {BlockKind.PARAGRAPH, BlockKind.BULLET, BlockKind.HEADING}


def _hear(
    reading: Reading,
    mentions: tuple[Mention, ...],
    advices: list[Titled],
    spoken: Spoken,
    listed: list[tuple[Span, str]],
) -> None:
    """A sentence adds to the advice it means; one that names none of the tables and lists is an advice of its own."""
    span = Span(spoken.sentence.start, spoken.sentence.end)
    council = council_of(reading, mentions, span)
    if council is None:
        return
    published = spoken.status is AdviceStatus.PUBLISHED
    request = asked_after(reading, mentions, span) if published else request_in(reading, mentions, span, council)
    heard = Advice(
        readable(spoken.title),
        spoken.status,
        council,
        (reading.evidence(span, "advice:sentence"),),
        issued=spoken.issued,
        kind=spoken.kind,
        requested_by=request.by,
        at_request_of=request.behalf,
        own_initiative=request.own,
    )
    # What is said in the paragraph under a topic is said of that topic, under whatever name.
    under = next((title for body, title in listed if body.start <= span.start < body.end), None)
    if spoken.quoted:
        found = titled(heard)
        index = find_titled(advices, found.words)
        _join(advices, found, find_subtitled(advices, heard.title) if index is None else index)
    elif under is not None:
        _join(advices, titled(heard), find_titled(advices, key_words(under)))
    else:
        _join(advices, titled(heard), find_same(advices, heard.title, published))


def _resolve_follow_up(advice: Advice, advices: list[Titled]) -> Advice:
    """An earlier advice that was told by its topic goes under its title, when it is among those found."""
    if not advice.follows_up:
        return advice
    index = find_titled(advices, key_words(advice.follows_up))
    if index is None:
        index = find_same(advices, advice.follows_up, published=True)
    title = advices[index].advice.title if index is not None else ""
    return replace(advice, follows_up="" if title == advice.title else title)
