"""Who signs for a council holds the role that stands with the name under its letter, programme or foreword."""

from collections.abc import Iterator

from extract.letterhead.closings import find_closings
from extract.list_roles import list_roles
from extract.relations.compositions import Seat
from extract.relations.listed_names import People, mention_of
from extract.relations.told_names import name_at


def find_signed_seats(people: People) -> Iterator[Seat]:
    """Officers of a council by the lines under its letter: "Anna de Zee / voorzitter", "Anna de Zee, voorzitter"."""
    for closing in find_closings(people.reading.document.raw):
        if one := name_at(people, closing.start, lenient=True, stop=closing.end):
            yield Seat(mention_of(people, one), list_roles()[closing.role.casefold()], None)
