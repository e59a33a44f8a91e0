"""The dataset as a portal wants it: DCAT-AP-NL 3.0 in Turtle, with what the Dutch heritage network (NDE) asks.

No blank nodes; each term of a code list stands with its type and labels, so that nothing has to be looked up.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from graph.nquads import Triple, day, named, text, typed
from graph.settings import ACCESS, FREQUENCIES, LANGUAGES, LICENCES, THEMES, Settings
from graph.statistics import Figures
from graph.vocabulary import EU, called, describe, in_both, listed
from ontology.terms import ONTOLOGY

IANA = "https://www.iana.org/assignments/media-types/"
FILE_TYPES = {  # by suffix: media type, code in the EU list of file types, name
    "ttl": ("text/turtle", "RDF_TURTLE", "Turtle"),
    "trig": ("application/trig", "RDF_TRIG", "TriG"),
    "nq": ("application/n-quads", "RDF_N_QUADS", "N-Quads"),
    "jsonld": ("application/ld+json", "JSON_LD", "JSON-LD"),
}
SPARQL_PROTOCOL = "https://www.w3.org/TR/sparql11-protocol/"
COOL_URIS = "https://www.w3.org/TR/cooluris/"
_STANDARDS = {
    ONTOLOGY: "Beleidsgraaf, ontologie",
    SPARQL_PROTOCOL: "SPARQL 1.1 Protocol",
    COOL_URIS: "Cool URIs for the Semantic Web",
}
_KEYWORDS = (
    ("buitenlands beleid", "foreign policy"),
    ("toezeggingen", "commitments"),
    ("Tweede Kamer", "Dutch House of Representatives"),
    ("adviesraden", "advisory councils"),
)


@dataclass(frozen=True, slots=True)
class Dump:
    """A file that holds the whole graph: its name in the site's `dumps/`, size in bytes and SHA-256 in hex."""

    file: str
    size: int
    sha256: str

    @property
    def suffix(self) -> str:
        """What RDF it holds, whether compressed or not."""
        return self.file.removesuffix(".gz").rpartition(".")[2]


@dataclass(frozen=True, slots=True)
class Described:
    """What is known when the dataset is described; `root` is what the IRIs of catalogue and dataset begin with."""

    settings: Settings
    figures: Figures
    dumps: tuple[Dump, ...]
    root: str
    issued: date | None = None

    @property
    def dataset(self) -> str:
        """Bare IRI of the dataset."""
        return f"{self.root}dataset"

    def address(self, path: str) -> str:
        """Written web address of a file of the site."""
        return f"<{self.settings.site}{path}>"


def write_dcat(told: Described) -> Iterator[Triple]:
    """Catalogue, dataset, its distributions and services, and all they name."""
    yield from _write_catalog(told)
    yield from _write_dataset(told)
    for dump in told.dumps:
        yield from _write_distribution(told, dump)
    yield from _write_services(told)
    yield from _write_agents(told.settings, told.dataset)
    yield from _write_lists(told.settings, {dump.suffix for dump in told.dumps})


def _shared(told: Described) -> list[tuple[str, str]]:
    """What catalogue, dataset and services say alike."""
    settings = told.settings
    return [
        ("dcterms:publisher", f"<{settings.publisher.iri}>"),
        ("dcterms:creator", f"<{settings.creator.iri}>"),
        ("dcat:contactPoint", f"<{told.dataset}#contact>"),
        ("dcterms:license", f"<{settings.license}>"),
        *(("dcterms:language", f"<{EU}language/{code}>") for code in settings.languages),
        *_days(told.issued),
    ]


def _days(issued: date | None) -> list[tuple[str, str]]:
    return [(f"dcterms:{name}", day(issued)) for name in ("created", "issued", "modified")] if issued else []


def _write_catalog(told: Described) -> Iterator[Triple]:
    values = [
        *in_both(("Catalogus van Beleidsgraaf", "Catalogue of Beleidsgraaf"), "dcterms:title"),
        *in_both(
            (
                "De dataset van deze Beleidsgraaf en de diensten erbij.",
                "The dataset of this Beleidsgraaf and its services.",
            ),
            "dcterms:description",
        ),
        ("dcat:dataset", f"<{told.dataset}>"),
        *(("dcat:service", service) for service in _services(told)),
        ("foaf:homepage", told.address("")),
        *_shared(told),
    ]
    yield from describe(f"<{told.root}catalog>", ("dcat:Catalog",), values)


def _services(told: Described) -> list[str]:
    return [f"<{told.dataset}#{name}>" for name in (("http", "sparql") if told.settings.endpoint else ("http",))]


def _write_dataset(told: Described) -> Iterator[Triple]:
    settings = told.settings
    subject = f"<{told.dataset}>"
    days = sorted(source.day for source in told.figures.sources if source.day.endswith("#date>"))
    values = [
        ("dcterms:identifier", text(told.dataset)),
        *in_both(settings.title, "dcterms:title"),
        *in_both(settings.description, "dcterms:description"),
        *(pair for words in _KEYWORDS for pair in in_both(words, "dcat:keyword")),
        *(("dcat:theme", f"<{EU}data-theme/{code}>") for code in settings.themes),
        ("dcterms:accessRights", f"<{EU}access-right/{settings.access}>"),
        ("dcterms:accrualPeriodicity", f"<{EU}frequency/{settings.frequency}>"),
        ("dcterms:spatial", f"<{EU}country/NLD>"),
        ("dcterms:temporal", f"<{told.dataset}#period>" if days else ""),
        ("dcterms:conformsTo", f"<{ONTOLOGY}>"),
        ("dcat:landingPage", told.address("")),
        ("foaf:page", told.address("README.md")),
        *(("dcat:distribution", _distribution(told, dump)) for dump in told.dumps),
        *_shared(told),
    ]
    yield from describe(subject, ("dcat:Dataset",), values)
    if days:
        ends = [("dcat:startDate", days[0]), ("dcat:endDate", days[-1])]
        yield from describe(f"<{told.dataset}#period>", ("dcterms:PeriodOfTime",), ends)
    for page in ("", "README.md"):
        yield from describe(told.address(page), ("foaf:Document",), [])


def _distribution(told: Described, dump: Dump) -> str:
    return f"<{told.dataset}#{dump.file.replace('.', '-')}>"


def _write_distribution(told: Described, dump: Dump) -> Iterator[Triple]:
    subject = _distribution(told, dump)
    media, code, name = FILE_TYPES[dump.suffix]
    packed = dump.file.endswith(".gz")
    address = told.address(f"dumps/{dump.file}")
    label = f"{name}, gzip" if packed else name
    values = [
        *in_both((f"De hele graaf als {label}", f"The whole graph as {label}"), "dcterms:title"),
        ("dcat:accessURL", address),
        ("dcat:downloadURL", address),
        ("dcat:mediaType", f"<{IANA}{media}>"),
        ("dcterms:format", f"<{EU}file-type/{code}>"),
        ("dcat:compressFormat", f"<{IANA}application/gzip>" if packed else ""),
        ("dcat:byteSize", typed(str(dump.size), "nonNegativeInteger")),
        ("spdx:checksum", f"{subject[:-1]}-sha256>"),
        ("dcat:accessService", f"<{told.dataset}#http>"),
        ("dcterms:license", f"<{told.settings.license}>"),
        ("dcterms:conformsTo", f"<{ONTOLOGY}>"),
        *(("dcterms:language", f"<{EU}language/{code}>") for code in told.settings.languages),
        *_days(told.issued)[1:],
    ]
    yield from describe(subject, ("dcat:Distribution",), values)
    algorithm = called("spdx:checksumAlgorithm_sha256")
    checksum = [("spdx:algorithm", algorithm), ("spdx:checksumValue", typed(dump.sha256, "hexBinary"))]
    yield from describe(f"{subject[:-1]}-sha256>", ("spdx:Checksum",), checksum)
    yield algorithm, named("rdf:type"), called("spdx:ChecksumAlgorithm")


def _write_services(told: Described) -> Iterator[Triple]:
    """The site itself, where each IRI has its page, and the SPARQL endpoint when there is one."""
    yield from _write_service(
        told,
        "http",
        ("Linked data over HTTP", "Linked data over HTTP"),
        ("Elke IRI heeft een pagina, en dezelfde als Turtle.", "Each IRI has a page, and the same as Turtle."),
        (told.settings.site, COOL_URIS, "README.md"),
    )
    if told.settings.endpoint:
        yield from _write_service(
            told,
            "sparql",
            ("SPARQL-endpoint", "SPARQL endpoint"),
            ("Vragen aan de graaf in SPARQL 1.1.", "Questions to the graph in SPARQL 1.1."),
            (told.settings.endpoint, SPARQL_PROTOCOL, "void.ttl"),
        )


def _write_service(
    told: Described,
    fragment: str,
    title: tuple[str, str],
    description: tuple[str, str],
    where: tuple[str, str, str],
) -> Iterator[Triple]:
    endpoint, protocol, page = where
    settings = told.settings
    values = [
        ("dcterms:identifier", text(f"{told.dataset}#{fragment}")),
        *in_both(title, "dcterms:title"),
        *in_both(description, "dcterms:description"),
        *(pair for words in _KEYWORDS for pair in in_both(words, "dcat:keyword")),
        ("dcat:endpointURL", f"<{endpoint}>"),
        ("dcat:endpointDescription", told.address(page)),
        ("dcat:servesDataset", f"<{told.dataset}>"),
        ("dcterms:conformsTo", f"<{protocol}>"),
        ("dcterms:accessRights", f"<{EU}access-right/{settings.access}>"),
        *(("dcat:theme", f"<{EU}data-theme/{code}>") for code in settings.themes),
        *_shared(told),
    ]
    yield from describe(f"<{told.dataset}#{fragment}>", ("dcat:DataService",), values)


def _write_agents(settings: Settings, dataset: str) -> Iterator[Triple]:
    """Publisher, maker and contact point; the latter is typed twice, since some shapes know only the wider class."""
    for agent in dict.fromkeys((settings.publisher, settings.creator)):
        yield from describe(
            f"<{agent.iri}>", ("foaf:Agent", "foaf:Organization"), [("foaf:name", text(agent.name, "nl"))]
        )
    contact = settings.contact
    values = [
        ("vcard:fn", text(contact.name, "nl")),
        ("vcard:hasEmail", f"<mailto:{contact.email}>"),
        ("vcard:hasTelephone", f"<tel:{contact.telephone}>" if contact.telephone else ""),
        ("vcard:hasURL", f"<{contact.page}>" if contact.page else ""),
    ]
    yield from describe(f"<{dataset}#contact>", ("vcard:Kind", "vcard:Organization"), values)


def _write_lists(settings: Settings, suffixes: set[str]) -> Iterator[Triple]:
    for code in settings.themes:
        yield from listed(code, "data-theme", "skos:Concept", THEMES[code])
    for code in settings.languages:
        yield from listed(code, "language", "dcterms:LinguisticSystem", LANGUAGES[code][:2])
    yield from listed(settings.access, "access-right", "dcterms:RightsStatement", ACCESS[settings.access])
    yield from listed(settings.frequency, "frequency", "dcterms:Frequency", FREQUENCIES[settings.frequency])
    yield from listed("NLD", "country", "dcterms:Location", ("Nederland", "Netherlands"))
    for suffix in sorted(suffixes):
        media, code, name = FILE_TYPES[suffix]
        yield from listed(code, "file-type", "dcterms:MediaTypeOrExtent", (name, name))
        yield from _write_media_type(media)
    yield from _write_media_type("application/gzip")
    licence = [("dcterms:title", text(LICENCES[settings.license], "en"))]
    yield from describe(f"<{settings.license}>", ("dcterms:LicenseDocument",), licence)
    for standard, name in _STANDARDS.items():
        yield from describe(f"<{standard}>", ("dcterms:Standard",), [("dcterms:title", text(name, "nl"))])


def _write_media_type(media: str) -> Iterator[Triple]:
    values = [("dcterms:title", text(media, "en"))]
    yield from describe(f"<{IANA}{media}>", ("dcterms:MediaType", "dcterms:MediaTypeOrExtent"), values)
