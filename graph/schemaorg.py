"""The dataset in schema.org, as search engines and the Dutch heritage network read it from a page."""

from collections.abc import Iterator

from graph.dcat import FILE_TYPES, Described, Dump
from graph.nquads import Triple, day, text
from graph.settings import LANGUAGES
from graph.statistics import Figures
from graph.vocabulary import EU, describe, in_both


def write_schemaorg(told: Described) -> Iterator[Triple]:
    """Catalogue, dataset, downloads and agents (NDE requirements for dataset descriptions 1.14)."""
    settings = told.settings
    values = [
        *in_both(settings.title, "schema:name"),
        *in_both(settings.description, "schema:description"),
        ("schema:identifier", text(told.dataset)),
        ("schema:url", told.address("")),
        ("schema:license", f"<{settings.license}>"),
        ("schema:publisher", f"<{settings.publisher.iri}>"),
        ("schema:creator", f"<{settings.creator.iri}>"),
        ("schema:includedInDataCatalog", f"<{told.root}catalog>"),
        *(("schema:inLanguage", text(LANGUAGES[code][2])) for code in settings.languages),
        *(("schema:about", f"<{EU}data-theme/{code}>") for code in settings.themes),
        ("schema:spatialCoverage", f"<{EU}country/NLD>"),
        ("schema:temporalCoverage", _cover(told.figures)),
        *((f"schema:date{name}", day(told.issued)) for name in ("Created", "Modified", "Published") if told.issued),
        *(("schema:distribution", _download(told, dump)) for dump in told.dumps),
        *(("schema:keywords", text(word, "nl")) for word in ("buitenlands beleid", "toezeggingen", "Tweede Kamer")),
        ("schema:isAccessibleForFree", '"true"^^<http://www.w3.org/2001/XMLSchema#boolean>'),
    ]
    yield from describe(f"<{told.dataset}>", ("schema:Dataset",), values)
    for dump in told.dumps:
        yield from _write_download(told, dump)
    catalog = [
        *in_both(("Catalogus van Beleidsgraaf", "Catalogue of Beleidsgraaf"), "schema:name"),
        *in_both(("De dataset van deze Beleidsgraaf.", "The dataset of this Beleidsgraaf."), "schema:description"),
        ("schema:publisher", f"<{settings.publisher.iri}>"),
        ("schema:dataset", f"<{told.dataset}>"),
    ]
    yield from describe(f"<{told.root}catalog>", ("schema:DataCatalog",), catalog)
    yield from _write_agents(told)


def _cover(figures: Figures) -> str:
    """From the first to the last day of the documents, as an ISO 8601 interval; "" when none is dated."""
    days = sorted(source.day.split('"')[1] for source in figures.sources if source.day.endswith("#date>"))
    return text(f"{days[0]}/{days[-1]}") if days else ""


def _download(told: Described, dump: Dump) -> str:
    return f"<{told.dataset}#download-{dump.file.replace('.', '-')}>"


def _write_download(told: Described, dump: Dump) -> Iterator[Triple]:
    media = FILE_TYPES[dump.suffix][0] + ("+gzip" if dump.file.endswith(".gz") else "")
    values = [
        ("schema:contentUrl", told.address(f"dumps/{dump.file}")),
        ("schema:encodingFormat", text(media)),
        ("schema:contentSize", text(str(dump.size))),
        ("schema:sha256", text(dump.sha256)),
        ("schema:license", f"<{told.settings.license}>"),
        *in_both((f"De hele graaf ({dump.file})", f"The whole graph ({dump.file})"), "schema:name"),
        *in_both(told.settings.title, "schema:description"),
    ]
    yield from describe(_download(told, dump), ("schema:DataDownload",), values)


def _write_agents(told: Described) -> Iterator[Triple]:
    contact = told.settings.contact
    point = f"<{told.dataset}#contact>"
    for agent in dict.fromkeys((told.settings.publisher, told.settings.creator)):
        values = [
            ("schema:name", text(agent.name, "nl")),
            ("schema:identifier", text(agent.iri)),
            ("schema:contactPoint", point),
        ]
        yield from describe(f"<{agent.iri}>", ("schema:Organization",), values)
    told_point = [
        ("schema:name", text(contact.name, "nl")),
        ("schema:email", text(contact.email)),
        ("schema:telephone", text(contact.telephone) if contact.telephone else ""),
        ("schema:url", f"<{contact.page}>" if contact.page else ""),
    ]
    yield from describe(point, ("schema:ContactPoint",), told_point)
