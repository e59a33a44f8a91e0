"""Themes (beleidsthema's) of sentences and sections, and the few that a commitment is about."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from extract.records import EntityRef, Evidence, Header, Reading, Section, Sentence, Span, ThemeHit
from extract.themes.words import STRONG, Hit, companions, find_words, refs, theme_words, top_themes
from ontology.kinds import BlockKind

_SILENT = frozenset({BlockKind.FURNITURE, BlockKind.LINKS})
_REPORTED = 0.8  # two weak words, or a strong one
_HEADING = 3.0  # times what a word weighs in running text
_SECTION_MOST = 6  # themes of one section

# What surrounds a sentence, against a strong word of its own; tuned on annotated documents, as are the shares below.
_BEFORE, _HEAD, _SECTION, _TITLE = 0.6, 0.4, 1.0, 0.2
_APART, _DOCUMENT = 0.3, 1.3  # a sentence of the block before, and what the whole document is about, by shares
_OVERRULED = 3.0  # how fast the surroundings lose to what the sentence says itself
_COMPANION = 0.6
_LEAST, _SHARE = 0.5, 0.55  # what a second or third theme weighs at least, and against the first, both saturated


# A theme in a passage: its weight, and the weight and place of the word that shows it best. A plain tuple, for there
# are two in every sentence. Themes go by their ids until they are told.
_Shown = tuple[float, float, Hit]
_Weights = dict[str, _Shown]
_Weighed = list[tuple[str, float]]


def _weigh(hits: Sequence[Hit]) -> _Weights:
    """Themes of the words of a passage: each word once, and of words that overlap the longest within a top theme."""
    words = theme_words()
    shown_by, hides = words.shown, words.hides
    hiding = [(hit, hides[hit[2]]) for hit in hits if hit[2] in hides]
    taken: dict[str, int] = {}
    found: _Weights = {}
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
            elif (number, theme) not in seen:
                whole, best, by = found[theme]
                found[theme] = (whole + weight, weight, hit) if weight > best else (whole + weight, best, by)
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


def _weigh_sentences(reading: Reading, hits: Sequence[Hit]) -> Iterator[tuple[Sentence, _Weights]]:
    starts = [hit[0] for hit in hits]
    at = 0
    for sentence in reading.sentences:
        first = bisect_left(starts, sentence.start, at)
        at = bisect_left(starts, sentence.end, first)
        if at > first and reading.layout.blocks[sentence.block].kind not in _SILENT:
            yield sentence, _weigh(hits[first:at])


def _weigh_sections(
    reading: Reading, weighed: list[tuple[Sentence, _Weights]]
) -> Iterator[tuple[Section, str, _Shown]]:
    starts = [sentence.start for sentence, _ in weighed]
    for section in reading.sections:
        low, high = bisect_left(starts, section.start), bisect_left(starts, _own_end(reading, section))
        totals: _Weights = {}
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


class Setting(NamedTuple):
    """What surrounds the sentences of a document, weighed once: by section (None before the first) and by title.

    `words` are those of the whole text, found in one pass and by their starts, which is far cheaper than a pass for
    each sentence; `silent` are the themes of what promises without a word, in a section without one.
    """

    reading: Reading
    words: Sequence[Hit]
    starts: Sequence[int]
    sections: Mapping[int | None, _Weighed]
    titles: Mapping[str, _Weighed]
    silent: list[str]


def set_themes(reading: Reading, hits: Iterable[ThemeHit] = (), words: Sequence[Hit] | None = None) -> Setting:
    """The setting of a document; `hits` is all that `find_themes` found in it, `words` as it takes them."""
    document: dict[str, float] = {}
    shown: dict[int, list[ThemeHit]] = {}
    parts: dict[str, dict[str, float]] = {}
    for hit in hits:
        if hit.section is not None:
            shown.setdefault(hit.section, []).append(hit)
        elif hit.sentence is not None:
            header = reading.header_at(reading.sentences[hit.sentence].start) if reading.parts else reading.header
            for weights in (document, parts.setdefault(header.title, {})):
                weights[hit.theme.id] = weights.get(hit.theme.id, 0.0) + hit.weight
    sections: dict[int | None, _Weighed] = {None: []}
    for section in reading.sections:
        own = {hit.theme.id: hit.weight for hit in shown.get(section.index, ())}
        sections[section.index] = _surround(section.heading, _HEAD) + _share(own, _SECTION)
    titles = {
        header.title: _surround(header.title, _TITLE) + _share(parts.get(header.title, {}), _DOCUMENT)
        for header in _headers(reading)
    }
    words = find_words(reading.layout.text) if words is None else words
    return Setting(reading, words, [word[0] for word in words], sections, titles, _select(_rank(document)))


def _share(weights: Mapping[str, float], factor: float) -> _Weighed:
    """Themes by what part of the whole each makes up."""
    whole = sum(weights.values())
    return [(theme, factor * weight / whole) for theme, weight in weights.items()]


def _headers(reading: Reading) -> Iterator[Header]:
    yield reading.header
    for part in reading.parts:
        yield part.header


def _surround(text: str, factor: float) -> _Weighed:
    """Themes of a stretch of text, each at most as heavy as one strong word."""
    return _limit(_weigh(find_words(text)), factor)


def _limit(weights: _Weights, factor: float) -> _Weighed:
    return [(theme, factor * min(shown[0], STRONG)) for theme, shown in weights.items()]


def _weigh_within(setting: Setting, start: int, end: int) -> _Weights:
    """Themes of the words that stand whole within a stretch of the text."""
    low = bisect_left(setting.starts, start)
    high = bisect_left(setting.starts, end, low)
    return _weigh([word for word in setting.words[low:high] if -word[1] <= end])


def themes_of(setting: Setting, span: Span, most: int = 3) -> tuple[EntityRef, ...]:
    """One to three themes that the words of a span are about, best first: each the narrowest one of its top theme.

    What a sentence shows counts most; the sentence before it, its section and the title of its document tip the
    balance, and speak when it shows nothing itself ("Dit wordt in …").
    """
    own = _weigh_within(setting, span.start, span.end)
    totals = {theme: shown[0] for theme, shown in own.items()}
    heard = 1 / (1 + _OVERRULED * max(totals.values(), default=0.0))
    for theme, weight in _surroundings(setting, span).items():
        totals[theme] = totals.get(theme, 0.0) + weight * heard
    alongside = companions()
    for theme, weight in tuple(totals.items()):
        for other in alongside.get(theme, ()):
            totals[other] = totals.get(other, 0.0) + _COMPANION * min(weight, STRONG)
    return tuple([refs()[theme] for theme in (_select(_rank(totals)) or setting.silent)[:most]])


def _surroundings(setting: Setting, span: Span) -> dict[str, float]:
    reading = setting.reading
    section = reading.section_at(span.start)
    totals: dict[str, float] = {}
    for weighed in (
        _before(setting, span.start),
        setting.sections[section.index if section else None],
        setting.titles[reading.header_at(span.start).title],
    ):
        for theme, weight in weighed:
            totals[theme] = totals.get(theme, 0.0) + weight
    return totals


def _before(setting: Setting, position: int) -> _Weighed:
    """Themes of the sentence before the one at a position, which counts less from the block before."""
    reading = setting.reading
    sentence = reading.sentence_at(position)
    if sentence is None or not sentence.index:
        return []
    before = reading.sentences[sentence.index - 1]
    factor = _BEFORE if before.block == sentence.block else _APART
    return _limit(_weigh_within(setting, before.start, before.end), factor)


def _rank(totals: dict[str, float]) -> list[tuple[float, str]]:
    """Top themes by weight, each with the narrowest theme that makes up most of it."""
    tops = top_themes()
    weights: dict[str, float] = {}
    narrow: dict[str, str] = {}
    for theme, weight in sorted(totals.items()):
        top = tops[theme]
        if top not in narrow:
            weights[top], narrow[top] = weight, theme
            continue
        weights[top] += weight
        if weight > totals[narrow[top]]:
            narrow[top] = theme
    ranked = sorted(weights.items(), key=lambda item: (-item[1], item[0]))
    return [(weight, narrow[top] if totals[narrow[top]] > weight / 2 else top) for top, weight in ranked]


def _select(ranked: list[tuple[float, str]]) -> list[str]:
    """The first, and those that are not much lighter: three words of one theme weigh little more than two."""
    if not ranked:
        return []
    least = max(_saturate(_LEAST), _SHARE * _saturate(ranked[0][0]))
    return [ranked[0][1], *[theme for weight, theme in ranked[1:] if _saturate(weight) >= least]]


def _saturate(weight: float) -> float:
    return weight / (1 + weight)
