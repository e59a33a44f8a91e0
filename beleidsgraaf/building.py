"""`build`: from documents to a folder with graph, store, pages and a report."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from rich.progress import Progress

from beleidsgraaf.console import ERR, Exit, complain, debugging, describe_mistake, plain, print_json, print_table, say
from beleidsgraaf.texts import read_texts, write_texts
from extract.pipeline import extract
from extract.reading import READABLE, UnreadableDocument, find_files, read_document
from extract.records import Extraction
from graph.build import Summary, build_graph
from graph.curation import NOTHING, find_curation, read_curation
from graph.output import check_output
from graph.store import open_store
from views.site import write_site

# Documents as offices keep them: a folder that holds one without its text is told of, since nothing of it is read.
_NO_TEXT = frozenset({".pdf", ".doc", ".docx", ".odt", ".rtf", ".htm", ".html"})
_FEW = 3  # names in a sentence


@dataclass(frozen=True, slots=True)
class Read:
    """What became of the files: those that were read, and the sentence for each that was not."""

    extractions: tuple[Extraction, ...]
    problems: tuple[str, ...]


def read_all(files: Iterable[Path], *, quiet: bool) -> Read:
    """Read every file; one that cannot be read is told of and holds up nothing."""
    extractions: list[Extraction] = []
    problems: list[str] = []
    with Progress(console=ERR, transient=True, disable=quiet) as progress:
        for path in progress.track(tuple(files), description="Reading"):
            try:
                extractions.append(extract(read_document(path)))
            except UnreadableDocument as error:
                problems.append(str(error))
            except Exception as error:  # a mistake of ours in one document may not cost the others
                if debugging():
                    raise
                problems.append(f"{path} was not read. {describe_mistake(error)}")
    return Read(tuple(extractions), tuple(problems))


def describe(extraction: Extraction) -> dict[str, Any]:
    """What was read, found and not understood in one document, for the report."""
    reading = extraction.reading
    header = reading.header
    return {
        "file": reading.document.name,
        "sha256": reading.document.sha256,
        "encoding": reading.document.encoding,
        "characters": len(reading.document.raw),
        "kind": header.kind.value if header.kind else None,
        "title": header.title,
        "date": header.day,
        "number": header.number or None,
        "language": header.language,
        "sentences": len(reading.sentences),
        "sections": len(reading.sections),
        "mentions": dict(sorted(Counter(m.ref.kind.value for m in extraction.mentions).items())),
        "commitments": dict(sorted(Counter(c.kind.value for c in extraction.commitments).items())),
        "facts": dict(sorted(Counter(type(f).__name__.lower() for f in extraction.facts).items())),
        "near_misses": len(extraction.near_misses),
        "issues": [
            {
                "kind": issue.kind.value,
                "message": issue.message,
                "start": issue.evidence.start if issue.evidence else None,
                "quote": issue.evidence.quote if issue.evidence else None,
            }
            for issue in extraction.issues
        ],
    }


def _write_report(folder: Path, read: Read) -> None:
    report = {
        "documents": sorted((describe(e) for e in read.extractions), key=lambda told: (told["file"], told["sha256"])),
        "not_read": sorted(read.problems),
    }
    (folder / "report.json").write_text(json.dumps(plain(report), ensure_ascii=False, indent=1) + "\n", "utf-8")


def build(
    documents: list[Path],
    output: Path,
    base: str,
    curation: Path | None,
    as_of: date | None = None,
    *,
    quiet: bool,
    as_json: bool,
) -> Exit:
    """Read, write, draw and tell; WRONG_FOUND when some document could not be read."""
    check_output(output)
    decisions = curation or find_curation(documents)
    decided = read_curation(decisions, base) if decisions else NOTHING
    files = find_files(documents)
    if not files:
        raise ValueError("there is nothing to read there; give text files (.txt, .md) or folders that hold them")
    read = read_all(files, quiet=quiet or as_json)
    for problem in read.problems:
        complain(problem)
    for sentence in _tell_left_out(documents):
        complain(sentence)
    if not read.extractions:
        complain("No document could be read, so nothing was written.")
        return Exit.WRONG_FOUND

    def finish(folder: Path) -> None:
        write_texts(folder, read.extractions)
        _write_report(folder, read)
        write_site(open_store(folder), folder, read_texts(folder), read.problems)

    before = _files_of(output)
    summary = build_graph(read.extractions, output, base=base, as_of=as_of, curation=decided, finish=finish)
    for left_out, kept in summary.repeated:
        complain(f"{left_out} holds the same bytes as {kept} and was left out.")
    for iri in summary.stale:
        complain(
            f"{decisions} decides on {iri}, of which no document with a date tells; take the row out, "
            "find its new id, or give its document too."
        )
    _warn_early(read, as_of)
    _warn_gone(before, read, output)
    _tell(summary, read, quiet=quiet, as_json=as_json)
    return Exit.WRONG_FOUND if read.problems else Exit.FINE


def _warn_early(read: Read, as_of: date | None) -> None:
    """Say so when no document had been written on the day for which statuses are asked."""
    days = [e.reading.header.day for e in read.extractions if e.reading.header.day]
    if as_of and days and as_of < min(days):
        complain(
            f"{as_of.isoformat()} lies before the first document ({min(days).isoformat()}), so no promise has a status."
        )


def _tell_left_out(documents: Iterable[Path]) -> Iterator[str]:
    """A sentence for each folder with documents that are no text and have no text beside them."""
    for folder in documents:
        found = folder.rglob("*") if folder.is_dir() else ()
        names = sorted(
            path.name
            for path in found
            if path.suffix.lower() in _NO_TEXT and not any(path.with_suffix(suffix).is_file() for suffix in READABLE)
        )
        if names:
            what = "1 document that is" if len(names) == 1 else f"{len(names)} documents that are"
            yield f"{folder} holds {what} no plain text and not read ({_some(names)}); save them as text beside it."


def _some(names: Sequence[str]) -> str:
    return ", ".join(names[:_FEW]) + (", …" if len(names) > _FEW else "")


def _files_of(output: Path) -> dict[str, str]:
    """Checksums and names of the files that an earlier build left in a folder; none when it cannot be told."""
    try:
        told = json.loads((output / "report.json").read_text("utf-8"))["documents"]
        return {str(one["sha256"]): str(one["file"]) for one in told}
    except (OSError, ValueError, KeyError, TypeError):
        return {}


def _warn_gone(before: Mapping[str, str], read: Read, output: Path) -> None:
    """Say so when the folder held documents that it holds no more: a build takes the place of the one before."""
    documents = [extraction.reading.document for extraction in read.extractions]
    kept = {one.sha256 for one in documents} | {one.name for one in documents}
    gone = sorted(name for sha256, name in before.items() if not {sha256, name} & kept)
    if gone:
        complain(
            f"{output} no longer holds {_some(gone)}, not given this time ({len(gone)} in all); "
            "a build takes the place of the one before, so give earlier documents too."
        )


def _tell(summary: Summary, read: Read, *, quiet: bool, as_json: bool) -> None:
    if as_json:
        print_json({**plain(summary), "not_read": read.problems})
        return
    if quiet:
        return
    rows = [
        (
            e.reading.document.name,
            e.reading.header.kind.value if e.reading.header.kind else "?",
            e.reading.header.day or e.reading.header.year or "?",
            len(e.reading.sentences),
            len(e.mentions),
            len(e.commitments),
            len(e.facts),
            len(e.issues),
        )
        for e in sorted(read.extractions, key=lambda e: e.reading.document.name)
    ]
    columns = ("document", "kind", "date", "sentences", "mentions", "commitments", "facts", "not understood")
    print_table("", columns, rows)
    out = summary.output
    say(f"{summary.quads} statements in {out}/graph.ttl. Open {out}/index.html in a browser, or ask:")
    say(f'  beleidsgraaf ask "Welke toezeggingen zijn te laat?" --graph {out}')
