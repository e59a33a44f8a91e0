"""`view` and `export`: pages and other forms of a graph that was built."""

from pathlib import Path

from beleidsgraaf.checking import open_graph
from beleidsgraaf.console import Exit, refuse_existing, say
from beleidsgraaf.texts import read_texts
from graph.exports import FORMATS, ExportError, export_store
from graph.output import OutputError, add_files, check_output, write_manifest
from views.site import write_site


def run_view(graph: Path, output: Path | None) -> Exit:
    """Draw the networks into the folder of the build, or into another one of ours."""
    folder = output or graph
    if folder.is_file():
        raise OutputError(f"{folder} is a file; give a folder for the pages with -o")
    store = open_graph(graph)
    check_output(folder)
    folder.mkdir(parents=True, exist_ok=True)
    paths = write_site(store, folder, read_texts(graph))
    if (folder / "store").is_dir():
        add_files(folder, tuple(path.name for path in paths))
    else:
        write_manifest(folder)
    for path in paths:
        say(str(path))
    return Exit.FINE


def run_export(graph: Path, form: str | None, output: Path, *, overwrite: bool) -> Exit:
    """Write a graph in another form, chosen by name or by the suffix of the file."""
    chosen = form or output.suffix.lstrip(".")
    if chosen not in FORMATS:
        raise ExportError(f"{chosen or 'no suffix'} is no form that can be written; choose one of {', '.join(FORMATS)}")
    refuse_existing(output, overwrite=overwrite)
    export_store(open_graph(graph), chosen, output)
    say(f"{output} ({FORMATS[chosen]})")
    return Exit.FINE
