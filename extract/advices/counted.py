"""Of what a sentence of a council counts ("drie adviezen") the next ones tell: "Het eerste betreft ..."."""

import re

from extract.advices.headings import stage_of_heading
from extract.advices.products import tells
from extract.advices.stages import stage_of_clause
from extract.records import Reading, Sentence
from ontology.kinds import AdviceStatus, BlockKind

COUNTED = re.compile(
    r"\b(?:[Tt]wee|[Dd]rie|[Vv]ier|[Vv]ijf|[Zz]es|[Zz]even|[Aa]cht|[Ee]nkele|[Mm]eer|[Vv]olgende)\s+(?:\w+\s+){0,2}?\w*"
    r"(?:advie|traject|project|onderwerp|thema|aanvra|rapport|verkenning|studies|publicatie|signalement)"
    r"|\b(?:twee|drie|vier)maal\s+advies"
)
_FAR = 8  # sentences behind one that counts in which what it counts may be told of
_ONE_OF_THEM = re.compile(r"(?:Het|De|Een)\s+(?:eerste|tweede|derde|vierde|vijfde|zesde|ene|andere|laatste)\b")


def is_prose(reading: Reading, sentence: Sentence) -> bool:
    """Whether a sentence is one of running text, or of a point that is a sentence and no title."""
    block = reading.layout.blocks[sentence.block]
    if block.kind is BlockKind.BULLET:
        return tells(reading.layout.text[block.start : block.end])
    return block.kind is BlockKind.PARAGRAPH


def counted_behind(reading: Reading, sentence: Sentence) -> list[Sentence]:
    """Sentences behind one that counts that begin with "het eerste", "het tweede", also in paragraphs of their own."""
    behind = reading.sentences[sentence.index + 1 : sentence.index + 1 + _FAR]
    told = [it for it in behind if _ONE_OF_THEM.match(reading.layout.text, it.start) and is_prose(reading, it)]
    if not told:  # as behind most sentences
        return told
    section = reading.section_at(sentence.start)
    return [it for it in told if it.block == sentence.block or reading.section_at(it.start) == section]


def stage_counted(reading: Reading, sentence: Sentence) -> AdviceStatus | None:
    """How far the nearest sentence before that counts advices says that they are, else the heading above it."""
    if not _ONE_OF_THEM.match(reading.layout.text, sentence.start):
        return None  # as most sentences do not begin
    for before in reversed(reading.sentences[max(0, sentence.index - _FAR) : sentence.index]):
        words = reading.layout.text[before.start : before.end]
        if COUNTED.search(words) and sentence in counted_behind(reading, before):
            section = reading.section_at(sentence.start)
            above = stage_of_heading(section.heading) if section else None
            return stage_of_clause(words, asked=False) or above
    return None
