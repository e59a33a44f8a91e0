"""The command: subcommands that bring a graph to others."""

from pathlib import Path
from typing import Annotated

import typer

from beleidsgraaf.console import sentences_for_errors
from beleidsgraaf.options import OUT, PUBLISH, GraphArgument, Json, Overwrite, Timeout, User

app = typer.Typer()


@app.command(rich_help_panel=PUBLISH, epilog="Example: beleidsgraaf export out --format jsonld -o graph.jsonld")
def export(
    output: Annotated[Path, typer.Option("--output", "-o", help="File to write.")],
    graph: GraphArgument = OUT,
    form: Annotated[
        str | None, typer.Option("--format", help="ttl, trig, nq, jsonld or rdf; else the suffix decides.")
    ] = None,
    overwrite: Overwrite = False,
) -> None:
    """Write the graph as Turtle, TriG, N-Quads, JSON-LD or RDF/XML."""
    from beleidsgraaf import drawing  # noqa: PLC0415

    with sentences_for_errors():
        raise typer.Exit(drawing.run_export(graph, form, output, overwrite=overwrite))


@app.command(rich_help_panel=PUBLISH, epilog="Example: beleidsgraaf settings -o beleidsgraaf.toml")
def settings(
    output: Annotated[Path | None, typer.Option("--output", "-o", help="File to write; else it is printed.")] = None,
    overwrite: Overwrite = False,
) -> None:
    """Give the file that says who publishes the dataset and on what terms, with its commented defaults."""
    from beleidsgraaf import publishing  # noqa: PLC0415

    with sentences_for_errors():
        raise typer.Exit(publishing.run_settings(output, overwrite=overwrite))


@app.command(rich_help_panel=PUBLISH, epilog="Example: beleidsgraaf publish out -o site --date 2025-03-01")
def publish(
    graph: GraphArgument = OUT,
    output: Annotated[Path, typer.Option("--output", "-o", help="Folder to leave the site in.")] = Path("site"),
    settings: Annotated[
        Path | None,
        typer.Option("--settings", help="Who publishes on what terms; else beleidsgraaf.toml, if it is here."),
    ] = None,
    issued: Annotated[str | None, typer.Option("--date", help="Day of publication, as 2025-03-01.")] = None,
    quality: Annotated[
        Path | None, typer.Option("--quality", help="JSON with figures measured against a gold standard.")
    ] = None,
    as_json: Json = False,
) -> None:
    """Write the graph as a static site of linked data, with a page and a Turtle file for each IRI.

    Exit code 1 when its description would not please a portal.
    """
    from beleidsgraaf import publishing  # noqa: PLC0415

    with sentences_for_errors():
        wishes = publishing.Wishes(settings, issued, quality)
        raise typer.Exit(publishing.run_publish(graph, output, wishes, as_json=as_json))


@app.command(
    rich_help_panel=PUBLISH,
    epilog="Example: beleidsgraaf push http://localhost:7878/store out --withdraw http://localhost:7878/query",
)
def push(
    url: Annotated[str, typer.Argument(help="Address of a Graph Store, or with --update of SPARQL Update.")],
    graph: GraphArgument = OUT,
    update: Annotated[bool, typer.Option("--update", help="Load by SPARQL 1.1 Update.")] = False,
    withdraw: Annotated[
        str,
        typer.Option(help="Where the store answers queries: takes away graphs of documents no longer in the build."),
    ] = "",
    timeout: Timeout = 60.0,
    user: User = "",
) -> None:
    """Load the graph into a store elsewhere, each named graph in the place of the one that stood there.

    Exit code 1 when it broke off; what is there and what is not is named.
    """
    from beleidsgraaf import publishing  # noqa: PLC0415
    from graph.endpoint import open_endpoint  # noqa: PLC0415

    with sentences_for_errors():
        asked = open_endpoint(withdraw, timeout, user) if withdraw else None
        endpoint = open_endpoint(url, timeout, user)
        raise typer.Exit(publishing.run_push(graph, endpoint, asked, update=update))
