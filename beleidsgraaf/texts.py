"""The documents as readable text, for the reader pages: plain data that a graph alone does not hold."""

import json
from bisect import bisect_right
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from extract.records import Block, Extraction, Layout

FILE = "texts.json"


def _runs(layout: Layout, block: Block) -> list[int]:
    """Where a block was copied from: offset in the block and offset in the file, in turn, for each run of it."""
    first = bisect_right(layout.starts, block.start) - 1
    found = [0, layout.source_of(block.start)]
    for run in range(first + 1, len(layout.starts)):
        if layout.starts[run] >= block.end:
            break
        found += [layout.starts[run] - block.start, layout.sources[run]]
    return found


def describe_text(extraction: Extraction) -> dict[str, Any]:
    """A document block by block, each with its kind, its text and a map back to the text of the file."""
    layout = extraction.reading.layout
    return {
        "file": extraction.reading.document.name,
        "sha256": extraction.reading.document.sha256,
        "blocks": [
            {
                "kind": block.kind.value,
                "level": block.level,
                "marker": block.marker,
                "text": layout.text[block.start : block.end],
                "runs": _runs(layout, block),
            }
            for block in layout.blocks
        ],
    }


def write_texts(folder: Path, extractions: Iterable[Extraction]) -> Path:
    """Write the texts of all documents beside their graph, in one order; returns the path."""
    texts = sorted(map(describe_text, extractions), key=lambda text: (text["file"], text["sha256"]))
    path = folder / FILE
    path.write_text(json.dumps(texts, ensure_ascii=False, separators=(",", ":")) + "\n", "utf-8")
    return path


def read_texts(folder: Path) -> list[dict[str, Any]]:
    """The texts that a build wrote; none for a folder or an RDF file without them.

    Raises ValueError for a file that holds something else.
    """
    path = folder / FILE
    if not path.is_file():
        return []
    try:
        texts = json.loads(path.read_text("utf-8"))
    except ValueError as error:
        raise ValueError(f"{path} cannot be read ({error}); build the graph again") from error
    if not isinstance(texts, list) or not all(isinstance(text, dict) and "blocks" in text for text in texts):
        raise ValueError(f"{path} holds no texts of documents; build the graph again")
    return texts


def read_problems(folder: Path) -> list[str]:
    """What the report of a build says of files that could not be read; none without a report."""
    path = folder / "report.json"
    if not path.is_file():
        return []
    try:
        told = json.loads(path.read_text("utf-8"))["not_read"]
    except (ValueError, KeyError, TypeError) as error:
        raise ValueError(f"{path} cannot be read ({error}); build the graph again") from error
    return [str(sentence) for sentence in told]
