"""Small charts that are tables: a number for who reads, a bar for who looks."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from views.html import both
from views.words import Word

# The kinds of promise in the order and colours of the whole site (Okabe and Ito).
PARTS: dict[str, str] = {"Deliverable": "#d55e00", "Action": "#0072b2", "Effort": "#009e73"}
PLAIN = "#154273"
_WIDTH, _HEIGHT = 220, 14


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a chart; `parts` are counts by colour key, `href` leads to what was counted."""

    word: Word
    parts: Mapping[str, int]
    href: str = ""

    @property
    def total(self) -> int:
        """All parts together."""
        return sum(self.parts.values())


def row_of(word: Word, counts: Counter[str], href: str = "") -> Row:
    """A bar of counts by kind of promise; what has no kind known here counts as plain."""
    parts = {key: counts[key] for key in PARTS if counts[key]}
    rest = counts.total() - sum(parts.values())
    return Row(word, {**parts, "": rest} if rest else parts, href)


def draw_bar(bar: Row, highest: int) -> Markup:
    """The bar alone, as SVG that only repeats the number beside it."""
    x = 0.0
    pieces = []
    for key, count in bar.parts.items():
        width = _WIDTH * count / max(1, highest)
        pieces.append(
            Markup('<rect x="{:.1f}" width="{:.1f}" height="{}" fill="{}"/>').format(
                x, width, _HEIGHT, PARTS.get(key, PLAIN)
            )
        )
        x += width
    return Markup('<svg width="{}" height="{}" viewBox="0 0 {} {}" aria-hidden="true">{}</svg>').format(
        _WIDTH, _HEIGHT, _WIDTH, _HEIGHT, Markup().join(pieces)
    )


def draw_chart(title: Word, what: Word, bars: Iterable[Row]) -> Markup:
    """A table with a caption, a row and a bar for each; "" when there is nothing to show."""
    rows = [bar for bar in bars if bar.total]
    if not rows:
        return Markup()
    highest = max(bar.total for bar in rows)
    body = Markup().join(
        Markup('<tr><th scope="row">{}</th><td class="number">{}</td><td>{}</td></tr>').format(
            Markup('<a href="{}">{}</a>').format(bar.href, both(bar.word)) if bar.href else both(bar.word),
            bar.total,
            draw_bar(bar, highest),
        )
        for bar in rows
    )
    return Markup(
        '<table class="bars"><caption>{}</caption><thead class="aside"><tr><td></td><th scope="col">{}</th><td></td>'
        "</tr></thead><tbody>{}</tbody></table>"
    ).format(both(title), both(what), body)


def shade(count: int, highest: int) -> int:
    """A shade from 0 (nothing) to 5 (the most), by square root, since few cells hold most.

    >>> [shade(count, 100) for count in (0, 1, 20, 100)]
    [0, 1, 2, 5]
    """
    if not count:
        return 0
    return max(1, min(5, round(5 * math.sqrt(count / highest))))
