"""Advices that a sentence of a council names: the word for what it makes, and behind it a title or a topic."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from extract.advices.councils import is_council
from extract.advices.moments import ISSUED, read_issued
from extract.advices.titles import APPOSED, FINITE, QUOTES, Title, find_titles
from extract.advices.topics import ABOUT, find_topics, split_row
from extract.advices.words import MARKS, any_of, kind_of, small_letters, words_of
from extract.dates.words import MONTHS
from extract.records import Mention, Span
from ontology.kinds import AdviceKind

_NUMBER = r"(?:\s*,?\s*\(?(?:nr\.?|nummer)?\s*\d{1,4}(?:/\d{1,4})?\)?)?"
_QUOTED = re.compile(rf"(?<!\w)[{QUOTES}]")
_LISTED = re.compile(r"(?:\s+uit)?\s*:")  # "twee adviezen:", "brengt adviezen uit:"
# "briefadvies nr. 33, Stille kust", "stelde zij advies nr. 33 vast, Stille kust"
_NUMBERED = re.compile(r"\s+(?:nr\.?|nummer)?\s*\d{1,4}(?:/\d{1,4})?(?:\s+(?:vast|uit|aan|op|af))?\s*[,:]\s+")
# "Over advies 43 sprak de raad", "vier adviezen, 2 briefadviezen": a figure with small letters behind it is no title
_FIGURE = re.compile(r"\d{1,3}(?:\s*(?:,|en|t/m)\s+\d{1,3})*\s+[a-z]")
# "het advies getiteld Stille kust", "dit briefadvies, Stille kust, in mei"
_CALLED = re.compile(
    r",?\s+(?:getiteld|genaamd|met\s+(?:als|de)\s+titel|onder\s+de\s+(?:titel|naam))[:,]?\s+(?=[A-ZÀ-Þ‘“«\"])|,\s+(?=[A-ZÀ-Þ][^.,;:()]{3,60},\s)"
)
# Between the word and its topic: whose it is, to whom it goes, the second part of its verb.
_ABOUT_NEXT = re.compile(
    rf"{_NUMBER}(?:\s+\([^()]{{2,40}}\))?(?:\s+(?:(?:(?:uit|voor|op|aan)\s+)?te\s+\w+en|uit|voor|op|vast|af|aan|gestart|begonnen|ingediend|ontvangen|gevraagd|verwacht|gedaan"
    r"|in\s+behandeling|onder\s+handen|uitgebracht|gepubliceerd|opgesteld|uitbrengt|uitbrengen|voorbereidt|voorbereiden|opstelt|publiceert|gemaakt|geschreven))?(?:\s+(?:van|aan|door|bij)\s+(?:de|het|u|ons)\b[^.;:]{0,80}?)?"
    r"(?:\s*,\s+(?:samen|gezamenlijk|op|uit|mede|in)\s[^.;:,]{4,90},?)?\s*,?\s+"
    rf"(?:{ABOUT})\s+(?!(?:een|twee|drie|vier|enkele|\d+)\s+(?:dag|week|weken|maand|jaar|kwartaal))"
)
# but not "vormt een vervolg op": what one advice that is there is to another
_FOLLOWS = re.compile(
    r"(?<!ter\s)(?<!als\s)(?<!vormt\seen\s)(?<!is\seen\s)(?<!was\seen\s)"
    r"\b[Vv]ervolg\s+(?:voor\s+|aan\s+)?op\s+(?=[A-ZÀ-Þ‘“«'])"
)
_BUILT_ON = re.compile(
    r"\b(?:voort(?:bouwend|borduurt|bouwt|borduren|bouwen)?\s+op|vervolg\s+(?:voor\s+)?op|aan\s+(?:op|bij)|in\s+het\s+verlengde\s+van"
    r"|opvolger\s+van|na|naast|zoals|publiceerden?|bracht(?:en)?|versche?e?nen|verscheen|volgden?|publiceert|brengt|brengen"
    r"|publiceren|overhandigt|overhandigden?|presenteert|presenteerden?)\s+"
    r"(?:(?:samen\s+met\s+(?:de|het)\s+[A-Z]{2,6}|de|het|ons|onze|zijn|haar|wij|we|raad|commissie|op\s+eigen\s+initiatief|ongevraagd|ook|eerdere?|reeds|al|onder|meer|advies|rapport|studie|verkenning"
    r"|achtereenvolgens|vervolgens|toen|daarna|dan)\s+)*(?=[A-ZÀ-Þ‘“«'])"
)
_OVER_FIRST = re.compile(
    r"(?:(?<![^\n])(?=[OI])|(?<=[.;:!?]\s)|(?<=\ben\s)|(?<=,\s))(?:Over|over|Inzake|inzake)\s+(?P<topics>[^.;:]{4,160}?)\s+"
    r"(?:komt|verschijnt|brengt|brengen|bereidt|bereiden|werkt|werken|volgt|publiceert|publiceren|start|heeft|hebben|is|vroeg|verzocht|wil)\s"
)
_ADVISES = re.compile(r"\b(?:adviseren|gebogen|buigen|buigt)\b(?P<between>[^.;:,]{0,40}?)\s+over\s+")
# "Het eerste gaat over X", "Het tweede, op eigen initiatief, is een briefadvies over X": of what was counted before;
# but "Het tweede is een succes", "Het eerste is goed ontvangen"
_ORDINAL = re.compile(
    r"\b(?:[Hh]et|[Dd]e|[Ee]en)\s+(?:eerste|tweede|derde|vierde|vijfde|ene|andere|laatste)"
    r"(?:\s+(?:advies|traject|project|aanvraag|rapport|studie|verkenning|onderwerp|thema))?"
    r"(?:,[^,;.]{4,80},)?\s+(?:(?:(?:zal\s+)?ga(?:at|an)\s+over|handelt\s+over|betreft|richt\s+zich\s+op|heeft\s+betrekking\s+op)"
    r"|is(?=\s+(?:een\s+(?:(?:brief|vervolg)?advies|verkenning|signalement)\s+(?:over|naar|van)\s|(?:de|het)\s|[‘“\"A-ZÀ-Þ]))"
    r"|(?:(?<=onderwerp\s)|(?<=thema\s))is(?!\s+(?:(?:nog|nu|al|inmiddels|reeds|bijna)\s+)?"
    r"(?:gevraagd|aangevraagd|uitgebracht|gepubliceerd|verschenen|gereed|bijna|af|afgerond|klaar|in|op|dat|om)\b))\s+"
    r"(?:een\s+(?P<kind>(?:brief|vervolg)?advies|verkenning|signalement)\s+(?:over|naar|van)\s+)?"
)
# "Het tweede, Zand en zout, verscheen in mei"
_ORDINAL_CALLED = re.compile(
    r"\b(?:Het|De)\s+(?:eerste|tweede|derde|vierde|vijfde|ene|andere|laatste),\s+(?=[A-ZÀ-Þ‘“«][^.,;:()]{3,90},\s+[a-z])"
)
_DOES_ADVISE = re.compile(r"advies|advise|commentaar|rapport|verkenning|studie")
_ROW = re.compile(
    rf"(?P<row>[^.;:()]{{3,300}}?)(?=\s*(?:[.;:(]|$)|\s(?:{FINITE}|naar\s+verwachting|op\s+verzoek|in\s+(?:20|de|het)\b)\b)"
)


# "In 2030 bracht het Internationaal Gerechtshof een advies uit": what another body made
_MADE_BY = re.compile(
    r"\b(?:bracht|brachten|brengt|publiceerde|publiceert|schreef|stelde|kwam)\s+(?:de|het)\s+(?P<who>[A-Z])"
)
# "de reactie op het advies", "een vervolg op het rapport": the advice is an earlier one
_EARLIER = re.compile(
    r"\b(?:reactie|vervolg|voort|voortbouwend|aansluiting|aansluit|aan|aanleiding|opvolger|vervolgt)\s+(?:\w+\s+)?(?:op|van|bij)\s+"
    r"(?:(?:het|ons|onze|zijn|haar|de|eerdere?|vorige|gevraagde)\s+)*$"
)


class Product(NamedTuple):
    """What a council makes, as a sentence names it: by a title (`named`) or a topic; `place` holds word and name.

    `name` is where the title or topic begins, `requests` whether the word is one for a request ("adviesaanvraag"),
    `issued` the moment in brackets behind it, `many` whether the word is a plural, `earlier` whether what the sentence
    tells of only follows on it, `told` whether a clause behind the title says that it has been made,
    `counted` whether it is one of those that a sentence before counts ("het eerste betreft ...").
    """

    title: str
    place: Span
    name: int
    kind: AdviceKind | None = None
    issued: str = ""
    named: bool = False
    many: bool = False
    requests: bool = False
    earlier: bool = False
    told: bool = False
    counted: bool = False


_WORD = re.compile(r"\w\w*")  # not \w+: what begins with one character is many times faster to search for
# Words of which a sentence has one where a pattern fits it: to look for them costs less than to try the pattern.
_BUILDING = frozenset(
    "voortbouwend voortborduurt voortbouwt voortborduren voortbouwen voort vervolg aan verlengde opvolger na naast "
    "zoals publiceerde publiceerden bracht brachten verschenen verschnen verscheenen verscheen volgde volgden "
    "publiceert brengt brengen publiceren overhandigt overhandigde overhandigden presenteert presenteerde "
    "presenteerden".split()
)
_ABOUT_CUES = frozenset({"over", "inzake"})
_ADVISING = frozenset({"adviseren", "gebogen", "buigen", "buigt"})
_COUNTING = frozenset({"eerste", "tweede", "derde", "vierde", "vijfde", "ene", "andere", "laatste"})


@cache
def _noun() -> re.Pattern[str]:
    """Words for what a council makes, in small letters: a pattern that minds them is many times faster."""
    return re.compile(rf"(?<![\w-])(?:[a-z][\w.]*-)?(?P<noun>{any_of(words_of('product'))})(?!\w|-\w)")


@cache
def _noun_words() -> frozenset[str]:
    return frozenset(word.split()[0] for word in words_of("product"))


@cache
def product_cues() -> tuple[str, ...]:
    """Words of which a sentence that names an advice has one, without the letter that may be a capital."""
    return tuple(dict.fromkeys(word[1:] for word in words_of("product")))


def find_products(text: str, span: Span, mentions: tuple[Mention, ...]) -> list[Product]:
    """What a sentence names, in text order; what stands within the name of another is none."""
    small = small_letters(text[span.start : span.end])
    words = frozenset(_WORD.findall(small))
    nouns = _noun().finditer(small) if not words.isdisjoint(_noun_words()) else ()
    found = [
        *(it for noun in nouns for it in _behind(text, noun, span, mentions)),
        *_issued(text, span, mentions, words),
        *_over_first(text, span, words),
    ]
    kept: list[Product] = []
    for one in sorted(found, key=lambda it: (it.place.start, not it.named)):
        if not any(it.place.start < one.place.start < it.place.end for it in kept):
            kept.append(one)
    return kept


def _behind(text: str, noun: re.Match[str], span: Span, mentions: tuple[Mention, ...]) -> Iterator[Product]:
    """What stands behind a word for what a council makes: a title, titles behind a colon, a topic."""
    word = " ".join(noun["noun"].split())
    sort = words_of("product").get(word, "one")
    low, high, stop = span.start + noun.start(), span.start + noun.end(), span.end
    if (made := _MADE_BY.search(text, max(0, low - 90), low)) and _is_others(made, mentions):
        return
    many, requests = sort in {"many", "requests"}, sort in {"request", "requests"}
    kind = kind_of(word) if word != "advies" else None
    earlier = _EARLIER.search(text, max(0, low - 60), low) is not None
    at = high + 1
    if many and (listed := _LISTED.match(text, high, stop)):
        at = listed.end() + 1
    elif numbered := _NUMBERED.match(text, high, stop):
        at = numbered.end()
    elif called := _CALLED.match(text, high, stop):
        at = called.end()
    figure = at == high + 1 and _FIGURE.match(text, at, stop)
    if not requests and not figure and text[at - 1 : at].isspace():
        titles = [_product(it) for it in find_titles(text, at, stop, mentions, row=many)]
        if titles:
            first = titles[0]._replace(place=Span(low, titles[0].place.end))
            yield from (it._replace(kind=kind or it.kind, earlier=earlier) for it in (first, *titles[1:]))
            return
    if found := _ABOUT_NEXT.match(text, high, stop):
        for topic, end in _topics(text, found.end(), stop, many):
            yield Product(topic, Span(low, end), found.end(), kind, many=many, requests=requests, earlier=earlier)


_LONGEST_TOPICS = 1_000  # characters in which topics stand: a text without full stops is one sentence


def _topics(text: str, at: int, stop: int, many: bool) -> Iterator[tuple[str, int]]:
    """Topics behind "over", and where they end; a plural has them in a row."""
    if many and (row := _ROW.match(text, at, stop)) and "," in row["row"]:
        for part in split_row(row["row"]):
            yield from ((topic, row.end()) for topic in find_topics(part, 0))
        return
    rest = text[at : min(stop, at + _LONGEST_TOPICS)]
    small = rest.casefold()
    for topic in find_topics(rest, 0):
        if _QUOTED.search(topic):
            continue  # titles, which others read
        last = topic.split()[-1].casefold()
        end = small.find(last)
        yield topic, (at + end + len(last) if end >= 0 else stop)


def _is_others(made: re.Match[str], mentions: tuple[Mention, ...]) -> bool:
    """Whether the body behind a verb is no council."""
    at = made.start("who")
    index = bisect_left(mentions, at, key=lambda mention: mention.span.start)
    named = mentions[index] if index < len(mentions) else None
    return named is not None and named.span.start == at and not is_council(named.ref)


_HANDED = re.compile(r"\s+aan\s+(?:de|het)\s+(?:minister|staatssecretaris|Eerste|Tweede|kabinet|regering|voorzitter)")
_SEPARATED = re.compile(r"\suit\b")
_BEFORE_APPOSED = re.compile(r"\b(?:naar|op|van|in|met|aan|over|uit|bij)\s+(?=[A-ZÀ-Þ])")
_APPEARED = ("publiceerde", "verscheen", "verschenen", "volgde")
_MOMENT = re.compile(
    rf"\b(?:[Ii]n|[Oo]p|[Bb]egin|[Ee]ind)\s+(?:(?P<when>{ISSUED})|(?:\d{{1,2}}\s+)?(?:{'|'.join(MONTHS)})\b)",
    re.IGNORECASE,
)


def _issued(text: str, span: Span, mentions: tuple[Mention, ...], words: frozenset[str]) -> Iterator[Product]:
    """Titles behind a verb or "vervolg op": with a moment, a word for what they are, or the second part of the verb."""
    for found in _BUILT_ON.finditer(text, *span) if not words.isdisjoint(_BUILDING) else ():
        for title in find_titles(text, found.end(), span.end, mentions, row=True):
            rest = text[title.place.end : title.place.end + 5]
            separated = found[0].startswith(("bracht", "breng")) and _SEPARATED.match(rest)
            quoted = text[title.place.start] in QUOTES
            moment = _MOMENT.search(text, *span) if found[0].startswith(_APPEARED) else None
            told = title.issued or title.told or separated or moment or _HANDED.match(text, title.place.end)
            if quoted or (" " in title.words and told):
                issued = title.issued or (read_issued(moment["when"] or "") if moment else "")
                yield _product(title)._replace(issued=issued)
    if APPOSED.search(text, *span):
        for found in _BEFORE_APPOSED.finditer(text, *span):
            for title in find_titles(text, found.end(), span.end, mentions, row=False):
                if " " in title.words and title.told:
                    yield _product(title)
    for found in _FOLLOWS.finditer(text, *span) if "vervolg" in words else ():
        for title in find_titles(text, found.end(), span.end, mentions, row=False):
            yield Product(f"Vervolg op {title.words}", Span(found.start(), found.start() + 3), found.start())


def _product(title: Title) -> Product:
    return Product(title.words, title.place, title.place.start, title.kind, title.issued, named=True, told=title.told)


def _over_first(text: str, span: Span, words: frozenset[str]) -> Iterator[Product]:
    """What is advised on, before or behind the verb: "Over X komt in mei een advies", "gaat adviseren over X"."""
    for found in _OVER_FIRST.finditer(text, *span) if not words.isdisjoint(_ABOUT_CUES) else ():
        if _DOES_ADVISE.search(text, found.end(), span.end):
            place = Span(*found.span("topics"))
            yield from (Product(it, place, place.start) for it in find_topics(found["topics"], 0))
    for found in _ADVISES.finditer(text, *span) if not words.isdisjoint(_ADVISING) else ():
        for topic, end in _topics(text, found.end(), span.end, many=False):
            yield Product(topic, Span(found.start(), end), found.end())
    for found in _ORDINAL.finditer(text, *span) if not words.isdisjoint(_COUNTING) else ():
        kind = kind_of(found["kind"] or "") if found["kind"] != "advies" else None
        for topic, end in _topics(text, found.end(), span.end, many=False):
            yield Product(topic, Span(found.start(), end), found.end(), kind, counted=True)
    if not words.isdisjoint(_COUNTING) and (called := _ORDINAL_CALLED.search(text, *span)):
        for title in find_titles(text, called.end(), span.end, (), row=False):
            yield _product(title)._replace(place=Span(called.start(), title.place.end), counted=True)


_SENTENCE = re.compile(rf"(?:[{MARKS}]\s+)?(?:De|Het|Op|In|Vanuit|Samen|Uw|Begin|Eind|Met)\s.*[a-z)]\.$", re.DOTALL)
_FEWEST = 12  # characters before the word for an advice in a sentence about one; a title begins with what it is about


def tells(text: str) -> bool:
    """Whether a point of a list is a sentence that names its advice: "De minister vroeg om een advies over ..."."""
    if not _SENTENCE.match(text.strip()):
        return False
    products = find_products(text, Span(0, len(text)), ())
    return bool(products) and products[0].place.start > _FEWEST
