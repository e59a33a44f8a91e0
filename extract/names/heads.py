"""Names that no list knows, told by their head word: "Verdrag inzake …", "mensenrechtennota", "… Coalition"."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from extract.names.boundaries import CAPITALISED, capitalised_end, opens_sentence, phrase_end, stop_words, word_start
from extract.names.candidates import Candidate
from extract.names.committee_subjects import subject_end
from extract.names.english import column_headers, english_heads
from extract.names.full_names import without_name
from extract.names.given_names import given_names
from extract.records import EntityRef, Span
from extract.slugs import slug
from extract.wordlists import read_column, read_table
from ontology.kinds import EntityKind
from ontology.reference import read_references

_LIKELY, _FAIR = 0.88, 0.8
_LOWER_MODIFIER = re.compile(
    r"(?:\b(?:" + "|".join(word.lower() for word in read_column("name_modifiers.tsv", "word")) + r") )+$"
)
_CAPITAL_MODIFIER = re.compile(rf"(?:\b{CAPITALISED} )+$")
_DUTCH_INSIDE = frozenset({"van", "de", "het", "der", "voor", "inzake", "en", "te", "op", "den"})
_OPEN_COMPLEMENTS = frozenset(
    {"inzake", "tegen", "betreffende", "over", "nopens", "ten", "m.b.t.", "met", "ter", "tot", "op"}
)
_COMPLEMENT = re.compile(r" ([\w.]+)(?= )")
# "te houden", "voor een constructief gesprek": what goes on with the sentence and is no part of a name.
_GOES_ON = re.compile(r" (?:te \w+en|een|meer|betere?|verdere?|zijn|haar|hun|deze|dit|die|dat)\b")
_OF_UNION = re.compile(r" de (?:EU|VN|NAVO|Unie)(?![\w-])")


_OF_CHAMBER = re.compile(r" van de (?:Tweede|Eerste) Kamer")
_INDEFINITE = re.compile(r"\b(?:[Ee]en|[Gg]een|[Ee]lke?|[Ii]eder)(?: [a-zà-ÿ-]+)? $")
_SHARING_HEAD = re.compile(r"\b[A-ZÀ-Þ][a-zà-ÿ]+- en $")


_ENACTING = ("Uitvoerings", "Goedkeurings", "Invoerings", "Aanpassings", "Wijzigings", "Implementatie")
_LAW_AND = re.compile(r"(?<=ing) en [a-zà-ÿ]+ing(?= [a-zà-ÿ]{4})")  # "vervolging en berechting piraterij"
_LAW_ENDS = re.compile(r" (?:door|in|bij|naar|uit|aan|met) ")
_ADJECTIVES = frozenset({"Europese", "Nederlandse", "Internationale", "Nationale", "Mondiale", "Digitale", "Duurzame"})
_NOUN = re.compile(r" ([a-zà-ÿ][\w-]{3,})")
_HOUSE_NUMBER = re.compile(r",?\s\d{1,3}(?!\d)[a-zA-Z]?(?=[\s,|])")
_AND_ACRONYM = re.compile(r" en [A-Z]{2,6}(?![\w-])")  # "Stichting Zee en ANWB" are two
_CAPITALISED = re.compile(r"[A-ZÀ-Þ][\w-]+(?: [a-zà-ÿ][\w-]+)?")
_LISTING = re.compile(r"(?:, [A-ZÀ-Þ][\w-]+(?: [a-zà-ÿ][\w-]+)?)+ en [A-ZÀ-Þ][\w-]+")


class Head(NamedTuple):
    """A head word: what it names, which words may open its complement, and how its compounds are told."""

    kind: EntityKind
    narrower: str
    complements: frozenset[str]
    compounds: str


@cache
def _heads() -> dict[str, Head]:
    return {
        row["head"]: Head(
            EntityKind(row["kind"]), row["class"], frozenset(row["complements"].split("|")), row["compounds"]
        )
        for row in read_table("name_heads.tsv")
    }


@cache
def _kinds() -> dict[str, EntityKind]:
    """Words that tell what a name is, where a bracket with an abbreviation shows that it is one."""
    return {row["word"]: EntityKind(row["kind"]) for row in read_table("kind_words.tsv")}


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(read_column(name, "word"))


@cache
def countries() -> frozenset[str]:
    """Single-word names of countries: "Amerikastrategie" names a country, not yet a document."""
    return frozenset(
        name
        for entry in read_references()
        if entry.kind is EntityKind.COUNTRY
        for name in (entry.label_nl, *entry.names)
        if " " not in name
    )


def head_anchors() -> Iterator[str]:
    """Head words as they occur in text."""
    for head in _heads():
        yield head
        yield head.capitalize()


def _candidate(text: str, span: Span, head: Head, rule: str, confidence: float) -> Candidate:
    start, end = span
    label = " ".join(text[start:end].split())
    return Candidate(start, end, EntityRef(head.kind, slug(label)), f"pattern:{rule}", confidence, label, head.narrower)


def _complement_end(text: str, end: int, head: Head, capital: bool) -> int:
    """End of "… van Lissabon", "… inzake clustermunitie"; `end` itself when nothing that belongs to a name follows."""
    found = _COMPLEMENT.match(text, end)
    if found is None or found[1] not in head.complements or _GOES_ON.match(text, found.end()):
        return end
    if found[1] in _OPEN_COMPLEMENTS:
        named = None if capital else _CAPITALISED.match(text, found.end() + 1)  # "nota inzake Water, Lucht en Bodem"
        reach = phrase_end(text, end) if capital else named.end() if named else end
        listing = _LISTING.match(text, reach) if reach > end else None
        return listing.end() if listing else reach if capital else end
    if not capital and (found[1] != "van" or _OF_UNION.match(text, found.end())):
        return end  # "de overeenkomst van de EU" is any of them
    reach = capitalised_end(text, end, _DUTCH_INSIDE)
    if reach > end:
        owner = _OF_CHAMBER.search(text, end, reach)
        return owner.start() if owner else reach
    return phrase_end(text, end) if capital and found[1] not in {"van", "tussen", "bij"} else end


@cache
def _modifier_words() -> frozenset[str]:
    return frozenset(word.lower() for word in read_column("name_modifiers.tsv", "word"))


def _modifiers(text: str, start: int, capital: bool) -> int:
    """Where the adjectives and acronyms that belong to the name begin ("VN", "internationale", "Chemisch")."""
    before = text[max(0, start - 60) : start]
    last = before[before[:-1].rfind(" ") + 1 : -1].rpartition("\n")[2] if before[-1:] == " " else ""
    if not last or not (last.lower() in _modifier_words() or (capital and last[0].isupper())):
        return start  # the word before tells, which spares two searches
    # In small letters: a pattern that minds them is many times faster.
    found = _LOWER_MODIFIER.search(before.lower())
    if found is None and capital:
        found = _CAPITAL_MODIFIER.search(before)
        if found:
            words = found[0].split()
            barred = _words("name_excluded.tsv") | column_headers()
            excluded = [at for at, word in enumerate(words) if word.lower() in barred]
            words = words[excluded[-1] + 1 :] if excluded else words
            return start - len(" ".join(words)) - 1 if words else start
    return start - len(found[0]) if found else start


def find_headed(text: str, start: int, end: int) -> Iterator[Candidate]:
    """A Dutch head word: bare with its complement, or the last part of a compound."""
    if text[end : end + 1].isalnum():
        return
    first = word_start(text, start)
    word, bare = text[first:end], text[start:end].lower()
    head = _heads()[bare]
    capital = word[0].isupper()
    if first == start:
        yield from _bare(text, start, end, head, capital)
    elif word.lower() not in _words("generic_compounds.tsv") and (
        head.kind is EntityKind.EVENT or text[first:start].rstrip("-") not in countries()
    ):
        yield from _compound(text, first, end, head, start - first)


def _bare(text: str, start: int, end: int, head: Head, capital: bool) -> Iterator[Candidate]:
    reach = _complement_end(text, end, head, capital)
    owned = not capital and head.kind is EntityKind.DOCUMENT and text.startswith(" van ", end)
    if owned and _INDEFINITE.search(text, max(0, start - 32), start):
        return  # "een openbaar jaarverslag van de EU" is still to be made
    if reach > end and head.narrower == "law" and capital:
        reach = _law_end(text, end, reach)
    if reach > end:
        first = _modifiers(text, start, capital=capital)
        yield _candidate(text, Span(first, reach), head, "head", _LIKELY)
    elif capital:
        first = _modifiers(text, start, capital=True)
        if first < start:
            reach = _body_end(text, end) if head.kind is EntityKind.ORGANISATION else end
            yield _candidate(text, Span(first, reach), head, "head", _FAIR)
        else:
            if bare_law := head.narrower == "law" and not opens_sentence(text, start):
                reach = _law_reach(text, end)  # "de Wet transparantie rechtspersonen"
                bare_law = reach > end
            joining = {"en", "voor", "van", "de", "der", "den"} if head.kind is EntityKind.ORGANISATION else {"en"}
            reach = reach if bare_law else _with_noun(text, end, capitalised_end(text, end, frozenset(joining)))
            if other := _AND_ACRONYM.search(text, end, reach):
                reach = other.start() if other.end() == reach else reach
            if head.narrower == "committee" and reach > end:
                reach = subject_end(text, end + 1, reach)
            if reach > end and head.compounds != "name":
                yield _candidate(text, Span(start, reach), head, "head", _FAIR)


def _with_noun(text: str, end: int, reach: int) -> int:
    """Where a name ends whose last capital is an adjective's: "Witboek Europese defensie"."""
    noun = _NOUN.match(text, reach) if text[end + 1 : reach] in _ADJECTIVES else None
    return noun.end() if noun and noun[1] not in stop_words() else reach


def _body_end(text: str, end: int) -> int:
    """Where the name of a body ends that goes on with capitals, and not with who speaks for it: "… Raad Anna Bos"."""
    reach = max(end, capitalised_end(text, end, frozenset()))
    if text[end + 1 : reach].partition(" ")[0] in given_names():
        return end
    return without_name(text, end, reach)


def _law_end(text: str, end: int, reach: int) -> int:
    """Where a law's name ends: before what is done with it ("de Wet op de raad bij koninklijk besluit")."""
    cut = _LAW_ENDS.search(text, end, reach)
    return cut.start() if cut else reach


def _law_reach(text: str, end: int) -> int:
    """Where the subject of a law ends that follows without a preposition."""
    reach = phrase_end(text, end)
    joined = _LAW_AND.match(text, reach) if reach > end else None
    return _law_end(text, end, phrase_end(text, joined.end()) if joined else reach)


def _compound(text: str, start: int, end: int, head: Head, length: int) -> Iterator[Candidate]:
    if text.startswith("- en ", start - 5) and (joined := _SHARING_HEAD.search(text, max(0, start - 40), start)):
        start, length = joined.start(), length + start - joined.start()  # "Hervormings- en Groeifaciliteit" is one name
    word = text[start:end]
    part = word[:length]
    capital = word[0].isupper()
    if head.kind is EntityKind.ORGANISATION and _HOUSE_NUMBER.match(text, end):
        return  # "Prins Frederikhof 12" is an address
    planned = head.narrower == "strategy" if capital else head.kind is not EntityKind.DOCUMENT
    if planned and _INDEFINITE.search(text, max(0, start - 32), start):
        return  # "een onafhankelijke toetscommissie", "een nieuwe Sahelstrategie" is any such one
    first = _modifiers(text, start, capital=capital)
    if capital and first < start and _is_given_name(text[first : start - 1], head):
        return  # "Anna Oldenhof" is no court
    if part.endswith("-") and part[:-1].isupper() and head.compounds != "lower":
        return  # "VN-agentschap" and "VN-agenda" name the VN
    if head.compounds == "name":
        if part.endswith("-") and part[:1].isupper() and part[1:2].islower():
            yield _candidate(text, Span(start, end), head, "compound", _FAIR)
    elif (
        (capital and (first < start or not opens_sentence(text, start)))
        or (head.compounds == "lower" and length > 2)
        or (head.compounds == "modified" and first < start)
    ):
        reach = _complement_end(text, end, head, capital=True) if head.compounds == "lower" else end
        if head.narrower == "law" and word.startswith(_ENACTING):
            reach = _law_reach(text, end)  # "de Uitvoeringswet verordening conflictmineralen"
        elif head.narrower == "law" and capital:  # "Experimentenwet Zeevaart"
            reach = max(reach, capitalised_end(text, end, frozenset({"en"}), most=3))
        if capital and head.kind is EntityKind.ORGANISATION:  # "Adviescommissie Mensenrechten Buitenlands Beleid"
            reach = max(reach, _body_end(text, end))
        yield _candidate(text, Span(first, reach), head, "compound", _FAIR)


def _is_given_name(modifier: str, head: Head) -> bool:
    """Whether the word before a compound is the given name of a person; before a court else stands an adjective."""
    if modifier in given_names():
        return True
    return head.narrower == "court" and " " not in modifier and modifier.lower() not in _modifier_words()


def kind_of(name: str) -> tuple[EntityKind, str] | None:
    """What a name is by its head word, Dutch or English, or None when no head says so.

    >>> kind_of("Consulaire Service Organisatie")
    (<EntityKind.ORGANISATION: 'organisation'>, '')
    """
    words = name.split(" ")
    for word in reversed(words):
        if word in english_heads():
            return english_heads()[word]
        if word.lower() in _kinds():
            return _kinds()[word.lower()], ""
    for word in (words[0], words[-1]):
        for head, entry in _heads().items():
            if len(head) > 3 and word.lower().endswith(head):
                return entry.kind, entry.narrower
        for ending, kind in _kinds().items():
            if len(ending) > 4 and word.lower().endswith(ending):
                return kind, ""
    return None
