"""Themes (beleidsthema's) of sentences and sections."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain
from operator import itemgetter
from typing import NamedTuple

from extract.page.questions import question_of
from extract.records import Evidence, Reading, Section, Sentence, Span, ThemeHit
from extract.themes.words import Hit, find_words, refs, theme_words
from ontology.kinds import BlockKind

_SILENT = frozenset({BlockKind.FURNITURE, BlockKind.LINKS})
_REPORTED = 0.8  # two weak words, or a strong one
_HEADING = 3.0  # times what a word weighs in running text
_SECTION_MOST = 6  # themes of one section


# A theme in a passage: its weight, and the weight and place of the word that shows it best. A plain tuple, for there
# are two in every sentence. Themes go by their ids until they are told.
_Shown = tuple[float, float, Hit]
Weights = dict[str, _Shown]
_Told = tuple[str, _Shown, int | None, int | None]  # with the number of the sentence or the section that shows it
_START, _MINUS_END, _NUMBER = map(itemgetter, range(3))  # of a hit


class Weighed(NamedTuple):
    """The words of a text that show a theme, and the themes of each sentence that has any, by its number.

    A sentence is shown by the words that begin in it; the numbers of those in `open` have one that ends outside.
    """

    words: Sequence[Hit]
    sentences: Mapping[int, Weights]
    open: frozenset[int]


def weigh(hits: Sequence[Hit]) -> Weights:
    """Themes of the words of a passage: each word once, and of words that overlap the longest within a top theme."""
    words = theme_words()
    shown_by, hides = words.shown, words.hides
    numbers = set(map(_NUMBER, hits))
    hiding = [] if hides.keys().isdisjoint(numbers) else [(hit, hides[hit[2]]) for hit in hits if hit[2] in hides]
    once = len(numbers) == len(hits)
    taken: dict[str, int] = {}
    found: Weights = {}
    seen = set()
    for hit in hits:
        start, end, number = hit
        for theme, top, weight in shown_by[number]:
            if top in taken and start < taken[top]:
                continue
            if hiding and _is_hidden(theme, hit, hiding):
                continue
            taken[top] = -end
            if theme not in found:
                found[theme] = (weight, weight, hit)
            elif once or (number, theme) not in seen:
                whole, best, by = found[theme]
                found[theme] = (whole + weight, weight, hit) if weight > best else (whole + weight, best, by)
            if not once:
                seen.add((number, theme))
    return found


def _is_hidden(theme: str, hit: Hit, hiding: list[tuple[Hit, frozenset[str]]]) -> bool:
    """Whether a word stands in a longer one that is about something else."""
    return any(theme in hides and other[0] <= hit[0] and other[1] <= hit[1] for other, hides in hiding)


def weigh_text(reading: Reading) -> Weighed:
    """The themes of each sentence, by the words of the whole text."""
    words = find_words(reading.layout.text)
    starts = list(map(_START, words))
    found: dict[int, Weights] = {}
    crossing: list[int] = []
    at = 0
    for sentence in reading.sentences:
        first = bisect_left(starts, sentence.start, at)
        at = bisect_left(starts, sentence.end, first)
        if at > first:
            hits = words[first:at]
            found[sentence.index] = weigh(hits)
            if min(map(_MINUS_END, hits)) < -sentence.end:
                crossing.append(sentence.index)
    return Weighed(words, found, frozenset(crossing))


def find_themes(reading: Reading, weighed: Weighed | None = None) -> Iterator[ThemeHit]:
    """Themes of each sentence in text order, then of each section: its own text, in which its heading counts most.

    `weighed` is the text as `weigh_text` leaves it, where that has been done before.
    """
    blocks, found = reading.layout.blocks, (weighed or weigh_text(reading)).sentences
    shown = [(reading.sentences[at], weights) for at, weights in found.items()]
    spoken = [(sentence, weights) for sentence, weights in shown if blocks[sentence.block].kind not in _SILENT]
    yield from _tell(reading, chain(_of_sentences(spoken), _of_sections(reading, spoken)))


def _of_sentences(weighed: list[tuple[Sentence, Weights]]) -> Iterator[_Told]:
    for sentence, weights in weighed:
        told = [(theme, shown) for theme, shown in weights.items() if shown[0] >= _REPORTED]
        for theme, shown in sorted(told) if len(told) > 1 else told:
            yield theme, shown, sentence.index, None


def _tell(reading: Reading, found: Iterable[_Told]) -> Iterator[ThemeHit]:
    """Themes with their best words, most of which stand whole in the raw text: that spares looking for their pieces."""
    rules, themes = theme_words().rules, refs()
    name, layout = reading.document.name, reading.layout
    raw, starts, sources = layout.raw, layout.starts, layout.sources
    for theme, (whole, _, (start, end, number)), sentence, section in found:
        weight, confidence = _rounded(whole)
        run = bisect_right(starts, start)
        if run < len(starts) and starts[run] < -end:
            evidence = reading.evidence(Span(start, -end), rules[number], confidence)
        else:
            shift = sources[run - 1] - starts[run - 1]
            low, high = start + shift, shift - end
            evidence = Evidence(name, low, high, raw[low:high], rules[number], confidence)
        yield ThemeHit(themes[theme], weight, (evidence,), sentence, section)


@lru_cache(maxsize=1024)  # sums of the few weights of words: the same ones come back in every document
def _rounded(weight: float) -> tuple[float, float]:
    """The weight and the confidence that are told."""
    return round(weight, 2), round(weight / (weight + 1), 2)


def _of_sections(reading: Reading, weighed: list[tuple[Sentence, Weights]]) -> Iterator[_Told]:
    starts = [sentence.start for sentence, _ in weighed]
    for section in reading.sections:
        asked = question_of(
            reading.layout.text, reading.sentences, section
        )  # which tells the subject as a heading does
        low = bisect_left(starts, asked.start if asked else section.start)
        high = bisect_left(starts, _own_end(reading, section))
        totals: Weights = {}
        for sentence, weights in weighed[low:high]:
            factor = _HEADING if sentence.start < section.heading_span.end else 1.0
            for theme, (own, strongest, hit) in weights.items():
                weight, best = own * factor, strongest * factor
                if theme not in totals:
                    totals[theme] = (weight, best, hit)
                    continue
                whole, most, by = totals[theme]
                totals[theme] = (whole + weight, best, hit) if best > most else (whole + weight, most, by)
        heaviest = sorted([(-shown[0], theme) for theme, shown in totals.items() if shown[0] >= _REPORTED])
        for _, theme in heaviest[:_SECTION_MOST]:
            yield theme, totals[theme], None, section.index


def _own_end(reading: Reading, section: Section) -> int:
    """Where a section's own text ends: at the next heading."""
    after = section.index + 1
    return min(section.end, reading.sections[after].start) if after < len(reading.sections) else section.end
