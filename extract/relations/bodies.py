"""Committees and working groups of a council, by their names in sentences, on lines of their own and before lists."""

import re
from itertools import islice

from extract.advices.councils import council_speaking
from extract.list_roles import list_roles
from extract.names.boundaries import stop_words
from extract.records import EntityRef, Mention, Reading
from extract.slugs import slug
from ontology.kinds import EntityKind

_ORGANISATION = EntityKind.ORGANISATION  # looking a member up in its enum costs more than comparing with it
# The words for such a body as they stand in small letters, for who listens to them in a line
BODY_CUES = frozenset(
    "commissie werkgroep sectie afdeling taskforce projectgroep kerngroep klankbordgroep adviesgroep stuurgroep"
    " beraadsgroep".split()
)
NOUN = (
    r"(?:(?:[Vv]aste|[Tt]ijdelijke|[Pp]ermanente)\s+)?"
    r"(?:(?:Raads|Sub|Advies|Staats|Onderzoeks|Evaluatie|Begeleidings|Voorbereidings|Programma|Werk)?[Cc]ommissie|[Ww]erkgroep|[Ss]tuurgroep"
    r"|[Bb]eraadsgroep|[Pp]rojectgroep|[Kk]lankbordgroep|Subcommissie|Sectie|Afdeling|Taskforce|Kerngroep|Adviesgroep)"
)
_CAPITAL = r"[A-ZÀ-Þ][\w’'-]*"
BODY = re.compile(
    rf"(?P<body>{NOUN}\s+{_CAPITAL}(?:(?:(?!\s*\n\s*\n)\s+|,\s+)(?:(?:en|van|voor|de|het|der|in)\s+){{0,2}}{_CAPITAL})*)"
)
# Where nothing else stands on the line, its subject may hold any words: "Werkgroep Internationale samenwerking"
_ALONE = re.compile(rf"(?P<body>{NOUN}\s+(?P<subject>[A-ZÀ-Þ][^\n.:;|–—(]{{2,80}}?))(?:\s+\([A-Z]\w{{1,8}}\))?")

_PARTS = ("commissie-", "werkgroep-", "projectgroep-", "subcommissie-", "adviescommissie-", "stuurgroep-")
# What the column of a table is called that names committees
COLUMNS = frozenset("commissie commissies werkgroep werkgroepen sectie secties".split())
_TITLE_PAGE, _TITLE_LINES = 400, 5

Body = tuple[EntityRef, str] | None  # a body with its label, None for the council


def body_alone(line: str) -> str:
    """The name of the body that a line consists of, or "" when it does not.

    >>> body_alone("Werkgroep Digitale infrastructuur (DI)"), body_alone("Commissie Zee adviseert over kabels")
    ('Werkgroep Digitale infrastructuur', '')
    """
    found = _ALONE.fullmatch(line)
    words = set(found["body"].lower().split()) if found else set()
    return (
        found["body"]
        if found and found["subject"].casefold() not in list_roles() and stop_words().isdisjoint(words - {"en"})
        else ""
    )


def body_of_page(reading: Reading, mentions: tuple[Mention, ...]) -> Body:
    """The committee that a page of a council is about: its name is a line by itself above the text, as a title is."""
    if reading.header.kind or reading.parts or not council_speaking(reading, 0):
        return None
    lines = filter(None, (line.strip(" *#\r") for line in reading.document.raw[:_TITLE_PAGE].split("\n")))
    title = next(filter(None, map(body_alone, islice(lines, _TITLE_LINES))), "")
    return body_of(mentions, title) if title else None


def body_of(mentions: tuple[Mention, ...], label: str) -> tuple[EntityRef, str]:
    """The body that is mentioned by a name or by one that goes on with it, else one by that name."""
    words = " ".join(label.split())
    longer = None
    for mention in mentions:
        if mention.ref.kind is not _ORGANISATION:
            continue
        text = " ".join(mention.text.split())
        if text == words:
            return mention.ref, words
        if longer is None and text.startswith(words + " ") and text[len(words) :].islower():
            longer = mention.ref, text
    return longer or (EntityRef(_ORGANISATION, slug(words)), words)


def body_in_cell(cell: str) -> str:
    """The committee that a cell of a table names, with or without the word for what it is, or ""."""
    return body_alone(cell) or body_alone(f"Commissie {cell}")


def body_before(mentions: tuple[Mention, ...], text: str, at: int, word: str, reach: int) -> Body:
    """The last body named before a place that a bare word such as "commissie" takes up."""
    named = [it["body"] for it in BODY.finditer(text, max(0, at - reach), at) if word in it["body"].casefold()]
    return body_of(mentions, named[-1]) if named else None


def is_part(ref: EntityRef) -> bool:
    """Whether a body is by its name a part of a council: a committee or working group."""
    return ref.id.startswith(_PARTS) and not ref.id.startswith("commissie-van-advies")
