"""A side column (text box) whose lines came out between those of the body, or at their ends, put back together.

Within a stretch of narrow lines on a wide page each line goes to the body or to the box, a wide one to both, so that
two rules are broken least: a column's next line begins with a word that had no room on its last, and a sentence that
has not ended goes on in lower case.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from math import inf
from operator import attrgetter
from statistics import median

import msgspec
from msgspec.structs import replace

from extract.page.lines import Line, is_ended, read_words, usual_length
from ontology.kinds import BlockKind

_WIDE = 75  # characters of a full line on a page that has room for two columns
_NARROW = 0.74  # of the page's width: a line that leaves room for a box
_FEWEST = 8  # lines of a stretch; a shorter one is an address, a list or a signature
_BEAM = 6  # ways kept after each line; more found no other parting
_SPLIT = 3.0  # what two halves must save, since each begins anew
_MOST = 150  # lines of a stretch; a page has fewer
_MENDED = 2  # breaks in the reading that a box at least mends
_LONG, _SHORT = 20, 0.75  # one will do in so many lines that are this much shorter than narrow ones
_JUMP = 1.0  # cost of two lines of one column in a row where the columns alternate


_BROKEN = re.compile(r"\w- [A-ZÀ-Þ]|\b(\w+) \1\b")
_COST = attrgetter("cost")


class _Widths(msgspec.Struct, frozen=True, gc=False):
    body: int
    side: int


class _Piece(msgspec.Struct, frozen=True, gc=False):
    """A line or a part of one, with what the rules look at."""

    text: str
    length: int
    first: int  # characters of its first word
    ended: bool
    open: bool  # ends with a word that something must follow, or within one
    low: bool
    capital: bool


class _Cut(msgspec.Struct, frozen=True, gc=False):
    """A line parted over both columns at a space, and how unlikely that is whatever stands above it."""

    at: int
    body: _Piece
    side: _Piece
    left_is_body: bool
    cost: float


class _Path(msgspec.Struct, frozen=True, gc=False):
    """A way to hand out the lines so far; `body` and `side` are the last piece of each column."""

    cost: float
    body: _Piece
    side: _Piece
    last: int  # 0 body, 1 side
    back: "_Path | None"
    cut: int  # characters of the line that went to the left column; -1 all to the body, -2 all to the side
    left_is_body: bool


_NOTHING = _Piece("", 0, 0, False, False, False, False)  # above the first line of a column


def _piece(text: str) -> _Piece:
    is_open = text[-1] in "-/" or text.rpartition(" ")[2] in read_words("function_words.tsv")
    first = text[0]
    return _Piece(
        text, len(text), len(text.split(" ", 1)[0]), is_ended(text), is_open, first.islower(), first.isupper()
    )


def part_columns(pages: list[list[Line]]) -> list[list[Line]]:
    """Pages with each side column taken out of the body and put behind it, marked SIDEBAR."""
    return [_part_page(page) for page in pages]


def _part_page(page: list[Line]) -> list[Line]:
    flow = sorted([len(line.text) for line in page if line.kind is None])
    if len(flow) < _FEWEST or flow[-1] < _WIDE:
        return page
    width = usual_length(flow, 3)
    if width < _WIDE:
        return page
    out: list[Line] = []
    at = 0
    narrow = int(_NARROW * width)
    stretches = _stretches(page, narrow)
    if not stretches and (stretches := _dipping(page)):
        narrow = flow[-1] + 1
    for start, end in stretches:
        out.extend(page[at:start])
        pieces = [_piece(line.text) for line in page[start:end]]
        at = end
        if _flaws(pieces) < (1 if len(pieces) >= _LONG else _MENDED):
            out.extend(page[start:end])  # too few flaws for columns to mend
            continue
        for low, high, path in _part(page[start:end], pieces, narrow):
            out.extend(_hand_out(page[start + low : start + high], pieces[low:high], path, narrow))
    return out + page[at:]


def _stretches(page: list[Line], narrowest: int) -> list[tuple[int, int]]:
    """Runs of narrow lines, a wide one among them allowed, in which short and middling lines alternate."""
    narrow = [line.kind is None and not line.fixed and len(line.text) < narrowest for line in page]
    found: list[tuple[int, int]] = []
    i = 0
    while i < len(page):
        if not narrow[i]:
            i += 1
            continue
        end = i + 1
        if is_ended(page[i].text) or (end < len(page) and page[end].gap):
            i += 1  # the end of a paragraph, or a heading, above the stretch
            continue
        while end < len(page) and (narrow[end] or (page[end].kind is None and _is_amid(narrow, end))):
            end += 1
        if _FEWEST <= end - i <= _MOST and _alternates(page[i:end]):
            found.append((i, end))
        i = end
    return found


def _dipping(page: list[Line]) -> list[tuple[int, int]]:
    """Runs in which about every other line is less than half as long as its neighbours: a box beside a wide body."""
    lengths = [len(line.text) if line.kind is None and not line.fixed else 0 for line in page]
    around = zip(lengths, lengths[1:], lengths[2:], strict=False)
    dips = [
        i
        for i, (above, length, below) in enumerate(around, 1)
        if above > 2 * length < below and length and not page[i].gap and not page[i + 1].gap
    ]
    runs: list[list[int]] = []
    for i in dips:
        if runs and i - runs[-1][-1] <= 3:
            runs[-1].append(i)
        else:
            runs.append([i])
    return [
        (run[0] - 1, run[-1] + 2)
        for run in runs
        if _FEWEST // 2 <= len(run) <= _MOST // 2 and sum(page[i].text[0].islower() for i in run) * 2 >= len(run)
    ]


def _is_amid(narrow: list[bool], i: int) -> bool:
    """A wide line with narrow ones on both sides: it may be two lines in one."""
    return all(narrow[j] for j in range(i - 1, i + 3) if j != i and 0 <= j < len(narrow))


def _alternates(stretch: list[Line]) -> bool:
    """Short lines that do not end a paragraph stand before longer ones, again and again."""
    texts = [line.text for line in stretch]
    turns = sum(
        len(b) - len(a) > 8 and not is_ended(a) and len(a) + 1 + len(b.split(" ", 1)[0]) < len(b)
        for a, b in pairwise(texts)
    )
    low = sum(text[0].islower() for text in texts)
    return turns * 5 >= len(texts) and low * 3 >= len(texts)


def _part(stretch: list[Line], pieces: list[_Piece], narrow: int) -> list[tuple[int, int, _Path]]:
    """The cheapest way to hand out a stretch, whole or in two halves, as [start, end) and the way through each."""
    whole = _cheapest(pieces, narrow)
    best, least = [(0, len(stretch), whole)], whole.cost - _SPLIT
    for at in range(_FEWEST, len(stretch) - _FEWEST):
        # A second box may begin where a paragraph does, and its columns have other widths.
        if stretch[at].gap and stretch[at].text[0].isupper():
            above = _cheapest(pieces[:at], narrow, 0.0, least)
            below = _cheapest(pieces[at:], narrow, above.cost, least)
            if above.cost + below.cost < least:
                least = above.cost + below.cost
                best = [(0, at, above), (at, len(stretch), below)]
    return best


def _cheapest(stretch: list[_Piece], narrow: int, spent: float = 0.0, least: float = inf) -> _Path:
    """The cheapest way through a stretch; given up where it and what is spent already cost the least known."""
    widths = _guess_widths([piece.length for piece in stretch], narrow)
    paths = [_Path(0.0, _NOTHING, _NOTHING, 0, None, -1, True)]
    for piece in stretch:
        paths = _extend(paths, piece, widths)
        if spent + paths[0].cost >= least:  # no step makes a path cheaper
            break
    return paths[0]


def _guess_widths(lengths: list[int], narrow: int) -> _Widths:
    """The body is as wide as its longest narrow line, the box as its longest line between two longer ones."""
    body = max(length for length in lengths if length < narrow)
    dips = sorted(b for a, b, c in zip(lengths, lengths[1:], lengths[2:], strict=False) if b < a and b < c)
    side = dips[max(0, len(dips) - 1 - len(dips) // 8)] if dips else body // 2
    return _Widths(body, side)


def _extend(paths: list[_Path], whole: _Piece, widths: _Widths) -> list[_Path]:
    """Each path with the next line in one column, in the other, or cut over both; the cheapest of each outcome."""
    best: dict[tuple[str, str, int], _Path] = {}
    cuts = [cut for at in _spaces(whole.text, widths) for cut in _cuts(whole.text, at, widths)]
    for path in paths:
        most = sorted([way.cost for way in best.values()])[_BEAM - 1] if len(best) >= _BEAM else inf
        if path.cost > most:
            break  # no way is cheaper than its path, so that none of these is kept
        for way in _ways(path, whole, cuts, widths, most):
            key = (way.body.text, way.side.text, way.last)
            if key not in best or way.cost < best[key].cost:
                best[key] = way
    return sorted(best.values(), key=_COST)[:_BEAM]


def _ways(path: _Path, whole: _Piece, cuts: list[_Cut], widths: _Widths, most: float) -> list[_Path]:
    """Those ways to go on that cost no more than what is kept anyway."""
    before, body, side, last = path.cost, path.body, path.side, path.last
    again = _JUMP if path.back else 0.0
    to_body = before + _step(body, whole, widths.body) + (0.0 if last else again)
    late = 0.0 if body.text else 2.5  # a stretch begins with the body, under whose heading the box stands
    to_side = late + before + _step(side, whole, widths.side) + (again if last else 0.0)
    ways: list[_Path] = []
    if to_body <= most:
        ways.append(_Path(to_body, whole, side, 0, path, -1, True))
    if to_side <= most:
        ways.append(_Path(to_side, body, whole, 1, path, -2, True))
    for cut in cuts:
        cost = cut.cost + (_step(body, cut.body, widths.body) + _step(side, cut.side, widths.side))
        if before + cost <= most:
            ways.append(_Path(before + cost, cut.body, cut.side, last, path, cut.at, cut.left_is_body))
    return ways


def _cuts(text: str, at: int, widths: _Widths) -> Iterator[_Cut]:
    """The line parted at a space: its left part in the body and its right part in the box, or the other way round."""
    left, right = _piece(text[:at]), _piece(text[at + 1 :])
    # The hyphen at the end of a line, or "de de".
    broken = 2.0 if _BROKEN.search(left.text) or _BROKEN.search(right.text) else 0.0
    seam = 0.4 if left.open else -0.4 if left.text[-1] in ",;." else 0.0
    # A box stands at the right more often than at the left.
    for body, side, left_is_body, cost in ((left, right, True, 1.5), (right, left, False, 2.1)):
        if body.length <= widths.body + 4 and side.length <= widths.side + 4:
            yield _Cut(at, body, side, left_is_body, cost + broken + seam)


def _spaces(text: str, widths: _Widths) -> list[int]:
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


def _step(above: _Piece, piece: _Piece, width: int) -> float:
    """How badly a piece follows the last of its column."""
    over = piece.length - width
    cost = over * 0.5 if over > 0 else 0.0
    if above is _NOTHING:
        return cost + (2.0 if piece.low else 0.5)
    if above.ended:
        return cost + 3.0 if piece.low else cost
    room = width - above.length - 1 - piece.first
    if piece.capital and not above.open:
        return cost + 0.7 + (min(1.8, room * 0.15) if room > 0 else 0.0)
    return cost + min(4.0, room * 0.15) if room > 0 else cost


def _flaws(pieces: Iterable[_Piece]) -> int:
    """Lines that do not go on from the one above: low after a sentence has ended, with a capital where it has not."""
    return sum(b.low if a.ended else b.capital and (not a.open or a.text.endswith("-")) for a, b in pairwise(pieces))


def _mends(stretch: list[_Piece], body: list[Line], side: list[Line], narrow: int) -> bool:
    """Whether columns read better than the lines as they stand; text of ragged lines reads well by itself."""
    mended = _flaws(stretch) - sum(_flaws(_piece(line.text) for line in column) for column in (body, side))
    short = len(stretch) >= _LONG and median(piece.length for piece in stretch) < _SHORT * narrow
    return mended >= (1 if short else _MENDED)


def _hand_out(stretch: list[Line], pieces: list[_Piece], path: _Path, narrow: int) -> list[Line]:
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
            left = replace(line, text=line.text[: step.cut].rstrip())
            rest = line.text[step.cut :].lstrip()
            right = replace(line, text=rest, start=line.end - len(rest), gap=0)
            body.append(left if step.left_is_body else right)
            side.append(right if step.left_is_body else left)
        step = step.back
    if len(side) < 3 or len(body) < 3 or not _mends(pieces, body[::-1], side[::-1], narrow):
        return stretch
    box = [replace(line, kind=BlockKind.SIDEBAR, gap=0) for line in reversed(side)]
    return list(reversed(body)) + box
