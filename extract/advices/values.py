"""What a title, a description or a paragraph says of an advice besides its name."""

import re
from collections.abc import Iterator

from extract.advices.councils import is_council
from extract.advices.moments import read_expected, read_issued
from extract.advices.requesters import ASKERS, Request, mentions_in, ministers_of, read_request, row_of_posts
from extract.advices.words import kind_of, words_of
from extract.page.ruled import mend
from extract.records import Advice, EntityRef, Mention, Reading, Span
from extract.slugs import slug
from ontology.kinds import AdviceStatus, EntityKind

_OPENING, _CLOSING = "‘“\"«'", "’”\"»'"
_BRACKETS = re.compile(r"\s*\(([^()]*)\)\s*$")
_TOGETHER = re.compile(
    r"(?:met\s+(?:de\s+|het\s+)?(?-i:(?=[A-Z]))|samen|gezamenlijk|gezamenlijk\s+advies|in\s+samenwerking|i\.s\.m\.)\s*(?:met|\()?",
    re.IGNORECASE,
)
_JOINT_ADVICE = re.compile(r"[Gg]ezamenlijk\s+(?:brief)?advies\s+\(([^)]*)\)")
_JOINTLY = re.compile(r"[Aa]dvies\b[^.]{0,90}\b(?:samen|in\s+samenwerking)\s+met\s+(?:de\s+|het\s+)?")
_COMMITTEE = re.compile(
    r"(?:[Aa]dvies\s+van|voorbereid\s+door|opgesteld\s+door|voorbereidt)\s+(?:de\s+|een\s+)?"
    r"(?P<name>(?:gecombineerde|gemengde)\s+commissie|(?:[Rr]aads)?[Cc]ommissie(?:(?:\s+(?:en|voor|van|de))*\s+[A-Z]\w+)+)"
)
_AT_REQUEST = re.compile(
    r"\b(?:op\s+(?:een\s+)?(?:verzoek|vraag)\s+van|(?:aan)?gevraagd\s+door|ingediend\s+door|in\s+opdracht\s+van|aanvrager:"
    r"|(?:aanvraag|adviesvraag)\s[^.;]{0,40}?(?:toegezegd|aangekondigd|ingediend|gesteld)\s+door"
    r"|(?:op\s+)?(?:advies)?aanvraag\s+van|gevraagd\s+advies\s+(?:aan|voor)|[(,;]\s*verzoek\s+van|(?<!mede\s)ondertekend\s+door"
    # "Aan dit advies lag een verzoek van de minister ten grondslag", "Zij is afkomstig van de minister"
    r"|(?:lag|ligt|lagen)\s+een\s+(?:verzoek|vraag)\s+van"
    r"|(?:aanvraag|verzoek|vraag|Zij|Deze)\s+(?:is|was|kwam)\s+(?:afkomstig\s+)?van(?=\s+(?:de|het)\s)"
    # "Van de minister is een adviesaanvraag ontvangen"
    r"|van(?=\s+(?:de|het)\s+[^.;:]{4,90}?\s(?:is|zijn|werd|werden)\s+(?:een|\w+)\s+(?:advies)?aanvra(?:ag|gen)\b))\s+",
    re.IGNORECASE,
)
# "(De minister) heeft de raad (om advies) gevraagd": the verb first, then back to its subject.
_ASKED = re.compile(
    r"\s(?:heeft|hebben|had),?\s+(?P<whom>[^.;]{2,200}?)\s+(?:om\s+(?:een\s+)?advies\s+)?(?:gevraagd|verzocht)\b"
)
# "(De minister) heeft een adviesaanvraag ingediend": who hands in a request asks.
_SUBMITTED = re.compile(
    r"\s(?:heeft|hebben|diende)\s+(?:[^.;]{0,60}?\s)?(?:adviesaanvraag|verzoek\s+om\s+advies)\b(?!\s+(?:ontvangen|gekregen))"
)
# "De minister heeft advies gevraagd", "is voornemens advies te vragen", "De minister, die een aanvraag heeft gedaan"
_SEEKS = re.compile(
    r"\s(?:(?:heeft|hebben|had)\s+(?:\w+\s+){0,2}?advies\s+gevraagd|(?:is|zijn)\s+(?:voornemens|van\s+plan)\s+(?:om\s+)?(?:advies\s+te\s+vragen|een\s+adviesaanvraag\s)"
    r"|(?:heeft|hebben)\s+(?:(?:in|op)\s+[^.;,]{3,30}?\s+)?gevraagd\s+(?:wat|hoe|welke?|naar|in\s+hoeverre)\b"
    r"|(?:vraagt|vroeg|vragen|vroegen)\s+advies|een\s+(?:advies)?aanvraag\s+(?:heeft|hebben|had|deed)\b)"
)
# "De minister heeft de aanvraag mede namens zijn ambtgenoot overgebracht": both stand before the end
_CONVEYED = re.compile(
    r"\s(?:heeft|hebben)\s+(?:de|deze|dit|dat|het)\s+(?:advies)?(?:aanvraag|verzoek|vraag)\s[^.;]{0,120}?"
    r"\b(?:overge(?:-\s+)?bracht|ingediend|voorgelegd|gesteld|gedaan|verzonden|gestuurd)\b"
)
# "De minister vroeg de raad welke ...": the same in the past tense
_ASKING = re.compile(
    r"\s(?:vroeg|vroegen|vraagt|vragen|verzocht|verzochten|verzoekt)\s+(?P<whom>(?:de|het|ons|onze)\b[^.;,]{0,40}?)"
    r"\s(?:om|welke?|hoe|wat|of|naar|te|in\s+hoeverre|waar|waarom|wanneer|advies)\b"
)
_REQUEST_CUES = (
    " vroeg", " vraagt", " vragen de", " verzoekt", "toegezegd door", "aangekondigd door",
    "evraagd", "verzocht", "erzoek van", "vraag van", "eigen initiatief", "eigen beweging", "ngediend door",
    "opdracht van", "Aanvrager", "aanvrager", "aanvraag", "afkomstig van", "advies te vragen",
)  # fmt: skip
_OWN = re.compile(
    r"\b(?:[Oo]p|[Uu]it)\s+eigen\s+(?:initiatief|beweging)\b|[(,;–-]\s*eigen\s+initiatief\b"
    r"|\bOngevraagd\b|(?<!en )(?<!of )\bongevraagd\b"
)
_AND_ASKER = re.compile(
    r"(?:\s*\([A-Z][\w&]{1,7}\))?\s*(?:,|\ben\b|,\s*en\b|\balsmede\b|&)\s*(?:mede\s+namens\s+)?(?:(?:de|het|van|voor|door)\s+)*"
)
_DUE_CUES = (
    *("verwacht", "verschijn", "publiceer", "publiceren", "afgerond", "voorzien", "brengen", "brengt"),
    *("publicatie:", "planning:", "oplevering:"),
)
_DUE = re.compile(
    r"\b(?:naar\s+verwachting|verwacht|verschijnt|publiceert|afgerond|voorzien)\b[^.]{0,80}?(?:19|20)\d\d"
    r"|\bbrengt\b[^.;]{0,60}?(?:19|20)\d\d(?=[^.;]{0,60}\buit\b)"  # "brengt de raad in mei 2026 een advies uit"
    # "in de tweede helft van 2026 advies uitbrengen"
    r"|\b(?:publicatie|planning|oplevering):[^.]{0,60}?(?:19|20)\d\d"
    r"|\b(?:in|eind|begin|voor|medio)\b[^.]{0,40}?(?:19|20)\d\d(?=[^.]{0,60}\b(?:uit\s*(?:te\s*)?brengen|publiceren|verschijnen))",
    re.IGNORECASE,
)
_FOLLOWING = ("voort", "vervolg", "opvolger", "actualisering", "update")
_FOLLOWS = re.compile(
    r"(?:voort(?:bouwen|bouwend|bouwt|borduren|borduurt)\s+op|bouw(?:t|en)\s+(?:\w+\s+)?voort\s+op|vervolg\s+op|opvolger\s+van|actualisering\s+van|update\s+van)\s+"
    r"(?:het|de|haar|zijn)\s+(?:(?:eerdere|gevraagde|gelijknamige)\s+)?(?:advies\s+)?(?:over\s+(?:de\s+|het\s+)?)?"
    r"[‘“\"«]?(?P<what>[^’”\"»,.;()]{4,120}?)(?=[’”\"»,.;()]|\s(?:dat|uit|onderzoekt|verkent|zal|wordt|in)\b|$)",
    re.IGNORECASE,
)


_ABOUT = re.compile(r"(?:over|inzake|betreffende|omtrent|naar)\s+(?:(?:de|het|een)\s+)?(?=\w)")


def readable(text: str, raw: str = "") -> str:
    """A title on one line, without the marks of notes, quotes around it or hyphens of broken lines.

    >>> readable("‘Sancties die werken’ *")
    'Sancties die werken'
    """
    whole = mend(text, raw).strip(" *:;,¹²³⁴⁵⁶⁷⁸⁹⁰")
    return whole[1:-1] if whole[:1] in _OPENING and whole[-1:] in _CLOSING else whole


_NUMBER = re.compile(r"(?:advies\s+)?(?:nr\.?|nummer|no\.)\s*\d{1,4}")
_YEAR = re.compile(r"(?:19|20)\d\d")


def about_title(reading: Reading, mentions: tuple[Mention, ...], span: Span, council: EntityRef) -> Advice:
    """An advice by its title, with what stands in brackets after it: month, kind, with whom, who asked."""
    text = reading.layout.text[span.start : span.end]
    issued, kind, joint, own = "", None, [], False
    by: tuple[EntityRef, ...] = ()
    while brackets := _BRACKETS.search(text):
        inside = brackets[1]
        found = read_issued(inside) if _YEAR.search(inside) else ""
        if found:
            issued, kind = found, kind or kind_of(inside.partition(",")[0])  # "(briefadvies, juli 2031)"
        elif " ".join(inside.casefold().split()) in words_of("kind") or _NUMBER.fullmatch(inside):
            kind = kind or kind_of(inside)
        elif _TOGETHER.match(inside):
            within = Span(span.start + brackets.start(1), span.start + brackets.end(1))
            joint += [
                m.ref
                for m in mentions_in(mentions, within)
                if m.ref.kind is EntityKind.ORGANISATION and m.ref != council
            ]
        elif "eigen initiatief" in inside:
            own = True
        elif asked := ministers_of(inside):  # "PFAS in rivieren (IenW, LVVN)"
            by = asked
        else:
            break
        text = text[: brackets.start()]
    title = readable(text, reading.layout.raw)
    if about := _ABOUT.match(title):  # "- over de tewerkstelling van ...", behind "adviesaanvragen"
        title = title[about.end() :][:1].upper() + title[about.end() + 1 :]
    return Advice(
        title,
        AdviceStatus.POSSIBLE,
        council,
        (),
        issued=issued,
        kind=kind,
        requested_by=by,
        jointly_with=tuple(joint),
        own_initiative=own,
    )


def said_of(reading: Reading, mentions: tuple[Mention, ...], span: Span | None, council: EntityRef) -> Advice:
    """What a description or paragraph says: who asked, with whom, by which committee, when expected, after what."""
    nothing = Advice("", AdviceStatus.POSSIBLE, council, ())
    if span is None:
        return nothing
    text = reading.layout.text[span.start : span.end]
    lower = text.lower()
    request = request_in(reading, mentions, span, council)
    due = _DUE.search(text) if any(cue in lower for cue in _DUE_CUES) else None
    follows = _FOLLOWS.search(text) if any(stem in lower for stem in _FOLLOWING) else None
    return Advice(
        "",
        AdviceStatus.POSSIBLE,
        council,
        (),
        expected=read_expected(due.group()) if due else None,
        requested_by=request.by,
        at_request_of=request.behalf,
        own_initiative=request.own,
        jointly_with=tuple(dict.fromkeys(_partners(text, span, mentions, council))),
        prepared_by=tuple(_committee(text, span, mentions, council)),
        follows_up=readable(follows["what"]) if follows else "",
    )


def _committee(text: str, span: Span, mentions: tuple[Mention, ...], council: EntityRef) -> Iterator[EntityRef]:
    """The committee that prepares an advice; a combined one has no name but that of its council."""
    if "ommissie" in text and (match := _COMMITTEE.search(text)):
        at = Span(span.start + match.start("name"), span.end)
        named = next((m for m in mentions_in(mentions, at) if m.span.start == at.start), None)
        if named and named.ref.kind is EntityKind.ORGANISATION:
            yield named.ref
        else:
            unnamed = match["name"].startswith(("gecombineerde", "gemengde"))
            yield EntityRef(EntityKind.ORGANISATION, slug(f"{match['name']} {council.id if unnamed else ''}"))


def _partners(text: str, span: Span, mentions: tuple[Mention, ...], council: EntityRef) -> Iterator[EntityRef]:
    """Bodies with which the council writes: those in the brackets, or the one right after "samen met"."""
    for match in _JOINT_ADVICE.finditer(text) if "ezamenlijk" in text else ():
        within = Span(span.start + match.start(1), span.start + match.end(1))
        yield from (m.ref for m in mentions_in(mentions, within) if _is_partner(m, council))
    for match in _JOINTLY.finditer(text) if "samen" in text else ():
        at = span.start + match.end()
        named = next(mentions_in(mentions, Span(at, span.end)), None)
        if named and named.span.start == at and _is_partner(named, council):
            yield named.ref


def _is_partner(mention: Mention, council: EntityRef) -> bool:
    return mention.ref.kind is EntityKind.ORGANISATION and mention.ref != council


def request_in(reading: Reading, mentions: tuple[Mention, ...], span: Span, council: EntityRef) -> Request:
    """Who asked, as text says it: "Op verzoek van het kabinet ...", "De regering heeft de raad gevraagd ..."."""
    text = reading.layout.text[span.start : span.end]
    flat = text.replace("\n", " ")
    if not any(cue in flat for cue in _REQUEST_CUES):
        return Request()
    own = bool(_OWN.search(text))
    for place in (*_requests(text, span, mentions), *_questions(reading, text, span, mentions, council)):
        request = read_request(reading.layout, place, mentions, council)
        if request.by or request.behalf:
            return Request(request.by or request.behalf, request.behalf if request.by else (), own)
    return Request(own=own)


def _requests(text: str, span: Span, mentions: tuple[Mention, ...]) -> Iterator[Span]:
    """What stands after "op verzoek van", up to the end of the first thing named there and those in a row with it."""
    for match in _AT_REQUEST.finditer(text):
        near = Span(span.start + match.end(), min(span.end, span.start + match.end() + NEAR))
        first = next(mentions_in(mentions, near), None)
        end = first.span.end if first else near.start + row_of_posts(text[match.end() :])
        while more := _AND_ASKER.match(text, end - span.start):
            at = span.start + more.end()
            named = next((m for m in mentions_in(mentions, Span(at, span.end)) if m.span.start == at), None)
            is_asker = named is not None and named.ref.kind in ASKERS
            reach = named.span.end if named and is_asker else at + row_of_posts(text[more.end() :])
            if reach == at:
                break
            end = reach
        if end > near.start:
            yield Span(near.start, end)


def _questions(
    reading: Reading, text: str, span: Span, mentions: tuple[Mention, ...], council: EntityRef
) -> Iterator[Span]:
    """What stands before "heeft de raad gevraagd" in its sentence, when it is the council that was asked."""
    for match in _CONVEYED.finditer(text):
        yield Span(_sentence_start(reading, span, match.start()), span.start + match.end())
    for match in (*_SUBMITTED.finditer(text), *_SEEKS.finditer(text)):
        yield Span(_sentence_start(reading, span, match.start()), span.start + match.start())
    for match in (*_ASKED.finditer(text), *_ASKING.finditer(text)):
        whom = Span(span.start + match.start("whom"), span.start + match.end("whom"))
        named = next((m for m in mentions_in(mentions, whom) if is_council(m.ref)), None)
        if match["whom"] == "ons" or "raad" in match["whom"] or "commissie" in match["whom"] or named:
            start = _sentence_start(reading, span, match.start())
            # "Op 3 mei heeft de minister, mede namens zijn ambtgenoot, de AIV gevraagd": up to whom they asked,
            # but not "heeft de minister de AIV mede namens zijn ambtgenoot gevraagd"
            also = named is not None and "namens" in text[named.span.end - span.start : match.end("whom")]
            yield Span(start, whom.end if also else named.span.start if named else whom.start)


# On the raw page a sentence begins behind another, or on a new line with one of the words that open most.
_OPENED = re.compile(
    r"[.?!]\s+(?=[A-Z‘])"
    r"|\n[ \t]*(?=(?:De|Het|Op|In|Ook|Daarnaast|Begin|Eind|Vanuit|Mede|Namens|Beide|Zowel|Eerder|Uw)\b)"
)


def _sentence_start(reading: Reading, span: Span, at: int) -> int:
    """Where the sentence begins that holds a place of a span."""
    if sentence := reading.sentence_at(span.start + at + 1):
        return max(sentence.start, span.start)
    opened = list(_OPENED.finditer(reading.layout.text, span.start, span.start + at))
    return opened[-1].end() if opened else span.start


NEAR = 100  # characters after "op verzoek van" within which who asked is named: offices may have long names
