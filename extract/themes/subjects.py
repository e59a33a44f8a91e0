"""The few themes that a commitment is about: of its own words first, then of what surrounds it."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from operator import itemgetter
from typing import NamedTuple

from extract.records import EntityRef, Header, Reading, Sentence, Span, ThemeHit
from extract.themes.fields import field_of, of_own_work
from extract.themes.themes import Weighed, Weights, weigh, weigh_text
from extract.themes.words import STRONG, companions, find_words, refs, top_themes

# What surrounds a sentence, against a strong word of its own; tuned on annotated documents, as are the shares below.
_SAME = 0.9  # what a colon or semicolon parts from it in its own sentence
_BEFORE, _BESIDE = 0.6, 0.3  # the sentence before; the one of the block before, and the one after
_FURTHER = 0.2  # two before it in its block
_SECTION, _TITLE, _DOCUMENT = 1.0, 0.2, 1.5  # section and whole document by the shares of their themes
_FIELD = 0.7  # the whole field of the council that speaks
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


class _Top(NamedTuple):
    """A top theme in what surrounds a sentence: the weights of its themes, their sum, and the heaviest of them."""

    weights: Mapping[str, float]
    whole: float
    heaviest: str
    ranked: _Ranked


class _Around(NamedTuple):
    """What surrounds the sentences of one section: by top theme, and the top themes ranked."""

    within: Mapping[str, _Top]
    ranked: Sequence[_Ranked]


_NOTHING = _Top({}, 0.0, "", (0.0, "", ""))


class Setting(NamedTuple):
    """What surrounds the sentences of a document, weighed once: by section (None before the first) and by title.

    `said` is the whole text, whose words stand by their `starts`, which is far cheaper than a pass for each sentence;
    `silent` are the themes of what promises without a word, in a section without one; `field` those of the council
    that speaks, which its promises of its own work have. `weighed` (whole sentences by
    their numbers) and `around` are filled as sentences ask for them: each stands beside several.
    """

    reading: Reading
    said: Weighed
    starts: Sequence[int]
    sections: Mapping[int | None, _Weighed]
    titles: Mapping[str, Mapping[str, _Top]]
    silent: list[str]
    field: tuple[str, ...]
    weighed: dict[int, _Weighed]
    around: dict[tuple[int | None, str], _Around]


def set_themes(reading: Reading, hits: Iterable[ThemeHit] = (), said: Weighed | None = None) -> Setting:
    """The setting of a document; `hits` is all that `find_themes` found in it, `said` is the text as it takes it."""
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
    field = field_of(reading.header.speaker)
    whole = _share(dict.fromkeys(field, 1.0), _FIELD)
    titles = {
        header.title: _tops(_title(header.title) + _share(parts.get(header.title, {}), _DOCUMENT) + whole)
        for header in _headers(reading)
    }
    said = said or weigh_text(reading)
    silent = _select(_rank(_tops(document.items())))
    return Setting(reading, said, list(map(itemgetter(0), said.words)), sections, titles, silent, field, {}, {})


def _share(weights: Mapping[str, float], factor: float) -> _Weighed:
    """Themes by what part of the whole each makes up."""
    whole = sum(weights.values())
    return [(theme, factor * weight / whole) for theme, weight in weights.items()]


def _headers(reading: Reading) -> Iterator[Header]:
    yield reading.header
    for part in reading.parts:
        yield part.header


def _limit(weights: Weights) -> _Weighed:
    """Themes of a stretch of text, each at most as heavy as one strong word."""
    return [(theme, min(STRONG, shown[0])) for theme, shown in weights.items()]


def _title(title: str) -> _Weighed:
    return [(theme, _TITLE * weight) for theme, weight in _limit(weigh(find_words(title)))]


def _weigh_within(setting: Setting, start: int, end: int) -> Weights:
    """Themes of the words that stand whole within a stretch of the text."""
    low = bisect_left(setting.starts, start)
    high = bisect_left(setting.starts, end, low)
    return weigh([word for word in setting.said.words[low:high] if -word[1] <= end])


def _weights_of(setting: Setting, sentence: Sentence) -> Weights:
    """Themes of the words that stand whole within a sentence."""
    if sentence.index in setting.said.open:
        return _weigh_within(setting, sentence.start, sentence.end)
    return setting.said.sentences.get(sentence.index, {})


def _weigh_sentence(setting: Setting, sentence: Sentence) -> _Weighed:
    """Themes of a whole sentence that stands beside another."""
    found = setting.weighed.get(sentence.index)
    if found is None:
        found = setting.weighed[sentence.index] = _limit(_weights_of(setting, sentence))
    return found


def themes_of(setting: Setting, span: Span) -> tuple[EntityRef, ...]:
    """One to three themes that the words of a span are about, best first: each the narrowest one of its top theme.

    What a sentence shows counts most, by whether it shows it, not by how often; the sentences beside it, its section
    and its document tip the balance, and speak when it shows nothing itself ("Dit wordt in …").
    """
    sentence = setting.reading.sentence_at(span.start)
    if sentence is not None and (sentence.start, sentence.end) == span:
        found = _weights_of(setting, sentence)
    else:
        found = _weigh_within(setting, span.start, span.end)
    if setting.field and of_own_work(found, setting.reading.layout.text[span.start : span.end]):
        return tuple([refs()[theme] for theme in setting.field])
    heard = 1 / (1 + _OVERRULED * max([shown[0] for shown in found.values()], default=0.0))
    whole: dict[str, float] = {}
    _add(whole, _limit(found), _MANY if _shows_many(found) else 1.0)
    for weighed, factor in _beside(setting, sentence, span):
        _add(whole, weighed, factor * heard)
    around = _around(setting, span.start)
    # Only the top themes that the sentence or those beside it show are weighed anew: the others keep their order.
    shown = _by_top(_with_companions(whole))
    ranked = [_ranked(top, weights, around.within.get(top, _NOTHING), heard) for top, weights in shown.items()]
    others = ((low * heard, top, theme) for low, top, theme in around.ranked if top not in shown)
    ranked.extend(islice(others, len(_LEAST)))
    ranked.sort()
    return tuple([refs()[theme] for theme in _select(ranked) or setting.silent])


def _add(whole: dict[str, float], weighed: Iterable[tuple[str, float]], factor: float) -> None:
    for theme, weight in weighed:
        whole[theme] = whole.get(theme, 0.0) + factor * weight


def _shows_many(found: Weights) -> bool:
    """Whether a sentence runs through fields ("op het gebied van handel, veiligheid, klimaat en migratie")."""
    if len(found) < _FIELDS:
        return False
    tops = top_themes()
    return len({tops[theme] for theme, shown in found.items() if shown[0] >= STRONG}) >= _FIELDS


def _with_companions(whole: Mapping[str, float]) -> _Weighed:
    """Themes with those that they are hardly ever without: each companion of at most one strong word."""
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


def _top_of(top: str, weights: Mapping[str, float]) -> _Top:
    """A top theme by the weights of its themes, ranked with the narrowest theme that makes up most of it."""
    whole, heaviest = sum(weights.values()), max(weights, key=weights.__getitem__)
    return _Top(weights, whole, heaviest, (-whole, top, heaviest if weights[heaviest] > whole / 2 else top))


def _tops(weighed: Iterable[tuple[str, float]]) -> dict[str, _Top]:
    return {top: _top_of(top, weights) for top, weights in _by_top(weighed).items()}


def _rank(tops: Mapping[str, _Top]) -> list[_Ranked]:
    """Top themes, the heaviest first."""
    return sorted([top.ranked for top in tops.values()])


def _around(setting: Setting, position: int) -> _Around:
    """What surrounds the sentences of the section and the document that hold a position."""
    section = setting.reading.section_at(position)
    key = (section.index if section else None, setting.reading.header_at(position).title)
    if key not in setting.around:
        within = dict(setting.titles[key[1]])
        for top, weights in _by_top(setting.sections[key[0]]).items():  # few of those of the document
            _add(weights, within[top].weights.items() if top in within else (), 1.0)
            within[top] = _top_of(top, weights)
        setting.around[key] = _Around(within, _rank(within))
    return setting.around[key]


def _beside(setting: Setting, sentence: Sentence | None, span: Span) -> Iterator[tuple[_Weighed, float]]:
    """Themes of what stands around a span of a sentence, each stretch with how much it counts by how near it is.

    The sentence before counts most within a block, and when the span points back to it ("Hierover …", "Deze steun …").
    """
    if sentence is None:
        return
    sentences, at = setting.reading.sentences, sentence.index
    if span.start > sentence.start:
        yield _limit(_weigh_within(setting, sentence.start, span.start)), _SAME
    if at > 0:
        goes_on = sentences[at - 1].block == sentence.block or _BACK.match(setting.reading.layout.text, span.start)
        yield _weigh_sentence(setting, sentences[at - 1]), _BEFORE if goes_on else _BESIDE
    if at + 1 < len(sentences):
        yield _weigh_sentence(setting, sentences[at + 1]), _BESIDE
    if at > 1 and sentences[at - 2].block == sentence.block:
        yield _weigh_sentence(setting, sentences[at - 2]), _FURTHER


def _ranked(top: str, weights: Mapping[str, float], around: _Top, heard: float) -> _Ranked:
    """A top theme by what a sentence shows of it and what surrounds it, with the theme that makes up most of it.

    That is one which the sentence shows, or the heaviest around it: another weighs no more than that.
    """
    whole = sum(weights.values()) + heard * around.whole
    half, behind = whole / 2, around.weights
    for theme, weight in weights.items():
        if weight + heard * behind.get(theme, 0.0) > half:  # as one at most is
            return -whole, top, theme
    if around.heaviest not in weights and heard * behind.get(around.heaviest, 0.0) > half:
        return -whole, top, around.heaviest
    return -whole, top, top


def _select(ranked: Sequence[_Ranked]) -> list[str]:
    """The first, and those that are no guess: a word of the sentence, or more than one that surrounds it."""
    return [theme for least, (low, _, theme) in zip(_LEAST, ranked, strict=False) if -low >= least]
