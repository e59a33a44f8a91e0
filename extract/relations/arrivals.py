"""Who came to a council, left it or stayed, by sentences that name no role: they were members."""

import re
from collections.abc import Iterator

from extract.frames import find_near, hear
from extract.relations.compositions import Seat
from extract.relations.listed_names import Named, People, mention_of
from extract.relations.name_rows import holders_at, row_seats
from extract.relations.told_names import name_at, names_in
from extract.relations.told_seats import row_before

# Words of which one stands in what each pattern finds: to look for the patterns themselves is slow.
_ENTERED_CUES = ("termijn van", "termijn\nvan", "vertrek van", "vertrek\nvan", "plaats ", "plaats\n")
_KEPT_CUES = ("ecretariaat",)
_CHAIRED_CUES = ("voorzitterschap", "leiding", "voorgezeten")
_LEFT_CUES = (
    *("vertrok", "aftrad", "fscheid", "terugtrad", "legde", "getreden", "herbenoemd"),
    *("verliet", "toetrad", "aantrad"),
)
_REACH = 160
# "X, die per 1 mei vertrok", "X nam afscheid", "X is herbenoemd"
_LEFT = re.compile(
    r",?\s+die\s+[^.;]{0,50}?\b(?:vertrok|aftrad|afscheid\s+nam|terugtrad|is\s+vertrokken)\b"
    r"|\s+(?:nam|neemt|namen|nemen)\s+[^.;]{0,50}?\bafscheid\b(?!\s+als)"
    r"|\s+verliet(?:en)?\s+(?:de|onze)\s+(?:raad|commissie)\b|,\s+die\s+[^.;]{0,30}?\b(?:toetrad|aantrad)\b"
    r"|\s+legde(?:n)?\s+[^.;]{0,30}?\bneer\b"
    r"|\s+(?:is|zijn|werd|werden)\s+[^.;A-Z]{0,40}?"
    r"\b(?:afgetreden|teruggetreden|vertrokken|uitgetreden|herbenoemd)\b(?!\s+(?:als|tot\s+[a-zë]))"
)
# "de eerste termijn van X loopt af", "in zijn plaats werd X benoemd"
_ENTERED = re.compile(
    r"\b(?:(?:termijn|vertrek)\s+van|[Ii]n\s+(?:zijn|haar|hun|diens)\s+plaats\s+(?:werd|is|wordt|kwam|trad|treedt|benoemde\s+(?:de|het)\s+\w+)"
    r"(?:\s+(?:per|met\s+ingang\s+van|op|in)\s+[^,.;A-Z]{3,40}?)?)\s+"
    r"(?=(?:(?:prof|mr|drs?|ir|ing|mw|mevr|dhr)\.\s?|mevrouw\s|de\sheer\s)*[A-Z])"
)
_FOLLOWS = re.compile(r"olg(?<=\b[Vv]olg)(?:t|en|de|den)\s+")  # letters first: they are found at once
_UP = re.compile(r"\s+op\b(?!\s+als)")
_LED = re.compile(
    r",?\s+(?:op,?\s+)?die\s+(?:de|onze)\s+(?:raad|commissie)\s+[^.;]{0,40}?\b(?:leidde|voorzat)\b"
    r"|,?\s+(?:op,?\s+)?die\s+[^.;]{0,50}?\bvoorzitter\s+(?:was|is\s+geweest)\b"
)
_KEPT = re.compile(
    r"\b[Ss]ecretariaat\s+(?:was|is|lag|ligt|berust\w*|werd|wordt)\s+(?:[^.;]{0,30}?\s)?"
    r"(?:in\s+handen\s+van|bij|gevoerd\s+door|geleid\s+door)\s+"
)
_CHAIRED = re.compile(
    r"\b[Dd]e\s+(?:raad|commissie|[A-Z]{3,5})\s+(?:staat|stond|werkte?|is|was|werd|wordt)\s+[^.;:A-Z]{0,40}?"
    r"(?:voorzitterschap\s+van|leiding\s+van|voorgezeten\s+door)\s+"
)
_SUCCEEDED = re.compile(r",?\s+die\s+[^.;A-Z]{0,40}?opgevolgd\s+(?:is\s+|werd\s+)?door\s+")
_AND_SUCCEEDED = re.compile(r"\s+en\s+(?:is|werd|wordt)\s+opgevolgd\s+door\s+")


def find_arrivals(people: People) -> Iterator[Seat]:
    """Members who came, stayed or left, and who kept the secretariat or chaired; in no order."""
    raw = people.reading.document.raw
    heard = hear(raw, (*_ENTERED_CUES, *_KEPT_CUES, *_CHAIRED_CUES, *_LEFT_CUES))
    for pattern, cues, role in (
        (_ENTERED, _ENTERED_CUES, "lid"),
        (_KEPT, _KEPT_CUES, "secretaris"),
        (_CHAIRED, _CHAIRED_CUES, "voorzitter"),
    ):
        for found in find_near(pattern, raw, heard, cues, _REACH):
            if one := name_at(people, found.end()):
                yield _seat(people, one, role)
                yield from _successor(people, one, role)
    for found in _FOLLOWS.finditer(raw):
        row = holders_at(people, found.end())
        if row and (_UP.match(raw, row[-1].end) or _LED.match(raw, row[-1].end)):
            yield from row_seats(people, row, "voorzitter" if _LED.match(raw, row[-1].end) else "lid")
    for found in find_near(_LEFT, raw, heard, _LEFT_CUES, _REACH):
        near = [
            it for it in names_in(people, max(0, found.start() - _REACH), found.start() + 1) if it.end == found.start()
        ]
        for one in near:
            yield from (_seat(people, it, "lid") for it in row_before(people, one, max(0, one.start - _REACH)))
            after = _AND_SUCCEEDED.match(raw, found.end())
            if after and (other := name_at(people, after.end())):
                yield _seat(people, other, "lid")


def _successor(people: People, one: Named, role: str) -> Iterator[Seat]:
    """Who took over, as the same sentence says: "..., die werd opgevolgd door Y"."""
    found = _SUCCEEDED.match(people.reading.document.raw, one.end)
    if found and (other := name_at(people, found.end())):
        yield _seat(people, other, role)


def _seat(people: People, one: Named, role: str) -> Seat:
    return Seat(mention_of(people, one), role, None)
