"""Who sits in a council and on its staff, out of the lines of its own programme, plan or page."""

from collections.abc import Iterator

from extract.advices.councils import council_speaking, main_council
from extract.records import Mention, Reading
from extract.relations.arrivals import find_arrivals
from extract.relations.compositions import Seat, unplaced
from extract.relations.list_pages import find_listed
from extract.relations.listed_names import People
from extract.relations.spoken_seats import find_committees, find_joining, find_spoken_seats
from extract.relations.told_seats import find_told_seats
from ontology.kinds import DocumentKind


def find_staff(people: People) -> Iterator[Seat]:
    """Seats in a council that speaks in a document, or in a committee of it, in the order of the raw text."""
    reading = people.reading
    # What a row or list tells of a committee, the words around one name do not tell of the council.
    spoken = find_spoken_seats(people)
    listed = [*find_listed(people), *spoken.seats, *find_joining(people), *find_arrivals(people)]
    told = [it for it in unplaced(find_told_seats(people), listed) if it.person.evidence.start not in spoken.elsewhere]
    # Sentences tell surer than lists, whose roles may stand above or below names.
    said = {(seat.person.ref, seat.body) for seat in told}
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
