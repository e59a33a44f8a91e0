"""Who sits in a council and on its staff, out of the lines of its own programme, plan or page."""

from collections.abc import Iterator

from extract.advices.councils import council_speaking, main_council
from extract.records import Mention, Reading
from extract.relations.arrivals import find_arrivals
from extract.relations.compositions import Seat
from extract.relations.list_pages import find_listed
from extract.relations.listed_names import people_of
from extract.relations.signed_seats import find_signed_seats
from extract.relations.spoken_seats import find_committees, find_joining, find_spoken_seats
from extract.relations.told_seats import find_told_seats
from ontology.kinds import DocumentKind


def find_staff(reading: Reading, mentions: tuple[Mention, ...]) -> Iterator[Seat]:
    """Seats in a council that speaks in a document, or in a committee of it, in the order of the raw text."""
    if not is_own_page(reading, mentions):
        return
    people = people_of(reading, mentions)
    spoken = list(find_spoken_seats(people))
    # What a row of names tells of a committee, the words around one name do not tell of the council.
    placed = {(seat.person.evidence.start, seat.role) for seat in spoken if seat.body}
    told = [it for it in find_told_seats(people) if it.body or (it.person.evidence.start, it.role) not in placed]
    told += find_signed_seats(people)
    # Sentences tell surer than lists, whose roles may stand above or below names.
    said = {(seat.person.ref, seat.body) for seat in told}
    listed = [*find_listed(people), *spoken, *find_joining(people), *find_arrivals(people)]
    seats = [*told, *(it for it in listed if (it.person.ref, it.body) not in said)]
    seats += find_committees(people, [seat.person for seat in seats])
    yield from (it for it in seats if not reading.parts or council_speaking(reading, it.person.span.start))


def is_own_page(reading: Reading, mentions: tuple[Mention, ...]) -> bool:
    """Whether a council speaks in a document, in its programme or on a page that opens with its name."""
    kind = reading.header.kind
    if any(council_speaking(reading, it) for it in (0, *(part.span.start for part in reading.parts))):
        return True
    council = main_council(mentions) if kind in {None, DocumentKind.WORK_PROGRAMME} else None
    if council is None or kind is DocumentKind.WORK_PROGRAMME:
        return council is not None
    return any(it.ref == council and it.span.start < 100 for it in mentions[:3])
