"""Who leads a body or is said to hold a role in it: "voorzitter van de raad, X", "X wordt lid van de SER"."""

import re
from functools import cache

from extract.advices.councils import council_of, council_speaking
from extract.advices.requesters import mentions_in
from extract.list_roles import list_roles, role_words
from extract.records import EntityRef, Mention, Reading, Span
from extract.relations.name_parts import HONORIFIC
from extract.relations.posts import Post, post_of, posted_roles
from extract.relations.roles_around import mention_from
from ontology.kinds import EntityKind

LONGEST_LEAD = 60


@cache
def _chairing_roles() -> dict[str, str]:
    """Roles that are held in what stands behind them: on lists, and at the head of a state or government."""
    heads = {word: role for word, (role, where) in posted_roles().items() if where in {"state", "kabinet"}}
    return {**heads, **list_roles()}


@cache
def _chairs() -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in sorted(_chairing_roles(), key=len, reverse=True))
    return re.compile(rf"\b((?ai:{words}))\s+van\s+(?:de\s+|het\s+)?$", re.IGNORECASE)


def chairing(text: str, mentions: tuple[Mention, ...], mention: Mention) -> tuple[Post, Span] | None:
    """Names with a role in a body: "de voorzitter van de raad, mevr. X", "X, voorzitter van de raad"."""
    near = Span(max(0, mention.span.start - 2 * LONGEST_LEAD), mention.span.end + 2 * LONGEST_LEAD)
    for body in mentions_in(mentions, near):
        start, post = body.span.start, post_of(body.ref) if body.ref.kind is EntityKind.OFFICE else None
        if body.ref.kind in _LED_KINDS:
            lead = text[max(0, body.span.start - LONGEST_LEAD) : body.span.start].lower().split()
            role = None
            if "van" in lead[-1:] or (lead[-2:-1] == ["van"] and lead[-1] in {"de", "het"}):  # which hardly ever stands
                role = _chairs().search(text, max(0, body.span.start - LONGEST_LEAD), body.span.start)
            start, post = (role.start(), Post(body.ref, _chairing_roles()[role[1].casefold()])) if role else (0, None)
        span = Span(start, body.span.end)
        if post and _is_apposed(text, mention.span, span):
            return post, Span(min(start, mention.span.start), max(span.end, mention.span.end))
    return None


_LED_KINDS = {EntityKind.ORGANISATION, EntityKind.COUNTRY}


_LED = re.compile(
    r"\s*(?:\([^()]{1,30}\))?,?\s*(?:(?:die|dat|en|is|staat|werkt|wordt|werd|opereert|wordt\s+nu)\s+)*"
    rf"(?:voorgezeten\s+door|onder\s+(?:het\s+)?voorzitterschap\s+van|onder\s+leiding\s+van)\s+{HONORIFIC}",
    re.IGNORECASE,
)


_LED_CUES = ("orgezeten door", "oorzitterschap van", "leiding van")


_BODY_WORD = r"(?:raad|commissie|adviesraad|adviescommissie)"


@cache
def _role_is() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?P<role>{role_words()})(?:\s+van\s+(?:de\s+|het\s+)?(?P<body>[^,.;:]{{2,70}}?))?\s+(?:is|wordt)\s+{HONORIFIC}$",
        re.IGNORECASE,
    )


@cache
def _is_role() -> re.Pattern[str]:
    since = r"(?:(?:sinds|per|vanaf|met\s+ingang\s+van)\s+[^,.;]{3,30}?\s+|opnieuw\s+)?"
    return re.compile(
        rf"\s+(?:is|wordt|blijft|was(?=\s+sinds))\s+{since}(?:(?:her)?benoemd\s+(?:tot|als)\s+|(?:de|het)\s+)?(?P<role>{role_words()})\s+van\s+(?:de\s+|het\s+)?",
        re.IGNORECASE,
    )


_APPOINTED_CUES = ("enoem", "fscheid", " die ")


@cache
def _appointed() -> re.Pattern[str]:
    """What stands behind a name: "(voor te dragen voor) benoeming tot", "neemt afscheid als", ", die sinds 2030"."""
    start = r"(?:\s+met\s+ingang\s+van\s+[^,.;]{4,25}|\s+per\s+[^,.;]{4,25})?"
    ways = (
        r"\s+voor\s+te\s+dragen\s+(?:voor\s+(?:de\s+)?benoeming\s+(?:tot|als)|als)\s+",
        r"\s+(?:te\s+benoemen|(?:her)?benoemd)\s+(?:tot|als)\s+",
        r"\s+(?:neemt|nam)\s+(?:[^.;,]{0,50}\s)?afscheid\s+als\s+",
        r"(?:\s+op)?,?\s+die\s+(?:sinds|vanaf)\s+[^,.;]{3,25}?\s+",
    )
    return re.compile(
        rf"{start}(?:{'|'.join(ways)})(?:de\s+)?(?P<role>{role_words()})(?:\s+is)?\s+van\s+(?:de\s+|het\s+)?",
        re.IGNORECASE,
    )


_BY_MINISTER = re.compile(r"\b(?:door|van)\s+(?:de\s+)?(?:minister|staatssecretaris|premier)\s+$")  # who proposes


def leading(reading: Reading, mentions: tuple[Mention, ...], lead: str, mention: Mention) -> tuple[Post, Span] | None:
    """Who leads a body: "De raad staat onder leiding van X", "Voorzitter van de commissie is mevrouw X"."""
    text = reading.layout.text
    if any(cue in lead for cue in _LED_CUES):
        near = mentions_in(mentions, Span(max(0, mention.span.start - 2 * LONGEST_LEAD), mention.span.start))
        body = next((m for m in near if _is_led(text, m, mention)), None)
        return (Post(body.ref, "voorzitter"), Span(body.span.start, mention.span.end)) if body else None
    before = text[max(0, mention.span.start - 2 * LONGEST_LEAD) : mention.span.start]
    found = _role_is().search(before) if lead.rstrip(" .").endswith(_AFTER_IS) else None
    if found is None:
        return None
    at = mention.span.start - len(before)
    held = body_named(reading, mentions, at + found.start("body"), at + found.end("body")) if found["body"] else None
    body_ref = held or (None if found["body"] else council_of(reading, mentions, mention.span))
    role = list_roles()[found["role"].casefold()]
    return (Post(body_ref, role), Span(at + found.start(), mention.span.end)) if body_ref else None


_AFTER_IS = (" is", " wordt", "eer", "mevrouw", "mevr", "mw", "dhr", "prof", "dr", "mr", "drs", "ir")


def _is_led(text: str, body: Mention, person: Mention) -> bool:
    return body.ref.kind is EntityKind.ORGANISATION and bool(_LED.fullmatch(text, body.span.end, person.span.start))


def said_to_be(reading: Reading, mentions: tuple[Mention, ...], mention: Mention) -> tuple[Post, Span] | None:
    """Who is said to hold a role: "X is voorzitter van de raad", "X wordt per 1 mei benoemd tot lid van de SER"."""
    text = reading.layout.text
    found = None
    if text.startswith((" is ", " wordt ", " blijft ", " was sinds ", "\nis ", "\nwordt "), mention.span.end):
        found = _is_role().match(text, mention.span.end)
    elif _BY_MINISTER.search(text, max(0, mention.span.start - LONGEST_LEAD), mention.span.start):
        return None
    elif any(cue in text[mention.span.end : mention.span.end + LONGEST_LEAD] for cue in _APPOINTED_CUES):
        found = _appointed().match(text, mention.span.end)
    if not found:
        return None
    office = mention_from(mentions, found.start("role"))  # a role that is known as an office with its body
    if (
        office
        and office.ref.kind is EntityKind.OFFICE
        and office.span.end > found.end()
        and (post := post_of(office.ref))
    ):
        return post, Span(mention.span.start, office.span.end)
    body = body_named(reading, mentions, found.end(), found.end())
    if body is None:
        return None
    return Post(body, list_roles()[found["role"].casefold()]), Span(mention.span.start, found.end())


def body_named(reading: Reading, mentions: tuple[Mention, ...], start: int, end: int) -> EntityRef | None:
    """The body named at a position; "de raad", "de commissie" in a council's own document is the council."""
    named = mention_from(mentions, start)
    if named:
        return named.ref if named.ref.kind is EntityKind.ORGANISATION and named.span.end >= end else None
    word = re.compile(rf"{_BODY_WORD}(?![\w-]| (?:van|voor|[A-Z]))").match(reading.layout.text, start)
    return council_speaking(reading, start) if word and word.end() >= end else None


_TIED_BEFORE = re.compile(rf"(?:\s*\([^)]*\))?,\s+{HONORIFIC}", re.IGNORECASE)
# "X, de Noorse minister van Defensie": the office begins behind the adjective
_TIED_BEHIND = re.compile(r",\s+(?:de\s+)?(?:[A-Z][\w-]+e\s+)?")


def _is_apposed(text: str, name: Span, role: Span) -> bool:
    """Whether commas tie a name to the role before or after it; "X, voormalig voorzitter van de raad" is not tied."""
    if role.end <= name.start:
        tied = _TIED_BEFORE.fullmatch(text[role.end : name.start])
        return bool(tied) and text.startswith((",", ".", ")", ";", " ("), name.end)
    return bool(_TIED_BEHIND.fullmatch(text[name.end : role.start]))
