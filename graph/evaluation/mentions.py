"""Mentions: whether the right words were found with the right type, and the same thing got the same identity."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from graph.evaluation.found import Annotated, Found
from graph.evaluation.gold import GoldDocument, Marked
from graph.evaluation.mistakes import Mistake, Sort, measure, share, tail

# Two spans are about the same words when they share at least half of what they cover together.
_OVERLAP = 0.5


@dataclass(slots=True)
class _Tally:
    """Running counts over documents."""

    found: Counter[str] = field(default_factory=Counter)
    wanted: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    exact: int = 0
    links: list[tuple[Marked, Annotated]] = field(default_factory=list)


def score_mentions(
    gold: Iterable[GoldDocument], found: Found
) -> tuple[dict[str, float], dict[str, str], list[Mistake]]:
    """Figures; for each entity of the graph the readers' id that its mentions most often have; and mistakes."""
    tally, mistakes = _Tally(), []
    for document in gold:
        mistakes += list(_score_document(document, found.mentions.get(document.id, ()), tally))
    right, all_found, all_wanted = (sum(counts.values()) for counts in (tally.right, tally.found, tally.wanted))
    precision, recall, both = measure(right, all_found, all_wanted)
    figures = {
        "mention_precision": precision,
        "mention_recall": recall,
        "mention_f1": both,
        "mention_exact_f1": measure(tally.exact, all_found, all_wanted)[2],
    }
    for type_ in sorted(tally.found | tally.wanted):
        one = measure(tally.right[type_], tally.found[type_], tally.wanted[type_])
        figures[f"mention_f1_{type_.lower()}"] = one[2]
    countries = [(wanted.id, tail(got.entity)) for wanted, got in tally.links if wanted.type == "COUNTRY"]
    figures["country_link_accuracy"] = share(sum(a == b for a, b in countries), len(countries))
    pairs = Counter((wanted.id, got.entity) for wanted, got in tally.links)
    figures["link_bcubed_f1"] = _bcubed(pairs)
    return figures, _majority(pairs), mistakes


def _score_document(document: GoldDocument, got: tuple[Annotated, ...], tally: _Tally) -> Iterator[Mistake]:
    tally.found.update(mention.type for mention in got)
    tally.wanted.update(mention.type for mention in document.mentions)
    pairs = _pair(got, document.mentions)
    for at, to in pairs:
        found, wanted = got[at], document.mentions[to]
        tally.right[wanted.type] += 1
        tally.exact += (found.start, found.end) == (wanted.start, wanted.end)
        tally.links.append((wanted, found))
        if wanted.type == "COUNTRY" and tail(found.entity) != wanted.id:
            yield _mistake(Sort.WRONG_COUNTRY, document, wanted, wanted.id, tail(found.entity))
    used_found, used_wanted = {at for at, _ in pairs}, {to for _, to in pairs}
    for to, wanted in enumerate(document.mentions):
        if to not in used_wanted:
            yield _mistake(Sort.MISSED_MENTION, document, wanted, f"{wanted.type} {wanted.id}", "")
    for at, found in enumerate(got):
        if at not in used_found:
            place, words = _read_words(document, found)
            said = f"{found.type} {tail(found.entity)}"
            yield Mistake(Sort.SPURIOUS_MENTION, document.id, place, "", said, words)


def _mistake(sort: Sort, document: GoldDocument, at: Marked, wanted: str, found: str) -> Mistake:
    return Mistake(sort, document.id, at.stretch, wanted, found, at.words)


def _read_words(document: GoldDocument, found: Annotated) -> tuple[str, str]:
    """The stretch in which a mention of the graph stands, with its place in it."""
    for stretch in document.stretches:
        if stretch.start <= found.start < stretch.end:
            return stretch.id, stretch.text
    return "", f"characters {found.start} to {found.end}"


def _pair(got: tuple[Annotated, ...], wanted: tuple[Marked, ...]) -> list[tuple[int, int]]:
    """Each mention with at most one of the other side, same type and best overlap first."""
    order = sorted(range(len(wanted)), key=lambda to: wanted[to].start)
    starts = [wanted[to].start for to in order]
    longest = max((mark.end - mark.start for mark in wanted), default=0)
    candidates = []
    for at, found in enumerate(got):
        for to in order[bisect_left(starts, found.start - longest) : bisect_left(starts, found.end)]:
            mark = wanted[to]
            shared = min(found.end, mark.end) - max(found.start, mark.start)
            together = max(found.end, mark.end) - min(found.start, mark.start)
            if found.type == mark.type and shared / together >= _OVERLAP:
                candidates.append((shared / together, at, to))
    pairs: list[tuple[int, int]] = []
    used_found: set[int] = set()
    used_wanted: set[int] = set()
    for _, at, to in sorted(candidates, reverse=True):
        if at not in used_found and to not in used_wanted:
            used_found.add(at)
            used_wanted.add(to)
            pairs.append((at, to))
    return pairs


def _bcubed(pairs: Counter[tuple[str, str]]) -> float:
    """B-cubed F1 of identities over matched mentions (Bagga and Baldwin 1998)."""
    by_wanted: dict[str, int] = defaultdict(int)
    by_found: dict[str, int] = defaultdict(int)
    for (wanted, got), count in pairs.items():
        by_wanted[wanted] += count
        by_found[got] += count
    total = sum(pairs.values())
    if not total:
        return 0.0
    precision = sum(n * n / by_found[got] for (_, got), n in pairs.items()) / total
    recall = sum(n * n / by_wanted[wanted] for (wanted, _), n in pairs.items()) / total
    return 2 * precision * recall / (precision + recall)


def _majority(pairs: Counter[tuple[str, str]]) -> dict[str, str]:
    """Entity of the graph to the readers' id; the first met wins a tie."""
    ids: dict[str, str] = {}
    for (wanted, got), _ in pairs.most_common():
        ids.setdefault(got, wanted)
    return ids
