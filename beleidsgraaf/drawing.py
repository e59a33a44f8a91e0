"""`view` and `export`: pages and other forms of a graph that was built."""

from pathlib import Path

from beleidsgraaf.asking import read_question
from beleidsgraaf.checking import open_graph
from beleidsgraaf.console import Exit, refuse_existing, say
from beleidsgraaf.texts import read_problems, read_texts
from graph.exports import ALIASES, FORMATS, ExportError, export_store
from graph.output import MANIFEST, OutputError, add_files, check_output, write_manifest
from views.overview import FILE as INDEX
from views.site import render_picture, write_site


def run_view(graph: Path, output: Path | None) -> Exit:
    """Write all pages into the folder of the build, or into another one of ours."""
    folder = output or graph
    if folder.is_file():
        raise OutputError(f"{folder} is a file; give a folder for the pages with -o")
    store = open_graph(graph)
    check_output(folder)
    folder.mkdir(parents=True, exist_ok=True)
    paths = write_site(store, folder, read_texts(graph), read_problems(graph))
    if (folder / "store").is_dir():
        add_files(folder, tuple(path.name for path in paths))
    else:
        write_manifest(folder)
    for path in paths:
        say(str(path))
    return Exit.FINE


def run_picture(graph: Path, query: Path, output: Path | None, *, overwrite: bool) -> Exit:
    """Draw the answer to a question of two or three columns as a network, in one file."""
    file = output or Path(f"{query.stem}.html")
    if file.is_dir():
        file = file / f"{query.stem}.html"
    if file.suffix != ".html":
        raise OutputError(f"{file} is no page; give a file that ends in .html with -o")
    sparql = read_question(query)
    refuse_existing(file, overwrite=overwrite)
    beside = (file.parent / INDEX).is_file()
    html = render_picture(open_graph(graph), sparql, query.stem, in_site=beside)
    file.write_text(html, "utf-8", newline="\n")
    if (file.parent / MANIFEST).is_file():
        add_files(file.parent, (file.name,))
    say(str(file))
    return Exit.FINE


def run_export(graph: Path, form: str | None, output: Path, *, overwrite: bool) -> Exit:
    """Write a graph in another form, chosen by name or by the suffix of the file."""
    typed = (form or output.suffix.lstrip(".")).casefold()
    chosen = ALIASES.get(typed, typed)
    if chosen not in FORMATS:
        raise ExportError(f"{typed or 'no suffix'} is no form that can be written; choose one of {', '.join(FORMATS)}")
    refuse_existing(output, overwrite=overwrite)
    export_store(open_graph(graph), chosen, output)
    say(f"{output} ({FORMATS[chosen]})")
    return Exit.FINE
