"""Who asked for an advice: offices, chambers, cabinet; on whose behalf; or the council itself (eigen initiatief)."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from extract.advices.words import any_of, words_of
from extract.page.ruled import mend, unrule
from extract.portfolios import portfolios
from extract.records import EntityRef, Layout, Mention, Span
from extract.slugs import slug
from ontology.kinds import EntityKind

ASKERS = {EntityKind.OFFICE, EntityKind.ORGANISATION}
# A cell begins with a capital, so that "de rol van het parlement" in a title is not who asked for it.
CAPITAL = "(?-i:(?=[A-Z]))"
ASKS = f"{CAPITAL}{any_of(words_of('asks'))}"
_BEHALF = re.compile(r"\b(?:mede\s+)?(?:op\s+verzoek\s+van|namens|naar\s+aanleiding\s+van)\b", re.IGNORECASE)
_ALSO = re.compile(r"mede\s+namens", re.IGNORECASE)  # two ministers ask, one of whom signs
_PREMIER = re.compile(r"\b[Mm]inister[\s-]+[Pp]resident\b|\b[Pp]remier\b")
_OWN = re.compile(
    r"(?:op\s+)?\beigen\s+initiatief\b|\binitiatief\s+van\s+de\s+(?:raad|commissie)\b|\bongevraagd|\beigen\s+beweging\b",
    re.IGNORECASE,
)
_POST = re.compile(
    r"\b(ministers?|staatssecretaris(?:sen)?|ambt(?:s)?geno(?:ot|ten)|collega(?:-minister|[’']s)?)\s+(?:(?:van|voor)\s+)?",
    re.IGNORECASE,
)
_BODY = re.compile(r"\b(?:Tweede|Eerste)\s+Kamer\b(?!\s+der|commissie|lid)")
_NEXT = re.compile(r"\s*(?:,|\ben\b|&|;)\s*(?:(?:van|voor)\s+)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Request:
    """Who asked, on whose behalf, and whether the council did so itself."""

    by: tuple[EntityRef, ...] = ()
    behalf: tuple[EntityRef, ...] = ()
    own: bool = False


@cache
def _portfolio() -> re.Pattern[str]:
    return re.compile(_portfolio_words(), re.IGNORECASE)


@cache
def _portfolio_words() -> str:
    names = sorted(portfolios(), key=len, reverse=True)
    patterns = (r"\s+".join(re.escape(word) for word in name.split()) for name in names)
    return "(?:" + "|".join(pattern.replace(r"\s+en\s+", r"\s+(?:en|&)\s+") for pattern in patterns) + r")(?!\w)"


@cache
def _by_portfolio() -> dict[str, tuple[str, str]]:
    return {name.casefold(): office for name, office in portfolios().items()}


def _office(post: str, portfolio: str) -> EntityRef | None:
    words = " ".join(portfolio.split()).casefold()
    found = _by_portfolio().get(words) or _by_portfolio().get(words.replace("&", "en"))
    return EntityRef(EntityKind.OFFICE, slug(f"{post} {found[1]} {found[0]}")) if found else None


@cache
def asker_cell() -> str:
    """Pattern for what a cell on who asked begins with: an office, a chamber, a ministry by its letters ("VWS")."""
    return rf"(?<!\w)(?:{CAPITAL}(?:{any_of(words_of('asks'))}|{_ministry()})|{_OWN_SMALL})"


@cache
def _ministry() -> str:
    """The name of a ministry that no title begins with: one of letters, or one of two words and more."""
    names = (name for name in portfolios() if " " in name or name[1:] != name[1:].lower() or name in _PLAIN_MINISTRIES)
    return f"(?-i:{any_of(list(names))})(?!\\w)"


_OWN_SMALL = r"(?:op|uit)\s+eigen\s+(?:initiatief|beweging)"
_PLAIN_MINISTRIES = frozenset({"Defensie", "Financiën"})


@cache
def asking_phrase() -> str:
    """Pattern for a whole phrase that says who asked, where no blank line shows its end."""
    posts = rf"(?:ministers?|staatssecretaris(?:sen)?)\s+(?:van|voor)\s+{_portfolio_words()}"
    posts += rf"(?:\s*(?:,|\ben\b|&)\s*(?:(?:van|voor)\s+)?{_portfolio_words()})*"
    ministries = rf"(?:ministeries?\s+van\s+)?{_ministry()}(?:\s*(?:,|/|\ben\b|&)\s*{_ministry()})*"
    one = rf"(?:{posts}|{ministries}|{any_of(words_of('asks'))}(?!\w))"
    between = r"\s*(?:,?\s*mede\s+namens|,|\ben\b|op\s+verzoek\s+van|namens)\s*(?:(?:de|het)\s+)?"
    return rf"(?:{_OWN_SMALL}|{CAPITAL}{one})(?:{between}{one})*(?:\s*\([^)\n]*(?:\n[^)\n]*)?\))?"


def mentions_in(mentions: tuple[Mention, ...], span: Span) -> Iterator[Mention]:
    """Mentions that lie within a span, in text order; the mentions are sorted by their spans."""
    at = bisect_left(mentions, span.start, key=lambda mention: mention.span.start)
    while at < len(mentions) and mentions[at].span.start < span.end:
        if mentions[at].span.end <= span.end:
            yield mentions[at]
        at += 1


def says_who_asked(text: str) -> bool:
    """Whether a cell tells who asked for an advice.

    >>> says_who_asked("motie-Zand; verzoek van de Tweede Kamer"), says_who_asked("Ministerraad")
    (True, False)
    """
    return _OWN.search(text) is not None or _asking().search(text) is not None


@cache
def _asking() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){any_of(words_of('asks'))}(?!\w)", re.IGNORECASE)


def read_request(layout: Layout, span: Span, mentions: tuple[Mention, ...], council: EntityRef | None) -> Request:
    """Who asked, out of a cell or phrase of the cleaned text.

    "Minister van Buitenlandse Zaken op verzoek van Tweede Kamer": the minister asked, on behalf of the chamber.
    """
    words = layout.text[span.start : span.end]
    whole = mend(words, layout.raw)
    mended = whole != unrule(words)  # an office broken over lines was not found, or found short
    named = [
        (Span(place.start - span.start, place.end - span.start), ref)
        for place, ref in _mentioned(mentions, span)
        if not (mended and ref.kind is EntityKind.OFFICE)
    ]
    spelled = _spelled(whole if mended else words)
    askers = [*named, *(it for it in spelled if not any(it[0].overlaps(place) for place, _ in named))]
    behalf = next((it for it in _BEHALF.finditer(words) if not _ALSO.match(it[0])), None)
    cut = behalf.start() if behalf and words[: behalf.start()].strip() else len(words)
    own = bool(_OWN.search(words))
    found = sorted((place.start, ref) for place, ref in askers if ref != council)
    # "Eigen initiatief (conform werkprogramma)": what follows is how it was agreed, not who asked.
    found = [] if own and _OWN.match(words.lstrip("( ")) else found
    by = dict.fromkeys(ref for at, ref in found if at < cut) or dict.fromkeys(ministers_of(whole))
    return Request(tuple(by), tuple(dict.fromkeys(ref for at, ref in found if at >= cut)), own)


def _mentioned(mentions: tuple[Mention, ...], span: Span) -> Iterator[tuple[Span, EntityRef]]:
    for mention in mentions_in(mentions, span):
        if mention.ref.kind in ASKERS:
            yield mention.span, _office_of(mention.ref)


@cache
def _office_of(ref: EntityRef) -> EntityRef:
    """A ministry that asks does so by its minister; anything else asks itself."""
    if ref.kind is not EntityKind.ORGANISATION or not ref.id.startswith("ministerie-van-"):
        return ref
    name = ref.id.removeprefix("ministerie-van-")
    return next((_office("minister", full) or ref for full, _ in portfolios().values() if slug(full) == name), ref)


_LONGEST_ROW = 120  # characters of ministries in a row
_BETWEEN_NAMES = re.compile(r"\s*(?:,|/|&|\ben\b)\s*")


def ministers_of(words: str) -> tuple[EntityRef, ...]:
    """The ministers of the ministries that words name by one word each, when they name nothing else.

    >>> [ref.id for ref in ministers_of("Defensie, SZW")], ministers_of("Defensie in 2031")
    (['minister-van-defensie', 'minister-van-sociale-zaken-en-werkgelegenheid'], ())
    """
    words = words.strip()
    if len(words) > _LONGEST_ROW or not words[:1].isupper():
        return ()
    names = _BETWEEN_NAMES.split(words)
    if not all(name[:1].isupper() and name.casefold() in _by_portfolio() for name in names):
        return ()
    return tuple(office for name in names if (office := _office("minister", name)))


def row_of_posts(text: str) -> int:
    """Length of posts or portfolios that a text begins with: "van Defensie en Financiën, ..."; 0 when with none.

    >>> row_of_posts("ministers van Defensie en Buitenlandse Zaken over de zee"), row_of_posts("de vloot")
    (44, 0)
    """
    post = _POST.match(text)
    at = post.end() if post else 0
    end = 0
    while portfolio := _portfolio().match(text, at):
        end = portfolio.end()
        following = _NEXT.match(text, end)
        if not following:
            break
        at = following.end()
    return end


def _spelled(text: str) -> Iterator[tuple[Span, EntityRef]]:
    """Posts by their portfolios: "Ministers van Buitenlandse Zaken, Asiel & Migratie, BHOS" are three."""
    for post in _POST.finditer(text):
        name = "staatssecretaris" if post[1].casefold().startswith("staats") else "minister"
        at: int | None = post.end()
        while at is not None and (portfolio := _portfolio().match(text, at)):
            if office := _office(name, portfolio.group()):
                yield Span(at, portfolio.end()), office
            following = _NEXT.match(text, portfolio.end())
            at = following.end() if following else None
    for body in _BODY.finditer(text):
        yield Span(body.start(), body.end()), EntityRef(EntityKind.ORGANISATION, slug(body[0]))
    for head in _PREMIER.finditer(text):
        yield Span(head.start(), head.end()), EntityRef(EntityKind.OFFICE, "minister-president")
