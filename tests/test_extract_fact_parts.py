"""What memberships and relations lean on: posts, frames, movers, councils; and what holds for every fact."""

from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.advices.councils import council_of, has_council, is_council
from extract.frames import find_cues, hear, is_negated, iso_of
from extract.known import known_refs
from extract.list_roles import list_roles
from extract.pipeline import extract, read_structure
from extract.reading import read_document
from extract.records import (
    Document,
    EntityRef,
    Evidence,
    Extraction,
    Header,
    Membership,
    Mention,
    Organising,
    Participation,
    Period,
    Span,
)
from extract.relations.compositions import find_seats
from extract.relations.participations import is_home
from extract.relations.posts import UNPLACED, known_post, post_of, posted_roles
from extract.relations.proposals import member_called
from extract.wordlists import read_table
from ontology.kinds import DocumentKind, EntityKind

COUNCIL = EntityRef(EntityKind.ORGANISATION, "adviesraad-migratie")
OTHER = EntityRef(EntityKind.ORGANISATION, "adviesraad-internationale-vraagstukken")


def read(text: str) -> Extraction:
    return extract(Document("stuk.txt", "text/plain", text, sha256(text.encode()).hexdigest()))


def mention(text: str, words: str, ref: EntityRef) -> Mention:
    at = text.index(words)
    return Mention(ref, Span(at, at + len(words)), words, Evidence("stuk.txt", at, at + len(words), words, "test"))


class TestPosts:
    @pytest.mark.parametrize(
        ("office", "kind", "where", "role"),
        [
            ("minister-van-defensie", EntityKind.ORGANISATION, "ministerie-van-defensie", "minister van defensie"),
            ("president-van-frankrijk", EntityKind.COUNTRY, "FR", "president"),
            ("president-van-de-verenigde-staten", EntityKind.COUNTRY, "US", "president"),
            ("minister-president", EntityKind.ORGANISATION, "kabinet", "minister-president"),
            ("voorzitter-van-de-tweede-kamer", EntityKind.ORGANISATION, "tweede-kamer", "voorzitter"),
        ],
    )
    def test_where_an_office_is_held_and_as_what(self, office: str, kind: EntityKind, where: str, role: str) -> None:
        post = post_of(EntityRef(EntityKind.OFFICE, office))
        assert post is not None
        assert (post.organisation, post.role) == (EntityRef(kind, where), role)

    @pytest.mark.parametrize("office", ["voorzitter", "secretaris-directeur", "hofnar-van-oz"])
    def test_an_office_that_names_no_place_has_no_post(self, office: str) -> None:
        assert post_of(EntityRef(EntityKind.OFFICE, office)) is None

    @pytest.mark.parametrize(
        ("day", "where"),
        [
            (date(2022, 3, 8), "ministerie-van-buitenlandse-zaken"),
            (date(2019, 3, 8), "ministerie-van-financien"),
        ],
    )
    def test_which_ministry_a_minister_led_depends_on_the_day(self, day: date, where: str) -> None:
        person = mention("Hoekstra", "Hoekstra", EntityRef(EntityKind.PERSON, "wopke-hoekstra"))
        header = Header(EntityRef(EntityKind.DOCUMENT, "brief"), DocumentKind.LETTER, "", day=day)
        post = known_post(person, "minister", header)
        assert post is not None
        assert post.organisation.id == where

    def test_without_a_day_two_ministries_are_no_post(self) -> None:
        person = mention("Hoekstra", "Hoekstra", EntityRef(EntityKind.PERSON, "wopke-hoekstra"))
        header = Header(EntityRef(EntityKind.DOCUMENT, "brief"), DocumentKind.LETTER, "")
        assert known_post(person, "minister", header) is None

    def test_roles_are_either_of_a_list_or_of_a_place(self) -> None:
        # Of a council's committee in its own text, of the European Commission elsewhere.
        assert set(list_roles()) & set(posted_roles()) == {"commissievoorzitter"}
        places = {where for _, where in posted_roles().values()} - UNPLACED
        assert {EntityRef(EntityKind.ORGANISATION, place) for place in places} <= known_refs()


class TestMovers:
    @pytest.mark.parametrize(
        ("day", "member"),
        [(date(2020, 5, 1), "chris-van-dam"), (date(2010, 5, 1), "martijn-van-dam"), (None, "van-dam")],
    )
    def test_the_day_tells_two_of_one_surname_apart(self, day: date | None, member: str) -> None:
        assert member_called("Van Dam", day).id == member

    def test_a_surname_that_no_member_bears_stays_a_surname(self) -> None:
        assert member_called("Zevenster", date(2020, 5, 1)) == EntityRef(EntityKind.PERSON, "zevenster")


class TestFrames:
    def test_cues_are_found_within_others(self) -> None:
        heard = hear("deelname aan", ("deel", "name aan", "deelname aan", "lid"))
        assert find_cues(heard, ("name aan", "deel", "lid")) == [("deel", 0), ("name aan", 4)]
        assert find_cues(heard, ("name aan", "deelname aan")) == [("deelname aan", 0), ("name aan", 4)]

    @pytest.mark.parametrize("text", ["zal niet", "heeft geen", "zou", "is kandidaat", "Indien Nederland"])
    def test_taken_back_or_on_condition(self, text: str) -> None:
        assert is_negated(text)

    @pytest.mark.parametrize("text", ["zal ook", "heeft een", "als voorzitter", "biedt mogelijkheden"])
    def test_stated(self, text: str) -> None:
        assert not is_negated(text)

    @pytest.mark.parametrize(
        ("first", "end", "iso"),
        [
            (date(2025, 6, 3), date(2025, 6, 4), "2025-06-03"),
            (date(2025, 6, 1), date(2025, 7, 1), "2025-06"),
            (date(2025, 1, 1), date(2025, 4, 1), "2025"),
            (date(2025, 12, 1), date(2026, 3, 1), ""),
            (None, date(2025, 7, 1), ""),
        ],
    )
    def test_the_finest_date_that_a_period_fits_in(self, first: date | None, end: date, iso: str) -> None:
        assert iso_of(Period(first, end, "x", "test")) == iso

    def test_each_cue_of_participation_is_listed_once(self) -> None:
        cues = [row["cue"] for row in read_table("participation_cues.tsv")]
        assert len(cues) == len(set(cues))
        assert {row["object"] for row in read_table("participation_cues.tsv")} == {
            "any",
            "body",
            "examples",
            "mission",
            "none",
        }

    def test_ministries_and_chambers_take_no_part_of_their_own(self) -> None:
        assert is_home(EntityRef(EntityKind.ORGANISATION, "tweede-kamer"))
        assert not is_home(EntityRef(EntityKind.ORGANISATION, "navo"))


class TestCouncils:
    TEXT = "De Adviesraad Migratie schrijft met de AIV. De Adviesraad Migratie denkt na."

    def mentions(self) -> tuple[Mention, ...]:
        again = self.TEXT.rindex("Adviesraad Migratie")
        words = "Adviesraad Migratie"
        second = Evidence("stuk.txt", again, again + len(words), words, "test")
        return (
            mention(self.TEXT, words, COUNCIL),
            mention(self.TEXT, "AIV", OTHER),
            Mention(COUNCIL, Span(again, again + len(words)), words, second),
        )

    def test_a_passage_is_of_the_council_that_it_names(self) -> None:
        reading = read_structure(Document("stuk.txt", "text/plain", self.TEXT, sha256(b"").hexdigest()))
        at = self.TEXT.index("AIV")
        assert council_of(reading, self.mentions(), Span(at - 4, at + 4)) == OTHER
        assert council_of(reading, self.mentions(), Span(len(self.TEXT) - 6, len(self.TEXT))) == COUNCIL

    def test_a_document_without_a_council_has_none(self) -> None:
        reading = read_structure(Document("stuk.txt", "text/plain", "Niets.", sha256(b"").hexdigest()))
        assert not has_council(reading, ())

    def test_a_council_that_no_list_knows_is_told_by_its_name(self) -> None:
        assert is_council(EntityRef(EntityKind.ORGANISATION, "adviesraad-voor-de-zee"))
        assert not is_council(EntityRef(EntityKind.ORGANISATION, "europese-raad"))


class TestSeats:
    TEXT = "Samenstelling\n\nLeden\n{one} A. (Anna) Aal, voorzitter\n{two} B. (Bart) Bot\n\nOverig\n"

    def seats(self, one: str, two: str) -> list[tuple[str, str]]:
        text = self.TEXT.format(one=one, two=two)
        persons = (
            mention(text, "A. (Anna) Aal", EntityRef(EntityKind.PERSON, "anna-aal")),
            mention(text, "B. (Bart) Bot", EntityRef(EntityKind.PERSON, "bart-bot")),
        )
        return [(seat.person.ref.id, seat.role) for seat in find_seats(text, persons)]

    @pytest.mark.parametrize(
        ("one", "two"),
        [("Prof. dr.", "Drs."), ("Mevr.", "Dhr."), ("LGen b.d.", "Mr. dr."), ("Viceadmiraal", "tot 1 mei 2031 Ir.")],
    )
    def test_titles_are_no_part_of_a_line_that_matters(self, one: str, two: str) -> None:
        assert self.seats(one, two) == [("anna-aal", "voorzitter"), ("bart-bot", "lid")]

    def test_a_sentence_about_people_is_no_list(self) -> None:
        assert self.seats("De raad sprak met", "De raad hoorde") == []


FACTS = (
    "Nederland neemt deel aan de Media Freedom Coalition. ",
    "Nederland organiseert in 2025 de Summit for Democracy. ",
    "Eurocommissaris Hoekstra sprak. ",
    "Ik voer de motie van het lid Piri (Kamerstuk 36 600 V, nr. 21) uit. ",
    "Deze brief bouwt voort op de Afrikastrategie. ",
    "De Adviesraad Migratie bereidt een advies voor over terugkeer.\n\n",
    "\n\nTitel Maand Type\n\nGrenzen\n\nmei 2025 Briefadvies\n\n",
    "Lopende adviezen\n\n• Werk\n\nDe raad denkt na.\n\n",
)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(FACTS), min_size=1, max_size=6))
def test_every_quote_stands_where_its_evidence_says(parts: list[str]) -> None:
    text = "Den Haag, 3 mei 2024\n\n" + "".join(parts)
    for fact in read(text).facts:
        assert fact.evidence
        assert all(text[place.start : place.end] == place.quote for place in fact.evidence)


@settings(max_examples=15, deadline=None)
@given(st.permutations(FACTS))
def test_the_same_document_twice_gives_the_same_facts(parts: list[str]) -> None:
    text = "Den Haag, 3 mei 2024\n\n" + "".join(parts)
    assert read(text).facts == read(text).facts


@settings(max_examples=10, deadline=None)
@given(st.permutations(FACTS[:4]))
def test_the_order_of_sentences_does_not_matter(parts: list[str]) -> None:
    kinds = (Membership, Organising, Participation)
    found = {type(fact) for fact in read("Den Haag, 3 mei 2024\n\n" + "".join(parts)).facts if isinstance(fact, kinds)}
    assert found == set(kinds)


def test_all_examples_keep_their_quotes(examples: Path) -> None:
    documents = [read_document(path) for path in sorted(examples.glob("*.txt"))]
    assert len(documents) >= 7
    for document in documents:
        for place in extract(document).evidences():
            assert document.raw[place.start : place.end] == place.quote
