"""The command: subcommands that follow promises."""

from pathlib import Path
from typing import Annotated

import typer

from beleidsgraaf.console import sentences_for_errors
from beleidsgraaf.options import FOLLOW, OUT, AsOf, Form, GraphArgument, Ministry, Overwrite

app = typer.Typer()


@app.command(
    rich_help_panel=FOLLOW,
    epilog="Examples: beleidsgraaf threads out · beleidsgraaf threads out --as-of 2024-07-01 --status delayed",
)
def threads(
    graph: GraphArgument = OUT,
    as_of: AsOf = None,
    status: Annotated[
        str | None, typer.Option(help="open, due, overdue, delayed, partly-kept, kept, withdrawn or repeated.")
    ] = None,
    form: Form = "table",
) -> None:
    """List promises that are told of more than once: every quote with its day and document, status and score."""
    from beleidsgraaf import following  # noqa: PLC0415

    with sentences_for_errors():
        raise typer.Exit(following.run_threads(graph, as_of, status, form))


@app.command(rich_help_panel=FOLLOW, epilog="Example: beleidsgraaf due out --before 2025-07-01 --ministry defensie")
def due(
    graph: GraphArgument = OUT,
    before: Annotated[
        str | None, typer.Option("--before", help="The day before which the term ends; else any.")
    ] = None,
    as_of: AsOf = None,
    ministry: Ministry = None,
    theme: Annotated[str | None, typer.Option(help="Only on this theme; part of its name will do.")] = None,
    country: Annotated[str | None, typer.Option(help="Only about this country; part of its name will do.")] = None,
    form: Form = "table",
) -> None:
    """List open promises that have a term, or one that ends before a day, the soonest first."""
    from beleidsgraaf import following, standing  # noqa: PLC0415

    with sentences_for_errors():
        chosen = standing.Filter(ministry, theme, country)
        raise typer.Exit(following.run_due(graph, before, as_of, chosen, form))


@app.command(
    rich_help_panel=FOLLOW,
    name="near-misses",
    epilog="Examples: beleidsgraaf near-misses out · beleidsgraaf near-misses --reason need",
)
def near_misses(
    graph: GraphArgument = OUT,
    reason: Annotated[str | None, typer.Option(help="Only of this reason: its code or part of its words.")] = None,
    form: Form = "table",
) -> None:
    """List the sentences that looked like a promise and were dropped, with the reason."""
    from beleidsgraaf import dropping  # noqa: PLC0415

    with sentences_for_errors():
        raise typer.Exit(dropping.run_near_misses(graph, reason, form))


@app.command(rich_help_panel=FOLLOW, epilog="Example: beleidsgraaf rappel out -o rappel --as-of 2025-01-15")
def rappel(
    output: Annotated[Path, typer.Option("--output", "-o", help="Folder for the list and the calendar.")],
    graph: GraphArgument = OUT,
    as_of: AsOf = None,
    ministry: Ministry = None,
    overwrite: Overwrite = False,
) -> None:
    """Write the half-yearly reminder list per ministry (HTML, CSV) and the deadlines as a calendar (iCalendar)."""
    from beleidsgraaf import reminding  # noqa: PLC0415

    with sentences_for_errors():
        raise typer.Exit(reminding.run_rappel(graph, output, as_of, ministry, overwrite=overwrite))


@app.command(
    rich_help_panel=FOLLOW,
    epilog="Examples: beleidsgraaf diff old new · beleidsgraaf diff out out --as-of-a 2024-04-01",
)
def diff(
    old: Annotated[Path, typer.Argument(help="Folder of a build, or an RDF file.")],
    new: Annotated[Path, typer.Argument(help="Another one, or the same for two days.")],
    as_of_a: Annotated[
        str | None, typer.Option("--as-of-a", help="The day to ask the first about; else that of its build.")
    ] = None,
    as_of_b: Annotated[
        str | None, typer.Option("--as-of-b", help="The day to ask the second about; else that of its build.")
    ] = None,
    form: Form = "table",
) -> None:
    """Show what changed between two graphs, or two days of one: new, changed, moved, kept and vanished promises."""
    from beleidsgraaf import following  # noqa: PLC0415

    with sentences_for_errors():
        raise typer.Exit(following.run_diff(old, new, as_of_a, as_of_b, form))
