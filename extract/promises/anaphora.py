"""Countries a promise is about without naming them, by words that point back.

A sentence that names countries itself is about those. Else, in this order: its heading; the words that point to what
was said ("hierover", "dit land", "de partijen", "beide landen", "die bondgenoten"); a relation without its other side
("versterking van de samenwerking"); a paragraph that has been about one country for two sentences.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Mapping
from functools import cache
from typing import NamedTuple

from extract.page.questions import is_answer, question_of
from extract.promises.actors import NETHERLANDS, PARLIAMENT, binds_itself, is_advisory
from extract.promises.clauses import Clauses
from extract.promises.country_words import Refs, countries_implied, countries_of_place, countries_of_words
from extract.records import EntityRef, Header, Mention, Reading, Sentence
from extract.wordlists import read_column
from ontology.kinds import EntityKind

_PAIR = 2  # countries that a singular points to at most; a longer row gave examples or partners
_PART = 3  # spaces at most in what heads a part only: "Inzet Nederland", "Inzet van het kabinet"
_CLOSING = frozenset({"tot slot", "slot", "ten slotte", "afsluiting", "slotopmerkingen", "vervolg"})  # headings
_OPENING = 15  # sentences, with those of the address, among which a letter says what it is about
_THIS_LETTER = re.compile(r"\b(?:(?:[Mm]et|[Ii]n|[Vv]ia|[Mm]iddels) deze (?:\w+)?brief|[Hh]ierbij|[Bb]ij dezen)\b")
_AMONG = re.compile(r"\bbinnen de (?:eu|navo|(?:europese )?unie)\b")  # what concerns all of them
_MEETING = frozenset({EntityKind.ORGANISATION, EntityKind.EVENT})
_FAR = 4  # sentences that a plural points back over
_ASIDE = re.compile(
    r"\b(?:zoals|net als|(?:landen|partners|staten) als|(?:overleg|samen|samenspraak) met)\b[^.;]*$"
    r"|\bdoor (?:het )?$"  # who leads it is not where it is
)
_JOINED = re.compile(r"(?:,| en) (?:andere|gelijk)")
# Words of which a pattern that points back needs one, and the pattern.
_GROUP_WORDS = frozenset(
    "landen staten bondgenoten buurlanden partnerlanden partners regeringen partijen groepen".split()
)
# "De landen van Centraal-Azië" says which they are; "beide landen" points to those before.
_GROUP = re.compile(
    r"\b(?:(?:die|deze|beide|alle) (?:\w+ ){0,2}"
    r"(?:landen|staten|bondgenoten|buurlanden|partnerlanden|partners|regeringen)"
    r"|(?:de|die|deze|beide|alle) (?:twee |drie |strijdende |betrokken )?(?:partijen|groepen)"
    r"|partijen (?:nader )?tot elkaar)\b(?! (?:van|uit|die|waar\w*|op het|in de|in het)\b)",
)
_ONE_WORDS = frozenset(
    "land buurland conflict bijdrage oorlog steun relatie samenwerking inzet eiland kamp post ambassade autoriteiten"
    " verzoek".split()
)
_THESE = re.compile(r"(?:die|deze) [a-z]+ing\b")  # "Deze missie", "die ondersteuning"
_ONE = re.compile(
    r"\b(?:(?:het|dit|dat) (?:\w+ )?(?:land|buurland)\b(?! (?:van|uit|waar\w*|dat))|het conflict\b"
    r"|deze (?:bijdrage|oorlog|steun|relatie|samenwerking|inzet)\b"
    r"|(?:het|dit) (?:eiland|kamp)\b|(?:dit|dat) verzoek\b"
    r"|de (?:post|ambassade|autoriteiten)\b(?! (?:in|te|bij|van|uit|naar|op)\b))",
)
_THAT = frozenset(f"{at}{of}" for at in ("hier", "daar") for of in ("over", "toe", "aan", "op")).union(
    "hiervoor daar hen".split()
)
_THAT_WORDS = frozenset("dit haar hun deze".split())  # which only in a phrase point back
_THAT_PHRASE = re.compile(
    r"\bom dit te\b|^(?:haar|hun) "
    r"|\bdeze (?:naar|in|op|uiterlijk|voor|tegen|ook|zo|eind|medio|nog|dit|volgend)\b"  # a pronoun, no article
)
# "Ik zal hier in Brussel aandacht voor vragen": as "hiervoor"; a council's "hier" is its advice.
_HERE = re.compile(r"\bhier (?:[\w-]+ ){0,6}(?:voor|over|op|aan|bij|mee|toe)\b")
_RELATION_WORDS = frozenset("samenwerking relatie relaties betrekkingen banden dialoog".split())
_RELATION = re.compile(
    r"\bde (?:bilaterale |onderlinge )?(?:samenwerking|relaties?|betrekkingen|banden|dialoog)\b"
    r"(?! (?:met|tussen|binnen|in|van|via|door|onder|bij|aan)\b)",
)


class Mentions(NamedTuple):
    """All mentions of a document, in text order, with where they start.

    `opening` is the one country of the sentence that says what a letter is about, if it is about one.
    """

    found: tuple[Mention, ...]
    starts: list[int]
    opening: Refs = ()


def gather_mentions(reading: Reading, found: tuple[Mention, ...]) -> Mentions:
    """The mentions of a document, in text order, with what is the same for all its promises."""
    mentions = Mentions(found, [mention.span.start for mention in found])
    return mentions._replace(opening=_of_opening(reading, mentions))


def _at(text: str, mentions: Mentions, low: int, high: int) -> Refs:
    """Countries that a stretch speaks of, for the next sentence: the most named, without examples and partners."""
    first, after = bisect_left(mentions.starts, low), bisect_left(mentions.starts, high)
    counted: dict[EntityRef, int] = {}
    for mention in mentions.found[first:after]:
        about = (mention.ref,) if mention.ref.kind is EntityKind.COUNTRY else countries_of_place(mention.ref)
        if mention.ref.id.startswith("regering-van-"):
            about = countries_of_words(mention.text)
        if about and about != (NETHERLANDS,):
            before = text[max(low, mention.span.start - 60) : mention.span.start]
            joined = before.endswith((" met ", " met de ")) and _JOINED.match(text, mention.span.end)
            if not joined and not _ASIDE.search(before):
                for ref in about:
                    counted[ref] = counted.get(ref, 0) + 1
    if not counted:
        return countries_implied(text[low:high].lower())
    most = max(counted.values())
    return tuple(ref for ref, times in counted.items() if times == most)


def _of_heading(reading: Reading, mentions: Mentions, sentence: Sentence) -> Refs | None:
    """Countries of the nearest heading that names anything but who speaks; None where no heading does.

    For an answer it is the question that says of which country it is.
    """
    section = reading.section_at(sentence.start)
    asked = question_of(reading.layout.text, reading.sentences, section) if section else None
    if asked and (countries := _at(reading.layout.text, mentions, asked.start, asked.end)):
        return countries
    while section is not None:
        low, high = section.heading_span.start, section.heading_span.end
        if named := mentions.found[bisect_left(mentions.starts, low) : bisect_left(mentions.starts, high)]:
            header, countries = reading.header_at(sentence.start), _at(reading.layout.text, mentions, low, high)
            answers = is_answer(section)  # "Antwoord van de heer De Zee (minister van Defensie)" says who does
            if countries or not (answers or all(binds_itself(mention.ref, header) for mention in named)):
                return countries
            if not answers and section.heading.count(" ") > _PART:
                return None  # "De toekomst van de Nederlandse havens" is a subject of its own
        section = reading.sections[section.parent] if section.parent is not None else None
    return None


@cache
def _allies() -> frozenset[EntityRef]:
    return frozenset(EntityRef(EntityKind.COUNTRY, code) for code in read_column("ally_countries.tsv", "country"))


def are_allies(countries: Collection[EntityRef]) -> bool:
    """Whether countries are such as join in; another that a sentence names is what it is about."""
    return _allies().issuperset(countries)


def country_beside_allies(
    reading: Reading, mentions: Mentions, sentence: Sentence, clauses: Clauses, known: Mapping[int, Refs]
) -> Refs:
    """The one country that is meant, where a sentence names only allies that join in.

    Only a heading says so where the relation with the allies may be the matter.
    """
    if _RELATION_WORDS.isdisjoint(clauses.vocabulary):
        meant = countries_meant(reading, mentions, sentence, clauses, known)
    else:
        meant = _of_heading(reading, mentions, sentence) or ()
    return meant if len(meant) == 1 else ()


def countries_meant(
    reading: Reading, mentions: Mentions, sentence: Sentence, clauses: Clauses, known: Mapping[int, Refs]
) -> Refs:
    """Countries of a sentence that names none; `known` are those of the promises before it, by sentence."""
    heading = _of_heading(reading, mentions, sentence)
    among = "binnen" in clauses.vocabulary and _AMONG.search(clauses.lower)
    if heading and len(heading) == 1:
        return () if among else heading
    pointed = _pointed_to(reading, mentions, sentence, clauses, known)
    if pointed or heading is not None:
        return pointed or heading or ()
    # A title tells of what stands under headings that name nothing themselves ("Militaire situatie"), but for the last.
    section = reading.section_at(sentence.start)
    closes = section is not None and section.heading.strip(" .:0123456789").lower() in _CLOSING
    return () if closes or among else _of_title(reading.header.title) or mentions.opening


def _of_title(title: str) -> Refs:
    """The one country that a whole document is about: "China in het nieuwe wereldtoneel"."""
    named = countries_of_words(title)
    return named if len(named) == 1 else ()


def _of_opening(reading: Reading, mentions: Mentions) -> Refs:
    """The one country of the sentence that says what a letter is about: "Met deze brief informeer ik u over …".

    A letter about a meeting of others is about more than the country that is named beside them.
    """
    text = reading.layout.text
    for sentence in reading.sentences[:_OPENING]:
        if _THIS_LETTER.search(text, sentence.start, sentence.end):
            low, high = bisect_left(mentions.starts, sentence.start), bisect_left(mentions.starts, sentence.end)
            beside = (m for m in mentions.found[low:high] if m.ref.kind in _MEETING)
            named = _at(text, mentions, sentence.start, sentence.end)
            return named if len(named) == 1 and all(_speaks_or_hears(m.ref, reading.header) for m in beside) else ()
    return ()


def _speaks_or_hears(ref: EntityRef, header: Header) -> bool:
    return ref.id in PARLIAMENT or binds_itself(ref, header)


def _two_so_far(mentions: Mentions, sentence: Sentence) -> Refs:
    """The two countries that a text has named most up to a sentence, one again and again, and a third less often."""
    named = mentions.found[: bisect_left(mentions.starts, sentence.start)]
    rest = {NETHERLANDS, *_allies()}
    counted = Counter(m.ref for m in named if m.ref.kind is EntityKind.COUNTRY and m.ref not in rest)
    most = counted.most_common(_PAIR + 1)
    if len(most) < _PAIR or most[0][1] == 1 or (len(most) > _PAIR and most[-1][1] == most[-2][1]):
        return ()
    return tuple([ref for ref, _ in most[:_PAIR]])


def _points(words: frozenset[str], pattern: re.Pattern[str], clauses: Clauses) -> bool:
    """Whether a pattern stands in a sentence; it cannot without one of some words."""
    return not words.isdisjoint(clauses.vocabulary) and pattern.search(clauses.lower) is not None


def _pointed_to(
    reading: Reading, mentions: Mentions, sentence: Sentence, clauses: Clauses, known: Mapping[int, Refs]
) -> Refs:
    """Countries of the sentences before, when the words of this one point there."""
    sentences = reading.sentences
    last = sentence.index - 1
    if last < 0:
        return ()
    own = [one for one in sentences[max(0, last + 1 - _FAR) : last + 1] if one.block == sentence.block][::-1]

    def before(one: Sentence) -> Refs:
        return _at(reading.layout.text, mentions, one.start, one.end) or known.get(one.index, ())

    if _points(_GROUP_WORDS, _GROUP, clauses):
        near = own or sentences[max(0, last + 1 - _FAR) : last + 1][::-1]  # a heading may stand between
        groups = (refs for refs in map(before, near) if len(refs) > 1)
        return next(groups, None) or (_two_so_far(mentions, sentence) if "beide landen" in clauses.lower else ())
    advisory = is_advisory(reading.header_at(sentence.start))
    that = not _THAT.isdisjoint(clauses.vocabulary) or _points(_THAT_WORDS, _THAT_PHRASE, clauses)
    here = "hier" in clauses.vocabulary and not advisory and _HERE.search(clauses.lower)
    if that or here or _points(_ONE_WORDS, _ONE, clauses) or _THESE.match(clauses.lower):
        refs = before(sentences[last])
        return refs if len(refs) <= _PAIR else ()
    if _points(_RELATION_WORDS, _RELATION, clauses):
        nearest = next((refs for refs in map(before, own) if refs), ())
        return nearest if len(nearest) == 1 else ()
    if advisory:
        return ()  # where its subject shows is not what a council will advise on
    refs = before(own[0]) if len(own) > 1 else ()
    return refs if refs and set(refs) == set(before(own[1])) else ()
