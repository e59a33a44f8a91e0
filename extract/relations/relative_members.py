"""Members in a relative clause ("waarvan Canada lid is") or of what a word points back to ("de coalitie")."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from extract.advices.requesters import mentions_in
from extract.frames import Heard, find_cues, is_negated, row_from
from extract.records import Issue, Mention, Reading, Span
from ontology.kinds import EntityKind, IssueKind

PRONOUNS = ("waarvan ", "waaraan ", "waarin ", "waarbij ", "die mede door ", "dat mede door ")
_MEMBERS = {EntityKind.COUNTRY, EntityKind.ORGANISATION}
_THINGS = {EntityKind.ORGANISATION, EntityKind.PROGRAMME}
_BEFORE = re.compile(r"(?:\s*\([^()]{1,40}\))?\)?,?\s*(?:en\s+)?")
_TOOK = re.compile(
    r"\s+(?:ook|samen|sinds\s+\d{4}|als\s+\w+|(?:een|het|de)|actief|zelf|\s)*\s*"
    r"(?:(?:mede-?|co-?|vice-?)?(?:voorzitter|oprichter)s?|(?:mede)?initiatiefnemers?|lid|leden|deelnemers?|partners?|gastland)?"
    r"\s*(?:is|zijn|was|waren|wordt|worden|zitting\s+heeft|zitting\s+hebben|deelneemt|deelnemen|meedoet|meedoen"
    r"|bijdraagt|bijdragen|aangesloten\s+is|aangesloten\s+zijn|is\s+aangesloten|zijn\s+aangesloten"
    r"|(?:is|zijn|werd|werden)\s+opgericht)\b",
    re.IGNORECASE,
)
_NOUNS = r"(?P<noun>organisatie|coalitie|alliantie|missie|operatie|samenwerking|bondgenootschap|verdragsorganisatie)"
_POINTING = re.compile(
    rf"\s+(?:(?:de|deze|die|dit|het)\s+)(?:\w+e\s+)?{_NOUNS}\b(?!\s+(?:van|voor|inzake|tegen|[A-Z]))"
)
_BACK = 400  # characters back to the name that "de organisatie" takes up: the sentences just before
CHAIR_STEMS = ("oorzit", "voorgezeten")
_CHAIRS = re.compile(
    r"[^.]{0,40}?\b(?:(?:[Vv]oorzitter(?:schap)?(?:\s+(?:is|van|wordt))?|voorgezeten\s+door)\s*:?\s*(?:de\s+|het\s+)?)"
)


def find_relative_members(
    text: str, mentions: tuple[Mention, ...], heard: Heard
) -> Iterator[tuple[Mention, Mention, Span]]:
    """Members and what they take part in, with where it is said: "de groep X, waarvan Y en Z lid zijn"."""
    for cue, at in find_cues(heard, PRONOUNS):
        index = bisect_left(mentions, at, key=lambda mention: mention.span.start)
        thing = mentions[index - 1] if index else None
        if thing is None or thing.ref.kind not in _THINGS or not _BEFORE.fullmatch(text, thing.span.end, at):
            continue
        end = at + len(cue)
        following = list(mentions_in(mentions, Span(end, end + 160)))
        if not following or following[0].ref.kind not in _MEMBERS or following[0].span.start - end > 5:
            continue
        row = [it for it in row_from(text, following, 0) if it.ref.kind in _MEMBERS]
        took = _TOOK.match(text, row[-1].span.end)
        if took and not is_negated(took[0]):
            yield from ((member, thing, Span(thing.span.start, took.end())) for member in row)


def named_before(reading: Reading, mentions: tuple[Mention, ...], end: int) -> Mention | None:
    """The organisation or programme that "de organisatie" right behind a cue takes up: the last one named before."""
    pointing = _POINTING.match(reading.layout.text, end)
    if not pointing:
        return None
    block = reading.layout.block_at(end)
    index = bisect_left(mentions, end, key=lambda mention: mention.span.start)
    for mention in reversed(mentions[max(0, index - 12) : index]):
        if mention.span.start < max(block.start, end - _BACK):
            return None
        wanted = EntityKind.PROGRAMME if pointing["noun"] in {"missie", "operatie"} else EntityKind.ORGANISATION
        if mention.ref.kind is wanted:
            return mention
    return None


def find_self_chairs(reading: Reading, mentions: tuple[Mention, ...], heard: Heard) -> Iterator[Issue]:
    """Bodies that are said to chair themselves: a slip of the text, which is not made a fact."""
    stems = (at for _, at in find_cues(heard, CHAIR_STEMS))
    after = sorted({bisect_left(mentions, at, key=lambda mention: mention.span.start) for at in stems})
    for index in after:
        if not 0 < index < len(mentions):
            continue
        body, chair = mentions[index - 1], mentions[index]
        if body.ref != chair.ref or body.ref.kind is not EntityKind.ORGANISATION:
            continue
        if _CHAIRS.fullmatch(reading.layout.text, body.span.end, chair.span.start):
            evidence = reading.evidence(Span(body.span.start, chair.span.end), "membership:own-chair")
            yield Issue(
                IssueKind.CIRCULAR_REFERENCE,
                f"{chair.text} is said to chair itself, so its chair is not known.",
                evidence,
            )
