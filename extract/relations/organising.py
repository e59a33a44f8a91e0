"""Who organises which event, and when."""

import re
from collections.abc import Iterator

from extract.advices.requesters import mentions_in
from extract.dates.dates import find_periods
from extract.frames import Heard, find_subjects, is_negated, iso_of, row_from, sentences_with
from extract.known import known_refs
from extract.records import Entity, EntityRef, Mention, Organising, Reading, Sentence, Span
from extract.slugs import slug
from ontology.kinds import EntityKind

_FRAME = 0.8
CUES = ("rganise", "astheer", "astland", "nitieerde", "co-host")
_ACTORS = {EntityKind.COUNTRY, EntityKind.ORGANISATION, EntityKind.OFFICE}
_BY = re.compile(r"\bdoor\s+(?:de|het)?\s*$")
_ORGANISED = re.compile(
    r"\s+(?:gezamenlijk\s+)?(?:georganiseerde?|geïnitieerde?|voorgezeten|te\s+organiseren)\s+(?:\w+\s+)?"
)
_BESIDE = re.compile(r"\b(?:na|tijdens|rond(?:om)?|bij|naast|sinds|voor|aan)\s+(?:de|het)\s+$", re.IGNORECASE)
# No other clause between the event and who organised it
_BEHIND = re.compile(r"(?:(?!\been\b)[^.;:]){0,60}\b(?:mede)?georganiseerd\s+door\s+(?:(?:de|het)\s+)?")
_ORGANISES = re.compile(
    r"\b(?:mede-?)?organise(?:ert|ren|erde|erden)\b|\bgeorganiseerd\b|\b(?:co-?)?gastheer\b|\bgastland\b|\bco-host\b"
)
_WITH = re.compile(r"\b(?:samen|gezamenlijk|in\s+samenwerking)\s+met\s+(?:de\s+|het\s+)?$")
_QUALITY = (
    r"(?:internationale|ministeriële|mondiale|regionale|europese|plenaire|hoge|gezamenlijke"
    r"|tweede|derde|vierde|jaarlijkse)"
)
_UNNAMED = re.compile(
    r"(?<!\bde )(?<!deze )(?<!die )"  # "de conferentie" was named before
    rf"\b(?P<what>(?P<quality>(?:{_QUALITY}\s+){{0,3}})"
    r"(?:[a-zé-ï]+-?)?(?:conferentie|topbijeenkomst|bijeenkomst|top|symposium))\b"
    r"(?:\s+(?:te\s+)?(?:organiseren|georganiseerd|gehouden))?(?P<topic>\s+(?:over|inzake|rond)\s+[^.,;()]{3,80})?"
)


def find_organised(reading: Reading, mentions: tuple[Mention, ...], heard: Heard) -> Iterator[Organising | Entity]:
    """Events with their organisers, out of sentences that say who organises, hosts or began them."""
    text = reading.layout.text
    for sentence in sentences_with(reading, heard, CUES):
        inside = list(mentions_in(mentions, Span(sentence.start, sentence.end)))
        evidence = reading.evidence(Span(sentence.start, sentence.end), "organising:frame", _FRAME)
        passive = [
            Organising(event, who, (evidence,), _day(reading, sentence)) for event, who in _organised_by(text, inside)
        ]
        yield from passive
        match = _ORGANISES.search(text, sentence.start, sentence.end)
        if passive or not match or is_negated(text[max(sentence.start, match.start() - 40) : match.end() + 12]):
            continue
        organisers = tuple(dict.fromkeys(_organisers(text, sentence, inside, match)))
        day = _day(reading, sentence)
        for event in _events(text, sentence, inside, day) if organisers else ():
            if isinstance(event, Entity):
                yield event
            else:
                yield Organising(event, organisers, (evidence,), day)


def _day(reading: Reading, sentence: Sentence) -> str:
    header = reading.header_at(sentence.start)
    found = find_periods(reading.layout.text[sentence.start : sentence.end], header.day, header.year)
    return next((day for _, _, period in found if (day := iso_of(period))), "")


def _organised_by(text: str, inside: list[Mention]) -> Iterator[tuple[EntityRef, tuple[EntityRef, ...]]]:
    """Organisers between "door" and the participle: "het door Duitsland en Frankrijk geïnitieerde proces"."""
    for index, event in enumerate(inside):
        if event.ref.kind not in {EntityKind.EVENT, EntityKind.PROGRAMME} or not index:
            continue
        last = inside[index - 1]
        if not _ORGANISED.fullmatch(text, last.span.end, event.span.start):
            continue
        for at in range(index - 1, -1, -1):
            if _BY.search(text, max(0, inside[at].span.start - 12), inside[at].span.start):
                row = list(row_from(text, inside[:index], at))
                if row[-1] is last:
                    yield event.ref, tuple(dict.fromkeys(it.ref for it in row))
                break
    yield from _organised_behind(text, inside)


def _organised_behind(text: str, inside: list[Mention]) -> Iterator[tuple[EntityRef, tuple[EntityRef, ...]]]:
    """Organisers behind the event: "de Zeeconferentie in Londen, georganiseerd door het VK en Noorwegen"."""
    event: Mention | None = None
    for index, mention in enumerate(inside):
        if mention.ref.kind is EntityKind.EVENT:
            beside = _BESIDE.search(text, max(0, mention.span.start - 16), mention.span.start)
            event = None if beside else mention
        elif event and mention.ref.kind in _ACTORS and _BEHIND.fullmatch(text, event.span.end, mention.span.start):
            yield event.ref, tuple(dict.fromkeys(it.ref for it in row_from(text, inside, index)))
            return


def _organisers(text: str, sentence: Sentence, inside: list[Mention], match: re.Match[str]) -> Iterator[EntityRef]:
    """The subject, which may follow the verb ("Begin 2023 organiseert Nederland ..."), and with whom it does so."""
    acting = [it for it in inside if it.ref.kind in _ACTORS]
    following = next((i for i, it in enumerate(acting) if 0 <= it.span.start - match.end() <= 5), None)
    if following is not None:
        yield from (it.ref for it in row_from(text, acting, following))
    else:
        before = [it for it in acting if it.span.end <= match.start()]
        yield from (it.ref for it in find_subjects(text, before, sentence.start))
    for index, mention in enumerate(acting):
        if _WITH.search(text, max(sentence.start, mention.span.start - 40), mention.span.start):
            yield from (it.ref for it in row_from(text, acting, index))


def _events(text: str, sentence: Sentence, inside: list[Mention], day: str) -> Iterator[EntityRef | Entity]:
    """The event that is named, else one told by its kind, if its topic or its quality and year set it apart."""
    named = next((it.ref for it in inside if it.ref.kind is EntityKind.EVENT), None)
    unnamed = _UNNAMED.search(text, sentence.start, sentence.end)
    if named:
        yield named
    elif unnamed and (unnamed["topic"] or (day and unnamed["quality"])):
        label = " ".join((unnamed["what"] + (unnamed["topic"] or "")).split())
        ref = EntityRef(EntityKind.EVENT, slug(f"{label} {day[:4]}"))
        if ref not in known_refs():
            yield Entity(ref, label[:1].upper() + label[1:], issued=day)
        yield ref
