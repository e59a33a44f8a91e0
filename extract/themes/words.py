"""The words that show a theme (beleidsthema), in one automaton: keywords of the thesaurus and names that carry a theme.

A keyword stands in `ontology/lists/themes.tsv` as it is looked for: `mensenrecht*` is a stem, `*kabel` an ending, a
leading `~` makes it weak (it only supports others), and capitals must be met as they are (`AI`, `WTO`). A name of
`lists/entity_themes.tsv` shows the theme of its row. Text and words are folded first: lower case, one byte a character,
anything but letters and digits a space, so "SDG’s", "SDG-agenda" and "(SDG)" are found under the same words.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from ahocorasick_rs import BytesAhoCorasick, Implementation

from extract.records import EntityRef
from extract.wordlists import read_column, read_table
from ontology.kinds import EntityKind
from ontology.reference import Theme, read_references, read_themes

STRONG, WEAK = 1.0, 0.4  # a weak word alone never reaches the weight at which a theme is reported
_PLACE = 0.35  # of a weak word: that a country is named says where, seldom that the relations with it are the matter
_PER_WORD = 0.25  # a phrase says more than a word: "open strategische autonomie" over "autonomie"
_RELATIONS = "regionale-betrekkingen"  # the themes under it are parts of the world
_FOLDED = bytes(ord(c.lower()) if (c := chr(code)).isalnum() else 32 for code in range(256))


class Shown(NamedTuple):
    """What a word shows: a theme and its top theme by their ids, and how much the word weighs."""

    theme: str
    top: str
    weight: float


class Words(NamedTuple):
    """The automaton over folded text, and by the number of a pattern all there is to know of it.

    `shown` is all it shows, `rules` who says so; `exact` holds the spelling it must have, `hides` the themes it is not
    about, for the few that have any; `opens` and `closes` say whether it begins and ends where a word does, and `plain`
    that it does both, in any spelling.
    """

    automaton: BytesAhoCorasick
    shown: tuple[tuple[tuple[str, str, float], ...], ...]  # plain tuples, which unpack faster than named ones
    rules: tuple[str, ...]
    plain: tuple[bool, ...]
    opens: tuple[bool, ...]
    closes: tuple[bool, ...]
    exact: Mapping[int, str]
    hides: Mapping[int, frozenset[str]]


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
def refs() -> dict[str, EntityRef]:
    """What identifies each theme of the thesaurus, by its id."""
    return {theme.id: EntityRef(EntityKind.THEME, theme.id) for theme in read_themes()}


@cache
def children() -> dict[str, frozenset[str]]:
    """Each top theme with itself and the themes under it."""
    tops = top_themes()
    return {top: frozenset(theme for theme, own in tops.items() if own == top) for top in set(tops.values())}


def _weigh(keyword: str, theme: Theme) -> float:
    words = keyword.strip("~*").replace("-", " ").split()
    base = WEAK if keyword.startswith("~") else STRONG
    if base == WEAK and theme.broader == _RELATIONS:
        base *= _PLACE
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
        for keyword in theme.keywords:
            yield _key(keyword), Shown(theme.id, tops[theme.id], _weigh(keyword, theme)), f"theme-word:{theme.id}"
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
            id_ = theme.strip("~")
            for name in dict.fromkeys((entry.label_nl, *entry.names)):
                shown = Shown(id_, tops[id_], WEAK if theme.startswith("~") else STRONG)
                spelling = "" if entry.kind is EntityKind.OFFICE else name  # "Minister van …", "minister van …"
                yield (fold(name), spelling), shown, f"theme-of:{entry.id}"


def _portfolios() -> Iterator[tuple[tuple[bytes, str], frozenset[str], str]]:
    """Names of portfolios: "Landbouw, Visserij, Voedselzekerheid en Natuur" says who acts, none of the four why.

    That of trade and development is spared: it names a budget as often as its minister.
    """
    everything = frozenset(top_themes())
    for name in read_column("portfolios.tsv", "portfolio"):
        if (" en " in name or "," in name) and not name.startswith("Buitenlandse Handel"):
            yield (fold(name), name), everything, "theme-negative"


@cache
def theme_words() -> Words:
    """All words of the thesaurus, and the names that carry a theme."""
    shown: dict[tuple[bytes, str], dict[str, Shown]] = {}
    hides: dict[tuple[bytes, str], frozenset[str]] = {}
    rules: dict[tuple[bytes, str], str] = {}
    # The sure before the doubtful, and of those the narrow before the wide: of words of one length the first counts
    # ("klimaat*" also meets "klimaatfinanciering").
    under = [theme for theme in read_themes() if theme.broader]
    over = [theme for theme in read_themes() if not theme.broader]
    told = (*_thesaurus(under), *_entities(), *_thesaurus(over), *_portfolios())
    for key, what, rule in sorted(told, key=lambda row: isinstance(row[1], Shown) and row[1].weight < STRONG):
        rules.setdefault(key, rule)
        if isinstance(what, Shown):
            shown.setdefault(key, {}).setdefault(what.theme, what)
        else:
            hides[key] = hides.get(key, frozenset()) | what
    folded = [word for word, _ in rules]
    return Words(
        BytesAhoCorasick(folded, implementation=Implementation.ContiguousNFA),
        shown=tuple([tuple([(it.theme, it.top, it.weight) for it in shown.get(key, {}).values()]) for key in rules]),
        rules=tuple(rules.values()),
        plain=tuple([word.startswith(b" ") and word.endswith(b" ") and not spelling for word, spelling in rules]),
        opens=tuple([word.startswith(b" ") for word in folded]),
        closes=tuple([word.endswith(b" ") for word in folded]),
        exact={number: spelling for number, (_, spelling) in enumerate(rules) if spelling},
        hides={number: hides[key] for number, key in enumerate(rules) if key in hides},
    )


def find_words(text: str) -> list[Hit]:
    """Words that show or hide a theme, by their start, the longest first; each to the end of the word it stands in."""
    automaton, _, _, plain, opens, closes, exact, _ = theme_words()
    folded = fold(text)
    found: list[Hit] = []
    for number, low, high in automaton.find_matches_as_indexes(folded, overlapping=True):
        if plain[number]:
            found.append((low, 2 - high, number))
            continue
        start = low if opens[number] else folded.rfind(b" ", 0, low)
        end = high - 2 if closes[number] else folded.find(b" ", high) - 1
        if number not in exact or text.startswith(exact[number], start):
            found.append((start, -end, number))
    found.sort()
    return found


@cache
def companions() -> dict[str, tuple[tuple[str, str], ...]]:
    """Top themes that go with a theme, and how ("mostly", "often"): gelijke rechten are often mensenrechten too."""
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for row in read_table("theme_companions.tsv"):
        found[row["theme"]] = (*found.get(row["theme"], ()), (row["companion"], row["how"]))
    return found
