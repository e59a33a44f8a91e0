"""Themes (beleidsthema's) of sentences and sections, and the few that a commitment is about."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from extract.records import EntityRef, Evidence, Header, Reading, Section, Sentence, Span, ThemeHit
from extract.themes.words import STRONG, Hit, companions, find_words, theme_words, top_themes
from ontology.kinds import BlockKind, EntityKind

_SILENT = frozenset({BlockKind.FURNITURE, BlockKind.LINKS})
_REPORTED = 0.8  # two weak words, or a strong one
_HEADING = 3.0  # times what a word weighs in running text
_SECTION_MOST = 6  # themes of one section

# What surrounds a sentence, against a strong word of its own; tuned on annotated documents, as are the shares below.
_BEFORE, _HEAD, _SECTION, _TITLE = 0.6, 0.4, 0.8, 0.6
_OVERRULED = 3.0  # how fast the surroundings lose to what the sentence says itself
_COMPANION = 0.6
_LEAST, _SHARE = 0.5, 0.55  # what a second or third theme weighs at least, and against the first, both saturated


# A theme in a passage: its weight, and the weight and place of the word that shows it best. A plain tuple, for there
# are two in every sentence.
_Shown = tuple[float, float, Hit]
_Weights = dict[EntityRef, _Shown]
_Weighed = list[tuple[EntityRef, float]]


def _weigh(hits: Sequence[Hit]) -> _Weights:
    """Themes of the words of a passage: each word once, and of words that overlap the longest within a top theme."""
    patterns = theme_words()[1]
    negatives = [(hit, patterns[hit[2]].hides) for hit in hits if patterns[hit[2]].hides]
    taken: dict[str, int] = {}
    found: _Weights = {}
    seen = set()
    for hit in hits:
        start, end, number = hit
        for theme, top, weight in patterns[number].shown:
            if start < taken.get(top, 0):
                continue
            if negatives and any(n[0] <= start and n[1] <= end and theme.id in hides for n, hides in negatives):
                continue
            taken[top] = -end
            if (number, theme) in seen:
                continue
            seen.add((number, theme))
            before = found.get(theme)
            if before is None:
                found[theme] = (weight, weight, hit)
            elif weight > before[1]:
                found[theme] = (before[0] + weight, weight, hit)
            else:
                found[theme] = (before[0] + weight, before[1], before[2])
    return found


def find_themes(reading: Reading) -> Iterator[ThemeHit]:
    """Themes of each sentence in text order, then of each section: its own text, in which its heading counts most."""
    weighed = list(_weigh_sentences(reading))
    for sentence, weights in weighed:
        for theme, shown in weights.items() if len(weights) == 1 else sorted(weights.items()):
            if shown[0] >= _REPORTED:
                yield ThemeHit(theme, round(shown[0], 2), (_show(reading, shown),), sentence.index)
    for section, theme, shown in _weigh_sections(reading, weighed):
        yield ThemeHit(theme, round(shown[0], 2), (_show(reading, shown),), None, section.index)


def _show(reading: Reading, shown: _Shown) -> Evidence:
    """Evidence for the best word; most words stand whole in the raw text, which spares looking for their pieces."""
    weight, _, (start, end, number) = shown
    rule, confidence = theme_words()[1][number].rule, round(weight / (weight + 1), 2)
    layout, document = reading.layout, reading.document
    run = bisect_right(layout.starts, start) - 1
    if run + 1 < len(layout.starts) and layout.starts[run + 1] < -end:
        return reading.evidence(Span(start, -end), rule, confidence)
    shift = layout.sources[run] - layout.starts[run]
    low, high = start + shift, shift - end
    return Evidence(document.name, low, high, document.raw[low:high], rule, confidence)


def _weigh_sentences(reading: Reading) -> Iterator[tuple[Sentence, _Weights]]:
    hits = find_words(reading.layout.text)
    at = 0
    for sentence in reading.sentences:
        at = bisect_left(hits, (sentence.start,), at)
        first, at = at, bisect_left(hits, (sentence.end,), at)
        if at > first and reading.layout.blocks[sentence.block].kind not in _SILENT:
            yield sentence, _weigh(hits[first:at])


def _weigh_sections(
    reading: Reading, weighed: list[tuple[Sentence, _Weights]]
) -> Iterator[tuple[Section, EntityRef, _Shown]]:
    starts = [sentence.start for sentence, _ in weighed]
    for section in reading.sections:
        low, high = bisect_left(starts, section.start), bisect_left(starts, _own_end(reading, section))
        totals: _Weights = {}
        for sentence, weights in weighed[low:high]:
            factor = _HEADING if sentence.start < section.heading_span.end else 1.0
            for theme, (weight, best, hit) in weights.items():
                before = totals.get(theme)
                if before is None:
                    totals[theme] = (weight * factor, best * factor, hit)
                elif best * factor > before[1]:
                    totals[theme] = (before[0] + weight * factor, best * factor, hit)
                else:
                    totals[theme] = (before[0] + weight * factor, before[1], before[2])
        for theme, shown in sorted(totals.items(), key=lambda item: (-item[1][0], item[0]))[:_SECTION_MOST]:
            if shown[0] >= _REPORTED:
                yield section, theme, shown


def _own_end(reading: Reading, section: Section) -> int:
    """Where a section's own text ends: at the next heading."""
    after = section.index + 1
    return min(section.end, reading.sections[after].start) if after < len(reading.sections) else section.end


class Setting(NamedTuple):
    """What surrounds the sentences of a document, weighed once: by section (None before the first) and by title.

    `silent` are the themes of what promises without a word, in a section without one.
    """

    reading: Reading
    sections: Mapping[int | None, _Weighed]
    titles: Mapping[str, _Weighed]
    silent: tuple[EntityRef, ...]


def set_themes(reading: Reading, hits: Iterable[ThemeHit] = ()) -> Setting:
    """The setting of a document; `hits` is all that `find_themes` found in it."""
    document: dict[EntityRef, float] = {}
    shown: dict[int, list[ThemeHit]] = {}
    for hit in hits:
        if hit.section is None:
            document[hit.theme] = document.get(hit.theme, 0.0) + hit.weight
        else:
            shown.setdefault(hit.section, []).append(hit)
    sections: dict[int | None, _Weighed] = {None: []}
    for section in reading.sections:
        own = shown.get(section.index, ())
        whole = sum(hit.weight for hit in own)
        shares = [(hit.theme, _SECTION * hit.weight / whole) for hit in own]
        sections[section.index] = _surround(section.heading, _HEAD) + shares
    titles = {header.title: _surround(header.title, _TITLE) for header in _headers(reading)}
    return Setting(reading, sections, titles, tuple(_select(_rank(document))))


def _headers(reading: Reading) -> Iterator[Header]:
    yield reading.header
    for part in reading.parts:
        yield part.header


def _surround(text: str, factor: float) -> _Weighed:
    """Themes of a stretch of text, each at most as heavy as one strong word."""
    return [(theme, factor * min(shown[0], STRONG)) for theme, shown in _weigh(find_words(text)).items()]


def themes_of(setting: Setting, span: Span, most: int = 3) -> tuple[EntityRef, ...]:
    """One to three themes that the words of a span are about, best first: each the narrowest one of its top theme.

    What a sentence shows counts most; the sentence before it, its section and the title of its document tip the
    balance, and speak when it shows nothing itself ("Dit wordt in …").
    """
    own = _weigh(find_words(setting.reading.layout.text[span.start : span.end]))
    totals = {theme: shown[0] for theme, shown in own.items()}
    heard = 1 / (1 + _OVERRULED * max(totals.values(), default=0.0))
    for theme, weight in _surroundings(setting, span).items():
        totals[theme] = totals.get(theme, 0.0) + weight * heard
    for theme, weight in tuple(totals.items()):
        for other in companions().get(theme.id, ()):
            totals[other] = totals.get(other, 0.0) + _COMPANION * min(weight, STRONG)
    return tuple(_select(_rank(totals)) or setting.silent)[:most]


def _surroundings(setting: Setting, span: Span) -> dict[EntityRef, float]:
    reading = setting.reading
    section = reading.section_at(span.start)
    totals: dict[EntityRef, float] = {}
    for weighed in (
        _before(reading, span.start),
        setting.sections[section.index if section else None],
        setting.titles[reading.header_at(span.start).title],
    ):
        for theme, weight in weighed:
            totals[theme] = totals.get(theme, 0.0) + weight
    return totals


def _before(reading: Reading, position: int) -> _Weighed:
    """Themes of the sentence before the one at a position, within its block."""
    sentence = reading.sentence_at(position)
    if sentence is None or not sentence.index:
        return []
    before = reading.sentences[sentence.index - 1]
    if before.block != sentence.block:
        return []
    return _surround(reading.layout.text[before.start : before.end], _BEFORE)


def _rank(totals: dict[EntityRef, float]) -> list[tuple[float, EntityRef]]:
    """Top themes by weight, each with the narrowest theme that makes up most of it."""
    tops = top_themes()
    weights: dict[str, float] = {}
    narrow: dict[str, EntityRef] = {}
    for theme, weight in sorted(totals.items()):
        top = tops[theme.id]
        weights[top] = weights.get(top, 0.0) + weight
        if top not in narrow or weight > totals[narrow[top]]:
            narrow[top] = theme
    ranked = sorted(weights.items(), key=lambda item: (-item[1], item[0]))
    return [
        (weight, narrow[top] if totals[narrow[top]] > weight / 2 else EntityRef(EntityKind.THEME, top))
        for top, weight in ranked
    ]


def _select(ranked: list[tuple[float, EntityRef]]) -> list[EntityRef]:
    """The first, and those that are not much lighter: three words of one theme weigh little more than two."""
    if not ranked:
        return []
    least = max(_saturate(_LEAST), _SHARE * _saturate(ranked[0][0]))
    return [ranked[0][1], *(theme for weight, theme in ranked[1:] if _saturate(weight) >= least)]


def _saturate(weight: float) -> float:
    return weight / (1 + weight)
