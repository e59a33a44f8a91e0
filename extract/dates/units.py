"""Units of time in Dutch, from "1 juni" to "derde kwartaal van 2022", read as half-open days.

Words live in `lists/date_words.tsv`, the days behind them in `days.py`; which side of a unit counts is for `dates.py`.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import groupby

from extract.dates.days import Days
from extract.dates.readers import (
    DAY_OF_MONTH,
    read_day,
    read_day_range,
    read_half,
    read_moment,
    read_month,
    read_named_year,
    read_next,
    read_numeric,
    read_over,
    read_part,
    read_quarter,
    read_season,
    read_this,
    read_weekday,
    read_within,
    read_years,
)
from extract.dates.words import (
    FULL_MONTH,
    MONTH,
    NAMED_YEAR,
    NUMBER,
    OF_YEAR,
    ORDINAL,
    SPAN,
    TO,
    YEAR,
    Clock,
    Unit,
    any_of,
    read_words,
)

_DAYS = (
    rf"(?P<d>\d{{1,2}})(?:,\s*\d{{1,2}})*(?:\s+(?P<m1>{MONTH}))?\s*(?:-|–|tot en met|t/m|tot|en)\s*"
    rf"(?:(?:{any_of('weekday')})\s+)?(?P<d2>\d{{1,2}})\s+(?P<m>{MONTH}){OF_YEAR}"
)
_NUMERIC = r"(?P<iso>\d{4}-\d\d-\d\d)|(?P<dd>\d{1,2})[-/.](?P<mm>\d{1,2})[-/.](?P<yy>(?:19|20)\d\d)"
_PART = (
    rf"(?P<p>{any_of('part')})\s+(?:van\s+)?(?:(?P<m>{MONTH})(?:\s+(?:van\s+)?(?P<ym>{YEAR}|{NAMED_YEAR}))?"
    rf"|(?:het\s+)?(?P<q>{ORDINAL})\s+kwartaal(?:\s+(?:van\s+)?(?P<yq>{YEAR}|{NAMED_YEAR}))?"
    r"|(?P<tm>(?:de|deze|volgende|komende) maand)\b"
    rf"|(?P<yp>{YEAR}|{NAMED_YEAR}|(?:de maand |het )?jaar\b(?! (?:19|20))))"
)
_HALF = (
    rf"(?P<o>eerste|tweede|1e|2e)\s+(?:helft\s+(?:van\s+)?(?:(?P<m>{MONTH})"
    rf"(?:\s+(?:van\s+)?(?P<ym>{YEAR}|{NAMED_YEAR}))?|(?P<yh>{YEAR}|{NAMED_YEAR}|het jaar))"
    rf"|(?:jaarhelft|halfjaar)(?:\s+(?:van\s+)?(?P<y>{YEAR}|{NAMED_YEAR}))?)"
    rf"|h(?P<h>[12])\b(?:\s+(?:van\s+)?(?P<yb>{YEAR}|{NAMED_YEAR}))?"
)
_QUARTER = (
    rf"(?P<o>{ORDINAL})(?:{TO}(?:het\s+)?(?P<o2>{ORDINAL}))?\s+kwartaal{OF_YEAR}"
    rf"|[qk](?P<q>[1-4])(?:{TO}[qk]?(?P<q2>[1-4]))?\b(?:\s+(?:van\s+)?(?P<y1>{YEAR}|{NAMED_YEAR}))?"
    rf"|(?P<y2>{YEAR})[-/ ]?[qk](?P<q3>[1-4])"
)
_WEEKDAY = rf"(?P<o>eerste|tweede|derde|vierde)\s+(?P<wd>{any_of('weekday')})\s+(?:van|in)\s+(?P<m>{MONTH}){OF_YEAR}"
_SEASON = (
    rf"(?:(?P<w>dit|deze|(?:aan)?komende?|volgende?|aanstaande?|het|de|in)\s+)(?:(?:vroege|late|(?:aan)?komende|volgende)\s+)?"
    rf"(?P<s>{any_of('season')})\b{OF_YEAR}|(?:vroege |late )?(?P<s2>{any_of('season')})\s+(?P<ys>{YEAR})"
)
_MOMENTS = (
    *("zomerreces", "kerstreces", "prinsjesdag", "verantwoordingsdag", "voorjaarsnota", "najaarsnota", "miljoenennota"),
    *("kerstmis", "kerst", "pasen", "pinksteren", "jaarwisseling", "begrotingsbehandeling"),
)
_MOMENT = rf"(?P<e>{'|'.join(_MOMENTS)})\b{OF_YEAR}"
# The verb ends what the term runs from: "binnen zes weken na ontvangst zal het kabinet", "… na het debat stuur ik";
# but what stands before "uw" in "na ontvangst van uw brief" is none.
_NO_VERB = r"(?!(?:aan|bij|binnen|door|en|in|met|namens|of|onder|op|over|tegen|tot|tussen|uit|van|voor)\b)"
_THEN = (
    r"(?:\s+en)?\s+(?:zal|zullen|wordt|worden|wil|willen|moet|moeten|kan|kunnen|is|zijn|heeft|hebben|komt|komen|volgt|volgen)\b"
    rf"|\s+{_NO_VERB}\w+\s+"
    r"(?:ik|wij|we|u|uw|het\s+kabinet|de\s+(?:regering|kamer|minister|staatssecretaris|raad)|nederland)\b"
)
_WITHIN = (
    rf"binnen\s+(?:een (?:periode|termijn) van\s+)?{NUMBER}\s+{SPAN}"
    rf"(?:\s+na\s+(?P<a>[^,.;:()]{{3,60}}?(?={_THEN}|[,.;:()]|$)|[^,.;:()]{{60}}))?"
)
_NEXT = rf"(?:de|het)\s+(?:eerst|aan)?(?:komende|volgende)\s+(?:{NUMBER}\s+{SPAN}|(?P<u2>halfjaar))"
_THIS = r"(?P<w>deze|dit|(?:aan)?komende?|volgende?|aanstaande)\s+(?P<u>maand|week|kwartaal)\b"
_MONTHS = rf"(?P<m>{FULL_MONTH}|{MONTH}(?=\s+{YEAR}))(?:{TO}(?P<m2>{FULL_MONTH}))?\b{OF_YEAR}"
_YEARS = rf"(?P<y>{YEAR})(?:\s*(?:-|–|/|tot en met|t/m|en|tot)\s*(?P<y2>{YEAR}|\d\d(?!\d)))?"

# Order decides between rules that begin at the same place: the longer reading first.
_UNITS: tuple[tuple[str, str, Callable[[re.Match[str], Clock], Days | None]], ...] = (
    ("within", _WITHIN, read_within),
    ("over", rf"over\s+{NUMBER}\s+{SPAN}", read_over),
    ("next", _NEXT, read_next),
    ("numeric", _NUMERIC, read_numeric),
    ("days", _DAYS, read_day_range),
    ("day", DAY_OF_MONTH, read_day),
    ("weekday", _WEEKDAY, read_weekday),
    ("part", _PART, read_part),
    ("half", _HALF, read_half),
    ("quarter", _QUARTER, read_quarter),
    ("season", _SEASON, read_season),
    ("moment", _MOMENT, read_moment),
    ("this", _THIS, read_this),
    ("month", _MONTHS, read_month),
    ("named-year", rf"(?P<y>{NAMED_YEAR})\b", read_named_year),
    ("years", _YEARS, read_years),
)
# One of these stands in every unit.
STEMS = (
    *("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "dag", "week", "weken", "maand", "kwarta", "jaar", "jaren"),
    *(*read_words("month"), *read_words("season"), *_MOMENTS),
)
_OPENERS = (
    *(
        "binnen",
        "over",
        "eerst",
        "komend",
        "volgend",
        "aanstaand",
        "aankomend",
        "vroege",
        "late",
        "later",
        "nog",
        "verderop",
    ),
    *("lopende", "rest", "kalender", "begroting", "jaar", "maand", "week", "kwartaal"),
    *(word for name in ("part", "ordinal", "month", "season") for word in read_words(name) if not word[0].isdigit()),
    *_MOMENTS,
)


def _opening() -> str:
    """What a unit may begin with, by first letters: few words of a text do, and the rules are slow to say so."""
    letters = groupby(sorted(set(_OPENERS)), key=lambda word: word[0])
    words = "|".join(f"{letter}(?:{'|'.join(re.escape(word[1:]) for word in group)})" for letter, group in letters)
    return rf"(?=[hkq]?\d|(?:(?:de|het|in|dit|deze)\s+)?(?:{words}))"


_GROUP = re.compile(r"\(\?P<\w+>")
_ANY_UNIT = re.compile(
    rf"(?<![\w-]){_opening()}(?:(?<!/)|(?=[a-z]))(?:"
    + "|".join(f"(?P<{kind.replace('-', '_')}>{_GROUP.sub('(?:', p)})" for kind, p, _ in _UNITS)
    + ")"
)


@cache
def _rule(kind: str) -> tuple[re.Pattern[str], Callable[[re.Match[str], Clock], Days | None]]:
    """The pattern with its named parts and the reader of a rule, compiled when the rule is first met."""
    return next((re.compile(pattern), reader) for name, pattern, reader in _UNITS if name == kind)


def find_units(text: str, clock: Clock, start: int = 0) -> Iterator[Unit]:
    """Units of time in lower-case text from an offset on, in its order; they do not overlap."""
    for found in _ANY_UNIT.finditer(text, start):
        kind = (found.lastgroup or "").replace("_", "-")
        pattern, reader = _rule(kind)
        match = pattern.match(text, found.start())
        if match is None:
            raise ValueError(f"a rule for {kind} that does not read its own words: {found[0]!r}")
        try:
            days = reader(match, clock)
        except ValueError:  # 31 June, 30 February, month 13
            yield Unit(*found.span(), "impossible", None)
            continue
        yield Unit(*found.span(), kind, days)
