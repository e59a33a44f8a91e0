"""Who sits in a council and on its staff, out of the lines of its own programme, plan or page, and its sentences."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from extract.advices.councils import council_speaking, main_council
from extract.names.people import known_person
from extract.records import EntityRef, Evidence, Header, Mention, Reading, Span
from extract.relations.compositions import Seat
from extract.relations.posts import list_roles
from extract.relations.rosters import clean_at
from extract.slugs import slug
from ontology.kinds import DocumentKind, EntityKind

_PARTICLES = r"(?:(?:van|de|den|der|ter|ten|te|von|el|al|’t|'t|in|la|du|le|bin|ben|op|aan)\s)*"
_WORD = r"[A-ZÀ-ÖØ-ÞŠŽČ][\w’'-]*[a-zß-ÿšžč]"
_TITLE = (
    r"(?:prof|dr|mr|drs|ir|ing|mevr|mw|dhr|ds|jhr|jkvr|em|lgen|gen|kol|bc|lt)\.?(?:\s?h\.c\.)?|b\.d\.|de\sheer|mevrouw"
    r"|(?:luitenant-|brigade-)?generaal|gen-maj|genmaj|lt-gen|ltgen|luit-gen|brig-gen|bgen|(?:vice-)?admiraal|ambassadeur|emeritus"
)
_TITLES = rf"(?:(?i:{_TITLE})(?:\s+|(?=[A-Z(])))*"
_DEGREE = r"(?:,?\s+(?:LLM|LL\.M\.?|MSc|M\.Sc\.?|MA|M\.A\.|MPA|MBA|MPhil|BSc|BA|PhD|Ph\.D\.?|EMIA|RA|RE|MPP|MPM))*"
_PERSON = re.compile(
    rf"{_TITLES}(?P<name>(?:(?P<initials>(?:[A-Z][a-z]?\.\s?-?)+)\s?(?:\((?P<call>{_WORD}(?:[ -]{_WORD})?)\)\s)?"
    rf"|(?P<first>{_WORD}(?:-{_WORD})?)\s)(?P<surname>{_PARTICLES}{_WORD}(?:-?\s?{_PARTICLES}(?!(?:MSc|LLM|PhD|BSc)\b){_WORD})?))"
    rf"{_DEGREE}(?=[\s,;:.)(|/–-]|$)(?:\s*\([A-Z][^()]{{1,11}}\))?"
)
_SURNAME = re.compile(
    rf"(?P<surname>(?:[Vv]an\s|[Dd]e\s|[Dd]en\s|[Dd]er\s|[Tt]er\s|[Tt]en\s|[Ee]l\s)*{_WORD}(?:-{_WORD})?)"
)
_MARK = re.compile(r"(?:[•▪■●‣*–—·o-]|\d{1,2}[.)])\s+")
_BODY = re.compile(
    r"(?P<body>(?:(?:[Vv]aste|[Tt]ijdelijke)\s+)?(?:(?:Raads|Sub|Advies|Begeleidings)?[Cc]ommissie|Werkgroep|Sectie|Afdeling|Taskforce"
    r"|Projectgroep|Kerngroep|Klankbordgroep|Adviesgroep)\s+[A-ZÀ-Þ][\w’'-]*(?:(?:\s+|,\s+)(?:en|van|voor|de|het|der|in|[A-ZÀ-Þ][\w’'-]*))*)"
)
_HEADING = re.compile(
    r"(?:(?:\d{1,2}(?:\.\d{1,2})*|[A-Z])\.?\s+)?(?:(?:de|onze|over de|ons|het|wie zit er in de)\s+)?(?:raad"
    r"|raadsleden|leden"
    r"|samenstelling|organisatie|bezetting"
    r"|bestuur|college|commissieleden|wie zijn wij|wie we zijn|de mensen)\b.{0,50}",
    re.IGNORECASE,
)
_STAFF = re.compile(
    r"(?:(?:\d{1,2}(?:\.\d{1,2})*|[A-Z])\.?\s+)?(?:het\s+|ons\s+)?(?:secretariaat|bureau|staf|ondersteuning|medewerkers|team)\b.{0,40}",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"geraadpleegd|gesprekspartners|gesproken|ge[iï]nterviewd|respondenten|aanwezig|deelnemers|verzendlijst|auteurs?\b|bronnen|literatuur"
    r"|oud-leden|voormalige leden|eerdere leden|afgetreden|vertrokken|kandidaten|sprekers",
    re.IGNORECASE,
)
# One of these stands in each of them.
_OTHER_STEMS = (
    *("geraadpleegd", "gespreks", "gesproken", "nterviewd", "respondent", "aanwezig", "deelnemers", "verzendlijst"),
    *("auteur", "bronnen", "literatuur", "leden", "afgetreden", "vertrokken", "kandidaten", "sprekers"),
)
_LINE = re.compile(r"^[^\n]*", re.MULTILINE)
_TAIL = re.compile(
    r"[\s,;.|)(/–-]*(?:(?:\d{1,2}(?:[- ]\w+[- ]|\s)?)?(?:januari|februari|maart|april|mei|juni|juli|augustus"
    r"|september|oktober|november|december)?\s*(?:19|20)\d\d|(?:eerste|tweede|derde|1e"
    r"|2e)\s+(?:ambts)?termijn|sinds|per|tot|vanaf|benoemd|herbenoemd|lid|t/m|en met|\d{1,2}-\d{1,2}-"
    r"|\d{1,2}\s+(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)|[\s,;.|)(/–-])*$",
    re.IGNORECASE,
)
_FEWEST = 2


class _Named(NamedTuple):
    start: int
    end: int
    surname: str
    initials: str
    call: str
    role: str


@cache
def _role() -> str:
    words = "|".join(re.escape(word) for word in sorted(list_roles(), key=len, reverse=True))
    return rf"(?i:{words})"


@cache
def _lead() -> re.Pattern[str]:
    """A role before a colon, bar or wide room, or on a line of its own."""
    return re.compile(
        rf"\**(?P<role>{_role()}|(?i:secretariaat|bureau|staf))(?:\(en\))?\**(?:\s+(?:van|is|zijn)(?:\s+de\s+\w+)?)?\s*(?::|\||\t|\s{{2,}}|\s[–—-]\s)\s*"
    )


@cache
def _only_role() -> re.Pattern[str]:
    return re.compile(rf"\W*(?P<role>{_role()})(?:\s+van\s+(?:de|het)\s+[\w -]{{3,40}})?\W*")


@cache
def _held() -> re.Pattern[str]:
    """A role behind a name: ", voorzitter", "(secretaris)", "– lid", or in the next column."""
    return re.compile(
        rf"\s*(?:[,(|/–—-]|\t|\s{{2,}}|:)\s*\(?(?P<role>{_role()})(?![\w-])(?:\s+van\s+de\s+(?:raad|commissie|CAVV|AIV))?"
    )


def find_staff(reading: Reading, mentions: tuple[Mention, ...]) -> Iterator[Seat]:
    """Seats in a council that speaks in a document, or in a committee of it, in the order of the raw text."""
    header = reading.header
    council = council_speaking(reading, 0) or (main_council(mentions) if _is_own(header, mentions) else None)
    if council is None:
        return
    raw = reading.document.raw
    reader = _Reader(raw, reading, mentions, council)
    seats = [*reader_lines(reader), *reader_sentences(reader)]
    yield from seats
    yield from _committees(reader, [seat.person for seat in seats])


def _is_own(header: Header, mentions: tuple[Mention, ...]) -> bool:
    if header.kind is DocumentKind.WORK_PROGRAMME:
        return True
    council = main_council(mentions)
    return header.kind is None and any(it.ref == council and it.span.start < 100 for it in mentions[:3])


class _Reader(NamedTuple):
    raw: str
    reading: Reading
    mentions: tuple[Mention, ...]
    council: EntityRef


def _names_others(text: str) -> bool:
    """Whether a line leads to persons who do not sit in the council."""
    lower = text.lower()
    return any(map(lower.__contains__, _OTHER_STEMS)) and _OTHER.search(text) is not None


def reader_lines(it: _Reader) -> Iterator[Seat]:
    """Names on lines of lists: under a heading of the council or a committee, with roles before, behind or above."""
    under, role, body = "", "", None
    pending: list[tuple[_Named, str, tuple[EntityRef, str] | None]] = []
    blanks, heard = 0, False
    for line in _LINE.finditer(it.raw):
        words = line[0].strip()
        if not words:
            blanks += 1
            continue
        text = _MARK.sub("", words, count=1).strip("*# ")
        at = line.start() + line[0].find(text[:20]) if text else line.start()
        short = len(text) < 80 and not text.endswith((".", ";", ","))
        heard = _names_others(text) or (heard and (":" in text or not _HEADING.fullmatch(text)))
        if short and (found := _BODY.fullmatch(text.rstrip(":"))):
            yield from _flush(it, pending, under)
            pending, under, role, body = [], "body", "", _body_ref(it, found["body"])
        elif (
            short
            and (_HEADING.fullmatch(text.rstrip(":")) or _STAFF.fullmatch(text.rstrip(":")))
            and not _names(it.raw, at, text)
        ):
            yield from _flush(it, pending, under)
            pending, role, body = [], list_roles().get(text.rstrip(":").casefold(), ""), None
            under = "" if _OTHER.search(text) else "staff" if _STAFF.fullmatch(text.rstrip(":")) else "raad"
        elif (alone := _only_role().fullmatch(text)) and under:
            role = list_roles()[alone["role"].casefold()]
        elif (under or (not heard and _lead().match(text))) and (named := _on_line(it.raw, at, text, role)):
            pending += [(one, one.role or role, body) for one in named]
            if _lead().match(text):
                role = named[-1].role if named[-1].role.endswith("lid") else role
        elif pending or (short and blanks):
            yield from _flush(it, pending, under)
            pending, role = [], ""
            under = under if not (short and blanks) else ""
        blanks = 0
    yield from _flush(it, pending, under)


def _flush(it: _Reader, pending: list[tuple[_Named, str, tuple[EntityRef, str] | None]], under: str) -> Iterator[Seat]:
    told = any(role for _, role, _ in pending)
    if len(pending) < _FEWEST and not told:
        return
    for one, role, body in pending:
        if not role and under == "staff":
            continue
        ref, label = body or (None, "")
        if mention := _mention(it, one):
            yield Seat(mention, role or "lid", ref, label)


def _on_line(raw: str, at: int, text: str, role: str) -> list[_Named]:
    """All names of a line that holds nothing but names, roles, titles and terms; else none."""
    lead = _lead().match(text)
    own = list_roles().get(lead["role"].casefold(), "") if lead else ""
    found: list[_Named] = []
    low = at + (lead.end() if lead else 0)
    stop = at + len(text)
    while one := _PERSON.match(raw, low, stop):
        held = _held().match(raw, one.end(), stop)
        end = held.end() if held else one.end()
        found.append(_named(one, list_roles()[held["role"].casefold()] if held else own))
        more = re.compile(r"\)?\s*(?:[,;&|]|\ben\b|\s{2,})\s*(?:en\s+)?").match(raw, end, stop)
        low = more.end() if more else end
        if not more:
            break
    return found if found and _TAIL.match(raw[low:stop]) else []


def _names(raw: str, at: int, text: str) -> bool:
    return bool(_on_line(raw, at, text, ""))


def _named(found: re.Match[str], role: str) -> _Named:
    start, end = found.span("name")
    surname = " ".join(found["surname"].split())
    return _Named(start, end, surname, found["initials"] or "", found["call"] or found["first"] or "", role)


_ROLE_BEHIND = re.compile(r"\s+(?:\(|als\s+)(?P<role>[a-zäë][\w/-]{2,25}(?:\s[a-z][\w/-]+(?=\)))?)\)?")
_SPOKEN = re.compile(
    r"\b(?:(?P<body>(?:[Dd]e\s+|[Hh]et\s+)?(?:(?:Raads|Sub)?[Cc]ommissie|[Ww]erkgroep|Sectie|Afdeling)\s+[A-Z][^.;:\n]{2,60}?)\s+)?"
    r"(?P<lead>[Dd]e\s+leden\s+van\s+(?:deze|de|die)\s+(?:commissie|werkgroep|raad)\s+zijn|[Ll]eden\s+zijn|[Oo]verige\s+leden\s+zijn"
    r"|[Vv]erder\s+(?:hebben|zitten|bestaat)|[Vv]oorzitter\s+(?:van\s+de\s+raad\s+)?is|[Vv]icevoorzitter\s+is|[Ss]ecretaris(?:-directeur)?\s+is"
    r"|(?:raad|commissie|[A-Z]{3,5})\s+bestaat\s+(?:[^.;:\n]{0,40}\s)?uit|secretariaat\s+wordt\s+(?:gevoerd|verzorgd|gevormd)\s+door"
    r"|wordt\s+ondersteund\s+door|(?:wordt|staat)\s+(?:voorgezeten\s+door|onder\s+voorzitterschap\s+van))\s+"
)


def reader_sentences(it: _Reader) -> Iterator[Seat]:
    """Names with their role in brackets, and those behind "leden zijn" or "voorzitter is", in running text."""
    last: tuple[EntityRef, str] | None = None
    at = 0
    for found in _SPOKEN.finditer(it.raw):
        for body in _BODY.finditer(it.raw, max(at, found.start() - 300), found.start("lead")):
            last = _body_ref(it, body["body"])
        at = found.end()
        near = re.search(r"\b(?:deze|die)\s+(?:commissie|werkgroep)", found["lead"])
        told = found["lead"].casefold()
        role = "voorzitter" if told.startswith(("voorzitter", "wordt voor", "staat", "wordt onder voor")) else "lid"
        role = next((w for w in ("vicevoorzitter", "secretaris-directeur", "secretaris") if told.startswith(w)), role)
        where = last if near or found["body"] else None
        while one := _PERSON.match(it.raw, at):
            behind = _ROLE_BEHIND.match(it.raw, one.end())
            own = list_roles().get(" ".join(behind["role"].split()).casefold(), "") if behind else ""
            if ("ondersteund" in told or told.startswith("secretariaat")) and not own:
                break
            if mention := _mention(it, _named(one, own or role)):
                yield Seat(mention, own or role, *(where or (None, "")))
            end = behind.end() if behind and own else one.end()
            more = re.compile(r"\s*(?:,|\ben\b)\s+(?:en\s+)?").match(it.raw, end)
            at = more.end() if more else end
            if not more:
                break


_COMMITTEE_LINE = re.compile(rf"^[ \t•*–-]*{_BODY.pattern}\s*[:–—]\s+(?P<names>[^\n]{{4,160}})$", re.MULTILINE)


def _committees(it: _Reader, persons: list[Mention]) -> Iterator[Seat]:
    """Committees with bare surnames: "Commissie Zee: De Wit (voorzitter), Kok"; of whoever sits in the council."""
    for line in _COMMITTEE_LINE.finditer(it.raw) if "ommissie" in it.raw or "erkgroep" in it.raw else ():
        seats: list[Seat] = []
        for part in re.finditer(r"[^,;]+?(?=,|;|\s+en\s+|$)", line["names"]):
            named = re.fullmatch(rf"\s*(?:en\s+)?{_SURNAME.pattern}(?:\s+\((?P<role>{_role()})\))?\s*\.?", part[0])
            bearers = {p.ref: p for p in persons if named and p.ref.id.endswith(f"-{slug(named['surname'])}")}
            if named is None or len(bearers) != 1:
                break
            role = list_roles()[named["role"].casefold()] if named["role"] else "lid"
            start = line.start("names") + part.start() + named.start("surname")
            quote = it.raw[start : start + len(named["surname"])]
            evidence = Evidence(it.reading.document.name, start, start + len(quote), quote, "membership:roster", 0.85)
            ref, label = _body_ref(it, line["body"])
            person = Mention(next(iter(bearers)), Span(*clean_at(it.reading, start)), quote, evidence)
            seats.append(Seat(person, role, ref, label))
        yield from seats


def _body_ref(it: _Reader, label: str) -> tuple[EntityRef, str]:
    words = " ".join(label.split())
    for mention in it.mentions:
        if mention.ref.kind is EntityKind.ORGANISATION and " ".join(mention.text.split()) == words:
            return mention.ref, words
    return EntityRef(EntityKind.ORGANISATION, slug(words)), words


def _mention(it: _Reader, one: _Named) -> Mention | None:
    """The person as mentioned there, else one by the name on the line."""
    first = (one.call or one.initials)[:1]
    for mention in it.mentions:
        over = mention.evidence.start < one.end and one.start < mention.evidence.end
        if over and mention.ref.kind is EntityKind.PERSON and mention.ref.id.endswith(slug(one.surname)):
            return mention
    name = f"{one.call or one.initials.strip()} {one.surname}"
    ref = known_person(one.initials or first, one.call, one.surname) or EntityRef(EntityKind.PERSON, slug(name))
    quote = it.raw[one.start : one.end]
    evidence = Evidence(it.reading.document.name, one.start, one.end, quote, "membership:roster", 0.85)
    return Mention(ref, Span(*clean_at(it.reading, one.start)), " ".join(quote.split()), evidence)
