"""A side column (text box) whose lines came out between those of the body, or at their ends, put back together.

Within a stretch of narrow lines on a wide page each line goes to the body or to the box, a wide one to both, so that
two rules are broken least: a column's next line begins with a word that had no room on its last, and a sentence that
has not ended goes on in lower case.
"""

from itertools import groupby
from typing import NamedTuple

from extract.lines import Line, is_ended
from ontology.kinds import BlockKind

_WIDE = 75  # characters of a full line on a page that has room for two columns
_FEWEST = 8  # lines of a stretch; a shorter one is an address, a list or a signature
_JUMP = 1.0  # cost of two lines of one column in a row where the columns alternate


class _Widths(NamedTuple):
    body: int
    side: int


class _Path(NamedTuple):
    """A way to hand out the lines so far; `body` and `side` are the last line of each column."""

    cost: float
    body: str
    side: str
    last: int  # 0 body, 1 side
    back: "_Path | None"
    cut: int  # characters of the line that went to the left column; -1 all to the body, -2 all to the side
    left_is_body: bool = True


def part_columns(lines: list[Line]) -> list[Line]:
    """Lines with each side column taken out of the body and put behind it, marked SIDEBAR."""
    out: list[Line] = []
    for _, group in groupby(lines, key=lambda line: line.page):
        page = list(group)
        out.extend(_part_page(page))
    return out


def _part_page(page: list[Line]) -> list[Line]:
    flow = sorted(len(line.text) for line in page if line.kind is None)
    if len(flow) < _FEWEST or flow[-1] < _WIDE:
        return page
    width = flow[-max(1, len(flow) // 20)]  # the widest, but for a stray
    if width < _WIDE:
        return page
    out: list[Line] = []
    at = 0
    for start, end in _stretches(page, width):
        out.extend(page[at:start])
        out.extend(_part(page[start:end]))
        at = end
    return out + page[at:]


def _stretches(page: list[Line], width: int) -> list[tuple[int, int]]:
    """Runs of narrow lines, a wide one among them allowed, in which short and middling lines alternate."""
    narrow = [line.kind is None and len(line.text) < 0.74 * width for line in page]
    found: list[tuple[int, int]] = []
    i = 0
    while i < len(page):
        if not narrow[i]:
            i += 1
            continue
        end = i + 1
        while end < len(page) and (narrow[end] or (page[end].kind is None and _is_amid(narrow, end))):
            end += 1
        if end - i >= _FEWEST and _alternates(page[i:end]):
            found.append((i, end))
        i = end
    return found


def _is_amid(narrow: list[bool], i: int) -> bool:
    """A wide line with narrow ones on both sides: it may be two lines in one."""
    return all(narrow[j] for j in range(i - 1, i + 3) if j != i and 0 <= j < len(narrow))


def _alternates(stretch: list[Line]) -> bool:
    """Short lines that do not end a paragraph stand before longer ones, again and again."""
    texts = [line.text for line in stretch]
    turns = sum(
        len(b) - len(a) > 8 and not is_ended(a) and len(a) + 1 + len(b.split(" ", 1)[0]) < len(b)
        for a, b in zip(texts, texts[1:], strict=False)
    )
    low = sum(text[0].islower() for text in texts)
    return turns * 5 >= len(texts) and low * 3 >= len(texts)


def _part(stretch: list[Line]) -> list[Line]:
    """Body lines, then side lines marked as such; unchanged when no parting is better than the lines as they stand."""
    widths = _guess_widths([len(line.text) for line in stretch])
    paths = [_Path(0.0, "", "", 0, None, -1)]
    for line in stretch:
        paths = _extend(paths, line.text, widths)
    return _hand_out(stretch, min(paths, key=lambda path: path.cost))


def _guess_widths(lengths: list[int]) -> _Widths:
    """Widths of the two columns: the lengths parted where the mean of each part is nearest to its members."""
    ordered = sorted(lengths)
    best = min(range(2, len(ordered) - 2), key=lambda cut: _spread(ordered[:cut]) + _spread(ordered[cut:]))
    side, body = ordered[:best], ordered[best:]
    limit = 1.45 * side[-1]
    single = [length for length in body if length <= max(limit, side[-1] + 24)] or body
    return _Widths(single[-1], side[-1])


def _spread(part: list[int]) -> float:
    mean = sum(part) / len(part)
    return sum((length - mean) ** 2 for length in part)


def _extend(paths: list[_Path], text: str, widths: _Widths) -> list[_Path]:
    """Each path with the next line in one column, in the other, or cut over both; the cheapest of each outcome."""
    best: dict[tuple[str, str, int], _Path] = {}
    cuts = _cuts(text, widths)
    for path in paths:
        for new in _choices(path, text, cuts, widths):
            key = (new.body, new.side, new.last)
            if key not in best or new.cost < best[key].cost:
                best[key] = new
    return sorted(best.values(), key=lambda path: path.cost)[:24]


def _choices(path: _Path, text: str, cuts: list[int], widths: _Widths) -> list[_Path]:
    again = _JUMP if path.back else 0.0
    found = [
        _Path(
            path.cost + _step(path.body, text, widths.body) + (again if path.last == 0 else 0.0),
            text, path.side, 0, path, -1,
        ),
        _Path(
            path.cost + _step(path.side, text, widths.side) + (again if path.last == 1 else 0.0),
            path.body, text, 1, path, -2,
        ),
    ]  # fmt: skip
    for cut in cuts:
        left, right = text[:cut], text[cut + 1 :]
        for body, side, is_left in ((left, right, True), (right, left, False)):
            cost = _step(path.body, body, widths.body) + _step(path.side, side, widths.side)
            cost += 1.5 if is_left else 2.1  # a box stands at the right more often than at the left
            found.append(_Path(path.cost + cost, body, side, path.last, path, cut, is_left))
    return found


def _cuts(text: str, widths: _Widths) -> list[int]:
    """Spaces at which a line too wide for the body may be two: both parts fit their column."""
    if len(text) <= widths.body + 6:
        return []
    spaces = [i for i, char in enumerate(text) if char == " "]
    return [
        i
        for i in spaces
        if (i <= widths.body + 4 and len(text) - i - 1 <= widths.side + 4)
        or (i <= widths.side + 4 and len(text) - i - 1 <= widths.body + 4)
    ]


def _step(above: str, text: str, width: int) -> float:
    """How badly a line follows the last of its column."""
    over = len(text) - width
    cost = over * 0.5 if over > 0 else 0.0
    if not above:
        return cost + (0.5 if text[0].isupper() or not text[0].isalpha() else 2.0)
    ended = is_ended(above)
    if ended and text[0].islower():
        cost += 3.0
    elif not ended:
        room = width - len(above) - 1 - len(text.split(" ", 1)[0])
        cost += min(4.0, room * 0.15) if room > 0 else 0.0
        if text[0].isupper():
            cost += 0.7
    return cost


def _hand_out(stretch: list[Line], path: _Path) -> list[Line]:
    body: list[Line] = []
    side: list[Line] = []
    step: _Path | None = path
    for line in reversed(stretch):
        assert step is not None  # noqa: S101  # one step for each line, and a first before them
        if step.cut == -1:
            body.append(line)
        elif step.cut == -2:
            side.append(line)
        else:
            left = line._replace(text=line.text[: step.cut].rstrip())
            rest = line.text[step.cut :].lstrip()
            right = line._replace(text=rest, start=line.end - len(rest), gap=0)
            body.append(left if step.left_is_body else right)
            side.append(right if step.left_is_body else left)
        step = step.back
    if len(side) < 3 or len(body) < 3:
        return stretch
    box = [line._replace(kind=BlockKind.SIDEBAR, gap=0) for line in reversed(side)]
    return list(reversed(body)) + box
