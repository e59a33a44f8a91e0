"""Advices (adviezen) and advisory trajectories of a council, out of tables, lists, running text and addresses."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain

from msgspec import structs

from extract.advices.addresses import lead_addresses
from extract.advices.askers import HEAD
from extract.advices.bare_rows import find_bare
from extract.advices.card_lines import has_card
from extract.advices.cards import find_cards
from extract.advices.chunks import Chunk, cut_chunks
from extract.advices.councils import council_speaking, has_council, main_council
from extract.advices.grids import find_grids, with_grids
from extract.advices.hearing import add, hear_of
from extract.advices.listed import read_item
from extract.advices.lists import find_items
from extract.advices.merging import Titled, find_same, find_titled, titled
from extract.advices.programmes import find_programme, is_programme
from extract.advices.prose import find_spoken
from extract.advices.requesters import mentions_in
from extract.advices.sayings import told_advice, year_above
from extract.advices.sections import StatusSection, find_status_sections
from extract.advices.spoken import Spoken
from extract.advices.subject import as_subject, headline_first, tell_subject
from extract.advices.table_rows import Table
from extract.advices.tabled import cut_at_heading, read_tables, status_above, told_above
from extract.advices.tables import find_tables, has_table
from extract.advices.urls import key_words
from extract.advices.withdrawn import is_withdrawn
from extract.advices.written import on_page, read_written, without
from extract.known import known_refs
from extract.page.raw_view import mentions_on_page, raw_span, view_raw
from extract.records import Advice, Entity, Issue, Layout, Mention, Reading, Span
from ontology.kinds import AdviceStatus, DocumentKind, EntityKind, OrganisationKind

Found = Advice | Entity | Issue


def find_advices(reading: Reading, mentions: tuple[Mention, ...]) -> Iterator[Found]:
    """Each advice once, with all places that speak of it; an issue for a row that could not be read."""
    if not has_council(reading, mentions):
        return
    named = council_speaking(reading, 0) or any(it in reading.layout.text for it in _WORDS)
    if not named and reading.header.kind is not DocumentKind.WORK_PROGRAMME:
        return
    sections = find_status_sections(reading)
    programme = is_programme(reading, mentions)
    page, tables = _page_with_tables(reading, programme)
    advices: list[Titled] = []
    chunks = list(cut_chunks(page.layout.text)) if page and programme else []
    stages = [(chunk.start, chunk.status) for chunk in chunks]
    written = _written(reading, sections, stages)
    tables = without([cut_at_heading(table, chunks) for table in tables], [place for _, place, _ in written])
    if page and chunks:
        bare = find_bare(page.layout, chunks, lambda place: told_above(Table(place, ("title",), ()), stages))
        tables = with_grids(page.layout.text, tables, without(list(bare), [place for _, place, _ in written]))
    for found in chain(
        read_tables(reading, mentions, sections, [(table, told) for table, _, told in written], main_council(mentions)),
        _read_page(page or reading, mentions, _headings(reading.layout, sections, tables), tables, stages),
    ):
        if isinstance(found, Advice):
            add(advices, titled(found))
        else:
            yield found
    tables = sorted((*tables, *(place for _, place, _ in written)), key=lambda table: table.span)
    told = [words for _, words in advices]
    listed: list[tuple[Span, str]] = []
    own = _own_programme(reading, mentions, page, tables, chunks) if page and programme else []
    items = list(find_items(reading, sections, [table.span for table in tables if table.rows]))
    # On a page in columns the lines are torn, so that fewer are read from them than from the blocks of the page.
    own, items = (own, []) if len(own) > len(items) else ([], items)
    for item in items:
        if advice := read_item(reading, mentions, item, told):
            add(advices, titled(advice))
            listed.append((item.body or item.title, advice.title))
    for advice in own:
        add(advices, titled(advice))
    for spoken in headline_first(reading, [_as_headed(it, sections) for it in find_spoken(reading, mentions)]):
        under = _under(reading, spoken, listed, own) or as_subject(reading, advices, spoken)
        hear_of(reading, mentions, advices, spoken, under)
    tell_subject(reading, mentions, advices)
    lead_addresses(reading, mentions, advices, tables)
    resolved = [_resolve_follow_up(advice, advices) for advice, _ in advices]
    yield from _unlisted(resolved, mentions)
    yield from sorted(resolved, key=lambda advice: (advice.evidence[0].start, advice.title))


def _as_headed(spoken: Spoken, sections: tuple[StatusSection, ...]) -> Spoken:
    """A request told under a heading or lead that says how far the advices are ("Lopende projecten")."""
    if spoken.status is not AdviceStatus.REQUESTED or spoken.said is None:
        return spoken
    at = spoken.sentence.start
    under = next((it for it in sections if it.blocks and it.blocks[0].start <= at < it.blocks[-1].end), None)
    running = under is not None and under.status is AdviceStatus.IN_PREPARATION
    return spoken._replace(status=AdviceStatus.IN_PREPARATION) if running else spoken


def _page_with_tables(reading: Reading, programme: bool) -> tuple[Reading | None, list[Table]]:
    """The raw page with its tables and cards, None for a text that has neither and is no council's programme.

    Their short lines are easily taken for two columns side by side, which the cleaned text puts below each other.
    """
    tabled, carded = has_table(reading.document.raw), has_card(reading.document.raw)
    if not (tabled or carded or programme):
        return None, []
    page = view_raw(reading)
    tables = list(find_tables(page.layout)) if tabled else []
    if carded or programme:
        tables = _beside(tables, find_cards(page.layout, free=programme))
    if programme:
        tables = with_grids(page.layout.text, tables, find_grids(page.layout))
    return page, tables


Stages = list[tuple[int, AdviceStatus | None]]


def _written(
    reading: Reading, sections: tuple[StatusSection, ...], stages: Stages
) -> list[tuple[Table, Table, AdviceStatus | None]]:
    """Tables that the page rules by spaces: in the cleaned text, on the page, and how far those above them are."""

    def told(table: Table) -> AdviceStatus | None:
        return told_above(on_page(reading.layout, table), stages)

    tables = read_written(reading.layout, lambda table: told(table) or status_above(reading, table, sections))
    return [(table, on_page(reading.layout, table), told(table)) for table in tables]


def _headings(layout: Layout, sections: tuple[StatusSection, ...], tables: list[Table]) -> tuple[StatusSection, ...]:
    return tuple(_on_page(layout, section) for section in sections) if tables else ()


def _read_page(
    page: Reading,
    mentions: tuple[Mention, ...],
    headings: tuple[StatusSection, ...],
    tables: list[Table],
    stages: Stages,
) -> Iterator[Advice | Issue]:
    """Advices of the tables of the raw page."""
    inside = mentions_on_page(mentions, [table.span for table in tables]) if tables else ()
    staged = [(table, told_above(table, stages)) for table in tables]
    return read_tables(page, inside, headings, staged, main_council(mentions))


def _under(reading: Reading, spoken: Spoken, listed: list[tuple[Span, str]], own: list[Advice]) -> str | None:
    """The title under which a sentence stands: what a paragraph says is said of its topic, under whatever name."""
    at = spoken.sentence.start
    if title := next((title for body, title in listed if body.start <= at < body.end), None):
        return title
    place = reading.layout.source_of(at) if own else 0
    return next((it.title for it in own if it.evidence[0].start <= place < it.evidence[0].end), None)


def _own_programme(
    reading: Reading, mentions: tuple[Mention, ...], page: Reading, tables: list[Table], chunks: list[Chunk]
) -> list[Advice]:
    """Advices on the lines of a council's own programme, but those of its tables."""
    council = council_speaking(reading, 0) or main_council(mentions)
    taken = [place for t in tables for place in (t.span, t.rest) if place and (t.rows or place is t.rest)]
    found = [
        one
        for one in find_programme(page.layout.text, chunks, reading.header.kind is DocumentKind.WORK_PROGRAMME)
        if not any(it.overlaps(one.whole) for it in taken) and not is_withdrawn(page.layout.text[slice(*one.whole)])
    ]
    head = [Span(0, HEAD)] if found and reading.header.kind is DocumentKind.LETTER else []
    on_page = mentions_on_page(mentions, [*head, *(one.whole for one in found)])
    return [
        told_advice(page, on_page, one, council, year_above(page.layout.text, one.whole.start))
        for one in found
        if council and not _names_person(page.layout.text, on_page, one.title)
    ]


_NAME_ENDS = re.compile(r"\s*(?:[,(;]|$)")


def _names_person(text: str, mentions: tuple[Mention, ...], title: Span) -> bool:
    """Whether a line names who sits on a body, with the office behind the name: "Ans Kust, raadslid"."""
    first = next(mentions_in(mentions, title), None)
    if first is None or first.ref.kind is not EntityKind.PERSON or first.span.start - title.start > LONGEST_PREFIX:
        return False
    return _NAME_ENDS.match(text, first.span.end, title.end) is not None


LONGEST_PREFIX = 12  # characters of what stands before a name: "Prof. mr. dr."


# The report of a council is an advice too: "het rapport ‘Stille kust’ van de AIV".
_REPORTS = ("apport", "apporten", "erkenning", "ignalement", "studie", "essay")
_WORDS = ("dvies", "dviez", "dvise", *(f"{word} {quote}" for word in _REPORTS for quote in '‘“"«'))


def _beside(tables: list[Table], others: Iterable[Table]) -> list[Table]:
    """Tables and cards in text order; a card in a table is a piece of the table."""
    beside = [it for it in others if not any(t.span.overlaps(it.span) for t in tables)]
    return sorted((*tables, *beside), key=lambda table: table.span)


def _on_page(layout: Layout, section: StatusSection) -> StatusSection:
    """A section whose heading stands where it does on the raw page."""
    place = raw_span(layout, Span(section.heading.start, section.heading.end))
    return replace(section, heading=structs.replace(section.heading, start=place.start, end=place.end))


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


def _resolve_follow_up(advice: Advice, advices: list[Titled]) -> Advice:
    """An earlier advice that was told by its topic goes under its title, when it is among those found."""
    if not advice.follows_up:
        return advice
    index = find_titled(advices, key_words(advice.follows_up))
    if index is None:
        index = find_same(advices, advice.follows_up, published=True)
    title = advices[index].advice.title if index is not None else ""
    return replace(advice, follows_up="" if title == advice.title else title)
