"""Pages call things as the ontology does: one word for one notion."""

import pytest
from rdflib import RDFS, Graph, URIRef

from ontology.terms import BG, read_ontology
from views.words import TERMS, Word

ONTOLOGY = Graph().parse(data=read_ontology(), format="turtle")


@pytest.mark.parametrize("term", TERMS)
def test_a_term_is_called_by_its_label(term: str) -> None:
    labels = {
        label.language: str(label)  # type: ignore[attr-defined]
        for label in ONTOLOGY.objects(URIRef(BG + term), RDFS.label)
    }
    assert TERMS[term] == Word(labels["nl"], labels["en"])
