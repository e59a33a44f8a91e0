"""The words of committing (toezeggen), needing, doubting and describing: tables in `lists/` as lookups.

A policy officer corrects the tables; the rules of this room only ask them.
"""

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from ontology.kinds import CommitmentKind

_PART = re.compile(r"\{[a-z-]+\}")  # of the pattern of a frame; a number between braces is a count
_ADVERBIAL = {"met": "mee", "tot": "toe"}
KINDS = (CommitmentKind.DELIVERABLE, CommitmentKind.ACTION, CommitmentKind.EFFORT)  # strongest first
# What a preposition is where "er", "hier" or "daar" stands for its noun: "hierop aandringen".
_PRONOMINAL = {
    word: tuple(at + (_ADVERBIAL.get(word, word)) for at in ("er", "hier", "daar"))
    for word in ("aan", "bij", "in", "met", "naar", "op", "over", "tegen", "tot", "uit", "van", "voor")
}
NOUN_LENGTH = 4  # a shorter word is only met whole: "op" does not end a compound, "strategie" does


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb, or a verb with the words that make it a fixed phrase.

    Attributes:
        infinitive: as it stands after "zal" ("opstellen"; of a phrase its last word: "aandacht besteden").
        particle: what is split off in a main clause ("op"), or "".
        kind: what sort of promise it makes.
        present: what its present tense does for an actor that is its subject: "y" binds it, "n" does not, "intent"
            leads in what it means to do, "deliver" does when that is a product, "same" repeats the sentence before,
            "dated" binds when the sentence names a day.
        passive: whether its passive binds the speaker: "y", "n", or "future" (only with "zal").
        needs: words one of which must stand in the sentence, or empty; "tegen licht" are two that must both.
        endings: those of them that may also be the end of a compound.
        pairs: words that must stand in the sentence together.
        never: words that must not follow closely: "richt zich … op" is not "oprichten" (in the table with "!").
    """

    infinitive: str
    particle: str
    kind: CommitmentKind
    present: str
    passive: str
    needs: frozenset[str]
    endings: tuple[str, ...]
    pairs: tuple[frozenset[str], ...] = ()
    never: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Frame:
    """A fixed form of words that promises without an actor as its subject.

    One of its `cues` stands in it, and one of the words `beside` when it has any: what has neither is not searched.

    Of `actors` "named" tells that whoever is named within the form, and can bind itself, promises it ("moment-named":
    when the sentence names a day to come, as it must for "moment"); "unacted" that nobody may be its subject ("het
    loket start in mei"), "ours" that nobody else may, "own" that it may not be called another's ("het plan van Peru
    om"); "ahead" that the years which the sentence names may not all be over ("in 2019 is besloten de post te
    sluiten"); else the speaker promises it. A `kind` of None is that of the infinitives in it.
    """

    rule: str
    cues: frozenset[str]
    beside: frozenset[str]
    pattern: re.Pattern[str]
    kind: CommitmentKind | None
    actors: str = ""


@dataclass(frozen=True, slots=True)
class Verbs:
    """The verb table by each form that can be met in a text."""

    finite: dict[str, tuple[Verb, ...]]
    first: dict[str, tuple[Verb, ...]]
    infinitive: dict[str, tuple[Verb, ...]]
    split: dict[str, tuple[Verb, ...]]
    participle: dict[str, tuple[Verb, ...]]


def _rows(name: str) -> list[dict[str, str]]:
    lines = (files("extract") / "lists" / name).read_text("utf-8").splitlines()
    head = lines[0].split("\t")
    return [dict(zip(head, line.split("\t"), strict=True)) for line in lines[1:]]


def _verb(row: dict[str, str]) -> Verb:
    listed = [word for word in row["needs"].split("|") if word]
    needs = frozenset(
        form for word in listed if not word.startswith("!") for form in (word, *_PRONOMINAL.get(word, ()))
    )
    return Verb(
        infinitive=row["infinitive"],
        particle=row["particle"],
        kind=CommitmentKind(row["kind"]),
        present=row["present"],
        passive=row["passive"],
        needs=needs,
        endings=tuple(sorted(word for word in needs if len(word) > NOUN_LENGTH and " " not in word)),
        pairs=tuple(frozenset(words.split()) for words in sorted(needs) if " " in words),
        never=frozenset(word[1:] for word in listed if word.startswith("!")),
    )


def _first_person(singular: str, plural: str = "") -> str:
    """Form after "ik": the third person without its ending, which a stem in -t does not show ("ik zet")."""
    known = {"is": "ben", "heeft": "heb", "gaat": "ga", "staat": "sta"}
    return known.get(singular, singular if plural.endswith("ten") else singular.removesuffix("t"))


@cache
def read_verbs() -> Verbs:
    """The table `commitment_verbs.tsv`; `split` are infinitives apart from their particle, `first` forms with "ik"."""
    tables: dict[str, dict[str, list[Verb]]] = {
        name: {} for name in ("finite", "first", "infinitive", "split", "participle")
    }

    def enter(table: str, form: str, verb: Verb) -> None:
        tables[table].setdefault(form, []).append(verb)

    for row in _rows("commitment_verbs.tsv"):
        verb = _verb(row)
        last = verb.infinitive.split()[-1]
        joined = verb.particle and last.startswith(verb.particle)
        forms = row["present_forms"].split("|")
        enter("first", _first_person(*forms[:2]), verb)
        for form in forms:
            enter("finite", form, verb)
            if joined:  # verb-final: "dat het kabinet de raad opricht"
                enter("finite", verb.particle + form, verb)
        enter("infinitive", last, verb)
        if joined:  # "op te richten"
            enter("split", last.removeprefix(verb.particle), verb)
        enter("participle", row["participle"], verb)
    frozen = {name: {form: tuple(verbs) for form, verbs in table.items()} for name, table in tables.items()}
    return Verbs(**frozen)


@cache
def read_set(name: str) -> frozenset[str]:
    """One set of `commitment_words.tsv`; an unknown name raises KeyError."""
    words = frozenset(row["word"] for row in _rows("commitment_words.tsv") if row["set"] == name)
    if not words:
        raise KeyError(f"no words in the set {name!r} of commitment_words.tsv")
    return words


@cache
def read_states() -> dict[str, frozenset[str]]:
    """The table `commitment_states.tsv`: words beside which a form of a verb tells a thought or a state, not an act."""
    return {
        form: frozenset(row["words"].split("|"))
        for row in _rows("commitment_states.tsv")
        for form in row["forms"].split("|")
    }


@cache
def read_subordinators() -> dict[str, str]:
    """What opens a subordinate clause, with the sort of clause it opens ("rel", "condition", ...)."""
    rows = (row for row in _rows("commitment_words.tsv") if row["set"].startswith("sub:"))
    return {row["word"]: row["set"].removeprefix("sub:") for row in rows}


@cache
def read_frames() -> tuple[Frame, ...]:
    """The table `commitment_frames.tsv`, in its order; patterns meet lower-case text.

    "{when}" in a pattern stands for the part of that name in `commitment_parts.tsv`.
    """
    parts = {f"{{{row['part']}}}": row["pattern"] for row in _rows("commitment_parts.tsv")}
    return tuple(
        Frame(
            rule=row["rule"],
            cues=frozenset(row["cues"].split("|")),
            beside=frozenset(row["beside"].split("|")) - {""},
            pattern=re.compile(_PART.sub(lambda found: parts[found[0]], row["pattern"])),
            kind=None if row["kind"] == "weighed" else CommitmentKind(row["kind"]),
            actors=row["actors"],
        )
        for row in _rows("commitment_frames.tsv")
    )
