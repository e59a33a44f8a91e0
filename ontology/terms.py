"""The namespaces of the graph, and a lookup of our own terms that refuses one which `beleid.ttl` does not declare.

Importing this costs nothing: the ontology is scanned at the first lookup, with one regular expression and no RDF
library.
"""

import re
from difflib import get_close_matches
from functools import cache
from importlib.resources import files

ONTOLOGY = "https://w3id.org/beleidsgraaf/def"
BG = ONTOLOGY + "#"
BGT = "https://w3id.org/beleidsgraaf/theme/"
ID = "https://w3id.org/beleidsgraaf/id/"  # the default base; a setting may replace it
DCAT = "http://www.w3.org/ns/dcat#"
DCTERMS = "http://purl.org/dc/terms/"
ELI = "http://data.europa.eu/eli/ontology#"
FOAF = "http://xmlns.com/foaf/0.1/"
OA = "http://www.w3.org/ns/oa#"
ORG = "http://www.w3.org/ns/org#"
OWL = "http://www.w3.org/2002/07/owl#"
PROV = "http://www.w3.org/ns/prov#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
SCHEMA = "https://schema.org/"  # with https, as schema.org itself and the Dutch heritage network ask
SH = "http://www.w3.org/ns/shacl#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
TIME = "http://www.w3.org/2006/time#"
VOID = "http://rdfs.org/ns/void#"
XSD = "http://www.w3.org/2001/XMLSchema#"

PREFIXES = {
    "bg": BG,
    "bgt": BGT,
    "id": ID,
    "dcat": DCAT,
    "dcterms": DCTERMS,
    "eli": ELI,
    "foaf": FOAF,
    "oa": OA,
    "org": ORG,
    "owl": OWL,
    "prov": PROV,
    "rdf": RDF,
    "rdfs": RDFS,
    "schema": SCHEMA,
    "sh": SH,
    "skos": SKOS,
    "time": TIME,
    "void": VOID,
    "xsd": XSD,
}

_DECLARATION = re.compile(r"^bg:(\w+) a ", re.MULTILINE)


class UnknownTermError(LookupError):
    """A name in our namespace that `beleid.ttl` does not declare."""

    def __init__(self, name: str) -> None:
        near = get_close_matches(name, sorted(declared_terms()), n=3)
        hint = f"did you mean {', '.join('bg:' + other for other in near)}?" if near else "declare it there first."
        super().__init__(f"bg:{name} is not declared in ontology/beleid.ttl; {hint}")
        self.name = name
        self.near = tuple(near)


@cache
def read_ontology() -> str:
    """Text of `beleid.ttl` (Turtle)."""
    return (files("ontology") / "beleid.ttl").read_text("utf-8")


@cache
def declared_terms() -> frozenset[str]:
    """Local names of all classes, properties and individuals that `beleid.ttl` declares in the `bg:` namespace."""
    return frozenset(_DECLARATION.findall(read_ontology()))


@cache
def term(name: str) -> str:
    """IRI of a term of ours by its local name; raises `UnknownTermError`, which names its neighbours, for any other.

    >>> term("Commitment")
    'https://w3id.org/beleidsgraaf/def#Commitment'
    >>> term("Motoin")
    Traceback (most recent call last):
    ...
    ontology.terms.UnknownTermError: bg:Motoin is not declared in ontology/beleid.ttl; did you mean bg:Motion?
    """
    if name not in declared_terms():
        raise UnknownTermError(name)
    return BG + name
