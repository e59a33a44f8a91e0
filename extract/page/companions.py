"""What is furniture only by where it stands: the fields of a letter's following pages, a title with a page's number.

A letter repeats its sender, date and reference on each page ("Onze referentie", "BZ2400001"), and a paper its title
with the page ("Nota Water en Vrede | 6"). On the first page such lines are the head of the letter, and in the text they
may be headings or cells, so they count only where the text has begun, beside other furniture or within a sentence.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from itertools import pairwise
from string import digits

from extract.page.headings import runs_on
from extract.page.lines import Line, is_ended

_BODY = 50  # characters of a line of running text
_LONGEST = 90  # characters of such a line
_MOST = 5  # lines of a head or foot
_REFERENCE = re.compile(r"(?:BZ|BS|D|MINBUZA|Minbuza|DG[A-Z]{1,3})[-/]?\d[\d./-]{4,}\d(?: Pagina \d.*)?")
_FIELD = re.compile(r"(?:Onze referentie|Ons kenmerk|Kenmerk):? \S*\d\S*")
_TITLED = re.compile(r"[^|]{2,80} \| ?\d{1,3}|\d{1,3} ?\| [^|\d][^|]{1,80}")
_PAGED = re.compile(r"\D.{3,80}?[ \t–—-]\d{1,3}|\d{1,3}[ \t]+[^\d\s].{3,80}")


@cache
def _companions() -> re.Pattern[str]:
    """Patterns out of `lists/page_companions.tsv`."""
    rows = (files("extract") / "lists" / "page_companions.tsv").read_text("utf-8").splitlines()[1:]
    return re.compile("|".join(f"(?:{row.split(chr(9))[0]})" for row in rows if row))


def find_companions(lines: list[Line], marked: set[int]) -> set[int]:
    """Lines, besides those `marked`, that are furniture by what stands around them."""
    pairs = enumerate(pairwise(lines), 1)
    start = next((i for i, (a, b) in pairs if b.text[0].islower() and len(a.text) >= _BODY), len(lines))
    found = {
        i
        for i in [i for i, line in enumerate(lines) if line.text[-1] in digits or " | " in line.text]
        if i >= start and i not in marked and _is_foot(lines, i, marked)
    }
    for i in sorted(marked | found):
        if i >= start:
            found.update(_beside(lines, i, start, marked))
    # Heads begin after room and feet end before a new page.
    heads = {i for i, line in enumerate(lines) if (line.gap or line.breaks) and i >= start}
    feet = {i - 1 for i in heads if i > start and lines[i].breaks}
    for i in sorted(i for i in heads | feet if len(lines[i].text) <= _LONGEST and lines[i - 1].text[-1] not in ".?!"):
        found.update(_within_sentence(lines, i, marked | found))
    return found


def _is_foot(lines: list[Line], i: int, marked: set[int]) -> bool:
    text = lines[i].text
    if _REFERENCE.fullmatch(text) or _FIELD.fullmatch(text):
        return True
    return " | " in text and _TITLED.fullmatch(text) is not None and _stands_alone(lines, i, marked)


def _stands_alone(lines: list[Line], i: int, marked: set[int]) -> bool:
    """No row of a table: nothing touches it but furniture, or the sentence that it cuts in two."""
    above, below = lines[i - 1], lines[i + 1] if i + 1 < len(lines) else None
    if " | " in above.text or (below is not None and " | " in below.text):
        return False
    if below is None or (_is_open(above) and (below.text[0].islower() or runs_on(above.text))):
        return True
    freed = lines[i].gap > 0 or lines[i].breaks or i - 1 in marked
    return freed and (below.gap > 0 or below.breaks or i + 1 in marked)


def _is_open(line: Line) -> bool:
    return len(line.text) >= _BODY and not is_ended(line.text)


def _beside(lines: list[Line], i: int, start: int, marked: set[int]) -> Iterator[int]:
    """Lines right above and below furniture that go with it."""
    for step in (-1, 1):
        at = i + step
        while start <= at < len(lines) and abs(at - i) <= _MOST and not lines[max(at, at - step)].gap:
            if at not in marked and not _companions().fullmatch(lines[at].text):
                break
            yield at
            at += step


def _within_sentence(lines: list[Line], i: int, marked: set[int]) -> Iterable[int]:
    """The head or foot that begins at line `i`, with room around it, and cuts a sentence in two."""
    above = lines[i - 1]
    if i - 1 in marked or not _is_open(above):
        return ()
    end = i
    while end < len(lines) and end - i <= _MOST and len(lines[end].text) <= _LONGEST:
        line = lines[end]
        if end > i and (line.gap or line.breaks) and end not in marked and line.text[0].islower():
            break
        if end not in marked and not _companions().fullmatch(line.text) and not _PAGED.fullmatch(line.text):
            break
        end += 1
    if end == i or end == len(lines):
        return ()
    below = lines[end]
    freed = below.gap > 0 or below.breaks or lines[i].breaks
    return range(i, end) if freed and (below.text[0].islower() or runs_on(above.text)) else ()
