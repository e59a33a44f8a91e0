"""Who came to a council, left it or stayed, by sentences that name no role: they were members."""

import re
from collections.abc import Iterator
from itertools import chain

from extract.frames import find_near, hear
from extract.relations.compositions import Seat
from extract.relations.listed_names import Named, People, mention_of
from extract.relations.name_rows import holders_at, row_seats
from extract.relations.places import place_behind
from extract.relations.told_names import name_at, names_in
from extract.relations.told_seats import row_before, titled_from

# Words of which one stands in what each pattern finds: to look for the patterns themselves is slow.
_ENTERED_CUES = (
    *("termijn van", "termijn\nvan", "vertrek van", "vertrek\nvan", "plaats ", "plaats\n", "ieuw in"),
    *("fscheid van", "fscheid\nvan", "erwelkom"),
)
_KEPT_CUES = ("ecretariaat",)
_CHAIRED_CUES = ("voorzitterschap", "leiding", "voorgezeten")
_LEFT_CUES = (
    *("vertrok", "aftrad", "fscheid", "terugtrad", "legde", "getreden", "herbenoemd", "benoemd"),
    *("verliet", "verlaat", "verlaten", "toetrad", "aantrad", " hem op", " haar op", "deel uit"),
)
_CAME_CUES = ("getreden", "benoemd", "vertrokken")
_COUNCIL_CUES = (" de raad", " de commissie", " onze raad", " de AIV", " de CAVV", " de AWTI")
_REACH = 160
_COUNCIL = r"(?:raad|commissie|adviesraad|AIV|CAVV|AWTI)\b"
_WE = rf"(?:wij|we|de\s+(?:{_COUNCIL}|[A-Z]{{3,5}}\b))"
_NO_POST = r"(?![^.;:A-Z]{0,30}\b(?:als\s|tot\s+(?!de\s+(?:raad|commissie)\b|\d)[a-zë]))"
_CAME_OR_WENT = r"(?:afgetreden|teruggetreden|vertrokken|uitgetreden|toegetreden|aangetreden|(?:her)?benoemd)\b"
# "is vertrokken naar Oslo", "nam afscheid van een gast", "verwelkomden X als spreker": no seat is told of
_HERE = rf"(?:(?:(?:de|onze|het)\s+)?(?:{_COUNCIL}|college\b|[A-Z]{{3,5}}\b)|(?:haar|zijn|hun)\s)"
_NOWHERE_ELSE = rf"(?!\s+(?:naar\b|(?:uit|van|bij)\s+(?!{_HERE})))"
_GUEST = re.compile(
    rf"\s+(?:als\s+(?!(?:nieuwe?\s+)?(?:lid|leden|raadslid|raadsleden)\b)|tijdens\s|op\s+(?!\d)|bij\s+(?!{_HERE}))"
)
_NOT = r"(?![^.;:]{0,40}\bniet\s+(?:\w+\s+)?(?:toegetreden|aangetreden|benoemd))"
# "X, die per 1 mei vertrok", "X nam afscheid", "X is herbenoemd"; who is made something else is not told of
_LEFT = re.compile(
    r",?\s+die\s+[^.;]{0,50}?\b(?:vertrok|aftrad|afscheid\s+nam|terugtrad|is\s+vertrokken)\b"
    rf"|\s+(?:nam|neemt|namen|nemen)\s+[^.;]{{0,50}}?\bafscheid\b(?!\s+als){_NOWHERE_ELSE}"
    rf"|\s+(?:heeft|hebben)\s+[^.;A-Z]{{0,50}}?\b(?:afscheid\s+genomen|de\s+raad\s+verlaten)\b(?!\s+als){_NOWHERE_ELSE}"
    rf"|\s+(?:verliet(?:en)?|verlaat|verlaten)\s+(?:de|onze)\s+{_COUNCIL}|,\s+die\s+[^.;]{{0,30}}?\b(?:toetrad|aantrad)\b"
    rf"|\s+(?:maakt|maken|maakten?)\s+[^.;A-Z]{{0,40}}?deel\s+uit\s+van\s+(?:de|onze)\s+{_COUNCIL}"
    r"|\s+legde(?:n)?\s+[^.;]{0,30}?\bneer\b|\s+volgt\s+(?:hem|haar)\s+op\b(?!\s+als)"
    rf"|(?:\s+\([^()]{{3,60}}\))?\s+(?:is|zijn|werd|werden|wordt|worden)\s+{_NOT}{_NO_POST}[^.;A-Z]{{0,60}}?"
    rf"{_CAME_OR_WENT}{_NO_POST}{_NOWHERE_ELSE}"
)
# "Dit jaar verliet X de raad", "Per 1 mei is X toegetreden": what stands before and behind the names
_VERB_FIRST = re.compile(r"\b(?:is|zijn|werd(?:en)?|worden|wordt|verliet(?:en)?|verlaat|verlaten)\s+$")
_BESIDE = r"(?:\s+\([^()]{3,60}\))?\s+"
_COUNCIL_BEHIND = re.compile(rf"{_BESIDE}(?:de|onze)\s+{_COUNCIL}")
_CAME_BEHIND = re.compile(rf"{_BESIDE}{_NOT}{_NO_POST}[^.;:A-Z]{{0,40}}?{_CAME_OR_WENT}{_NO_POST}{_NOWHERE_ELSE}")
# "de eerste termijn van X loopt af", "in zijn plaats werd X benoemd", "Nieuw in de raad zijn X en Y"
_ENTERED = re.compile(
    rf"\b(?:(?:termijn|vertrek)\s+van|(?:[Nn]am(?:en)?|[Nn]emen|[Nn]eemt)\s+{_WE}\s+[^.;:A-Z]{{0,40}}?\bafscheid\s+van"
    rf"|[Nn]ieuw\s+in\s+(?:de|onze)\s+{_COUNCIL}\s+(?:kwam|kwamen|is|zijn|werd|werden)(?:,[^.;:]{{3,60}},)?"
    rf"|[Vv]erwelkom(?:de|den|en|t)\s+{_WE}"
    r"|[Ii]n\s+(?:zijn|haar|hun|diens)\s+plaats\s+(?:werd|is|wordt|kwam|trad|treedt|benoemde\s+(?:de|het)\s+\w+)"
    r"(?:\s+(?:per|met\s+ingang\s+van|op|in)\s+[^,.;A-Z]{3,40}?)?)\s+"
    r"(?=(?:(?:prof|mr|drs?|ir|ing|mw|mevr|dhr)\.\s?|mevrouw\s|de\sheer\s)*[A-ZÀ-Þ])"
)
_FOLLOWS = re.compile(r"olg(?<=\b[Vv]olg)(?:t|en|de|den)\s+")  # letters first: they are found at once
_UP = re.compile(r"\s+op\b(?!\s+als)")
_LED = re.compile(
    r",?\s+(?:op,?\s+)?die\s+(?:de|onze)\s+(?:raad|commissie)\s+[^.;]{0,40}?\b(?:leidde|voorzat)\b"
    r"|,?\s+(?:op,?\s+)?die\s+[^.;]{0,50}?\bvoorzitter\s+(?:was|is\s+geweest)\b"
)
# "... benoemd tot voorzitter. Zij volgt X op"
_AS_CHAIR = re.compile(r"\b(?:als|tot)\s+(?:(?:de|nieuwe)\s+)*voorzitter\b[^.;]*[.;]\s+[ZzHh]ij\s+[Vv]$")
_KEPT = re.compile(
    r"\b[Ss]ecretariaat\s+(?:was|is|lag|ligt|berust\w*|werd|wordt)\s+(?:[^.;]{0,30}?\s)?"
    r"(?:in\s+handen\s+van|bij|gevoerd\s+door|geleid\s+door)\s+"
)
_CHAIRED = re.compile(
    r"\b[Dd]e\s+(?:raad|commissie|[A-Z]{3,5})\s+(?:staat|stond|werkte?|is|was|werd|wordt)\s+[^.;:A-Z]{0,40}?"
    r"(?:voorzitterschap\s+van|leiding\s+van|voorgezeten\s+door)\s+"
)
# "Het voorzitterschap van de AIV bleef berusten bij X", "Het vicevoorzitterschap is overgenomen door X"
_OFFICE = re.compile(r"\b[Hh]et\s+(?P<role>(?:vice-?)?voorzitter)schap(?=\s)")
_HELD_BY = re.compile(
    r"\s+(?:(?:ligt|lag|berust|berustte|bleef|blijft|is|was|gaat|ging)\b[^.;:A-Z]{0,40}?\b(?:bij|op)"
    r"|(?:is|was|wordt|werd|bleef|blijft)\b(?P<by>[^.;:A-Z]{0,40}?)\b(?:door|aan))\s+"
)
_VERB_BEHIND = 25  # characters behind a name within which its verb stands: "door X waargenomen"
_TAKEN = re.compile(
    r"\b(?:overgenomen|vervuld|bekleed|waargenomen|gevoerd|uitgeoefend|ingevuld|overgedragen|opgedragen|toevertrouwd)\b"
)
_SUCCEEDED = re.compile(r",?\s+die\s+[^.;A-Z]{0,40}?opgevolgd\s+(?:is\s+|werd\s+)?door\s+")
_THEN_SUCCEEDED = re.compile(
    r"[^.;:]{0,60}[.;]\s+[HhZz]ij\s+(?:is|werd|wordt)\s+(?:[^.;A-Z]{2,30}?\s)?opgevolgd\s+door\s+"
)
_AND_SUCCEEDED = re.compile(r"\s+en\s+(?:is|werd|wordt)\s+opgevolgd\s+door\s+")


def find_arrivals(people: People) -> Iterator[Seat]:
    """Members who came, stayed or left, and who kept the secretariat or chaired; in no order."""
    raw = people.reading.document.raw
    heard = hear(raw, (*_ENTERED_CUES, *_KEPT_CUES, *_CHAIRED_CUES, *_LEFT_CUES, *_CAME_CUES, *_COUNCIL_CUES))
    for pattern, cues, role in (
        (_ENTERED, _ENTERED_CUES, "lid"),
        (_KEPT, _KEPT_CUES, "secretaris"),
        (_CHAIRED, _CHAIRED_CUES, "voorzitter"),
    ):
        for found in find_near(pattern, raw, heard, cues, _REACH):
            row = holders_at(people, found.end())
            if row and not _GUEST.match(raw, row[-1].end):
                yield from row_seats(people, row, role)
                yield from _successor(people, row[0].name, role)
    for found in _FOLLOWS.finditer(raw):
        row = holders_at(people, found.end())
        if row and (_UP.match(raw, row[-1].end) or _LED.match(raw, row[-1].end)):
            led = _LED.match(raw, row[-1].end) or _AS_CHAIR.search(raw, max(0, found.start() - _REACH), found.start())
            yield from row_seats(people, row, "voorzitter" if led else "lid")
    for found in find_near(_LEFT, raw, heard, _LEFT_CUES, _REACH):
        for one in _names_before(people, found):
            yield _seat(people, one, "lid")
        after = _AND_SUCCEEDED.match(raw, found.end()) or _THEN_SUCCEEDED.match(raw, found.end())
        if after and (other := name_at(people, after.end())):
            yield _seat(people, other, "lid")
    came = find_near(_CAME_BEHIND, raw, heard, _CAME_CUES, _REACH)
    for found in chain(find_near(_COUNCIL_BEHIND, raw, heard, _COUNCIL_CUES, _REACH), came):
        row_of = _names_before(people, found)
        if row_of and _VERB_FIRST.search(raw, max(0, row_of[-1].start - 40), titled_from(raw, 0, row_of[-1])):
            yield from (_seat(people, one, "lid") for one in row_of)
            after = _THEN_SUCCEEDED.match(raw, found.end())
            if after and (other := name_at(people, after.end())):
                yield _seat(people, other, "lid")
    yield from _office_holders(people, heard.get("voorzitterschap", []))


def _names_before(people: People, found: re.Match[str]) -> list[Named]:
    """The names in a row that end where a pattern begins, the last first."""
    low, raw = max(0, found.start() - _REACH), people.reading.document.raw
    last = raw[raw.rfind(" ", low, found.start()) + 1 : found.start()]
    if last.islower() and found.start() not in people.ends:
        return []  # as mostly: a surname has a capital
    near = [it for it in names_in(people, low, found.start() + 1) if it.end == found.start()]
    return row_before(people, near[0], max(0, near[0].start - _REACH)) if near else []


def _office_holders(people: People, places: list[int]) -> Iterator[Seat]:
    """Who chairs, by sentences on the chair itself, with the body that they name."""
    raw = people.reading.document.raw
    for at in places:
        found = _OFFICE.search(raw, max(0, at - 20), at + 40)
        place = place_behind(people, found.end(), len(raw)) if found else None
        held = _HELD_BY.match(raw, place.end) if place and place.known else None
        one = name_at(people, held.end()) if held else None
        if not (found and place and held and one):
            continue
        if held["by"] is None or _TAKEN.search(raw, held.start(), one.end + _VERB_BEHIND):
            role = "vicevoorzitter" if found["role"].startswith("vice") else "voorzitter"
            yield Seat(mention_of(people, one), role, *(place.body or (None, "")))


def _successor(people: People, one: Named, role: str) -> Iterator[Seat]:
    """Who took over, as the same sentence says: "..., die werd opgevolgd door Y"."""
    found = _SUCCEEDED.match(people.reading.document.raw, one.end)
    if found and (other := name_at(people, found.end())):
        yield _seat(people, other, role)


def _seat(people: People, one: Named, role: str) -> Seat:
    return Seat(mention_of(people, one), role, None)
