"""Advices that text names by their title in quotation marks: "het AIV-advies ‘Kust’", "haar verkenning «Zee»"."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from extract.advices.councils import council_speaking, council_written_to, is_council
from extract.advices.moments import ISSUED, read_issued, read_last
from extract.advices.requesters import mentions_in
from extract.advices.spoken import Spoken
from extract.advices.titles import find_titles
from extract.advices.words import kind_of
from extract.councils import council_called
from extract.dates.words import MONTHS
from extract.frames import find_near, hear
from extract.records import EntityRef, Mention, Reading, Sentence, Span
from ontology.kinds import AdviceStatus, EntityKind

_PAIRS = {"‘": "’", "“": "”", "«": "»", '"': '"', "'": "'", "„": "”"}
_OPENING = re.compile(r"[‘“«„\"'](?=[A-Z0-9À-Þ])")
_LONGEST_LEAD = 120
_LONGEST_TITLE = 200
_SHORTEST_TITLE = 4
# Words that stand before the title of an advice; the others than "advies" name one only where a council is named too.
_KIND = (
    r"(?P<kind>(?:(?:brief|vervolg|spoed|kort )?advies(?:rapport|brief)?(?:en)?|adviezen|(?:toekomst)?verkenning"
    r"|signalement|policy\s+brief|(?:eind)?rapport(?:en)?|studie|essay))"
)
_LEAD = re.compile(
    rf"(?<!\w)(?:(?P<whose>[A-Z][\w.]*)-)?{_KIND}"
    r"(?:\s*,?\s*\(?(?:nr\.?|no\.?|nummer)?\s*\d{1,4}(?:/\d{1,4})?\)?)?"
    r"(?:\s+(?:van|door)\s+(?:de|het)\s+(?P<council>[A-ZÀ-Þa-z][^.;:‘“«\"]{1,80}?))?"
    r"(?:\s+(?:getiteld|genaamd|met\s+(?:als|de)\s+titel))?(?:\s+\([^()]{2,40}\))?\s*[,:]?\s+$"
)
_CUES = ("dvies", "dviezen", "rkenning", "ignalement", "olicy", "apport", "studie", "essay")
_TAIL = re.compile(
    rf"(?:\s+(?:van|door)\s+(?:de|het)\s+(?P<council>[A-ZÀ-Þa-z][^.;:‘“«\"(]{{1,80}}?)(?=\s\(|[\s,.;:)]))?"
    rf"(?:\s*,?\s*\((?P<inside>[^()]{{3,60}})\)|\s*,?\s+(?:(?:uit|van|d\.d\.|gedateerd)\s+)(?P<from>{ISSUED}))?"
)
_AND = re.compile(r"(?:\s*\([^()]{2,60}\))?\s*(?:,|\ben\b|,\s+en\b)\s+(?:(?:het|een)\s+)?")
_APPEARED = re.compile(
    r"\b(?:publiceerde|publiceerden|verscheen|verschenen|bracht|brachten|bood|boden|gepubliceerd|uitgebracht|presenteerden?"
    r"|gepresenteerd|aangeboden|overhandigde|overhandigd|vastgesteld|uitgekomen)\b"
)
_DOCUMENT = EntityKind.DOCUMENT  # looking a member up in its enum costs more than comparing with it
_OF_COUNCIL = re.compile(r"\b(?:zijn|haar)\s+(?:\w+\s+){0,2}$")


def find_quoted_advices(reading: Reading, mentions: tuple[Mention, ...]) -> Iterator[Spoken]:
    """Advices by their titles in text order; a title may hold what looks like the end of a sentence."""
    text = reading.layout.text
    last: tuple[Spoken, int] | None = None  # one that "en ‘...’" goes on with
    done = 0
    for mark in _OPENING.finditer(text):
        at = mark.start()
        if at < done or (at and text[at - 1].isalnum()):
            continue
        end = _end(text, at)
        if not end:
            continue
        row = last is not None and _AND.fullmatch(text, last[1], at) is not None
        spoken = _goes_on(reading, last[0], at, end) if row and last else _spoken(reading, mentions, at, end)
        if spoken:
            last, done = (spoken, end), end
            yield spoken


# "het AIV-advies Stille kust", "uw advies Stille kust uit 2030"
_BARE_LEAD = re.compile(
    r"(?<!\w)(?:(?P<whose>[A-Z][\w.]*)-|(?P<yours>uw\s+(?:eerdere\s+)?))"
    r"(?P<kind>(?:brief)?advies(?:rapport)?|rapport|verkenning|signalement)(?:\s+(?:nr\.?\s*)?\d{1,4},?)?\s+(?=[A-Z0-9À-Þ])"
)

_LEAD_REACH = 60  # characters around one of these that a lead may take
_BARE_LEADS = ("-advies", "-briefadvies", "-rapport", "-verkenning", "-signalement", "uw advies", "uw eerdere")


def find_named_advices(reading: Reading, mentions: tuple[Mention, ...]) -> Iterator[Spoken]:
    """Advices behind a council's word for one, without quotation marks: a known document, or one with a moment."""
    text = reading.layout.text
    for found in find_near(_BARE_LEAD, text, hear(text, _BARE_LEADS), _BARE_LEADS, _LEAD_REACH):
        council = council_called(found["whose"]) if found["whose"] else council_written_to(reading)
        sentence = reading.sentence_at(found.end())
        if council is None or sentence is None:
            continue
        title = next(find_titles(text, found.end(), sentence.end, mentions, row=False), None)
        named = next(mentions_in(mentions, Span(found.end(), sentence.end)), None)
        known = named if named and named.span.start == found.end() and named.ref.kind is _DOCUMENT else None
        if title is not None and title.issued:
            words, issued = title.words, title.issued
        elif found["whose"] and known and known.text[:1].isupper() and " " in known.text:
            tail = _TAIL.match(text, known.span.end)
            words, issued = known.text, read_issued(tail["inside"] or tail["from"] or "") if tail else ""
        else:
            continue
        kind = kind_of(found["kind"]) if found["kind"] != "advies" else None
        yield Spoken(words, AdviceStatus.PUBLISHED, sentence, issued, kind, quoted=True, council=council)


def _end(text: str, at: int) -> int:
    """Where a title in quotation marks ends, its closing mark included; 0 for what is no title."""
    closing = _PAIRS[text[at]]
    high = text.find(closing, at + 1, at + _LONGEST_TITLE)
    while high > 0 and closing in "’'" and text[high + 1 : high + 2].isalnum():  # an apostrophe
        high = text.find(closing, high + 1, at + _LONGEST_TITLE)
    return high + 1 if high - at > _SHORTEST_TITLE else 0


def _goes_on(reading: Reading, one: Spoken, at: int, end: int) -> Spoken:
    """The next title of a row, about which the row says the same."""
    inside = _TAIL.match(reading.layout.text, end)
    issued = read_issued(inside["inside"] or inside["from"] or "") if inside else ""
    return one._replace(title=reading.layout.text[at + 1 : end - 1].strip(), issued=issued)


def _spoken(reading: Reading, mentions: tuple[Mention, ...], at: int, end: int) -> Spoken | None:
    text = reading.layout.text
    sentence = reading.sentence_at(at)
    low = max(sentence.start if sentence else 0, at - _LONGEST_LEAD)
    lead = text[low:at]
    if sentence is None:
        return None
    if not any(cue in lead for cue in _CUES):
        return _cited(reading, mentions, sentence, Span(at, end))
    found = _LEAD.search(lead)
    if found is None:
        return _cited(reading, mentions, sentence, Span(at, end))
    tail = _TAIL.match(text, end)
    council = council_called(found["whose"]) if found["whose"] else None
    council = council or _council_at(mentions, low, found, "council") or _council_at(mentions, 0, tail, "council")
    if council is None and (found["whose"] or found["council"]):
        return None  # of another body: "het IMF-rapport", "het advies van de landsadvocaat"
    plain = found["kind"].casefold()
    if council is None and "advie" not in plain:
        council = _council_writing(reading, mentions, sentence, lead[: found.start()])
        if council is None:
            return None
    told = read_issued(tail["inside"] or tail["from"] or "") if tail else ""
    issued = told or _appeared(reading, sentence, low + found.start(), end)
    kind = kind_of(plain) if plain != "advies" else None
    status = _stage(reading, sentence, low + found.start())
    return Spoken(text[at + 1 : end - 1].strip(), status, sentence, issued, kind, quoted=True, council=council)


# In a note: "AIV, ‘Stille kust’, advies nr. 99, Den Haag, mei 2030"
_NOTED = re.compile(
    rf",?\s+\(?(?:[A-Z]\w+-)?(?P<kind>(?:brief)?advies(?:rapport)?|rapport)\b(?:(?:nr\.|[^.;‘“«]){{0,60}}?\b(?P<from>{ISSUED}))?"
)


def _cited(reading: Reading, mentions: tuple[Mention, ...], sentence: Sentence, title: Span) -> Spoken | None:
    """An advice in a note: its council before the title, its kind and year behind it."""
    text = reading.layout.text
    noted = _NOTED.match(text, title.end)
    if noted is None or not text[: title.start].endswith((", ", ": ")):
        return None
    before = mentions_in(mentions, Span(max(0, title.start - _LONGEST_LEAD), title.start))
    named = next((it for it in before if it.span.end >= title.start - 3), None)
    if named is None or not is_council(named.ref):
        return None
    kind = kind_of(noted["kind"]) if noted["kind"] != "advies" else None
    words = text[title.start + 1 : title.end - 1].strip(" ,.")
    issued = read_issued(noted["from"] or "")
    return Spoken(words, AdviceStatus.PUBLISHED, sentence, issued, kind, quoted=True, council=named.ref)


def _council_at(mentions: tuple[Mention, ...], base: int, found: re.Match[str] | None, group: str) -> EntityRef | None:
    """The council that is named where a group of a pattern begins."""
    if found is None or not found[group]:
        return None
    at = base + found.start(group)
    named = next(mentions_in(mentions, Span(at, at + _LONGEST_LEAD)), None)
    return named.ref if named and named.span.start == at and is_council(named.ref) else None


def _council_writing(
    reading: Reading, mentions: tuple[Mention, ...], sentence: Sentence, before: str
) -> EntityRef | None:
    """The one council of a sentence that tells of its own work: "de AIV publiceerde het rapport", "in zijn essay"."""
    text = reading.layout.text[sentence.start : sentence.end]
    if not (_OF_COUNCIL.search(before) or _APPEARED.search(text) or _WILL_APPEAR.search(before + " ")):
        return None
    inside = mentions_in(mentions, Span(sentence.start, sentence.end))
    named = dict.fromkeys(it.ref for it in inside if is_council(it.ref))
    if len(named) == 1:
        return next(iter(named))
    return council_speaking(reading, sentence.start) if not named else None


# In a council's own text: "In het voorjaar brengen we het advies ‘Stille kust’ uit"
_WILL_APPEAR = re.compile(r"\b(?:breng(?:t|en)|publice(?:ert|ren)|presente(?:ert|ren))\s+[^.;:‘“«\"]{0,60}$")


def _stage(reading: Reading, sentence: Sentence, start: int) -> AdviceStatus:
    """An advice that has a title has appeared, unless its council says that it will."""
    will = _WILL_APPEAR.search(reading.layout.text, sentence.start, start)
    return AdviceStatus.IN_PREPARATION if will and council_speaking(reading, start) else AdviceStatus.PUBLISHED


def _appeared(reading: Reading, sentence: Sentence, start: int, end: int) -> str:
    """When a sentence says that the one advice it names by title appeared ("Op 3 maart 2030 verscheen ...")."""
    text = reading.layout.text
    rest = text[sentence.start : start] + text[end : max(end, sentence.end)]
    day = reading.header_at(start).day
    if not any(quote in rest for quote in "‘“«") and (told := told_day(rest, day)):
        return told
    following = reading.sentence_at(max(end, sentence.end) + 1)
    after = text[following.start : following.end] if following and following.block == sentence.block else ""
    return told_day(after, day) if _ITS_ADVICE.search(after) else ""


def told_day(text: str, today: date | None) -> str:
    """The one day on which something appeared; "op 3 mei jl." is the last such day before the document's own."""
    if not _APPEARED.search(text):
        return ""
    days = list(_when().finditer(text))
    if len(days) != 1:
        return ""
    if days[0]["issued"]:
        return read_issued(days[0]["issued"])
    return read_last(days[0]["last"], today) if today else ""


# The sentence behind the one that names an advice: "De raad heeft zijn advies op 3 mei 2030 gepubliceerd".
_ITS_ADVICE = re.compile(
    r"\b(?:haar|zijn|dit|het)\s+(?:brief|vervolg)?advies(?:rapport)?\b(?!\s+(?:over|inzake|[‘“«\"]))"
)


@cache
def _when() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:[Oo]p|[Ii]n)\s+(?:(?P<issued>{ISSUED})"
        rf"|(?P<last>\d{{1,2}}\s+(?:{'|'.join(MONTHS)}))\s+(?:jl\.|j\.l\.|jongstleden))"
    )
