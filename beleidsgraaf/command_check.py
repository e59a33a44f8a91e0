"""The command: subcommands that hold a graph against its contract, its sources and careful readers."""

from pathlib import Path
from typing import Annotated

import typer

from beleidsgraaf.console import sentences_for_errors
from beleidsgraaf.options import CHECK, OUT, GraphArgument, Json, Overwrite

app = typer.Typer()


@app.command(rich_help_panel=CHECK, epilog="Example: beleidsgraaf validate out --report report.ttl")
def validate(
    graph: GraphArgument = OUT,
    report: Annotated[Path | None, typer.Option(help="Also write the standard SHACL report, as Turtle.")] = None,
    overwrite: Overwrite = False,
    as_json: Json = False,
) -> None:
    """Say in words where the graph does not keep its contract (SHACL). Exit code 1 when it does not."""
    from beleidsgraaf import checking  # noqa: PLC0415

    with sentences_for_errors():
        raise typer.Exit(checking.run_validate(graph, report, as_json=as_json, overwrite=overwrite))


@app.command(rich_help_panel=CHECK, epilog="Example: beleidsgraaf verify out letters/ budget.txt")
def verify(
    graph: Annotated[Path, typer.Argument(help="Folder of a build, or an RDF file.")],
    sources: Annotated[list[Path], typer.Argument(help="The documents it was built from, and folders that hold them.")],
    as_json: Json = False,
) -> None:
    """Read the sources again and check every quote. Exit code 1 when one does not stand where the graph says."""
    from beleidsgraaf import checking  # noqa: PLC0415

    with sentences_for_errors():
        raise typer.Exit(checking.run_verify(graph, sources, as_json=as_json))


@app.command(
    rich_help_panel=CHECK,
    epilog="Example: beleidsgraaf evaluate out tests/gold --show 5 --floors tests/gold/floors.json",
)
def evaluate(
    graph: GraphArgument,
    gold: Annotated[Path, typer.Argument(help="Folder of annotations (NNN.jsonl, NNN.segments.jsonl).")],
    texts: Annotated[Path | None, typer.Option(help="Folder of the documents that were annotated.")] = None,
    floors: Annotated[Path | None, typer.Option(help="JSON file of figures that may not be lower.")] = None,
    show: Annotated[int, typer.Option(min=0, help="List up to N mistakes of each sort.")] = 0,
    as_json: Json = False,
) -> None:
    """Measure a graph against what careful readers marked. Exit code 1 when a figure is under its floor."""
    from beleidsgraaf import evaluating  # noqa: PLC0415

    with sentences_for_errors():
        raise typer.Exit(evaluating.run_evaluate(graph, gold, texts, floors, show, as_json=as_json))
