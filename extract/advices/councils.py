"""Which advisory council speaks: whose advices a passage tells of."""

from collections import Counter

from extract.advices.requesters import mentions_in
from extract.councils import council_called, council_ids
from extract.records import EntityRef, Header, Mention, Reading, Span
from ontology.kinds import DocumentKind, EntityKind

_OWN_PAGES = {None, DocumentKind.REPORT}
_LONGEST_NAME = 120
_ORGANISATION = EntityKind.ORGANISATION  # looking a member up in its enum costs more than comparing with it


def is_council(ref: EntityRef) -> bool:
    """Whether a thing is an advisory council that the reference list knows, or is called one.

    >>> is_council(EntityRef(EntityKind.ORGANISATION, "adviesraad-voor-maritieme-zaken"))
    True
    """
    return ref.kind is _ORGANISATION and (ref.id in council_ids() or ref.id.startswith("adviesraad-"))


def council_of(reading: Reading, mentions: tuple[Mention, ...], span: Span) -> EntityRef | None:
    """The council whose advices a passage tells of: who speaks in it; else the one it names; else the one named most.

    In a council's own programme another council is a partner, so there the one named most comes first.
    """
    if speaker := council_speaking(reading, span.start):
        return speaker
    if DocumentKind.WORK_PROGRAMME in {reading.header_at(span.start).kind, reading.header.kind}:
        return main_council(mentions)
    named = next((mention.ref for mention in mentions_in(mentions, span) if is_council(mention.ref)), None)
    return named or main_council(mentions)


def council_speaking(reading: Reading, position: int) -> EntityRef | None:
    """The council that speaks at a position, if one does."""
    return _speaker(reading.header_at(position)) or _headed_by(reading)


def speaks_council(reading: Reading) -> bool:
    """Whether a council speaks anywhere in a document."""
    return any(council_speaking(reading, at) for at in (0, *(part.span.start for part in reading.parts)))


def _headed_by(reading: Reading) -> EntityRef | None:
    """The council whose name is the first line of a page or report of its own."""
    if reading.header.kind not in _OWN_PAGES or reading.header.signed_as:
        return None
    return council_called(reading.document.raw[:_LONGEST_NAME].lstrip().partition("\n")[0].strip())


def _speaker(header: Header) -> EntityRef | None:
    """Whoever speaks in a work programme is a council, also when no list knows it."""
    speaker, programme = header.speaker, header.kind is DocumentKind.WORK_PROGRAMME
    return speaker if speaker and (programme or is_council(speaker)) else None


def has_council(reading: Reading, mentions: tuple[Mention, ...]) -> bool:
    """Whether a council speaks in a document, is named there, or is written to."""
    headers = (reading.header, *(part.header for part in reading.parts))
    return (
        any(_speaker(header) for header in headers)
        or any(it.ref.kind is _ORGANISATION and is_council(it.ref) for it in mentions)
        or council_written_to(reading) is not None
    )


def main_council(mentions: tuple[Mention, ...]) -> EntityRef | None:
    """The council that a document names most; the first of those that it names as often."""
    named = Counter([it.ref for it in mentions if it.ref.kind is _ORGANISATION and is_council(it.ref)])
    return max(named, key=named.__getitem__, default=None)


_HEAD_LINES = 25  # of a letter, in which whom it is written to stands


def council_written_to(reading: Reading) -> EntityRef | None:
    """The council to which a letter is written: its name is a line of the address, or ends one."""
    for line in reading.document.raw.split("\n", _HEAD_LINES)[:_HEAD_LINES]:
        words = line.strip().removeprefix("Aan ").removeprefix("de ").removeprefix("voorzitter van de ")
        if called := council_called(words):
            return called
    return None
