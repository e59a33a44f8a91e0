"""What an advisory council promises of its own work is about its whole field; of one advice, about that advice."""

import hashlib

import pytest

from extract.councils import council_ids
from extract.pipeline import read_structure
from extract.records import Document, EntityRef, Reading, Span
from extract.themes.fields import field_of, of_own_work
from extract.themes.subjects import set_themes, themes_of
from extract.themes.themes import find_themes, weigh
from extract.themes.words import find_words, top_themes
from extract.wordlists import read_column, read_table
from ontology.kinds import EntityKind

_AIV = "Adviesraad Internationale Vraagstukken"
_FIELD = ["europese-samenwerking", "mensenrechten", "veiligheid-en-defensie"]
_PROGRAMME = """Werkprogramma 2031

{council}

1. Voedsel als wapen

Blokkades en belegeringen brengen honger. De raad gaat na hoe voedselzekerheid kan worden beschermd.
{item}

2. Werkwijze

De raad hecht aan gesprekken met de samenleving. {own}
"""


def programme(own: str, item: str = "", council: str = _AIV) -> Reading:
    raw = _PROGRAMME.format(own=own, item=item, council=council)
    return read_structure(Document("programma.txt", "text/plain", raw, hashlib.sha256(raw.encode()).hexdigest()))


def themes_in(reading: Reading, words: str) -> list[str]:
    start = reading.layout.text.index(words)
    setting = set_themes(reading, find_themes(reading))
    return [top_themes()[it.id] for it in themes_of(setting, Span(start, start + len(words)))]


@pytest.mark.parametrize(
    "own",
    [
        "De AIV zal elk advies in een korte film samenvatten.",
        "Aan alle adviezen geeft de raad een Engelse vertaling mee.",
        "Het secretariaat trekt dit jaar twee stagiairs aan.",
        "Met zijn zusterraden stemt de AIV in de herfst het programma af.",
        "De AIV werft in de zomer nieuwe leden.",
        "De raad verbetert zijn voorlichting en vernieuwt de website.",
    ],
)
def test_the_work_of_a_council_is_about_its_whole_field(own: str) -> None:
    assert themes_in(programme(own), own) == _FIELD


@pytest.mark.parametrize(
    ("own", "theme"),
    [
        ("Van de adviezen over migratie maakt de AIV een bundel.", "migratie"),
        ("Met zijn leden bezoekt de raad vaccinfabrieken.", "gezondheid"),
    ],
)
def test_a_subject_that_is_named_goes_before_the_field(own: str, theme: str) -> None:
    assert themes_in(programme(own), own)[0] == theme


def test_one_advice_is_about_what_it_is_about() -> None:
    item = "Het advies verschijnt in mei."
    assert themes_in(programme("Dat blijft zo.", item), item)[0] == "ontwikkelingssamenwerking"


def test_the_field_speaks_for_what_shows_nothing() -> None:
    own = "De raad zet dit overleg voort."
    law = programme(own, council="Commissie van advies inzake volkenrechtelijke vraagstukken")
    assert "internationale-rechtsorde" in themes_in(law, own)
    assert "internationale-rechtsorde" not in themes_in(programme(own, council="Raad voor de Tuinen"), own)


def test_what_the_cabinet_says_of_its_work_has_no_field() -> None:
    assert field_of(EntityRef(EntityKind.ORGANISATION, "kabinet")) == ()
    assert field_of(None) == ()


def test_housekeeping_is_own_work_and_a_subject_is_not() -> None:
    own, other = "Van elk advies komt een vertaling.", "Van elk advies over migratie komt een vertaling."
    assert of_own_work(weigh(find_words(own)), own)
    assert not of_own_work(weigh(find_words(other)), other)
    assert not of_own_work({}, "Van dat boek komt een vertaling.")


def test_each_field_is_of_a_listed_council_and_a_top_theme() -> None:
    rows = [(row["council"], row["theme"]) for row in read_table("council_fields.tsv")]
    assert rows == sorted(set(rows))
    assert {council for council, _ in rows} <= council_ids()
    assert all(top_themes()[theme] == theme for _, theme in rows)
    words = read_column("council_work.tsv", "words")
    assert list(words) == sorted(set(words))
