"""The command: what each subcommand takes, in the words of its help."""

from pathlib import Path
from typing import Annotated

import typer

from beleidsgraaf import __version__
from beleidsgraaf.console import say, sentences_for_errors

app = typer.Typer(
    name="beleidsgraaf",
    help="Read Dutch foreign-policy documents into a graph of actors, themes and commitments, and ask it questions.",
    no_args_is_help=True,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

Graph = Annotated[Path, typer.Option("--graph", "-g", help="Folder of a build, or an RDF file.")]
GraphArgument = Annotated[Path, typer.Argument(help="Folder of a build, or an RDF file.")]
Json = Annotated[bool, typer.Option("--json", help="Print JSON for a program.")]
Overwrite = Annotated[bool, typer.Option("--overwrite", help="Replace a file that is there already.")]
Timeout = Annotated[float, typer.Option("--timeout", help="Seconds to wait for an endpoint.")]
User = Annotated[str, typer.Option("--user", help="Who asks; the password stands in BELEIDSGRAAF_PASSWORD.")]
Curation = Annotated[
    Path | None, typer.Option("--curation", help="What a person decided; else the curation.tsv beside the documents.")
]
AsOf = Annotated[str | None, typer.Option("--as-of", help="The day to ask about; else that of the last document.")]
Form = Annotated[str, typer.Option("--format", help="table, csv or json.")]
Ministry = Annotated[str | None, typer.Option(help="Only of this ministry or actor; part of its name will do.")]
OUT = Path("out")


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


@app.command(epilog="Example: beleidsgraaf build letters/ budget.txt -o out")
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
    from beleidsgraaf import building, following  # noqa: PLC0415 - each command imports what it needs: --help is quick

    with sentences_for_errors():
        day = following.read_day(as_of)
        built = building.build(documents, output, base, curation, day, quiet=quiet, as_json=as_json)
        if infer and (output / "store").is_dir():
            from beleidsgraaf import inferring  # noqa: PLC0415

            inferring.run_infer(output, quiet=quiet or as_json)
        raise typer.Exit(built)


@app.command(epilog="Example: beleidsgraaf undecided out --rows >> letters/curation.tsv")
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
    epilog="Examples: beleidsgraaf query · beleidsgraaf query promises-about-country country=UA · "
    "beleidsgraaf query --file question.rq --format csv"
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


@app.command(epilog='Example: beleidsgraaf ask "Wat zegde het kabinet toe over Oekraïne, en is het te laat?"')
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


@app.command(epilog="Examples: beleidsgraaf explain Oekraïne · beleidsgraaf explain https://w3id.org/beleidsgraaf/id/…")
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


@app.command(epilog="Examples: beleidsgraaf view out · beleidsgraaf view out --query question.rq -o picture.html")
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


@app.command(epilog="Example: beleidsgraaf export out --format jsonld -o graph.jsonld")
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


@app.command(epilog="Example: beleidsgraaf validate out --report report.ttl")
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


@app.command(epilog="Example: beleidsgraaf verify out letters/ budget.txt")
def verify(
    graph: Annotated[Path, typer.Argument(help="Folder of a build, or an RDF file.")],
    sources: Annotated[list[Path], typer.Argument(help="The documents it was built from, and folders that hold them.")],
    as_json: Json = False,
) -> None:
    """Read the sources again and check every quote. Exit code 1 when one does not stand where the graph says."""
    from beleidsgraaf import checking  # noqa: PLC0415

    with sentences_for_errors():
        raise typer.Exit(checking.run_verify(graph, sources, as_json=as_json))


@app.command(epilog="Example: beleidsgraaf evaluate out tests/gold --show 5 --floors tests/gold/floors.json")
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


@app.command(epilog="Example: beleidsgraaf infer out")
def infer(graph: Annotated[Path, typer.Argument(help="Folder of a build.")] = OUT) -> None:
    """Write down what follows from the graph and its ontology, in a graph of its own (graph/inferred)."""
    from beleidsgraaf import inferring  # noqa: PLC0415

    with sentences_for_errors():
        raise typer.Exit(inferring.run_infer(graph, quiet=False))


@app.command(epilog="Example: beleidsgraaf publish out -o site --date 2025-03-01")
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


@app.command(epilog="Example: beleidsgraaf push http://localhost:7878/store out --withdraw http://localhost:7878/query")
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


@app.command(epilog="Example: beleidsgraaf settings -o beleidsgraaf.toml")
def settings(
    output: Annotated[Path | None, typer.Option("--output", "-o", help="File to write; else it is printed.")] = None,
    overwrite: Overwrite = False,
) -> None:
    """Give the file that says who publishes the dataset and on what terms, with its commented defaults."""
    from beleidsgraaf import publishing  # noqa: PLC0415

    with sentences_for_errors():
        raise typer.Exit(publishing.run_settings(output, overwrite=overwrite))


@app.command(epilog="Examples: beleidsgraaf threads out · beleidsgraaf threads out --as-of 2024-07-01 --status delayed")
def threads(
    graph: GraphArgument = OUT,
    as_of: AsOf = None,
    status: Annotated[
        str | None, typer.Option(help="open, due, overdue, delayed, partly-kept, kept, withdrawn or repeated.")
    ] = None,
    form: Form = "table",
) -> None:
    """List promises that several documents tell of: every quote with its day and document, the status and the score."""
    from beleidsgraaf import following  # noqa: PLC0415

    with sentences_for_errors():
        raise typer.Exit(following.run_threads(graph, as_of, status, form))


@app.command(epilog="Example: beleidsgraaf due out --before 2025-07-01 --ministry defensie")
def due(
    before: Annotated[str, typer.Option("--before", help="The day before which the term ends.")],
    graph: GraphArgument = OUT,
    as_of: AsOf = None,
    ministry: Ministry = None,
    theme: Annotated[str | None, typer.Option(help="Only on this theme; part of its name will do.")] = None,
    country: Annotated[str | None, typer.Option(help="Only about this country; part of its name will do.")] = None,
    form: Form = "table",
) -> None:
    """List open promises whose term ends before a day, the soonest first."""
    from beleidsgraaf import following  # noqa: PLC0415

    with sentences_for_errors():
        chosen = following.Filter(ministry, theme, country)
        raise typer.Exit(following.run_due(graph, before, as_of, chosen, form))


@app.command(
    name="near-misses", epilog="Examples: beleidsgraaf near-misses out · beleidsgraaf near-misses --reason need"
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


@app.command(epilog="Example: beleidsgraaf rappel out -o rappel --as-of 2025-01-15")
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


@app.command(epilog="Examples: beleidsgraaf diff old new · beleidsgraaf diff out out --as-of-a 2024-04-01")
def diff(
    old: Annotated[Path, typer.Argument(help="Folder of a build, or an RDF file.")],
    new: Annotated[Path, typer.Argument(help="Another one, or the same for two days.")],
    as_of_a: Annotated[str | None, typer.Option("--as-of-a", help="The day to ask the first about.")] = None,
    as_of_b: Annotated[str | None, typer.Option("--as-of-b", help="The day to ask the second about.")] = None,
    form: Form = "table",
) -> None:
    """Show what changed between two graphs, or two days of one: new, changed, moved, kept and vanished promises."""
    from beleidsgraaf import following  # noqa: PLC0415

    with sentences_for_errors():
        raise typer.Exit(following.run_diff(old, new, as_of_a, as_of_b, form))


def main() -> None:
    """Entry point of the console script."""
    app(prog_name="beleidsgraaf")
