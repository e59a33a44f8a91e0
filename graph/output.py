"""The folder that a build leaves: it takes the place of an earlier one at once, and of nothing else."""

import json
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path

MANIFEST = "beleidsgraaf.json"


class OutputError(OSError):
    """An output folder that holds what no build has written; the sentence says what to do."""


def read_manifest(folder: Path) -> frozenset[str]:
    """Names directly under a folder that a build wrote; empty when it wrote none."""
    try:
        written = json.loads((folder / MANIFEST).read_text("utf-8"))["files"]
    except (FileNotFoundError, NotADirectoryError):
        return frozenset()
    except (ValueError, KeyError, TypeError) as error:
        raise OutputError(f"{folder / MANIFEST} cannot be read ({error}); choose another output folder") from error
    return frozenset(written) | {MANIFEST}


def check_output(folder: Path) -> None:
    """Refuse a folder that holds files of somebody else, or that is a file: OutputError."""
    if folder.exists() and not folder.is_dir():
        raise OutputError(f"{folder} is a file; choose a folder for the output")
    if not folder.exists():
        return
    foreign = sorted({path.name for path in folder.iterdir()} - read_manifest(folder))
    if foreign:
        some = ", ".join(foreign[:3]) + (", …" if len(foreign) > 3 else "")
        raise OutputError(f"{folder} holds files that beleidsgraaf did not write ({some}); choose an empty folder")


def write_manifest(folder: Path) -> None:
    """List what stands in a folder as written by this version; no time, so that a rebuild gives the same bytes."""
    files = sorted({path.name for path in folder.iterdir()} - {MANIFEST})
    told = {"beleidsgraaf": version("beleidsgraaf"), "files": files}
    (folder / MANIFEST).write_text(json.dumps(told, indent=1, ensure_ascii=False) + "\n", "utf-8")


@contextmanager
def replace_output(folder: Path) -> Iterator[Path]:
    """A new folder that takes the place of `folder` when all went well; when not, what stood there still stands.

    Raises OutputError for a folder that holds files of somebody else.
    """
    check_output(folder)
    folder = folder.resolve()
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{folder.name}-", dir=folder.parent) as scratch:
        fresh, old = Path(scratch) / "new", Path(scratch) / "old"
        fresh.mkdir()
        yield fresh
        write_manifest(fresh)
        check_output(folder)  # again: somebody may have put a file there while we worked
        if folder.exists():
            folder.rename(old)
        try:
            fresh.rename(folder)
        except OSError:
            if old.exists():
                old.rename(folder)
            raise


def add_files(folder: Path, names: tuple[str, ...]) -> None:
    """Tell the manifest of a build about files that were written beside it later."""
    files = read_manifest(folder) | set(names)
    told = {"beleidsgraaf": version("beleidsgraaf"), "files": sorted(files - {MANIFEST})}
    (folder / MANIFEST).write_text(json.dumps(told, indent=1, ensure_ascii=False) + "\n", "utf-8")
