"""What careful readers marked in documents: a folder of annotations as frozen records.

For each document there are `NNN.segments.jsonl` (stretches of the raw text), `NNN.jsonl` (mentions and commitments per
stretch) and `NNN.facts.jsonl` (relations). A mention is given as words; it stands where these occur in the stretch, the
second mention of the same words at their second occurrence.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_DAY = re.compile(r"\d")
Due = tuple[str | None, str | None]
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A sentence-like part of a document; half-open offsets in its raw text, white space in `text` collapsed."""

    id: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Marked:
    """A mention that a reader marked, at half-open offsets in the raw text."""

    start: int
    end: int
    type: str
    id: str
    stretch: str
    words: str


@dataclass(frozen=True, slots=True)
class Promise:
    """What a reader found promised in one stretch; `kinds` has the one meant first and a second acceptable one."""

    kinds: tuple[str, ...]
    actors: frozenset[str]
    recipients: frozenset[str]
    countries: frozenset[str]
    themes: frozenset[str]
    due: Due | None


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """All that readers marked in one document; `optional` are the stretches on which they disagree."""

    id: str
    stretches: tuple[Stretch, ...]
    mentions: tuple[Marked, ...]
    promises: Mapping[str, Promise]
    optional: frozenset[str]
    facts: tuple[Row, ...]

    def facts_of(self, name: str) -> Iterator[Row]:
        """The relations of one name."""
        return (fact for fact in self.facts if fact["fact"] == name)


def read_gold(folder: Path, texts: Path | None = None) -> tuple[GoldDocument, ...]:
    """The annotated documents of a folder, in order of their ids.

    The raw documents are looked for in `texts`, or else in `texts` of the folder or in `seeds` beside it.

    Raises:
        FileNotFoundError: there is no annotation in the folder, or no raw document with its id.
        ValueError: a line is no JSON.
    """
    ids = sorted(path.name.split(".")[0] for path in folder.glob("*.segments.jsonl"))
    if not ids:
        raise FileNotFoundError(f"{folder}: no annotations (NNN.segments.jsonl) are here")
    sources = texts or next(
        (place for place in (folder / "texts", folder.resolve().parent / "seeds") if place.is_dir()), folder
    )
    return tuple(_read_document(folder, sources, id_) for id_ in ids)


def _read_document(folder: Path, texts: Path, id_: str) -> GoldDocument:
    source = next(iter(sorted(texts.glob(f"{id_}_*"))), None)
    if source is None:
        raise FileNotFoundError(
            f"{texts}: the document {id_}_… that {folder} annotates is not here; say where with --texts"
        )
    raw = source.read_text("utf-8")
    places = {
        row["seg"]: Stretch(row["seg"], row["start"], row["end"], row["text"])
        for row in _rows(folder, id_, "segments.")
    }
    rows = list(_rows(folder, id_, ""))
    return GoldDocument(
        id=id_,
        stretches=tuple(places.values()),
        mentions=tuple(mention for row in rows for mention in _place_mentions(row, places[row["seg"]], raw)),
        promises={row["seg"]: _promise(row["commitment"]) for row in rows if row.get("commitment")},
        optional=frozenset(row["seg"] for row in rows if row.get("optional")),
        facts=tuple(_rows(folder, id_, "facts.")),
    )


def _rows(folder: Path, id_: str, part: str) -> Iterator[Row]:
    path = folder / f"{id_}.{part}jsonl"
    if part == "facts." and not path.is_file():
        return
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if line.strip():
            try:
                yield json.loads(line)
            except json.JSONDecodeError as error:
                raise ValueError(f"{path}: line {number} is no JSON ({error.msg})") from error


def _place_mentions(row: Row, stretch: Stretch, raw: str) -> Iterator[Marked]:
    """Raw places of the mentions of a stretch; one whose words do not occur (often enough) in it is left out."""
    offsets = [
        at
        for at in range(stretch.start, stretch.end)
        if not (raw[at].isspace() and at > stretch.start and raw[at - 1].isspace())
    ]
    seen: Counter[str] = Counter()
    for mention in row.get("mentions") or ():
        words = mention["text"]
        at = -1
        for _ in range(seen[words] + 1):
            at = stretch.text.find(words, at + 1)
            if at < 0:
                break
        seen[words] += 1
        if at >= 0:
            start, end = offsets[at], offsets[at + len(words) - 1] + 1
            yield Marked(start, end, mention["type"], mention["id"], stretch.id, words)


def _promise(said: Row) -> Promise:
    return Promise(
        kinds=(said["kind"], *filter(None, [said.get("kind_also")])),
        actors=frozenset(said["actor"]),
        recipients=frozenset(said.get("recipient") or ()),
        countries=frozenset(said.get("countries") or ()),
        themes=frozenset(said.get("themes") or ()),
        due=_read_due(said.get("due")),
    )


def _read_due(text: str | None) -> Due | None:
    """First and last day of an interval, None where it is open.

    >>> _read_due("../2025-06-01")
    (None, '2025-06-01')
    """
    if not text:
        return None
    first, _, last = text.partition("/")
    return (first if _DAY.match(first) else None, last if _DAY.match(last) else None)
