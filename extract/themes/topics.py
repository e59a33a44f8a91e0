"""What a sentence is about, as a bag of stems, and what sort of thing it promises: how two statements are compared.

A promise changes its name on the way ("notitie", "multilateralismenota", "beleidskader"), so compounds are split at
known tails and inflection is cut off; what every letter says ("inzet", "kabinet", "komende jaren") says nothing of the
topic and is left out. The words stand in `lists/topic_words.tsv`.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from extract.wordlists import read_column, read_table

# "derived" is a paper about another: the update of a strategy is not the strategy.
PRODUCTS = ("policy", "report", "derived", "event", "law", "body", "post", "fund", "system", "visit")
TAIL = 0.4  # the tail of a compound is a common word: "beleid", "capaciteit"
_SHORTEST_MODIFIER = 4  # letters before a tail; fewer are no word ("in-zet")
_SHORTEST_REST = 5  # letters after a word that opens compounds; fewer are an ending ("water-ig")
_LONGEST_STEM = 10  # letters: enough to tell words apart, few enough to join "multilaterale" and "multilateralisme"

_LONG_NOUN = 7  # letters of "-ing" nouns that come from a verb; "koning" and "woning" do not
_LONGEST_OPENER = 16  # letters: "mensenrechten" is about the longest word that opens compounds

_AGAINST = "anti"  # "anticorruptieregime" is a regime about corruption
_LAW = "wet"  # the tail of a law that has a name of its own, which few promises share: "Havenwet"

_BEFORE, _AFTER = 1, 8  # words: "multilateralisme strategie", "notitie over de inzet van …"

_WORD = re.compile(r"[^\W\d_]{2,}")  # the letters of "t.a.v." are no words
_NO_LETTERS = str.maketrans("", "", "’'")
_VERB_SETS = frozenset({"future", "go", "intent", "stay", "passive", "need", "possibility"})


def stem(word: str) -> str:
    """A word without its inflection, and without the end of a long one.

    >>> stem("notities") == stem("notitie"), stem("landen") == stem("land"), stem("multilaterale")
    (True, True, 'multilater')
    """
    if word.endswith("heden"):
        word = word[:-5] + "heid"
    elif len(word) > _LONG_NOUN and word.endswith(("ing", "ingen")):  # "verlenging" and "verlengen" are one matter
        word = word[: word.rindex("ing")]
    elif len(word) > 5 and word.endswith("en"):
        word = word[:-2]
    elif len(word) > 5 and word.endswith("s") and not word.endswith("ss"):
        word = word[:-1]
    if len(word) > 4 and word.endswith("e"):
        word = word[:-1]
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "aeiou":
        word = word[:-1]
    if len(word) <= 7:  # "grote", "groot"; "raden", "raad"
        word = word.replace("aa", "a").replace("oo", "o").replace("uu", "u").replace("ee", "e")
    return word[:_LONGEST_STEM]


@cache
def _sets() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in read_table("topic_words.tsv"):
        found.setdefault(row["set"], set()).add(row["word"])
    return {name: frozenset(words) for name, words in found.items()}


@cache
def _empty() -> frozenset[str]:
    """Words that say nothing of a topic: function words, verbs of committing, and what every letter says."""
    verbs = {  # of "steun verlenen" only the verb: support is a topic
        part
        for row in read_table("commitment_verbs.tsv")
        for words in (row["infinitive"].rpartition(" ")[2], row["present_forms"], row["participle"])
        for part in words.split("|")
    }
    modal = {row["word"] for row in read_table("commitment_words.tsv") if row["set"] in _VERB_SETS}
    return frozenset(read_column("function_words.tsv", "word")) | verbs | modal | _sets()["general"]


@cache
def _siblings() -> dict[str, str]:
    """For each stem that says the same as another, that other: "inkoop" is "aanschaf"."""
    groups = [[stem(word) for word in row["words"].split("|")] for row in read_table("topic_siblings.tsv")]
    return {other: first for first, *others in groups for other in others}


def root(word: str) -> str:
    """The stem under which a word is compared, one for all words that say the same.

    >>> root("inkoop") == root("aanschaf"), root("haven") == root("aanschaf")
    (True, False)
    """
    cut = stem(word)
    return _siblings().get(cut, cut)


@cache
def _empty_stems() -> frozenset[str]:
    return frozenset(map(root, _sets()["general"]))


@cache
def common_stems() -> frozenset[str]:
    """Stems that many promises of this genre share, whatever the few letters at hand: "veiligheid", "handel"."""
    return frozenset(map(root, _sets()["common"]))


@cache
def _tails() -> tuple[tuple[int, frozenset[str]], ...]:
    """The tails of each length, the longest first."""
    words = _sets()["tail"].union(*(_sets()[name] for name in PRODUCTS))
    sizes = sorted({len(word) for word in words if len(word) > 2}, reverse=True)
    return tuple((size, frozenset(word for word in words if len(word) == size)) for size in sizes)


@cache
def _products() -> dict[str, str]:
    return {word: name for name in PRODUCTS for word in _sets()[name]}


@lru_cache(maxsize=65536)
def split_compound(word: str) -> tuple[str, str]:
    """Modifier and tail of a compound, or the word and "".

    >>> split_compound("afrikastrategie"), split_compound("veiligheidsstrategie")
    (('afrika', 'strategie'), ('veiligheid', 'strategie'))
    >>> split_compound("vraag")
    ('vraag', '')
    """
    if word in _products() or word in _sets()["tail"]:
        return word, ""
    for size, tails in _tails():
        modifier, tail = word[:-size], word[-size:]
        if len(modifier) >= _SHORTEST_MODIFIER and tail in tails:
            linking = len(modifier) > _SHORTEST_MODIFIER and modifier.endswith("s")
            return modifier[:-1] if linking else modifier, tail
    return split_opener(word)


def split_opener(word: str) -> tuple[str, str]:
    """A word that opens many compounds and what follows it, or the whole and "".

    >>> split_opener("grensbelemmeringen"), split_opener("arbeidsdeling"), split_opener("waterig")
    (('grens', 'belemmeringen'), ('arbeids', 'deling'), ('waterig', ''))
    """
    openers = _sets()["opener"]
    for end in range(min(_LONGEST_OPENER, len(word) - _SHORTEST_REST), _SHORTEST_MODIFIER - 1, -1):
        if word[:end] in openers:
            return word[:end], word[end:]
    return word, ""


@lru_cache(maxsize=65536)
def _features(word: str) -> tuple[tuple[str, float], ...]:
    if word in _empty():
        return ()
    if word.startswith(_AGAINST) and len(word) > len(_AGAINST) + _SHORTEST_REST:
        word = word[len(_AGAINST) :]
    modifier, tail = split_compound(word)
    if not tail:
        cut = root(word)
        return () if cut in _empty_stems() or word in _products() else ((cut, 1.0),)
    if modifier in _empty():  # "beleidsnota" says nothing, "statenoplossing" does
        return () if tail in _products() else ((stem(word), 1.0),)
    # The whole is in its parts, and the tail of a product says what it is, not what it is about.
    tails = () if tail in _products() or tail in _empty() else ((root(tail), TAIL),)
    first, second = split_opener(modifier)
    rest = ((root(second), TAIL),) if second else ()
    if tail == _LAW:
        rest = (*rest, (f"{stem(modifier)}{_LAW}", 1.0))
    return ((root(first), 1.0), *rest, *tails)


def _words(text: str) -> Iterator[str]:
    return iter(_WORD.findall(text.replace("-", " ").translate(_NO_LETTERS).lower()))


def find_topics(text: str) -> dict[str, float]:
    """Stems of what a text is about, each with how much it counts (1, less for the tail of a compound).

    >>> sorted(find_topics("Het kabinet zal eind dit jaar met een mensenrechtennota komen."))
    ['mensenrech']
    >>> sorted(find_topics("Nederland zet zich in voor de twee-statenoplossing."))
    ['statenoplo']
    """
    found: dict[str, float] = {}
    for word in _words(text):
        for cut, weight in _features(word):
            found[cut] = max(weight, found.get(cut, 0.0))
    return found


def find_products(text: str) -> frozenset[str]:
    """Classes of the things that a text names: what is promised is one of them.

    >>> find_products("Uw Kamer ontvangt een Afrikanotitie")
    frozenset({'policy'})
    >>> find_products("Nederland zet zich in voor vrede")
    frozenset()
    """
    kinds = _products()
    found: set[str] = set()
    for word in _words(text):
        kind = kinds.get(word) or kinds.get(split_compound(word)[1])
        if kind:
            found.add(kind)
    return frozenset(found)


def find_subjects(text: str) -> frozenset[str]:
    """Stems of what the papers of policy that a text names are about: their modifiers and the words right after.

    >>> sorted(find_subjects("Uw Kamer ontvangt een notitie over multilaterale banken"))
    ['bank', 'multilater']
    >>> find_subjects("De Afrikastrategie komt eind dit jaar") == find_subjects("een gerichte Afrikanotitie")
    True
    """
    kinds = _products()
    words = list(_words(text))
    found: set[str] = set()
    for at, word in enumerate(words):
        modifier, tail = split_compound(word)
        if "policy" not in (kinds.get(word), kinds.get(tail)):
            continue
        around = words[at + 1 : at + 1 + _AFTER] if tail == "" else (modifier,)
        before = words[max(0, at - _BEFORE) : at] if tail == "" else ()
        for near in (*before, *around):
            found.update(stem for stem, weight in _features(near) if weight == 1.0)
    return frozenset(found)
