"""Lint of the lists of documents, events, programmes and themes."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise

import pytest

from extract.wordlists import read_table
from ontology.kinds import DocumentKind, EntityKind
from ontology.reference import Reference, Theme, read_references, read_rows, read_themes

KINDS = (EntityKind.DOCUMENT, EntityKind.EVENT, EntityKind.PROGRAMME)
FILES = ("documents.tsv", "events.tsv", "programmes.tsv")
TOPS = {
    "veiligheid-en-defensie",
    "mensenrechten",
    "democratie-en-rechtsstaat",
    "internationale-rechtsorde",
    "multilateralisme",
    "europese-samenwerking",
    "handel-en-economie",
    "ontwikkelingssamenwerking",
    "klimaat-energie-en-milieu",
    "gezondheid",
    "migratie",
    "digitalisering-en-cyber",
    "diplomatie-en-postennet",
    "consulaire-dienstverlening",
    "sancties",
    "humanitaire-hulp",
    "cultuur",
    "gelijke-rechten",
    "regionale-betrekkingen",
}
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
AUTHORITIES = re.compile(
    r"http://eurovoc\.europa\.eu/(?:\d+|c_[0-9a-f]{8})"
    r"|https://identifier\.overheid\.nl/tooi/def/thes/top/c_[0-9a-f]{8}"
    r"|http://publications\.europa\.eu/resource/celex/3\d{4}[A-Z]\d{4}"
    r"|http://www\.wikidata\.org/entity/Q\d+"
)
KAMERSTUK = re.compile(r"\d{5}(?:-[IVX]+|-\d{2})?-(?:\d{1,4}|[A-Z])")
ISSUED = re.compile(r"(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")


def things() -> list[Reference]:
    return [entry for entry in read_references() if entry.kind in KINDS]


def names(entry: Reference) -> Iterator[str]:
    yield entry.label_nl
    yield from entry.names


def top_of(theme: Theme) -> str:
    return theme.broader or theme.id


def bare(keyword: str) -> str:
    return keyword.strip("~*").lower()


def pattern(keyword: str) -> re.Pattern[str]:
    """The keyword as a reader would look for it: bounded by non-letters unless a star stands there."""
    word = keyword.lstrip("~")
    left = "" if word.startswith("*") else r"(?<!\w)"
    right = "" if word.endswith("*") else r"(?!\w)"
    return re.compile(left + re.escape(bare(word)) + right)


@pytest.mark.parametrize(("file", "least"), [("documents.tsv", 220), ("events.tsv", 80), ("programmes.tsv", 130)])
def test_lists_cover_the_field(file: str, least: int) -> None:
    assert sum(1 for _ in read_rows(file)) >= least


@pytest.mark.parametrize("file", FILES)
def test_rows_are_complete_unique_and_sorted(file: str) -> None:
    rows = list(read_rows(file))
    ids = [row["id"] for row in rows]
    assert ids == sorted(set(ids))
    assert all(SLUG.fullmatch(id_) for id_ in ids)
    assert all(row["label_nl"] and row["source"] for row in rows)
    assert all(None not in row.values() and None not in row for row in rows), "a row with too few or too many cells"


def test_classes_belong_to_documents_only() -> None:
    kinds = {kind.value for kind in DocumentKind}
    for entry in things():
        allowed = kinds | {""} if entry.kind is EntityKind.DOCUMENT else {""}
        assert entry.narrower in allowed, entry.id


def test_a_name_means_one_thing() -> None:
    owners = defaultdict(set)
    for entry in things():
        for name in names(entry):
            owners[name].add((entry.kind.value, entry.id))
    assert {name: own for name, own in owners.items() if len(own) > 1} == {}


def test_an_entry_says_each_name_once() -> None:
    for entry in things():
        said = Counter([*entry.names, *entry.ambiguous])
        assert max(said.values(), default=1) == 1, entry.id
        assert entry.label_nl not in entry.names, entry.id


def test_no_name_is_the_negative_of_another() -> None:
    known = {name for entry in things() for name in names(entry)}
    assert {name for entry in things() for name in entry.negative} & known == set()


def test_a_negative_holds_a_name_of_its_entry() -> None:
    for entry in things():
        own = [name.lower() for name in (*names(entry), *entry.ambiguous)]
        for phrase in entry.negative:
            assert any(name in phrase.lower() for name in own), (entry.id, phrase)


def test_names_have_no_article_and_no_stray_space() -> None:
    for entry in things():
        for name in (*entry.names, *entry.ambiguous):
            assert not re.match(r"(?:het|een) |de (?!facto)", name), (entry.id, name)
            assert name == " ".join(name.split()), (entry.id, name)
            assert len(name) > 1, (entry.id, name)


def test_common_words_are_not_safe_names() -> None:
    unsafe = {"handvest", "verdrag", "conventie", "top", "kompas", "agenda", "strategie", "nota", "wet", "akkoord"}
    safe = {name.lower() for entry in things() for name in names(entry)}
    assert safe & unsafe == set()
    ambiguous = {name for entry in things() for name in entry.ambiguous}
    assert {"Handvest", "Kompas", "Conferentie", "SGP"} <= ambiguous


def test_identifiers_have_the_shape_of_their_authority() -> None:
    found = [iri for entry in things() for iri in (*entry.same_as, *entry.close_match)]
    found += [iri for theme in read_themes() for _, iri in theme.matches]
    assert found
    assert [iri for iri in found if not AUTHORITIES.fullmatch(iri)] == []


def test_only_sourced_entries_have_identifiers() -> None:
    for entry in things():
        if entry.source == "general knowledge of the field":
            assert [*entry.same_as, *entry.close_match] == [], entry.id
            assert entry.number == "", entry.id


def test_numbers_and_dates_are_written_as_agreed() -> None:
    numbers = [entry.number for entry in things() if entry.number]
    assert [number for number in numbers if not KAMERSTUK.fullmatch(number)] == []
    assert len(numbers) == len(set(numbers))
    assert [entry.id for entry in things() if entry.issued and not ISSUED.fullmatch(entry.issued)] == []


@pytest.mark.parametrize(
    ("kind", "id_", "name"),
    [
        (EntityKind.DOCUMENT, "akkoord-van-parijs", "Klimaatakkoord van Parijs"),
        (EntityKind.DOCUMENT, "handvest-van-de-verenigde-naties", "VN-Handvest"),
        (EntityKind.DOCUMENT, "wet-veiligheidstoets-investeringen-fusies-en-overnames", "Wet Vifo"),
        (EntityKind.DOCUMENT, "vn-veiligheidsraadresolutie-1325", "resolutie 1325"),
        (EntityKind.EVENT, "covid-19-pandemie", "coronacrisis"),
        (EntityKind.EVENT, "navo-top-vilnius-2023", "top van Vilnius"),
        (EntityKind.PROGRAMME, "sustainable-development-goals", "SDG’s"),
        (EntityKind.PROGRAMME, "emasoh", "AGENOR"),
    ],
)
def test_the_name_that_letters_use_is_known(kind: EntityKind, id_: str, name: str) -> None:
    (entry,) = [entry for entry in things() if entry.kind is kind and name in entry.names]
    assert entry.id == id_


def test_themes_are_the_nineteen_and_what_stands_under_them() -> None:
    themes = read_themes()
    ids = [theme.id for theme in themes]
    assert len(ids) == len(set(ids))
    assert {theme.id for theme in themes if not theme.broader} == TOPS
    assert {theme.broader for theme in themes if theme.broader} == TOPS, "a top without children, or an orphan"
    assert all(SLUG.fullmatch(id_) for id_ in ids)
    keys = [(theme.broader != "", theme.id) for theme in themes]
    assert keys == sorted(keys)


def test_themes_have_labels_words_and_a_source() -> None:
    for theme in read_themes():
        assert theme.label_nl, theme.id
        assert theme.label_en, theme.id
        assert theme.source, theme.id
        assert len(theme.keywords) >= 3, theme.id
    for key in ("label_nl", "label_en"):
        labels = Counter(getattr(theme, key) for theme in read_themes() if theme.broader)
        assert max(labels.values()) == 1


def test_matches_are_skos_and_exact_for_one_concept_only() -> None:
    properties = {kind for theme in read_themes() for kind, _ in theme.matches}
    assert properties <= {"exactMatch", "closeMatch", "broadMatch", "narrowMatch", "relatedMatch"}
    exact = Counter(iri for theme in read_themes() for kind, iri in theme.matches if kind == "exactMatch")
    assert max(exact.values()) == 1
    kinds = {theme.id: {iri: kind for kind, iri in theme.matches} for theme in read_themes()}
    assert kinds["weerbaarheid"]["http://eurovoc.europa.eu/c_505c95bd"] == "relatedMatch"


def test_keywords_are_written_as_agreed() -> None:
    for theme in read_themes():
        assert len(set(theme.keywords)) == len(theme.keywords), theme.id
        for keyword in (*theme.keywords, *theme.negative):
            assert re.fullmatch(r"~?\*?[^~*|\t]+\*?", keyword), (theme.id, keyword)
            assert len(bare(keyword)) > 1, (theme.id, keyword)
            assert not re.search(r"\W\*$", keyword), (
                theme.id,
                keyword,
            )  # a word ends there, so that nothing can follow
            # Capitals are asked for where small letters mean another thing: "AI", "de Commissie".
            asked = keyword.strip("~*").split("-")[0].isupper() or keyword.split()[-1].istitle()
            assert keyword == keyword.lower() or asked, (theme.id, keyword)


def test_a_keyword_stands_once_under_a_top_theme() -> None:
    owners: dict[tuple[str, str], list[str]] = defaultdict(list)
    for theme in read_themes():
        for keyword in theme.keywords:
            owners[top_of(theme), keyword.lstrip("~")].append(theme.id)
    assert {key: own for key, own in owners.items() if len(own) > 1} == {}


def covers(keyword: str, other: str) -> bool:
    """Whether wherever a keyword is met another of as many words is met too, and weighs as much."""
    told = [(word, re.sub(r"[^\w*]", " ", word.lstrip("~"))) for word in (keyword, other)]
    (weak, wide), (faint, narrow) = ((word.startswith("~"), folded) for word, folded in told)
    words = [folded.strip("* ") for folded in (wide, narrow)]
    if keyword == other or (weak and not faint) or len(words[0].split()) != len(words[1].split()):
        return False
    if any(word != word.lower() for word in (keyword, other)):
        return False  # asked for in capitals
    first = words[1].startswith(words[0]) and not narrow.startswith("*")
    last = words[1].endswith(words[0]) and not narrow.endswith("*")
    return (first and wide.endswith("*")) or (last and wide.startswith("*")) or wide == narrow


def test_no_keyword_is_inside_another_of_its_theme() -> None:
    """A stem meets all that begins with it, and under a top theme the words of the narrower themes are met first."""
    for theme in read_themes():
        family = [theme, *(child for child in read_themes() if child.broader == theme.id)]
        wide = [keyword for member in family for keyword in member.keywords]
        assert [(word, by) for word in theme.keywords for by in wide if covers(by, word)] == [], theme.id


@pytest.mark.parametrize(
    ("keyword", "other", "told"),
    [
        ("voedsel*", "voedselprijzen", True),
        ("*gezant", "watergezant", True),
        ("fit-for-55", "fit for 55", True),
        ("~zorg*", "zorgen", False),  # the sure word says more
        ("religie", "vrijheid van religie", False),  # as a phrase does
        ("*zorg", "zorg*", False),
        ("wto*", "WTO-regels", False),
    ],
)
def test_what_a_keyword_covers(keyword: str, other: str, told: bool) -> None:
    assert covers(keyword, other) is told


def test_only_few_keywords_show_two_top_themes() -> None:
    owners: dict[str, set[str]] = defaultdict(set)
    for theme in read_themes():
        for keyword in theme.keywords:
            owners[keyword.lstrip("~")].add(top_of(theme))
    shared = {keyword for keyword, tops in owners.items() if len(tops) > 1}
    assert {"digitale handel", "gvdb", "halfgeleider*"} <= shared, "words that show two themes by intention"
    assert len(shared) <= 0.02 * len(owners)
    assert all(len(tops) == 2 for keyword, tops in owners.items() if keyword in shared)


def test_a_negative_is_no_keyword_and_hides_one() -> None:
    families: dict[str, list[Theme]] = defaultdict(list)
    for theme in read_themes():
        families[top_of(theme)].append(theme)
    for theme in read_themes():
        family = [theme] if theme.broader else families[theme.id]
        words = [keyword for member in family for keyword in member.keywords]
        for phrase in theme.negative:
            assert phrase not in {word.lstrip("~") for word in words}, (theme.id, phrase)
            assert any(pattern(word).search(bare(phrase)) for word in words), (theme.id, phrase)


def test_entities_that_show_themes_exist() -> None:
    known = {(entry.kind.value, entry.id) for entry in read_references()}
    themes = {theme.id for theme in read_themes()}
    rows = [(row["kind"], row["id"], row["theme"]) for row in read_table("entity_themes.tsv")]
    assert rows == sorted(set(rows))
    assert [row for row in rows if row[:2] not in known] == []
    assert [row for row in rows if row[2].lstrip("~") not in themes] == []
    assert ("organisation", "tweede-kamer") not in {row[:2] for row in rows}, "the chamber is no theme"


def test_companions_are_top_themes_of_others() -> None:
    tops = {theme.id: top_of(theme) for theme in read_themes()}
    rows = [(row["theme"], row["companion"]) for row in read_table("theme_companions.tsv")]
    assert rows == sorted(set(rows))
    for theme, companion in rows:
        assert companion in TOPS
        assert tops[theme] != companion
    assert all(a[0] != b[0] for a, b in pairwise(rows)), "one companion is enough: a second would be a third theme"
