"""IRIs: natural keys first, hashes of raw parts else."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.records import EntityRef
from graph.iris import (
    BASE,
    SEGMENTS,
    SLUG_LIMIT,
    advice_iri,
    check_base,
    digest,
    entity_iri,
    find_base,
    graph_iri,
    hashed_iri,
    iri_prefixes,
    role_iri,
    section_iri,
    short_slug,
)
from ontology.kinds import EntityKind


@pytest.mark.parametrize(
    ("kind", "key", "path"),
    [
        (EntityKind.COUNTRY, "UA", "id/country/UA"),
        (EntityKind.ORGANISATION, "tweede-kamer", "id/organisation/tweede-kamer"),
        (EntityKind.DOCUMENT, "kamerstuk-36045-3", "id/document/kamerstuk-36045-3"),
        (EntityKind.THEME, "sancties", "theme/sancties"),
    ],
)
def test_an_entity_has_the_iri_of_the_contract(kind: EntityKind, key: str, path: str) -> None:
    assert entity_iri(BASE, EntityRef(kind, key)) == f"https://w3id.org/beleidsgraaf/{path}"


@pytest.mark.parametrize("key", ["", "a b", "a/b", "a#b", "-a", "é"])
def test_an_id_that_is_no_slug_is_refused(key: str) -> None:
    with pytest.raises(ValueError, match="slug or a code"):
        entity_iri(BASE, EntityRef(EntityKind.PERSON, key))


@pytest.mark.parametrize("base", ["https://example.org/", "http://localhost:8000/a/b/"])
def test_the_base_is_a_setting(base: str) -> None:
    assert entity_iri(check_base(base), EntityRef(EntityKind.COUNTRY, "BE")) == f"{base}country/BE"


@pytest.mark.parametrize(
    "base", ["", "example.org/", "https://example.org", "https://example.org/a#", "urn:a/", "https://a b/"]
)
def test_what_is_no_base_is_refused(base: str) -> None:
    with pytest.raises(ValueError, match="ends in a slash"):
        check_base(base)


@given(st.lists(st.text(st.characters(exclude_characters="\x1f", exclude_categories=("Cs",))), min_size=1, max_size=4))
def test_a_hash_tells_its_parts_apart(parts: list[str]) -> None:
    assert re.fullmatch("[0-9a-f]{16}", digest(*parts))
    assert digest(*parts) != digest(*parts, "")
    assert digest(*parts) == digest(*parts)


@given(st.text(st.characters(exclude_categories=("Cs",)), max_size=300))
def test_a_title_always_gives_a_usable_slug(title: str) -> None:
    short = short_slug(title)
    assert re.fullmatch("[a-z0-9-]+", short)
    assert len(short) <= SLUG_LIMIT + 9


def test_long_titles_that_differ_at_the_end_stay_apart() -> None:
    start = "advies over de verhouding tussen " * 10
    assert short_slug(f"{start} a") != short_slug(f"{start} b")


def test_things_without_a_natural_key() -> None:
    council = EntityRef(EntityKind.ORGANISATION, "raad-voor-verre-zaken")
    assert advice_iri(BASE, council, "Vrije doorvaart") == f"{BASE}advice/raad-voor-verre-zaken-vrije-doorvaart"
    assert role_iri(BASE, "vicevoorzitter") == f"{BASE}role/vicevoorzitter"
    assert section_iri(f"{BASE}document/a", 3) == f"{BASE}document/a#section-3"
    assert hashed_iri(BASE, "annotation", "a") == f"{BASE}annotation/{digest('a')}"


def test_every_segment_has_a_prefix_of_its_own() -> None:
    prefixes = iri_prefixes(BASE)
    assert set(prefixes) == set(SEGMENTS)
    assert len(set(prefixes.values())) == len(SEGMENTS)


def test_the_base_is_found_back_from_the_graphs() -> None:
    assert find_base([graph_iri("https://example.org/x/", "reference")]) == "https://example.org/x/"
    assert find_base([graph_iri("https://example.org/x/", "a-letter")]) == BASE
