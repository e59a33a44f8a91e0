"""How the dataset came about (W3C PROV) and how good it is (W3C Data Quality Vocabulary). No clock: a day is given."""

import json
import re
from collections.abc import Iterator, Mapping
from importlib.metadata import version
from pathlib import Path

from graph.dcat import Described
from graph.nquads import Triple, decimal, named, text, typed
from graph.statistics import Figures
from graph.vocabulary import called, describe, in_both

TOOL = "https://w3id.org/beleidsgraaf"
_MEASURES = {  # what is measured of every graph: Dutch and English definition
    "documents": ("Aantal gelezen documenten", "Number of documents that were read"),
    "not-understood": ("Aantal plaatsen die gezien en niet begrepen zijn", "Number of places seen and not understood"),
    "facts-shown": (
        "Deel van de toezeggingen en adviezen waarvan de woorden in de bron staan aangewezen",
        "Share of commitments and advices whose words are pointed out in the source",
    ),
    "entities-linked": (
        "Deel van de personen, organisaties, plaatsen en andere zaken dat aan een openbaar register is gekoppeld",
        "Share of persons, organisations, places and other things linked to a public authority",
    ),
}
_NAME = re.compile("[a-z0-9]+(?:[-_][a-z0-9]+)*")


class QualityError(ValueError):
    """A file of quality figures that is none; the sentence says what it should hold."""


def read_quality(path: Path) -> dict[str, float]:
    """Figures measured against a gold standard: a JSON object of numbers in [0, 1], nested at will; else QualityError.

    `{"commitments": {"precision": 0.9}}` and `{"commitments-precision": 0.9}` are the same. What `evaluate --json`
    prints is taken as it is: its counts and mistakes are left aside.
    """
    try:
        told = json.loads(path.read_text("utf-8"))
    except (json.JSONDecodeError, UnicodeDecodeError) as error:
        raise QualityError(f"{path} is no JSON ({error})") from error
    if isinstance(told, dict) and isinstance(told.get("figures"), dict):
        told = {name: value for name, value in told["figures"].items() if not isinstance(value, int)}
    found = dict(_flatten(told, (), path))
    if not found:
        raise QualityError(f'{path} holds no figures; give an object such as {{"commitments": {{"precision": 0.9}}}}')
    return dict(sorted(found.items()))


def _flatten(told: object, names: tuple[str, ...], path: Path) -> Iterator[tuple[str, float]]:
    if isinstance(told, dict):
        for key, value in told.items():
            if not _NAME.fullmatch(str(key)):
                raise QualityError(f"{path}: the name of a figure is lower-case words with hyphens, not {key!r}")
            yield from _flatten(value, (*names, key), path)
    elif isinstance(told, bool) or not isinstance(told, int | float) or not 0 <= told <= 1 or not names:
        raise QualityError(f"{path}: a figure is a number from 0 to 1 under a name, not {told!r}")
    else:
        yield "-".join(names).replace("_", "-"), float(told)


def write_provenance(told: Described) -> Iterator[Triple]:
    """The run that made the dataset: the tool with its version, and each source with its checksum."""
    run, tool = f"<{told.dataset}#run>", f"<{TOOL}/release/{version('beleidsgraaf')}>"
    subject = f"<{told.dataset}>"
    yield subject, named("rdf:type"), named("prov:Entity")
    yield subject, named("prov:wasGeneratedBy"), run
    yield subject, named("prov:wasAttributedTo"), f"<{told.settings.publisher.iri}>"
    for source in told.figures.sources:
        yield subject, named("prov:wasDerivedFrom"), source.document
    ended = f"{told.issued.isoformat()}T00:00:00Z" if told.issued else ""
    values = [
        *in_both(("Lezen en schrijven van de graaf", "Reading and writing the graph"), "skos:prefLabel"),
        ("prov:wasAssociatedWith", tool),
        *(("prov:used", source.document) for source in told.figures.sources),
        ("prov:endedAtTime", typed(ended, "dateTime") if ended else ""),
    ]
    yield from describe(run, ("prov:Activity",), values)
    release = [
        ("foaf:name", text(f"Beleidsgraaf {version('beleidsgraaf')}")),
        ("dcterms:hasVersion", text(version("beleidsgraaf"))),
        ("dcterms:isVersionOf", f"<{TOOL}>"),
    ]
    yield from describe(tool, ("prov:SoftwareAgent", "prov:Agent"), release)
    for source in told.figures.sources:
        checksum = f"{source.document[:-1]}#sha256>"
        yield from describe(
            source.document, ("prov:Entity",), [("bg:fileName", source.file), ("spdx:checksum", checksum)]
        )
        algorithm = called("spdx:checksumAlgorithm_sha256")
        parts = [("spdx:algorithm", algorithm), ("spdx:checksumValue", source.sha256)]
        yield from describe(checksum, ("spdx:Checksum",), parts)


def write_quality(told: Described, gold: Mapping[str, float]) -> Iterator[Triple]:
    """Measurements of the dataset: what every graph tells of itself, and figures against a gold standard when given."""
    for name, value in _measure(told.figures).items():
        yield from _write_measurement(told.dataset, name, value, _MEASURES[name], "completeness")
    for name, figure in gold.items():
        words = name.replace("-", " ")
        definition = (f"{words}, gemeten aan een gouden standaard", f"{words}, measured against a gold standard")
        yield from _write_measurement(told.dataset, name, decimal(figure), definition, "accuracy")
    dimensions = (("completeness", ("volledigheid", "completeness")), ("accuracy", ("juistheid", "accuracy")))
    for dimension, label in dimensions:
        subject = f"<{told.dataset}#dimension-{dimension}>"
        yield from describe(subject, ("dqv:Dimension", "skos:Concept"), in_both(label, "skos:prefLabel"))


def _measure(figures: Figures) -> dict[str, str]:
    issues = figures.classes.get(named("bg:Issue"), 0)
    measured = {
        "documents": typed(str(len(figures.sources)), "integer"),
        "not-understood": typed(str(issues), "integer"),
    }
    if figures.facts:
        measured["facts-shown"] = decimal(figures.shown / figures.facts)
    if figures.entities:
        measured["entities-linked"] = decimal(figures.linked / figures.entities)
    return measured


def _write_measurement(
    dataset: str, name: str, value: str, definition: tuple[str, str], dimension: str
) -> Iterator[Triple]:
    subject, metric = f"<{dataset}#quality-{name}>", f"<{dataset}#metric-{name}>"
    yield f"<{dataset}>", called("dqv:hasQualityMeasurement"), subject
    values = [("dqv:computedOn", f"<{dataset}>"), ("dqv:isMeasurementOf", metric), ("dqv:value", value)]
    yield from describe(subject, ("dqv:QualityMeasurement",), values)
    datatype = value.rpartition("^^")[2]
    told = [
        *in_both(definition, "skos:definition"),
        ("dqv:inDimension", f"<{dataset}#dimension-{dimension}>"),
        ("dqv:expectedDataType", datatype),
    ]
    yield from describe(metric, ("dqv:Metric",), told)
