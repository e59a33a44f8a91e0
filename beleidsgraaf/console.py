"""How the command speaks: tables for people, JSON for programs, one sentence for what is wrong."""

import json
import os
import sys
from collections.abc import Callable, Iterator
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


class Exit(IntEnum):
    """Exit codes of every command."""

    FINE = 0
    WRONG_FOUND = 1
    WRONG_USE = 2


def complain(sentence: str) -> None:
    """One sentence on standard error, as text: nothing in it is markup."""
    ERR.print(escape(" ".join(sentence.split())), style="bold red", highlight=False, soft_wrap=True)


def say(sentence: str) -> None:
    """One sentence on standard output, as text."""
    OUT.print(escape(sentence), highlight=False, soft_wrap=True)


@contextmanager
def sentences_for_errors() -> Iterator[None]:
    """Turn what users can cause (a wrong path, name or file) into one sentence and exit code 2.

    `BELEIDSGRAAF_DEBUG=1` shows where it came from.
    """
    try:
        yield
    except (OSError, ValueError, LookupError) as error:
        if os.environ.get("BELEIDSGRAAF_DEBUG"):
            raise
        complain(_sentence(error))
        raise typer.Exit(Exit.WRONG_USE) from None


def _sentence(error: Exception) -> str:
    if isinstance(error, OSError) and error.filename and error.strerror:
        return f"{error.filename}: {error.strerror}; check the path and your rights."
    text = str(error.args[0]) if isinstance(error, LookupError) and error.args else str(error)
    return text if text.endswith((".", "?", "!")) else f"{text}."


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
    title: str, columns: tuple[str, ...], rows: list[tuple[Any, ...]], shorten: Callable[[str], str] = str
) -> None:
    """A table in which every cell is text."""
    table = Table(title=escape(title) or None, title_justify="left", header_style="bold", show_edge=False)
    for column in columns:
        numbers = all(isinstance(row[columns.index(column)], int | Decimal) for row in rows) and rows
        table.add_column(escape(column), overflow="fold", justify="right" if numbers else "left")
    for row in rows:
        table.add_row(*(escape(shorten("" if cell is None else str(cell))) for cell in row))
    OUT.print(table)
