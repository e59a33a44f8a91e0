"""All names of the reference lists in one automaton, in the forms in which Dutch text writes them."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

import msgspec
from ahocorasick_rs import AhoCorasick, Implementation

from extract.names.boundaries import closes_word, opens_word
from extract.names.candidates import Candidate
from extract.records import EntityRef
from extract.wordlists import read_column
from ontology.kinds import EntityKind
from ontology.reference import ENTITY_LISTS, Reference, read_references

_PLACES = {EntityKind.COUNTRY, EntityKind.REGION}
_TITLES = {EntityKind.DOCUMENT, EntityKind.PROGRAMME, EntityKind.EVENT}
_LOWER_HYPHEN = re.compile(r"(?<=[a-zà-ÿ])-(?=[a-zà-ÿ])")
_ARTICLES = ("de ", "het ")  # no part of a mention (guidelines); that of a title has a capital
_SMALL = frozenset("van de het een voor naar der en of for the and on in op inzake".split())
_PART_OF_PLACE = re.compile(r"(?:[A-Z]\w+e? )?[a-zà-ÿ’']{4,} (?:van|in|binnen|rondom|rond) ")
_ACRONYM_OF = re.compile(r"[A-Z]{2,6}-([a-z]+)")
_COUNTRY_OFFICE = re.compile(r"([A-ZÀ-Þ][\wÀ-ÿ-]+) .+")
_ACRONYM = re.compile(r"[A-Z]{2,5} (?=\w)")
_DIGIT = re.compile(r"\d")
_COMBINING = re.compile("[\u0300-\u036f]+")
_AND = re.compile(r"(?:,| en)(?: de| het)? ")
_SMALL_WORD = re.compile(r" (?:on|for|of|inzake|voor|over) ")
_SURE, _GLUED = 0.99, 0.9


class Name(NamedTuple):
    """A form of a name: whose it is (None for a negative label), and whether it counts only in context."""

    ref: EntityRef | None
    rule: str
    ambiguous: bool
    glues: bool


class Doubtful(msgspec.Struct, frozen=True, gc=False):
    """An ambiguous name in the text, with everything it may stand for."""

    start: int
    end: int
    text: str
    refs: tuple[EntityRef, ...]


Anchor = tuple[str, int, int]  # a word at which a pattern is tried, and where it starts and ends


class Scan(NamedTuple):
    """One pass over a text: sure names, ambiguous names, and anchors of patterns."""

    sure: list[Candidate]
    doubtful: list[Doubtful]
    anchors: list[Anchor]


class Decision(NamedTuple):
    """What a form is: surely one name, else perhaps one of several; and a name that may begin a closed compound."""

    sure: Name | None
    refs: tuple[EntityRef, ...]
    glued: Name | None


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The automaton, and for each of its patterns what name it is and the anchor it is, if any."""

    automaton: AhoCorasick
    names: tuple[Decision | None, ...]
    anchors: tuple[str, ...]
    by_form: Mapping[str, tuple[Name, ...]]


def without_accents(text: str) -> str:
    """Letters without their accents ("Oekraine", "Geneve")."""
    if text.isascii():
        return text
    return _COMBINING.sub("", unicodedata.normalize("NFKD", text))


@cache
def _openers() -> frozenset[str]:
    return frozenset(read_column("name_openers.tsv", "word"))


def _spellings(name: str) -> Iterable[str]:
    found = [name]
    if "-" in name:
        found.append(name.replace("-", " "))
        found.append(_LOWER_HYPHEN.sub("", name))  # at the end of a line nobody can tell whose hyphen it is
    if name[1:2].isupper() and (acronym := _ACRONYM.match(name)):  # "VN Veiligheidsraad", "VN-Veiligheidsraad"
        found.append(name[: acronym.end() - 1] + "-" + name[acronym.end() :])
    if "&" in name:
        found.append(name.replace("&", "en"))
    return found if len(found) == 1 else dict.fromkeys(found)


def _cases(name: str, kind: EntityKind) -> list[str]:
    """Forms with other capitals: a headline's, a sentence's, and a generic noun's ("verdrag van Lissabon")."""
    forms = [name, name[0].upper() + name[1:]]
    if len(name) > 4 and not name.isupper() and not _DIGIT.search(name):
        forms.append(name.upper())
    if " " not in name:
        return forms
    words = name.split(" ")
    # Capitals as in the title of a page: on every word but the small ones.
    forms.append(" ".join([word if word in _SMALL else word[:1].upper() + word[1:] for word in words]))
    first = words[0]
    opener = first.lower() in _openers()
    if kind not in _TITLES or opener:
        lowered = name[0].lower() + name[1:]
        if opener or (first[1:].islower() and not lowered.islower()):
            forms.append(lowered)
    if kind not in _PLACES and first[1:].islower():
        # "Rijksbrede Veiligheidsstrategie" and "Rijksbrede veiligheidsstrategie"
        forms.append(" ".join([first, *[word.lower() if word[1:].islower() else word for word in words[1:]]]))
    if found := _SMALL_WORD.search(name):
        # "Contact Group on Freedom of Religion" and "Contact Group on freedom of religion"
        forms.append(name[: found.end()] + name[found.end() :].lower())
    return forms


def _is_said(acronym: str) -> bool:
    return len(acronym) > 4 and acronym.isalpha() and acronym not in read_column("only_capitals.tsv", "word")


def forms_of(name: str, kind: EntityKind) -> tuple[str, ...]:
    """The forms under which a name is looked up.

    >>> forms_of("VN Veiligheidsraad", EntityKind.ORGANISATION)[:2]
    ('VN Veiligheidsraad', 'VN VEILIGHEIDSRAAD')
    """
    if name.isupper() and name.isascii() and name.isalnum():
        # An acronym has one form, two when it is said as a word: "UNICEF", "Unicef".
        return (name, name.capitalize()) if _is_said(name) else (name,)
    forms: dict[str, None] = {}
    plainly = name.isascii() and "'" not in name
    for spelling in _spellings(name):
        for form in _cases(spelling, kind):
            forms[form] = None
            if plainly:
                continue
            if not form.isascii():
                plain = without_accents(form)
                forms[plain] = forms[form[0] + plain[1:]] = forms[form.replace("’", "'")] = None
            if "'" in form:
                forms[form.replace("'", "’")] = None
    return tuple(forms)


def _genitives(name: str, kind: EntityKind) -> Iterator[str]:
    if kind in _PLACES and " " not in name and name[-1].isalpha() and name[-1] not in "sxzaeiou" and len(name) > 4:
        yield name + "s"


def _describes(name: str, kind: EntityKind, others: Iterable[str]) -> bool:
    """Whether a listed name is no name but words around one ("Sahel-landen", "oosten van Oekraïne").

    Such words are no part of the name (guidelines: a compound counts through its named part).
    """
    if name.isalnum():  # one word has no words around it
        return False
    if kind is EntityKind.REGION and _PART_OF_PLACE.match(name):
        return True
    if kind is EntityKind.ORGANISATION and (found := _ACRONYM_OF.fullmatch(name)) and found[1] in _generic():
        return True
    for other in others:
        if other != name and other in name:
            before, _, after = name.partition(other)
            if before[-1:].isalnum() or after[:1].isalnum():
                continue
            words = re.findall(r"\w+", before) + re.findall(r"\w+", after)
            if words and all(word in _generic() for word in words):
                return True
    return False


@cache
def _contextual() -> frozenset[str]:
    """Words that name something only in a context of `contexts.tsv`, whatever list gives them as a name."""
    return frozenset(read_column("contexts.tsv", "word"))


@cache
def _generic() -> frozenset[str]:
    return frozenset(read_column("generic_companions.tsv", "word"))


def _bare(name: str) -> str:
    return name.partition(" ")[2] if name.startswith(_ARTICLES) else name


def _names_of(entry: Reference) -> Iterator[tuple[Iterable[str], Name]]:
    """Names with the forms under which each is looked up."""
    ref = EntityRef(entry.kind, entry.id)
    rule = "list:" + ENTITY_LISTS[entry.kind].removesuffix(".tsv")
    sure, gluing = Name(ref, rule, ambiguous=False, glues=False), Name(ref, rule, ambiguous=False, glues=True)
    english = (entry.label_en,) if " " in entry.label_en else ()
    full = tuple(dict.fromkeys(map(_bare, (entry.label_nl, *english, *entry.names))))
    for name in full:
        if name in entry.ambiguous or name in _contextual():
            continue
        own = entry.kind is EntityKind.REGION and name == entry.label_nl and not _PART_OF_PLACE.match(name)
        if not own and _describes(name, entry.kind, (*full, *entry.adjectives)):
            continue  # "Baltische staten" is what the region is called
        glues = entry.kind in _PLACES and " " not in name and not name.isupper()
        yield forms_of(name, entry.kind), gluing if glues else sure
        for genitive in _genitives(name, entry.kind):
            yield forms_of(genitive, entry.kind), sure
    for adjective in entry.adjectives:
        yield forms_of(adjective, entry.kind), sure
    yield from _doubtful_names(entry, ref, rule)


def _doubtful_names(entry: Reference, ref: EntityRef, rule: str) -> Iterator[tuple[Iterable[str], Name]]:
    if entry.ambiguous:
        doubtful = Name(ref, rule, ambiguous=True, glues=False)
        for name in entry.ambiguous:
            plain = without_accents(name)
            yield dict.fromkeys((name, name.replace("-", " "), plain, name[0] + plain[1:])), doubtful
    if entry.negative:
        nothing = Name(None, rule, ambiguous=False, glues=False)
        for name in entry.negative:
            yield dict.fromkeys((name, name.replace("'", "’"))), nothing


def _is_several(form: str, bearers: Iterable[Name], names: Mapping[str, tuple[Name, ...]]) -> bool:
    """Whether a form is several names in a row: two regions, or a country's adjective and an office."""
    kinds = {name.ref.kind for name in bearers if name.ref}
    if EntityKind.REGION in kinds and _AND.search(form):
        return all(part in names for part in _AND.split(form))
    if EntityKind.OFFICE in kinds and (found := _COUNTRY_OFFICE.fullmatch(form)):
        return any(name.ref and name.ref.kind is EntityKind.COUNTRY for name in names.get(found[1], ()))
    return False


def _name_forms(references: Iterable[Reference]) -> dict[str, tuple[Name, ...]]:
    """All forms with their bearers; one that several names in a row make counts only in context."""
    names: dict[str, tuple[Name, ...]] = {}
    perhaps: dict[str, None] = {}
    for entry in references:
        joins = entry.kind is EntityKind.REGION or entry.kind is EntityKind.OFFICE
        for forms, name in _names_of(entry):
            alone = (name,)  # one object for all forms, by which `build_lexicon` knows it again
            for form in forms:
                bearers = names.get(form)
                if bearers is None:
                    if len(form) > 1:
                        names[form] = alone
                elif name not in bearers:
                    names[form] = (*bearers, name)
                if joins and " " in form:
                    perhaps[form] = None
    for form in [form for form in perhaps if _is_several(form, names[form], names)]:
        names[form] = tuple(dict.fromkeys(name._replace(ambiguous=True) for name in names[form]))
    return names


def build_lexicon(references: Iterable[Reference], anchors: Iterable[str]) -> Lexicon:
    """The automaton over all forms of all names, and over the anchors of the patterns."""
    names = _name_forms(references)
    wanted = dict.fromkeys(anchors)
    # By identity: forms share the tuple of their bearers, and to hash all that it holds takes longer.
    distinct = {id(bearers): bearers for bearers in names.values()}
    decisions = {key: _decide(bearers) for key, bearers in distinct.items()}
    others = [anchor for anchor in wanted if anchor not in names]
    patterns = [*names, *others]
    return Lexicon(
        automaton=AhoCorasick(patterns, implementation=Implementation.ContiguousNFA),
        names=(*[decisions[id(bearers)] for bearers in names.values()], *[None] * len(others)),
        anchors=tuple([pattern if pattern in wanted else "" for pattern in patterns]),
        by_form=names,
    )


_COMPOUND = re.compile(r"(?:s?-)?(?:" + "|".join(read_column("compound_heads.tsv", "head")) + r")\w*")


def _decide(bearers: tuple[Name, ...]) -> Decision:
    refs = tuple(dict.fromkeys(name.ref for name in bearers if name.ref))
    return Decision(_sure_of(bearers), refs, next((name for name in bearers if name.glues), None))


def _sure_of(names: tuple[Name, ...]) -> Name | None:
    """The one sure name of a form; a negative label goes before all."""
    sure = [name for name in names if not name.ambiguous]
    return next((name for name in sure if name.ref is None), sure[0] if sure else None)


def sure_name(lexicon: Lexicon, form: str) -> Name | None:
    """The name that a form surely is, wherever it stands."""
    return _sure_of(lexicon.by_form.get(form, ()))


def scan(lexicon: Lexicon, text: str) -> Scan:
    """All names and anchors of the lexicon in a text, at word boundaries, in one pass."""
    sure: list[Candidate] = []
    doubtful: list[Doubtful] = []
    anchors: list[Anchor] = []
    names_of, anchor_of = lexicon.names, lexicon.anchors
    padded = f"{text} "  # so that something that is no letter stands behind the last character, and before the first
    for pattern, start, end in lexicon.automaton.find_matches_as_indexes(text, overlapping=True):
        if anchor_of[pattern]:
            anchors.append((anchor_of[pattern], start, end))
        decision = names_of[pattern]
        # Most words are parted by what is no letter: asked here, a call is spared for nearly every name.
        if decision is None or (padded[start - 1].isalnum() and not opens_word(text, start)):
            continue
        name, refs, glued = decision
        after = padded[end]
        if after.isalnum() and (after.islower() or not closes_word(text, end)):
            if glued and after.islower() and _COMPOUND.match(text, end):
                sure.append(Candidate(start, end, glued.ref, glued.rule, _GLUED))
        elif name:
            sure.append(Candidate(start, end, name.ref, name.rule, _SURE))
        else:
            doubtful.append(Doubtful(start, end, text[start:end], refs))
    return Scan(sure, doubtful, anchors)


@cache
def lexicon_with(anchors: tuple[str, ...]) -> Lexicon:
    """The lexicon of the project's own reference lists."""
    return build_lexicon(read_references(), anchors)
