"""Who speaks where many do: the turns of a debate's verslag, and the questions and answers of a written consultation.

A verslag has no one speaker: "ik" is a member in one turn and a minister in the next. What a minister says binds, what
members say does not; the chair's own words do not either, but the promises (toezeggingen) that the chair reads out do.
The forms are those in which the Tweede Kamer prints its verslagen: the name on a line of its own, ended by a colon.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from extract.letterhead.signers import SURNAME, is_known_office, name_office, persons_by_surname
from extract.records import EntityRef, Header, Layout, Span, Turn
from extract.slugs import slug
from extract.tenures import office_held
from ontology.kinds import BlockKind, EntityKind

_KABINET = EntityRef(EntityKind.ORGANISATION, "kabinet")
_CHAMBER = EntityRef(EntityKind.ORGANISATION, "tweede-kamer")
# Names alone: "De heer Bos vroeg het volgende:" is how a letter takes up what was asked.
_PARTICLES = (
    r"(?:(?:[Vv]an|[Vv]on|[Dd]e|[Dd]en|[Dd]er|[Tt]e|[Tt]en|[Tt]er|[Ee]l|[Aa]l|[Ii]n|[Oo]p|[Ll]a|[Ll]e|[’'‘]t) ){0,3}"
)
_MEMBER = rf"{_PARTICLES}[A-ZÀ-Þ][\w’'-]+(?:(?: | ?- ?){_PARTICLES}[A-ZÀ-Þ][\w’'-]+){{0,3}}"
_POST = r"(?:[Mm]inister(?:-[Pp]resident)?|[Ss]taatssecretaris)"
_MARKS = ("oorzitter:", "):")
_OPENERS = ("De ", "Mevrouw ", "Minister", "Staatssecretaris ", "Het lid ", "de ")
_CHAIR_OR_POST = rf"(?P<chair>[Dd]e (?:fungerend )?voorzitter)|(?:De )?(?P<post>{_POST})(?: (?P<who>{SURNAME}))?"
_TITLED = rf"(?:De heer|Mevrouw|Het lid|De griffier) {_MEMBER}"
_SAYS = re.compile(rf"(?:{_CHAIR_OR_POST}|{_TITLED}(?: \([^()]{{2,30}}\))?) ?:(?=\s|$)")
# In a verslag that lost its line ends a turn begins behind a sentence of another; "De heer Duin vroeg dit:" is none.
_SAYS_NEXT = re.compile(rf"(?<=[.!?…] )(?:{_CHAIR_OR_POST}|{_TITLED} \([A-Z\d][^()]{{1,29}}\)) ?:(?=\s|$)")
_LEAST = 3  # lines "De heer X (PvdA):" that make a debate
_ATTENDS = re.compile(
    rf"(?:de heer|mevrouw) (?P<who>{SURNAME}), (?P<office>{_POST} (?:(?!de heer |mevrouw )[^:;]){{3,160}})"
)
_ASKED = re.compile(rf"\b(?:aan|door) (?:de|het) (?P<office>{_POST} (?:van|voor) [^:;]{{3,160}})")
_BREAK = re.compile(r",? en |, | (?=over |inzake |voor te leggen|naar aanleiding|voorgelegd|beantwoord)")
_PROMISES = re.compile(r"\btoezeggingen?\b")
_PARTING = re.compile(r"(?:Ik|We|Wij|Dan|Dank|Hiermee|Daarmee|Sluiting|Mevrouw|De heer)\b")
_NUMERAL = r"(?:[IVX]{1,4}|[A-Z]|\d{1,3})[.)]? +"
_PUT = re.compile(
    rf"(?:{_NUMERAL})?(?:(?:Vragen en opmerkingen|Inbreng|Vragen van)\b(?!.*\b(?:antwoord|reactie|beantwoording)\b)"
    r"|Vraag(?: \d{1,3})?(?=[ :.]*$))",
    re.IGNORECASE,
)
_ANSWERED = re.compile(
    rf"(?:{_NUMERAL})?(?:(?:Antwoord(?:en)?|Beantwoording)\b|(?:Antwoord ?/ ?)?Reactie van (?:de|het) )", re.IGNORECASE
)
_CONSULTATION = re.compile(
    r"(?:Nr\.? ?\d+ )?(?:VERSLAG VAN EEN SCHRIFTELIJK|LIJST VAN VRAGEN|INBRENG VERSLAG|VERSLAG HOUDENDE)", re.IGNORECASE
)
_TOP = 8  # blocks in which such a title stands
_HEADED_AT_MOST = 140  # characters of a heading of a consultation


class _Voice(NamedTuple):
    """From which character on whose words stand: those of offices of the cabinet's, or, binding nobody, of others."""

    start: int
    offices: tuple[EntityRef, ...]
    binds: bool


def find_turns(layout: Layout, header: Header) -> tuple[Turn, ...]:
    """The turns of a document in which many speak, in text order; () where one speaks throughout."""
    lines = _lines_of_debate(layout)
    if lines:
        voices = list(_debate(layout, lines, header.day))
    elif (titled := _is_consultation(layout)) or header.speaker is None:
        voices = list(_consultation(layout, titled))
    else:
        return ()
    bounds = [*(voice.start for voice in voices), layout.blocks[-1].end if layout.blocks else 0]
    return tuple(
        Turn(_header_of(header, voice), Span(start, after), voice.binds)
        for voice, (start, after) in zip(voices, pairwise(bounds), strict=True)
        if start < after
    )


def _header_of(header: Header, voice: _Voice) -> Header:
    """The document's header as it holds in a turn: who says "ik" there, and whom "de minister" means."""
    return replace(header, signed_as=voice.offices, addressed_to=(_CHAMBER,), speaker=_KABINET if voice.binds else None)


def _lines_of_debate(layout: Layout) -> list[re.Match[str]]:
    """Where it is said who speaks; nowhere where these are no turns of members or of a chair."""
    if not any(mark in layout.text for mark in _MARKS):
        return []
    opening = (block for block in layout.blocks if layout.text.startswith(_OPENERS, block.start))
    found = [said for block in opening if (said := _SAYS.match(layout.text, block.start, block.end))]
    if len(found) < _LEAST or all(said["post"] for said in found):
        return []
    found += (said for block in layout.blocks for said in _SAYS_NEXT.finditer(layout.text, block.start, block.end))
    return sorted(found, key=lambda said: said.start())


def _debate(layout: Layout, lines: list[re.Match[str]], day: date | None) -> Iterator[_Voice]:
    """One voice a turn; of the chair's, the promises that are read out are a voice of their own."""
    preamble = layout.text[: lines[0].start()]
    present = dict(_present(preamble))
    offices = tuple(dict.fromkeys(present.values()))
    ends = [*(said.start() for said in lines[1:]), layout.blocks[-1].end]
    for said, end in zip(lines, ends, strict=True):
        if said["post"]:
            who = slug(said["who"] or "")
            own = present.get(who) or _held_by(who, said["post"], day) or _of_post(said["post"], offices)
            yield _Voice(said.start(), (own,) if own else (), binds=True)
        else:
            yield _Voice(said.start(), offices, binds=False)
        if said["chair"]:
            yield from _read_out(layout, Span(said.end(), end), offices)


def _held_by(surname: str, post: str, day: date | None) -> EntityRef | None:
    """The office of that sort that the one person of a surname is known to have held on a day."""
    held = {office_held(person.id, post.lower(), day) for person in persons_by_surname().get(surname, ())} - {""}
    return EntityRef(EntityKind.OFFICE, held.pop()) if len(held) == 1 else None


def _of_post(post: str, offices: tuple[EntityRef, ...]) -> EntityRef | None:
    """The one of those present who holds a post of that sort, when only one does."""
    held = [office for office in offices if office.id.startswith(post.lower())]
    return held[0] if len(held) == 1 else None


def _present(preamble: str) -> Iterator[tuple[str, EntityRef]]:
    """Surnames and offices of those of the cabinet who take part: "met mevrouw X, Minister van Y, over"."""
    for found in _ATTENDS.finditer(preamble):
        if office := _longest_office(found["office"]):
            yield slug(found["who"]), office


def _longest_office(text: str) -> EntityRef | None:
    """The office that a text begins with; its name may hold commas: "Minister van Landbouw, Natuur en …, over"."""
    ends = [*(found.start() for found in _BREAK.finditer(text)), len(text)]
    return next((name_office(text[:end]) for end in reversed(ends) if is_known_office(text[:end])), None)


def _read_out(layout: Layout, turn: Span, offices: tuple[EntityRef, ...]) -> Iterator[_Voice]:
    """The promises that a chair reads out at the end, which are the minister's, and what the chair says after them."""
    reading = False
    for block in layout.blocks:
        if not turn.start <= block.start < turn.end:
            continue
        if not reading:
            told = _PROMISES.search(layout.text, block.start, block.end)
            listed = told is not None and layout.text[block.end - 1] == ":"
            if listed:
                yield _Voice(block.end, offices, binds=True)
            reading = listed
        elif _PARTING.match(layout.text, block.start):
            yield _Voice(block.start, offices, binds=False)
            reading = False


def _is_consultation(layout: Layout) -> bool:
    """Whether the title of a paper without the head of one says that questions and answers follow."""
    top = layout.blocks[:_TOP]
    return any(_CONSULTATION.match(layout.text, block.start, block.end) for block in top)


def _consultation(layout: Layout, titled: bool) -> Iterator[_Voice]:
    """Questions of the members and answers of the cabinet, by the headings above them.

    Where no title (`titled`) says that it is one, it begins with a question.
    """
    offices: tuple[EntityRef, ...] = ()
    answering: bool | None = None
    for block in layout.blocks:
        if block.end - block.start > _HEADED_AT_MOST or block.kind is BlockKind.FURNITURE:
            continue
        answers = _ANSWERED.match(layout.text, block.start, block.end) is not None
        if not answers and _PUT.match(layout.text, block.start, block.end) is None:
            continue
        if answering is None:
            if answers and not titled:
                continue  # "Reactie van het kabinet" with no question above it is a heading of any paper
            found = _ASKED.search(layout.text, 0, block.start)
            office = _longest_office(found["office"]) if found else None
            offices = (office,) if office else ()
        if answering is not answers:
            answering = answers
            yield _Voice(block.start, offices, binds=answers)
