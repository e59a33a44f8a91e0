"""Themes (beleidsthema's) of sentences and sections."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from operator import itemgetter

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


def weigh(hits: Sequence[Hit]) -> Weights:
    """Themes of the words of a passage: each word once, and of words that overlap the longest within a top theme."""
    words = theme_words()
    shown_by, hides = words.shown, words.hides
    numbers = set(map(itemgetter(2), hits))
    hiding = [] if hides.keys().isdisjoint(numbers) else [(hit, hides[hit[2]]) for hit in hits if hit[2] in hides]
    once = len(numbers) == len(hits)
    taken: dict[str, int] = {}
    found: Weights = {}
    seen = set()
    for hit in hits:
        start, end, number = hit
        for theme, top, weight in shown_by[number]:
            if start < taken.get(top, 0):
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
    return any(other[0] <= hit[0] and other[1] <= hit[1] and theme in hides for other, hides in hiding)


def find_themes(reading: Reading, words: Sequence[Hit] | None = None) -> Iterator[ThemeHit]:
    """Themes of each sentence in text order, then of each section: its own text, in which its heading counts most.

    `words` are those of the whole text, where they have been found before.
    """
    weighed = list(_weigh_sentences(reading, find_words(reading.layout.text) if words is None else words))
    for sentence, weights in weighed:
        told = [(theme, shown) for theme, shown in weights.items() if shown[0] >= _REPORTED]
        for theme, shown in sorted(told) if len(told) > 1 else told:
            yield _tell(reading, theme, shown, sentence.index, None)
    for section, theme, shown in _weigh_sections(reading, weighed):
        yield _tell(reading, theme, shown, None, section.index)


def _tell(reading: Reading, theme: str, shown: _Shown, sentence: int | None, section: int | None) -> ThemeHit:
    """A theme with its best word; most words stand whole in the raw text, which spares looking for their pieces."""
    whole, _, (start, end, number) = shown
    weight, confidence = _rounded(whole)
    rule = theme_words().rules[number]
    layout = reading.layout
    starts = layout.starts
    run = bisect_right(starts, start)
    if run < len(starts) and starts[run] < -end:
        evidence = reading.evidence(Span(start, -end), rule, confidence)
    else:
        shift = layout.sources[run - 1] - starts[run - 1]
        low, high = start + shift, shift - end
        evidence = Evidence(reading.document.name, low, high, layout.raw[low:high], rule, confidence)
    return ThemeHit(refs()[theme], weight, (evidence,), sentence, section)


@lru_cache(maxsize=1024)  # sums of the few weights of words: the same ones come back in every document
def _rounded(weight: float) -> tuple[float, float]:
    """The weight and the confidence that are told."""
    return round(weight, 2), round(weight / (weight + 1), 2)


def _weigh_sentences(reading: Reading, hits: Sequence[Hit]) -> Iterator[tuple[Sentence, Weights]]:
    starts = list(map(itemgetter(0), hits))
    at = 0
    for sentence in reading.sentences:
        first = bisect_left(starts, sentence.start, at)
        at = bisect_left(starts, sentence.end, first)
        if at > first and reading.layout.blocks[sentence.block].kind not in _SILENT:
            yield sentence, weigh(hits[first:at])


def _weigh_sections(reading: Reading, weighed: list[tuple[Sentence, Weights]]) -> Iterator[tuple[Section, str, _Shown]]:
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
        for theme, shown in sorted(totals.items(), key=lambda item: (-item[1][0], item[0]))[:_SECTION_MOST]:
            if shown[0] >= _REPORTED:
                yield section, theme, shown


def _own_end(reading: Reading, section: Section) -> int:
    """Where a section's own text ends: at the next heading."""
    after = section.index + 1
    return min(section.end, reading.sections[after].start) if after < len(reading.sections) else section.end
