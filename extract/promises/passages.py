"""A passage: one sentence with what its promise is read from, and what the sentences before leave to it.

Most sentences promise nothing. `find_passage` asks what it costs little to ask (a word of the future, a fixed form, one
in sight who may bind itself) before it cuts a sentence into clauses.
"""

import re

from msgspec import Struct

from extract.promises.actors import binds_itself, is_advisory
from extract.promises.claims import COUNCIL_CUES, OWN_CUES
from extract.promises.clauses import FINITE, Words, cut_clauses, cut_words
from extract.promises.forms import ONWARD, RESULT, Frames, find_frames
from extract.promises.leads import leads_in
from extract.promises.lexicon import read_set
from extract.promises.scenes import BARE_WORDS, Scene, set_scene
from extract.records import Header, Mention, Reading, Sentence
from ontology.kinds import BlockKind

# What speaks of the future or of an undergone act whoever does it.
_CUES = frozenset().union(*map(read_set, ("future", "go", "intent", "stay", "passive", "minded")))
_BULLET = BlockKind.BULLET
_BACK = frozenset({"het", "dat"})  # "het zet hierbij in op …", "dat doet Nederland …"
# Who acts under a word that is no mention: "wij", "mijn collega van Defensie", "het Rijk".
_SELVES = OWN_CUES.union({"ik", "ons", "onze"}, read_set("colleague"), BARE_WORDS - {"buitenlandse"})
_MOMENT_AT_MOST = 60  # characters before the colon in a line of a planning
SHORTEST = 12  # characters; a shorter "sentence" is a label
LONGEST = 4_000  # characters; a longer "sentence" is a lost table, looked through for each verb and form
_MOMENT, _STARTING = read_set("moment"), read_set("event")
_ASKED = _CUES.union(_BACK, _SELVES, _MOMENT, _STARTING, COUNCIL_CUES, {"buitenlandse"})
_COMING_YEAR = re.compile(r"\b20\d\d\b")


class After(Struct, frozen=True, gc=False):
    """What a sentence comes after: a promise, the sentence that leads in its list, the address of a letter.

    And whom the sentence before names; whether that only went on with what another does.
    """

    promise: bool
    listed: bool
    opening: bool
    named: tuple[Mention, ...]
    others: bool


class Passage(Struct, frozen=True, gc=False):
    """A sentence with what its particulars are read from."""

    reading: Reading
    sentence: Sentence
    text: str
    header: Header
    scene: Scene
    frames: Frames
    mentions: tuple[Mention, ...]
    after: After


def _may_promise(text: str, cut: Words, inside: tuple[Mention, ...], header: Header, continues: bool) -> bool:
    """Whether any rule can speak: a cue of the future, or one in sight who may bind itself.

    What `continues` a promise may leave its actor out.
    """
    words = cut.vocabulary & _ASKED  # few, so that each question is cheap
    year = "20" in text
    if not _CUES.isdisjoint(words) or leads_in(text) or (year and RESULT.match(text)):
        return True
    if continues and (
        not ONWARD.isdisjoint(cut.ordered[:1]) or not (_BACK.isdisjoint(words) or FINITE.isdisjoint(cut.vocabulary))
    ):
        return True
    dated = not _MOMENT.isdisjoint(words) or (year and _COMING_YEAR.search(text) is not None)
    if dated and not _STARTING.isdisjoint(words):
        return True
    if not _SELVES.isdisjoint(words) or ("buitenlandse" in words and "Buitenlandse Zaken " in text):
        return True
    if not COUNCIL_CUES.isdisjoint(words) and is_advisory(header):
        return True
    return any(binds_itself(mention.ref, header) for mention in inside)


def find_passage(
    reading: Reading, sentence: Sentence, inside: tuple[Mention, ...], after: After, header: Header
) -> Passage | None:
    """A sentence of running text that may promise, with what its particulars are read from."""
    if sentence.end - sentence.start > LONGEST:
        return None
    text = reading.layout.text[sentence.start : sentence.end]
    planned = reading.layout.blocks[sentence.block].kind is _BULLET and ":" in text[:_MOMENT_AT_MOST]
    words = cut_words(text)
    frames = find_frames(words)
    if not (after.listed or planned or frames) and not _may_promise(text, words, inside, header, after.promise):
        return None
    scene = set_scene(cut_clauses(words), inside, sentence.start, header)
    return Passage(reading, sentence, text, header, scene, frames, inside, after)
