"""The words that show a theme (beleidsthema), in one automaton: keywords of the thesaurus and names that carry a theme.

A keyword stands in `ontology/lists/themes.tsv` as it is looked for: `mensenrecht*` is a stem, `*kabel` an ending, a
leading `~` makes it weak (it only supports others), and capitals must be met as they are (`AI`, `WTO`). A name of
`lists/entity_themes.tsv` shows the theme of its row. Text and words are folded first: lower case, one byte a character,
anything but letters and digits a space, so "SDG’s", "SDG-agenda" and "(SDG)" are found under the same words.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from ahocorasick_rs import BytesAhoCorasick, Implementation

from extract.records import EntityRef
from extract.wordlists import read_table
from ontology.kinds import EntityKind
from ontology.reference import Theme, read_references, read_themes

STRONG, WEAK = 1.0, 0.4  # a weak word alone never reaches the weight at which a theme is reported
_PER_WORD = 0.25  # a phrase says more than a word: "open strategische autonomie" over "autonomie"
_FOLDED = bytes(ord(c.lower()) if (c := chr(code)).isalnum() else 32 for code in range(256))


class Shown(NamedTuple):
    """What a word shows: a theme, its top theme, and how much the word weighs."""

    theme: EntityRef
    top: str
    weight: float


class Pattern(NamedTuple):
    """A folded word with all it shows; `exact` holds the spelling it must have, `hides` the themes it is not about.

    `opens` and `closes` say whether it begins and ends where a word does.
    """

    shown: tuple[Shown, ...]
    exact: str
    hides: frozenset[str]
    rule: str
    opens: bool
    closes: bool


Hit = tuple[int, int, int]  # start, minus the end, number of the pattern: sorts by start, the longest first


def fold(text: str) -> bytes:
    """One byte a character, between two spaces: position `i` of the text is byte `i + 1`.

    >>> fold("De SDG’s")
    b' de sdg s '
    """
    return b" " + text.encode("latin-1", "replace").translate(_FOLDED) + b" "


@cache
def top_themes() -> dict[str, str]:
    """Top theme of each theme of the thesaurus."""
    return {theme.id: theme.broader or theme.id for theme in read_themes()}


@cache
def children() -> dict[str, frozenset[str]]:
    """Each top theme with itself and the themes under it."""
    tops = top_themes()
    return {top: frozenset(theme for theme, own in tops.items() if own == top) for top in set(tops.values())}


def _weigh(keyword: str) -> float:
    words = keyword.strip("~*").replace("-", " ").split()
    base = WEAK if keyword.startswith("~") else STRONG
    return base * (1 + _PER_WORD * (len(words) - 1))


def _key(keyword: str) -> tuple[bytes, str]:
    """Folded form with the spaces that bound it, and the spelling that is asked for when it has capitals."""
    word = keyword.lstrip("~")
    folded = fold(word.strip("*"))
    if word.endswith("*"):
        folded = folded[:-1]
    if word.startswith("*"):
        folded = folded[1:]
    return folded, word.strip("*") if word != word.lower() else ""


def _thesaurus(themes: Iterable[Theme]) -> Iterator[tuple[tuple[bytes, str], Shown | frozenset[str], str]]:
    tops = top_themes()
    for theme in themes:
        ref = EntityRef(EntityKind.THEME, theme.id)
        for keyword in theme.keywords:
            yield _key(keyword), Shown(ref, tops[theme.id], _weigh(keyword)), f"theme-word:{theme.id}"
        for phrase in theme.negative:
            yield _key(phrase), _hidden(theme), "theme-negative"


def _hidden(theme: Theme) -> frozenset[str]:
    """A negative of a top theme hides those under it too."""
    return frozenset({theme.id}) if theme.broader else children()[theme.id]


def _entities() -> Iterator[tuple[tuple[bytes, str], Shown | frozenset[str], str]]:
    """Names of the entities that carry a theme, as they are written."""
    tops = top_themes()
    rows: dict[tuple[str, str], list[str]] = {}
    for row in read_table("entity_themes.tsv"):
        rows.setdefault((row["kind"], row["id"]), []).append(row["theme"])
    for entry in read_references():
        for theme in rows.get((entry.kind.value, entry.id), ()):
            ref = EntityRef(EntityKind.THEME, theme.strip("~"))
            for name in dict.fromkeys((entry.label_nl, *entry.names)):
                shown = Shown(ref, tops[ref.id], WEAK if theme.startswith("~") else STRONG)
                yield (fold(name), name), shown, f"theme-of:{entry.id}"


@cache
def theme_words() -> tuple[BytesAhoCorasick, tuple[Pattern, ...]]:
    """The automaton over folded text, and what each of its patterns shows or hides."""
    shown: dict[tuple[bytes, str], dict[str, Shown]] = {}
    hides: dict[tuple[bytes, str], frozenset[str]] = {}
    rules: dict[tuple[bytes, str], str] = {}
    # The narrow before the wide: of words of one length the first counts ("klimaat*" also meets "klimaatfinanciering").
    under = [theme for theme in read_themes() if theme.broader]
    over = [theme for theme in read_themes() if not theme.broader]
    for key, what, rule in (*_thesaurus(under), *_entities(), *_thesaurus(over)):
        rules.setdefault(key, rule)
        if isinstance(what, Shown):
            shown.setdefault(key, {}).setdefault(what.theme.id, what)
        else:
            hides[key] = hides.get(key, frozenset()) | what
    patterns = tuple(
        Pattern(
            tuple(shown.get(key, {}).values()),
            key[1],
            hides.get(key, frozenset()),
            rule,
            key[0].startswith(b" "),
            key[0].endswith(b" "),
        )
        for key, rule in rules.items()
    )
    return BytesAhoCorasick([key[0] for key in rules], implementation=Implementation.ContiguousNFA), patterns


def find_words(text: str) -> list[Hit]:
    """Words that show or hide a theme, by their start, the longest first; each to the end of the word it stands in."""
    automaton, patterns = theme_words()
    folded = fold(text)
    found: list[Hit] = []
    for number, low, high in automaton.find_matches_as_indexes(folded, overlapping=True):
        _, exact, _, _, opens, closes = patterns[number]
        start = low if opens else folded.rfind(b" ", 0, low)
        end = high - 2 if closes else folded.find(b" ", high) - 1
        if not exact or text.startswith(exact, start):
            found.append((start, -end, number))
    found.sort()
    return found


@cache
def companions() -> dict[str, tuple[EntityRef, ...]]:
    """Top themes that a theme is hardly ever without: gelijke rechten are mensenrechten, kandidaturen diplomatie."""
    found: dict[str, tuple[EntityRef, ...]] = {}
    for row in read_table("theme_companions.tsv"):
        found[row["theme"]] = (*found.get(row["theme"], ()), EntityRef(EntityKind.THEME, row["companion"]))
    return found
