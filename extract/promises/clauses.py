"""Shallow clauses of a Dutch sentence: its words, where its clauses open, and what stands after a finite verb.

Dutch main clauses have the finite verb second ("Hiertoe zal het kabinet …"), subordinate clauses have it last ("… dat
het kabinet zal sturen"); the words that a clause opens with tell them apart.
"""

import re
from bisect import bisect_left, bisect_right
from itertools import accumulate, compress
from operator import add, not_

from msgspec import Struct

from extract.promises.lexicon import Verb, read_set, read_subordinators, read_verbs

# Its quantifiers never have to give back what they took.
_WORD = re.compile(r"\w++(?:['’./-]++\w++)*+|[.,;:?!()«»“”\"–—-]")
_MARKS = frozenset('.,;:?!()«»“”"–—-')
_PROSECUTION = re.compile(r"\bOM\b")  # the prosecution service is no "om" that opens a clause
_STRONG = frozenset(";:()?!.")
_FULL, _BRACKETS = frozenset(";:?!"), frozenset("()")
_FUTURE, _GO, _INTENT, _STAY, _PASSIVE = (read_set(n) for n in ("future", "go", "intent", "stay", "passive"))
_OTHER_FINITES = read_set("need") | read_set("possibility") | {"is", "zijn", "heeft", "hebben", "was", "waren", "werd"}
_SUBORDINATORS = read_subordinators()
_COORDINATORS = read_set("coordinator")
_FOLLOW, _PREPOSITION = read_set("follow"), read_set("preposition")
# "Onderzocht wordt of": after these "of" asks, elsewhere it joins.
_ASKED = read_set("asked-whether")
_OWNED = read_set("owned")
_COUNTING = frozenset({"de", "deze", "beide", "alle", "enkele", "diverse", "inmiddels", "tevens", "mede", "me"})
_WHERE_FITTING = (("mogelijk",), ("nodig",), ("relevant",), ("passend",), ("opportuun",), ("wenselijk",))
_ENDING = _FULL.union(_SUBORDINATORS, _COORDINATORS)  # words at which a clause may end
_ON = frozenset({"op", "erop"})
_HEAD_ONLY = frozenset({"als", "nu", "of"})


class Clauses(Struct, frozen=True, gc=False):
    """One sentence in lower case, its words with their offsets in it; `vocabulary` are the different ones.

    `turns` are the indexes of the words at which a clause may end or another begin, since few others need a look;
    `marks` are those of them that are strong punctuation. `cores` is filled as rules ask for them, many for one verb.
    """

    lower: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    vocabulary: frozenset[str]
    turns: tuple[int, ...]
    marks: tuple[int, ...]
    cores: dict[int, tuple[str, ...]]

    def end(self, at: int) -> int:
        """Where a word ends in the sentence."""
        return self.starts[at] + len(self.words[at])

    def is_finite(self, at: int) -> bool:
        """Whether the word is a form that can be a finite verb of some clause."""
        word = self.words[at]
        return (word in FINITE or word in _OTHER_FINITES) and not (word == "zijn" and self._owns(at))

    def _owns(self, at: int) -> bool:
        """Whether "zijn" is whose, not are: "Nederland zijn algemene bijdrage", "zijn steun"."""
        after = self.words[at + 1] if at + 1 < len(self.words) else ""
        return self.words[at] == "zijn" and (after in _OWNED or (after.endswith("e") and after not in _COUNTING))

    def opening(self, at: int) -> int:
        """Index of the first word of the stretch between strong punctuation that holds a word; brackets are skipped."""
        if not self.marks or self.marks[0] >= at:  # as in most sentences, whose only mark ends them
            return 0
        depth = 0
        for turn in reversed(self.marks):
            if turn < at:
                word = self.words[turn]
                depth += (word == ")") - (word == "(")
                if depth < 0 or (word not in _BRACKETS and not depth):
                    return turn + 1
        return 0

    def closing(self, at: int) -> int:
        """Index after the last word of that stretch; brackets are stepped over."""
        depth = 0
        for turn in self.marks:
            if turn >= at:
                word = self.words[turn]
                depth += (word == "(") - (word == ")")
                if depth <= 0 and word in _FULL:
                    return turn
        return max(at, len(self.words))

    def opens(self, at: int) -> bool:
        """Whether a word opens a subordinate clause; "als", "nu" and "of" only do at the head of a stretch."""
        word = self.words[at]
        if word not in _SUBORDINATORS or word == "dan":
            return False
        if word in _HEAD_ONLY:
            asked = word == "of" and at > 0 and self.words[at - 1] in _ASKED
            return at == 0 or asked or self.words[at - 1] in ",("
        if word == "dat" and at == 0:
            return False  # "Dat commando wordt overgedragen": a determiner at the head
        if word == "waar":
            return self.words[at + 1 : at + 2] not in _WHERE_FITTING
        if word == "om":  # not "om die reden"
            return self.words[at + 1 : at + 2] not in {("die",), ("deze",), ("dezelfde",)}
        return word != "die" or not self._points(at)

    def _points(self, at: int) -> bool:
        """Whether "die" points to a thing and opens no clause: "Die aanpak wordt", "tot die tijd"."""
        return at == 0 or self.words[at - 1] in _PREPOSITION or self.words[at - 1] == "om" or self.is_finite(at - 1)

    def subordinator(self, verb: int) -> int | None:
        """Index of the word that makes a verb's clause subordinate, or None when no such word governs it."""
        words = self.words
        if verb > 0 and words[verb - 1] == ",":
            return self._wished_around(verb)  # the comma closes what stood before: "In het advies dat …, zal"
        if words[max(0, verb - 2) : verb] == (",", "dan"):
            return None  # "Mocht …, dan wordt uw Kamer geïnformeerd"
        depth = 0  # of brackets stepped over: "dat de Commissie (EC) een voorstel doet"
        for turn in reversed(self.turns[: bisect_left(self.turns, verb)]):
            word = words[turn]
            if word in _STRONG:
                if word in _BRACKETS:
                    depth += 1 if word == ")" else -1
                if depth < 0 or not (depth or word in _BRACKETS):
                    return None  # within brackets only they count
            elif depth:
                continue
            elif word in _SUBORDINATORS and word != "om" and self.opens(turn):
                return turn  # "om … te bieden", "het verzoek om uitstel" have no finite verb
            elif turn < verb - 1 and self.is_finite(turn):  # right before it stands its own group: "zullen worden"
                return None
        return None

    def _wished_around(self, verb: int) -> int | None:
        """Index of the "dat" whose clause goes on after an aside: "pleit ervoor dat het, naar is gemeld, wordt …"."""
        opener = next((turn for turn in reversed(self.turns) if turn < verb and self.opens(turn)), 0)
        if opener < 1 or self.words[opener - 1] != ",":
            return None
        outer = self.subordinator(opener - 1)
        return outer if outer is not None and self.words[outer] == "dat" else None

    def core(self, verb: int) -> tuple[str, ...]:
        """Words after a verb up to the first subordinate clause or the next coordinated one."""
        if verb not in self.cores:
            self.cores[verb] = self._find_core(verb)
        return self.cores[verb]

    def _find_core(self, verb: int) -> tuple[str, ...]:
        words = self.words
        for turn in self.turns[bisect_right(self.turns, verb) :]:
            word = words[turn]
            if word not in _ENDING:
                continue
            if word in _FULL or (word in _SUBORDINATORS and word != "die" and self.opens(turn)):
                return words[verb + 1 : turn]
            if word in _COORDINATORS and self._starts_clause(turn):
                return words[verb + 1 : turn]
        return words[verb + 1 :]

    def _starts_clause(self, at: int) -> bool:
        """Whether a coordinator opens a clause of its own: "en zal", ", en de raad is"."""
        if at + 1 < len(self.words) and self.words[at + 1] in FINITE:
            return True
        after_comma = at > 0 and self.words[at - 1] == ","
        return after_comma and any(self.is_finite(k) for k in range(at + 2, min(at + 9, len(self.words))))

    def tail(self, verb: int) -> tuple[str, ...]:
        """Words after a verb up to the end of its stretch."""
        return self.words[verb + 1 : self.closing(verb + 1)]

    def particle(self, verb: int, particle: str) -> int | None:
        """Index of the split-off part of a verb after it, as a particle and not as a preposition; None without one."""
        if particle not in self.vocabulary:
            return None
        words, end = self.words, self.closing(verb + 1)
        alone = particle not in _PREPOSITION  # "zegt toe uw Kamer te informeren": "toe" is never anything else
        at = verb
        while particle in words[at + 1 : end]:
            at = words.index(particle, at + 1)
            pair = particle == "aan" and words[at - 1] in _ON  # "dringt er bij Rusland op aan zich te onthouden"
            if alone or pair or at + 1 >= end or words[at + 1] in _FOLLOW:
                return at
        return None

    def meets(self, verb: Verb) -> bool:
        """Whether one of the words that a phrase needs stands in the sentence, and its loose particle."""
        if verb.particle and verb.infinitive.startswith(verb.particle + " ") and verb.particle not in self.vocabulary:
            return False
        if not verb.needs or not verb.needs.isdisjoint(self.vocabulary):
            return True
        if verb.pairs and any(pair <= self.vocabulary for pair in verb.pairs):
            return True
        if not (verb.endings and any(map(self.lower.__contains__, verb.endings))):  # as for most verbs
            return False
        return any(word.endswith(verb.endings) for word in self.vocabulary)


FINITE = frozenset(read_verbs().finite) | _FUTURE | _GO | _INTENT | _STAY | _PASSIVE
# An infinitive looks like a plural.
PLURAL_ENDINGS = ("en", "zijn", "aan", "doen", "zien")
INFINITIVES = frozenset(word for word in FINITE if word.endswith(PLURAL_ENDINGS)) - _FUTURE - _PASSIVE
SINGULAR = FINITE - INFINITIVES
_TURNS = _STRONG.union(_SUBORDINATORS, _COORDINATORS, FINITE, _OTHER_FINITES)


class Words(Struct, frozen=True, gc=False):
    """One sentence in lower case, its words in order, and where they start; `vocabulary` are the different ones."""

    lower: str
    ordered: list[str]
    starts: list[int]
    vocabulary: frozenset[str]


def cut_words(text: str) -> Words:
    """Words of a sentence, which tell whether it needs a closer look.

    >>> cut_words("Het kabinet zal (zo) komen.").ordered
    ['het', 'kabinet', 'zal', '(', 'zo', ')', 'komen', '.']
    """
    lower = _PROSECUTION.sub("ôm", text).lower() if "OM" in text else text.lower()
    if len(lower) != len(text):  # a capital I with a dot becomes two characters
        lower = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    ordered = lower.replace("_", " ").split(" ")
    starts = list(map(add, accumulate(map(len, ordered), initial=0), range(len(ordered))))
    # What is no plain word is cut further, from the end on, so that the places before it stay as they are.
    odd = list(compress(range(len(ordered)), map(not_, map(str.isalnum, ordered))))
    for at in reversed(odd):
        chunk, start = ordered[at], starts[at]
        if chunk[-1:] in _MARKS and chunk[:-1].isalnum():  # as nearly all are: a pattern is slow to say so
            ordered[at : at + 1] = chunk[:-1], chunk[-1]
            starts.insert(at + 1, start + len(chunk) - 1)
        else:
            found = list(_WORD.finditer(chunk))
            ordered[at : at + 1] = [word[0] for word in found]
            starts[at : at + 1] = [start + word.start() for word in found]
    return Words(lower, ordered, starts, frozenset(ordered))


def cut_clauses(words: Words) -> Clauses:
    """The words of a sentence in their order, with where its clauses may turn.

    >>> cut_clauses(cut_words("Het kabinet zal komen.")).words
    ('het', 'kabinet', 'zal', 'komen', '.')
    """
    ordered = words.ordered
    turns = tuple(compress(range(len(ordered)), map(_TURNS.__contains__, ordered)))
    marks = tuple(compress(turns, map(_STRONG.__contains__, map(ordered.__getitem__, turns))))
    return Clauses(words.lower, tuple(ordered), tuple(words.starts), words.vocabulary, turns, marks, {})
