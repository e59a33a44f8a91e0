"""Titles of advices in running text: where one without quotation marks ends, and what is said right behind it."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from extract.advices.councils import is_council
from extract.advices.moments import finest_issued, read_issued
from extract.advices.tables import columns_of
from extract.advices.words import kind_of
from extract.dates.words import MONTHS
from extract.records import Mention, Span
from ontology.kinds import AdviceKind, EntityKind

QUOTES = "‘“«”»\"'"
_MONTH = rf"(?:{'|'.join(MONTHS)})"
FINITE = (
    r"(?:is|zijn|was|waren|werd|werden|wordt|worden|heeft|hebben|had|verscheen|verschijnt|verschenen|kwam|komt|volgt|volgde"
    r"|bracht|brengt|begint|stond|zal|zullen|kreeg|krijgt|leidde|vroeg|biedt|bood|bieden|stelde|stelt"
    r"|schetst|pleit|bepleit|beveelt|liet|laat|concludeert|wijst|adviseert|aangeboden|gepubliceerd|uitgebracht"
    r"|aan\s+(?:de|het)\s+(?:minister|staatssecretaris|Eerste|Tweede|kabinet|regering|Kamer|voorzitter)|dat|die|waarin|waarmee"
    r"|waarover)"
)
_TITLE = re.compile(
    r"(?P<open>[‘“«\"']|(?<![\w])')?(?P<title>(?![A-Z]+\s\d|\d{1,4}\s+[–—-]\s|\d{1,2}[\s-](?:[a-z]{3,9}\s\d|\d)|Eigen\s+initiatief|Op\s+verzoek|Minister|Datum|Titel)[A-Z0-9À-Þ](?:[^.;:?!|()‘’“”«»\"]|[:.]\s(?=[a-z])|(?(open):\s(?=[A-Z])|(?!))|(?<=\w)[’'](?=\w)){3,110}?)(?(open)[?!]?[’”»\"'](?!\w))"
    rf"(?:\s*,?\s*\((?P<inside>[^()]{{2,60}})\)|(?(open)|(?=\s*(?:[.;:?!,]|$)|\s(?:uit|van|in|op)\s+(?:{_MONTH}|(?:19|20)\d\d|\d{{1,2}}\s)"
    rf"|\s{FINITE}\b|\suit\b\s*(?:[.,;]|$)|\s(?:uit|aan)[.,]?$|\sen\s+[A-ZÀ-Þ])))"
)
# "Stijgend water, vertrekkende mensen." is one title: what goes on behind the comma to the full stop is no clause.
_GOES_TO_STOP = re.compile(
    r",\s(?!(?:een|het|de|dat|die|ons|onze|zijn|haar|over|op|in|uit|van|aan|naar|door|voor|bij|met|en|of|om|samen|mede"
    r"|waar\w*|wat|zoals|onder|als|na|ook|maar|toen|dus|dit|deze|eveneens|eerder|later|als|tot|gevolgd|beide)\b)"
    r"[a-z][^.,;:()?!]{3,60}?(?=\.(?:\s|$)|(?P<dated>\s\([^()]*(?:19|20)\d\d\)))"
)
_CLAUSE = re.compile(rf"\b{FINITE}\b")
_GOES_ON = re.compile(r"\s*(?:,\s+(?:en\s+)?|;\s+(?:en\s+)?|\ben\s+)(?=[A-ZÀ-Þ‘“«\"'])")
_YEAR = re.compile(r"(?:19|20)\d\d|" + _MONTH)
_FROM = re.compile(rf"\s+(?:uit|van)\s+((?:{_MONTH}\s+)?(?:19|20)\d\d)\b")
# "advies nr. 43, Stille kust, maart 2031"
_ENDS_IN_MONTH = re.compile(rf",\s+((?:\d{{1,2}}\s+)?{_MONTH}\s+(?:19|20)\d\d)$")
_HEADLESS = {EntityKind.ORGANISATION, EntityKind.OFFICE, EntityKind.PERSON}
# "Kust en kapers, ons advies uit 2029": what it is, right behind the title
APPOSED = re.compile(
    r",\s+(?:ons|onze|het|een|zijn|haar)\s+(?:[a-z]+\s+)?(?P<kind>[\w-]*(?:advies|rapport|signalement|verkenning|studie|essay))\b"
)
# "..., dat de raad in mei 2029 uitbracht": who made it, and when
_RELATIVE = re.compile(
    r"[^.;:()]{0,100}?,?\s(?:dat|die)\s+(?P<who>wij|we|de\s+raad|de\s+commissie|(?:de|het)\s+[A-Z][^.;:,]{1,60}?)\s"
    r"(?P<told>[^.;:]{0,80}?\b(?:uitbracht(?:en)?|publiceerden?|schree?f|schreven|vaststelden?|presenteerden?|aanbood|aanboden))\b"
)


class Title(NamedTuple):
    """A title with where it stands; `place` goes up to the end of what is said of it right behind it.

    `told` is whether that says that a council made it; `issued` the moment in it or in brackets.
    """

    words: str
    place: Span
    issued: str
    told: bool
    kind: AdviceKind | None = None


def find_titles(text: str, at: int, stop: int, mentions: tuple[Mention, ...], row: bool) -> Iterator[Title]:
    """The title that begins at a place, and those in a row with it; none for what another body made."""
    while found := _TITLE.match(text, at, stop):
        end = found.end()
        words, more = found["title"], None
        if not found["open"] and (more := _GOES_TO_STOP.match(text, end, stop)) and not _CLAUSE.search(more[0]):
            words, end = words + more[0], more.end() + len(more["dated"] or "")
        inside = found["inside"] or (more["dated"] or "" if more else "").strip(" ()")
        dated = bool(_YEAR.search(inside))
        title = None if _is_name(found, mentions) else _with_apposition(text, Span(found.start(), end), stop, mentions)
        if title is None or not (found["open"] or dated or " " in words or title.told):
            return
        told = _FROM.match(text, end, stop)
        if not told and not found["open"] and (month := _ENDS_IN_MONTH.search(words)):
            words, inside, dated = words[: month.start()], month[1], True
        issued = read_issued(inside) if dated else read_issued(told[1]) if told else title.issued
        yield title._replace(words=" ".join(words.strip(" ,").split()), issued=issued)
        following = _GOES_ON.match(text, title.place.end, stop) if row or dated else None
        if following is None:
            return
        at = following.end()


def _with_apposition(text: str, place: Span, stop: int, mentions: tuple[Mention, ...]) -> Title | None:
    """A title with what a comma behind it says of it; None when that says that another body made it."""
    apposed = APPOSED.match(text, place.end, stop)
    end = apposed.end() if apposed else place.end
    kind = kind_of(apposed["kind"]) if apposed and apposed["kind"] != "advies" else None
    relative = _RELATIVE.match(text, end, stop) if text.startswith(",", place.end) else None
    if relative and relative["who"][:3] in {"de ", "het"} and relative["who"].split()[1] not in {"raad", "commissie"}:
        named = _named_at(mentions, relative.start("who") + len(relative["who"].split()[0]) + 1)
        if named is None or not is_council(named.ref):
            return None
    year = _FROM.match(text, end, stop) if apposed else None
    issued = finest_issued(relative["told"]) if relative else read_issued(year[1]) if year else ""
    whole = Span(place.start, relative.end() if relative else end)
    return Title("", whole, issued, bool(apposed or relative), kind)


def _named_at(mentions: tuple[Mention, ...], at: int) -> Mention | None:
    index = bisect_left(mentions, at, key=lambda mention: mention.span.start)
    named = mentions[index] if index < len(mentions) else None
    return named if named and named.span.start == at else None


def _is_name(found: re.Match[str], mentions: tuple[Mention, ...]) -> bool:
    """Whether what begins with a capital is who made it or got it: "het advies Raad van State"."""
    named = _named_at(mentions, found.start("title"))
    # "Advies / Planning mei 2031", a label on the next line
    label = set(columns_of(found["title"].split(" ")[0])) - {"title"}
    return bool(label) or (named is not None and named.ref.kind in _HEADLESS)
