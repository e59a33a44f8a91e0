"""Options and arguments that several subcommands share, and the parts of the help."""

from pathlib import Path
from typing import Annotated

import typer

MAKE = "Make a graph"
ASK = "Ask it"
FOLLOW = "Keep track of promises"
CHECK = "Check it"
PUBLISH = "Publish it"

Graph = Annotated[Path, typer.Option("--graph", "-g", help="Folder of a build, or an RDF file.")]
GraphArgument = Annotated[Path, typer.Argument(help="Folder of a build, or an RDF file.")]
Json = Annotated[bool, typer.Option("--json", help="Print JSON for a program.")]
Overwrite = Annotated[bool, typer.Option("--overwrite", help="Replace a file that is there already.")]
Timeout = Annotated[float, typer.Option("--timeout", help="Seconds to wait for an endpoint.")]
User = Annotated[str, typer.Option("--user", help="Who asks; the password stands in BELEIDSGRAAF_PASSWORD.")]
Curation = Annotated[
    Path | None, typer.Option("--curation", help="What a person decided; else the curation.tsv beside the documents.")
]
AsOf = Annotated[
    str | None,
    typer.Option("--as-of", help="The day to ask about; else that of the build (by itself the last document's)."),
]
Form = Annotated[str, typer.Option("--format", help="table, csv or json.")]
Ministry = Annotated[str | None, typer.Option(help="Only of this ministry or actor; part of its name will do.")]
OUT = Path("out")
