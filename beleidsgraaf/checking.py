"""`validate` and `verify`: does the graph keep the contract, and do its quotes still stand in their sources?"""

from pathlib import Path

import pyoxigraph as ox

from beleidsgraaf.console import Exit, count, print_json, print_table, refuse_existing, say
from graph.sources import Moved, verify
from graph.store import open_store, read_file

# More would scroll away; the report and --json have all of them.
SHOWN = 50


def open_graph(path: Path) -> ox.Store:
    """The store of a build, or an RDF file as a store in memory."""
    if path.is_file():
        return read_file(path)
    return open_store(path)


def run_validate(graph: Path, report: Path | None, *, as_json: bool, overwrite: bool) -> Exit:
    """Print violations in words; WRONG_FOUND when there are any."""
    from graph.validation import validate_with_report  # noqa: PLC0415 - pySHACL takes long to import

    if report:
        refuse_existing(report, overwrite=overwrite)
    found = validate_with_report(open_graph(graph))
    if report:
        report.write_text(found.turtle, "utf-8")
    wrong = [violation for violation in found.violations if violation.severity == "violation"]
    if as_json:
        print_json({"conforms": found.conforms, "violations": found.violations})
    elif found.conforms:
        say(f"{graph} keeps the contract: every shape conforms and every term is declared.")
    else:
        rows = [
            (v.severity, v.message_nl, _cut(v.label or v.focus), v.path, v.value, _cut(v.quote))
            for v in found.violations[:SHOWN]
        ]
        print_table("", ("ernst", "wat er mis is", "bij", "eigenschap", "waarde", "aanhaling"), rows)
        say(f"{count(len(found.violations), 'problem')}, {count(len(wrong), 'violation')} among them.")
    return Exit.WRONG_FOUND if wrong else Exit.FINE


def _cut(text: str, width: int = 160) -> str:
    return text if len(text) <= width else f"{text[: width - 1]}…"


def _tell(moved: Moved) -> tuple[str, str, str, str, str]:
    place = f"{moved.start}–{moved.end}" if moved.annotation else ""
    return moved.file, moved.problem.value, place, moved.quote, moved.found


def run_verify(graph: Path, sources: list[Path], *, as_json: bool) -> Exit:
    """Print quotes that do not stand where the graph says; WRONG_FOUND when there are any."""
    store = open_graph(graph)
    moved = verify(store, sources)
    if as_json:
        print_json({"moved": moved})
    elif moved:
        columns = ("file", "what is wrong", "place", "the graph says", "the file says")
        print_table("", columns, [_tell(one) for one in moved[:SHOWN]])
        say(f"{len(moved)} things do not agree with the sources; build the graph again from them.")
    else:
        say("Every quote still stands where it was read.")
    return Exit.WRONG_FOUND if moved else Exit.FINE
