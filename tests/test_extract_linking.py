"""Linking: the same thing under other words, by the document, by what was named before, by the day."""

import hashlib
from datetime import date

import pytest

from extract.names.candidates import Candidate
from extract.names.memory import find_nearest, remember
from extract.names.mentions import find_mentions
from extract.names.people import known_person
from extract.names.tenures import find_outside_term
from extract.records import Block, Document, EntityRef, Header, Issue, Layout, Mention, Part, Reading, Span
from extract.tenures import held_office
from ontology.kinds import BlockKind, EntityKind, IssueKind
from ontology.reference import read_references, read_tenures

ORGANISATION, OFFICE, DOCUMENT = EntityKind.ORGANISATION, EntityKind.OFFICE, EntityKind.DOCUMENT
NORWEGIAN = "minister-van-defensie-van-noorwegen"
COUNCIL = EntityRef(ORGANISATION, "adviesraad-internationale-vraagstukken")


def header(**fields: object) -> Header:
    return Header(**{"ref": EntityRef(DOCUMENT, "brief"), "kind": None, "title": "", "day": date(2022, 3, 8), **fields})  # type: ignore[arg-type]


def read(text: str, parts: tuple[Part, ...] = (), **fields: object) -> Reading:
    document = Document("brief.txt", "text/plain", text, hashlib.sha256(text.encode()).hexdigest())
    layout = Layout(text, text, (0,), (0,), (Block(BlockKind.PARAGRAPH, 0, len(text)),))
    return Reading(document, layout, (), (), header(**fields), parts)


def links(text: str, **fields: object) -> list[tuple[str, str]]:
    return [(m.text, m.ref.id) for m in find_mentions(read(text, **fields)) if isinstance(m, Mention)]


def issues(text: str, **fields: object) -> list[tuple[IssueKind, str]]:
    return [(one.kind, one.message) for one in find_mentions(read(text, **fields)) if isinstance(one, Issue)]


@pytest.mark.parametrize(
    ("text", "addressee", "expected"),
    [
        ("Ik informeer uw Kamer graag.", "", [("uw Kamer", "tweede-kamer")]),
        ("Ik informeer uw Kamer graag.", "eerste-kamer", [("uw Kamer", "eerste-kamer")]),
        ("De Kamer wordt geïnformeerd.", "", [("Kamer", "tweede-kamer")]),
        ("Beide Kamers stemden in.", "", [("Beide Kamers", "staten-generaal")]),
        ("de Eerste en de Tweede Kamer", "", [("Eerste", "eerste-kamer"), ("Tweede Kamer", "tweede-kamer")]),
        ("de Kamer van Koophandel", "", [("Kamer van Koophandel", "kamer-van-koophandel")]),
        ("een Kamer in het hotel", "", []),
    ],
)
def test_chambers_by_their_letter(text: str, addressee: str, expected: list[tuple[str, str]]) -> None:
    to = (EntityRef(ORGANISATION, addressee),) if addressee else ()
    found = links(text, addressed_to=to)
    if text.startswith("Beide"):
        assert [key for _, key in found] == ["staten-generaal"]
    elif "Koophandel" in text:
        assert all(key != "tweede-kamer" for _, key in found)
    else:
        assert found == expected


def test_chamber_by_the_part_of_a_bundle() -> None:
    text = "Ik informeer uw Kamer.\nIk informeer uw Kamer."
    senate = header(addressed_to=(EntityRef(ORGANISATION, "eerste-kamer"),))
    reading = read(text, parts=(Part(senate, Span(23, len(text))),))
    assert [m.ref.id for m in find_mentions(reading) if isinstance(m, Mention)] == ["tweede-kamer", "eerste-kamer"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("De Unie moet slagvaardig zijn.", [("Unie", "eu")]),
        ("een weerbare Unie", [("Unie", "eu")]),
        ("de Uniewaarden", [("Unie", "eu")]),
        ("de Unie van Utrecht", []),
        ("De Commissie kwam met voorstellen.", [("Commissie", "europese-commissie")]),
        ("het commissievoorstel ligt voor", [("commissie", "europese-commissie")]),
        ("een commissie van drie", []),
        ("Het kabinet zet in op vrede.", [("kabinet", "kabinet")]),
        ("De regering en het parlement", [("regering", "regering"), ("parlement", "staten-generaal")]),
        ("tussen bevolking en regering", []),
        ("geen enkele regering", []),
        ("nationale parlementen", []),
        ("het departement en de posten", [("departement", "ministerie-van-buitenlandse-zaken")]),
        ("op departement en posten", [("departement", "ministerie-van-buitenlandse-zaken")]),
        ("de inzet van Defensie is", [("Defensie", "ministerie-van-defensie")]),
        ("investeren in defensie", []),
        ("op het terrein van Buitenlandse Zaken", []),
        ("onze krijgsmacht", [("krijgsmacht", "krijgsmacht")]),
        ("de krijgsmachten van de lidstaten", []),
        ("wij en ik en ons land", []),
        ("het Koninkrijk der Nederlanden", [("Koninkrijk der Nederlanden", "NL")]),
        ("NL zal steunen", [("NL", "NL")]),
    ],
)
def test_words_that_name_by_their_context(text: str, expected: list[tuple[str, str]]) -> None:
    assert links(text) == expected


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("De VNVR kwam bijeen. De Raad is verdeeld.", "vn-veiligheidsraad"),
        ("De Raad van de Europese Unie besloot. De Raad is verdeeld.", "raad-van-de-europese-unie"),
        ("Het EHRM deed uitspraak. Het Hof oordeelt streng.", "europees-hof-voor-de-rechten-van-de-mens"),
        ("Het Handvest van de VN geldt. Het Handvest is leidend.", "handvest-van-de-verenigde-naties"),
        ("De Conferentie van Bandoeng slaagde. De Conferentie is geschiedenis.", "conferentie-van-bandoeng"),
    ],
)
def test_nearest_antecedent(text: str, last: str) -> None:
    assert links(text)[-1][1] == last


def test_without_an_antecedent_a_court_is_nobody() -> None:
    assert links("Het Hof oordeelt streng.") == []


def test_council_of_its_own_programme() -> None:
    assert links("De raad adviseerde.", speaker=COUNCIL) == [("raad", COUNCIL.id)]
    assert links("De leden van de adviesraad.", speaker=COUNCIL) == [("adviesraad", COUNCIL.id)]
    assert links("De raad adviseerde.") == []
    assert links("De AIV en de AIV en de AIV. De raad adviseerde.")[-1] == ("raad", COUNCIL.id)


def test_minister_of_the_document() -> None:
    finance = EntityRef(OFFICE, "minister-van-defensie")
    assert links("De minister stuurt een brief.", signed_as=(finance,)) == [("minister", "minister-van-defensie")]
    assert links("De minister van Financiën sprak. De Minister zweeg.")[-1] == ("Minister", "minister-van-financien")
    assert links("De Minister stuurt het ontwerp.", speaker=COUNCIL)[-1] == (
        "Minister",
        "minister-van-buitenlandse-zaken",
    )
    # A cabinet's text without any other is most often that of Foreign Affairs, with less confidence.
    assert links("De minister stuurt een brief.") == [("minister", "minister-van-buitenlandse-zaken")]
    assert links("een viertal ministers") == []


def test_ministry_of_the_signatory() -> None:
    signed = (EntityRef(OFFICE, "minister-van-defensie"),)
    assert links("Het ministerie werkt eraan.", signed_as=signed) == [("ministerie", "ministerie-van-defensie")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("de Chinese regering", [("Chinese regering", "chinese-regering")]),
        ("de Russische overheid", [("Russische", "RU")]),
        (
            "het Oekraïense ministerie van Economie",
            [("Oekraïense ministerie van Economie", "oekraiense-ministerie-van-economie")],
        ),
        ("het Oekraïense ministerie tekende", [("Oekraïense", "UA")]),
        ("de Nederlandse overheid", [("Nederlandse", "NL")]),
        ("de Nederlandse regering", [("Nederlandse regering", "regering")]),
        ("de Duitse coalitie", [("Duitse", "DE")]),
        ("de Noorse minister van Defensie", [("Noorse", "NO"), ("minister van Defensie", NORWEGIAN)]),
        (
            "de Nederlandse minister van Defensie",
            [("Nederlandse", "NL"), ("minister van Defensie", "minister-van-defensie")],
        ),
        ("de Amerikaanse president", [("Amerikaanse", "US"), ("president", "president-van-de-verenigde-staten")]),
        ("een president", []),
    ],
)
def test_governments_and_heads_of_state(text: str, expected: list[tuple[str, str]]) -> None:
    assert links(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Noord- en West-Afrika", [("Noord-", "noord-afrika"), ("West-Afrika", "west-afrika")]),
        ("het Heffen- en het Groen-rapport", [("Heffen-", "heffen-rapport"), ("Groen-rapport", "groen-rapport")]),
        ("in- en uitvoer", []),
        ("Algemene Vergadering van het IAEA", [("Algemene Vergadering van het IAEA", None)]),
        ("de Algemene Vergadering", [("Algemene Vergadering", "algemene-vergadering-van-de-verenigde-naties")]),
    ],
)
def test_names_that_share_a_word(text: str, expected: list[tuple[str, str | None]]) -> None:
    found = links(text)
    assert [name for name, _ in found] == [name for name, _ in expected]
    assert all(key == wanted for (_, key), (_, wanted) in zip(found, expected, strict=True) if wanted)


def test_abbreviation_of_the_text_itself() -> None:
    text = "De Friends Group on River Basins (FGRB) groeit. De FGRB komt bijeen."
    assert {key for _, key in links(text)} == {"friends-group-on-river-basins"}
    assert [name for name, _ in links(text)] == ["Friends Group on River Basins", "FGRB", "FGRB"]


def test_abbreviation_before_its_long_form() -> None:
    assert {key for _, key in links("Via de FGRB (Friends Group on River Basins) en de FGRB.")} == {
        "friends-group-on-river-basins"
    }


def test_long_form_is_found_by_its_abbreviation() -> None:
    text = "bij de Dienst Water Organisatie (DWO) en de DWO"
    assert links(text) == [(name, "dienst-water-organisatie") for name in ("Dienst Water Organisatie", "DWO", "DWO")]


@pytest.mark.parametrize(
    "text",
    ["gekwalificeerde meerderheid (QMV) en QMV", "kunstmatige intelligentie (AI) en AI", "een brief (ABC) van", "(EU)"],
)
def test_abbreviations_that_name_nothing_new(text: str) -> None:
    assert [key for _, key in links(text) if key != "eu"] == []


def test_a_text_overrules_a_list_about_its_own_abbreviation() -> None:
    assert links("Het Stabiliteits- en Groeipact (SGP) knelt. Het SGP moet anders.")[-1] == (
        "SGP",
        "stabiliteits-en-groeipact",
    )


def test_abbreviation_in_company() -> None:
    assert ("IMO", "internationale-maritieme-organisatie") in links("de ICAO, de IMO en de ILO")
    lone = next(
        entry.ambiguous[0]
        for entry in read_references()
        if entry.kind is ORGANISATION
        and entry.ambiguous
        and entry.ambiguous[0].isupper()
        and len(entry.ambiguous[0]) > 2
    )
    assert links(f"de {lone} zonder gezelschap") == []


def test_committees_in_a_row() -> None:
    text = "de permanente commissies (Vrede en Veiligheid, Europese Integratie) werken"
    assert [key for _, key in links(text)] == ["commissie-vrede-en-veiligheid", "commissie-europese-integratie"]
    assert [key for _, key in links("Vrede en Veiligheid gaan samen.")] == []


def test_surname_after_the_full_name_or_an_office() -> None:
    assert links("Wopke Hoekstra sprak; Hoekstra lachte.")[-1] == ("Hoekstra", "wopke-hoekstra")
    assert ("Poetin", "vladimir-poetin") in links("sancties tegen president Poetin")
    assert links("De hoekstra's zijn talrijk.") == []


def test_world_leader_by_surname_alone() -> None:
    assert links("de stroming die met Trump een gooi doet") == [("Trump", "donald-trump")]
    assert links("een gesprek met Hoekstra over vis") == []
    assert links("in de Trump Tower en de Trump-toren") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("de Frans-Duitse as", [("Frans", "FR"), ("Duitse", "DE")]),
        ("een Frans voorstel", [("Frans", "FR")]),
        ("Frans sprak met de pers", []),
        ("in het Nederlands en het Engels gepubliceerd", []),
        ("in het Nederlands belang", [("Nederlands", "NL")]),
    ],
)
def test_adjectives_that_are_also_languages_or_first_names(text: str, expected: list[tuple[str, str]]) -> None:
    assert links(text) == expected


def test_ambiguous_name_is_an_issue_not_a_mention() -> None:
    assert links("Met Congo zijn afspraken gemaakt.") == []
    ((kind, message),) = issues("Met Congo zijn afspraken gemaakt.")
    assert kind is IssueKind.AMBIGUOUS_NAME
    assert "CD" in message
    assert "CG" in message


def test_unknown_abbreviation_is_an_issue_once() -> None:
    found = issues("De QZXV komt bijeen. De QZXV besluit. De QZXV gaat uiteen.")
    assert found == [(IssueKind.UNKNOWN_NAME, "no list knows the abbreviation 'QZXV'")]
    assert issues("Eenmaal QZXV is een tikfout, ODA en ODA niet.") == []


def test_known_person_by_initials() -> None:
    assert known_person("W.B.", "", "Hoekstra") == EntityRef(EntityKind.PERSON, "wopke-hoekstra")
    assert known_person("", "Wopke", "Hoekstra") == EntityRef(EntityKind.PERSON, "wopke-hoekstra")
    assert known_person("Q.Q.", "", "Hoekstra") is None
    assert known_person("", "Jan", "Niemandsen") is None


def _dated_office() -> tuple[str, str, date, date]:
    for tenure in read_tenures():
        if tenure.office and tenure.since and tenure.until and tenure.member_kind is EntityKind.PERSON:
            return tenure.member, tenure.office, tenure.since, tenure.until
    pytest.skip("no dated term of office in the lists yet")


def test_minister_who_had_left_is_an_issue() -> None:
    member, office, since, until = _dated_office()
    text = "ab cd"
    reading = read(text, day=until)
    evidence = [reading.evidence(Span(low, low + 2), "test") for low in (0, 3)]
    pair = (
        Mention(EntityRef(OFFICE, office), Span(0, 2), "ab", evidence[0]),
        Mention(EntityRef(EntityKind.PERSON, member), Span(3, 5), "cd", evidence[1]),
    )
    others = [t for t in read_tenures() if (t.member, t.office) == (member, office) and t.since and t.since >= until]
    if not others:
        assert [issue.kind for issue in find_outside_term(reading, pair)] == [IssueKind.OUTSIDE_TERM]
    assert list(find_outside_term(read(text, day=since), pair)) == []
    assert list(find_outside_term(read(text, day=None), pair)) == []
    assert held_office(member, since)


def test_memory_finds_the_nearest_before_a_place() -> None:
    treaty, other = EntityRef(DOCUMENT, "verdrag-a"), EntityRef(DOCUMENT, "verdrag-b")
    named = [Candidate(0, 5, treaty, "r", 1.0), Candidate(10, 15, other, "r", 1.0)]
    memory = remember(named, frozenset({"verdrag"}))
    assert find_nearest(memory, DOCUMENT, ("~verdrag",), 12) == other
    assert find_nearest(memory, DOCUMENT, ("~verdrag",), 8) == treaty
    assert find_nearest(memory, DOCUMENT, ("verdrag-b",), 8) is None
    assert find_nearest(memory, OFFICE, ("~verdrag",), 20) is None
    assert find_nearest(memory, DOCUMENT, (), 20) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hoe het Westen zich verhoudt.", [("Westen", "het-westen")]),
        ("In het westen van het land, en naar het Westen van Mali.", [("Mali", "ML")]),
        ("Met landen in de Golf is overleg.", [("Golf", "golfregio")]),
        ("De Golf van Aden is onveilig.", [("Golf van Aden", "golf-van-aden")]),
        ("De Wereldbank hervormt. De Bank doet dat nu.", [("Wereldbank", "wereldbank"), ("Bank", "wereldbank")]),
        ("De Bank doet dat nu.", []),  # nobody said which
        ("Het kabinet-Rutte II viel, het kabinet niet.", [("kabinet-Rutte II", "kabinet"), ("kabinet", "kabinet")]),
    ],
)
def test_words_with_more_than_one_bearer(text: str, expected: list[tuple[str, str]]) -> None:
    assert links(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("De president van Azerbeidzjan sprak.", [("president van Azerbeidzjan", "president-van-azerbeidzjan")]),
        (
            "De president van de Verenigde Arabische Emiraten sprak.",
            [("president van de Verenigde Arabische Emiraten", "president-van-de-verenigde-arabische-emiraten")],
        ),
        ("De president van Nederlandse komaf sprak.", [("Nederlandse", "NL")]),
    ],
)
def test_head_of_a_named_state(text: str, expected: list[tuple[str, str]]) -> None:
    assert links(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Een nieuwe Hervormings- en Groeifaciliteit helpt.", "Hervormings- en Groeifaciliteit"),
        ("Volgens de slotverklaring van de NAVO-top geldt dit.", "slotverklaring van de NAVO-top"),
        ("Er komt een nota inzake Water, Schone lucht en Bodem uit.", "nota inzake Water, Schone lucht en Bodem"),
    ],
)
def test_names_that_hold_several_words(text: str, expected: str) -> None:
    assert expected in [name for name, _ in links(text)]


def test_a_list_is_no_part_of_a_name_before_it() -> None:
    assert [name for name, _ in links("Steun via Stichting Vuurtoren en The Rights Forum.")] == [
        "Stichting Vuurtoren",
        "The Rights Forum",
    ]


def test_a_title_in_other_capitals_is_the_listed_document() -> None:
    (link,) = links("De nota inzake Mensenrechten, Internationale rechtsorde en Democratie verschijnt.")
    assert link[1] == "nota-mensenrechten-internationale-rechtsorde-en-democratie"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("het consulaire Kust- en Bergloket (KUBE) opent. KUBE werkt.", ["Kust- en Bergloket", "KUBE", "KUBE"]),
        ("het Bruto Nationaal Inkomen (XQP) stijgt.", []),
    ],
)
def test_capitals_before_an_abbreviation_in_brackets(text: str, expected: list[str]) -> None:
    assert [name for name, _ in links(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("De commissies Mensenrechten (CMR) en Europese Integratie werken.", True),
        ("De commissie vroeg naar het Resultatenkader Mensenrechten.", False),
    ],
)
def test_committees_only_in_their_row(text: str, expected: bool) -> None:
    assert ("commissie-mensenrechten" in [ref for _, ref in links(text)]) is expected


def test_a_word_by_which_the_text_goes_on_to_call_something() -> None:
    text = (
        "Het College voor de Rechten van de Mens (hierna: het College) rapporteert. "
        "Het College is tevreden, het College van Bestuur niet."
    )
    rights = "college-voor-de-rechten-van-de-mens"
    assert [ref for name, ref in links(text) if name == "College"] == [rights, rights]


def test_the_council_on_the_title_page_is_the_council() -> None:
    assert links("Adviesraad Migratie. In dit programma kiest de raad vier vragen.")[-1] == (
        "raad",
        "adviesraad-migratie",
    )
    assert links("Werkprogramma. In dit programma kiest de raad vier vragen.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "de ministeries van Defensie, Financiën en Algemene Zaken",
            [
                ("ministeries van Defensie", "ministerie-van-defensie"),
                ("Financiën", "ministerie-van-financien"),
                ("Algemene Zaken", "ministerie-van-algemene-zaken"),
            ],
        ),
        ("de ministeries van nu", []),
        ("Dit is zaak van het Georgische parlement.", [("Georgische parlement", "georgische-parlement")]),
        ("Dit doet Unicef met de Unie.", [("Unicef", "unicef"), ("Unie", "eu")]),
        ("Een compass wijst, Compass niet.", []),
        (
            "Met de Wet heldere sporen in het land",
            [("Wet heldere sporen", "wet-heldere-sporen")],
        ),
        ("Zie A/RES/64/292.", [("A/RES/64/292", "a-res-64-292")]),
        ("Het wetsvoorstel Grijze daken komt.", [("wetsvoorstel Grijze daken", "wetsvoorstel-grijze-daken")]),
        ("Het wetsvoorstel komt.", []),
    ],
)
def test_names_of_the_genre(text: str, expected: list[tuple[str, str]]) -> None:
    assert links(text) == expected


def test_a_council_s_committees_go_by_their_abbreviations_in_its_own_text() -> None:
    own = "Werkprogramma van de AIV. De AIV heeft commissies. De CVV en de CEI bereiden het advies voor."
    once = "Het advies van de AIV is hier. De CVV en de CEI bereiden het voor."
    committees = {"commissie-vrede-en-veiligheid", "commissie-europese-integratie"}
    assert committees <= {ref for _, ref in links(own)}
    assert not committees & {ref for _, ref in links(once)}
