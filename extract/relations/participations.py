"""Who takes part in what: countries and organisations in coalitions, missions, organisations and programmes."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from extract.advices.requesters import mentions_in
from extract.dates.dates import find_periods
from extract.frames import Heard, find_cues, find_subjects, is_negated, row_from, sentences_with
from extract.quotations import find_quoted, is_quoted
from extract.records import EntityRef, Mention, Participation, Period, Reading, Sentence, Span
from extract.relations.relative_members import PRONOUNS, find_relative_members, named_before
from extract.wordlists import read_table
from ontology.kinds import EntityKind, OrganisationKind
from ontology.reference import read_references

_JOINED = {EntityKind.ORGANISATION, EntityKind.PROGRAMME, EntityKind.EVENT}
_MEMBERS = {EntityKind.COUNTRY, EntityKind.ORGANISATION}
_HOME = {OrganisationKind.MINISTRY, OrganisationKind.PARLIAMENT, OrganisationKind.ADVISORY_COUNCIL}
_MISSION = re.compile(
    r"(?<![em])missie|\boperatie|\bmission|\boperation|presence|coalitie|coalition|\bforces?\b|troepenmacht"
    # Missions are called by their abbreviations alone, those of the EU by what they do.
    r"|(?-i:\b(?:EU(?:TM|MAM|CAP|MM|POL|BAM|LEX|NAVFOR|AM|MPM|FOR|NAM)|UNIFIL|UNTSO|UNDOF|UNFICYP|UNAMA|UNAMI|UNSMIL"
    r"|UNISFA|UNAMID|MINU[A-Z]{2,6})\b)",
    re.IGNORECASE,
)
_FRAME, _GUESSED = 0.8, 0.6
FAR = 70  # characters between "draagt bij aan" and the mission's name: "de NAVO-troepenmacht in Litouwen, "
VERB_WITHIN = 80
NL = EntityRef(EntityKind.COUNTRY, "NL")

# Between the cue and the thing stand articles and an adjective, or a general word with examples.
_NEXT_TO = re.compile(
    r"\s+(?:(?:de|het|een|die|onze|haar|zijn|zogenaamde|zogeheten|o\.a\.|onder\s+(?:meer|andere)|[a-zà-ÿ]+e|VN|EU)[\s-]+){0,4}[«“‘\"]?"
)
_EXAMPLES = re.compile(r"[^.;:]{0,160}?[,\s](?:zoals|waaronder)\s+(?:(?:in|aan|de|het)\s+)*[«“‘\"]?")
_WE = re.compile(r"\b(?:[Ww]e|[Ww]ij|[Oo]nze|[Oo]ns land)\b")
_HANDED = re.compile(r"\bover\s+aan\b")
_IN = re.compile(r"(?:\s*\([^()]*\))?\s+in\s+(?:de\s+|het\s+)?")


@cache
def _cues() -> dict[str, tuple[str, re.Pattern[str] | None]]:
    """Each cue, also as it opens a sentence, with what it may lead to and the verb that must stand before it."""
    found: dict[str, tuple[str, re.Pattern[str] | None]] = {}
    for row in read_table("participation_cues.tsv"):
        verb = re.compile(rf"\b(?:{row['verb']})\b", re.IGNORECASE) if row["verb"] else None
        for cue in (row["cue"], row["cue"].capitalize()):
            found[cue] = (row["object"], verb)
    return found


_POSTING = ("uitgezonden", "gestationeerd", "ingezet")


@cache
def participation_cues() -> tuple[str, ...]:
    """What has to be heard in a text for a participation to be found in it."""
    return (*_cues(), *PRONOUNS, *_POSTING)


def find_participations(reading: Reading, mentions: tuple[Mention, ...], heard: Heard) -> Iterator[Participation]:
    """Participations that sentences state; the same one may come again."""
    text = reading.layout.text
    for cue, at in find_cues(heard, _cues()):
        allowed, verb = _cues()[cue]
        sentence = reading.sentence_at(at)
        place = Span(at, at + len(cue))
        if sentence is None or not _is_word(text, place) or is_quoted(find_quoted(text), at):
            continue
        if verb is None or verb.search(text, max(sentence.start, at - VERB_WITHIN), at):
            yield from _taking_part(reading, mentions, sentence, place, allowed)
    yield from _relative(reading, mentions, heard)
    yield from _groups(reading, mentions)
    yield from _posted(reading, mentions, heard)
    yield from _compounds(reading, mentions)


def _is_word(text: str, place: Span) -> bool:
    return not (text[place.start - 1 : place.start].isalnum() or text[place.end : place.end + 1].isalnum())


def _taking_part(
    reading: Reading, mentions: tuple[Mention, ...], sentence: Sentence, cue: Span, allowed: str
) -> Iterator[Participation]:
    text = reading.layout.text
    after = list(mentions_in(mentions, Span(cue.end, sentence.end)))
    first = next(
        (i for i, it in enumerate(after) if _may_join(it, allowed) and _reaches(text, cue.end, it, allowed)), None
    )
    if is_negated(text[max(sentence.start, cue.start - VERB_WITHIN) : cue.start]):
        return
    if first is None:
        yield from _pointing_back(reading, mentions, sentence, cue, allowed)
        return
    if _HANDED.search(text, cue.start, sentence.end):
        return  # who hands the chair over does not take part by that
    before = list(mentions_in(mentions, Span(sentence.start, cue.start)))
    # "In samenwerkingsverbanden zal Nederland zich inzetten, zoals in ...": there the subject may follow.
    acting = before + after[:first] if allowed == "examples" else before
    subjects = [it.ref for it in find_subjects(text, acting, sentence.start)]
    confidence = _FRAME if subjects else _GUESSED
    subjects = subjects or list(_speaker(reading, sentence, cue, before))
    evidence = reading.evidence(Span(sentence.start, sentence.end), "participation:frame", confidence)
    period = _period_in(reading, sentence)
    for thing in row_from(text, after, first):
        if _may_join(thing, allowed):
            place = _place(text, after, thing)
            for ref in subjects:
                if ref != thing.ref and not is_home(ref):
                    yield Participation(ref, thing.ref, (evidence,), place, period)


def _pointing_back(
    reading: Reading, mentions: tuple[Mention, ...], sentence: Sentence, cue: Span, allowed: str
) -> Iterator[Participation]:
    """What is said of "de organisatie" is said of the one that was named before it."""
    thing = named_before(reading, mentions, cue.end) if allowed in {"any", "body"} else None
    if thing is None or not _may_join(thing, allowed):
        return
    before = list(mentions_in(mentions, Span(sentence.start, cue.start)))
    evidence = reading.evidence(Span(sentence.start, sentence.end), "participation:pointing-back", _GUESSED)
    for subject in find_subjects(reading.layout.text, before, sentence.start):
        if subject.ref != thing.ref and not is_home(subject.ref):
            yield Participation(subject.ref, thing.ref, (evidence,), None, _period_in(reading, sentence))


def _relative(reading: Reading, mentions: tuple[Mention, ...], heard: Heard) -> Iterator[Participation]:
    """Members in a relative clause: "de Freedom Online Coalition, waarvan Canada medevoorzitter is"."""
    text = reading.layout.text
    for member, thing, span in find_relative_members(text, mentions, heard):
        joins = member.ref != thing.ref and _may_join(thing, "any") and not is_home(member.ref)
        if joins and not is_quoted(find_quoted(text), span.start):
            evidence = reading.evidence(span, "participation:relative", _FRAME)
            yield Participation(member.ref, thing.ref, (evidence,))


def _reaches(text: str, end: int, thing: Mention, allowed: str) -> bool:
    if allowed == "mission":
        return thing.span.start - end <= FAR
    near = allowed != "examples" and _NEXT_TO.fullmatch(text, end, thing.span.start)
    return bool(near or _EXAMPLES.fullmatch(text, end, thing.span.start))


def _speaker(reading: Reading, sentence: Sentence, cue: Span, before: list[Mention]) -> Iterator[EntityRef]:
    """The Netherlands, where cabinet or Kingdom speak: "met onze deelname aan ...", "Deelname aan ... biedt"."""
    speaker = reading.header_at(sentence.start).speaker
    ours = speaker is not None and (
        speaker in {NL, EntityRef(EntityKind.ORGANISATION, "kabinet")} or speaker.kind is EntityKind.OFFICE
    )
    said = _WE.search(reading.layout.text, sentence.start, cue.start)
    noun = (
        reading.layout.text[cue.start : cue.end]
        .casefold()
        .startswith(("deelname", "actieve rol", "leidende rol", "voortrekkersrol"))
    )
    actors = any(it.ref.kind in {EntityKind.COUNTRY, EntityKind.ORGANISATION} for it in before)
    if ours and (said or (noun and not actors)):
        yield NL


@cache
def _narrower() -> dict[EntityRef, str]:
    return {EntityRef(it.kind, it.id): it.narrower for it in read_references() if it.kind is EntityKind.ORGANISATION}


@cache
def _missions() -> frozenset[EntityRef]:
    """Programmes that one of their names calls a mission: MINUSMA, EUFOR Althea."""
    return frozenset(
        EntityRef(it.kind, it.id)
        for it in read_references()
        if it.kind is EntityKind.PROGRAMME
        and any(_MISSION.search(name) for name in (it.label_nl, it.label_en, *it.names))
    )


def is_home(ref: EntityRef) -> bool:
    """Ministries, chambers and councils of the Netherlands act for it: that they take part is no fact of its own."""
    return _narrower().get(ref, "") in _HOME


def _may_join(thing: Mention, allowed: str) -> bool:
    if thing.ref.kind not in _JOINED or allowed == "none" or is_home(thing.ref):
        return False
    narrower = _narrower().get(thing.ref, "")
    if narrower == OrganisationKind.GOVERNMENT:
        return False
    if allowed == "mission":
        coalition = narrower == OrganisationKind.COALITION
        return coalition or thing.ref in _missions() or bool(_MISSION.search(thing.text))
    return allowed != "body" or thing.ref.kind is EntityKind.ORGANISATION


_OPENED = re.compile(r"[,:(\s–-]{1,4}")


def _place(text: str, after: list[Mention], thing: Mention) -> EntityRef | None:
    """The country or region right after the thing ("MINUSMA in Mali") or right before it ("in Litouwen, eFP")."""
    for mention in after:
        if mention.ref.kind in {EntityKind.COUNTRY, EntityKind.REGION}:
            if mention.span.start > thing.span.end and _IN.fullmatch(text, thing.span.end, mention.span.start):
                return mention.ref
            between = text[mention.span.end : thing.span.start]
            led = re.search(
                r"\b(?:in|naar)\s+(?:de\s+|het\s+)?$", text[max(0, mention.span.start - 12) : mention.span.start]
            )
            if mention.span.end <= thing.span.start and led and _OPENED.fullmatch(between):
                return mention.ref
    return None


def _period_in(reading: Reading, sentence: Sentence) -> Period | None:
    header = reading.header_at(sentence.start)
    found = find_periods(reading.layout.text[sentence.start : sentence.end], header.day, header.year)
    # A single day is when something was decided or said, not how long somebody takes part.
    return next((period for _, _, period in found if period.first != period.last), None)


_OF = re.compile(r"\b(?:landen|leden|lidstaten|staten|deelnemers)\s+van\s+(?:de\s+|het\s+)?$")
_NAMELY = re.compile(
    r"(?P<group>-(?:lidstaten|landen|leden|bondgenoten|partners))?\s*(?:\([^()]{1,40}\))?,?\s*(?P<open>\()?"
    r"(?:waaronder|met\s+(?:o\.a\.|onder\s+(?:andere|meer))|zoals|namelijk|te\s+weten|in\s+het\s+bijzonder|bestaande\s+uit|met\s+name)"
    r"\s+(?:(?:de|het|geassocieerde|huidige|landen)\s+)*"
)


def _groups(reading: Reading, mentions: tuple[Mention, ...]) -> Iterator[Participation]:
    """Members named after their group: "de landen van het Partnerschap, met name X"; "EU-lidstaten, waaronder Y".

    "Landen buiten de Club van Parijs, zoals China" are none of it, so the word for the group must be tied to its name.
    """
    text = reading.layout.text
    for index, (group, member) in enumerate(pairwise(mentions)):
        if not 5 <= member.span.start - group.span.end < 90:
            continue
        if group.ref.kind not in _JOINED or member.ref.kind not in _MEMBERS:
            continue
        namely = _NAMELY.fullmatch(text, group.span.end, member.span.start)
        if not namely or not (
            namely["group"] or namely["open"] or _OF.search(text, max(0, group.span.start - 30), group.span.start)
        ):
            continue
        row = list(row_from(text, list(mentions[index + 1 : index + 20]), 0))
        members = [it for it in row if it.ref.kind in _MEMBERS and it.ref != group.ref]
        evidence = reading.evidence(Span(group.span.start, row[-1].span.end), "participation:group", _FRAME)
        yield from (Participation(it.ref, group.ref, (evidence,)) for it in members)


_SENT = re.compile(r"\b(?:uitgezonden|gestationeerd|ingezet|actief)\b")


_BRACKET = re.compile(r"\s*\((?:missie\s+|operatie\s+)?")


def _posted(reading: Reading, mentions: tuple[Mention, ...], heard: Heard) -> Iterator[Participation]:
    """Missions in brackets after their place: "Nederlandse militairen zijn uitgezonden naar Mali (MINUSMA)"."""
    text = reading.layout.text
    for sentence in sentences_with(reading, heard, _POSTING):
        inside = list(mentions_in(mentions, Span(sentence.start, sentence.end)))
        sent = _SENT.search(text, sentence.start, sentence.end)
        if not sent or is_negated(text[sentence.start : sent.start()]):
            continue
        who = next((it.ref for it in inside if it.ref.kind is EntityKind.COUNTRY and it.span.end <= sent.start()), None)
        for place, thing in pairwise(inside):
            located = place.ref.kind in {EntityKind.COUNTRY, EntityKind.REGION} and place.span.start > sent.end()
            bracketed = _BRACKET.fullmatch(text[place.span.end : thing.span.start])
            if who and located and bracketed and _may_join(thing, "mission"):
                evidence = reading.evidence(Span(sentence.start, sentence.end), "participation:posted", _FRAME)
                yield Participation(who, thing.ref, (evidence,), place.ref, _period_in(reading, sentence))


_PARTNER = re.compile(r"[\s-](?:partner|bondgenoot|lidstaat|lid|lidstaten|bondgenoten|partners)\b")
_ARE = re.compile(r"\b(?:is|zijn|blijft|blijven)\s+(?:(?:een|als)\s+)?(?:\w+\s+){0,2}$")


def _compounds(reading: Reading, mentions: tuple[Mention, ...]) -> Iterator[Participation]:
    """Members by a compound: "Nederland is een betrouwbare NAVO-bondgenoot", "We zijn een actieve EU-lidstaat"."""
    text = reading.layout.text
    organisation = EntityKind.ORGANISATION
    for thing in mentions:
        if thing.ref.kind is not organisation or not _PARTNER.match(text, thing.span.end):
            continue
        said = _ARE.search(text, max(0, thing.span.start - 50), thing.span.start)
        sentence = reading.sentence_at(thing.span.start)
        if not said or not sentence or said.start() < sentence.start or is_negated(said.group()):
            continue
        before = list(mentions_in(mentions, Span(sentence.start, said.start())))
        subjects = [it.ref for it in find_subjects(text, before, sentence.start)]
        if not subjects and _WE.search(text, sentence.start, said.start()):
            subjects = [NL]
        evidence = reading.evidence(Span(sentence.start, sentence.end), "participation:compound", _FRAME)
        yield from (
            Participation(ref, thing.ref, (evidence,)) for ref in subjects if ref != thing.ref and not is_home(ref)
        )
