"""Where a name ends that begins with a head word: with its complement, its subject, or what it is for."""

import re

from extract.names.boundaries import capitalised_end, phrase_end, stop_words
from extract.names.full_names import without_name
from extract.names.given_names import given_names
from extract.names.head_words import Head, countries, word_list
from extract.records import Span
from ontology.kinds import EntityKind

_DUTCH_INSIDE = frozenset({"van", "de", "het", "der", "voor", "inzake", "en", "te", "op", "den"})
_OPEN_COMPLEMENTS = frozenset(
    {"inzake", "tegen", "betreffende", "over", "nopens", "ten", "m.b.t.", "met", "ter", "tot", "op"}
)
_COMPLEMENT = re.compile(r" ([\w.]+)(?= )")
# "te houden", "voor een constructief gesprek": what goes on with the sentence and is no part of a name.
_GOES_ON = re.compile(r" (?:te \w+en|een|meer|betere?|verdere?|zijn|haar|hun|deze|dit|die|dat)\b")
_OF_UNION = re.compile(r" de (?:EU|VN|NAVO|Unie)(?![\w-])")
_OF_CHAMBER = re.compile(r" van de (?:Tweede|Eerste) Kamer")
_ENACTING = ("Uitvoerings", "Goedkeurings", "Invoerings", "Aanpassings", "Wijzigings", "Implementatie")
_LAW_AND = re.compile(r"(?<=ing) en [a-zà-ÿ]+ing(?= [a-zà-ÿ]{4})")  # "vervolging en berechting piraterij"
_LAW_ENDS = re.compile(r" (?:(?:door|in|bij|naar|uit|aan|met) |van (?=(?:19|20)\d\d))")
_ADJECTIVES = frozenset({"Europese", "Nederlandse", "Internationale", "Nationale", "Mondiale", "Digitale", "Duurzame"})
_NOUN = re.compile(r" ([a-zà-ÿ][\w-]{3,})")
_CAPITALISED = re.compile(r"[A-ZÀ-Þ][\w-]+(?: [a-zà-ÿ][\w-]+)?")
_CAPITALISED_WORD = re.compile(r"[A-ZÀ-Þ][\w-]*[a-zà-ÿ](?![\w-])")
_LISTING = re.compile(r"(?:, [A-ZÀ-Þ][\w-]+(?: [a-zà-ÿ][\w-]+)?)+ en [A-ZÀ-Þ][\w-]+")
_FOR_WHAT = frozenset({EntityKind.EVENT, EntityKind.PROGRAMME})


def complement_end(text: str, end: int, head: Head, capital: bool) -> int:
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
    reach = capitalised_end(text, end, _DUTCH_INSIDE | {found[1]})
    if reach > end and found[1] == "tussen":
        return _treaty_end(text, reach)
    if reach > end:
        owner = _OF_CHAMBER.search(text, end, reach)
        return owner.start() if owner else reach
    return phrase_end(text, end) if capital and found[1] not in {"van", "tussen", "bij"} else end


def _treaty_end(text: str, end: int) -> int:
    """Where a treaty ends that names its parties and then its subject: "… en Singapore inzake defensiesamenwerking"."""
    joined = _COMPLEMENT.match(text, end)
    about = joined is not None and joined[1] in _OPEN_COMPLEMENTS and not _GOES_ON.match(text, joined.end())
    return phrase_end(text, end) if about else end


def with_noun(text: str, end: int, reach: int) -> int:
    """Where a name ends whose last capital is an adjective's: "Witboek Europese defensie"."""
    noun = _NOUN.match(text, reach) if text[end + 1 : reach] in _ADJECTIVES else None
    return noun.end() if noun and noun[1] not in stop_words() else reach


def subject_after(text: str, end: int) -> int:
    """Where the subject ends that follows with capitals: "Nationaal Programma Noordzee", "Handelsagenda Thee"."""
    opener = _CAPITALISED_WORD.match(text, end + 1) if text[end : end + 1] == " " else None
    if opener is None or opener[0] in countries() or opener[0].lower() in word_list("name_excluded.tsv"):
        return end
    if opener[0] in given_names():
        return end
    return max(end, without_name(text, end, capitalised_end(text, end, frozenset({"en"}), most=4)))


def body_end(text: str, end: int) -> int:
    """Where the name of a body ends that goes on with capitals, and not with who speaks for it: "… Raad Anna Bos"."""
    reach = max(end, capitalised_end(text, end, frozenset()))
    if text[end + 1 : reach].partition(" ")[0] in given_names():
        return end
    return without_name(text, end, reach)


def law_end(text: str, end: int, reach: int) -> int:
    """Where a law's name ends: before what is done with it ("de Wet op de raad bij koninklijk besluit")."""
    cut = _LAW_ENDS.search(text, end, reach)
    return cut.start() if cut else reach


def law_reach(text: str, end: int) -> int:
    """Where the subject of a law ends that follows without a preposition."""
    reach = phrase_end(text, end)
    joined = _LAW_AND.match(text, reach) if reach > end else None
    return law_end(text, end, phrase_end(text, joined.end()) if joined else reach)


def compound_end(text: str, word: Span, head: Head) -> int:
    """Where the name ends that a compound begins: with its complement, its subject, or what it is for."""
    end, capital = word.end, text[word.start].isupper()
    # "het New START-verdrag tussen de VS en Rusland" has its name before the parties.
    goes_on = head.compounds == "lower" and not text.startswith(" tussen ", end)
    reach = complement_end(text, end, head, capital=True) if goes_on else end
    if head.narrower == "law" and text.startswith(_ENACTING, word.start):
        reach = law_reach(text, end)  # "de Uitvoeringswet verordening conflictmineralen"
    elif head.narrower == "law" and capital:  # "Experimentenwet Zeevaart"
        reach = max(reach, capitalised_end(text, end, frozenset({"en"}), most=3))
    elif capital and head.kind in _FOR_WHAT:
        reach = max(reach, _purpose_end(text, end, head))
    if capital and head.kind is EntityKind.ORGANISATION:  # "Adviescommissie Mensenrechten Buitenlands Beleid"
        reach = max(reach, body_end(text, end))
    if head.narrower == "committee" or (capital and head.kind is not EntityKind.EVENT and head.narrower != "law"):
        reach = max(reach, subject_after(text, end))  # "enquêtecommissie Gas en Wonen", "Handelsagenda Thee"
    return reach


def _purpose_end(text: str, end: int, head: Head) -> int:
    """Where a compound ends with what it is for: "Klimaatfonds voor Ontwikkeling", "Donorconferentie voor Moldavië"."""
    joined = _COMPLEMENT.match(text, end)
    if joined is None or joined[1] not in head.complements or _GOES_ON.match(text, joined.end()):
        return end
    return capitalised_end(text, end, _DUTCH_INSIDE | {joined[1]}, most=6)
