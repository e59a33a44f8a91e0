"""The few themes that a commitment is about: of its own words first, then of what surrounds it."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice, starmap
from operator import itemgetter
from typing import NamedTuple

from extract.records import EntityRef, Header, Reading, Sentence, Span, ThemeHit
from extract.themes.themes import Weights, weigh
from extract.themes.words import STRONG, Hit, companions, find_words, refs, top_themes

# What surrounds a sentence, against a strong word of its own; tuned on annotated documents, as are the shares below.
_SAME = 0.9  # what a colon or semicolon parts from it in its own sentence
_BEFORE, _BESIDE = 0.6, 0.3  # the sentence before; the one of the block before, and the one after
_FURTHER = 0.2  # two before it in its block
_SECTION, _TITLE, _DOCUMENT = 1.0, 0.2, 1.5  # section and whole document by the shares of their themes
_OVERRULED = 1.0  # how fast the surroundings lose to what the sentence says itself
_FIELDS, _MANY = 4, 0.7  # as many strong top themes in one sentence are examples: what surrounds it tells the subject
# Of what a theme goes with: where it only often does, less than `_LEAST`, so that something else must speak for it too.
_COMPANION = {"mostly": 0.8, "often": 0.63}
_LEAST = 0.0, 0.7, 0.9  # what a first, a second and a third theme weigh at least: a third is seldom meant

# What opens a sentence that goes on about the one before it, though a heading or a white line may stand between.
_BACK = re.compile(
    r"\W*(?:[Oo]ok |[Mm]ede )?(?:(?:[Hh]ier|[Dd]aar)(?:bij|door|in|mee|naast|om|omtrent|op|over|tegen|toe|van|voor)?\b"
    r"|(?:[Dd]it|[Dd]at|[Dd]eze|[Dd]ergelijke|[Zz]ulke)\b)"
)

_Weighed = list[tuple[str, float]]
_Ranked = tuple[float, str, str]  # minus the weight of a top theme, the top theme, and the narrowest within it


class _Around(NamedTuple):
    """What surrounds the sentences of one section: themes with their weights by top theme, and these ranked."""

    within: Mapping[str, Mapping[str, float]]
    ranked: Sequence[_Ranked]


class Setting(NamedTuple):
    """What surrounds the sentences of a document, weighed once: by section (None before the first) and by title.

    `words` are those of the whole text, found in one pass and by their starts, which is far cheaper than a pass for
    each sentence; `silent` are the themes of what promises without a word, in a section without one. `weighed` (whole
    sentences by their numbers) and `around` are filled as sentences ask for them: each stands beside several.
    """

    reading: Reading
    words: Sequence[Hit]
    starts: Sequence[int]
    sections: Mapping[int | None, _Weighed]
    titles: Mapping[str, _Weighed]
    silent: list[str]
    weighed: dict[int, Weights]
    around: dict[tuple[int | None, str], _Around]


def set_themes(reading: Reading, hits: Iterable[ThemeHit] = (), words: Sequence[Hit] | None = None) -> Setting:
    """The setting of a document; `hits` is all that `find_themes` found in it, `words` as it takes them."""
    document: dict[str, float] = {}
    shown: dict[int, list[ThemeHit]] = {}
    parts: dict[str, dict[str, float]] = {}
    for hit in hits:
        if hit.section is not None:
            shown.setdefault(hit.section, []).append(hit)
        elif hit.sentence is not None:
            theme, weight = hit.theme.id, hit.weight
            document[theme] = document.get(theme, 0.0) + weight
            if reading.parts:
                own = parts.setdefault(reading.header_at(reading.sentences[hit.sentence].start).title, {})
                own[theme] = own.get(theme, 0.0) + weight
    if not reading.parts:
        parts = {reading.header.title: document}
    sections: dict[int | None, _Weighed] = {None: []}
    for section in reading.sections:
        own = {hit.theme.id: hit.weight for hit in shown.get(section.index, ())}
        # "C. Beleidswijzigingen" says nothing itself: the article of the budget that it stands in does.
        sections[section.index] = _share(own, _SECTION) or sections[section.parent]
    titles = {
        header.title: _limit(weigh(find_words(header.title)), _TITLE) + _share(parts.get(header.title, {}), _DOCUMENT)
        for header in _headers(reading)
    }
    words = find_words(reading.layout.text) if words is None else words
    silent = _select(_rank(_by_top(document.items())))
    return Setting(reading, words, list(map(itemgetter(0), words)), sections, titles, silent, {}, {})


def _share(weights: Mapping[str, float], factor: float) -> _Weighed:
    """Themes by what part of the whole each makes up."""
    whole = sum(weights.values())
    return [(theme, factor * weight / whole) for theme, weight in weights.items()]


def _headers(reading: Reading) -> Iterator[Header]:
    yield reading.header
    for part in reading.parts:
        yield part.header


def _limit(weights: Weights, factor: float) -> _Weighed:
    """Themes of a stretch of text, each at most as heavy as one strong word."""
    return [(theme, factor * min(shown[0], STRONG)) for theme, shown in weights.items()]


def _weigh_within(setting: Setting, start: int, end: int) -> Weights:
    """Themes of the words that stand whole within a stretch of the text."""
    low = bisect_left(setting.starts, start)
    high = bisect_left(setting.starts, end, low)
    return weigh([word for word in setting.words[low:high] if -word[1] <= end])


def _weigh_sentence(setting: Setting, sentence: Sentence) -> Weights:
    """Themes of a whole sentence."""
    found = setting.weighed.get(sentence.index)
    if found is None:
        found = setting.weighed[sentence.index] = _weigh_within(setting, sentence.start, sentence.end)
    return found


def themes_of(setting: Setting, span: Span) -> tuple[EntityRef, ...]:
    """One to three themes that the words of a span are about, best first: each the narrowest one of its top theme.

    What a sentence shows counts most, by whether it shows it, not by how often; the sentences beside it, its section
    and its document tip the balance, and speak when it shows nothing itself ("Dit wordt in …").
    """
    sentence = setting.reading.sentence_at(span.start)
    if sentence is not None and (sentence.start, sentence.end) == span:
        found = _weigh_sentence(setting, sentence)
    else:
        found = _weigh_within(setting, span.start, span.end)
    own = _limit(found, _MANY if _shows_many(found) else 1.0)
    heard = 1 / (1 + _OVERRULED * max([shown[0] for shown in found.values()], default=0.0))
    near = [(theme, weight * heard) for theme, weight in _beside(setting, sentence, span)]
    around = _around(setting, span.start)
    # Only the top themes that the sentence or those beside it show are weighed anew: the others keep their order.
    shown = _by_top(_with_companions(own + near))
    for top, weights in shown.items():
        behind = {theme: weight * heard for theme, weight in around.within.get(top, {}).items()}
        for theme in weights.keys() & behind.keys():
            behind[theme] += weights[theme]
        weights.update(behind)
    others = ((low * heard, top, theme) for low, top, theme in around.ranked if top not in shown)
    ranked = sorted([*starmap(_narrowest, shown.items()), *islice(others, len(_LEAST))])
    return tuple([refs()[theme] for theme in _select(ranked) or setting.silent])


def _shows_many(found: Weights) -> bool:
    """Whether a sentence runs through fields ("op het gebied van handel, veiligheid, klimaat en migratie")."""
    if len(found) < _FIELDS:
        return False
    tops = top_themes()
    return len({tops[theme] for theme, shown in found.items() if shown[0] >= STRONG}) >= _FIELDS


def _with_companions(weighed: _Weighed) -> _Weighed:
    """Themes, each once, with those that they are hardly ever without: each companion of at most one strong word."""
    whole: dict[str, float] = {}
    for theme, weight in weighed:
        whole[theme] = whole.get(theme, 0.0) + weight
    found, alongside = list(whole.items()), companions()
    for theme, weight in whole.items():
        if theme in alongside:
            found += [(other, _COMPANION[how] * min(weight, STRONG)) for other, how in alongside[theme]]
    return found


def _by_top(weighed: Iterable[tuple[str, float]]) -> dict[str, dict[str, float]]:
    """Themes with their summed weights, by their top theme."""
    tops = top_themes()
    found: dict[str, dict[str, float]] = {}
    for theme, weight in weighed:
        top = tops[theme]
        if top in found:
            within = found[top]
            within[theme] = within.get(theme, 0.0) + weight
        else:
            found[top] = {theme: weight}
    return found


def _around(setting: Setting, position: int) -> _Around:
    """What surrounds the sentences of the section and the document that hold a position."""
    section = setting.reading.section_at(position)
    key = (section.index if section else None, setting.reading.header_at(position).title)
    if key not in setting.around:
        within = _by_top(setting.sections[key[0]] + setting.titles[key[1]])
        setting.around[key] = _Around(within, _rank(within))
    return setting.around[key]


def _beside(setting: Setting, sentence: Sentence | None, span: Span) -> _Weighed:
    """Themes of what stands around a span of a sentence, by how near it is: its own sentence, the ones beside it.

    The one before counts most within a block, and when the span points back to it ("Hierover …", "Deze steun …").
    """
    if sentence is None:
        return []
    sentences = setting.reading.sentences
    found: _Weighed = []
    if span.start > sentence.start:
        found += _limit(_weigh_within(setting, sentence.start, span.start), _SAME)
    back = _BACK.match(setting.reading.layout.text, span.start)
    for other in sentences[max(0, sentence.index - 1) : sentence.index + 2]:
        if other.index != sentence.index:
            goes_on = other.index < sentence.index and (other.block == sentence.block or back)
            factor = _BEFORE if goes_on else _BESIDE
            found += _limit(_weigh_sentence(setting, other), factor)
    if sentence.index > 1 and (other := sentences[sentence.index - 2]).block == sentence.block:
        found += _limit(_weigh_sentence(setting, other), _FURTHER)
    return found


def _rank(within: Mapping[str, Mapping[str, float]]) -> list[_Ranked]:
    """Top themes, the heaviest first, each with the narrowest theme that makes up most of it."""
    return sorted(starmap(_narrowest, within.items()))


def _narrowest(top: str, weights: Mapping[str, float]) -> _Ranked:
    whole = sum(weights.values())
    half = whole / 2
    for theme, weight in weights.items():
        if weight > half:  # as one at most is
            return -whole, top, theme
    return -whole, top, top


def _select(ranked: Sequence[_Ranked]) -> list[str]:
    """The first, and those that are no guess: a word of the sentence, or more than one that surrounds it."""
    return [theme for least, (low, _, theme) in zip(_LEAST, ranked, strict=False) if -low >= least]
