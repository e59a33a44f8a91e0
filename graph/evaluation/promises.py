"""Commitments: whether a stretch that promises was found, and whether what it promises was understood."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from graph.evaluation.found import Found, Stated
from graph.evaluation.gold import Due, GoldDocument, Promise
from graph.evaluation.mistakes import Mistake, Sort, listing, measure, share, tail
from ontology.kinds import CommitmentKind

_STRENGTH = [kind.value for kind in CommitmentKind]  # strongest first
_COUNTRY = re.compile(r"[A-Z]{2}")
Ids = frozenset[str]


@dataclass(slots=True)
class _Tally:
    """Running counts over documents; for sets the pairs of what was found and wanted."""

    found: int = 0
    wanted: int = 0
    right: int = 0
    kinds: int = 0
    sets: dict[str, list[tuple[Ids, Ids]]] = field(default_factory=lambda: defaultdict(list))
    dues: list[tuple[Due | None, Due | None]] = field(default_factory=list)


_SORTS = {
    "actor": Sort.WRONG_ACTOR,
    "recipient": Sort.WRONG_RECIPIENT,
    "country": Sort.WRONG_COUNTRIES,
    "theme": Sort.WRONG_THEMES,
}


def score_commitments(
    gold: Iterable[GoldDocument], found: Found, ids: Mapping[str, str]
) -> tuple[dict[str, float], list[Mistake]]:
    """Figures and mistakes; a stretch counts once, and one on which readers disagree for nobody."""
    tally, mistakes = _Tally(), []
    for document in gold:
        mistakes += list(_score_document(document, found.commitments.get(document.id, ()), ids, tally))
    precision, recall, both = measure(tally.right, tally.found, tally.wanted)
    figures: dict[str, float] = {
        "commitment_precision": precision,
        "commitment_recall": recall,
        "commitment_f1": both,
        "commitments_gold": tally.wanted,
        "commitments_found": tally.found,
        "commitment_kind_accuracy": share(tally.kinds, tally.right),
    }
    for name in _SORTS:
        figures[f"commitment_{name}_f1"] = _score_sets(tally.sets[name])
    same = sum(got is not None and got == wanted for got, wanted in tally.dues)
    figures["commitment_due_f1"] = measure(
        same, sum(got is not None for got, _ in tally.dues), sum(wanted is not None for _, wanted in tally.dues)
    )[2]
    return figures, mistakes


def _score_sets(pairs: list[tuple[Ids, Ids]]) -> float:
    right = sum(len(got & wanted) for got, wanted in pairs)
    return measure(right, sum(len(got) for got, _ in pairs), sum(len(wanted) for _, wanted in pairs))[2]


def _score_document(
    document: GoldDocument, stated: tuple[Stated, ...], ids: Mapping[str, str], tally: _Tally
) -> Iterator[Mistake]:
    got: dict[str, list[Stated]] = defaultdict(list)
    for one in stated:
        stretch = _stretch_of(document, one)
        if stretch and stretch not in document.optional:
            got[stretch].append(one)
    tally.found += len(got)
    tally.wanted += len(document.promises)
    texts = {stretch.id: stretch.text for stretch in document.stretches}
    for stretch in sorted(got.keys() | document.promises.keys()):
        wanted, said = document.promises.get(stretch), got.get(stretch)
        if wanted is None:
            kind = _strongest(said or [])
            yield Mistake(Sort.SPURIOUS_COMMITMENT, document.id, stretch, "", str(kind), texts[stretch])
        elif said is None:
            yield Mistake(Sort.MISSED_COMMITMENT, document.id, stretch, wanted.kinds[0], "", texts[stretch])
        else:
            tally.right += 1
            for sort, want, found in _compare(wanted, said, ids, tally):
                yield Mistake(sort, document.id, stretch, want, found, texts[stretch])


def _stretch_of(document: GoldDocument, stated: Stated) -> str | None:
    """The stretch that shares most characters with the words of a commitment."""
    best, name = 0, None
    for stretch in document.stretches:
        shared = min(stated.end, stretch.end) - max(stated.start, stretch.start)
        if shared > best:
            best, name = shared, stretch.id
    return name


def _strongest(stated: list[Stated]) -> str | None:
    return min((one.kind for one in stated if one.kind), key=_STRENGTH.index, default=None)


def _compare(
    wanted: Promise, said: list[Stated], ids: Mapping[str, str], tally: _Tally
) -> Iterator[tuple[Sort, str, str]]:
    """What differs, as what readers and the graph say."""
    kind = _strongest(said)
    tally.kinds += kind in wanted.kinds
    if kind not in wanted.kinds:
        yield Sort.WRONG_KIND, " or ".join(wanted.kinds), str(kind)
    for name, (got, want) in _sets(wanted, said, ids).items():
        tally.sets[name].append((got, want))
        if got != want:
            yield _SORTS[name], listing(want), listing(got)
    dues = ((one.first_day, one.last_day) for one in said if one.first_day or one.last_day)
    due = next(dues, None)
    tally.dues.append((due, wanted.due))
    if due != wanted.due:
        yield Sort.WRONG_DUE, _write_due(wanted.due), _write_due(due)


def _sets(wanted: Promise, said: list[Stated], ids: Mapping[str, str]) -> dict[str, tuple[Ids, Ids]]:
    """What was found and what was wanted, in the readers' ids."""
    concerns = _named(frozenset().union(*(one.concerns for one in said)), ids)
    return {
        "actor": (_named(frozenset().union(*(one.actors for one in said)), ids), wanted.actors),
        "recipient": (_named(frozenset().union(*(one.recipients for one in said)), ids), wanted.recipients),
        "country": (_only_countries(concerns), _only_countries(wanted.countries)),
        "theme": (frozenset().union(*(one.themes for one in said)), wanted.themes),
    }


def _named(iris: Ids, ids: Mapping[str, str]) -> Ids:
    return frozenset(tail(iri) if "/country/" in iri else ids.get(iri, tail(iri)) for iri in iris)


def _only_countries(ids: Ids) -> Ids:
    """Codes of countries other than the one that promises."""
    return frozenset(id_ for id_ in ids if _COUNTRY.fullmatch(id_) and id_ != "NL")


def _write_due(due: Due | None) -> str:
    return "" if due is None else f"{due[0] or '..'}/{due[1] or '..'}"
