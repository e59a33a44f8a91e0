"""What is to be done: the verbs of a clause with their particles and phrases, and how strong a promise they make."""

import re
from itertools import pairwise

from extract.promises.clauses import Clauses
from extract.promises.lexicon import KINDS, Verb, read_set, read_verbs
from ontology.kinds import CommitmentKind

DELIVERABLE, ACTION, EFFORT = KINDS
_VERBS = read_verbs()
# Of the verbs of each form those whose present tense does something; a form after "ik" is the rarer reading.
_PRESENT = {
    form: tuple(entry for entry in _VERBS.finite.get(form) or _VERBS.first[form] if entry.present != "n")
    for form in (*_VERBS.first, *_VERBS.finite)
}
_PREPOSITION = read_set("preposition")
_EFFORT_OBJECT = read_set("effort-object")
_DELIVER_OBJECT = tuple(sorted(read_set("deliver-object")))  # also at the end of a compound
_SOFT_VERB, _PRODUCT_VERB = map(read_set, ("soft-verb", "product-verb"))
_SENDING, _CARGO = frozenset({"sturen", "zenden", "verzenden"}), read_set("asset") | read_set("cargo")
_URGING, _NEAR = read_set("urging"), 3
_EMPTY_VERB, _MEASURE = map(read_set, ("empty-verb", "measure"))
# "Bereidt een advies voor" announces one; "stelt het advies vast" and "brengt adviezen uit" tell how it works.
ONE_ADVICE = re.compile(rf"\been (?:\w+ ){{0,2}}(?:{'|'.join(sorted(read_set('advice-product')))})\b")
LEADING = frozenset({"intent", "deliver"})  # verbs that only lead in what is to be done


def present_verbs(clauses: Clauses, verb: int) -> tuple[Verb, ...]:
    """Verbs whose present tense stands at a word, with their particle and their words.

    Of two particles the first is the verb's: "zet … in voor een partnerschap op …" is "inzetten", not "opzetten".
    """
    word, vocabulary = clauses.words[verb], clauses.vocabulary
    found: list[tuple[int, Verb]] = []
    for entry in _PRESENT.get(word, ()):
        if entry.never and _bars(clauses, verb, entry):
            continue
        parted = entry.particle and not word.startswith(entry.particle)
        if parted and entry.particle not in vocabulary:
            continue
        at = clauses.particle(verb, entry.particle) if parted else verb
        if at is not None and clauses.meets(entry):
            found.append((at, entry))
    if not found:
        return ()
    first = min((at for at, _ in found if at > verb), default=verb)
    return tuple(entry for at, entry in found if at in {verb, first})


def _bars(clauses: Clauses, verb: int, entry: Verb) -> bool:
    """Whether a word close after a verb makes it another one."""
    return not entry.never.isdisjoint(clauses.words[verb + 1 : verb + 5])


def tightest(entries: list[Verb]) -> list[Verb]:
    """Of the readings of one word a phrase wins over the bare verb: "aandacht besteden" over "besteden"."""
    tight = [entry for entry in entries if entry.needs or entry.particle]
    return tight or entries


def find_acts(clauses: Clauses, first: int, after: int) -> list[Verb]:
    """What is to be done, from the infinitives between two words; "het oprichten van" is a noun and does not count."""
    words = clauses.words
    found: list[Verb] = []
    for at in range(first, after):
        word = words[at]
        if word in _VERBS.infinitive:
            of = at + 1 < len(words) and words[at + 1] == "van"
            joined = words[at - 1] == "en" or words[at - 1] in _PREPOSITION or "het" in words[max(0, at - 3) : at]
            noun = words[at - 1] == "het" or (of and joined)
            if not noun:
                entries = (
                    e
                    for e in _VERBS.infinitive[word]
                    if e.present not in LEADING and clauses.meets(e) and e.never.isdisjoint(words[first:at])
                )
                found += tightest(list(entries))
        if word in _VERBS.split and words[at - 1] == "te":
            found += [e for e in _VERBS.split[word] if e.particle == words[at - 2] and clauses.meets(e)]
    return found


def act_verbs(clauses: Clauses, verb: int) -> list[Verb]:
    """What is to be done after a modal: in its own clause, else in the rest of the sentence."""
    core_end = verb + 1 + len(clauses.core(verb))
    found = find_acts(clauses, verb + 1, core_end)
    if found and found[0].infinitive in _URGING and "te" in clauses.tail(verb):
        return found[:1]  # "zal er bij Mali op aandringen de grens te openen": what follows is for others to do
    if found or core_end >= len(clauses.words) or not clauses.opens(core_end):
        return found  # what is joined on by "en" has its own finite verb
    return find_acts(clauses, core_end, clauses.closing(verb + 1))


def participles(clauses: Clauses, words: tuple[str, ...], future: bool) -> list[Verb]:
    """Verbs whose participle makes a passive promise; `future` when "zal" or "zullen" goes with it."""
    found: list[Verb] = []
    for listed in filter(None, map(_VERBS.participle.get, words)):
        entries = [e for e in listed if clauses.meets(e)]
        found += [e for e in tightest(entries) if e.passive == "y" or (future and e.passive == "future")]
    return found


def has_effort_object(words: tuple[str, ...]) -> bool:
    """Whether what is strengthened is effort itself; "de inzet van fregatten" is not."""
    for at, word in enumerate(words):
        if word in _EFFORT_OBJECT and not (word == "inzet" and words[at + 1 : at + 2] == ("van",)):
            return True
    return False


def _makes_product(words: tuple[str, ...]) -> bool:
    """Whether what is worked on is one product: "werkt aan een nieuwe strategie", not "aan een sterke rechtsorde"."""
    at = words.index("aan") if "aan" in words else len(words)
    near = words[at + 1 : at + 2 + _NEAR]
    return "voorstellen" not in near and any(word.endswith(_DELIVER_OBJECT) for word in near)


def _is_measure(means: tuple[str, ...]) -> bool:
    """Whether something is done by a measure: "door sancties op te leggen", "door het budget fors te verhogen"."""
    done = (word for before, word in pairwise(means) if before == "te")
    return not _MEASURE.isdisjoint((*means[:_NEAR], *done))


def weigh_kind(verbs: list[Verb] | tuple[Verb, ...], words: tuple[str, ...]) -> CommitmentKind:
    """The strongest kind of what is to be done; "samenwerking versterken" is effort, "een nota uitwerken" a product."""
    kind = min((verb.kind for verb in verbs), key=KINDS.index, default=EFFORT)
    names = {verb.infinitive for verb in verbs if verb.kind is kind}
    if "door" in words:  # by what means is not the object, but it is the act when the verb is empty
        by = words.index("door")
        if kind is EFFORT and names <= _EMPTY_VERB and _is_measure(words[by + 1 :]):
            return ACTION
        words = words[:by]
    if kind is EFFORT and "werken" in names and _makes_product(words):
        return DELIVERABLE
    if kind is DELIVERABLE and names <= _SENDING and not _CARGO.isdisjoint(words):
        return ACTION
    if kind is ACTION and names <= _SOFT_VERB and has_effort_object(words):
        return EFFORT
    if kind is ACTION and names & _PRODUCT_VERB and any(word.endswith(_DELIVER_OBJECT) for word in words):
        return DELIVERABLE
    return kind
