"""`infer`: write down what follows from a graph and its ontology, in a graph of its own beside the others."""

from pathlib import Path

from beleidsgraaf.console import Exit, say
from graph.exports import read_lines, render
from graph.inference import INFERRED, infer_lines
from graph.iris import find_base, graph_iri
from graph.store import open_store, replace_graph


def run_infer(folder: Path, *, quiet: bool) -> Exit:
    """Infer into a build: its store, `graph.nq` and `graph.ttl`; again when it was done before."""
    if folder.is_file():
        raise ValueError(f"{folder} is a file; give the folder of a build, whose store takes what is inferred")
    store = open_store(folder, write=True)
    lines = read_lines(store)
    new = infer_lines(lines)
    base = find_base(line.rpartition(" <")[2].removesuffix("> .") for line in lines)
    target = graph_iri(base, INFERRED)
    replace_graph(store, target, new)
    store.flush()
    for form in ("nq", "ttl"):
        path = folder / f"graph.{form}"
        if path.exists():
            fresh = folder / f".graph.{form}"
            fresh.write_bytes(render(read_lines(store), form, base))
            fresh.replace(path)  # at once, so that nobody reads half a file
    if not quiet:
        say(f"{len(new)} statements follow from the others; they stand in <{target}>.")
    return Exit.FINE
