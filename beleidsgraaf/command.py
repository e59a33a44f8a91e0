"""The command: what each subcommand takes, in the words of its help."""

from pathlib import Path
from typing import Annotated

import typer

from beleidsgraaf import __version__, command_check, command_promises, command_publish
from beleidsgraaf.console import say, sentences_for_errors
from beleidsgraaf.options import (
    ASK,
    MAKE,
    OUT,
    AsOf,
    Curation,
    Form,
    Graph,
    GraphArgument,
    Json,
    Overwrite,
    Timeout,
    User,
)

app = typer.Typer(
    name="beleidsgraaf",
    help="Read Dutch foreign-policy documents into a graph of actors, themes and commitments, and ask it questions.",
    no_args_is_help=True,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        say(f"beleidsgraaf {__version__}")
        raise typer.Exit


@app.callback()
def common(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Read Dutch foreign-policy documents into a graph of actors, themes and commitments, and ask it questions."""


@app.command(rich_help_panel=MAKE, epilog="Example: beleidsgraaf build letters/ budget.txt -o out")
def build(
    documents: Annotated[list[Path], typer.Argument(help="Text files, and folders that hold them.")],
    output: Annotated[Path, typer.Option("--output", "-o", help="Folder to leave the graph in.")] = OUT,
    base: Annotated[str, typer.Option(help="What IRIs begin with.")] = "https://w3id.org/beleidsgraaf/id/",
    curation: Curation = None,
    as_of: AsOf = None,
    infer: Annotated[bool, typer.Option("--infer", help="Also write down what follows from the ontology.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Say only what is wrong.")] = False,
    as_json: Json = False,
) -> None:
    """Read documents and write graph, store, pages and a report.

    Exit code 1 when a document could not be read (the others are), 2 for wrong use.
    """
    from beleidsgraaf import building, standing  # noqa: PLC0415 - each command imports what it needs: --help is quick

    with sentences_for_errors():
        day = standing.read_day(as_of)
        built = building.build(documents, output, base, curation, day, quiet=quiet, as_json=as_json)
        if infer and (output / "store").is_dir():
            from beleidsgraaf import inferring  # noqa: PLC0415

            inferring.run_infer(output, quiet=quiet or as_json)
        raise typer.Exit(built)


@app.command(rich_help_panel=MAKE, epilog="Example: beleidsgraaf undecided out --rows >> letters/curation.tsv")
def undecided(
    graph: GraphArgument = OUT,
    curation: Curation = None,
    rows: Annotated[bool, typer.Option("--rows", help="Print lines for curation.tsv, as remarks.")] = False,
    as_json: Json = False,
) -> None:
    """List names that may stand for several things, and things that may be one, with their words."""
    from beleidsgraaf import curating  # noqa: PLC0415

    with sentences_for_errors():
        raise typer.Exit(curating.run_undecided(graph, curation, rows=rows, as_json=as_json))


@app.command(
    rich_help_panel=MAKE,
    epilog="Examples: beleidsgraaf view out · beleidsgraaf view out --query question.rq -o picture.html",
)
def view(
    graph: GraphArgument = OUT,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Another folder for the pages, or the file of a picture.")
    ] = None,
    query: Annotated[
        Path | None, typer.Option("--query", help="Draw the answer to this SPARQL query of two or three columns.")
    ] = None,
    overwrite: Overwrite = False,
) -> None:
    """Write overview, register, reader, comparison and networks as HTML pages that need no network."""
    from beleidsgraaf import drawing  # noqa: PLC0415

    with sentences_for_errors():
        if query:
            raise typer.Exit(drawing.run_picture(graph, query, output, overwrite=overwrite))
        raise typer.Exit(drawing.run_view(graph, output))


@app.command(rich_help_panel=MAKE, epilog="Example: beleidsgraaf infer out")
def infer(graph: Annotated[Path, typer.Argument(help="Folder of a build.")] = OUT) -> None:
    """Write down what follows from the graph and its ontology, in a graph of its own (graph/inferred)."""
    from beleidsgraaf import inferring  # noqa: PLC0415

    with sentences_for_errors():
        raise typer.Exit(inferring.run_infer(graph, quiet=False))


@app.command(
    rich_help_panel=ASK,
    epilog='Example: beleidsgraaf ask "Wat zegde het kabinet toe over Oekraïne, en is het te laat?"',
)
def ask(
    words: Annotated[list[str], typer.Argument(help="A question in your own words, Dutch or English.")],
    graph: Graph = OUT,
    as_of: AsOf = None,
    most: Annotated[int, typer.Option("--most", min=0, help="How many promises to tell; 0 tells all.")] = 10,
    form: Form = "table",
) -> None:
    """Ask in plain words what was promised, and how it stands; what is late comes first.

    Exit code 1 when nothing in the graph answers.
    """
    from beleidsgraaf import answering  # noqa: PLC0415

    with sentences_for_errors():
        raise typer.Exit(answering.run_ask(words, graph, as_of, most, form))


@app.command(
    rich_help_panel=ASK,
    epilog="Examples: beleidsgraaf query · beleidsgraaf query promises-about-country country=UA · "
    "beleidsgraaf query --file question.rq --format csv",
)
def query(
    name: Annotated[str | None, typer.Argument(help="A bundled question; without it, all are listed.")] = None,
    parameters: Annotated[list[str] | None, typer.Argument(help="Its parameters, as name=value.")] = None,
    graph: Graph = OUT,
    text: Annotated[str | None, typer.Option("--text", help="A SPARQL query of your own.")] = None,
    file: Annotated[Path | None, typer.Option("--file", help="A file with a SPARQL query of your own.")] = None,
    form: Annotated[str, typer.Option("--format", help="table, csv or json.")] = "table",
    endpoint: Annotated[str, typer.Option("--endpoint", help="A SPARQL endpoint to ask, instead of --graph.")] = "",
    timeout: Timeout = 60.0,
    user: User = "",
    as_json: Json = False,
) -> None:
    """Ask a bundled question by name, or a SPARQL query of your own."""
    from beleidsgraaf import asking  # noqa: PLC0415
    from graph.endpoint import open_endpoint  # noqa: PLC0415

    with sentences_for_errors():
        question = asking.Question(name, tuple(parameters or ()), text, file)
        asked = open_endpoint(endpoint, timeout, user) if endpoint else graph
        raise typer.Exit(asking.run(question, asked, "json" if as_json else form))


@app.command(
    rich_help_panel=ASK,
    epilog="Examples: beleidsgraaf explain Oekraïne · beleidsgraaf explain https://w3id.org/beleidsgraaf/id/…",
)
def explain(
    thing: Annotated[str, typer.Argument(help="IRI, name or code of an entity, commitment or advice.")],
    graph: Graph = OUT,
    quotes: Annotated[int, typer.Option(min=1, help="How many quotes to show at most.")] = 10,
    as_json: Json = False,
) -> None:
    """Show what the graph says of a thing, and the words it was read from."""
    from beleidsgraaf import asking  # noqa: PLC0415

    with sentences_for_errors():
        raise typer.Exit(asking.explain(thing, graph, quotes, as_json=as_json))


for part in (command_promises, command_check, command_publish):
    app.add_typer(part.app)


def main() -> None:
    """Entry point of the console script."""
    app(prog_name="beleidsgraaf")
