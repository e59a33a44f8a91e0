"""How long each bundled question takes, in this process, on the graph of a folder of documents.

    python benchmarks/questions.py [FOLDER] [--times N]

Questions that must be told an actor, country or theme are asked about the Tweede Kamer, Nederland and trade. Seconds
are of one core; the best of the rounds counts.
"""

import argparse
import time
from pathlib import Path

from extract.pipeline import extract
from extract.reading import find_files, read_document
from graph.quads import write_quads
from graph.store import load_store
from queries.catalogue import list_queries
from queries.run import run_query

ROOT = Path(__file__).resolve().parent.parent
ASKED = {
    "actor": "Tweede Kamer",
    "before": "2025-01-01",
    "country": "Nederland",
    "entity": "Tweede Kamer",
    "minimum": "1",
    "ministry": "Ministerie van Buitenlandse Zaken",
    "organisation": "Tweede Kamer",
    "section": "de",
    "sort": "deliverable",
    "state": "published",
    "theme": "handel-en-economie",
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", default=ROOT / "examples")
    parser.add_argument("--times", type=int, default=5)
    options = parser.parse_args()
    documents = [read_document(path) for path in find_files([options.folder])]
    asked = ASKED | {"document": documents[0].name}
    store = load_store(write_quads(map(extract, documents)))
    slowest = 0.0
    for query in list_queries():
        given = {parameter.name: asked[parameter.name] for parameter in query.parameters if parameter.required}
        took = []
        for _ in range(options.times):
            start = time.process_time()
            rows = len(run_query(store, query.id, given).rows)
            took.append(time.process_time() - start)
        slowest = max(slowest, min(took))
        print(f"{query.id:44} {min(took):8.4f} s {rows:6} rows")
    print(f"{'the slowest':44} {slowest:8.4f} s")


if __name__ == "__main__":
    main()
