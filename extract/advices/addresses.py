"""Addresses on a council's site: which advice each leads to, and earlier advices that only an address names."""

from dataclasses import replace

from extract.advices.councils import council_of
from extract.advices.headlines import OWN_PAPER
from extract.advices.merging import Titled, find_addressed, merge, titled
from extract.advices.table_rows import Row, Table
from extract.advices.urls import Address, find_addresses, title_of_name
from extract.councils import council_called
from extract.records import Advice, EntityRef, Mention, Reading, Span
from ontology.kinds import AdviceStatus, BlockKind, DocumentKind

FROM_ADDRESS = 0.6  # confidence of a title that was read from the path of an address


def lead_addresses(reading: Reading, mentions: tuple[Mention, ...], advices: list[Titled], tables: list[Table]) -> None:
    """Addresses on the council's site lead to its advices; one that leads to none of those found is an earlier one."""
    unmet: dict[str, Advice] = {}
    found_at = {it.url: it for it in reversed(list(find_addresses(reading.layout)))}  # each once, where it comes first
    councils = {it.url: council_of(reading, mentions, it.span) for it in found_at.values()}
    addresses = sorted((it for it in found_at.values() if _is_own(it, councils[it.url])), key=lambda it: it.span)
    by_words = {address.url: find_addressed(advices, address) for address in addresses}
    ordered = by_words | _in_order(reading, addresses, tables, advices, by_words)
    for address in addresses:
        council = councils[address.url]
        block = reading.layout.block_at(address.span.start)
        evidence = reading.evidence(address.span, "advice:address", FROM_ADDRESS)
        index = ordered[address.url]
        if index is not None:
            found, words = advices[index]
            day = address.day if found.status is AdviceStatus.PUBLISHED else ""
            if not found.url:
                led = replace(found, evidence=(evidence,), issued=day, url=address.url)
                advices[index] = Titled(merge(found, led), words)
        elif council and block.kind is BlockKind.LINKS and address.day and _in_programme(reading, address.span):
            title = title_of_name(address.name)
            if OWN_PAPER.match(title):
                continue
            earlier = Advice(title, AdviceStatus.PUBLISHED, council, (evidence,), issued=address.day, url=address.url)
            unmet.setdefault(address.url, earlier)
    advices.extend(map(titled, unmet.values()))


def _is_own(address: Address, council: EntityRef | None) -> bool:
    """Whether an address is on the site of a council, which has its name or abbreviation: "www.awti.nl"."""
    if council is None:
        return False
    site = address.host.removeprefix("www.").partition(".")[0]
    return council.id.replace("-", "") in address.host.replace("-", "") or council_called(site) == council


def _in_programme(reading: Reading, span: Span) -> bool:
    kinds = (reading.header_at(span.start).kind, reading.header.kind)
    return DocumentKind.WORK_PROGRAMME in kinds


def _in_order(
    reading: Reading,
    addresses: list[Address],
    tables: list[Table],
    advices: list[Titled],
    by_words: dict[str, int | None],
) -> dict[str, int]:
    """As many addresses after a table as it has rows lead to them in order, when the words of most agree.

    An address may keep an earlier working title, so its words alone do not always tell.
    """
    led: dict[str, int] = {}
    stops = [*(table.span.start for table in tables[1:]), len(reading.document.raw)]
    for table, stop in zip(tables, stops, strict=bool(tables)):
        places = ((reading.layout.source_of(it.span.start), it.url) for it in addresses)
        below = list(dict.fromkeys(url for at, url in sorted(places) if table.span.end <= at < stop))
        rows = [_index_of_row(row, advices) for row in table.rows]
        if len(below) != len(rows) or None in rows:
            continue
        agree = sum(by_words[url] == index for url, index in zip(below, rows, strict=True))
        if 2 * agree > len(rows):
            led.update({url: index for url, index in zip(below, rows, strict=True) if index is not None})
    return led


def _index_of_row(row: Row, advices: list[Titled]) -> int | None:
    start = row.span.start
    return next((i for i, (advice, _) in enumerate(advices) if any(it.start == start for it in advice.evidence)), None)
