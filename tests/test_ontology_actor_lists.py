"""The reference lists of actors and places are fit for looking up: a lint of `ontology/lists`."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import chain, pairwise
from pathlib import Path

import pytest

from extract.slugs import slug
from ontology.kinds import EntityKind, OrganisationKind
from ontology.reference import ENTITY_LISTS, Reference, read_references, read_rows, read_tenures

LISTS = Path(__file__).resolve().parent.parent / "ontology" / "lists"
OURS = (
    EntityKind.COUNTRY,
    EntityKind.REGION,
    EntityKind.ORGANISATION,
    EntityKind.OFFICE,
    EntityKind.PERSON,
)
FILES = (*(ENTITY_LISTS[kind] for kind in OURS), "tenures.tsv")
AUTHORITIES = re.compile(
    r"https://identifier\.overheid\.nl/tooi/id/[a-z]+/[a-z]+\d+"
    r"|http://www\.wikidata\.org/entity/Q[1-9]\d*"
    r"|https://sws\.geonames\.org/[1-9]\d*/"
    r"|https://ror\.org/0[0-9a-z]{8}"
    r"|http://publications\.europa\.eu/resource/authority/(country|corporate-body)/[A-Z0-9_]+"
)
CONCEPTS = re.compile(r"http://eurovoc\.europa\.eu/(\d+|c_[0-9a-f]{8})|http://www\.wikidata\.org/entity/Q[1-9]\d*")
# Adjectives that official Dutch also writes without a capital; any other lower-case form would be a common word.
LOWER_CASE = {"westers", "westerse", "mediterraan", "mediterrane", "koninkrijks"}


def ours() -> tuple[Reference, ...]:
    return tuple(entry for entry in read_references() if entry.kind in OURS)


def of_kind(kind: EntityKind) -> dict[str, Reference]:
    return {entry.id: entry for entry in read_references() if entry.kind == kind}


def safe_names(entry: Reference) -> Iterator[str]:
    """What is looked up anywhere: the label (unless context must decide on it), the names and the adjectives."""
    if entry.label_nl not in entry.ambiguous:
        yield entry.label_nl
    yield from entry.names
    yield from entry.adjectives


def as_sought(entry: Reference, name: str) -> str:
    """Offices are looked up with either case of their first letter."""
    return name[:1].lower() + name[1:] if entry.kind == EntityKind.OFFICE else name


def holders() -> dict[str, set[tuple[EntityKind, str]]]:
    found: dict[str, set[tuple[EntityKind, str]]] = defaultdict(set)
    for entry in read_references():
        for name in safe_names(entry):
            found[as_sought(entry, name)].add((entry.kind, entry.id))
    return found


@pytest.mark.parametrize("name", FILES)
def test_a_list_is_plain_tab_separated_text(name: str) -> None:
    lines = (LISTS / name).read_text("utf-8").split("\n")
    assert lines.pop() == "", "the file ends with a line break"
    columns = lines[0].split("\t")
    for line in lines:
        cells = line.split("\t")
        assert len(cells) == len(columns), line
        assert not re.search(r'[\r"\u00a0\u00ad]|  ', line), line
        for value in chain.from_iterable(cell.split("|") for cell in cells):
            assert value == value.strip(" ,;"), f"stray space or comma in {line!r}"
        for cell in cells:
            assert "" not in cell.split("|")[1:], f"empty value in {line!r}"


@pytest.mark.parametrize("kind", OURS)
def test_rows_are_sorted_by_a_unique_id(kind: EntityKind) -> None:
    ids = [row["id"] for row in read_rows(ENTITY_LISTS[kind])]
    assert ids == sorted(ids)
    assert [i for i, count in Counter(ids).items() if count > 1] == []


def test_ids_are_iso_codes_for_countries_and_slugs_for_the_rest() -> None:
    for entry in ours():
        if entry.kind == EntityKind.COUNTRY:
            assert re.fullmatch(r"[A-Z]{2}", entry.id), entry.id
        else:
            assert entry.id == slug(entry.id), entry.id


def test_every_entry_has_a_label_and_a_source() -> None:
    assert [entry.id for entry in ours() if not entry.label_nl or not entry.source] == []
    assert [tenure for tenure in read_tenures() if not tenure.source] == []


def test_a_safe_name_belongs_to_one_entry() -> None:
    clashes = {
        name: sorted(where)
        for name, where in holders().items()
        if len(where) > 1 and any(kind in OURS for kind, _ in where)
    }
    assert clashes == {}


def test_no_safe_name_is_what_another_entry_says_it_is_not() -> None:
    known = holders()
    for entry in ours():
        for negative in entry.negative:
            others = known.get(negative, set()) - {(entry.kind, entry.id)}
            assert not others, f"{negative!r} is denied by {entry.id} and claimed by {others}: the longest name wins"


def test_a_negative_is_a_longer_string_around_a_name() -> None:
    for entry in ours():
        names = [*safe_names(entry), *entry.ambiguous]
        for negative in entry.negative:
            assert any(name in negative and name != negative for name in names), f"{entry.id}: {negative!r}"


def test_a_name_is_safe_or_ambiguous_but_not_both() -> None:
    for entry in ours():
        assert not set(entry.ambiguous) & {*entry.names, *entry.adjectives}, entry.id
        assert len(set(entry.names)) == len(entry.names), entry.id
        assert len(set(entry.adjectives)) == len(entry.adjectives), entry.id


def test_safe_names_have_at_least_two_characters() -> None:
    assert [(entry.id, name) for entry in ours() for name in safe_names(entry) if len(name) < 2] == []


def test_names_start_without_an_article_unless_they_are_written_with_it() -> None:
    allowed = {"het Westen", "het Oosten", "de Volkskrant", "De Volkskrant", "De Nederlandsche Bank"}
    for entry in ours():
        for name in entry.names:
            assert not re.match(r"(?:de|het|een|De|Het) ", name) or name in allowed, f"{entry.id}: {name!r}"


def test_adjectives_are_capitalised_and_stand_with_places_only() -> None:
    for entry in ours():
        if entry.adjectives:
            assert entry.kind in {EntityKind.COUNTRY, EntityKind.REGION}, entry.id
        for adjective in entry.adjectives:
            word = adjective.removeprefix("niet-").removeprefix("pan-")
            assert word[0].isupper() or word in LOWER_CASE, f"{entry.id}: {adjective!r} is a common word"


def test_safe_names_are_no_common_dutch_words() -> None:
    words = {"man", "let", "est", "fin", "pool", "raad", "kamer", "unie", "commissie", "hof", "is", "au", "bank", "er"}
    for entry in ours():
        for name in safe_names(entry):
            assert name.lower() not in words, f"{entry.id}: {name!r} needs context"


def test_identifiers_have_the_shape_of_their_authority_and_belong_to_one_entry() -> None:
    holder: dict[str, str] = {}
    for entry in ours():
        for iri in entry.same_as:
            assert AUTHORITIES.fullmatch(iri), f"{entry.id}: {iri}"
            assert holder.setdefault(iri, entry.id) == entry.id, f"{iri} stands with {holder[iri]} and {entry.id}"
        for iri in entry.close_match:
            assert CONCEPTS.fullmatch(iri), f"{entry.id}: {iri}"


def test_narrower_classes_are_those_of_organisations() -> None:
    kinds = {kind.value for kind in OrganisationKind}
    for entry in ours():
        allowed = kinds | {""} if entry.kind == EntityKind.ORGANISATION else {""}
        assert entry.narrower in allowed, entry.id
    for ministry in of_kind(EntityKind.ORGANISATION).values():
        if ministry.id.startswith("ministerie-van-"):
            assert ministry.narrower == OrganisationKind.MINISTRY, ministry.id


def test_parents_are_organisations_and_make_no_circle() -> None:
    organisations = of_kind(EntityKind.ORGANISATION)
    for entry in ours():
        if entry.parent:
            assert entry.kind in {EntityKind.ORGANISATION, EntityKind.OFFICE}, entry.id
            assert entry.parent in organisations, f"{entry.id}: {entry.parent}"
    for entry in organisations.values():
        seen = {entry.id}
        above = entry.parent
        while above:
            assert above not in seen, f"{entry.id} is below itself"
            seen.add(above)
            above = organisations[above].parent


def test_a_ministry_has_its_minister() -> None:
    posts = {entry.parent for entry in of_kind(EntityKind.OFFICE).values() if entry.id.startswith("minister-")}
    for entry in of_kind(EntityKind.ORGANISATION).values():
        if entry.narrower == OrganisationKind.MINISTRY and entry.id not in {
            "ministerie-van-immigratie-en-asiel",
            "ministerie-van-verkeer-en-waterstaat",
            "ministerie-van-volkshuisvesting-ruimtelijke-ordening-en-milieubeheer",
        }:
            assert entry.id in posts, f"{entry.id} has no minister"


def test_tenures_name_what_the_lists_hold() -> None:
    known = {kind: of_kind(kind) for kind in EntityKind}
    for tenure in read_tenures():
        assert tenure.member_kind in {EntityKind.PERSON, EntityKind.COUNTRY, EntityKind.ORGANISATION}
        assert tenure.member in known[tenure.member_kind], tenure
        assert tenure.organisation in known[EntityKind.ORGANISATION], tenure
        assert not tenure.office or tenure.office in known[EntityKind.OFFICE], tenure
        assert tenure.role == tenure.role.lower() != "", tenure


def test_a_term_ends_after_it_began_and_no_post_is_held_twice_at_once() -> None:
    by_office: dict[str, list[tuple[object, object, str]]] = defaultdict(list)
    for tenure in read_tenures():
        if tenure.since and tenure.until:
            assert tenure.since < tenure.until, tenure
            if tenure.office and tenure.office != "eurocommissaris":
                by_office[tenure.office].append((tenure.since, tenure.until, tenure.member))
    for office, terms in by_office.items():
        ordered = sorted(terms, key=lambda term: str(term[0]))
        for (_, until, first), (since, _, second) in pairwise(ordered):
            assert str(until) <= str(since), f"{office}: {first} and {second}"


def test_tenures_stand_once_in_order() -> None:
    rows = [tuple(row.values()) for row in read_rows("tenures.tsv")]
    assert rows == sorted(set(rows))


def test_a_person_is_known_by_surname_in_context_only() -> None:
    for person in of_kind(EntityKind.PERSON).values():
        assert " " in person.label_nl or "-" in person.label_nl, person.id
        assert person.id == slug(person.label_nl), person.id
        assert person.ambiguous, f"{person.id} has no surname for context to decide on"
        assert all(" " in name for name in person.names), f"{person.id}: {person.names}"


@pytest.mark.parametrize(
    ("kind", "at_least"),
    [
        (EntityKind.COUNTRY, 230),
        (EntityKind.REGION, 500),
        (EntityKind.ORGANISATION, 900),
        (EntityKind.OFFICE, 150),
        (EntityKind.PERSON, 300),
    ],
)
def test_lists_cover_the_field(kind: EntityKind, at_least: int) -> None:
    assert len(of_kind(kind)) >= at_least


@pytest.mark.parametrize(
    ("name", "kind", "entry"),
    [
        ("Oekraine", EntityKind.COUNTRY, "UA"),
        ("Oekraïners", EntityKind.COUNTRY, "UA"),
        ("Ruslands", EntityKind.COUNTRY, "RU"),
        ("V.S.", EntityKind.COUNTRY, "US"),
        ("Koninkrijk der Nederlanden", EntityKind.COUNTRY, "NL"),
        ("Noord-Ierse", EntityKind.REGION, "noord-ierland"),
        ("Ierse", EntityKind.COUNTRY, "IE"),
        ("Guinee-Bissau", EntityKind.COUNTRY, "GW"),
        ("Congo-Brazzaville", EntityKind.COUNTRY, "CG"),
        ("DRC", EntityKind.COUNTRY, "CD"),
        ("Nederlandse Antillen", EntityKind.REGION, "nederlandse-antillen"),
        ("Saba", EntityKind.REGION, "saba"),
        ("Europese", EntityKind.REGION, "europa"),
        ("Europese Commissie", EntityKind.ORGANISATION, "europese-commissie"),
        ("VN Veiligheidsraad", EntityKind.ORGANISATION, "vn-veiligheidsraad"),
        ("Raad van State", EntityKind.ORGANISATION, "raad-van-state"),
        ("Kamer van Koophandel", EntityKind.ORGANISATION, "kamer-van-koophandel"),
        ("EZK", EntityKind.ORGANISATION, "ministerie-van-economische-zaken-en-klimaat"),
        ("minister van BZ", EntityKind.OFFICE, "minister-van-buitenlandse-zaken"),
        ("staatssecretaris van Financiën", EntityKind.OFFICE, "staatssecretaris-van-financien"),
        ("SGVN", EntityKind.OFFICE, "secretaris-generaal-van-de-verenigde-naties"),
        ("A.G. Koenders", EntityKind.PERSON, "bert-koenders"),
    ],
)
def test_a_name_leads_to_its_entry(name: str, kind: EntityKind, entry: str) -> None:
    sought = name[:1].lower() + name[1:] if kind == EntityKind.OFFICE else name
    assert holders()[sought] == {(kind, entry)}


@pytest.mark.parametrize("name", ["Kamer", "Raad", "Commissie", "Unie", "IS", "AU", "Hof", "Georgia", "Frans", "Congo"])
def test_a_name_with_several_meanings_needs_context(name: str) -> None:
    assert name not in holders()
    assert any(name in entry.ambiguous for entry in ours())


def test_two_members_of_one_surname_both_list_it() -> None:
    mulders = {person.id for person in of_kind(EntityKind.PERSON).values() if "Mulder" in person.ambiguous}
    assert {"agnes-mulder", "edgar-mulder", "anne-mulder"} <= mulders


def test_seats_of_the_kingdom_are_known() -> None:
    seats = {tenure.organisation for tenure in read_tenures() if tenure.member == "NL"}
    assert {"eu", "navo", "verenigde-naties", "raad-van-europa", "benelux"} <= seats
    assert "g7" not in seats
