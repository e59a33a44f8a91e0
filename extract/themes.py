"""Themes (beleidsthema's) of sentences and sections, and the few that a commitment is about."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extract.records import EntityRef, Reading, Section, Sentence, Span, ThemeHit
from extract.theme_words import STRONG, Hit, find_words, top_themes
from ontology.kinds import BlockKind, EntityKind

_SILENT = frozenset({BlockKind.FURNITURE, BlockKind.LINKS})
_REPORTED = 0.8  # two weak words, or a strong one
_HEADING = 3.0  # times what a word weighs in running text
_SECTION_MOST = 6  # themes of one section
_BEFORE, _HEAD, _OUTER, _OWN, _TITLE = 0.3, 0.5, 0.25, 0.5, 0.5  # what surrounds a sentence, against its own words
_FEWEST, _SHARE = 0.7, 0.45  # what a second and third theme weigh at least, and against the first


class _Shown(NamedTuple):
    """A theme in a passage: its weight, and the weight and place of the word that shows it best."""

    weight: float
    best: float
    hit: Hit


_Weights = dict[EntityRef, _Shown]


def _weigh(hits: Sequence[Hit]) -> _Weights:
    """Themes of the words of a passage: each word once, and of words that overlap the longest within a top theme."""
    hidden = [hit for hit in hits if hit.pattern.hides]
    taken: dict[str, int] = {}
    found: _Weights = {}
    seen = set()
    for hit in hits:
        for shown in hit.pattern.shown:
            if hit.start < taken.get(shown.top, 0) or any(_hides(other, hit, shown.theme.id) for other in hidden):
                continue
            taken[shown.top] = hit.end
            key = (shown.theme, hit.pattern.rule, shown.weight, hit.end - hit.start)
            if key in seen:
                continue
            seen.add(key)
            before = found.get(shown.theme)
            if before is None:
                found[shown.theme] = _Shown(shown.weight, shown.weight, hit)
            else:
                best = hit if shown.weight > before.best else before.hit
                found[shown.theme] = _Shown(before.weight + shown.weight, max(before.best, shown.weight), best)
    return found


def _hides(negative: Hit, hit: Hit, theme: str) -> bool:
    return negative.start <= hit.start and hit.end <= negative.end and theme in negative.pattern.hides


def find_themes(reading: Reading) -> Iterator[ThemeHit]:
    """Themes of each sentence in text order, then of each section: its own text, in which its heading counts most."""
    weighed = list(_weigh_sentences(reading))
    for sentence, weights in weighed:
        for theme in sorted(weights):
            shown = weights[theme]
            if shown.weight >= _REPORTED:
                yield _hit(reading, theme, shown, shown.weight, sentence.index, None)
    yield from _section_hits(reading, weighed)


def _hit(
    reading: Reading, theme: EntityRef, shown: _Shown, weight: float, sentence: int | None, section: int | None
) -> ThemeHit:
    evidence = reading.evidence(Span(shown.hit.start, shown.hit.end), shown.hit.pattern.rule, min(1.0, weight / 2))
    return ThemeHit(theme, round(weight, 2), (evidence,), sentence, section)


def _weigh_sentences(reading: Reading) -> Iterator[tuple[Sentence, _Weights]]:
    hits = find_words(reading.layout.text)
    at = 0
    for sentence in reading.sentences:
        while at < len(hits) and hits[at].start < sentence.start:
            at += 1
        first = at
        while at < len(hits) and hits[at].start < sentence.end:
            at += 1
        if at > first and reading.layout.blocks[sentence.block].kind not in _SILENT:
            yield sentence, _weigh(hits[first:at])


def _section_hits(reading: Reading, weighed: list[tuple[Sentence, _Weights]]) -> Iterator[ThemeHit]:
    starts = [sentence.start for sentence, _ in weighed]
    for section in reading.sections:
        low = bisect_left(starts, section.start)
        totals: dict[EntityRef, _Shown] = {}
        for sentence, weights in weighed[low : bisect_left(starts, _own_end(reading, section))]:
            factor = _HEADING if sentence.start < section.heading_span.end else 1.0
            for theme, shown in weights.items():
                before = totals.get(theme, _Shown(0.0, 0.0, shown.hit))
                best = shown.hit if shown.best * factor > before.best else before.hit
                totals[theme] = _Shown(
                    before.weight + shown.weight * factor, max(before.best, shown.best * factor), best
                )
        ranked = sorted(totals.items(), key=lambda item: (-item[1].weight, item[0]))
        for theme, shown in ranked[:_SECTION_MOST]:
            if shown.weight >= _REPORTED:
                yield _hit(reading, theme, shown, shown.weight, None, section.index)


def _own_end(reading: Reading, section: Section) -> int:
    """Where a section's own text ends: at the next heading."""
    after = section.index + 1
    return min(section.end, reading.sections[after].start) if after < len(reading.sections) else section.end


def themes_of(reading: Reading, span: Span, hits: Sequence[ThemeHit] = (), most: int = 3) -> tuple[EntityRef, ...]:
    """One to three themes that the words of a span are about, best first: each the narrowest one of its top theme.

    `hits` is all that `find_themes` found, in its order. What a sentence shows counts most; the sentence before it, its
    heading, its section and the title of its document only tip the balance, and speak when it shows nothing itself.
    """
    text = reading.layout.text
    own = _weigh(find_words(text[span.start : span.end]))
    totals: Counter[EntityRef] = Counter({theme: shown.weight for theme, shown in own.items()})
    for theme, weight in _surroundings(reading, span, hits).items():
        totals[theme] += weight
    ranked = _rank(totals)
    if not ranked:
        ranked = _rank(_of_document(hits))
    return tuple(_select(ranked)[:most])


def _surroundings(reading: Reading, span: Span, hits: Sequence[ThemeHit]) -> Counter[EntityRef]:
    totals: Counter[EntityRef] = Counter()
    sentence = reading.sentence_at(span.start)
    if sentence is not None and sentence.index:
        before = reading.sentences[sentence.index - 1]
        if before.block == sentence.block:
            _add(totals, reading.layout.text[before.start : before.end], _BEFORE)
    section = reading.section_at(span.start)
    if section is not None:
        _add(totals, section.heading, _HEAD)
        own = _between(hits, section.index)
        whole = sum(hit.weight for hit in own)
        for hit in own:
            totals[hit.theme] += _OWN * hit.weight / whole
    while section is not None and section.parent is not None:
        section = reading.sections[section.parent]
        _add(totals, section.heading, _OUTER)
    _add(totals, reading.header_at(span.start).title, _TITLE)
    return totals


def _add(totals: Counter[EntityRef], text: str, factor: float) -> None:
    """Themes of a stretch of text, each at most as heavy as one strong word."""
    for theme, shown in _weigh(find_words(text)).items():
        totals[theme] += factor * min(shown.weight, STRONG)


def _between(hits: Sequence[ThemeHit], section: int) -> Sequence[ThemeHit]:
    """Hits of one section; they stand after all sentences, in the order of the sections."""
    low = bisect_left(hits, section, key=lambda hit: -1 if hit.section is None else hit.section)
    high = bisect_left(hits, section + 1, key=lambda hit: -1 if hit.section is None else hit.section)
    return hits[low:high]


def _of_document(hits: Sequence[ThemeHit]) -> Counter[EntityRef]:
    totals: Counter[EntityRef] = Counter()
    for hit in hits:
        if hit.section is None:
            totals[hit.theme] += hit.weight
    return totals


def _rank(totals: Counter[EntityRef]) -> list[tuple[float, EntityRef]]:
    """Top themes by weight, each with the narrowest theme that makes up most of it."""
    tops = top_themes()
    weights: Counter[str] = Counter()
    narrow: dict[str, EntityRef] = {}
    for theme, weight in sorted(totals.items()):
        top = tops[theme.id]
        weights[top] += weight
        if top not in narrow or weight > totals[narrow[top]]:
            narrow[top] = theme
    ranked = sorted(weights.items(), key=lambda item: (-item[1], item[0]))
    return [
        (weight, narrow[top] if totals[narrow[top]] > weight / 2 else EntityRef(EntityKind.THEME, top))
        for top, weight in ranked
    ]


def _select(ranked: list[tuple[float, EntityRef]]) -> list[EntityRef]:
    """The first, and those that are not much lighter."""
    if not ranked:
        return []
    first = ranked[0][0]
    return [theme for i, (weight, theme) in enumerate(ranked) if not i or weight >= max(_FEWEST, _SHARE * first)]
