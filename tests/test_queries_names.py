"""From what a person types to what is meant."""

import pyoxigraph as ox
import pytest
from graph_letters import library

from graph.iris import BASE
from graph.quads import write_quads
from graph.store import load_store
from queries.catalogue import ParameterType
from queries.names import UnknownNameError, find_thing, fold


@pytest.fixture(scope="module")
def store() -> ox.Store:
    return load_store(write_quads(library()))


@pytest.mark.parametrize(
    ("kind", "given", "path"),
    [
        (ParameterType.COUNTRY, "Oekraïne", "country/UA"),
        (ParameterType.COUNTRY, "oekraine", "country/UA"),
        (ParameterType.COUNTRY, "UA", "country/UA"),
        (ParameterType.COUNTRY, "Ukraine", "country/UA"),
        (ParameterType.COUNTRY, f"{BASE}country/UA", "country/UA"),
        (ParameterType.ACTOR, "kabinet", "organisation/kabinet"),
        (ParameterType.ACTOR, "Tweede Kamer", "organisation/tweede-kamer"),
        (ParameterType.ACTOR, "België", "country/BE"),
        (ParameterType.ORGANISATION, "CVH", "organisation/coalitie-voor-vrije-havens"),
        (ParameterType.DOCUMENT, "brief.txt", "document/kamerbrief-havens"),
        (ParameterType.DOCUMENT, "99999-12", "document/kamerstuk-99999-12"),
        (ParameterType.DOCUMENT, "Zeekabels", "advice/raad-voor-verre-zaken-zeekabels"),
        (ParameterType.ENTITY, "havenconferentie", "event/havenconferentie"),
    ],
)
def test_a_thing_is_found_by_any_of_its_names(store: ox.Store, kind: ParameterType, given: str, path: str) -> None:
    assert find_thing(store, kind, given) == ox.NamedNode(BASE + path)


@pytest.mark.parametrize("given", ["handel en economie", "handel-en-economie", "Handel en Economie"])
def test_a_theme_is_found_by_label_and_id(store: ox.Store, given: str) -> None:
    theme = ox.NamedNode("https://w3id.org/beleidsgraaf/theme/handel-en-economie")
    assert find_thing(store, ParameterType.THEME, given) == theme


@pytest.mark.parametrize(
    ("kind", "given", "message"),
    [
        (ParameterType.COUNTRY, "Oekrane", "is no country in this graph; near it: .*Oekraïne"),
        (ParameterType.COUNTRY, "kabinet", "is no country in this graph"),
        (ParameterType.COUNTRY, "wxyz", "is no country in this graph$"),
        (ParameterType.ENTITY, "https://example.org/x", "is not described in this graph"),
        (ParameterType.ENTITY, "https://a b", "is no IRI"),
        (ParameterType.ENTITY, "", "is no entity in this graph"),
    ],
)
def test_what_is_not_there_names_what_is_near(store: ox.Store, kind: ParameterType, given: str, message: str) -> None:
    with pytest.raises(UnknownNameError, match=message):
        find_thing(store, kind, given)


def test_a_name_of_two_things_is_not_guessed() -> None:
    lines = [
        *(
            f'<{BASE}person/{who}> <http://www.w3.org/2004/02/skos/core#prefLabel> "{label}"@nl <a:g> .'
            for who, label in (("jan-vos", "Jan Vos"), ("piet-vos", "Piet Vos"))
        ),
        *(
            f'<{BASE}person/{who}> <http://www.w3.org/2004/02/skos/core#altLabel> "Vos"@nl <a:g> .'
            for who in ("jan-vos", "piet-vos")
        ),
        *(
            f"<{BASE}person/{who}> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> "
            f"<https://w3id.org/beleidsgraaf/def#Person> <a:g> ."
            for who in ("jan-vos", "piet-vos")
        ),
    ]
    with pytest.raises(UnknownNameError, match=r"may be more than one thing; give its IRI: Jan Vos <.*>; Piet Vos <"):
        find_thing(load_store(lines), ParameterType.ACTOR, "Vos")
    own = [*lines, lines[0].replace("Jan Vos", "Vos").replace("jan-vos", "vos"), lines[4].replace("jan-vos", "vos")]
    assert find_thing(load_store(own), ParameterType.ACTOR, "Vos") == ox.NamedNode(f"{BASE}person/vos")


def test_names_are_compared_without_case_accents_and_marks() -> None:
    assert fold("  Coördinatie-raad  ") == fold("COORDINATIE RAAD") == "coordinatie raad"
