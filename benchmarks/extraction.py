"""How fast `extract` reads, stage by stage, beside what spaCy needs for names and for its French statistical model.

    python benchmarks/extraction.py [FOLDER] [--times N]

Megabytes are of UTF-8 text, seconds are of one core (process time), everything warm. spaCy and its small French model
(the Dutch one, of the same architecture and size, is not on PyPI) are measured when they are installed:
`pip install --group bench`.
"""

import argparse
import time
from collections.abc import Callable, Iterable
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import Any

from extract import pipeline
from extract.names.mentions import own_lexicon
from extract.reading import find_files, read_document
from extract.records import Document

ROOT = Path(__file__).resolve().parent.parent
SEEDS = ROOT.parent / "shared" / "seeds"
_RECORDS = "extract.records"


def measure(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def tell(what: str, seconds: float, size: float) -> None:
    print(f"{what:44} {seconds / size:8.3f} s/MB {size / seconds:8.2f} MB/s")


def cold(what: str, work: Callable[[], object]) -> None:
    print(f"{what:44} {measure(work):8.3f} s")


def stages(module: ModuleType) -> list[str]:
    """Names of the functions that a module of the pipeline takes from the others: its stages."""
    return [
        name
        for name, value in vars(module).items()
        if callable(value) and getattr(value, "__module__", "").startswith("extract.")
        if value.__module__ not in {_RECORDS, module.__name__}
    ]


def clock(module: ModuleType, spent: dict[str, float]) -> None:
    """Replace each stage by one that adds its time; a generator is run out within it."""

    def timed(name: str, stage: Callable[..., Any]) -> Callable[..., Any]:
        def run(*arguments: Any, **options: Any) -> Any:
            start = time.process_time()
            found = stage(*arguments, **options)
            if isinstance(found, Iterable) and not isinstance(found, (tuple, list)):
                found = list(found)
            spent[name] += time.process_time() - start
            return found

        return run

    for name in stages(module):
        spent[name] = 0.0
        setattr(module, name, timed(name, getattr(module, name)))


def bench_extract(documents: list[Document], size: float, times: int) -> None:
    cold("cold: names of the lists into an automaton", own_lexicon)
    cold("cold: first reading of all documents", lambda: list(map(pipeline.extract, documents)))
    whole = min(measure(lambda: list(map(pipeline.extract, documents))) for _ in range(times))
    rounds = measure(lambda: [list(map(pipeline.extract, documents)) for _ in range(times)])
    tell(f"extract, best of {times} rounds", whole, size)
    tell(f"extract, all {times} rounds", rounds, size * times)
    best: dict[str, float] = {}
    spent: dict[str, float] = {}
    clock(pipeline, spent)
    for _ in range(max(3, times // 4)):
        spent.update(dict.fromkeys(spent, 0.0))
        list(map(pipeline.extract, documents))
        best = {name: min(seconds, best.get(name, seconds)) for name, seconds in spent.items()}
    for name, seconds in sorted(best.items(), key=lambda item: -item[1]):
        print(f"    {name:40} {seconds / size:8.3f} s/MB")


def bench_spacy(documents: list[Document], size: float, times: int) -> None:
    if find_spec("spacy") is None:
        print("spaCy is not installed here, so there is nothing to compare with (pip install --group bench)")
        return
    import spacy  # noqa: PLC0415 - only where it is installed
    from spacy.matcher import PhraseMatcher  # noqa: PLC0415

    texts = [document.raw for document in documents]
    plain = spacy.blank("nl")
    plain.add_pipe("sentencizer")
    matcher = PhraseMatcher(plain.vocab)

    def fill() -> None:
        matcher.add("NAME", list(plain.tokenizer.pipe(own_lexicon().by_form)))

    cold("cold: the same names into a PhraseMatcher", fill)

    def match() -> None:
        for text in texts:
            matcher(plain(text))

    match()
    seconds = min(measure(match) for _ in range(max(3, times // 4)))
    tell(f"spaCy {spacy.__version__}: blank nl, sentencizer, names", seconds, size)
    if find_spec("fr_core_news_sm") is None:
        print("fr_core_news_sm is not installed here")
        return
    model = spacy.load("fr_core_news_sm")
    list(model.pipe(texts[:1]))
    seconds = measure(lambda: list(model.pipe(texts)))
    tell(f"spaCy {spacy.__version__}: fr_core_news_sm", seconds, size)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=SEEDS if SEEDS.is_dir() else ROOT / "examples")
    parser.add_argument("--times", type=int, default=20, help="rounds over all documents (100 for a figure to publish)")
    options = parser.parse_args()
    documents = [read_document(path) for path in find_files([options.folder])]
    size = sum(len(document.raw.encode()) for document in documents) / 1e6
    print(f"{len(documents)} documents of {options.folder}, {size:.3f} MB")
    bench_extract(documents, size, options.times)
    bench_spacy(documents, size, options.times)


if __name__ == "__main__":
    main()
