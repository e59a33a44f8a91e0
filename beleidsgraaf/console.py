"""How the command speaks: tables for people, JSON for programs, one sentence for what is wrong."""

import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, is_dataclass
from datetime import date
from decimal import Decimal
from enum import IntEnum
from pathlib import Path
from typing import Any

import typer
from rich.console import Console
from rich.markup import escape
from rich.table import Table

OUT = Console()
ERR = Console(stderr=True)
# A cell up to this width stays on one line; wider ones may fold.
WIDE = 24


class Exit(IntEnum):
    """Exit codes of every command."""

    FINE = 0
    WRONG_FOUND = 1
    WRONG_USE = 2


def complain(sentence: str) -> None:
    """One sentence on standard error, as text: nothing in it is markup; a point is added where it has none."""
    text = " ".join(sentence.split())
    ERR.print(
        escape(text if text.endswith((".", "?", "!")) else f"{text}."),
        style="bold red",
        highlight=False,
        soft_wrap=True,
    )


def say(sentence: str) -> None:
    """One sentence on standard output, as text."""
    OUT.print(escape(sentence), highlight=False, soft_wrap=True)


def count(number: int, noun: str) -> str:
    """A number with its noun, in English.

    >>> count(1, "row"), count(2, "near miss")
    ('1 row', '2 near misses')
    """
    return f"{number} {noun}{'' if number == 1 else 'es' if noun.endswith('s') else 's'}"


@contextmanager
def sentences_for_errors() -> Iterator[None]:
    """Turn what users can cause (a wrong path, name or file) into one sentence and exit code 2.

    A mistake of ours gets a sentence too, and exit code 1; `BELEIDSGRAAF_DEBUG=1` shows where either came from.
    """
    try:
        yield
    except (typer.Exit, typer.Abort):
        raise
    except BrokenPipeError:  # whoever read along has seen enough, as `head` has
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(Exit.FINE) from None
    except Exception as error:
        if debugging():
            raise
        if isinstance(error, OSError | ValueError | LookupError):
            complain(_sentence(error))
            raise typer.Exit(Exit.WRONG_USE) from None
        complain(describe_mistake(error))
        raise typer.Exit(Exit.WRONG_FOUND) from None


def debugging() -> bool:
    """Whether the user asked to see where errors come from."""
    return bool(os.environ.get("BELEIDSGRAAF_DEBUG"))


def describe_mistake(error: Exception) -> str:
    """A sentence for an error that only we can cause."""
    what = f"{type(error).__name__}: {error}"
    return f"This is a mistake in beleidsgraaf ({what}); run again with BELEIDSGRAAF_DEBUG=1 and report what it prints."


def _sentence(error: Exception) -> str:
    if isinstance(error, OSError) and error.filename and error.strerror:
        return f"{error.filename}: {error.strerror}; check the path and your rights."
    return str(error.args[0]) if isinstance(error, LookupError) and error.args else str(error)


def refuse_existing(path: Path, *, overwrite: bool) -> None:
    """FileExistsError for a file that is there already, unless the user said that it may go."""
    if path.exists() and not overwrite:
        raise FileExistsError(f"{path} is there already; choose another name, or give --overwrite")


def plain(value: Any) -> Any:
    """A record as what JSON knows."""
    if is_dataclass(value) and not isinstance(value, type):
        return {key: plain(part) for key, part in asdict(value).items()}
    if isinstance(value, dict):
        return {str(key): plain(part) for key, part in value.items()}
    if isinstance(value, (list, tuple, set, frozenset)):
        return [plain(part) for part in value]
    if isinstance(value, (date, Path)):
        return str(value)
    if isinstance(value, Decimal):
        return float(value)
    return value


def print_json(value: Any) -> None:
    """JSON on standard output, readable, keys in the order given."""
    sys.stdout.write(json.dumps(plain(value), ensure_ascii=False, indent=1) + "\n")


def print_table(
    title: str, columns: tuple[str, ...], rows: Sequence[tuple[Any, ...]], shorten: Callable[[str], str] = str
) -> None:
    """A table in which every cell is text; row by row below each other where it would be too narrow to read.

    Columns without any value are left out.
    """
    cells = [["" if cell is None else shorten(" ".join(str(cell).split())) for cell in row] for row in rows]
    filled = [at for at in range(len(columns)) if any(row[at] for row in cells)]
    widths = {at: max(len(columns[at]), *(len(row[at]) for row in cells)) for at in filled}
    if sum(min(width, WIDE) + 3 for width in widths.values()) > OUT.width:
        _print_records(columns, filled, cells)
        return
    table = Table(title=escape(title) or None, title_justify="left", header_style="bold", show_edge=False)
    for at in filled:
        number = all(isinstance(row[at], int | Decimal) for row in rows)
        table.add_column(
            escape(columns[at]), overflow="fold", no_wrap=widths[at] <= WIDE, justify="right" if number else "left"
        )
    for row in cells:
        table.add_row(*(escape(row[at]) for at in filled))
    OUT.print(table)


def _print_records(columns: tuple[str, ...], filled: list[int], cells: list[list[str]]) -> None:
    margin = max((len(columns[at]) for at in filled), default=0)
    for row in cells:
        table = Table(show_header=False, show_edge=False, box=None, padding=(0, 2, 0, 0))
        table.add_column(style="bold", no_wrap=True, min_width=margin)
        table.add_column(overflow="fold")
        for at in filled:
            if row[at]:
                table.add_row(escape(columns[at]), escape(row[at]))
        OUT.print(table)
        OUT.print()
